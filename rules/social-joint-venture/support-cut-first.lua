return {
  api = 1,
  id = "support-cut-first",
  alert = "major",
  title = {
    en = "When money runs short, support is cut first",
    fr = "Si l’argent manque, on coupe d’abord l’accompagnement",
  },
  why = {
    en = "Support sells nothing: in a bad year it is the easiest cost to cut, and nobody sees it in the accounts. Without a floor in writing, a deficit, or aid that may stop within the year, is enough. Ares came through its crisis with good accounts and a weakened social ambition (2004). The threshold is chosen, not calibrated.",
    fr = "L’accompagnement ne se vend pas : une mauvaise année, c’est la charge la plus facile à couper, et cela ne se voit pas dans les comptes. Sans plancher écrit, il suffit d’un déficit, ou d’aides qui peuvent s’arrêter dans l’année. Ares est sorti de sa crise avec de bons comptes et une ambition sociale affaiblie (2004). Le seuil est choisi, non étalonné.",
  },
  sources = { "WithoutModel, Thibaut Guilluy : chacune de nos entreprises d’insertion a un modèle différent (withoutmodel.com)" },
  reads = { "answers.support-floor", "answers.accounts-balanced", "answers.agreement-years" },
  params = {
    years = {
      default = 1, min = 0, max = 5,
      doc = { en = "Years of agreement left below which the aid that pays for support is not secured",
              fr = "Années de convention restantes en dessous desquelles l’aide qui finance l’accompagnement n’est pas assurée" },
    },
  },
  messages = {
    deficit = {
      en = "The accounts do not balance, and nothing in writing protects support.",
      fr = "Les comptes ne sont pas à l’équilibre, et rien d’écrit ne protège l’accompagnement.",
    },
    aid = {
      en = "The aid that pays for support is agreed for less than {limit} {limit|year|years}, and nothing in writing protects support.",
      fr = "L’aide qui finance l’accompagnement est acquise pour moins de {limit} {limit|an|ans}, et rien d’écrit ne protège l’accompagnement.",
    },
    floor = {
      en = "A floor for support is written: it holds in a bad year too.",
      fr = "Un plancher d’accompagnement est écrit : il tient aussi une mauvaise année.",
    },
    calm = {
      en = "No floor is written, but accounts and aid leave support in peace.",
      fr = "Aucun plancher n’est écrit, mais les comptes et les aides laissent l’accompagnement en paix.",
    },
  },
  remedy = {
    raised = { en = "Write a floor (people for one supporter) into the agreement, to be changed only with the social-economy partners.",
               fr = "Inscrire dans le pacte un plancher (personnes par permanent), modifiable avec l’accord des partenaires de l’ESS." },
  },

  check = function(d, p, out)
    if d.answers["support-floor"] then return out.clear("floor") end
    if not d.answers["accounts-balanced"] then return out.raised("deficit") end
    if d.applicable("agreement-years") and d.answers["agreement-years"] < p.years then return out.raised("aid", { limit = p.years }) end
    return out.clear("calm")
  end,

  tests = {
    { name = "a deficit, and no floor", want = { outcome = "raised", message = "deficit" },
      given = { answers = { ["support-floor"] = false, ["accounts-balanced"] = false } } },
    { name = "an agreement that ends within the year", want = { outcome = "raised", message = "aid" },
      given = { answers = { ["support-floor"] = false, ["accounts-balanced"] = true, ["agreement-years"] = 0.5, ["approval-type"] = "ei" } } },
    { name = "a year left is enough", want = { outcome = "clear", message = "calm" },
      given = { answers = { ["support-floor"] = false, ["accounts-balanced"] = true, ["agreement-years"] = 1, ["approval-type"] = "ei" } } },
    { name = "no agreement to wait for", want = { outcome = "clear", message = "calm" },
      given = { answers = { ["support-floor"] = false, ["accounts-balanced"] = true,
                            ["agreement-years"] = { status = "not-applicable", note = "no agreement" } } } },
    { name = "a floor in writing, whatever the accounts", want = { outcome = "clear", message = "floor" },
      given = { answers = { ["support-floor"] = true } } },
    { name = "open: the accounts are not known", want = { outcome = "unknown" }, given = { answers = { ["support-floor"] = false } } },
    { name = "open: the floor is not known", want = { outcome = "unknown" }, given = { answers = { ["accounts-balanced"] = false } } },
  },
}

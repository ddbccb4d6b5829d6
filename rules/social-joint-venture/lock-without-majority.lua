return {
  api = 1,
  id = "lock-without-majority",
  alert = "major",
  title = {
    en = "The capital does not defend the lock on the mission",
    fr = "Le capital ne défend pas le verrou de la mission",
  },
  why = {
    en = "No dividends, or a mission in the statutes, may stand in for a social-economy majority. But with a third of the capital or less, those who would defend that lock cannot stop a change of statutes: it holds as long as the others want it. The enterprise may be exemplary; ask what would happen under another management. The threshold is the usual blocking minority; the statutes may set another.",
    fr = "L’absence de dividendes ou une mission dans les statuts peuvent remplacer une majorité de l’ESS. Mais avec un tiers du capital au plus, ceux qui défendraient ce verrou ne peuvent pas arrêter un changement de statuts : il tient tant que les autres le veulent. L’entreprise peut être exemplaire ; demandez ce qui se passerait sous une autre direction. Le seuil est celui de la minorité de blocage habituelle ; les statuts peuvent en fixer un autre.",
  },
  sources = {
    "Humando, témoignage en vidéo : plus de 75 % à l’entreprise, sans dividendes (coursera.org/lecture/monde-action)",
    "SocialCOBizz, Partenariats : contexte, opportunités, mise en œuvre, 2 : perte de légitimité (socialcobizz.com, 2021)",
    "Seuil du tiers du capital : pratique des sociétés, à vérifier dans les statuts",
  },
  reads = { "answers.ess-capital-share", "answers.no-dividend-clause", "answers.mission-in-statutes" },
  messages = {
    dividends = {
      en = "The mission rests on dividends ruled out or capped; with a third of the capital at most, the social economy could not stop their return.",
      fr = "La mission repose sur des dividendes exclus ou encadrés ; avec un tiers du capital au plus, l’ESS ne pourrait pas empêcher leur retour.",
    },
    statutes = {
      en = "The mission rests on the statutes; with a third of the capital at most, the social economy could not stop a change in them.",
      fr = "La mission repose sur les statuts ; avec un tiers du capital au plus, l’ESS ne pourrait pas empêcher qu’on les change.",
    },
    defended = {
      en = "With {share:percent} of the capital, the social economy can stop a change of statutes.",
      fr = "Avec {share:percent} du capital, l’ESS peut arrêter un changement de statuts.",
    },
    none = {
      en = "There is no lock to defend.",
      fr = "Il n’y a pas de verrou à défendre.",
    },
  },
  remedy = {
    raised = { en = "Make the lock hard to lift: unanimity, a right of consent for the social-economy partners, or a third of the capital.",
               fr = "Rendre le verrou difficile à lever : unanimité, droit d’accord des partenaires de l’ESS, ou plus du tiers du capital." },
  },

  check = function(d, p, out)
    local share = d.answers["ess-capital-share"]
    if 3 * share > 100 then return out.clear("defended", { share = share }) end
    if d.answers["no-dividend-clause"] then return out.raised("dividends") end
    if d.answers["mission-in-statutes"] then return out.raised("statutes") end
    return out.clear("none")
  end,

  tests = {
    { name = "a company's majority that pays no dividends", want = { outcome = "raised", message = "dividends" },
      given = { answers = { ["ess-capital-share"] = 25, ["no-dividend-clause"] = true } } },
    { name = "a share that is only known to be small", want = { outcome = "raised", message = "dividends" },
      given = { answers = { ["ess-capital-share"] = { value = { to = 25 } }, ["no-dividend-clause"] = true } } },
    { name = "the statutes, in a company's hands", want = { outcome = "raised", message = "statutes" },
      given = { answers = { ["ess-capital-share"] = 33, ["no-dividend-clause"] = false, ["mission-in-statutes"] = true } } },
    { name = "a third exactly blocks nothing", want = { outcome = "raised", message = "statutes" },
      given = { answers = { ["ess-capital-share"] = 33.333333, ["no-dividend-clause"] = false, ["mission-in-statutes"] = true } } },
    { name = "a blocking minority", want = { outcome = "clear", message = "defended" },
      given = { answers = { ["ess-capital-share"] = 34 } } },
    { name = "no lock at all", want = { outcome = "clear", message = "none" },
      given = { answers = { ["ess-capital-share"] = 20, ["no-dividend-clause"] = false, ["mission-in-statutes"] = false } } },
    { name = "open: the statutes are not known", want = { outcome = "unknown" },
      given = { answers = { ["ess-capital-share"] = 20, ["no-dividend-clause"] = false } } },
    { name = "open: the capital is not known", want = { outcome = "unknown" }, given = { answers = { ["no-dividend-clause"] = true } } },
  },
}

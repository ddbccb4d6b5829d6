return {
  api = 1,
  id = "nothing-to-win",
  factor = "objectives-alignment",
  alert = { outcome = "unmet", severity = "major" },
  title = {
    en = "A partner has nothing to win",
    fr = "Un partenaire n’y gagne rien",
  },
  why = {
    en = "An alliance lasts while each finds in it what it came for. What the projects give each partner of what matters to it shows who is there for the others’ sake: it will leave, or ask to be paid. Being served half as well as the best served, or hardly at all, are thresholds chosen, not calibrated.",
    fr = "Une alliance dure tant que chacun y trouve ce qu’il est venu chercher. Ce que les projets apportent à chaque partenaire de ce qui compte pour lui montre qui est là pour les autres : il partira, ou demandera à être payé. Être servi deux fois moins que le mieux servi, ou presque pas : seuils choisis, non étalonnés.",
  },
  sources = {
    "Le RAMEAU, l’équilibre du partenariat, objet de l’évaluation partenariale (lerameau.fr)",
    "SocialCOBizz, Partenariats : contexte, opportunités, mise en œuvre, 2, le compromis déséquilibré (socialcobizz.com, 2021)",
  },
  reads = { "measures.stakes.partner", "measures.stakes.win-win" },
  params = {
    nothing = {
      default = 10, min = 0, max = 100,
      doc = { en = "Part of what a partner seeks, in %, up to which nothing serves it",
              fr = "Part de ce que recherche un partenaire, en %, jusqu’où rien ne le sert" },
    },
    ratio = {
      default = 50, min = 0, max = 100,
      doc = { en = "Least served over best served partner, in %, from which the alliance is even",
              fr = "Rapport du moins bien au mieux servi, en %, à partir duquel l’alliance est équilibrée" },
    },
    enough = {
      default = 50, min = 0, max = 100,
      doc = { en = "Part of what a partner seeks, in %, from which it is well served",
              fr = "Part de ce que recherche un partenaire, en %, à partir de laquelle il est bien servi" },
    },
  },
  messages = {
    nothing = {
      en = "The projects serve {served:percent} of what {partner} seeks.",
      fr = "Les projets servent {served:percent} de ce que recherche {partner}.",
    },
    uneven = {
      en = "{partner} finds {served:percent} of what it seeks: less than half as much as the best served.",
      fr = "{partner} trouve {served:percent} de ce qu’il recherche : moins de la moitié du mieux servi.",
    },
    thin = {
      en = "All are served about alike, and none of them much: {partner} finds {served:percent} of what it seeks.",
      fr = "Tous sont servis à peu près de même, et peu : {partner} trouve {served:percent} de ce qu’il recherche.",
    },
    all = {
      en = "Each partner finds at least {served:percent} of what it seeks.",
      fr = "Chaque partenaire trouve au moins {served:percent} de ce qu’il recherche.",
    },
    none = {
      en = "No partner has said what it seeks.",
      fr = "Aucun partenaire n’a dit ce qu’il recherche.",
    },
  },
  remedy = {
    unmet = {
      en = "Add or change a project for this partner, or agree openly on what it receives in return.",
      fr = "Ajouter ou modifier un projet pour ce partenaire, ou convenir ouvertement de ce qu’il reçoit en échange.",
    },
  },

  check = function(d, p, out)
    local least, who = nil, nil
    for partner, served in pairs(d.measures.stakes.partner) do
      if not least or served < least then least, who = served, partner end
    end
    if not least then return out.unknown("none") end
    local values = { partner = who, served = round(100 * least, 0) }
    if round(100 * least, 6) <= p.nothing then return out.unmet("nothing", values) end
    if round(100 * d.measures.stakes["win-win"], 6) < p.ratio then return out.partial(0.4, "uneven", values) end
    if round(100 * least, 6) < p.enough then return out.partial(0.7, "thin", values) end
    return out.met("all", values)
  end,

  tests = {
    { name = "one partner is not served at all",
      given = { measures = { stakes = { partner = { a = 0.8, b = 0 } } } },
      want = { outcome = "unmet", message = "nothing" } },
    { name = "a tenth is nothing",
      given = { measures = { stakes = { partner = { a = 0.8, b = 0.1 } } } },
      want = { outcome = "unmet", message = "nothing" } },
    { name = "a little more than a tenth",
      given = { measures = { stakes = { partner = { a = 0.2, b = 0.11 }, ["win-win"] = 0.55 } } },
      want = { outcome = "partial", message = "thin", degree = 0.7 } },
    { name = "less than half of the best served",
      given = { measures = { stakes = { partner = { a = 0.8, b = 0.39 }, ["win-win"] = 0.4875 } } },
      want = { outcome = "partial", message = "uneven", degree = 0.4 } },
    { name = "half of the best served, and little",
      given = { measures = { stakes = { partner = { a = 0.8, b = 0.4 }, ["win-win"] = 0.5 } } },
      want = { outcome = "partial", message = "thin", degree = 0.7 } },
    { name = "half of what each seeks",
      given = { measures = { stakes = { partner = { a = 0.8, b = 0.5 }, ["win-win"] = 0.625 } } },
      want = { outcome = "met", message = "all" } },
    { name = "the best project serves one partner only, by the plugin",
      given = { partners = { { id = "a", kind = "association" }, { id = "b", kind = "company" } },
                sections = { stakes = { a = { territorial = 2 }, b = { differentiation = 1 } },
                             projects = { { id = "workshop", partners = { "a", "b" }, state = "running", serves = { territorial = 0.75 } } } } },
      want = { outcome = "unmet", message = "nothing" } },
    { name = "nobody has said what it seeks", given = { measures = { stakes = { partner = {} } } },
      want = { outcome = "unknown", message = "none" } },
    { name = "open: the stakes are not described", given = {}, want = { outcome = "unknown" } },
  },
}

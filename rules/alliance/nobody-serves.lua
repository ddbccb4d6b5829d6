return {
  api = 1,
  id = "nobody-serves",
  alert = "major",
  title = {
    en = "A stake that matters, and no project serves it",
    fr = "Un enjeu compte, et aucun projet n’y répond",
  },
  why = {
    en = "A stake that a partner has named and that no project serves is a promise. It is kept in speeches and missed in the review: better a project, or saying that the alliance does not answer it.",
    fr = "Un enjeu nommé par un partenaire, et qu’aucun projet ne sert, est une promesse. On la retrouve dans les discours, pas dans le bilan : mieux vaut un projet, ou dire que l’alliance n’y répond pas.",
  },
  sources = {
    "Enjeux internes et externes nommés par l’article fondateur (Institut ISBL, 6e webinaire)",
    "Le RAMEAU, rendre compte de ce que l’on produit (coursera.org)",
  },
  reads = { "measures.stakes.uncovered" },
  messages = {
    differentiation = {
      en = "Standing out matters to a partner, and no project serves it.",
      fr = "Se différencier compte pour un partenaire, et aucun projet n’y répond.",
    },
    scaling = {
      en = "Scaling up matters to a partner, and no project serves it.",
      fr = "Changer d’échelle compte pour un partenaire, et aucun projet n’y répond.",
    },
    hr = {
      en = "The stake of human resources matters to a partner, and no project serves it.",
      fr = "L’enjeu des ressources humaines compte pour un partenaire, et aucun projet n’y répond.",
    },
    ecological = {
      en = "The ecological stake matters to a partner, and no project serves it.",
      fr = "L’enjeu écologique compte pour un partenaire, et aucun projet n’y répond.",
    },
    territorial = {
      en = "The territorial stake matters to a partner, and no project serves it.",
      fr = "L’enjeu territorial compte pour un partenaire, et aucun projet n’y répond.",
    },
    own = {
      en = "A stake that the partners have named themselves ({stake}) is served by no project.",
      fr = "Un enjeu que les partenaires ont nommé eux-mêmes ({stake}) n’est servi par aucun projet.",
    },
    several = {
      en = "{n} stakes matter to partners, and no project serves them.",
      fr = "{n} enjeux comptent pour des partenaires, et aucun projet n’y répond.",
    },
    served = {
      en = "Every stake that matters to a partner is served by a project, at least a little.",
      fr = "Chaque enjeu qui compte pour un partenaire est servi par un projet, au moins un peu.",
    },
  },
  remedy = {
    raised = {
      en = "Start a project for it, or write that the alliance does not answer this stake.",
      fr = "Lancer un projet qui y réponde, ou écrire que l’alliance n’y répond pas.",
    },
  },

  check = function(d, p, out)
    local known = { differentiation = true, scaling = true, hr = true, ecological = true, territorial = true }
    local uncovered = d.measures.stakes.uncovered
    local n = #uncovered
    if n == 0 then return out.clear("served") end
    if n > 1 then return out.raised("several", { n = n }) end
    local stake = uncovered[1]
    if known[stake] then return out.raised(stake) end
    return out.raised("own", { stake = stake })
  end,

  tests = {
    { name = "differentiation", given = { measures = { stakes = { uncovered = { "differentiation" } } } },
      want = { outcome = "raised", message = "differentiation" } },
    { name = "scaling", given = { measures = { stakes = { uncovered = { "scaling" } } } },
      want = { outcome = "raised", message = "scaling" } },
    { name = "human resources", given = { measures = { stakes = { uncovered = { "hr" } } } },
      want = { outcome = "raised", message = "hr" } },
    { name = "ecological", given = { measures = { stakes = { uncovered = { "ecological" } } } },
      want = { outcome = "raised", message = "ecological" } },
    { name = "territorial, by the plugin: the project that would serve it is only an idea",
      given = { partners = { { id = "a", kind = "association" }, { id = "b", kind = "company" } },
                sections = { stakes = { a = { territorial = 2 }, b = { scaling = 1 } },
                             projects = { { id = "workshop", partners = { "a", "b" }, state = "idea", serves = { territorial = 1 } },
                                          { id = "second-site", partners = { "a", "b" }, state = "planned", serves = { scaling = 0.5 } } } } },
      want = { outcome = "raised", message = "territorial" } },
    { name = "a stake of their own", given = { measures = { stakes = { uncovered = { "youth" } } } },
      want = { outcome = "raised", message = "own" } },
    { name = "two of them", given = { measures = { stakes = { uncovered = { "hr", "youth" } } } },
      want = { outcome = "raised", message = "several" } },
    { name = "none", given = { measures = { stakes = { uncovered = {} } } },
      want = { outcome = "clear", message = "served" } },
    { name = "open: the stakes are not described", given = {}, want = { outcome = "unknown" } },
  },
}

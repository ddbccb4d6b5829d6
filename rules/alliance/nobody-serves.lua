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
    one = {
      en = "“{first}” matters to at least one partner, and no project serves it; a project that is only an idea does not count.",
      fr = "« {first} » compte pour un partenaire au moins, et aucun projet n’y répond ; un projet à l’état d’idée ne compte pas.",
    },
    two = {
      en = "“{first}” and “{second}” matter to partners, and no project serves them; a project that is only an idea does not count.",
      fr = "« {first} » et « {second} » comptent pour des partenaires, et aucun projet n’y répond ; un projet à l’état d’idée ne compte pas.",
    },
    three = {
      en = "“{first}”, “{second}” and “{third}” matter to partners, and no project serves them; a project that is only an idea does not count.",
      fr = "« {first} », « {second} » et « {third} » comptent pour des partenaires, et aucun projet n’y répond ; un projet à l’état d’idée ne compte pas.",
    },
    more = {
      en = "“{first}”, “{second}”, “{third}” and {others} {others|other|others} matter to partners, and no project serves them; a project that is only an idea does not count.",
      fr = "« {first} », « {second} », « {third} » et {others} {others|autre|autres} comptent pour des partenaires, et aucun projet n’y répond ; un projet à l’état d’idée ne compte pas.",
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
    local uncovered = d.measures.stakes.uncovered
    local n = #uncovered
    if n == 0 then return out.clear("served") end
    local named = { first = uncovered[1], second = uncovered[2], third = uncovered[3], others = n - 3 }
    if n == 1 then return out.raised("one", named) end
    if n == 2 then return out.raised("two", named) end
    return out.raised(n == 3 and "three" or "more", named)
  end,

  tests = {
    { name = "by the plugin: the project that would serve it is only an idea",
      given = { partners = { { id = "a", kind = "association" }, { id = "b", kind = "company" } },
                sections = { stakes = { a = { territorial = 2 }, b = { scaling = 1 } },
                             projects = { { id = "workshop", partners = { "a", "b" }, state = "idea", serves = { territorial = 1 } },
                                          { id = "second-site", partners = { "a", "b" }, state = "planned", serves = { scaling = 0.5 } } } } },
      want = { outcome = "raised", message = "one" } },
    { name = "a stake of their own", given = { measures = { stakes = { uncovered = { "youth" } } } },
      want = { outcome = "raised", message = "one" } },
    { name = "two of them", given = { measures = { stakes = { uncovered = { "hr", "youth" } } } },
      want = { outcome = "raised", message = "two" } },
    { name = "three of them", given = { measures = { stakes = { uncovered = { "differentiation", "hr", "youth" } } } },
      want = { outcome = "raised", message = "three" } },
    { name = "four of them: three are named", given = { measures = { stakes = { uncovered = { "differentiation", "hr", "ecological", "youth" } } } },
      want = { outcome = "raised", message = "more" } },
    { name = "none", given = { measures = { stakes = { uncovered = {} } } },
      want = { outcome = "clear", message = "served" } },
    { name = "open: the stakes are not described", given = {}, want = { outcome = "unknown" } },
  },
}

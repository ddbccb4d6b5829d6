return {
  api = 1,
  id = "facilitator-or-ruler",
  factor = "facilitating-authority",
  alert = { outcome = "unmet", severity = "major" },
  title = {
    en = "The authority funds, decides and referees",
    fr = "La collectivité finance, décide et arbitre",
  },
  why = {
    en = "That an authority funds is welcome; that it settles priorities may happen. When the same one pays, decides alone and rules on disagreements, nobody can tell it no, and the dialogue becomes a consultation. The degrees are chosen, not calibrated.",
    fr = "Qu’une collectivité finance est bienvenu ; qu’elle tranche des priorités peut arriver. Quand la même paie, décide seule et arbitre les désaccords, personne ne peut lui dire non, et le dialogue devient une consultation. Les degrés sont choisis, non étalonnés.",
  },
  sources = {
    "Le RAMEAU, Les alliances qui changent les territoires, épisode 3 : la collectivité facilite (coursera.org)",
    "Le RAMEAU, La co-construction territoriale : 46 % des maires ne savent pas comment la piloter (lerameau.fr)",
  },
  reads = { "answers.authority-roles" },
  messages = {
    ruler = {
      en = "The authority funds, decides alone and referees: nobody can tell it no.",
      fr = "La collectivité finance, décide seule et arbitre : personne ne peut lui dire non.",
    },
    double = {
      en = "The authority holds two of the three levers: funding, deciding alone, refereeing.",
      fr = "La collectivité tient deux des trois leviers : financer, décider seule, arbitrer.",
    },
    pays = {
      en = "The authority neither brings together nor opens anything: money or projects of its own are not facilitation.",
      fr = "La collectivité ne réunit pas et n’ouvre rien : de l’argent ou des projets à elle ne facilitent pas.",
    },
    facilitates = {
      en = "The authority facilitates, and leaves at least two of the three levers to others.",
      fr = "La collectivité facilite, et laisse à d’autres au moins deux des trois leviers.",
    },
  },
  remedy = {
    unmet = {
      en = "Give one of the three to others: a joint committee for the money, or a third party for disagreements.",
      fr = "Confier à d’autres l’un des trois : un comité commun pour l’argent, ou un tiers pour les désaccords.",
    },
  },

  check = function(d, p, out)
    local roles = d.answers["authority-roles"]
    local function plays(role) return any(roles, function(other) return other == role end) end
    local levers = count({ "fund", "decide", "referee" }, plays)
    if levers == 3 then return out.unmet("ruler") end
    if not plays("convene") and not plays("open") then return out.partial(0.25, "pays") end
    if levers == 2 then return out.partial(0.5, "double") end
    return out.met("facilitates")
  end,

  tests = {
    { name = "all three, even if it brings together",
      given = { answers = { ["authority-roles"] = { "convene", "open", "fund", "decide", "referee" } } },
      want = { outcome = "unmet", message = "ruler" } },
    { name = "it funds and decides", given = { answers = { ["authority-roles"] = { "convene", "fund", "decide" } } },
      want = { outcome = "partial", message = "double", degree = 0.5 } },
    { name = "it only pays", given = { answers = { ["authority-roles"] = { "fund" } } },
      want = { outcome = "partial", message = "pays", degree = 0.25 } },
    { name = "it plays no part", given = { answers = { ["authority-roles"] = {} } },
      want = { outcome = "partial", message = "pays", degree = 0.25 } },
    { name = "it brings together and funds", given = { answers = { ["authority-roles"] = { "convene", "fund" } } },
      want = { outcome = "met", message = "facilitates" } },
    { name = "it opens places and carries a project", given = { answers = { ["authority-roles"] = { "open", "carry" } } },
      want = { outcome = "met", message = "facilitates" } },
    { name = "open: its parts are not known", given = {}, want = { outcome = "unknown" } },
  },
}

-- The years between the start of the alliance and the assessment; nil where the dossier does not say.
local function life(alliance)
  local start = tonumber(string.match(alliance.since or "", "^%d%d%d%d"))
  local today = tonumber(string.match(alliance.date or "", "^%d%d%d%d"))
  return start and today and today - start
end

return {
  api = 1,
  id = "stuck-in-patronage",
  factor = "partnership-types",
  alert = { outcome = "unmet", severity = "minor" },
  title = {
    en = "After years, gifts and purchases are still all there is",
    fr = "Après des années, on en reste au don et à l’achat",
  },
  why = {
    en = "A partnership often begins with a gift or a purchase and deepens once there is trust: nothing to worry about in the first years. When neither a common offer nor a common search has come of it later on, the alliance is a programme of patronage under another name. The number of years is chosen, not calibrated.",
    fr = "Un partenariat commence souvent par un don ou un achat, et s’approfondit quand la confiance est là : rien d’inquiétant les premières années. Si, plus tard, il n’en est sorti ni offre commune ni recherche commune, l’alliance est un programme de mécénat sous un autre nom. Le nombre d’années est choisi, non étalonné.",
  },
  sources = {
    "Le RAMEAU, quatre types de partenariats (coursera.org ; cooperer-efficacement.odd17.org)",
    "Cours en ligne Partenariats qui changent le monde, évaluation (coursera.org) : un partenariat s’approfondit avec la confiance",
    "Nombre d’années choisi par les auteurs du référentiel ; aucune source ne le fixe",
  },
  reads = { "answers.partnership-types-present", "alliance" },
  params = {
    years = {
      default = 3, min = 1, max = 20,
      doc = { en = "Years of life from which partnerships should have deepened",
              fr = "Années de vie à partir desquelles des partenariats devraient s’être approfondis" },
    },
  },
  messages = {
    none = {
      en = "No partnership is under way yet.",
      fr = "Aucun partenariat n’est encore en cours.",
    },
    stuck = {
      en = "After {years} years, no partnership goes beyond gifts and purchases.",
      fr = "Après {years} ans, aucun partenariat ne dépasse le don et l’achat.",
    },
    early = {
      en = "No partnership goes beyond gifts and purchases; the alliance is {years} {years|year|years} old.",
      fr = "Aucun partenariat ne dépasse le don et l’achat ; l’alliance a {years} {years|an|ans}.",
    },
    deepened = {
      en = "Partnerships build an offer or an answer together, beyond gifts and purchases.",
      fr = "Des partenariats construisent une offre ou une réponse commune, au-delà du don et de l’achat.",
    },
    unclear = {
      en = "No partnership goes beyond gifts and purchases; the start of the alliance is not given.",
      fr = "Aucun partenariat ne dépasse le don et l’achat ; le début de l’alliance n’est pas donné.",
    },
  },
  remedy = {
    unmet = {
      en = "Choose with the networks two partnerships that work well, and look for the offer or the answer that neither could carry alone.",
      fr = "Choisir avec les réseaux deux partenariats qui marchent, et chercher l’offre ou la réponse que nul ne porterait seul.",
    },
  },

  check = function(d, p, out)
    local types = d.answers["partnership-types-present"]
    if #types == 0 then return out.not_applicable("none") end
    local deep = any(types, function(kind) return kind == "economic-cooperation" or kind == "societal-innovation" end)
    if deep then return out.met("deepened") end
    local years = life(d.alliance)
    if not years then return out.unknown("unclear") end
    if years < p.years then return out.partial(0.5, "early", { years = years }) end
    return out.unmet("stuck", { years = years })
  end,

  tests = {
    { name = "patronage alone, three years on",
      given = { answers = { ["partnership-types-present"] = { "patronage" } }, alliance = { since = "2020", date = "2023-01-10" } },
      want = { outcome = "unmet", message = "stuck" } },
    { name = "purchases and gifts, ten years on",
      given = { answers = { ["partnership-types-present"] = { "patronage", "responsible-practices" } }, alliance = { since = "2013", date = "2023-01-10" } },
      want = { outcome = "unmet", message = "stuck" } },
    { name = "patronage alone, in the second year",
      given = { answers = { ["partnership-types-present"] = { "patronage" } }, alliance = { since = "2021", date = "2023-01-10" } },
      want = { outcome = "partial", message = "early", degree = 0.5 } },
    { name = "patronage alone, and the start is not said",
      given = { answers = { ["partnership-types-present"] = { "patronage" } }, alliance = { date = "2023-01-10" } },
      want = { outcome = "unknown", message = "unclear" } },
    { name = "patronage, and a common offer beside it, ten years on",
      given = { answers = { ["partnership-types-present"] = { "patronage", "economic-cooperation" } }, alliance = { since = "2013", date = "2023-01-10" } },
      want = { outcome = "met", message = "deepened" } },
    { name = "looking together for an answer, from the first day",
      given = { answers = { ["partnership-types-present"] = { "societal-innovation" } } },
      want = { outcome = "met", message = "deepened" } },
    { name = "no partnership yet", given = { answers = { ["partnership-types-present"] = {} } },
      want = { outcome = "not-applicable", message = "none" } },
    { name = "open: the types are not known", given = { alliance = { since = "2013", date = "2023-01-10" } }, want = { outcome = "unknown" } },
  },
}

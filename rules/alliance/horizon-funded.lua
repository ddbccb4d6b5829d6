return {
  api = 1,
  id = "horizon-funded",
  factor = "time-and-pace",
  title = {
    en = "The horizon that the partners give themselves is paid for",
    fr = "L’horizon que se donnent les partenaires est financé",
  },
  why = {
    en = "Partners commit themselves for five years, and coordination is paid for one: the horizon is a wish. What makes it real is coordination that lasts as long, or three years, after which nobody asks for more at the start. The shares and the degree are chosen, not calibrated.",
    fr = "Les partenaires s’engagent pour cinq ans et l’animation est payée pour un : l’horizon est un souhait. Ce qui le rend réel, c’est une animation payée aussi longtemps, ou trois ans, au-delà de quoi personne n’en demande plus au départ. La part et le degré sont choisis, non étalonnés.",
  },
  sources = {
    "Solifap, cinq ans pour être pleinement opérationnel (studylibfr.com)",
    "Financer l’animation, difficulté centrale des coopérations (résumé par un tiers d’un webinaire du RNMA et de la Fonda)",
  },
  reads = { "answers.time-horizon-years", "answers.coordination-funded-years" },
  params = {
    settled = {
      default = 3, min = 0.5, max = 10,
      doc = { en = "Years of funded coordination that are enough for any horizon",
              fr = "Années d’animation financée qui suffisent à tout horizon" },
    },
    share = {
      default = 50, min = 0, max = 100,
      doc = { en = "Share of the horizon, in %, from which its funding is well under way",
              fr = "Part de l’horizon, en %, à partir de laquelle son financement est engagé" },
    },
  },
  messages = {
    none = {
      en = "The partners have set no horizon that could be funded.",
      fr = "Les partenaires n’ont fixé aucun horizon que l’on puisse financer.",
    },
    wish = {
      en = "The partners commit themselves for {horizon} {horizon|year|years}; coordination is paid for {funded}.",
      fr = "Les partenaires s’engagent pour {horizon} {horizon|an|ans} ; l’animation est payée pour {funded}.",
    },
    begun = {
      en = "Coordination is paid for {funded} {funded|year|years} of the {horizon} that the partners have set themselves.",
      fr = "L’animation est payée pour {funded} {funded|an|ans} sur les {horizon} que se donnent les partenaires.",
    },
    paid = {
      en = "Coordination is paid for as far ahead as the horizon asks.",
      fr = "L’animation est payée aussi loin que l’horizon le demande.",
    },
  },
  remedy = {
    unmet = {
      en = "Have coordination voted for as long as the partners commit themselves, or shorten the horizon.",
      fr = "Faire voter l’animation pour la durée de l’engagement, ou raccourcir l’horizon.",
    },
  },

  check = function(d, p, out)
    local horizon = d.answers["time-horizon-years"]
    if horizon <= 0 then return out.unmet("none") end
    local funded = d.answers["coordination-funded-years"]
    if funded >= horizon or funded >= p.settled then return out.met("paid") end
    local values = { horizon = horizon, funded = funded }
    if 100 * funded >= p.share * horizon then return out.partial(0.6, "begun", values) end
    return out.unmet("wish", values)
  end,

  tests = {
    { name = "five years, one year paid", given = { answers = { ["time-horizon-years"] = 5, ["coordination-funded-years"] = 1 } },
      want = { outcome = "unmet", message = "wish" } },
    { name = "half of it paid", given = { answers = { ["time-horizon-years"] = 4, ["coordination-funded-years"] = 2 } },
      want = { outcome = "partial", message = "begun", degree = 0.6 } },
    { name = "just less than half", given = { answers = { ["time-horizon-years"] = 4, ["coordination-funded-years"] = 1.9 } },
      want = { outcome = "unmet", message = "wish" } },
    { name = "a short horizon, all of it paid", given = { answers = { ["time-horizon-years"] = 1, ["coordination-funded-years"] = 1 } },
      want = { outcome = "met", message = "paid" } },
    { name = "ten years, three paid", given = { answers = { ["time-horizon-years"] = 10, ["coordination-funded-years"] = 3 } },
      want = { outcome = "met", message = "paid" } },
    { name = "no horizon is enough to know", given = { answers = { ["time-horizon-years"] = 0 } },
      want = { outcome = "unmet", message = "none" } },
    { name = "open: the funding is not known", given = { answers = { ["time-horizon-years"] = 5 } }, want = { outcome = "unknown" } },
  },
}

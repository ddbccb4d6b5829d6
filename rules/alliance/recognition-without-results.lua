return {
  api = 1,
  id = "recognition-without-results",
  alert = "minor",
  title = {
    en = "Recognised outside, unmeasured inside",
    fr = "Reconnue au-dehors, sans résultats mesurés",
  },
  why = {
    en = "A label or the ear of the authorities draws others to imitate. If the partners do not measure together what they produce, the reputation rests on their own account of it, and the first question from outside undoes it.",
    fr = "Un label, ou l’oreille des institutions, donne envie d’imiter. Si les partenaires ne mesurent pas ensemble ce qu’ils produisent, la réputation ne repose que sur leur récit, et la première question venue du dehors la défait.",
  },
  sources = {
    "Le RAMEAU, rendre compte de ce que l’on produit, l’un des trois facteurs clés (coursera.org)",
    "Un partenariat sur cinq voit sa performance évaluée (coursera.org) ; le risque est déduit",
  },
  reads = { "answers.recognition-state", "answers.shared-indicators" },
  messages = {
    unmeasured = {
      en = "The alliance is recognised, and no indicator common to the partners is written.",
      fr = "L’alliance est reconnue, et aucun indicateur commun aux partenaires n’est écrit.",
    },
    measured = {
      en = "The alliance is recognised, and its partners have written common indicators.",
      fr = "L’alliance est reconnue, et ses partenaires ont écrit des indicateurs communs.",
    },
    modest = {
      en = "The alliance is not yet recognised from outside.",
      fr = "L’alliance n’est pas encore reconnue de l’extérieur.",
    },
  },
  remedy = {
    raised = {
      en = "Choose a few indicators together, and say who supplies each figure.",
      fr = "Choisir ensemble quelques indicateurs, et dire qui fournit chaque donnée.",
    },
  },

  check = function(d, p, out)
    if d.answers["recognition-state"] < 3 then return out.clear("modest") end
    if d.answers["shared-indicators"] >= 2 then return out.clear("measured") end
    return out.raised("unmeasured")
  end,

  tests = {
    { name = "consulted, and nothing measured in common", given = { answers = { ["recognition-state"] = 3, ["shared-indicators"] = 1 } },
      want = { outcome = "raised", message = "unmeasured" } },
    { name = "distinguished, and indicators are written", given = { answers = { ["recognition-state"] = 4, ["shared-indicators"] = 2 } },
      want = { outcome = "clear", message = "measured" } },
    { name = "named in documents only", given = { answers = { ["recognition-state"] = 2, ["shared-indicators"] = 0 } },
      want = { outcome = "clear", message = "modest" } },
    { name = "open: the indicators are not known", given = { answers = { ["recognition-state"] = 3 } }, want = { outcome = "unknown" } },
    { name = "open: the recognition is not known", given = { answers = { ["shared-indicators"] = 0 } }, want = { outcome = "unknown" } },
  },
}

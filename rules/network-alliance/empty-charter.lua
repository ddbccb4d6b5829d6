local before = { idea = true, design = true, launch = true }

return {
  api = 1,
  id = "empty-charter",
  factor = "action-axes",
  alert = { outcome = "unmet", severity = "major" },
  title = {
    en = "A charter without actions",
    fr = "Une charte sans actions",
  },
  why = {
    en = "Axes without actions wear out the word of those who signed. In an alliance in operation, fewer than half of the axes alive makes an empty charter, whatever their number; before it starts, the same gap is work to be done. A short charter whose axes all live is worth more than a long one. The threshold is chosen, not calibrated.",
    fr = "Des axes sans actions usent la parole de ceux qui ont signé. Dans une alliance en activité, moins de la moitié des axes vivants font une charte vide, quel que soit leur nombre ; avant le démarrage, le même écart est du travail à faire. Une charte courte dont tous les axes vivent vaut mieux qu’une longue. Le seuil est choisi, non étalonné.",
  },
  sources = {
    "Institut ISBL, 6e webinaire sur les alliances stratégiques : une charte et douze axes d’actions",
    "Seuil choisi par les auteurs du référentiel ; aucune source ne le fixe",
  },
  reads = { "answers.axes-count", "answers.axes-with-actions", "alliance" },
  rises = { "answers.axes-with-actions" },
  params = {
    half = {
      default = 50, min = 1, max = 99,
      doc = { en = "Share of the axes with actions below which the charter is empty, in %",
              fr = "Part des axes avec actions en dessous de laquelle la charte est vide, en %" },
    },
  },
  messages = {
    none = {
      en = "The charter has no axis of action: it states values.",
      fr = "La charte n’a pas d’axe d’action : elle énonce des valeurs.",
    },
    empty = {
      en = "{n} of the {total} axes {n|has|have} no action.",
      fr = "{n} des {total} axes {n|n’a|n’ont} aucune action.",
    },
    early = {
      en = "{n} of the {total} axes {n|has|have} no action yet; the alliance has not started.",
      fr = "{n} des {total} axes {n|n’a|n’ont} pas encore d’action ; l’alliance n’a pas démarré.",
    },
    some = {
      en = "{n} of the {total} axes still {n|waits|wait} for {n|its|their} actions.",
      fr = "{n} des {total} axes {n|attend|attendent} encore {n|ses|leurs} actions.",
    },
    alive = {
      en = "Each of the {total} {total|axis|axes} has its actions.",
      fr = "Chacun des {total} {total|axe|axes} a ses actions.",
    },
  },
  remedy = {
    unmet = {
      en = "Keep the axes that somebody carries, give each a dated action, and close the others openly.",
      fr = "Garder les axes que quelqu’un porte, donner à chacun une action datée, et clore ouvertement les autres.",
    },
    partial = {
      en = "Give each axis that waits a first dated action, or close it openly.",
      fr = "Donner à chaque axe en attente une première action datée, ou le clore ouvertement.",
    },
  },

  check = function(d, p, out)
    local total = d.answers["axes-count"]
    if total < 1 then return out.unmet("none") end
    local share = d.answers["axes-with-actions"]
    if share >= 100 then return out.met("alive", { total = total }) end
    local n = math.max(1, round(total * (100 - share) / 100))
    if share >= p.half then return out.partial(share / 100, "some", { n = n, total = total }) end
    if before[d.alliance.stage] then return out.partial(0.4, "early", { n = n, total = total }) end
    return out.unmet("empty", { n = n, total = total })
  end,

  tests = {
    { name = "values and no axis", given = { answers = { ["axes-count"] = 0 } },
      want = { outcome = "unmet", message = "none" } },
    { name = "five axes out of twelve, after years",
      given = { answers = { ["axes-count"] = 12, ["axes-with-actions"] = 41.7 }, alliance = { stage = "running" } },
      want = { outcome = "unmet", message = "empty" } },
    { name = "five axes out of twelve, before the start",
      given = { answers = { ["axes-count"] = 12, ["axes-with-actions"] = 41.7 }, alliance = { stage = "launch" } },
      want = { outcome = "partial", message = "early", degree = 0.4 } },
    { name = "no stage is said: it counts as in operation", given = { answers = { ["axes-count"] = 4, ["axes-with-actions"] = 25 }, alliance = {} },
      want = { outcome = "unmet", message = "empty" } },
    { name = "half of them", given = { answers = { ["axes-count"] = 12, ["axes-with-actions"] = 50 }, alliance = { stage = "running" } },
      want = { outcome = "partial", message = "some", degree = 0.5 } },
    { name = "all but a fraction", given = { answers = { ["axes-count"] = 4, ["axes-with-actions"] = 99 } },
      want = { outcome = "partial", message = "some", degree = 0.99 } },
    { name = "a single axis, alive", given = { answers = { ["axes-count"] = 1, ["axes-with-actions"] = 100 } },
      want = { outcome = "met", message = "alive" } },
    { name = "open: twelve axes, and their actions are not known", given = { answers = { ["axes-count"] = 12 } }, want = { outcome = "unknown" } },
    { name = "open: nothing is known", given = {}, want = { outcome = "unknown" } },
  },
}

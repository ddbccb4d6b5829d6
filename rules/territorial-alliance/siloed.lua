return {
  api = 1,
  id = "siloed",
  factor = "network-of-actors",
  alert = { outcome = "unmet", severity = "minor" },
  title = {
    en = "Each world stays among itself",
    fr = "Chaque univers reste entre soi",
  },
  why = {
    en = "The E-I index compares ties between worlds with ties inside them. Read alone it misleads: with many worlds and few actors in each, even ties made at random go mostly outside, so that a balanced index may hide silos. It has to be read against what chance would give with worlds of these sizes. And where one actor holds all the ties together, worlds that seem to mix only meet at its door. The thresholds are chosen, not calibrated.",
    fr = "L’indice E-I compare les liens entre univers aux liens internes. Lu seul, il trompe : avec beaucoup d’univers de petite taille, même des liens tirés au sort sortiraient pour la plupart, si bien qu’un indice équilibré peut cacher des silos. Il se lit au regard de ce que donnerait le hasard, à tailles égales. Et quand un acteur tient seul tous les liens, des univers qui paraissent mêlés ne se croisent que chez lui. Les seuils sont choisis, non étalonnés.",
  },
  sources = {
    "Le RAMEAU, Les alliances qui changent les territoires, recul de l’épisode 4 : décloisonner (coursera.org)",
    "Indice E-I : Krackhardt et Stern, 1988 (mesure du module network) ; seuils choisis",
  },
  reads = { "measures.network.ei-index", "measures.network.ei-expected", "measures.network.without" },
  params = {
    near = {
      default = 0.15, min = 0, max = 2,
      doc = { en = "Gap to chance up to which the worlds are mixed", fr = "Écart au hasard jusqu’auquel les univers se mêlent" },
    },
    far = {
      default = 0.5, min = 0, max = 2,
      doc = { en = "Gap to chance from which the worlds are siloed", fr = "Écart au hasard à partir duquel les univers sont cloisonnés" },
    },
    hub = {
      default = 0.5, min = 0.05, max = 1,
      doc = { en = "Share of pairs that lose each other without one actor, from which the worlds only meet at its door",
              fr = "Part des paires qui se perdent sans un acteur, à partir de laquelle les univers ne se croisent que chez lui" },
    },
  },
  messages = {
    mixed = {
      en = "The worlds mix about as much as if everyone were tied to everyone, or more (index {seen}, against {expected}).",
      fr = "Les univers se mêlent à peu près autant que si chacun était lié à tous, ou plus (indice {seen}, contre {expected}).",
    },
    hub = {
      en = "The worlds mix, but mostly at one actor’s door ({actor}): without it, {lost:percent} of the pairs of actors no longer reach each other.",
      fr = "Les univers se mêlent, mais surtout chez un acteur ({actor}) : sans lui, {lost:percent} des paires d’acteurs ne se joignent plus.",
    },
    leaning = {
      en = "Ties stay inside each world more often than if everyone were tied to everyone (index {seen}, against {expected}).",
      fr = "Les liens restent plus souvent à l’intérieur de chaque univers que si chacun était lié à tous (indice {seen}, contre {expected}).",
    },
    hidden = {
      en = "The index ({seen}) looks balanced, but it would be {expected} if everyone were tied to everyone: each world stays among itself.",
      fr = "L’indice ({seen}) paraît équilibré, mais il serait de {expected} si chacun était lié à tous : chaque univers reste entre soi.",
    },
    closed = {
      en = "Ties stay mostly inside each world (index {seen}, {expected} if everyone were tied to everyone).",
      fr = "Les liens restent surtout à l’intérieur de chaque univers (indice {seen}, {expected} si chacun était lié à tous).",
    },
  },
  remedy = {
    unmet = {
      en = "Start the next project from a pair that has no tie yet: an association and a company, a school and a department.",
      fr = "Partir, au prochain projet, d’une paire encore sans lien : une association et une entreprise, un lycée et un service.",
    },
  },

  check = function(d, p, out)
    local seen, expected = d.measures.network["ei-index"], d.measures.network["ei-expected"]
    local gap = round(expected - seen, 9)
    local data = { seen = round(seen, 2), expected = round(expected, 2) }
    if gap <= p.near then
      local lost = p.hub
      for actor, left in pairs(d.measures.network.without) do
        if left.fragmentation >= lost then data.actor, lost = actor, left.fragmentation end
      end
      data.lost = round(100 * lost)
      if data.actor then return out.partial(0.5, "hub", data) end
      return out.met("mixed", data)
    end
    if gap < p.far then return out.partial((p.far - gap) / (p.far - p.near), "leaning", data) end
    return out.unmet(seen >= 0 and "hidden" or "closed", data)
  end,

  tests = {
    { name = "more open than chance",
      given = { measures = { network = { ["ei-index"] = 0.8, ["ei-expected"] = 0.7, without = {} } } },
      want = { outcome = "met", message = "mixed" } },
    { name = "the first threshold", given = { measures = { network = { ["ei-index"] = 0.25, ["ei-expected"] = 0.4,
        without = { service = { components = 2, largest = 5, fragmentation = 0.49, efficiency = 0.4 } } } } },
      want = { outcome = "met", message = "mixed" } },
    { name = "mixed, at one actor's door",
      given = { measures = { network = { ["ei-index"] = 0.7, ["ei-expected"] = 0.7,
        without = { service = { components = 4, largest = 3, fragmentation = 0.8, efficiency = 0.2 },
                    club = { components = 2, largest = 6, fragmentation = 0.5, efficiency = 0.4 } } } } },
      want = { outcome = "partial", message = "hub", degree = 0.5 } },
    { name = "between the two", given = { measures = { network = { ["ei-index"] = 0.3, ["ei-expected"] = 0.625 } } },
      want = { outcome = "partial", message = "leaning", degree = 0.5 } },
    { name = "balanced in appearance: .067 where chance gives .697",
      given = { measures = { network = { ["ei-index"] = 0.067, ["ei-expected"] = 0.697 } } },
      want = { outcome = "unmet", message = "hidden" } },
    { name = "the second threshold", given = { measures = { network = { ["ei-index"] = 0.2, ["ei-expected"] = 0.7 } } },
      want = { outcome = "unmet", message = "hidden" } },
    { name = "closed even in appearance", given = { measures = { network = { ["ei-index"] = -0.2, ["ei-expected"] = 0.6 } } },
      want = { outcome = "unmet", message = "closed" } },
    { name = "a low index that chance explains", given = { measures = { network = { ["ei-index"] = -0.1, ["ei-expected"] = 0, without = {} } } },
      want = { outcome = "met", message = "mixed" } },
    { name = "two pairs and one tie across, by the plugin: -0.33 where chance gives 0.33",
      given = { partners = { { id = "town", kind = "public-body" }, { id = "county", kind = "public-body" },
                             { id = "garage", kind = "company" }, { id = "bakery", kind = "company" } },
                sections = { network = { ties = { { between = { "town", "county" } }, { between = { "garage", "bakery" } },
                  { between = { "town", "garage" } } } } } },
      want = { outcome = "unmet", message = "closed" } },
    { name = "open: no map of ties", given = {}, want = { outcome = "unknown" } },
  },
}

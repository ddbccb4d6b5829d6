return {
  api = 1,
  id = "ties-through-one",
  alert = "minor",
  title = {
    en = "Ties go mostly through one actor",
    fr = "Les liens passent surtout par un acteur",
  },
  why = {
    en = "A house of associations succeeds when the associations no longer need it to meet: known experiments report more horizontal relations. Where the network falls apart without one actor, the ties go through it and not between the others. With fewer than five actors described, one of them is nearly always in the middle, and nothing is concluded. Both thresholds are chosen, not calibrated.",
    fr = "Une maison des associations a réussi quand les associations n’ont plus besoin d’elle pour se voir : des expérimentations connues font état de relations plus horizontales. Si le réseau se coupe sans un acteur, les liens passent par lui et non entre les autres. À moins de cinq acteurs décrits, il y en a presque toujours un au milieu, et rien n’est conclu. Les deux seuils sont choisis, non étalonnés.",
  },
  sources = {
    "RNMA et La Fonda, webinaire sur les coopérations : relations plus horizontales (résumé par un tiers)",
    "RNMA, cadrage de la fonction de catalyse (mda-catalyseurs.rnma.fr)",
  },
  reads = { "measures.network.cut-points", "measures.network.without", "measures.network.degree" },
  params = {
    whole = {
      default = 60, min = 10, max = 100,
      doc = { en = "Share of the other actors that must hold together without this one, in %",
              fr = "Part des autres acteurs qui doit tenir ensemble sans celui-ci, en %" },
    },
    actors = {
      default = 5, min = 3, max = 50,
      doc = { en = "Actors in the map of ties below which nothing is concluded",
              fr = "Nombre d’acteurs de la carte des liens en dessous duquel rien n’est conclu" },
    },
  },
  messages = {
    falls = {
      en = "Without {who}, the network falls into {n} parts; the largest holds {share:percent} of the other actors.",
      fr = "Sans {who}, le réseau se coupe en {n} morceaux ; le plus grand réunit {share:percent} des autres acteurs.",
    },
    holds = {
      en = "Whoever leaves, most of the others stay in touch.",
      fr = "Quel que soit celui qui part, la plupart des autres restent reliés.",
    },
    few = {
      en = "The map of ties shows {n} {n|actor|actors}: too few to say through whom the ties go.",
      fr = "La carte des liens montre {n} {n|acteur|acteurs} : trop peu pour dire par qui passent les liens.",
    },
  },
  remedy = {
    raised = {
      en = "Have two associations that only know each other by the centre prepare the next meeting together.",
      fr = "Confier la prochaine rencontre à deux associations qui ne se connaissent que par l’intermédiaire du centre.",
    },
  },

  check = function(d, p, out)
    local actors = count(d.measures.network.degree, function() return true end)
    if actors < p.actors then return out.clear("few", { n = actors }) end
    local others = actors - 1
    local worst, who, parts = 101, nil, 0
    for _, id in ipairs(d.measures.network["cut-points"]) do
      local left = d.measures.network.without[id]
      local share = round(100 * left.largest / others, 6)
      if share < worst then worst, who, parts = share, id, left.components end
    end
    if who and worst < p.whole then
      return out.raised("falls", { who = who, n = parts, share = round(worst, 0) })
    end
    return out.clear("holds")
  end,

  tests = {
    { name = "a star: without its centre nothing is left", want = { outcome = "raised", message = "falls" },
      given = { measures = { network = { degree = { m = 4, a = 1, b = 1, c = 1, e = 1 }, ["cut-points"] = { "m" },
                                         without = { m = { components = 4, largest = 1 } } } } } },
    { name = "three of five others hold: the threshold itself", want = { outcome = "clear", message = "holds" },
      given = { measures = { network = { degree = { m = 5, a = 2, b = 2, c = 2, e = 1, f = 1 }, ["cut-points"] = { "m" },
                                         without = { m = { components = 3, largest = 3 } } } } } },
    { name = "of two cut points, the worse one counts", want = { outcome = "raised", message = "falls" },
      given = { measures = { network = { degree = { m = 3, a = 2, b = 2, c = 1, e = 1, f = 1 }, ["cut-points"] = { "a", "m" },
                                         without = { a = { components = 2, largest = 4 }, m = { components = 3, largest = 2 } } } } } },
    { name = "nobody cuts the network", want = { outcome = "clear", message = "holds" },
      given = { measures = { network = { degree = { a = 2, b = 2, c = 2, e = 2, f = 2 }, ["cut-points"] = {}, without = {} } } } },
    { name = "four actors, even a star: nothing is concluded", want = { outcome = "clear", message = "few" },
      given = { measures = { network = { degree = { m = 3, a = 1, b = 1, c = 1 }, ["cut-points"] = { "m" },
                                         without = { m = { components = 3, largest = 1 } } } } } },
    { name = "five actors by the plugin, all through the centre", want = { outcome = "raised", message = "falls" },
      given = { partners = { { id = "m", kind = "association" }, { id = "a", kind = "association" }, { id = "b", kind = "association" },
                             { id = "c", kind = "association" }, { id = "e", kind = "association" } },
                sections = { network = { ties = { { between = { "m", "a" } }, { between = { "m", "b" } }, { between = { "m", "c" } },
                  { between = { "m", "e" } } } } } } },
    { name = "open: the network is not described", given = {}, want = { outcome = "unknown" } },
  },
}

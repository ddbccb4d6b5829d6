return {
  api = 1,
  id = "exits-with-profile",
  factor = "exits-to-work",
  title = {
    en = "Exits to work are read with the profile of the public",
    fr = "Les sorties se lisent avec le profil du public",
  },
  why = {
    en = "A rate of exits says as much about whom one hires as about the support given: it counts in full only beside the profile of the public. A lasting exit is also a dynamic one, so where the two answers contradict each other, the lower one counts. The floors are those of 2008; whether they are still in force is to be checked with the authority.",
    fr = "Un taux de sorties parle autant des personnes recrutées que de l’accompagnement : il ne compte en entier qu’à côté du profil du public. Une sortie durable est aussi une sortie dynamique ; si les deux réponses se contredisent, la plus basse compte. Les planchers sont ceux de 2008 ; vérifier avec l’administration s’ils valent encore.",
  },
  sources = {
    "Circulaire DGEFP 2008-21 du 10 décembre 2008 : 60 % de sorties dynamiques, 25 % durables (directions.fr, 2009)",
    "Communauté de l’inclusion, Les sorties dynamiques dans l’IAE (communaute.inclusion.beta.gouv.fr)",
    "Groupe Ares, mesure d’impact : 24 % de sorties durables à la sortie, 63 % trois ans après (groupeares.fr)",
  },
  reads = { "answers.dynamic-exit-rate", "answers.lasting-exit-rate", "answers.public-profile-documented" },
  rises = { "answers.dynamic-exit-rate", "answers.lasting-exit-rate" },
  params = {
    dynamic = {
      default = 60, min = 0, max = 100,
      doc = { en = "Floor of dynamic exits, in %", fr = "Plancher de sorties dynamiques, en %" },
    },
    lasting = {
      default = 25, min = 0, max = 100,
      doc = { en = "Floor of lasting exits, in %", fr = "Plancher de sorties durables, en %" },
    },
  },
  messages = {
    full = {
      en = "{dynamic:percent} of dynamic exits and {lasting:percent} of lasting ones, for a public whose profile is known.",
      fr = "{dynamic:percent} de sorties dynamiques et {lasting:percent} de durables, pour un public dont le profil est connu.",
    },
    blind = {
      en = "{dynamic:percent} of dynamic exits and {lasting:percent} of lasting ones; without the profile of the public, half of the story is missing.",
      fr = "{dynamic:percent} de sorties dynamiques et {lasting:percent} de durables ; sans le profil du public, il manque la moitié de l’histoire.",
    },
    one = { -- the benchmarks of 2008 are named as such, whatever floors a framework sets
      en = "{dynamic:percent} of dynamic exits (benchmark of 2008: 60%), {lasting:percent} of lasting exits (benchmark: 25%).",
      fr = "{dynamic:percent} de sorties dynamiques (repère de 2008 : 60 %), {lasting:percent} de sorties durables (repère : 25 %).",
    },
    below = {
      en = "Both rates are below the floors; the profile of the public shows how far from work people start.",
      fr = "Les deux taux sont sous les planchers ; le profil du public montre de quelle distance à l’emploi on part.",
    },
    unexplained = {
      en = "Both rates are below the floors, and nothing is known of the public that could explain it.",
      fr = "Les deux taux sont sous les planchers, et rien n’est connu du public qui puisse l’expliquer.",
    },
  },
  remedy = {
    unmet = { en = "Describe the public at entry (time without work, training, health, housing), then set the exits beside it.",
              fr = "Décrire le public à l’entrée (durée sans emploi, formation, santé, logement), puis mettre les sorties en regard." },
  },

  check = function(d, p, out)
    local dynamic = d.answers["dynamic-exit-rate"]
    local lasting = math.min(d.answers["lasting-exit-rate"], dynamic)
    local known = d.answers["public-profile-documented"]
    local reached = count({ dynamic >= p.dynamic, lasting >= p.lasting }, function(floor) return floor end)
    local rates = { dynamic = dynamic, lasting = lasting }

    if reached == 2 and known then return out.met("full", rates) end
    if reached == 2 then return out.partial(0.5, "blind", rates) end
    if reached == 1 then return out.partial(known and 0.6 or 0.3, "one", rates) end
    if known then return out.partial(0.3, "below") end
    return out.unmet("unexplained")
  end,

  tests = {
    { name = "both floors, profile known", want = { outcome = "met", message = "full" },
      given = { answers = { ["dynamic-exit-rate"] = 60, ["lasting-exit-rate"] = 25, ["public-profile-documented"] = true } } },
    { name = "both floors, profile unknown", want = { outcome = "partial", message = "blind", degree = 0.5 },
      given = { answers = { ["dynamic-exit-rate"] = 80, ["lasting-exit-rate"] = 40, ["public-profile-documented"] = false } } },
    { name = "lasting exits just below, profile known", want = { outcome = "partial", message = "one", degree = 0.6 },
      given = { answers = { ["dynamic-exit-rate"] = 71, ["lasting-exit-rate"] = 24, ["public-profile-documented"] = true } } },
    { name = "lasting exits only, profile unknown", want = { outcome = "partial", message = "one", degree = 0.3 },
      given = { answers = { ["dynamic-exit-rate"] = 59, ["lasting-exit-rate"] = 30, ["public-profile-documented"] = false } } },
    { name = "more lasting than dynamic exits: the lower counts", want = { outcome = "partial", message = "below", degree = 0.3 },
      given = { answers = { ["dynamic-exit-rate"] = 20, ["lasting-exit-rate"] = 40, ["public-profile-documented"] = true } } },
    { name = "below both, and nothing explains it", want = { outcome = "unmet", message = "unexplained" },
      given = { answers = { ["dynamic-exit-rate"] = 40, ["lasting-exit-rate"] = 10, ["public-profile-documented"] = false } } },
    { name = "open: the profile is not said", want = { outcome = "unknown" },
      given = { answers = { ["dynamic-exit-rate"] = 70, ["lasting-exit-rate"] = 30 } } },
    { name = "open: nothing is known", want = { outcome = "unknown" }, given = {} },
  },
}

return {
  api = 1,
  id = "volume-without-feedback",
  factor = "network-animation",
  alert = { outcome = "unmet", severity = "major" },
  title = {
    en = "Partnerships are counted, nobody knows what they are worth",
    fr = "On compte les partenariats, nul ne sait ce qu’ils valent",
  },
  why = {
    en = "With a dozen partnerships the pilot knows each of them. With hundreds it only sees a total, and the total grows even when nobody is served: without feedback from the networks, growth is the only news. The threshold of volume is chosen, not calibrated.",
    fr = "À une dizaine de partenariats, le pilote connaît chacun. À plusieurs centaines, il ne voit qu’un total, et le total grandit même quand plus personne n’y trouve son compte : sans retour des réseaux, la croissance est la seule nouvelle. Le seuil de volume est choisi, non étalonné.",
  },
  sources = {
    "Le RAMEAU, L’évaluation partenariale en pratique (lerameau.fr) : l’équilibre du partenariat, pas seulement son produit",
    "Cours en ligne Partenariats qui changent le monde, évaluation (coursera.org) : 38 % des acteurs font le bilan du partenariat lui-même",
    "Seuil choisi par les auteurs du référentiel ; aucune source ne le fixe",
  },
  reads = { "answers.network-feedback", "answers.local-partnerships" },
  rises = { "answers.network-feedback" },
  falls = { "answers.local-partnerships" },
  params = {
    many = {
      default = 100, min = 1, max = 10000,
      doc = { en = "Local partnerships from which nobody knows each of them", fr = "Partenariats locaux à partir desquels nul ne connaît chacun" },
    },
    asked = {
      default = 3, min = 1, max = 4,
      doc = { en = "Level from which every network is asked and answered", fr = "Niveau à partir duquel chaque réseau est interrogé et reçoit une réponse" },
    },
  },
  messages = {
    heard = {
      en = "Every network is asked what it thinks, and answered.",
      fr = "Chaque réseau est interrogé, et reçoit une réponse.",
    },
    counted = {
      en = "{n} local partnerships are counted, and the networks are not asked what they are worth.",
      fr = "{n} partenariats locaux sont comptés, et l’on ne demande pas aux réseaux ce qu’ils valent.",
    },
    patchy = {
      en = "{n} local partnerships are counted; written feedback comes from a part of the networks, or goes unanswered.",
      fr = "{n} partenariats locaux sont comptés ; les retours écrits ne viennent que d’une partie des réseaux, ou restent sans réponse.",
    },
    small = {
      en = "With {n} local {n|partnership|partnerships}, each can still be known; the networks are not all asked yet.",
      fr = "À {n} {n|partenariat local|partenariats locaux}, chacun peut encore être connu ; les réseaux ne sont pas tous interrogés.",
    },
  },
  remedy = {
    unmet = {
      en = "Once a year, ask each network three questions (what it gave, what it received, what must change), and answer in writing.",
      fr = "Une fois par an, poser trois questions à chaque réseau (ce qu’il a donné, ce qu’il a reçu, ce qui doit changer), et répondre par écrit.",
    },
    partial = {
      en = "Ask every network, the silent ones first, and send the summary back with the answers.",
      fr = "Interroger tous les réseaux, les silencieux d’abord, et leur rendre la synthèse avec les réponses.",
    },
  },

  check = function(d, p, out)
    local feedback = d.answers["network-feedback"]
    if feedback >= p.asked then return out.met("heard") end
    local n = d.answers["local-partnerships"]
    if n < p.many then return out.partial(0.5, "small", { n = n }) end
    if feedback >= 2 then return out.partial(0.4, "patchy", { n = n }) end
    return out.unmet("counted", { n = n })
  end,

  tests = {
    { name = "every network is asked", given = { answers = { ["network-feedback"] = 3 } },
      want = { outcome = "met", message = "heard" } },
    { name = "hundreds, and conversation only", given = { answers = { ["network-feedback"] = 1, ["local-partnerships"] = 300 } },
      want = { outcome = "unmet", message = "counted" } },
    { name = "a hundred is many", given = { answers = { ["network-feedback"] = 0, ["local-partnerships"] = 100 } },
      want = { outcome = "unmet", message = "counted" } },
    { name = "ninety-nine can still be known", given = { answers = { ["network-feedback"] = 0, ["local-partnerships"] = 99 } },
      want = { outcome = "partial", message = "small", degree = 0.5 } },
    { name = "hundreds, and written feedback from a part", given = { answers = { ["network-feedback"] = 2, ["local-partnerships"] = 300 } },
      want = { outcome = "partial", message = "patchy", degree = 0.4 } },
    { name = "open: hundreds, and the feedback is not known", given = { answers = { ["local-partnerships"] = 1300 } }, want = { outcome = "unknown" } },
    { name = "open: little feedback, and the volume is not known", given = { answers = { ["network-feedback"] = 1 } }, want = { outcome = "unknown" } },
  },
}

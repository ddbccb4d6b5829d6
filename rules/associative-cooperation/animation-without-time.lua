return {
  api = 1,
  id = "animation-without-time",
  factor = "animation",
  alert = { outcome = "unmet", severity = "major" },
  title = {
    en = "Nobody has time to bring the associations together",
    fr = "Personne n’a de temps pour animer le tissu associatif",
  },
  why = {
    en = "Animation that comes on top of everything else lasts as long as one person’s good will. Occasions and time are read together: many occasions on very little time are promises that somebody pays for. The three thresholds are chosen, not calibrated.",
    fr = "Une animation qui s’ajoute à tout le reste dure ce que dure la bonne volonté d’une personne. Les temps forts et le temps de travail se lisent ensemble : beaucoup de rencontres sur très peu de temps, ce sont des promesses que quelqu’un paie. Les trois seuils sont choisis, non étalonnés.",
  },
  sources = {
    "La Fonda, Guide méthodologique du faire ensemble : personnes, argent, temps (fonda.asso.fr)",
    "RNMA et France Bénévolat, étude sur la coopération inter-associative (blog.associatheque.fr)",
  },
  reads = { "answers.animation-fte", "answers.animation-events-per-year" },
  params = {
    events = {
      default = 2, min = 1, max = 24,
      doc = { en = "Occasions a year below which the associations hardly meet",
              fr = "Temps forts par an en dessous desquels les associations ne se voient guère" },
    },
    days = {
      default = 3, min = 0.5, max = 30,
      doc = { en = "Days of work below which an occasion is not prepared",
              fr = "Jours de travail en dessous desquels une rencontre n’est pas préparée" },
    },
    year = {
      default = 200, min = 100, max = 230,
      doc = { en = "Days of work in a year of one full-time post", fr = "Jours de travail d’une année à temps plein" },
    },
  },
  messages = {
    nobody = {
      en = "{n} {n|occasion|occasions} a year, and no time set aside to prepare {n|it|them}.",
      fr = "{n} {n|temps fort|temps forts} par an, et aucun temps réservé pour {n|le|les} préparer.",
    },
    nothing = {
      en = "Neither time nor occasions: nothing brings the local associations together.",
      fr = "Ni temps, ni rencontres : rien ne réunit les associations du lieu.",
    },
    quiet = {
      en = "Time is set aside, but the associations meet only {n} {n|time|times} a year.",
      fr = "Du temps est réservé, mais les associations ne se réunissent que {n} fois par an.",
    },
    stretched = {
      en = "{n} occasions a year leave {days} {days|day|days} of work for each: too little to prepare them.",
      fr = "Avec {n} temps forts par an, il reste {days} {days|jour|jours} de travail pour chacun : trop peu pour les préparer.",
    },
    alive = {
      en = "{n} occasions a year, with {days} days of work for each.",
      fr = "{n} temps forts par an, avec {days} jours de travail pour chacun.",
    },
  },
  remedy = {
    unmet = {
      en = "Write half a day a week into a job description, even a shared one, before the next occasion is announced.",
      fr = "Inscrire une demi-journée par semaine dans une fiche de poste, même partagée, avant d’annoncer la prochaine rencontre.",
    },
  },

  check = function(d, p, out)
    local fte = d.answers["animation-fte"]
    local n = d.answers["animation-events-per-year"]
    if fte <= 0 and n <= 0 then return out.unmet("nothing") end
    if fte <= 0 then return out.unmet("nobody", { n = n }) end
    if n < p.events then return out.partial(0.5, "quiet", { n = n }) end
    local days = round(fte * p.year / n, 1)
    if days < p.days then return out.partial(0.4, "stretched", { n = n, days = days }) end
    return out.met("alive", { n = n, days = days })
  end,

  tests = {
    { name = "meetings that nobody has time for",
      given = { answers = { ["animation-fte"] = 0, ["animation-events-per-year"] = 6 } },
      want = { outcome = "unmet", message = "nobody" } },
    { name = "nothing at all", given = { answers = { ["animation-fte"] = 0, ["animation-events-per-year"] = 0 } },
      want = { outcome = "unmet", message = "nothing" } },
    { name = "time, and a single occasion", given = { answers = { ["animation-fte"] = 0.5, ["animation-events-per-year"] = 1 } },
      want = { outcome = "partial", message = "quiet", degree = 0.5 } },
    { name = "twelve occasions on a tenth of a post: under two days each",
      given = { answers = { ["animation-fte"] = 0.1, ["animation-events-per-year"] = 12 } },
      want = { outcome = "partial", message = "stretched", degree = 0.4 } },
    { name = "two occasions, three days each: just enough",
      given = { answers = { ["animation-fte"] = 0.03, ["animation-events-per-year"] = 2 } },
      want = { outcome = "met", message = "alive" } },
    { name = "two occasions, just under three days each",
      given = { answers = { ["animation-fte"] = 0.029, ["animation-events-per-year"] = 2 } },
      want = { outcome = "partial", message = "stretched" } },
    { name = "half a post and six occasions", given = { answers = { ["animation-fte"] = 0.5, ["animation-events-per-year"] = 6 } },
      want = { outcome = "met", message = "alive" } },
    { name = "open: the time is not known", given = { answers = { ["animation-events-per-year"] = 6 } },
      want = { outcome = "unknown" } },
    { name = "open: what it is used for is not known", given = { answers = { ["animation-fte"] = 0.5 } },
      want = { outcome = "unknown" } },
  },
}

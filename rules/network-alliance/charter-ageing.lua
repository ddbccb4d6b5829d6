-- The years between the start of the alliance and the assessment; nil where the dossier does not say.
local function life(alliance)
  local start = tonumber(string.match(alliance.since or "", "^%d%d%d%d"))
  local today = tonumber(string.match(alliance.date or "", "^%d%d%d%d"))
  return start and today and today - start
end

return {
  api = 1,
  id = "charter-ageing",
  factor = "signed-charter",
  alert = { outcome = "unmet", severity = "minor" },
  title = {
    en = "The charter no longer says what the alliance is",
    fr = "La charte ne dit plus ce qu’est l’alliance",
  },
  why = {
    en = "A charter ages with those who signed it. What counts is not its age alone: a text of the first day, never taken up again in a long life, speaks of an alliance that is gone; an old text that has already been renewed once, or with a date to look at it again, is only due. La Poste renewed its charter of 2014 in 2021. The two thresholds are chosen, not calibrated.",
    fr = "Une charte vieillit avec ceux qui l’ont signée. Son âge ne dit pas tout : un texte du premier jour, jamais repris au long de la vie de l’alliance, décrit une alliance qui n’est plus ; un texte ancien, déjà renouvelé une fois ou assorti d’un rendez-vous, est seulement à revoir. La Poste a renouvelé en 2021 sa charte de 2014. Les deux seuils sont choisis, non étalonnés.",
  },
  sources = { "Le RAMEAU, L’Alliance Dynamique, une illustration de l’ODD 17 en pratique (lerameau.fr, 2021)" },
  reads = { "answers.charter-age-years", "answers.revision-clause", "alliance" },
  falls = { "answers.charter-age-years" },
  params = {
    ripe = {
      default = 4, min = 1, max = 20,
      doc = { en = "Years up to which a charter is recent", fr = "Années jusqu’auxquelles une charte est récente" },
    },
    old = {
      default = 7, min = 1, max = 30,
      doc = { en = "Years from which a charter is old", fr = "Années à partir desquelles une charte est ancienne" },
    },
  },
  messages = {
    recent = {
      en = "The charter was signed or revised {years} {years|year|years} ago.",
      fr = "La charte a été signée ou révisée il y a {years} {years|an|ans}.",
    },
    due = {
      en = "The charter dates back {years} years; the time to revise it is set.",
      fr = "La charte remonte à {years} ans ; le rendez-vous pour la réviser est fixé.",
    },
    ripe = {
      en = "The charter dates back {years} years, and nothing provides for revising it.",
      fr = "La charte remonte à {years} ans, et rien ne prévoit de la réviser.",
    },
    renewed = {
      en = "The charter has been renewed once; the last time was {years} years ago, and the next is not set.",
      fr = "La charte a déjà été renouvelée ; c’était il y a {years} ans, et la prochaine fois n’est pas fixée.",
    },
    never = {
      en = "The charter is as old as the alliance, {years} years, and nothing provides for revising it.",
      fr = "La charte a l’âge de l’alliance, {years} ans, et rien ne prévoit de la réviser.",
    },
    unclear = {
      en = "The charter dates back {years} years; since the start of the alliance is not given, nobody can say whether it was ever revised.",
      fr = "La charte remonte à {years} ans ; le début de l’alliance n’étant pas donné, on ne sait pas si elle a déjà été révisée.",
    },
  },
  remedy = {
    unmet = {
      en = "Reopen the charter with the networks: what was kept, what was dropped, what is missing; sign it again, with the next date.",
      fr = "Rouvrir la charte avec les réseaux : ce qui a tenu, ce qui est tombé, ce qui manque ; la signer à nouveau, avec la prochaine date.",
    },
    partial = {
      en = "Set the date at which pilot and networks will take up the charter again.",
      fr = "Fixer la date à laquelle pilote et réseaux reprendront la charte.",
    },
  },

  check = function(d, p, out)
    local years = d.answers["charter-age-years"]
    if years <= p.ripe then return out.met("recent", { years = years }) end
    if d.answers["revision-clause"] then return out.partial(0.6, "due", { years = years }) end
    if years < p.old then return out.partial(0.4, "ripe", { years = years }) end
    local age = life(d.alliance)
    if not age then return out.unknown("unclear", { years = years }) end
    if years < age then return out.partial(0.2, "renewed", { years = years }) end
    return out.unmet("never", { years = years })
  end,

  tests = {
    { name = "renewed last year", given = { answers = { ["charter-age-years"] = 1 } },
      want = { outcome = "met", message = "recent" } },
    { name = "four years are recent", given = { answers = { ["charter-age-years"] = 4, ["revision-clause"] = false } },
      want = { outcome = "met", message = "recent" } },
    { name = "five years, with a date", given = { answers = { ["charter-age-years"] = 5, ["revision-clause"] = true } },
      want = { outcome = "partial", message = "due", degree = 0.6 } },
    { name = "old, with a date: due, not lost", given = { answers = { ["charter-age-years"] = 9, ["revision-clause"] = true } },
      want = { outcome = "partial", message = "due", degree = 0.6 } },
    { name = "six years without a date", given = { answers = { ["charter-age-years"] = 6, ["revision-clause"] = false } },
      want = { outcome = "partial", message = "ripe", degree = 0.4 } },
    { name = "seven years in a life of seven: never revised",
      given = { answers = { ["charter-age-years"] = 7, ["revision-clause"] = false }, alliance = { since = "2014", date = "2021-06-01" } },
      want = { outcome = "unmet", message = "never" } },
    { name = "seven years in a life of fifteen: renewed once",
      given = { answers = { ["charter-age-years"] = 7, ["revision-clause"] = false }, alliance = { since = "2006", date = "2021-06-01" } },
      want = { outcome = "partial", message = "renewed", degree = 0.2 } },
    { name = "old, and the start is not said",
      given = { answers = { ["charter-age-years"] = 8, ["revision-clause"] = false }, alliance = { date = "2021-06-01" } },
      want = { outcome = "unknown", message = "unclear" } },
    { name = "open: nobody says whether it can be revised", given = { answers = { ["charter-age-years"] = 8 } },
      want = { outcome = "unknown" } },
    { name = "open: the age is not known", given = { answers = { ["revision-clause"] = true } }, want = { outcome = "unknown" } },
  },
}

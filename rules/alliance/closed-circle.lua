-- since and date are texts that begin with a year, as "2011" or "2023-06-01".
local function year(text)
  return tonumber(string.match(text or "", "^%d%d%d%d"))
end

return {
  api = 1,
  id = "closed-circle",
  alert = "minor",
  title = {
    en = "The circle no longer opens",
    fr = "Le cercle ne s’ouvre plus",
  },
  why = {
    en = "A young alliance is busy with itself. After a few years without anyone new, it speaks for its founders only, and a departure is not made up for. In a closed set-up such as a joint enterprise, what counts is local actors who join its actions. The number of years is chosen, not calibrated.",
    fr = "Une alliance jeune s’occupe d’elle-même. Après quelques années sans personne de nouveau, elle ne parle plus que pour ses fondateurs, et un départ ne se remplace pas. Dans un montage fermé, comme une entreprise commune, ce sont les acteurs locaux associés à ses actions qui comptent. Le nombre d’années est choisi, non étalonné.",
  },
  sources = { "Territoire accueillant : première question de l’article fondateur (Institut ISBL, 6e webinaire) ; le risque est déduit" },
  reads = { "answers.newcomers-per-year", "alliance" },
  params = {
    years = {
      default = 3, min = 1, max = 20,
      doc = { en = "Age of the alliance, in years, from which it is looked at",
              fr = "Âge de l’alliance, en années, à partir duquel on l’examine" },
    },
  },
  messages = {
    closed = {
      en = "After {age} years, no organisation has joined an action for the first time in the last twelve months.",
      fr = "Après {age} ans, aucune organisation n’a rejoint une action pour la première fois depuis douze mois.",
    },
    young = {
      en = "Nobody new has come, but the alliance is still young.",
      fr = "Personne de nouveau n’est venu, mais l’alliance est encore jeune.",
    },
    open = {
      en = "{n} {n|organisation has|organisations have} joined an action in the last twelve months.",
      fr = "{n} {n|organisation a rejoint|organisations ont rejoint} une action depuis douze mois.",
    },
    unclear = {
      en = "The number of newcomers, or the year of the start, is not given as a number.",
      fr = "Le nombre de nouveaux venus, ou l’année de départ, n’est pas donné en chiffres.",
    },
  },

  check = function(d, p, out)
    local n = tonumber(d.answers["newcomers-per-year"])
    if not n then return out.unknown("unclear") end
    if n > 0 then return out.clear("open", { n = n }) end
    local start, now = year(d.alliance.since), year(d.alliance.date)
    if not start or not now then return out.unknown("unclear") end
    local age = now - start
    if age < p.years then return out.clear("young") end
    return out.raised("closed", { age = age })
  end,

  tests = {
    { name = "nobody for a year, after three years",
      given = { answers = { ["newcomers-per-year"] = 0 }, alliance = { since = "2020", date = "2023-06-01", stage = "running" } },
      want = { outcome = "raised", message = "closed" } },
    { name = "nobody, after two years",
      given = { answers = { ["newcomers-per-year"] = 0 }, alliance = { since = "2021-09", date = "2023-06-01", stage = "running" } },
      want = { outcome = "clear", message = "young" } },
    { name = "one newcomer is enough to know",
      given = { answers = { ["newcomers-per-year"] = 1 }, alliance = { date = "2023-06-01", stage = "running" } },
      want = { outcome = "clear", message = "open" } },
    { name = "a sentence is not guessed",
      given = { answers = { ["newcomers-per-year"] = "plusieurs" }, alliance = { since = "2011", date = "2023-06-01", stage = "running" } },
      want = { outcome = "unknown", message = "unclear" } },
    { name = "nobody, and the start is not known",
      given = { answers = { ["newcomers-per-year"] = 0 }, alliance = { date = "2023-06-01", stage = "running" } },
      want = { outcome = "unknown", message = "unclear" } },
    { name = "open: the newcomers are not known",
      given = { alliance = { since = "2011", date = "2023-06-01", stage = "running" } }, want = { outcome = "unknown" } },
  },
}

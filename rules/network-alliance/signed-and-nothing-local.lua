local before = { idea = true, design = true, launch = true }

-- The years between the start of the alliance and the assessment; nil where the dossier does not say.
local function life(alliance)
  local start = tonumber(string.match(alliance.since or "", "^%d%d%d%d"))
  local today = tonumber(string.match(alliance.date or "", "^%d%d%d%d"))
  return start and today and today - start
end

return {
  api = 1,
  id = "signed-and-nothing-local",
  factor = "local-roll-out",
  alert = { outcome = "unmet", severity = "major" },
  title = {
    en = "The heads of networks sign, nothing happens locally",
    fr = "Les têtes de réseau signent, rien ne se passe sur place",
  },
  why = {
    en = "A head of network commits itself, not its members: what counts is what starts in the territories. Fewer local partnerships than signatures, two years on, make a charter of heads. Before that, or with a few each, the roll-out is only beginning. Whether a large total rests on a few networks is asked apart. The thresholds are chosen, not calibrated.",
    fr = "Une tête de réseau s’engage elle-même, non ses adhérents : ce qui compte, c’est ce qui démarre dans les territoires. Moins de partenariats locaux que de signatures, deux ans après, c’est une charte de têtes. Avant cela, ou à quelques-uns chacun, le déploiement ne fait que commencer. Si un grand total tient à quelques réseaux, une autre question le dit. Les seuils sont choisis, non étalonnés.",
  },
  sources = {
    "Institut ISBL, 6e webinaire sur les alliances stratégiques : des partenariats en territoire",
    "Le RAMEAU, 8e convention de l’Alliance Dynamique (lerameau.fr) : trois niveaux, local, régional et national",
    "Seuils choisis par les auteurs du référentiel ; aucune source ne les fixe",
  },
  reads = { "answers.partner-networks", "answers.local-partnerships", "alliance" },
  rises = { "answers.local-partnerships" },
  falls = { "answers.partner-networks" },
  params = {
    years = {
      default = 2, min = 0, max = 10,
      doc = { en = "Years of life below which it is too early to judge", fr = "Années de vie en dessous desquelles il est trop tôt pour juger" },
    },
    each = {
      default = 3, min = 1, max = 100,
      doc = { en = "Local partnerships for each network, on average, from which the roll-out is under way",
              fr = "Partenariats locaux par réseau, en moyenne, à partir desquels le déploiement est engagé" },
    },
  },
  messages = {
    nothing = {
      en = "{total} {total|network has|networks have} signed, for {n} local {n|partnership|partnerships}: less than one each.",
      fr = "{total} {total|réseau a signé|réseaux ont signé}, pour {n} {n|partenariat local|partenariats locaux} : moins d’un chacun.",
    },
    early = {
      en = "{n} local {n|partnership|partnerships} for {total} {total|network|networks}: the alliance is only starting.",
      fr = "{n} {n|partenariat local|partenariats locaux} pour {total} {total|réseau|réseaux} : l’alliance ne fait que démarrer.",
    },
    thin = {
      en = "{n} local partnerships for {total} {total|network|networks}: about {each} each, a roll-out that begins.",
      fr = "{n} partenariats locaux pour {total} {total|réseau|réseaux} : environ {each} chacun, un déploiement qui commence.",
    },
    ["under-way"] = {
      en = "{n} local partnerships for {total} {total|network|networks}: about {each} each on average. Who carries them is another question.",
      fr = "{n} partenariats locaux pour {total} {total|réseau|réseaux} : environ {each} chacun en moyenne. Qui les porte est une autre question.",
    },
    nobody = {
      en = "No network is bound by the charter yet.",
      fr = "Aucun réseau n’est encore engagé par la charte.",
    },
  },
  remedy = {
    unmet = {
      en = "Choose two or three territories where both sides are present, name a correspondent on each side, and start there.",
      fr = "Choisir deux ou trois territoires où les deux côtés sont présents, nommer un correspondant de part et d’autre, et commencer là.",
    },
    partial = {
      en = "Go to the networks that have no local partnership yet, with a correspondent named on each side.",
      fr = "Aller vers les réseaux encore sans partenariat local, avec un correspondant nommé de chaque côté.",
    },
  },

  check = function(d, p, out)
    local total = d.answers["partner-networks"]
    if total < 1 then return out.not_applicable("nobody") end
    local n = d.answers["local-partnerships"]
    if n < total then
      local age = life(d.alliance)
      if before[d.alliance.stage] or (age and age < p.years) then return out.partial(0.5, "early", { n = n, total = total }) end
      return out.unmet("nothing", { n = n, total = total })
    end
    local figures = { n = n, total = total, each = round(n / total) }
    if n < p.each * total then return out.partial(0.7, "thin", figures) end
    return out.met("under-way", figures)
  end,

  tests = {
    { name = "thirty signatures and twelve partnerships, after five years",
      given = { answers = { ["partner-networks"] = 30, ["local-partnerships"] = 12 }, alliance = { stage = "running", since = "2018", date = "2023-05-01" } },
      want = { outcome = "unmet", message = "nothing" } },
    { name = "the same, two years after the start",
      given = { answers = { ["partner-networks"] = 30, ["local-partnerships"] = 29 }, alliance = { stage = "running", since = "2021", date = "2023-05-01" } },
      want = { outcome = "unmet", message = "nothing" } },
    { name = "the same, one year after the start",
      given = { answers = { ["partner-networks"] = 30, ["local-partnerships"] = 12 }, alliance = { stage = "running", since = "2022", date = "2023-05-01" } },
      want = { outcome = "partial", message = "early", degree = 0.5 } },
    { name = "the same, at the launch",
      given = { answers = { ["partner-networks"] = 30, ["local-partnerships"] = 0 }, alliance = { stage = "launch", date = "2023-05-01" } },
      want = { outcome = "partial", message = "early" } },
    { name = "in operation, and the start is not said",
      given = { answers = { ["partner-networks"] = 30, ["local-partnerships"] = 0 }, alliance = { stage = "running", date = "2023-05-01" } },
      want = { outcome = "unmet", message = "nothing" } },
    { name = "one each", given = { answers = { ["partner-networks"] = 30, ["local-partnerships"] = 30 } },
      want = { outcome = "partial", message = "thin", degree = 0.7 } },
    { name = "nearly three each", given = { answers = { ["partner-networks"] = 30, ["local-partnerships"] = 89 } },
      want = { outcome = "partial", message = "thin" } },
    { name = "three each", given = { answers = { ["partner-networks"] = 30, ["local-partnerships"] = 90 } },
      want = { outcome = "met", message = "under-way" } },
    { name = "sources that disagree, the same judgement",
      given = { answers = { ["partner-networks"] = { facts = { { value = 53 }, { value = 60 } } },
                            ["local-partnerships"] = { facts = { { value = 1300 }, { value = 1500 } } } } },
      want = { outcome = "met", message = "under-way" } },
    { name = "nobody has signed", given = { answers = { ["partner-networks"] = 0 } },
      want = { outcome = "not-applicable", message = "nobody" } },
    { name = "open: what happens locally is not known", given = { answers = { ["partner-networks"] = 30 } }, want = { outcome = "unknown" } },
  },
}

return {
  api = 1,
  id = "diagnosis-by-one",
  factor = "shared-diagnosis",
  alert = { outcome = "unmet", severity = "minor" },
  title = {
    en = "One voice alone has stated the needs",
    fr = "Une seule voix a dit les besoins",
  },
  why = {
    en = "Whoever writes the diagnosis alone chooses the solutions with it. Several voices are better, the people concerned among them; and needs change: after some years a diagnosis describes a territory that is no more. The five years, and what each lack costs, are chosen, not calibrated.",
    fr = "Qui écrit seul le diagnostic choisit avec lui les solutions. Il y faut plusieurs voix, dont celle des personnes concernées ; et les besoins changent : après quelques années, un diagnostic décrit un territoire qui n’est plus. Les cinq ans, et ce que coûte chaque manque, sont choisis, non étalonnés.",
  },
  sources = {
    "Le RAMEAU, Les alliances qui changent les territoires, recul de l’épisode 3 : partir d’un diagnostic (coursera.org)",
    "Le RAMEAU, Devenons social impact manager : partir du premier kilomètre des besoins (lerameau.fr)",
  },
  reads = { "answers.diagnosis-voices", "answers.diagnosis-year", "alliance" },
  params = {
    years = {
      default = 5, min = 1, max = 20,
      doc = { en = "Years after which a diagnosis is too old", fr = "Nombre d’années après lequel un diagnostic est trop ancien" },
    },
  },
  messages = {
    nobody = {
      en = "No voice of the territory is in the diagnosis.",
      fr = "Aucune voix du territoire n’est dans le diagnostic.",
    },
    one = {
      en = "The diagnosis carries one voice alone: its solutions come with it.",
      fr = "Le diagnostic ne porte qu’une voix : ses solutions viennent avec elle.",
    },
    ["without-people"] = {
      en = "The diagnosis carries {n} voices, and not that of the people concerned.",
      fr = "Le diagnostic porte {n} voix, mais pas celle des personnes concernées.",
    },
    old = {
      en = "The diagnosis is {age} years old: the needs may have moved.",
      fr = "Le diagnostic a {age} ans : les besoins ont pu changer.",
    },
    shared = {
      en = "The diagnosis is recent and carries {n} voices, that of the people concerned among them.",
      fr = "Le diagnostic est récent et porte {n} voix, dont celle des personnes concernées.",
    },
    undated = {
      en = "The date of the assessment gives no year: the age of the diagnosis cannot be told.",
      fr = "La date de l’appréciation ne donne pas d’année : l’âge du diagnostic reste inconnu.",
    },
  },
  remedy = {
    unmet = {
      en = "Have the diagnosis read and corrected by two other worlds and by people who live with the problem.",
      fr = "Faire relire et corriger le diagnostic par deux autres univers et par des personnes qui vivent le problème.",
    },
  },

  check = function(d, p, out)
    local voices = d.answers["diagnosis-voices"]
    local n = #voices
    if n == 0 then return out.unmet("nobody") end
    if n == 1 then return out.unmet("one") end
    if not any(voices, function(voice) return voice == "people-concerned" end) then
      return out.partial(0.5, "without-people", { n = n })
    end
    local year = tonumber(string.match(d.alliance.date or "", "^%d%d%d%d"))
    if not year then return out.unknown("undated") end
    local age = year - d.answers["diagnosis-year"]
    if age > p.years then return out.partial(0.6, "old", { age = age }) end
    return out.met("shared", { n = n })
  end,

  tests = {
    { name = "nobody's voice", given = { answers = { ["diagnosis-voices"] = {} } },
      want = { outcome = "unmet", message = "nobody" } },
    { name = "the authority alone", given = { answers = { ["diagnosis-voices"] = { "public-bodies" } } },
      want = { outcome = "unmet", message = "one" } },
    { name = "three voices, without the people concerned",
      given = { answers = { ["diagnosis-voices"] = { "public-bodies", "companies", "education" } } },
      want = { outcome = "partial", message = "without-people", degree = 0.5 } },
    { name = "five years old",
      given = { alliance = { name = "a", date = "2024-03-04" },
                answers = { ["diagnosis-voices"] = { "people-concerned", "associations" }, ["diagnosis-year"] = 2019 } },
      want = { outcome = "met", message = "shared" } },
    { name = "six years old",
      given = { alliance = { name = "a", date = "2024-03-04" },
                answers = { ["diagnosis-voices"] = { "people-concerned", "associations" }, ["diagnosis-year"] = 2018 } },
      want = { outcome = "partial", message = "old", degree = 0.6 } },
    { name = "no date", given = { answers = { ["diagnosis-voices"] = { "people-concerned", "associations" }, ["diagnosis-year"] = 2018 } },
      want = { outcome = "unknown", message = "undated" } },
    { name = "open: its year is not known",
      given = { alliance = { name = "a", date = "2024" }, answers = { ["diagnosis-voices"] = { "people-concerned", "associations" } } },
      want = { outcome = "unknown" } },
    { name = "open: whose voice is not known", given = { answers = { ["diagnosis-year"] = 2018 } }, want = { outcome = "unknown" } },
  },
}

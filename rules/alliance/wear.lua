-- relation-years and sponsor-changed are facts, which may hold anything: what is not
-- plainly a number, a yes or a no is never guessed.
local function is_word(fact, words)
  return type(fact) == "string" and any(words, function(word) return text.same(fact, word) end)
end

local function is_no(fact)
  return fact == false or fact == 0 or is_word(fact, { "no", "non", "false" })
end

local function is_yes(fact)                     -- a number is a year, or how many times
  return fact == true or tonumber(fact) ~= nil or is_word(fact, { "yes", "oui", "true" })
end

return {
  api = 1,
  id = "wear",
  alert = "minor",
  title = {
    en = "Wear: more than five years together, the commitment is to be renewed",
    fr = "Usure : plus de cinq ans ensemble, l’engagement est à renouveler",
  },
  why = {
    en = "A commitment tires with time, however old the alliance itself is. When partners have worked together for more than five years, what was agreed needs a date to be looked at again, and whoever carried it at the start must still be there or have handed over. The five years are chosen, not calibrated.",
    fr = "Un engagement s’épuise avec le temps, quel que soit l’âge de l’alliance elle-même. Quand des partenaires travaillent ensemble depuis plus de cinq ans, il faut un rendez-vous pour revoir ce qui a été convenu, et que les porteurs du début soient là ou aient passé le relais. Les cinq ans sont choisis, non étalonnés.",
  },
  sources = {
    "SocialCOBizz, Partenariats : contexte, opportunités, mise en œuvre, 2 (socialcobizz.com, 2021)",
    "SocialCOBizz, Éléments structurants d’une joint-venture sociale 5/6 : les sponsors (socialcobizz.com)",
  },
  reads = { "answers.relation-years", "answers.revision-clause", "answers.sponsor-changed" },
  params = {
    years = {
      default = 5, min = 1, max = 20,
      doc = { en = "Years of work together after which wear is looked at",
              fr = "Années de travail commun au-delà desquelles l’usure est examinée" },
    },
  },
  messages = {
    young = {
      en = "The partners have worked together for {years} {years|year|years}: too early to speak of wear.",
      fr = "Les partenaires travaillent ensemble depuis {years} {years|an|ans} : trop tôt pour parler d’usure.",
    },
    unrevised = {
      en = "The partners have worked together for {years} years, and nothing provides for revising what was agreed.",
      fr = "Les partenaires travaillent ensemble depuis {years} ans, et rien ne prévoit de revoir ce qui a été convenu.",
    },
    handover = {
      en = "The partners have worked together for {years} years, and a sponsor of the start has gone: whoever takes over has to renew the commitment.",
      fr = "Les partenaires travaillent ensemble depuis {years} ans, et un porteur du début est parti : à celui qui prend la suite de renouveler l’engagement.",
    },
    renewed = {
      en = "The agreement can be revised, and those who carry it are still there.",
      fr = "L’accord peut être revu, et ceux qui le portent sont toujours là.",
    },
    unclear = {
      en = "The years of work together, or the change of sponsor, are not given as a number or a yes or no.",
      fr = "Les années de travail commun, ou le changement de porteur, ne sont pas donnés en nombre, en oui ou en non.",
    },
  },

  check = function(d, p, out)
    local years = tonumber(d.answers["relation-years"])
    if not years then return out.unknown("unclear") end
    if years <= p.years then return out.clear("young", { years = years }) end
    if not d.answers["revision-clause"] then return out.raised("unrevised", { years = years }) end
    if not d.applicable("sponsor-changed") then return out.clear("renewed") end
    local changed = d.answers["sponsor-changed"]
    if is_no(changed) then return out.clear("renewed") end
    if is_yes(changed) then return out.raised("handover", { years = years }) end
    return out.unknown("unclear")
  end,

  tests = {
    { name = "five years is young", given = { answers = { ["relation-years"] = 5, ["revision-clause"] = false } },
      want = { outcome = "clear", message = "young" } },
    { name = "six years and no revision", given = { answers = { ["relation-years"] = 6, ["revision-clause"] = false } },
      want = { outcome = "raised", message = "unrevised" } },
    { name = "a number given as text", given = { answers = { ["relation-years"] = "20", ["revision-clause"] = false } },
      want = { outcome = "raised", message = "unrevised" } },
    { name = "revised, and the sponsor left", given = { answers = { ["relation-years"] = 6, ["revision-clause"] = true, ["sponsor-changed"] = true } },
      want = { outcome = "raised", message = "handover" } },
    { name = "the sponsor left in a year", given = { answers = { ["relation-years"] = 6, ["revision-clause"] = true, ["sponsor-changed"] = "2021" } },
      want = { outcome = "raised", message = "handover" } },
    { name = "the sponsor left, in French", given = { answers = { ["relation-years"] = 6, ["revision-clause"] = true, ["sponsor-changed"] = "Oui" } },
      want = { outcome = "raised", message = "handover" } },
    { name = "the sponsor changed twice", given = { answers = { ["relation-years"] = 6, ["revision-clause"] = true, ["sponsor-changed"] = 2 } },
      want = { outcome = "raised", message = "handover" } },
    { name = "the sponsor never changed", given = { answers = { ["relation-years"] = 6, ["revision-clause"] = true, ["sponsor-changed"] = 0 } },
      want = { outcome = "clear", message = "renewed" } },
    { name = "revised, same sponsor", given = { answers = { ["relation-years"] = 6, ["revision-clause"] = true, ["sponsor-changed"] = false } },
      want = { outcome = "clear", message = "renewed" } },
    { name = "no change, in French", given = { answers = { ["relation-years"] = 6, ["revision-clause"] = true, ["sponsor-changed"] = "Non" } },
      want = { outcome = "clear", message = "renewed" } },
    { name = "no change, as JSON writes it", given = { answers = { ["relation-years"] = 6, ["revision-clause"] = true, ["sponsor-changed"] = "false" } },
      want = { outcome = "clear", message = "renewed" } },
    { name = "a sentence is not guessed", given = { answers = { ["relation-years"] = 6, ["revision-clause"] = true, ["sponsor-changed"] = "bientôt" } },
      want = { outcome = "unknown", message = "unclear" } },
    { name = "an age in words is not guessed", given = { answers = { ["relation-years"] = "longtemps", ["revision-clause"] = false } },
      want = { outcome = "unknown", message = "unclear" } },
    { name = "open: nobody says whether it can be revised", given = { answers = { ["relation-years"] = 6, ["sponsor-changed"] = false } },
      want = { outcome = "unknown" } },
    { name = "open: the sponsor is not known", given = { answers = { ["relation-years"] = 6, ["revision-clause"] = true } },
      want = { outcome = "unknown" } },
  },
}

-- A world named by an axis is there when a partner belongs to it, or when somebody of it has signed or acted.
local worlds = {
  universities = { kind = "education", en = "universities", fr = "universités" },
  companies = { kind = "company", en = "companies", fr = "entreprises" },
  authorities = { kind = "public-body", en = "local authorities", fr = "collectivités" },
  foundations = { kind = "foundation", en = "foundations", fr = "fondations" },
}

-- "a", "a and b", "a, b and c".
local function listed(names, word)
  if #names < 2 then return names[1] end
  return table.concat(names, ", ", 1, #names - 1) .. " " .. word .. " " .. names[#names]
end

return {
  api = 1,
  id = "axes-without-partners",
  factor = "cooperation-axes",
  alert = { outcome = "unmet", severity = "minor" },
  title = {
    en = "The axes of cooperation have nobody to carry them",
    fr = "Les axes de coopération n’ont personne en face",
  },
  why = {
    en = "An axis with the university or with companies is a wish as long as no one from there has signed, acted, or sits at the table. Fewer axes, with somebody on each, are worth more than a fine list.",
    fr = "Un axe avec l’université ou avec les entreprises reste un souhait tant que personne n’y a signé, agi ou pris place à la table. Mieux vaut moins d’axes, avec quelqu’un sur chacun, qu’une belle liste.",
  },
  sources = {
    "Article fondateur, Institut ISBL, 6e webinaire sur les alliances stratégiques, 2021",
    "Le RAMEAU, Les alliances qui changent les territoires, prenons du recul, épisode 3 (coursera.org)",
  },
  reads = { "answers.axes-with", "answers.axes-engaged", "partners" },
  messages = {
    none = {
      en = "No axis is named with anyone beyond the associations.",
      fr = "Aucun axe n’est nommé avec qui que ce soit au-delà des associations.",
    },
    empty = {
      en = "Axes are named with {english}, and nobody there has signed or acted.",
      fr = "Des axes sont nommés (avec : {french}), et personne n’y a signé ni agi.",
    },
    some = {
      en = "Some axes have their partner; still without anybody: {english}.",
      fr = "Certains axes ont leur partenaire ; d’autres n’ont encore personne : {french}.",
    },
    carried = {
      en = "Every axis named has somebody on the other side.",
      fr = "Chaque axe nommé a quelqu’un en face.",
    },
  },
  remedy = {
    unmet = {
      en = "Choose one axis, and find one person on the other side who wants it as much as you do.",
      fr = "Choisir un seul axe, et trouver en face une personne qui le veut autant que vous.",
    },
  },

  check = function(d, p, out)
    local present, named = {}, d.answers["axes-with"]
    if #named == 0 then return out.unmet("none") end
    for _, partner in ipairs(d.partners) do
      if partner.kind then present[partner.kind] = true end
    end
    local absent = {}
    for _, id in ipairs(named) do
      if not present[worlds[id].kind] then table.insert(absent, id) end
    end
    if #absent == 0 then return out.met("carried") end
    local engaged = d.answers["axes-engaged"]
    local english, french = {}, {}
    for _, id in ipairs(absent) do
      if not any(engaged, function(other) return other == id end) then
        table.insert(english, worlds[id].en)
        table.insert(french, worlds[id].fr)
      end
    end
    if #english == 0 then return out.met("carried") end
    local who = { english = listed(english, "and"), french = listed(french, "et") }
    if #english == #named then return out.unmet("empty", who) end
    return out.partial(1 - #english / #named, "some", who)
  end,

  tests = {
    { name = "no axis beyond the associations",
      given = { partners = { { id = "foyer", kind = "association" } }, answers = { ["axes-with"] = {} } },
      want = { outcome = "unmet", message = "none" } },
    { name = "university and companies, and nobody there",
      given = { partners = { { id = "foyer", kind = "association" } },
                answers = { ["axes-with"] = { "universities", "companies" }, ["axes-engaged"] = {} } },
      want = { outcome = "unmet", message = "empty" } },
    { name = "the town is at the table, the university is not",
      given = { partners = { { id = "foyer", kind = "association" }, { id = "mairie", kind = "public-body" } },
                answers = { ["axes-with"] = { "universities", "authorities" }, ["axes-engaged"] = { "companies" } } },
      want = { outcome = "partial", message = "some", degree = 0.5 } },
    { name = "a school as partner, a company that has signed",
      given = { partners = { { id = "foyer", kind = "association" }, { id = "lycee", kind = "education" } },
                answers = { ["axes-with"] = { "universities", "companies" }, ["axes-engaged"] = { "companies" } } },
      want = { outcome = "met", message = "carried" } },
    { name = "all are partners: who has signed is not asked",
      given = { partners = { { id = "foyer", kind = "association" }, { id = "lycee", kind = "education" } },
                answers = { ["axes-with"] = { "universities" } } },
      want = { outcome = "met", message = "carried" } },
    { name = "a partner whose kind is not said proves nothing",
      given = { partners = { { id = "foyer", kind = "association" }, { id = "autres" } },
                answers = { ["axes-with"] = { "foundations" }, ["axes-engaged"] = {} } },
      want = { outcome = "unmet", message = "empty" } },
    { name = "open: who has signed is not known",
      given = { partners = { { id = "foyer", kind = "association" } }, answers = { ["axes-with"] = { "universities" } } },
      want = { outcome = "unknown" } },
    { name = "open: the axes are not known", given = { partners = { { id = "foyer", kind = "association" } } },
      want = { outcome = "unknown" } },
  },
}

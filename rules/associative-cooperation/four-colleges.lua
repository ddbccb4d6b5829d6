local colleges = {
  { id = "employees", en = "employees", fr = "les salariés" },
  { id = "volunteers", en = "volunteers", fr = "les bénévoles" },
  { id = "board-members", en = "elected board members", fr = "les administrateurs" },
  { id = "partners", en = "partners", fr = "les partenaires" },
}

-- "a", "a and b", "a, b and c".
local function listed(names, word)
  if #names < 2 then return names[1] end
  return table.concat(names, ", ", 1, #names - 1) .. " " .. word .. " " .. names[#names]
end

return {
  api = 1,
  id = "four-colleges",
  factor = "shared-governance",
  title = {
    en = "The four colleges take part in the decisions",
    fr = "Les quatre collèges prennent part aux décisions",
  },
  why = {
    en = "The founding article names four who share the governance within the associations: employees, volunteers, board members, partners. A dialogue with the territory grows where those four already talk inside. Elected members are the rule of every association: alone, they share nothing yet.",
    fr = "L’article fondateur nomme ceux qui partagent la gouvernance au sein des associations : salariés, bénévoles, administrateurs, partenaires. Le dialogue avec le territoire naît là où ces quatre-là se parlent déjà. Des administrateurs, toute association en a : seuls, ils ne partagent encore rien.",
  },
  sources = {
    "Article fondateur, Institut ISBL, 6e webinaire sur les alliances stratégiques, 2021",
    "Radio Évasion, Réussir une coopération entre associations, 2020 (radioevasion.net)",
  },
  reads = { "answers.governance-colleges" },
  messages = {
    all = {
      en = "Employees, volunteers, board members and partners all take part.",
      fr = "Salariés, bénévoles, administrateurs et partenaires prennent tous part aux décisions.",
    },
    some = {
      en = "{present} of four colleges take part; still missing: {english}.",
      fr = "{present} collèges sur quatre prennent part aux décisions ; il manque {french}.",
    },
    closed = {
      en = "Decisions stay with one college; missing: {english}.",
      fr = "Les décisions restent à un seul collège ; il manque {french}.",
    },
    nobody = {
      en = "No rule lets anyone take part in the decisions of the associations.",
      fr = "Aucune règle ne fait participer qui que ce soit aux décisions des associations.",
    },
  },
  remedy = {
    unmet = {
      en = "Begin with one subject (hours, places, prices) that a mixed group prepares and decides.",
      fr = "Commencer par un sujet (horaires, lieux, tarifs) qu’un groupe mixte prépare et tranche.",
    },
    partial = {
      en = "Ask those who are missing on which decisions they wish to weigh.",
      fr = "Demander à ceux qui manquent sur quelles décisions ils souhaitent peser.",
    },
  },

  check = function(d, p, out)
    local ticked, english, french = d.answers["governance-colleges"], {}, {}
    for _, college in ipairs(colleges) do
      if not any(ticked, function(id) return id == college.id end) then
        table.insert(english, college.en)
        table.insert(french, college.fr)
      end
    end
    local present = #colleges - #english
    if present == #colleges then return out.met("all") end
    if present == 0 then return out.unmet("nobody") end
    local who = { present = present, english = listed(english, "and"), french = listed(french, "et") }
    if present == 1 then return out.unmet("closed", who) end
    return out.partial((present - 1) / 3, "some", who)
  end,

  tests = {
    { name = "all four", given = { answers = { ["governance-colleges"] = { "employees", "volunteers", "board-members", "partners" } } },
      want = { outcome = "met", message = "all" } },
    { name = "three: two thirds of the way",
      given = { answers = { ["governance-colleges"] = { "employees", "volunteers", "board-members" } } },
      want = { outcome = "partial", message = "some", degree = 2 / 3 } },
    { name = "two: a third of the way", given = { answers = { ["governance-colleges"] = { "volunteers", "board-members" } } },
      want = { outcome = "partial", message = "some", degree = 1 / 3 } },
    { name = "the board alone", given = { answers = { ["governance-colleges"] = { "board-members" } } },
      want = { outcome = "unmet", message = "closed" } },
    { name = "nobody at all", given = { answers = { ["governance-colleges"] = {} } },
      want = { outcome = "unmet", message = "nobody" } },
    { name = "open: nobody has asked", given = {}, want = { outcome = "unknown" } },
  },
}

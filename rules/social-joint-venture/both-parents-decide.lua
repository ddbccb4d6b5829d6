local side_of_kind = { association = "social", ["social-economy"] = "social", foundation = "social", company = "company" }

-- Can this side stop the decision?  Yes by a veto of one of its own, or when the others are
-- too few to carry it; no when it is too few to block; nil where the measures do not tell.
local function stops(decision, side_of, side)
  local own, others = 0, 0
  for partner, power in pairs(decision["shapley-shubik"]) do
    if power > 0 and side_of[partner] == side then own = own + 1 end
    if power > 0 and side_of[partner] ~= side then others = others + 1 end
  end
  if any(decision["veto-players"], function(partner) return side_of[partner] == side end) then return true end
  if others < decision["smallest-winning"] then return true end
  if own < decision["smallest-blocking"] then return false end
  return nil
end

return {
  api = 1,
  id = "both-parents-decide",
  factor = "dual-governance",
  title = {
    en = "Both sides govern",
    fr = "Les deux parties gouvernent vraiment",
  },
  why = {
    en = "Dual governance is given as a reason for the success of these enterprises. It shows in the votes: each of the two sides can stop a reserved decision, and neither runs ordinary business alone. A majority for daily matters with a shared right over the rest is a fair half-way house. The degrees are chosen, not calibrated.",
    fr = "La double gouvernance est citée comme une raison de la réussite de ces entreprises. Elle se lit dans les votes : chaque partie peut arrêter une décision réservée, et aucune ne mène seule les affaires courantes. Une majorité pour le quotidien et un droit partagé sur le reste sont un bon moyen terme. Les degrés sont choisis, non étalonnés.",
  },
  sources = { "VINCI, Joint-ventures sociales : de l’exclusion vers l’emploi (emag.vinci.com)" },
  reads = { "measures.governance.decisions", "partners" },
  messages = {
    both = { en = "Each side can stop a reserved decision, and nobody runs ordinary business alone.",
             fr = "Chaque partie peut arrêter une décision réservée, et personne ne mène seul les affaires courantes." },
    majority = { en = "One partner ({partner}) runs ordinary business alone; each side can stop a reserved decision.",
                 fr = "Un partenaire ({partner}) mène seul les affaires courantes ; chaque partie peut arrêter une décision réservée." },
    unreserved = { en = "Nobody decides alone, but no decision is reserved for the agreement of both sides.",
                   fr = "Personne ne décide seul, mais aucune décision n’est réservée à l’accord des deux parties." },
    powerless = { en = "One of the two sides cannot stop a reserved decision.",
                  fr = "L’une des deux parties ne peut pas arrêter une décision réservée." },
    single = { en = "One partner ({partner}) decides alone, and the other side has nothing reserved to hold it back.",
               fr = "Un partenaire ({partner}) décide seul, et l’autre partie n’a rien de réservé pour le retenir." },
    unclear = { en = "The votes described do not tell whether each side can stop a reserved decision.",
                fr = "Les votes décrits ne disent pas si chaque partie peut arrêter une décision réservée." },
  },
  remedy = {
    unmet = { en = "List the reserved decisions (mission, capital, director, budget) and ask for the agreement of both sides on each.",
              fr = "Lister les décisions réservées (mission, capital, direction, budget) et demander l’accord des deux parties sur chacune." },
  },

  check = function(d, p, out)
    local side_of, described, reserved, powerless, unclear, alone = {}, false, false, false, false, nil
    for _, partner in ipairs(d.partners) do side_of[partner.id] = side_of_kind[partner.kind] end
    for _, decision in pairs(d.measures.governance.decisions) do
      described = true
      for _, partner in ipairs(decision.dictators) do alone = partner end
      if decision.kind ~= "ordinary" then
        reserved = true
        local social, company = stops(decision, side_of, "social"), stops(decision, side_of, "company")
        if social == false or company == false then powerless = true
        elseif not (social and company) then unclear = true end
      end
    end
    if not described or (unclear and not powerless) then return out.unknown("unclear") end
    if alone and (powerless or not reserved) then return out.unmet("single", { partner = alone }) end
    if powerless then return out.partial(0.3, "powerless") end
    if not reserved then return out.partial(0.5, "unreserved") end
    if alone then return out.partial(0.6, "majority", { partner = alone }) end
    return out.met("both")
  end,

  tests = {
    { name = "51 to 49 by the plugin: daily business, and two thirds for the rest", want = { outcome = "partial", message = "majority", degree = 0.6 },
      given = { partners = { { id = "siae", kind = "social-economy" }, { id = "carrier", kind = "company" } },
                sections = { governance = { mode = "vote", decisions = {
                  { id = "daily", kind = "ordinary", colleges = { { id = "shares", quota = "majority", votes = { siae = 51, carrier = 49 } } } },
                  { id = "statutes", kind = "reserved", colleges = { { id = "shares", quota = "two-thirds", votes = { siae = 51, carrier = 49 } } } } } } } } },
    { name = "50 to 50 by the plugin", want = { outcome = "met", message = "both" },
      given = { partners = { { id = "fund", kind = "foundation" }, { id = "insurer", kind = "company" } },
                sections = { governance = { mode = "vote", decisions = {
                  { id = "daily", kind = "ordinary", colleges = { { id = "shares", quota = "majority", votes = { fund = 50, insurer = 50 } } } },
                  { id = "statutes", kind = "reserved", colleges = { { id = "shares", quota = "unanimity", votes = { fund = 50, insurer = 50 } } } } } } } } },
    { name = "a company that decides everything", want = { outcome = "unmet", message = "single" },
      given = { partners = { { id = "parent", kind = "company" }, { id = "club", kind = "association" } },
                sections = { governance = { mode = "vote", decisions = {
                  { id = "statutes", kind = "reserved", colleges = { { id = "shares", quota = "two-thirds", votes = { parent = 75, club = 25 } } } } } } } } },
    { name = "a majority, and nothing reserved", want = { outcome = "unmet", message = "single" },
      given = { partners = { { id = "a", kind = "association" }, { id = "c", kind = "company" } },
                measures = { governance = { decisions = { daily = { kind = "ordinary", dictators = { "a" } } } } } } },
    { name = "nobody alone, nothing reserved", want = { outcome = "partial", message = "unreserved", degree = 0.5 },
      given = { partners = { { id = "a", kind = "association" }, { id = "c", kind = "company" } },
                measures = { governance = { decisions = { daily = { kind = "ordinary", dictators = {} } } } } } },
    { name = "a lone association cannot hold back three companies by the plugin", want = { outcome = "partial", message = "powerless", degree = 0.3 },
      given = { partners = { { id = "a", kind = "association" }, { id = "b", kind = "company" }, { id = "c", kind = "company" }, { id = "e", kind = "company" } },
                sections = { governance = { mode = "vote", decisions = {
                  { id = "entry", kind = "entry-exit", colleges = { { id = "shares", quota = "majority", votes = { a = 25, b = 25, c = 25, e = 25 } } } } } } } } },
    { name = "two associations together may or may not be enough", want = { outcome = "unknown", message = "unclear" },
      given = { partners = { { id = "a", kind = "association" }, { id = "b", kind = "association" }, { id = "c", kind = "company" }, { id = "e", kind = "company" } },
                measures = { governance = { decisions = { statutes = { kind = "reserved", dictators = {}, ["veto-players"] = {}, ["smallest-winning"] = 2,
                  ["smallest-blocking"] = 2, ["shapley-shubik"] = { a = 0.25, b = 0.25, c = 0.25, e = 0.25 } } } } } } },
    { name = "two associations that block together beside a vote for show, by the plugin", want = { outcome = "met", message = "both" },
      given = { partners = { { id = "a", kind = "association" }, { id = "b", kind = "association" }, { id = "c", kind = "company" }, { id = "m", kind = "citizens" } },
                sections = { governance = { mode = "vote", decisions = {
                  { id = "entry", kind = "entry-exit", colleges = { { id = "shares", quota = 75, votes = { a = 20, b = 20, c = 55, m = 5 } } } } } } } } },
    { name = "a section without decisions", want = { outcome = "unknown" },
      given = { partners = { { id = "a", kind = "association" }, { id = "c", kind = "company" } }, measures = { governance = { decisions = {} } } } },
    { name = "open: the votes are not described", want = { outcome = "unknown" },
      given = { partners = { { id = "a", kind = "association" }, { id = "c", kind = "company" } } } },
  },
}

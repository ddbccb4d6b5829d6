local social_kinds = { association = true, ["social-economy"] = true, foundation = true }

-- Can the social-economy partners together stop the decision?  Yes by a veto of one of them, or when
-- the others are too few to carry it; no when they are too few to block; nil where the
-- measures do not tell.
local function can_stop(decision, social)
  local own, others = 0, 0
  for partner, power in pairs(decision["shapley-shubik"]) do
    if power > 0 and social[partner] then own = own + 1 end
    if power > 0 and not social[partner] then others = others + 1 end
  end
  if any(decision["veto-players"], function(partner) return social[partner] end) then return true end
  if others < decision["smallest-winning"] then return true end
  if own < decision["smallest-blocking"] then return false end
  return nil
end

return {
  api = 1,
  id = "social-voice",
  alert = "minor",
  title = {
    en = "The social-economy partners cannot stop anything",
    fr = "Les partenaires de l’ESS ne peuvent rien arrêter",
  },
  why = {
    en = "A seat is no protection if the others can always go ahead. On reserved matters (statutes, capital, entry and exit) the social-economy partners need, together, enough votes or a veto to say no.",
    fr = "Siéger ne protège pas si les autres peuvent toujours passer outre. Sur les sujets réservés (statuts, capital, entrées et sorties), les partenaires de l’ESS doivent avoir, ensemble, assez de voix ou un veto pour dire non.",
  },
  sources = {
    "SocialCOBizz, Partenariats : contexte, opportunités, mise en œuvre, 2 (socialcobizz.com, 2021)",
    "Avise, Work integration social joint-ventures : cinq champs de tension (avise.org)",
  },
  reads = { "measures.governance.decisions", "partners" },
  messages = {
    overruled = {
      en = "On {n} reserved {n|matter|matters}, the others can decide without the social-economy partners.",
      fr = "Sur {n} {n|sujet réservé|sujets réservés}, les autres peuvent décider sans les partenaires de l’ESS.",
    },
    heard = {
      en = "On every reserved matter, the social-economy partners can say no.",
      fr = "Sur tous les sujets réservés, les partenaires de l’ESS peuvent dire non.",
    },
    unreserved = {
      en = "No decision is reserved: the social-economy partners have no matter on which they can say no.",
      fr = "Aucune décision n’est réservée : les partenaires de l’ESS n’ont aucun sujet sur lequel dire non.",
    },
    unclear = {
      en = "The votes described do not tell whether the social-economy partners together can say no.",
      fr = "Les votes décrits ne disent pas si les partenaires de l’ESS, ensemble, peuvent dire non.",
    },
  },

  check = function(d, p, out)
    local social, described, reserved, overruled, unclear, daily = {}, false, false, 0, false, true
    for _, partner in ipairs(d.partners) do social[partner.id] = social_kinds[partner.kind] end
    for _, decision in pairs(d.measures.governance.decisions) do
      described = true
      local stop = can_stop(decision, social)
      if decision.kind ~= "ordinary" then
        reserved = true
        if stop == false then overruled = overruled + 1 end
        if stop == nil then unclear = true end
      elseif not stop then daily = false end
    end
    if overruled > 0 then return out.raised("overruled", { n = overruled }) end
    if not described or unclear then return out.unknown("unclear") end
    if not reserved and not daily then return out.raised("unreserved") end
    return out.clear("heard")
  end,

  tests = {
    { name = "a third of the votes against two thirds, by the plugin", want = { outcome = "raised", message = "overruled" },
      given = { partners = { { id = "a", kind = "association", capital = 33 }, { id = "c", kind = "company", capital = 67 } },
                sections = { governance = { mode = "vote", decisions = {
                  { id = "statutes", kind = "reserved", colleges = { { id = "shares", quota = "two-thirds", votes = { a = 33, c = 67 } } } } } } } } },
    { name = "34 % block two thirds, though not daily business, by the plugin", want = { outcome = "clear", message = "heard" },
      given = { partners = { { id = "a", kind = "association", capital = 34 }, { id = "c", kind = "company", capital = 66 } },
                sections = { governance = { mode = "vote", decisions = {
                  { id = "daily", kind = "ordinary", colleges = { { id = "shares", quota = "majority", votes = { a = 34, c = 66 } } } },
                  { id = "statutes", kind = "reserved", colleges = { { id = "shares", quota = "two-thirds", votes = { a = 34, c = 66 } } } } } } } } },
    { name = "a small share with a veto, by the plugin", want = { outcome = "clear", message = "heard" },
      given = { partners = { { id = "a", kind = "foundation" }, { id = "c", kind = "company" } },
                sections = { governance = { mode = "vote", decisions = {
                  { id = "statutes", kind = "reserved", vetoes = { "a" }, colleges = { { id = "shares", quota = "majority", votes = { a = 10, c = 90 } } } } } } } } },
    { name = "two small social partners that block together, beside a vote for show, by the plugin", want = { outcome = "clear", message = "heard" },
      given = { partners = { { id = "a", kind = "association" }, { id = "b", kind = "social-economy" }, { id = "c", kind = "company" }, { id = "m", kind = "citizens" } },
                sections = { governance = { mode = "vote", decisions = {
                  { id = "entry", kind = "entry-exit", colleges = { { id = "shares", quota = 75, votes = { a = 20, b = 20, c = 55, m = 5 } } } } } } } } },
    { name = "nothing reserved, and a majority against them", want = { outcome = "raised", message = "unreserved" },
      given = { partners = { { id = "a", kind = "association" }, { id = "c", kind = "company" } },
                measures = { governance = { decisions = { daily = { kind = "ordinary", ["veto-players"] = { "c" }, ["smallest-winning"] = 1,
                  ["smallest-blocking"] = 1, ["shapley-shubik"] = { a = 0, c = 1 } } } } } } },
    { name = "nothing reserved, and they hold daily decisions", want = { outcome = "clear", message = "heard" },
      given = { partners = { { id = "a", kind = "association" }, { id = "c", kind = "company" } },
                measures = { governance = { decisions = { daily = { kind = "ordinary", ["veto-players"] = { "a", "c" }, ["smallest-winning"] = 2,
                  ["smallest-blocking"] = 1, ["shapley-shubik"] = { a = 0.5, c = 0.5 } } } } } } },
    { name = "two associations may or may not be enough", want = { outcome = "unknown", message = "unclear" },
      given = { partners = { { id = "a", kind = "association" }, { id = "b", kind = "association" }, { id = "c", kind = "company" }, { id = "e", kind = "company" } },
                measures = { governance = { decisions = { statutes = { kind = "reserved", ["veto-players"] = {}, ["smallest-winning"] = 2,
                  ["smallest-blocking"] = 2, ["shapley-shubik"] = { a = 0.25, b = 0.25, c = 0.25, e = 0.25 } } } } } } },
    { name = "a section without decisions", want = { outcome = "unknown" },
      given = { partners = { { id = "a", kind = "association" }, { id = "c", kind = "company" } }, measures = { governance = { decisions = {} } } } },
    { name = "open: the votes are not described", want = { outcome = "unknown" },
      given = { partners = { { id = "a", kind = "association" }, { id = "c", kind = "company" } } } },
  },
}

return {
  api = 1,
  id = "decorative-seat",
  alert = "minor",
  title = {
    en = "A seat that changes nothing",
    fr = "Un siège qui ne pèse sur rien",
  },
  why = {
    en = "A partner can sit at the table, vote at every meeting, and never be able to change a result: with 4, 4 and 1 votes and a majority of 6, the third is there for show. The figures of the votes hide it; it shows when something goes wrong. Where only daily business is described, the matters reserved to all may still give the seat its weight.",
    fr = "Un partenaire peut siéger, voter à chaque réunion, et ne jamais pouvoir changer un résultat : avec 4, 4 et 1 voix et une majorité de 6, le troisième fait de la figuration. Le nombre de voix le cache ; on le découvre quand les choses vont mal. Si seule la gestion courante est décrite, des décisions réservées peuvent encore donner du poids à ce siège.",
  },
  sources = {
    "SocialCOBizz, Partenariats : contexte, opportunités, mise en œuvre, 2, le rapport de force (socialcobizz.com, 2021)",
    "Shapley et Shubik, American Political Science Review, 1954",
  },
  reads = { "measures.governance.decisions" },
  messages = {
    show = {
      en = "{partner} votes, and never changes the result of any decision.",
      fr = "{partner} vote, sans jamais pouvoir changer le résultat d’aucune décision.",
    },
    daily = {
      en = "{partner} never changes the result in daily business; what is reserved to all is not described.",
      fr = "{partner} ne change jamais le résultat des décisions courantes ; ce qui est réservé à tous n’est pas décrit.",
    },
    counts = {
      en = "Every partner who votes can change the result of one decision at least.",
      fr = "Chaque partenaire qui vote peut changer le résultat d’une décision au moins.",
    },
    none = {
      en = "No decision is described: whether every seat counts cannot be told.",
      fr = "Aucune décision n’est décrite : on ne peut pas dire si chaque siège compte.",
    },
  },
  remedy = {
    raised = {
      en = "Name a matter on which this partner must be heard, or change the majority.",
      fr = "Nommer un sujet où la voix de ce partenaire est nécessaire, ou changer la majorité.",
    },
  },

  check = function(d, p, out)
    local described, reserved, votes, idle = 0, false, {}, {}
    for _, decision in pairs(d.measures.governance.decisions) do
      described = described + 1
      if decision.kind ~= "ordinary" then reserved = true end
      for partner in pairs(decision["shapley-shubik"]) do votes[partner] = (votes[partner] or 0) + 1 end
      for _, partner in ipairs(decision.dummies) do idle[partner] = (idle[partner] or 0) + 1 end
    end
    if described == 0 then return out.unknown("none") end
    for partner, n in pairs(idle) do
      if n == votes[partner] then
        if reserved then return out.raised("show", { partner = partner }) end
        return out.unknown("daily", { partner = partner })
      end
    end
    return out.clear("counts")
  end,

  tests = {
    { name = "4, 4 and 1 with a majority of 6 on a reserved matter, by the plugin",
      given = { partners = { { id = "a", kind = "association" }, { id = "b", kind = "association" }, { id = "c", kind = "association" } },
                sections = { governance = { mode = "vote", decisions = {
                  { id = "statutes", kind = "reserved", colleges = { { id = "board", quota = 6, votes = { a = 4, b = 4, c = 1 } } } } } } } },
      want = { outcome = "raised", message = "show" } },
    { name = "51 to 49 for daily business only, by the plugin",
      given = { partners = { { id = "siae", kind = "social-economy" }, { id = "carrier", kind = "company" } },
                sections = { governance = { mode = "vote", decisions = {
                  { id = "daily", kind = "ordinary", colleges = { { id = "shares", quota = "majority", votes = { siae = 51, carrier = 49 } } } } } } } },
      want = { outcome = "unknown", message = "daily" } },
    { name = "51 to 49, with a reserved matter that needs both, by the plugin",
      given = { partners = { { id = "siae", kind = "social-economy" }, { id = "carrier", kind = "company" } },
                sections = { governance = { mode = "vote", decisions = {
                  { id = "daily", kind = "ordinary", colleges = { { id = "shares", quota = "majority", votes = { siae = 51, carrier = 49 } } } },
                  { id = "statutes", kind = "reserved", colleges = { { id = "shares", quota = "two-thirds", votes = { siae = 51, carrier = 49 } } } } } } } },
      want = { outcome = "clear", message = "counts" } },
    { name = "a veto gives the small seat its weight, by the plugin",
      given = { partners = { { id = "a", kind = "association" }, { id = "b", kind = "company" } },
                sections = { governance = { mode = "vote", decisions = {
                  { id = "entry", kind = "entry-exit", vetoes = { "a" }, colleges = { { id = "board", quota = "majority", votes = { a = 1, b = 9 } } } } } } } },
      want = { outcome = "clear", message = "counts" } },
    { name = "a section without decisions", given = { measures = { governance = { decisions = {} } } },
      want = { outcome = "unknown", message = "none" } },
    { name = "open: the votes are not described", given = {}, want = { outcome = "unknown" } },
  },
}

return {
  api = 1,
  id = "one-partner-decides",
  alert = "major",
  title = {
    en = "One partner decides alone",
    fr = "Un seul partenaire décide",
  },
  why = {
    en = "A compromise tips over when one partner carries the major matters alone. Holding the majority for daily business is no such thing, as long as strategy, budget and the choice of the director stay joint decisions.",
    fr = "Le compromis bascule quand un partenaire emporte seul les décisions qui engagent l’alliance. Détenir la majorité pour la gestion courante n’est pas en cause, si la stratégie, le budget et le choix de la direction restent des décisions communes.",
  },
  sources = { "SocialCOBizz, Partenariats : contexte, opportunités, mise en œuvre, 2 (socialcobizz.com, 2021)" },
  reads = { "measures.governance.decisions", "answers.joint-decisions" },
  messages = {
    reserved = {
      en = "One partner ({partner}) carries alone decisions that should need the others.",
      fr = "Un partenaire ({partner}) emporte seul des décisions qui devraient demander l’accord des autres.",
    },
    ordinary = {
      en = "One partner ({partner}) carries ordinary decisions alone, and {n} of the three major matters (strategy, budget, director) {n|is|are} not decided jointly.",
      fr = "Un partenaire ({partner}) emporte seul les décisions courantes, et {n} des trois sujets majeurs (stratégie, budget, direction) {n|n’est pas décidé|ne sont pas décidés} en commun.",
    },
    shared = {
      en = "One partner ({partner}) has the majority for daily business; strategy, budget and director are decided jointly.",
      fr = "Un partenaire ({partner}) a la majorité pour la gestion courante ; stratégie, budget et direction se décident en commun.",
    },
    nobody = {
      en = "Nobody carries a decision alone.",
      fr = "Personne n’emporte seul une décision.",
    },
    none = {
      en = "No decision is described: who decides cannot be told.",
      fr = "Aucune décision n’est décrite : on ne peut pas dire qui décide.",
    },
  },

  check = function(d, p, out)
    local described, ordinary, reserved = false, nil, nil
    for _, decision in pairs(d.measures.governance.decisions) do
      described = true
      for _, partner in ipairs(decision.dictators) do
        if decision.kind == "ordinary" then ordinary = partner else reserved = partner end
      end
    end
    if not described then return out.unknown("none") end
    if reserved then return out.raised("reserved", { partner = reserved }) end
    if not ordinary then return out.clear("nobody") end

    local joint = d.answers["joint-decisions"]
    local n = count({ "strategy", "budget", "director" }, function(matter)
      return not any(joint, function(option) return option == matter end)
    end)
    if n > 0 then return out.raised("ordinary", { partner = ordinary, n = n }) end
    return out.clear("shared", { partner = ordinary })
  end,

  tests = {
    { name = "alone on a reserved matter",
      given = { measures = { governance = { decisions = { statutes = { kind = "reserved", dictators = { "carrier" } } } } } },
      want = { outcome = "raised", message = "reserved" } },
    { name = "alone on entry and exit",
      given = { measures = { governance = { decisions = { entry = { kind = "entry-exit", dictators = { "carrier" } } } } } },
      want = { outcome = "raised", message = "reserved" } },
    { name = "51 to 49, and the director is not chosen jointly",
      given = { measures = { governance = { decisions = { daily = { kind = "ordinary", dictators = { "siae" } } } } },
                answers = { ["joint-decisions"] = { "strategy", "budget", "entry-exit" } } },
      want = { outcome = "raised", message = "ordinary" } },
    { name = "51 to 49 by the plugin, major matters joint",
      given = { partners = { { id = "siae", kind = "social-economy", capital = 51 }, { id = "carrier", kind = "company", capital = 49 } },
                sections = { governance = { mode = "vote", decisions = {
                  { id = "daily", kind = "ordinary", colleges = { { id = "shares", quota = "majority", votes = { siae = 51, carrier = 49 } } } },
                  { id = "statutes", kind = "reserved", colleges = { { id = "shares", quota = "two-thirds", votes = { siae = 51, carrier = 49 } } } },
                } } },
                answers = { ["joint-decisions"] = { "strategy", "budget", "director" } } },
      want = { outcome = "clear", message = "shared" } },
    { name = "half and half: nobody alone",
      given = { measures = { governance = { decisions = { daily = { kind = "ordinary", dictators = {} } } } } },
      want = { outcome = "clear", message = "nobody" } },
    { name = "a section without decisions",
      given = { measures = { governance = { decisions = {} } } }, want = { outcome = "unknown" } },
    { name = "open: what is decided jointly is not said",
      given = { measures = { governance = { decisions = { daily = { kind = "ordinary", dictators = { "siae" } } } } } },
      want = { outcome = "unknown" } },
    { name = "open: the votes are not described", given = {}, want = { outcome = "unknown" } },
  },
}

return {
  api = 1,
  id = "balance-of-voting-power",
  factor = "balance-of-power",
  title = {
    en = "Every voice weighs in the decisions",
    fr = "Chaque voix pèse dans les décisions",
  },
  why = {
    en = "Votes are not power: with 49 % against 51 %, a simple majority leaves the second partner no say. Power is balanced when nobody decides alone, nobody is there for show, and each weighs either the same or in proportion to its money. Money counts here, or the capital where no money is described; what is brought in kind has no figure and is for the partners to weigh. The two tolerances are chosen, not calibrated.",
    fr = "Avoir des voix n’est pas peser : à 49 % contre 51 %, la majorité simple ne laisse rien au second. L’équilibre y est quand personne ne décide seul, que personne ne fait de figuration et que chacun pèse soit autant que les autres, soit à la mesure de son argent. Seul l’argent compte ici, ou le capital si aucun argent n’est décrit ; les apports en nature n’ont pas de chiffre, aux partenaires de les peser. Les deux tolérances sont choisies, non étalonnées.",
  },
  sources = {
    "SocialCOBizz, Partenariats : contexte, opportunités, mise en œuvre, 2 (socialcobizz.com, 2021)",
    "Loi n° 2014-856 du 31 juillet 2014 relative à l’économie sociale et solidaire, article 1er",
    "Shapley et Shubik, American Political Science Review, 1954",
  },
  reads = { "measures.governance.decisions", "measures.governance.power-gap" },
  params = {
    spread = {
      default = 10, min = 0, max = 50,
      doc = { en = "Points of power between the strongest and the weakest still called equal",
              fr = "Écart de pouvoir, en points, entre le plus fort et le plus faible qui reste l’égalité" },
    },
    gap = {
      default = 15, min = 0, max = 100,
      doc = { en = "Gap between voting power and share of the money (or of the capital), in points, still called proportionate",
              fr = "Écart, en points, entre pouvoir de vote et part de l’argent (ou du capital) qui reste proportionné" },
    },
  },
  messages = {
    alone = { en = "One partner ({partner}) carries every decision alone.",
              fr = "Un partenaire ({partner}) emporte seul toutes les décisions." },
    partly = { en = "In {n} {n|decision|decisions} out of {total}, one partner decides alone.",
               fr = "Dans {n} {n|décision|décisions} sur {total}, un partenaire décide seul." },
    spectator = { en = "A partner ({partner}) votes without ever changing the result of a decision.",
                  fr = "Un partenaire ({partner}) vote sans jamais pouvoir changer le résultat d’une décision." },
    equal = { en = "All partners weigh about the same in every decision.",
              fr = "Tous les partenaires pèsent à peu près autant dans chaque décision." },
    proportionate = { en = "The voting power of each follows its share of the money (or of the capital).",
                      fr = "Le pouvoir de vote de chacun suit sa part de l’argent (ou du capital)." },
    skewed = { en = "The gap between voting power and share of the money (or of the capital) reaches {gap:percent}.",
               fr = "L’écart entre le pouvoir de vote et la part de l’argent (ou du capital) atteint {gap:percent}." },
    none = { en = "No decision is described: who weighs what cannot be told.",
             fr = "Aucune décision n’est décrite : on ne peut pas dire ce que pèse chacun." },
  },
  remedy = {
    unmet = { en = "Name the matters that need the agreement of the others, and the majority for each.",
              fr = "Nommer les sujets qui demandent l’accord des autres, et la majorité requise pour chacun." },
  },

  check = function(d, p, out)
    local governance = d.measures.governance
    local total, alone, spectator, spread, carries = 0, 0, nil, 0, {}
    for _, decision in pairs(governance.decisions) do
      total = total + 1
      for _, partner in ipairs(decision.dictators) do
        alone = alone + 1
        carries[partner] = (carries[partner] or 0) + 1
      end
      for _, partner in ipairs(decision.dummies) do spectator = partner end
      local power = {}
      for _, share in pairs(decision["shapley-shubik"]) do table.insert(power, share) end
      spread = math.max(spread, max_of(power) - min_of(power))
    end
    if total == 0 then return out.unknown("none") end
    for partner, n in pairs(carries) do
      if n == total then return out.unmet("alone", { partner = partner }) end
    end
    if alone > 0 then return out.partial(0.4, "partly", { n = alone, total = total }) end
    if spectator then return out.partial(0.5, "spectator", { partner = spectator }) end
    if round(100 * spread, 6) <= p.spread then return out.met("equal") end

    local gap = round(100 * governance["power-gap"], 6)
    if gap <= p.gap then return out.met("proportionate") end
    return out.partial(0.75, "skewed", { gap = round(gap, 0) })
  end,

  tests = {
    { name = "one partner carries everything",
      given = { measures = { governance = { decisions = { daily = { kind = "ordinary", dictators = { "a" }, dummies = { "b" }, ["shapley-shubik"] = { a = 1, b = 0 } } } } } },
      want = { outcome = "unmet", message = "alone" } },
    { name = "51 to 49 by the plugin: a majority, and a shared reserved matter",
      given = { partners = { { id = "siae", kind = "social-economy", capital = 51 }, { id = "carrier", kind = "company", capital = 49 } },
                sections = { governance = { mode = "vote", decisions = {
                  { id = "daily", kind = "ordinary", colleges = { { id = "shares", quota = "majority", votes = { siae = 51, carrier = 49 } } } },
                  { id = "statutes", kind = "reserved", colleges = { { id = "shares", quota = "two-thirds", votes = { siae = 51, carrier = 49 } } } } } } } },
      want = { outcome = "partial", message = "partly", degree = 0.4 } },
    { name = "each alone in its own field",
      given = { measures = { governance = { decisions = {
        pathways = { kind = "ordinary", dictators = { "a" }, dummies = { "b" }, ["shapley-shubik"] = { a = 1, b = 0 } },
        sales = { kind = "ordinary", dictators = { "b" }, dummies = { "a" }, ["shapley-shubik"] = { a = 0, b = 1 } } } } } },
      want = { outcome = "partial", message = "partly", degree = 0.4 } },
    { name = "a vote that never counts: 4, 4, 1 with quota 6 by the plugin",
      given = { partners = { { id = "a", kind = "association" }, { id = "b", kind = "association" }, { id = "c", kind = "association" } },
                sections = { governance = { mode = "vote", decisions = {
                  { id = "daily", kind = "ordinary", colleges = { { id = "board", quota = 6, votes = { a = 4, b = 4, c = 1 } } } } } } } },
      want = { outcome = "partial", message = "spectator", degree = 0.5 } },
    { name = "about the same: contributions are not asked for",
      given = { measures = { governance = { decisions = { daily = { kind = "ordinary", dictators = {}, dummies = {}, ["shapley-shubik"] = { a = 0.55, b = 0.45 } } } } } },
      want = { outcome = "met", message = "equal" } },
    { name = "unequal, as the contributions are",
      given = { measures = { governance = { ["power-gap"] = 0.15, decisions = { daily = { kind = "ordinary", dictators = {}, dummies = {}, ["shapley-shubik"] = { a = 0.6, b = 0.4 } } } } } },
      want = { outcome = "met", message = "proportionate" } },
    { name = "unequal, and not for what each brings",
      given = { measures = { governance = { ["power-gap"] = 0.16, decisions = { daily = { kind = "ordinary", dictators = {}, dummies = {}, ["shapley-shubik"] = { a = 0.6, b = 0.4 } } } } } },
      want = { outcome = "partial", message = "skewed", degree = 0.75 } },
    { name = "a section without decisions", given = { measures = { governance = { decisions = {} } } }, want = { outcome = "unknown" } },
    { name = "open: unequal, and the contributions are not known",
      given = { measures = { governance = { decisions = { daily = { kind = "ordinary", dictators = {}, dummies = {}, ["shapley-shubik"] = { a = 0.6, b = 0.4 } } } } } },
      want = { outcome = "unknown" } },
    { name = "open: the votes are not described", given = {}, want = { outcome = "unknown" } },
  },
}

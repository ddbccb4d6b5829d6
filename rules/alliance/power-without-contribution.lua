return {
  api = 1,
  id = "power-without-contribution",
  alert = "minor",
  title = {
    en = "Power is far from what each brings",
    fr = "Le pouvoir est loin des apports",
  },
  why = {
    en = "Votes need not follow money: social partners bring people, skills and legitimacy, which no account shows. But when a partner weighs much, pays hardly anything, and nobody has listed what it brings otherwise, the others will ask one day; and so will whoever pays half without a say. The thresholds are chosen, not calibrated.",
    fr = "Les voix n’ont pas à suivre l’argent : les partenaires sociaux apportent des personnes, des compétences, une légitimité, qu’aucun compte ne montre. Mais si un partenaire pèse beaucoup, ne paie presque rien, et que personne n’a listé ses autres apports, les autres finiront par le demander ; de même pour qui paie la moitié sans peser. Les seuils sont choisis, non étalonnés.",
  },
  sources = {
    "SocialCOBizz, Partenariats : contexte, opportunités, mise en œuvre, 2 (socialcobizz.com, 2021)",
    "Seuils choisis par les auteurs du référentiel ; aucune source ne les fixe",
  },
  reads = { "measures.contributions.shares", "measures.governance.decisions", "answers.contributions-listed" },
  params = {
    weighs = {
      default = 33, min = 0, max = 100,
      doc = { en = "Power in the decisions from which a partner weighs much, in %",
              fr = "Pouvoir dans les décisions à partir duquel un partenaire pèse beaucoup, en %" },
    },
    pays = {
      default = 50, min = 0, max = 100,
      doc = { en = "Share of the money from which a partner pays much, in %",
              fr = "Part de l’argent à partir de laquelle un partenaire paie beaucoup, en %" },
    },
    little = {
      default = 10, min = 0, max = 100,
      doc = { en = "Power, or share of the money, up to which it is little, in %",
              fr = "Pouvoir, ou part de l’argent, jusqu’où c’est peu, en %" },
    },
  },
  messages = {
    unlisted = {
      en = "{partner} has {power:percent} of the power and brings {share:percent} of the money; nothing lists what it brings otherwise.",
      fr = "{partner} a {power:percent} du pouvoir et apporte {share:percent} de l’argent ; rien ne liste ce qu’il apporte autrement.",
    },
    unheard = {
      en = "{partner} brings {share:percent} of the money and has {power:percent} of the power.",
      fr = "{partner} apporte {share:percent} de l’argent et a {power:percent} du pouvoir.",
    },
    otherwise = {
      en = "A partner weighs more than it pays, and what it brings otherwise is listed.",
      fr = "Un partenaire pèse plus qu’il ne paie, et ce qu’il apporte autrement est listé.",
    },
    near = {
      en = "Nobody weighs much for little, and nobody pays much for little weight.",
      fr = "Personne ne pèse beaucoup pour peu, et personne ne paie beaucoup sans peser.",
    },
    none = {
      en = "No decision is described: power and contributions cannot be compared.",
      fr = "Aucune décision n’est décrite : on ne peut comparer pouvoir et apports.",
    },
  },
  remedy = {
    raised = {
      en = "List what each brings, in kind included, and look at the votes again with that list in hand.",
      fr = "Lister ce que chacun apporte, y compris en nature, et revoir les voix cette liste en main.",
    },
  },

  check = function(d, p, out)
    local shares, power, n = d.measures.contributions.shares, {}, 0
    for _, decision in pairs(d.measures.governance.decisions) do
      n = n + 1
      for partner, v in pairs(decision["shapley-shubik"]) do power[partner] = (power[partner] or 0) + 100 * v end
    end
    if n == 0 then return out.unknown("none") end

    local unpaid = nil
    for partner, v in pairs(shares) do
      local share, weight = round(100 * v, 6), round((power[partner] or 0) / n, 6)
      if share >= p.pays and weight <= p.little then
        return out.raised("unheard", { partner = partner, share = round(share, 0), power = round(weight, 0) })
      end
      if weight >= p.weighs and share <= p.little then
        unpaid = { partner = partner, share = round(share, 0), power = round(weight, 0) }
      end
    end
    if not unpaid then return out.clear("near") end
    if d.applicable("contributions-listed") and d.answers["contributions-listed"] then return out.clear("otherwise") end
    return out.raised("unlisted", unpaid)
  end,

  tests = {
    { name = "half the power for a tenth of the money, nothing listed",
      given = { measures = { contributions = { shares = { a = 0.1, b = 0.9 } },
                             governance = { decisions = { statutes = { ["shapley-shubik"] = { a = 0.5, b = 0.5 } } } } },
                answers = { ["contributions-listed"] = false } },
      want = { outcome = "raised", message = "unlisted" } },
    { name = "the same, and what it brings otherwise is listed",
      given = { measures = { contributions = { shares = { a = 0.1, b = 0.9 } },
                             governance = { decisions = { statutes = { ["shapley-shubik"] = { a = 0.5, b = 0.5 } } } } },
                answers = { ["contributions-listed"] = true } },
      want = { outcome = "clear", message = "otherwise" } },
    { name = "just above a tenth of the money",
      given = { measures = { contributions = { shares = { a = 0.11, b = 0.89 } },
                             governance = { decisions = { statutes = { ["shapley-shubik"] = { a = 0.5, b = 0.5 } } } } } },
      want = { outcome = "clear", message = "near" } },
    { name = "less than a third of the power",
      given = { measures = { contributions = { shares = { a = 0, b = 0.4, c = 0.3, d = 0.3 } },
                             governance = { decisions = { statutes = { ["shapley-shubik"] = { a = 0.25, b = 0.25, c = 0.25, d = 0.25 } } } } } },
      want = { outcome = "clear", message = "near" } },
    { name = "exactly a third of the power, nothing listed",
      given = { measures = { contributions = { shares = { a = 0.05, b = 0.95 } },
                             governance = { decisions = { statutes = { ["shapley-shubik"] = { a = 0.33, b = 0.67 } } } } },
                answers = { ["contributions-listed"] = false } },
      want = { outcome = "raised", message = "unlisted" } },
    { name = "just less than a third of the power",
      given = { measures = { contributions = { shares = { a = 0.05, b = 0.95 } },
                             governance = { decisions = { statutes = { ["shapley-shubik"] = { a = 0.32, b = 0.68 } } } } } },
      want = { outcome = "clear", message = "near" } },
    { name = "pays just less than half, weighs nothing",
      given = { measures = { contributions = { shares = { a = 0.49, b = 0.51 } },
                             governance = { decisions = { statutes = { ["shapley-shubik"] = { a = 0, b = 1 } } } } } },
      want = { outcome = "clear", message = "near" } },
    { name = "weighs a little more than little",
      given = { measures = { contributions = { shares = { a = 0.6, b = 0.4 } },
                             governance = { decisions = { statutes = { ["shapley-shubik"] = { a = 0.11, b = 0.89 } } } } } },
      want = { outcome = "clear", message = "near" } },
    { name = "pays half, weighs nothing, by the plugins",
      given = { partners = { { id = "a", kind = "association" }, { id = "b", kind = "association" }, { id = "c", kind = "foundation" } },
                sections = { contributions = { a = 20000, b = 30000, c = 50000 },
                             governance = { mode = "vote", decisions = {
                               { id = "daily", kind = "ordinary", colleges = { { id = "board", quota = 6, votes = { a = 4, b = 4, c = 1 } } } } } } } },
      want = { outcome = "raised", message = "unheard" } },
    { name = "a section without decisions",
      given = { measures = { contributions = { shares = { a = 1 } }, governance = { decisions = {} } } },
      want = { outcome = "unknown", message = "none" } },
    { name = "open: is what it brings otherwise listed?",
      given = { measures = { contributions = { shares = { a = 0, b = 1 } },
                             governance = { decisions = { statutes = { ["shapley-shubik"] = { a = 0.5, b = 0.5 } } } } } },
      want = { outcome = "unknown" } },
    { name = "open: the money is not known",
      given = { measures = { governance = { decisions = { statutes = { ["shapley-shubik"] = { a = 1 } } } } } }, want = { outcome = "unknown" } },
  },
}

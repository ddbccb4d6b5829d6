-- The two questions that come before all others, where gaps are equal trust before power.
local first = { trust = "trust", balance = "power" }

local function rank(item)
  return item.question == "trust" and 2 or item.question == "balance" and 1 or 0
end

return {
  api = 1,
  id = "views-differ",
  alert = "major",
  title = {
    en = "The partners do not see the same thing",
    fr = "Les partenaires ne voient pas la même chose",
  },
  why = {
    en = "A mean hides the gap: a 4 and a 0 are not a 2. When two partners, asked apart, are two levels or more away from each other on the same point, this is the first thing to talk about, and trust and power come first of all. Two levels: chosen, not calibrated.",
    fr = "Une moyenne cache l’écart : un 4 et un 0 ne font pas un 2. Quand deux partenaires interrogés séparément sont à deux niveaux ou plus sur un même point, c’est de cela qu’il faut parler d’abord, la confiance et le pouvoir avant tout. Deux niveaux : seuil choisi, non étalonné.",
  },
  sources = {
    "Partnership Assessment Tool : chaque partenaire répond seul, puis on compare (bobhudsonconsulting.com)",
    "Seuil choisi par les auteurs du référentiel",
  },
  reads = { "measures.views.respondents", "measures.views.apart" },
  messages = {
    trust = {
      en = "{high} and {low} are {gap} levels apart on the trust between the partners.",
      fr = "{high} et {low} ont {gap} niveaux d’écart sur la confiance entre les partenaires.",
    },
    power = {
      en = "{high} and {low} are {gap} levels apart on the weight of each in the decisions.",
      fr = "{high} et {low} ont {gap} niveaux d’écart sur le poids de chacun dans les décisions.",
    },
    elsewhere = {
      en = "{high} and {low} are {gap} levels apart on “{question}”.",
      fr = "{high} et {low} ont {gap} niveaux d’écart sur « {question} ».",
    },
    ["trust-first"] = {
      en = "Partners are two levels or more apart on {n} questions, and first of all on the trust between them: {gap} levels between {high} and {low}.",
      fr = "Des partenaires ont deux niveaux d’écart ou plus sur {n} questions, et d’abord sur la confiance : {gap} niveaux entre {high} et {low}.",
    },
    ["power-first"] = {
      en = "Partners are two levels or more apart on {n} questions, and first of all on the weight of each in the decisions: {gap} levels between {high} and {low}.",
      fr = "Des partenaires ont deux niveaux d’écart ou plus sur {n} questions, et d’abord sur le poids de chacun dans les décisions : {gap} niveaux entre {high} et {low}.",
    },
    ["trust-too"] = {
      en = "Partners are two levels or more apart on {n} questions, trust among them; the widest gap is on “{question}”: {gap} levels between {high} and {low}.",
      fr = "Des partenaires ont deux niveaux d’écart ou plus sur {n} questions, dont la confiance ; le plus grand est sur « {question} » : {gap} niveaux entre {high} et {low}.",
    },
    ["power-too"] = {
      en = "Partners are two levels or more apart on {n} questions, the weight of each in the decisions among them; the widest gap is on “{question}”: {gap} levels between {high} and {low}.",
      fr = "Des partenaires ont deux niveaux d’écart ou plus sur {n} questions, dont le poids de chacun dans les décisions ; le plus grand est sur « {question} » : {gap} niveaux entre {high} et {low}.",
    },
    several = {
      en = "Partners are two levels or more apart on {n} questions; the widest gap is on “{question}”: {gap} levels between {high} and {low}.",
      fr = "Des partenaires ont deux niveaux d’écart ou plus sur {n} questions ; le plus grand est sur « {question} » : {gap} niveaux entre {high} et {low}.",
    },
    together = {
      en = "Asked apart, the partners never differ by two levels.",
      fr = "Interrogés séparément, les partenaires ne diffèrent jamais de deux niveaux.",
    },
    unasked = {
      en = "Fewer than two partners have answered for themselves: nobody knows whether they see the same thing.",
      fr = "Moins de deux partenaires ont répondu pour leur compte : on ne sait pas s’ils voient la même chose.",
    },
  },
  remedy = {
    raised = {
      en = "Put the two answers side by side, and ask each for the fact behind its own.",
      fr = "Mettre les deux réponses côte à côte, et demander à chacun le fait qui fonde la sienne.",
    },
    unknown = {
      en = "Ask each partner apart, at least on trust and on the weight of each in the decisions.",
      fr = "Interroger chaque partenaire séparément, au moins sur la confiance et sur le poids de chacun.",
    },
  },

  check = function(d, p, out)
    local views = d.measures.views
    if #views.respondents < 2 then return out.unknown("unasked") end
    local n, widest, seen = 0, nil, {}
    for _, item in ipairs(views.apart) do
      n = n + 1
      seen[item.question] = true
      local wider = not widest or item.gap > widest.gap
      if wider or (item.gap == widest.gap and rank(item) > rank(widest)) then widest = item end
    end
    if n == 0 then return out.clear("together") end
    local data = { n = n, gap = widest.gap, high = widest.who[1], low = widest.who[#widest.who], question = widest.question }
    local name = first[widest.question]
    if n == 1 then return out.raised(name or "elsewhere", data) end
    if name then return out.raised(name .. "-first", data) end
    return out.raised(seen.trust and "trust-too" or seen.balance and "power-too" or "several", data)
  end,

  tests = {
    { name = "apart on trust alone",
      given = { measures = { views = { respondents = { "a", "b" }, apart = { { question = "trust", gap = 2, who = { "b", "a" } } } } } },
      want = { outcome = "raised", message = "trust" } },
    { name = "apart on power alone",
      given = { measures = { views = { respondents = { "a", "b", "c" }, apart = { { question = "balance", gap = 3, who = { "a", "b", "c" } } } } } },
      want = { outcome = "raised", message = "power" } },
    { name = "apart on one other question",
      given = { measures = { views = { respondents = { "a", "b" }, apart = { { question = "milestones", gap = 2, who = { "a", "b" } } } } } },
      want = { outcome = "raised", message = "elsewhere" } },
    { name = "apart on two other questions",
      given = { measures = { views = { respondents = { "a", "b" }, apart = {
        { question = "milestones", gap = 2, who = { "a", "b" } }, { question = "right-members", gap = 3, who = { "b", "a" } } } } } },
      want = { outcome = "raised", message = "several" } },
    { name = "as far apart on trust as on power and on something else: trust comes first",
      given = { measures = { views = { respondents = { "a", "b" }, apart = { { question = "balance", gap = 2, who = { "a", "b" } },
        { question = "milestones", gap = 2, who = { "b", "a" } }, { question = "trust", gap = 2, who = { "b", "a" } } } } } },
      want = { outcome = "raised", message = "trust-first" } },
    { name = "apart on power most, and on trust too",
      given = { measures = { views = { respondents = { "a", "b" }, apart = {
        { question = "balance", gap = 3, who = { "a", "b" } }, { question = "trust", gap = 2, who = { "b", "a" } } } } } },
      want = { outcome = "raised", message = "power-first" } },
    { name = "apart on trust, and on something else more",
      given = { measures = { views = { respondents = { "a", "b" }, apart = {
        { question = "milestones", gap = 4, who = { "a", "b" } }, { question = "trust", gap = 2, who = { "b", "a" } } } } } },
      want = { outcome = "raised", message = "trust-too" } },
    { name = "apart on power, and on something else more",
      given = { measures = { views = { respondents = { "a", "b" }, apart = {
        { question = "balance", gap = 2, who = { "b", "a" } }, { question = "milestones", gap = 3, who = { "a", "b" } } } } } },
      want = { outcome = "raised", message = "power-too" } },
    { name = "two partners who never differ by two levels",
      given = { measures = { views = { respondents = { "a", "b" }, apart = {} } } },
      want = { outcome = "clear", message = "together" } },
    { name = "open: one voice alone",
      given = { measures = { views = { respondents = { "a" }, apart = {} } } },
      want = { outcome = "unknown", message = "unasked" } },
    { name = "open: nobody was asked apart",
      given = { measures = { views = { respondents = {}, apart = {} } } },
      want = { outcome = "unknown", message = "unasked" } },
  },
}

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
      en = "Two partners are two levels or more apart on {n} {n|question|questions}; the widest gap ({gap} levels) is between {high} and {low}.",
      fr = "Deux partenaires ont deux niveaux d’écart ou plus sur {n} {n|question|questions} ; le plus grand écart ({gap} niveaux) est entre {high} et {low}.",
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
    local n, widest, decisive = 0, nil, {}
    for _, item in ipairs(views.apart) do
      n = n + 1
      decisive[item.question] = item
      if not widest or item.gap > widest.gap then widest = item end
    end
    if n == 0 then return out.clear("together") end
    local item = decisive["trust"] or decisive["balance"] or widest
    local key = decisive["trust"] and "trust" or decisive["balance"] and "power" or "elsewhere"
    return out.raised(key, { n = n, gap = item.gap, high = item.who[1], low = item.who[#item.who] })
  end,

  tests = {
    { name = "apart on trust, and on something else more",
      given = { measures = { views = { respondents = { "a", "b" }, apart = {
        { question = "milestones", gap = 4, who = { "a", "b" } }, { question = "trust", gap = 2, who = { "b", "a" } } } } } },
      want = { outcome = "raised", message = "trust" } },
    { name = "apart on power",
      given = { measures = { views = { respondents = { "a", "b", "c" }, apart = { { question = "balance", gap = 3, who = { "a", "b", "c" } } } } } },
      want = { outcome = "raised", message = "power" } },
    { name = "apart on two other questions",
      given = { measures = { views = { respondents = { "a", "b" }, apart = {
        { question = "milestones", gap = 2, who = { "a", "b" } }, { question = "right-members", gap = 3, who = { "b", "a" } } } } } },
      want = { outcome = "raised", message = "elsewhere" } },
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

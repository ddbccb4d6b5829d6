return {
  api = 1,
  id = "pooling-is-not-cooperation",
  alert = "minor",
  title = {
    en = "Means are pooled, and nothing is decided together",
    fr = "On mutualise, et rien ne se décide ensemble",
  },
  why = {
    en = "There is no proof that pooling leads to cooperation: associations can share a post and a van for years without ever choosing anything together. What makes the step is a joint decision on what to do, with what money, for whom.",
    fr = "Rien ne prouve que la mutualisation mène à la coopération : des associations peuvent partager un poste et un camion des années sans jamais rien choisir ensemble. Ce qui fait le pas, c’est une décision commune sur ce que l’on fait, avec quel argent, pour qui.",
  },
  sources = {
    "RNMA et France Bénévolat, étude sur la coopération inter-associative, 2014 (blog.associatheque.fr)",
    "Coopération avec les associations : décisions collectives, responsabilité partagée (doczz.fr)",
  },
  reads = { "answers.pooled-means", "answers.joint-decisions" },
  messages = {
    nothing = {
      en = "Nothing is pooled.",
      fr = "Rien n’est mutualisé.",
    },
    apart = {
      en = "{n} {n|means is|means are} pooled, and no decision is joint.",
      fr = "{n} {n|moyen est mutualisé|moyens sont mutualisés}, et aucune décision n’est commune.",
    },
    management = {
      en = "{n} {n|means is|means are} pooled; strategy, budget and offer are decided by each on its own.",
      fr = "{n} {n|moyen est mutualisé|moyens sont mutualisés} ; stratégie, budget et offre se décident chacun chez soi.",
    },
    together = {
      en = "Means are pooled, and the partners also decide together.",
      fr = "Des moyens sont mutualisés, et les partenaires décident aussi ensemble.",
    },
  },
  remedy = {
    raised = {
      en = "Choose one thing to decide together this year: a common offer, or the budget of what is shared.",
      fr = "Choisir une chose à décider ensemble cette année : une offre commune, ou le budget de ce qui est partagé.",
    },
  },

  check = function(d, p, out)
    local n = #d.answers["pooled-means"]
    if n == 0 then return out.clear("nothing") end
    local joint = d.answers["joint-decisions"]
    if #joint == 0 then return out.raised("apart", { n = n }) end
    local cooperates = any(joint, function(id) return id == "strategy" or id == "budget" or id == "commercial" end)
    if not cooperates then return out.raised("management", { n = n }) end
    return out.clear("together")
  end,

  tests = {
    { name = "nothing is pooled", given = { answers = { ["pooled-means"] = {} } },
      want = { outcome = "clear", message = "nothing" } },
    { name = "a post and a place, and no joint decision",
      given = { answers = { ["pooled-means"] = { "jobs", "places" }, ["joint-decisions"] = {} } },
      want = { outcome = "raised", message = "apart" } },
    { name = "they choose the coordinator together, and nothing else",
      given = { answers = { ["pooled-means"] = { "jobs" }, ["joint-decisions"] = { "director", "entry-exit" } } },
      want = { outcome = "raised", message = "management" } },
    { name = "a common budget", given = { answers = { ["pooled-means"] = { "jobs" }, ["joint-decisions"] = { "budget" } } },
      want = { outcome = "clear", message = "together" } },
    { name = "open: what is decided together is not known", given = { answers = { ["pooled-means"] = { "jobs" } } },
      want = { outcome = "unknown" } },
    { name = "open: what is pooled is not known", given = { answers = { ["joint-decisions"] = {} } },
      want = { outcome = "unknown" } },
  },
}

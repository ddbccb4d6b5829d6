return {
  api = 1,
  id = "mediation-without-inhabitants",
  alert = "major",
  title = {
    en = "Inhabitants are spoken of, and not heard",
    fr = "On parle des habitants, sans les habitants",
  },
  why = {
    en = "To mediate takes two sides. Where the associations stand between authorities and inhabitants, and no inhabitant has come, they speak in somebody’s place; where people came and nobody answered them, they will not come twice.",
    fr = "Une médiation suppose deux côtés. Si les associations se disent entre la collectivité et les habitants alors qu’aucun habitant n’est venu, elles parlent à leur place ; si des habitants sont venus sans recevoir de réponse, ils ne reviendront pas.",
  },
  sources = {
    "Article fondateur, Institut ISBL, 6e webinaire sur les alliances stratégiques, 2021",
    "Le RAMEAU, Les alliances qui changent les territoires, épisode 3 : le rôle de chacun (coursera.org)",
  },
  reads = { "answers.mediation-role", "answers.inhabitants-involved", "answers.inhabitants-answered" },
  params = {
    claimed = {
      default = 1, min = 1, max = 4,
      doc = { en = "Level from which the associations claim a role of mediation",
              fr = "Niveau à partir duquel les associations se disent médiatrices" },
    },
    agreed = {
      default = 3, min = 1, max = 4,
      doc = { en = "Level from which an answer is owed to inhabitants",
              fr = "Niveau à partir duquel une réponse est due aux habitants" },
    },
  },
  messages = {
    unclaimed = {
      en = "The associations do not claim to mediate.",
      fr = "Les associations ne se disent pas médiatrices.",
    },
    absent = {
      en = "The associations say that they mediate, and no inhabitant has taken part in the year.",
      fr = "Les associations se disent médiatrices, et aucun habitant n’a pris part en un an.",
    },
    unanswered = {
      en = "{n} {n|inhabitant|inhabitants} took part, and nobody tells {n|this person|them} what came of it.",
      fr = "{n} {n|habitant a participé|habitants ont participé}, et personne ne {n|lui|leur} dit ce qui en est sorti.",
    },
    heard = {
      en = "{n} {n|inhabitant|inhabitants} took part in the year.",
      fr = "{n} {n|habitant a participé|habitants ont participé} dans l’année.",
    },
  },
  remedy = {
    raised = {
      en = "Set a date on which the authority answers in public, and go to meet those who do not come.",
      fr = "Fixer une date où la collectivité répond en public, et aller vers ceux qui ne viennent pas.",
    },
  },

  check = function(d, p, out)
    local role = d.answers["mediation-role"]
    if role < p.claimed then return out.clear("unclaimed") end
    local n = d.answers["inhabitants-involved"]
    if n < 1 then return out.raised("absent") end
    if role < p.agreed then return out.clear("heard", { n = n }) end
    if not d.answers["inhabitants-answered"] then return out.raised("unanswered", { n = n }) end
    return out.clear("heard", { n = n })
  end,

  tests = {
    { name = "no mediation is claimed", given = { answers = { ["mediation-role"] = 0 } },
      want = { outcome = "clear", message = "unclaimed" } },
    { name = "a claim, and nobody came", given = { answers = { ["mediation-role"] = 1, ["inhabitants-involved"] = 0 } },
      want = { outcome = "raised", message = "absent" } },
    { name = "an agreed role, and nobody came", given = { answers = { ["mediation-role"] = 3, ["inhabitants-involved"] = 0 } },
      want = { outcome = "raised", message = "absent" } },
    { name = "a role still being written, and one person came",
      given = { answers = { ["mediation-role"] = 2, ["inhabitants-involved"] = 1 } },
      want = { outcome = "clear", message = "heard" } },
    { name = "an agreed role, and no answer",
      given = { answers = { ["mediation-role"] = 3, ["inhabitants-involved"] = 40, ["inhabitants-answered"] = false } },
      want = { outcome = "raised", message = "unanswered" } },
    { name = "an agreed role, and an answer",
      given = { answers = { ["mediation-role"] = 3, ["inhabitants-involved"] = 40, ["inhabitants-answered"] = true } },
      want = { outcome = "clear", message = "heard" } },
    { name = "open: how many came is not known", given = { answers = { ["mediation-role"] = 3, ["inhabitants-answered"] = true } },
      want = { outcome = "unknown" } },
    { name = "open: the role is not known", given = { answers = { ["inhabitants-involved"] = 40 } },
      want = { outcome = "unknown" } },
  },
}

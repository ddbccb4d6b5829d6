return {
  api = 1,
  id = "institution-changes",
  alert = "major",
  title = {
    en = "The institution that carries the alliance is about to change",
    fr = "L’institution porteuse va changer",
  },
  why = {
    en = "A reform may abolish the institution that carries an alliance, as happened at Charenton in 2016. The actors stay; the budget line and the service may go. Until the new institution has taken its first decision, even a signature remains a promise; an ordinary election is less, if several institutions are bound beyond the mandate.",
    fr = "Une réforme peut supprimer l’institution qui porte une alliance, comme à Charenton en 2016. Les acteurs restent ; la ligne budgétaire et le service peuvent partir. Tant que la nouvelle institution n’a rien décidé, même une signature reste une promesse ; une élection ordinaire pèse moins, si plusieurs institutions sont liées au-delà du mandat.",
  },
  sources = { "Le RAMEAU, Les alliances qui changent les territoires, alliance fil rouge « Agir ensemble sur le territoire », épisode 1 (coursera.org)" },
  reads = { "answers.institution-change", "answers.institutional-resilience" },
  params = {
    bound = {
      default = 3, min = 1, max = 4,
      doc = { en = "Level of resilience from which an election is no concern", fr = "Niveau de résilience à partir duquel une élection n’inquiète pas" },
    },
  },
  messages = {
    reform = {
      en = "A reform is coming for the institution that carries the alliance: the actors will stay, its service and its budget may not.",
      fr = "Une réforme touche l’institution porteuse : les acteurs resteront, son service et son budget peut-être pas.",
    },
    election = {
      en = "An election falls within two years, and what follows is not yet secured by several institutions.",
      fr = "Une élection aura lieu dans les deux ans, et la suite n’est pas encore garantie par plusieurs institutions.",
    },
    bound = {
      en = "An election falls within two years; several institutions have committed themselves beyond the mandate.",
      fr = "Une élection aura lieu dans les deux ans ; plusieurs institutions se sont engagées au-delà du mandat.",
    },
    absorbed = {
      en = "The institution has changed, and the new one carries the alliance.",
      fr = "L’institution a changé, et la nouvelle porte l’alliance.",
    },
    stable = {
      en = "No change of institution is in sight.",
      fr = "Aucun changement d’institution n’est en vue.",
    },
  },
  remedy = {
    raised = {
      en = "Have the institution that takes over sign an agreement, and the actors besides it, before the date of the change.",
      fr = "Faire signer une convention à l’institution qui prend la suite, et aux acteurs avec elle, avant la date du changement.",
    },
  },

  check = function(d, p, out)
    local change = d.answers["institution-change"]
    if change == "none" then return out.clear("stable") end
    if change == "absorbed" then return out.clear("absorbed") end
    if change == "reform" then return out.raised("reform") end
    if d.answers["institutional-resilience"] >= p.bound then return out.clear("bound") end
    return out.raised("election")
  end,

  tests = {
    { name = "a reform is enough to know, whatever is signed", given = { answers = { ["institution-change"] = "reform" } },
      want = { outcome = "raised", message = "reform" } },
    { name = "an election, a plan that not all have agreed to",
      given = { answers = { ["institution-change"] = "election", ["institutional-resilience"] = 2 } },
      want = { outcome = "raised", message = "election" } },
    { name = "an election, several institutions bound",
      given = { answers = { ["institution-change"] = "election", ["institutional-resilience"] = 3 } },
      want = { outcome = "clear", message = "bound" } },
    { name = "the change is behind", given = { answers = { ["institution-change"] = "absorbed" } },
      want = { outcome = "clear", message = "absorbed" } },
    { name = "nothing in sight", given = { answers = { ["institution-change"] = "none" } },
      want = { outcome = "clear", message = "stable" } },
    { name = "open: an election, and what would remain is not known",
      given = { answers = { ["institution-change"] = "election" } }, want = { outcome = "unknown" } },
    { name = "open: what is coming is not known", given = {}, want = { outcome = "unknown" } },
  },
}

return {
  api = 1,
  id = "missing-at-the-table",
  alert = "major",
  title = {
    en = "Someone who can stop everything is not at the table",
    fr = "Il manque à la table quelqu’un qui peut tout arrêter",
  },
  why = {
    en = "A project that the competent body, the funder or the people concerned discover at the end is redone or given up. Early on, it is normal to know who is missing without having met them; from the launch on, it is not.",
    fr = "Un projet que l’institution compétente, le financeur ou les personnes concernées découvrent à la fin est refait ou abandonné. Au début, il est normal de savoir qui manque sans l’avoir rencontré ; à partir du lancement, ça ne l’est plus.",
  },
  sources = { "Le RAMEAU, Les alliances qui changent les territoires, épisode 3 : associer l’acteur public compétent (coursera.org)" },
  reads = { "answers.right-members", "alliance" },
  messages = {
    ignored = {
      en = "Nobody has looked at who is missing, or one of those who can stop everything is not there.",
      fr = "Personne n’a regardé qui manque, ou l’un de ceux qui peuvent tout arrêter n’est pas là.",
    },
    unapproached = {
      en = "The alliance has started, and those who are missing have not been approached.",
      fr = "L’alliance est lancée, et ceux qui manquent n’ont pas été approchés.",
    },
    early = {
      en = "Those who are missing are known; the alliance is early enough to approach them.",
      fr = "Ceux qui manquent sont connus ; il est encore temps de les approcher.",
    },
    complete = {
      en = "Who is needed is written, and those who are needed are there or on their way.",
      fr = "Ceux dont on a besoin sont listés, présents ou attendus.",
    },
  },
  remedy = {
    raised = {
      en = "List who holds what the aim takes, and visit the first absent one together.",
      fr = "Lister qui détient ce que demande le but, et aller voir ensemble le premier absent.",
    },
  },

  check = function(d, p, out)
    local level = d.answers["right-members"]
    if level == 0 then return out.raised("ignored") end
    if level >= 2 then return out.clear("complete") end
    local stage = d.alliance.stage
    if stage == "launch" or stage == "running" or stage == "renewal" then return out.raised("unapproached") end
    return out.clear("early")
  end,

  tests = {
    { name = "nobody has looked, even at the stage of an idea",
      given = { answers = { ["right-members"] = 0 }, alliance = { stage = "idea" } }, want = { outcome = "raised", message = "ignored" } },
    { name = "known and not approached, at launch",
      given = { answers = { ["right-members"] = 1 }, alliance = { stage = "launch" } }, want = { outcome = "raised", message = "unapproached" } },
    { name = "known and not approached, in operation",
      given = { answers = { ["right-members"] = 1 }, alliance = { stage = "running" } }, want = { outcome = "raised", message = "unapproached" } },
    { name = "known and not approached, in design",
      given = { answers = { ["right-members"] = 1 }, alliance = { stage = "design" } }, want = { outcome = "clear", message = "early" } },
    { name = "a written list", given = { answers = { ["right-members"] = 2 }, alliance = { stage = "running" } },
      want = { outcome = "clear", message = "complete" } },
    { name = "open: nobody has answered", given = { alliance = { stage = "running" } }, want = { outcome = "unknown" } },
  },
}

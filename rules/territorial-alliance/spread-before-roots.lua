return {
  api = 1,
  id = "spread-before-roots",
  alert = "minor",
  title = {
    en = "The approach spreads before it has taken root",
    fr = "On essaime avant d’être enraciné",
  },
  why = {
    en = "To extend an approach is to ask of others what one has not yet done at home. As long as no shared project is carried with means by two worlds, there is an idea to spread, not yet an experience; growing too fast has cost others their mission. Charenton had some ten years behind it before Vitawin.",
    fr = "Étendre une démarche, c’est demander à d’autres ce que l’on n’a pas encore fait chez soi. Tant qu’aucun projet partagé n’est porté avec des moyens par deux univers, il y a une idée à essaimer, pas encore une expérience ; grandir trop vite a coûté à d’autres leur mission. Charenton avait une dizaine d’années derrière lui avant Vitawin.",
  },
  sources = {
    "La Fonda, Vitawin, le fruit de dix ans de co-construction territoriale (fonda.asso.fr)",
    "withoutmodel, entretien sur Ares : croissance trop rapide, puis ambition sociale affaiblie (withoutmodel.com)",
  },
  reads = { "answers.spread-state", "answers.shared-projects-state" },
  params = {
    rooted = {
      default = 3, min = 1, max = 4,
      doc = { en = "Level of the shared projects from which the first ground is settled",
              fr = "Niveau des projets partagés à partir duquel le premier terrain est installé" },
    },
  },
  messages = {
    early = {
      en = "An extension is decided, and no shared project is yet carried with means by two worlds.",
      fr = "L’extension est décidée, et aucun projet partagé n’est encore porté avec des moyens par deux univers.",
    },
    idea = {
      en = "An extension is only considered: there is time to settle the first ground.",
      fr = "L’extension n’est qu’envisagée : le premier terrain a le temps de s’installer.",
    },
    rooted = {
      en = "The first ground is settled: the extension has an experience to pass on.",
      fr = "Le premier terrain est installé : l’extension a une expérience à transmettre.",
    },
    stays = {
      en = "No extension is planned.",
      fr = "Aucune extension n’est prévue.",
    },
  },

  check = function(d, p, out)
    local spread = d.answers["spread-state"]
    if spread == "stays" then return out.clear("stays") end
    if spread == "considered" then return out.clear("idea") end
    if d.answers["shared-projects-state"] < p.rooted then return out.raised("early") end
    return out.clear("rooted")
  end,

  tests = {
    { name = "decided, and the project is only written",
      given = { answers = { ["spread-state"] = "decided", ["shared-projects-state"] = 2 } },
      want = { outcome = "raised", message = "early" } },
    { name = "under way, the project has its means",
      given = { answers = { ["spread-state"] = "under-way", ["shared-projects-state"] = 3 } },
      want = { outcome = "clear", message = "rooted" } },
    { name = "an idea", given = { answers = { ["spread-state"] = "considered" } }, want = { outcome = "clear", message = "idea" } },
    { name = "it stays", given = { answers = { ["spread-state"] = "stays" } }, want = { outcome = "clear", message = "stays" } },
    { name = "open: the projects are not known", given = { answers = { ["spread-state"] = "under-way" } }, want = { outcome = "unknown" } },
    { name = "open: the extension is not known", given = { answers = { ["shared-projects-state"] = 1 } }, want = { outcome = "unknown" } },
  },
}

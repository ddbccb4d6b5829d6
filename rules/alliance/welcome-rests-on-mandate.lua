return {
  api = 1,
  id = "welcome-rests-on-mandate",
  alert = "minor",
  title = {
    en = "The welcome rests on one term of office",
    fr = "L’accueil tient à un mandat",
  },
  why = {
    en = "An elected person who carries the welcome is a strength, for as long as the term lasts. It outlives an election or a reform when a service, a Maison des Associations or a club that all accept keeps the door, or when the actors meet in a place of their own. A reform has already abolished the very institution that carried an alliance.",
    fr = "Un élu qui porte l’accueil est une force, le temps de son mandat. L’accueil survit à une élection ou à une réforme si un service, une Maison des Associations ou un club accepté de tous tient la porte, ou si les acteurs se retrouvent dans un lieu à eux. Une réforme a déjà supprimé l’institution même qui portait une alliance.",
  },
  sources = {
    "Le RAMEAU, Agir ensemble sur le territoire, épisode 1 : la communauté supprimée par la loi NOTRe (coursera.org)",
    "Le risque est déduit",
  },
  reads = { "answers.elected-sponsor", "answers.single-door", "answers.place-and-time" },
  params = {
    rooted = {
      default = 3, min = 1, max = 4,
      doc = { en = "Level from which the door, or the place, holds without its sponsor (3: accepted and resourced)",
              fr = "Niveau à partir duquel la porte, ou le lieu, tient sans son élu (3 : accepté et doté)" },
    },
  },
  messages = {
    fragile = {
      en = "An elected person carries the welcome, and neither a recognised contact nor a place would go on without.",
      fr = "Un élu porte l’accueil, et ni un interlocuteur reconnu ni un lieu ne le prolongerait sans lui.",
    },
    rooted = {
      en = "An elected person carries the welcome, and it would go on without.",
      fr = "Un élu porte l’accueil, qui continuerait sans lui.",
    },
    apart = {
      en = "The welcome does not rest on an elected person.",
      fr = "L’accueil ne tient pas à un élu.",
    },
  },
  remedy = {
    raised = {
      en = "Entrust the door to a service or an association, by an agreement that outlives the term.",
      fr = "Confier la porte à un service ou à une association, par une convention qui dépasse le mandat.",
    },
  },

  check = function(d, p, out)
    if not d.answers["elected-sponsor"] then return out.clear("apart") end
    if d.answers["single-door"] >= p.rooted then return out.clear("rooted") end
    if d.answers["place-and-time"] >= p.rooted then return out.clear("rooted") end
    return out.raised("fragile")
  end,

  tests = {
    { name = "a mayor, and nothing else",
      given = { answers = { ["elected-sponsor"] = true, ["single-door"] = 2, ["place-and-time"] = 2 } },
      want = { outcome = "raised", message = "fragile" } },
    { name = "a mayor and a service", given = { answers = { ["elected-sponsor"] = true, ["single-door"] = 3 } },
      want = { outcome = "clear", message = "rooted" } },
    { name = "a mayor and a place", given = { answers = { ["elected-sponsor"] = true, ["single-door"] = 0, ["place-and-time"] = 3 } },
      want = { outcome = "clear", message = "rooted" } },
    { name = "no elected person", given = { answers = { ["elected-sponsor"] = false } },
      want = { outcome = "clear", message = "apart" } },
    { name = "open: the place is not known", given = { answers = { ["elected-sponsor"] = true, ["single-door"] = 1 } },
      want = { outcome = "unknown" } },
    { name = "open: who carries it is not known", given = { answers = { ["single-door"] = 1, ["place-and-time"] = 1 } },
      want = { outcome = "unknown" } },
  },
}

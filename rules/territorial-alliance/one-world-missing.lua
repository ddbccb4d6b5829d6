-- The world of a partner, by its kind; a network may stand for any of them.
local world_of = {
  association = "associations", ["social-economy"] = "associations", foundation = "associations",
  company = "companies", ["public-body"] = "public-bodies", education = "education",
}
local expected = { "associations", "companies", "public-bodies", "education" }

return {
  api = 1,
  id = "one-world-missing",
  factor = "structured-dialogue",
  alert = { outcome = "unmet", severity = "major" },
  title = {
    en = "A whole world is not at the table",
    fr = "Un univers n’est pas à la table",
  },
  why = {
    en = "What makes such an alliance is that worlds meet which do not usually meet. Four are expected: associations, companies, public bodies, schools and research. The list of partners is not enough: a world that has signed and does not come is missing too. That inhabitants come is a bonus; the half point for one absence is chosen, not calibrated.",
    fr = "Ce qui fait une telle alliance, c’est que s’y rencontrent des univers qui ne se rencontrent pas d’ordinaire. Quatre sont attendus : associations, entreprises, acteurs publics, enseignement et recherche. La liste des partenaires ne suffit pas : un univers qui a signé et ne vient pas manque aussi. La venue des habitants est un plus ; la moitié des points pour une absence est choisie, non étalonnée.",
  },
  sources = {
    "Institut ISBL, 6e webinaire sur les alliances stratégiques : Vitawin réunit écoles, associations, acteurs publics et entreprises (2021)",
    "Le RAMEAU, Les alliances qui changent les territoires, épisode 3 (coursera.org)",
  },
  reads = { "answers.colleges-present", "partners" },
  messages = {
    all = {
      en = "Associations, companies, public bodies and education are all at the table.",
      fr = "Associations, entreprises, acteurs publics et enseignement sont tous à la table.",
    },
    associations = {
      en = "Associations and the social economy are not at the table: who then speaks for the needs?",
      fr = "Les associations et l’économie sociale ne sont pas à la table : qui parle alors des besoins ?",
    },
    companies = {
      en = "Companies are not at the table: the alliance does without jobs, trades and the capacity to grow.",
      fr = "Les entreprises ne sont pas à la table : l’alliance se prive des emplois, des métiers et de la capacité à grandir.",
    },
    ["public-bodies"] = {
      en = "Public bodies are not at the table: what is agreed may have no right to happen.",
      fr = "Les acteurs publics ne sont pas à la table : ce qui est convenu n’aura peut-être pas le droit de se faire.",
    },
    education = {
      en = "Schools, training and research are not at the table.",
      fr = "L’enseignement, la formation et la recherche ne sont pas à la table.",
    },
    silent = {
      en = "One partner ({partner}) has signed, and its world does not come to the meetings.",
      fr = "Un partenaire ({partner}) a signé, et son univers ne vient pas aux rencontres.",
    },
    several = {
      en = "{n} of the four worlds are not at the table.",
      fr = "{n} des quatre univers ne sont pas à la table.",
    },
  },
  remedy = {
    unmet = {
      en = "Invite one actor of each missing world on a subject of its own, before the next plenary meeting.",
      fr = "Inviter un acteur de chaque univers absent, sur un sujet à lui, avant la prochaine réunion plénière.",
    },
  },

  check = function(d, p, out)
    local present = d.answers["colleges-present"]
    local absent = {}
    for _, world in ipairs(expected) do
      if not any(present, function(college) return college == world end) then absent[#absent + 1] = world end
    end
    if #absent == 0 then return out.met("all") end
    if #absent > 1 then return out.unmet("several", { n = #absent }) end
    for _, partner in ipairs(d.partners) do
      if partner.kind and world_of[partner.kind] == absent[1] then
        return out.partial(0.5, "silent", { partner = partner.id })
      end
    end
    return out.partial(0.5, absent[1])
  end,

  tests = {
    { name = "all four, inhabitants or not",
      given = { answers = { ["colleges-present"] = { "education", "companies", "public-bodies", "associations" } } },
      want = { outcome = "met", message = "all" } },
    { name = "no association",
      given = { partners = { { id = "town", kind = "public-body" } },
                answers = { ["colleges-present"] = { "education", "companies", "public-bodies", "inhabitants" } } },
      want = { outcome = "partial", message = "associations", degree = 0.5 } },
    { name = "no company",
      given = { partners = { { id = "town", kind = "public-body" }, { id = "ring" }, { id = "chamber", kind = "network" } },
                answers = { ["colleges-present"] = { "education", "associations", "public-bodies" } } },
      want = { outcome = "partial", message = "companies", degree = 0.5 } },
    { name = "no public body",
      given = { partners = { { id = "club", kind = "company" } },
                answers = { ["colleges-present"] = { "education", "associations", "companies" } } },
      want = { outcome = "partial", message = "public-bodies", degree = 0.5 } },
    { name = "no school",
      given = { partners = { { id = "club", kind = "company" } },
                answers = { ["colleges-present"] = { "public-bodies", "associations", "companies" } } },
      want = { outcome = "partial", message = "education", degree = 0.5 } },
    { name = "a foundation has signed, and its world does not come",
      given = { partners = { { id = "town", kind = "public-body" }, { id = "fund", kind = "foundation" } },
                answers = { ["colleges-present"] = { "education", "companies", "public-bodies" } } },
      want = { outcome = "partial", message = "silent", degree = 0.5 } },
    { name = "two worlds are missing",
      given = { answers = { ["colleges-present"] = { "public-bodies", "education", "inhabitants" } } },
      want = { outcome = "unmet", message = "several" } },
    { name = "open: who comes is not known",
      given = { partners = { { id = "town", kind = "public-body" } } }, want = { outcome = "unknown" } },
  },
}

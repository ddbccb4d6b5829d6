return {
  api = 1,
  id = "family-mismatch",
  alert = "critical",
  title = {
    en = "This is not a territorial alliance",
    fr = "Ce n’est pas une alliance territoriale",
  },
  why = {
    en = "A territorial alliance brings together a public body and at least one other world: associations, companies, education, inhabitants. Without one of the two it may be an excellent cooperation, which another framework reads better.",
    fr = "Une alliance territoriale réunit un acteur public et au moins un autre univers : associations, entreprises, enseignement, habitants. Sans l’un des deux, la coopération peut être excellente ; un autre référentiel la lira mieux.",
  },
  sources = {
    "Institut ISBL, 6e webinaire sur les alliances stratégiques : dialogue entre acteurs de différents univers (2021)",
    "Le RAMEAU, Les alliances qui changent les territoires, épisode 3 : les rôles de chacun (coursera.org)",
  },
  reads = { "partners", "answers.colleges-present" },
  messages = {
    alone = {
      en = "The dossier names {n} {n|partner|partners}: nothing can be judged between worlds.",
      fr = "Le dossier nomme {n} {n|partenaire|partenaires} : rien ne peut s’apprécier entre univers.",
    },
    ["no-public"] = {
      en = "No public body is among the partners or at the table.",
      fr = "Aucun acteur public n’est parmi les partenaires ni à la table.",
    },
    ["one-world"] = {
      en = "Public bodies are alone: no other world is among the partners or at the table.",
      fr = "Les acteurs publics sont seuls : aucun autre univers n’est parmi les partenaires ni à la table.",
    },
    fits = {
      en = "A public body and at least one other world stand side by side.",
      fr = "Un acteur public et au moins un autre univers s’associent.",
    },
  },

  check = function(d, p, out)
    local n = #d.partners
    if n < 2 then return out.raised("alone", { n = n }) end
    local public, other = false, false
    for _, partner in ipairs(d.partners) do
      if partner.kind == "public-body" then public = true elseif partner.kind then other = true end
    end
    if public and other then return out.clear("fits") end

    for _, college in ipairs(d.answers["colleges-present"]) do
      if college == "public-bodies" then public = true else other = true end
    end
    if not public then return out.raised("no-public") end
    if not other then return out.raised("one-world") end
    return out.clear("fits")
  end,

  tests = {
    { name = "a town and an association",
      given = { partners = { { id = "town", kind = "public-body" }, { id = "club", kind = "association" } } },
      want = { outcome = "clear", message = "fits" } },
    { name = "a public body comes without being a partner",
      given = { partners = { { id = "club", kind = "company" }, { id = "fund", kind = "foundation" } },
                answers = { ["colleges-present"] = { "companies", "public-bodies" } } },
      want = { outcome = "clear", message = "fits" } },
    { name = "companies and associations only",
      given = { partners = { { id = "club", kind = "company" }, { id = "fund", kind = "foundation" } },
                answers = { ["colleges-present"] = { "companies", "associations", "inhabitants" } } },
      want = { outcome = "raised", message = "no-public" } },
    { name = "two towns, and nobody else comes",
      given = { partners = { { id = "east", kind = "public-body" }, { id = "west", kind = "public-body" } },
                answers = { ["colleges-present"] = { "public-bodies" } } },
      want = { outcome = "raised", message = "one-world" } },
    { name = "two towns with the inhabitants",
      given = { partners = { { id = "east", kind = "public-body" }, { id = "west", kind = "public-body" } },
                answers = { ["colleges-present"] = { "public-bodies", "inhabitants" } } },
      want = { outcome = "clear", message = "fits" } },
    { name = "a partner whose kind is not said counts for nothing",
      given = { partners = { { id = "town", kind = "public-body" }, { id = "club" } },
                answers = { ["colleges-present"] = { "public-bodies" } } },
      want = { outcome = "raised", message = "one-world" } },
    { name = "a single organisation",
      given = { partners = { { id = "town", kind = "public-body" } } },
      want = { outcome = "raised", message = "alone" } },
    { name = "open: no public partner, and who comes is not known",
      given = { partners = { { id = "club", kind = "company" }, { id = "fund", kind = "foundation" } } },
      want = { outcome = "unknown" } },
  },
}

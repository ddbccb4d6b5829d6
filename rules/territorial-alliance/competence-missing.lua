return {
  api = 1,
  id = "competence-missing",
  factor = "competent-bodies",
  alert = { outcome = "unmet", severity = "major" },
  title = {
    en = "Those who have the power to decide are not at the table",
    fr = "Ceux qui ont la compétence ne sont pas à la table",
  },
  why = {
    en = "The authority that hosts the dialogue is seldom the one that has the power on every subject. What the others agree on then waits for a decision that nobody at the table can take. The half from which the alert is raised is chosen, not calibrated.",
    fr = "La collectivité qui accueille le dialogue a rarement la compétence sur tous les sujets. Ce que les autres conviennent attend alors une décision que personne à la table ne peut prendre. La moitié, à partir de laquelle l’alerte est levée, est choisie, non étalonnée.",
  },
  sources = { "Le RAMEAU, Les alliances qui changent les territoires, recul de l’épisode 3 : associer l’acteur public compétent (coursera.org)" },
  reads = { "answers.competences-needed", "answers.competences-at-table" },
  params = {
    most = {
      default = 50, min = 0, max = 100,
      doc = { en = "Share of the fields needed without their competent body from which the alert is raised, in %",
              fr = "Part des domaines nécessaires sans organisme compétent à partir de laquelle l’alerte est levée, en %" },
    },
  },
  messages = {
    none = {
      en = "The projects need no public power of their own.",
      fr = "Les projets ne demandent aucune compétence publique particulière.",
    },
    covered = {
      en = "For {total} {total|field|fields} needed, the competent body is there.",
      fr = "Pour {total} {total|domaine nécessaire|domaines nécessaires}, l’organisme compétent est là.",
    },
    lacking = {
      en = "For {n} of the {total} fields needed, the competent body is not there.",
      fr = "Pour {n} des {total} domaines nécessaires, l’organisme compétent n’est pas là.",
    },
    blocked = {
      en = "For {n} of the {total} {total|field|fields} needed, nobody at the table can decide: the projects will wait.",
      fr = "Sur {total} {total|domaine nécessaire|domaines nécessaires}, personne à la table ne peut décider pour {n} : les projets attendront.",
    },
  },
  remedy = {
    unmet = {
      en = "For each field that is missing, name the body in charge and invite the person who can commit it.",
      fr = "Pour chaque domaine manquant, nommer l’organisme compétent et inviter la personne qui peut l’engager.",
    },
  },

  check = function(d, p, out)
    local needed = d.answers["competences-needed"]
    local total = #needed
    if total == 0 then return out.not_applicable("none") end
    local there = d.answers["competences-at-table"]
    local n = count(needed, function(field)
      return not any(there, function(other) return other == field end)
    end)
    if n == 0 then return out.met("covered", { total = total }) end
    if 100 * n >= p.most * total then return out.unmet("blocked", { n = n, total = total }) end
    return out.partial(1 - n / total, "lacking", { n = n, total = total })
  end,

  tests = {
    { name = "nothing public is needed", given = { answers = { ["competences-needed"] = {} } },
      want = { outcome = "not-applicable", message = "none" } },
    { name = "all there, and others besides",
      given = { answers = { ["competences-needed"] = { "schools" }, ["competences-at-table"] = { "economy", "schools" } } },
      want = { outcome = "met", message = "covered" } },
    { name = "one of four is missing",
      given = { answers = { ["competences-needed"] = { "schools", "economy", "transport", "employment-training" },
                            ["competences-at-table"] = { "schools", "economy", "employment-training" } } },
      want = { outcome = "partial", message = "lacking", degree = 0.75 } },
    { name = "half of them are missing",
      given = { answers = { ["competences-needed"] = { "schools", "economy" }, ["competences-at-table"] = { "economy", "transport" } } },
      want = { outcome = "unmet", message = "blocked" } },
    { name = "nobody can decide", given = { answers = { ["competences-needed"] = { "schools" }, ["competences-at-table"] = {} } },
      want = { outcome = "unmet", message = "blocked" } },
    { name = "open: who sits there is not known", given = { answers = { ["competences-needed"] = { "schools" } } },
      want = { outcome = "unknown" } },
    { name = "open: what is needed is not known", given = { answers = { ["competences-at-table"] = { "economy" } } },
      want = { outcome = "unknown" } },
  },
}

return {
  api = 1,
  id = "diagnosis-unanswered",
  alert = "minor",
  title = {
    en = "The needs are known, and no project answers them",
    fr = "Les besoins sont connus, aucun projet n’y répond",
  },
  why = {
    en = "A diagnosis that all have adopted raises hopes among those who were heard. If what the partners then seek, and what their projects serve, lies elsewhere, the diagnosis was a prelude to something else. The half is chosen, not calibrated.",
    fr = "Un diagnostic adopté par tous fait naître une attente chez ceux que l’on a entendus. Si ce que cherchent ensuite les partenaires, et ce que servent leurs projets, est ailleurs, le diagnostic n’aura été qu’un prélude à autre chose. La moitié est un seuil choisi, non étalonné.",
  },
  sources = {
    "Le RAMEAU, Devenons social impact manager : du premier kilomètre des besoins au dernier kilomètre des solutions (lerameau.fr)",
    "Seuil choisi ; le rapprochement avec la section stakes est déduit",
  },
  reads = { "answers.diagnosis-state", "measures.stakes.coverage" },
  params = {
    adopted = {
      default = 3, min = 1, max = 4,
      doc = { en = "Level of the diagnosis from which an answer is owed", fr = "Niveau du diagnostic à partir duquel une réponse est due" },
    },
    least = {
      default = 50, min = 0, max = 100,
      doc = { en = "How well the best project must serve the territorial stake, in %",
              fr = "Part de l’enjeu territorial que le meilleur projet doit servir, en %" },
    },
  },
  messages = {
    unanswered = {
      en = "The diagnosis is adopted, and the best project serves the territorial stake by {share:percent} only.",
      fr = "Le diagnostic est adopté, et le meilleur projet ne sert l’enjeu territorial qu’à {share:percent}.",
    },
    unwanted = {
      en = "The diagnosis is adopted, and no partner names the territorial stake among those that it pursues.",
      fr = "Le diagnostic est adopté, et aucun partenaire ne cite l’enjeu territorial parmi ceux qu’il poursuit.",
    },
    answered = {
      en = "The diagnosis is adopted, and a project answers the territorial stake.",
      fr = "Le diagnostic est adopté, et un projet répond à l’enjeu territorial.",
    },
    early = {
      en = "The diagnosis is not yet adopted by all: no answer is owed.",
      fr = "Le diagnostic n’est pas encore adopté par tous : aucune réponse n’est due.",
    },
  },

  check = function(d, p, out)
    if d.answers["diagnosis-state"] < p.adopted then return out.clear("early") end
    local served = nil
    for stake, part in pairs(d.measures.stakes.coverage) do
      if stake == "territorial" then served = 100 * part end
    end
    if not served then return out.raised("unwanted") end
    if served < p.least then return out.raised("unanswered", { share = round(served) }) end
    return out.clear("answered")
  end,

  tests = {
    { name = "nothing serves it",
      given = { answers = { ["diagnosis-state"] = 3 }, measures = { stakes = { coverage = { hr = 1, territorial = 0 } } } },
      want = { outcome = "raised", message = "unanswered" } },
    { name = "half of it",
      given = { answers = { ["diagnosis-state"] = 3 }, measures = { stakes = { coverage = { territorial = 0.5 } } } },
      want = { outcome = "clear", message = "answered" } },
    { name = "nobody pursues it, by the plugin",
      given = { partners = { { id = "club", kind = "company" }, { id = "town", kind = "public-body" } },
                answers = { ["diagnosis-state"] = 4 },
                sections = { stakes = { club = { hr = 3 }, town = { hr = 1 } },
                             projects = { { id = "visits", state = "running", serves = { hr = "fully" } } } } },
      want = { outcome = "raised", message = "unwanted" } },
    { name = "a project serves it partly, by the plugin",
      given = { partners = { { id = "club", kind = "company" }, { id = "town", kind = "public-body" } },
                answers = { ["diagnosis-state"] = 3 },
                sections = { stakes = { club = { hr = 3 }, town = { territorial = 1 } },
                             projects = { { id = "visits", state = "running", serves = { hr = "fully", territorial = "slightly" } } } } },
      want = { outcome = "raised", message = "unanswered" } },
    { name = "a diagnosis that not all have adopted", given = { answers = { ["diagnosis-state"] = 2 } },
      want = { outcome = "clear", message = "early" } },
    { name = "open: what the partners seek is not known", given = { answers = { ["diagnosis-state"] = 3 } }, want = { outcome = "unknown" } },
    { name = "open: the diagnosis is not known",
      given = { measures = { stakes = { coverage = { territorial = 0 } } } }, want = { outcome = "unknown" } },
  },
}

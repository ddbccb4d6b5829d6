return {
  api = 1,
  id = "one-project-carries",
  alert = "minor",
  title = {
    en = "One project carries the whole alliance",
    fr = "Un seul projet porte toute l’alliance",
  },
  why = {
    en = "When one project gives the partners most of what they seek, the alliance has its fate: a funder who leaves, a site that closes, and each goes its way. This is normal at the start, and a weakness afterwards. The threshold is chosen, not calibrated.",
    fr = "Quand un seul projet apporte aux partenaires l’essentiel de ce qu’ils recherchent, l’alliance a le sort de ce projet : un financeur s’en va, un site ferme, et chacun reprend sa route. C’est normal au début, et une faiblesse ensuite. Le seuil est choisi, non étalonné.",
  },
  sources = { "Seuil choisi par les auteurs du référentiel ; aucune source ne le fixe" },
  reads = { "measures.stakes.without", "measures.stakes.mean", "alliance" },
  params = {
    share = {
      default = 60, min = 0, max = 100,
      doc = { en = "Part of what the partners find, in %, from which one project carries the alliance",
              fr = "Part de ce que trouvent les partenaires, en %, à partir de laquelle un projet porte l’alliance" },
    },
  },
  messages = {
    carries = {
      en = "Without “{project}”, the partners would lose {loss:percent} of what they find in the alliance.",
      fr = "Sans « {project} », les partenaires perdraient {loss:percent} de ce qu’ils trouvent dans l’alliance.",
    },
    early = {
      en = "“{project}” carries the alliance, which is normal before it runs.",
      fr = "« {project} » porte l’alliance, ce qui est normal avant sa mise en route.",
    },
    spread = {
      en = "What the partners find rests on several projects.",
      fr = "Ce que trouvent les partenaires repose sur plusieurs projets.",
    },
    nothing = {
      en = "No project serves the partners yet.",
      fr = "Aucun projet ne sert encore les partenaires.",
    },
  },
  remedy = {
    raised = {
      en = "Prepare a second project that serves the same stakes, even a small one.",
      fr = "Préparer un deuxième projet qui serve les mêmes enjeux, même petit.",
    },
  },

  check = function(d, p, out)
    local mean = d.measures.stakes.mean
    if mean <= 0 then return out.clear("nothing") end
    local worst, carrier = 0, nil
    for project, loss in pairs(d.measures.stakes.without) do
      if loss > worst then worst, carrier = loss, project end
    end
    local share = round(100 * worst / mean, 6)
    if share < p.share then return out.clear("spread") end
    local stage = d.alliance.stage
    if stage == "idea" or stage == "design" then return out.clear("early", { project = carrier }) end
    return out.raised("carries", { project = carrier, loss = round(share, 0) })
  end,

  tests = {
    { name = "more than half is lost without it, in operation",
      given = { measures = { stakes = { mean = 0.5, without = { workshop = 0.3, shuttle = 0.05 } } }, alliance = { stage = "running" } },
      want = { outcome = "raised", message = "carries" } },
    { name = "just less than the threshold",
      given = { measures = { stakes = { mean = 0.5, without = { workshop = 0.29, shuttle = 0.05 } } }, alliance = { stage = "running" } },
      want = { outcome = "clear", message = "spread" } },
    { name = "the same, in design",
      given = { measures = { stakes = { mean = 0.5, without = { workshop = 0.5 } } }, alliance = { stage = "design" } },
      want = { outcome = "clear", message = "early" } },
    { name = "the only project, by the plugin",
      given = { partners = { { id = "a", kind = "association" }, { id = "b", kind = "company" } }, alliance = { stage = "running" },
                sections = { stakes = { a = { territorial = 1 }, b = { territorial = 1 } },
                             projects = { { id = "workshop", partners = { "a", "b" }, state = "running", serves = { territorial = 0.5 } } } } },
      want = { outcome = "raised", message = "carries" } },
    { name = "no project", given = { measures = { stakes = { mean = 0, without = {} } }, alliance = { stage = "running" } },
      want = { outcome = "clear", message = "nothing" } },
    { name = "open: the stakes are not described", given = { alliance = { stage = "running" } }, want = { outcome = "unknown" } },
  },
}

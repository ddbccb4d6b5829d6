return {
  api = 1,
  id = "axes-without-owner",
  factor = "action-axes",
  alert = { outcome = "unmet", severity = "minor" },
  title = {
    en = "Axes that nobody carries go out",
    fr = "Des axes que personne ne porte s’éteignent",
  },
  why = {
    en = "An axis lives as long as somebody answers for it. Actions without an owner hang on the zeal of the moment: the gap between the axes that have actions and those that have an owner tells how many will go out first. An axis without an owner nor action is already out. The threshold is chosen, not calibrated.",
    fr = "Un axe vit tant que quelqu’un en répond. Des actions sans responsable tiennent à l’élan du moment : l’écart entre les axes qui ont des actions et ceux qui ont un responsable dit combien s’éteindront les premiers. Un axe sans responsable ni action est déjà éteint. Le seuil est choisi, non étalonné.",
  },
  sources = { "Déduit par les auteurs du référentiel ; aucune source ne fixe le seuil" },
  reads = { "answers.axes-count", "answers.axes-with-owner", "answers.axes-with-actions" },
  rises = { "answers.axes-with-owner" },
  params = {
    half = {
      default = 50, min = 1, max = 99,
      doc = { en = "Share of the axes with an owner below which the whole is not carried, in %",
              fr = "Part des axes avec responsable en dessous de laquelle l’ensemble n’est pas porté, en %" },
    },
  },
  messages = {
    carried = {
      en = "Each axis has somebody who answers for it.",
      fr = "Chaque axe a quelqu’un qui en répond.",
    },
    uncarried = {
      en = "{n} of the {total} axes {n|has|have} nobody who answers for {n|it|them}.",
      fr = "Personne ne répond de {n} des {total} axes.",
    },
    orphans = {
      en = "Actions run on more axes than have an owner: on {n} of {total} at least, nobody answers for them.",
      fr = "Des actions sont menées sur plus d’axes qu’il n’y a de responsables : sur {n} des {total} au moins, personne n’en répond.",
    },
    idle = {
      en = "Axes that live have their owner; {n} of the {total} {n|is|are} without.",
      fr = "Il y a autant de responsables que d’axes vivants ; {n} des {total} axes {n|reste|restent} sans personne.",
    },
    none = {
      en = "The charter has no axis of action.",
      fr = "La charte n’a pas d’axe d’action.",
    },
  },
  remedy = {
    unmet = {
      en = "Name an owner for each axis, at the pilot or in a network, with time for it; drop the axes that nobody wants.",
      fr = "Nommer pour chaque axe un responsable, chez le pilote ou dans un réseau, avec du temps ; retirer les axes dont personne ne veut.",
    },
  },

  check = function(d, p, out)
    local total = d.answers["axes-count"]
    if total < 1 then return out.not_applicable("none") end
    local owned = d.answers["axes-with-owner"]
    if owned >= 100 then return out.met("carried") end
    local function axes(share) return math.max(1, round(total * share / 100)) end
    if owned < p.half then return out.unmet("uncarried", { n = axes(100 - owned), total = total }) end
    local alive = d.answers["axes-with-actions"]
    if alive > owned then
      return out.partial(0.5 * owned / 100, "orphans", { n = axes(alive - owned), total = total })
    end
    return out.partial(owned / 100, "idle", { n = axes(100 - owned), total = total })
  end,

  tests = {
    { name = "each has its owner", given = { answers = { ["axes-count"] = 8, ["axes-with-owner"] = 100 } },
      want = { outcome = "met", message = "carried" } },
    { name = "three owners for eight axes", given = { answers = { ["axes-count"] = 8, ["axes-with-owner"] = 37.5 } },
      want = { outcome = "unmet", message = "uncarried" } },
    { name = "half of them, as many as live", given = { answers = { ["axes-count"] = 8, ["axes-with-owner"] = 50, ["axes-with-actions"] = 50 } },
      want = { outcome = "partial", message = "idle", degree = 0.5 } },
    { name = "half of them, and seven in eight live", given = { answers = { ["axes-count"] = 8, ["axes-with-owner"] = 50, ["axes-with-actions"] = 87.5 } },
      want = { outcome = "partial", message = "orphans", degree = 0.25 } },
    { name = "values and no axis", given = { answers = { ["axes-count"] = 0 } },
      want = { outcome = "not-applicable", message = "none" } },
    { name = "open: the actions are not known, where they matter", given = { answers = { ["axes-count"] = 8, ["axes-with-owner"] = 75 } },
      want = { outcome = "unknown" } },
    { name = "open: the owners are not known", given = { answers = { ["axes-count"] = 12, ["axes-with-actions"] = 100 } },
      want = { outcome = "unknown" } },
  },
}

return {
  api = 1,
  id = "rushed-preparation",
  factor = "method",
  alert = { outcome = "unmet", severity = "major" },
  title = {
    en = "A structure is built before the why is agreed",
    fr = "On se structure avant d’être d’accord sur le pourquoi",
  },
  why = {
    en = "Cooperations suffer from a preparation done too fast: statutes, bodies and a logo come first, and the reason to be together never. Past the preparation, all must have adopted the purpose, and have worked together for real. The two thresholds are chosen, not calibrated; Morlaix and Mulhouse took ten days of workshops each.",
    fr = "Les coopérations souffrent d’une préfiguration menée trop vite : statuts, instances et logo d’abord, la raison d’être ensemble jamais. Passé la préfiguration, tous doivent avoir adopté le but, et avoir vraiment travaillé ensemble. Les deux seuils sont choisis, non étalonnés ; Morlaix et Mulhouse y ont consacré dix journées d’ateliers chacune.",
  },
  sources = {
    "La Fonda, Guide méthodologique du faire ensemble : préfiguration menée trop vite (fonda.asso.fr)",
    "La Fonda, Structurer les coopérations pour résoudre les défis des territoires, 2022-2025 (fonda.asso.fr)",
  },
  reads = { "answers.method-stage", "answers.common-purpose", "answers.working-days-together" },
  params = {
    adopted = {
      default = 3, min = 1, max = 4,
      doc = { en = "Level from which the common purpose is agreed (3: adopted by all)",
              fr = "Niveau à partir duquel le but commun est partagé (3 : adopté par tous)" },
    },
    days = {
      default = 4, min = 1, max = 20,
      doc = { en = "Days of work together below which the preparation was quick",
              fr = "Jours de travail ensemble en dessous desquels la préfiguration a été rapide" },
    },
  },
  messages = {
    preparing = {
      en = "The partners are preparing, and still have to agree on why before they build.",
      fr = "Les partenaires préfigurent ; il leur reste à s’accorder sur le pourquoi avant de bâtir.",
    },
    ready = {
      en = "The why is agreed: the partners can begin to structure.",
      fr = "Le pourquoi est partagé : les partenaires peuvent se structurer.",
    },
    rushed = {
      en = "The preparation is over, and not all have adopted why they cooperate.",
      fr = "La préfiguration est derrière, et tous n’ont pas adopté le pourquoi de la coopération.",
    },
    quick = {
      en = "The why is agreed, after only {days} {days|day|days} of work together.",
      fr = "Le pourquoi est partagé, après {days} {days|jour|jours} seulement de travail ensemble.",
    },
    grounded = {
      en = "The structure rests on an agreed why and on {days} days of work together.",
      fr = "La structure repose sur un pourquoi partagé et sur {days} jours de travail ensemble.",
    },
  },
  remedy = {
    unmet = {
      en = "Stop work on statutes for two meetings: one to write the why in ten lines, one for the boards to answer.",
      fr = "Suspendre les statuts le temps de deux réunions : l’une pour écrire le pourquoi en dix lignes, l’autre pour entendre les conseils.",
    },
  },

  check = function(d, p, out)
    local stage, purpose = d.answers["method-stage"], d.answers["common-purpose"]
    if stage == "preparation" then
      if purpose >= p.adopted then return out.met("ready") end
      return out.partial(0.6, "preparing")
    end
    if purpose < p.adopted then return out.unmet("rushed") end
    local days = d.answers["working-days-together"]
    if days < p.days then return out.partial(0.5, "quick", { days = days }) end
    return out.met("grounded", { days = days })
  end,

  tests = {
    { name = "preparing: the why may still be open", given = { answers = { ["method-stage"] = "preparation", ["common-purpose"] = 1 } },
      want = { outcome = "partial", message = "preparing", degree = 0.6 } },
    { name = "preparing, and agreed", given = { answers = { ["method-stage"] = "preparation", ["common-purpose"] = 3 } },
      want = { outcome = "met", message = "ready" } },
    { name = "structuring, and one partner has not adopted the purpose",
      given = { answers = { ["method-stage"] = "structuring", ["common-purpose"] = 2, ["working-days-together"] = 12 } },
      want = { outcome = "unmet", message = "rushed" } },
    { name = "settling in without a why", given = { answers = { ["method-stage"] = "settling-in", ["common-purpose"] = 0 } },
      want = { outcome = "unmet", message = "rushed" } },
    { name = "agreed in three days", given = { answers = { ["method-stage"] = "structuring", ["common-purpose"] = 3, ["working-days-together"] = 3 } },
      want = { outcome = "partial", message = "quick", degree = 0.5 } },
    { name = "agreed in four days", given = { answers = { ["method-stage"] = "structuring", ["common-purpose"] = 3, ["working-days-together"] = 4 } },
      want = { outcome = "met", message = "grounded" } },
    { name = "open: the work together is not known", given = { answers = { ["method-stage"] = "structuring", ["common-purpose"] = 3 } },
      want = { outcome = "unknown" } },
    { name = "open: whether the purpose is agreed is not known",
      given = { answers = { ["method-stage"] = "structuring", ["working-days-together"] = 10 } }, want = { outcome = "unknown" } },
    { name = "open: the stage is not known", given = { answers = { ["common-purpose"] = 1, ["working-days-together"] = 10 } },
      want = { outcome = "unknown" } },
  },
}

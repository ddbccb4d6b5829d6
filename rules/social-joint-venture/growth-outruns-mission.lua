return {
  api = 1,
  id = "growth-outruns-mission",
  alert = "major",
  title = {
    en = "Growth outruns the mission",
    fr = "La croissance distance la mission",
  },
  why = {
    en = "Growing fast is the moment when support gets thin: posts are filled before supporters are. Ares grew too fast from 1991 to 1998 and came close to closing; later its accounts were good and its social ambition weaker. A plan that grows by half needs a written ratio of support, and a starting point that is not thin already. Both thresholds are chosen, not calibrated.",
    fr = "C’est en grandissant vite que l’accompagnement s’amincit : les postes sont pourvus avant les accompagnateurs. Ares a trop grandi de 1991 à 1998 et a failli fermer ; plus tard, ses comptes étaient bons et son ambition sociale affaiblie. Un plan qui grandit de moitié demande un taux d’encadrement écrit, et un point de départ qui ne soit pas déjà tendu. Les deux seuils sont choisis, non étalonnés.",
  },
  sources = { "WithoutModel, Thibaut Guilluy : chacune de nos entreprises d’insertion a un modèle différent (withoutmodel.com)" },
  reads = { "answers.target-beneficiaries", "answers.people-per-year", "answers.support-floor", "answers.employees-per-supporter" },
  params = {
    growth = {
      default = 50, min = 10, max = 500,
      doc = { en = "Growth of the number of people on a pathway from which it is fast, in %",
              fr = "Hausse du nombre de personnes en parcours à partir de laquelle elle est rapide, en %" },
    },
    thin = {
      default = 25, min = 5, max = 50,
      doc = { en = "People for one supporter from which support is thin", fr = "Personnes par permanent à partir desquelles l’accompagnement est mince" },
    },
  },
  messages = {
    unguarded = {
      en = "The plan wants {growth:percent} more people on a pathway, and no ratio of support is written that growth must not exceed.",
      fr = "Le plan vise {growth:percent} de personnes en parcours en plus, sans taux d’encadrement écrit que la croissance doive respecter.",
    },
    thin = {
      en = "The plan wants {growth:percent} more people on a pathway, and already there is one supporter for {ratio} people.",
      fr = "Le plan vise {growth:percent} de personnes en parcours en plus, alors qu’il y a déjà un permanent pour {ratio} personnes.",
    },
    guarded = {
      en = "The plan grows fast, with a written ratio of support that holds today.",
      fr = "Le plan grandit vite, avec un taux d’encadrement écrit, et tenu aujourd’hui.",
    },
    steady = {
      en = "The number of people on a pathway is not to grow fast.",
      fr = "Le nombre de personnes en parcours ne doit pas grandir vite.",
    },
    unclear = {
      en = "The people reached today, or the target, are not given as numbers.",
      fr = "Le nombre de personnes en parcours aujourd’hui, ou la cible, n’est pas donné en chiffres.",
    },
  },
  remedy = {
    raised = { en = "Write the ratio of support into the plan, and hire the supporters before the next step.",
               fr = "Inscrire le taux d’encadrement dans le plan, et recruter les accompagnateurs avant l’étape suivante." },
  },

  check = function(d, p, out)
    local target, now = tonumber(d.answers["target-beneficiaries"]), tonumber(d.answers["people-per-year"])
    if not target or not now or now <= 0 then return out.unknown("unclear") end
    local growth = round(100 * (target - now) / now)
    if growth < p.growth then return out.clear("steady") end
    if not d.answers["support-floor"] then return out.raised("unguarded", { growth = growth }) end
    local ratio = d.answers["employees-per-supporter"]
    if ratio >= p.thin then return out.raised("thin", { growth = growth, ratio = ratio }) end
    return out.clear("guarded")
  end,

  tests = {
    { name = "half as many again, and no ratio", want = { outcome = "raised", message = "unguarded" },
      given = { answers = { ["target-beneficiaries"] = 60, ["people-per-year"] = 40, ["support-floor"] = false } } },
    { name = "a little less than half as many again", want = { outcome = "clear", message = "steady" },
      given = { answers = { ["target-beneficiaries"] = 59, ["people-per-year"] = 40, ["support-floor"] = false } } },
    { name = "a ratio on paper, and support already thin", want = { outcome = "raised", message = "thin" },
      given = { answers = { ["target-beneficiaries"] = 120, ["people-per-year"] = 40, ["support-floor"] = true, ["employees-per-supporter"] = 25 } } },
    { name = "a ratio that holds", want = { outcome = "clear", message = "guarded" },
      given = { answers = { ["target-beneficiaries"] = 120, ["people-per-year"] = 40, ["support-floor"] = true, ["employees-per-supporter"] = 24 } } },
    { name = "a target in words is not guessed", want = { outcome = "unknown", message = "unclear" },
      given = { answers = { ["target-beneficiaries"] = "le double", ["people-per-year"] = 40, ["support-floor"] = false } } },
    { name = "nobody today", want = { outcome = "unknown", message = "unclear" },
      given = { answers = { ["target-beneficiaries"] = 40, ["people-per-year"] = 0, ["support-floor"] = false } } },
    { name = "open: the ratio is not known", want = { outcome = "unknown" },
      given = { answers = { ["target-beneficiaries"] = 60, ["people-per-year"] = 40 } } },
    { name = "open: no target is given", want = { outcome = "unknown" }, given = { answers = { ["people-per-year"] = 40 } } },
  },
}

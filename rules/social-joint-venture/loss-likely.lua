return {
  api = 1,
  id = "loss-likely",
  alert = "major",
  title = {
    en = "The enterprise may well lose money",
    fr = "L’entreprise risque de perdre de l’argent",
  },
  why = {
    en = "Two figures of the plan say how far it can slip: the chance that the scenarios give to a loss, and the share of sales that may be missing before fixed costs are no longer paid. An enterprise that must also keep its pathways has little else to cut. Both thresholds are chosen, not calibrated; scenarios are worth what those who wrote them put into them.",
    fr = "Deux chiffres du plan disent de combien il peut glisser : la chance que les scénarios donnent à une perte, et la part des ventes qui peut manquer avant que les charges fixes ne soient plus payées. Une entreprise qui doit aussi tenir ses parcours n’a guère autre chose à couper. Les deux seuils sont choisis, non étalonnés ; des scénarios valent ce qu’y mettent ceux qui les écrivent.",
  },
  sources = {
    "WithoutModel, Trois caractéristiques des joint-ventures sociales : un modèle hybride viable (withoutmodel.com)",
    "Seuils choisis par les auteurs du référentiel ; aucune source ne les fixe",
  },
  reads = { "measures.venture.loss-probability", "measures.venture.safety-margin" },
  params = {
    likely = {
      default = 25, min = 0, max = 100,
      doc = { en = "Chance of a loss over the whole plan from which it counts as likely, in %",
              fr = "Risque de perte sur l’ensemble du plan à partir duquel il est élevé, en %" },
    },
    margin = {
      default = 10, min = 0, max = 100,
      doc = { en = "Share of sales that may be missing before break-even is lost, below which the plan is thin, in %",
              fr = "Part des ventes qui peut manquer avant de passer sous l’équilibre, en dessous de laquelle le plan est tendu, en %" },
    },
  },
  messages = {
    scenarios = {
      en = "By the partners’ own scenarios, the chance of losing money over the whole plan is {chance:percent}.",
      fr = "D’après les scénarios des partenaires eux-mêmes, le risque de perdre de l’argent sur l’ensemble du plan est de {chance:percent}.",
    },
    thin = {
      en = "A loss of {margin:percent} of sales is enough to fall below break-even.",
      fr = "Il suffit de {margin:percent} de ventes en moins pour passer sous l’équilibre.",
    },
    below = {
      en = "The planned sales do not pay the fixed costs.",
      fr = "Les ventes prévues ne paient pas les charges fixes.",
    },
    solid = {
      en = "The scenarios leave {chance:percent} of risk, and {margin:percent} of sales may be missing before break-even is lost.",
      fr = "Les scénarios laissent {chance:percent} de risque, et {margin:percent} des ventes peuvent manquer avant de passer sous l’équilibre.",
    },
  },

  check = function(d, p, out)
    local chance = round(100 * d.measures.venture["loss-probability"], 6)
    if chance >= p.likely then return out.raised("scenarios", { chance = round(chance) }) end
    local margin = round(100 * d.measures.venture["safety-margin"], 6)
    if margin < 0 then return out.raised("below") end
    if margin < p.margin then return out.raised("thin", { margin = round(margin) }) end
    return out.clear("solid", { chance = round(chance), margin = round(margin) })
  end,

  tests = {
    { name = "one chance in four", want = { outcome = "raised", message = "scenarios" },
      given = { measures = { venture = { ["loss-probability"] = 0.25 } } } },
    { name = "less than one in four, and room to fall", want = { outcome = "clear", message = "solid" },
      given = { measures = { venture = { ["loss-probability"] = 0.24, ["safety-margin"] = 0.1 } } } },
    { name = "a safe plan on paper, and a thin margin", want = { outcome = "raised", message = "thin" },
      given = { measures = { venture = { ["loss-probability"] = 0, ["safety-margin"] = 0.09 } } } },
    { name = "sales below break-even", want = { outcome = "raised", message = "below" },
      given = { measures = { venture = { ["loss-probability"] = 0.1, ["safety-margin"] = -0.2 } } } },
    { name = "scenarios and margin by the plugin", want = { outcome = "clear", message = "solid" },
      given = { partners = { { id = "a", kind = "association", capital = 51 }, { id = "c", kind = "company", capital = 49 } },
                sections = { venture = { rate = 0.05, price = 50, ["variable-cost"] = 30, ["fixed-costs"] = 120000, volume = 8000,
                                         scenarios = { { id = "low", probability = 0.2, ["cash-flows"] = { -1000, 500, 400 } },
                                                       { id = "base", probability = 0.8, ["cash-flows"] = { -1000, 700, 700 } } } } } } },
    { name = "open: the margin is not known", want = { outcome = "unknown" }, given = { measures = { venture = { ["loss-probability"] = 0.1 } } } },
    { name = "open: no figures", want = { outcome = "unknown" }, given = {} },
  },
}

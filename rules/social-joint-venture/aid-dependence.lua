return {
  api = 1,
  id = "aid-dependence",
  alert = "major",
  title = {
    en = "The jobs hang on public aid",
    fr = "Les emplois tiennent à l’aide publique",
  },
  why = {
    en = "Aid per post pays for support and is no weakness in itself. It becomes one when it carries a large part of the income and is agreed for a short time only: agreements with the State run for one to three years. Vitamine T went from 55% of aid in 2006 to 13% in 2014, while its income more than doubled. Both thresholds are chosen, not calibrated; an ACI or an AI wants others.",
    fr = "L’aide au poste finance l’accompagnement et n’est pas une faiblesse. Elle le devient quand elle porte une grande part des produits et n’est acquise que pour peu de temps : les conventions avec l’État durent d’un à trois ans. Vitamine T est passé de 55 % d’aides en 2006 à 13 % en 2014, quand ses produits faisaient plus que doubler. Les deux seuils sont choisis, non étalonnés ; un ACI ou une AI en demande d’autres.",
  },
  sources = {
    "Avise, Les SIAE, des entreprises de l’ESS bien spécifiques : convention de un à trois ans (avise.org)",
    "La Tribune, Vitamine T conjugue insertion et croissance verte (latribune.fr, 2014)",
  },
  reads = { "answers.public-aid-share", "answers.agreement-years" },
  params = {
    share = {
      default = 40, min = 0, max = 100,
      doc = { en = "Share of income from public aid from which its end would close posts, in %",
              fr = "Part des aides publiques dans les produits à partir de laquelle leur fin fermerait des postes, en %" },
    },
    years = {
      default = 1, min = 0, max = 5,
      doc = { en = "Years of agreement left up to which it is short", fr = "Années de convention restantes jusqu’auxquelles elle est courte" },
    },
  },
  messages = {
    short = {
      en = "{share:percent} of income is public aid, agreed for {years} more {years|year|years}.",
      fr = "{share:percent} des produits sont des aides publiques, acquises pour {years} {years|an|ans} encore.",
    },
    covered = {
      en = "{share:percent} of income is public aid, agreed for {years} more years.",
      fr = "{share:percent} des produits sont des aides publiques, acquises pour {years} ans encore.",
    },
    sales = {
      en = "Sales carry the enterprise: public aid is {share:percent} of income.",
      fr = "Les ventes portent l’entreprise : les aides publiques font {share:percent} des produits.",
    },
  },
  remedy = {
    raised = { en = "Prepare the renewal with the authority, and write what would be kept if the aid fell by a quarter.",
               fr = "Préparer le renouvellement avec l’administration, et écrire ce que l’on garderait si l’aide baissait d’un quart." },
  },

  check = function(d, p, out)
    local share = d.answers["public-aid-share"]
    if share < p.share then return out.clear("sales", { share = share }) end
    local years = d.answers["agreement-years"]
    if years <= p.years then return out.raised("short", { share = share, years = years }) end
    return out.clear("covered", { share = share, years = years })
  end,

  tests = {
    { name = "two fifths of aid, one year left", want = { outcome = "raised", message = "short" },
      given = { answers = { ["public-aid-share"] = 40, ["agreement-years"] = 1, ["approval-type"] = "ei" } } },
    { name = "the agreement has run out", want = { outcome = "raised", message = "short" },
      given = { answers = { ["public-aid-share"] = 70, ["agreement-years"] = 0, ["approval-type"] = "ei" } } },
    { name = "much aid, agreed for two years", want = { outcome = "clear", message = "covered" },
      given = { answers = { ["public-aid-share"] = 40, ["agreement-years"] = 2, ["approval-type"] = "ei" } } },
    { name = "sales carry the enterprise, whatever the agreement", want = { outcome = "clear", message = "sales" },
      given = { answers = { ["public-aid-share"] = 39.9 } } },
    { name = "open: the end of the agreement is not known", want = { outcome = "unknown" }, given = { answers = { ["public-aid-share"] = 55 } } },
    { name = "open: the share of aid is not known", want = { outcome = "unknown" }, given = { answers = { ["agreement-years"] = 1, ["approval-type"] = "ei" } } },
  },
}

return {
  api = 1,
  id = "client-dependence",
  factor = "economic-model",
  alert = { outcome = "unmet", severity = "major" },
  title = {
    en = "One client weighs too much",
    fr = "Un client pèse trop lourd",
  },
  why = {
    en = "The company that is shareholder and first client holds the joint enterprise twice: by its votes and by its orders. When it moves its purchases, jobs go. The two thresholds are chosen, not calibrated: set them for the trade.",
    fr = "L’entreprise à la fois associée et premier client tient deux fois la structure commune : par ses voix et par ses commandes. Si elle déplace ses achats, les emplois partent. Les deux seuils sont choisis, non étalonnés : à régler selon le métier.",
  },
  sources = { "Seuils choisis par les auteurs du référentiel ; aucune source ne les fixe" },
  reads = { "answers.parent-sales-share" },
  falls = { "answers.parent-sales-share" },
  params = {
    watch = {
      default = 30, min = 0, max = 100,
      doc = { en = "Share of sales to the founding company up to which there is no dependence, in %",
              fr = "Part des ventes à l’entreprise fondatrice jusqu’à laquelle il n’y a pas dépendance, en %" },
    },
    high = {
      default = 60, min = 0, max = 100,
      doc = { en = "Share of sales to the founding company from which it decides the fate of the joint enterprise, in %",
              fr = "Part des ventes à l’entreprise fondatrice à partir de laquelle elle décide du sort de l’entreprise commune, en %" },
    },
  },
  messages = {
    held = {
      en = "{share:percent} of sales go to the founding company: its decision alone can close the joint enterprise.",
      fr = "{share:percent} des ventes vont à l’entreprise fondatrice : sa seule décision peut fermer l’entreprise commune.",
    },
    leaning = {
      en = "{share:percent} of sales go to the founding company: losing this customer would hurt, without stopping everything.",
      fr = "{share:percent} des ventes vont à l’entreprise fondatrice : perdre ce client ferait mal, sans tout arrêter.",
    },
    free = {
      en = "{share:percent} of sales go to the founding company: the joint enterprise lives on its market.",
      fr = "{share:percent} des ventes vont à l’entreprise fondatrice : l’entreprise commune vit de son marché.",
    },
  },
  remedy = {
    unmet = {
      en = "Win other customers, or have the founding company commit to volumes and notice over several years.",
      fr = "Gagner d’autres clients, ou obtenir de l’entreprise fondatrice un engagement de volume et un préavis sur plusieurs années.",
    },
  },

  check = function(d, p, out)
    local share = d.answers["parent-sales-share"]
    if share >= p.high then return out.unmet("held", { share = share }) end
    if share <= p.watch then return out.met("free", { share = share }) end
    return out.partial((p.high - share) / (p.high - p.watch), "leaning", { share = share })
  end,

  tests = {
    { name = "the threshold itself", given = { answers = { ["parent-sales-share"] = 60 } },
      want = { outcome = "unmet", message = "held" } },
    { name = "nearly all of them", given = { answers = { ["parent-sales-share"] = 90 } },
      want = { outcome = "unmet", message = "held" } },
    { name = "between the two thresholds", given = { answers = { ["parent-sales-share"] = 45 } },
      want = { outcome = "partial", message = "leaning", degree = 0.5 } },
    { name = "not more than the first threshold", given = { answers = { ["parent-sales-share"] = 30 } },
      want = { outcome = "met", message = "free" } },
    { name = "the founding company buys nothing", given = { answers = { ["parent-sales-share"] = 0 } },
      want = { outcome = "met", message = "free" } },
    { name = "open: the share is not known", given = {}, want = { outcome = "unknown" } },
  },
}

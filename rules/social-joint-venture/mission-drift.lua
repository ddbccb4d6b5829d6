return {
  api = 1,
  id = "mission-drift",
  alert = "critical",
  title = {
    en = "Nothing locks the social mission",
    fr = "Rien ne verrouille la mission sociale",
  },
  why = {
    en = "Loss of legitimacy is one of the two main risks of these partnerships: one partner takes over the other’s way of seeing. When the capital, the dividends and the statutes all leave the door open, goodwill alone keeps the mission. Half of the capital is a threshold that is chosen, not calibrated.",
    fr = "La perte de légitimité est l’un des deux grands risques de ces partenariats : l’un adopte la logique de l’autre. Quand le capital, les dividendes et les statuts laissent tous la porte ouverte, la mission ne tient qu’à la bonne volonté. La moitié du capital est un seuil choisi, non étalonné.",
  },
  sources = {
    "Socialement responsable, Co-construire de nouveaux modèles de partenariats (socialement-responsable.org)",
    "SocialCOBizz, Partenariats : contexte, opportunités, mise en œuvre, 2 (socialcobizz.com, 2021)",
  },
  reads = { "answers.no-dividend-clause", "answers.mission-in-statutes", "answers.ess-capital-share" },
  params = {
    half = {
      default = 50, min = 34, max = 67,
      doc = { en = "Share of the capital below which the social-economy partners cannot hold the mission, in %",
              fr = "Part du capital en dessous de laquelle les partenaires de l’ESS ne tiennent pas la mission, en %" },
    },
  },
  messages = {
    open = {
      en = "The social-economy partners hold {share:percent} of the capital, dividends are free, and the statutes do not mention the mission.",
      fr = "Les partenaires de l’ESS détiennent {share:percent} du capital, les dividendes sont libres et les statuts ne disent rien de la mission.",
    },
    clause = {
      en = "A clause holds the mission: dividends are ruled out or capped, or the statutes say what the enterprise is for.",
      fr = "Une clause tient la mission : les dividendes sont exclus ou encadrés, ou les statuts disent à quoi sert l’entreprise.",
    },
    capital = {
      en = "With {share:percent} of the capital, the social-economy partners can defend the mission.",
      fr = "Avec {share:percent} du capital, les partenaires de l’ESS peuvent défendre la mission.",
    },
  },

  check = function(d, p, out)
    local share = d.answers["ess-capital-share"]
    if share >= p.half then return out.clear("capital", { share = share }) end
    if d.answers["no-dividend-clause"] or d.answers["mission-in-statutes"] then return out.clear("clause") end
    return out.raised("open", { share = share })
  end,

  tests = {
    { name = "three doors open",
      given = { answers = { ["ess-capital-share"] = 49, ["no-dividend-clause"] = false, ["mission-in-statutes"] = false } },
      want = { outcome = "raised", message = "open" } },
    { name = "half of the capital is enough to defend it",
      given = { answers = { ["ess-capital-share"] = 50, ["no-dividend-clause"] = false, ["mission-in-statutes"] = false } },
      want = { outcome = "clear", message = "capital" } },
    { name = "no dividends, whoever holds the capital",
      given = { answers = { ["ess-capital-share"] = 20, ["no-dividend-clause"] = true } },
      want = { outcome = "clear", message = "clause" } },
    { name = "the statutes, in a company's hands",
      given = { answers = { ["ess-capital-share"] = 20, ["no-dividend-clause"] = false, ["mission-in-statutes"] = true } },
      want = { outcome = "clear", message = "clause" } },
    { name = "open: the capital is not known",
      given = { answers = { ["no-dividend-clause"] = false, ["mission-in-statutes"] = false } },
      want = { outcome = "unknown" } },
    { name = "open: the statutes are not known",
      given = { answers = { ["ess-capital-share"] = 30, ["no-dividend-clause"] = false } },
      want = { outcome = "unknown" } },
  },
}

return {
  api = 1,
  id = "mission-lock",
  factor = "mission-protecting-capital",
  title = {
    en = "The social mission is locked",
    fr = "La mission sociale est verrouillée",
  },
  why = {
    en = "A majority held by the social-economy partner is the usual guard against drift (51% at Log’ins and LIVA), not the only one: Humando, held by a company, distributes no dividends. Substitutes are accepted, and graded: money that cannot leave protects best, then the statutes or the ESUS approval. The degrees are chosen, not calibrated.",
    fr = "La majorité du partenaire de l’ESS est la garde habituelle contre la dérive (51 % chez Log’ins et LIVA), pas la seule : Humando, détenue par une entreprise, ne distribue pas de dividendes. D’autres verrous sont admis, et gradués : l’argent qui ne peut pas sortir protège le mieux, puis les statuts ou l’agrément ESUS. Les degrés sont choisis, non étalonnés.",
  },
  sources = {
    "SocialCOBizz, Éléments structurants d’une joint-venture sociale 6/6 : le cas Log’ins (socialcobizz.com, 2018)",
    "L’Officiel des transporteurs, Allier réintégration sociale et croissance financière (actu-transport-logistique.fr)",
    "Socialter, Au-delà du concept, le social business prend-il racine en France ? (socialter.fr)",
    "Humando, témoignage en vidéo (coursera.org/lecture/monde-action)",
  },
  reads = { "answers.ess-capital-share", "answers.no-dividend-clause", "answers.mission-in-statutes", "answers.esus" },
  rises = { "answers.ess-capital-share" },
  params = {
    majority = {
      default = 51, min = 50, max = 100,
      doc = { en = "Share of the capital from which the social-economy partners hold the mission alone, in %",
              fr = "Part du capital à partir de laquelle les partenaires de l’ESS tiennent seuls la mission, en %" },
    },
  },
  messages = {
    majority = { en = "The social-economy partners hold {share:percent} of the capital: they have the majority.",
                 fr = "Les partenaires de l’ESS détiennent {share:percent} du capital : ils ont la majorité." },
    double = { en = "Without a social-economy majority, two locks hold: dividends ruled out or capped, and a mission written in the statutes or approved (ESUS).",
               fr = "Sans majorité de l’ESS, deux verrous tiennent : des dividendes exclus ou encadrés, et une mission inscrite dans les statuts ou agréée (ESUS)." },
    dividend = { en = "Without a social-economy majority, the clause on dividends takes away a reason to drift.",
                 fr = "Sans majorité de l’ESS, la clause sur les dividendes ôte une raison de dériver." },
    statutes = { en = "Without a social-economy majority, only the statutes or the ESUS approval hold the mission.",
                 fr = "Sans majorité de l’ESS, seuls les statuts ou l’agrément ESUS tiennent la mission." },
    half = { en = "With {share:percent} of the capital, the social-economy partners can refuse a change of mission; nothing else protects it.",
             fr = "Avec {share:percent} du capital, les partenaires de l’ESS peuvent refuser un changement de mission ; rien d’autre ne la protège." },
    open = { en = "The social-economy partners hold {share:percent} of the capital, and no clause stands in for a majority.",
             fr = "Les partenaires de l’ESS détiennent {share:percent} du capital, et aucune clause ne remplace la majorité." },
  },
  remedy = {
    unmet = { en = "Write the mission in the statutes, and rule out or cap dividends; or bring the social-economy share to the majority.",
              fr = "Inscrire la mission dans les statuts et exclure ou encadrer les dividendes ; ou porter la part de l’ESS à la majorité." },
  },

  check = function(d, p, out)
    local share = d.answers["ess-capital-share"]
    if share >= p.majority then return out.met("majority", { share = share }) end

    local dividend = d.answers["no-dividend-clause"]
    local written = d.answers["mission-in-statutes"] or (d.applicable("esus") and d.answers["esus"])
    if dividend and written then return out.partial(0.9, "double") end
    if dividend then return out.partial(0.75, "dividend") end
    if written then return out.partial(0.5, "statutes") end
    if share >= 50 then return out.partial(0.5, "half", { share = share }) end
    return out.unmet("open", { share = share })
  end,

  tests = {
    { name = "51 %, and nothing else to know", given = { answers = { ["ess-capital-share"] = 51 } },
      want = { outcome = "met", message = "majority" } },
    { name = "a company's majority, no dividends, mission in the statutes",
      given = { answers = { ["ess-capital-share"] = 25, ["no-dividend-clause"] = true, ["mission-in-statutes"] = true } },
      want = { outcome = "partial", message = "double", degree = 0.9 } },
    { name = "a company's majority that never takes dividends",
      given = { answers = { ["ess-capital-share"] = 25, ["no-dividend-clause"] = true, ["mission-in-statutes"] = false, esus = false } },
      want = { outcome = "partial", message = "dividend", degree = 0.75 } },
    { name = "an approval instead of the statutes",
      given = { answers = { ["ess-capital-share"] = 50.9, ["no-dividend-clause"] = false, ["mission-in-statutes"] = false, esus = true } },
      want = { outcome = "partial", message = "statutes", degree = 0.5 } },
    { name = "half and half, nothing more",
      given = { answers = { ["ess-capital-share"] = 50, ["no-dividend-clause"] = false, ["mission-in-statutes"] = false, esus = false } },
      want = { outcome = "partial", message = "half", degree = 0.5 } },
    { name = "no majority and no substitute",
      given = { answers = { ["ess-capital-share"] = 49.9, ["no-dividend-clause"] = false, ["mission-in-statutes"] = false, esus = false } },
      want = { outcome = "unmet", message = "open" } },
    { name = "open: the substitutes are not known", given = { answers = { ["ess-capital-share"] = 49 } }, want = { outcome = "unknown" } },
    { name = "open: nothing is known", given = {}, want = { outcome = "unknown" } },
  },
}

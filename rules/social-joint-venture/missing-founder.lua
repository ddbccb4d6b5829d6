local social_kinds = { association = true, ["social-economy"] = true, foundation = true }

return {
  api = 1,
  id = "missing-founder",
  alert = "major",
  title = {
    en = "Nobody knows who the other founder is",
    fr = "On ne sait pas avec qui l’entreprise est fondée",
  },
  why = {
    en = "An enterprise may be called a social joint venture while only one of its founders is known. Until the other has a name and a kind, nothing can be said of power, of losses or of exit. A partner without a kind in the dossier is such an unknown: Soluval is listed among social joint ventures, and its company partner was not found.",
    fr = "Une entreprise peut être dite joint-venture sociale alors qu’un seul fondateur est connu. Tant que l’autre n’a ni nom ni nature, on ne peut rien dire des pouvoirs, des pertes ni de la sortie. Un partenaire dont le dossier ne dit pas la nature est cet inconnu : Soluval est citée parmi les joint-ventures sociales, et son entreprise associée n’a pas été trouvée.",
  },
  sources = {
    "SocialCOBizz, Trois caractéristiques des joint-ventures sociales (withoutmodel.com)",
    "Libération, article sur Soluval (libe.io, 2022)",
  },
  reads = { "partners" },
  messages = {
    company = {
      en = "The social-economy side is known; which company stands beside it is not.",
      fr = "Le côté ESS est connu ; quelle entreprise s’y associe ne l’est pas.",
    },
    social = {
      en = "The company is known; which organisation of the social economy stands beside it is not.",
      fr = "L’entreprise est connue ; quelle structure de l’ESS s’y associe ne l’est pas.",
    },
    both = {
      en = "Neither of the two sides is known for certain.",
      fr = "Aucun des deux côtés n’est connu de façon certaine.",
    },
    known = {
      en = "Every partner of the dossier is known by its kind.",
      fr = "La nature de chaque partenaire du dossier est connue.",
    },
    enough = {
      en = "A company and an organisation of the social economy are known; another partner remains to be described.",
      fr = "Une entreprise et une structure de l’ESS sont connues ; un autre partenaire reste à décrire.",
    },
  },
  remedy = {
    raised = { en = "Ask for the register of shareholders, or the extract from the trade register.",
               fr = "Demander le registre des associés, ou l’extrait d’immatriculation." },
  },

  check = function(d, p, out)
    local social, company, unknown = false, false, false
    for _, partner in ipairs(d.partners) do
      if not partner.kind then unknown = true
      elseif social_kinds[partner.kind] then social = true
      elseif partner.kind == "company" then company = true end
    end
    if not unknown then return out.clear("known") end
    if social and company then return out.clear("enough") end
    if social then return out.raised("company") end
    if company then return out.raised("social") end
    return out.raised("both")
  end,

  tests = {
    { name = "an associate whose name and kind nobody has found", want = { outcome = "raised", message = "company" },
      given = { partners = { { id = "group", kind = "social-economy" }, { id = "associate" } } } },
    { name = "a company, and an unknown partner", want = { outcome = "raised", message = "social" },
      given = { partners = { { id = "carrier", kind = "company" }, { id = "associate" } } } },
    { name = "a town, and an unknown partner", want = { outcome = "raised", message = "both" },
      given = { partners = { { id = "town", kind = "public-body" }, { id = "associate" } } } },
    { name = "both sides, and a third partner to describe", want = { outcome = "clear", message = "enough" },
      given = { partners = { { id = "group", kind = "association" }, { id = "carrier", kind = "company" }, { id = "third" } } } },
    { name = "one side only, with nobody unknown: another alert says it", want = { outcome = "clear", message = "known" },
      given = { partners = { { id = "group", kind = "association" }, { id = "town", kind = "public-body" } } } },
    { name = "both sides known", want = { outcome = "clear", message = "known" },
      given = { partners = { { id = "fund", kind = "foundation" }, { id = "insurer", kind = "company" } } } },
  },
}

local social_kinds = { association = true, ["social-economy"] = true, foundation = true }

return {
  api = 1,
  id = "family-mismatch",
  alert = "critical",
  title = {
    en = "This is not a social joint venture",
    fr = "Ce n’est pas une joint-venture sociale",
  },
  why = {
    en = "A social joint venture is founded by at least one ordinary company and at least one organisation of the social economy. Without one of the two it may be an excellent project, which another framework reads better.",
    fr = "Une joint-venture sociale est fondée par au moins une entreprise classique et au moins une structure de l’économie sociale et solidaire. Sans l’une des deux, le projet peut être excellent ; un autre référentiel le lira mieux.",
  },
  sources = {
    "SocialCOBizz, Trois caractéristiques des joint-ventures sociales (withoutmodel.com)",
    "Avise, Work integration social joint-ventures (avise.org)",
    "Loi n° 2014-856 du 31 juillet 2014 relative à l’économie sociale et solidaire, article 1er",
  },
  reads = { "partners" },
  messages = {
    neither = {
      en = "Among {n} {n|partner|partners}, neither a company nor an organisation of the social economy.",
      fr = "Parmi {n} {n|partenaire|partenaires}, ni entreprise classique, ni structure de l’économie sociale et solidaire.",
    },
    social = {
      en = "No partner belongs to the social economy (association, foundation, work-integration or adapted enterprise, cooperative, mutual).",
      fr = "Aucun partenaire n’est de l’économie sociale et solidaire (association, fondation, SIAE, entreprise adaptée, coopérative, mutuelle).",
    },
    company = {
      en = "No partner is an ordinary company.",
      fr = "Aucun partenaire n’est une entreprise classique.",
    },
    fits = {
      en = "A company and an organisation of the social economy stand side by side.",
      fr = "Une entreprise classique et une structure de l’économie sociale et solidaire s’associent.",
    },
  },

  check = function(d, p, out)
    local social, company = false, false
    for _, partner in ipairs(d.partners) do
      if social_kinds[partner.kind] then social = true end
      if partner.kind == "company" then company = true end
    end
    if social and company then return out.clear("fits") end
    if social then return out.raised("company") end
    if company then return out.raised("social") end
    return out.raised("neither", { n = #d.partners })
  end,

  tests = {
    { name = "an adapted enterprise and a company",
      given = { partners = { { id = "siae", kind = "social-economy" }, { id = "carrier", kind = "company" } } },
      want = { outcome = "clear", message = "fits" } },
    { name = "a foundation counts, and others may join",
      given = { partners = { { id = "town", kind = "public-body" }, { id = "insurer", kind = "company" }, { id = "fund", kind = "foundation" } } },
      want = { outcome = "clear", message = "fits" } },
    { name = "an association counts",
      given = { partners = { { id = "insurer", kind = "company" }, { id = "home", kind = "association" } } },
      want = { outcome = "clear", message = "fits" } },
    { name = "two companies, the social economy as supplier only",
      given = { partners = { { id = "mail", kind = "company" }, { id = "waste", kind = "company" } } },
      want = { outcome = "raised", message = "social" } },
    { name = "no company found among the partners",
      given = { partners = { { id = "workshop", kind = "social-economy" }, { id = "town", kind = "public-body" } } },
      want = { outcome = "raised", message = "company" } },
    { name = "public bodies only",
      given = { partners = { { id = "town", kind = "public-body" }, { id = "school", kind = "education" } } },
      want = { outcome = "raised", message = "neither" } },
  },
}

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
    en = "A social joint venture is founded by at least one ordinary company and at least one organisation of the social economy. Without one of the two it may be an excellent project, which another framework reads better. As long as a partner’s kind is not known, nothing is concluded from the side that is missing.",
    fr = "Une joint-venture sociale est fondée par au moins une entreprise classique et au moins une structure de l’économie sociale et solidaire. Sans l’une des deux, le projet peut être excellent ; un autre référentiel le lira mieux. Tant que la nature d’un partenaire n’est pas connue, on ne conclut rien du côté qui manque.",
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
    unnamed = {
      en = "One side is missing, but a partner’s kind is not known: it may be that one.",
      fr = "Un des deux côtés manque, mais la nature d’un partenaire n’est pas connue : ce peut être celui-là.",
    },
    fits = {
      en = "A company and an organisation of the social economy stand side by side.",
      fr = "Une entreprise classique et une structure de l’économie sociale et solidaire s’associent.",
    },
  },

  check = function(d, p, out)
    local social, company, unknown = false, false, false
    for _, partner in ipairs(d.partners) do
      if not partner.kind then unknown = true
      elseif social_kinds[partner.kind] then social = true
      elseif partner.kind == "company" then company = true end
    end
    if social and company then return out.clear("fits") end
    if unknown then return out.unknown("unnamed") end
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
    { name = "a social-economy partner, and another that nobody has identified",
      given = { partners = { { id = "group", kind = "social-economy" }, { id = "associate" } } },
      want = { outcome = "unknown", message = "unnamed" } },
    { name = "both sides known, and a third partner to describe",
      given = { partners = { { id = "group", kind = "social-economy" }, { id = "carrier", kind = "company" }, { id = "third" } } },
      want = { outcome = "clear", message = "fits" } },
    { name = "public bodies only",
      given = { partners = { { id = "town", kind = "public-body" }, { id = "school", kind = "education" } } },
      want = { outcome = "raised", message = "neither" } },
  },
}

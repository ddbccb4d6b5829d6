return {
  api = 1,
  id = "family-mismatch",
  alert = "critical",
  title = {
    en = "This is not a cooperation between associations",
    fr = "Ce n’est pas une coopération associative",
  },
  why = {
    en = "Associations cooperate here, around a house of associations or a network, with whomever they choose. Without an association among at least two partners the project may be excellent; another framework reads it better. A municipal house of associations is no association, and may well serve them.",
    fr = "Ici, des associations coopèrent, autour d’une maison des associations ou d’un réseau, avec qui elles veulent. Sans association parmi deux partenaires au moins, le projet peut être excellent ; un autre référentiel le lira mieux. Une maison des associations municipale n’est pas une association, mais peut très bien les servir.",
  },
  sources = {
    "Article fondateur, Institut ISBL, 6e webinaire sur les alliances stratégiques, 2021",
    "Association mode d’emploi, Les maisons des associations se transforment (associationmodeemploi.fr)",
  },
  reads = { "partners" },
  params = {
    least = {
      default = 2, min = 2, max = 50,
      doc = {
        en = "Partners below which the dossier does not describe a cooperation",
        fr = "Nombre de partenaires en dessous duquel le dossier ne décrit pas une coopération",
      },
    },
  },
  messages = {
    alone = {
      en = "The dossier names {n} {n|partner|partners}; a cooperation needs at least {least}.",
      fr = "Le dossier nomme {n} {n|partenaire|partenaires} ; il en faut au moins {least} pour une coopération.",
    },
    none = {
      en = "None of the {n} partners is an association.",
      fr = "Aucun des {n} partenaires n’est une association.",
    },
    unsaid = {
      en = "No association is named, and the kind of at least one partner is not said.",
      fr = "Aucune association n’est nommée, et la nature d’un partenaire au moins n’est pas dite.",
    },
    fits = {
      en = "{n} {n|association takes|associations take} part.",
      fr = "{n} {n|association participe|associations participent}.",
    },
  },

  check = function(d, p, out)
    local associations, unsaid = 0, false
    for _, partner in ipairs(d.partners) do
      if partner.kind == "association" then associations = associations + 1 end
      if not partner.kind then unsaid = true end
    end
    if #d.partners < p.least then return out.raised("alone", { n = #d.partners, least = p.least }) end
    if associations > 0 then return out.clear("fits", { n = associations }) end
    if unsaid then return out.unknown("unsaid") end
    return out.raised("none", { n = #d.partners })
  end,

  tests = {
    { name = "two associations",
      given = { partners = { { id = "foyer", kind = "association" }, { id = "epicerie", kind = "association" } } },
      want = { outcome = "clear", message = "fits" } },
    { name = "one association beside a municipal house of associations",
      given = { partners = { { id = "maison", kind = "public-body" }, { id = "foyer", kind = "association" } } },
      want = { outcome = "clear", message = "fits" } },
    { name = "one association alone does not cooperate",
      given = { partners = { { id = "foyer", kind = "association" } } },
      want = { outcome = "raised", message = "alone" } },
    { name = "a company and a town",
      given = { partners = { { id = "mairie", kind = "public-body" }, { id = "garage", kind = "company" } } },
      want = { outcome = "raised", message = "none" } },
    { name = "a network of associations is not yet an association at the table",
      given = { partners = { { id = "mairie", kind = "public-body" }, { id = "federation", kind = "network" } } },
      want = { outcome = "raised", message = "none" } },
    { name = "open: who the others are is not said",
      given = { partners = { { id = "maison", kind = "public-body" }, { id = "participants" } } },
      want = { outcome = "unknown", message = "unsaid" } },
  },
}

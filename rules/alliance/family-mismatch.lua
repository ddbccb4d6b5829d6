return {
  api = 1,
  id = "family-mismatch",
  alert = "critical",
  title = {
    en = "This is not an alliance: partners are missing",
    fr = "Ce n’est pas une alliance : il manque des partenaires",
  },
  why = {
    en = "An alliance is built side by side, around stakes that are shared. With a single organisation there is a project, not yet an alliance, and nothing here can be judged.",
    fr = "Une alliance se construit côte à côte, autour d’enjeux partagés. Avec une seule organisation, il y a un projet, pas encore une alliance : rien ne peut être apprécié ici.",
  },
  sources = { "Le RAMEAU, Les alliances qui changent les territoires, épisode 2 (coursera.org)" },
  reads = { "partners" },
  params = {
    least = {
      default = 2, min = 2, max = 50,
      doc = {
        en = "Partners below which the dossier does not describe an alliance",
        fr = "Nombre de partenaires en dessous duquel le dossier ne décrit pas une alliance",
      },
    },
  },
  messages = {
    alone = {
      en = "The dossier names {n} {n|partner|partners}; an alliance needs at least {least}.",
      fr = "Le dossier nomme {n} {n|partenaire|partenaires} ; il en faut au moins {least} pour une alliance.",
    },
    enough = {
      en = "The dossier names {n} partners.",
      fr = "Le dossier nomme {n} partenaires.",
    },
  },

  check = function(d, p, out)
    local n = #d.partners
    if n < p.least then return out.raised("alone", { n = n, least = p.least }) end
    return out.clear("enough", { n = n })
  end,

  tests = {
    { name = "a single organisation",
      given = { partners = { { id = "foyer", kind = "association" } } },
      want = { outcome = "raised", message = "alone" } },
    { name = "two partners are enough, whatever they are",
      given = { partners = { { id = "foyer", kind = "association" }, { id = "epicerie", kind = "association" } } },
      want = { outcome = "clear", message = "enough" } },
    { name = "three partners",
      given = { partners = { { id = "foyer", kind = "association" }, { id = "mairie", kind = "public-body" },
                             { id = "garage", kind = "company" } } },
      want = { outcome = "clear", message = "enough" } },
  },
}

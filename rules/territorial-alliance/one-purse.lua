return {
  api = 1,
  id = "one-purse",
  alert = "minor",
  title = {
    en = "One partner pays for nearly everything",
    fr = "Un seul partenaire paie presque tout",
  },
  why = {
    en = "Money that comes from one purse makes the alliance depend on one vote of one council. It is read together with the resilience of the approach: where several institutions are bound beyond the mandate, the purse may be one and the tie hold. Two thirds is chosen, not calibrated.",
    fr = "Quand l’argent vient d’une seule bourse, l’alliance dépend du vote d’un seul conseil. On le lit avec la résilience de la démarche : si plusieurs institutions sont liées au-delà du mandat, la bourse peut être unique et le lien tenir. Les deux tiers sont choisis, non étalonnés.",
  },
  sources = {
    "Le RAMEAU, Les alliances qui changent les territoires, alliance fil rouge, épisode 1 : une institution supprimée (coursera.org)",
    "Seuil choisi ; aucune source ne le fixe",
  },
  reads = { "measures.contributions.shares", "answers.institutional-resilience", "partners" },
  params = {
    most = {
      default = 0.66, min = 0.5, max = 1,
      doc = { en = "Share of the money from which one partner pays for nearly everything",
              fr = "Part de l’argent à partir de laquelle un partenaire paie presque tout" },
    },
    bound = {
      default = 3, min = 1, max = 4,
      doc = { en = "Level of resilience from which it is no concern", fr = "Niveau de résilience à partir duquel cela n’inquiète pas" },
    },
  },
  messages = {
    mandate = {
      en = "One partner ({partner}) brings {share:percent} of the money, and nothing binds it beyond its mandate.",
      fr = "Un partenaire ({partner}) apporte {share:percent} de l’argent, et rien ne le lie au-delà de son mandat.",
    },
    alone = {
      en = "One partner ({partner}) brings {share:percent} of the money, and nothing binds it to go on.",
      fr = "Un partenaire ({partner}) apporte {share:percent} de l’argent, et rien ne l’engage à continuer.",
    },
    open = {
      en = "One partner ({partner}) brings {share:percent} of the money, and what follows is not yet secured by several institutions.",
      fr = "Un partenaire ({partner}) apporte {share:percent} de l’argent, et la suite n’est pas encore garantie par plusieurs institutions.",
    },
    bound = {
      en = "One partner ({partner}) brings {share:percent} of the money; several institutions have committed themselves to what follows.",
      fr = "Un partenaire ({partner}) apporte {share:percent} de l’argent ; plusieurs institutions se sont engagées pour la suite.",
    },
    several = {
      en = "No partner pays for nearly everything.",
      fr = "Aucun partenaire ne paie presque tout.",
    },
  },

  check = function(d, p, out)
    local largest, share = nil, 0
    for partner, part in pairs(d.measures.contributions.shares) do
      if part > share then largest, share = partner, part end
    end
    if share < p.most then return out.clear("several") end
    local data = { partner = largest, share = round(100 * share) }
    local resilience = d.answers["institutional-resilience"]
    if resilience >= p.bound then return out.clear("bound", data) end
    if resilience >= 1 then return out.raised("open", data) end
    local elected = any(d.partners, function(partner) return partner.id == largest and partner.kind == "public-body" end)
    return out.raised(elected and "mandate" or "alone", data)
  end,

  tests = {
    { name = "two thirds by the plugin, and an election would end it",
      given = { partners = { { id = "town", kind = "public-body" }, { id = "club", kind = "company" } },
                sections = { contributions = { town = 66, club = 34 } }, answers = { ["institutional-resilience"] = 0 } },
      want = { outcome = "raised", message = "mandate" } },
    { name = "a company pays, and nothing says that it will go on",
      given = { partners = { { id = "town", kind = "public-body" }, { id = "club", kind = "company" } },
                measures = { contributions = { shares = { town = 0.3, club = 0.7 } } }, answers = { ["institutional-resilience"] = 0 } },
      want = { outcome = "raised", message = "alone" } },
    { name = "the partners think about what follows",
      given = { measures = { contributions = { shares = { town = 0.7, club = 0.3 } } }, answers = { ["institutional-resilience"] = 1 } },
      want = { outcome = "raised", message = "open" } },
    { name = "a plan for continuity that not all have agreed to",
      given = { measures = { contributions = { shares = { town = 0.7, club = 0.3 } } }, answers = { ["institutional-resilience"] = 2 } },
      want = { outcome = "raised", message = "open" } },
    { name = "two thirds, several institutions bound",
      given = { measures = { contributions = { shares = { town = 0.7, club = 0.3 } } }, answers = { ["institutional-resilience"] = 3 } },
      want = { outcome = "clear", message = "bound" } },
    { name = "less than two thirds",
      given = { measures = { contributions = { shares = { town = 0.65, club = 0.35 } } } }, want = { outcome = "clear", message = "several" } },
    { name = "open: what would remain is not known",
      given = { measures = { contributions = { shares = { town = 0.7, club = 0.3 } } } }, want = { outcome = "unknown" } },
    { name = "open: who pays is not known", given = { answers = { ["institutional-resilience"] = 1 } }, want = { outcome = "unknown" } },
  },
}

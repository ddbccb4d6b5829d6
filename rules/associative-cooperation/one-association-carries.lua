return {
  api = 1,
  id = "one-association-carries",
  alert = "major",
  title = {
    en = "One association carries the cooperation",
    fr = "Une seule association porte la coopération",
  },
  why = {
    en = "When one association brings most of the money of the associations, or can carry decisions nearly alone, the others are guests: it tires, or they leave. What authorities and companies bring is not counted here. The two thresholds are chosen, not calibrated.",
    fr = "Quand une association apporte l’essentiel de l’argent des associations, ou emporte presque seule les décisions, les autres sont des invitées : elle s’épuise, ou elles s’en vont. Ce qu’apportent collectivités et entreprises n’est pas compté ici. Les deux seuils sont choisis, non étalonnés.",
  },
  sources = {
    "Pôle Sud Archer, Romans : fragilité énoncée, un seul acteur le porte",
    "Coopération avec les associations : gouvernance réellement partagée (doczz.fr)",
  },
  reads = { "partners", "measures.contributions.shares", "measures.governance.decisions" },
  params = {
    share = {
      default = 60, min = 34, max = 100,
      doc = { en = "Share of what the associations bring from which one of them carries the cooperation, in %",
              fr = "Part des apports des associations à partir de laquelle l’une d’elles porte la coopération, en %" },
    },
    power = {
      default = 50, min = 34, max = 100,
      doc = { en = "Share of the voting power from which one association carries the decisions, in %",
              fr = "Part du pouvoir de vote à partir de laquelle une association porte les décisions, en %" },
    },
  },
  messages = {
    money = {
      en = "One association ({partner}) brings {share:percent} of the money of the associations.",
      fr = "Une association ({partner}) apporte {share:percent} de l’argent des associations.",
    },
    votes = {
      en = "One association ({partner}) holds {share:percent} of the voting power on at least one decision.",
      fr = "Une association ({partner}) détient {share:percent} du pouvoir de vote sur une décision au moins.",
    },
    shared = {
      en = "No association carries the cooperation alone, neither by its money nor by its votes.",
      fr = "Aucune association ne porte seule la coopération, ni par son argent ni par ses voix.",
    },
    single = {
      en = "{n} {n|association is|associations are} named: who else carries the cooperation is to be found out.",
      fr = "{n} {n|association est nommée|associations sont nommées} : reste à savoir qui d’autre porte la coopération.",
    },
    nothing = {
      en = "The associations bring no money: who carries cannot be told from it.",
      fr = "Les associations n’apportent pas d’argent : on ne peut pas en déduire qui porte.",
    },
  },
  remedy = {
    raised = {
      en = "Share out what is paid by what each can, even small sums, and have the strongest give up one decision.",
      fr = "Répartir l’effort selon ce que chacune peut, même de petites sommes, et que la plus forte cède une décision.",
    },
  },

  check = function(d, p, out)
    local associations, n = {}, 0
    for _, partner in ipairs(d.partners) do
      if partner.kind == "association" then
        associations[partner.id] = true
        n = n + 1
      end
    end
    if n < 2 then return out.unknown("single", { n = n }) end
    local total, most, who = 0, 0, nil
    for partner, share in pairs(d.measures.contributions.shares) do
      if associations[partner] then
        total = total + share
        if share > most then most, who = share, partner end
      end
    end
    if total <= 0 then return out.unknown("nothing") end
    local part = round(100 * most / total, 6)
    if part >= p.share then return out.raised("money", { partner = who, share = round(part, 0) }) end
    for _, decision in pairs(d.measures.governance.decisions) do
      for partner, power in pairs(decision["shapley-shubik"]) do
        if associations[partner] and round(100 * power, 6) >= p.power then
          return out.raised("votes", { partner = partner, share = round(100 * power, 0) })
        end
      end
    end
    return out.clear("shared")
  end,

  tests = {
    { name = "one association brings 60 %; the town is not counted", want = { outcome = "raised", message = "money" },
      given = { partners = { { id = "foyer", kind = "association" }, { id = "epicerie", kind = "association" }, { id = "mairie", kind = "public-body" } },
                measures = { contributions = { shares = { foyer = 0.3, epicerie = 0.2, mairie = 0.5 } } } } },
    { name = "just under, and the votes are shared", want = { outcome = "clear", message = "shared" },
      given = { partners = { { id = "foyer", kind = "association" }, { id = "epicerie", kind = "association" }, { id = "mairie", kind = "public-body" } },
                measures = { contributions = { shares = { foyer = 0.295, epicerie = 0.205, mairie = 0.5 } },
                             governance = { decisions = { daily = { ["shapley-shubik"] = { foyer = 0.49, epicerie = 0.31, mairie = 0.2 } } } } } } },
    { name = "equal money, and half of the power", want = { outcome = "raised", message = "votes" },
      given = { partners = { { id = "foyer", kind = "association" }, { id = "epicerie", kind = "association" } },
                measures = { contributions = { shares = { foyer = 0.5, epicerie = 0.5 } },
                             governance = { decisions = { daily = { ["shapley-shubik"] = { foyer = 0.5, epicerie = 0.25 } } } } } } },
    { name = "the town carries the votes: that is another matter", want = { outcome = "clear", message = "shared" },
      given = { partners = { { id = "foyer", kind = "association" }, { id = "epicerie", kind = "association" }, { id = "mairie", kind = "public-body" } },
                measures = { contributions = { shares = { foyer = 0.5, epicerie = 0.5, mairie = 0 } },
                             governance = { decisions = { daily = { ["shapley-shubik"] = { foyer = 0, epicerie = 0, mairie = 1 } } } } } } },
    { name = "by the plugins: three associations, one vote each", want = { outcome = "clear", message = "shared" },
      given = { partners = { { id = "a", kind = "association" }, { id = "b", kind = "association" }, { id = "c", kind = "association" } },
                sections = { contributions = { a = 4000, b = 3000, c = 3000 },
                             governance = { mode = "vote", decisions = {
                               { id = "daily", kind = "ordinary", colleges = { { id = "board", quota = "majority", votes = { a = 1, b = 1, c = 1 } } } } } } } } },
    { name = "a single association", want = { outcome = "unknown", message = "single" },
      given = { partners = { { id = "foyer", kind = "association" }, { id = "mairie", kind = "public-body" } } } },
    { name = "the associations bring no money", want = { outcome = "unknown", message = "nothing" },
      given = { partners = { { id = "foyer", kind = "association" }, { id = "epicerie", kind = "association" }, { id = "mairie", kind = "public-body" } },
                measures = { contributions = { shares = { foyer = 0, epicerie = 0, mairie = 1 } } } } },
    { name = "open: who votes is not described", want = { outcome = "unknown" },
      given = { partners = { { id = "foyer", kind = "association" }, { id = "epicerie", kind = "association" } },
                measures = { contributions = { shares = { foyer = 0.5, epicerie = 0.5 } } } } },
    { name = "open: who brings what is not described", want = { outcome = "unknown" },
      given = { partners = { { id = "foyer", kind = "association" }, { id = "epicerie", kind = "association" } } } },
  },
}

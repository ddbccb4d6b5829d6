-- The partner that pilots, given by its id or by its name; nil where it is none of them.
local function pilot_among(partners, pilot)
  for _, partner in ipairs(partners) do
    if partner.id == pilot then return partner.id end
    if type(pilot) == "string" and partner.name and text.same(partner.name, pilot) then return partner.id end
  end
  return nil
end

return {
  api = 1,
  id = "pilot-dominates",
  factor = "reciprocity",
  alert = { outcome = "unmet", severity = "major" },
  title = {
    en = "The pilot dominates: the networks follow",
    fr = "Le pilote domine, les réseaux suivent",
  },
  why = {
    en = "The pilot mostly brings the money and the staff; that is no fault. It dominates when it decides alone on what commits the others, or weighs in the votes far more than it brings. And where the votes are fair, whoever pays nearly everything still leads, unless networks conduct a good part of the axes. So votes, money and axes are read together. The thresholds are chosen, not calibrated.",
    fr = "Le pilote apporte le plus souvent l’argent et les équipes : rien à redire. Il domine quand il décide seul de ce qui engage les autres, ou pèse dans les votes bien plus qu’il n’apporte. Et même quand les votes sont équilibrés, celui qui paie presque tout mène, sauf si des réseaux conduisent une bonne part des axes. Voix, argent et axes se lisent donc ensemble. Les seuils sont choisis, non étalonnés.",
  },
  sources = {
    "Le Groupe La Poste, L’Alliance Dynamique avec l’économie sociale et solidaire (2014) : bienveillance réciproque",
    "SocialCOBizz, Partenariats : contexte, opportunités, mise en œuvre, 2 (socialcobizz.com, 2021) : compromis déséquilibré",
    "Seuils choisis par les auteurs du référentiel ; aucune source ne les fixe",
  },
  reads = { "answers.pilot-organisation", "partners", "measures.governance.decisions", "measures.contributions.shares", "answers.co-led-axes" },
  rises = { "answers.co-led-axes" },
  params = {
    excess = {
      default = 15, min = 0, max = 100,
      doc = { en = "Points by which the pilot’s power may exceed its contribution",
              fr = "Points dont le pouvoir du pilote peut dépasser son apport" },
    },
    payer = {
      default = 75, min = 50, max = 100,
      doc = { en = "Share of the money from which the pilot pays nearly everything, in %",
              fr = "Part de l’argent à partir de laquelle le pilote paie presque tout, en %" },
    },
    led = {
      default = 25, min = 0, max = 100,
      doc = { en = "Share of the axes that networks lead, in %, from which they hold their own",
              fr = "Part des axes conduits par des réseaux, en %, à partir de laquelle ils font contrepoids" },
    },
  },
  messages = {
    alone = {
      en = "The pilot ({partner}) carries alone a decision that should need the networks.",
      fr = "Le pilote ({partner}) emporte seul une décision qui devrait demander l’accord des réseaux.",
    },
    outweighs = {
      en = "The pilot holds {power:percent} of the power for {share:percent} of the money, and networks lead only {led:percent} of the axes.",
      fr = "Le pilote détient {power:percent} du pouvoir pour {share:percent} de l’argent, et les réseaux ne conduisent que {led:percent} des axes.",
    },
    counterweight = {
      en = "The pilot holds {power:percent} of the power for {share:percent} of the money; the networks, which lead {led:percent} of the axes, hold their own.",
      fr = "Le pilote détient {power:percent} du pouvoir pour {share:percent} de l’argent ; les réseaux, qui conduisent {led:percent} des axes, font contrepoids.",
    },
    pays = {
      en = "The votes are fair, but the pilot pays {share:percent} and networks lead only {led:percent} of the axes: who pays, leads.",
      fr = "Les votes sont équilibrés, mais le pilote paie {share:percent} et les réseaux ne conduisent que {led:percent} des axes : qui paie mène.",
    },
    reciprocal = {
      en = "The pilot weighs no more than it brings, and the networks keep a hold on the whole.",
      fr = "Le pilote ne pèse pas plus qu’il n’apporte, et les réseaux gardent prise sur l’ensemble.",
    },
    undescribed = {
      en = "No decision is described: what the pilot weighs cannot be told.",
      fr = "Aucune décision n’est décrite : on ne peut pas dire ce que pèse le pilote.",
    },
    unnamed = {
      en = "The pilot that is named is none of the partners.",
      fr = "Le pilote nommé n’est aucun des partenaires.",
    },
    uncounted = {
      en = "The pilot ({partner}) has no contribution in the dossier: the two cannot be compared.",
      fr = "Le pilote ({partner}) n’a pas d’apport dans le dossier : la comparaison est impossible.",
    },
  },
  remedy = {
    unmet = {
      en = "Reserve the charter, the axes and the entries for a vote of both colleges, and give networks axes to lead.",
      fr = "Réserver la charte, les axes et les entrées au vote des deux collèges, et confier des axes à des réseaux.",
    },
    partial = {
      en = "Have networks lead some axes, with time paid for it.",
      fr = "Faire conduire des axes par des réseaux, sur un temps financé.",
    },
  },

  check = function(d, p, out)
    local pilot = pilot_among(d.partners, d.answers["pilot-organisation"])
    if not pilot then return out.unknown("unnamed") end
    local described, power = false, 0
    for _, decision in pairs(d.measures.governance.decisions) do
      described = true
      if decision.kind ~= "ordinary" and any(decision.dictators, function(partner) return partner == pilot end) then
        return out.unmet("alone", { partner = pilot })
      end
      power = math.max(power, decision["shapley-shubik"][pilot] or 0)
    end
    if not described then return out.unknown("undescribed") end

    local share = d.measures.contributions.shares[pilot]
    if not share then return out.unknown("uncounted", { partner = pilot }) end
    power, share = round(100 * power, 0), round(100 * share, 0)
    local outweighs = power - share > p.excess
    if not outweighs and share < p.payer then return out.met("reciprocal") end

    local led = d.answers["co-led-axes"]
    local figures = { power = power, share = share, led = led }
    if outweighs and led >= p.led then return out.partial(0.5, "counterweight", figures) end
    if outweighs then return out.unmet("outweighs", figures) end
    if led >= p.led then return out.met("reciprocal") end
    return out.partial(0.4, "pays", figures)
  end,

  tests = {
    { name = "the pilot can revise the charter alone",
      given = { partners = { { id = "mail", kind = "company" }, { id = "reuse", kind = "network" } },
                answers = { ["pilot-organisation"] = "mail" },
                measures = { governance = { decisions = { charter = { kind = "reserved", dictators = { "mail" }, ["shapley-shubik"] = { mail = 1, reuse = 0 } } } } } },
      want = { outcome = "unmet", message = "alone" } },
    { name = "30 points more than it brings, and a single axis in eight",
      given = { partners = { { id = "mail", kind = "company" }, { id = "reuse", kind = "network" } },
                answers = { ["pilot-organisation"] = "mail", ["co-led-axes"] = 12.5 },
                measures = { contributions = { shares = { mail = 0.5, reuse = 0.5 } },
                             governance = { decisions = { daily = { kind = "ordinary", dictators = {}, ["shapley-shubik"] = { mail = 0.8, reuse = 0.2 } } } } } },
      want = { outcome = "unmet", message = "outweighs" } },
    { name = "30 points more than it brings, and a quarter of the axes elsewhere",
      given = { partners = { { id = "mail", kind = "company" }, { id = "reuse", kind = "network" } },
                answers = { ["pilot-organisation"] = "mail", ["co-led-axes"] = 25 },
                measures = { contributions = { shares = { mail = 0.5, reuse = 0.5 } },
                             governance = { decisions = { daily = { kind = "ordinary", dictators = {}, ["shapley-shubik"] = { mail = 0.8, reuse = 0.2 } } } } } },
      want = { outcome = "partial", message = "counterweight", degree = 0.5 } },
    { name = "daily business alone is not dominating, when it brings as much",
      given = { partners = { { id = "mail", kind = "company" }, { id = "reuse", kind = "network" } },
                answers = { ["pilot-organisation"] = "mail", ["co-led-axes"] = 50 },
                measures = { contributions = { shares = { mail = 0.9, reuse = 0.1 } },
                             governance = { decisions = { daily = { kind = "ordinary", dictators = { "mail" }, ["shapley-shubik"] = { mail = 1, reuse = 0 } } } } } },
      want = { outcome = "met", message = "reciprocal" } },
    { name = "15 points more are borne",
      given = { partners = { { id = "mail", kind = "company" }, { id = "reuse", kind = "network" } },
                answers = { ["pilot-organisation"] = "mail" },
                measures = { contributions = { shares = { mail = 0.35, reuse = 0.65 } },
                             governance = { decisions = { daily = { kind = "ordinary", dictators = {}, ["shapley-shubik"] = { mail = 0.5, reuse = 0.5 } } } } } },
      want = { outcome = "met", message = "reciprocal" } },
    { name = "16 points more are not",
      given = { partners = { { id = "mail", kind = "company" }, { id = "reuse", kind = "network" } },
                answers = { ["pilot-organisation"] = "mail", ["co-led-axes"] = 0 },
                measures = { contributions = { shares = { mail = 0.34, reuse = 0.66 } },
                             governance = { decisions = { daily = { kind = "ordinary", dictators = {}, ["shapley-shubik"] = { mail = 0.5, reuse = 0.5 } } } } } },
      want = { outcome = "unmet", message = "outweighs" } },
    { name = "fair votes, and it pays three quarters and leads nearly everything",
      given = { partners = { { id = "mail", kind = "company" }, { id = "reuse", kind = "network" } },
                answers = { ["pilot-organisation"] = "mail", ["co-led-axes"] = 24 },
                measures = { contributions = { shares = { mail = 0.75, reuse = 0.25 } },
                             governance = { decisions = { daily = { kind = "ordinary", dictators = {}, ["shapley-shubik"] = { mail = 0.5, reuse = 0.5 } } } } } },
      want = { outcome = "partial", message = "pays", degree = 0.4 } },
    { name = "fair votes, and it pays a little less than that",
      given = { partners = { { id = "mail", kind = "company" }, { id = "reuse", kind = "network" } },
                answers = { ["pilot-organisation"] = "mail" },
                measures = { contributions = { shares = { mail = 0.74, reuse = 0.26 } },
                             governance = { decisions = { daily = { kind = "ordinary", dictators = {}, ["shapley-shubik"] = { mail = 0.5, reuse = 0.5 } } } } } },
      want = { outcome = "met", message = "reciprocal" } },
    { name = "two colleges, and the pilot pays a good half, by the plugins", want = { outcome = "met", message = "reciprocal" },
      given = { partners = { { id = "mail", kind = "company" }, { id = "reuse", kind = "network" }, { id = "gardens", kind = "network" } },
                answers = { ["pilot-organisation"] = "mail", ["co-led-axes"] = 0 },
                sections = { contributions = { mail = 60, reuse = 20, gardens = 20 },
                             governance = { mode = "vote", decisions = { { id = "charter", kind = "reserved", colleges = {
                               { id = "pilot", quota = "unanimity", votes = { mail = 1 } },
                               { id = "networks", quota = "majority", votes = { reuse = 1, gardens = 1 } } } } } } } } },
    { name = "the pilot decides alone on entries, by the plugins", want = { outcome = "unmet", message = "alone" },
      given = { partners = { { id = "mail", kind = "company" }, { id = "reuse", kind = "network" } },
                answers = { ["pilot-organisation"] = "mail" },
                sections = { contributions = { mail = 60, reuse = 40 },
                             governance = { mode = "vote", decisions = { { id = "entry", kind = "entry-exit", colleges = {
                               { id = "all", quota = "majority", votes = { mail = 3, reuse = 2 } } } } } } } } },
    { name = "a section without decisions",
      given = { partners = { { id = "mail", kind = "company" }, { id = "reuse", kind = "network" } },
                answers = { ["pilot-organisation"] = "mail" }, measures = { governance = { decisions = {} } } },
      want = { outcome = "unknown", message = "undescribed" } },
    { name = "the pilot, called by its name, has no contribution",
      given = { partners = { { id = "mail", name = "Le Courrier", kind = "company" }, { id = "reuse", kind = "network" } },
                answers = { ["pilot-organisation"] = "le courrier", ["co-led-axes"] = 50 },
                measures = { contributions = { shares = { reuse = 1 } },
                             governance = { decisions = { daily = { kind = "ordinary", dictators = {}, ["shapley-shubik"] = { mail = 0.5, reuse = 0.5 } } } } } },
      want = { outcome = "unknown", message = "uncounted" } },
    { name = "the pilot is none of the partners",
      given = { partners = { { id = "mail", kind = "company" }, { id = "reuse", kind = "network" } }, answers = { ["pilot-organisation"] = "aucun" } },
      want = { outcome = "unknown", message = "unnamed" } },
    { name = "open: the pilot is not named",
      given = { partners = { { id = "mail", kind = "company" }, { id = "reuse", kind = "network" } } },
      want = { outcome = "unknown" } },
    { name = "open: who pays is not known",
      given = { partners = { { id = "mail", kind = "company" }, { id = "reuse", kind = "network" } },
                answers = { ["pilot-organisation"] = "mail", ["co-led-axes"] = 25 },
                measures = { governance = { decisions = { daily = { kind = "ordinary", dictators = {}, ["shapley-shubik"] = { mail = 0.5, reuse = 0.5 } } } } } },
      want = { outcome = "unknown" } },
    { name = "open: the votes are not described",
      given = { partners = { { id = "mail", kind = "company" }, { id = "reuse", kind = "network" } }, answers = { ["pilot-organisation"] = "mail" } },
      want = { outcome = "unknown" } },
  },
}

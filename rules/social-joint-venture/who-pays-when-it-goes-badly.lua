local social_kinds = { association = true, ["social-economy"] = true, foundation = true }

return {
  api = 1,
  id = "who-pays-when-it-goes-badly",
  factor = "gains-and-losses",
  title = {
    en = "If it goes badly, each bears what it can",
    fr = "Si cela tourne mal, chacun porte ce qu’il peut",
  },
  why = {
    en = "An association that loses its reserves cannot ask shareholders for more; its other missions pay. At worst, each should carry a loss in line with what it puts in, and the social-economy partners should not carry most of it beyond their share. The two tolerances and the degrees are chosen, not calibrated.",
    fr = "Une association qui perd ses réserves ne peut pas en redemander à des actionnaires : ce sont ses autres missions qui paient. Au pire, chacun devrait porter une perte à la mesure de ce qu’il apporte, et les partenaires de l’ESS ne pas en porter l’essentiel au-delà de leur part. Les deux tolérances et les degrés sont choisis, non étalonnés.",
  },
  sources = {
    "SocialCOBizz, Partenariats : contexte, opportunités, mise en œuvre, 2 : compromis déséquilibré (socialcobizz.com, 2021)",
    "Axone, Social joint-ventures: key elements : contributions, financing and sharing of results (axone-consultant.com)",
  },
  reads = { "measures.venture.partner", "measures.contributions.shares", "partners" },
  params = {
    gap = {
      default = 10, min = 0, max = 50,
      doc = { en = "Points by which a partner’s share of the loss may exceed its share of the contributions",
              fr = "Points dont la part de perte d’un partenaire peut dépasser sa part des apports" },
    },
    most = {
      default = 50, min = 0, max = 100,
      doc = { en = "Share of the loss above which the social-economy partners carry most of it, in %",
              fr = "Part de la perte au-delà de laquelle les partenaires de l’ESS en portent l’essentiel, en %" },
    },
  },
  messages = {
    nobody = {
      en = "Even at worst, no partner loses money.",
      fr = "Même au pire, aucun partenaire ne perd d’argent.",
    },
    inline = {
      en = "At worst, each carries a share of the loss close to its share of the contributions.",
      fr = "Au pire, chacun porte une part de la perte proche de sa part des apports.",
    },
    skewed = {
      en = "At worst, {partner} carries {loss:percent} of the loss, for {share:percent} of the contributions.",
      fr = "Au pire, {partner} porte {loss:percent} de la perte, pour {share:percent} des apports.",
    },
    unstated = {
      en = "{partner} may lose money, and what it contributes in money is not stated.",
      fr = "{partner} peut perdre de l’argent, sans que son apport en argent soit connu.",
    },
    social = {
      en = "At worst, the social economy carries {loss:percent} of the loss, for {share:percent} of the contributions.",
      fr = "Au pire, l’ESS porte {loss:percent} de la perte, pour {share:percent} des apports.",
    },
  },
  remedy = {
    partial = { en = "Set the sharing of losses apart from that of profits: a ceiling, a guarantee, or a loan by those who can bear it.",
                fr = "Fixer le partage des pertes à part de celui des bénéfices : un plafond, une garantie, ou une avance de ceux qui peuvent la porter." },
    unmet = { en = "Cap the loss of the social-economy partners, and have the company guarantee what lies beyond.",
              fr = "Plafonner la perte des partenaires de l’ESS, et faire garantir par l’entreprise ce qui la dépasse." },
  },

  check = function(d, p, out)
    local lost, total = {}, 0
    for id, figures in pairs(d.measures.venture.partner) do
      lost[id] = math.max(0, -figures.worst)
      total = total + lost[id]
    end
    if total == 0 then return out.met("nobody") end

    local shares, social = d.measures.contributions.shares, { loss = 0, share = 0 }
    local partner, widest, loss_of, share_of = nil, p.gap, 0, 0
    for _, one in ipairs(d.partners) do
      local loss, share = 100 * (lost[one.id] or 0) / total, shares[one.id]
      if loss > 0 and not share then return out.unknown("unstated", { partner = one.id }) end
      share = 100 * (share or 0)
      if social_kinds[one.kind] then
        social.loss, social.share = social.loss + loss, social.share + share
      end
      if round(loss - share, 6) > widest then partner, widest, loss_of, share_of = one.id, loss - share, loss, share end
    end
    if round(social.loss, 6) > p.most and round(social.loss - social.share, 6) > p.gap then
      return out.unmet("social", { loss = round(social.loss), share = round(social.share) })
    end
    if partner then return out.partial(0.5, "skewed", { partner = partner, loss = round(loss_of), share = round(share_of) }) end
    return out.met("inline")
  end,

  tests = {
    { name = "no loss in the worst case", want = { outcome = "met", message = "nobody" },
      given = { measures = { venture = { partner = { a = { worst = 5 }, c = { worst = 0 } } } } } },
    { name = "losses follow contributions", want = { outcome = "met", message = "inline" },
      given = { partners = { { id = "a", kind = "association" }, { id = "c", kind = "company" } },
                measures = { venture = { partner = { a = { worst = -51 }, c = { worst = -49 } } }, contributions = { shares = { a = 0.51, c = 0.49 } } } } },
    { name = "the social partner carries most of the loss, ten points beyond its share", want = { outcome = "met", message = "inline" },
      given = { partners = { { id = "a", kind = "association" }, { id = "c", kind = "company" } },
                measures = { venture = { partner = { a = { worst = -55 }, c = { worst = -45 } } }, contributions = { shares = { a = 0.45, c = 0.55 } } } } },
    { name = "the social partner carries most of the loss, eleven points beyond its share", want = { outcome = "unmet", message = "social" },
      given = { partners = { { id = "a", kind = "association" }, { id = "c", kind = "company" } },
                measures = { venture = { partner = { a = { worst = -55 }, c = { worst = -45 } } }, contributions = { shares = { a = 0.44, c = 0.56 } } } } },
    { name = "half of the loss is not most of it", want = { outcome = "partial", message = "skewed", degree = 0.5 },
      given = { partners = { { id = "a", kind = "foundation" }, { id = "c", kind = "company" } },
                measures = { venture = { partner = { a = { worst = -50 }, c = { worst = -50 } } }, contributions = { shares = { a = 0.2, c = 0.8 } } } } },
    { name = "two social partners that together carry most of it, one of them with no money in it", want = { outcome = "unmet", message = "social" },
      given = { partners = { { id = "a", kind = "association" }, { id = "b", kind = "social-economy" }, { id = "c", kind = "company" } },
                measures = { venture = { partner = { a = { worst = -30 }, b = { worst = -30 }, c = { worst = -40 } } },
                             contributions = { shares = { a = 0.3, b = 0, c = 0.7 } } } } },
    { name = "by the plugins: the company takes the larger part of the profits, the association of the losses", want = { outcome = "unmet", message = "social" },
      given = { partners = { { id = "a", name = "A", kind = "association", capital = 60 }, { id = "c", name = "C", kind = "company", capital = 40 } },
                sections = { contributions = { a = 30000, c = 70000 },
                             venture = { rate = 0.05, shares = { a = 40, c = 60 }, scenarios = {
                               { id = "low", probability = 0.4, ["cash-flows"] = { -100000, 20000, 20000 } },
                               { id = "high", probability = 0.6, ["cash-flows"] = { -100000, 70000, 70000 } } } } } } },
    { name = "a company that carries more than it brings", want = { outcome = "partial", message = "skewed", degree = 0.5 },
      given = { partners = { { id = "a", kind = "association" }, { id = "c", kind = "company" } },
                measures = { venture = { partner = { a = { worst = 10 }, c = { worst = -90 } } }, contributions = { shares = { a = 0.5, c = 0.5 } } } } },
    { name = "a partner that may lose, and does not say what it puts in", want = { outcome = "unknown", message = "unstated" },
      given = { partners = { { id = "a", kind = "association" }, { id = "c", kind = "company" } },
                measures = { venture = { partner = { a = { worst = -50 }, c = { worst = -50 } } }, contributions = { shares = { c = 1 } } } } },
    { name = "open: the contributions are not known", want = { outcome = "unknown" },
      given = { partners = { { id = "a", kind = "association" }, { id = "c", kind = "company" } },
                measures = { venture = { partner = { a = { worst = -5 }, c = { worst = -5 } } } } } },
    { name = "open: no scenarios", want = { outcome = "unknown" }, given = {} },
  },
}

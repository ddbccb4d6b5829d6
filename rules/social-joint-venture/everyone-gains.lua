return {
  api = 1,
  id = "everyone-gains",
  factor = "gains-and-losses",
  title = {
    en = "Every partner gains",
    fr = "Chaque partenaire y gagne",
  },
  why = {
    en = "A partner that would do better alone stays out of duty, then leaves. What counts is not what the enterprise earns but what each expects from it, set against what it would have without it. Where one loses and the others gain more, a price, a purchase or a fee can make up for it; where nothing is left to share, no arrangement can. The threshold and the degrees are chosen, not calibrated.",
    fr = "Un partenaire qui ferait mieux seul reste par devoir, puis s’en va. Ce qui compte n’est pas ce que gagne l’entreprise commune, mais ce que chacun en attend, comparé à ce qu’il aurait sans elle. Si l’un y perd et que les autres y gagnent davantage, un prix, un achat ou une redevance peut compenser ; s’il ne reste rien à partager, aucun arrangement ne le peut. Le seuil et les degrés sont choisis, non étalonnés.",
  },
  sources = {
    "Avise, Work integration social joint-ventures : regards divergents sur l’intérêt de créer la structure (avise.org)",
    "Le RAMEAU, L’évaluation partenariale en pratique : l’équilibre du partenariat (lerameau.fr)",
    "Nash, The bargaining problem, Econometrica, 1950 (partage égal du surplus)",
  },
  reads = { "measures.venture.partner", "measures.venture.surplus", "measures.venture.transfers" },
  params = {
    crumb = {
      default = 10, min = 0, max = 50,
      doc = { en = "Share of the surplus below which a partner has next to nothing to gain, in %",
              fr = "Part du surplus en dessous de laquelle un partenaire n’a presque rien à gagner, en %" },
    },
  },
  messages = {
    all = {
      en = "Every partner expects more from the enterprise than from going alone; the least served ({partner}) gains {gain:euros}.",
      fr = "Chaque partenaire attend plus de l’entreprise commune que de son propre chemin ; le moins bien servi ({partner}) y gagne {gain:euros}.",
    },
    crumbs = {
      en = "Every partner gains, but one of them ({partner}) has only {part:percent} of what the alliance adds.",
      fr = "Chaque partenaire y gagne, mais l’un d’eux ({partner}) n’a que {part:percent} de ce que l’alliance apporte en plus.",
    },
    mendable = {
      en = "{partner} gains nothing by the alliance; the others gain enough to make up for it: {sum:euros} paid to this partner would share the surplus equally.",
      fr = "{partner} ne gagne rien à l’alliance ; les autres y gagnent assez pour compenser : {sum:euros} versés à ce partenaire partageraient le surplus à égalité.",
    },
    several = {
      en = "{n} partners gain nothing by the alliance, {partner} least of all; the others gain enough to make up for it.",
      fr = "{n} partenaires ne gagnent rien à l’alliance, {partner} moins que tout autre ; les autres y gagnent assez pour compenser.",
    },
    nothing = {
      en = "All together, the partners would do as well or better without the enterprise: no arrangement between them can mend it.",
      fr = "À eux tous, les partenaires feraient aussi bien ou mieux sans l’entreprise commune : aucun arrangement entre eux n’y peut rien.",
    },
  },
  remedy = {
    partial = { en = "Look for what can move value between the partners: shares of the results, purchase price, rent, fee for support.",
                fr = "Chercher ce qui peut déplacer la valeur entre partenaires : part des résultats, prix d’achat, loyer, rémunération de l’appui." },
    unmet = { en = "Change what the enterprise does or costs before it is created; sharing it differently will not be enough.",
              fr = "Revoir l’activité ou les coûts avant de créer l’entreprise ; la partager autrement ne suffira pas." },
  },

  check = function(d, p, out)
    local n, least, partner = 0, nil, nil
    for id, figures in pairs(d.measures.venture.partner) do
      local gain = figures.gain
      if gain <= 0 then n = n + 1 end
      if not least or gain < least then least, partner = gain, id end
    end
    if not partner then return out.unknown() end

    local surplus = d.measures.venture.surplus
    if surplus <= 0 then return out.unmet("nothing") end
    if n > 1 then return out.partial(0.3, "several", { n = n, partner = partner }) end
    if n == 1 then return out.partial(0.4, "mendable", { partner = partner, sum = round(d.measures.venture.transfers[partner]) }) end
    local part = round(100 * least / surplus, 6)
    if part < p.crumb then return out.partial(0.75, "crumbs", { partner = partner, part = round(part) }) end
    return out.met("all", { partner = partner, gain = round(least) })
  end,

  tests = {
    { name = "two partners who both gain", want = { outcome = "met", message = "all" },
      given = { measures = { venture = { partner = { a = { gain = 40000 }, c = { gain = 60000 } }, surplus = 100000 } } } },
    { name = "the least served has just a tenth of the surplus", want = { outcome = "met", message = "all" },
      given = { measures = { venture = { partner = { a = { gain = 10 }, c = { gain = 90 } }, surplus = 100 } } } },
    { name = "the least served has less than a tenth", want = { outcome = "partial", message = "crumbs", degree = 0.75 },
      given = { measures = { venture = { partner = { a = { gain = 9 }, c = { gain = 91 } }, surplus = 100 } } } },
    { name = "the venture earns, and one partner would do better alone", want = { outcome = "partial", message = "mendable", degree = 0.4 },
      given = { measures = { venture = { partner = { a = { gain = -39 }, b = { gain = 51 }, c = { gain = 110 } }, surplus = 122,
                                         transfers = { a = 80, b = -10, c = -70 } } } } },
    { name = "by the plugin: sixty per cent of the outlay for half of the results", want = { outcome = "partial", message = "mendable", degree = 0.4 },
      given = { partners = { { id = "a", name = "A", kind = "association", capital = 60 }, { id = "c", name = "C", kind = "company", capital = 40 } },
                sections = { venture = { rate = 0.1, ["cash-flows"] = { -1000, 300, 400, 500, 400 }, shares = { a = 50, c = 50 },
                                         alone = { a = 40, c = 10 } } } } },
    { name = "a partner with nothing to gain, nor to lose", want = { outcome = "partial", message = "mendable", degree = 0.4 },
      given = { measures = { venture = { partner = { a = { gain = 0 }, c = { gain = 50 } }, surplus = 50, transfers = { a = 25, c = -25 } } } } },
    { name = "one partner takes all there is to gain", want = { outcome = "partial", message = "several", degree = 0.3 },
      given = { measures = { venture = { partner = { a = { gain = -5 }, b = { gain = 0 }, c = { gain = 60 } }, surplus = 55 } } } },
    { name = "apart they would do as well", want = { outcome = "unmet", message = "nothing" },
      given = { measures = { venture = { partner = { a = { gain = 30 }, c = { gain = -30 } }, surplus = 0 } } } },
    { name = "open: what a partner would do alone is not known", want = { outcome = "unknown" },
      given = { partners = { { id = "a", kind = "association", capital = 51 }, { id = "c", kind = "company", capital = 49 } },
                sections = { venture = { rate = 0.05, ["cash-flows"] = { -100000, 60000, 60000 }, alone = { a = 1000 } } } } },
    { name = "open: no figures", want = { outcome = "unknown" }, given = {} },
  },
}

return {
  api = 1,
  id = "support-fits-complexity",
  factor = "accompaniment",
  alert = { outcome = "unmet", severity = "minor" },
  title = {
    en = "A complex alliance goes without support",
    fr = "Une alliance complexe avance sans accompagnement",
  },
  why = {
    en = "Two organisations of one world can begin on their own. Three worlds that do not speak the same language, or a crowd, need a third party whose trade this is: which is why the support of complex alliances is a question of its own. The numbers and degrees are chosen, not calibrated.",
    fr = "Deux organisations d’un même monde peuvent commencer seules. Trois mondes qui ne parlent pas la même langue, ou un grand nombre, ont besoin d’un tiers dont c’est le métier : c’est pourquoi l’accompagnement des alliances complexes est une question en soi. Les nombres et les degrés sont choisis, non étalonnés.",
  },
  sources = { "Troisième question de l’article fondateur : comment accompagner les alliances complexes ? (Institut ISBL, 6e webinaire) ; les seuils sont déduits" },
  reads = { "partners", "answers.third-party-support" },
  params = {
    worlds = {
      default = 3, min = 1, max = 8,
      doc = { en = "Kinds of organisations from which an alliance is complex",
              fr = "Nombre de natures d’organisations à partir duquel une alliance est complexe" },
    },
    many = {
      default = 6, min = 2, max = 100,
      doc = { en = "Partners from which an alliance is complex",
              fr = "Nombre de partenaires à partir duquel une alliance est complexe" },
    },
  },
  messages = {
    alone = {
      en = "{n} partners from {worlds} {worlds|world|worlds} build a complex alliance, and nobody supports them.",
      fr = "{n} partenaires de {worlds} {worlds|monde|mondes} construisent une alliance complexe, et personne ne les accompagne.",
    },
    offered = {
      en = "The alliance is complex; support is proposed, and not settled yet.",
      fr = "L’alliance est complexe ; un accompagnement est proposé, pas encore réglé.",
    },
    supported = {
      en = "The support is as strong as the alliance asks.",
      fr = "L’accompagnement est à la mesure de l’alliance.",
    },
    simple = {
      en = "The alliance has no support; it is simple enough to begin without.",
      fr = "L’alliance n’est pas accompagnée ; elle est assez simple pour commencer ainsi.",
    },
  },
  remedy = {
    unmet = {
      en = "Choose together a third party whose trade this is, and share what it costs.",
      fr = "Choisir ensemble un tiers dont c’est le métier, et en partager le coût.",
    },
  },

  check = function(d, p, out)
    local n, worlds, seen = 0, 0, {}
    for _, partner in ipairs(d.partners) do
      n = n + (partner.count or 1)
      if partner.kind and not seen[partner.kind] then
        seen[partner.kind] = true
        worlds = worlds + 1
      end
    end
    local support = d.answers["third-party-support"]
    if n < p.many and worlds < p.worlds then
      if support >= 2 then return out.met("supported") end
      return out.partial(0.6, "simple")
    end
    if support >= 3 then return out.met("supported") end
    if support == 2 then return out.partial(0.5, "offered") end
    return out.unmet("alone", { n = n, worlds = worlds })
  end,

  tests = {
    { name = "three worlds on their own",
      given = { partners = { { id = "a", kind = "association" }, { id = "b", kind = "company" }, { id = "c", kind = "public-body" } },
                answers = { ["third-party-support"] = 1 } },
      want = { outcome = "unmet", message = "alone" } },
    { name = "a network of fifty-three with one company, on their own",
      given = { partners = { { id = "a", kind = "network", count = 53 }, { id = "b", kind = "company" } },
                answers = { ["third-party-support"] = 0 } },
      want = { outcome = "unmet", message = "alone" } },
    { name = "three worlds, and a proposal",
      given = { partners = { { id = "a", kind = "association" }, { id = "b", kind = "company" }, { id = "c", kind = "public-body" } },
                answers = { ["third-party-support"] = 2 } },
      want = { outcome = "partial", message = "offered", degree = 0.5 } },
    { name = "three worlds, supported",
      given = { partners = { { id = "a", kind = "association" }, { id = "b", kind = "company" }, { id = "c", kind = "public-body" } },
                answers = { ["third-party-support"] = 3 } },
      want = { outcome = "met", message = "supported" } },
    { name = "five partners of two worlds, on their own",
      given = { partners = { { id = "a", kind = "association" }, { id = "b", kind = "association" }, { id = "c", kind = "association" },
                             { id = "e", kind = "association" }, { id = "f", kind = "company" } },
                answers = { ["third-party-support"] = 1 } },
      want = { outcome = "partial", message = "simple", degree = 0.6 } },
    { name = "six partners of one world, on their own",
      given = { partners = { { id = "a", kind = "association" }, { id = "b", kind = "association" }, { id = "c", kind = "association" },
                             { id = "e", kind = "association" }, { id = "f", kind = "association" }, { id = "g", kind = "association" } },
                answers = { ["third-party-support"] = 1 } },
      want = { outcome = "unmet", message = "alone" } },
    { name = "two partners, with a proposal",
      given = { partners = { { id = "a", kind = "association" }, { id = "b", kind = "company" } }, answers = { ["third-party-support"] = 2 } },
      want = { outcome = "met", message = "supported" } },
    { name = "open: the support is not known",
      given = { partners = { { id = "a", kind = "association" }, { id = "b", kind = "company" } } }, want = { outcome = "unknown" } },
  },
}

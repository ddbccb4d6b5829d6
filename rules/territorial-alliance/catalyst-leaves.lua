return {
  api = 1,
  id = "catalyst-leaves",
  factor = "network-of-actors",
  alert = { outcome = "unmet", severity = "major" },
  title = {
    en = "The catalyst gone, the network falls apart",
    fr = "Le catalyseur parti, le réseau se coupe",
  },
  why = {
    en = "A good catalyst makes itself less and less necessary. The map of ties shows what would remain without it: one network, or parts that no longer reach each other. What counts is the share of pairs of actors that lose every path between them; the half is chosen, not calibrated.",
    fr = "Un bon catalyseur se rend de moins en moins indispensable. La carte des liens montre ce qui resterait sans lui : un réseau, ou des morceaux qui ne se joignent plus. Ce qui compte est la part des paires d’acteurs que plus aucun chemin ne relie ; la moitié est un seuil choisi, non étalonné.",
  },
  sources = {
    "Institut ISBL, 6e webinaire sur les alliances stratégiques : le rôle pivot de catalyseur (2021) ; la dépendance en est déduite",
    "Fragmentation après retrait d’un acteur : Borgatti, 2006 (mesure du module network) ; seuil choisi",
  },
  reads = { "measures.network.catalyst" },
  params = {
    apart = {
      default = 0.5, min = 0.05, max = 1,
      doc = { en = "Share of pairs without a path from which the network is apart",
              fr = "Part des paires sans chemin à partir de laquelle le réseau est coupé" },
    },
  },
  messages = {
    holds = {
      en = "Without the catalyst, every actor still reaches the others.",
      fr = "Sans le catalyseur, chaque acteur joint encore les autres.",
    },
    thinner = {
      en = "Without the catalyst, the network keeps its core and loses some actors: {n} parts remain.",
      fr = "Sans le catalyseur, le réseau garde son cœur et perd des acteurs : il reste {n} morceaux.",
    },
    apart = {
      en = "Without the catalyst, the network falls into {n} parts; the largest holds {largest} {largest|actor|actors}.",
      fr = "Sans le catalyseur, le réseau se coupe en {n} morceaux ; le plus grand compte {largest} {largest|acteur|acteurs}.",
    },
  },
  remedy = {
    unmet = {
      en = "Have two parts of the network carry one action together, and step back from it.",
      fr = "Faire porter une action par deux morceaux du réseau, puis s’en retirer.",
    },
  },

  check = function(d, p, out)
    local left = d.measures.network.catalyst
    local lost = left.fragmentation
    if lost <= 0 then return out.met("holds") end
    if lost < p.apart then return out.partial(1 - lost, "thinner", { n = left.components }) end
    return out.unmet("apart", { n = left.components, largest = left.largest })
  end,

  tests = {
    { name = "the others hold together",
      given = { measures = { network = { catalyst = { components = 1, largest = 6, fragmentation = 0, efficiency = 0.7 } } } },
      want = { outcome = "met", message = "holds" } },
    { name = "one actor of ten is lost",
      given = { measures = { network = { catalyst = { components = 2, largest = 9, fragmentation = 0.2, efficiency = 0.5 } } } },
      want = { outcome = "partial", message = "thinner", degree = 0.8 } },
    { name = "half of the pairs",
      given = { measures = { network = { catalyst = { components = 3, largest = 4, fragmentation = 0.5, efficiency = 0.4 } } } },
      want = { outcome = "unmet", message = "apart" } },
    { name = "a star by the plugin: everybody knows the catalyst only",
      given = { partners = { { id = "service", kind = "public-body" }, { id = "club", kind = "company" }, { id = "school", kind = "education" } },
                sections = { network = { catalyst = "service", ties = { { between = { "service", "club" } }, { between = { "service", "school" } } } } } },
      want = { outcome = "unmet", message = "apart" } },
    { name = "a triangle by the plugin",
      given = { partners = { { id = "service", kind = "public-body" }, { id = "club", kind = "company" }, { id = "school", kind = "education" } },
                sections = { network = { catalyst = "service", ties = { { between = { "service", "club" } }, { between = { "service", "school" } },
                  { between = { "club", "school" } } } } } },
      want = { outcome = "met", message = "holds" } },
    { name = "ties by the plugin, and nobody is named catalyst",
      given = { partners = { { id = "service", kind = "public-body" }, { id = "club", kind = "company" } },
                sections = { network = { ties = { { between = { "service", "club" } } } } } },
      want = { outcome = "unknown" } },
    { name = "open: no map of ties", given = {}, want = { outcome = "unknown" } },
  },
}

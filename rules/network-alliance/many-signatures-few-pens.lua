return {
  api = 1,
  id = "many-signatures-few-pens",
  factor = "co-construction",
  title = {
    en = "Those who sign have also written",
    fr = "Ceux qui signent ont aussi écrit",
  },
  why = {
    en = "Many signatures under a text that few have written make a petition for the pilot. With a few networks, each must have held the pen; with dozens, a good third is enough for the others to recognise themselves, as long as small ones are among them. The thresholds are chosen, not calibrated.",
    fr = "Beaucoup de signatures sous un texte écrit par quelques-uns, c’est une pétition pour le pilote. À quelques réseaux, chacun doit avoir tenu la plume ; à plusieurs dizaines, un bon tiers suffit pour que les autres s’y reconnaissent, si de petits réseaux en sont. Les seuils sont choisis, non étalonnés.",
  },
  sources = {
    "Institut ISBL, 6e webinaire sur les alliances stratégiques : une alliance co-construite avec 53 réseaux",
    "Seuils choisis par les auteurs du référentiel ; aucune source ne les fixe",
  },
  reads = { "answers.partner-networks", "answers.contributing-networks" },
  rises = { "answers.contributing-networks" },
  falls = { "answers.partner-networks" },
  params = {
    handful = {
      default = 10, min = 1, max = 100,
      doc = { en = "Networks up to which each should have taken part", fr = "Nombre de réseaux jusqu’auquel chacun devrait avoir pris part" },
    },
    third = {
      default = 35, min = 1, max = 100,
      doc = { en = "Share of the networks, in %, that is enough beyond", fr = "Part des réseaux, en %, qui suffit au-delà" },
    },
    most = {
      default = 75, min = 1, max = 100,
      doc = { en = "Share of the networks, in %, that is enough among a handful", fr = "Part des réseaux, en %, qui suffit quand ils sont peu" },
    },
  },
  messages = {
    none = {
      en = "None of the {total} {total|network|networks} took part in the writing: they sign what the pilot wrote.",
      fr = "Aucun des {total} {total|réseau|réseaux} n’a pris part à l’écriture : ils signent ce que le pilote a écrit.",
    },
    few = {
      en = "{n} of the {total} networks {n|has|have} taken part in the writing; the others only sign.",
      fr = "{n} des {total} réseaux {n|a pris part|ont pris part} à l’écriture ; les autres ne font que signer.",
    },
    shared = {
      en = "{n} of the {total} {total|network|networks} {n|has|have} taken part in the writing.",
      fr = "{n} des {total} {total|réseau|réseaux} {n|a pris part|ont pris part} à l’écriture.",
    },
    nobody = {
      en = "No network is bound by the charter yet.",
      fr = "Aucun réseau n’est encore engagé par la charte.",
    },
  },
  remedy = {
    unmet = {
      en = "Reopen the text in working groups led by networks, before the next signatures.",
      fr = "Rouvrir le texte dans des groupes de travail menés par des réseaux, avant les prochaines signatures.",
    },
    partial = {
      en = "Invite networks that have only signed, small ones first, to write the next version.",
      fr = "Inviter à écrire la prochaine version des réseaux qui n’ont fait que signer, les petits d’abord.",
    },
  },

  check = function(d, p, out)
    local total, n = d.answers["partner-networks"], d.answers["contributing-networks"]
    if total < 1 then return out.not_applicable("nobody") end
    if n == 0 then return out.unmet("none", { total = total }) end
    local enough = total <= p.handful and p.most or p.third
    local share = round(100 * n / total, 6)
    if share >= enough then return out.met("shared", { n = n, total = total }) end
    return out.partial(share / enough, "few", { n = n, total = total })
  end,

  tests = {
    { name = "the pilot wrote alone", given = { answers = { ["partner-networks"] = 40, ["contributing-networks"] = 0 } },
      want = { outcome = "unmet", message = "none" } },
    { name = "fourteen pens for forty signatures", given = { answers = { ["partner-networks"] = 40, ["contributing-networks"] = 14 } },
      want = { outcome = "met", message = "shared" } },
    { name = "seven pens for forty signatures", given = { answers = { ["partner-networks"] = 40, ["contributing-networks"] = 7 } },
      want = { outcome = "partial", message = "few", degree = 0.5 } },
    { name = "a third is not enough among ten", given = { answers = { ["partner-networks"] = 10, ["contributing-networks"] = 4 } },
      want = { outcome = "partial", message = "few" } },
    { name = "a third is enough among eleven", given = { answers = { ["partner-networks"] = 11, ["contributing-networks"] = 4 } },
      want = { outcome = "met", message = "shared" } },
    { name = "three out of four", given = { answers = { ["partner-networks"] = 4, ["contributing-networks"] = 3 } },
      want = { outcome = "met", message = "shared" } },
    { name = "sources that disagree, the same judgement",
      given = { answers = { ["partner-networks"] = { facts = { { value = 53 }, { value = 60 } } }, ["contributing-networks"] = 53 } },
      want = { outcome = "met", message = "shared" } },
    { name = "nobody has signed", given = { answers = { ["partner-networks"] = 0, ["contributing-networks"] = 0 } },
      want = { outcome = "not-applicable", message = "nobody" } },
    { name = "open: who wrote is not known", given = { answers = { ["partner-networks"] = 40 } }, want = { outcome = "unknown" } },
    { name = "open: how many signed is not known", given = { answers = { ["contributing-networks"] = 4 } }, want = { outcome = "unknown" } },
  },
}

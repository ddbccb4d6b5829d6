return {
  api = 1,
  id = "projects-carried-alone",
  factor = "shared-projects",
  alert = { outcome = "unmet", severity = "major" },
  title = {
    en = "One actor carries the shared projects",
    fr = "Un seul acteur porte les projets partagés",
  },
  why = {
    en = "A project is shared when those who would have to answer for it come from several worlds. Where one organisation carries the whole approach, it tires, decides in the others’ place, and takes the projects with it when it stops. The two shares are chosen, not calibrated.",
    fr = "Un projet est partagé si ceux qui devraient en répondre viennent de plusieurs univers. Quand une seule organisation porte la démarche, elle s’épuise, décide à la place des autres, et les projets s’arrêtent avec elle. Les deux parts sont choisies, non étalonnées.",
  },
  sources = {
    "Institut ISBL, 6e webinaire sur les alliances stratégiques : des projets partagés (2021)",
    "Pôle Sud Archer : une démarche portée par un seul acteur, faiblesse énoncée (archer.fr)",
  },
  reads = { "answers.carrying-organisations", "answers.projects-under-way", "answers.projects-co-carried" },
  params = {
    least = {
      default = 33, min = 0, max = 100,
      doc = { en = "Share of co-carried projects below which they are not shared, in %",
              fr = "Part de projets co-portés en dessous de laquelle ils ne sont pas partagés, en %" },
    },
    most = {
      default = 66, min = 0, max = 100,
      doc = { en = "Share of co-carried projects from which they are shared, in %",
              fr = "Part de projets co-portés à partir de laquelle ils sont partagés, en %" },
    },
  },
  messages = {
    one = {
      en = "One organisation carries the whole approach: if it stops, the projects stop.",
      fr = "Une seule organisation porte toute la démarche : si elle s’arrête, les projets s’arrêtent.",
    },
    ["none-yet"] = {
      en = "No shared project is under way yet.",
      fr = "Aucun projet partagé n’est encore en cours.",
    },
    alone = {
      en = "{n} of the {total} {total|project|projects} under way {n|is|are} carried by several worlds: the others have one carrier.",
      fr = "Sur {total} {total|projet|projets} en cours, {n} {n|est porté|sont portés} par plusieurs univers : les autres n’en ont qu’un.",
    },
    some = {
      en = "{n} of the {total} projects under way are carried by several worlds.",
      fr = "{n} des {total} projets en cours sont portés par plusieurs univers.",
    },
    shared = {
      en = "{n} of the {total} {total|project|projects} under way {n|is|are} carried by several worlds: they are shared.",
      fr = "Sur {total} {total|projet|projets} en cours, {n} {n|est porté|sont portés} par plusieurs univers : le partage est réel.",
    },
  },
  remedy = {
    unmet = {
      en = "For the next project, find a second carrier from another world before starting.",
      fr = "Pour le prochain projet, trouver avant de démarrer un second porteur, d’un autre univers.",
    },
  },

  check = function(d, p, out)
    if d.answers["carrying-organisations"] <= 1 then return out.unmet("one") end
    local total = d.answers["projects-under-way"]
    if total <= 0 then return out.not_applicable("none-yet") end
    local n = math.min(d.answers["projects-co-carried"], total)
    local share = 100 * n / total
    if share < p.least then return out.unmet("alone", { n = n, total = total }) end
    if share < p.most then return out.partial(share / 100, "some", { n = n, total = total }) end
    return out.met("shared", { n = n, total = total })
  end,

  tests = {
    { name = "one carrier settles it", given = { answers = { ["carrying-organisations"] = 1 } },
      want = { outcome = "unmet", message = "one" } },
    { name = "nothing under way", given = { answers = { ["carrying-organisations"] = 3, ["projects-under-way"] = 0 } },
      want = { outcome = "not-applicable", message = "none-yet" } },
    { name = "one of four",
      given = { answers = { ["carrying-organisations"] = 3, ["projects-under-way"] = 4, ["projects-co-carried"] = 1 } },
      want = { outcome = "unmet", message = "alone" } },
    { name = "one of three",
      given = { answers = { ["carrying-organisations"] = 2, ["projects-under-way"] = 3, ["projects-co-carried"] = 1 } },
      want = { outcome = "partial", message = "some" } },
    { name = "half of them",
      given = { answers = { ["carrying-organisations"] = 2, ["projects-under-way"] = 4, ["projects-co-carried"] = 2 } },
      want = { outcome = "partial", message = "some", degree = 0.5 } },
    { name = "two of three",
      given = { answers = { ["carrying-organisations"] = 2, ["projects-under-way"] = 3, ["projects-co-carried"] = 2 } },
      want = { outcome = "met", message = "shared" } },
    { name = "more co-carried than there are counts as all",
      given = { answers = { ["carrying-organisations"] = 2, ["projects-under-way"] = 1, ["projects-co-carried"] = 3 } },
      want = { outcome = "met", message = "shared" } },
    { name = "open: how many are co-carried is not known",
      given = { answers = { ["carrying-organisations"] = 2, ["projects-under-way"] = 3 } }, want = { outcome = "unknown" } },
    { name = "open: who carries is not known",
      given = { answers = { ["projects-under-way"] = 3, ["projects-co-carried"] = 3 } }, want = { outcome = "unknown" } },
  },
}

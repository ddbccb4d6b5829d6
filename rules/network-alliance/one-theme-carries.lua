return {
  api = 1,
  id = "one-theme-carries",
  factor = "challenges",
  alert = { outcome = "unmet", severity = "minor" },
  title = {
    en = "One challenge carries the others in name only",
    fr = "Un seul défi porte les autres, qui ne sont qu’affichés",
  },
  why = {
    en = "A charter that names three challenges and measures one asks the best served to answer for all. Each challenge that is named needs an indicator of its own. Naming fewer is honest, and costs nothing. Two measured out of three or four is a matter of time.",
    fr = "Une charte qui nomme trois défis et n’en mesure qu’un fait répondre le mieux servi pour tous. Chaque défi nommé demande un indicateur qui lui soit propre. En nommer moins est honnête, et ne coûte rien. Deux mesurés sur trois ou quatre, c’est affaire de temps.",
  },
  sources = {
    "Institut ISBL, 6e webinaire sur les alliances stratégiques : cohésion sociale, inclusion numérique, transition écologique",
    "Le Groupe La Poste, L’Alliance Dynamique avec l’économie sociale et solidaire (2014) : des résultats mesurés dans le temps",
  },
  reads = { "answers.challenges-claimed", "answers.challenges-measured" },
  messages = {
    nothing = {
      en = "The charter names no challenge.",
      fr = "La charte ne nomme aucun défi.",
    },
    unmeasured = {
      en = "{total} {total|challenge is|challenges are} named, and none is measured.",
      fr = "{total} {total|défi est nommé|défis sont nommés}, et aucun n’est mesuré.",
    },
    one = {
      en = "{total} challenges are named, and a single one is measured.",
      fr = "{total} défis sont nommés, et un seul est mesuré.",
    },
    some = {
      en = "{n} of the {total} challenges named are measured.",
      fr = "{n} des {total} défis nommés sont mesurés.",
    },
    all = {
      en = "Each challenge that is named is measured.",
      fr = "Chaque défi nommé est mesuré.",
    },
  },
  remedy = {
    unmet = {
      en = "Give each challenge one indicator that can really be collected, or take it out of the charter.",
      fr = "Donner à chaque défi un indicateur que l’on peut vraiment recueillir, ou le retirer de la charte.",
    },
  },

  check = function(d, p, out)
    local claimed = d.answers["challenges-claimed"]
    local total = #claimed
    if total == 0 then return out.not_applicable("nothing") end
    local measured = d.answers["challenges-measured"]
    local n = count(claimed, function(theme)
      return any(measured, function(other) return other == theme end)
    end)
    if n == total then return out.met("all") end
    if n == 0 then return out.unmet("unmeasured", { total = total }) end
    if n > 1 then return out.partial(n / total, "some", { n = n, total = total }) end
    if total == 2 then return out.partial(0.5, "some", { n = n, total = total }) end
    return out.unmet("one", { total = total })
  end,

  tests = {
    { name = "three named, one measured",
      given = { answers = { ["challenges-claimed"] = { "social-cohesion", "digital-inclusion", "ecological-transition" },
                            ["challenges-measured"] = { "digital-inclusion" } } },
      want = { outcome = "unmet", message = "one" } },
    { name = "three named, and what is measured is not among them",
      given = { answers = { ["challenges-claimed"] = { "social-cohesion", "digital-inclusion", "ecological-transition" },
                            ["challenges-measured"] = { "other-challenge" } } },
      want = { outcome = "unmet", message = "unmeasured" } },
    { name = "two named, one measured",
      given = { answers = { ["challenges-claimed"] = { "social-cohesion", "digital-inclusion" }, ["challenges-measured"] = { "social-cohesion" } } },
      want = { outcome = "partial", message = "some", degree = 0.5 } },
    { name = "four named, two measured",
      given = { answers = { ["challenges-claimed"] = { "social-cohesion", "digital-inclusion", "ecological-transition", "other-challenge" },
                            ["challenges-measured"] = { "social-cohesion", "other-challenge" } } },
      want = { outcome = "partial", message = "some", degree = 0.5 } },
    { name = "a single one, and it is measured",
      given = { answers = { ["challenges-claimed"] = { "ecological-transition" }, ["challenges-measured"] = { "ecological-transition", "social-cohesion" } } },
      want = { outcome = "met", message = "all" } },
    { name = "none is named", given = { answers = { ["challenges-claimed"] = {} } },
      want = { outcome = "not-applicable", message = "nothing" } },
    { name = "open: what is measured is not known",
      given = { answers = { ["challenges-claimed"] = { "social-cohesion", "digital-inclusion", "ecological-transition" } } },
      want = { outcome = "unknown" } },
    { name = "open: what is named is not known", given = { answers = { ["challenges-measured"] = { "social-cohesion" } } },
      want = { outcome = "unknown" } },
  },
}

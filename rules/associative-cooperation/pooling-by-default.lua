local forced = { shortage = true, funder = true }

return {
  api = 1,
  id = "pooling-by-default",
  factor = "motive",
  alert = { outcome = "unmet", severity = "major" },
  title = {
    en = "Pooling for want of means",
    fr = "On mutualise faute de moyens",
  },
  why = {
    en = "A study by the RNMA and France Bénévolat tells three futures apart: fiercer competition, cooperation by default when means run short, and anticipation that starts from the territory. The second stops when the means come back, or when there is nothing left to share. Lacking means is no fault; it is not enough as a reason.",
    fr = "Une étude du RNMA et de France Bénévolat distingue trois avenirs : la concurrence exacerbée, la coopération par défaut quand les moyens manquent, l’anticipation à partir du territoire. La deuxième s’arrête quand les moyens reviennent, ou quand il n’y a plus rien à partager. Manquer de moyens n’est pas une faute ; ce n’est pas une raison suffisante.",
  },
  sources = { "RNMA et France Bénévolat, étude sur la coopération inter-associative, 2014 (blog.associatheque.fr)" },
  reads = { "answers.motives", "answers.anticipation" },
  params = {
    written = {
      default = 2, min = 1, max = 4,
      doc = { en = "Level of anticipation from which another reason is more than words (2: written)",
              fr = "Niveau d’anticipation à partir duquel une autre raison n’est plus seulement dite (2 : écrite)" },
    },
  },
  messages = {
    shortage = {
      en = "The only reason named is the lack of means.",
      fr = "La seule raison donnée est le manque de moyens.",
    },
    pushed = {
      en = "The only reasons named are the lack of means and what a funder asks for.",
      fr = "Les seules raisons données sont le manque de moyens et la demande d’un financeur.",
    },
    asked = {
      en = "The associations cooperate because they are asked to; no reason of their own is named.",
      fr = "Les associations coopèrent parce qu’on le leur demande ; aucune raison propre n’est donnée.",
    },
    mixed = {
      en = "Means are lacking, and the other reasons are only words so far.",
      fr = "Les moyens manquent, et les autres raisons ne sont encore que dites.",
    },
    both = {
      en = "Means are lacking, and needs to come give another reason to cooperate.",
      fr = "Les moyens manquent, et des besoins à venir donnent une autre raison de coopérer.",
    },
    chosen = {
      en = "The associations cooperate for what they want to do together.",
      fr = "Les associations coopèrent pour ce qu’elles veulent faire ensemble.",
    },
    none = {
      en = "No reason is named.",
      fr = "Aucune raison n’est donnée.",
    },
  },
  remedy = {
    unmet = {
      en = "Hold a meeting on the territory in ten years, with no budget on the table, and see what each would want to do there.",
      fr = "Tenir une réunion sur le territoire dans dix ans, sans budget sur la table, et voir ce que chacune voudrait y faire.",
    },
  },

  check = function(d, p, out)
    local motives = d.answers["motives"]
    if #motives == 0 then return out.unknown("none") end
    local short = any(motives, function(id) return id == "shortage" end)
    if all(motives, function(id) return forced[id] end) then
      if not short then return out.unmet("asked") end
      if any(motives, function(id) return id == "funder" end) then return out.unmet("pushed") end
      return out.unmet("shortage")
    end
    if not short then return out.met("chosen") end
    if d.answers["anticipation"] < p.written then return out.partial(0.5, "mixed") end
    return out.met("both")
  end,

  tests = {
    { name = "the lack of means alone", given = { answers = { motives = { "shortage" } } },
      want = { outcome = "unmet", message = "shortage" } },
    { name = "the lack of means, and a funder who asks",
      given = { answers = { motives = { "shortage", "funder" }, anticipation = 3 } },
      want = { outcome = "unmet", message = "pushed" } },
    { name = "a funder alone", given = { answers = { motives = { "funder" } } },
      want = { outcome = "unmet", message = "asked" } },
    { name = "means are lacking, and the rest is words",
      given = { answers = { motives = { "shortage", "better-answer" }, anticipation = 1 } },
      want = { outcome = "partial", message = "mixed", degree = 0.5 } },
    { name = "means are lacking, and needs to come are written",
      given = { answers = { motives = { "shortage", "needs-to-come" }, anticipation = 2 } },
      want = { outcome = "met", message = "both" } },
    { name = "by choice: the rest is not asked", given = { answers = { motives = { "common-voice", "funder" } } },
      want = { outcome = "met", message = "chosen" } },
    { name = "asked, and no answer given", given = { answers = { motives = {} } },
      want = { outcome = "unknown", message = "none" } },
    { name = "open: whether anything is anticipated is not known",
      given = { answers = { motives = { "shortage", "learning" } } }, want = { outcome = "unknown" } },
    { name = "open: the reasons are not known", given = { answers = { anticipation = 3 } }, want = { outcome = "unknown" } },
  },
}

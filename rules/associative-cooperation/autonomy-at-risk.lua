return {
  api = 1,
  id = "autonomy-at-risk",
  alert = "major",
  title = {
    en = "An association could lose its autonomy",
    fr = "Une association pourrait y perdre son autonomie",
  },
  why = {
    en = "To cooperate is to decide together and to stay oneself: own statutes, own assets, own members. The further the cooperation goes, the more each board must have voted for it. And the one that feels its autonomy slip says so only when it is asked apart from the others. Both shares are chosen, not calibrated.",
    fr = "Coopérer, c’est décider ensemble et rester soi : ses statuts, son patrimoine, ses adhérents. Plus la coopération va loin, plus il faut que chaque conseil l’ait votée. Et celle qui sent son autonomie lui échapper ne le dit que si on l’interroge à part. Les deux parts sont choisies, non étalonnées.",
  },
  sources = {
    "Coopération avec les associations (doczz.fr)",
    "Radio Évasion, Réussir une coopération entre associations, 2020 (radioevasion.net)",
    "Solfia, faire avec, faire ensemble, faire corps (solfia.org)",
  },
  reads = { "answers.autonomy-kept", "answers.intensity-level", "answers.boards-assent-share", "measures.views.apart" },
  params = {
    body = {
      default = 100, min = 50, max = 100,
      doc = { en = "Share of the boards that must have voted to become one body, in %",
              fr = "Part des conseils qui doivent avoir voté pour faire corps, en %" },
    },
    together = {
      default = 50, min = 0, max = 100,
      doc = { en = "Share of the boards that must have voted to act together, in %",
              fr = "Part des conseils qui doivent avoir voté pour faire ensemble, en %" },
    },
  },
  messages = {
    lost = {
      en = "One association already decides for another, or uses its assets, without its agreement.",
      fr = "Une association décide déjà pour une autre, ou use de ses biens, sans son accord.",
    },
    body = {
      en = "The partners want to become one body, and {share:percent} of the boards have voted for it.",
      fr = "Les partenaires veulent faire corps, et {share:percent} des conseils l’ont voté.",
    },
    together = {
      en = "The partners act together, and only {share:percent} of the boards have voted for it.",
      fr = "Les partenaires font ensemble, et {share:percent} seulement des conseils l’ont voté.",
    },
    apart = {
      en = "Asked apart, the associations do not see their autonomy alike: {n} levels between them.",
      fr = "Interrogées à part, les associations ne voient pas leur autonomie de la même façon : {n} niveaux d’écart.",
    },
    free = {
      en = "The partners share means, or have not chosen to go further: each remains its own master.",
      fr = "Les partenaires partagent des moyens, ou n’ont pas choisi d’aller plus loin : chacun reste maître chez soi.",
    },
    kept = {
      en = "The boards have voted, and the associations see their autonomy alike.",
      fr = "Les conseils ont voté, et les associations voient leur autonomie de la même façon.",
    },
  },
  remedy = {
    raised = {
      en = "Write on one page what each association keeps, and put it to the vote of every board before going further.",
      fr = "Écrire sur une page ce que chaque association garde, et le soumettre au vote de chaque conseil avant d’aller plus loin.",
    },
  },

  check = function(d, p, out)
    if d.answers["autonomy-kept"] <= 0 then return out.raised("lost") end
    local intensity = d.answers["intensity-level"]
    if intensity == "share-means" or intensity == "not-chosen" then return out.clear("free") end
    if d.applicable("boards-assent-share") then
      local share = d.answers["boards-assent-share"]
      if intensity == "one-body" and share < p.body then return out.raised("body", { share = share }) end
      if intensity == "act-together" and share < p.together then return out.raised("together", { share = share }) end
    end
    for _, item in ipairs(d.measures.views.apart) do
      if item.question == "autonomy-kept" then return out.raised("apart", { n = item.gap }) end
    end
    return out.clear("kept")
  end,

  tests = {
    { name = "one association decides for another", given = { answers = { ["autonomy-kept"] = 0 } },
      want = { outcome = "raised", message = "lost" } },
    { name = "one body, and a board that has not voted",
      given = { answers = { ["autonomy-kept"] = 2, ["intensity-level"] = "one-body", ["boards-assent-share"] = 99 } },
      want = { outcome = "raised", message = "body" } },
    { name = "one body, every board, seen alike",
      given = { answers = { ["autonomy-kept"] = 3, ["intensity-level"] = "one-body", ["boards-assent-share"] = 100 },
                measures = { views = { apart = {} } } },
      want = { outcome = "clear", message = "kept" } },
    { name = "acting together, and fewer than half of the boards",
      given = { answers = { ["autonomy-kept"] = 2, ["intensity-level"] = "act-together", ["boards-assent-share"] = 49 } },
      want = { outcome = "raised", message = "together" } },
    { name = "acting together, half of the boards, seen alike",
      given = { answers = { ["autonomy-kept"] = 2, ["intensity-level"] = "act-together", ["boards-assent-share"] = 50 },
                measures = { views = { apart = {} } } },
      want = { outcome = "clear", message = "kept" } },
    { name = "sharing means: the boards are not asked for",
      given = { answers = { ["autonomy-kept"] = 2, ["intensity-level"] = "share-means" } },
      want = { outcome = "clear", message = "free" } },
    { name = "no intensity chosen", given = { answers = { ["autonomy-kept"] = 1, ["intensity-level"] = "not-chosen" } },
      want = { outcome = "clear", message = "free" } },
    { name = "a quick assessment does not ask for the boards",
      given = { answers = { ["autonomy-kept"] = 3, ["intensity-level"] = "one-body",
                            ["boards-assent-share"] = { status = "not-applicable", note = "quick assessment" } },
                measures = { views = { apart = {} } } },
      want = { outcome = "clear", message = "kept" } },
    { name = "the associations do not see it alike",
      given = { answers = { ["autonomy-kept"] = 3, ["intensity-level"] = "act-together", ["boards-assent-share"] = 100 },
                measures = { views = { apart = { { question = "balance", gap = 3 }, { question = "autonomy-kept", gap = 2 } } } } },
      want = { outcome = "raised", message = "apart" } },
    { name = "they differ on something else",
      given = { answers = { ["autonomy-kept"] = 3, ["intensity-level"] = "act-together", ["boards-assent-share"] = 100 },
                measures = { views = { apart = { { question = "trust", gap = 2 } } } } },
      want = { outcome = "clear", message = "kept" } },
    { name = "open: nobody was asked apart",
      given = { answers = { ["autonomy-kept"] = 3, ["intensity-level"] = "act-together", ["boards-assent-share"] = 100 } },
      want = { outcome = "unknown" } },
    { name = "open: the votes of the boards are not known",
      given = { answers = { ["autonomy-kept"] = 3, ["intensity-level"] = "one-body" } },
      want = { outcome = "unknown" } },
    { name = "open: the autonomy is not known", given = { answers = { ["intensity-level"] = "one-body", ["boards-assent-share"] = 100 } },
      want = { outcome = "unknown" } },
  },
}

return {
  api = 1,
  id = "strategy-without-board",
  factor = "strategic-integration",
  alert = { outcome = "unmet", severity = "major" },
  title = {
    en = "Outside the strategic plan, the alliance falls with its sponsor",
    fr = "Hors du plan stratégique, l’alliance tombe avec son sponsor",
  },
  why = {
    en = "An alliance that is in the strategic plan of the pilot, by a decision of its governing body, outlives those who started it. One that is only well spoken of lasts as long as its sponsor. A formal approval of the past helps for a time, as does a prepared handover; prizes and applause from outside do not. The degrees are chosen, not calibrated.",
    fr = "Une alliance inscrite au plan stratégique du pilote, par une décision de son instance dirigeante, survit à ceux qui l’ont lancée. Celle dont on ne fait que parler en bien dure autant que son sponsor. Une validation passée aide un temps, une relève préparée aussi ; les prix et les applaudissements du dehors, non. Les degrés sont choisis, non étalonnés.",
  },
  sources = {
    "Le RAMEAU, 8e convention de l’Alliance Dynamique (lerameau.fr) : validation par le comité exécutif en juin 2013",
    "SocialCOBizz, Éléments structurants d’une joint-venture sociale 5/6 : les sponsors (socialcobizz.com)",
  },
  reads = { "answers.strategic-plan-link", "answers.top-management-approval", "answers.sponsor-continuity" },
  rises = { "answers.strategic-plan-link", "answers.top-management-approval", "answers.sponsor-continuity" },
  params = {
    written = {
      default = 3, min = 1, max = 4,
      doc = { en = "Level from which the alliance is in the strategic plan", fr = "Niveau à partir duquel l’alliance est au plan stratégique" },
    },
    handover = {
      default = 3, min = 1, max = 4,
      doc = { en = "Level from which the handover of the sponsors is settled", fr = "Niveau à partir duquel la relève des sponsors est réglée" },
    },
  },
  messages = {
    anchored = {
      en = "The governing body has approved the alliance, and the strategic plan in force carries it.",
      fr = "L’instance dirigeante a validé l’alliance, et le plan stratégique en vigueur la porte.",
    },
    plan = {
      en = "The strategic plan carries the alliance, without a formal approval of its own.",
      fr = "Le plan stratégique porte l’alliance, sans validation formelle propre.",
    },
    approved = {
      en = "The governing body once approved the alliance; the plan in force does not carry it.",
      fr = "L’instance dirigeante a validé un jour l’alliance ; le plan en vigueur ne la porte pas.",
    },
    handover = {
      en = "Neither the plan nor the governing body carries the alliance; only the handover of its sponsors is settled.",
      fr = "Ni le plan ni l’instance dirigeante ne portent l’alliance ; seule la relève de ses sponsors est réglée.",
    },
    personal = {
      en = "Neither the plan nor the governing body carries the alliance: it rests on its sponsor.",
      fr = "Ni le plan ni l’instance dirigeante ne portent l’alliance : elle repose sur son sponsor.",
    },
  },
  remedy = {
    unmet = {
      en = "Bring the alliance before the governing body, with two objectives and a budget for the next plan.",
      fr = "Porter l’alliance devant l’instance dirigeante, avec deux objectifs et un budget pour le prochain plan.",
    },
    partial = {
      en = "Write the alliance into the next strategic plan, with objectives for at least two departments.",
      fr = "Inscrire l’alliance dans le prochain plan stratégique, avec des objectifs pour deux directions au moins.",
    },
  },

  check = function(d, p, out)
    local carried = d.answers["strategic-plan-link"] >= p.written
    if d.answers["top-management-approval"] then
      if carried then return out.met("anchored") end
      return out.partial(0.5, "approved")
    end
    if carried then return out.partial(0.8, "plan") end
    if d.applicable("sponsor-continuity") and d.answers["sponsor-continuity"] >= p.handover then
      return out.partial(0.3, "handover")
    end
    return out.unmet("personal")
  end,

  tests = {
    { name = "approved, and in the plan", given = { answers = { ["strategic-plan-link"] = 3, ["top-management-approval"] = true } },
      want = { outcome = "met", message = "anchored" } },
    { name = "in the plan without a decision of its own", given = { answers = { ["strategic-plan-link"] = 4, ["top-management-approval"] = false } },
      want = { outcome = "partial", message = "plan", degree = 0.8 } },
    { name = "approved once, and in a draft only", given = { answers = { ["strategic-plan-link"] = 2, ["top-management-approval"] = true } },
      want = { outcome = "partial", message = "approved", degree = 0.5 } },
    { name = "spoken of in public, and a handover that is settled",
      given = { answers = { ["strategic-plan-link"] = 1, ["top-management-approval"] = false, ["sponsor-continuity"] = 3 } },
      want = { outcome = "partial", message = "handover", degree = 0.3 } },
    { name = "spoken of in public, and everything rests on one sponsor",
      given = { answers = { ["strategic-plan-link"] = 1, ["top-management-approval"] = false, ["sponsor-continuity"] = 2 } },
      want = { outcome = "unmet", message = "personal" } },
    { name = "open: approved, and the plan in force is not known", given = { answers = { ["top-management-approval"] = true } },
      want = { outcome = "unknown" } },
    { name = "open: neither plan nor approval, and the handover is not known",
      given = { answers = { ["strategic-plan-link"] = 0, ["top-management-approval"] = false } }, want = { outcome = "unknown" } },
  },
}

return {
  api = 1,
  id = "sponsor-alone",
  alert = "major",
  title = {
    en = "With the sponsor gone, nothing holds",
    fr = "Le sponsor parti, plus rien ne tient",
  },
  why = {
    en = "An alliance needs a sponsor with real power, present over time; and sponsors change post, lose an election, retire. What then holds it is a deputy who is ready, or at least a text that the organisations have signed. Without either, the alliance is a friendship.",
    fr = "Une alliance a besoin d’un sponsor qui ait un vrai pouvoir et reste dans la durée ; or un sponsor change de poste, perd une élection, prend sa retraite. Ce qui la tient alors, c’est un suppléant prêt, ou au moins un texte signé par les organisations. Sans l’un ni l’autre, l’alliance tient à une bonne entente.",
  },
  sources = {
    "SocialCOBizz, Éléments structurants d’une joint-venture sociale 5/6 : les sponsors (socialcobizz.com)",
    "Perte du sponsor : risque déduit",
  },
  reads = { "answers.sponsor-continuity", "answers.agreement-state" },
  params = {
    handover = {
      default = 2, min = 1, max = 4,
      doc = { en = "Level of continuity from which a handover is prepared (2: written for some)",
              fr = "Niveau de continuité à partir duquel la relève est préparée (2 : écrite pour certains)" },
    },
    signed = {
      default = 3, min = 1, max = 4,
      doc = { en = "State of the agreement from which it holds without its sponsor (3: signed)",
              fr = "État de l’accord à partir duquel il tient sans son sponsor (3 : signé)" },
    },
  },
  messages = {
    person = {
      en = "Everything rests on one sponsor, with nobody to take over.",
      fr = "Tout repose sur un seul sponsor, sans relève.",
    },
    unwritten = {
      en = "No handover is written, and no signed agreement would hold the alliance without its sponsors.",
      fr = "Aucune relève n’est écrite, et aucun accord signé ne tiendrait l’alliance sans ses sponsors.",
    },
    text = {
      en = "No handover is written yet, but a signed agreement binds the organisations.",
      fr = "Aucune relève n’est encore écrite, mais un accord signé lie les organisations.",
    },
    prepared = {
      en = "A handover is prepared.",
      fr = "Une relève est préparée.",
    },
  },
  remedy = {
    raised = {
      en = "Have each organisation name a deputy, and have the boards note it.",
      fr = "Faire nommer un suppléant dans chaque organisation, et en faire prendre acte par les conseils.",
    },
  },

  check = function(d, p, out)
    local continuity = d.answers["sponsor-continuity"]
    if continuity >= p.handover then return out.clear("prepared") end
    if continuity == 0 then return out.raised("person") end
    if d.answers["agreement-state"] >= p.signed then return out.clear("text") end
    return out.raised("unwritten")
  end,

  tests = {
    { name = "one person, even with a signed agreement", given = { answers = { ["sponsor-continuity"] = 0, ["agreement-state"] = 4 } },
      want = { outcome = "raised", message = "person" } },
    { name = "in mind only, and a draft", given = { answers = { ["sponsor-continuity"] = 1, ["agreement-state"] = 2 } },
      want = { outcome = "raised", message = "unwritten" } },
    { name = "in mind only, and signed", given = { answers = { ["sponsor-continuity"] = 1, ["agreement-state"] = 3 } },
      want = { outcome = "clear", message = "text" } },
    { name = "written for some is enough to know", given = { answers = { ["sponsor-continuity"] = 2 } },
      want = { outcome = "clear", message = "prepared" } },
    { name = "open: the agreement is not known", given = { answers = { ["sponsor-continuity"] = 1 } }, want = { outcome = "unknown" } },
    { name = "open: the handover is not known", given = { answers = { ["agreement-state"] = 2 } }, want = { outcome = "unknown" } },
  },
}

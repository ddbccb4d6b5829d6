return {
  api = 1,
  id = "capacity-without-mandate",
  alert = "major",
  title = {
    en = "Commitments are made without a mandate",
    fr = "On s’engage sans mandat",
  },
  why = {
    en = "Those who build the alliance are able and willing; the boards that answer for the organisations have not decided. The draft goes well until a council, a board or a general meeting discovers it. What is signed without a mandate can be undone by the next meeting.",
    fr = "Ceux qui construisent l’alliance en ont l’envie et les moyens ; les conseils qui répondent des organisations n’ont rien décidé. Tout va bien jusqu’au jour où un conseil ou une assemblée le découvre. Ce qui est signé sans mandat peut se défaire à la réunion suivante.",
  },
  sources = {
    "Réussir une coopération entre associations : tenir compte des adhérents de chacune (radioevasion.net, 2020)",
    "Le risque est déduit",
  },
  reads = { "answers.agreement-state", "answers.board-mandate" },
  params = {
    drafted = {
      default = 2, min = 1, max = 4,
      doc = { en = "State of the agreement from which the boards must have decided (2: a draft)",
              fr = "État de l’accord à partir duquel les conseils doivent avoir délibéré (2 : un projet)" },
    },
    signed = {
      default = 3, min = 1, max = 4,
      doc = { en = "State of the agreement from which every board must have decided (3: signed)",
              fr = "État de l’accord à partir duquel tous les conseils doivent avoir délibéré (3 : signé)" },
    },
  },
  messages = {
    signed = {
      en = "The agreement is signed, and at least one board has not given its mandate.",
      fr = "L’accord est signé, et un conseil au moins n’a pas donné mandat.",
    },
    drafted = {
      en = "An agreement is being written, and no board has decided to ally.",
      fr = "Un accord s’écrit, et aucun conseil n’a décidé de s’allier.",
    },
    underway = {
      en = "The agreement is still a draft, and the first mandates are given.",
      fr = "L’accord n’est qu’un projet, et les premiers mandats sont donnés.",
    },
    early = {
      en = "Nothing is being committed yet: there is time to ask the boards.",
      fr = "Rien n’est encore engagé : il est temps de saisir les conseils.",
    },
    mandated = {
      en = "Every board has given its mandate.",
      fr = "Chaque conseil a donné son mandat.",
    },
  },
  remedy = {
    raised = {
      en = "Put the alliance on the agenda of each board: aim, limits, who speaks, with what means.",
      fr = "Inscrire l’alliance à l’ordre du jour de chaque conseil : but, limites, qui parle, avec quels moyens.",
    },
  },

  check = function(d, p, out)
    local mandate = d.answers["board-mandate"]
    if mandate >= 3 then return out.clear("mandated") end
    local state = d.answers["agreement-state"]
    if state >= p.signed then return out.raised("signed") end
    if state < p.drafted then return out.clear("early") end
    if mandate == 2 then return out.clear("underway") end
    return out.raised("drafted")
  end,

  tests = {
    { name = "signed, and one board has not decided", given = { answers = { ["agreement-state"] = 3, ["board-mandate"] = 2 } },
      want = { outcome = "raised", message = "signed" } },
    { name = "a draft that no board knows", given = { answers = { ["agreement-state"] = 2, ["board-mandate"] = 1 } },
      want = { outcome = "raised", message = "drafted" } },
    { name = "a draft, and some mandates", given = { answers = { ["agreement-state"] = 2, ["board-mandate"] = 2 } },
      want = { outcome = "clear", message = "underway" } },
    { name = "a letter of intent only", given = { answers = { ["agreement-state"] = 1, ["board-mandate"] = 0 } },
      want = { outcome = "clear", message = "early" } },
    { name = "every mandate is enough to know", given = { answers = { ["board-mandate"] = 3 } },
      want = { outcome = "clear", message = "mandated" } },
    { name = "open: the mandates are not known", given = { answers = { ["agreement-state"] = 3 } }, want = { outcome = "unknown" } },
    { name = "open: the agreement is not known", given = { answers = { ["board-mandate"] = 1 } }, want = { outcome = "unknown" } },
  },
}

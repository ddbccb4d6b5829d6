return {
  api = 1,
  id = "no-exit-clause",
  alert = "major",
  title = {
    en = "Nobody can leave cleanly",
    fr = "Personne ne peut sortir proprement",
  },
  why = {
    en = "The way out is agreed on while everyone gets on well. A clause that is only announced protects nobody: it counts once a written agreement can carry it.",
    fr = "La sortie se négocie tant que tout va bien. Une clause seulement annoncée ne protège personne : elle compte quand un accord écrit peut la porter.",
  },
  sources = {
    "Axone, Social joint-ventures: key elements (axone-consultant.com)",
    "ISO 44001:2017, exit strategy",
  },
  reads = { "answers.exit-clause", "answers.agreement-state" },
  params = {
    written = {
      default = 2, min = 1, max = 4,
      doc = {
        en = "State of the agreement from which it can carry a clause (2: written)",
        fr = "État de l’accord à partir duquel il peut porter une clause (2 : rédigé)",
      },
    },
  },
  messages = {
    none = {
      en = "Nothing says how a partner leaves, nor what then becomes of staff, assets and customers.",
      fr = "Rien ne dit comment un partenaire se retire, ni ce que deviennent alors les salariés, les biens et les clients.",
    },
    unwritten = {
      en = "An exit clause is announced, but no written agreement carries it.",
      fr = "Une clause de sortie est annoncée, mais aucun accord écrit ne la porte.",
    },
    carried = {
      en = "The agreement provides for the exit of a partner.",
      fr = "L’accord prévoit la sortie d’un partenaire.",
    },
  },

  check = function(d, p, out)
    if not d.answers["exit-clause"] then return out.raised("none") end
    if d.answers["agreement-state"] < p.written then return out.raised("unwritten") end
    return out.clear("carried")
  end,

  tests = {
    { name = "no clause, even in a signed agreement",
      given = { answers = { ["exit-clause"] = false, ["agreement-state"] = 4 } },
      want = { outcome = "raised", message = "none" } },
    { name = "no clause is enough to know",
      given = { answers = { ["exit-clause"] = false } },
      want = { outcome = "raised", message = "none" } },
    { name = "a clause without a text",
      given = { answers = { ["exit-clause"] = true, ["agreement-state"] = 1 } },
      want = { outcome = "raised", message = "unwritten" } },
    { name = "a clause in a written draft",
      given = { answers = { ["exit-clause"] = true, ["agreement-state"] = 2 } },
      want = { outcome = "clear", message = "carried" } },
    { name = "open: a clause, and an agreement nobody has seen",
      given = { answers = { ["exit-clause"] = true } },
      want = { outcome = "unknown" } },
    { name = "open: the clause is not known",
      given = { answers = { ["agreement-state"] = 3 } },
      want = { outcome = "unknown" } },
  },
}

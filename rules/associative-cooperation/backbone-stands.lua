return {
  api = 1,
  id = "backbone-stands",
  factor = "backbone",
  alert = { outcome = "unmet", severity = "major" },
  title = {
    en = "Nobody holds the support function",
    fr = "Personne ne tient la fonction de soutien",
  },
  why = {
    en = "The support function is the crucial condition of cooperation, and paying for it the recurring difficulty. A mandate without money, or money without anybody, holds nothing. So the mandate is read with the means of coordination. Two years is what the 2023 call for territorial clusters (PTCE) paid for; the rest is chosen, not calibrated.",
    fr = "La fonction de soutien est la condition décisive d’une coopération, et la financer en est la difficulté récurrente. Un mandat sans argent, ou de l’argent sans personne, ne tient rien. Le mandat se lit donc avec les moyens d’animation. Deux ans, c’est ce que finançait l’appel PTCE de 2023 ; le reste est choisi, non étalonné.",
  },
  sources = {
    "La Fonda, Guide méthodologique du faire ensemble (fonda.asso.fr)",
    "RNMA et La Fonda, webinaire sur les coopérations (résumé par un tiers)",
    "Banque des Territoires, AMI PTCE 2023 : deux ans, surtout pour l’animation (banquedesterritoires.fr)",
  },
  reads = { "answers.backbone-function", "answers.coordination-funded-years", "answers.coordination-fte" },
  rises = { "answers.backbone-function", "answers.coordination-funded-years", "answers.coordination-fte" },
  params = {
    years = {
      default = 2, min = 0.5, max = 10,
      doc = { en = "Years of secured funding from which the function can settle in",
              fr = "Années de financement acquis à partir desquelles la fonction peut s’installer" },
    },
  },
  messages = {
    missing = {
      en = "No structure holds the support function: the cooperation lives from one meeting to the next.",
      fr = "Aucune structure ne tient la fonction de soutien : la coopération va d’une réunion à l’autre.",
    },
    goodwill = {
      en = "One partner does the work on top of everything else: without a mandate, the function stops when it tires.",
      fr = "Un partenaire fait le travail en plus du reste : sans mandat, la fonction s’arrête quand il fatigue.",
    },
    unpaid = {
      en = "A structure is named, and no money is secured for it.",
      fr = "Une structure est désignée, et aucun financement ne lui est acquis.",
    },
    nobody = {
      en = "A structure is named and funded, and nobody has time set aside for it.",
      fr = "Une structure est désignée et financée, mais personne n’a de temps réservé pour elle.",
    },
    unagreed = {
      en = "The support function is written and paid; the partners have not all accepted it.",
      fr = "La fonction de soutien est écrite et payée ; tous les partenaires ne l’ont pas acceptée.",
    },
    short = {
      en = "The support function is held, and paid for {years} {years|year|years}: not long enough to settle in.",
      fr = "La fonction de soutien est tenue, et payée pour {years} {years|an|ans} : trop peu pour s’installer.",
    },
    stands = {
      en = "The support function is entrusted to a structure, and paid for {years} {years|year|years}.",
      fr = "La fonction de soutien est confiée à une structure, et payée pour {years} {years|an|ans}.",
    },
  },
  remedy = {
    unmet = {
      en = "Write a mandate of one page (tasks, time, money, to whom it reports) and have every board vote its share.",
      fr = "Écrire un mandat d’une page (tâches, temps, argent, à qui il rend compte) et faire voter sa part à chaque conseil.",
    },
  },

  check = function(d, p, out)
    local level = d.answers["backbone-function"]
    if level <= 0 then return out.unmet("missing") end
    if level <= 1 then return out.unmet("goodwill") end
    local years = d.answers["coordination-funded-years"]
    if years <= 0 then return out.unmet("unpaid") end
    if d.applicable("coordination-fte") and d.answers["coordination-fte"] <= 0 then return out.unmet("nobody") end
    if years < p.years then return out.partial(0.4, "short", { years = years }) end
    if level < 3 then return out.partial(0.6, "unagreed") end
    return out.met("stands", { years = years })
  end,

  tests = {
    { name = "nobody: the means are not even asked for", given = { answers = { ["backbone-function"] = 0 } },
      want = { outcome = "unmet", message = "missing" } },
    { name = "good will without a mandate",
      given = { answers = { ["backbone-function"] = 1, ["coordination-funded-years"] = 3, ["coordination-fte"] = 1 } },
      want = { outcome = "unmet", message = "goodwill" } },
    { name = "a mandate without money", given = { answers = { ["backbone-function"] = 3, ["coordination-funded-years"] = 0 } },
      want = { outcome = "unmet", message = "unpaid" } },
    { name = "money without anybody",
      given = { answers = { ["backbone-function"] = 3, ["coordination-funded-years"] = 3, ["coordination-fte"] = 0 } },
      want = { outcome = "unmet", message = "nobody" } },
    { name = "just under two years",
      given = { answers = { ["backbone-function"] = 4, ["coordination-funded-years"] = 1.9, ["coordination-fte"] = 0.5 } },
      want = { outcome = "partial", message = "short", degree = 0.4 } },
    { name = "two years, and a partner that has not agreed",
      given = { answers = { ["backbone-function"] = 2, ["coordination-funded-years"] = 2, ["coordination-fte"] = 0.5 } },
      want = { outcome = "partial", message = "unagreed", degree = 0.6 } },
    { name = "two years, agreed by all",
      given = { answers = { ["backbone-function"] = 3, ["coordination-funded-years"] = 2, ["coordination-fte"] = 0.5 } },
      want = { outcome = "met", message = "stands" } },
    { name = "open: the funding is not known", given = { answers = { ["backbone-function"] = 3, ["coordination-fte"] = 1 } },
      want = { outcome = "unknown" } },
    { name = "open: whether somebody has time is not known",
      given = { answers = { ["backbone-function"] = 3, ["coordination-funded-years"] = 3 } },
      want = { outcome = "unknown" } },
    { name = "open: the function is not known",
      given = { answers = { ["coordination-funded-years"] = 3, ["coordination-fte"] = 1 } },
      want = { outcome = "unknown" } },
  },
}

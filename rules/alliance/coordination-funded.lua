return {
  api = 1,
  id = "coordination-funded",
  factor = "coordination-resources",
  alert = { outcome = "unmet", severity = "major" },
  title = {
    en = "Coordination is not funded for two years",
    fr = "L’animation n’est pas financée deux ans",
  },
  why = {
    en = "Paying for coordination is the recurring difficulty of cooperation. Money without anyone to do the work, or someone paid for one year only, leaves the alliance without a driver. Two years is what the 2023 call for territorial clusters (PTCE) paid for; the other two thresholds are chosen, not calibrated.",
    fr = "Financer l’animation est la difficulté récurrente des coopérations. De l’argent sans personne pour animer, ou quelqu’un payé un an seulement, et l’alliance n’avance plus. Deux ans, c’est ce que finançait l’appel PTCE de 2023 ; les deux autres seuils sont choisis, non étalonnés.",
  },
  sources = {
    "La Fonda, Guide méthodologique du faire ensemble (fonda.asso.fr)",
    "RNMA et La Fonda, webinaire sur les coopérations (résumé par un tiers)",
    "Banque des Territoires, AMI PTCE 2023 : deux ans, surtout pour l’animation (banquedesterritoires.fr)",
  },
  reads = { "answers.coordination-funded-years", "answers.coordination-fte" },
  rises = { "answers.coordination-funded-years", "answers.coordination-fte" },
  params = {
    years = {
      default = 2, min = 0.5, max = 10,
      doc = { en = "Years of secured funding below which the alert is raised",
              fr = "Années de financement acquis en dessous desquelles l’alerte est levée" },
    },
    settled = {
      default = 3, min = 0.5, max = 10,
      doc = { en = "Years of secured funding from which coordination is settled",
              fr = "Années de financement acquis à partir desquelles l’animation est installée" },
    },
    fte = {
      default = 0.5, min = 0, max = 5,
      doc = { en = "Full-time equivalents from which coordination is settled",
              fr = "Équivalents temps plein à partir desquels l’animation est installée" },
    },
  },
  messages = {
    short = {
      en = "Funding is secured for {years} {years|year|years}; coordination needs at least {least}.",
      fr = "Le financement est acquis pour {years} {years|an|ans} ; il en faut au moins {least} pour animer.",
    },
    nobody = {
      en = "Funding is there, but nobody has time set aside for coordination.",
      fr = "Le financement existe, mais personne n’a de temps réservé à l’animation.",
    },
    tight = {
      en = "Coordination is paid for {years} {years|year|years}: enough to start, not yet settled.",
      fr = "L’animation est payée pour {years} {years|an|ans} : de quoi démarrer, pas encore de quoi s’installer.",
    },
    settled = {
      en = "Coordination is paid for {years} {years|year|years}.",
      fr = "L’animation est payée pour {years} {years|an|ans}.",
    },
  },
  remedy = {
    unmet = {
      en = "Have each partner's share of coordination voted for two years, and name the person who coordinates.",
      fr = "Faire voter pour deux ans la part de chaque partenaire dans l’animation, et nommer la personne qui anime.",
    },
  },

  check = function(d, p, out)
    local years = d.answers["coordination-funded-years"]
    if years < p.years then return out.unmet("short", { years = years, least = p.years }) end
    if d.applicable("coordination-fte") then
      local fte = d.answers["coordination-fte"]
      if fte <= 0 then return out.unmet("nobody") end
      if fte < p.fte then return out.partial(0.6, "tight", { years = years }) end
    end
    if years < p.settled then return out.partial(0.6, "tight", { years = years }) end
    return out.met("settled", { years = years })
  end,

  tests = {
    { name = "one year", given = { answers = { ["coordination-funded-years"] = 1, ["coordination-fte"] = 1 } },
      want = { outcome = "unmet", message = "short" } },
    { name = "one year is enough to know", given = { answers = { ["coordination-funded-years"] = 1.9 } },
      want = { outcome = "unmet", message = "short" } },
    { name = "money, and nobody", given = { answers = { ["coordination-funded-years"] = 3, ["coordination-fte"] = 0 } },
      want = { outcome = "unmet", message = "nobody" } },
    { name = "two years exactly", given = { answers = { ["coordination-funded-years"] = 2, ["coordination-fte"] = 1 } },
      want = { outcome = "partial", message = "tight", degree = 0.6 } },
    { name = "three years of very little time", given = { answers = { ["coordination-funded-years"] = 3, ["coordination-fte"] = 0.2 } },
      want = { outcome = "partial", message = "tight", degree = 0.6 } },
    { name = "three years, half a post", given = { answers = { ["coordination-funded-years"] = 3, ["coordination-fte"] = 0.5 } },
      want = { outcome = "met", message = "settled" } },
    { name = "open: who coordinates is not known", given = { answers = { ["coordination-funded-years"] = 3 } },
      want = { outcome = "unknown" } },
    { name = "open: the funding is not known", given = { answers = { ["coordination-fte"] = 1 } },
      want = { outcome = "unknown" } },
  },
}

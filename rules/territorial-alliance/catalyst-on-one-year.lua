return {
  api = 1,
  id = "catalyst-on-one-year",
  alert = "major",
  title = {
    en = "Nobody can take over from the catalyst",
    fr = "Personne ne peut relayer le catalyseur",
  },
  why = {
    en = "What a catalyst knows is not written in a file: who trusts whom, what was said aside. With a post that is not assured for two years and nobody to take over, this knowledge leaves with one person. Two years is what the 2023 call for territorial clusters (PTCE) paid for, mostly for coordination.",
    fr = "Ce que sait un catalyseur ne tient pas dans un fichier : qui fait confiance à qui, ce qui s’est dit à part. Avec un poste qui n’est pas assuré deux ans, et personne pour prendre le relais, ce savoir part avec une personne. Deux ans, c’est ce que finançait l’appel PTCE de 2023, surtout pour l’animation.",
  },
  sources = {
    "Banque des Territoires, AMI PTCE 2023 : deux ans, surtout pour l’animation (banquedesterritoires.fr)",
    "La Fonda, Guide méthodologique du faire ensemble (fonda.asso.fr) ; le lien avec la relève est déduit",
  },
  reads = { "answers.catalyst-relay", "answers.coordination-funded-years" },
  params = {
    years = {
      default = 2, min = 0.5, max = 10,
      doc = { en = "Years of secured funding from which the post is assured", fr = "Années de financement acquis à partir desquelles le poste est assuré" },
    },
  },
  messages = {
    alone = {
      en = "The catalyst is funded for {years} {years|year|years}, and nobody could take over.",
      fr = "Le catalyseur est financé pour {years} {years|an|ans}, et personne ne pourrait prendre le relais.",
    },
    relay = {
      en = "A second person could take over from the catalyst.",
      fr = "Une deuxième personne pourrait prendre le relais du catalyseur.",
    },
    funded = {
      en = "The post of the catalyst is assured for {years} years: there is time to prepare a relay.",
      fr = "Le poste du catalyseur est assuré {years} ans : le temps de préparer un relais.",
    },
  },
  remedy = {
    raised = {
      en = "Take a second person along to the meetings from now on, and have it written in that person’s post.",
      fr = "Emmener dès maintenant une deuxième personne aux rencontres, et l’inscrire dans son poste.",
    },
  },

  check = function(d, p, out)
    if d.answers["catalyst-relay"] then return out.clear("relay") end
    local years = d.answers["coordination-funded-years"]
    if years >= p.years then return out.clear("funded", { years = years }) end
    return out.raised("alone", { years = years })
  end,

  tests = {
    { name = "one year, nobody", given = { answers = { ["catalyst-relay"] = false, ["coordination-funded-years"] = 1 } },
      want = { outcome = "raised", message = "alone" } },
    { name = "two years, nobody", given = { answers = { ["catalyst-relay"] = false, ["coordination-funded-years"] = 2 } },
      want = { outcome = "clear", message = "funded" } },
    { name = "a relay is enough", given = { answers = { ["catalyst-relay"] = true } }, want = { outcome = "clear", message = "relay" } },
    { name = "open: the funding is not known", given = { answers = { ["catalyst-relay"] = false } }, want = { outcome = "unknown" } },
    { name = "open: the relay is not known", given = { answers = { ["coordination-funded-years"] = 1 } }, want = { outcome = "unknown" } },
  },
}

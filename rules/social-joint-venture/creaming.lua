return {
  api = 1,
  id = "creaming",
  alert = "major",
  title = {
    en = "The exit rate says nothing without the profile of the public",
    fr = "Le taux de sorties ne dit rien sans le profil du public",
  },
  why = {
    en = "Targets for exits can push an enterprise to hire those who are closest to work. A high rate is good news only when the public is known; otherwise it may show whom one left out. The threshold is chosen in the middle of the rates that are published (65 to 80 %), not calibrated.",
    fr = "Un objectif de sorties peut pousser à recruter les personnes les plus proches de l’emploi. Un taux élevé n’est une bonne nouvelle que si le public est connu ; sinon, il peut dire qui l’on a laissé de côté. Le seuil est choisi au milieu des taux publiés (65 à 80 %), non étalonné.",
  },
  sources = {
    "Assemblée nationale, intervention 366050 (2007-2012.nosdeputes.fr)",
    "Taux publiés : EI de Paca, 71 % (lejournaldesentreprises.com) ; Soluval, 65 à 75 % (libe.io) ; Nouvelle Attitude, 80 % (cressidf.org)",
  },
  reads = { "answers.public-profile-documented", "answers.dynamic-exit-rate" },
  params = {
    high = {
      default = 70, min = 50, max = 100,
      doc = { en = "Rate of dynamic exits from which the profile of the public is required, in %",
              fr = "Taux de sorties dynamiques à partir duquel le profil du public est exigé, en %" },
    },
  },
  messages = {
    blind = {
      en = "{rate:percent} of dynamic exits, and nothing says who was hired: people far from work may have been left out.",
      fr = "{rate:percent} de sorties dynamiques, et rien ne dit qui a été recruté : les plus éloignés de l’emploi ont pu être laissés de côté.",
    },
    ordinary = {
      en = "{rate:percent} of dynamic exits: no sign of a selection at entry.",
      fr = "{rate:percent} de sorties dynamiques : aucun signe de sélection à l’entrée.",
    },
    known = {
      en = "The profile of the public is documented: the rate can be read.",
      fr = "Le profil du public est documenté : le taux peut se lire.",
    },
  },

  check = function(d, p, out)
    if d.answers["public-profile-documented"] then return out.clear("known") end
    local rate = d.answers["dynamic-exit-rate"]
    if rate >= p.high then return out.raised("blind", { rate = rate }) end
    return out.clear("ordinary", { rate = rate })
  end,

  tests = {
    { name = "a high rate, and an unknown public",
      given = { answers = { ["dynamic-exit-rate"] = 70, ["public-profile-documented"] = false } },
      want = { outcome = "raised", message = "blind" } },
    { name = "an ordinary rate",
      given = { answers = { ["dynamic-exit-rate"] = 69, ["public-profile-documented"] = false } },
      want = { outcome = "clear", message = "ordinary" } },
    { name = "a high rate, and a public that is known",
      given = { answers = { ["dynamic-exit-rate"] = 90, ["public-profile-documented"] = true } },
      want = { outcome = "clear", message = "known" } },
    { name = "the profile is enough to know",
      given = { answers = { ["public-profile-documented"] = true } },
      want = { outcome = "clear", message = "known" } },
    { name = "open: the rate is not known",
      given = { answers = { ["public-profile-documented"] = false } },
      want = { outcome = "unknown" } },
    { name = "open: the profile is not known",
      given = { answers = { ["dynamic-exit-rate"] = 80 } },
      want = { outcome = "unknown" } },
  },
}

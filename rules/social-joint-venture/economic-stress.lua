return {
  api = 1,
  id = "economic-stress",
  alert = "major",
  title = {
    en = "The enterprise loses money on a hard market",
    fr = "L’activité perd de l’argent sur un marché disputé",
  },
  why = {
    en = "A young enterprise often loses money, and a deficit can be bridged. It becomes a threat when the market sets the price: then the price cannot be raised, and what is cut is support or jobs. La Petite Reine failed to balance its accounts as a last-mile carrier, was taken over by Ares in 2009, and then became a joint venture with Star’s Service to find balance.",
    fr = "Une entreprise jeune perd souvent de l’argent, et un déficit peut se combler. Il devient une menace quand le marché fixe le prix : le tarif ne peut pas monter, et l’on coupe dans l’accompagnement ou dans les emplois. La Petite Reine n’équilibrait pas ses comptes dans la livraison du dernier kilomètre ; Ares l’a reprise en 2009, puis une joint-venture avec Star’s Service a cherché l’équilibre.",
  },
  sources = { "Avise, portrait de La Petite Reine (avise.org)" },
  reads = { "answers.accounts-balanced", "answers.competition" },
  messages = {
    stress = {
      en = "The last known accounts do not balance, and competition sets the price: the loss cannot be made up by raising it.",
      fr = "Les derniers comptes connus ne sont pas à l’équilibre, et la concurrence fixe le prix : on ne comblera pas la perte en l’augmentant.",
    },
    deficit = {
      en = "The last known accounts do not balance, but the enterprise has a say in its prices.",
      fr = "Les derniers comptes connus ne sont pas à l’équilibre, mais l’entreprise garde prise sur ses prix.",
    },
    balanced = {
      en = "The last known accounts balance.",
      fr = "Les derniers comptes connus sont à l’équilibre.",
    },
  },
  remedy = {
    raised = { en = "Secure the cash until break-even, look for customers who pay for the social result, and decide beforehand when to stop.",
               fr = "Assurer la trésorerie jusqu’à l’équilibre, chercher des clients qui paient le résultat social, et fixer d’avance un seuil d’arrêt." },
  },

  check = function(d, p, out)
    if d.answers["accounts-balanced"] then return out.clear("balanced") end
    if d.answers.competition == "hard" then return out.raised("stress") end
    return out.clear("deficit")
  end,

  tests = {
    { name = "a deficit on a hard market", want = { outcome = "raised", message = "stress" },
      given = { answers = { ["accounts-balanced"] = false, competition = "hard" } } },
    { name = "a deficit where the price can be discussed", want = { outcome = "clear", message = "deficit" },
      given = { answers = { ["accounts-balanced"] = false, competition = "ordinary" } } },
    { name = "a hard market, and accounts that balance", want = { outcome = "clear", message = "balanced" },
      given = { answers = { ["accounts-balanced"] = true, competition = "hard" } } },
    { name = "open: the market is not known", want = { outcome = "unknown" }, given = { answers = { ["accounts-balanced"] = false } } },
    { name = "open: the accounts are not known", want = { outcome = "unknown" }, given = { answers = { competition = "hard" } } },
  },
}

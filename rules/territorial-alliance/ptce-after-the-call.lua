return {
  api = 1,
  id = "ptce-after-the-call",
  alert = "minor",
  title = {
    en = "The call over, nothing pays for the cluster",
    fr = "L’appel fini, rien ne paie le pôle",
  },
  why = {
    en = "A public call pays for the coordination of a cluster for some two years, and its criteria ask for strong self-financing in the third. A cluster that has neither coordination assured beyond the call nor income of its own in view stops when it should begin. Half of the costs is a threshold that is chosen, not calibrated: “strong” has no figure.",
    fr = "Un appel public paie l’animation d’un pôle deux ans environ, et ses critères demandent un fort autofinancement en troisième année. Un pôle sans animation assurée au-delà, ni ressources propres en vue, s’arrête quand il devrait commencer. La moitié des charges est un seuil choisi, non étalonné : « fort » n’a pas de chiffre.",
  },
  sources = {
    "Défi métiers, Pôles territoriaux de coopération économique : le 2e appel à projets est lancé (defi-metiers.fr)",
    "Banque des Territoires, AMI PTCE 2023 : deux ans, surtout pour l’animation (banquedesterritoires.fr)",
  },
  reads = { "answers.ptce-sought", "answers.coordination-funded-years", "answers.self-financing-third-year" },
  params = {
    call = {
      default = 2, min = 1, max = 5,
      doc = { en = "Years that the call pays for", fr = "Années que paie l’appel" },
    },
    share = {
      default = 50, min = 0, max = 100,
      doc = { en = "Share of its costs from which self-financing is strong, in %", fr = "Part des charges à partir de laquelle l’autofinancement est fort, en %" },
    },
  },
  messages = {
    cliff = {
      en = "Coordination is assured for {years} {years|year|years}, and the cluster will pay {share:percent} of its costs in the third.",
      fr = "L’animation est assurée {years} {years|an|ans}, et le pôle paiera {share:percent} de ses charges la troisième année.",
    },
    beyond = {
      en = "Coordination is assured beyond the call.",
      fr = "L’animation est assurée au-delà de l’appel.",
    },
    earns = {
      en = "In the third year the cluster will pay {share:percent} of its costs.",
      fr = "La troisième année, le pôle paiera {share:percent} de ses charges.",
    },
    ["not-sought"] = {
      en = "The alliance does not seek the label.",
      fr = "L’alliance ne vise pas le label.",
    },
  },

  check = function(d, p, out)
    if not d.answers["ptce-sought"] then return out.clear("not-sought") end
    local years = d.answers["coordination-funded-years"]
    if years > p.call then return out.clear("beyond") end
    local share = d.answers["self-financing-third-year"]
    if share >= p.share then return out.clear("earns", { share = share }) end
    return out.raised("cliff", { years = years, share = share })
  end,

  tests = {
    { name = "two years, and little income",
      given = { answers = { ["ptce-sought"] = true, ["coordination-funded-years"] = 2, ["self-financing-third-year"] = 49 } },
      want = { outcome = "raised", message = "cliff" } },
    { name = "half of its costs",
      given = { answers = { ["ptce-sought"] = true, ["coordination-funded-years"] = 2, ["self-financing-third-year"] = 50 } },
      want = { outcome = "clear", message = "earns" } },
    { name = "three years are beyond the call",
      given = { answers = { ["ptce-sought"] = true, ["coordination-funded-years"] = 3 } }, want = { outcome = "clear", message = "beyond" } },
    { name = "another alliance", given = { answers = { ["ptce-sought"] = false } },
      want = { outcome = "clear", message = "not-sought" } },
    { name = "open: its income is not known",
      given = { answers = { ["ptce-sought"] = true, ["coordination-funded-years"] = 1 } }, want = { outcome = "unknown" } },
    { name = "open: the label is not spoken of", given = {}, want = { outcome = "unknown" } },
  },
}

return {
  api = 1,
  id = "deadlock-exposed",
  alert = "major",
  title = {
    en = "A disagreement can block everything",
    fr = "Un désaccord peut tout bloquer",
  },
  why = {
    en = "The right to say no protects each partner, and it is often what the smaller ones joined for. It needs a way out: without a rule for disagreement, the first no that is meant seriously stops the alliance. Entry and exit are left out: blocking them stops no work. The threshold, 75 %, is the exposure of two partners who must both agree: chosen, not calibrated.",
    fr = "Pouvoir dire non protège chacun, et c’est souvent ce qui décide les plus petits à venir. Encore faut-il une issue : sans règle de désaccord, le premier non sérieux arrête l’alliance. Entrée et sortie ne sont pas regardées : les bloquer n’arrête pas le travail. Le seuil, 75 %, est l’exposition de deux partenaires qui doivent s’accorder : choisi, non étalonné.",
  },
  sources = {
    "Axone, Social joint-ventures: key elements (axone-consultant.com)",
    "Coleman, Control of collectivities and the power of a collectivity to act, 1971",
  },
  reads = { "measures.governance.decisions", "answers.disagreement-rule", "answers.external-sponsor" },
  params = {
    exposed = {
      default = 75, min = 0, max = 100,
      doc = { en = "Share of the combinations of votes that decide nothing, in %, from which a decision is exposed to deadlock",
              fr = "Part des combinaisons de votes qui n’aboutissent pas, en %, à partir de laquelle une décision est exposée au blocage" },
    },
  },
  messages = {
    stuck = {
      en = "For “{decision}”, {blocked:percent} of the combinations of votes decide nothing; no rule and no third party says how to get out of it.",
      fr = "Pour « {decision} », {blocked:percent} des combinaisons de votes n’aboutissent pas ; ni règle ni tiers ne dit comment en sortir.",
    },
    mediated = {
      en = "“{decision}” can be blocked; no rule is written, but a third party chosen by all can be called in.",
      fr = "« {decision} » peut se bloquer ; aucune règle n’est écrite, mais un tiers choisi par tous peut être sollicité.",
    },
    ruled = {
      en = "“{decision}” can be blocked, and a written rule says what then happens.",
      fr = "« {decision} » peut se bloquer, et une règle écrite dit ce qui se passe alors.",
    },
    none = {
      en = "No decision is described: the exposure to deadlock cannot be told.",
      fr = "Aucune décision n’est décrite : on ne peut pas dire l’exposition au blocage.",
    },
    fluid = {
      en = "No decision is much exposed to deadlock.",
      fr = "Aucune décision n’est très exposée au blocage.",
    },
  },
  remedy = {
    raised = {
      en = "Write the steps of a disagreement: who talks to whom, within what time, and which third party comes in last.",
      fr = "Écrire les étapes d’un désaccord : qui parle à qui, dans quel délai, et quel tiers intervient en dernier.",
    },
  },

  check = function(d, p, out)
    local blocked, exposed, described = 0, nil, false
    for id, decision in pairs(d.measures.governance.decisions) do
      described = true
      if decision.kind ~= "entry-exit" then
        local share = round(100 * decision.deadlock, 6)
        if share > blocked then blocked, exposed = share, id end
      end
    end
    if not described then return out.unknown("none") end
    if blocked < p.exposed then return out.clear("fluid") end
    local data = { decision = exposed, blocked = round(blocked, 0) }
    if d.answers["disagreement-rule"] then return out.clear("ruled", data) end
    if d.applicable("external-sponsor") and d.answers["external-sponsor"] then return out.clear("mediated", data) end
    return out.raised("stuck", data)
  end,

  tests = {
    { name = "two partners who must agree, and no rule, by the plugin",
      given = { partners = { { id = "a", kind = "association" }, { id = "b", kind = "company" } },
                sections = { governance = { mode = "vote", decisions = {
                  { id = "statutes", kind = "reserved", colleges = { { id = "board", quota = "unanimity", votes = { a = 1, b = 1 } } } } } } },
                answers = { ["disagreement-rule"] = false, ["external-sponsor"] = false } },
      want = { outcome = "raised", message = "stuck" } },
    { name = "just below the threshold",
      given = { measures = { governance = { decisions = { budget = { kind = "reserved", deadlock = 0.74 } } } } }, want = { outcome = "clear", message = "fluid" } },
    { name = "unanimity for entry and exit only",
      given = { measures = { governance = { decisions = { entry = { kind = "entry-exit", deadlock = 0.97 } } } } },
      want = { outcome = "clear", message = "fluid" } },
    { name = "a section without decisions", given = { measures = { governance = { decisions = {} } } },
      want = { outcome = "unknown", message = "none" } },
    { name = "three partners, simple majority, by the plugin",
      given = { partners = { { id = "a", kind = "association" }, { id = "b", kind = "company" }, { id = "c", kind = "company" } },
                sections = { governance = { mode = "vote", decisions = {
                  { id = "daily", kind = "ordinary", colleges = { { id = "board", quota = "majority", votes = { a = 1, b = 1, c = 1 } } } } } } } },
      want = { outcome = "clear", message = "fluid" } },
    { name = "exposed, and a rule says how to go on",
      given = { measures = { governance = { decisions = { budget = { kind = "reserved", deadlock = 0.75 } } } }, answers = { ["disagreement-rule"] = true } },
      want = { outcome = "clear", message = "ruled" } },
    { name = "exposed, no rule, a third party",
      given = { measures = { governance = { decisions = { budget = { kind = "reserved", deadlock = 0.9 } } } }, answers = { ["disagreement-rule"] = false, ["external-sponsor"] = true } },
      want = { outcome = "clear", message = "mediated" } },
    { name = "open: is there a rule?",
      given = { measures = { governance = { decisions = { budget = { kind = "reserved", deadlock = 0.9 } } } }, answers = { ["external-sponsor"] = false } }, want = { outcome = "unknown" } },
    { name = "open: the votes are not described", given = { answers = { ["disagreement-rule"] = false } }, want = { outcome = "unknown" } },
  },
}

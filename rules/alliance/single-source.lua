return {
  api = 1,
  id = "single-source",
  alert = "minor",
  title = {
    en = "A need hangs on a single partner",
    fr = "Un besoin ne tient qu’à un seul partenaire",
  },
  why = {
    en = "Where one partner alone can meet a need of another, it can raise its price or leave, and the other has no choice: what economists call hold-up. It is no risk when each holds the other, or when a signed text says who brings what.",
    fr = "Quand un partenaire est seul à pouvoir répondre au besoin d’un autre, il peut relever son prix ou partir, et l’autre n’a pas le choix : les économistes parlent de « hold-up ». Ce n’est pas un risque si chacun tient l’autre, ou si un texte signé dit qui apporte quoi.",
  },
  sources = {
    "Axone, contenu du contrat : les apports de chacun (axone-consultant.com)",
    "Complémentarité : chacun apporte ce qui manque à l’autre (francetravail.org, 2020) ; le risque est déduit",
  },
  reads = { "measures.stakes.exchange.single-source", "measures.stakes.exchange.reciprocal", "answers.agreement-state",
            "answers.agreement-elements" },
  messages = {
    exposed = {
      en = "{n} {n|need|needs} can be met by one partner alone ({partner}), with nothing in return, and no signed text binds it.",
      fr = "{n} {n|besoin ne peut être satisfait|besoins ne peuvent être satisfaits} que par un seul partenaire ({partner}), sans réciprocité, et aucun texte signé ne l’engage.",
    },
    bound = {
      en = "A need hangs on one partner, and a signed agreement says what it brings.",
      fr = "Un besoin ne tient qu’à un partenaire, et un accord signé dit ce qu’il apporte.",
    },
    mutual = {
      en = "Partners depend on each other: each holds something that the other needs.",
      fr = "Les partenaires dépendent les uns des autres : chacun tient quelque chose dont l’autre a besoin.",
    },
    several = {
      en = "Every need that can be met can be met by more than one partner.",
      fr = "Chaque besoin auquel on peut répondre peut l’être par plus d’un partenaire.",
    },
  },
  remedy = {
    raised = {
      en = "Write down what this partner brings and for how long, or find a second source.",
      fr = "Écrire ce que ce partenaire apporte et pour combien de temps, ou trouver une autre source.",
    },
  },

  check = function(d, p, out)
    local exchange = d.measures.stakes.exchange
    local holds, sources = {}, 0
    for _, partner in pairs(exchange["single-source"]) do
      holds[partner] = (holds[partner] or 0) + 1
      sources = sources + 1
    end
    if sources == 0 then return out.clear("several") end
    for _, pair in ipairs(exchange.reciprocal) do holds[pair[1]], holds[pair[2]] = nil, nil end
    local n, holder = 0, nil
    for partner, needs in pairs(holds) do
      n = n + needs
      if not holder or needs > holds[holder] then holder = partner end
    end
    if n == 0 then return out.clear("mutual") end
    if d.answers["agreement-state"] >= 3 and
       (not d.applicable("agreement-elements") or
        any(d.answers["agreement-elements"], function(element) return element == "contributions" end)) then
      return out.clear("bound")
    end
    return out.raised("exposed", { n = holds[holder], partner = holder })
  end,

  tests = {
    { name = "one partner holds two needs, and only a draft is written",
      given = { measures = { stakes = { exchange = { ["single-source"] = { premises = "b", lorries = "b" }, reciprocal = {} } } },
                answers = { ["agreement-state"] = 2, ["agreement-elements"] = { "contributions" } } },
      want = { outcome = "raised", message = "exposed" } },
    { name = "signed, and contributions are not in it",
      given = { measures = { stakes = { exchange = { ["single-source"] = { premises = "b" }, reciprocal = {} } } },
                answers = { ["agreement-state"] = 3, ["agreement-elements"] = { "object" } } },
      want = { outcome = "raised", message = "exposed" } },
    { name = "signed, with the contributions of each",
      given = { measures = { stakes = { exchange = { ["single-source"] = { premises = "b" }, reciprocal = {} } } },
                answers = { ["agreement-state"] = 3, ["agreement-elements"] = { "object", "contributions" } } },
      want = { outcome = "clear", message = "bound" } },
    { name = "each holds the other",
      given = { measures = { stakes = { exchange = { ["single-source"] = { premises = "b", public = "a" }, reciprocal = { { "a", "b" } } } } } },
      want = { outcome = "clear", message = "mutual" } },
    { name = "two hold each other, a third holds them both, by the plugin",
      given = { partners = { { id = "a", kind = "association" }, { id = "b", kind = "company" }, { id = "c", kind = "public-body" } },
                sections = { exchange = { a = { needs = { "premises", "customers" }, offers = { "public" } },
                                          b = { needs = { "public" }, offers = { "customers" } },
                                          c = { needs = {}, offers = { "premises" } } } },
                answers = { ["agreement-state"] = 1, ["agreement-elements"] = {} } },
      want = { outcome = "raised", message = "exposed" } },
    { name = "nothing hangs on one partner",
      given = { measures = { stakes = { exchange = { ["single-source"] = {}, reciprocal = {} } } } },
      want = { outcome = "clear", message = "several" } },
    { name = "open: is anything signed?",
      given = { measures = { stakes = { exchange = { ["single-source"] = { premises = "b" }, reciprocal = {} } } } },
      want = { outcome = "unknown" } },
    { name = "open: needs and offers are not described", given = {}, want = { outcome = "unknown" } },
  },
}

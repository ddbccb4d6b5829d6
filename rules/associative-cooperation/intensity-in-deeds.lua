return {
  api = 1,
  id = "intensity-in-deeds",
  factor = "intensity",
  title = {
    en = "The intensity chosen is the one practised",
    fr = "L’intensité choisie est celle que l’on pratique",
  },
  why = {
    en = "Each intensity asks for something of its own: to share means, there must be means; to act together, something must be offered or decided together; to become one body, strategy and budget must be joint. A word that goes further than the decisions disappoints, and frightens those who had not chosen it.",
    fr = "Chaque intensité demande autre chose : pour faire avec, des moyens partagés ; pour faire ensemble, une offre ou un choix décidé en commun ; pour faire corps, une stratégie et un budget communs. Un mot qui va plus loin que les décisions déçoit, et inquiète celles qui ne l’avaient pas choisi.",
  },
  sources = {
    "Solfia, faire avec, faire ensemble, faire corps (solfia.org)",
    "Ce que chaque intensité demande est déduit par les auteurs du référentiel",
  },
  reads = { "answers.intensity-level", "answers.joint-decisions", "answers.pooled-means" },
  messages = {
    unchosen = {
      en = "The partners have not chosen how far they cooperate.",
      fr = "Les partenaires n’ont pas choisi jusqu’où coopérer.",
    },
    said = {
      en = "An intensity is chosen; whether it is practised is not asked in a quick assessment.",
      fr = "Une intensité est choisie ; l’appréciation rapide ne demande pas si elle est pratiquée.",
    },
    nothing = {
      en = "The partners choose to share means, and share none yet.",
      fr = "Les partenaires choisissent de partager des moyens, et n’en partagent aucun encore.",
    },
    words = {
      en = "The partners say that they act together, and decide nothing jointly on offer, budget or strategy.",
      fr = "Les partenaires disent faire ensemble, et ne décident rien en commun sur l’offre, le budget ou la stratégie.",
    },
    short = {
      en = "The partners say that they become one body, and strategy and budget are not both decided jointly.",
      fr = "Les partenaires disent faire corps, et stratégie et budget ne se décident pas tous deux en commun.",
    },
    practised = {
      en = "What the partners decide and share goes as far as they say.",
      fr = "Ce que les partenaires décident et partagent va aussi loin que ce qu’ils disent.",
    },
  },
  remedy = {
    unmet = {
      en = "Put the three intensities on the table, and let each board say which one it wants and which one it refuses.",
      fr = "Poser les trois intensités sur la table, et que chaque conseil dise laquelle il veut et laquelle il refuse.",
    },
    partial = {
      en = "Either decide jointly on what this intensity asks for, or name a more modest one.",
      fr = "Soit décider en commun ce que cette intensité demande, soit en nommer une plus modeste.",
    },
  },

  check = function(d, p, out)
    local intensity = d.answers["intensity-level"]
    if intensity == "not-chosen" then return out.unmet("unchosen") end
    if intensity == "share-means" then
      if not d.applicable("pooled-means") then return out.met("said") end
      if #d.answers["pooled-means"] == 0 then return out.partial(0.4, "nothing") end
      return out.met("practised")
    end
    if not d.applicable("joint-decisions") then return out.met("said") end
    local joint = d.answers["joint-decisions"]
    local function decides(matter) return any(joint, function(id) return id == matter end) end
    if intensity == "act-together" then
      if decides("commercial") or decides("budget") or decides("strategy") then return out.met("practised") end
      return out.partial(0.4, "words")
    end
    if decides("strategy") and decides("budget") then return out.met("practised") end
    return out.partial(0.4, "short")
  end,

  tests = {
    { name = "not chosen", given = { answers = { ["intensity-level"] = "not-chosen" } },
      want = { outcome = "unmet", message = "unchosen" } },
    { name = "to share means, without any", given = { answers = { ["intensity-level"] = "share-means", ["pooled-means"] = {} } },
      want = { outcome = "partial", message = "nothing", degree = 0.4 } },
    { name = "to share means, and a place is shared",
      given = { answers = { ["intensity-level"] = "share-means", ["pooled-means"] = { "places" } } },
      want = { outcome = "met", message = "practised" } },
    { name = "to act together, and only entries are decided together",
      given = { answers = { ["intensity-level"] = "act-together", ["joint-decisions"] = { "entry-exit", "director" } } },
      want = { outcome = "partial", message = "words", degree = 0.4 } },
    { name = "to act together, with a common offer",
      given = { answers = { ["intensity-level"] = "act-together", ["joint-decisions"] = { "commercial" } } },
      want = { outcome = "met", message = "practised" } },
    { name = "one body without a common budget",
      given = { answers = { ["intensity-level"] = "one-body", ["joint-decisions"] = { "strategy", "commercial" } } },
      want = { outcome = "partial", message = "short", degree = 0.4 } },
    { name = "one body, strategy and budget",
      given = { answers = { ["intensity-level"] = "one-body", ["joint-decisions"] = { "strategy", "budget" } } },
      want = { outcome = "met", message = "practised" } },
    { name = "a quick assessment does not ask what is decided",
      given = { answers = { ["intensity-level"] = "act-together",
                            ["joint-decisions"] = { status = "not-applicable", note = "quick assessment" } } },
      want = { outcome = "met", message = "said" } },
    { name = "a quick assessment does not ask what is pooled",
      given = { answers = { ["intensity-level"] = "share-means",
                            ["pooled-means"] = { status = "not-applicable", note = "quick assessment" } } },
      want = { outcome = "met", message = "said" } },
    { name = "open: what is decided together is not known", given = { answers = { ["intensity-level"] = "act-together" } },
      want = { outcome = "unknown" } },
    { name = "open: the intensity is not known", given = { answers = { ["joint-decisions"] = { "budget" } } },
      want = { outcome = "unknown" } },
  },
}

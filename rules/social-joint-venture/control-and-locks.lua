local social_kinds = { "association", "social-economy", "foundation" }

return {
  api = 1,
  id = "control-and-locks",
  factor = "mission-protecting-capital",
  title = {
    en = "No majority can turn the mission alone",
    fr = "Aucune majorité ne peut, seule, détourner la mission",
  },
  why = {
    en = "Who holds more than half decides; who holds more than a third can usually stop a change of statutes; who holds less keeps only what is written. A lock that the majority can lift alone, such as the habit of paying no dividends, protects as long as the majority wishes. The two thresholds are those of company practice and may differ in the statutes; the degrees are chosen, not calibrated.",
    fr = "Qui détient plus de la moitié décide ; qui détient plus du tiers peut en général arrêter un changement de statuts ; en dessous, il ne reste que ce qui est écrit. Un verrou que la majorité peut lever seule, comme l’absence de dividendes, protège aussi longtemps qu’elle le veut. Les deux seuils sont ceux de la pratique des sociétés, que les statuts peuvent changer ; les degrés sont choisis, non étalonnés.",
  },
  sources = {
    "Seuils de la moitié et du tiers du capital : pratique des sociétés, à vérifier dans les statuts",
    "Humando, témoignage en vidéo : plus de 75 % à l’entreprise, sans dividendes (coursera.org/lecture/monde-action)",
    "L’Officiel des transporteurs, Allier réintégration sociale et croissance financière : 51 % chez Log’ins (actu-transport-logistique.fr)",
  },
  reads = { "measures.venture.by-kind", "measures.venture.control", "answers.social-consent", "answers.no-dividend-clause" },
  messages = {
    majority = {
      en = "The social economy holds {share:percent} of the capital: it has the majority.",
      fr = "L’ESS détient {share:percent} du capital : elle a la majorité.",
    },
    agreed = {
      en = "With {share:percent} of the capital the social economy can block, and its consent on the mission is written.",
      fr = "Avec {share:percent} du capital, l’ESS peut bloquer, et son accord sur la mission est requis par écrit.",
    },
    blocking = {
      en = "With {share:percent} of the capital the social economy can block; nothing else asks for its consent.",
      fr = "Avec {share:percent} du capital, l’ESS peut bloquer ; rien d’autre ne demande son accord.",
    },
    consent = {
      en = "With {share:percent} of the capital the social economy cannot block; a written right of consent stands in for it.",
      fr = "Avec {share:percent} du capital, l’ESS ne peut pas bloquer ; un droit d’accord écrit en tient lieu.",
    },
    revocable = {
      en = "Dividends are ruled out or capped, but {holder} holds the majority and the social economy {share:percent}: the lock can be lifted without it.",
      fr = "Les dividendes sont exclus ou encadrés, mais {holder} a la majorité et l’ESS {share:percent} : le verrou peut être levé sans elle.",
    },
    dispersed = {
      en = "Dividends are ruled out or capped; nobody holds the majority, and the social economy, with {share:percent}, cannot defend that clause alone.",
      fr = "Les dividendes sont exclus ou encadrés ; personne n’a la majorité, et l’ESS, avec {share:percent}, ne peut défendre seule cette clause.",
    },
    bare = {
      en = "The social economy holds {share:percent} of the capital, with no right of consent and no clause on dividends.",
      fr = "L’ESS détient {share:percent} du capital, sans droit d’accord ni clause sur les dividendes.",
    },
  },
  remedy = {
    partial = { en = "Have the statutes ask for the consent of the social-economy partners on mission, capital and use of profits.",
                fr = "Prévoir dans les statuts l’accord des partenaires de l’ESS sur la mission, le capital et l’emploi des bénéfices." },
    unmet = { en = "Bring the social economy above a third of the capital, or give it a written right of consent.",
              fr = "Porter l’ESS au-dessus du tiers du capital, ou lui donner un droit d’accord écrit." },
  },

  check = function(d, p, out)
    local by_kind, share = d.measures.venture["by-kind"], 0
    for _, kind in ipairs(social_kinds) do share = share + (by_kind[kind] or 0) end
    share = round(100 * share, 6)
    local told = { share = round(share, 1) }
    if share > 50 then return out.met("majority", told) end

    local consent = d.applicable("social-consent") and d.answers["social-consent"]
    if 3 * share > 100 then
      if consent then return out.met("agreed", told) end
      return out.partial(0.7, "blocking", told)
    end
    if consent then return out.partial(0.7, "consent", told) end
    if not d.answers["no-dividend-clause"] then return out.unmet("bare", told) end
    local holder = d.measures.venture.control.majority[1]
    if not holder then return out.partial(0.4, "dispersed", told) end
    return out.partial(0.3, "revocable", { share = told.share, holder = holder })
  end,

  tests = {
    { name = "51 to 49 by the plugin", want = { outcome = "met", message = "majority" },
      given = { partners = { { id = "a", name = "A", kind = "social-economy", capital = 51 }, { id = "c", name = "C", kind = "company", capital = 49 } },
                sections = { venture = { ["legal-form"] = "SAS" } } } },
    { name = "two social partners reach the majority together, by the plugin", want = { outcome = "met", message = "majority" },
      given = { partners = { { id = "a", kind = "association" }, { id = "f", kind = "foundation" }, { id = "c", kind = "company" } },
                sections = { venture = { capital = { a = 30000, f = 30000, c = 40000 } } } } },
    { name = "parity by the plugin, with a written right of consent", want = { outcome = "met", message = "agreed" },
      given = { partners = { { id = "f", kind = "foundation", capital = 50 }, { id = "c", kind = "company", capital = 50 } },
                sections = { venture = { ["legal-form"] = "SAS" } }, answers = { ["social-consent"] = true } } },
    { name = "34 % by the plugin, and nothing more", want = { outcome = "partial", message = "blocking", degree = 0.7 },
      given = { partners = { { id = "a", kind = "association", capital = 34 }, { id = "c", kind = "company", capital = 66 } },
                sections = { venture = { ["legal-form"] = "SAS" } }, answers = { ["social-consent"] = false } } },
    { name = "33 %, with a right of consent", want = { outcome = "partial", message = "consent", degree = 0.7 },
      given = { measures = { venture = { ["by-kind"] = { association = 0.33, company = 0.67 } } }, answers = { ["social-consent"] = true } } },
    { name = "a company's majority that pays no dividends: it can lift the lock alone", want = { outcome = "partial", message = "revocable", degree = 0.3 },
      given = { partners = { { id = "c", name = "C", kind = "company" } },
                measures = { venture = { ["by-kind"] = { company = 0.75, ["social-economy"] = 0.25 }, control = { majority = { "c" }, blocking = { "c" } } } },
                answers = { ["social-consent"] = false, ["no-dividend-clause"] = true } } },
    { name = "a third exactly blocks nothing", want = { outcome = "unmet", message = "bare" },
      given = { measures = { venture = { ["by-kind"] = { association = 1 / 3, company = 2 / 3 } } },
                answers = { ["social-consent"] = false, ["no-dividend-clause"] = false } } },
    { name = "a quarter among three companies, dividends ruled out", want = { outcome = "partial", message = "dispersed", degree = 0.4 },
      given = { measures = { venture = { ["by-kind"] = { association = 0.25, company = 0.75 }, control = { majority = {}, blocking = {} } } },
                answers = { ["social-consent"] = false, ["no-dividend-clause"] = true } } },
    { name = "no right at all", want = { outcome = "unmet", message = "bare" },
      given = { measures = { venture = { ["by-kind"] = { company = 1 } } }, answers = { ["social-consent"] = false, ["no-dividend-clause"] = false } } },
    { name = "open: nobody says whether consent is needed", want = { outcome = "unknown" },
      given = { measures = { venture = { ["by-kind"] = { association = 0.4, company = 0.6 } } } } },
    { name = "open: the capital is not known", want = { outcome = "unknown" }, given = {} },
  },
}

/* venture_words.h -- how the section `venture` is written and what its measures say; the words of
 * venture.c, and for it alone. */
#ifndef VENTURE_WORDS_H
#define VENTURE_WORDS_H

#include "shapes.h"

/* ---- why a figure is null ------------------------------------------------ */

static const accord_text NO_FLOWS = {
    "no cash flows are given",
    "aucun flux de trésorerie n’est indiqué",
};
static const accord_text ONLY_SCENARIOS = {
    "no cash flows are given, only scenarios",
    "aucun flux de trésorerie n’est indiqué, seulement des scénarios",
};
static const accord_text NO_RATE = {
    "no discount rate is given",
    "aucun taux d’actualisation n’est indiqué",
};
static const accord_text RATE_TOO_HIGH = {
    "the discount rate is above 1, that is 100 %: 8 % is written 8 % or 0.08",
    "le taux d’actualisation dépasse 1, soit 100 % : 8 % s’écrit 8 % ou 0.08",
};
static const accord_text NO_OUTLAY = {
    "the cash flows never add up to less than 0, so there is no outlay to earn back",
    "la somme des flux n’est jamais négative, il n’y a donc pas de mise à récupérer",
};
static const accord_text NO_OUTLAY_AT_START = {
    "the first cash flow is no outlay",
    "le premier flux n’est pas une mise de fonds",
};
static const accord_text NEVER = {
    "the outlay is never earned back",
    "la mise n’est jamais récupérée",
};
static const accord_text NO_CHANGE = {
    "the cash flows never change sign",
    "les flux ne changent jamais de signe",
};
static const accord_text ALL_ZERO = {
    "all cash flows are 0, so every rate would do",
    "tous les flux valent 0, n’importe quel taux conviendrait",
};
static const accord_text NO_ROOT = {
    "no rate makes the net present value 0",
    "aucun taux n’annule la valeur actuelle nette",
};
static const accord_text SEVERAL_ROOTS = {
    "several rates make the net present value 0 (irr-roots lists them)",
    "plusieurs taux annulent la valeur actuelle nette (irr-roots les donne)",
};
static const accord_text TOO_MANY_PERIODS = {
    "the cash flows change sign several times over more than 60 periods: too many to find every "
    "rate",
    "les flux changent plusieurs fois de signe sur plus de 60 périodes, trop pour trouver tous les "
    "taux",
};
static const accord_text TOO_LARGE = {
    "the figure is too large to be written",
    "le chiffre est trop grand pour être écrit",
};
static const accord_text NO_SCENARIO = {
    "no scenario is described",
    "aucun scénario n’est décrit",
};
static const accord_text SAME_SCENARIO = {
    "two scenarios have the same id '{1}'",
    "deux scénarios ont le même identifiant « {1} »",
};
static const accord_text TOO_MANY_SCENARIOS = {
    "more than 1,000 scenarios",
    "plus de 1 000 scénarios",
};
static const accord_text SCENARIO_WITHOUT_FLOWS = {
    "the cash flows of a scenario are missing",
    "les flux d’un scénario manquent",
};
static const accord_text SCENARIO_WITHOUT_ODDS = {
    "the probability of a scenario is missing",
    "la probabilité d’un scénario manque",
};
static const accord_text ODDS_NOT_ONE = {
    "the probabilities of the scenarios add up to {1}, not to 1",
    "les probabilités des scénarios font {1} au lieu de 1",
};
static const accord_text NO_CAPITAL = {
    "nobody’s capital is stated",
    "le capital de personne n’est indiqué",
};
static const accord_text CAPITAL_ZERO = {
    "the capital adds up to 0",
    "la somme du capital est nulle",
};
static const accord_text CAPITAL_NOT_WHOLE = {
    "the percentages of the capital do not add up to 100 %",
    "la somme des pourcentages du capital n’est pas 100 %",
};
static const accord_text CAPITAL_UNSTATED = {
    "the capital of '{1}' is not stated (0 where it holds none)",
    "le capital de « {1} » n’est pas indiqué (0 s’il n’en a pas)",
};
static const accord_text SHARES_ZERO = {
    "the shares of the later flows add up to 0",
    "la somme des parts des flux ultérieurs est nulle",
};
static const accord_text SHARES_NOT_WHOLE = {
    "the percentages of the later flows do not add up to 100 %",
    "la somme des pourcentages des flux ultérieurs n’est pas 100 %",
};
static const accord_text SHARES_UNSTATED = {
    "the share of '{1}' in the later flows is not stated (0 where it has none)",
    "la part de « {1} » dans les flux ultérieurs n’est pas indiquée (0 s’il n’en a pas)",
};
static const accord_text TOO_MANY_PARTNERS = {
    "more than 1,000 partners in the venture",
    "plus de 1 000 partenaires dans la structure",
};
static const accord_text NO_PARTNER = {
    "no partner has a part in the venture",
    "aucun partenaire n’a de part dans la structure",
};
static const accord_text NO_KIND = {
    "the kind of a partner that holds capital is not stated",
    "la nature d’un partenaire qui détient du capital n’est pas indiquée",
};
static const accord_text NO_ALONE = {
    "what it would have without the alliance is not stated",
    "ce qu’il aurait sans l’alliance n’est pas indiqué",
};
static const accord_text SOME_NOT_ALONE = {
    "what each partner would have without the alliance is not stated for all of them",
    "ce que chaque partenaire aurait sans l’alliance n’est pas indiqué pour tous",
};
static const accord_text NO_PRICE = {
    "price, variable cost and fixed costs are not all given",
    "le prix, le coût variable et les coûts fixes ne sont pas tous indiqués",
};
static const accord_text NO_MARGIN = {
    "the price is not above the variable cost: no volume covers the fixed costs",
    "le prix ne dépasse pas le coût variable : aucun volume ne couvre les coûts fixes",
};
static const accord_text NO_VOLUME = {
    "no volume is given",
    "aucun volume n’est indiqué",
};
static const accord_text VOLUME_ZERO = {
    "the volume is 0",
    "le volume est nul",
};

/* clang-format off */

/* ---- the section --------------------------------------------------------- */

SHAPE_NAMED(AMOUNT, .forms = ACCORD_IS_NUMBER, .least = -MOST, .most = MOST);
SHAPE_NAMED(QUANTITY, .forms = ACCORD_IS_NUMBER, .least = 0, .most = MOST);
SHAPE_NAMED(PART, .forms = ACCORD_IS_PERCENT, .least = 0, .most = MOST);
/* 0.08 or 8 %, which the host reads as 8: bounds for both. */
SHAPE_NAMED(RATIO, .forms = ACCORD_IS_PERCENT, .least = 0, .most = 100);
SHAPE_NAMED(FLOWS, .forms = ACCORD_IS_LIST, .item = &AMOUNT);
SHAPE_NAMED(PARTS, .forms = ACCORD_IS_DICT | ACCORD_IS_PARTNER, .item = &PART);

SHAPE_NAMED(SCENARIO,
    .forms = ACCORD_IS_MAP,
    .fields = FIELDS(
        FIELD(ACCORD_REQUIRED, "id", "identifiant,nom", SHAPE(.forms = ACCORD_IS_ID),
              "A short name, such as low.", "Un nom court, par exemple bas."),
        FIELD(0, "probability", "probabilité,proba,chance", &RATIO,
              "How likely it is, 0.25 or 25 %; over all scenarios they add up to 1.",
              "Sa probabilité, 0.25 ou 25 % ; le total des scénarios vaut 1."),
        FIELD(0, "cash-flows", "flux,flux-de-trésorerie,trésorerie,cash-flow,cashflows", &FLOWS,
              "What comes in less what goes out, period by period, in this scenario.",
              "Entrées moins sorties d’argent, période par période, dans ce scénario.")));

SHAPE_NAMED(VENTURE,
    .forms = ACCORD_IS_MAP,
    .fields = FIELDS(
        FIELD(0, "legal-form", "forme-juridique,statut-juridique,statut,forme",
              SHAPE(.forms = ACCORD_IS_TEXT),
              "The legal form of the venture, such as SAS; enters no figure.",
              "La forme juridique de la structure, par exemple SAS ; n’entre dans aucun chiffre."),
        FIELD(0, "capital", "capital-social,apports-en-capital,actions", &PARTS,
              "Each partner’s capital in the venture, as amounts or as shares: only ratios count, "
              "but percentages must add up to 100 %. By default the capital stated with the "
              "partners.",
              "Le capital de chaque partenaire dans la structure, en montants ou en parts : seules "
              "comptent les proportions, mais des pourcentages doivent faire 100 %. Par défaut, "
              "celui qu’indiquent les partenaires."),
        FIELD(0, "rate", "taux,taux-d-actualisation,taux-actualisation,actualisation,discount-rate",
              &RATIO,
              "Discount rate for one period: 8 % and 0.08 both mean 8 %. A figure above 1 "
              "without the sign is refused.",
              "Taux d’actualisation d’une période : 8 % et 0.08 veulent tous deux dire 8 %. Un "
              "nombre au-dessus de 1 sans le signe est refusé."),
        FIELD(0, "cash-flows", "flux,flux-de-trésorerie,trésorerie,cash-flow,cashflows", &FLOWS,
              "What comes in less what goes out, period by period: first the start (an outlay is "
              "negative, and not discounted), then the end of each period.",
              "Entrées moins sorties d’argent, période par période : d’abord le départ (une mise "
              "est négative, et n’est pas actualisée), puis la fin de chaque période."),
        FIELD(0, "scenarios", "scénarios,scénario,scenario",
              SHAPE(.forms = ACCORD_IS_LIST, .item = &SCENARIO),
              "What may happen, each with its probability and cash flows.",
              "Ce qui peut arriver, chaque fois avec la probabilité et les flux."),
        FIELD(0, "shares", "parts,part,répartition,partage,clé-de-répartition", &PARTS,
              "Each partner’s part of the flows after the start; only ratios count, but "
              "percentages must add up to 100 %. By default as the capital.",
              "La part de chaque partenaire dans les flux qui suivent le départ ; seules comptent "
              "les proportions, mais des pourcentages doivent faire 100 %. Par défaut, comme le "
              "capital."),
        FIELD(0, "alone", "seul,seuls,chacun-seul,sans-alliance,sans-l-alliance",
              SHAPE(.forms = ACCORD_IS_DICT | ACCORD_IS_PARTNER, .item = &AMOUNT),
              "What each partner would have without the alliance, as a value of today.",
              "Ce que chaque partenaire aurait sans l’alliance, en valeur actuelle."),
        FIELD(0, "price", "prix,prix-de-vente,prix-unitaire", &QUANTITY,
              "Price of one unit sold.", "Prix de vente d’une unité."),
        FIELD(0, "variable-cost", "coût-variable,coûts-variables,charges-variables,variable-costs",
              &QUANTITY, "What each unit costs more.", "Ce que coûte chaque unité de plus."),
        FIELD(0, "fixed-costs", "coûts-fixes,coût-fixe,charges-fixes,frais-fixes,fixed-cost",
              &QUANTITY, "What a period costs whatever is sold.",
              "Ce que coûte une période, quoi qu’on vende."),
        FIELD(0, "volume", "quantité,quantités,ventes,volume-prévu", &QUANTITY,
              "Units expected to be sold in a period.", "Unités qu’on pense vendre par période.")));

static const accord_section SECTION = {
    .size = sizeof SECTION,
    .key = "venture",
    .aliases = "joint-venture,jv,entreprise-commune,structure-commune,société-commune,économie",
    .title = {"What the joint venture earns", "Ce que rapporte la structure commune"},
    .about = {"Capital, cash flows and how they are shared. Everything is optional: what can be "
              "computed is, and the rest says what is missing.",
              "Le capital, les flux de trésorerie et leur partage. Tout est facultatif : ce qui "
              "peut être calculé l’est, le reste dit ce qui manque."},
    .shape = &VENTURE,
};

/* ---- the measures -------------------------------------------------------- */

static const accord_measure *const MEASURES[] = {
    MEASURE("npv", "money",
            {"Net present value", "Valeur actuelle nette"},
            {"Of the cash flows: the sum of CF_t / (1 + rate)^t, the first one (t = 0) not "
             "discounted. A spreadsheet’s NPV discounts the first flow too; its figure times "
             "1 + rate is ours. Null without cash flows or rate.",
             "Des flux de trésorerie : la somme des CF_t / (1 + taux)^t, le premier (t = 0) "
             "n’étant pas actualisé. La VAN d’un tableur actualise aussi le premier ; multipliée "
             "par 1 + taux, elle donne la nôtre. Non définie sans flux ou sans taux."}),
    MEASURE("irr", "share",
            {"Internal rate of return", "Taux de rentabilité interne"},
            {"The rate above −100 % at which the net present value is 0, where there is exactly "
             "one: always so when the cash flows change sign once (Descartes), otherwise when all "
             "the roots have been looked for and one was found. Null when the flows never change "
             "sign, when several rates fit (Lorie and Savage 1955) or none, or when flows that "
             "change sign several times span more than 60 periods.",
             "Le taux, supérieur à −100 %, qui annule la valeur actuelle nette, s’il n’y en a "
             "qu’un : toujours quand les flux changent une fois de signe (Descartes), sinon quand "
             "toutes les racines ont été cherchées et une seule trouvée. Non défini quand les "
             "flux ne changent jamais de signe, que plusieurs taux conviennent (Lorie et Savage, "
             "1955) ou aucun, ou que les flux changent plusieurs fois de signe sur plus de 60 "
             "périodes."}),
    MEASURE("irr-roots", "share",
            {"All internal rates of return", "Tous les taux de rentabilité interne"},
            {"Every rate above −100 % at which the net present value is 0, in ascending order, a "
             "multiple root once; empty when there is none.",
             "Tous les taux supérieurs à −100 % qui annulent la valeur actuelle nette, par ordre "
             "croissant, une racine multiple une fois ; vide s’il n’y en a pas."}),
    MEASURE("payback", "periods",
            {"Payback", "Délai de récupération"},
            {"Periods until the cash flows, added up, are back from below 0 for the first time, "
             "as if each flowed evenly within its period. Later outlays may undo it: npv counts "
             "them. Null when they are never back, or never below.",
             "Nombre de périodes jusqu’à ce que la somme des flux, d’abord négative, revienne "
             "pour la première fois à 0, chacun étant réparti sur sa période. Des mises "
             "ultérieures peuvent la rendre de nouveau négative : npv en tient compte. Non défini "
             "si elle n’y revient pas ou n’est jamais négative."}),
    MEASURE("discounted-payback", "periods",
            {"Discounted payback", "Délai de récupération actualisé"},
            {"The same with each flow discounted to the start. Null without a rate too.",
             "Le même, chaque flux étant ramené à sa valeur au départ. Non défini aussi sans "
             "taux."}),
    MEASURE("profitability-index", "",
            {"Profitability index", "Indice de profitabilité"},
            {"Present value of the flows after the start, for each unit laid out at the start: "
             "above 1 the venture earns more than its rate. Null when the first flow is no outlay.",
             "Valeur actuelle des flux qui suivent le départ, pour chaque unité de mise initiale : "
             "au-dessus de 1, la structure rapporte plus que le taux. Non défini si le premier "
             "flux n’est pas une mise."}),
    MEASURE("break-even", "units",
            {"Break-even volume", "Seuil de rentabilité en volume"},
            {"Units to sell in a period to cover the fixed costs: fixed costs / (price − variable "
             "cost). Null when the price is not above the variable cost.",
             "Unités à vendre par période pour couvrir les coûts fixes : coûts fixes / (prix − "
             "coût variable). Non défini si le prix ne dépasse pas le coût variable."}),
    MEASURE("safety-margin", "share",
            {"Margin of safety", "Marge de sécurité"},
            {"Part of the expected volume that can be lost before the venture loses money: "
             "(volume − break-even) / volume, negative below break-even.",
             "Part du volume prévu qui peut manquer avant que la structure perde de l’argent : "
             "(volume − seuil) / volume, négative en dessous du seuil."}),
    MEASURE("scenarios.ID", "money",
            {"Net present value of a scenario", "Valeur actuelle nette d’un scénario"},
            {"As npv, for each scenario. Null beyond 1,000 scenarios.",
             "Comme npv, pour chaque scénario. Non définie au-delà de 1 000 scénarios."}),
    MEASURE("expected", "money",
            {"Expected net present value", "Valeur actuelle nette attendue"},
            {"Mean of the scenarios, weighted by their probabilities, which must add up to 1; "
             "without scenarios that of the cash flows, taken as the only one.",
             "Moyenne des scénarios, pondérée par leurs probabilités, dont la somme doit être 1 ; "
             "sans scénario, celle des flux, pris pour le seul."}),
    MEASURE("worst", "money",
            {"Worst net present value", "Plus mauvaise valeur actuelle nette"},
            {"The least of the scenarios, however unlikely. Null without scenarios.",
             "La plus faible des scénarios, si improbable soit-elle. Non définie sans "
             "scénario."}),
    MEASURE("loss-probability", "share",
            {"Probability of a loss", "Probabilité de perte"},
            {"Sum of the probabilities of the scenarios whose net present value is negative. Null "
             "without scenarios.",
             "Somme des probabilités des scénarios dont la valeur actuelle nette est négative. Non "
             "définie sans scénario."}),
    MEASURE("partner.ID.expected", "money",
            {"What a partner can expect", "Ce qu’un partenaire peut attendre"},
            {"Its expected net present value: it carries the first flow in proportion to its "
             "capital, and has its share of the later ones (by default the same proportion). For "
             "whoever has capital, a share or an entry in alone. Null beyond 1,000 partners, and "
             "without what it takes: capital, shares, probabilities.",
             "Sa valeur actuelle nette attendue : il porte le premier flux en proportion de son "
             "capital et a sa part des suivants (par défaut, la même proportion). Pour qui a du "
             "capital, une part ou une valeur dans alone. Non définie au-delà de 1 000 "
             "partenaires, et sans ce qu’il faut : capital, parts, probabilités."}),
    MEASURE("partner.ID.worst", "money",
            {"What a partner has at worst", "Ce qu’un partenaire aurait au pire"},
            {"The same in the scenario that is worst for it. Null without scenarios.",
             "La même, dans le scénario le plus mauvais pour lui. Non définie sans scénario."}),
    MEASURE("partner.ID.alone", "money",
            {"What a partner would have without the alliance",
             "Ce qu’un partenaire aurait sans l’alliance"},
            {"As stated in alone; null where it is not.",
             "Comme l’indique alone ; non défini sinon."}),
    MEASURE("partner.ID.gain", "money",
            {"What a partner gains by the alliance", "Ce qu’un partenaire gagne à l’alliance"},
            {"expected less alone: a partner with a negative gain has no reason to stay.",
             "expected moins alone : un partenaire dont le gain est négatif n’a pas de raison de "
             "rester."}),
    MEASURE("surplus", "money",
            {"What the alliance adds", "Ce que l’alliance ajoute"},
            {"The sum of the partners’ gains: expected less everything that they would have alone. "
             "Null unless alone is stated for each of them.",
             "La somme des gains des partenaires : expected moins tout ce qu’ils auraient seuls. "
             "Non défini si alone ne l’indique pas pour chacun."}),
    MEASURE("transfers.ID", "money",
            {"What a partner must receive", "Ce qu’un partenaire doit recevoir"},
            {"So that all gain alike: alone + surplus / partners − expected, negative for who "
             "pays; adds up to 0. The equal split of the surplus is Nash’s solution with "
             "transfers (1950).",
             "Pour que tous gagnent autant : alone + surplus / partenaires − expected, négatif "
             "pour qui paie ; la somme est nulle. Le partage égal du surplus est la solution de "
             "Nash avec transferts (1950)."}),
    MEASURE("control.majority", "",
            {"Who holds the majority", "Qui détient la majorité"},
            {"The partner with more than 1/2 of the capital, if there is one. Given too where "
             "percentages leave out holders who together have less.",
             "Le partenaire qui a plus de la moitié du capital, s’il y en a un. Donné aussi quand "
             "les pourcentages omettent des détenteurs qui, à eux tous, ont moins."}),
    MEASURE("control.blocking", "",
            {"Who holds a blocking minority", "Qui détient une minorité de blocage"},
            {"Partners with more than 1/3 of the capital, the majority included. Given too where "
             "percentages leave out holders who together have less.",
             "Les partenaires qui ont plus du tiers du capital, majorité comprise. Donné aussi "
             "quand les pourcentages omettent des détenteurs qui, à eux tous, ont moins."}),
    MEASURE("by-kind.KIND", "share",
            {"Capital by kind of partner", "Capital par nature de partenaire"},
            {"Share of the capital held by the partners of each kind. Null when the kind of a "
             "holder is not stated.",
             "Part du capital détenue par les partenaires de chaque nature. Non défini si la "
             "nature d’un détenteur n’est pas indiquée."}),
    NULL,
};

/* clang-format on */

#endif

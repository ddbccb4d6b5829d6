/* governance_words.h -- how the section `governance` is written and what its measures say; the
 * words of governance.c, and for it alone. */
#ifndef GOVERNANCE_WORDS_H
#define GOVERNANCE_WORDS_H

#include "shapes.h"

/* ---- why a figure is null ------------------------------------------------ */

static const accord_text NO_VOTE = {"no vote", "pas de vote"};
static const accord_text NO_DECISION = {
    "no decision is described",
    "aucune décision n’est décrite",
};
static const accord_text SAME_ID = {
    "two decisions have the same id '{1}'",
    "deux décisions ont le même identifiant « {1} »",
};
static const accord_text NO_PARTNER = {
    "'{1}' is not a partner",
    "« {1} » n’est pas un partenaire",
};
static const accord_text NEVER_REACHED = {
    "a quota of {1} can never be reached with {2} votes; for more than half of them: majority",
    "un quota de {1} ne peut être atteint avec {2} voix ; pour plus de la moitié : majority",
};
static const accord_text NO_MEMBER = {
    "nobody has a vote or a veto",
    "personne n’a de voix ni de veto",
};
static const accord_text NO_CAPITAL = {
    "votes follow the capital, which no partner states",
    "les voix suivent le capital, qu’aucun partenaire n’indique",
};
static const accord_text TOO_MANY_MEMBERS = {
    "more than 62 members: too many to count every coalition",
    "plus de 62 membres, trop pour compter toutes les coalitions",
};
static const accord_text TOO_MANY_COLLEGES = {
    "more than 16 colleges: too many to count every coalition",
    "plus de 16 collèges, trop pour compter toutes les coalitions",
};
static const accord_text TOO_MANY_SUMS = {
    "the votes make too many different sums to count every coalition (limit: 16 million cells)",
    "les voix donnent trop de sommes différentes pour compter toutes les coalitions "
    "(limite de 16 millions de cases)",
};
static const accord_text TOO_FAR_APART = {
    "the votes are too far apart in size to be added exactly",
    "les voix ont des grandeurs trop éloignées pour être additionnées exactement",
};
static const accord_text NEVER_PASSES = {
    "no coalition can pass a motion",
    "aucune coalition ne peut faire adopter une motion",
};
static const accord_text ALWAYS_PASSES = {
    "every motion passes, whoever is against it",
    "toute motion est adoptée, quels que soient les opposants",
};
static const accord_text NO_SHARES = {
    "neither contributions nor capital are known for these members",
    "ni les contributions ni le capital de ces membres ne sont connus",
};

/* clang-format off */

/* ---- the section --------------------------------------------------------- */

static const accord_shape ID = {.size = sizeof ID, .forms = ACCORD_IS_ID};
static const accord_shape WEIGHT = {
    .size = sizeof WEIGHT, .forms = ACCORD_IS_NUMBER, .least = 0, .most = MOST,
};

static const accord_shape COLLEGE = {
    .size = sizeof COLLEGE,
    .forms = ACCORD_IS_MAP,
    .fields = FIELDS(
        FIELD(0, "id", "identifiant", &ID, "A name for the college.", "Un nom pour le collège."),
        FIELD(ACCORD_REQUIRED, "quota", "seuil,majorité",
              SHAPE(.forms = ACCORD_IS_NUMBER | ACCORD_IS_WORD, .least = 0, .most = MOST,
                    .words = WORDS("majority", "two-thirds", "three-quarters", "unanimity")),
              "Votes that a motion needs: a number, or majority (more than half of the votes), "
              "two-thirds, three-quarters, unanimity.",
              "Voix qu’il faut réunir, en nombre, ou bien majority (plus de la moitié des voix), "
              "two-thirds (deux tiers), three-quarters (trois quarts), unanimity (unanimité)."),
        FIELD(ACCORD_REQUIRED, "votes", "voix,droits-de-vote",
              SHAPE(.forms = ACCORD_IS_DICT | ACCORD_IS_WORD, .item = &WEIGHT,
                    .words = WORDS("capital")),
              "Votes of each member, or capital: as many as the partners hold capital.",
              "Voix de chaque membre, ou bien capital, c’est-à-dire autant que de capital "
              "détenu.")),
};

static const accord_shape DECISION = {
    .size = sizeof DECISION,
    .forms = ACCORD_IS_MAP,
    .fields = FIELDS(
        FIELD(ACCORD_REQUIRED, "id", "identifiant", &ID, "A short name, such as budget.",
              "Un nom court, par exemple budget."),
        FIELD(0, "kind", "nature,type",
              SHAPE(.forms = ACCORD_IS_WORD, .words = WORDS("ordinary", "reserved", "entry-exit")),
              "ordinary (the default), reserved (matters with stricter rules) or entry-exit (who "
              "joins, who leaves).",
              "ordinary (ordinaire, par défaut), reserved (réservée, à règles renforcées) ou "
              "entry-exit (entrée ou sortie d’un partenaire)."),
        FIELD(0, "title", "titre,intitulé", SHAPE(.forms = ACCORD_IS_WORDING),
              "What is decided.", "Ce qui est décidé."),
        FIELD(0, "vetoes", "veto,vetos,droits-de-veto",
              SHAPE(.forms = ACCORD_IS_LIST, .item = &ID),
              "Members without whose yes nothing passes.",
              "Membres sans l’accord desquels rien n’est adopté."),
        FIELD(0, "colleges", "collèges,collège", SHAPE(.forms = ACCORD_IS_LIST, .item = &COLLEGE),
              "Who votes; a motion must pass in every college.",
              "Qui vote ; il faut réunir le quota dans chaque collège.")),
};

static const accord_shape GOVERNANCE = {
    .size = sizeof GOVERNANCE,
    .forms = ACCORD_IS_MAP,
    .fields = FIELDS(
        FIELD(0, "mode", "mode-de-décision",
              SHAPE(.forms = ACCORD_IS_WORD, .words = WORDS("vote", "consensus")),
              "vote (the default), or consensus when nothing is put to the vote.",
              "vote (par défaut), ou consensus quand rien n’est mis aux voix."),
        FIELD(0, "decisions", "décisions,décision",
              SHAPE(.forms = ACCORD_IS_LIST, .item = &DECISION),
              "The kinds of decisions, each with its colleges and vetoes.",
              "Les types de décisions, chacun avec ses collèges et ses vetos.")),
};

static const accord_section SECTION = {
    .size = sizeof SECTION,
    .key = "governance",
    .aliases = "gouvernance",
    .title = {"How decisions are taken", "Comment on décide"},
    .about = {"A motion passes when in every college the votes for it reach the quota, and every "
              "veto holder says yes.",
              "Une motion est adoptée quand, dans chaque collège, les voix pour atteignent le "
              "quota, et que chaque titulaire d’un veto dit oui."},
    .shape = &GOVERNANCE,
};

/* ---- the measures -------------------------------------------------------- */

#define LIMITS_EN \
    " Null beyond 62 members, 16 colleges or 16 million cells of reachable sums."
#define LIMITS_FR \
    " Non calculé au-delà de 62 membres, 16 collèges ou 16 millions de cases de sommes possibles."

static const accord_measure *const MEASURES[] = {
    MEASURE("decisions.ID.kind", "", {"Kind of decision", "Nature de la décision"},
            {"ordinary, reserved or entry-exit; ordinary when the dossier does not say.",
             "ordinary, reserved ou entry-exit ; ordinary quand le dossier ne le dit pas."}),
    MEASURE("decisions.ID.shapley-shubik", "share",
            {"Voting power (Shapley–Shubik)", "Pouvoir de vote (Shapley-Shubik)"},
            {"By member: how often it is the one whose yes makes the motion pass, over all orders "
             "of joining; adds up to 1, or is 0 for everyone when nothing depends on anyone. "
             "Shapley and Shubik 1954." LIMITS_EN,
             "Par membre : la part des ordres d’adhésion où c’est son oui qui fait adopter la "
             "motion ; la somme vaut 1, ou 0 quand rien ne dépend de personne. Shapley et Shubik, "
             "1954." LIMITS_FR}),
    MEASURE("decisions.ID.banzhaf", "share",
            {"Voting power (Banzhaf)", "Pouvoir de vote (Banzhaf)"},
            {"By member: its share of all swings, that is of coalitions that win with it and lose "
             "without it; 0 for everyone when there is none. Banzhaf 1965." LIMITS_EN,
             "Par membre : sa part de toutes les coalitions qui l’emportent avec lui et non sans "
             "lui ; 0 pour tous quand il n’y en a aucune. Banzhaf, 1965." LIMITS_FR}),
    MEASURE("decisions.ID.banzhaf-absolute", "share",
            {"Chance of being decisive", "Probabilité d’être décisif"},
            {"By member: the share of coalitions of the others that it turns from losing into "
             "winning. Banzhaf 1965." LIMITS_EN,
             "Par membre : la part des coalitions des autres que son oui fait l’emporter. Banzhaf, "
             "1965." LIMITS_FR}),
    MEASURE("decisions.ID.coleman.act", "share",
            {"Power to act", "Capacité de décider"},
            {"The share of all coalitions that pass a motion. Coleman 1971." LIMITS_EN,
             "La part de toutes les coalitions qui font adopter une motion. Coleman, "
             "1971." LIMITS_FR}),
    MEASURE("decisions.ID.coleman.prevent", "share",
            {"Power to prevent", "Capacité d’empêcher"},
            {"By member: the share of winning coalitions that lose without it; null when no "
             "coalition wins. Coleman 1971." LIMITS_EN,
             "Par membre : la part des coalitions gagnantes qui ne le sont plus sans lui ; non "
             "défini quand aucune ne gagne. Coleman, 1971." LIMITS_FR}),
    MEASURE("decisions.ID.coleman.initiate", "share",
            {"Power to initiate", "Capacité de faire adopter"},
            {"By member: the share of losing coalitions that win with it; null when every "
             "coalition wins. Coleman 1971." LIMITS_EN,
             "Par membre : la part des coalitions insuffisantes qui suffisent avec lui ; non "
             "défini quand toutes gagnent. Coleman, 1971." LIMITS_FR}),
    MEASURE("decisions.ID.veto-players", "",
            {"Who can block alone", "Qui peut bloquer à lui seul"},
            {"Members of every winning coalition, by a veto or by their votes; empty when nothing "
             "can pass." LIMITS_EN,
             "Les membres de toute coalition gagnante, par un veto ou par leurs voix ; vide quand "
             "rien ne peut être adopté." LIMITS_FR}),
    MEASURE("decisions.ID.dictators", "",
            {"Who decides alone", "Qui décide seul"},
            {"The member whose yes is enough and without whom nothing passes; at most one."
             LIMITS_EN,
             "Le membre dont le oui suffit et sans lequel rien n’est adopté ; un au plus."
             LIMITS_FR}),
    MEASURE("decisions.ID.dummies", "",
            {"Who never makes a difference", "Qui ne pèse jamais"},
            {"Members who never turn a losing coalition into a winning one, whatever their votes."
             LIMITS_EN,
             "Les membres dont le oui ne change jamais le résultat, quelles que soient leurs voix."
             LIMITS_FR}),
    MEASURE("decisions.ID.smallest-winning", "members",
            {"Smallest winning coalition", "Plus petite coalition gagnante"},
            {"The number of its members; null when nothing can pass." LIMITS_EN,
             "Le nombre de ses membres ; non défini quand rien ne peut être adopté." LIMITS_FR}),
    MEASURE("decisions.ID.smallest-blocking", "members",
            {"Smallest blocking coalition", "Plus petite coalition de blocage"},
            {"The number of its members, without whom the others cannot pass anything; 0 when "
             "nothing can pass anyway, null when everything passes." LIMITS_EN,
             "Le nombre de ses membres, sans lesquels les autres ne peuvent rien faire adopter ; 0 "
             "quand de toute façon rien ne peut l’être, non défini quand tout est adopté."
             LIMITS_FR}),
    MEASURE("decisions.ID.power-gap", "share",
            {"Gap between power and contribution", "Écart entre pouvoir et contribution"},
            {"Half the sum, over the members, of what separates Shapley–Shubik power from the "
             "share of contributions (of capital when the dossier knows of no money that the "
             "members contribute); null when neither is known." LIMITS_EN,
             "La moitié de la somme, sur les membres, de l’écart entre le pouvoir de "
             "Shapley-Shubik et la part des contributions (du capital si le dossier ne connaît pas "
             "de contribution en argent des membres) ; non défini sans l’un ni l’autre."
             LIMITS_FR}),
    MEASURE("decisions.ID.deadlock", "share",
            {"Exposure to deadlock", "Risque de blocage"},
            {"1 less the power to act: the share of coalitions that pass nothing." LIMITS_EN,
             "1 moins la capacité de décider, soit la part des coalitions qui ne font rien adopter."
             LIMITS_FR}),
    MEASURE("power-gap", "share",
            {"Largest gap between power and contribution",
             "Plus grand écart entre pouvoir et contribution"},
            {"The largest over the decisions; null when none has one.",
             "Le plus grand des décisions ; non défini quand aucune n’en a."}),
    MEASURE("deadlock", "share",
            {"Largest exposure to deadlock", "Plus grand risque de blocage"},
            {"The largest over the decisions; null when none has one.",
             "Le plus grand des décisions ; non défini quand aucune n’en a."}),
    NULL,
};

/* clang-format on */

#endif

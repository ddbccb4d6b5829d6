/* contributions_words.h -- how the section `contributions` is written and what its measures say; the
 * words of contributions.c, and for it alone. */
#ifndef CONTRIBUTIONS_WORDS_H
#define CONTRIBUTIONS_WORDS_H

#include "shapes.h"

/* ---- why a figure is null ------------------------------------------------ */

static const accord_text NO_MONEY = {
    "no partner states how much money it contributes",
    "aucun partenaire n’indique ce qu’il apporte en argent",
};
static const accord_text ALL_ZERO = {
    "no partner contributes money, so there is nothing to share",
    "aucun partenaire n’apporte d’argent, il n’y a donc rien à répartir",
};
static const accord_text ONE_ALONE = {
    "only one partner states what it contributes, so there is nobody to be even with",
    "un seul partenaire indique ce qu’il apporte, on ne peut donc le comparer à aucun autre",
};
static const accord_text NO_GIFT = {
    "no partner states what it contributes besides money",
    "aucun partenaire n’indique ce qu’il apporte en dehors de l’argent",
};
static const accord_text TOO_MANY_CONTRIBUTORS = {
    "more than 5,000 contributors",
    "plus de 5 000 contributeurs",
};
static const accord_text TOO_MANY_GIFTS = {
    "more than 20,000 contributions besides money",
    "plus de 20 000 apports en dehors de l’argent",
};

/* clang-format off */

/* ---- the section --------------------------------------------------------- */

#define EURO_EN "An amount of money that is not negative, in the currency of the dossier."
#define EURO_FR "Une somme d’argent, positive ou nulle, dans la monnaie du dossier."

static const accord_shape GIFT = {
    .size = sizeof GIFT,
    .forms = ACCORD_IS_WORD | ACCORD_IS_WORDING,
    .words = WORDS("skills", "staff", "premises", "equipment", "volunteers", "network",
                   "reputation", "data", "purchases", "guarantee"),
};

static const accord_shape CONTRIBUTION = {
    .size = sizeof CONTRIBUTION,
    .forms = ACCORD_IS_NUMBER | ACCORD_IS_MAP,
    .least = 0, .most = MOST,
    .fields = FIELDS(
        FIELD(0, "money", "argent,montant,somme,euros,amount,numéraire,apport-en-numéraire",
              SHAPE(.forms = ACCORD_IS_NUMBER, .least = 0, .most = MOST), EURO_EN, EURO_FR),
        FIELD(0, "gifts", "dons,don,nature,en-nature,apports,apports-en-nature,gift,in-kind",
              SHAPE(.forms = ACCORD_IS_LIST, .item = &GIFT),
              "What it brings besides money: skills, staff, premises, equipment, volunteers, "
              "network, reputation, data, purchases, guarantee, or any text.",
              "Ce qu’il apporte en dehors de l’argent : skills (compétences), staff (personnel), "
              "premises (locaux), equipment (matériel), volunteers (bénévoles), network (réseau), "
              "reputation (notoriété), data (données), purchases (achats), guarantee (garantie), "
              "ou tout autre texte.")),
};

static const accord_section SECTION = {
    .size = sizeof SECTION,
    .key = "contributions",
    .aliases = "apports,apport,contribution,contributeurs",
    .title = {"What the partners bring in", "Ce que les partenaires apportent"},
    .about = {"For each partner an amount of money, or what it brings in money and besides: "
              "{money: 20000, gifts: [skills, premises]}.",
              "Pour chaque partenaire, une somme d’argent, ou bien ce qu’il apporte en argent et en "
              "dehors : {money: 20000, gifts: [skills, premises]}."},
    .shape = SHAPE(.forms = ACCORD_IS_DICT | ACCORD_IS_PARTNER, .item = &CONTRIBUTION),
};

/* ---- the measures -------------------------------------------------------- */

#define WHO_EN \
    " Of the partners whose money is stated, 0 included; those whose money is not stated are left " \
    "out. Null when nobody contributes money, or beyond 5,000 contributors."
#define WHO_FR \
    " Parmi les partenaires dont l’apport en argent est indiqué, même nul ; les autres ne sont " \
    "pas comptés. Non défini quand personne n’apporte d’argent, ou au-delà de 5 000 contributeurs."

static const accord_measure *const MEASURES[] = {
    MEASURE("shares.ID", "share",
            {"Share of the money", "Part de l’argent apporté"},
            {"By partner: its money divided by that of all." WHO_EN,
             "Par partenaire : son apport en argent, divisé par le total." WHO_FR}),
    MEASURE("hhi", "",
            {"Concentration of the money (Herfindahl–Hirschman)",
             "Concentration de l’argent apporté (Herfindahl-Hirschman)"},
            {"The sum of the squared shares: 1 when one partner pays everything, 1/n when n pay "
             "the same. Hirschman 1945, Herfindahl 1950; on the scale 0 to 1, where competition "
             "authorities count to 10,000." WHO_EN,
             "La somme des carrés des parts : 1 quand un partenaire paie tout, 1/n quand n paient "
             "autant. Hirschman, 1945, Herfindahl, 1950 ; de 0 à 1, là où les autorités de la "
             "concurrence comptent jusqu’à 10 000." WHO_FR}),
    MEASURE("hhi-normalised", "",
            {"Concentration of the money, from even to alone",
             "Concentration de l’argent apporté, de l’égalité au payeur unique"},
            {"(hhi − 1/n) / (1 − 1/n): 0 when all n partners pay the same, 1 when one pays "
             "everything, however many they are. Null with one contributor." WHO_EN,
             "(hhi − 1/n) / (1 − 1/n) : 0 quand les n partenaires paient autant, 1 quand un seul "
             "paie tout, quel que soit leur nombre. Non défini avec un seul contributeur." WHO_FR}),
    MEASURE("effective", "partners",
            {"Effective number of contributors", "Nombre effectif de contributeurs"},
            {"1/hhi: as many partners paying the same would give the same concentration (Laakso "
             "and Taagepera 1979)." WHO_EN,
             "1/hhi : autant de partenaires payant la même somme donneraient la même concentration "
             "(Laakso et Taagepera, 1979)." WHO_FR}),
    MEASURE("gini", "",
            {"Inequality of the money (Gini)", "Inégalité des apports en argent (Gini)"},
            {"Half the mean difference between two partners, relative to the mean: 0 when all pay "
             "the same, 1 − 1/n when one of n pays everything; the form for a population. Gini "
             "1912." WHO_EN,
             "La moitié de l’écart moyen entre deux partenaires, rapportée à la moyenne : 0 quand "
             "tous paient autant, 1 − 1/n quand un seul sur n paie tout ; forme de la population "
             "entière. Gini, 1912." WHO_FR}),
    MEASURE("largest", "share",
            {"Largest share of the money", "Plus grande part de l’argent apporté"},
            {"The share of the partner that pays most: how much depends on one." WHO_EN,
             "La part du partenaire qui paie le plus, donc ce qui dépend d’un seul." WHO_FR}),
    MEASURE("gifts.ID", "",
            {"What each brings besides money", "Ce que chacun apporte en dehors de l’argent"},
            {"By partner: skills, premises, equipment… as the dossier lists them; they are never "
             "turned into money. Null when no partner states any, or beyond 20,000 of them.",
             "Par partenaire : compétences, locaux, matériel… tels que le dossier les énumère ; ils "
             "ne sont jamais convertis en argent. Non défini quand aucun n’en indique, ou au-delà "
             "de 20 000."}),
    NULL,
};

/* clang-format on */

#endif

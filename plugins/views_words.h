/* views_words.h -- what the measures of views.c say; for it alone. */
#ifndef VIEWS_WORDS_H
#define VIEWS_WORDS_H

#include "shapes.h"

/* ---- why a figure is null ------------------------------------------------ */

static const accord_text TOO_FAR = {"the figures are too large or too far apart",
                                    "les chiffres sont trop grands ou trop éloignés"};
static const accord_text NO_FIGURE = {
    "the partners do not answer with figures, levels or yes and no",
    "les partenaires ne répondent ni par un nombre, ni par un niveau, ni par oui ou non",
};
static const accord_text NOT_LEVELS = {
    "only answers on a scale of five levels have it",
    "défini seulement pour des réponses sur une échelle à cinq niveaux",
};
static const accord_text ONE_VOICE = {
    "one partner alone has answered",
    "un seul partenaire a répondu",
};
static const accord_text ONE_VOICE_EACH = {
    "each partner speaks with one voice: what its own people think is not known",
    "chaque partenaire ne parle que d’une voix : ce que pensent les siens n’est pas connu",
};
static const accord_text ONE_SAYING = {
    "every voice says the same: there is no difference to share out",
    "toutes les voix disent la même chose : il n’y a aucun écart à répartir",
};
static const accord_text TOO_FEW_ALIKE = {
    "fewer than two level questions are answered by all the partners who have a voice",
    "moins de deux questions à niveaux ont une réponse de tous les partenaires consultés",
};
static const accord_text ALL_TIED = {
    "no partner ranks one question above another",
    "aucun partenaire ne place une question au-dessus d’une autre",
};
static const accord_text NO_PAIR = {
    "no level question is answered by two partners",
    "aucune question à niveaux n’a la réponse de deux partenaires",
};
static const accord_text ALL_SAME = {
    "every answer is the same: there is nothing to compare agreement with",
    "toutes les réponses sont identiques, il n’y a rien à quoi comparer l’accord",
};
static const accord_text NO_YES_NO_PAIR = {
    "no yes-or-no question is answered by two partners",
    "aucune question à oui ou non n’a la réponse de deux partenaires",
};
static const accord_text NO_HUNDRED_PAIR = {
    "no question of type score or percent is answered by two partners",
    "aucune question de type score ou percent n’a la réponse de deux partenaires",
};
static const accord_text NEAR_AN_END = {
    "the mean lies so near an end of the scale that so few answers cannot tell",
    "la moyenne est si près d’un bout de l’échelle que si peu de réponses n’en disent rien",
};
static const accord_text TWO_CAMPS = {
    "the answers vary more than at random: the partners fall into camps, see each question",
    "les réponses varient plus qu’au hasard : les partenaires forment des camps, voir chaque question",
};
static const accord_text NO_QUESTION = {
    "the id of a question is empty, or longer than 255 bytes",
    "l’identifiant d’une question est vide, ou long de plus de 255 octets",
};
static const accord_text TOO_MANY_VOICES = {
    "more than 200 respondents, 2,000 questions or 50,000 answers",
    "plus de 200 répondants, de 2 000 questions ou de 50 000 réponses",
};

/* ---- the measures -------------------------------------------------------- */

/* clang-format off */

static const accord_measure *const MEASURES[] = {
    MEASURE("respondents", "",
            {"Who answers", "Qui répond"},
            {"The partners whose own answers stand in the dossier (`by`, `voices`) or in files of theirs "
             "(`--respondent`).",
             "Les partenaires dont les réponses propres figurent dans le dossier (`by`, `voices`) ou dans "
             "des fichiers à eux (`--respondent`)."}),
    MEASURE("questions.QUESTION.mean", "",
            {"Mean of the answers", "Moyenne des réponses"},
            {"One partner, one voice: several of its own count as their mean; yes is 1 and no 0, an interval "
             "its middle. Null where the answers are no figures.",
             "Un partenaire, une voix : s’il en a plusieurs, leur moyenne ; oui vaut 1 et non 0, un "
             "intervalle son milieu. Non défini si les réponses ne sont pas des nombres."}),
    MEASURE("questions.QUESTION.pooled-mean", "",
            {"Mean of all voices", "Moyenne de toutes les voix"},
            {"Every voice alike, whichever partner it belongs to. Where it lies far from `mean`, whoever "
             "sent most people moves the result: say so before you quote either. The same as `mean` where "
             "each partner speaks with one voice; null where the answers are no figures.",
             "Chaque voix compte autant, quel que soit son partenaire. Loin de `mean`, elle dit que celui "
             "qui a envoyé le plus de monde déplace le résultat : le préciser avant de citer l’une ou "
             "l’autre. Égale à `mean` si chaque partenaire ne parle que d’une voix ; non défini si les "
             "réponses ne sont pas des nombres."}),
    MEASURE("questions.QUESTION.eta-squared", "share",
            {"Share of the difference that lies between partners",
             "Part de l’écart qui se trouve entre les partenaires"},
            {"Near 1, each partner is of one mind and the partners differ: bring them to one table. Near "
             "0, each is divided in itself, and as much as the others: talk within each first. The squared "
             "distances of the partners’ means from the mean of all voices, over those of all voices (eta "
             "squared; Fisher, 1925). With few voices it is high by chance alone, about (partners - 1) / "
             "(voices - 1): 0.4 for three partners with two voices each. Null for one partner, where no "
             "partner has several voices, or where all say the same.",
             "Près de 1, chaque partenaire parle d’un seul avis et les partenaires diffèrent : les réunir "
             "autour d’une table. Près de 0, chacun est partagé en lui-même, autant que les autres : en "
             "parler d’abord chez chacun. Les écarts au carré des moyennes des partenaires à la moyenne de "
             "toutes les voix, rapportés à ceux de toutes les voix (êta carré ; Fisher, 1925). Avec peu de "
             "voix il est haut par le seul hasard, environ (partenaires - 1) / (voix - 1) : 0,4 pour trois "
             "partenaires de deux voix chacun. Non défini pour un seul partenaire, si aucun n’a plusieurs "
             "voix, ou si toutes disent la même chose."}),
    MEASURE("questions.QUESTION.gap", "",
            {"Widest gap between two partners", "Plus grand écart entre deux partenaires"},
            {"The highest answer less the lowest, in the unit of the question.",
             "La réponse la plus haute moins la plus basse, dans l’unité de la question."}),
    MEASURE("questions.QUESTION.sd", "",
            {"Standard deviation between partners", "Écart-type entre partenaires"},
            {"How far the partners lie from their mean, the far ones counting more, in the unit of the "
             "question. Null for one partner.",
             "À quelle distance de leur moyenne sont les partenaires, les plus éloignés comptant "
             "davantage, dans l’unité de la question. Non défini pour un seul partenaire."}),
    MEASURE("questions.QUESTION.ad", "",
            {"Mean distance from the mean", "Distance moyenne à la moyenne"},
            {"“0.7 levels from the mean” (Burke and Dunlap, 2002): the plainest of these figures, in the "
             "unit of the question. On five levels, up to 0.8 is taken for agreement. Null for one partner.",
             "« À 0,7 niveau de la moyenne » (Burke et Dunlap, 2002) : le plus lisible de ces "
             "chiffres, dans l’unité de la question. Sur cinq niveaux, on parle d’accord jusqu’à 0,8. Non "
             "défini pour un seul partenaire."}),
    MEASURE("questions.QUESTION.rwg", "",
            {"Agreement on the question", "Accord sur la question"},
            {"1 less the variance of the answers over that of answers given at random on five levels "
             "(James, Demaree and Wolf, 1984). 1 is full agreement, 0 none, below 0 two camps; 0.7 is what "
             "is usually asked for. Null for one partner, or where the answers are not levels.",
             "1 moins la variance des réponses rapportée à celle de réponses données au hasard sur cinq "
             "niveaux (James, Demaree et Wolf, 1984). 1, accord complet ; 0, aucun ; au-dessous, deux "
             "camps ; on demande d’ordinaire 0,7. Non défini pour un seul partenaire, ou si les réponses ne "
             "sont pas des niveaux."}),
    MEASURE("questions.QUESTION.awg", "",
            {"Agreement, whatever the mean", "Accord, quelle que soit la moyenne"},
            {"The same, against the widest disagreement that this mean allows (Brown and Hauenstein, 2005): "
             "when all answers are high or all low, they cannot differ much, and `rwg` flatters. 1 is full "
             "agreement, -1 the widest disagreement. Null for one partner, where the answers are not levels, "
             "or where the mean is too near an end for so few answers; with two partners that is nearly "
             "always.",
             "Le même, rapporté au plus grand désaccord que cette moyenne permet (Brown et Hauenstein, "
             "2005) : si toutes les réponses sont hautes, ou toutes basses, elles ne peuvent guère différer, "
             "et `rwg` flatte. 1, accord complet ; -1, désaccord le plus grand. Non défini pour un seul "
             "partenaire, si les réponses ne sont pas des niveaux, ou si la moyenne est trop près d’un bout "
             "pour si peu de réponses : à deux partenaires, presque toujours."}),
    MEASURE("questions.QUESTION.who", "",
            {"Who differs", "Qui diffère"},
            {"The two ends of the gap: who answers highest, then who answers lowest; nobody where all "
             "agree.",
             "Les deux bouts de l’écart : qui répond le plus haut, puis qui répond le plus bas ; personne "
             "si tous s’accordent."}),
    MEASURE("apart", "",
            {"Two levels apart or more", "Deux niveaux d’écart ou plus"},
            {"The level questions on which two partners are two levels or more apart, each with its gap "
             "and who differs.",
             "Les questions à niveaux où deux partenaires ont deux niveaux d’écart ou plus, avec l’écart et "
             "ceux qui diffèrent."}),
    MEASURE("rwg-j", "",
            {"Agreement over all questions", "Accord sur l’ensemble des questions"},
            {"`rwg` over all level questions that two partners or more answer: the more questions show "
             "agreement, the surer it is (James, Demaree and Wolf, 1984). From 0, none, to 1, full; with "
             "many questions it is soon high, so look at each question too. Null where there are none, or "
             "where answers vary more than at random.",
             "`rwg` sur toutes les questions à niveaux qui ont la réponse de deux partenaires ou plus : plus "
             "de questions montrent l’accord, plus il est sûr (James, Demaree et Wolf, 1984). De 0, aucun, à "
             "1, complet ; avec beaucoup de questions il monte vite : regarder aussi chaque question. Non "
             "défini s’il n’y en a pas, ou si les réponses varient plus qu’au hasard."}),
    MEASURE("kendall-w", "",
            {"Do they rank alike", "Classent-ils de même"},
            {"Whether the partners find the same things strong and the same things weak: 0 not at all, 1 "
             "exactly (Kendall and Babington Smith, 1939; corrected for ties). Over the level questions "
             "that every respondent answers; null below two of them or two respondents. No test of "
             "significance: partners are few.",
             "Les partenaires trouvent-ils fortes et faibles les mêmes choses : 0, pas du tout, 1, "
             "exactement (Kendall et Babington Smith, 1939 ; corrigé des ex æquo). Sur les questions à "
             "niveaux auxquelles tous répondent ; non défini pour moins de deux questions ou deux "
             "répondants. Sans test de signification, les partenaires étant peu nombreux."}),
    MEASURE("krippendorff-alpha", "",
            {"Do they give the same answers", "Donnent-ils les mêmes réponses"},
            {"1 less the disagreement found over that expected by chance, on an ordinal scale, with "
             "missing answers (Krippendorff, 2011). 1 is full agreement, 0 what chance gives, below 0 "
             "systematic disagreement. Over the level questions with two answers or more; null where "
             "every answer is the same.",
             "1 moins le désaccord constaté, rapporté à celui que donnerait le hasard, sur une échelle "
             "ordinale, réponses manquantes admises (Krippendorff, 2011). 1, accord complet ; 0, ce que "
             "donne le hasard ; au-dessous, désaccord systématique. Sur les questions à niveaux qui ont "
             "deux réponses ou plus ; non défini si toutes les réponses sont identiques."}),
    MEASURE("krippendorff-nominal", "",
            {"Do they give the same yes and no", "Disent-ils oui et non de même"},
            {"The same over the yes-or-no questions, where answers are alike or not (Krippendorff, 2011). A "
             "partner whose own voices differ is left out of the question. Null where no question has two "
             "answers, or where every answer is the same.",
             "Le même sur les questions à oui ou non, où deux réponses sont semblables ou ne le sont pas "
             "(Krippendorff, 2011). Un partenaire dont les propres voix diffèrent est laissé hors de la "
             "question. Non défini si aucune question n’a deux réponses, ou si toutes sont identiques."}),
    MEASURE("krippendorff-interval", "",
            {"Do they give the same scores", "Donnent-ils les mêmes cotations"},
            {"The same over the questions of type score and percent, which share the scale from 0 to 100: "
             "the disagreement grows with the square of the distance, so that 20 points apart weigh four "
             "times 10 (Krippendorff, 2011). Null without a framework that says which questions they are, "
             "where none has two answers, or where every answer is the same.",
             "Le même sur les questions de type score et percent, qui partagent l’échelle de 0 à 100 : le "
             "désaccord croît comme le carré de la distance, 20 points d’écart pèsent quatre fois 10 "
             "(Krippendorff, 2011). Non défini sans cadre qui dise quelles sont ces questions, si aucune "
             "n’a deux réponses, ou si toutes sont identiques."}),
    NULL,
};

/* clang-format on */

#endif

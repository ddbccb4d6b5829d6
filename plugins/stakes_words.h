/* stakes_words.h -- how the sections of stakes.c are written and what its measures say; for it
 * alone. */
#ifndef STAKES_WORDS_H
#define STAKES_WORDS_H

#include "shapes.h"

/* ---- why a figure is null ------------------------------------------------ */

static const accord_text NO_STAKE = {
    "no partner says what it pursues",
    "aucun partenaire n’indique ce qu’il poursuit",
};
static const accord_text NO_PROJECT = {
    "no project is described",
    "aucun projet n’est décrit",
};
static const accord_text NO_EXCHANGE = {
    "no partner says what it needs and offers",
    "aucun partenaire n’indique ce dont il a besoin ni ce qu’il offre",
};
static const accord_text PURSUES_NOTHING = {
    "this partner gives no stake any importance",
    "ce partenaire n’accorde d’importance à aucun enjeu",
};
static const accord_text NOBODY_PURSUES = {
    "no partner gives a stake any importance",
    "aucun partenaire n’accorde d’importance à un enjeu",
};
static const accord_text NOBODY_SERVED = {
    "no partner is served",
    "aucun partenaire n’est servi",
};
static const accord_text ONE_PURSUES = {
    "fewer than two partners give a stake any importance",
    "moins de deux partenaires accordent de l’importance à un enjeu",
};
static const accord_text NO_PAIR = {
    "fewer than two partners say what they pursue",
    "moins de deux partenaires indiquent ce qu’ils poursuivent",
};
static const accord_text NO_WEIGHT = {
    "no partner gives importance to this stake nor to those that count for it",
    "aucun partenaire n’accorde d’importance à cet enjeu ni à ceux qui comptent pour lui",
};
static const accord_text NOTHING_SERVED = {
    "no project serves a stake that a partner pursues",
    "aucun projet ne sert un enjeu qu’un partenaire poursuit",
};
static const accord_text SAME_PROJECT = {
    "two projects have the same id '{1}'",
    "deux projets ont le même identifiant « {1} »",
};
static const accord_text CHAIN = {
    "other stakes count for '{1}', which counts for '{2}' in its turn",
    "d’autres enjeux comptent pour « {1} », qui compte lui-même pour « {2} »",
};
static const accord_text TOO_MANY_PARTNERS = {
    "more than 1,000 partners",
    "plus de 1 000 partenaires",
};
static const accord_text TOO_MANY_STAKES = {
    "more than 1,000 stakes",
    "plus de 1 000 enjeux",
};
static const accord_text TOO_MANY_PROJECTS = {
    "more than 1,000 projects",
    "plus de 1 000 projets",
};
static const accord_text TOO_MANY_CELLS = {
    "partners times stakes times projects are more than 100 million",
    "le produit des partenaires, des enjeux et des projets dépasse 100 millions",
};
static const accord_text TOO_MANY_PAIRS = {
    "more than 50,000 pairs of a partner and a project",
    "plus de 50 000 couples d’un partenaire et d’un projet",
};
static const accord_text TOO_WIDE = {
    "more than 64 stakes have to be looked at together",
    "plus de 64 enjeux sont à considérer ensemble",
};
static const accord_text TOO_MANY_SETS = {
    "more than 100 smallest sets of projects",
    "plus de 100 plus petits ensembles de projets",
};
static const accord_text TOO_LONG = {
    "the smallest sets of projects take too long to find (limit: 30 million steps)",
    "les plus petits ensembles de projets sont trop longs à trouver (limite de 30 millions d’étapes)",
};
static const accord_text NO_NEED = {
    "this partner states no need",
    "ce partenaire n’indique aucun besoin",
};
static const accord_text ONE_EXCHANGES = {
    "only one partner says what it needs and offers",
    "un seul partenaire indique ce dont il a besoin et ce qu’il offre",
};
static const accord_text NO_WORD = {
    "a need or an offer is an empty text, or one of more than 255 bytes",
    "un besoin ou une offre est un texte vide, ou de plus de 255 octets",
};
static const accord_text TOO_MANY_NEEDS = {
    "more than 20,000 needs and offers",
    "plus de 20 000 besoins et offres",
};
static const accord_text TOO_MANY_MUTUAL = {
    "more than 10,000 pairs of partners each offer what the other needs",
    "plus de 10 000 couples de partenaires offrent chacun ce dont l’autre a besoin",
};

/* clang-format off */

/* ---- the sections -------------------------------------------------------- */

static const accord_shape ID = {.size = sizeof ID, .forms = ACCORD_IS_ID};
static const accord_shape TITLE = {.size = sizeof TITLE, .forms = ACCORD_IS_WORDING};

static const accord_section STAKES = {
    .size = sizeof STAKES,
    .key = "stakes",
    .aliases = "enjeux,enjeu,objectifs",
    .title = {"What each partner pursues", "Ce que chaque partenaire poursuit"},
    .about = {"For each partner its stakes, each with an importance from 0 on; only ratios count: "
              "3, 2, 1 and 60, 40, 20 say the same. A stake is a factor of the axis stakes, or has "
              "its title in stake-titles.",
              "Pour chaque partenaire, ses enjeux, chacun avec une importance positive ou nulle ; "
              "seuls les rapports comptent : 3, 2, 1 et 60, 40, 20 disent la même chose. Un enjeu "
              "est un facteur de l’axe des enjeux, ou a son titre dans stake-titles."},
    .shape = SHAPE(.forms = ACCORD_IS_DICT | ACCORD_IS_PARTNER,
                   .item = SHAPE(.forms = ACCORD_IS_DICT,
                                 .item = SHAPE(.forms = ACCORD_IS_NUMBER, .least = 0,
                                               .most = MOST))),
};

static const accord_section STAKE_TITLES = {
    .size = sizeof STAKE_TITLES,
    .key = "stake-titles",
    .aliases = "titres-des-enjeux,titres-enjeux,intitulés-des-enjeux,titles",
    .title = {"Stakes of this alliance alone", "Enjeux propres à cette alliance"},
    .about = {"Stakes that the framework does not know: their titles, and for which stake of the "
              "framework they count.",
              "Les enjeux que le référentiel ne connaît pas : leur titre, et l’enjeu du "
              "référentiel pour lequel ils comptent."},
    .shape = SHAPE(.forms = ACCORD_IS_DICT, .item = SHAPE(
        .forms = ACCORD_IS_MAP,
        .fields = FIELDS(
            FIELD(ACCORD_REQUIRED, "title", "titre,intitulé,nom", &TITLE,
                  "What is at stake, in a few words.", "L’enjeu en quelques mots."),
            FIELD(0, "counts-for", "compte-pour,relève-de,rattaché-à", &ID,
                  "The stake of the framework that it is a part of.",
                  "L’enjeu du référentiel dont il est une partie.")))),
};

static const accord_shape PROJECT = {
    .size = sizeof PROJECT,
    .forms = ACCORD_IS_MAP,
    .fields = FIELDS(
        FIELD(ACCORD_REQUIRED, "id", "identifiant", &ID, "A short name, such as fab-lab.",
              "Un nom court, par exemple fab-lab."),
        FIELD(0, "title", "titre,intitulé,nom", &TITLE, "What it is, in a few words.",
              "Le projet en quelques mots."),
        FIELD(0, "partners", "partenaires,porteurs,partenaire",
              SHAPE(.forms = ACCORD_IS_LIST, .item = SHAPE(.forms = ACCORD_IS_PARTNER)),
              "Who carries it.", "Qui le porte."),
        FIELD(0, "state", "état,statut,avancement,status",
              SHAPE(.forms = ACCORD_IS_WORD,
                    .words = WORDS("idea", "planned", "running", "done", "stopped")),
              "idea and stopped count for nothing, planned (the default) counts, running and done "
              "count today.",
              "idea (idée) et stopped (arrêté) ne comptent pas, planned (prévu, par défaut) compte, "
              "running (en cours) et done (réalisé) comptent dès aujourd’hui."),
        FIELD(0, "serves", "sert,répond-à,enjeux,stakes",
              SHAPE(.forms = ACCORD_IS_DICT, .item = SHAPE(
                  .forms = ACCORD_IS_NUMBER | ACCORD_IS_WORD, .least = 0, .most = 1,
                  .words = WORDS("fully", "largely", "partly", "slightly"))),
              "For each stake how far the project serves it: from 0 to 1, or fully (1), largely "
              "(0.75), partly (0.5), slightly (0.25).",
              "Pour chaque enjeu, à quel point le projet y répond : de 0 à 1, ou bien fully "
              "(entièrement, 1), largely (largement, 0.75), partly (en partie, 0.5), slightly (un "
              "peu, 0.25).")),
};

static const accord_section PROJECTS = {
    .size = sizeof PROJECTS,
    .key = "projects",
    .aliases = "projets,projet,actions",
    .title = {"What the alliance does", "Ce que fait l’alliance"},
    .about = {"The projects of the alliance, how far each has come, and which stakes it serves.",
              "Les projets de l’alliance, leur avancement, et les enjeux auxquels ils répondent."},
    .shape = SHAPE(.forms = ACCORD_IS_LIST, .item = &PROJECT),
};

static const accord_shape GOODS = {
    .size = sizeof GOODS,
    .forms = ACCORD_IS_LIST,
    .item = SHAPE(.forms = ACCORD_IS_TEXT),
};

static const accord_section EXCHANGE = {
    .size = sizeof EXCHANGE,
    .key = "exchange",
    .aliases = "échanges,échange,besoins-et-offres,complémentarité",
    .title = {"What each needs and offers", "Ce dont chacun a besoin et ce qu’il offre"},
    .about = {"For each partner what it needs from others and what it offers them. A need is met "
              "by an offer in exactly the same words.",
              "Pour chaque partenaire, ce qu’il attend des autres et ce qu’il leur offre. À un "
              "besoin répond une offre écrite exactement de la même façon."},
    .shape = SHAPE(.forms = ACCORD_IS_DICT | ACCORD_IS_PARTNER, .item = SHAPE(
        .forms = ACCORD_IS_MAP,
        .fields = FIELDS(
            FIELD(0, "needs", "besoins,besoin,attentes,need", &GOODS,
                  "What it needs from the others.", "Ce dont il a besoin."),
            FIELD(0, "offers", "offres,offre,apports,offer", &GOODS,
                  "What it offers to the others.", "Ce qu’il offre aux autres.")))),
};

/* ---- the measures -------------------------------------------------------- */

#define COUNTED_EN " Projects that are ideas or stopped count for nothing."
#define COUNTED_FR " Les projets à l’état d’idée ou arrêtés ne comptent pas."
#define JOINT_EN " (noisy-or, Pearl 1988)"
#define JOINT_FR " (OU bruité, Pearl, 1988)"

static const accord_measure *const MEASURES[] = {
    MEASURE("coverage.STAKE", "share",
            {"How far a stake is served", "À quel point un enjeu est servi"},
            {"What the best project does for it. Of a stake for which others count (stake-titles): "
             "the mean of its own and theirs, weighted by importance, which is the mean over the "
             "partners of importances that add up to 1 for each. For every stake that a partner "
             "names or that one named counts for; where nobody names any, for those that projects "
             "serve. Null without projects, when nobody gives importance to a stake for which others "
             "count, or beyond 1,000 stakes, projects or partners." COUNTED_EN,
             "Ce que fait pour lui le meilleur projet. Pour un enjeu auquel d’autres se rattachent "
             "(stake-titles) : la moyenne du sien et des leurs, pondérée par l’importance, "
             "c’est-à-dire la moyenne, sur les partenaires, d’importances ramenées pour chacun à un "
             "total de 1. Pour tout enjeu qu’un partenaire nomme ou auquel se rattache un enjeu "
             "nommé ; si personne n’en nomme, pour ceux que servent les projets. Non défini sans "
             "projet, quand personne n’accorde d’importance à un enjeu auquel d’autres se "
             "rattachent, ou au-delà de 1 000 enjeux, projets ou partenaires." COUNTED_FR}),
    MEASURE("coverage-joint.STAKE", "share",
            {"How far a stake is served by all projects together",
             "À quel point un enjeu est servi par l’ensemble des projets"},
            {"The same where projects add to one another: 1 less the product of what each leaves "
             "open" JOINT_EN ". Null as coverage." COUNTED_EN,
             "De même si les projets se complètent : 1 moins le produit de ce que chacun laisse "
             "ouvert" JOINT_FR ". Non défini comme coverage." COUNTED_FR}),
    MEASURE("partner.ID", "share",
            {"How far a partner is served", "À quel point un partenaire est servi"},
            {"The coverage of its stakes, weighted by the importance that it gives them. Null when "
             "it gives importance to none, and as coverage.",
             "La couverture de ses enjeux, pondérée par l’importance qu’il leur accorde. Non défini "
             "s’il n’accorde d’importance à aucun, et comme coverage."}),
    MEASURE("partner-joint.ID", "share",
            {"How far a partner is served by all projects together",
             "À quel point un partenaire est servi par l’ensemble des projets"},
            {"The same with coverage-joint.", "De même avec coverage-joint."}),
    MEASURE("uncovered", "",
            {"Stakes that nothing serves", "Enjeux auxquels rien ne répond"},
            {"Stakes to which a partner gives importance and whose coverage is 0: what has yet to be "
             "invented. Null without stakes or projects.",
             "Les enjeux auxquels un partenaire accorde de l’importance et dont la couverture est "
             "nulle : ce qui reste à inventer. Non défini sans enjeux ou sans projets."}),
    MEASURE("win-win", "share",
            {"Balance of what partners gain", "Équilibre entre partenaires"},
            {"How far the least served partner is served, divided by the best served one: 1 when "
             "all gain alike, 0 when one gains nothing. Null when fewer than two partners give "
             "importance to a stake, or nobody is served.",
             "Le partenaire le moins servi rapporté au mieux servi : 1 quand tous y gagnent autant, "
             "0 quand l’un n’y gagne rien. Non défini si moins de deux partenaires accordent de "
             "l’importance à un enjeu, ou si personne n’est servi."}),
    MEASURE("mean", "share",
            {"How far the partners are served", "À quel point les partenaires sont servis"},
            {"The mean of partner over those who give importance to a stake; null when nobody does.",
             "La moyenne de partner sur ceux qui accordent de l’importance à un enjeu ; non défini "
             "si personne ne le fait."}),
    MEASURE("gini", "",
            {"Inequality of what partners gain (Gini)",
             "Inégalité entre partenaires (Gini)"},
            {"Half the mean difference between two partners, relative to the mean: 0 when all are "
             "served alike; the form for a population. Null when nobody is served. Gini 1912.",
             "La moitié de l’écart moyen entre deux partenaires, rapportée à la moyenne : 0 quand "
             "tous sont servis autant ; forme de la population entière. Non défini si personne n’est "
             "servi. Gini, 1912."}),
    MEASURE("without.PROJECT", "share",
            {"What would be lost without a project", "Ce que l’on perdrait sans un projet"},
            {"How much mean falls when the project is dropped: the larger, the more the alliance "
             "rests on it; 0 for one that does not count. Null as mean, or when partners times "
             "stakes times projects are more than 100 million.",
             "De combien baisse mean si l’on abandonne le projet : plus c’est, plus l’alliance "
             "repose sur lui ; 0 pour un projet qui ne compte pas. Non défini comme mean, ou quand "
             "le produit des partenaires, des enjeux et des projets dépasse 100 millions."}),
    MEASURE("served-by.ID.PROJECT", "share",
            {"What serves a partner", "Ce qui sert un partenaire"},
            {"By partner, the projects that serve it, and how far it would be served with that one "
             "alone; these shares do not add up, as one project may stand in for another. Null "
             "where partner is, beyond 50,000 pairs of a partner and a project, or as without.",
             "Par partenaire, les projets qui le servent, et à quel point il le serait par chacun "
             "seul ; ces parts ne s’additionnent pas, car un projet peut en remplacer un autre. Non "
             "défini là où partner ne l’est pas, au-delà de 50 000 couples d’un partenaire et d’un "
             "projet, ou comme without."}),
    MEASURE("unsought", "",
            {"Served though nobody pursues it", "Servi sans que personne le poursuive"},
            {"Stakes that a project serves and to which no partner gives importance: a free "
             "benefit, or a partner who is missing. Null without stakes or projects.",
             "Les enjeux que sert un projet et auxquels aucun partenaire n’accorde d’importance : "
             "un bénéfice gratuit, ou un partenaire qui manque. Non défini sans enjeux ou sans "
             "projets."}),
    MEASURE("minimal-sets", "",
            {"Smallest sets of projects", "Plus petits ensembles de projets"},
            {"All sets of as few projects as possible that together serve, however little, every "
             "stake that a partner pursues and a project serves (where nobody names a stake, that a "
             "project serves): set cover, solved exactly. Null when no such stake is served, beyond "
             "100 sets, when more than 64 stakes stay once those are left out that others bring "
             "along, or when the search takes more than 30 million steps.",
             "Tous les ensembles d’aussi peu de projets que possible qui, réunis, servent si peu que "
             "ce soit chaque enjeu qu’un partenaire poursuit et qu’un projet sert (si personne ne "
             "nomme d’enjeu, qu’un projet sert) : couverture minimale, résolue exactement. Non "
             "défini si aucun enjeu n’est servi, au-delà de 100 ensembles, s’il reste plus de 64 "
             "enjeux une fois écartés ceux que d’autres entraînent, ou si la recherche dépasse 30 "
             "millions d’étapes."}),
    MEASURE("alignment", "share",
            {"How far partners pursue the same", "À quel point les partenaires poursuivent la même "
             "chose"},
            {"The mean over all pairs of partners of the Jaccard overlap of the stakes to which "
             "they give importance: those shared by both, divided by those of either (Jaccard "
             "1901); pairs without any are left out. Null when fewer than two partners say what "
             "they pursue.",
             "La moyenne, sur tous les couples de partenaires, du recouvrement de Jaccard des enjeux "
             "auxquels ils accordent de l’importance : ceux qu’ils partagent, divisés par ceux de "
             "l’un ou de l’autre (Jaccard, 1901) ; les couples qui n’en ont aucun sont écartés. Non "
             "défini si moins de deux partenaires indiquent ce qu’ils poursuivent."}),
    MEASURE("exchange.needs.ID", "share",
            {"Needs that others can meet", "Besoins auxquels d’autres répondent"},
            {"By partner: the share of its needs that another partner offers, in the same words. "
             "Null when it states none, with one partner alone, or beyond 20,000 needs and offers.",
             "Par partenaire : la part de ses besoins qu’un autre offre, dans les mêmes termes. Non "
             "défini s’il n’en indique aucun, si un seul partenaire s’exprime, ou au-delà de 20 000 "
             "besoins et offres."}),
    MEASURE("exchange.single-source.NEED", "",
            {"Needs with a single source", "Besoins à source unique"},
            {"By need: the one partner that offers it, where another one has that need; it can hold "
             "the others up (Williamson 1985). Null with one partner alone, or beyond 20,000 needs "
             "and offers.",
             "Par besoin : le seul partenaire qui y répond, quand un autre a ce besoin ; tous "
             "dépendent de lui (Williamson, 1985). Non défini si un seul partenaire s’exprime, ou "
             "au-delà de 20 000 besoins et offres."}),
    MEASURE("exchange.reciprocal", "",
            {"Partners who need each other", "Partenaires qui ont besoin l’un de l’autre"},
            {"Pairs of partners each of whom offers something that the other needs. Null as "
             "single-source, and beyond 10,000 pairs.",
             "Les couples de partenaires dont chacun offre quelque chose dont l’autre a besoin. Non "
             "défini comme single-source, et au-delà de 10 000 couples."}),
    MEASURE("exchange.unmet.ID", "",
            {"Needs that nobody else meets", "Besoins auxquels personne d’autre ne répond"},
            {"By partner: the needs that no other partner offers. Null as single-source.",
             "Par partenaire : les besoins qu’aucun autre n’offre. Non défini comme "
             "single-source."}),
    NULL,
};

/* clang-format on */

#endif

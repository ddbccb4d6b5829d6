/* network_words.h -- how the section `network` is written and what its measures say; the words of
 * network.c, and for it alone. */
#ifndef NETWORK_WORDS_H
#define NETWORK_WORDS_H

#include "shapes.h"

/* ---- why a figure is null ------------------------------------------------ */

static const accord_text NO_ACTOR = {
    "the network has no actor",
    "le réseau n’a aucun acteur",
};
static const accord_text ONE_ACTOR = {
    "it takes two actors",
    "il faut au moins deux acteurs",
};
static const accord_text TWO_ACTORS = {
    "centralisation takes three actors",
    "une centralisation suppose au moins trois acteurs",
};
static const accord_text IN_PARTS = {
    "the network is in several parts, in which closeness cannot be compared",
    "le réseau est en plusieurs morceaux, entre lesquels la proximité ne se compare pas",
};
static const accord_text NO_TIE = {
    "there is no tie",
    "il n’y a aucun lien",
};
static const accord_text NO_CATALYST = {
    "no catalyst is named",
    "aucun catalyseur n’est nommé",
};
static const accord_text FEW_REMAIN = {
    "fewer than two actors remain",
    "il reste moins de deux acteurs",
};
static const accord_text TOO_MANY_ACTORS = {
    "more than 5,000 actors: too many to look at every path",
    "plus de 5 000 acteurs, trop pour examiner tous les chemins",
};
static const accord_text TOO_MANY_TIES = {
    "more than 50,000 ties: too many to look at every path",
    "plus de 50 000 liens, trop pour examiner tous les chemins",
};
static const accord_text TOO_FAR_TO_WALK = {
    "too many actors and ties together to look at every path (actors times twice the ties: more "
    "than 250 million)",
    "trop d’acteurs et de liens à la fois pour examiner tous les chemins (acteurs multipliés par "
    "le double des liens, plus de 250 millions)",
};
static const accord_text TOO_MANY_PATHS = {
    "there are more shortest paths between two actors than can be counted",
    "il y a entre deux acteurs plus de plus courts chemins qu’on ne peut en compter",
};
static const accord_text TOO_MANY_DETOURS = {
    "too many detours to look at without each of the cut points (limit: 100 million steps)",
    "trop de détours à examiner sans chacun des points de coupure (limite de 100 millions de pas)",
};

/* With {1} and {2} for ids of the dossier. */
static const accord_text LISTED_TWICE = {
    "the actor '{1}' is listed twice",
    "l’acteur « {1} » figure deux fois dans la liste",
};
static const accord_text NOT_KNOWN = {
    "'{1}' is neither a partner nor one of the actors",
    "« {1} » n’est ni un partenaire ni l’un des acteurs (actors)",
};
static const accord_text NOT_TWO = {
    "a tie joins two actors, neither more nor fewer",
    "un lien relie deux acteurs, ni plus ni moins",
};
static const accord_text WITH_ITSELF = {
    "a tie joins two different actors, and this one joins '{1}' to itself",
    "un lien relie deux acteurs différents ; celui-ci relie « {1} » à lui-même",
};
static const accord_text TIED_TWICE = {
    "the tie between '{1}' and '{2}' is given twice",
    "le lien entre « {1} » et « {2} » est donné deux fois",
};
static const accord_text NO_SECTOR = {
    "{1} has no sector",
    "{1} n’a pas de secteur",
};
static const accord_text STRANGE_CATALYST = {
    "the catalyst '{1}' is neither a partner nor one of the actors",
    "le catalyseur « {1} » n’est ni un partenaire ni l’un des acteurs (actors)",
};

/* clang-format off */

/* ---- the section --------------------------------------------------------- */

SHAPE_NAMED(ID, .forms = ACCORD_IS_ID);
SHAPE_NAMED(WORDING, .forms = ACCORD_IS_WORDING);

SHAPE_NAMED(ACTOR, .forms = ACCORD_IS_MAP, .fields = FIELDS(
    FIELD(ACCORD_REQUIRED, "id", "identifiant", &ID,
          "A short name, such as town-hall; the id of a partner where it is one.",
          "Un nom court, par exemple mairie ; l’identifiant du partenaire si c’en est un."),
    FIELD(0, "name", "nom", &WORDING, "Its full name.", "Son nom complet."),
    FIELD(0, "sector", "secteur,famille,type", SHAPE(.forms = ACCORD_IS_TEXT),
          "The world that it comes from, always in the same words: public-body, company, "
          "association… Of a partner: its kind, where nothing is said here.",
          "Le monde dont il vient, toujours dans les mêmes mots : public-body, company, "
          "association… D’un partenaire : son kind, si rien n’est dit ici.")));

SHAPE_NAMED(TIE, .forms = ACCORD_IS_MAP, .fields = FIELDS(
    FIELD(ACCORD_REQUIRED, "between", "entre,acteurs",
          SHAPE(.forms = ACCORD_IS_LIST, .item = &ID),
          "The two actors, or partners, whom it ties.",
          "Les deux acteurs ou partenaires qu’il unit."),
    FIELD(0, "strength", "force,intensité",
          SHAPE(.forms = ACCORD_IS_NUMBER, .least = 1, .most = 4),
          "1 they know each other, 2 they exchange, 3 they cooperate, 4 they are committed in "
          "writing; told, not counted.",
          "1 ils se connaissent, 2 ils échangent, 3 ils coopèrent, 4 ils se sont engagés par "
          "écrit ; dit, mais non compté."),
    FIELD(0, "about", "sujet,objet,à-propos", &WORDING, "What it is about.", "Sur quoi il porte.")));

SHAPE_NAMED(NETWORK, .forms = ACCORD_IS_MAP, .fields = FIELDS(
    FIELD(0, "catalyst", "catalyseur,animateur", &ID,
          "The actor, or partner, who brings the others together.",
          "L’acteur ou le partenaire qui rapproche les autres."),
    FIELD(0, "actors", "acteurs,acteur", SHAPE(.forms = ACCORD_IS_LIST, .item = &ACTOR),
          "Who takes part besides the partners, who need no line here.",
          "Qui participe en plus des partenaires, qui n’ont pas besoin d’une ligne ici."),
    FIELD(0, "ties", "liens,lien,relations", SHAPE(.forms = ACCORD_IS_LIST, .item = &TIE),
          "Who is tied to whom, each tie once, whoever began it.",
          "Qui est lié à qui, chaque lien une seule fois, sans égard à son sens.")));

static const accord_section SECTION = {
    .size = sizeof SECTION,
    .key = "network",
    .aliases = "réseau,reseau",
    .title = {"The network of actors", "Le réseau d’acteurs"},
    .about = {"Who is tied to whom around the alliance, and who brings them together. Partners "
              "named in a tie or as catalyst are actors by themselves.",
              "Qui est lié à qui autour de l’alliance, et qui les rapproche. Les partenaires "
              "nommés dans un lien ou comme catalyseur sont des acteurs d’office."},
    .shape = &NETWORK,
};

/* ---- the measures -------------------------------------------------------- */

#define LIMITS_EN " Null beyond 5,000 actors or 50,000 ties."
#define LIMITS_FR " Non calculé au-delà de 5 000 acteurs ou 50 000 liens."
#define WALK_EN \
    " Null beyond 5,000 actors, 50,000 ties, or 250 million for actors times twice the ties."
#define WALK_FR \
    " Non calculé au-delà de 5 000 acteurs, de 50 000 liens, ou de 250 millions d’acteurs fois le " \
    "double des liens."

static const accord_measure *const MEASURES[] = {
    MEASURE("density", "share", {"Density", "Densité"},
            {"Ties over all pairs of actors, 2m / n(n − 1) with m ties and n actors; null with "
             "fewer than two. Wasserman and Faust 1994." LIMITS_EN,
             "Les liens rapportés à toutes les paires d’acteurs, soit 2m / n(n − 1) pour m liens "
             "et n acteurs ; non défini à moins de deux. Wasserman et Faust, 1994." LIMITS_FR}),
    MEASURE("degree.ID", "ties", {"Number of ties", "Nombre de liens"},
            {"By actor: how many others it is tied to." LIMITS_EN,
             "Par acteur : à combien d’autres il est lié." LIMITS_FR}),
    MEASURE("betweenness.ID", "share", {"Go-between", "Intermédiarité"},
            {"By actor: the share of the pairs of others whose shortest paths lead through it, "
             "each pair by the share of its paths; divided by (n − 1)(n − 2) / 2, and 0 with two "
             "actors or one. Freeman 1977, Brandes 2001. Null too where two actors have more "
             "shortest paths than a number can hold." WALK_EN,
             "Par acteur : la part des paires d’autres acteurs dont les plus courts chemins "
             "passent par lui, chaque paire pour la part de ses chemins ; divisée par "
             "(n − 1)(n − 2) / 2, et 0 à deux acteurs ou un seul. Freeman, 1977 ; Brandes, 2001. "
             "Non calculé non plus quand deux acteurs ont plus de plus courts chemins qu’un "
             "nombre ne peut en contenir." WALK_FR}),
    MEASURE("closeness.ID", "share", {"Closeness", "Proximité"},
            {"By actor: (r / (n − 1)) × (r / sum of distances) to the r others that it can reach; "
             "1 when it is tied to everyone, 0 when it is tied to nobody. Wasserman and Faust "
             "1994." WALK_EN,
             "Par acteur : (r / (n − 1)) × (r / somme des distances) aux r autres qu’il peut "
             "atteindre ; 1 s’il est lié à tous, 0 s’il n’est lié à personne. Wasserman et Faust, "
             "1994." WALK_FR}),
    MEASURE("centralisation.degree", "share",
            {"Centralisation of ties", "Centralisation des liens"},
            {"How far the ties go to one actor: the sum of what separates each from the most tied "
             "one, over (n − 1)(n − 2), which is that of a star; null with fewer than three "
             "actors. Freeman 1979." LIMITS_EN,
             "À quel point les liens vont à un seul acteur : la somme de ce qui sépare chacun du "
             "plus lié, divisée par (n − 1)(n − 2), la valeur d’une étoile ; non défini à moins de "
             "trois acteurs. Freeman, 1979." LIMITS_FR}),
    MEASURE("centralisation.betweenness", "share",
            {"Centralisation of go-betweens", "Centralisation de l’intermédiarité"},
            {"How far the paths lead through one actor: the same with betweenness, over n − 1; "
             "null with fewer than three actors, or without betweenness. Freeman 1979." WALK_EN,
             "À quel point les chemins passent par un seul acteur : de même avec l’intermédiarité, "
             "divisée par n − 1 ; non défini à moins de trois acteurs, ou sans intermédiarité. "
             "Freeman, 1979." WALK_FR}),
    MEASURE("centralisation.closeness", "share",
            {"Centralisation of closeness", "Centralisation de la proximité"},
            {"How far one actor is nearer to all than the others: the same with closeness, times "
             "(2n − 3) / (n − 1)(n − 2); null with fewer than three actors, or when the network "
             "is in several parts. Freeman 1979." WALK_EN,
             "À quel point un seul acteur est plus proche de tous que les autres : de même avec "
             "la proximité, multipliée par (2n − 3) / (n − 1)(n − 2) ; non défini à moins de trois "
             "acteurs, ou quand le réseau est en plusieurs morceaux. Freeman, 1979." WALK_FR}),
    MEASURE("components", "parts", {"Parts of the network", "Morceaux du réseau"},
            {"Sets of actors with a path between any two; an actor without ties is one by "
             "itself." LIMITS_EN,
             "Les ensembles d’acteurs reliés deux à deux par un chemin ; un acteur sans lien en "
             "forme un à lui seul." LIMITS_FR}),
    MEASURE("cut-points", "", {"Actors who hold parts together",
                               "Acteurs qui tiennent des morceaux ensemble"},
            {"Actors without whom the network falls into more parts, in the order of the dossier. "
             "Hopcroft and Tarjan 1973." LIMITS_EN,
             "Les acteurs sans lesquels le réseau se coupe en plus de morceaux, dans l’ordre du "
             "dossier. Hopcroft et Tarjan, 1973." LIMITS_FR}),
    MEASURE("bridges", "", {"Ties that hold parts together",
                            "Liens qui tiennent des morceaux ensemble"},
            {"Pairs of actors whose tie is the only path between them. Tarjan 1974." LIMITS_EN,
             "Les paires d’acteurs dont le lien est le seul chemin entre eux. Tarjan, "
             "1974." LIMITS_FR}),
    MEASURE("fragmentation", "share", {"Fragmentation", "Fragmentation"},
            {"The share of the pairs of actors without a path between them: 1 − sum of s(s − 1) "
             "over the parts, of s actors each, over n(n − 1); null with fewer than two actors. "
             "Borgatti 2006." LIMITS_EN,
             "La part des paires d’acteurs sans chemin entre eux : 1 − somme des s(s − 1) sur les "
             "morceaux, de s acteurs chacun, divisée par n(n − 1) ; non défini à moins de deux "
             "acteurs. Borgatti, 2006." LIMITS_FR}),
    MEASURE("efficiency", "share", {"Efficiency", "Efficience"},
            {"How near the actors are to each other: the mean of 1 / distance over the pairs, 0 "
             "where there is no path; null with fewer than two actors. Latora and Marchiori "
             "2001." WALK_EN,
             "Combien les acteurs sont proches les uns des autres : la moyenne de 1 / distance "
             "sur les paires, 0 là où il n’y a pas de chemin ; non défini à moins de deux acteurs. "
             "Latora et Marchiori, 2001." WALK_FR}),
    MEASURE("ei-index", "", {"Ties across sectors", "Liens entre secteurs"},
            {"(E − I) / (E + I) with E ties between sectors and I within one: from −1, each to its "
             "own, to 1, only with others; to be read beside ei-expected. Krackhardt and Stern "
             "1988. Null without ties, and when an actor has no sector." LIMITS_EN,
             "(E − I) / (E + I) pour E liens entre secteurs et I à l’intérieur d’un secteur : de "
             "−1, chacun chez soi, à 1, seulement avec d’autres ; à lire à côté de ei-expected. "
             "Krackhardt et Stern, 1988. Non défini sans lien, ou quand un acteur n’a pas de "
             "secteur." LIMITS_FR}),
    MEASURE("ei-expected", "", {"Ties across sectors, by chance",
                                "Liens entre secteurs, au hasard"},
            {"What ei-index would be if everyone were tied to everyone, which sectors of these "
             "sizes give by chance: an index below it says that sectors keep to themselves. Null "
             "with fewer than two actors, and when an actor has no sector." LIMITS_EN,
             "Ce que vaudrait ei-index si tous étaient liés à tous, ce que donne le hasard avec "
             "des secteurs de cette taille : un indice plus bas dit que les secteurs restent entre "
             "eux. Non défini à moins de deux acteurs, ou quand un acteur n’a pas de secteur."
             LIMITS_FR}),
    MEASURE("without.ID.components", "parts",
            {"Parts without this actor", "Morceaux sans cet acteur"},
            {"Parts of the network if this actor left, for the catalyst and every cut point."
             LIMITS_EN,
             "Les morceaux du réseau si cet acteur s’en allait, pour le catalyseur et chaque point "
             "de coupure." LIMITS_FR}),
    MEASURE("without.ID.largest", "actors",
            {"Largest part without this actor", "Plus grand morceau sans cet acteur"},
            {"Actors in the largest part that would be left; 0 when nobody is." LIMITS_EN,
             "Les acteurs du plus grand morceau qui resterait ; 0 s’il ne reste personne."
             LIMITS_FR}),
    MEASURE("without.ID.fragmentation", "share",
            {"Fragmentation without this actor", "Fragmentation sans cet acteur"},
            {"Fragmentation of those who would be left; null when they are fewer than two."
             LIMITS_EN,
             "La fragmentation de ceux qui resteraient ; non défini s’ils sont moins de deux."
             LIMITS_FR}),
    MEASURE("without.ID.efficiency", "share",
            {"Efficiency without this actor", "Efficience sans cet acteur"},
            {"Efficiency among those who would be left; null when they are fewer than two. Null "
             "too, of cut points other than the catalyst, when finding all detours takes more "
             "than 100 million steps." WALK_EN,
             "L’efficience entre ceux qui resteraient ; non défini s’ils sont moins de deux. Non "
             "calculé non plus, pour les points de coupure autres que le catalyseur, quand trouver "
             "tous les détours demande plus de 100 millions de pas." WALK_FR}),
    MEASURE("catalyst.components", "parts",
            {"Parts without the catalyst", "Morceaux sans le catalyseur"},
            {"Parts of the network if the catalyst left; null when none is named, or when it is "
             "neither an actor nor a partner." LIMITS_EN,
             "Les morceaux du réseau si le catalyseur s’en allait ; non défini si aucun n’est "
             "nommé, ou s’il n’est ni un acteur ni un partenaire." LIMITS_FR}),
    MEASURE("catalyst.largest", "actors",
            {"Largest part without the catalyst", "Plus grand morceau sans le catalyseur"},
            {"As without.ID.largest; null as catalyst.components." LIMITS_EN,
             "Comme without.ID.largest ; non défini comme catalyst.components." LIMITS_FR}),
    MEASURE("catalyst.fragmentation", "share",
            {"Fragmentation without the catalyst", "Fragmentation sans le catalyseur"},
            {"As without.ID.fragmentation; null too as catalyst.components." LIMITS_EN,
             "Comme without.ID.fragmentation ; non défini aussi comme catalyst.components."
             LIMITS_FR}),
    MEASURE("catalyst.efficiency", "share",
            {"Efficiency without the catalyst", "Efficience sans le catalyseur"},
            {"Efficiency among those who would be left; to be read beside efficiency. Null when "
             "they are fewer than two, and as catalyst.components." WALK_EN,
             "L’efficience entre ceux qui resteraient, à lire à côté de efficiency ; non défini "
             "s’ils sont moins de deux, et comme catalyst.components." WALK_FR}),
    NULL,
};

/* clang-format on */

#endif

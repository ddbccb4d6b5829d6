/* network_ptce.h -- the native rule ptce-composition: is the alliance composed as a territorial
 * cluster of economic cooperation (pôle territorial de coopération économique) must be?  For
 * network.c alone.
 *
 * Law 2014-856 of 31 July 2014, article 9, and decree 2015-431 of 15 April 2015, article 3: at least
 * three legal persons, among them a social-economy enterprise, another enterprise, and another
 * actor (a local authority, research, education, training).  The decree asks more: that the cluster
 * itself is a legal person under private law, with an innovative project on a territory.  Of that
 * the partners say nothing, and so does this rule.
 *
 * Kinds of partners stand for what the decree counts, and `count` says how many.  Networks and
 * citizens' groups say nothing of the legal form of their members, and count for none of them. */
#ifndef NETWORK_PTCE_H
#define NETWORK_PTCE_H

#include "desk.h"
#include "shapes.h"

/* clang-format off */

#define PTCE_MESSAGE(key, ...) \
    &(const accord_message){sizeof(accord_message), 0, key, {__VA_ARGS__}}

#define PERSONS_EN "{persons} {persons|legal person|legal persons} (at least three are needed)"
#define PERSONS_FR "{persons} {persons|personne morale|personnes morales} (il en faut au moins trois)"

static const accord_message *const PTCE_MESSAGES[] = {
    PTCE_MESSAGE("met",
        "The composition is that of a PTCE: {persons} legal persons, with {social} "
        "{social|social-economy enterprise|social-economy enterprises}, {companies} other "
        "{companies|enterprise|enterprises} and {others} public or educational "
        "{others|body|bodies}.",
        "La composition est celle d’un PTCE : {persons} personnes morales, dont {social} "
        "{social|entreprise|entreprises} de l’économie sociale et solidaire, {companies} "
        "{companies|autre entreprise|autres entreprises} et {others} "
        "{others|acteur public ou d’enseignement|acteurs publics ou d’enseignement}."),
    PTCE_MESSAGE("no-social",
        PERSONS_EN "; missing: a social-economy enterprise.",
        PERSONS_FR " ; il manque une entreprise de l’économie sociale et solidaire."),
    PTCE_MESSAGE("no-company",
        PERSONS_EN "; missing: an enterprise outside the social economy.",
        PERSONS_FR " ; il manque une entreprise hors de l’économie sociale et solidaire."),
    PTCE_MESSAGE("no-social-no-company",
        PERSONS_EN "; missing: a social-economy enterprise, and another enterprise.",
        PERSONS_FR " ; il manque une entreprise de l’économie sociale et solidaire et une autre "
        "entreprise."),
    PTCE_MESSAGE("no-other",
        PERSONS_EN "; missing: a local authority, or a research, education or training "
        "body.",
        PERSONS_FR " ; il manque une collectivité, ou un acteur de la recherche, de "
        "l’enseignement ou de la formation."),
    PTCE_MESSAGE("no-social-no-other",
        PERSONS_EN "; missing: a social-economy enterprise, and a local authority or a "
        "research, education or training body.",
        PERSONS_FR " ; il manque une entreprise de l’économie sociale et solidaire, et une "
        "collectivité ou un acteur de la recherche, de l’enseignement ou de la formation."),
    PTCE_MESSAGE("no-company-no-other",
        PERSONS_EN "; missing: an enterprise outside the social economy, and a local "
        "authority or a research, education or training body.",
        PERSONS_FR " ; il manque une entreprise hors de l’économie sociale et solidaire, et une "
        "collectivité ou un acteur de la recherche, de l’enseignement ou de la formation."),
    PTCE_MESSAGE("nobody",
        PERSONS_EN "; missing: a social-economy enterprise, another enterprise, and a "
        "local authority or a research, education or training body.",
        PERSONS_FR " ; il manque une entreprise de l’économie sociale et solidaire, une autre "
        "entreprise, et une collectivité ou un acteur de la recherche, de l’enseignement ou de la "
        "formation."),
    PTCE_MESSAGE("no-kind",
        "The composition cannot be told: the dossier does not say what {unsaid} "
        "{unsaid|partner is|partners are} (kind).",
        "La composition ne peut pas être établie : {unsaid} {unsaid|partenaire|partenaires} sans "
        "nature indiquée dans le dossier (kind)."),
    PTCE_MESSAGE("not-sought",
        "The alliance does not seek to become a PTCE.",
        "L’alliance ne cherche pas à devenir un PTCE."),
    NULL,
};

/* clang-format on */

#define PTCE_SOUGHT "answers.ptce-sought"
#define PTCE_PARTNERS "partners"

enum { PTCE_SOCIAL, PTCE_COMPANY, PTCE_OTHER, PTCE_SORTS, PTCE_NONE = PTCE_SORTS, PTCE_UNSAID };

/* Of the partners: how many of each sort, and how many of whom the dossier says no kind. */
struct composition {
    double count[PTCE_SORTS], unsaid;
};

static int ptce_sort(accord_str kind)
{
    static const struct {
        const char *kind;
        int sort;
    } sorts[] = {
        {"association", PTCE_SOCIAL}, {"social-economy", PTCE_SOCIAL}, {"foundation", PTCE_SOCIAL},
        {"company", PTCE_COMPANY},    {"public-body", PTCE_OTHER},     {"education", PTCE_OTHER},
    };

    for (size_t i = 0; i < sizeof sorts / sizeof *sorts; i++)
        if (text_is(kind, sorts[i].kind))
            return sorts[i].sort;
    return kind.len > 0 ? PTCE_NONE : PTCE_UNSAID;
}

static struct composition ptce_count(const struct desk *desk, const accord_node *partners)
{
    const accord_host *host = desk->host;
    struct composition composition = {{0}, 0};
    accord_str key;

    for (size_t i = 0; i < host->count(partners); i++) {
        const accord_node *partner = host->at(partners, i, &key);
        double count = number_or(desk, host->get(partner, "count"), 1);
        int sort = ptce_sort(host->text(host->get(partner, "kind")));
        if (sort < PTCE_SORTS)
            composition.count[sort] += count;
        else if (sort == PTCE_UNSAID)
            composition.unsaid++;
    }
    return composition;
}

/* One condition is that they are three, the others that each sort is there. */
static void ptce_conclude(const struct composition *composition, double persons,
                          accord_finding *out)
{
    static const char *const missing[] = {
        "met",      "no-social",          "no-company",          "no-social-no-company",
        "no-other", "no-social-no-other", "no-company-no-other", "nobody",
    };
    int held = persons >= 3;
    size_t which = 0;

    for (size_t sort = 0; sort < PTCE_SORTS; sort++) {
        bool there = composition->count[sort] >= 1;
        held += there;
        which |= (size_t)!there << sort;
    }
    out->message = missing[which];
    out->degree = held / (PTCE_SORTS + 1.0);
    out->outcome = held > PTCE_SORTS ? ACCORD_MET : held > 0 ? ACCORD_PARTIAL : ACCORD_UNMET;
    if (composition->unsaid > 0 && out->outcome != ACCORD_MET) {
        out->message = "no-kind";
        out->outcome = ACCORD_UNKNOWN;
    }
}

static int32_t ptce_judge(const accord_host *host, accord_call *call, accord_tree *values,
                          accord_finding *out)
{
    struct desk desk = {host, call, NULL, ACCORD_OK};
    const accord_node *sought = host->read(call, PTCE_SOUGHT);
    int32_t yes = 0;

    if (!sought)
        return ACCORD_OK;
    if (host->boolean(sought, &yes) != ACCORD_OK)
        return ACCORD_E_ARG;
    if (!yes) {
        out->outcome = ACCORD_NOT_APPLICABLE;
        out->message = "not-sought";
        return ACCORD_OK;
    }
    const accord_node *partners = host->read(call, PTCE_PARTNERS);
    if (!partners)
        return ACCORD_OK;
    struct composition composition = ptce_count(&desk, partners);
    const double *count = composition.count;
    double persons = count[PTCE_SOCIAL] + count[PTCE_COMPANY] + count[PTCE_OTHER];
    ptce_conclude(&composition, persons, out);
    put_number(&desk, values, "persons", persons);
    put_number(&desk, values, "social", count[PTCE_SOCIAL]);
    put_number(&desk, values, "companies", count[PTCE_COMPANY]);
    put_number(&desk, values, "others", count[PTCE_OTHER]);
    put_number(&desk, values, "unsaid", composition.unsaid);
    return desk.code;
}

/* clang-format off */

static const accord_rule PTCE = {
    .size = sizeof PTCE,
    .id = "ptce-composition",
    .title = {"The partners are those of a PTCE", "Les partenaires sont ceux d’un PTCE"},
    .why = {
        "A territorial cluster of economic cooperation (PTCE) that answers a public call has at "
        "least three legal persons, among them a social-economy enterprise, another enterprise, "
        "and another actor, such as a local authority or a research, education or training body. "
        "Associations, foundations and the social economy count as the first, companies as the second, public "
        "bodies and education as the third; networks and citizens' groups as none, because the "
        "dossier does not say what their members are. Whether the cluster is itself a legal "
        "person under private law, with an innovative project, is not judged here.",
        "Un pôle territorial de coopération économique (PTCE) qui répond à un appel à projets de "
        "l’État compte au moins trois personnes morales, dont une entreprise de l’économie sociale "
        "et solidaire, une autre entreprise, et un autre acteur, par exemple une collectivité ou "
        "un acteur de la recherche, de l’enseignement ou de la formation. Associations, fondations et économie "
        "sociale comptent pour la première, entreprises pour la deuxième, acteurs publics et "
        "enseignement pour le troisième ; réseaux et collectifs d’habitants pour aucun, car le "
        "dossier ne dit pas ce que sont leurs membres. Que le pôle soit lui-même une personne "
        "morale de droit privé, avec un projet innovant, n’est pas jugé ici.",
    },
    .source = "Loi n° 2014-856 du 31 juillet 2014, article 9 ; décret n° 2015-431 du 15 avril 2015, "
              "article 3 (legifrance.gouv.fr/loda/id/JORFTEXT000030487441)",
    .reads = (const char *const[]){PTCE_SOUGHT, PTCE_PARTNERS, NULL},
    .messages = PTCE_MESSAGES,
    .judge = ptce_judge,
};

/* clang-format on */

#endif

/* stakes_read.h -- what the partners pursue and what the projects serve, as the dossier says it; for
 * stakes.c alone.
 *
 * Stakes are numbered in the order of their ids, not in that of the dossier: sums over stakes then
 * round in the same way however the dossier is ordered.  Partners and projects keep its order. */
#ifndef STAKES_READ_H
#define STAKES_READ_H

#include "concentration.h"
#include "names.h"
#include "stakes_words.h"

enum { MOST_PARTNERS = 1000, MOST_STAKES = 1000, MOST_PROJECTS = 1000 };

/* The stakes and projects of a dossier at work. */
struct review {
    struct desk desk;
    const accord_text *no_stakes;   /* why nobody is known to pursue anything; NULL when known */
    const accord_text *no_projects; /* why nothing is known of what projects serve */
    accord_text excuses[3];         /* the dossier's own words for sections that do not apply */
    struct names stakes;            /* in the order first seen */
    size_t listed;                  /* so many of them have a coverage */
    size_t *rank;                   /* of a stake in the order of ids: its number */
    size_t *target;                 /* the stake that it counts for, or NAMES_NONE */
    bool *target_of_some;           /* others count for it */
    bool *pursued;                  /* a partner gives it importance */
    double *weight; /* its importances, of a total of 1 for each partner, added up */
    double *group;  /* the same with the stakes that count for it */
    size_t partners;
    const char **partner_ids;
    double *importance; /* partner by partner, of each stake */
    double *total;      /* of a partner */
    struct names projects;
    bool *counted;        /* planned or further */
    double *serves;       /* project by project, each stake; also of projects not counted */
    double *room;         /* twice as many as stakes; */
    double *partner_room; /* as many as partners; */
    double *project_room; /* as many as projects: gone with the next figure */
};

static double *row_of(const struct review *r, double *matrix, size_t row)
{
    return matrix + row * r->stakes.count;
}

/* ---- sections that are not there ----------------------------------------- */

/* Why a section is not there: what the dossier says under not-applicable, else the reason given. */
static const accord_text *section_missing(struct review *r, const char *key, accord_text *room,
                                          const accord_text *otherwise)
{
    struct desk *desk = &r->desk;
    const accord_node *all = desk->host->get(desk->dossier, "not-applicable"),
                      *said = desk->host->get(all, key), *en = said, *fr = said;

    if (desk->host->kind(said) == ACCORD_MAP) {
        en = desk->host->get(said, desk->host->get(said, "en") ? "en" : "fr");
        fr = desk->host->get(said, desk->host->get(said, "fr") ? "fr" : "en");
    }
    if (desk->host->text(en).len == 0)
        return otherwise;
    *room =
        (accord_text){text_copy(desk, desk->host->text(en)), text_copy(desk, desk->host->text(fr))};
    return room->en && room->fr ? room : otherwise;
}

/* Null, or not applicable where the dossier says so of the section. */
static void put_missing(struct review *r, accord_tree *out, const char *key, const accord_text *why)
{
    bool excused = false;

    for (size_t i = 0; i < sizeof r->excuses / sizeof *r->excuses; i++)
        excused = excused || why == &r->excuses[i];
    if (excused)
        put_not_applicable(&r->desk, out, key, why);
    else
        put_null(&r->desk, out, key, why);
}

/* ---- names --------------------------------------------------------------- */

static bool add_names(struct review *r, const accord_node *map)
{
    accord_str id;

    for (size_t i = 0; i < r->desk.host->count(map); i++) {
        r->desk.host->at(map, i, &id);
        if (names_add(&r->desk, &r->stakes, id) == NAMES_NONE)
            return false;
    }
    return true;
}

static const accord_node *target_node(const struct review *r, size_t stake)
{
    const accord_host *host = r->desk.host;
    const accord_node *titles = host->get(r->desk.dossier, "stake-titles");

    return host->get(host->get(titles, r->stakes.ids[stake]), "counts-for");
}

static accord_str target_id(const struct review *r, size_t stake)
{
    return r->desk.host->text(target_node(r, stake));
}

/* An error in the dossier, told at its place; the first one is the reason for having no figure. */
static void stakes_wrong(struct review *r, const accord_node *where, const accord_text *words,
                         const char *one, const char *two)
{
    const accord_text *reason = reason_with(&r->desk, words, one, two);

    desk_problem(&r->desk, where, ACCORD_ERROR, reason, NOTHING_KNOWN);
    if (!r->no_projects)
        r->no_projects = reason;
}

/* The stakes for which these count. */
static bool add_targets(struct review *r)
{
    for (size_t i = 0, end = r->stakes.count; i < end; i++) {
        accord_str id = target_id(r, i);
        if (id.len > 0 && names_add(&r->desk, &r->stakes, id) == NAMES_NONE)
            return false;
    }
    return true;
}

/* All stakes: those of the partners, those of the projects; false when they are too many. */
static bool read_names(struct review *r, const accord_node *stakes, const accord_node *projects)
{
    const accord_host *host = r->desk.host;
    accord_str id;
    size_t named;

    for (size_t i = 0; i < host->count(stakes); i++)
        if (!add_names(r, host->at(stakes, i, &id)))
            return false;
    named = r->stakes.count;
    if (!add_targets(r))
        return false;
    r->listed = r->stakes.count;
    for (size_t i = 0; i < host->count(projects); i++)
        if (!add_names(r, host->get(host->at(projects, i, &id), "serves")))
            return false;
    if (named > 0)
        return true;
    r->no_stakes = r->no_stakes ? r->no_stakes : &NO_STAKE;
    if (!add_targets(r))
        return false;
    r->listed = r->stakes.count;
    return true;
}

static int compare_ids(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The numbers of the stakes. */
static void read_order(struct review *r)
{
    size_t count = r->stakes.count;
    const char **sorted = desk_array(&r->desk, count, sizeof *sorted);

    r->rank = desk_array(&r->desk, count, sizeof *r->rank);
    if (r->desk.code != ACCORD_OK)
        return;
    for (size_t i = 0; i < count; i++)
        sorted[i] = r->stakes.ids[i];
    qsort(sorted, count, sizeof *sorted, compare_ids);
    for (size_t i = 0; i < count; i++)
        r->rank[names_find(&r->stakes, (accord_str){sorted[i], strlen(sorted[i])})] = i;
}

/* Which stake counts for which, of those that have a coverage: what nobody pursues moves nothing. */
static void read_targets(struct review *r)
{
    for (size_t i = 0; i < r->stakes.count; i++) {
        size_t target = i < r->listed ? names_find(&r->stakes, target_id(r, i)) : NAMES_NONE;
        r->target[r->rank[i]] = target == NAMES_NONE ? NAMES_NONE : r->rank[target];
        if (target != NAMES_NONE)
            r->target_of_some[r->rank[target]] = true;
    }
    for (size_t i = 0; i < r->listed && !r->desk.code; i++) {
        bool chained = r->target_of_some[r->rank[i]] && target_id(r, i).len > 0;
        const char *next = chained ? text_copy(&r->desk, target_id(r, i)) : NULL;
        if (next)
            stakes_wrong(r, target_node(r, i), &CHAIN, r->stakes.ids[i], next);
    }
}

/* ---- what partners pursue ------------------------------------------------ */

static size_t stake_number(const struct review *r, accord_str id)
{
    return r->rank[names_find(&r->stakes, id)];
}

static void read_partner(struct review *r, size_t partner, const accord_node *stakes)
{
    double *importance = row_of(r, r->importance, partner);
    accord_str id;

    for (size_t i = 0; i < r->desk.host->count(stakes); i++) {
        const accord_node *node = r->desk.host->at(stakes, i, &id);
        double value = number_or(&r->desk, node, 0);
        if (!(value >= 0))
            desk_note(&r->desk, ACCORD_E_ARG);
        importance[stake_number(r, id)] = value;
    }
    for (size_t s = 0; s < r->stakes.count; s++)
        r->total[partner] += importance[s];
}

/* Add up, for each stake for which others count, what it and they have. */
static void group_add(const struct review *r, const double *each, double *sums)
{
    for (size_t s = 0; s < r->stakes.count; s++)
        sums[s] = each[s];
    for (size_t s = 0; s < r->stakes.count; s++)
        if (r->target[s] != NAMES_NONE)
            sums[r->target[s]] += each[s];
}

/* Each partner has one voice, which it spreads over its stakes.  Of one stake the voices are added
 * sorted, so that the order of the partners does not show. */
static void weigh_stakes(struct review *r)
{
    for (size_t s = 0; s < r->stakes.count; s++) {
        for (size_t p = 0; p < r->partners; p++) {
            double importance = row_of(r, r->importance, p)[s];
            r->partner_room[p] = importance > 0 ? importance / r->total[p] : 0;
            r->pursued[s] = r->pursued[s] || importance > 0;
        }
        r->weight[s] = sum_sorting(r->partner_room, r->partners);
    }
    group_add(r, r->weight, r->group);
}

static void read_stakes(struct review *r, const accord_node *stakes)
{
    struct desk *desk = &r->desk;
    size_t count = r->stakes.count;
    accord_str id;

    r->pursued = desk_array(desk, count, sizeof *r->pursued);
    r->weight = desk_array(desk, count, sizeof *r->weight);
    r->group = desk_array(desk, count, sizeof *r->group);
    r->room = desk_array(desk, 2 * count, sizeof *r->room);
    r->partner_room = desk_array(desk, r->partners, sizeof *r->partner_room);
    r->partner_ids = desk_array(desk, r->partners, sizeof *r->partner_ids);
    r->total = desk_array(desk, r->partners, sizeof *r->total);
    r->importance = desk_array(desk, r->partners * count, sizeof *r->importance);
    for (size_t i = 0; i < r->partners && desk->code == ACCORD_OK; i++) {
        const accord_node *entry = desk->host->at(stakes, i, &id);
        r->partner_ids[i] = text_copy(desk, id);
        read_partner(r, i, entry);
    }
    if (desk->code == ACCORD_OK)
        weigh_stakes(r);
}

/* ---- what projects serve ------------------------------------------------- */

static double read_degree(const struct review *r, const accord_node *node)
{
    static const struct {
        const char *word;
        double degree;
    } words[] = {{"fully", 1}, {"largely", 0.75}, {"partly", 0.5}, {"slightly", 0.25}};
    accord_str text = r->desk.host->text(node);

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (text_is(text, words[i].word))
            return words[i].degree;
    return number_or(&r->desk, node, 0);
}

static void read_project(struct review *r, size_t project, const accord_node *node)
{
    const accord_host *host = r->desk.host;
    const accord_node *serves = host->get(node, "serves");
    accord_str state = host->text(host->get(node, "state")), id;

    r->counted[project] = !text_is(state, "idea") && !text_is(state, "stopped");
    for (size_t i = 0; i < host->count(serves); i++) {
        const accord_node *degree = host->at(serves, i, &id);
        double value = read_degree(r, degree);
        if (!(value >= 0 && value <= 1))
            desk_note(&r->desk, ACCORD_E_ARG);
        row_of(r, r->serves, project)[stake_number(r, id)] = value;
    }
}

static void read_projects(struct review *r, const accord_node *projects)
{
    struct desk *desk = &r->desk;
    size_t count = desk->host->count(projects);
    accord_str key;

    r->projects = names_new(desk, count);
    r->project_room = desk_array(desk, count, sizeof *r->project_room);
    r->counted = desk_array(desk, count, sizeof *r->counted);
    r->serves = desk_array(desk, count * r->stakes.count, sizeof *r->serves);
    for (size_t i = 0; i < count && desk->code == ACCORD_OK; i++) {
        const accord_node *project = desk->host->at(projects, i, &key);
        accord_str id = desk->host->text(desk->host->get(project, "id"));
        size_t seen = names_find(&r->projects, id);
        if (seen != NAMES_NONE)
            stakes_wrong(r, desk->host->get(project, "id"), &SAME_PROJECT, r->projects.ids[seen],
                         "");
        names_add(desk, &r->projects, id);
        read_project(r, i, project);
    }
}

/* ---- all of it ----------------------------------------------------------- */

static const accord_text *too_many(size_t partners, size_t projects)
{
    return partners > MOST_PARTNERS   ? &TOO_MANY_PARTNERS
           : projects > MOST_PROJECTS ? &TOO_MANY_PROJECTS
                                      : NULL;
}

static void read_review(struct review *r)
{
    const accord_host *host = r->desk.host;
    const accord_node *stakes = host->get(r->desk.dossier, "stakes"),
                      *projects = host->get(r->desk.dossier, "projects");
    const accord_text *why;

    r->partners = host->count(stakes);
    r->stakes = names_new(&r->desk, MOST_STAKES);
    if (host->kind(stakes) != ACCORD_MAP)
        r->no_stakes = section_missing(r, "stakes", &r->excuses[0], &NO_STAKE);
    if (host->kind(projects) != ACCORD_LIST)
        r->no_projects =
            section_missing(r, "projects", &r->excuses[1],
                            r->no_stakes == &r->excuses[0] ? r->no_stakes : &NO_PROJECT);
    why = too_many(r->partners, host->count(projects));
    if (!why && r->desk.code == ACCORD_OK && !read_names(r, stakes, projects))
        why = &TOO_MANY_STAKES;
    if (why) {
        r->no_stakes = r->no_projects = why;
        return;
    }
    read_order(r);
    r->target = desk_array(&r->desk, r->stakes.count, sizeof *r->target);
    r->target_of_some = desk_array(&r->desk, r->stakes.count, sizeof *r->target_of_some);
    if (r->desk.code == ACCORD_OK)
        read_targets(r);
    if (r->desk.code == ACCORD_OK)
        read_stakes(r, stakes);
    if (r->desk.code == ACCORD_OK)
        read_projects(r, projects);
}

#endif

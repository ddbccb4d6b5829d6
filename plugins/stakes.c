/* stakes.c -- what each partner seeks in an alliance, what its projects give it, and what the
 * partners can give one another.
 *
 * Section `stakes` says how important each stake is to each partner, `projects` how far each
 * project serves each stake, `exchange` what partners need and offer; `stake-titles` names stakes
 * that the framework does not know.  An alliance holds while everybody has something to win.  So
 * from importances a and degrees e between 0 and 1 we compute
 *
 *   the coverage of a stake       c(s) = max e(j, s) over the projects j that count, or 1 less the
 *                                 product of 1 - e(j, s) where projects add to one another
 *                                 (noisy-or, Pearl 1988); of a stake for which others count, the
 *                                 mean of its own and theirs, weighted by importance
 *   what a partner gains          C(p) = sum of a(p, s) c(s) / sum of a(p, s)
 *   how evenly                    min C / max C, and the Gini coefficient of the population
 *   what hangs on one project     the mean of C, less the mean without it
 *   which projects would do       the smallest sets of them that serve all that is served: set
 *                                 cover (Karp 1972), exactly; stakes_sets.h
 *   how alike partners seek       the mean of the Jaccard overlap of their stakes (1901)
 *   what partners can exchange    stakes_exchange.h
 *
 * Who gives no stake any importance is left out of means, and nobody is put in the place of a
 * section that is not there: its figures are null.  A project counts unless it is an idea or
 * stopped; figures of today are the host's, which measures again without what is only planned.
 *
 * Limits: 1,000 partners, stakes and projects; for the smallest sets 64 stakes, 100 sets and 30
 * million steps; 20,000 needs and offers.  Beyond each, null with the reason.  Cost: O(partners x
 * stakes x projects), and the search of the sets, exponential at worst: with 60 partners, 50 stakes
 * and 200 projects 0.05 s, and no more than 0.4 s in 300 random dossiers; of a usual one, 1 ms.
 */
#include "stakes_cover.h"
#include "stakes_exchange.h"
#include "stakes_sets.h"

enum { MOST_CELLS = 100000000, MOST_PAIRS = 50000 };

/* ---- what stakes and partners get ---------------------------------------- */

static void put_all_missing(struct review *r, accord_tree *out, const char *const *keys,
                            const accord_text *why)
{
    for (; *keys; keys++)
        put_missing(r, out, *keys, why);
}

static void put_coverage(struct review *r, accord_tree *out, const char *key,
                         const double *coverage)
{
    accord_tree *map = put_map(&r->desk, out, key);

    for (size_t i = 0; i < r->listed; i++) {
        size_t s = r->rank[i];
        bool empty = r->target_of_some[s] && !(r->group[s] > 0);
        put_figure(&r->desk, map, r->stakes.ids[i], coverage[s], empty ? &NO_WEIGHT : NULL);
    }
}

static void put_partners(struct review *r, accord_tree *out, const char *key,
                         const double *coverage)
{
    accord_tree *map = put_map(&r->desk, out, key);

    for (size_t p = 0; p < r->partners; p++)
        if (r->total[p] > 0)
            put_number(&r->desk, map, r->partner_ids[p], partner_served(r, p, coverage));
        else
            put_null(&r->desk, map, r->partner_ids[p], &PURSUES_NOTHING);
}

static void put_uncovered(struct review *r, accord_tree *out, const double *coverage)
{
    accord_tree *list = put_list(&r->desk, out, "uncovered");

    for (size_t i = 0; i < r->listed; i++)
        if (r->pursued[r->rank[i]] && !(coverage[r->rank[i]] > 0))
            put_word(&r->desk, list, NULL, r->stakes.ids[i]);
}

static void put_benefit(struct review *r, accord_tree *out, const double *coverage)
{
    struct benefit b = benefit_of(r, coverage);
    const accord_text *nobody = b.partners == 0 ? &NOBODY_PURSUES : NULL,
                      *unserved = b.most > 0 ? NULL : &NOBODY_SERVED;

    put_figure(&r->desk, out, "win-win", unserved ? 0 : b.least / b.most,
               b.partners < 2 ? &ONE_PURSUES : unserved);
    put_figure(&r->desk, out, "mean", b.mean, nobody);
    put_figure(&r->desk, out, "gini", b.gini, nobody ? nobody : unserved);
}

/* Partners cannot be served where nobody knows what they pursue, or what is done. */
static const accord_text *no_partners(const struct review *r)
{
    return r->no_stakes ? r->no_stakes : r->no_projects;
}

static void put_served(struct review *r, accord_tree *out)
{
    static const char *const of_stakes[] = {"coverage", "coverage-joint", NULL};
    static const char *const of_partners[] = {"partner", "partner-joint", "uncovered", "win-win",
                                              "mean",    "gini",          NULL};
    double *best = stake_array(r), *joint = stake_array(r);

    if (r->no_projects)
        put_all_missing(r, out, of_stakes, r->no_projects);
    if (no_partners(r))
        put_all_missing(r, out, of_partners, no_partners(r));
    if (r->no_projects || !best || !joint)
        return;
    cover_best(r, best);
    cover_joint(r, joint);
    cover_groups(r, best);
    cover_groups(r, joint);
    put_coverage(r, out, "coverage", best);
    put_coverage(r, out, "coverage-joint", joint);
    if (no_partners(r))
        return;
    put_partners(r, out, "partner", best);
    put_partners(r, out, "partner-joint", joint);
    put_uncovered(r, out, best);
    put_benefit(r, out, best);
}

/* ---- project by project -------------------------------------------------- */

static bool is_heavy(const struct review *r)
{
    return r->partners * r->stakes.count * r->projects.count > MOST_CELLS;
}

/* The coverage without a project: of what it does best, the second best is left. */
static void drop_project(const struct review *r, size_t project, const struct leaders *leaders,
                         double *coverage)
{
    for (size_t s = 0; s < r->stakes.count; s++)
        coverage[s] = leaders->holder[s] == project ? leaders->second[s] : leaders->best[s];
    cover_groups(r, coverage);
}

static void put_without(struct review *r, accord_tree *out)
{
    const accord_text *why = no_partners(r);
    struct leaders leaders = leaders_new(r);
    double *coverage = stake_array(r);
    struct benefit all, rest;
    accord_tree *map;

    if (r->desk.code != ACCORD_OK)
        return;
    if (!why) {
        find_leaders(r, &leaders);
        drop_project(r, NAMES_NONE, &leaders, coverage);
        all = benefit_of(r, coverage);
        why = all.partners == 0 ? &NOBODY_PURSUES : is_heavy(r) ? &TOO_MANY_CELLS : NULL;
    }
    if (why) {
        put_missing(r, out, "without", why);
        return;
    }
    map = put_map(&r->desk, out, "without");
    for (size_t i = 0; i < r->projects.count; i++) {
        drop_project(r, i, &leaders, coverage);
        rest = benefit_of(r, coverage);
        put_number(&r->desk, map, r->projects.ids[i], all.mean - rest.mean);
    }
}

/* What each project does alone. */
static double *alone(struct review *r)
{
    size_t stakes = r->stakes.count;
    double *rows = desk_array(&r->desk, r->projects.count * stakes, sizeof *rows);

    for (size_t i = 0; i < r->projects.count && rows; i++) {
        if (r->counted[i] && stakes > 0)
            memcpy(rows + i * stakes, row_of(r, r->serves, i), stakes * sizeof *rows);
        cover_groups(r, rows + i * stakes);
    }
    return rows;
}

static void put_served_by(struct review *r, accord_tree *out)
{
    const accord_text *why = no_partners(r)                                 ? no_partners(r)
                             : is_heavy(r)                                  ? &TOO_MANY_CELLS
                             : r->partners * r->projects.count > MOST_PAIRS ? &TOO_MANY_PAIRS
                                                                            : NULL;
    double *rows = why ? NULL : alone(r);
    accord_tree *map, *partner;

    if (why)
        put_missing(r, out, "served-by", why);
    if (!rows)
        return;
    map = put_map(&r->desk, out, "served-by");
    for (size_t p = 0; p < r->partners; p++) {
        if (!(r->total[p] > 0)) {
            put_null(&r->desk, map, r->partner_ids[p], &PURSUES_NOTHING);
            continue;
        }
        partner = put_map(&r->desk, map, r->partner_ids[p]);
        for (size_t i = 0; i < r->projects.count; i++) {
            double served = partner_served(r, p, rows + i * r->stakes.count);
            if (served > 0)
                put_number(&r->desk, partner, r->projects.ids[i], served);
        }
    }
}

/* ---- all projects together ----------------------------------------------- */

static bool is_served(const struct review *r, size_t stake)
{
    for (size_t i = 0; i < r->projects.count; i++)
        if (r->counted[i] && row_of(r, r->serves, i)[stake] > 0)
            return true;
    return false;
}

static void put_unsought(struct review *r, accord_tree *out)
{
    accord_tree *list;

    if (no_partners(r)) {
        put_missing(r, out, "unsought", no_partners(r));
        return;
    }
    list = put_list(&r->desk, out, "unsought");
    for (size_t i = 0; i < r->stakes.count; i++)
        if (!r->pursued[r->rank[i]] && is_served(r, r->rank[i]))
            put_word(&r->desk, list, NULL, r->stakes.ids[i]);
}

/* For each stake to be served, one after the other, the projects that serve it, as bits; how many
 * such stakes. */
static size_t read_served(struct review *r, uint64_t *served)
{
    size_t words = (r->projects.count + 63) / 64, count = 0;

    for (size_t s = 0; s < r->stakes.count; s++) {
        if ((!r->no_stakes && !r->pursued[s]) || !is_served(r, s))
            continue;
        for (size_t i = 0; i < r->projects.count; i++)
            if (r->counted[i] && row_of(r, r->serves, i)[s] > 0)
                served[count * words + i / 64] |= (uint64_t)1 << i % 64;
        count++;
    }
    return count;
}

static void put_list_of_sets(struct review *r, accord_tree *out, const struct sets *sets)
{
    accord_tree *list = put_list(&r->desk, out, "minimal-sets");

    for (size_t i = 0; i < sets->listed; i++) {
        accord_tree *set = put_list(&r->desk, list, NULL);
        for (size_t k = 0; k < sets->size; k++)
            put_word(&r->desk, set, NULL, r->projects.ids[sets->list[i][k]]);
    }
}

static void put_sets(struct review *r, accord_tree *out)
{
    static const accord_text *const ends[] = {
        [SETS_DONE] = NULL,
        [SETS_TOO_WIDE] = &TOO_WIDE,
        [SETS_TOO_MANY] = &TOO_MANY_SETS,
        [SETS_TOO_LONG] = &TOO_LONG,
    };
    const accord_text *why = r->no_projects;
    size_t words = (r->projects.count + 63) / 64, stakes = 0;
    uint64_t *served = NULL;
    struct sets *sets = NULL;

    if (!why) {
        served = desk_array(&r->desk, r->stakes.count * words, sizeof *served);
        sets = desk_scratch(&r->desk, sizeof *sets);
        stakes = served ? read_served(r, served) : 0;
        why = stakes == 0 ? &NOTHING_SERVED : NULL;
    }
    if (!why && sets)
        why = ends[sets_find(sets, served, stakes, r->projects.count)];
    if (why)
        put_missing(r, out, "minimal-sets", why);
    else if (sets)
        put_list_of_sets(r, out, sets);
}

static void put_alignment(struct review *r, accord_tree *out)
{
    double mean = 0;
    const accord_text *why = r->no_stakes ? r->no_stakes : r->partners < 2 ? &NO_PAIR : NULL;

    if (!why && alignment_of(r, &mean) == 0)
        why = &NOBODY_PURSUES;
    if (why)
        put_missing(r, out, "alignment", why);
    else
        put_number(&r->desk, out, "alignment", mean);
}

/* ---- the plugin ---------------------------------------------------------- */

static int32_t measure(const accord_host *host, accord_call *call, const accord_node *dossier,
                       accord_tree *out)
{
    struct review *r = host->scratch(call, sizeof *r);

    if (!r)
        return ACCORD_E_LIMIT;
    r->desk = (struct desk){host, call, dossier, ACCORD_OK};
    read_review(r);
    if (r->desk.code != ACCORD_OK)
        return r->desk.code;
    put_served(r, out);
    put_without(r, out);
    put_served_by(r, out);
    put_unsought(r, out);
    put_sets(r, out);
    put_alignment(r, out);
    put_exchange(r, out);
    return r->desk.code;
}

const accord_plugin accord_plugin_v1 = {
    .magic = ACCORD_MAGIC,
    .size = sizeof accord_plugin_v1,
    .abi_major = ACCORD_ABI_MAJOR,
    .abi_minor = ACCORD_ABI_MINOR,
    .id = "stakes",
    .version = "1.0.0",
    .title = {"Stakes and projects", "Enjeux et projets"},
    .about =
        {"What each partner seeks in the alliance and what its projects give it: who has "
         "something to win and who has nothing, which stakes nothing serves, which project "
         "carries the coalition, the fewest projects that would do, and what partners could "
         "give one another. Projects that are ideas or stopped count for nothing.",
         "Ce que chaque partenaire cherche dans l’alliance et ce que ses projets lui "
         "apportent : qui a quelque chose à y gagner et qui n’a rien, à quels enjeux rien ne "
         "répond, quel projet porte la coalition, le plus petit nombre de projets qui "
         "suffirait, et ce que les partenaires pourraient s’apporter. Les projets à l’état d’idée "
         "ou arrêtés ne comptent pas."},
    .sections = (const accord_section *const[]){&STAKES, &STAKE_TITLES, &PROJECTS, &EXCHANGE, NULL},
    .measures = MEASURES,
    .measure = measure,
};

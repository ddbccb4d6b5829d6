/* stakes_cover.h -- how far projects serve stakes, and stakes partners; for stakes.c alone.
 *
 * A coverage is one figure for each stake, by its number. */
#ifndef STAKES_COVER_H
#define STAKES_COVER_H

#include "stakes_read.h"
#include "stakes_sets.h"

/* How far the partners are served, those who give no importance to anything left out. */
struct benefit {
    size_t partners;
    double mean, least, most, gini; /* gini: of a mean above 0 */
};

/* ---- coverage ------------------------------------------------------------ */

static double *stake_array(struct review *r)
{
    return desk_array(&r->desk, r->stakes.count, sizeof(double));
}

/* What the best of the projects counted does for each stake; before stakes count for one another. */
static void cover_best(const struct review *r, double *best)
{
    for (size_t i = 0; i < r->projects.count; i++)
        for (size_t s = 0; s < r->stakes.count && r->counted[i]; s++)
            if (row_of(r, r->serves, i)[s] > best[s])
                best[s] = row_of(r, r->serves, i)[s];
}

/* A stake for which others count is served as far as it and they are, by importance. */
static void cover_groups(const struct review *r, double *coverage)
{
    double *each = r->room, *sums = r->room + r->stakes.count;

    for (size_t s = 0; s < r->stakes.count; s++)
        each[s] = r->weight[s] * coverage[s];
    group_add(r, each, sums);
    for (size_t s = 0; s < r->stakes.count; s++)
        if (r->target_of_some[s])
            coverage[s] = r->group[s] > 0 ? sums[s] / r->group[s] : 0;
}

/* All together: each leaves open a part of what the others do, the weakest first, so that the order
 * of the projects does not show. */
static void cover_joint(const struct review *r, double *joint)
{
    double *room = r->project_room;

    for (size_t s = 0; s < r->stakes.count; s++) {
        size_t count = 0;
        for (size_t i = 0; i < r->projects.count; i++)
            if (r->counted[i] && row_of(r, r->serves, i)[s] > 0)
                room[count++] = row_of(r, r->serves, i)[s];
        sum_sorting(room, count);
        for (size_t i = 0; i < count; i++)
            joint[s] += room[i] * (1 - joint[s]);
    }
}

/* Of each stake the project that does most for it, how much, and what the next one does. */
struct leaders {
    size_t *holder;
    double *best, *second;
};

static struct leaders leaders_new(struct review *r)
{
    size_t *holder = desk_array(&r->desk, r->stakes.count, sizeof *holder);

    return (struct leaders){holder, stake_array(r), stake_array(r)};
}

static void find_leaders(const struct review *r, struct leaders *leaders)
{
    for (size_t i = 0; i < r->projects.count; i++)
        for (size_t s = 0; s < r->stakes.count && r->counted[i]; s++) {
            double degree = row_of(r, r->serves, i)[s];
            if (degree > leaders->best[s]) {
                leaders->second[s] = leaders->best[s];
                leaders->best[s] = degree;
                leaders->holder[s] = i;
            } else if (degree > leaders->second[s]) {
                leaders->second[s] = degree;
            }
        }
}

/* ---- partners ------------------------------------------------------------ */

static double partner_served(const struct review *r, size_t partner, const double *coverage)
{
    const double *importance = row_of(r, r->importance, partner);
    double sum = 0;

    for (size_t s = 0; s < r->stakes.count; s++)
        sum += importance[s] * coverage[s];
    return sum / r->total[partner];
}

static struct benefit benefit_of(const struct review *r, const double *coverage)
{
    struct benefit b = {0};
    double sum, *room = r->partner_room;

    for (size_t p = 0; p < r->partners; p++)
        if (r->total[p] > 0)
            room[b.partners++] = partner_served(r, p, coverage);
    sum = sum_sorting(room, b.partners);
    if (b.partners == 0)
        return b;
    b.mean = sum / (double)b.partners;
    b.least = room[0];
    b.most = room[b.partners - 1];
    b.gini = sum > 0 ? gini_of(room, b.partners, sum) : 0;
    return b;
}

/* ---- alignment ----------------------------------------------------------- */

/* A partner's stakes as bits, so that pairs are compared quickly. */
static uint64_t *pursuits_of(struct review *r, size_t words)
{
    uint64_t *sets = desk_array(&r->desk, r->partners * words, sizeof *sets);

    for (size_t p = 0; p < r->partners && sets; p++)
        for (size_t s = 0; s < r->stakes.count; s++)
            if (row_of(r, r->importance, p)[s] > 0)
                sets[p * words + s / 64] |= (uint64_t)1 << s % 64;
    return sets;
}

/* The mean Jaccard overlap over the pairs of partners of whom one pursues anything; how many pairs.
 * Overlaps are added as whole numbers, by the size of the union. */
static size_t alignment_of(struct review *r, double *mean)
{
    size_t words = r->stakes.count / 64 + 1, pairs = 0;
    uint64_t *sets = pursuits_of(r, words);
    size_t *shared = desk_array(&r->desk, r->stakes.count + 1, sizeof *shared);

    for (size_t p = 0; p < r->partners && sets && shared; p++)
        for (size_t q = p + 1; q < r->partners; q++) {
            size_t both = 0, either = 0;
            for (size_t w = 0; w < words; w++) {
                both += bits_count(sets[p * words + w] & sets[q * words + w]);
                either += bits_count(sets[p * words + w] | sets[q * words + w]);
            }
            shared[either] += both;
            pairs += either > 0;
        }
    *mean = 0;
    for (size_t either = 1; either <= r->stakes.count && pairs > 0; either++)
        *mean += (double)shared[either] / (double)either / (double)pairs;
    return pairs;
}

#endif

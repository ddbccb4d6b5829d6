/* stakes_sets.h -- every smallest set of projects that serves all the stakes that are served at all.
 *
 * This is set cover, solved exactly: to take whatever serves most, again and again, gives too large
 * sets, and only one of them where the partners may have a choice.  Two reductions keep all the
 * answers: a stake whose projects include all those of another one is served with it and needs no
 * attention, and projects that serve the same stakes are one kind.  A project that serves less than
 * another stays: it may stand in a smallest set as well.
 *
 * The search takes a stake that few projects serve, tries each of them, and goes on with what is
 * left, for one more project each time until a set is found (iterative deepening).  It puts a price
 * on each stake left, such that no project serves stakes worth more than 1 (the dual of the linear
 * relaxation, raised greedily): it turns back where the prices add up to more than the projects
 * still allowed, and leaves out a project where they do together with what that project's stakes
 * leave of 1.  It remembers the stakes with which it failed.  Listing is the same walk, where a
 * project is banned once it has been tried at a turn above, so that no set comes twice.
 *
 * Everything here is in the order of the stakes given and of what projects serve, never in that of
 * the projects: the answer and the work are the same in whatever order a dossier names them.
 */
#ifndef STAKES_SETS_H
#define STAKES_SETS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
    SETS_STAKES = 64,      /* that stay after the reduction: bits of a word */
    SETS_PROJECTS = 1000,  /* at most, and of kinds of them */
    SETS_LISTED = 100,     /* sets */
    SETS_WORK = 30000000,  /* projects looked at: about 0.5 s */
    SETS_MEMORY = 1 << 16, /* failures remembered, a power of two */
};

enum sets_end { SETS_DONE, SETS_FOUND, SETS_TOO_WIDE, SETS_TOO_MANY, SETS_TOO_LONG };

struct sets_project {
    uint64_t reach; /* the stakes that it serves */
    uint16_t index;
};

struct sets_failure {
    uint64_t left; /* these stakes */
    uint64_t room; /* cannot be served by so many projects */
};

/* One turn of the search. */
struct sets_turn {
    uint64_t left; /* stakes not yet served */
    size_t next, count;
    uint16_t kinds[SETS_PROJECTS]; /* worth trying */
};

struct sets {
    size_t stakes, projects, kinds, words;     /* words: of a set of projects */
    size_t kept[SETS_STAKES];                  /* the stakes that stay */
    struct sets_project sorted[SETS_PROJECTS]; /* kind by kind */
    size_t first[SETS_PROJECTS + 1];           /* of a kind, in sorted */
    uint64_t reach[SETS_PROJECTS];             /* of a kind */
    uint16_t with[SETS_STAKES][SETS_PROJECTS]; /* the kinds that serve a stake */
    size_t degrees[SETS_STAKES];               /* how many */
    uint16_t banned[SETS_PROJECTS];            /* turns that ban a kind */
    uint16_t path[SETS_STAKES];
    size_t size, found, listed; /* of the smallest sets; how many of kinds, and of projects */
    uint16_t sets[SETS_LISTED][SETS_STAKES];
    uint16_t list[SETS_LISTED][SETS_STAKES]; /* the answer: projects, in their order */
    size_t work;
    bool listing; /* all sets, not one */
    struct sets_turn turns[SETS_STAKES + 1];
    struct sets_failure failures[SETS_MEMORY];
};

static inline size_t bits_count(uint64_t x)
{
    x -= x >> 1 & 0x5555555555555555u;
    x = (x & 0x3333333333333333u) + (x >> 2 & 0x3333333333333333u);
    x = (x + (x >> 4)) & 0x0f0f0f0f0f0f0f0fu;
    return (size_t)(x * 0x0101010101010101u >> 56);
}

static inline size_t bits_lowest(uint64_t x)
{
    return bits_count(~x & (x - 1));
}

static inline size_t sets_slot(uint64_t left)
{
    return left * 0x9e3779b97f4a7c15u >> 32 & (SETS_MEMORY - 1);
}

/* ---- the reduction ------------------------------------------------------- */

/* Is every project of a among those of b? */
static bool sets_within(const uint64_t *a, const uint64_t *b, size_t words)
{
    for (size_t i = 0; i < words; i++)
        if (a[i] & ~b[i])
            return false;
    return true;
}

/* Another stake, or an earlier one with the same projects, brings this one along. */
static bool sets_follows(const struct sets *sets, const uint64_t *served, size_t stake)
{
    const uint64_t *own = served + stake * sets->words;

    for (size_t i = 0; i < sets->stakes; i++) {
        const uint64_t *other = served + i * sets->words;
        if (i != stake && sets_within(other, own, sets->words) &&
            (i < stake || !sets_within(own, other, sets->words)))
            return true;
    }
    return false;
}

/* Keep the stakes that no other brings along; false when they are too many. */
static bool sets_reduce(struct sets *sets, const uint64_t *served)
{
    size_t count = 0;

    for (size_t stake = 0; stake < sets->stakes; stake++) {
        if (sets_follows(sets, served, stake))
            continue;
        if (count == SETS_STAKES)
            return false;
        sets->kept[count++] = stake;
    }
    sets->stakes = count;
    return true;
}

static int sets_compare(const void *a, const void *b)
{
    const struct sets_project *x = a, *y = b;

    if (x->reach != y->reach)
        return x->reach < y->reach ? -1 : 1;
    return (x->index > y->index) - (x->index < y->index);
}

/* What each project serves of the stakes kept, and which are of a kind. */
static void sets_sort(struct sets *sets, const uint64_t *served)
{
    for (size_t i = 0; i < sets->projects; i++) {
        uint64_t reach = 0;
        for (size_t k = 0; k < sets->stakes; k++)
            reach |= (served[sets->kept[k] * sets->words + i / 64] >> i % 64 & 1) << k;
        sets->sorted[i] = (struct sets_project){reach, (uint16_t)i};
    }
    qsort(sets->sorted, sets->projects, sizeof *sets->sorted, sets_compare);
    for (size_t i = 0; i < sets->projects; i++) {
        uint64_t reach = sets->sorted[i].reach;
        if (!reach || (sets->kinds > 0 && reach == sets->reach[sets->kinds - 1]))
            continue;
        sets->first[sets->kinds] = i;
        sets->reach[sets->kinds++] = reach;
    }
    sets->first[sets->kinds] = sets->projects;
    for (size_t k = 0; k < sets->kinds; k++)
        for (uint64_t in = sets->reach[k]; in; in &= in - 1) {
            size_t stake = bits_lowest(in);
            sets->with[stake][sets->degrees[stake]++] = (uint16_t)k;
        }
}

/* ---- turning back -------------------------------------------------------- */

static bool sets_remembers(const struct sets *sets, uint64_t left, size_t room)
{
    const struct sets_failure *failure = &sets->failures[sets_slot(left)];

    return failure->left == left && failure->room >= room;
}

static void sets_remember(struct sets *sets, uint64_t left, size_t room)
{
    sets->failures[sets_slot(left)] = (struct sets_failure){left, room};
}

/* First prices of the stakes left: 1 shared by the most stakes that a kind serves with this one.
 * False when a stake has no kind that is not banned. */
static bool sets_price(struct sets *sets, uint64_t left, double *prices)
{
    size_t most[SETS_STAKES] = {0};

    sets->work += sets->kinds;
    for (size_t k = 0; k < sets->kinds; k++) {
        uint64_t in = sets->banned[k] ? 0 : sets->reach[k] & left;
        size_t gain = bits_count(in);
        for (; in; in &= in - 1)
            if (gain > most[bits_lowest(in)])
                most[bits_lowest(in)] = gain;
    }
    for (uint64_t in = left; in; in &= in - 1) {
        if (most[bits_lowest(in)] == 0)
            return false;
        prices[bits_lowest(in)] = 1 / (double)most[bits_lowest(in)];
    }
    return true;
}

/* What the stakes of each kind, at these prices, leave of 1. */
static void sets_slack(struct sets *sets, uint64_t left, const double *prices, double *slack)
{
    sets->work += sets->kinds;
    for (size_t k = 0; k < sets->kinds; k++) {
        slack[k] = 1;
        for (uint64_t in = sets->reach[k] & left; in; in &= in - 1)
            slack[k] -= prices[bits_lowest(in)];
    }
}

/* Raise the price of a stake by what its kinds leave of 1; by how much. */
static double sets_raise(const struct sets *sets, size_t stake, double *slack)
{
    const uint16_t *with = sets->with[stake];
    double least = 1;

    for (size_t i = 0; i < sets->degrees[stake]; i++)
        if (!sets->banned[with[i]] && slack[with[i]] < least)
            least = slack[with[i]];
    if (least <= 0)
        return 0;
    for (size_t i = 0; i < sets->degrees[stake]; i++)
        slack[with[i]] -= least;
    return least;
}

/* No fewer kinds serve the stakes left, and no fewer than this and its slack any set that has a
 * certain kind. */
static double sets_bound(struct sets *sets, uint64_t left, double *slack)
{
    double prices[SETS_STAKES], sum = 0;

    if (!sets_price(sets, left, prices))
        return SETS_STAKES + 1;
    sets_slack(sets, left, prices, slack);
    for (uint64_t in = left; in; in &= in - 1)
        sum += prices[bits_lowest(in)] + sets_raise(sets, bits_lowest(in), slack);
    return sum;
}

/* ---- one turn ------------------------------------------------------------ */

/* The stake with the fewest kinds worth trying: those whose slack is at most this. */
static size_t sets_choose(const struct sets *sets, uint64_t left, const double *slack, double most)
{
    size_t counts[SETS_STAKES] = {0}, stake = bits_lowest(left);

    for (size_t k = 0; k < sets->kinds; k++)
        if (!sets->banned[k] && slack[k] <= most)
            for (uint64_t in = sets->reach[k] & left; in; in &= in - 1)
                counts[bits_lowest(in)]++;
    for (uint64_t in = left; in; in &= in - 1)
        if (counts[bits_lowest(in)] < counts[stake])
            stake = bits_lowest(in);
    return stake;
}

/* Does a kind of this turn serve all that another one does of what is left? */
static bool sets_outdone(const struct sets *sets, const struct sets_turn *turn, uint16_t kind)
{
    uint64_t in = sets->reach[kind] & turn->left;

    for (size_t i = 0; i < turn->count; i++)
        if (!(in & ~sets->reach[turn->kinds[i]]))
            return true;
    return false;
}

/* Those that serve most stand first. */
static void sets_add(const struct sets *sets, struct sets_turn *turn, uint16_t kind)
{
    size_t gain = bits_count(sets->reach[kind] & turn->left), at = turn->count++;

    for (; at > 0 && bits_count(sets->reach[turn->kinds[at - 1]] & turn->left) < gain; at--)
        turn->kinds[at] = turn->kinds[at - 1];
    turn->kinds[at] = kind;
}

/* Begin a turn; false when so many kinds cannot serve the stakes left.  When one set is enough,
 * kinds that serve no more than another one here are left out, and failures are remembered; when
 * all are listed, banned kinds are left out instead. */
static bool sets_open(struct sets *sets, struct sets_turn *turn, uint64_t left, size_t room)
{
    double slack[SETS_PROJECTS], bound, most = (double)room + 1e-6; /* roundings stay far below */

    if (room == 0 || (!sets->listing && sets_remembers(sets, left, room)))
        return false;
    bound = sets_bound(sets, left, slack);
    turn->left = left;
    turn->next = turn->count = 0;
    if (bound <= most) {
        size_t stake = sets_choose(sets, left, slack, most - bound);
        for (size_t i = 0; i < sets->degrees[stake]; i++) {
            uint16_t kind = sets->with[stake][i];
            if (!sets->banned[kind] && slack[kind] <= most - bound &&
                (sets->listing || !sets_outdone(sets, turn, kind)))
                sets_add(sets, turn, kind);
        }
    }
    if (turn->count == 0 && !sets->listing)
        sets_remember(sets, left, room);
    return turn->count > 0;
}

/* ---- the walk ------------------------------------------------------------ */

/* A set of kinds stands for every choice of one project of each: how many, or more than may be. */
static size_t sets_product(const struct sets *sets, const uint16_t *kinds)
{
    size_t product = 1;

    for (size_t i = 0; i < sets->size && product <= SETS_LISTED; i++)
        product *= sets->first[kinds[i] + 1] - sets->first[kinds[i]];
    return product;
}

/* False when they are too many. */
static bool sets_keep(struct sets *sets)
{
    sets->listed += sets_product(sets, sets->path);
    if (sets->listed > SETS_LISTED)
        return false;
    memcpy(sets->sets[sets->found++], sets->path, sizeof sets->path);
    return true;
}

/* A turn has tried all its kinds. */
static void sets_close(struct sets *sets, const struct sets_turn *turn, size_t room)
{
    if (!sets->listing)
        sets_remember(sets, turn->left, room);
    for (size_t i = 0; i < turn->count && sets->listing; i++)
        sets->banned[turn->kinds[i]]--;
}

/* Try the next kind of a turn, which is banned from then on where sets are listed: a set that has
 * it has been seen.  What is left without it. */
static uint64_t sets_try(struct sets *sets, struct sets_turn *turn, size_t depth)
{
    uint16_t kind = turn->kinds[turn->next++];

    sets->path[depth] = kind;
    sets->banned[kind] += sets->listing;
    return turn->left & ~sets->reach[kind];
}

/* Look for sets of the size.  SETS_DONE: there is none, or all of them are listed; SETS_FOUND: there
 * is one, which is all that was asked. */
static enum sets_end sets_walk(struct sets *sets, uint64_t all)
{
    size_t depth = 0;

    if (!sets_open(sets, sets->turns, all, sets->size))
        return SETS_DONE;
    while (sets->work <= SETS_WORK) {
        struct sets_turn *turn = &sets->turns[depth];
        if (turn->next == turn->count) {
            sets_close(sets, turn, sets->size - depth);
            if (depth-- == 0)
                return SETS_DONE;
            continue;
        }
        uint64_t rest = sets_try(sets, turn, depth);
        if (!rest && !sets->listing)
            return SETS_FOUND;
        if (!rest && !sets_keep(sets))
            return SETS_TOO_MANY;
        if (rest && sets_open(sets, turn + 1, rest, sets->size - depth - 1))
            depth++;
    }
    return SETS_TOO_LONG;
}

/* ---- sets of projects ---------------------------------------------------- */

static int sets_compare_index(const void *a, const void *b)
{
    return (int)*(const uint16_t *)a - (int)*(const uint16_t *)b;
}

/* Lists are as long as SETS_STAKES and end with zeros: sets of one size compare as a whole. */
static int sets_compare_list(const void *a, const void *b)
{
    const uint16_t *x = a, *y = b;
    size_t i = 0;

    while (i + 1 < SETS_STAKES && x[i] == y[i])
        i++;
    return (int)x[i] - (int)y[i];
}

/* Number which of the choices that a set of kinds stands for: digits, one a kind. */
static void sets_spell(struct sets *sets, const uint16_t *kinds, size_t which, uint16_t *list)
{
    for (size_t i = 0; i < sets->size; i++) {
        size_t first = sets->first[kinds[i]], alike = sets->first[kinds[i] + 1] - first;
        list[i] = sets->sorted[first + which % alike].index;
        which /= alike;
    }
    qsort(list, sets->size, sizeof *list, sets_compare_index);
}

static void sets_expand(struct sets *sets)
{
    size_t count = 0;

    for (size_t f = 0; f < sets->found; f++) {
        size_t product = sets_product(sets, sets->sets[f]);
        for (size_t which = 0; which < product; which++)
            sets_spell(sets, sets->sets[f], which, sets->list[count++]);
    }
    qsort(sets->list, count, sizeof *sets->list, sets_compare_list);
}

/* served: for each of so many stakes a set of so many projects, (projects + 63) / 64 words a stake,
 * none of them empty, with at least one stake.  sets is zeroed by the caller. */
static enum sets_end sets_find(struct sets *sets, const uint64_t *served, size_t stakes,
                               size_t projects)
{
    enum sets_end end = SETS_DONE;
    uint64_t all;

    sets->stakes = stakes;
    sets->projects = projects;
    sets->words = (projects + 63) / 64;
    if (!sets_reduce(sets, served))
        return SETS_TOO_WIDE;
    sets_sort(sets, served);
    all = UINT64_MAX >> (64 - sets->stakes);
    while (end == SETS_DONE) {
        sets->size++;
        end = sets_walk(sets, all);
    }
    if (end != SETS_FOUND)
        return end;
    sets->listing = true;
    end = sets_walk(sets, all);
    if (end == SETS_DONE)
        sets_expand(sets);
    return end;
}

#endif

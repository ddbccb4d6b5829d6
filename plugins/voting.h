/* voting.h -- exact counts in games of weighted votes; for governance.c alone.
 *
 * A motion passes when every college reaches its quota and every veto holder says yes.  We look at
 * it from the other side: at who is absent from the yes.  The motion still passes when no veto
 * holder is absent and, in each college, the weight that is missing is at most its slack, the total
 * less the quota.  Missing weights only add up, so the sets of absent members that a motion
 * survives are exactly those whose sums stay inside one box, whatever the number of colleges:
 *
 *     ways[sum][k] = number of sets of k absent members whose missing weights are sum
 *
 * for every sum in the box that can be reached, is the product of (1 + x z^w) over the members, cut
 * at the box.  Sums are vectors, one whole number a college, kept sorted; weights with decimals are
 * scaled to whole numbers first.
 *
 * To leave a member out is to divide by (1 + x z^w), an alternating sum: 1 - xz^w + x²z^2w - ...
 * Only its total over the box is wanted, so each sum counts once for every j such that j times w
 * more still fits in the box.  That is one pass over the table for a member, and exact: results are
 * below 2^62, and unsigned arithmetic modulo 2^64 forgives what happens in between.
 */
#ifndef VOTING_H
#define VOTING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum {
    VOTING_MEMBERS = 62, /* so that every count fits in 64 bits */
    VOTING_COLLEGES = 16,
    VOTING_WORDS = 1 << 24 /* the most working memory that a game may take: 128 MiB */
};

#define VOTING_MOST_WEIGHT ((uint64_t)1 << 60) /* of a college, in its own small units */

enum voting_rule {
    VOTING_NUMBER,
    VOTING_MAJORITY, /* more than half */
    VOTING_TWO_THIRDS,
    VOTING_THREE_QUARTERS,
    VOTING_UNANIMITY
};

struct voting_college {
    uint64_t slack; /* the weight that may be missing */
    uint64_t weights[VOTING_MEMBERS];
};

struct voting_game {
    size_t members, colleges;
    bool vetoes[VOTING_MEMBERS];
    bool impossible; /* a college cannot reach its quota */
    struct voting_college college[VOTING_COLLEGES];
};

struct voting_power {
    uint64_t winning, losing; /* coalitions; together 2^members */
    uint64_t swings[VOTING_MEMBERS];
    double shapley[VOTING_MEMBERS];
    int smallest_winning;  /* members, or -1: nobody can win */
    int smallest_blocking; /* members, or -1: nobody can block */
    size_t work;           /* words used, also when they were not enough */
};

struct voting_table {
    const struct voting_game *game;
    size_t width;   /* numbers of absent members: 0 to those without a veto */
    size_t count;   /* of sums */
    uint64_t *sums; /* count x colleges, ascending */
    uint64_t *ways; /* count x width */
};

/* ---- whole numbers ------------------------------------------------------- */

/* The whole number that value times scale stands for, if it is one at most most. */
static bool voting_whole(uint64_t *out, double value, double scale, double most)
{
    if (!(value * scale <= most))
        return false;
    *out = (uint64_t)(value * scale);
    if ((double)*out / scale != value)
        ++*out; /* the product was a little too small */
    return (double)*out / scale == value;
}

static bool voting_scaled(uint64_t *out, const double *values, size_t count, double scale,
                          double most)
{
    for (size_t i = 0; i < count; i++)
        if (!voting_whole(&out[i], values[i], scale, most))
            return false;
    return true;
}

/* Values as whole numbers of one unit: the largest decimal one, or else a power of two, so that
 * sums of doubles are compared without rounding.  False when they are too far apart. */
static bool voting_scale(uint64_t *out, const double *values, size_t count)
{
    const double decimals = 2251799813685248.0;  /* 2^51: one double for each, safely */
    const double binary = 1152921504606846976.0; /* 2^60 */
    double scale = 1;

    for (int digits = 0; digits <= 22; digits++) { /* powers of ten that doubles hold exactly */
        if (voting_scaled(out, values, count, scale, decimals))
            return true;
        scale *= 10;
    }
    scale = 1;
    for (int bits = 0; bits < 1000; bits++) {
        if (voting_scaled(out, values, count, scale, binary))
            return true;
        scale *= 2;
    }
    return false;
}

static uint64_t voting_need(enum voting_rule rule, uint64_t quota, uint64_t total)
{
    switch (rule) {
    case VOTING_MAJORITY: return total / 2 + 1;
    case VOTING_TWO_THIRDS: return (2 * total + 2) / 3;
    case VOTING_THREE_QUARTERS: return (3 * total + 3) / 4;
    case VOTING_UNANIMITY: return total;
    case VOTING_NUMBER: break;
    }
    return quota;
}

/* Add a college; weights has VOTING_MEMBERS values, none negative, 0 for whoever has no vote in it.
 * quota counts for VOTING_NUMBER only.  False when the weights cannot be added exactly. */
static bool voting_college(struct voting_game *game, const double *weights, enum voting_rule rule,
                           double quota)
{
    struct voting_college *college = &game->college[game->colleges++];
    double values[VOTING_MEMBERS + 1], about = 0;
    uint64_t scaled[VOTING_MEMBERS + 1], total = 0, need;

    for (size_t i = 0; i < VOTING_MEMBERS; i++)
        about += values[i] = weights[i];
    if (rule != VOTING_NUMBER)
        quota = 0;
    bool far = quota > about * 1.000001; /* never reached, and perhaps too large to be scaled */
    values[VOTING_MEMBERS] = far ? 0 : quota;
    if (!voting_scale(scaled, values, VOTING_MEMBERS + 1))
        return false;
    for (size_t i = 0; i < VOTING_MEMBERS; i++) {
        total += college->weights[i] = scaled[i];
        if (total > VOTING_MOST_WEIGHT)
            return false;
    }
    need = voting_need(rule, scaled[VOTING_MEMBERS], total);
    if (far || need > total)
        game->impossible = true;
    else
        college->slack = total - need;
    return true;
}

/* ---- sums of missing weights --------------------------------------------- */

/* What is missing when this member is absent: step has one weight a college. */
static void voting_step(uint64_t *step, const struct voting_game *game, size_t member)
{
    for (size_t c = 0; c < game->colleges; c++)
        step[c] = game->college[c].weights[member];
}

/* How often step can still be added to a sum without leaving the box, at most most times. */
static size_t voting_fits(const struct voting_game *game, const uint64_t *sum, const uint64_t *step,
                          size_t most)
{
    for (size_t c = 0; c < game->colleges; c++) {
        uint64_t left = game->college[c].slack - sum[c];
        if (step[c] > left)
            return 0;
        if (step[c] > 0 && left / step[c] < most)
            most = (size_t)(left / step[c]);
    }
    return most;
}

/* The order of sum + step and other: negative, 0 or positive. */
static int voting_compare(const struct voting_game *game, const uint64_t *sum, const uint64_t *step,
                          const uint64_t *other)
{
    for (size_t c = 0; c < game->colleges; c++)
        if (sum[c] + step[c] != other[c])
            return sum[c] + step[c] < other[c] ? -1 : 1;
    return 0;
}

/* Merge the sums with the same sums one step further, inside the box.  How many there are now;
 * more than limit means that they did not fit. */
static size_t voting_merge(uint64_t *out, const struct voting_game *game, const uint64_t *sums,
                           size_t count, const uint64_t *step, size_t limit)
{
    size_t merged = 0, stayed = 0, moved = 0, size = game->colleges;

    for (;;) {
        while (moved < count && voting_fits(game, &sums[moved * size], step, 1) == 0)
            moved++;
        if (stayed == count && moved == count)
            return merged;
        if (merged == limit)
            return limit + 1;
        int order = stayed == count ? -1 : 1; /* which one comes next: negative, the one moved */
        if (stayed < count && moved < count)
            order = voting_compare(game, &sums[moved * size], step, &sums[stayed * size]);
        for (size_t c = 0; c < size; c++)
            out[merged * size + c] =
                order < 0 ? sums[moved * size + c] + step[c] : sums[stayed * size + c];
        merged++;
        moved += order <= 0;
        stayed += order >= 0;
    }
}

/* Find every sum that can be reached; the table's memory is shared out of room.  False when there
 * are too many. */
static bool voting_reach(struct voting_table *table, uint64_t *room, size_t words)
{
    const struct voting_game *game = table->game;
    size_t limit = words / (2 * game->colleges + table->width);
    uint64_t step[VOTING_COLLEGES], *next;

    if (limit == 0)
        return false;
    next = room + limit * game->colleges;
    table->sums = room; /* one sum of zeros */
    table->count = 1;
    memset(room, 0, game->colleges * sizeof *room);
    for (size_t i = 0; i < game->members; i++) {
        if (game->vetoes[i])
            continue;
        voting_step(step, game, i);
        table->count = voting_merge(next, game, table->sums, table->count, step, limit);
        if (table->count > limit)
            return false;
        uint64_t *swap = table->sums;
        table->sums = next;
        next = swap;
    }
    table->ways = room + 2 * limit * game->colleges;
    memset(table->ways, 0, table->count * table->width * sizeof *table->ways);
    return true;
}

/* Let one more member be absent or not.  From the largest sum down, so that what is added does not
 * yet know this member. */
static void voting_include(struct voting_table *table, const uint64_t *step)
{
    size_t colleges = table->game->colleges, from = table->count;

    for (size_t to = table->count; to-- > 0;) {
        const uint64_t *sum = &table->sums[to * colleges];
        int order = 1;
        while (from > 0 && (order = voting_compare(table->game, &table->sums[(from - 1) * colleges],
                                                   step, sum)) > 0)
            from--;
        if (order != 0)
            continue;
        uint64_t *ways = &table->ways[to * table->width];
        const uint64_t *less = &table->ways[(from - 1) * table->width];
        for (size_t k = table->width - 1; k > 0; k--)
            ways[k] += less[k - 1];
    }
}

/* ---- what the counts say ------------------------------------------------- */

/* survived[k]: sets of k absent members, this one not among them, that a motion survives. */
static void voting_without(uint64_t *survived, const struct voting_table *table,
                           const uint64_t *step)
{
    uint64_t fits[VOTING_MEMBERS + 2][VOTING_MEMBERS + 1];
    size_t width = table->width;

    memset(fits, 0, (width + 1) * sizeof fits[0]);
    for (size_t s = 0; s < table->count; s++) {
        const uint64_t *sum = &table->sums[s * table->game->colleges];
        uint64_t *row = fits[voting_fits(table->game, sum, step, width - 1)];
        for (size_t k = 0; k < width; k++)
            row[k] += table->ways[s * width + k];
    }
    memset(survived, 0, width * sizeof *survived);
    for (size_t j = width; j-- > 0;)
        for (size_t k = 0; k < width; k++) {
            fits[j][k] += fits[j + 1][k]; /* now: of the sums where at least j more fit */
            if (j + k < width)
                survived[j + k] += j % 2 ? 0 - fits[j][k] : fits[j][k];
        }
}

/* A row of Pascal's triangle: row[k] is n over k. */
static void voting_binomials(uint64_t *row, size_t n)
{
    row[0] = 1;
    for (size_t i = 1; i <= n; i++) {
        row[i] = 1;
        for (size_t k = i - 1; k > 0; k--)
            row[k] += row[k - 1];
    }
}

/* The figures of one member, from its swings by number of other members absent. */
static void voting_member(struct voting_power *out, size_t members, size_t member,
                          const uint64_t *swings, size_t count)
{
    uint64_t others[VOTING_MEMBERS];

    voting_binomials(others, members - 1);
    for (size_t k = 0; k < count; k++) {
        out->swings[member] += swings[k];
        out->shapley[member] += (double)swings[k] / ((double)others[k] * (double)members);
    }
}

/* The first member like this one: the same weights, and a veto as well or none. */
static size_t voting_twin(const struct voting_game *game, size_t member)
{
    for (size_t twin = 0; twin < member; twin++) {
        bool same = game->vetoes[twin] == game->vetoes[member];
        for (size_t c = 0; same && c < game->colleges && !game->vetoes[member]; c++)
            same = game->college[c].weights[twin] == game->college[c].weights[member];
        if (same)
            return twin;
    }
    return member;
}

/* survived[k]: sets of k absent members that a motion survives. */
static void voting_members(struct voting_power *out, const struct voting_table *table,
                           const uint64_t *survived)
{
    const struct voting_game *game = table->game;
    uint64_t step[VOTING_COLLEGES], swings[VOTING_MEMBERS + 1];

    for (size_t i = 0; i < game->members; i++) {
        size_t twin = voting_twin(game, i);
        if (twin != i) {
            out->swings[i] = out->swings[twin];
            out->shapley[i] = out->shapley[twin];
        } else if (game->vetoes[i]) { /* every win is lost without it */
            voting_member(out, game->members, i, survived, table->width);
        } else {
            voting_step(step, game, i);
            voting_without(swings, table, step);
            for (size_t k = 0; k + 1 < table->width; k++) /* less those survived without it too */
                swings[k] -= survived[k + 1] - swings[k + 1];
            voting_member(out, game->members, i, swings, table->width - 1);
        }
    }
}

static void voting_sizes(struct voting_power *out, size_t members, const uint64_t *survived,
                         size_t width)
{
    uint64_t sets[VOTING_MEMBERS + 1];

    voting_binomials(sets, members);
    out->smallest_winning = out->smallest_blocking = -1;
    for (size_t k = members + 1; k-- > 0;) {
        uint64_t won = k < width ? survived[k] : 0;
        out->winning += won;
        if (won > 0 && out->smallest_winning < 0)
            out->smallest_winning = (int)(members - k);
        if (won < sets[k])
            out->smallest_blocking = (int)k;
    }
    out->losing = ((uint64_t)1 << members) - out->winning;
}

/* ---- the way in ---------------------------------------------------------- */

static size_t voting_width(const struct voting_game *game)
{
    size_t width = 1;

    for (size_t i = 0; i < game->members; i++)
        width += !game->vetoes[i];
    return width;
}

/* Count.  False, soon, when the sums that can be reached need more than these words of room, which
 * may hold anything; out is zeros at first. */
static bool voting_count(struct voting_power *out, const struct voting_game *game, uint64_t *room,
                         size_t words)
{
    struct voting_table table = {.game = game, .width = voting_width(game)};
    uint64_t step[VOTING_COLLEGES], survived[VOTING_MEMBERS + 1] = {0};

    if (!game->impossible && !voting_reach(&table, room, words)) {
        out->work = words / table.width;
        return false;
    }
    out->work = table.count * table.width;
    if (!game->impossible)
        table.ways[0] = 1; /* nobody absent, nothing missing */
    for (size_t i = 0; i < game->members && !game->impossible; i++)
        if (!game->vetoes[i]) {
            voting_step(step, game, i);
            voting_include(&table, step);
        }
    for (size_t s = 0; s < table.count; s++)
        for (size_t k = 0; k < table.width; k++)
            survived[k] += table.ways[s * table.width + k];
    voting_sizes(out, game->members, survived, table.width);
    if (!game->impossible)
        voting_members(out, &table, survived);
    return true;
}

#endif

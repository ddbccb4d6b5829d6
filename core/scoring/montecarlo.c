/* montecarlo.c -- scoring.md 3.2 to the letter: key the seed, counter (replicate, id, stream, 0). */
#include "scoring/montecarlo.h"

#include "base/random.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_KEPT = 5 };

/* ---- one draw ---- */

/* Two numbers between 0 and 1, neither end. */
struct luck {
    double first, second;
};

static struct luck luck_of(uint64_t seed, size_t replicate, uint32_t id, uint32_t stream)
{
    const uint32_t key[] = {(uint32_t)seed, (uint32_t)(seed >> 32)};
    const uint32_t counter[] = {(uint32_t)replicate, id, stream, 0};
    uint32_t out[4];
    philox4x32(out, counter, key, PHILOX_ROUNDS);
    return (struct luck){unit_open(out[0]), unit_open(out[1])};
}

static void *copied(struct arena *arena, const void *from, size_t count, size_t size)
{
    void *copy = arena_array(arena, count + 1, size);
    if (count)
        memcpy(copy, from, count * size);
    return copy;
}

struct ticket ticket_for(const struct outlook *outlook, struct arena *arena)
{
    const struct tree *t = &outlook->tree;
    struct ticket ticket = {
        .outlook = outlook,
        .tree = *t,
        .values = copied(arena, outlook->nominal, t->finding_count, sizeof(double)),
        .weights = copied(arena, t->weights, t->finding_count, sizeof(double)),
        .factors = copied(arena, t->factors, t->factor_count, sizeof *t->factors),
        .dimensions = copied(arena, t->dimensions, t->dimension_count, sizeof *t->dimensions),
        .factor_scores = arena_array(arena, t->factor_count + 1, sizeof(double)),
        .dimension_scores = arena_array(arena, t->dimension_count + 1, sizeof(double))};
    ticket.tree.weights = ticket.weights;
    ticket.tree.factors = ticket.factors;
    ticket.tree.dimensions = ticket.dimensions;
    return ticket;
}

/* What has no weight, or does not apply, needs no draw. */
static bool is_drawn(const struct outlook *outlook, size_t i)
{
    return outlook->tree.weights[i] > 0 && !isnan(outlook->spreads[i].low);
}

void ticket_values(struct ticket *ticket, uint64_t seed, size_t replicate, uint32_t offset)
{
    const struct outlook *outlook = ticket->outlook;
    for (size_t i = 0; i < outlook->tree.finding_count; i++) {
        const struct spread *spread = &outlook->spreads[i];
        if (!is_drawn(outlook, i))
            continue;
        struct luck u = luck_of(seed, replicate, outlook->finding_keys[i], offset + STREAM_VALUES);
        ticket->values[i] = u.first < spread->reliability
                                ? spread->low + (spread->high - spread->low) * u.second
                                : 100 * u.second;
    }
}

static double weight_drawn(double weight, uint64_t seed, size_t replicate, uint32_t id,
                           uint32_t offset, double tau)
{
    if (!(weight > 0))
        return weight;
    struct luck u = luck_of(seed, replicate, id, offset + STREAM_WEIGHTS);
    return weight * (1 + tau * (2 * u.first - 1));
}

void ticket_weights(struct ticket *ticket, uint64_t seed, size_t replicate, uint32_t offset,
                    double tau)
{
    const struct outlook *outlook = ticket->outlook;
    const struct tree *t = &outlook->tree;
    for (size_t i = 0; i < t->finding_count; i++)
        if (is_drawn(outlook, i))
            ticket->weights[i] =
                weight_drawn(t->weights[i], seed, replicate, outlook->finding_keys[i], offset, tau);
    for (size_t f = 0; f < t->factor_count; f++)
        ticket->factors[f].weight = weight_drawn(t->factors[f].weight, seed, replicate,
                                                 outlook->factor_keys[f], offset, tau);
    for (size_t d = 0; d < t->dimension_count; d++)
        ticket->dimensions[d].weight = weight_drawn(t->dimensions[d].weight, seed, replicate,
                                                    outlook->dimension_keys[d], offset, tau);
}

void ticket_method(struct ticket *ticket, uint64_t seed, size_t replicate, uint32_t offset)
{
    static const double powers[] = {1, 0.5, 0};
    struct luck u = luck_of(seed, replicate, 0, offset + STREAM_METHOD);
    ticket->tree.power_dimension = powers[(size_t)floor(3 * u.first)];
    ticket->tree.power_axis = powers[(size_t)floor(3 * u.second)];
}

double ticket_score(struct ticket *ticket)
{
    return tree_score(&ticket->tree, ticket->values, ticket->factor_scores,
                      ticket->dimension_scores);
}

/* ---- many ---- */

static int rising(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static double draw_once(struct ticket *ticket, const struct lottery *lottery, size_t replicate)
{
    ticket_values(ticket, lottery->seed, replicate, 0);
    if (lottery->tau > 0)
        ticket_weights(ticket, lottery->seed, replicate, 0, lottery->tau);
    if (lottery->method)
        ticket_method(ticket, lottery->seed, replicate, 0);
    return ticket_score(ticket);
}

struct draws draws_for(const struct outlook *outlook, const struct lottery *lottery,
                       struct arena *arena)
{
    struct draws draws = {.outlook = outlook, .lottery = *lottery};
    struct ticket ticket = ticket_for(outlook, arena);
    if (isnan(ticket_score(&ticket)))
        draws.lottery.draws = 0;
    draws.scores = arena_array(arena, draws.lottery.draws + 1, sizeof *draws.scores);
    draws.grades = arena_array(arena, draws.lottery.draws + 1, sizeof *draws.grades);
    return draws;
}

void draws_fill(const struct draws *draws, struct ticket *ticket, size_t first, size_t end)
{
    const struct outlook *outlook = draws->outlook;
    for (size_t i = first; i < end; i++) {
        draws->scores[i] = draw_once(ticket, &draws->lottery, i);
        draws->grades[i] = tree_grade(&ticket->tree, draws->scores[i], ticket->factor_scores,
                                      outlook->thresholds, outlook->threshold_count);
    }
}

struct drawn draws_sum(struct draws *draws, struct arena *arena)
{
    struct drawn out = {.draws = draws->lottery.draws,
                        .scores = draws->scores,
                        .first = arena_array(arena, FIRST_KEPT, sizeof *out.first),
                        .counts = arena_array(arena, draws->outlook->threshold_count + 1,
                                              sizeof *out.counts)};
    double sum = 0;
    for (size_t i = 0; i < out.draws; i++) {
        sum += draws->scores[i];
        out.counts[draws->grades[i]]++;
        if (i < FIRST_KEPT)
            out.first[out.first_count++] = draws->scores[i];
    }
    if (out.draws)
        out.mean = sum / (double)out.draws;
    qsort(out.scores, out.draws, sizeof *out.scores, rising);
    return out;
}

double drawn_quantile(const struct drawn *drawn, double share)
{
    if (!drawn->draws)
        return NAN;
    double at = ceil(share * (double)drawn->draws) - 1;
    return drawn->scores[at < 0 ? 0 : (size_t)at];
}

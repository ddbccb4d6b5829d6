/* montecarlo.h -- an axis drawn many times over (scoring.md 3.2).
 *
 * Every draw of a finding, factor or dimension belongs to its id: another finding more changes
 * nobody else's.
 */
#ifndef MONTECARLO_H
#define MONTECARLO_H

#include "base/arena.h"
#include "scoring/outlook.h"

struct lottery {
    uint64_t seed;
    size_t draws;
    double tau;  /* weights vary by so much of themselves, evenly, either way; 0: they stay */
    bool method; /* the powers of dimension and axis are drawn too, from 1, 0.5 and 0 */
};

struct drawn {
    size_t draws;   /* 0 where nothing applies */
    double *scores; /* rising */
    double *first;  /* as they came, the first few of them */
    size_t first_count;
    size_t *counts; /* of the draws, by grade */
    double mean;
};

/* The score that a share of the draws stays at or below. */
double drawn_quantile(const struct drawn *drawn, double share);

/* ---- one draw, for whoever mixes them ---- */

enum { STREAM_VALUES = 1, STREAM_WEIGHTS, STREAM_METHOD };

/* Room for one draw: a tree of its own with values and weights to be drawn into. */
struct ticket {
    const struct outlook *outlook;
    struct tree tree;
    double *values, *weights;
    struct tree_factor *factors;
    struct tree_dimension *dimensions;
    double *factor_scores, *dimension_scores;
};

struct ticket ticket_for(const struct outlook *outlook, struct arena *arena);

/* Draw values, weights or powers of one replicate; other streams (offset) are independent ones. */
void ticket_values(struct ticket *ticket, uint64_t seed, size_t replicate, uint32_t offset);
void ticket_weights(struct ticket *ticket, uint64_t seed, size_t replicate, uint32_t offset,
                    double tau);
void ticket_method(struct ticket *ticket, uint64_t seed, size_t replicate, uint32_t offset);

double ticket_score(struct ticket *ticket);

/* ---- all of them ---- */

/* A place for the result of every replicate, so that it is the same in whatever order they are drawn. */
struct draws {
    const struct outlook *outlook;
    struct lottery lottery; /* its draws: 0 where nothing applies */
    double *scores;
    int *grades;
};

struct draws draws_for(const struct outlook *outlook, const struct lottery *lottery,
                       struct arena *arena);

/* Draw the replicates from first up to end, end left out, on a ticket that nobody else uses meanwhile. */
void draws_fill(const struct draws *draws, struct ticket *ticket, size_t first, size_t end);

/* Once all are drawn; their scores are sorted in their place. */
struct drawn draws_sum(struct draws *draws, struct arena *arena);

#endif

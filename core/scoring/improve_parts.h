/* improve_parts.h -- what improve.c (branching), improve_offers.c (bounds) and improve_walk.c (listing
 * the sets) share. */
#ifndef IMPROVE_PARTS_H
#define IMPROVE_PARTS_H

#include "scoring/improve.h"

enum lever_state { LEVER_FREE, LEVER_LEFT, LEVER_DONE };

struct lever {
    bool branched;
    enum lever_state state; /* of one that is branched on */
    size_t copies, bought;  /* atoms that it acts in */
};

/* What a choice costs and comes to: the sum of weights times transformed scores, the weights that take
 * part, and the least limit. */
struct offer {
    double price, sum, weight, limit;
};

struct offers {
    struct arena *arena;
    struct offer *list;
    size_t count, capacity;
};

/* Findings of one factor whose levers must be settled together. */
struct atom {
    size_t factor;
    size_t *levers, lever_count, capacity;
    double *prices, *kept; /* of the levers in this atom, while they are free */
    size_t chosen;         /* its option in the choice that was traced */
    size_t *findings, finding_count;
    struct offers options; /* by subset of its levers, price INFINITY where not allowed */
    struct offers rest;    /* best offers of it and the atoms of its factor behind it */
};

struct factor_offers {
    size_t first, count;  /* atoms */
    struct offers scores; /* `sum` is the score, NAN where it does not apply */
    struct offers rest;   /* of it and the factors of its dimension behind it */
};

struct dimension_offers {
    struct offers scores; /* `sum` is the score */
    struct offers rest;   /* of it and the dimensions behind it */
    bool made;
    enum lever_state *made_with; /* the states that they were made with, by branch */
    bool *concerned;             /* by branch: it acts in this dimension */
    struct arena *arena;
};

struct improve_search {
    const struct improve_problem *problem;
    struct arena *arena, *scratch, *axis_arena;
    double slack, goal; /* of floating sums; what is rounded up to the goal */
    bool whole_units;   /* every price is a multiple of one unit */
    struct lever *levers;
    bool *made; /* of the set that is looked at */
    size_t *factor_of;
    bool *acts; /* of the findings */
    struct atom *atoms;
    size_t atom_count;
    struct factor_offers *factors;
    struct dimension_offers *dimensions;
    size_t *branches, branch_count;
    double best, least; /* cost so far; costs that proved wrong */
    size_t work;        /* pairs of offers that were looked at */
    bool gave_up;
    enum lever_state **leaves;
    size_t leaf_count, leaf_capacity;
    bool tracing, traced;
    struct offers nothing; /* of the last child: nothing comes behind it */
    double *values, *factor_scores, *dimension_scores; /* of one set */
    struct improve_result result;
    size_t listed; /* levers in its sets */
    size_t set_capacity;
};

/* The unit of prices, where all are multiples of it. */
#define IMPROVE_UNIT (1.0 / 60)

void improve_open(struct improve_search *search);
void improve_close(struct improve_search *search);

/* ---- offers ---- */

double offer_phi(const struct improve_search *search, double power, double score);
double offer_score(const struct improve_search *search, double power, double phi);
double offer_mean(const struct improve_search *search, double power, const struct offer *offer);
double offer_value(
    const struct offer *offer); /* of a list of scores; NAN where it does not apply */
struct offer offer_none(double power);
struct offer offer_sum(double power, const struct offer *a, const struct offer *b);

/* How far an offer is above what is needed: the mean reaches `need` where it is 0 or more. */
double offer_above(const struct improve_search *search, double power, const struct offer *offer,
                   double need);

/* A score of factor f or dimension d as a part of the mean above it. */
struct offer improve_factor_child(const struct improve_search *search, size_t f,
                                  const struct offer *score);
struct offer improve_dimension_child(const struct improve_search *search, size_t d,
                                     const struct offer *score);

/* May the goal be reached with this score of the factor? */
bool improve_allows(const struct improve_search *search, size_t f, double score);

/* Mark the levers of one option of an atom; its price, INFINITY where a branch says otherwise. */
double improve_make(struct improve_search *search, const struct atom *atom, size_t mask);

double improve_done_cost(const struct improve_search *search); /* of the branches */

/* The least cost with the branches as they are, INFINITY where the goal is out of reach; exact where
 * none is free. */
double improve_bound(struct improve_search *search);

/* List every set of that cost, with no branch free. */
void improve_walk(struct improve_search *search);

/* With free branches: note in `chosen` what each atom does in a choice that costs `bound`, as
 * improve_bound gave it; false where there is none. */
bool improve_trace(struct improve_search *search, double bound);

/* The prices of free levers: good ones, then better ones. */
void improve_prices(struct improve_search *search);
void improve_tune(struct improve_search *search);

/* Look at every dimension afresh: prices or the best cost are others. */
void improve_forget(struct improve_search *search);

#endif

/* improve.h -- the cheapest sets of levers that lift the score of a tree to a goal.  Exact: all of the
 * cheapest are found, whatever the levers do to one another within a finding, and as far as findings,
 * limits and knock-outs let a dear lever stand in for two cheap ones.
 *
 * A lever is something that may be done or left undone, at a cost.  What it does is known by the values
 * that the findings take for each subset of the levers that they depend on: whoever fills in the tables
 * asked the rules themselves.  Numbers in, numbers out.
 */
#ifndef IMPROVE_H
#define IMPROVE_H

#include "base/arena.h"
#include "scoring/tree.h"

/* The values of one finding, which depends on LIMIT_IMPROVE_READS levers at most: values[mask] with bit i
 * of mask for levers[i]; NAN where it does not apply. */
struct improve_table {
    size_t count;
    const size_t *levers;
    const double *values;
};

struct improve_problem {
    const struct tree *tree;
    const struct improve_table *tables; /* one for each finding */
    const double *costs;                /* of the levers; none is negative */
    size_t lever_count;
    size_t work;        /* steps that the search may take */
    double goal;        /* this score or better */
    int grade;          /* no knock-out with a worse cap may be set off */
    size_t most;        /* sets to list */
    size_t most_levers; /* in all of them; one set at least is listed */
};

struct improve_set {
    const size_t *levers; /* rising */
    size_t count;
    double cost, score;
};

struct improve_result {
    struct improve_set *sets; /* all of one cost; by falling score */
    size_t count;
    bool more;    /* there are others of that cost, beyond `most` */
    bool gave_up; /* the search was too large: cheaper sets than those listed, if any, may exist */
};

/* No sets: the goal cannot be reached.  One empty set: it is reached already. */
struct improve_result improve_search(const struct improve_problem *problem, struct arena *arena);

/* The value of a finding when the levers of made are done. */
double improve_value(const struct improve_table *table, const bool *made);

#endif

/* attribution.h -- who lost the points between a score and 100 (scoring.md 3.5).
 *
 * The players are the factors, the dimensions their unions: a coalition's worth is what the score
 * gains when its factors are at 100.  Every factor gets its Owen value, so that all of them add up
 * to 100 - score, and those of a dimension to what the dimension as a whole is worth.
 */
#ifndef ATTRIBUTION_H
#define ATTRIBUTION_H

#include "base/arena.h"
#include "scoring/tree.h"

struct attribution {
    double *factors, *dimensions; /* points lost; NAN where there is no score */
    bool exact;
    double *errors; /* of the factors: standard errors where orders were sampled, else 0 */
};

/* Exact while it takes at most so many evaluations; beyond, from sampled orders, which add up too. */
struct attribution attribution_of(const struct tree *tree, const double *findings, double most,
                                  struct arena *arena);

#endif

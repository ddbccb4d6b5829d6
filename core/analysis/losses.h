/* losses.h -- the fewest answers that, found to be at their worst, cost an axis the grade that it has: its
 * single points of failure.
 */
#ifndef LOSSES_H
#define LOSSES_H

#include "analysis/levers.h"
#include "base/limits.h"

struct loss {
    size_t answers[LIMIT_LOSSES]; /* numbers of levers_down */
    size_t count;
    double score;
    int grade;
};

struct losses {
    struct levers levers;
    struct loss *list; /* all of the fewest answers; worst first */
    size_t count;
    size_t tried; /* sets of so many answers, or fewer, were all tried */
};

/* Up to LIMIT_LOSSES answers together, and LIMIT_LOSS_TRIALS sets of a size. */
struct losses losses_find(const struct assessment *assessment, const struct axis_result *axis,
                          struct arena *arena);

#endif

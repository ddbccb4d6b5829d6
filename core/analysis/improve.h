/* improve.h -- what would lift an axis to a grade: every cheapest set of changes, and what would still be in
 * the way; and the other way round, the fewest answers that would cost the grade it has.
 */
#ifndef ANALYSIS_IMPROVE_H
#define ANALYSIS_IMPROVE_H

#include "run/assess.h"

struct improve_request {
    int goal;     /* a grade of the framework; GRADE_NONE: of each axis the next better one */
    bool assured; /* with what is proven, not with the estimate */
    int axis;     /* the one that is asked about; AXIS_COUNT: all */
};

/* The tree of `improvement/1` (contract part 4). */
struct node *improve_build(const struct assessment *assessment,
                           const struct improve_request *request, enum language language,
                           struct arena *arena);

/* The same without the losses, which take longer. */
struct node *improve_ways(const struct assessment *assessment,
                          const struct improve_request *request, enum language language,
                          struct arena *arena);

#endif

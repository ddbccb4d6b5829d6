/* swing.h -- one factor at a time: how far it moves the score on its own, and what silence about it
 * would change (scoring.md 2.7, 3.7).
 */
#ifndef SWING_H
#define SWING_H

#include "base/arena.h"
#include "scoring/outlook.h"

/* A factor with its findings at what is assured and at what is possible, all others as estimated. */
struct swing {
    size_t factor;
    double low, high;          /* scores of the axis */
    int grade_low, grade_high; /* with knock-outs */
};

/* Of every factor that has a score, in the order of the tree. */
struct swing *swing_factors(const struct outlook *outlook, size_t *count, struct arena *arena);

struct withheld {
    size_t factor;
    double
        change; /* of the nominal score, were nothing said of the factor; above 0: silence pays */
};

/* Of every factor that something is known of. */
struct withheld *swing_withheld(const struct outlook *outlook, size_t *count, struct arena *arena);

#endif

/* weights.h -- how much of a grade hangs on the weights (scoring.md 3.1 and 3.4): everything in
 * closed form, nothing is drawn.
 */
#ifndef WEIGHTS_H
#define WEIGHTS_H

#include "base/arena.h"
#include "scoring/outlook.h"

/* The share of all weightings under which the weighted sum of x is not below 0, every weighting as
 * likely as any other.  x may hold -INFINITY. */
double weights_share(const double *x, size_t count, struct arena *arena);

/* The weight of a child at which the mean reaches target while the others keep their proportions:
 * own and rest are its value and the mean of the others.  NAN where no weight from 0 to 1 does.  All
 * on the scale of the mean. */
double weights_critical(double own, double rest, double target);

/* The most (or least) that the weighted sum of x can be while every weight lies between low and high
 * and all add up to 1; weights receives how. */
double weights_extreme(const double *x, const double *low, const double *high, size_t count,
                       bool most, double *weights);

/* The share of all weightings of the dimensions under which the nominal scores reach a grade, with
 * the knock-outs and the limits of the axis as they are. */
double weights_reaching(const struct outlook *outlook, int grade, struct arena *arena);

/* The nearest weight at which the nominal grade changes. */
struct flip {
    bool dimension; /* else a factor, within its dimension */
    size_t which;
    double weight, at; /* shares of the weights beside it */
    int grade;         /* beyond it */
};

/* Of every dimension and factor, downwards and upwards where there is one; at most two for each. */
struct flip *weights_flips(const struct outlook *outlook, size_t *count, struct arena *arena);

#endif

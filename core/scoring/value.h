/* value.h -- from measured values to scores, and from scores with their proof to
 * the triples that are added up.
 */
#ifndef VALUE_H
#define VALUE_H

#include <stddef.h>

struct point {
    double at, score;
};

/* Piecewise linear through points (rising at), clipped outside. */
double value_score(const struct point *points, size_t count, double value);

/* The image of [low, high]: the least and most of both ends and of every point
 * between them. */
void value_image(const struct point *points, size_t count, double low, double high, double *least,
                 double *most);

/* What is assured, estimated and possible. */
struct triple {
    double low, nominal, high;
};

/* A finding known to lie in [a, b], estimated at m, proven to degree q (Shafer
 * discounting; nominal: min(m, q m + (1 - q) unknown), or m when face). */
struct triple triple_known(double a, double b, double m, double q, double unknown, int face);
struct triple triple_unknown(double unknown);

/* floor(x 10^6 + 0.5) / 10^6: what grades, gates and figures are compared and printed as. */
double quantise(double x);

/* What rounding may take from a figure or give to it: less than this is no difference. */
#define HALF_QUANTUM 5e-7

#endif

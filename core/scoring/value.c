/* value.c -- scoring.md 2.3 and 2.4 as written. */
#include "scoring/value.h"

#include <math.h>

double value_score(const struct point *points, size_t count, double value)
{
    if (value <= points[0].at)
        return points[0].score;
    for (size_t i = 1; i < count; i++)
        if (value <= points[i].at) {
            const struct point *p = &points[i - 1], *q = &points[i];
            if (value == q->at)
                return q->score;
            return p->score + (q->score - p->score) * ((value - p->at) / (q->at - p->at));
        }
    return points[count - 1].score;
}

void value_image(const struct point *points, size_t count, double low, double high, double *least,
                 double *most)
{
    double first = value_score(points, count, low), last = value_score(points, count, high);
    *least = fmin(first, last);
    *most = fmax(first, last);
    for (size_t i = 0; i < count; i++)
        if (points[i].at > low && points[i].at < high) {
            *least = fmin(*least, points[i].score);
            *most = fmax(*most, points[i].score);
        }
}

static double within(double x, double least, double most)
{
    return fmin(fmax(x, least), most);
}

struct triple triple_known(double a, double b, double m, double q, double unknown, int face)
{
    struct triple t = {.low = q * a, .high = q * b + 100 * (1 - q)};
    t.nominal = face ? m : fmin(m, q * m + (1 - q) * unknown);
    t.nominal = within(t.nominal, t.low, t.high); /* floating noise only */
    return t;
}

struct triple triple_unknown(double unknown)
{
    return (struct triple){0, unknown, 100};
}

double quantise(double x)
{
    if (fabs(x) > 1e9) /* no such digits are left, and the product might overflow */
        return x;
    double quantised = floor(x * 1e6 + 0.5) / 1e6;
    return quantised == 0 ? 0 : quantised;
}

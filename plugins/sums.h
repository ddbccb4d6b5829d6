/* sums.h -- sums that do not tell in which order the dossier names what is added up. */
#ifndef SUMS_H
#define SUMS_H

#include <math.h>
#include <stddef.h>
#include <stdlib.h>

static inline int double_compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

/* Sorts the values and adds them up with what rounding loses (Neumaier 1974). */
static inline double sum_sorting(double *values, size_t count)
{
    double sum = 0, lost = 0;

    if (count > 1)
        qsort(values, count, sizeof *values, double_compare);
    for (size_t i = 0; i < count; i++) {
        double more = sum + values[i];
        lost += fabs(sum) >= fabs(values[i]) ? (sum - more) + values[i] : (values[i] - more) + sum;
        sum = more;
    }
    return sum + lost;
}

#endif

/* concentration.h -- how unevenly something is spread over the partners, as several plugins measure
 * it: the Gini coefficient. */
#ifndef CONCENTRATION_H
#define CONCENTRATION_H

#include "sums.h"

/* The Gini coefficient of the population: half the mean difference between two values, relative to
 * their mean (Gini 1912); 0 when all are equal, 1 - 1/count when one has everything.  The values
 * are sorted, not negative, and add up to total > 0.  Written pair by pair, smallest and largest
 * first, so that nothing cancels and equal values give exactly 0. */
static inline double gini_of(const double *sorted, size_t count, double total)
{
    double sum = 0;

    for (size_t i = 0; i < count / 2; i++)
        sum += (double)(count - 1 - 2 * i) * (sorted[count - 1 - i] - sorted[i]);
    return sum / ((double)count * total);
}

#endif

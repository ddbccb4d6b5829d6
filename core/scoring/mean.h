/* mean.h -- the scale on which a power mean is a plain weighted sum.
 *
 * mean_rise takes a score there, mean_fall takes the sum of shares back.  The scale rises for every
 * power, so that sums compare like means.  Not for the power of -INFINITY, the least.
 */
#ifndef MEAN_H
#define MEAN_H

#include <math.h>

/* The floor serves powers <= 0: zero is pulled up to it and pushed down again afterwards. */
static inline double mean_delta(double power, double floor)
{
    return power <= 0 ? floor : 0;
}

static inline double mean_rise(double x, double power, double floor)
{
    double delta = mean_delta(power, floor), y = delta + (1 - delta / 100) * x;
    return power == 1     ? y
           : power == 0.5 ? sqrt(y)
           : power == 0   ? log(y)
           : power < 0    ? -pow(y, power)
                          : pow(y, power);
}

static inline double mean_fall(double sum, double power, double floor)
{
    double delta = mean_delta(power, floor);
    double y = power == 1     ? sum
               : power == 0.5 ? sum * sum
               : power == 0   ? exp(sum)
               : power < 0    ? pow(-sum, 1 / power)
                              : pow(sum, 1 / power);
    return (y - delta) / (1 - delta / 100);
}

#endif

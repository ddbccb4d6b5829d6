/* grade.c -- scoring.md 2.6: quantise, then compare. */
#include "scoring/grade.h"

#include "scoring/value.h"

int grade_of(double score, const double *thresholds, size_t count)
{
    double quantised = quantise(score);
    for (size_t i = 0; i < count; i++)
        if (quantised >= quantise(thresholds[i]))
            return (int)i;
    return (int)count - 1;
}

int grade_worse(int a, int b)
{
    return a > b ? a : b;
}

/* grade.h -- scores into grades.  A grade is the index of its threshold, 0 the
 * best; a larger index is a worse grade.
 */
#ifndef GRADE_H
#define GRADE_H

#include <stddef.h>

/* The grade of a score among falling thresholds; both quantised. */
int grade_of(double score, const double *thresholds, size_t count);

/* The worse of two grades; a negative one stands for no cap. */
int grade_worse(int a, int b);

#endif

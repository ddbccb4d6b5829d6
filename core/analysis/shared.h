/* shared.h -- the answers that weigh in more than one factor of an axis.
 *
 * Such an answer counts twice.  And where it helps one finding and hurts another, the range of the axis,
 * which takes every finding at its own worst and best, is wider than what can come to pass.
 */
#ifndef SHARED_H
#define SHARED_H

#include "scorecard/draft.h"

/* The list `shared` of an axis, in the order of the framework. */
void shared_put(struct draft *draft, const struct axis_result *axis, struct node *map);

#endif

/* framework_check.h -- what must hold between the parts of a framework. */
#ifndef FRAMEWORK_CHECK_H
#define FRAMEWORK_CHECK_H

#include "model/framework.h"

/* Add an error for each thing that cannot be assessed with. */
void framework_check(const struct framework *framework, struct problems *problems);

/* Add what `check` warns of beyond that: core marks and sentences of levels that are missing. */
void framework_review(const struct framework *framework, struct problems *problems);

#endif

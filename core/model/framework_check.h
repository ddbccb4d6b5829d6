/* framework_check.h -- what must hold between the parts of a framework. */
#ifndef FRAMEWORK_CHECK_H
#define FRAMEWORK_CHECK_H

#include "model/framework.h"

/* Add an error for each thing that cannot be assessed with. */
void framework_check(const struct framework *framework, struct problems *problems);

/* Add what `check` says beyond that: core marks, sentences of levels, factors without anything. */
void framework_review(const struct framework *framework, struct problems *problems);

#endif

/* build.h -- the scorecard: an assessment as a tree, in one language.  Every
 * report is rendered from it and never computes again (contract part 5).
 */
#ifndef BUILD_H
#define BUILD_H

#include "run/assess.h"

struct node *scorecard_build(const struct assessment *assessment, enum language language,
                             struct arena *arena);

#endif

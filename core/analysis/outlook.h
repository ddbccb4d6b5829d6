/* outlook.h -- an assessed axis as the analyses of robustness take it: what every finding may turn
 * out to be, beside the tree.
 */
#ifndef ANALYSIS_OUTLOOK_H
#define ANALYSIS_OUTLOOK_H

#include "run/assess.h"
#include "scoring/outlook.h"

struct outlook axis_outlook(const struct axis_result *axis, const struct framework *framework,
                            struct arena *arena);

#endif

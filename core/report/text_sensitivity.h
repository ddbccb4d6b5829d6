/* text_sensitivity.h -- how firm the grades are, for a person at a terminal: one word and one
 * sentence for each axis, the rest where it is asked for, and what was assumed.
 */
#ifndef TEXT_SENSITIVITY_H
#define TEXT_SENSITIVITY_H

#include "report/text.h"

/* full: also each grade, what may change it, and where the spread comes from. */
const char *report_sensitivity(const struct node *tree, const struct report_style *style, bool full,
                               struct arena *arena);

#endif

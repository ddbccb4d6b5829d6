/* text_improve.h -- an improvement as text for a person: what to answer, to prove and to do, with whom. */
#ifndef TEXT_IMPROVE_H
#define TEXT_IMPROVE_H

#include "report/text.h"

const char *report_improve(const struct node *improvement, const struct report_style *style,
                           struct arena *arena);

/* The shortest way to the next better grade, axis by axis: to stand below another page.  Empty where there
 * is none. */
const char *report_ways(const struct node *improvement, const struct report_style *style,
                        struct arena *arena);

#endif

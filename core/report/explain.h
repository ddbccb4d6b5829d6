/* explain.h -- why a scorecard says what it says: the tree on one screen, weakest
 * first; or one factor, question or rule with every value read and where it stands; or a partner.
 */
#ifndef REPORT_EXPLAIN_H
#define REPORT_EXPLAIN_H

#include "report/text.h"

const char *report_explain_tree(const struct node *scorecard, const struct report_style *style,
                                struct arena *arena);

/* NULL when the scorecard has nothing called id. */
const char *report_explain(const struct node *scorecard, const char *id,
                           const struct report_style *style, struct arena *arena);

/* Every id that may be explained, for a suggestion: calls with each. */
void report_explain_ids(const struct node *scorecard, void (*each)(void *data, const char *id),
                        void *data);

#endif

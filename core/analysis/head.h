/* head.h -- what every analysis begins with: its kind, whether all was well, language, alliance, framework
 * and grades.  An analysis is a tree like the scorecard, and reports read it in the same way.
 */
#ifndef HEAD_H
#define HEAD_H

#include "scorecard/draft.h"

/* The root of the tree of `kind` ("improvement/1"). */
struct node *head_build(struct draft *draft, const char *kind);

/* Under `assumptions`: what the figures take for granted. */
void head_assume(struct draft *draft, struct node *root, const struct wording *texts, size_t count);

#endif

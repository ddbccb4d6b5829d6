/* head.h -- what every analysis begins with: its kind, whether all was well and what failed, language,
 * alliance, framework and how it was tailored, partners, grades.  An analysis is a tree like the scorecard, and reports read it in the same way.
 */
#ifndef HEAD_H
#define HEAD_H

#include "scorecard/draft.h"

/* The root of the tree of `kind` ("improvement/1"). */
struct node *head_build(struct draft *draft, const char *kind);

/* Under `partners`: their ids and names, so that people read names where the tree has ids. */
void head_partners(struct draft *draft, struct node *root);

/* Under `assumptions`: what the figures take for granted. */
void head_assume(struct draft *draft, struct node *root, const struct wording *texts, size_t count);

#endif

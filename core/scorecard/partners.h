/* partners.h -- partner by partner: what each client reads first; and the views of all of them. */
#ifndef PARTNERS_H
#define PARTNERS_H

#include "scorecard/draft.h"

/* Under `partners`, of each: what it seeks, what serves it, what it brings, its power beside its
 * contribution, the open questions that it can answer, and where it sees things otherwise. */
void partners_put(struct draft *draft, struct node *root);

/* Under `views`, of each question that partners answered apart: their answers, who differs, by how
 * much. */
void views_put(struct draft *draft, struct node *root);

#endif

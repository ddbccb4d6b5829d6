/* check.h -- is a tree a scorecard that reports can read? */
#ifndef SCORECARD_CHECK_H
#define SCORECARD_CHECK_H

#include "data/node.h"

/* FAILED with every problem: what is missing, and keys that no scorecard has.  One that is invalid holds
 * errors and nothing else. */
int scorecard_check(const struct node *root, struct problems *problems);

#endif

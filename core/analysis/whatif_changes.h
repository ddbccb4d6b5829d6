/* whatif_changes.h -- what was set, with what stood there and what stands there now. */
#ifndef WHATIF_CHANGES_H
#define WHATIF_CHANGES_H

#include "analysis/whatif.h"
#include "scorecard/draft.h"

/* The key `changes`: [{set, from, to}]; an end that is not for the client has from-visibility or to-visibility
 * internal, options have their titles under from-says and to-says. */
void whatif_put_changes(struct draft *draft, struct node *root, const struct whatif *whatif);

#endif

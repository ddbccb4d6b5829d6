/* whatif.h -- what would move: a dossier as it is beside the same one with changes,
 * assessed by one method.  The two scorecards are compared, so that what is
 * compared is what is printed.
 */
#ifndef WHATIF_H
#define WHATIF_H

#include "model/edit.h"
#include "run/assess.h"

struct whatif {
    const struct edits *edits;
    const struct assessment *before, *after;
    enum language language;
};

enum { WHATIF_MEASURES = 40 }; /* that are listed; the others are counted */

/* The tree whatif/1: what was set, and old and new of whatever moved, and nothing else. */
struct node *whatif_build(const struct whatif *whatif, struct arena *arena);

#endif

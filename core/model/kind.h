/* kind.h -- the first line of a file says what it is: "accord: dossier/1". */
#ifndef KIND_H
#define KIND_H

#include "data/node.h"

/* Say that kind, what stands behind `accord:`, is not the one wanted; FAILED.  A file of another kind is
 * told what it is and where it goes. */
int kind_wrong(const struct node *kind, const char *wanted, struct arena *arena,
               struct problems *problems);

#endif

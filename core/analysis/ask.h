/* ask.h -- the next best question: what is open or weakly proven, by what an answer would settle.
 *
 * An open question is given each of its values in turn; the rules that read it are run again.  Of a weak
 * answer the findings that it limits are taken at the ends of what they may be.  All else stays at its
 * estimate.
 */
#ifndef ASK_H
#define ASK_H

#include "run/assess.h"

struct ask_request {
    const char *partner; /* only what this partner can answer; NULL: all */
};

/* The tree of `questions/1` (contract part 4): per axis, grade flips first, then by swing. */
struct node *ask_build(const struct assessment *assessment, const struct ask_request *request,
                       enum language language, struct arena *arena);

#endif

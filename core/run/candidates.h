/* candidates.h -- the values that an answer may have, one by one, as a rule is shown them: what is
 * stated, and where nothing is, everything that may be answered.
 */
#ifndef CANDIDATES_H
#define CANDIDATES_H

#include "model/answer.h"

struct candidates {
    const struct node **list;
    size_t count, capacity;
};

/* What the statements of an answer say: both ends of an interval of numbers, each level in one of
 * levels.  FAILED where an end of it is known to nobody. */
int candidates_stated(struct candidates *out, const struct answer *answer, struct arena *arena);

/* Every value that the question may be answered with, in the order of the question.  FAILED where they
 * are too many (LIMIT_COMPLETIONS), or numbers or facts. */
int candidates_all(struct candidates *out, const struct question *question, struct arena *arena);

/* The least and the most that the question may be answered with, in that order: the ends of its scale or
 * anchors, no and yes, no option and all of them.  FAILED where it has none. */
int candidates_ends(struct candidates *out, const struct question *question, struct arena *arena);

#endif

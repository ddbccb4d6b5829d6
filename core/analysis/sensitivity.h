/* sensitivity.h -- how firm the grades of an assessment are: would other draws of what is not sure,
 * or other weights, give the same.
 */
#ifndef SENSITIVITY_H
#define SENSITIVITY_H

#include "run/assess.h"

struct sensitivity {
    const struct assessment *assessment;
    enum language language;
    uint64_t seed;
    size_t draws;
    size_t jobs; /* threads; the tree is the same */
};

/* The tree sensitivity/1. */
struct node *sensitivity_build(const struct sensitivity *sensitivity, struct arena *arena);

#endif

/* swing.h -- one factor at a time: how far it moves the score on its own (scoring.md 3.7). */
#ifndef SWING_H
#define SWING_H

#include "base/arena.h"
#include "scoring/outlook.h"

/* A factor with its findings at what is assured and at what is possible, all others as estimated. */
struct swing {
    size_t factor;
    double low, high;          /* scores of the axis */
    int grade_low, grade_high; /* with knock-outs */
};

/* Of every factor that has a score, in the order of the tree. */
struct swing *swing_factors(const struct outlook *outlook, size_t *count, struct arena *arena);

#endif

/* next.h -- which open questions to ask first, and how many more answers a grade
 * takes.
 */
#ifndef NEXT_H
#define NEXT_H

#include "run/assess.h"

enum { NEXT_SHOWN = 5 };

struct next_question {
    const struct question *question;
    double gain;   /* of coverage, when it is answered */
    bool decisive; /* while it is open, the grade is capped */
};

struct next {
    struct next_question *questions; /* decisive ones first, then by gain */
    size_t count;
    size_t needed;  /* so many answers cover enough for a rating; 0 when enough is covered */
    bool reachable; /* false: all answers together do not cover enough */
    bool proofs;    /* even proven, they leave the evidence below what a rating takes */
};

struct next next_questions(const struct assessment *assessment, const struct axis_result *axis,
                           struct arena *arena);

#endif

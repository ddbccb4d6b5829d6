/* judge_view.h -- what a rule is shown of a scenario while judge_rule runs it, again and again, on
 * every combination of the several values that it reads: those of an answer that says several things,
 * and all of them where nobody has answered.  Every read is recorded here.
 */
#ifndef JUDGE_VIEW_H
#define JUDGE_VIEW_H

#include "model/view.h"
#include "run/judge.h"

/* One several-valued answer that this run has met, and the value it was shown. */
struct choice {
    const void *about; /* a question, or its condition */
    const struct node **candidates;
    size_t count, at;
};

/* An answer as this rule sees it, made at the first read. */
struct known_answer {
    bool recorded; /* among the reads */
    bool read;     /* in this sweep: the rest is filled in */
    bool open;     /* its values cannot be run through */
    const struct node **candidates;
    size_t count;
};

/* What is shown of an open answer that the rule's `rises` or `falls` names: each of its values or, where
 * that is too much, the end that makes the outcome worst, then the one that makes it best. */
enum sweep { SWEEP_ALL, SWEEP_WORST, SWEEP_BEST };

struct running {
    const struct scenario *scenario;
    const struct method *method;
    const struct bound_rule *rule;
    struct arena *arena;
    struct choice *choices;
    size_t choice_count, choice_capacity;
    size_t met; /* choices met by the run that is going on */
    enum sweep sweep;
    struct known_answer *answers; /* by ordinal of the question */
    struct evidence *reads;
    size_t read_count, read_capacity;
    struct node *seen; /* the paths of partners, alliance and measures among the reads */
    double reliability;
    struct judgement *judgements; /* the different ones */
    size_t judgement_count, judgement_capacity;
    size_t runs;    /* of this sweep */
    long long fuel; /* of all sweeps */
    bool corners;   /* the judgements are those of the two corners */
    bool beyond;    /* more combinations than may be run */
    bool waited;    /* a run ended at an open answer whose values cannot be run through */
};

/* Begin a sweep: what was read stays recorded, what was run is forgotten. */
void judge_sweep(struct running *running, enum sweep sweep);

/* What one run is shown; reading through it fills in reads, reliability and choices. */
struct view judge_view(struct running *running);

#endif

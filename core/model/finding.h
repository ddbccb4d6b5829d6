/* finding.h -- what a question or a rule says of a factor. */
#ifndef FINDING_H
#define FINDING_H

#include "data/node.h"

enum outcome {
    OUTCOME_MET,
    OUTCOME_PARTIAL,
    OUTCOME_UNMET,
    OUTCOME_UNKNOWN,
    OUTCOME_NOT_APPLICABLE,
    OUTCOME_ERROR,
    OUTCOME_RAISED, /* of alerts */
    OUTCOME_CLEAR,
    OUTCOME_COUNT
};

const char *outcome_name(enum outcome outcome); /* "not-applicable" */

/* One value that was read, and where it stands. */
struct evidence {
    const char *path;         /* "answers.ess-capital-share" */
    struct place place;       /* without source when it stands nowhere (a measure, a default) */
    const struct node *value; /* NULL when open */
    const char *level;        /* "documented"; NULL where it has none */
    double reliability;
    bool planned;
    bool internal; /* not for the client */
    const char *source, *date, *supplier, *note;
    struct wording role; /* of whoever speaks for the supplier */
};

/* What one run of a rule concluded. */
struct judgement {
    enum outcome outcome;
    double degree;             /* of OUTCOME_PARTIAL, 0 to 1 */
    const char *message;       /* key of the rule's messages; NULL for none */
    const struct node *values; /* map with what the message shows, or NULL */
    struct wording reason;     /* why it is unknown or not applicable, where no message says it */
    const char *error;         /* OUTCOME_ERROR: one sentence */
    int line;                  /* in the rule's file, 0 when unknown */
    bool limit;                /* the error is a limit of the sandbox */
    long long fuel;            /* what the run took */
};

#endif

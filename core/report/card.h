/* card.h -- a scorecard as people's forms read it: its axes, factors and findings
 * found, chosen, counted and put in order.  Nothing is computed again.  Works on
 * trees made by us and on those read from a file; what is missing reads as empty.
 */
#ifndef CARD_H
#define CARD_H

#include "data/node.h"

/* Where a factor or a finding stands in the tree. */
struct entry {
    const struct node *axis, *dimension, *factor;
    const struct node *finding; /* NULL in lists of factors */
    size_t ordinal;             /* in the order of the scorecard */
};

struct entries {
    struct entry *list;
    size_t count, capacity;
};

/* How many findings are known, of those that apply and are judged. */
struct tally {
    size_t known, all;
};

enum language card_language(const struct node *card);
const char *card_text(const struct node *map, const char *key); /* NULL when it is not a text */
double card_number(const struct node *map, const char *key);    /* NAN when it is not a number */
bool card_flag(const struct node *map, const char *key);        /* false when it is not yes */

enum { CARD_AXES = 2 };
extern const char *const card_axis_ids[CARD_AXES];
const struct node *card_axis(const struct node *card,
                             size_t which); /* NULL where the framework has none */
bool card_is_rated(const struct node *axis);
bool card_any_rated(const struct node *card, bool rated); /* has it an axis that is, or is not */

/* A score as a whole number, rounded, yet never up into a grade that it does not reach. */
double card_whole(const struct node *card, double score);

/* The title of a grade, NULL when it has none. */
const char *card_grade_title(const struct node *card, const char *grade);

/* All factors, all findings; axis NULL means of both. */
struct entries card_factors(const struct node *card, const struct node *axis, struct arena *arena);
struct entries card_findings(const struct node *card, const struct node *axis, struct arena *arena);
void card_sort(struct entries *entries, int (*compare)(const void *, const void *));

bool card_has_outcome(const struct node *finding, const char *outcome);
bool card_is_known(const struct node *finding);
bool card_is_fact(const struct node *finding); /* shown, not judged */
bool card_is_internal(const struct node *finding);
bool card_is_planned(const struct node *finding);

struct tally card_tally(const struct node *factor);
bool card_applies(const struct node *factor);
bool card_is_open(const struct node *factor);       /* it applies, and nothing of it is known */
const char *card_reason(const struct node *factor); /* why it does not apply, or NULL */
const struct node *card_factor(const struct node *card, const char *id);

/* The name of a partner, or its id. */
const char *card_partner(const struct node *card, const char *id);

/* The read that proves least, NULL when nothing was read. */
const struct node *card_weakest_read(const struct node *finding);

/* The questions of an axis that are open and have a score. */
size_t card_open_questions(const struct node *card, const struct node *axis, struct arena *arena);

/* Do the values that were read contradict each other: sources, or partners? */
bool card_differs(const struct node *finding);

#endif

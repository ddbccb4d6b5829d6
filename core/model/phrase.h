/* phrase.h -- the messages of rules, with the values that the rule gave filled in.
 *
 * {x} a value as it is, {x:percent}, {x:euros}, {n|partner|partners} the form that
 * fits the number n.  In French none and one take the singular.
 */
#ifndef PHRASE_H
#define PHRASE_H

#include "data/node.h"

/* The sentence; *missing is the first name that values does not have (NULL: none). */
const char *phrase_fill(struct arena *arena, enum language language, const char *template,
                        const struct node *values, const char **missing);

/* The first form that does not exist, "{share:pourcent}", of a sentence; NULL: all do. */
const char *phrase_unknown_form(struct arena *arena, const char *template);

/* A value as people read it: a number, yes or no, a text, a list joined by commas. */
const char *phrase_value(struct arena *arena, enum language language, const struct node *value);

#endif

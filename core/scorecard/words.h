/* words.h -- the sentences that a scorecard adds to those of the framework, in
 * both languages.
 */
#ifndef WORDS_H
#define WORDS_H

#include "run/assess.h"

/* Why the verdict is what it is, in one or two sentences. */
const char *words_because(const struct assessment *assessment, enum language language,
                          struct arena *arena);

extern const struct wording words_insufficient;

/* "Well under way (B)". */
const char *words_grade(const struct framework *framework, int grade, enum language language,
                        struct arena *arena);

#endif

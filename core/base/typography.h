/* typography.h -- texts and figures as people read them, in either language.
 *
 * French: decimal comma, no-break spaces before ; : ! ? % € and inside « », thin
 * no-break spaces between thousands.  English: point, commas.  YAML and JSON keep
 * plain numbers.
 */
#ifndef TYPOGRAPHY_H
#define TYPOGRAPHY_H

#include "base/arena.h"

/* A number with at most digits decimals, no trailing zeros: "12 345,6". */
const char *people_number(struct arena *arena, enum language language, double number, int digits);
const char *people_percent(struct arena *arena, enum language language, double number, int digits);
const char *people_euros(struct arena *arena, enum language language, double number);

/* "2024-03-11" as "11 mars 2024", "2024-03" as "mars 2024"; anything else as it is. */
const char *people_date(struct arena *arena, enum language language, const char *date);

/* A sentence with the spaces of its language: French texts are typed with plain
 * ones.  Applying it twice changes nothing. */
const char *people_text(struct arena *arena, enum language language, const char *text);

#endif

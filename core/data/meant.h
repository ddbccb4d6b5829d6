/* meant.h -- what a hand meant that typed it as people write: a number with its unit, a
 * date in words, an id with accents, a key without the space behind its colon.  It is
 * only ever offered, never taken.
 */
#ifndef MEANT_H
#define MEANT_H

#include "base/arena.h"
#include "base/message.h"

enum { MEANT_ROOM = 80 };

/* "30 000 €" is 30000, "12,5 %" is 12.5; false where no number is certain.  "1,500" is
 * what it is in the language that is spoken. */
bool meant_number(char out[MEANT_ROOM], const char *text, enum language language);

/* The help for it; empty where text is no number, or is one already.  quoted: the text
 * stands between quotes. */
struct saying meant_number_help(const char *text, bool quoted, enum language language);

/* "13 mai 2024" is 2024-05-13, "mai 2024" is 2024-05. */
bool meant_date(char out[MEANT_ROOM], struct arena *arena, const char *text);

/* "Réf 1" is ref-1; NULL where nothing is left of it. */
const char *meant_id(struct arena *arena, const char *text);

/* "trust:2" is "trust: 2"; false where no key with its value begins text, or where it is long. */
bool meant_entry(char out[MEANT_ROOM], const char *text);

/* The help for it; empty where text is no such thing. */
struct saying meant_entry_help(const char *text, enum language language);

/* Where the value begins in "trust:2", NULL where it is no such thing. */
const char *meant_value(const char *text, size_t len);

#endif

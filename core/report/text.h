/* text.h -- a scorecard as text for a person at a terminal: one screen, 80
 * columns, words before letters.  Rendered from the scorecard alone.
 */
#ifndef REPORT_TEXT_H
#define REPORT_TEXT_H

#include "data/node.h"

struct report_style {
    bool color;
    const char *dossier; /* path as the user typed it, for the commands to go on with; or NULL */
    const char *options; /* of this command that those must have too, each after a space; or NULL */
};

/* A word as a shell takes it: quoted where it has more than plain letters, and never like an option. */
const char *report_shell_word(const char *word, struct arena *arena);

/* The first screen of users.md: what is established, what to watch, what to ask. */
const char *report_text(const struct node *scorecard, const struct report_style *style,
                        struct arena *arena);

#endif

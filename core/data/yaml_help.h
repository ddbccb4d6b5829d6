/* yaml_help.h -- what libyaml says, in words that help. */
#ifndef YAML_HELP_H
#define YAML_HELP_H

#include "base/problem.h"

/* What is said of a text that is not valid YAML: where the mistake is rather than where
 * it shows; help is empty when nothing is known to help. */
struct yaml_fault {
    struct place place;
    struct saying text, help;
};

/* what is libyaml's sentence; opened is where it began to read what it could not end,
 * without a source where it says nothing of the kind. */
struct yaml_fault yaml_fault(struct place place, struct place opened, const char *what,
                             enum language language);

/* Move place, where libyaml stumbled, to the quote before it that is never closed. */
bool yaml_open_quote(struct place *place, const struct source *source);

#endif

/* yaml_help.h -- what libyaml says, in words that help. */
#ifndef YAML_HELP_H
#define YAML_HELP_H

#include "base/problem.h"

/* libyaml's sentence in the language of messages. */
const char *yaml_words(const char *what, enum language language);

/* What to try at place, which is moved to where the mistake is rather than where it
 * shows; empty when nothing is known to help. */
struct saying yaml_help(struct place *place, const char *what, enum language language);

#endif

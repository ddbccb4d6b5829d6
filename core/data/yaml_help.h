/* yaml_help.h -- what libyaml says, in words that help. */
#ifndef YAML_HELP_H
#define YAML_HELP_H

#include "base/problem.h"

/* libyaml's sentence in the language of messages. */
const char *yaml_words(const char *what, enum language language);

/* What to try on that line of the source; empty when nothing is known to help. */
struct saying yaml_help(const struct source *source, int line, const char *what, enum language language);

#endif

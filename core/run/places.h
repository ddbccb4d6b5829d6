/* places.h -- where frameworks and plugins are looked for.  Never the working
 * directory; `accord doctor` prints all of it.
 */
#ifndef PLACES_H
#define PLACES_H

#include "model/framework.h"

struct places {
    const char *const *rules; /* folders that hold frameworks, in the order searched */
    size_t rule_count;
    const char *const *plugins; /* folders that hold plugins, absolute */
    size_t plugin_count;
    struct framework_finder finder; /* for reading frameworks */
};

extern const char *const program_version;

/* From ACCORD_RULES, ACCORD_PLUGINS, the program's own folder and where it was installed to. */
struct places *places_find(struct arena *arena);

/* The folder of a framework given by path or id; NULL when there is none. */
const char *places_framework(const struct places *places, const char *path_or_id,
                             struct arena *arena);

/* The same by its id alone: the working directory has no say. */
const char *places_framework_by_id(const struct places *places, const char *id,
                                   struct arena *arena);

/* Where it was looked for, joined by commas. */
const char *places_rules_text(const struct places *places, struct arena *arena);

#endif

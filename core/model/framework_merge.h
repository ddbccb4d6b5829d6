/* framework_merge.h -- frameworks that extend others, as one tree. */
#ifndef FRAMEWORK_MERGE_H
#define FRAMEWORK_MERGE_H

#include "model/framework.h"

/* The folders and files met on the way, the furthest parent first. */
struct lineage {
    const char *folders[64], *ids[64];
    const struct source *sources[64];
    size_t count;
};

/* The tree of the framework in folder with its parents merged below it: maps key
 * by key, lists of things with an id by id in the order first seen, other values
 * replaced.  NULL with errors among the problems. */
const struct node *framework_merge(struct lineage *lineage, const char *folder,
                                   const struct framework_finder *finder, struct arena *arena,
                                   struct problems *problems);

#endif

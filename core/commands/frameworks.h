/* frameworks.h -- the folders of frameworks below the paths of a command. */
#ifndef FRAMEWORKS_H
#define FRAMEWORKS_H

#include "run/places.h"

struct folder_list {
    const char **list;
    size_t count, capacity;
};

/* path itself when it is a framework, else the frameworks in it. */
void frameworks_below(struct folder_list *out, const char *path, struct arena *arena);

/* Those in all the places where frameworks are looked for, the first of each id. */
void frameworks_everywhere(struct folder_list *out, const struct places *places,
                           struct arena *arena);

#endif

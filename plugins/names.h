/* names.h -- ids to indices, in the order first seen.  A table of hashes, so that thousands of ids
 * are found at once; nothing ever depends on the order of the hashes. */
#ifndef NAMES_H
#define NAMES_H

#include "desk.h"

#define NAMES_NONE SIZE_MAX

struct names {
    const char **ids; /* count of them, each with a NUL */
    size_t count, most;
    size_t *slots; /* index + 1, or 0; twice as many as ids and a power of two */
    size_t slot_count;
};

/* Room for so many ids, which is all that can be added. */
static inline struct names names_new(struct desk *desk, size_t most)
{
    struct names names = {.most = most, .slot_count = 8};

    while (names.slot_count < 2 * most)
        names.slot_count *= 2;
    names.ids = desk_array(desk, most, sizeof *names.ids);
    names.slots = desk_array(desk, names.slot_count, sizeof *names.slots);
    return names;
}

static inline size_t *names_slot(const struct names *names, accord_str id)
{
    uint64_t hash = 1469598103934665603u; /* FNV-1a */

    for (size_t i = 0; i < id.len; i++)
        hash = (hash ^ (unsigned char)id.ptr[i]) * 1099511628211u;
    size_t at = (size_t)hash & (names->slot_count - 1);
    while (names->slots[at] && !text_is(id, names->ids[names->slots[at] - 1]))
        at = (at + 1) & (names->slot_count - 1);
    return &names->slots[at];
}

/* The index of an id, or NAMES_NONE. */
static inline size_t names_find(const struct names *names, accord_str id)
{
    return names->slots ? *names_slot(names, id) - 1 : NAMES_NONE;
}

/* The same, of a new id if need be; NAMES_NONE when there is no more room. */
static inline size_t names_add(struct desk *desk, struct names *names, accord_str id)
{
    if (desk->code != ACCORD_OK)
        return NAMES_NONE;
    size_t *slot = names_slot(names, id);
    if (*slot)
        return *slot - 1;
    if (names->count == names->most)
        return NAMES_NONE;
    const char *copy = text_copy(desk, id);
    if (!copy)
        return NAMES_NONE;
    names->ids[names->count] = copy;
    *slot = ++names->count;
    return *slot - 1;
}

#endif

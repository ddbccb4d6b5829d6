/* desk.h -- what every plugin of ours does alike: writing results until something goes wrong, and
 * texts.  The first thing that goes wrong is kept in code; nothing more is written then, so that
 * callers need not look at each step, only hand on code at the end. */
#ifndef DESK_H
#define DESK_H

#include <accord/plugin.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* One callback at work. */
struct desk {
    const accord_host *host;
    accord_call *call;
    const accord_node *dossier;
    int32_t code; /* the first thing that went wrong */
};

static inline void desk_note(struct desk *desk, int32_t code)
{
    if (desk->code == ACCORD_OK)
        desk->code = code;
}

/* ---- memory and texts ---------------------------------------------------- */

/* Zeroed, gone after the callback; NULL when there is no more, which is noted. */
static inline void *desk_scratch(struct desk *desk, size_t bytes)
{
    void *memory = desk->host->scratch(desk->call, bytes);

    if (!memory)
        desk_note(desk, ACCORD_E_LIMIT);
    return memory;
}

static inline void *desk_array(struct desk *desk, size_t count, size_t size)
{
    return desk_scratch(desk, (count ? count : 1) * size);
}

static inline bool text_is(accord_str text, const char *word)
{
    return text.len == strlen(word) && memcmp(text.ptr, word, text.len) == 0;
}

/* The same text with a NUL behind it, as keys want it; NULL when there is no memory. */
static inline const char *text_copy(struct desk *desk, accord_str text)
{
    char *copy = desk_scratch(desk, text.len + 1);

    if (copy && text.len > 0)
        memcpy(copy, text.ptr, text.len);
    return copy;
}

/* The number at a node, or what to take where there is none. */
static inline double number_or(const struct desk *desk, const accord_node *node, double otherwise)
{
    double value;

    return desk->host->number(node, &value) == ACCORD_OK ? value : otherwise;
}

/* ---- reasons that name somebody ------------------------------------------ */

static inline char *words_fill(struct desk *desk, const char *words, const char *one,
                               const char *two)
{
    size_t len = strlen(words) + strlen(one) + strlen(two);
    char *text = desk_scratch(desk, len + 1), *at = text;

    while (text && *words) {
        const char *id = words[0] == '{' ? (words[1] == '1' ? one : two) : NULL;
        size_t count = id ? strlen(id) : 1;
        memcpy(at, id ? id : words, count);
        at += count;
        words += id ? 3 : 1; /* {1} */
    }
    return text;
}

/* The reason with {1} and {2} filled in; NULL when there is no memory. */
static inline const accord_text *reason_with(struct desk *desk, const accord_text *words,
                                             const char *one, const char *two)
{
    accord_text *reason = desk_scratch(desk, sizeof *reason);

    if (!reason)
        return NULL;
    reason->en = words_fill(desk, words->en, one, two);
    reason->fr = words_fill(desk, words->fr, one, two);
    return reason;
}

/* ---- what is wrong in the dossier ---------------------------------------- */

#define NOTHING_KNOWN ((struct known){NULL, 0})

struct known { /* the words that may have been meant */
    const char *const *words;
    size_t count;
};

/* Told at the node, with {1} and {2} filled in and the nearest of the known words; how is
 * ACCORD_ERROR or ACCORD_WARNING, with what else holds. */
static inline void desk_problem(struct desk *desk, const accord_node *where, uint32_t how,
                                const accord_text *reason, struct known known)
{
    if (reason && desk->code == ACCORD_OK && ACCORD_HAS(accord_host, desk->host, problem))
        desk_note(desk,
                  desk->host->problem(desk->call, where, how, *reason, known.words, known.count));
}

/* ---- writing, until something goes wrong --------------------------------- */

static inline accord_tree *put_map(struct desk *desk, accord_tree *parent, const char *key)
{
    accord_tree *map = desk->code == ACCORD_OK ? desk->host->map(desk->call, parent, key) : NULL;

    if (!map)
        desk_note(desk, ACCORD_E_LIMIT);
    return map;
}

static inline accord_tree *put_list(struct desk *desk, accord_tree *parent, const char *key)
{
    accord_tree *list = desk->code == ACCORD_OK ? desk->host->list(desk->call, parent, key) : NULL;

    if (!list)
        desk_note(desk, ACCORD_E_LIMIT);
    return list;
}

static inline void put_number(struct desk *desk, accord_tree *parent, const char *key, double value)
{
    if (desk->code == ACCORD_OK)
        desk_note(desk, desk->host->put_number(desk->call, parent, key, value));
}

static inline void put_text(struct desk *desk, accord_tree *parent, const char *key,
                            accord_str value)
{
    if (desk->code == ACCORD_OK)
        desk_note(desk, desk->host->put_text(desk->call, parent, key, value));
}

static inline void put_word(struct desk *desk, accord_tree *parent, const char *key,
                            const char *word)
{
    put_text(desk, parent, key, (accord_str){word, strlen(word)});
}

static inline void put_null(struct desk *desk, accord_tree *parent, const char *key,
                            const accord_text *why)
{
    if (desk->code == ACCORD_OK)
        desk_note(desk, desk->host->put_null(desk->call, parent, key, *why));
}

/* The number, or null with the reason where there is one. */
static inline void put_figure(struct desk *desk, accord_tree *parent, const char *key, double value,
                              const accord_text *why)
{
    if (why)
        put_null(desk, parent, key, why);
    else
        put_number(desk, parent, key, value);
}

static inline void put_not_applicable(struct desk *desk, accord_tree *parent, const char *key,
                                      const accord_text *why)
{
    if (desk->code == ACCORD_OK)
        desk_note(desk, desk->host->put_not_applicable(desk->call, parent, key, *why));
}

#endif

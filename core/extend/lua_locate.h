/* lua_locate.h -- where things stand in the text of a rule.
 *
 * Lua forgets where the entries of a table were written.  This reads the text
 * again, after Lua has accepted it, and finds the entries of the one table that
 * it returns, so that a problem of a description has its line and column.
 */
#ifndef LUA_LOCATE_H
#define LUA_LOCATE_H

#include "base/problem.h"

/* An entry of a table constructor, or the returned table itself. */
struct spot {
    const char *key;  /* of a named entry; NULL otherwise */
    size_t index;     /* from 1, of an entry without a name; 0 otherwise */
    int line, column; /* of the value, in characters from 1 */
    int key_line, key_column;
    size_t start, end;    /* bytes: from the key to past the separator after the value */
    bool literal;         /* the value is made of texts, numbers, true, false and tables of those */
    struct spot *entries; /* where the value is a table constructor */
    size_t count, capacity;
};

/* The table that "return { ... }" gives, or "local t = { ... } ... return t"; NULL
 * when it is written in another way. */
const struct spot *locate_returned(const struct source *source, struct arena *arena);

/* The entry of that name, or that number (from 1); the last where there are
 * several, as in Lua; NULL for none. */
const struct spot *locate_key(const struct spot *table, const char *key);
const struct spot *locate_index(const struct spot *table, size_t index);

/* "messages.majority.fr", "reads[2]", "tests[3].want.outcome"; NULL where absent. */
const struct spot *locate_path(const struct spot *table, const char *path);

/* The text with every literal entry of the returned table but key blanked out: the
 * same lines, the same behaviour of that entry, less work.  NULL when the table is
 * not what the text ends with. */
char *locate_only(const struct source *source, const struct spot *table, const char *key,
                  struct arena *arena);

#endif

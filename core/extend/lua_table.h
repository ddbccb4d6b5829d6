/* lua_table.h -- a Lua table as a tree of nodes, read by raw access.
 *
 * Lists are tables with the keys 1 to n, maps those with names; an empty table is
 * a list.  Entries stand in the order in which they were written.
 */
#ifndef LUA_TABLE_H
#define LUA_TABLE_H

#include "data/node.h"
#include "extend/lua_locate.h"

#include <lua.h>

struct table_reader {
    struct problems *problems; /* what cannot be read is added here */
    struct arena *arena;
    const struct source *source;
    const char *function; /* the entry of the outermost table that may be a function */
    size_t nodes, bytes;  /* read so far */
};

/* The table at index; spot, which may be NULL, says where it was written.  What
 * cannot be read becomes null; so does the function that is allowed. */
struct node *table_read(struct table_reader *reader, lua_State *L, int index,
                        const struct spot *spot);
bool table_is_function(const struct node *node); /* is this that null? */

#endif

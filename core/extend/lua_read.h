/* lua_read.h -- one read of a rule: was it declared, what does the view say, and
 * how does the run end when it says nothing.
 *
 * Paths are those of reads: "answers.trust", "measures.network.density".
 */
#ifndef LUA_READ_H
#define LUA_READ_H

#include "extend/lua_run.h"

/* The name at index, which is one step of a path; the run ends when it is none. */
const char *read_step(lua_State *L, int index, const char *where);
/* The same, or NULL. */
const char *read_step_or_null(lua_State *L, int index);

/* Do the rule's reads hold something below path? */
bool read_leads_on(const struct rule *rule, const char *path);

/* The run ends when path was not declared, naming what was meant. */
void read_check(lua_State *L, const char *path);

/* The value at a declared path; the run ends when there is none. */
const struct node *read_answer(lua_State *L, const char *path);
const struct node *read_measure(lua_State *L, const char *path);
bool read_applies(lua_State *L, const char *path);

/* A leaf of a measure, a partner or the alliance was seen. */
void read_tell(lua_State *L, const char *path, const struct node *node);

/* The run ends because the measure at path is null, or not there (node is NULL). */
NORETURN void read_end_without(lua_State *L, const struct node *node, const char *path);

#endif

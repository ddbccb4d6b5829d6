/* lua_sandbox.h -- the names that a rule sees: Lua's plain language and nothing
 * that reaches a file, a clock, an address, another rule or the host.
 */
#ifndef LUA_SANDBOX_H
#define LUA_SANDBOX_H

#include <lua.h>
#include <stddef.h>

void sandbox_open(lua_State *L);     /* -- */
void sandbox_push_env(lua_State *L); /* -- environment; empty, read-only, the same for every rule */

/* Compile the text of a rule, never bytecode.  Its errors name lines as "rule:LINE:".
 * LUA_OK, or a status of Lua with the message pushed instead. */
int sandbox_compile(lua_State *L, const char *text, size_t len); /* -- chunk */

/* Make the table on top read-only; names that it does not have are looked up by
 * missing (table name -- value), or read as nil where that is NULL. */
void sandbox_lock(lua_State *L, lua_CFunction missing); /* table -- locked */

#endif

/* lua_helpers.h -- what rules are given beyond Lua: sums and counts that do not
 * depend on an order or on the last bit of a double, and texts compared as people
 * compare them.
 */
#ifndef LUA_HELPERS_H
#define LUA_HELPERS_H

#include <lua.h>

void helpers_add(lua_State *L); /* table -- table; sum mean min_of max_of count any all round */
void helpers_push_text(lua_State *L); /* -- library; find words same */

#endif

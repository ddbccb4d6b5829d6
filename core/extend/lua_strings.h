/* lua_strings.h -- the library string of rules: Lua's, with every function that
 * could take long paying for it, no function that shows an address, and results
 * of at most LIMIT_RULE_STRING bytes.
 */
#ifndef LUA_STRINGS_H
#define LUA_STRINGS_H

#include <lua.h>
#include <stddef.h>

void strings_push(lua_State *L); /* -- library */

int strings_tostring(lua_State *L); /* value -- text, without addresses */

/* A function of Lua that is linear in the length of its arguments, and pays for it. */
void strings_push_charged(lua_State *L); /* function -- function */

/* Raise when a text of this length is too long for a rule. */
void strings_check_length(lua_State *L, size_t len);

/* Where plain text begins in text from offset on, or NULL; paid for. */
const char *strings_find(lua_State *L, const char *text, size_t len, const char *plain,
                         size_t plain_len);

#endif

/* lua_proxy.h -- d and p: what a rule sees of a dossier, read-only, in document
 * order, every read told to the view.
 *
 * A path that the rule has not declared ends the run as an error; an open fact,
 * a null measure and what does not apply end it as unknown or not applicable.
 */
#ifndef LUA_PROXY_H
#define LUA_PROXY_H

#include <lua.h>

void proxy_open(lua_State *L);        /* -- */
void proxy_forget(lua_State *L);      /* -- ; before a run: what the last one has seen */
void proxy_push_inputs(lua_State *L); /* -- d */
void proxy_push_params(lua_State *L); /* -- p */

#endif

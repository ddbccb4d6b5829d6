/* lua_order.h -- going through tables in an order that is the same every time.
 *
 * Lua's own order of names changes from run to run, and its sort asks the clock.
 * Here lists go by position, names by their bytes, and sorting is stable.
 */
#ifndef LUA_ORDER_H
#define LUA_ORDER_H

#include <lua.h>
#include <stdbool.h>

/* What rules call pairs and table.sort. */
int order_pairs(lua_State *L); /* list-or-map -- iterator */
int order_sort(lua_State *L);  /* table [less] -- */

/* The same walk for C: start pushes an iterator, next pushes key and value, or
 * nothing at the end.  Each step is paid for. */
void order_start(lua_State *L, int index);   /* -- iterator */
bool order_next(lua_State *L, int iterator); /* -- key value */

#endif

/* lua_order.c -- one merge sort for pairs and for table.sort.
 *
 * It sorts a Lua table bottom up, from the table into a second one and back, and
 * never compares more than n log n times, whatever the comparison says.
 */
#include "extend/lua_order.h"

#include "extend/lua_budget.h"

#include <lauxlib.h>

enum { BYTES_COMPARED = 16 }; /* for one unit of fuel */

/* Is the value at index a less than the one at b?  Neither is a pseudo-index. */
typedef bool comparison(lua_State *L, int a, int b);

/* ---- sorting ---- */

/* Merge [low, middle) and [middle, high) of from into to; values are 1-based. */
static void merge(lua_State *L, int from, int to, lua_Integer low, lua_Integer middle,
                  lua_Integer high, comparison *less)
{
    lua_Integer i = low, j = middle;
    for (lua_Integer k = low; k < high; k++) {
        bool right = i == middle;
        if (i < middle && j < high) {
            lua_rawgeti(L, from, i);
            lua_rawgeti(L, from, j); /* left right */
            right = less(L, lua_gettop(L), lua_gettop(L) - 1);
            lua_pop(L, 2); /* */
        }
        lua_rawgeti(L, from, right ? j++ : i++); /* value */
        lua_rawseti(L, to, k);                   /* */
    }
}

static size_t halvings(lua_Integer n)
{
    size_t count = 1;
    for (; n > 1; n /= 2)
        count++;
    return count;
}

/* Sort positions 1 to n of the table at index. */
static void sort(lua_State *L, int index, lua_Integer n, comparison *less) /* -- */
{
    budget_charge(L, (size_t)n * halvings(n));
    lua_createtable(L, n < 1000000 ? (int)n : 0, 0); /* other */
    int from = index, to = lua_gettop(L);
    for (lua_Integer width = 1; width < n; width *= 2) {
        for (lua_Integer low = 1; low <= n; low += 2 * width) {
            lua_Integer middle = low + width <= n ? low + width : n + 1;
            lua_Integer high = low + 2 * width <= n ? low + 2 * width : n + 1;
            merge(L, from, to, low, middle, high, less);
        }
        int swapped = from;
        from = to;
        to = swapped;
    }
    for (lua_Integer i = 1; from != index && i <= n; i++) {
        lua_rawgeti(L, from, i);  /* other value */
        lua_rawseti(L, index, i); /* other */
    }
    lua_pop(L, 1); /* */
}

/* ---- table.sort ---- */

static bool less_by_value(lua_State *L, int a, int b)
{
    if (lua_type(L, a) == LUA_TSTRING && lua_type(L, b) == LUA_TSTRING) {
        size_t x = lua_rawlen(L, a), y = lua_rawlen(L, b);
        budget_charge(L, (x < y ? x : y) / BYTES_COMPARED);
    }
    return lua_compare(L, a, b, LUA_OPLT);
}

static bool less_by_function(lua_State *L, int a, int b)
{
    lua_pushvalue(L, 2);
    lua_pushvalue(L, a);
    lua_pushvalue(L, b); /* function a b */
    lua_call(L, 2, 1);   /* answer */
    bool less = lua_toboolean(L, -1);
    lua_pop(L, 1); /* */
    return less;
}

int order_sort(lua_State *L) /* table [less] -- */
{
    luaL_checktype(L, 1, LUA_TTABLE);
    bool by_function = !lua_isnoneornil(L, 2);
    if (by_function)
        luaL_checktype(L, 2, LUA_TFUNCTION);
    lua_settop(L, 2);
    lua_Integer n = (lua_Integer)lua_rawlen(L, 1);
    if (n > 1)
        sort(L, 1, n, by_function ? less_by_function : less_by_value);
    return 0;
}

/* ---- pairs ---- */

static int rank(lua_State *L, int index)
{
    int type = lua_type(L, index);
    return type == LUA_TNUMBER ? 0 : type == LUA_TSTRING ? 1 : 2;
}

/* Numbers first, then names by their bytes, then false and true. */
static bool less_key(lua_State *L, int a, int b)
{
    if (rank(L, a) != rank(L, b))
        return rank(L, a) < rank(L, b);
    if (rank(L, a) == 2)
        return lua_toboolean(L, a) < lua_toboolean(L, b);
    return lua_compare(L, a, b, LUA_OPLT);
}

static bool has_order(int type)
{
    return type == LUA_TNUMBER || type == LUA_TSTRING || type == LUA_TBOOLEAN;
}

/* The keys of the table at index, as a list; the charge does not depend on the
 * order in which Lua hands them over. */
static lua_Integer push_keys(lua_State *L, int index) /* -- keys */
{
    lua_Integer n = 0;
    size_t work = 1;
    bool sorted = true;
    lua_newtable(L); /* keys */
    int keys = lua_gettop(L);
    for (lua_pushnil(L); lua_next(L, index); lua_pop(L, 1)) { /* keys key value */
        if (!has_order(lua_type(L, -2)))
            luaL_error(L, "pairs has no order for keys that are a %s", luaL_typename(L, -2));
        work += 1 + (lua_type(L, -2) == LUA_TSTRING ? lua_rawlen(L, -2) / BYTES_COMPARED : 0);
        if (n && sorted) {
            lua_rawgeti(L, keys, n); /* keys key value last */
            sorted = less_key(L, lua_gettop(L), lua_gettop(L) - 2);
            lua_pop(L, 1); /* keys key value */
        }
        lua_pushvalue(L, -2);
        lua_rawseti(L, keys, ++n); /* keys key value */
    }
    budget_charge(L, work * halvings(n));
    if (!sorted)
        sort(L, keys, n, less_key);
    return n;
}

static int next_sorted(lua_State *L) /* -- key value; upvalues: table keys position */
{
    lua_Integer i = lua_tointeger(L, lua_upvalueindex(3));
    for (;;) {
        lua_settop(L, 0);
        if (lua_rawgeti(L, lua_upvalueindex(2), ++i) == LUA_TNIL)
            return 1;
        lua_pushvalue(L, 1); /* key key */
        if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL)
            break; /* removed meanwhile otherwise */
    }
    lua_pushinteger(L, i);
    lua_replace(L, lua_upvalueindex(3)); /* key value */
    return 2;
}

int order_pairs(lua_State *L) /* list-or-map -- iterator */
{
    lua_settop(L, 1);
    if (luaL_getmetafield(L, 1, "__pairs") != LUA_TNIL) {
        lua_insert(L, 1);  /* pairs map */
        lua_call(L, 1, 1); /* iterator */
        return 1;
    }
    luaL_checktype(L, 1, LUA_TTABLE);
    push_keys(L, 1); /* table keys */
    lua_pushinteger(L, 0);
    lua_pushcclosure(L, next_sorted, 3); /* iterator */
    return 1;
}

/* ---- the walk for C ---- */

void order_start(lua_State *L, int index) /* -- iterator */
{
    index = lua_absindex(L, index);
    lua_pushcfunction(L, order_pairs);
    lua_pushvalue(L, index);
    lua_call(L, 1, 1); /* iterator */
}

bool order_next(lua_State *L, int iterator) /* -- key value */
{
    budget_charge(L, 2);
    lua_pushvalue(L, iterator);
    lua_call(L, 0, 2); /* key value */
    if (!lua_isnil(L, -2))
        return true;
    lua_pop(L, 2); /* */
    return false;
}

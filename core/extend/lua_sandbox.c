/* lua_sandbox.c -- an allow list.
 *
 * Not in it, and why: setmetatable and its kind reach finalizers, weak tables and
 * one crash of Lua 5.4.4; coroutines leave the count of instructions and overflow
 * the C stack; the handler of xpcall runs where no hook does; load and
 * string.dump reach bytecode; next, print, os, io, debug, package, collectgarbage
 * and math.random reach the outside, or chance.
 *
 * Every library is an empty table that reads from the real one and cannot be
 * written, so nothing a rule does is there for the next one.
 */
#include "extend/lua_sandbox.h"

#include "base/limits.h"
#include "data/shape.h"
#include "extend/lua_budget.h"
#include "extend/lua_helpers.h"
#include "extend/lua_order.h"
#include "extend/lua_strings.h"

#include <lauxlib.h>
#include <lualib.h>
#include <string.h>

enum {
    PCALL_COST = 200, /* unwinding a deep stack is slow */
    NEAR_COST = 500,  /* looking for the name that was meant */
    UNPACK_MOST = 256
};

static const char env_key; /* of the registry */

static const char *const base_names[] = {"assert", "error", "ipairs", "select", "type", NULL};
static const char *const math_names[] = {"abs",        "acos", "asin",      "atan",       "ceil",
                                         "cos",        "deg",  "exp",       "floor",      "fmod",
                                         "huge",       "log",  "max",       "maxinteger", "min",
                                         "mininteger", "modf", "pi",        "rad",        "sin",
                                         "sqrt",       "tan",  "tointeger", "type",       "ult",
                                         NULL};
static const char *const table_names[] = {"pack", NULL};
static const char *const utf8_names[] = {"char", "charpattern", NULL};
static const char *const utf8_linear[] = {"codepoint", "len", "offset", NULL};

/* ---- read-only tables ---- */

static int deny(lua_State *L) /* table key value -- */
{
    enum language language = budget_of(L)->language;
    const char *key = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : luaL_typename(L, 2);
    budget_error(L, say_rule_read_only(language, key));
}

static void push_locking(lua_State *L, lua_CFunction write) /* table -- locked; reads go to table */
{
    lua_newtable(L);                /* table locked */
    lua_createtable(L, 0, 3);       /* table locked meta */
    lua_rotate(L, -3, -1);          /* locked meta table */
    lua_setfield(L, -2, "__index"); /* locked meta */
    lua_pushcfunction(L, write);
    lua_setfield(L, -2, "__newindex");
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_setmetatable(L, -2); /* locked */
}

void sandbox_lock(lua_State *L, lua_CFunction missing) /* table -- locked */
{
    if (missing) {
        lua_createtable(L, 0, 1); /* table meta */
        lua_pushcfunction(L, missing);
        lua_setfield(L, -2, "__index");
        lua_setmetatable(L, -2); /* table */
    }
    push_locking(L, deny); /* locked */
}

/* ---- globals ---- */

/* The global that was meant; the names are those of the table at index. */
static const char *near_global(lua_State *L, int index, const char *name)
{
    struct nearest nearest = nearest_to(budget_of(L)->scratch, name);
    lua_pushcfunction(L, order_pairs);
    lua_pushvalue(L, index);
    lua_call(L, 1, 1); /* iterator */
    for (int iterator = lua_gettop(L); order_next(L, iterator); lua_pop(L, 2))
        nearest_try(&nearest, lua_tostring(L, -2)); /* iterator key value */
    lua_pop(L, 1);                                  /* */
    return nearest_word(&nearest);                  /* a key of the table: it stays where it is */
}

static int unknown_global(lua_State *L) /* globals name -- */
{
    enum language language = budget_of(L)->language;
    budget_charge(L, NEAR_COST);
    if (lua_type(L, 2) != LUA_TSTRING)
        budget_error(L, say_rule_no_global(language, luaL_typename(L, 2)));
    const char *name = lua_tostring(L, 2), *near = near_global(L, 1, name);
    struct saying saying = say_rule_no_global(language, name);
    if (near)
        saying = saying_print(language == FRENCH ? "%s ; %s" : "%s; %s", saying.text,
                              say_did_you_mean(language, near).text);
    arena_reset(budget_of(L)->scratch);
    budget_error(L, saying);
}

static int set_global(lua_State *L) /* env name value -- */
{
    const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : luaL_typename(L, 2);
    budget_error(L, say_rule_set_global(budget_of(L)->language, name));
}

/* ---- functions of the base library and of table ---- */

/* What a limit or an open fact raises is not the rule's to catch. */
static int protected_call(lua_State *L) /* function arguments -- ok results */
{
    luaL_checkany(L, 1);
    budget_charge(L, PCALL_COST);
    lua_pushboolean(L, 1);
    lua_insert(L, 1); /* true function arguments */
    int status = lua_pcall(L, lua_gettop(L) - 2, LUA_MULTRET, 0);
    if (budget_is_over(budget_of(L)))
        budget_raise(L);
    if (status == LUA_ERRMEM)
        return lua_error(L);
    if (status == LUA_OK)
        return lua_gettop(L);
    lua_pushboolean(L, 0);
    lua_insert(L, -2); /* true false error */
    return 2;
}

static int concat(lua_State *L) /* list [separator [from [to]]] -- text */
{
    size_t len, total = 0;
    const char *separator = luaL_optlstring(L, 2, "", &len);
    if (lua_type(L, 1) != LUA_TUSERDATA) /* a list of the dossier */
        luaL_checktype(L, 1, LUA_TTABLE);
    lua_Integer from = luaL_optinteger(L, 3, 1);
    lua_Integer to = lua_isnoneornil(L, 4) ? luaL_len(L, 1) : luaL_checkinteger(L, 4);
    luaL_Buffer buffer;
    luaL_buffinit(L, &buffer);
    for (lua_Integer i = from; i <= to; i++) {
        lua_geti(L, 1, i); /* value */
        if (!lua_isstring(L, -1))
            return luaL_error(L, "invalid value (at index %I) in table for 'concat'",
                              (LUAI_UACINT)i);
        total += lua_rawlen(L, -1) + len;
        strings_check_length(L, total);
        budget_charge(L, 1);
        luaL_addvalue(&buffer); /* */
        if (i == to)
            break; /* which may be the largest integer */
        luaL_addlstring(&buffer, separator, len);
    }
    luaL_pushresult(&buffer);
    return 1;
}

static int unpack(lua_State *L) /* list [from [to]] -- values */
{
    luaL_checkany(L, 1);
    lua_Integer from = luaL_optinteger(L, 2, 1);
    lua_Integer to = lua_isnoneornil(L, 3) ? luaL_len(L, 1) : luaL_checkinteger(L, 3);
    if (from > to)
        return 0;
    if ((lua_Unsigned)to - (lua_Unsigned)from >= UNPACK_MOST)
        return luaL_error(L, "at most %d values at a time", UNPACK_MOST);
    luaL_checkstack(L, UNPACK_MOST, NULL);
    for (lua_Integer i = from; i < to; i++)
        lua_geti(L, 1, i);
    lua_geti(L, 1, to);
    return (int)(to - from + 1);
}

/* insert and remove, which move what stands after a position.  Upvalues: Lua's
 * function, how many arguments it has when there is a position. */
static int shift(lua_State *L) /* arguments -- results */
{
    int count = lua_gettop(L);
    lua_Integer moved = 0;
    if (count >= lua_tointeger(L, lua_upvalueindex(2)))
        moved = (lua_Integer)lua_rawlen(L, 1) - lua_tointeger(L, 2);
    budget_charge(L, moved > 0 ? (size_t)moved : 0);
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_insert(L, 1);                /* function arguments */
    lua_call(L, count, LUA_MULTRET); /* results */
    return lua_gettop(L);
}

/* ---- the libraries ---- */

/* Copy names from the library on top into the table below it. */
static void copy(lua_State *L, const char *const *names, bool linear) /* to from -- to from */
{
    for (; *names; names++) {
        lua_getfield(L, -1, *names);
        if (linear)
            strings_push_charged(L);
        lua_setfield(L, -3, *names); /* to from */
    }
}

static void open_library(lua_State *L, lua_CFunction open) /* -- library */
{
    lua_pushcfunction(L, open);
    lua_call(L, 0, 1);
}

/* Set the table on top as library name of the globals below it. */
static void add_library(lua_State *L, const char *name) /* globals library -- globals */
{
    sandbox_lock(L, NULL);
    lua_setfield(L, -2, name);
}

static void add_base(lua_State *L) /* globals -- globals */
{
    static const luaL_Reg own[] = {{"pcall", protected_call},
                                   {"pairs", order_pairs},
                                   {"tostring", strings_tostring},
                                   {NULL, NULL}};
    static const char *const linear[] = {"tonumber", NULL};
    luaL_setfuncs(L, own, 0);
    open_library(L, luaopen_base); /* globals base */
    copy(L, base_names, false);
    copy(L, linear, true);
    lua_pop(L, 1); /* globals */
    helpers_add(L);
}

static void add_libraries(lua_State *L) /* globals -- globals */
{
    static const luaL_Reg tables[] = {{"concat", concat},
                                      {"sort", order_sort},
                                      {"unpack", unpack},
                                      {NULL, NULL}};
    luaL_newlib(L, tables); /* globals table */
    open_library(L, luaopen_table);
    copy(L, table_names, false);
    lua_getfield(L, -1, "insert");
    lua_pushinteger(L, 3);
    lua_pushcclosure(L, shift, 2);
    lua_setfield(L, -3, "insert");
    lua_getfield(L, -1, "remove");
    lua_pushinteger(L, 2);
    lua_pushcclosure(L, shift, 2);
    lua_setfield(L, -3, "remove");
    lua_pop(L, 1);
    add_library(L, "table"); /* globals */
    lua_newtable(L);
    open_library(L, luaopen_math);
    copy(L, math_names, false);
    lua_pop(L, 1);
    add_library(L, "math"); /* globals */
    lua_newtable(L);
    open_library(L, luaopen_utf8);
    copy(L, utf8_names, false);
    copy(L, utf8_linear, true);
    lua_pop(L, 1);
    add_library(L, "utf8"); /* globals */
    helpers_push_text(L);
    add_library(L, "text"); /* globals */
    strings_push(L);
    add_library(L, "string"); /* globals */
}

/* ("x"):rep finds the safe library too, and texts have no other metamethod. */
static void set_string_metatable(lua_State *L) /* globals -- globals */
{
    lua_pushliteral(L, "");
    lua_createtable(L, 0, 2); /* globals "" meta */
    lua_getfield(L, -3, "string");
    lua_setfield(L, -2, "__index");
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_setmetatable(L, -2);
    lua_pop(L, 1); /* globals */
}

void sandbox_open(lua_State *L) /* -- */
{
    lua_newtable(L); /* globals */
    add_base(L);
    add_libraries(L);
    set_string_metatable(L);
    lua_createtable(L, 0, 1); /* globals meta */
    lua_pushcfunction(L, unknown_global);
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, -2);
    push_locking(L, set_global); /* env */
    lua_pushvalue(L, -1);
    lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS); /* what Lua itself gives to a chunk */
    lua_rawsetp(L, LUA_REGISTRYINDEX, &env_key);         /* */
}

void sandbox_push_env(lua_State *L) /* -- environment */
{
    lua_rawgetp(L, LUA_REGISTRYINDEX, &env_key);
}

/* ---- compiling ---- */

int sandbox_compile(lua_State *L, const char *text, size_t len) /* -- chunk */
{
    static const char mark[] = "\xef\xbb\xbf";
    if (len >= 3 && memcmp(text, mark, 3) == 0) {
        text += 3;
        len -= 3;
    }
    if (len && *text == '#') { /* #! of a script: the line stays, and counts */
        const char *newline = memchr(text, '\n', len);
        len = newline ? len - (size_t)(newline - text) : 0;
        text = newline ? newline : "";
    }
    return luaL_loadbufferx(L, text, len, "=rule", "t");
}

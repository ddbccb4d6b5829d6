/* lua_helpers.c -- one walk in document order, and what is made of it. */
#include "extend/lua_helpers.h"

#include "base/text.h"
#include "extend/lua_budget.h"
#include "extend/lua_order.h"
#include "extend/lua_strings.h"

#include <lauxlib.h>
#include <math.h>
#include <string.h>

static const double fine = 1e9;                 /* figures are rounded to 1 / fine */
static const double exact = 9007199254740992.0; /* 2^53: above it doubles have no fraction */

/* To 1e-9, so that 0.1 + 0.2 reaches a threshold of 0.3. */
static double rounded(double x)
{
    return fabs(x) * fine < exact ? round(x * fine) / fine : x;
}

/* ---- figures of a list or map of numbers ---- */

struct figures {
    size_t count;
    double sum, least, most;
};

static struct figures figures_of(lua_State *L) /* list-or-map -- list-or-map */
{
    struct figures figures = {0};
    luaL_checkany(L, 1);
    lua_settop(L, 1);
    order_start(L, 1);                        /* list-or-map iterator */
    for (; order_next(L, 2); lua_pop(L, 2)) { /* list-or-map iterator key value */
        if (lua_type(L, -1) != LUA_TNUMBER)
            luaL_error(L, "a list of numbers is wanted, it holds a %s", luaL_typename(L, -1));
        double x = lua_tonumber(L, -1);
        figures.least = figures.count && figures.least <= x ? figures.least : x;
        figures.most = figures.count && figures.most >= x ? figures.most : x;
        figures.sum += x;
        figures.count++;
    }
    lua_settop(L, 1); /* list-or-map */
    return figures;
}

static int sum(lua_State *L) /* list-or-map -- number */
{
    lua_pushnumber(L, rounded(figures_of(L).sum));
    return 1;
}

/* Of nothing there is no mean, least or most: nil. */
static int push_of(lua_State *L, const struct figures *figures, double x) /* -- number */
{
    if (figures->count)
        lua_pushnumber(L, rounded(x));
    else
        lua_pushnil(L);
    return 1;
}

static int mean(lua_State *L) /* list-or-map -- number */
{
    struct figures figures = figures_of(L);
    return push_of(L, &figures, figures.sum / (double)figures.count);
}

static int min_of(lua_State *L) /* list-or-map -- number */
{
    struct figures figures = figures_of(L);
    return push_of(L, &figures, figures.least);
}

static int max_of(lua_State *L) /* list-or-map -- number */
{
    struct figures figures = figures_of(L);
    return push_of(L, &figures, figures.most);
}

/* ---- questions asked of each value ---- */

/* How many values the function says yes to, of how many; stops after the first
 * answer that is stop, unless that is -1. */
static size_t ask_each(lua_State *L, int stop, bool *stopped) /* list-or-map function -- */
{
    size_t yes = 0;
    luaL_checkany(L, 1);
    luaL_checktype(L, 2, LUA_TFUNCTION);
    lua_settop(L, 2);
    order_start(L, 1); /* list function iterator */
    *stopped = false;
    while (!*stopped && order_next(L, 3)) { /* list function iterator key value */
        lua_pushvalue(L, 2);
        lua_insert(L, -3);
        lua_insert(L, -2); /* list function iterator function value key */
        lua_call(L, 2, 1); /* list function iterator answer */
        int answer = lua_toboolean(L, -1);
        yes += answer != 0;
        *stopped = answer == stop;
        lua_pop(L, 1); /* list function iterator */
    }
    return yes;
}

static int count(lua_State *L) /* list-or-map function -- number */
{
    bool stopped;
    lua_pushinteger(L, (lua_Integer)ask_each(L, -1, &stopped));
    return 1;
}

static int any(lua_State *L) /* list-or-map function -- boolean */
{
    bool stopped;
    ask_each(L, 1, &stopped);
    lua_pushboolean(L, stopped);
    return 1;
}

static int all(lua_State *L) /* list-or-map function -- boolean */
{
    bool stopped;
    ask_each(L, 0, &stopped);
    lua_pushboolean(L, !stopped);
    return 1;
}

/* ---- round ---- */

/* Half away from zero, as the decimals read: 0.285 to two digits is 0.29. */
static int round_to(lua_State *L) /* number [digits] -- number */
{
    static const double powers[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};
    double x = luaL_checknumber(L, 1);
    lua_Integer digits = luaL_optinteger(L, 2, 0);
    luaL_argcheck(L,
                  digits > -(lua_Integer)COUNT_OF(powers) && digits < (lua_Integer)COUNT_OF(powers),
                  2, "from -9 to 9 digits");
    double scale = powers[digits < 0 ? -digits : digits];
    double scaled = digits < 0 ? x / scale : x * scale;
    if (fabs(scaled) < exact)
        x = digits < 0 ? round(rounded(scaled)) * scale : round(rounded(scaled)) / scale;
    lua_pushnumber(L, x == 0 ? 0 : x); /* no negative zero */
    return 1;
}

/* ---- text ---- */

static int find(lua_State *L) /* text plain -- from to */
{
    size_t len, plain_len;
    const char *text = luaL_checklstring(L, 1, &len), *plain = luaL_checklstring(L, 2, &plain_len);
    const char *found = strings_find(L, text, len, plain, plain_len);
    if (!found) {
        lua_pushnil(L);
        return 1;
    }
    lua_pushinteger(L, found - text + 1);
    lua_pushinteger(L, found - text + (lua_Integer)plain_len);
    return 2;
}

/* Letters and digits of any script: past ASCII, all that is not known as a mark. */
static bool in_word(int32_t point)
{
    if (point < 0x80)
        return (point >= '0' && point <= '9') || (point >= 'a' && point <= 'z') ||
               (point >= 'A' && point <= 'Z');
    bool mark = point < 0xc0 ? point != 0xaa && point != 0xb5 && point != 0xba
                             : point == 0xd7 || point == 0xf7;
    return !mark && !(point >= 0x2000 && point < 0x2070) && !(point >= 0x3000 && point < 0x3004);
}

/* The word at the beginning of text: its bytes.  A hyphen between letters belongs to it. */
static size_t word_length(const char *text, size_t len)
{
    const char *at = text;
    size_t left = len, word = 0;
    while (left) {
        bool hyphen = *at == '-' && word;
        int32_t point = text_next(&at, &left);
        if (in_word(point))
            word = len - left;
        else if (!hyphen || len - left - 1 != word)
            break;
    }
    return word;
}

static int words(lua_State *L) /* text -- list */
{
    size_t len;
    const char *text = luaL_checklstring(L, 1, &len);
    budget_charge(L, len);
    lua_newtable(L); /* text list */
    for (lua_Integer n = 0; len;) {
        size_t word = word_length(text, len);
        if (word) {
            lua_pushlstring(L, text, word);
            lua_rawseti(L, -2, ++n); /* text list */
            text += word;
            len -= word;
        } else {
            text_next(&text, &len);
        }
    }
    return 1;
}

static int same_text(lua_State *L) /* text text -- boolean */
{
    size_t a_len, b_len;
    const char *a = luaL_checklstring(L, 1, &a_len), *b = luaL_checklstring(L, 2, &b_len);
    budget_charge(L, 4 * (a_len + b_len));
    struct arena *scratch = budget_of(L)->scratch;
    bool same = text_equal(text_fold(scratch, a, a_len), text_fold(scratch, b, b_len));
    arena_reset(scratch);
    lua_pushboolean(L, same);
    return 1;
}

/* ---- the libraries ---- */

void helpers_add(lua_State *L) /* table -- table */
{
    static const luaL_Reg functions[] = {{"sum", sum},       {"mean", mean},
                                         {"min_of", min_of}, {"max_of", max_of},
                                         {"count", count},   {"any", any},
                                         {"all", all},       {"round", round_to},
                                         {NULL, NULL}};
    luaL_setfuncs(L, functions, 0);
}

void helpers_push_text(lua_State *L) /* -- library */
{
    static const luaL_Reg functions[] = {{"find", find},
                                         {"words", words},
                                         {"same", same_text},
                                         {NULL, NULL}};
    luaL_newlib(L, functions);
}

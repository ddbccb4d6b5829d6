/* lua_strings.c -- what Lua's library does at no risk is taken from it and made to
 * pay; the rest is written again: patterns, rep, format, byte.
 */
#include "extend/lua_strings.h"

#include "base/limits.h"
#include "extend/lua_budget.h"
#include "extend/lua_pattern.h"

#include <lauxlib.h>
#include <lualib.h>
#include <math.h>
#include <string.h>

enum { BYTES_COMPARED = 16, BYTE_MOST = 256 };

static const char special[] = "^$*+?.([%-"; /* what makes a pattern of a text */

void strings_check_length(lua_State *L, size_t len)
{
    if (len > LIMIT_RULE_STRING)
        luaL_error(L, "a text of a rule has at most %d bytes", LIMIT_RULE_STRING);
}

/* ---- find, match ---- */

const char *strings_find(lua_State *L, const char *text, size_t len, const char *plain,
                         size_t plain_len)
{
    if (plain_len == 0)
        return text;
    const char *at = text, *end = text + len;
    while (plain_len <= (size_t)(end - at)) {
        const char *first = memchr(at, *plain, (size_t)(end - at) - plain_len + 1);
        budget_charge(L, 1 + (size_t)((first ? first : end) - at) / BYTES_COMPARED);
        if (!first)
            return NULL;
        budget_charge(L, plain_len / BYTES_COMPARED);
        if (memcmp(first, plain, plain_len) == 0)
            return first;
        at = first + 1;
    }
    return NULL;
}

/* Offset of the argument init (from 1, negative from the end); len + 1 when past it. */
static size_t start_offset(lua_State *L, int index, size_t len)
{
    lua_Integer init = luaL_optinteger(L, index, 1);
    if (init > 0)
        return init > (lua_Integer)len ? len + (init > (lua_Integer)len + 1) : (size_t)init - 1;
    if (init == 0 || init < -(lua_Integer)len)
        return 0;
    return len - (size_t)-init;
}

static bool is_plain(const char *pattern, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (memchr(special, pattern[i], sizeof special - 1))
            return false;
    return true;
}

static int found_plain(lua_State *L, const char *text, size_t len, size_t start)
{
    size_t plain_len;
    const char *plain = lua_tolstring(L, 2, &plain_len);
    const char *found = strings_find(L, text + start, len - start, plain, plain_len);
    if (!found) {
        lua_pushnil(L);
        return 1;
    }
    lua_pushinteger(L, found - text + 1);
    lua_pushinteger(L, found - text + (lua_Integer)plain_len);
    return 2;
}

static int search(lua_State *L, bool find) /* text pattern [init [plain]] -- results */
{
    size_t len, pattern_len;
    const char *text = luaL_checklstring(L, 1, &len),
               *pattern = luaL_checklstring(L, 2, &pattern_len);
    size_t start = start_offset(L, 3, len);
    if (start > len) {
        lua_pushnil(L);
        return 1;
    }
    if (find && (lua_toboolean(L, 4) || is_plain(pattern, pattern_len)))
        return found_plain(L, text, len, start);
    struct matching matching;
    pattern_begin(&matching, L, pattern_push(L, 2, true), text, len);
    const char *s = text + start, *end;
    while (!(end = pattern_match(&matching, s)) && s < matching.end &&
           !pattern_is_anchored(matching.pattern))
        s++;
    pattern_end(&matching);
    if (!end) {
        lua_pushnil(L);
        return 1;
    }
    if (!find)
        return pattern_push_captures(&matching, s, end, true);
    lua_pushinteger(L, s - text + 1);
    lua_pushinteger(L, end - text);
    return 2 + pattern_push_captures(&matching, s, end, false);
}

static int find(lua_State *L)
{
    return search(L, true);
}

static int find_match(lua_State *L)
{
    return search(L, false);
}

/* ---- gmatch ---- */

/* upvalues: text, pattern, offset to go on from, offset where the last match ended */
static int next_match(lua_State *L) /* -- captures */
{
    size_t len;
    const char *text = lua_tolstring(L, lua_upvalueindex(1), &len);
    const struct pattern *pattern = lua_touserdata(L, lua_upvalueindex(2));
    const char *s = text + lua_tointeger(L, lua_upvalueindex(3));
    lua_Integer last = lua_tointeger(L, lua_upvalueindex(4)); /* -1 at first */
    struct matching matching;
    pattern_begin(&matching, L, pattern, text, len);
    for (; s <= matching.end; s++) {
        const char *end = pattern_match(&matching, s);
        if (!end || end - text == last)
            continue;
        pattern_end(&matching);
        lua_pushinteger(L, end - text);
        lua_copy(L, -1, lua_upvalueindex(3));
        lua_replace(L, lua_upvalueindex(4));
        return pattern_push_captures(&matching, s, end, true);
    }
    pattern_end(&matching);
    return 0;
}

static int gmatch(lua_State *L) /* text pattern [init] -- iterator */
{
    size_t len;
    luaL_checklstring(L, 1, &len);
    luaL_checkstring(L, 2);
    size_t start = start_offset(L, 3, len);
    lua_settop(L, 2);
    pattern_push(L, 2, false);
    lua_replace(L, 2); /* text pattern */
    lua_pushinteger(L, (lua_Integer)start);
    lua_pushinteger(L, -1);             /* text pattern start last */
    lua_pushcclosure(L, next_match, 4); /* iterator */
    return 1;
}

/* ---- gsub ---- */

/* A replacement text: %1 is a capture, %0 the match, %% a percent. */
static void add_text(struct matching *matching, luaL_Buffer *buffer, const char *s, const char *end)
{
    lua_State *L = matching->L;
    size_t len;
    const char *text = lua_tolstring(L, 3, &len), *stop = text + len;
    budget_charge(L, len / BYTES_COMPARED);
    while (text < stop) {
        const char *percent = memchr(text, '%', (size_t)(stop - text));
        luaL_addlstring(buffer, text, (size_t)((percent ? percent : stop) - text));
        if (!percent)
            return;
        char c = percent + 1 < stop ? percent[1] : '\0';
        text = percent + 2;
        if (c == '%') {
            luaL_addchar(buffer, '%');
        } else if (c == '0') {
            luaL_addlstring(buffer, s, (size_t)(end - s));
        } else if (c >= '1' && c <= '9') {
            pattern_push_capture(matching, c - '1', s, end);
            luaL_tolstring(L, -1, NULL);
            lua_remove(L, -2);
            luaL_addvalue(buffer);
        } else {
            luaL_error(L, "invalid use of '%%' in replacement string");
        }
    }
}

/* What stands for the match from s to end, pushed: the result of the function or
 * table at index 3, or the match itself where that is nil or false. */
static bool push_replacement(struct matching *matching, const char *s,
                             const char *end) /* -- text */
{
    lua_State *L = matching->L;
    if (lua_type(L, 3) == LUA_TFUNCTION) {
        lua_pushvalue(L, 3);
        lua_call(L, pattern_push_captures(matching, s, end, true), 1); /* value */
    } else {
        pattern_push_capture(matching, 0, s, end);
        lua_gettable(L, 3); /* value */
    }
    if (lua_toboolean(L, -1)) {
        if (!lua_isstring(L, -1))
            luaL_error(L, "invalid replacement value (a %s)", luaL_typename(L, -1));
        return true;
    }
    lua_pop(L, 1);
    lua_pushlstring(L, s, (size_t)(end - s)); /* match */
    return false;
}

static bool add_replacement(struct matching *matching, luaL_Buffer *buffer, const char *s,
                            const char *end)
{
    if (lua_isstring(matching->L, 3)) {
        add_text(matching, buffer, s, end);
        return true;
    }
    bool changed = push_replacement(matching, s, end);
    luaL_addvalue(buffer);
    return changed;
}

static int gsub(lua_State *L) /* text pattern replacement [most] -- text count */
{
    size_t len;
    const char *text = luaL_checklstring(L, 1, &len), *s = text, *last = NULL;
    luaL_checkstring(L, 2);
    int type = lua_type(L, 3);
    luaL_argexpected(L,
                     type == LUA_TNUMBER || type == LUA_TSTRING || type == LUA_TFUNCTION ||
                         type == LUA_TTABLE,
                     3, "string/function/table");
    lua_Integer most = luaL_optinteger(L, 4, (lua_Integer)len + 1), count = 0;
    struct matching matching;
    pattern_begin(&matching, L, pattern_push(L, 2, true), text, len);
    bool changed = false;
    luaL_Buffer buffer;
    luaL_buffinit(L, &buffer);
    while (count < most) {
        const char *end = pattern_match(&matching, s);
        if (end && end != last) {
            count++;
            changed |= add_replacement(&matching, &buffer, s, end);
            strings_check_length(L, luaL_bufflen(&buffer));
            s = last = end;
        } else if (s < matching.end) {
            luaL_addchar(&buffer, *s++);
        } else {
            break;
        }
        if (pattern_is_anchored(matching.pattern))
            break;
    }
    pattern_end(&matching);
    luaL_addlstring(&buffer, s, (size_t)(matching.end - s));
    luaL_pushresult(&buffer);
    if (!changed)
        lua_pushvalue(L, 1);
    lua_pushinteger(L, count);
    return 2;
}

/* ---- rep, byte ---- */

static int repeat(lua_State *L) /* text count [separator] -- text */
{
    size_t len, separator_len;
    const char *text = luaL_checklstring(L, 1, &len);
    lua_Integer count = luaL_checkinteger(L, 2);
    const char *separator = luaL_optlstring(L, 3, "", &separator_len);
    if (count <= 0 || len + separator_len == 0) {
        lua_pushliteral(L, "");
        return 1;
    }
    if (count > LIMIT_RULE_STRING + 1)
        count = LIMIT_RULE_STRING + 2; /* too many in any case, and no overflow below */
    size_t total = (size_t)count * len + (size_t)(count - 1) * separator_len;
    strings_check_length(L, total);
    budget_charge(L, total / BYTES_COMPARED + (size_t)count);
    luaL_Buffer buffer;
    luaL_buffinitsize(L, &buffer, total);
    for (; count > 1; count--) {
        luaL_addlstring(&buffer, text, len);
        luaL_addlstring(&buffer, separator, separator_len);
    }
    luaL_addlstring(&buffer, text, len);
    luaL_pushresult(&buffer);
    return 1;
}

/* A position that may count from the end, as Lua reads it. */
static lua_Integer position(lua_Integer i, size_t len)
{
    return i >= 0 ? i : -i > (lua_Integer)len ? 0 : (lua_Integer)len + i + 1;
}

static int byte(lua_State *L) /* text [from [to]] -- numbers */
{
    size_t len;
    const char *text = luaL_checklstring(L, 1, &len);
    lua_Integer from = position(luaL_optinteger(L, 2, 1), len);
    lua_Integer to = position(luaL_optinteger(L, 3, from), len);
    from = from < 1 ? 1 : from;
    to = to > (lua_Integer)len ? (lua_Integer)len : to;
    if (from > to)
        return 0;
    if (to - from >= BYTE_MOST)
        return luaL_error(L, "at most %d values at a time", BYTE_MOST);
    luaL_checkstack(L, BYTE_MOST, NULL);
    for (lua_Integer i = from; i <= to; i++)
        lua_pushinteger(L, (unsigned char)text[i - 1]);
    return (int)(to - from + 1);
}

/* ---- tostring, format ---- */

int strings_tostring(lua_State *L) /* value -- text, without addresses */
{
    luaL_checkany(L, 1);
    int type = lua_type(L, 1);
    if (type == LUA_TNUMBER && isnan(lua_tonumber(L, 1)))
        lua_pushliteral(L, "nan"); /* Lua shows its sign, which differs from machine to machine */
    else if (type == LUA_TNIL || type == LUA_TBOOLEAN || type == LUA_TNUMBER || type == LUA_TSTRING)
        luaL_tolstring(L, 1, NULL);
    else
        lua_pushstring(L, lua_typename(L, type));
    return 1;
}

/* The length of the conversion that begins after a percent: flags, width,
 * precision, letter. */
static size_t conversion_length(const char *at, const char *end)
{
    const char *p = at;
    while (p < end && *p && strchr("-+ #0.123456789", *p))
        p++;
    return (size_t)(p - at) + (p < end);
}

/* One conversion by Lua's own format (upvalue 1); texts by our tostring first. */
static void push_converted(lua_State *L, const char *percent, size_t len,
                           int argument) /* -- text */
{
    char letter = percent[len - 1];
    if (len > 20 || !letter || !strchr("diuoxXcaAeEfFgGsq", letter))
        luaL_error(L, "'%%%c' is not a conversion that format has", letter);
    luaL_checkany(L, argument);
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_pushlstring(L, percent, len); /* format conversion */
    if (letter == 's') {
        lua_pushcfunction(L, strings_tostring);
        lua_pushvalue(L, argument);
        lua_call(L, 1, 1); /* format conversion text */
    } else {
        lua_pushvalue(L, argument); /* format conversion value */
    }
    lua_call(L, 2, 1); /* text */
}

static int format(lua_State *L) /* format values -- text; upvalue: Lua's */
{
    size_t len;
    const char *at = luaL_checklstring(L, 1, &len), *end = at + len;
    int argument = 1;
    budget_charge(L, len);
    luaL_Buffer buffer;
    luaL_buffinit(L, &buffer);
    while (at < end) {
        if (*at != '%') {
            luaL_addchar(&buffer, *at++);
        } else if (at + 1 < end && at[1] == '%') {
            luaL_addchar(&buffer, '%');
            at += 2;
        } else {
            size_t conversion = 1 + conversion_length(at + 1, end);
            push_converted(L, at, conversion, ++argument);
            luaL_addvalue(&buffer);
            at += conversion;
            strings_check_length(L, luaL_bufflen(&buffer));
        }
    }
    luaL_pushresult(&buffer);
    return 1;
}

/* ---- the library ---- */

static int charged(lua_State *L) /* arguments -- results; upvalue: the function */
{
    size_t work = 0;
    int count = lua_gettop(L);
    for (int i = 1; i <= count; i++)
        work += lua_rawlen(L, i);
    budget_charge(L, work);
    luaL_checkstack(L, 1, NULL);
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_insert(L, 1);                /* function arguments */
    lua_call(L, count, LUA_MULTRET); /* results */
    return lua_gettop(L);
}

void strings_push_charged(lua_State *L) /* function -- function */
{
    lua_pushcclosure(L, charged, 1);
}

void strings_push(lua_State *L) /* -- library */
{
    static const luaL_Reg own[] = {{"byte", byte}, {"find", find},        {"gmatch", gmatch},
                                   {"gsub", gsub}, {"match", find_match}, {"rep", repeat},
                                   {NULL, NULL}};
    static const char *const linear[] = {"char", "lower", "reverse", "sub", "upper"};
    luaopen_string(L);   /* lua's */
    luaL_newlib(L, own); /* lua's library */
    for (size_t i = 0; i < COUNT_OF(linear); i++) {
        lua_getfield(L, -2, linear[i]);
        strings_push_charged(L);
        lua_setfield(L, -2, linear[i]); /* lua's library */
    }
    lua_getfield(L, -2, "len");
    lua_setfield(L, -2, "len");
    lua_getfield(L, -2, "format");
    lua_pushcclosure(L, format, 1);
    lua_setfield(L, -2, "format"); /* lua's library */
    lua_remove(L, -2);             /* library */
}

/* lua_pattern.c -- a pattern becomes a list of items; matching walks both lists
 * and goes back where an item could have taken more or less.
 *
 * Every single character is a set of 256 bits, so that a step is one look into a
 * table.  Only repetitions recurse, so the depth is that of the pattern, and is
 * limited too.
 */
#include "extend/lua_pattern.h"

#include "extend/lua_budget.h"

#include <lauxlib.h>
#include <stdint.h>
#include <string.h>

enum {
    PATTERN_BYTES = 1024, /* of the longest pattern */
    DEPTH = 200,          /* repetitions inside one another, as in Lua */
    STEPS = 1024,         /* between two payments */
    CLOSE_NONE = -1
};

enum item_kind { DONE, SINGLE, OPEN, CLOSE, POSITION, BALANCE, FRONTIER, BACK, END };

struct item {
    uint8_t kind;
    char repeat;           /* of SINGLE: 0 * + - ? */
    unsigned char a, b;    /* BALANCE: the two characters; OPEN, CLOSE, POSITION, BACK: a capture */
    unsigned char set[32]; /* SINGLE, FRONTIER: what fits */
};

struct pattern {
    bool anchored;
    int captures;
    struct item items[];
};

/* ---- sets ---- */

static void add(unsigned char *set, unsigned c)
{
    set[c >> 3] = (unsigned char)(set[c >> 3] | 1u << (c & 7));
}

static bool has(const unsigned char *set, unsigned char c)
{
    return set[c >> 3] >> (c & 7) & 1;
}

static bool within(unsigned c, unsigned least, unsigned most)
{
    return c >= least && c <= most;
}

/* Is c in the class of a small letter?  ASCII, whatever the locale. */
static bool in_class(unsigned c, char class)
{
    bool letter = within(c | 32, 'a', 'z'), digit = within(c, '0', '9');
    switch (class) {
    case 'a': return letter;
    case 'c': return c < 32 || c == 127;
    case 'd': return digit;
    case 'g': return within(c, 33, 126);
    case 'l': return within(c, 'a', 'z');
    case 'p': return within(c, 33, 126) && !letter && !digit;
    case 's': return c == ' ' || within(c, 9, 13);
    case 'u': return within(c, 'A', 'Z');
    case 'w': return letter || digit;
    case 'x': return digit || within(c | 32, 'a', 'f');
    case 'z': return c == 0; /* of old, and still in Lua 5.4 */
    default: return false;
    }
}

static void add_class(unsigned char *set, unsigned char class)
{
    unsigned char small = class | 32;
    if (!in_class(class, 'a') || !strchr("acdglpsuwxz", small)) {
        add(set, class);
        return;
    }
    bool negated = class != small;
    for (unsigned c = 0; c < 256; c++)
        if (in_class(c, (char)small) != negated)
            add(set, c);
}

static void invert(unsigned char *set)
{
    for (int i = 0; i < 32; i++)
        set[i] = (unsigned char)~set[i];
}

/* ---- compiling ---- */

struct parser {
    lua_State *L;
    const unsigned char *at, *end;
    int captures;
    bool closed[PATTERN_CAPTURES];
};

/* The bracket that closes a set whose content begins at p; the first character
 * never does. */
static const unsigned char *set_end(struct parser *parser, const unsigned char *p)
{
    do {
        if (p >= parser->end)
            luaL_error(parser->L, "malformed pattern (missing ']')");
        if (*p++ == '%')
            p++;
    } while (p < parser->end && *p != ']');
    if (p >= parser->end)
        luaL_error(parser->L, "malformed pattern (missing ']')");
    return p;
}

/* [...], of which the opening bracket has been read. */
static void parse_set(struct parser *parser, unsigned char *set)
{
    bool negated = parser->at < parser->end && *parser->at == '^';
    const unsigned char *p = parser->at + negated, *end = set_end(parser, p);
    for (; p < end; p++) {
        if (*p == '%') {
            add_class(set, *++p);
        } else if (end - p > 2 && p[1] == '-') {
            for (unsigned c = p[0]; c <= p[2]; c++)
                add(set, c);
            p += 2;
        } else {
            add(set, *p);
        }
    }
    if (negated)
        invert(set);
    parser->at = end + 1;
}

/* One character, class or set, and how often. */
static void parse_single(struct parser *parser, struct item *item)
{
    unsigned char c = *parser->at++;
    item->kind = SINGLE;
    if (c == '%') {
        if (parser->at == parser->end)
            luaL_error(parser->L, "malformed pattern (ends with '%%')");
        add_class(item->set, *parser->at++);
    } else if (c == '[') {
        parse_set(parser, item->set);
    } else if (c == '.') {
        invert(item->set);
    } else {
        add(item->set, c);
    }
    if (parser->at < parser->end && *parser->at && strchr("*+-?", *parser->at))
        item->repeat = (char)*parser->at++;
}

static int innermost_open(const struct parser *parser)
{
    for (int i = parser->captures - 1; i >= 0; i--)
        if (!parser->closed[i])
            return i;
    return CLOSE_NONE;
}

static void parse_open(struct parser *parser, struct item *item)
{
    int i = parser->captures;
    if (i >= PATTERN_CAPTURES)
        luaL_error(parser->L, "too many captures");
    parser->captures++;
    parser->at++;
    item->a = (unsigned char)i;
    item->kind = OPEN;
    if (parser->at < parser->end && *parser->at == ')') {
        parser->at++;
        item->kind = POSITION;
        parser->closed[i] = true;
    }
}

static void parse_close(struct parser *parser, struct item *item)
{
    int i = innermost_open(parser);
    if (i == CLOSE_NONE)
        luaL_error(parser->L, "invalid pattern capture");
    parser->closed[i] = true;
    parser->at++;
    item->kind = CLOSE;
    item->a = (unsigned char)i;
}

static void parse_back(struct parser *parser, struct item *item, unsigned char digit)
{
    int i = digit - '1';
    if (i < 0 || i >= parser->captures || !parser->closed[i])
        luaL_error(parser->L, "invalid capture index %%%d", i + 1);
    item->kind = BACK;
    item->a = (unsigned char)i;
}

/* %b, %f and %1; false when the percent means something else. */
static bool parse_percent(struct parser *parser, struct item *item)
{
    unsigned char c = parser->end - parser->at > 1 ? parser->at[1] : 0;
    if (c == 'b') {
        if (parser->end - parser->at < 4)
            luaL_error(parser->L, "malformed pattern (missing arguments to '%%b')");
        *item = (struct item){.kind = BALANCE, .a = parser->at[2], .b = parser->at[3]};
        parser->at += 4;
    } else if (c == 'f') {
        parser->at += 2;
        if (parser->at == parser->end || *parser->at++ != '[')
            luaL_error(parser->L, "missing '[' after '%%f' in pattern");
        item->kind = FRONTIER;
        parse_set(parser, item->set);
    } else if (within(c, '0', '9')) {
        parse_back(parser, item, c);
        parser->at += 2;
    } else {
        return false;
    }
    return true;
}

static void parse_item(struct parser *parser, struct item *item)
{
    unsigned char c = *parser->at;
    if (c == '(') {
        parse_open(parser, item);
    } else if (c == ')') {
        parse_close(parser, item);
    } else if (c == '$' && parser->at + 1 == parser->end) {
        parser->at++;
        item->kind = END;
    } else if (c != '%' || !parse_percent(parser, item)) {
        parse_single(parser, item);
    }
}

const struct pattern *pattern_push(lua_State *L, int index, bool anchored) /* -- pattern */
{
    size_t len;
    const char *text = luaL_checklstring(L, index, &len);
    if (len > PATTERN_BYTES)
        luaL_error(L, "pattern too long");
    budget_charge(L, len);
    size_t size = sizeof(struct pattern) + (len + 1) * sizeof(struct item);
    struct pattern *pattern = lua_newuserdatauv(L, size, 0); /* pattern */
    memset(pattern, 0, size);
    pattern->anchored = anchored && len && *text == '^';
    const unsigned char *start = (const unsigned char *)text;
    struct parser parser = {.L = L, .at = start + pattern->anchored, .end = start + len};
    struct item *item = pattern->items;
    while (parser.at < parser.end)
        parse_item(&parser, item++);
    if (innermost_open(&parser) != CLOSE_NONE)
        luaL_error(L, "unfinished capture");
    pattern->captures = parser.captures;
    return pattern;
}

bool pattern_is_anchored(const struct pattern *pattern)
{
    return pattern->anchored;
}

/* ---- matching ---- */

static void pay(struct matching *matching, size_t steps)
{
    matching->steps += steps;
    if (matching->steps < STEPS)
        return;
    steps = matching->steps;
    matching->steps = 0;
    budget_charge(matching->L, steps);
}

static bool fits(const struct matching *matching, const char *s, const struct item *item)
{
    return s < matching->end && has(item->set, (unsigned char)*s);
}

static const char *match(struct matching *matching, const char *s, const struct item *item);

/* As many as there are, then fewer until the rest matches. */
static const char *match_most(struct matching *matching, const char *s, const struct item *item)
{
    ptrdiff_t count = 0, least = item->repeat == '+';
    while (fits(matching, s + count, item))
        count++;
    pay(matching, (size_t)count);
    for (; count >= least; count--) {
        const char *end = match(matching, s + count, item + 1);
        if (end)
            return end;
    }
    return NULL;
}

/* As few as the rest of the pattern allows. */
static const char *match_least(struct matching *matching, const char *s, const struct item *item)
{
    for (;; s++) {
        const char *end = match(matching, s, item + 1);
        if (end)
            return end;
        if (!fits(matching, s, item))
            return NULL;
    }
}

static const char *match_balance(struct matching *matching, const char *s, const struct item *item)
{
    if (s >= matching->end || (unsigned char)*s != item->a)
        return NULL;
    const char *start = s;
    for (size_t open = 1; ++s < matching->end;) {
        unsigned char c = (unsigned char)*s;
        if (c == item->b && --open == 0) {
            pay(matching, (size_t)(s - start));
            return s + 1;
        }
        open += c == item->a && c != item->b;
    }
    pay(matching, (size_t)(s - start));
    return NULL;
}

static bool is_frontier(const struct matching *matching, const char *s, const struct item *item)
{
    unsigned char before = s == matching->text ? 0 : (unsigned char)s[-1];
    unsigned char here = s == matching->end ? 0 : (unsigned char)*s;
    return !has(item->set, before) && has(item->set, here);
}

static const char *match_back(struct matching *matching, const char *s, const struct item *item)
{
    ptrdiff_t len = matching->captures[item->a].len;
    if (len < 0) /* a position matches nothing, as in Lua */
        return NULL;
    pay(matching, (size_t)len / 16);
    bool same =
        matching->end - s >= len && memcmp(matching->captures[item->a].start, s, (size_t)len) == 0;
    return same ? s + len : NULL;
}

/* An item that matches in one way only: where it ends, or NULL. */
static const char *match_once(struct matching *matching, const char *s, const struct item *item)
{
    switch (item->kind) {
    case SINGLE: return fits(matching, s, item) ? s + 1 : NULL;
    case OPEN: matching->captures[item->a].start = s; return s;
    case CLOSE: matching->captures[item->a].len = s - matching->captures[item->a].start; return s;
    case POSITION:
        matching->captures[item->a].start = s;
        matching->captures[item->a].len = -1;
        return s;
    case BALANCE: return match_balance(matching, s, item);
    case FRONTIER: return is_frontier(matching, s, item) ? s : NULL;
    case BACK: return match_back(matching, s, item);
    default: return s == matching->end ? s : NULL; /* END */
    }
}

/* Where the items from item on, begun at s, end; NULL when they do not match.
 * What a capture holds after a failed attempt does not matter: items stand in one
 * row, so every later attempt passes those that it uses again. */
static const char *match(struct matching *matching, const char *s, const struct item *item)
{
    if (++matching->depth > DEPTH)
        luaL_error(matching->L, "pattern too complex");
    for (; s && item->kind != DONE; item++) {
        pay(matching, 1);
        const char *end;
        if (item->repeat == '?') {
            end = fits(matching, s, item) ? match(matching, s + 1, item + 1) : NULL;
            if (!end)
                continue;
        } else if (item->repeat) {
            end = (item->repeat == '-' ? match_least : match_most)(matching, s, item);
        } else {
            s = match_once(matching, s, item);
            continue;
        }
        s = end;
        break;
    }
    matching->depth--;
    return s;
}

void pattern_begin(struct matching *matching, lua_State *L, const struct pattern *pattern,
                   const char *text, size_t len)
{
    matching->L = L;
    matching->pattern = pattern;
    matching->text = text;
    matching->end = text + len;
    matching->steps = 0;
}

const char *pattern_match(struct matching *matching, const char *start)
{
    matching->depth = 0;
    return match(matching, start, matching->pattern->items);
}

void pattern_end(struct matching *matching)
{
    budget_charge(matching->L, matching->steps);
    matching->steps = 0;
}

/* ---- captures ---- */

void pattern_push_capture(struct matching *matching, int i, const char *start,
                          const char *end) /* -- value */
{
    lua_State *L = matching->L;
    if (i >= matching->pattern->captures) {
        if (i > 0)
            luaL_error(L, "invalid capture index %%%d", i + 1);
        lua_pushlstring(L, start, (size_t)(end - start));
    } else if (matching->captures[i].len < 0) {
        lua_pushinteger(L, matching->captures[i].start - matching->text + 1);
    } else {
        lua_pushlstring(L, matching->captures[i].start, (size_t)matching->captures[i].len);
    }
}

int pattern_push_captures(struct matching *matching, const char *start, const char *end,
                          bool whole) /* -- values */
{
    int count = matching->pattern->captures;
    if (count == 0 && whole)
        count = 1;
    luaL_checkstack(matching->L, count, "too many captures");
    for (int i = 0; i < count; i++)
        pattern_push_capture(matching, i, start, end);
    return count;
}

/* lua_pattern.h -- Lua's patterns, matched in a number of steps that somebody pays.
 *
 * The same language and the same results as in Lua 5.4: classes, sets, the four
 * repetitions, captures and positions, anchors, %b, %f and back-references.
 * Lua's own matcher can take hours without one instruction being counted; this
 * one charges fuel as it goes.
 */
#ifndef LUA_PATTERN_H
#define LUA_PATTERN_H

#include <lua.h>
#include <stdbool.h>
#include <stddef.h>

enum { PATTERN_CAPTURES = 32 };

struct pattern; /* compiled; a userdata of Lua */

/* One text being matched against one pattern.  Text and pattern stay on the stack
 * as long as this is used. */
struct matching {
    lua_State *L;
    const struct pattern *pattern;
    const char *text, *end;
    int depth;
    size_t steps; /* not paid for yet */
    struct {
        const char *start;
        ptrdiff_t len; /* -1: a position */
    } captures[PATTERN_CAPTURES];
};

/* Compile the pattern at index; raises what is wrong with it.  Only anchored
 * patterns give ^ a meaning. */
const struct pattern *pattern_push(lua_State *L, int index, bool anchored); /* -- pattern */
bool pattern_is_anchored(const struct pattern *pattern);

void pattern_begin(struct matching *matching, lua_State *L, const struct pattern *pattern,
                   const char *text, size_t len);
/* The end of a match that begins at start, or NULL. */
const char *pattern_match(struct matching *matching, const char *start);
void pattern_end(struct matching *matching); /* pay for the last steps */

/* Push capture i of a match from start to end; without captures, number 0 is the whole. */
void pattern_push_capture(struct matching *matching, int i, const char *start,
                          const char *end); /* -- value */
/* Push all of them, or the whole where there are none and whole is set; how many. */
int pattern_push_captures(struct matching *matching, const char *start, const char *end,
                          bool whole); /* -- values */

#endif

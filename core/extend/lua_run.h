/* lua_run.h -- one run of a rule: what it may read, and how it ends early.
 *
 * Reading an open fact ends a run at once, and so does every mistake that the
 * rule's author should see: the judgement is made on the spot, and pcall cannot
 * take it back.
 */
#ifndef LUA_RUN_H
#define LUA_RUN_H

#include "model/rule.h"
#include "model/view.h"

#include <lua.h>

struct run {
    const struct rule *rule;
    const double *params; /* one for each of the rule's */
    const struct view *view;
    enum language language;
    struct arena *arena; /* what the judgement lives on */
    unsigned epoch;      /* proxies of other runs are of no use in this one */
    struct judgement judgement;
};

struct run *run_of(lua_State *L); /* raises while no run is on */

/* End the run: unknown or not applicable, for that reason. */
NORETURN void run_end(lua_State *L, enum outcome outcome, struct wording reason);

/* End the run as an error that names the line. */
NORETURN void run_fail(lua_State *L, struct saying saying);

/* The same, with the word of candidates (NULL-terminated) nearest to the one found. */
NORETURN void run_fail_near(lua_State *L, struct saying saying, const char *word,
                            const char *const *candidates);

/* "sentence; did you mean 'word'?", or the sentence alone where word is NULL. */
struct saying run_suggest(enum language language, struct saying saying, const char *word);

/* What a value is, for a message: "nothing", "'abc'", "a table". */
const char *run_found(lua_State *L, int index, enum language language, struct arena *arena);

#endif

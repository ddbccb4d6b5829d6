/* lua_run.c -- the judgement of a run that ends early. */
#include "extend/lua_run.h"

#include "base/text.h"
#include "data/shape.h"
#include "extend/lua_budget.h"

#include <math.h>
#include <string.h>

struct run *run_of(lua_State *L)
{
    struct run *run = budget_of(L)->run;
    if (!run)
        budget_error(L, say_rule_over(budget_of(L)->language));
    return run;
}

static const char *kept(struct arena *arena, const char *text)
{
    return text ? arena_text(arena, text) : NULL;
}

void run_end(lua_State *L, enum outcome outcome, struct wording reason)
{
    struct run *run = run_of(L);
    run->judgement = (struct judgement){
        .outcome = outcome,
        .reason = {kept(run->arena, reason.en), kept(run->arena, reason.fr)},
        .line = budget_line(L),
    };
    budget_stop(L);
}

void run_fail(lua_State *L, struct saying saying)
{
    struct run *run = run_of(L);
    run->judgement = (struct judgement){
        .outcome = OUTCOME_ERROR,
        .error = text_visible(run->arena, saying.text, strlen(saying.text)),
        .line = budget_line(L),
    };
    budget_stop(L);
}

struct saying run_suggest(enum language language, struct saying saying, const char *word)
{
    if (!word)
        return saying;
    return saying_print(language == FRENCH ? "%s ; %s" : "%s; %s", saying.text,
                        say_did_you_mean(language, word).text);
}

void run_fail_near(lua_State *L, struct saying saying, const char *word,
                   const char *const *candidates)
{
    struct run *run = run_of(L);
    struct nearest nearest = nearest_to(run->arena, word);
    for (; *candidates; candidates++)
        nearest_try(&nearest, *candidates);
    run_fail(L, run_suggest(run->language, saying, nearest_word(&nearest)));
}

const char *run_found(lua_State *L, int index, enum language language, struct arena *arena)
{
    static const struct wording names[] = {
        [LUA_TBOOLEAN] = {"true or false", "vrai ou faux"},
        [LUA_TTABLE] = {"a table", "une table"},
        [LUA_TFUNCTION] = {"a function", "une fonction"},
        [LUA_TUSERDATA] = {"a part of the dossier", "une partie du dossier"},
    };
    int type = lua_type(L, index);
    struct node node = {.kind = NODE_NULL};
    if (type == LUA_TNUMBER) {
        double number = lua_tonumber(L, index);
        node.kind = NODE_NUMBER;
        node.number =
            isnan(number) ? (double)NAN : number; /* whose sign differs from machine to machine */
    } else if (type == LUA_TSTRING) {
        node.kind = NODE_TEXT;
        node.text = lua_tolstring(L, index, &node.len);
    } else if (type == LUA_TBOOLEAN) {
        node = (struct node){.kind = NODE_BOOL, .boolean = lua_toboolean(L, index)};
    } else if (type > LUA_TNIL && type < (int)COUNT_OF(names) && names[type].en) {
        return wording_in(&names[type], language);
    }
    return node_found(&node, language, arena);
}

/* lua_world.h -- a small world for tests of rules: answers and measures as Lua
 * tables would give them, a rule round the body of a check, and a log of what the
 * rule has read.
 */
#ifndef LUA_WORLD_H
#define LUA_WORLD_H

#include "base/text.h"
#include "extend/lua_rule.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct world {
    struct arena *arena;
    struct lua_host *host;
    struct node *answers, *measures; /* an answer that is not there is open; "n/a" does not apply */
    struct node *partners, *alliance;
    struct buffer log; /* "answers.trust;measures.network.density;" */
    struct view view;
    struct problems problems;
    const struct rule *rule; /* the last one that was loaded */
};

static struct fact world_answer(void *scenario, const char *id)
{
    struct world *world = scenario;
    const struct node *value = node_get(world->answers, id);
    buffer_print(&world->log, "answers.%s;", id);
    if (!value)
        return (struct fact){FACT_OPEN, NULL, {"not answered", "sans réponse"}};
    if (node_is_word(value, "n/a"))
        return (struct fact){FACT_NOT_APPLICABLE, NULL, {"does not apply", "sans objet"}};
    return (struct fact){FACT_VALUE, value, {0}};
}

static bool world_applies(void *scenario, const char *id)
{
    struct world *world = scenario;
    return !node_is_word(node_get(world->answers, id), "n/a");
}

static struct fact world_measure(void *scenario, const char *path)
{
    struct world *world = scenario;
    const struct node *value = node_path(world->measures, path);
    if (!value)
        return (struct fact){FACT_OPEN, NULL, {"no such section", "rubrique absente"}};
    return (struct fact){FACT_VALUE, value, {0}};
}

static inline void world_leaf(void *scenario, const char *path, const struct node *value)
{
    struct world *world = scenario;
    (void)value;
    buffer_print(&world->log, "%s;", path);
}

static const char *world_nearest(void *scenario, const char *id)
{
    (void)scenario;
    return strncmp(id, "trus", 4) == 0 ? "trust" : NULL;
}

static inline void world_open(struct world *world)
{
    memset(world, 0, sizeof *world);
    world->arena = arena_open();
    world->host = lua_host_open();
    world->answers = node_map(world->arena);
    world->measures = node_map(world->arena);
    world->log = buffer_on(world->arena);
    world->problems = problems_on(world->arena, ENGLISH);
    world->view = (struct view){world,      world_answer, world_applies, world_measure,
                                world_leaf, NULL,         NULL,          world_nearest};
}

static inline void world_close(struct world *world)
{
    lua_host_close(world->host);
    arena_close(world->arena);
}

/* The rule of a whole file; NULL when something is wrong with it. */
static inline const struct rule *world_load(struct world *world, const char *text, size_t len)
{
    struct source *source = arena_alloc(world->arena, sizeof *source);
    *source = (struct source){"rules/test/t.lua", arena_copy(world->arena, text, len), len};
    world->problems = problems_on(world->arena, ENGLISH);
    world->rule = lua_rule_load(world->host, source, world->arena, &world->problems);
    return world->problems.errors ? NULL : world->rule;
}

/* What a rule needs beside its check, in one line. */
#define RULE_HEAD                                                                                 \
    "api = 1, id = \"t\", title = { en = \"A\", fr = \"B\" }, why = { en = \"A\", fr = \"B\" }, " \
    "params = { least = { default = 51, min = 0, max = 100 } }, "                                 \
    "messages = { good = { en = \"{r}\", fr = \"{r}\" }, ill = { en = \"no\", fr = \"non\" } }, tests = {}, "

static inline const struct rule *world_load_check(struct world *world, const char *target,
                                                  const char *reads, const char *body)
{
    const char *text =
        arena_print(world->arena,
                    "return { " RULE_HEAD
                    "%s, reads = { %s }, check = function(d, p, out, ...)\n%s\nend }",
                    target, reads, body);
    return world_load(world, text, strlen(text));
}

static inline struct judgement world_judge(struct world *world)
{
    double params[4] = {0};
    world->log = buffer_on(world->arena);
    buffer_end(&world->log);
    for (size_t i = 0; i < world->rule->param_count; i++)
        params[i] = world->rule->params[i].value;
    return lua_rule_run(world->host, world->rule, params, &world->view, ENGLISH, world->arena);
}

/* The judgement of a rule on a factor with this check; what is wrong with the rule
 * itself is printed, and ends the program. */
static inline struct judgement world_run(struct world *world, const char *reads, const char *body)
{
    if (!world_load_check(world, "factor = \"f\"", reads, body)) {
        fprintf(stderr, "%s", problems_print(&world->problems, world->arena));
        abort();
    }
    return world_judge(world);
}

/* The value of an expression inside a rule, as text; the error where it raises one. */
static inline const char *world_eval(struct world *world, const char *reads, const char *expression)
{
    const char *body =
        arena_print(world->arena, "return out.met('good', { r = tostring(%s) })", expression);
    struct judgement judgement = world_run(world, reads, body);
    const char *value = node_text(node_get(judgement.values, "r"));
    return judgement.error ? judgement.error : value ? value : outcome_name(judgement.outcome);
}

#endif

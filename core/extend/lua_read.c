/* lua_read.c -- all that passes between a rule and the view. */
#include "extend/lua_read.h"

#include "base/text.h"
#include "data/shape.h"
#include "extend/lua_budget.h"

#include <string.h>

static const char answers[] = "answers.";

enum {
    READ_COST = 100, /* fuel: what the view does for a read, and keeps as evidence */
    ANSWERS_LENGTH = sizeof answers - 1,
    MEASURES_LENGTH = sizeof "measures." - 1
};

/* ---- names and paths ---- */

const char *read_step_or_null(lua_State *L, int index)
{
    size_t len;
    if (lua_type(L, index) != LUA_TSTRING)
        return NULL;
    const char *name = lua_tolstring(L, index, &len);
    return len && strlen(name) == len && !memchr(name, '.', len) ? name : NULL;
}

const char *read_step(lua_State *L, int index, const char *where)
{
    const char *name = read_step_or_null(L, index);
    if (name)
        return name;
    struct run *run = run_of(L);
    const char *found = run_found(L, index, run->language, run->arena);
    run_fail(L, say_rule_bad_step(run->language, where, found));
}

bool read_leads_on(const struct rule *rule, const char *path)
{
    size_t len = strlen(path);
    for (size_t i = 0; i < rule->read_count; i++)
        if (strncmp(rule->reads[i], path, len) == 0 && rule->reads[i][len] == '.')
            return true;
    return false;
}

/* ---- what was declared ---- */

/* The question that was meant, where the rule has not declared one like it. */
static const char *near_question(const struct run *run, const char *path)
{
    if (!run->view->nearest || strncmp(path, answers, ANSWERS_LENGTH) != 0)
        return NULL;
    path += ANSWERS_LENGTH;
    const char *near = run->view->nearest(run->view->scenario, path);
    return near && strcmp(near, path) != 0 ? near : NULL; /* itself: only left out of reads */
}

void read_check(lua_State *L, const char *path)
{
    struct run *run = run_of(L);
    if (rule_reads(run->rule, path))
        return;
    struct nearest nearest = nearest_to(run->arena, path);
    for (size_t i = 0; i < run->rule->read_count; i++)
        nearest_try(&nearest, run->rule->reads[i]);
    const char *near = nearest_word(&nearest) ? nearest_word(&nearest) : near_question(run, path);
    run_fail(L, run_suggest(run->language, say_rule_undeclared(run->language, path), near));
}

/* ---- the view ---- */

void read_end_without(lua_State *L, const struct node *node, const char *path)
{
    struct saying en = say_rule_no_measure(ENGLISH, path), fr = say_rule_no_measure(FRENCH, path);
    struct wording reason = {en.text, fr.text};
    bool not_applicable = node && node->boolean;
    if (node && node->reason)
        reason = *node->reason;
    run_end(L, not_applicable ? OUTCOME_NOT_APPLICABLE : OUTCOME_UNKNOWN, reason);
}

static const struct node *value_of(lua_State *L, struct fact fact, const char *path)
{
    if (fact.state == FACT_OPEN)
        run_end(L, OUTCOME_UNKNOWN, fact.reason);
    if (fact.state == FACT_NOT_APPLICABLE)
        run_end(L, OUTCOME_NOT_APPLICABLE, fact.reason);
    if (node_kind(fact.value) == NODE_NULL)
        read_end_without(L, fact.value, path);
    return fact.value;
}

const struct node *read_answer(lua_State *L, const char *path)
{
    const struct view *view = run_of(L)->view;
    budget_charge(L, READ_COST);
    return value_of(L, view->answer(view->scenario, path + ANSWERS_LENGTH), path);
}

const struct node *read_measure(lua_State *L, const char *path)
{
    const struct view *view = run_of(L)->view;
    budget_charge(L, READ_COST);
    return value_of(L, view->measure(view->scenario, path + MEASURES_LENGTH), path);
}

bool read_applies(lua_State *L, const char *path)
{
    const struct view *view = run_of(L)->view;
    budget_charge(L, READ_COST);
    return view->applies(view->scenario, path + ANSWERS_LENGTH);
}

void read_tell(lua_State *L, const char *path, const struct node *node)
{
    const struct view *view = run_of(L)->view;
    budget_charge(L, READ_COST);
    if (view->leaf)
        view->leaf(view->scenario, path, node);
}

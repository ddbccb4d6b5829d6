/* lua_rule.h -- rules written in Lua: loading their description, and running them
 * in a sandbox with a budget (reliability: fuel, memory, time).
 *
 * One host a worker, never shared between threads.  Nothing that a rule does
 * outlives one call of lua_rule_run: its chunk is run afresh every time.
 */
#ifndef LUA_RULE_H
#define LUA_RULE_H

#include "model/rule.h"
#include "model/view.h"

struct lua_host;

struct lua_host *lua_host_open(void);
void lua_host_close(struct lua_host *host);

/* "Lua 5.4", with the release that runs. */
const char *lua_host_version(void);

/* Read the description of a rule from its Lua source, whose path ends in ID.lua.
 * Every problem of the description is added, each at its line; with errors, what
 * could be read is returned so that it can be checked further, but it must not be
 * run; NULL when there is nothing.  What is returned lives on arena. */
struct rule *lua_rule_load(struct lua_host *host, const struct source *source, struct arena *arena,
                           struct problems *problems);

/* Run the rule's check on what view shows.  params has one value for each of
 * rule->params, in that order.  The judgement lives on arena.  Whatever the rule
 * does, this returns: an error or a limit is OUTCOME_ERROR with error set. */
struct judgement lua_rule_run(struct lua_host *host, const struct rule *rule, const double *params,
                              const struct view *view, enum language language, struct arena *arena);

/* Where a key of the rule ("factor"), or an entry of its reads, stands in its file. */
struct place lua_rule_place(const struct rule *rule, const char *read);

#endif

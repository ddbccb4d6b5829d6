/* lua_out.h -- out: what a rule concludes.
 *
 * out.met(key, values) and its like make a value that the rule returns; nothing
 * else counts as a judgement, and only the one that is returned does.
 */
#ifndef LUA_OUT_H
#define LUA_OUT_H

#include "extend/lua_run.h"

void out_open(lua_State *L); /* -- */
void out_push(lua_State *L); /* -- out */

/* The judgement at index, read into run->judgement; anything else ends the run as
 * an error that names the rule. */
void out_read(lua_State *L, int index, struct run *run);

/* May this rule conclude that? */
bool out_is_outcome(const struct rule *rule, enum outcome outcome);

/* The outcome of a name, "not-applicable" or "not_applicable"; OUTCOME_COUNT for
 * what no rule may say. */
enum outcome out_outcome(const char *name);

/* The outcomes of a rule, "met, partial, ..."; as a rule writes them. */
const char *out_names(const struct rule *rule);

#endif

/* lua_describe.h -- the description of a rule, from the tree of the table that its
 * file returns.
 */
#ifndef LUA_DESCRIBE_H
#define LUA_DESCRIBE_H

#include "model/rule.h"

/* The rule, with every problem of its description added; with errors, what could be
 * read of it; NULL when root is no map.  root is changed (names of outcomes are
 * spelt as the scorecard does). */
struct rule *describe_rule(struct node *root, const struct source *source, struct arena *arena,
                           struct problems *problems);

#endif

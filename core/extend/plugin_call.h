/* plugin_call.h -- the host's side of the plugin ABI: calling a plugin, and
 * checking whatever it hands back.
 */
#ifndef PLUGIN_CALL_H
#define PLUGIN_CALL_H

#include "data/node.h"
#include "extend/plugin_load.h"
#include "model/rule.h"
#include "model/view.h"

/* The measures of plugin for a dossier, as a map with `reasons` for its nulls; what it
 * finds wrong in the dossier is added to problems.
 * FAILED with *why set when the plugin failed: nothing of it is kept then. */
int plugin_measure(const struct node **out, const struct plugin *plugin, const struct node *dossier,
                   struct arena *arena, struct problems *problems, const char **why);

/* The description of a native rule as the engine's own. */
const struct rule *plugin_rule(const struct plugin *plugin, const char *id, const char *factor,
                               struct arena *arena);

/* Run a native rule on what view shows; never fails otherwise than by OUTCOME_ERROR. */
struct judgement plugin_judge(const struct plugin *plugin, const struct rule *rule,
                              const struct view *view, struct arena *arena);

#endif

/* method.h -- a framework with everything that it needs to be assessed with: its
 * Lua rules, its plugins and their native rules, bound to the factors that they
 * judge.  Loaded once, then used for any number of dossiers.
 */
#ifndef METHOD_H
#define METHOD_H

#include "extend/lua_rule.h"
#include "extend/plugin_load.h"
#include "model/dossier.h"
#include "run/places.h"

struct bound_rule {
    const struct rule *rule;
    const struct plugin *plugin; /* native; NULL for Lua */
    const struct factor *factor; /* NULL: an alert and nothing else */
    double weight;
    double *params;                    /* one for each of rule->params */
    const struct rule_use *use;        /* as a framework or tailoring writes it, or NULL */
    const struct question **questions; /* whose answers it reads */
    size_t question_count;
};

/* One place for a finding: a question or a rule of a factor. */
struct slot {
    const struct question *question; /* or */
    const struct bound_rule *rule;
    double weight;
};

struct factor_slots {
    struct slot *slots;
    size_t count;
};

struct toolbox { /* the plugins that are loaded, and who owns which section */
    const struct places *places;
    const struct plugin **plugins;
    size_t plugin_count, plugin_capacity;
    struct section *sections;
    size_t section_count, section_capacity;
    struct arena *arena;
};

struct method {
    const struct framework *framework;
    struct toolbox *toolbox;
    struct lua_host *lua;     /* borrowed */
    struct bound_rule *rules; /* all of them, in the order of their ids */
    size_t rule_count;
    struct factor_slots *slots; /* by ordinal of the factor */
    const char *digest;
};

struct toolbox *toolbox_new(const struct places *places, struct arena *arena);

/* Load a plugin unless it is there; NULL with a problem. */
const struct plugin *toolbox_plugin(struct toolbox *toolbox, const char *id, struct place place,
                                    struct problems *problems);
const struct section *toolbox_section(const struct toolbox *toolbox, const char *key);

/* Load whatever plugins the unknown keys of a dossier may belong to. */
void toolbox_for_dossier(struct toolbox *toolbox, const struct dossier *dossier,
                         struct problems *problems);

/* The sections that a dossier may have or speak of: those of the framework's plugins,
 * and those of the plugins that its own keys belong to.  Plugins that are loaded for
 * other dossiers change nothing. */
const struct section *toolbox_sections(const struct toolbox *toolbox,
                                       const struct framework *framework,
                                       const struct dossier *dossier, size_t *count);

/* Has the dossier something that the plugin measures: one of its sections or, where it has none,
 * answers given partner by partner? */
bool toolbox_serves(const struct toolbox *toolbox, const struct plugin *plugin,
                    const struct dossier *dossier);

/* The ids of all plugins that can be found, sorted. */
const char **toolbox_available(const struct toolbox *toolbox, size_t *count);

/* The framework in folder with its rules and plugins, changed by tailoring unless it is NULL; NULL
 * with problems. */
struct method *method_load(const char *folder, const struct tailoring *tailoring,
                           struct toolbox *toolbox, struct lua_host *lua, struct arena *arena,
                           struct problems *problems);

/* Is the rule a file of the framework's own folder, or a plugin's that its own file names, and not
 * one of its parents'? */
bool method_owns(const struct method *method, const struct bound_rule *rule);

const struct bound_rule *method_rule(const struct method *method, const char *id);

/* Is the path of a measure, where ids of the dossier may stand, a beginning of one that a plugin
 * announces ("decisions.ID.deadlock"), or the other way round, or the same? */
bool method_paths_meet(const char *path, const char *announced);

#endif

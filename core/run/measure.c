/* measure.c -- what the plugins compute from a dossier, and which of them are used. */
#include "run/assess.h"

#include "extend/plugin_call.h"

#include <stdlib.h>
#include <string.h>

void failure_add(struct failure **list, size_t *count, struct failure failure, struct arena *arena)
{
    struct failure *place = arena_array(arena, *count + 1, sizeof *place);
    if (*count)
        memcpy(place, *list, *count * sizeof *place);
    place[(*count)++] = failure;
    *list = place;
}

static int compare_plugins(const void *a, const void *b)
{
    const struct plugin *const *p = a, *const *q = b;
    return strcmp((*p)->id, (*q)->id);
}

/* What a plugin is shown: the dossier, and for one that reads the partners' own answers the types
 * of the questions, where a framework says what they are. */
static const struct node *shown_to(const struct plugin *plugin, const struct dossier *dossier,
                                   const struct framework *framework, struct arena *arena)
{
    if ((plugin->api.sections && plugin->api.sections[0]) || !framework)
        return dossier->root;
    const struct node *answers = node_get(dossier->root, "answers");
    struct node *root = node_shallow(arena, dossier->root), *types = node_map(arena);
    for (size_t i = 0; i < node_count(answers); i++) {
        const char *id = node_at(answers, i)->key;
        const struct question *question = id ? framework_question(framework, id) : NULL;
        if (question &&
            (node_get(node_at(answers, i), "by") || node_get(node_at(answers, i), "voices")))
            node_put_text(arena, types, id, type_name(question->type));
    }
    node_put(arena, root, "questions", types);
    return root;
}

const struct node *assess_measures(const struct toolbox *toolbox, const struct dossier *dossier,
                                   const struct framework *framework, struct arena *arena,
                                   struct problems *problems, struct failure **failures,
                                   size_t *failure_count)
{
    struct node *measures = node_map(arena);
    const struct plugin **sorted = arena_array(arena, toolbox->plugin_count + 1, sizeof *sorted);
    for (size_t i = 0; i < toolbox->plugin_count; i++)
        sorted[i] = toolbox->plugins[i];
    if (toolbox->plugin_count)
        qsort(sorted, toolbox->plugin_count, sizeof *sorted, compare_plugins);
    for (size_t i = 0; i < toolbox->plugin_count; i++) {
        const struct node *tree;
        const char *why;
        if (!sorted[i]->api.measure || !toolbox_serves(toolbox, sorted[i], dossier))
            continue;
        const struct node *shown = shown_to(sorted[i], dossier, framework, arena);
        if (plugin_measure(&tree, sorted[i], shown, arena, problems, &why) == OK)
            node_put(arena, measures, sorted[i]->id, node_shallow(arena, tree));
        else
            failure_add(failures, failure_count, (struct failure){sorted[i]->id, "", why, {0}},
                        arena);
    }
    return measures;
}

static bool is_of_its_shape(const struct toolbox *toolbox, const struct plugin *plugin,
                            const struct dossier *dossier, struct arena *arena)
{
    struct problems silent = problems_on(arena, ENGLISH);
    struct shape_check check = {&silent, dossier->partners};
    for (size_t i = 0; i < toolbox->section_count; i++) {
        const struct section *section = &toolbox->sections[i];
        const struct node *node = node_get(dossier->root, section->key);
        if (strcmp(section->plugin, plugin->id) == 0 && node_kind(node) != NODE_NULL &&
            !shape_check(&check, node, section->description->shape))
            return false;
    }
    return true;
}

void assess_sections(const struct toolbox *toolbox, const struct dossier *dossier,
                     struct arena *arena, struct problems *problems)
{
    for (size_t i = 0; i < toolbox->plugin_count; i++) {
        const struct plugin *plugin = toolbox->plugins[i];
        const struct node *tree;
        const char *why;
        if (plugin->api.measure && toolbox_serves(toolbox, plugin, dossier) &&
            is_of_its_shape(toolbox, plugin, dossier, arena))
            plugin_measure(&tree, plugin, dossier->root, arena, problems, &why);
    }
}

/* ---- today ---- */

static bool is_under_way(const struct node *project)
{
    const struct node *state = node_get(project, "state");
    return node_is_word(state, "running") || node_is_word(state, "done");
}

/* The dossier without the projects that are only planned; NULL when there are none. */
static const struct node *under_way(const struct node *root, struct arena *arena)
{
    const struct node *projects = node_get(root, "projects");
    struct node *kept = node_list(arena), *today;
    for (size_t i = 0; i < node_count(projects); i++)
        if (is_under_way(node_at(projects, i)))
            node_add(arena, kept, node_shallow(arena, node_at(projects, i)));
    if (kept->count == node_count(projects))
        return NULL;
    today = node_shallow(arena, root);
    node_put(arena, today, "projects", kept);
    return today;
}

const struct node *assess_measures_today(const struct node *measures, const struct toolbox *toolbox,
                                         const struct dossier *dossier, struct arena *arena)
{
    const struct section *section = toolbox_section(toolbox, "projects");
    const struct node *root = section ? under_way(dossier->root, arena) : NULL, *tree;
    struct problems silent = problems_on(arena, ENGLISH); /* they are told already */
    const char *why;
    for (size_t i = 0; root && i < toolbox->plugin_count; i++) {
        const struct plugin *plugin = toolbox->plugins[i];
        if (strcmp(plugin->id, section->plugin) != 0 || !node_get(measures, plugin->id) ||
            plugin_measure(&tree, plugin, root, arena, &silent, &why) != OK)
            continue;
        struct node *today = node_shallow(arena, measures);
        node_put(arena, today, plugin->id, node_shallow(arena, tree));
        return today;
    }
    return measures;
}

const struct plugin **assess_plugins(const struct method *method, const struct dossier *dossier,
                                     struct arena *arena, size_t *count)
{
    const struct toolbox *toolbox = method->toolbox;
    const struct plugin **used = arena_array(arena, toolbox->plugin_count + 1, sizeof *used);
    *count = 0;
    for (size_t i = 0; i < toolbox->plugin_count; i++) {
        bool named = false;
        for (size_t k = 0; k < method->framework->plugin_count; k++)
            named = named || strcmp(method->framework->plugins[k], toolbox->plugins[i]->id) == 0;
        if (named || toolbox_serves(toolbox, toolbox->plugins[i], dossier))
            used[(*count)++] = toolbox->plugins[i];
    }
    if (*count)
        qsort(used, *count, sizeof *used, compare_plugins);
    return used;
}

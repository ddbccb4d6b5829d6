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

static bool has_section(const struct toolbox *toolbox, const struct plugin *plugin,
                        const struct node *root)
{
    for (size_t i = 0; i < toolbox->section_count; i++)
        if (strcmp(toolbox->sections[i].plugin, plugin->id) == 0 &&
            node_kind(node_get(root, toolbox->sections[i].key)) != NODE_NULL)
            return true;
    return false;
}

static int compare_plugins(const void *a, const void *b)
{
    const struct plugin *const *p = a, *const *q = b;
    return strcmp((*p)->id, (*q)->id);
}

const struct node *assess_measures(const struct toolbox *toolbox, const struct dossier *dossier,
                                   struct arena *arena, struct failure **failures,
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
        if (!sorted[i]->api.measure || !has_section(toolbox, sorted[i], dossier->root))
            continue;
        if (plugin_measure(&tree, sorted[i], dossier->root, arena, &why) == OK)
            node_put(arena, measures, sorted[i]->id, node_shallow(arena, tree));
        else
            failure_add(failures, failure_count, (struct failure){sorted[i]->id, "", why, {0}},
                        arena);
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
        if (named || has_section(toolbox, toolbox->plugins[i], dossier->root))
            used[(*count)++] = toolbox->plugins[i];
    }
    if (*count)
        qsort(used, *count, sizeof *used, compare_plugins);
    return used;
}

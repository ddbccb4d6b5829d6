/* toolbox.c -- plugins, loaded when something needs them. */
#include "run/method.h"

#include "base/file.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

struct toolbox *toolbox_new(const struct places *places, struct arena *arena)
{
    struct toolbox *toolbox = arena_alloc(arena, sizeof *toolbox);
    toolbox->places = places;
    toolbox->arena = arena;
    return toolbox;
}

const struct section *toolbox_section(const struct toolbox *toolbox, const char *key)
{
    for (size_t i = 0; i < toolbox->section_count; i++)
        if (strcmp(toolbox->sections[i].key, key) == 0)
            return &toolbox->sections[i];
    return NULL;
}

static const struct plugin *find(const struct toolbox *toolbox, const char *id)
{
    for (size_t i = 0; i < toolbox->plugin_count; i++)
        if (strcmp(toolbox->plugins[i]->id, id) == 0)
            return toolbox->plugins[i];
    return NULL;
}

static int add_sections(struct toolbox *t, const struct plugin *plugin, struct place place,
                        struct problems *problems)
{
    for (size_t i = 0; plugin->api.sections && plugin->api.sections[i]; i++) {
        const accord_section *description = plugin->api.sections[i];
        const struct section *taken = toolbox_section(t, description->key);
        if (taken)
            return problem(problems, place,
                           say_plugin_refused(problems->language, plugin->id,
                                              say_section_taken(problems->language, taken->key,
                                                                taken->plugin)
                                                  .text));
        t->sections = arena_grow(t->arena, t->sections, t->section_count, &t->section_capacity,
                                 sizeof *t->sections);
        t->sections[t->section_count++] =
            (struct section){description->key, plugin->id, description};
    }
    return OK;
}

const struct plugin *toolbox_plugin(struct toolbox *t, const char *id, struct place place,
                                    struct problems *problems)
{
    const struct plugin *plugin = find(t, id);
    if (plugin)
        return plugin;
    plugin =
        plugin_load(id, t->places->plugins, t->places->plugin_count, place, t->arena, problems);
    if (!plugin || add_sections(t, plugin, place, problems) != OK)
        return NULL;
    t->plugins =
        arena_grow(t->arena, t->plugins, t->plugin_count, &t->plugin_capacity, sizeof *t->plugins);
    t->plugins[t->plugin_count++] = plugin;
    return plugin;
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

const char **toolbox_available(const struct toolbox *t, size_t *count)
{
    const char **ids = NULL;
    size_t capacity = 0;
    *count = 0;
    for (size_t i = 0; i < t->places->plugin_count; i++) {
        const char **names;
        size_t name_count;
        if (file_list(&names, &name_count, t->places->plugins[i], t->arena) != OK)
            continue;
        for (size_t k = 0; k < name_count; k++) {
            size_t len = strlen(names[k]);
            if (len <= 3 || strcmp(names[k] + len - 3, ".so") != 0 ||
                !text_is_id(names[k], len - 3))
                continue;
            const char *id = arena_copy(t->arena, names[k], len - 3);
            bool known = false;
            for (size_t n = 0; n < *count; n++)
                known = known || strcmp(ids[n], id) == 0;
            if (known)
                continue;
            ids = arena_grow(t->arena, ids, *count, &capacity, sizeof *ids);
            ids[(*count)++] = id;
        }
    }
    if (*count)
        qsort(ids, *count, sizeof *ids, compare_names);
    return ids;
}

/* Keys that every dossier may have; any other belongs to a plugin. */
static bool is_own_key(const char *key)
{
    static const char *const own[] = {"accord",   "framework", "lang",          "depth",
                                      "status",   "evidence",  "alliance",      "sources",
                                      "partners", "answers",   "not-applicable"};
    for (size_t i = 0; i < COUNT_OF(own); i++)
        if (strcmp(own[i], key) == 0)
            return true;
    return false;
}

/* The plugin for what partners answer one by one: it has no section that could name it. */
static void load_for_voices(struct toolbox *t, const struct dossier *dossier,
                            const char *const *available, size_t count, struct problems *problems)
{
    if (!dossier_has_voices(dossier))
        return;
    for (size_t i = 0; i < count; i++)
        if (strcmp(available[i], "views") == 0)
            toolbox_plugin(t, "views", node_key_place(node_get(dossier->root, "answers")),
                           problems);
}

void toolbox_for_dossier(struct toolbox *t, const struct dossier *dossier,
                         struct problems *problems)
{
    size_t count;
    const char **available = toolbox_available(t, &count);
    load_for_voices(t, dossier, available, count, problems);
    for (size_t i = 0; i < node_count(dossier->root); i++) {
        const struct node *child = node_at(dossier->root, i);
        if (is_own_key(child->key) || toolbox_section(t, child->key))
            continue;
        for (size_t k = 0; k < count; k++) /* most sections are called like their plugin */
            if (strcmp(available[k], child->key) == 0)
                toolbox_plugin(t, available[k], node_key_place(child), problems);
        for (size_t k = 0; k < count && !toolbox_section(t, child->key); k++) {
            struct problems silent = problems_on(t->arena, problems->language);
            toolbox_plugin(t, available[k], node_key_place(child), &silent);
        }
    }
}

bool toolbox_serves(const struct toolbox *t, const struct plugin *plugin,
                    const struct dossier *dossier)
{
    if (!plugin->api.sections || !plugin->api.sections[0])
        return dossier_has_voices(dossier);
    for (size_t i = 0; i < t->section_count; i++)
        if (strcmp(t->sections[i].plugin, plugin->id) == 0 &&
            node_kind(node_get(dossier->root, t->sections[i].key)) != NODE_NULL)
            return true;
    return false;
}

static bool has_key_of(const struct toolbox *t, const char *plugin, const struct dossier *dossier)
{
    for (size_t i = 0; i < t->section_count; i++)
        if (strcmp(t->sections[i].plugin, plugin) == 0 &&
            node_get(dossier->root, t->sections[i].key))
            return true;
    return false;
}

static bool names_plugin(const struct framework *framework, const char *plugin)
{
    for (size_t i = 0; framework && i < framework->plugin_count; i++)
        if (strcmp(framework->plugins[i], plugin) == 0)
            return true;
    return false;
}

const struct section *toolbox_sections(const struct toolbox *t, const struct framework *framework,
                                       const struct dossier *dossier, size_t *count)
{
    struct section *sections = arena_array(t->arena, t->section_count + 1, sizeof *sections);
    *count = 0;
    for (size_t i = 0; i < t->section_count; i++)
        if (names_plugin(framework, t->sections[i].plugin) ||
            has_key_of(t, t->sections[i].plugin, dossier))
            sections[(*count)++] = t->sections[i];
    return sections;
}

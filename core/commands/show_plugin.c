/* show_plugin.c -- the page of a plugin: what its sections are written like, key by key, and what it
 * measures.
 */
#include "base/typography.h"
#include "commands/sheet.h"
#include "data/shape.h"

#include <string.h>

/* ---- sections ---- */

static void show_fields(struct sheet *p, const accord_shape *shape, int indent);

/* "a number from 0 to 1"; a bound that no sensible figure reaches is none. */
static const char *bounds(struct sheet *p, const accord_shape *shape)
{
    bool fr = sheet_tongue(p) == FRENCH,
         number = shape->forms & (ACCORD_IS_NUMBER | ACCORD_IS_PERCENT) &&
                  !(shape->forms & ACCORD_IS_MAP);
    if (!number || (shape->least == 0 && shape->most == 0))
        return "";
    if (shape->most >= 1e9)
        return shape->least <= -1e9 ? ""
               : fr
                   ? arena_print(p->session->arena, " (%s ou plus)", sheet_figure(p, shape->least))
                   : arena_print(p->session->arena, " (%s or more)", sheet_figure(p, shape->least));
    return arena_print(p->session->arena, fr ? " (de %s à %s)" : " (%s to %s)",
                       sheet_figure(p, shape->least), sheet_figure(p, shape->most));
}

static const char *wanted(struct sheet *p, const accord_shape *shape);

/* "{PARTNER: a number}". */
static const char *free_keys(struct sheet *p, const accord_shape *shape)
{
    bool fr = sheet_tongue(p) == FRENCH, partners = shape->forms & ACCORD_IS_PARTNER;
    const char *key = !partners ? "ID" : fr ? "PARTENAIRE" : "PARTNER";
    const char *other = !(shape->forms & ACCORD_IS_WORD) ? "" : fr ? " ou " : " or ";
    return arena_print(p->session->arena, "{%s: %s}%s%s", key, wanted(p, shape->item), other,
                       *other ? shape->words[0] : "");
}

/* What stands at a place, in words; keys of a map are shown below it. */
static const char *wanted(struct sheet *p, const accord_shape *shape)
{
    struct problems silent = problems_on(p->session->arena, sheet_tongue(p));
    struct shape_check check = {.problems = &silent};
    const char *list = sheet_tongue(p) == FRENCH ? "une liste" : "a list";
    if (shape->forms & ACCORD_IS_DICT && shape->item)
        return free_keys(p, shape);
    if (shape->forms & ACCORD_IS_LIST && shape->item)
        return shape->item->forms & ACCORD_IS_MAP
                   ? list
                   : arena_print(p->session->arena, "%s: %s", list, wanted(p, shape->item));
    if (shape->forms == ACCORD_IS_MAP)
        return "{…}";
    return arena_print(p->session->arena, "%s%s", shape_wanted(&check, shape), bounds(p, shape));
}

/* The map further in, below lists and free keys; NULL when there is none. */
static const accord_shape *map_in(const accord_shape *shape)
{
    while (shape && !(shape->forms & ACCORD_IS_MAP))
        shape = shape->item;
    return shape;
}

static void show_field(struct sheet *p, const accord_field *field, int indent)
{
    struct wording about = {field->about.en, field->about.fr};
    bool fr = sheet_tongue(p) == FRENCH, required = field->flags & ACCORD_REQUIRED;
    const char *says = wording_in(&about, sheet_tongue(p));
    sheet_nested(p, indent,
                 arena_print(p->session->arena, "%s%s", field->key,
                             !required ? ""
                             : fr      ? " (obligatoire)"
                                       : " (required)"),
                 arena_print(p->session->arena, "%s [%s]", says ? says : "",
                             wanted(p, field->shape)));
    show_fields(p, field->shape, indent + 2);
}

static void show_fields(struct sheet *p, const accord_shape *shape, int indent)
{
    const accord_shape *map = map_in(shape);
    for (size_t i = 0; map && map->fields && map->fields[i]; i++)
        show_field(p, map->fields[i], indent);
}

static void show_section(struct sheet *p, const accord_section *section)
{
    struct wording about = {section->about.en, section->about.fr};
    const char *says = wording_in(&about, sheet_tongue(p));
    const char *text = section->shape->forms == ACCORD_IS_MAP
                           ? says
                           : arena_print(p->session->arena, "%s [%s]", says ? says : "",
                                         wanted(p, section->shape));
    sheet_entry(p, arena_print(p->session->arena, "section '%s'", section->key),
                arena_print(p->session->arena, "rubrique « %s »", section->key), text);
    show_fields(p, section->shape, 4);
}

/* ---- plugins and measures ---- */

static void show_measure(struct sheet *p, const struct plugin *plugin, const accord_measure *m)
{
    struct wording title = {m->title.en, m->title.fr}, about = {m->about.en, m->about.fr};
    sheet_heading(p, "Measure", "Mesure",
                  arena_print(p->session->arena, "%s.%s", plugin->id, m->path), m->unit);
    sheet_words(p, "title", "titre", &title);
    sheet_words(p, "about", "sens", &about);
}

static void show_plugin(struct sheet *p, const struct plugin *plugin)
{
    struct wording title = {plugin->api.title.en, plugin->api.title.fr},
                   about = {plugin->api.about.en, plugin->api.about.fr};
    sheet_heading(p, "Plugin", "Module", plugin->id, plugin->api.version);
    sheet_words(p, "title", "titre", &title);
    sheet_words(p, "about", "sens", &about);
    sheet_entry(p, "file", "fichier", plugin->path);
    for (size_t i = 0; plugin->api.sections && plugin->api.sections[i]; i++)
        show_section(p, plugin->api.sections[i]);
    for (size_t i = 0; plugin->api.measures && plugin->api.measures[i]; i++) {
        struct wording w = {plugin->api.measures[i]->title.en, plugin->api.measures[i]->title.fr};
        sheet_words(p, plugin->api.measures[i]->path, plugin->api.measures[i]->path, &w);
    }
}

static size_t dots_in(const char *path)
{
    size_t count = 0;
    for (; *path; path++)
        count += *path == '.';
    return count;
}

/* A measure is named by its whole path, with or without "measures." as rules and scorecards write it,
 * the path below its plugin, or its last word; an id of a dossier may stand in it. */
static bool names_measure(struct sheet *p, const struct plugin *plugin, const char *path,
                          const char *id)
{
    if (strncmp(id, "measures.", 9) == 0)
        id += 9;
    const char *dot = strrchr(path, '.');
    const char *whole = arena_print(p->session->arena, "%s.%s", plugin->id, path);
    return strcmp(path, id) == 0 || strcmp(dot ? dot + 1 : path, id) == 0 ||
           (dots_in(whole) <= dots_in(id) && method_paths_meet(id, whole));
}

void show_plugins(struct sheet *p, const char *id)
{
    struct problems silent = problems_on(p->session->arena, sheet_tongue(p));
    size_t count;
    const char **ids = toolbox_available(p->session->toolbox, &count);
    for (size_t i = 0; i < count; i++) {
        const struct plugin *plugin =
            toolbox_plugin(p->session->toolbox, ids[i], (struct place){0}, &silent);
        if (!plugin)
            continue;
        nearest_try(&p->nearest, plugin->id);
        if (strcmp(plugin->id, id) == 0)
            show_plugin(p, plugin);
        for (size_t k = 0; plugin->api.measures && plugin->api.measures[k]; k++)
            if (names_measure(p, plugin, plugin->api.measures[k]->path, id))
                show_measure(p, plugin, plugin->api.measures[k]);
    }
}

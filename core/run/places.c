/* places.c -- the environment, the program's folder, the folders of the
 * installation: the one file that is compiled with them.
 */
#include "run/places.h"

#include "base/file.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

const char *const program_version = ACCORD_VERSION;

struct folders {
    const char **list;
    size_t count, capacity;
};

static void add_folder(struct folders *folders, const char *folder, struct arena *arena)
{
    folders->list =
        arena_grow(arena, folders->list, folders->count, &folders->capacity, sizeof *folders->list);
    folders->list[folders->count++] = folder;
}

static void add_list(struct folders *folders, const char *list, struct arena *arena)
{
    while (list && *list) {
        size_t len = strcspn(list, ":");
        if (len)
            add_folder(folders, arena_copy(arena, list, len), arena);
        list += len + (list[len] == ':');
    }
}

/* The folder of the running program; NULL when the system does not tell. */
static const char *program_folder(struct arena *arena)
{
    char path[4096];
    ssize_t len = readlink("/proc/self/exe", path, sizeof path - 1);
    if (len <= 0)
        return NULL;
    path[len] = '\0';
    return file_folder(arena_text(arena, path), arena);
}

/* Plugins are loaded from real, absolute folders only. */
static void make_real(struct folders *folders, struct arena *arena)
{
    for (size_t i = 0; i < folders->count; i++) {
        const char *real = file_real(folders->list[i], arena);
        folders->list[i] = real ? real : folders->list[i];
    }
}

static bool holds_framework(const char *folder, struct arena *arena)
{
    return file_exists(arena_print(arena, "%s/framework.yaml", folder));
}

/* finder->folder: an id, beside the folder that names it or where frameworks are. */
static const char *find_folder(void *data, const char *id, const char *beside, struct arena *arena)
{
    const struct places *places = data;
    if (!text_is_id(id, strlen(id)))
        return NULL;
    if (beside) {
        const char *real = file_real(beside, arena); /* "." has neighbours too */
        bool named = strcmp(file_name(beside), ".") != 0 && strcmp(file_name(beside), "..") != 0;
        const char *around = file_folder(named || !real ? beside : real, arena);
        const char *folder = arena_print(arena, "%s/%s", around, id);
        if (holds_framework(folder, arena))
            return folder;
    }
    for (size_t i = 0; i < places->rule_count; i++) {
        const char *folder = arena_print(arena, "%s/%s", places->rules[i], id);
        if (holds_framework(folder, arena))
            return folder;
    }
    return NULL;
}

struct places *places_find(struct arena *arena)
{
    struct folders rules = {0}, plugins = {0};
    const char *own = program_folder(arena);
    add_list(&rules, getenv("ACCORD_RULES"), arena);
    add_list(&plugins, getenv("ACCORD_PLUGINS"), arena);
    if (own) {
        add_folder(&rules, arena_print(arena, "%s/rules", file_folder(own, arena)), arena);
        add_folder(&plugins, arena_print(arena, "%s/plugins", own), arena);
    }
    add_folder(&rules, ACCORD_RULES_DIR, arena);
    add_folder(&plugins, ACCORD_PLUGIN_DIR, arena);
    make_real(&plugins, arena);
    struct places *places = arena_alloc(arena, sizeof *places);
    *places = (struct places){.rules = rules.list,
                              .rule_count = rules.count,
                              .plugins = plugins.list,
                              .plugin_count = plugins.count,
                              .finder = {places, find_folder}};
    return places;
}

const char *places_framework_by_id(const struct places *places, const char *id, struct arena *arena)
{
    return find_folder(places->finder.places, id, NULL, arena);
}

const char *places_framework(const struct places *places, const char *path_or_id,
                             struct arena *arena)
{
    size_t len = strlen(path_or_id);
    while (len > 1 && path_or_id[len - 1] == '/')
        len--;
    const char *path = arena_copy(arena, path_or_id, len);
    if (strcmp(file_name(path), "framework.yaml") == 0)
        path = file_folder(path, arena);
    if (file_is_folder(path) && (strchr(path, '/') || holds_framework(path, arena)))
        return strchr(path, '/') ? path : arena_print(arena, "./%s", path);
    return places_framework_by_id(places, path_or_id, arena);
}

const char *places_rules_text(const struct places *places, struct arena *arena)
{
    struct buffer out = buffer_on(arena);
    for (size_t i = 0; i < places->rule_count; i++)
        buffer_print(&out, "%s%s", i ? ", " : "", places->rules[i]);
    return buffer_end(&out);
}

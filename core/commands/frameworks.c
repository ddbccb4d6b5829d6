/* frameworks.c -- a framework is a folder with a framework.yaml. */
#include "commands/frameworks.h"

#include "base/file.h"

#include <string.h>

static bool is_framework(const char *folder, struct arena *arena)
{
    return file_exists(arena_print(arena, "%s/framework.yaml", folder));
}

static void add(struct folder_list *out, const char *folder, struct arena *arena)
{
    out->list = arena_grow(arena, out->list, out->count, &out->capacity, sizeof *out->list);
    out->list[out->count++] = folder;
}

void frameworks_below(struct folder_list *out, const char *path, struct arena *arena)
{
    const char **names;
    size_t count, len = strlen(path);
    while (len > 1 && path[len - 1] == '/')
        len--;
    path = arena_copy(arena, path, len);
    if (is_framework(path, arena)) {
        add(out, path, arena);
        return;
    }
    if (file_list(&names, &count, path, arena) != OK)
        return;
    for (size_t i = 0; i < count; i++) {
        const char *folder = arena_print(arena, "%s/%s", path, names[i]);
        if (file_is_folder(folder) && is_framework(folder, arena))
            add(out, folder, arena);
    }
}

void frameworks_everywhere(struct folder_list *out, const struct places *places,
                           struct arena *arena)
{
    for (size_t i = 0; i < places->rule_count; i++) {
        struct folder_list here = {0};
        frameworks_below(&here, places->rules[i], arena);
        for (size_t k = 0; k < here.count; k++) {
            bool known = false;
            for (size_t n = 0; n < out->count; n++)
                known = known || strcmp(file_name(out->list[n]), file_name(here.list[k])) == 0;
            if (!known)
                add(out, here.list[k], arena);
        }
    }
}

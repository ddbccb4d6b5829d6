/* plugins.h -- plugins of the build, copied into a folder of the test and loaded from there. */
#ifndef PLUGINS_H
#define PLUGINS_H

#include "folder.h"

#include "base/file.h"
#include "extend/plugin_load.h"

static struct problems problems;

/* Where the build is: set by tests/run. */
static inline const char *built(const char *path)
{
    const char *build = getenv("ACCORD_BUILD");
    return arena_print(arena, "%s/%s.so", build ? build : "build", path);
}

static inline const struct source *built_bytes(const char *path)
{
    problems = problems_on(arena, ENGLISH);
    const struct source *file = file_read(built(path), 1 << 26, arena, &problems);
    if (!file)
        fail_msg("%s", problems_print(&problems, arena));
    return file;
}

/* Copy a plugin of the build into the folder under a name. */
static inline void copy_plugin(const char *path, const char *id)
{
    const struct source *file = built_bytes(path);
    put_file(arena_print(arena, "%s.so", id), file->text, file->len, 0755);
}

static inline const struct plugin *load_in(const char *id, enum language language)
{
    const char *const folders[] = {folder};
    problems = problems_on(arena, language);
    return plugin_load(id, folders, 1, (struct place){0}, arena, &problems);
}

static inline const struct plugin *load(const char *id)
{
    return load_in(id, ENGLISH);
}

/* A plugin that is expected to be good. */
static inline const struct plugin *load_good(const char *path, const char *id)
{
    copy_plugin(path, id);
    const struct plugin *plugin = load(id);
    if (!plugin)
        fail_msg("%s", problems_print(&problems, arena));
    return plugin;
}

#endif

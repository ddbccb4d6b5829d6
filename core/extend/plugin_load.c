/* plugin_load.c -- one plugin after the other, each refusal with its reason. */
#include "extend/plugin_load.h"

#include "base/crash.h"
#include "base/file.h"
#include "base/limits.h"
#include "base/text.h"
#include "extend/plugin_elf.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

struct loading {
    const char *id, *path;
    struct place place;
    struct arena *arena;
    struct problems *problems;
};

static int refuse(const struct loading *l, struct saying why)
{
    return problem(l->problems, l->place,
                   say_plugin_refused(l->problems->language, l->id, why.text));
}

/* ---- the file, before any of its code runs ---- */

static int check_owner(const struct loading *l, const char *path, bool folder)
{
    struct stat status;
    enum language tongue = l->problems->language;
    if (stat(path, &status) != 0 || (!folder && !S_ISREG(status.st_mode)))
        return refuse(l, say_plugin_not_regular(tongue));
    if (status.st_mode & S_IWOTH)
        return refuse(l, say_plugin_writable(tongue));
    if (status.st_uid != 0 && status.st_uid != geteuid())
        return refuse(l, say_plugin_owner(tongue));
    return OK;
}

static int check_file(const struct loading *l)
{
    enum language tongue = l->problems->language;
    struct problems silent = problems_on(l->arena, tongue);
    if (check_owner(l, l->path, false) != OK ||
        check_owner(l, file_folder(l->path, l->arena), true) != OK)
        return FAILED;
    struct arena *scratch = arena_open(); /* megabytes: given back at once */
    const struct source *file = file_read(l->path, LIMIT_PLUGIN_BYTES, scratch, &silent);
    enum elf_state state = file ? elf_check(file->text, file->len) : ELF_DAMAGED;
    arena_close(scratch);
    if (state == ELF_FOREIGN)
        return refuse(l, say_plugin_not_elf(tongue));
    return state == ELF_WHOLE ? OK : refuse(l, say_plugin_damaged(tongue));
}

/* ---- the description ---- */

static int broken(const struct loading *l, const char *what)
{
    return refuse(l, say_plugin_broken(l->problems->language, what));
}

static bool has_text(const accord_text *text)
{
    return text->en && text->fr && text_is_utf8(text->en, strlen(text->en)) &&
           text_is_utf8(text->fr, strlen(text->fr));
}

enum { SHAPE_DEPTH = 16 };

static bool shape_is_whole(const accord_shape *shape, int depth);

static bool fields_are_whole(const accord_field *const *fields, int depth)
{
    for (; fields && *fields; fields++)
        if ((*fields)->size < sizeof **fields || !(*fields)->key || !has_text(&(*fields)->about) ||
            !shape_is_whole((*fields)->shape, depth))
            return false;
    return true;
}

/* Every shape below has what its forms need, and the whole is a tree of some levels. */
static bool shape_is_whole(const accord_shape *shape, int depth)
{
    if (!shape || shape->size < sizeof *shape || depth > SHAPE_DEPTH)
        return false;
    if (shape->forms & (ACCORD_IS_LIST | ACCORD_IS_DICT) && !shape_is_whole(shape->item, depth + 1))
        return false;
    if (shape->forms & ACCORD_IS_WORD && !shape->words)
        return false;
    return !(shape->forms & ACCORD_IS_MAP) ||
           (shape->fields && fields_are_whole(shape->fields, depth + 1));
}

static int check_sections(const struct loading *l, const accord_plugin *api)
{
    for (size_t i = 0; api->sections && api->sections[i]; i++) {
        const accord_section *s = api->sections[i];
        if (s->size < sizeof *s || !s->key || !text_is_id(s->key, strlen(s->key)) ||
            !shape_is_whole(s->shape, 0) || !has_text(&s->title) || !has_text(&s->about))
            return broken(l, s->key ? s->key : "section");
    }
    return api->sections && api->sections[0] && !api->measure ? broken(l, "measure") : OK;
}

static int check_measures(const struct loading *l, const accord_plugin *api)
{
    for (size_t i = 0; api->measures && api->measures[i]; i++) {
        const accord_measure *m = api->measures[i];
        if (m->size < sizeof *m || !m->path || !*m->path || !m->unit || !has_text(&m->title) ||
            !has_text(&m->about))
            return broken(l, m->path ? m->path : "measure");
    }
    return OK;
}

static int check_rules(const struct loading *l, const accord_plugin *api)
{
    for (size_t i = 0; api->rules && api->rules[i]; i++) {
        const accord_rule *r = api->rules[i];
        if (r->size < sizeof *r || !r->id || !text_is_id(r->id, strlen(r->id)) || !r->judge ||
            !r->reads || !r->source || !has_text(&r->title) || !has_text(&r->why))
            return broken(l, r->id ? r->id : "rule");
        for (size_t k = 0; r->messages && r->messages[k]; k++)
            if (r->messages[k]->size < sizeof *r->messages[k] || !r->messages[k]->key ||
                !has_text(&r->messages[k]->text))
                return broken(l, r->id);
    }
    return OK;
}

static int check_description(const struct loading *l, const accord_plugin *theirs,
                             accord_plugin *api)
{
    enum language tongue = l->problems->language;
    if (theirs->magic != ACCORD_MAGIC)
        return refuse(l, say_plugin_no_symbol(tongue));
    if (theirs->abi_major != ACCORD_ABI_MAJOR || theirs->abi_minor > ACCORD_ABI_MINOR)
        return refuse(l, say_plugin_abi(tongue, theirs->abi_major, theirs->abi_minor,
                                        ACCORD_ABI_MAJOR, ACCORD_ABI_MINOR));
    if (theirs->size < offsetof(accord_plugin, rules))
        return broken(l, "size");
    memset(api, 0, sizeof *api);
    memcpy(api, theirs, theirs->size < sizeof *api ? theirs->size : sizeof *api);
    if (!api->id || strcmp(api->id, l->id) != 0)
        return broken(l, "id");
    if (!api->version || !*api->version || !has_text(&api->title) || !has_text(&api->about))
        return broken(l, "version, title, about");
    if (check_sections(l, api) != OK || check_measures(l, api) != OK)
        return FAILED;
    return check_rules(l, api);
}

/* Load it in a child first: a damaged file that passes every check may still break
 * the process that loads it. */
static int probe(const struct loading *l)
{
    int status = 0;
    pid_t child = fork();
    if (child == 0) {
        alarm(10); /* a constructor may loop */
        int nowhere = open("/dev/null", O_WRONLY);
        dup2(nowhere, STDERR_FILENO);
        void *handle = dlopen(l->path, RTLD_NOW | RTLD_LOCAL);
        const accord_plugin *theirs = handle ? dlsym(handle, "accord_plugin_v1") : NULL;
        struct problems silent = problems_on(l->arena, l->problems->language);
        struct loading quiet = *l;
        accord_plugin api;
        quiet.problems = &silent;
        if (theirs)
            check_description(&quiet, theirs, &api);
        _exit(0); /* a refusal is told by the parent */
    }
    if (child > 0)
        while (waitpid(child, &status, 0) < 0 && errno == EINTR)
            continue;
    bool broke = WIFSIGNALED(status) || (WIFEXITED(status) && WEXITSTATUS(status) > 1);
    return broke ? refuse(l, say_plugin_damaged(l->problems->language)) : OK;
}

static const struct plugin *open_plugin(const struct loading *l)
{
    if (check_file(l) != OK || probe(l) != OK)
        return NULL;
    crash_note(l->id);                                     /* its constructors run now */
    void *handle = dlopen(l->path, RTLD_NOW | RTLD_LOCAL); /* never closed */
    crash_note(NULL);
    if (!handle) {
        refuse(l, say_plugin_load(l->problems->language, dlerror()));
        return NULL;
    }
    const accord_plugin *theirs = dlsym(handle, "accord_plugin_v1");
    if (!theirs) {
        refuse(l, say_plugin_no_symbol(l->problems->language));
        return NULL;
    }
    struct plugin *plugin = arena_alloc(l->arena, sizeof *plugin);
    plugin->id = arena_text(l->arena, l->id);
    plugin->path = l->path;
    return check_description(l, theirs, &plugin->api) == OK ? plugin : NULL;
}

const struct plugin *plugin_load(const char *id, const char *const *folders, size_t folder_count,
                                 struct place place, struct arena *arena, struct problems *problems)
{
    struct buffer where = buffer_on(arena);
    for (size_t i = 0; i < folder_count; i++) {
        struct loading l = {id, arena_print(arena, "%s/%s.so", folders[i], id), place, arena,
                            problems};
        if (folders[i][0] == '/' && file_exists(l.path))
            return open_plugin(&l);
        buffer_print(&where, "%s%s", where.len ? ", " : "", folders[i]);
    }
    problem(problems, place, say_plugin_not_found(problems->language, id, buffer_end(&where)));
    return NULL;
}

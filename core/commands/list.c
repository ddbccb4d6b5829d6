/* list.c -- what is loaded, from where, which version. */
#include "base/text.h"
#include "commands/command.h"
#include "commands/frameworks.h"

#include <stdio.h>
#include <string.h>

struct listing {
    struct session *session;
    struct buffer out;
    struct problems problems;
};

static void line(struct listing *l, const char *id, const char *version,
                 const struct wording *title, const char *where)
{
    struct arena *arena = l->session->arena;
    const char *shown = wording_in(title, l->session->language);
    buffer_print(&l->out, "%-26s %-8s %s%s%s%s\n", id, version,
                 shown ? text_visible(arena, shown, strlen(shown)) : "", *where ? "  (" : "",
                 text_visible(arena, where, strlen(where)), *where ? ")" : "");
}

static void list_frameworks(struct listing *l)
{
    struct folder_list folders = {0};
    frameworks_everywhere(&folders, l->session->places, l->session->arena);
    for (size_t i = 0; i < folders.count; i++) {
        const struct framework *f =
            framework_read(folders.list[i], NULL, &l->session->places->finder, l->session->arena,
                           &l->problems);
        if (f)
            line(l, f->id, f->version, &f->title, folders.list[i]);
    }
}

static void load_plugins(struct listing *l)
{
    size_t count;
    const char **ids = toolbox_available(l->session->toolbox, &count);
    for (size_t i = 0; i < count; i++)
        toolbox_plugin(l->session->toolbox, ids[i], (struct place){0}, &l->problems);
}

static void list_plugins(struct listing *l)
{
    load_plugins(l);
    for (size_t i = 0; i < l->session->toolbox->plugin_count; i++) {
        const struct plugin *plugin = l->session->toolbox->plugins[i];
        struct wording title = {plugin->api.title.en, plugin->api.title.fr};
        line(l, plugin->id, plugin->api.version, &title, plugin->path);
    }
}

static void list_measures(struct listing *l)
{
    load_plugins(l);
    for (size_t i = 0; i < l->session->toolbox->plugin_count; i++) {
        const struct plugin *plugin = l->session->toolbox->plugins[i];
        for (size_t k = 0; plugin->api.measures && plugin->api.measures[k]; k++) {
            const accord_measure *m = plugin->api.measures[k];
            struct wording title = {m->title.en, m->title.fr};
            buffer_print(&l->out, "%-48s %s\n",
                         arena_print(l->session->arena, "%s.%s", plugin->id, m->path),
                         wording_in(&title, l->session->language));
        }
    }
}

static void list_rules(struct listing *l)
{
    struct folder_list folders = {0};
    frameworks_everywhere(&folders, l->session->places, l->session->arena);
    for (size_t i = 0; i < folders.count; i++) {
        struct method *method =
            session_method(l->session, folders.list[i], (struct place){0}, &l->problems);
        for (size_t r = 0; method && r < method->rule_count; r++) {
            const struct bound_rule *rule = &method->rules[r];
            if (!method_owns(method, rule))
                continue;
            buffer_print(&l->out, "%-22s %-26s %-30s %s\n", method->framework->id, rule->rule->id,
                         rule->factor ? rule->factor->id
                                      : arena_print(l->session->arena, "(%s)",
                                                    alert_name(rule->rule->alert)),
                         wording_in(&rule->rule->title, l->session->language));
        }
    }
}

static int run(struct invocation *invocation)
{
    static const struct {
        const char *what;
        void (*list)(struct listing *l);
    } kinds[] = {{"frameworks", list_frameworks},
                 {"plugins", list_plugins},
                 {"rules", list_rules},
                 {"measures", list_measures}};
    struct session *session = invocation->session;
    struct listing l = {session, buffer_on(session->arena),
                        problems_on(session->arena, session->language)};
    for (size_t i = 0; i < COUNT_OF(kinds); i++) {
        if (strcmp(kinds[i].what, invocation->files[0]) != 0)
            continue;
        kinds[i].list(&l);
        bool broken = session_report(&l.problems);
        buffer_end(&l.out);
        int status = command_write(session, NULL, l.out.text, l.out.len);
        return status == EXIT_DONE && broken ? EXIT_IN_PART : status;
    }
    return usage_error(session, "list what? frameworks, plugins, rules or measures, not",
                       "lister quoi ? frameworks, plugins, rules ou measures, et non",
                       invocation->files[0]);
}

static const struct option_spec options[] = {{NULL, NULL, NULL, {NULL, NULL}}};

const struct command command_list = {
    "list",      "frameworks|plugins|rules|measures",
    GROUP_RULES, {"what there is, and where from", "ce qu’il y a, et d’où"},
    options,     1,
    1,           run};

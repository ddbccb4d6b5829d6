/* check.c -- every problem of dossiers, frameworks, rules and plugins, without
 * assessing anything.
 */
#include "scorecard/check.h"
#include "base/file.h"
#include "base/text.h"
#include "commands/command.h"
#include "commands/frameworks.h"
#include "data/shape.h"
#include "data/yaml_read.h"
#include "model/framework_check.h"
#include "model/voice.h"
#include "run/rule_test.h"

#include <stdio.h>
#include <string.h>

struct checking {
    struct session *session;
    struct arena *arena;
    struct problems *problems;
    const char *framework;    /* --framework */
    const char **respondents; /* --respondent */
    size_t respondent_count;
    size_t files; /* that were looked at */
};

static bool ends_with(const char *text, const char *end)
{
    size_t len = strlen(text), n = strlen(end);
    return len > n && strcmp(text + len - n, end) == 0;
}

/* ---- dossiers and other files of ours ---- */

static void check_dossier(struct checking *c, const char *path)
{
    enum language l = c->problems->language;
    struct request request = {.path = path,
                              .framework = c->framework,
                              .respondents = c->respondents,
                              .respondent_count = c->respondent_count};
    struct prepared ready;
    if (session_prepare(&ready, c->session, &request, c->arena, c->problems) != OK)
        return;
    /* what only measures and rules can tell */
    const struct assessment *result = assess(ready.method, ready.dossier, l, c->arena, c->problems);
    for (size_t i = 0; i < result->failure_count; i++) {
        const struct failure *f = &result->failures[i];
        bool rule = f->place.source != NULL;
        problem(c->problems, rule ? f->place : place_of(ready.dossier->source, 0, 0),
                rule ? say_rule_failed(l, f->where, f->text)
                     : say_plugin_call(l, f->where, f->text));
    }
}

/* The framework that a file of answers names. */
static struct method *method_named(struct checking *c, const struct node *root)
{
    const struct node *named = node_get(root, "framework");
    if (c->framework)
        return session_method(c->session, c->framework, node_place(named), c->problems);
    if (node_text(named))
        return session_method_named(c->session, named, c->problems);
    problem(c->problems, node_place(root), say_missing_key(c->problems->language, "framework"));
    return NULL;
}

static const char *const kinds[] = {"dossier/1",   "answers/1",   "framework/1",
                                    "tailoring/1", "scorecard/1", NULL};

/* The file says that it is something else: the kind that was meant, or all of them. */
static void wrong_kind(struct checking *c, const struct node *kind)
{
    enum language l = c->problems->language;
    struct nearest nearest = nearest_to(c->arena, node_text(kind) ? node_text(kind) : "");
    struct buffer known = buffer_on(c->arena);
    for (size_t i = 0; kinds[i]; i++) {
        nearest_try(&nearest, kinds[i]);
        buffer_print(&known, "%s%s", known.len ? ", " : "", kinds[i]);
    }
    const char *meant = nearest_word(&nearest);
    problem_helped(c->problems, node_place(kind),
                   say_wrong_kind(l, buffer_end(&known), node_found(kind, l, c->arena)),
                   meant ? say_write(l, meant) : (struct saying){""});
}

static void check_yaml(struct checking *c, const char *path)
{
    enum language l = c->problems->language;
    struct problems first = problems_on(c->arena, l);
    const struct source *source = session_read(c->session, path, c->arena, &first);
    const struct node *root = source ? yaml_read(source, c->arena, &first) : NULL;
    const struct node *kind = node_get(root, "accord");
    c->files++;
    if (!root || node_is_word(kind, "dossier/1") || (kind == NULL && node_get(root, "alliance"))) {
        check_dossier(c, path);
        return;
    }
    if (node_is_word(kind, "answers/1")) {
        struct method *method = method_named(c, root);
        if (method)
            voice_check(root, method->framework, c->arena, c->problems);
    } else if (node_is_word(kind, "tailoring/1")) {
        session_check_tailoring(c->session, source, c->problems);
    } else if (node_is_word(kind, "scorecard/1")) {
        scorecard_check(root, c->problems);
    } else if (node_is_word(kind, "framework/1")) {
        return; /* it is checked as its folder */
    } else if (kind)
        wrong_kind(c, kind);
    else
        problem(c->problems, node_place(root), say_missing_key(l, "accord"));
}

/* ---- frameworks ---- */

/* Each way in which the rule itself fails in its tests, once. */
static bool report_errors(struct checking *c, const struct bound_rule *rule,
                          const struct rule_test_result *result)
{
    bool failed = false;
    for (size_t i = 0; i < result->case_count; i++) {
        const struct case_result *test = &result->cases[i];
        bool known = !test->error;
        for (size_t k = 0; k < i; k++)
            known = known || (text_equal(result->cases[k].error, test->error) &&
                              result->cases[k].error_line == test->error_line);
        failed = failed || test->error;
        if (!known)
            problem(c->problems,
                    test->error_line ? place_of_line(rule->rule->source, test->error_line)
                                     : lua_rule_place(rule->rule, "check"),
                    say_rule_failed(c->problems->language, rule->rule->id, test->error));
    }
    return failed;
}

static void check_rule(struct checking *c, const struct method *method,
                       const struct bound_rule *rule)
{
    enum language l = c->problems->language;
    if (rule->plugin)
        return;
    if (!node_count(rule->rule->tests)) {
        problem(c->problems, rule->rule->place, say_rule_untested(l, rule->rule->id));
        return;
    }
    struct rule_test_result result = rule_test_run(method, rule, c->arena, c->problems);
    if (report_errors(c, rule, &result))
        return;
    for (size_t i = 0; i < rule->rule->read_count; i++)
        if (!result.read[i])
            problem(c->problems, lua_rule_place(rule->rule, rule->rule->reads[i]),
                    say_rule_unread(l, rule->rule->reads[i]));
}

/* Files that somebody may have meant as rules. */
static void check_strays(struct checking *c, const char *folder)
{
    const char **names;
    size_t count;
    if (file_list(&names, &count, folder, c->arena) != OK)
        return;
    for (size_t i = 0; i < count; i++) {
        const char *path = arena_print(c->arena, "%s/%s", folder, names[i]);
        size_t len = strlen(names[i]);
        bool rule = ends_with(names[i], ".lua") && text_is_id(names[i], len - 4);
        if (rule || file_is_folder(path) ||
            !(strstr(names[i], ".lua") || strstr(names[i], ".Lua") || strstr(names[i], ".LUA")))
            continue;
        struct source *source = arena_alloc(c->arena, sizeof *source);
        source->path = path;
        problem_warn(c->problems, place_of(source, 0, 0),
                     say_rule_ignored(c->problems->language, names[i]), NULL);
    }
}

static void check_framework(struct checking *c, const char *folder)
{
    struct method *method = session_method(c->session, folder, (struct place){0}, c->problems);
    c->files++;
    check_strays(c, folder);
    if (!method)
        return;
    framework_review(method->framework, c->problems);
    for (size_t i = 0; i < method->rule_count; i++)
        if (method_owns(method, &method->rules[i]))
            check_rule(c, method, &method->rules[i]);
}

/* ---- paths ---- */

static void check_path(struct checking *c, const char *path, int depth);

static void check_folder(struct checking *c, const char *folder, int depth)
{
    const char **names;
    size_t count;
    bool framework = file_exists(arena_print(c->arena, "%s/framework.yaml", folder));
    if (framework)
        check_framework(c, folder);
    if (depth > 8 || file_list(&names, &count, folder, c->arena) != OK)
        return;
    for (size_t i = 0; i < count; i++) {
        const char *path = arena_print(c->arena, "%s/%s", folder, names[i]);
        bool yaml = ends_with(names[i], ".yaml") || ends_with(names[i], ".yml");
        if (file_is_folder(path) || ends_with(names[i], ".so") ||
            (yaml && strcmp(names[i], "framework.yaml") != 0))
            check_path(c, path, depth + 1);
    }
}

/* A plugin is checked by loading it from its own folder. */
static void check_plugin(struct checking *c, const char *path)
{
    const char *name = file_name(path), *folder = file_real(file_folder(path, c->arena), c->arena);
    struct source *source = arena_alloc(c->arena, sizeof *source);
    source->path = path;
    c->files++;
    if (folder)
        plugin_load(arena_copy(c->arena, name, strlen(name) - 3), &folder, 1,
                    place_of(source, 0, 0), c->arena, c->problems);
}

static void check_path(struct checking *c, const char *path, int depth)
{
    if (file_is_folder(path))
        check_folder(c, path, depth);
    else if (ends_with(path, ".so"))
        check_plugin(c, path);
    else if (ends_with(path, ".lua") || strcmp(file_name(path), "framework.yaml") == 0)
        check_framework(c, file_folder(path, c->arena));
    else
        check_yaml(c, path);
}

static int run(struct invocation *invocation)
{
    struct session *session = invocation->session;
    struct problems problems = problems_on(session->arena, session->language);
    struct checking c = {.session = session,
                         .arena = session->arena,
                         .problems = &problems,
                         .framework = option_value(invocation, "--framework")};
    c.respondents = option_values(invocation, "--respondent", &c.respondent_count);
    for (size_t i = 0; i < invocation->file_count; i++) {
        if (strcmp(invocation->files[i], "-") != 0 && !file_exists(invocation->files[i])) {
            file_read(invocation->files[i], 0, session->arena, &problems);
            session_report(&problems);
            return EXIT_NOT_DONE;
        }
        check_path(&c, invocation->files[i], 0);
    }
    bool found = session_report(&problems);
    if (!c.files && !found)
        return usage_error(session, "there is nothing to check in",
                           "il n’y a rien à contrôler dans", invocation->files[0]);
    return found ? EXIT_NO : EXIT_DONE;
}

static const struct option_spec options[] = {{"--framework",
                                              NULL,
                                              "FRAMEWORK",
                                              {"check dossiers against this framework",
                                               "contrôler les dossiers selon ce référentiel"}},
                                             OPTION_RESPONDENT,
                                             {NULL, NULL, NULL, {NULL, NULL}}};

const struct command command_check = {
    "check",
    "PATH…",
    GROUP_ASSESS,
    {"every problem of dossiers, frameworks, rules, plugins",
     "tous les problèmes des dossiers, référentiels, règles, modules"},
    options,
    1,
    SIZE_MAX,
    run};

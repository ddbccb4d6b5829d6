/* test.c -- the tests inside the rules. */

#include "base/text.h"
#include "commands/command.h"
#include "commands/frameworks.h"
#include "run/rule_test.h"

#include <regex.h>
#include <string.h>

struct running {
    struct invocation *invocation;
    struct session *session;
    struct buffer out, details;
    const char *form;
    bool coverage, has_filter;
    regex_t filter;
    size_t rules, passed, failed, missing;
    bool broken; /* a framework or test that cannot be read */
};

static bool is_wanted(const struct running *r, const char *name)
{
    return !r->has_filter || regexec(&r->filter, name, 0, NULL, 0) == 0;
}

static const char *escaped(struct running *r, const char *text)
{
    struct buffer out = buffer_on(r->session->arena);
    for (; *text; text++) {
        const char *entity = *text == '&'   ? "&amp;"
                             : *text == '<' ? "&lt;"
                             : *text == '>' ? "&gt;"
                             : *text == '"' ? "&quot;"
                                            : NULL;
        if (entity)
            buffer_text(&out, entity);
        else
            buffer_char(&out, *text);
    }
    return buffer_end(&out);
}

static void print_case(struct running *r, const char *rule, const struct case_result *c,
                       const char *name)
{
    size_t number = r->passed + r->failed;
    if (strcmp(r->form, "tap") == 0) {
        buffer_print(&r->out, "%s %zu - %s\n", c->passed ? "ok" : "not ok", number, name);
        if (!c->passed)
            buffer_print(&r->out, "  # %s:%d: %s\n", c->place.source ? c->place.source->path : rule,
                         c->place.line, c->why);
    } else if (strcmp(r->form, "junit") == 0) {
        buffer_print(&r->out, "  <testcase classname=\"%s\" name=\"%s\"", escaped(r, rule),
                     escaped(r, c->name ? c->name : "?"));
        if (c->passed)
            buffer_text(&r->out, "/>\n");
        else
            buffer_print(&r->out, "><failure message=\"%s\"/></testcase>\n", escaped(r, c->why));
    } else if (!c->passed) {
        buffer_print(&r->details,
                     r->session->language == FRENCH ? "%s:%d:%d: %s « %s » : %s\n"
                                                    : "%s:%d:%d: %s '%s': %s\n",
                     c->place.source ? c->place.source->path : rule, c->place.line, c->place.column,
                     r->session->language == FRENCH ? "échec" : "failed", c->name ? c->name : "?",
                     c->why);
    }
}

static void report_coverage(struct running *r, const struct rule_test_result *result,
                            struct problems *problems)
{
    const struct rule *rule = result->rule->rule;
    for (size_t i = 0; r->coverage && i < rule->message_count; i++)
        if (!result->reached[i]) {
            problem(problems, rule->messages[i].place,
                    say_rule_message_unreached(problems->language, rule->messages[i].key));
            r->missing++;
        }
}

static void test_rule(struct running *r, const struct method *method, const struct bound_rule *rule,
                      struct problems *problems)
{
    struct arena *arena = r->session->arena;
    if (rule->plugin || !is_wanted(r, rule->rule->id))
        return;
    r->rules++;
    if (!node_count(rule->rule->tests)) {
        problem(problems, rule->rule->place, say_rule_untested(problems->language, rule->rule->id));
        return;
    }
    struct rule_test_result result = rule_test_run(method, rule, arena, problems);
    for (size_t i = 0; i < result.case_count; i++) {
        const struct case_result *c = &result.cases[i];
        r->passed += c->passed;
        r->failed += !c->passed;
        print_case(r, rule->rule->id, c,
                   arena_print(arena, "%s/%s: %s", method->framework->id, rule->rule->id,
                               c->name ? c->name : "?"));
    }
    report_coverage(r, &result, problems);
}

static void test_framework(struct running *r, const char *folder)
{
    struct problems problems = problems_on(r->session->arena, r->session->language);
    struct method *method = session_method(r->session, folder, (struct place){0}, &problems);
    for (size_t i = 0; method && i < method->rule_count; i++)
        if (method_owns(method, &method->rules[i]))
            test_rule(r, method, &method->rules[i], &problems);
    r->broken = session_report(&problems) || r->broken || !method;
}

static const char *plural(const struct running *r, size_t count)
{
    return count == 1 || (count == 0 && r->session->language == FRENCH) ? "" : "s";
}

static void print_sum(struct running *r)
{
    bool fr = r->session->language == FRENCH;
    if (strcmp(r->form, "tap") == 0) {
        buffer_print(&r->out, "1..%zu\n", r->passed + r->failed);
        return;
    }
    if (strcmp(r->form, "junit") == 0) {
        buffer_text(&r->out, "</testsuite>\n");
        return;
    }
    buffer_text(&r->out, buffer_end(&r->details));
    buffer_print(&r->out,
                 fr ? "%zu règle%s, %zu essai%s : %zu réussi%s, %zu échoué%s\n"
                    : "%zu rule%s, %zu test%s: %zu%s passed, %zu%s failed\n",
                 r->rules, plural(r, r->rules), r->passed + r->failed,
                 plural(r, r->passed + r->failed), r->passed, fr ? plural(r, r->passed) : "",
                 r->failed, fr ? plural(r, r->failed) : "");
    if (r->coverage)
        buffer_print(&r->out,
                     fr ? "%zu message%s qu’aucun essai n’atteint\n"
                        : "%zu message%s that no test reaches\n",
                     r->missing, plural(r, r->missing));
}

static int open_filter(struct running *r)
{
    const char *expression = option_value(r->invocation, "--run");
    if (!expression)
        return OK;
    r->has_filter = regcomp(&r->filter, expression, REG_EXTENDED | REG_NOSUB) == 0;
    return r->has_filter ? OK : FAILED;
}

static void find_folders(struct running *r, struct folder_list *folders)
{
    if (!r->invocation->file_count)
        frameworks_everywhere(folders, r->session->places, r->session->arena);
    for (size_t i = 0; i < r->invocation->file_count; i++)
        frameworks_below(folders, r->invocation->files[i], r->session->arena);
}

static int run(struct invocation *invocation)
{
    struct session *session = invocation->session;
    struct running r = {.invocation = invocation,
                        .session = session,
                        .out = buffer_on(session->arena),
                        .details = buffer_on(session->arena)};
    struct folder_list folders = {0};
    r.form = option_value(invocation, "--to") ? option_value(invocation, "--to") : "text";
    r.coverage = option_value(invocation, "--coverage") != NULL;
    if (open_filter(&r) != OK)
        return usage_error(session, "--run: not a regular expression:",
                           "--run : ce n’est pas une expression régulière :",
                           option_value(invocation, "--run"));
    find_folders(&r, &folders);
    if (strcmp(r.form, "junit") == 0)
        buffer_text(&r.out,
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"accord\">\n");
    for (size_t i = 0; i < folders.count; i++)
        test_framework(&r, folders.list[i]);
    if (r.has_filter)
        regfree(&r.filter);
    if (!r.rules && !r.broken)
        return usage_error(session, "no rule to test", "aucune règle à essayer", "");
    print_sum(&r);
    buffer_end(&r.out);
    int status = command_write(session, NULL, r.out.text, r.out.len);
    if (status != EXIT_DONE)
        return status;
    if (r.broken && !r.rules)
        return EXIT_NOT_DONE;
    return r.failed || r.broken || r.missing ? EXIT_NO : EXIT_DONE;
}

static const struct option_spec options[] = {
    {"--run",
     NULL,
     "RE",
     {"only rules whose id matches", "seulement les règles dont l’identifiant convient"}},
    {"--coverage",
     NULL,
     NULL,
     {"fail on messages that no test reaches",
      "échouer si un message n’est atteint par aucun essai"}},
    {"--to", NULL, "text|tap|junit", {"the form", "la forme"}},
    {NULL, NULL, NULL, {NULL, NULL}}};

const struct command command_test = {
    "test",      "[DIR…]",
    GROUP_RULES, {"run the tests inside the rules", "exécuter les essais des règles"},
    options,     0,
    SIZE_MAX,    run};

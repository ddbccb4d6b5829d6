/* assess.c -- dossiers into scorecards. */
#include "base/file.h"
#include "commands/render.h"
#include "scorecard/build.h"
#include "scoring/grade.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

struct batch {
    struct invocation *invocation;
    const char *form, *framework, *folder, *path;
    const char *fail_grade;
    size_t done, invalid;
    bool incomplete, below;
    struct buffer stream; /* of several scorecards for standard output */
};

/* "dir/a.yaml" becomes "OUT/a.yaml" or "OUT/a.json". */
static const char *output_path(const struct batch *b, const char *dossier, struct arena *arena)
{
    if (!b->folder)
        return b->path;
    const char *name = file_name(dossier), *dot = strrchr(name, '.');
    int len = (int)(dot && dot > name ? (size_t)(dot - name) : strlen(name));
    return arena_print(arena, "%s/%.*s.%s", b->folder, len, name,
                       strcmp(b->form, "text") == 0 ? "txt" : b->form);
}

static int gate(struct batch *b, const struct assessment *result)
{
    const struct framework *framework = result->method->framework;
    if (!b->fail_grade)
        return OK;
    int wanted = framework_grade(framework, b->fail_grade);
    if (wanted == GRADE_NONE) {
        usage_error(b->invocation->session, "--fail-under: not one of the grades:",
                    "--fail-under : ce n’est pas une des notes :", b->fail_grade);
        return FAILED;
    }
    for (int a = 0; a < AXIS_COUNT; a++)
        if (result->axes[a].set &&
            (result->axes[a].grade == GRADE_NR || result->axes[a].grade > wanted))
            b->below = true;
    return OK;
}

/* The folder is made when there is something to put into it. */
static int make_folder(const struct batch *b)
{
    if (!b->folder || file_is_folder(b->folder) || mkdir(b->folder, 0777) == 0)
        return OK;
    usage_error(b->invocation->session,
                "the folder cannot be made:", "le dossier ne peut pas être créé :", b->folder);
    return FAILED;
}

static int write_one(struct batch *b, const struct node *scorecard, const char *dossier,
                     struct arena *arena)
{
    struct buffer out = buffer_on(arena);
    render_scorecard(&out, b->invocation, scorecard, b->form, dossier);
    buffer_end(&out);
    if (make_folder(b) != OK)
        return EXIT_NOT_DONE;
    if (b->folder || b->path)
        return command_write(b->invocation->session, output_path(b, dossier, arena), out.text,
                             out.len);
    if (b->invocation->file_count > 1 && strcmp(b->form, "yaml") == 0)
        buffer_text(&b->stream, "---\n");
    buffer_add(&b->stream, out.text, out.len);
    return EXIT_DONE;
}

static int assess_one(struct batch *b, const char *path)
{
    struct session *session = b->invocation->session;
    struct arena *arena = arena_open();
    struct problems problems = problems_on(arena, session->language);
    struct request request = {.path = path, .framework = b->framework};
    struct prepared ready;
    int status = EXIT_NOT_DONE;
    request.respondents = option_values(b->invocation, "--respondent", &request.respondent_count);
    if (session_prepare(&ready, session, &request, arena, &problems) == OK) {
        enum language language = session_result_language(session, ready.dossier);
        const struct assessment *result =
            assess(ready.method, ready.dossier, language, arena, &problems);
        session_failures(session, language, result->failures, result->failure_count);
        b->incomplete = b->incomplete || result->failure_count;
        if (!problems.errors && gate(b, result) == OK) {
            const struct node *card = scorecard_build(result, language, arena);
            status = write_one(b, card, path, arena);
        }
    }
    session_report(&problems);
    arena_close(arena);
    return status;
}

/* Two dossiers must not end in one file, and none in a dossier. */
static int check_names(const struct batch *b)
{
    const struct invocation *invocation = b->invocation;
    struct session *session = invocation->session;
    struct node *taken = node_map(session->arena);
    for (size_t i = 0; (b->folder || b->path) && i < invocation->file_count; i++) {
        const char *path = output_path(b, invocation->files[i], session->arena);
        if (node_get(taken, path)) {
            usage_error(session, "two dossiers would be written to the same file:",
                        "deux dossiers seraient écrits dans le même fichier :", path);
            return FAILED;
        }
        node_put(session->arena, taken, path, node_new_null(session->arena));
        for (size_t k = 0; k < invocation->file_count; k++)
            if (file_is_same(path, invocation->files[k])) {
                usage_error(session, "the scorecard would replace the dossier:",
                            "la fiche remplacerait le dossier :", path);
                return FAILED;
            }
    }
    return OK;
}

static int open_output(struct batch *b)
{
    const char *output = option_value(b->invocation, "--output");
    if (!output || strcmp(output, "-") == 0)
        return OK;
    if (b->invocation->file_count > 1 || file_is_folder(output))
        b->folder = output;
    else
        b->path = output;
    return check_names(b);
}

static int exit_status(const struct batch *b, int last)
{
    if (!b->done)
        return last;
    if (b->invalid || b->incomplete)
        return EXIT_IN_PART;
    return b->below ? EXIT_NO : EXIT_DONE;
}

static int run(struct invocation *invocation)
{
    struct batch b = {.invocation = invocation,
                      .framework = option_value(invocation, "--framework"),
                      .fail_grade = option_value(invocation, "--fail-under"),
                      .stream = buffer_on(invocation->session->arena)};
    int last = EXIT_DONE;
    b.form = render_form(invocation);
    if (!b.form || open_output(&b) != OK ||
        session_tailor(invocation->session, option_value(invocation, "--tailor")) != OK)
        return EXIT_NOT_DONE;
    for (size_t i = 0; i < invocation->file_count; i++) {
        int status = assess_one(&b, invocation->files[i]);
        b.done += status == EXIT_DONE;
        b.invalid += status != EXIT_DONE;
        last = status;
    }
    if (b.stream.len &&
        command_write(invocation->session, NULL, b.stream.text, b.stream.len) != EXIT_DONE)
        return EXIT_NOT_DONE;
    return exit_status(&b, last);
}

static const struct option_spec options[] = {
    {"--to",
     NULL,
     "yaml|json|text",
     {"the form; text on a terminal, else yaml", "la forme ; text au terminal, sinon yaml"}},
    {"--output",
     "-o",
     "PATH",
     {"write there, whole or not at all", "écrire là, en entier ou pas du tout"}},
    OPTION_FRAMEWORK,
    OPTION_TAILOR,
    OPTION_RESPONDENT,
    {"--fail-under",
     NULL,
     "GRADE",
     {"exit 1 when an axis is below, or not rated",
      "sortie 1 si un axe est en dessous, ou non noté"}},
    {NULL, NULL, NULL, {NULL, NULL}}};

const struct command command_assess = {
    "assess",     "DOSSIER…",
    GROUP_ASSESS, {"the scorecard of a dossier", "la fiche d’appréciation d’un dossier"},
    options,      1,
    SIZE_MAX,     run};

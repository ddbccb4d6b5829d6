/* whatif.c -- what would move if the dossier said something else. */
#include "analysis/whatif.h"
#include "base/file.h"
#include "commands/render.h"
#include "report/text_whatif.h"

#include <string.h>

/* Assess the dossier as a request reads it, once it is prepared; NULL with problems. */
static const struct assessment *assessed(const struct session *session,
                                         const struct prepared *ready, enum language language,
                                         struct problems *problems)
{
    const struct assessment *result =
        assess(ready->method, ready->dossier, language, session->arena, problems);
    return problems->errors ? NULL : result;
}

static bool is_told(const struct problems *told, const struct problem *problem)
{
    for (size_t i = 0; i < told->count; i++) {
        const struct place *a = &told->list[i].place, *b = &problem->place;
        if (a->line == b->line && a->column == b->column &&
            strcmp(told->list[i].text, problem->text) == 0)
            return true;
    }
    return false;
}

/* A change may be in order by itself, and at odds with what stands elsewhere. */
static void name_changes(struct problems *problems, const struct edits *edits)
{
    for (size_t i = 0; i < problems->count; i++)
        for (size_t k = 0; k < edits->count; k++)
            if (problems->list[i].place.source == edits->list[k].source)
                return;
    for (size_t k = 0; problems->errors && k < edits->count; k++)
        problem(problems, place_of(edits->list[k].source, 1, 1),
                say_edit_breaks(problems->language));
}

/* Both dossiers are warned of what they share once. */
static void report_both(const struct problems *before, struct problems *after)
{
    size_t kept = 0;
    for (size_t i = 0; i < after->count; i++)
        if (!is_told(before, &after->list[i]))
            after->list[kept++] = after->list[i];
    after->count = kept;
    session_report(before);
    session_report(after);
}

static void report_failures(const struct session *session, const struct whatif *whatif)
{
    const struct assessment *before = whatif->before, *after = whatif->after;
    session_failures(session, whatif->language, after->failures, after->failure_count);
    for (size_t i = 0; i < before->failure_count; i++) {
        bool told = false;
        for (size_t k = 0; k < after->failure_count; k++)
            told = told || strcmp(before->failures[i].where, after->failures[k].where) == 0;
        if (!told)
            session_failures(session, whatif->language, &before->failures[i], 1);
    }
}

/* Both assessments, in the language of the dossier with its changes; FAILED with the problems
 * told.  A dossier that has problems of its own is not changed. */
static int compare(struct whatif *out, struct session *session, const struct request *request)
{
    struct problems before = problems_on(session->arena, session->language),
                    after = problems_on(session->arena, session->language);
    struct request plain = *request;
    struct prepared old, new;
    plain.edits = NULL;
    *out = (struct whatif){.edits = request->edits};
    bool ready = session_prepare(&old, session, &plain, session->arena, &before) == OK &&
                 session_prepare(&new, session, request, session->arena, &after) == OK;
    if (ready) {
        out->language = session_result_language(session, new.dossier);
        out->before = assessed(session, &old, out->language, &before);
    }
    if (out->before)
        out->after = assessed(session, &new, out->language, &after);
    name_changes(&after, request->edits);
    report_both(&before, &after);
    if (!out->after)
        return FAILED;
    report_failures(session, out);
    return OK;
}

static const struct edits *read_edits(const struct invocation *invocation)
{
    struct session *session = invocation->session;
    struct problems problems = problems_on(session->arena, session->language);
    size_t count;
    const char **texts = option_values(invocation, "--set", &count);
    if (!count) {
        usage_error(session, "what is to be set is missing; wanted",
                    "il manque ce qui doit changer ; attendu :", "--set answers.trust=3");
        return NULL;
    }
    const struct edits *edits = edits_read("--set", texts, count, session->arena, &problems);
    session_report(&problems);
    return edits;
}

static int write_tree(struct invocation *invocation, const struct node *tree, const char *form)
{
    struct session *session = invocation->session;
    const char *output = option_value(invocation, "--output"), *dossier = invocation->files[0];
    struct report_style style = {session->color && !output, dossier};
    struct buffer out = buffer_on(session->arena);
    bool text = strcmp(form, "text") == 0;
    render_tree(&out, tree, form, text ? report_whatif(tree, &style, session->arena) : NULL);
    buffer_end(&out);
    if (output && strcmp(output, "-") == 0)
        output = NULL;
    if (output && file_is_same(output, dossier))
        return usage_error(session, "the result would replace the dossier:",
                           "le résultat remplacerait le dossier :", output);
    return command_write(session, output, out.text, out.len);
}

static int run(struct invocation *invocation)
{
    struct session *session = invocation->session;
    const char *form = render_form(invocation);
    const struct edits *edits = form ? read_edits(invocation) : NULL;
    struct request request = {.path = invocation->files[0],
                              .framework = option_value(invocation, "--framework"),
                              .edits = edits};
    struct whatif whatif;
    if (!edits || session_tailor(session, option_value(invocation, "--tailor")) != OK ||
        compare(&whatif, session, &request) != OK)
        return EXIT_NOT_DONE;
    int status = write_tree(invocation, whatif_build(&whatif, session->arena), form);
    bool failed = whatif.before->failure_count || whatif.after->failure_count;
    return status == EXIT_DONE && failed ? EXIT_IN_PART : status;
}

static const struct option_spec options[] = {
    {"--set",
     NULL,
     "PATH=VALUE",
     {"with this in the dossier (repeatable)", "avec ceci dans le dossier (répétable)"}},
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
    {NULL, NULL, NULL, {NULL, NULL}}};

const struct command command_whatif = {"whatif",
                                       "DOSSIER",
                                       GROUP_ASSESS,
                                       {"what would move with other answers",
                                        "ce qui bougerait avec d’autres réponses"},
                                       options,
                                       1,
                                       1,
                                       run};

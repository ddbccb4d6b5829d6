/* whatif.c -- what would move if the dossier said something else. */
#include "analysis/whatif.h"
#include "commands/analyse.h"
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

static int run(struct invocation *invocation)
{
    struct session *session = invocation->session;
    const char *form = render_form(invocation);
    const struct edits *edits = form ? read_edits(invocation) : NULL;
    struct request request = analyse_request(invocation);
    struct whatif whatif;
    request.edits = edits;
    if (!edits || session_tailor(session, option_value(invocation, "--tailor")) != OK ||
        compare(&whatif, session, &request) != OK)
        return EXIT_NOT_DONE;
    const struct node *tree = whatif_build(&whatif, session->arena);
    struct report_style style = render_style(invocation, invocation->files[0]);
    bool text = strcmp(form, "text") == 0;
    return analyse_write(invocation, tree, form,
                         text ? report_whatif(tree, &style, session->arena) : NULL);
}

static const struct option_spec options[] = {{"--set",
                                              NULL,
                                              "PATH=VALUE",
                                              {"with this in the dossier (repeatable)",
                                               "avec ceci dans le dossier (répétable)"}},
                                             OPTION_FORM,
                                             OPTION_OUTPUT,
                                             OPTION_FRAMEWORK,
                                             OPTION_TAILOR,
                                             OPTION_RESPONDENT,
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

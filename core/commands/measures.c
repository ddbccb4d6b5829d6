/* measures.c -- what the plugins compute from a dossier; a framework is not needed. */
#include "commands/render.h"
#include "data/json_write.h"
#include "data/yaml_write.h"

#include <stdio.h>
#include <string.h>

/* The framework that the dossier names, where it is there and in order: it says which of the partners'
 * answers are levels. */
static const struct framework *named_by(struct session *session, const struct dossier *dossier)
{
    struct problems silent = problems_on(session->arena, session->language);
    const char *folder =
        !dossier->framework
            ? NULL
            : places_framework_by_id(session->places, dossier->framework, session->arena);
    return folder ? framework_read(folder, NULL, &session->places->finder, session->arena, &silent)
                  : NULL;
}

static int run(struct invocation *invocation)
{
    struct session *session = invocation->session;
    struct problems problems = problems_on(session->arena, session->language);
    struct problems found = problems_on(session->arena, session->language);
    struct failure *failures = NULL;
    size_t failure_count = 0;
    struct request request = {.path = invocation->files[0]};
    request.respondents = option_values(invocation, "--respondent", &request.respondent_count);
    const struct source *source = session_read(session, request.path, session->arena, &problems);
    struct dossier *dossier = source ? dossier_open(source, session->arena, &problems) : NULL;
    const struct framework *framework = dossier ? named_by(session, dossier) : NULL;
    if (dossier) {
        dossier =
            session_respondents(session, &request, dossier, framework, session->arena, &problems);
        toolbox_for_dossier(session->toolbox, dossier, &problems);
        size_t count;
        const struct section *sections = toolbox_sections(session->toolbox, NULL, dossier, &count);
        if (dossier_read(dossier, NULL, sections, count, session->arena, &problems) != OK)
            assess_sections(session->toolbox, dossier, session->arena, &problems);
    }
    if (session_report(&problems))
        return EXIT_NOT_DONE;
    const struct node *measures =
        assess_measures(session->toolbox, dossier, framework, session->arena, &found, &failures,
                        &failure_count);
    if (session_report(&found))
        return EXIT_NOT_DONE;
    session_failures(session, session->language, failures, failure_count);
    struct buffer out = buffer_on(session->arena);
    const char *form = option_value(invocation, "--to"),
               *output = option_value(invocation, "--output");
    if (!form && output)
        form = render_form_of_ending(output);
    if (form && strcmp(form, "json") == 0)
        json_write(&out, measures);
    else
        yaml_write(&out, measures);
    buffer_end(&out);
    int status = command_write(session, option_value(invocation, "--output"), out.text, out.len);
    return status == EXIT_DONE && failure_count ? EXIT_IN_PART : status;
}

static const struct option_spec options[] = {
    OPTION_RESPONDENT,
    {"--to", NULL, "yaml|json", {"the form", "la forme"}},
    {"--output", "-o", "FILE", {"write there", "écrire là"}},
    {NULL, NULL, NULL, {NULL, NULL}}};

const struct command command_measures = {"measures",
                                         "DOSSIER",
                                         GROUP_ASSESS,
                                         {"the figures that plugins compute from it",
                                          "les mesures que les modules en tirent"},
                                         options,
                                         1,
                                         1,
                                         run};

/* improve.c -- what would do it: the cheapest changes that reach a grade. */
#include "analysis/improve.h"
#include "commands/analyse.h"
#include "report/text_improve.h"

#include <string.h>

static bool is_form(const char *word)
{
    return strcmp(word, "text") == 0 || strcmp(word, "yaml") == 0 || strcmp(word, "json") == 0;
}

/* --to names the grade and, as with other commands, the form: no grade is called like one. */
static const char *goal_said(const struct invocation *invocation)
{
    size_t count;
    const char **values = option_values(invocation, "--to", &count), *goal = NULL;
    for (size_t i = 0; i < count; i++)
        if (!is_form(values[i]))
            goal = values[i];
    return goal;
}

static const char *form_of(const struct invocation *invocation)
{
    size_t count;
    const char **values = option_values(invocation, "--to", &count), *form = NULL;
    for (size_t i = 0; i < count; i++)
        if (is_form(values[i]))
            form = values[i];
    return form ? form : render_form_of_output(invocation);
}

static int read_request(struct improve_request *request, const struct invocation *invocation,
                        const struct assessment *assessment)
{
    const struct framework *framework = assessment->method->framework;
    const char *goal = goal_said(invocation), *axis = option_value(invocation, "--axis");
    *request = (struct improve_request){.goal = GRADE_NONE,
                                        .assured = option_value(invocation, "--assured") != NULL,
                                        .axis = AXIS_COUNT};
    if (goal && (request->goal = framework_grade(framework, goal)) == GRADE_NONE) {
        struct buffer known = buffer_on(invocation->session->arena);
        for (size_t i = 0; i < framework->grade_count; i++)
            buffer_print(&known, "%s%s", i ? ", " : "", framework->grades[i].id);
        const char *grades = buffer_end(&known);
        usage_error(invocation->session,
                    arena_print(known.arena, "--to: not one of %s, text, yaml, json:", grades),
                    arena_print(known.arena, "--to : ni %s, ni text, yaml, json :", grades), goal);
        return FAILED;
    }
    for (int i = 0; axis && i < AXIS_COUNT; i++)
        if (strcmp(axis, axis_name(i)) == 0)
            request->axis = i;
    if (request->axis < AXIS_COUNT && !assessment->axes[request->axis].set) {
        usage_error(invocation->session, "the framework does not have this axis:",
                    "le référentiel n’a pas cet axe :", axis);
        return FAILED;
    }
    return OK;
}

static int run(struct invocation *invocation)
{
    struct session *session = invocation->session;
    enum language language;
    struct improve_request request;
    const char *form = form_of(invocation);
    const struct assessment *assessment = form ? analyse_assess(invocation, &language) : NULL;
    if (!assessment || read_request(&request, invocation, assessment) != OK)
        return EXIT_NOT_DONE;
    const struct node *tree = improve_build(assessment, &request, language, session->arena);
    struct report_style style = render_style(invocation, invocation->files[0]);
    return analyse_write(invocation, tree, form, report_improve(tree, &style, session->arena));
}

static const struct option_spec options[] = {
    {"--to",
     NULL,
     "GRADE",
     {"the grade to reach, else the next better one; text, yaml or json: the form",
      "la note à atteindre, sinon la suivante ; text, yaml ou json : la forme"}},
    {"--axis", NULL, "success|stakes", {"of one axis", "d’un seul axe"}},
    {"--assured",
     NULL,
     NULL,
     {"with what is proven, not the estimate", "avec ce qui est prouvé, non l’estimation"}},
    OPTION_OUTPUT,
    OPTION_FRAMEWORK,
    OPTION_TAILOR,
    OPTION_RESPONDENT,
    {NULL, NULL, NULL, {NULL, NULL}}};

const struct command command_improve = {"improve",
                                        "DOSSIER",
                                        GROUP_ASSESS,
                                        {"the cheapest changes that reach a grade",
                                         "les changements les moins coûteux vers une note"},
                                        options,
                                        1,
                                        1,
                                        run};

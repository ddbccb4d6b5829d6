/* explain.c -- why: the whole tree, or one factor, question, rule or partner of it. */
#include "report/explain.h"
#include "analysis/improve.h"
#include "commands/analyse.h"
#include "data/yaml_read.h"
#include "report/text_improve.h"
#include "scorecard/build.h"
#include "scorecard/check.h"

#include <string.h>

static bool is_scorecard(const struct node *root)
{
    return node_is_word(node_get(root, "accord"), "scorecard/1");
}

/* The scorecard to explain; and the shortest ways to better grades, where the dossier is at hand. */
struct explained {
    const struct node *card, *ways;
    bool incomplete;
};

static const struct node *assessed(struct session *session, const struct request *request,
                                   struct problems *problems, struct explained *out)
{
    static const struct improve_request next = {.goal = GRADE_NONE, .axis = AXIS_COUNT};
    struct prepared ready;
    if (session_prepare(&ready, session, request, session->arena, problems) != OK)
        return NULL;
    enum language language = session_result_language(session, ready.dossier);
    const struct assessment *result =
        assess(ready.method, ready.dossier, language, session->arena, problems);
    session_failures(session, language, result->failures, result->failure_count);
    if (problems->errors)
        return NULL;
    out->incomplete = result->failure_count > 0;
    out->ways = improve_ways(result, &next, language, session->arena);
    return scorecard_build(result, language, session->arena);
}

/* Its texts are in one language, and --lang cannot change them. */
static void tell_language(const struct session *session, const struct node *root,
                          struct problems *problems)
{
    bool english = node_is_word(node_get(root, "lang"), "en");
    if (session->language_said && english != (session->language == ENGLISH))
        problem_warn(problems, node_place(node_get(root, "lang")),
                     english ? say_card_in_english(session->language)
                             : say_card_in_french(session->language),
                     NULL);
}

/* The scorecard in the file, or of the dossier in it. */
static const struct node *scorecard_of(struct session *session, const struct request *request,
                                       struct problems *problems, struct explained *out)
{
    struct problems silent = problems_on(session->arena, session->language);
    const struct source *source = session_read(session, request->path, session->arena, &silent);
    const struct node *root = source ? yaml_read(source, session->arena, &silent) : NULL;
    if (!root || !is_scorecard(root))
        return assessed(session, request, problems, out);
    if (request->framework || request->respondent_count || session->tailoring) {
        usage_error(session,
                    "a scorecard is explained as it stands, without --framework, --tailor or "
                    "--respondent:",
                    "une fiche s’explique telle qu’elle est, sans --framework, --tailor ni "
                    "--respondent :",
                    request->path);
        return NULL;
    }
    if (scorecard_check(root, problems) != OK)
        return NULL;
    tell_language(session, root, problems);
    return root;
}

static void try_id(void *data, const char *id)
{
    nearest_try(data, id);
}

static int unknown_id(const struct session *session, const struct node *card, const char *id)
{
    struct nearest nearest = nearest_to(session->arena, id);
    report_explain_ids(card, try_id, &nearest);
    struct problems problems = problems_on(session->arena, session->language);
    struct saying what =
        saying_print(session->language == FRENCH ? "rien ne s’appelle « %s » dans cette fiche"
                                                 : "nothing is called '%s' in this scorecard",
                     id);
    const char *meant = nearest_word(&nearest);
    problem_helped(&problems, (struct place){0}, what,
                   meant ? say_did_you_mean(session->language, meant) : (struct saying){""});
    session_report(&problems);
    return EXIT_NOT_DONE;
}

static const char *text_of(const struct explained *e, const char *id,
                           const struct report_style *style, struct arena *arena)
{
    if (id)
        return report_explain(e->card, id, style, arena);
    const char *tree = report_explain_tree(e->card, style, arena);
    return e->ways ? arena_print(arena, "%s%s", tree, report_ways(e->ways, style, arena)) : tree;
}

static int run(struct invocation *invocation)
{
    struct session *session = invocation->session;
    struct problems problems = problems_on(session->arena, session->language);
    struct explained out = {0};
    if (session_tailor(session, option_value(invocation, "--tailor")) != OK)
        return EXIT_NOT_DONE;
    const char *id = invocation->file_count > 1 ? invocation->files[1] : NULL;
    struct request request = analyse_request(invocation);
    out.card = scorecard_of(session, &request, &problems, &out);
    session_report(&problems);
    if (!out.card)
        return EXIT_NOT_DONE;
    struct report_style style = render_style(invocation, request.path);
    const char *text = text_of(&out, id, &style, session->arena);
    if (!text)
        return unknown_id(session, out.card, id);
    int status = command_write(session, NULL, text, strlen(text));
    return status == EXIT_DONE && out.incomplete ? EXIT_IN_PART : status;
}

static const struct option_spec options[] = {OPTION_FRAMEWORK,
                                             OPTION_TAILOR,
                                             OPTION_RESPONDENT,
                                             {NULL, NULL, NULL, {NULL, NULL}}};

const struct command command_explain = {
    "explain",
    "DOSSIER|SCORECARD [ID]",
    GROUP_ASSESS,
    {"why: the tree, or one factor, question, rule or partner",
     "pourquoi : l’arbre, ou un facteur, une question, une règle, un partenaire"},
    options,
    1,
    2,
    run};

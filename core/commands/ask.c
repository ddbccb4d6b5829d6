/* ask.c -- what to ask first, and of whom; or the message that asks it. */
#include "analysis/ask.h"
#include "base/file.h"
#include "commands/analyse.h"
#include "report/text_ask.h"

#include <string.h>

static bool is_partner(const struct dossier *dossier, const char *id)
{
    for (size_t i = 0; i < node_count(dossier->partners); i++)
        if (node_is_word(node_get(node_at(dossier->partners, i), "id"), id))
            return true;
    return false;
}

static int unknown_partner(const struct session *session, const struct dossier *dossier,
                           const char *id)
{
    struct nearest nearest = nearest_to(session->arena, id);
    for (size_t i = 0; i < node_count(dossier->partners); i++) {
        const char *known = node_text(node_get(node_at(dossier->partners, i), "id"));
        if (known)
            nearest_try(&nearest, known);
    }
    const char *meant = nearest_word(&nearest);
    struct problems problems = problems_on(session->arena, session->language);
    problem_helped(&problems, (struct place){0},
                   saying_print(session->language == FRENCH
                                    ? "aucun partenaire du dossier ne s’appelle « %s »"
                                    : "no partner of the dossier is called '%s'",
                                id),
                   meant ? say_did_you_mean(session->language, meant) : (struct saying){""});
    session_report(&problems);
    return EXIT_NOT_DONE;
}

/* With --partner people get the message; Markdown by --to md or the ending. */
static const char *form_of(const struct invocation *invocation)
{
    const char *to = option_value(invocation, "--to"),
               *output = option_value(invocation, "--output");
    size_t len = output ? strlen(output) : 0;
    bool ending = len > 3 && strcmp(output + len - 3, ".md") == 0;
    return to ? to : ending ? "md" : render_form_of_output(invocation);
}

static int run(struct invocation *invocation)
{
    struct session *session = invocation->session;
    struct ask_request request = {option_value(invocation, "--partner")};
    enum language language;
    const char *form = form_of(invocation);
    if (form && strcmp(form, "md") == 0 && !request.partner)
        return usage_error(session, "a message is for somebody: --to md wants --partner",
                           "un message s’adresse à quelqu’un : --to md veut --partner", "");
    const struct assessment *assessment = form ? analyse_assess(invocation, &language) : NULL;
    if (!assessment)
        return EXIT_NOT_DONE;
    if (request.partner && !is_partner(assessment->dossier, request.partner))
        return unknown_partner(session, assessment->dossier, request.partner);
    const struct node *tree = ask_build(assessment, &request, language, session->arena);
    struct report_style style = render_style(invocation, invocation->files[0]);
    bool markdown = strcmp(form, "md") == 0;
    const char *text = request.partner ? report_message(tree, markdown, session->arena)
                                       : report_ask(tree, &style, session->arena);
    return analyse_write(invocation, tree, markdown ? "text" : form, text);
}

static const struct option_spec options[] = {
    {"--partner",
     NULL,
     "ID",
     {"what this partner can answer, as a message ready to send",
      "ce que ce partenaire peut répondre, en message prêt à envoyer"}},
    {"--to",
     NULL,
     "yaml|json|text|md",
     {"the form; text on a terminal, else yaml", "la forme ; text au terminal, sinon yaml"}},
    OPTION_OUTPUT,
    OPTION_FRAMEWORK,
    OPTION_TAILOR,
    OPTION_RESPONDENT,
    {NULL, NULL, NULL, {NULL, NULL}}};

const struct command command_ask = {"ask",
                                    "DOSSIER",
                                    GROUP_ASSESS,
                                    {"the next best question, of whom, with which document",
                                     "la question à poser d’abord, à qui, avec quelle pièce"},
                                    options,
                                    1,
                                    1,
                                    run};

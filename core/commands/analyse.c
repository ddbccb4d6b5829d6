/* analyse.c -- assess, build, write. */
#include "commands/analyse.h"

#include "base/file.h"

#include <string.h>

struct request analyse_request(const struct invocation *invocation)
{
    struct request request = {.path = invocation->files[0],
                              .framework = option_value(invocation, "--framework")};
    request.respondents = option_values(invocation, "--respondent", &request.respondent_count);
    return request;
}

const struct assessment *analyse_assess(struct invocation *invocation, enum language *language)
{
    struct session *session = invocation->session;
    struct problems problems = problems_on(session->arena, session->language);
    struct request request = analyse_request(invocation);
    struct prepared ready;
    const struct assessment *result = NULL;
    if (session_tailor(session, option_value(invocation, "--tailor")) != OK)
        return NULL;
    if (session_prepare(&ready, session, &request, session->arena, &problems) == OK) {
        *language = session_result_language(session, ready.dossier);
        result = assess(ready.method, ready.dossier, *language, session->arena, &problems);
        session_failures(session, *language, result->failures, result->failure_count);
    }
    session_report(&problems);
    return problems.errors ? NULL : result;
}

int analyse_write(const struct invocation *invocation, const struct node *tree, const char *form,
                  const char *text)
{
    struct session *session = invocation->session;
    const char *output = option_value(invocation, "--output"), *dossier = invocation->files[0];
    struct buffer out = buffer_on(session->arena);
    render_tree(&out, tree, form, text);
    buffer_end(&out);
    if (output && strcmp(output, "-") == 0)
        output = NULL;
    if (output && file_is_same(output, dossier))
        return usage_error(session, "the result would replace the dossier:",
                           "le résultat remplacerait le dossier :", output);
    int status = command_write(session, output, out.text, out.len);
    return status == EXIT_DONE && node_is_word(node_get(tree, "status"), "incomplete")
               ? EXIT_IN_PART
               : status;
}

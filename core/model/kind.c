/* kind.c -- to write another first line helps where it was mistyped; where the file is something else, it
 * would be the wrong line of the wrong file.
 */
#include "model/kind.h"

#include "base/text.h"

static struct saying help_for(const char *kind, const char *wanted, enum language l)
{
    static const struct {
        const char *kind;
        struct saying (*help)(enum language);
    } others[] = {{"dossier/1", say_is_dossier_help},     {"answers/1", say_is_answers_help},
                  {"framework/1", say_is_framework_help}, {"tailoring/1", say_is_tailoring_help},
                  {"scorecard/1", say_is_scorecard_help}, {"questions/1", say_is_result_help},
                  {"improvement/1", say_is_result_help},  {"whatif/1", say_is_result_help},
                  {"sensitivity/1", say_is_result_help}};
    for (size_t i = 0; i < COUNT_OF(others); i++)
        if (text_equal(kind, others[i].kind))
            return others[i].help(l);
    return say_write(l, wanted);
}

int kind_wrong(const struct node *kind, const char *wanted, struct arena *arena,
               struct problems *problems)
{
    enum language l = problems->language;
    return problem_helped(problems, node_place(kind),
                          say_wrong_kind(l, wanted, node_found(kind, l, arena)),
                          help_for(node_text(kind), wanted, l));
}

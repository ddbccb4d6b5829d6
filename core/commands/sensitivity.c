/* sensitivity.c -- how firm the grades of a dossier are. */
#include "analysis/sensitivity.h"
#include "base/limits.h"
#include "commands/analyse.h"
#include "report/text_sensitivity.h"
#include "run/parallel.h"

enum { SEED = 1, DRAWS = 10000 };

/* The whole number of an option from least to most, or what it is by default; FAILED after a usage
 * error. */
static int read_whole(const struct invocation *invocation, const char *name, long least, long most,
                      long *number)
{
    const char *text = option_value(invocation, name);
    long value = 0;
    bool good = !text || *text;
    for (const char *at = text; at && *at && good; at++) {
        good = *at >= '0' && *at <= '9' && value <= (most - (*at - '0')) / 10;
        value = good ? value * 10 + (*at - '0') : value;
    }
    if (text)
        *number = value;
    if (good && *number >= least)
        return OK;
    struct arena *arena = invocation->session->arena;
    usage_error(invocation->session,
                arena_print(arena, "%s: not a whole number from %ld to %ld:", name, least, most),
                arena_print(arena, "%s : ce n’est pas un nombre entier de %ld à %ld :", name, least,
                            most),
                text);
    return FAILED;
}

static int run(struct invocation *invocation)
{
    struct session *session = invocation->session;
    const char *form = render_form(invocation);
    long seed = SEED, draws = DRAWS, jobs = (long)parallel_jobs();
    if (!form || read_whole(invocation, "--seed", 0, LIMIT_SEED, &seed) != OK ||
        read_whole(invocation, "--draws", 1, LIMIT_DRAWS, &draws) != OK ||
        read_whole(invocation, "--jobs", 1, LIMIT_JOBS, &jobs) != OK)
        return EXIT_NOT_DONE;
    struct sensitivity sensitivity = {.seed = (uint64_t)seed,
                                      .draws = (size_t)draws,
                                      .jobs = (size_t)jobs};
    sensitivity.assessment = analyse_assess(invocation, &sensitivity.language);
    if (!sensitivity.assessment)
        return EXIT_NOT_DONE;
    const struct node *tree = sensitivity_build(&sensitivity, session->arena);
    struct report_style style = render_style(invocation, invocation->files[0]);
    bool full = option_value(invocation, "--full") != NULL;
    return analyse_write(invocation, tree, form,
                         report_sensitivity(tree, &style, full, session->arena));
}

static const struct option_spec options[] = {
    {"--full", NULL, NULL, {"in the text: everything", "dans le texte : tout"}},
    {"--seed", NULL, "NUMBER", {"of the draws (1)", "graine des tirages (1)"}},
    {"--draws", NULL, "NUMBER", {"how many (10000)", "nombre de tirages (10000)"}},
    {"--jobs",
     "-j",
     "NUMBER",
     {"threads that draw; the result is the same (one a processor, 8 at most)",
      "fils d’exécution ; le résultat est le même (un par processeur, 8 au plus)"}},
    OPTION_FORM,
    OPTION_OUTPUT,
    OPTION_FRAMEWORK,
    OPTION_TAILOR,
    OPTION_RESPONDENT,
    {NULL, NULL, NULL, {NULL, NULL}}};

const struct command command_sensitivity = {"sensitivity",
                                            "DOSSIER",
                                            GROUP_ASSESS,
                                            {"how firm the grades are", "si les notes tiennent"},
                                            options,
                                            1,
                                            1,
                                            run};

/* doctor.c -- versions, limits, places, and what is refused. */
#include "base/limits.h"
#include "base/text.h"
#include "commands/command.h"
#include "commands/frameworks.h"

#include <string.h>
#include <unistd.h>

static const struct {
    const char *name;
    long value;
    struct wording about;
} limits[] = {
    {"LIMIT_FILE_BYTES", LIMIT_FILE_BYTES, {"bytes of a YAML file", "octets d’un fichier YAML"}},
    {"LIMIT_NODES", LIMIT_NODES, {"values in it", "valeurs qu’il contient"}},
    {"LIMIT_DEPTH", LIMIT_DEPTH, {"levels of nesting", "niveaux d’imbrication"}},
    {"LIMIT_SCALAR_BYTES", LIMIT_SCALAR_BYTES, {"bytes of one value", "octets d’une valeur"}},
    {"LIMIT_KEY_BYTES", LIMIT_KEY_BYTES, {"bytes of a key", "octets d’une clé"}},
    {"LIMIT_PARTNERS", LIMIT_PARTNERS, {"partners of a dossier", "partenaires d’un dossier"}},
    {"LIMIT_VOICES",
     LIMIT_VOICES,
     {"voices of one partner on one question", "voix d’un même partenaire sur une question"}},
    {"LIMIT_SUGGESTION",
     LIMIT_SUGGESTION,
     {"letters between a word and the one suggested", "lettres entre un mot et celui proposé"}},
    {"LIMIT_PROBLEMS", LIMIT_PROBLEMS, {"problems printed", "problèmes affichés"}},
    {"LIMIT_EDITS", LIMIT_EDITS, {"changes of one whatif", "modifications d’un whatif"}},
    {"LIMIT_EXTENDS",
     LIMIT_EXTENDS,
     {"frameworks above a framework", "référentiels au-dessus d’un référentiel"}},
    {"LIMIT_RULES", LIMIT_RULES, {"rules in a framework", "règles dans un référentiel"}},
    {"LIMIT_RULE_BYTES", LIMIT_RULE_BYTES, {"bytes of a rule", "octets d’une règle"}},
    {"LIMIT_RULE_MEMORY",
     LIMIT_RULE_MEMORY,
     {"bytes that a rule may use", "octets qu’une règle peut utiliser"}},
    {"LIMIT_RULE_FUEL", LIMIT_RULE_FUEL, {"steps of a rule", "pas d’une règle"}},
    {"LIMIT_RULE_SECONDS", LIMIT_RULE_SECONDS, {"seconds of a rule", "secondes d’une règle"}},
    {"LIMIT_RULE_STRING",
     LIMIT_RULE_STRING,
     {"bytes of a text in a rule", "octets d’un texte dans une règle"}},
    {"LIMIT_RULE_MESSAGE", LIMIT_RULE_MESSAGE, {"bytes of a message", "octets d’un message"}},
    {"LIMIT_COMPLETIONS",
     LIMIT_COMPLETIONS,
     {"runs of one rule on one dossier", "exécutions d’une règle sur un dossier"}},
    {"LIMIT_ATTRIBUTION",
     LIMIT_ATTRIBUTION,
     {"evaluations for exact points to gain; beyond, they are drawn by lot",
      "évaluations pour des points à gagner exacts ; au-delà, par tirage"}},
    {"LIMIT_JUDGE_FUEL",
     LIMIT_JUDGE_FUEL,
     {"steps of a rule over all that may be answered",
      "pas d’une règle, pour toutes les réponses possibles"}},
    {"LIMIT_ANALYSIS_FUEL",
     LIMIT_ANALYSIS_FUEL,
     {"steps of all rules in an analysis of an axis",
      "pas de toutes les règles dans l’analyse d’un axe"}},
    {"LIMIT_ASIDE_FUEL",
     LIMIT_ASIDE_FUEL,
     {"steps of all rules in explain, for an axis",
      "pas de toutes les règles dans explain, pour un axe"}},
    {"LIMIT_IMPROVE_READS",
     LIMIT_IMPROVE_READS,
     {"changes that one finding may depend on, in improve",
      "changements dont un constat peut dépendre, dans improve"}},
    {"LIMIT_IMPROVE_WORK",
     LIMIT_IMPROVE_WORK,
     {"steps of a search for the cheapest changes",
      "pas d’une recherche des changements les moins coûteux"}},
    {"LIMIT_IMPROVE_SETS",
     LIMIT_IMPROVE_SETS,
     {"sets of changes that improve lists", "ensembles de changements que improve donne"}},
    {"LIMIT_IMPROVE_CHANGES",
     LIMIT_IMPROVE_CHANGES,
     {"changes in all of them", "changements dans tous ces ensembles"}},
    {"LIMIT_LOSS_SETS",
     LIMIT_LOSS_SETS,
     {"sets of losses that improve lists", "ensembles de pertes que improve donne"}},
    {"LIMIT_ASIDE_WORK",
     LIMIT_ASIDE_WORK,
     {"steps of that search in explain", "pas de cette recherche dans explain"}},
    {"LIMIT_LOSS_TRIALS",
     LIMIT_LOSS_TRIALS,
     {"sets of answers that improve loses", "ensembles de réponses que improve perd"}},
    {"LIMIT_LOSSES",
     LIMIT_LOSSES,
     {"answers that improve loses together", "réponses que improve perd ensemble"}},
    {"LIMIT_DRAWS", LIMIT_DRAWS, {"draws of an analysis", "tirages d’une analyse"}},
    {"LIMIT_SEED", LIMIT_SEED, {"the largest seed of draws", "la plus grande graine des tirages"}},
    {"LIMIT_JOBS", LIMIT_JOBS, {"threads of an analysis", "fils d’exécution d’une analyse"}},
    {"LIMIT_PLUGIN_VALUES",
     LIMIT_PLUGIN_VALUES,
     {"values from one call of a plugin", "valeurs par appel d’un module"}},
    {"LIMIT_PLUGIN_BYTES",
     LIMIT_PLUGIN_BYTES,
     {"bytes of a plugin's file", "octets du fichier d’un module"}},
    {"LIMIT_PLUGIN_SCRATCH",
     LIMIT_PLUGIN_SCRATCH,
     {"bytes of work for a plugin", "octets de travail d’un module"}},
};

static void print_limits(struct buffer *out, enum language l)
{
    buffer_print(out, "\n%s\n", l == FRENCH ? "Limites" : "Limits");
    for (size_t i = 0; i < COUNT_OF(limits); i++)
        buffer_print(out, "  %-22s %12ld  %s\n", limits[i].name, limits[i].value,
                     wording_in(&limits[i].about, l));
}

static void print_folders(struct buffer *out, const char *title, const char *const *list,
                          size_t count, enum language l)
{
    buffer_print(out, "\n%s\n", title);
    for (size_t i = 0; i < count; i++)
        buffer_print(out, "  %s%s\n", text_visible(out->arena, list[i], strlen(list[i])),
                     access(list[i], R_OK) == 0 ? ""
                     : l == FRENCH              ? "  (absent)"
                                                : "  (not there)");
}

/* One line for each thing that was looked at: it is fine, or why it is refused. */
static void print_found(struct buffer *out, const char *id, const char *detail,
                        const struct problems *problems)
{
    if (!problems->errors) {
        buffer_print(out, "  ok  %s %s\n", id, detail);
        return;
    }
    for (size_t i = 0; i < problems->count; i++)
        buffer_print(out, "  --  %s\n",
                     problem_line(&problems->list[i], problems->language, out->arena));
}

static bool examine_plugins(struct buffer *out, struct session *session)
{
    size_t count, bad = 0;
    const char **ids = toolbox_available(session->toolbox, &count);
    buffer_print(out, "\n%s\n", session->language == FRENCH ? "Modules" : "Plugins");
    for (size_t i = 0; i < count; i++) {
        struct problems problems = problems_on(session->arena, session->language);
        const struct plugin *plugin =
            toolbox_plugin(session->toolbox, ids[i], (struct place){0}, &problems);
        print_found(out, ids[i],
                    plugin ? arena_print(session->arena, "%s (ABI %u.%u) %s", plugin->api.version,
                                         plugin->api.abi_major, plugin->api.abi_minor, plugin->path)
                           : "",
                    &problems);
        bad += !plugin;
    }
    return bad == 0;
}

static bool examine_frameworks(struct buffer *out, struct session *session)
{
    struct folder_list folders = {0};
    size_t bad = 0;
    frameworks_everywhere(&folders, session->places, session->arena);
    buffer_print(out, "\n%s\n", session->language == FRENCH ? "Référentiels" : "Frameworks");
    for (size_t i = 0; i < folders.count; i++) {
        struct problems problems = problems_on(session->arena, session->language);
        struct method *method =
            session_method(session, folders.list[i], (struct place){0}, &problems);
        print_found(out, method ? method->framework->id : folders.list[i],
                    method ? arena_print(session->arena, "%s %s", method->framework->version,
                                         folders.list[i])
                           : "",
                    &problems);
        bad += !method;
    }
    return bad == 0;
}

static int run(struct invocation *invocation)
{
    struct session *session = invocation->session;
    enum language l = session->language;
    struct buffer out = buffer_on(session->arena);
    buffer_print(&out, "accord %s, ABI %u.%u, %s\n", program_version, ACCORD_ABI_MAJOR,
                 ACCORD_ABI_MINOR, lua_host_version());
    print_folders(&out, l == FRENCH ? "Dossiers des référentiels" : "Folders of frameworks",
                  session->places->rules, session->places->rule_count, l);
    print_folders(&out, l == FRENCH ? "Dossiers des modules" : "Folders of plugins",
                  session->places->plugins, session->places->plugin_count, l);
    bool plugins = examine_plugins(&out, session), frameworks = examine_frameworks(&out, session);
    print_limits(&out, l);
    buffer_end(&out);
    int status = command_write(session, NULL, out.text, out.len);
    return status != EXIT_DONE ? status : plugins && frameworks ? EXIT_DONE : EXIT_NO;
}

static const struct option_spec options[] = {{NULL, NULL, NULL, {NULL, NULL}}};

const struct command command_doctor = {
    "doctor",
    "",
    GROUP_CHECK,
    {"versions, places, limits, what is refused and why",
     "versions, emplacements, limites, ce qui est refusé et pourquoi"},
    options,
    0,
    0,
    run};

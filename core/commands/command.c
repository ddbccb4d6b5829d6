/* command.c -- arguments to an invocation, help from the table. */
#include "commands/command.h"

#include "base/file.h"
#include "base/text.h"
#include "commands/progress.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const struct command *const commands[] = {&command_check,       &command_assess,
                                                 &command_explain,     &command_ask,
                                                 &command_improve,     &command_whatif,
                                                 &command_sensitivity, &command_measures,
                                                 &command_test,        &command_list,
                                                 &command_show,        &command_doctor};

/* Options that every command has. */
static const struct option_spec common[] = {
    {"--lang",
     NULL,
     "en|fr",
     {"language of texts and messages", "langue des textes et des messages"}},
    {"--color", NULL, "auto|always|never", {"colours on the terminal", "couleurs au terminal"}},
    {"--help", "-h", NULL, {"this text", "ce texte"}},
    {"--version", NULL, NULL, {"the version", "la version"}},
};
enum { COMMON_LANG, COMMON_COLOR, COMMON_HELP, COMMON_VERSION, COMMON_COUNT };

struct arguments {
    int count;
    char **list;
    const struct command *command;
    const char *common[COMMON_COUNT];
    struct invocation invocation;
    const char *wrong;                /* the first argument that is not understood */
    const struct option_spec *option; /* whose value it is, where that is one of a few */
    enum { WRONG_NOTHING, WRONG_OPTION, WRONG_VALUE, WRONG_COMMAND } how;
};

/* ---- help ---- */

static void print_options(FILE *out, const struct option_spec *options, size_t count,
                          enum language l)
{
    for (size_t i = 0; i < count && options[i].name; i++) {
        char left[64];
        snprintf(left, sizeof left, "%s%s%s%s%s",
                 options[i].short_name ? options[i].short_name : "",
                 options[i].short_name ? ", " : "", options[i].name, options[i].value ? " " : "",
                 options[i].value ? options[i].value : "");
        fprintf(out, "  %-26s %s\n", left, wording_in(&options[i].about, l));
    }
}

static void print_command_help(FILE *out, const struct command *command, enum language l)
{
    fprintf(out, "accord %s [options]%s%s\n\n%s\n\n", command->name, *command->arguments ? " " : "",
            command->arguments, wording_in(&command->about, l));
    print_options(out, command->options, OPTIONS_KNOWN, l);
    print_options(out, common, COMMON_COUNT, l);
}

static void print_help(FILE *out, enum language l)
{
    static const struct wording groups[] = {{"Assess", "Apprécier"},
                                            {"Write rules", "Écrire des règles"},
                                            {"Check", "Vérifier"}};
    fprintf(
        out, "%s\n\n%s\n",
        l == FRENCH
            ? "accord apprécie des alliances : un dossier YAML entre, une fiche d’appréciation sort."
            : "accord assesses alliances: a YAML dossier goes in, a scorecard comes out.",
        l == FRENCH ? "accord COMMANDE [options] [FICHIER…]" : "accord COMMAND [options] [FILE…]");
    for (size_t g = 0; g < COUNT_OF(groups); g++) {
        fprintf(out, "\n%s\n", wording_in(&groups[g], l));
        for (size_t i = 0; i < COUNT_OF(commands); i++)
            if (commands[i]->group == (enum command_group)g)
                fprintf(out, "  %-12s %s\n", commands[i]->name, wording_in(&commands[i]->about, l));
    }
    fprintf(
        out, "\n%s\n",
        l == FRENCH
            ? "Codes de sortie : 0 fait, 1 la réponse est non, 2 pas fait (saisie non valide), 3 fait en partie,\n"
              "70 faute d’accord, 71 mémoire épuisée, 130 interrompu.  accord COMMANDE --help en dit plus."
            : "Exit codes: 0 done, 1 the answer is no, 2 not done (invalid input), 3 done in part,\n"
              "70 a fault of accord, 71 out of memory, 130 interrupted.  accord COMMAND --help says more.");
}

/* ---- arguments ---- */

static bool is_option(const struct option_spec *spec, const char *name, size_t len)
{
    return (strlen(spec->name) == len && memcmp(spec->name, name, len) == 0) ||
           (spec->short_name && strlen(spec->short_name) == len &&
            memcmp(spec->short_name, name, len) == 0);
}

/* Take one option of a table, with its value from "=…" or from the next argument. */
static bool take_option(struct arguments *a, int *at, const struct option_spec *options,
                        size_t count, struct given *given)
{
    const char *argument = a->list[*at];
    size_t len = strcspn(argument, "=");
    for (size_t i = 0; i < count && options[i].name; i++) {
        if (!is_option(&options[i], argument, len))
            continue;
        *given = (struct given){i, NULL};
        if (!options[i].value && argument[len] == '=') {
            a->wrong = a->wrong ? a->wrong : argument;
            a->how = WRONG_VALUE;
        } else if (!options[i].value) {
            given->value = "";
        } else if (argument[len] == '=') {
            given->value = argument + len + 1;
        } else if (*at + 1 < a->count && strncmp(a->list[*at + 1], "--", 2) != 0) {
            given->value = a->list[++*at]; /* one that begins like an option stands behind = */
        } else {
            a->wrong = argument;
            a->how = WRONG_VALUE;
        }
        return true;
    }
    return false;
}

static bool take_own(struct arguments *a, int *at)
{
    struct invocation *invocation = &a->invocation;
    struct given given;
    if (!a->command || !take_option(a, at, a->command->options, OPTIONS_KNOWN, &given))
        return false;
    invocation->given[invocation->given_count++] = given;
    return true;
}

static bool take_common(struct arguments *a, int *at)
{
    struct given given;
    if (!take_option(a, at, common, COMMON_COUNT, &given))
        return false;
    a->common[given.option] = given.value;
    return true;
}

static const struct command *find_command(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(commands); i++)
        if (strcmp(commands[i]->name, name) == 0)
            return commands[i];
    return NULL;
}

static void take_word(struct arguments *a, const char *word)
{
    if (a->command) {
        a->invocation.files[a->invocation.file_count++] = word;
        return;
    }
    a->command = find_command(word);
    if (strcmp(word, "help") == 0)
        a->common[COMMON_HELP] = "";
    else if (!a->command && !a->wrong) {
        a->wrong = word;
        a->how = WRONG_COMMAND;
    }
}

static void read_arguments(struct arguments *a)
{
    bool options = true;
    for (int at = 1; at < a->count; at++) { /* to the end, for --lang */
        const char *argument = a->list[at];
        if (options && strcmp(argument, "--") == 0) {
            options = false;
        } else if (!options || argument[0] != '-' || argument[1] == '\0') {
            take_word(a, argument);
        } else if (!take_own(a, &at) && !take_common(a, &at)) {
            if (!a->wrong)
                a->how = WRONG_OPTION;
            a->wrong = a->wrong ? a->wrong : argument;
        }
    }
}

static bool in_choices(const char *value, const char *choices)
{
    size_t len = strlen(value);
    for (; *choices; choices += strcspn(choices, "|") + (choices[strcspn(choices, "|")] == '|'))
        if (strcspn(choices, "|") == len && memcmp(choices, value, len) == 0)
            return true;
    return false;
}

/* An option whose value is one of a few ("a|b") has one of them. */
static void check_choice(struct arguments *a, const struct option_spec *option, const char *value)
{
    if (option->value && value && strchr(option->value, '|') && !in_choices(value, option->value)) {
        a->wrong = value;
        a->how = WRONG_VALUE;
        a->option = option;
    }
}

static void check_choices(struct arguments *a)
{
    for (size_t i = 0; i < a->invocation.given_count; i++)
        check_choice(a, &a->command->options[a->invocation.given[i].option],
                     a->invocation.given[i].value);
    for (size_t i = 0; i < COMMON_COUNT; i++)
        check_choice(a, &common[i], a->common[i]);
}

const char **option_values(const struct invocation *invocation, const char *name, size_t *count)
{
    const char **values =
        arena_array(invocation->session->arena, invocation->given_count + 1, sizeof *values);
    *count = 0;
    for (size_t i = 0; i < invocation->given_count; i++)
        if (strcmp(invocation->command->options[invocation->given[i].option].name, name) == 0)
            values[(*count)++] = invocation->given[i].value;
    return values;
}

const char *option_value(const struct invocation *invocation, const char *name)
{
    size_t count;
    const char **values = option_values(invocation, name, &count);
    return count ? values[count - 1] : NULL;
}

int usage_error(const struct session *session, const char *en, const char *fr, const char *what)
{
    bool french = session->language == FRENCH;
    progress_end();
    const char *visible = text_visible(session->arena, what, strlen(what));
    fprintf(stderr,
            french ? "accord: erreur : %s%s%s%s\naide : accord %s%s--help\n"
                   : "accord: error: %s%s%s%s\nhelp: accord %s%s--help\n",
            french ? fr : en, *what ? (french ? " « " : " '") : "", visible,
            *what ? (french ? " »" : "'") : "", session->command ? session->command : "",
            session->command ? " " : "");
    return EXIT_NOT_DONE;
}

int command_write(const struct session *session, const char *path, const char *text, size_t len)
{
    struct problems problems = problems_on(session->arena, session->language);
    progress_end();
    int status =
        path ? file_write(path, text, len, &problems) : file_write_output(text, len, &problems);
    session_report(&problems);
    return status == OK ? EXIT_DONE : EXIT_NOT_DONE;
}

static void help_meant(const struct session *session, const struct nearest *nearest)
{
    const char *meant = nearest_word(nearest);
    if (meant)
        fprintf(stderr, "%s %s\n", session->language == FRENCH ? "aide :" : "help:",
                say_did_you_mean(session->language, meant).text);
}

static int unknown_command(const struct arguments *a, const struct session *session)
{
    struct nearest nearest = nearest_to(session->arena, a->wrong);
    for (size_t i = 0; i < COUNT_OF(commands); i++)
        nearest_try(&nearest, commands[i]->name);
    int status = usage_error(session, "unknown command", "commande inconnue", a->wrong);
    help_meant(session, &nearest);
    return status;
}

static int unknown_option(const struct arguments *a, const struct session *session)
{
    struct nearest nearest =
        nearest_to(session->arena, arena_copy(session->arena, a->wrong, strcspn(a->wrong, "=")));
    const struct option_spec *own = a->command ? a->command->options : NULL;
    for (size_t i = 0; own && i < OPTIONS_KNOWN && own[i].name; i++)
        nearest_try(&nearest, own[i].name);
    for (size_t i = 0; i < COMMON_COUNT; i++)
        nearest_try(&nearest, common[i].name);
    int status = usage_error(session, "unknown option", "option inconnue", a->wrong);
    help_meant(session, &nearest);
    return status;
}

static int complain(struct arguments *a, const struct session *session)
{
    if (a->how == WRONG_COMMAND)
        return unknown_command(a, session);
    if (a->how == WRONG_OPTION)
        return unknown_option(a, session);
    if (a->option)
        return usage_error(session,
                           arena_print(session->arena, "%s takes one of %s, and not",
                                       a->option->name, a->option->value),
                           arena_print(session->arena, "%s prend l’une des valeurs %s, et non",
                                       a->option->name, a->option->value),
                           a->wrong);
    return usage_error(session, "the option has a wrong value, or none",
                       "l’option a une valeur fausse, ou n’en a pas", a->wrong);
}

static int run_command(struct arguments *a, struct session *session)
{
    check_choices(a);
    session->command = a->command ? a->command->name : NULL;
    if (a->wrong)
        return complain(a, session);
    if (a->common[COMMON_VERSION]) {
        printf("accord %s\n", program_version);
        return EXIT_DONE;
    }
    if (a->common[COMMON_HELP]) {
        if (a->command)
            print_command_help(stdout, a->command, session->language);
        else
            print_help(stdout, session->language);
        return EXIT_DONE;
    }
    if (!a->command) {
        print_help(stderr, session->language);
        return EXIT_NOT_DONE;
    }
    if (a->invocation.file_count < a->command->least)
        return usage_error(session, "something is missing; wanted",
                           "il manque quelque chose ; attendu :",
                           arena_print(session->arena, "accord %s %s", a->command->name,
                                       a->command->arguments));
    if (a->invocation.file_count > a->command->most)
        return usage_error(session,
                           "one too many:", "un de trop :", a->invocation.files[a->command->most]);
    a->invocation.session = session;
    a->invocation.command = a->command;
    progress_begin(session->language == FRENCH);
    int status = a->command->run(&a->invocation);
    progress_end();
    return status;
}

int command_main(int count, char **list)
{
    struct session session;
    struct arguments a = {.count = count, .list = list};
    struct arena *arena = arena_open();
    size_t most = (size_t)(count > 0 ? count : 1) + 1;
    a.invocation.files = arena_array(arena, most, sizeof *a.invocation.files);
    a.invocation.given = arena_array(arena, most, sizeof *a.invocation.given);
    read_arguments(&a);
    const char *lang = a.common[COMMON_LANG];
    session_open(&session, lang && in_choices(lang, common[COMMON_LANG].value) ? lang : NULL,
                 a.common[COMMON_COLOR]);
    int status = run_command(&a, &session);
    if (fflush(stdout) != 0 || ferror(stdout))
        status = usage_error(&session, "standard output cannot be written",
                             "la sortie standard ne peut pas être écrite", "");
    session_close(&session);
    arena_close(arena);
    return status;
}

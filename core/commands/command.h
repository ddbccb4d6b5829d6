/* command.h -- a command: its name, its options, what it does; and the options of
 * one invocation.  The one table of commands feeds --help.
 */
#ifndef COMMAND_H
#define COMMAND_H

#include "commands/session.h"

enum { OPTIONS_KNOWN = 16 };

struct option_spec {
    const char *name;       /* "--to" */
    const char *short_name; /* "-o" or NULL */
    const char *value;      /* "FILE"; NULL for a flag */
    struct wording about;
};

/* Of every command that assesses. */
#define OPTION_FRAMEWORK                                                         \
    {                                                                            \
        "--framework", NULL, "FRAMEWORK",                                        \
        {                                                                        \
            "assess against this framework", "apprécier selon ce référentiel" \
        }                                                                        \
    }
#define OPTION_TAILOR                                                                          \
    {                                                                                          \
        "--tailor", NULL, "FILE",                                                              \
        {                                                                                      \
            "with the changes of this tailoring", "avec les modifications de cette adaptation" \
        }                                                                                      \
    }

#define OPTION_RESPONDENT                                                                  \
    {                                                                                      \
        "--respondent", NULL, "FILE",                                                      \
        {                                                                                  \
            "with a partner’s own answers; may be given several times",                    \
                "avec les réponses d’un partenaire ; peut être donnée plusieurs fois" \
        }                                                                                  \
    }

struct given {         /* one use of an option of the command */
    size_t option;     /* its position in command->options */
    const char *value; /* "" for a flag */
};

struct invocation {
    struct session *session;
    const struct command *command;
    struct given *given; /* in the order given; the last one of an option counts, or all of them */
    size_t given_count;
    const char **files;
    size_t file_count;
};

enum command_group { GROUP_ASSESS, GROUP_RULES, GROUP_CHECK };

struct command {
    const char *name, *arguments; /* "DOSSIER…" */
    enum command_group group;
    struct wording about;
    const struct option_spec *options; /* ended by a NULL name */
    size_t least, most;                /* files */
    int (*run)(struct invocation *invocation);
};

extern const struct command command_assess, command_explain, command_improve, command_ask,
    command_whatif, command_sensitivity, command_measures, command_test, command_list, command_show,
    command_check, command_doctor;

/* The value of an option, the last one given; NULL when there is none. */
const char *option_value(const struct invocation *invocation, const char *name);

/* Every value of an option that may be given several times, in the order given. */
const char **option_values(const struct invocation *invocation, const char *name, size_t *count);

/* A usage error: printed with what to try; returns EXIT_NOT_DONE. */
int usage_error(const struct session *session, const char *en, const char *fr, const char *what);

/* Write text to standard output or, whole or not at all, to path; an exit status. */
int command_write(const struct session *session, const char *path, const char *text, size_t len);

/* The whole program: exit status. */
int command_main(int count, char **arguments);

#endif

/* session.h -- what one run of the program has at hand: memory, language, the
 * places of frameworks and plugins, the frameworks that are loaded.
 */
#ifndef SESSION_H
#define SESSION_H

#include "model/edit.h"
#include "run/assess.h"

struct loaded_method {
    const char *folder;
    struct method *method; /* NULL: it has problems, which were told */
};

struct session {
    struct arena *arena;
    enum language language; /* of messages */
    bool language_said;     /* by --lang: then of results too */
    bool color;
    const char
        *command; /* whose help is offered where the command line is wrong; NULL: that of all */
    struct places *places;
    struct lua_host *lua;
    struct toolbox *toolbox;
    const struct source *input;        /* standard input, once it was read */
    const struct tailoring *tailoring; /* laid over every framework that is loaded; or NULL */
    struct loaded_method *methods;
    size_t method_count, method_capacity;
};

void session_open(struct session *session, const char *lang, const char *color);
void session_close(struct session *session);

/* Print problems to standard error; returns whether one was an error. */
bool session_report(const struct problems *problems);

/* The text of a YAML file; "-" is standard input, which may be asked for again. */
const struct source *session_read(struct session *session, const char *path, struct arena *arena,
                                  struct problems *problems);

/* Print what rules and plugins failed to do, each with its place; told is the
 * language of the failures' own texts. */
void session_failures(const struct session *session, enum language told,
                      const struct failure *failures, size_t count);

/* The language of a dossier's scorecard: --lang, else the dossier's. */
enum language session_result_language(const struct session *session, const struct dossier *dossier);

/* The method of a framework given by path or id, loaded once; NULL with problems.
 * place is where it was named. */
struct method *session_method(struct session *session, const char *path_or_id, struct place place,
                              struct problems *problems);

/* The same of one that a file names by its id: never a folder that happens to have that name. */
struct method *session_method_named(struct session *session, const struct node *id,
                                    struct problems *problems);

/* Lay the tailoring in a file over what is loaded from now on; path NULL: none.  FAILED with the
 * problems told. */
int session_tailor(struct session *session, const char *path);

/* Every problem of a tailoring, laid over the framework that it names. */
void session_check_tailoring(struct session *session, const struct source *source,
                             struct problems *problems);

/* Which dossier, and how it is to be read. */
struct request {
    const char *path;
    const char *framework; /* a path or id in place of the one that the dossier names; or NULL */
    const struct edits *edits; /* laid over the dossier before it is read; or NULL */
    const char **respondents;  /* files of partners' answers, laid over it */
    size_t respondent_count;
};

/* A dossier read with its framework, ready to be assessed. */
struct prepared {
    struct dossier *dossier;
    struct method *method;
};

/* The dossier with the answers of its respondents laid over it, as framework (or NULL) checks them;
 * itself where there are none, or where they have problems. */
struct dossier *session_respondents(struct session *session, const struct request *request,
                                    struct dossier *dossier, const struct framework *framework,
                                    struct arena *arena, struct problems *problems);

int session_prepare(struct prepared *out, struct session *session, const struct request *request,
                    struct arena *arena, struct problems *problems);

#endif

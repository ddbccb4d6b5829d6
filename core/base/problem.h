/* problem.h -- what is wrong with an input, where, and what to try.
 *
 * Whoever reads an input is handed a list of problems and adds every one it
 * meets; nobody stops at the first, nobody prints.  The commands print the list,
 * sorted by place, each with its line and a caret.
 */
#ifndef PROBLEM_H
#define PROBLEM_H

#include "base/arena.h"
#include "base/message.h"

/* A text that was read, kept for the excerpts. */
struct source {
    const char *path; /* as the user gave it: it is only shown */
    const char *text;
    size_t len;
};

/* A place in it; line and column count from 1, in characters; 0 when unknown. */
struct place {
    const struct source *source;
    int line, column;
};

enum severity { SEVERITY_ERROR, SEVERITY_WARNING };

struct problem {
    struct place place;
    enum severity severity;
    const char *text, *help; /* one sentence each; help may be NULL */
};

struct problems {
    struct arena *arena;
    enum language language;
    struct problem *list;
    size_t count, capacity;
    size_t errors;  /* among all, also those past LIMIT_PROBLEMS */
    size_t dropped; /* past LIMIT_PROBLEMS */
};

struct problems problems_on(struct arena *arena, enum language language);

/* Add an error, without and with help; return FAILED, so that "return problem(...)" reads well. */
int problem(struct problems *problems, struct place place, struct saying saying);
int problem_helped(struct problems *problems, struct place place, struct saying saying,
                   struct saying help);
void problem_warn(struct problems *problems, struct place place, struct saying saying,
                  const struct saying *help);

struct place place_of(const struct source *source, int line, int column);

/* A line whose column is not known: its first character that is no space. */
struct place place_of_line(const struct source *source, int line);

/* Where byte offset is, in lines and characters. */
struct place place_at(const struct source *source, size_t offset);

/* All problems as people read them: "path:line:column: error: ...", the line, a
 * caret, help.  Sorted by file and place; foreign text made visible. */
const char *problems_print(const struct problems *problems, struct arena *arena);

/* One problem without excerpt: "path:line:column: error: sentence". */
const char *problem_line(const struct problem *problem, enum language language,
                         struct arena *arena);

#endif

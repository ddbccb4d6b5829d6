/* base.h -- what every file may take for granted: status codes, the language of
 * a text, and the few attributes that stand behind a macro.
 */
#ifndef BASE_H
#define BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined __GNUC__
#define PRINTF(string, first) __attribute__((format(printf, string, first)))
#define NORETURN __attribute__((noreturn))
#else
#define PRINTF(string, first)
#define NORETURN
#endif

#define COUNT_OF(array) (sizeof(array) / sizeof(array)[0])

/* What a function that can fail returns; why is in the problems it was given. */
enum { OK = 0, FAILED = -1 };

/* Exit statuses, the same for every command (contract: one table). */
enum exit_status {
    EXIT_DONE = 0,     /* done, whatever the score */
    EXIT_NO = 1,       /* done, and the answer is no */
    EXIT_NOT_DONE = 2, /* usage, invalid input, output that cannot be written */
    EXIT_IN_PART = 3,  /* a rule or plugin failed, or some dossiers were invalid */
    EXIT_OUR_FAULT = 70,
    EXIT_OUT_OF_MEMORY = 71,
    EXIT_INTERRUPTED = 130
};

enum language { ENGLISH, FRENCH };

/* A text in both languages; either may be NULL where it was left out. */
struct wording {
    const char *en, *fr;
};

static inline const char *wording_in(const struct wording *w, enum language language)
{
    const char *wanted = language == FRENCH ? w->fr : w->en;
    const char *other = language == FRENCH ? w->en : w->fr;
    return wanted ? wanted : other;
}

#endif

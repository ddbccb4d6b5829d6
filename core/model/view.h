/* view.h -- what a rule, Lua or native, is shown of one scenario.
 *
 * Whoever runs rules fills this in; the Lua host and the plugin host read
 * through it and through nothing else, so that every read can become evidence.
 * The functions return at once, keep no pointer, and are never called for a path
 * that the rule has not declared.
 */
#ifndef VIEW_H
#define VIEW_H

#include "model/finding.h"

enum fact_state {
    FACT_VALUE,
    FACT_OPEN,          /* asked, not answered; or a measure that is null: unknown */
    FACT_NOT_APPLICABLE /* the rule that reads it does not apply */
};

struct fact {
    enum fact_state state;
    const struct node *value; /* FACT_VALUE: boolean, number, text, or list of texts */
    struct wording reason;    /* of the other two */
};

struct view {
    void *scenario; /* handed to the functions */
    /* The answer to a question; reading it is recorded.  NULL id never. */
    struct fact (*answer)(void *scenario, const char *question);
    /* Does the question apply (and is it asked)?  Not recorded as a read of its value. */
    bool (*applies)(void *scenario, const char *question);
    /* A measure, by path below "measures" ("governance.decisions").  A map or list
     * is FACT_VALUE too; leaves are recorded with leaf. */
    struct fact (*measure)(void *scenario, const char *path);
    /* A leaf below a measure, the partners or the alliance was read. */
    void (*leaf)(void *scenario, const char *path, const struct node *value);
    const struct node *partners; /* list of maps: id, kind, capital, name; NULL when none */
    const struct node *alliance; /* map */
    /* The nearest known name to a misspelt question, for messages; NULL when none is near. */
    const char *(*nearest)(void *scenario, const char *question);
};

#endif

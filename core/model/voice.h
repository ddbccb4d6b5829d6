/* voice.h -- one partner's answers, in a file beside the dossier (answers/1), and the dossier with
 * the voices of several partners laid over it.
 *
 * A voice joins the answer's `by`, or makes one where the dossier says nothing.  A value, facts or
 * "not applicable" of the dossier are the assessor's and stay: voices are kept beside them, under
 * `voices`, where they enter no score.  A partner may speak with several voices, each in its role.
 */
#ifndef VOICE_H
#define VOICE_H

#include "model/dossier.h"

struct voice {
    const struct source *source;
    const struct node *root;
    const char *partner;
    struct wording role; /* NULL texts where it is not said */
    const char *date, *digest;
};

struct voices {
    const struct voice *list; /* in the order given */
    size_t count;
};

/* Every problem of a file of answers by itself: its keys, and its answers where framework is given. */
int voice_check(const struct node *root, const struct framework *framework, struct arena *arena,
                struct problems *problems);

/* The files of answers to a dossier, which framework assesses; framework NULL: not known.  FAILED
 * with every problem of all of them. */
int voices_read(struct voices *out, const struct source *const *sources, size_t count,
                const struct dossier *dossier, const struct framework *framework,
                struct arena *arena, struct problems *problems);

/* By partner, role and content, whichever way they were given: as strcmp. */
int voice_compare(const struct voice *a, const struct voice *b);

/* The tree of the dossier with the voices laid over it.  The order that they are given in changes
 * nothing. */
const struct node *voices_lay(const struct voices *voices, const struct dossier *dossier,
                              struct arena *arena);

#endif

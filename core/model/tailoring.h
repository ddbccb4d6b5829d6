/* tailoring.h -- the changes that a firm makes to a framework for its own use (tailoring/1), each
 * with its reason: weights, anchors, parameters of rules, scoring, grades, and what is dropped.
 *
 * They are laid over the merged tree of the framework before anything is built from it, so that a
 * change is checked like what it changes, with its place in the tailoring's own file.
 */
#ifndef TAILORING_H
#define TAILORING_H

#include "data/node.h"

struct tailoring {
    const struct source *source;
    const struct node *root;
    const char *framework; /* the id of the one that it changes */
    const char *digest;
};

struct change {
    const char *target; /* "factors.trust.weight", or the id of what is dropped */
    bool off;
    const struct node *from, *to; /* NULL where there was nothing, or is no more */
    struct wording because;
    struct place place;
};

struct tailored {
    const struct node *root;  /* of the framework, changed */
    const struct node *rules; /* uses of rules that no factor of the framework lists */
    struct change *changes;
    size_t change_count;
};

/* A tailoring file; NULL with problems. */
const struct tailoring *tailoring_read(const struct source *source, struct arena *arena,
                                       struct problems *problems);

/* Lay it over the merged tree of the framework; FAILED with problems. */
int tailoring_apply(struct tailored *out, const struct tailoring *tailoring,
                    const struct node *root, struct arena *arena, struct problems *problems);

#endif

/* edit.h -- changes laid over the tree of a dossier before it is read, as a person
 * types them: "answers.trust=3", "projects.market.state=running".
 *
 * Keys stand between dots; a list of things with an id is entered by the id, any
 * list by position, from 1.  The tree that was read stays as it is.
 */
#ifndef EDIT_H
#define EDIT_H

#include "data/node.h"

struct step { /* one key of a path, and where it was typed */
    const char *key;
    int column;
};

struct edit {
    const char *path; /* as typed */
    struct step *steps;
    size_t depth;
    const struct node *value;    /* NULL: what stands there is taken away */
    const struct source *source; /* the text, so that problems point into it */
};

struct edits {
    struct edit *list;
    size_t count;
};

/* Read changes "PATH=VALUE", the value in YAML; option is what they were given by. */
struct edits *edits_read(const char *option, const char *const *texts, size_t count,
                         struct arena *arena, struct problems *problems);

/* The tree with all of them, as if it had been written so.  A plain value for an answer is an
 * answer that is achieved and proven.  NULL with problems. */
const struct node *edits_lay(const struct edits *edits, const struct node *root,
                             struct arena *arena, struct problems *problems);

/* What stands in a tree where the edit points, an answer being the same in short and in full; NULL where
 * nothing does. */
const struct node *edit_find(const struct edit *edit, const struct node *root);

/* Is it an answer as a whole, and not a part of one? */
bool edit_is_answer(const struct edit *edit);

#endif

/* edit_parts.h -- what edit.c (laying changes over a tree) and edit_answer.c (what is special of answers)
 * share.
 */
#ifndef EDIT_PARTS_H
#define EDIT_PARTS_H

#include "model/edit.h"

struct edit_laying {
    const struct node *root;
    struct arena *arena;
    struct problems *problems;
};

/* Changes that point to the same thing or below it. */
struct edit_group {
    const struct edit **list;
    size_t count;
};

/* ---- nodes that a change makes stand in it: at the step that led to depth ---- */

struct node *edit_keyed(struct node *node, const struct edit *edit, size_t depth);
struct node *edit_placed(struct node *node, const struct edit *edit, size_t depth);

/* ---- steps ---- */

bool edit_is_position(const char *key);

/* Which child of a list or map a key names; its count where there is none. */
size_t edit_child(const struct node *node, const char *key);

/* The same list or map without the children that are NULL. */
struct node *edit_without_gone(struct edit_laying *l, const struct node *node);

/* ---- answers ---- */

bool edit_is_at_answer(const struct edit *edit, size_t depth);

/* Does the path as far as depth lead to something said: an answer, a partner's word, one of its voices? */
bool edit_is_said(const struct edit *edit, size_t depth);

/* A value alone, as an answer is written in short. */
bool edit_is_short(const struct node *node);

/* Does a key of an answer in short point beside its value, not into it? */
bool edit_is_beside(const struct node *node, const char *key);

/* What a key of an answer, or of a partner's word, points to, be it written in short or in full; NULL where
 * nothing is. */
const struct node *edit_part(const struct node *answer, const char *key);

/* The value as an answer with keys of its own. */
struct node *edit_in_full(struct edit_laying *l, const struct node *value, const struct edit *edit,
                          size_t depth);

/* A value set without a word about its proof: achieved and proven. */
struct node *edit_proven(struct edit_laying *l, const struct edit *edit, const struct node *old);

/* All answers, set at once: each proven unless it says how well. */
struct node *edit_prove_all(struct edit_laying *l, const struct edit *edit);

/* The answer with all changes of the group made, proven where they set it without its proof. */
struct node *edit_prove(struct edit_laying *l, const struct edit_group *group, struct node *answer);

#endif

/* shape.h -- checking a tree against a shape (accord/plugin.h), and finding the
 * word that somebody meant.  The same shapes describe the dossier, frameworks
 * and the sections of plugins; they will feed the schema and the templates.
 */
#ifndef SHAPE_H
#define SHAPE_H

#include "data/node.h"

#include <accord/plugin.h>

/* Beside the forms of plugin.h: a text that must stand in both languages. */
enum { SHAPE_BOTH_LANGUAGES = 1 << 20 };

/* A shape and a field, for tables at file scope. */
#define SHAPE(...)                                         \
    {                                                      \
        .size = sizeof(accord_shape), .forms = __VA_ARGS__ \
    }
#define FIELD(key_, flags_, shape_, en_, fr_)                   \
    &(const accord_field)                                       \
    {                                                           \
        sizeof(accord_field), (flags_), (key_), NULL, (shape_), \
        {                                                       \
            (en_), (fr_)                                        \
        }                                                       \
    }

extern const accord_shape shape_text, shape_number, shape_percent, shape_bool, shape_id, shape_date,
    shape_wording, shape_both, shape_any, shape_text_list, shape_id_list;

struct shape_check {
    struct problems *problems;
    const struct node *partners; /* the dossier's, for ids of partners; NULL: not checked */
};

/* Add every way in which node is not of shape; true when there is none. */
bool shape_check(const struct shape_check *check, const struct node *node,
                 const accord_shape *shape);

/* What the shape wants, in words: "a number or one of vote, consensus". */
const char *shape_wanted(const struct shape_check *check, const accord_shape *shape);

/* The word among candidates that word was meant to be: its French name, or a few
 * edits away. */
struct nearest {
    struct arena *arena;
    const char *folded; /* the word, folded */
    const char *best;
    size_t distance;
    bool certain;
};

struct nearest nearest_to(struct arena *arena, const char *word);
void nearest_try(struct nearest *nearest, const char *candidate);
const char *nearest_word(const struct nearest *nearest); /* NULL: nothing is near */

/* Say that key is not known among the keys of shape (a map). */
void shape_unknown_key(const struct shape_check *check, const struct node *child,
                       const accord_shape *shape);

/* The text of a wording node in both languages (a plain text stands for both). */
struct wording wording_of(const struct node *node);

/* Help for what stands where yes or no is wanted. */
struct saying yes_no_help(const struct node *node, enum language language);

/* Help for a text that stands where a number is wanted; empty when none fits. */
struct saying number_help(const struct node *node, enum language language);

#endif

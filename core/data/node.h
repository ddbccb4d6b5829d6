/* node.h -- the one tree: what YAML files are read into, what plugins and rules
 * see, what scorecards are built as and written from.
 *
 * Readers take const nodes and never change them.  Scalars of a file are text,
 * plain or quoted: what they mean is decided by a shape, not by their spelling.
 * Trees made by us (measures, scorecards) carry booleans and numbers as such.
 * Everything lives on the arena that it was made on.
 */
#ifndef NODE_H
#define NODE_H

#include "base/problem.h"

enum node_kind { NODE_NULL, NODE_BOOL, NODE_NUMBER, NODE_TEXT, NODE_LIST, NODE_MAP };

struct node {
    enum node_kind kind;
    bool plain;               /* text written without quotes, on one line */
    bool flow;                /* a list or map written in [] or {} */
    bool boolean;             /* of a null measure: it does not apply here */
    int line, column;         /* of the value, from 1; 0 when made by us */
    int key_line, key_column; /* of its key */
    const struct source *source;
    const char *key;  /* under a map; NULL otherwise */
    const char *text; /* len bytes without a NUL, and a NUL after them */
    size_t len;
    double number;
    const struct wording *reason; /* of a null measure: why; NULL elsewhere */
    struct node **children;       /* of a list or map, in document order */
    size_t count, capacity;
    uint32_t *slots; /* of a large map: where a key stands, plus 1 */
    size_t slot_count;
    uint32_t seed; /* of the hash: keys made to collide do not */
};

/* Reading.  NULL is allowed everywhere and reads as NODE_NULL, empty. */
enum node_kind node_kind(const struct node *node);
size_t node_count(const struct node *node);
const struct node *node_get(const struct node *map, const char *key);
const struct node *node_at(const struct node *list_or_map, size_t index);
const struct node *node_path(const struct node *root, const char *path); /* "a.b.c" */
const char *node_text(const struct node *node);               /* of a scalar text, else NULL */
bool node_is_word(const struct node *node, const char *word); /* the text, plain or quoted */
struct place node_place(const struct node *node);
struct place node_key_place(const struct node *node);

/* A plain decimal: -?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?, finite, in any locale. */
bool number_parse(const char *text, size_t len, double *out);
bool node_number(const struct node *node, double *out); /* a number, or plain text that is one */
/* The same of a text between quotes too. */
bool node_figure(const struct node *node, double *out);
bool node_percent(const struct node *node, double *out); /* the same, or "51 %" */
bool node_boolean(const struct node *node, bool *out);   /* yes no true false oui non */
bool node_date(const struct node *node);                 /* 2024, 2024-03, 2024-03-11 */
bool date_exists(int year, int month, int day);

/* What a person would call it: "a list", "'abc'"; for messages. */
const char *node_found(const struct node *node, enum language language, struct arena *arena);

/* Building.  put replaces a key that is there and returns the value. */
struct node *node_map(struct arena *arena);
struct node *node_list(struct arena *arena);
struct node *node_new_number(struct arena *arena, double number);
struct node *node_new_bool(struct arena *arena, bool boolean);
struct node *node_new_text(struct arena *arena, const char *text); /* NULL makes a null */
struct node *node_new_text_len(struct arena *arena, const char *text, size_t len);
struct node *node_new_null(struct arena *arena);
struct node *node_put(struct arena *arena, struct node *map, const char *key, struct node *value);
struct node *node_add(struct arena *arena, struct node *list, struct node *value);
struct node *node_put_text(struct arena *arena, struct node *map, const char *key,
                           const char *text);
struct node *node_put_number(struct arena *arena, struct node *map, const char *key, double number);

/* A copy of the top of node, whose children are the same ones: an overlay may
 * put other values into it. */
struct node *node_shallow(struct arena *arena, const struct node *node);

/* Same kind and content, whatever the place; numbers by value. */
bool node_same(const struct node *a, const struct node *b);

#endif

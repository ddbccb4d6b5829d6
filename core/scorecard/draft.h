/* draft.h -- a scorecard while it is being built, and the small steps of building it. */
#ifndef DRAFT_H
#define DRAFT_H

#include "run/assess.h"

struct draft {
    const struct assessment *a;
    const struct framework *framework;
    enum language language;
    struct arena *arena;
};

struct node *draft_flow(struct node *node); /* written in one line */

/* A new map or list under parent. */
struct node *draft_map(struct draft *c, struct node *parent, const char *key);
struct node *draft_list(struct draft *c, struct node *parent, const char *key);

/* NAN and NULL are written as null. */
void draft_figure(struct draft *c, struct node *map, const char *key, double figure);
void draft_text(struct draft *c, struct node *map, const char *key, const char *text);
void draft_bool(struct draft *c, struct node *map, const char *key, bool value);

/* A text of the framework or of a rule, in the language and typography of the scorecard. */
void draft_wording(struct draft *c, struct node *map, const char *key, struct wording wording);

/* The same as an item of a list. */
void draft_item(struct draft *c, struct node *list, struct wording wording);

const char *draft_grade(struct draft *c, int grade); /* its letter, NR below 0 */

/* The titles of some options of a question; NULL where there are none. */
const char *draft_options(struct draft *draft, const struct question *question, uint64_t options);

/* The titles of the options that an answer names, and who names them; null where there are none. */
void draft_titles(struct draft *draft, struct node *map, const char *key,
                  const struct answer *answer);

/* A scalar, list or map of the dossier as the scorecard shows it: numbers and yes or no typed. */
struct node *draft_value(struct draft *c, const struct node *value, enum question_type type);

#endif

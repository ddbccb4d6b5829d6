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

/* The titles of options of a question, in the language of the draft. */
const char *draft_options(struct draft *draft, const struct question *question, uint64_t options);

/* The values of statements: one, or a list of several. */
struct node *draft_statements(struct draft *draft, const struct question *question,
                              const struct statement *list, size_t count);

/* What an answer says: a value, a list of facts, a map of what partners say, a list where one has several
 * voices; {value, visibility} where one is not for the client.  Its options by their titles, and null for
 * other questions, where titles are asked for. */
struct node *draft_answer(struct draft *draft, const struct answer *answer, bool titles);

/* Under `errors`: what rules and plugins failed to do; nothing where they did it all. */
void draft_failures(struct draft *draft, struct node *root);

/* A scalar, list or map of the dossier as the scorecard shows it: numbers and yes or no typed. */
struct node *draft_value(struct draft *c, const struct node *value, enum question_type type);

#endif

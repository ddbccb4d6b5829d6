/* framework.h -- what a dossier is assessed against: axes, dimensions, factors,
 * questions, and the rules that the factors use.
 *
 * A framework is read once, with the frameworks that it extends merged below it,
 * and never changed.  Everything lives on the arena that it was read on.
 */
#ifndef FRAMEWORK_H
#define FRAMEWORK_H

#include "model/rule.h"
#include "model/tailoring.h"

enum { AXIS_SUCCESS, AXIS_STAKES, AXIS_COUNT };
enum { OPTIONS_MOST = 64, ANCHORS_MOST = 64, LEVELS = 5, GRADE_NR = -1, GRADE_NONE = -2 };

enum question_type {
    TYPE_YES_NO,
    TYPE_LEVEL,
    TYPE_NUMBER,
    TYPE_PERCENT,
    TYPE_CHOICE,
    TYPE_CHOICES,
    TYPE_SCORE,
    TYPE_FACT,
    TYPE_COUNT
};

enum combine { COMBINE_SUM, COMBINE_SHARE, COMBINE_MAX };

struct anchor {
    double at, score;
    struct wording says;
    struct place place;
};

struct option {
    const char *id;
    struct wording title;
    double value; /* 0 to 100 */
};

/* applies: the question is asked when the answer to another is one of these. */
struct condition {
    const char *question;
    const struct node *any; /* list; NULL: always asked */
};

struct factor;

struct question {
    const char *id;
    enum question_type type;
    struct wording ask, guidance, proof;
    const char **to;
    size_t to_count;
    double weight;
    bool weight_said, core, good_no;
    struct anchor *anchors; /* of number, percent; of level where written */
    size_t anchor_count;
    struct wording levels[LEVELS];
    struct option *options;
    size_t option_count;
    enum combine combine;
    struct condition applies;
    unsigned stages; /* bits of enum stage; 0: all */
    const struct node *target;
    double effort;
    const char *from; /* path below "measures", or NULL */
    const struct factor *factor;
    size_t ordinal; /* among all questions of the framework */
    struct place place;
};

struct param_value {
    const char *id;
    double value;
    struct place place;
};

/* A factor's use of a rule. */
struct rule_use {
    const char *id;
    double weight;
    const char *plugin; /* from: a native rule; NULL: Lua */
    bool off;
    struct param_value *params;
    size_t param_count;
    struct place place;
};

struct limit { /* the parent's score stays below the factor's plus slack */
    bool set, overall;
    double slack;
};

struct knockout { /* a grade cap while the factor's score is below */
    bool set;
    double below;
    int cap;
    struct wording because;
};

struct dimension;

struct factor {
    const char *id;
    struct wording title, meaning;
    const char *source;
    double weight;
    bool by_importance;
    struct limit limit;
    struct knockout knockout;
    struct question *questions;
    size_t question_count;
    struct rule_use *rules; /* as framework.yaml lists them; Lua files add themselves when bound */
    size_t rule_count;
    const struct dimension *dimension;
    size_t ordinal; /* among all factors of the framework */
    struct place place;
};

struct dimension {
    const char *id;
    struct wording title;
    double weight;
    struct factor *factors;
    size_t factor_count;
    int axis;
    struct place place;
};

struct axis {
    bool set;
    struct wording title;
    struct dimension *dimensions;
    size_t dimension_count;
};

struct grade {
    const char *id;
    double from;
    struct wording title;
    struct place place;
};

struct theme {
    const char *id;
    struct wording title;
    const struct factor **factors;
    size_t factor_count;
};

struct verdict {
    const char *id;
    struct wording title, title_running;
    int grades[AXIS_COUNT]; /* that grade or better; GRADE_NONE: the axis is not named */
    enum alert no_alert;    /* none of this severity or worse may be raised */
    const char **alerts;    /* fits when one of these is raised */
    size_t alert_count;
    struct place place;
};

struct scoring {
    double power_factor, power_dimension, power_axis; /* -INFINITY: the least */
    double floor, unknown, min_coverage, min_evidence;
    bool face;             /* nominal: the middle, not the prudent value */
    int cap_open_critical; /* GRADE_NONE: no cap */
};

struct framework {
    const char *id, *version, *folder;
    struct wording title;
    struct scoring scoring;
    struct grade *grades; /* best first */
    size_t grade_count;
    struct axis axes[AXIS_COUNT];
    struct theme *themes;
    size_t theme_count;
    struct verdict *verdicts;
    size_t verdict_count;
    const char **plugins;
    size_t plugin_count;
    const struct tailoring *tailoring; /* what a firm changes in it, or NULL */
    struct tailored tailored;          /* the same, applied */
    struct rule_use *loose_rules;      /* uses of rules that it makes, of no factor's list */
    size_t loose_rule_count;
    const char **off; /* ids that a child switched off: rules among them do not run */
    size_t off_count;
    const char **folders;          /* of itself and its parents, the furthest parent first */
    const char **ids;              /* of the same */
    const struct source **sources; /* their framework.yaml, in the same order */
    size_t folder_count;
    struct question **questions; /* all of them, by ordinal */
    struct question **by_id;     /* the same, sorted; NULL while the framework is being built */
    size_t question_count;
    struct factor **factors; /* all of them, by ordinal */
    size_t factor_count;
    const struct node *root; /* merged */
    struct place place;
};

/* How frameworks are found: the folder of an id, NULL when there is none. */
struct framework_finder {
    void *places;
    const char *(*folder)(void *places, const char *id, const char *beside, struct arena *arena);
};

/* Read the framework in folder, changed by tailoring unless it is NULL.  NULL with errors among the
 * problems. */
struct framework *framework_read(const char *folder, const struct tailoring *tailoring,
                                 const struct framework_finder *finder, struct arena *arena,
                                 struct problems *problems);

const struct question *framework_question(const struct framework *framework, const char *id);

/* What people call a question: what it asks, else its id. */
const char *question_ask(const struct question *question, enum language language);

/* May partners of this kind be asked it? */
bool question_is_for(const struct question *question, const char *kind);

/* Is it answered by options, one or several? */
bool question_has_options(const struct question *question);

/* The titles of chosen options, "A · B"; "none" where none is chosen. */
struct wording question_titles(const struct question *question, uint64_t chosen,
                               struct arena *arena);
const struct factor *framework_factor(const struct framework *framework, const char *id);
const struct dimension *framework_dimension(const struct framework *framework, const char *id);
bool framework_is_off(const struct framework *framework, const char *id);
int framework_grade(const struct framework *framework, const char *id); /* GRADE_NONE: unknown */

const char *axis_name(int axis); /* "success", "stakes" */
const char *type_name(enum question_type type);

enum stage { STAGE_IDEA, STAGE_DESIGN, STAGE_LAUNCH, STAGE_RUNNING, STAGE_RENEWAL, STAGE_COUNT };

/* Say that the key of node is no question, with the one that may be meant. */
void framework_unknown_question(const struct framework *framework, const struct node *node,
                                struct problems *problems);

/* The nearest id among questions, for a misspelt one. */
const char *framework_nearest_question(const struct framework *framework, const char *id,
                                       struct arena *arena);

#endif

/* result.h -- what an assessment comes to: findings, scores, grades, alerts, a
 * verdict.  Filled in by assess, axis and measure; read by the scorecard.
 */
#ifndef RESULT_H
#define RESULT_H

#include "run/judge.h"
#include "scoring/tree.h"

struct level { /* the three figures of a factor, dimension or axis; NAN: does not apply */
    double low, nominal, high;
};

struct factor_result {
    const struct factor *factor;
    double weight; /* in its dimension */
    struct finding *findings;
    size_t finding_count;
    struct level score;
    double lost; /* points of the axis that it costs; NAN where it has no score */
    bool open;   /* it applies, and nothing of it is known */
    bool binds;  /* its limit holds the nominal score down */
};

struct dimension_result {
    const struct dimension *dimension;
    struct factor_result *factors;
    size_t factor_count;
    struct level score;
    double lost; /* the sum of its factors' */
};

/* What holds the headline below its score. */
struct hold {
    int cap;          /* GRADE_NR for the gates */
    const char *from; /* a factor, "coverage", "evidence" or "open-critical" */
};

struct axis_result {
    const struct axis *axis;
    bool set; /* the framework has it */
    struct dimension_result *dimensions;
    size_t dimension_count;
    struct level score;
    int grade;                                        /* the headline; GRADE_NR */
    int nominal_grade, assured_grade, possible_grade; /* with knock-outs; GRADE_NR where null */
    struct hold *holds;
    size_t hold_count;
    double open_range, evidence_range;
    double coverage, evidence, known_only;
    double lost_error; /* the largest standard error of the points lost; 0: they are exact */
    size_t known, open, not_applicable; /* questions */
    double today;                       /* NAN where null */
    int today_grade;
};

struct theme_result {
    const struct theme *theme;
    struct level score;
};

struct failure { /* a rule or plugin that did not do its work */
    const char *where, *at, *text;
    struct place place; /* in the rule's file; without source for a plugin */
};

struct assessment {
    const struct method *method;
    const struct dossier *dossier;
    struct scenario proposed;
    const struct node *measures;
    struct axis_result axes[AXIS_COUNT];
    struct theme_result *themes;
    size_t theme_count;
    struct finding *alerts; /* of every rule that raises one, raised or unknown */
    size_t alert_count;
    const struct bound_rule **idle; /* of those that would raise one, which do not apply */
    size_t idle_count;
    const struct verdict *verdict; /* NULL: none */
    bool insufficient;             /* the verdict insufficient-data */
    struct failure *failures;
    size_t failure_count;
};

void failure_add(struct failure **list, size_t *count, struct failure failure, struct arena *arena);

#endif

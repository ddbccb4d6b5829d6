/* axis.h -- the numbers, coverage and grades of one judged axis. */
#ifndef AXIS_H
#define AXIS_H

#include "run/result.h"

enum which { LOW, NOMINAL, HIGH };

double *level_figure(struct level *level, enum which which);

/* The tree of a judged axis with its findings side by side, ready to be evaluated any number of
 * times: its factors and findings stand in the order of the framework. */
struct axis_tree {
    struct tree tree;
    struct finding **findings;    /* by position in the tree */
    double *figures[3];           /* of the findings, by enum which; NAN where they do not apply */
    double *factors, *dimensions; /* room for one evaluation */
    const double *thresholds;     /* of the grades, falling */
    size_t threshold_count;
};
struct axis_tree axis_tree(const struct axis_result *axis, const struct framework *framework,
                           struct arena *arena);

/* The factor of a finding, by its position in the tree; NULL: there is no such finding. */
const struct factor_result *axis_factor(const struct axis_result *axis, size_t finding);

/* Fill in everything of axis beside its findings, its counts of answers, and the points lost. */
void axis_score(struct axis_result *axis, const struct framework *framework, struct arena *arena);

/* Fill in the points lost, which take longer than all the rest and which nobody needs of a variant. */
void axis_attribute(struct axis_result *axis, const struct framework *framework,
                    struct arena *arena);

#endif

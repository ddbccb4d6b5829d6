/* tree.h -- the arithmetic of one axis: findings into factors, factors into
 * dimensions, dimensions into the axis, with limits.  Numbers in, numbers out;
 * the names stay with whoever filled the tree in.
 *
 * Evaluating does not allocate and does not change the tree, so that analyses
 * may evaluate the same one many times over.
 */
#ifndef TREE_H
#define TREE_H

#include "base/base.h"

#include <math.h>

/* A child that does not apply is NAN: it takes no part. */
struct tree_factor {
    double weight;
    bool limit, limit_overall;
    double slack;
    size_t first, count; /* its findings */
    bool knockout;       /* while its score is below, no grade is better than cap */
    double below;
    int cap;
};

struct tree_dimension {
    double weight;
    size_t first, count; /* its factors */
};

struct tree {
    double power_factor, power_dimension, power_axis; /* -INFINITY: the least */
    double floor;
    const double *weights; /* of the findings */
    const struct tree_factor *factors;
    const struct tree_dimension *dimensions;
    size_t finding_count, factor_count, dimension_count;
};

/* The weighted power mean of those x that are no NAN and have weight; NAN when
 * there is none.  The floor serves powers <= 0. */
double mean_power(const double *x, const double *weights, size_t count, double power, double floor);

/* The score of the axis for one value a finding; factors and dimensions receive
 * theirs (factor_count and dimension_count of them).  NAN where nothing applies. */
double tree_score(const struct tree *tree, const double *findings, double *factors,
                  double *dimensions);

/* The same from the scores of the factors up. */
double tree_score_above(const struct tree *tree, const double *factors, double *dimensions);

/* The least limit that count factors from first on set, on their dimension or on the axis; INFINITY
 * where they set none. */
double tree_limit(const struct tree *tree, const double *factors, size_t first, size_t count,
                  bool overall);

/* Global weights of the findings (they add up to 1), 0 for what does not apply. */
void tree_weights(const struct tree *tree, const double *findings, double *global);

/* The grade of a score that tree_score gave, capped by the knock-outs that its factors set off; -1
 * where nothing applies.  thresholds fall. */
int tree_grade(const struct tree *tree, double score, const double *factors,
               const double *thresholds, size_t threshold_count);

/* Does factor f, with this score, set off its knock-out? */
bool tree_knocks_out(const struct tree *tree, size_t f, double score);

/* Does the limit of factor f hold its parent below the mean, in these scores? */
bool tree_binds(const struct tree *tree, size_t f, const double *factors, const double *dimensions);

#endif

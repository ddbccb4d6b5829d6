/* tree.c -- scoring.md 2.5 and 2.7: one mean, used at three levels. */
#include "scoring/tree.h"

#include "scoring/grade.h"
#include "scoring/mean.h"
#include "scoring/value.h"

/* The children of one node.  Exactly one of weights, factors and dimensions says
 * what they weigh, so that nothing is copied or allocated. */
struct group {
    const double *x;
    const double *weights;                   /* of findings */
    const struct tree_factor *factors;       /* or of factors */
    const struct tree_dimension *dimensions; /* or of dimensions */
    size_t first, count;
};

static double weight_at(const struct group *g, size_t i)
{
    if (g->weights)
        return g->weights[g->first + i];
    return g->factors ? g->factors[g->first + i].weight : g->dimensions[g->first + i].weight;
}

static bool takes_part(const struct group *g, size_t i)
{
    return !isnan(g->x[g->first + i]) && weight_at(g, i) > 0;
}

static double group_sum(const struct group *g, double *least, double *most)
{
    double sum = 0;
    *least = INFINITY;
    *most = -INFINITY;
    for (size_t i = 0; i < g->count; i++) {
        if (!takes_part(g, i))
            continue;
        sum += weight_at(g, i);
        *least = fmin(*least, g->x[g->first + i]);
        *most = fmax(*most, g->x[g->first + i]);
    }
    return sum;
}

static double group_mean(const struct group *g, double power, double floor)
{
    double least, most, total = group_sum(g, &least, &most), sum = 0;
    if (!(total > 0))
        return NAN;
    if (least == most || power == -INFINITY)
        return least;
    for (size_t i = 0; i < g->count; i++)
        if (takes_part(g, i))
            sum += weight_at(g, i) / total * mean_rise(g->x[g->first + i], power, floor);
    return fmin(fmax(mean_fall(sum, power, floor), least), most);
}

double mean_power(const double *x, const double *weights, size_t count, double power, double floor)
{
    struct group group = {.x = x, .weights = weights, .count = count};
    return group_mean(&group, power, floor);
}

static void score_factors(const struct tree *t, const double *findings, double *factors)
{
    for (size_t f = 0; f < t->factor_count; f++) {
        struct group group = {findings, t->weights,          NULL,
                              NULL,     t->factors[f].first, t->factors[f].count};
        factors[f] = group_mean(&group, t->power_factor, t->floor);
    }
}

double tree_limit(const struct tree *t, const double *factors, size_t first, size_t count,
                  bool overall)
{
    double limit = INFINITY;
    for (size_t f = first; f < first + count; f++)
        if (t->factors[f].limit && t->factors[f].limit_overall == overall && !isnan(factors[f]))
            limit = fmin(limit, factors[f] + t->factors[f].slack);
    return limit;
}

double tree_score_above(const struct tree *t, const double *factors, double *dimensions)
{
    for (size_t d = 0; d < t->dimension_count; d++) {
        const struct tree_dimension *dimension = &t->dimensions[d];
        struct group group = {factors, NULL, t->factors, NULL, dimension->first, dimension->count};
        double mean = group_mean(&group, t->power_dimension, t->floor);
        dimensions[d] =
            isnan(mean)
                ? NAN
                : fmin(mean, tree_limit(t, factors, dimension->first, dimension->count, false));
    }
    struct group group = {dimensions, NULL, NULL, t->dimensions, 0, t->dimension_count};
    double mean = group_mean(&group, t->power_axis, t->floor);
    return isnan(mean) ? NAN : fmin(mean, tree_limit(t, factors, 0, t->factor_count, true));
}

double tree_score(const struct tree *t, const double *findings, double *factors, double *dimensions)
{
    score_factors(t, findings, factors);
    return tree_score_above(t, factors, dimensions);
}

/* ---- global weights ---- */

static double live_findings(const struct tree *t, const double *findings, size_t f)
{
    double sum = 0;
    for (size_t i = t->factors[f].first; i < t->factors[f].first + t->factors[f].count; i++)
        sum += isnan(findings[i]) ? 0 : t->weights[i];
    return sum;
}

static double live_factors(const struct tree *t, const double *findings, size_t d)
{
    double sum = 0;
    for (size_t f = t->dimensions[d].first; f < t->dimensions[d].first + t->dimensions[d].count;
         f++)
        sum += live_findings(t, findings, f) > 0 ? t->factors[f].weight : 0;
    return sum;
}

void tree_weights(const struct tree *t, const double *findings, double *global)
{
    double axis = 0;
    for (size_t i = 0; i < t->finding_count; i++)
        global[i] = 0;
    for (size_t d = 0; d < t->dimension_count; d++)
        axis += live_factors(t, findings, d) > 0 ? t->dimensions[d].weight : 0;
    for (size_t d = 0; axis > 0 && d < t->dimension_count; d++) {
        double factors = live_factors(t, findings, d);
        for (size_t f = t->dimensions[d].first;
             factors > 0 && f < t->dimensions[d].first + t->dimensions[d].count; f++) {
            double own = live_findings(t, findings, f);
            double share = t->dimensions[d].weight / axis * (t->factors[f].weight / factors);
            for (size_t i = t->factors[f].first;
                 own > 0 && i < t->factors[f].first + t->factors[f].count; i++)
                global[i] = isnan(findings[i]) ? 0 : share * (t->weights[i] / own);
        }
    }
}

/* ---- grades ---- */

bool tree_knocks_out(const struct tree *t, size_t f, double score)
{
    const struct tree_factor *factor = &t->factors[f];
    return factor->knockout && !isnan(score) && quantise(score) < quantise(factor->below);
}

int tree_grade(const struct tree *t, double score, const double *factors, const double *thresholds,
               size_t threshold_count)
{
    int grade = isnan(score) ? -1 : grade_of(score, thresholds, threshold_count);
    for (size_t f = 0; f < t->factor_count && grade >= 0; f++)
        if (tree_knocks_out(t, f, factors[f]))
            grade = grade_worse(grade, t->factors[f].cap);
    return grade;
}

/* ---- limits ---- */

static size_t dimension_of(const struct tree *t, size_t f)
{
    size_t d = 0;
    while (f >= t->dimensions[d].first + t->dimensions[d].count)
        d++;
    return d;
}

bool tree_binds(const struct tree *t, size_t f, const double *factors, const double *dimensions)
{
    const struct tree_factor *factor = &t->factors[f];
    if (!factor->limit || isnan(factors[f]))
        return false;
    const struct tree_dimension *d = &t->dimensions[dimension_of(t, f)];
    struct group below = {factors, NULL, t->factors, NULL, d->first, d->count};
    struct group above = {dimensions, NULL, NULL, t->dimensions, 0, t->dimension_count};
    double mean = factor->limit_overall ? group_mean(&above, t->power_axis, t->floor)
                                        : group_mean(&below, t->power_dimension, t->floor);
    return !isnan(mean) && factors[f] + factor->slack < mean;
}

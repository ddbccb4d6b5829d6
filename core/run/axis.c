/* axis.c -- findings side by side in a tree, evaluated three times; then coverage,
 * the range, grades and what holds them (scoring 2.5 to 2.8).
 */
#include "run/axis.h"

#include "base/limits.h"
#include "scoring/attribution.h"
#include "scoring/grade.h"

#include <math.h>
#include <string.h>

static size_t count_findings(const struct axis_result *axis, size_t *factors)
{
    size_t findings = 0;
    *factors = 0;
    for (size_t d = 0; d < axis->dimension_count; d++) {
        *factors += axis->dimensions[d].factor_count;
        for (size_t f = 0; f < axis->dimensions[d].factor_count; f++)
            findings += axis->dimensions[d].factors[f].finding_count;
    }
    return findings;
}

static void put_finding(struct axis_tree *n, double *weights, size_t i, struct finding *finding)
{
    bool counts = finding->judged && finding->outcome != OUTCOME_NOT_APPLICABLE;
    n->findings[i] = finding;
    weights[i] = finding->weight;
    n->figures[LOW][i] = counts ? finding->triple.low : NAN;
    n->figures[NOMINAL][i] = counts ? finding->triple.nominal : NAN;
    n->figures[HIGH][i] = counts ? finding->triple.high : NAN;
}

static struct tree_factor factor_of(const struct factor_result *result, size_t first)
{
    const struct factor *factor = result->factor;
    return (struct tree_factor){.weight = result->weight,
                                .limit = factor->limit.set,
                                .limit_overall = factor->limit.overall,
                                .slack = factor->limit.slack,
                                .first = first,
                                .count = result->finding_count,
                                .knockout = factor->knockout.set,
                                .below = factor->knockout.below,
                                .cap = factor->knockout.cap};
}

static const double *thresholds_of(const struct framework *framework, struct arena *arena)
{
    double *thresholds = arena_array(arena, framework->grade_count + 1, sizeof *thresholds);
    for (size_t i = 0; i < framework->grade_count; i++)
        thresholds[i] = framework->grades[i].from;
    return thresholds;
}

const struct factor_result *axis_factor(const struct axis_result *axis, size_t finding)
{
    size_t i = 0;
    for (size_t d = 0; d < axis->dimension_count; d++)
        for (size_t k = 0; k < axis->dimensions[d].factor_count; k++) {
            i += axis->dimensions[d].factors[k].finding_count;
            if (finding < i)
                return &axis->dimensions[d].factors[k];
        }
    return NULL;
}

struct axis_tree axis_tree(const struct axis_result *axis, const struct framework *framework,
                           struct arena *arena)
{
    const struct scoring *scoring = &framework->scoring;
    size_t factor_count, finding_count = count_findings(axis, &factor_count);
    double *weights = arena_array(arena, finding_count + 1, sizeof *weights);
    struct tree_factor *factors = arena_array(arena, factor_count + 1, sizeof *factors);
    struct tree_dimension *dimensions =
        arena_array(arena, axis->dimension_count + 1, sizeof *dimensions);
    struct axis_tree n = {.findings = arena_array(arena, finding_count + 1, sizeof *n.findings),
                          .factors = arena_array(arena, factor_count + 1, sizeof *n.factors),
                          .dimensions =
                              arena_array(arena, axis->dimension_count + 1, sizeof *n.dimensions),
                          .thresholds = thresholds_of(framework, arena),
                          .threshold_count = framework->grade_count};
    for (enum which which = LOW; which <= HIGH; which++)
        n.figures[which] = arena_array(arena, finding_count + 1, sizeof *n.figures[which]);
    size_t i = 0, f = 0;
    for (size_t d = 0; d < axis->dimension_count; d++) {
        const struct dimension_result *dimension = &axis->dimensions[d];
        dimensions[d] =
            (struct tree_dimension){dimension->dimension->weight, f, dimension->factor_count};
        for (size_t k = 0; k < dimension->factor_count; k++, f++) {
            factors[f] = factor_of(&dimension->factors[k], i);
            for (size_t m = 0; m < dimension->factors[k].finding_count; m++, i++)
                put_finding(&n, weights, i, &dimension->factors[k].findings[m]);
        }
    }
    n.tree = (struct tree){scoring->power_factor,
                           scoring->power_dimension,
                           scoring->power_axis,
                           scoring->floor,
                           weights,
                           factors,
                           dimensions,
                           finding_count,
                           factor_count,
                           axis->dimension_count};
    return n;
}

double *level_figure(struct level *level, enum which which)
{
    return which == LOW ? &level->low : which == NOMINAL ? &level->nominal : &level->high;
}

/* The figures of one kind, all the way up; its grade, with knock-outs. */
static int evaluate(struct axis_result *axis, struct axis_tree *n, enum which which)
{
    size_t f = 0;
    double score = tree_score(&n->tree, n->figures[which], n->factors, n->dimensions);
    *level_figure(&axis->score, which) = score;
    for (size_t d = 0; d < axis->dimension_count; d++) {
        *level_figure(&axis->dimensions[d].score, which) = n->dimensions[d];
        for (size_t k = 0; k < axis->dimensions[d].factor_count; k++, f++) {
            *level_figure(&axis->dimensions[d].factors[k].score, which) = n->factors[f];
            if (which == NOMINAL)
                axis->dimensions[d].factors[k].binds =
                    tree_binds(&n->tree, f, n->factors, n->dimensions);
        }
    }
    return tree_grade(&n->tree, score, n->factors, n->thresholds, n->threshold_count);
}

/* Possible minus assured, split into what stays open with every known answer
 * proven, and the rest. */
static void split_range(struct axis_result *axis, struct axis_tree *n,
                        const struct scoring *scoring, struct arena *arena)
{
    size_t count = n->tree.finding_count;
    double *low = arena_array(arena, count + 1, sizeof *low),
           *high = arena_array(arena, count + 1, sizeof *high);
    for (size_t i = 0; i < count; i++) {
        struct finding proven = *n->findings[i];
        low[i] = n->figures[LOW][i];
        high[i] = n->figures[HIGH][i];
        if (!proven.known || isnan(low[i]))
            continue;
        proven.reliability = 1;
        struct triple triple = judge_triple(scoring, &proven);
        low[i] = triple.low;
        high[i] = triple.high;
    }
    double total = axis->score.high - axis->score.low;
    axis->open_range = tree_score(&n->tree, high, n->factors, n->dimensions) -
                       tree_score(&n->tree, low, n->factors, n->dimensions);
    axis->open_range = fmin(fmax(axis->open_range, 0), total);
    axis->evidence_range = total - axis->open_range;
}

static void measure_coverage(struct axis_result *axis, struct axis_tree *n, struct arena *arena)
{
    size_t count = n->tree.finding_count;
    double *global = arena_array(arena, count + 1, sizeof *global),
           *known = arena_array(arena, count + 1, sizeof *known);
    tree_weights(&n->tree, n->figures[NOMINAL], global);
    for (size_t i = 0; i < count; i++) {
        known[i] = n->findings[i]->known ? n->figures[NOMINAL][i] : NAN;
        n->findings[i]->global = global[i];
        if (!n->findings[i]->known || isnan(n->figures[NOMINAL][i]))
            continue;
        axis->coverage += global[i];
        axis->evidence += global[i] * n->findings[i]->reliability;
    }
    axis->known_only = tree_score(&n->tree, known, n->factors, n->dimensions);
}

/* ---- grades ---- */

static void add_hold(struct axis_result *axis, int cap, const char *from, struct arena *arena)
{
    struct hold *place = arena_array(arena, axis->hold_count + 1, sizeof *place);
    if (axis->hold_count)
        memcpy(place, axis->holds, axis->hold_count * sizeof *place);
    place[axis->hold_count++] = (struct hold){cap, from};
    axis->holds = place;
}

/* The knock-outs that hold the nominal grade below its score. */
static void add_knockouts(struct axis_result *axis, const struct axis_tree *n, struct arena *arena)
{
    size_t f = 0;
    if (axis->nominal_grade == GRADE_NR)
        return;
    int raw = grade_of(axis->score.nominal, n->thresholds, n->threshold_count);
    for (size_t d = 0; d < axis->dimension_count; d++)
        for (size_t k = 0; k < axis->dimensions[d].factor_count; k++, f++)
            if (tree_knocks_out(&n->tree, f, n->factors[f]) && n->tree.factors[f].cap > raw)
                add_hold(axis, n->tree.factors[f].cap, axis->dimensions[d].factors[k].factor->id,
                         arena);
}

static bool has_open_critical(const struct axis_result *axis)
{
    for (size_t d = 0; d < axis->dimension_count; d++)
        for (size_t k = 0; k < axis->dimensions[d].factor_count; k++) {
            const struct factor_result *factor = &axis->dimensions[d].factors[k];
            if (factor->open && (factor->factor->limit.set || factor->factor->knockout.set))
                return true;
        }
    return false;
}

static void grade_axis(struct axis_result *axis, const struct framework *framework,
                       struct arena *arena)
{
    const struct scoring *scoring = &framework->scoring;
    axis->grade = axis->nominal_grade;
    if (axis->grade == GRADE_NR)
        return;
    int cap = scoring->cap_open_critical;
    if (cap != GRADE_NONE && has_open_critical(axis) && cap > axis->grade) {
        axis->grade = cap;
        add_hold(axis, cap, "open-critical", arena);
    }
    bool covered = quantise(axis->coverage) >= quantise(scoring->min_coverage);
    bool proven = quantise(axis->evidence) >= quantise(scoring->min_evidence);
    if (!covered)
        add_hold(axis, GRADE_NR, "coverage", arena);
    if (!proven)
        add_hold(axis, GRADE_NR, "evidence", arena);
    if (!covered || !proven)
        axis->grade = GRADE_NR;
}

void axis_score(struct axis_result *axis, const struct framework *framework, struct arena *arena)
{
    struct axis_tree n = axis_tree(axis, framework, arena);
    axis->assured_grade = evaluate(axis, &n, LOW);
    axis->possible_grade = evaluate(axis, &n, HIGH);
    axis->nominal_grade = evaluate(axis, &n, NOMINAL);
    add_knockouts(axis, &n, arena);
    measure_coverage(axis, &n, arena);
    if (!isnan(axis->score.low))
        split_range(axis, &n, &framework->scoring, arena);
    grade_axis(axis, framework, arena);
}

void axis_attribute(struct axis_result *axis, const struct framework *framework,
                    struct arena *arena)
{
    struct axis_tree n = axis_tree(axis, framework, arena);
    struct attribution a = attribution_of(&n.tree, n.figures[NOMINAL], LIMIT_ATTRIBUTION, arena);
    size_t f = 0;
    for (size_t d = 0; d < axis->dimension_count; d++) {
        axis->dimensions[d].lost = a.dimensions[d];
        for (size_t k = 0; k < axis->dimensions[d].factor_count; k++, f++) {
            axis->dimensions[d].factors[k].lost = a.factors[f];
            axis->lost_error = fmax(axis->lost_error, a.errors[f]);
        }
    }
}

/* axis.c -- findings side by side in a tree, evaluated three times; then coverage,
 * the range, grades and what holds them (scoring 2.5 to 2.8).
 */
#include "run/axis.h"

#include "scoring/grade.h"

#include <math.h>
#include <string.h>

/* The tree of an axis with its findings side by side, ready to be evaluated. */
struct numbers {
    struct tree tree;
    struct finding **findings;
    double *low, *nominal, *high;
    double *factors, *dimensions; /* room for one evaluation */
};

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

static void put_finding(struct numbers *n, double *weights, size_t i, struct finding *finding)
{
    bool counts = finding->judged && finding->outcome != OUTCOME_NOT_APPLICABLE;
    n->findings[i] = finding;
    weights[i] = finding->weight;
    n->low[i] = counts ? finding->triple.low : NAN;
    n->nominal[i] = counts ? finding->triple.nominal : NAN;
    n->high[i] = counts ? finding->triple.high : NAN;
}

static struct numbers numbers_of(const struct axis_result *axis, const struct scoring *scoring,
                                 struct arena *arena)
{
    size_t factor_count, finding_count = count_findings(axis, &factor_count);
    double *weights = arena_array(arena, finding_count + 1, sizeof *weights);
    struct tree_factor *factors = arena_array(arena, factor_count + 1, sizeof *factors);
    struct tree_dimension *dimensions =
        arena_array(arena, axis->dimension_count + 1, sizeof *dimensions);
    struct numbers n = {.findings = arena_array(arena, finding_count + 1, sizeof *n.findings),
                        .low = arena_array(arena, finding_count + 1, sizeof *n.low),
                        .nominal = arena_array(arena, finding_count + 1, sizeof *n.nominal),
                        .high = arena_array(arena, finding_count + 1, sizeof *n.high),
                        .factors = arena_array(arena, factor_count + 1, sizeof *n.factors),
                        .dimensions =
                            arena_array(arena, axis->dimension_count + 1, sizeof *n.dimensions)};
    size_t i = 0, f = 0;
    for (size_t d = 0; d < axis->dimension_count; d++) {
        const struct dimension_result *dimension = &axis->dimensions[d];
        dimensions[d] =
            (struct tree_dimension){dimension->dimension->weight, f, dimension->factor_count};
        for (size_t k = 0; k < dimension->factor_count; k++, f++) {
            const struct factor_result *factor = &dimension->factors[k];
            const struct limit *limit = &factor->factor->limit;
            factors[f] = (struct tree_factor){factor->weight, limit->set, limit->overall,
                                              limit->slack,   i,          factor->finding_count};
            for (size_t m = 0; m < factor->finding_count; m++, i++)
                put_finding(&n, weights, i, &factor->findings[m]);
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

static void evaluate(struct axis_result *axis, struct numbers *n, const double *values,
                     enum which which)
{
    size_t f = 0;
    *level_figure(&axis->score, which) = tree_score(&n->tree, values, n->factors, n->dimensions);
    for (size_t d = 0; d < axis->dimension_count; d++) {
        *level_figure(&axis->dimensions[d].score, which) = n->dimensions[d];
        for (size_t k = 0; k < axis->dimensions[d].factor_count; k++, f++) {
            *level_figure(&axis->dimensions[d].factors[k].score, which) = n->factors[f];
            if (which == NOMINAL)
                axis->dimensions[d].factors[k].binds =
                    tree_binds(&n->tree, f, n->factors, n->dimensions);
        }
    }
}

/* Possible minus assured, split into what stays open with every known answer
 * proven, and the rest. */
static void split_range(struct axis_result *axis, struct numbers *n, const struct scoring *scoring,
                        struct arena *arena)
{
    size_t count = n->tree.finding_count;
    double *low = arena_array(arena, count + 1, sizeof *low),
           *high = arena_array(arena, count + 1, sizeof *high);
    for (size_t i = 0; i < count; i++) {
        struct finding proven = *n->findings[i];
        low[i] = n->low[i];
        high[i] = n->high[i];
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

static void measure_coverage(struct axis_result *axis, struct numbers *n, struct arena *arena)
{
    size_t count = n->tree.finding_count;
    double *global = arena_array(arena, count + 1, sizeof *global),
           *known = arena_array(arena, count + 1, sizeof *known);
    tree_weights(&n->tree, n->nominal, global);
    for (size_t i = 0; i < count; i++) {
        known[i] = n->findings[i]->known ? n->nominal[i] : NAN;
        n->findings[i]->global = global[i];
        if (!n->findings[i]->known || isnan(n->nominal[i]))
            continue;
        axis->coverage += global[i];
        axis->evidence += global[i] * n->findings[i]->reliability;
    }
    axis->known_only = tree_score(&n->tree, known, n->factors, n->dimensions);
}

/* ---- grades ---- */

static int grade_at(const struct framework *framework, double score)
{
    double thresholds[64];
    size_t count = framework->grade_count < COUNT_OF(thresholds) ? framework->grade_count
                                                                 : COUNT_OF(thresholds);
    for (size_t i = 0; i < count; i++)
        thresholds[i] = framework->grades[i].from;
    return isnan(score) ? GRADE_NR : grade_of(score, thresholds, count);
}

static void add_hold(struct axis_result *axis, int cap, const char *from, struct arena *arena)
{
    struct hold *place = arena_array(arena, axis->hold_count + 1, sizeof *place);
    if (axis->hold_count)
        memcpy(place, axis->holds, axis->hold_count * sizeof *place);
    place[axis->hold_count++] = (struct hold){cap, from};
    axis->holds = place;
}

/* The grade of one of the three figures, capped by the knock-outs that it sets off. */
static int knocked_out(struct axis_result *axis, const struct framework *framework,
                       enum which which, struct arena *arena)
{
    int raw = grade_at(framework, *level_figure(&axis->score, which)), grade = raw;
    for (size_t d = 0; d < axis->dimension_count && raw != GRADE_NR; d++)
        for (size_t k = 0; k < axis->dimensions[d].factor_count; k++) {
            struct factor_result *factor = &axis->dimensions[d].factors[k];
            const struct knockout *knockout = &factor->factor->knockout;
            double score = *level_figure(&factor->score, which);
            if (!knockout->set || isnan(score) || !(quantise(score) < quantise(knockout->below)))
                continue;
            grade = grade_worse(grade, knockout->cap);
            if (which == NOMINAL && knockout->cap > raw)
                add_hold(axis, knockout->cap, factor->factor->id, arena);
        }
    return grade;
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
    axis->assured_grade = knocked_out(axis, framework, LOW, arena);
    axis->possible_grade = knocked_out(axis, framework, HIGH, arena);
    axis->grade = axis->nominal_grade = knocked_out(axis, framework, NOMINAL, arena);
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
    struct numbers n = numbers_of(axis, &framework->scoring, arena);
    evaluate(axis, &n, n.low, LOW);
    evaluate(axis, &n, n.high, HIGH);
    evaluate(axis, &n, n.nominal, NOMINAL);
    measure_coverage(axis, &n, arena);
    if (!isnan(axis->score.low))
        split_range(axis, &n, &framework->scoring, arena);
    grade_axis(axis, framework, arena);
}

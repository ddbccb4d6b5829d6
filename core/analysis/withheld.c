/* withheld.c -- one factor after the other, under a scenario in which its answers are open. */
#include "analysis/withheld.h"

#include "analysis/levers.h"
#include "base/limits.h"

#include <math.h>
#include <string.h>

struct withholding {
    const struct assessment *a;
    const struct outlook *outlook;
    const struct finding *const *findings;
    const struct axis_result *axis;
    const struct answer **instead; /* by ordinal of the question: open, or NULL */
    const struct question **taken; /* those that are open instead */
    size_t taken_count;
    double *values, *scores, *dimensions;
    struct arena *arena, *scratch;
    long long fuel; /* that the rules may still take */
};

/* ---- what is taken away ---- */

static bool is_given(const struct withholding *w, const struct question *q)
{
    return w->a->dossier->answers[q->ordinal].state == ANSWER_GIVEN;
}

static bool is_measured(const struct withholding *w, const struct question *q)
{
    const struct answer *shown = w->a->proposed.answers[q->ordinal];
    return shown->measure && shown->state == ANSWER_GIVEN;
}

static bool take_away(struct withholding *w, const struct question *q)
{
    const struct answer *now = &w->a->dossier->answers[q->ordinal];
    if (!is_given(w, q) || is_measured(w, q))
        return false;
    if (w->instead[q->ordinal])
        return true;
    struct answer *open = arena_alloc(w->arena, sizeof *open);
    *open = (struct answer){.question = q, .asked = true, .place = now->place};
    w->instead[q->ordinal] = open;
    w->taken[w->taken_count++] = q;
    return true;
}

static bool take_read(struct withholding *w, const struct bound_rule *rule)
{
    bool any = false;
    for (size_t i = 0; i < rule->question_count; i++)
        any = take_away(w, rule->questions[i]) || any;
    return any;
}

/* The answers to the questions of a factor; where it has none, those that its rules read. */
static bool take_factor(struct withholding *w, const struct tree_factor *factor)
{
    bool any = false;
    for (size_t i = factor->first; i < factor->first + factor->count; i++)
        any = (w->findings[i]->question && take_away(w, w->findings[i]->question)) || any;
    for (size_t i = factor->first; !any && i < factor->first + factor->count; i++)
        any = w->findings[i]->rule && take_read(w, w->findings[i]->rule);
    return any;
}

/* ---- what is left ---- */

static bool counts(const struct withholding *w, size_t finding)
{
    return w->outlook->tree.weights[finding] > 0 && !isnan(w->outlook->nominal[finding]);
}

static bool is_moved(const struct withholding *w, size_t finding)
{
    for (size_t i = 0; i < w->taken_count; i++)
        if (lever_moves(w->a, w->taken[i], w->findings[finding]))
            return true;
    return false;
}

static double judged_again(struct withholding *w, size_t finding)
{
    struct lever_figures figures =
        lever_judge(w->a, w->instead, axis_factor(w->axis, finding)->factor, w->findings[finding],
                    w->scratch);
    w->fuel -= figures.fuel;
    arena_reset(w->scratch);
    return figures.nominal;
}

/* A factor that no answer speaks of, and what a measure answers, is left at the estimate. */
static void leave_unknown(struct withholding *w, const struct tree_factor *factor, bool any)
{
    for (size_t i = factor->first; i < factor->first + factor->count; i++) {
        const struct question *q = w->findings[i]->question;
        if (counts(w, i) && w->outlook->spreads[i].known && (!any || (q && is_measured(w, q))))
            w->values[i] = w->outlook->unknown;
    }
}

/* NAN where the rules may take no more steps. */
static double score_without(struct withholding *w, const struct tree_factor *factor)
{
    const struct tree *t = &w->outlook->tree;
    while (w->taken_count)
        w->instead[w->taken[--w->taken_count]->ordinal] = NULL;
    memcpy(w->values, w->outlook->nominal, t->finding_count * sizeof *w->values);
    bool any = take_factor(w, factor);
    for (size_t i = 0; any && i < t->finding_count; i++)
        if (t->weights[i] > 0 && is_moved(w, i)) {
            if (w->fuel < 0)
                return NAN;
            w->values[i] = judged_again(w, i);
        }
    leave_unknown(w, factor, any);
    return tree_score(t, w->values, w->scores, w->dimensions);
}

/* ---- all of them ---- */

static bool is_known(const struct withholding *w, const struct tree_factor *factor)
{
    for (size_t i = factor->first; i < factor->first + factor->count; i++)
        if (counts(w, i) && w->outlook->spreads[i].known)
            return true;
    return false;
}

struct withheld *withheld_factors(const struct assessment *assessment,
                                  const struct axis_result *axis, const struct outlook *outlook,
                                  size_t *count, struct arena *arena)
{
    const struct tree *t = &outlook->tree;
    struct withholding w = {
        .a = assessment,
        .axis = axis,
        .outlook = outlook,
        .instead = arena_array(arena, assessment->method->framework->question_count + 1,
                               sizeof *w.instead),
        .taken =
            arena_array(arena, assessment->method->framework->question_count + 1, sizeof *w.taken),
        .values = arena_array(arena, t->finding_count + 1, sizeof *w.values),
        .scores = arena_array(arena, t->factor_count + 1, sizeof *w.scores),
        .dimensions = arena_array(arena, t->dimension_count + 1, sizeof *w.dimensions),
        .arena = arena,
        .scratch = arena_open(),
        .fuel = LIMIT_ANALYSIS_FUEL};
    struct withheld *list = arena_array(arena, t->factor_count + 1, sizeof *list);
    double now = tree_score(t, outlook->nominal, w.scores, w.dimensions);
    w.findings =
        (const struct finding *const *)axis_tree(axis, assessment->method->framework, arena)
            .findings;
    *count = 0;
    for (size_t f = 0; !isnan(now) && f < t->factor_count; f++)
        if (is_known(&w, &t->factors[f]))
            list[(*count)++] = (struct withheld){f, score_without(&w, &t->factors[f]) - now};
    arena_close(w.scratch);
    return list;
}

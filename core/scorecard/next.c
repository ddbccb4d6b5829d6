/* next.c -- an answer is worth the coverage that it adds: its own weight, and its part of the rules that
 * wait for it, in whatever factor.  How many are needed is counted with each rule known only when all that
 * it waits for is answered.
 */
#include "scorecard/next.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static bool is_open(const struct finding *finding)
{
    return finding->question && finding->outcome == OUTCOME_UNKNOWN &&
           finding->question->type != TYPE_FACT && !finding->reads[0].value;
}

/* A finding that is not known, and the open questions that it waits for, by ordinal. */
struct waiting {
    double global;
    size_t *questions, count;
};

struct gathering {
    const struct assessment *a;
    struct arena *arena;
    struct waiting *list;
    size_t count, capacity;
};

static bool is_unanswered(const struct gathering *g, const struct question *q)
{
    const struct answer *answer = g->a->proposed.answers[q->ordinal];
    return answer->state == ANSWER_OPEN && answer->asked && !answer->statement_count;
}

static void gather(struct gathering *g, const struct finding *finding)
{
    const struct framework *framework = g->a->method->framework;
    struct waiting w = {finding->global, NULL, 0};
    size_t capacity = 0;
    if (finding->known || finding->stuck || !(finding->global > 0))
        return;
    for (size_t i = 0; i < framework->question_count; i++) {
        const struct question *q = framework->questions[i];
        bool waits = finding->question ? finding->question == q
                                       : rule_reads_answer(finding->rule->rule, q->id);
        if (!waits || !is_unanswered(g, q))
            continue;
        w.questions = arena_grow(g->arena, w.questions, w.count, &capacity, sizeof *w.questions);
        w.questions[w.count++] = i;
    }
    if (!w.count)
        return;
    g->list = arena_grow(g->arena, g->list, g->count, &g->capacity, sizeof *g->list);
    g->list[g->count++] = w;
}

static void gather_axis(struct gathering *g, const struct axis_result *axis)
{
    for (size_t d = 0; d < axis->dimension_count; d++)
        for (size_t k = 0; k < axis->dimensions[d].factor_count; k++)
            for (size_t i = 0; i < axis->dimensions[d].factors[k].finding_count; i++)
                gather(g, &axis->dimensions[d].factors[k].findings[i]);
}

static double gain_of(const struct gathering *g, const struct question *question)
{
    double gain = 0;
    for (size_t i = 0; i < g->count; i++)
        for (size_t k = 0; k < g->list[i].count; k++)
            if (g->list[i].questions[k] == question->ordinal)
                gain += g->list[i].global / (double)g->list[i].count;
    return gain;
}

static int compare_questions(const void *a, const void *b)
{
    const struct next_question *p = a, *q = b;
    if (p->decisive != q->decisive)
        return p->decisive ? -1 : 1;
    if (p->gain != q->gain)
        return p->gain > q->gain ? -1 : 1;
    if (p->question->core != q->question->core)
        return p->question->core ? -1 : 1;
    return p->question->ordinal < q->question->ordinal ? -1 : 1;
}

/* ---- how many ---- */

static size_t left_of(const struct waiting *w, const bool *answered)
{
    size_t left = 0;
    for (size_t k = 0; k < w->count; k++)
        left += !answered[w->questions[k]];
    return left;
}

static double coverage_with(const struct gathering *g, const bool *answered)
{
    double sum = 0;
    for (size_t i = 0; i < g->count; i++)
        sum += left_of(&g->list[i], answered) ? 0 : g->list[i].global;
    return sum;
}

/* What a finding adds for each answer that it still waits for, the questions' own weights with it. */
static double worth_of(const struct gathering *g, const struct waiting *w, const bool *answered)
{
    double gain = w->count > 1 ? w->global : 0;
    for (size_t i = 0; i < g->count; i++)
        for (size_t k = 0; g->list[i].count == 1 && k < w->count; k++)
            if (g->list[i].questions[0] == w->questions[k] && !answered[w->questions[k]])
                gain += g->list[i].global;
    return gain / (double)left_of(w, answered);
}

static const struct waiting *worthiest(const struct gathering *g, const bool *answered)
{
    const struct waiting *best = NULL;
    double most = 0;
    for (size_t i = 0; i < g->count; i++) {
        double worth = left_of(&g->list[i], answered) ? worth_of(g, &g->list[i], answered) : 0;
        if (worth <= most + 1e-12)
            continue;
        most = worth;
        best = &g->list[i];
    }
    return best;
}

/* As few answers as cover what is missing: those that are worth most, without those that turn out not to
 * be needed. */
static size_t answers_needed(const struct gathering *g, double missing)
{
    size_t total = g->a->method->framework->question_count, needed = 0;
    bool *answered = arena_array(g->arena, total + 1, sizeof *answered);
    const struct waiting *next;
    while (missing - coverage_with(g, answered) > 5e-7 && (next = worthiest(g, answered)))
        for (size_t k = 0; k < next->count; k++)
            answered[next->questions[k]] = true;
    double least = fmin(missing, coverage_with(g, answered));
    for (size_t i = total; i-- > 0;) {
        if (!answered[i])
            continue;
        answered[i] = false;
        answered[i] = least - coverage_with(g, answered) > 5e-7;
        needed += answered[i];
    }
    return needed;
}

/* ---- all of it ---- */

struct next next_questions(const struct assessment *assessment, const struct axis_result *axis,
                           struct arena *arena)
{
    struct next next = {0};
    struct gathering g = {.a = assessment, .arena = arena};
    size_t capacity = 0;
    gather_axis(&g, axis);
    for (size_t d = 0; d < axis->dimension_count; d++)
        for (size_t k = 0; k < axis->dimensions[d].factor_count; k++) {
            const struct factor_result *factor = &axis->dimensions[d].factors[k];
            bool decisive =
                factor->open && (factor->factor->limit.set || factor->factor->knockout.set);
            for (size_t i = 0; i < factor->finding_count; i++) {
                const struct finding *finding = &factor->findings[i];
                if (!is_open(finding))
                    continue;
                next.questions = arena_grow(arena, next.questions, next.count, &capacity,
                                            sizeof *next.questions);
                next.questions[next.count++] =
                    (struct next_question){finding->question, gain_of(&g, finding->question),
                                           decisive};
            }
        }
    if (next.count)
        qsort(next.questions, next.count, sizeof *next.questions, compare_questions);
    next.needed =
        answers_needed(&g, assessment->method->framework->scoring.min_coverage - axis->coverage);
    return next;
}

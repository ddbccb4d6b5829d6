/* next.c -- an answer is worth the coverage that it adds: its own weight, and its
 * part of the rules of its factor that wait for it.
 */
#include "scorecard/next.h"

#include <stdlib.h>
#include <string.h>

static bool is_open(const struct finding *finding)
{
    return finding->question && finding->outcome == OUTCOME_UNKNOWN &&
           finding->question->type != TYPE_FACT && !finding->reads[0].value;
}

static bool waits_for(const struct finding *rule, const struct question *question)
{
    return rule->rule && rule->judged && !rule->known &&
           rule_reads_answer(rule->rule->rule, question->id);
}

static size_t open_reads(const struct factor_result *factor, const struct finding *rule)
{
    size_t count = 0;
    for (size_t i = 0; i < factor->finding_count; i++)
        count += is_open(&factor->findings[i]) && waits_for(rule, factor->findings[i].question);
    return count;
}

static double gain_of(const struct factor_result *factor, const struct finding *open)
{
    double gain = open->global;
    for (size_t i = 0; i < factor->finding_count; i++)
        if (waits_for(&factor->findings[i], open->question))
            gain += factor->findings[i].global / (double)open_reads(factor, &factor->findings[i]);
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

static int compare_gains(const void *a, const void *b)
{
    double p = *(const double *)a, q = *(const double *)b;
    return p > q ? -1 : p < q;
}

/* The fewest answers are those that add the most. */
static size_t answers_needed(const struct next *next, double missing, struct arena *arena)
{
    double *gains = arena_array(arena, next->count + 1, sizeof *gains);
    size_t needed = 0;
    for (size_t i = 0; i < next->count; i++)
        gains[i] = next->questions[i].gain;
    if (next->count)
        qsort(gains, next->count, sizeof *gains, compare_gains);
    while (missing > 5e-7 && needed < next->count)
        missing -= gains[needed++];
    return needed;
}

struct next next_questions(const struct assessment *assessment, const struct axis_result *axis,
                           struct arena *arena)
{
    struct next next = {0};
    size_t capacity = 0;
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
                    (struct next_question){finding->question, gain_of(factor, finding), decisive};
            }
        }
    if (next.count)
        qsort(next.questions, next.count, sizeof *next.questions, compare_questions);
    next.needed =
        answers_needed(&next, assessment->method->framework->scoring.min_coverage - axis->coverage,
                       arena);
    return next;
}

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
    size_t *questions, count, capacity;
    size_t left; /* of them, while answers are added one by one */
};

/* An open question: what waits for it. */
struct awaited {
    size_t *findings, count, capacity; /* positions in the list */
    double gain;                       /* its share of all that wait for it */
    double own;                        /* of those that wait for it alone */
    bool answered;
};

struct gathering {
    const struct assessment *a;
    struct arena *arena;
    struct waiting *list;
    size_t count, capacity;
    struct awaited *questions; /* by ordinal */
    double covered;            /* by what is answered so far */
};

static bool is_unanswered(const struct gathering *g, const struct question *q)
{
    const struct answer *answer = g->a->proposed.answers[q->ordinal];
    return answer->state == ANSWER_OPEN && answer->asked && !answer->statement_count;
}

static void wait_for(struct gathering *g, struct waiting *w, const struct question *q)
{
    if (!is_unanswered(g, q))
        return;
    w->questions = arena_grow(g->arena, w->questions, w->count, &w->capacity, sizeof *w->questions);
    w->questions[w->count++] = q->ordinal;
}

static void gather(struct gathering *g, const struct finding *finding)
{
    struct waiting w = {.global = finding->global};
    if (finding->known || finding->stuck || !(finding->global > 0))
        return;
    if (finding->question)
        wait_for(g, &w, finding->question);
    for (size_t i = 0; finding->rule && i < finding->rule->question_count; i++)
        wait_for(g, &w, finding->rule->questions[i]);
    if (!w.count)
        return;
    w.left = w.count;
    g->list = arena_grow(g->arena, g->list, g->count, &g->capacity, sizeof *g->list);
    g->list[g->count++] = w;
}

/* What each question is worth, and which findings wait for it. */
static void index_questions(struct gathering *g)
{
    g->questions =
        arena_array(g->arena, g->a->method->framework->question_count + 1, sizeof *g->questions);
    for (size_t i = 0; i < g->count; i++)
        for (size_t k = 0; k < g->list[i].count; k++) {
            struct awaited *q = &g->questions[g->list[i].questions[k]];
            q->findings =
                arena_grow(g->arena, q->findings, q->count, &q->capacity, sizeof *q->findings);
            q->findings[q->count++] = i;
            q->gain += g->list[i].global / (double)g->list[i].count;
            q->own += g->list[i].count == 1 ? g->list[i].global : 0;
        }
}

static void gather_axis(struct gathering *g, const struct axis_result *axis)
{
    for (size_t d = 0; d < axis->dimension_count; d++)
        for (size_t k = 0; k < axis->dimensions[d].factor_count; k++)
            for (size_t i = 0; i < axis->dimensions[d].factors[k].finding_count; i++)
                gather(g, &axis->dimensions[d].factors[k].findings[i]);
    index_questions(g);
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

static void set_answered(struct gathering *g, size_t question, bool answered)
{
    struct awaited *q = &g->questions[question];
    if (q->answered == answered)
        return;
    q->answered = answered;
    for (size_t i = 0; i < q->count; i++) {
        struct waiting *w = &g->list[q->findings[i]];
        g->covered -= w->left ? 0 : w->global;
        w->left += answered ? (size_t)-1 : 1;
        g->covered += w->left ? 0 : w->global;
    }
}

/* What a finding adds for each answer that it still waits for, the questions' own weights with it. */
static double worth_of(const struct gathering *g, const struct waiting *w)
{
    double gain = w->count > 1 ? w->global : 0;
    for (size_t k = 0; k < w->count; k++)
        gain += g->questions[w->questions[k]].answered ? 0 : g->questions[w->questions[k]].own;
    return gain / (double)w->left;
}

static const struct waiting *worthiest(const struct gathering *g)
{
    const struct waiting *best = NULL;
    double most = 0;
    for (size_t i = 0; i < g->count; i++) {
        double worth = g->list[i].left ? worth_of(g, &g->list[i]) : 0;
        if (worth <= most + 1e-12)
            continue;
        most = worth;
        best = &g->list[i];
    }
    return best;
}

/* As few answers as cover what is missing: those that are worth most, without those that turn out not to
 * be needed. */
static size_t answers_needed(struct gathering *g, double missing)
{
    size_t needed = 0;
    const struct waiting *next;
    while (missing - g->covered > HALF_QUANTUM && (next = worthiest(g)))
        for (size_t k = 0; k < next->count; k++)
            set_answered(g, next->questions[k], true);
    double least = fmin(missing, g->covered);
    for (size_t i = g->a->method->framework->question_count; i-- > 0;) {
        if (!g->questions[i].answered)
            continue;
        set_answered(g, i, false);
        if (least - g->covered > HALF_QUANTUM)
            set_answered(g, i, true);
        needed += g->questions[i].answered;
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
                    (struct next_question){finding->question,
                                           g.questions[finding->question->ordinal].gain, decisive};
            }
        }
    if (next.count)
        qsort(next.questions, next.count, sizeof *next.questions, compare_questions);
    const struct scoring *scoring = &assessment->method->framework->scoring;
    double missing = scoring->min_coverage - axis->coverage;
    next.needed = answers_needed(&g, missing);
    next.reachable = missing - g.covered <= HALF_QUANTUM;
    next.proofs = next.needed && scoring->min_evidence - axis->evidence - g.covered > HALF_QUANTUM;
    return next;
}

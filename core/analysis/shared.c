/* shared.c -- what a finding depends on is what its rule says that it reads; which way it goes is tried, the
 * answer at its worst and at its best and all others as they are.
 */
#include "analysis/shared.h"

#include "analysis/levers.h"

#include <math.h>

/* A finding that an answer moves. */
struct moved {
    const struct factor *factor;
    const struct finding *finding;
};

struct sharing {
    struct draft *draft;
    const struct axis_result *axis;
    const struct question *question;
    struct moved *list;
    size_t count, factor_count;
    struct arena *scratch;
};

/* ---- where it weighs ---- */

/* Has it a say in the score or grade of the axis, today or once it applies? */
static bool weighs(const struct sharing *s, const struct dimension_result *dimension,
                   const struct factor_result *factor, const struct finding *finding)
{
    struct value value;
    bool scored = !finding->question || value_worst(&value, finding->question, s->scratch) == OK;
    return scored && finding->weight > 0 &&
           ((factor->weight > 0 && dimension->dimension->weight > 0) || factor->factor->limit.set ||
            factor->factor->knockout.set);
}

static void add_moved(struct sharing *s, const struct dimension_result *dimension,
                      const struct factor_result *factor)
{
    size_t before = s->count;
    for (size_t i = 0; i < factor->finding_count; i++) {
        const struct finding *finding = &factor->findings[i];
        if (weighs(s, dimension, factor, finding) && lever_moves(s->draft->a, s->question, finding))
            s->list[s->count++] = (struct moved){factor->factor, finding};
    }
    s->factor_count += s->count > before;
}

static void find_moved(struct sharing *s)
{
    s->count = s->factor_count = 0;
    for (size_t d = 0; d < s->axis->dimension_count; d++)
        for (size_t k = 0; k < s->axis->dimensions[d].factor_count; k++)
            add_moved(s, &s->axis->dimensions[d], &s->axis->dimensions[d].factors[k]);
}

static size_t finding_count(const struct axis_result *axis)
{
    size_t count = 0;
    for (size_t d = 0; d < axis->dimension_count; d++)
        for (size_t k = 0; k < axis->dimensions[d].factor_count; k++)
            count += axis->dimensions[d].factors[k].finding_count;
    return count;
}

/* ---- which way ---- */

static struct lever_figures judged(const struct sharing *s, const struct value *value,
                                   const struct moved *moved)
{
    const struct assessment *a = s->draft->a;
    const struct answer **instead =
        arena_array(s->scratch, s->draft->framework->question_count + 1, sizeof *instead);
    size_t ordinal = s->question->ordinal;
    instead[ordinal] = lever_answer(&a->dossier->answers[ordinal], value, s->scratch);
    return lever_judge(a, instead, moved->factor, moved->finding, s->scratch);
}

static int sign(double difference)
{
    return isnan(difference) ? 0 : (quantise(difference) > 0) - (quantise(difference) < 0);
}

/* What is still open beside it may hide the way of the estimate, and not that of what is proven. */
static int way_of(const struct sharing *s, const struct value *worst, const struct value *best,
                  const struct moved *moved)
{
    struct lever_figures low = judged(s, worst, moved), high = judged(s, best, moved);
    int way = sign(high.nominal - low.nominal);
    return way ? way : sign(high.low - low.low);
}

/* FAILED where it cannot be tried: facts, what nothing gives a score, what a measure fills in. */
static int try_ends(const struct sharing *s, bool *opposite)
{
    const struct answer *shown = s->draft->a->proposed.answers[s->question->ordinal];
    struct value worst, best;
    bool rises = false, falls = false;
    if ((shown->measure && shown->state == ANSWER_GIVEN) ||
        value_worst(&worst, s->question, s->draft->arena) != OK ||
        value_best(&best, s->question, s->draft->arena) != OK || node_same(worst.node, best.node))
        return FAILED;
    for (size_t i = 0; i < s->count; i++) {
        int way = way_of(s, &worst, &best, &s->list[i]);
        rises = rises || way > 0;
        falls = falls || way < 0;
        arena_reset(s->scratch);
    }
    *opposite = rises && falls;
    return OK;
}

/* ---- the list ---- */

static void put_factors(const struct sharing *s, struct node *map)
{
    struct node *ids = draft_flow(draft_list(s->draft, map, "factors")),
                *titles = draft_list(s->draft, map, "titles");
    const struct factor *before = NULL;
    for (size_t i = 0; i < s->count; before = s->list[i++].factor) {
        const struct factor *factor = s->list[i].factor;
        if (factor == before)
            continue;
        node_add(s->draft->arena, ids, node_new_text(s->draft->arena, factor->id));
        draft_item(s->draft, titles, factor->title);
    }
}

static void put_shared(const struct sharing *s, struct node *list)
{
    struct draft *c = s->draft;
    struct node *map = node_add(c->arena, list, node_map(c->arena));
    bool opposite;
    draft_text(c, map, "question", s->question->id);
    draft_wording(c, map, "ask", s->question->ask);
    put_factors(s, map);
    struct node *findings = draft_flow(draft_list(c, map, "findings"));
    for (size_t i = 0; i < s->count; i++)
        node_add(c->arena, findings, node_new_text(c->arena, s->list[i].finding->from));
    if (try_ends(s, &opposite) == OK)
        draft_bool(c, map, "opposite", opposite);
    else
        draft_text(c, map, "opposite", NULL);
}

void shared_put(struct draft *draft, const struct axis_result *axis, struct node *map)
{
    const struct framework *framework = draft->framework;
    struct sharing s = {.draft = draft, .axis = axis, .scratch = arena_open()};
    struct node *list = draft_list(draft, map, "shared");
    s.list = arena_array(draft->arena, finding_count(axis) + 1, sizeof *s.list);
    for (size_t i = 0; i < framework->question_count; i++) {
        s.question = framework->questions[i];
        if (draft->a->proposed.answers[i]->state == ANSWER_NOT_APPLICABLE)
            continue;
        find_moved(&s);
        if (s.factor_count > 1)
            put_shared(&s, list);
        arena_reset(s.scratch);
    }
    arena_close(s.scratch);
}

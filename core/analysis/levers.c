/* levers.c -- which answers, and the tables. */
#include "analysis/levers.h"

#include "base/limits.h"
#include "base/text.h"

#include <math.h>
#include <string.h>

const char *lever_kind_name(enum lever_kind kind)
{
    static const char *const names[] = {"answer", "prove", "do"};
    return names[kind];
}

/* ---- which answers ---- */

const struct answer *lever_answer(const struct answer *now, const struct value *value,
                                  struct arena *arena)
{
    struct answer *made = arena_alloc(arena, sizeof *made);
    *made = (struct answer){.question = now->question,
                            .state = ANSWER_GIVEN,
                            .asked = true,
                            .reliability = 1,
                            .level = evidence_words[0],
                            .place = now->place};
    made->statements = arena_array(arena, 1, sizeof *made->statements);
    made->statements[0] =
        (struct statement){.value = *value, .reliability = 1, .level = evidence_words[0]};
    made->statement_count = 1;
    return made;
}

/* Can the dossier's word on it be changed at all? */
static bool is_free(const struct assessment *a, const struct question *q)
{
    const struct answer *own = &a->dossier->answers[q->ordinal],
                        *shown = a->proposed.answers[q->ordinal];
    bool measured = shown->measure && shown->state == ANSWER_GIVEN;
    bool excused = q->from && shown->state == ANSWER_NOT_APPLICABLE;
    return !own->fixed && own->state != ANSWER_NOT_APPLICABLE && !measured && !excused &&
           dossier_asks(a->dossier, q);
}

static int score_of(const struct question *q, const struct value *value, double *score)
{
    double high;
    return judge_score(q, value, score, &high);
}

/* The statement of least score, where all of them are as good as the target or better. */
static const struct value *good_already(const struct answer *now, const struct value *target)
{
    double wanted, score, least = INFINITY;
    const struct value *found = NULL;
    if (score_of(now->question, target, &wanted) != OK)
        return NULL;
    for (size_t i = 0; i < now->statement_count; i++) {
        if (score_of(now->question, &now->statements[i].value, &score) != OK || score < wanted)
            return NULL;
        if (score < least) {
            least = score;
            found = &now->statements[i].value;
        }
    }
    return found;
}

static bool is_certain(const struct answer *answer, const struct value *value)
{
    return answer->reliability >= 1 && answer->statement_count == 1 &&
           node_same(answer->statements[0].value.node, value->node);
}

static bool lift(struct lever_change *out, const struct assessment *a, const struct question *q,
                 struct arena *arena)
{
    const struct answer *now = &a->dossier->answers[q->ordinal];
    struct value target;
    if (!is_free(a, q) || value_target(&target, q, arena) != OK)
        return false;
    const struct value *good = now->state == ANSWER_GIVEN ? good_already(now, &target) : NULL;
    const struct value *to = good ? good : &target;
    if (now->state == ANSWER_GIVEN && is_certain(now, to))
        return false;
    *out = (struct lever_change){q, lever_answer(now, to, arena),
                                 now->state != ANSWER_GIVEN ? LEVER_ANSWER
                                 : good                     ? LEVER_PROVE
                                                            : LEVER_DO,
                                 q->effort};
    return true;
}

static bool drop(struct lever_change *out, const struct assessment *a, const struct question *q,
                 struct arena *arena)
{
    const struct answer *now = &a->dossier->answers[q->ordinal];
    struct value worst;
    double floor_score, score = 0;
    if (!is_free(a, q) || now->state != ANSWER_GIVEN || value_worst(&worst, q, arena) != OK ||
        score_of(q, &worst, &floor_score) != OK)
        return false;
    for (size_t i = 0; i < now->statement_count; i++) {
        double low, high;
        judge_score(q, &now->statements[i].value, &low, &high);
        score = fmax(score, high);
    }
    *out = (struct lever_change){q, lever_answer(now, &worst, arena), LEVER_DO, 1};
    return score > floor_score;
}

/* ---- what a finding depends on ---- */

/* Does it decide whether the question applies, itself or through others? */
static bool decides(const struct framework *framework, const struct question *condition,
                    const struct question *question)
{
    for (size_t steps = 0; question && steps <= framework->question_count; steps++) {
        if (question == condition)
            return true;
        question = question->applies.question
                       ? framework_question(framework, question->applies.question)
                       : NULL;
    }
    return false;
}

static bool rule_depends(const struct framework *framework, const struct bound_rule *rule,
                         const struct question *lever)
{
    for (size_t i = 0; i < rule->question_count; i++)
        if (decides(framework, lever, rule->questions[i]))
            return true;
    return false;
}

bool lever_moves(const struct assessment *a, const struct question *q,
                 const struct finding *finding)
{
    const struct framework *framework = a->method->framework;
    return finding->question ? decides(framework, q, finding->question)
                             : rule_depends(framework, finding->rule, q);
}

/* ---- the tables ---- */

enum { SCENARIO_FUEL = 5000 }; /* what making a scenario takes, in the steps of rules */

static struct lever_figures figures_of(const struct finding *finding)
{
    bool counts = finding->judged && finding->outcome != OUTCOME_NOT_APPLICABLE;
    return (struct lever_figures){counts ? finding->triple.nominal : NAN,
                                  counts ? finding->triple.low : NAN, finding->reliability,
                                  counts && finding->known, finding->fuel + SCENARIO_FUEL};
}

struct lever_figures lever_judge(const struct assessment *a, const struct answer *const *instead,
                                 const struct factor *factor, const struct finding *finding,
                                 struct arena *arena)
{
    struct scenario scenario = scenario_with(&a->proposed, instead, a->measures, arena);
    struct finding again = assess_again(a->method, &scenario, factor, finding);
    return figures_of(&again);
}

static struct lever_figures under(const struct levers *l, const struct lever_finding *table,
                                  size_t finding, size_t mask, struct arena *arena)
{
    const struct assessment *a = l->assessment;
    const struct answer **instead =
        arena_array(arena, a->method->framework->question_count + 1, sizeof *instead);
    for (size_t i = 0; i < table->count; i++)
        if (mask >> i & 1) {
            const struct lever_change *change = &l->changes[table->levers[i]];
            instead[change->question->ordinal] = change->made;
        }
    return lever_judge(a, instead, axis_factor(l->axis, finding)->factor, l->tree.findings[finding],
                       arena);
}

static void fill_table(struct levers *l, size_t finding, struct arena *scratch)
{
    struct lever_finding *table = &l->findings[finding];
    size_t *list = arena_array(l->arena, l->count + 1, sizeof *list);
    for (size_t i = 0; i < l->count; i++)
        if (l->tree.tree.weights[finding] > 0 &&
            lever_moves(l->assessment, l->changes[i].question, l->tree.findings[finding]))
            list[table->count++] = i;
    table->levers = list;
    if (table->count > LIMIT_IMPROVE_READS) {
        l->too_wide = l->tree.findings[finding];
        l->width = table->count;
        return;
    }
    table->figures = arena_array(l->arena, (size_t)1 << table->count, sizeof *table->figures);
    table->figures[0] = figures_of(l->tree.findings[finding]);
    for (size_t mask = 1; mask < (size_t)1 << table->count && !l->too_long; mask++) {
        table->figures[mask] = under(l, table, finding, mask, scratch);
        l->fuel -= table->figures[mask].fuel;
        l->too_long = l->fuel < 0;
        arena_reset(scratch);
    }
}

bool levers_ready(const struct levers *levers)
{
    return !levers->too_wide && !levers->too_long;
}

static struct levers levers_of(const struct assessment *a, const struct axis_result *axis,
                               bool (*change)(struct lever_change *, const struct assessment *,
                                              const struct question *, struct arena *),
                               long long fuel, struct arena *arena)
{
    const struct framework *framework = a->method->framework;
    struct levers l = {.assessment = a,
                       .axis = axis,
                       .tree = axis_tree(axis, framework, arena),
                       .changes =
                           arena_array(arena, framework->question_count + 1, sizeof *l.changes),
                       .fuel = fuel,
                       .arena = arena};
    struct arena *scratch = arena_open();
    for (size_t i = 0; i < framework->question_count; i++)
        l.count += change(&l.changes[l.count], a, framework->questions[i], arena);
    l.findings = arena_array(arena, l.tree.tree.finding_count + 1, sizeof *l.findings);
    for (size_t i = 0; i < l.tree.tree.finding_count && levers_ready(&l); i++)
        fill_table(&l, i, scratch);
    arena_close(scratch);
    return l;
}

struct levers levers_up(const struct assessment *assessment, const struct axis_result *axis,
                        long long fuel, struct arena *arena)
{
    return levers_of(assessment, axis, lift, fuel, arena);
}

struct levers levers_down(const struct assessment *assessment, const struct axis_result *axis,
                          long long fuel, struct arena *arena)
{
    return levers_of(assessment, axis, drop, fuel, arena);
}

const struct lever_figures *levers_figures(const struct levers *l, size_t i, const bool *made)
{
    const struct lever_finding *table = &l->findings[i];
    size_t mask = 0;
    for (size_t k = 0; k < table->count; k++)
        mask |= (size_t)made[table->levers[k]] << k;
    return &table->figures[mask];
}

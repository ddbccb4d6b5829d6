/* assess.c -- measure, judge, score, grade, conclude: one way through. */
#include "run/assess.h"

#include "base/text.h"
#include "run/axis.h"

#include <math.h>
#include <string.h>

struct assessing {
    struct assessment *result;
    const struct method *method;
    struct arena *arena;
};

/* ---- findings ---- */

static bool is_shown(const struct scenario *scenario, const struct slot *slot)
{
    return slot->rule || scenario->answers[slot->question->ordinal]->asked;
}

static void note_failure(struct assessing *a, const struct finding *finding)
{
    if (finding->outcome != OUTCOME_ERROR)
        return;
    const char *at = finding->error_line ? arena_print(a->arena, "%d", finding->error_line) : "";
    failure_add(&a->result->failures, &a->result->failure_count,
                (struct failure){finding->from, at, finding->error ? finding->error : "?",
                                 place_of_line(finding->rule->rule->source, finding->error_line)},
                a->arena);
}

/* A factor that the dossier excuses has nothing to judge, whatever its rules read. */
static struct finding excused_rule(const struct slot *slot, struct wording reason)
{
    return (struct finding){.from = slot->rule->rule->id,
                            .rule = slot->rule,
                            .weight = slot->weight,
                            .outcome = OUTCOME_NOT_APPLICABLE,
                            .says = reason,
                            .alert = OUTCOME_CLEAR,
                            .idle = true};
}

static struct finding judge_slot(const struct method *method, const struct scenario *scenario,
                                 const struct slot *slot, struct wording excuse)
{
    if (slot->question)
        return judge_question(scenario, slot);
    if (excuse.en || excuse.fr)
        return excused_rule(slot, excuse);
    return judge_rule(scenario, method, slot->rule, slot->weight);
}

struct finding assess_again(const struct method *method, const struct scenario *scenario,
                            const struct factor *factor, const struct finding *finding)
{
    struct slot slot = {finding->question, finding->rule, finding->weight};
    return judge_slot(method, scenario, &slot, dossier_excuses(scenario->dossier, factor));
}

/* ---- again, where nothing that matters is another ---- */

/* Two scenarios of one dossier, and what the first came to. */
struct twin {
    const struct axis_result *axis; /* NULL: nothing to go by */
    const bool *moved;              /* by ordinal of the question: its answer is another */
    bool measures;                  /* they are others */
};

static bool rule_moves(const struct twin *twin, const struct bound_rule *bound)
{
    for (size_t i = 0; i < bound->rule->read_count; i++)
        if (twin->measures && strncmp(bound->rule->reads[i], "measures", 8) == 0)
            return true;
    for (size_t i = 0; i < bound->question_count; i++)
        if (twin->moved[bound->questions[i]->ordinal])
            return true;
    return false;
}

/* The finding of the first scenario, where the second cannot come to another. */
static const struct finding *finding_again(const struct twin *twin,
                                           const struct factor_result *factor,
                                           const struct slot *slot)
{
    for (size_t i = 0; factor && i < factor->finding_count; i++) {
        const struct finding *f = &factor->findings[i];
        if (f->question != slot->question || f->rule != slot->rule)
            continue;
        bool moves =
            slot->question ? twin->moved[slot->question->ordinal] : rule_moves(twin, slot->rule);
        return moves ? NULL : f;
    }
    return NULL;
}

static void judge_factor(struct assessing *a, struct factor_result *out,
                         const struct scenario *scenario, const struct twin *twin,
                         const struct factor_result *before)
{
    const struct factor_slots *slots = &a->method->slots[out->factor->ordinal];
    struct wording excuse = dossier_excuses(scenario->dossier, out->factor);
    bool weighted_known = false, weighted = false;
    out->weight = dossier_weight(scenario->dossier, out->factor);
    out->findings = arena_array(a->arena, slots->count + 1, sizeof *out->findings);
    for (size_t i = 0; i < slots->count; i++) {
        const struct slot *slot = &slots->slots[i];
        if (!is_shown(scenario, slot))
            continue;
        struct finding *finding = &out->findings[out->finding_count++];
        const struct finding *same = finding_again(twin, before, slot);
        *finding = same ? *same : judge_slot(a->method, scenario, slot, excuse);
        bool counts =
            finding->judged && finding->weight > 0 && finding->outcome != OUTCOME_NOT_APPLICABLE;
        weighted = weighted || counts;
        weighted_known = weighted_known || (counts && finding->known);
    }
    out->open = weighted && !weighted_known;
}

static void judge_axis(struct assessing *a, struct axis_result *out, const struct axis *axis,
                       const struct scenario *scenario, const struct twin *twin)
{
    out->axis = axis;
    out->set = axis->set;
    out->dimension_count = axis->dimension_count;
    out->dimensions = arena_array(a->arena, axis->dimension_count + 1, sizeof *out->dimensions);
    for (size_t d = 0; d < axis->dimension_count; d++) {
        struct dimension_result *dimension = &out->dimensions[d];
        dimension->dimension = &axis->dimensions[d];
        dimension->factor_count = dimension->dimension->factor_count;
        dimension->factors =
            arena_array(a->arena, dimension->factor_count + 1, sizeof *dimension->factors);
        for (size_t f = 0; f < dimension->factor_count; f++) {
            dimension->factors[f].factor = &dimension->dimension->factors[f];
            judge_factor(a, &dimension->factors[f], scenario, twin,
                         twin->axis ? &twin->axis->dimensions[d].factors[f] : NULL);
        }
    }
}

/* ---- today ---- */

static void assess_today(struct assessing *a)
{
    const struct node *measures = assess_measures_today(a->result->measures, a->method->toolbox,
                                                        a->result->dossier, a->arena);
    struct scenario today = scenario_today(&a->result->proposed, measures);
    size_t count = a->method->framework->question_count;
    bool *moved = arena_array(a->arena, count + 1, sizeof *moved);
    for (size_t i = 0; i < count; i++)
        moved[i] = !answer_same(today.answers[i], a->result->proposed.answers[i]);
    for (int i = 0; i < AXIS_COUNT; i++) {
        struct axis_result then = {0}, *now = &a->result->axes[i];
        struct twin twin = {now, moved, measures != a->result->measures};
        if (!now->set)
            continue;
        judge_axis(a, &then, now->axis, &today, &twin);
        axis_score(&then, a->method->framework, a->arena);
        now->today = then.score.nominal;
        now->today_grade = then.grade;
    }
}

/* ---- counting answers ---- */

static void count_answers(struct axis_result *axis)
{
    for (size_t d = 0; d < axis->dimension_count; d++)
        for (size_t k = 0; k < axis->dimensions[d].factor_count; k++) {
            const struct factor_result *factor = &axis->dimensions[d].factors[k];
            for (size_t i = 0; i < factor->finding_count; i++) {
                if (!factor->findings[i].question)
                    continue;
                enum outcome outcome = factor->findings[i].outcome;
                bool open = outcome == OUTCOME_UNKNOWN &&
                            (factor->findings[i].judged || !factor->findings[i].reads[0].value);
                axis->not_applicable += outcome == OUTCOME_NOT_APPLICABLE;
                axis->open += open;
                axis->known += outcome != OUTCOME_NOT_APPLICABLE && !open;
            }
        }
}

/* ---- themes, alerts, verdict ---- */

static const struct factor_result *find_factor(const struct assessment *result,
                                               const struct factor *factor)
{
    for (int a = 0; a < AXIS_COUNT; a++)
        for (size_t d = 0; d < result->axes[a].dimension_count; d++)
            for (size_t k = 0; k < result->axes[a].dimensions[d].factor_count; k++)
                if (result->axes[a].dimensions[d].factors[k].factor == factor)
                    return &result->axes[a].dimensions[d].factors[k];
    return NULL;
}

static void score_themes(struct assessing *a)
{
    const struct framework *framework = a->method->framework;
    const struct scoring *scoring = &framework->scoring;
    a->result->themes =
        arena_array(a->arena, framework->theme_count + 1, sizeof *a->result->themes);
    a->result->theme_count = framework->theme_count;
    for (size_t t = 0; t < framework->theme_count; t++) {
        const struct theme *theme = &framework->themes[t];
        double *x = arena_array(a->arena, theme->factor_count + 1, sizeof *x);
        double *weights = arena_array(a->arena, theme->factor_count + 1, sizeof *weights);
        struct theme_result *out = &a->result->themes[t];
        out->theme = theme;
        for (enum which which = LOW; which <= HIGH; which++) {
            for (size_t i = 0; i < theme->factor_count; i++) {
                const struct factor_result *factor = find_factor(a->result, theme->factors[i]);
                struct level score = factor->score;
                x[i] = *level_figure(&score, which);
                weights[i] = factor->weight;
            }
            *level_figure(&out->score, which) =
                mean_power(x, weights, theme->factor_count, scoring->power_dimension,
                           scoring->floor);
        }
    }
}

static const struct finding *finding_of(const struct assessment *result,
                                        const struct bound_rule *rule)
{
    const struct factor_result *factor = find_factor(result, rule->factor);
    for (size_t i = 0; factor && i < factor->finding_count; i++)
        if (factor->findings[i].rule == rule)
            return &factor->findings[i];
    return NULL;
}

static void judge_alerts(struct assessing *a)
{
    struct assessment *result = a->result;
    result->alerts = arena_array(a->arena, a->method->rule_count + 1, sizeof *result->alerts);
    result->idle = arena_array(a->arena, a->method->rule_count + 1, sizeof *result->idle);
    for (size_t i = 0; i < a->method->rule_count; i++) {
        const struct bound_rule *rule = &a->method->rules[i];
        if (rule->rule->alert == ALERT_NONE)
            continue;
        struct finding finding = rule->factor ? *finding_of(result, rule)
                                              : judge_rule(&result->proposed, a->method, rule, 0);
        if (!rule->factor)
            note_failure(a, &finding);
        if (finding.alert != OUTCOME_CLEAR)
            result->alerts[result->alert_count++] = finding;
        else if (finding.idle)
            result->idle[result->idle_count++] = rule;
    }
}

static bool is_raised(const struct assessment *result, const char *id)
{
    for (size_t i = 0; i < result->alert_count; i++)
        if (result->alerts[i].alert == OUTCOME_RAISED && strcmp(result->alerts[i].from, id) == 0)
            return true;
    return false;
}

/* An alert that is not ruled out stands in the way of a good verdict like one that is
 * raised: silence must not pay. */
static bool has_alert(const struct assessment *result, enum alert severity)
{
    for (size_t i = 0; i < result->alert_count; i++)
        if (result->alerts[i].rule->rule->alert >= severity)
            return true;
    return false;
}

static bool verdict_fits(const struct assessment *result, const struct verdict *verdict)
{
    bool raised = verdict->alert_count == 0;
    for (size_t i = 0; i < verdict->alert_count; i++)
        raised = raised || is_raised(result, verdict->alerts[i]);
    if (!raised || (verdict->no_alert != ALERT_NONE && has_alert(result, verdict->no_alert)))
        return false;
    for (int a = 0; a < AXIS_COUNT; a++)
        if (verdict->grades[a] != GRADE_NONE && result->axes[a].grade > verdict->grades[a])
            return false;
    return true;
}

static void conclude(struct assessment *result)
{
    const struct framework *framework = result->method->framework;
    if (!framework->verdict_count)
        return;
    for (int a = 0; a < AXIS_COUNT; a++)
        result->insufficient =
            result->insufficient || (result->axes[a].set && result->axes[a].grade == GRADE_NR);
    if (result->insufficient)
        return;
    result->verdict = &framework->verdicts[framework->verdict_count - 1];
    for (size_t i = framework->verdict_count; i-- > 0;)
        if (verdict_fits(result, &framework->verdicts[i]))
            result->verdict = &framework->verdicts[i];
}

struct assessment *assess(const struct method *method, const struct dossier *dossier,
                          enum language language, struct arena *arena, struct problems *problems)
{
    struct assessment *result = arena_alloc(arena, sizeof *result);
    struct assessing a = {.result = result, .method = method, .arena = arena};
    const struct twin first = {0};
    *result = (struct assessment){.method = method, .dossier = dossier};
    result->measures = assess_measures(method->toolbox, dossier, method->framework, arena, problems,
                                       &result->failures, &result->failure_count);
    result->proposed =
        scenario_proposed(dossier, method->framework, result->measures, arena, problems);
    result->proposed.language = language;
    for (int i = 0; i < AXIS_COUNT; i++) {
        struct axis_result *axis = &result->axes[i];
        judge_axis(&a, axis, &method->framework->axes[i], &result->proposed, &first);
        for (size_t d = 0; d < axis->dimension_count; d++)
            for (size_t k = 0; k < axis->dimensions[d].factor_count; k++)
                for (size_t m = 0; m < axis->dimensions[d].factors[k].finding_count; m++)
                    note_failure(&a, &axis->dimensions[d].factors[k].findings[m]);
        axis_score(axis, method->framework, arena);
        axis_attribute(axis, method->framework, arena);
        count_answers(axis);
    }
    assess_today(&a);
    score_themes(&a);
    judge_alerts(&a);
    conclude(result);
    return result;
}

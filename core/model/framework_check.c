/* framework_check.c -- ids, anchors, options, grades, weights, verdicts. */
#include "model/framework_check.h"

#include "base/file.h"
#include "base/text.h"
#include "data/shape.h"

#include <string.h>

struct checking {
    const struct framework *framework;
    struct problems *problems;
};

static enum language tongue(const struct checking *c)
{
    return c->problems->language;
}

/* ---- one name space ---- */

static void claim(struct checking *c, struct node *names, const char *id, struct place place)
{
    const struct node *before = node_get(names, id);
    if (before) {
        problem(c->problems, place, say_duplicate_id(tongue(c), id, before->line));
        return;
    }
    struct node *name = node_new_null(c->problems->arena);
    name->line = place.line;
    node_put(c->problems->arena, names, id, name);
}

static void check_names(struct checking *c)
{
    struct node *names = node_map(c->problems->arena);
    for (int a = 0; a < AXIS_COUNT; a++)
        for (size_t d = 0; d < c->framework->axes[a].dimension_count; d++) {
            const struct dimension *dimension = &c->framework->axes[a].dimensions[d];
            claim(c, names, dimension->id, dimension->place);
            for (size_t f = 0; f < dimension->factor_count; f++)
                claim(c, names, dimension->factors[f].id, dimension->factors[f].place);
        }
    for (size_t q = 0; q < c->framework->question_count; q++)
        claim(c, names, c->framework->questions[q]->id, c->framework->questions[q]->place);
}

/* ---- questions ---- */

static void check_anchors(struct checking *c, const struct question *q)
{
    bool measured = q->type == TYPE_NUMBER || q->type == TYPE_PERCENT;
    if (q->anchor_count && !measured && q->type != TYPE_LEVEL)
        problem(c->problems, q->place,
                say_key_not_for_type(tongue(c), "anchors", type_name(q->type)));
    else if (measured && !q->anchor_count && q->weight > 0 && q->weight_said)
        problem(c->problems, q->place, say_anchors_missing(tongue(c), type_name(q->type)));
    else if (q->anchor_count == 1)
        problem(c->problems, q->place, say_anchors_few(tongue(c)));
    for (size_t i = 1; i < q->anchor_count; i++)
        if (q->anchors[i].at <= q->anchors[i - 1].at)
            problem(c->problems, q->anchors[i].place, say_anchors_order(tongue(c)));
}

static void check_options(struct checking *c, const struct question *q)
{
    bool choosing = question_has_options(q);
    if (choosing && !q->option_count)
        problem(c->problems, q->place, say_options_missing(tongue(c), type_name(q->type)));
    if (!choosing && q->option_count)
        problem(c->problems, q->place,
                say_key_not_for_type(tongue(c), "options", type_name(q->type)));
    for (size_t i = 0; i < q->option_count; i++)
        for (size_t k = 0; k < i; k++)
            if (text_equal(q->options[i].id, q->options[k].id))
                problem(c->problems, q->place, say_duplicate_option(tongue(c), q->options[i].id));
}

static void check_condition(struct checking *c, const struct question *q)
{
    if (!q->applies.question)
        return;
    const struct question *other = framework_question(c->framework, q->applies.question);
    if (!other) {
        const char *meant =
            framework_nearest_question(c->framework, q->applies.question, c->problems->arena);
        problem_helped(c->problems, q->place, say_unknown_question(tongue(c), q->applies.question),
                       meant ? say_did_you_mean(tongue(c), meant) : (struct saying){""});
        return;
    }
    for (size_t i = 0; other->option_count && i < node_count(q->applies.any); i++) {
        const struct node *wanted = node_at(q->applies.any, i);
        bool known = false;
        for (size_t k = 0; k < other->option_count; k++)
            known = known || node_is_word(wanted, other->options[k].id);
        if (!known)
            problem(c->problems, node_place(wanted),
                    say_unknown_option(tongue(c),
                                       node_found(wanted, tongue(c), c->problems->arena)));
    }
}

/* Conditions that wait for each other would never be answered. */
static void check_cycle(struct checking *c, const struct question *q)
{
    const struct question *at = q;
    for (size_t i = 0; at && at->applies.question && i <= c->framework->question_count; i++) {
        at = framework_question(c->framework, at->applies.question);
        if (at == q) {
            problem(c->problems, q->place, say_condition_loop(tongue(c), q->id));
            return;
        }
    }
}

static void check_question(struct checking *c, const struct question *q)
{
    check_cycle(c, q);
    check_anchors(c, q);
    check_options(c, q);
    check_condition(c, q);
    if (q->anchor_count > ANCHORS_MOST)
        problem(c->problems, q->place, say_out_of_bounds(tongue(c), 2, ANCHORS_MOST, "anchors"));
    if (q->option_count > OPTIONS_MOST)
        problem(c->problems, q->place, say_out_of_bounds(tongue(c), 1, OPTIONS_MOST, "options"));
}

/* ---- grades, weights, verdicts ---- */

static void check_grade(struct checking *c, const struct node *node)
{
    const char *id = node_text(node);
    if (id && framework_grade(c->framework, id) == GRADE_NONE)
        problem(c->problems, node_place(node), say_unknown_grade(tongue(c), id));
}

static void check_grades(struct checking *c)
{
    const struct framework *f = c->framework;
    for (size_t i = 1; i < f->grade_count; i++)
        if (f->grades[i].from >= f->grades[i - 1].from)
            problem(c->problems, f->grades[i].place, say_grades_order(tongue(c)));
    const struct grade *last = &f->grades[f->grade_count - 1];
    if (last->from != 0)
        problem(c->problems, last->place, say_grades_last(tongue(c)));
    const struct node *cap = node_path(f->root, "scoring.cap-open-critical");
    if (!node_is_word(cap, "none"))
        check_grade(c, cap);
}

static void check_weights(struct checking *c)
{
    for (int a = 0; a < AXIS_COUNT; a++) {
        const struct axis *axis = &c->framework->axes[a];
        double sum = 0;
        for (size_t d = 0; d < axis->dimension_count; d++) {
            const struct dimension *dimension = &axis->dimensions[d];
            double factors = 0;
            sum += dimension->weight;
            for (size_t i = 0; i < dimension->factor_count; i++)
                factors += dimension->factors[i].weight;
            if (dimension->factor_count && factors <= 0)
                problem(c->problems, dimension->place,
                        say_all_weights_zero(tongue(c), dimension->id));
        }
        if (axis->dimension_count && sum <= 0)
            problem(c->problems, axis->dimensions[0].place,
                    say_all_weights_zero(tongue(c), axis_name(a)));
    }
}

/* What matters to the partners is said of stakes. */
static void check_importance(struct checking *c)
{
    for (size_t i = 0; i < c->framework->factor_count; i++) {
        const struct factor *factor = c->framework->factors[i];
        if (factor->by_importance && factor->dimension->axis != AXIS_STAKES)
            problem(c->problems, factor->place, say_importance_of_success(tongue(c), factor->id));
    }
}

static void check_knockouts(struct checking *c)
{
    for (size_t i = 0; i < c->framework->factor_count; i++) {
        const struct factor *factor = c->framework->factors[i];
        if (factor->knockout.set && factor->knockout.cap == GRADE_NONE)
            problem(c->problems, factor->place, say_unknown_grade(tongue(c), "knockout.cap"));
    }
}

static void check_verdicts(struct checking *c)
{
    const struct node *list = node_get(c->framework->root, "verdicts");
    for (size_t i = 0; i < node_count(list); i++)
        for (int a = 0; a < AXIS_COUNT; a++) {
            const struct node *grade = node_get(node_at(list, i), axis_name(a));
            if (!grade)
                continue;
            check_grade(c, grade);
            if (!c->framework->axes[a].set)
                problem(c->problems, node_key_place(grade),
                        say_verdict_axis(tongue(c), axis_name(a)));
        }
}

static void check_themes(struct checking *c)
{
    const struct node *list = node_get(c->framework->root, "themes");
    for (size_t i = 0; i < node_count(list); i++) {
        const struct node *ids = node_get(node_at(list, i), "factors");
        for (size_t k = 0; k < node_count(ids); k++) {
            const char *id = node_text(node_at(ids, k));
            if (id && !framework_factor(c->framework, id) && !framework_is_off(c->framework, id))
                problem(c->problems, node_place(node_at(ids, k)),
                        say_unknown_factor(tongue(c), id));
        }
    }
}

void framework_check(const struct framework *framework, struct problems *problems)
{
    struct checking c = {framework, problems};
    if (!framework->axes[AXIS_SUCCESS].set && !framework->axes[AXIS_STAKES].set)
        problem(problems, framework->place, say_empty_axes(problems->language));
    check_names(&c);
    for (size_t i = 0; i < framework->question_count; i++)
        check_question(&c, framework->questions[i]);
    check_grades(&c);
    check_knockouts(&c);
    check_importance(&c);
    check_weights(&c);
    check_verdicts(&c);
    check_themes(&c);
}

/* ---- what only `check` says ---- */

static void review_factor(struct checking *c, const struct factor *factor)
{
    bool core = factor->question_count == 0;
    for (size_t i = 0; i < factor->question_count; i++) {
        const struct question *q = &factor->questions[i];
        core = core || q->core;
        bool behind =
            (factor->limit.set || factor->knockout.set) && q->weight > 0 && q->type != TYPE_FACT;
        if (behind && !q->core)
            problem_warn(c->problems, q->place, say_core_knockout(tongue(c), q->id, factor->id),
                         NULL);
        for (int level = 0; q->type == TYPE_LEVEL && level < LEVELS; level++)
            if (!q->levels[level].en)
                problem_warn(c->problems, q->place, say_level_missing(tongue(c), level), NULL);
    }
    if (!factor->question_count && !factor->rule_count)
        problem_warn(c->problems, factor->place, say_empty_factor(tongue(c), factor->id), NULL);
    if (!core)
        problem_warn(c->problems, factor->place, say_no_core(tongue(c), factor->id), NULL);
}

void framework_review(const struct framework *framework, struct problems *problems)
{
    struct checking c = {framework, problems};
    const char *folder = file_name(framework->folder);
    if (!text_equal(folder, framework->id))
        problem_warn(problems, node_place(node_get(framework->root, "id")),
                     say_framework_folder(problems->language, framework->id, folder), NULL);
    for (size_t i = 0; i < framework->factor_count; i++)
        review_factor(&c, framework->factors[i]);
}

/* judge_view.c -- an answer that may be several things (both ends of an interval, facts that disagree,
 * the answers of the partners) is a choice: each run is shown one of its values, and a later run the
 * next.
 *
 * The values of an open question will be one more list of candidates here; until
 * then reading one ends the rule as unknown.
 */
#include "run/judge_view.h"

#include "base/text.h"

#include <math.h>
#include <string.h>

/* ---- candidates ---- */

struct candidates {
    const struct node **list;
    size_t count, capacity;
};

static void add_candidate(struct candidates *c, const struct node *value, struct arena *arena)
{
    for (size_t i = 0; i < c->count; i++)
        if (node_same(c->list[i], value))
            return;
    c->list = arena_grow(arena, c->list, c->count, &c->capacity, sizeof *c->list);
    c->list[c->count++] = value;
}

static void add_options(struct candidates *c, const struct question *q, uint64_t chosen,
                        struct arena *arena)
{
    struct node *list = node_list(arena);
    for (size_t i = 0; i < q->option_count; i++) {
        if (!(chosen >> i & 1))
            continue;
        struct node *id = node_new_text(arena, q->options[i].id);
        if (q->type == TYPE_CHOICE) {
            add_candidate(c, id, arena);
            return;
        }
        node_add(arena, list, id);
    }
    add_candidate(c, list, arena);
}

static void add_value(struct candidates *c, const struct question *q, const struct value *value,
                      struct arena *arena)
{
    switch (q->type) {
    case TYPE_YES_NO: add_candidate(c, node_new_bool(arena, value->low != 0), arena); return;
    case TYPE_CHOICE:
    case TYPE_CHOICES: add_options(c, q, value->options, arena); return;
    case TYPE_FACT: {
        double number;
        bool is_number = node_number(value->node, &number);
        add_candidate(c, is_number ? node_new_number(arena, number) : value->node, arena);
        return;
    }
    case TYPE_LEVEL:
        for (double level = value->low; level <= value->high; level++)
            add_candidate(c, node_new_number(arena, level), arena);
        return;
    default:
        add_candidate(c, node_new_number(arena, value->low), arena);
        add_candidate(c, node_new_number(arena, value->high), arena);
    }
}

/* Every value that the answer may have; FAILED for an interval with an end that nobody knows. */
static int candidates_of(struct candidates *c, const struct answer *answer, struct arena *arena)
{
    *c = (struct candidates){0};
    for (size_t i = 0; i < answer->statement_count; i++) {
        const struct value *value = &answer->statements[i].value;
        bool measured = answer->question->type != TYPE_FACT;
        if (measured && (isinf(value->low) || isinf(value->high)))
            return FAILED;
        add_value(c, answer->question, value, arena);
    }
    return OK;
}

/* ---- the view ---- */

static void record(struct running *r, struct evidence evidence)
{
    r->reads = arena_grow(r->arena, r->reads, r->read_count, &r->read_capacity, sizeof *r->reads);
    r->reads[r->read_count++] = evidence;
}

/* Once for each question, as know_answer sees to. */
static void record_answer(struct running *r, const struct answer *answer)
{
    struct slot slot = {answer->question, NULL, 0};
    struct finding finding = judge_question(r->scenario, &slot); /* for its evidence */
    for (size_t i = 0; i < finding.read_count; i++)
        record(r, finding.reads[i]);
    if (answer->state == ANSWER_GIVEN)
        r->reliability = fmin(r->reliability, answer->reliability);
    else if (answer->state == ANSWER_OPEN)
        r->reliability = fmin(r->reliability, 0.2); /* an assumption */
}

static const struct node *choose(struct running *r, const void *about, const struct known_answer *c)
{
    for (size_t i = 0; i < r->met; i++)
        if (r->choices[i].about == about)
            return r->choices[i].candidates[r->choices[i].at];
    if (r->met == r->choice_count) {
        r->choices = arena_grow(r->arena, r->choices, r->choice_count, &r->choice_capacity,
                                sizeof *r->choices);
        r->choices[r->choice_count++] = (struct choice){about, c->candidates, c->count, 0};
    }
    const struct choice *choice = &r->choices[r->met++];
    return choice->candidates[choice->at];
}

static struct fact open_fact(const struct question *q, struct arena *arena)
{
    return (struct fact){FACT_OPEN,
                         NULL,
                         {arena_print(arena, "not answered: %s", q->ask.en ? q->ask.en : q->id),
                          arena_print(arena, "à renseigner : %s", q->ask.fr ? q->ask.fr : q->id)}};
}

/* Reading it again, in this run or another, costs nothing: a rule may read in a loop. */
static const struct known_answer *know_answer(struct running *r, const struct answer *answer)
{
    struct known_answer *known = &r->answers[answer->question->ordinal];
    struct candidates c = {0};
    if (known->read)
        return known;
    record_answer(r, answer);
    known->read = true;
    known->open = answer->state == ANSWER_OPEN || candidates_of(&c, answer, r->arena) != OK;
    known->candidates = c.list;
    known->count = c.count;
    return known;
}

static struct fact view_answer(void *scenario, const char *id)
{
    struct running *r = scenario;
    const struct question *q = framework_question(r->scenario->framework, id);
    if (!q)
        return (struct fact){FACT_NOT_APPLICABLE,
                             NULL,
                             {"the question is not part of the framework",
                              "la question ne fait pas partie du référentiel"}};
    const struct answer *answer = r->scenario->answers[q->ordinal];
    if (answer->state == ANSWER_NOT_APPLICABLE)
        return (struct fact){FACT_NOT_APPLICABLE, NULL, answer->reason};
    const struct known_answer *known = know_answer(r, answer);
    if (known->open)
        return open_fact(q, r->arena);
    return (struct fact){FACT_VALUE,
                         known->count > 1 ? choose(r, q, known) : known->candidates[0],
                         {0}};
}

/* Whether a question applies is not known while it is open: somebody may say that it
 * does not.  Both are tried, so that silence is never taken for a yes. */
static bool view_applies(void *scenario, const char *id)
{
    struct running *r = scenario;
    const struct question *q = framework_question(r->scenario->framework, id);
    const struct answer *answer = q ? r->scenario->answers[q->ordinal] : NULL;
    if (!answer || answer->state != ANSWER_OPEN)
        return answer && answer->state == ANSWER_GIVEN;
    const struct node **both = arena_array(r->arena, 2, sizeof *both);
    both[0] = node_new_bool(r->arena, true);
    both[1] = node_new_bool(r->arena, false);
    struct known_answer choice = {.candidates = both, .count = 2};
    know_answer(r, answer);
    return choose(r, &q->applies, &choice)->boolean;
}

static const char *plugin_of(const struct running *r, const char *path)
{
    return arena_copy(r->arena, path, strcspn(path, "."));
}

static double measure_reliability(const struct running *r, const char *path, const char **level)
{
    return dossier_measured_reliability(r->scenario->dossier, plugin_of(r, path), level);
}

static struct fact null_measure(const struct node *null)
{
    return (struct fact){null->boolean ? FACT_NOT_APPLICABLE : FACT_OPEN, NULL,
                         null->reason ? *null->reason
                                      : (struct wording){"not defined", "non défini"}};
}

static struct fact view_measure(void *scenario, const char *path)
{
    struct running *r = scenario;
    const struct node *value = scenario_measure(r->scenario, path);
    const char *level;
    r->reliability = fmin(r->reliability, measure_reliability(r, path, &level));
    return value->kind == NODE_NULL ? null_measure(value) : (struct fact){FACT_VALUE, value, {0}};
}

/* Once for each path, however often the rule reads it. */
static void view_leaf(void *scenario, const char *path, const struct node *value)
{
    struct running *r = scenario;
    if (node_get(r->seen, path))
        return;
    const char *kept = node_put(r->arena, r->seen, path, node_new_bool(r->arena, true))->key;
    struct evidence evidence = {.path = kept, .place = node_place(value), .value = value};
    if (strncmp(path, "measures.", 9) == 0) {
        evidence.reliability = measure_reliability(r, path + 9, &evidence.level);
        evidence.place = (struct place){0};
        r->reliability = fmin(r->reliability, evidence.reliability);
    } else {
        evidence.reliability =
            dossier_reliability(r->scenario->dossier,
                                strncmp(path, "partners", 8) == 0 ? "partners" : "alliance",
                                &evidence.level);
        r->reliability = fmin(r->reliability, evidence.reliability);
    }
    record(r, evidence);
}

static const char *view_nearest(void *scenario, const char *id)
{
    const struct running *r = scenario;
    return framework_nearest_question(r->scenario->framework, id, r->arena);
}

struct view judge_view(struct running *r)
{
    return (struct view){.scenario = r,
                         .answer = view_answer,
                         .applies = view_applies,
                         .measure = view_measure,
                         .leaf = view_leaf,
                         .partners = r->scenario->dossier->partners,
                         .alliance = r->scenario->dossier->alliance,
                         .nearest = view_nearest};
}

/* judge_view.c -- an answer that may be several things is a choice: each run is shown one of its values,
 * and a later run the next.  Both ends of an interval, facts that disagree, the answers of the partners
 * are such; so is a question that nobody has answered, with every value that it may be answered with.
 */
#include "run/judge_view.h"

#include "base/text.h"
#include "run/candidates.h"

#include <math.h>
#include <string.h>

static const double assumed = 0.2; /* the reliability of what nobody has answered */

/* ---- the view ---- */

static void record(struct running *r, struct evidence evidence)
{
    r->reads = arena_grow(r->arena, r->reads, r->read_count, &r->read_capacity, sizeof *r->reads);
    r->reads[r->read_count++] = evidence;
}

/* Once for each question, as know_answer sees to.  What is answered is worth no less than silence, however
 * little is put on it: deleting it must not pay. */
static void record_answer(struct running *r, const struct answer *answer)
{
    struct slot slot = {answer->question, NULL, 0};
    struct finding finding = judge_question(r->scenario, &slot); /* for its evidence */
    for (size_t i = 0; i < finding.read_count; i++)
        record(r, finding.reads[i]);
    if (answer->state == ANSWER_GIVEN)
        r->reliability = fmin(r->reliability, fmax(answer->reliability, assumed));
    else if (answer->state == ANSWER_OPEN)
        r->reliability = fmin(r->reliability, assumed);
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
                         {arena_print(arena, "not answered: %s", question_ask(q, ENGLISH)),
                          arena_print(arena, "à renseigner : %s", question_ask(q, FRENCH))}};
}

/* ---- what an answer may be ---- */

static bool is_named(const char *const *paths, size_t count, const struct question *q)
{
    static const char answers[] = "answers";
    for (size_t i = 0; i < count; i++)
        if (strcmp(paths[i], answers) == 0 ||
            (strncmp(paths[i], "answers.", 8) == 0 && strcmp(paths[i] + 8, q->id) == 0))
            return true;
    return false;
}

enum direction { NO_DIRECTION, RISES, FALLS };

/* What the rule says of the answers to a question; options have no order. */
static enum direction direction_of(const struct running *r, const struct question *q)
{
    const struct rule *rule = r->rule->rule;
    if (q->type == TYPE_CHOICE || q->type == TYPE_FACT)
        return NO_DIRECTION;
    return is_named(rule->rises, rule->rise_count, q)   ? RISES
           : is_named(rule->falls, rule->fall_count, q) ? FALLS
                                                        : NO_DIRECTION;
}

static double size_of(const struct node *value)
{
    double number;
    return value->kind == NODE_LIST      ? (double)value->count
           : value->kind == NODE_BOOL    ? value->boolean
           : node_number(value, &number) ? number
                                         : 0;
}

/* The one end that this sweep is about. */
static void keep_end(struct candidates *c, bool least)
{
    const struct node *end = c->list[0];
    for (size_t i = 1; i < c->count; i++)
        if (least ? size_of(c->list[i]) < size_of(end) : size_of(c->list[i]) > size_of(end))
            end = c->list[i];
    c->list[0] = end;
    c->count = 1;
}

/* An answer that is given but waits for an open condition has its own values.  Numbers have ends where
 * the rule names a direction; so have options of which there are too many choices. */
static int candidates_of(struct candidates *c, const struct running *r, const struct answer *answer)
{
    const struct question *q = answer->question;
    enum direction direction = direction_of(r, q);
    if (answer->statement_count && candidates_stated(c, answer, r->arena) != OK)
        return FAILED;
    bool all = answer->statement_count || candidates_all(c, q, r->arena) == OK;
    if (direction == NO_DIRECTION)
        return all ? OK : FAILED;
    if (!all && candidates_ends(c, q, r->arena) != OK)
        return FAILED;
    if (r->sweep != SWEEP_ALL)
        keep_end(c, (direction == RISES) == (r->sweep == SWEEP_WORST));
    return OK;
}

/* Reading it again, in this run or another, costs nothing: a rule may read in a loop. */
static const struct known_answer *know_answer(struct running *r, const struct answer *answer)
{
    struct known_answer *known = &r->answers[answer->question->ordinal];
    struct candidates c = {0};
    if (known->read)
        return known;
    if (!known->recorded)
        record_answer(r, answer);
    known->recorded = known->read = true;
    known->open = candidates_of(&c, r, answer) != OK;
    known->candidates = c.list;
    known->count = c.count;
    return known;
}

void judge_sweep(struct running *r, enum sweep sweep)
{
    r->sweep = sweep;
    r->runs = r->choice_count = r->judgement_count = 0;
    for (size_t i = 0; i < r->scenario->framework->question_count; i++)
        r->answers[i].read = false;
}

/* ---- does a question apply? ---- */

static const struct node *choose_whether(struct running *r, const void *about)
{
    const struct node **both = arena_array(r->arena, 2, sizeof *both);
    both[0] = node_new_bool(r->arena, true);
    both[1] = node_new_bool(r->arena, false);
    return choose(r, about, &(struct known_answer){.candidates = both, .count = 2});
}

/* Whether the condition of a question holds in this run.  What it waits for is a choice of its own, made
 * once for all questions that wait for it. */
static bool condition_holds(struct running *r, const struct question *q)
{
    const struct scenario *s = r->scenario;
    const struct question *other =
        q->applies.question ? framework_question(s->framework, q->applies.question) : NULL;
    if (!other || !scenario_waits(s, q))
        return true;
    if (!condition_holds(r, other))
        return true; /* a condition that is not asked asks the question */
    const struct known_answer *known = know_answer(r, s->answers[other->ordinal]);
    if (known->open)
        return choose_whether(r, &q->applies.question)->boolean;
    return value_is_among(other, known->count > 1 ? choose(r, other, known) : known->candidates[0],
                          q->applies.any, r->arena);
}

/* What decided whether a question applies was read with it, and limits how sure the rule is. */
static void trace_condition(struct running *r, const struct question *q)
{
    const struct scenario *s = r->scenario;
    const struct question *other =
        q->applies.question ? framework_question(s->framework, q->applies.question) : NULL;
    if (!other || !dossier_asks(s->dossier, other) ||
        s->dossier->answers[q->ordinal].state == ANSWER_NOT_APPLICABLE)
        return;
    if (s->answers[other->ordinal]->state != ANSWER_NOT_APPLICABLE)
        know_answer(r, s->answers[other->ordinal]);
    trace_condition(r, other);
}

static struct fact pointless(const struct running *r, const struct question *q)
{
    const struct question *other = framework_question(r->scenario->framework, q->applies.question);
    return (
        struct fact){FACT_NOT_APPLICABLE,
                     NULL,
                     {arena_print(r->arena, "the answer to '%s' may make it pointless",
                                  question_ask(other, ENGLISH)),
                      arena_print(r->arena, "sans objet, peut-être, d’après la réponse à « %s »",
                                  question_ask(other, FRENCH))}};
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
    if (answer->state == ANSWER_NOT_APPLICABLE) {
        trace_condition(r, q);
        return (struct fact){FACT_NOT_APPLICABLE, NULL, answer->reason};
    }
    const struct known_answer *known = know_answer(r, answer);
    if (answer->state == ANSWER_OPEN && !condition_holds(r, q))
        return pointless(r, q);
    if (known->open) {
        r->waited = true;
        return open_fact(q, r->arena);
    }
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
    if (!answer)
        return false;
    if (answer->state == ANSWER_OPEN)
        know_answer(r, answer);
    trace_condition(r, q);
    if (answer->state != ANSWER_OPEN)
        return answer->state == ANSWER_GIVEN;
    return condition_holds(r, q) && choose_whether(r, &q->applies)->boolean;
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

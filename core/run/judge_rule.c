/* judge_rule.c -- a rule is written as if everything were known.  It is run on
 * every combination of the several values that it reads (both ends of an
 * interval, facts that disagree, the answers of the partners), the set of its
 * outcomes is kept, and the finding is what they have in common.
 *
 * The values of an open question will be one more list of candidates here; until
 * then reading one ends the rule as unknown.
 */
#include "run/judge.h"

#include "base/limits.h"
#include "base/text.h"
#include "extend/plugin_call.h"
#include "model/phrase.h"

#include <math.h>
#include <string.h>

/* One several-valued answer that this run has met, and the value it was shown. */
struct choice {
    const void *about; /* a question, or its condition */
    const struct node **candidates;
    size_t count, at;
};

/* An answer as this rule sees it, made at the first read. */
struct known_answer {
    bool read, open;
    const struct node **candidates;
    size_t count;
};

struct running {
    const struct scenario *scenario;
    const struct method *method;
    const struct bound_rule *rule;
    struct arena *arena;
    struct choice *choices;
    size_t choice_count, choice_capacity;
    size_t met;                   /* choices met by the run that is going on */
    struct known_answer *answers; /* by ordinal of the question */
    struct evidence *reads;
    size_t read_count, read_capacity;
    double reliability;
    struct judgement *judgements; /* the different ones */
    size_t judgement_count, judgement_capacity;
    size_t runs;
};

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
    for (size_t i = 0; i < r->read_count; i++)
        if (strcmp(r->reads[i].path, evidence.path) == 0 &&
            r->reads[i].place.line == evidence.place.line &&
            r->reads[i].place.column == evidence.place.column)
            return;
    r->reads = arena_grow(r->arena, r->reads, r->read_count, &r->read_capacity, sizeof *r->reads);
    r->reads[r->read_count++] = evidence;
}

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

static double measure_reliability(const struct running *r, const char *path, const char **level)
{
    char plugin[128] = "";
    size_t len = strcspn(path, ".");
    if (len < sizeof plugin)
        memcpy(plugin, path, len);
    double least = 2;
    for (size_t i = 0; i < r->method->toolbox->section_count; i++) {
        const struct section *section = &r->method->toolbox->sections[i];
        const char *name;
        if (strcmp(section->plugin, plugin) != 0 ||
            !node_get(r->scenario->dossier->root, section->key))
            continue;
        double reliability = dossier_reliability(r->scenario->dossier, section->key, &name);
        if (reliability < least) {
            least = reliability;
            *level = name;
        }
    }
    if (least <= 1)
        return least;
    if (dossier_has_voices(r->scenario->dossier)) /* a plugin without sections reads the answers */
        return dossier_reliability(r->scenario->dossier, "answers", level);
    return 0.2;
}

/* The sections of a plugin do not apply when the dossier excuses the plugin's name or one of them. */
static struct wording excused(const struct running *r, const char *plugin)
{
    struct wording reason = scenario_section_excused(r->scenario, plugin);
    for (size_t i = 0; i < r->method->toolbox->section_count && !reason.en && !reason.fr; i++)
        if (strcmp(r->method->toolbox->sections[i].plugin, plugin) == 0)
            reason = scenario_section_excused(r->scenario, r->method->toolbox->sections[i].key);
    return reason;
}

static struct fact absent_measure(struct running *r, const char *path)
{
    const char *plugin = arena_copy(r->arena, path, strcspn(path, "."));
    struct wording reason = excused(r, plugin);
    if (reason.en || reason.fr)
        return (struct fact){FACT_NOT_APPLICABLE, NULL, reason};
    r->reliability = fmin(r->reliability, 0.2);
    return (
        struct fact){FACT_OPEN,
                     NULL,
                     {arena_print(r->arena, "the section '%s' is not filled in", plugin),
                      arena_print(r->arena, "la rubrique « %s » n’est pas renseignée", plugin)}};
}

static struct fact view_measure(void *scenario, const char *path)
{
    struct running *r = scenario;
    const struct node *value = node_path(r->scenario->measures, path);
    if (!value)
        return absent_measure(r, path);
    const char *level;
    r->reliability = fmin(r->reliability, measure_reliability(r, path, &level));
    if (value->kind == NODE_NULL)
        return (struct fact){value->boolean ? FACT_NOT_APPLICABLE : FACT_OPEN, NULL,
                             value->reason ? *value->reason
                                           : (struct wording){"not defined", "non défini"}};
    return (struct fact){FACT_VALUE, value, {0}};
}

static void view_leaf(void *scenario, const char *path, const struct node *value)
{
    struct running *r = scenario;
    struct evidence evidence = {.path = arena_text(r->arena, path),
                                .place = node_place(value),
                                .value = value};
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

/* ---- the runs ---- */

static bool same_judgement(const struct judgement *a, const struct judgement *b)
{
    return a->outcome == b->outcome && a->degree == b->degree &&
           text_equal(a->message, b->message) && node_same(a->values, b->values);
}

static void keep_judgement(struct running *r, struct judgement judgement)
{
    for (size_t i = 0; i < r->judgement_count; i++)
        if (same_judgement(&r->judgements[i], &judgement))
            return;
    r->judgements = arena_grow(r->arena, r->judgements, r->judgement_count, &r->judgement_capacity,
                               sizeof *r->judgements);
    r->judgements[r->judgement_count++] = judgement;
}

/* A message that shows what the rule did not give is a fault of the rule. */
static struct judgement checked(struct running *r, struct judgement j)
{
    const struct rule_message *message = j.message ? rule_message(r->rule->rule, j.message) : NULL;
    const char *missing = NULL;
    if (message)
        phrase_fill_both(r->arena, message->text, j.values, &missing);
    if (!missing)
        return j;
    struct saying saying = say_message_unknown_value(r->scenario->language, missing);
    return (struct judgement){.outcome = OUTCOME_ERROR,
                              .error = arena_text(r->arena, saying.text),
                              .line = message->place.line};
}

static void run_once(struct running *r)
{
    const struct bound_rule *bound = r->rule;
    const struct view view = {.scenario = r,
                              .answer = view_answer,
                              .applies = view_applies,
                              .measure = view_measure,
                              .leaf = view_leaf,
                              .partners = r->scenario->dossier->partners,
                              .alliance = r->scenario->dossier->alliance,
                              .nearest = view_nearest};
    r->met = 0;
    struct judgement judgement = bound->plugin
                                     ? plugin_judge(bound->plugin, bound->rule, &view, r->arena)
                                     : lua_rule_run(r->method->lua, bound->rule, bound->params,
                                                    &view, r->scenario->language, r->arena);
    keep_judgement(r, checked(r, judgement));
    r->choice_count = r->met; /* what this run did not come to is met anew */
}

/* The next combination of what was met; false when all have been seen. */
static bool next_choice(struct running *r)
{
    while (r->choice_count) {
        struct choice *last = &r->choices[r->choice_count - 1];
        if (++last->at < last->count)
            return true;
        r->choice_count--;
    }
    return false;
}

/* ---- the finding ---- */

static double score_of(const struct judgement *j)
{
    return j->outcome == OUTCOME_MET ? 100 : j->outcome == OUTCOME_PARTIAL ? 100 * j->degree : 0;
}

static void say(struct finding *finding, struct running *r, const struct judgement *j)
{
    const struct rule *rule = r->rule->rule;
    const struct rule_message *message = j->message ? rule_message(rule, j->message) : NULL;
    const char *missing;
    finding->message = j->message;
    finding->says = j->reason;
    if (message)
        finding->says = phrase_fill_both(r->arena, message->text, j->values, &missing);
    finding->remedy = rule->remedies[finding->outcome];
}

static const struct wording depends = {
    "the answers leave it open, and it depends on them",
    "les réponses laissent la question ouverte, et le constat en dépend"};

static void make_unknown(struct finding *finding, struct running *r)
{
    finding->outcome = OUTCOME_UNKNOWN;
    finding->judged = true;
    finding->known = false;
    finding->low = 0;
    finding->high = 100;
    finding->middle = r->scenario->framework->scoring.unknown;
}

static const struct judgement *first_with(const struct running *r, enum outcome outcome)
{
    for (size_t i = 0; i < r->judgement_count; i++)
        if (r->judgements[i].outcome == outcome)
            return &r->judgements[i];
    return NULL;
}

/* The same score in other words: what is said first and last, "10 % / 12,5 %". */
static void say_all(struct finding *finding, struct running *r)
{
    say(finding, r, &r->judgements[0]);
    struct wording first = finding->says;
    if (r->judgement_count < 2 || finding->outcome == OUTCOME_ERROR)
        return;
    say(finding, r, &r->judgements[r->judgement_count - 1]);
    if (finding->outcome == OUTCOME_ERROR || text_equal(first.en, finding->says.en))
        return;
    finding->says = (struct wording){arena_print(r->arena, "%s / %s", first.en, finding->says.en),
                                     arena_print(r->arena, "%s / %s", first.fr, finding->says.fr)};
}

static bool same_outcomes(const struct running *r)
{
    for (size_t i = 1; i < r->judgement_count; i++)
        if (r->judgements[i].outcome != r->judgements[0].outcome)
            return false;
    return true;
}

/* All completions gave met, partial or unmet: one score, or several. */
static void make_scored(struct finding *finding, struct running *r)
{
    finding->judged = true;
    finding->values = arena_array(r->arena, r->judgement_count, sizeof *finding->values);
    finding->low = INFINITY;
    finding->high = -INFINITY;
    for (size_t i = 0; i < r->judgement_count; i++) {
        double score = score_of(&r->judgements[i]);
        bool seen = false;
        for (size_t k = 0; k < finding->value_count; k++)
            seen = seen || finding->values[k] == score;
        if (!seen)
            finding->values[finding->value_count++] = score;
        finding->low = fmin(finding->low, score);
        finding->high = fmax(finding->high, score);
    }
    finding->middle = (finding->low + finding->high) / 2;
    finding->known = finding->value_count == 1;
    finding->outcome = finding->known ? r->judgements[0].outcome : OUTCOME_UNKNOWN;
    if (finding->known)
        say_all(finding, r);
    else
        finding->says = depends;
}

static void conclude(struct finding *finding, struct running *r)
{
    const struct judgement *error = first_with(r, OUTCOME_ERROR),
                           *unknown = first_with(r, OUTCOME_UNKNOWN);
    const struct judgement *pointless = first_with(r, OUTCOME_NOT_APPLICABLE);
    if (error || r->runs > LIMIT_COMPLETIONS) {
        make_unknown(finding, r);
        finding->outcome = error ? OUTCOME_ERROR : OUTCOME_UNKNOWN;
        finding->error = error ? error->error : NULL;
        finding->error_line = error ? error->line : 0;
        return;
    }
    if (pointless && same_outcomes(r)) {
        finding->outcome = OUTCOME_NOT_APPLICABLE;
        say(finding, r, pointless);
        return;
    }
    if (unknown || pointless) {
        make_unknown(finding, r);
        say(finding, r, unknown ? unknown : pointless);
        finding->outcome = finding->outcome == OUTCOME_ERROR ? OUTCOME_ERROR : OUTCOME_UNKNOWN;
        return;
    }
    make_scored(finding, r);
}

/* ---- alerts ---- */

/* What a completion means for the alert of the rule. */
static enum outcome alert_of(const struct rule *rule, const struct judgement *j)
{
    if (j->outcome == OUTCOME_UNKNOWN || j->outcome == OUTCOME_ERROR)
        return OUTCOME_UNKNOWN;
    return j->outcome == (rule->factor ? rule->alert_outcome : OUTCOME_RAISED) ? OUTCOME_RAISED
                                                                               : OUTCOME_CLEAR;
}

static enum outcome alert_state(const struct running *r)
{
    const struct rule *rule = r->rule->rule;
    if (rule->alert == ALERT_NONE)
        return OUTCOME_CLEAR;
    enum outcome first = alert_of(rule, &r->judgements[0]);
    for (size_t i = 1; i < r->judgement_count; i++)
        if (alert_of(rule, &r->judgements[i]) != first)
            return OUTCOME_UNKNOWN;
    return r->runs > LIMIT_COMPLETIONS ? OUTCOME_UNKNOWN : first;
}

/* An alert without a factor has no score: its outcome is its state. */
static void conclude_alert(struct finding *finding, struct running *r)
{
    const struct judgement *error = first_with(r, OUTCOME_ERROR);
    finding->outcome = error ? OUTCOME_ERROR : finding->alert;
    finding->error = error ? error->error : NULL;
    finding->error_line = error ? error->line : 0;
    if (error)
        return;
    const struct judgement *shown = first_with(r, finding->alert);
    if (!shown &&
        finding->alert == OUTCOME_UNKNOWN) /* raised by some completions, clear by others */
        finding->says = depends;
    else
        say(finding, r, shown ? shown : &r->judgements[0]);
}

struct finding judge_rule(const struct scenario *scenario, const struct method *method,
                          const struct bound_rule *rule, double weight)
{
    struct running r = {.scenario = scenario,
                        .method = method,
                        .rule = rule,
                        .arena = scenario->arena,
                        .reliability = 1};
    r.answers = arena_array(r.arena, scenario->framework->question_count + 1, sizeof *r.answers);
    do {
        r.runs++;
        if (r.runs <= LIMIT_COMPLETIONS)
            run_once(&r);
    } while (r.runs <= LIMIT_COMPLETIONS && !first_with(&r, OUTCOME_ERROR) && next_choice(&r));
    struct finding finding = {.from = rule->rule->id,
                              .rule = rule,
                              .weight = weight,
                              .reliability = r.reliability};
    finding.alert = alert_state(&r);
    if (rule->factor)
        conclude(&finding, &r);
    else
        conclude_alert(&finding, &r);
    finding.reads = r.reads;
    finding.read_count = r.read_count;
    if (finding.judged)
        finding.triple = judge_triple(&scenario->framework->scoring, &finding);
    return finding;
}

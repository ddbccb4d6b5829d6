/* judge_rule.c -- a rule is written as if everything were known.  It is run on
 * every combination of the several values that it reads, open questions included, the set of its
 * outcomes is kept, and the finding is what they have in common.  Where the combinations are too many
 * and the rule says in which direction its answers act, the two extreme corners stand for all of them.
 */
#include "run/judge.h"

#include "base/limits.h"
#include "base/text.h"
#include "extend/plugin_call.h"
#include "model/phrase.h"
#include "run/judge_view.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { RUN_FUEL = 500 }; /* what a run takes before its first step */

/* ---- the runs ---- */

static bool same_judgement(const struct judgement *a, const struct judgement *b)
{
    return a->outcome == b->outcome && a->degree == b->degree &&
           text_equal(a->message, b->message) && node_same(a->values, b->values);
}

/* What people call the member of a list of the dossier; NULL texts where there is none. */
static struct wording member_name(const struct node *list, const char *id, const char *key)
{
    for (size_t i = 0; i < node_count(list); i++)
        if (node_is_word(node_get(node_at(list, i), "id"), id))
            return wording_of(node_get(node_at(list, i), key));
    return (struct wording){0};
}

/* Partners, actors, projects, decisions and stakes have ids and names. */
static struct wording name_of(const struct running *r, const char *id)
{
    static const struct {
        const char *list, *key;
    } lists[] = {{"network.actors", "name"},
                 {"projects", "title"},
                 {"governance.decisions", "title"}};
    const struct dossier *dossier = r->scenario->dossier;
    const struct factor *factor = framework_factor(r->scenario->framework, id);
    const struct question *question = framework_question(r->scenario->framework, id);
    struct wording name = partner_name(dossier, id);
    for (size_t i = 0; !name.en && !name.fr && i < COUNT_OF(lists); i++)
        name = member_name(node_path(dossier->root, lists[i].list), id, lists[i].key);
    if (!name.en && !name.fr)
        name = wording_of(node_get(node_get(node_get(dossier->root, "stake-titles"), id), "title"));
    if (!name.en && !name.fr && factor && factor->dimension->axis == AXIS_STAKES)
        name = factor->title;
    if (!name.en && !name.fr && question)
        name = question->ask;
    return name;
}

/* A rule speaks of them by their ids; people read their names. */
static struct node *named(struct running *r, const struct node *value, enum language language)
{
    const char *text = node_text(value);
    struct node *copy = node_shallow(r->arena, value);
    struct wording name = text ? name_of(r, text) : (struct wording){0};
    if (wording_in(&name, language))
        return node_new_text(r->arena, wording_in(&name, language));
    for (size_t i = 0; i < copy->count; i++) {
        struct node *child = named(r, value->children[i], language);
        child->key = value->children[i]->key;
        copy->children[i] = child;
    }
    return copy;
}

static struct wording filled(struct running *r, struct wording template, const struct node *values,
                             const char **missing)
{
    struct wording says = {0};
    says.en = phrase_fill(r->arena, ENGLISH, template.en, values ? named(r, values, ENGLISH) : NULL,
                          missing);
    if (!*missing)
        says.fr = phrase_fill(r->arena, FRENCH, template.fr,
                              values ? named(r, values, FRENCH) : NULL, missing);
    return says;
}

/* A message that shows what the rule did not give is a fault of the rule. */
static struct judgement checked(struct running *r, struct judgement j)
{
    const struct rule_message *message = j.message ? rule_message(r->rule->rule, j.message) : NULL;
    const char *missing = NULL;
    if (message)
        filled(r, message->text, j.values, &missing);
    if (!missing)
        return j;
    struct saying saying = say_message_unknown_value(r->scenario->language, missing);
    return (struct judgement){.outcome = OUTCOME_ERROR,
                              .error = arena_text(r->arena, saying.text),
                              .line = message->place.line};
}

static bool is_kept(const struct running *r, const struct judgement *judgement)
{
    for (size_t i = 0; i < r->judgement_count; i++)
        if (same_judgement(&r->judgements[i], judgement))
            return true;
    return false;
}

static void keep_judgement(struct running *r, const struct judgement *judgement)
{
    if (is_kept(r, judgement))
        return;
    r->judgements = arena_grow(r->arena, r->judgements, r->judgement_count, &r->judgement_capacity,
                               sizeof *r->judgements);
    r->judgements[r->judgement_count++] = checked(r, *judgement);
}

static void run_once(struct running *r)
{
    const struct bound_rule *bound = r->rule;
    const struct view view = judge_view(r);
    r->met = 0;
    struct judgement judgement = bound->plugin
                                     ? plugin_judge(bound->plugin, bound->rule, &view, r->arena)
                                     : lua_rule_run(r->method->lua, bound->rule, bound->params,
                                                    &view, r->scenario->language, r->arena);
    r->fuel += judgement.fuel + RUN_FUEL;
    keep_judgement(r, &judgement);
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

/* Run the rule on every combination; false when they are too many. */
static bool run_through(struct running *r)
{
    do {
        if (r->runs++ == LIMIT_COMPLETIONS || r->fuel > LIMIT_JUDGE_FUEL)
            return false;
        run_once(r);
    } while (r->judgements[r->judgement_count - 1].outcome != OUTCOME_ERROR && next_choice(r));
    return true;
}

/* All outcomes, or those at the two corners of the open answers that `rises` and `falls` name; false
 * where neither can be had. */
static bool run_all(struct running *r)
{
    const struct rule *rule = r->rule->rule;
    judge_sweep(r, SWEEP_ALL);
    if (run_through(r))
        return true;
    if (!rule->rise_count && !rule->fall_count)
        return false;
    judge_sweep(r, SWEEP_WORST);
    if (!run_through(r))
        return false;
    size_t worst = r->judgement_count;
    judge_sweep(r, SWEEP_BEST);
    r->judgement_count = worst; /* both count */
    r->corners = true;
    return run_through(r);
}

/* ---- the finding ---- */

static int compare_scores(const void *a, const void *b)
{
    double p = *(const double *)a, q = *(const double *)b;
    return p < q ? -1 : p > q;
}

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
        finding->says = filled(r, message->text, j->values, &missing);
    finding->remedy = rule->remedies[finding->outcome];
}

static const struct wording
    depends = {"the answers leave it open, and it depends on them",
               "les réponses laissent la question ouverte, et le constat en dépend"},
    anyway = {"the same, whatever is answered to what is still open",
              "identique, quelles que soient les réponses encore attendues"};

/* The open questions that were read, where that is what it depends on. */
static struct wording waits_for(const struct running *r)
{
    struct buffer en = buffer_on(r->arena), fr = buffer_on(r->arena);
    for (size_t i = 0; i < r->scenario->framework->question_count; i++) {
        const struct question *q = r->scenario->framework->questions[i];
        const struct answer *answer = r->scenario->answers[i];
        if (!r->answers[i].recorded || answer->state != ANSWER_OPEN || answer->statement_count)
            continue;
        buffer_print(&en, en.len ? " %s" : "not answered: %s", question_ask(q, ENGLISH));
        buffer_print(&fr, fr.len ? " %s" : "à renseigner : %s", question_ask(q, FRENCH));
    }
    return en.len ? (struct wording){buffer_end(&en), buffer_end(&fr)} : depends;
}

static bool read_open(const struct running *r)
{
    for (size_t i = 0; i < r->scenario->framework->question_count; i++)
        if (r->answers[i].recorded && r->scenario->answers[i]->state == ANSWER_OPEN)
            return true;
    return false;
}

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

/* The same score in other words: what is said first and last, "10 % / 12,5 %".  What a completion only
 * supposes is not said as if it were known. */
static void say_all(struct finding *finding, struct running *r)
{
    say(finding, r, &r->judgements[0]);
    struct wording first = finding->says;
    if (r->judgement_count < 2 || finding->outcome == OUTCOME_ERROR)
        return;
    say(finding, r, &r->judgements[r->judgement_count - 1]);
    if (finding->outcome == OUTCOME_ERROR || text_equal(first.en, finding->says.en))
        return;
    if (read_open(r)) {
        finding->says = anyway;
        return;
    }
    finding->says = (struct wording){arena_print(r->arena, "%s / %s", first.en, finding->says.en),
                                     arena_print(r->arena, "%s / %s", first.fr, finding->says.fr)};
}

static bool all_are(const struct running *r, enum outcome outcome)
{
    for (size_t i = 0; i < r->judgement_count; i++)
        if (r->judgements[i].outcome != outcome)
            return false;
    return !r->beyond;
}

/* All completions gave met, partial or unmet: one score, or several.  What is open, and may turn out to be
 * anything, is estimated like an open question; what is stated, by its hull, however wide. */
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
    if (finding->value_count > 1)
        qsort(finding->values, finding->value_count, sizeof *finding->values, compare_scores);
    if (r->corners && finding->value_count > 1)
        finding->value_count = 0; /* what lies between the corners was not looked at */
    bool anything = finding->low <= 0 && finding->high >= 100 && read_open(r);
    finding->middle =
        anything ? r->scenario->framework->scoring.unknown : (finding->low + finding->high) / 2;
    finding->known = finding->low == finding->high;
    finding->outcome = finding->known ? r->judgements[0].outcome : OUTCOME_UNKNOWN;
    if (finding->known)
        say_all(finding, r);
    else
        finding->says = waits_for(r);
}

static void conclude(struct finding *finding, struct running *r)
{
    const struct judgement *error = first_with(r, OUTCOME_ERROR),
                           *unknown = first_with(r, OUTCOME_UNKNOWN);
    const struct judgement *pointless = first_with(r, OUTCOME_NOT_APPLICABLE);
    if (error || r->beyond) {
        make_unknown(finding, r);
        finding->outcome = error ? OUTCOME_ERROR : OUTCOME_UNKNOWN;
        finding->error = error ? error->error : NULL;
        finding->error_line = error ? error->line : 0;
        if (!error)
            finding->says = waits_for(r);
        return;
    }
    if (all_are(r, OUTCOME_NOT_APPLICABLE)) {
        finding->outcome = OUTCOME_NOT_APPLICABLE;
        say(finding, r, pointless);
        return;
    }
    if (unknown || pointless) {
        make_unknown(finding, r);
        if (unknown)
            say(finding, r, unknown);
        else
            finding->says = waits_for(r);
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
    return r->beyond ? OUTCOME_UNKNOWN : first;
}

/* What it says, unless that is only supposed in one completion and another says it otherwise. */
static void say_alert(struct finding *finding, struct running *r, const struct judgement *j)
{
    say(finding, r, j);
    struct wording says = finding->says;
    for (size_t i = 0; i < r->judgement_count && read_open(r); i++) {
        say(finding, r, &r->judgements[i]);
        if (r->judgements[i].outcome == j->outcome && !text_equal(finding->says.en, says.en)) {
            finding->says = anyway;
            finding->message = NULL;
            return;
        }
    }
    say(finding, r, j);
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
        finding->says = waits_for(r);
    else
        say_alert(finding, r, shown ? shown : &r->judgements[0]);
}

/* Does it read a measure that is not there? */
static bool lacks_measure(const struct running *r)
{
    static const char measures[] = "measures.";
    for (size_t i = 0; i < r->rule->rule->read_count; i++) {
        const char *path = r->rule->rule->reads[i];
        if (strncmp(path, measures, sizeof measures - 1) == 0 &&
            scenario_measure(r->scenario, path + sizeof measures - 1)->kind == NODE_NULL)
            return true;
    }
    return false;
}

struct finding judge_rule(const struct scenario *scenario, const struct method *method,
                          const struct bound_rule *rule, double weight)
{
    struct running r = {.scenario = scenario,
                        .method = method,
                        .rule = rule,
                        .arena = scenario->arena,
                        .reliability = 1};
    r.seen = node_map(r.arena);
    r.answers = arena_array(r.arena, scenario->framework->question_count + 1, sizeof *r.answers);
    r.beyond = !run_all(&r);
    struct finding finding = {.from = rule->rule->id,
                              .rule = rule,
                              .weight = weight,
                              .reliability = r.reliability};
    finding.alert = alert_state(&r);
    finding.idle = all_are(&r, OUTCOME_NOT_APPLICABLE);
    /* one that waited for a number never came to what else it lacks */
    finding.stuck = all_are(&r, OUTCOME_UNKNOWN) && (!r.waited || lacks_measure(&r));
    if (rule->factor)
        conclude(&finding, &r);
    else
        conclude_alert(&finding, &r);
    finding.fuel = r.fuel;
    finding.reads = r.reads;
    finding.read_count = r.read_count;
    if (finding.judged)
        finding.triple = judge_triple(&scenario->framework->scoring, &finding);
    return finding;
}

/* build.c -- the keys of contract part 5, top to bottom. */
#include "scorecard/build.h"

#include "base/digest.h"
#include "base/file.h"
#include "base/text.h"
#include "base/typography.h"
#include "model/framework_shape.h"
#include "scorecard/draft.h"
#include "scorecard/next.h"
#include "scorecard/partners.h"
#include "scorecard/receipt.h"
#include "scorecard/words.h"

#include <math.h>
#include <string.h>

/* ---- evidence ---- */

static enum question_type type_at(struct draft *c, const char *path)
{
    if (strncmp(path, "answers.", 8) != 0)
        return TYPE_NUMBER;
    const struct question *q =
        framework_question(c->framework, arena_copy(c->arena, path + 8, strcspn(path + 8, ".")));
    return q ? q->type : TYPE_FACT;
}

static void put_if(struct draft *c, struct node *map, const char *key, const char *text)
{
    if (text)
        draft_text(c, map, key, text);
}

static struct node *evidence_node(struct draft *c, const struct evidence *e)
{
    struct node *map = draft_flow(node_map(c->arena));
    draft_text(c, map, "path", e->path);
    draft_text(c, map, "at",
               e->place.line ? arena_print(c->arena, "%d:%d", e->place.line, e->place.column)
                             : NULL);
    if (e->place.source && e->place.source != c->a->dossier->source)
        draft_text(c, map, "file", file_name(e->place.source->path));
    node_put(c->arena, map, "value", draft_value(c, e->value, type_at(c, e->path)));
    if (e->value && e->level)
        draft_text(c, map, "evidence", e->level);
    else if (e->value)
        draft_figure(c, map, "evidence", e->reliability);
    if (e->planned && e->value)
        draft_text(c, map, "status", "planned");
    put_if(c, map, "source", e->source);
    put_if(c, map, "date", e->date);
    put_if(c, map, "supplier", e->supplier);
    put_if(c, map, "role", people_text(c->arena, c->language, wording_in(&e->role, c->language)));
    put_if(c, map, "note", people_text(c->arena, c->language, e->note));
    if (e->internal)
        draft_text(c, map, "visibility", "internal");
    return map;
}

/* Where several say something, the titles of what each says. */
static void put_said(struct draft *c, struct node *map, const struct finding *finding,
                     const struct node *said)
{
    const struct question *q = finding->question;
    struct problems silent = problems_on(c->arena, c->language);
    struct value value;
    if (q && finding->read_count > 1 && question_has_options(q) && node_kind(said) != NODE_NULL &&
        value_read(&value, q, said, &silent) == OK)
        put_if(c, map, "says", draft_options(c, q, value.options));
}

static void put_reads(struct draft *c, struct node *map, const struct finding *finding)
{
    struct node *reads = draft_list(c, map, "reads");
    for (size_t i = 0; i < finding->read_count; i++) {
        struct node *read = evidence_node(c, &finding->reads[i]);
        put_said(c, read, finding, finding->reads[i].value);
        node_add(c->arena, reads, read);
    }
}

/* ---- findings ---- */

/* What to ask, of whom, and the document that proves it. */
static void put_question(struct draft *c, struct node *map, const struct question *q)
{
    draft_wording(c, map, "ask", q->ask);
    struct node *to = draft_flow(draft_list(c, map, "to"));
    for (size_t i = 0; i < q->to_count; i++)
        node_add(c->arena, to, node_new_text(c->arena, q->to[i]));
    draft_wording(c, map, "proof", q->proof);
}

static void put_value(struct draft *c, struct node *map, const struct finding *finding)
{
    if (!finding->judged || finding->outcome == OUTCOME_NOT_APPLICABLE) {
        draft_figure(c, map, "value", NAN);
        return;
    }
    if (finding->value_count > 1) {
        struct node *values = draft_flow(draft_list(c, map, "value"));
        for (size_t i = 0; i < finding->value_count; i++)
            node_add(c->arena, values, node_new_number(c->arena, quantise(finding->values[i])));
        return;
    }
    if (finding->low == finding->high) {
        draft_figure(c, map, "value", finding->low);
        return;
    }
    struct node *interval = draft_flow(draft_map(c, map, "value"));
    draft_figure(c, interval, "from", finding->low);
    draft_figure(c, interval, "to", finding->high);
}

static struct node *finding_node(struct draft *c, const struct finding *finding)
{
    struct node *map = node_map(c->arena);
    bool fact = finding->outcome == OUTCOME_UNKNOWN && !finding->judged && finding->read_count &&
                finding->reads[0].value;
    draft_text(c, map, "from", finding->from);
    if (finding->question)
        draft_wording(c, map, "ask", finding->question->ask);
    else if (finding->rule->rule->alert == ALERT_NONE || finding->alert != OUTCOME_CLEAR)
        draft_wording(c, map, "title", finding->rule->rule->title);
    else /* it names a risk that is not there */
        draft_text(c, map, "title", NULL);
    draft_figure(c, map, "weight", finding->weight);
    draft_text(c, map, "outcome",
               fact ? NULL : outcome_name(finding->outcome)); /* a fact is not judged */
    put_value(c, map, finding);
    draft_figure(c, map, "reliability",
                 finding->outcome == OUTCOME_NOT_APPLICABLE ? NAN : finding->reliability);
    draft_wording(c, map, "says", finding->says);
    if (finding->error)
        draft_text(c, map, "error", finding->error);
    put_reads(c, map, finding);
    draft_wording(c, map, "remedy", finding->remedy);
    return map;
}

/* ---- factors, dimensions, axes ---- */

static void put_level(struct draft *c, struct node *map, const struct level *level)
{
    draft_figure(c, map, "score", level->nominal);
    draft_figure(c, map, "assured", level->low);
    draft_figure(c, map, "possible", level->high);
}

static void put_limits(struct draft *c, struct node *map, const struct factor_result *factor)
{
    const struct limit *limit = &factor->factor->limit;
    const struct knockout *knockout = &factor->factor->knockout;
    if (limit->set) {
        struct node *critical = draft_flow(draft_map(c, map, "critical"));
        draft_figure(c, critical, "slack", limit->slack);
        draft_text(c, critical, "scope", limit->overall ? "overall" : "dimension");
        draft_bool(c, critical, "binds", factor->binds);
    }
    if (knockout->set) {
        struct node *node = draft_flow(draft_map(c, map, "knockout"));
        bool certain = quantise(factor->score.high) < quantise(knockout->below);
        bool possible = quantise(factor->score.low) < quantise(knockout->below);
        draft_figure(c, node, "below", knockout->below);
        draft_text(c, node, "cap", draft_grade(c, knockout->cap));
        draft_text(c, node, "state", certain ? "certain" : possible ? "possible" : "clear");
        draft_wording(c, node, "because", knockout->because);
    }
}

static struct node *factor_node(struct draft *c, const struct factor_result *factor)
{
    struct node *map = node_map(c->arena);
    draft_text(c, map, "id", factor->factor->id);
    draft_wording(c, map, "title", factor->factor->title);
    draft_figure(c, map, "weight", factor->weight);
    put_level(c, map, &factor->score);
    draft_figure(c, map, "lost", factor->lost);
    put_limits(c, map, factor);
    struct node *findings = draft_list(c, map, "findings");
    for (size_t i = 0; i < factor->finding_count; i++)
        node_add(c->arena, findings, finding_node(c, &factor->findings[i]));
    return map;
}

static struct node *dimension_node(struct draft *c, const struct dimension_result *dimension)
{
    struct node *map = node_map(c->arena);
    draft_text(c, map, "id", dimension->dimension->id);
    draft_wording(c, map, "title", dimension->dimension->title);
    draft_figure(c, map, "weight", dimension->dimension->weight);
    put_level(c, map, &dimension->score);
    draft_figure(c, map, "lost", dimension->lost);
    struct node *factors = draft_list(c, map, "factors");
    for (size_t i = 0; i < dimension->factor_count; i++)
        node_add(c->arena, factors, factor_node(c, &dimension->factors[i]));
    return map;
}

static void put_score(struct draft *c, struct node *parent, const char *key, double score,
                      int grade)
{
    struct node *map = draft_flow(draft_map(c, parent, key));
    draft_figure(c, map, "score", score);
    draft_text(c, map, "grade", draft_grade(c, grade));
}

static void put_holds(struct draft *c, struct node *map, const struct axis_result *axis)
{
    struct node *because = draft_list(c, map, "because");
    for (size_t i = 0; i < axis->hold_count; i++) {
        struct node *hold = draft_flow(node_map(c->arena));
        draft_text(c, hold, "cap", draft_grade(c, axis->holds[i].cap));
        draft_text(c, hold, "from", axis->holds[i].from);
        node_add(c->arena, because, hold);
    }
}

static void put_range(struct draft *c, struct node *map, const struct axis_result *axis)
{
    struct node *range = draft_flow(draft_map(c, map, "range"));
    bool null = isnan(axis->score.nominal);
    draft_figure(c, range, "open", null ? NAN : axis->open_range);
    draft_figure(c, range, "evidence", null ? NAN : axis->evidence_range);
}

static void put_counts(struct draft *c, struct node *map, const struct axis_result *axis)
{
    struct node *answered = draft_flow(draft_map(c, map, "answered"));
    node_put_number(c->arena, answered, "known", (double)axis->known);
    node_put_number(c->arena, answered, "open", (double)axis->open);
    node_put_number(c->arena, answered, "not-applicable", (double)axis->not_applicable);
}

static void put_next(struct draft *c, struct node *map, const struct axis_result *axis)
{
    struct next next = next_questions(c->a, axis, c->arena);
    struct node *node = draft_map(c, map, "next"), *list;
    draft_figure(c, node, "answers-needed", next.reachable ? (double)next.needed : NAN);
    if (next.proofs)
        draft_bool(c, node, "proofs-needed", true);
    list = draft_list(c, node, "questions");
    for (size_t i = 0; i < next.count && i < NEXT_SHOWN; i++) {
        struct node *entry = node_add(c->arena, list, node_map(c->arena));
        draft_text(c, entry, "question", next.questions[i].question->id);
        put_question(c, entry, next.questions[i].question);
        draft_bool(c, entry, "decisive", next.questions[i].decisive);
    }
}

static void put_axis(struct draft *c, struct node *root, int which)
{
    const struct axis_result *axis = &c->a->axes[which];
    if (!axis->set)
        return;
    struct node *map = draft_map(c, root, axis_name(which));
    draft_wording(c, map, "title", axis->axis->title);
    draft_figure(c, map, "score", axis->score.nominal);
    draft_text(c, map, "grade", draft_grade(c, axis->grade));
    draft_text(c, map, "nominal-grade", draft_grade(c, axis->nominal_grade));
    put_holds(c, map, axis);
    draft_bool(c, map, "provisional", axis->assured_grade != axis->possible_grade);
    put_score(c, map, "assured", axis->score.low, axis->assured_grade);
    put_score(c, map, "possible", axis->score.high, axis->possible_grade);
    put_range(c, map, axis);
    put_score(c, map, "today", axis->today, axis->today_grade);
    draft_figure(c, map, "coverage", axis->coverage);
    draft_figure(c, map, "evidence", axis->evidence);
    draft_figure(c, map, "known-only", axis->known_only);
    if (axis->lost_error > 0) /* too large a tree: from orders drawn by lot */
        draft_figure(c, map, "lost-standard-error", axis->lost_error);
    put_counts(c, map, axis);
    put_next(c, map, axis);
    struct node *dimensions = draft_list(c, map, "dimensions");
    for (size_t i = 0; i < axis->dimension_count; i++)
        node_add(c->arena, dimensions, dimension_node(c, &axis->dimensions[i]));
}

/* ---- the head ---- */

static void put_alliance(struct draft *c, struct node *root)
{
    struct node *map = draft_map(c, root, "alliance");
    const struct node *alliance = c->a->dossier->alliance;
    for (size_t i = 0; i < node_count(alliance); i++) {
        const struct node *child = node_at(alliance, i);
        bool boolean;
        struct wording wording = wording_of(child);
        if (strcmp(child->key, "confidential") == 0 && node_boolean(child, &boolean))
            draft_bool(c, map, child->key, boolean);
        else if (strcmp(child->key, "name") == 0 || strcmp(child->key, "summary") == 0)
            draft_wording(c, map, child->key, wording);
        else if (child->kind != NODE_NULL)
            draft_text(c, map, child->key, wording_in(&wording, c->language));
    }
}

static void put_framework(struct draft *c, struct node *root)
{
    struct node *map = draft_map(c, root, "framework");
    draft_text(c, map, "id", c->framework->id);
    draft_text(c, map, "version", c->framework->version);
    draft_wording(c, map, "title", c->framework->title);
}

static void put_power(struct draft *c, struct node *map, const char *key, double power)
{
    if (isinf(power))
        draft_text(c, map, key, "min");
    else
        draft_figure(c, map, key, power);
}

static void put_scoring(struct draft *c, struct node *root)
{
    const struct scoring *s = &c->framework->scoring;
    struct node *map = draft_map(c, root, "scoring"),
                *power = draft_flow(draft_map(c, map, "power"));
    put_power(c, power, "factor", s->power_factor);
    put_power(c, power, "dimension", s->power_dimension);
    put_power(c, power, "axis", s->power_axis);
    draft_figure(c, map, "floor", s->floor);
    draft_figure(c, map, "unknown", s->unknown);
    draft_text(c, map, "nominal", s->face ? "face" : "prudent");
    draft_figure(c, map, "min-coverage", s->min_coverage);
    draft_figure(c, map, "min-evidence", s->min_evidence);
    draft_text(c, map, "cap-open-critical",
               s->cap_open_critical == GRADE_NONE ? "none" : draft_grade(c, s->cap_open_critical));
    struct node *grades = draft_list(c, map, "grades");
    for (size_t i = 0; i < c->framework->grade_count; i++) {
        struct node *grade = draft_flow(node_map(c->arena));
        draft_text(c, grade, "grade", c->framework->grades[i].id);
        draft_figure(c, grade, "from", c->framework->grades[i].from);
        draft_wording(c, grade, "title", c->framework->grades[i].title);
        node_add(c->arena, grades, grade);
    }
}

static void put_verdict(struct draft *c, struct node *root)
{
    const struct assessment *a = c->a;
    if (!a->verdict && !a->insufficient) {
        draft_text(c, root, "verdict", NULL);
        return;
    }
    struct node *map = draft_map(c, root, "verdict");
    bool running = a->dossier->stage == STAGE_RUNNING || a->dossier->stage == STAGE_RENEWAL;
    struct wording title = a->insufficient ? words_insufficient : a->verdict->title;
    if (!a->insufficient && running &&
        (a->verdict->title_running.en || a->verdict->title_running.fr))
        title = a->verdict->title_running;
    draft_text(c, map, "id", a->insufficient ? "insufficient-data" : a->verdict->id);
    draft_wording(c, map, "title", title);
    draft_text(c, map, "because", words_because(a, c->language, c->arena));
}

/* ---- themes, alerts, measures ---- */

static void put_themes(struct draft *c, struct node *root)
{
    struct node *list = draft_list(c, root, "themes");
    for (size_t i = 0; i < c->a->theme_count; i++) {
        struct node *map = node_map(c->arena);
        draft_text(c, map, "id", c->a->themes[i].theme->id);
        draft_wording(c, map, "title", c->a->themes[i].theme->title);
        put_level(c, map, &c->a->themes[i].score);
        node_add(c->arena, list, map);
    }
}

static void put_alerts(struct draft *c, struct node *root)
{
    struct node *list = draft_list(c, root, "alerts");
    for (enum alert severity = ALERT_CRITICAL; severity > ALERT_NONE; severity--)
        for (size_t i = 0; i < c->a->alert_count; i++) {
            const struct finding *alert = &c->a->alerts[i];
            if (alert->rule->rule->alert != severity)
                continue;
            struct node *map = node_map(c->arena);
            draft_text(c, map, "rule", alert->from);
            draft_text(c, map, "state", alert->alert == OUTCOME_RAISED ? "raised" : "unknown");
            draft_text(c, map, "severity", alert_name(severity));
            draft_wording(c, map, "title", alert->rule->rule->title);
            draft_wording(c, map, "says", alert->says);
            put_reads(c, map, alert);
            node_add(c->arena, list, map);
        }
}

/* A value of the framework as people read it: figures typed, texts in one language. */
static struct node *shown_setting(struct draft *c, const struct node *node)
{
    struct wording wording = wording_of(node);
    if (node_kind(node) == NODE_MAP && node->count == 2 && wording.en && wording.fr)
        return node_new_text(c->arena,
                             people_text(c->arena, c->language, wording_in(&wording, c->language)));
    if (node_kind(node) != NODE_MAP && node_kind(node) != NODE_LIST)
        return draft_value(c, node, TYPE_FACT);
    struct node *copy =
        draft_flow(node->kind == NODE_MAP ? node_map(c->arena) : node_list(c->arena));
    for (size_t i = 0; i < node->count; i++) {
        struct node *child = shown_setting(c, node->children[i]);
        if (node->kind == NODE_MAP)
            node_put(c->arena, copy, node->children[i]->key, child);
        else
            node_add(c->arena, copy, child);
    }
    return copy;
}

/* What a firm changed in the framework, with its reasons. */
static void put_changes(struct draft *c, struct node *root)
{
    const struct tailored *tailored = &c->framework->tailored;
    struct node *list = draft_list(c, root, "changes");
    for (size_t i = 0; i < tailored->change_count; i++) {
        const struct change *change = &tailored->changes[i];
        struct node *map = node_add(c->arena, list, node_map(c->arena));
        draft_text(c, map, change->off ? "off" : "set", change->target);
        if (!change->off) {
            node_put(c->arena, map, "from", shown_setting(c, change->from));
            node_put(c->arena, map, "to", shown_setting(c, change->to));
        }
        draft_wording(c, map, "because", change->because);
    }
}

/* A tree with its figures as the scorecard prints them. */
static struct node *quantised(struct draft *c, const struct node *node)
{
    if (node->kind == NODE_NUMBER)
        return node_new_number(c->arena, quantise(node->number));
    struct node *copy = node_shallow(c->arena, node);
    for (size_t i = 0; i < copy->count; i++) {
        struct node *child = quantised(c, node->children[i]);
        child->key = node->children[i]->key;
        copy->children[i] = child;
    }
    return copy;
}

struct node *scorecard_build(const struct assessment *assessment, enum language language,
                             struct arena *arena)
{
    struct draft c = {assessment, assessment->method->framework, language, arena};
    struct node *root = node_map(arena);
    draft_text(&c, root, "accord", "scorecard/1");
    draft_text(&c, root, "status", assessment->failure_count ? "incomplete" : "complete");
    draft_failures(&c, root);
    draft_text(&c, root, "lang", language == FRENCH ? "fr" : "en");
    draft_text(&c, root, "depth", assessment->dossier->core ? "core" : "full");
    put_alliance(&c, root);
    put_framework(&c, root);
    put_scoring(&c, root);
    put_verdict(&c, root);
    for (int axis = 0; axis < AXIS_COUNT; axis++)
        put_axis(&c, root, axis);
    put_themes(&c, root);
    partners_put(&c, root);

    put_alerts(&c, root);
    views_put(&c, root);
    put_changes(&c, root);
    node_put(arena, root, "measures", quantised(&c, assessment->measures));
    node_put(arena, root, "receipt", receipt_build(assessment, language, arena));
    return root;
}

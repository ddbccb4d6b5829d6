/* scenario.c -- the overlays. */
#include "model/scenario.h"

#include "base/text.h"

#include <math.h>
#include <string.h>

static struct answer *changed(struct scenario *s, size_t ordinal)
{
    struct answer *answer = arena_alloc(s->arena, sizeof *answer);
    *answer = *s->answers[ordinal];
    s->answers[ordinal] = answer;
    return answer;
}

static void excuse(struct scenario *s, size_t ordinal, struct wording reason)
{
    struct answer *answer = changed(s, ordinal);
    answer->state = ANSWER_NOT_APPLICABLE;
    answer->reason = reason;
}

/* ---- measures ---- */

/* The figure at a path, or the one above it that is null, whose reason holds for all below; NULL when
 * nothing measures it. */
static const struct node *measured_at(const struct scenario *s, const char *path)
{
    const struct node *found = node_path(s->measures, path);
    for (const char *dot = strchr(path, '.'); dot && !found; dot = strchr(dot + 1, '.')) {
        const struct node *above =
            node_path(s->measures, arena_copy(s->arena, path, (size_t)(dot - path)));
        if (above && above->kind == NODE_NULL)
            found = above;
    }
    return found;
}

struct sections { /* of a plugin */
    size_t count, present;
    bool excused; /* all of them are */
    struct wording reason;
};

static struct sections sections_of(const struct dossier *dossier, const char *plugin)
{
    struct sections sections = {.excused = true};
    for (size_t i = 0; i < dossier->section_count; i++) {
        const struct section *section = &dossier->sections[i];
        if (!text_equal(section->plugin, plugin))
            continue;
        struct wording reason = dossier_not_applicable(dossier, section->key);
        sections.count++;
        sections.present += node_get(dossier->root, section->key) != NULL;
        sections.excused = sections.excused && (reason.en || reason.fr);
        sections.reason = sections.count == 1 ? reason : sections.reason;
    }
    sections.excused = sections.excused && sections.count;
    return sections;
}

/* Why nothing measures it. */
static struct wording absence(const struct scenario *s, const char *path, const char *plugin,
                              const struct sections *sections)
{
    if (!sections->count)
        return (struct wording){"the partners have not answered one by one",
                                "les partenaires n’ont pas répondu chacun de leur côté"};
    if (sections->present)
        return (struct wording){arena_print(s->arena, "the dossier gives no figure for '%s'", path),
                                arena_print(s->arena,
                                            "le dossier ne donne pas de chiffre pour « %s »",
                                            path)};
    return (
        struct wording){arena_print(s->arena, "the section '%s' is not filled in", plugin),
                        arena_print(s->arena, "la rubrique « %s » n’est pas renseignée", plugin)};
}

/* A null in place of the measure.  It does not apply when the dossier excuses the section that bears
 * the plugin's name, or all of its sections: another one says nothing about it. */
static const struct node *absent_measure(const struct scenario *s, const char *path)
{
    const char *plugin = arena_copy(s->arena, path, strcspn(path, "."));
    struct sections sections = sections_of(s->dossier, plugin);
    struct wording *reason = arena_alloc(s->arena, sizeof *reason);
    struct node *null = node_new_null(s->arena);
    *reason = dossier_not_applicable(s->dossier, plugin);
    if (sections.excused && !reason->en && !reason->fr)
        *reason = sections.reason;
    null->boolean = reason->en || reason->fr;
    if (!null->boolean)
        *reason = absence(s, path, plugin, &sections);
    null->reason = reason;
    return null;
}

const struct node *scenario_measure(const struct scenario *s, const char *path)
{
    const struct node *measured = measured_at(s, path);
    return measured ? measured : absent_measure(s, path);
}

/* ---- questions that fill themselves ---- */

static bool agrees(const struct answer *given, const struct value *measured)
{
    for (size_t i = 0; i < given->statement_count; i++)
        if (value_covers(given->question, &given->statements[i].value, measured))
            return true;
    return false;
}

static bool is_excused(const struct scenario *s, const struct question *question)
{
    struct wording own = dossier_not_applicable(s->dossier, question->id);
    struct wording factor = dossier_excuses(s->dossier, question->factor);
    return own.en || own.fr || factor.en || factor.fr;
}

/* A measure that does not apply takes its question along; one that is not known says why. */
static void take_null(struct scenario *s, const struct question *question, const struct node *null,
                      struct problems *problems)
{
    const struct answer *given = s->answers[question->ordinal];
    if (null->boolean && null->reason) {
        if (given->state == ANSWER_GIVEN)
            problem_warn(problems, given->place,
                         say_answer_contradicts(problems->language, question->id, "not-applicable",
                                                node_found(given->statements[0].value.node,
                                                           problems->language, s->arena)),
                         NULL);
        excuse(s, question->ordinal, *null->reason);
    } else if (null->reason && s->answers[question->ordinal]->state == ANSWER_OPEN) {
        struct answer *answer = changed(s, question->ordinal);
        answer->reason = *null->reason;
        answer->measure = question->from;
    }
}

static void fill_from_measure(struct scenario *s, const struct question *question,
                              struct problems *problems)
{
    const struct node *measured = measured_at(s, question->from);
    const struct answer *given = s->answers[question->ordinal];
    struct value value;
    struct problems silent = problems_on(s->arena, problems->language);
    if (is_excused(s, question))
        return;
    if (!measured && given->state == ANSWER_OPEN) /* what is answered by hand needs no measure */
        measured = absent_measure(s, question->from);
    if (!measured)
        return;
    if (measured->kind == NODE_NULL) {
        take_null(s, question, measured, problems);
        return;
    }
    if (value_read(&value, question, measured, &silent) != OK)
        return;
    bool denied = given->state == ANSWER_NOT_APPLICABLE;
    if (denied || (given->state == ANSWER_GIVEN && !agrees(given, &value)))
        problem_warn(problems, given->place,
                     say_answer_contradicts(problems->language, question->id,
                                            node_found(measured, problems->language, s->arena),
                                            denied ? "not-applicable"
                                                   : node_found(given->statements[0].value.node,
                                                                problems->language, s->arena)),
                     NULL);
    struct answer *answer = changed(s, question->ordinal);
    const char *plugin = arena_copy(s->arena, question->from, strcspn(question->from, "."));
    answer->state = ANSWER_GIVEN;
    answer->measure = question->from;
    answer->by = answer->planned = false;
    answer->today = NULL;
    answer->source = answer->date = answer->note = answer->supplier = NULL;
    answer->reliability = dossier_measured_reliability(s->dossier, plugin, &answer->level);
    answer->place = (struct place){0};
    answer->statements = arena_alloc(s->arena, sizeof *answer->statements);
    answer->statement_count = 1;
    answer->statements[0] = (struct statement){.value = value};
}

/* ---- questions that are not asked ---- */

enum condition_state { CONDITION_HOLDS, CONDITION_FAILS, CONDITION_OPEN };

/* A condition that is not asked, or does not apply, asks the question. */
static enum condition_state condition_of(const struct scenario *s, const struct question *question)
{
    const struct question *other = framework_question(s->framework, question->applies.question);
    if (!other || !dossier_asks(s->dossier, other))
        return CONDITION_HOLDS;
    const struct answer *decides = s->answers[other->ordinal];
    if (decides->state == ANSWER_NOT_APPLICABLE)
        return CONDITION_HOLDS;
    if (decides->state == ANSWER_OPEN)
        return CONDITION_OPEN;
    if (!answer_matches(decides, question->applies.any))
        return CONDITION_FAILS;
    return answer_matches_wholly(decides, question->applies.any) ? CONDITION_HOLDS : CONDITION_OPEN;
}

bool scenario_waits(const struct scenario *s, const struct question *question)
{
    return question->applies.question && condition_of(s, question) == CONDITION_OPEN;
}

/* A question that waits for an open condition may turn out to be pointless: its
 * answer counts once the condition is answered, so that silence never pays. */
static void suspend(struct scenario *s, size_t ordinal, const struct question *condition)
{
    struct answer *answer = changed(s, ordinal);
    answer->state = ANSWER_OPEN;
    bool open = s->answers[condition->ordinal]->state == ANSWER_OPEN;
    answer->reason = (struct wording){arena_print(s->arena, "counts once '%s' is %s",
                                                  question_ask(condition, ENGLISH),
                                                  open ? "answered" : "settled"),
                                      arena_print(s->arena, "comptera quand « %s » sera %s",
                                                  question_ask(condition, FRENCH),
                                                  open ? "renseignée" : "tranchée")};
}

/* Conditions are resolved before what depends on them; cycles are refused with the framework. */
static void apply_condition(struct scenario *s, const struct question *question, bool *done)
{
    if (done[question->ordinal])
        return;
    done[question->ordinal] = true;
    const struct question *other = framework_question(s->framework, question->applies.question);
    if (!other)
        return;
    apply_condition(s, other, done);
    if (s->answers[question->ordinal]->state == ANSWER_NOT_APPLICABLE)
        return;
    enum condition_state condition = condition_of(s, question);
    if (condition == CONDITION_OPEN && s->answers[question->ordinal]->state == ANSWER_GIVEN)
        suspend(s, question->ordinal, other);
    if (condition != CONDITION_FAILS)
        return;
    excuse(s, question->ordinal,
           (struct wording){arena_print(s->arena, "the answer to '%s' makes it pointless",
                                        question_ask(other, ENGLISH)),
                            arena_print(s->arena, "sans objet d’après la réponse à « %s »",
                                        question_ask(other, FRENCH))});
}

static void apply_stage(struct scenario *s, const struct question *question)
{
    int stage = s->dossier->stage;
    if (!question->stages || stage < 0 || question->stages >> stage & 1)
        return;
    excuse(s, question->ordinal,
           (struct wording){"not asked at this stage", "ne se pose pas à cette étape"});
}

static void apply_depth(struct scenario *s, const struct question *question)
{
    if (!s->dossier->core || question->core)
        return;
    struct answer *answer = changed(s, question->ordinal);
    answer->asked = false;
    answer->state = ANSWER_NOT_APPLICABLE;
    answer->reason = (struct wording){"not asked in a quick assessment",
                                      "non posée dans une appréciation rapide"};
}

/* ---- today ---- */

/* A planned word takes its value of today, else the worst; FAILED where nothing is known of today. */
static int make_today(struct scenario *s, const struct question *question,
                      struct statement *statement, const struct node *today)
{
    struct problems silent = problems_on(s->arena, ENGLISH);
    return today ? value_read(&statement->value, question, today, &silent)
                 : value_worst(&statement->value, question, s->arena);
}

/* What is said of today as a whole holds; else each planned word takes its own. */
static void put_today(struct scenario *s, const struct question *question)
{
    struct answer *answer = changed(s, question->ordinal);
    size_t count = answer->today ? 1 : answer->statement_count;
    struct statement *list = arena_array(s->arena, count, sizeof *list);
    int known = OK;
    for (size_t i = 0; i < count && known == OK; i++) {
        list[i] = answer->statements[i];
        if (answer->today || list[i].planned)
            known =
                make_today(s, question, &list[i], answer->today ? answer->today : list[i].today);
    }
    if (answer->today) {
        list[0].partner = NULL;
        answer->by = false;
    }
    answer->statements = list;
    answer->statement_count = known == OK ? count : 0;
    answer->state = known == OK ? ANSWER_GIVEN : ANSWER_OPEN;
}

/* ---- the scenarios ---- */

/* instead: answers in place of the dossier's, by ordinal; or NULL. */
static struct scenario overlay(const struct dossier *dossier, const struct framework *framework,
                               const struct node *measures, const struct answer *const *instead,
                               bool today, struct arena *arena, struct problems *problems)
{
    struct scenario s = {dossier, framework, measures, NULL, problems->language, arena};
    size_t count = framework->question_count;
    bool *done = arena_array(arena, count + 1, sizeof *done);
    s.answers = arena_array(arena, count + 1, sizeof *s.answers);
    for (size_t i = 0; i < count; i++) {
        s.answers[i] = instead && instead[i] ? instead[i] : &dossier->answers[i];
        if (today && s.answers[i]->state == ANSWER_GIVEN && s.answers[i]->planned)
            put_today(&s, framework->questions[i]);
        if (framework->questions[i]->from)
            fill_from_measure(&s, framework->questions[i], problems);
    }
    for (size_t i = 0; i < count; i++)
        apply_condition(&s, framework->questions[i], done);
    for (size_t i = 0; i < count; i++) {
        apply_stage(&s, framework->questions[i]);
        apply_depth(&s, framework->questions[i]);
    }
    return s;
}

struct scenario scenario_proposed(const struct dossier *dossier, const struct framework *framework,
                                  const struct node *measures, struct arena *arena,
                                  struct problems *problems)
{
    return overlay(dossier, framework, measures, NULL, false, arena, problems);
}

struct scenario scenario_today(const struct scenario *proposed, const struct node *measures)
{
    struct problems silent = problems_on(proposed->arena, proposed->language);
    return overlay(proposed->dossier, proposed->framework, measures, NULL, true, proposed->arena,
                   &silent);
}

struct scenario scenario_with(const struct scenario *proposed, const struct answer *const *instead,
                              const struct node *measures, struct arena *arena)
{
    struct problems silent = problems_on(arena, proposed->language);
    return overlay(proposed->dossier, proposed->framework, measures, instead, false, arena,
                   &silent);
}

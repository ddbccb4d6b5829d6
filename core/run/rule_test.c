/* rule_test.c -- a test's dossier holds the answers, partners and sections that
 * are given and nothing else; measures that are given stand beside those that the
 * plugins compute from the sections.
 */
#include "run/rule_test.h"

#include "base/text.h"
#include "base/typography.h"
#include "run/assess.h"

#include <math.h>
#include <string.h>

struct testing {
    const struct method *method;
    const struct bound_rule *rule;
    struct arena *arena;
    struct problems *problems;
};

static const accord_field *const given_fields[] = {
    FIELD("answers", 0, &shape_any, "answers by question", "réponses par question"),
    FIELD("measures", 0, &shape_any, "measures by plugin", "mesures par module"),
    FIELD("partners", 0, &shape_any, "partners", "partenaires"),
    FIELD("alliance", 0, &shape_any, "the alliance", "l’alliance"),
    FIELD("sections", 0, &shape_any, "sections of plugins", "rubriques des modules"),
    NULL};
static const accord_field *const want_fields[] = {
    FIELD("outcome", ACCORD_REQUIRED, &shape_text, "the outcome", "le constat"),
    FIELD("message", 0, &shape_text, "the message", "le message"),
    FIELD("degree", 0, &shape_number, "the degree", "le degré"), NULL};
static const accord_shape given_shape = SHAPE(ACCORD_IS_MAP | ACCORD_IS_LIST,
                                              .fields = given_fields, .item = &shape_any),
                          want_shape = SHAPE(ACCORD_IS_MAP, .fields = want_fields);
static const accord_field *const case_fields[] = {
    FIELD("name", ACCORD_REQUIRED, &shape_text, "its name", "son nom"),
    FIELD("given", ACCORD_REQUIRED, &given_shape, "what is known", "ce que l’on sait"),
    FIELD("want", ACCORD_REQUIRED, &want_shape, "what must come out", "ce qui doit en sortir"),
    NULL};
static const accord_shape case_shape = SHAPE(ACCORD_IS_MAP, .fields = case_fields);

/* ---- what is given, as a dossier ---- */

static void read_given_answers(struct testing *t, struct dossier *dossier,
                               const struct node *answers)
{
    const struct framework *framework = t->method->framework;
    struct shape_check check = {.problems = t->problems};
    struct answer_defaults defaults = {.reliability = 1, .check = &check, .arena = t->arena};
    dossier->answers =
        arena_array(t->arena, framework->question_count + 1, sizeof *dossier->answers);
    dossier->answer_count = framework->question_count;
    for (size_t i = 0; i < framework->question_count; i++)
        dossier->answers[i] =
            answer_read(framework->questions[i], node_get(answers, framework->questions[i]->id),
                        &defaults);
    for (size_t i = 0; i < node_count(answers); i++) {
        const char *id = node_at(answers, i)->key;
        if (!id || framework_question(framework, id) || framework_is_off(framework, id))
            continue;
        framework_unknown_question(framework, node_at(answers, i), t->problems);
    }
}

static struct dossier *dossier_of(struct testing *t, const struct node *given)
{
    struct node *root = node_map(t->arena);
    const struct node *sections = node_get(given, "sections");
    struct dossier *dossier = arena_alloc(t->arena, sizeof *dossier);
    for (size_t i = 0; i < node_count(sections); i++)
        node_put(t->arena, root, node_at(sections, i)->key,
                 node_shallow(t->arena, node_at(sections, i)));
    if (node_get(given, "partners"))
        node_put(t->arena, root, "partners", node_shallow(t->arena, node_get(given, "partners")));
    *dossier = (struct dossier){.source = t->rule->rule->source,
                                .root = root,
                                .stage = -1,
                                .partners = node_get(root, "partners"),
                                .alliance = node_get(given, "alliance"),
                                .sections = t->method->toolbox->sections,
                                .section_count = t->method->toolbox->section_count};
    read_given_answers(t, dossier, node_get(given, "answers"));
    return dossier;
}

/* Measures that are given are laid over those that plugins compute. */
static const struct node *measures_of(struct testing *t, const struct dossier *dossier,
                                      const struct node *given)
{
    struct failure *failures = NULL;
    size_t failure_count = 0;
    struct node *measures =
        node_shallow(t->arena, assess_measures(t->method->toolbox, dossier, t->method->framework,
                                               t->arena, t->problems, &failures, &failure_count));
    const struct node *own = node_get(given, "measures");
    for (size_t i = 0; i < node_count(own); i++)
        node_put(t->arena, measures, node_at(own, i)->key, node_shallow(t->arena, node_at(own, i)));
    return measures;
}

/* ---- what came out ---- */

static void mark_reached(struct rule_test_result *result, const struct finding *finding)
{
    const struct rule *rule = result->rule->rule;
    for (size_t i = 0; i < rule->message_count; i++)
        result->reached[i] =
            result->reached[i] || text_equal(finding->message, rule->messages[i].key);
    for (size_t i = 0; i < rule->read_count; i++)
        for (size_t k = 0; k < finding->read_count; k++) {
            size_t len = strlen(rule->reads[i]);
            result->read[i] =
                result->read[i] || strncmp(finding->reads[k].path, rule->reads[i], len) == 0;
        }
}

static const char *said(struct testing *t, struct saying saying)
{
    return arena_text(t->arena, saying.text);
}

static const char *difference(struct testing *t, const struct node *want,
                              const struct finding *finding)
{
    const char *outcome = node_text(node_get(want, "outcome")),
               *message = node_text(node_get(want, "message"));
    const char *got = outcome_name(finding->outcome);
    enum language l = t->problems->language;
    double degree;
    if (finding->outcome == OUTCOME_ERROR && finding->error_line)
        return said(t, say_test_error(l, finding->error_line, finding->error));
    if (finding->outcome == OUTCOME_ERROR)
        return finding->error;
    if (!text_equal(outcome, got))
        return said(t, finding->message ? say_test_outcome_message(l, outcome ? outcome : "?", got,
                                                                   finding->message)
                                        : say_test_outcome(l, outcome ? outcome : "?", got));
    if (message && !text_equal(message, finding->message))
        return said(t, say_test_message(l, message, finding->message ? finding->message : "–"));
    if (node_number(node_get(want, "degree"), &degree) &&
        fabs(finding->middle / 100 - degree) > 1e-9)
        return said(t, say_test_degree(l, people_number(t->arena, l, degree, 9),
                                       people_number(t->arena, l, finding->middle / 100, 9)));
    return NULL;
}

static bool outcome_exists(const char *word)
{
    for (enum outcome o = OUTCOME_MET; o < OUTCOME_COUNT; o++)
        if (text_equal(word, outcome_name(o)))
            return true;
    return false;
}

static struct case_result run_case(struct testing *t, struct rule_test_result *result,
                                   const struct node *test)
{
    const struct node *given = node_get(test, "given"), *want = node_get(test, "want");
    struct case_result out = {.name = node_text(node_get(test, "name")), .place = node_place(test)};
    struct shape_check check = {.problems = t->problems};
    size_t errors = t->problems->errors;
    shape_check(&check, test, &case_shape);
    const char *outcome = node_text(node_get(want, "outcome"));
    if (outcome && !outcome_exists(outcome))
        problem(t->problems, node_place(node_get(want, "outcome")),
                say_wanted(t->problems->language,
                           "met, partial, unmet, unknown, not-applicable, raised, clear", outcome));
    struct dossier *dossier = dossier_of(t, given);
    struct scenario scenario =
        scenario_proposed(dossier, t->method->framework, measures_of(t, dossier, given), t->arena,
                          t->problems);
    if (t->problems->errors != errors) {
        out.why = said(t, say_test_badly_written(t->problems->language));
        return out;
    }
    struct finding finding = judge_rule(&scenario, t->method, t->rule, t->rule->weight);
    mark_reached(result, &finding);
    out.why = difference(t, want, &finding);
    out.passed = !out.why;
    if (finding.outcome == OUTCOME_ERROR) {
        out.error = finding.error ? finding.error : "?";
        out.error_line = finding.error_line;
    }
    return out;
}

static void check_duplicates(struct testing *t, const struct node *tests)
{
    for (size_t i = 0; i < node_count(tests); i++)
        for (size_t k = 0; k < i; k++)
            if (text_equal(node_text(node_get(node_at(tests, i), "name")),
                           node_text(node_get(node_at(tests, k), "name"))))
                problem(t->problems, node_place(node_at(tests, i)),
                        say_duplicate_id(t->problems->language,
                                         node_text(node_get(node_at(tests, i), "name")),
                                         node_at(tests, k)->line));
}

struct rule_test_result rule_test_run(const struct method *method, const struct bound_rule *rule,
                                      struct arena *arena, struct problems *problems)
{
    struct testing t = {method, rule, arena, problems};
    const struct node *tests = rule->rule->tests;
    struct rule_test_result result = {.rule = rule};
    result.cases = arena_array(arena, node_count(tests) + 1, sizeof *result.cases);
    result.reached = arena_array(arena, rule->rule->message_count + 1, sizeof *result.reached);
    result.read = arena_array(arena, rule->rule->read_count + 1, sizeof *result.read);
    check_duplicates(&t, tests);
    for (size_t i = 0; i < node_count(tests); i++)
        result.cases[result.case_count++] = run_case(&t, &result, node_at(tests, i));
    return result;
}

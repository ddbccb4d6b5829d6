/* plugin_judge.c -- native rules: what they see, what they conclude, and how they go wrong. */
#include "plugins.h"

#include "extend/plugin_call.h"

/* ---- a scenario that is made up ---- */

static struct fact figure;  /* of measures.other.figure */
static char recorded[1000]; /* the paths of leaves that were reported, one after the other */
static size_t answers_read;
static struct view view;

static struct fact value_of(const struct node *value)
{
    return (struct fact){FACT_VALUE, value, {0}};
}

static struct fact fake_answer(void *scenario, const char *id)
{
    (void)scenario;
    answers_read++;
    if (strcmp(id, "number") == 0)
        return value_of(node_new_number(arena, 5));
    if (strcmp(id, "yes") == 0)
        return value_of(node_new_bool(arena, true));
    if (strcmp(id, "word") == 0)
        return value_of(node_new_text(arena, "ei"));
    return (struct fact){FACT_OPEN, NULL, {"not answered", "à renseigner"}};
}

static bool fake_applies(void *scenario, const char *id)
{
    (void)scenario;
    (void)id;
    return true;
}

static struct fact fake_measure(void *scenario, const char *path)
{
    (void)scenario;
    if (strcmp(path, "other.figure") == 0 || strcmp(path, "skeleton.meetings-per-person") == 0)
        return figure;
    return (struct fact){FACT_OPEN, NULL, {"no such measure", "mesure absente"}};
}

static void fake_leaf(void *scenario, const char *path, const struct node *value)
{
    (void)scenario;
    assert_non_null(value);
    snprintf(recorded + strlen(recorded), sizeof recorded - strlen(recorded), "%s;", path);
}

static const char *fake_nearest(void *scenario, const char *id)
{
    (void)scenario;
    (void)id;
    return NULL;
}

static const struct plugin *plugin;

static int open_judge(void **state)
{
    if (open_folder_test(state) != 0)
        return -1;
    plugin = load_good("tests/plugins/mischief", "mischief");
    figure = value_of(node_new_number(arena, 2.5));
    recorded[0] = '\0';
    answers_read = 0;
    view = (struct view){.answer = fake_answer,
                         .applies = fake_applies,
                         .measure = fake_measure,
                         .leaf = fake_leaf,
                         .partners = good_yaml("[{id: ares}, {id: gxo}]"),
                         .alliance = good_yaml("{name: A, stage: running, date: 2024}"),
                         .nearest = fake_nearest};
    return 0;
}

#define JUDGE_TEST(function) \
    cmocka_unit_test_setup_teardown(function, open_judge, close_folder_test)

static struct judgement judged(const char *id)
{
    const struct rule *rule = plugin_rule(plugin, id, "some-factor", arena);
    if (!rule)
        fail_msg("no rule %s", id);
    return plugin_judge(plugin, rule, &view, arena);
}

/* ---- conclusions ---- */

static void refuses_what_is_wrong(void **state)
{
    (void)state;
    static const char *const wrong[] = {"says-nothing",    "beyond",       "below",
                                        "degree-above",    "degree-below", "degree-nan",
                                        "no-such-message", "gives-error",  "puts-nan",
                                        "undeclared",      "no-path",      "error-after-open"};
    for (size_t i = 0; i < COUNT_OF(wrong); i++) {
        struct judgement judgement = judged(wrong[i]);
        if (judgement.outcome != OUTCOME_ERROR || !judgement.error || !*judgement.error)
            wrong_row("%s: %s", wrong[i], outcome_name(judgement.outcome));
        if (judgement.values && judgement.outcome == OUTCOME_ERROR && node_count(judgement.values))
            wrong_row("%s: its values are kept", wrong[i]);
    }
    rows_end();
    assert_contains(judged("no-such-message").error, "shouted");
    assert_contains(judged("gives-error").error, "-3");
}

static void concludes(void **state)
{
    (void)state;
    struct judgement judgement = judged("met");
    assert_int_equal(judgement.outcome, OUTCOME_MET);
    assert_string_equal(judgement.message, "said");
    assert_null(judgement.error);
    assert_int_equal(judged("unknown").outcome, OUTCOME_UNKNOWN);
    assert_int_equal(judged("pointless").outcome, OUTCOME_NOT_APPLICABLE);
    judgement = judged("keeps-on"); /* an open answer ends the rule, whatever it says afterwards */
    assert_int_equal(judgement.outcome, OUTCOME_UNKNOWN);
    assert_string_equal(judgement.reason.fr, "à renseigner");
    assert_null(judgement.message);
}

/* A rule that breaks its word is in error; an open answer does not cover it up. */
static void is_in_error_even_when_something_is_open(void **state)
{
    (void)state;
    assert_int_equal(judged("undeclared-then-open").outcome, OUTCOME_ERROR);
}

/* ---- reads ---- */

static void reads_what_it_declares(void **state)
{
    (void)state;
    struct judgement judgement = judged("reads-all");
    assert_int_equal(judgement.outcome, OUTCOME_PARTIAL);
    assert_near(judgement.degree, 0.25, 0);
    assert_near(number_at(judgement.values, "number"), 5, 0);
    assert_string_equal(node_text(node_get(judgement.values, "word")), "ei");
    assert_near(number_at(judgement.values, "figure"), 2.5, 0);
    assert_near(number_at(judgement.values, "partners"), 2, 0);
    assert_near(number_at(judgement.values, "alliance"), 3, 0);
    assert_int_equal(answers_read, 3);
    assert_contains(recorded, "measures.other.figure;");
}

/* Whoever gives an answer records it: it is no leaf of a measure, the partners or the alliance. */
static void answers_are_no_leaves(void **state)
{
    (void)state;
    judged("reads-all");
    assert_lacks(recorded, "answers.");
}

/* "Every read becomes evidence": also that of a list or map, whose proof counts. */
static void lists_and_maps_are_recorded(void **state)
{
    (void)state;
    judged("reads-all");
    assert_contains(recorded, "partners");
    assert_contains(recorded, "alliance");
    figure = value_of(good_yaml("{a: 1, b: [2]}"));
    recorded[0] = '\0';
    judged("reads-all");
    assert_contains(recorded, "measures.other.figure");
}

static void ends_where_a_measure_ends(void **state)
{
    (void)state;
    figure = (struct fact){FACT_OPEN, NULL, {"not defined", "non défini"}};
    struct judgement judgement = judged("reads-all");
    assert_int_equal(judgement.outcome, OUTCOME_UNKNOWN);
    assert_string_equal(judgement.reason.en, "not defined");
    figure = (struct fact){FACT_NOT_APPLICABLE, NULL, {"no vote", "pas de vote"}};
    judgement = judged("reads-all");
    assert_int_equal(judgement.outcome, OUTCOME_NOT_APPLICABLE);
    assert_string_equal(judgement.reason.fr, "pas de vote");
    figure = value_of(node_new_null(arena));
    assert_int_equal(judged("reads-all").outcome, OUTCOME_UNKNOWN);
    figure = value_of(node_new_number(arena, 1));
    view.partners = NULL; /* nobody is named in the dossier */
    assert_int_equal(judged("reads-all").outcome, OUTCOME_UNKNOWN);
}

/* "The value at a path": a path that goes deeper gives what stands there. */
static void reads_below_the_alliance(void **state)
{
    (void)state;
    struct judgement judgement = judged("reads-stage");
    assert_int_equal(judgement.outcome, OUTCOME_MET);
    assert_near(number_at(judgement.values, "kind"), ACCORD_TEXT, 0);
    assert_string_equal(node_text(node_get(judgement.values, "text")), "running");
    view.alliance = good_yaml("{name: A}");
    assert_int_equal(judged("reads-stage").outcome, OUTCOME_UNKNOWN);
}

/* Nothing is called "weather", and "answers" alone names no answer. */
static void reads_nothing_that_is_nothing(void **state)
{
    (void)state;
    assert_int_equal(judged("reads-weather").outcome, OUTCOME_ERROR);
    assert_int_equal(judged("reads-answers").outcome, OUTCOME_ERROR);
}

/* ---- descriptions, and the skeleton ---- */

static void describes_rules(void **state)
{
    (void)state;
    const struct rule *rule = plugin_rule(plugin, "met", "some-factor", arena);
    assert_string_equal(rule->id, "met");
    assert_string_equal(rule->factor, "some-factor");
    assert_string_equal(rule->title.fr, "Une règle");
    assert_string_equal(rule->why.en, "Why.");
    assert_string_equal(rule->plugin, "mischief");
    assert_int_equal(rule->source_count, 1);
    assert_int_equal(rule->read_count, 7);
    assert_string_equal(rule->reads[0], "answers.open");
    assert_string_equal(rule_message(rule, "said")->text.fr, "Dit.");
    assert_null(rule_message(rule, "shouted"));
    assert_true(rule_reads(rule, "measures.other.figure"));
    assert_true(rule_reads(rule, "answers.open.by"));
    assert_false(rule_reads(rule, "answers.opening"));
    assert_false(rule_reads(rule, "measures"));
    assert_null(plugin_rule(plugin, "no-such-rule", "some-factor", arena));
    assert_int_equal(rule->alert, ALERT_NONE);
}

static void judges_with_the_skeleton(void **state)
{
    (void)state;
    static const struct {
        double each;
        enum outcome outcome;
        double degree;
        const char *message;
    } rows[] = {
        {1.5, OUTCOME_MET, 0, "often"},
        {1, OUTCOME_MET, 0, "often"},
        {0.25, OUTCOME_PARTIAL, 0.25, "seldom"},
        {0, OUTCOME_UNMET, 0, "never"},
    };
    plugin = load_good("plugins/skeleton", "skeleton");
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        figure = value_of(node_new_number(arena, rows[i].each));
        struct judgement judgement = judged("skeleton-rhythm");
        assert_int_equal(judgement.outcome, rows[i].outcome);
        assert_string_equal(judgement.message, rows[i].message);
        assert_near(number_at(judgement.values, "each"), rows[i].each, 0);
        if (rows[i].outcome == OUTCOME_PARTIAL)
            assert_near(judgement.degree, rows[i].degree, 0);
    }
    assert_contains(recorded, "measures.skeleton.meetings-per-person;");
    figure =
        (struct fact){FACT_OPEN, NULL, {"there is nobody to meet", "il n’y a personne à réunir"}};
    struct judgement judgement = judged("skeleton-rhythm");
    assert_int_equal(judgement.outcome, OUTCOME_UNKNOWN); /* never a 0 */
    assert_string_equal(judgement.reason.fr, "il n’y a personne à réunir");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        JUDGE_TEST(refuses_what_is_wrong),
        JUDGE_TEST(concludes),
        JUDGE_TEST(is_in_error_even_when_something_is_open),
        JUDGE_TEST(reads_what_it_declares),
        JUDGE_TEST(answers_are_no_leaves),
        JUDGE_TEST(lists_and_maps_are_recorded),
        JUDGE_TEST(ends_where_a_measure_ends),
        JUDGE_TEST(reads_below_the_alliance),
        JUDGE_TEST(reads_nothing_that_is_nothing),
        JUDGE_TEST(describes_rules),
        JUDGE_TEST(judges_with_the_skeleton),
    };
    return RUN(tests);
}

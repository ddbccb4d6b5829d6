/* answer_proof.c -- who says it, how well it is proven, planned or achieved. */
#include "unit.h"

#include "data/shape.h"
#include "model/answer.h"

static struct anchor rising[] = {{.at = 0, .score = 0}, {.at = 51, .score = 100}};
static struct option options[] = {{.id = "small", .value = 40}, {.id = "large", .value = 100}};
static const struct question
    number = {.id = "number", .type = TYPE_NUMBER, .anchors = rising, .anchor_count = 2},
    level = {.id = "level", .type = TYPE_LEVEL},
    choice = {.id = "choice", .type = TYPE_CHOICE, .options = options, .option_count = 2};

static struct problems problems;
static struct answer_defaults defaults;

static int open_answer(void **state)
{
    open_test(state);
    struct shape_check *check = arena_alloc(arena, sizeof *check);
    *check = (struct shape_check){&problems, good_yaml("[{id: ares}, {id: gxo}, {id: logins}]")};
    defaults = (struct answer_defaults){
        .reliability = 0.6,
        .level = "declared",
        .check = check,
        .arena = arena,
        .sources = good_yaml(
            "{atl: {title: Officiel des transporteurs}, two: {title: {en: Both, fr: Deux}}, "
            "plain: A text}")};
    return 0;
}

#define ANSWER_TEST(function) cmocka_unit_test_setup_teardown(function, open_answer, close_test)

static struct answer read(const struct question *question, const char *text)
{
    const struct node *root = good_yaml(arena_print(arena, "x: %s\n", text));
    problems = problems_on(arena, ENGLISH);
    return answer_read(question, node_get(root, "x"), &defaults);
}

static struct answer good(const struct question *question, const char *text)
{
    struct answer answer = read(question, text);
    if (problems.count)
        fail_msg("%s", problems_print(&problems, arena));
    return answer;
}

static const char *refused(const struct question *question, const char *text)
{
    struct answer answer = read(question, text);
    assert_int_equal(answer.state, ANSWER_OPEN);
    assert_int_equal(answer.statement_count, 0);
    assert_true(problems.errors > 0);
    return problems_print(&problems, arena);
}

/* ---- several statements ---- */

static void reads_facts(void **state)
{
    (void)state;
    struct answer answer =
        good(&number,
             "{facts: [{value: 18, source: atl, date: 2017}, {value: 24, source: Terra Eco}, 30]}");
    assert_int_equal(answer.state, ANSWER_GIVEN);
    assert_int_equal(answer.statement_count, 3);
    assert_false(answer.by);
    assert_near(answer.statements[0].value.low, 18, 0);
    assert_string_equal(answer.statements[0].source, "Officiel des transporteurs");
    assert_string_equal(answer.statements[0].date, "2017");
    assert_string_equal(answer.statements[1].source, "Terra Eco");
    assert_near(answer.statements[2].value.low, 30, 0);
    assert_null(answer.statements[2].partner);
    answer = good(&number, "{facts: [{value: {from: 10}}, {from: 5, to: 7}, {to: 3}]}");
    assert_near(answer.statements[0].value.high, 51, 0);
    assert_near(answer.statements[1].value.low, 5, 0);
    assert_near(answer.statements[2].value.high, 3, 0);
    assert_contains(refused(&number, "{facts: {value: 18}}"), "wanted a list");
    assert_contains(refused(&number, "{facts: [{value: 18}, {value: many}]}"), "wants a number");
    assert_contains(refused(&number, "{facts: [{source: atl}]}"), "the key 'value' is missing");
    assert_contains(refused(&number, "{facts: [{value: 1, preuve: declared}]}"),
                    "did you mean 'evidence'?");
}

static void reads_voices(void **state)
{
    (void)state;
    struct answer answer =
        good(&level, "{by: {ares: 3, logins: , "
                     "gxo: {value: 1, note: {en: no, fr: non}, visibility: internal}}}");
    assert_true(answer.by);
    assert_int_equal(answer.statement_count, 2); /* who said nothing is left out */
    assert_string_equal(answer.statements[0].partner, "ares");
    assert_near(answer.statements[0].value.low, 3, 0);
    assert_false(answer.statements[0].internal);
    assert_string_equal(answer.statements[1].partner, "gxo");
    assert_string_equal(answer.statements[1].note, "non");
    assert_true(answer.statements[1].internal);
    answer = good(&level, "{by: {gxo: {from: 1, to: 3}}}");
    assert_near(answer.statements[0].value.high, 3, 0);
    assert_int_equal(good(&choice, "{by: {ares: small, gxo: large}}").statements[1].value.options,
                     2);
    assert_contains(refused(&level, "{by: {acme: 3}}"), "'acme' is not a partner of this dossier");
    assert_contains(refused(&level, "{by: {areas: 3}}"), "did you mean 'ares'?");
    assert_contains(refused(&level, "{by: [3]}"), "wanted a map");
    assert_contains(refused(&level, "{by: {ares: 9}}"), "a level, 0 to 4");
    assert_contains(refused(&level, "{by: {ares: {note: x}}}"), "the key 'value' is missing");
}

static void takes_one_kind_of_value(void **state)
{
    (void)state;
    static const char *const two[] = {"{value: 3, by: {ares: 2}}",
                                      "{value: 3, facts: [{value: 2}]}",
                                      "{facts: [{value: 2}], by: {ares: 1}}"};
    for (size_t i = 0; i < COUNT_OF(two); i++)
        assert_contains(refused(&level, two[i]), "value, facts and by exclude each other");
    good(&level, "{value: 3, by: }"); /* an empty one is not there */
}

/* ---- proof ---- */

static void knows_levels_of_evidence(void **state)
{
    (void)state;
    static const struct {
        const char *evidence;
        double reliability;
        const char *level;
    } rows[] = {{"audited", 1, "audited"},
                {"third-party", 0.9, "third-party"},
                {"documented", 0.8, "documented"},
                {"shared", 0.7, "shared"},
                {"declared", 0.6, "declared"},
                {"inferred", 0.4, "inferred"},
                {"assumed", 0.2, "assumed"},
                {"0.35", 0.35, NULL},
                {"0", 0, NULL},
                {"1", 1, NULL},
                {"", 0.6, "declared"}};
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct answer answer =
            good(&level, arena_print(arena, "{value: 3, evidence: %s}", rows[i].evidence));
        assert_near(answer.reliability, rows[i].reliability, 0);
        assert_true(text_equal(answer.level, rows[i].level));
        double reliability = 0;
        const struct node *node =
            node_get(good_yaml(arena_print(arena, "e: %s\n", rows[i].evidence)), "e");
        assert_int_equal(evidence_reliability(&reliability, node), *rows[i].evidence ? OK : FAILED);
        assert_true(!*rows[i].evidence || near(reliability, rows[i].reliability, 0));
    }
    assert_near(good(&level, "3").reliability, 0.6, 0);
    assert_contains(refused(&level, "{value: 3, evidence: 1.2}"), "from 0 to 1");
    assert_contains(refused(&level, "{value: 3, evidence: proven}"), "one of audited, third-party");
    assert_contains(refused(&level, "{value: 3, evidence: documenté}"),
                    "did you mean 'documented'?");
    defaults.reliability = 0.8;
    defaults.level = "documented";
    assert_string_equal(good(&level, "3").level, "documented");
    assert_near(good(&level, "{value: 3, evidence: inferred}").reliability, 0.4, 0);
}

/* The answer is as good as its weakest statement; its own level, where said, decides. */
static void takes_the_weakest_statement(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        double reliability;
    } rows[] = {
        {"{facts: [{value: 1}, {value: 2}]}", 0.6},
        {"{facts: [{value: 1, evidence: documented}, {value: 2, evidence: third-party}]}", 0.8},
        {"{facts: [{value: 1, evidence: inferred}, {value: 2, evidence: audited}]}", 0.4},
        {"{facts: [{value: 1, evidence: audited}, {value: 2, evidence: audited}]}", 1},
        {"{facts: [{value: 1, evidence: third-party}, {value: 2}]}",
         0.6}, /* the second is declared, by default */
        {"{facts: [{value: 1, evidence: assumed}, {value: 2}]}", 0.2},
        {"{by: {ares: {value: 1, evidence: documented}, gxo: {value: 2, evidence: shared}}}", 0.7},
        {"{evidence: third-party, facts: [{value: 1, evidence: inferred}, {value: 2}]}", 0.9},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        if (!near(good(&level, rows[i].text).reliability, rows[i].reliability, 0))
            wrong_row("%s: %g, not %g", rows[i].text, good(&level, rows[i].text).reliability,
                      rows[i].reliability);
    rows_end();
}

static void reads_what_stands_beside(void **state)
{
    (void)state;
    struct answer answer = good(
        &level,
        "{value: 3, source: atl, date: 2017-05, supplier: ares, note: {fr: dit},\n  visibility: internal,"
        "  internal: between us, fixed: yes}");
    assert_string_equal(answer.source, "Officiel des transporteurs");
    assert_string_equal(answer.date, "2017-05");
    assert_string_equal(answer.supplier, "ares");
    assert_string_equal(answer.note, "dit");
    assert_string_equal(answer.internal_note, "between us");
    assert_true(answer.internal);
    assert_true(answer.fixed);
    assert_string_equal(good(&level, "{value: 3, source: two}").source, "Deux");
    assert_string_equal(good(&level, "{value: 3, source: plain}").source, "A text");
    assert_string_equal(good(&level, "{value: 3, source: Some book}").source, "Some book");
    answer = good(&level, "3");
    assert_true(!answer.source && !answer.note && !answer.internal && !answer.fixed);
    assert_int_equal(answer.place.line, 1);
    assert_int_equal(answer.place.column, 4);
    assert_int_equal(good(&level, "{note: x, value: 3}").place.column, 21); /* of the value */
}

/* ---- planned, today ---- */

static void reads_plans(void **state)
{
    (void)state;
    struct answer answer = good(&number, "{value: 200, status: planned, today: 58}");
    assert_true(answer.planned);
    assert_string_equal(node_text(answer.today), "58");
    assert_near(answer.statements[0].value.low, 200, 0);
    assert_false(good(&number, "200").planned);
    assert_false(good(&number, "{value: 200, status: achieved}").planned);
    assert_null(good(&number, "{value: 200, status: planned}").today);
    assert_null(good(&number, "{value: 200, status: planned, today: }").today);
    assert_contains(refused(&number, "{value: 200, today: 58}"),
                    "'today' goes with 'status: planned'");
    assert_contains(refused(&number, "{value: 200, status: achieved, today: 58}"),
                    "'today' goes with");
    assert_contains(refused(&number, "{value: 200, status: planned, today: many}"),
                    "wants a number");
    defaults.planned = true; /* status: planned of the dossier */
    assert_true(good(&number, "200").planned);
    assert_true(good(&number, "{value: 200, today: 58}").planned);
    assert_false(good(&number, "{value: 200, status: achieved}").planned);
    assert_true(good(&number, "{value: {from: 1}}").planned);
    assert_contains(refused(&number, "{value: 200, status: achieved, today: 58}"),
                    "'today' goes with");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ANSWER_TEST(reads_facts),
        ANSWER_TEST(reads_voices),
        ANSWER_TEST(takes_one_kind_of_value),
        ANSWER_TEST(knows_levels_of_evidence),
        ANSWER_TEST(takes_the_weakest_statement),
        ANSWER_TEST(reads_what_stands_beside),
        ANSWER_TEST(reads_plans),
    };
    return RUN(tests);
}

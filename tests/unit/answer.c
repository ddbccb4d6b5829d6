/* answer.c -- what a dossier may say to a question of each type, and what it may not. */
#include "unit.h"

#include "data/shape.h"
#include "model/answer.h"

static struct anchor rising[] = {{.at = 0, .score = 0}, {.at = 51, .score = 100}};
static struct anchor peak[] = {{.at = 0, .score = 30},
                               {.at = 10, .score = 100},
                               {.at = 20, .score = 5}};
static struct anchor steps[] = {{.at = 0, .score = 20},
                                {.at = 2, .score = 0},
                                {.at = 4, .score = 100}};
static struct option options[] = {{.id = "small", .value = 40},
                                  {.id = "medium", .value = 0},
                                  {.id = "large", .value = 100}};

#define OPTIONS .options = options, .option_count = 3
#define ANCHORS(list) .anchors = list, .anchor_count = COUNT_OF(list)

static const struct question yes_no = {.id = "yes-no", .type = TYPE_YES_NO},
                             no_yes = {.id = "no-yes", .type = TYPE_YES_NO, .good_no = true},
                             level = {.id = "level", .type = TYPE_LEVEL},
                             stepped = {.id = "stepped", .type = TYPE_LEVEL, ANCHORS(steps)},
                             number = {.id = "number", .type = TYPE_NUMBER, ANCHORS(rising)},
                             peaked = {.id = "peaked", .type = TYPE_NUMBER, ANCHORS(peak)},
                             free_number = {.id = "free-number", .type = TYPE_NUMBER},
                             percent = {.id = "percent", .type = TYPE_PERCENT, ANCHORS(rising)},
                             free_percent = {.id = "free-percent", .type = TYPE_PERCENT},
                             choice = {.id = "choice", .type = TYPE_CHOICE, OPTIONS},
                             choices = {.id = "choices", .type = TYPE_CHOICES, OPTIONS},
                             score = {.id = "score", .type = TYPE_SCORE},
                             fact = {.id = "fact", .type = TYPE_FACT};

static struct problems problems;
static bool planned; /* status: of the dossier */

static struct answer read_in(const struct question *question, const char *text,
                             enum language language)
{
    const struct node *root = good_yaml(arena_print(arena, "x: %s\n", text));
    struct shape_check *check = arena_alloc(arena, sizeof *check);
    problems = problems_on(arena, language);
    *check = (struct shape_check){&problems, good_yaml("[{id: ares}, {id: gxo}]")};
    struct answer_defaults defaults = {
        .planned = planned,
        .reliability = 0.6,
        .level = "declared",
        .check = check,
        .arena = arena,
        .sources = good_yaml(
            "{atl: {title: Officiel des transporteurs}, two: {title: {en: Both, fr: Deux}}, "
            "plain: A text}")};
    return answer_read(question, node_get(root, "x"), &defaults);
}

static struct answer read(const struct question *question, const char *text)
{
    return read_in(question, text, ENGLISH);
}

static struct answer good(const struct question *question, const char *text)
{
    struct answer answer = read(question, text);
    if (problems.count)
        fail_msg("%s", problems_print(&problems, arena));
    return answer;
}

/* ---- one value ---- */

static void reads_every_type(void **state)
{
    (void)state;
    static const struct {
        const struct question *question;
        const char *text;
        double low, high;
        uint64_t options;
    } rows[] = {
        {&yes_no, "yes", 1, 1, 0},
        {&yes_no, "Non", 0, 0, 0},
        {&yes_no, "{value: true}", 1, 1, 0},
        {&no_yes, "oui", 1, 1, 0},
        {&level, "0", 0, 0, 0},
        {&level, "4", 4, 4, 0},
        {&level, "{value: 2}", 2, 2, 0},
        {&number, "51", 51, 51, 0},
        {&number, "-3.5", -3.5, -3.5, 0},
        {&number, "1e3", 1000, 1000, 0},
        {&percent, "51 %", 51, 51, 0},
        {&percent, "51", 51, 51, 0},
        {&percent, "{value: 33.3 %}", 33.3, 33.3, 0},
        {&percent, "120 %", 120, 120, 0},
        {&choice, "small", 0, 0, 1},
        {&choice, "{value: large}", 0, 0, 4},
        {&choices, "[]", 0, 0, 0},
        {&choices, "[large, small]", 0, 0, 5},
        {&choices, "{value: [medium]}", 0, 0, 2},
        {&score, "0", 0, 0, 0},
        {&score, "100", 100, 100, 0},
        {&score, "62.5", 62.5, 62.5, 0},
        {&fact, "12", 12, 12, 0},
        {&fact, "a text", NAN, NAN, 0},
        {&fact, "{value: {any: thing}}", NAN, NAN, 0},
        {&fact, "[a, b]", NAN, NAN, 0},
        {&fact, "{value: 5}", 5, 5, 0},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct answer answer = read(rows[i].question, rows[i].text);
        const struct value *value = &answer.statements[0].value;
        if (problems.count || answer.state != ANSWER_GIVEN || answer.statement_count != 1)
            wrong_row("%s: %s: %s", rows[i].question->id, rows[i].text,
                      problems_print(&problems, arena));
        else if (!near(value->low, rows[i].low, 0) || !near(value->high, rows[i].high, 0) ||
                 value->options != rows[i].options || !value->node || answer.by || answer.planned)
            wrong_row("%s: %s is [%g, %g], options %u", rows[i].question->id, rows[i].text,
                      value->low, value->high, (unsigned)value->options);
    }
    rows_end();
}

static void refuses_what_has_not_the_type(void **state)
{
    (void)state;
    static const struct {
        const struct question *question;
        const char *text, *en, *fr;
    } rows[] = {
        {&yes_no, "perhaps", "'yes-no' wants yes or no, found 'perhaps'", "attend oui ou non"},
        {&yes_no, "\"oui\"", "without quotes", "sans guillemets"},
        {&yes_no, "1", "wants yes or no", "attend oui ou non"},
        {&yes_no, "[yes]", "wants yes or no, found a list", "trouvé : une liste"},
        {&level, "5", "wants a level, 0 to 4, found '5'", "attend un niveau, de 0 à 4"},
        {&level, "-1", "a level, 0 to 4", "un niveau"},
        {&level, "2.5", "a level, 0 to 4", "un niveau"},
        {&level, "high", "a level, 0 to 4", "un niveau"},
        {&number, "many", "wants a number, found 'many'", "attend un nombre"},
        {&number, "\"51\"", "wants a number", "attend un nombre"},
        {&number, "5,4", "write 5.4, with a point", "écrivez 5.4, avec un point"},
        {&number, "1 500", "write 1500, without spaces", "écrivez 1500, sans espace"},
        {&number, "51 %", "write 51, the number alone", "écrivez 51, le nombre seul"},
        {&number, "{value: {from: 1, to: 30 000 €}}", "write 30000", "écrivez 30000"},
        {&level, "2,5", "help: write 0, 1, 2, 3 or 4", "écrivez 0, 1, 2, 3 ou 4"},
        {&level, "75 %", "help: write 0, 1, 2, 3 or 4", "écrivez 0, 1, 2, 3 ou 4"},
        {&level, "7", "help: write 0, 1, 2, 3 or 4", "écrivez 0, 1, 2, 3 ou 4"},
        {&level, "\"3\"", "help: write 3, without quotes", "écrivez 3, sans guillemets"},
        {&level, "value:3", "write 'value: 3'", "écrivez « value: 3 »"},
        {&score, "80 %", "help: write 80, the number alone", "écrivez 80, le nombre seul"},
        {&number, "{value: 5, evidence: 80 %}", "help: write 0.8\n", "écrivez 0.8\n"},
        {&number, "{value: 5, evidence: certifié}", "did you mean 'audited'?", "« audited »"},
        {&percent, "half", "wants a percentage", "attend un pourcentage"},
        {&choice, "huge", "no option is called 'huge'", "aucune option ne s’appelle"},
        {&choice, "smal", "did you mean 'small'?", "small"},
        {&choice, "zzzzzz", "accepted: small, medium, large", "acceptés : small, medium, large"},
        {&choice, "[small]", "wants an option, found a list", "attend une option"},
        {&choices, "small", "wants a list of options", "attend une liste d’options"},
        {&choices, "[small, huge]", "no option is called 'huge'", "aucune option"},
        {&choices, "[small, small]", "the option 'small' is given twice", "est donnée deux fois"},
        {&score, "100.5", "wants a score, 0 to 100", "attend une cotation, de 0 à 100"},
        {&score, "-1", "a score, 0 to 100", "une cotation"},
        {&number, "{value: 5, evidnce: declared}", "unknown key 'evidnce'", "clé inconnue"},
        {&number, "{value: 5, preuve: declared}", "did you mean 'evidence'?", "evidence"},
        {&number, "{value: 5, date: spring}", "wanted a date", "attendu : une date"},
        {&number, "{value: 5, status: maybe}", "wanted one of achieved, planned, not-applicable",
         "achieved, planned, not-applicable"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct answer answer = read(rows[i].question, rows[i].text);
        const char *en = problems_print(&problems, arena);
        if (!problems.errors || answer.state != ANSWER_OPEN || answer.statement_count ||
            !strstr(en, rows[i].en))
            wrong_row("%s: %s: wanted %s; found %s", rows[i].question->id, rows[i].text, rows[i].en,
                      en);
        read_in(rows[i].question, rows[i].text, FRENCH);
        const char *fr = problems_print(&problems, arena);
        if (!strstr(fr, rows[i].fr) || strstr(fr, "wants") || strstr(fr, "found"))
            wrong_row("%s: %s: wanted %s; found %s", rows[i].question->id, rows[i].text, rows[i].fr,
                      fr);
    }
    rows_end();
}

static void reads_intervals(void **state)
{
    (void)state;
    static const struct {
        const struct question *question;
        const char *text;
        double low, high;
    } rows[] = {
        {&number, "{value: {from: 10, to: 20}}", 10, 20},
        {&number, "{from: 10, to: 20}", 10, 20},
        {&number, "{value: {from: 10, to: 10}}", 10, 10},
        {&number, "{value: {from: 10}}", 10, 51},
        {&number, "{value: {to: 10}}", 0, 10},
        {&number, "{value: {from: 800}}", 800, 800}, /* beyond the anchors */
        {&number, "{value: {to: -5}}", -5, -5},
        {&free_number, "{value: {from: 800}}", 800, INFINITY},
        {&free_number, "{value: {to: 5}}", -INFINITY, 5},
        {&level, "{value: {from: 2}}", 2, 4},
        {&level, "{value: {to: 3}}", 0, 3},
        {&level, "{from: 1, to: 3}", 1, 3},
        {&score, "{value: {from: 30}}", 30, 100},
        {&score, "{value: {to: 30}}", 0, 30},
        {&percent, "{value: {from: 10 %, to: 20 %}}", 10, 20},
        {&free_percent, "{value: {from: 40 %}}", 40, 100},
        {&free_percent, "{value: {to: 40}}", 0, 40},
        {&percent, "{value: {from: 10}}", 10, 51},
        {&number, "{value: {from: , to: 7}}", 0, 7},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct answer answer = read(rows[i].question, rows[i].text);
        if (problems.count || answer.state != ANSWER_GIVEN)
            wrong_row("%s: %s", rows[i].text, problems_print(&problems, arena));
        else if (!near(answer.statements[0].value.low, rows[i].low, 0) ||
                 !near(answer.statements[0].value.high, rows[i].high, 0))
            wrong_row("%s: %s is [%g, %g]", rows[i].question->id, rows[i].text,
                      answer.statements[0].value.low, answer.statements[0].value.high);
    }
    rows_end();
}

static void refuses_intervals(void **state)
{
    (void)state;
    static const struct {
        const struct question *question;
        const char *text, *said;
    } rows[] = {
        {&number, "{value: {from: 20, to: 10}}", "'from' is above 'to'"},
        {&number, "{value: {}}", "the key 'from' is missing"},
        {&number, "{value: {from: , to: }}", "the key 'from' is missing"},
        {&number, "{value: {from: a}}", "wanted a number"},
        {&number, "{value: {from: 1, two: 2}}", "unknown key 'two'"},
        {&level, "{value: {from: 2.5}}", "a level, 0 to 4"},
        {&level, "{value: {to: 5}}", "a level, 0 to 4"},
        {&score, "{value: {from: 120}}", "a score, 0 to 100"},
        {&yes_no, "{value: {from: 0, to: 1}}", "yes or no"},
        {&choice, "{value: {from: small}}", "an option"},
        {&number, "{from: 10 %}", "wanted a number"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct answer answer = read(rows[i].question, rows[i].text);
        if (answer.state != ANSWER_OPEN || !strstr(problems_print(&problems, arena), rows[i].said))
            wrong_row("%s: wanted %s; found %s", rows[i].text, rows[i].said,
                      problems_print(&problems, arena));
    }
    rows_end();
}

/* "A number": what an interval of numbers wants at its ends is said so. */
static void speaks_of_numbers_in_intervals(void **state)
{
    (void)state;
    read(&number, "{value: {from: many}}");
    assert_contains(problems_print(&problems, arena), "a number");
}

/* ---- open, and not at all ---- */

static void reads_open_answers(void **state)
{
    (void)state;
    static const char *const open[] = {"",
                                       "~",
                                       "{value: }",
                                       "{}",
                                       "{note: asked twice}",
                                       "{evidence: documented}",
                                       "{by: {ares: }}",
                                       "{facts: []}",
                                       "{by: {}}",
                                       "{status: planned}"};
    for (size_t i = 0; i < COUNT_OF(open); i++) {
        struct answer answer = read(&number, open[i]);
        if (problems.count || answer.state != ANSWER_OPEN || answer.statement_count ||
            !answer.asked)
            wrong_row("'%s': %s", open[i], problems_print(&problems, arena));
    }
    rows_end();
    struct shape_check check = {.problems = &problems};
    struct answer_defaults defaults = {.reliability = 0.6, .check = &check, .arena = arena};
    assert_int_equal(answer_read(&number, NULL, &defaults).state, ANSWER_OPEN);
}

static void reads_not_applicable(void **state)
{
    (void)state;
    struct answer answer = good(&number, "{status: not-applicable, note: nobody is concerned}");
    assert_int_equal(answer.state, ANSWER_NOT_APPLICABLE);
    assert_string_equal(answer.reason.en, "nobody is concerned");
    assert_string_equal(answer.reason.fr, "nobody is concerned");
    answer = good(&number, "{status: not-applicable, note: {en: no, fr: non}}");
    assert_string_equal(answer.reason.fr, "non");
    static const char *const without[] = {"{status: not-applicable}",
                                          "{status: not-applicable, note: }",
                                          "{status: not-applicable, note: {}}",
                                          "{status: not-applicable, note: ''}"};
    for (size_t i = 0; i < COUNT_OF(without); i++)
        if (read(&number, without[i]).state != ANSWER_OPEN || !problems.errors)
            wrong_row("%s needs no reason", without[i]);
    rows_end();
    read(&number, "{status: not-applicable}");
    assert_contains(problems_print(&problems, arena),
                    "'not-applicable' needs a note that says why");
}

/* ---- worst values, conditions ---- */

static void knows_the_worst(void **state)
{
    (void)state;
    static const struct {
        const struct question *question;
        double low;
        uint64_t options;
    } rows[] = {{&yes_no, 0, 0}, {&no_yes, 1, 0},  {&level, 0, 0}, {&stepped, 2, 0},
                {&number, 0, 0}, {&peaked, 20, 0}, {&score, 0, 0}, {&percent, 0, 0},
                {&choice, 0, 2}, {&choices, 0, 0}};
    struct value value;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        assert_int_equal(value_worst(&value, rows[i].question, arena), OK);
        if (!near(value.low, rows[i].low, 0) || !near(value.high, rows[i].low, 0) ||
            value.options != rows[i].options || !value.node)
            wrong_row("%s: %g, %u", rows[i].question->id, value.low, (unsigned)value.options);
    }
    rows_end();
    assert_int_equal(value_worst(&value, &fact, arena), FAILED);
    assert_int_equal(value_worst(&value, &free_number, arena), FAILED);
    assert_int_equal(value_worst(&value, &free_percent, arena), FAILED);
}

static void matches_conditions(void **state)
{
    (void)state;
    static const struct {
        const struct question *question;
        const char *answer, *any;
        bool matches;
    } rows[] = {
        {&choice, "small", "[small, large]", true},
        {&choice, "medium", "[small, large]", false},
        {&choices, "[small, medium]", "[large, medium]", true},
        {&choices, "[]", "[small]", false},
        {&yes_no, "yes", "[yes]", true},
        {&yes_no, "no", "[oui]", false},
        {&yes_no, "non", "[no]", true},
        {&level, "3", "[3, 4]", true},
        {&level, "2", "[3, 4]", false},
        {&level, "{value: {from: 2}}", "[4]", true},
        {&number, "12", "[12]", true},
        {&number, "{value: {to: 10}}", "[5]", true},
        {&number, "{value: {to: 10}}", "[12]", false},
        {&fact, "ei", "[ei, etti]", true},
        {&fact, "aci", "[ei, etti]", false},
        {&fact, "12", "[12]", true},
        {&level, "{by: {ares: 1, gxo: 4}}", "[4]", true},
        {&level, "{facts: [{value: 1}, {value: 2}]}", "[4]", false},
        {&choice, "small", "[]", false},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct answer answer = good(rows[i].question, rows[i].answer);
        if (answer_matches(&answer, good_yaml(rows[i].any)) != rows[i].matches)
            wrong_row("%s: %s and %s", rows[i].question->id, rows[i].answer, rows[i].any);
    }
    rows_end();
    struct answer open = good(&choice, "");
    assert_false(answer_matches(&open, good_yaml("[small]")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(reads_every_type),
        TEST(refuses_what_has_not_the_type),
        TEST(reads_intervals),
        TEST(refuses_intervals),
        TEST(speaks_of_numbers_in_intervals),
        TEST(reads_open_answers),
        TEST(reads_not_applicable),
        TEST(knows_the_worst),
        TEST(matches_conditions),
    };
    return RUN(tests);
}

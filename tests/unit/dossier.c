/* dossier.c -- the whole of a dossier is checked, and every problem is said. */
#include "model.h"

static const char *const factors =
    "      - id: mission\n"
    "        title: {en: First, fr: Premier}\n"
    "        questions:\n"
    "        - {id: mission-in-statutes, type: yes-no, ask: {en: Statutes?, fr: Statuts ?}}\n"
    "        - {id: ess-capital-share, type: percent, ask: {en: Share?, fr: Part ?},\n"
    "           anchors: [{at: 0, score: 0}, {at: 51, score: 100}]}\n";

static int open_model(void **state)
{
    if (open_folder_test(state) != 0)
        return -1;
    model_framework(factors);
    return 0;
}

#define MODEL_TEST(function) \
    cmocka_unit_test_setup_teardown(function, open_model, close_folder_test)

static void accepts_everything_that_it_may_hold(void **state)
{
    (void)state;
    const struct dossier *dossier = good_dossier(
        "lang: en\ndepth: full\nstatus: planned\nevidence: {answers: documented, governance: 0.3}\n"
        "alliance: {name: {en: A, fr: B}, date: 2023-06-01, stage: running, since: 2011,\n"
        "  territory: X, summary: Y, for: Z,\n"
        "  by: W, version: 2, confidential: yes}\n"
        "sources: {atl: {title: T, date: 2017, url: \"https://a.fr\"}, web: A text}\n"
        "answers: {mission-in-statutes: yes}\nnot-applicable: {governance: no vote}\n"
        "governance: {mode: vote}\n");
    assert_int_equal(dossier->language, ENGLISH);
    assert_false(dossier->core);
    assert_int_equal(dossier->stage, STAGE_RUNNING);
    assert_string_equal(dossier->framework, "small");
    assert_int_equal(dossier->answer_count, 2);
    assert_true(dossier->answers[0].planned);
    assert_near(dossier->answers[0].reliability, 0.8, 0);
    const char *level;
    assert_near(dossier_reliability(dossier, "governance", &level), 0.3, 0);
    assert_null(level);
    assert_near(dossier_reliability(dossier, "network", &level), 0.6,
                0); /* a part that is not named */
    assert_string_equal(level, "declared");
    dossier = good_dossier("evidence: third-party\n");
    assert_near(dossier_reliability(dossier, "answers", &level), 0.9, 0);
    assert_near(dossier_reliability(dossier, "governance", &level), 0.9, 0);
    assert_int_equal(dossier->language, FRENCH);
    assert_int_equal(dossier->stage, -1);
    assert_string_equal(partner_name(dossier, "ares").en, "ares");
}

static void says_what_is_wrong(void **state)
{
    (void)state;
    static const struct {
        const char *text, *said;
    } rows[] = {
        {"alliance: {name: A}\n", "the key 'date' is missing"},
        {"alliance: {date: 2024}\n", "the key 'name' is missing"},
        {"alliance: {name: , date: 2024}\n", "wanted a text, found nothing"},
        {"alliance: {name: {}, date: 2024}\n", "error"},
        {"alliance: {name: A, date: 01/06/2023}\n", "wanted a date"},
        {"alliance: {name: A, date: 2024, stage: begun}\n", "wanted one of idea, design"},
        {"alliance: {name: A, date: 2024, nom: B}\n", "did you mean 'name'?"},
        {"lang: de\n", "wanted one of fr, en"},
        {"depth: short\n", "wanted one of full, core"},
        {"status: done\n", "wanted one of achieved, planned"},
        {"evidence: proven\n", "wanted one of audited"},
        {"evidence: {goverance: audited}\n",
         "'goverance' is neither answers, partners or alliance, nor a section"},
        {"preuves: {}\n", "did you mean 'evidence'?"},
        {"réponses: {}\n", "did you mean 'answers'?"},
        {"gouvernance: {}\n", "did you mean 'governance'?"},
        {"answers: [yes]\n", "wanted a map of answers, found a list"},
        {"answers: {mission-in-statuts: yes}\n", "did you mean 'mission-in-statutes'?"},
        {"answers: {zzzz: yes}\n", "no question is called 'zzzz'"},
        {"answers: {mission-in-statutes: perhaps}\n", "wants yes or no"},
        {"not-applicable: {missio: x}\n", "did you mean 'mission'?"},
        {"not-applicable: {mission: }\n", "wanted a text, found nothing"},
        {"not-applicable: [mission]\n", "wanted a map"},
        {"sources: {atl: {date: 2017}}\n", "the key 'title' is missing"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        if (!strstr(bad_dossier(rows[i].text), rows[i].said))
            wrong_row("%s: wanted %s; found %s", rows[i].text, rows[i].said,
                      bad_dossier(rows[i].text));
    rows_end();
}

static void says_all_of_it(void **state)
{
    (void)state;
    const char *said =
        bad_dossier("lang: de\nanswers:\n  mission-in-statutes: perhaps\n  ess-capital-share: 5,4\n"
                    "  zzzz: 1\nnot-applicable: {missio: x}\n");
    assert_int_equal(problems.errors, 5);
    assert_contains(said, "x.yaml:5:7: error: ");
    assert_contains(said, "x.yaml:7:24: error: 'mission-in-statutes' wants yes or no");
    assert_contains(said, "x.yaml:8:22: error: 'ess-capital-share' wants a percentage");
    assert_contains(said, "x.yaml:9:3: error: no question is called 'zzzz'");
    assert_contains(said, "x.yaml:10:18: error: 'missio'");
}

static const char *opened(const char *text)
{
    problems = problems_on(arena, ENGLISH);
    struct dossier *dossier = dossier_open(source_text(text), arena, &problems);
    return dossier ? "opened" : problems_print(&problems, arena);
}

static void opens_dossiers_only(void **state)
{
    (void)state;
    assert_contains(opened("accord: framework/1\n"),
                    "x.yaml:1:9: error: wanted 'accord: dossier/1', found 'framework/1'");
    assert_contains(opened("accord: dossier/2\n"), "found 'dossier/2'");
    assert_contains(opened("[1]\n"), "wanted a dossier (a map), found a list");
    assert_contains(opened("a text\n"), "wanted a dossier (a map), found 'a text'");
    assert_contains(opened("a: *b\n"), "anchors");
    assert_string_equal(opened("alliance: {}\n"),
                        "opened"); /* what is missing is said with everything else */
}

static void names_partners_once(void **state)
{
    (void)state;
    problems = problems_on(arena, ENGLISH);
    static const char *const text =
        "accord: dossier/1\nalliance: {name: A, date: 2024}\n"
        "partners: [{id: ares, name: Groupe ARES}, {id: ares}, {id: 5}]\n";
    struct dossier *dossier = dossier_open(source_text(text), arena, &problems);
    assert_int_equal(dossier_read(dossier, framework, NULL, 0, arena, &problems), FAILED);
    const char *said = problems_print(&problems, arena);
    assert_contains(said, "x.yaml:3:48: error: the partner 'ares' is listed twice");
    assert_contains(said, "wanted an id, found '5'");
    assert_string_equal(partner_name(dossier, "ares").fr, "Groupe ARES");
    assert_null(partner_name(dossier, "nobody").fr);
}

static void reads_without_a_framework(void **state)
{
    (void)state;
    problems = problems_on(arena, ENGLISH);
    struct dossier *dossier = dossier_open(
        source_text(
            "accord: dossier/1\nalliance: {name: A, date: 2024}\nanswers: {anything: [1]}\n"),
        arena, &problems);
    assert_int_equal(dossier_read(dossier, NULL, NULL, 0, arena, &problems), OK);
    assert_int_equal(dossier->answer_count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        MODEL_TEST(accepts_everything_that_it_may_hold),
        MODEL_TEST(says_what_is_wrong),
        MODEL_TEST(says_all_of_it),
        MODEL_TEST(opens_dossiers_only),
        MODEL_TEST(names_partners_once),
        MODEL_TEST(reads_without_a_framework),
    };
    return RUN(tests);
}

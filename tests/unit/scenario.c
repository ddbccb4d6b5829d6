/* scenario.c -- the answers that an assessment looks at: as proposed, and of today. */
#include "model.h"

static const char *const factors =
    "      - id: first\n"
    "        title: {en: First, fr: Premier}\n"
    "        questions:\n"
    "        - {id: kind, type: choice, ask: {en: Kind?, fr: Type ?}, core: yes,\n"
    "           options: [{id: ei, value: 100}, {id: aci, value: 40}, {id: none, value: 0}]}\n"
    "        - {id: jobs, type: number, ask: {en: Jobs?, fr: Emplois ?},\n"
    "           anchors: [{at: 0, score: 0}, {at: 100, score: 100}],\n"
    "           applies: {question: kind, any: [ei, aci]}}\n"
    "        - {id: review, type: yes-no, ask: {en: Review?, fr: Bilan ?},\n"
    "           stage: [running, renewal]}\n"
    "        - {id: trust, type: level, ask: {en: Trust?, fr: Confiance ?}}\n"
    "        - {id: risk, type: yes-no, good: no, ask: {en: Risk?, fr: Risque ?}}\n"
    "        - {id: proofs, type: choices, ask: {en: Proofs?, fr: Preuves ?},\n"
    "           options: [{id: act, value: 60}, {id: budget, value: 40}]}\n"
    "        - {id: history, type: fact, ask: {en: History?, fr: Histoire ?}}\n"
    "        - {id: mark, type: score, ask: {en: Mark?, fr: Cotation ?}}\n"
    "      - id: second\n"
    "        title: {en: Second, fr: Second}\n"
    "        questions:\n"
    "        - {id: deadlock, type: percent, ask: {en: Deadlock?, fr: Blocage ?},\n"
    "           from: measures.governance.deadlock,\n"
    "           anchors: [{at: 0, score: 100}, {at: 100, score: 0}]}\n"
    "        - {id: vetoes, type: choices, ask: {en: Vetoes?, fr: Vetos ?},\n"
    "           from: measures.governance.vetoes,\n"
    "           options: [{id: ares, value: 50}, {id: gxo, value: 50}]}\n"
    "        - {id: club, type: number, weight: 0, ask: {en: Club?, fr: Club ?}}\n";

static int open_model(void **state)
{
    if (open_folder_test(state) != 0)
        return -1;
    model_framework(factors);
    return 0;
}

#define MODEL_TEST(function) \
    cmocka_unit_test_setup_teardown(function, open_model, close_folder_test)

static double low_of(const struct answer *answer)
{
    return answer->state == ANSWER_GIVEN ? answer->statements[0].value.low : NAN;
}

/* ---- as proposed ---- */

static void gives_the_answers(void **state)
{
    (void)state;
    struct scenario s =
        proposed("answers: {kind: ei, jobs: 50, trust: {by: {ares: 3, gxo: 1}}}\n", NULL);
    assert_int_equal(answer_to(&s, "kind")->state, ANSWER_GIVEN);
    assert_near(low_of(answer_to(&s, "jobs")), 50, 0);
    assert_int_equal(answer_to(&s, "trust")->statement_count, 2);
    assert_int_equal(answer_to(&s, "review")->state, ANSWER_OPEN);
    for (size_t i = 0; i < framework->question_count; i++)
        assert_ptr_equal(s.answers[i]->question, framework->questions[i]);
    assert_int_equal(problems.count, 0);
}

static void excuses_by_condition(void **state)
{
    (void)state;
    struct scenario s = proposed("answers: {kind: none, jobs: 50}\n", NULL);
    assert_int_equal(answer_to(&s, "jobs")->state, ANSWER_NOT_APPLICABLE);
    assert_contains(answer_to(&s, "jobs")->reason.en, "'Kind?'");
    assert_contains(answer_to(&s, "jobs")->reason.fr, "Type ?");
    s = proposed("answers: {kind: aci}\n", NULL);
    assert_int_equal(answer_to(&s, "jobs")->state, ANSWER_OPEN);
    s = proposed("answers: {kind: {facts: [{value: none}, {value: ei}]}, jobs: 50}\n", NULL);
    assert_int_equal(answer_to(&s, "jobs")->state,
                     ANSWER_OPEN); /* it applies for one of the sources only: undecided */
    s = proposed("answers: {trust: 3}\n", NULL);
    assert_int_equal(answer_to(&s, "jobs")->state, ANSWER_OPEN); /* silence excuses nothing */
    s = proposed("answers: {jobs: 50}\n", NULL);
    assert_int_not_equal(answer_to(&s, "jobs")->state, ANSWER_NOT_APPLICABLE);
    assert_true(answer_to(&s, "jobs")->asked);
}

/* Three questions, each of which waits for the next: what is asked of a dossier does not
 * depend on which of them a framework happens to name first. */
static void conditions_have_no_order(void **state)
{
    (void)state;
    static const char *const chain[] = {
        "        - {id: a, type: yes-no, ask: {en: A?, fr: A ?}, applies: {question: b, any: [yes]}}\n",
        "        - {id: b, type: yes-no, ask: {en: B?, fr: B ?}, applies: {question: c, any: [yes]}}\n",
        "        - {id: c, type: yes-no, ask: {en: C?, fr: C ?}}\n",
    };
    static const int orders[][3] = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2},
                                    {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    static const char *const dossiers[] = {"{a: yes, b: yes, c: yes}", "{a: yes, b: yes, c: no}",
                                           "{a: yes, b: no, c: no}",   "{a: yes, b: yes}",
                                           "{a: yes, b: no}",          "{a: yes, c: no}",
                                           "{a: yes, c: yes}",         "{a: yes}"};
    for (size_t d = 0; d < COUNT_OF(dossiers); d++) {
        int first[3] = {-1, -1, -1};
        for (size_t i = 0; i < COUNT_OF(orders); i++) {
            const int *order = orders[i];
            model_framework(arena_print(arena,
                                        "      - id: first\n        title: {en: F, fr: F}\n"
                                        "        questions:\n%s%s%s",
                                        chain[order[0]], chain[order[1]], chain[order[2]]));
            struct scenario s = proposed(arena_print(arena, "answers: %s\n", dossiers[d]), NULL);
            for (int k = 0; k < 3; k++) {
                int found = (int)answer_to(&s, (const char *const[]){"a", "b", "c"}[k])->state;
                if (first[k] >= 0 && first[k] != found)
                    wrong_row("%s: %c is %d in one order, %d in another", dossiers[d], 'a' + k,
                              first[k], found);
                first[k] = found;
            }
        }
    }
    rows_end();
}

static void asks_by_stage(void **state)
{
    (void)state;
    static const struct {
        const char *stage;
        bool asked;
    } rows[] = {{"idea", false},   {"design", false}, {"launch", false},
                {"running", true}, {"renewal", true}, {"", true}};
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *stage = *rows[i].stage ? arena_print(arena, ", stage: %s", rows[i].stage) : "";
        struct scenario s =
            proposed(arena_print(arena,
                                 "alliance: {name: A, date: 2024%s}\nanswers: {review: yes}\n",
                                 stage),
                     NULL);
        assert_int_equal(answer_to(&s, "review")->state,
                         rows[i].asked ? ANSWER_GIVEN : ANSWER_NOT_APPLICABLE);
        assert_int_equal(dossier_asks(s.dossier, framework_question(framework, "review")),
                         rows[i].asked);
        if (!rows[i].asked)
            assert_true(answer_to(&s, "review")->reason.en && answer_to(&s, "review")->reason.fr);
    }
}

static void asks_by_depth(void **state)
{
    (void)state;
    struct scenario s = proposed("depth: core\nanswers: {kind: ei, trust: 4}\n", NULL);
    assert_true(answer_to(&s, "kind")->asked);
    assert_int_equal(answer_to(&s, "kind")->state, ANSWER_GIVEN);
    assert_false(answer_to(&s, "trust")->asked); /* out of everything, though it is answered */
    assert_int_equal(answer_to(&s, "trust")->state, ANSWER_NOT_APPLICABLE);
    assert_false(answer_to(&s, "jobs")->asked);
    s = proposed("depth: full\nanswers: {kind: ei, trust: 4}\n", NULL);
    assert_true(answer_to(&s, "trust")->asked);
}

static void excuses_by_name(void **state)
{
    (void)state;
    struct scenario s = proposed(
        "answers: {trust: {status: not-applicable, note: alone}, kind: ei, jobs: 3, club: 5}\n"
        "not-applicable: {jobs: no job is meant, second: {en: no board, fr: pas de conseil},\n"
        "  governance: no vote}\n",
        NULL);
    assert_int_equal(answer_to(&s, "trust")->state, ANSWER_NOT_APPLICABLE);
    assert_string_equal(answer_to(&s, "trust")->reason.en, "alone");
    assert_int_equal(answer_to(&s, "jobs")->state, ANSWER_NOT_APPLICABLE);
    assert_string_equal(answer_to(&s, "jobs")->reason.fr, "no job is meant");
    assert_int_equal(answer_to(&s, "club")->state, ANSWER_NOT_APPLICABLE); /* its factor */
    assert_string_equal(answer_to(&s, "club")->reason.fr, "pas de conseil");
    assert_int_equal(answer_to(&s, "kind")->state, ANSWER_GIVEN);
    assert_true(scenario_measure(&s, "governance.deadlock")->boolean);
    assert_string_equal(scenario_measure(&s, "governance.deadlock")->reason->en, "no vote");
    assert_false(scenario_measure(&s, "network.density")->boolean);
}

/* ---- questions that fill themselves ---- */

static const struct node *measures(const char *text)
{
    return good_yaml(text);
}

static void fills_from_measures(void **state)
{
    (void)state;
    struct scenario s =
        proposed("status: planned\nevidence: {governance: documented}\ngovernance: {}\n",
                 measures("{governance: {deadlock: 40, vetoes: [gxo]}}"));
    const struct answer *answer = answer_to(&s, "deadlock");
    assert_int_equal(answer->state, ANSWER_GIVEN);
    assert_near(low_of(answer), 40, 0);
    assert_string_equal(answer->measure, "governance.deadlock");
    assert_near(answer->reliability, 0.8, 0); /* that of its section */
    assert_string_equal(answer->level, "documented");
    assert_false(answer->planned);
    assert_int_equal(answer_to(&s, "vetoes")->statements[0].value.options, 2);
    assert_int_equal(problems.count, 0);
    s = proposed("", measures("{governance: {deadlock: ~}}")); /* null, or not there: open */
    assert_int_equal(answer_to(&s, "deadlock")->state, ANSWER_OPEN);
    s = proposed("answers: {deadlock: 10}\n", measures("{}"));
    assert_near(low_of(answer_to(&s, "deadlock")), 10, 0);
    assert_null(answer_to(&s, "deadlock")->measure);
    s = proposed("", measures("{governance: {deadlock: a lot}}")); /* of another type */
    assert_int_equal(answer_to(&s, "deadlock")->state, ANSWER_OPEN);
    s = proposed("not-applicable: {deadlock: no vote}\n", measures("{governance: {deadlock: 40}}"));
    assert_int_equal(answer_to(&s, "deadlock")->state, ANSWER_NOT_APPLICABLE);
}

static void reports_contradictions(void **state)
{
    (void)state;
    struct scenario s = proposed(
        "answers:\n  deadlock: {value: 10, evidence: audited, source: act}\ngovernance: {}\n",
        measures("{governance: {deadlock: 40}}"));
    assert_near(low_of(answer_to(&s, "deadlock")), 40, 0); /* the measure counts */
    assert_near(answer_to(&s, "deadlock")->reliability, 0.6, 0);
    assert_null(answer_to(&s, "deadlock")->source);
    assert_int_equal(problems.errors, 0);
    assert_int_equal(problems.count, 1);
    assert_contains(problems_print(&problems, arena),
                    "x.yaml:6:21: warning: 'deadlock' is measured as '40' and answered as '10'");
    static const char *const agreeing[] = {"answers: {deadlock: 40}\n",
                                           "answers: {deadlock: 40 %}\n",
                                           "answers: {deadlock: {from: 30, to: 50}}\n"};
    for (size_t i = 0; i < COUNT_OF(agreeing); i++) {
        proposed(agreeing[i], measures("{governance: {deadlock: 40}}"));
        assert_int_equal(problems.count, 0);
    }
}

/* The same list of options, in any order, contradicts nothing. */
static void lists_agree(void **state)
{
    (void)state;
    proposed("answers: {vetoes: [gxo, ares]}\n", measures("{governance: {vetoes: [ares, gxo]}}"));
    assert_string_equal(problems_print(&problems, arena), "");
    proposed("answers: {vetoes: [gxo]}\n", measures("{governance: {vetoes: [ares, gxo]}}"));
    assert_int_equal(problems.count, 1);
}

/* ---- today ---- */

static void puts_plans_at_today(void **state)
{
    (void)state;
    struct scenario plan = proposed("status: planned\n"
                                    "answers:\n"
                                    "  kind: {value: ei, today: aci}\n"
                                    "  jobs: {value: 200, today: 58}\n"
                                    "  review: {value: yes, status: achieved}\n"
                                    "  trust: {by: {ares: 4, gxo: 3}}\n"
                                    "  risk: no\n"
                                    "  proofs: [act, budget]\n"
                                    "  history: long\n"
                                    "  mark: 80\n"
                                    "  club: 12\n",
                                    NULL);
    struct scenario today = scenario_today(&plan, plan.measures);
    assert_int_equal(answer_to(&today, "kind")->statements[0].value.options, 2);
    assert_near(low_of(answer_to(&today, "jobs")), 58, 0);
    assert_near(low_of(answer_to(&today, "review")), 1, 0); /* achieved */
    const struct answer *trust =
        answer_to(&today, "trust"); /* no value of today: the worst of each */
    assert_int_equal(trust->statement_count, 2);
    for (size_t i = 0; i < 2; i++)
        assert_near(trust->statements[i].value.low, 0, 0);
    assert_near(low_of(answer_to(&today, "risk")), 1, 0);
    assert_int_equal(answer_to(&today, "proofs")->statements[0].value.options, 0);
    assert_near(low_of(answer_to(&today, "mark")), 0, 0);
    assert_int_equal(answer_to(&today, "history")->state, ANSWER_OPEN); /* it has no worst */
    assert_int_equal(answer_to(&today, "club")->state, ANSWER_OPEN);
    assert_near(low_of(answer_to(&plan, "jobs")), 200, 0); /* the plan is as it was */
    assert_int_equal(answer_to(&plan, "trust")->statement_count, 2);
}

static void leaves_what_is_not_planned(void **state)
{
    (void)state;
    struct scenario now =
        proposed("answers: {kind: ei, jobs: 20, trust: {status: not-applicable, note: alone}}\n",
                 measures("{governance: {deadlock: 40}}"));
    struct scenario today = scenario_today(&now, now.measures);
    for (size_t i = 0; i < framework->question_count; i++) {
        assert_int_equal(today.answers[i]->state, now.answers[i]->state);
        assert_int_equal(today.answers[i]->statement_count, now.answers[i]->statement_count);
        for (size_t k = 0; k < now.answers[i]->statement_count; k++)
            assert_ptr_equal(today.answers[i]->statements[k].value.node,
                             now.answers[i]->statements[k].value.node);
    }
}

static void lays_over(void **state)
{
    (void)state;
    struct scenario first = proposed("answers: {trust: 1}\n", NULL);
    struct answer other = *answer_to(&first, "trust");
    const struct answer **instead =
        arena_array(arena, first.framework->question_count + 1, sizeof *instead);
    other.fixed = true;
    instead[other.question->ordinal] = &other;
    struct scenario second = scenario_with(&first, instead, NULL, arena);
    assert_ptr_equal(answer_to(&second, "trust"), &other);
    assert_false(answer_to(&first, "trust")->fixed);
    assert_ptr_equal(answer_to(&second, "kind"), answer_to(&first, "kind"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        MODEL_TEST(gives_the_answers),
        MODEL_TEST(excuses_by_condition),
        MODEL_TEST(conditions_have_no_order),
        MODEL_TEST(asks_by_stage),
        MODEL_TEST(asks_by_depth),
        MODEL_TEST(excuses_by_name),
        MODEL_TEST(fills_from_measures),
        MODEL_TEST(reports_contradictions),
        MODEL_TEST(lists_agree),
        MODEL_TEST(puts_plans_at_today),
        MODEL_TEST(leaves_what_is_not_planned),
        MODEL_TEST(lays_over),
    };
    return RUN(tests);
}

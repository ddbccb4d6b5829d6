/* lua_rule.c -- what a rule sees, what it concludes, and what is said of a
 * description that is not right.
 */
#include "lua_world.h"

#include "extend/lua_locate.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static struct world world;

static int setup(void **state)
{
    (void)state;
    world_open(&world);
    struct arena *a = world.arena;
    node_put_number(a, world.answers, "share", 25);
    node_put(a, world.answers, "clause", node_new_bool(a, true));
    node_put_text(a, world.answers, "type", "ei");
    node_put_text(a, world.answers, "excused", "n/a");
    struct node *bodies = node_put(a, world.answers, "bodies", node_list(a));
    node_add(a, bodies, node_new_text(a, "state"));
    node_add(a, bodies, node_new_text(a, "region"));
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    world_close(&world);
    return 0;
}

/* ---- outcomes ---- */

static void every_outcome(void **state)
{
    (void)state;
    // clang-format off
    static const struct {
        const char *target, *body;
        enum outcome outcome;
    } cases[] = {
        { "factor = 'f'", "return out.met('good', { r = 1 })", OUTCOME_MET },
        { "factor = 'f'", "return out.partial(0.25, 'ill')", OUTCOME_PARTIAL },
        { "factor = 'f'", "return out.unmet('ill')", OUTCOME_UNMET },
        { "factor = 'f'", "return out.unknown()", OUTCOME_UNKNOWN },
        { "factor = 'f'", "return out.not_applicable('ill')", OUTCOME_NOT_APPLICABLE },
        { "alert = 'minor'", "return out.raised('ill')", OUTCOME_RAISED },
        { "alert = 'minor'", "return out.clear('ill')", OUTCOME_CLEAR },
        { "alert = 'minor'", "return out.unknown('ill')", OUTCOME_UNKNOWN },
    };
    // clang-format on
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        assert_non_null(world_load_check(&world, cases[i].target, "", cases[i].body));
        struct judgement judgement = world_judge(&world);
        assert_int_equal(judgement.outcome, cases[i].outcome);
        assert_null(judgement.error);
        assert_int_equal(judgement.line, 2);
    }
    struct judgement partial = world_run(&world, "", "return out.partial(0.25, 'ill')");
    assert_true(partial.degree == 0.25);
    assert_string_equal(partial.message, "ill");
    assert_null(partial.values);
}

static void values_of_a_message(void **state)
{
    (void)state;
    struct judgement judgement =
        world_run(&world, "", "return out.met('good', { r = 'é', n = 2.5, b = false })");
    double number;
    bool boolean = true;
    assert_int_equal(node_count(judgement.values), 3);
    assert_string_equal(node_at(judgement.values, 0)->key,
                        "b"); /* by name: the same order every time */
    assert_true(node_boolean(node_get(judgement.values, "b"), &boolean) && !boolean);
    assert_true(node_number(node_get(judgement.values, "n"), &number) && number == 2.5);
    assert_string_equal(node_text(node_get(judgement.values, "r")), "é");
}

static void only_what_is_returned_counts(void **state)
{
    (void)state;
    assert_int_equal(
        world_run(&world, "", "local a, b = out.met('good'), out.unmet('ill'); return a").outcome,
        OUTCOME_MET);
    assert_int_equal(
        world_run(&world, "", "local a, b = out.met('good'), out.unmet('ill'); return b").outcome,
        OUTCOME_UNMET);
}

static void mistakes_in_a_check(void **state)
{
    (void)state;
    // clang-format off
    static const struct {
        const char *body, *error;
    } cases[] = {
        { "local x = 1", "the rule 't' must return what out.met(…) or another outcome gives, found nothing" },
        { "return 1", "the rule 't' must return what out.met(…) or another outcome gives, found 1" },
        { "return true", "the rule 't' must return what out.met(…) or another outcome gives, found true" },
        { "return 'met'", "the rule 't' must return what out.met(…) or another outcome gives, found 'met'" },
        { "return {}", "the rule 't' must return what out.met(…) or another outcome gives, found a table" },
        { "return d", "the rule 't' must return what out.met(…) or another outcome gives, found a part of the dossier" },
        { "return out.met", "the rule 't' must return what out.met(…) or another outcome gives, found a function" },
        { "return out.met('good'), 1", "the rule 't' must return what out.met(…) or another outcome gives, found several values" },
        { "return out.met('god')", "the rule has no message 'god'; did you mean 'good'?" },
        { "return out.met(1)", "the message of an outcome is named by a text, found 1" },
        { "return out:met('good')", "the message of an outcome is named by a text, found a table" },
        { "return out.mat('good')", "'out' has no 'mat'; did you mean 'met'?" },
        { "return out.raised('good')", "this rule cannot conclude 'raised'; it has: met, partial, unmet, unknown, not_applicable" },
        { "return out.partial(2, 'good')", "a degree is a number from 0 to 1, found 2" },
        { "return out.partial(0/0, 'good')", "a degree is a number from 0 to 1, found nan" },
        { "return out.partial('0.5', 'good')", "a degree is a number from 0 to 1, found '0.5'" },
        { "return out.partial('good')", "a degree is a number from 0 to 1, found 'good'" },
        { "return out.met('good', 3)", "the values of a message are a table of names and values, found 3" },
        { "return out.met('good', { 3 })", "the values of a message are a table of names and values, found 1" },
        { "return out.met('good', { r = 1/0 })", "the value 'r' of a message must be a finite number, a short text or a boolean, found inf" },
        { "return out.met('good', { r = {} })", "the value 'r' of a message must be a finite number, a short text or a boolean, found a table" },
        { "return out.met('good', { r = '\\xff' })", "the value 'r' of a message must be a finite number, a short text or a boolean, found '\\xff'" },
        { "return out.met('good', { r = p.laest })", "the rule 't' has no parameter 'laest'; did you mean 'least'?" },
        { "return out.met('good', { r = piars })", "the rule stopped: nothing is called 'piars'; did you mean 'pairs'?" },
        { "share = 1", "the rule stopped: 'share' is set and not declared: write local before it" },
        { "local x = nil + 1", "the rule stopped: attempt to perform arithmetic on a nil value" },
        { "local x; return x.y", "the rule stopped: attempt to index a nil value (local 'x')" },
        { "error('mine')", "the rule stopped: mine" },
        { "error({})", "the rule stopped: its error is not a text" },
        { "error('\\27[2J\\0x', 0)", "the rule stopped: \\x1b[2J\\x00x" },
    };
    // clang-format on
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct judgement judgement = world_run(&world, "", cases[i].body);
        assert_int_equal(judgement.outcome, OUTCOME_ERROR);
        assert_string_equal(judgement.error, cases[i].error);
        assert_false(judgement.limit);
    }
    assert_int_equal(world_run(&world, "", "local x\nreturn x.y").line, 3);
    assert_int_equal(world_run(&world, "", "\nreturn out.met('god')").line, 3);
}

static void a_rule_speaks_french(void **state)
{
    (void)state;
    assert_non_null(world_load_check(&world, "factor = 'f'", "", "return out.met('god')"));
    struct judgement judgement =
        lua_rule_run(world.host, world.rule, (double[]){51}, &world.view, FRENCH, world.arena);
    assert_string_equal(judgement.error,
                        "la règle n’a pas de message « god » ; vouliez-vous écrire « good » ?");
}

/* ---- reading ---- */

static void answers_are_read_and_told(void **state)
{
    (void)state;
    assert_string_equal(world_eval(&world, "'answers.share', 'answers.clause'",
                                   "d.answers.share < p.least and d.answers['clause']"),
                        "true");
    assert_string_equal(world.log.text, "answers.share;answers.clause;");
    assert_string_equal(world_eval(&world, "'answers'", "d.answers.type"), "ei");
    assert_string_equal(world_eval(&world, "'answers.bodies'",
                                   "table.concat(d.answers.bodies, '+') .. #d.answers.bodies"),
                        "state+region2");
    assert_string_equal(world_eval(&world, "'answers.bodies'",
                                   "any(d.answers.bodies, function(b) return b == 'region' end)"),
                        "true");
}

static void what_is_not_declared_stops_the_rule(void **state)
{
    (void)state;
    // clang-format off
    static const struct {
        const char *reads, *body, *error;
    } cases[] = {
        { "'answers.share'", "return d.answers.shore", "'answers.shore' is read and does not stand in reads; did you mean 'answers.share'?" },
        { "'answers.share'", "return d.answers.trusty", "'answers.trusty' is read and does not stand in reads; did you mean 'trust'?" },
        { "'answers.share'", "return d.answers.trust", "'answers.trust' is read and does not stand in reads" },
        { "'answers.share'", "return d.answers[1]", "'answers' is read by a name, found 1" },
        { "'answers.share'", "return d.answers['share.x']", "'answers' is read by a name, found 'share.x'" },
        { "'answers.share'", "return #d.answers", "'answers' cannot be counted or gone through: read it by name" },
        { "'answers.share'", "return pairs(d.answers)", "'answers' cannot be counted or gone through: read it by name" },
        { "'answers.share'", "return d.answer.share", "'d' has no 'answer'; did you mean 'answers'?" },
        { "'answers.share'", "return d.applicable('type')", "'answers.type' is read and does not stand in reads" },
        { "'answers.share'", "return d.partners", "'partners' is read and does not stand in reads" },
        { "'measures.network.density'", "return d.measures.network.efficiency", "'measures.network.efficiency' is read and does not stand in reads" },
        { "'measures.network.density'", "return d.measures.netwrk.density", "'measures.netwrk' is read and does not stand in reads" },
        { "'partners'", "return d.partners[1].knd", "'partners.a' has no 'knd'; did you mean 'kind'?" },
        { "'alliance.stage'", "return d.alliance.territory", "'alliance.territory' is read and does not stand in reads" },
    };
    // clang-format on
    struct arena *a = world.arena;
    struct node *partner = node_map(a);
    node_put_text(a, partner, "id", "a");
    struct node *partners = node_list(a);
    node_add(a, partners, partner);
    world.view.partners = partners;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const char *swallowed =
            arena_print(a, "pcall(function() %s end) return out.met('good')", cases[i].body);
        const char *bodies[] = {cases[i].body, swallowed};
        for (size_t k = 0; k < 2; k++) {
            struct judgement judgement = world_run(&world, cases[i].reads, bodies[k]);
            assert_int_equal(judgement.outcome, OUTCOME_ERROR);
            assert_string_equal(judgement.error, cases[i].error);
        }
    }
}

static void an_open_fact_ends_the_rule(void **state)
{
    (void)state;
    // clang-format off
    static const char *const bodies[] = {
        "return out.met('good', { r = d.answers.trust })",
        "pcall(function() return d.answers.trust end) return out.met('good')",
        "pcall(pcall, function() return d.answers.trust end) return out.met('good')",
        "while true do pcall(function() return d.answers.trust end) end",
        "local ok = pcall(table.sort, { 1, 2, 3 }, function(a, b) return d.answers.trust end) return out.met('good')",
        "(('x'):gsub('x', function() return d.answers.trust end)) return out.met('good')",
    };
    // clang-format on
    for (size_t i = 0; i < COUNT_OF(bodies); i++) {
        const char *body = i == 5 ? arena_print(world.arena, "local s = %s", bodies[i]) : bodies[i];
        struct judgement judgement = world_run(&world, "'answers.trust'", body);
        assert_int_equal(judgement.outcome, OUTCOME_UNKNOWN);
        assert_string_equal(judgement.reason.fr, "sans réponse");
        assert_null(judgement.error);
    }
    struct judgement judgement =
        world_run(&world, "'answers.excused'", "return out.met('good', { r = d.answers.excused })");
    assert_int_equal(judgement.outcome, OUTCOME_NOT_APPLICABLE);
    assert_string_equal(judgement.reason.en, "does not apply");
}

static void applicable_asks_first(void **state)
{
    (void)state;
    const char *reads = "'answers.excused', 'answers.share', 'answers.trust'";
    assert_string_equal(world_eval(&world, reads, "d.applicable('excused')"), "false");
    assert_string_equal(world_eval(&world, reads, "d.applicable('share')"), "true");
    assert_string_equal(world_eval(&world, reads, "d:applicable('trust')"), "true");
    assert_string_equal(world.log.text, "");
}

static struct node *decision(const char *dictator, double a, double b)
{
    struct arena *arena = world.arena;
    struct node *decision = node_map(arena), *power = node_map(arena),
                *dictators = node_list(arena);
    node_put_text(arena, decision, "kind", "ordinary");
    node_put_number(arena, power, "zoe", a);
    node_put_number(arena, power, "anne", b);
    node_put(arena, decision, "shapley-shubik", power);
    if (dictator)
        node_add(arena, dictators, node_new_text(arena, dictator));
    node_put(arena, decision, "dictators", dictators);
    return decision;
}

static void give_measures(void)
{
    static const struct wording reason = {"no vote", "pas de vote"};
    struct arena *arena = world.arena;
    struct node *governance = node_put(arena, world.measures, "governance", node_map(arena));
    struct node *decisions = node_put(arena, governance, "decisions", node_map(arena));
    node_put(arena, decisions, "statutes", decision(NULL, 0.7, 0.3));
    node_put(arena, decisions, "daily", decision("zoe", 1, 0));
    node_put_number(arena, governance, "deadlock", 0.5);
    struct node *gap = node_put(arena, governance, "power-gap", node_new_null(arena));
    gap->reason = &reason;
    struct node *vote = node_put(arena, governance, "vote", node_new_null(arena));
    vote->reason = &reason;
    vote->boolean = true;
}

static void measures_in_document_order(void **state)
{
    (void)state;
    give_measures();
    const char *reads = "'measures.governance.decisions'";
    struct judgement judgement = world_run(
        &world, reads,
        "local seen = {}\n"
        "for id, decision in pairs(d.measures.governance.decisions) do\n"
        "  for partner, power in pairs(decision['shapley-shubik']) do table.insert(seen, id .. ':' .. partner .. '=' .. power) end\n"
        "  for _, partner in ipairs(decision.dictators) do table.insert(seen, 'dictator ' .. partner) end\n"
        "  if decision.nothing == nil then table.insert(seen, decision.kind) end\n"
        "end\n"
        "return out.met('good', { r = table.concat(seen, ' ') })");
    assert_string_equal(
        node_text(node_get(judgement.values, "r")),
        "statutes:zoe=0.7 statutes:anne=0.3 ordinary daily:zoe=1.0 daily:anne=0.0 dictator zoe ordinary");
    assert_string_equal(world.log.text,
                        "measures.governance.decisions.statutes.shapley-shubik.zoe;"
                        "measures.governance.decisions.statutes.shapley-shubik.anne;"
                        "measures.governance.decisions.statutes.dictators;"
                        "measures.governance.decisions.statutes.kind;"
                        "measures.governance.decisions.daily.shapley-shubik.zoe;"
                        "measures.governance.decisions.daily.shapley-shubik.anne;"
                        "measures.governance.decisions.daily.dictators;"
                        "measures.governance.decisions.daily.kind;");
    assert_string_equal(world_eval(&world, reads, "#d.measures.governance.decisions"), "2");
    assert_string_equal(world_eval(&world, reads, "d.measures.governance.decisions.none"), "nil");
    assert_string_equal(
        world_eval(
            &world, reads,
            "d.measures.governance.decisions.daily == d.measures.governance.decisions.daily"),
        "true");
    assert_string_equal(
        world_eval(&world, reads,
                   "max_of(d.measures.governance.decisions.statutes['shapley-shubik'])"),
        "0.7");
    assert_string_equal(world_eval(&world, "'measures.governance'",
                                   "d.measures.governance.deadlock"),
                        "0.5");
}

static void null_measures_end_the_rule(void **state)
{
    (void)state;
    give_measures();
    // clang-format off
    static const struct {
        const char *reads, *body;
        enum outcome outcome;
        const char *reason;
    } cases[] = {
        { "'measures.governance.power-gap'", "return d.measures.governance['power-gap']", OUTCOME_UNKNOWN, "no vote" },
        { "'measures.governance'", "return d.measures.governance['power-gap']", OUTCOME_UNKNOWN, "no vote" },
        { "'measures.governance'", "return d.measures.governance.vote", OUTCOME_NOT_APPLICABLE, "no vote" },
        { "'measures.governance'", "for k, v in pairs(d.measures.governance) do end", OUTCOME_UNKNOWN, "no vote" },
        { "'measures.network.density'", "return d.measures.network.density", OUTCOME_UNKNOWN, "no such section" },
        { "'measures.network'", "return d.measures.network", OUTCOME_UNKNOWN, "no such section" },
    };
    // clang-format on
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct judgement judgement = world_run(&world, cases[i].reads, cases[i].body);
        assert_int_equal(judgement.outcome, cases[i].outcome);
        assert_string_equal(judgement.reason.en, cases[i].reason);
    }
}

static void partners_and_alliance(void **state)
{
    (void)state;
    struct arena *arena = world.arena;
    struct node *partners = node_list(arena), *alliance = node_map(arena), *partner;
    partner = node_add(arena, partners, node_map(arena));
    node_put_text(arena, partner, "id", "ares");
    node_put_text(arena, partner, "kind", "social-economy");
    node_put_text(arena, partner, "capital", "51 %");
    partner = node_add(arena, partners, node_map(arena));
    node_put_text(arena, partner, "id", "gxo");
    node_put_text(arena, alliance, "stage", "running");
    world.view.partners = partners;
    world.view.alliance = alliance;
    assert_string_equal(world_eval(&world, "'partners'", "d.partners[1].capital + 1"), "52.0");
    assert_string_equal(world.log.text, "partners.ares.capital;");
    assert_string_equal(world_eval(&world, "'partners'", "d.partners[2].capital"), "nil");
    assert_string_equal(world_eval(&world, "'partners'", "d.partners[3]"), "nil");
    assert_string_equal(world_eval(&world, "'partners'", "#d.partners"), "2");
    assert_string_equal(world.log.text, "partners;");
    assert_string_equal(
        world_eval(&world, "'partners'",
                   "count(d.partners, function(p) return p.kind == 'social-economy' end)"),
        "1");
    assert_string_equal(world_eval(&world, "'alliance'", "d.alliance.stage"), "running");
    assert_string_equal(world_eval(&world, "'alliance.stage'", "d.alliance.stage"), "running");
    assert_string_equal(world_eval(&world, "'alliance'", "d.alliance.territory"), "nil");
    world.view.partners = NULL;
    assert_string_equal(world_eval(&world, "'partners'", "#d.partners"), "0");
}

static void nothing_is_written(void **state)
{
    (void)state;
    static const char *const bodies[] = {
        "d.answers = 1",
        "d.answers.share = 1",
        "p.least = 1",
        "out.met = 1",
        "d.answers.bodies[1] = 'x'",
        "table.insert(d.answers.bodies, 'x')",
        "string.len = nil",
        "math.pi = 3",
        "_ENV.x = 1",
    };
    for (size_t i = 0; i < COUNT_OF(bodies); i++) {
        struct judgement judgement =
            world_run(&world, "'answers.share', 'answers.bodies'", bodies[i]);
        assert_int_equal(judgement.outcome, OUTCOME_ERROR);
        assert_non_null(strstr(judgement.error, i == 8 ? "write local" : "cannot be set here"));
    }
}

/* ---- one run, and the next ---- */

static void no_state_survives(void **state)
{
    (void)state;
    static const char text[] =
        "local runs, kept = 0, nil\n"
        "return { " RULE_HEAD
        "factor = 'f', reads = { 'answers.bodies' }, check = function(d, p, out)\n"
        "  runs = runs + 1\n"
        "  local before = kept\n"
        "  kept = d.answers.bodies\n"
        "  local pairs_was = pairs\n"
        "  _ENV = { tostring = tostring, pairs = 1 }\n"
        "  return out.met('good', { r = tostring(runs) .. tostring(before) .. tostring(pairs_was) })\n"
        "end }";
    assert_non_null(world_load(&world, text, sizeof text - 1));
    for (int i = 0; i < 3; i++) {
        struct judgement judgement = world_judge(&world);
        assert_null(judgement.error);
        assert_string_equal(node_text(node_get(judgement.values, "r")), "1nilfunction");
    }
}

static void two_runs_are_the_same(void **state)
{
    (void)state;
    static const char body[] = "local t = {} for i = 1, 50 do t['k' .. i * 7 % 50] = i end\n"
                               "local o = {} for k, v in pairs(t) do o[#o + 1] = k .. v end\n"
                               "return out.met('good', { r = table.concat(o) })";
    const char *first = node_text(node_get(world_run(&world, "", body).values, "r"));
    for (int i = 0; i < 5; i++) {
        lua_host_close(world.host);
        world.host = lua_host_open();
        assert_string_equal(node_text(node_get(world_run(&world, "", body).values, "r")), first);
    }
}

static void another_text_at_the_same_place(void **state)
{
    (void)state;
    struct rule *rule =
        (struct rule *)world_load_check(&world, "factor = 'f'", "", "return out.met('good')");
    assert_int_equal(world_judge(&world).outcome, OUTCOME_MET);
    struct rule copy = *rule;
    assert_non_null(world_load_check(&world, "factor = 'f'", "", "return out.unmet('ill')"));
    *rule = *world.rule;
    world.rule = rule;
    assert_int_equal(world_judge(&world).outcome, OUTCOME_UNMET);
    *rule = copy;
    assert_int_equal(world_judge(&world).outcome, OUTCOME_MET);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(every_outcome, setup, teardown),
        cmocka_unit_test_setup_teardown(values_of_a_message, setup, teardown),
        cmocka_unit_test_setup_teardown(only_what_is_returned_counts, setup, teardown),
        cmocka_unit_test_setup_teardown(mistakes_in_a_check, setup, teardown),
        cmocka_unit_test_setup_teardown(a_rule_speaks_french, setup, teardown),
        cmocka_unit_test_setup_teardown(answers_are_read_and_told, setup, teardown),
        cmocka_unit_test_setup_teardown(what_is_not_declared_stops_the_rule, setup, teardown),
        cmocka_unit_test_setup_teardown(an_open_fact_ends_the_rule, setup, teardown),
        cmocka_unit_test_setup_teardown(applicable_asks_first, setup, teardown),
        cmocka_unit_test_setup_teardown(measures_in_document_order, setup, teardown),
        cmocka_unit_test_setup_teardown(null_measures_end_the_rule, setup, teardown),
        cmocka_unit_test_setup_teardown(partners_and_alliance, setup, teardown),
        cmocka_unit_test_setup_teardown(nothing_is_written, setup, teardown),
        cmocka_unit_test_setup_teardown(no_state_survives, setup, teardown),
        cmocka_unit_test_setup_teardown(two_runs_are_the_same, setup, teardown),
        cmocka_unit_test_setup_teardown(another_text_at_the_same_place, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* lua_describe.c -- the description of a rule: every key, every mistake at its line. */
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
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    world_close(&world);
    return 0;
}

static void a_whole_description(void **state)
{
    (void)state;
    static const char text[] =
        "#!/usr/bin/env lua\n"
        "local least = 50\n"
        "local rule = {\n"
        "  api = 1, id = 't', factor = 'f', alert = { outcome = 'unmet', severity = 'critical' },\n"
        "  title = { en = 'A', fr = 'B' },\n"
        "  why = { en = 'A', fr = 'B' },\n"
        "  sources = { 'one', 'two' },\n"
        "  reads = { 'answers.share', \"measures.governance.decisions\" }, rises = { 'answers.share' },\n"
        "  params = { z = { default = least, min = 0, max = 100, doc = { en = 'Z', fr = 'Zé' } }, a = { default = -1.5 } },\n"
        "  messages = { second = { en = 'S', fr = 'S' },\n"
        "    [\"first\"] = { en = [[F]], fr = 'F' } },\n"
        "  remedy = { not_applicable = { en = 'R', fr = 'R' }, unmet = { en = 'U', fr = 'U' } },\n"
        "  check = function(d, p, out) if p.z == 50 and p.a < 0 then return out.met('second') end end,\n"
        "  tests = { { name = 'n', given = {}, want = { outcome = 'not_applicable' } } },\n"
        "}\n"
        "return rule\n";
    const struct rule *rule = world_load(&world, text, sizeof text - 1);
    assert_non_null(rule);
    assert_string_equal(rule->id, "t");
    assert_string_equal(rule->factor, "f");
    assert_int_equal(rule->alert, ALERT_CRITICAL);
    assert_int_equal(rule->alert_outcome, OUTCOME_UNMET);
    assert_string_equal(rule->title.fr, "B");
    assert_int_equal(rule->source_count, 2);
    assert_string_equal(rule->sources[1], "two");
    assert_int_equal(rule->read_count, 2);
    assert_string_equal(rule->reads[1], "measures.governance.decisions");
    assert_int_equal(rule->rise_count, 1);
    assert_int_equal(rule->fall_count, 0);
    assert_int_equal(rule->param_count, 2);
    assert_string_equal(rule->params[0].id, "z"); /* as written, not by name */
    assert_true(rule->params[0].value == 50 && rule->params[0].least == 0 &&
                rule->params[0].most == 100);
    assert_string_equal(rule->params[0].about.fr, "Zé");
    assert_true(rule->params[1].least > rule->params[1].most);
    assert_int_equal(rule->params[1].place.line, 9);
    assert_int_equal(rule->params[1].place.column, 90);
    assert_int_equal(rule->message_count, 2);
    assert_string_equal(rule->messages[1].key, "first");
    assert_string_equal(rule->messages[1].text.en, "F");
    assert_int_equal(rule->messages[1].place.line, 11);
    assert_string_equal(rule->remedies[OUTCOME_NOT_APPLICABLE].en, "R");
    assert_null(rule->remedies[OUTCOME_MET].en);
    assert_int_equal(node_count(rule->tests), 1);
    const struct node *want = node_get(node_at(rule->tests, 0), "want");
    assert_string_equal(node_text(node_get(want, "outcome")), "not-applicable");
    assert_int_equal(node_get(want, "outcome")->line, 14);
    assert_int_equal(node_kind(node_get(node_at(rule->tests, 0), "given")), NODE_MAP);
    assert_int_equal(rule->place.line, 4);
    assert_ptr_equal(rule->source, rule->place.source);
    assert_int_equal(world_judge(&world).outcome, OUTCOME_MET);
}

/* A rule that is right but for one entry, which stands on line 2. */
#define RIGHT(api, id, target, title, reads, messages, check, rest)            \
    "return {\n" rest " api = " api ", id = " id ", " target " title = " title \
    ", why = { en = 'A', fr = 'B' },\n"                                        \
    " reads = " reads ", messages = " messages ", check = " check ", tests = {} }"
#define USUAL "function(d, p, out) end"
#define BOTH "{ en = 'A', fr = 'B' }"

static void mistakes_in_a_description(void **state)
{
    (void)state;
    // clang-format off
    static const struct {
        const char *text, *lines;
    } cases[] = {
        { RIGHT("1", "'t'", "factor = 'f',", BOTH, "{}", "{}", USUAL, ""), "" },
        { RIGHT("2", "'t'", "factor = 'f',", BOTH, "{}", "{}", USUAL, ""), "2:8 wanted api = 1\n" },
        { RIGHT("1", "'other'", "factor = 'f',", BOTH, "{}", "{}", USUAL, ""), "2:16 the id 'other' is not the name of the file 't'\n" },
        { RIGHT("1", "'t'", "", BOTH, "{}", "{}", USUAL, ""), "1:8 a rule needs 'factor' or 'alert'\n" },
        { RIGHT("1", "'t'", "alert = 'grave',", BOTH, "{}", "{}", USUAL, ""), "2:29 wanted one of minor, major, critical or a map, found 'grave'\n" },
        { RIGHT("1", "'t'", "factor = 'f', alert = 'major',", BOTH, "{}", "{}", USUAL, ""), "2:43 a rule with a factor and an alert needs alert = { outcome = …, severity = … }\n" },
        { RIGHT("1", "'t'", "alert = { outcome = 'unmet', severity = 'major' },", BOTH, "{}", "{}", USUAL, ""), "2:29 an alert without a factor is written alert = \"major\"\n" },
        { RIGHT("1", "'t'", "factor = 'f', alert = { outcome = 'raised', severity = 'major' },", BOTH, "{}", "{}", USUAL, ""), "2:55 this rule cannot conclude 'raised'; it has: met, partial, unmet, unknown, not_applicable\n" },
        { RIGHT("1", "'t'", "factor = 'f',", "{ en = 'A' }", "{}", "{}", USUAL, ""), "2:35 the text in French is missing\n" },
        { RIGHT("1", "'t'", "factor = 'f',", "'A'", "{}", "{}", USUAL, ""), "2:43 wanted a text in both languages {en: …, fr: …}, found 'A'\n" },
        { RIGHT("1", "'t'", "factor = 'f',", BOTH, "{}", "{ m = { fr = 'A' } }", USUAL, ""), "3:27 the text in English is missing\n" },
        { RIGHT("1", "'t'", "factor = 'f',", BOTH, "{}", "{ ['é'] = " BOTH " }", USUAL, ""), "3:27 'é' is not a name: letters without accents, digits, - and _\n" },
        { RIGHT("1", "'t'", "factor = 'f',", BOTH, "{ 'answer.x' }", "{}", USUAL, ""), "3:12 'answer.x' in reads is not something that a rule can read\n" },
        { RIGHT("1", "'t'", "factor = 'f',", BOTH, "{ 'measures' }", "{}", USUAL, ""), "3:12 'measures' in reads is not something that a rule can read\n" },
        { RIGHT("1", "'t'", "factor = 'f',", BOTH, "{ 'answers.A' }", "{}", USUAL, ""), "3:12 'answers.A' in reads is not something that a rule can read\n" },
        { RIGHT("1", "'t'", "factor = 'f',", BOTH, "{}", "{}", "1", ""), "3:37 'check' must be a function\n" },
        { RIGHT("1", "'t'", "factor = 'f',", BOTH, "{}", "{}", "true", ""), "3:37 'check' must be a function\n" },
        { RIGHT("1", "'t'", "factor = 'f',", BOTH, "{}", "{}", USUAL, "titel = {},"), "2:1 unknown key 'titel'\n" },
        { RIGHT("1", "'t'", "factor = 'f',", BOTH, "{}", "{}", USUAL, "rises = { 'answers.x' },"), "2:11 'answers.x' does not stand in reads\n" },
        { RIGHT("1", "'t'", "factor = 'f',", BOTH, "{ 'answers.x' }", "{}", USUAL, "rises = { 'answers.x' }, falls = { 'answers.x' },"), "2:36 'answers.x' stands in rises and in falls\n" },
        { RIGHT("1", "'t'", "factor = 'f',", BOTH, "{}", "{}", USUAL, "params = { a = { default = 5, min = 6 } },"), "2:28 wanted a number of at least 6, found 5\n" },
        { RIGHT("1", "'t'", "factor = 'f',", BOTH, "{}", "{}", USUAL, "params = { a = { min = 6 } },"), "2:16 the key 'default' is missing\n" },
        { RIGHT("1", "'t'", "factor = 'f',", BOTH, "{}", "{}", USUAL, "params = 3,"), "2:10 wanted a map, found 3\n" },
        { RIGHT("1", "'t'", "factor = 'f',", BOTH, "{}", "{}", USUAL, "remedy = { raised = " BOTH " },"), "2:12 this rule cannot conclude 'raised'; it has: met, partial, unmet, unknown, not_applicable\n" },
        { RIGHT("1", "'t'", "factor = 'f',", BOTH, "{}", "{}", USUAL, "sources = { print },"), "2:1 the rule stopped: nothing is called 'print'\n" },
        { RIGHT("1", "'t'", "factor = 'f',", BOTH, "{}", "{}", USUAL, "sources = { pairs },"), "2:13 wanted a text, a number, true, false or a table, found a function\n2:13 wanted a text, found nothing\n" },
        { RIGHT("1", "'t'", "factor = 'f',", BOTH, "{}", "{}", USUAL, "sources = { 'a', b = 'c' },"), "2:11 wanted a list, found a map\n" },
        { RIGHT("1", "'t'", "factor = 'f',", BOTH, "{}", "{}", USUAL, "sources = { 1/0 },"), "2:13 wanted a text, a number, true, false or a table, found inf\n2:13 wanted a text, found nothing\n" },
        { RIGHT("1", "'t'", "factor = 'f',", BOTH, "{}", "{}", USUAL, "sources = { '\\xff' },"), "2:13 this is not UTF-8 text\n2:13 wanted a text, found nothing\n" },
        { RIGHT("1", "'t'", "factor = 'f',", BOTH, "{}", "{}", USUAL, "id = 'u',"), "2:20 the key 'id' stands here a second time (first on line 2)\n" },
        { "return {\n api = 1,\n}", "1:8 the key 'id' is missing\n1:8 the key 'title' is missing\n1:8 the key 'why' is missing\n1:8 the key 'reads' is missing\n"
                                  "1:8 the key 'messages' is missing\n1:8 the key 'check' is missing\n1:8 the key 'tests' is missing\n1:8 a rule needs 'factor' or 'alert'\n" },
        { "return 1", "1:1 a rule file must return one table\n" },
        { "return {}, 1", "1:1 a rule file must return one table\n" },
        { "return { 'a' }", "1:8 a rule file must return one table\n" },
        { "", "1:1 a rule file must return one table\n" },
        { "return {\n id = ) }", "2:7 not valid Lua: unexpected symbol near ')'\n" },
        { "return {\n id = out.p p }", "2:13 not valid Lua: '}' expected (to close '{' at line 1) near 'p'\n" },
        { "return {\n id = 3", "2:1 not valid Lua: '}' expected (to close '{' at line 1) near <eof>\n" },
        { "\nerror('no')", "2:1 the rule stopped: no\n" },
        { "\n\nlocal i = 0 while true do i = i + 1 end", "3:1 the rule takes too many steps: an endless loop?\n" },
        { "local s = 'x'\nfor i = 1, 40 do s = s .. s end", "2:1 the rule takes too much memory\n" },
        { "\33Lua", "1:1 not valid Lua: attempt to load a binary chunk (mode is 't')\n" },
        { "-- \xff", "1:4 this is not UTF-8 text\n" },
        { "local t = {}\nt.api = t\nreturn t", NULL }, /* too deep; the rest is missing */
    };
    // clang-format on
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct buffer lines = buffer_on(world.arena);
        const struct rule *rule = world_load(&world, cases[i].text, strlen(cases[i].text));
        for (size_t k = 0; k < world.problems.count; k++) {
            const struct problem *problem = &world.problems.list[k];
            buffer_print(&lines, "%d:%d %s\n", problem->place.line, problem->place.column,
                         problem->text);
        }
        if (!cases[i].lines)
            assert_non_null(strstr(buffer_end(&lines), "nested more than 32 levels deep"));
        else
            assert_string_equal(buffer_end(&lines), cases[i].lines);
        assert_true((rule != NULL) == (world.problems.errors == 0));
    }
}

static void helps_for_a_description(void **state)
{
    (void)state;
    static const char text[] =
        RIGHT("1", "'t'", "factor = 'f',", BOTH, "{}", "{}", USUAL, "source = {}, mesages = 1,");
    assert_null(world_load(&world, text, sizeof text - 1));
    assert_int_equal(world.problems.count, 2);
    assert_string_equal(world.problems.list[0].help, "did you mean 'sources'?");
    assert_string_equal(world.problems.list[1].help, "did you mean 'messages'?");
}

static void a_mark_at_the_beginning(void **state)
{
    (void)state;
    static const char text[] = "\xef\xbb\xbfreturn { " RULE_HEAD
                               "factor = 'f', reads = {}, titel = 1, check = function() end }";
    assert_null(world_load(&world, text, sizeof text - 1));
    assert_int_equal(world.problems.count, 1);
    assert_int_equal(world.problems.list[0].place.line, 1);
    assert_int_equal(world.problems.list[0].place.column, strstr(text, "titel") - text - 3 + 1);
}

static void places_in_a_text(void **state)
{
    (void)state;
    static const char text[] =
        "local function f(x) if x then return { a = 1 } end end -- return { reads = 1 }\n"
        "--[==[ return {\n"
        "]] ]==] local t = { b = { 1, 2 } }\n"
        "return { -- }\n"
        "  reads = { 'é\\'}', \"two\\\n\", [[three\n"
        "]] .. 'x', { d = 1 } }, n = 0x1p-3 + 1e+2,\n"
        "  ['q-r'] = { [2] = 3, [1] = 4 },\n"
        "  check = function(a) local b = { c = 1, } for i = 1, 2 do b = a end repeat b = 1 until b\n"
        "    while b do b = nil end return b end; last = \"a\\z\n"
        "    b\", tests = { 1, 2, { want = { outcome = 'met' } } },\n"
        "  after = f { g = 1 }, same = 1, same = 2\n"
        "}\n";
    static const struct {
        const char *path;
        int line, column;
    } cases[] = {
        {"reads", 5, 11},
        {"reads[1]", 5, 13},
        {"reads[2]", 5, 21},
        {"reads[3]", 6, 4},
        {"reads[4].d", 7, 18},
        {"n", 7, 29},
        {"q-r[2]", 8, 21},
        {"q-r[1]", 8, 30},
        {"check", 9, 11},
        {"last", 10, 49},
        {"tests[3].want.outcome", 11, 46},
        {"after", 12, 11},
        {"same", 12, 41},
        {"check.c", 0, 0},
        {"reads[5]", 0, 0},
        {"b", 0, 0},
        {"a", 0, 0},
    };
    const struct source source = {"x.lua", text, sizeof text - 1};
    const struct spot *table = locate_returned(&source, world.arena);
    assert_non_null(table);
    assert_int_equal(table->line, 4);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct spot *spot = locate_path(table, cases[i].path);
        if ((spot ? spot->line : 0) != cases[i].line ||
            (spot ? spot->column : 0) != cases[i].column)
            fail_msg("%s stands at %d:%d", cases[i].path, spot ? spot->line : 0,
                     spot ? spot->column : 0);
    }
    char *only = locate_only(&source, table, "check", world.arena);
    assert_non_null(only);
    assert_int_equal(strlen(only), sizeof text - 1);
    assert_null(strstr(only, "outcome"));
    assert_non_null(strstr(only, "check = function(a)"));
    assert_non_null(strstr(only, "after = f { g = 1 },")); /* a call: it may do something */
}

static void a_rule_has_a_size(void **state)
{
    (void)state;
    char *text = arena_alloc(world.arena, 70000);
    memset(text, ' ', 69999);
    assert_null(world_load(&world, text, 69999));
    assert_string_equal(world.problems.list[0].text, "a rule must not be longer than 65536 bytes");
    assert_null(world_load(&world, text, 65536));
    assert_string_equal(world.problems.list[0].text, "a rule file must return one table");
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_whole_description, setup, teardown),
        cmocka_unit_test_setup_teardown(mistakes_in_a_description, setup, teardown),
        cmocka_unit_test_setup_teardown(helps_for_a_description, setup, teardown),
        cmocka_unit_test_setup_teardown(a_mark_at_the_beginning, setup, teardown),
        cmocka_unit_test_setup_teardown(places_in_a_text, setup, teardown),
        cmocka_unit_test_setup_teardown(a_rule_has_a_size, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

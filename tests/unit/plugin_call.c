/* plugin_call.c -- what a plugin measures: all of it is checked, or none of it kept. */
#include "plugins.h"

#include "base/crash.h"
#include "data/yaml_write.h"
#include "extend/plugin_call.h"

#include <sys/wait.h>

static const struct plugin *mischief;
static const char *why;

static int load_mischief(void **state)
{
    if (open_folder_test(state) != 0)
        return -1;
    mischief = load_good("tests/plugins/mischief", "mischief");
    return 0;
}

#define CALL_TEST(function) \
    cmocka_unit_test_setup_teardown(function, load_mischief, close_folder_test)

static const struct node *measured(const char *dossier)
{
    const struct node *measures = NULL;
    why = NULL;
    int status = plugin_measure(&measures, mischief, good_yaml(dossier), arena, &problems, &why);
    assert_int_equal(status, measures ? OK : FAILED);
    assert_true(measures ? !why : why && *why);
    return measures;
}

static const struct node *doing(const char *what)
{
    return measured(arena_print(arena, "mischief: {do: %s}\n", what));
}

static void refuses_what_is_wrong(void **state)
{
    (void)state;
    static const char *const wrong[] = {"nan",
                                        "nan-unnoticed",
                                        "infinite",
                                        "less-than-all",
                                        "no-key",
                                        "empty-key",
                                        "bad-key",
                                        "twice",
                                        "twice-over",
                                        "key-in-list",
                                        "long-key",
                                        "bad-text",
                                        "nul-text",
                                        "no-text",
                                        "long-text",
                                        "too-many",
                                        "too-many-unnoticed",
                                        "error",
                                        "odd-status",
                                        "limit",
                                        "no-reason",
                                        "bad-reason",
                                        "no-parent",
                                        "read",
                                        "unheard-of",
                                        "reasons"};
    for (size_t i = 0; i < COUNT_OF(wrong); i++)
        if (doing(wrong[i]))
            wrong_row("%s is kept", wrong[i]);
    rows_end();
}

static void says_why(void **state)
{
    (void)state;
    doing("error");
    assert_contains(why, "-3");
    doing("odd-status");
    assert_contains(why, "5");
    doing("too-many-unnoticed");
    assert_contains(why, "limit");
    doing("limit");
    assert_contains(why, "limit");
    doing("nan-unnoticed");
    assert_contains(why, "-1");
}

/* Nested deeper than our own reader allows, a result could not be printed, read or walked. */
static void refuses_what_is_too_deep(void **state)
{
    (void)state;
    assert_non_null(doing("nested"));
    assert_null(doing("deep"));
}

static void keeps_what_is_right(void **state)
{
    (void)state;
    const struct node *all = doing("every-type");
    assert_int_equal(node_kind(node_get(all, "zero")), NODE_NUMBER);
    assert_false(signbit(node_get(all, "zero")->number));
    assert_int_equal(node_kind(node_get(all, "yes")), NODE_BOOL);
    assert_true(node_get(all, "yes")->boolean);
    assert_string_equal(node_text(node_get(all, "text")), "copied");
    assert_string_equal(node_text(node_get(all, "empty")), "");
    assert_near(number_at(node_at(node_get(all, "list"), 0), "inside"), 2.5, 0);
    assert_null(node_get(all, "reasons")); /* nothing is null */
    assert_int_equal(node_count(doing("nothing")), 0);
    assert_int_equal(node_count(node_get(doing("many"), "list")), 199999);
    assert_int_equal(node_count(doing("longest-key")), 1);
    const struct node *scratch = doing("scratch");
    assert_true(node_get(scratch, "zeroed")->boolean);
    assert_true(node_get(scratch, "refused")->boolean);
}

static void files_reasons(void **state)
{
    (void)state;
    const struct node *all = doing("nulls"), *reasons = node_get(all, "reasons");
    const struct node *top = node_get(all, "top"), *deep = node_path(all, "map.inner.deep");
    assert_int_equal(node_kind(top), NODE_NULL);
    assert_string_equal(top->reason->en, "because");
    assert_string_equal(top->reason->fr, "parce que");
    assert_false(top->boolean);
    assert_non_null(deep);
    assert_true(deep->boolean); /* it does not apply */
    assert_string_equal(deep->reason->fr, "pas de vote");
    assert_int_equal(node_count(reasons), 3);
    assert_string_equal(node_text(node_get(node_get(reasons, "top"), "en")), "because");
    assert_string_equal(node_text(node_get(node_get(reasons, "map.inner.deep"), "fr")),
                        "pas de vote");
    assert_string_equal(node_at(reasons, 2)->key, "map.list[1]");
    struct buffer out = buffer_on(arena);
    yaml_write(&out, all);
    assert_contains(buffer_end(&out), "reasons:");
}

static void shows_the_dossier(void **state)
{
    (void)state;
    const struct node *all = measured(
        "mischief:\n  do: echo\n  number: 5.4\n  percent: 51 %\n  quoted: '5'\n  word: yes\n"
        "  list: [a, b]\n  map: {a: 1}\n  nothing:\n  \"été\": à\n");
    static const struct {
        const char *key;
        int kind;
        int count;
        const char *text;
        double number;
        int boolean; /* -1: none */
    } rows[] = {
        {"do", ACCORD_TEXT, 0, "echo", NAN, -1},     {"number", ACCORD_TEXT, 0, "5.4", 5.4, -1},
        {"percent", ACCORD_TEXT, 0, "51 %", 51, -1}, {"quoted", ACCORD_TEXT, 0, "5", NAN, -1},
        {"word", ACCORD_TEXT, 0, "yes", NAN, 1},     {"list", ACCORD_LIST, 2, "", NAN, -1},
        {"map", ACCORD_MAP, 1, "", NAN, -1},         {"nothing", ACCORD_NULL, 0, "", NAN, -1},
        {"été", ACCORD_TEXT, 0, "à", NAN, -1},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const struct node *row = node_get(all, rows[i].key), *boolean = node_get(row, "boolean");
        assert_near(number_at(row, "kind"), rows[i].kind, 0);
        assert_near(number_at(row, "count"), rows[i].count, 0);
        assert_string_equal(node_text(node_get(row, "text")), rows[i].text);
        assert_near(number_at(row, "number"), rows[i].number, 0);
        assert_int_equal(boolean ? boolean->boolean : -1, rows[i].boolean);
        assert_true(node_get(row, "same")->boolean);
    }
    assert_true(node_get(all, "nothing-is-nothing")->boolean);
    assert_true(node_get(all, "host-is-whole")->boolean);
}

static void measures_with_the_skeleton(void **state)
{
    (void)state;
    static const struct {
        const char *section;
        double each; /* NAN: null */
        const char *reason;
    } rows[] = {
        {"{people: 4, meetings: 6}", 1.5, NULL},
        {"{people: 4, meetings: 0}", 0, NULL},
        {"{people: 0, meetings: 6}", NAN, "there is nobody to meet"},
        {"{meetings: 6}", NAN, "the number of people is not given"},
    };
    mischief = load_good("plugins/skeleton", "skeleton");
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const struct node *all = measured(arena_print(arena, "skeleton: %s\n", rows[i].section));
        assert_near(number_at(all, "meetings-per-person"), rows[i].each, 1e-12);
        assert_true(text_equal(node_text(node_path(all, "reasons.meetings-per-person.en")),
                               rows[i].reason));
        assert_non_null(node_get(all, "meetings-per-person"));
    }
}

/* A plugin that breaks takes the process with it, which says whose fault it was. */
static void names_who_broke(void **state)
{
    (void)state;
    int ends[2], status;
    char said[1000] = "";
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], STDERR_FILENO);
        crash_watch();
        doing("crash");
        _exit(0);
    }
    close(ends[1]);
    ssize_t len = 0, got;
    while ((got = read(ends[0], said + len, sizeof said - 1 - (size_t)len)) > 0)
        len += got;
    close(ends[0]);
    waitpid(child, &status, 0);
#if defined __SANITIZE_ADDRESS__ || defined __SANITIZE_THREAD__ /* it keeps its own handlers */
    assert_true(WIFEXITED(status) && WEXITSTATUS(status) != 0);
#else
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), EXIT_OUR_FAULT);
    assert_contains(said, "mischief");
#endif
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        CALL_TEST(refuses_what_is_wrong),
        CALL_TEST(says_why),
        CALL_TEST(refuses_what_is_too_deep),
        CALL_TEST(keeps_what_is_right),
        CALL_TEST(files_reasons),
        CALL_TEST(shows_the_dossier),
        CALL_TEST(measures_with_the_skeleton),
        CALL_TEST(names_who_broke),
    };
    return RUN(tests);
}

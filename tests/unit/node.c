/* node.c -- the tree: looking up, numbers, words, dates, building, comparing. */
#include "unit.h"

static void reads_nothing_as_nothing(void **state)
{
    (void)state;
    double number;
    bool boolean;
    assert_int_equal(node_kind(NULL), NODE_NULL);
    assert_int_equal(node_count(NULL), 0);
    assert_null(node_get(NULL, "a"));
    assert_null(node_at(NULL, 0));
    assert_null(node_path(NULL, "a.b"));
    assert_null(node_text(NULL));
    assert_false(node_is_word(NULL, "a"));
    assert_false(node_number(NULL, &number));
    assert_false(node_percent(NULL, &number));
    assert_false(node_boolean(NULL, &boolean));
    assert_false(node_date(NULL));
    assert_int_equal(node_place(NULL).line, 0);
    assert_int_equal(node_key_place(NULL).line, 0);
    assert_null(node_get(node_new_text(arena, "x"), "a"));
    assert_null(node_get(node_list(arena), "a"));
}

/* Maps of any size find their keys, keep their order, and replace in place. */
static void finds_keys(void **state)
{
    (void)state;
    static const size_t sizes[] = {0, 1, 11, 12, 13, 31, 32, 33, 64, 1000, 20000};
    for (size_t s = 0; s < COUNT_OF(sizes); s++) {
        struct node *map = node_map(arena);
        for (size_t i = 0; i < sizes[s]; i++)
            node_put_number(arena, map, arena_print(arena, "key-%zu", i * 7919), (double)i);
        assert_int_equal(node_count(map), sizes[s]);
        for (size_t i = 0; i < sizes[s]; i++) {
            assert_near(number_at(map, arena_print(arena, "key-%zu", i * 7919)), (double)i, 0);
            assert_near(node_at(map, i)->number, (double)i, 0);
        }
        assert_null(node_get(map, "key-1"));
        assert_null(node_at(map, sizes[s]));
        for (size_t i = 0; i < sizes[s]; i += 3)
            node_put_text(arena, map, arena_print(arena, "key-%zu", i * 7919), "new");
        assert_int_equal(node_count(map), sizes[s]);
        for (size_t i = 0; i < sizes[s]; i++)
            assert_int_equal(node_kind(node_at(map, i)), i % 3 == 0 ? NODE_TEXT : NODE_NUMBER);
    }
}

static void follows_paths(void **state)
{
    (void)state;
    const struct node *root = good_yaml("a: {b: {c: 5}, d-e: [1, 2]}\nf: text\n");
    assert_near(number_at(root, "a.b.c"), 5, 0);
    assert_int_equal(node_kind(node_path(root, "a.b")), NODE_MAP);
    assert_int_equal(node_count(node_path(root, "a.d-e")), 2);
    assert_ptr_equal(node_path(root, ""), root);
    assert_null(node_path(root, "a.x"));
    assert_null(node_path(root, "a.b.c.d"));
    assert_null(node_path(root, "f.g"));
    assert_null(node_path(root, repeat("x", 300)));
}

static bool parses(const char *text, double *out)
{
    return number_parse(text, strlen(text), out);
}

static void parses_plain_decimals(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        double number;
    } good[] = {
        {"0", 0},
        {"5", 5},
        {"-5", -5},
        {"5.4", 5.4},
        {"007", 7},
        {"012", 12},
        {"1e3", 1000},
        {"1E+3", 1000},
        {"1.5e-3", 0.0015},
        {"-0.5", -0.5},
        {"0.1", 0.1},
        {"1e308", 1e308},
        {"1e-400", 0},
        {"9007199254740993", 9007199254740992.0},
        {"64.9999999", 64.9999999},
        {"2024", 2024},
    };
    static const char *const bad[] = {
        "",      "-",      "+5",    ".5",    "5.",    "-.5",  "5.e3",       "1e",    "1e+",
        "e3",    "0x1F",   "0o17",  "0b1",   "1_000", "1,5",  "1 500",      " 5",    "5 ",
        "5\n",   "--5",    "1.2.3", "12:30", ".inf",  "inf",  "nan",        "NaN",   "INFINITY",
        "1e999", "-1e999", "٣",     "½",     "5%",    "51 %", "2024-03-11", "1e3.5", "five",
    };
    double number;
    for (size_t i = 0; i < COUNT_OF(good); i++) {
        assert_true(parses(good[i].text, &number));
        assert_near(number, good[i].number, 0);
    }
    for (size_t i = 0; i < COUNT_OF(bad); i++)
        if (parses(bad[i], &number))
            wrong_row("'%s' is read as %g", bad[i], number);
    rows_end();
    assert_true(parses("-0", &number));
    assert_false(signbit(number)); /* no negative zero */
    assert_true(parses("-1e-400", &number));
    assert_false(signbit(number));
    assert_true(parses(repeat("1", 60), &number));
    assert_false(parses(repeat("1", 61), &number));
    assert_false(number_parse("5\0", 2, &number));
    assert_true(number_parse("51 %", 2, &number)); /* only len bytes */
}

static void reads_numbers_only_where_plain(void **state)
{
    (void)state;
    const struct node *root =
        good_yaml("plain: 5\nquoted: \"5\"\nsingle: '5'\nblock: |\n  5\nfolded: 5\n  6\n"
                  "percent: 51 %\ntight: 51%\nno-break: 51\xc2\xa0%\nthin: 33.3\xe2\x80\xaf%\n"
                  "sign: '%'\ntwice: 51 %%\nword: x %\n");
    double number;
    assert_near(number_at(root, "plain"), 5, 0);
    static const char *const not_numbers[] = {"quoted", "single",  "block",
                                              "folded", "percent", "tight"};
    for (size_t i = 0; i < COUNT_OF(not_numbers); i++)
        assert_false(node_number(node_get(root, not_numbers[i]), &number));
    static const char *const percents[] = {"percent", "tight", "no-break"};
    for (size_t i = 0; i < COUNT_OF(percents); i++) {
        assert_true(node_percent(node_get(root, percents[i]), &number));
        assert_near(number, 51, 0);
    }
    assert_true(node_percent(node_get(root, "thin"), &number));
    assert_near(number, 33.3, 0);
    assert_true(node_percent(node_get(root, "plain"), &number));
    assert_near(number, 5, 0);
    static const char *const not_percents[] = {"quoted", "sign", "twice", "word"};
    for (size_t i = 0; i < COUNT_OF(not_percents); i++)
        assert_false(node_percent(node_get(root, not_percents[i]), &number));
    assert_true(node_number(node_new_number(arena, 2.5), &number));
    assert_false(node_number(node_new_number(arena, NAN), &number));
    assert_false(node_number(node_new_number(arena, INFINITY), &number));
    assert_false(node_number(node_new_bool(arena, true), &number));
}

static void reads_yes_and_no(void **state)
{
    (void)state;
    const struct node *root = good_yaml(
        "yes: [yes, Yes, YES, true, True, oui, OUI, Oui]\n"
        "no: [no, No, false, FALSE, non, Non]\n"
        "neither: [y, n, on, off, 1, 0, ouais, \"yes\", 'oui', vrai, '', ~, [yes], yess]\n");
    bool boolean;
    for (size_t i = 0; i < node_count(node_get(root, "yes")); i++) {
        assert_true(node_boolean(node_at(node_get(root, "yes"), i), &boolean));
        assert_true(boolean);
    }
    for (size_t i = 0; i < node_count(node_get(root, "no")); i++) {
        assert_true(node_boolean(node_at(node_get(root, "no"), i), &boolean));
        assert_false(boolean);
    }
    for (size_t i = 0; i < node_count(node_get(root, "neither")); i++)
        assert_false(node_boolean(node_at(node_get(root, "neither"), i), &boolean));
    assert_true(node_boolean(node_new_bool(arena, false), &boolean));
    assert_false(boolean);
}

static void knows_dates(void **state)
{
    (void)state;
    static const char *const good[] = {"2024", "2024-03", "2024-03-11", "0001-01-01", "2024-12-31"};
    static const char *const bad[] = {"",           "24",         "2024-13",       "2024-00",
                                      "2024-03-00", "2024-03-32", "2024/03/11",    "2024-3-1",
                                      "2024-03-1",  "11-03-2024", "2024-03-11T10", "20240311",
                                      "2024-0a",    "-2024"};
    for (size_t i = 0; i < COUNT_OF(good); i++)
        assert_true(node_date(node_new_text(arena, good[i])));
    for (size_t i = 0; i < COUNT_OF(bad); i++)
        if (node_date(node_new_text(arena, bad[i])))
            wrong_row("'%s' is taken for a date", bad[i]);
    rows_end();
}

static void names_what_it_found(void **state)
{
    (void)state;
    const struct node *root = good_yaml("a: []\nb: {}\nc:\nd: été\ne: \"\\e[2J\"\n");
    static const struct {
        const char *key, *en, *fr;
    } rows[] = {
        {"a", "a list", "une liste"},    {"b", "a map", "un bloc clé: valeur"},
        {"c", "nothing", "rien"},        {"d", "'été'", "été"},
        {"e", "'\\x1b[2J'", "\\x1b[2J"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        assert_string_equal(node_found(node_get(root, rows[i].key), ENGLISH, arena), rows[i].en);
        assert_contains(node_found(node_get(root, rows[i].key), FRENCH, arena), rows[i].fr);
    }
    assert_string_equal(node_found(node_new_number(arena, 0.1), ENGLISH, arena), "0.1");
    assert_string_equal(node_found(node_new_bool(arena, true), ENGLISH, arena), "true");
    assert_string_equal(node_found(NULL, ENGLISH, arena), "nothing");
    for (size_t len = 50; len < 80; len++) { /* cut at a character */
        const char *found =
            node_found(node_new_text(arena, arena_print(arena, "%s%s", len % 2 ? "x" : "",
                                                        repeat("é", len))),
                       ENGLISH, arena);
        assert_true(text_is_utf8(found, strlen(found)));
        assert_lacks(found, "\\x");
        assert_true(strstr(found, "...'") || strstr(found, "…'"));
    }
    assert_string_equal(node_found(node_new_text(arena, repeat("x", 60)), ENGLISH, arena),
                        arena_print(arena, "'%s'", repeat("x", 60)));
}

static void copies_the_top(void **state)
{
    (void)state;
    for (size_t size = 3; size < 40; size += 9) {
        struct node *map = node_map(arena);
        for (size_t i = 0; i < size; i++)
            node_put_number(arena, map, arena_print(arena, "k%zu", i), (double)i);
        struct node *copy = node_shallow(arena, map);
        node_put_text(arena, copy, "k1", "other");
        for (size_t i = 0; i < 50; i++)
            node_put_number(arena, copy, arena_print(arena, "new%zu", i), 1);
        assert_int_equal(node_count(map), size);
        assert_near(number_at(map, "k1"), 1, 0);
        assert_null(node_get(map, "new0"));
        assert_int_equal(node_count(copy), size + 50);
        assert_string_equal(node_text(node_get(copy, "k1")), "other");
        assert_ptr_equal(node_get(copy, "k0"),
                         node_get(map, "k0")); /* the children are the same ones */
        assert_near(number_at(copy, "new49"), 1, 0);
    }
}

static void compares(void **state)
{
    (void)state;
    assert_true(node_same(good_yaml("{a: [1, x, ~], b: {c: d}}"),
                          good_yaml("b:\n  c: 'd'\na:\n  - 1\n  - \"x\"\n  -\n")));
    static const char *const pairs[][2] = {
        {"[1, 2]", "[2, 1]"},       {"[1]", "[1, 1]"}, {"{a: 1}", "{b: 1}"},
        {"{a: 1}", "{a: 1, b: 1}"}, {"[a]", "[A]"},    {"[1.0]", "[1]"},
        {"[[]]", "[{}]"},           {"[~]", "['~']"},  {"{a: }", "{b: }"},
    };
    for (size_t i = 0; i < COUNT_OF(pairs); i++) {
        assert_false(node_same(good_yaml(pairs[i][0]), good_yaml(pairs[i][1])));
        assert_false(node_same(good_yaml(pairs[i][1]), good_yaml(pairs[i][0])));
    }
    assert_true(node_same(NULL, node_new_null(arena)));
    assert_false(node_same(node_new_number(arena, 1), node_new_text(arena, "1")));
    assert_true(node_same(node_new_number(arena, 1), node_new_number(arena, 1)));
    assert_false(node_same(node_new_bool(arena, true), node_new_bool(arena, false)));
    assert_int_equal(node_kind(node_new_text(arena, NULL)), NODE_NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(reads_nothing_as_nothing),
        TEST(finds_keys),
        TEST(follows_paths),
        TEST(parses_plain_decimals),
        TEST(reads_numbers_only_where_plain),
        TEST(reads_yes_and_no),
        TEST(knows_dates),
        TEST(names_what_it_found),
        TEST(copies_the_top),
        TEST(compares),
    };
    return RUN(tests);
}

/* yaml_read.c -- one file into one tree: kinds, places, and what is refused. */
#include "unit.h"

/* ---- kinds ---- */

static void reads_every_kind(void **state)
{
    (void)state;
    const struct node *root =
        good_yaml("text: été\nquoted: \"a\\tb\"\nsingle: 'it''s'\nnumber: 5.4\nword: yes\n"
                  "empty:\ntilde: ~\nnull-1: null\nnull-2: Null\nnull-3: NULL\nno-null: 'null'\n"
                  "nUll: nUll\nlist: [1, [2], {a: 3}]\nmap:\n  b: {}\nblock: |\n  one\n  two\n"
                  "folded: >-\n  one\n  two\nlines: one\n  two\n");
    static const struct {
        const char *path;
        enum node_kind kind;
        const char *text;
        bool plain;
    } rows[] = {
        {"text", NODE_TEXT, "été", true},
        {"quoted", NODE_TEXT, "a\tb", false},
        {"single", NODE_TEXT, "it's", false},
        {"number", NODE_TEXT, "5.4", true}, /* what it is, a shape decides */
        {"word", NODE_TEXT, "yes", true},
        {"empty", NODE_NULL, NULL, false},
        {"tilde", NODE_NULL, NULL, false},
        {"null-1", NODE_NULL, NULL, false},
        {"null-2", NODE_NULL, NULL, false},
        {"null-3", NODE_NULL, NULL, false},
        {"no-null", NODE_TEXT, "null", false},
        {"nUll", NODE_TEXT, "nUll", true},
        {"block", NODE_TEXT, "one\ntwo\n", false},
        {"folded", NODE_TEXT, "one two", false},
        {"lines", NODE_TEXT, "one two", false}, /* no number or word stands on two lines */
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const struct node *node = node_get(root, rows[i].path);
        assert_non_null(node);
        assert_int_equal(node->kind, rows[i].kind);
        assert_int_equal(node->plain, rows[i].plain);
        assert_true(text_equal(node_text(node), rows[i].text));
        assert_true(!rows[i].text || node->len == strlen(rows[i].text));
    }
    const struct node *list = node_get(root, "list"), *map = node_get(root, "map");
    assert_int_equal(list->kind, NODE_LIST);
    assert_true(list->flow);
    assert_int_equal(node_count(list), 3);
    assert_string_equal(node_text(node_get(node_at(list, 2), "a")), "3");
    assert_int_equal(map->kind, NODE_MAP);
    assert_false(map->flow);
    assert_int_equal(node_kind(node_get(map, "b")), NODE_MAP);
    assert_int_equal(node_count(root), 17);
    assert_string_equal(node_at(root, 16)->key, "lines");
}

static void reads_any_root(void **state)
{
    (void)state;
    assert_int_equal(good_yaml("[1, 2]")->kind, NODE_LIST);
    assert_int_equal(good_yaml("- 1\n- 2\n")->kind, NODE_LIST);
    assert_string_equal(node_text(good_yaml("word")), "word");
    assert_string_equal(node_text(good_yaml("''")), "");
    assert_int_equal(good_yaml("{}")->kind, NODE_MAP);
    assert_int_equal(node_count(good_yaml("---\na: 1\n...\n")), 1);
    assert_int_equal(node_count(good_yaml("# a comment\n\na: 1 # another\n# and one\n")), 1);
    assert_int_equal(node_count(good_yaml("a: 1")), 1); /* no line end */
    assert_string_equal(node_get(good_yaml("? a\n: 1\n"), "a")->text, "1");
    assert_int_equal(node_kind(node_get(good_yaml("yes: x\nno: y\n12: z\n"), "12")), NODE_TEXT);
}

/* ---- places ---- */

static void knows_places(void **state)
{
    (void)state;
    const struct node *root = good_yaml("# first\n"
                                        "nom: été\n"
                                        "été: x\n"
                                        "map:\n"
                                        "  inner: [a, \"日本\", b]\n"
                                        "list:\n"
                                        "  - one\n"
                                        "  - {x: 1, y: {z: 2}}\n"
                                        "block: |\n"
                                        "  text\n"
                                        "empty:\n"
                                        "last: 5\n");
    static const struct {
        const char *path;
        int index; /* below path; -1: path itself */
        int line, column, key_line, key_column;
    } rows[] = {
        {"nom", -1, 2, 6, 2, 1},        {"été", -1, 3, 6, 3, 1},
        {"map", -1, 5, 3, 4, 1},        {"map.inner", -1, 5, 10, 5, 3},
        {"map.inner", 0, 5, 11, 5, 11}, {"map.inner", 1, 5, 14, 5, 14},
        {"map.inner", 2, 5, 20, 5, 20}, {"list", 0, 7, 5, 7, 5},
        {"list", 1, 8, 5, 8, 5},        {"block", -1, 9, 8, 9, 1},
        {"empty", -1, 11, 7, 11, 1},    {"last", -1, 12, 7, 12, 1},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const struct node *node = node_path(root, rows[i].path);
        node = rows[i].index < 0 ? node : node_at(node, (size_t)rows[i].index);
        struct place place = node_place(node), key = node_key_place(node);
        if (place.line != rows[i].line || place.column != rows[i].column ||
            key.line != rows[i].key_line || key.column != rows[i].key_column)
            wrong_row("%s: at %d:%d, its key at %d:%d", rows[i].path, place.line, place.column,
                      key.line, key.column);
    }
    rows_end();
    const struct node *z = node_path(node_at(node_get(root, "list"), 1), "y.z");
    assert_int_equal(z->line, 8);
    assert_int_equal(z->column, 19);
    assert_int_equal(z->key_column, 16);
}

static void accepts_notepad(void **state)
{
    (void)state;
    const struct node *root =
        good_yaml("\xef\xbb\xbf"
                  "accord: dossier/1\r\nlang: fr\r\nlist:\r\n  - a\r\n  - b\r\n"
                  "block: |\r\n  one\r\n  two\r\n");
    assert_int_equal(node_count(root), 4);
    assert_string_equal(node_text(node_get(root, "accord")), "dossier/1");
    assert_string_equal(node_text(node_get(root, "lang")), "fr");
    assert_string_equal(node_text(node_get(root, "block")), "one\ntwo\n");
    assert_int_equal(node_at(node_get(root, "list"), 1)->line, 5);
    assert_int_equal(node_at(node_get(root, "list"), 1)->column, 5);
    assert_int_equal(node_get(root, "lang")->column, 7);
    assert_true(node_get(root, "lang")->plain);
}

/* The mark that Notepad puts first is no column. */
static void counts_no_column_for_the_mark(void **state)
{
    (void)state;
    const struct node *root = good_yaml("\xef\xbb\xbf"
                                        "accord: dossier/1\n");
    assert_int_equal(node_get(root, "accord")->key_column, 1);
    assert_int_equal(node_get(root, "accord")->column, 9);
}

/* Lines are those that an editor counts: a U+2028 pasted from a word processor, or a
 * U+0085, ends none. */
static void counts_the_lines_of_editors(void **state)
{
    (void)state;
    static const char *const odd[] = {"\xe2\x80\xa8", "\xe2\x80\xa9", "\xc2\x85"};
    for (size_t i = 0; i < COUNT_OF(odd); i++) {
        const struct node *root =
            good_yaml(arena_print(arena, "# note%s\na: \"x%sy\"\nb: 1\n", odd[i], odd[i]));
        if (node_get(root, "b")->line != 3)
            wrong_row("%zu: line 3 is called line %d", i, node_get(root, "b")->line);
    }
    rows_end();
}

/* ---- what is refused ---- */

struct refusal {
    const char *text;
    const char *place; /* "line:column" */
    const char *said;
};

static void refuses_each(const struct refusal *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *said = bad_yaml(rows[i].text, strlen(rows[i].text), ENGLISH);
        const char *place = arena_print(arena, "x.yaml:%s: error: ", rows[i].place);
        if (!said)
            wrong_row("accepted: %s", rows[i].text);
        else if (strncmp(said, place, strlen(place)) != 0 || !strstr(said, rows[i].said))
            wrong_row("wanted at %s: %s; found: %s", rows[i].place, rows[i].said, said);
    }
    rows_end();
}

static void refuses_anchors_and_tags(void **state)
{
    (void)state;
    static const struct refusal rows[] = {
        {"a: &x 1\n", "1:4", "anchors (&) and aliases (*) are not accepted"},
        {"a: *x\n", "1:4", "anchors (&) and aliases (*)"},
        {"a: &x [1]\n", "1:4", "anchors"},
        {"a: &x {b: 1}\n", "1:4", "anchors"},
        {"a: &x\n", "1:4", "anchors"},
        {"a: 1\n&k b: 1\n", "2:1", "anchors"},
        {"a: &a [*a]\n", "1:4", "anchors"}, /* contains itself */
        {"- &a 1\n- *a\n", "1:3", "anchors"},
        {"a: !!str 5\n", "1:4", "tags (!) are not accepted"},
        {"a: !x y\n", "1:4", "tags (!)"},
        {"a: ! y\n", "1:4", "tags (!)"},
        {"a: !<tag:yaml.org,2002:int> y\n", "1:4", "tags (!)"},
        {"a: !!python/object/apply:os.system ['x']\n", "1:4", "tags (!)"},
        {"a: !!map {b: 1}\n", "1:4", "tags (!)"},
        {"!!str a: 1\n", "1:1", "tags (!)"},
        {"%TAG ! tag:x,2000:\n---\na: 1\n", "1:1", "directives (%) are not accepted"},
        {"<<: {a: 1}\n", "1:1", "merge keys (<<) are not accepted"},
        {"a: {<<: b}\n", "1:5", "merge keys"},
    };
    refuses_each(rows, COUNT_OF(rows));
}

static void refuses_duplicate_keys(void **state)
{
    (void)state;
    static const struct refusal rows[] = {
        {"a: 1\nb: 2\na: 3\n", "3:1", "the key 'a' stands here a second time (first on line 1)"},
        {"{a: 1, b: 2, a: 3}\n", "1:14", "'a'"},
        {"score: 1\n\"sc\\u006fre\": 2\n", "2:1", "'score'"},
        {"a: 1\n'a': 2\n", "2:1", "'a'"},
        {"a:\na:\n", "2:1", "'a'"},
        {"x:\n  - {b: 1, b: 1}\n", "2:12", "'b'"},
        {"? a\n: 1\na: 2\n", "3:1", "'a'"},
    };
    refuses_each(rows, COUNT_OF(rows));
    struct buffer many = buffer_on(arena); /* beyond the size from which keys are indexed */
    for (int i = 0; i < 100; i++)
        buffer_print(&many, "key-%d: %d\n", i, i);
    buffer_text(&many, "key-57: again\n");
    assert_contains(bad_yaml(buffer_end(&many), many.len, ENGLISH),
                    "x.yaml:101:1: error: the key 'key-57'");
}

static void refuses_documents(void **state)
{
    (void)state;
    static const struct refusal rows[] = {
        {"", "1:1", "the file holds no document"},
        {"\n\n", "1:1", "no document"},
        {"# nothing\n", "1:1", "no document"},
        {"---\n", "1:1", "no document"},
        {"~\n", "1:1", "no document"},
        {"a: 1\n---\nb: 2\n", "2:1", "a second document begins here"},
        {"a: 1\n---\n", "2:1", "a second document"},
        {"---\n---\na: 1\n", "2:1", "a second document"},
        {"a: 1\n...\n---\nb: 2\n", "3:1", "a second document"},
        {"[1]: x\n", "1:1", "a key must be a plain word"},
        {"{a: 1}: x\n", "1:1", "a key must be"},
        {"? [1]\n: x\n", "1:3", "a key must be"},
    };
    refuses_each(rows, COUNT_OF(rows));
}

static const char *refused(const char *text, size_t len)
{
    const char *said = bad_yaml(text, len, ENGLISH);
    return said ? said : "accepted";
}

#define REFUSED(text) refused(text, sizeof(text) - 1)

static void refuses_what_is_not_utf8(void **state)
{
    (void)state;
    assert_contains(REFUSED("a: 1\nb: \xff\n"), "x.yaml:2:4: error: this is not UTF-8 text");
    assert_contains(REFUSED("a: \xe9t\xe9\n"),
                    "x.yaml:1:4: error: this is not UTF-8 text"); /* Latin-1 */
    assert_contains(REFUSED("a: 1\nb: \xc3\xa9\xed\xa0\x80\n"),
                    "x.yaml:2:5: error: this is not UTF-8"); /* a surrogate */
    assert_contains(REFUSED("a: \xf4\x90\x80\x80\n"), "not UTF-8");
    assert_contains(REFUSED("a: \xc0\xaf\n"), "not UTF-8");
    assert_contains(REFUSED("a: \xc3"), "not UTF-8");
    assert_contains(REFUSED("\xff\xfe"
                            "a\0:\0 \0"
                            "1\0"),
                    "x.yaml:1:1: error: this is not UTF-8"); /* UTF-16 */
    assert_contains(REFUSED("a: \xff"), "help: save the file as UTF-8");
}

static void refuses_control_characters(void **state)
{
    (void)state;
    assert_contains(REFUSED("a: 1\nb: x\x07y\n"),
                    "x.yaml:2:5: error: a control character stands here");
    assert_contains(REFUSED("a: \x1b[31m\n"), "x.yaml:1:4: error: a control character");
    assert_contains(REFUSED("a: x\0y\n"), "a control character");
    assert_contains(REFUSED("a: \x7f\n"), "a control character");
    assert_contains(REFUSED("a: \"x\\0y\"\n"),
                    "x.yaml:1:4: error: a control character"); /* a NUL, however written */
    assert_contains(REFUSED("\"x\\0y\": 1\n"), "x.yaml:1:1: error: a control character");
    assert_contains(REFUSED("a: \"\\ud800\"\n"), "x.yaml:1:");
    assert_string_equal(node_text(node_get(good_yaml("a: \"\\e[31m\"\n"), "a")),
                        "\x1b[31m"); /* its value survives */
}

static void says_several_problems(void **state)
{
    (void)state;
    struct problems problems = problems_on(arena, ENGLISH);
    const char *text = "a: 1\na: 2\nb:\n  c: 1\n  c: 2\nlot: lot #2\na: 3\nd: *x\ne: 1\ne: 2\n";
    assert_null(yaml_read(source_text(text), arena, &problems));
    assert_int_equal(problems.errors, 4); /* up to the alias, which ends the reading */
    assert_int_equal(problems.count, 5);
    const char *said = problems_print(&problems, arena);
    assert_contains(said, "x.yaml:2:1: error: the key 'a'");
    assert_contains(said, "x.yaml:5:3: error: the key 'c'");
    assert_contains(said, "x.yaml:6:9: warning: ");
    assert_contains(said,
                    "x.yaml:7:1: error: the key 'a' stands here a second time (first on line 1)");
    assert_contains(said, "x.yaml:8:4: error: anchors");
}

/* What was wrong before is none of the reader's. */
static void counts_its_own_errors(void **state)
{
    (void)state;
    struct problems problems = problems_on(arena, ENGLISH);
    problem(&problems, (struct place){0}, say_no_document(ENGLISH));
    assert_non_null(yaml_read(source_text("a: 1\n"), arena, &problems));
    assert_int_equal(problems.errors, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(reads_every_kind),
        TEST(reads_any_root),
        TEST(knows_places),
        TEST(accepts_notepad),
        TEST(counts_no_column_for_the_mark),
        TEST(counts_the_lines_of_editors),
        TEST(refuses_anchors_and_tags),
        TEST(refuses_duplicate_keys),
        TEST(refuses_documents),
        TEST(refuses_what_is_not_utf8),
        TEST(refuses_control_characters),
        TEST(says_several_problems),
        TEST(counts_its_own_errors),
    };
    return RUN(tests);
}

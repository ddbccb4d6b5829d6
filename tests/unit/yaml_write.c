/* yaml_write.c -- what is written is read back the same, and every number is short. */
#include "hostile.h"

#include "data/number_write.h"
#include "data/yaml_write.h"

#include <sys/wait.h>
#include <unistd.h>

static const char *written(const struct node *root)
{
    struct buffer out = buffer_on(arena);
    yaml_write(&out, root);
    return buffer_end(&out);
}

static const struct node *read_back(const struct node *root)
{
    struct problems problems = problems_on(arena, ENGLISH);
    const char *text = written(root);
    const struct node *back = yaml_read(source_text(text), arena, &problems);
    if (!back)
        fail_msg("%s\n%s", problems_print(&problems, arena), text);
    return back;
}

/* ---- texts ---- */

/* A map with the text as a value, in a list, in a flow list, and as a key. */
static struct node *carrier(const char *text, size_t len)
{
    struct node *root = node_map(arena), *list = node_list(arena), *flow = node_list(arena),
                *keys = node_map(arena);
    flow->flow = true;
    node_put(arena, root, "before", node_new_text(arena, "x"));
    node_put(arena, root, "text", node_new_text_len(arena, text, len));
    node_add(arena, node_put(arena, root, "list", list), node_new_text_len(arena, text, len));
    node_add(arena, node_put(arena, root, "flow", flow), node_new_text_len(arena, text, len));
    if (len <= 1000 && !memchr(text, '\0', len) &&
        strcmp(text, "<<") != 0) /* what the reader takes as a key */
        node_put_text(arena, node_put(arena, root, "keys", keys), text, "x");
    node_put_text(arena, root, "after", "x");
    return root;
}

static bool comes_back(const char *text, size_t len)
{
    const struct node *root = carrier(text, len), *back = read_back(root),
                      *found = node_get(back, "text");
    return node_same(root, back) && node_kind(found) == NODE_TEXT && !found->plain &&
           found->len == len && memcmp(found->text, text, len) == 0;
}

static void writes_hostile_texts(void **state)
{
    (void)state;
    struct hostile hostile;
    size_t count = 0;
    for (const char *at = hostile_texts(); hostile_next(&hostile, &at); count++)
        if (!memchr(hostile.text, '\0', hostile.len) && !comes_back(hostile.text, hostile.len))
            wrong_row("%s does not come back", hostile.id);
    rows_end();
    assert_int_equal(count, 127);
}

static void writes_every_character(void **state)
{
    (void)state;
    struct buffer text = buffer_on(arena);
    struct node *list = node_list(arena);
    for (unsigned long p = 1; p <= 0x10ffff; p += p < 0x3000 ? 1 : 251) {
        if (p >= 0xd800 && p < 0xe000)
            continue;
        text.len = 0;
        buffer_text(&text, "a");
        hostile_point(&text, p);
        buffer_text(&text, "b");
        node_add(arena, list, node_new_text_len(arena, text.text, text.len));
    }
    assert_true(node_same(list, read_back(list)));
}

static void writes_many_texts(void **state)
{
    (void)state;
    static const char *const pieces[] = {
        " ", "\n", "\t", "'", "\"", "\\", ":", "#",  "-",
        "é", "a",  "0",  ",", "[",  "}",  "!", "&",  "*",
        "|", ">",  "%",  "@", "`",  "?",  "~", "\r", "\xe2\x80\xa8",
        "😀"};
    uint32_t random = 1;
    struct node *list = node_list(arena);
    for (int i = 0; i < 20000; i++) {
        struct buffer text = buffer_on(arena);
        for (int k = i % 9; k > 0; k--) {
            random = random * 1664525u + 1013904223u;
            buffer_text(&text, pieces[(random >> 16) % COUNT_OF(pieces)]);
        }
        node_add(arena, list, node_new_text(arena, buffer_end(&text)));
    }
    assert_true(node_same(list, read_back(list)));
}

static void writes_on_one_line(void **state)
{
    (void)state;
    const char *text = repeat("word ", 500); /* no folding */
    assert_contains(written(node_new_text(arena, text)), text);
    struct node *map = node_map(arena);
    map->flow = true;
    node_put_text(arena, map, "path", "answers.x");
    node_put_text(arena, map, "note", repeat("word ", 100));
    text = written(map);
    assert_ptr_equal(strchr(text, '\n'), text + strlen(text) - 1);
}

/* What came from outside and is no UTF-8 is shown as such, and never ends the program. */
static void writes_malformed_texts(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t len;
    } rows[] = {{"a\xff"
                 "b",
                 3},
                {"\xc3", 1},
                {"a\xed\xa0\x80"
                 "b",
                 5},
                {"\xf4\x90\x80\x80", 4}};
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        int status;
        pid_t child = fork();
        if (child == 0) {
            const struct node *back =
                yaml_read(source_text(written(node_new_text_len(arena, rows[i].text, rows[i].len))),
                          arena, &(struct problems){.arena = arena});
            _exit(back && node_text(back) && strstr(node_text(back), "\xef\xbf\xbd") ? 0 : 1);
        }
        assert_int_equal(waitpid(child, &status, 0), child);
        if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
            wrong_row("row %zu: status %d", i, WIFEXITED(status) ? WEXITSTATUS(status) : -1);
    }
    rows_end();
}

/* ---- the rest ---- */

static void writes_types(void **state)
{
    (void)state;
    struct node *root = node_map(arena);
    node_put(arena, root, "yes", node_new_bool(arena, true));
    node_put(arena, root, "no-text", node_new_text(arena, "no"));
    node_put(arena, root, "nothing", node_new_null(arena));
    node_put(arena, root, "nan", node_new_number(arena, NAN));
    node_put(arena, root, "infinite", node_new_number(arena, INFINITY));
    node_put(arena, root, "five", node_new_number(arena, 5));
    node_put(arena, root, "five-text", node_new_text(arena, "5"));
    node_put(arena, root, "empty-list", node_list(arena));
    node_put(arena, root, "empty-map", node_map(arena));
    node_put_text(arena, root, "a key", "x");
    node_put_text(arena, root, "on", "x");
    node_put_text(arena, root, "12", "x");
    assert_string_equal(written(root), "\"yes\": true\n"
                                       "no-text: \"no\"\n"
                                       "nothing: null\n"
                                       "nan: null\n"
                                       "infinite: null\n"
                                       "five: 5\n"
                                       "five-text: \"5\"\n"
                                       "empty-list: []\n"
                                       "empty-map: {}\n"
                                       "\"a key\": \"x\"\n"
                                       "\"on\": \"x\"\n"
                                       "\"12\": \"x\"\n");
    const struct node *back = read_back(root);
    double number;
    bool boolean;
    assert_true(node_boolean(node_get(back, "yes"), &boolean) && boolean);
    assert_false(node_boolean(node_get(back, "no-text"), &boolean));
    assert_true(node_number(node_get(back, "five"), &number));
    assert_false(node_number(node_get(back, "five-text"), &number));
    assert_int_equal(node_kind(node_get(back, "nan")), NODE_NULL);
    assert_string_equal(written(NULL), "null\n");
}

static void writes_nests(void **state)
{
    (void)state;
    struct node *root = node_map(arena), *list = node_list(arena), *flow = node_map(arena);
    flow->flow = true;
    node_put_number(arena, flow, "a", 1);
    node_put(arena, flow, "b", node_list(arena));
    node_put(arena, root, "list", list);
    node_add(arena, list, flow);
    node_put_text(arena, node_add(arena, list, node_map(arena)), "c", "d");
    assert_string_equal(written(root), "list:\n- {a: 1, b: []}\n- c: \"d\"\n");
}

/* ---- numbers ---- */

static const char *number(double value)
{
    static char text[NUMBER_ROOM];
    number_write(text, value);
    return text;
}

static void writes_numbers(void **state)
{
    (void)state;
    static const struct {
        double number;
        const char *text;
    } rows[] = {
        {0, "0"},
        {-0.0, "0"},
        {1, "1"},
        {-1, "-1"},
        {0.1, "0.1"},
        {0.3, "0.3"},
        {0.1 + 0.2, "0.30000000000000004"},
        {58.15641, "58.15641"},
        {100, "100"},
        {1e6, "1000000"},
        {0.000001, "1.0e-06"},
        {1e22, "1.0e+22"},
        {1.5e300, "1.5e+300"},
        {1.0 / 3, "0.3333333333333333"},
        {2.0 / 3, "0.6666666666666666"},
        {123456789012345, "123456789012345"},
        {9007199254740992.0, "9007199254740992"},
        {43.015063, "43.015063"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        double back;
        const char *text = number(rows[i].number);
        assert_true(number_parse(text, strlen(text), &back)); /* our own reader takes it */
        assert_near(back, rows[i].number, 0);
        if (strlen(text) > strlen(rows[i].text) + 1) /* 1e-06 or 0.000001, but nothing longer */
            wrong_row("%s for %s", text, rows[i].text);
        /* to a reader of YAML 1.1 an exponent needs a point and a sign */
        if (strchr(text, 'e') && (!strchr(text, '.') || !strpbrk(strchr(text, 'e'), "+-")))
            wrong_row("%s is no number in YAML 1.1", text);
    }
    rows_end();
    assert_string_equal(number(0), "0");
    assert_string_equal(number(-0.0), "0");
    assert_string_equal(number(0.1), "0.1");
    assert_string_equal(number(58.15641), "58.15641");
}

static void numbers_come_back(void **state)
{
    (void)state;
    uint64_t random = 88172645463325252u;
    for (int i = 0; i < 200000; i++) {
        double value, back;
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        if (i % 2)
            value = ((double)(random % 2000000000) - 1e9) / 1e6; /* as scores are quantised */
        else
            memcpy(&value, &random, sizeof value);
        if (!isfinite(value))
            continue;
        const char *text = number(value);
        assert_true(strlen(text) < NUMBER_ROOM);
        if (!number_parse(text, strlen(text), &back) || back != value)
            fail_msg("%.17g is written as %s", value, text);
        if (i % 2 && strlen(text) > strlen("-1000.123456"))
            fail_msg("%.17g is written as %s", value, text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(writes_hostile_texts), TEST(writes_every_character), TEST(writes_many_texts),
        TEST(writes_on_one_line),   TEST(writes_malformed_texts), TEST(writes_types),
        TEST(writes_nests),         TEST(writes_numbers),         TEST(numbers_come_back),
    };
    return RUN(tests);
}

/* json_write.c -- RFC 8259: escapes, indents, numbers; and it is YAML as well. */
#include "hostile.h"

#include "data/json_write.h"

static const char *written(const struct node *root)
{
    struct buffer out = buffer_on(arena);
    json_write(&out, root);
    return buffer_end(&out);
}

static void writes_types(void **state)
{
    (void)state;
    struct node *root = node_map(arena), *list = node_list(arena), *flow = node_map(arena);
    flow->flow = true;
    node_put_text(arena, root, "text", "été \"a\\b\"\n\t");
    node_put(arena, root, "yes", node_new_bool(arena, true));
    node_put(arena, root, "no", node_new_bool(arena, false));
    node_put(arena, root, "nothing", node_new_null(arena));
    node_put_number(arena, root, "number", 58.15641);
    node_put_number(arena, root, "nan", NAN);
    node_put_number(arena, root, "infinite", -INFINITY);
    node_put(arena, root, "empty", node_list(arena));
    node_put(arena, root, "none", node_map(arena));
    node_put(arena, root, "list", list);
    node_add(arena, list, node_new_number(arena, 1));
    node_add(arena, list, flow);
    node_put_number(arena, flow, "a", 1);
    node_put_number(arena, flow, "b \"", 2);
    assert_string_equal(written(root), "{\n"
                                       "  \"text\": \"été \\\"a\\\\b\\\"\\n\\u0009\",\n"
                                       "  \"yes\": true,\n"
                                       "  \"no\": false,\n"
                                       "  \"nothing\": null,\n"
                                       "  \"number\": 58.15641,\n"
                                       "  \"nan\": null,\n"
                                       "  \"infinite\": null,\n"
                                       "  \"empty\": [],\n"
                                       "  \"none\": {},\n"
                                       "  \"list\": [\n"
                                       "    1,\n"
                                       "    {\"a\": 1, \"b \\\"\": 2}\n"
                                       "  ]\n"
                                       "}\n");
    assert_string_equal(written(NULL), "null\n");
    assert_string_equal(written(node_new_text(arena, "x")), "\"x\"\n");
}

static void writes_numbers_of_json(void **state)
{
    (void)state;
    static const double numbers[] = {0,       -0.0,   1e-7,
                                     1e22,    -1e300, 0.1,
                                     1.0 / 3, 5e-324, 1.7976931348623157e308,
                                     1e15};
    for (size_t i = 0; i < COUNT_OF(numbers); i++) {
        const char *text = written(node_new_number(arena, numbers[i]));
        char *end;
        assert_true(strtod(text, &end) == numbers[i] && strcmp(end, "\n") == 0);
        assert_int_equal(strspn(text, "-0123456789.e+"), strlen(text) - 1);
        assert_true(text[0] != '+' && text[0] != '.');
    }
}

/* No control or direction character stands in the file, and nothing gets lost. */
static void writes_hostile_texts(void **state)
{
    (void)state;
    struct hostile hostile;
    for (const char *at = hostile_texts(); hostile_next(&hostile, &at);) {
        struct node *map = node_map(arena);
        node_put(arena, map, "text", node_new_text_len(arena, hostile.text, hostile.len));
        const char *text = written(map), *seen = text;
        for (size_t left = strlen(text); left;) {
            int32_t point = text_next(&seen, &left);
            if (point < 0 || (point != '\n' && text_is_control(point)))
                wrong_row("%s: U+%04X stands in the file", hostile.id, (unsigned)point);
        }
        struct buffer back = buffer_on(arena);
        hostile_decode(&back, strstr(text, ": \"") + 2);
        if (back.len != hostile.len || memcmp(back.text, hostile.text, hostile.len) != 0)
            wrong_row("%s does not come back", hostile.id);
        if (!memchr(hostile.text, '\0', hostile.len) && !node_same(map, good_yaml(text)))
            wrong_row("%s does not come back as YAML", hostile.id);
    }
    rows_end();
}

static void writes_malformed_texts(void **state)
{
    (void)state;
    assert_string_equal(written(node_new_text_len(arena,
                                                  "a\xff"
                                                  "b\xed\xa0\x80",
                                                  6)),
                        "\"a\\ufffdb\\ufffd\\ufffd\\ufffd\"\n");
    assert_string_equal(written(node_new_text_len(arena, "a\0b", 3)), "\"a\\u0000b\"\n");
    assert_string_equal(written(node_new_text(arena, "\x7f\xe2\x80\xa8\xef\xbb\xbf")),
                        "\"\\u007f\\u2028\\ufeff\"\n");
    assert_string_equal(written(node_new_text(arena, "\xf4\x8f\xbf\xbe")),
                        "\"\xf4\x8f\xbf\xbe\"\n");
}

static void writes_keys_like_texts(void **state)
{
    (void)state;
    struct node *map = node_map(arena);
    node_put_number(arena, map, "a\nb\x01\"\\", 1);
    assert_string_equal(written(map), "{\n  \"a\\nb\\u0001\\\"\\\\\": 1\n}\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(writes_types),           TEST(writes_numbers_of_json), TEST(writes_hostile_texts),
        TEST(writes_malformed_texts), TEST(writes_keys_like_texts),
    };
    return RUN(tests);
}

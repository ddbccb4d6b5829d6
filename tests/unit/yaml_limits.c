/* yaml_limits.c -- every limit of the reader, at it and one past it, and in no time. */
#include "clock.h"
#include "unit.h"

#include "base/limits.h"

struct text {
    char *bytes;
    size_t len;
};

static struct text text_of(struct buffer *out)
{
    buffer_end(out);
    return (struct text){out->text, out->len};
}

static bool accepted(struct text text)
{
    return bad_yaml(text.bytes, text.len, ENGLISH) == NULL;
}

static const char *refused(struct text text)
{
    const char *said = bad_yaml(text.bytes, text.len, ENGLISH);
    return said ? said : "accepted";
}

static struct text joined(const char *a, const char *b, const char *c)
{
    char *bytes = arena_print(arena, "%s%s%s", a, b, c);
    return (struct text){bytes, strlen(bytes)};
}

/* ---- depth ---- */

static struct text nested_lists(size_t depth)
{
    return joined(repeat("[", depth), repeat("]", depth), "");
}

static struct text nested_blocks(size_t depth)
{
    struct buffer out = buffer_on(arena);
    for (size_t i = 0; i < depth; i++) {
        buffer_repeat(&out, " ", i);
        buffer_text(&out, "a:\n");
    }
    return text_of(&out);
}

static void limits_depth(void **state)
{
    (void)state;
    assert_true(accepted(nested_lists(LIMIT_DEPTH)));
    assert_contains(refused(nested_lists(LIMIT_DEPTH + 1)),
                    "x.yaml:1:65: error: nested more than 64 levels deep");
    assert_true(accepted(nested_blocks(LIMIT_DEPTH)));
    assert_contains(refused(nested_blocks(LIMIT_DEPTH + 1)),
                    "x.yaml:65:65: error: nested more than 64");
    assert_contains(refused(joined(repeat("{a: ", LIMIT_DEPTH + 1), "", "")),
                    "nested more than 64");
    assert_contains(refused(joined(repeat("- ", LIMIT_DEPTH + 1), "x", "")), "nested more than 64");
    assert_contains(refused(joined(repeat("[", 80000), "", "")), "nested more than 64");
    struct buffer wide = buffer_on(arena); /* many beside each other are not deep */
    buffer_text(&wide, "[");
    buffer_repeat(&wide, "[[]],", 5000);
    buffer_text(&wide, "]");
    assert_true(accepted(text_of(&wide)));
}

/* ---- values ---- */

/* A list of count values on one line: itself, and count - 1 in it. */
static struct text list_of(size_t count)
{
    struct buffer out = buffer_on(arena);
    buffer_text(&out, "[");
    buffer_repeat(&out, "0,", count - 1);
    buffer_text(&out, "]");
    return text_of(&out);
}

static void refuses_a_value_too_many(void **state)
{
    (void)state;
    assert_contains(refused(list_of(LIMIT_NODES + 1)), "error: more than 1000000 values");
}

static void accepts_as_many_values(void **state)
{
    (void)state;
#if defined __SANITIZE_ADDRESS__
    skip(); /* the same million again, each in a block of its own */
#endif
    struct problems problems = problems_on(arena, ENGLISH);
    struct text text = list_of(LIMIT_NODES);
    const struct source *source = source_bytes("x.yaml", text.bytes, text.len);
    const struct node *root = yaml_read(source, arena, &problems);
    assert_non_null(root);
    assert_int_equal(node_count(root), LIMIT_NODES - 1);
}

static void limits_scalars(void **state)
{
    (void)state;
    char *longest = repeat("x", LIMIT_SCALAR_BYTES);
    assert_true(accepted(joined("a: ", longest, "")));
    assert_contains(refused(joined("b: 1\na: ", longest, "x")),
                    "x.yaml:2:4: error: a value longer than 1048576 bytes");
    assert_true(accepted(joined("a: \"", longest, "\"")));
    assert_contains(refused(joined("a: \"", longest, "x\"")),
                    "x.yaml:1:4: error: a value longer than");
    assert_contains(refused(joined("a: |\n  ", longest, "\n  x")), "a value longer than");
    longest = repeat("é", LIMIT_SCALAR_BYTES / 2); /* bytes, not characters */
    assert_true(accepted(joined("a: ", longest, "")));
    assert_contains(refused(joined("a: ", longest, "x")), "a value longer than");
}

static void limits_keys(void **state)
{
    (void)state;
    static const char *const said = "error: a key longer than 1000 bytes";
    char *longest = repeat("k", LIMIT_KEY_BYTES);
    assert_true(accepted(joined(longest, ": 1", "")));
    assert_contains(refused(joined(longest, "k: 1", "")),
                    "x.yaml:1:1: error: a key longer than 1000 bytes");
    assert_true(accepted(joined("\"", longest, "\": 1")));
    assert_contains(refused(joined("\"", longest, "k\": 1")), said);
    assert_true(accepted(joined("? ", longest, "\n: 1")));
    assert_contains(refused(joined("? ", longest, "k\n: 1")), said);
    assert_true(accepted(joined("{", longest, ": 1}")));
    assert_contains(refused(joined("{", longest, "k: 1}")), said);
    longest = repeat("é", LIMIT_KEY_BYTES / 2);
    assert_true(accepted(joined(longest, ": 1", "")));
    assert_contains(refused(joined(longest, "k: 1", "")), said);
}

/* Where libyaml gives up by itself, after 1024 characters, it speaks of something else. */
static void limits_very_long_keys(void **state)
{
    (void)state;
    static const size_t lengths[] = {1024, 1025, 5000};
    for (size_t i = 0; i < COUNT_OF(lengths); i++) {
        const char *key = repeat("k", lengths[i]);
        const char *const said[] = {refused(joined(key, ": 1\nb: 2\n", "")),
                                    refused(joined("a: 1\n", key, ": 1\n")),
                                    refused(joined("{", key, ": 1}"))};
        for (size_t k = 0; k < COUNT_OF(said); k++)
            if (!strstr(said[k], "a key longer than 1000 bytes"))
                wrong_row("a key of %zu bytes: %.60s", lengths[i], said[k]);
    }
    rows_end();
}

static void limits_files(void **state)
{
    (void)state;
    const char *head = "a: 1\n#";
    char *rest = repeat("x", LIMIT_FILE_BYTES - strlen(head));
    assert_true(accepted(joined(head, rest, "")));
    assert_contains(refused(joined(head, rest, "x")),
                    "x.yaml:1:1: error: is larger than 16777216 bytes");
}

/* ---- time ---- */

static void is_quick_with_bombs(void **state)
{
    (void)state;
    double start = seconds();
    struct buffer anchors = buffer_on(arena), tag = buffer_on(arena), laughs = buffer_on(arena);
    for (int i = 0; i < 40000; i++)
        buffer_print(&anchors, "- &a%d x\n", i);
    assert_contains(refused(text_of(&anchors)), "x.yaml:1:3: error: anchors");
    buffer_text(&laughs, "a: &a [x]\n");
    for (char c = 'b'; c < 'k'; c++)
        buffer_print(&laughs, "%c: &%c [*%c,*%c,*%c,*%c,*%c,*%c,*%c,*%c,*%c]\n", c, c, c - 1, c - 1,
                     c - 1, c - 1, c - 1, c - 1, c - 1, c - 1, c - 1);
    assert_contains(refused(text_of(&laughs)), "x.yaml:1:4: error: anchors");
    buffer_text(&tag, "a: !<");
    buffer_repeat(&tag, "x", 65536);
    buffer_text(&tag, "> y\n");
    assert_contains(refused(text_of(&tag)), "error: tags");
    assert_contains(refused(joined(repeat("[", 1 << 20), "", "")), "nested more than");
    assert_contains(refused(joined(repeat("{a: ", 1 << 18), "", "")), "nested more than");
    assert_true(seconds() - start < 5);
}

/* Keys made so that a hash which everybody can compute (FNV-1a) is the same for all. */
enum { TWINS = 14, BLOCK = 8, TRIED = 1 << 20 };

static uint32_t step(uint32_t h, const char *block)
{
    for (; *block; block++)
        h = (h ^ (unsigned char)*block) * 16777619u;
    return h;
}

static void block_of(char block[BLOCK + 1], uint32_t n)
{
    for (int i = 0; i < BLOCK; i++, n = n * 1664525u + 1013904223u)
        block[i] = (char)('a' + (n >> 24) % 26);
    block[BLOCK] = '\0';
}

/* Two blocks that take the state h to the same state, which is returned. */
static uint32_t find_twins(uint32_t h, char first[BLOCK + 1], char second[BLOCK + 1])
{
    uint32_t *seen = calloc(TRIED, sizeof *seen);
    for (uint32_t n = 1; n < TRIED * 16u; n++) {
        block_of(second, n);
        uint32_t reached = step(h, second), *slot = &seen[reached % TRIED];
        block_of(first, *slot);
        if (*slot && strcmp(first, second) != 0 && step(h, first) == reached) {
            free(seen);
            return reached;
        }
        *slot = n;
    }
    free(seen);
    fail_msg("no blocks that collide");
    return 0;
}

static void is_quick_with_keys_that_collide(void **state)
{
    (void)state;
    char twins[TWINS][2][BLOCK + 1];
    uint32_t h = 2166136261u;
    struct buffer out = buffer_on(arena);
    for (int i = 0; i < TWINS; i++)
        h = find_twins(h, twins[i][0], twins[i][1]);
    for (size_t n = 0; n < (size_t)1 << TWINS; n++) {
        for (int i = 0; i < TWINS; i++)
            buffer_text(&out, twins[i][n >> i & 1]);
        buffer_text(&out, ": 1\n");
    }
    struct text text = text_of(&out);
    double start = seconds();
    assert_true(accepted(text));
    double taken = seconds() - start;
    if (taken > 1)
        fail_msg("%d keys that collide took %.1f s", 1 << TWINS, taken);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(limits_depth),
        TEST(refuses_a_value_too_many),
        TEST(accepts_as_many_values),
        TEST(limits_scalars),
        TEST(limits_keys),
        TEST(limits_very_long_keys),
        TEST(limits_files),
        TEST(is_quick_with_bombs),
        TEST(is_quick_with_keys_that_collide),
    };
    return RUN(tests);
}

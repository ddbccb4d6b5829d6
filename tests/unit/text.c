/* text.c -- UTF-8, folding, distances, ids, visible escapes. */
#include "hostile.h"

struct bytes {
    const char *text;
    size_t len;
    int32_t point; /* -1: malformed */
};

#define BYTES(text, point)            \
    {                                 \
        text, sizeof(text) - 1, point \
    }

static void reads_every_length(void **state)
{
    (void)state;
    static const struct bytes rows[] = {
        BYTES("\0", 0),
        BYTES("A", 'A'),
        BYTES("\x7f", 0x7f),
        BYTES("\xc2\x80", 0x80),
        BYTES("\xc3\xa9", 0xe9),
        BYTES("\xdf\xbf", 0x7ff),
        BYTES("\xe0\xa0\x80", 0x800),
        BYTES("\xe2\x82\xac", 0x20ac),
        BYTES("\xed\x9f\xbf", 0xd7ff),
        BYTES("\xee\x80\x80", 0xe000),
        BYTES("\xef\xbf\xbf", 0xffff),
        BYTES("\xf0\x90\x80\x80", 0x10000),
        BYTES("\xf0\x9f\x98\x80", 0x1f600),
        BYTES("\xf4\x8f\xbf\xbf", 0x10ffff),
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *at = rows[i].text;
        size_t left = rows[i].len;
        assert_int_equal(text_next(&at, &left), rows[i].point);
        assert_int_equal(left, 0);
        assert_ptr_equal(at, rows[i].text + rows[i].len);
        assert_true(text_is_utf8(rows[i].text, rows[i].len));
        assert_int_equal(text_count(rows[i].text, rows[i].len), 1);
    }
}

static void refuses_malformed(void **state)
{
    (void)state;
    static const struct bytes rows[] = {
        BYTES("\x80", -1), /* a continuation alone */
        BYTES("\xbf", -1),
        BYTES("\xc0\x80", -1), /* overlong */
        BYTES("\xc1\xbf", -1),
        BYTES("\xe0\x80\x80", -1),
        BYTES("\xe0\x9f\xbf", -1),
        BYTES("\xf0\x80\x80\x80", -1),
        BYTES("\xf0\x8f\xbf\xbf", -1),
        BYTES("\xed\xa0\x80", -1), /* surrogates */
        BYTES("\xed\xaf\xbf", -1),
        BYTES("\xed\xb0\x80", -1),
        BYTES("\xed\xbf\xbf", -1),
        BYTES("\xf4\x90\x80\x80", -1), /* beyond U+10FFFF */
        BYTES("\xf5\x80\x80\x80", -1),
        BYTES("\xfe", -1),
        BYTES("\xff", -1),
        BYTES("\xc3", -1), /* cut short */
        BYTES("\xe2\x82", -1),
        BYTES("\xf0\x9f\x98", -1),
        BYTES("\xc3 ", -1), /* something else where a continuation is due */
        BYTES("\xe2\x82"
              "a",
              -1),
        BYTES("\xf0\x9f\x98\xc3", -1),
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *at = rows[i].text;
        size_t left = rows[i].len;
        if (text_next(&at, &left) != -1 || left != rows[i].len - 1)
            wrong_row("row %zu: read as a character, or more than one byte passed", i);
        if (text_is_utf8(rows[i].text, rows[i].len))
            wrong_row("row %zu: called UTF-8", i);
    }
    rows_end();
}

/* A sequence that is cut short by len is not read past it, whatever stands there. */
static void stays_within_len(void **state)
{
    (void)state;
    const char *const whole = "\xf0\x9f\x98\x80";
    for (size_t len = 1; len < 4; len++) {
        char *exact = malloc(len); /* so that a sanitizer sees what is behind it */
        memcpy(exact, whole, len);
        const char *at = exact;
        size_t left = len;
        assert_int_equal(text_next(&at, &left), -1);
        assert_false(text_is_utf8(exact, len));
        assert_int_equal(text_count(exact, len), len);
        free(exact);
    }
    assert_true(text_is_utf8("", 0));
}

static void reads_every_character(void **state)
{
    (void)state;
    struct buffer out = buffer_on(arena);
    for (unsigned long p = 0; p <= 0x110000; p++) {
        out.len = 0;
        hostile_point(&out, p);
        const char *at = out.text;
        size_t left = out.len;
        bool good = p <= 0x10ffff && (p < 0xd800 || p > 0xdfff);
        int32_t read = text_next(&at, &left);
        if (read != (good ? (int32_t)p : -1) || (good && left))
            wrong_row("U+%04lX is read as %d", p, (int)read);
    }
    rows_end();
}

static void measures_columns(void **state)
{
    (void)state;
    assert_int_equal(text_width(""), 0);
    assert_int_equal(text_width("été"), 3);
    assert_int_equal(text_width("日本"), 4);
    assert_int_equal(text_width("한"), 2);
    assert_int_equal(text_width("ｅ"), 2);
    assert_int_equal(text_width("e\xcc\x81"), 1); /* a combining accent */
    assert_int_equal(text_width("a\xe2\x80\x8b"
                                "b"),
                     2);
    assert_int_equal(text_width("😀"), 2);
    assert_int_equal(text_width("« … » ’"), 7);
    assert_int_equal(text_count("日本e\xcc\x81", 9), 4);
    assert_int_equal(text_count("a\xff\xfe"
                                "b",
                                4),
                     4);
}

static void folds_french(void **state)
{
    (void)state;
    static const struct {
        const char *text, *folded;
    } rows[] = {
        {"", ""},
        {"Éthique", "ethique"},
        {"ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸ", "aaaceeeeiioouuuy"},
        {"àâäçéèêëîïôöùûüÿñ", "aaaceeeeiioouuuyn"},
        {"ŒUVRE, cœur, ÆTHUSE, æ", "oeuvre, coeur, aethuse, ae"},
        {"l’été", "l'ete"},
        {"e\xcc\x81te\xcc\x81", "ete"}, /* decomposed */
        {"deux\xc2\xa0: trois\xe2\x80\xaf!", "deux : trois !"},
        {"AZ-09_", "az-09_"},
        {"×÷ 日本", "×÷ 日本"},
        {"\xff"
         "A",
         "\xff"
         "a"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        assert_string_equal(text_fold(arena, rows[i].text, strlen(rows[i].text)), rows[i].folded);
    assert_string_equal(text_fold(arena, "ÉTÉ", 2), "e"); /* only len bytes */
}

static void counts_edits(void **state)
{
    (void)state;
    static const struct {
        const char *a, *b;
        size_t distance;
    } rows[] = {
        {"", "", 0},
        {"abc", "abc", 0},
        {"", "abc", 3},
        {"capital", "captial", 1}, /* neighbours swapped */
        {"ab", "ba", 1},
        {"weight", "wieght", 1},
        {"answers", "answer", 1},
        {"source", "sourcee", 1},
        {"kitten", "sitting", 3},
        {"flaw", "lawn", 2},
        {"ca", "abc", 3},
        {"abcd", "badc", 2},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        assert_int_equal(text_distance(rows[i].a, rows[i].b), rows[i].distance);
        assert_int_equal(text_distance(rows[i].b, rows[i].a), rows[i].distance);
    }
    const char *longest = repeat("a", 64), *longer = repeat("a", 65);
    assert_int_equal(text_distance(longest, longest), 0);
    assert_int_equal(text_distance(longest, repeat("b", 64)), 64);
    assert_int_equal(text_distance(longer, "a"), 65); /* too long to be looked at */
    assert_int_equal(text_distance("a", longer), 65);
}

static void equals(void **state)
{
    (void)state;
    assert_true(text_equal(NULL, NULL));
    assert_false(text_equal(NULL, ""));
    assert_false(text_equal("", NULL));
    assert_true(text_equal("a", "a"));
    assert_false(text_equal("a", "b"));
}

static bool is_id(const char *text)
{
    return text_is_id(text, strlen(text));
}

static void knows_ids(void **state)
{
    (void)state;
    static const char *const good[] = {"a",    "like-this-2", "2-a",   "2a",    "a1",      "e3",
                                       "1e",   "e",           "1e3a",  "a-1e3", "yes-no",  "not",
                                       "only", "offer",       "nulls", "year",  "trueish", "x-y-z"};
    static const char *const bad[] = {"",   "-",   "-a",         "a-",  "a--b",  "A",
                                      "aB", "é",   "a_b",        "a b", "a.b",   "a/b",
                                      " a", "a ",  "a\n",        "..",  "a:b",   "1",
                                      "12", "1-2", "2024-03-11", "1e3", "12e05", "0e0"};
    for (size_t i = 0; i < COUNT_OF(good); i++)
        if (!is_id(good[i]))
            wrong_row("'%s' is an id", good[i]);
    for (size_t i = 0; i < COUNT_OF(bad); i++)
        if (is_id(bad[i]))
            wrong_row("'%s' is no id", bad[i]);
    rows_end();
    assert_true(is_id(repeat("a", 100)));
    assert_false(is_id(repeat("a", 101)));
    assert_false(text_is_id("a\0b", 3));
    assert_true(text_is_id("ab-", 2)); /* only len bytes */
}

static void ids_are_no_words_of_yaml(void **state)
{
    (void)state;
    static const char *const words[] = {"y",   "n",    "yes",   "no",  "on",
                                        "off", "true", "false", "null"};
    for (size_t i = 0; i < COUNT_OF(words); i++)
        assert_false(is_id(words[i]));
}

/* What YAML 1.1 or 1.2 reads as a number: such a key would not come back as a text. */
static void ids_are_no_numbers(void **state)
{
    (void)state;
    static const char *const numbers[] = {"1e3", "1e-3", "0x1f", "0xa", "0b1", "0o17"};
    for (size_t i = 0; i < COUNT_OF(numbers); i++)
        if (is_id(numbers[i]))
            wrong_row("'%s' looks like a number and is taken for an id", numbers[i]);
    rows_end();
}

static void shows_what_is_hidden(void **state)
{
    (void)state;
    static const struct {
        const char *text, *visible;
    } rows[] = {
        {"", ""},
        {"été 日本 😀 « » ’", "été 日本 😀 « » ’"},
        {"\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"},
        {"a\nb\tc\r", "a\\x0ab\\x09c\\x0d"},
        {"\x7f", "\\x7f"},
        {"\xc2\x85\xc2\x9b", "\\x85\\x9b"}, /* C1 */
        {"\xe2\x80\xae"
         "abc",
         "\\u202eabc"}, /* turned round */
        {"\xe2\x81\xa6\xe2\x81\xa9", "\\u2066\\u2069"},
        {"\xe2\x80\x8e\xd8\x9c", "\\u200e\\u061c"},
        {"\xe2\x80\xa8\xe2\x80\xa9", "\\u2028\\u2029"}, /* line ends that do not look so */
        {"\xef\xbb\xbf"
         "a",
         "\\ufeffa"},
        {"\xff"
         "a\xc3",
         "\\xffa\\xc3"}, /* malformed */
        {"\xed\xa0\x80", "\\xed\\xa0\\x80"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        assert_string_equal(text_visible(arena, rows[i].text, strlen(rows[i].text)),
                            rows[i].visible);
    assert_string_equal(text_visible(arena, "a\0b", 3), "a\\x00b");
}

static void shows_nothing_dangerous(void **state)
{
    (void)state;
    struct hostile hostile;
    size_t count = 0;
    for (const char *at = hostile_texts(); hostile_next(&hostile, &at); count++) {
        const char *visible = text_visible(arena, hostile.text, hostile.len);
        size_t left = strlen(visible);
        while (left) {
            int32_t point = text_next(&visible, &left);
            if (point < 0 || text_is_control(point))
                wrong_row("%s: U+%04X comes through", hostile.id, (unsigned)point);
        }
    }
    rows_end();
    assert_int_equal(count, 127);
}

static void buffers_grow(void **state)
{
    (void)state;
    struct buffer out = buffer_on(arena);
    assert_string_equal(buffer_end(&out), "");
    for (int i = 0; i < 5000; i++) {
        buffer_char(&out, (char)('a' + i % 26));
        assert_int_equal(strlen(out.text), (size_t)i + 1);
    }
    buffer_print(&out, "%d%s", 12, "x");
    buffer_repeat(&out, "ab", 3);
    buffer_add(&out, NULL, 0);
    assert_string_equal(buffer_end(&out) + 5000, "12xababab");
    assert_int_equal(out.len, 5009);
    assert_int_equal(out.text[4999], 'a' + 4999 % 26);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(reads_every_length),
        TEST(refuses_malformed),
        TEST(stays_within_len),
        TEST(reads_every_character),
        TEST(measures_columns),
        TEST(folds_french),
        TEST(counts_edits),
        TEST(equals),
        TEST(knows_ids),
        TEST(ids_are_no_words_of_yaml),
        TEST(ids_are_no_numbers),
        TEST(shows_what_is_hidden),
        TEST(shows_nothing_dangerous),
        TEST(buffers_grow),
    };
    return RUN(tests);
}

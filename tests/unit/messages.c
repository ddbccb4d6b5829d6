/* messages.c -- every row of messages.h, in both languages, and how a sentence is cut. */
#include "unit.h"

static const struct row {
    const char *name, *en, *fr;
    bool formats;
} rows[] = {
#define MESSAGE(name, en, fr) {#name, en, fr, false},
#define MESSAGE_WITH(name, parameters, arguments, en, fr) {#name, en, fr, true},
#include "base/messages.h"
#undef MESSAGE
#undef MESSAGE_WITH
};

static bool is_conversion_end(char c)
{
    return (c >= 'a' && c <= 'z' && c != 'l' && c != 'h') || c == '%';
}

/* The conversions of a format, "%s%d"; and the format with something in their place. */
static void split(const char *format, struct buffer *conversions, struct buffer *filled)
{
    for (; *format; format++) {
        if (*format != '%') {
            buffer_char(filled, *format);
            continue;
        }
        buffer_char(conversions, '%');
        do
            buffer_char(conversions, *++format);
        while (!is_conversion_end(*format));
        buffer_text(filled, *format == 's' ? "no-dividend-clause" : *format == '%' ? "%" : "1000");
    }
    buffer_end(conversions);
    buffer_end(filled);
}

static const char *conversions_of(const char *format)
{
    struct buffer conversions = buffer_on(arena), filled = buffer_on(arena);
    split(format, &conversions, &filled);
    return conversions.text;
}

static const char *filled_of(const char *format)
{
    struct buffer conversions = buffer_on(arena), filled = buffer_on(arena);
    split(format, &conversions, &filled);
    return filled.text;
}

/* What is wrong with a sentence in any language; NULL where nothing is. */
static const char *fault_of(const char *text, bool formats)
{
    static const char *const labels[] = {"error:",          "erreur :", "warning:",
                                         "avertissement :", "help:",    "aide :"};
    static const char *const names[] = {"YAML ", "Lua "};
    size_t len = strlen(text);
    bool named = false;
    if (!len || !text_is_utf8(text, len))
        return "no text";
    if (text[len - 1] == '.' || text[len - 1] == '!')
        return "a full stop at the end";
    if (text[0] == ' ' || text[len - 1] == ' ' || strstr(text, "  "))
        return "a space too many";
    if (strpbrk(text, "\n\t"))
        return "more than one line";
    for (size_t i = 0; i < COUNT_OF(labels); i++)
        if (strstr(text, labels[i]))
            return "a label of its own";
    for (size_t i = 0; i < COUNT_OF(names); i++)
        named = named || strncmp(text, names[i], strlen(names[i])) == 0;
    char *first = text_fold(arena, text, len);
    if (!named && text[0] != first[0] && (unsigned char)text[0] < 0x80)
        return "a capital at the beginning";
    if (strncmp(text, "É", 2) == 0 || strncmp(text, "À", 2) == 0)
        return "a capital at the beginning";
    return strlen(formats ? filled_of(text) : text) > 300 ? "too long" : NULL;
}

static void are_sentences(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *en = fault_of(rows[i].en, rows[i].formats);
        const char *fr = fault_of(rows[i].fr, rows[i].formats);
        if (en)
            wrong_row("%s: %s: %s", rows[i].name, en, rows[i].en);
        if (fr)
            wrong_row("%s: %s: %s", rows[i].name, fr, rows[i].fr);
    }
    rows_end();
}

static void show_the_same_in_both(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        if (rows[i].formats && strcmp(conversions_of(rows[i].en), conversions_of(rows[i].fr)) != 0)
            wrong_row("%s: %s and %s", rows[i].name, conversions_of(rows[i].en),
                      conversions_of(rows[i].fr));
    rows_end();
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

/* An apostrophe of a typewriter, outside an example between double quotes. */
static bool has_typed_apostrophe(const char *text)
{
    bool quoted = false;
    for (const char *at = text; *at; at++) {
        quoted = *at == '"' ? !quoted : quoted;
        if (!quoted && *at == '\'' && at > text && is_letter(at[-1]) && is_letter(at[1]))
            return true;
    }
    return false;
}

static bool is_space(const char *at)
{
    return *at == ' ' || strncmp(at, "\xc2\xa0", 2) == 0 || strncmp(at, "\xe2\x80\xaf", 3) == 0;
}

static bool space_before(const char *text, const char *at)
{
    return (at > text && at[-1] == ' ') || (at - text >= 2 && is_space(at - 2)) ||
           (at - text >= 3 && is_space(at - 3));
}

static const char *french_fault_of(const char *text)
{
    if (strstr(text, "'%s'"))
        return "quotes of English";
    if (has_typed_apostrophe(text))
        return "an apostrophe of a typewriter";
    for (const char *at = text; *at; at++) {
        if (strncmp(at, "«", 2) == 0 && !is_space(at + 2))
            return "no space after «";
        if (strncmp(at, "»", 2) == 0 && !space_before(text, at))
            return "no space before »";
        if (strchr(";?", *at) && !space_before(text, at))
            return "no space before ; or ?";
    }
    return NULL;
}

static void are_good_french(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *fault = french_fault_of(rows[i].fr);
        if (fault)
            wrong_row("%s: %s: %s", rows[i].name, fault, rows[i].fr);
    }
    rows_end();
}

static void do_not_mix_languages(void **state)
{
    (void)state;
    static const char *const english[] = {" the ",   " is not ", " wanted",
                                          " found ", " must ",   "line "};
    static const char *const french[] = {"é",     "è",     "à",     "«",    "’",
                                         " une ", " est ", " pas ", " les "};
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        if (strcmp(rows[i].en, rows[i].fr) == 0)
            wrong_row("%s: not translated", rows[i].name);
        for (size_t k = 0; k < COUNT_OF(english); k++)
            if (strstr(rows[i].fr, english[k]))
                wrong_row("%s: English in the French: %s", rows[i].name, rows[i].fr);
        for (size_t k = 0; k < COUNT_OF(french); k++)
            if (strstr(rows[i].en, french[k]))
                wrong_row("%s: French in the English: %s", rows[i].name, rows[i].en);
    }
    rows_end();
}

static void have_one_name_each(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        for (size_t k = 0; k < i; k++)
            if (strcmp(rows[i].en, rows[k].en) == 0)
                wrong_row("%s says the same as %s", rows[i].name, rows[k].name);
    rows_end();
}

/* ---- the functions that the table makes ---- */

static void make_functions(void **state)
{
    (void)state;
    assert_string_equal(say_no_document(ENGLISH).text, "the file holds no document");
    assert_string_equal(say_no_document(FRENCH).text, "le fichier ne contient aucun document");
    assert_string_equal(say_duplicate_key(ENGLISH, "x", 7).text,
                        "the key 'x' stands here a second time (first on line 7)");
    assert_contains(say_duplicate_key(FRENCH, "x", 7).text, "déjà à la ligne 7");
    assert_string_equal(say_out_of_bounds(ENGLISH, 0, 100, "'120'").text,
                        "wanted a number from 0 to 100, found '120'");
    assert_string_equal(say_out_of_bounds(FRENCH, 0, 1e12, "« -5 »").text,
                        "attendu : un nombre positif ou nul ; trouvé : « -5 »");
    assert_string_equal(say_out_of_bounds(ENGLISH, 6, 1e308, "5").text,
                        "wanted a number of at least 6, found 5");
    assert_string_equal(say_out_of_bounds(ENGLISH, -1e308, 0.07, "1").text,
                        "wanted a number of at most 0.07, found 1");
    assert_string_equal(say_out_of_bounds(ENGLISH, -1e12, 1e12, "'-2e12'").text,
                        "wanted a number of at least -1000000000000, found '-2e12'");
    assert_string_equal(say_too_large(FRENCH, 1e15, "« 1e20 »").text,
                        "attendu : un nombre d’au plus 1000000000000000 ; trouvé : « 1e20 »");
    assert_string_equal(say_unknown_key(ENGLISH, "%s%n").text, "unknown key '%s%n'");
}

static void plain_rows_make_functions(void **state)
{
    (void)state;
#define MESSAGE(name, en, fr)                          \
    assert_string_equal(say_##name(ENGLISH).text, en); \
    assert_string_equal(say_##name(FRENCH).text, fr);
#define MESSAGE_WITH(name, parameters, arguments, en, fr)
#include "base/messages.h"
#undef MESSAGE
#undef MESSAGE_WITH
}

static void are_cut_at_a_character(void **state)
{
    (void)state;
    struct saying saying;
    for (size_t len = 380; len < 420; len++)
        for (size_t shift = 0; shift < 4; shift++) {
            static const char *const letters[] = {"a", "é", "€", "😀"};
            char *text = arena_print(arena, "%s%s", repeat("x", shift),
                                     repeat(letters[len % 4], len / (len % 4 + 1)));
            saying = saying_print("%s", text);
            size_t said = strlen(saying.text);
            assert_true(said < sizeof saying.text);
            assert_true(text_is_utf8(saying.text, said));
            if (strlen(text) < sizeof saying.text)
                assert_string_equal(saying.text, text);
            else
                assert_true(strcmp(saying.text + said - 3, "...") == 0 ||
                            strcmp(saying.text + said - 3, "…") == 0);
        }
    saying = saying_print("%s", "");
    assert_string_equal(saying.text, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(are_sentences),
        TEST(show_the_same_in_both),
        TEST(are_good_french),
        TEST(do_not_mix_languages),
        TEST(have_one_name_each),
        TEST(make_functions),
        TEST(plain_rows_make_functions),
        TEST(are_cut_at_a_character),
    };
    return RUN(tests);
}

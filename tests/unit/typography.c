/* typography.c -- figures, dates and sentences as people read them. */
#include "unit.h"

#include "base/typography.h"

#define NB "\xc2\xa0"
#define THIN "\xe2\x80\xaf"
#define MINUS "−"

static void writes_numbers(void **state)
{
    (void)state;
    static const struct {
        double number;
        int digits;
        const char *en, *fr;
    } rows[] = {
        {0, 0, "0", "0"},
        {0, 2, "0", "0"},
        {-0.0, 2, "0", "0"},
        {-0.001, 2, "0", "0"},
        {5.4, 1, "5.4", "5,4"},
        {5.4, 2, "5.4", "5,4"}, /* no zeros behind */
        {5.0, 2, "5", "5"},
        {5.126, 2, "5.13", "5,13"},
        {-5.4, 1, MINUS "5.4", MINUS "5,4"},
        {58.15641, 0, "58", "58"},
        {100, 0, "100", "100"},
        {999, 0, "999", "999"},
        {1000, 0, "1000", "1000"}, /* four digits stand together, like those of a year */
        {1234.5, 2, "1234.5", "1234,5"},
        {10000, 0, "10,000", "10" THIN "000"},
        {12345.6, 2, "12,345.6", "12" THIN "345,6"},
        {150000, 0, "150,000", "150" THIN "000"},
        {1234567.891, 3, "1,234,567.891", "1" THIN "234" THIN "567,891"},
        {-15000, 0, MINUS "15,000", MINUS "15" THIN "000"},
        {99999.999, 2, "100,000", "100" THIN "000"},
        {1e15, 0, "1,000,000,000,000,000",
         "1" THIN "000" THIN "000" THIN "000" THIN "000" THIN "000"},
        {INFINITY, 2, "∞", "∞"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        assert_string_equal(people_number(arena, ENGLISH, rows[i].number, rows[i].digits),
                            rows[i].en);
        assert_string_equal(people_number(arena, FRENCH, rows[i].number, rows[i].digits),
                            rows[i].fr);
    }
    assert_true(strlen(people_number(arena, ENGLISH, 1.7976931348623157e308, 6)) > 400);
}

/* The same minus sign as of every other negative number; and what is no number is not infinite. */
static void writes_strange_numbers(void **state)
{
    (void)state;
    assert_string_equal(people_number(arena, FRENCH, -INFINITY, 2), MINUS "∞");
    assert_lacks(people_number(arena, ENGLISH, NAN, 2), "∞");
}

static void writes_percents_and_euros(void **state)
{
    (void)state;
    assert_string_equal(people_percent(arena, ENGLISH, 51, 1), "51%");
    assert_string_equal(people_percent(arena, FRENCH, 51, 1), "51" NB "%");
    assert_string_equal(people_percent(arena, FRENCH, 33.333, 1), "33,3" NB "%");
    assert_string_equal(people_euros(arena, ENGLISH, 15000), "€15,000");
    assert_string_equal(people_euros(arena, FRENCH, 15000.5), "15" THIN "000,5" NB "€");
}

static void writes_dates(void **state)
{
    (void)state;
    static const struct {
        const char *date, *en, *fr;
    } rows[] = {
        {"2024-03-11", "11 March 2024", "11 mars 2024"},
        {"2024-03-01", "1 March 2024", "1er mars 2024"},
        {"2023-08-15", "15 August 2023", "15 août 2023"},
        {"2023-02", "February 2023", "février 2023"},
        {"2024-12-31", "31 December 2024", "31 décembre 2024"},
        {"2011", "2011", "2011"},
        {"", "", ""},
        {"spring 2024", "spring 2024", "spring 2024"},
        {"2024-13-01", "2024-13-01", "2024-13-01"},
        {"2024-00", "2024-00", "2024-00"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        assert_string_equal(people_date(arena, ENGLISH, rows[i].date), rows[i].en);
        assert_string_equal(people_date(arena, FRENCH, rows[i].date), rows[i].fr);
    }
}

/* "Anything else as it is": nothing of a text that only begins like a date is lost. */
static void leaves_other_texts(void **state)
{
    (void)state;
    static const char *const texts[] = {"2024-03-11 at noon", "2024-03-11T10:00",
                                        "2024-03 or later", "2024-03-45"};
    for (size_t i = 0; i < COUNT_OF(texts); i++)
        if (strcmp(people_date(arena, ENGLISH, texts[i]), texts[i]) != 0)
            wrong_row("'%s' becomes '%s'", texts[i], people_date(arena, ENGLISH, texts[i]));
    rows_end();
}

static void sets_french_spaces(void **state)
{
    (void)state;
    static const struct {
        const char *typed, *set;
    } rows[] = {
        {"", ""},
        {"deux : trois", "deux" NB ": trois"},
        {"quoi ? oui ! donc ; fin", "quoi" NB "? oui" NB "! donc" NB "; fin"},
        {"51 % et 5 €", "51" NB "% et 5" NB "€"},
        {"le « pacte » signé", "le «" NB "pacte" NB "» signé"},
        {"« a » : « b »", "«" NB "a" NB "»" NB ": «" NB "b" NB "»"},
        {"http://a.fr:80/?x", "http://a.fr:80/?x"}, /* no space, none made */
        {"déjà" NB ": fait", "déjà" NB ": fait"},
        {"l’été, à 12:30", "l’été, à 12:30"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *once = people_text(arena, FRENCH, rows[i].typed);
        assert_string_equal(once, rows[i].set);
        assert_string_equal(people_text(arena, FRENCH, once), once); /* twice is once */
        assert_string_equal(people_text(arena, ENGLISH, rows[i].typed), rows[i].typed);
    }
    assert_null(people_text(arena, FRENCH, NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(writes_numbers), TEST(writes_strange_numbers), TEST(writes_percents_and_euros),
        TEST(writes_dates),   TEST(leaves_other_texts),     TEST(sets_french_spaces),
    };
    return RUN(tests);
}

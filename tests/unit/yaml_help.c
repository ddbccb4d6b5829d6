/* yaml_help.c -- what a hand that types French gets wrong, and the help that it gets. */
#include "unit.h"

#include "data/shape.h"

struct trap {
    const char *text;
    const char *place;   /* "line:column", or NULL: any */
    const char *en, *fr; /* a part of the help */
};

static const char *const quote_en = "put quotes around", *const quote_fr =
                                                             "mettez entre guillemets";

static void helps_with_each(const struct trap *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        for (int l = ENGLISH; l <= FRENCH; l++) {
            const char *said = bad_yaml(rows[i].text, strlen(rows[i].text), (enum language)l);
            const char *help = said ? strstr(said, l == FRENCH ? "\naide" : "\nhelp") : NULL;
            const char *wanted = l == FRENCH ? rows[i].fr : rows[i].en;
            const char *place =
                rows[i].place ? arena_print(arena, "x.yaml:%s:", rows[i].place) : "x.yaml:";
            if (!said)
                wrong_row("accepted: %s", rows[i].text);
            else if (!help || !strstr(help, wanted) || strncmp(said, place, strlen(place)) != 0)
                wrong_row("wanted at %s: %s; found: %s", place, wanted, said);
        }
    rows_end();
}

static void helps_with_french_hands(void **state)
{
    (void)state;
    const struct trap rows[] = {
        {"note: deux sources : 18 et 24\n", "1:20", quote_en, quote_fr},
        {"a: 1\nnote: objet: vente\n", "2:12", quote_en, quote_fr},
        {"a: {note: deux sources : 18}\n", "1:24", quote_en, quote_fr},
        {"note: 'l'insertion'\n", "1:10", "an apostrophe goes between double quotes",
         "un texte avec apostrophe"},
        {"a: 1\nnote: 'l'insertion' et 'l'emploi'\nb: 2\n", "2:10", "apostrophe", "apostrophe"},
        {"a: 1\n\tb: 2\n", "2:1", "indent with spaces", "indentez avec des espaces"},
        {"a:\n\t- b\n", "2:1", "indent with spaces", "indentez avec des espaces"},
        {"a: 1\nvalue:\xc2\xa0"
         "51\nb: 2\n",
         "2:7", "no-break space", "espace insécable"},
        {"a: \"b\nc: d\ne: f\n", "1:4", "close the quote", "fermez le guillemet"},
        {"a: 'b\nc: d\ne: f\n", "1:4", "close the quote", "fermez le guillemet"},
        {"a: \"b\nc: d\ne: \"f\"\n", "1:4", "close the quote", "fermez le guillemet"},
        {"a: \"b\n\nc: x\n# note\nd:\n  - {e: \"f\", g: \"h\"}\n", "1:4", "close the quote",
         "fermez le guillemet"},
        {"é: {b: \"c, d: 2}\ne: {f: \"g\"}\n", "1:8", "close the quote", "fermez le guillemet"},
        {"- \"a\n- \"b\"\n", "1:3", "close the quote", "fermez le guillemet"},
        {"{\"a\": \"b,\n \"c\": \"d\"}\n", "1:7", "close the quote", "fermez le guillemet"},
        {"t: |\n  \"x\n  b: y\na: \"b\nc: \"d\"\n", "4:4", "close the quote",
         "fermez le guillemet"}, /* a quote in a block is none */
        {"t: il a dit, \"x # \"y\na: 'b\nc: 'd'\n", "2:4", "close the quote",
         "fermez le guillemet"},
        {"a: \"b \\\" c\nd: \"e\"\n", "1:4", "close the quote", "fermez le guillemet"},
        {"a: [\"b, \"c\"]\n", "1:5", "close the quote", "fermez le guillemet"},
        {"a: {b: [\"c\", \"d], e: [\"f\"]}\n", "1:14", "close the quote", "fermez le guillemet"},
        {"a: {b: \"c, d: e, note: \"f\"}\n", "1:8", "close the quote", "fermez le guillemet"},
        {"a: {b: \"c, \"d\" e\"}\n", "1:13", "ends before this", "finit juste avant"},
        {"a: {b: \"c : \"d\"\"}\n", "1:14", "ends before this", "finit juste avant"},
        {"a: {b: \"c \"d\" e\"}\n", "1:12", "ends before this", "finit juste avant"},
        {"a: \"b\" c\n", "1:8", "ends before this", "finit juste avant"},
        {"a:\n  b: 1\n  c:2\n  d: 3\n", "3:5", "write 'c: 2'", "écrivez « c: 2 »"},
        {"a:\n  c:2\n\n  # d\n  d: 3\n", "2:5", "write 'c: 2'", "écrivez « c: 2 »"},
        {"a:\n  - é1:b c\n    d: 3\n", "2:8", "write 'é1: b c'", "écrivez « é1: b c »"},
        {"a: {b: 1, c:2}\n", "1:13", "write 'c: 2'", "écrivez « c: 2 »"},
        {"a: {b: 0,5}\n", "1:8", "write 0.5, with a point", "écrivez 0.5, avec un point"},
        {"a: {b: 12,5 %, c: 1}\n", "1:8", "write 12.5", "écrivez 12.5"},
        {"a: [1, 2\nb: 3\n", "2:2", "not closed", "n’est pas fermé"},
        {"a: {x: 1\nb: 3\n", "2:2", "not closed", "n’est pas fermé"},
        {"a: @work\n", "1:4", quote_en, quote_fr},
        {"a: `x`\n", "1:4", quote_en, quote_fr},
        {"a: %\n", "1:4", quote_en, quote_fr},
        {"a: *important*\n", NULL, "quote a text that begins with & or *",
         "mettez entre guillemets"},
        {"a: &co\n", "1:4", "quote a text that begins with & or *", "mettez entre guillemets"},
        {"a: ! important\n", "1:4", quote_en, quote_fr},
        {"a:\n  b: 1\n c: 2\n", "3:2", "begin in the same column", "dans la même colonne"},
        {"a: \xe9t\xe9\n", "1:4", "save the file as UTF-8", "enregistrez le fichier en UTF-8"},
    };
    helps_with_each(rows, COUNT_OF(rows));
}

/* Reading text gives no error, and one warning that begins at place and has these words; nothing at all
 * where place is NULL. */
static void warns_at(const char *text, const char *place, const char *words)
{
    struct problems problems = problems_on(arena, FRENCH);
    assert_non_null(yaml_read(source_text(text), arena, &problems));
    const char *said = problems_print(&problems, arena);
    assert_int_equal(problems.errors, 0);
    if (!place)
        assert_string_equal(said, "");
    else if (strncmp(said, arena_print(arena, "x.yaml:%s:", place), 7 + strlen(place)) != 0)
        wrong_row("wanted at %s, found: %s", place, said);
    else
        assert_contains(said, words);
}

/* " #" cuts a text without a word: a warning where it looks unmeant. */
static void warns_of_a_cut(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *place; /* NULL: nothing is said */
    } rows[] = {
        {"note: lot #2\n", "1:10"},   {"a: 1\nnote: été, lot #2 et #3\n", "2:15"},
        {"- lot #2\n", "1:6"},        {"note: lot # 2\n", NULL}, /* a comment by intent */
        {"note: lot  #2\n", NULL},    {"note: lot # seen\n", NULL},
        {"note: \"lot #2\"\n", NULL}, {"note: lot#2\n", NULL},
        {"note: lot\n#2\n", NULL},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        warns_at(rows[i].text, rows[i].place, "mettez entre guillemets un texte qui en contient");
    rows_end();
    const char *cut = "a: {note: lot #2, b: 1}\nc: 2\n"; /* the brace goes with the rest */
    assert_contains(bad_yaml(cut, strlen(cut), ENGLISH), "is a comment: put quotes around");
}

/* One quote too many at the end of a text that begins without: a warning. */
static void warns_of_a_quote(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *place; /* NULL: nothing is said */
    } rows[] = {
        {"a: Morel\"\n", "1:9"},
        {"a: 1\nb: {c: été Morel\", d: 2}\n", "2:17"},
        {"- le \"projet\" Morel\"\n", "1:20"},
        {"a: le projet \"Morel\"\n", NULL},
        {"a: \"Morel\"\n", NULL},
        {"a: 'Morel\"'\n", NULL},
        {"a: 24\" de long\n", NULL},
        {"a: écran 24\"\n", NULL},
        {"a: |\n  Morel\"\n", NULL},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        warns_at(rows[i].text, rows[i].place, "un guillemet de trop à la fin ?");
    rows_end();
}

/* What is right is not taken for a mistake. */
static void leaves_alone(void **state)
{
    (void)state;
    static const char *const right[] = {
        "a: \"b\n  c: d\"\n", "a: {b: 12:30, c: http://x.org/a:b}\n",
        "a: 12:30\n",         "a: {5: , b: 1}\n",
        "a: [0,5]\n",         "a: {b: \"0\", 5}\n",
        "\"a:b\": 1\n",       "a: {\"b:c\"}\n",
        "a: {b: x, 5}\n",     "a: mailto:x\n",
    };
    for (size_t i = 0; i < COUNT_OF(right); i++) {
        struct problems problems = problems_on(arena, ENGLISH);
        if (!yaml_read(source_text(right[i]), arena, &problems) || problems.count)
            wrong_row("%s: %s", right[i], problems_print(&problems, arena));
    }
    rows_end();
    const char *other = "a: \"b\n  c: d\"\nx: [1\n"; /* the quote is closed: the bracket is not */
    assert_lacks(bad_yaml(other, strlen(other), ENGLISH), "never closed");
}

/* Texts that are nearly numbers: read as texts, and helped with where a number is wanted. */
static void helps_with_numbers(void **state)
{
    (void)state;
    static const struct {
        const char *text, *en, *fr;
    } rows[] = {
        {"5,4", "write 5.4, with a point", "écrivez 5.4, avec un point"},
        {"-0,5", "write -0.5, with a point", "écrivez -0.5, avec un point"},
        {"-,5", "write -0.5", "écrivez -0.5"},
        {"1 500", "write 1500, without spaces", "écrivez 1500, sans espace"},
        {"1 500,50", "write 1500.50, with a point", "écrivez 1500.50"},
        {"51 %", "write 51, the number alone", "écrivez 51, le nombre seul"},
        {"51%", "write 51, the number alone", "le nombre seul"},
        {"30 000 €", "write 30000, the number alone", "écrivez 30000, le nombre seul"},
        {"€30,000.00", "write 30000.00, the number alone", "écrivez 30000.00"},
        {"1.500.000", "write 1500000, the number alone", "écrivez 1500000"},
        {"30'000", "write 30000, the number alone", "écrivez 30000"},
        {"2,5 M€", "write 2500000", "écrivez 2500000"},
        {"30k€", "write 30000", "écrivez 30000"},
        {"1,500", "write 1500", "écrivez 1.500"},
        {"0,500", "write 0.500", "écrivez 0.500"},
        {"12 Mois", "write 12", "écrivez 12"},
        {"\xe2\x88\x92"
         "5",
         "write -5", "écrivez -5"},
        {"\"51\"", "write 51, without quotes", "écrivez 51, sans guillemets"},
        {"'5.4'", "write 5.4, without quotes", "sans guillemets"},
        {"'5,4'", "write 5.4, with a point", "écrivez 5.4"},
        {"value:3", "a space is missing after ':', write 'value: 3'", "écrivez « value: 3 »"},
        {"\xc2\xa0"
         "51",
         "write 51, without the no-break space", "espace insécable"},
        {"1\xe2\x80\xaf"
         "500",
         "no-break space", "espace insécable"},
        {"many\xc2\xa0", "a no-break space stands here", "une espace insécable"},
        {"many", "", ""},
        {"1 2 3", "", ""},
        {"1.2.3", "", ""},
        {"12 34", "", ""},
        {"1500 000", "", ""},
        {"3 mai", "", ""},
        {"5 ou 6", "", ""},
        {"3/4", "", ""},
        {"'-'", "", ""},
        {"€", "", ""},
        {"5,", "", ""},
        {"12:30", "", ""},
        {"0x1F", "", ""},
        {"''", "", ""},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const struct node *value =
            node_get(good_yaml(arena_print(arena, "value: %s\n", rows[i].text)), "value");
        double number;
        assert_int_equal(node_kind(value), NODE_TEXT);
        assert_false(node_number(value, &number));
        assert_contains(number_help(value, ENGLISH).text, rows[i].en);
        assert_contains(number_help(value, FRENCH).text, rows[i].fr);
        assert_true(*rows[i].en || !*number_help(value, ENGLISH).text);
    }
    assert_string_equal(number_help(NULL, FRENCH).text, "");
    assert_string_equal(number_help(good_yaml("[1]"), FRENCH).text, "");
}

/* Whatever libyaml refuses is refused in the language that was asked for. */
static void refuses_in_one_language(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "a: b: c\n",
        "a: 'x\n",
        "a: @x\n",
        "a: [1\n",
        "a: {x\n",
        "- a\nb: 1\n",
        "a: 1\n b: 2\n",
        "a: \"\\q\"\n",
        "a: \"\\x4\"\n",
        "a: \"\\ud800\"\n",
        "a: |9x\n",
        "a: |0\n x\n",
        "%FOO\n---\na\n",
        "%YAML 2.0\n---\na\n",
        "%YAML 1.1\n%YAML 1.1\n---\na\n",
        "%YAML 1\n---\na\n",
        "a: & x\n",
        "a: * x\n",
        "a: !<x\n",
        "a: 'x'y\n",
        "a: - b\n",
        "a: ? b\n",
        "[a]]\n",
        "a: \"x\n---\ny\"\n",
        "}\n",
        ", a\n",
        "a\nother: 1\n",
        "a:\n  - b\n c\n",
        "? a\n- b\n",
        "a: |\n    x\n  y\n z: 1\n",
        "[a\n---\n",
        "a: ]\n",
        "- - a\n -b\n",
        "a: [b\n]c\n",
        "{a: b}c: d\n",
        "a: !x!y z\n",
        "a: >\n x\n\ty\n",
        "- [a, {b: c]\n",
        "\"a\n\": 1\nb\n",
    };
    static const char *const english[] = {"found",   "expected",  "did not", "not allowed",
                                          "while",   "not start", " the ",   "invalid",
                                          "unknown", "character", "indent"};
    for (size_t i = 0; i < COUNT_OF(texts); i++) {
        const char *en = bad_yaml(texts[i], strlen(texts[i]), ENGLISH),
                   *fr = bad_yaml(texts[i], strlen(texts[i]), FRENCH);
        if (!fr) {
            wrong_row("accepted: %s", texts[i]);
            continue;
        }
        assert_true(strncmp(fr, "x.yaml:", 7) == 0 && fr[7] >= '1' && fr[7] <= '9');
        fr = arena_copy(arena, fr, strcspn(fr, "\n"));
        en = arena_copy(arena, en, strcspn(en, "\n"));
        if (strlen(en) > 300 || strlen(fr) > 300)
            wrong_row("too long: %s", fr);
        for (size_t k = 0; k < COUNT_OF(english); k++)
            if (strstr(fr, english[k])) {
                wrong_row("English in the French: %s", fr);
                break;
            }
    }
    rows_end();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(helps_with_french_hands), TEST(warns_of_a_cut),
        TEST(warns_of_a_quote),        TEST(leaves_alone),
        TEST(helps_with_numbers),      TEST(refuses_in_one_language),
    };
    return RUN(tests);
}

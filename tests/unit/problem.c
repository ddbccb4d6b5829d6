/* problem.c -- problems are counted, sorted, and printed with their line and a caret. */
#include "unit.h"

#include "base/limits.h"

static struct saying saying(const char *text)
{
    return saying_print("%s", text);
}

static const char *print(const struct problems *problems)
{
    return problems_print(problems, arena);
}

/* One error at a place of text, printed. */
static const char *printed_at(const char *text, int line, int column)
{
    struct problems problems = problems_on(arena, ENGLISH);
    problem(&problems, place_of(source_text(text), line, column), saying("wrong"));
    return print(&problems);
}

static void counts(void **state)
{
    (void)state;
    struct problems problems = problems_on(arena, ENGLISH);
    const struct source *source = source_text("a: 1\n");
    struct saying help = saying("help it");
    assert_string_equal(print(&problems), "");
    assert_int_equal(problem(&problems, place_of(source, 1, 1), saying("one")), FAILED);
    assert_int_equal(problem_helped(&problems, place_of(source, 1, 1), saying("two"), help),
                     FAILED);
    assert_int_equal(problem_helped(&problems, place_of(source, 1, 1), saying("three"), saying("")),
                     FAILED);
    problem_warn(&problems, place_of(source, 1, 1), saying("four"), NULL);
    assert_int_equal(problems.count, 4);
    assert_int_equal(problems.errors, 3);
    assert_null(problems.list[2].help); /* an empty help is none */
    assert_int_equal(problems.list[3].severity, SEVERITY_WARNING);
}

static void prints_line_and_caret(void **state)
{
    (void)state;
    assert_string_equal(printed_at("first: 1\nsecond: x\nthird: 3\n", 2, 9),
                        "x.yaml:2:9: error: wrong\n"
                        "    second: x\n"
                        "            ^\n");
    assert_string_equal(printed_at("only", 1, 1), "x.yaml:1:1: error: wrong\n    only\n    ^\n");
    assert_string_equal(printed_at("a\n\nb", 2, 1), "x.yaml:2:1: error: wrong\n    \n    ^\n");
}

static void speaks_both_languages(void **state)
{
    (void)state;
    const struct source *source = source_text("nom: x\n");
    struct saying help = saying("essayez");
    struct problems fr = problems_on(arena, FRENCH), en = problems_on(arena, ENGLISH);
    for (int i = 0; i < 2; i++) {
        struct problems *problems = i ? &fr : &en;
        problem_helped(problems, place_of(source, 1, 6), saying("oops"), help);
        problem_warn(problems, place_of(source, 1, 6), saying("hm"), &help);
    }
    assert_contains(print(&en), "x.yaml:1:6: error: oops\n");
    assert_contains(print(&en), "x.yaml:1:6: warning: hm\n");
    assert_contains(print(&en), "\nhelp: essayez\n");
    const char *said =
        text_fold(arena, print(&fr), strlen(print(&fr))); /* whichever space before the colon */
    assert_contains(said, "x.yaml:1:6: erreur : oops\n");
    assert_contains(said, "x.yaml:1:6: avertissement : hm\n");
    assert_contains(said, "\naide : essayez\n");
    assert_lacks(said, "error");
    assert_lacks(said, "help");
}

static void knows_places_that_are_no_place(void **state)
{
    (void)state;
    struct problems problems = problems_on(arena, ENGLISH);
    struct source named = {"some/file.so", NULL, 0};
    problem(&problems, (struct place){0}, saying("nowhere"));
    problem(&problems, place_of(&named, 0, 0), saying("no text"));
    assert_string_equal(print(&problems), "accord: error: nowhere\nsome/file.so: error: no text\n");
    assert_contains(printed_at("a: 1\n", 7, 3), "x.yaml:7:3: error: wrong\n"); /* past the end */
    assert_contains(printed_at("abc\n", 1, 40), "    abc\n");
    assert_contains(printed_at("", 1, 1), "x.yaml:1:1: error: wrong\n");
    assert_contains(printed_at("a: 1\n", 1, 0), "x.yaml:1:1: error: wrong\n");
}

static void sorts_by_place(void **state)
{
    (void)state;
    struct problems problems = problems_on(arena, ENGLISH);
    const struct source *source = source_text("a\nb\nc\n");
    static const struct {
        int line, column;
        const char *text;
    } rows[] = {{3, 1, "e"}, {1, 2, "b"}, {2, 1, "c"}, {1, 1, "a"}, {2, 1, "d"}, {3, 1, "f"}};
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        problem(&problems, place_of(source, rows[i].line, rows[i].column), saying(rows[i].text));
    const char *at = print(&problems);
    for (const char *wanted = "abcdef"; *wanted; wanted++) {
        at = strstr(at, "error: ");
        assert_non_null(at);
        at += strlen("error: ");
        assert_int_equal(*at, *wanted);
    }
}

/* Problems of several files, met in turn: file by file in the order in which they
 * were met, and by place within each. */
static void sorts_several_files(void **state)
{
    (void)state;
    enum { FILES = 3, EACH = 20 };
    struct problems problems = problems_on(arena, ENGLISH);
    const struct source *sources[FILES];
    for (int f = 0; f < FILES; f++)
        sources[f] = source_bytes(arena_print(arena, "%c.yaml", 'a' + (f + 1) % FILES),
                                  repeat("x\n", EACH + 1), 2 * EACH);
    for (int i = 0; i < EACH; i++)
        for (int f = 0; f < FILES; f++)
            problem(&problems, place_of(sources[f], EACH - i, 1), saying("wrong"));
    const char *at = print(&problems);
    for (int f = 0; f < FILES; f++)
        for (int i = 0; i < EACH; i++) {
            const char *wanted =
                arena_print(arena, "%s:%d:1: error: wrong\n", sources[f]->path, i + 1);
            if (strncmp(at, wanted, strlen(wanted)) != 0)
                fail_msg("%.20s stands where %.20s is due", at, wanted);
            at = strchr(at, '\n') + 1;
            at = strstr(at, "^\n") + 2;
        }
}

/* ---- the caret ---- */

/* The character of the excerpt above the caret. */
static const char *above_caret(const char *printed)
{
    const char *line = strchr(printed, '\n') + 1, *caret_line = strchr(line, '\n') + 1;
    size_t column = (size_t)(strchr(caret_line, '^') - caret_line), len = strcspn(line, "\n"),
           width = 0;
    while (len && width < column) {
        const char *start = line;
        text_next(&line, &len);
        width += text_width(arena_copy(arena, start, (size_t)(line - start)));
    }
    assert_int_equal(width, column);
    const char *start = line;
    if (len)
        text_next(&line, &len);
    return arena_copy(arena, start, (size_t)(line - start));
}

static void caret_stands_below(void **state)
{
    (void)state;
    static const struct {
        const char *line;
        int column;
        const char *character;
    } rows[] = {
        {"nom: été X", 10, "X"}, /* two bytes, one column */
        {"日本: X", 5, "X"},     /* two columns each */
        {"a 😀 X", 5, "X"},
        {"e\xcc\x81te\xcc\x81 X", 7, "X"}, /* none */
        {"\tX", 2, "X"},
        {"a\tb\tX", 5, "X"},
        {"\x1b[0mX", 5, "X"}, /* shown as \x1b */
        {"a\xe2\x80\xae"
         "bX",
         4, "X"},
        {"ab\xc2\xa0X", 4, "X"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        assert_string_equal(above_caret(printed_at(rows[i].line, 1, rows[i].column)),
                            rows[i].character);
}

/* Notepad begins a file with a mark that nobody sees. */
static void caret_stands_below_after_a_mark(void **state)
{
    (void)state;
    struct problems problems = problems_on(arena, ENGLISH);
    const char *text = "\xef\xbb\xbf"
                       "lang: X\n";
    const struct source *source = source_text(text);
    const struct node *root = yaml_read(source, arena, &problems);
    assert_non_null(root);
    problem(&problems, node_place(node_get(root, "lang")), saying("wrong"));
    assert_string_equal(print(&problems), "x.yaml:1:7: error: wrong\n"
                                          "    lang: X\n"
                                          "          ^\n");
}

static void shows_no_carriage_return(void **state)
{
    (void)state;
    assert_string_equal(printed_at("a: 1\r\nb: X\r\n", 2, 4),
                        "x.yaml:2:4: error: wrong\n    b: X\n       ^\n");
}

static bool is_cut(const char *at)
{
    return memcmp(at, "...", 3) == 0 || memcmp(at, "…", 3) == 0;
}

static void cuts_long_lines(void **state)
{
    (void)state;
    struct buffer line = buffer_on(arena);
    for (int i = 0; i < 500; i++)
        buffer_print(&line, "%s", i % 10 == 9 ? "é" : arena_print(arena, "%c", 'a' + i % 26));
    buffer_end(&line);
    static const int columns[] = {1, 2, 60, 80, 81, 82, 100, 119, 120, 121, 250, 441, 499, 500};
    for (size_t i = 0; i < COUNT_OF(columns); i++) {
        const char *said = printed_at(line.text, 1, columns[i]);
        const char *excerpt = strchr(said, '\n') + 1;
        size_t len = strcspn(excerpt, "\n");
        const char *at = line.text;
        size_t left = line.len;
        for (int k = 1; k < columns[i]; k++)
            text_next(&at, &left);
        const char *start = at;
        text_next(&at, &left);
        assert_true(text_count(excerpt, len) <= 80);
        assert_string_equal(above_caret(said), arena_copy(arena, start, (size_t)(at - start)));
        assert_true(columns[i] > 450 || is_cut(excerpt + len - 3));
        assert_true(columns[i] < 82 || is_cut(excerpt + 4));
        assert_true(columns[i] > 38 || !is_cut(excerpt + 4));
    }
    assert_contains(printed_at(repeat("a", 76), 1, 1), "a\n    ^");
    assert_lacks(printed_at(repeat("a", 77), 1, 1), "a\n    ^");
    assert_contains(printed_at(repeat("a", 77), 1, 77), "\n    …aaa");
}

/* What is shown of a line is as wide as a terminal, whatever stands in it. */
static void cuts_to_columns(void **state)
{
    (void)state;
    static const char *const pieces[] = {"日", "\x1b", "e\xcc\x81", "\t", "\xff"};
    for (size_t i = 0; i < COUNT_OF(pieces); i++)
        for (int at = 1; at <= 400; at += 57) {
            struct buffer line = buffer_on(arena);
            buffer_repeat(&line, pieces[i], 200);
            buffer_char(&line, 'X');
            buffer_repeat(&line, pieces[i], 200);
            const char *said = printed_at(buffer_end(&line), 1, at);
            const char *excerpt = strchr(said, '\n') + 1;
            assert_true(text_width(arena_copy(arena, excerpt, strcspn(excerpt, "\n"))) <= 80);
            above_caret(said);
        }
}

/* One typo is one error: the shape says that a word is no id, its reader that nothing is called so. */
static void tells_a_word_once(void **state)
{
    (void)state;
    const struct source *source = source_text("éco: 1\nb: 2\n");
    struct place place = place_of(source, 1, 1), other = place_of(source, 2, 1);
    struct saying none = {""}, meant = say_did_you_mean(ENGLISH, "eco");
    struct problems problems = problems_on(arena, ENGLISH);
    problem_helped(&problems, place, say_not_an_id(ENGLISH, "éco"), say_id_help(ENGLISH));
    problem_helped(&problems, place, say_unknown_stake(ENGLISH, "éco"), say_stake_titles(ENGLISH));
    assert_int_equal(problems.count, 1);
    assert_int_equal(problems.errors, 2);
    assert_contains(print(&problems), "'éco' is not an id"); /* the first says what to write */
    problem_helped(&problems, place, say_unknown_stake(ENGLISH, "éco"), meant);
    assert_int_equal(problems.count, 1);
    assert_contains(print(&problems), "error: no stake is called 'éco'");
    assert_contains(print(&problems), "help: did you mean 'eco'?");
    problem(&problems, place, say_unknown_question(ENGLISH, "éco"));
    assert_int_equal(problems.count, 1);
    problem_helped(&problems, other, say_unknown_stake(ENGLISH, "éco"), none);  /* elsewhere */
    problem_helped(&problems, place, say_unknown_stake(ENGLISH, "ecos"), none); /* another word */
    problem(&problems, place, say_unknown_question(ENGLISH, "ecos"));           /* without a help */
    problem_warn(&problems, place, say_unknown_stake(ENGLISH, "éco"), NULL);    /* no error */
    problem(&problems, place, say_missing_translation(ENGLISH, "French"));      /* no word */
    problem(&problems, place, say_missing_translation(ENGLISH, "French"));      /* the same */
    problem(&problems, place_of(source, 0, 0), say_not_an_id(ENGLISH, "éco"));  /* nowhere */
    problem(&problems, place_of(source, 0, 0), say_not_an_id(ENGLISH, "éco"));
    assert_int_equal(problems.count, 8);
    struct problems fr = problems_on(arena, FRENCH);
    problem_helped(&fr, place, say_not_an_id(FRENCH, "éco"), say_id_help(FRENCH));
    problem_helped(&fr, place, say_unknown_stake(FRENCH, "éco"), say_did_you_mean(FRENCH, "eco"));
    assert_int_equal(fr.count, 1);
    assert_contains(print(&fr), "aucun enjeu ne s’appelle « éco »");
}

static void shows_foreign_text(void **state)
{
    (void)state;
    struct problems problems = problems_on(arena, ENGLISH);
    struct saying help = saying("not \x1b[2J this");
    const struct source *source = source_bytes("a\x1b[31m\n.yaml", "b: \x07\n", 5);
    problem_helped(&problems, place_of(source, 1, 4), saying("found \x1b]0;owned\x07"), help);
    const char *said = print(&problems);
    assert_contains(said, "a\\x1b[31m\\x0a.yaml:1:4: error: found \\x1b]0;owned\\x07\n");
    assert_contains(said, "help: not \\x1b[2J this\n");
    for (; *said; said++)
        assert_true(*said == '\n' || (unsigned char)*said >= 0x20);
}

static void stops_at_a_limit(void **state)
{
    (void)state;
    for (int french = 0; french < 2; french++) {
        struct problems problems = problems_on(arena, french ? FRENCH : ENGLISH);
        const struct source *source = source_text("a: 1\n");
        for (int i = 0; i < LIMIT_PROBLEMS; i++)
            problem(&problems, place_of(source, i + 1, 1), saying("again"));
        assert_int_equal(problems.dropped, 0);
        for (int i = 0; i < 5; i++)
            problem(&problems, place_of(source, 1, i + 2), saying("too much"));
        problem_warn(&problems, place_of(source, 1, 1), saying("too much"), NULL);
        assert_int_equal(problems.count, LIMIT_PROBLEMS);
        assert_int_equal(problems.dropped, 6);
        assert_int_equal(problems.errors, LIMIT_PROBLEMS + 5);
        assert_contains(print(&problems), french ? "\net 6 autres\n" : "\nand 6 more\n");
        assert_lacks(print(&problems), "too much");
    }
}

static void finds_offsets(void **state)
{
    (void)state;
    const struct source *source = source_text("é: 1\nb日X\n");
    static const struct {
        size_t offset;
        int line, column;
    } rows[] = {{0, 1, 1}, {2, 1, 2},  {5, 1, 5},  {6, 2, 1},
                {7, 2, 2}, {10, 2, 3}, {12, 3, 1}, {99, 3, 1}};
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct place place = place_at(source, rows[i].offset);
        assert_int_equal(place.line, rows[i].line);
        assert_int_equal(place.column, rows[i].column);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(counts),
        TEST(prints_line_and_caret),
        TEST(speaks_both_languages),
        TEST(knows_places_that_are_no_place),
        TEST(sorts_by_place),
        TEST(sorts_several_files),
        TEST(caret_stands_below),
        TEST(caret_stands_below_after_a_mark),
        TEST(shows_no_carriage_return),
        TEST(cuts_long_lines),
        TEST(cuts_to_columns),
        TEST(tells_a_word_once),
        TEST(shows_foreign_text),
        TEST(stops_at_a_limit),
        TEST(finds_offsets),
    };
    return RUN(tests);
}

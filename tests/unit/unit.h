/* unit.h -- what every unit program takes: cmocka, an arena for each test, texts
 * read as YAML, figures compared, and several wrong rows of a table in one test.
 *
 * Programs are run from the top of the repository.
 */
#ifndef UNIT_H
#define UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/problem.h"
#include "base/text.h"
#include "data/yaml_read.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct arena *arena; /* of the test that is running */

static inline int open_test(void **state)
{
    (void)state;
    arena = arena_open();
    return 0;
}

static inline int close_test(void **state)
{
    (void)state;
    arena_close(arena);
    return 0;
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, open_test, close_test)
#define RUN(tests) cmocka_run_group_tests(tests, NULL, NULL)

/* One row of a table is wrong: say so and go on; rows_end fails if any was. */
static inline int *wrong_rows(void)
{
    static int rows;
    return &rows;
}

#define wrong_row(...)            \
    do {                          \
        ++*wrong_rows();          \
        print_error(__VA_ARGS__); \
        print_error("\n");        \
    } while (0)

#define rows_end()                   \
    do {                             \
        int wrong_ = *wrong_rows();  \
        *wrong_rows() = 0;           \
        assert_int_equal(wrong_, 0); \
    } while (0)

static inline bool near(double a, double b, double tolerance)
{
    return (isnan(a) && isnan(b)) || a == b || fabs(a - b) <= tolerance;
}

#define assert_near(actual, expected, tolerance)                                \
    do {                                                                        \
        double actual_ = (actual), expected_ = (expected);                      \
        if (!near(actual_, expected_, tolerance))                               \
            fail_msg("%s is %.17g, wanted %.17g", #actual, actual_, expected_); \
    } while (0)

#define assert_contains(text, part)                                                \
    do {                                                                           \
        const char *text_ = (text), *part_ = (part);                               \
        if (!text_ || !strstr(text_, part_))                                       \
            fail_msg("'%s' does not contain '%s'", text_ ? text_ : "NULL", part_); \
    } while (0)

#define assert_lacks(text, part)                                           \
    do {                                                                   \
        const char *text_ = (text), *part_ = (part);                       \
        if (!text_ || strstr(text_, part_))                                \
            fail_msg("'%s' contains '%s'", text_ ? text_ : "NULL", part_); \
    } while (0)

/* ---- texts ---- */

static inline const struct source *source_bytes(const char *path, const char *text, size_t len)
{
    struct source *source = arena_alloc(arena, sizeof *source);
    *source = (struct source){path, arena_copy(arena, text, len), len};
    return source;
}

static inline const struct source *source_text(const char *text)
{
    return source_bytes("x.yaml", text, strlen(text));
}

/* The tree of a text that is good YAML. */
static inline const struct node *good_yaml(const char *text)
{
    struct problems problems = problems_on(arena, ENGLISH);
    const struct node *root = yaml_read(source_text(text), arena, &problems);
    if (!root || problems.count)
        fail_msg("%s", problems_print(&problems, arena));
    return root;
}

/* What is said of a text that is bad, in one language; NULL where nothing is. */
static inline const char *bad_yaml(const char *text, size_t len, enum language language)
{
    struct problems problems = problems_on(arena, language);
    const struct node *root = yaml_read(source_bytes("x.yaml", text, len), arena, &problems);
    if (root || !problems.errors)
        return NULL;
    return problems_print(&problems, arena);
}

static inline char *repeat(const char *text, size_t times)
{
    struct buffer out = buffer_on(arena);
    buffer_repeat(&out, text, times);
    buffer_end(&out);
    return out.text;
}

static inline double number_at(const struct node *root, const char *path)
{
    double number;
    return node_number(node_path(root, path), &number) ? number : NAN;
}

#endif

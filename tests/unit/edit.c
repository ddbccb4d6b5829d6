/* edit.c -- changes laid over a tree: what it becomes, and that what was read stays. */
#include "unit.h"

#include "data/yaml_write.h"
#include "model/edit.h"

static const char tree[] =
    "answers: {a: 1, b: {value: 2, evidence: declared, fixed: yes}, c: [x],\n"
    "  d: {from: 1, to: 2}, e: {by: {p: 1, q: 2}}}\n"
    "evidence: shared\n"
    "things: [{id: one, size: 1}, {id: two, size: 2}, {id: three, size: 3}]\n"
    "list: [5, 6, 7]\n";

static const char *written(const struct node *node)
{
    struct buffer out = buffer_on(arena);
    yaml_write(&out, node);
    return buffer_end(&out);
}

/* The part of the tree at path, once the changes (NULL ends them) are laid over it. */
static const char *laid(const char *path, const char *const *texts)
{
    struct problems problems = problems_on(arena, ENGLISH);
    const struct node *root = yaml_read(source_text(tree), arena, &problems);
    const char *before = written(root);
    size_t count = 0;
    while (texts[count])
        count++;
    const struct edits *edits = edits_read("--set", texts, count, arena, &problems);
    const struct node *after = edits ? edits_lay(edits, root, arena, &problems) : NULL;
    assert_string_equal(written(root), before);
    return after ? written(node_path(after, path)) : problems_print(&problems, arena);
}

#define SET(path, ...) laid(path, (const char *const[]){__VA_ARGS__, NULL})

static void sets_answers(void **state)
{
    (void)state;
    const char *proven = "value: \"9\"\nstatus: \"achieved\"\nevidence: \"audited\"\n";
    assert_string_equal(SET("answers.a", "answers.a=9"), proven);
    assert_string_equal(SET("answers.e", "answers.e=9"),
                        arena_print(arena, "%svoices: {p: \"1\", q: \"2\"}\n", proven));
    assert_string_equal(SET("answers.new", "answers.new=9"), proven);
    assert_string_equal(SET("answers.b", "answers.b=9"),
                        arena_print(arena, "%sfixed: \"yes\"\n", proven));
    assert_string_equal(SET("answers.a", "answers.a.evidence=shared", "answers.a=9"),
                        "value: \"9\"\nstatus: \"achieved\"\nevidence: \"shared\"\n");
    assert_string_equal(SET("answers.a", "answers.a={value: 9}"),
                        "{value: \"9\", evidence: \"audited\"}\n");
    assert_string_equal(SET("answers.a", "answers.a={value: 9, evidence: shared}"),
                        "{value: \"9\", evidence: \"shared\"}\n");
    assert_string_equal(SET("answers.a", "answers.a={note: why}"), "{note: \"why\"}\n");
    assert_string_equal(SET("answers.b", "answers.b.value=9"),
                        "{value: \"9\", evidence: \"audited\", fixed: \"yes\"}\n");
    assert_string_equal(SET("answers.b", "answers.b.value=9", "answers.b.evidence=shared"),
                        "{value: \"9\", evidence: \"shared\", fixed: \"yes\"}\n");
    assert_string_equal(SET("answers.a", "answers.a.value=9"),
                        "value: \"9\"\nevidence: \"audited\"\n");
    assert_string_equal(SET("answers.e", "answers.e.by.q=9"),
                        "{by: {p: \"1\", q: {value: \"9\", evidence: \"audited\"}}}\n");
    assert_string_equal(SET("answers.e", "answers.e.by.q.value=9",
                            "answers.e.by.q.evidence=shared"),
                        "{by: {p: \"1\", q: {value: \"9\", evidence: \"shared\"}}}\n");
    assert_string_equal(SET("answers.e", "answers.e.by={p: 3}"),
                        "{by: {p: \"3\"}, evidence: \"audited\"}\n");
    assert_string_equal(SET("answers.e", "answers.e.by={p: {value: 3, evidence: shared}}"),
                        "{by: {p: {value: \"3\", evidence: \"shared\"}}}\n");
    assert_string_equal(SET("answers.a", "answers.a.status=planned"),
                        "value: \"1\"\nstatus: \"planned\"\n");
    assert_string_equal(SET("answers.c", "answers.c.status=planned"),
                        "value: [\"x\"]\nstatus: \"planned\"\n");
    assert_string_equal(SET("answers.c", "answers.c.1=y"),
                        "value: [\"y\"]\nevidence: \"audited\"\n");
    assert_string_equal(SET("answers.d", "answers.d.to=9"),
                        "value: {from: \"1\", to: \"9\"}\nevidence: \"audited\"\n");
    assert_string_equal(SET("answers.d", "answers.d.evidence=shared"),
                        "value: {from: \"1\", to: \"2\"}\nevidence: \"shared\"\n");
    assert_string_equal(SET("answers.e", "answers.e.by.q="), "{by: {p: \"1\"}}\n");
    assert_string_equal(SET("answers.a", "answers.a="), "null\n");
}

static void sets_anything_else(void **state)
{
    (void)state;
    assert_string_equal(SET("list", "list.2=9"), "[\"5\", \"9\", \"7\"]\n");
    assert_string_equal(SET("list", "list.1=", "list.2=9", "list.3="), "[\"9\"]\n");
    assert_string_equal(SET("list", "list=[]"), "[]\n");
    assert_string_equal(SET("things", "things.one=", "things.3.size=9", "things.two.m=4"),
                        "[{id: \"two\", size: \"2\", m: \"4\"}, {id: \"three\", size: \"9\"}]\n");
    assert_string_equal(SET("new", "new.deep.er=1", "new.deep.est=2"),
                        "deep:\n  er: \"1\"\n  est: \"2\"\n");
    assert_string_equal(SET("new", "new.a=1", "new={b: 2}"), "{b: \"2\", a: \"1\"}\n");
    assert_string_equal(SET("evidence", "evidence.list=audited"),
                        "answers: \"shared\"\npartners: \"shared\"\nalliance: \"shared\"\n"
                        "things: \"shared\"\nlist: \"audited\"\n");
    assert_string_equal(SET("list", "list.1= "), "[\"6\", \"7\"]\n");
    assert_string_equal(SET("list", "list.1=\"\""), "[\"\", \"6\", \"7\"]\n");
    assert_string_equal(SET("list", "list.1=a=b"), "[\"a=b\", \"6\", \"7\"]\n");
}

static void says_what_is_wrong(void **state)
{
    (void)state;
    assert_contains(SET("", "list.0=1"), "--set:1:6: error: 'list' has 3 entries");
    assert_contains(SET("", "list.99999999999999999999999=1"), "--set:1:6: error: 'list' has 3");
    assert_contains(SET("", "things.tow.size=1"), "help: did you mean 'two'?");
    assert_contains(SET("", "evidenc="), "--set:1:1: error: there is no 'evidenc' to take away");
    assert_contains(SET("", "evidenc="), "help: did you mean 'evidence'?");
    assert_contains(SET("", "things.two.size.é.x=1"),
                    "--set:1:17: error: 'things.two.size' is a single value");
    assert_contains(SET("", "é.a=3", "é.a=[é, &x 3]"), "--set:1:9: error: anchors");
    assert_contains(SET("", "things.two.size=1", "things.2.size=2"),
                    "'things.2.size' is set twice");
}

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(sets_answers), TEST(sets_anything_else),
                                       TEST(says_what_is_wrong)};
    return RUN(tests);
}

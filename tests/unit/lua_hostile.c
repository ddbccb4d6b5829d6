/* lua_hostile.c -- every snippet of tests/hostile/lua as the check of a rule, and as
 * the whole file of one: it ends soon, it is never a pass, nothing outside is
 * touched, and the next rule in the same host finds everything in its place.
 */
#include "clock.h"
#include "lua_world.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

static const char folder[] = "tests/hostile/lua", pwned[] = "/tmp/hostile-pwned";
enum { FILES_MOST = 200, SECONDS_MOST = 3 };

struct snippet {
    char name[64];
    char *text;
    size_t len;
};

static struct snippet snippets[FILES_MOST];
static size_t snippet_count;
static struct world world;

/* ---- files ---- */

static int compare_names(const void *a, const void *b)
{
    return strcmp(((const struct snippet *)a)->name, ((const struct snippet *)b)->name);
}

static void read_snippet(const char *name)
{
    struct snippet *snippet = &snippets[snippet_count++];
    char path[512];
    assert_true(strlen(name) < sizeof snippet->name && snippet_count < FILES_MOST);
    memcpy(snippet->name, name, strlen(name) + 1);
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *in = fopen(path, "rb");
    assert_non_null(in);
    snippet->text = calloc(1, 65536);
    snippet->len = fread(snippet->text, 1, 65535, in);
    fclose(in);
}

static int open_all(void **state)
{
    (void)state;
    DIR *listing = opendir(folder);
    if (!listing)
        return -1; /* run from the top of the repository */
    for (struct dirent *entry; (entry = readdir(listing));)
        if (strstr(entry->d_name, ".lua"))
            read_snippet(entry->d_name);
    closedir(listing);
    qsort(snippets, snippet_count, sizeof *snippets, compare_names);
    mkdir(pwned, 0700);
    world_open(&world);
    return 0;
}

static int close_all(void **state)
{
    (void)state;
    world_close(&world);
    for (size_t i = 0; i < snippet_count; i++)
        free(snippets[i].text);
    rmdir(pwned);
    return 0;
}

static bool is_canary(const struct snippet *snippet)
{
    return strncmp(snippet->name, "canary", 6) == 0;
}

/* before + the snippet + after as a rule; its length goes to *len, for it may hold NULs. */
static char *wrap(const char *before, const struct snippet *snippet, const char *after, size_t *len)
{
    struct buffer text = buffer_on(world.arena);
    buffer_text(&text, "return { " RULE_HEAD
                       "factor = 'f', reads = { 'answers', 'partners' }, check = function(...)\n");
    buffer_text(&text, before);
    buffer_add(&text, snippet->text, snippet->len);
    buffer_text(&text, after);
    buffer_text(&text, "\nend }");
    *len = text.len;
    return text.text;
}

/* ---- the promises ---- */

static void canaries_live(const char *after)
{
    for (size_t i = 0; i < snippet_count; i++) {
        size_t len;
        if (!is_canary(&snippets[i]))
            continue;
        const char *text = wrap(
            "local d, p, out = ...\nlocal function canary(...)\n", &snippets[i],
            "\nend\nif canary(...) == 1 then return out.met('good', { r = 1 }) end\nreturn out.unmet('ill')",
            &len);
        if (!world_load(&world, text, len) || world_judge(&world).outcome != OUTCOME_MET)
            fail_msg("%s died after %s", snippets[i].name, after);
    }
}

static void nothing_was_written(const char *by)
{
    DIR *listing = opendir(pwned);
    assert_non_null(listing);
    for (struct dirent *entry; (entry = readdir(listing));)
        if (entry->d_name[0] != '.')
            fail_msg("%s wrote %s", by, entry->d_name);
    closedir(listing);
}

static double slowest;
static const char *slowest_name;

static void note_time(const struct snippet *snippet, double start)
{
    double took = seconds() - start;
    if (took > slowest) {
        slowest = took;
        slowest_name = snippet->name;
    }
    if (took >= SECONDS_MOST)
        fail_msg("%s took %.1f s", snippet->name, took);
}

static void never_a_pass(void **state)
{
    (void)state;
    assert_true(snippet_count > 70);
    for (size_t i = 0; i < snippet_count; i++) {
        size_t len;
        const char *text = wrap("", &snippets[i], "", &len);
        double start = seconds();
        bool loaded = world_load(&world, text, len) != NULL;
        struct judgement judgement = {.outcome = OUTCOME_ERROR, .error = "refused"};
        if (loaded)
            judgement = world_judge(&world);
        note_time(&snippets[i], start);
        if (judgement.outcome != OUTCOME_ERROR || !judgement.error)
            fail_msg("%s gave %s", snippets[i].name, outcome_name(judgement.outcome));
        if (!text_is_utf8(judgement.error, strlen(judgement.error)) ||
            strpbrk(judgement.error, "\33\7\r\n"))
            fail_msg("%s: its error is not clean", snippets[i].name);
        nothing_was_written(snippets[i].name);
        canaries_live(snippets[i].name);
    }
    print_message("# slowest: %s, %.2f s\n", slowest_name, slowest);
}

/* What a snippet leaves a limit to decide is decided by a limit. */
static void limits_are_limits(void **state)
{
    (void)state;
    for (size_t i = 0; i < snippet_count; i++) {
        size_t len;
        bool absent = strstr(snippets[i].text, "xpcall") || strstr(snippets[i].text, "coroutine") ||
                      strstr(snippets[i].text, "setmetatable");
        bool refused =
            strstr(snippets[i].text, "string.rep(\"\"") || strstr(snippets[i].text, "1024*1024") ||
            strstr(snippets[i].text, "table.concat(t)") || strstr(snippets[i].name, "esc-08");
        if (!strstr(snippets[i].text, "must: STOP") || absent || refused)
            continue; /* ended before it could begin */
        const char *text = wrap("", &snippets[i], "", &len);
        assert_non_null(world_load(&world, text, len));
        struct judgement judgement = world_judge(&world);
        if (!judgement.limit || judgement.line <= 0)
            fail_msg("%s: %s", snippets[i].name, judgement.error);
    }
}

static void as_a_whole_file(void **state)
{
    (void)state;
    for (size_t i = 0; i < snippet_count; i++) {
        double start = seconds();
        assert_null(world_load(&world, snippets[i].text, snippets[i].len));
        note_time(&snippets[i], start);
        assert_true(world.problems.errors > 0 && world.problems.list[0].place.line > 0);
        nothing_was_written(snippets[i].name);
        canaries_live(snippets[i].name);
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(never_a_pass),
        cmocka_unit_test(limits_are_limits),
        cmocka_unit_test(as_a_whole_file),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}

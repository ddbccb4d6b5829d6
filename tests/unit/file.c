/* file.c -- files are read whole, and written whole or not at all. */
#include "folder.h"

#include "base/file.h"

#include <errno.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

static struct problems problems;

static const struct source *read_it(const char *path, size_t limit)
{
    problems = problems_on(arena, ENGLISH);
    return file_read(path, limit, arena, &problems);
}

static int write_it(const char *path, const char *text)
{
    problems = problems_on(arena, ENGLISH);
    return file_write(path, text, strlen(text), &problems);
}

static const char *said(void)
{
    return problems_print(&problems, arena);
}

/* ---- reading ---- */

static void reads_whole(void **state)
{
    (void)state;
    const struct source *file = read_it(put_file("a", "x\0y\n", 4, 0644), 100);
    assert_non_null(file);
    assert_int_equal(file->len, 4);
    assert_memory_equal(file->text, "x\0y\n", 5); /* and a NUL behind it */
    file = read_it(put_text("empty", ""), 0);
    assert_non_null(file);
    assert_int_equal(file->len, 0);
    assert_string_equal(file->text, "");
    char *large = repeat("0123456789abcdef", 40000);
    file = read_it(put_text("large", large), 1 << 20);
    assert_non_null(file);
    assert_int_equal(file->len, 640000);
    assert_string_equal(file->text, large);
}

static void keeps_the_limit(void **state)
{
    (void)state;
    static const size_t limits[] = {10, 65535, 65536, 65537, 300000};
    for (size_t i = 0; i < COUNT_OF(limits); i++) {
        const char *path = put_text("a", repeat("x", limits[i]));
        const struct source *file = read_it(path, limits[i]);
        assert_non_null(file);
        assert_int_equal(file->len, limits[i]);
        path = put_text("a", repeat("x", limits[i] + 1));
        assert_null(read_it(path, limits[i]));
        assert_int_equal(problems.errors, 1);
        assert_contains(said(), arena_print(arena, "is larger than %zu bytes", limits[i]));
    }
}

static void reads_files_only(void **state)
{
    (void)state;
    assert_null(read_it(in_folder("missing"), 10));
    assert_contains(said(), arena_print(arena, "%s/missing: error: cannot be opened: ", folder));
    assert_null(read_it(folder, 10));
    assert_contains(said(), "is not a regular file");
    assert_int_equal(mkfifo(in_folder("pipe"), 0644), 0);
    assert_null(read_it(in_folder("pipe"), 10)); /* without waiting for a writer */
    assert_contains(said(), "is not a regular file");
    assert_null(read_it("/dev/zero", 10));
    assert_contains(said(), "is not a regular file");
}

/* What the system says is in one language with the rest of the sentence. */
static void refuses_in_one_language(void **state)
{
    (void)state;
    problems = problems_on(arena, FRENCH);
    assert_null(file_read(in_folder("absent"), 10, arena, &problems));
    assert_contains(said(), "ne peut pas être ouvert");
    assert_lacks(said(), "No such file");
}

static void reads_standard_input(void **state)
{
    (void)state;
    int ends[2], kept = dup(STDIN_FILENO);
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(write(ends[1], "a: 1\n", 5), 5);
    close(ends[1]);
    dup2(ends[0], STDIN_FILENO);
    const struct source *file = read_it("-", 100);
    dup2(kept, STDIN_FILENO);
    close(kept);
    close(ends[0]);
    assert_non_null(file);
    assert_string_equal(file->text, "a: 1\n");
    assert_string_equal(file->path, "-");
}

/* ---- writing ---- */

static const char *content(const char *path)
{
    const struct source *file = read_it(path, 1 << 24);
    return file ? file->text : NULL;
}

static void writes_whole(void **state)
{
    (void)state;
    const char *path = in_folder("out.yaml");
    assert_int_equal(write_it(path, "first\n"), OK);
    assert_string_equal(content(path), "first\n");
    assert_int_equal(write_it(path, ""), OK); /* over what was there */
    assert_string_equal(content(path), "");
    char *large = repeat("0123456789abcdef", 200000);
    assert_int_equal(write_it(path, large), OK);
    assert_string_equal(content(path), large);
    assert_int_equal(folder_count(), 1); /* nothing beside it */
}

static void writes_beside_the_working_folder(void **state)
{
    (void)state;
    char before[4096];
    assert_non_null(getcwd(before, sizeof before));
    assert_int_equal(chdir(folder), 0);
    int status = write_it("plain", "x");
    assert_int_equal(chdir(before), 0);
    assert_int_equal(status, OK);
    assert_string_equal(content(in_folder("plain")), "x");
}

/* A run that was killed left a part behind: it is in nobody's way, whatever it is. */
static void clears_a_stale_part(void **state)
{
    (void)state;
    const char *path = in_folder("out"), *part = in_folder(".out.99999999.accord-part");
    put_text(".out.99999999.accord-part", "half of"); /* no process has such a number */
    assert_int_equal(write_it(path, "whole"), OK);
    assert_string_equal(content(path), "whole");
    assert_int_equal(folder_count(), 1);
    const char *other = put_text("other", "kept");
    assert_int_equal(symlink(other, part), 0);
    assert_int_equal(write_it(path, "again"), OK);
    assert_string_equal(content(path), "again");
    assert_string_equal(content(other), "kept"); /* never written through a link */
    assert_int_equal(folder_count(), 2);
}

static void keeps_the_old_text(void **state)
{
    (void)state;
    const char *path = put_text("out", "old\n");
    const char *part = arena_print(arena, ".out.%ld.accord-part", (long)getpid());
    assert_int_equal(mkdir(in_folder(part), 0755), 0); /* no part can be made */
    assert_int_equal(write_it(path, "new\n"), FAILED);
    assert_int_equal(problems.errors, 1);
    assert_contains(said(), "out: error: cannot be written: ");
    assert_string_equal(content(path), "old\n");
}

/* The disk is full half way: the old text stays, and no part is left. */
static void keeps_the_old_text_when_full(void **state)
{
    (void)state;
    const char *path = put_text("out", "old\n");
    int status;
    pid_t child = fork();
    if (child == 0) {
        struct rlimit limit = {1000, 1000};
        signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &limit);
        _exit(write_it(path, repeat("x", 100000)) == FAILED && problems.errors == 1 ? 0 : 1);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 0);
    assert_string_equal(content(path), "old\n");
    assert_int_equal(folder_count(), 1);
}

/* Killed at any moment, the file holds the old text or the new one. */
static void is_never_torn(void **state)
{
    (void)state;
    enum { SIZE = 400000 };
    const char *path = put_text("out", repeat("a", SIZE)), *others = repeat("b", SIZE),
               *older = repeat("a", SIZE);
    for (int i = 0; i < 20; i++) {
        pid_t child = fork();
        if (child == 0)
            for (;;) {
                write_it(path, others);
                write_it(path, older);
            }
        struct timespec pause = {0, 1000000 + i * 700000};
        nanosleep(&pause, NULL);
        kill(child, SIGKILL);
        waitpid(child, NULL, 0);
        const char *found = content(path);
        assert_non_null(found);
        assert_true(strcmp(found, others) == 0 || strcmp(found, older) == 0);
    }
    assert_int_equal(write_it(path, "end"), OK);
    assert_int_equal(folder_count(), 1); /* what the last one left is gone */
}

static void writes_to_devices_only_as_they_are(void **state)
{
    (void)state;
    struct stat status;
    assert_int_equal(write_it("/dev/null", "x"), OK);
    assert_int_equal(stat("/dev/null", &status), 0);
    assert_true(S_ISCHR(status.st_mode)); /* no file was put in its place */
    if (file_exists("/dev/full")) {
        assert_int_equal(write_it("/dev/full", "x"), FAILED);
        assert_contains(said(), "/dev/full: error: cannot be written: ");
    }
    assert_int_equal(write_it(folder, "x"), FAILED);
    assert_contains(said(), "cannot be written: ");
    assert_int_equal(write_it(in_folder("no/such/out"), "x"), FAILED);
    assert_int_equal(folder_count(), 0);
}

static int write_output_to(int file)
{
    int kept = dup(STDOUT_FILENO);
    fflush(stdout);
    dup2(file, STDOUT_FILENO);
    problems = problems_on(arena, ENGLISH);
    int status = file_write("-", "some text\n", 10, &problems);
    dup2(kept, STDOUT_FILENO);
    close(kept);
    return status;
}

static void writes_standard_output(void **state)
{
    (void)state;
    char got[20] = "";
    int ends[2], full = open("/dev/full", O_WRONLY);
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(write_output_to(ends[1]), OK);
    assert_int_equal(read(ends[0], got, sizeof got - 1), 10);
    assert_string_equal(got, "some text\n");
    close(ends[0]);
    signal(SIGPIPE, SIG_IGN);
    assert_int_equal(write_output_to(ends[1]), FAILED); /* nobody reads any more */
    assert_int_equal(problems.errors, 1);
    close(ends[1]);
    if (full >= 0) {
        assert_int_equal(write_output_to(full), FAILED);
        close(full);
    }
}

/* ---- names ---- */

static void lists_names(void **state)
{
    (void)state;
    static const char *const made[] = {"b", "a.yaml", "B", ".hidden", "é", "10", "9"};
    static const char *const wanted[] = {"10", "9", "B", "a.yaml", "b", "é"};
    const char **names;
    size_t count;
    for (size_t i = 0; i < COUNT_OF(made); i++)
        put_text(made[i], "");
    assert_int_equal(file_list(&names, &count, folder, arena), OK);
    assert_int_equal(count, COUNT_OF(wanted));
    for (size_t i = 0; i < count; i++)
        assert_string_equal(names[i], wanted[i]);
    assert_int_equal(file_list(&names, &count, in_folder("none"), arena), FAILED);
}

static void splits_paths(void **state)
{
    (void)state;
    static const struct {
        const char *path, *folder, *name;
    } rows[] = {
        {"a/b.yaml", "a", "b.yaml"}, {"b.yaml", ".", "b.yaml"}, {"/b", "/", "b"},
        {"/a/b/c", "/a/b", "c"},     {"./x", ".", "x"},         {"a//b", "a/", "b"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        assert_string_equal(file_folder(rows[i].path, arena), rows[i].folder);
        assert_string_equal(file_name(rows[i].path), rows[i].name);
    }
    put_text("here", "");
    assert_true(file_exists(in_folder("here")));
    assert_false(file_exists(in_folder("there")));
    assert_true(file_is_folder(folder));
    assert_false(file_is_folder(in_folder("here")));
    assert_int_equal(symlink(in_folder("here"), in_folder("link")), 0);
    assert_string_equal(file_real(in_folder("link"), arena), file_real(in_folder("here"), arena));
    assert_null(file_real(in_folder("there"), arena));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FOLDER_TEST(reads_whole),
        FOLDER_TEST(keeps_the_limit),
        FOLDER_TEST(reads_files_only),
        FOLDER_TEST(refuses_in_one_language),
        FOLDER_TEST(reads_standard_input),
        FOLDER_TEST(writes_whole),
        FOLDER_TEST(writes_beside_the_working_folder),
        FOLDER_TEST(clears_a_stale_part),
        FOLDER_TEST(keeps_the_old_text),
        FOLDER_TEST(keeps_the_old_text_when_full),
        FOLDER_TEST(is_never_torn),
        FOLDER_TEST(writes_to_devices_only_as_they_are),
        FOLDER_TEST(writes_standard_output),
        FOLDER_TEST(lists_names),
        FOLDER_TEST(splits_paths),
    };
    return RUN(tests);
}

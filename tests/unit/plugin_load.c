/* plugin_load.c -- what is refused, and why; before any of its code runs where that is possible. */
#include "plugins.h"

#include "extend/plugin_elf.h"

#include <elf.h>
#include <signal.h>
#include <sys/wait.h>

#if UINTPTR_MAX > 0xffffffffu
typedef Elf64_Ehdr file_header;
#else
typedef Elf32_Ehdr file_header;
#endif

static const char *said(void)
{
    return problems_print(&problems, arena);
}

/* ---- good ones ---- */

static void loads(void **state)
{
    (void)state;
    const struct plugin *plugin = load_good("plugins/skeleton", "skeleton");
    assert_string_equal(plugin->id, "skeleton");
    assert_string_equal(plugin->api.version, "1.0.0");
    assert_string_equal(plugin->api.sections[0]->key, "skeleton");
    assert_int_equal(problems.count, 0);
    load_good("tests/plugins/well", "well");
}

static void loads_what_it_knows_of(void **state)
{
    (void)state;
    const struct plugin *plugin = load_good("tests/plugins/grown", "grown");
    assert_string_equal(plugin->api.id, "grown"); /* whatever comes behind is left alone */
    assert_non_null(plugin->api.rules);
    plugin = load_good("tests/plugins/without-rules", "without-rules");
    assert_null(plugin->api.rules); /* what it does not have is NULL, whatever stands there */
    assert_non_null(plugin->api.measure);
}

static void looks_in_turn(void **state)
{
    (void)state;
    const char *const folders[] = {in_folder("none"), folder, "relative", in_folder("second")};
    assert_int_equal(mkdir(in_folder("second"), 0755), 0);
    problems = problems_on(arena, ENGLISH);
    assert_null(plugin_load("skeleton", folders, 4, (struct place){0}, arena, &problems));
    assert_contains(said(), "accord: error: the plugin 'skeleton' was not found in: ");
    for (size_t i = 0; i < COUNT_OF(folders); i++)
        assert_contains(said(), folders[i]);
    copy_plugin("plugins/skeleton", "second/skeleton");
    assert_non_null(plugin_load("skeleton", folders, 4, (struct place){0}, arena, &problems));
    copy_plugin("tests/plugins/well", "skeleton"); /* the first that has it decides */
    problems = problems_on(arena, ENGLISH);
    assert_null(plugin_load("skeleton", folders, 4, (struct place){0}, arena, &problems));
}

/* Never from a folder that depends on where somebody stands. */
static void looks_in_absolute_folders_only(void **state)
{
    (void)state;
    char before[4096];
    static const char *const folders[] = {".", "", "./"};
    load_good("plugins/skeleton", "skeleton");
    assert_non_null(getcwd(before, sizeof before));
    assert_int_equal(chdir(folder), 0);
    problems = problems_on(arena, ENGLISH);
    const struct plugin *plugin =
        plugin_load("skeleton", folders, 3, (struct place){0}, arena, &problems);
    assert_int_equal(chdir(before), 0);
    assert_null(plugin);
}

/* ---- descriptions ---- */

static void refuses_descriptions(void **state)
{
    (void)state;
    static const struct {
        const char *id, *en, *fr;
    } rows[] = {
        {"wrong-magic", "does not describe itself", "ne se décrit pas"},
        {"no-symbol", "does not describe itself", "ne se décrit pas"},
        {"newer-minor", "for version 1.2 of the plugin interface, this is 1.1",
         "la version 1.2 de l’interface"},
        {"other-major", "for version 2.1 of the plugin interface, this is 1.1", "la version 2.1"},
        {"short-size", "its description is wrong: size", "sa description est fausse"},
        {"wrong-id", "its description is wrong: id", "sa description est fausse"},
        {"no-french", "its description is wrong: version, title, about",
         "sa description est fausse"},
        {"not-utf8", "its description is wrong", "sa description est fausse"},
        {"no-version", "its description is wrong: version", "sa description est fausse"},
        {"bad-section", "its description is wrong: Bad Key", "sa description est fausse"},
        {"no-measure", "its description is wrong: measure", "sa description est fausse"},
        {"rule-no-french", "its description is wrong: ill-rule", "sa description est fausse"},
        {"message-no-french", "its description is wrong: ill-rule", "sa description est fausse"},
        {"undefined", "it does not load", "il ne se charge pas"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        copy_plugin(arena_print(arena, "tests/plugins/%s", rows[i].id), rows[i].id);
        const char *prefix =
            arena_print(arena, "accord: error: the plugin '%s' is refused: ", rows[i].id);
        if (load(rows[i].id) || problems.errors != 1)
            wrong_row("%s is loaded", rows[i].id);
        else if (!strstr(said(), rows[i].en) || strncmp(said(), prefix, strlen(prefix)) != 0)
            wrong_row("wanted: %s; found: %s", rows[i].en, said());
        load_in(rows[i].id, FRENCH);
        if (!strstr(said(), rows[i].fr) || strstr(said(), "refused"))
            wrong_row("wanted: %s; found: %s", rows[i].fr, said());
    }
    rows_end();
}

/* Shapes are walked when a dossier is checked: one that leads nowhere would break us then. */
static void refuses_shapes(void **state)
{
    (void)state;
    static const char *const ids[] = {"field-no-shape", "list-no-item", "field-no-french"};
    for (size_t i = 0; i < COUNT_OF(ids); i++) {
        copy_plugin(arena_print(arena, "tests/plugins/%s", ids[i]), ids[i]);
        if (load(ids[i]))
            wrong_row("%s is loaded", ids[i]);
    }
    rows_end();
}

/* ---- files ---- */

static void refuses_what_is_no_file(void **state)
{
    (void)state;
    assert_null(load("missing"));
    assert_contains(said(), "the plugin 'missing' was not found");
    assert_int_equal(mkfifo(in_folder("pipe.so"), 0644), 0);
    assert_null(load("pipe")); /* at once, without waiting for a writer */
    assert_contains(said(), "it is not a regular file");
    assert_int_equal(mkdir(in_folder("folder.so"), 0755), 0);
    assert_null(load("folder"));
    assert_contains(said(), "it is not a regular file");
    assert_int_equal(symlink("/nonexistent", in_folder("dangling.so")), 0);
    assert_null(load("dangling"));
    assert_int_equal(problems.errors, 1);
}

static void refuses_what_anybody_may_change(void **state)
{
    (void)state;
    load_good("plugins/skeleton", "skeleton");
    assert_int_equal(chmod(in_folder("skeleton.so"), 0757), 0);
    assert_null(load("skeleton"));
    assert_contains(said(), "anybody may change it or its folder");
    assert_int_equal(chmod(in_folder("skeleton.so"), 0755), 0);
    assert_int_equal(chmod(folder, 0757), 0);
    assert_null(load("skeleton"));
    assert_contains(said(), "anybody may change it or its folder");
    assert_int_equal(chmod(folder, 01777), 0); /* also where only the owner may rename */
    assert_null(load("skeleton"));
    assert_int_equal(chmod(folder, 0755), 0);
    assert_non_null(load("skeleton"));
    load_in("skeleton", FRENCH);
    assert_int_equal(problems.count, 0);
}

static void refuses_what_is_somebody_elses(void **state)
{
    (void)state;
    load_good("plugins/skeleton", "skeleton");
    if (geteuid() != 0 || chown(in_folder("skeleton.so"), 12345, (gid_t)-1) != 0)
        skip(); /* only root can give a file away */
    assert_null(load("skeleton"));
    assert_contains(said(), "it belongs to somebody else");
    assert_int_equal(chown(in_folder("skeleton.so"), 0, (gid_t)-1), 0);
    assert_int_equal(chown(folder, 12345, (gid_t)-1), 0);
    assert_null(load("skeleton"));
    assert_contains(said(), "it belongs to somebody else");
}

static void refuses_what_is_no_plugin(void **state)
{
    (void)state;
    static const char script[] = "#!/bin/sh\ntouch /tmp/a\n";
    const struct source *good = built_bytes("plugins/skeleton");
    put_file("empty.so", "", 0, 0755);
    put_file("script.so", script, sizeof script - 1, 0755);
    put_file("zeros.so", arena_alloc(arena, good->len), good->len, 0755);
    static const char *const ids[] = {"empty", "script", "zeros"};
    for (size_t i = 0; i < COUNT_OF(ids); i++) {
        assert_null(load(ids[i]));
        assert_contains(said(), "is not a plugin for this machine");
    }
    static const struct {
        size_t offset;
        char byte;
    } foreign[] = {
        {EI_CLASS, ELFCLASSNONE}, {EI_DATA, ELFDATANONE}, {16, ET_EXEC}, {16, ET_REL}, {18, 8}};
    for (size_t i = 0; i < COUNT_OF(foreign); i++) {
        char *bytes = arena_copy(arena, good->text, good->len);
        bytes[foreign[i].offset] = foreign[i].byte;
        put_file("foreign.so", bytes, good->len, 0755);
        assert_null(load("foreign"));
        assert_contains(said(), "is not a plugin for this machine");
    }
}

/* Cut short anywhere, a file is refused before the loader of the system would break over it. */
static void refuses_what_is_cut_short(void **state)
{
    (void)state;
    const struct source *good = built_bytes("plugins/skeleton");
    assert_int_equal(elf_check(good->text, good->len), ELF_WHOLE);
    for (size_t len = 0; len < good->len; len += len < 1024 ? 1 : 97) {
        char *exact = malloc(len ? len : 1); /* so that a sanitizer sees what is behind it */
        memcpy(exact, good->text, len);
        if (elf_check(exact, len) == ELF_WHOLE)
            wrong_row("%zu bytes of %zu pass", len, good->len);
        free(exact);
    }
    rows_end();
    for (size_t i = 0; i < 40; i++) {
        put_file("cut.so", good->text, good->len * i / 40, 0755);
        assert_null(load("cut"));
        assert_int_equal(problems.errors, 1);
        if (i > 0)
            assert_contains(said(), "the file is damaged or cut short");
    }
    assert_int_equal(elf_check(good->text, good->len - 1), ELF_DAMAGED);
}

/* Load in a process of its own: 0 refused, 1 loaded, or the signal that ended it, negative. */
static int loaded_apart(const char *id)
{
    int status;
    pid_t child = fork();
    if (child == 0) {
        dup2(open("/dev/null", O_WRONLY), STDERR_FILENO);
        signal(SIGSEGV, SIG_DFL);
        signal(SIGBUS, SIG_DFL);
        alarm(10);
        _exit(load(id) ? 1 : problems.errors == 1 ? 0 : 2);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

/* Bytes from one offset to another changed, one at a time: how many ended the process, and
 * how many were refused. */
static size_t damaged(size_t from, size_t to, size_t step, size_t *refused)
{
    const struct source *good = built_bytes("plugins/skeleton");
    char *bytes = arena_copy(arena, good->text, good->len);
    size_t ended = 0;
    for (size_t at = from; at < to; at += step) {
        char kept = bytes[at];
        bytes[at] = (char)(at % 2 ? ~kept : kept ^ 1);
        put_file("skeleton.so", bytes, good->len, 0755);
        int how = loaded_apart("skeleton");
        if (how != 0 && how != 1 && ended++ < 5)
            print_error("byte %zu changed from %02x to %02x: %d\n", at, (unsigned char)kept,
                        (unsigned char)bytes[at], how);
        *refused += how == 0;
        bytes[at] = kept;
    }
    return ended;
}

/* Refused or, where the byte says nothing, loaded; never a crash. */
static void survives_a_damaged_header(void **state)
{
    (void)state;
    size_t refused = 0, ended = damaged(0, sizeof(file_header), 1, &refused);
    assert_int_equal(ended, 0);
    assert_true(refused > sizeof(file_header) / 2);
}

#if defined __SANITIZE_ADDRESS__
enum { SEGMENT_STEP = 7 }; /* each process takes longer */
#else
enum { SEGMENT_STEP = 1 };
#endif

static void survives_damaged_segment_headers(void **state)
{
    (void)state;
    file_header header;
    size_t refused = 0;
    memcpy(&header, built_bytes("plugins/skeleton")->text, sizeof header);
    size_t from = header.e_phoff, to = from + (size_t)header.e_phnum * header.e_phentsize;
    assert_int_equal(damaged(from, to, SEGMENT_STEP, &refused), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FOLDER_TEST(loads),
        FOLDER_TEST(loads_what_it_knows_of),
        FOLDER_TEST(looks_in_turn),
        FOLDER_TEST(looks_in_absolute_folders_only),
        FOLDER_TEST(refuses_descriptions),
        FOLDER_TEST(refuses_shapes),
        FOLDER_TEST(refuses_what_is_no_file),
        FOLDER_TEST(refuses_what_anybody_may_change),
        FOLDER_TEST(refuses_what_is_somebody_elses),
        FOLDER_TEST(refuses_what_is_no_plugin),
        FOLDER_TEST(refuses_what_is_cut_short),
        FOLDER_TEST(survives_a_damaged_header),
        FOLDER_TEST(survives_damaged_segment_headers),
    };
    return RUN(tests);
}

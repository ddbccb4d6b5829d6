/* folder.h -- a folder of the test's own, gone when the test ends. */
#ifndef FOLDER_H
#define FOLDER_H

#include "unit.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[4096];

static inline void folder_remove(const char *path)
{
    DIR *stream = opendir(path);
    for (struct dirent *entry = stream ? readdir(stream) : NULL; entry; entry = readdir(stream)) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        const char *below = arena_print(arena, "%s/%s", path, entry->d_name);
        if (unlink(below) != 0)
            folder_remove(below);
    }
    if (stream)
        closedir(stream);
    rmdir(path);
}

static inline int open_folder_test(void **state)
{
    const char *temporary = getenv("TMPDIR");
    open_test(state);
    snprintf(folder, sizeof folder, "%s/accord-unit-XXXXXX", temporary ? temporary : "/tmp");
    return mkdtemp(folder) ? 0 : -1;
}

static inline int close_folder_test(void **state)
{
    folder_remove(folder);
    return close_test(state);
}

#define FOLDER_TEST(function) \
    cmocka_unit_test_setup_teardown(function, open_folder_test, close_folder_test)

static inline const char *in_folder(const char *name)
{
    return arena_print(arena, "%s/%s", folder, name);
}

static inline const char *put_file(const char *name, const char *bytes, size_t len, mode_t mode)
{
    const char *path = in_folder(name);
    unlink(path);
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, mode);
    assert_true(file >= 0);
    while (len) {
        ssize_t done = write(file, bytes, len);
        assert_true(done > 0);
        bytes += done;
        len -= (size_t)done;
    }
    assert_int_equal(close(file), 0);
    assert_int_equal(chmod(path, mode), 0); /* whatever the umask */
    return path;
}

static inline const char *put_text(const char *name, const char *text)
{
    return put_file(name, text, strlen(text), 0644);
}

/* How many names, also hidden ones, are in the folder. */
static inline size_t folder_count(void)
{
    size_t count = 0;
    DIR *stream = opendir(folder);
    assert_non_null(stream);
    while (readdir(stream))
        count++;
    closedir(stream);
    return count - 2;
}

#endif

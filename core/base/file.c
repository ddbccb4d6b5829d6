/* file.c -- POSIX files. */
#define _XOPEN_SOURCE 700 /* realpath */

#include "base/file.h"

#include "base/text.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct place whole(const char *path, struct arena *arena)
{
    struct source *source = arena_alloc(arena, sizeof *source);
    source->path = path;
    return place_of(source, 0, 0);
}

/* The system's reason, in the language of the sentence around it. */
static const char *reason(int error, enum language language)
{
    static const struct {
        int error;
        const char *fr;
    } reasons[] = {
        {ENOENT, "il n’existe pas"},
        {EACCES, "l’accès est refusé"},
        {EPERM, "l’accès est refusé"},
        {EISDIR, "c’est un dossier"},
        {ENOTDIR, "un dossier du chemin n’en est pas un"},
        {ENOSPC, "le disque est plein"},
        {EROFS, "le disque est en lecture seule"},
        {EPIPE, "personne ne lit plus la sortie"},
        {EIO, "le disque répond par une erreur"},
        {ENAMETOOLONG, "le nom est trop long"},
        {EMFILE, "trop de fichiers sont ouverts"},
    };
    for (size_t i = 0; language == FRENCH && i < COUNT_OF(reasons); i++)
        if (reasons[i].error == error)
            return reasons[i].fr;
    return strerror(error);
}

static ssize_t read_some(int file, char *place, size_t room)
{
    ssize_t got;
    do
        got = read(file, place, room);
    while (got < 0 && errno == EINTR);
    return got;
}

/* Everything that file has, or -1; *len is limit + 1 when it has more. */
static int read_all(int file, size_t limit, struct arena *arena, char **text, size_t *len)
{
    size_t room = 64 * 1024;
    char *place = arena_alloc(arena, room + 1);
    *len = 0;
    for (;;) {
        ssize_t got = read_some(file, place + *len, room - *len);
        if (got < 0)
            return FAILED;
        *len += (size_t)got;
        if (got == 0 || *len > limit)
            break;
        if (*len == room) {
            char *larger = arena_alloc(arena, room * 4 + 1);
            memcpy(larger, place, *len);
            place = larger;
            room *= 4;
        }
    }
    place[*len < room ? *len : room] = '\0';
    *text = place;
    return OK;
}

static int open_regular(const char *path, struct place place, struct problems *problems)
{
    enum language l = problems->language;
    struct stat status;
    int file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (file < 0)
        return problem(problems, place, say_cannot_open(l, reason(errno, l)));
    if (fstat(file, &status) == 0 && S_ISREG(status.st_mode))
        return file;
    close(file);
    return problem(problems, place, say_not_a_file(l));
}

const struct source *file_read(const char *path, size_t limit, struct arena *arena,
                               struct problems *problems)
{
    bool input = strcmp(path, "-") == 0;
    struct place place = whole(path, problems->arena);
    int file = input ? STDIN_FILENO : open_regular(path, place, problems);
    if (file < 0)
        return NULL;
    struct source *source = arena_alloc(arena, sizeof *source);
    char *text;
    int status = read_all(file, limit, arena, &text, &source->len);
    int why = errno;
    if (!input)
        close(file);
    if (status != OK) {
        problem(problems, place,
                say_cannot_read(problems->language, reason(why, problems->language)));
        return NULL;
    }
    source->path = path;
    source->text = text;
    if (source->len > limit) {
        problem(problems, place_of(source, 1, 1),
                say_file_too_large(problems->language, (long)limit));
        return NULL;
    }
    return source;
}

static int write_all(int file, const char *text, size_t len)
{
    while (len) {
        ssize_t done = write(file, text, len);
        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return FAILED;
        text += done;
        len -= (size_t)done;
    }
    return OK;
}

static void sync_folder(const char *folder)
{
    int file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0)
        return;
    fsync(file);
    close(file);
}

/* Remove the parts of a file whose writers are no more: ".NAME.PID.accord-part". */
static void sweep(const char *folder, const char *name, struct arena *arena)
{
    DIR *stream = opendir(folder);
    size_t len = strlen(name);
    for (struct dirent *e = stream ? readdir(stream) : NULL; e; e = readdir(stream)) {
        const char *rest = e->d_name + 1 + len;
        if (e->d_name[0] != '.' || strncmp(e->d_name + 1, name, len) != 0 || *rest != '.')
            continue;
        char *end;
        long writer = strtol(rest + 1, &end, 10);
        if (writer > 0 && strcmp(end, ".accord-part") == 0 && kill((pid_t)writer, 0) != 0 &&
            errno == ESRCH)
            unlink(arena_print(arena, "%s/%s", folder, e->d_name));
    }
    if (stream)
        closedir(stream);
}

static int write_beside(const char *path, const char *beside, const char *text, size_t len)
{
    struct stat before;
    bool keep = stat(path, &before) == 0;
    int file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file < 0 && errno == EEXIST &&
        unlink(beside) == 0) /* of an earlier process of our number */
        file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file < 0)
        return FAILED;
    if (keep && fchmod(file, before.st_mode & 0777) != 0)
        keep = false; /* it is a nicety */
    int status = write_all(file, text, len);
    if (status == OK && fsync(file) != 0 && errno != EINVAL && errno != EROFS)
        status = FAILED;
    int why = errno;
    if (close(file) != 0 && status == OK) {
        status = FAILED;
        why = errno;
    }
    if (status == OK && rename(beside, path) != 0) {
        status = FAILED;
        why = errno;
    }
    if (status != OK) {
        unlink(beside);
        errno = why;
    }
    return status;
}

int file_write(const char *path, const char *text, size_t len, struct problems *problems)
{
    if (strcmp(path, "-") == 0)
        return file_write_output(text, len, problems);
    struct stat status;
    struct place place = whole(path, problems->arena);
    if (stat(path, &status) == 0 &&
        !S_ISREG(status.st_mode)) { /* a device: nothing to rename over */
        int file = S_ISDIR(status.st_mode) ? -1 : open(path, O_WRONLY | O_CLOEXEC);
        int done = file < 0 ? FAILED : write_all(file, text, len);
        int why = S_ISDIR(status.st_mode) ? EISDIR : errno;
        if (file >= 0 && close(file) != 0)
            done = FAILED;
        return done == OK
                   ? OK
                   : problem(problems, place,
                             say_cannot_write(problems->language, reason(why, problems->language)));
    }
    const char *real = file_real(path, problems->arena), *target = real ? real : path;
    const char *folder = file_folder(target, problems->arena), *name = file_name(target);
    const char *beside =
        arena_print(problems->arena, "%s/.%s.%ld.accord-part", folder, name, (long)getpid());
    sweep(folder, name, problems->arena);
    if (write_beside(target, beside, text, len) != OK)
        return problem(problems, place,
                       errno == ENOENT ? say_no_folder(problems->language)
                                       : say_cannot_write(problems->language,
                                                          reason(errno, problems->language)));
    sync_folder(folder);
    return OK;
}

int file_write_output(const char *text, size_t len, struct problems *problems)
{
    if (write_all(STDOUT_FILENO, text, len) == OK)
        return OK;
    return problem(problems, whole("-", problems->arena),
                   say_cannot_write(problems->language, reason(errno, problems->language)));
}

bool file_exists(const char *path)
{
    return access(path, F_OK) == 0;
}

bool file_is_same(const char *a, const char *b)
{
    struct stat x, y;
    return stat(a, &x) == 0 && stat(b, &y) == 0 && x.st_dev == y.st_dev && x.st_ino == y.st_ino;
}

bool file_is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

int file_list(const char ***names, size_t *count, const char *folder, struct arena *arena)
{
    DIR *stream = opendir(folder);
    if (!stream)
        return FAILED;
    const char **list = NULL;
    size_t capacity = 0;
    *count = 0;
    for (struct dirent *entry = readdir(stream); entry; entry = readdir(stream)) {
        if (entry->d_name[0] == '.')
            continue;
        list = arena_grow(arena, list, *count, &capacity, sizeof *list);
        list[(*count)++] = arena_text(arena, entry->d_name);
    }
    closedir(stream);
    if (*count)
        qsort(list, *count, sizeof *list, compare_names);
    *names = list;
    return OK;
}

const char *file_real(const char *path, struct arena *arena)
{
    char *real = realpath(path, NULL);
    const char *copy = real ? arena_text(arena, real) : NULL;
    free(real);
    return copy;
}

const char *file_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

const char *file_folder(const char *path, struct arena *arena)
{
    const char *slash = strrchr(path, '/');
    if (!slash)
        return ".";
    return slash == path ? "/" : arena_copy(arena, path, (size_t)(slash - path));
}

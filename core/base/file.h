/* file.h -- reading files whole, and writing them whole or not at all. */
#ifndef FILE_H
#define FILE_H

#include "base/problem.h"

/* The text of the regular file at path ("-" is standard input), at most limit
 * bytes; NULL with a problem.  path is kept, not copied. */
const struct source *file_read(const char *path, size_t limit, struct arena *arena,
                               struct problems *problems);

/* Write text to path ("-" is standard output): a new file beside it, synced and
 * renamed, so that path holds the old text or the new one and never a part.  A link
 * is followed, permissions are kept; parts left by runs that were killed are removed. */
int file_write(const char *path, const char *text, size_t len, struct problems *problems);

/* Standard output, whole; FAILED when it cannot take it all. */
int file_write_output(const char *text, size_t len, struct problems *problems);

bool file_exists(const char *path);
bool file_is_same(const char *a, const char *b); /* two names of one file that exists */
bool file_is_folder(const char *path);

/* The names in a folder, sorted by bytes, without those that begin with a dot. */
int file_list(const char ***names, size_t *count, const char *folder, struct arena *arena);

/* The absolute path without links, or NULL when there is no such file. */
const char *file_real(const char *path, struct arena *arena);

/* "a/b.yaml" is "b.yaml" and "a" ("." without a slash). */
const char *file_name(const char *path);
const char *file_folder(const char *path, struct arena *arena);

#endif

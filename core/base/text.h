/* text.h -- UTF-8 text: checking, folding, comparing, widths, and a buffer to
 * write into.
 */
#ifndef TEXT_H
#define TEXT_H

#include "base/arena.h"

/* The code point at *text (which has len bytes), moving *text past it; -1 for a
 * malformed sequence, of which one byte is passed (RFC 3629). */
int32_t text_next(const char **text, size_t *len);
bool text_is_utf8(const char *text, size_t len);

/* The bytes of a byte order mark at the beginning: 3 or 0. */
size_t text_mark(const char *text, size_t len);

/* Length in characters, and width in terminal columns (wide, combining). */
size_t text_count(const char *text, size_t len);
size_t text_width(const char *text);

/* Lower case without French accents: "Éthique" is "ethique". */
char *text_fold(struct arena *arena, const char *text, size_t len);

/* Edits (insert, drop, replace, swap of neighbours) between two short texts. */
size_t text_distance(const char *a, const char *b);

bool text_equal(const char *a, const char *b); /* NULL equals only NULL */

/* Is this the id of something: [a-z0-9]+(-[a-z0-9]+)*, with a letter, not a
 * number and not a word that YAML reads as something else? */
bool text_is_id(const char *text, size_t len);

/* Foreign text for a terminal or a message: control and bidi characters and
 * malformed bytes as visible escapes. */
const char *text_visible(struct arena *arena, const char *text, size_t len);
bool text_is_control(int32_t point);

/* A growing text on an arena. */
struct buffer {
    struct arena *arena;
    char *text;
    size_t len, capacity;
};

struct buffer buffer_on(struct arena *arena);
void buffer_add(struct buffer *buffer, const char *text, size_t len);
void buffer_text(struct buffer *buffer, const char *text);
void buffer_char(struct buffer *buffer, char c);
void buffer_print(struct buffer *buffer, const char *format, ...) PRINTF(2, 3);
void buffer_repeat(struct buffer *buffer, const char *text, size_t times);
const char *buffer_end(struct buffer *buffer); /* the text, NUL-terminated */

#endif

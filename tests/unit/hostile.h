/* hostile.h -- the texts of tests/hostile/strings.jsonl: one JSON object a line,
 * whose "text" is decoded here and not by the reader that is tested.
 */
#ifndef HOSTILE_H
#define HOSTILE_H

#include "unit.h"

#include "base/file.h"

struct hostile {
    const char *id;
    const char *text;
    size_t len;
};

static inline void hostile_point(struct buffer *out, unsigned long p)
{
    if (p < 0x80) {
        buffer_char(out, (char)p);
        return;
    }
    int more = p < 0x800 ? 1 : p < 0x10000 ? 2 : 3;
    static const unsigned char lead[] = {0, 0xc0, 0xe0, 0xf0};
    buffer_char(out, (char)(lead[more] | p >> (6 * more)));
    while (more--)
        buffer_char(out, (char)(0x80 | (p >> (6 * more) & 0x3f)));
}

static inline unsigned long hostile_hex(const char *at)
{
    char digits[5] = "";
    memcpy(digits, at, 4);
    return strtoul(digits, NULL, 16);
}

/* The JSON text that begins at the quote at; returns what follows it. */
static inline const char *hostile_decode(struct buffer *out, const char *at)
{
    for (at++; *at && *at != '"'; at++) {
        if (*at != '\\') {
            buffer_char(out, *at);
            continue;
        }
        static const char *const from = "bfnrt", *const to = "\b\f\n\r\t";
        at++;
        if (*at == 'u') {
            unsigned long p = hostile_hex(at + 1);
            at += 4;
            if (p >= 0xd800 && p < 0xdc00 && at[1] == '\\' && at[2] == 'u') {
                p = 0x10000 + ((p - 0xd800) << 10) + (hostile_hex(at + 3) - 0xdc00);
                at += 6;
            }
            hostile_point(out, p);
        } else {
            const char *known = strchr(from, *at);
            buffer_char(out, known ? to[known - from] : *at);
        }
    }
    buffer_end(out);
    return at + 1;
}

/* The next text of *at; false at the end. */
static inline bool hostile_next(struct hostile *out, const char **at)
{
    const char *line = *at, *id = strstr(line, "\"id\": "), *text = strstr(line, "\"text\": ");
    if (!id || !text)
        return false;
    struct buffer name = buffer_on(arena), content = buffer_on(arena);
    hostile_decode(&name, id + 6);
    *at = hostile_decode(&content, text + 8);
    *out = (struct hostile){name.text, content.text, content.len};
    return true;
}

static inline const char *hostile_texts(void)
{
    struct problems problems = problems_on(arena, ENGLISH);
    const struct source *file = file_read("tests/hostile/strings.jsonl", 1 << 20, arena, &problems);
    assert_non_null(file);
    return file->text;
}

#endif

/* text.c -- UTF-8 by hand: no locale, the same on every machine. */
#include "base/text.h"

#include <stdio.h>
#include <string.h>

int32_t text_next(const char **text, size_t *len)
{
    static const int32_t least[] = {0, 0x80, 0x800, 0x10000};
    const unsigned char *s = (const unsigned char *)*text;
    size_t more = s[0] < 0x80   ? 0
                  : s[0] < 0xc2 ? 9
                  : s[0] < 0xe0 ? 1
                  : s[0] < 0xf0 ? 2
                  : s[0] < 0xf5 ? 3
                                : 9;
    int32_t point = more == 0 ? s[0] : s[0] & (0x3f >> (more & 3));
    bool good = more <= 3 && more < *len;
    for (size_t i = 1; good && i <= more; i++) {
        good = (s[i] & 0xc0) == 0x80;
        point = point << 6 | (s[i] & 0x3f);
    }
    if (!good || point < least[more & 3] || point > 0x10ffff ||
        (point >= 0xd800 && point < 0xe000)) {
        *text += 1;
        *len -= 1;
        return -1;
    }
    *text += more + 1;
    *len -= more + 1;
    return point;
}

size_t text_mark(const char *text, size_t len)
{
    return len >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
}

bool text_is_utf8(const char *text, size_t len)
{
    while (len)
        if (text_next(&text, &len) < 0)
            return false;
    return true;
}

size_t text_count(const char *text, size_t len)
{
    size_t count = 0;
    for (; len; count++)
        text_next(&text, &len);
    return count;
}

static size_t point_width(int32_t p)
{
    if ((p >= 0x300 && p < 0x370) || (p >= 0x200b && p <= 0x200f) || p == 0xfeff)
        return 0;
    bool wide = (p >= 0x1100 && p < 0x1160) || (p >= 0x2e80 && p < 0xa4d0) ||
                (p >= 0xac00 && p < 0xd7a4) || (p >= 0xf900 && p < 0xfb00) ||
                (p >= 0xff00 && p < 0xff61) || (p >= 0x1f300 && p < 0x1fb00);
    return wide ? 2 : 1;
}

size_t text_width(const char *text)
{
    size_t len = strlen(text), width = 0;
    while (len)
        width += point_width(text_next(&text, &len));
    return width;
}

/* The letters that French adds, without their accents. */
static const struct {
    int32_t from, to;
    const char *letter;
} folds[] = {
    {0xc0, 0xc5, "a"},     {0xc6, 0xc6, "ae"}, {0xc7, 0xc7, "c"},     {0xc8, 0xcb, "e"},
    {0xcc, 0xcf, "i"},     {0xd1, 0xd1, "n"},  {0xd2, 0xd6, "o"},     {0xd9, 0xdc, "u"},
    {0xdd, 0xdd, "y"},     {0xe0, 0xe5, "a"},  {0xe6, 0xe6, "ae"},    {0xe7, 0xe7, "c"},
    {0xe8, 0xeb, "e"},     {0xec, 0xef, "i"},  {0xf1, 0xf1, "n"},     {0xf2, 0xf6, "o"},
    {0xf9, 0xfc, "u"},     {0xfd, 0xfd, "y"},  {0xff, 0xff, "y"},     {0x152, 0x153, "oe"},
    {0x178, 0x178, "y"},   {0x300, 0x36f, ""}, {0x2019, 0x2019, "'"}, {0xa0, 0xa0, " "},
    {0x202f, 0x202f, " "},
};

char *text_fold(struct arena *arena, const char *text, size_t len)
{
    struct buffer out = buffer_on(arena);
    while (len) {
        const char *start = text;
        int32_t point = text_next(&text, &len);
        const char *letter = NULL;
        for (size_t i = 0; i < COUNT_OF(folds) && !letter; i++)
            if (point >= folds[i].from && point <= folds[i].to)
                letter = folds[i].letter;
        if (letter)
            buffer_text(&out, letter);
        else if (point >= 'A' && point <= 'Z')
            buffer_char(&out, (char)(point - 'A' + 'a'));
        else
            buffer_add(&out, start, (size_t)(text - start));
    }
    buffer_end(&out);
    return out.text;
}

size_t text_distance(const char *a, const char *b)
{
    enum { LONGEST = 64 };
    size_t rows[3][LONGEST + 1];
    size_t *before = rows[0], *last = rows[1], *now = rows[2];
    size_t m = strlen(a), n = strlen(b);
    if (m > LONGEST || n > LONGEST)
        return m > n ? m : n;
    for (size_t j = 0; j <= n; j++)
        before[j] = last[j] = j;
    for (size_t i = 1; i <= m; i++) {
        now[0] = i;
        for (size_t j = 1; j <= n; j++) {
            size_t best = last[j - 1] + (a[i - 1] != b[j - 1]);
            if (last[j] + 1 < best)
                best = last[j] + 1;
            if (now[j - 1] + 1 < best)
                best = now[j - 1] + 1;
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] &&
                before[j - 2] + 1 < best)
                best = before[j - 2] + 1;
            now[j] = best;
        }
        size_t *oldest = before;
        before = last;
        last = now;
        now = oldest;
    }
    return last[n];
}

bool text_equal(const char *a, const char *b)
{
    return a && b ? strcmp(a, b) == 0 : a == b;
}

static size_t digits(const char *text, size_t len, const char *of)
{
    size_t n = 0;
    while (n < len && strchr(of, text[n]))
        n++;
    return n;
}

/* Some reader of YAML takes it for a number: 12, 1e3, 1e-3, 0x1f, 0o17, 0b1. */
static bool looks_like_number(const char *text, size_t len)
{
    size_t whole = digits(text, len, "0123456789");
    if (!whole || whole == len)
        return whole > 0;
    if (whole == 1 && text[0] == '0' && len > 2 && strchr("xob", text[1]))
        return digits(text + 2, len - 2, "0123456789abcdef") == len - 2;
    if (text[whole] != 'e')
        return false;
    size_t at = whole + 1 + (whole + 1 < len && text[whole + 1] == '-');
    return at < len && digits(text + at, len - at, "0123456789") == len - at;
}

bool text_is_id(const char *text, size_t len)
{
    static const char *const taken[] = {"y",   "n",    "yes",   "no",  "on",
                                        "off", "true", "false", "null"};
    bool letter = false;
    if (!len || len > 100 || text[0] == '-' || text[len - 1] == '-')
        return false;
    for (size_t i = 0; i < len; i++) {
        char c = text[i];
        bool lower = c >= 'a' && c <= 'z', digit = c >= '0' && c <= '9';
        if (!lower && !digit && (c != '-' || text[i - 1] == '-'))
            return false;
        letter = letter || lower;
    }
    for (size_t i = 0; i < COUNT_OF(taken); i++)
        if (strlen(taken[i]) == len && memcmp(taken[i], text, len) == 0)
            return false;
    return letter && !looks_like_number(text, len);
}

bool text_is_control(int32_t p)
{
    return p < 0x20 || (p >= 0x7f && p < 0xa0) || p == 0x61c || p == 0x200e || p == 0x200f ||
           p == 0x2028 || p == 0x2029 || (p >= 0x202a && p <= 0x202e) ||
           (p >= 0x2066 && p <= 0x2069) || p == 0xfeff;
}

const char *text_visible(struct arena *arena, const char *text, size_t len)
{
    struct buffer out = buffer_on(arena);
    while (len) {
        const char *start = text;
        int32_t point = text_next(&text, &len);
        if (point < 0)
            buffer_print(&out, "\\x%02x", (unsigned)(unsigned char)*start);
        else if (text_is_control(point))
            buffer_print(&out, point < 0x100 ? "\\x%02x" : "\\u%04x", (unsigned)point);
        else
            buffer_add(&out, start, (size_t)(text - start));
    }
    return buffer_end(&out);
}

struct buffer buffer_on(struct arena *arena)
{
    return (struct buffer){.arena = arena};
}

void buffer_add(struct buffer *buffer, const char *text, size_t len)
{
    if (buffer->len + len + 1 > buffer->capacity) {
        size_t wanted = (buffer->len + len + 1) * 2;
        char *place = arena_alloc(buffer->arena, wanted < 64 ? 64 : wanted);
        if (buffer->len)
            memcpy(place, buffer->text, buffer->len);
        buffer->text = place;
        buffer->capacity = wanted < 64 ? 64 : wanted;
    }
    if (len)
        memcpy(buffer->text + buffer->len, text, len);
    buffer->len += len;
    buffer->text[buffer->len] = '\0';
}

void buffer_text(struct buffer *buffer, const char *text)
{
    buffer_add(buffer, text, strlen(text));
}

void buffer_char(struct buffer *buffer, char c)
{
    buffer_add(buffer, &c, 1);
}

void buffer_print(struct buffer *buffer, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    const char *text = arena_vprint(buffer->arena, format, args);
    va_end(args);
    buffer_text(buffer, text);
}

void buffer_repeat(struct buffer *buffer, const char *text, size_t times)
{
    for (size_t i = 0; i < times; i++)
        buffer_text(buffer, text);
}

const char *buffer_end(struct buffer *buffer)
{
    buffer_add(buffer, "", 0);
    return buffer->text;
}

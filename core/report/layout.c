/* layout.c -- a row is made by wrapping each cell by itself and writing the
 * pieces of one line after the other; spaces are written only before a text, so
 * no line ends in one.
 */
#include "report/layout.h"

#include "base/typography.h"

#include <math.h>
#include <string.h>

struct page page_on(struct arena *arena, enum language language, bool color)
{
    return (struct page){arena, language, color, buffer_on(arena)};
}

const char *page_text(struct page *page)
{
    return buffer_end(&page->out);
}

const char *page_visible(const struct page *page, const char *text)
{
    if (!text)
        return "";
    char *flat = arena_text(page->arena, text);
    for (char *at = flat; *at; at++)
        if (*at == '\n' || *at == '\t')
            *at = ' ';
    return people_text(page->arena, page->language, text_visible(page->arena, flat, strlen(flat)));
}

/* ---- letters ---- */

/* Is the letter at text, of one or two bytes, a capital (of French or English)? */
static bool is_capital(const char *text)
{
    const unsigned char *s = (const unsigned char *)text;
    return (s[0] >= 'A' && s[0] <= 'Z') ||
           (s[0] == 0xc3 && s[1] >= 0x80 && s[1] <= 0x9e && s[1] != 0x97);
}

static bool is_small(const char *text)
{
    const unsigned char *s = (const unsigned char *)text;
    return (s[0] >= 'a' && s[0] <= 'z') ||
           (s[0] == 0xc3 && s[1] >= 0xa0 && s[1] <= 0xbe && s[1] != 0xb7);
}

/* Latin-1 has its capitals 0x20 before its small letters, in one byte or two. */
static size_t letter_bytes(const char *text)
{
    return (unsigned char)text[0] == 0xc3 ? 2 : 1;
}

const char *page_small(struct arena *arena, const char *text)
{
    if (!text || !is_capital(text))
        return text;
    const char *next = text + letter_bytes(text);
    if (is_capital(next) || strchr(".-0123456789", *next))
        return text; /* an abbreviation, or its end */
    char *copy = arena_text(arena, text);
    copy[letter_bytes(text) - 1] = (char)(copy[letter_bytes(text) - 1] + 0x20);
    return copy;
}

const char *page_capital(struct arena *arena, const char *text)
{
    if (!text || !is_small(text))
        return text;
    char *copy = arena_text(arena, text);
    copy[letter_bytes(text) - 1] = (char)(copy[letter_bytes(text) - 1] - 0x20);
    return copy;
}

const char *page_capitals(struct arena *arena, const char *text)
{
    char *copy = arena_text(arena, text);
    for (char *at = copy; *at; at += letter_bytes(at))
        if (is_small(at))
            at[letter_bytes(at) - 1] = (char)(at[letter_bytes(at) - 1] - 0x20);
    return copy;
}

/* ---- wrapping ---- */

struct lines {
    const char **list;
    size_t count, capacity;
};

static void add_line(struct lines *lines, struct arena *arena, const char *text, size_t len)
{
    lines->list =
        arena_grow(arena, lines->list, lines->count, &lines->capacity, sizeof *lines->list);
    while (len && text[len - 1] == ' ')
        len--;
    lines->list[lines->count++] = arena_copy(arena, text, len);
}

static size_t char_width(const char *text, size_t len)
{
    char one[8] = "";
    memcpy(one, text, len < sizeof one ? len : sizeof one - 1);
    return text_width(one);
}

/* The bytes of the words that fit into width; of the first word a part, and at
 * least one character, when it is too long by itself. */
static size_t line_bytes(const char *text, size_t len, size_t width)
{
    size_t used = 0, words = 0, rest = len;
    for (const char *at = text; rest;) {
        const char *start = at;
        text_next(&at, &rest);
        if (*start == ' ')
            words = (size_t)(start - text);
        used += char_width(start, (size_t)(at - start));
        if (used > width && start > text)
            return words ? words : (size_t)(start - text);
    }
    return len;
}

static struct lines wrap(struct arena *arena, const char *text, size_t width)
{
    struct lines lines = {0};
    for (size_t len = strlen(text); len;) {
        size_t taken = *text == ' ' ? 1 : line_bytes(text, len, width);
        if (*text != ' ')
            add_line(&lines, arena, text, taken);
        text += taken;
        len -= taken;
    }
    return lines;
}

/* ---- rows ---- */

static const char *const codes[] = {[INK_PLAIN] = "",
                                    [INK_BOLD] = "\033[1m",
                                    [INK_GOOD] = "\033[32m",
                                    [INK_CARE] = "\033[33m",
                                    [INK_BAD] = "\033[31m"};

static void put(struct page *page, size_t *column, const struct cell *cell, const char *text)
{
    size_t width = text_width(text), room = cell->right - cell->left;
    size_t left = cell->end && width < room ? cell->right - width : cell->left;
    bool ink = page->color && cell->ink != INK_PLAIN;
    if (left > *column)
        buffer_repeat(&page->out, " ", left - *column);
    buffer_print(&page->out, "%s%s%s", ink ? codes[cell->ink] : "", text, ink ? "\033[0m" : "");
    *column = (left > *column ? left : *column) + width;
}

void page_row(struct page *page, const struct cell *cells, size_t count)
{
    struct lines *wrapped = arena_array(page->arena, count + 1, sizeof *wrapped);
    size_t most = 0;
    for (size_t i = 0; i < count; i++) {
        wrapped[i] =
            wrap(page->arena, page_visible(page, cells[i].text), cells[i].right - cells[i].left);
        most = wrapped[i].count > most ? wrapped[i].count : most;
    }
    for (size_t line = 0; line < most; line++) {
        size_t column = 0;
        for (size_t i = 0; i < count; i++)
            if (line < wrapped[i].count)
                put(page, &column, &cells[i], wrapped[i].list[line]);
        buffer_char(&page->out, '\n');
    }
}

void page_put(struct page *page, size_t left, enum ink ink, const char *text)
{
    page_row(page, &(struct cell){left, PAGE_WIDTH, text, ink, false}, 1);
}

void page_blank(struct page *page)
{
    buffer_char(&page->out, '\n');
}

void page_heading(struct page *page, const char *text)
{
    page_blank(page);
    page_put(page, 0, INK_BOLD, page_capitals(page->arena, text));
}

/* ---- bars ---- */

static size_t cells_of(double share, size_t width)
{
    double cells = floor(share * (double)width + 0.5);
    return !(cells > 0) ? 0 : cells > (double)width ? width : (size_t)cells;
}

const char *bar_share(struct arena *arena, double share, size_t width)
{
    struct buffer out = buffer_on(arena);
    size_t full = cells_of(share, width);
    buffer_repeat(&out, "▰", full);
    buffer_repeat(&out, "▱", width - full);
    return buffer_end(&out);
}

const char *bar_span(struct arena *arena, double low, double value, double high, size_t width)
{
    struct buffer out = buffer_on(arena);
    size_t before =
        high > low ? cells_of((value - low) / (high - low), width - 3) : (width - 3) / 2;
    buffer_text(&out, "├");
    buffer_repeat(&out, "─", before);
    buffer_text(&out, "●");
    buffer_repeat(&out, "─", width - 3 - before);
    buffer_text(&out, "┤");
    return buffer_end(&out);
}

const char *bar_scale(struct arena *arena, double low, double value, double high, size_t width)
{
    struct buffer out = buffer_on(arena);
    size_t from = cells_of(low / 100, width - 1), at = cells_of(value / 100, width - 1),
           to = cells_of(high / 100, width - 1);
    for (size_t i = 0; i < width; i++)
        buffer_text(&out, i == at              ? "●"
                          : i < from || i > to ? "·"
                          : i == from          ? "├"
                          : i == to            ? "┤"
                                               : "─");
    return buffer_end(&out);
}

/* layout.h -- a page of text for a terminal, never wider than 80 columns: cells
 * side by side, each wrapped between its own left and right; bars; colour, which
 * is only ever an addition.  Every text is made visible and gets the typography
 * of its language here, so that no caller has to remember.
 */
#ifndef LAYOUT_H
#define LAYOUT_H

#include "base/text.h"

enum { PAGE_WIDTH = 80 };

enum ink { INK_PLAIN, INK_BOLD, INK_GOOD, INK_CARE, INK_BAD };

struct page {
    struct arena *arena;
    enum language language;
    bool color;
    struct buffer out;
};

/* A text between two columns, the second one excluded. */
struct cell {
    size_t left, right;
    const char *text; /* NULL is empty */
    enum ink ink;
    bool end; /* set against its right */
};

struct page page_on(struct arena *arena, enum language language, bool color);
const char *page_text(struct page *page); /* what was written */

/* Cells side by side, in the order of their columns, as many lines as the longest needs. */
void page_row(struct page *page, const struct cell *cells, size_t count);
void page_put(struct page *page, size_t left, enum ink ink,
              const char *text);                        /* one cell up to the width */
void page_blank(struct page *page);                     /* an empty line */
void page_heading(struct page *page, const char *text); /* the same, and capitals */

/* A foreign text on one line: white space is a space, what else would move the
 * cursor or the reading order an escape. */
const char *page_visible(const struct page *page, const char *text);

/* The first letter made small, "Statuts signés" inside a sentence, or large;
 * words in capitals stay. */
const char *page_small(struct arena *arena, const char *text);
const char *page_capital(struct arena *arena, const char *text);
const char *page_capitals(struct arena *arena, const char *text);

/* ▰▰▰▱▱▱▱▱▱▱ for a share of 0 to 1. */
const char *bar_share(struct arena *arena, double share, size_t width);

/* ├────●──┤ with the point where value stands between low and high. */
const char *bar_span(struct arena *arena, double low, double value, double high, size_t width);

/* ··├─●┤···· on a scale from 0 to 100. */
const char *bar_scale(struct arena *arena, double low, double value, double high, size_t width);

#endif

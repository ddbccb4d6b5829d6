/* problem.c -- collecting problems, and printing them with their line. */
#include "base/problem.h"

#include "base/limits.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

enum { EXCERPT_WIDTH = 76 }; /* columns of a line that are shown, behind an indent of 4 */

struct problems problems_on(struct arena *arena, enum language language)
{
    return (struct problems){.arena = arena, .language = language};
}

static void add(struct problems *problems, struct place place, enum severity severity,
                const char *text, const char *help)
{
    if (severity == SEVERITY_ERROR)
        problems->errors++;
    if (problems->count >= LIMIT_PROBLEMS) {
        problems->dropped++;
        return;
    }
    problems->list = arena_grow(problems->arena, problems->list, problems->count,
                                &problems->capacity, sizeof *problems->list);
    problems->list[problems->count++] =
        (struct problem){place, severity, arena_text(problems->arena, text),
                         help ? arena_text(problems->arena, help) : NULL};
}

/* What a sentence quotes first; its length is 0 where it quotes nothing. */
static const char *quoted(const char *text, enum language language, size_t *len)
{
    const char *open = language == FRENCH ? "«" : "'", *close = language == FRENCH ? "»" : "'";
    const char *start = strstr(text, open),
               *end = start ? strstr(start + strlen(open), close) : NULL;
    *len = end ? (size_t)(end - start) : 0;
    return start;
}

static bool quote_the_same(const char *a, const char *b, enum language language)
{
    size_t m, n;
    const char *one = quoted(a, language, &m), *other = quoted(b, language, &n);
    return m && m == n && memcmp(one, other, n) == 0;
}

static bool names_the_word_meant(const char *help, enum language language)
{
    struct saying any = say_did_you_mean(language, "\n");
    return help && strncmp(help, any.text, strcspn(any.text, "\n")) == 0;
}

/* The error of which this one would only be the echo: the same one, or one of the same word
 * at the same place that has something to try.  A typo is an error of shape first and of
 * meaning second. */
static struct problem *first_of(const struct problems *problems, struct place place,
                                const char *text)
{
    for (size_t i = problems->count; place.column > 0 && i-- > 0;) {
        struct problem *p = &problems->list[i];
        bool here = p->place.line == place.line && p->place.column == place.column &&
                    p->place.source == place.source && p->severity == SEVERITY_ERROR;
        if (here && (strcmp(p->text, text) == 0 ||
                     (p->help && quote_the_same(p->text, text, problems->language))))
            return p;
    }
    return NULL;
}

int problem_helped(struct problems *problems, struct place place, struct saying saying,
                   struct saying help)
{
    const char *helped = help.text[0] ? help.text : NULL;
    struct problem *first = first_of(problems, place, saying.text);
    if (!first) {
        add(problems, place, SEVERITY_ERROR, saying.text, helped);
        return FAILED;
    }
    problems->errors++;
    if (names_the_word_meant(helped, problems->language))
        *first = (struct problem){place, SEVERITY_ERROR, arena_text(problems->arena, saying.text),
                                  arena_text(problems->arena, helped)};
    return FAILED;
}

int problem(struct problems *problems, struct place place, struct saying saying)
{
    return problem_helped(problems, place, saying, (struct saying){""});
}

void problem_warn(struct problems *problems, struct place place, struct saying saying,
                  const struct saying *help)
{
    add(problems, place, SEVERITY_WARNING, saying.text, help ? help->text : NULL);
}

struct place place_of(const struct source *source, int line, int column)
{
    return (struct place){source, line, column};
}

struct place place_at(const struct source *source, size_t offset)
{
    struct place place = {source, 1, 1};
    size_t skip = text_mark(source->text, source->len);
    const char *text = source->text + skip;
    size_t left = offset < source->len ? offset : source->len;
    left -= left < skip ? left : skip;
    while (left) {
        if (text_next(&text, &left) == '\n') {
            place.line++;
            place.column = 0;
        }
        place.column++;
    }
    return place;
}

static void find_line(const struct source *source, int line, const char **start, size_t *len)
{
    const char *at = source->text + text_mark(source->text, source->len),
               *end = source->text + source->len;
    for (int i = 1; i < line && at < end; i++) {
        const char *newline = memchr(at, '\n', (size_t)(end - at));
        at = newline ? newline + 1 : end;
    }
    const char *newline = at < end ? memchr(at, '\n', (size_t)(end - at)) : NULL;
    *start = at;
    *len = (size_t)((newline ? newline : end) - at);
    if (*len && at[*len - 1] == '\r')
        *len -= 1;
}

struct place place_of_line(const struct source *source, int line)
{
    const char *text;
    size_t len, spaces = 0;
    if (!source || !source->text || line < 1)
        return place_of(source, line, 0);
    find_line(source, line, &text, &len);
    while (spaces < len && (text[spaces] == ' ' || text[spaces] == '\t'))
        spaces++;
    return place_of(source, line, (int)spaces + 1);
}

/* A problem, and the first one of its file: files stay in the order in which they were met. */
struct sorted {
    const struct problem *problem, *first;
};

static int compare_places(const void *a, const void *b)
{
    const struct sorted *p = a, *q = b;
    const struct place *x = &p->problem->place, *y = &q->problem->place;
    if (p->first != q->first)
        return p->first < q->first ? -1 : 1;
    if (x->line != y->line)
        return x->line < y->line ? -1 : 1;
    if (x->column != y->column)
        return x->column < y->column ? -1 : 1;
    return p->problem < q->problem ? -1 : p->problem > q->problem;
}

/* A character of an excerpt, as it is shown. */
struct cell {
    const char *text;
    size_t width;
};

/* The cells that fit around the one at caret: first as many behind it as take half of the
 * room, then those before it, then more behind it. */
static void fit_cells(const struct cell *cells, size_t count, size_t caret, size_t room,
                      size_t *first, size_t *last)
{
    size_t used = 0;
    *first = *last = caret;
    for (int turn = 0; turn < 2; turn++) {
        size_t most = turn ? room : room / 2;
        while (*last < count && used + cells[*last].width <= most)
            used += cells[(*last)++].width;
        while (*first > 0 && used + cells[*first - 1].width <= room)
            used += cells[--*first].width;
    }
}

/* What is near column of a line, at most as much as is shown of it: the number of cells. */
static size_t read_cells(struct cell *cells, struct arena *arena, const char **text, size_t *len,
                         size_t skip)
{
    size_t count = 0;
    for (; skip && *len; skip--)
        text_next(text, len);
    for (; *len && count < 2 * EXCERPT_WIDTH; count++) {
        const char *start = *text;
        text_next(text, len);
        cells[count].text =
            *start == '\t' ? " " : text_visible(arena, start, (size_t)(*text - start));
        cells[count].width = text_width(cells[count].text);
    }
    return count;
}

/* The line, cut to a window around the column, and a caret below. */
static void print_excerpt(struct buffer *out, const struct place *place)
{
    const char *text;
    size_t len, first, last, indent = 0;
    if (!place->source || !place->source->text || place->line < 1)
        return;
    find_line(place->source, place->line, &text, &len);
    size_t column = place->column > 0 ? (size_t)place->column - 1 : 0;
    size_t skip = column > EXCERPT_WIDTH ? column - EXCERPT_WIDTH : 0;
    struct cell *cells = arena_array(out->arena, 2 * EXCERPT_WIDTH, sizeof *cells);
    size_t count = read_cells(cells, out->arena, &text, &len, skip);
    size_t caret = column - skip < count ? column - skip : count;
    fit_cells(cells, count, caret, EXCERPT_WIDTH, &first, &last);
    if (first || last < count || len || skip)
        fit_cells(cells, count, caret, EXCERPT_WIDTH - 2, &first, &last);
    bool cut = first || skip;
    buffer_text(out, cut ? "    …" : "    ");
    for (size_t i = first; i < last; i++) {
        buffer_text(out, cells[i].text);
        indent += i < caret ? cells[i].width : 0;
    }
    buffer_text(out, last < count || len ? "…\n    " : "\n    ");
    buffer_repeat(out, " ", indent + cut);
    buffer_text(out, "^\n");
}

const char *problem_line(const struct problem *problem, enum language language, struct arena *arena)
{
    static const char *const labels[2][2] = {{"error:", "warning:"},
                                             {"erreur :", "avertissement :"}};
    struct buffer out = buffer_on(arena);
    const struct place *place = &problem->place;
    if (place->source)
        buffer_print(&out,
                     "%s:", text_visible(arena, place->source->path, strlen(place->source->path)));
    else
        buffer_text(&out, "accord:");
    if (place->line > 0)
        buffer_print(&out, "%d:%d:", place->line, place->column > 0 ? place->column : 1);
    buffer_print(&out, " %s %s", labels[language][problem->severity],
                 text_visible(arena, problem->text, strlen(problem->text)));
    return buffer_end(&out);
}

const char *problems_print(const struct problems *problems, struct arena *arena)
{
    struct buffer out = buffer_on(arena);
    struct sorted *sorted = arena_array(arena, problems->count + 1, sizeof *sorted);
    for (size_t i = 0; i < problems->count; i++) {
        size_t first = 0;
        while (problems->list[first].place.source != problems->list[i].place.source)
            first++;
        sorted[i] = (struct sorted){&problems->list[i], &problems->list[first]};
    }
    qsort(sorted, problems->count, sizeof *sorted, compare_places);
    for (size_t i = 0; i < problems->count; i++) {
        buffer_print(&out, "%s\n", problem_line(sorted[i].problem, problems->language, arena));
        print_excerpt(&out, &sorted[i].problem->place);
        if (sorted[i].problem->help)
            buffer_print(&out, "%s %s\n", problems->language == FRENCH ? "aide :" : "help:",
                         text_visible(arena, sorted[i].problem->help,
                                      strlen(sorted[i].problem->help)));
    }
    if (problems->dropped)
        buffer_print(&out, problems->language == FRENCH ? "et %zu autres\n" : "and %zu more\n",
                     problems->dropped);
    return buffer_end(&out);
}

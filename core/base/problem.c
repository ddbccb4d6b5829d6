/* problem.c -- collecting problems, and printing them with their line. */
#include "base/problem.h"

#include "base/limits.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

enum { EXCERPT_WIDTH = 120 }; /* characters of a long line that are shown */

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

int problem(struct problems *problems, struct place place, struct saying saying)
{
    add(problems, place, SEVERITY_ERROR, saying.text, NULL);
    return FAILED;
}

int problem_helped(struct problems *problems, struct place place, struct saying saying,
                   struct saying help)
{
    add(problems, place, SEVERITY_ERROR, saying.text, help.text[0] ? help.text : NULL);
    return FAILED;
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

/* The line, cut to a window around the column, and a caret below. */
static void print_excerpt(struct buffer *out, const struct place *place)
{
    const char *text;
    size_t len;
    if (!place->source || !place->source->text || place->line < 1)
        return;
    find_line(place->source, place->line, &text, &len);
    size_t column = place->column > 0 ? (size_t)place->column - 1 : 0;
    size_t skip = column > EXCERPT_WIDTH * 2 / 3 ? column - EXCERPT_WIDTH / 2 : 0;
    struct buffer line = buffer_on(out->arena);
    size_t caret = skip ? 3 : 0, shown = 0;
    if (skip)
        buffer_text(&line, "...");
    for (size_t at = 0; len && shown < EXCERPT_WIDTH; at++) {
        const char *start = text;
        text_next(&text, &len);
        if (at < skip)
            continue;
        const char *visible =
            *start == '\t' ? " " : text_visible(out->arena, start, (size_t)(text - start));
        if (at < column)
            caret += text_width(visible);
        buffer_text(&line, visible);
        shown++;
    }
    if (len)
        buffer_text(&line, "...");
    buffer_print(out, "    %s\n    ", buffer_end(&line));
    buffer_repeat(out, " ", caret);
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

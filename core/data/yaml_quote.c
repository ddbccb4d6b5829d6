/* yaml_quote.c -- a quote that is never closed runs on to the next one that somewhere
 * opens, and libyaml stumbles behind that, lines away.  So the text is read again, as
 * roughly as it takes to find quoted texts: the one that has swallowed keys, and behind
 * whose end a text goes on, was never closed by the hand that opened it.
 */
#include "data/yaml_help.h"

#include <string.h>

struct scan {
    const char *at, *end;
    const char *line; /* the beginning of the line */
    int flow;         /* braces and brackets around */
    bool begins;      /* a value or a key may begin here */
    char last;        /* what the lines end with so far, spaces and comments aside */
};

/* The quote that closes the one at open, NULL when none does. */
static const char *closing_quote(const char *open, const char *end)
{
    for (const char *at = open + 1; at < end; at++) {
        bool doubled = *open == '\'' && *at == '\'' && at + 1 < end && at[1] == '\'';
        if ((*open == '"' && *at == '\\') || doubled)
            at++;
        else if (*at == *open)
            return at;
    }
    return NULL;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/* Does a line of a text begin as an item, a key or the end of a collection do, or is it
 * only what stands before the next quote? */
static bool is_structure(const char *at, const char *end)
{
    while (at < end && *at == ' ')
        at++;
    if (at == end || *at == '}' || *at == ']' || *at == '{')
        return true;
    if (at + 1 < end && *at == '-' && at[1] == ' ')
        return true;
    const char *start = at;
    while (at < end && !is_space(*at) && !strchr(":{}[],\"'#", *at))
        at++;
    return at > start && at < end && *at == ':' && (at + 1 == end || is_space(at[1]));
}

static bool is_end(const char *at, const char *end)
{
    return at >= end || is_space(*at) || strchr(",]}:#", *at);
}

/* Does what stands before at, back to start, end as what stands before a value does:
 * "[", ", " or ", note: "? */
static bool awaits_value(const char *start, const char *at)
{
    while (at > start && at[-1] == ' ')
        at--;
    if (at == start || strchr(",[{", at[-1]))
        return at > start;
    if (*--at != ':')
        return false;
    const char *key = at;
    while (key > start && ((key[-1] >= 'a' && key[-1] <= 'z') || key[-1] == '-'))
        key--;
    bool named = key < at;
    while (key > start && key[-1] == ' ')
        key--;
    return named && key > start && strchr(",{", key[-1]);
}

/* On one line: ["camion, "local"].  The quote at close opens a text, which ends well. */
static bool is_swallowing_item(const char *open, const char *close, const char *end)
{
    const char *newline = memchr(close, '\n', (size_t)(end - close));
    const char *next =
        awaits_value(open + 1, close) ? closing_quote(close, newline ? newline : end) : NULL;
    if (!next)
        return false;
    for (next++; next < end && *next == ' ';)
        next++;
    return next == end || strchr(",]}\r\n", *next);
}

/* Was the text from open to close never meant to end there? */
static bool is_swallowing(const char *open, const char *close, const char *end)
{
    const char *line = memchr(open, '\n', (size_t)(close - open));
    if (is_end(close + 1, end))
        return false;
    if (!line)
        return is_swallowing_item(open, close, end);
    while (line) {
        if (is_structure(line + 1, close))
            return true;
        line = memchr(line + 1, '\n', (size_t)(close - line - 1));
    }
    return false;
}

/* Pass a text under | or >: the lines that are indented further than the one it begins on. */
static void pass_block(struct scan *s)
{
    size_t indent = 0;
    while (s->line[indent] == ' ') /* the sign stands behind */
        indent++;
    for (;;) {
        const char *newline = memchr(s->at, '\n', (size_t)(s->end - s->at));
        if (!newline) {
            s->at = s->end;
            return;
        }
        const char *next = newline + 1;
        size_t spaces = 0;
        while (next + spaces < s->end && next[spaces] == ' ')
            spaces++;
        if (next + spaces < s->end && !strchr("\r\n", next[spaces]) && spaces <= indent) {
            s->at = newline;
            return;
        }
        s->at = next;
    }
}

/* Pass what stands at s->at and is no quoted text. */
static void pass(struct scan *s)
{
    char c = *s->at;
    bool last = s->at + 1 == s->end || is_space(s->at[1]);
    bool after_space = s->at == s->line || is_space(s->at[-1]);
    if (c == '#' && after_space) {
        while (s->at < s->end && *s->at != '\n')
            s->at++;
        return;
    }
    if (s->begins && !s->flow && (c == '|' || c == '>')) {
        pass_block(s);
        return;
    }
    if ((c == '[' || c == '{') && (s->begins || s->flow))
        s->flow++;
    else if ((c == ']' || c == '}') && s->flow)
        s->flow--;
    if (c == '\n')
        s->line = s->at + 1;
    if (!is_space(c))
        s->last = c;
    if (c != ' ' && c != '\r') /* a plain text may go on with a quote: 'tis the season */
        s->begins = (c == '\n' && (s->flow || s->last == ':')) || (c == ':' && last) ||
                    (c == '-' && last && s->begins) || (s->flow && strchr(",[{", c));
    s->at++;
}

bool yaml_open_quote(struct place *place, const struct source *source)
{
    const char *stop = source->text; /* the end of the line at which libyaml stumbled */
    struct scan s = {.at = source->text, .end = source->text + source->len, .begins = true};
    for (int line = 0; line < place->line && stop < s.end; line++) {
        const char *newline = memchr(stop, '\n', (size_t)(s.end - stop));
        stop = newline ? newline + 1 : s.end;
    }
    for (s.line = s.at; s.at < stop;) {
        if (!s.begins || (*s.at != '"' && *s.at != '\'')) {
            pass(&s);
            continue;
        }
        const char *close = closing_quote(s.at, s.end);
        if (!close)
            return false;
        if (is_swallowing(s.at, close, s.end)) {
            *place = place_at(source, (size_t)(s.at - source->text));
            return true;
        }
        for (; s.at < close; s.at++)
            if (*s.at == '\n')
                s.line = s.at + 1;
        s.at = close + 1;
        s.last = *close;
        s.begins = false;
    }
    return false;
}

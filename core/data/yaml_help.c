/* yaml_help.c -- the commonest mistakes of a hand that types French: a colon or a
 * comma inside a text, an apostrophe between single quotes, a no-break space, a tab, a
 * quote that stays open, a colon without its space.
 */
#include "data/yaml_help.h"

#include "base/text.h"
#include "data/meant.h"

#include <string.h>

static const struct {
    const char *what, *fr; /* what: a part of libyaml's sentence */
} words[] = {
    {"',' or '}'", "il manque « , » ou « } »"},
    {"',' or ']'", "il manque « , » ou « ] »"},
    {"mapping values are not allowed", "« : » n’est pas permis ici"},
    {"did not find expected key", "une clé était attendue ici"},
    {"could not find expected ':'", "« : » était attendu"},
    {"cannot start any token", "ce caractère ne peut rien commencer ici"},
    {"unexpected end of stream", "le texte s’arrête avant la fermeture du guillemet"},
    {"block sequence entries", "un tiret n’est pas permis ici"},
    {"mapping keys are not allowed", "une clé n’est pas permise ici"},
    {"'-' indicator", "un tiret était attendu"},
    {"escape", "cette suite après « \\ » n’existe pas"},
    {"hexdecimal", "cette suite après « \\ » n’existe pas"},
    {"document start", "rien de plus n’était attendu après la fin du document"},
    {"document indicator", "un nouveau document commence avant la fin du guillemet"},
    {"node content", "une valeur était attendue ici"},
    {"alphabetic or numeric character", "un nom était attendu après « & » ou « * »"},
    {"tab character", "une tabulation se trouve dans le retrait"},
    {"comment or line break", "rien de plus n’est permis sur cette ligne"},
    {"directive", "les directives (%) ne sont pas acceptées"},
    {"tag", "les étiquettes (!) ne sont pas acceptées"},
};

static const char *words_of(const char *what, enum language language)
{
    for (size_t i = 0; language == FRENCH && i < COUNT_OF(words); i++)
        if (strstr(what, words[i].what))
            return words[i].fr;
    return language == FRENCH ? "cette écriture n’est pas comprise" : what;
}

static const char *line_of(const struct source *source, int line, size_t *len)
{
    const char *at = source->text, *end = at + source->len;
    for (int i = 1; i < line && at < end; i++) {
        const char *newline = memchr(at, '\n', (size_t)(end - at));
        at = newline ? newline + 1 : end;
    }
    const char *newline = memchr(at, '\n', (size_t)(end - at));
    *len = (size_t)((newline ? newline : end) - at);
    return at;
}

static bool line_has(const char *line, size_t len, const char *what)
{
    size_t n = strlen(what);
    for (size_t i = 0; i + n <= len; i++)
        if (memcmp(line + i, what, n) == 0)
            return true;
    return false;
}

static bool has_tab_indent(const char *line, size_t len)
{
    size_t i = 0;
    while (i < len && line[i] == ' ')
        i++;
    return i < len && line[i] == '\t';
}

/* 'l'insertion': a single quote closed by an apostrophe. */
static bool has_broken_quote(const char *line, size_t len)
{
    size_t quotes = 0;
    for (size_t i = 0; i < len; i++)
        quotes += line[i] == '\'';
    return quotes >= 2;
}

static bool is_no_break(const char *text, size_t len)
{
    return (len >= 2 && memcmp(text, "\xc2\xa0", 2) == 0) ||
           (len >= 3 && memcmp(text, "\xe2\x80\xaf", 3) == 0);
}

/* A no-break space right behind a colon makes one word of both; libyaml stumbles on
 * a later line.  Move place to it. */
static bool find_no_break(struct place *place)
{
    for (int line = place->line; line > 0 && line > place->line - 2; line--) {
        size_t len, left;
        const char *start = line_of(place->source, line, &len), *at = start;
        int column = 1;
        for (left = len; left; column++) {
            if (at > start && at[-1] == ':' && is_no_break(at, left)) {
                *place = place_of(place->source, line, column);
                return true;
            }
            text_next(&at, &left);
        }
    }
    return false;
}

/* A key whose value follows the colon without a space: where the value begins. */
static const char *find_glued(const char *line, size_t len)
{
    size_t at = 0;
    while (at < len &&
           (line[at] == ' ' || (line[at] == '-' && at + 1 < len && line[at + 1] == ' ')))
        at++;
    return meant_value(line + at, len - at);
}

static bool is_blank(const char *line, size_t len)
{
    size_t at = 0;
    while (at < len && (line[at] == ' ' || line[at] == '\r'))
        at++;
    return at == len || line[at] == '#';
}

/* Has the line at which libyaml stumbled a key of its own before that place? */
static bool has_key_before(const struct place *place)
{
    size_t len, left;
    const char *line = line_of(place->source, place->line, &len), *at = line;
    left = len;
    for (int column = 1; column < place->column && left; column++)
        text_next(&at, &left);
    return line_has(line, (size_t)(at - line), ": ");
}

/* libyaml stumbles on that line or on the next one that says something, not far below. */
static bool find_missing_space(struct yaml_fault *fault, enum language language)
{
    enum { FAR = 20 };
    int line = fault->place.line, last = has_key_before(&fault->place) ? line : line - FAR;
    for (int seen = 0; line > 0 && line >= last && seen < 2; line--) {
        size_t len, end;
        const char *start = line_of(fault->place.source, line, &len);
        const char *value = find_glued(start, len);
        if (!value) {
            seen += !is_blank(start, len);
            continue;
        }
        size_t before = (size_t)(value - start), indent = strspn(start, " -");
        for (end = len; end > before && strchr(" \r", start[end - 1]);)
            end--;
        fault->place = place_of(fault->place.source, line, (int)text_count(start, before) + 1);
        fault->text = say_missing_space(language);
        fault->help = (struct saying){""};
        if (end - indent < MEANT_ROOM)
            fault->help =
                say_write_text(language, saying_print("%.*s %.*s", (int)(before - indent),
                                                      start + indent, (int)(end - before), value)
                                             .text);
        return true;
    }
    return false;
}

/* {gifts:[staff]} */
static bool find_glued_collection(struct yaml_fault *fault, const char *what,
                                  enum language language)
{
    if (!strstr(what, "unexpected ':'"))
        return false;
    fault->place.column++;
    fault->text = say_missing_space(language);
    return true;
}

/* Does a text between quotes end right before place? */
static bool is_behind_quote(const struct place *place, const char *line, size_t len)
{
    const char *at = line;
    for (int column = 1; column < place->column && len; column++)
        text_next(&at, &len);
    while (at > line && at[-1] == ' ')
        at--;
    return at > line && at[-1] == '"';
}

static struct saying help_for(struct place *place, const char *what, enum language l)
{
    size_t len;
    const char *line = line_of(place->source, place->line, &len);
    bool brace = strstr(what, "',' or '}'") || strstr(what, "',' or ']'");
    bool key = strstr(what, "did not find expected key") != NULL;
    if (has_tab_indent(line, len))
        return say_yaml_tab_help(l);
    if (find_no_break(place))
        return say_no_break_space_help(l);
    if ((brace || key) && is_behind_quote(place, line, len))
        return say_yaml_after_quote_help(l);
    if (strstr(what, "mapping values are not allowed") || (brace && line_has(line, len, " : ")))
        return say_yaml_colon_help(l);
    if (has_broken_quote(line, len) && (strstr(what, "did not find") || strstr(what, "expected")))
        return say_yaml_quote_help(l);
    if (brace)
        return say_yaml_brace_help(l);
    if (strstr(what, "alphabetic or numeric"))
        return say_no_anchor_help(l);
    if (strstr(what, "cannot start any token") || strstr(what, "tag"))
        return say_yaml_special_help(l);
    if (strstr(what, "block") || strstr(what, "key") || strstr(what, "could not find expected ':'"))
        return say_yaml_indent_help(l);
    return (struct saying){""};
}

static bool find_open_quote(struct yaml_fault *fault, struct place opened, const char *what,
                            enum language language)
{
    bool ran_out = strstr(what, "unexpected end of stream") || strstr(what, "document indicator");
    bool found = yaml_open_quote(&fault->place, fault->place.source);
    if (!found && !(ran_out && opened.source))
        return false;
    if (!found)
        fault->place = opened;
    fault->text = say_quote_open(language);
    fault->help = say_yaml_unclosed_help(language);
    return true;
}

struct yaml_fault yaml_fault(struct place place, struct place opened, const char *what,
                             enum language language)
{
    static const char *const after_glue[] = {"mapping values are not allowed", "expected ':'",
                                             "did not find expected key", "'-' indicator"};
    struct yaml_fault fault = {place, say_yaml_syntax(language, words_of(what, language)), {""}};
    if (find_open_quote(&fault, opened, what, language))
        return fault;
    if (find_glued_collection(&fault, what, language))
        return fault;
    for (size_t i = 0; i < COUNT_OF(after_glue); i++)
        if (strstr(what, after_glue[i]) && find_missing_space(&fault, language))
            return fault;
    fault.help = help_for(&fault.place, what, language);
    return fault;
}

/* lua_locate.c -- a scanner of Lua's tokens, and as much of its grammar as table
 * constructors need: everything else is skipped by counting what opens and closes.
 */
#include "extend/lua_locate.h"

#include <stdlib.h>
#include <string.h>

enum { DEPTH = 100 }; /* of constructors; deeper ones have no spots */

enum token { AT_END, NAME, STRING, NUMBER, OTHER };

struct scanner {
    const struct source *source;
    struct arena *arena;
    size_t at; /* where the next token is looked for */
    int line;
    size_t line_start;
    enum token token; /* the one that was read: its bytes and its place */
    size_t start, end;
    int token_line;
    size_t token_line_start;
    int depth;
};

/* ---- tokens ---- */

static char peek(const struct scanner *scanner, size_t ahead)
{
    size_t at = scanner->at + ahead;
    return at < scanner->source->len ? scanner->source->text[at] : '\0';
}

static bool done(const struct scanner *scanner)
{
    return scanner->at >= scanner->source->len;
}

/* Past one character, which may be a line end of one or two bytes. */
static void step(struct scanner *scanner)
{
    char c = peek(scanner, 0);
    scanner->at++;
    if (c != '\n' && c != '\r')
        return;
    char next = peek(scanner, 0);
    if ((next == '\n' || next == '\r') && next != c)
        scanner->at++;
    scanner->line++;
    scanner->line_start = scanner->at;
}

/* The level of a long bracket [==[ that begins here; -1 for none. */
static int long_level(const struct scanner *scanner)
{
    size_t level = 0;
    if (peek(scanner, 0) != '[')
        return -1;
    while (peek(scanner, 1 + level) == '=')
        level++;
    return peek(scanner, 1 + level) == '[' ? (int)level : -1;
}

static void skip_long(struct scanner *scanner, int level)
{
    scanner->at += (size_t)level + 2;
    for (; !done(scanner); step(scanner)) {
        size_t equals = 0;
        if (peek(scanner, 0) != ']')
            continue;
        while (peek(scanner, 1 + equals) == '=')
            equals++;
        if (equals == (size_t)level && peek(scanner, 1 + equals) == ']') {
            scanner->at += equals + 2;
            return;
        }
    }
}

static void skip_quoted(struct scanner *scanner)
{
    char quote = peek(scanner, 0);
    scanner->at++;
    while (!done(scanner) && peek(scanner, 0) != quote) {
        if (peek(scanner, 0) == '\\')
            scanner->at++;
        step(scanner);
    }
    scanner->at++;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static void skip_space(struct scanner *scanner)
{
    while (!done(scanner)) {
        char c = peek(scanner, 0);
        if (c == '-' && peek(scanner, 1) == '-') {
            scanner->at += 2;
            int level = long_level(scanner);
            if (level >= 0)
                skip_long(scanner, level);
            while (level < 0 && !done(scanner) && peek(scanner, 0) != '\n' &&
                   peek(scanner, 0) != '\r')
                scanner->at++;
        } else if (c == ' ' || (c >= '\t' && c <= '\r')) {
            step(scanner);
        } else {
            return;
        }
    }
}

/* 1e+5, 0x1p-3: a sign belongs to a number after its exponent's letter. */
static void skip_number(struct scanner *scanner)
{
    bool hexadecimal = peek(scanner, 0) == '0' && (peek(scanner, 1) | 32) == 'x';
    for (char before = '\0';; before = peek(scanner, 0), scanner->at++) {
        char c = peek(scanner, 0);
        bool exponent = (before | 32) == (hexadecimal ? 'p' : 'e');
        if (!is_letter(c) && !is_digit(c) && c != '.' && !(exponent && (c == '+' || c == '-')))
            return;
    }
}

static void next(struct scanner *scanner)
{
    skip_space(scanner);
    scanner->start = scanner->at;
    scanner->token_line = scanner->line;
    scanner->token_line_start = scanner->line_start;
    char c = peek(scanner, 0);
    if (done(scanner)) {
        scanner->token = AT_END;
    } else if (is_letter(c)) {
        scanner->token = NAME;
        while (is_letter(peek(scanner, 0)) || is_digit(peek(scanner, 0)))
            scanner->at++;
    } else if (is_digit(c) || (c == '.' && is_digit(peek(scanner, 1)))) {
        scanner->token = NUMBER;
        skip_number(scanner);
    } else if (c == '"' || c == '\'') {
        scanner->token = STRING;
        skip_quoted(scanner);
    } else if (long_level(scanner) >= 0) {
        scanner->token = STRING;
        skip_long(scanner, long_level(scanner));
    } else {
        scanner->token = OTHER;
        scanner->at++;
    }
    scanner->end = scanner->at < scanner->source->len ? scanner->at : scanner->source->len;
}

static bool is(const struct scanner *scanner, const char *word)
{
    const char *text = scanner->source->text + scanner->start;
    size_t len = scanner->end - scanner->start;
    return scanner->token != STRING && scanner->token != AT_END && *text == *word &&
           strlen(word) == len && memcmp(text, word, len) == 0;
}

static bool is_one_of(const struct scanner *scanner, const char *const *words)
{
    for (; *words; words++)
        if (is(scanner, *words))
            return true;
    return false;
}

static bool opens(const struct scanner *scanner)
{
    static const char *const words[] = {"(", "[", "{", "function", "if", "do", "repeat", NULL};
    return is_one_of(scanner, words);
}

static bool closes(const struct scanner *scanner)
{
    static const char *const words[] = {")", "]", "}", "end", "until", NULL};
    return is_one_of(scanner, words);
}

/* The column of the token, in characters. */
static int column(const struct scanner *scanner)
{
    int count = 1;
    for (size_t i = scanner->token_line_start; i < scanner->start; i++)
        count += ((unsigned char)scanner->source->text[i] & 0xc0) != 0x80;
    return count;
}

/* ---- table constructors ---- */

static bool is_equals(
    struct scanner scanner) /* a copy: the token after this one is looked at, not read */
{
    next(&scanner);
    if (!is(&scanner, "=") || scanner.at >= scanner.source->len)
        return false;
    return scanner.source->text[scanner.at] != '=';
}

/* The text between the quotes of a short string without escapes; NULL for others. */
static const char *string_content(const struct scanner *scanner)
{
    const char *text = scanner->source->text + scanner->start;
    size_t len = scanner->end - scanner->start;
    if (len < 2 || *text == '[' || memchr(text, '\\', len))
        return NULL;
    return arena_copy(scanner->arena, text + 1, len - 2);
}

/* [ "key" ] =, whose bracket is the token; the key of other expressions is not known. */
static void read_bracket_key(struct scanner *scanner, struct spot *spot)
{
    next(scanner);
    if (scanner->token == STRING)
        spot->key = string_content(scanner);
    if (scanner->token == NUMBER)
        spot->index = strtoul(scanner->source->text + scanner->start, NULL, 10);
    spot->literal = scanner->token == STRING || scanner->token == NUMBER;
    for (int depth = 0; scanner->token != AT_END && (depth > 0 || !is(scanner, "]")); next(scanner))
        depth += opens(scanner) - closes(scanner);
    next(scanner); /* = */
    next(scanner);
}

/* The key of an entry, if it has one; the token is then the first of the value. */
static void read_key(struct scanner *scanner, struct spot *spot, size_t *position)
{
    spot->literal = true;
    if (is(scanner, "[")) {
        read_bracket_key(scanner, spot);
    } else if (scanner->token == NAME && is_equals(*scanner)) {
        spot->key = arena_copy(scanner->arena, scanner->source->text + scanner->start,
                               scanner->end - scanner->start);
        next(scanner);
        next(scanner);
    } else {
        spot->index = ++*position;
    }
}

static void read_table(struct scanner *scanner, struct spot *table);

/* May this token stand in a literal? */
static bool is_literal(const struct scanner *scanner)
{
    static const char *const words[] = {"true", "false", "nil", NULL};
    if (scanner->token == NAME)
        return is_one_of(scanner, words);
    return !is(scanner, "(") && !is(scanner, "{");
}

/* The value of an entry, up to the separator or the brace after it. */
static void read_value(struct scanner *scanner, struct spot *spot)
{
    spot->line = scanner->token_line;
    spot->column = column(scanner);
    if (is(scanner, "{") && scanner->depth < DEPTH) {
        bool literal = spot->literal;
        scanner->depth++;
        read_table(scanner, spot);
        scanner->depth--;
        spot->literal = spot->literal && literal;
    }
    for (int depth = 0; scanner->token != AT_END; next(scanner)) {
        if (depth == 0 && (is(scanner, ",") || is(scanner, ";") || is(scanner, "}")))
            return;
        spot->literal = spot->literal && is_literal(scanner);
        depth += opens(scanner) - closes(scanner);
    }
}

/* A constructor, whose brace is the token; ends after the closing one. */
static void read_table(struct scanner *scanner, struct spot *table)
{
    size_t position = 0;
    table->literal = true;
    next(scanner);
    while (scanner->token != AT_END && !is(scanner, "}")) {
        struct spot spot = {.start = scanner->start,
                            .key_line = scanner->token_line,
                            .key_column = column(scanner)};
        read_key(scanner, &spot, &position);
        read_value(scanner, &spot);
        spot.end = scanner->start;
        if (is(scanner, ",") || is(scanner, ";")) {
            spot.end = scanner->end;
            next(scanner);
        }
        table->literal = table->literal && spot.literal;
        table->entries = arena_grow(scanner->arena, table->entries, table->count, &table->capacity,
                                    sizeof *table->entries);
        table->entries[table->count++] = spot;
    }
    next(scanner);
}

/* ---- the returned table ---- */

/* Go to the "return" outside every block. */
static bool find_return(struct scanner *scanner)
{
    int depth = 0;
    for (next(scanner); scanner->token != AT_END; next(scanner)) {
        if (depth == 0 && is(scanner, "return"))
            return true;
        depth += opens(scanner) - closes(scanner);
    }
    return false;
}

/* Go to the value in "NAME = { ... }" outside every block. */
static bool find_local(struct scanner *scanner, const char *name)
{
    int depth = 0;
    for (next(scanner); scanner->token != AT_END; next(scanner)) {
        if (depth == 0 && is(scanner, name) && is_equals(*scanner)) {
            next(scanner);
            next(scanner);
            return true;
        }
        depth += opens(scanner) - closes(scanner);
    }
    return false;
}

static struct scanner scanner_on(const struct source *source, struct arena *arena)
{
    struct scanner scanner = {.source = source, .arena = arena, .line = 1};
    if (source->len >= 3 && memcmp(source->text, "\xef\xbb\xbf", 3) == 0)
        scanner.at = scanner.line_start = 3;
    if (peek(&scanner, 0) == '#') /* #! of a script */
        while (!done(&scanner) && peek(&scanner, 0) != '\n')
            scanner.at++;
    return scanner;
}

const struct spot *locate_returned(const struct source *source, struct arena *arena)
{
    struct scanner scanner = scanner_on(source, arena);
    struct spot *table = arena_alloc(arena, sizeof *table);
    if (!find_return(&scanner))
        return NULL;
    next(&scanner);
    if (scanner.token == NAME) {
        const char *name =
            arena_copy(arena, source->text + scanner.start, scanner.end - scanner.start);
        scanner = scanner_on(source, arena);
        if (!find_local(&scanner, name))
            return NULL;
    }
    if (!is(&scanner, "{"))
        return NULL;
    table->start = scanner.start;
    table->line = table->key_line = scanner.token_line;
    table->column = table->key_column = column(&scanner);
    read_table(&scanner, table);
    table->end = scanner.start;
    return table;
}

/* ---- finding ---- */

const struct spot *locate_key(const struct spot *table, const char *key)
{
    for (size_t i = table ? table->count : 0; i > 0; i--)
        if (table->entries[i - 1].key && strcmp(table->entries[i - 1].key, key) == 0)
            return &table->entries[i - 1];
    return NULL;
}

const struct spot *locate_index(const struct spot *table, size_t index)
{
    for (size_t i = table ? table->count : 0; i > 0; i--)
        if (!table->entries[i - 1].key && table->entries[i - 1].index == index)
            return &table->entries[i - 1];
    return NULL;
}

const struct spot *locate_path(const struct spot *table, const char *path)
{
    while (table && *path) {
        char *after;
        size_t len = strcspn(path, ".[");
        if (*path == '[') {
            table = locate_index(table, strtoul(path + 1, &after, 10));
            path = *after == ']' ? after + 1 : after;
        } else {
            char key[256] = "";
            if (len >= sizeof key)
                return NULL;
            memcpy(key, path, len);
            table = locate_key(table, key);
            path += len;
        }
        path += *path == '.';
    }
    return table;
}

/* ---- one entry alone ---- */

char *locate_only(const struct source *source, const struct spot *table, const char *key,
                  struct arena *arena)
{
    struct scanner rest = scanner_on(source, arena);
    rest.at = table->end;
    next(&rest);
    if (is(&rest, ";"))
        next(&rest);
    if (rest.token != AT_END)
        return NULL;
    char *text = arena_copy(arena, source->text, source->len);
    for (size_t i = 0; i < table->count; i++) {
        const struct spot *entry = &table->entries[i];
        bool kept = entry->key && strcmp(entry->key, key) == 0;
        for (size_t at = entry->start; at < entry->end && entry->literal && !kept; at++)
            if (text[at] != '\n' && text[at] != '\r')
                text[at] = ' ';
    }
    return text;
}

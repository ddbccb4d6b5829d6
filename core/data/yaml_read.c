/* yaml_read.c -- libyaml's event stream, guarded.
 *
 * Counting depth, values and bytes here stops in the first milliseconds what
 * takes libyaml's own loader seconds or the machine's memory.  The commonest
 * mistakes of a hand that types French get a help of their own.
 */
#include "data/yaml_read.h"

#include "base/limits.h"
#include "base/text.h"
#include "data/meant.h"
#include "data/yaml_help.h"

#include <string.h>
#include <yaml.h>

struct reading {
    yaml_parser_t parser;
    const struct source *source;
    struct arena *arena;
    struct problems *problems;
    size_t nodes;
    struct node *open[LIMIT_DEPTH + 1]; /* lists and maps around the next value */
    const char *keys[LIMIT_DEPTH + 1];  /* of each map: the key read, waiting for its value */
    bool plain_keys[LIMIT_DEPTH + 1];
    struct place key_places[LIMIT_DEPTH + 1];
    size_t depth;
    struct node *root;
    const char *at; /* the text from the character number reached on, and its place */
    size_t left, reached;
    int line, column;
    size_t mark;      /* bytes of a byte order mark, which libyaml does not pass over */
    bool cut_in_flow; /* a comment sign has eaten the end of {...} */
    bool ended;
};

/* Walk on to the character of that index.  Events come in order, so that the text
 * is walked once; only an error may lie further back. */
static void walk_to(struct reading *r, size_t index)
{
    if (index < r->reached) {
        r->at = r->source->text + r->mark;
        r->left = r->source->len - r->mark;
        r->reached = 0;
        r->line = r->column = 1;
    }
    for (; r->reached < index && r->left; r->reached++) {
        bool newline = *r->at == '\n';
        if ((unsigned char)*r->at < 0x80) {
            r->at++;
            r->left--;
        } else {
            text_next(&r->at, &r->left);
        }
        r->line += newline;
        r->column = newline ? 1 : r->column + 1;
    }
}

/* Lines as an editor counts them; libyaml also breaks them at U+0085, U+2028 and U+2029. */
static struct place mark_place(struct reading *r, yaml_mark_t mark)
{
    walk_to(r, mark.index);
    return place_of(r->source, r->line, r->column);
}

static enum language tongue(const struct reading *r)
{
    return r->problems->language;
}

/* ---- what libyaml refuses ---- */

/* The first byte that is no text; libyaml points near it only. */
static int report_reader(struct reading *r)
{
    const char *at = r->source->text + r->mark, *start = at;
    size_t left = r->source->len - r->mark;
    int32_t point = 0;
    while (left && point >= 0) {
        start = at;
        point = text_next(&at, &left);
        bool control = (point >= 0 && point < 0x20 && !strchr("\t\n\r", point)) ||
                       (point >= 0x7f && point < 0xa0 && point != 0x85);
        if (point == 0 || control)
            return problem(r->problems, place_at(r->source, (size_t)(start - r->source->text)),
                           say_control_character(tongue(r)));
    }
    return problem_helped(r->problems, place_at(r->source, (size_t)(start - r->source->text)),
                          say_not_utf8(tongue(r)), say_not_utf8_help(tongue(r)));
}

/* Past 1024 characters libyaml gives up on a key, and speaks of something else. */
static bool is_long_key(const char *what, yaml_mark_t mark)
{
    return mark.column >= 1024 &&
           (strstr(what, "mapping values are not allowed") ||
            strstr(what, "could not find expected ':'") || strstr(what, "',' or '}'"));
}

static int report_parser(struct reading *r)
{
    const yaml_parser_t *p = &r->parser;
    if (p->error == YAML_MEMORY_ERROR)
        out_of_memory();
    if (p->error == YAML_READER_ERROR)
        return report_reader(r);
    const char *what = p->problem ? p->problem : "?";
    struct place place = mark_place(r, p->problem_mark);
    if (is_long_key(what, p->problem_mark))
        return problem(r->problems, place, say_key_too_long(tongue(r), LIMIT_KEY_BYTES));
    struct place opened = p->context ? mark_place(r, p->context_mark) : (struct place){0};
    struct yaml_fault fault = yaml_fault(place, opened, what, tongue(r));
    if (r->cut_in_flow)
        fault.help = say_hash_help(tongue(r));
    return problem_helped(r->problems, fault.place, fault.text, fault.help);
}

/* ---- values ---- */

static struct node *new_value(struct reading *r, enum node_kind kind, const yaml_event_t *event)
{
    struct place place = mark_place(r, event->start_mark);
    struct node *node = arena_alloc(r->arena, sizeof *node);
    node->kind = kind;
    node->source = r->source;
    node->line = place.line;
    node->column = place.column;
    return node;
}

/* "trust:2" is no key of anything: a space is missing.  True when that was said. */
static bool report_glued(struct reading *r, const struct node *key)
{
    const char *value = meant_value(key->key, strlen(key->key));
    struct place place = node_key_place(key);
    char meant[MEANT_ROOM];
    if (!value)
        return false;
    place.column += (int)text_count(key->key, (size_t)(value - key->key));
    problem_helped(r->problems, place, say_missing_space(tongue(r)),
                   key->kind == NODE_NULL && meant_entry(meant, key->key)
                       ? say_write_text(tongue(r), meant)
                       : (struct saying){""});
    return true;
}

/* {share: 0,5} is a share of 0 and a key 5.  True when that was said. */
static bool report_comma(struct reading *r, const struct node *parent, const struct node *key)
{
    const struct node *before = node_at(parent, node_count(parent) - 1);
    char meant[MEANT_ROOM];
    if (!parent->flow || key->kind != NODE_NULL || key->key[0] < '0' || key->key[0] > '9' ||
        node_kind(before) != NODE_TEXT || !before->plain)
        return false;
    const char *number = arena_print(r->arena, "%s,%s", before->text, key->key);
    bool apart = key->key_line != before->line || /* "40, 60" are two figures, "0, 5" is one */
                 key->key_column != before->column + (int)text_count(before->text, before->len) + 1;
    if ((apart && strcmp(before->text, "0") != 0) || !meant_number(meant, number, tongue(r)))
        return false;
    problem_helped(r->problems, node_place(before), say_comma_cuts(tongue(r), number),
                   meant_number_help(number, false, tongue(r)));
    return true;
}

/* Put value where it belongs: under the waiting key, at the end of the list, or as the root. */
static void place_value(struct reading *r, struct node *value)
{
    if (!r->depth) {
        r->root = value;
        return;
    }
    struct node *parent = r->open[r->depth - 1];
    if (parent->kind == NODE_LIST) {
        node_add(r->arena, parent, value);
        return;
    }
    const char *key = r->keys[r->depth - 1];
    r->keys[r->depth - 1] = NULL;
    value->key = key;
    value->key_line = r->key_places[r->depth - 1].line;
    value->key_column = r->key_places[r->depth - 1].column;
    if (r->plain_keys[r->depth - 1] && (report_glued(r, value) || report_comma(r, parent, value)))
        return;
    const struct node *before = node_get(parent, key);
    if (before)
        problem(r->problems, node_key_place(value),
                say_duplicate_key(tongue(r), key, before->key_line));
    else
        node_put(r->arena, parent, key, value);
}

static bool awaits_key(const struct reading *r)
{
    return r->depth && r->open[r->depth - 1]->kind == NODE_MAP && !r->keys[r->depth - 1];
}

static bool is_null_word(const char *text, size_t len)
{
    return len == 0 || (len == 1 && text[0] == '~') ||
           (len == 4 &&
            (!memcmp(text, "null", 4) || !memcmp(text, "Null", 4) || !memcmp(text, "NULL", 4)));
}

static int read_key(struct reading *r, const yaml_event_t *event)
{
    const char *text = (const char *)event->data.scalar.value;
    size_t len = event->data.scalar.length;
    struct place place = mark_place(r, event->start_mark);
    if (len > LIMIT_KEY_BYTES)
        return problem(r->problems, place, say_key_too_long(tongue(r), LIMIT_KEY_BYTES));
    if (len == 2 && memcmp(text, "<<", 2) == 0)
        return problem(r->problems, place, say_no_merge(tongue(r)));
    if (memchr(text, '\0', len))
        return problem(r->problems, place, say_control_character(tongue(r)));
    r->keys[r->depth - 1] = arena_copy(r->arena, text, len);
    r->plain_keys[r->depth - 1] = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
    r->key_places[r->depth - 1] = place;
    return OK;
}

/* title: Morel" is a text with a quote: what begins without one need not end with one.  24" is a
 * length. */
static void warn_of_quote(struct reading *r, const yaml_event_t *event)
{
    const char *text = (const char *)event->data.scalar.value;
    size_t len = event->data.scalar.length, quotes = 0;
    for (size_t i = 0; i < len; i++)
        quotes += text[i] == '"';
    bool inches = len > 1 && text[len - 2] >= '0' && text[len - 2] <= '9';
    if (quotes % 2 == 0 || text[len - 1] != '"' || inches)
        return;
    yaml_mark_t mark = event->end_mark;
    mark.index--;
    struct saying help = say_quote_left_help(tongue(r));
    problem_warn(r->problems, mark_place(r, mark), say_quote_left(tongue(r)), &help);
}

/* " #" cuts a plain text off without a word; a French hand writes "lot #2".  A
 * comment by intent has a space behind the sign, or more than one before it. */
static void warn_of_comment(struct reading *r, const yaml_event_t *event)
{
    walk_to(r, event->end_mark.index);
    if (r->left < 3 || memcmp(r->at, " #", 2) != 0 || r->at[2] == ' ')
        return;
    struct saying help = say_hash_help(tongue(r));
    r->cut_in_flow = r->depth && r->open[r->depth - 1]->flow;
    problem_warn(r->problems, mark_place(r, event->end_mark), say_hash_cut(tongue(r)), &help);
}

static int check_text(struct reading *r, const yaml_event_t *event)
{
    const char *text = (const char *)event->data.scalar.value;
    size_t len = event->data.scalar.length;
    struct place place = mark_place(r, event->start_mark);
    if (len > LIMIT_SCALAR_BYTES)
        return problem(r->problems, place, say_scalar_too_long(tongue(r), LIMIT_SCALAR_BYTES));
    if (memchr(text, '\0', len))
        return problem(r->problems, place, say_control_character(tongue(r)));
    if (!text_is_utf8(text, len))
        return problem_helped(r->problems, place, say_not_utf8(tongue(r)),
                              say_not_utf8_help(tongue(r)));
    return OK;
}

static int read_scalar(struct reading *r, const yaml_event_t *event)
{
    if (check_text(r, event) != OK)
        return FAILED;
    if (awaits_key(r))
        return read_key(r, event);
    bool plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
    const char *text = (const char *)event->data.scalar.value;
    size_t len = event->data.scalar.length;
    if (plain && is_null_word(text, len)) {
        place_value(r, new_value(r, NODE_NULL, event));
        return OK;
    }
    struct node *node = new_value(r, NODE_TEXT, event);
    if (plain) {
        warn_of_quote(r, event);
        warn_of_comment(r, event);
    }
    node->plain = plain && event->start_mark.line == event->end_mark.line;
    node->text = arena_copy(r->arena, text, len);
    node->len = len;
    place_value(r, node);
    return OK;
}

static int open_collection(struct reading *r, const yaml_event_t *event, enum node_kind kind,
                           bool flow)
{
    struct place place = mark_place(r, event->start_mark);
    if (awaits_key(r))
        return problem(r->problems, place, say_key_not_scalar(tongue(r)));
    if (r->depth >= LIMIT_DEPTH)
        return problem(r->problems, place, say_too_deep(tongue(r), LIMIT_DEPTH));
    struct node *node = new_value(r, kind, event);
    node->flow = flow;
    place_value(r, node);
    r->open[r->depth] = node;
    r->keys[r->depth] = NULL;
    r->depth++;
    return OK;
}

static int check_decorations(struct reading *r, const yaml_event_t *event,
                             const unsigned char *anchor, const unsigned char *tag)
{
    struct place place = mark_place(r, event->start_mark);
    if (anchor)
        return problem_helped(r->problems, place, say_no_anchor(tongue(r)),
                              say_no_anchor_help(tongue(r)));
    if (tag)
        return problem_helped(r->problems, place, say_no_tag(tongue(r)),
                              say_yaml_special_help(tongue(r)));
    if (++r->nodes > LIMIT_NODES)
        return problem(r->problems, place, say_too_many_nodes(tongue(r), LIMIT_NODES));
    return OK;
}

static int begin_document(struct reading *r, const yaml_event_t *event)
{
    struct place place = mark_place(r, event->start_mark);
    if (r->root)
        return problem(r->problems, place, say_second_document(tongue(r)));
    if (event->data.document_start.tag_directives.start !=
        event->data.document_start.tag_directives.end)
        return problem(r->problems, place, say_no_directive(tongue(r)));
    return OK;
}

static int read_event(struct reading *r, const yaml_event_t *event)
{
    switch (event->type) {
    case YAML_STREAM_END_EVENT: r->ended = true; return OK;
    case YAML_DOCUMENT_START_EVENT: return begin_document(r, event);
    case YAML_ALIAS_EVENT: return check_decorations(r, event, event->data.alias.anchor, NULL);
    case YAML_SCALAR_EVENT:
        if (check_decorations(r, event, event->data.scalar.anchor, event->data.scalar.tag) != OK)
            return FAILED;
        return read_scalar(r, event);
    case YAML_SEQUENCE_START_EVENT:
        if (check_decorations(r, event, event->data.sequence_start.anchor,
                              event->data.sequence_start.tag) != OK)
            return FAILED;
        return open_collection(r, event, NODE_LIST,
                               event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE);
    case YAML_MAPPING_START_EVENT:
        if (check_decorations(r, event, event->data.mapping_start.anchor,
                              event->data.mapping_start.tag) != OK)
            return FAILED;
        return open_collection(r, event, NODE_MAP,
                               event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT: r->depth--; return OK;
    default: return OK;
    }
}

static int read_events(struct reading *r)
{
    while (!r->ended) {
        yaml_event_t event;
        if (!yaml_parser_parse(&r->parser, &event))
            return report_parser(r);
        int status = read_event(r, &event);
        yaml_event_delete(&event);
        if (status != OK)
            return FAILED;
    }
    if (!r->root || (r->root->kind == NODE_NULL && !r->root->count))
        return problem(r->problems, place_of(r->source, 1, 1), say_no_document(tongue(r)));
    return OK;
}

struct node *yaml_read(const struct source *source, struct arena *arena, struct problems *problems)
{
    struct reading *r = arena_alloc(arena, sizeof *r);
    *r = (struct reading){.source = source,
                          .arena = arena,
                          .problems = problems,
                          .mark = text_mark(source->text, source->len)};
    r->at = source->text + r->mark;
    r->left = source->len - r->mark;
    r->line = r->column = 1;
    size_t errors = problems->errors;
    if (source->len > LIMIT_FILE_BYTES) {
        problem(problems, place_of(source, 1, 1),
                say_file_too_large(problems->language, LIMIT_FILE_BYTES));
        return NULL;
    }
    if (!yaml_parser_initialize(&r->parser))
        out_of_memory();
    yaml_parser_set_encoding(&r->parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&r->parser, (const unsigned char *)r->at, r->left);
    int status = read_events(r);
    yaml_parser_delete(&r->parser);
    return status == OK && problems->errors == errors ? r->root : NULL;
}

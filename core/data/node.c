/* node.c -- maps keep their children in document order; a large one has an index
 * of slots beside them, hashed with FNV-1a.
 */
#include "data/node.h"

#include "base/text.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>

enum { INDEX_FROM = 12 }; /* children from which looking them up one by one is slower */

enum node_kind node_kind(const struct node *node)
{
    return node ? node->kind : NODE_NULL;
}

size_t node_count(const struct node *node)
{
    return node ? node->count : 0;
}

/* FNV-1a from a basis of this process, so that nobody can make keys that collide. */
static uint32_t hash(const char *key, uint32_t seed)
{
    uint32_t h = 2166136261u ^ seed;
    for (; *key; key++)
        h = (h ^ (unsigned char)*key) * 16777619u;
    return h;
}

/* The index of key in a map, or its count. */
static size_t find(const struct node *map, const char *key)
{
    if (!map->slots) {
        for (size_t i = 0; i < map->count; i++)
            if (strcmp(map->children[i]->key, key) == 0)
                return i;
        return map->count;
    }
    for (size_t at = hash(key, map->seed);; at++) {
        uint32_t slot = map->slots[at & (map->slot_count - 1)];
        if (!slot)
            return map->count;
        if (strcmp(map->children[slot - 1]->key, key) == 0)
            return slot - 1;
    }
}

static void index_child(struct node *map, size_t i)
{
    size_t at = hash(map->children[i]->key, map->seed);
    while (map->slots[at & (map->slot_count - 1)])
        at++;
    map->slots[at & (map->slot_count - 1)] = (uint32_t)i + 1;
}

/* Random bytes that the system hands to every process; order and results never depend on them. */
static uint32_t process_seed(void)
{
    uint32_t seed = 0;
    const void *random = (const void *)getauxval(AT_RANDOM);
    if (random)
        memcpy(&seed, random, sizeof seed);
    return seed;
}

static void index_map(struct arena *arena, struct node *map)
{
    if (map->count < INDEX_FROM)
        return;
    if (map->slots && map->count * 2 <= map->slot_count) {
        index_child(map, map->count - 1);
        return;
    }
    map->seed = process_seed();
    map->slot_count = 64;
    while (map->slot_count < map->count * 4)
        map->slot_count *= 2;
    map->slots = arena_array(arena, map->slot_count, sizeof *map->slots);
    for (size_t i = 0; i < map->count; i++)
        index_child(map, i);
}

const struct node *node_get(const struct node *map, const char *key)
{
    if (!map || map->kind != NODE_MAP)
        return NULL;
    size_t i = find(map, key);
    return i < map->count ? map->children[i] : NULL;
}

const struct node *node_at(const struct node *node, size_t index)
{
    return node && index < node->count ? node->children[index] : NULL;
}

const struct node *node_path(const struct node *root, const char *path)
{
    while (root && *path) {
        char key[256];
        size_t len = strcspn(path, ".");
        if (len >= sizeof key)
            return NULL;
        memcpy(key, path, len);
        key[len] = '\0';
        root = node_get(root, key);
        path += len + (path[len] == '.');
    }
    return root;
}

const char *node_text(const struct node *node)
{
    return node && node->kind == NODE_TEXT ? node->text : NULL;
}

bool node_is_word(const struct node *node, const char *word)
{
    return node && node->kind == NODE_TEXT && strcmp(node->text, word) == 0;
}

struct place node_place(const struct node *node)
{
    return node ? place_of(node->source, node->line, node->column) : (struct place){0};
}

struct place node_key_place(const struct node *node)
{
    if (node && node->key_line)
        return place_of(node->source, node->key_line, node->key_column);
    return node_place(node);
}

static size_t digits(const char *text, size_t len)
{
    size_t n = 0;
    while (n < len && text[n] >= '0' && text[n] <= '9')
        n++;
    return n;
}

bool number_parse(const char *text, size_t len, double *out)
{
    size_t at = len && text[0] == '-', n = digits(text + at, len - at);
    if (!n || len > 60)
        return false;
    at += n;
    if (at < len && text[at] == '.') {
        n = digits(text + at + 1, len - at - 1);
        if (!n)
            return false;
        at += 1 + n;
    }
    if (at < len && (text[at] == 'e' || text[at] == 'E')) {
        at++;
        at += at < len && (text[at] == '+' || text[at] == '-');
        n = digits(text + at, len - at);
        if (!n)
            return false;
        at += n;
    }
    if (at != len)
        return false;
    char copy[64];
    memcpy(copy, text, len);
    copy[len] = '\0';
    double number = strtod(copy, NULL); /* nobody calls setlocale: the point is the point */
    if (!isfinite(number))
        return false;
    *out = number == 0 ? 0 : number; /* no negative zero */
    return true;
}

bool node_number(const struct node *node, double *out)
{
    if (node && node->kind == NODE_NUMBER) {
        *out = node->number;
        return isfinite(node->number);
    }
    return node && node->kind == NODE_TEXT && node->plain &&
           number_parse(node->text, node->len, out);
}

bool node_figure(const struct node *node, double *out)
{
    return node_number(node, out) ||
           (node && node->kind == NODE_TEXT && number_parse(node->text, node->len, out));
}

bool node_percent(const struct node *node, double *out)
{
    if (node_number(node, out))
        return true;
    if (!node || node->kind != NODE_TEXT || node->len < 2 || node->text[node->len - 1] != '%')
        return false;
    size_t len = node->len - 1;
    while (len && node->text[len - 1] == ' ')
        len--;
    if (len >= 2 && memcmp(node->text + len - 2, "\xc2\xa0", 2) == 0)
        len -= 2;
    else if (len >= 3 && memcmp(node->text + len - 3, "\xe2\x80\xaf", 3) == 0)
        len -= 3;
    return number_parse(node->text, len, out);
}

bool node_boolean(const struct node *node, bool *out)
{
    static const struct {
        const char *word;
        bool value;
    } words[] = {{"yes", true},    {"no", false}, {"true", true},
                 {"false", false}, {"oui", true}, {"non", false}};
    if (node && node->kind == NODE_BOOL) {
        *out = node->boolean;
        return true;
    }
    if (!node || node->kind != NODE_TEXT || !node->plain || node->len > 5)
        return false;
    char low[8] = "";
    for (size_t i = 0; i < node->len; i++)
        low[i] = node->text[i] >= 'A' && node->text[i] <= 'Z' ? (char)(node->text[i] + 32)
                                                              : node->text[i];
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (strcmp(low, words[i].word) == 0) {
            *out = words[i].value;
            return true;
        }
    return false;
}

bool date_exists(int year, int month, int day)
{
    static const int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1] - (month == 2 && !leap);
}

bool node_date(const struct node *node)
{
    const char *t = node_text(node);
    if (!t || (node->len != 4 && node->len != 7 && node->len != 10))
        return false;
    for (size_t i = 0; i < node->len; i++)
        if (i == 4 || i == 7 ? t[i] != '-' : t[i] < '0' || t[i] > '9')
            return false;
    int month = node->len >= 7 ? (t[5] - '0') * 10 + t[6] - '0' : 1;
    int day = node->len == 10 ? (t[8] - '0') * 10 + t[9] - '0' : 1;
    return date_exists((int)strtol(t, NULL, 10), month, day); /* the year ends at the hyphen */
}

const char *node_found(const struct node *node, enum language language, struct arena *arena)
{
    bool fr = language == FRENCH;
    switch (node_kind(node)) {
    case NODE_NULL: return fr ? "rien" : "nothing";
    case NODE_LIST: return fr ? "une liste" : "a list";
    case NODE_MAP: return fr ? "un bloc clé: valeur" : "a map";
    case NODE_BOOL: return node->boolean ? "true" : "false";
    case NODE_NUMBER: return arena_print(arena, "%.15g", node->number);
    case NODE_TEXT: break;
    }
    size_t len = node->len > 60 ? 57 : node->len;
    while (len < node->len && len && ((unsigned char)node->text[len] & 0xc0) == 0x80)
        len--;
    const char *text = text_visible(arena, node->text, len);
    return arena_print(arena, fr ? "« %s%s »" : "'%s%s'", text, len < node->len ? "..." : "");
}

static struct node *make(struct arena *arena, enum node_kind kind)
{
    struct node *node = arena_alloc(arena, sizeof *node);
    node->kind = kind;
    return node;
}

struct node *node_map(struct arena *arena)
{
    return make(arena, NODE_MAP);
}

struct node *node_list(struct arena *arena)
{
    return make(arena, NODE_LIST);
}

struct node *node_new_number(struct arena *arena, double number)
{
    struct node *node = make(arena, NODE_NUMBER);
    node->number = number;
    return node;
}

struct node *node_new_bool(struct arena *arena, bool boolean)
{
    struct node *node = make(arena, NODE_BOOL);
    node->boolean = boolean;
    return node;
}

struct node *node_new_text_len(struct arena *arena, const char *text, size_t len)
{
    struct node *node = make(arena, NODE_TEXT);
    node->text = arena_copy(arena, text, len);
    node->len = len;
    return node;
}

struct node *node_new_text(struct arena *arena, const char *text)
{
    return text ? node_new_text_len(arena, text, strlen(text)) : node_new_null(arena);
}

struct node *node_new_null(struct arena *arena)
{
    return make(arena, NODE_NULL);
}

static void append(struct arena *arena, struct node *parent, struct node *child)
{
    parent->children = arena_grow(arena, parent->children, parent->count, &parent->capacity,
                                  sizeof *parent->children);
    parent->children[parent->count++] = child;
}

struct node *node_put(struct arena *arena, struct node *map, const char *key, struct node *value)
{
    if (!value->key || strcmp(value->key, key) != 0)
        value->key = arena_text(arena, key);
    size_t i = find(map, key);
    if (i < map->count) {
        map->children[i] = value;
        return value;
    }
    append(arena, map, value);
    index_map(arena, map);
    return value;
}

struct node *node_add(struct arena *arena, struct node *list, struct node *value)
{
    append(arena, list, value);
    return value;
}

struct node *node_put_text(struct arena *arena, struct node *map, const char *key, const char *text)
{
    return node_put(arena, map, key, node_new_text(arena, text));
}

struct node *node_put_number(struct arena *arena, struct node *map, const char *key, double number)
{
    return node_put(arena, map, key, node_new_number(arena, number));
}

struct node *node_shallow(struct arena *arena, const struct node *node)
{
    struct node *copy = make(arena, node->kind);
    *copy = *node;
    copy->children = arena_array(arena, node->count + 1, sizeof *copy->children);
    if (node->count)
        memcpy(copy->children, node->children, node->count * sizeof *copy->children);
    copy->capacity = node->count + 1;
    if (node->slots) {
        copy->slots = arena_array(arena, node->slot_count, sizeof *copy->slots);
        memcpy(copy->slots, node->slots, node->slot_count * sizeof *copy->slots);
    }
    return copy;
}

bool node_same(const struct node *a, const struct node *b)
{
    if (node_kind(a) != node_kind(b))
        return false;
    switch (node_kind(a)) {
    case NODE_NULL: return true;
    case NODE_BOOL: return a->boolean == b->boolean;
    case NODE_NUMBER: return a->number == b->number;
    case NODE_TEXT: return a->len == b->len && memcmp(a->text, b->text, a->len) == 0;
    case NODE_LIST:
    case NODE_MAP: break;
    }
    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++) {
        const struct node *other =
            a->kind == NODE_MAP ? node_get(b, a->children[i]->key) : b->children[i];
        if (!other || !node_same(a->children[i], other))
            return false;
    }
    return true;
}

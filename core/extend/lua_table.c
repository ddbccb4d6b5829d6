/* lua_table.c -- one walk along a table and along the places of its entries.
 *
 * The table was made by hostile text: it may contain itself, and every limit of
 * what becomes of it is counted here.
 */
#include "extend/lua_table.h"

#include "base/limits.h"
#include "base/text.h"
#include "extend/lua_run.h"

#include <lauxlib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    NODES_MOST = 20000,
    BYTES_MOST = 1024 * 1024, /* of all texts together */
    DEPTH_MOST = 32
};

/* One entry to be read: a key of the table, and where it was written. */
struct entry {
    const char *name;        /* NULL in a list */
    lua_Integer index;       /* of an entry whose key is a number */
    const struct spot *spot; /* NULL when it was written in a way that is not followed */
};

static enum language tongue(const struct table_reader *reader)
{
    return reader->problems->language;
}

static struct place place_of_node(const struct node *node)
{
    return place_of(node->source, node->line, node->column);
}

static struct node *read_value(struct table_reader *reader, lua_State *L, const struct spot *spot,
                               const struct node *parent, int depth);

/* ---- scalars ---- */

static void refuse(struct table_reader *reader, const struct node *node, struct saying saying)
{
    problem(reader->problems, place_of_node(node), saying);
}

static void read_text(struct table_reader *reader, lua_State *L, struct node *node)
{
    size_t len;
    const char *text = lua_tolstring(L, -1, &len);
    reader->bytes += len;
    if (reader->bytes > BYTES_MOST) {
        refuse(reader, node, say_scalar_too_long(tongue(reader), BYTES_MOST));
    } else if (!text_is_utf8(text, len)) {
        refuse(reader, node, say_not_utf8(tongue(reader)));
    } else if (memchr(text, '\0', len)) {
        refuse(reader, node, say_control_character(tongue(reader)));
    } else {
        node->kind = NODE_TEXT;
        node->text = arena_copy(reader->arena, text, len);
        node->len = len;
    }
}

static void read_scalar(struct table_reader *reader, lua_State *L, struct node *node)
{
    int type = lua_type(L, -1);
    double number = type == LUA_TNUMBER ? lua_tonumber(L, -1) : 0;
    if (type == LUA_TBOOLEAN) {
        node->kind = NODE_BOOL;
        node->boolean = lua_toboolean(L, -1);
    } else if (type == LUA_TNUMBER && isfinite(number)) {
        node->kind = NODE_NUMBER;
        node->number = number;
    } else if (type == LUA_TSTRING) {
        read_text(reader, L, node);
    } else {
        refuse(reader, node,
               say_rule_no_value(tongue(reader), run_found(L, -1, tongue(reader), reader->arena)));
    }
}

/* ---- entries ---- */

static int compare_spots(const struct spot *a, const struct spot *b)
{
    if (!a || !b)
        return a ? -1 : b ? 1 : 0;
    return a->start < b->start ? -1 : a->start > b->start;
}

/* In the order of the text; what was not found there goes by name, after the rest. */
static int compare_entries(const void *one, const void *other)
{
    const struct entry *a = one, *b = other;
    int order = compare_spots(a->spot, b->spot);
    if (order)
        return order;
    if (a->name && b->name)
        return strcmp(a->name, b->name);
    return a->index < b->index ? -1 : a->index > b->index;
}

/* The key below the top as an entry; false when it can be none. */
static bool read_key(struct table_reader *reader, lua_State *L, const struct node *node,
                     const struct spot *spot, struct entry *entry) /* key value -- key value */
{
    size_t len;
    *entry = (struct entry){0};
    if (lua_type(L, -2) == LUA_TSTRING) {
        const char *name = lua_tolstring(L, -2, &len);
        if (len && len <= LIMIT_KEY_BYTES && strlen(name) == len && text_is_utf8(name, len)) {
            entry->name = arena_copy(reader->arena, name, len);
            entry->spot = locate_key(spot, entry->name);
            return true;
        }
    } else if (lua_isinteger(L, -2)) {
        entry->index = lua_tointeger(L, -2);
        entry->spot = entry->index > 0 ? locate_index(spot, (size_t)entry->index) : NULL;
        return true;
    }
    refuse(reader, node,
           say_rule_bad_name(tongue(reader), run_found(L, -2, tongue(reader), reader->arena)));
    return false;
}

/* The same name twice in one table: Lua forgets the first. */
static void check_duplicates(struct table_reader *reader, const struct spot *spot)
{
    for (size_t i = 0; spot && i < spot->count; i++) {
        const struct spot *entry = &spot->entries[i];
        const struct spot *last = entry->key ? locate_key(spot, entry->key) : entry;
        if (last != entry)
            problem(reader->problems, place_of(reader->source, last->key_line, last->key_column),
                    say_duplicate_key(tongue(reader), entry->key, entry->key_line));
    }
}

/* The entries of the table on top, sorted. */
static struct entry *read_keys(struct table_reader *reader, lua_State *L, const struct node *node,
                               const struct spot *spot, size_t *count) /* table -- table */
{
    struct entry *entries = NULL, entry;
    size_t capacity = 0;
    *count = 0;
    for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1)) { /* table key value */
        if (reader->nodes + *count > NODES_MOST) {
            lua_pop(L, 2);
            break;
        }
        if (!read_key(reader, L, node, spot, &entry))
            continue;
        entries = arena_grow(reader->arena, entries, *count, &capacity, sizeof *entries);
        entries[(*count)++] = entry;
    }
    if (*count)
        qsort(entries, *count, sizeof *entries, compare_entries);
    return entries;
}

/* Are the keys 1 to count, and nothing else?  Then they are put into that order. */
static bool is_list(struct entry *entries, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (entries[i].name || entries[i].index < 1 || entries[i].index > (lua_Integer)count)
            return false;
    return true;
}

/* ---- tables ---- */

static void put(struct table_reader *reader, struct node *map, const struct entry *entry,
                struct node *value)
{
    const char *name = entry->name;
    if (!name)
        name = arena_print(reader->arena, "%lld", (long long)entry->index);
    value->key = name;
    value->key_line = entry->spot ? entry->spot->key_line : map->line;
    value->key_column = entry->spot ? entry->spot->key_column : map->column;
    node_put(reader->arena, map, name, value);
}

static int compare_indexes(const void *one, const void *other)
{
    const struct entry *a = one, *b = other;
    return a->index < b->index ? -1 : a->index > b->index;
}

static void read_entries(struct table_reader *reader, lua_State *L, struct node *node,
                         const struct spot *spot, int depth) /* table -- table */
{
    size_t count;
    struct entry *entries = read_keys(reader, L, node, spot, &count);
    bool list = is_list(entries, count);
    node->kind = list ? NODE_LIST : NODE_MAP;
    if (list && count)
        qsort(entries, count, sizeof *entries, compare_indexes);
    for (size_t i = 0; i < count; i++) {
        if (entries[i].name)
            lua_pushstring(L, entries[i].name);
        else
            lua_pushinteger(L, entries[i].index);
        lua_rawget(L, -2); /* table value */
        bool allowed = depth == 1 && text_equal(entries[i].name, reader->function);
        struct node *value = read_value(reader, L, entries[i].spot, node, allowed ? -1 : depth);
        if (list)
            node_add(reader->arena, node, value);
        else
            put(reader, node, &entries[i], value);
        lua_pop(L, 1); /* table */
    }
}

bool table_is_function(const struct node *node)
{
    return node->kind == NODE_NULL && node->boolean;
}

/* The value on top; at depth -1 it may be a function. */
static struct node *read_value(struct table_reader *reader, lua_State *L, const struct spot *spot,
                               const struct node *parent, int depth) /* value -- value */
{
    struct node *node = node_new_null(reader->arena);
    node->source = reader->source;
    node->line = spot ? spot->line : parent ? parent->line : 1;
    node->column = spot ? spot->column : parent ? parent->column : 1;
    if (++reader->nodes > NODES_MOST) {
        if (reader->nodes == NODES_MOST + 1)
            refuse(reader, node, say_too_many_nodes(tongue(reader), NODES_MOST));
    } else if (depth < 0 && lua_isfunction(L, -1)) {
        node->boolean = true;
    } else if (!lua_istable(L, -1)) {
        read_scalar(reader, L, node);
    } else if (depth >= DEPTH_MOST) {
        refuse(reader, node, say_too_deep(tongue(reader), DEPTH_MOST));
    } else {
        luaL_checkstack(L, 8, NULL);
        check_duplicates(reader, spot);
        read_entries(reader, L, node, spot, depth + 1);
    }
    return node;
}

struct node *table_read(struct table_reader *reader, lua_State *L, int index,
                        const struct spot *spot)
{
    lua_pushvalue(L, index);
    struct node *node = read_value(reader, L, spot, NULL, 0);
    lua_pop(L, 1);
    return node;
}

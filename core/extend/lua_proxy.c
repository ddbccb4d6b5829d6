/* lua_proxy.c -- userdata that stand for a place in what the view shows.
 *
 * Above the first declared path a proxy is only a path (d.measures.governance);
 * from there on it stands for a node.  The path of a node is written down with it,
 * so that a leaf can be told to the view by name.  Lists of scalars count as one
 * leaf, told when they are first looked at.
 */
#include "extend/lua_proxy.h"

#include "extend/lua_budget.h"
#include "extend/lua_read.h"

#include <lauxlib.h>
#include <string.h>

enum proxy_kind { INPUTS, PARAMS, ANSWERS, MEASURES, NODE, PARTNERS, PARTNER, ALLIANCE };

struct proxy {
    enum proxy_kind kind;
    unsigned epoch;          /* of a node */
    const struct node *node; /* NULL: a path and nothing else */
    bool told;               /* a leaf that the view has heard of */
    bool counted;            /* the view has heard of its size */
    char path[];             /* "measures.governance.decisions" */
};

/* Keys of the registry; at memo_key stand the proxies of this run by their node,
 * so that the same place is the same value. */
static const char metatable_key, inputs_key, params_key, answers_key, measures_key, memo_key;

static const char *const input_names[] = {"answers",  "measures",   "partners",
                                          "alliance", "applicable", NULL};
static const char *const partner_names[] = {"id", "name", "kind", "capital", "count", "note", NULL};
static const char *const alliance_names[] = {"name",      "date",         "stage", "since",
                                             "territory", "summary",      "for",   "by",
                                             "version",   "confidential", NULL};

/* ---- making and finding ---- */

/* A proxy whose path is parent.name, or name alone where parent is empty. */
static struct proxy *push_proxy(lua_State *L, enum proxy_kind kind, const struct node *node,
                                const char *parent, const char *name) /* -- proxy */
{
    size_t before = strlen(parent), len = strlen(name);
    struct proxy *proxy = lua_newuserdatauv(L, sizeof *proxy + before + len + 2, 0);
    *proxy = (struct proxy){.kind = kind, .node = node, .epoch = node ? run_of(L)->epoch : 0};
    memcpy(proxy->path, parent, before);
    if (before)
        proxy->path[before++] = '.';
    memcpy(proxy->path + before, name, len + 1);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &metatable_key);
    lua_setmetatable(L, -2); /* proxy */
    return proxy;
}

/* The proxy of a node: the one that this run has, or a new one. */
static struct proxy *push_node(lua_State *L, enum proxy_kind kind, const struct node *node,
                               const char *parent, const char *name) /* -- proxy */
{
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, &memo_key) != LUA_TTABLE) {
        lua_pop(L, 1);
        lua_newtable(L);
        lua_pushvalue(L, -1);
        lua_rawsetp(L, LUA_REGISTRYINDEX, &memo_key); /* memo */
    }
    struct proxy *proxy;
    if (lua_rawgetp(L, -1, node) == LUA_TUSERDATA) {
        proxy = lua_touserdata(L, -1); /* memo proxy */
    } else {
        lua_pop(L, 1); /* memo */
        proxy = push_proxy(L, kind, node, parent, name);
        lua_pushvalue(L, -1);
        lua_rawsetp(L, -3, node); /* memo proxy */
    }
    lua_remove(L, -2); /* proxy */
    return proxy;
}

/* The proxy at index; its run is still on.  Only our metamethods come here, and
 * nobody else can call them. */
static struct proxy *proxy_at(lua_State *L, int index)
{
    struct proxy *proxy = lua_touserdata(L, index);
    if (proxy->node && proxy->epoch != run_of(L)->epoch)
        budget_error(L, say_rule_over(budget_of(L)->language));
    return proxy;
}

static const char *join(lua_State *L, const char *path, const char *name) /* -- path */
{
    return lua_pushfstring(L, "%s.%s", path, name);
}

/* ---- values ---- */

static bool is_scalar(const struct node *node)
{
    return node->kind != NODE_LIST && node->kind != NODE_MAP;
}

/* A collection that is read as a whole: empty, or a list of scalars. */
static bool is_leaf(const struct node *node)
{
    for (size_t i = 0; i < node->count; i++)
        if (node->kind == NODE_MAP || !is_scalar(node->children[i]))
            return false;
    return true;
}

/* Somebody looks into the collection. */
static void tell_collection(lua_State *L, struct proxy *proxy)
{
    if (proxy->told || !proxy->node || !is_leaf(proxy->node))
        return;
    proxy->told = true;
    read_tell(L, proxy->path, proxy->node);
}

static void push_scalar(lua_State *L, const struct node *node) /* -- value */
{
    switch (node_kind(node)) {
    case NODE_BOOL: lua_pushboolean(L, node->boolean); break;
    case NODE_NUMBER: lua_pushnumber(L, node->number); break;
    case NODE_TEXT: lua_pushlstring(L, node->text, node->len); break;
    default: lua_pushnil(L); break;
    }
}

/* What stands below a proxy, by the name that its path gets.  told: the view
 * knows already. */
static int push_below(lua_State *L, enum proxy_kind kind, const char *path, const char *name,
                      const struct node *node, bool told) /* -- value */
{
    if (!is_scalar(node)) {
        struct proxy *proxy = push_node(L, kind, node, path, name);
        proxy->told = proxy->told || told;
        return 1;
    }
    if (!told) {
        read_tell(L, join(L, path, name), node); /* path */
        lua_pop(L, 1);                           /* */
    }
    push_scalar(L, node); /* value */
    return 1;
}

/* ---- d.answers, d.applicable ---- */

static int push_answer(lua_State *L, int key) /* -- value */
{
    const char *id = read_step(L, key, "answers");
    const char *path = join(L, "answers", id); /* path */
    read_check(L, path);
    return push_below(L, NODE, "answers", id, read_answer(L, path), true);
}

static int applicable(lua_State *L) /* [d] id -- boolean */
{
    int key = lua_type(L, 1) == LUA_TUSERDATA ? 2 : 1; /* d:applicable is forgiven */
    const char *path = join(L, "answers", read_step(L, key, "applicable"));
    read_check(L, path);
    lua_pushboolean(L, read_applies(L, path));
    return 1;
}

/* ---- d.measures ---- */

/* The steps in a path: 2 for "measures.governance". */
static int steps_in(const char *path)
{
    int count = 1;
    for (; *path; path++)
        count += *path == '.';
    return count;
}

/* One step down from a path of measures.  Until a measure of a plugin is reached,
 * every step is asked of the view, which knows the reasons for what is missing. */
static int push_measure(lua_State *L, const struct proxy *proxy, const char *name) /* -- value */
{
    const struct rule *rule = run_of(L)->rule;
    const char *path = join(L, proxy->path, name); /* path */
    if (!rule_reads(rule, path) && read_leads_on(rule, path)) {
        push_proxy(L, MEASURES, NULL, proxy->path, name);
        return 1;
    }
    read_check(L, path);
    const struct node *node = read_measure(L, path);
    enum proxy_kind kind = steps_in(path) > 2 || node->kind == NODE_LIST ? NODE : MEASURES;
    return push_below(L, kind, proxy->path, name, node, false);
}

/* ---- d.partners, d.alliance ---- */

static int push_partners(lua_State *L) /* -- proxy */
{
    static const struct node none = {.kind = NODE_LIST};
    const struct node *partners = run_of(L)->view->partners;
    read_check(L, "partners");
    push_node(L, PARTNERS, partners ? partners : &none, "", "partners");
    return 1;
}

static int push_alliance(lua_State *L) /* -- proxy */
{
    static const struct node none = {.kind = NODE_MAP};
    struct run *run = run_of(L);
    if (!read_leads_on(run->rule, "alliance"))
        read_check(L, "alliance");
    push_node(L, ALLIANCE, run->view->alliance ? run->view->alliance : &none, "", "alliance");
    return 1;
}

static bool is_word(const char *const *words, const char *word)
{
    for (; *words; words++)
        if (strcmp(*words, word) == 0)
            return true;
    return false;
}

/* A field of a partner or of the alliance.  They come from the dossier as text;
 * some are more than that. */
static int push_field(lua_State *L, const struct proxy *proxy, const char *name,
                      const char *const *names) /* -- value */
{
    struct run *run = run_of(L);
    if (!is_word(names, name))
        run_fail_near(L, say_rule_no_field(run->language, proxy->path, name), name, names);
    read_check(L, join(L, proxy->path, name));
    const struct node *node = node_get(proxy->node, name);
    double number;
    bool boolean;
    if (node_kind(node) == NODE_NULL) {
        lua_pushnil(L);
        return 1;
    }
    push_below(L, NODE, proxy->path, name, node, false);
    if (proxy->kind == PARTNER && (strcmp(name, "capital") == 0 || strcmp(name, "count") == 0) &&
        node_percent(node, &number))
        lua_pushnumber(L, number);
    if (proxy->kind == ALLIANCE && strcmp(name, "confidential") == 0 &&
        node_boolean(node, &boolean))
        lua_pushboolean(L, boolean);
    return 1;
}

/* ---- p ---- */

static int push_param(lua_State *L, int key) /* -- value */
{
    struct run *run = run_of(L);
    const char *id = read_step(L, key, "p");
    const struct rule *rule = run->rule;
    const struct rule_param *param = rule_param(rule, id);
    if (param) {
        lua_pushnumber(L, run->params[param - rule->params]);
        return 1;
    }
    const char **names = arena_array(run->arena, rule->param_count + 1, sizeof *names);
    for (size_t i = 0; i < rule->param_count; i++)
        names[i] = rule->params[i].id;
    run_fail_near(L, say_unknown_param(run->language, rule->id, id), id, names);
}

/* ---- collections ---- */

static int push_child(lua_State *L, const struct proxy *proxy, const struct node *child,
                      size_t i) /* -- value */
{
    if (proxy->kind == MEASURES)
        return push_measure(L, proxy, child->key);
    enum proxy_kind kind = proxy->kind == PARTNERS ? PARTNER : NODE;
    const char *name = kind == PARTNER ? node_text(node_get(child, "id")) : child->key;
    if (!name)
        name = lua_pushfstring(L, "%d", (int)i + 1); /* name */
    if (child->kind == NODE_NULL)
        read_end_without(L, child, join(L, proxy->path, name));
    return push_below(L, kind, proxy->path, name, child, proxy->told);
}

/* What stands below a node under a key; nil when nothing does. */
static int push_by_key(lua_State *L, struct proxy *proxy, int key) /* -- value */
{
    const struct node *child = NULL;
    lua_Integer i = 0;
    tell_collection(L, proxy);
    if (proxy->node->kind == NODE_MAP && read_step_or_null(L, key))
        child = node_get(proxy->node, read_step_or_null(L, key));
    else if (proxy->node->kind == NODE_LIST && lua_isinteger(L, key) &&
             (i = lua_tointeger(L, key)) >= 1)
        child = node_at(proxy->node, (size_t)i - 1);
    if (child)
        return push_child(L, proxy, child, (size_t)i - 1);
    lua_pushnil(L);
    return 1;
}

/* The proxy at index 1, which can be listed and counted. */
static struct proxy *collection_at(lua_State *L, int index)
{
    struct proxy *proxy = proxy_at(L, index);
    bool listed =
        proxy->kind == NODE || proxy->kind == PARTNERS || (proxy->kind == MEASURES && proxy->node);
    if (!listed)
        run_fail(L, say_rule_not_listed(run_of(L)->language, proxy->path));
    tell_collection(L, proxy);
    return proxy;
}

/* What was learnt is how many there are, and no more. */
static void tell_count(lua_State *L, struct proxy *proxy)
{
    if (proxy->counted || proxy->told)
        return;
    proxy->counted = true;
    struct node *count = node_new_number(run_of(L)->arena, (double)proxy->node->count);
    count->source = proxy->node->source;
    count->line = proxy->node->line;
    count->column = proxy->node->column;
    read_tell(L, proxy->path, count);
}

static int count(lua_State *L) /* proxy -- number */
{
    struct proxy *proxy = collection_at(L, 1);
    tell_count(L, proxy);
    lua_pushinteger(L, (lua_Integer)proxy->node->count);
    return 1;
}

static int next_child(lua_State *L) /* -- key value; upvalues: proxy position */
{
    struct proxy *proxy = proxy_at(L, lua_upvalueindex(1));
    lua_Integer i = lua_tointeger(L, lua_upvalueindex(2));
    const struct node *child = node_at(proxy->node, (size_t)i);
    if (!child)
        return 0;
    lua_settop(L, 0);
    lua_pushinteger(L, i + 1);
    lua_copy(L, 1, lua_upvalueindex(2)); /* position */
    if (proxy->node->kind == NODE_MAP) {
        lua_pushstring(L, child->key);
        lua_replace(L, 1); /* key */
    }
    push_child(L, proxy, child, (size_t)i);
    lua_insert(L, 2);
    lua_settop(L, 2); /* key value */
    return 2;
}

static int pairs(lua_State *L) /* proxy -- iterator */
{
    collection_at(L, 1);
    lua_settop(L, 1);
    lua_pushinteger(L, 0);
    lua_pushcclosure(L, next_child, 2); /* iterator */
    return 1;
}

/* ---- d ---- */

static int push_input(lua_State *L, int key) /* -- value */
{
    struct run *run = run_of(L);
    const char *name = read_step(L, key, "d");
    if (strcmp(name, "partners") == 0)
        return push_partners(L);
    if (strcmp(name, "alliance") == 0)
        return push_alliance(L);
    if (strcmp(name, "answers") == 0)
        lua_rawgetp(L, LUA_REGISTRYINDEX, &answers_key);
    else if (strcmp(name, "measures") == 0)
        lua_rawgetp(L, LUA_REGISTRYINDEX, &measures_key);
    else if (strcmp(name, "applicable") == 0)
        lua_pushcfunction(L, applicable);
    else
        run_fail_near(L, say_rule_no_field(run->language, "d", name), name, input_names);
    return 1;
}

static int index_proxy(lua_State *L) /* proxy key -- value */
{
    struct proxy *proxy = proxy_at(L, 1);
    lua_settop(L, 2);
    switch (proxy->kind) {
    case INPUTS: return push_input(L, 2);
    case PARAMS: return push_param(L, 2);
    case ANSWERS: return push_answer(L, 2);
    case NODE:
    case PARTNERS: return push_by_key(L, proxy, 2);
    default: break;
    }
    const char *name = read_step(L, 2, proxy->path);
    if (proxy->kind == MEASURES)
        return push_measure(L, proxy, name);
    return push_field(L, proxy, name, proxy->kind == PARTNER ? partner_names : alliance_names);
}

static int deny(lua_State *L) /* proxy key value -- */
{
    enum language language = budget_of(L)->language;
    const char *key = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : luaL_typename(L, 2);
    budget_error(L, say_rule_read_only(language, key));
}

/* ---- opening ---- */

static void keep(lua_State *L, enum proxy_kind kind, const char *path, const void *key) /* -- */
{
    push_proxy(L, kind, NULL, "", path);
    lua_rawsetp(L, LUA_REGISTRYINDEX, key);
}

void proxy_open(lua_State *L) /* -- */
{
    static const luaL_Reg methods[] = {{"__index", index_proxy},
                                       {"__newindex", deny},
                                       {"__len", count},
                                       {"__pairs", pairs},
                                       {NULL, NULL}};
    luaL_newlib(L, methods); /* methods */
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_rawsetp(L, LUA_REGISTRYINDEX, &metatable_key); /* */
    keep(L, INPUTS, "d", &inputs_key);
    keep(L, PARAMS, "p", &params_key);
    keep(L, ANSWERS, "answers", &answers_key);
    keep(L, MEASURES, "measures", &measures_key);
    proxy_forget(L);
}

void proxy_forget(lua_State *L) /* -- */
{
    lua_pushboolean(L, 0);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &memo_key);
}

void proxy_push_inputs(lua_State *L) /* -- d */
{
    lua_rawgetp(L, LUA_REGISTRYINDEX, &inputs_key);
}

void proxy_push_params(lua_State *L) /* -- p */
{
    lua_rawgetp(L, LUA_REGISTRYINDEX, &params_key);
}

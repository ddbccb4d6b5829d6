/* lua_out.c -- judgements as userdata: outcome, degree and message, checked when
 * they are made, with the values of the message beside them until the rule has
 * returned.
 */
#include "extend/lua_out.h"

#include "base/limits.h"
#include "base/text.h"
#include "extend/lua_budget.h"
#include "extend/lua_order.h"
#include "extend/lua_sandbox.h"

#include <lauxlib.h>
#include <math.h>
#include <string.h>

enum { VALUES_MOST = 100 }; /* of one message */

struct made {
    unsigned epoch;
    enum outcome outcome;
    double degree;
    const char *message;
    int line;
};

static const char metatable_key, out_key; /* of the registry */

static const struct {
    const char *name;
    enum outcome outcome;
    bool factor, alert;
} outcomes[] = {
    {"met", OUTCOME_MET, true, false},
    {"partial", OUTCOME_PARTIAL, true, false},
    {"unmet", OUTCOME_UNMET, true, false},
    {"unknown", OUTCOME_UNKNOWN, true, true},
    {"not_applicable", OUTCOME_NOT_APPLICABLE, true, true},
    {"raised", OUTCOME_RAISED, false, true},
    {"clear", OUTCOME_CLEAR, false, true},
};

bool out_is_outcome(const struct rule *rule, enum outcome outcome)
{
    for (size_t i = 0; i < COUNT_OF(outcomes); i++)
        if (outcomes[i].outcome == outcome)
            return rule->factor ? outcomes[i].factor : outcomes[i].alert;
    return false;
}

enum outcome out_outcome(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(outcomes); i++)
        if (strcmp(outcomes[i].name, name) == 0 ||
            strcmp(outcome_name(outcomes[i].outcome), name) == 0)
            return outcomes[i].outcome;
    return OUTCOME_COUNT;
}

const char *out_names(const struct rule *rule)
{
    return rule->factor ? "met, partial, unmet, unknown, not_applicable"
                        : "raised, clear, unknown, not_applicable";
}

/* ---- making ---- */

/* The key at index, which is one of the rule's messages; NULL where there is none. */
static const char *message_at(lua_State *L, int index)
{
    struct run *run = run_of(L);
    const struct rule *rule = run->rule;
    if (lua_isnoneornil(L, index))
        return NULL;
    if (lua_type(L, index) != LUA_TSTRING)
        run_fail(L,
                 say_rule_bad_key(run->language, run_found(L, index, run->language, run->arena)));
    const char *key = lua_tostring(L, index);
    const struct rule_message *message = rule_message(rule, key);
    if (message)
        return message->key;
    const char **keys = arena_array(run->arena, rule->message_count + 1, sizeof *keys);
    for (size_t i = 0; i < rule->message_count; i++)
        keys[i] = rule->messages[i].key;
    run_fail_near(L, say_rule_unknown_message(run->language, key), key, keys);
}

static double degree_at(lua_State *L, int index)
{
    struct run *run = run_of(L);
    double degree = lua_type(L, index) == LUA_TNUMBER ? lua_tonumber(L, index) : NAN;
    if (!(degree >= 0 && degree <= 1))
        run_fail(L, say_rule_bad_degree(run->language,
                                        run_found(L, index, run->language, run->arena)));
    return degree == 0 ? 0 : degree; /* no negative zero */
}

static int make(lua_State *L) /* [degree] [key [values]] -- judgement; upvalue: which */
{
    struct run *run = run_of(L);
    size_t which = (size_t)lua_tointeger(L, lua_upvalueindex(1));
    enum outcome outcome = outcomes[which].outcome;
    bool partial = outcome == OUTCOME_PARTIAL;
    if (!out_is_outcome(run->rule, outcome))
        run_fail(L,
                 say_rule_wrong_outcome(run->language, outcomes[which].name, out_names(run->rule)));
    lua_settop(L, 2 + partial); /* [degree] key values */
    struct made made = {.epoch = run->epoch, .outcome = outcome, .line = budget_line(L)};
    if (partial)
        made.degree = degree_at(L, 1);
    made.message = message_at(L, 1 + partial);
    if (!lua_isnil(L, -1) && !lua_istable(L, -1))
        run_fail(L,
                 say_rule_bad_values(run->language, run_found(L, -1, run->language, run->arena)));
    *(struct made *)lua_newuserdatauv(L, sizeof made, 1) = made; /* ... values judgement */
    lua_insert(L, -2);
    lua_setiuservalue(L, -2, 1); /* ... judgement */
    lua_rawgetp(L, LUA_REGISTRYINDEX, &metatable_key);
    lua_setmetatable(L, -2); /* ... judgement */
    return 1;
}

/* ---- reading ---- */

NORETURN static void fail_value(lua_State *L, const char *key) /* ... value */
{
    struct run *run = run_of(L);
    run_fail(L,
             say_rule_bad_value(run->language, key, run_found(L, -1, run->language, run->arena)));
}

/* A number, text or boolean of the values. */
static struct node *value_at_top(lua_State *L, struct arena *arena,
                                 const char *key) /* value -- value */
{
    size_t len;
    switch (lua_type(L, -1)) {
    case LUA_TBOOLEAN: return node_new_bool(arena, lua_toboolean(L, -1));
    case LUA_TNUMBER:
        if (!isfinite(lua_tonumber(L, -1)))
            fail_value(L, key);
        return node_new_number(arena, lua_tonumber(L, -1));
    case LUA_TSTRING: {
        const char *text = lua_tolstring(L, -1, &len);
        if (len > LIMIT_RULE_MESSAGE || memchr(text, '\0', len) || !text_is_utf8(text, len))
            fail_value(L, key);
        return node_new_text_len(arena, text, len);
    }
    default: fail_value(L, key);
    }
}

/* By raw access, in the order of the names. */
static const struct node *read_values(lua_State *L, struct run *run) /* table -- table */
{
    struct node *values = node_map(run->arena);
    int table = lua_gettop(L);
    lua_pushcfunction(L, order_pairs);
    lua_pushvalue(L, table);
    lua_call(L, 1, 1);                 /* table iterator */
    while (order_next(L, table + 1)) { /* table iterator key value */
        size_t len;
        const char *key = lua_type(L, -2) == LUA_TSTRING ? lua_tolstring(L, -2, &len) : NULL;
        if (!key || values->count >= VALUES_MOST || len > LIMIT_KEY_BYTES || strlen(key) != len ||
            !text_is_utf8(key, len)) {
            lua_pop(L, 1);
            run_fail(L, say_rule_bad_values(run->language,
                                            run_found(L, -1, run->language, run->arena)));
        }
        node_put(run->arena, values, key, value_at_top(L, run->arena, key));
        lua_pop(L, 2); /* table iterator */
    }
    lua_settop(L, table); /* table */
    return values->count ? values : NULL;
}

/* Is the value at index a judgement that was made in this run? */
static bool is_made(lua_State *L, int index, const struct run *run)
{
    if (lua_type(L, index) != LUA_TUSERDATA || !lua_getmetatable(L, index))
        return false;
    lua_rawgetp(L, LUA_REGISTRYINDEX, &metatable_key);
    bool ours = lua_rawequal(L, -1, -2);
    lua_pop(L, 2);
    return ours && ((const struct made *)lua_touserdata(L, index))->epoch == run->epoch;
}

void out_read(lua_State *L, int index, struct run *run)
{
    if (!is_made(L, index, run))
        run_fail(L, say_rule_returned(run->language, run->rule->id,
                                      run_found(L, index, run->language, run->arena)));
    const struct made *made = lua_touserdata(L, index);
    run->judgement = (struct judgement){.outcome = made->outcome,
                                        .degree = made->degree,
                                        .message = made->message,
                                        .line = made->line};
    if (lua_getiuservalue(L, index, 1) == LUA_TTABLE) /* values */
        run->judgement.values = read_values(L, run);
    lua_pop(L, 1); /* */
}

/* ---- out ---- */

static int missing(lua_State *L) /* table name -- */
{
    struct run *run = run_of(L);
    const char *names[COUNT_OF(outcomes) + 1] = {NULL};
    const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : luaL_typename(L, 2);
    for (size_t i = 0; i < COUNT_OF(outcomes); i++)
        names[i] = outcomes[i].name;
    run_fail_near(L, say_rule_no_field(run->language, "out", name), name, names);
}

void out_open(lua_State *L) /* -- */
{
    lua_createtable(L, 0, 1); /* metatable */
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_rawsetp(L, LUA_REGISTRYINDEX, &metatable_key); /* */
    lua_newtable(L);                                   /* out */
    for (size_t i = 0; i < COUNT_OF(outcomes); i++) {
        lua_pushinteger(L, (lua_Integer)i);
        lua_pushcclosure(L, make, 1);
        lua_setfield(L, -2, outcomes[i].name); /* out */
    }
    sandbox_lock(L, missing);                    /* locked */
    lua_rawsetp(L, LUA_REGISTRYINDEX, &out_key); /* */
}

void out_push(lua_State *L) /* -- out */
{
    lua_rawgetp(L, LUA_REGISTRYINDEX, &out_key);
}

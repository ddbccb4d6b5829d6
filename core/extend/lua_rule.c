/* lua_rule.c -- one host, one state of Lua, many rules.
 *
 * Everything happens inside one protected call; outside it stand only calls that
 * cannot raise.  A rule is compiled once for a host, and its chunk is run again
 * for every judgement, with the environment put back: what a rule keeps in a
 * local at the top of its file is gone with the run.  After a limit the whole
 * state is closed and opened again.
 */
#include "extend/lua_rule.h"

#include "base/limits.h"
#include "base/text.h"
#include "extend/lua_budget.h"
#include "extend/lua_describe.h"
#include "extend/lua_locate.h"
#include "extend/lua_out.h"
#include "extend/lua_proxy.h"
#include "extend/lua_run.h"
#include "extend/lua_sandbox.h"
#include "extend/lua_table.h"

#include <stdlib.h>
#include <string.h>

enum {
    COMPILED_MOST = 2000,           /* rules that a state keeps before it is opened anew */
    GARBAGE_MOST = 4 * 1024 * 1024, /* bytes left by one run before they are collected */
    ERROR_BYTES = 300               /* of a message of Lua that are shown */
};

struct lua_host {
    struct arena *home; /* what the host itself lives on */
    struct budget budget;
    size_t compiled;
};

static const char functions_key, texts_key; /* of the registry: what was compiled, by rule */

/* ---- the state ---- */

static int open_inside(lua_State *L) /* -- */
{
    sandbox_open(L);
    proxy_open(L);
    out_open(L);
    lua_newtable(L);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &functions_key);
    lua_newtable(L);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &texts_key); /* */
    return 0;
}

static void open_state(struct lua_host *host)
{
    lua_State *L = budget_open(&host->budget);
    lua_pushcfunction(L, open_inside);
    if (lua_pcall(L, 0, 0, 0) != LUA_OK)
        abort(); /* never: nothing in it raises but memory, which ends the process */
    lua_gc(L, LUA_GCCOLLECT);
    host->budget.ours = host->budget.used;
    host->compiled = 0;
}

static void reopen_state(struct lua_host *host)
{
    budget_close(&host->budget);
    open_state(host);
}

struct lua_host *lua_host_open(void)
{
    struct arena *home = arena_open();
    struct lua_host *host = arena_alloc(home, sizeof *host);
    host->home = home;
    host->budget.scratch = arena_open();
    open_state(host);
    return host;
}

void lua_host_close(struct lua_host *host)
{
    if (!host)
        return;
    budget_close(&host->budget);
    arena_close(host->budget.scratch);
    arena_close(host->home);
}

/* Call inside, protected, with object; then the state is ready for the next. */
static int protect(struct lua_host *host, lua_CFunction inside, void *object) /* -- [error] */
{
    lua_State *L = host->budget.L;
    lua_settop(L, 0);
    lua_pushcfunction(L, inside);
    lua_pushlightuserdata(L, object);
    int status = lua_pcall(L, 1, 0, 0);
    budget_end(&host->budget);
    return status;
}

/* After what happened was read. */
static void clean_up(struct lua_host *host)
{
    lua_settop(host->budget.L, 0);
    if (host->budget.limit != BUDGET_KEPT || host->compiled > COMPILED_MOST)
        reopen_state(host);
    else if (host->budget.used > host->budget.ours + GARBAGE_MOST)
        lua_gc(host->budget.L, LUA_GCCOLLECT);
}

/* ---- what went wrong ---- */

static struct saying limit_saying(enum language language, enum budget_limit limit)
{
    if (limit == BUDGET_MEMORY)
        return say_rule_out_of_memory(language);
    return limit == BUDGET_TIME ? say_rule_out_of_time(language) : say_rule_out_of_fuel(language);
}

/* The error on top of the stack, visible and short, without "rule:LINE: ". */
static const char *error_text(lua_State *L, enum language language, int *line, struct arena *arena)
{
    static const char prefix[] = "rule:";
    size_t len;
    if (lua_type(L, -1) != LUA_TSTRING)
        return arena_text(arena, say_rule_no_text(language).text);
    const char *text = lua_tolstring(L, -1, &len);
    if (strncmp(text, prefix, sizeof prefix - 1) == 0) {
        char *after;
        long number = strtol(text + sizeof prefix - 1, &after, 10);
        if (number > 0 && after[0] == ':' && after[1] == ' ') {
            *line = (int)number;
            len -= (size_t)(after + 2 - text);
            text = after + 2;
        }
    }
    if (len > ERROR_BYTES)
        for (len = ERROR_BYTES; len && ((unsigned char)text[len] & 0xc0) == 0x80;)
            len--; /* between two characters */
    return text_visible(arena, text, len);
}

/* ---- compiled rules ---- */

/* Was this very text compiled for the rule?  Arenas come and go, and with them the
 * addresses of rules. */
static bool is_compiled(lua_State *L, const struct rule *rule)
{
    size_t len = 0;
    lua_rawgetp(L, LUA_REGISTRYINDEX, &texts_key); /* texts */
    lua_rawgetp(L, -1, rule);                      /* texts text */
    const char *text = lua_type(L, -1) == LUA_TSTRING ? lua_tolstring(L, -1, &len) : NULL;
    bool same = text && len == rule->source->len && memcmp(text, rule->source->text, len) == 0;
    lua_pop(L, 2); /* */
    return same;
}

/* Only what check needs, where that can be told: tables that nobody looks at are
 * not built again for every run. */
static int compile_check(lua_State *L, const struct source *source,
                         const struct spot *table) /* -- chunk */
{
    struct arena *scratch = budget_of(L)->scratch;
    int top = lua_gettop(L);
    const char *text = table ? locate_only(source, table, "check", scratch) : NULL;
    if (text && sandbox_compile(L, text, source->len) == LUA_OK)
        return LUA_OK;
    lua_settop(L, top);
    return sandbox_compile(L, source->text, source->len);
}

/* Compile and keep; what that takes is ours, and no rule pays for it.  table is
 * where the source returns its table, if that is known. */
static void compile(lua_State *L, struct lua_host *host, const struct rule *rule,
                    const struct spot *table) /* -- */
{
    lua_gc(L, LUA_GCSTOP);
    size_t before = host->budget.used;
    int status = compile_check(L, rule->source, table); /* chunk */
    lua_gc(L, LUA_GCRESTART);
    if (status != LUA_OK)
        lua_error(L);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &functions_key);
    lua_insert(L, -2);        /* functions chunk */
    lua_rawsetp(L, -2, rule); /* functions */
    lua_rawgetp(L, LUA_REGISTRYINDEX, &texts_key);
    lua_pushlstring(L, rule->source->text, rule->source->len);
    lua_rawsetp(L, -2, rule); /* functions texts */
    lua_pop(L, 2);            /* */
    if (host->budget.used > before)
        host->budget.ours += host->budget.used - before;
    host->compiled++;
}

/* ---- loading ---- */

struct loading {
    struct table_reader reader;
    const struct spot *spot; /* of the table, on the scratch arena */
    struct node *root;
    bool compiled;
};

static int load_inside(lua_State *L) /* loading -- */
{
    struct loading *loading = lua_touserdata(L, 1);
    const struct source *source = loading->reader.source;
    if (sandbox_compile(L, source->text, source->len) != LUA_OK)
        return lua_error(L);
    loading->compiled = true;
    budget_start(budget_of(L));
    lua_call(L, 0, LUA_MULTRET); /* loading results */
    budget_charge(L, 0);
    budget_end(budget_of(L));
    if (lua_gettop(L) != 2 || !lua_istable(L, 2))
        return 0;
    loading->spot = locate_returned(source, budget_of(L)->scratch);
    loading->root = table_read(&loading->reader, L, 2, loading->spot);
    return 0;
}

static bool is_name_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/* How far from certain it is that the token meant is the one at: not at all where it is no name, or a
 * name by itself; a field may have the same name; part of a longer name it never is. */
enum { TOKEN_SURE, TOKEN_FIELD, TOKEN_PART };

static int token_doubt(const char *line, size_t width, size_t at, size_t len)
{
    char before = at > 0 ? line[at - 1] : ' ', after = at + len < width ? line[at + len] : ' ';
    if (!is_name_byte(line[at]))
        return TOKEN_SURE;
    if (is_name_byte(before) || is_name_byte(after))
        return TOKEN_PART;
    return before == '.' || before == ':' ? TOKEN_FIELD : TOKEN_SURE;
}

/* Lua says "near 'x'": where x stands in its line, if it does. */
static int near_column(const struct source *source, int line, const char *text)
{
    static const char near[] = "near '";
    const char *token = strstr(text, near), *at = source->text, *end = source->text + source->len;
    for (int i = 1; at && i < line; i++) {
        at = memchr(at, '\n', (size_t)(end - at));
        at = at ? at + 1 : NULL;
    }
    if (!token || !at || line < 1)
        return 1;
    token += sizeof near - 1;
    size_t len = strcspn(token, "'"), width = (size_t)(end - at);
    const char *newline = memchr(at, '\n', width);
    width = newline ? (size_t)(newline - at) : width;
    for (int doubt = TOKEN_SURE; doubt < TOKEN_PART; doubt++)
        for (size_t i = 0; len && i + len <= width; i++)
            if (memcmp(at + i, token, len) == 0 && token_doubt(at, width, i, len) == doubt)
                return (int)text_count(at, i) + 1;
    return 1;
}

static void tell_load_error(struct lua_host *host, const struct loading *loading)
{
    struct problems *problems = loading->reader.problems;
    const struct source *source = loading->reader.source;
    const struct budget *budget = &host->budget;
    enum language language = problems->language;
    if (budget->limit != BUDGET_KEPT) {
        problem(problems, place_of(source, budget->line, 1), limit_saying(language, budget->limit));
        return;
    }
    int line = 1;
    const char *text = error_text(budget->L, language, &line, problems->arena);
    if (loading->compiled)
        problem(problems, place_of(source, line, 1), say_rule_raised(language, text));
    else
        problem(problems, place_of(source, line, near_column(source, line, text)),
                say_rule_syntax(language, text));
}

/* What Lua need not see: too much, or what is no text. */
static int check_text(const struct source *source, struct problems *problems)
{
    const char *at = source->text;
    size_t left = source->len;
    if (source->len > LIMIT_RULE_BYTES)
        return problem(problems, place_of(source, 1, 1),
                       say_rule_too_long(problems->language, LIMIT_RULE_BYTES));
    while (left) {
        size_t offset = source->len - left;
        bool ascii = (unsigned char)*at < 0x80;
        if (ascii)
            at++, left--;
        else if (text_next(&at, &left) < 0)
            return problem_helped(problems, place_at(source, offset),
                                  say_not_utf8(problems->language),
                                  say_not_utf8_help(problems->language));
    }
    return OK;
}

/* The table of the rule as a tree; NULL when there is none. */
static struct node *read_rule(struct lua_host *host, struct loading *loading)
{
    struct problems *problems = loading->reader.problems;
    host->budget.limit = BUDGET_KEPT;
    host->budget.language = problems->language;
    int status = protect(host, load_inside, loading);
    if (status != LUA_OK)
        tell_load_error(host, loading);
    else if (!loading->root)
        problem(problems, place_of(loading->reader.source, 1, 1),
                say_rule_no_table(problems->language));
    clean_up(host);
    return loading->root;
}

struct keeping {
    struct lua_host *host;
    const struct rule *rule;
    const struct spot *spot;
};

static int keep_inside(lua_State *L) /* keeping -- */
{
    const struct keeping *keeping = lua_touserdata(L, 1);
    compile(L, keeping->host, keeping->rule, keeping->spot);
    return 0;
}

struct rule *lua_rule_load(struct lua_host *host, const struct source *source, struct arena *arena,
                           struct problems *problems)
{
    size_t errors = problems->errors;
    if (check_text(source, problems) != OK)
        return NULL;
    struct loading loading = {
        .reader = {.problems = problems, .arena = arena, .source = source, .function = "check"}};
    struct node *root = read_rule(host, &loading);
    struct rule *rule = root ? describe_rule(root, source, arena, problems) : NULL;
    struct keeping keeping = {host, rule, loading.spot};
    if (rule && problems->errors == errors && protect(host, keep_inside, &keeping) != LUA_OK)
        clean_up(host); /* never: it was compiled before; and if so, a run will say it */
    arena_reset(host->budget.scratch);
    return rule;
}

/* ---- running ---- */

struct job {
    struct lua_host *host;
    struct run run;
};

static void push_chunk(lua_State *L, struct lua_host *host, const struct rule *rule) /* -- chunk */
{
    if (!is_compiled(L, rule)) {
        compile(L, host, rule, locate_returned(rule->source, host->budget.scratch));
        arena_reset(host->budget.scratch);
    }
    lua_rawgetp(L, LUA_REGISTRYINDEX, &functions_key);
    lua_rawgetp(L, -1, rule);
    lua_remove(L, -2); /* chunk */
    sandbox_push_env(L);
    lua_setupvalue(L, -2, 1); /* the last run may have put another one there */
}

/* The function check of the table that the chunk returns. */
static void push_check(lua_State *L, struct run *run) /* chunk -- check */
{
    lua_call(L, 0, 1); /* table */
    if (!lua_istable(L, -1))
        run_fail(L, say_rule_no_table(run->language));
    lua_pushliteral(L, "check");
    lua_rawget(L, -2); /* table check */
    if (!lua_isfunction(L, -1))
        run_fail(L, say_rule_no_function(run->language));
    lua_remove(L, -2); /* check */
}

static int run_inside(lua_State *L) /* job -- */
{
    struct job *job = lua_touserdata(L, 1);
    struct run *run = &job->run;
    push_chunk(L, job->host, run->rule); /* job chunk */
    proxy_forget(L);
    budget_start(budget_of(L));
    push_check(L, run); /* job check */
    proxy_push_inputs(L);
    proxy_push_params(L);
    out_push(L);                 /* job check d p out */
    lua_call(L, 3, LUA_MULTRET); /* job results */
    if (lua_gettop(L) > 2) {
        static const struct wording several = {"several values", "plusieurs valeurs"};
        run_fail(L, say_rule_returned(run->language, run->rule->id,
                                      wording_in(&several, run->language)));
    }
    lua_settop(L, 2); /* job result */
    out_read(L, 2, run);
    budget_charge(L, 0);
    return 0;
}

static struct judgement judgement_of(struct lua_host *host, struct run *run, int status)
{
    const struct budget *budget = &host->budget;
    enum language language = run->language;
    struct judgement error = {.outcome = OUTCOME_ERROR};
    if (budget->limit != BUDGET_KEPT) {
        error.error = arena_text(run->arena, limit_saying(language, budget->limit).text);
        error.line = budget->line;
        error.limit = true;
        return error;
    }
    if (budget->stopped || status == LUA_OK)
        return run->judgement;
    const char *text = error_text(budget->L, language, &error.line, run->arena);
    error.error = arena_text(run->arena, say_rule_raised(language, text).text);
    return error;
}

struct judgement lua_rule_run(struct lua_host *host, const struct rule *rule, const double *params,
                              const struct view *view, enum language language, struct arena *arena)
{
    struct budget *budget = &host->budget;
    struct job job = {host,
                      {.rule = rule,
                       .params = params,
                       .view = view,
                       .language = language,
                       .arena = arena,
                       .epoch = ++budget->epoch}};
    budget->limit = BUDGET_KEPT;
    budget->stopped = false;
    budget->language = language;
    budget->run = &job.run;
    int status = protect(host, run_inside, &job);
    struct judgement judgement = judgement_of(host, &job.run, status);
    judgement.fuel = LIMIT_RULE_FUEL - budget->fuel;
    budget->run = NULL;
    clean_up(host);
    return judgement;
}

/* lua_budget.c -- an allocator that counts, a hook that counts, and one flag that
 * nothing clears before the run is over.
 *
 * Once the flag is set the hook fires at every instruction, and the error that
 * it raises is a light userdata: it needs no memory and no text can imitate it.
 */
#include "extend/lua_budget.h"

#include "base/limits.h"

#include <stdlib.h>
#include <unistd.h>

enum {
    HOOK_STEP = 1000,    /* instructions between two looks at fuel and clock */
    BYTES_PER_FUEL = 64, /* of memory that is asked for */
    CLOCK_STEP = 100000, /* of charged fuel between two looks at the clock */
    STRING_HEADER = 64   /* more than what Lua adds to the bytes of a string */
};

static char over; /* its address is the error that ends a state that is over */

struct budget *budget_of(lua_State *L)
{
    return *(struct budget **)lua_getextraspace(L);
}

int budget_line(lua_State *L)
{
    lua_Debug activation;
    for (int level = 0; lua_getstack(L, level, &activation); level++)
        if (lua_getinfo(L, "l", &activation) && activation.currentline > 0)
            return activation.currentline;
    return 0;
}

/* ---- the end ---- */

static void hook(lua_State *L, lua_Debug *activation);

/* From now on fire at every instruction: a rule that swallows the error meets it
 * again at once. */
static void hit(struct budget *budget, enum budget_limit limit)
{
    if (budget->limit == BUDGET_KEPT) {
        budget->limit = limit;
        budget->line = budget_line(budget->L);
    }
    lua_sethook(budget->L, hook, LUA_MASKCOUNT, 1);
}

bool budget_is_over(const struct budget *budget)
{
    return budget->limit != BUDGET_KEPT || budget->stopped;
}

void budget_raise(lua_State *L)
{
    lua_pushlightuserdata(L, &over);
    lua_error(L);
    abort(); /* never: lua_error does not return */
}

void budget_stop(lua_State *L)
{
    budget_of(L)->stopped = true;
    budget_raise(L);
}

void budget_error(lua_State *L, struct saying saying)
{
    lua_pushfstring(L, "rule:%d: %s", budget_line(L), saying.text);
    lua_error(L);
    abort();
}

/* ---- fuel and time ---- */

/* Reading the clock costs as much as many a rule, so the first reading waits
 * until the rule has run for a while. */
static bool is_late(struct budget *budget)
{
    struct timespec now;
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now) != 0)
        return false;
    if (!budget->clocked) {
        budget->clocked = true;
        budget->deadline = now;
        budget->deadline.tv_sec += LIMIT_RULE_SECONDS;
        return false;
    }
    const struct timespec *end = &budget->deadline;
    return now.tv_sec > end->tv_sec || (now.tv_sec == end->tv_sec && now.tv_nsec >= end->tv_nsec);
}

static void spend(lua_State *L, long long work, bool look)
{
    struct budget *budget = budget_of(L);
    if (!budget->armed)
        return;
    budget->fuel -= work;
    budget->unclocked += work;
    if (budget->fuel < 0)
        hit(budget, BUDGET_FUEL);
    if (look || budget->unclocked >= CLOCK_STEP) {
        budget->unclocked = 0;
        if (is_late(budget))
            hit(budget, BUDGET_TIME);
    }
    if (budget_is_over(budget))
        budget_raise(L);
}

static void hook(lua_State *L, lua_Debug *activation)
{
    (void)activation;
    spend(L, HOOK_STEP, true);
}

void budget_charge(lua_State *L, size_t work)
{
    const size_t most = LIMIT_RULE_FUEL + 1;
    spend(L, (long long)(work < most ? work : most), false);
}

/* ---- memory ---- */

/* A refusal makes Lua collect its garbage and ask again; the second refusal is
 * final.  Each costs as much as the collection that it causes. */
static bool refuse(struct budget *budget)
{
    if (budget->refused)
        hit(budget, BUDGET_MEMORY);
    budget->refused = true;
    budget->fuel -= (long long)(budget->used / BYTES_PER_FUEL);
    return false;
}

static bool may_grow(struct budget *budget, size_t old, size_t size, size_t kind)
{
    if (kind == LUA_TSTRING && size > LIMIT_RULE_STRING + STRING_HEADER)
        return refuse(budget);
    if (budget->used + (size - old) > budget->ours + LIMIT_RULE_MEMORY)
        return refuse(budget);
    budget->refused = false;
    budget->fuel -= (long long)(size / BYTES_PER_FUEL);
    if (budget->fuel < 0)
        lua_sethook(budget->L, hook, LUA_MASKCOUNT, 1);
    return true;
}

/* lua_Alloc.  old is the kind of object when there is no block yet. */
static void *allocate(void *owner, void *block, size_t old, size_t size)
{
    struct budget *budget = owner;
    size_t kind = block ? 0 : old;
    if (!block)
        old = 0;
    if (size == 0) {
        free(block);
        budget->used -= old;
        return NULL;
    }
    if (budget->armed && size > old && !may_grow(budget, old, size, kind))
        return NULL;
    void *place = realloc(block, size);
    if (!place)
        out_of_memory();
    budget->used = budget->used - old + size;
    return place;
}

/* ---- a state, and one run in it ---- */

/* Lua ends here when an error is raised outside every protected call, which is
 * our mistake and never a rule's. */
static int panic(lua_State *L)
{
    static const char text[] = "accord: an error of Lua outside a protected call\n";
    ssize_t ignored = write(STDERR_FILENO, text, sizeof text - 1);
    (void)ignored;
    (void)L;
    _exit(EXIT_OUR_FAULT);
}

lua_State *budget_open(struct budget *budget)
{
    budget->used = 0;
    budget->armed = false;
    budget->L = lua_newstate(allocate, budget);
    if (!budget->L)
        out_of_memory();
    lua_atpanic(budget->L, panic);
    *(struct budget **)lua_getextraspace(budget->L) = budget;
    return budget->L;
}

void budget_close(struct budget *budget)
{
    if (budget->L)
        lua_close(budget->L);
    budget->L = NULL;
}

void budget_start(struct budget *budget)
{
    budget->fuel = LIMIT_RULE_FUEL;
    budget->unclocked = 0;
    budget->clocked = budget->refused = budget->stopped = false;
    budget->limit = BUDGET_KEPT;
    budget->line = 0;
    budget->armed = true;
    lua_sethook(budget->L, hook, LUA_MASKCOUNT, HOOK_STEP);
}

void budget_end(struct budget *budget)
{
    lua_sethook(budget->L, NULL, 0, 0);
    budget->armed = false;
}

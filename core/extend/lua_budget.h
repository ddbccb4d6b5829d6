/* lua_budget.h -- what a rule may use of a Lua state: fuel, memory, time.
 *
 * Fuel decides: an instruction costs 1 and what C does for a rule costs its
 * worth, so that the verdict is the same on every machine.  The clock only
 * protects.  When a limit is hit, or when a run is to end early, the state is
 * over: every protected call of the rule then ends at once, and nothing that the
 * rule does can change that.
 *
 * C functions find their budget by budget_of; those whose work grows with what
 * they are given call budget_charge for it, because the count hook sees only
 * instructions.
 */
#ifndef LUA_BUDGET_H
#define LUA_BUDGET_H

#include "base/arena.h"
#include "base/message.h"

#include <lua.h>
#include <time.h>

struct run;

enum budget_limit { BUDGET_KEPT, BUDGET_FUEL, BUDGET_MEMORY, BUDGET_TIME };

struct budget {
    lua_State *L;
    size_t used;              /* bytes that Lua holds */
    size_t ours;              /* of these: libraries and compiled rules, which no rule pays for */
    long long fuel;           /* left */
    long long unclocked;      /* fuel spent since the clock was last read */
    struct timespec deadline; /* of processor time; set when the clock is first read */
    bool armed, clocked;
    bool refused;            /* the last request for memory was refused */
    bool stopped;            /* the run has ended early, its judgement is made */
    enum budget_limit limit; /* the one that was hit */
    int line;                /* of the rule, where it was hit */
    unsigned epoch;          /* one more with every run */
    enum language language;  /* of what is said to the rule's author */
    struct arena *scratch;   /* for one call of a C function */
    struct run *run;         /* the one that is on; NULL while a rule is loaded */
};

/* Open a state that allocates from *budget, without any library. */
lua_State *budget_open(struct budget *budget);
void budget_close(struct budget *budget);
struct budget *budget_of(lua_State *L);

/* From start on Lua pays; end stops that, and keeps limit, line and stopped. */
void budget_start(struct budget *budget);
void budget_end(struct budget *budget);

/* Pay for work in instructions' worth; raises when there is no fuel or time left. */
void budget_charge(lua_State *L, size_t work);

/* Has a limit been hit, or was the run stopped?  Then errors are not the rule's to catch. */
bool budget_is_over(const struct budget *budget);

NORETURN void budget_stop(lua_State *L);  /* end the run early, past every pcall of the rule */
NORETURN void budget_raise(lua_State *L); /* end a state that is over */

/* An ordinary error of the rule, "rule:LINE: sentence". */
NORETURN void budget_error(lua_State *L, struct saying saying);

/* The line of the rule that is running; 0 when none is. */
int budget_line(lua_State *L);

#endif

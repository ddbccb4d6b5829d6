/* lua_place.c -- where a key or an entry of reads of a rule stands, and which Lua runs. */
#include "extend/lua_locate.h"
#include "extend/lua_rule.h"

#include <lua.h>

#include <string.h>

const char *lua_host_version(void)
{
    return LUA_RELEASE;
}

struct place lua_rule_place(const struct rule *rule, const char *read)
{
    struct place place = rule->place;
    struct arena *scratch = arena_open();
    const struct spot *table = rule->source ? locate_returned(rule->source, scratch) : NULL;
    const struct spot *named = table ? locate_path(table, read) : NULL;
    if (named)
        place = place_of(rule->source, named->line, named->column);
    for (size_t i = 0; table && !named && i < rule->read_count; i++) {
        const struct spot *spot =
            strcmp(rule->reads[i], read) == 0
                ? locate_path(table, arena_print(scratch, "reads[%zu]", i + 1))
                : NULL;
        if (spot)
            place = place_of(rule->source, spot->line, spot->column);
    }
    arena_close(scratch);
    return place;
}

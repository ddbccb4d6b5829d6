/* lua_sandbox.c -- what a rule has of Lua, what it has not, and what happens when it
 * uses too much of it.
 */
#include "clock.h"
#include "lua_world.h"

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>

#include <setjmp.h>
#include <stdarg.h>
#include <time.h>

#include <cmocka.h>

static struct world world;

static int setup(void **state)
{
    (void)state;
    world_open(&world);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    world_close(&world);
    return 0;
}

static const char *eval(const char *expression)
{
    return world_eval(&world, "", expression);
}

/* ---- names ---- */

static void what_is_not_there(void **state)
{
    (void)state;
    static const char *const names[] = {
        "_G",
        "os",
        "io",
        "debug",
        "package",
        "require",
        "load",
        "loadfile",
        "loadstring",
        "dofile",
        "print",
        "warn",
        "collectgarbage",
        "coroutine",
        "xpcall",
        "setmetatable",
        "getmetatable",
        "rawset",
        "rawget",
        "rawequal",
        "rawlen",
        "next",
        "_VERSION",
        "arg",
    };
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        const char *error = eval(names[i]);
        assert_non_null(
            strstr(error, arena_print(world.arena, "nothing is called '%s'", names[i])));
    }
    static const char *const members[] = {"string.dump",     "string.pack", "string.unpack",
                                          "string.packsize", "math.random", "math.randomseed",
                                          "table.move",      "utf8.codes",  "string.nothing"};
    for (size_t i = 0; i < COUNT_OF(members); i++)
        assert_string_equal(eval(members[i]), "nil");
}

static void plain_lua(void **state)
{
    (void)state;
    // clang-format off
    static const char *const cases[][2] = {
        { "1 + 2 .. ''", "3" }, { "7 // 2", "3" }, { "2^10", "1024.0" }, { "('x'):rep(3)", "xxx" },
        { "('x'):rep(3, ',')", "x,x,x" }, { "(''):rep(1 << 62)", "" }, { "('abc'):sub(-2)", "bc" },
        { "('abc'):byte(-1)", "99" }, { "('abc'):upper():lower():reverse():len()", "3" },
        { "string.char(65, 66)", "AB" }, { "('%5.1f|%d|%s|%q|%%'):format(2.25, 7, nil, 'a')", "  2.2|7|nil|\"a\"|%" },
        { "('%-5s|%x'):format('ab', 255)", "ab   |ff" }, { "('%s'):format({})", "table" }, { "tostring(print == nil)", "nothing" },
        { "math.floor(2.7) + math.max(1, 3)", "5" }, { "math.type(3)", "integer" }, { "math.tointeger(3.0)", "3" },
        { "select('#', 1, nil, 3)", "3" }, { "select(2, 'a', 'b')", "b" }, { "type({})", "table" },
        { "tonumber('0x10')", "16" }, { "tonumber('z', 36)", "35" }, { "tostring(1e15)", "1e+15" },
        { "table.concat({ 1, 2, 'x' }, ', ')", "1, 2, x" }, { "table.concat({}, ', ')", "" },
        { "table.concat({ 1, 2, 3 }, '-', 2, 3)", "2-3" }, { "table.unpack({ 1, 2 })", "1" },
        { "select('#', table.unpack({ 1, nil, 3 }, 1, 3))", "3" }, { "table.pack(1, nil).n", "2" },
        { "table.remove({ 4, 5, 6 }, 1)", "4" }, { "#utf8.char(233)", "2" }, { "utf8.len('été')", "3" },
        { "utf8.codepoint('é')", "233" }, { "utf8.offset('été', 2)", "3" }, { "#utf8.charpattern", "14" },
        { "pcall(error, 'x')", "false" }, { "select(2, pcall(error, 'x', 0))", "x" }, { "select('#', pcall(function() return 1, 2 end))", "3" },
        { "pcall(pcall)", "false" }, { "tostring(0/0)", "nan" }, { "not pcall(function() return 'a' + 1 end)", "true" },
        { "not pcall(function() return '1' + 1 end)", "true" }, { "#tostring(tostring)", "8" }, { "assert(5)", "5" },
        { "select(2, pcall(assert, false, 'said'))", "said" },
    };
    // clang-format on
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        if (strcmp(cases[i][1], "nothing") == 0)
            continue;
        assert_string_equal(eval(cases[i][0]), cases[i][1]);
    }
}

static void no_address_is_shown(void **state)
{
    (void)state;
    static const char *const expressions[] = {
        "tostring({})",     "tostring(print_)", "('%s'):format(function() end)",
        "tostring(string)", "tostring(d)",      "select(2, pcall(error, {}))",
        "tostring(out.met)"};
    for (size_t i = 0; i < COUNT_OF(expressions); i++)
        assert_null(strstr(eval(expressions[i]), "0x"));
    assert_non_null(strstr(eval("('%p'):format({})"), "is not a conversion"));
}

static void libraries_are_locked(void **state)
{
    (void)state;
    static const char *const bodies[] = {
        "string.rep = nil",
        "math.floor = 1",
        "table.concat = 1",
        "utf8.len = 1",
        "text.same = 1",
        "x = 1",
        "pairs = 1",
        "_ENV.pcall = 1",
        "table.insert(string, 'x')",
        "table.remove(math, 1)",
        "local s = ('x') s.y = 1",
    };
    for (size_t i = 0; i < COUNT_OF(bodies); i++)
        assert_int_equal(world_run(&world, "", bodies[i]).outcome, OUTCOME_ERROR);
    assert_string_equal(eval("('x'):rep(2) .. math.floor(1.5) .. #table.concat({ 'a' })"), "xx11");
}

/* ---- order ---- */

static void pairs_has_one_order(void **state)
{
    (void)state;
    const char *expression =
        "(function() local o = {} for k, v in pairs(%s) do o[#o + 1] = tostring(k) .. '=' .. tostring(v) end return table.concat(o, ' ') end)()";
    static const char *const cases[][2] = {
        {"{}", ""},
        {"{ 3, 2, 1 }", "1=3 2=2 3=1"},
        {"{ b = 1, a = 2, B = 3, ['é'] = 4 }", "B=3 a=2 b=1 é=4"},
        {"{ [2.5] = 1, [-1] = 2, [10] = 3, x = 4, [true] = 5, [false] = 6 }",
         "-1=2 2.5=1 10=3 x=4 false=6 true=5"},
        {"{ nil, 2, nil, 4 }", "2=2 4=4"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        char *filled =
            arena_print(world.arena, "%.*s%s%s", (int)(strstr(expression, "%s") - expression),
                        expression, cases[i][0], strstr(expression, "%s") + 2);
        assert_string_equal(eval(filled), cases[i][1]);
    }
    assert_non_null(
        strstr(eval("pairs({ [{}] = 1 })"), "pairs has no order for keys that are a table"));
    const char *removing =
        "(function() local t, n = { a = 1, b = 2, c = 3 }, 0 for k in pairs(t) do n = n + 1 t.b = nil t.c = nil end return n end)()";
    assert_string_equal(eval(removing), "1");
}

static void sorting_is_stable(void **state)
{
    (void)state;
    assert_string_equal(
        eval(
            "(function() local t = { 3, 1, 2, 10, 7 } table.sort(t) return table.concat(t, ' ') end)()"),
        "1 2 3 7 10");
    assert_string_equal(
        eval(
            "(function() local t = { 'b', 'a', 'C' } table.sort(t) return table.concat(t, ' ') end)()"),
        "C a b");
    assert_string_equal(
        eval(
            "(function() local t = { 1.5, 3, 2 } table.sort(t, function(a, b) return a > b end) return table.concat(t, ' ') end)()"),
        "3 2 1.5");
    assert_string_equal(
        eval(
            "(function() local t = { 'b1', 'a1', 'b2', 'a2', 'b3' } "
            "table.sort(t, function(a, b) return a:sub(1, 1) < b:sub(1, 1) end) return table.concat(t, ' ') end)()"),
        "a1 a2 b1 b2 b3");
    assert_non_null(strstr(eval("(function() local t = { 1, 'x' } table.sort(t) end)()"),
                           "attempt to compare"));
    assert_string_equal(
        eval("(function() local t = {} for i = 1, 1000 do t[i] = i * 7919 % 1000 end table.sort(t) "
             "for i = 1, 1000 do if t[i] ~= i - 1 then return i end end return 'sorted' end)()"),
        "sorted");
    assert_string_equal(
        eval(
            "(function() local t = {} for i = 1, 300 do t[i] = i end table.sort(t, function() return true end) return #t end)()"),
        "300");
}

/* ---- helpers ---- */

static void helpers(void **state)
{
    (void)state;
    // clang-format off
    static const char *const cases[][2] = {
        { "sum({ 0.1, 0.2 }) == 0.3", "true" }, { "sum({})", "0.0" }, { "sum({ a = 1, b = 2 })", "3.0" },
        { "mean({ 1, 2, 6 })", "3.0" }, { "mean({})", "nil" }, { "min_of({ 3, 1, 2 })", "1.0" }, { "max_of({ -3, -1 })", "-1.0" },
        { "max_of({})", "nil" }, { "count({ 1, 2, 3 }, function(v) return v > 1 end)", "2" },
        { "count({ a = 1, b = 2 }, function(v, k) return k == 'a' end)", "1" },
        { "any({ 1, 2 }, function(v) return v == 2 end)", "true" }, { "any({}, function(v) return true end)", "false" },
        { "all({}, function(v) return false end)", "true" }, { "all({ 1, 2 }, function(v) return v < 2 end)", "false" },
        { "round(2.5)", "3.0" }, { "round(-2.5)", "-3.0" }, { "round(0.285, 2)", "0.29" }, { "round(1234, -2)", "1200.0" },
        { "round(28.4999999)", "28.0" }, { "round(-0.2)", "0.0" }, { "round(1e300)", "1e+300" }, { "round(1/3, 9)", "0.333333333" },
        { "text.find('a.b.c', '.b')", "2" }, { "text.find('abc', 'd')", "nil" }, { "text.find('abc', '')", "1" },
        { "text.same('Éthique', 'ETHIQUE')", "true" }, { "text.same('a', 'b')", "false" },
        { "table.concat(text.words('L’accès, c\\'est-à-dire « l’été » 2024 !'), '|')", "L|accès|c|est-à-dire|l|été|2024" },
        { "#text.words('')", "0" }, { "table.concat(text.words('- a- -b a--b'), '|')", "a|b|a|b" },
    };
    // clang-format on
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        assert_string_equal(eval(cases[i][0]), cases[i][1]);
    assert_non_null(strstr(eval("sum({ 'x' })"), "a list of numbers is wanted, it holds a string"));
    assert_non_null(strstr(eval("sum()"), "value expected"));
    assert_non_null(strstr(eval("any({ 1 })"), "function expected"));
}

/* ---- patterns, beside Lua's own ---- */

/* Lua's answer to the same text, in a state with everything. */
static const char *lua_answer(const char *text)
{
    lua_State *L = luaL_newstate();
    luaL_openlibs(L);
    if (luaL_dostring(L, text) != LUA_OK)
        fprintf(stderr, "%s\n", lua_tostring(L, -1));
    const char *answer = arena_text(world.arena, luaL_tolstring(L, -1, NULL));
    lua_close(L);
    return answer;
}

/* All results of a call, or "error". */
#define SHOW                                                                                              \
    "local function show(f) local function line(ok, ...) if not ok then return 'error' end local t = {} " \
    "for i = 1, select('#', ...) do t[i] = tostring((select(i, ...))) end return table.concat(t, '|') end return line(pcall(f)) end "

static void patterns_as_in_lua(void **state)
{
    (void)state;
    // clang-format off
    static const char *const cases[] = {
        "('hello world'):find('o w')", "('hello'):find('l')", "('hello'):find('xyz')", "('hello'):find('')", "('hello'):find('', 6)",
        "('hello'):find('', 7)", "('hello'):find('l', -2)", "('hello'):find('h', -10)", "('a.b'):find('.', 1, true)", "('a.b'):find('%.')",
        "('hello'):find('(l)(l)')", "('hello'):find('()ll()')", "('hello'):match('^h(.-)o$')", "('hello'):match('^e')", "('hello'):match('.-')",
        "('  trim  '):match('^%s*(.-)%s*$')", "('key = value'):match('^(%w+)%s*=%s*(%w+)$')", "('2024-03-11'):match('(%d+)-(%d+)-(%d+)')",
        "('f(a(b)c)d'):match('%b()')", "('THE (quick) fox'):find('%((%a+)%)')", "('aXb'):gsub('%u', '%0%0')", "('abc'):gsub('', '-')",
        "('hello world'):gsub('o', '0', 1)", "('hello'):gsub('l', { l = 'L' })", "('hello'):gsub('.', { h = 'H', e = false })",
        "('abc'):gsub('%w', '%%%0')", "('abc'):gsub('(a)(b)(c)', '%3%2%1')", "('abc'):gsub('()', '%1')", "('hello world'):gsub('%w+', string.upper)",
        "('abc'):gsub('b', function() return nil end)", "('abc'):gsub('b', function() return 7 end)", "('abc'):gsub('b', function() return {} end)",
        "('abc'):gsub('b', '%2')", "('abc'):gsub('b', '%')", "('abc'):gsub('b', '%x')", "('THE (quick) fox'):gsub('%f[%a]%a+', 'w')",
        "('x'):rep(3):gsub('x*', '-')", "('abc'):gsub('^a', 'x')", "('aaa'):gsub('^a', 'x')", "('abcabc'):match('(a)(b)c%1%2')",
        "('[x]'):match('[]]')", "('[x]'):match('[^]]')", "('a-z'):match('[a-]+')", "('a-z'):match('[%a-]+')", "('b'):match('[a-c]')", "(']'):match('[]-a]')",
        "('^'):match('[%^]')", "('a^'):match('[a^]+')", "('$'):match('$')", "('a$b'):match('a$b')", "('a'):match('a$')", "('*'):match('*')", "('**'):match('**')",
        "('a*'):match('(a)*')", "('\\0a\\0'):find('%z')", "('\\0a'):find('\\0')", "('a\\0b'):find('[\\0]')", "('a\\0b'):find('%Z+')", "('é'):match('[\\xc3][\\xa9]')", "('été'):match(utf8.charpattern)",
        "('abc'):match('a', 2)", "('abc'):match('()', 4)", "('abc'):match('()', 5)", "('abc'):match('%1')", "('abc'):match('(%1)')", "('abc'):match('()%1')",
        "('abc'):match('%')", "('abc'):match('[a')", "('abc'):match('[')", "('abc'):match('[^]')", "('abc'):match('[%')", "('abc'):match('%b')", "('abc'):match('%bx')",
        "('abc'):match('%f')", "('abc'):match('(')", "('abc'):match(')')", "('abc'):match('(()')", "('abc'):find('a', nil, true)", "(123):rep(2):match('%d')",
        "('abc'):match('%a+?')", "('abc'):match('%A')", "('a1_ \\t'):match('^%w+%p%s+$')", "('fF09g'):match('^%x+')", "('\\1'):match('%c')", "('a'):match('%g')", "('aB'):match('^%l%u$')",
        "('x=1, y=2'):gsub('(%w+)=(%w+)', '%2=%1')", "('aaab'):match('a-b')", "('aaab'):match('a?a?ab')", "('ab'):match('a?b?c?$')", "('((x)'):match('%b()')", "('xay'):match('%bxy')",
        "('abab'):match('(ab)%1')", "('\"a\"'):match('([\"\\'])(.-)%1')", "('abc'):gsub('.', '%0%0', 0)", "('abc'):gsub('.', '%0%0', -1)", "('alo'):gsub('x*', '.')", "('a b c'):gsub(' ', '')",
    };
    // clang-format on
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const char *call =
            arena_print(world.arena, SHOW "return show(function() return %s end)", cases[i]);
        const char *theirs = lua_answer(call);
        const char *ours = eval(arena_print(world.arena, "(function() %s end)()", call));
        assert_string_equal(ours, theirs);
    }
}

static void gmatch_as_in_lua(void **state)
{
    (void)state;
    static const char *const cases[] = {
        "('one two'):gmatch('%a+')", "('k=v, x=y'):gmatch('(%w+)=(%w+)')",
        "('abc'):gmatch('')",        "('abc'):gmatch('b*')",
        "('^a^a'):gmatch('^a')",     "('abc'):gmatch('()')",
        "('abcabc'):gmatch('b', 3)", "('abc'):gmatch('.', -1)",
        "('abc'):gmatch('.', 9)",    "(''):gmatch('')",
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const char *call = arena_print(
            world.arena,
            "local o = {} for a, b in %s do o[#o + 1] = tostring(a) .. '|' .. tostring(b) end return table.concat(o, ';')",
            cases[i]);
        assert_string_equal(eval(arena_print(world.arena, "(function() %s end)()", call)),
                            lua_answer(call));
    }
}

/* Patterns and texts at random, in both; the only difference allowed is that a
 * pattern that is wrong is refused at once. */
static void random_patterns_as_in_lua(void **state)
{
    (void)state;
    static const char generate[] =
        "local seed = %d\n"
        "local function draw(n) seed = (seed * 1103515245 + 12345) %% 2147483648 return seed // 65536 %% n + 1 end\n"
        "local parts = { 'a', 'b', 'c', '.', '%%a', '%%d', '%%s', '%%w', '[ab]', '[^a]', '[a-b]', '%%1', '(', ')', '()', '%%bab', '%%f[a]', '$', '^', '%%2', '%%A', '[%%d-]' }\n"
        "local repeats = { '', '', '', '*', '+', '-', '?' }\n"
        "local letters = { 'a', 'b', 'c', ' ', '1' }\n"
        "local out = {}\n"
        "for i = 1, 400 do\n"
        "  local p, s = '', ''\n"
        "  for j = 1, draw(6) do p = p .. parts[draw(#parts)] .. repeats[draw(#repeats)] end\n"
        "  for j = 1, draw(12) do s = s .. letters[draw(#letters)] end\n"
        "  local r = show(function() return s:find(p, draw(4)) end) .. '/' .. show(function() return s:match(p) end) .. '/' .. show(function() return s:gsub(p, '<%%0>') end)\n"
        "  out[i] = p .. ' ' .. s .. ' ' .. r\n"
        "end\n"
        "return table.concat(out, '\\n')";
    size_t same = 0, refused = 0;
    for (int seed = 1; seed <= 40; seed++) {
        const char *text =
            arena_print(world.arena, "%s%s", SHOW, arena_print(world.arena, generate, seed));
        const char *theirs = lua_answer(text), *body;
        body = arena_print(
            world.arena,
            "local all = (function() %s end)()\nlocal t = {}\n"
            "for i = 0, #all // 4000 do t['r' .. i] = all:sub(i * 4000 + 1, i * 4000 + 4000) end\nreturn out.met('good', t)",
            text);
        struct judgement judgement = world_run(&world, "", body);
        assert_null(judgement.error);
        struct buffer ours = buffer_on(world.arena);
        for (size_t i = 0; i < node_count(judgement.values); i++)
            buffer_text(&ours,
                        node_text(node_get(judgement.values, arena_print(world.arena, "r%zu", i))));
        const char *a = buffer_end(&ours), *b = theirs;
        while (*a && *b) {
            size_t n = strcspn(a, "\n"), m = strcspn(b, "\n");
            bool equal = n == m && memcmp(a, b, n) == 0;
            bool error = strstr(arena_copy(world.arena, a, n), "error") != NULL;
            if (!equal && !error)
                fprintf(stderr, "ours: %.*s\nlua:  %.*s\n", (int)n, a, (int)m, b);
            assert_true(equal || error);
            same += equal;
            refused += !equal;
            a += n + (a[n] == '\n');
            b += m + (b[m] == '\n');
        }
        assert_true(!*a && !*b);
    }
    assert_true(same > 10000 && refused < same);
}

/* ---- the budget ---- */

static void limits_end_a_rule(void **state)
{
    (void)state;
    // clang-format off
    static const struct {
        const char *body, *error;
        int line; /* of the file; 0: not told */
    } cases[] = {
        { "while true do end", "the rule takes too many steps: an endless loop?", 2 },
        { "local x = 1\n\nrepeat x = x + 1 until false", "the rule takes too many steps: an endless loop?", 4 },
        { "goto a ::a:: goto a", "the rule takes too many steps: an endless loop?", 2 },
        { "local function f() return f() end return f()", "the rule takes too many steps: an endless loop?", 2 },
        { "while true do pcall(function() while true do end end) end", "the rule takes too many steps: an endless loop?", 2 },
        { "pcall(function() while true do end end) return out.met('good')", "the rule takes too many steps: an endless loop?", 2 },
        { "local function f() pcall(f) pcall(f) end f() while true do f() end", NULL, 2 },
        { "return (('a'):rep(30000):find(('a-'):rep(25) .. 'b'))", "the rule takes too many steps: an endless loop?", 2 },
        { "for w in (('a'):rep(5000)):gmatch(('a*'):rep(10) .. 'b') do end", "the rule takes too many steps: an endless loop?", 2 },
        { "local t = {} for i = 1, 1e9 do table.insert(t, 1, i) end", "the rule takes too many steps: an endless loop?", 2 },
        { "local s = ('a'):rep(1000000) local p = ('a'):rep(500000) .. 'b' for i = 1, 1e6 do s:find(p, 1, true) end", "the rule takes too many steps: an endless loop?", 2 },
        { "local s = ('a'):rep(1000000) while true do local x = s:upper() end", "the rule takes too many steps: an endless loop?", 2 },
        { "local s = ('a'):rep(1000000) while true do local x = s .. 'b' end", "the rule takes too many", 2 },
        { "local t = {} for i = 1, 2000 do t[i] = i end while true do for k in pairs(t) do break end end", "the rule takes too many steps: an endless loop?", 2 },
        { "local t = {} for i = 1, 200 do t[i] = ('x'):rep(1000000) .. i end table.sort(t)", NULL, 2 },
        { "local s = 'x' while true do s = s .. s end", "the rule takes too much memory", 2 },
        { "local t, i = {}, 0 while true do i = i + 1 t[i] = { i } end", "the rule takes too much memory", 2 },
        { "local t = {} pcall(function() while true do t = { t, {}, {}, {} } end end) return out.met('good')", "the rule takes too much memory", 2 },
        { "local f while true do local g = f f = function() return g end end", "the rule takes too much memory", 2 },
    };
    // clang-format on
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        double start = seconds();
        struct judgement judgement = world_run(&world, "", cases[i].body);
        assert_int_equal(judgement.outcome, OUTCOME_ERROR);
        assert_true(judgement.limit);
        assert_true(!cases[i].error ||
                    strncmp(judgement.error, cases[i].error, strlen(cases[i].error)) == 0);
        assert_int_equal(judgement.line, cases[i].line);
        assert_true(seconds() - start < 3);
        assert_string_equal(eval("1 + 1"), "2"); /* and the next rule knows nothing of it */
    }
}

static void too_much_at_once_is_an_error(void **state)
{
    (void)state;
    // clang-format off
    static const char *const expressions[] = {
        "('x'):rep(1 << 30)", "('x'):rep(1 << 62)", "('xx'):rep(1, 'y'):rep(1 << 20)", "table.concat({ ('x'):rep(1 << 20), 'y' })",
        "table.unpack({}, 1, 1e8)", "table.unpack({}, math.mininteger, math.maxinteger)", "('x'):rep(300):byte(1, -1)",
        "table.concat({}, '', 1, 1 << 40)", "('x'):rep(1 << 20):gsub('x', 'yy')", "('%s%s'):format(('x'):rep(1 << 20), 'y')",
        "('x'):rep(400):find(('x?'):rep(400) .. ('x'):rep(400))",
        "('x'):find(('(x)'):rep(40))", "('x'):find(('x'):rep(2000) .. '.')",
    };
    // clang-format on
    for (size_t i = 0; i < COUNT_OF(expressions); i++) {
        struct judgement judgement =
            world_run(&world, "", arena_print(world.arena, "local x = %s", expressions[i]));
        assert_int_equal(judgement.outcome, OUTCOME_ERROR);
        assert_false(judgement.limit);
        assert_string_equal(eval(arena_print(world.arena, "pcall(function() return %s end)",
                                             expressions[i])),
                            "false");
    }
}

/* Lua's own recursion in C, each way that a rule has. */
static void deep_recursion(void **state)
{
    (void)state;
    // clang-format off
    static const char *const bodies[] = {
        "local function f(s) return (s:gsub('x', f)) end f('x')",
        "local function f() table.sort({ 1, 2 }, f) return true end f()",
        "local function f() return any({ 1 }, f) end f()",
        "local function f() return pcall(f) end f() return out.unmet('ill')",
        "local function f() local ok, e = pcall(f) error(e) end f()",
        "local function f(...) return select('#', f(1, ...)) end f()",
        "local function f() return 1 + f() end pcall(f) f()",
    };
    // clang-format on
    for (size_t i = 0; i < COUNT_OF(bodies); i++)
        assert_int_not_equal(world_run(&world, "", bodies[i]).outcome, OUTCOME_MET);
    static const char deep[] =
        "local s = ''\nreturn " /* nested parentheses are the compiler's work */;
    struct buffer text = buffer_on(world.arena);
    buffer_text(&text, deep);
    buffer_repeat(&text, "(", 30000);
    assert_null(world_load(&world, text.text, text.len));
    assert_int_equal(world.problems.count, 1);
}

/* The same rule uses the same fuel, whatever ran before it. */
static void fuel_is_the_same_every_time(void **state)
{
    (void)state;
    int found[2];
    for (int round = 0; round < 2; round++) {
        int least = 1, most = 10000000;
        while (least < most) {
            int middle = (least + most + 1) / 2;
            const char *body = arena_print(
                world.arena,
                "local t = {} for i = 1, %d do t[i %% 100] = i end for k in pairs(t) do end return out.met('good')",
                middle);
            if (world_run(&world, "", body).outcome == OUTCOME_MET)
                least = middle;
            else
                most = middle - 1;
        }
        found[round] = least;
        world_run(&world, "",
                  "local t = {} for i = 1, 1e5 do t['k' .. i] = i end return out.met('good')");
    }
    assert_true(abs(found[0] - found[1]) <= found[0] / 1000);
    assert_true(found[0] > 1000000 && found[0] < 10000000);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_is_not_there, setup, teardown),
        cmocka_unit_test_setup_teardown(plain_lua, setup, teardown),
        cmocka_unit_test_setup_teardown(no_address_is_shown, setup, teardown),
        cmocka_unit_test_setup_teardown(libraries_are_locked, setup, teardown),
        cmocka_unit_test_setup_teardown(pairs_has_one_order, setup, teardown),
        cmocka_unit_test_setup_teardown(sorting_is_stable, setup, teardown),
        cmocka_unit_test_setup_teardown(helpers, setup, teardown),
        cmocka_unit_test_setup_teardown(patterns_as_in_lua, setup, teardown),
        cmocka_unit_test_setup_teardown(gmatch_as_in_lua, setup, teardown),
        cmocka_unit_test_setup_teardown(random_patterns_as_in_lua, setup, teardown),
        cmocka_unit_test_setup_teardown(limits_end_a_rule, setup, teardown),
        cmocka_unit_test_setup_teardown(too_much_at_once_is_an_error, setup, teardown),
        cmocka_unit_test_setup_teardown(deep_recursion, setup, teardown),
        cmocka_unit_test_setup_teardown(fuel_is_the_same_every_time, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

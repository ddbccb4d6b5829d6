/* mischief.c -- it does what the dossier tells it: {mischief: {do: nan}}; and one native rule
 * for each way in which a rule may go wrong.
 */
#include <accord/plugin.h>

#include <math.h>
#include <stddef.h>
#include <string.h>

static const accord_shape anything = {.size = sizeof anything, .forms = ACCORD_IS_ANY};
static const accord_section section = {.size = sizeof section,
                                       .key = "mischief",
                                       .title = {"Mischief", "Bêtises"},
                                       .about = {"What to do.", "Que faire."},
                                       .shape = &anything};
static const accord_section *const sections[] = {&section, NULL};
static const accord_measure *const no_measures[] = {NULL};

static const accord_text because = {"because", "parce que"};

/* ---- measures ---- */

struct doing {
    const accord_host *host;
    accord_call *call;
    const accord_node *section;
    accord_tree *out;
};

static accord_str str(const char *text, size_t len)
{
    return (accord_str){text, len};
}

static int32_t put(const struct doing *d, const char *key, double value)
{
    return d->host->put_number(d->call, d->out, key, value);
}

/* clang-format off */
static int32_t do_nan(const struct doing *d) { return put(d, "x", NAN); }
static int32_t do_nan_unnoticed(const struct doing *d) { put(d, "x", NAN); return ACCORD_OK; }
static int32_t do_infinite(const struct doing *d) { return put(d, "x", INFINITY); }
static int32_t do_less_than_all(const struct doing *d) { return put(d, "x", -INFINITY); }
static int32_t do_no_key(const struct doing *d) { return put(d, NULL, 1); }
static int32_t do_empty_key(const struct doing *d) { return put(d, "", 1); }
static int32_t do_bad_key(const struct doing *d) { return put(d, "a\xff", 1); }
static int32_t do_error(const struct doing *d) { put(d, "x", 1); return ACCORD_E_PLUGIN; }
static int32_t do_odd_status(const struct doing *d) { put(d, "x", 1); return 5; }
static int32_t do_limit(const struct doing *d) { (void)d; return ACCORD_E_LIMIT; }
static int32_t do_nothing(const struct doing *d) { (void)d; return ACCORD_OK; }
/* clang-format on */

static int32_t do_twice(const struct doing *d)
{
    put(d, "x", 1);
    put(d, "x", 2);
    return ACCORD_OK;
}

static int32_t do_twice_over(const struct doing *d) /* a map and a number of one name */
{
    put(d, "x", 1);
    d->host->map(d->call, d->out, "x");
    return ACCORD_OK;
}

static int32_t do_key_in_list(const struct doing *d)
{
    accord_tree *list = d->host->list(d->call, d->out, "list");
    d->host->put_number(d->call, list, "key", 1);
    return ACCORD_OK;
}

static int32_t put_key_of(const struct doing *d, size_t len)
{
    char key[300];
    memset(key, 'k', sizeof key);
    key[len] = '\0';
    put(d, key, 1);
    return ACCORD_OK;
}

static int32_t do_long_key(const struct doing *d)
{
    return put_key_of(d, 256);
}
static int32_t do_longest_key(const struct doing *d)
{
    return put_key_of(d, 255);
}

static int32_t put_text(const struct doing *d, accord_str text)
{
    d->host->put_text(d->call, d->out, "x", text);
    return ACCORD_OK;
}

static int32_t do_bad_text(const struct doing *d)
{
    return put_text(d, str("a\xff", 2));
}
static int32_t do_nul_text(const struct doing *d)
{
    return put_text(d, str("a\0b", 3));
}
static int32_t do_no_text(const struct doing *d)
{
    return put_text(d, str(NULL, 3));
}

static int32_t do_long_text(const struct doing *d)
{
    size_t len = 1024 * 1024 + 1;
    char *text = d->host->scratch(d->call, len);
    memset(text, 'x', len);
    return put_text(d, str(text, len));
}

static int32_t put_many(const struct doing *d, size_t count)
{
    int32_t status = ACCORD_OK;
    accord_tree *list = d->host->list(d->call, d->out, "list"); /* the first value */
    for (size_t i = 1; i < count; i++)
        status = d->host->put_number(d->call, list, NULL, 1);
    return status;
}

static int32_t do_many(const struct doing *d)
{
    return put_many(d, 200000);
}
static int32_t do_too_many(const struct doing *d)
{
    return put_many(d, 200001);
}
static int32_t do_too_many_unnoticed(const struct doing *d)
{
    put_many(d, 200001);
    return ACCORD_OK;
}

static int32_t do_no_reason(const struct doing *d)
{
    d->host->put_null(d->call, d->out, "x", (accord_text){"because", NULL});
    return ACCORD_OK;
}

static int32_t do_bad_reason(const struct doing *d)
{
    d->host->put_null(d->call, d->out, "x", (accord_text){"because", "parce qu\xe9"});
    return ACCORD_OK;
}

static int32_t do_nulls(const struct doing *d)
{
    const accord_host *h = d->host;
    accord_tree *map = h->map(d->call, d->out, "map"), *inner = h->map(d->call, map, "inner"),
                *list = h->list(d->call, map, "list");
    h->put_null(d->call, d->out, "top", because);
    h->put_not_applicable(d->call, inner, "deep", (accord_text){"no vote", "pas de vote"});
    h->put_number(d->call, list, NULL, 1);
    return h->put_null(d->call, list, NULL, because);
}

/* The name under which the host files its reasons. */
static int32_t do_reasons(const struct doing *d)
{
    put(d, "reasons", 1);
    return d->host->put_null(d->call, d->out, "x", because);
}

static int32_t do_no_parent(const struct doing *d)
{
    d->host->put_number(d->call, NULL, "x", 1);
    return ACCORD_OK;
}

static int32_t nest(const struct doing *d, int depth)
{
    accord_tree *tree = d->out;
    for (int i = 0; i < depth && tree; i++)
        tree = d->host->map(d->call, tree, "a");
    return tree ? ACCORD_OK : ACCORD_E_ARG;
}

static int32_t do_nested(const struct doing *d)
{
    return nest(d, 20);
}
static int32_t do_deep(const struct doing *d)
{
    return nest(d, 5000);
}

static int32_t do_read(const struct doing *d) /* only rules read */
{
    return d->host->read(d->call, "answers.x") ? ACCORD_OK : ACCORD_OK;
}

static int32_t do_scratch(const struct doing *d)
{
    unsigned char *a = d->host->scratch(d->call, 1000), *b = d->host->scratch(d->call, 1000);
    int zeroed = a && b && a != b;
    for (size_t i = 0; zeroed && i < 1000; i++)
        zeroed = a[i] == 0 && b[i] == 0;
    d->host->put_boolean(d->call, d->out, "zeroed", zeroed);
    d->host->put_boolean(d->call, d->out, "refused",
                         d->host->scratch(d->call, (size_t)-1) == NULL &&
                             d->host->scratch(d->call, 256u * 1024 * 1024) == NULL);
    return ACCORD_OK;
}

static int32_t do_every_type(const struct doing *d)
{
    const accord_host *h = d->host;
    accord_tree *list = h->list(d->call, d->out, "list"), *map = h->map(d->call, list, NULL);
    char text[8] = "copied";
    h->put_number(d->call, d->out, "zero", -0.0);
    h->put_boolean(d->call, d->out, "yes", 7);
    h->put_text(d->call, d->out, "text", str(text, 6));
    h->put_text(d->call, d->out, "empty", str("", 0));
    memset(text, 'x', 6); /* what was handed over was copied */
    h->put_number(d->call, map, "inside", 2.5);
    return ACCORD_OK;
}

/* What the host says of every value of the section, in words. */
static int32_t do_echo(const struct doing *d)
{
    const accord_host *h = d->host;
    for (size_t i = 0; i < h->count(d->section); i++) {
        accord_str key, text;
        double number = 0;
        int32_t boolean = 0;
        char name[64] = "";
        const accord_node *node = h->at(d->section, i, &key);
        memcpy(name, key.ptr, key.len < 60 ? key.len : 60);
        accord_tree *map = h->map(d->call, d->out, name);
        text = h->text(node);
        h->put_number(d->call, map, "kind", h->kind(node));
        h->put_number(d->call, map, "count", (double)h->count(node));
        h->put_text(d->call, map, "text", text);
        if (h->number(node, &number) == ACCORD_OK)
            h->put_number(d->call, map, "number", number);
        if (h->boolean(node, &boolean) == ACCORD_OK)
            h->put_boolean(d->call, map, "boolean", boolean);
        h->put_boolean(d->call, map, "same", h->get(d->section, name) == node);
    }
    accord_str none;
    int absent = h->kind(NULL) == ACCORD_NULL && h->count(NULL) == 0 && !h->get(NULL, "x") &&
                 !h->at(NULL, 0, &none) && none.len == 0 && h->text(NULL).len == 0 &&
                 h->number(NULL, &(double){0}) == ACCORD_E_ARG &&
                 h->boolean(NULL, &(int32_t){0}) == ACCORD_E_ARG && !h->get(d->section, "absent") &&
                 !h->at(d->section, 1000, NULL) && !h->get(d->section, NULL) &&
                 h->number(d->section, NULL) == ACCORD_E_ARG;
    h->put_boolean(d->call, d->out, "nothing-is-nothing", absent);
    return h->put_boolean(d->call, d->out, "host-is-whole",
                          h->size >= sizeof *h && h->abi_major == ACCORD_ABI_MAJOR);
}

static int32_t do_crash(const struct doing *d)
{
    volatile int *nowhere = NULL;
    (void)d;
    return *nowhere;
}

/* clang-format off */
static const struct {
    const char *name;
    int32_t (*run)(const struct doing *d);
} doings[] = {
    { "nan", do_nan },
    { "nan-unnoticed", do_nan_unnoticed },
    { "infinite", do_infinite },
    { "less-than-all", do_less_than_all },
    { "no-key", do_no_key },
    { "empty-key", do_empty_key },
    { "bad-key", do_bad_key },
    { "twice", do_twice },
    { "twice-over", do_twice_over },
    { "key-in-list", do_key_in_list },
    { "long-key", do_long_key },
    { "longest-key", do_longest_key },
    { "bad-text", do_bad_text },
    { "nul-text", do_nul_text },
    { "no-text", do_no_text },
    { "long-text", do_long_text },
    { "many", do_many },
    { "too-many", do_too_many },
    { "too-many-unnoticed", do_too_many_unnoticed },
    { "error", do_error },
    { "odd-status", do_odd_status },
    { "limit", do_limit },
    { "nothing", do_nothing },
    { "no-reason", do_no_reason },
    { "bad-reason", do_bad_reason },
    { "nulls", do_nulls },
    { "reasons", do_reasons },
    { "no-parent", do_no_parent },
    { "nested", do_nested },
    { "deep", do_deep },
    { "read", do_read },
    { "scratch", do_scratch },
    { "every-type", do_every_type },
    { "echo", do_echo },
    { "crash", do_crash },
};
/* clang-format on */

static int32_t measure(const accord_host *host, accord_call *call, const accord_node *dossier,
                       accord_tree *out)
{
    struct doing d = {host, call, host->get(dossier, "mischief"), out};
    accord_str what = host->text(host->get(d.section, "do"));
    for (size_t i = 0; i < sizeof doings / sizeof *doings; i++)
        if (strlen(doings[i].name) == what.len && memcmp(doings[i].name, what.ptr, what.len) == 0)
            return doings[i].run(&d);
    return ACCORD_E_ARG;
}

/* ---- rules ---- */

/* clang-format off */
#define JUDGE(name)                                                                                \
    static int32_t name(const accord_host *host, accord_call *call, accord_tree *values,           \
                        accord_finding *out)
#define UNUSED (void)host, (void)call, (void)values, (void)out

static int32_t conclude(accord_finding *out, int32_t outcome, double degree, const char *said)
{
    out->outcome = outcome;
    out->degree = degree;
    out->message = said;
    return ACCORD_OK;
}

/* Reads a path, and goes on as if nothing were. */
static int32_t read_and(const accord_host *host, accord_call *call, const char *path,
                        accord_finding *out)
{
    host->read(call, path);
    return conclude(out, ACCORD_MET, 0, NULL);
}

JUDGE(says_nothing) { UNUSED; return ACCORD_OK; }
JUDGE(beyond) { UNUSED; return conclude(out, 99, 0, NULL); }
JUDGE(below) { UNUSED; return conclude(out, -7, 0, NULL); }
JUDGE(degree_above) { UNUSED; return conclude(out, ACCORD_PARTIAL, 1.0001, NULL); }
JUDGE(degree_below) { UNUSED; return conclude(out, ACCORD_PARTIAL, -0.0001, NULL); }
JUDGE(degree_nan) { UNUSED; return conclude(out, ACCORD_PARTIAL, NAN, NULL); }
JUDGE(no_such_message) { UNUSED; return conclude(out, ACCORD_MET, 0, "shouted"); }
JUDGE(gives_error) { UNUSED; conclude(out, ACCORD_MET, 0, NULL); return ACCORD_E_PLUGIN; }
JUDGE(met) { UNUSED; return conclude(out, ACCORD_MET, 0, "said"); }
JUDGE(unknown) { UNUSED; return conclude(out, ACCORD_UNKNOWN, 0, NULL); }
JUDGE(pointless) { UNUSED; return conclude(out, ACCORD_NOT_APPLICABLE, 0, NULL); }
JUDGE(undeclared) { UNUSED; return read_and(host, call, "answers.secret", out); }
JUDGE(no_path) { UNUSED; return read_and(host, call, NULL, out); }
JUDGE(keeps_on) { UNUSED; return read_and(host, call, "answers.open", out); }
/* clang-format on */

JUDGE(puts_nan)
{
    host->put_number(call, values, "x", NAN);
    return conclude(out, ACCORD_MET, 0, NULL);
}

JUDGE(undeclared_then_open)
{
    UNUSED;
    host->read(call, "answers.secret");
    host->read(call, "answers.open");
    return ACCORD_OK;
}

JUDGE(error_after_open)
{
    UNUSED;
    host->read(call, "answers.open");
    return ACCORD_E_PLUGIN;
}

/* Reads every path that it declares and gives what it got. */
JUDGE(reads_all)
{
    static const struct {
        const char *path, *name;
    } wanted[] = {{"answers.number", "number"}, {"answers.yes", "yes"},
                  {"answers.word", "word"},     {"measures.other.figure", "figure"},
                  {"partners", "partners"},     {"alliance", "alliance"}};
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        const accord_node *node = host->read(call, wanted[i].path);
        double number;
        if (!node)
            return ACCORD_OK;
        if (host->number(node, &number) == ACCORD_OK)
            host->put_number(call, values, wanted[i].name, number);
        else if (host->kind(node) == ACCORD_LIST || host->kind(node) == ACCORD_MAP)
            host->put_number(call, values, wanted[i].name, (double)host->count(node));
        else
            host->put_text(call, values, wanted[i].name, host->text(node));
    }
    return conclude(out, ACCORD_PARTIAL, 0.25, "said");
}

/* Reads the first path that it declares: a text or a number comes into the values. */
static int32_t read_one(const accord_host *host, accord_call *call, accord_tree *values,
                        accord_finding *out, const char *path)
{
    const accord_node *node = host->read(call, path);
    if (!node)
        return ACCORD_OK;
    host->put_number(call, values, "kind", host->kind(node));
    host->put_text(call, values, "text", host->text(node));
    return conclude(out, ACCORD_MET, 0, "said");
}

JUDGE(reads_stage)
{
    return read_one(host, call, values, out, "alliance.stage");
}
JUDGE(reads_answers)
{
    return read_one(host, call, values, out, "answers");
}
JUDGE(reads_weather)
{
    return read_one(host, call, values, out, "weather");
}

static const accord_message said = {.size = sizeof said, .key = "said", .text = {"Said.", "Dit."}};
static const accord_message *const messages[] = {&said, NULL};
static const char *const usual[] = {"answers.open",   "answers.number",
                                    "answers.yes",    "answers.word",
                                    "measures.other", "partners",
                                    "alliance",       NULL};
static const char *const all_answers[] = {"answers", NULL};
static const char *const weather[] = {"weather", NULL};

/* clang-format off */
#define RULE(name_, id_, reads_)                                                                   \
    static const accord_rule rule_##name_ = {                                                      \
        sizeof rule_##name_, 0, id_, { "A rule", "Une règle" }, { "Why.", "Pourquoi." },           \
        "a test", reads_, messages, name_                                                          \
    };
#define RULES(each)                                                                                \
    each(says_nothing, "says-nothing", usual) each(beyond, "beyond", usual)                        \
    each(below, "below", usual) each(degree_above, "degree-above", usual)                          \
    each(degree_below, "degree-below", usual) each(degree_nan, "degree-nan", usual)                \
    each(no_such_message, "no-such-message", usual) each(gives_error, "gives-error", usual)        \
    each(met, "met", usual) each(unknown, "unknown", usual) each(pointless, "pointless", usual)    \
    each(puts_nan, "puts-nan", usual) each(undeclared, "undeclared", usual)                        \
    each(no_path, "no-path", usual) each(undeclared_then_open, "undeclared-then-open", usual)      \
    each(keeps_on, "keeps-on", usual) each(error_after_open, "error-after-open", usual)            \
    each(reads_all, "reads-all", usual) each(reads_stage, "reads-stage", usual)                    \
    each(reads_answers, "reads-answers", all_answers)                                              \
    each(reads_weather, "reads-weather", weather)

RULES(RULE)
#define LISTED(name_, id_, reads_) &rule_##name_,
static const accord_rule *const rules[] = { RULES(LISTED) NULL };
/* clang-format on */

const accord_plugin accord_plugin_v1 = {.magic = ACCORD_MAGIC,
                                        .size = sizeof accord_plugin_v1,
                                        .abi_major = ACCORD_ABI_MAJOR,
                                        .abi_minor = ACCORD_ABI_MINOR,
                                        .id = "mischief",
                                        .version = "1.0.0",
                                        .title = {"Mischief", "Bêtises"},
                                        .about = {"It does what it is told.",
                                                  "Il fait ce qu’on lui dit."},
                                        .sections = sections,
                                        .measures = no_measures,
                                        .measure = measure,
                                        .rules = rules};

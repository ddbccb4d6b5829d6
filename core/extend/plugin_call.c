/* plugin_call.c -- the host table, and the two calls.
 *
 * accord_node is our node; accord_tree is a node that is being built, which
 * remembers its path so that a null can be filed under it.
 */
#include "extend/plugin_call.h"

#include "base/crash.h"
#include "base/limits.h"
#include "base/text.h"
#include "data/shape.h"

#include <math.h>
#include <string.h>

struct accord_call {
    struct arena *arena;     /* what results live on */
    struct arena *working;   /* scratch: gone after the call; opened when it is asked for */
    const struct view *view; /* of a rule; NULL for measures */
    const struct rule *rule;
    struct node *reasons;
    size_t values, scratch;
    bool failed;               /* a value was refused: the call cannot count */
    struct problems *problems; /* of the dossier; NULL for a rule */
    struct judgement ended;    /* a read that ends the rule */
    bool has_ended;
};

struct accord_tree {
    struct node *node;
    const char *path; /* "" at the top */
    int depth;
};

static const struct node *own(const accord_node *node)
{
    return (const struct node *)node;
}

static const accord_node *theirs(const struct node *node)
{
    return (const accord_node *)node;
}

/* ---- reading ---- */

static int32_t host_kind(const accord_node *node)
{
    static const int32_t kinds[] = {ACCORD_NULL, ACCORD_BOOL, ACCORD_NUMBER,
                                    ACCORD_TEXT, ACCORD_LIST, ACCORD_MAP};
    return kinds[node_kind(own(node))];
}

static size_t host_count(const accord_node *node)
{
    return node_count(own(node));
}

static const accord_node *host_get(const accord_node *map, const char *key)
{
    return theirs(key ? node_get(own(map), key) : NULL);
}

static const accord_node *host_at(const accord_node *node, size_t index, accord_str *key)
{
    const struct node *child = node_at(own(node), index);
    if (key)
        *key = child && child->key ? (accord_str){child->key, strlen(child->key)}
                                   : (accord_str){"", 0};
    return theirs(child);
}

static accord_str host_text(const accord_node *node)
{
    const struct node *n = own(node);
    return node_text(n) ? (accord_str){n->text, n->len} : (accord_str){"", 0};
}

static int32_t host_number(const accord_node *node, double *out)
{
    return out && node_percent(own(node), out) ? ACCORD_OK : ACCORD_E_ARG;
}

static int32_t host_boolean(const accord_node *node, int32_t *out)
{
    bool boolean;
    if (!out || !node_boolean(own(node), &boolean))
        return ACCORD_E_ARG;
    *out = boolean;
    return ACCORD_OK;
}

/* ---- building ---- */

static int32_t misuse(accord_call *call, int32_t code)
{
    call->failed = true;
    return code;
}

static bool key_fits(const accord_tree *parent, const char *key)
{
    if (parent->node->kind == NODE_LIST)
        return !key;
    bool ours = key && !*parent->path && strcmp(key, "reasons") == 0; /* the host's own */
    return key && *key && !ours && strlen(key) <= 255 && text_is_utf8(key, strlen(key)) &&
           !node_get(parent->node, key);
}

/* Attach value under parent; its path is what reasons are filed under. */
static int32_t attach(accord_call *call, accord_tree *parent, const char *key, struct node *value)
{
    if (!parent || !key_fits(parent, key))
        return misuse(call, ACCORD_E_ARG);
    if (++call->values > LIMIT_PLUGIN_VALUES)
        return misuse(call, ACCORD_E_LIMIT);
    if (key)
        node_put(call->arena, parent->node, key, value);
    else
        node_add(call->arena, parent->node, value);
    return ACCORD_OK;
}

/* Called before the value is attached: an index counts from 0. */
static const char *path_below(accord_call *call, const accord_tree *parent, const char *key)
{
    if (!key)
        return arena_print(call->arena, "%s[%zu]", parent->path, parent->node->count);
    return *parent->path ? arena_print(call->arena, "%s.%s", parent->path, key)
                         : arena_text(call->arena, key);
}

static accord_tree *add_branch(accord_call *call, accord_tree *parent, const char *key,
                               struct node *node)
{
    if (!parent || parent->depth >= LIMIT_DEPTH) {
        misuse(call, ACCORD_E_LIMIT);
        return NULL;
    }
    const char *path = path_below(call, parent, key);
    if (attach(call, parent, key, node) != ACCORD_OK)
        return NULL;
    accord_tree *tree = arena_alloc(call->arena, sizeof *tree);
    *tree = (accord_tree){node, path, parent->depth + 1};
    return tree;
}

static accord_tree *host_map(accord_call *call, accord_tree *parent, const char *key)
{
    return add_branch(call, parent, key, node_map(call->arena));
}

static accord_tree *host_list(accord_call *call, accord_tree *parent, const char *key)
{
    return add_branch(call, parent, key, node_list(call->arena));
}

static int32_t host_put_number(accord_call *call, accord_tree *parent, const char *key,
                               double value)
{
    if (!isfinite(value))
        return misuse(call, ACCORD_E_ARG);
    return attach(call, parent, key, node_new_number(call->arena, value == 0 ? 0 : value));
}

static int32_t host_put_boolean(accord_call *call, accord_tree *parent, const char *key,
                                int32_t value)
{
    return attach(call, parent, key, node_new_bool(call->arena, value != 0));
}

static int32_t host_put_text(accord_call *call, accord_tree *parent, const char *key,
                             accord_str value)
{
    if (!value.ptr || value.len > LIMIT_SCALAR_BYTES || !text_is_utf8(value.ptr, value.len) ||
        memchr(value.ptr, '\0', value.len))
        return misuse(call, ACCORD_E_ARG);
    return attach(call, parent, key, node_new_text_len(call->arena, value.ptr, value.len));
}

static int32_t put_absent(accord_call *call, accord_tree *parent, const char *key,
                          accord_text reason, bool pointless)
{
    if (!parent || !reason.en || !reason.fr || !text_is_utf8(reason.en, strlen(reason.en)) ||
        !text_is_utf8(reason.fr, strlen(reason.fr)))
        return misuse(call, ACCORD_E_ARG);
    struct wording *why = arena_alloc(call->arena, sizeof *why);
    *why = (struct wording){arena_text(call->arena, reason.en), arena_text(call->arena, reason.fr)};
    struct node *value = node_new_null(call->arena);
    value->boolean = pointless;
    value->reason = why;
    const char *path = path_below(call, parent, key);
    int32_t status = attach(call, parent, key, value);
    if (status != ACCORD_OK)
        return status;
    struct node *entry = node_put(call->arena, call->reasons, path, node_map(call->arena));
    node_put_text(call->arena, entry, "en", why->en);
    node_put_text(call->arena, entry, "fr", why->fr);
    return ACCORD_OK;
}

static int32_t host_put_null(accord_call *call, accord_tree *parent, const char *key,
                             accord_text reason)
{
    return put_absent(call, parent, key, reason, false);
}

static int32_t host_put_not_applicable(accord_call *call, accord_tree *parent, const char *key,
                                       accord_text reason)
{
    return put_absent(call, parent, key, reason, true);
}

static void *host_scratch(accord_call *call, size_t bytes)
{
    if (bytes > LIMIT_PLUGIN_SCRATCH - call->scratch)
        return NULL;
    call->scratch += bytes;
    if (!call->working)
        call->working = arena_open();
    return arena_alloc(call->working, bytes);
}

/* ---- what is wrong in the dossier ---- */

static const char *nearest_known(const struct node *node, bool key, const char *const *known,
                                 size_t count, struct arena *arena)
{
    const char *word = key ? node->key : node_text(node);
    struct nearest nearest = nearest_to(arena, word ? word : "");
    for (size_t i = 0; word && known && i < count; i++)
        nearest_try(&nearest, known[i]);
    return nearest_word(&nearest);
}

static int32_t host_problem(accord_call *call, const accord_node *where, uint32_t how,
                            accord_text what, const char *const *known, size_t count)
{
    const struct node *node = own(where);
    bool key = how & ACCORD_AT_KEY;
    if (!call->problems || !node || !what.en || !what.fr ||
        !(how & (ACCORD_ERROR | ACCORD_WARNING)))
        return misuse(call, ACCORD_E_ARG);
    enum language l = call->problems->language;
    const char *meant = nearest_known(node, key, known, count, call->arena);
    if (how & ACCORD_IF_NEAR && !meant)
        return ACCORD_OK;
    struct saying saying = saying_print("%s", l == FRENCH ? what.fr : what.en), help = {""};
    struct place place = key ? node_key_place(node) : node_place(node);
    if (meant)
        help = say_did_you_mean(l, meant);
    if (how & ACCORD_ERROR)
        problem_helped(call->problems, place, saying, help);
    else
        problem_warn(call->problems, place, saying, meant ? &help : NULL);
    return ACCORD_OK;
}

/* ---- reads of native rules ---- */

static struct fact read_fact(accord_call *call, const char *path)
{
    const struct view *view = call->view;
    if (strncmp(path, "answers.", 8) == 0)
        return view->answer(view->scenario, path + 8);
    if (strncmp(path, "measures.", 9) == 0)
        return view->measure(view->scenario, path + 9);
    const struct node *node = NULL;
    if (strcmp(path, "partners") == 0)
        node = view->partners;
    else if (strncmp(path, "alliance.", 9) == 0)
        node = node_path(view->alliance, path + 9);
    else if (strcmp(path, "alliance") == 0)
        node = view->alliance;
    else
        misuse(call, ACCORD_E_ARG);
    return (struct fact){FACT_VALUE, node, {0}};
}

static const accord_node *host_read(accord_call *call, const char *path)
{
    if (!call->view || !path || !rule_reads(call->rule, path)) {
        misuse(call, ACCORD_E_ARG);
        return NULL;
    }
    struct fact fact = read_fact(call, path);
    if (fact.state == FACT_VALUE && node_kind(fact.value) != NODE_NULL) {
        if (strncmp(path, "answers.", 8) != 0) /* the view records answers by itself */
            call->view->leaf(call->view->scenario, path, fact.value);
        return theirs(fact.value);
    }
    if (!call->has_ended) {
        call->has_ended = true;
        bool pointless = fact.state == FACT_NOT_APPLICABLE;
        call->ended =
            (struct judgement){.outcome = pointless ? OUTCOME_NOT_APPLICABLE : OUTCOME_UNKNOWN,
                               .reason = fact.reason};
    }
    return NULL;
}

static const accord_host host = {
    .size = sizeof(accord_host),
    .abi_major = ACCORD_ABI_MAJOR,
    .abi_minor = ACCORD_ABI_MINOR,
    .kind = host_kind,
    .count = host_count,
    .get = host_get,
    .at = host_at,
    .text = host_text,
    .number = host_number,
    .boolean = host_boolean,
    .map = host_map,
    .list = host_list,
    .put_number = host_put_number,
    .put_boolean = host_put_boolean,
    .put_text = host_put_text,
    .put_null = host_put_null,
    .put_not_applicable = host_put_not_applicable,
    .scratch = host_scratch,
    .read = host_read,
    .problem = host_problem,
};

/* ---- the calls ---- */

int plugin_measure(const struct node **out, const struct plugin *plugin, const struct node *dossier,
                   struct arena *arena, struct problems *problems, const char **why)
{
    accord_call call = {.arena = arena, .problems = problems, .reasons = node_map(arena)};
    accord_tree top = {node_map(arena), "", 0};
    crash_note(plugin->id);
    int32_t status = plugin->api.measure(&host, &call, theirs(dossier), &top);
    crash_note(NULL);
    arena_close(call.working);
    if (status != ACCORD_OK || call.failed) {
        *why = status == ACCORD_E_LIMIT || call.values > LIMIT_PLUGIN_VALUES
                   ? "a limit was reached"
                   : arena_print(arena, "status %d", (int)(status ? status : ACCORD_E_ARG));
        return FAILED;
    }
    if (call.reasons->count)
        node_put(arena, top.node, "reasons", call.reasons);
    *out = top.node;
    return OK;
}

static const accord_rule *native_rule(const struct plugin *plugin, const char *id)
{
    for (size_t i = 0; plugin->api.rules && plugin->api.rules[i]; i++)
        if (strcmp(plugin->api.rules[i]->id, id) == 0)
            return plugin->api.rules[i];
    return NULL;
}

const struct rule *plugin_rule(const struct plugin *plugin, const char *id, const char *factor,
                               struct arena *arena)
{
    const accord_rule *native = native_rule(plugin, id);
    if (!native)
        return NULL;
    struct rule *rule = arena_alloc(arena, sizeof *rule);
    rule->id = native->id;
    rule->factor = factor;
    rule->title = (struct wording){native->title.en, native->title.fr};
    rule->why = (struct wording){native->why.en, native->why.fr};
    rule->plugin = plugin->id;
    rule->native = native;
    rule->sources = arena_array(arena, 1, sizeof *rule->sources);
    rule->sources[rule->source_count++] = native->source;
    while (native->reads[rule->read_count])
        rule->read_count++;
    rule->reads = arena_array(arena, rule->read_count + 1, sizeof *rule->reads);
    for (size_t i = 0; i < rule->read_count; i++)
        rule->reads[i] = native->reads[i];
    while (native->messages && native->messages[rule->message_count])
        rule->message_count++;
    rule->messages = arena_array(arena, rule->message_count + 1, sizeof *rule->messages);
    for (size_t i = 0; i < rule->message_count; i++)
        rule->messages[i] =
            (struct rule_message){native->messages[i]->key,
                                  {native->messages[i]->text.en, native->messages[i]->text.fr},
                                  {0}};
    return rule;
}

static struct judgement failure(const char *what)
{
    return (struct judgement){.outcome = OUTCOME_ERROR, .error = what};
}

struct judgement plugin_judge(const struct plugin *plugin, const struct rule *rule,
                              const struct view *view, struct arena *arena)
{
    static const enum outcome outcomes[] = {OUTCOME_MET, OUTCOME_PARTIAL, OUTCOME_UNMET,
                                            OUTCOME_UNKNOWN, OUTCOME_NOT_APPLICABLE};
    const accord_rule *native = rule->native;
    accord_call call = {.arena = arena, .view = view, .rule = rule, .reasons = node_map(arena)};
    accord_tree values = {node_map(arena), "", 0};
    accord_finding finding = {.size = sizeof finding, .outcome = -1};
    crash_note(plugin->id);
    int32_t status = native->judge(&host, &call, &values, &finding);
    crash_note(NULL);
    arena_close(call.working);
    if (call.has_ended && status == ACCORD_OK && !call.failed)
        return call.ended;
    if (status != ACCORD_OK || call.failed)
        return failure(arena_print(arena, "the rule returned status %d",
                                   (int)(status ? status : ACCORD_E_ARG)));
    if (finding.outcome < 0 || finding.outcome >= (int32_t)COUNT_OF(outcomes))
        return failure("the rule gives an outcome that does not exist");
    if (finding.outcome == ACCORD_PARTIAL && !(finding.degree >= 0 && finding.degree <= 1))
        return failure("the degree is not between 0 and 1");
    if (finding.message && !rule_message(rule, finding.message))
        return failure(arena_print(arena, "no message is called '%s'", finding.message));
    return (struct judgement){.outcome = outcomes[finding.outcome],
                              .degree = finding.degree,
                              .message = finding.message,
                              .values = values.node};
}

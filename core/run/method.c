/* method.c -- rules are loaded from the folders of the framework, the furthest
 * parent first, so that a child's rule takes the place of its parent's; then
 * every rule is bound to its factor and what it reads is checked.
 */
#include "run/method.h"

#include "base/digest.h"
#include "base/file.h"
#include "base/limits.h"
#include "base/random.h"
#include "base/text.h"
#include "extend/plugin_call.h"

#include <stdlib.h>
#include <string.h>

struct assembling {
    struct method *method;
    const struct framework *framework;
    struct arena *arena;
    struct problems *problems;
    const struct rule **loaded;
    size_t loaded_count, loaded_capacity;
    bool broken; /* a rule did not load: what it reads is not known */
};

static enum language tongue(const struct assembling *a)
{
    return a->problems->language;
}

/* ---- loading the files ---- */

static bool is_rule_file(const char *name)
{
    size_t len = strlen(name);
    return len > 4 && strcmp(name + len - 4, ".lua") == 0 && text_is_id(name, len - 4);
}

/* In place of the parent's rule of the same id, or at the end. */
static void keep_rule(struct assembling *a, const struct rule *rule)
{
    for (size_t i = 0; i < a->loaded_count; i++)
        if (strcmp(a->loaded[i]->id, rule->id) == 0) {
            a->loaded[i] = rule;
            return;
        }
    a->loaded =
        arena_grow(a->arena, a->loaded, a->loaded_count, &a->loaded_capacity, sizeof *a->loaded);
    a->loaded[a->loaded_count++] = rule;
}

static void load_rule(struct assembling *a, const char *folder, const char *name)
{
    const char *path = arena_print(a->arena, "%s/%s", folder, name);
    const char *id = arena_copy(a->arena, name, strlen(name) - 4);
    if (framework_is_off(a->framework, id))
        return;
    const struct source *source = file_read(path, LIMIT_RULE_BYTES, a->arena, a->problems);
    struct rule *rule =
        source ? lua_rule_load(a->method->lua, source, a->arena, a->problems) : NULL;
    if (!rule || !rule->id)
        return;
    rule->digest = digest_of(a->arena, source->text, source->len);
    keep_rule(a, rule);
}

static void load_folder(struct assembling *a, const char *folder)
{
    const char **names;
    size_t count;
    if (file_list(&names, &count, folder, a->arena) != OK)
        return;
    for (size_t i = 0; i < count; i++) {
        if (!is_rule_file(names[i]))
            continue;
        if (a->loaded_count >= LIMIT_RULES) {
            problem(a->problems, a->framework->place, say_too_many_rules(tongue(a), LIMIT_RULES));
            return;
        }
        load_rule(a, folder, names[i]);
    }
}

/* ---- binding ---- */

static const struct factor *factor_of(struct assembling *a, const struct rule *rule)
{
    const struct factor *factor = framework_factor(a->framework, rule->factor);
    if (factor || !rule->factor || framework_is_off(a->framework, rule->factor))
        return factor;
    struct nearest nearest = nearest_to(a->arena, rule->factor);
    for (size_t i = 0; i < a->framework->factor_count; i++)
        nearest_try(&nearest, a->framework->factors[i]->id);
    const char *meant = nearest_word(&nearest);
    problem_helped(a->problems, lua_rule_place(rule, "factor"),
                   say_unknown_factor(tongue(a), rule->factor),
                   meant ? say_did_you_mean(tongue(a), meant) : (struct saying){""});
    return NULL;
}

static void set_params(struct assembling *a, struct bound_rule *bound, const struct rule_use *use)
{
    bound->params = arena_array(a->arena, bound->rule->param_count + 1, sizeof *bound->params);
    for (size_t i = 0; i < bound->rule->param_count; i++)
        bound->params[i] = bound->rule->params[i].value;
    for (size_t i = 0; use && i < use->param_count; i++) {
        const struct param_value *given = &use->params[i];
        const struct rule_param *param = rule_param(bound->rule, given->id);
        if (!param)
            problem(a->problems, given->place,
                    say_unknown_param(tongue(a), bound->rule->id, given->id));
        else if (param->least <= param->most &&
                 (given->value < param->least || given->value > param->most))
            problem(a->problems, given->place,
                    say_out_of_bounds(tongue(a), param->least, param->most,
                                      arena_print(a->arena, "%.12g", given->value)));
        else
            bound->params[param - bound->rule->params] = given->value;
    }
}

static const struct rule_use *use_of(const struct framework *framework, const char *id)
{
    for (size_t f = 0; f < framework->factor_count; f++)
        for (size_t i = 0; i < framework->factors[f]->rule_count; i++)
            if (text_equal(framework->factors[f]->rules[i].id, id) &&
                !framework->factors[f]->rules[i].plugin)
                return &framework->factors[f]->rules[i];
    for (size_t i = 0; i < framework->loose_rule_count; i++)
        if (text_equal(framework->loose_rules[i].id, id))
            return &framework->loose_rules[i];
    return NULL;
}

/* The questions whose answers a rule reads, found once: every scenario asks for them. */
static void set_questions(struct assembling *a, struct bound_rule *bound)
{
    const struct framework *f = a->framework;
    size_t capacity = 0;
    for (size_t i = 0; i < f->question_count; i++) {
        if (!rule_reads_answer(bound->rule, f->questions[i]->id))
            continue;
        bound->questions = arena_grow(a->arena, bound->questions, bound->question_count, &capacity,
                                      sizeof(const struct question *));
        bound->questions[bound->question_count++] = f->questions[i];
    }
}

static void bind_rule(struct assembling *a, const struct rule *rule, const struct plugin *plugin,
                      const struct factor *factor, const struct rule_use *use)
{
    struct bound_rule *bound = &a->method->rules[a->method->rule_count++];
    *bound = (struct bound_rule){.rule = rule,
                                 .plugin = plugin,
                                 .factor = factor,
                                 .weight = use ? use->weight : 1,
                                 .use = use};
    set_params(a, bound, use);
    set_questions(a, bound);
}

static void bind_lua_rules(struct assembling *a)
{
    for (size_t i = 0; i < a->loaded_count; i++) {
        const struct rule *rule = a->loaded[i];
        const struct factor *factor = factor_of(a, rule);
        if (!factor && rule->factor)
            continue; /* its factor is switched off, or unknown and said */
        bind_rule(a, rule, NULL, factor, use_of(a->framework, rule->id));
    }
}

static void bind_native_rule(struct assembling *a, const struct factor *factor,
                             const struct rule_use *use)
{
    const struct plugin *plugin =
        toolbox_plugin(a->method->toolbox, use->plugin, use->place, a->problems);
    const struct rule *rule = plugin ? plugin_rule(plugin, use->id, factor->id, a->arena) : NULL;
    if (plugin && !rule)
        problem(a->problems, use->place, say_unknown_rule(tongue(a), use->id));
    if (rule)
        bind_rule(a, rule, plugin, factor, use);
}

/* A Lua rule belongs to the factor that it names; an alert may be listed anywhere, for
 * its parameters. */
static void check_use(struct assembling *a, const struct factor *factor, const struct rule_use *use)
{
    const struct bound_rule *bound = method_rule(a->method, use->id);
    if (!bound)
        problem(a->problems, use->place, say_unknown_rule(tongue(a), use->id));
    else if (bound->factor && bound->factor != factor)
        problem(a->problems, use->place, say_rule_elsewhere(tongue(a), use->id, bound->factor->id));
}

static void bind_named_rules(struct assembling *a)
{
    for (size_t f = 0; f < a->framework->factor_count; f++)
        for (size_t i = 0; i < a->framework->factors[f]->rule_count; i++) {
            const struct rule_use *use = &a->framework->factors[f]->rules[i];
            if (use->off)
                continue;
            if (use->plugin)
                bind_native_rule(a, a->framework->factors[f], use);
            else
                check_use(a, a->framework->factors[f], use);
        }
}

static bool has_rule_file(const struct assembling *a, const char *id)
{
    for (size_t i = 0; i < a->framework->folder_count; i++)
        if (file_exists(arena_print(a->arena, "%s/%s.lua", a->framework->folders[i], id)))
            return true;
    return false;
}

/* A tailoring may change or drop a rule that no factor lists, but not one that does not exist. */
static void check_loose_uses(struct assembling *a)
{
    for (size_t i = 0; i < a->framework->loose_rule_count; i++) {
        const struct rule_use *use = &a->framework->loose_rules[i];
        if (method_rule(a->method, use->id) || (use->off && has_rule_file(a, use->id)))
            continue;
        struct nearest nearest = nearest_to(a->arena, use->id);
        for (size_t r = 0; r < a->method->rule_count; r++)
            nearest_try(&nearest, a->method->rules[r].rule->id);
        const char *meant = nearest_word(&nearest);
        problem_helped(a->problems, use->place, say_tailoring_target(tongue(a), use->id),
                       meant ? say_did_you_mean(tongue(a), meant) : (struct saying){""});
    }
}

/* ---- what rules read ---- */

static void check_answer_path(struct assembling *a, const struct rule *rule, const char *path)
{
    const char *id = path + strlen("answers.");
    if (framework_question(a->framework, id) || framework_is_off(a->framework, id))
        return;
    const char *meant = framework_nearest_question(a->framework, id, a->arena);
    problem_helped(a->problems, lua_rule_place(rule, path), say_unknown_question(tongue(a), id),
                   meant ? say_did_you_mean(tongue(a), arena_print(a->arena, "answers.%s", meant))
                         : (struct saying){""});
}

/* ---- paths of measures ---- */

/* A word of the path of a measure where an id of the dossier stands: "decisions.ID.deadlock". */
static bool is_any_id(const char *word, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (word[i] >= 'a' && word[i] <= 'z')
            return false;
    return len > 0;
}

bool method_paths_meet(const char *path, const char *measure)
{
    while (*path && *measure) {
        size_t len = strcspn(path, "."), wanted = strcspn(measure, ".");
        bool same = len == wanted && strncmp(path, measure, len) == 0;
        if (!same && !is_any_id(measure, wanted))
            return false;
        path += len + (path[len] == '.');
        measure += wanted + (measure[wanted] == '.');
    }
    return true;
}

static bool has_measure(const struct plugin *plugin, const char *path)
{
    bool any = false;
    for (size_t i = 0; plugin->api.measures && plugin->api.measures[i]; i++) {
        any = true;
        if (method_paths_meet(path, plugin->api.measures[i]->path))
            return true;
    }
    return !any; /* it announces none: nothing can be said of them */
}

static const struct plugin *plugin_named(const struct assembling *a, const char *id)
{
    for (size_t i = 0; i < a->method->toolbox->plugin_count; i++)
        if (strcmp(a->method->toolbox->plugins[i]->id, id) == 0)
            return a->method->toolbox->plugins[i];
    return NULL;
}

static const char *nearest_measure(struct assembling *a, const char *path)
{
    struct nearest nearest = nearest_to(a->arena, path);
    for (size_t i = 0; i < a->framework->plugin_count; i++) {
        const struct plugin *plugin = plugin_named(a, a->framework->plugins[i]);
        for (size_t k = 0; plugin && plugin->api.measures && plugin->api.measures[k]; k++)
            nearest_try(&nearest, arena_print(a->arena, "measures.%s.%s", plugin->id,
                                              plugin->api.measures[k]->path));
    }
    return nearest_word(&nearest);
}

/* "measures.network.density", of a plugin that the framework names and that computes it. */
static void check_measure(struct assembling *a, const char *path, struct place place)
{
    const char *rest = path + strlen("measures.");
    size_t len = strcspn(rest, ".");
    const char *id = arena_copy(a->arena, rest, len);
    bool named = false;
    for (size_t i = 0; i < a->framework->plugin_count; i++)
        named = named || strcmp(a->framework->plugins[i], id) == 0;
    const struct plugin *plugin = plugin_named(a, id);
    if (named && (!plugin || !rest[len] || has_measure(plugin, rest + len + 1)))
        return;
    const char *meant = nearest_measure(a, path);
    problem_helped(a->problems, place,
                   named ? say_unknown_measure(tongue(a), path) : say_bad_path(tongue(a), path),
                   meant ? say_did_you_mean(tongue(a), meant) : (struct saying){""});
}

static void check_reads(struct assembling *a)
{
    for (size_t r = 0; r < a->method->rule_count; r++) {
        const struct rule *rule = a->method->rules[r].rule;
        for (size_t i = 0; i < rule->read_count; i++) {
            if (strncmp(rule->reads[i], "answers.", 8) == 0)
                check_answer_path(a, rule, rule->reads[i]);
            else if (strncmp(rule->reads[i], "measures.", 9) == 0)
                check_measure(a, rule->reads[i], lua_rule_place(rule, rule->reads[i]));
        }
    }
}

/* A question fills itself from a measure like one that a rule reads. */
static void check_sources(struct assembling *a)
{
    for (size_t i = 0; i < a->framework->question_count; i++) {
        const struct question *q = a->framework->questions[i];
        if (q->from)
            check_measure(a, arena_print(a->arena, "measures.%s", q->from), q->place);
    }
}

static void check_rule_ids(struct assembling *a)
{
    for (size_t r = 0; r < a->method->rule_count; r++) {
        const char *id = a->method->rules[r].rule->id;
        const char *taken = framework_factor(a->framework, id)      ? "factor"
                            : framework_question(a->framework, id)  ? "question"
                            : framework_dimension(a->framework, id) ? "dimension"
                                                                    : NULL;
        if (taken)
            problem(a->problems, a->method->rules[r].rule->place,
                    say_id_taken(tongue(a), id, taken));
    }
}

/* ---- hashes ---- */

/* Draws belong to the hash of an id, so that no two ids may share one. */
struct hashed {
    const char *id;
    uint32_t hash;
    struct place place;
};

static int compare_hashes(const void *a, const void *b)
{
    const struct hashed *p = a, *q = b;
    return p->hash != q->hash ? (p->hash < q->hash ? -1 : 1) : strcmp(p->id, q->id);
}

static struct hashed hashed(const char *id, struct place place)
{
    return (struct hashed){id, hash_fnv1a(id), place};
}

static struct hashed *hash_all(const struct assembling *a, size_t *count)
{
    const struct framework *f = a->framework;
    size_t dimensions =
        f->axes[AXIS_SUCCESS].dimension_count + f->axes[AXIS_STAKES].dimension_count;
    struct hashed *list =
        arena_array(a->arena,
                    dimensions + f->factor_count + f->question_count + a->method->rule_count + 1,
                    sizeof *list);
    *count = 0;
    for (int axis = 0; axis < AXIS_COUNT; axis++)
        for (size_t d = 0; d < f->axes[axis].dimension_count; d++)
            list[(*count)++] =
                hashed(f->axes[axis].dimensions[d].id, f->axes[axis].dimensions[d].place);
    for (size_t i = 0; i < f->factor_count; i++)
        list[(*count)++] = hashed(f->factors[i]->id, f->factors[i]->place);
    for (size_t i = 0; i < f->question_count; i++)
        list[(*count)++] = hashed(f->questions[i]->id, f->questions[i]->place);
    for (size_t i = 0; i < a->method->rule_count; i++)
        list[(*count)++] = hashed(a->method->rules[i].rule->id, a->method->rules[i].rule->place);
    return list;
}

static void check_hashes(struct assembling *a)
{
    size_t count;
    struct hashed *list = hash_all(a, &count);
    if (count)
        qsort(list, count, sizeof *list, compare_hashes);
    for (size_t i = 1; i < count; i++)
        if (list[i].hash == list[i - 1].hash && strcmp(list[i].id, list[i - 1].id) != 0)
            problem(a->problems, list[i].place,
                    say_alike_ids(tongue(a), list[i].id, list[i - 1].id));
}

static void check_verdict_alerts(struct assembling *a)
{
    for (size_t v = 0; v < a->framework->verdict_count; v++)
        for (size_t i = 0; i < a->framework->verdicts[v].alert_count; i++) {
            const char *id = a->framework->verdicts[v].alerts[i];
            const struct bound_rule *bound = method_rule(a->method, id);
            if (framework_is_off(a->framework, id) || (bound && bound->rule->alert != ALERT_NONE))
                continue;
            problem(a->problems, a->framework->verdicts[v].place, say_verdict_alert(tongue(a), id));
        }
}

/* ---- slots ---- */

static bool is_read_by_own_rule(const struct method *method, const struct question *q)
{
    char path[128] = "answers.";
    strncat(path, q->id, sizeof path - 9);
    for (size_t i = 0; i < method->rule_count; i++)
        if (method->rules[i].factor == q->factor && rule_reads(method->rules[i].rule, path))
            return true;
    return false;
}

/* A question that a rule of its factor reads weighs nothing unless it says so: nothing counts twice. */
static double question_weight(const struct method *method, const struct question *q)
{
    if (q->type == TYPE_FACT)
        return 0;
    return !q->weight_said && is_read_by_own_rule(method, q) ? 0 : q->weight;
}

static void fill_slots(struct assembling *a, const struct factor *factor)
{
    struct factor_slots *out = &a->method->slots[factor->ordinal];
    double sum = 0;
    size_t scored = 0;
    out->slots = arena_array(a->arena, factor->question_count + a->method->rule_count + 1,
                             sizeof *out->slots);
    for (size_t i = 0; i < factor->question_count; i++) {
        const struct question *q = &factor->questions[i];
        double weight = question_weight(a->method, q);
        bool measured = q->type == TYPE_NUMBER || q->type == TYPE_PERCENT;
        if (weight > 0 && measured && !q->anchor_count && !a->broken)
            problem(a->problems, q->place, say_anchors_missing(tongue(a), type_name(q->type)));
        out->slots[out->count++] = (struct slot){q, NULL, weight};
        sum += weight;
        scored += q->type != TYPE_FACT;
    }
    for (size_t i = 0; i < a->method->rule_count; i++) {
        const struct bound_rule *rule = &a->method->rules[i];
        if (rule->factor != factor)
            continue;
        out->slots[out->count++] = (struct slot){NULL, rule, rule->weight};
        sum += rule->weight;
        scored++;
    }
    if (scored && sum <= 0)
        problem(a->problems, factor->place, say_all_weights_zero(tongue(a), factor->id));
}

/* ---- the digest ---- */

static const char *digest(struct assembling *a)
{
    struct buffer all = buffer_on(a->arena);
    for (size_t i = 0; i < a->framework->folder_count; i++) {
        const struct source *source = a->framework->sources[i];
        buffer_print(&all, "%s/framework.yaml %s\n", a->framework->ids[i],
                     digest_of(a->arena, source->text, source->len));
    }
    for (size_t i = 0; i < a->loaded_count; i++)
        buffer_print(&all, "%s.lua %s\n", a->loaded[i]->id, a->loaded[i]->digest);
    buffer_end(&all);
    return digest_of(a->arena, all.text, all.len);
}

static int compare_rules(const void *a, const void *b)
{
    const struct rule *const *p = a, *const *q = b;
    return strcmp((*p)->id, (*q)->id);
}

static size_t native_count(const struct framework *framework)
{
    size_t count = 0;
    for (size_t f = 0; f < framework->factor_count; f++)
        count += framework->factors[f]->rule_count;
    return count;
}

struct method *method_load(const char *folder, const struct tailoring *tailoring,
                           struct toolbox *toolbox, struct lua_host *lua, struct arena *arena,
                           struct problems *problems)
{
    size_t errors = problems->errors;
    struct method *method = arena_alloc(arena, sizeof *method);
    const struct framework *framework =
        framework_read(folder, tailoring, &toolbox->places->finder, arena, problems);
    if (!framework)
        return NULL;
    *method = (struct method){.framework = framework, .toolbox = toolbox, .lua = lua};
    struct assembling a = {.method = method,
                           .framework = framework,
                           .arena = arena,
                           .problems = problems};
    for (size_t i = 0; i < framework->plugin_count; i++)
        toolbox_plugin(toolbox, framework->plugins[i],
                       node_place(node_at(node_get(framework->root, "plugins"), i)), problems);
    for (size_t i = 0; i < framework->folder_count; i++)
        load_folder(&a, framework->folders[i]);
    if (a.loaded_count)
        qsort(a.loaded, a.loaded_count, sizeof *a.loaded, compare_rules);
    method->rules =
        arena_array(arena, a.loaded_count + native_count(framework) + 1, sizeof *method->rules);
    a.broken = problems->errors != errors;
    bind_lua_rules(&a);
    if (problems->errors == errors)
        bind_named_rules(&a);
    if (!a.broken)
        check_loose_uses(&a);
    method->slots = arena_array(arena, framework->factor_count + 1, sizeof *method->slots);
    for (size_t i = 0; i < framework->factor_count; i++)
        fill_slots(&a, framework->factors[i]);
    check_reads(&a);
    check_sources(&a);
    check_rule_ids(&a);
    check_hashes(&a);
    if (problems->errors == errors)
        check_verdict_alerts(&a);
    method->digest = digest(&a);
    return problems->errors == errors ? method : NULL;
}

const struct bound_rule *method_rule(const struct method *method, const char *id)
{
    for (size_t i = 0; i < method->rule_count; i++)
        if (strcmp(method->rules[i].rule->id, id) == 0)
            return &method->rules[i];
    return NULL;
}

bool method_owns(const struct method *method, const struct bound_rule *rule)
{
    const char *folder = method->framework->folder;
    const struct source *source = rule->plugin ? rule->use->place.source : rule->rule->source;
    size_t len = strlen(folder);
    return source && strncmp(source->path, folder, len) == 0 && source->path[len] == '/' &&
           !strchr(source->path + len + 1, '/');
}

/* lua_describe.c -- first the shape, then what a shape cannot say, then the rule. */
#include "extend/lua_describe.h"

#include "base/text.h"
#include "data/shape.h"
#include "extend/lua_out.h"
#include "extend/lua_table.h"
#include "model/phrase.h"

#include <string.h>

enum { API = 1 };

struct describing {
    struct node *root;
    struct rule *rule;
    struct arena *arena;
    struct problems *problems;
};

/* ---- the shape ---- */

static const char *const severity_words[] = {"minor", "major", "critical", NULL};

static const accord_shape severity_shape = SHAPE(ACCORD_IS_WORD, .words = severity_words);

static const accord_field *const alert_fields[] = {
    FIELD("outcome", ACCORD_REQUIRED, &shape_text, "the outcome that raises it",
          "le constat qui la lève"),
    FIELD("severity", ACCORD_REQUIRED, &severity_shape, "how grave it is", "sa gravité"), NULL};
static const accord_field *const param_fields[] = {
    FIELD("default", ACCORD_REQUIRED, &shape_number, "its value unless set",
          "sa valeur par défaut"),
    FIELD("min", 0, &shape_number, "the least value", "la plus petite valeur"),
    FIELD("max", 0, &shape_number, "the largest value", "la plus grande valeur"),
    FIELD("doc", 0, &shape_both, "what it is", "ce que c’est"), NULL};
static const accord_field *const remedy_fields[] = {FIELD("met", 0, &shape_both, "", ""),
                                                    FIELD("partial", 0, &shape_both, "", ""),
                                                    FIELD("unmet", 0, &shape_both, "", ""),
                                                    FIELD("unknown", 0, &shape_both, "", ""),
                                                    FIELD("not-applicable", 0, &shape_both, "", ""),
                                                    FIELD("raised", 0, &shape_both, "", ""),
                                                    FIELD("clear", 0, &shape_both, "", ""),
                                                    NULL};
static const accord_shape alert_shape = SHAPE(ACCORD_IS_WORD | ACCORD_IS_MAP,
                                              .words = severity_words, .fields = alert_fields),
                          param_shape = SHAPE(ACCORD_IS_MAP, .fields = param_fields),
                          remedy_shape = SHAPE(ACCORD_IS_MAP, .fields = remedy_fields),
                          tests_shape = SHAPE(ACCORD_IS_LIST, .item = &shape_any);

static const accord_field *const rule_fields[] = {
    FIELD("api", ACCORD_REQUIRED, &shape_number, "1", "1"),
    FIELD("id", ACCORD_REQUIRED, &shape_id, "the name of the file", "le nom du fichier"),
    FIELD("factor", 0, &shape_id, "the factor that it judges", "le facteur qu’elle apprécie"),
    FIELD("alert", 0, &alert_shape, "the alert that it raises", "l’alerte qu’elle lève"),
    FIELD("title", ACCORD_REQUIRED, &shape_both, "its title", "son titre"),
    FIELD("why", ACCORD_REQUIRED, &shape_both, "the reason for it", "sa raison d’être"),
    FIELD("sources", 0, &shape_text_list, "where it comes from", "d’où elle vient"),
    FIELD("reads", ACCORD_REQUIRED, &shape_text_list, "what it reads", "ce qu’elle lit"),
    FIELD("rises", 0, &shape_text_list, "what makes it better", "ce qui l’améliore"),
    FIELD("falls", 0, &shape_text_list, "what makes it worse", "ce qui la dégrade"),
    FIELD("params", 0, &shape_any, "its parameters", "ses paramètres"),
    FIELD("messages", ACCORD_REQUIRED, &shape_any, "what it says", "ce qu’elle dit"),
    FIELD("remedy", 0, &remedy_shape, "what to do", "que faire"),
    FIELD("check", ACCORD_REQUIRED, &shape_any, "the judgement", "le jugement"),
    FIELD("tests", ACCORD_REQUIRED, &tests_shape, "its tests", "ses tests"),
    NULL};
static const accord_shape rule_shape = SHAPE(ACCORD_IS_MAP, .fields = rule_fields);

/* ---- helpers ---- */

static enum language tongue(const struct describing *d)
{
    return d->problems->language;
}

static struct node *entry(struct node *map, const char *key)
{
    for (size_t i = 0; map && map->kind == NODE_MAP && i < map->count; i++)
        if (strcmp(map->children[i]->key, key) == 0)
            return map->children[i];
    return NULL;
}

static const struct node *get(const struct describing *d, const char *key)
{
    return node_get(d->root, key);
}

/* A name that a rule writes after a dot or between quotes. */
static bool is_name(const char *text)
{
    static const char letters[] =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";
    return *text && strlen(text) <= 100 && text[strspn(text, letters)] == '\0';
}

/* Each entry of a table of things with free names is of shape; empty tables are lists. */
static void check_named(struct describing *d, const char *key, const accord_shape *shape)
{
    static const accord_shape any_table = SHAPE(ACCORD_IS_DICT, .item = &shape_any);
    const struct shape_check check = {.problems = d->problems};
    struct node *table = entry(d->root, key);
    if (!table || (table->kind == NODE_LIST && table->count == 0))
        return;
    if (table->kind != NODE_MAP) {
        shape_check(&check, table, &any_table);
        return;
    }
    for (size_t i = 0; i < table->count; i++) {
        const struct node *child = table->children[i];
        if (!is_name(child->key))
            problem(d->problems, node_key_place(child),
                    say_rule_name_letters(tongue(d), child->key));
        shape_check(&check, child, shape);
    }
}

/* not_applicable is what Lua lets one write after a dot. */
static void spell_outcome(struct describing *d, struct node *text)
{
    enum outcome outcome =
        text && text->kind == NODE_TEXT ? out_outcome(text->text) : OUTCOME_COUNT;
    if (outcome == OUTCOME_COUNT)
        return;
    text->text = arena_text(d->arena, outcome_name(outcome));
    text->len = strlen(text->text);
}

/* Tables whose empty form is not a list, and outcomes, as the rest of accord has them. */
static void normalise(struct describing *d)
{
    struct node *tests = entry(d->root, "tests"), *remedy = entry(d->root, "remedy");
    if (remedy && remedy->kind == NODE_LIST && remedy->count == 0)
        remedy->kind = NODE_MAP;
    for (size_t i = 0; remedy && remedy->kind == NODE_MAP && i < remedy->count; i++)
        if (strcmp(remedy->children[i]->key, "not_applicable") == 0)
            remedy->children[i]->key = "not-applicable";
    spell_outcome(d, entry(entry(d->root, "alert"), "outcome"));
    for (size_t i = 0; tests && tests->kind == NODE_LIST && i < tests->count; i++) {
        struct node *given = entry(tests->children[i], "given");
        spell_outcome(d, entry(entry(tests->children[i], "want"), "outcome"));
        if (given && given->kind == NODE_LIST && given->count == 0)
            given->kind = NODE_MAP;
        for (size_t k = 0; given && given->kind == NODE_MAP && k < given->count; k++)
            if (given->children[k]->count == 0 && given->children[k]->kind == NODE_LIST &&
                strcmp(given->children[k]->key, "partners") != 0)
                given->children[k]->kind = NODE_MAP;
    }
}

/* ---- id, api, target ---- */

/* The name of the file without its folder and ending. */
static const char *file_id(struct describing *d, const struct source *source)
{
    const char *slash = strrchr(source->path, '/'), *name = slash ? slash + 1 : source->path;
    size_t len = strlen(name);
    if (len > 4 && strcmp(name + len - 4, ".lua") == 0)
        len -= 4;
    return arena_copy(d->arena, name, len);
}

static void read_identity(struct describing *d, const struct source *source)
{
    const struct node *id = get(d, "id"), *api = get(d, "api");
    const char *file = file_id(d, source);
    double version;
    d->rule->id = node_text(id) ? node_text(id) : file;
    d->rule->source = source;
    d->rule->place = id ? node_place(id) : node_place(d->root);
    if (strcmp(d->rule->id, file) != 0)
        problem(d->problems, d->rule->place, say_rule_wrong_id(tongue(d), d->rule->id, file));
    if (node_number(api, &version) && version != API)
        problem(d->problems, node_place(api), say_rule_wrong_api(tongue(d), API));
}

static enum alert alert_of(const struct node *severity)
{
    const char *word = node_text(severity);
    for (enum alert alert = ALERT_MINOR; word && alert <= ALERT_CRITICAL; alert++)
        if (strcmp(word, alert_name(alert)) == 0)
            return alert;
    return ALERT_NONE;
}

/* factor, alert, or both: then the alert says which outcome raises it. */
static void read_target(struct describing *d)
{
    const struct node *alert = get(d, "alert"), *outcome = node_get(alert, "outcome");
    bool alone = node_text(alert) != NULL;
    d->rule->factor = node_text(get(d, "factor"));
    d->rule->alert = alert_of(alone ? alert : node_get(alert, "severity"));
    if (!alert && !get(d, "factor"))
        problem(d->problems, node_place(d->root), say_rule_no_target(tongue(d)));
    if (!alert)
        return;
    if (d->rule->factor && alone)
        problem(d->problems, node_place(alert), say_rule_alert_outcome(tongue(d)));
    if (!d->rule->factor && !alone && alert->kind == NODE_MAP)
        problem(d->problems, node_place(alert), say_rule_alert_alone(tongue(d)));
    if (!d->rule->factor || !node_text(outcome))
        return;
    d->rule->alert_outcome = out_outcome(node_text(outcome));
    if (!out_is_outcome(d->rule, d->rule->alert_outcome))
        problem(d->problems, node_place(outcome),
                say_rule_wrong_outcome(tongue(d), node_text(outcome), out_names(d->rule)));
}

/* ---- reads ---- */

/* One or more names with dots between them. */
static bool is_path(const char *path)
{
    for (;;) {
        size_t len = strcspn(path, ".");
        char name[128] = "";
        if (len >= sizeof name)
            return false;
        memcpy(name, path, len);
        if (!is_name(name))
            return false;
        if (!path[len])
            return true;
        path += len + 1;
    }
}

static bool can_be_read(const char *path)
{
    static const char answers[] = "answers.", measures[] = "measures.", alliance[] = "alliance.";
    if (strcmp(path, "answers") == 0 || strcmp(path, "partners") == 0 ||
        strcmp(path, "alliance") == 0)
        return true;
    if (strncmp(path, answers, sizeof answers - 1) == 0)
        return text_is_id(path + sizeof answers - 1, strlen(path + sizeof answers - 1));
    if (strncmp(path, measures, sizeof measures - 1) == 0)
        return is_path(path + sizeof measures - 1);
    return strncmp(path, alliance, sizeof alliance - 1) == 0 && is_name(path + sizeof alliance - 1);
}

static const char **read_texts(struct describing *d, const char *key, size_t *count)
{
    const struct node *list = get(d, key);
    const char **texts = arena_array(d->arena, node_count(list) + 1, sizeof *texts);
    *count = 0;
    for (size_t i = 0; i < node_count(list); i++)
        if (node_text(node_at(list, i)))
            texts[(*count)++] = node_text(node_at(list, i));
    return texts;
}

static void check_reads(struct describing *d)
{
    const struct node *reads = get(d, "reads");
    for (size_t i = 0; i < node_count(reads); i++) {
        const char *path = node_text(node_at(reads, i));
        if (path && !can_be_read(path))
            problem_helped(d->problems, node_place(node_at(reads, i)),
                           say_rule_reads_unknown(tongue(d), path), say_rule_reads_help(tongue(d)));
    }
}

static void check_directions(struct describing *d, const char *key, const char *other)
{
    const struct node *list = get(d, key), *against = get(d, other);
    for (size_t i = 0; i < node_count(list); i++) {
        const char *path = node_text(node_at(list, i));
        if (path && !rule_reads(d->rule, path))
            problem(d->problems, node_place(node_at(list, i)), say_rule_direction(tongue(d), path));
        for (size_t k = 0; path && k < node_count(against); k++)
            if (node_is_word(node_at(against, k), path) && strcmp(key, "falls") == 0)
                problem(d->problems, node_place(node_at(list, i)),
                        say_rule_both_directions(tongue(d), path));
    }
}

/* ---- params, messages, remedies ---- */

static void read_param(struct describing *d, const struct node *node)
{
    struct rule_param *param = &d->rule->params[d->rule->param_count++];
    const struct node *least = node_get(node, "min"), *most = node_get(node, "max");
    *param = (struct rule_param){.id = node->key,
                                 .least = 1,
                                 .most = 0,
                                 .about = wording_of(node_get(node, "doc")),
                                 .place = node_key_place(node)};
    if (!node_number(node_get(node, "default"), &param->value) || (!least && !most))
        return;
    double low = -1e308, high = 1e308;
    node_number(least, &low);
    node_number(most, &high);
    param->least = low;
    param->most = high;
    const struct node *value = node_get(node, "default");
    if (!(param->value >= low && param->value <= high))
        problem(d->problems, node_place(value),
                say_out_of_bounds(tongue(d), low, high, node_found(value, tongue(d), d->arena)));
}

static void read_params(struct describing *d)
{
    const struct node *params = get(d, "params");
    d->rule->params = arena_array(d->arena, node_count(params) + 1, sizeof *d->rule->params);
    for (size_t i = 0; node_kind(params) == NODE_MAP && i < params->count; i++)
        read_param(d, params->children[i]);
}

/* {x:percent} and {x:euros} are the forms of a value. */
static void check_forms(struct describing *d, const struct node *message)
{
    for (size_t i = 0; i < node_count(message); i++) {
        const struct node *text = node_at(message, i);
        const char *form = phrase_unknown_form(d->arena, node_text(text));
        if (form)
            problem(d->problems, node_place(text), say_unknown_form(d->problems->language, form));
    }
}

static void read_messages(struct describing *d)
{
    const struct node *messages = get(d, "messages");
    d->rule->messages = arena_array(d->arena, node_count(messages) + 1, sizeof *d->rule->messages);
    for (size_t i = 0; node_kind(messages) == NODE_MAP && i < messages->count; i++) {
        const struct node *message = messages->children[i];
        d->rule->messages[d->rule->message_count++] =
            (struct rule_message){message->key, wording_of(message), node_key_place(message)};
        check_forms(d, message);
    }
}

static void read_remedies(struct describing *d)
{
    const struct node *remedies = get(d, "remedy");
    for (size_t i = 0; node_kind(remedies) == NODE_MAP && i < remedies->count; i++) {
        const struct node *remedy = remedies->children[i];
        enum outcome outcome = out_outcome(remedy->key);
        if (outcome == OUTCOME_COUNT)
            continue; /* the shape has said so */
        d->rule->remedies[outcome] = wording_of(remedy);
        if ((d->rule->factor || d->rule->alert) && !out_is_outcome(d->rule, outcome))
            problem(d->problems, node_key_place(remedy),
                    say_rule_wrong_outcome(tongue(d), remedy->key, out_names(d->rule)));
    }
}

/* ---- the rule ---- */

static void check_shape(struct describing *d)
{
    const struct shape_check check = {.problems = d->problems};
    const struct node *function = get(d, "check");
    shape_check(&check, d->root, &rule_shape);
    check_named(d, "params", &param_shape);
    check_named(d, "messages", &shape_both);
    if (function && !table_is_function(function))
        problem(d->problems, node_place(function), say_rule_no_function(tongue(d)));
}

struct rule *describe_rule(struct node *root, const struct source *source, struct arena *arena,
                           struct problems *problems)
{
    if (root->count == 0)
        root->kind = NODE_MAP;
    if (root->kind != NODE_MAP) {
        problem(problems, node_place(root), say_rule_no_table(problems->language));
        return NULL;
    }
    struct describing d = {root, arena_alloc(arena, sizeof *d.rule), arena, problems};
    normalise(&d);
    check_shape(&d);
    read_identity(&d, source);
    read_target(&d);
    d.rule->title = wording_of(get(&d, "title"));
    d.rule->why = wording_of(get(&d, "why"));
    d.rule->sources = read_texts(&d, "sources", &d.rule->source_count);
    d.rule->reads = read_texts(&d, "reads", &d.rule->read_count);
    d.rule->rises = read_texts(&d, "rises", &d.rule->rise_count);
    d.rule->falls = read_texts(&d, "falls", &d.rule->fall_count);
    check_reads(&d);
    check_directions(&d, "rises", "falls");
    check_directions(&d, "falls", "rises");
    read_params(&d);
    read_messages(&d);
    read_remedies(&d);
    d.rule->tests = get(&d, "tests");
    return d.rule;
}

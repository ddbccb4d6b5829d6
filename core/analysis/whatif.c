/* whatif.c -- two scorecards walked side by side.  Things with an id are matched
 * by it, because a change may make questions appear and go; a figure is moved
 * where the two, as they are printed, differ.
 */
#include "analysis/whatif.h"

#include "analysis/head.h"
#include "analysis/whatif_changes.h"
#include "base/text.h"
#include "scorecard/build.h"
#include "scorecard/draft.h"

#include <string.h>

struct comparing {
    struct draft draft; /* of the dossier with its changes */
    const struct node *before, *after;
    struct arena *arena;
};

/* ---- one thing ---- */

/* As it stands, or null. */
static struct node *same_as(struct comparing *c, const struct node *node)
{
    return node ? node_shallow(c->arena, node) : node_new_null(c->arena);
}

static void put_copy(struct comparing *c, struct node *map, const char *key,
                     const struct node *node)
{
    node_put(c->arena, map, key, same_as(c, node));
}

static void put_from_to(struct comparing *c, struct node *map, const struct node *from,
                        const struct node *to)
{
    put_copy(c, map, "from", from);
    put_copy(c, map, "to", to);
}

/* Old and new of a key of two maps; false, and nothing, where they are the same. */
static bool put_moved(struct comparing *c, struct node *map, const char *key,
                      const struct node *before, const struct node *after)
{
    const struct node *from = node_get(before, key), *to = node_get(after, key);
    if (node_same(from, to))
        return false;
    put_from_to(c, draft_flow(draft_map(&c->draft, map, key)), from, to);
    return true;
}

/* The same of several keys; where both hold a map, of what is in it. */
static bool put_all_moved(struct comparing *c, struct node *map, const char *const *keys,
                          size_t count, const struct node *before, const struct node *after)
{
    bool any = false;
    for (size_t i = 0; i < count; i++) {
        const struct node *from = node_get(before, keys[i]), *to = node_get(after, keys[i]);
        if (node_kind(from) != NODE_MAP || node_kind(to) != NODE_MAP) {
            any = put_moved(c, map, keys[i], before, after) || any;
            continue;
        }
        struct node *inner = node_map(c->arena);
        for (size_t k = 0; k < to->count; k++)
            put_moved(c, inner, to->children[k]->key, from, to);
        if (inner->count)
            node_put(c->arena, map, keys[i], inner);
        any = any || inner->count;
    }
    return any;
}

/* The one of a list with the same id; NULL where there is none. */
static const struct node *twin(const struct node *list, const char *key, const struct node *node)
{
    const char *id = node_text(node_get(node, key));
    for (size_t i = 0; id && i < node_count(list); i++)
        if (node_is_word(node_get(node_at(list, i), key), id))
            return node_at(list, i);
    return NULL;
}

/* Two lists as one of pairs: all that are there after, then those that are gone. */
struct pair {
    const struct node *before, *after;
};

static struct pair *paired(struct comparing *c, const struct node *before, const struct node *after,
                           const char *key, size_t *count)
{
    struct pair *pairs =
        arena_array(c->arena, node_count(before) + node_count(after) + 1, sizeof *pairs);
    *count = 0;
    for (size_t i = 0; i < node_count(after); i++) {
        const struct node *now = node_at(after, i);
        pairs[(*count)++] = (struct pair){twin(before, key, now), now};
    }
    for (size_t i = 0; i < node_count(before); i++) {
        const struct node *then = node_at(before, i);
        if (!twin(after, key, then))
            pairs[(*count)++] = (struct pair){then, NULL};
    }
    return pairs;
}

static const struct node *either(const struct pair *pair, const char *key)
{
    const struct node *now = node_get(pair->after, key);
    return node_kind(now) != NODE_NULL ? now : node_get(pair->before, key);
}

/* ---- an axis ---- */

struct moved_lists {
    struct node *dimensions, *factors, *findings;
};

static const char *const level_keys[] = {"weight",   "score", "assured",  "possible",
                                         "critical", "lost",  "knockout", "because"};
static const char *const finding_keys[] = {"outcome", "value", "reliability", "weight"};

static void add_level(struct comparing *c, struct node *list, const struct pair *pair,
                      const struct node *dimension)
{
    struct node *entry = node_map(c->arena);
    put_copy(c, entry, "id", either(pair, "id"));
    put_copy(c, entry, "title", either(pair, "title"));
    if (dimension)
        put_copy(c, entry, "dimension", dimension);
    if (put_all_moved(c, entry, level_keys, COUNT_OF(level_keys), pair->before, pair->after))
        node_add(c->arena, list, entry);
}

/* Has the rule a title that names a risk, which "met" beside it would seem to confirm? */
static bool names_risk(const struct comparing *c, const struct node *from)
{
    const struct bound_rule *rule =
        node_text(from) ? method_rule(c->draft.a->method, node_text(from)) : NULL;
    return rule && rule->rule->alert != ALERT_NONE;
}

static void add_finding(struct comparing *c, struct node *list, const struct pair *pair,
                        const struct pair *factor)
{
    struct node *entry = node_map(c->arena);
    const struct node *ask = either(pair, "ask"), *from = either(pair, "from");
    bool asked = node_kind(ask) != NODE_NULL, any = false;
    put_copy(c, entry, "finding", from);
    put_copy(c, entry, "title",
             asked                 ? ask
             : names_risk(c, from) ? either(factor, "title")
                                   : either(pair, "title"));
    put_copy(c, entry, "factor", either(factor, "id"));
    for (size_t i = 0; i < COUNT_OF(finding_keys); i++)
        any = put_moved(c, entry, finding_keys[i], pair->before, pair->after) || any;
    if (!any)
        return;
    put_moved(c, entry, "says", pair->before, pair->after);
    node_add(c->arena, list, entry);
}

static void compare_factors(struct comparing *c, const struct moved_lists *out,
                            const struct pair *dimension)
{
    size_t factor_count, count;
    const struct pair *factors = paired(c, node_get(dimension->before, "factors"),
                                        node_get(dimension->after, "factors"), "id", &factor_count);
    for (size_t f = 0; f < factor_count; f++) {
        add_level(c, out->factors, &factors[f], either(dimension, "id"));
        const struct pair *findings =
            paired(c, node_get(factors[f].before, "findings"),
                   node_get(factors[f].after, "findings"), "from", &count);
        for (size_t i = 0; i < count; i++)
            add_finding(c, out->findings, &findings[i], &factors[f]);
    }
}

static struct moved_lists compare_tree(struct comparing *c, const struct node *before,
                                       const struct node *after)
{
    struct moved_lists out = {node_list(c->arena), node_list(c->arena), node_list(c->arena)};
    size_t count;
    const struct pair *dimensions =
        paired(c, node_get(before, "dimensions"), node_get(after, "dimensions"), "id", &count);
    for (size_t d = 0; d < count; d++) {
        add_level(c, out.dimensions, &dimensions[d], NULL);
        compare_factors(c, &out, &dimensions[d]);
    }
    return out;
}

static void put_axis(struct comparing *c, struct node *root, const char *name)
{
    static const char *const keys[] = {"score",    "grade",    "nominal-grade", "because",
                                       "assured",  "possible", "provisional",   "range",
                                       "today",    "coverage", "evidence",      "known-only",
                                       "answered", "lost"};
    const struct node *before = node_get(c->before, name), *after = node_get(c->after, name);
    if (!after)
        return;
    struct node *map = draft_map(&c->draft, root, name), *figures = node_map(c->arena);
    struct moved_lists lists = compare_tree(c, before, after);
    bool any = put_all_moved(c, figures, keys, COUNT_OF(keys), before, after) ||
               lists.dimensions->count || lists.factors->count || lists.findings->count;
    put_copy(c, map, "title", node_get(after, "title"));
    draft_bool(&c->draft, map, "moved", any);
    if (!node_get(figures, "grade"))
        put_copy(c, map, "grade-stays", node_get(after, "grade"));
    for (size_t i = 0; i < figures->count; i++)
        node_put(c->arena, map, figures->children[i]->key, figures->children[i]);
    const struct {
        const char *key;
        struct node *list;
    } parts[] = {{"dimensions", lists.dimensions},
                 {"factors", lists.factors},
                 {"findings", lists.findings}};
    for (size_t i = 0; i < COUNT_OF(parts); i++)
        if (parts[i].list->count)
            node_put(c->arena, map, parts[i].key, parts[i].list);
}

/* ---- beside the axes ---- */

static struct node *brief_verdict(struct comparing *c, const struct node *verdict)
{
    if (node_kind(verdict) != NODE_MAP)
        return node_new_null(c->arena);
    struct node *map = draft_flow(node_map(c->arena));
    put_copy(c, map, "id", node_get(verdict, "id"));
    put_copy(c, map, "title", node_get(verdict, "title"));
    return map;
}

static void put_verdict(struct comparing *c, struct node *root)
{
    struct node *before = brief_verdict(c, node_get(c->before, "verdict")),
                *after = brief_verdict(c, node_get(c->after, "verdict"));
    if (!node_same(before, after))
        put_from_to(c, draft_map(&c->draft, root, "verdict"), before, after);
}

static void put_themes(struct comparing *c, struct node *root)
{
    size_t count;
    struct node *list = node_list(c->arena);
    const struct pair *pairs =
        paired(c, node_get(c->before, "themes"), node_get(c->after, "themes"), "id", &count);
    for (size_t i = 0; i < count; i++)
        add_level(c, list, &pairs[i], NULL);
    if (list->count)
        node_put(c->arena, root, "themes", list);
}

/* One that is neither raised nor to be checked is not listed in a scorecard. */
static const struct node *state_of(struct comparing *c, const struct assessment *a,
                                   const struct node *alert, const char *rule)
{
    if (alert)
        return node_get(alert, "state");
    for (size_t i = 0; i < a->idle_count; i++)
        if (text_equal(a->idle[i]->rule->id, rule))
            return node_new_text(c->arena, "not-applicable");
    return node_new_text(c->arena, "clear");
}

static void put_alerts(struct comparing *c, struct node *root, const struct whatif *whatif)
{
    size_t count;
    struct node *list = node_list(c->arena);
    const struct pair *pairs =
        paired(c, node_get(c->before, "alerts"), node_get(c->after, "alerts"), "rule", &count);
    for (size_t i = 0; i < count; i++) {
        const char *rule = node_text(either(&pairs[i], "rule"));
        const struct node *from = state_of(c, whatif->before, pairs[i].before, rule),
                          *to = state_of(c, whatif->after, pairs[i].after, rule);
        if (node_same(from, to))
            continue;
        struct node *entry = node_add(c->arena, list, node_map(c->arena));
        put_copy(c, entry, "rule", either(&pairs[i], "rule"));
        put_copy(c, entry, "title", either(&pairs[i], "title"));
        put_copy(c, entry, "severity", either(&pairs[i], "severity"));
        put_from_to(c, draft_flow(draft_map(&c->draft, entry, "state")), from, to);
        put_copy(c, entry, "says", either(&pairs[i], "says"));
    }
    if (list->count)
        node_put(c->arena, root, "alerts", list);
}

/* ---- measures ---- */

struct measures {
    struct node *list;
    size_t count;
};

static void compare_measures(struct comparing *c, struct measures *out, const char *path,
                             const struct node *before, const struct node *after)
{
    if (node_kind(before) == NODE_MAP || node_kind(after) == NODE_MAP) {
        const struct node *both[] = {after, before};
        for (size_t b = 0; b < COUNT_OF(both); b++)
            for (size_t i = 0; node_kind(both[b]) == NODE_MAP && i < both[b]->count; i++) {
                const char *key = both[b]->children[i]->key;
                bool why = strcmp(key, "reasons") == 0; /* of what is null, which is told */
                if (!why && !(b && node_get(after, key)))
                    compare_measures(c, out,
                                     *path ? arena_print(c->arena, "%s.%s", path, key) : key,
                                     node_get(before, key), node_get(after, key));
            }
        return;
    }
    if (node_same(before, after) || out->count++ >= WHATIF_MEASURES)
        return;
    struct node *entry = draft_flow(node_add(c->arena, out->list, node_map(c->arena)));
    draft_text(&c->draft, entry, "path", path);
    put_from_to(c, entry, before, after);
}

static void put_measures(struct comparing *c, struct node *root)
{
    struct measures out = {node_list(c->arena), 0};
    compare_measures(c, &out, "", node_get(c->before, "measures"), node_get(c->after, "measures"));
    if (out.count)
        node_put(c->arena, root, "measures", out.list);
    if (out.count > WHATIF_MEASURES)
        node_put_number(c->arena, draft_map(&c->draft, root, "more"), "measures",
                        (double)(out.count - WHATIF_MEASURES));
}

/* ---- the whole ---- */

/* What failed in one of the two makes the comparison incomplete. */
static void put_status(struct comparing *c, struct node *root)
{
    const struct node *errors = node_get(c->after, "errors");
    errors = errors ? errors : node_get(c->before, "errors");
    draft_text(&c->draft, root, "status", errors ? "incomplete" : "complete");
    if (errors)
        put_copy(c, root, "errors", errors);
}

static void put_head(struct comparing *c, struct node *root)
{
    draft_text(&c->draft, root, "accord", "whatif/1");
    put_status(c, root);
    put_copy(c, root, "lang", node_get(c->after, "lang"));
    put_copy(c, draft_flow(draft_map(&c->draft, root, "alliance")), "name",
             node_path(c->after, "alliance.name"));
    put_copy(c, root, "framework", node_get(c->after, "framework"));
    head_partners(&c->draft, root);
    put_copy(c, draft_map(&c->draft, root, "scoring"), "grades",
             node_path(c->after, "scoring.grades"));
}

static void put_assumptions(struct comparing *c, struct node *root)
{
    static const struct wording texts[] = {
        {"an answer that is set counts as proven, unless its evidence is set too",
         "une réponse donnée ici compte comme prouvée, sauf si sa preuve est donnée aussi"},
        {"everything else stays as the dossier has it; weights and thresholds are chosen, not calibrated on outcomes",
         "tout le reste demeure comme dans le dossier ; poids et seuils sont choisis, non étalonnés sur des résultats"}};
    head_assume(&c->draft, root, texts, COUNT_OF(texts));
}

struct node *whatif_build(const struct whatif *whatif, struct arena *arena)
{
    struct comparing c = {.draft = {whatif->after, whatif->after->method->framework,
                                    whatif->language, arena},
                          .before = scorecard_build(whatif->before, whatif->language, arena),
                          .after = scorecard_build(whatif->after, whatif->language, arena),
                          .arena = arena};
    struct node *root = node_map(arena);
    put_head(&c, root);
    whatif_put_changes(&c.draft, root, whatif);
    put_verdict(&c, root);
    put_axis(&c, root, "success");
    put_axis(&c, root, "stakes");
    put_themes(&c, root);
    put_alerts(&c, root, whatif);
    put_measures(&c, root);
    put_assumptions(&c, root);
    return root;
}

/* tailoring.c -- a path such as questions.trust.anchors names a member by its id, wherever it stands
 * in the tree; the way to it is copied, the rest is shared with the framework as it was.
 *
 * A rule in Lua need not be listed by any factor.  A change to one that is not makes a use of its
 * own, which the method binds like the others.
 */
#include "model/tailoring.h"

#include "base/digest.h"
#include "base/text.h"
#include "data/shape.h"
#include "data/yaml_read.h"
#include "model/kind.h"

#include <string.h>

static const accord_field *const change_fields[] = {
    FIELD("set", 0, &shape_text, "what is set: factors.ID.weight",
          "ce qui est réglé : factors.ID.weight"),
    FIELD("to", 0, &shape_any, "its new value", "sa nouvelle valeur"),
    FIELD("off", 0, &shape_id, "what is dropped", "ce qui est retiré"),
    FIELD("because", ACCORD_REQUIRED, &shape_both, "why", "pourquoi"), NULL};
static const accord_shape change = SHAPE(ACCORD_IS_MAP, .fields = change_fields),
                          changes = SHAPE(ACCORD_IS_LIST, .item = &change);
static const accord_field *const tailoring_fields[] = {
    FIELD("accord", ACCORD_REQUIRED, &shape_text, "tailoring/1", "tailoring/1"),
    FIELD("framework", ACCORD_REQUIRED, &shape_id, "what it changes", "ce qu’il modifie"),
    FIELD("changes", ACCORD_REQUIRED, &changes, "the changes", "les modifications"), NULL};
static const accord_shape tailoring_shape = SHAPE(ACCORD_IS_MAP, .fields = tailoring_fields);

/* The lists of a framework whose members have ids; those of the first ones share one name space, and
 * are dropped by their id alone. */
static const char *const member_lists[] = {"dimensions", "factors", "questions",
                                           "rules",      "themes",  "verdicts"};
enum { LISTS_OF_ONE_SPACE = 4 };

/* One change at work. */
struct edit {
    const char *list;        /* NULL: any whose ids share one name space */
    const char *id;          /* of the member */
    const char *keys[3];     /* below it */
    const struct node *to;   /* its new value */
    const struct node *from; /* what was there */
    bool found;
    bool blocked;           /* the way leads through a list or a value */
    struct nearest nearest; /* to id, among the members of the list */
    struct arena *arena;
};

/* ---- the tree ---- */

static struct node *new_map(const struct edit *e)
{
    struct node *map = node_map(e->arena);
    map->line = e->to->line;
    map->column = e->to->column;
    map->source = e->to->source;
    return map;
}

static const struct node *set_below(struct edit *e, const struct node *map, size_t depth)
{
    struct node *copy = node_kind(map) == NODE_MAP ? node_shallow(e->arena, map) : new_map(e);
    e->blocked = e->blocked || (map && node_kind(map) != NODE_MAP);
    const struct node *old = node_get(copy, e->keys[depth]);
    bool last = depth + 1 == COUNT_OF(e->keys) || !e->keys[depth + 1];
    if (last)
        e->from = old;
    const struct node *value = last ? e->to : set_below(e, old, depth + 1);
    struct node *placed = node_shallow(e->arena, value);
    placed->key_line = e->to->line;
    placed->key_column = e->to->column;
    placed->source = e->to->source;
    node_put(e->arena, copy, e->keys[depth], placed);
    return copy;
}

static bool is_member_list(const struct edit *e, const struct node *node)
{
    bool any = node->kind == NODE_LIST && node->key && !e->list;
    for (size_t i = 0; any && i < LISTS_OF_ONE_SPACE; i++)
        if (strcmp(member_lists[i], node->key) == 0)
            return true;
    return node->kind == NODE_LIST && e->list && text_equal(node->key, e->list);
}

static const struct node *edited(struct edit *e, const struct node *node);

/* A child in its place, with its key. */
static void keep_child(struct edit *e, struct node **copy, const struct node *node, size_t i,
                       const struct node *child)
{
    if (child == node->children[i])
        return;
    if (!*copy)
        *copy = node_shallow(e->arena, node);
    struct node *placed = node_shallow(e->arena, child);
    placed->key = node->children[i]->key;
    (*copy)->children[i] = placed;
}

static const struct node *edited_member(struct edit *e, const struct node *member)
{
    const char *id = node_text(node_get(member, "id"));
    if (id)
        nearest_try(&e->nearest, id);
    if (!text_equal(id, e->id))
        return edited(e, member);
    e->found = true;
    return set_below(e, member, 0);
}

static const struct node *edited(struct edit *e, const struct node *node)
{
    struct node *copy = NULL;
    bool members = is_member_list(e, node);
    for (size_t i = 0; i < node->count; i++)
        keep_child(e, &copy, node, i,
                   members ? edited_member(e, node->children[i]) : edited(e, node->children[i]));
    return copy ? copy : node;
}

/* ---- paths ---- */

struct applying {
    struct tailored *out;
    struct node *rules;
    struct arena *arena;
    struct problems *problems;
};

static enum language tongue(const struct applying *a)
{
    return a->problems->language;
}

enum { PARTS_MOST = 5 };

/* The names between the points; 0 when one is empty, or there are too many. */
static size_t split(const char *parts[PARTS_MOST], const char *path, struct arena *arena)
{
    size_t count = 0;
    while (true) {
        size_t len = strcspn(path, ".");
        if (!len || count == PARTS_MOST)
            return 0;
        parts[count++] = arena_copy(arena, path, len);
        if (!path[len])
            return count;
        path += len + 1;
    }
}

/* Names stay as they are, dropping has a word of its own, and members are changed one by one; of a rule, whose text is not here, a
 * factor may only set the weight and the parameters. */
static bool may_be_set(const struct edit *e)
{
    const char *key = e->keys[0];
    if (text_equal(e->list, "rules"))
        return (text_equal(key, "weight") && !e->keys[1]) ||
               (text_equal(key, "params") && e->keys[1] && !e->keys[2]);
    if (e->list)
        return key && !text_equal(key, "id") && !text_equal(key, "off") &&
               !text_equal(key, "questions") && !text_equal(key, "rules") &&
               !(text_equal(key, "factors") && text_equal(e->list, "dimensions"));
    return text_equal(key, "scoring") || (text_equal(key, "grades") && !e->keys[1]);
}

/* "questions.trust.anchors" into the edit that it is; FAILED when it is none. */
static int read_path(struct edit *e, const char *path, struct arena *arena)
{
    const char *parts[PARTS_MOST] = {NULL};
    size_t count = split(parts, path, arena), from = 0;
    for (size_t i = 0; i < COUNT_OF(member_lists) && !e->list; i++)
        if (text_equal(parts[0], member_lists[i]))
            e->list = parts[0];
    if (e->list) {
        e->id = parts[1];
        from = 2;
    }
    if (count <= from || count - from > COUNT_OF(e->keys))
        return FAILED;
    for (size_t i = from; i < count; i++)
        e->keys[i - from] = parts[i];
    return may_be_set(e) ? OK : FAILED;
}

/* A use of a rule that no factor lists, for the method to bind; one for each rule. */
static void use_rule(struct applying *a, struct edit *e, struct place place)
{
    struct node *use = NULL;
    for (size_t i = 0; i < a->rules->count; i++)
        if (node_is_word(node_get(a->rules->children[i], "id"), e->id))
            use = a->rules->children[i];
    if (!use) {
        use = node_add(a->arena, a->rules, node_map(a->arena));
        node_put_text(a->arena, use, "id", e->id);
    }
    const struct node *changed = set_below(e, use, 0);
    *use = *changed;
    use->line = place.line;
    use->column = place.column;
    use->source = place.source;
}

static int unknown_target(struct applying *a, struct edit *e, const struct node *named)
{
    const char *meant = nearest_word(&e->nearest);
    return problem_helped(a->problems, node_place(named), say_tailoring_target(tongue(a), e->id),
                          meant ? say_did_you_mean(tongue(a), meant) : (struct saying){""});
}

static const struct node *yes_node(struct arena *arena, const struct node *like)
{
    struct node *yes = node_new_bool(arena, true);
    yes->line = like->line;
    yes->column = like->column;
    yes->source = like->source;
    return yes;
}

/* What the change says, as an edit; FAILED with a problem. */
static int edit_of(struct edit *e, struct applying *a, const struct node *entry)
{
    const struct node *set = node_get(entry, "set"), *off = node_get(entry, "off"),
                      *to = node_get(entry, "to");
    *e = (struct edit){.to = to, .arena = a->arena};
    if (!set == !off || (off && to))
        return problem(a->problems, node_place(entry), say_tailoring_change(tongue(a)));
    if (off) {
        e->id = node_text(off);
        e->keys[0] = "off";
        e->to = yes_node(a->arena, off);
    } else if (read_path(e, node_text(set) ? node_text(set) : "", a->arena) != OK)
        return problem(a->problems, node_place(set),
                       say_tailoring_path(tongue(a), node_text(set) ? node_text(set) : "?"));
    if (node_kind(e->to) == NODE_NULL)
        return problem(a->problems, node_place(entry), say_missing_key(tongue(a), "to"));
    e->nearest = nearest_to(a->arena, e->id ? e->id : "");
    return OK;
}

static void apply_change(struct applying *a, const struct node *entry)
{
    struct edit e;
    const struct node *off = node_get(entry, "off"), *named = off ? off : node_get(entry, "set");
    if (edit_of(&e, a, entry) != OK)
        return;
    if (e.id)
        a->out->root = edited(&e, a->out->root);
    else
        a->out->root = set_below(&e, a->out->root, 0);
    bool rule = off || text_equal(e.list, "rules");
    if (e.id && !e.found && !rule) {
        unknown_target(a, &e, named);
        return;
    }
    if (e.blocked) {
        problem(a->problems, node_place(named), say_tailoring_path(tongue(a), node_text(named)));
        return;
    }
    if (e.id && !e.found)
        use_rule(a, &e, node_place(named));
    a->out->changes[a->out->change_count++] =
        (struct change){.target = node_text(named),
                        .off = off != NULL,
                        .from = off ? NULL : e.from,
                        .to = off ? NULL : e.to,
                        .because = wording_of(node_get(entry, "because")),
                        .place = node_place(named)};
}

/* ---- the file ---- */

const struct tailoring *tailoring_read(const struct source *source, struct arena *arena,
                                       struct problems *problems)
{
    const struct node *root = yaml_read(source, arena, problems);
    const struct node *kind = node_get(root, "accord");
    struct shape_check check = {.problems = problems};
    if (!root)
        return NULL;
    if (kind && !node_is_word(kind, "tailoring/1")) {
        kind_wrong(kind, "tailoring/1", arena, problems);
        return NULL;
    }
    if (!shape_check(&check, root, &tailoring_shape))
        return NULL;
    struct tailoring *tailoring = arena_alloc(arena, sizeof *tailoring);
    *tailoring = (struct tailoring){source, root, node_text(node_get(root, "framework")),
                                    digest_of(arena, source->text, source->len)};
    return tailoring;
}

int tailoring_apply(struct tailored *out, const struct tailoring *tailoring,
                    const struct node *root, struct arena *arena, struct problems *problems)
{
    size_t errors = problems->errors;
    const struct node *list = node_get(tailoring->root, "changes"),
                      *named = node_get(tailoring->root, "framework");
    struct applying a = {out, node_list(arena), arena, problems};
    const char *id = node_text(node_get(root, "id"));
    if (!text_equal(id, tailoring->framework))
        return problem(problems, node_place(named),
                       say_tailoring_other(problems->language, tailoring->framework,
                                           id ? id : "?"));
    *out = (struct tailored){.root = root, .rules = a.rules};
    out->changes = arena_array(arena, node_count(list) + 1, sizeof *out->changes);
    for (size_t i = 0; i < node_count(list); i++)
        apply_change(&a, node_at(list, i));
    return problems->errors == errors ? OK : FAILED;
}

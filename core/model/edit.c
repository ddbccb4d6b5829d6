/* edit.c -- all changes are laid at once, each against what was read: those that
 * point below the same thing go down together, so that their order is nothing.
 * What is copied on the way is placed in the change, and so is what is wrong with it.
 */
#include "model/edit.h"

#include "base/text.h"
#include "data/shape.h"
#include "model/dossier.h"

#include <stdlib.h>
#include <string.h>

struct laying {
    const struct node *root;
    struct arena *arena;
    struct problems *problems;
};

/* Changes that point to the same thing or below it. */
struct group {
    const struct edit **list;
    size_t count;
};

static struct group group_for(const struct laying *l, size_t most)
{
    return (struct group){arena_array(l->arena, most + 1, sizeof(struct edit *)), 0};
}

/* The place of the step that led to depth. */
static struct place step_place(const struct edit *edit, size_t depth)
{
    return place_of(edit->source, 1, depth ? edit->steps[depth - 1].column : 1);
}

static struct node *keyed(struct node *node, const struct edit *edit, size_t depth)
{
    node->key_line = 1;
    node->key_column = step_place(edit, depth).column;
    node->source = edit->source;
    return node;
}

static struct node *placed(struct node *node, const struct edit *edit, size_t depth)
{
    node->line = 1;
    node->column = step_place(edit, depth).column;
    return keyed(node, edit, depth);
}

/* The path as far as depth, for a message. */
static const char *path_to(const struct laying *l, const struct edit *edit, size_t depth)
{
    struct buffer out = buffer_on(l->arena);
    for (size_t i = 0; i < depth; i++)
        buffer_print(&out, "%s%s", i ? "." : "", edit->steps[i].key);
    return buffer_end(&out);
}

/* ---- finding ---- */

static bool is_position(const char *key)
{
    return *key && strspn(key, "0123456789") == strlen(key);
}

/* Which child of a list or map a key names; its count where there is none. */
static size_t child_of(const struct node *node, const char *key)
{
    size_t position = is_position(key) ? strtoul(key, NULL, 10) : 0;
    if (node_kind(node) == NODE_LIST && position)
        return position <= node->count ? position - 1 : node->count;
    for (size_t i = 0; i < node_count(node); i++) {
        const struct node *child = node_at(node, i);
        if (node->kind == NODE_MAP ? strcmp(child->key, key) == 0
                                   : node_is_word(node_get(child, "id"), key))
            return i;
    }
    return node_count(node);
}

const struct node *edit_find(const struct edit *edit, const struct node *root)
{
    for (size_t i = 0; i < edit->depth && root; i++)
        root = node_at(root, child_of(root, edit->steps[i].key));
    return root;
}

/* ---- answers ---- */

static bool is_at_answer(const struct edit *edit, size_t depth)
{
    return depth == 2 && strcmp(edit->steps[0].key, "answers") == 0;
}

bool edit_is_answer(const struct edit *edit)
{
    return is_at_answer(edit, edit->depth);
}

static bool is_end(const char *key)
{
    return strcmp(key, "from") == 0 || strcmp(key, "to") == 0;
}

static bool is_interval(const struct node *node)
{
    return node_kind(node) == NODE_MAP && !node_get(node, "value") &&
           (node_get(node, "from") || node_get(node, "to"));
}

/* A value alone, as an answer is written in short. */
static bool is_short(const struct node *node)
{
    return node_kind(node) != NODE_NULL && (node->kind != NODE_MAP || is_interval(node));
}

/* Does a key of an answer in short point beside its value, not into it? */
static bool is_beside(const struct node *node, const char *key)
{
    return node->kind == NODE_LIST  ? !is_position(key)
           : node->kind == NODE_MAP ? !is_end(key)
                                    : true;
}

/* A value set without a word about its proof is achieved and proven; what was said about the old
 * one goes with it.  What partners answered stays beside it, as beside any value of the assessor's. */
static struct node *proven(struct laying *l, const struct edit *edit, const struct node *old)
{
    static const char *const words[][2] = {{"status", "achieved"}, {"evidence", "audited"}};
    struct node *answer = placed(node_map(l->arena), edit, 2);
    node_put(l->arena, answer, "value", keyed(node_shallow(l->arena, edit->value), edit, 2));
    for (size_t i = 0; i < COUNT_OF(words); i++)
        placed(node_put_text(l->arena, answer, words[i][0], words[i][1]), edit, 2);
    const struct node *fixed = is_short(old) ? NULL : node_get(old, "fixed"),
                      *by = is_short(old) ? NULL : node_get(old, "by"),
                      *voices = by || is_short(old) ? by : node_get(old, "voices");
    if (fixed)
        node_put(l->arena, answer, "fixed", node_shallow(l->arena, fixed));
    if (voices) /* the partners have said it all the same */
        node_put(l->arena, answer, "voices", node_shallow(l->arena, voices));
    return answer;
}

static struct node *in_full(struct laying *l, const struct node *value, const struct edit *edit,
                            size_t depth)
{
    struct node *answer = placed(node_map(l->arena), edit, depth);
    node_put(l->arena, answer, "value", node_shallow(l->arena, value));
    return answer;
}

/* ---- proof ---- */

/* Does what is set as an answer, or as the words of partners, say how it is proven, at any depth? */
static bool names_proof(const struct node *node)
{
    bool found = node_kind(node) == NODE_MAP && node_get(node, "evidence");
    for (size_t i = 0; !found && i < node_count(node); i++)
        found = names_proof(node_at(node, i));
    return found;
}

static bool is_step(const struct edit *edit, size_t depth, const char *key)
{
    return edit->depth > depth && strcmp(edit->steps[depth].key, key) == 0;
}

/* Is it one partner's word, or a part of it: answers.x.by.p? */
static bool is_word_of_one(const struct edit *edit)
{
    return is_step(edit, 2, "by") && edit->depth > 3;
}

/* Does the change set what is answered below depth, and not only what is said about it? */
static bool sets_value(const struct edit *edit, size_t depth)
{
    static const char *const keys[] = {"value", "facts", "by", "from", "to"};
    bool sets = edit->depth == depth ? is_short(edit->value)
                                     : edit->value && is_position(edit->steps[depth].key);
    for (size_t i = 0; edit->value && i < COUNT_OF(keys); i++)
        sets = sets || is_step(edit, depth, keys[i]) ||
               (edit->depth == depth && node_get(edit->value, keys[i]));
    return sets;
}

static void put_audited(struct laying *l, struct node *map, const struct edit *edit)
{
    placed(node_put_text(l->arena, map, "evidence", "audited"), edit, edit->depth);
}

/* The proof of one partner's word, where others of the group do not set it. */
static void prove_word(struct laying *l, const struct group *group, const struct edit *edit,
                       struct node *by)
{
    const char *partner = edit->steps[3].key;
    const struct node *entry = node_get(by, partner);
    for (size_t i = 0; i < group->count; i++)
        if (is_word_of_one(group->list[i]) && is_step(group->list[i], 3, partner) &&
            is_step(group->list[i], 4, "evidence"))
            return;
    if (!sets_value(edit, 4) || names_proof(edit->value) || node_kind(entry) == NODE_NULL)
        return;
    struct node *word = is_short(entry) ? in_full(l, entry, edit, 4)
                                        : placed(node_shallow(l->arena, entry), edit, 4);
    put_audited(l, word, edit);
    node_put(l->arena, by, partner, word);
}

/* An answer that is set in full or in part counts as proven too, unless its proof is set. */
static struct node *proven_too(struct laying *l, const struct group *group, struct node *answer)
{
    const struct edit *sets = NULL;
    size_t at = child_of(answer, "by");
    struct node *by =
        node_kind(answer) == NODE_MAP && at < answer->count ? answer->children[at] : NULL;
    for (size_t i = 0; i < group->count; i++) {
        const struct edit *edit = group->list[i];
        if (is_step(edit, 2, "evidence") || names_proof(edit->value))
            return answer;
        if (!is_word_of_one(edit) && sets_value(edit, 2))
            sets = edit;
    }
    for (size_t i = 0; i < group->count; i++)
        if (by && is_word_of_one(group->list[i]))
            prove_word(l, group, group->list[i], by);
    if (!sets || node_kind(answer) == NODE_NULL)
        return answer;
    if (is_short(answer))
        answer = in_full(l, answer, sets, 2);
    put_audited(l, answer, sets);
    return answer;
}

/* ---- evidence ---- */

/* One level for everything, as a level for each part. */
static struct node *by_part(struct laying *l, const struct node *level)
{
    static const char *const parts[] = {"answers", "partners", "alliance"};
    struct node *map = node_map(l->arena);
    for (size_t i = 0; i < COUNT_OF(parts); i++)
        node_put(l->arena, map, parts[i], node_shallow(l->arena, level));
    for (size_t i = 0; i < l->root->count; i++)
        if (!dossier_has_key(l->root->children[i]->key))
            node_put(l->arena, map, l->root->children[i]->key, node_shallow(l->arena, level));
    return map;
}

/* ---- laying ---- */

static const char *nearest_child(const struct laying *l, const struct node *parent, const char *key)
{
    struct nearest nearest = nearest_to(l->arena, key);
    for (size_t i = 0; i < node_count(parent); i++) {
        const struct node *child = node_at(parent, i);
        const char *name = parent->kind == NODE_MAP ? child->key : node_text(node_get(child, "id"));
        if (name)
            nearest_try(&nearest, name);
    }
    return nearest_word(&nearest);
}

/* What the last step of the path names is not there. */
static void missing(struct laying *l, const struct node *parent, const struct edit *edit,
                    size_t depth, struct saying what)
{
    const char *meant = nearest_child(l, parent, edit->steps[depth - 1].key);
    problem_helped(l->problems, step_place(edit, depth), what,
                   meant ? say_did_you_mean(l->problems->language, meant) : (struct saying){""});
}

/* What is set as a whole: its new value, NULL where it is taken away. */
static struct node *set_whole(struct laying *l, const struct edit *edit, const struct node *old)
{
    if (!edit->value && edit_is_answer(edit))
        return keyed(node_new_null(l->arena), edit, 2); /* open; and its question is checked */
    if (!edit->value)
        return NULL;
    if (edit_is_answer(edit) && is_short(edit->value))
        return proven(l, edit, old);
    return keyed(node_shallow(l->arena, edit->value), edit, edit->depth);
}

/* A copy of node that takes what is set below it; NULL with a problem where nothing can be. */
static struct node *opened(struct laying *l, const struct node *node, const struct group *inner,
                           size_t depth)
{
    const struct edit *edit = inner->list[0];
    if (node_kind(node) == NODE_NULL)
        return placed(node_map(l->arena), edit, depth);
    bool beside = false;
    for (size_t i = 0; i < inner->count; i++)
        beside = beside || is_beside(node, inner->list[i]->steps[depth].key);
    bool word = depth == 4 && is_word_of_one(edit);
    if ((is_at_answer(edit, depth) || word) && is_short(node) && beside)
        return in_full(l, node, edit, depth);
    if (node->kind == NODE_MAP || node->kind == NODE_LIST)
        return placed(node_shallow(l->arena, node), edit, depth);
    if (depth == 1 && strcmp(edit->steps[0].key, "evidence") == 0)
        return placed(by_part(l, node), edit, depth);
    problem(l->problems, step_place(edit, depth + 1),
            say_edit_in_value(l->problems->language, path_to(l, edit, depth)));
    return NULL;
}

static struct node *lay(struct laying *l, const struct node *old, const struct group *group,
                        size_t depth);

/* Those of the group that point to the same child as the one at first, which are taken out. */
static struct group take_same(struct laying *l, const struct node *parent, struct group *group,
                              size_t first, size_t depth)
{
    struct group same = group_for(l, group->count - first);
    const char *key = group->list[first]->steps[depth].key;
    size_t child = child_of(parent, key);
    for (size_t i = first; i < group->count; i++) {
        const char *other = group->list[i] ? group->list[i]->steps[depth].key : NULL;
        if (!other || (child < node_count(parent) ? child_of(parent, other) != child
                                                  : strcmp(other, key) != 0))
            continue;
        same.list[same.count++] = group->list[i];
        group->list[i] = NULL;
    }
    return same;
}

/* Is there what a change enters or takes away? */
static bool is_there(struct laying *l, const struct node *parent, const struct edit *edit,
                     size_t depth)
{
    enum language language = l->problems->language;
    const char *key = edit->steps[depth - 1].key;
    if (child_of(parent, key) < node_count(parent))
        return true;
    if (parent->kind == NODE_LIST)
        missing(l, parent, edit, depth,
                is_position(key)
                    ? say_edit_position(language, path_to(l, edit, depth - 1), parent->count)
                    : say_edit_item(language, path_to(l, edit, depth - 1), key));
    else if (edit->depth == depth && !edit->value && !edit_is_answer(edit))
        missing(l, parent, edit, depth, say_edit_absent(language, edit->path));
    else
        return true;
    return false;
}

/* The same list or map without the children that are NULL. */
static struct node *without_gone(struct laying *l, const struct node *node)
{
    struct node *kept = node_shallow(l->arena, node);
    kept->count = kept->slot_count = 0;
    kept->slots = NULL;
    for (size_t i = 0; i < node->count; i++) {
        struct node *child = node->children[i];
        if (child && node->kind == NODE_MAP)
            node_put(l->arena, kept, child->key, child);
        else if (child)
            node_add(l->arena, kept, child);
    }
    return kept;
}

static struct node *lay_children(struct laying *l, struct node *parent, struct group *group,
                                 size_t depth)
{
    const struct node before = *node_shallow(l->arena, parent);
    bool *gone = arena_array(l->arena, before.count + 1, sizeof *gone), any = false;
    for (size_t i = 0; i < group->count; i++) {
        const struct edit *edit = group->list[i];
        if (!edit)
            continue;
        size_t at = child_of(&before, edit->steps[depth].key);
        struct group same = take_same(l, &before, group, i, depth);
        if (!is_there(l, &before, edit, depth + 1))
            continue;
        struct node *child = lay(l, node_at(&before, at), &same, depth + 1);
        if (is_at_answer(edit, depth + 1))
            child = proven_too(l, &same, child);
        if (child && before.kind == NODE_MAP)
            node_put(l->arena, parent, edit->steps[depth].key, child);
        else if (child)
            parent->children[at] = child;
        else if (at < before.count)
            gone[at] = any = true;
    }
    for (size_t i = 0; i < before.count; i++)
        if (gone[i])
            parent->children[i] = NULL;
    return any ? without_gone(l, parent) : parent;
}

/* Does the change of a whole spell out what the other sets within it? */
static bool spells_out(const struct edit *whole, const struct edit *part)
{
    const char *key = part->steps[whole->depth].key;
    if (part->depth != whole->depth + 1 || !whole->value)
        return false;
    return node_kind(whole->value) == NODE_MAP ? node_get(whole->value, key) != NULL
                                               : edit_is_answer(whole) && strcmp(key, "value") == 0;
}

/* What stands where the group points, with its changes; NULL: nothing any more. */
static struct node *lay(struct laying *l, const struct node *old, const struct group *group,
                        size_t depth)
{
    struct group inner = group_for(l, group->count);
    struct node *whole = NULL;
    const struct edit *first = NULL;
    for (size_t i = 0; i < group->count; i++) {
        const struct edit *edit = group->list[i];
        if (edit->depth > depth)
            inner.list[inner.count++] = edit;
        else if (first)
            problem(l->problems, place_of(edit->source, 1, 1),
                    say_edit_twice(l->problems->language, edit->path));
        else
            whole = set_whole(l, first = edit, old);
    }
    if (!inner.count)
        return whole;
    for (size_t i = 0; first && i < inner.count; i++)
        if (spells_out(first, inner.list[i]))
            problem(l->problems, place_of(inner.list[i]->source, 1, 1),
                    say_edit_twice(l->problems->language, inner.list[i]->path));
    struct node *top = opened(l, first ? whole : old, &inner, depth);
    return top ? lay_children(l, top, &inner, depth) : NULL;
}

const struct node *edits_lay(const struct edits *edits, const struct node *root,
                             struct arena *arena, struct problems *problems)
{
    struct laying l = {root, arena, problems};
    struct group all = group_for(&l, edits->count);
    size_t errors = problems->errors;
    if (node_kind(root) != NODE_MAP)
        return root; /* no dossier, which is said where it is read */
    for (size_t i = 0; i < edits->count; i++)
        all.list[all.count++] = &edits->list[i];
    const struct node *laid = lay(&l, root, &all, 0);
    return problems->errors == errors ? laid : NULL;
}

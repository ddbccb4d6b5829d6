/* edit.c -- all changes are laid at once, each against what was read: those that
 * point below the same thing go down together, so that their order is nothing.
 * What is copied on the way is placed in the change, and so is what is wrong with it.
 */
#include "model/edit_parts.h"

#include "base/text.h"
#include "data/shape.h"
#include "model/dossier.h"

#include <stdlib.h>
#include <string.h>

static struct edit_group group_for(const struct edit_laying *l, size_t most)
{
    return (struct edit_group){arena_array(l->arena, most + 1, sizeof(struct edit *)), 0};
}

/* The place of the step that led to depth. */
static struct place step_place(const struct edit *edit, size_t depth)
{
    return place_of(edit->source, 1, depth ? edit->steps[depth - 1].column : 1);
}

struct node *edit_keyed(struct node *node, const struct edit *edit, size_t depth)
{
    node->key_line = 1;
    node->key_column = step_place(edit, depth).column;
    node->source = edit->source;
    return node;
}

struct node *edit_placed(struct node *node, const struct edit *edit, size_t depth)
{
    node->line = 1;
    node->column = step_place(edit, depth).column;
    return edit_keyed(node, edit, depth);
}

/* The path as far as depth, for a message. */
static const char *path_to(const struct edit_laying *l, const struct edit *edit, size_t depth)
{
    struct buffer out = buffer_on(l->arena);
    for (size_t i = 0; i < depth; i++)
        buffer_print(&out, "%s%s", i ? "." : "", edit->steps[i].key);
    return buffer_end(&out);
}

/* ---- finding ---- */

bool edit_is_position(const char *key)
{
    return *key && strspn(key, "0123456789") == strlen(key);
}

size_t edit_child(const struct node *node, const char *key)
{
    size_t position = edit_is_position(key) ? strtoul(key, NULL, 10) : 0;
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
    for (size_t i = 0; i < edit->depth && root; i++) {
        const char *key = edit->steps[i].key;
        root = edit_is_said(edit, i) ? edit_part(root, key) : node_at(root, edit_child(root, key));
    }
    return root;
}

/* ---- evidence ---- */

/* One level for everything, as a level for each part. */
static struct node *by_part(struct edit_laying *l, const struct node *level)
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

static const char *nearest_child(const struct edit_laying *l, const struct node *parent,
                                 const char *key)
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
static void missing(struct edit_laying *l, const struct node *parent, const struct edit *edit,
                    size_t depth, struct saying what)
{
    const char *meant = nearest_child(l, parent, edit->steps[depth - 1].key);
    problem_helped(l->problems, step_place(edit, depth), what,
                   meant ? say_did_you_mean(l->problems->language, meant) : (struct saying){""});
}

/* What is set as a whole: its new value, NULL where it is taken away. */
static struct node *set_whole(struct edit_laying *l, const struct edit *edit,
                              const struct node *old)
{
    if (!edit->value && edit_is_answer(edit))
        return edit_keyed(node_new_null(l->arena), edit, 2); /* open; and its question is checked */
    if (!edit->value)
        return NULL;
    if (edit_is_answer(edit) && edit_is_short(edit->value))
        return edit_proven(l, edit, old);
    if (edit->depth == 1 && strcmp(edit->steps[0].key, "answers") == 0 &&
        edit->value->kind == NODE_MAP)
        return edit_prove_all(l, edit);
    return edit_keyed(node_shallow(l->arena, edit->value), edit, edit->depth);
}

/* A copy of node that takes what is set below it; NULL with a problem where nothing can be. */
static struct node *opened(struct edit_laying *l, const struct node *node,
                           const struct edit_group *inner, size_t depth)
{
    const struct edit *edit = inner->list[0];
    if (node_kind(node) == NODE_NULL)
        return edit_placed(node_map(l->arena), edit, depth);
    bool beside = false;
    for (size_t i = 0; i < inner->count; i++)
        beside = beside || edit_is_beside(node, inner->list[i]->steps[depth].key);
    if (edit_is_said(edit, depth) && edit_is_short(node) && beside)
        return edit_in_full(l, node, edit, depth);
    if (node->kind == NODE_MAP || node->kind == NODE_LIST)
        return edit_placed(node_shallow(l->arena, node), edit, depth);
    if (depth == 1 && strcmp(edit->steps[0].key, "evidence") == 0)
        return edit_placed(by_part(l, node), edit, depth);
    problem(l->problems, step_place(edit, depth + 1),
            say_edit_in_value(l->problems->language, path_to(l, edit, depth)));
    return NULL;
}

static struct node *lay(struct edit_laying *l, const struct node *old,
                        const struct edit_group *group, size_t depth);

/* Those of the group that point to the same child as the one at first, which are taken out. */
static struct edit_group take_same(struct edit_laying *l, const struct node *parent,
                                   struct edit_group *group, size_t first, size_t depth)
{
    struct edit_group same = group_for(l, group->count - first);
    const char *key = group->list[first]->steps[depth].key;
    size_t child = edit_child(parent, key);
    for (size_t i = first; i < group->count; i++) {
        const char *other = group->list[i] ? group->list[i]->steps[depth].key : NULL;
        if (!other || (child < node_count(parent) ? edit_child(parent, other) != child
                                                  : strcmp(other, key) != 0))
            continue;
        same.list[same.count++] = group->list[i];
        group->list[i] = NULL;
    }
    return same;
}

/* Is there what a change enters or takes away? */
static bool is_there(struct edit_laying *l, const struct node *parent, const struct edit *edit,
                     size_t depth)
{
    enum language language = l->problems->language;
    const char *key = edit->steps[depth - 1].key;
    if (edit_child(parent, key) < node_count(parent))
        return true;
    if (parent->kind == NODE_LIST)
        missing(l, parent, edit, depth,
                edit_is_position(key)
                    ? say_edit_position(language, path_to(l, edit, depth - 1), parent->count)
                    : say_edit_item(language, path_to(l, edit, depth - 1), key));
    else if (edit->depth == depth && !edit->value && !edit_is_answer(edit))
        missing(l, parent, edit, depth, say_edit_absent(language, edit->path));
    else
        return true;
    return false;
}

struct node *edit_without_gone(struct edit_laying *l, const struct node *node)
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

static struct node *lay_children(struct edit_laying *l, struct node *parent,
                                 struct edit_group *group, size_t depth)
{
    const struct node before = *node_shallow(l->arena, parent);
    bool *gone = arena_array(l->arena, before.count + 1, sizeof *gone), any = false;
    for (size_t i = 0; i < group->count; i++) {
        const struct edit *edit = group->list[i];
        if (!edit)
            continue;
        size_t at = edit_child(&before, edit->steps[depth].key);
        struct edit_group same = take_same(l, &before, group, i, depth);
        if (!is_there(l, &before, edit, depth + 1))
            continue;
        struct node *child = lay(l, node_at(&before, at), &same, depth + 1);
        if (edit_is_at_answer(edit, depth + 1))
            child = edit_prove(l, &same, child);
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
    return any ? edit_without_gone(l, parent) : parent;
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
static struct node *lay(struct edit_laying *l, const struct node *old,
                        const struct edit_group *group, size_t depth)
{
    struct edit_group inner = group_for(l, group->count);
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
    struct edit_laying l = {root, arena, problems};
    struct edit_group all = group_for(&l, edits->count);
    size_t errors = problems->errors;
    if (node_kind(root) != NODE_MAP || !edits->count)
        return root; /* no dossier, which is said where it is read; or nothing to change */
    for (size_t i = 0; i < edits->count; i++)
        all.list[all.count++] = &edits->list[i];
    const struct node *laid = lay(&l, root, &all, 0);
    return problems->errors == errors ? laid : NULL;
}

/* framework_merge.c -- parents are read first, and each tree is laid over what
 * was there; nodes keep the file that they come from, so that a problem is
 * reported where it was written.
 */
#include "model/framework_merge.h"

#include "base/file.h"
#include "base/limits.h"
#include "data/yaml_read.h"
#include "model/kind.h"

#include <string.h>

struct merging {
    struct lineage *lineage;
    const struct framework_finder *finder;
    struct arena *arena;
    struct problems *problems;
    const char *open[LIMIT_EXTENDS]; /* ids from the one asked for down to the one being read */
    size_t depth;
};

/* What a list's members are told apart by: "grade" for grades, else "id". */
static const char *member_id(const struct node *member)
{
    const char *id = node_text(node_get(member, "id"));
    return id ? id : node_text(node_get(member, "grade"));
}

static bool has_members(const struct node *list)
{
    for (size_t i = 0; i < node_count(list); i++)
        if (!member_id(node_at(list, i)))
            return false;
    return node_kind(list) == NODE_LIST && node_count(list) > 0;
}

static const struct node *merge(struct merging *m, const struct node *below,
                                const struct node *above);

static const struct node *merge_maps(struct merging *m, const struct node *below,
                                     const struct node *above)
{
    struct node *result = node_shallow(m->arena, below);
    result->line = above->line;
    result->column = above->column;
    result->source = above->source;
    result->key_line = above->key_line;
    result->key_column = above->key_column;
    for (size_t i = 0; i < above->count; i++) {
        const struct node *child = above->children[i];
        const struct node *merged = merge(m, node_get(below, child->key), child);
        node_put(m->arena, result, child->key, node_shallow(m->arena, merged));
    }
    return result;
}

static const struct node *merge_lists(struct merging *m, const struct node *below,
                                      const struct node *above)
{
    struct node *result = node_shallow(m->arena, below);
    for (size_t i = 0; i < above->count; i++) {
        const struct node *child = above->children[i];
        size_t at = 0;
        while (at < below->count && strcmp(member_id(below->children[at]), member_id(child)) != 0)
            at++;
        if (at == below->count)
            node_add(m->arena, result, node_shallow(m->arena, child));
        else
            result->children[at] = node_shallow(m->arena, merge(m, result->children[at], child));
    }
    return result;
}

static const struct node *merge(struct merging *m, const struct node *below,
                                const struct node *above)
{
    if (node_kind(below) == NODE_MAP && above->kind == NODE_MAP)
        return merge_maps(m, below, above);
    if (has_members(below) && has_members(above))
        return merge_lists(m, below, above);
    return above;
}

static const struct node *read_one(struct merging *m, const char *folder,
                                   const struct source **source)
{
    const char *path = arena_print(m->arena, "%s/framework.yaml", folder);
    *source = file_read(path, LIMIT_FILE_BYTES, m->arena, m->problems);
    if (!*source)
        return NULL;
    const struct node *root = yaml_read(*source, m->arena, m->problems);
    if (!root)
        return NULL;
    const struct node *kind = node_get(root, "accord");
    if (node_is_word(kind, "framework/1"))
        return root;
    if (!kind)
        problem(m->problems, node_place(root), say_missing_key(m->problems->language, "accord"));
    else
        kind_wrong(kind, "framework/1", m->arena, m->problems);
    return NULL;
}

static const struct node *read_with_parents(struct merging *m, const char *folder);

static const struct node *read_parent(struct merging *m, const struct node *name,
                                      const char *folder)
{
    enum language l = m->problems->language;
    const char *id = node_text(name);
    if (!id) {
        problem(m->problems, node_place(name),
                say_wanted(l, l == FRENCH ? "un identifiant" : "an id",
                           node_found(name, l, m->arena)));
        return NULL;
    }
    for (size_t i = 0; i < m->depth; i++)
        if (strcmp(m->open[i], id) == 0) {
            problem(m->problems, node_place(name), say_extends_loop(l, id));
            return NULL;
        }
    const char *found = m->finder->folder(m->finder->places, id, folder, m->arena);
    if (!found) {
        problem(m->problems, node_place(name), say_framework_not_found(l, id));
        return NULL;
    }
    return read_with_parents(m, found);
}

static const struct node *lay_parents(struct merging *m, const struct node *root,
                                      const char *folder)
{
    const struct node *extends = node_get(root, "extends"), *below = NULL;
    bool good = true;
    for (size_t i = 0; i < node_count(extends); i++) {
        const struct node *parent = read_parent(m, node_at(extends, i), folder);
        good = good && parent;
        if (parent)
            below = below ? merge(m, below, parent) : parent;
    }
    if (!good)
        return NULL;
    return below ? merge(m, below, root) : root;
}

static bool is_known(const struct lineage *lineage, const char *folder)
{
    for (size_t i = 0; i < lineage->count; i++)
        if (strcmp(lineage->folders[i], folder) == 0)
            return true;
    return false;
}

static const struct node *read_with_parents(struct merging *m, const char *folder)
{
    const struct source *source;
    const struct node *root = read_one(m, folder, &source);
    if (!root)
        return NULL;
    const char *id = node_text(node_get(root, "id"));
    if (m->depth >= LIMIT_EXTENDS || m->lineage->count >= COUNT_OF(m->lineage->folders)) {
        problem(m->problems, node_place(root),
                say_extends_loop(m->problems->language, id ? id : "?"));
        return NULL;
    }
    m->open[m->depth++] = id ? id : "";
    const struct node *merged = lay_parents(m, root, folder);
    m->depth--;
    if (!is_known(m->lineage, folder)) {
        m->lineage->folders[m->lineage->count] = folder;
        m->lineage->ids[m->lineage->count] = id ? id : "";
        m->lineage->sources[m->lineage->count++] = source;
    }
    return merged;
}

const struct node *framework_merge(struct lineage *lineage, const char *folder,
                                   const struct framework_finder *finder, struct arena *arena,
                                   struct problems *problems)
{
    struct merging m = {.lineage = lineage, .finder = finder, .arena = arena, .problems = problems};
    return read_with_parents(&m, folder);
}

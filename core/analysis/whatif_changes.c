/* whatif_changes.c -- an answer is told by what it says and how it is proven, be it written in short, in full,
 * or partner by partner.
 */
#include "analysis/whatif_changes.h"

#include <string.h>

/* ---- in short ---- */

/* Of an answer, what it says and how it is proven: no notes, which may be internal.  Of a partner's word,
 * also whether it is for the client. */
enum brief { BRIEF_ANSWER, BRIEF_PARTNERS, BRIEF_WORD, BRIEF_VALUE };

static bool counts_in(const char *key, enum brief what)
{
    static const char *const keys[] = {"value", "facts",    "by",     "from",   "to",
                                       "today", "evidence", "status", "voices", "visibility"};
    size_t count = what == BRIEF_WORD ? COUNT_OF(keys) : COUNT_OF(keys) - 2;
    for (size_t i = 0; i < count; i++)
        if (strcmp(key, keys[i]) == 0)
            return true;
    return what == BRIEF_PARTNERS;
}

static struct node *brief_answer(struct draft *c, const struct node *node, enum brief what)
{
    if (what == BRIEF_VALUE || (node_kind(node) != NODE_MAP && node_kind(node) != NODE_LIST))
        return (node ? node_shallow(c->arena, node) : node_new_null(c->arena));
    struct node *brief =
        draft_flow(node->kind == NODE_MAP ? node_map(c->arena) : node_list(c->arena));
    for (size_t i = 0; i < node->count; i++) {
        const struct node *child = node->children[i];
        if (node->kind == NODE_LIST) {
            node_add(c->arena, brief, brief_answer(c, child, what));
            continue;
        }
        enum brief within = what == BRIEF_PARTNERS             ? BRIEF_WORD
                            : strcmp(child->key, "by") == 0    ? BRIEF_PARTNERS
                            : strcmp(child->key, "value") == 0 ? BRIEF_VALUE
                                                               : what;
        if (counts_in(child->key, what))
            node_put(c->arena, brief, child->key, brief_answer(c, child, within));
    }
    bool alone = brief->kind == NODE_MAP && brief->count == 1 && node_get(brief, "value");
    return alone ? brief->children[0] : brief;
}

/* The question whose answer, or a part of it, is set; NULL where it is something else. */
static const struct question *question_of(const struct draft *c, const struct edit *edit)
{
    bool answer = edit->depth > 1 && strcmp(edit->steps[0].key, "answers") == 0;
    return answer ? framework_question(c->framework, edit->steps[1].key) : NULL;
}

static bool is_of_answers(const struct edit *edit)
{
    return strcmp(edit->steps[0].key, "answers") == 0;
}

/* What of an answer the change points to: partners stand in `by`, and in the `voices` beside a value. */
static enum brief brief_at(const struct edit *edit)
{
    bool partners = edit->depth > 2 && (strcmp(edit->steps[2].key, "by") == 0 ||
                                        strcmp(edit->steps[2].key, "voices") == 0);
    return !partners ? BRIEF_ANSWER : edit->depth == 3 ? BRIEF_PARTNERS : BRIEF_WORD;
}

static struct node *setting(struct draft *c, const struct edit *edit, const struct node *node)
{
    const struct question *question = question_of(c, edit);
    if (question)
        return draft_value(c, brief_answer(c, node, brief_at(edit)), question->type);
    if (!is_of_answers(edit) || edit->depth != 1 || node_kind(node) != NODE_MAP)
        return draft_value(c, node, TYPE_FACT);
    struct node *brief = draft_flow(node_map(c->arena));
    for (size_t i = 0; i < node->count; i++)
        node_put(c->arena, brief, node->children[i]->key,
                 brief_answer(c, node->children[i], BRIEF_ANSWER));
    return draft_value(c, brief, TYPE_FACT);
}

/* Is what stands there, or what it is a part of, not for the client? */
static bool is_internal(const struct edit *edit, const struct node *root)
{
    struct edit way = *edit;
    for (way.depth = 2; is_of_answers(edit) && way.depth <= edit->depth; way.depth++)
        if (node_is_word(node_get(edit_find(&way, root), "visibility"), "internal"))
            return true;
    return false;
}

/* One end of a change: what stood there, or what stands there now. */
static void put_end(struct draft *c, struct node *entry, const char *end, const struct edit *edit,
                    const struct assessment *a)
{
    const struct node *root = a->dossier->root;
    bool new = strcmp(end, "to") == 0 && !is_of_answers(edit); /* as typed */
    node_put(c->arena, entry, end, setting(c, edit, new ? edit->value : edit_find(edit, root)));
    if (is_internal(edit, root))
        draft_text(c, entry, arena_print(c->arena, "%s-visibility", end), "internal");
}

/* Of an answer that is set to options, their titles. */
static void put_titles(struct draft *c, struct node *entry, const struct edit *edit,
                       const struct whatif *whatif)
{
    const struct question *q = question_of(c, edit);
    bool whole = edit->depth == 2 || (edit->depth == 3 && strcmp(edit->steps[2].key, "value") == 0);
    if (!q || !whole || !question_has_options(q))
        return;
    node_put(c->arena, entry, "from-says",
             draft_answer(c, &whatif->before->dossier->answers[q->ordinal], true));
    node_put(c->arena, entry, "to-says",
             draft_answer(c, &whatif->after->dossier->answers[q->ordinal], true));
}

void whatif_put_changes(struct draft *c, struct node *root, const struct whatif *whatif)
{
    struct node *list = draft_list(c, root, "changes");
    for (size_t i = 0; i < whatif->edits->count; i++) {
        const struct edit *edit = &whatif->edits->list[i];
        struct node *entry = node_add(c->arena, list, node_map(c->arena));
        draft_text(c, entry, "set", edit->path);
        put_end(c, entry, "from", edit, whatif->before);
        put_end(c, entry, "to", edit, whatif->after);
        put_titles(c, entry, edit, whatif);
    }
}

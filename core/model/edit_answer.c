/* edit_answer.c -- an answer that is set counts as proven, however much of it is written: the value alone,
 * an answer in full, a part of one, one partner's word.
 */
#include "model/edit_parts.h"

#include <string.h>

/* ---- what an answer is ---- */

bool edit_is_at_answer(const struct edit *edit, size_t depth)
{
    return depth == 2 && strcmp(edit->steps[0].key, "answers") == 0;
}

bool edit_is_answer(const struct edit *edit)
{
    return edit_is_at_answer(edit, edit->depth);
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

bool edit_is_short(const struct node *node)
{
    return node_kind(node) != NODE_NULL && (node->kind != NODE_MAP || is_interval(node));
}

bool edit_is_beside(const struct node *node, const char *key)
{
    return node->kind == NODE_LIST  ? !edit_is_position(key)
           : node->kind == NODE_MAP ? !is_end(key)
                                    : true;
}

const struct node *edit_part(const struct node *answer, const char *key)
{
    size_t at = edit_child(answer, key);
    if (edit_is_short(answer) && strcmp(key, "value") == 0)
        return answer;
    if (edit_is_short(answer) || at < node_count(answer))
        return node_at(answer, at);
    const struct node *value = node_get(answer, "value");
    return node_at(value, edit_child(value, key));
}

/* A value set without a word about its proof is achieved and proven; what was said about the old
 * one goes with it.  What partners answered stays beside it, as beside any value of the assessor's. */
struct node *edit_proven(struct edit_laying *l, const struct edit *edit, const struct node *old)
{
    static const char *const words[][2] = {{"status", "achieved"}, {"evidence", "audited"}};
    struct node *answer = edit_placed(node_map(l->arena), edit, 2);
    node_put(l->arena, answer, "value", edit_keyed(node_shallow(l->arena, edit->value), edit, 2));
    for (size_t i = 0; i < COUNT_OF(words); i++)
        edit_placed(node_put_text(l->arena, answer, words[i][0], words[i][1]), edit, 2);
    const struct node *fixed = edit_is_short(old) ? NULL : node_get(old, "fixed"),
                      *by = edit_is_short(old) ? NULL : node_get(old, "by"),
                      *voices = by || edit_is_short(old) ? by : node_get(old, "voices");
    if (fixed)
        node_put(l->arena, answer, "fixed", node_shallow(l->arena, fixed));
    if (voices) /* the partners have said it all the same */
        node_put(l->arena, answer, "voices", node_shallow(l->arena, voices));
    return answer;
}

struct node *edit_in_full(struct edit_laying *l, const struct node *value, const struct edit *edit,
                          size_t depth)
{
    struct node *answer = edit_placed(node_map(l->arena), edit, depth);
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
static bool is_word(const struct edit *edit)
{
    return is_step(edit, 2, "by") && edit->depth > 3;
}

bool edit_is_said(const struct edit *edit, size_t depth)
{
    bool word = edit->depth > 3 && (is_word(edit) || is_step(edit, 2, "voices"));
    return edit_is_at_answer(edit, depth) || (depth == 4 && word) ||
           (depth == 6 && word && is_step(edit, 4, "voices"));
}

/* Does the change set what is answered below depth, and not only what is said about it? */
static bool sets_value(const struct edit *edit, size_t depth)
{
    static const char *const keys[] = {"value", "facts", "by", "from", "to", "voices"};
    size_t count = depth == 4 ? COUNT_OF(keys) : COUNT_OF(keys) - 1; /* several, of one partner */
    bool sets = edit->depth == depth ? edit_is_short(edit->value)
                                     : edit->value && edit_is_position(edit->steps[depth].key);
    for (size_t i = 0; edit->value && i < count; i++)
        sets = sets || is_step(edit, depth, keys[i]) ||
               (edit->depth == depth && node_get(edit->value, keys[i]));
    return sets;
}

/* ---- who says it ---- */

/* The depth of what the change is about: the answer, one partner's word of it, one of its voices. */
static size_t saying_depth(const struct edit *edit)
{
    if (!is_word(edit))
        return 2;
    return is_step(edit, 4, "voices") && edit->depth > 5 ? 6 : 4;
}

static bool same_saying(const struct edit *a, const struct edit *b)
{
    size_t depth = saying_depth(a);
    bool same = depth == saying_depth(b);
    for (size_t i = 2; same && i < depth; i++)
        same = strcmp(a->steps[i].key, b->steps[i].key) == 0;
    return same;
}

/* What the changes of one saying come to. */
struct saying_set {
    bool value, proof, today; /* which of these they set */
    bool done;                /* its status is planned no more */
};

static struct saying_set set_by(const struct edit_laying *l, const struct edit_group *group,
                                const struct edit *first)
{
    size_t depth = saying_depth(first);
    bool planned = node_is_word(node_get(l->root, "status"), "planned"); /* unless it says more */
    struct saying_set set = {0};
    for (size_t i = 0; i < group->count; i++) {
        const struct edit *edit = group->list[i];
        if (!same_saying(edit, first))
            continue;
        set.value = set.value || sets_value(edit, depth);
        set.proof = set.proof || is_step(edit, depth, "evidence") || names_proof(edit->value);
        set.today = set.today || is_step(edit, depth, "today");
        set.done = set.done || (is_step(edit, depth, "status") &&
                                (edit->value ? !node_is_word(edit->value, "planned") : !planned));
    }
    return set;
}

static struct node *proven(struct edit_laying *l, const struct edit *edit, const struct node *said,
                           size_t depth)
{
    struct node *full = edit_is_short(said)
                            ? edit_in_full(l, said, edit, depth)
                            : edit_placed(node_shallow(l->arena, said), edit, depth);
    edit_placed(node_put_text(l->arena, full, "evidence", "audited"), edit, edit->depth);
    return full;
}

/* Each voice of a partner that does not say how it is proven. */
static struct node *all_proven(struct edit_laying *l, const struct edit *edit,
                               const struct node *word)
{
    struct node *full = edit_placed(node_shallow(l->arena, word), edit, 4),
                *voices = edit_placed(node_shallow(l->arena, node_get(word, "voices")), edit, 4);
    for (size_t i = 0; i < voices->count; i++)
        if (node_kind(voices->children[i]) != NODE_NULL && !names_proof(voices->children[i]))
            voices->children[i] = proven(l, edit, voices->children[i], 4);
    node_put(l->arena, full, "voices", voices);
    return full;
}

/* What is said, with all changes made: what is carried out is today what it was to be, and what is set
 * counts as proven, unless its proof is set too. */
static struct node *settled(struct edit_laying *l, const struct edit_group *group,
                            const struct edit *edit, struct node *said)
{
    struct saying_set set = set_by(l, group, edit);
    size_t depth = saying_depth(edit);
    if (set.done && !set.today && node_kind(said) == NODE_MAP && node_get(said, "today")) {
        said = node_shallow(l->arena, said);
        said->children[edit_child(said, "today")] = NULL;
        said = edit_without_gone(l, said);
    }
    if (!set.value || set.proof || node_kind(said) == NODE_NULL)
        return said;
    bool several = depth == 4 && node_kind(node_get(said, "voices")) == NODE_LIST;
    return several ? all_proven(l, edit, said) : proven(l, edit, said, depth);
}

/* The word of a partner or, below it, one of its voices. */
static void settle_word(struct edit_laying *l, const struct edit_group *group,
                        const struct edit *edit, struct node *by)
{
    struct node *word = NULL, *voices;
    size_t at = edit_child(by, edit->steps[3].key);
    if (at == by->count)
        return;
    word = by->children[at];
    if (saying_depth(edit) == 4) {
        node_put(l->arena, by, edit->steps[3].key, settled(l, group, edit, word));
        return;
    }
    size_t place = edit_child(node_get(word, "voices"), edit->steps[5].key);
    if (place >= node_count(node_get(word, "voices")))
        return;
    word = node_shallow(l->arena, word);
    voices = node_shallow(l->arena, node_get(word, "voices"));
    voices->children[place] = settled(l, group, edit, voices->children[place]);
    node_put(l->arena, word, "voices", voices);
    node_put(l->arena, by, edit->steps[3].key, word);
}

struct node *edit_prove(struct edit_laying *l, const struct edit_group *group, struct node *answer)
{
    size_t at = edit_child(answer, "by");
    struct node *by =
        node_kind(answer) == NODE_MAP && at < answer->count ? answer->children[at] : NULL;
    for (size_t i = 0; i < group->count; i++) {
        const struct edit *edit = group->list[i];
        bool again = false;
        for (size_t k = 0; k < i; k++)
            again = again || same_saying(group->list[k], edit);
        if (again)
            continue;
        if (saying_depth(edit) == 2)
            answer = settled(l, group, edit, answer);
        else if (node_kind(by) == NODE_MAP)
            settle_word(l, group, edit, by);
    }
    return answer;
}

/* ---- all of them ---- */

static bool says_something(const struct node *answer)
{
    static const char *const keys[] = {"value", "facts", "by", "from", "to"};
    bool says = edit_is_short(answer);
    for (size_t i = 0; i < COUNT_OF(keys); i++)
        says = says || (node_kind(answer) == NODE_MAP && node_get(answer, keys[i]));
    return says;
}

struct node *edit_prove_all(struct edit_laying *l, const struct edit *edit)
{
    struct node *answers = edit_keyed(node_map(l->arena), edit, 1);
    for (size_t i = 0; i < node_count(edit->value); i++) {
        struct node *answer = node_shallow(l->arena, edit->value->children[i]);
        if (says_something(answer) && !names_proof(answer))
            answer = proven(l, edit, answer, 1);
        node_put(l->arena, answers, edit->value->children[i]->key, answer);
    }
    return answers;
}

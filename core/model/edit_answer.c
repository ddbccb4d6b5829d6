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

bool edit_is_word(const struct edit *edit)
{
    return is_step(edit, 2, "by") && edit->depth > 3;
}

/* Does the change set what is answered below depth, and not only what is said about it? */
static bool sets_value(const struct edit *edit, size_t depth)
{
    static const char *const keys[] = {"value", "facts", "by", "voices", "from", "to"};
    bool sets = edit->depth == depth ? edit_is_short(edit->value)
                                     : edit->value && edit_is_position(edit->steps[depth].key);
    for (size_t i = 0; edit->value && i < COUNT_OF(keys); i++)
        sets = sets || is_step(edit, depth, keys[i]) ||
               (edit->depth == depth && node_get(edit->value, keys[i]));
    return sets;
}

static void put_audited(struct edit_laying *l, struct node *map, const struct edit *edit)
{
    edit_placed(node_put_text(l->arena, map, "evidence", "audited"), edit, edit->depth);
}

/* The proof of one partner's word, where others of the group do not set it. */
static void prove_word(struct edit_laying *l, const struct edit_group *group,
                       const struct edit *edit, struct node *by)
{
    const char *partner = edit->steps[3].key;
    const struct node *entry = node_get(by, partner);
    for (size_t i = 0; i < group->count; i++)
        if (edit_is_word(group->list[i]) && is_step(group->list[i], 3, partner) &&
            is_step(group->list[i], 4, "evidence"))
            return;
    if (!sets_value(edit, 4) || names_proof(edit->value) || node_kind(entry) == NODE_NULL)
        return;
    struct node *word = edit_is_short(entry) ? edit_in_full(l, entry, edit, 4)
                                             : edit_placed(node_shallow(l->arena, entry), edit, 4);
    put_audited(l, word, edit);
    node_put(l->arena, by, partner, word);
}

/* What is no longer only planned is today what it was to be: `today` goes with the plan. */
static struct node *carried_out(struct edit_laying *l, const struct edit_group *group,
                                struct node *answer)
{
    bool done = false;
    for (size_t i = 0; i < group->count; i++) {
        const struct edit *edit = group->list[i];
        if (is_step(edit, 2, "today"))
            return answer;
        done = done ||
               (is_step(edit, 2, "status") && edit->value && !node_is_word(edit->value, "planned"));
    }
    if (!done || node_kind(answer) != NODE_MAP || !node_get(answer, "today"))
        return answer;
    struct node *rest = node_shallow(l->arena, answer);
    rest->children[edit_child(rest, "today")] = NULL;
    return edit_without_gone(l, rest);
}

/* An answer that is set in full or in part counts as proven too, unless its proof is set. */
struct node *edit_prove(struct edit_laying *l, const struct edit_group *group, struct node *answer)
{
    answer = carried_out(l, group, answer);
    const struct edit *sets = NULL;
    size_t at = edit_child(answer, "by");
    struct node *by =
        node_kind(answer) == NODE_MAP && at < answer->count ? answer->children[at] : NULL;
    for (size_t i = 0; i < group->count; i++) {
        const struct edit *edit = group->list[i];
        if (edit_is_word(edit))
            continue; /* each is proven for itself */
        if (is_step(edit, 2, "evidence") || names_proof(edit->value))
            return answer;
        if (sets_value(edit, 2))
            sets = edit;
    }
    for (size_t i = 0; i < group->count; i++)
        if (by && edit_is_word(group->list[i]))
            prove_word(l, group, group->list[i], by);
    if (!sets || node_kind(answer) == NODE_NULL)
        return answer;
    if (edit_is_short(answer))
        answer = edit_in_full(l, answer, sets, 2);
    put_audited(l, answer, sets);
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
        if (says_something(answer) && !names_proof(answer)) {
            if (edit_is_short(answer))
                answer = edit_in_full(l, answer, edit, 1);
            put_audited(l, answer, edit);
        }
        node_put(l->arena, answers, edit->value->children[i]->key, answer);
    }
    return answers;
}

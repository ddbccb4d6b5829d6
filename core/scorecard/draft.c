/* draft.c -- a figure that does not exist is null, and what people read has their typography. */
#include "scorecard/draft.h"

#include "base/text.h"
#include "base/typography.h"

#include <math.h>

struct node *draft_flow(struct node *node)
{
    node->flow = true;
    return node;
}

struct node *draft_map(struct draft *c, struct node *parent, const char *key)
{
    return node_put(c->arena, parent, key, node_map(c->arena));
}

struct node *draft_list(struct draft *c, struct node *parent, const char *key)
{
    return node_put(c->arena, parent, key, node_list(c->arena));
}

void draft_figure(struct draft *c, struct node *map, const char *key, double figure)
{
    node_put(c->arena, map, key,
             isnan(figure) ? node_new_null(c->arena) : node_new_number(c->arena, quantise(figure)));
}

void draft_text(struct draft *c, struct node *map, const char *key, const char *text)
{
    node_put_text(c->arena, map, key, text);
}

static const char *worded(struct draft *c, struct wording wording)
{
    return people_text(c->arena, c->language, wording_in(&wording, c->language));
}

void draft_wording(struct draft *c, struct node *map, const char *key, struct wording wording)
{
    draft_text(c, map, key, worded(c, wording));
}

void draft_item(struct draft *c, struct node *list, struct wording wording)
{
    node_add(c->arena, list, node_new_text(c->arena, worded(c, wording)));
}

void draft_bool(struct draft *c, struct node *map, const char *key, bool value)
{
    node_put(c->arena, map, key, node_new_bool(c->arena, value));
}

const char *draft_grade(struct draft *c, int grade)
{
    return grade < 0 ? "NR" : c->framework->grades[grade].id;
}

struct node *draft_value(struct draft *c, const struct node *value, enum question_type type)
{
    double number;
    bool boolean;
    if (!value)
        return node_new_null(c->arena);
    if (value->kind == NODE_LIST || value->kind == NODE_MAP) {
        struct node *copy =
            draft_flow(value->kind == NODE_LIST ? node_list(c->arena) : node_map(c->arena));
        for (size_t i = 0; i < value->count; i++) {
            struct node *child = draft_value(c, value->children[i], type);
            if (value->kind == NODE_LIST)
                node_add(c->arena, copy, child);
            else
                node_put(c->arena, copy, value->children[i]->key, child);
        }
        return copy;
    }
    if (type != TYPE_FACT && type != TYPE_CHOICE && type != TYPE_CHOICES) {
        if (node_percent(value, &number))
            return node_new_number(c->arena, quantise(number));
        if (type == TYPE_YES_NO && node_boolean(value, &boolean))
            return node_new_bool(c->arena, boolean);
    }
    if (node_number(value, &number))
        return node_new_number(c->arena, quantise(number));
    if (value->kind == NODE_BOOL)
        return node_new_bool(c->arena, value->boolean);
    return node_new_text(c->arena, node_text(value));
}

const char *draft_options(struct draft *draft, const struct question *question, uint64_t options)
{
    struct wording titles = question_titles(question, options, draft->arena);
    return people_text(draft->arena, draft->language, wording_in(&titles, draft->language));
}

struct node *draft_statements(struct draft *draft, const struct question *question,
                              const struct statement *list, size_t count)
{
    struct node *all = draft_flow(node_list(draft->arena));
    for (size_t i = 0; i < count; i++)
        node_add(draft->arena, all, draft_value(draft, list[i].value.node, question->type));
    return all->count == 1 ? all->children[0] : all;
}

/* What one voice says; marked where it is not for the client. */
static struct node *voice_of(struct draft *draft, const struct question *question,
                             const struct statement *said, bool titles)
{
    struct node *value =
        titles ? node_new_text(draft->arena, draft_options(draft, question, said->value.options))
               : draft_value(draft, said->value.node, question->type);
    if (!said->internal)
        return value;
    struct node *marked = draft_flow(node_map(draft->arena));
    node_put(draft->arena, marked, "value", value);
    draft_text(draft, marked, "visibility", "internal");
    return marked;
}

struct node *draft_answer(struct draft *draft, const struct answer *answer, bool titles)
{
    const struct question *q = answer->question;
    size_t count = answer->statement_count;
    if (answer->state != ANSWER_GIVEN || (titles && !question_has_options(q)))
        return node_new_null(draft->arena);
    if (count == 1 && !answer->by)
        return voice_of(draft, q, &answer->statements[0], titles);
    struct node *all = draft_flow(answer->by ? node_map(draft->arena) : node_list(draft->arena));
    for (size_t i = 0, end; i < count; i = end) {
        struct node *voices = draft_flow(node_list(draft->arena));
        end = answer->by ? statements_end(answer->statements, count, i) : i + 1;
        for (size_t k = i; k < end; k++)
            node_add(draft->arena, voices, voice_of(draft, q, &answer->statements[k], titles));
        struct node *said = voices->count == 1 ? voices->children[0] : voices;
        if (answer->by)
            node_put(draft->arena, all, answer->statements[i].partner, said);
        else
            node_add(draft->arena, all, said);
    }
    return all;
}

void draft_failures(struct draft *c, struct node *root)
{
    if (!c->a->failure_count)
        return;
    struct node *list = draft_list(c, root, "errors");
    for (size_t i = 0; i < c->a->failure_count; i++) {
        struct node *map = node_add(c->arena, list, draft_flow(node_map(c->arena)));
        draft_text(c, map, "where", c->a->failures[i].where);
        draft_text(c, map, "at", c->a->failures[i].at);
        draft_text(c, map, "text", c->a->failures[i].text);
    }
}

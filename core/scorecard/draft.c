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

static void add_titles(struct draft *draft, struct buffer *out, const struct question *q,
                       uint64_t options)
{
    bool first = true;
    for (size_t i = 0; i < q->option_count; i++) {
        const char *title = wording_in(&q->options[i].title, draft->language);
        if (!(options >> i & 1))
            continue;
        buffer_print(out, "%s%s", first ? "" : ", ", title ? title : q->options[i].id);
        first = false;
    }
}

const char *draft_options(struct draft *draft, const struct question *question, uint64_t options)
{
    struct buffer out = buffer_on(draft->arena);
    add_titles(draft, &out, question, options);
    return out.len ? people_text(draft->arena, draft->language, buffer_end(&out)) : NULL;
}

void draft_titles(struct draft *draft, struct node *map, const char *key,
                  const struct answer *answer)
{
    const struct question *q = answer->question;
    struct buffer out = buffer_on(draft->arena);
    bool options = q->type == TYPE_CHOICE || q->type == TYPE_CHOICES;
    for (size_t s = 0; s < answer->statement_count && options; s++) {
        const struct statement *said = &answer->statements[s];
        bool next = s && text_equal(said->partner, answer->statements[s - 1].partner);
        struct wording name =
            said->partner ? partner_name(draft->a->dossier, said->partner) : (struct wording){0};
        const char *who = wording_in(&name, draft->language);
        buffer_print(&out, "%s", !s ? "" : next ? " / " : ", ");
        if (said->partner && !next)
            buffer_print(&out,
                         draft->language == FRENCH ? "%s : " : "%s: ", who ? who : said->partner);
        if (said->internal)
            buffer_text(&out, draft->language == FRENCH ? "interne" : "internal");
        else
            add_titles(draft, &out, q, said->value.options);
    }
    draft_text(draft, map, key,
               out.len ? people_text(draft->arena, draft->language, buffer_end(&out)) : NULL);
}

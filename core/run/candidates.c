/* candidates.c -- a list of nodes without doubles. */
#include "run/candidates.h"

#include "base/limits.h"

#include <math.h>

static void add(struct candidates *c, const struct node *value, struct arena *arena)
{
    for (size_t i = 0; i < c->count; i++)
        if (node_same(c->list[i], value))
            return;
    c->list = arena_grow(arena, c->list, c->count, &c->capacity, sizeof *c->list);
    c->list[c->count++] = value;
}

static void add_number(struct candidates *c, double number, struct arena *arena)
{
    add(c, node_new_number(arena, number), arena);
}

static void add_options(struct candidates *c, const struct question *q, uint64_t chosen,
                        struct arena *arena)
{
    struct node *list = node_list(arena);
    for (size_t i = 0; i < q->option_count; i++) {
        if (!(chosen >> i & 1))
            continue;
        struct node *id = node_new_text(arena, q->options[i].id);
        if (q->type == TYPE_CHOICE) {
            add(c, id, arena);
            return;
        }
        node_add(arena, list, id);
    }
    add(c, list, arena);
}

/* ---- what is stated ---- */

static void add_value(struct candidates *c, const struct question *q, const struct value *value,
                      struct arena *arena)
{
    double number;
    switch (q->type) {
    case TYPE_YES_NO: add(c, node_new_bool(arena, value->low != 0), arena); return;
    case TYPE_CHOICE:
    case TYPE_CHOICES: add_options(c, q, value->options, arena); return;
    case TYPE_FACT:
        if (node_number(value->node, &number))
            add_number(c, number, arena);
        else
            add(c, value->node, arena);
        return;
    case TYPE_LEVEL:
        for (double level = value->low; level <= value->high; level++)
            add_number(c, level, arena);
        return;
    default: add_number(c, value->low, arena); add_number(c, value->high, arena);
    }
}

int candidates_stated(struct candidates *c, const struct answer *answer, struct arena *arena)
{
    *c = (struct candidates){0};
    for (size_t i = 0; i < answer->statement_count; i++) {
        const struct value *value = &answer->statements[i].value;
        bool measured = answer->question->type != TYPE_FACT;
        if (measured && (isinf(value->low) || isinf(value->high)))
            return FAILED;
        add_value(c, answer->question, value, arena);
    }
    return OK;
}

/* ---- what may be answered ---- */

static int add_subsets(struct candidates *c, const struct question *q, struct arena *arena)
{
    if (q->option_count >= 64 || (uint64_t)1 << q->option_count > LIMIT_COMPLETIONS)
        return FAILED;
    for (uint64_t chosen = 0; chosen < (uint64_t)1 << q->option_count; chosen++)
        add_options(c, q, chosen, arena);
    return OK;
}

int candidates_all(struct candidates *c, const struct question *q, struct arena *arena)
{
    *c = (struct candidates){0};
    switch (q->type) {
    case TYPE_YES_NO: return candidates_ends(c, q, arena);
    case TYPE_LEVEL:
        for (int level = 0; level < LEVELS; level++)
            add_number(c, level, arena);
        return OK;
    case TYPE_CHOICE:
        for (size_t i = 0; i < q->option_count; i++)
            add_options(c, q, (uint64_t)1 << i, arena);
        return OK;
    case TYPE_CHOICES: return add_subsets(c, q, arena);
    default: return FAILED;
    }
}

int candidates_ends(struct candidates *c, const struct question *q, struct arena *arena)
{
    double low, high;
    *c = (struct candidates){0};
    switch (q->type) {
    case TYPE_YES_NO:
        add(c, node_new_bool(arena, false), arena);
        add(c, node_new_bool(arena, true), arena);
        return OK;
    case TYPE_CHOICES:
        add_options(c, q, 0, arena);
        add_options(c, q,
                    q->option_count < 64 ? ((uint64_t)1 << q->option_count) - 1 : ~(uint64_t)0,
                    arena);
        return OK;
    case TYPE_CHOICE: /* its options have no order */
    case TYPE_FACT: return FAILED;
    default: question_scale(q, &low, &high);
    }
    if (isinf(low) || isinf(high))
        return FAILED;
    add_number(c, low, arena);
    add_number(c, high, arena);
    return OK;
}

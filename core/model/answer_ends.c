/* answer_ends.c -- the least and the most that a question may be answered with, and the worst and the best:
 * they differ where less is better, or where the best lies inside.
 */
#include "model/answer.h"

#include "base/text.h"

#include <math.h>

void question_scale(const struct question *q, double *low, double *high)
{
    *low = -INFINITY;
    *high = INFINITY;
    if (q->type == TYPE_LEVEL) {
        *low = 0;
        *high = LEVELS - 1;
    } else if (q->type == TYPE_SCORE) {
        *low = 0;
        *high = 100;
    } else if (q->anchor_count) {
        *low = q->anchors[0].at;
        *high = q->anchors[q->anchor_count - 1].at;
    } else if (q->type == TYPE_PERCENT) {
        *low = 0;
        *high = 100;
    }
}

/* ---- the worst ---- */

static double worst_anchor(const struct question *q)
{
    size_t worst = 0;
    for (size_t i = 1; i < q->anchor_count; i++)
        if (q->anchors[i].score < q->anchors[worst].score)
            worst = i;
    return q->anchors[worst].at;
}

static size_t worst_option(const struct question *q)
{
    size_t worst = 0;
    for (size_t i = 1; i < q->option_count; i++)
        if (q->options[i].value < q->options[worst].value)
            worst = i;
    return worst;
}

int value_worst(struct value *value, const struct question *question, struct arena *arena)
{
    *value = (struct value){0};
    switch (question->type) {
    case TYPE_FACT: return FAILED;
    case TYPE_YES_NO:
        value->low = value->high = question->good_no;
        value->node = node_new_bool(arena, question->good_no);
        return OK;
    case TYPE_CHOICE: {
        size_t worst = worst_option(question);
        value->options = (uint64_t)1 << worst;
        value->node = node_new_text(arena, question->options[worst].id);
        return OK;
    }
    case TYPE_CHOICES: value->node = node_list(arena); return OK;
    default:
        if (!question->anchor_count && question->type != TYPE_LEVEL && question->type != TYPE_SCORE)
            return FAILED;
        value->low = value->high = question->anchor_count ? worst_anchor(question) : 0;
        value->node = node_new_number(arena, value->low);
        return OK;
    }
}

/* ---- the best ---- */

static double best_anchor(const struct question *q)
{
    size_t best = 0;
    for (size_t i = 1; i < q->anchor_count; i++)
        if (q->anchors[i].score > q->anchors[best].score)
            best = i;
    return q->anchors[best].at;
}

static size_t best_option(const struct question *q)
{
    size_t best = 0;
    for (size_t i = 1; i < q->option_count; i++)
        if (q->options[i].value > q->options[best].value)
            best = i;
    return best;
}

/* All that add something; where the best one alone counts, that. */
static void best_choices(struct value *value, const struct question *q, struct arena *arena)
{
    struct node *list = node_list(arena);
    for (size_t i = 0; i < q->option_count; i++) {
        bool adds = q->combine == COMBINE_MAX   ? i == best_option(q)
                    : q->combine == COMBINE_SUM ? q->options[i].value > 0
                                                : true;
        if (!adds)
            continue;
        value->options |= (uint64_t)1 << i;
        node_add(arena, list, node_new_text(arena, q->options[i].id));
    }
    value->node = list;
}

int value_best(struct value *value, const struct question *question, struct arena *arena)
{
    *value = (struct value){0};
    switch (question->type) {
    case TYPE_FACT: return FAILED;
    case TYPE_YES_NO:
        value->low = value->high = !question->good_no;
        value->node = node_new_bool(arena, !question->good_no);
        return OK;
    case TYPE_CHOICE: {
        size_t best = best_option(question);
        value->options = (uint64_t)1 << best;
        value->node = node_new_text(arena, question->options[best].id);
        return OK;
    }
    case TYPE_CHOICES: best_choices(value, question, arena); return OK;
    default:
        if (!question->anchor_count && question->type != TYPE_LEVEL && question->type != TYPE_SCORE)
            return FAILED;
        value->low = value->high = question->anchor_count         ? best_anchor(question)
                                   : question->type == TYPE_LEVEL ? LEVELS - 1
                                                                  : 100;
        value->node = node_new_number(arena, value->low);
        return OK;
    }
}

int value_target(struct value *value, const struct question *question, struct arena *arena)
{
    struct problems silent = problems_on(arena, ENGLISH);
    return question->target ? value_read(value, question, question->target, &silent)
                            : value_best(value, question, arena);
}

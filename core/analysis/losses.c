/* losses.c -- one answer at a time, then two, then three. */
#include "analysis/losses.h"

#include "scoring/value.h"

#include <stdlib.h>

struct trial {
    struct losses *losses;
    const struct axis_tree *tree;
    double *values;
    bool *made;
    int grade; /* that would be lost */
    struct loss now;
    size_t capacity;
    struct arena *arena;
};

static void try_set(struct trial *t)
{
    const struct tree *tree = &t->tree->tree;
    for (size_t i = 0; i < tree->finding_count; i++)
        t->values[i] = levers_figures(&t->losses->levers, i, t->made)->nominal;
    t->now.score = tree_score(tree, t->values, t->tree->factors, t->tree->dimensions);
    t->now.grade = tree_grade(tree, t->now.score, t->tree->factors, t->tree->thresholds,
                              t->tree->threshold_count);
    if (t->now.grade <= t->grade)
        return;
    struct losses *l = t->losses;
    l->list = arena_grow(t->arena, l->list, l->count, &t->capacity, sizeof *l->list);
    l->list[l->count++] = t->now;
}

/* Every set of `size` answers from `first` on. */
static void try_all(struct trial *t, size_t first, size_t size)
{
    if (!size) {
        try_set(t);
        return;
    }
    for (size_t i = first; i < t->losses->levers.count; i++) {
        t->now.answers[t->now.count++] = i;
        t->made[i] = true;
        try_all(t, i + 1, size - 1);
        t->made[i] = false;
        t->now.count--;
    }
}

static int compare_losses(const void *a, const void *b)
{
    const struct loss *p = a, *q = b;
    if (quantise(p->score) != quantise(q->score))
        return p->score < q->score ? -1 : 1;
    for (size_t i = 0; i < p->count; i++)
        if (p->answers[i] != q->answers[i])
            return p->answers[i] < q->answers[i] ? -1 : 1;
    return 0;
}

/* How many sets of that size there are. */
static double sets_of(size_t answers, size_t size)
{
    double count = 1;
    for (size_t i = 0; i < size; i++)
        count *= ((double)answers - (double)i) / (double)(i + 1);
    return count;
}

struct losses losses_find(const struct assessment *assessment, const struct axis_result *axis,
                          struct arena *arena)
{
    struct losses l = {.levers = levers_down(assessment, axis, LIMIT_ANALYSIS_FUEL, arena)};
    size_t count = l.levers.count;
    struct trial t = {.losses = &l,
                      .tree = &l.levers.tree,
                      .values = arena_array(arena, l.levers.tree.tree.finding_count + 1,
                                            sizeof *t.values),
                      .made = arena_array(arena, count + 1, sizeof *t.made),
                      .grade = axis->nominal_grade,
                      .arena = arena};
    bool can = levers_ready(&l.levers) && axis->nominal_grade >= 0;
    for (size_t size = 1; can && size <= LIMIT_LOSSES && size <= count && !l.count; size++) {
        can = sets_of(count, size) <= LIMIT_LOSS_TRIALS;
        if (can)
            try_all(&t, 0, size);
        l.tried += can;
    }
    if (l.count)
        qsort(l.list, l.count, sizeof *l.list, compare_losses);
    return l;
}

/* swing.c -- the same tree evaluated with the findings of one factor replaced. */
#include "scoring/swing.h"

#include <string.h>

struct trying {
    const struct outlook *outlook;
    double *values, *factors, *dimensions;
};

static struct trying trying_on(const struct outlook *outlook, struct arena *arena)
{
    const struct tree *t = &outlook->tree;
    struct trying try = {outlook, arena_array(arena, t->finding_count + 1, sizeof(double)),
                         arena_array(arena, t->factor_count + 1, sizeof(double)),
                         arena_array(arena, t->dimension_count + 1, sizeof(double))};
    if (t->finding_count)
        memcpy(try.values, outlook->nominal, t->finding_count * sizeof(double));
    return try;
}

/* The score as estimated; factors hold theirs. */
static double score_now(struct trying *try)
{
    return tree_score(&try->outlook->tree, try->values, try->factors, try->dimensions);
}

/* With the findings of factor f taken from values. */
static double score_with(struct trying *try, size_t f, const double *values, int *grade)
{
    const struct outlook *o = try->outlook;
    const struct tree_factor *factor = &o->tree.factors[f];
    size_t bytes = factor->count * sizeof(double);
    if (bytes)
        memcpy(try->values + factor->first, values + factor->first, bytes);
    double score = score_now(try);
    *grade = tree_grade(&o->tree, score, try->factors, o->thresholds, o->threshold_count);
    if (bytes)
        memcpy(try->values + factor->first, o->nominal + factor->first, bytes);
    return score;
}

struct swing *swing_factors(const struct outlook *outlook, size_t *count, struct arena *arena)
{
    const struct tree *t = &outlook->tree;
    struct trying try = trying_on(outlook, arena);
    struct swing *list = arena_array(arena, t->factor_count + 1, sizeof *list);
    double *now = arena_array(arena, t->factor_count + 1, sizeof *now);
    bool applies = !isnan(score_now(&try));
    memcpy(now, try.factors, t->factor_count * sizeof *now);
    *count = 0;
    for (size_t f = 0; applies && f < t->factor_count; f++) {
        if (isnan(now[f]))
            continue;
        struct swing *swing = &list[(*count)++];
        swing->factor = f;
        swing->low = score_with(&try, f, outlook->low, &swing->grade_low);
        swing->high = score_with(&try, f, outlook->high, &swing->grade_high);
    }
    return list;
}

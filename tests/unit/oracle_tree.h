/* oracle_tree.h -- the configurations of the scoring oracles as trees, one finding a factor. */
#ifndef ORACLE_TREE_H
#define ORACLE_TREE_H

#include "oracle.h"

#include "base/random.h"
#include "scoring/outlook.h"
#include "scoring/value.h"

enum { LOW, NOMINAL, HIGH, FIGURES };

/* The factors of a configuration of the oracles, each with one finding. */
struct built {
    struct tree tree;
    const struct node **ids;
    double *values[FIGURES], *reliability; /* NAN: unknown or not applicable */
    struct spread *spreads;
    double *factors, *dimensions; /* of the last evaluation */
};

static inline int grade_named(const struct node *config, const char *id)
{
    const struct node *grades = node_get(config, "grades");
    for (size_t i = 0; i < node_count(grades); i++)
        if (node_is_word(node_at(node_at(grades, i), 0), id))
            return (int)i;
    fail_msg("no grade is called %s", id);
    return -1;
}

static inline void build_factor(struct built *b, struct tree_factor *factor,
                                const struct node *node, const struct node *config, size_t i)
{
    const struct node *value = node_get(node, "value"), *status = node_get(node, "status");
    double unknown = number_at(config, "unknown_nominal"),
           q = oracle_or(node_get(node, "reliability"), 1);
    bool range = node_kind(value) == NODE_LIST;
    double a = oracle_number(range ? node_at(value, 0) : value),
           b_end = oracle_number(range ? node_at(value, 1) : value);
    struct triple t = triple_known(a, b_end, (a + b_end) / 2, q, unknown, false);
    double slack = number_at(node, "limit_slack");
    *factor = (struct tree_factor){.weight = number_at(node, "weight"),
                                   .limit = !isnan(slack),
                                   .limit_overall =
                                       node_is_word(node_get(node, "limit_scope"), "overall"),
                                   .slack = slack,
                                   .first = i,
                                   .count = 1};
    const struct node *knockout = node_get(node, "knockout");
    if (knockout) {
        factor->knockout = true;
        factor->below = number_at(knockout, "below");
        factor->cap = grade_named(config, node_text(node_get(knockout, "cap")));
    }
    b->spreads[i] = (struct spread){a, b_end, q, true};
    b->reliability[i] = node_kind(value) == NODE_NULL ? NAN : q;
    if (node_is_word(status, "not_applicable"))
        t = (struct triple){NAN, NAN, NAN};
    else if (node_text(status))
        t = triple_unknown(unknown);
    if (node_text(status))
        b->spreads[i] = (struct spread){isnan(t.low) ? NAN : 0, 100, 0, false};
    b->values[LOW][i] = t.low;
    b->values[NOMINAL][i] = t.nominal;
    b->values[HIGH][i] = t.high;
    b->ids[i] = node_get(node, "id");
}

static inline double *numbers(size_t count)
{
    return arena_array(arena, count + 1, sizeof(double));
}

static inline struct built build(const struct node *config)
{
    const struct node *dimensions = node_get(config, "dimensions");
    size_t factors = 0, i = 0;
    for (size_t d = 0; d < node_count(dimensions); d++)
        factors += node_count(node_get(node_at(dimensions, d), "factors"));
    struct tree_dimension *d_list = arena_array(arena, node_count(dimensions) + 1, sizeof *d_list);
    struct tree_factor *f_list = arena_array(arena, factors + 1, sizeof *f_list);
    double *weights = numbers(factors);
    struct built b = {.ids = arena_array(arena, factors + 1, sizeof *b.ids),
                      .reliability = numbers(factors),
                      .spreads = arena_array(arena, factors + 1, sizeof *b.spreads),
                      .factors = numbers(factors),
                      .dimensions = numbers(node_count(dimensions))};
    for (int which = LOW; which < FIGURES; which++)
        b.values[which] = numbers(factors);
    for (size_t d = 0; d < node_count(dimensions); d++) {
        const struct node *dimension = node_at(dimensions, d),
                          *list = node_get(dimension, "factors");
        d_list[d] = (struct tree_dimension){number_at(dimension, "weight"), i, node_count(list)};
        for (size_t f = 0; f < node_count(list); f++, i++) {
            weights[i] = 1;
            build_factor(&b, &f_list[i], node_at(list, f), config, i);
        }
    }
    b.tree = (struct tree){1,
                           number_at(config, "p_within"),
                           number_at(config, "p_across"),
                           number_at(config, "floor"),
                           weights,
                           f_list,
                           d_list,
                           factors,
                           factors,
                           node_count(dimensions)};
    return b;
}

static inline double score(struct built *b, const double *values)
{
    return tree_score(&b->tree, values, b->factors, b->dimensions);
}

/* The same with all that it may turn out to be; a finding is called like its factor. */
static inline struct outlook outlook_of(const struct built *b, const struct node *config)
{
    const struct node *dimensions = node_get(config, "dimensions"),
                      *grades = node_get(config, "grades");
    uint32_t *keys = arena_array(arena, b->tree.factor_count + 1, sizeof *keys),
             *above = arena_array(arena, b->tree.dimension_count + 1, sizeof *above);
    double *thresholds = numbers(node_count(grades));
    for (size_t i = 0; i < b->tree.factor_count; i++)
        keys[i] = hash_fnv1a(node_text(b->ids[i]));
    for (size_t d = 0; d < b->tree.dimension_count; d++)
        above[d] = hash_fnv1a(node_text(node_get(node_at(dimensions, d), "id")));
    for (size_t i = 0; i < node_count(grades); i++)
        thresholds[i] = oracle_number(node_at(node_at(grades, i), 1));
    return (struct outlook){b->tree,
                            b->values[LOW],
                            b->values[NOMINAL],
                            b->values[HIGH],
                            b->spreads,
                            keys,
                            keys,
                            above,
                            thresholds,
                            node_count(grades),
                            number_at(config, "unknown_nominal")};
}

/* The factor of that id. */
static inline size_t oracle_factor(const struct built *b, const char *id)
{
    for (size_t i = 0; i < b->tree.factor_count; i++)
        if (node_is_word(b->ids[i], id))
            return i;
    fail_msg("no factor is called %s", id);
    return 0;
}

static inline const struct node *worked_alliance(void)
{
    return oracle_case(oracle_cases("scoring_engine"), "worked-alliance");
}

#endif

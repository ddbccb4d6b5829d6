/* scoring_attribution.c -- points lost: the oracles, what must hold, and orders drawn by lot. */
#include "oracle_tree.h"

#include "scoring/attribution.h"

static void check_sum(const struct attribution *a, const struct tree *t, double gap,
                      const char *name)
{
    double factors = 0, dimensions = 0;
    for (size_t f = 0; f < t->factor_count; f++)
        factors += isnan(a->factors[f]) ? 0 : a->factors[f];
    for (size_t d = 0; d < t->dimension_count; d++)
        dimensions += isnan(a->dimensions[d]) ? 0 : a->dimensions[d];
    if (!near(factors, gap, 1e-9) || !near(dimensions, gap, 1e-9))
        wrong_row("%s: %.12g and %.12g lost of %.12g", name, factors, dimensions, gap);
}

static void agrees_with_the_worked_alliance(void **state)
{
    (void)state;
    const struct node *oracle = worked_alliance(), *config = node_path(oracle, "input.config"),
                      *wanted = node_path(oracle, "expected.owen_points_lost"),
                      *factors = node_get(wanted, "owen"),
                      *dimensions = node_get(wanted, "by_dimension");
    struct built b = build(config);
    struct attribution a = attribution_of(&b.tree, b.values[NOMINAL], 1e6, arena);
    assert_true(a.exact && node_count(factors) == 8 && node_count(dimensions) == 3);
    for (size_t i = 0; i < node_count(factors); i++) {
        size_t f = oracle_factor(&b, node_at(factors, i)->key);
        if (!near(a.factors[f], oracle_number(node_at(factors, i)), 1e-9) || a.errors[f] != 0)
            wrong_row("%s: %.12g", node_at(factors, i)->key, a.factors[f]);
    }
    for (size_t d = 0; d < node_count(dimensions); d++)
        if (!near(a.dimensions[d], oracle_number(node_at(dimensions, d)), 1e-9))
            wrong_row("%s: %.12g", node_at(dimensions, d)->key, a.dimensions[d]);
    assert_true(isnan(a.factors[oracle_factor(&b, "people.it")]));
    check_sum(&a, &b.tree, number_at(wanted, "gap"), "worked-alliance");
    rows_end();
}

/* The same game without unions: what every coalition is worth, summed by the definition of Shapley. */
static void plays_the_game_of_the_worked_alliance(void **state)
{
    (void)state;
    enum { PLAYERS = 8, COALITIONS = 1 << PLAYERS };
    const struct node *wanted = node_path(worked_alliance(), "expected.shapley_points_lost");
    struct built b = build(node_path(worked_alliance(), "input.config"));
    size_t players[PLAYERS];
    double worth[COALITIONS];
    assert_true(node_count(wanted) == PLAYERS);
    for (size_t i = 0; i < PLAYERS; i++)
        players[i] = oracle_factor(&b, node_at(wanted, i)->key);
    for (size_t set = 0; set < COALITIONS; set++) {
        score(&b, b.values[NOMINAL]);
        for (size_t i = 0; i < PLAYERS; i++)
            if (set >> i & 1)
                b.factors[players[i]] = 100;
        worth[set] = tree_score_above(&b.tree, b.factors, b.dimensions);
    }
    for (size_t i = 0; i < PLAYERS; i++) {
        double sum = 0;
        for (size_t set = 0; set < COALITIONS; set++) {
            double size = __builtin_popcountll(set);
            if (!(set >> i & 1)) /* k!(7-k)!/8!, by way of the gamma function */
                sum += exp(lgamma(size + 1) + lgamma(PLAYERS - size) - lgamma(PLAYERS + 1)) *
                       (worth[set | (size_t)1 << i] - worth[set]);
        }
        if (!near(sum, oracle_number(node_at(wanted, i)), 1e-9))
            wrong_row("%s: %.12g without unions", node_at(wanted, i)->key, sum);
    }
    rows_end();
}

static void agrees_where_each_dimension_has_one(void **state)
{
    (void)state;
    const struct node *oracle = oracle_case(oracle_cases("scoring_engine"), "shapley-geometric"),
                      *wanted = node_path(oracle, "expected.shapley");
    struct built b = build(node_path(oracle, "input.config"));
    struct attribution a = attribution_of(&b.tree, b.values[NOMINAL], 1e6, arena);
    for (size_t f = 0; f < 3; f++)
        assert_near(a.factors[f], oracle_number(node_at(wanted, f)), 1e-9);
}

/* Sampled orders add up as exactly, and come as near as they say. */
static void samples_beyond(void **state)
{
    (void)state;
    const struct node *config = node_path(worked_alliance(), "input.config");
    struct built b = build(config);
    struct attribution exact = attribution_of(&b.tree, b.values[NOMINAL], 1e6, arena),
                       drawn = attribution_of(&b.tree, b.values[NOMINAL], 0, arena),
                       again = attribution_of(&b.tree, b.values[NOMINAL], 0, arena);
    assert_true(exact.exact && !drawn.exact);
    check_sum(&drawn, &b.tree, 100 - score(&b, b.values[NOMINAL]), "sampled");
    for (size_t f = 0; f < 8; f++) {
        assert_true(drawn.errors[f] > 0 && drawn.errors[f] < 0.5);
        assert_true(fabs(drawn.factors[f] - exact.factors[f]) < 4 * drawn.errors[f]);
        assert_near(again.factors[f], drawn.factors[f], 0);
    }
    rows_end();
}

/* ---- what must hold ---- */

/* The first two findings of the same factor, five factors in two dimensions. */
static const double weights[] = {1, 3, 1, 1, 1, 1};
static const struct tree_dimension two[] = {{3, 0, 3}, {1, 3, 2}};

static struct tree tree_of(const struct tree_factor *factors)
{
    return (struct tree){1, 0.5, 0, 1, weights, factors, two, 6, 5, 2};
}

static void loses_nothing_without_cause(void **state)
{
    (void)state;
    struct tree_factor factors[] = {{.weight = 2, .first = 0, .count = 2},
                                    {.weight = 1, .first = 2, .count = 1},
                                    {.weight = 0, .first = 3, .count = 1},
                                    {.weight = 1, .first = 4, .count = 1},
                                    {.weight = 1, .first = 5, .count = 1}};
    struct tree t = tree_of(factors);
    double x[] = {100, 100, 30, 10, 55, 55}, f[5], d[2];
    double gap = 100 - tree_score(&t, x, f, d);
    struct attribution a = attribution_of(&t, x, 1e6, arena);
    assert_near(a.factors[0], 0, 0);                /* at 100 */
    assert_near(a.factors[2], 0, 0);                /* no weight, no limit */
    assert_near(a.factors[3], a.factors[4], 1e-12); /* alike */
    check_sum(&a, &t, gap, "plain");
    factors[2].limit = true; /* without weight, its limit still costs */
    factors[2].slack = 15;
    gap = 100 - tree_score(&t, x, f, d);
    a = attribution_of(&t, x, 1e6, arena);
    assert_true(a.factors[2] > 10);
    check_sum(&a, &t, gap, "limited");
    factors[2].limit_overall = true;
    a = attribution_of(&t, x, 1e6, arena);
    gap = 100 - tree_score(&t, x, f, d);
    assert_near(gap, 75, 1e-12);
    assert_true(a.factors[2] > 20);
    check_sum(&a, &t, gap, "limited as a whole");
    rows_end();
}

static void is_silent_where_nothing_applies(void **state)
{
    (void)state;
    const struct tree_factor factors[] = {{.weight = 1, .first = 0, .count = 2},
                                          {.weight = 1, .first = 2, .count = 1},
                                          {.weight = 1, .first = 3, .count = 1},
                                          {.weight = 1, .first = 4, .count = 1},
                                          {.weight = 1, .first = 5, .count = 1}};
    struct tree t = tree_of(factors);
    double nothing[] = {NAN, NAN, NAN, NAN, NAN, NAN};
    struct attribution a = attribution_of(&t, nothing, 1e6, arena);
    assert_true(isnan(a.factors[0]) && isnan(a.dimensions[1]) && a.exact);
    double all[] = {100, 100, 100, 100, NAN, NAN};
    a = attribution_of(&t, all, 1e6, arena);
    assert_near(a.factors[0], 0, 0);
    assert_true(isnan(a.dimensions[1]) && a.dimensions[0] == 0);
}

/* What has weight in its dimension does not apply; what has none limits the axis all the same. */
static void finds_what_a_dimension_without_a_score_costs(void **state)
{
    (void)state;
    const struct tree_factor factors[] = {
        {.weight = 1, .first = 0, .count = 2},
        {.weight = 1, .first = 2, .count = 1},
        {.weight = 1, .first = 3, .count = 1},
        {.weight = 0, .first = 4, .count = 1, .limit = true, .limit_overall = true, .slack = 25},
        {.weight = 1, .first = 5, .count = 1}};
    struct tree t = tree_of(factors);
    const double x[] = {60, 60, 60, 60, 0, NAN};
    struct attribution a = attribution_of(&t, x, 1e6, arena);
    assert_near(a.factors[3], (35 + 75) / 2.0,
                1e-12); /* raised first, from 25 to 60; or last, to 100 */
    assert_near(a.dimensions[1], a.factors[3], 1e-12);
    check_sum(&a, &t, 75, "limited from outside");
    rows_end();
}

/* By definition: every order of the dimensions with every order within each. */
static double by_definition(const struct tree *t, const double *x, size_t wanted)
{
    static const size_t first[][3] = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2},
                                      {1, 2, 0}, {2, 0, 1}, {2, 1, 0}},
                        second[][2] = {{3, 4}, {4, 3}};
    double sum = 0, factors[5], dimensions[2];
    for (size_t swap = 0; swap < 2; swap++)
        for (size_t i = 0; i < 6; i++)
            for (size_t k = 0; k < 2; k++) {
                size_t order[5];
                memcpy(order + (swap ? 2 : 0), first[i], sizeof first[i]);
                memcpy(order + (swap ? 0 : 3), second[k], sizeof second[k]);
                double before = tree_score(t, x, factors, dimensions);
                for (size_t at = 0; at < 5; at++) {
                    factors[order[at]] = 100;
                    double after = tree_score_above(t, factors, dimensions);
                    sum += order[at] == wanted ? (after - before) / 24 : 0;
                    before = after;
                }
            }
    return sum;
}

static void is_what_it_is_defined_as(void **state)
{
    (void)state;
    static const double powers[] = {1, 0.5, 0, -1, -INFINITY};
    struct tree_factor factors[] = {
        {.weight = 2, .first = 0, .count = 2},
        {.weight = 1, .first = 2, .count = 1, .limit = true, .slack = 9},
        {.weight = 3, .first = 3, .count = 1},
        {.weight = 1, .first = 4, .count = 1},
        {.weight = 0, .first = 5, .count = 1, .limit = true, .limit_overall = true, .slack = 3}};
    const double rows[][6] = {{20, 40, 30, 80, 55, 60},
                              {0, 0, 10, 100, 90, 5},
                              {60, 60, 0, 70, 0, 99}};
    for (size_t p = 0; p < COUNT_OF(powers) * COUNT_OF(powers); p++)
        for (size_t r = 0; r < COUNT_OF(rows); r++) {
            struct tree t = tree_of(factors);
            t.power_dimension = powers[p / COUNT_OF(powers)];
            t.power_axis = powers[p % COUNT_OF(powers)];
            struct attribution a = attribution_of(&t, rows[r], 1e6, arena);
            for (size_t f = 0; f < 5; f++)
                if (!near(a.factors[f], by_definition(&t, rows[r], f), 1e-9))
                    wrong_row("%g and %g, row %zu, factor %zu: %.12g, %.12g by definition",
                              t.power_dimension, t.power_axis, r, f, a.factors[f],
                              by_definition(&t, rows[r], f));
        }
    rows_end();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(agrees_with_the_worked_alliance),
        TEST(plays_the_game_of_the_worked_alliance),
        TEST(agrees_where_each_dimension_has_one),
        TEST(samples_beyond),
        TEST(loses_nothing_without_cause),
        TEST(is_silent_where_nothing_applies),
        TEST(finds_what_a_dimension_without_a_score_costs),
        TEST(is_what_it_is_defined_as),
    };
    return RUN(tests);
}

/* scoring_tree.c -- findings to factors to dimensions to the axis: limits, weights, coverage. */
#include "oracle_tree.h"

#include "scoring/value.h"

/* ---- the oracles ---- */

static void check_figures(struct built *b, const struct node *oracle, const struct node *assess)
{
    static const char *const names[] = {"low", "nominal", "high"};
    for (int which = LOW; which < FIGURES; which++) {
        const struct node *wanted = node_get(assess, names[which]),
                          *dimensions = node_get(wanted, "dimensions");
        double found = score(b, b->values[which]);
        if (!near(found, number_at(wanted, "score"), 1e-9))
            wrong_row("%s: %s is %.17g", oracle_id(oracle), names[which], found);
        for (size_t d = 0; d < node_count(dimensions); d++)
            if (!near(b->dimensions[d], oracle_number(node_at(dimensions, d)), 1e-9))
                wrong_row("%s: %s of %s is %.17g", oracle_id(oracle), names[which],
                          node_at(dimensions, d)->key, b->dimensions[d]);
    }
}

static void check_coverage(struct built *b, const struct node *oracle, const struct node *assess)
{
    size_t count = b->tree.finding_count;
    double *global = numbers(count), *known = numbers(count), coverage = 0, evidence = 0, sum = 0;
    tree_weights(&b->tree, b->values[NOMINAL], global);
    for (size_t i = 0; i < count; i++) {
        double wanted = oracle_or(node_get(node_get(assess, "global_weights"), b->ids[i]->text), 0);
        bool is_known = !isnan(b->reliability[i]);
        if (!near(global[i], wanted, 1e-12))
            wrong_row("%s: %s weighs %.17g", oracle_id(oracle), b->ids[i]->text, global[i]);
        known[i] = is_known ? b->values[NOMINAL][i] : NAN;
        coverage += is_known ? global[i] : 0;
        evidence += is_known ? global[i] * b->reliability[i] : 0;
        sum += global[i];
    }
    assert_true(count == 0 || near(sum, 1, 1e-12) || isnan(number_at(assess, "nominal.score")));
    double known_only = score(b, known);
    if (!near(coverage, number_at(assess, "coverage"), 1e-9) ||
        !near(evidence, number_at(assess, "evidence_coverage"), 1e-9) ||
        !near(known_only, number_at(assess, "known_only_score"), 1e-9))
        wrong_row("%s: coverage %.17g, evidence %.17g, known only %.17g", oracle_id(oracle),
                  coverage, evidence, known_only);
}

static void agrees_with_the_oracles(void **state)
{
    (void)state;
    const struct node *cases = oracle_cases("scoring_engine");
    size_t seen = 0;
    for (size_t i = 0; i < node_count(cases); i++) {
        const struct node *oracle = node_at(cases, i),
                          *assess = node_path(oracle, "expected.assess");
        if (!assess)
            continue;
        struct built b = build(node_path(oracle, "input.config"));
        check_figures(&b, oracle, assess);
        check_coverage(&b, oracle, assess);
        seen++;
    }
    rows_end();
    assert_true(seen >= 11);
}

static void agrees_under_other_profiles(void **state)
{
    (void)state;
    static const struct {
        double within, across, score;
    } rows[] = {{1, 1, 59.371429},   {0.5, 0.5, 58.602141},      {0, 0, 57.422326},
                {-1, -1, 54.972156}, {-INFINITY, -INFINITY, 38}, {0.5, 0, 58.156410}};
    struct built b = build(
        node_path(oracle_case(oracle_cases("scoring_engine"), "worked-alliance"), "input.config"));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        b.tree.power_dimension = rows[i].within;
        b.tree.power_axis = rows[i].across;
        if (!near(score(&b, b.values[NOMINAL]), rows[i].score, 6e-7))
            wrong_row("%g and %g: %.9f", rows[i].within, rows[i].across,
                      score(&b, b.values[NOMINAL]));
    }
    rows_end();
}

static void raises_what_is_changed(void **state)
{
    (void)state;
    const struct node *oracle =
        oracle_case(oracle_cases("scoring_engine"), "counterfactual-plateau");
    struct built b = build(node_path(oracle, "input.config"));
    double *values = b.values[NOMINAL];
    assert_near(score(&b, values), 50, 1e-9); /* held by x and y together */
    assert_true(tree_binds(&b.tree, 2, b.factors, b.dimensions));
    assert_true(tree_binds(&b.tree, 3, b.factors, b.dimensions));
    assert_false(tree_binds(&b.tree, 0, b.factors, b.dimensions));
    values[2] = 80;
    assert_near(score(&b, values), 50, 1e-9); /* one alone changes nothing */
    assert_false(tree_binds(&b.tree, 2, b.factors, b.dimensions));
    values[3] = 80;
    assert_near(score(&b, values), 76.25, 1e-9);
    assert_false(tree_binds(&b.tree, 3, b.factors, b.dimensions));
    struct built geometric =
        build(node_path(oracle_case(oracle_cases("scoring_engine"), "shapley-geometric"),
                        "input.config"));
    assert_near(score(&geometric, geometric.values[NOMINAL]), 50.60595991810495, 1e-9);
}

/* ---- levels and limits ---- */

/* Two dimensions: one with two factors of two findings, one with one factor of three. */
static const double finding_weights[] = {1, 3, 2, 0, 1, 1, 2};
static struct tree_factor factors[] = {{.weight = 2, .first = 0, .count = 2},
                                       {.weight = 1, .first = 2, .count = 2},
                                       {.weight = 1, .first = 4, .count = 3}};
static const struct tree_dimension dimensions[] = {{3, 0, 2}, {1, 2, 1}};
static const struct tree small = {1, 0.5, 0, 1, finding_weights, factors, dimensions, 7, 3, 2};

static void adds_up_findings(void **state)
{
    (void)state;
    double x[] = {100, 20, 50, 0, 80, NAN, 60}, f[3], d[2], global[7];
    double found = tree_score(&small, x, f, d);
    assert_near(f[0], 40, 1e-9); /* an arithmetic mean by weight */
    assert_near(f[1], 50, 1e-9); /* weight 0 has no part */
    assert_near(f[2], 200.0 / 3, 1e-9);
    double root = (2 * sqrt(40) + sqrt(50)) / 3;
    assert_near(d[0], root * root, 1e-9);
    assert_near(d[1], 200.0 / 3, 1e-9);
    double y = exp((3 * log(1 + 0.99 * d[0]) + log(1 + 0.99 * d[1])) / 4);
    assert_near(found, (y - 1) / 0.99, 1e-9);
    tree_weights(&small, x, global);
    static const double wanted[] = {0.125, 0.375, 0.25, 0, 1.0 / 12, 0, 1.0 / 6};
    for (size_t i = 0; i < COUNT_OF(wanted); i++)
        assert_near(global[i], wanted[i], 1e-12);
}

static void leaves_out_what_does_not_apply(void **state)
{
    (void)state;
    double nothing[] = {NAN, NAN, NAN, NAN, NAN, NAN, NAN}, f[3], d[2], global[7];
    assert_true(isnan(tree_score(&small, nothing, f, d)));
    tree_weights(&small, nothing, global);
    for (size_t i = 0; i < 7; i++)
        assert_near(global[i], 0, 0);
    double only_second[] = {NAN, NAN, NAN, 30,
                            80,  80,  80}; /* the one left of factor 1 has weight 0 */
    assert_near(tree_score(&small, only_second, f, d), 80, 1e-9);
    assert_true(isnan(f[0]) && isnan(f[1]) && isnan(d[0]));
    tree_weights(&small, only_second, global);
    assert_near(global[4] + global[5] + global[6], 1, 1e-12);
    assert_near(global[3], 0, 0);
}

static void limits_hold(void **state)
{
    (void)state;
    double x[] = {10, 10, 90, 0, 90, 90, 90}, f[3], d[2];
    struct tree_factor limited[3];
    struct tree tree = small;
    memcpy(limited, factors, sizeof limited);
    tree.factors = limited;
    double free_score = tree_score(&tree, x, f, d), free_dimension = d[0];
    limited[0].limit = true;
    limited[0].slack = 10;
    double held = tree_score(&tree, x, f, d);
    assert_near(d[0], 20, 1e-9);
    assert_true(held < free_score && free_dimension > 20);
    assert_true(tree_binds(&tree, 0, f, d));
    limited[0].weight = 0; /* its number has no part, its limit still acts */
    tree_score(&tree, x, f, d);
    assert_near(d[0], 20, 1e-9);
    limited[0].weight = 2;
    limited[0].limit_overall = true;
    assert_near(tree_score(&tree, x, f, d), 20, 1e-9);
    assert_near(d[0], free_dimension, 1e-9);
    assert_true(tree_binds(&tree, 0, f, d));
    limited[0].slack = 100;
    assert_near(tree_score(&tree, x, f, d), free_score, 1e-9);
    assert_false(tree_binds(&tree, 0, f, d));
    limited[0].slack = 0;
    x[0] = x[1] = NAN; /* what does not apply limits nothing */
    assert_near(tree_score(&tree, x, f, d), 90, 1e-9);
    assert_false(tree_binds(&tree, 0, f, d));
    assert_false(tree_binds(&tree, 1, f, d));
}

/* ---- relations ---- */

static double draw(void)
{
    static uint32_t random = 987;
    random = random * 1664525u + 1013904223u;
    return (double)(random >> 8) / (1 << 24);
}

static void never_falls(void **state)
{
    (void)state;
    struct tree_factor limited[3];
    struct tree tree = small;
    memcpy(limited, factors, sizeof limited);
    limited[1].limit = limited[2].limit = limited[2].limit_overall = true;
    limited[1].slack = 15;
    limited[2].slack = 5;
    tree.factors = limited;
    for (int round = 0; round < 5000; round++) {
        double x[7], f[3], d[2], again_f[3], again_d[2];
        for (int i = 0; i < 7; i++)
            x[i] = draw() < 0.1 && i != 0 ? NAN : draw() * 100;
        double before = tree_score(&tree, x, f, d);
        assert_true(before >= 0 && before <= 100);
        assert_near(tree_score(&tree, x, again_f, again_d), before,
                    0); /* the same, to the last bit */
        int better = round % 7;
        if (isnan(x[better]))
            continue;
        x[better] = fmin(100, x[better] + 1 + draw() * 30);
        assert_true(tree_score(&tree, x, f, d) >= before - 1e-9);
    }
}

static void constants_return_themselves(void **state)
{
    (void)state;
    for (int c = 0; c <= 100; c++) {
        double x[] = {c, c, c, c, c, c, c}, f[3], d[2];
        assert_near(tree_score(&small, x, f, d), c, 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(agrees_with_the_oracles),
        TEST(agrees_under_other_profiles),
        TEST(raises_what_is_changed),
        TEST(adds_up_findings),
        TEST(leaves_out_what_does_not_apply),
        TEST(limits_hold),
        TEST(never_falls),
        TEST(constants_return_themselves),
    };
    return RUN(tests);
}

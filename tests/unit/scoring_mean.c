/* scoring_mean.c -- the weighted power mean, its floor and its edges. */
#include "oracle.h"

#include "scoring/tree.h"
#include "scoring/value.h"

static void agrees_with_the_definition(void **state)
{
    (void)state;
    const struct node *cases = oracle_cases("aggregation");
    size_t seen = 0;
    for (size_t i = 0; i < node_count(cases); i++) {
        const struct node *oracle = node_at(cases, i), *x = node_path(oracle, "input.x"),
                          *w = node_path(oracle, "input.w");
        if (!oracle_is(oracle, "aggregate.power_mean"))
            continue;
        double found = mean_power(oracle_numbers(x), oracle_numbers(w), node_count(x),
                                  number_at(oracle, "input.p"), number_at(oracle, "input.floor"));
        if (!near(found, number_at(oracle, "expected.value"), number_at(oracle, "tolerance.abs")))
            wrong_row("%s: %.17g", oracle_id(oracle), found);
        seen++;
    }
    rows_end();
    assert_int_equal(seen, 11);
}

/* The Human Development Index: goalposts, an arithmetic mean within, a geometric one across. */
static double normal(double value, const double *posts)
{
    struct point points[] = {{posts[0], 0}, {posts[1], 100}};
    return value_score(points, 2, value);
}

static void agrees_with_the_united_nations(void **state)
{
    (void)state;
    const struct node *cases = oracle_cases("aggregation");
    size_t seen = 0;
    for (size_t i = 0; i < node_count(cases); i++) {
        const struct node *oracle = node_at(cases, i), *input = node_get(oracle, "input"),
                          *posts = node_get(input, "goalposts");
        if (!oracle_is(oracle, "aggregate.hdi"))
            continue;
        double *gni = oracle_numbers(node_get(posts, "gni")), logs[] = {log(gni[0]), log(gni[1])};
        double schooling[] = {normal(number_at(input, "expected_years_schooling"),
                                     oracle_numbers(node_get(posts, "eys"))),
                              normal(number_at(input, "mean_years_schooling"),
                                     oracle_numbers(node_get(posts, "mys")))};
        double equal[] = {1, 1, 1};
        double parts[] = {normal(number_at(input, "life_expectancy"),
                                 oracle_numbers(node_get(posts, "life"))),
                          mean_power(schooling, equal, 2, 1, 1),
                          normal(log(number_at(input, "gni_per_capita_2017ppp")), logs)};
        double index = mean_power(parts, equal, 3, 0, 0) / 100;
        static const char *const names[] = {"expected.health", "expected.education",
                                            "expected.income"};
        for (size_t k = 0; k < 3; k++)
            assert_near(parts[k] / 100, number_at(oracle, names[k]), 1e-9);
        assert_near(index, number_at(oracle, "expected.hdi"), 1e-9);
        assert_near(index, number_at(oracle, "expected.hdi_published"),
                    0.0012); /* inputs are rounded */
        seen++;
    }
    assert_int_equal(seen, 11);
}

static double mean(double a, double b, double power, double floor)
{
    return mean_power((double[]){a, b}, (double[]){1, 1}, 2, power, floor);
}

static void keeps_its_edges(void **state)
{
    (void)state;
    static const double powers[] = {-INFINITY, -10, -1, 0, 0.5, 1, 2, 10};
    for (size_t i = 0; i < COUNT_OF(powers); i++)
        for (int floor = 0; floor <= 5; floor += 1) {
            assert_near(mean(100, 100, powers[i], floor), 100, 0);
            assert_near(mean(0, 0, powers[i], floor), 0, 0);
            assert_near(mean(42.5, 42.5, powers[i], floor), 42.5, 0); /* exactly itself */
            assert_near(mean_power((double[]){73}, (double[]){3}, 1, powers[i], floor), 73, 0);
            double between = mean(20, 70, powers[i], floor);
            assert_true(between >= 20 && between <= 70);
            assert_near(mean(70, 20, powers[i], floor), between, 1e-12);
        }
    assert_near(mean(100, 0, 0, 1), 9.090909090909093,
                1e-9); /* a zero hurts and does not annihilate */
    assert_near(mean(100, 0, 0, 0), 0, 0);
    assert_near(mean(100, 0, -1, 0), 0, 0);
    assert_near(mean(100, 0, 0.5, 1), 25, 1e-12); /* the floor serves powers <= 0 */
    assert_near(mean(100, 0, 1, 50), 50, 0);
    assert_near(mean(38, 90, -INFINITY, 1), 38, 0);
}

static void leaves_out_what_has_no_part(void **state)
{
    (void)state;
    double x[] = {80, NAN, 40, 10}, weights[] = {1, 5, 1, 0};
    assert_near(mean_power(x, weights, 4, 1, 1), 60, 1e-12);
    assert_near(mean_power(x, weights, 4, 0, 0), 56.568542494923776, 1e-9);
    assert_near(mean_power(x, weights, 4, -INFINITY, 1), 40, 0);
    assert_true(isnan(mean_power(x, weights, 0, 1, 1)));
    assert_true(isnan(mean_power((double[]){NAN, NAN}, weights, 2, 0, 1)));
    assert_true(
        isnan(mean_power(x, (double[]){0, 1, 0, 0}, 4, 0.5, 1))); /* only zero weights left */
}

static double draw(void)
{
    static uint32_t random = 12345;
    random = random * 1664525u + 1013904223u;
    return (double)(random >> 8) / (1 << 24);
}

/* What changes nothing, and what never lowers. */
static void keeps_its_relations(void **state)
{
    (void)state;
    static const double powers[] = {-INFINITY, -2, -1, 0, 0.5, 1, 3};
    for (int round = 0; round < 3000; round++) {
        enum { COUNT = 6 };
        double x[COUNT + 1], weights[COUNT + 1], turned[COUNT], turned_weights[COUNT],
            power = powers[round % COUNT_OF(powers)];
        for (int i = 0; i < COUNT; i++) {
            x[i] = round % 5 == 0 ? floor(draw() * 5) * 25 : draw() * 100;
            weights[i] = draw() < 0.1 ? 0 : 0.1 + draw() * 5;
        }
        weights[0] = 1;
        double score = mean_power(x, weights, COUNT, power, 1);
        for (int i = 0; i < COUNT; i++) {
            turned[i] = x[COUNT - 1 - i];
            turned_weights[i] = weights[COUNT - 1 - i] * 7;
        }
        assert_near(mean_power(turned, turned_weights, COUNT, power, 1), score,
                    1e-9); /* order, and all weights times 7 */
        x[COUNT] = x[2];
        double half = weights[2] / 2, whole = weights[2];
        weights[2] = weights[COUNT] = half;
        assert_near(mean_power(x, weights, COUNT + 1, power, 1), score,
                    1e-9); /* one child in two halves */
        weights[2] = whole;
        int better = round % COUNT;
        double before = x[better];
        x[better] = fmin(100, before + draw() * 20);
        assert_true(mean_power(x, weights, COUNT, power, 1) >= score - 1e-9);
        x[better] = before;
        double smaller = mean_power(x, weights, COUNT, -1, 1),
               larger = mean_power(x, weights, COUNT, 0, 1);
        assert_true(smaller <= larger + 1e-9); /* a larger power, a larger mean */
        assert_true(mean_power(x, weights, COUNT, 0.5, 1) <=
                    mean_power(x, weights, COUNT, 1, 1) + 1e-9);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(agrees_with_the_definition),
        TEST(agrees_with_the_united_nations),
        TEST(keeps_its_edges),
        TEST(leaves_out_what_has_no_part),
        TEST(keeps_its_relations),
    };
    return RUN(tests);
}

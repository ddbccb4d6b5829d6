/* scoring_weights.c -- all weightings, one weight moved, weights in intervals: every case of
 * uncertainty.json, and the worked alliance.
 */
#include "oracle_tree.h"

#include "scoring/mean.h"
#include "scoring/weights.h"

static double risen(const struct node *scores, size_t i, double power)
{
    return mean_rise(oracle_number(node_at(scores, i)), power, 0);
}

/* ---- all weightings ---- */

static double share_above(const struct node *scores, double threshold, double power)
{
    double *x = arena_array(arena, node_count(scores) + 1, sizeof *x);
    for (size_t i = 0; i < node_count(scores); i++)
        x[i] = risen(scores, i, power) - mean_rise(threshold, power, 0);
    return weights_share(x, node_count(scores), arena);
}

static void check_share(const struct node *oracle, const char *key, double power)
{
    const struct node *scores = node_path(oracle, "input.scores");
    double wanted = number_at(node_get(oracle, "expected"), key),
           found = share_above(scores, number_at(oracle, "input.threshold"), power);
    if (!isnan(wanted) && !near(found, wanted, 1e-12))
        wrong_row("%s: %s is %.17g", oracle_id(oracle), key, found);
}

/* With two criteria, an alternative stands before another on one side of a weight of the first
 * criterion, which the share tells; between these weights no rank changes. */
struct duel {
    double from, to; /* weights of the first criterion where the one is before the other */
};

static struct duel duel_of(const struct node *one, const struct node *other)
{
    const double x[] = {oracle_number(node_at(one, 0)) - oracle_number(node_at(other, 0)),
                        oracle_number(node_at(one, 1)) - oracle_number(node_at(other, 1))};
    double share = weights_share(x, 2, arena);
    return x[0] > x[1] ? (struct duel){1 - share, 1} : (struct duel){0, share};
}

static int compare_doubles(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static size_t weights_that_matter(const struct node *alternatives, double *at)
{
    size_t count = 0;
    at[count++] = 0;
    at[count++] = 1;
    for (size_t i = 0; i < node_count(alternatives); i++)
        for (size_t k = 0; k < node_count(alternatives); k++)
            if (i != k) {
                struct duel duel = duel_of(node_at(alternatives, i), node_at(alternatives, k));
                at[count++] = duel.from > 0 ? duel.from : duel.to;
            }
    qsort(at, count, sizeof *at, compare_doubles);
    return count;
}

static void check_ranks(const struct node *oracle)
{
    const struct node *list = node_path(oracle, "input.alternatives"),
                      *wanted = node_path(oracle, "expected.rank_acceptability"),
                      *central = node_path(oracle, "expected.central_weight_first_criterion");
    double at[16], ranks[3][3] = {{0}}, first[3] = {0};
    size_t count = weights_that_matter(list, at);
    assert_int_equal(node_count(list), 3);
    for (size_t piece = 0; piece + 1 < count; piece++) {
        double middle = (at[piece] + at[piece + 1]) / 2, width = at[piece + 1] - at[piece];
        for (size_t i = 0; i < 3; i++) {
            size_t rank = 0;
            for (size_t k = 0; k < 3; k++) {
                struct duel duel = duel_of(node_at(list, k), node_at(list, i));
                rank += k != i && middle > duel.from && middle < duel.to;
            }
            ranks[i][rank] += width;
            first[i] += rank == 0 ? width * middle : 0;
        }
    }
    for (size_t i = 0; i < 3; i++) {
        const char *name = node_at(list, i)->key;
        for (size_t k = 0; k < 3; k++)
            if (!near(ranks[i][k], oracle_number(node_at(node_get(wanted, name), k)), 1e-9))
                wrong_row("%s is number %zu in %.12g", name, k + 1, ranks[i][k]);
        if (!near(first[i] / ranks[i][0], oracle_number(node_get(central, name)), 1e-9))
            wrong_row("%s: central weight %.12g", name, first[i] / ranks[i][0]);
    }
}

/* ---- one weight ---- */

static void check_stability(const struct node *oracle)
{
    const struct node *scores = node_path(oracle, "input.scores"),
                      *weights = node_path(oracle, "input.weights"),
                      *critical = node_path(oracle, "expected.critical");
    double power = oracle_or(node_path(oracle, "input.p"), 1),
           target = mean_rise(number_at(oracle, "input.threshold"), power, 0);
    assert_int_equal(node_count(critical), 3);
    for (size_t i = 0; i < node_count(scores); i++) {
        double sum = 0, total = 0;
        for (size_t k = 0; k < node_count(scores); k++) {
            double weight = k == i ? 0 : oracle_number(node_at(weights, k));
            sum += weight * risen(scores, k, power);
            total += weight;
        }
        const struct node *row = node_at(critical, i);
        double at = weights_critical(risen(scores, i, power), sum / total, target);
        if (!near(mean_fall(sum / total, power, 0), number_at(row, "rest_mean"), 1e-9) ||
            !near(at, number_at(row, "critical_weight"), 1e-9))
            wrong_row("%s: %zu turns at %.12g", oracle_id(oracle), i, at);
    }
}

/* ---- weights in intervals ---- */

static void check_intervals(const struct node *oracle)
{
    const double *x = oracle_numbers(node_path(oracle, "input.scores")),
                 *low = oracle_numbers(node_path(oracle, "input.weight_low")),
                 *high = oracle_numbers(node_path(oracle, "input.weight_high")),
                 *w_max = oracle_numbers(node_path(oracle, "expected.w_max")),
                 *w_min = oracle_numbers(node_path(oracle, "expected.w_min"));
    double most[4], least[4];
    assert_near(weights_extreme(x, low, high, 4, true, most), number_at(oracle, "expected.max"),
                1e-9);
    assert_near(weights_extreme(x, low, high, 4, false, least), number_at(oracle, "expected.min"),
                1e-9);
    for (size_t i = 0; i < 4; i++)
        if (!near(most[i], w_max[i], 1e-9) || !near(least[i], w_min[i], 1e-9))
            wrong_row("weight %zu: %.12g and %.12g", i, most[i], least[i]);
}

static void agrees_with_the_oracles(void **state)
{
    (void)state;
    const struct node *cases = oracle_cases("uncertainty");
    for (size_t i = 0; i < node_count(cases); i++) {
        const struct node *oracle = node_at(cases, i);
        if (oracle_is(oracle, "smaa.rank_acceptability"))
            check_ranks(oracle);
        else if (oracle_is(oracle, "smaa.grade_acceptability"))
            check_share(oracle, "p", 1);
        else if (oracle_is(oracle, "smaa.grade_acceptability_varsi")) {
            check_share(oracle, "p_arithmetic", 1);
            check_share(oracle, "p_sqrt_mean", 0.5);
        } else if (oracle_is(oracle, "sensitivity.weight_stability"))
            check_stability(oracle);
        else if (oracle_is(oracle, "sensitivity.interval_weights"))
            check_intervals(oracle);
        else
            wrong_row("%s is run by nobody", oracle_id(oracle));
    }
    assert_int_equal(node_count(cases), 8);
    rows_end();
}

static void knows_the_ends(void **state)
{
    (void)state;
    const double even[] = {0, 0, 0}, below[] = {-1, -2}, sunk[] = {5, -INFINITY}, two[] = {1, -1};
    assert_near(weights_share(even, 3, arena), 1, 0);
    assert_near(weights_share(below, 2, arena), 0, 0);
    assert_near(weights_share(sunk, 2, arena), 0, 0);
    assert_near(weights_share(two, 2, arena), 0.5, 1e-15);
}

/* ---- the worked alliance ---- */

/* What the oracle says of a dimension or factor: where its weight falls or rises to. */
static void check_flips(const struct node *wanted, const char *id, bool dimension, size_t which,
                        const struct flip *flips, size_t count)
{
    double down = NAN, up = NAN;
    for (size_t i = 0; i < count; i++) {
        if (flips[i].dimension != dimension || flips[i].which != which)
            continue;
        *(flips[i].at < flips[i].weight ? &down : &up) = flips[i].at;
        assert_near(flips[i].weight, number_at(wanted, "weight"), 1e-12);
    }
    if (!near(down, number_at(wanted, "decrease_to"), 1e-9) ||
        !near(up, number_at(wanted, "increase_to"), 1e-9))
        wrong_row("%s: down to %.12g, up to %.12g", id, down, up);
}

static void moves_the_weights_of_the_worked_alliance(void **state)
{
    (void)state;
    const struct node *oracle = worked_alliance(), *config = node_path(oracle, "input.config"),
                      *wanted = node_path(oracle, "expected.weight_stability"),
                      *dimensions = node_get(config, "dimensions");
    struct built b = build(config);
    struct outlook outlook = outlook_of(&b, config);
    size_t count;
    const struct flip *flips = weights_flips(&outlook, &count, arena);
    assert_int_equal(count, 3);
    for (size_t f = 0; f < b.tree.factor_count; f++)
        if (node_get(wanted, node_text(b.ids[f])))
            check_flips(node_get(wanted, node_text(b.ids[f])), node_text(b.ids[f]), false, f, flips,
                        count);
    for (size_t d = 0; d < b.tree.dimension_count; d++) {
        const char *id = node_text(node_get(node_at(dimensions, d), "id"));
        check_flips(node_get(wanted, id), id, true, d, flips, count);
    }
    for (size_t i = 0; i < count; i++) /* towards B only the weight of the best dimension */
        assert_int_equal(flips[i].grade,
                         grade_named(config, flips[i].which == 0 && flips[i].at > 0.5 ? "B" : "D"));
    rows_end();
}

static void counts_the_weightings_of_the_worked_alliance(void **state)
{
    (void)state;
    const struct node *oracle = worked_alliance(), *config = node_path(oracle, "input.config"),
                      *wanted =
                          node_path(oracle, "expected.share_of_all_dimension_weightings_reaching");
    struct built b = build(config);
    struct outlook outlook = outlook_of(&b, config);
    assert_int_equal(node_count(wanted), 4);
    for (size_t i = 0; i < node_count(wanted); i++) {
        double share =
            weights_reaching(&outlook, grade_named(config, node_at(wanted, i)->key), arena);
        if (!near(share, oracle_number(node_at(wanted, i)), 1e-9))
            wrong_row("%s is reached in %.12g", node_at(wanted, i)->key, share);
    }
    rows_end();
    struct tree_factor *factors = arena_array(arena, b.tree.factor_count, sizeof *factors);
    memcpy(factors, b.tree.factors, b.tree.factor_count * sizeof *factors);
    outlook.tree.factors = factors;
    factors[0].knockout = true; /* no weight lifts a cap, nor a limit of the axis */
    factors[0].below = 90;
    factors[0].cap = 3;
    assert_near(weights_reaching(&outlook, 2, arena), 0, 0);
    assert_near(weights_reaching(&outlook, 3, arena), 1, 0);
    factors[0].knockout = false;
    factors[0].limit = factors[0].limit_overall = true;
    factors[0].slack = -30; /* 52 */
    assert_near(weights_reaching(&outlook, 1, arena), 0, 0);
    assert_near(weights_reaching(&outlook, 2, arena), 0.9477069037380838, 1e-9);
}

/* Whatever weight a flip names: a little short of it the grade is as it was, a little beyond it is
 * the one that it names. */
static double pseudo(void)
{
    static uint64_t state = 5;
    return unit_half(splitmix64(&state));
}

static int grade_with(const struct outlook *o, const struct flip *flip, double share)
{
    struct tree t = o->tree;
    struct tree_factor factors[6];
    struct tree_dimension dimensions[3];
    double f[6], d[3], rest = 0;
    memcpy(factors, t.factors, sizeof factors);
    memcpy(dimensions, t.dimensions, sizeof dimensions);
    t.factors = factors;
    t.dimensions = dimensions;
    tree_score(&t, o->nominal, f, d);
    if (flip->dimension) {
        for (size_t i = 0; i < 3; i++)
            rest += i != flip->which && !isnan(d[i]) ? dimensions[i].weight : 0;
        dimensions[flip->which].weight = rest * share / (1 - share);
    } else {
        size_t first = flip->which / 2 * 2;
        for (size_t i = first; i < first + 2; i++)
            rest += i != flip->which && !isnan(f[i]) ? factors[i].weight : 0;
        factors[flip->which].weight = rest * share / (1 - share);
    }
    double score = tree_score(&t, o->nominal, f, d);
    return tree_grade(&t, score, f, o->thresholds, o->threshold_count);
}

static void flips_where_it_says(void **state)
{
    (void)state;
    static const double weights[] = {1, 1, 1, 1, 1, 1}, thresholds[] = {80, 65, 50, 35, 0},
                        powers[] = {1, 0.5, 0, -1, -INFINITY};
    static const struct spread spreads[6];
    size_t seen = 0;
    for (int round = 0; round < 2000; round++) {
        struct tree_factor factors[6];
        struct tree_dimension dimensions[3];
        double nominal[6], f[6], d[3];
        for (size_t i = 0; i < 6; i++) {
            factors[i] = (struct tree_factor){.weight = pseudo() * 4, .first = i, .count = 1};
            factors[i].limit = pseudo() < 0.2;
            factors[i].limit_overall = pseudo() < 0.3;
            factors[i].slack = pseudo() * 30;
            factors[i].knockout = pseudo() < 0.2;
            factors[i].below = 20;
            factors[i].cap = 3;
            nominal[i] = pseudo() < 0.05 ? NAN : pseudo() * 100;
        }
        for (size_t i = 0; i < 3; i++)
            dimensions[i] = (struct tree_dimension){pseudo() * 4, 2 * i, 2};
        struct outlook o = {.tree = {1, powers[round % 5], powers[round / 5 % 5], 1, weights,
                                     factors, dimensions, 6, 6, 3},
                            .nominal = nominal,
                            .spreads = spreads,
                            .thresholds = thresholds,
                            .threshold_count = 5};
        size_t count;
        const struct flip *flips = weights_flips(&o, &count, arena);
        double score = tree_score(&o.tree, nominal, f, d);
        int now = tree_grade(&o.tree, score, f, thresholds, 5);
        for (size_t i = 0; i < count; i++) {
            double step = flips[i].at > flips[i].weight ? 1e-5 : -1e-5;
            double before = flips[i].at - step, beyond = flips[i].at + step;
            if (fabs(flips[i].at - flips[i].weight) < 1e-4 || beyond <= 0 || beyond >= 1)
                continue;
            seen++;
            if (grade_with(&o, &flips[i], before) != now ||
                grade_with(&o, &flips[i], beyond) != flips[i].grade)
                wrong_row("round %d: %s %zu at %.9g: %d, %d, wanted %d, %d", round,
                          flips[i].dimension ? "dimension" : "factor", flips[i].which, flips[i].at,
                          grade_with(&o, &flips[i], before), grade_with(&o, &flips[i], beyond), now,
                          flips[i].grade);
        }
    }
    rows_end();
    assert_true(seen > 1000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(agrees_with_the_oracles),
        TEST(knows_the_ends),
        TEST(moves_the_weights_of_the_worked_alliance),
        TEST(counts_the_weightings_of_the_worked_alliance),
        TEST(flips_where_it_says),
    };
    return RUN(tests);
}

/* agreement.c -- how far respondents agree, against published figures; what the plugin asks of them
 * is tested through the program.
 */
#include "oracle.h"

#include "../../plugins/agreement.h"

/* A list of rows as ratings; null is an empty cell. */
static struct ratings ratings_of(const struct node *rows)
{
    size_t columns = node_count(node_at(rows, 0)), count = node_count(rows);
    double *cells = arena_array(arena, count * columns + 1, sizeof *cells);
    for (size_t i = 0; i < count; i++)
        for (size_t c = 0; c < columns; c++)
            cells[i * columns + c] = oracle_number(node_at(node_at(rows, i), c));
    return (struct ratings){cells, count, columns};
}

static double *room_for(const struct ratings *r)
{
    return arena_array(arena, 2 * r->rows * r->columns + 1, sizeof(double));
}

static struct spread spread_in(const struct ratings *r, size_t row)
{
    return spread_of(r, row, room_for(r));
}

/* Each expected figure of this name, or where it is null that there is none. */
static void same_figure(const struct node *oracle, const char *name, double found)
{
    const struct node *wanted = node_get(node_get(oracle, "expected"), name);
    double figure = oracle_number(wanted), within = number_at(oracle, "tolerance.abs");
    bool good = isnan(figure) ? isnan(found) : near(found, figure, within);
    if (wanted && !good)
        wrong_row("%s: %s is %.17g", oracle_id(oracle), name, found);
}

static size_t each_of(const char *measure, void (*compare)(const struct node *oracle))
{
    const struct node *cases = oracle_cases("agreement");
    size_t seen = 0;
    for (size_t i = 0; i < node_count(cases); i++) {
        if (!oracle_is(node_at(cases, i), measure))
            continue;
        compare(node_at(cases, i));
        seen++;
    }
    rows_end();
    return seen;
}

static void compare_alpha(const struct node *oracle)
{
    struct ratings r = ratings_of(node_path(oracle, "input.units"));
    same_figure(oracle, "ordinal", agreement_krippendorff(&r, room_for(&r)));
    same_figure(oracle, "nominal", agreement_krippendorff_nominal(&r, room_for(&r)));
}

static void agrees_on_alpha(void **state)
{
    (void)state;
    assert_int_equal(each_of("agreement.krippendorff_alpha", compare_alpha), 2);
}

static void compare_kendall(const struct node *oracle)
{
    struct ratings r = ratings_of(node_path(oracle, "input.ratings"));
    same_figure(oracle, "W_tie_corrected", agreement_kendall(&r, room_for(&r)));
}

static void agrees_on_kendall(void **state)
{
    (void)state;
    assert_int_equal(each_of("agreement.kendall_w", compare_kendall), 5);
}

static void compare_rwg(const struct node *oracle)
{
    const struct node *values = node_path(oracle, "input.values");
    struct ratings r = {oracle_numbers(values), 1, node_count(values)};
    struct spread s = spread_in(&r, 0);
    double points = number_at(oracle, "input.scale_points");
    same_figure(oracle, "n", (double)s.count);
    same_figure(oracle, "mean", s.mean);
    same_figure(oracle, "s2", s.variance);
    same_figure(oracle, "sd", sqrt(s.variance));
    same_figure(oracle, "ad_mean", s.deviation);
    same_figure(oracle, "rwg", agreement_rwg(&s, points));
    same_figure(oracle, "awg", agreement_awg(&s, 1, points));
}

static void agrees_on_one_question(void **state)
{
    (void)state;
    assert_int_equal(each_of("agreement.rwg", compare_rwg), 3);
}

static void compare_rwg_of_all(const struct node *oracle)
{
    struct ratings r = ratings_of(node_path(oracle, "input.items"));
    double sum = 0;
    for (size_t i = 0; i < r.rows; i++)
        sum += spread_in(&r, i).variance;
    sum /= (double)r.rows;
    same_figure(oracle, "mean_s2", sum);
    same_figure(oracle, "rwg_J",
                agreement_rwg_of_all(sum, (double)r.rows, number_at(oracle, "input.scale_points")));
}

static void agrees_on_all_questions(void **state)
{
    (void)state;
    assert_int_equal(each_of("agreement.rwg_j", compare_rwg_of_all), 1);
}

/* One partner one voice: its mean, whoever speaks for it. */
static void compare_partners(const struct node *oracle)
{
    const struct node *responses = node_path(oracle, "input.responses");
    double *means = arena_array(arena, node_count(responses), sizeof *means);
    for (size_t i = 0; i < node_count(responses); i++) {
        const struct node *voices = node_at(responses, i);
        struct ratings r = {oracle_numbers(voices), 1, node_count(voices)};
        means[i] = spread_in(&r, 0).mean;
    }
    struct ratings all = {means, 1, node_count(responses)};
    struct spread s = spread_in(&all, 0);
    same_figure(oracle, "mean_of_partner_means", s.mean);
    same_figure(oracle, "sd_between_partners", sqrt(s.variance));
    same_figure(oracle, "max_gap", s.most - s.least);
}

static void agrees_on_partners(void **state)
{
    (void)state;
    assert_int_equal(each_of("agreement.partner_dispersion", compare_partners), 1);
}

/* ---- where nothing is defined, nothing is said ---- */

static struct ratings one_row(double *cells, size_t columns)
{
    return (struct ratings){cells, 1, columns};
}

static void leaves_undefined(void **state)
{
    (void)state;
    double alone[] = {3, NAN}, same[] = {4, 4, 4}, near_end[] = {4, 4, 3}, apart[] = {0, 4};
    struct ratings r = one_row(alone, 2);
    struct spread s = spread_in(&r, 0);
    assert_true(isnan(s.variance) && isnan(s.deviation));
    assert_true(isnan(agreement_rwg(&s, 5)) && isnan(agreement_awg(&s, 0, 4)));
    assert_true(isnan(agreement_krippendorff_nominal(&r, room_for(&r))));
    r = one_row(same, 3);
    s = spread_in(&r, 0);
    assert_near(agreement_rwg(&s, 5), 1, 0);
    assert_true(isnan(agreement_awg(&s, 0, 4)));
    assert_true(isnan(agreement_krippendorff_nominal(&r, room_for(&r))));
    r = one_row(near_end, 3);
    s = spread_in(&r, 0);
    assert_true(isnan(agreement_awg(&s, 0, 4)));
    r = one_row(apart, 2);
    s = spread_in(&r, 0);
    assert_near(agreement_rwg(&s, 5), -3, 0); /* two camps: told as it is */
    assert_near(agreement_awg(&s, 0, 4), -1, 0);
    assert_true(isnan(agreement_rwg_of_all(s.variance, 1, 5)));
}

/* Pair by pair, as it is defined. */
static double alpha_by_pairs(const struct ratings *r)
{
    double found = 0, expected = 0, count = 0, *sorted = room_for(r);
    size_t n = pairable_answers(r, sorted);
    for (size_t i = 0; i < r->rows; i++)
        for (size_t a = 0; a < r->columns && pairable(r, i); a++)
            for (size_t b = 0; b < r->columns; b++) {
                double x = ratings_at(r, i, a), y = ratings_at(r, i, b);
                if (a != b && !isnan(x) && !isnan(y) && x != y)
                    found += 1 / (double)(pairable(r, i) - 1);
            }
    for (size_t a = 0; a < n; a++)
        for (size_t b = 0; b < n; b++)
            expected += sorted[a] != sorted[b];
    count = (double)n;
    return expected > 0 ? 1 - (count - 1) * found / expected : NAN;
}

static void counts_every_pair(void **state)
{
    (void)state;
    uint32_t draw = 2011;
    for (size_t round = 0; round < 200; round++) {
        double cells[24];
        for (size_t i = 0; i < COUNT_OF(cells); i++) {
            draw = draw * 1664525u + 1013904223u;
            cells[i] = (draw >> 28) % 4 == 3 ? NAN : (draw >> 28) % 4;
        }
        struct ratings r = {cells, 6, 4};
        double found = agreement_krippendorff_nominal(&r, room_for(&r)),
               wanted = alpha_by_pairs(&r);
        if (isnan(wanted) ? !isnan(found) : !near(found, wanted, 1e-12))
            wrong_row("round %zu: %.17g, wanted %.17g", round, found, wanted);
    }
    rows_end();
}

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(agrees_on_alpha),        TEST(agrees_on_kendall),
                                       TEST(agrees_on_one_question), TEST(agrees_on_all_questions),
                                       TEST(agrees_on_partners),     TEST(leaves_undefined),
                                       TEST(counts_every_pair)};
    return RUN(tests);
}

/* agreement.c -- how far respondents agree, against published figures; what the plugin asks of them
 * is tested through the program.
 */
#include "oracle.h"

#include "../../plugins/agreement_more.h"

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
    return arena_array(arena, 3 * (r->rows + 1) * (r->columns + 1), sizeof(double));
}

static struct spread spread_in(const struct ratings *r, size_t row)
{
    return spread_of(r, row, room_for(r));
}

/* ---- every case, every figure of it ---- */

static struct {
    const char *names[24];
    size_t count;
} compared; /* of the case at hand */

static const struct node *wanted_of(const struct node *oracle, const char *name)
{
    assert_true(compared.count < COUNT_OF(compared.names));
    compared.names[compared.count++] = name;
    return node_get(node_get(oracle, "expected"), name);
}

static bool is_compared(const char *name)
{
    for (size_t i = 0; i < compared.count; i++)
        if (strcmp(compared.names[i], name) == 0)
            return true;
    return false;
}

static void same_as(const struct node *oracle, const struct node *wanted, const char *name,
                    double found)
{
    double figure = oracle_number(wanted), within = number_at(oracle, "tolerance.abs");
    if (isnan(figure) ? !isnan(found) : !near(found, figure, within))
        wrong_row("%s: %s is %.17g", oracle_id(oracle), name, found);
}

/* The expected figure of this name where the case has it; where it is null, that there is none. */
static void same_figure(const struct node *oracle, const char *name, double found)
{
    const struct node *wanted = wanted_of(oracle, name);
    if (wanted)
        same_as(oracle, wanted, name, found);
}

static void compare_alpha(const struct node *oracle)
{
    static const char *const names[] = {"nominal", "ordinal", "interval", "ratio"};
    struct ratings r = ratings_of(node_path(oracle, "input.units"));
    for (enum metric m = METRIC_NOMINAL; m <= METRIC_RATIO; m++)
        same_figure(oracle, names[m], agreement_krippendorff(&r, m, room_for(&r)));
}

static void compare_kendall(const struct node *oracle)
{
    struct ratings r = ratings_of(node_path(oracle, "input.ratings"));
    double w = agreement_kendall(&r, room_for(&r)), freedom = (double)r.rows - 1,
           chi_square = kendall_chi_square(w, &r);
    same_figure(oracle, "n_items", (double)r.rows);
    same_figure(oracle, "m_raters", (double)r.columns);
    same_figure(oracle, "S", ranking_of(&r, room_for(&r)).off);
    same_figure(oracle, "W_uncorrected", agreement_kendall_uncorrected(&r, room_for(&r)));
    same_figure(oracle, "W_tie_corrected", w);
    same_figure(oracle, "chi_square", chi_square);
    same_figure(oracle, "df", freedom);
    same_figure(oracle, "p_value", chi_square_above(chi_square, freedom));
    same_figure(oracle, "mean_spearman", agreement_spearman(&r, room_for(&r)));
}

static void compare_rwg(const struct node *oracle)
{
    const struct node *values = node_path(oracle, "input.values");
    struct ratings r = {oracle_numbers(values), 1, node_count(values)};
    struct spread s = spread_in(&r, 0);
    double points = number_at(oracle, "input.scale_points"), rwg = agreement_rwg(&s, points);
    same_figure(oracle, "n", (double)s.count);
    same_figure(oracle, "mean", s.mean);
    same_figure(oracle, "s2", s.variance);
    same_figure(oracle, "sd", sqrt(s.variance));
    same_figure(oracle, "sigma2_eu", variance_at_random(points));
    same_figure(oracle, "rwg", rwg);
    same_figure(oracle, "rwg_truncated", agreement_truncated(rwg));
    same_figure(oracle, "awg", agreement_awg(&s, 1, points));
    same_figure(oracle, "ad_mean", s.deviation);
    same_figure(oracle, "ad_cutoff_A_over_6", agreement_cut_off(points));
}

static void compare_rwg_of_all(const struct node *oracle)
{
    struct ratings r = ratings_of(node_path(oracle, "input.items"));
    double sum = 0, questions = (double)r.rows;
    for (size_t i = 0; i < r.rows; i++)
        sum += spread_in(&r, i).variance;
    same_figure(oracle, "J", questions);
    same_figure(oracle, "mean_s2", sum / questions);
    same_figure(oracle, "rwg_J",
                agreement_rwg_of_all(sum / questions, questions,
                                     number_at(oracle, "input.scale_points")));
}

static void compare_fleiss(const struct node *oracle)
{
    struct ratings counts = ratings_of(node_path(oracle, "input.counts"));
    struct fleiss f = agreement_fleiss(&counts);
    same_figure(oracle, "P_bar", f.found);
    same_figure(oracle, "Pe_bar", f.by_chance);
    same_figure(oracle, "kappa", f.kappa);
}

/* Who answers highest, then who answers lowest. */
static void same_pair(const struct node *oracle, const double *means, const struct spread *s)
{
    const struct node *pair = wanted_of(oracle, "gap_pair"),
                      *responses = node_path(oracle, "input.responses");
    for (size_t i = 0; i < node_count(responses); i++) {
        const char *name = node_at(responses, i)->key;
        if ((means[i] == s->most) != node_is_word(node_at(pair, 0), name) ||
            (means[i] == s->least) != node_is_word(node_at(pair, 1), name))
            wrong_row("%s: %s with %g", oracle_id(oracle), name, means[i]);
    }
}

/* One partner one voice: its mean, whoever speaks for it. */
static void compare_partners(const struct node *oracle)
{
    const struct node *responses = node_path(oracle, "input.responses"),
                      *wanted = wanted_of(oracle, "partner_means");
    size_t count = node_count(responses);
    double *means = arena_array(arena, count, sizeof *means);
    struct group *groups = arena_array(arena, count, sizeof *groups);
    for (size_t i = 0; i < count; i++) {
        const struct node *voices = node_at(responses, i);
        groups[i] = group_of(oracle_numbers(voices), node_count(voices));
        means[i] = groups[i].mean;
        same_as(oracle, node_get(wanted, voices->key), voices->key, means[i]);
    }
    struct ratings all = {means, 1, count};
    struct spread s = spread_in(&all, 0);
    same_figure(oracle, "mean_of_partner_means", s.mean);
    same_figure(oracle, "pooled_mean", agreement_pooled_mean(groups, count, room_for(&all)));
    same_figure(oracle, "sd_between_partners", sqrt(s.variance));
    same_figure(oracle, "max_gap", s.most - s.least);
    same_figure(oracle, "eta_squared", agreement_eta_squared(groups, count, room_for(&all)));
    same_pair(oracle, means, &s);
}

static const struct {
    const char *measure;
    void (*compare)(const struct node *oracle);
} comparisons[] = {
    {"agreement.krippendorff_alpha", compare_alpha},
    {"agreement.kendall_w", compare_kendall},
    {"agreement.rwg", compare_rwg},
    {"agreement.rwg_j", compare_rwg_of_all},
    {"agreement.fleiss_kappa", compare_fleiss},
    {"agreement.partner_dispersion", compare_partners},
};

static void agrees_on_case(const struct node *oracle)
{
    const struct node *expected = node_get(oracle, "expected");
    compared.count = 0;
    for (size_t i = 0; i < COUNT_OF(comparisons); i++)
        if (oracle_is(oracle, comparisons[i].measure))
            comparisons[i].compare(oracle);
    for (size_t i = 0; i < node_count(expected); i++)
        if (!is_compared(node_at(expected, i)->key))
            wrong_row("%s: nothing is compared with %s", oracle_id(oracle),
                      node_at(expected, i)->key);
}

static void agrees_on_every_figure(void **state)
{
    (void)state;
    const struct node *cases = oracle_cases("agreement");
    assert_int_equal(node_count(cases), 13);
    for (size_t i = 0; i < node_count(cases); i++)
        agrees_on_case(node_at(cases, i));
    rows_end();
}

/* ---- where nothing is defined, nothing is said ---- */

static struct ratings one_row(double *cells, size_t columns)
{
    return (struct ratings){cells, 1, columns};
}

static double alpha_of(const struct ratings *r, enum metric metric)
{
    return agreement_krippendorff(r, metric, room_for(r));
}

static void leaves_undefined(void **state)
{
    (void)state;
    double alone[] = {3, NAN}, same[] = {4, 4, 4}, near_end[] = {4, 4, 3}, apart[] = {0, 4};
    struct ratings r = one_row(alone, 2);
    struct spread s = spread_in(&r, 0);
    assert_true(isnan(s.variance) && isnan(s.deviation));
    assert_true(isnan(agreement_rwg(&s, 5)) && isnan(agreement_awg(&s, 0, 4)));
    for (enum metric m = METRIC_NOMINAL; m <= METRIC_RATIO; m++)
        assert_true(isnan(alpha_of(&r, m)));
    r = one_row(same, 3);
    s = spread_in(&r, 0);
    assert_near(agreement_rwg(&s, 5), 1, 0);
    assert_true(isnan(agreement_awg(&s, 0, 4)));
    for (enum metric m = METRIC_NOMINAL; m <= METRIC_RATIO; m++)
        assert_true(isnan(alpha_of(&r, m)));
    r = one_row(near_end, 3);
    s = spread_in(&r, 0);
    assert_true(isnan(agreement_awg(&s, 0, 4)));
    r = one_row(apart, 2);
    s = spread_in(&r, 0);
    assert_near(agreement_rwg(&s, 5), -3, 0); /* two camps: told as it is */
    assert_near(agreement_awg(&s, 0, 4), -1, 0);
    assert_true(isnan(agreement_rwg_of_all(s.variance, 1, 5)));
}

/* The tenth of a voice has no exact double: neither a mean nor nothing within may come of that. */
static void leaves_eta_undefined(void **state)
{
    (void)state;
    double same[49], few[] = {0.1, 0.1, 0.1}, apart[] = {0, 4}, room[2];
    for (size_t i = 0; i < COUNT_OF(same); i++)
        same[i] = 0.1;
    struct group groups[] = {group_of(same, 49), group_of(few, 3)};
    assert_near(agreement_pooled_mean(groups, 2, room), 0.1, 0);
    assert_true(isnan(agreement_eta_squared(groups, 2, room))); /* all say the same */
    groups[1] = group_of(apart, 2);
    assert_true(isnan(agreement_eta_squared(groups + 1, 1, room))); /* one partner */
    groups[0] = (struct group){1, 3, 0};
    assert_near(agreement_eta_squared(groups, 2, room), (2.0 / 3) / (8 + 2.0 / 3), 1e-15);
    groups[1] = (struct group){1, 2, 0};
    assert_true(isnan(agreement_eta_squared(groups, 2, room))); /* one voice each */
    groups[0] = (struct group){2, 5, 0};
    assert_near(agreement_eta_squared(groups, 2, room), 1, 0);
}

/* What has another formula: one degree of freedom, and any even number of them. */
static void knows_chi_square(void **state)
{
    (void)state;
    for (double x = 0; x < 120; x += 0.375) {
        double term = exp(-x / 2), sum = 0;
        if (!near(chi_square_above(x, 1), erfc(sqrt(x / 2)), 1e-12))
            wrong_row("%g, 1: %.17g", x, chi_square_above(x, 1));
        for (int half = 1; half <= 60; half++) {
            sum += term;
            term *= x / 2 / half;
            if (!near(chi_square_above(x, 2 * half), sum, 1e-12))
                wrong_row("%g, %d: %.17g", x, 2 * half, chi_square_above(x, 2 * half));
        }
    }
    rows_end();
    assert_near(chi_square_above(0, 3), 1, 0);
    assert_near(chi_square_above(1e6, 3), 0, 0);
    assert_true(isnan(chi_square_above(-1, 3)) && isnan(chi_square_above(1, 0)) &&
                isnan(chi_square_above(NAN, 2)));
}

static void leaves_more_undefined(void **state)
{
    (void)state;
    const double tied[] = {1, 2, 1, 3, 1, 4}, one_kind[] = {3, 0, 3, 0}, alone[] = {1, 0};
    struct ratings r = {tied, 3, 2}, kinds = {one_kind, 2, 2}, rater = {alone, 1, 2};
    assert_true(isnan(agreement_spearman(&r, room_for(&r))));
    assert_true(isnan(agreement_fleiss(&kinds).kappa) && isnan(agreement_fleiss(&rater).kappa));
    r.rows = 1;
    assert_true(isnan(agreement_kendall_uncorrected(&r, room_for(&r))));
    assert_near(agreement_truncated(-3), 0, 0);
    assert_true(isnan(agreement_truncated(NAN)));
}

/* Squared distance of two values as it is defined, of answers that are all here, sorted. */
static double distance(enum metric metric, double x, double y, const double *sorted, size_t count)
{
    double between = 0, low = fmin(x, y), high = fmax(x, y);
    for (size_t i = 0; i < count; i++)
        if (sorted[i] >= low && sorted[i] <= high)
            between += sorted[i] == x || sorted[i] == y ? 0.5 : 1;
    double apart = x == y                      ? 0
                   : metric == METRIC_NOMINAL  ? 1
                   : metric == METRIC_ORDINAL  ? between
                   : metric == METRIC_INTERVAL ? x - y
                                               : (x - y) / (x + y);
    return apart * apart;
}

/* Pair by pair, as it is defined. */
static double alpha_by_pairs(const struct ratings *r, enum metric metric)
{
    double found = 0, expected = 0, *sorted = room_for(r);
    size_t n = pairable_answers(r, sorted);
    for (size_t i = 0; i < r->rows; i++)
        for (size_t a = 0; a < r->columns && pairable(r, i); a++)
            for (size_t b = 0; b < r->columns; b++) {
                double x = ratings_at(r, i, a), y = ratings_at(r, i, b);
                if (a != b && !isnan(x) && !isnan(y))
                    found += distance(metric, x, y, sorted, n) / (double)(pairable(r, i) - 1);
            }
    for (size_t a = 0; a < n; a++)
        for (size_t b = 0; b < n; b++)
            expected += distance(metric, sorted[a], sorted[b], sorted, n);
    return expected > 0 ? 1 - ((double)n - 1) * found / expected : NAN;
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
        for (enum metric m = METRIC_NOMINAL; m <= METRIC_RATIO; m++) {
            double found = alpha_of(&r, m), wanted = alpha_by_pairs(&r, m);
            if (isnan(wanted) ? !isnan(found) : !near(found, wanted, 1e-12))
                wrong_row("round %zu, %d: %.17g, wanted %.17g", round, m, found, wanted);
        }
    }
    rows_end();
}

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(agrees_on_every_figure), TEST(leaves_undefined),
                                       TEST(leaves_eta_undefined),   TEST(knows_chi_square),
                                       TEST(leaves_more_undefined),  TEST(counts_every_pair)};
    return RUN(tests);
}

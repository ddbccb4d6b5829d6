/* scoring_variance.c -- shares of the variance, where they are known: Ishigami, Sobol's G, a sum. */
#include "oracle_tree.h"

#include "scoring/variance.h"

enum { REPLICATES = 40000, AXIS_REPLICATES = 10000, INPUTS = 6 };

static struct shares shares_of(const struct model *model, size_t replicates)
{
    struct results results = results_for(model->groups, replicates, arena);
    results_fill(&results, model, 0, replicates);
    return results_shares(&results);
}

/* A function of independent even inputs, each a group. */
struct known {
    size_t count;
    double (*function)(const double *x, size_t count);
};

static double drawn(void *data, size_t replicate, const bool *from_b)
{
    const struct known *known = data;
    double x[INPUTS];
    for (size_t i = 0; i < known->count; i++) {
        const uint32_t counter[] = {(uint32_t)replicate, (uint32_t)i, from_b[i], 0}, key[] = {7, 0};
        uint32_t out[4];
        philox4x32(out, counter, key, PHILOX_ROUNDS);
        x[i] = unit_open(out[0]);
    }
    return known->function(x, known->count);
}

static void check(const char *name, double (*function)(const double *, size_t), size_t count,
                  const double *first, const double *total)
{
    struct known known = {count, function};
    struct model model = {count, drawn, &known};
    struct shares shares = shares_of(&model, REPLICATES);
    for (size_t i = 0; i < count; i++)
        if (!near(shares.first[i], first[i], 0.02) || !near(shares.total[i], total[i], 0.02))
            wrong_row("%s: input %zu has %.4f and %.4f, wanted %.4f and %.4f", name, i,
                      shares.first[i], shares.total[i], first[i], total[i]);
}

/* ---- Ishigami, a = 7, b = 0.1 ---- */

static const double pi = 3.14159265358979323846;

static double ishigami(const double *x, size_t count)
{
    (void)count;
    double a = pi * (2 * x[0] - 1), b = pi * (2 * x[1] - 1), c = pi * (2 * x[2] - 1);
    return sin(a) + 7 * sin(b) * sin(b) + 0.1 * c * c * c * c * sin(a);
}

static void knows_ishigami(void **state)
{
    (void)state;
    double p4 = pi * pi * pi * pi, p8 = p4 * p4,
           one = 0.5 * (1 + 0.1 * p4 / 5) * (1 + 0.1 * p4 / 5), two = 49.0 / 8,
           both = 0.01 * p8 * (1.0 / 18 - 1.0 / 50), all = one + two + both;
    const double first[] = {one / all, two / all, 0},
                 total[] = {(one + both) / all, two / all, both / all};
    assert_near(first[0], 0.3139, 1e-4);
    assert_near(total[2], 0.2437, 1e-4);
    check("ishigami", ishigami, 3, first, total);
    rows_end();
}

/* ---- Sobol's G ---- */

static const double softness[INPUTS] = {0, 0.5, 3, 9, 99, 99};

static double sobol_g(const double *x, size_t count)
{
    double product = 1;
    for (size_t i = 0; i < count; i++)
        product *= (fabs(4 * x[i] - 2) + softness[i]) / (1 + softness[i]);
    return product;
}

static void knows_sobol_g(void **state)
{
    (void)state;
    double each[INPUTS], all = 1, first[INPUTS], total[INPUTS];
    for (size_t i = 0; i < INPUTS; i++) {
        each[i] = 1 / (3 * (1 + softness[i]) * (1 + softness[i]));
        all *= 1 + each[i];
    }
    for (size_t i = 0; i < INPUTS; i++) {
        first[i] = each[i] / (all - 1);
        total[i] = each[i] * all / (1 + each[i]) / (all - 1);
    }
    check("sobol-g", sobol_g, INPUTS, first, total);
    rows_end();
}

/* ---- a weighted sum: w^2 V over the sum of them ---- */

static const double weight[] = {5, 3, 2, 0}, width[] = {40, 100, 10, 100};

static double additive(const double *x, size_t count)
{
    double sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += weight[i] * width[i] * x[i];
    return sum;
}

static void knows_a_sum(void **state)
{
    (void)state;
    double shares[4], all = 0;
    for (size_t i = 0; i < 4; i++)
        all += weight[i] * weight[i] * width[i] * width[i] / 12;
    for (size_t i = 0; i < 4; i++)
        shares[i] = weight[i] * weight[i] * width[i] * width[i] / 12 / all;
    check("sobol-additive", additive, 4, shares, shares);
    rows_end();
}

static double constant(const double *x, size_t count)
{
    (void)x;
    return (double)count;
}

static void has_no_share_of_nothing(void **state)
{
    (void)state;
    struct known known = {2, constant};
    struct model model = {2, drawn, &known};
    struct shares shares = shares_of(&model, 100);
    assert_true(isnan(shares.first[0]) && isnan(shares.total[1]));
}

/* ---- an axis ---- */

/* The later half of the replicates first, and by another model where halves says so. */
static struct shares shares_of_axis(const struct outlook *outlook, double tau, bool halves)
{
    const struct model one = variance_model(outlook, 1, tau, arena),
                       other = variance_model(outlook, 1, tau, arena);
    struct results results = results_for(GROUP_COUNT, AXIS_REPLICATES, arena);
    results_fill(&results, halves ? &other : &one, AXIS_REPLICATES / 2, AXIS_REPLICATES);
    results_fill(&results, &one, 0, AXIS_REPLICATES / 2);
    return results_shares(&results);
}

static void parts_the_worked_alliance(void **state)
{
    (void)state;
    const struct node *config = node_path(worked_alliance(), "input.config");
    struct built b = build(config);
    struct outlook outlook = outlook_of(&b, config);
    struct shares shares = shares_of_axis(&outlook, 0.25, false),
                  again = shares_of_axis(&outlook, 0.25, true),
                  fixed = shares_of_axis(&outlook, 0, false);
    assert_true(shares.first[GROUP_DATA] > 0.8 && shares.total[GROUP_DATA] > 0.9);
    assert_true(fabs(shares.first[GROUP_WEIGHTS]) < 0.1 && shares.total[GROUP_WEIGHTS] < 0.15);
    assert_true(shares.total[GROUP_METHOD] > 0 && shares.total[GROUP_METHOD] < 0.15);
    assert_near(fixed.first[GROUP_WEIGHTS], 0, 0);
    assert_near(fixed.total[GROUP_WEIGHTS], 0, 0);
    for (size_t g = 0; g < GROUP_COUNT; g++)
        assert_true(again.first[g] == shares.first[g] && again.total[g] == shares.total[g]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(knows_ishigami),
        TEST(knows_sobol_g),
        TEST(knows_a_sum),
        TEST(has_no_share_of_nothing),
        TEST(parts_the_worked_alliance),
    };
    return RUN(tests);
}

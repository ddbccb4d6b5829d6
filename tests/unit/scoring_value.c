/* scoring_value.c -- measured values to scores, scores with their proof to triples. */
#include "oracle.h"

#include "scoring/grade.h"
#include "scoring/value.h"

static const struct point rising[] = {{0, 0}, {51, 100}};
static const struct point peak[] = {{0, 0}, {0.25, 80}, {0.35, 100}, {0.5, 60}, {1, 0}};
static const struct point falling[] = {{10, 100}, {20, 50}, {40, 0}};

static void scores_values(void **state)
{
    (void)state;
    assert_near(value_score(rising, 2, -5), 0, 0); /* clipped */
    assert_near(value_score(rising, 2, 0), 0, 0);
    assert_near(value_score(rising, 2, 25.5), 50, 1e-12);
    assert_near(value_score(rising, 2, 51), 100, 0); /* at a point exactly its score */
    assert_near(value_score(rising, 2, 51.000001), 100, 0);
    assert_near(value_score(rising, 2, INFINITY), 100, 0);
    assert_near(value_score(rising, 2, -INFINITY), 0, 0);
    assert_near(value_score(falling, 3, 15), 75, 1e-12);
    assert_near(value_score(falling, 3, 20), 50, 0);
    assert_near(value_score(falling, 3, 30), 25, 1e-12);
    for (size_t i = 0; i < COUNT_OF(peak); i++)
        assert_near(value_score(peak, COUNT_OF(peak), peak[i].at), peak[i].score, 0);
    struct point one = {5, 42};
    assert_near(value_score(&one, 1, 3), 42, 0);
    assert_near(value_score(&one, 1, 7), 42, 0);
}

static void images_of_intervals(void **state)
{
    (void)state;
    const struct node *oracle = oracle_case(oracle_cases("aggregation"), "pl-interval-image");
    const struct node *points = node_path(oracle, "input.points"),
                      *intervals = node_path(oracle, "input.intervals");
    const struct node *images = node_path(oracle, "expected.image");
    struct point room[16];
    size_t count = node_count(points);
    assert_true(count <= COUNT_OF(room) && node_count(intervals) == 5);
    for (size_t i = 0; i < count; i++) {
        double *pair = oracle_numbers(node_at(points, i));
        room[i] = (struct point){pair[0], pair[1]};
    }
    for (size_t i = 0; i < node_count(intervals); i++) {
        double least, most, *ends = oracle_numbers(node_at(intervals, i)),
                            *image = oracle_numbers(node_at(images, i));
        value_image(room, count, ends[0], ends[1], &least, &most);
        assert_near(least, image[0], 1e-12);
        assert_near(most, image[1], 1e-12);
    }
}

/* The image holds the score of every value inside, and both of its ends are reached. */
static void images_hold_every_value(void **state)
{
    (void)state;
    for (int a = -2; a <= 22; a++)
        for (int b = a; b <= 22; b++) {
            double low = a / 20.0, high = b / 20.0, least, most, seen_least = INFINITY,
                   seen_most = -INFINITY;
            value_image(peak, COUNT_OF(peak), low, high, &least, &most);
            for (int i = 0; i <= 1000; i++) {
                double score = value_score(peak, COUNT_OF(peak), low + (high - low) * i / 1000);
                seen_least = fmin(seen_least, score);
                seen_most = fmax(seen_most, score);
            }
            assert_true(least <= seen_least + 1e-9 && seen_most <= most + 1e-9);
            assert_near(least, seen_least, 1);
            assert_near(most, seen_most, 1);
        }
    double least, most;
    value_image(peak, COUNT_OF(peak), -INFINITY, INFINITY, &least,
                &most); /* nobody knows the ends */
    assert_near(least, 0, 0);
    assert_near(most, 100, 0);
    value_image(rising, 2, 60, INFINITY, &least, &most);
    assert_near(least, 100, 0);
    assert_near(most, 100, 0);
}

/* ---- triples ---- */

static void assert_triple(struct triple t, double low, double nominal, double high)
{
    assert_near(t.low, low, 1e-9);
    assert_near(t.nominal, nominal, 1e-9);
    assert_near(t.high, high, 1e-9);
}

static void discounts_like_shafer(void **state)
{
    (void)state;
    const struct node *cases = oracle_cases("evidence_dexi");
    size_t seen = 0;
    for (size_t i = 0; i < node_count(cases); i++) {
        const struct node *oracle = node_at(cases, i);
        if (!oracle_is(oracle, "evidence.discount"))
            continue;
        double score = number_at(oracle, "input.score"), q = number_at(oracle, "input.reliability");
        struct triple t = triple_known(score, score, score, q, 50, false);
        assert_near(t.low, number_at(oracle, "expected.low"), 1e-12);
        assert_near(t.high, number_at(oracle, "expected.high"), 1e-12);
        assert_near((t.low + t.high) / 2, number_at(oracle, "expected.pignistic"), 1e-12);
        seen++;
    }
    assert_int_equal(seen, 3);
}

static void makes_triples(void **state)
{
    (void)state;
    assert_triple(triple_known(82, 82, 82, 1, 50, false), 82, 82, 82);
    assert_triple(triple_known(64, 64, 64, 0.9, 50, false), 57.6, 62.6, 67.6);
    assert_triple(triple_known(50, 70, 60, 0.8, 50, false), 40, 58, 76);
    assert_triple(triple_known(38, 38, 38, 0.6, 50, false), 22.8, 38,
                  62.8); /* weak proof raises nothing */
    assert_triple(triple_known(95, 95, 95, 0, 50, false), 0, 50, 100);
    assert_triple(triple_known(15, 15, 15, 0, 50, false), 0, 15, 100); /* bad news counts in full */
    assert_triple(triple_known(95, 95, 95, 0, 0, false), 0, 0, 100);
    assert_triple(triple_known(64, 64, 64, 0.9, 50, true), 57.6, 64, 67.6); /* face */
    assert_triple(triple_known(0, 100, 50, 1, 50, false), 0, 50, 100);
    assert_triple(triple_unknown(50), 0, 50, 100);
    assert_triple(triple_unknown(0), 0, 0, 100);
    assert_triple(triple_known(100, 100, 100, 1, 50, false), 100, 100, 100);
    assert_triple(triple_known(0, 0, 0, 1, 50, false), 0, 0, 0);
}

/* low <= nominal <= high; nothing of it falls when the score or the proof rises. */
static void triples_are_monotone(void **state)
{
    (void)state;
    for (int face = 0; face <= 1; face++)
        for (int unknown = 0; unknown <= 100; unknown += 25)
            for (int a = 0; a <= 100; a += 5)
                for (int b = a; b <= 100; b += 5)
                    for (int q = 0; q <= 10; q++) {
                        double m = (a + b) / 2.0, proof = q / 10.0;
                        struct triple t = triple_known(a, b, m, proof, unknown, face);
                        assert_true(0 <= t.low && t.low <= t.nominal && t.nominal <= t.high &&
                                    t.high <= 100);
                        if (q < 10) {
                            struct triple better =
                                triple_known(a, b, m, proof + 0.1, unknown, face);
                            assert_true(better.low >= t.low - 1e-9 &&
                                        better.nominal >= t.nominal - 1e-9);
                            assert_true(better.high <= t.high + 1e-9);
                        }
                        if (b < 100) {
                            struct triple higher =
                                triple_known(a, b + 5, (a + b + 5) / 2.0, proof, unknown, face);
                            assert_true(higher.low >= t.low - 1e-9 &&
                                        higher.nominal >= t.nominal - 1e-9);
                            assert_true(higher.high >= t.high - 1e-9);
                        }
                    }
}

/* ---- figures and grades ---- */

static void quantises(void **state)
{
    (void)state;
    assert_near(quantise(64.9999999), 65, 0);
    assert_near(quantise(64.9999994), 64.999999, 0);
    assert_near(quantise(64.9999995), 65, 0);
    assert_near(quantise(64.999999), 64.999999, 0);
    assert_near(quantise(100.00000000000004), 100, 0);
    assert_near(quantise(0.65), 0.65, 0);
    assert_near(quantise(58.15641048206972), 58.15641, 0);
    assert_false(signbit(quantise(-0.0000001)));
    assert_near(quantise(-1.5), -1.5, 0);
    assert_true(isnan(quantise(NAN)));
    for (int i = 0; i <= 100000; i++) {
        double x = quantise(i / 997.0);
        assert_near(quantise(x), x, 0); /* twice is once */
        assert_near(x, i / 997.0, 5.001e-7);
    }
}

static const double thresholds[] = {80, 65, 50, 35, 0};

static char grade(double score)
{
    return (char)('A' + grade_of(score, thresholds, COUNT_OF(thresholds)));
}

static void grades(void **state)
{
    (void)state;
    static const struct {
        double score;
        char grade;
    } rows[] = {
        {100, 'A'},        {80, 'A'},         {79.9999999, 'A'},
        {79.999999, 'B'},  {65, 'B'},         {64.9999999, 'B'},
        {64.9999995, 'B'}, {64.9999994, 'C'}, {64.999999, 'C'},
        {50, 'C'},         {49.99, 'D'},      {35, 'D'},
        {34.999, 'E'},     {0, 'E'},          {100.00000000000004, 'A'},
        {-1e-12, 'E'},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        if (grade(rows[i].score) != rows[i].grade)
            wrong_row("%.10g is %c, not %c", rows[i].score, grade(rows[i].score), rows[i].grade);
    rows_end();
    double odd[] = {66.6666666667, 0}; /* a threshold is quantised like a score */
    assert_int_equal(grade_of(66.666666666, odd, 2), 0);
    assert_int_equal(grade_of(66.666666, odd, 2), 1);
    assert_int_equal(grade_worse(0, 3), 3);
    assert_int_equal(grade_worse(3, 0), 3);
    assert_int_equal(grade_worse(2, 2), 2);
    assert_int_equal(grade_worse(1, -2), 1); /* no cap */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(scores_values),
        TEST(images_of_intervals),
        TEST(images_hold_every_value),
        TEST(discounts_like_shafer),
        TEST(makes_triples),
        TEST(triples_are_monotone),
        TEST(quantises),
        TEST(grades),
    };
    return RUN(tests);
}

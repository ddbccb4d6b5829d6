/* scoring_montecarlo.c -- the draws of the worked alliance, one by one and all together. */
#include "oracle_tree.h"

#include "scoring/montecarlo.h"

/* All draws, the later half of them first and on another ticket. */
static struct drawn draw_axis(const struct outlook *outlook, const struct lottery *lottery)
{
    struct draws draws = draws_for(outlook, lottery, arena);
    struct ticket one = ticket_for(outlook, arena), other = ticket_for(outlook, arena);
    size_t half = draws.lottery.draws / 2;
    draws_fill(&draws, &other, half, draws.lottery.draws);
    draws_fill(&draws, &one, 0, half);
    return draws_sum(&draws, arena);
}

static void check_run(const struct outlook *outlook, const struct node *input,
                      const struct node *wanted, const struct node *config)
{
    bool weights = node_is_word(node_get(input, "vary_weights"), "true"),
         method = node_is_word(node_get(input, "vary_method"), "true");
    node_boolean(node_get(input, "vary_weights"), &weights);
    node_boolean(node_get(input, "vary_method"), &method);
    struct lottery lottery = {(uint64_t)number_at(input, "seed"), (size_t)number_at(input, "N"),
                              weights ? 0.25 : 0, method};
    struct drawn drawn = draw_axis(outlook, &lottery);
    const struct node *first = node_get(wanted, "first_draws"),
                      *grades = node_get(wanted, "grade_probability");
    assert_near(drawn.mean, number_at(wanted, "mean"), 1e-9);
    assert_near(drawn_quantile(&drawn, 0.05), number_at(wanted, "q05"), 1e-9);
    assert_near(drawn_quantile(&drawn, 0.5), number_at(wanted, "median"), 1e-9);
    assert_near(drawn_quantile(&drawn, 0.95), number_at(wanted, "q95"), 1e-9);
    assert_int_equal(node_count(first), 5);
    assert_int_equal(node_count(grades), 5);
    for (size_t i = 0; i < node_count(first); i++)
        assert_near(drawn.first[i], oracle_number(node_at(first, i)), 1e-9);
    for (size_t i = 0; i < node_count(grades); i++) {
        size_t count = drawn.counts[grade_named(config, node_at(grades, i)->key)];
        assert_near((double)count / (double)drawn.draws, oracle_number(node_at(grades, i)), 1e-12);
    }
}

static void agrees_with_the_worked_alliance(void **state)
{
    (void)state;
    const struct node *config = node_path(worked_alliance(), "input.config"),
                      *oracle = oracle_case(oracle_cases("scoring_engine"), "worked-alliance-mc"),
                      *runs = node_path(oracle, "input.runs"),
                      *wanted = node_path(oracle, "expected.runs");
    struct built b = build(config);
    struct outlook outlook = outlook_of(&b, config);
    assert_int_equal(node_count(runs), 3);
    for (size_t i = 0; i < node_count(runs); i++)
        check_run(&outlook, node_at(runs, i), node_at(wanted, i), config);
}

static void draws_nothing_where_nothing_applies(void **state)
{
    (void)state;
    const struct node *config =
        node_path(oracle_case(oracle_cases("scoring_engine"), "edge-all-na"), "input.config");
    struct built b = build(config);
    struct outlook outlook = outlook_of(&b, config);
    struct lottery lottery = {1, 100, 0.25, false};
    struct drawn drawn = draw_axis(&outlook, &lottery);
    assert_int_equal(drawn.draws, 0);
    assert_true(isnan(drawn_quantile(&drawn, 0.5)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(agrees_with_the_worked_alliance),
                                       TEST(draws_nothing_where_nothing_applies)};
    return RUN(tests);
}

/* scoring_swing.c -- one factor at a time: the worked alliance. */
#include "oracle_tree.h"

#include "scoring/swing.h"

static void agrees_with_the_worked_alliance(void **state)
{
    (void)state;
    const struct node *oracle = worked_alliance(), *config = node_path(oracle, "input.config"),
                      *tornado = node_path(oracle, "expected.tornado");
    struct built b = build(config);
    struct outlook outlook = outlook_of(&b, config);
    size_t swings;
    const struct swing *swing = swing_factors(&outlook, &swings, arena);
    assert_int_equal(swings, node_count(tornado));
    for (size_t i = 0; i < swings; i++) {
        const char *id = node_text(b.ids[swing[i].factor]);
        const struct node *wanted = node_get(tornado, id);
        if (!near(swing[i].low, number_at(wanted, "low"), 1e-9) ||
            !near(swing[i].high, number_at(wanted, "high"), 1e-9) ||
            swing[i].grade_low != grade_named(config, node_text(node_get(wanted, "grade_low"))) ||
            swing[i].grade_high != grade_named(config, node_text(node_get(wanted, "grade_high"))))
            wrong_row("%s: %.12g to %.12g", id, swing[i].low, swing[i].high);
    }
    rows_end();
}

static void is_silent_where_nothing_applies(void **state)
{
    (void)state;
    static const char *const names[] = {"edge-all-na", "edge-empty"};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        const struct node *config =
            node_path(oracle_case(oracle_cases("scoring_engine"), names[i]), "input.config");
        struct built b = build(config);
        struct outlook outlook = outlook_of(&b, config);
        size_t swings;
        swing_factors(&outlook, &swings, arena);
        assert_int_equal(swings, 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(agrees_with_the_worked_alliance),
                                       TEST(is_silent_where_nothing_applies)};
    return RUN(tests);
}

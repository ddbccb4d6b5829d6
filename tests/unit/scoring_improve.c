/* scoring_improve.c -- the cheapest sets of levers: the oracles, then small random trees of every kind
 * against all subsets of their levers.
 */
#include "oracle.h"

#include "scoring/improve.h"
#include "scoring/value.h"

/* ---- the oracles: a finding for each factor, a lever for each target ---- */

struct built {
    struct tree tree;
    struct improve_problem problem;
    const char **ids; /* of the levers */
};

static double lower(const struct node *value)
{
    return oracle_number(node_kind(value) == NODE_LIST ? node_at(value, 0) : value);
}

static double upper(const struct node *value)
{
    return oracle_number(node_kind(value) == NODE_LIST ? node_at(value, 1) : value);
}

static double nominal_of(const struct node *factor, double unknown)
{
    const struct node *value = node_get(factor, "value");
    if (node_is_word(node_get(factor, "status"), "not_applicable"))
        return NAN;
    if (node_kind(value) == NODE_NULL)
        return unknown;
    double a = lower(value), b = upper(value), q = oracle_or(node_get(factor, "reliability"), 1);
    return triple_known(a, b, (a + b) / 2, q, unknown, false).nominal;
}

static struct tree_factor factor_of(const struct node *node, size_t i)
{
    const struct node *knockout = node_get(node, "knockout"),
                      *slack = node_get(node, "limit_slack");
    return (struct tree_factor){
        .weight = oracle_number(node_get(node, "weight")),
        .limit = slack != NULL,
        .limit_overall = node_is_word(node_get(node, "limit_scope"), "overall"),
        .slack = oracle_or(slack, 0),
        .first = i,
        .count = 1,
        .knockout = knockout != NULL,
        .below = oracle_or(node_get(knockout, "below"), 0),
        .cap = knockout ? node_text(node_get(knockout, "cap"))[0] - 'A' : 0,
    };
}

/* Room for twenty factors, which is more than any oracle has. */
enum { ROOM = 20 };

static struct built build(const struct node *config, const struct node *costs, double goal,
                          int grade)
{
    struct built b = {.ids = arena_array(arena, ROOM, sizeof *b.ids)};
    struct tree_factor *factors = arena_array(arena, ROOM, sizeof *factors);
    struct tree_dimension *dimensions = arena_array(arena, ROOM, sizeof *dimensions);
    struct improve_table *tables = arena_array(arena, ROOM, sizeof *tables);
    double *weights = arena_array(arena, ROOM, sizeof *weights),
           *prices = arena_array(arena, ROOM, sizeof *prices);
    const struct node *list = node_get(config, "dimensions");
    size_t i = 0, levers = 0;
    for (size_t d = 0; d < node_count(list); d++) {
        const struct node *members = node_get(node_at(list, d), "factors");
        dimensions[d] = (struct tree_dimension){oracle_number(node_get(node_at(list, d), "weight")),
                                                i, node_count(members)};
        for (size_t f = 0; f < node_count(members); f++, i++) {
            const struct node *node = node_at(members, f);
            double *values = arena_array(arena, 2, sizeof *values);
            size_t *lever = arena_array(arena, 1, sizeof *lever);
            factors[i] = factor_of(node, i);
            weights[i] = 1;
            values[0] = nominal_of(node, oracle_number(node_get(config, "unknown_nominal")));
            values[1] = oracle_number(node_get(node, "target"));
            tables[i] = (struct improve_table){!isnan(values[1]), lever, values};
            if (isnan(values[1]))
                continue;
            *lever = levers;
            b.ids[levers] = node_text(node_get(node, "id"));
            prices[levers++] = oracle_or(node_get(costs, node_text(node_get(node, "id"))), 1);
        }
    }
    b.tree = (struct tree){.power_factor = 1,
                           .power_dimension = oracle_number(node_get(config, "p_within")),
                           .power_axis = oracle_number(node_get(config, "p_across")),
                           .floor = oracle_number(node_get(config, "floor")),
                           .weights = weights,
                           .factors = factors,
                           .dimensions = dimensions,
                           .finding_count = i,
                           .factor_count = i,
                           .dimension_count = node_count(list)};
    b.problem = (struct improve_problem){.tables = tables,
                                         .costs = prices,
                                         .lever_count = levers,
                                         .work = 1000000000,
                                         .goal = goal,
                                         .grade = grade,
                                         .most = 50,
                                         .most_levers = 1000};
    return b;
}

static bool names(const struct node *set, const char *id)
{
    for (size_t i = 0; i < node_count(set); i++)
        if (node_is_word(node_at(set, i), id))
            return true;
    return false;
}

static bool is_set(const struct node *want, const struct improve_set *set, const char **ids)
{
    if (node_count(node_get(want, "set")) != set->count)
        return false;
    for (size_t i = 0; i < set->count; i++)
        if (!names(node_get(want, "set"), ids[set->levers[i]]))
            return false;
    return fabs(set->score - oracle_number(node_get(want, "score"))) < 1e-9;
}

static void compare(const char *name, struct built b, const struct node *want)
{
    const struct node *sets = node_get(want, "optimal_sets");
    b.problem.tree = &b.tree;
    struct improve_result got = improve_search(&b.problem, arena);
    if (got.count != node_count(sets) || got.more || got.gave_up)
        wrong_row("%s: %zu sets", name, got.count);
    for (size_t i = 0; i < got.count; i++) {
        bool found = fabs(got.sets[i].cost - oracle_number(node_get(want, "min_cost"))) < 1e-9;
        size_t k = 0;
        while (k < node_count(sets) && !is_set(node_at(sets, k), &got.sets[i], b.ids))
            k++;
        if (!found || k == node_count(sets))
            wrong_row("%s: set %zu of cost %g and score %.9f", name, i, got.sets[i].cost,
                      got.sets[i].score);
    }
}

/* The way of whoever takes the best single step first: the same scores, and never a better price. */
static void follow_greedy(const char *name, const struct built *b, const struct node *want)
{
    const struct node *set = node_path(want, "greedy.set"),
                      *trace = node_path(want, "greedy.trace");
    double values[ROOM], f[ROOM], d[ROOM], cost = 0;
    for (size_t i = 0; i < b->tree.factor_count; i++)
        values[i] = b->problem.tables[i].values[0];
    for (size_t step = 0; step < node_count(set); step++) {
        for (size_t i = 0; i < b->tree.factor_count; i++) {
            const struct improve_table *table = &b->problem.tables[i];
            if (!table->count || !node_is_word(node_at(set, step), b->ids[table->levers[0]]))
                continue;
            values[i] = table->values[1];
            cost += b->problem.costs[table->levers[0]];
        }
        double found = tree_score(&b->tree, values, f, d);
        if (fabs(found - oracle_number(node_at(trace, step))) > 1e-9)
            wrong_row("%s: step %zu of the greedy way: %.12g", name, step, found);
    }
    if (!node_count(set) || fabs(cost - number_at(want, "greedy.cost")) > 1e-9 ||
        !(cost > number_at(want, "min_cost")))
        wrong_row("%s: the greedy way costs %g", name, cost);
}

static void test_oracles(void **state)
{
    (void)state;
    const struct node *cases = oracle_cases("scoring_engine");
    const struct node *worked = oracle_case(cases, "worked-alliance");
    const struct node *input = node_get(worked, "input"), *want = node_get(worked, "expected");
    compare("unit cost", build(node_get(input, "config"), NULL, 65, 1),
            node_get(want, "counterfactual_unit_cost"));
    compare("costs", build(node_get(input, "config"), node_get(input, "costs"), 65, 1),
            node_get(want, "counterfactual_costed"));
    for (size_t i = 0; i < node_count(cases); i++) {
        const struct node *c = node_at(cases, i);
        if (!oracle_is(c, "scoring.counterfactual"))
            continue;
        struct built b = build(node_path(c, "input.config"), node_path(c, "input.costs"), 65, 1);
        compare(oracle_id(c), b, node_get(c, "expected"));
        follow_greedy(oracle_id(c), &b, node_get(c, "expected"));
    }
    rows_end();
}

/* ---- random trees against all subsets ---- */

static uint64_t drawn = 20240607;

static double draw(void)
{
    drawn = drawn * 6364136223846793005u + 1442695040888963407u;
    return (double)(drawn >> 11) / 9007199254740992.0;
}

static size_t pick(size_t count)
{
    return (size_t)(draw() * (double)count);
}

static double one_of(const double *list, size_t count)
{
    return list[pick(count)];
}

/* How findings, factors and levers hang together. */
enum shape { LOOSE, WITHIN_FACTORS, ACROSS, SHAPES };

static struct improve_table draw_table(enum shape shape, size_t finding, size_t factor,
                                       size_t levers)
{
    size_t count = shape == LOOSE ? pick(2) : pick(4);
    struct improve_table table = {.count = count};
    size_t *list = arena_array(arena, count + 1, sizeof *list);
    double *values = arena_array(arena, (size_t)1 << count, sizeof *values);
    bool rising = draw() < 0.7, gaps = draw() < 0.1;
    for (size_t i = 0; i < count; i++) {
        bool again;
        do { /* different ones */
            again = false;
            list[i] = shape == LOOSE            ? finding % levers
                      : shape == WITHIN_FACTORS ? (factor * 3 + pick(3)) % levers
                                                : pick(levers);
            for (size_t k = 0; k < i; k++)
                again = again || list[k] == list[i];
            if (again && levers < 4)
                table.count = count = i;
        } while (again && i < count);
    }
    double base = draw() < 0.2 ? 0 : 100 * draw(); /* zeros are where means are least exact */
    for (size_t mask = 0; mask < (size_t)1 << count; mask++) {
        size_t bits = 0;
        for (size_t i = 0; i < count; i++)
            bits += mask >> i & 1;
        values[mask] =
            rising ? fmin(100, base + (100 - base) * (double)bits / (double)(count + !count))
                   : 100 * draw();
        if (gaps && draw() < 0.3)
            values[mask] = NAN;
    }
    table.levers = list;
    table.values = values;
    return table;
}

static struct improve_problem draw_problem(struct tree *tree)
{
    static const double powers[] = {1, 0.5, 0, 0, 0.5, -1, 2, -0.5, -INFINITY},
                        floors[] = {1, 1, 1, 0, 5, 7}, costs[] = {1, 1, 2, 3, 5, 0.5, 0.7, 1.25, 0};
    enum shape shape = (enum shape)pick(SHAPES);
    size_t levers = 1 + pick(9), dimensions = 1 + pick(3), f = 0, i = 0;
    struct tree_dimension *d_list = arena_array(arena, dimensions, sizeof *d_list);
    struct tree_factor *f_list = arena_array(arena, 12, sizeof *f_list);
    struct improve_table *tables = arena_array(arena, 40, sizeof *tables);
    double *weights = arena_array(arena, 40, sizeof *weights),
           *prices = arena_array(arena, levers, sizeof *prices);
    bool odd = draw() < 0.2;
    for (size_t d = 0; d < dimensions; d++) {
        size_t factors = 1 + pick(3);
        d_list[d] = (struct tree_dimension){1 + (double)pick(3), f, factors};
        for (size_t k = 0; k < factors; k++, f++) {
            size_t findings = 1 + pick(3);
            f_list[f] = (struct tree_factor){.weight = draw() < 0.1 ? 0 : 1 + (double)pick(3),
                                             .limit = draw() < 0.25,
                                             .limit_overall = draw() < 0.3,
                                             .slack = 40 * draw(),
                                             .first = i,
                                             .count = findings,
                                             .knockout = draw() < 0.15,
                                             .below = 60 * draw(),
                                             .cap = (int)pick(5)};
            f_list[f].limit_overall = f_list[f].limit && f_list[f].limit_overall;
            for (size_t m = 0; m < findings; m++, i++) {
                weights[i] = draw() < 0.1 ? 0 : 1 + (double)pick(3);
                tables[i] = draw_table(shape, i, f, levers);
            }
        }
    }
    for (size_t k = 0; k < levers; k++)
        prices[k] = one_of(costs, odd ? COUNT_OF(costs) : 5);
    *tree = (struct tree){one_of(powers, 2),
                          one_of(powers, COUNT_OF(powers)),
                          one_of(powers, COUNT_OF(powers)),
                          one_of(floors, COUNT_OF(floors)),
                          weights,
                          f_list,
                          d_list,
                          i,
                          f,
                          dimensions};
    if (draw() < 0.2)
        tree->power_factor = one_of(powers, COUNT_OF(powers));
    return (struct improve_problem){.tree = tree,
                                    .tables = tables,
                                    .costs = prices,
                                    .lever_count = levers,
                                    .work = 1000000000,
                                    .goal = draw() < 0.1 ? 0 : 90 * draw(),
                                    .grade = (int)pick(4),
                                    .most = 50,
                                    .most_levers = 100000};
}

static bool reaches(const struct improve_problem *p, size_t mask, double *cost, double *score)
{
    const struct tree *t = p->tree;
    double findings[40], factors[12], dimensions[4];
    bool made[16] = {0};
    *cost = 0;
    for (size_t k = 0; k < p->lever_count; k++) {
        made[k] = mask >> k & 1;
        *cost += made[k] ? p->costs[k] : 0;
    }
    for (size_t i = 0; i < t->finding_count; i++)
        findings[i] = improve_value(&p->tables[i], made);
    *score = tree_score(t, findings, factors, dimensions);
    if (!(quantise(*score) >= quantise(p->goal)))
        return false;
    for (size_t f = 0; f < t->factor_count; f++)
        if (t->factors[f].cap > p->grade && tree_knocks_out(t, f, factors[f]))
            return false;
    return true;
}

static size_t mask_of(const struct improve_set *set)
{
    size_t mask = 0;
    for (size_t i = 0; i < set->count; i++)
        mask |= (size_t)1 << set->levers[i];
    return mask;
}

/* All subsets of least cost of which no smaller one does; how many. */
static size_t brute_force(const struct improve_problem *p, size_t *masks)
{
    double best = INFINITY, cost, score;
    size_t count = 0, all = (size_t)1 << p->lever_count, kept = 0;
    for (size_t mask = 0; mask < all; mask++)
        if (reaches(p, mask, &cost, &score) && cost <= best + 1e-9) {
            count = cost < best - 1e-9 ? 0 : count;
            best = fmin(best, cost);
            masks[count++] = mask;
        }
    for (size_t i = 0; i < count; i++) {
        bool wider = false;
        for (size_t k = 0; k < i; k++) /* a part of a set is a smaller number */
            wider = wider || (masks[k] & masks[i]) == masks[k];
        if (!wider)
            masks[kept++] = masks[i];
    }
    return kept;
}

static void test_random(void **state)
{
    (void)state;
    size_t solved = 0, several = 0, *masks = malloc(sizeof *masks << 16);
    for (int round = 0; round < 6000; round++) {
        struct tree tree;
        struct improve_problem p = draw_problem(&tree);
        struct improve_result got = improve_search(&p, arena);
        size_t want = brute_force(&p, masks), same = 0;
        for (size_t i = 0; i < got.count; i++)
            for (size_t k = 0; k < want; k++)
                same += mask_of(&got.sets[i]) == masks[k];
        if (same != want || got.count != want || got.more || got.gave_up)
            wrong_row("round %d: %zu sets, %zu of them of the %zu wanted%s%s", round, got.count,
                      same, want, got.more ? ", more" : "", got.gave_up ? ", gave up" : "");
        solved += want > 0;
        several += want > 1;
        arena_reset(arena);
    }
    free(masks);
    assert_true(solved > 2000 && several > 200);
    rows_end();
}

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(test_oracles), TEST(test_random)};
    return RUN(tests);
}

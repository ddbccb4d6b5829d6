/* improve_walk.c -- every set of the least cost, one after the other.
 *
 * Dimension by dimension, factor by factor, atom by atom: at each, only prices are tried that the least
 * cost can be made of (a dearer part that is no better would leave a cheaper whole), and only what lets
 * the rest still come to the goal.  So nearly every walk ends in a set.
 */
#include "scoring/improve_parts.h"

#include "scoring/value.h"

#include <string.h>

/* What is chosen is marked in `made`; this is where the walk stands. */
struct walk {
    struct improve_search *s;
    size_t dimension, factor;
    double dimensions_left,
        factors_left; /* to spend behind this dimension, in it behind this factor */
    double dimension_need, factor_need; /* the scores that they must have; NAN: any */
    struct offer axis, in_dimension;    /* what is before them */
};

static void walk_dimensions(struct walk w, double left);
static void walk_factors(struct walk w, double left);

/* ---- what is needed ---- */

/* How far the best of the rest within the price is above the need; limits below it are no help. */
static double best_above(const struct improve_search *s, double power, const struct offers *rest,
                         double left, double need)
{
    double best = -INFINITY, least = offer_phi(s, power, need);
    for (size_t i = 0; i < rest->count && rest->list[i].price <= left + s->slack; i++) {
        const struct offer *p = &rest->list[i];
        if (p->limit < need - s->slack)
            continue;
        double above = power == -INFINITY || least == -INFINITY || !(p->weight > 0)
                           ? offer_above(s, power, p, need)
                           : p->sum - least * p->weight;
        best = fmax(best, above);
    }
    return best;
}

/* The least score of a child of that weight with which the mean still comes to `need`: so_far is before
 * it, the rest behind it.  INFINITY where none will do. */
static double least_score(const struct improve_search *s, double power, const struct offer *so_far,
                          const struct offers *rest, double left, double need, double weight)
{
    double have = offer_above(s, power, so_far, need) + best_above(s, power, rest, left, need);
    double least = offer_phi(s, power, need);
    if (have == -INFINITY || !(weight > 0))
        return have >= -s->slack ? 0 : INFINITY;
    if (power == -INFINITY)
        return need;
    double phi = least - have / weight;
    return least == -INFINITY || phi <= offer_phi(s, power, 0) ? 0 : offer_score(s, power, phi);
}

static const struct offers *rest_behind(const struct improve_search *s, const struct offers *rest,
                                        bool last)
{
    return last ? &s->nothing : rest;
}

/* ---- a set ---- */

static bool reaches(struct improve_search *s, double *score)
{
    const struct improve_problem *problem = s->problem;
    const struct tree *t = problem->tree;
    for (size_t i = 0; i < t->finding_count; i++)
        s->values[i] = improve_value(&problem->tables[i], s->made);
    *score = tree_score(t, s->values, s->factor_scores, s->dimension_scores);
    if (!(quantise(*score) >= quantise(problem->goal)))
        return false;
    for (size_t f = 0; f < t->factor_count; f++)
        if (t->factors[f].cap > problem->grade && tree_knocks_out(t, f, s->factor_scores[f]))
            return false;
    return true;
}

static void found(struct improve_search *s)
{
    const struct improve_problem *problem = s->problem;
    struct improve_set set = {0};
    if (s->tracing) { /* one is enough */
        s->traced = s->result.more = true;
        return;
    }
    if (!reaches(s, &set.score))
        return;
    for (size_t i = 0; i < problem->lever_count; i++)
        set.count += s->made[i];
    if (s->result.count == problem->most ||
        (s->result.count && s->listed + set.count > problem->most_levers)) {
        s->result.more = true;
        return;
    }
    s->listed += set.count;
    set.count = 0;
    size_t *levers = arena_array(s->arena, problem->lever_count + 1, sizeof *levers);
    for (size_t i = 0; i < problem->lever_count; i++)
        if (s->made[i]) {
            levers[set.count++] = i;
            set.cost += problem->costs[i];
        }
    set.levers = levers;
    s->result.sets = arena_grow(s->arena, s->result.sets, s->result.count, &s->set_capacity,
                                sizeof *s->result.sets);
    s->result.sets[s->result.count++] = set;
}

/* ---- the walk ---- */

static bool is_spent(const struct improve_search *s, double left)
{
    return left <= 100 * s->slack;
}

static void leave_factor(struct walk w, const struct offer *sum)
{
    struct improve_search *s = w.s;
    const struct tree *t = s->problem->tree;
    double score = offer_mean(s, t->power_factor, sum);
    if (!improve_allows(s, w.factor, score))
        return;
    struct offer chosen = {0, isnan(score) ? 0 : score, !isnan(score), INFINITY};
    struct offer child = improve_factor_child(s, w.factor, &chosen);
    w.in_dimension = offer_sum(t->power_dimension, &w.in_dimension, &child);
    w.factor++;
    walk_factors(w, w.factors_left);
}

static void walk_atoms(struct walk w, size_t a, double left, struct offer sum)
{
    struct improve_search *s = w.s;
    const struct factor_offers *factor = &s->factors[w.factor];
    double power = s->problem->tree->power_factor;
    if (a == factor->first + factor->count) {
        if (is_spent(s, left))
            leave_factor(w, &sum);
        return;
    }
    const struct atom *atom = &s->atoms[a];
    const struct offers *rest =
        rest_behind(s, &s->atoms[a + 1].rest, a + 1 == factor->first + factor->count);
    for (size_t mask = 0; mask < atom->options.count && !s->result.more; mask++) {
        const struct offer *option = &atom->options.list[mask];
        if (option->price > left + s->slack)
            continue;
        struct offer next = offer_sum(power, &sum, option);
        double above = isnan(w.factor_need)
                           ? 0
                           : offer_above(s, power, &next, w.factor_need) +
                                 best_above(s, power, rest, left - option->price, w.factor_need);
        if (above < -1e3 * s->slack)
            continue;
        improve_make(s, atom, mask);
        s->atoms[a].chosen = s->result.more ? s->atoms[a].chosen : mask;
        walk_atoms(w, a + 1, left - option->price, next);
    }
}

static double factor_need(const struct walk *w, double left)
{
    const struct improve_search *s = w->s;
    const struct tree *t = s->problem->tree;
    const struct tree_dimension *d = &t->dimensions[w->dimension];
    const struct tree_factor *factor = &t->factors[w->factor];
    const struct offers *rest =
        rest_behind(s, &s->factors[w->factor + 1].rest, w->factor + 1 == d->first + d->count);
    double need = least_score(s, t->power_dimension, &w->in_dimension, rest, left,
                              w->dimension_need, factor->weight);
    if (factor->limit && !factor->limit_overall)
        need = fmax(need, w->dimension_need - factor->slack);
    return need;
}

static void leave_dimension(struct walk w)
{
    struct improve_search *s = w.s;
    const struct tree *t = s->problem->tree;
    double mean = offer_mean(s, t->power_dimension, &w.in_dimension);
    struct offer score = {0, isnan(mean) ? 0 : fmin(mean, w.in_dimension.limit), !isnan(mean),
                          INFINITY};
    struct offer child = improve_dimension_child(s, w.dimension, &score);
    w.axis = offer_sum(t->power_axis, &w.axis, &child);
    w.dimension++;
    walk_dimensions(w, w.dimensions_left);
}

/* Every price that a list of scores has, with the score that is needed for what it leaves. */
static void walk_factors(struct walk w, double left)
{
    struct improve_search *s = w.s;
    const struct tree *t = s->problem->tree;
    const struct tree_dimension *d = &t->dimensions[w.dimension];
    if (w.factor == d->first + d->count) {
        if (is_spent(s, left))
            leave_dimension(w);
        return;
    }
    const struct offers *scores = &s->factors[w.factor].scores;
    double before = -1;
    for (size_t i = 0; i < scores->count && scores->list[i].price <= left + s->slack; i++) {
        const struct offer *p = &scores->list[i];
        double need = factor_need(&w, left - p->price);
        bool applies = p->weight > 0;
        if (p->price <= before + s->slack || (applies ? p->sum < need - 1e-7 : need > 1e300) ||
            s->result.more)
            continue;
        before = p->price;
        struct walk inner = w;
        inner.factors_left = left - p->price;
        inner.factor_need = applies ? fmax(need - 1e-7, 0) : NAN;
        walk_atoms(inner, s->factors[w.factor].first, p->price, offer_none(t->power_factor));
    }
}

static void walk_dimensions(struct walk w, double left)
{
    struct improve_search *s = w.s;
    const struct tree *t = s->problem->tree;
    if (w.dimension == t->dimension_count) {
        found(s);
        return;
    }
    const struct offers *scores = &s->dimensions[w.dimension].scores;
    const struct offers *rest =
        rest_behind(s, &s->dimensions[w.dimension + 1].rest, w.dimension + 1 == t->dimension_count);
    double before = -1;
    for (size_t i = 0; i < scores->count && scores->list[i].price <= left + s->slack; i++) {
        const struct offer *p = &scores->list[i];
        double need = least_score(s, t->power_axis, &w.axis, rest, left - p->price, s->goal,
                                  t->dimensions[w.dimension].weight);
        bool applies = p->weight > 0;
        if (p->price <= before + s->slack || (applies ? p->sum < need - 1e-7 : need > 1e300) ||
            s->result.more)
            continue;
        before = p->price;
        struct walk inner = w;
        inner.dimensions_left = left - p->price;
        inner.dimension_need = applies ? fmax(need - 1e-7, 0) : 0;
        inner.factor = t->dimensions[w.dimension].first;
        inner.in_dimension = offer_none(t->power_dimension);
        walk_factors(inner, p->price);
    }
}

bool improve_trace(struct improve_search *s, double bound)
{
    struct walk w = {.s = s, .axis = offer_none(s->problem->tree->power_axis)};
    s->tracing = true;
    s->traced = false;
    walk_dimensions(w, bound - improve_done_cost(s));
    s->tracing = s->result.more = false;
    return s->traced;
}

void improve_walk(struct improve_search *s)
{
    const struct tree *t = s->problem->tree;
    double cost = improve_bound(s);
    if (!(cost <= s->best + s->slack))
        return;
    memset(s->made, 0, s->problem->lever_count * sizeof *s->made);
    for (size_t i = 0; i < s->branch_count; i++)
        s->made[s->branches[i]] = s->levers[s->branches[i]].state == LEVER_DONE;
    struct walk w = {.s = s, .axis = offer_none(t->power_axis)};
    walk_dimensions(w, cost - improve_done_cost(s));
}

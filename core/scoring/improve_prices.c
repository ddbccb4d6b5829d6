/* improve_prices.c -- what a free lever costs in each of the atoms that it acts in.
 *
 * Any parts of its cost give a lower bound; good ones leave little between the bound and the truth.  First
 * each atom pays what the lever is worth in it.  Then, again and again, the cheapest choice of all atoms is
 * looked at: where one buys its copy and another does not, the first pays a little more and the second a
 * little less (subgradient steps on the Lagrangian; Held and Karp 1971).
 */
#include "scoring/improve_parts.h"

#include <string.h>

enum { STEPS = 20 };

static bool in_units(double price)
{
    double units = price / IMPROVE_UNIT;
    return fabs(units - floor(units + 0.5)) < 1e-6;
}

/* How much a lever lifts a finding, over the ways in which the others of the finding may be. */
static double lift_of(const struct improve_table *table, size_t lever)
{
    double lift = 0;
    for (size_t bit = 0; bit < table->count; bit++)
        for (size_t mask = 0; table->levers[bit] == lever && mask < (size_t)1 << table->count;
             mask++) {
            double more = table->values[mask | (size_t)1 << bit] - table->values[mask];
            lift += more > 0 ? more : 0; /* what does not apply lifts nothing */
        }
    return lift / (double)((size_t)1 << table->count);
}

/* What a lever is worth in an atom: the lifts of its findings by their share of the whole. */
static double worth_of(const struct improve_search *s, const struct atom *atom, size_t lever,
                       const double *shares)
{
    double worth = 0;
    for (size_t i = 0; i < atom->finding_count; i++)
        worth += shares[atom->findings[i]] * lift_of(&s->problem->tables[atom->findings[i]], lever);
    return worth;
}

static double *worths(struct improve_search *s, const double *shares)
{
    double *total = arena_array(s->arena, s->problem->lever_count + 1, sizeof *total);
    for (size_t a = 0; a < s->atom_count; a++)
        for (size_t i = 0; i < s->atoms[a].lever_count; i++)
            total[s->atoms[a].levers[i]] +=
                worth_of(s, &s->atoms[a], s->atoms[a].levers[i], shares);
    return total;
}

static const double *shares_of(struct improve_search *s)
{
    const struct tree *t = s->problem->tree;
    double *shares = arena_array(s->arena, t->finding_count + 1, sizeof *shares);
    for (size_t i = 0; i < t->finding_count; i++)
        s->values[i] = s->problem->tables[i].values[0];
    tree_weights(t, s->values, shares);
    return shares;
}

/* A copy's price is rounded down, which can only make the bound lower. */
static double in_whole_units(const struct improve_search *s, size_t lever, double price)
{
    return s->whole_units && s->levers[lever].copies > 1
               ? floor(price / IMPROVE_UNIT + 1e-6) * IMPROVE_UNIT
               : price;
}

/* A free lever costs in each atom what it is worth there: a bound that wastes least. */
void improve_prices(struct improve_search *s)
{
    const double *shares = shares_of(s), *total = worths(s, shares);
    double sum = 0;
    s->whole_units = true;
    for (size_t i = 0; i < s->problem->lever_count; i++) {
        s->whole_units = s->whole_units && in_units(s->problem->costs[i]);
        sum += s->problem->costs[i];
    }
    s->whole_units = s->whole_units && sum / IMPROVE_UNIT < 200000;
    for (size_t a = 0; a < s->atom_count; a++) {
        struct atom *atom = &s->atoms[a];
        atom->prices = arena_array(s->arena, atom->lever_count + 1, sizeof *atom->prices);
        for (size_t i = 0; i < atom->lever_count; i++) {
            size_t lever = atom->levers[i];
            double price = s->problem->costs[lever];
            if (s->levers[lever].copies > 1)
                price *= total[lever] > 0 ? worth_of(s, atom, lever, shares) / total[lever]
                                          : 1 / (double)s->levers[lever].copies;
            atom->prices[i] = in_whole_units(s, lever, price);
        }
    }
}

/* ---- steps ---- */

/* How many of the atoms of each lever bought their copy, in the choice that was traced. */
static void count_bought(struct improve_search *s)
{
    for (size_t i = 0; i < s->problem->lever_count; i++)
        s->levers[i].bought = 0;
    for (size_t a = 0; a < s->atom_count; a++)
        for (size_t i = 0; i < s->atoms[a].lever_count; i++)
            s->levers[s->atoms[a].levers[i]].bought += s->atoms[a].chosen >> i & 1;
}

/* Whoever bought more than the others pays more. */
static void step(struct improve_search *s, double size, struct arena *arena)
{
    double *sums = arena_array(arena, s->problem->lever_count + 1, sizeof *sums);
    count_bought(s);
    for (size_t a = 0; a < s->atom_count; a++)
        for (size_t i = 0; i < s->atoms[a].lever_count; i++) {
            size_t lever = s->atoms[a].levers[i];
            double mean = (double)s->levers[lever].bought / (double)s->levers[lever].copies,
                   own = (double)(s->atoms[a].chosen >> i & 1);
            s->atoms[a].prices[i] += size * s->problem->costs[lever] * (own - mean);
            s->atoms[a].prices[i] = fmax(s->atoms[a].prices[i], 0);
            sums[lever] += s->atoms[a].prices[i];
        }
    for (size_t a = 0; a < s->atom_count; a++)
        for (size_t i = 0; i < s->atoms[a].lever_count; i++) {
            size_t lever = s->atoms[a].levers[i];
            double whole = s->problem->costs[lever];
            double price = sums[lever] > 0 ? s->atoms[a].prices[i] * (whole / sums[lever])
                                           : whole / (double)s->levers[lever].copies;
            s->atoms[a].prices[i] = in_whole_units(s, lever, price);
        }
}

static void keep_prices(struct improve_search *s, bool back)
{
    for (size_t a = 0; a < s->atom_count; a++) {
        struct atom *atom = &s->atoms[a];
        memcpy(back ? atom->prices : atom->kept, back ? atom->kept : atom->prices,
               atom->lever_count * sizeof *atom->prices);
    }
}

void improve_tune(struct improve_search *s)
{
    struct arena *arena = arena_open();
    double best = -1;
    for (size_t a = 0; a < s->atom_count; a++)
        s->atoms[a].kept =
            arena_array(s->arena, s->atoms[a].lever_count + 1, sizeof *s->atoms[a].kept);
    for (int i = 0; i < STEPS && s->branch_count && s->work < s->problem->work / 4; i++) {
        improve_forget(s);
        double bound = improve_bound(s);
        if (bound > best) {
            best = bound;
            keep_prices(s, false);
        }
        if (bound == INFINITY || !improve_trace(s, bound))
            break;
        step(s, 0.5 / (1 + 0.25 * i), arena);
        arena_reset(arena);
    }
    if (best >= 0)
        keep_prices(s, true);
    improve_forget(s);
    arena_close(arena);
}

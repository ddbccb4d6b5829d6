/* improve_offers.c -- offers: what can be had for which price, of atoms, factors, dimensions, the axis.
 *
 * At every level the mean of the children is phi^-1(sum of w phi(x) / sum of w), with a rising phi, so that
 * sums add up and more is better.  `rest` lists run from a child to the last of its siblings: the first
 * of them is the whole, and the others are what is still to come while sets are listed.
 */
#include "scoring/improve_parts.h"

#include "scoring/value.h"

#include <stdlib.h>
#include <string.h>

/* ---- means ---- */

static double floor_of(const struct improve_search *s, double power)
{
    return power <= 0 ? s->problem->tree->floor : 0;
}

double offer_phi(const struct improve_search *s, double power, double x)
{
    double delta = floor_of(s, power), y = delta + (1 - delta / 100) * x;
    if (power == -INFINITY || power == 1)
        return power == 1 ? y : x;
    return power == 0     ? log(y)
           : power == 0.5 ? sqrt(y)
           : power < 0    ? -pow(y, power)
                          : pow(y, power);
}

double offer_score(const struct improve_search *s, double power, double mean)
{
    double delta = floor_of(s, power);
    if (power == -INFINITY)
        return mean;
    double y = power == 0     ? exp(mean)
               : power == 1   ? mean
               : power == 0.5 ? mean * mean
               : power < 0    ? pow(-mean, 1 / power)
                              : pow(mean, 1 / power);
    return (y - delta) / (1 - delta / 100);
}

double offer_mean(const struct improve_search *s, double power, const struct offer *p)
{
    if (!(p->weight > 0))
        return NAN;
    double score = offer_score(s, power, power == -INFINITY ? p->sum : p->sum / p->weight);
    return fmin(fmax(score, 0), 100); /* floating noise */
}

/* A child with a score, in the mean of its siblings. */
static struct offer as_child(const struct improve_search *s, double power, double price,
                             double score, double weight)
{
    struct offer p = {price, power == -INFINITY ? INFINITY : 0, 0, INFINITY};
    if (isnan(score) || !(weight > 0))
        return p;
    p.sum = power == -INFINITY ? score : weight * offer_phi(s, power, score);
    p.weight = weight;
    return p;
}

struct offer offer_sum(double power, const struct offer *a, const struct offer *b)
{
    return (struct offer){a->price + b->price,
                          power == -INFINITY ? fmin(a->sum, b->sum) : a->sum + b->sum,
                          a->weight + b->weight, fmin(a->limit, b->limit)};
}

/* How far an offer is above what is needed: the mean reaches `need` where it is 0 or more. */
double offer_above(const struct improve_search *s, double power, const struct offer *p, double need)
{
    double least = offer_phi(s, power, need);
    if (power == -INFINITY)
        return p->weight > 0 && p->sum < need - s->slack ? -INFINITY : 0;
    return least == -INFINITY || !(p->weight > 0) ? 0 : p->sum - least * p->weight;
}

/* ---- lists of offers ---- */

struct offer offer_none(double power)
{
    return (struct offer){0, power == -INFINITY ? INFINITY : 0, 0, INFINITY};
}

static void add_offer(struct offers *offers, struct offer offer)
{
    offers->list = arena_grow(offers->arena, offers->list, offers->count, &offers->capacity,
                              sizeof *offers->list);
    offers->list[offers->count++] = offer;
}

static int compare_offers(const void *a, const void *b)
{
    const struct offer *p = a, *q = b;
    if (p->price != q->price)
        return p->price < q->price ? -1 : 1;
    if (p->weight != q->weight)
        return p->weight < q->weight ? -1 : 1;
    if (p->sum != q->sum)
        return p->sum > q->sum ? -1 : 1;
    return p->limit > q->limit ? -1 : p->limit < q->limit;
}

/* The best sums and limits so far of one weight: as the sums rise the limits fall. */
struct stair {
    double weight;
    struct offer *steps;
    size_t count, capacity;
};

static size_t step_at(const struct stair *stair, double sum)
{
    size_t low = 0, high = stair->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (stair->steps[middle].sum < sum)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Is it beaten by a step?  Else it becomes one, and those that it beats go. */
static bool is_beaten(struct stair *stair, const struct offer *p, struct arena *arena)
{
    size_t at = step_at(stair, p->sum), from = at;
    if (at < stair->count && stair->steps[at].limit >= p->limit)
        return true;
    while (from > 0 && stair->steps[from - 1].limit <= p->limit)
        from--;
    if (at < stair->count && stair->steps[at].sum == p->sum)
        at++;
    if (from == at)
        stair->steps =
            arena_grow(arena, stair->steps, stair->count, &stair->capacity, sizeof *stair->steps);
    memmove(&stair->steps[from + 1], &stair->steps[at], (stair->count - at) * sizeof *stair->steps);
    stair->count += 1 + from - at;
    stair->steps[from] = *p;
    return false;
}

static struct stair *stair_of(struct stair *stairs, size_t *count, double weight)
{
    for (size_t i = 0; i < *count; i++)
        if (stairs[i].weight == weight)
            return &stairs[i];
    stairs[*count] = (struct stair){.weight = weight};
    return &stairs[(*count)++];
}

/* Keep what no cheaper offer equals, of offers by rising price; those of other weights are not
 * compared. */
static void keep_unbeaten(struct offers *offers, struct arena *scratch)
{
    struct stair *stairs = arena_array(scratch, offers->count + 1, sizeof *stairs);
    size_t kept = 0, weights = 0;
    for (size_t i = 0; i < offers->count; i++) {
        struct offer p = offers->list[i];
        if (!is_beaten(stair_of(stairs, &weights, p.weight), &p, scratch))
            offers->list[kept++] = p;
    }
    offers->count = kept;
    arena_reset(scratch);
}

static void keep_best(struct offers *offers, struct arena *scratch)
{
    if (offers->count)
        qsort(offers->list, offers->count, sizeof *offers->list, compare_offers);
    keep_unbeaten(offers, scratch);
}

/* All offers of one weight, and no limits: only price and sum matter. */
static bool is_flat(const struct offers *offers)
{
    for (size_t i = 0; i < offers->count; i++)
        if (offers->list[i].weight != offers->list[0].weight || offers->list[i].limit != INFINITY)
            return false;
    return offers->count > 0;
}

static size_t slot_of(double price)
{
    return (size_t)(price / IMPROVE_UNIT + 0.5);
}

static void merge_flat(struct offers *out, double power, const struct offers *a,
                       const struct offers *b, size_t slots, struct arena *scratch)
{
    struct offer *best = arena_array(scratch, slots, sizeof *best);
    for (size_t i = 0; i < a->count; i++)
        for (size_t k = 0; k < b->count; k++) {
            struct offer p = offer_sum(power, &a->list[i], &b->list[k]);
            size_t slot = slot_of(p.price);
            if (slot < slots && (best[slot].limit == 0 || best[slot].sum < p.sum)) {
                best[slot] = p;
                best[slot].limit = 1; /* taken */
            }
        }
    for (size_t i = 0; i < slots; i++) {
        if (best[i].limit == 0 || (out->count && out->list[out->count - 1].sum >= best[i].sum))
            continue;
        best[i].limit = INFINITY;
        add_offer(out, best[i]);
    }
    arena_reset(scratch);
}

/* Every pair within the price, by rising price. */
static void pair_by_slot(struct offers *out, double power, const struct offers *a,
                         const struct offers *b, size_t slots, struct arena *scratch)
{
    size_t *starts = arena_array(scratch, slots + 1, sizeof *starts), total = 0;
    for (size_t i = 0; i < a->count; i++)
        for (size_t k = 0; k < b->count; k++) {
            size_t slot = slot_of(a->list[i].price + b->list[k].price);
            starts[slot < slots ? slot : slots]++;
        }
    for (size_t i = 0; i < slots; i++) {
        size_t count = starts[i];
        starts[i] = total;
        total += count;
    }
    out->list = arena_array(out->arena, total + 1, sizeof *out->list);
    out->count = out->capacity = total;
    for (size_t i = 0; i < a->count; i++)
        for (size_t k = 0; k < b->count; k++) {
            size_t slot = slot_of(a->list[i].price + b->list[k].price);
            if (slot < slots)
                out->list[starts[slot]++] = offer_sum(power, &a->list[i], &b->list[k]);
        }
}

static struct offers merged(struct improve_search *s, double power, const struct offers *a,
                            const struct offers *b)
{
    struct offers out = {.arena = a->arena};
    double most = s->best + s->slack;
    if (!a->count || !b->count)
        return out;
    s->work += a->count * b->count;
    if (s->whole_units) {
        double price = fmin(a->list[a->count - 1].price + b->list[b->count - 1].price, most);
        if (is_flat(a) && is_flat(b)) {
            merge_flat(&out, power, a, b, slot_of(price) + 1, s->scratch);
        } else {
            pair_by_slot(&out, power, a, b, slot_of(price) + 1, s->scratch);
            keep_unbeaten(&out, s->scratch);
        }
        return out;
    }
    for (size_t i = 0; i < a->count; i++)
        for (size_t k = 0; k < b->count; k++)
            if (a->list[i].price + b->list[k].price <= most)
                add_offer(&out, offer_sum(power, &a->list[i], &b->list[k]));
    keep_best(&out, s->scratch);
    return out;
}

/* ---- atoms and factors ---- */

/* Mark the levers of one option; its price, INFINITY where a branch says otherwise. */
double improve_make(struct improve_search *s, const struct atom *atom, size_t mask)
{
    double price = 0;
    for (size_t i = 0; i < atom->lever_count; i++) {
        const struct lever *lever = &s->levers[atom->levers[i]];
        bool made = mask >> i & 1;
        s->made[atom->levers[i]] = made;
        if (lever->branched && lever->state != LEVER_FREE)
            price += made == (lever->state == LEVER_DONE) ? 0 : INFINITY;
        else if (made)
            price += atom->prices[i];
    }
    return price;
}

static struct offer option_offer(struct improve_search *s, const struct atom *atom, size_t mask)
{
    const struct tree *t = s->problem->tree;
    double price = improve_make(s, atom, mask);
    struct offer sum = offer_none(t->power_factor);
    for (size_t i = 0; i < atom->finding_count && price < INFINITY; i++) {
        size_t finding = atom->findings[i];
        struct offer p =
            as_child(s, t->power_factor, 0, improve_value(&s->problem->tables[finding], s->made),
                     t->weights[finding]);
        sum = offer_sum(t->power_factor, &sum, &p);
    }
    sum.price = price;
    return sum;
}

static void find_options(struct improve_search *s, struct atom *atom, struct arena *arena)
{
    struct offers *options = &atom->options;
    *options = (struct offers){.arena = arena};
    for (size_t mask = 0; mask < (size_t)1 << atom->lever_count; mask++)
        add_offer(options, option_offer(s, atom, mask));
}

static struct offers best_options(const struct improve_search *s, const struct atom *atom)
{
    struct offers best = {.arena = atom->options.arena};
    for (size_t i = 0; i < atom->options.count; i++)
        if (isfinite(atom->options.list[i].price) &&
            atom->options.list[i].price <= s->best + s->slack)
            add_offer(&best, atom->options.list[i]);
    keep_best(&best, s->scratch);
    return best;
}

/* May the goal be reached with this score of the factor? */
bool improve_allows(const struct improve_search *s, size_t f, double score)
{
    const struct tree_factor *factor = &s->problem->tree->factors[f];
    if (isnan(score))
        return true;
    if (factor->limit_overall && factor->limit && score + factor->slack < s->goal - s->slack)
        return false;
    return !factor->knockout || factor->cap <= s->problem->grade ||
           score >= factor->below - 1e-6 - s->slack;
}

static void find_scores(struct improve_search *s, size_t f, struct arena *arena)
{
    const struct tree *t = s->problem->tree;
    struct factor_offers *factor = &s->factors[f];
    struct offers whole = {.arena = arena};
    add_offer(&whole, offer_none(t->power_factor));
    for (size_t a = factor->first + factor->count; a-- > factor->first;) {
        find_options(s, &s->atoms[a], arena);
        struct offers options = best_options(s, &s->atoms[a]);
        whole = s->atoms[a].rest = merged(s, t->power_factor, &options, &whole);
    }
    factor->scores = (struct offers){.arena = arena};
    for (size_t i = 0; i < whole.count; i++) {
        double score = offer_mean(s, t->power_factor, &whole.list[i]);
        if (improve_allows(s, f, score))
            add_offer(&factor->scores, (struct offer){whole.list[i].price, isnan(score) ? 0 : score,
                                                      !isnan(score), INFINITY});
    }
    keep_best(&factor->scores, s->scratch);
}

/* ---- dimensions ---- */

double offer_value(const struct offer *p)
{
    return p->weight > 0 ? p->sum : NAN;
}

struct offer improve_factor_child(const struct improve_search *s, size_t f, const struct offer *p)
{
    const struct tree_factor *factor = &s->problem->tree->factors[f];
    struct offer child =
        as_child(s, s->problem->tree->power_dimension, p->price, offer_value(p), factor->weight);
    if (factor->limit && !factor->limit_overall && p->weight > 0)
        child.limit = p->sum + factor->slack;
    return child;
}

static void find_dimension(struct improve_search *s, size_t d)
{
    const struct tree *t = s->problem->tree;
    const struct tree_dimension *dimension = &t->dimensions[d];
    struct arena *arena = s->dimensions[d].arena;
    struct offers whole = {.arena = arena}, *scores = &s->dimensions[d].scores;
    arena_reset(arena);
    add_offer(&whole, offer_none(t->power_dimension));
    for (size_t f = dimension->first + dimension->count; f-- > dimension->first;) {
        struct offers children = {.arena = arena};
        find_scores(s, f, arena);
        for (size_t i = 0; i < s->factors[f].scores.count; i++)
            add_offer(&children, improve_factor_child(s, f, &s->factors[f].scores.list[i]));
        whole = s->factors[f].rest = merged(s, t->power_dimension, &children, &whole);
    }
    *scores = (struct offers){.arena = arena};
    for (size_t i = 0; i < whole.count; i++) {
        double mean = offer_mean(s, t->power_dimension, &whole.list[i]);
        add_offer(scores, (struct offer){whole.list[i].price,
                                         isnan(mean) ? 0 : fmin(mean, whole.list[i].limit),
                                         !isnan(mean), INFINITY});
    }
    keep_best(scores, s->scratch);
}

/* Have the branches changed since the dimension was looked at? */
static bool is_stale(struct improve_search *s, size_t d)
{
    struct dimension_offers *offers = &s->dimensions[d];
    bool stale = !offers->made;
    for (size_t i = 0; i < s->branch_count; i++) {
        enum lever_state now = s->levers[s->branches[i]].state;
        stale = stale || (offers->concerned[i] && offers->made_with[i] != now);
        offers->made_with[i] = now;
    }
    offers->made = true;
    return stale;
}

struct offer improve_dimension_child(const struct improve_search *s, size_t d,
                                     const struct offer *p)
{
    return as_child(s, s->problem->tree->power_axis, p->price, offer_value(p),
                    s->problem->tree->dimensions[d].weight);
}

double improve_done_cost(const struct improve_search *s)
{
    double cost = 0;
    for (size_t i = 0; i < s->branch_count; i++)
        if (s->levers[s->branches[i]].state == LEVER_DONE)
            cost += s->problem->costs[s->branches[i]];
    return cost;
}

double improve_bound(struct improve_search *s)
{
    const struct tree *t = s->problem->tree;
    struct offers whole = {.arena = s->axis_arena};
    double done = improve_done_cost(s);
    arena_reset(s->axis_arena);
    add_offer(&whole, offer_none(t->power_axis));
    for (size_t d = t->dimension_count; d-- > 0;) {
        struct offers children = {.arena = s->axis_arena};
        if (is_stale(s, d))
            find_dimension(s, d);
        for (size_t i = 0; i < s->dimensions[d].scores.count; i++)
            add_offer(&children, improve_dimension_child(s, d, &s->dimensions[d].scores.list[i]));
        whole = s->dimensions[d].rest = merged(s, t->power_axis, &children, &whole);
    }
    for (size_t i = 0; i < whole.count; i++) {
        double cost = done + whole.list[i].price,
               score = offer_mean(s, t->power_axis, &whole.list[i]);
        if (cost > s->least + s->slack && score >= s->goal - s->slack)
            return cost;
    }
    return INFINITY;
}

/* ---- opening ---- */

void improve_open(struct improve_search *s)
{
    const struct tree *t = s->problem->tree;
    s->scratch = arena_open();
    s->axis_arena = arena_open();
    s->nothing = (struct offers){.arena = s->arena};
    add_offer(&s->nothing, offer_none(1));
    s->values = arena_array(s->arena, t->finding_count + 1, sizeof *s->values);
    s->factor_scores = arena_array(s->arena, t->factor_count + 1, sizeof *s->factor_scores);
    s->dimension_scores =
        arena_array(s->arena, t->dimension_count + 1, sizeof *s->dimension_scores);
    s->goal = fmax(s->problem->goal - HALF_QUANTUM, 0); /* what is rounded up to it */
    s->dimensions = arena_array(s->arena, t->dimension_count + 1, sizeof *s->dimensions);
    improve_prices(s);
    for (size_t d = 0; d < t->dimension_count; d++) {
        struct dimension_offers *offers = &s->dimensions[d];
        offers->arena = arena_open();
        offers->made_with = arena_array(s->arena, s->branch_count + 1, sizeof *offers->made_with);
        offers->concerned = arena_array(s->arena, s->branch_count + 1, sizeof *offers->concerned);
        for (size_t f = t->dimensions[d].first; f < t->dimensions[d].first + t->dimensions[d].count;
             f++)
            for (size_t a = s->factors[f].first; a < s->factors[f].first + s->factors[f].count; a++)
                for (size_t i = 0; i < s->branch_count; i++)
                    for (size_t k = 0; k < s->atoms[a].lever_count; k++)
                        offers->concerned[i] =
                            offers->concerned[i] || s->atoms[a].levers[k] == s->branches[i];
    }
}

void improve_forget(struct improve_search *s)
{
    for (size_t d = 0; d < s->problem->tree->dimension_count; d++)
        s->dimensions[d].made = false;
}

void improve_close(struct improve_search *s)
{
    for (size_t d = 0; d < s->problem->tree->dimension_count; d++)
        arena_close(s->dimensions[d].arena);
    arena_close(s->axis_arena);
    arena_close(s->scratch);
}

/* attribution.c -- the Owen value, exactly.  A dimension's score depends on its own coalition alone,
 * and a union is raised as a whole or not at all: so 2^F scores of the dimension meet 2^(D-1) states
 * of the others, and nothing else needs to be evaluated.
 */
#include "scoring/attribution.h"

#include "base/random.h"
#include "scoring/mean.h"

enum { PAIRS = 128, STREAM = 4, SEED = 1 };

/* A coalition at one level: what its mean and its limits come to. */
struct state {
    double sum, least, most; /* of the children on the scale of the mean, by share */
    double limit, overall;   /* least limits on the dimension, on the axis */
    double weight;           /* of the coalition in the value */
};

struct party { /* a dimension with players */
    size_t dimension, count;
    size_t *players; /* factors */
};

struct game {
    const struct tree *tree;
    struct arena *arena;
    const double *factors, *dimensions; /* scores as they are */
    struct party *parties;
    size_t party_count;
    struct attribution *out;
};

/* ---- who plays ---- */

/* Raising it changes something: it has weight, or a limit that may hold. */
static bool plays(const struct game *g, const struct tree_dimension *d, size_t f)
{
    const struct tree_factor *factor = &g->tree->factors[f];
    bool above = factor->limit && factor->limit_overall;
    bool within = d->weight > 0 && (factor->weight > 0 || factor->limit);
    return !isnan(g->factors[f]) && g->factors[f] < 100 && (above || within);
}

static void gather(struct game *g)
{
    const struct tree *t = g->tree;
    g->parties = arena_array(g->arena, t->dimension_count + 1, sizeof *g->parties);
    for (size_t d = 0; d < t->dimension_count; d++) {
        const struct tree_dimension *dimension = &t->dimensions[d];
        struct party *party = &g->parties[g->party_count];
        *party =
            (struct party){d, 0,
                           arena_array(g->arena, dimension->count + 1, sizeof *party->players)};
        for (size_t f = dimension->first; f < dimension->first + dimension->count; f++)
            if (plays(g, dimension, f))
                party->players[party->count++] = f;
        g->party_count += party->count > 0;
    }
}

static double evaluations(const struct game *g)
{
    double sum = 0;
    for (size_t i = 0; i < g->party_count; i++)
        sum += ldexp(1, (int)fmin((double)(g->parties[i].count + g->party_count - 1), 1000));
    return sum;
}

/* ---- coalitions ---- */

static const struct state nobody = {0, INFINITY, -INFINITY, INFINITY, INFINITY, 1};

static void join(struct state *s, double x, double share, double power, double floor)
{
    if (isnan(x) || !(share > 0))
        return;
    s->sum += power == -INFINITY ? 0 : share * mean_rise(x, power, floor);
    s->least = fmin(s->least, x);
    s->most = fmax(s->most, x);
}

static void join_limit(struct state *s, const struct tree_factor *factor, double x)
{
    if (!factor->limit || isnan(x))
        return;
    double *limit = factor->limit_overall ? &s->overall : &s->limit;
    *limit = fmin(*limit, x + factor->slack);
}

static double mean_of(const struct state *s, double power, double floor)
{
    if (!(s->most >= s->least))
        return NAN;
    if (s->least == s->most || power == -INFINITY)
        return s->least;
    return fmin(fmax(mean_fall(s->sum, power, floor), s->least), s->most);
}

static double weight_of(const struct tree *t, const double *factors, size_t first, size_t count)
{
    double sum = 0;
    for (size_t f = first; f < first + count; f++)
        sum += isnan(factors[f]) ? 0 : t->factors[f].weight;
    return sum;
}

/* Every coalition of the players of one dimension; bit i of its number: player i is at 100. */
static struct state *own_states(const struct game *g, const struct party *party)
{
    const struct tree *t = g->tree;
    const struct tree_dimension *d = &t->dimensions[party->dimension];
    double total = weight_of(t, g->factors, d->first, d->count);
    struct state *states = arena_array(g->arena, (size_t)1 << party->count, sizeof *states);
    size_t next = 0, count = 1;
    states[0] = nobody;
    for (size_t f = d->first; f < d->first + d->count; f++) {
        bool player = next < party->count && party->players[next] == f;
        const struct tree_factor *factor = &t->factors[f];
        double share = factor->weight / total;
        next += player;
        for (size_t i = 0; i < count; i++) {
            if (player) {
                states[count + i] = states[i];
                join(&states[count + i], 100, share, t->power_dimension, t->floor);
                join_limit(&states[count + i], factor, 100);
            }
            join(&states[i], g->factors[f], share, t->power_dimension, t->floor);
            join_limit(&states[i], factor, g->factors[f]);
        }
        count <<= player;
    }
    return states;
}

/* Raised as a whole: 100 wherever it has a score, and no limit below that. */
static void join_dimension(const struct game *g, struct state *s, size_t d, double share,
                           bool raised)
{
    const struct tree *t = g->tree;
    const struct tree_dimension *dimension = &t->dimensions[d];
    double now = g->dimensions[d];
    join(s, raised && !isnan(now) ? 100 : now, share, t->power_axis, t->floor);
    for (size_t f = dimension->first; !raised && f < dimension->first + dimension->count; f++)
        if (t->factors[f].limit_overall)
            join_limit(s, &t->factors[f], g->factors[f]);
}

static double axis_weight(const struct game *g)
{
    double sum = 0;
    for (size_t d = 0; d < g->tree->dimension_count; d++)
        sum += isnan(g->dimensions[d]) ? 0 : g->tree->dimensions[d].weight;
    return sum;
}

/* k!(n-1-k)!/n!, of coalitions of k among n - 1 others. */
static double *coalition_weights(size_t n, struct arena *arena)
{
    double *weights = arena_array(arena, n + 1, sizeof *weights), choose = 1;
    for (size_t k = 0; k < n; k++) {
        weights[k] = 1 / ((double)n * choose);
        choose = choose * (double)(n - 1 - k) / (double)(k + 1);
    }
    return weights;
}

static size_t bits(size_t set)
{
    size_t count = 0;
    for (; set; set &= set - 1)
        count++;
    return count;
}

/* Every coalition of the other dimensions, which of those with players are at 100. */
static struct state *other_states(const struct game *g, size_t own)
{
    const struct tree *t = g->tree;
    size_t count = 1, next = 0;
    double total = axis_weight(g);
    struct state *states = arena_array(g->arena, (size_t)1 << (g->party_count - 1), sizeof *states);
    const double *weights = coalition_weights(g->party_count, g->arena);
    states[0] = nobody;
    for (size_t d = 0; d < t->dimension_count; d++) {
        double share = t->dimensions[d].weight / total;
        bool player = next < g->party_count && g->parties[next].dimension == d;
        next += player;
        if (d == g->parties[own].dimension)
            continue;
        for (size_t i = 0; i < count; i++) {
            if (player) {
                states[count + i] = states[i];
                join_dimension(g, &states[count + i], d, share, true);
            }
            join_dimension(g, &states[i], d, share, false);
        }
        count <<= player;
    }
    for (size_t i = 0; i < count; i++)
        states[i].weight = weights[bits(i)];
    return states;
}

/* ---- the value ---- */

/* The score that a coalition of the dimension is worth, over all states of the others. */
static double worth(const struct game *g, const struct state *own, const struct state *others,
                    double share)
{
    const struct tree *t = g->tree;
    double y = fmin(mean_of(own, t->power_dimension, t->floor), own->limit), sum = 0;
    bool counts = own->most >= own->least && share > 0;
    double rise =
        counts && t->power_axis != -INFINITY ? share * mean_rise(y, t->power_axis, t->floor) : 0;
    for (size_t i = 0; i < (size_t)1 << (g->party_count - 1); i++) {
        struct state all = others[i];
        all.sum += rise;
        all.least = counts ? fmin(all.least, y) : all.least;
        all.most = counts ? fmax(all.most, y) : all.most;
        double score = mean_of(&all, t->power_axis, t->floor);
        sum += all.weight * fmin(score, fmin(all.overall, own->overall));
    }
    return sum;
}

static void attribute_party(struct game *g, size_t which)
{
    const struct party *party = &g->parties[which];
    size_t n = party->count, count = (size_t)1 << n;
    struct state *own = own_states(g, party), *others = other_states(g, which);
    double share = g->tree->dimensions[party->dimension].weight / axis_weight(g);
    double *worths = arena_array(g->arena, count, sizeof *worths);
    const double *weights = coalition_weights(n, g->arena);
    for (size_t set = 0; set < count; set++)
        worths[set] = worth(g, &own[set], others, share);
    for (size_t set = 0; set < count; set++)
        for (size_t i = 0; i < n; i++)
            if (!(set >> i & 1))
                g->out->factors[party->players[i]] +=
                    weights[bits(set)] * (worths[set | (size_t)1 << i] - worths[set]);
}

/* ---- beyond: orders drawn by lot ---- */

struct order {
    size_t *players, count;
    double *gains;   /* of one order, or a pair */
    double *squares; /* of the pairs */
    double *now;     /* scores of the factors on the way */
    double *dimensions;
};

static uint32_t lot(size_t round, size_t what, uint32_t kind)
{
    const uint32_t counter[] = {(uint32_t)round, (uint32_t)what, STREAM, kind}, key[] = {SEED, 0};
    uint32_t out[4];
    philox4x32(out, counter, key, PHILOX_ROUNDS);
    return out[0];
}

/* Insert each into its place by lot: dimensions among each other, players within their own. */
static void shuffle(const struct game *g, struct order *o, size_t round)
{
    size_t *parties = arena_array(g->arena, g->party_count + 1, sizeof *parties);
    o->count = 0;
    for (size_t i = 0, at; i < g->party_count; i++) {
        uint32_t mine = lot(round, i, 1);
        for (at = i; at > 0 && lot(round, parties[at - 1], 1) > mine; at--)
            parties[at] = parties[at - 1];
        parties[at] = i;
    }
    for (size_t i = 0; i < g->party_count; i++) {
        const struct party *party = &g->parties[parties[i]];
        size_t first = o->count, at;
        for (size_t k = 0; k < party->count; k++, o->count++) {
            uint32_t mine = lot(round, party->players[k], 0);
            for (at = o->count; at > first && lot(round, o->players[at - 1], 0) > mine; at--)
                o->players[at] = o->players[at - 1];
            o->players[at] = party->players[k];
        }
    }
}

static void walk(const struct game *g, struct order *o, double start, bool backwards)
{
    double before = start;
    for (size_t f = 0; f < g->tree->factor_count; f++)
        o->now[f] = g->factors[f];
    for (size_t i = 0; i < o->count; i++) {
        size_t f = o->players[backwards ? o->count - 1 - i : i];
        o->now[f] = 100;
        double after = tree_score_above(g->tree, o->now, o->dimensions);
        o->gains[f] += (after - before) / 2;
        before = after;
    }
}

static struct order order_on(const struct game *g)
{
    size_t count = g->tree->factor_count + 1;
    return (struct order){arena_array(g->arena, count, sizeof(size_t)),
                          0,
                          arena_array(g->arena, count, sizeof(double)),
                          arena_array(g->arena, count, sizeof(double)),
                          arena_array(g->arena, count, sizeof(double)),
                          arena_array(g->arena, g->tree->dimension_count + 1, sizeof(double))};
}

/* Each order with its reverse: what comes early in the one comes late in the other. */
static void sample(struct game *g, double start)
{
    struct order o = order_on(g);
    for (size_t round = 0; round < PAIRS; round++) {
        shuffle(g, &o, round);
        for (size_t i = 0; i < o.count; i++)
            o.gains[o.players[i]] = 0;
        walk(g, &o, start, false);
        walk(g, &o, start, true);
        for (size_t i = 0; i < o.count; i++) {
            size_t f = o.players[i];
            g->out->factors[f] += o.gains[f] / PAIRS;
            o.squares[f] += o.gains[f] * o.gains[f] / PAIRS;
        }
    }
    for (size_t i = 0; i < o.count; i++) {
        size_t f = o.players[i];
        double mean = g->out->factors[f];
        g->out->errors[f] = sqrt(fmax(o.squares[f] - mean * mean, 0) / (PAIRS - 1));
    }
}

/* ---- all of it ---- */

/* A dimension without a score of its own still loses what the limits of its factors cost the axis. */
static void add_up(const struct game *g)
{
    const struct tree *t = g->tree;
    for (size_t d = 0; d < t->dimension_count; d++) {
        const struct tree_dimension *dimension = &t->dimensions[d];
        double *sum = &g->out->dimensions[d];
        *sum = 0;
        for (size_t f = dimension->first; f < dimension->first + dimension->count; f++) {
            if (isnan(g->factors[f]))
                g->out->factors[f] = NAN;
            else
                *sum += g->out->factors[f];
        }
        if (isnan(g->dimensions[d]) && *sum == 0)
            *sum = NAN;
    }
}

struct attribution attribution_of(const struct tree *tree, const double *findings, double most,
                                  struct arena *arena)
{
    double *factors = arena_array(arena, tree->factor_count + 1, sizeof *factors),
           *dimensions = arena_array(arena, tree->dimension_count + 1, sizeof *dimensions);
    struct attribution out = {
        .factors = arena_array(arena, tree->factor_count + 1, sizeof *out.factors),
        .dimensions = arena_array(arena, tree->dimension_count + 1, sizeof *out.dimensions),
        .errors = arena_array(arena, tree->factor_count + 1, sizeof *out.errors)};
    double score = tree_score(tree, findings, factors, dimensions);
    struct game g = {
        .tree = tree, .arena = arena, .factors = factors, .dimensions = dimensions, .out = &out};
    if (isnan(score)) {
        for (size_t f = 0; f < tree->factor_count; f++)
            out.factors[f] = NAN;
        for (size_t d = 0; d < tree->dimension_count; d++)
            out.dimensions[d] = NAN;
        out.exact = true;
        return out;
    }
    gather(&g);
    out.exact = evaluations(&g) <= most;
    for (size_t i = 0; out.exact && i < g.party_count; i++)
        attribute_party(&g, i);
    if (!out.exact)
        sample(&g, score);
    add_up(&g);
    return out;
}

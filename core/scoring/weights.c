/* weights.c -- half-spaces of a simplex (Varsi 1971), and one weight moved at a time. */
#include "scoring/weights.h"

#include "scoring/mean.h"
#include "scoring/value.h"

/* What still counts as reaching a threshold once it is quantised. */
static const double reach = 0.5e-6;

double weights_share(const double *x, size_t count, struct arena *arena)
{
    double *above = arena_array(arena, count + 1, sizeof *above),
           *shares = arena_array(arena, count + 1, sizeof *shares);
    size_t n = 0;
    for (size_t i = 0; i < count; i++)
        if (x[i] >= 0)
            above[++n] = x[i];
    shares[0] = 1;
    for (size_t i = 0; i < count; i++)
        for (size_t k = 1; k <= n && x[i] < 0; k++)
            shares[k] = isinf(x[i])
                            ? shares[k - 1]
                            : (above[k] * shares[k] - x[i] * shares[k - 1]) / (above[k] - x[i]);
    return 1 - shares[n];
}

double weights_critical(double own, double rest, double target)
{
    double at = (target - rest) / (own - rest);
    return at >= 0 && at <= 1 ? at : NAN;
}

double weights_extreme(const double *x, const double *low, const double *high, size_t count,
                       bool most, double *weights)
{
    double left = 1, sum = 0;
    for (size_t i = 0; i < count; i++) {
        weights[i] = low[i];
        left -= low[i];
    }
    for (size_t round = 0; round < count && left > 0;
         round++) { /* the best that has room is filled */
        size_t best = count;
        for (size_t i = 0; i < count; i++)
            if (weights[i] < high[i] && (best == count || (most ? x[i] > x[best] : x[i] < x[best])))
                best = i;
        if (best == count)
            break;
        double more = fmin(left, high[best] - weights[best]);
        weights[best] = more < left ? high[best] : weights[best] + more;
        left -= more;
    }
    for (size_t i = 0; i < count; i++)
        sum += weights[i] * x[i];
    return sum;
}

/* ---- the nominal axis ---- */

struct nominal {
    const struct outlook *outlook;
    const struct tree *tree;
    double *factors, *dimensions;
    int grade, cap; /* cap: the best grade that the knock-outs allow */
    double limit;   /* of the axis */
};

static struct nominal nominal_of(const struct outlook *outlook, struct arena *arena)
{
    const struct tree *t = &outlook->tree;
    struct nominal n = {.outlook = outlook,
                        .tree = t,
                        .factors = arena_array(arena, t->factor_count + 1, sizeof(double)),
                        .dimensions = arena_array(arena, t->dimension_count + 1, sizeof(double))};
    double score = tree_score(t, outlook->nominal, n.factors, n.dimensions);
    n.grade = tree_grade(t, score, n.factors, outlook->thresholds, outlook->threshold_count);
    n.cap = tree_grade(t, 100, n.factors, outlook->thresholds, outlook->threshold_count);
    n.limit = tree_limit(t, n.factors, 0, t->factor_count, true);
    return n;
}

/* Children of one node that take part, as the mean sees them. */
struct node_view {
    double power, floor;
    double sum, total; /* of weight times risen score; of weights */
    double least;
    size_t count;
};

static void see(struct node_view *view, double x, double weight)
{
    if (isnan(x) || !(weight > 0))
        return;
    view->sum += view->power == -INFINITY ? 0 : weight * mean_rise(x, view->power, view->floor);
    view->total += weight;
    view->least = fmin(view->least, x);
    view->count++;
}

static struct node_view axis_view(const struct nominal *n, size_t without)
{
    struct node_view view = {n->tree->power_axis, n->tree->floor, 0, 0, INFINITY, 0};
    for (size_t d = 0; d < n->tree->dimension_count; d++)
        if (d != without)
            see(&view, n->dimensions[d], n->tree->dimensions[d].weight);
    return view;
}

static struct node_view dimension_view(const struct nominal *n, size_t d, size_t without)
{
    struct node_view view = {n->tree->power_dimension, n->tree->floor, 0, 0, INFINITY, 0};
    const struct tree_dimension *dimension = &n->tree->dimensions[d];
    for (size_t f = dimension->first; f < dimension->first + dimension->count; f++)
        if (f != without)
            see(&view, n->factors[f], n->tree->factors[f].weight);
    return view;
}

/* ---- all weightings ---- */

/* How far a dimension is above the target; one that only floating noise keeps below is at it. */
static double above(const struct nominal *n, size_t d, double target)
{
    double y = n->dimensions[d], power = n->tree->power_axis, floor = n->tree->floor;
    double gap = mean_rise(y, power, floor) - mean_rise(target, power, floor);
    return quantise(y) >= quantise(target) ? fmax(gap, 0) : gap;
}

double weights_reaching(const struct outlook *outlook, int grade, struct arena *arena)
{
    struct nominal n = nominal_of(outlook, arena);
    const struct tree *t = n.tree;
    double target = outlook->thresholds[grade];
    struct node_view all = axis_view(&n, t->dimension_count);
    double *x = arena_array(arena, t->dimension_count + 1, sizeof *x);
    size_t count = 0;
    if (!all.count)
        return NAN;
    if (n.cap > grade || quantise(n.limit) < quantise(target))
        return 0;
    if (target <= 0 || all.power == -INFINITY)
        return quantise(all.least) >= quantise(target);
    for (size_t d = 0; d < t->dimension_count; d++)
        if (!isnan(n.dimensions[d]) && t->dimensions[d].weight > 0)
            x[count++] = above(&n, d, target);
    return weights_share(x, count, arena);
}

/* ---- one weight ---- */

struct flipping {
    struct nominal n;
    struct flip *list;
    size_t count;
};

/* The score of the axis at which its grade changes for the better or the worse; NAN where none does,
 * whatever the dimensions come to. */
static double turning(const struct nominal *n, bool better, int *grade)
{
    const struct outlook *o = n->outlook;
    *grade = n->grade + (better ? -1 : 1);
    if (*grade < 0 || *grade >= (int)o->threshold_count)
        return NAN;
    double target = o->thresholds[better ? *grade : n->grade] - reach;
    return better && (n->cap > *grade || n->limit < target) ? NAN : target;
}

/* Moving the weight of a child to at: it is a flip when it lies on the side where the grade changes
 * so.  Where the child is above the rest, more weight is for the better. */
static void try_flip(struct flipping *f, struct flip flip, double own, const struct node_view *rest,
                     double target, bool better)
{
    if (isnan(target) || !rest->count || rest->power == -INFINITY)
        return;
    double mean = rest->sum / rest->total, rise = mean_rise(own, rest->power, rest->floor);
    double at = weights_critical(rise, mean, mean_rise(target, rest->power, rest->floor));
    if (isnan(at) || rise == mean)
        return;
    bool upwards = (rise > mean) == better;
    flip.at = upwards ? fmax(at, flip.weight) : fmin(at, flip.weight);
    f->list[f->count++] = flip;
}

static void flip_dimension(struct flipping *f, size_t d, bool better)
{
    const struct tree *t = f->n.tree;
    struct node_view rest = axis_view(&f->n, d);
    double weight = t->dimensions[d].weight;
    struct flip flip = {true, d, weight / (weight + rest.total), 0, 0};
    double target = turning(&f->n, better, &flip.grade);
    if (!isnan(f->n.dimensions[d]) && weight > 0)
        try_flip(f, flip, f->n.dimensions[d], &rest, target, better);
}

/* What dimension d must come to for the axis to come to target, the others as they are. */
static double needed(const struct nominal *n, size_t d, double target, bool better)
{
    struct node_view rest = axis_view(n, d);
    double weight = n->tree->dimensions[d].weight;
    if (isnan(target) || !(weight > 0))
        return NAN;
    if (rest.power == -INFINITY)
        return better && rest.least < target ? NAN : target;
    double rise =
        (mean_rise(target, rest.power, rest.floor) * (rest.total + weight) - rest.sum) / weight;
    if (!(rise >= mean_rise(0, rest.power, rest.floor) &&
          rise <= mean_rise(100, rest.power, rest.floor)))
        return NAN;
    return mean_fall(rise, rest.power, rest.floor);
}

static void flip_factor(struct flipping *f, size_t d, size_t k, bool better)
{
    const struct tree *t = f->n.tree;
    struct node_view rest = dimension_view(&f->n, d, k);
    double weight = t->factors[k].weight;
    struct flip flip = {false, k, weight / (weight + rest.total), 0, 0};
    double target = needed(&f->n, d, turning(&f->n, better, &flip.grade), better);
    double limit =
        tree_limit(t, f->n.factors, t->dimensions[d].first, t->dimensions[d].count, false);
    if (!isnan(f->n.factors[k]) && weight > 0 && !(better && limit < target))
        try_flip(f, flip, f->n.factors[k], &rest, target, better);
}

struct flip *weights_flips(const struct outlook *outlook, size_t *count, struct arena *arena)
{
    const struct tree *t = &outlook->tree;
    size_t most = 2 * (t->factor_count + t->dimension_count) + 1;
    struct flipping f = {.n = nominal_of(outlook, arena),
                         .list = arena_array(arena, most, sizeof *f.list)};
    for (size_t d = 0; f.n.grade >= 0 && d < t->dimension_count; d++) {
        const struct tree_dimension *dimension = &t->dimensions[d];
        for (int better = 0; better < 2; better++)
            flip_dimension(&f, d, better);
        for (size_t k = dimension->first; k < dimension->first + dimension->count; k++)
            for (int better = 0; better < 2; better++)
                flip_factor(&f, d, k, better);
    }
    *count = f.count;
    return f.list;
}

/* agreement.h -- how far several respondents agree: what views.c needs.
 *
 * Rows are questions, columns respondents; a cell that nobody filled in is NAN.  Formulas: r_wg and
 * r_wg(J) of James, Demaree and Wolf (1984); a_wg of Brown and Hauenstein (2005); the average
 * deviation of Burke and Dunlap (2002); eta squared of Pearson (1905) and Fisher (1925); W of Kendall
 * and Babington Smith (1939), corrected for ties; alpha of Krippendorff (2011), nominal, ordinal,
 * interval and ratio.  Each returns NAN where it is not defined. */
#ifndef AGREEMENT_H
#define AGREEMENT_H

#include "sums.h"

#include <stdbool.h>

struct ratings {
    const double *cells; /* rows times columns */
    size_t rows, columns;
};

static double ratings_at(const struct ratings *r, size_t row, size_t column)
{
    return r->cells[row * r->columns + column];
}

/* ---- one question -------------------------------------------------------- */

struct spread {
    size_t count;
    double mean, least, most;
    double variance,
        deviation; /* of a sample, and the mean distance from the mean; NAN below two */
};

/* room holds a double for each column. */
static struct spread spread_of(const struct ratings *r, size_t row, double *room)
{
    struct spread s = {.least = INFINITY, .most = -INFINITY, .variance = NAN, .deviation = NAN};

    for (size_t c = 0; c < r->columns; c++) {
        double value = ratings_at(r, row, c);
        if (isnan(value))
            continue;
        room[s.count++] = value;
        s.least = fmin(s.least, value);
        s.most = fmax(s.most, value);
    }
    s.mean = sum_sorting(room, s.count) / (double)s.count;
    for (size_t i = 0; i < s.count; i++)
        room[i] = fabs(room[i] - s.mean);
    if (s.count >= 2)
        s.deviation = sum_sorting(room, s.count) / (double)s.count;
    for (size_t i = 0; i < s.count; i++)
        room[i] *= room[i];
    if (s.count >= 2)
        s.variance = sum_sorting(room, s.count) / (double)(s.count - 1);
    return s;
}

/* The variance of answers given at random on so many points, each as likely as the others. */
static double variance_at_random(double points)
{
    return (points * points - 1) / 12;
}

/* 1 less the variance over that of answers given at random.  Negative where the respondents fall into
 * two camps. */
static double agreement_rwg(const struct spread *s, double points)
{
    return 1 - s->variance / variance_at_random(points);
}

/* 1 less twice the variance over the largest that answers with this mean can have: near an end of the
 * scale they cannot vary much, and r_wg takes that for agreement.  The mean must leave room for all
 * answers but one at the other end. */
static double agreement_awg(const struct spread *s, double low, double high)
{
    double k = (double)s->count, within = 1e-9;
    double first = (low * (k - 1) + high) / k, last = (high * (k - 1) + low) / k;

    if (s->count < 2 || s->mean < first - within || s->mean > last + within)
        return NAN;
    return 1 - 2 * s->variance / ((high - s->mean) * (s->mean - low) * k / (k - 1));
}

/* Agreement over several questions on one scale: the more of them show it, the surer it is.  Where
 * answers vary more than at random it would leave the scale from 0 to 1 and says nothing. */
static double agreement_rwg_of_all(double mean_variance, double questions, double points)
{
    double left = mean_variance / variance_at_random(points), agreed = questions * (1 - left);

    return left > 1 ? NAN : agreed / (agreed + left);
}

/* ---- one question, several voices of one partner ------------------------- */

struct group {
    double count, mean, within; /* within: the squared distances from the mean, added up */
};

/* What the voices of one partner come to; values are used up.  Distances are taken from the least of
 * them, so that voices which say the same have that very mean, and nothing within. */
static struct group group_of(double *values, size_t count)
{
    double least = INFINITY;

    for (size_t i = 0; i < count; i++)
        least = fmin(least, values[i]);
    for (size_t i = 0; i < count; i++)
        values[i] -= least;
    double above = sum_sorting(values, count) / (double)count;
    for (size_t i = 0; i < count; i++)
        values[i] = (values[i] - above) * (values[i] - above);
    return (struct group){(double)count, least + above, sum_sorting(values, count)};
}

/* The mean of all voices, whichever partner they belong to.  room holds a double for each group. */
static double agreement_pooled_mean(const struct group *groups, size_t count, double *room)
{
    double least = INFINITY, voices = 0;

    for (size_t i = 0; i < count; i++) {
        least = fmin(least, groups[i].mean);
        voices += groups[i].count;
    }
    for (size_t i = 0; i < count; i++)
        room[i] = groups[i].count * (groups[i].mean - least);
    return least + sum_sorting(room, count) / voices;
}

/* How much of the difference between all voices lies between the groups: their squared distances from
 * the pooled mean over those of the voices.  Not defined for one group, for groups of one voice each,
 * nor where all say the same. */
static double agreement_eta_squared(const struct group *groups, size_t count, double *room)
{
    double pooled = agreement_pooled_mean(groups, count, room), voices = 0;

    for (size_t i = 0; i < count; i++)
        room[i] = groups[i].within;
    double within = sum_sorting(room, count);
    for (size_t i = 0; i < count; i++) {
        double off = groups[i].mean - pooled;
        room[i] = groups[i].count * off * off;
        voices += groups[i].count;
    }
    double between = sum_sorting(room, count), total = between + within;
    return count >= 2 && voices > (double)count && total > 0 ? between / total : NAN;
}

/* ---- do they rank the questions alike? ----------------------------------- */

/* How many of the sorted values are below value, or not above it. */
static size_t count_below(const double *sorted, size_t count, double value, bool equal_too)
{
    size_t low = 0, high = count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (sorted[middle] < value || (equal_too && sorted[middle] == value))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Ranks of one respondent's answers, ties sharing the mean rank, added to sums; returns the
 * correction for its ties, the sum of t^3 - t. */
static double add_ranks(const struct ratings *r, size_t column, double *sorted, double *sums)
{
    double ties = 0;

    for (size_t i = 0; i < r->rows; i++)
        sorted[i] = ratings_at(r, i, column);
    qsort(sorted, r->rows, sizeof *sorted, double_compare);
    for (size_t i = 0; i < r->rows; i++) {
        double value = ratings_at(r, i, column);
        size_t below = count_below(sorted, r->rows, value, false);
        double t = (double)(count_below(sorted, r->rows, value, true) - below);
        sums[i] += (double)below + (t + 1) / 2;
        ties += t * t - 1; /* t of them make t^3 - t */
    }
    return ties;
}

struct ranking {
    double
        off; /* Kendall's S: the squared distances of the questions' sums of ranks from their mean */
    double ties; /* sum of t^3 - t over all respondents */
};

/* No cell may be empty.  room holds twice as many doubles as there are rows, zeroed. */
static struct ranking ranking_of(const struct ratings *r, double *room)
{
    struct ranking ranking = {0, 0};
    double *sums = room, *sorted = room + r->rows;

    for (size_t c = 0; c < r->columns; c++)
        ranking.ties += add_ranks(r, c, sorted, sums);
    for (size_t i = 0; i < r->rows; i++) {
        double d = sums[i] - (double)r->columns * ((double)r->rows + 1) / 2;
        ranking.off += d * d;
    }
    return ranking;
}

static double agreement_kendall(const struct ratings *r, double *room)
{
    double n = (double)r->rows, m = (double)r->columns;

    if (r->rows < 2 || r->columns < 2)
        return NAN;
    struct ranking ranking = ranking_of(r, room);
    double most = m * m * (n * n * n - n) - m * ranking.ties;
    return most > 0 ? 12 * ranking.off / most : NAN;
}

/* ---- do they give the same answers? -------------------------------------- */

static size_t pairable(const struct ratings *r, size_t row)
{
    size_t count = 0;

    for (size_t c = 0; c < r->columns; c++)
        count += !isnan(ratings_at(r, row, c));
    return count >= 2 ? count : 0;
}

/* All pairable answers, sorted; their number. */
static size_t pairable_answers(const struct ratings *r, double *sorted)
{
    size_t count = 0;

    for (size_t i = 0; i < r->rows; i++)
        for (size_t c = 0; c < r->columns && pairable(r, i); c++)
            if (!isnan(ratings_at(r, i, c)))
                sorted[count++] = ratings_at(r, i, c);
    qsort(sorted, count, sizeof *sorted, double_compare);
    return count;
}

/* Twice the mean rank among all answers: a whole number. */
static double double_rank(const double *sorted, size_t count, double value)
{
    return (double)(count_below(sorted, count, value, false) +
                    count_below(sorted, count, value, true) + 1);
}

/* What makes two answers differ: that they are not the same; how many others lie between them; how far
 * apart they are; how far apart in proportion to both, of figures that are not below 0. */
enum metric { METRIC_NOMINAL, METRIC_ORDINAL, METRIC_INTERVAL, METRIC_RATIO };

struct pool { /* all answers that can be compared, sorted */
    enum metric metric;
    const double *sorted;
    size_t count;
};

/* Krippendorff's ordinal distance of two values is how many answers lie from one to the other, each
 * end by half: the distance of their mean ranks.  (The factor 2 is lost in the quotient.) */
static double place_in(const struct pool *pool, double value)
{
    return pool->metric == METRIC_ORDINAL ? double_rank(pool->sorted, pool->count, value) : value;
}

static double unlike_pairs(const double *sorted, size_t count)
{
    double pairs = (double)count * (double)count;

    for (size_t i = 0, next; i < count; i = next) {
        for (next = i + 1; next < count && sorted[next] == sorted[i]; next++)
            ;
        pairs -= (double)(next - i) * (double)(next - i);
    }
    return pairs;
}

static double ratio_differences(const double *sorted, size_t count)
{
    double sum = 0;

    for (size_t i = 0; i < count; i++)
        for (size_t j = i + 1; j < count; j++) {
            double part =
                sorted[i] == sorted[j] ? 0 : (sorted[j] - sorted[i]) / (sorted[j] + sorted[i]);
            sum += 2 * part * part;
        }
    return sum;
}

/* The squared distances between sorted values of the pool, each pair in both orders.  Only of ratios
 * is every pair looked at; the squared distances of n numbers add up to n times those from their mean,
 * twice.  Measured from the least, so that like values have none at all. */
static double differences(const struct pool *pool, const double *sorted, size_t count)
{
    double sum = 0;

    if (pool->metric == METRIC_NOMINAL)
        return unlike_pairs(sorted, count);
    if (pool->metric == METRIC_RATIO)
        return ratio_differences(sorted, count);
    double least = count ? place_in(pool, sorted[0]) : 0;
    for (size_t i = 0; i < count; i++)
        sum += place_in(pool, sorted[i]) - least;
    double mean = sum / (double)count;
    sum = 0;
    for (size_t i = 0; i < count; i++) {
        double off = place_in(pool, sorted[i]) - least - mean;
        sum += off * off;
    }
    return 2 * (double)count * sum;
}

/* 1 less the differences found within the questions over those expected between all answers.  room
 * holds a double for each cell, and one more for each column.  NAN where fewer than two answers can be
 * compared, or all of them are the same. */
static double agreement_krippendorff(const struct ratings *r, enum metric metric, double *room)
{
    struct pool pool = {metric, room, pairable_answers(r, room)};
    double *row = room + r->rows * r->columns, found = 0;

    for (size_t i = 0; i < r->rows; i++) {
        struct ratings one = {r->cells + i * r->columns, 1, r->columns};
        size_t given = pairable_answers(&one, row);
        if (given)
            found += differences(&pool, row, given) / (double)(given - 1);
    }
    double expected = differences(&pool, room, pool.count);
    return expected > 0 ? 1 - ((double)pool.count - 1) * found / expected : NAN;
}

#endif

/* agreement.h -- how far several respondents agree; for views.c alone.
 *
 * Rows are questions, columns respondents; a cell that nobody filled in is NAN.  Formulas: r_wg and
 * r_wg(J) of James, Demaree and Wolf (1984); a_wg of Brown and Hauenstein (2005); the average
 * deviation of Burke and Dunlap (2002); W of Kendall and Babington Smith (1939), corrected for ties;
 * alpha of Krippendorff (2011), ordinal and nominal.  Each returns NAN where it is not defined. */
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

/* 1 less the variance over that of answers given at random on so many points.  Negative where the
 * respondents fall into two camps. */
static double agreement_rwg(const struct spread *s, double points)
{
    return 1 - s->variance / ((points * points - 1) / 12);
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
    double left = mean_variance / ((points * points - 1) / 12), agreed = questions * (1 - left);

    return left > 1 ? NAN : agreed / (agreed + left);
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

/* No cell may be empty.  room holds twice as many doubles as there are rows; they are zeroed. */
static double agreement_kendall(const struct ratings *r, double *room)
{
    double n = (double)r->rows, m = (double)r->columns, ties = 0, off = 0;
    double *sums = room, *sorted = room + r->rows;

    if (r->rows < 2 || r->columns < 2)
        return NAN;
    for (size_t c = 0; c < r->columns; c++)
        ties += add_ranks(r, c, sorted, sums);
    for (size_t i = 0; i < r->rows; i++) {
        double d = sums[i] - m * (n + 1) / 2;
        off += d * d;
    }
    double most = m * m * (n * n * n - n) - m * ties;
    return most > 0 ? 12 * off / most : NAN;
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

/* Twice the mean rank among all answers: a whole number, so that sums of few are exact. */
static double double_rank(const double *sorted, size_t count, double value)
{
    return (double)(count_below(sorted, count, value, false) +
                    count_below(sorted, count, value, true) + 1);
}

/* What the answers to one question differ: their squared distances, each pair in both orders. */
static double observed(const struct ratings *r, size_t row, const double *sorted, size_t count)
{
    double sum = 0, squares = 0, given = (double)pairable(r, row);

    for (size_t c = 0; c < r->columns && given > 0; c++) {
        double value = ratings_at(r, row, c);
        double rank = isnan(value) ? 0 : double_rank(sorted, count, value);
        sum += rank;
        squares += rank * rank;
    }
    return 2 * (given * squares - sum * sum);
}

/* The same over all answers, whichever question they are given to; distances are taken from the
 * middle rank, which is their mean. */
static double expected_by_chance(const double *sorted, size_t count)
{
    double sum = 0, middle = (double)count + 1;

    for (size_t i = 0; i < count; i++) {
        double off = double_rank(sorted, count, sorted[i]) - middle;
        sum += off * off;
    }
    return 2 * (double)count * sum;
}

/* Krippendorff's ordinal distance of two values is how many answers lie from one to the other, each
 * end by half: the distance of their mean ranks.  So no pair is looked at: the squared distances of
 * n numbers add up to n times their sum of squares less their sum squared.  room holds a double for
 * each cell.  NAN where fewer than two answers can be compared, or all of them are the same. */
static double agreement_krippendorff(const struct ratings *r, double *room)
{
    size_t count = pairable_answers(r, room);
    double found = 0, expected = expected_by_chance(room, count);

    for (size_t i = 0; i < r->rows; i++)
        if (pairable(r, i))
            found += observed(r, i, room, count) / (double)(pairable(r, i) - 1);
    return expected > 0 ? 1 - ((double)count - 1) * found / expected : NAN;
}

/* ---- the same, of answers without an order ------------------------------- */

/* Pairs of unlike ones among the sorted values, each pair in both orders. */
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

/* Krippendorff's alpha where answers are alike or not.  room holds a double for each cell. */
static double agreement_krippendorff_nominal(const struct ratings *r, double *room)
{
    double found = 0;

    for (size_t i = 0; i < r->rows; i++) {
        struct ratings one = {r->cells + i * r->columns, 1, r->columns};
        size_t given = pairable_answers(&one, room);
        if (given)
            found += unlike_pairs(room, given) / (double)(given - 1);
    }
    size_t count = pairable_answers(r, room);
    double expected = unlike_pairs(room, count);
    return expected > 0 ? 1 - ((double)count - 1) * found / expected : NAN;
}

#endif

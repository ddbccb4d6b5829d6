/* agreement.h -- how far several respondents agree; for views.c alone.
 *
 * Rows are questions, columns respondents; a cell that nobody filled in is NAN.  Formulas: r_wg of
 * James, Demaree and Wolf (1984); W of Kendall and Babington Smith (1939), corrected for ties;
 * alpha of Krippendorff (2011), ordinal.  Each returns NAN where it is not defined. */
#ifndef AGREEMENT_H
#define AGREEMENT_H

#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>

struct ratings {
    const double *cells; /* rows times columns */
    size_t rows, columns;
};

static double ratings_at(const struct ratings *r, size_t row, size_t column)
{
    return r->cells[row * r->columns + column];
}

static int compare_doubles(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

/* ---- one question -------------------------------------------------------- */

struct spread {
    size_t count;
    double mean, least, most, variance; /* of a sample; NAN below two answers */
};

static struct spread spread_of(const struct ratings *r, size_t row)
{
    struct spread s = {.least = INFINITY, .most = -INFINITY, .variance = NAN};
    double sum = 0, squares = 0;

    for (size_t c = 0; c < r->columns; c++) {
        double value = ratings_at(r, row, c);
        if (isnan(value))
            continue;
        s.count++;
        sum += value;
        s.least = fmin(s.least, value);
        s.most = fmax(s.most, value);
    }
    s.mean = sum / (double)s.count;
    for (size_t c = 0; c < r->columns; c++) {
        double off = ratings_at(r, row, c) - s.mean;
        if (!isnan(off))
            squares += off * off;
    }
    if (s.count >= 2)
        s.variance = squares / (double)(s.count - 1);
    return s;
}

/* 1 less the variance over that of answers given at random on so many points.  Negative where the
 * respondents fall into two camps. */
static double agreement_rwg(const struct spread *s, double points)
{
    return 1 - s->variance / ((points * points - 1) / 12);
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
    qsort(sorted, r->rows, sizeof *sorted, compare_doubles);
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

struct scale { /* the different values of all pairable answers, and how often each was given */
    double *values, *counts, *upto; /* upto: how many answers are at or below it */
    size_t count;
    double total;
};

static size_t pairable(const struct ratings *r, size_t row)
{
    size_t count = 0;

    for (size_t c = 0; c < r->columns; c++)
        count += !isnan(ratings_at(r, row, c));
    return count >= 2 ? count : 0;
}

/* room holds four doubles for each cell. */
static struct scale scale_of(const struct ratings *r, double *room)
{
    size_t cells = r->rows * r->columns, given = 0;
    struct scale s = {room, room + cells, room + 2 * cells, 0, 0};
    double *all = room + 3 * cells;

    for (size_t i = 0; i < r->rows; i++)
        for (size_t c = 0; c < r->columns && pairable(r, i); c++)
            if (!isnan(ratings_at(r, i, c)))
                all[given++] = ratings_at(r, i, c);
    qsort(all, given, sizeof *all, compare_doubles);
    for (size_t i = 0; i < given; i++) {
        if (i == 0 || all[i] != all[i - 1]) {
            s.values[s.count] = all[i];
            s.counts[s.count++] = 0;
        }
        s.counts[s.count - 1]++;
        s.upto[s.count - 1] = (double)(i + 1);
    }
    s.total = (double)given;
    return s;
}

static size_t scale_index(const struct scale *s, double value)
{
    const double *found = bsearch(&value, s->values, s->count, sizeof *s->values, compare_doubles);

    return (size_t)(found - s->values);
}

/* How far apart two values are: how many answers lie from one to the other, squared. */
static double scale_distance(const struct scale *s, size_t a, size_t b)
{
    size_t low = a < b ? a : b, high = a < b ? b : a;
    double between = s->upto[high] - s->upto[low] + s->counts[low];
    double distance = between - (s->counts[low] + s->counts[high]) / 2;

    return low == high ? 0 : distance * distance;
}

/* What the answers to one question differ, each pair once in both orders. */
static double observed(const struct ratings *r, size_t row, const struct scale *s)
{
    double sum = 0;

    for (size_t c = 0; c < r->columns; c++)
        for (size_t d = c + 1; d < r->columns; d++) {
            double x = ratings_at(r, row, c), y = ratings_at(r, row, d);
            if (!isnan(x) && !isnan(y) && x != y)
                sum += 2 * scale_distance(s, scale_index(s, x), scale_index(s, y));
        }
    return sum;
}

/* NAN where fewer than two answers can be compared, or all of them are the same. */
static double agreement_krippendorff(const struct ratings *r, double *room)
{
    struct scale s = scale_of(r, room);
    double found = 0, expected = 0;

    for (size_t i = 0; i < r->rows; i++) {
        size_t count = pairable(r, i);
        if (count)
            found += observed(r, i, &s) / (double)(count - 1);
    }
    for (size_t a = 0; a < s.count; a++)
        for (size_t b = a + 1; b < s.count; b++)
            expected += 2 * s.counts[a] * s.counts[b] * scale_distance(&s, a, b);
    return expected > 0 ? 1 - (s.total - 1) * found / expected : NAN;
}

#endif

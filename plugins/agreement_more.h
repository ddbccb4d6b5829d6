/* agreement_more.h -- more figures of agreement, for whoever writes a plugin of their own; ours do not
 * use them.  Partners are few, and a p-value over three of them tells nothing; with a survey of many
 * respondents it may.
 *
 * Formulas: S, uncorrected W, the mean of Spearman's coefficients and the chi-square of W after Kendall
 * and Gibbons, Rank Correlation Methods (1990), chapter 6; kappa of Fleiss (1971); the cut-off of the
 * average deviation of Burke and Dunlap (2002); the incomplete gamma function after Abramowitz and
 * Stegun (1964), 6.5.29 and 6.5.31.  As in agreement.h, NAN says that a figure is not defined. */
#ifndef AGREEMENT_MORE_H
#define AGREEMENT_MORE_H

#include "agreement.h"

/* ---- one question -------------------------------------------------------- */

/* r_wg where two camps are to count as no agreement, and not as less than none. */
static double agreement_truncated(double rwg)
{
    return rwg < 0 ? 0 : rwg;
}

/* An average deviation up to here is taken for agreement, on so many points. */
static double agreement_cut_off(double points)
{
    return points / 6;
}

/* ---- ranks --------------------------------------------------------------- */

/* W as if nobody ranked two questions alike; ties make it smaller.  Takes what agreement_kendall takes. */
static double agreement_kendall_uncorrected(const struct ratings *r, double *room)
{
    double n = (double)r->rows, m = (double)r->columns;

    if (r->rows < 2 || r->columns < 2)
        return NAN;
    return 12 * ranking_of(r, room).off / (m * m * (n * n * n - n));
}

/* The ranks of one respondent, less their mean and brought to length 1, added to sums; false where it
 * ranks nothing above another. */
static bool add_direction(const struct ratings *r, size_t column, double *sums, double *room)
{
    double *ranks = room, *sorted = room + r->rows, squares = 0, mean = ((double)r->rows + 1) / 2;

    for (size_t i = 0; i < r->rows; i++)
        ranks[i] = 0;
    add_ranks(r, column, sorted, ranks);
    for (size_t i = 0; i < r->rows; i++)
        squares += (ranks[i] - mean) * (ranks[i] - mean);
    for (size_t i = 0; i < r->rows; i++)
        sums[i] += squares > 0 ? (ranks[i] - mean) / sqrt(squares) : 0;
    return squares > 0;
}

/* The mean of Spearman's coefficients of all pairs of respondents: the square of a sum of m directions
 * is m and twice the cosine of each pair.  No cell may be empty; room holds three times as many doubles
 * as there are rows, zeroed. */
static double agreement_spearman(const struct ratings *r, double *room)
{
    double m = (double)r->columns, square = 0;

    for (size_t c = 0; c < r->columns; c++)
        if (!add_direction(r, c, room, room + r->rows))
            return NAN;
    for (size_t i = 0; i < r->rows; i++)
        square += room[i] * room[i];
    return r->columns >= 2 ? (square - m) / (m * (m - 1)) : NAN;
}

/* ---- is it more than chance? --------------------------------------------- */

/* Of a W over ratings; so it is distributed, nearly, with more than seven questions. */
static double kendall_chi_square(double w, const struct ratings *r)
{
    return (double)r->columns * ((double)r->rows - 1) * w;
}

/* The continued fraction of the upper incomplete gamma function, its even part from the front
 * (Lentz, 1976), without its factor x^a e^-x. */
static double gamma_fraction(double a, double x)
{
    double b = x + 1 - a, c = INFINITY, d = 1 / b, fraction = d, step = 0;

    for (int i = 1; i < 100000 && fabs(step - 1) > 1e-15; i++) {
        double over = i * (a - i);
        b += 2;
        d = 1 / (over * d + b);
        c = b + over / c;
        step = c * d;
        fraction *= step;
    }
    return fraction;
}

/* The series of the lower one, without the same factor. */
static double gamma_series(double a, double x)
{
    double term = 1 / a, sum = term;

    for (int i = 1; i < 100000 && term > sum * 1e-17; i++) {
        term *= x / (a + i);
        sum += term;
    }
    return sum;
}

/* How likely chance gives a chi-square as large, with so many degrees of freedom: the p-value. */
static double chi_square_above(double chi_square, double freedom)
{
    double a = freedom / 2, x = chi_square / 2;

    if (!(a > 0) || !(x >= 0) || isinf(x))
        return NAN;
    double factor = exp(a * log(x) - x - lgamma(a));
    return x == 0 ? 1 : x < a + 1 ? 1 - factor * gamma_series(a, x) : factor * gamma_fraction(a, x);
}

/* ---- kinds --------------------------------------------------------------- */

struct fleiss {
    double found, by_chance, kappa; /* pairs of raters who agree, as a share; what they come to */
};

/* Cells count the raters who put a row (a subject) into a column (a kind): as many for each row. */
static struct fleiss agreement_fleiss(const struct ratings *counts)
{
    struct fleiss f = {0, 0, NAN};
    double raters = 0, rows = (double)counts->rows;

    for (size_t c = 0; c < counts->columns && counts->rows; c++)
        raters += ratings_at(counts, 0, c);
    for (size_t c = 0; c < counts->columns; c++) {
        double chosen = 0;
        for (size_t i = 0; i < counts->rows; i++) {
            double n = ratings_at(counts, i, c);
            chosen += n;
            f.found += n * (n - 1) / (rows * raters * (raters - 1));
        }
        f.by_chance += pow(chosen / (rows * raters), 2);
    }
    if (f.by_chance < 1 && raters >= 2)
        f.kappa = (f.found - f.by_chance) / (1 - f.by_chance);
    return f;
}

#endif

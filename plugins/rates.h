/* rates.h -- every rate at which a series of cash flows is worth nothing (internal rates of
 * return); for venture.c.
 *
 * The net present value is a polynomial in x = 1 / (1 + r) whose coefficients are the flows; for
 * negative rates the same polynomial read backwards, in y = 1 + r.  So both lie on the stretch
 * (0, 1), where nothing overflows.
 *
 * Flows that change sign once have one rate exactly (Descartes), which halving finds.  Otherwise we
 * begin with the last derivative, a straight line, and climb: between two neighbouring roots of its
 * derivative a polynomial only rises or only falls, so there is one root where the signs at both
 * ends differ and none where they agree.  A root of the derivative at which the polynomial is 0 too
 * is a multiple root, which no change of sign would show.
 *
 * Zero means: not more than what rounding makes of the sum, with some room (RATES_ROUNDING).  Flows
 * that differ from the given ones in their last digits then have exactly that root.  Conversely,
 * roots between which the worth stays that small (several double or triple roots a few points
 * apart) cannot be told from one another. */
#ifndef RATES_H
#define RATES_H

#include <float.h>
#include <math.h>
#include <stddef.h>
#include <stdlib.h>

enum { RATES_PERIODS = 60 };

#define RATES_ROUNDING (2 * DBL_EPSILON) /* per flow, of the sum of the absolute terms */
#define RATES_NEAR 1e-6                  /* nearer than this, two roots may be one */

enum rates_state {
    RATES_FOUND,     /* all of them, perhaps none */
    RATES_NO_CHANGE, /* the flows never change sign: there is none */
    RATES_ANY,       /* all flows are 0: every rate is one */
    RATES_TOO_MANY,  /* several changes of sign over more than RATES_PERIODS */
};

struct rates {
    double at[2 * RATES_PERIODS + 2]; /* ascending */
    size_t count;
};

/* A polynomial; step is -1 where it is read backwards, from the last coefficient. */
struct line {
    const double *first;
    ptrdiff_t step;
    size_t degree;
};

static double line_term(const struct line *line, size_t i)
{
    return line->first[line->step * (ptrdiff_t)i];
}

static double line_at(const struct line *line, double x)
{
    double value = 0;

    for (size_t i = line->degree + 1; i-- > 0;)
        value = value * x + line_term(line, i);
    return value;
}

static int line_sign(const struct line *line, double x)
{
    double size = 0, value = line_at(line, x);

    for (size_t i = line->degree + 1; i-- > 0;)
        size = size * x + fabs(line_term(line, i));
    if (fabs(value) <= RATES_ROUNDING * (double)(line->degree + 2) * size)
        return 0;
    return value < 0 ? -1 : 1;
}

/* The sign just above 0: that of the first coefficient that is not 0. */
static int line_sign_below(const struct line *line)
{
    size_t i = 0;

    while (i < line->degree && line_term(line, i) == 0)
        i++;
    return (line_term(line, i) > 0) - (line_term(line, i) < 0);
}

/* The root between two places, by halving until no double lies between; sign is that at low. */
static double line_root(const struct line *line, double low, double high, int sign)
{
    for (double middle = (low + high) / 2; middle > low && middle < high;
         middle = (low + high) / 2) {
        double value = line_at(line, middle);
        if (value == 0)
            return middle;
        if ((value > 0) == (sign > 0))
            low = middle;
        else
            high = middle;
    }
    return high;
}

/* ---- climbing the derivatives -------------------------------------------- */

struct stops { /* roots in (0, 1), ascending */
    double at[RATES_PERIODS + 1];
    size_t count;
};

/* The order-th derivative, divided by order! so that its coefficients stay small. */
static struct line derivative(double *terms, const struct line *line, size_t order)
{
    double choices = 1; /* of order things among i + order */

    for (size_t i = 0; i + order <= line->degree; i++) {
        terms[i] = choices * line_term(line, i + order);
        choices = choices * (double)(i + order + 1) / (double)(i + 1);
    }
    return (struct line){terms, 1, line->degree - order};
}

/* From the roots of its derivative to those of the line. */
static void climb(struct stops *stops, const struct line *line, int sign_at_one)
{
    struct stops roots = {.count = 0};
    double low = 0;
    int sign = line_sign_below(line);

    for (size_t i = 0; i <= stops->count; i++) {
        double high = i < stops->count ? stops->at[i] : 1;
        int next = i < stops->count ? line_sign(line, high) : sign_at_one;
        if (sign * next < 0)
            roots.at[roots.count++] = line_root(line, low, high, sign);
        else if (next == 0 && i < stops->count)
            roots.at[roots.count++] = high;
        low = high;
        sign = next;
    }
    *stops = roots;
}

/* All roots in (0, 1); whether 1 is one is decided once, for both directions. */
static struct stops line_roots(const struct line *line, int sign_at_one)
{
    struct stops stops = {.count = 0};
    double terms[RATES_PERIODS + 1];

    for (size_t order = line->degree; order-- > 1;) {
        struct line slope = derivative(terms, line, order);
        climb(&stops, &slope, line_sign(&slope, 1));
    }
    climb(&stops, line, sign_at_one);
    return stops;
}

/* ---- rates --------------------------------------------------------------- */

static size_t count_changes(const struct line *line)
{
    size_t changes = 0;
    int sign = 0;

    for (size_t i = 0; i <= line->degree; i++) {
        int next = (line_term(line, i) > 0) - (line_term(line, i) < 0);
        changes += sign * next < 0;
        sign = next ? next : sign;
    }
    return changes;
}

/* The sign of the worth at a rate. */
static int sign_at_rate(const struct line *line, const struct line *back, double rate)
{
    return rate >= 0 ? line_sign(line, 1 / (1 + rate)) : line_sign(back, 1 + rate);
}

/* A multiple root next to rate 0 may be found from both sides and at 0 itself: neighbours between
 * which the worth never leaves 0 are one, and 0 is the plainest of them. */
static void merge(struct rates *rates, const struct line *line, const struct line *back)
{
    size_t kept = 0;

    for (size_t i = 0; i < rates->count; i++) {
        double rate = rates->at[i], last = kept > 0 ? rates->at[kept - 1] : -1;
        if (kept > 0 && rate - last <= RATES_NEAR &&
            sign_at_rate(line, back, (last + rate) / 2) == 0) {
            if (fabs(rate) < fabs(last))
                rates->at[kept - 1] = rate;
            continue;
        }
        rates->at[kept++] = rate;
    }
    rates->count = kept;
}

static void find_one(struct rates *rates, const struct line *line, const struct line *back,
                     int sign_at_one)
{
    int sign = line_sign_below(line);

    if (sign_at_one == 0)
        rates->at[0] = 0;
    else if (sign != sign_at_one)
        rates->at[0] = 1 / line_root(line, 0, 1, sign) - 1;
    else
        rates->at[0] = line_root(back, 0, 1, -sign) - 1;
    rates->count = 1;
}

static void find_several(struct rates *rates, const struct line *line, const struct line *back,
                         int sign_at_one)
{
    struct stops above = line_roots(line, sign_at_one), below = line_roots(back, sign_at_one);

    for (size_t i = 0; i < below.count; i++)
        rates->at[rates->count++] = below.at[i] - 1;
    if (sign_at_one == 0)
        rates->at[rates->count++] = 0;
    for (size_t i = above.count; i-- > 0;)
        rates->at[rates->count++] = 1 / above.at[i] - 1;
    merge(rates, line, back);
}

/* Flows of 0 before the first and after the last one move no root. */
static enum rates_state rates_find(struct rates *rates, const double *flows, size_t count)
{
    *rates = (struct rates){.count = 0};
    while (count > 0 && flows[count - 1] == 0)
        count--;
    for (; count > 0 && *flows == 0; flows++)
        count--;
    if (count == 0)
        return RATES_ANY;

    struct line line = {flows, 1, count - 1}, back = {flows + count - 1, -1, count - 1};
    size_t changes = count_changes(&line);
    if (changes == 0)
        return RATES_NO_CHANGE;
    if (changes > 1 && line.degree > RATES_PERIODS)
        return RATES_TOO_MANY;
    (changes == 1 ? find_one : find_several)(rates, &line, &back, line_sign(&line, 1));
    return RATES_FOUND;
}

#endif

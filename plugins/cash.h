/* cash.h -- what a series of cash flows is worth, and when it has paid for itself; for venture.c.
 *
 * flows[0] falls at the start and is not discounted; flows[t] falls t periods later.  Amounts that
 * differ from 0 by no more than rounding count as 0: what is compared with 0 is compared with
 * CASH_DUST times all that was added up. */
#ifndef CASH_H
#define CASH_H

#include "sums.h"

#include <math.h>
#include <stdbool.h>
#include <stddef.h>

#define CASH_DUST 1e-12

/* ---- worth --------------------------------------------------------------- */

struct worth {
    double first, later; /* the flow at the start, and today's value of all later ones */
    double gross;        /* the same with every flow taken as positive */
};

static struct worth cash_worth(const double *flows, size_t count, double rate)
{
    struct worth worth = {.first = flows[0]};

    for (size_t t = count; t-- > 1;) {
        worth.later = (worth.later + flows[t]) / (1 + rate);
        worth.gross = (worth.gross + fabs(flows[t])) / (1 + rate);
    }
    worth.gross += fabs(flows[0]);
    return worth;
}

static double worth_net(const struct worth *worth)
{
    return worth->first + worth->later;
}

static bool worth_is_loss(const struct worth *worth)
{
    return worth_net(worth) < -CASH_DUST * worth->gross;
}

/* ---- payback ------------------------------------------------------------- */

enum { CASH_NEVER = -1, CASH_NO_OUTLAY = -2 };

/* Periods until the flows, discounted and added up, first come back from below 0; within a period
 * they are taken as flowing evenly.  CASH_NEVER, or CASH_NO_OUTLAY when they are never below. */
static double cash_payback(const double *flows, size_t count, double rate)
{
    double sum = 0, gross = 0, factor = 1;
    bool owing = false;

    for (size_t t = 0; t < count; t++, factor /= 1 + rate) {
        double flow = flows[t] * factor, before = sum;
        sum += flow;
        gross += fabs(flow);
        if (owing && sum >= -CASH_DUST * gross)
            return (double)(t - 1) + fmin(1, -before / flow);
        owing = owing || sum < -CASH_DUST * gross;
    }
    return owing ? CASH_NEVER : CASH_NO_OUTLAY;
}

#endif

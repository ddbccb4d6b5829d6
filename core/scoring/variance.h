/* variance.h -- which group of inputs the spread of a result comes from (scoring.md 3.3).
 *
 * Two independent samples, A and B; each group in turn is taken from B and the rest from A.  What a
 * group does by itself is its first share (Saltelli 2010), what would be left if all others were
 * settled its total share (Jansen 1999).  Estimates: small ones may come out below 0, and stay so.
 */
#ifndef VARIANCE_H
#define VARIANCE_H

#include "base/arena.h"
#include "scoring/outlook.h"

enum { VARIANCE_MOST = 8 };

/* The result of one replicate, each group from sample B where from_b says so, else from A. */
struct model {
    size_t groups;
    double (*result)(void *data, size_t replicate, const bool *from_b);
    void *data;
};

struct shares {
    double first[VARIANCE_MOST], total[VARIANCE_MOST]; /* NAN where nothing varies */
};

/* A place for every result of every replicate. */
struct results {
    size_t groups, replicates;
    double *a, *b, *mixed[VARIANCE_MOST];
};

struct results results_for(size_t groups, size_t replicates, struct arena *arena);

/* Evaluate the replicates from first up to end, end left out, by a model that nobody else uses meanwhile. */
void results_fill(const struct results *results, const struct model *model, size_t first,
                  size_t end);

/* Once all are evaluated. */
struct shares results_shares(const struct results *results);

/* The model of an axis drawn as montecarlo.h draws it, the method varied too. */
enum { GROUP_DATA, GROUP_WEIGHTS, GROUP_METHOD, GROUP_COUNT };

struct model variance_model(const struct outlook *outlook, uint64_t seed, double tau,
                            struct arena *arena);

#endif

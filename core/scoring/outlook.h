/* outlook.h -- an axis with everything that it may turn out to be: what each finding is, how sure
 * that is, and by which number its draws are known.  The analyses of robustness read it and change
 * nothing in it.
 */
#ifndef OUTLOOK_H
#define OUTLOOK_H

#include "scoring/tree.h"

/* With probability reliability in [low, high], else anywhere from 0 to 100. */
struct spread {
    double low, high, reliability; /* of the finding's score; low is NAN where it does not apply */
    bool known;
};

struct outlook {
    struct tree tree;
    const double *low, *nominal, *high; /* of the findings */
    const struct spread *spreads;
    const uint32_t *finding_keys, *factor_keys, *dimension_keys; /* hashes of their ids */
    const double *thresholds;                                    /* of the grades, falling */
    size_t threshold_count;
    double unknown; /* the estimate of what nobody knows */
};

#endif

/* withheld.h -- what silence about a factor would change, so that nobody gains by it unseen (scoring.md 2.7).
 *
 * The answers to its questions are taken away, and whatever reads them is judged again, in other factors
 * too.  Where it has none, those that its rules read; where these are none either, what is known of it is
 * left at the estimate of the unknown.  What a measure answers cannot be taken away without its section: it
 * is left at the estimate too, and rules that read the measure see it still.
 */
#ifndef WITHHELD_H
#define WITHHELD_H

#include "run/assess.h"
#include "scoring/outlook.h"

struct withheld {
    size_t factor; /* by position in the tree */
    double
        change; /* of the nominal score; above 0: silence pays; NAN: its rules take too long to tell */
};

/* Of every factor that something is known of, in the order of the tree. */
struct withheld *withheld_factors(const struct assessment *assessment,
                                  const struct axis_result *axis, const struct outlook *outlook,
                                  size_t *count, struct arena *arena);

#endif

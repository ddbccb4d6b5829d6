/* drawing.h -- the draws of an axis and what their spread comes from, the replicates shared out among
 * threads.  The same figures whatever the number of jobs.
 */
#ifndef DRAWING_H
#define DRAWING_H

#include "scoring/montecarlo.h"
#include "scoring/variance.h"

struct drawn drawing_axis(const struct outlook *outlook, const struct lottery *lottery, size_t jobs,
                          struct arena *arena);

/* The groups are those of variance_model; of the lottery all but the method, which varies anyway. */
struct shares drawing_shares(const struct outlook *outlook, const struct lottery *lottery,
                             size_t jobs, struct arena *arena);

#endif

/* parallel.h -- work on many like things, shared out among threads.
 *
 * The threads share nothing but what the work is handed: it writes each result to a place of its own, and
 * takes nothing from an arena, which is for one thread.  So it comes to the same whatever their number.
 */
#ifndef PARALLEL_H
#define PARALLEL_H

#include "base/base.h"

/* Do the things from first up to end, end left out, with the scratch of this worker. */
typedef void parallel_work(void *data, size_t worker, size_t first, size_t end);

/* Have count things done in ranges that cover each of them once: one range a worker, workers 0 up to
 * jobs - 1, LIMIT_JOBS of them at most.  A worker that would have nothing to do is not called.  Returns when
 * all is done. */
void parallel_for(size_t count, size_t jobs, parallel_work *work, void *data);

/* As many workers as the machine has processors, 8 at most. */
size_t parallel_jobs(void);

#endif

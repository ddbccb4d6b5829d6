/* clock.h -- how long something took, for limits that must hold. */
#ifndef CLOCK_H
#define CLOCK_H

#include <time.h>

/* Of the processor: what else the machine does is not counted. */
static inline double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

#endif

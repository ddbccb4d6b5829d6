/* parallel.c -- one thread a range, the caller's own the first; nothing is handed over while they run, and
 * the threads end before the caller goes on.  A range whose thread cannot be started is the caller's too.
 */
#include "run/parallel.h"

#include "base/limits.h"

#include <pthread.h>
#include <unistd.h>

enum { STACK_BYTES = 1024 * 1024, JOBS_BY_ITSELF = 8 };

struct range {
    parallel_work *work;
    void *data;
    size_t worker, first, end;
    pthread_t thread;
    bool started;
};

static void *run_range(void *argument)
{
    const struct range *range = argument;
    range->work(range->data, range->worker, range->first, range->end);
    return NULL;
}

/* The stack that a thread gets by itself hangs on the limits of whoever calls. */
static bool start(struct range *range)
{
    pthread_attr_t attributes;
    if (pthread_attr_init(&attributes) != 0)
        return false;
    bool started = pthread_attr_setstacksize(&attributes, STACK_BYTES) == 0 &&
                   pthread_create(&range->thread, &attributes, run_range, range) == 0;
    pthread_attr_destroy(&attributes);
    return started;
}

/* Where the range of a worker begins: what does not divide evenly goes to the first ones. */
static size_t begin_of(size_t count, size_t jobs, size_t worker)
{
    size_t more = count % jobs;
    return count / jobs * worker + (worker < more ? worker : more);
}

void parallel_for(size_t count, size_t jobs, parallel_work *work, void *data)
{
    struct range ranges[LIMIT_JOBS];
    if (!count)
        return;
    jobs = jobs < 1 ? 1 : jobs > LIMIT_JOBS ? LIMIT_JOBS : jobs;
    jobs = jobs > count ? count : jobs;
    for (size_t i = 0; i < jobs; i++)
        ranges[i] = (struct range){.work = work,
                                   .data = data,
                                   .worker = i,
                                   .first = begin_of(count, jobs, i),
                                   .end = begin_of(count, jobs, i + 1)};
    for (size_t i = 1; i < jobs; i++)
        ranges[i].started = start(&ranges[i]);
    for (size_t i = 0; i < jobs; i++)
        if (!ranges[i].started)
            run_range(&ranges[i]);
    for (size_t i = 1; i < jobs; i++)
        if (ranges[i].started)
            pthread_join(ranges[i].thread, NULL);
}

size_t parallel_jobs(void)
{
    long online = sysconf(_SC_NPROCESSORS_ONLN);
    return online < 1 ? 1 : online > JOBS_BY_ITSELF ? JOBS_BY_ITSELF : (size_t)online;
}

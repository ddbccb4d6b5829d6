/* parallel.c -- every thing is done once, by a worker of its own, on as many threads as can be started. */
#include "unit.h"

#include "base/limits.h"
#include "run/parallel.h"

#include <pthread.h>
#include <sys/resource.h>
#include <unistd.h>

enum { MOST = 1000 };

struct log {
    int done[MOST];           /* how often each thing was done */
    size_t by[MOST];          /* and by whom */
    int calls[LIMIT_JOBS];    /* of each worker */
    pthread_t on[LIMIT_JOBS]; /* the thread that it ran on */
};

static void note(void *data, size_t worker, size_t first, size_t end)
{
    struct log *log = data;
    log->calls[worker]++;
    log->on[worker] = pthread_self();
    for (size_t i = first; i < end; i++) {
        log->done[i]++;
        log->by[i] = worker;
    }
}

static struct log *logged(size_t count, size_t jobs)
{
    struct log *log = arena_alloc(arena, sizeof *log);
    parallel_for(count, jobs, note, log);
    return log;
}

/* Must come first: the stack of a thread that has ended is kept for the next one. */
static void does_alone_what_no_thread_can_be_started_for(void **state)
{
    (void)state;
#if defined __SANITIZE_ADDRESS__ || defined __SANITIZE_THREAD__ /* they reserve what they like */
    skip();
#else
    struct rlimit before, none;
    struct log *log = arena_alloc(arena, sizeof *log);
    assert_int_equal(getrlimit(RLIMIT_AS, &before), 0);
    none = before;
    none.rlim_cur = 1;
    assert_int_equal(setrlimit(RLIMIT_AS, &none), 0);
    parallel_for(100, 8, note, log);
    assert_int_equal(setrlimit(RLIMIT_AS, &before), 0);
    for (size_t worker = 0; worker < 8; worker++) {
        assert_int_equal(log->calls[worker], 1);
        assert_true(pthread_equal(log->on[worker], pthread_self()));
    }
    for (size_t i = 0; i < 100; i++)
        assert_int_equal(log->done[i], 1);
#endif
}

static void does_everything_once(void **state)
{
    (void)state;
    static const size_t counts[] = {1, 2, 3, 7, 8, 9, 63, 64, 65, MOST},
                        jobs[] = {0, 1, 2, 3, 8, LIMIT_JOBS, LIMIT_JOBS + 1, 100000};
    for (size_t c = 0; c < COUNT_OF(counts); c++)
        for (size_t j = 0; j < COUNT_OF(jobs); j++) {
            const struct log *log = logged(counts[c], jobs[j]);
            for (size_t i = 0; i < MOST; i++)
                if (log->done[i] != (i < counts[c]))
                    wrong_row("%zu things by %zu: thing %zu is done %d times", counts[c], jobs[j],
                              i, log->done[i]);
            for (size_t w = 0; w < LIMIT_JOBS; w++)
                if (log->calls[w] != (w < counts[c] && (w < jobs[j] || w == 0)))
                    wrong_row("%zu things by %zu: worker %zu is called %d times", counts[c],
                              jobs[j], w, log->calls[w]);
        }
    rows_end();
}

static void shares_out_evenly_and_in_order(void **state)
{
    (void)state;
    const struct log *log = logged(11, 4);
    static const size_t by[] = {0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3};
    for (size_t i = 0; i < COUNT_OF(by); i++)
        assert_int_equal(log->by[i], by[i]);
    assert_true(pthread_equal(log->on[0], pthread_self()));
}

static void does_nothing_of_nothing(void **state)
{
    (void)state;
    const struct log *log = logged(0, 4);
    for (size_t w = 0; w < LIMIT_JOBS; w++)
        assert_int_equal(log->calls[w], 0);
}

static void counts_processors(void **state)
{
    (void)state;
    assert_in_range(parallel_jobs(), 1, 8);
}

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(does_alone_what_no_thread_can_be_started_for),
                                       TEST(does_everything_once),
                                       TEST(shares_out_evenly_and_in_order),
                                       TEST(does_nothing_of_nothing), TEST(counts_processors)};
    return RUN(tests);
}

/* drawing.c -- every worker has a ticket or a model of its own, made before the first one starts; sums are
 * made after the last one is done, in the order of the replicates.
 */
#include "analysis/drawing.h"

#include "run/parallel.h"

struct drawing {
    struct draws draws;
    struct ticket *tickets; /* by worker */
};

static void draw(void *data, size_t worker, size_t first, size_t end)
{
    struct drawing *drawing = data;
    draws_fill(&drawing->draws, &drawing->tickets[worker], first, end);
}

struct drawn drawing_axis(const struct outlook *outlook, const struct lottery *lottery, size_t jobs,
                          struct arena *arena)
{
    struct drawing drawing = {draws_for(outlook, lottery, arena),
                              arena_array(arena, jobs, sizeof *drawing.tickets)};
    for (size_t i = 0; i < jobs; i++)
        drawing.tickets[i] = ticket_for(outlook, arena);
    parallel_for(drawing.draws.lottery.draws, jobs, draw, &drawing);
    return draws_sum(&drawing.draws, arena);
}

struct evaluating {
    struct results results;
    struct model *models; /* by worker */
};

static void evaluate(void *data, size_t worker, size_t first, size_t end)
{
    struct evaluating *evaluating = data;
    results_fill(&evaluating->results, &evaluating->models[worker], first, end);
}

struct shares drawing_shares(const struct outlook *outlook, const struct lottery *lottery,
                             size_t jobs, struct arena *arena)
{
    struct evaluating evaluating = {results_for(GROUP_COUNT, lottery->draws, arena),
                                    arena_array(arena, jobs, sizeof *evaluating.models)};
    for (size_t i = 0; i < jobs; i++)
        evaluating.models[i] = variance_model(outlook, lottery->seed, lottery->tau, arena);
    parallel_for(lottery->draws, jobs, evaluate, &evaluating);
    return results_shares(&evaluating.results);
}

/* variance.c -- replicates times (groups + 2) evaluations, their mean taken away first: the estimates
 * are nearer then.
 */
#include "scoring/variance.h"

#include "scoring/montecarlo.h"

enum { SAMPLE_B = 100 }; /* the streams of sample B stand so much further on */

struct results results_for(size_t groups, size_t replicates, struct arena *arena)
{
    struct results r = {groups,
                        replicates,
                        arena_array(arena, replicates + 1, sizeof(double)),
                        arena_array(arena, replicates + 1, sizeof(double)),
                        {NULL}};
    for (size_t g = 0; g < groups; g++)
        r.mixed[g] = arena_array(arena, replicates + 1, sizeof(double));
    return r;
}

void results_fill(const struct results *r, const struct model *model, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++) {
        bool from_b[VARIANCE_MOST] = {false};
        r->a[i] = model->result(model->data, i, from_b);
        for (size_t g = 0; g < r->groups; g++) {
            from_b[g] = true;
            r->mixed[g][i] = model->result(model->data, i, from_b);
            from_b[g] = false;
        }
        for (size_t g = 0; g < r->groups; g++)
            from_b[g] = true;
        r->b[i] = model->result(model->data, i, from_b);
    }
}

struct shares results_shares(const struct results *r)
{
    struct shares shares = {{0}, {0}};
    size_t n = r->replicates;
    double mean = 0, variance = 0, count = (double)n;
    for (size_t i = 0; i < n; i++)
        mean += (r->a[i] + r->b[i]) / (2 * count);
    for (size_t i = 0; i < n; i++)
        variance += ((r->a[i] - mean) * (r->a[i] - mean) + (r->b[i] - mean) * (r->b[i] - mean)) /
                    (2 * count);
    for (size_t g = 0; g < r->groups; g++) {
        double first = 0, total = 0;
        for (size_t i = 0; i < n; i++) {
            first += (r->b[i] - mean) * (r->mixed[g][i] - r->a[i]) / count;
            total += (r->a[i] - r->mixed[g][i]) * (r->a[i] - r->mixed[g][i]) / (2 * count);
        }
        shares.first[g] = variance > 1e-18 ? first / variance : NAN;
        shares.total[g] = variance > 1e-18 ? total / variance : NAN;
    }
    return shares;
}

/* ---- an axis ---- */

struct pair {
    struct ticket a, b;
    uint64_t seed;
    double tau;
    size_t replicate; /* the one that both hold, plus 1 */
};

static void draw(struct ticket *ticket, const struct pair *pair, size_t replicate, uint32_t offset)
{
    ticket_values(ticket, pair->seed, replicate, offset);
    ticket_weights(ticket, pair->seed, replicate, offset, pair->tau);
    ticket_method(ticket, pair->seed, replicate, offset);
}

static double mixed(void *data, size_t replicate, const bool *from_b)
{
    struct pair *pair = data;
    if (pair->replicate != replicate + 1) {
        draw(&pair->a, pair, replicate, 0);
        draw(&pair->b, pair, replicate, SAMPLE_B);
        pair->replicate = replicate + 1;
    }
    const struct ticket *method = from_b[GROUP_METHOD] ? &pair->b : &pair->a,
                        *weights = from_b[GROUP_WEIGHTS] ? &pair->b : &pair->a,
                        *values = from_b[GROUP_DATA] ? &pair->b : &pair->a;
    struct tree tree = method->tree;
    tree.weights = weights->weights;
    tree.factors = weights->factors;
    tree.dimensions = weights->dimensions;
    return tree_score(&tree, values->values, pair->a.factor_scores, pair->a.dimension_scores);
}

struct model variance_model(const struct outlook *outlook, uint64_t seed, double tau,
                            struct arena *arena)
{
    struct pair *pair = arena_alloc(arena, sizeof *pair);
    *pair = (struct pair){ticket_for(outlook, arena), ticket_for(outlook, arena), seed, tau, 0};
    return (struct model){GROUP_COUNT, mixed, pair};
}

/* graph_paths.h -- shortest paths between all actors; for network.c alone.
 *
 * One breadth-first search from every actor gives the distances, the number of shortest paths and,
 * on the way back, what each actor contributes to betweenness (Brandes 2001): O(actors x ties).
 *
 * Distances are counted, not added: efficiency is a sum over the few distances that occur of how
 * many pairs have it, exact up to that last sum. */
#ifndef GRAPH_PATHS_H
#define GRAPH_PATHS_H

#include "graph.h"

#include <math.h>

struct paths {
    const struct graph *graph;
    double *betweenness; /* of unordered pairs: how many shortest paths lead through, in shares */
    double *closeness;   /* Wasserman and Faust */
    double *same;        /* of a cut point: the sum of 1 / distance over the ordered pairs that are
                            still together without it, by the distances with it */
    double *inside;      /* of the first of a component: that sum over all its pairs */
    uint64_t *apart;     /* ordered pairs at each distance */
    bool countable;      /* every number of shortest paths fits in a double */
    uint32_t *distance;  /* of the search at hand; GRAPH_FAR where no path leads */
    uint32_t *order;     /* the actors found, nearest first */
    uint32_t found;
    double *ways;     /* how many shortest paths lead here */
    double *part;     /* what leads through an actor and to it, for each way that leads here */
    double *nearness; /* sums of 1 / distance over the actors before each number */
};

#define GRAPH_FAR UINT32_MAX

static double *graph_doubles(struct desk *desk, size_t count)
{
    return desk_array(desk, count, sizeof(double));
}

/* ---- one search ---------------------------------------------------------- */

/* From one actor, as if another were not there (or all of them, with GRAPH_FAR).  Which neighbours
 * are new cannot be foretold, so nothing is decided: each is written down and counted if it is. */
static void paths_find(struct paths *paths, uint32_t from, uint32_t without)
{
    const struct graph *graph = paths->graph;
    uint32_t *distance = paths->distance, *order = paths->order, found = 1;
    double *ways = paths->ways;

    for (uint32_t x = 0; x < graph->actors; x++) {
        distance[x] = GRAPH_FAR;
        ways[x] = 0;
    }
    if (without < graph->actors)
        distance[without] = 0; /* as if found already: it leads nowhere */
    distance[from] = 0;
    ways[from] = 1;
    order[0] = from;
    for (uint32_t k = 0; k < found; k++) {
        uint32_t beyond = distance[order[k]] + 1;
        const uint32_t *y = graph->near + graph->first[order[k]];
        const uint32_t *end = graph->near + graph->first[order[k] + 1];
        const double more[2] = {0, ways[order[k]]};
        for (; y < end; y++) {
            uint32_t known = distance[*y];
            order[found] = *y; /* there is room for one more than all */
            found += known == GRAPH_FAR;
            known = known < beyond ? known : beyond;
            distance[*y] = known;
            ways[*y] += more[known == beyond];
        }
    }
    paths->found = found;
}

/* On the way back: what leads through an actor is its part of what leads to those behind it, and of
 * themselves. */
static void paths_share(struct paths *paths)
{
    const struct graph *graph = paths->graph;
    const uint32_t *distance = paths->distance;
    double *part = paths->part;

    for (uint32_t k = paths->found; k-- > 1;) {
        uint32_t x = paths->order[k], beyond = distance[x] + 1;
        const uint32_t *end = graph->near + graph->first[x + 1];
        double share = 0;
        for (const uint32_t *y = graph->near + graph->first[x]; y < end; y++)
            share += part[*y] * (distance[*y] == beyond);
        share *= paths->ways[x];
        part[x] = (1 + share) / paths->ways[x];
        paths->betweenness[x] += share / 2; /* every pair is met twice */
        if (!isfinite(paths->ways[x]))
            paths->countable = false;
    }
}

static void paths_near(struct paths *paths, uint32_t from)
{
    uint32_t others = paths->found - 1;
    uint64_t sum = 0;

    for (uint32_t k = 1; k < paths->found; k++) {
        paths->apart[paths->distance[paths->order[k]]]++;
        sum += paths->distance[paths->order[k]];
    }
    if (others > 0)
        paths->closeness[from] =
            (double)others / (double)(paths->graph->actors - 1) * ((double)others / (double)sum);
}

/* ---- who stays together without a cut point ------------------------------ */

/* Parts are ranges of numbers, so sums over them are differences.  x is the cut point. */
static void paths_same_without(struct paths *paths, uint32_t from, uint32_t x)
{
    const struct graph *graph = paths->graph;
    const double *sum = paths->nearness;
    uint32_t root = graph->root[x], end = graph->end[root], at = x + 1;
    double rest = sum[x] - sum[root];

    for (uint32_t child = x + 1; child < graph->end[x]; child = graph->end[child]) {
        if (!graph_hangs(graph, child))
            continue;
        if (from >= child && from < graph->end[child]) {
            paths->same[x] += sum[graph->end[child]] - sum[child];
            return;
        }
        rest += sum[child] - sum[at];
        at = graph->end[child];
    }
    paths->same[x] += rest + sum[end] - sum[at];
}

static void paths_same(struct paths *paths, uint32_t from)
{
    const struct graph *graph = paths->graph;
    uint32_t root = graph->root[from], end = graph->end[root];

    paths->nearness[root] = 0;
    for (uint32_t x = root; x < end; x++)
        paths->nearness[x + 1] = paths->nearness[x] + (x == from ? 0 : 1.0 / paths->distance[x]);
    for (uint32_t x = root; x < end; x++)
        if (x != from && graph_is_cut(graph, x))
            paths_same_without(paths, from, x);
    paths->inside[root] += paths->nearness[end];
}

/* The pairs of other components, who lose nothing. */
static void paths_same_elsewhere(struct paths *paths)
{
    const struct graph *graph = paths->graph;
    double all = 0;

    for (uint32_t root = 0; root < graph->actors; root = graph->end[root])
        all += paths->inside[root];
    for (uint32_t x = 0; x < graph->actors; x++)
        if (graph_is_cut(graph, x))
            paths->same[x] += all - paths->inside[graph->root[x]];
}

/* ---- all of them --------------------------------------------------------- */

static struct paths paths_new(struct desk *desk, const struct graph *graph)
{
    return (struct paths){
        .graph = graph,
        .betweenness = graph_doubles(desk, graph->actors),
        .closeness = graph_doubles(desk, graph->actors),
        .same = graph_doubles(desk, graph->actors),
        .inside = graph_doubles(desk, graph->actors),
        .apart = desk_array(desk, graph->actors, sizeof(uint64_t)),
        .countable = true,
        .distance = graph_numbers(desk, graph->actors),
        .order = graph_numbers(desk, (size_t)graph->actors + 1),
        .ways = graph_doubles(desk, graph->actors),
        .part = graph_doubles(desk, graph->actors),
        .nearness = graph_doubles(desk, graph->actors + 1),
    };
}

static void paths_count(struct paths *paths)
{
    for (uint32_t from = 0; from < paths->graph->actors; from++) {
        paths_find(paths, from, GRAPH_FAR);
        paths_share(paths);
        paths_near(paths, from);
        paths_same(paths, from);
    }
    paths_same_elsewhere(paths);
}

/* The same for the distances alone, without one actor. */
static void paths_count_without(struct paths *paths, uint32_t without)
{
    memset(paths->apart, 0, paths->graph->actors * sizeof *paths->apart);
    for (uint32_t from = 0; from < paths->graph->actors; from++) {
        if (from == without)
            continue;
        paths_find(paths, from, without);
        for (uint32_t k = 1; k < paths->found; k++)
            paths->apart[paths->distance[paths->order[k]]]++;
    }
}

/* The mean of 1 / distance over the ordered pairs of so many actors, at least two. */
static double paths_efficiency(const struct paths *paths, uint32_t actors)
{
    double sum = 0;

    for (uint32_t distance = paths->graph->actors; distance-- > 1;) /* the small ones first */
        sum += (double)paths->apart[distance] / distance;
    return sum / ((double)actors * (actors - 1));
}

#endif

/* graph.h -- who is tied to whom, and what holds together only through one actor or one tie; for
 * network.c alone.
 *
 * Actors are numbered in the order of a depth-first walk.  Then everything below an actor in the
 * walk is one range of numbers, x to end[x] - 1, and every tie leads from an actor to one above it.
 * low[x] is the lowest number that a tie reaches from that range.  A child c of x with low[c] >= x
 * hangs on x alone: without x its range falls off as a part of its own (Hopcroft and Tarjan 1973),
 * so sizes of parts are differences of numbers, and cut points and bridges cost O(actors + ties).
 *
 * The walk begins with the first name and goes to the first neighbour in the order of names, never
 * in the order of the dossier: so no figure depends on that order, down to the last bit. */
#ifndef GRAPH_H
#define GRAPH_H

#include "desk.h"

struct graph {
    uint32_t actors, ties;
    uint32_t *first;  /* actors + 1: where the neighbours of each begin in near */
    uint32_t *near;   /* both ends of every tie, ascending */
    uint32_t *origin; /* the actor behind a number */
    uint32_t *number; /* the number of an actor */
    uint32_t *parent; /* in the walk; its own number where a component begins */
    uint32_t *root;   /* the first number of its component */
    uint32_t *end;    /* behind the last number below it */
    uint32_t *low;
    uint32_t *block; /* of the tie to its parent: ties of a block lie on common cycles */
    uint32_t *parts; /* that its component falls into without it */
    uint32_t blocks;
};

/* What is left of a network, or the whole of it. */
struct graph_rest {
    uint32_t actors, components, largest;
    uint64_t together; /* ordered pairs of actors that have a path between them */
};

static uint32_t *graph_numbers(struct desk *desk, size_t count)
{
    return desk_array(desk, count, sizeof(uint32_t));
}

static uint32_t graph_degree(const struct graph *graph, uint32_t x)
{
    return graph->first[x + 1] - graph->first[x];
}

/* ---- numbering ----------------------------------------------------------- */

/* The ties as they are given, two actors each. */
static void graph_link(struct desk *desk, struct graph *graph, const uint32_t *pairs)
{
    size_t ends = 2 * (size_t)graph->ties;

    graph->first = graph_numbers(desk, (size_t)graph->actors + 1);
    graph->near = graph_numbers(desk, ends);
    if (desk->code)
        return;
    for (size_t i = 0; i < ends; i++)
        graph->first[pairs[i]]++;
    for (uint32_t x = 1; x <= graph->actors; x++)
        graph->first[x] += graph->first[x - 1]; /* where it ends; now fill from there */
    for (size_t i = 0; i < ends; i++)
        graph->near[--graph->first[pairs[i]]] = pairs[i ^ 1];
}

/* Give every actor a new number: from says which old one each new one was.  Neighbours come out in
 * ascending order, because they are handed round in that order. */
static void graph_rename(struct desk *desk, struct graph *graph, const uint32_t *from)
{
    uint32_t count = graph->actors;
    uint32_t *to = graph_numbers(desk, count), *at = graph_numbers(desk, count + 1);
    uint32_t *first = graph_numbers(desk, count + 1), *origin = graph_numbers(desk, count);
    uint32_t *near = graph_numbers(desk, 2 * (size_t)graph->ties);

    if (desk->code)
        return;
    for (uint32_t x = 0; x < count; x++) {
        to[from[x]] = x;
        origin[x] = graph->origin ? graph->origin[from[x]] : from[x];
        at[x] = first[x];
        first[x + 1] = first[x] + graph_degree(graph, from[x]);
    }
    for (uint32_t x = 0; x < count; x++)
        for (uint32_t i = graph->first[from[x]]; i < graph->first[from[x] + 1]; i++)
            near[at[to[graph->near[i]]]++] = x;
    graph->first = first;
    graph->near = near;
    graph->origin = origin;
}

/* The walk: order becomes the actors in the order in which they are met, parent[i] who led to the
 * i-th of them, as a place in that order. */
static void graph_walk(struct desk *desk, const struct graph *graph, uint32_t *order,
                       uint32_t *parent)
{
    uint32_t *place = graph_numbers(desk, graph->actors); /* in order, + 1 */
    uint32_t *at = graph_numbers(desk, graph->actors), met = 0;

    for (uint32_t begin = 0; !desk->code && begin < graph->actors; begin++) {
        if (place[begin])
            continue;
        uint32_t x = begin, root = met;
        order[met] = x;
        parent[met] = met;
        place[x] = ++met;
        for (;;) {
            if (at[x] < graph_degree(graph, x)) {
                uint32_t y = graph->near[graph->first[x] + at[x]++];
                if (place[y])
                    continue;
                order[met] = y;
                parent[met] = place[x] - 1;
                place[y] = ++met;
                x = y;
            } else if (place[x] - 1 == root) {
                break;
            } else {
                x = order[parent[place[x] - 1]];
            }
        }
    }
}

/* ---- what hangs together ------------------------------------------------- */

static bool graph_is_root(const struct graph *graph, uint32_t x)
{
    return graph->parent[x] == x;
}

/* Does everything below x, with x, hang on its parent alone? */
static bool graph_hangs(const struct graph *graph, uint32_t x)
{
    return !graph_is_root(graph, x) && graph->low[x] >= graph->parent[x];
}

static bool graph_is_cut(const struct graph *graph, uint32_t x)
{
    return graph->parts[x] > 1;
}

/* Is the tie between x and its parent the only path between them? */
static bool graph_is_bridge(const struct graph *graph, uint32_t x)
{
    return !graph_is_root(graph, x) && graph->low[x] > graph->parent[x];
}

static void graph_low(struct graph *graph)
{
    for (uint32_t x = 0; x < graph->actors; x++) {
        graph->end[x] = x + 1;
        graph->low[x] = x;
    }
    for (uint32_t x = graph->actors; x-- > 0;) {
        uint32_t up = graph->parent[x];
        for (uint32_t i = graph->first[x]; i < graph->first[x + 1] && graph->near[i] < x; i++)
            if (graph->near[i] != up && graph->near[i] < graph->low[x])
                graph->low[x] = graph->near[i];
        if (graph->low[x] < graph->low[up])
            graph->low[up] = graph->low[x];
        if (graph->end[x] > graph->end[up])
            graph->end[up] = graph->end[x];
    }
}

static void graph_split(struct graph *graph)
{
    for (uint32_t x = 0; x < graph->actors; x++) {
        uint32_t up = graph->parent[x];
        graph->root[x] = up == x ? x : graph->root[up];
        if (up == x)
            continue;
        graph->parts[x]++; /* what is above it */
        graph->parts[up] += graph_hangs(graph, x);
        graph->block[x] = graph_hangs(graph, x) ? graph->blocks++ : graph->block[up];
    }
}

/* The network of the actors and ties of graph; ranked has the actors in the order of their names.
 * No tie leads from an actor to itself.  What went wrong stands in the desk. */
static void graph_build(struct desk *desk, struct graph *graph, const uint32_t *pairs,
                        const uint32_t *ranked)
{
    uint32_t *order = graph_numbers(desk, graph->actors);

    graph_link(desk, graph, pairs);
    if (!desk->code)
        graph_rename(desk, graph, ranked);
    graph->parent = graph_numbers(desk, graph->actors);
    if (!desk->code)
        graph_walk(desk, graph, order, graph->parent);
    if (!desk->code)
        graph_rename(desk, graph, order);
    graph->number = graph_numbers(desk, graph->actors);
    graph->root = graph_numbers(desk, graph->actors);
    graph->end = graph_numbers(desk, graph->actors);
    graph->low = graph_numbers(desk, graph->actors);
    graph->block = graph_numbers(desk, graph->actors);
    graph->parts = graph_numbers(desk, graph->actors);
    if (desk->code)
        return;
    for (uint32_t x = 0; x < graph->actors; x++)
        graph->number[graph->origin[x]] = x;
    graph_low(graph);
    graph_split(graph);
}

/* ---- what is left without an actor --------------------------------------- */

static void rest_add(struct graph_rest *rest, uint32_t actors)
{
    if (actors == 0)
        return;
    rest->components++;
    rest->actors += actors;
    rest->largest = actors > rest->largest ? actors : rest->largest;
    rest->together += (uint64_t)actors * (actors - 1);
}

/* The parts that hang on x below it, and what is left of its component. */
static void rest_add_parts(struct graph_rest *rest, const struct graph *graph, uint32_t x)
{
    uint32_t root = graph->root[x], left = graph->end[root] - root - 1;

    for (uint32_t child = x + 1; child < graph->end[x]; child = graph->end[child])
        if (graph_hangs(graph, child)) {
            rest_add(rest, graph->end[child] - child);
            left -= graph->end[child] - child;
        }
    rest_add(rest, left);
}

/* The components without x, or all of them where x is no actor. */
static struct graph_rest graph_without(const struct graph *graph, uint32_t x)
{
    struct graph_rest rest = {0};

    for (uint32_t root = 0; root < graph->actors; root = graph->end[root])
        if (x < graph->actors && graph->root[x] == root)
            rest_add_parts(&rest, graph, x);
        else
            rest_add(&rest, graph->end[root] - root);
    return rest;
}

#endif

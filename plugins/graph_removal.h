/* graph_removal.h -- how near the actors stay to each other without a cut point; for network.c
 * alone.
 *
 * To search anew without each of many cut points would cost their number times all searches.  Two
 * facts make it cheaper.  Let v be the cut point.
 *
 * Pairs that v separates are lost, and which they are is known from the walk (graph.h); the others
 * keep their distance unless every shortest path between them led through v.  So the sum of
 * 1 / distance starts from the distances with v (paths_same) and is corrected.
 *
 * A path from one part of the network leaves v and comes back to the same part only inside one
 * block, a set of actors on common cycles: there is nothing to correct in a tree.  In a block let
 * every actor a stand for all who hang on it, so many at each depth; a pair of them keeps its
 * depths, and only the distance from a to b inside the block grows.  So for each block, a and v in
 * it, we take v out of the search from a: actors lose the neighbours through which they were
 * reached, those who lose all are affected, and only they are searched again from those who are
 * not (Ramalingam and Reps 1996).  Most often nobody is.
 *
 * The work is the ties of the affected, over all pairs (a, v); worst is a long ring on which others
 * hang.  It is counted, and given up beyond a limit: counts do not depend on the machine. */
#ifndef GRAPH_REMOVAL_H
#define GRAPH_REMOVAL_H

#include "graph_paths.h"

/* A block at hand; its actors are numbered anew, the first is the one above the others. */
struct removal {
    const struct graph *graph;
    uint64_t work, most; /* ties and depths looked at */
    uint32_t *begin;     /* of the actors of each block in list, without the one above */
    uint32_t *list;      /* actors by block */
    uint32_t *place;     /* of an actor in its own block */
    uint32_t block, actors;
    uint32_t *who;    /* the number in the graph */
    uint32_t *first;  /* actors + 1 */
    uint32_t *near;   /* ties inside the block */
    uint32_t *depths; /* actors + 1: where the depths of each begin */
    double *hanging;  /* how many hang on it at each depth, itself at 0 */

    uint32_t *distance; /* of the search from one of them */
    uint32_t *before;   /* how many neighbours lead to it on shortest paths */
    uint32_t *order;
    double *reach; /* for each x, the sum of 1 / (x + depth) over who hangs on the beginning of
                      the search; 0 while unknown */

    bool *affected;
    uint32_t *lost; /* the one that is taken out, then the affected */
    uint32_t losses;
    uint32_t *again;          /* their new distances */
    uint32_t *start, *beside; /* who can start at each distance: a list, with + 1 */
    uint32_t *queue;
    uint32_t *seen; /* of the graph: the search for who hangs on somebody, by a stamp */
    uint32_t stamp;
};

static struct removal removal_new(struct desk *desk, const struct graph *graph, uint64_t most)
{
    uint32_t count = graph->actors;

    return (struct removal){
        .graph = graph,
        .most = most,
        .begin = graph_numbers(desk, (size_t)graph->blocks + 1),
        .list = graph_numbers(desk, count),
        .place = graph_numbers(desk, count),
        .who = graph_numbers(desk, count),
        .first = graph_numbers(desk, (size_t)count + 1),
        .near = graph_numbers(desk, 2 * (size_t)graph->ties),
        .depths = graph_numbers(desk, (size_t)count + 1),
        .hanging = graph_doubles(desk, count),
        .distance = graph_numbers(desk, count),
        .before = graph_numbers(desk, count),
        .order = graph_numbers(desk, (size_t)count + 1),
        .reach = graph_doubles(desk, 2 * (size_t)count),
        .affected = desk_array(desk, count, sizeof(bool)),
        .lost = graph_numbers(desk, count),
        .again = graph_numbers(desk, count),
        .start = graph_numbers(desk, count),
        .beside = graph_numbers(desk, count),
        .queue = graph_numbers(desk, count),
        .seen = graph_numbers(desk, count),
    };
}

/* ---- a block ------------------------------------------------------------- */

/* Actors by the block of the tie to their parent, ascending. */
static void removal_sort(struct removal *removal)
{
    const struct graph *graph = removal->graph;

    for (uint32_t x = 0; x < graph->actors; x++)
        if (!graph_is_root(graph, x))
            removal->begin[graph->block[x]]++;
    for (uint32_t block = 1; block <= graph->blocks; block++)
        removal->begin[block] += removal->begin[block - 1];
    for (uint32_t x = graph->actors; x-- > 0;)
        if (!graph_is_root(graph, x))
            removal->list[--removal->begin[graph->block[x]]] = x;
}

/* A tie belongs to the block of its lower end, which leads up to somebody in the same block. */
static void removal_tie(struct removal *removal, uint32_t i, uint32_t above, bool fill)
{
    uint32_t j = above == removal->who[0] ? 0 : removal->place[above];

    if (fill) {
        removal->near[--removal->first[i]] = j;
        removal->near[--removal->first[j]] = i;
    } else {
        removal->first[i]++;
        removal->first[j]++;
    }
}

static void removal_ties(struct removal *removal, bool fill)
{
    const struct graph *graph = removal->graph;

    for (uint32_t i = 1; i < removal->actors; i++) {
        uint32_t x = removal->who[i];
        for (uint32_t k = graph->first[x]; k < graph->first[x + 1] && graph->near[k] < x; k++)
            removal_tie(removal, i, graph->near[k], fill);
    }
}

/* Those who hang on an actor of the block, by depth: a search that leaves the block at once. */
static void removal_hang(struct removal *removal, uint32_t a)
{
    const struct graph *graph = removal->graph;
    uint32_t *queue = removal->queue, *seen = removal->seen, met = 1, at = removal->depths[a];

    queue[0] = removal->who[a];
    seen[queue[0]] = ++removal->stamp;
    for (uint32_t begin = 0, end = 1; begin < end; begin = end, end = met) {
        removal->hanging[at++] = end - begin;
        for (uint32_t k = begin; k < end; k++) {
            uint32_t x = queue[k];
            for (uint32_t i = graph->first[x]; i < graph->first[x + 1]; i++) {
                uint32_t y = graph->near[i], lower = x > y ? x : y;
                if (seen[y] == removal->stamp || (k == 0 && graph->block[lower] == removal->block))
                    continue;
                seen[y] = removal->stamp;
                queue[met++] = y;
            }
        }
    }
    removal->depths[a + 1] = at;
}

static void removal_open(struct removal *removal, uint32_t block)
{
    const struct graph *graph = removal->graph;
    const uint32_t *members = removal->list + removal->begin[block];

    removal->block = block;
    removal->actors = removal->begin[block + 1] - removal->begin[block] + 1;
    removal->who[0] = graph->parent[members[0]];
    for (uint32_t i = 1; i < removal->actors; i++) {
        removal->who[i] = members[i - 1];
        removal->place[members[i - 1]] = i;
    }
    memset(removal->first, 0, (removal->actors + 1) * sizeof *removal->first);
    removal_ties(removal, false);
    for (uint32_t i = 1; i <= removal->actors; i++)
        removal->first[i] += removal->first[i - 1];
    removal_ties(removal, true);
    for (uint32_t a = 0; a < removal->actors; a++)
        removal_hang(removal, a);
}

/* ---- the searches inside it ---------------------------------------------- */

static void removal_search(struct removal *removal, uint32_t from)
{
    uint32_t *distance = removal->distance, *before = removal->before;
    uint32_t *order = removal->order, found = 1;

    for (uint32_t i = 0; i < removal->actors; i++) {
        distance[i] = GRAPH_FAR;
        before[i] = 0;
    }
    order[0] = from;
    distance[from] = 0;
    for (uint32_t k = 0; k < found; k++) {
        uint32_t beyond = distance[order[k]] + 1;
        const uint32_t *y = removal->near + removal->first[order[k]];
        const uint32_t *end = removal->near + removal->first[order[k] + 1];
        for (; y < end; y++) {
            uint32_t known = distance[*y];
            order[found] = *y; /* as in paths_find */
            found += known == GRAPH_FAR;
            known = known < beyond ? known : beyond;
            distance[*y] = known;
            before[*y] += known == beyond;
        }
    }
}

/* Take v out: lost becomes v and all whom no shortest path reaches any more. */
static void removal_lose(struct removal *removal, uint32_t v)
{
    removal->lost[0] = v;
    removal->losses = 1;
    for (uint32_t k = 0; k < removal->losses; k++) {
        uint32_t x = removal->lost[k], beyond = removal->distance[x] + 1;
        removal->affected[x] = true;
        removal->work += removal->first[x + 1] - removal->first[x];
        for (uint32_t i = removal->first[x]; i < removal->first[x + 1]; i++) {
            uint32_t y = removal->near[i];
            if (removal->distance[y] == beyond && --removal->before[y] == 0)
                removal->lost[removal->losses++] = y;
        }
    }
}

static void removal_restore(struct removal *removal)
{
    for (uint32_t k = 0; k < removal->losses; k++) {
        uint32_t x = removal->lost[k], beyond = removal->distance[x] + 1;
        removal->affected[x] = false;
        for (uint32_t i = removal->first[x]; i < removal->first[x + 1]; i++)
            removal->before[removal->near[i]] += removal->distance[removal->near[i]] == beyond;
    }
}

/* Where the affected can be reached again from those who are not; the farthest such distance. */
static uint32_t removal_start(struct removal *removal)
{
    uint32_t last = 0;

    for (uint32_t k = 1; k < removal->losses; k++) {
        uint32_t x = removal->lost[k], best = GRAPH_FAR;
        for (uint32_t i = removal->first[x]; i < removal->first[x + 1]; i++) {
            uint32_t y = removal->near[i];
            if (!removal->affected[y] && removal->distance[y] + 1 < best)
                best = removal->distance[y] + 1;
        }
        removal->again[x] = best;
        if (best == GRAPH_FAR)
            continue;
        removal->beside[x] = removal->start[best];
        removal->start[best] = x + 1;
        last = best > last ? best : last;
    }
    return last;
}

/* The affected at one distance are known: go on to their neighbours.  They are in queue from head
 * to tail; the new tail. */
static uint32_t removal_step(struct removal *removal, uint32_t head, uint32_t tail)
{
    for (uint32_t met = tail; head < met; head++) {
        uint32_t x = removal->queue[head], beyond = removal->again[x] + 1;
        for (uint32_t i = removal->first[x]; i < removal->first[x + 1]; i++) {
            uint32_t y = removal->near[i];
            if (y == removal->lost[0] || !removal->affected[y] || removal->again[y] <= beyond)
                continue;
            removal->again[y] = beyond;
            removal->queue[tail++] = y;
        }
    }
    return tail;
}

static void removal_search_again(struct removal *removal)
{
    uint32_t last = removal_start(removal), head = 0, tail = 0, reached = 0;

    for (uint32_t distance = removal->distance[removal->lost[0]] + 1;
         distance <= last || head < tail; distance++) {
        uint32_t next = distance < removal->actors ? removal->start[distance] : 0;
        for (; next; next = removal->beside[next - 1])
            if (removal->again[next - 1] == distance)
                removal->queue[tail++] = next - 1;
        if (distance < removal->actors)
            removal->start[distance] = 0;
        reached = tail;
        tail = removal_step(removal, head, tail);
        head = reached;
        removal->work++;
    }
}

/* ---- the correction ------------------------------------------------------ */

/* The sum of 1 / (x + depth) over who hangs on the beginning of the search. */
static double removal_reach(struct removal *removal, uint32_t from, uint32_t x)
{
    double sum = removal->reach[x];

    if (sum > 0)
        return sum;
    uint32_t begin = removal->depths[from], end = removal->depths[from + 1];
    for (uint32_t at = begin; at < end; at++)
        sum += removal->hanging[at] / (x + (at - begin));
    removal->work += end - begin;
    removal->reach[x] = sum;
    return sum;
}

/* What the nearness of all who hang on from to all who hang on y gains: less than 0. */
static double removal_gain(struct removal *removal, uint32_t from, uint32_t y)
{
    uint32_t begin = removal->depths[y], end = removal->depths[y + 1];
    double gain = 0;

    for (uint32_t at = begin; at < end; at++)
        gain += removal->hanging[at] *
                (removal_reach(removal, from, removal->again[y] + (at - begin)) -
                 removal_reach(removal, from, removal->distance[y] + (at - begin)));
    removal->work += end - begin;
    return gain;
}

static void removal_correct(struct removal *removal, double *same, uint32_t from, uint32_t v)
{
    double gain = 0;

    removal_lose(removal, v);
    if (removal->losses > 1)
        removal_search_again(removal);
    for (uint32_t k = 1; k < removal->losses; k++)
        gain += removal_gain(removal, from, removal->lost[k]);
    same[removal->who[v]] += gain;
    removal_restore(removal);
}

static void removal_correct_from(struct removal *removal, double *same, uint32_t from)
{
    removal_search(removal, from);
    memset(removal->reach, 0, 2 * (size_t)removal->graph->actors * sizeof *removal->reach);
    for (uint32_t v = 0; v < removal->actors && removal->work <= removal->most; v++)
        if (v != from && graph_is_cut(removal->graph, removal->who[v]))
            removal_correct(removal, same, from, v);
}

/* Correct the sums of every cut point; false when that takes too much work. */
static bool removal_run(struct removal *removal, double *same)
{
    removal_sort(removal);
    for (uint32_t block = 0; block < removal->graph->blocks; block++) {
        if (removal->work > removal->most)
            return false;
        if (removal->begin[block + 1] - removal->begin[block] < 2)
            continue; /* a tie by itself */
        removal_open(removal, block);
        for (uint32_t from = 0; from < removal->actors && removal->work <= removal->most; from++)
            removal_correct_from(removal, same, from);
    }
    return removal->work <= removal->most;
}

#endif

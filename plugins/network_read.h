/* network_read.h -- the network as the dossier describes it: actors, their sectors, ties and the
 * catalyst; for network.c alone.
 *
 * Whatever the shape cannot refuse and no figure can stand on (a name that nobody has, a tie of an
 * actor with itself, the same tie twice) becomes the reason why there is no figure: a network with
 * a tie left out would look like another one. */
#ifndef NETWORK_READ_H
#define NETWORK_READ_H

#include "graph.h"
#include "names.h"
#include "network_words.h"
#include "partners.h"

#include <stdlib.h>

enum { NETWORK_ACTORS = 5000, NETWORK_TIES = 50000 };

struct network {
    struct desk desk;
    const accord_node *section;
    const accord_text *why; /* there is no figure at all; NULL when there are */
    struct names partners;  /* in their order */
    struct names actors;    /* in the order of the list, then as first named */
    struct names sectors;
    size_t *sector; /* of each actor; NAMES_NONE where nothing is known */
    uint32_t *pairs;
    const accord_node **where; /* each tie in the dossier */
    uint32_t ties;
    size_t catalyst; /* an actor, or NAMES_NONE */
    const accord_text *no_catalyst;
    struct known known; /* partners and actors of the list */
    struct graph graph;
};

/* ---- reasons that name somebody ------------------------------------------ */

/* An error in the dossier, told at its place with the nearest of the known words; the first one is
 * the reason for having no figure. */
static void network_problem(struct network *network, const accord_node *where,
                            const accord_text *reason, struct known known)
{
    desk_problem(&network->desk, where, ACCORD_ERROR, reason, known);
    if (!network->why)
        network->why = reason;
}

static void network_wrong(struct network *network, const accord_node *where,
                          const accord_text *words, const char *one, const char *two)
{
    network_problem(network, where, reason_with(&network->desk, words, one, two), NOTHING_KNOWN);
}

static void network_unknown(struct network *network, const accord_node *where,
                            const accord_text *words, const char *id)
{
    network_problem(network, where, reason_with(&network->desk, words, id, ""), network->known);
}

/* ---- actors -------------------------------------------------------------- */

/* A new actor; NAMES_NONE, and why, when there is no more room. */
static size_t actor_add(struct network *network, accord_str id, accord_str sector)
{
    if (network->actors.count == NETWORK_ACTORS) {
        network->why = &TOO_MANY_ACTORS;
        return NAMES_NONE;
    }
    size_t i = names_add(&network->desk, &network->actors, id);
    if (i != NAMES_NONE)
        network->sector[i] =
            sector.len > 0 ? names_add(&network->desk, &network->sectors, sector) : NAMES_NONE;
    return i;
}

/* What a partner is; empty where the dossier does not say, or where there is no such partner. */
static accord_str kind_of(const struct network *network, accord_str id)
{
    size_t i = names_find(&network->partners, id);

    return i == NAMES_NONE ? (accord_str){"", 0} : partner_kind(&network->desk, i);
}

/* Nothing more is read: too much of it, or no memory. */
static bool is_too_large(const struct network *network)
{
    return network->desk.code || network->why == &TOO_MANY_ACTORS;
}

/* The words that a hand may have meant by an id that nobody has. */
static void list_known(struct network *network)
{
    size_t partners = network->partners.count, count = partners + network->actors.count;
    const char **words = desk_array(&network->desk, count, sizeof *words);

    for (size_t i = 0; i < count && words; i++)
        words[i] = i < partners ? network->partners.ids[i] : network->actors.ids[i - partners];
    network->known = (struct known){words, words ? count : 0};
}

static void read_actors(struct network *network, const accord_node *list)
{
    const accord_host *host = network->desk.host;
    accord_str key;

    for (size_t i = 0; i < host->count(list) && !is_too_large(network); i++) {
        const accord_node *actor = host->at(list, i, &key);
        accord_str id = host->text(host->get(actor, "id"));
        accord_str sector = host->text(host->get(actor, "sector"));
        size_t seen = names_find(&network->actors, id);
        if (seen != NAMES_NONE)
            network_wrong(network, host->get(actor, "id"), &LISTED_TWICE, network->actors.ids[seen],
                          "");
        else
            actor_add(network, id, sector.len > 0 ? sector : kind_of(network, id));
    }
}

/* The actor of that name; a partner becomes one.  NAMES_NONE when nobody has it. */
static size_t actor_find(struct network *network, accord_str id)
{
    size_t i = names_find(&network->actors, id);

    if (i != NAMES_NONE || names_find(&network->partners, id) == NAMES_NONE)
        return i;
    return actor_add(network, id, kind_of(network, id));
}

/* ---- ties ---------------------------------------------------------------- */

static size_t read_end(struct network *network, const accord_node *end)
{
    accord_str id = network->desk.host->text(end);
    size_t i = actor_find(network, id);
    const char *copy =
        i == NAMES_NONE && !is_too_large(network) ? text_copy(&network->desk, id) : NULL;

    if (copy)
        network_unknown(network, end, &NOT_KNOWN, copy);
    return i;
}

static void read_tie(struct network *network, const accord_node *between)
{
    const accord_host *host = network->desk.host;
    accord_str key;

    if (host->count(between) != 2) {
        network_wrong(network, between, &NOT_TWO, "", "");
        return;
    }
    size_t one = read_end(network, host->at(between, 0, &key));
    size_t two = read_end(network, host->at(between, 1, &key));
    if (one == NAMES_NONE || two == NAMES_NONE || network->desk.code)
        return;
    if (one == two) {
        network_wrong(network, between, &WITH_ITSELF, network->actors.ids[one], "");
        return;
    }
    network->where[network->ties] = between;
    network->pairs[2 * network->ties] = (uint32_t)one;
    network->pairs[2 * network->ties++ + 1] = (uint32_t)two;
}

static void read_ties(struct network *network, const accord_node *list)
{
    const accord_host *host = network->desk.host;
    size_t count = host->count(list);
    accord_str key;

    if (count > NETWORK_TIES) {
        network->why = network->why ? network->why : &TOO_MANY_TIES;
        return;
    }
    network->pairs = desk_array(&network->desk, 2 * count, sizeof *network->pairs);
    network->where = desk_array(&network->desk, count, sizeof *network->where);
    for (size_t i = 0; i < count && !is_too_large(network); i++)
        read_tie(network, host->get(host->at(list, i, &key), "between"));
}

/* A tie by its ends, the lower first, then by its place in the list. */
struct span {
    uint32_t low, high, tie;
};

static int compare_spans(const void *a, const void *b)
{
    const struct span *p = a, *q = b;

    if (p->low != q->low)
        return p->low < q->low ? -1 : 1;
    if (p->high != q->high)
        return p->high < q->high ? -1 : 1;
    return p->tie < q->tie ? -1 : p->tie > q->tie;
}

static void check_twice(struct network *network)
{
    struct span *spans = desk_array(&network->desk, network->ties, sizeof *spans);

    for (uint32_t i = 0; i < network->ties && spans; i++) {
        uint32_t one = network->pairs[2 * i], two = network->pairs[2 * i + 1];
        spans[i] = (struct span){one < two ? one : two, one < two ? two : one, i};
    }
    if (network->ties > 0 && spans)
        qsort(spans, network->ties, sizeof *spans, compare_spans);
    for (uint32_t i = 1; i < network->ties && spans; i++)
        if (spans[i].low == spans[i - 1].low && spans[i].high == spans[i - 1].high)
            network_wrong(network, network->where[spans[i].tie], &TIED_TWICE,
                          network->actors.ids[spans[i].low], network->actors.ids[spans[i].high]);
}

static void read_catalyst(struct network *network)
{
    struct desk *desk = &network->desk;
    const accord_node *node = desk->host->get(network->section, "catalyst");
    accord_str id = desk->host->text(node);

    network->catalyst = NAMES_NONE;
    network->no_catalyst = &NO_CATALYST;
    if (id.len == 0 || is_too_large(network))
        return;
    network->catalyst = actor_find(network, id);
    const char *copy =
        network->catalyst == NAMES_NONE && !is_too_large(network) ? text_copy(desk, id) : NULL;
    if (copy)
        network_unknown(network, node, &STRANGE_CATALYST, copy);
}

/* ---- the network --------------------------------------------------------- */

struct ranked {
    const char *id;
    uint32_t actor;
};

static int compare_ranked(const void *a, const void *b)
{
    return strcmp(((const struct ranked *)a)->id, ((const struct ranked *)b)->id);
}

/* The actors in the order of their names. */
static uint32_t *rank_actors(struct network *network)
{
    size_t count = network->actors.count;
    uint32_t *order = graph_numbers(&network->desk, count);
    struct ranked *ranked = desk_array(&network->desk, count, sizeof *ranked);

    if (network->desk.code)
        return NULL;
    for (size_t i = 0; i < count; i++)
        ranked[i] = (struct ranked){network->actors.ids[i], (uint32_t)i};
    qsort(ranked, count, sizeof *ranked, compare_ranked);
    for (size_t i = 0; i < count; i++)
        order[i] = ranked[i].actor;
    return order;
}

static void read_graph(struct network *network)
{
    uint32_t *ranked = rank_actors(network);

    network->graph.actors = (uint32_t)network->actors.count;
    network->graph.ties = network->ties;
    if (!network->desk.code)
        graph_build(&network->desk, &network->graph, network->pairs, ranked);
}

static void network_read(struct network *network)
{
    struct desk *desk = &network->desk;
    const accord_host *host = desk->host;
    const accord_node *actors = host->get(network->section, "actors");
    size_t most = host->count(actors) + partner_count(desk);

    most = most < NETWORK_ACTORS ? most : NETWORK_ACTORS;
    network->actors = names_new(desk, most);
    network->sectors = names_new(desk, most);
    network->sector = desk_array(desk, most, sizeof *network->sector);
    if (!desk->code)
        network->partners = partner_names(desk);
    if (!desk->code)
        read_actors(network, actors);
    if (!desk->code)
        list_known(network);
    if (!desk->code)
        read_ties(network, host->get(network->section, "ties"));
    if (!desk->code)
        read_catalyst(network);
    if (!desk->code)
        check_twice(network);
    if (!desk->code && network->actors.count == 0 && !network->why)
        network->why = &NO_ACTOR;
    if (!desk->code && !network->why)
        read_graph(network);
}

#endif

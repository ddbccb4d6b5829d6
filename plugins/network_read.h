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
    uint32_t ties;
    size_t catalyst; /* an actor, or NAMES_NONE */
    const accord_text *no_catalyst;
    struct graph graph;
};

/* ---- reasons that name somebody ------------------------------------------ */

/* The first thing that is wrong is said. */
static void network_wrong(struct network *network, const accord_text *words, const char *one,
                          const char *two)
{
    if (!network->why)
        network->why = reason_with(&network->desk, words, one, two);
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

static void read_partners(struct network *network)
{
    struct desk *desk = &network->desk;

    network->partners = names_new(desk, partner_count(desk));
    for (size_t i = 0; i < partner_count(desk) && !desk->code; i++)
        names_add(desk, &network->partners, partner_id(desk, i));
}

static void read_actors(struct network *network, const accord_node *list)
{
    const accord_host *host = network->desk.host;
    accord_str key;

    for (size_t i = 0; i < host->count(list) && !network->why && !network->desk.code; i++) {
        const accord_node *actor = host->at(list, i, &key);
        accord_str id = host->text(host->get(actor, "id"));
        accord_str sector = host->text(host->get(actor, "sector"));
        size_t seen = names_find(&network->actors, id);
        if (seen != NAMES_NONE)
            network_wrong(network, &LISTED_TWICE, network->actors.ids[seen], "");
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

static size_t read_end(struct network *network, accord_str id)
{
    size_t i = actor_find(network, id);
    const char *copy = i == NAMES_NONE && !network->why ? text_copy(&network->desk, id) : NULL;

    if (copy)
        network_wrong(network, &NOT_KNOWN, copy, "");
    return i;
}

static void read_tie(struct network *network, const accord_node *between)
{
    const accord_host *host = network->desk.host;
    accord_str key;

    if (host->count(between) != 2) {
        network->why = &NOT_TWO;
        return;
    }
    size_t one = read_end(network, host->text(host->at(between, 0, &key)));
    size_t two = read_end(network, host->text(host->at(between, 1, &key)));
    if (network->why || network->desk.code)
        return;
    if (one == two)
        network_wrong(network, &WITH_ITSELF, network->actors.ids[one], "");
    network->pairs[2 * network->ties] = (uint32_t)one;
    network->pairs[2 * network->ties++ + 1] = (uint32_t)two;
}

static void read_ties(struct network *network, const accord_node *list)
{
    const accord_host *host = network->desk.host;
    accord_str key;

    if (host->count(list) > NETWORK_TIES) {
        network->why = network->why ? network->why : &TOO_MANY_TIES;
        return;
    }
    network->pairs = desk_array(&network->desk, 2 * host->count(list), sizeof *network->pairs);
    for (size_t i = 0; i < host->count(list) && !network->why && !network->desk.code; i++)
        read_tie(network, host->get(host->at(list, i, &key), "between"));
}

static void read_catalyst(struct network *network)
{
    struct desk *desk = &network->desk;
    accord_str id = desk->host->text(desk->host->get(network->section, "catalyst"));

    network->catalyst = NAMES_NONE;
    network->no_catalyst = &NO_CATALYST;
    if (id.len == 0 || network->why)
        return;
    network->catalyst = actor_find(network, id);
    const char *copy = network->catalyst == NAMES_NONE ? text_copy(&network->desk, id) : NULL;
    if (copy)
        network->no_catalyst = reason_with(desk, &STRANGE_CATALYST, copy, "");
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
    uint32_t *ranked = rank_actors(network), one, two;

    network->graph.actors = (uint32_t)network->actors.count;
    network->graph.ties = network->ties;
    if (!network->desk.code)
        graph_build(&network->desk, &network->graph, network->pairs, ranked);
    if (!network->desk.code && graph_twice(&network->graph, &one, &two))
        network_wrong(network, &TIED_TWICE, network->actors.ids[one], network->actors.ids[two]);
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
        read_partners(network);
    if (!desk->code)
        read_actors(network, actors);
    if (!desk->code)
        read_ties(network, host->get(network->section, "ties"));
    if (!desk->code)
        read_catalyst(network);
    if (!desk->code && network->actors.count == 0 && !network->why)
        network->why = &NO_ACTOR;
    if (!desk->code && !network->why)
        read_graph(network);
}

#endif

/* network.c -- who holds a network together, and what it loses without its catalyst.
 *
 * Section `network` says who is tied to whom.  From that we compute what is usual of networks: how
 * dense they are, through whom the shortest paths lead (betweenness, Freeman 1977), who is near to
 * all (closeness, Wasserman and Faust 1994), how far all of this goes to one actor (centralisation,
 * Freeman 1979), whether ties cross sectors (E-I index, Krackhardt and Stern 1988, with its value
 * by chance); and what matters most to an alliance: which actors and ties alone hold parts of it
 * together (Hopcroft and Tarjan 1973), and what is left without each of them, in parts,
 * fragmentation (Borgatti 2006) and efficiency (Latora and Marchiori 2001).
 *
 * The limits: 5,000 actors and 50,000 ties, or every figure is null; 250 million for actors times
 * twice the ties, or those are null that look at all paths; 100 million steps for the detours
 * without the cut points, or their efficiency is, but for the catalyst's.  Reasons say so.
 *
 * The cost: O(actors + ties) for parts, cut points, bridges and what is left in parts without each
 * of them (graph.h); O(actors x ties) for all paths (graph_paths.h), once more without the catalyst,
 * and for the cut points what graph_removal.h says.  Measured: 0.5 s for 2,000 actors with 10,000
 * ties, also when 1,000 of them are cut points, 0.2 s for a chain of 2,000, 3 s for 5,000 with
 * 20,000 ties.
 *
 * What the dossier says that makes no network (an unknown name in a tie, a tie of an actor with
 * itself or given twice) is the reason why every figure is null (network_read.h). */
#include "graph_removal.h"
#include "network_ptce.h"
#include "network_read.h"
#include "network_words.h"

#define WALK_MOST 250000000.0
#define DETOURS_MOST 100000000u

static const char *const FIGURES[] = {
    "density",    "degree",      "betweenness", "closeness",     "centralisation",
    "components", "cut-points",  "bridges",     "fragmentation", "efficiency",
    "ei-index",   "ei-expected", "without",     "catalyst",
};

/* Figures at work. */
struct figures {
    struct network *network;
    struct desk *desk;
    const struct graph *graph;
    uint32_t actors;
    struct paths paths;
    const accord_text *no_paths;   /* why there is nothing that looks at all paths */
    const accord_text *no_ways;    /* the same of betweenness */
    const accord_text *no_removal; /* the same of efficiency without a cut point */
    double efficiency, without_catalyst;
};

/* ---- what looks at all paths --------------------------------------------- */

static void count_catalyst(struct figures *figures)
{
    size_t catalyst = figures->network->catalyst;

    if (catalyst == NAMES_NONE || figures->actors < 3)
        return;
    paths_count_without(&figures->paths, figures->graph->number[catalyst]);
    figures->without_catalyst = paths_efficiency(&figures->paths, figures->actors - 1);
}

static void count_removal(struct figures *figures)
{
    struct removal removal = removal_new(figures->desk, figures->graph, DETOURS_MOST);

    if (!figures->desk->code && !removal_run(&removal, figures->paths.same))
        figures->no_removal = &TOO_MANY_DETOURS;
}

static void count_paths(struct figures *figures)
{
    const struct graph *graph = figures->graph;

    if ((double)graph->actors * 2 * graph->ties > WALK_MOST) {
        figures->no_paths = figures->no_ways = figures->no_removal = &TOO_FAR_TO_WALK;
        return;
    }
    figures->paths = paths_new(figures->desk, graph);
    if (figures->desk->code)
        return;
    paths_count(&figures->paths);
    if (!figures->paths.countable)
        figures->no_ways = &TOO_MANY_PATHS;
    if (figures->actors > 1)
        figures->efficiency = paths_efficiency(&figures->paths, figures->actors);
    count_removal(figures);
    count_catalyst(figures);
}

/* Of unordered pairs, as a share of all pairs of the others. */
static void normalise_betweenness(struct figures *figures)
{
    double pairs = ((double)figures->actors - 1) * ((double)figures->actors - 2) / 2;

    for (uint32_t x = 0; x < figures->actors && !figures->no_paths; x++)
        figures->paths.betweenness[x] = pairs > 0 ? figures->paths.betweenness[x] / pairs : 0;
}

/* ---- actor by actor ------------------------------------------------------ */

/* In the order of the dossier; values are by number. */
static void put_by_actor(struct figures *figures, accord_tree *out, const char *key,
                         const double *values, const accord_text *why)
{
    if (why) {
        put_null(figures->desk, out, key, why);
        return;
    }
    accord_tree *map = put_map(figures->desk, out, key);
    for (uint32_t i = 0; i < figures->actors; i++)
        put_number(figures->desk, map, figures->network->actors.ids[i],
                   values[figures->graph->number[i]]);
}

/* The sum of what separates each from the most central one, as a share of what it can be. */
static double centralisation(const struct figures *figures, const double *values, double most)
{
    double largest = 0, sum = 0;

    for (uint32_t x = 0; x < figures->actors; x++)
        largest = values[x] > largest ? values[x] : largest;
    for (uint32_t x = 0; x < figures->actors; x++)
        sum += largest - values[x];
    return fmin(sum / most, 1); /* rounding goes no further than all */
}

static void put_centralisation(struct figures *figures, accord_tree *map, const char *key,
                               const double *values, double most, const accord_text *why)
{
    if (figures->actors < 3)
        why = &TWO_ACTORS;
    put_figure(figures->desk, map, key, why ? 0 : centralisation(figures, values, most), why);
}

static void put_actors(struct figures *figures, accord_tree *out)
{
    const struct paths *paths = &figures->paths;
    const struct graph *graph = figures->graph;
    double *degree = graph_doubles(figures->desk, figures->actors), n = figures->actors;
    bool parts = graph->end[0] < figures->actors;

    if (figures->desk->code)
        return;
    for (uint32_t x = 0; x < figures->actors; x++)
        degree[x] = graph_degree(graph, x);
    put_by_actor(figures, out, "degree", degree, NULL);
    put_by_actor(figures, out, "betweenness", paths->betweenness, figures->no_ways);
    put_by_actor(figures, out, "closeness", paths->closeness, figures->no_paths);
    accord_tree *map = put_map(figures->desk, out, "centralisation");
    put_centralisation(figures, map, "degree", degree, (n - 1) * (n - 2), NULL);
    put_centralisation(figures, map, "betweenness", paths->betweenness, n - 1, figures->no_ways);
    put_centralisation(figures, map, "closeness", paths->closeness, (n - 1) * (n - 2) / (2 * n - 3),
                       parts ? &IN_PARTS : figures->no_paths);
}

/* ---- parts --------------------------------------------------------------- */

static void put_cut_points(struct figures *figures, accord_tree *out)
{
    accord_tree *list = put_list(figures->desk, out, "cut-points");

    for (uint32_t i = 0; i < figures->actors; i++)
        if (graph_is_cut(figures->graph, figures->graph->number[i]))
            put_word(figures->desk, list, NULL, figures->network->actors.ids[i]);
}

static int compare_pairs(const void *a, const void *b)
{
    const uint32_t *p = a, *q = b;

    if (p[0] != q[0])
        return p[0] < q[0] ? -1 : 1;
    return p[1] < q[1] ? -1 : p[1] > q[1];
}

/* Pairs in the order of the actors, whatever the order of the ties. */
static void put_bridges(struct figures *figures, accord_tree *out)
{
    const struct graph *graph = figures->graph;
    uint32_t *pairs = graph_numbers(figures->desk, 2 * (size_t)figures->actors), count = 0;
    accord_tree *list = put_list(figures->desk, out, "bridges");

    for (uint32_t x = 0; x < figures->actors && !figures->desk->code; x++) {
        uint32_t one = graph->origin[x], two = graph->origin[graph->parent[x]];
        if (!graph_is_bridge(graph, x))
            continue;
        pairs[2 * count] = one < two ? one : two;
        pairs[2 * count++ + 1] = one < two ? two : one;
    }
    if (count > 0)
        qsort(pairs, count, 2 * sizeof *pairs, compare_pairs);
    for (uint32_t i = 0; i < 2 * count; i += 2) {
        accord_tree *pair = put_list(figures->desk, list, NULL);
        put_word(figures->desk, pair, NULL, figures->network->actors.ids[pairs[i]]);
        put_word(figures->desk, pair, NULL, figures->network->actors.ids[pairs[i + 1]]);
    }
}

static double fragmentation(const struct graph_rest *rest)
{
    uint64_t pairs = (uint64_t)rest->actors * (rest->actors - 1);

    return (double)(pairs - rest->together) / (double)pairs;
}

static void put_whole(struct figures *figures, accord_tree *out)
{
    struct graph_rest all = graph_without(figures->graph, figures->actors);
    const accord_text *why = figures->actors < 2 ? &ONE_ACTOR : NULL;

    put_number(figures->desk, out, "components", all.components);
    put_cut_points(figures, out);
    put_bridges(figures, out);
    put_figure(figures->desk, out, "fragmentation", why ? 0 : fragmentation(&all), why);
    put_figure(figures->desk, out, "efficiency", figures->efficiency,
               why ? why : figures->no_paths);
}

/* ---- without an actor ---------------------------------------------------- */

static void put_rest(struct figures *figures, accord_tree *map, uint32_t x)
{
    struct graph_rest rest = graph_without(figures->graph, x);
    bool catalyst = figures->graph->origin[x] == figures->network->catalyst;
    const accord_text *why = rest.actors < 2 ? &FEW_REMAIN : NULL;
    const accord_text *no_path = catalyst ? figures->no_paths : figures->no_removal;
    double efficiency = figures->without_catalyst;

    put_number(figures->desk, map, "components", rest.components);
    put_number(figures->desk, map, "largest", rest.largest);
    put_figure(figures->desk, map, "fragmentation", why ? 0 : fragmentation(&rest), why);
    if (!catalyst && !why && !no_path)
        efficiency = figures->paths.same[x] / ((double)rest.actors * (rest.actors - 1));
    put_figure(figures->desk, map, "efficiency", efficiency, why ? why : no_path);
}

/* The catalyst and every cut point. */
static void put_without(struct figures *figures, accord_tree *out)
{
    const struct network *network = figures->network;
    accord_tree *map = put_map(figures->desk, out, "without");

    for (uint32_t i = 0; i < figures->actors && !figures->desk->code; i++) {
        uint32_t x = figures->graph->number[i];
        if (i == network->catalyst || graph_is_cut(figures->graph, x))
            put_rest(figures, put_map(figures->desk, map, network->actors.ids[i]), x);
    }
    if (network->catalyst == NAMES_NONE)
        put_null(figures->desk, out, "catalyst", network->no_catalyst);
    else
        put_rest(figures, put_map(figures->desk, out, "catalyst"),
                 figures->graph->number[network->catalyst]);
}

/* ---- sectors ------------------------------------------------------------- */

/* An actor without a sector, or NAMES_NONE. */
static size_t find_without_sector(const struct network *network)
{
    for (size_t i = 0; i < network->actors.count; i++)
        if (network->sector[i] == NAMES_NONE)
            return i;
    return NAMES_NONE;
}

/* (E - I) / (E + I) of so many ties, inside of them within a sector. */
static double ei_index(double all, double inside)
{
    return (all - 2 * inside) / all;
}

static double ties_inside(const struct network *network)
{
    double inside = 0;

    for (size_t i = 0; i < 2 * (size_t)network->ties; i += 2)
        inside += network->sector[network->pairs[i]] == network->sector[network->pairs[i + 1]];
    return inside;
}

/* Pairs of actors of the same sector. */
static double pairs_inside(struct figures *figures)
{
    const struct network *network = figures->network;
    double *count = graph_doubles(figures->desk, network->sectors.count), pairs = 0;

    for (size_t i = 0; i < network->actors.count && count; i++)
        pairs += count[network->sector[i]]++;
    return pairs;
}

static void put_sectors(struct figures *figures, accord_tree *out)
{
    const struct network *network = figures->network;
    size_t unknown = find_without_sector(network);
    double n = figures->actors;

    if (unknown != NAMES_NONE) {
        const accord_text *why =
            reason_with(figures->desk, &NO_SECTOR, network->actors.ids[unknown], "");
        put_null(figures->desk, out, "ei-index", why);
        put_null(figures->desk, out, "ei-expected", why);
        return;
    }
    put_figure(figures->desk, out, "ei-index", ei_index(network->ties, ties_inside(network)),
               network->ties == 0 ? &NO_TIE : NULL);
    put_figure(figures->desk, out, "ei-expected", ei_index(n * (n - 1) / 2, pairs_inside(figures)),
               n < 2 ? &ONE_ACTOR : NULL);
}

/* ---- all of it ----------------------------------------------------------- */

static void put_figures(struct figures *figures, accord_tree *out)
{
    double n = figures->actors;

    put_figure(figures->desk, out, "density", 2.0 * figures->graph->ties / (n * (n - 1)),
               n < 2 ? &ONE_ACTOR : NULL);
    put_actors(figures, out);
    put_whole(figures, out);
    put_sectors(figures, out);
    put_without(figures, out);
}

static int32_t measure(const accord_host *host, accord_call *call, const accord_node *dossier,
                       accord_tree *out)
{
    struct network network = {.desk = {host, call, dossier, ACCORD_OK},
                              .section = host->get(dossier, "network")};
    struct figures figures = {.network = &network, .desk = &network.desk, .graph = &network.graph};

    network_read(&network);
    for (size_t i = 0; network.why && i < sizeof FIGURES / sizeof *FIGURES; i++)
        put_null(&network.desk, out, FIGURES[i], network.why);
    if (network.why || network.desk.code)
        return network.desk.code;
    figures.actors = network.graph.actors;
    count_paths(&figures);
    normalise_betweenness(&figures);
    if (!network.desk.code)
        put_figures(&figures, out);
    return network.desk.code;
}

const accord_plugin accord_plugin_v1 = {
    .magic = ACCORD_MAGIC,
    .size = sizeof accord_plugin_v1,
    .abi_major = ACCORD_ABI_MAJOR,
    .abi_minor = ACCORD_ABI_MINOR,
    .id = "network",
    .version = "1.0.0",
    .title = {"Network", "Réseau"},
    .about = {"Who holds the network of an alliance together: how dense it is, through whom its "
              "paths lead, who is near to all, whether ties cross sectors, which actors and ties "
              "alone hold parts of it together, and what would be left if the catalyst went. "
              "Also the rule ptce-composition: are the partners those of a territorial cluster "
              "of economic cooperation.",
              "Qui tient ensemble le réseau d’une alliance : s’il est dense, par qui passent ses "
              "chemins, qui est proche de tous, si les liens traversent les secteurs, quels "
              "acteurs et quels liens en tiennent seuls des morceaux ensemble, et ce qu’il en "
              "resterait sans le catalyseur. Et la règle ptce-composition : les partenaires "
              "sont-ils ceux d’un pôle territorial de coopération économique."},
    .sections = (const accord_section *const[]){&SECTION, NULL},
    .measures = MEASURES,
    .measure = measure,
    .rules = (const accord_rule *const[]){&PTCE, NULL},
};

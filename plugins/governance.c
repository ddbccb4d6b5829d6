/* governance.c -- who decides in an alliance: voting power, decision by decision.
 *
 * Section `governance` describes how decisions are taken: colleges with their votes and quotas, and
 * vetoes.  A seat is not power: with 60 % against 40 % and a majority of one half the smaller
 * partner decides nothing, and has exactly half of the power once the quota passes 60 %.  So for
 * each kind of decision we look at every coalition of the members and ask who turns it from losing
 * into winning (a swing): Shapley and Shubik (1954) weigh swings by the order of joining, Banzhaf
 * (1965) counts them, Coleman (1971) relates them to what passes and to what fails; conventions as
 * in Felsenthal and Machover, The Measurement of Voting Power (1998).
 *
 * Coalitions are counted, not sampled (voting.h), so every figure is exact.  The limits:
 *
 *   62 members and 16 colleges in a decision;
 *   16,777,216 words of table: the different sums of votes that absent members can make without
 *   the motion failing, times the numbers of absent members, and what finding them takes.  With 60
 *   members in one college that is 266,000 sums, with 20 members 729,000;
 *   twice that for all the decisions of a dossier together.
 *
 * Beyond them every figure of the decision is null, with the reason. */
#include "governance_read.h"
#include "governance_words.h"
#include "voting.h"

#include <accord/plugin.h>

/* ---- writing, until something goes wrong --------------------------------- */

static accord_tree *put_map(struct desk *desk, accord_tree *parent, const char *key)
{
    accord_tree *map = desk->code == ACCORD_OK ? desk->host->map(desk->call, parent, key) : NULL;

    if (!map)
        note(desk, ACCORD_E_LIMIT);
    return map;
}

static void put_number(struct desk *desk, accord_tree *parent, const char *key, double value)
{
    if (desk->code == ACCORD_OK)
        note(desk, desk->host->put_number(desk->call, parent, key, value));
}

static void put_text(struct desk *desk, accord_tree *parent, const char *key, accord_str value)
{
    if (desk->code == ACCORD_OK)
        note(desk, desk->host->put_text(desk->call, parent, key, value));
}

static void put_null(struct desk *desk, accord_tree *parent, const char *key,
                     const accord_text *why)
{
    if (desk->code == ACCORD_OK)
        note(desk, desk->host->put_null(desk->call, parent, key, *why));
}

static void put_not_applicable(struct desk *desk, accord_tree *parent, const char *key,
                               const accord_text *why)
{
    if (desk->code == ACCORD_OK)
        note(desk, desk->host->put_not_applicable(desk->call, parent, key, *why));
}

/* ---- counting ------------------------------------------------------------ */

/* More working memory, sixteen times as much: nothing is given back, and all of it must stay below
 * the host's limit. */
static bool room_grow(struct desk *desk)
{
    size_t words = desk->words ? 16 * desk->words : (size_t)1 << 12;

    desk->room = scratch(desk, words * sizeof *desk->room);
    desk->words = desk->room ? words : 0;
    return desk->room;
}

/* Nearly every game is small, and one that is not says so soon: so we try. */
static void count_decision(struct desk *desk)
{
    struct decision *decision = &desk->decision;
    size_t most = desk->budget < VOTING_WORDS ? desk->budget : VOTING_WORDS;
    bool done;

    do
        done = voting_count(&decision->power, &decision->game, desk->room,
                            desk->words < most ? desk->words : most);
    while (!done && desk->words < most && room_grow(desk));
    if (!done)
        decision->why = &TOO_MANY_SUMS;
    desk->budget -= decision->power.work < desk->budget ? decision->power.work : desk->budget;
}

/* ---- figures ------------------------------------------------------------- */

static const char *const FIGURES[] = {
    "shapley-shubik",    "banzhaf",   "banzhaf-absolute", "coleman",
    "veto-players",      "dictators", "dummies",          "smallest-winning",
    "smallest-blocking", "power-gap", "deadlock",
};

static void put_by_member(struct desk *desk, accord_tree *parent, const char *key,
                          const double *values)
{
    accord_tree *map = put_map(desk, parent, key);

    for (size_t i = 0; i < desk->decision.game.members; i++)
        put_number(desk, map, desk->decision.members[i], values[i]);
}

/* The swings of each member, divided; zeros when there is nothing to divide by. */
static void put_swings(struct desk *desk, accord_tree *parent, const char *key, double divisor)
{
    double values[VOTING_MEMBERS] = {0};

    for (size_t i = 0; i < desk->decision.game.members && divisor > 0; i++)
        values[i] = (double)desk->decision.power.swings[i] / divisor;
    put_by_member(desk, parent, key, values);
}

/* The members who have exactly so many swings. */
static void put_members(struct desk *desk, accord_tree *parent, const char *key, uint64_t swings)
{
    const struct decision *decision = &desk->decision;
    accord_tree *list = desk->code == ACCORD_OK ? desk->host->list(desk->call, parent, key) : NULL;

    if (!list)
        note(desk, ACCORD_E_LIMIT);
    for (size_t i = 0; i < decision->game.members; i++)
        if (decision->power.swings[i] == swings) {
            const char *id = decision->members[i];
            put_text(desk, list, NULL, (accord_str){id, strlen(id)});
        }
}

static void put_size(struct desk *desk, accord_tree *parent, const char *key, int size,
                     const accord_text *why)
{
    if (size < 0)
        put_null(desk, parent, key, why);
    else
        put_number(desk, parent, key, size);
}

static void put_coleman(struct desk *desk, accord_tree *parent)
{
    const struct voting_power *power = &desk->decision.power;
    accord_tree *map = put_map(desk, parent, "coleman");

    put_number(desk, map, "act", (double)power->winning / (double)(power->winning + power->losing));
    if (power->winning > 0)
        put_swings(desk, map, "prevent", (double)power->winning);
    else
        put_null(desk, map, "prevent", &NEVER_PASSES);
    if (power->losing > 0)
        put_swings(desk, map, "initiate", (double)power->losing);
    else
        put_null(desk, map, "initiate", &ALWAYS_PASSES);
}

/* The first decision without a figure says why there is no largest one, unless another has it. */
static void say_why(const accord_text **why, const accord_text *first)
{
    if (*why == &NO_DECISION)
        *why = first;
}

/* Half of what would have to change hands for power to follow what each one brings in. */
static void put_gap(struct desk *desk, accord_tree *parent)
{
    const struct decision *decision = &desk->decision;
    double gap = 0;

    if (!decision->shared) {
        put_null(desk, parent, "power-gap", &NO_SHARES);
        say_why(&desk->no_gap, &NO_SHARES);
        return;
    }
    for (size_t i = 0; i < decision->game.members; i++) {
        double more = decision->power.shapley[i] - decision->shares[i];
        gap += (more < 0 ? -more : more) / 2;
    }
    put_number(desk, parent, "power-gap", gap);
    desk->gap = gap > desk->gap ? gap : desk->gap;
    desk->no_gap = NULL;
}

static void put_deadlock(struct desk *desk, accord_tree *parent)
{
    const struct voting_power *power = &desk->decision.power;
    double deadlock = (double)power->losing / (double)(power->winning + power->losing);

    put_number(desk, parent, "deadlock", deadlock);
    desk->deadlock = deadlock > desk->deadlock ? deadlock : desk->deadlock;
    desk->no_deadlock = NULL;
}

static void put_power(struct desk *desk, accord_tree *map)
{
    const struct decision *decision = &desk->decision;
    const struct voting_power *power = &decision->power;
    uint64_t half = (power->winning + power->losing) / 2; /* coalitions of the others */
    double swings = 0;

    for (size_t i = 0; i < decision->game.members; i++)
        swings += (double)power->swings[i];
    put_by_member(desk, map, "shapley-shubik", power->shapley);
    put_swings(desk, map, "banzhaf", swings);
    put_swings(desk, map, "banzhaf-absolute", (double)half);
    put_coleman(desk, map);
    put_members(desk, map, "veto-players", power->winning > 0 ? power->winning : UINT64_MAX);
    put_members(desk, map, "dictators", half);
    put_members(desk, map, "dummies", 0);
    put_size(desk, map, "smallest-winning", power->smallest_winning, &NEVER_PASSES);
    put_size(desk, map, "smallest-blocking", power->smallest_blocking, &ALWAYS_PASSES);
    put_gap(desk, map);
    put_deadlock(desk, map);
}

static void put_decision(struct desk *desk, accord_tree *decisions, const accord_node *node)
{
    const accord_host *host = desk->host;
    accord_tree *map;
    accord_str kind = host->text(host->get(node, "kind"));
    const char *id = text_copy(desk, host->text(host->get(node, "id")));

    read_decision(desk, node);
    if (!desk->decision.why && !desk->code)
        count_decision(desk);
    map = put_map(desk, decisions, id);
    put_text(desk, map, "kind", kind.len > 0 ? kind : (accord_str){"ordinary", 8});
    if (!desk->decision.why) {
        read_shares(desk);
        put_power(desk, map);
        return;
    }
    for (size_t i = 0; i < sizeof FIGURES / sizeof *FIGURES; i++)
        put_null(desk, map, FIGURES[i], desk->decision.why);
    say_why(&desk->no_gap, desk->decision.why);
    say_why(&desk->no_deadlock, desk->decision.why);
}

static void put_largest(struct desk *desk, accord_tree *out)
{
    if (desk->no_gap)
        put_null(desk, out, "power-gap", desk->no_gap);
    else
        put_number(desk, out, "power-gap", desk->gap);
    if (desk->no_deadlock)
        put_null(desk, out, "deadlock", desk->no_deadlock);
    else
        put_number(desk, out, "deadlock", desk->deadlock);
}

/* Where nothing is put to the vote, the question of power in votes does not arise. */
static void put_consensus(struct desk *desk, accord_tree *out)
{
    put_not_applicable(desk, out, "decisions", &NO_VOTE);
    put_not_applicable(desk, out, "power-gap", &NO_VOTE);
    put_not_applicable(desk, out, "deadlock", &NO_VOTE);
}

static void put_decisions(struct desk *desk, accord_tree *out, const accord_node *decisions)
{
    size_t count = desk->host->count(decisions);
    accord_tree *map = NULL;
    accord_str key;

    desk->no_gap = desk->no_deadlock = &NO_DECISION;
    if (count > 0)
        map = put_map(desk, out, "decisions");
    else
        put_null(desk, out, "decisions", &NO_DECISION);
    for (size_t i = 0; i < count && !desk->code; i++)
        put_decision(desk, map, desk->host->at(decisions, i, &key));
    put_largest(desk, out);
}

static int32_t measure(const accord_host *host, accord_call *call, const accord_node *dossier,
                       accord_tree *out)
{
    const accord_node *governance = host->get(dossier, "governance");
    struct desk *desk = host->scratch(call, sizeof *desk);

    if (!desk)
        return ACCORD_E_LIMIT;
    desk->host = host;
    desk->call = call;
    desk->dossier = dossier;
    desk->budget = 2 * (size_t)VOTING_WORDS;
    if (text_is(host->text(host->get(governance, "mode")), "consensus"))
        put_consensus(desk, out);
    else
        put_decisions(desk, out, host->get(governance, "decisions"));
    return desk->code;
}

const accord_plugin accord_plugin_v1 = {
    .magic = ACCORD_MAGIC,
    .size = sizeof accord_plugin_v1,
    .abi_major = ACCORD_ABI_MAJOR,
    .abi_minor = ACCORD_ABI_MINOR,
    .id = "governance",
    .version = "1.0.0",
    .title = {"Governance", "Gouvernance"},
    .about = {"Who can pass, block or shape the decisions of the alliance: voting power, counted "
              "exactly.",
              "Qui peut faire adopter, bloquer ou orienter les décisions de l’alliance : le "
              "pouvoir de vote, compté exactement."},
    .sections = (const accord_section *const[]){&SECTION, NULL},
    .measures = MEASURES,
    .measure = measure,
};

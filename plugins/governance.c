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

/* ---- counting ------------------------------------------------------------ */

/* More working memory, sixteen times as much: nothing is given back, and all of it must stay below
 * the host's limit. */
static bool room_grow(struct sitting *sitting)
{
    size_t words = sitting->words ? 16 * sitting->words : (size_t)1 << 12;

    sitting->room = desk_scratch(&sitting->desk, words * sizeof *sitting->room);
    sitting->words = sitting->room ? words : 0;
    return sitting->room;
}

/* Nearly every game is small, and one that is not says so soon: so we try. */
static void count_decision(struct sitting *sitting)
{
    struct decision *decision = &sitting->decision;
    size_t most = sitting->budget < VOTING_WORDS ? sitting->budget : VOTING_WORDS;
    bool done;

    do
        done = voting_count(&decision->power, &decision->game, sitting->room,
                            sitting->words < most ? sitting->words : most);
    while (!done && sitting->words < most && room_grow(sitting));
    if (!done)
        decision->why = &TOO_MANY_SUMS;
    sitting->budget -=
        decision->power.work < sitting->budget ? decision->power.work : sitting->budget;
}

/* ---- figures ------------------------------------------------------------- */

static const char *const FIGURES[] = {
    "shapley-shubik",    "banzhaf",   "banzhaf-absolute", "coleman",
    "veto-players",      "dictators", "dummies",          "smallest-winning",
    "smallest-blocking", "power-gap", "deadlock",
};

static void put_by_member(struct sitting *sitting, accord_tree *parent, const char *key,
                          const double *values)
{
    accord_tree *map = put_map(&sitting->desk, parent, key);

    for (size_t i = 0; i < sitting->decision.game.members; i++)
        put_number(&sitting->desk, map, sitting->decision.members[i], values[i]);
}

/* The swings of each member, divided; zeros when there is nothing to divide by. */
static void put_swings(struct sitting *sitting, accord_tree *parent, const char *key,
                       double divisor)
{
    double values[VOTING_MEMBERS] = {0};

    for (size_t i = 0; i < sitting->decision.game.members && divisor > 0; i++)
        values[i] = (double)sitting->decision.power.swings[i] / divisor;
    put_by_member(sitting, parent, key, values);
}

/* The members who have exactly so many swings. */
static void put_members(struct sitting *sitting, accord_tree *parent, const char *key,
                        uint64_t swings)
{
    const struct decision *decision = &sitting->decision;
    accord_tree *list = put_list(&sitting->desk, parent, key);

    for (size_t i = 0; i < decision->game.members; i++)
        if (decision->power.swings[i] == swings)
            put_word(&sitting->desk, list, NULL, decision->members[i]);
}

static void put_size(struct sitting *sitting, accord_tree *parent, const char *key, int size,
                     const accord_text *why)
{
    put_figure(&sitting->desk, parent, key, size, size < 0 ? why : NULL);
}

static void put_coleman(struct sitting *sitting, accord_tree *parent)
{
    const struct voting_power *power = &sitting->decision.power;
    accord_tree *map = put_map(&sitting->desk, parent, "coleman");

    put_number(&sitting->desk, map, "act",
               (double)power->winning / (double)(power->winning + power->losing));
    if (power->winning > 0)
        put_swings(sitting, map, "prevent", (double)power->winning);
    else
        put_null(&sitting->desk, map, "prevent", &NEVER_PASSES);
    if (power->losing > 0)
        put_swings(sitting, map, "initiate", (double)power->losing);
    else
        put_null(&sitting->desk, map, "initiate", &ALWAYS_PASSES);
}

/* The first decision without a figure says why there is no largest one, unless another has it. */
static void say_why(const accord_text **why, const accord_text *first)
{
    if (*why == &NO_DECISION)
        *why = first;
}

/* Half of what would have to change hands for power to follow what each one brings in. */
static void put_gap(struct sitting *sitting, accord_tree *parent)
{
    const struct decision *decision = &sitting->decision;
    double gap = 0;

    if (!decision->shared) {
        put_null(&sitting->desk, parent, "power-gap", &NO_SHARES);
        say_why(&sitting->no_gap, &NO_SHARES);
        return;
    }
    for (size_t i = 0; i < decision->game.members; i++) {
        double more = decision->power.shapley[i] - decision->shares[i];
        gap += (more < 0 ? -more : more) / 2;
    }
    put_number(&sitting->desk, parent, "power-gap", gap);
    sitting->gap = gap > sitting->gap ? gap : sitting->gap;
    sitting->no_gap = NULL;
}

static void put_deadlock(struct sitting *sitting, accord_tree *parent)
{
    const struct voting_power *power = &sitting->decision.power;
    double deadlock = (double)power->losing / (double)(power->winning + power->losing);

    put_number(&sitting->desk, parent, "deadlock", deadlock);
    sitting->deadlock = deadlock > sitting->deadlock ? deadlock : sitting->deadlock;
    sitting->no_deadlock = NULL;
}

static void put_power(struct sitting *sitting, accord_tree *map)
{
    const struct decision *decision = &sitting->decision;
    const struct voting_power *power = &decision->power;
    uint64_t half = (power->winning + power->losing) / 2; /* coalitions of the others */
    double swings = 0;

    for (size_t i = 0; i < decision->game.members; i++)
        swings += (double)power->swings[i];
    put_by_member(sitting, map, "shapley-shubik", power->shapley);
    put_swings(sitting, map, "banzhaf", swings);
    put_swings(sitting, map, "banzhaf-absolute", (double)half);
    put_coleman(sitting, map);
    put_members(sitting, map, "veto-players", power->winning > 0 ? power->winning : UINT64_MAX);
    put_members(sitting, map, "dictators", half);
    put_members(sitting, map, "dummies", 0);
    put_size(sitting, map, "smallest-winning", power->smallest_winning, &NEVER_PASSES);
    put_size(sitting, map, "smallest-blocking", power->smallest_blocking, &ALWAYS_PASSES);
    put_gap(sitting, map);
    put_deadlock(sitting, map);
}

static void put_decision(struct sitting *sitting, accord_tree *decisions, const accord_node *node)
{
    const accord_host *host = sitting->desk.host;
    accord_tree *map;
    accord_str kind = host->text(host->get(node, "kind"));
    const char *id = text_copy(&sitting->desk, host->text(host->get(node, "id")));

    read_decision(sitting, node);
    if (!sitting->decision.why && !sitting->desk.code)
        count_decision(sitting);
    map = put_map(&sitting->desk, decisions, id);
    put_text(&sitting->desk, map, "kind", kind.len > 0 ? kind : (accord_str){"ordinary", 8});
    if (!sitting->decision.why) {
        read_shares(sitting);
        put_power(sitting, map);
        return;
    }
    for (size_t i = 0; i < sizeof FIGURES / sizeof *FIGURES; i++)
        put_null(&sitting->desk, map, FIGURES[i], sitting->decision.why);
    say_why(&sitting->no_gap, sitting->decision.why);
    say_why(&sitting->no_deadlock, sitting->decision.why);
}

static void put_largest(struct sitting *sitting, accord_tree *out)
{
    put_figure(&sitting->desk, out, "power-gap", sitting->gap, sitting->no_gap);
    put_figure(&sitting->desk, out, "deadlock", sitting->deadlock, sitting->no_deadlock);
}

/* Where nothing is put to the vote, the question of power in votes does not arise. */
static void put_consensus(struct sitting *sitting, accord_tree *out)
{
    put_not_applicable(&sitting->desk, out, "decisions", &NO_VOTE);
    put_not_applicable(&sitting->desk, out, "power-gap", &NO_VOTE);
    put_not_applicable(&sitting->desk, out, "deadlock", &NO_VOTE);
}

/* Why the decisions cannot be told apart, or that there are none; NULL when all is well. */
static const accord_text *no_decisions(struct sitting *sitting, const accord_node *decisions)
{
    struct desk *desk = &sitting->desk;
    size_t count = desk->host->count(decisions);
    struct names names = names_new(desk, count);
    const accord_text *why = NULL;
    accord_str key;

    for (size_t i = 0; i < count && desk->code == ACCORD_OK; i++) {
        accord_str id = desk->host->text(desk->host->get(desk->host->at(decisions, i, &key), "id"));
        size_t seen = names_find(&names, id);
        if (seen != NAMES_NONE) {
            why = reason_with(desk, &SAME_ID, names.ids[seen], "");
            desk_problem(desk, desk->host->get(desk->host->at(decisions, i, &key), "id"),
                         ACCORD_ERROR, why, NOTHING_KNOWN);
        }
        names_add(desk, &names, id);
    }
    return why || count > 0 ? why : &NO_DECISION;
}

static void put_decisions(struct sitting *sitting, accord_tree *out, const accord_node *decisions)
{
    const accord_text *why = no_decisions(sitting, decisions);
    accord_tree *map = NULL;
    accord_str key;

    sitting->no_gap = sitting->no_deadlock = why ? why : &NO_DECISION;
    if (why)
        put_null(&sitting->desk, out, "decisions", why);
    else
        map = put_map(&sitting->desk, out, "decisions");
    for (size_t i = 0; map && i < sitting->desk.host->count(decisions) && !sitting->desk.code; i++)
        put_decision(sitting, map, sitting->desk.host->at(decisions, i, &key));
    put_largest(sitting, out);
}

static int32_t measure(const accord_host *host, accord_call *call, const accord_node *dossier,
                       accord_tree *out)
{
    const accord_node *governance = host->get(dossier, "governance");
    struct sitting *sitting = host->scratch(call, sizeof *sitting);

    if (!sitting)
        return ACCORD_E_LIMIT;
    sitting->desk = (struct desk){host, call, dossier, ACCORD_OK};
    sitting->budget = 2 * (size_t)VOTING_WORDS;
    sitting->partners = partner_names(&sitting->desk);
    if (text_is(host->text(host->get(governance, "mode")), "consensus"))
        put_consensus(sitting, out);
    else
        put_decisions(sitting, out, host->get(governance, "decisions"));
    return sitting->desk.code;
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

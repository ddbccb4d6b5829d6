/* governance_read.h -- decisions as the dossier describes them: members, votes, quotas, vetoes and
 * what each one brings in; for governance.c alone. */
#ifndef GOVERNANCE_READ_H
#define GOVERNANCE_READ_H

#include "governance_words.h"
#include "voting.h"

struct decision {
    const accord_text *why; /* nothing can be counted; NULL when it can */
    const char *members[VOTING_MEMBERS];
    double shares[VOTING_MEMBERS]; /* of contributions or capital, adding up to 1 */
    bool shared;                   /* shares are known */
    struct voting_game game;
    struct voting_power power;
};

/* One callback at work. */
struct desk {
    const accord_host *host;
    accord_call *call;
    const accord_node *dossier;
    int32_t code; /* the first thing that went wrong; nothing more is written then */
    uint64_t *room;
    size_t words;                            /* of room */
    size_t budget;                           /* words of work left for all decisions */
    double gap, deadlock;                    /* the largest */
    const accord_text *no_gap, *no_deadlock; /* or why there is none */
    struct decision decision;                /* at hand */
};

static void note(struct desk *desk, int32_t code)
{
    if (desk->code == ACCORD_OK)
        desk->code = code;
}

static void *scratch(struct desk *desk, size_t bytes)
{
    void *memory = desk->host->scratch(desk->call, bytes);

    if (!memory)
        note(desk, ACCORD_E_LIMIT);
    return memory;
}

/* ---- votes --------------------------------------------------------------- */

static bool text_is(accord_str text, const char *word)
{
    return text.len == strlen(word) && memcmp(text.ptr, word, text.len) == 0;
}

/* The same text with a NUL behind it, as keys want it. */
static const char *text_copy(struct desk *desk, accord_str text)
{
    char *copy = scratch(desk, text.len + 1);

    if (copy && text.len > 0)
        memcpy(copy, text.ptr, text.len);
    return copy;
}

/* The index of a member, or the number of members when it is none. */
static size_t member_find(const struct decision *decision, accord_str id)
{
    size_t i = 0;

    while (i < decision->game.members && !text_is(id, decision->members[i]))
        i++;
    return i;
}

/* The same, of a new member if need be; VOTING_MEMBERS when there is no more room. */
static size_t member_add(struct desk *desk, accord_str id)
{
    struct decision *decision = &desk->decision;
    size_t i = member_find(decision, id);

    if (i < decision->game.members)
        return i;
    if (i == VOTING_MEMBERS) {
        decision->why = &TOO_MANY_MEMBERS;
        return i;
    }
    decision->members[i] = text_copy(desk, id);
    if (!decision->members[i])
        return VOTING_MEMBERS;
    decision->game.members++;
    return i;
}

static void cast_vote(struct desk *desk, double *weights, accord_str id, double weight)
{
    size_t i = member_add(desk, id);

    if (!(weight >= 0))
        note(desk, ACCORD_E_ARG);
    else if (i < VOTING_MEMBERS)
        weights[i] += weight;
}

/* Votes by capital: whoever states a capital has a vote, of that weight. */
static void read_capital(struct desk *desk, double *weights)
{
    const accord_host *host = desk->host;
    const accord_node *partners = host->get(desk->dossier, "partners");
    size_t voters = 0;
    accord_str key;
    double capital;

    for (size_t i = 0; i < host->count(partners) && !desk->decision.why && !desk->code; i++) {
        const accord_node *partner = host->at(partners, i, &key);
        if (host->number(host->get(partner, "capital"), &capital) != ACCORD_OK)
            continue;
        cast_vote(desk, weights, host->text(host->get(partner, "id")), capital);
        voters++;
    }
    if (voters == 0)
        desk->decision.why = &NO_CAPITAL;
}

static void read_votes(struct desk *desk, double *weights, const accord_node *votes)
{
    const accord_host *host = desk->host;
    accord_str id;
    double weight;

    if (text_is(host->text(votes), "capital")) {
        read_capital(desk, weights);
        return;
    }
    for (size_t i = 0; i < host->count(votes) && !desk->decision.why && !desk->code; i++) {
        const accord_node *vote = host->at(votes, i, &id);
        if (host->number(vote, &weight) == ACCORD_OK)
            cast_vote(desk, weights, id, weight);
    }
}

static enum voting_rule read_quota(struct desk *desk, double *quota, const accord_node *node)
{
    accord_str word = desk->host->text(node);

    *quota = 0;
    if (text_is(word, "majority"))
        return VOTING_MAJORITY;
    if (text_is(word, "two-thirds"))
        return VOTING_TWO_THIRDS;
    if (text_is(word, "three-quarters"))
        return VOTING_THREE_QUARTERS;
    if (text_is(word, "unanimity"))
        return VOTING_UNANIMITY;
    if (desk->host->number(node, quota) != ACCORD_OK || !(*quota >= 0))
        note(desk, ACCORD_E_ARG);
    return VOTING_NUMBER;
}

static void read_college(struct desk *desk, const accord_node *college)
{
    struct decision *decision = &desk->decision;
    double weights[VOTING_MEMBERS] = {0}, quota;
    enum voting_rule rule = read_quota(desk, &quota, desk->host->get(college, "quota"));

    if (decision->game.colleges == VOTING_COLLEGES)
        decision->why = &TOO_MANY_COLLEGES;
    if (!decision->why && !desk->code)
        read_votes(desk, weights, desk->host->get(college, "votes"));
    if (!decision->why && !desk->code)
        if (!voting_college(&decision->game, weights, rule, quota))
            decision->why = &TOO_FAR_APART;
}

/* Members in the order first seen: colleges in order, then vetoes. */
static void read_decision(struct desk *desk, const accord_node *node)
{
    const accord_host *host = desk->host;
    struct decision *decision = &desk->decision;
    const accord_node *colleges = host->get(node, "colleges"), *vetoes = host->get(node, "vetoes");
    accord_str key;

    memset(decision, 0, sizeof *decision);
    for (size_t i = 0; i < host->count(colleges) && !decision->why && !desk->code; i++)
        read_college(desk, host->at(colleges, i, &key));
    for (size_t i = 0; i < host->count(vetoes) && !decision->why && !desk->code; i++) {
        size_t member = member_add(desk, host->text(host->at(vetoes, i, &key)));
        if (member < VOTING_MEMBERS)
            decision->game.vetoes[member] = true;
    }
    if (decision->game.members == 0 && !decision->why)
        decision->why = &NO_MEMBER;
}

/* ---- shares of what is brought in ---------------------------------------- */

/* Make the shares add up to 1; false when there is nothing to share. */
static bool normalise(struct decision *decision)
{
    double sum = 0;

    for (size_t i = 0; i < decision->game.members; i++)
        sum += decision->shares[i];
    for (size_t i = 0; i < decision->game.members && sum > 0; i++)
        decision->shares[i] /= sum;
    return sum > 0;
}

static void add_share(struct desk *desk, accord_str id, const accord_node *amount)
{
    size_t i = member_find(&desk->decision, id);
    double value;

    if (i < desk->decision.game.members && desk->host->number(amount, &value) == ACCORD_OK)
        desk->decision.shares[i] += value > 0 ? value : 0;
}

static void read_shares(struct desk *desk)
{
    const accord_host *host = desk->host;
    const accord_node *given = host->get(desk->dossier, "contributions");
    const accord_node *partners = host->get(desk->dossier, "partners");
    accord_str id;

    for (size_t i = 0; i < host->count(given); i++) {
        const accord_node *amount = host->at(given, i, &id);
        bool plain = host->kind(amount) != ACCORD_MAP;
        add_share(desk, id, plain ? amount : host->get(amount, "money"));
    }
    desk->decision.shared = normalise(&desk->decision);
    if (desk->decision.shared)
        return;
    for (size_t i = 0; i < host->count(partners); i++) {
        const accord_node *partner = host->at(partners, i, &id);
        add_share(desk, host->text(host->get(partner, "id")), host->get(partner, "capital"));
    }
    desk->decision.shared = normalise(&desk->decision);
}

#endif

/* governance_read.h -- decisions as the dossier describes them: members, votes, quotas, vetoes and
 * what each one brings in; for governance.c alone. */
#ifndef GOVERNANCE_READ_H
#define GOVERNANCE_READ_H

#include "governance_words.h"
#include "names.h"
#include "partners.h"
#include "voting.h"

#include <stdio.h>

struct decision {
    const accord_text *why; /* nothing can be counted; NULL when it can */
    const char *members[VOTING_MEMBERS];
    double shares[VOTING_MEMBERS]; /* of contributions or capital, adding up to 1 */
    bool shared;                   /* shares are known */
    struct voting_game game;
    struct voting_power power;
};

/* The decisions of a dossier at work. */
struct sitting {
    struct desk desk;
    uint64_t *room;
    size_t words;                            /* of room */
    size_t budget;                           /* words of work left for all decisions */
    struct names partners;                   /* whose slips of the hand are looked for */
    double gap, deadlock;                    /* the largest */
    const accord_text *no_gap, *no_deadlock; /* or why there is none */
    struct decision decision;                /* at hand */
};

/* ---- votes --------------------------------------------------------------- */

/* The index of a member, or the number of members when it is none. */
static size_t member_find(const struct decision *decision, accord_str id)
{
    size_t i = 0;

    while (i < decision->game.members && !text_is(id, decision->members[i]))
        i++;
    return i;
}

/* The same, of a new member if need be; VOTING_MEMBERS when there is no more room. */
static size_t member_add(struct sitting *sitting, accord_str id)
{
    struct decision *decision = &sitting->decision;
    size_t i = member_find(decision, id);

    if (i < decision->game.members)
        return i;
    if (i == VOTING_MEMBERS) {
        decision->why = &TOO_MANY_MEMBERS;
        return i;
    }
    decision->members[i] = text_copy(&sitting->desk, id);
    if (!decision->members[i])
        return VOTING_MEMBERS;
    decision->game.members++;
    return i;
}

/* A college may hold others than partners; a name that looks like a partner's is a likely slip. */
static void doubt_member(struct sitting *sitting, const accord_node *where, uint32_t how,
                         accord_str id)
{
    struct known known = {sitting->partners.ids, sitting->partners.count};
    const char *copy = known.count > 0 && names_find(&sitting->partners, id) == NAMES_NONE
                           ? text_copy(&sitting->desk, id)
                           : NULL;

    if (copy)
        desk_problem(&sitting->desk, where, ACCORD_WARNING | ACCORD_IF_NEAR | how,
                     reason_with(&sitting->desk, &NO_PARTNER, copy, ""), known);
}

static void doubt_quota(struct sitting *sitting, const accord_node *where, double quota,
                        const double *weights)
{
    char needed[32], given[32];
    double sum = 0;

    for (size_t i = 0; i < VOTING_MEMBERS; i++)
        sum += weights[i];
    if (quota <= sum * (1 + 1e-12))
        return;
    snprintf(needed, sizeof needed, "%.6g", quota);
    snprintf(given, sizeof given, "%.6g", sum);
    desk_problem(&sitting->desk, where, ACCORD_WARNING,
                 reason_with(&sitting->desk, &NEVER_REACHED, needed, given), NOTHING_KNOWN);
}

static void cast_vote(struct sitting *sitting, double *weights, accord_str id, double weight)
{
    size_t i = member_add(sitting, id);

    if (!(weight >= 0))
        desk_note(&sitting->desk, ACCORD_E_ARG);
    else if (i < VOTING_MEMBERS)
        weights[i] += weight;
}

/* Votes by capital: whoever states a capital has a vote, of that weight. */
static void read_capital(struct sitting *sitting, double *weights)
{
    const struct desk *desk = &sitting->desk;
    size_t voters = 0;
    double capital;

    for (size_t i = 0; i < partner_count(desk) && !sitting->decision.why && !desk->code; i++) {
        if (!partner_capital(desk, i, &capital))
            continue;
        cast_vote(sitting, weights, partner_id(desk, i), capital);
        voters++;
    }
    if (voters == 0)
        sitting->decision.why = &NO_CAPITAL;
}

static void read_votes(struct sitting *sitting, double *weights, const accord_node *votes)
{
    const accord_host *host = sitting->desk.host;
    accord_str id;
    double weight;

    if (text_is(host->text(votes), "capital")) {
        read_capital(sitting, weights);
        return;
    }
    for (size_t i = 0; i < host->count(votes) && !sitting->decision.why && !sitting->desk.code;
         i++) {
        const accord_node *vote = host->at(votes, i, &id);
        doubt_member(sitting, vote, ACCORD_AT_KEY, id);
        if (host->number(vote, &weight) == ACCORD_OK)
            cast_vote(sitting, weights, id, weight);
    }
}

static enum voting_rule read_quota(struct sitting *sitting, double *quota, const accord_node *node)
{
    accord_str word = sitting->desk.host->text(node);

    *quota = 0;
    if (text_is(word, "majority"))
        return VOTING_MAJORITY;
    if (text_is(word, "two-thirds"))
        return VOTING_TWO_THIRDS;
    if (text_is(word, "three-quarters"))
        return VOTING_THREE_QUARTERS;
    if (text_is(word, "unanimity"))
        return VOTING_UNANIMITY;
    if (sitting->desk.host->number(node, quota) != ACCORD_OK || !(*quota >= 0))
        desk_note(&sitting->desk, ACCORD_E_ARG);
    return VOTING_NUMBER;
}

static void read_college(struct sitting *sitting, const accord_node *college)
{
    struct decision *decision = &sitting->decision;
    double weights[VOTING_MEMBERS] = {0}, quota;
    enum voting_rule rule = read_quota(sitting, &quota, sitting->desk.host->get(college, "quota"));

    if (decision->game.colleges == VOTING_COLLEGES)
        decision->why = &TOO_MANY_COLLEGES;
    if (!decision->why && !sitting->desk.code)
        read_votes(sitting, weights, sitting->desk.host->get(college, "votes"));
    if (!decision->why && !sitting->desk.code && rule == VOTING_NUMBER)
        doubt_quota(sitting, sitting->desk.host->get(college, "quota"), quota, weights);
    if (!decision->why && !sitting->desk.code)
        if (!voting_college(&decision->game, weights, rule, quota))
            decision->why = &TOO_FAR_APART;
}

/* Members in the order first seen: colleges in order, then vetoes. */
static void read_decision(struct sitting *sitting, const accord_node *node)
{
    const accord_host *host = sitting->desk.host;
    struct decision *decision = &sitting->decision;
    const accord_node *colleges = host->get(node, "colleges"), *vetoes = host->get(node, "vetoes");
    accord_str key;

    memset(decision, 0, sizeof *decision);
    for (size_t i = 0; i < host->count(colleges) && !decision->why && !sitting->desk.code; i++)
        read_college(sitting, host->at(colleges, i, &key));
    for (size_t i = 0; i < host->count(vetoes) && !decision->why && !sitting->desk.code; i++) {
        const accord_node *veto = host->at(vetoes, i, &key);
        size_t member = member_add(sitting, host->text(veto));
        doubt_member(sitting, veto, 0, host->text(veto));
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

static void add_share(struct decision *decision, accord_str id, double amount)
{
    size_t i = member_find(decision, id);

    if (i < decision->game.members && amount > 0)
        decision->shares[i] += amount;
}

static void read_shares(struct sitting *sitting)
{
    const struct desk *desk = &sitting->desk;
    const accord_node *given = desk->host->get(desk->dossier, "contributions");
    struct decision *decision = &sitting->decision;
    accord_str id;
    double capital;

    for (size_t i = 0; i < desk->host->count(given); i++) {
        const accord_node *entry = desk->host->at(given, i, &id);
        add_share(decision, id, number_or(desk, contribution_money(desk, entry), 0));
    }
    decision->shared = normalise(decision);
    for (size_t i = 0; i < partner_count(desk) && !decision->shared; i++)
        if (partner_capital(desk, i, &capital))
            add_share(decision, partner_id(desk, i), capital);
    decision->shared = decision->shared || normalise(decision);
}

#endif

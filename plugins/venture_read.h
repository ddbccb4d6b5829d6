/* venture_read.h -- the joint venture as the dossier describes it: cash flows, scenarios, who
 * carries and who receives; for venture.c alone. */
#ifndef VENTURE_READ_H
#define VENTURE_READ_H

#include "cash.h"
#include "names.h"
#include "partners.h"
#include "venture_words.h"

#include <stdio.h>

enum { MOST_PARTIES = 1000, MOST_SCENARIOS = 1000 };

struct flows {
    double *at; /* at[0] at the start */
    size_t count;
};

/* One thing that may happen: a scenario, or the cash flows where there is none. */
struct outlook {
    const char *id;
    double odds;
    struct worth worth;
    const accord_text *why; /* it has no worth; NULL when it has */
};

enum { CAPITAL, SHARES, COLUMNS };

struct party {
    accord_str kind;
    double parts[COLUMNS]; /* of the first flow, of the later ones; in any unit */
    bool stated[COLUMNS];
    double alone;
    bool has_alone;
};

struct venture {
    struct desk desk;
    const accord_node *section;
    double *values; /* room for a sum */

    double rate;
    const accord_text *no_rate;
    struct flows flows;
    struct outlook *outlooks;
    size_t outlook_count;
    struct worth expected;       /* over the outlooks, unless no_odds */
    bool scenarios;              /* the outlooks are scenarios */
    const accord_text *no_list;  /* the scenarios cannot be told apart */
    const accord_text *no_worth; /* an outlook has no worth */
    const accord_text *no_odds;  /* the outlooks cannot be weighed; with no_worth too */
    struct names names;
    struct party *parties; /* names.count of them */
    const accord_text *no_party;
    double totals[COLUMNS];
    const accord_text *no_total[COLUMNS];
    bool percent;       /* of the capital, an entry has the sign */
    double known_whole; /* 100 where percentages of the capital do not reach it; else 0 */
};

static const accord_node *venture_get(const struct venture *venture, const char *key)
{
    return venture->desk.host->get(venture->section, key);
}

/* ---- numbers ------------------------------------------------------------- */

static bool has_percent_sign(const struct desk *desk, const accord_node *node)
{
    accord_str text = desk->host->text(node);

    return text.len > 0 && text.ptr[text.len - 1] == '%';
}

/* 0.08 and 8 % alike; false where there is none. */
static bool read_ratio(const struct desk *desk, const accord_node *node, double *ratio)
{
    if (desk->host->number(node, ratio) != ACCORD_OK)
        return false;
    if (has_percent_sign(desk, node))
        *ratio /= 100;
    return true;
}

/* An error in the dossier, told at its place; a reason for having no figure too. */
static const accord_text *venture_wrong(struct venture *venture, const accord_node *where,
                                        const accord_text *words, const char *one)
{
    const accord_text *reason = reason_with(&venture->desk, words, one, "");

    desk_problem(&venture->desk, where, ACCORD_ERROR, reason, NOTHING_KNOWN);
    return reason ? reason : words;
}

static void read_rate(struct venture *venture)
{
    if (!read_ratio(&venture->desk, venture_get(venture, "rate"), &venture->rate))
        venture->no_rate = &NO_RATE;
    else if (venture->rate > 1)
        venture->no_rate = venture_wrong(venture, venture_get(venture, "rate"), &RATE_TOO_HIGH, "");
}

static struct flows read_flows(struct desk *desk, const accord_node *node)
{
    struct flows flows = {.count = desk->host->count(node)};
    accord_str key;

    flows.at = desk_array(desk, flows.count, sizeof *flows.at);
    for (size_t t = 0; t < flows.count && !desk->code; t++)
        desk_note(desk, desk->host->number(desk->host->at(node, t, &key), &flows.at[t]));
    return flows;
}

/* ---- what may happen ----------------------------------------------------- */

static void weigh(const struct venture *venture, struct outlook *outlook, const struct flows *flows,
                  const accord_text *no_flows)
{
    outlook->why = flows->count > 0 ? venture->no_rate : no_flows;
    if (!outlook->why)
        outlook->worth = cash_worth(flows->at, flows->count, venture->rate);
}

static void read_scenario(struct venture *venture, struct names *names, const accord_node *node)
{
    struct desk *desk = &venture->desk;
    struct outlook *outlook = &venture->outlooks[venture->outlook_count];
    struct flows flows = read_flows(desk, desk->host->get(node, "cash-flows"));
    size_t i = names_add(desk, names, desk->host->text(desk->host->get(node, "id")));

    if (desk->code)
        return;
    if (i < venture->outlook_count) {
        venture->no_list =
            venture_wrong(venture, desk->host->get(node, "id"), &SAME_SCENARIO, names->ids[i]);
        return;
    }
    outlook->id = names->ids[i];
    if (!read_ratio(desk, desk->host->get(node, "probability"), &outlook->odds))
        venture->no_odds = &SCENARIO_WITHOUT_ODDS;
    weigh(venture, outlook, &flows, &NO_FLOWS);
    if (flows.count == 0)
        venture->no_worth = &SCENARIO_WITHOUT_FLOWS;
    venture->outlook_count++;
}

static void check_odds(struct venture *venture, const accord_node *list)
{
    char sum[32];

    for (size_t i = 0; i < venture->outlook_count; i++)
        venture->values[i] = venture->outlooks[i].odds;
    double odds = sum_sorting(venture->values, venture->outlook_count);
    if (venture->no_odds || venture->no_list || fabs(odds - 1) <= 1e-9)
        return;
    snprintf(sum, sizeof sum, "%.6g", odds);
    venture->no_odds = venture_wrong(venture, list, &ODDS_NOT_ONE, sum);
}

static void read_scenarios(struct venture *venture, const accord_node *list, size_t count)
{
    struct desk *desk = &venture->desk;
    struct names names = names_new(desk, MOST_SCENARIOS);
    accord_str key;

    venture->scenarios = true;
    if (count > MOST_SCENARIOS)
        venture->no_list = &TOO_MANY_SCENARIOS;
    for (size_t i = 0; i < count && !venture->no_list && !desk->code; i++)
        read_scenario(venture, &names, desk->host->at(list, i, &key));
    if (desk->code)
        return;
    check_odds(venture, list);
    if (!venture->no_worth)
        venture->no_worth = venture->no_rate;
}

/* The mean of the first flows, and of what later ones are worth. */
static void expect(struct venture *venture)
{
    const struct outlook *outlooks = venture->outlooks;

    for (size_t i = 0; i < venture->outlook_count; i++)
        venture->values[i] = outlooks[i].odds * outlooks[i].worth.first;
    venture->expected.first = sum_sorting(venture->values, venture->outlook_count);
    for (size_t i = 0; i < venture->outlook_count; i++)
        venture->values[i] = outlooks[i].odds * outlooks[i].worth.later;
    venture->expected.later = sum_sorting(venture->values, venture->outlook_count);
}

/* The scenarios; where there are none, the cash flows are what is expected. */
static void read_outlooks(struct venture *venture)
{
    const accord_node *list = venture_get(venture, "scenarios");
    size_t count = venture->desk.host->count(list);

    venture->flows = read_flows(&venture->desk, venture_get(venture, "cash-flows"));
    venture->outlooks = desk_array(&venture->desk, MOST_SCENARIOS, sizeof *venture->outlooks);
    if (venture->desk.code)
        return;
    if (count > 0) {
        read_scenarios(venture, list, count);
    } else {
        venture->outlooks[0].odds = 1;
        weigh(venture, &venture->outlooks[0], &venture->flows, &NO_FLOWS);
        venture->no_worth = venture->outlooks[0].why;
        venture->outlook_count = 1;
    }
    if (venture->no_list)
        venture->no_worth = venture->no_list;
    if (venture->no_worth)
        venture->no_odds = venture->no_worth;
    if (!venture->no_odds)
        expect(venture);
}

/* ---- who takes part ------------------------------------------------------ */

/* NULL when there is no more room, which is noted. */
static struct party *party_add(struct venture *venture, accord_str id)
{
    size_t i = names_add(&venture->desk, &venture->names, id);

    if (i == NAMES_NONE)
        venture->no_party = &TOO_MANY_PARTNERS;
    return i == NAMES_NONE ? NULL : &venture->parties[i];
}

struct column {
    size_t count;
    bool percent; /* an entry has the sign */
};

static void read_part(struct venture *venture, int which, struct column *column, accord_str id,
                      const accord_node *node)
{
    struct party *party = party_add(venture, id);

    if (!party)
        return;
    desk_note(&venture->desk, venture->desk.host->number(node, &party->parts[which]));
    party->stated[which] = true;
    column->count++;
    column->percent = column->percent || has_percent_sign(&venture->desk, node);
}

/* What the parts add up to when they are parts of one whole, rounded or not; else 0. */
static double round_whole(double total, bool percent)
{
    if (fabs(total - 100) <= 1)
        return fmax(total, 100);
    return !percent && fabs(total - 1) <= 0.01 ? fmax(total, 1) : 0;
}

/* A partner of the dossier of whom the column says nothing; NAMES_NONE when there is none. */
static size_t left_out(const struct venture *venture, int which)
{
    for (size_t i = 0; i < partner_count(&venture->desk); i++) {
        size_t at = names_find(&venture->names, partner_id(&venture->desk, i));
        if (at == NAMES_NONE || !venture->parties[at].stated[which])
            return i;
    }
    return NAMES_NONE;
}

/* Who is not named may hold something: silence is not 0.  Parts that add up to 100 or to 1 leave no
 * room for it (percentages may be rounded, so one point is let pass); percentages that do not, leave
 * somebody out; amounts are whole when every partner has one. */
static const accord_text *column_gap(struct venture *venture, int which,
                                     const struct column *column, const accord_text *not_whole,
                                     const accord_text *unstated)
{
    size_t i;

    if (round_whole(venture->totals[which], column->percent) > 0)
        return NULL;
    if (column->percent)
        return not_whole;
    i = left_out(venture, which);
    if (i == NAMES_NONE)
        return NULL;
    return reason_with(&venture->desk, unstated,
                       text_copy(&venture->desk, partner_id(&venture->desk, i)), "");
}

static void close_column(struct venture *venture, int which, const struct column *column,
                         const accord_text *zero, const accord_text *not_whole,
                         const accord_text *unstated)
{
    for (size_t i = 0; i < venture->names.count; i++)
        venture->values[i] = venture->parties[i].parts[which];
    venture->totals[which] = sum_sorting(venture->values, venture->names.count);
    venture->no_total[which] =
        venture->totals[which] > 0 ? column_gap(venture, which, column, not_whole, unstated) : zero;
}

static struct column read_parts(struct venture *venture, int which, const char *key)
{
    const accord_host *host = venture->desk.host;
    const accord_node *parts = venture_get(venture, key);
    struct column column = {0, false};
    accord_str id;

    for (size_t i = 0; i < host->count(parts) && !venture->no_party && !venture->desk.code; i++) {
        const accord_node *part = host->at(parts, i, &id);
        read_part(venture, which, &column, id, part);
    }
    return column;
}

/* As the section says, else as the partners do. */
static void read_capital(struct venture *venture)
{
    const struct desk *desk = &venture->desk;
    struct column column = read_parts(venture, CAPITAL, "capital");
    bool stated = column.count > 0 || venture->no_party;
    double capital;

    for (size_t i = 0; i < partner_count(desk) && !stated && !venture->no_party && !desk->code; i++)
        if (partner_capital(desk, i, &capital))
            read_part(venture, CAPITAL, &column, partner_id(desk, i),
                      desk->host->get(partner_at(desk, i), "capital"));
    if (column.count == 0)
        venture->no_total[CAPITAL] = &NO_CAPITAL;
    else
        close_column(venture, CAPITAL, &column, &CAPITAL_ZERO, &CAPITAL_NOT_WHOLE,
                     &CAPITAL_UNSTATED);
    venture->percent = column.percent;
    if (venture->no_total[CAPITAL] && column.percent && venture->totals[CAPITAL] < 100)
        venture->known_whole = 100;
}

static void read_shares(struct venture *venture)
{
    struct column column = read_parts(venture, SHARES, "shares");

    if (column.count > 0) {
        close_column(venture, SHARES, &column, &SHARES_ZERO, &SHARES_NOT_WHOLE, &SHARES_UNSTATED);
        return;
    }
    for (size_t i = 0; i < venture->names.count; i++)
        venture->parties[i].parts[SHARES] = venture->parties[i].parts[CAPITAL];
    venture->totals[SHARES] = venture->totals[CAPITAL];
    venture->no_total[SHARES] = venture->no_total[CAPITAL];
}

static void read_alone(struct venture *venture)
{
    const accord_host *host = venture->desk.host;
    const accord_node *alone = venture_get(venture, "alone");
    accord_str id;

    for (size_t i = 0; i < host->count(alone) && !venture->no_party && !venture->desk.code; i++) {
        const accord_node *value = host->at(alone, i, &id);
        struct party *party = party_add(venture, id);
        if (party)
            party->has_alone = host->number(value, &party->alone) == ACCORD_OK;
    }
}

/* Everybody with capital, a share or something without the alliance, in that order. */
static void read_parties(struct venture *venture)
{
    struct desk *desk = &venture->desk;

    venture->names = names_new(desk, MOST_PARTIES);
    venture->parties = desk_array(desk, MOST_PARTIES, sizeof *venture->parties);
    if (desk->code)
        return;
    read_capital(venture);
    read_shares(venture);
    read_alone(venture);
    if (venture->names.count == 0)
        venture->no_party = &NO_PARTNER;
    for (int which = 0; which < COLUMNS && venture->no_party == &TOO_MANY_PARTNERS; which++)
        venture->no_total[which] = &TOO_MANY_PARTNERS;
    for (size_t i = 0; i < partner_count(desk); i++) {
        size_t at = names_find(&venture->names, partner_id(desk, i));
        if (at != NAMES_NONE)
            venture->parties[at].kind = partner_kind(desk, i);
    }
}

static void read_venture(struct venture *venture)
{
    size_t most = MOST_PARTIES > MOST_SCENARIOS ? MOST_PARTIES : MOST_SCENARIOS;

    venture->values = desk_array(&venture->desk, most, sizeof *venture->values);
    if (venture->desk.code)
        return;
    read_rate(venture);
    read_outlooks(venture);
    if (!venture->desk.code)
        read_parties(venture);
}

#endif

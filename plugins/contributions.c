/* contributions.c -- what each partner brings in, and how much of it depends on one of them.
 *
 * Section `contributions` says for each partner how much money it pays, and what else it gives.
 * Money is compared: shares, the Herfindahl-Hirschman index (the sum of their squares, Hirschman
 * 1945, Herfindahl 1950), the number of equal payers that it stands for, the Gini coefficient of
 * the population (Gini 1912), and the largest share.  An alliance of ten that has an effective
 * number of 1.2 is one partner's project.  What is given besides money is shown as it is written:
 * nobody asked what the premises are worth, so we do not guess.
 *
 * A partner whose money is not stated is left out of the shares; one who states 0 counts.  Money
 * is added from the smallest amount on, so that figures are the same in any order of the partners.
 *
 * Limits: 5,000 contributors, 20,000 gifts; beyond them null, with the reason.  Cost: O(n log n),
 * a few milliseconds for the largest. */
#include "concentration.h"
#include "contributions_words.h"
#include "partners.h"

enum { MOST_CONTRIBUTORS = 5000, MOST_GIFTS = 20000 };

/* The contributions of a dossier at work. */
struct ledger {
    struct desk desk;
    const accord_node *section;
    const accord_text *why; /* the money cannot be compared; NULL when it can */
    const char **ids;       /* of those whose money is stated */
    double *amounts;        /* theirs, in the order of the dossier */
    double *sorted;         /* the same, from the smallest on */
    size_t count;
    double total;
};

/* ---- reading ------------------------------------------------------------- */

static void read_entry(struct ledger *ledger, const accord_node *entry, accord_str id)
{
    double amount;

    if (ledger->desk.host->number(contribution_money(&ledger->desk, entry), &amount) != ACCORD_OK)
        return;
    if (!(amount >= 0))
        desk_note(&ledger->desk, ACCORD_E_ARG);
    ledger->ids[ledger->count] = text_copy(&ledger->desk, id);
    ledger->amounts[ledger->count] = ledger->sorted[ledger->count] = amount;
    ledger->count++;
}

static void read_money(struct ledger *ledger)
{
    struct desk *desk = &ledger->desk;
    size_t entries = desk->host->count(ledger->section);
    accord_str id;

    if (entries > MOST_CONTRIBUTORS) {
        ledger->why = &TOO_MANY_CONTRIBUTORS;
        return;
    }
    ledger->ids = desk_array(desk, entries, sizeof *ledger->ids);
    ledger->amounts = desk_array(desk, entries, sizeof *ledger->amounts);
    ledger->sorted = desk_array(desk, entries, sizeof *ledger->sorted);
    for (size_t i = 0; i < entries && !desk->code; i++) {
        const accord_node *entry = desk->host->at(ledger->section, i, &id);
        read_entry(ledger, entry, id);
    }
    ledger->total = sum_sorting(ledger->sorted, ledger->count);
    if (ledger->count == 0)
        ledger->why = &NO_MONEY;
    else if (!(ledger->total > 0))
        ledger->why = &ALL_ZERO;
}

/* ---- figures of money ---------------------------------------------------- */

static double share(const struct ledger *ledger, size_t i)
{
    return ledger->sorted[i] / ledger->total;
}

static void put_shares(struct ledger *ledger, accord_tree *out)
{
    accord_tree *map = put_map(&ledger->desk, out, "shares");

    for (size_t i = 0; i < ledger->count; i++)
        put_number(&ledger->desk, map, ledger->ids[i], ledger->amounts[i] / ledger->total);
}

/* With n equal shares the squares add up to 1/n; what is above it is the sum of the squared
 * distances from 1/n, which is how we count it: it cannot come out below 0. */
static void put_concentration(struct ledger *ledger, accord_tree *out)
{
    double even = 1 / (double)ledger->count, hhi = 0, above = 0;

    for (size_t i = 0; i < ledger->count; i++) {
        hhi += share(ledger, i) * share(ledger, i);
        above += (share(ledger, i) - even) * (share(ledger, i) - even);
    }
    put_number(&ledger->desk, out, "hhi", hhi);
    put_figure(&ledger->desk, out, "hhi-normalised", ledger->count > 1 ? above / (1 - even) : 0,
               ledger->count > 1 ? NULL : &ONE_ALONE);
    put_number(&ledger->desk, out, "effective", 1 / hhi);
}

static void put_money(struct ledger *ledger, accord_tree *out)
{
    static const char *const figures[] = {"shares",    "hhi",  "hhi-normalised",
                                          "effective", "gini", "largest"};

    for (size_t i = 0; ledger->why && i < sizeof figures / sizeof *figures; i++)
        put_null(&ledger->desk, out, figures[i], ledger->why);
    if (ledger->why)
        return;
    put_shares(ledger, out);
    put_concentration(ledger, out);
    put_number(&ledger->desk, out, "gini", gini_of(ledger->sorted, ledger->count, ledger->total));
    put_number(&ledger->desk, out, "largest", share(ledger, ledger->count - 1));
}

/* ---- gifts, as they are written ------------------------------------------ */

/* A text, or {en: ..., fr: ...} as it stands. */
static void put_gift(struct desk *desk, accord_tree *list, const accord_node *gift)
{
    accord_tree *wording;
    accord_str key;

    if (desk->host->kind(gift) != ACCORD_MAP) {
        put_text(desk, list, NULL, desk->host->text(gift));
        return;
    }
    wording = put_map(desk, list, NULL);
    for (size_t i = 0; i < desk->host->count(gift); i++) {
        const accord_node *text = desk->host->at(gift, i, &key);
        put_text(desk, wording, text_copy(desk, key), desk->host->text(text));
    }
}

static const accord_node *gifts_at(const struct ledger *ledger, size_t i, accord_str *id)
{
    return ledger->desk.host->get(ledger->desk.host->at(ledger->section, i, id), "gifts");
}

/* Why gifts cannot be shown; NULL when they can. */
static const accord_text *no_gifts(const struct ledger *ledger)
{
    const accord_host *host = ledger->desk.host;
    const accord_text *why = &NO_GIFT;
    size_t count = 0;
    accord_str id;

    if (host->count(ledger->section) > MOST_CONTRIBUTORS)
        return &TOO_MANY_CONTRIBUTORS;
    for (size_t i = 0; i < host->count(ledger->section); i++) {
        const accord_node *gifts = gifts_at(ledger, i, &id);
        count += host->count(gifts);
        if (host->kind(gifts) == ACCORD_LIST)
            why = NULL;
    }
    return count > MOST_GIFTS ? &TOO_MANY_GIFTS : why;
}

static void put_gifts(struct ledger *ledger, accord_tree *out)
{
    const accord_host *host = ledger->desk.host;
    const accord_text *why = no_gifts(ledger);
    accord_tree *map, *list;
    accord_str id, key;

    if (why) {
        put_null(&ledger->desk, out, "gifts", why);
        return;
    }
    map = put_map(&ledger->desk, out, "gifts");
    for (size_t i = 0; i < host->count(ledger->section); i++) {
        const accord_node *gifts = gifts_at(ledger, i, &id);
        if (host->kind(gifts) != ACCORD_LIST)
            continue;
        list = put_list(&ledger->desk, map, text_copy(&ledger->desk, id));
        for (size_t k = 0; k < host->count(gifts); k++)
            put_gift(&ledger->desk, list, host->at(gifts, k, &key));
    }
}

/* ---- the plugin ---------------------------------------------------------- */

static int32_t measure(const accord_host *host, accord_call *call, const accord_node *dossier,
                       accord_tree *out)
{
    struct ledger ledger = {.desk = {host, call, dossier, ACCORD_OK},
                            .section = host->get(dossier, "contributions")};

    read_money(&ledger);
    if (ledger.desk.code == ACCORD_OK) {
        put_money(&ledger, out);
        put_gifts(&ledger, out);
    }
    return ledger.desk.code;
}

const accord_plugin accord_plugin_v1 = {
    .magic = ACCORD_MAGIC,
    .size = sizeof accord_plugin_v1,
    .abi_major = ACCORD_ABI_MAJOR,
    .abi_minor = ACCORD_ABI_MINOR,
    .id = "contributions",
    .version = "1.0.0",
    .title = {"Contributions", "Apports"},
    .about = {"What each partner brings in, in money and besides: how the money is shared, whether "
              "it comes from many or in truth from one, and what is given that money does not "
              "measure. Set beside the power to decide, it shows who pays without a say and who "
              "decides without paying.",
              "Ce que chaque partenaire apporte, en argent et en dehors : comment l’argent se "
              "répartit, s’il vient de plusieurs ou en vérité d’un seul, et ce qui est donné sans "
              "se mesurer en argent. Rapproché du pouvoir de décider, il montre qui paie sans "
              "décider et qui décide sans payer."},
    .sections = (const accord_section *const[]){&SECTION, NULL},
    .measures = MEASURES,
    .measure = measure,
};

/* stakes_exchange.h -- what each partner needs and others offer; for stakes.c alone.
 *
 * Needs and offers are texts, and meet where they are the same, byte for byte: to guess that two
 * wordings mean one thing is for people.  A text written twice counts once.  Every need meets the
 * offers of the others alone: what a partner offers itself is no exchange. */
#ifndef STAKES_EXCHANGE_H
#define STAKES_EXCHANGE_H

#include "stakes_read.h"

enum { MOST_NEEDS = 20000, MOST_MUTUAL = 10000, LONGEST_NEED = 255 }; /* bytes: of a key */

/* The needs, or the offers, of all partners, each as the number of a text. */
struct wares {
    size_t *texts;
    size_t *first; /* of a partner, in texts; of the one behind the last, how many there are */
};

struct market {
    struct desk *desk;
    const accord_node *section;
    const accord_text *why; /* there are no figures; NULL when there are */
    size_t partners;
    const char **ids;
    struct names texts; /* needs first */
    struct wares needs, offers;
    size_t *offered;   /* by how many partners, of a text */
    size_t *source;    /* one of them */
    size_t *own;       /* of a text, 1 + the partner at hand where it offers the text itself */
    bool *sought;      /* a partner needs the text and does not offer it */
    uint8_t *supplies; /* partners times partners: the first offers what the second needs */
};

/* ---- reading ------------------------------------------------------------- */

/* The needs or the offers of a partner, and who it is. */
static const accord_node *wares_at(const struct market *m, size_t partner, const char *key,
                                   accord_str *id)
{
    return m->desk->host->get(m->desk->host->at(m->section, partner, id), key);
}

/* seen: of a text, 1 + the last partner who wrote it. */
static void read_text(struct market *m, struct wares *wares, size_t partner, accord_str text,
                      size_t *seen)
{
    size_t number;

    if (text.len == 0 || text.len > LONGEST_NEED) {
        m->why = &NO_WORD;
        return;
    }
    number = names_add(m->desk, &m->texts, text);
    if (number == NAMES_NONE || seen[number] == partner + 1)
        return;
    seen[number] = partner + 1;
    wares->texts[wares->first[partner + 1]++] = number;
}

static void read_wares(struct market *m, struct wares *wares, const char *key, size_t total)
{
    const accord_host *host = m->desk->host;
    size_t *seen = desk_array(m->desk, total, sizeof *seen);
    accord_str id;

    wares->texts = desk_array(m->desk, total, sizeof *wares->texts);
    wares->first = desk_array(m->desk, m->partners + 1, sizeof *wares->first);
    for (size_t p = 0; p < m->partners && m->desk->code == ACCORD_OK; p++) {
        const accord_node *list = wares_at(m, p, key, &id);
        wares->first[p + 1] = wares->first[p];
        for (size_t i = 0; i < host->count(list) && !m->why; i++)
            read_text(m, wares, p, host->text(host->at(list, i, &id)), seen);
    }
}

static void read_ids(struct market *m)
{
    accord_str id;

    m->ids = desk_array(m->desk, m->partners, sizeof *m->ids);
    for (size_t p = 0; p < m->partners && m->ids; p++) {
        m->desk->host->at(m->section, p, &id);
        m->ids[p] = text_copy(m->desk, id);
    }
}

/* ---- who else offers it -------------------------------------------------- */

static void mark_offers(struct market *m, size_t partner)
{
    for (size_t i = m->offers.first[partner]; i < m->offers.first[partner + 1]; i++)
        m->own[m->offers.texts[i]] = partner + 1;
}

/* Partners other than this one who offer the text; its own offers have been marked. */
static size_t others_offering(const struct market *m, size_t partner, size_t text)
{
    return m->offered[text] - (m->own[text] == partner + 1);
}

/* By how many each text is offered, by whom, and whether anybody else needs it. */
static void read_sources(struct market *m)
{
    m->offered = desk_array(m->desk, m->texts.count, sizeof *m->offered);
    m->source = desk_array(m->desk, m->texts.count, sizeof *m->source);
    m->own = desk_array(m->desk, m->texts.count, sizeof *m->own);
    m->sought = desk_array(m->desk, m->texts.count, sizeof *m->sought);
    for (size_t p = 0; p < m->partners && m->desk->code == ACCORD_OK; p++) {
        mark_offers(m, p);
        for (size_t i = m->offers.first[p]; i < m->offers.first[p + 1]; i++) {
            m->offered[m->offers.texts[i]]++;
            m->source[m->offers.texts[i]] = p;
        }
        for (size_t i = m->needs.first[p]; i < m->needs.first[p + 1]; i++)
            if (m->own[m->needs.texts[i]] != p + 1)
                m->sought[m->needs.texts[i]] = true;
    }
}

static const accord_text *no_market(const struct market *m, size_t wares)
{
    return m->partners == 0              ? &NO_EXCHANGE
           : m->partners == 1            ? &ONE_EXCHANGES
           : m->partners > MOST_PARTNERS ? &TOO_MANY_PARTNERS
           : wares > MOST_NEEDS          ? &TOO_MANY_NEEDS
                                         : NULL;
}

static void read_market(struct market *m)
{
    size_t total = 0;
    accord_str id;

    m->partners = m->desk->host->count(m->section);
    for (size_t p = 0; p < m->partners; p++)
        total += m->desk->host->count(wares_at(m, p, "needs", &id)) +
                 m->desk->host->count(wares_at(m, p, "offers", &id));
    m->why = no_market(m, total);
    if (m->why)
        return;
    m->texts = names_new(m->desk, total);
    read_ids(m);
    read_wares(m, &m->needs, "needs", total);
    read_wares(m, &m->offers, "offers", total);
    if (!m->why && m->desk->code == ACCORD_OK)
        read_sources(m);
}

/* ---- needs, one by one --------------------------------------------------- */

static void put_needs(struct market *m, accord_tree *out)
{
    accord_tree *map = put_map(m->desk, out, "needs");

    for (size_t p = 0; p < m->partners; p++) {
        size_t needs = m->needs.first[p + 1] - m->needs.first[p], met = 0;
        mark_offers(m, p);
        for (size_t i = m->needs.first[p]; i < m->needs.first[p + 1]; i++)
            met += others_offering(m, p, m->needs.texts[i]) > 0;
        put_figure(m->desk, map, m->ids[p], needs > 0 ? (double)met / (double)needs : 0,
                   needs > 0 ? NULL : &NO_NEED);
    }
}

static void put_unmet(struct market *m, accord_tree *out)
{
    accord_tree *map = put_map(m->desk, out, "unmet");

    for (size_t p = 0; p < m->partners; p++) {
        accord_tree *list = put_list(m->desk, map, m->ids[p]);
        mark_offers(m, p);
        for (size_t i = m->needs.first[p]; i < m->needs.first[p + 1]; i++)
            if (others_offering(m, p, m->needs.texts[i]) == 0)
                put_word(m->desk, list, NULL, m->texts.ids[m->needs.texts[i]]);
    }
}

/* What one partner alone offers and another needs, in the order of the needs. */
static void put_single_source(struct market *m, accord_tree *out)
{
    accord_tree *map = put_map(m->desk, out, "single-source");

    for (size_t text = 0; text < m->texts.count; text++)
        if (m->sought[text] && m->offered[text] == 1)
            put_word(m->desk, map, m->texts.ids[text], m->ids[m->source[text]]);
}

/* ---- pairs --------------------------------------------------------------- */

/* Who supplies whom.  Those who need a text are chained, the last one first: 1 + the place of the
 * next in needs.texts. */
static void find_supplies(struct market *m)
{
    size_t needs = m->needs.first[m->partners];
    size_t *head = desk_array(m->desk, m->texts.count, sizeof *head);
    size_t *next = desk_array(m->desk, needs, sizeof *next);
    size_t *who = desk_array(m->desk, needs, sizeof *who);

    m->supplies = desk_array(m->desk, m->partners * m->partners, 1);
    if (m->desk->code != ACCORD_OK)
        return;
    for (size_t p = 0; p < m->partners; p++)
        for (size_t i = m->needs.first[p]; i < m->needs.first[p + 1]; i++) {
            who[i] = p;
            next[i] = head[m->needs.texts[i]];
            head[m->needs.texts[i]] = i + 1;
        }
    for (size_t p = 0; p < m->partners; p++)
        for (size_t i = m->offers.first[p]; i < m->offers.first[p + 1]; i++)
            for (size_t at = head[m->offers.texts[i]]; at; at = next[at - 1])
                m->supplies[p * m->partners + who[at - 1]] = 1;
}

static bool are_mutual(const struct market *m, size_t p, size_t q)
{
    return m->supplies[p * m->partners + q] && m->supplies[q * m->partners + p];
}

static void put_reciprocal(struct market *m, accord_tree *out)
{
    size_t pairs = 0;
    accord_tree *list;

    find_supplies(m);
    for (size_t p = 0; p < m->partners && m->desk->code == ACCORD_OK; p++)
        for (size_t q = p + 1; q < m->partners; q++)
            pairs += are_mutual(m, p, q);
    if (pairs > MOST_MUTUAL) {
        put_null(m->desk, out, "reciprocal", &TOO_MANY_MUTUAL);
        return;
    }
    list = put_list(m->desk, out, "reciprocal");
    for (size_t p = 0; p < m->partners && m->desk->code == ACCORD_OK; p++)
        for (size_t q = p + 1; q < m->partners; q++)
            if (are_mutual(m, p, q)) {
                accord_tree *pair = put_list(m->desk, list, NULL);
                put_word(m->desk, pair, NULL, m->ids[p]);
                put_word(m->desk, pair, NULL, m->ids[q]);
            }
}

/* ---- the whole ----------------------------------------------------------- */

static void put_exchange(struct review *r, accord_tree *out)
{
    static const char *const figures[] = {"needs", "single-source", "reciprocal", "unmet"};
    struct market m = {.desk = &r->desk, .section = r->desk.host->get(r->desk.dossier, "exchange")};
    accord_tree *map = put_map(&r->desk, out, "exchange");

    if (r->desk.host->kind(m.section) == ACCORD_MAP)
        read_market(&m);
    else
        m.why = section_missing(r, "exchange", &r->excuses[2], &NO_EXCHANGE);
    for (size_t i = 0; i < sizeof figures / sizeof *figures && m.why; i++)
        put_missing(r, map, figures[i], m.why);
    if (m.why || r->desk.code != ACCORD_OK)
        return;
    put_needs(&m, map);
    put_single_source(&m, map);
    put_reciprocal(&m, map);
    put_unmet(&m, map);
}

#endif

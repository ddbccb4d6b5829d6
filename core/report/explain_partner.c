/* explain_partner.c -- label at the left, what the scorecard says at the right; what it does not
 * know is said to be unknown.
 */
#include "report/explain_partner.h"

#include "base/typography.h"

#include <math.h>
#include <string.h>

enum { LABEL = 3, TEXT = 26, OPEN_SHOWN = 5 };

/* ---- rows ---- */

static void put_row(struct page *page, const char *label, const char *text)
{
    const struct cell cells[] = {{LABEL, TEXT - 1, label, INK_BOLD, false},
                                 {TEXT, PAGE_WIDTH, text, INK_PLAIN, false}};
    page_row(page, cells, COUNT_OF(cells));
}

static void add_part(struct buffer *out, const char *between, const char *text)
{
    buffer_print(out, "%s%s", out->len ? between : "", text);
}

/* A row of what was found, or the word that nothing is known. */
static void put_found(struct page *page, const char *label, struct buffer *out)
{
    const char *text = buffer_end(out);
    put_row(page, label, *text ? text : tell_not_said(page));
}

/* ---- what it seeks, what serves it ---- */

static void put_seeks(struct page *page, const struct node *partner)
{
    const struct node *seeks = node_get(partner, "seeks");
    struct buffer out = buffer_on(page->arena);
    for (size_t i = 0; i < node_count(seeks); i++) {
        const struct node *stake = node_at(seeks, i);
        add_part(&out, " · ",
                 tell_share_of(page, card_text(stake, "title"),
                               tell_share(page, card_number(stake, "importance"))));
    }
    put_found(page, tell_seeks(page), &out);
}

static const char *project_text(const struct page *page, const struct node *project)
{
    const char *title = card_text(project, "title"), *state = card_text(project, "state");
    state = state ? tell_project_state(page, state) : NULL;
    return state ? tell_with_word(page, title, state) : title;
}

static void put_served(struct page *page, const struct node *partner)
{
    const struct node *served = node_get(partner, "served"), *by = node_get(served, "by");
    double coverage = card_number(served, "coverage");
    struct buffer out = buffer_on(page->arena);
    if (!isnan(coverage))
        add_part(&out, "", tell_covered(page, tell_share(page, coverage)));
    for (size_t i = 0; i < node_count(by); i++)
        add_part(&out, i ? ", " : " · ", project_text(page, node_at(by, i)));
    put_found(page, tell_served(page), &out);
}

/* ---- what it brings, what it weighs ---- */

static const char *list_text(const struct page *page, const struct node *list)
{
    struct buffer out = buffer_on(page->arena);
    for (size_t i = 0; i < node_count(list); i++)
        add_part(&out, ", ", tell_value(page, node_at(list, i)));
    return buffer_end(&out);
}

static const char *gifts_text(const struct page *page, const struct node *gifts)
{
    struct buffer out = buffer_on(page->arena);
    for (size_t i = 0; i < node_count(gifts); i++)
        add_part(&out, ", ", tell_gift(page, tell_value(page, node_at(gifts, i))));
    return buffer_end(&out);
}

static void put_brings(struct page *page, const struct node *partner)
{
    const struct node *brings = node_get(partner, "brings");
    double capital = card_number(brings, "capital"), money = card_number(brings, "money");
    struct buffer out = buffer_on(page->arena);
    if (!isnan(capital) && capital <= 100)
        add_part(&out, " · ",
                 tell_of_capital(page, people_percent(page->arena, page->language, capital, 1)));
    if (money > 0)
        add_part(&out, " · ", people_euros(page->arena, page->language, money));
    if (node_count(node_get(brings, "gifts")))
        add_part(&out, " · ", gifts_text(page, node_get(brings, "gifts")));
    if (node_count(node_get(brings, "offers")))
        add_part(&out, " · ", tell_offers(page, list_text(page, node_get(brings, "offers"))));
    put_found(page, tell_brings(page), &out);
}

/* Of the money where the partner brings some, else of the capital; NULL when neither is known. */
static const char *contribution_text(const struct page *page, const struct node *partner)
{
    const struct node *brings = node_get(partner, "brings");
    double share = card_number(partner, "share-of-contribution");
    if (isnan(share))
        return NULL;
    if (!isnan(card_number(brings, "money")))
        return tell_of_money(page, tell_share(page, share));
    return isnan(card_number(brings, "capital")) ? NULL
                                                 : tell_of_capital(page, tell_share(page, share));
}

static void put_weighs(struct page *page, const struct node *partner)
{
    double power = card_number(partner, "share-of-power");
    const char *contribution = contribution_text(page, partner);
    struct buffer out = buffer_on(page->arena);
    if (!isnan(power))
        add_part(&out, "",
                 contribution ? tell_power_beside(page, tell_share(page, power), contribution)
                              : tell_power_alone(page, tell_share(page, power)));
    else if (contribution)
        add_part(&out, "", contribution);
    put_found(page, tell_weighs(page), &out);
}

/* ---- what is open, where it differs ---- */

static const char *question_of(const struct page *page, const struct node *card, const char *id)
{
    struct entries findings = card_findings(card, NULL, page->arena);
    for (size_t i = 0; i < findings.count; i++) {
        const struct node *finding = findings.list[i].finding;
        if (node_is_word(node_get(finding, "from"), id) && card_text(finding, "ask"))
            return card_text(finding, "ask");
    }
    return id;
}

static void put_open(struct page *page, const struct node *card, const struct node *partner)
{
    const struct node *open = node_get(partner, "open");
    size_t count = node_count(open), shown = count > OPEN_SHOWN ? OPEN_SHOWN : count;
    for (size_t i = 0; i < shown; i++)
        put_row(page, i ? NULL : tell_its_open(page),
                question_of(page, card, node_text(node_at(open, i))));
    if (count > shown)
        put_row(page, NULL, tell_more(page, tell_count(page, count - shown)));
}

/* What the other partners answered to the same question. */
static const char *others_text(const struct page *page, const struct node *card,
                               const struct node *partner, const char *question)
{
    const struct node *answers = node_path(node_get(node_get(card, "views"), question), "answers");
    struct buffer out = buffer_on(page->arena);
    for (size_t i = 0; i < node_count(answers); i++) {
        const char *other = node_at(answers, i)->key;
        if (!text_equal(other, card_text(partner, "id")))
            add_part(&out, ", ", tell_voice(page, card, question, other));
    }
    return buffer_end(&out);
}

static const char *difference_text(const struct page *page, const struct node *card,
                                   const struct node *partner, const struct node *entry)
{
    const char *question = card_text(entry, "question"), *ask = card_text(entry, "ask"),
               *titles = card_text(entry, "says"),
               *dossier_titles = card_text(entry, "dossier-says"),
               *said = titles ? titles : tell_voices(page, node_get(entry, "answer")),
               *others = others_text(page, card, partner, question ? question : "");
    const struct node *dossier = node_get(entry, "dossier");
    if (dossier)
        said = tell_and_dossier(page, said,
                                dossier_titles ? dossier_titles : tell_value(page, dossier));
    said = tell_its_answer(page, ask ? ask : "?",
                           *others ? tell_and_others(page, said, others) : said);
    bool internal = node_is_word(node_get(entry, "visibility"), "internal");
    return internal ? tell_with_word(page, said, tell_internal(page)) : said;
}

static void put_differs(struct page *page, const struct node *card, const struct node *partner)
{
    const struct node *differs = node_get(partner, "differs");
    for (size_t i = 0; i < node_count(differs); i++)
        put_row(page, i ? NULL : tell_its_differs(page),
                difference_text(page, card, partner, node_at(differs, i)));
}

/* ---- the page ---- */

const struct node *explain_partner_of(const struct node *card, const char *id)
{
    const struct node *partners = node_get(card, "partners");
    for (size_t i = 0; i < node_count(partners); i++)
        if (node_is_word(node_get(node_at(partners, i), "id"), id))
            return node_at(partners, i);
    return NULL;
}

void explain_partner(struct page *page, const struct node *card, const struct node *partner)
{
    const char *id = card_text(partner, "id");
    const struct cell head[] = {{1, PAGE_WIDTH - text_width(id) - 2, card_text(partner, "name"),
                                 INK_BOLD, false},
                                {PAGE_WIDTH - text_width(id), PAGE_WIDTH, id, INK_PLAIN, true}};
    page_row(page, head, COUNT_OF(head));
    put_seeks(page, partner);
    put_served(page, partner);
    put_brings(page, partner);
    put_weighs(page, partner);
    put_open(page, card, partner);
    put_differs(page, card, partner);
}

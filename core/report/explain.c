/* explain.c -- the tree: a line each for dimensions and factors, the weakest
 * first: where most is to be gained.  On an axis that is not rated no figure is shown; there the least known
 * comes first.
 */
#include "report/explain.h"

#include "report/explain_partner.h"
#include "report/explain_parts.h"
#include "report/text_parts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Columns of a line: marks, title and id, bar, range, known of all, points to gain. */
enum {
    TITLE = 4,
    BAR = 51,
    BAR_CELLS = 10,
    RANGE_END = 69,
    KNOWN_END = 76,
    GAIN_END = PAGE_WIDTH,
    TITLE_LEAST = 22
};

/* ---- order ---- */

struct line {
    const struct node *node; /* a dimension or factor */
    struct tally tally;
    size_t ordinal;
    bool rated;
};

static struct tally tally_of(const struct node *node)
{
    const struct node *factors = node_get(node, "factors");
    struct tally sum = {0, 0};
    if (!factors)
        return card_tally(node);
    for (size_t i = 0; i < node_count(factors); i++) {
        struct tally one = card_tally(node_at(factors, i));
        sum.known += one.known;
        sum.all += one.all;
    }
    return sum;
}

static double rank_of(const struct line *line)
{
    double score = card_number(line->node, "score");
    if (isnan(score))
        return INFINITY; /* what does not apply comes last */
    if (line->rated)
        return isnan(card_number(line->node, "lost")) ? score : -card_number(line->node, "lost");
    return line->tally.all ? (double)line->tally.known / (double)line->tally.all : 0;
}

static int compare_lines(const void *a, const void *b)
{
    const struct line *p = a, *q = b;
    double x = rank_of(p), y = rank_of(q);
    if (x != y)
        return x < y ? -1 : 1;
    x = p->rated ? card_number(p->node, "score") : NAN;
    y = p->rated ? card_number(q->node, "score") : NAN;
    if (!isnan(x) && !isnan(y) && x != y)
        return x < y ? -1 : 1;
    return p->ordinal < q->ordinal ? -1 : 1;
}

static struct line *sorted(const struct node *list, bool rated, struct arena *arena)
{
    size_t count = node_count(list);
    struct line *lines = arena_array(arena, count + 1, sizeof *lines);
    for (size_t i = 0; i < count; i++)
        lines[i] = (struct line){node_at(list, i), tally_of(node_at(list, i)), i, rated};
    if (count)
        qsort(lines, count, sizeof *lines, compare_lines);
    return lines;
}

/* ---- lines ---- */

static const char *bar_of(const struct page *page, const struct line *line)
{
    double low = card_number(line->node, "assured"), score = card_number(line->node, "score"),
           high = card_number(line->node, "possible");
    if (isnan(score))
        return tell_nothing_applies(page);
    if (!line->rated)
        return line->tally.known
                   ? bar_share(page->arena, (double)line->tally.known / (double)line->tally.all,
                               BAR_CELLS)
                   : tell_open(page);
    return bar_scale(page->arena, low, score, high, BAR_CELLS);
}

static const char *range_of(const struct page *page, const struct node *card,
                            const struct line *line)
{
    if (isnan(card_number(line->node, "score")) || !line->rated)
        return "";
    return arena_print(page->arena, "%s–%s",
                       tell_whole(page, card_whole(card, card_number(line->node, "assured"))),
                       tell_whole(page, card_whole(card, card_number(line->node, "possible"))));
}

static const char *known_of(const struct page *page, const struct line *line)
{
    if (!line->tally.all)
        return "";
    return arena_print(page->arena, "%s/%s", tell_count(page, line->tally.known),
                       tell_count(page, line->tally.all));
}

static const char *gain_of(const struct page *page, const struct line *line)
{
    double lost = card_number(line->node, "lost");
    return line->rated && lost >= 0.5 ? arena_print(page->arena, "+%s", tell_whole(page, lost))
                                      : "";
}

/* The id stands at the right of the title, or below where there is no room. */
static void put_line(struct page *page, const struct node *card, const struct line *line,
                     bool factor)
{
    const char *id = page_visible(page, card_text(line->node, "id")),
               *title = card_text(line->node, "title");
    size_t left = factor ? TITLE : 1, width = text_width(id), right = BAR - 1;
    bool fits = left + TITLE_LEAST + 2 + width <= right;
    const char *marks =
        arena_print(page->arena, "%s%s", node_get(line->node, "critical") ? "◆" : "",
                    node_get(line->node, "knockout") ? "▲" : "");
    const struct cell cells[] = {
        {1, left > 2 ? left - 1 : 1, left > 2 ? marks : "", INK_CARE, false},
        {left, fits ? right - width - 2 : right, title, factor ? INK_PLAIN : INK_BOLD, false},
        {right - (fits ? width : 0), right, fits ? id : "", INK_PLAIN, true},
        {BAR, line->rated ? BAR + BAR_CELLS : KNOWN_END - 6, bar_of(page, line), INK_PLAIN, false},
        {RANGE_END - 7, RANGE_END, range_of(page, card, line), INK_PLAIN, true},
        {KNOWN_END - 6, KNOWN_END, known_of(page, line), INK_PLAIN, true},
        {GAIN_END - 4, GAIN_END, gain_of(page, line), INK_PLAIN, true}};
    page_row(page, cells, COUNT_OF(cells));
    if (!fits)
        page_put(page, left + 2, INK_PLAIN, id);
}

static void put_dimension(struct page *page, const struct node *card, const struct line *line)
{
    const struct node *factors = node_get(line->node, "factors");
    struct line *lines = sorted(factors, line->rated, page->arena);
    put_line(page, card, line, false);
    for (size_t i = 0; i < node_count(factors); i++)
        put_line(page, card, &lines[i], true);
}

static void put_axis_head(struct page *page, const struct node *card, const struct node *axis)
{
    bool rated = card_is_rated(axis);
    page_blank(page);
    text_axis_line(page, card, axis);
    page_put(page, 1, INK_PLAIN, rated ? tell_weakest_first(page) : tell_least_known_first(page));
}

static void put_axis(struct page *page, const struct node *card, const struct node *axis)
{
    const struct node *dimensions = node_get(axis, "dimensions");
    struct line *lines = sorted(dimensions, card_is_rated(axis), page->arena);
    put_axis_head(page, card, axis);
    for (size_t i = 0; i < node_count(dimensions); i++)
        put_dimension(page, card, &lines[i]);
}

/* ---- below the tree ---- */

static void put_legend(struct page *page, const struct node *card)
{
    page_blank(page);
    page_put(page, 1, INK_PLAIN, tell_legend_critical(page));
    page_put(page, 1, INK_PLAIN, tell_legend_knockout(page));
    if (card_any_rated(card, true))
        page_put(page, 1, INK_PLAIN, tell_legend_rated(page));
    if (card_any_rated(card, true))
        page_put(page, 1, INK_PLAIN, tell_legend_gain(page));
    if (card_any_rated(card, false))
        page_put(page, 1, INK_PLAIN, tell_legend_unrated(page));
}

static void put_themes(struct page *page, const struct node *card)
{
    const struct node *themes = node_get(card, "themes");
    if (!node_count(themes) || card_any_rated(card, false))
        return;
    page_heading(page, tell_other_readings(page));
    for (size_t i = 0; i < node_count(themes); i++) {
        struct line line = {node_at(themes, i), {0, 0}, i, true};
        put_line(page, card, &line, true);
    }
}

static void put_alerts(struct page *page, const struct node *card)
{
    const struct node *alerts = node_get(card, "alerts");
    if (node_count(alerts))
        page_heading(page, tell_vigilance(page));
    for (size_t i = 0; i < node_count(alerts); i++) {
        const struct node *alert = node_at(alerts, i);
        bool raised = node_is_word(node_get(alert, "state"), "raised");
        const char *severity = tell_severity(page, card_text(alert, "severity"));
        const struct cell cells[] = {{1, 2, raised ? "!" : "?", raised ? INK_BAD : INK_CARE, false},
                                     {TITLE, 40, card_text(alert, "title"), INK_PLAIN, false},
                                     {42, 51, severity, INK_PLAIN, false},
                                     {52, PAGE_WIDTH, card_text(alert, "rule"), INK_PLAIN, true}};
        page_row(page, cells, COUNT_OF(cells));
    }
    if (node_count(alerts))
        page_put(page, 1, INK_PLAIN, tell_legend_alerts(page));
}

const char *report_explain_tree(const struct node *scorecard, const struct report_style *style,
                                struct arena *arena)
{
    struct page page = page_on(arena, card_language(scorecard), style && style->color);
    if (node_is_word(node_get(scorecard, "status"), "invalid"))
        return report_text(scorecard, style, arena);
    text_head(&page, scorecard);
    text_failures(&page, scorecard);
    for (size_t i = 0; i < CARD_AXES; i++)
        if (card_axis(scorecard, i))
            put_axis(&page, scorecard, card_axis(scorecard, i));
    put_legend(&page, scorecard);
    put_themes(&page, scorecard);
    put_alerts(&page, scorecard);
    return page_text(&page);
}

/* ---- one thing ---- */

static bool explain_branch(struct page *page, const struct node *card, const char *id)
{
    for (size_t i = 0; i < CARD_AXES; i++) {
        const struct node *axis = card_axis(card, i), *dimensions = node_get(axis, "dimensions");
        if (axis && strcmp(id, card_axis_ids[i]) == 0) {
            put_axis(page, card, axis);
            put_legend(page, card);
            return true;
        }
        for (size_t d = 0; d < node_count(dimensions); d++) {
            const struct node *dimension = node_at(dimensions, d);
            struct line line = {dimension, tally_of(dimension), 0, card_is_rated(axis)};
            if (!node_is_word(node_get(dimension, "id"), id))
                continue;
            put_axis_head(page, card, axis);
            put_dimension(page, card, &line);
            put_legend(page, card);
            return true;
        }
    }
    return false;
}

static bool explain_one(struct page *page, const struct node *card, const char *id)
{
    struct entries factors = card_factors(card, NULL, page->arena),
                   findings = card_findings(card, NULL, page->arena);
    const struct node *alert = explain_alert_of(card, id);
    for (size_t i = 0; i < factors.count; i++)
        if (node_is_word(node_get(factors.list[i].factor, "id"), id)) {
            explain_factor(page, card, &factors.list[i]);
            return true;
        }
    for (size_t i = 0; i < findings.count; i++)
        if (node_is_word(node_get(findings.list[i].finding, "from"), id)) {
            explain_finding(page, card, &findings.list[i]);
            return true;
        }
    if (alert)
        explain_alert(page, card, alert);
    return alert != NULL;
}

/* A rule that was run and raised nothing stands in the receipt alone. */
static bool explain_silent_rule(struct page *page, const struct node *card, const char *id)
{
    const struct node *rules = node_path(card, "receipt.rules");
    for (size_t i = 0; i < node_count(rules); i++)
        if (node_is_word(node_get(node_at(rules, i), "id"), id)) {
            page_put(page, 1, INK_PLAIN, tell_nothing_to_report(page));
            return true;
        }
    return false;
}

static void put_all_partners(struct page *page, const struct node *card)
{
    const struct node *partners = node_get(card, "partners");
    if (!node_count(partners))
        page_put(page, 0, INK_PLAIN, tell_no_partners(page));
    for (size_t i = 0; i < node_count(partners); i++) {
        if (i)
            page_blank(page);
        explain_partner(page, card, node_at(partners, i));
    }
}

/* One partner, or all of them under the word `partners`. */
static bool explain_partners(struct page *page, const struct node *card, const char *id)
{
    const struct node *one = explain_partner_of(card, id);
    if (one)
        explain_partner(page, card, one);
    else if (strcmp(id, "partners") == 0)
        put_all_partners(page, card);
    else
        return false;
    return true;
}

/* A partner may be called like a factor or a rule: both are told. */
const char *report_explain(const struct node *scorecard, const char *id,
                           const struct report_style *style, struct arena *arena)
{
    struct page page = page_on(arena, card_language(scorecard), style && style->color);
    bool part = explain_branch(&page, scorecard, id) || explain_one(&page, scorecard, id);
    if (part && explain_partner_of(scorecard, id))
        page_blank(&page);
    if (!explain_partners(&page, scorecard, id) && !part &&
        !explain_silent_rule(&page, scorecard, id))
        return NULL;
    return page_text(&page);
}

static void each_text(const struct node *map, const char *key,
                      void (*each)(void *data, const char *id), void *data)
{
    if (card_text(map, key))
        each(data, card_text(map, key));
}

static void each_below(const struct node *dimension, void (*each)(void *data, const char *id),
                       void *data)
{
    const struct node *factors = node_get(dimension, "factors");
    each_text(dimension, "id", each, data);
    for (size_t f = 0; f < node_count(factors); f++) {
        const struct node *findings = node_get(node_at(factors, f), "findings");
        each_text(node_at(factors, f), "id", each, data);
        for (size_t i = 0; i < node_count(findings); i++)
            each_text(node_at(findings, i), "from", each, data);
    }
}

void report_explain_ids(const struct node *scorecard, void (*each)(void *data, const char *id),
                        void *data)
{
    const struct node *alerts = node_get(scorecard, "alerts"),
                      *partners = node_get(scorecard, "partners");
    for (size_t i = 0; i < CARD_AXES; i++) {
        const struct node *dimensions = node_get(card_axis(scorecard, i), "dimensions");
        if (card_axis(scorecard, i))
            each(data, card_axis_ids[i]);
        for (size_t d = 0; d < node_count(dimensions); d++)
            each_below(node_at(dimensions, d), each, data);
    }
    for (size_t i = 0; i < node_count(alerts); i++)
        each_text(node_at(alerts, i), "rule", each, data);
    for (size_t i = 0; i < node_count(partners); i++)
        each_text(node_at(partners, i), "id", each, data);
}

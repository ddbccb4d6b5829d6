/* text_sensitivity.c -- from the tree sensitivity/1 alone.  An axis that is not rated shows no letter
 * and no number here either, only what would tell most about it.
 */
#include "report/text_sensitivity.h"

#include "base/typography.h"
#include "report/text_parts.h"

#include <math.h>
#include <string.h>

enum {
    INDENT = 3,
    WORD = 27,
    GRADE = 48,
    BAR = 28,
    BAR_CELLS = 16,
    SHARE_END = 50,
    SWING_BAR = 44,
    SWING_CELLS = 16,
    RANGE_END = 70,
    SWINGS = 8,
    FLIPS = 5,
    SILENCES = 5,
    SHARED = 5
};

static const char *titled(const struct node *entry)
{
    const char *title = card_text(entry, "title");
    return title ? title : card_text(entry, "id");
}

static void put_section(struct page *page, const char *title)
{
    page_blank(page);
    page_put(page, INDENT, INK_BOLD, title);
}

/* ---- one word, one sentence ---- */

static const char *word_of(const struct page *page, const struct node *axis)
{
    const char *word = card_text(axis, "robustness");
    if (!word)
        return tell_nothing_applies(page);
    if (node_is_word(node_get(axis, "headline"), "NR"))
        return tell_not_rated(page);
    return strcmp(word, "solid") == 0  ? tell_grade_solid(page)
           : strcmp(word, "fair") == 0 ? tell_grade_fair(page)
                                       : tell_grade_fragile(page);
}

static bool is_told(const struct node *axis)
{
    return card_text(axis, "robustness") && !node_is_word(node_get(axis, "headline"), "NR");
}

/* Of one share, what whole percents leave over; what is nearly all or none is not rounded up. */
static double rest_of(const struct node *shares, size_t at)
{
    double percent = 100 * card_number(shares, node_at(shares, at)->key),
           whole = floor(percent + 1e-6);
    return percent <= 0 || whole >= 99 ? 0 : fmax(percent - whole, 0);
}

/* How often a grade was drawn, in whole percents that add up to 100: those that lose most by it are
 * rounded up. */
static const char *in_draws(const struct page *page, const struct node *axis, const char *grade)
{
    const struct node *shares = node_get(axis, "probabilities");
    double left = 100, rest = 0, percent = NAN;
    size_t before = 0;
    for (size_t i = 0; i < node_count(shares); i++) {
        double whole = floor(100 * card_number(shares, node_at(shares, i)->key) + 1e-6);
        left -= whole;
        if (!text_equal(node_at(shares, i)->key, grade))
            continue;
        percent = whole;
        rest = rest_of(shares, i);
        before = 0;
        for (size_t k = 0; k < node_count(shares); k++)
            before += rest_of(shares, k) > rest || (k < i && rest_of(shares, k) == rest);
    }
    bool up = rest > 0 && (double)before < left;
    return tell_percent(page, (up ? percent + 1 : percent) / 100);
}

static void put_sentences(struct page *page, const struct node *axis)
{
    const char *grade = card_text(axis, "grade"), *headline = card_text(axis, "headline");
    const char *drawn = in_draws(page, axis, grade),
               *reached = tell_percent(page, card_number(node_get(axis, "weightings"), grade));
    page_put(page, INDENT, INK_PLAIN, tell_holds_in_draws(page, grade, drawn));
    page_put(page, INDENT, INK_PLAIN, tell_holds_in_weightings(page, grade, reached));
    if (headline && strcmp(headline, grade) != 0)
        page_put(page, INDENT, INK_PLAIN, tell_headline_held(page, headline, grade));
}

static void put_word(struct page *page, const struct node *tree, const struct node *axis)
{
    bool told = is_told(axis);
    const char *grade = told ? tell_grade(page, tree, card_text(axis, "grade")) : "";
    const struct cell cells[] = {{0, WORD - 1, card_text(axis, "title"), INK_BOLD, false},
                                 {WORD, GRADE - 1, word_of(page, axis), told ? INK_BOLD : INK_PLAIN,
                                  false},
                                 {GRADE, PAGE_WIDTH, grade, INK_PLAIN, true}};
    page_blank(page);
    page_row(page, cells, COUNT_OF(cells));
    if (told)
        put_sentences(page, axis);
    else if (card_text(axis, "robustness"))
        page_put(page, INDENT, INK_PLAIN, tell_too_early(page));
}

/* ---- each grade ---- */

static void put_grades(struct page *page, const struct node *tree, const struct node *axis)
{
    const struct node *shares = node_get(axis, "probabilities"),
                      *reached = node_get(axis, "weightings"),
                      *quantiles = node_get(axis, "quantiles");
    put_section(page, tell_possible_grades(page));
    const struct cell head[] = {{BAR, SHARE_END, tell_in_draws(page), INK_PLAIN, false},
                                {SHARE_END + 2, PAGE_WIDTH, tell_in_weightings(page), INK_PLAIN,
                                 true}};
    page_row(page, head, COUNT_OF(head));
    for (size_t i = 0; i < node_count(shares); i++) {
        const char *grade = node_at(shares, i)->key;
        double share = card_number(shares, grade);
        const struct cell cells[] = {
            {INDENT + 2, BAR - 1, tell_grade(page, tree, grade), INK_PLAIN, false},
            {BAR, BAR + BAR_CELLS, bar_share(page->arena, share, BAR_CELLS), INK_PLAIN, false},
            {BAR + BAR_CELLS, SHARE_END, in_draws(page, axis, grade), INK_PLAIN, true},
            {SHARE_END + 2, PAGE_WIDTH, tell_percent(page, card_number(reached, grade)), INK_PLAIN,
             true}};
        page_row(page, cells, COUNT_OF(cells));
    }
    page_put(page, INDENT, INK_PLAIN,
             tell_nine_in_ten(page, tell_whole(page, card_whole(tree, card_number(quantiles, "5"))),
                              tell_whole(page, card_whole(tree, card_number(quantiles, "95"))),
                              tell_whole(page, card_whole(tree, card_number(quantiles, "50")))));
}

/* ---- factors ---- */

static const char *grades_of(const struct page *page, const struct node *entry)
{
    const char *low = card_text(entry, "grade-low"), *high = card_text(entry, "grade-high");
    return low && high && strcmp(low, high) != 0 ? tell_grades_between(page, low, high) : "";
}

/* Points that people read: half of one and more. */
static bool shows(const struct node *entry, const char *key)
{
    return card_number(entry, key) >= 0.5;
}

/* The scores that the bars reach from and to: differences of a few points are to be seen. */
struct reach {
    double from, to, score;
};

static struct reach reach_of(const struct node *axis)
{
    const struct node *list = node_get(axis, "tornado");
    double score = card_number(axis, "score");
    struct reach reach = {score, score, score};
    for (size_t i = 0; i < node_count(list); i++) {
        reach.from = fmin(reach.from, card_number(node_at(list, i), "low"));
        reach.to = fmax(reach.to, card_number(node_at(list, i), "high"));
    }
    return reach;
}

static const char *bar_of(const struct page *page, const struct reach *reach, double low,
                          double high)
{
    double scale = 100 / fmax(reach->to - reach->from, 1);
    return bar_scale(page->arena, scale * (low - reach->from), scale * (reach->score - reach->from),
                     scale * (high - reach->from), SWING_CELLS);
}

static void put_swing(struct page *page, const struct node *tree, const struct node *entry,
                      const struct reach *reach)
{
    double low = card_number(entry, "low"), high = card_number(entry, "high");
    const char *range = arena_print(page->arena, "%s–%s", tell_whole(page, card_whole(tree, low)),
                                    tell_whole(page, card_whole(tree, high)));
    const struct cell cells[] = {{INDENT + 2, SWING_BAR - 1, titled(entry), INK_PLAIN, false},
                                 {SWING_BAR, SWING_BAR + SWING_CELLS,
                                  bar_of(page, reach, low, high), INK_PLAIN, false},
                                 {RANGE_END - 8, RANGE_END, range, INK_PLAIN, true},
                                 {RANGE_END + 1, PAGE_WIDTH, grades_of(page, entry), INK_CARE,
                                  true}};
    page_row(page, cells, COUNT_OF(cells));
}

static void put_swings(struct page *page, const struct node *tree, const struct node *axis)
{
    const struct node *list = node_get(axis, "tornado");
    bool told = is_told(axis);
    struct reach reach = reach_of(axis);
    put_section(page, told ? tell_settles_most(page) : tell_would_tell_most(page));
    for (size_t i = 0; i < node_count(list) && i < SWINGS && shows(node_at(list, i), "swing"); i++)
        if (told)
            put_swing(page, tree, node_at(list, i), &reach);
        else
            page_put(page, INDENT + 2, INK_PLAIN, titled(node_at(list, i)));
    if (!node_count(list) || !shows(node_at(list, 0), "swing"))
        page_put(page, INDENT + 2, INK_PLAIN, tell_nothing_open(page));
}

/* ---- weights ---- */

static void put_flips(struct page *page, const struct node *axis)
{
    const struct node *list = node_get(axis, "flips");
    put_section(page, tell_weights_that_flip(page));
    for (size_t i = 0; i < node_count(list) && i < FLIPS; i++) {
        const struct node *entry = node_at(list, i);
        page_put(page, INDENT + 2, INK_PLAIN,
                 tell_flip(page, tell_quoted(page, titled(entry)),
                           tell_share(page, card_number(entry, "weight")),
                           tell_share(page, card_number(entry, "at")), card_text(entry, "grade")));
    }
    if (node_count(list) > FLIPS)
        page_put(page, INDENT + 2, INK_PLAIN,
                 tell_more(page, tell_count(page, node_count(list) - FLIPS)));
    if (!node_count(list))
        page_put(page, INDENT + 2, INK_PLAIN, tell_no_flip(page));
}

/* ---- silence ---- */

static void put_silences(struct page *page, const struct node *axis)
{
    const struct node *list = node_get(axis, "withholding"),
                      *untried = node_get(axis, "withholding-untried");
    bool told = node_count(list) && shows(node_at(list, 0), "change");
    if (!told && !node_count(untried))
        return;
    put_section(page, tell_silence_pays(page));
    if (node_count(untried))
        page_put(page, INDENT + 2, INK_CARE,
                 tell_silence_untried(page, tell_count(page, node_count(untried))));
    for (size_t i = 0; i < node_count(list) && i < SILENCES && shows(node_at(list, i), "change");
         i++) {
        const struct node *entry = node_at(list, i);
        const char *points = tell_whole(page, card_number(entry, "change"));
        const struct cell cells[] = {{INDENT + 2, RANGE_END, titled(entry), INK_PLAIN, false},
                                     {RANGE_END, PAGE_WIDTH,
                                      arena_print(page->arena, "+%s", points), INK_PLAIN, true}};
        page_row(page, cells, COUNT_OF(cells));
    }
}

/* ---- where it comes from ---- */

/* An estimate of a share may come out a little below 0. */
static double percent_of(const struct node *shares, const char *group)
{
    return floor(100 * fmin(fmax(card_number(shares, group), 0), 1) + 0.5);
}

static const char *percent_text(const struct page *page, double percent)
{
    return people_percent(page->arena, page->language, percent, 0);
}

/* What the three make of the spread each alone, and what is left: what they make of it together. */
static void put_variance(struct page *page, const struct node *axis)
{
    const struct node *shares = node_get(axis, "variance");
    double data = percent_of(shares, "data"), weights = percent_of(shares, "weights"),
           method = percent_of(shares, "method"), over = data + weights + method - 100;
    double *most = data >= weights && data >= method ? &data
                   : weights >= method               ? &weights
                                                     : &method;
    if (over > 0) /* estimates may come to more than all there is */
        *most = fmax(*most - over, 0);
    double together = 100 - data - weights - method;
    if (isnan(card_number(shares, "data")))
        return;
    put_section(page, tell_spread_from(page));
    const char *alone = tell_spread_shares(page, percent_text(page, data),
                                           percent_text(page, weights), percent_text(page, method));
    page_put(page, INDENT + 2, INK_PLAIN,
             together >= 1 ? tell_spread_together(page, alone, percent_text(page, together))
                           : alone);
}

/* ---- what counts twice ---- */

static void put_one_shared(struct page *page, const struct node *entry)
{
    const char *ask = card_text(entry, "ask");
    page_put(page, INDENT + 2, INK_PLAIN,
             tell_counts_in_several(page,
                                    tell_quoted(page, ask ? ask : card_text(entry, "question")),
                                    tell_value(page, node_get(entry, "titles"))));
    if (card_flag(entry, "opposite"))
        page_put(page, INDENT + 4, INK_CARE, tell_helps_and_hinders(page));
}

/* Those that pull both ways first: they say something of the range. */
static void put_shared(struct page *page, const struct node *axis)
{
    const struct node *list = node_get(axis, "shared");
    size_t shown = 0;
    if (!node_count(list))
        return;
    put_section(page, tell_counts_twice(page));
    for (int opposite = 1; opposite >= 0; opposite--)
        for (size_t i = 0; i < node_count(list) && shown < SHARED; i++)
            if (card_flag(node_at(list, i), "opposite") == (bool)opposite) {
                put_one_shared(page, node_at(list, i));
                shown++;
            }
    if (node_count(list) > shown)
        page_put(page, INDENT + 2, INK_PLAIN,
                 tell_more(page, tell_count(page, node_count(list) - shown)));
}

/* ---- all of it ---- */

static void put_axis(struct page *page, const struct node *tree, const struct node *axis, bool full)
{
    put_word(page, tree, axis);
    if (!full || !card_text(axis, "robustness"))
        return;
    if (!is_told(axis)) {
        put_swings(page, tree, axis);
        return;
    }
    put_grades(page, tree, axis);
    put_swings(page, tree, axis);
    put_flips(page, axis);
    put_silences(page, axis);
    put_variance(page, axis);
    put_shared(page, axis);
}

const char *report_sensitivity(const struct node *tree, const struct report_style *style, bool full,
                               struct arena *arena)
{
    struct page page = page_on(arena, card_language(tree), style && style->color);
    text_analysis_head(&page, tree);
    for (size_t i = 0; i < CARD_AXES; i++)
        if (card_axis(tree, i))
            put_axis(&page, tree, card_axis(tree, i), full);
    text_assumptions(&page, tree);
    page_put(&page, INDENT + 1, INK_PLAIN,
             tell_drawn(&page, tell_whole(&page, card_number(tree, "draws")),
                        tell_whole(&page, card_number(tree, "seed"))));
    if (!full && style && style->dossier) {
        page_blank(&page);
        page_put(&page, 0, INK_PLAIN, tell_all_figures(&page));
        buffer_print(&page.out, "    %s\n", /* a line is never broken */
                     text_command(&page, "sensitivity --full", style));
    }
    return page_text(&page);
}

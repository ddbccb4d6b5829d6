/* text_axes.c -- the axes.  One that is not rated shows how much is known of it
 * and how it is proven, never a number or letter of its score; one that is rated
 * shows its word, its range, and what holds it.
 */
#include "report/text_parts.h"

#include <math.h>
#include <string.h>

enum { INDENT = 10, RATING = 27, KNOWN = 39, PROOFS = 64, BAR = 29, SHOWN_NOT_APPLICABLE = 3 };

/* ---- what does not apply ---- */

static const char *not_applicable_of(const struct page *page, const struct node *thing,
                                     const char *reason)
{
    const char *title = card_text(thing, "title");
    if (reason)
        return tell_not_applicable_because(page, title ? title : "?",
                                           page_small(page->arena, reason));
    return tell_not_applicable(page, title ? title : "?");
}

static void put_not_applicable(struct page *page, const struct node *card, const struct node *axis,
                               size_t left)
{
    struct entries factors = card_factors(card, axis, page->arena);
    size_t count = 0;
    for (size_t i = 0; i < factors.count; i++) {
        const struct node *factor = factors.list[i].factor;
        if (card_applies(factor))
            continue;
        if (count++ < SHOWN_NOT_APPLICABLE)
            page_put(page, left, INK_PLAIN, not_applicable_of(page, factor, card_reason(factor)));
    }
    if (count > SHOWN_NOT_APPLICABLE)
        page_put(page, left, INK_PLAIN,
                 tell_more_not_applicable(page, tell_count(page, count - SHOWN_NOT_APPLICABLE)));
}

/* ---- not rated ---- */

static bool is_held_by(const struct node *axis, const char *from)
{
    const struct node *because = node_get(axis, "because");
    for (size_t i = 0; i < node_count(because); i++)
        if (node_is_word(node_get(node_at(because, i), "from"), from))
            return true;
    return false;
}

/* The level that most of the known findings have; of two as frequent, the weaker one. */
static const char *usual_level(const struct node *card, const struct node *axis,
                               struct arena *arena)
{
    static const char *const levels[] = {"assumed",    "inferred",    "declared", "shared",
                                         "documented", "third-party", "audited"};
    struct entries findings = card_findings(card, axis, arena);
    size_t counts[COUNT_OF(levels)] = {0}, usual = 0;
    for (size_t i = 0; i < findings.count; i++) {
        const struct node *read = card_weakest_read(findings.list[i].finding);
        for (size_t k = 0; k < COUNT_OF(levels) && card_is_known(findings.list[i].finding); k++)
            counts[k] += node_is_word(node_get(read, "evidence"), levels[k]);
    }
    for (size_t k = 1; k < COUNT_OF(levels); k++)
        usual = counts[k] > counts[usual] ? k : usual;
    return counts[usual] ? levels[usual] : NULL;
}

static void put_table_head(struct page *page)
{
    const struct cell cells[] = {{RATING, KNOWN - 1, tell_head_rating(page), INK_PLAIN, false},
                                 {KNOWN, PROOFS - 1, tell_head_known(page), INK_PLAIN, false},
                                 {PROOFS, PAGE_WIDTH, tell_head_proofs(page), INK_PLAIN, false}};
    page_row(page, cells, COUNT_OF(cells));
}

static void put_gates(struct page *page, const struct node *card, const struct node *axis)
{
    const struct node *scoring = node_get(card, "scoring");
    if (is_held_by(axis, "coverage") && !card_text(node_get(card, "verdict"), "because"))
        page_put(page, RATING, INK_PLAIN,
                 tell_needed_coverage(page,
                                      tell_percent(page, card_number(scoring, "min-coverage"))));
    if (is_held_by(axis, "evidence"))
        page_put(page, RATING, INK_PLAIN,
                 tell_needed_evidence(page, tell_percent(page, card_number(axis, "evidence")),
                                      tell_percent(page, card_number(scoring, "min-evidence"))));
}

static void put_unrated(struct page *page, const struct node *card, const struct node *axis)
{
    bool applies = !isnan(card_number(axis, "score"));
    double coverage = card_number(axis, "coverage");
    const struct node *answered = node_get(axis, "answered");
    double known = card_number(answered, "known"), open = card_number(answered, "open");
    const char *of =
        arena_print(page->arena, "%s/%s", tell_whole(page, known), tell_whole(page, known + open));
    const struct cell cells[] = {
        {0, RATING - 1, card_text(axis, "title"), INK_BOLD, false},
        {RATING, KNOWN - 1, applies ? tell_not_rated(page) : tell_nothing_applies(page), INK_PLAIN,
         false},
        {KNOWN, KNOWN + 10, applies ? bar_share(page->arena, coverage, 10) : "", INK_PLAIN, false},
        {KNOWN + 11, KNOWN + 16, applies ? tell_percent(page, coverage) : "", INK_PLAIN, true},
        {KNOWN + 17, PROOFS - 1, applies ? of : "", INK_PLAIN, false},
        {PROOFS, PAGE_WIDTH, applies ? tell_proofs(page, usual_level(card, axis, page->arena)) : "",
         INK_PLAIN, false}};
    page_row(page, cells, COUNT_OF(cells));
    put_gates(page, card, axis);
    put_not_applicable(page, card, axis, RATING);
}

/* ---- rated: the range ---- */

static void put_span(struct page *page, const struct node *card, const struct node *axis)
{
    const struct node *assured = node_get(axis, "assured"), *possible = node_get(axis, "possible");
    double low = card_number(assured, "score"), high = card_number(possible, "score");
    const char *from = card_text(assured, "grade"), *to = card_text(possible, "grade");
    const char *bar = bar_span(page->arena, low, card_number(axis, "score"), high, BAR);
    const char *grades =
        from && to && strcmp(from, to) != 0 ? tell_grades_between(page, from, to) : from;
    const struct cell cells[] = {{INDENT, 70,
                                  tell_span(page, tell_whole(page, card_whole(card, low)), bar,
                                            tell_whole(page, card_whole(card, high))),
                                  INK_PLAIN, false},
                                 {71, PAGE_WIDTH, grades, INK_PLAIN, true}};
    page_row(page, cells, COUNT_OF(cells));
}

static const char *why_open(const struct page *page, const struct node *card,
                            const struct node *axis)
{
    struct entries findings = card_findings(card, axis, page->arena);
    size_t open = card_open_questions(card, axis, page->arena);
    bool differ = false;
    for (size_t i = 0; i < findings.count; i++)
        differ = differ || card_differs(findings.list[i].finding);
    if (!open)
        return tell_only_differ(page);
    const char *why =
        open > 1 ? tell_several_open(page, tell_count(page, open)) : tell_one_open(page);
    return differ ? tell_and_differ(page, why) : why;
}

static const char *why_evidence(const struct page *page, const struct node *card,
                                const struct node *axis)
{
    static const char *const written[] = {"audited", "third-party", "documented"};
    struct entries findings = card_findings(card, axis, page->arena);
    for (size_t i = 0; i < findings.count; i++)
        for (size_t k = 0; k < COUNT_OF(written); k++)
            if (card_is_known(findings.list[i].finding) &&
                node_is_word(node_get(card_weakest_read(findings.list[i].finding), "evidence"),
                             written[k]))
                return tell_lacking_proof(page);
    return tell_lacking_documents(page);
}

/* Why proven and possible differ, in points that add up to the difference of the two as printed. */
static const char *split_of(const struct page *page, const struct node *card,
                            const struct node *axis)
{
    const struct node *range = node_get(axis, "range");
    double low = card_whole(card, card_number(node_get(axis, "assured"), "score"));
    double high = card_whole(card, card_number(node_get(axis, "possible"), "score"));
    double open = card_number(range, "open"), evidence = card_number(range, "evidence"),
           gap = high - low;
    bool by_evidence = evidence >= open;
    double less = floor((by_evidence ? open : evidence) + 0.5);
    const char *from = tell_whole(page, low), *to = tell_whole(page, high),
               *most = tell_whole(page, gap - less);
    const char *for_evidence = why_evidence(page, card, axis),
               *for_open = why_open(page, card, axis);
    if (!(gap > 0) || isnan(open) || isnan(evidence) || gap - less < 1)
        return NULL;
    if (less < 1)
        return by_evidence ? tell_only_evidence(page, from, to)
                           : tell_only_open(page, from, to, for_open);
    const char *rest =
        tell_and_points(page, tell_whole(page, less), by_evidence ? for_open : for_evidence);
    if (gap - less == less)
        return tell_split_even(page, from, to, most, by_evidence ? for_evidence : for_open, rest);
    return by_evidence ? tell_split_evidence(page, from, to, most, for_evidence, rest)
                       : tell_split_open(page, from, to, most, for_open, rest);
}

static void put_today(struct page *page, const struct node *card, const struct node *axis)
{
    const struct node *today = node_get(axis, "today");
    const char *grade = card_text(today, "grade");
    double then = card_whole(card, card_number(today, "score")),
           now = card_whole(card, card_number(axis, "score"));
    if (!grade || isnan(then) || (then == now && text_equal(grade, card_text(axis, "grade"))))
        return;
    const char *word = tell_grade(page, card, grade);
    page_put(page, INDENT, INK_PLAIN,
             strcmp(grade, "NR") == 0 ? tell_today(page, word)
                                      : tell_today_score(page, word, tell_whole(page, then)));
}

/* ---- rated: what holds it ---- */

static const char *open_critical(const struct page *page, const struct node *card,
                                 const struct node *axis)
{
    struct entries factors = card_factors(card, axis, page->arena);
    struct buffer out = buffer_on(page->arena);
    for (size_t i = 0; i < factors.count; i++) {
        const struct node *factor = factors.list[i].factor;
        bool critical = node_get(factor, "critical") || node_get(factor, "knockout");
        if (critical && card_is_open(factor) && card_text(factor, "title"))
            buffer_print(&out, "%s%s", out.len ? ", " : "",
                         tell_quoted(page, card_text(factor, "title")));
    }
    return buffer_end(&out);
}

static const char *hold_of(const struct page *page, const struct node *card,
                           const struct node *axis, const struct node *hold)
{
    const char *from = card_text(hold, "from"),
               *cap = tell_grade(page, card, card_text(hold, "cap"));
    const struct node *factor = card_factor(card, from);
    const char *title = card_text(factor, "title");
    const char *because = card_text(node_get(factor, "knockout"), "because");
    if (text_equal(from, "open-critical"))
        return tell_open_critical(page, open_critical(page, card, axis), cap);
    if (!title)
        return tell_held(page, cap);
    const char *held = tell_knocked_out(page, tell_quoted(page, title), cap);
    return because ? arena_print(page->arena, "%s %s", held, because) : held;
}

static void put_holds(struct page *page, const struct node *card, const struct node *axis)
{
    const struct node *because = node_get(axis, "because");
    for (size_t i = 0; i < node_count(because); i++) {
        const struct cell cells[] = {{INDENT, INDENT + 1, "!", INK_CARE, false},
                                     {INDENT + 2, PAGE_WIDTH,
                                      hold_of(page, card, axis, node_at(because, i)), INK_PLAIN,
                                      false}};
        page_row(page, cells, COUNT_OF(cells));
    }
}

/* ---- rated ---- */

void text_axis_line(struct page *page, const struct node *card, const struct node *axis)
{
    const char *grade = tell_grade(page, card, card_text(axis, "grade"));
    bool rated = card_is_rated(axis);
    if (rated && card_flag(axis, "provisional"))
        grade = tell_provisional(page, grade);
    const char *score =
        rated ? tell_of_100(page, tell_whole(page, card_whole(card, card_number(axis, "score"))))
              : "";
    const struct cell cells[] = {{0, RATING - 1, card_text(axis, "title"), INK_BOLD, false},
                                 {RATING, 68, grade, rated ? INK_BOLD : INK_PLAIN, false},
                                 {69, PAGE_WIDTH, score, INK_PLAIN, true}};
    page_row(page, cells, COUNT_OF(cells));
}

static void put_coverage(struct page *page, const struct node *axis)
{
    const struct node *answered = node_get(axis, "answered");
    double known = card_number(answered, "known"), open = card_number(answered, "open");
    page_put(page, INDENT, INK_PLAIN,
             tell_coverage_line(page, tell_percent(page, card_number(axis, "coverage")),
                                tell_whole(page, known), tell_whole(page, known + open),
                                tell_percent(page, card_number(axis, "evidence"))));
}

static void put_rated(struct page *page, const struct node *card, const struct node *axis)
{
    text_axis_line(page, card, axis);
    put_span(page, card, axis);
    page_put(page, INDENT, INK_PLAIN, split_of(page, card, axis));
    put_coverage(page, axis);
    put_today(page, card, axis);
    put_holds(page, card, axis);
    put_not_applicable(page, card, axis, INDENT);
}

void text_axes(struct page *page, const struct node *card)
{
    bool headed = false;
    for (size_t i = 0; i < CARD_AXES; i++) {
        const struct node *axis = card_axis(card, i);
        if (!axis)
            continue;
        bool rated = card_is_rated(axis);
        if (rated || !headed)
            page_blank(page);
        if (!rated && !headed)
            put_table_head(page);
        headed = !rated;
        if (rated)
            put_rated(page, card, axis);
        else
            put_unrated(page, card, axis);
    }
}

/* text_improve.c -- the first way in full, the others by how they differ; then what is still in the way,
 * and how little would cost the grade.
 */
#include "report/text_improve.h"

#include "report/text_parts.h"

#include <math.h>
#include <string.h>

enum { INDENT = 2, ITEM = 16, MIDDLE = 47, WAYS = 3, LOSSES = 5, COMPARED = 6, CHANGES = 12 };

/* ---- changes ---- */

static const char *kind_of(const struct page *page, const struct node *change)
{
    const char *kind = card_text(change, "kind");
    return !kind                         ? ""
           : strcmp(kind, "answer") == 0 ? tell_do_answer(page)
           : strcmp(kind, "prove") == 0  ? tell_do_prove(page)
                                         : tell_do_do(page);
}

/* A value in words: the titles of options, the names of partners. */
static const char *said(const struct page *page, const struct node *tree, const struct node *value,
                        const struct node *titles)
{
    if (node_kind(titles) == NODE_NULL)
        return tell_answer(page, tree, value);
    const char *text = tell_answer(page, tree, titles); /* several keep their capitals */
    return node_kind(value) == NODE_TEXT ? page_small(page->arena, text) : text;
}

/* "3 → 4", "→ 4" where nothing was said, or the value alone where it stays. */
static const char *moves(const struct page *page, const struct node *tree,
                         const struct node *change)
{
    const struct node *from = node_get(change, "from"), *to = node_get(change, "to");
    const char *end = said(page, tree, to, node_get(change, "to-says"));
    if (node_same(from, to))
        return end;
    if (node_kind(from) == NODE_NULL)
        return tell_becomes(page, end);
    return tell_moves(page, said(page, tree, from, node_get(change, "from-says")), end);
}

static void put_change(struct page *page, const struct node *tree, const struct node *change)
{
    const char *ask = card_text(change, "ask");
    const struct cell cells[] = {
        {INDENT, ITEM - 1, kind_of(page, change), INK_PLAIN, false},
        {ITEM, MIDDLE - 2,
         arena_print(page->arena, "%s %s", ask ? ask : card_text(change, "question"),
                     moves(page, tree, change)),
         INK_PLAIN, false},
        {MIDDLE, PAGE_WIDTH, text_whom(page, node_get(change, "with"), card_text(change, "proof")),
         INK_PLAIN, false}};
    page_row(page, cells, COUNT_OF(cells));
}

static bool has_change(const struct node *set, const struct node *change)
{
    const struct node *changes = node_get(set, "changes");
    for (size_t i = 0; i < node_count(changes); i++)
        if (node_same(node_get(node_at(changes, i), "question"), node_get(change, "question")))
            return true;
    return false;
}

/* ---- ways ---- */

/* An axis that is not rated shows no score: it would be taken for one. */
static bool is_rated(const struct node *axis)
{
    return !node_is_word(node_get(axis, "headline"), "NR");
}

/* "63 → 66 · effort 3", at the right. */
static void put_title(struct page *page, const struct node *tree, const struct node *axis,
                      const struct node *set, const char *title)
{
    const char *from = tell_whole(page, card_whole(tree, card_number(axis, "score"))),
               *to = tell_whole(page, card_whole(tree, card_number(set, "score")));
    const char *effort = tell_effort(page, tell_value(page, node_get(set, "cost")));
    const char *end = is_rated(axis)
                          ? arena_print(page->arena, "%s · %s", tell_moves(page, from, to), effort)
                          : effort;
    const struct cell cells[] = {{0, 58, title, INK_BOLD, false},
                                 {58, PAGE_WIDTH, end, INK_PLAIN, true}};
    page_blank(page);
    page_row(page, cells, COUNT_OF(cells));
}

static const char *goal_title(const struct page *page, const struct node *tree,
                              const struct node *axis)
{
    const char *grade = tell_grade(page, tree, card_text(axis, "goal"));
    return page_capitals(page->arena, card_flag(tree, "assured") ? tell_way_to_proven(page, grade)
                                                                 : tell_way_to(page, grade));
}

static void put_changes(struct page *page, const struct node *tree, const struct node *set,
                        const struct node *without)
{
    const struct node *changes = node_get(set, "changes");
    size_t shown = 0;
    for (size_t i = 0; i < node_count(changes); i++)
        if ((!without || !has_change(without, node_at(changes, i))) && ++shown <= CHANGES)
            put_change(page, tree, node_at(changes, i));
    if (shown > CHANGES)
        page_put(page, INDENT, INK_PLAIN,
                 tell_more_in_yaml(page, tell_count(page, shown - CHANGES)));
}

/* What another way has instead of some of the first one's changes. */
static void put_other(struct page *page, const struct node *tree, const struct node *first,
                      const struct node *other, size_t number)
{
    const struct node *changes = node_get(first, "changes");
    page_put(page, INDENT, INK_PLAIN, tell_other_way(page, tell_count(page, number)));
    put_changes(page, tree, other, first);
    for (size_t i = 0; i < node_count(changes); i++) {
        const struct cell cells[] = {{INDENT, ITEM - 1, tell_instead(page), INK_PLAIN, false},
                                     {ITEM, PAGE_WIDTH, card_text(node_at(changes, i), "ask"),
                                      INK_PLAIN, false}};
        if (!has_change(other, node_at(changes, i)))
            page_row(page, cells, COUNT_OF(cells));
    }
}

static void put_count(struct page *page, const struct node *axis, size_t shown)
{
    size_t count = node_count(node_get(axis, "sets"));
    if (card_flag(axis, "more"))
        page_put(page, INDENT, INK_PLAIN, tell_many_sets(page, tell_count(page, count - shown)));
    else if (count - shown == 1)
        page_put(page, INDENT, INK_PLAIN, tell_other_set(page));
    else if (count > shown)
        page_put(page, INDENT, INK_PLAIN, tell_other_sets(page, tell_count(page, count - shown)));
}

static void put_still(struct page *page, const struct node *set)
{
    size_t count = node_count(node_get(set, "still"));
    if (count)
        page_put(page, INDENT, INK_CARE,
                 count == 1 ? tell_still_held_one(page)
                            : tell_still_held(page, tell_count(page, count)));
}

/* Questions that were not tried, and could do more than is found here. */
static void put_untried(struct page *page, const struct node *axis)
{
    size_t count = node_count(node_get(axis, "untried"));
    if (count)
        page_put(page, INDENT, INK_PLAIN,
                 count == 1 ? tell_untried_one(page) : tell_untried(page, tell_count(page, count)));
}

static void put_way(struct page *page, const struct node *tree, const struct node *axis)
{
    const struct node *first = node_at(node_get(axis, "sets"), 0);
    if (!first || !node_count(node_get(first, "changes")))
        return;
    put_title(page, tree, axis, first, goal_title(page, tree, axis));
    put_changes(page, tree, first, NULL);
}

static void put_ways(struct page *page, const struct node *tree, const struct node *axis)
{
    const struct node *sets = node_get(axis, "sets"), *first = node_at(sets, 0);
    size_t shown = node_count(sets) < WAYS ? node_count(sets) : WAYS;
    if (first && !node_count(node_get(first, "changes"))) {
        const char *goal = tell_grade(page, tree, card_text(axis, "goal"));
        bool held = node_count(node_get(first, "still")) > 0;
        if (is_rated(axis) || !held)
            page_put(page, INDENT, held ? INK_CARE : INK_GOOD,
                     held ? tell_reached_held(page, goal) : tell_reached_already(page, goal));
        put_still(page, first);
        return;
    }
    put_way(page, tree, axis);
    if (node_count(node_get(first, "changes")) > COMPARED)
        shown = shown ? 1 : 0;
    for (size_t i = 1; i < shown; i++)
        put_other(page, tree, first, node_at(sets, i), i + 1);
    if (shown)
        put_count(page, axis, shown);
    put_still(page, first);
}

/* ---- losses ---- */

static void put_loss(struct page *page, const struct node *tree, const struct node *set)
{
    const struct node *changes = node_get(set, "changes");
    for (size_t i = 0; i < node_count(changes); i++) {
        const struct node *change = node_at(changes, i);
        const char *grade = tell_grade(page, tree, card_text(set, "grade"));
        const struct cell cells[] = {{INDENT, INDENT + 1, i ? "" : "·", INK_PLAIN, false},
                                     {INDENT + 2, MIDDLE + 9, card_text(change, "ask"), INK_PLAIN,
                                      false},
                                     {MIDDLE + 11, PAGE_WIDTH, i ? "" : grade, INK_BAD, false}};
        page_row(page, cells, COUNT_OF(cells));
    }
}

static void put_losses(struct page *page, const struct node *tree, const struct node *axis)
{
    const struct node *losses = node_get(axis, "losses"), *sets = node_get(losses, "sets");
    size_t together = node_count(node_get(node_at(sets, 0), "changes")), count = node_count(sets);
    double tried = card_number(losses, "tried");
    if (!losses || !is_rated(axis))
        return;
    const char *grade = tell_grade(page, tree, card_text(losses, "grade"));
    page_heading(page, card_flag(tree, "assured") ? tell_losses_nominal(page, grade)
                                                  : tell_losses(page, grade));
    if (card_text(losses, "because"))
        page_put(page, INDENT, INK_CARE, card_text(losses, "because"));
    else if (!count)
        page_put(page, INDENT, INK_PLAIN,
                 tried > 1 ? tell_no_loss(page, tell_whole(page, tried)) : tell_not_one_loss(page));
    else
        page_put(page, INDENT, INK_PLAIN,
                 together == 1 ? tell_one_loss(page)
                               : tell_several_losses(page, tell_count(page, together)));
    for (size_t i = 0; i < count && i < LOSSES; i++)
        put_loss(page, tree, node_at(sets, i));
    if (count > LOSSES)
        page_put(page, INDENT, INK_PLAIN, tell_more(page, tell_count(page, count - LOSSES)));
}

/* ---- the page ---- */

/* A value as --set takes it. */
static const char *as_set(const struct page *page, const struct node *value)
{
    struct buffer out = buffer_on(page->arena);
    double number;
    for (size_t i = 0; node_kind(value) == NODE_LIST && i < node_count(value); i++)
        buffer_print(&out, "%s%s", i ? ", " : "", node_text(node_at(value, i)));
    if (node_kind(value) == NODE_LIST)
        return arena_print(page->arena, "[%s]", out.len ? buffer_end(&out) : "");
    if (node_number(value, &number))
        return arena_print(page->arena, "%.15g", number);
    return node_kind(value) == NODE_BOOL ? (value->boolean ? "yes" : "no") : node_text(value);
}

/* The command that tries the first way, to be copied: its lines are never broken. */
static void put_command(struct page *page, const struct node *axis,
                        const struct report_style *style)
{
    const struct node *changes = node_get(node_at(node_get(axis, "sets"), 0), "changes");
    if (!style->dossier || !node_count(changes) || node_count(changes) > CHANGES)
        return;
    page_put(page, INDENT, INK_PLAIN, tell_to_try(page));
    buffer_print(&page->out, "    %s", text_command(page, "whatif", style));
    for (size_t i = 0; i < node_count(changes); i++) {
        const struct node *change = node_at(changes, i);
        buffer_print(&page->out, " \\\n      --set 'answers.%s=%s'", card_text(change, "question"),
                     as_set(page, node_get(change, "to")));
    }
    buffer_char(&page->out, '\n');
}

static void put_axis(struct page *page, const struct node *tree, const struct node *axis,
                     const struct report_style *style)
{
    const char *because = card_text(axis, "because"),
               *grade = card_text(axis, card_flag(tree, "assured") && is_rated(axis) ? "grade"
                                                                                     : "headline");
    const struct cell cells[] = {{0, 40, card_text(axis, "title"), INK_BOLD, false},
                                 {41, PAGE_WIDTH, grade ? tell_grade(page, tree, grade) : "",
                                  INK_PLAIN, true}};
    page_blank(page);
    page_row(page, cells, COUNT_OF(cells));
    if (because)
        page_put(page, INDENT, INK_CARE,
                 tell_failure(page, tell_grade(page, tree, card_text(axis, "goal")), "", because));
    put_ways(page, tree, axis);
    put_untried(page, axis);
    put_command(page, axis, style);
    put_losses(page, tree, axis);
}

void text_analysis_head(struct page *page, const struct node *tree)
{
    const char *title = card_text(node_get(tree, "framework"), "title"),
               *name = card_text(node_get(tree, "alliance"), "name");
    page_put(page, 0, INK_BOLD,
             title ? arena_print(page->arena, "%s · %s", name ? name : "",
                                 page_small(page->arena, title))
                   : name);
    if (node_count(node_get(tree, "tailored")))
        page_put(page, 0, INK_PLAIN,
                 arena_print(page->arena, "%s %s", tell_tailored(page),
                             tell_value(page, node_get(tree, "tailored"))));
    if (node_is_word(node_get(tree, "status"), "incomplete"))
        page_put(page, 0, INK_BAD, tell_incomplete_says(page));
}

void text_assumptions(struct page *page, const struct node *tree)
{
    const struct node *list = node_get(tree, "assumptions");
    if (!node_count(list))
        return;
    page_heading(page, tell_assumptions(page));
    for (size_t i = 0; i < node_count(list); i++) {
        const struct cell cells[] = {{INDENT, INDENT + 1, "·", INK_PLAIN, false},
                                     {INDENT + 2, PAGE_WIDTH, node_text(node_at(list, i)),
                                      INK_PLAIN, false}};
        page_row(page, cells, COUNT_OF(cells));
    }
}

const char *report_improve(const struct node *tree, const struct report_style *style,
                           struct arena *arena)
{
    struct page page = page_on(arena, card_language(tree), style->color);
    text_analysis_head(&page, tree);
    for (size_t a = 0; a < CARD_AXES; a++)
        if (card_axis(tree, a))
            put_axis(&page, tree, card_axis(tree, a), style);
    text_assumptions(&page, tree);
    return page_text(&page);
}

/* In full where it is short; else how long it is. */
static void put_short_way(struct page *page, const struct node *tree, const struct node *axis)
{
    const struct node *first = node_at(node_get(axis, "sets"), 0);
    size_t count = node_count(node_get(first, "changes"));
    if (!count || !is_rated(axis))
        return;
    page_blank(page);
    page_put(page, 0, INK_BOLD, card_text(axis, "title"));
    if (count <= COMPARED)
        put_way(page, tree, axis);
    else
        page_put(page, INDENT, INK_PLAIN,
                 tell_long_way(page, tell_grade(page, tree, card_text(axis, "goal")),
                               tell_count(page, count)));
}

const char *report_ways(const struct node *tree, const struct report_style *style,
                        struct arena *arena)
{
    struct page page = page_on(arena, card_language(tree), style->color);
    for (size_t a = 0; a < CARD_AXES; a++)
        put_short_way(&page, tree, card_axis(tree, a));
    return page_text(&page);
}

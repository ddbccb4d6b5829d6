/* text_whatif.c -- words first: the verdict and the grades, then the factors with
 * the longest way to go, then what to watch.  An axis that is not rated shows no
 * score here either.
 */
#include "report/text_whatif.h"

#include "base/typography.h"
#include "report/text_parts.h"

#include <math.h>
#include <string.h>

enum { INDENT = 2, NAME = 38, BESIDE = 40, FACTORS = 10, FINDINGS = 10, MEASURES = 8 };

/* ---- from and to ---- */

static const char *arrow(const struct page *page, const char *from, const char *to)
{
    return tell_moves(page, from, to);
}

/* Two scores as whole numbers, or with as many decimals as it takes to tell them apart; without the
 * old one where that was not rated. */
static const char *scores(const struct page *page, const struct node *tree,
                          const struct node *moved, bool rated_before)
{
    double from = card_number(moved, "from"), to = card_number(moved, "to");
    if (!rated_before)
        return tell_becomes(page, tell_whole(page, isnan(to) ? NAN : card_whole(tree, to)));
    const char *a = tell_whole(page, isnan(from) ? NAN : card_whole(tree, from)),
               *b = tell_whole(page, isnan(to) ? NAN : card_whole(tree, to));
    for (int digits = 1; digits <= 6 && strcmp(a, b) == 0; digits++) {
        a = people_number(page->arena, page->language, from, digits);
        b = people_number(page->arena, page->language, to, digits);
    }
    return arrow(page, a, b);
}

/* NULL where the two are printed alike, or did not move. */
static const char *percents(const struct page *page, const struct node *moved)
{
    const char *from = tell_percent(page, card_number(moved, "from")),
               *to = tell_percent(page, card_number(moved, "to"));
    return moved && strcmp(from, to) != 0 ? arrow(page, from, to) : NULL;
}

static double distance(const struct node *moved)
{
    double way = fabs(card_number(moved, "to") - card_number(moved, "from"));
    return isnan(way) ? (moved ? 101 : 0) : way; /* what comes or goes has gone farthest */
}

/* "+12", where both ends are there: what lies between the two as they are printed. */
static const char *way(const struct page *page, const struct node *tree, const struct node *moved,
                       bool rated_before)
{
    double from = card_number(moved, "from"), to = card_number(moved, "to"), by = to - from,
           whole = card_whole(tree, to) - card_whole(tree, from);
    if (isnan(by) || fabs(by) < 0.5 || !rated_before)
        return "";
    by = whole != 0 ? whole : by;
    return by > 0 ? tell_up(page, tell_whole(page, by)) : tell_down(page, tell_whole(page, -by));
}

static void put_beside(struct page *page, const char *name, const char *text, const char *end)
{
    const struct cell cells[] = {{INDENT, NAME, name, INK_PLAIN, false},
                                 {BESIDE, 73, text, INK_PLAIN, false},
                                 {74, PAGE_WIDTH, end, INK_PLAIN, true}};
    page_row(page, cells, COUNT_OF(cells));
}

static void put_more(struct page *page, size_t count, size_t shown)
{
    if (count > shown)
        page_put(page, INDENT, INK_PLAIN, tell_more(page, tell_count(page, count - shown)));
}

/* ---- what was set ---- */

/* A partner's word: "3", or "3 / 1" of its several voices. */
static const char *word(const struct page *page, const struct node *entry)
{
    const struct node *list = node_get(entry, "voices");
    return list ? tell_voices(page, list) : tell_said(page, entry);
}

/* "Les Amis : 3, Groupe A : 1". */
static const char *voices(const struct page *page, const struct node *tree, const struct node *by)
{
    struct buffer out = buffer_on(page->arena);
    for (size_t i = 0; i < node_count(by); i++)
        buffer_print(&out, "%s%s", i ? ", " : "",
                     tell_entry(page, card_partner(tree, node_at(by, i)->key),
                                word(page, node_at(by, i))));
    return out.len ? buffer_end(&out) : tell_value(page, NULL);
}

static bool ends_in(const char *path, const char *key)
{
    const char *last = strrchr(path, '.');
    return last && strcmp(last + 1, key) == 0;
}

static bool is_of_answers(const char *path)
{
    return strncmp(path, "answers.", 8) == 0;
}

static const char *status_word(const struct page *page, const char *status)
{
    return strcmp(status, "planned") == 0    ? tell_planned(page)
           : strcmp(status, "achieved") == 0 ? tell_achieved(page)
                                             : tell_outcome(page, status);
}

/* A word that the dossier has for people too: the state of a project, the stage, a status. */
static const char *keyword(const struct page *page, const char *path, const char *text)
{
    if (strncmp(path, "projects.", 9) == 0 && ends_in(path, "state"))
        return tell_project_state(page, text);
    if (strncmp(path, "partners.", 9) == 0 && ends_in(path, "kind"))
        return tell_partner_kind(page, text);
    if (strcmp(path, "alliance.stage") == 0)
        return tell_stage(page, text, NULL);
    return ends_in(path, "status") ? status_word(page, text) : text;
}

/* An answer, or a part of one, without how it is proven. */
static const char *said(const struct page *page, const struct node *tree, const char *path,
                        const struct node *value)
{
    static const char *const keys[] = {"value", "facts"};
    bool map = node_kind(value) == NODE_MAP;
    if (map && (ends_in(path, "by") || (ends_in(path, "voices") && !strstr(path, ".by."))))
        return voices(page, tree, value);
    if (node_kind(value) == NODE_LIST && ends_in(path, "voices"))
        return tell_voices(page, value);
    if (node_get(value, "by"))
        return voices(page, tree, node_get(value, "by"));
    if (node_get(value, "voices") || node_get(value, "visibility"))
        return word(page, value);
    for (size_t i = 0; i < COUNT_OF(keys); i++)
        if (node_get(value, keys[i]))
            return tell_value(page, node_get(value, keys[i]));
    const char *status = card_text(value, "status");
    return map && status && value->count == 1 ? status_word(page, status) : tell_value(page, value);
}

static const char *setting(const struct page *page, const struct node *tree,
                           const struct node *change, const char *end)
{
    const char *path = card_text(change, "set"),
               *visibility = card_text(change, strcmp(end, "from") == 0 ? "from-visibility"
                                                                        : "to-visibility");
    const struct node *value = node_get(change, end), *evidence = node_get(value, "evidence"),
                      *titles =
                          node_get(change, strcmp(end, "from") == 0 ? "from-says" : "to-says");
    if (visibility)
        return tell_for_us(page);
    if (strcmp(path, "answers") == 0)
        return !node_count(value) ? tell_value(page, NULL)
               : node_count(value) == 1
                   ? tell_one_answer(page)
                   : tell_several_answers(page, tell_count(page, node_count(value)));
    if (ends_in(path, "evidence") && node_kind(value) != NODE_NULL && node_kind(value) != NODE_MAP)
        return tell_evidence(page, value);
    if (node_text(value) && (!is_of_answers(path) || ends_in(path, "status")))
        return keyword(page, path, node_text(value));
    const char *text = node_kind(titles) != NODE_NULL ? tell_answer(page, tree, titles)
                       : is_of_answers(path)          ? said(page, tree, path, value)
                                                      : tell_value(page, value);
    if (is_of_answers(path) && node_kind(evidence) != NODE_NULL)
        text = tell_level_dated(page, text, tell_evidence(page, evidence));
    return is_of_answers(path) && node_is_word(node_get(value, "status"), "planned")
               ? tell_level_dated(page, text, tell_planned(page))
               : text;
}

static void put_changes(struct page *page, const struct node *tree)
{
    const struct node *changes = node_get(tree, "changes");
    page_heading(page, tell_what_if(page));
    for (size_t i = 0; i < node_count(changes); i++) {
        const struct node *change = node_at(changes, i);
        const char *path = card_text(change, "set");
        bool beside = text_width(page_visible(page, path)) <= NAME - INDENT;
        if (!beside)
            page_put(page, INDENT, INK_PLAIN, path);
        const struct cell cells[] = {{INDENT, NAME, beside ? path : "", INK_PLAIN, false},
                                     {BESIDE, PAGE_WIDTH,
                                      arrow(page, setting(page, tree, change, "from"),
                                            setting(page, tree, change, "to")),
                                      INK_PLAIN, false}};
        page_row(page, cells, COUNT_OF(cells));
    }
}

/* ---- an axis ---- */

static bool is_rated_after(const struct node *axis)
{
    const struct node *grade = node_get(axis, "grade");
    grade = grade ? node_get(grade, "to") : node_get(axis, "grade-stays");
    return node_text(grade) && !node_is_word(grade, "NR");
}

static bool is_rated_before(const struct node *axis)
{
    const struct node *grade = node_get(axis, "grade");
    grade = grade ? node_get(grade, "from") : node_get(axis, "grade-stays");
    return node_text(grade) && !node_is_word(grade, "NR");
}

/* "To be strengthened (C) 58": a grade with its score, where that moved too. */
static const char *rating(const struct page *page, const struct node *tree, const struct node *axis,
                          const char *end)
{
    const char *grade = card_text(node_get(axis, "grade"), end);
    double score = card_number(node_get(axis, "score"), end);
    const char *word = tell_grade(page, tree, grade);
    if (isnan(score) || !grade || strcmp(grade, "NR") == 0)
        return word;
    return tell_with_score(page, word, tell_whole(page, card_whole(tree, score)));
}

static const char *headline(const struct page *page, const struct node *tree,
                            const struct node *axis)
{
    const char *title = card_text(axis, "title"), *stays = card_text(axis, "grade-stays");
    const struct node *score = node_get(axis, "score");
    if (!title)
        title = "?";
    if (!stays)
        return tell_entry(page, title,
                          arrow(page, rating(page, tree, axis, "from"),
                                rating(page, tree, axis, "to")));
    const char *word = tell_grade(page, tree, stays);
    if (!card_flag(axis, "moved"))
        return tell_entry(page, title, tell_nothing_moves_here(page, word));
    return tell_entry(page, title,
                      score && is_rated_after(axis)
                          ? tell_with_score(page, word, scores(page, tree, score, true))
                          : tell_as_before(page, word));
}

static void put_parts(struct page *page, const char *const *parts, size_t count)
{
    struct buffer out = buffer_on(page->arena);
    for (size_t i = 0; i < count; i++)
        if (parts[i])
            buffer_print(&out, "%s%s", out.len ? " · " : "", parts[i]);
    if (out.len)
        page_put(page, INDENT, INK_PLAIN, page_capital(page->arena, buffer_end(&out)));
}

static void put_range(struct page *page, const struct node *tree, const struct node *axis)
{
    const struct node *low = node_path(axis, "assured.score"),
                      *high = node_path(axis, "possible.score"),
                      *today = node_path(axis, "today.score");
    bool before = is_rated_before(axis);
    const char *coverage = percents(page, node_get(axis, "coverage")),
               *evidence = percents(page, node_get(axis, "evidence"));
    const char *range[] = {low ? tell_proven_moves(page, scores(page, tree, low, before)) : NULL,
                           high ? tell_possible_moves(page, scores(page, tree, high, before))
                                : NULL,
                           today ? tell_today_moves(page, scores(page, tree, today, before))
                                 : NULL};
    const char *known[] = {coverage ? tell_coverage_moves(page, coverage) : NULL,
                           evidence ? tell_evidence_moves(page, evidence) : NULL};
    if (is_rated_after(axis))
        put_parts(page, range, COUNT_OF(range));
    put_parts(page, known, COUNT_OF(known));
}

static int farthest_first(const void *a, const void *b)
{
    const struct entry *p = a, *q = b;
    double one = distance(node_get(p->factor, "score")),
           other = distance(node_get(q->factor, "score"));
    if (one != other)
        return one > other ? -1 : 1;
    return p->ordinal < q->ordinal ? -1 : p->ordinal > q->ordinal;
}

static void put_factors(struct page *page, const struct node *tree, const struct node *axis)
{
    const struct node *factors = node_get(axis, "factors");
    struct entries moved = {arena_array(page->arena, node_count(factors) + 1, sizeof *moved.list),
                            0, 0};
    for (size_t i = 0; i < node_count(factors); i++)
        if (node_get(node_at(factors, i), "score")) {
            moved.list[moved.count] = (struct entry){.factor = node_at(factors, i), .ordinal = i};
            moved.count++;
        }
    bool before = is_rated_before(axis);
    card_sort(&moved, farthest_first);
    for (size_t i = 0; i < moved.count && i < FACTORS; i++) {
        const struct node *factor = moved.list[i].factor, *score = node_get(factor, "score");
        put_beside(page, card_text(factor, "title"), scores(page, tree, score, before),
                   way(page, tree, score, before));
    }
    put_more(page, moved.count, FACTORS);
}

static const char *outcome_at(const struct page *page, const struct node *outcome, const char *end)
{
    const char *word = card_text(outcome, end);
    return word ? tell_outcome(page, word) : tell_not_asked(page);
}

static void put_findings(struct page *page, const struct node *axis)
{
    const struct node *findings = node_get(axis, "findings");
    size_t count = 0;
    for (size_t i = 0; i < node_count(findings); i++) {
        const struct node *outcome = node_get(node_at(findings, i), "outcome");
        if (!outcome)
            continue;
        if (count++ == 0)
            page_put(page, INDENT, INK_BOLD, tell_findings_move(page));
        const struct cell cells[] = {
            {INDENT + 2, 50, card_text(node_at(findings, i), "title"), INK_PLAIN, false},
            {52, PAGE_WIDTH,
             arrow(page, outcome_at(page, outcome, "from"), outcome_at(page, outcome, "to")),
             INK_PLAIN, false}};
        if (count <= FINDINGS)
            page_row(page, cells, COUNT_OF(cells));
    }
    put_more(page, count, FINDINGS);
}

static void put_axis(struct page *page, const struct node *tree, const struct node *axis)
{
    page_blank(page);
    page_put(page, 0, INK_BOLD, headline(page, tree, axis));
    put_range(page, tree, axis);
    if (is_rated_after(axis))
        put_factors(page, tree, axis);
    put_findings(page, axis);
}

/* ---- beside the axes ---- */

static void put_verdict(struct page *page, const struct node *tree)
{
    const struct node *verdict = node_get(tree, "verdict");
    const char *from = card_text(node_get(verdict, "from"), "title"),
               *to = card_text(node_get(verdict, "to"), "title");
    if (!verdict)
        return;
    page_blank(page);
    page_put(page, 0, INK_BOLD,
             tell_entry(page, tell_verdict(page), arrow(page, from ? from : "–", to ? to : "–")));
}

static void put_themes(struct page *page, const struct node *tree)
{
    const struct node *themes = node_get(tree, "themes");
    bool before = true;
    for (size_t i = 0; i < CARD_AXES; i++) {
        if (card_axis(tree, i) && !is_rated_after(card_axis(tree, i)))
            return;
        before = before && (!card_axis(tree, i) || is_rated_before(card_axis(tree, i)));
    }
    if (node_count(themes))
        page_heading(page, tell_other_readings(page));
    for (size_t i = 0; i < node_count(themes); i++) {
        const struct node *theme = node_at(themes, i), *score = node_get(theme, "score");
        if (score)
            put_beside(page, card_text(theme, "title"), scores(page, tree, score, before),
                       way(page, tree, score, before));
    }
}

static const char *state_word(const struct page *page, const char *state)
{
    return text_equal(state, "raised")    ? tell_raised(page)
           : text_equal(state, "unknown") ? tell_to_check(page)
           : text_equal(state, "clear")   ? tell_cleared(page)
                                          : tell_outcome(page, state);
}

static struct cell state_mark(const char *state)
{
    bool raised = text_equal(state, "raised"), open = text_equal(state, "unknown"),
         clear = text_equal(state, "clear");
    return (struct cell){.left = 0,
                         .right = 1,
                         .text = raised  ? "!"
                                 : open  ? "?"
                                 : clear ? "✔"
                                         : "–",
                         .ink = raised  ? INK_BAD
                                : open  ? INK_CARE
                                : clear ? INK_GOOD
                                        : INK_PLAIN};
}

static void put_alerts(struct page *page, const struct node *tree)
{
    const struct node *alerts = node_get(tree, "alerts");
    if (node_count(alerts))
        page_heading(page, tell_vigilance(page));
    for (size_t i = 0; i < node_count(alerts); i++) {
        const struct node *alert = node_at(alerts, i), *state = node_get(alert, "state");
        const char *to = card_text(state, "to");
        const struct cell cells[] = {state_mark(to),
                                     {INDENT, 50, card_text(alert, "title"), INK_PLAIN, false},
                                     {52, PAGE_WIDTH,
                                      arrow(page, state_word(page, card_text(state, "from")),
                                            state_word(page, to)),
                                      INK_PLAIN, false}};
        page_row(page, cells, COUNT_OF(cells));
    }
}

static void put_measures(struct page *page, const struct node *tree)
{
    const struct node *measures = node_get(tree, "measures");
    double more = card_number(node_get(tree, "more"), "measures");
    size_t count = node_count(measures);
    if (count)
        page_heading(page, tell_measures(page));
    for (size_t i = 0; i < count && i < MEASURES; i++) {
        const struct node *measure = node_at(measures, i);
        const struct cell cells[] = {{INDENT, 50, card_text(measure, "path"), INK_PLAIN, false},
                                     {52, PAGE_WIDTH,
                                      arrow(page, tell_value(page, node_get(measure, "from")),
                                            tell_value(page, node_get(measure, "to"))),
                                      INK_PLAIN, false}};
        page_row(page, cells, COUNT_OF(cells));
    }
    put_more(page, count + (isnan(more) ? 0 : (size_t)more), MEASURES);
}

static bool anything_moved(const struct node *tree)
{
    static const char *const parts[] = {"verdict", "themes", "alerts", "measures"};
    bool any = false;
    for (size_t i = 0; i < CARD_AXES; i++)
        any = any || card_flag(card_axis(tree, i), "moved");
    for (size_t i = 0; i < COUNT_OF(parts); i++)
        any = any || node_get(tree, parts[i]);
    return any;
}

const char *report_whatif(const struct node *tree, const struct report_style *style,
                          struct arena *arena)
{
    struct page page = page_on(arena, card_language(tree), style && style->color);
    page_put(&page, 0, INK_BOLD, card_text(node_get(tree, "alliance"), "name"));
    put_changes(&page, tree);
    text_failures(&page, tree);
    put_verdict(&page, tree);
    for (size_t i = 0; i < CARD_AXES; i++)
        if (card_axis(tree, i))
            put_axis(&page, tree, card_axis(tree, i));
    put_themes(&page, tree);
    put_alerts(&page, tree);
    put_measures(&page, tree);
    page_blank(&page);
    page_put(&page, 0, INK_PLAIN,
             anything_moved(tree) ? tell_nothing_else_moves(&page) : tell_nothing_moves(&page));
    text_assumptions(&page, tree);
    return page_text(&page);
}

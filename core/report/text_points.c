/* text_points.c -- what is established, what is strong or weak, what to watch,
 * what to ask first: lists of a few lines, the one that matters most first.
 */
#include "report/text_parts.h"

#include "base/text.h"
#include "base/typography.h"

#include <math.h>
#include <string.h>

enum {
    MARK = 1,
    ITEM = 3,
    ESTABLISHED = 6,
    WATCHED = 6,
    ASKED = 5,
    ASKED_WHEN_RATED = 3,
    SIDE = 4,
    PROOF_MIDDLE = 50,
    ASK_MIDDLE = 43,
    WATCH_MIDDLE = 39
};

/* " ✔ a sentence                      what stands behind it" */
static void put_point(struct page *page, enum ink ink, const char *mark, const char *left,
                      size_t middle, const char *right)
{
    const struct cell cells[] = {{MARK, ITEM - 1, mark, ink, false},
                                 {ITEM, right && *right ? middle - 2 : PAGE_WIDTH, left, INK_PLAIN,
                                  false},
                                 {middle, PAGE_WIDTH, right, INK_PLAIN, false}};
    page_row(page, cells, COUNT_OF(cells));
}

static void put_more(struct page *page, size_t count, size_t shown)
{
    if (count > shown)
        page_put(page, ITEM, INK_PLAIN, tell_more(page, tell_count(page, count - shown)));
}

/* ---- what is established ---- */

static int outcome_rank(const struct node *finding)
{
    return card_has_outcome(finding, "met") ? 0 : card_has_outcome(finding, "partial") ? 1 : 2;
}

static int compare_proofs(const void *a, const void *b)
{
    const struct entry *p = a, *q = b;
    double x = card_number(p->finding, "reliability"), y = card_number(q->finding, "reliability");
    if (x != y)
        return x > y ? -1 : 1;
    int outcome = outcome_rank(p->finding) - outcome_rank(q->finding);
    if (outcome)
        return outcome;
    return p->ordinal < q->ordinal ? -1 : 1;
}

static const char *read_path(const struct node *finding)
{
    return card_text(card_weakest_read(finding), "path");
}

/* The same sentence, or another one on the same answer. */
static bool is_said_before(const struct entries *entries, const struct node *finding)
{
    for (size_t i = 0; i < entries->count; i++) {
        const struct node *other = entries->list[i].finding;
        if (text_equal(card_text(other, "says"), card_text(finding, "says")) ||
            text_equal(read_path(other), read_path(finding)))
            return true;
    }
    return false;
}

/* Met or in part, by one value and not a range of them; or a fact that somebody other than the
 * consultant proves. */
static bool is_proven(const struct node *finding)
{
    const struct node *evidence = node_get(card_weakest_read(finding), "evidence"),
                      *value = node_get(finding, "value");
    if (node_kind(value) == NODE_MAP || node_kind(value) == NODE_LIST)
        return false;
    if (card_is_fact(finding))
        return !node_is_word(evidence, "inferred") && !node_is_word(evidence, "assumed");
    return (card_has_outcome(finding, "met") || card_has_outcome(finding, "partial")) &&
           !node_is_word(evidence, "assumed");
}

/* Now and not only planned, undisputed, and for the client's eyes. */
static bool is_established(const struct entry *entry)
{
    const struct node *finding = entry->finding;
    return is_proven(finding) && card_text(finding, "says") &&
           !isnan(card_number(finding, "reliability")) && !card_is_planned(finding) &&
           !card_is_internal(finding) && !card_is_rated(entry->axis) && !card_differs(finding);
}

/* "La mission est-elle écrite ? oui" is a question and its answer: "? Oui".  The titles of options say
 * nothing without their question. */
static const char *said(const struct page *page, const struct node *finding)
{
    const char *ask = card_text(finding, "ask"), *says = card_text(finding, "says");
    size_t len = ask ? strlen(ask) : 0;
    enum node_kind kind = node_kind(node_get(card_weakest_read(finding), "value"));
    bool begins = len && strncmp(says, ask, len) == 0 && says[len] == ' ';
    if (!begins)
        return len && (kind == NODE_TEXT || kind == NODE_LIST)
                   ? arena_print(page->arena, "%s %s", ask, says)
                   : says;
    return arena_print(page->arena, "%s %s", ask, page_capital(page->arena, says + len + 1));
}

static const char *proof(const struct page *page, const struct node *finding)
{
    const struct node *read = card_weakest_read(finding);
    const char *level = tell_evidence(page, node_get(read, "evidence")),
               *date = card_text(read, "date");
    if (!level || !date)
        return level;
    const char *month =
        arena_copy(page->arena, date,
                   strlen(date) > 7 ? 7 : strlen(date)); /* the day is for explain */
    return tell_level_dated(page, level, people_date(page->arena, page->language, month));
}

void text_established(struct page *page, const struct node *card)
{
    struct entries all = card_findings(card, NULL, page->arena),
                   chosen = {arena_array(page->arena, ESTABLISHED, sizeof *chosen.list), 0, 0};
    card_sort(&all, compare_proofs);
    for (size_t i = 0; i < all.count && chosen.count < ESTABLISHED; i++)
        if (is_established(&all.list[i]) && !is_said_before(&chosen, all.list[i].finding))
            chosen.list[chosen.count++] = all.list[i];
    if (!chosen.count)
        return;
    page_heading(page, tell_established(page));
    for (size_t i = 0; i < chosen.count; i++)
        put_point(page, INK_GOOD, "✔", said(page, chosen.list[i].finding), PROOF_MIDDLE,
                  proof(page, chosen.list[i].finding));
}

/* ---- strong and weak ---- */

static int compare_strong(const void *a, const void *b)
{
    const struct entry *p = a, *q = b;
    double x = card_number(p->factor, "score"), y = card_number(q->factor, "score");
    if (x != y)
        return x > y ? -1 : 1;
    return p->ordinal < q->ordinal ? -1 : 1;
}

/* The more points there are to gain the weaker; without them, the lower the score. */
static int compare_weak(const void *a, const void *b)
{
    const struct entry *p = a, *q = b;
    double x = card_number(p->factor, "lost"), y = card_number(q->factor, "lost");
    if (!isnan(x) && !isnan(y) && x != y)
        return x > y ? -1 : 1;
    x = card_number(p->factor, "score");
    y = card_number(q->factor, "score");
    if (x != y)
        return x < y ? -1 : 1;
    return p->ordinal < q->ordinal ? -1 : 1;
}

/* A factor is strong from the second best grade of the framework up. */
static double strong_from(const struct node *card)
{
    double from = card_number(node_at(node_path(card, "scoring.grades"), 1), "from");
    return isnan(from) ? 50 : from;
}

static struct entries choose_factors(const struct node *card, bool strong, struct arena *arena)
{
    struct entries all = card_factors(card, NULL, arena),
                   chosen = {arena_array(arena, all.count + 1, sizeof *chosen.list), 0, 0};
    for (size_t i = 0; i < all.count; i++) {
        const struct entry *entry = &all.list[i];
        bool fits = (card_number(entry->factor, "score") >= strong_from(card)) == strong;
        if (card_is_rated(entry->axis) && card_applies(entry->factor) &&
            !card_is_open(entry->factor) && fits)
            chosen.list[chosen.count++] = *entry;
    }
    card_sort(&chosen, strong ? compare_strong : compare_weak);
    return chosen;
}

static const char *factor_words(const struct page *page, const struct node *factor)
{
    const char *title = card_text(factor, "title") ? card_text(factor, "title") : "?";
    if (node_is_word(node_path(factor, "knockout.state"), "certain"))
        return tell_with_word(page, title, tell_precondition(page));
    if (card_flag(node_get(factor, "critical"), "binds"))
        return tell_with_word(page, title, tell_decisive_factor(page));
    return title;
}

static const char *points_to_gain(const struct page *page, const struct node *factor)
{
    double lost = card_number(factor, "lost");
    return lost >= 0.5 ? arena_print(page->arena, "+%s", tell_whole(page, lost)) : "";
}

static void put_side_by_side(struct page *page, const struct node *strong, const struct node *weak)
{
    const struct cell cells[] = {{MARK, ITEM - 1, strong ? "✔" : "", INK_GOOD, false},
                                 {ITEM, 38, strong ? factor_words(page, strong) : "", INK_PLAIN,
                                  false},
                                 {40, 41, weak ? "✘" : "", INK_BAD, false},
                                 {42, 75, weak ? factor_words(page, weak) : "", INK_PLAIN, false},
                                 {76, PAGE_WIDTH, weak ? points_to_gain(page, weak) : "", INK_PLAIN,
                                  true}};
    page_row(page, cells, COUNT_OF(cells));
}

static void put_sides_head(struct page *page, const char *weak)
{
    const struct cell cells[] = {{0, 38, page_capitals(page->arena, tell_strengths(page)), INK_BOLD,
                                  false},
                                 {39, PAGE_WIDTH, page_capitals(page->arena, weak), INK_BOLD,
                                  false}};
    page_blank(page);
    page_row(page, cells, COUNT_OF(cells));
}

void text_strengths(struct page *page, const struct node *card)
{
    struct entries strong = choose_factors(card, true, page->arena),
                   weak = choose_factors(card, false, page->arena);
    if (!card_any_rated(card, true))
        return;
    bool lost = weak.count && !isnan(card_number(weak.list[0].factor, "lost"));
    put_sides_head(page, lost ? tell_weaknesses_lost(page) : tell_weaknesses(page));
    const struct cell none[] = {{ITEM, 38, strong.count ? "" : tell_none_yet(page), INK_PLAIN,
                                 false},
                                {42, PAGE_WIDTH, weak.count ? "" : tell_none_yet(page), INK_PLAIN,
                                 false}};
    page_row(page, none, COUNT_OF(none));
    for (size_t i = 0; i < SIDE && (i < strong.count || i < weak.count); i++)
        put_side_by_side(page, i < strong.count ? strong.list[i].factor : NULL,
                         i < weak.count ? weak.list[i].factor : NULL);
}

/* ---- what to watch ---- */

static const char *without_stop(const struct page *page, const char *text)
{
    size_t len = strlen(text);
    while (len && strchr(".!? ", text[len - 1]))
        len--;
    return arena_copy(page->arena, text, len);
}

static void put_alert(struct page *page, const struct node *alert)
{
    bool raised = node_is_word(node_get(alert, "state"), "raised");
    const char *title = card_text(alert, "title"), *says = card_text(alert, "says");
    const char *severity = tell_severity(page, card_text(alert, "severity"));
    title = title ? title : "?";
    if (raised && severity)
        title = tell_with_word(page, title, severity);
    if (!raised)
        title = tell_as_question(page, without_stop(page, title));
    put_point(page, raised ? INK_BAD : INK_CARE, raised ? "!" : "?", title, WATCH_MIDDLE,
              says || raised ? says : tell_to_check(page));
}

/* Has another source given the same value already? */
static bool stands_before(const struct node *reads, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (node_same(node_get(node_at(reads, i), "value"), node_get(node_at(reads, at), "value")))
            return true;
    return false;
}

/* Who gave a value of its own: a partner, in the role that it speaks in; NULL for a source. */
static const char *speaker_of(const struct page *page, const struct node *card,
                              const struct node *read)
{
    const char *path = card_text(read, "path"), *role = card_text(read, "role"),
               *by = path ? strstr(path, ".by.") : NULL;
    const char *partner = by ? card_partner(card, by + 4) : NULL;
    return partner && role ? tell_with_word(page, partner, role) : partner;
}

/* "18 ou 24", with the partner where each gave a value of its own. */
static const char *values_that_differ(const struct page *page, const struct node *card,
                                      const struct node *finding)
{
    const struct node *reads = node_get(finding, "reads");
    const char *all = NULL;
    for (size_t i = 0; i < node_count(reads); i++) {
        const struct node *read = node_at(reads, i);
        const char *says = card_text(read, "says"), *partner = speaker_of(page, card, read),
                   *value = says ? says : tell_value(page, node_get(read, "value"));
        if (!partner && stands_before(reads, i))
            continue;
        value = partner ? arena_print(page->arena, "%s %s", partner, value) : value;
        all = !all      ? value
              : partner ? arena_print(page->arena, "%s, %s", all, value)
                        : tell_or_value(page, all, value);
    }
    return all ? all : "";
}

static const char *why_they_differ(const struct page *page, const struct node *finding)
{
    const struct node *reads = node_get(finding, "reads");
    const char *path = card_text(node_at(reads, 0), "path");
    if (!path || !strstr(path, ".by."))
        return tell_sources_differ(page);
    for (size_t i = 1; i < node_count(reads); i++)
        if (!text_equal(card_text(node_at(reads, i), "path"), path))
            return tell_partners_differ(page);
    return tell_partner_differs(page);
}

static void put_difference(struct page *page, const struct node *card, const struct node *finding)
{
    const char *why = why_they_differ(page, finding);
    const char *values = values_that_differ(page, card, finding);
    put_point(page, INK_CARE, "!", card_text(finding, "ask"), WATCH_MIDDLE,
              tell_entry(page, values, why));
}

static size_t put_alerts(struct page *page, const struct node *alerts, const char *state,
                         size_t room)
{
    size_t count = 0;
    for (size_t i = 0; i < node_count(alerts); i++) {
        const struct node *alert = node_at(alerts, i);
        if (node_is_word(node_get(alert, "state"), state) && count++ < room)
            put_alert(page, alert);
    }
    return count;
}

static size_t put_differences(struct page *page, const struct node *card,
                              const struct entries *findings, size_t room)
{
    size_t count = 0;
    for (size_t i = 0; i < findings->count; i++) {
        const struct node *finding = findings->list[i].finding;
        if (card_differs(finding) && !card_is_internal(finding) && count++ < room)
            put_difference(page, card, finding);
    }
    return count;
}

void text_vigilance(struct page *page, const struct node *card)
{
    const struct node *alerts = node_get(card, "alerts");
    struct entries findings = card_findings(card, NULL, page->arena);
    size_t differing = 0, count = 0;
    for (size_t i = 0; i < findings.count; i++)
        differing +=
            card_differs(findings.list[i].finding) && !card_is_internal(findings.list[i].finding);
    if (!node_count(alerts) && !differing)
        return;
    page_heading(page, tell_vigilance(page));
    count += put_alerts(page, alerts, "raised", WATCHED);
    count += put_differences(page, card, &findings, count < WATCHED ? WATCHED - count : 0);
    count += put_alerts(page, alerts, "unknown", count < WATCHED ? WATCHED - count : 0);
    put_more(page, count, WATCHED);
}

/* ---- what to ask ---- */

const char *text_whom(const struct page *page, const struct node *to, const char *proof)
{
    struct buffer out = buffer_on(page->arena);
    for (size_t i = 0; i < node_count(to); i++) {
        const char *kind = tell_partner_kind(page, node_text(node_at(to, i)));
        if (kind)
            buffer_print(&out, "%s%s", out.len ? ", " : "", kind);
    }
    const char *who = out.len ? buffer_end(&out) : tell_all_partners(page);
    return proof ? tell_proof_of(page, who, page_small(page->arena, proof)) : who;
}

struct asked {
    const struct node *questions[ASKED];
    size_t count, most;
};

/* The questions of the axes that are rated or not, and decisive or not, the first of each axis before the second ones. */
static void add_questions(struct asked *asked, const struct node *card, bool decisive, bool rated)
{
    size_t most = 0;
    for (size_t a = 0; a < CARD_AXES; a++) {
        size_t count = node_count(node_path(card_axis(card, a), "next.questions"));
        most = count > most ? count : most;
    }
    for (size_t i = 0; i < most; i++)
        for (size_t a = 0; a < CARD_AXES && asked->count < asked->most; a++) {
            const struct node *question =
                node_at(node_path(card_axis(card, a), "next.questions"), i);
            if (question && card_is_rated(card_axis(card, a)) == rated &&
                card_flag(question, "decisive") == decisive)
                asked->questions[asked->count++] = question;
        }
}

/* How many answers still allow a rating, or how many questions are open. */
static const char *how_many(const struct page *page, const struct node *card)
{
    double needed = 0, open = 0;
    bool proofs = false;
    for (size_t a = 0; a < CARD_AXES; a++) {
        const struct node *axis = card_axis(card, a);
        double more = card_number(node_get(axis, "next"), "answers-needed"),
               unanswered = card_number(node_get(axis, "answered"), "open");
        needed += axis && !card_is_rated(axis) && more > 0 ? more : 0;
        proofs = proofs || card_flag(node_get(axis, "next"), "proofs-needed");
        open += unanswered > 0 ? unanswered : 0;
    }
    if (needed > 0 && proofs)
        return needed > 1 ? tell_answers_and_proofs(page, tell_whole(page, needed))
                          : tell_one_answer_and_proofs(page);
    if (needed > 0)
        return needed > 1 ? tell_answers_rate(page, tell_whole(page, needed))
                          : tell_one_answer_rates(page);
    return open > 1 ? tell_questions_open(page, tell_whole(page, open))
                    : tell_one_question_open(page);
}

static void put_question(struct page *page, size_t number, const struct node *question, bool marked)
{
    const char *label =
        arena_print(page->arena, "%s%s", tell_count(page, number), marked ? "▸" : "");
    const struct cell cells[] = {
        {MARK, ITEM, label, marked ? INK_CARE : INK_PLAIN, false},
        {ITEM + 1, ASK_MIDDLE - 2, card_text(question, "ask"), INK_PLAIN, false},
        {ASK_MIDDLE, PAGE_WIDTH,
         text_whom(page, node_get(question, "to"), card_text(question, "proof")), INK_PLAIN,
         false}};
    page_row(page, cells, COUNT_OF(cells));
}

static void put_decisive(struct page *page, const struct node *card, bool several)
{
    const char *cap = card_text(node_get(card, "scoring"), "cap-open-critical");
    const char *capped =
        several ? tell_decisive_questions(page, cap) : tell_decisive_question(page, cap);
    if (!cap || strcmp(cap, "none") == 0)
        capped = several ? tell_decisive_questions_only(page) : tell_decisive_question_only(page);
    const struct cell cells[] = {{2, 3, "▸", INK_CARE, false},
                                 {ITEM + 1, PAGE_WIDTH, capped, INK_PLAIN, false}};
    page_row(page, cells, COUNT_OF(cells));
}

void text_ask(struct page *page, const struct node *card)
{
    struct asked asked = {.most = card_any_rated(card, false) ? ASKED : ASKED_WHEN_RATED};
    add_questions(&asked, card, true, false);
    add_questions(&asked, card, true, true);
    size_t decisive = asked.count;
    add_questions(&asked, card, false, false);
    add_questions(&asked, card, false, true);
    if (!asked.count)
        return;
    const struct cell cells[] = {{0, 22, page_capitals(page->arena, tell_ask_first(page)), INK_BOLD,
                                  false},
                                 {23, PAGE_WIDTH, how_many(page, card), INK_PLAIN, false}};
    page_blank(page);
    page_row(page, cells, COUNT_OF(cells));
    for (size_t i = 0; i < asked.count; i++)
        put_question(page, i + 1, asked.questions[i], i < decisive);
    if (decisive)
        put_decisive(page, card, decisive > 1);
}

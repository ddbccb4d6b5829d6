/* explain_parts.c -- every value that was read, and where it stands. */
#include "report/explain_parts.h"

#include "base/typography.h"

#include <math.h>
#include <string.h>

enum { ITEM = 3, READ = 5 };

/* ---- values read ---- */

static void add_part(struct buffer *out, const char *between, const char *text)
{
    if (text && *text)
        buffer_print(out, "%s%s", out->len ? between : "", text);
}

/* "apporté par ARES (directrice)" */
static const char *supplier_of(const struct page *page, const struct node *card,
                               const struct node *read)
{
    const char *name = card_partner(card, card_text(read, "supplier")),
               *role = card_text(read, "role");
    return tell_supplier(page, role ? arena_print(page->arena, "%s (%s)", name, role) : name);
}

/* "document fourni, mai 2023, source : Voxlog, prévu" */
static const char *proof_of(const struct page *page, const struct node *card,
                            const struct node *read)
{
    struct buffer out = buffer_on(page->arena);
    const char *date = card_text(read, "date"), *source = card_text(read, "source"),
               *supplier = card_text(read, "supplier");
    add_part(&out, ", ", tell_evidence(page, node_get(read, "evidence")));
    add_part(&out, ", ", date ? people_date(page->arena, page->language, date) : NULL);
    add_part(&out, ", ", source ? tell_source(page, source) : NULL);
    add_part(&out, ", ", supplier ? supplier_of(page, card, read) : NULL);
    add_part(&out, ", ",
             node_is_word(node_get(read, "status"), "planned") ? tell_planned(page) : NULL);
    add_part(&out, ", ",
             node_is_word(node_get(read, "visibility"), "internal") ? tell_internal(page) : NULL);
    return buffer_end(&out);
}

static void put_read(struct page *page, const struct node *card, const struct node *read)
{
    struct buffer out = buffer_on(page->arena);
    const struct node *value = node_get(read, "value");
    const char *at = card_text(read, "at"), *file = card_text(read, "file"),
               *note = card_text(read, "note");
    add_part(&out, "", card_text(read, "path"));
    add_part(&out, "  ",
             node_kind(value) == NODE_NULL ? tell_no_answer(page) : tell_value(page, value));
    add_part(&out, "  ",
             at && file ? tell_file_line_at(page, page_visible(page, file), at)
             : at       ? tell_line_at(page, at)
                        : NULL);
    add_part(&out, "  ", proof_of(page, card, read));
    page_put(page, READ, INK_PLAIN, buffer_end(&out));
    if (note)
        page_put(page, READ + 2, INK_PLAIN, tell_note(page, note));
}

/* Figures of one measure, id by id, of one proof. */
static bool are_siblings(const struct node *a, const struct node *b)
{
    const char *one = card_text(a, "path"), *other = card_text(b, "path");
    const char *dot = one ? strrchr(one, '.') : NULL;
    size_t len = dot ? (size_t)(dot - one) + 1 : 0;
    return dot && other && strncmp(one, "measures.", 9) == 0 && strncmp(one, other, len) == 0 &&
           !strchr(other + len, '.') && !card_text(a, "note") && !card_text(b, "note") &&
           node_same(node_get(a, "evidence"), node_get(b, "evidence"));
}

/* "measures.governance.decisions.budget.shapley-shubik  coop 0,15 · lycee 0,15  document fourni".  Ids
 * stay ids: here nobody knows whether one is of a partner or of a project. */
static void put_siblings(struct page *page, const struct node *card, const struct node *reads,
                         size_t from, size_t to)
{
    const struct node *first = node_at(reads, from);
    const char *path = card_text(first, "path");
    size_t len = (size_t)(strrchr(path, '.') - path);
    struct buffer out = buffer_on(page->arena);
    for (size_t i = from; i < to; i++) {
        const struct node *read = node_at(reads, i), *value = node_get(read, "value");
        const char *last = card_text(read, "path") + len + 1;
        add_part(&out, " · ",
                 arena_print(page->arena, "%s %s", last,
                             node_kind(value) == NODE_NULL ? tell_no_answer(page)
                                                           : tell_value(page, value)));
    }
    page_put(page, READ, INK_PLAIN,
             arena_print(page->arena, "%s  %s  %s", arena_copy(page->arena, path, len),
                         buffer_end(&out), proof_of(page, card, first)));
}

static void put_reads(struct page *page, const struct node *card, const struct node *finding)
{
    const struct node *reads = node_get(finding, "reads");
    for (size_t i = 0, to; i < node_count(reads); i = to) {
        for (to = i + 1; to < node_count(reads); to++)
            if (!are_siblings(node_at(reads, i), node_at(reads, to)))
                break;
        if (to > i + 1)
            put_siblings(page, card, reads, i, to);
        else
            put_read(page, card, node_at(reads, i));
    }
}

/* ---- one finding ---- */

struct mark {
    const char *outcome, *mark;
    enum ink ink;
};

static struct mark mark_of(const struct node *finding)
{
    static const struct mark marks[] = {
        {"met", "✔", INK_GOOD},     {"partial", "~", INK_CARE},         {"unmet", "✘", INK_BAD},
        {"unknown", "?", INK_CARE}, {"not-applicable", "–", INK_PLAIN}, {"error", "!", INK_BAD}};
    for (size_t i = 0; i < COUNT_OF(marks); i++)
        if (card_has_outcome(finding, marks[i].outcome))
            return marks[i];
    return (struct mark){NULL, "·", INK_PLAIN};
}

/* A title, and the id by which to ask for it, on its own line where both do not fit. */
static void put_titled(struct page *page, enum ink ink, const char *mark, const char *title,
                       const char *id)
{
    const char *shown = page_visible(page, id);
    size_t width = text_width(shown),
           left = width + 30 < PAGE_WIDTH ? PAGE_WIDTH - width : PAGE_WIDTH;
    const struct cell cells[] = {{1, ITEM - 1, mark, ink, false},
                                 {ITEM, left < PAGE_WIDTH ? left - 2 : PAGE_WIDTH, title, INK_BOLD,
                                  false},
                                 {left, PAGE_WIDTH, left < PAGE_WIDTH ? shown : "", INK_PLAIN,
                                  true}};
    page_row(page, cells, COUNT_OF(cells));
    if (left == PAGE_WIDTH)
        page_put(page, ITEM, INK_PLAIN, shown);
}

static const char *outcome_of(const struct page *page, const struct node *finding, bool rated)
{
    struct buffer out = buffer_on(page->arena);
    double value = card_number(finding, "value");
    add_part(&out, "", tell_outcome(page, card_text(finding, "outcome")));
    if (rated && card_has_outcome(finding, "partial") && !isnan(value))
        add_part(&out, " · ", tell_of_100(page, tell_whole(page, value)));
    if (card_number(finding, "weight") == 0 && !card_is_fact(finding))
        add_part(&out, " · ", tell_without_weight(page));
    return buffer_end(&out);
}

static const char *whom(const struct page *page, const struct node *to)
{
    struct buffer out = buffer_on(page->arena);
    for (size_t i = 0; i < node_count(to); i++)
        add_part(&out, ", ", tell_partner_kind(page, node_text(node_at(to, i))));
    return buffer_end(&out);
}

static void put_remedy(struct page *page, const struct node *finding)
{
    const char *remedy = card_text(finding, "remedy");
    bool question = card_text(finding, "ask") != NULL, open = card_has_outcome(finding, "unknown");
    if (question && open && node_count(node_get(finding, "to")))
        page_put(page, ITEM, INK_PLAIN, tell_ask_of(page, whom(page, node_get(finding, "to"))));
    if (remedy)
        page_put(page, ITEM, INK_PLAIN,
                 question && open ? tell_proof_wanted(page, remedy) : tell_remedy(page, remedy));
}

/* A question goes by its own words.  A rule goes by what it found: its title may
 * name a risk, which "atteint" beside it would seem to confirm. */
static void put_finding(struct page *page, const struct node *card, const struct node *finding,
                        bool rated)
{
    const char *ask = card_text(finding, "ask"), *says = card_text(finding, "says"),
               *error = card_text(finding, "error");
    const char *title = ask ? ask : card_text(finding, "title"),
               *outcome = outcome_of(page, finding, rated);
    struct mark mark = mark_of(finding);
    if (!ask && says)
        outcome = arena_print(page->arena, "%s · %s", outcome,
                              title ? tell_rule_title(page, title) : tell_rule(page));
    title = !ask && says ? says : title;
    put_titled(page, mark.ink, mark.mark, title ? title : card_text(finding, "from"),
               card_text(finding, "from"));
    page_put(page, ITEM, mark.ink, outcome);
    if (ask && says && strncmp(says, ask, strlen(ask)) != 0)
        page_put(page, ITEM, INK_PLAIN, says);
    if (error)
        page_put(page, ITEM, INK_BAD, tell_failed(page, error));
    put_reads(page, card, finding);
    put_remedy(page, finding);
}

/* ---- factors ---- */

static void put_limit(struct page *page, const struct node *critical)
{
    const char *slack = tell_whole(page, card_number(critical, "slack"));
    if (!critical)
        return;
    bool overall = node_is_word(node_get(critical, "scope"), "overall");
    const char *limit =
        overall ? tell_limit_overall(page, slack) : tell_limit_dimension(page, slack);
    page_put(page, ITEM, INK_PLAIN,
             card_flag(critical, "binds") ? tell_limit_binds(page, limit) : limit);
}

static void put_knockout(struct page *page, const struct node *card, const struct node *knockout,
                         bool rated)
{
    const struct node *state = node_get(knockout, "state");
    if (!knockout)
        return;
    const char *cap = tell_grade(page, card, card_text(knockout, "cap"));
    const char *text = tell_knockout(page, tell_whole(page, card_number(knockout, "below")), cap);
    if (rated)
        text = arena_print(page->arena, "%s %s", text,
                           node_is_word(state, "certain")    ? tell_knockout_certain(page)
                           : node_is_word(state, "possible") ? tell_knockout_possible(page)
                                                             : tell_knockout_clear(page));
    page_put(page, ITEM, INK_PLAIN, text);
    page_put(page, ITEM, INK_PLAIN, card_text(knockout, "because"));
}

static const char *score_of(const struct page *page, const struct node *card,
                            const struct entry *entry)
{
    const struct node *factor = entry->factor;
    struct tally tally = card_tally(factor);
    const char *known =
        tell_findings_known(page, tell_count(page, tally.known), tell_count(page, tally.all));
    const char *reason = card_reason(factor);
    if (!card_applies(factor))
        return reason ? tell_nothing_applies_because(page, page_small(page->arena, reason))
                      : tell_nothing_applies(page);
    if (!card_is_rated(entry->axis))
        return arena_print(page->arena, "%s · %s", tell_not_rated_yet(page), known);
    double lost = card_number(factor, "lost");
    if (lost >= 0.5)
        known =
            arena_print(page->arena, "%s · %s", known, tell_to_gain(page, tell_whole(page, lost)));
    return arena_print(
        page->arena, "%s · %s",
        tell_proven_possible(page, tell_whole(page, card_whole(card, card_number(factor, "score"))),
                             tell_whole(page, card_whole(card, card_number(factor, "assured"))),
                             tell_whole(page, card_whole(card, card_number(factor, "possible")))),
        known);
}

static void put_where(struct page *page, const struct entry *entry)
{
    const char *axis = card_text(entry->axis, "title"),
               *dimension = card_text(entry->dimension, "title");
    page_put(page, 0, INK_PLAIN,
             arena_print(page->arena, "%s · %s", axis ? axis : "?", dimension ? dimension : "?"));
}

void explain_factor(struct page *page, const struct node *card, const struct entry *entry)
{
    const struct node *factor = entry->factor, *findings = node_get(factor, "findings");
    bool rated = card_is_rated(entry->axis);
    put_where(page, entry);
    put_titled(page, INK_PLAIN, "", card_text(factor, "title"), card_text(factor, "id"));
    page_put(page, ITEM, INK_PLAIN, score_of(page, card, entry));
    put_limit(page, node_get(factor, "critical"));
    put_knockout(page, card, node_get(factor, "knockout"), rated);
    for (size_t i = 0; i < node_count(findings); i++) {
        page_blank(page);
        put_finding(page, card, node_at(findings, i), rated);
    }
}

/* ---- questions, rules, points to watch ---- */

static bool reads_answer(const struct node *finding, const char *path)
{
    const struct node *reads = node_get(finding, "reads");
    size_t len = strlen(path);
    for (size_t i = 0; i < node_count(reads); i++) {
        const char *read = card_text(node_at(reads, i), "path");
        if (read && strncmp(read, path, len) == 0 && (!read[len] || read[len] == '.'))
            return true;
    }
    return false;
}

/* The rules that read a question, and the points to watch that count nowhere. */
static const char *readers_of(const struct page *page, const struct node *card,
                              const char *question)
{
    struct entries findings = card_findings(card, NULL, page->arena);
    const struct node *alerts = node_get(card, "alerts");
    const char *path = arena_print(page->arena, "answers.%s", question);
    struct buffer out = buffer_on(page->arena);
    for (size_t i = 0; i < findings.count; i++)
        if (!card_text(findings.list[i].finding, "ask") &&
            reads_answer(findings.list[i].finding, path))
            add_part(&out, ", ", card_text(findings.list[i].finding, "from"));
    for (size_t i = 0; i < node_count(alerts); i++) {
        const char *rule = card_text(node_at(alerts, i), "rule");
        bool listed = false;
        for (size_t k = 0; k < findings.count; k++)
            listed = listed || text_equal(card_text(findings.list[k].finding, "from"), rule);
        if (!listed && reads_answer(node_at(alerts, i), path))
            add_part(&out, ", ", rule);
    }
    return buffer_end(&out);
}

const struct node *explain_alert_of(const struct node *card, const char *rule)
{
    const struct node *alerts = node_get(card, "alerts");
    for (size_t i = 0; i < node_count(alerts); i++)
        if (rule && node_is_word(node_get(node_at(alerts, i), "rule"), rule))
            return node_at(alerts, i);
    return NULL;
}

static void put_alert_state(struct page *page, const struct node *alert)
{
    bool raised = node_is_word(node_get(alert, "state"), "raised");
    const char *severity = tell_severity(page, card_text(alert, "severity"));
    page_put(page, ITEM, raised ? INK_BAD : INK_CARE,
             tell_alert_state(page, raised ? tell_raised(page) : tell_to_check(page),
                              severity ? severity : "?"));
}

/* What partners say to a question whose answer stands whatever they say. */
static void put_beside(struct page *page, const struct node *card, const char *question)
{
    const struct node *view = node_get(node_get(card, "views"), question),
                      *answers = node_get(view, "answers");
    struct buffer out = buffer_on(page->arena);
    if (!view || !node_get(view, "counts"))
        return;
    for (size_t i = 0; i < node_count(answers); i++) {
        const char *partner = node_at(answers, i)->key;
        add_part(&out, ", ",
                 tell_entry(page, card_partner(card, partner),
                            tell_voice(page, card, question, partner)));
    }
    if (out.len)
        page_put(page, ITEM, INK_PLAIN, tell_said_beside(page, buffer_end(&out)));
}

void explain_finding(struct page *page, const struct node *card, const struct entry *entry)
{
    const char *from = card_text(entry->finding, "from"),
               *factor = card_text(entry->factor, "title"), *id = card_text(entry->factor, "id");
    const struct node *alert = explain_alert_of(card, from);
    const char *readers =
        card_text(entry->finding, "ask") && from ? readers_of(page, card, from) : "";
    put_where(page, entry);
    put_finding(page, card, entry->finding, card_is_rated(entry->axis));
    if (card_text(entry->finding, "ask") && from)
        put_beside(page, card, from);
    if (alert)
        put_alert_state(page, alert);
    page_put(page, ITEM, INK_PLAIN, tell_counts_in(page, factor ? factor : "?", id ? id : "?"));
    if (*readers)
        page_put(page, ITEM, INK_PLAIN, tell_also_read_by(page, readers));
}

void explain_alert(struct page *page, const struct node *card, const struct node *alert)
{
    bool raised = node_is_word(node_get(alert, "state"), "raised");
    put_titled(page, raised ? INK_BAD : INK_CARE, raised ? "!" : "?", card_text(alert, "title"),
               card_text(alert, "rule"));
    put_alert_state(page, alert);
    page_put(page, ITEM, INK_PLAIN, card_text(alert, "says"));
    put_reads(page, card, alert);
    page_put(page, ITEM, INK_PLAIN, tell_counts_nowhere(page));
}

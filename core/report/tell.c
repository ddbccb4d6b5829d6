/* tell.c -- the table of phrases.h made into functions, and the words of ids. */
#include "report/tell.h"

#include "base/typography.h"
#include "report/card.h"

#include <math.h>
#include <string.h>

#define PHRASE(name, en, fr)                           \
    const char *tell_##name(const struct page *page)   \
    {                                                  \
        return page->language == FRENCH ? (fr) : (en); \
    }
#define PHRASE_WITH(name, parameters, arguments, en, fr)                        \
    const char *tell_##name(const struct page *page, PHRASE_ARGS parameters)    \
    {                                                                           \
        return arena_print(page->arena, page->language == FRENCH ? (fr) : (en), \
                           PHRASE_ARGS arguments);                              \
    }
#include "report/phrases.h"

const char *tell_whole(const struct page *page, double number)
{
    return isnan(number) ? "–" : people_number(page->arena, page->language, number, 0);
}

const char *tell_percent(const struct page *page, double share)
{
    return isnan(share) ? "–"
                        : people_percent(page->arena, page->language, floor(100 * share + 1e-6), 0);
}

const char *tell_share(const struct page *page, double share)
{
    return isnan(share) ? "–" : people_percent(page->arena, page->language, 100 * share, 0);
}

const char *tell_count(const struct page *page, size_t count)
{
    return tell_whole(page, (double)count);
}

/* ---- ids ---- */

struct word {
    const char *id;
    const char *(*tell)(const struct page *page);
};

static const char *word_of(const struct page *page, const struct word *words, size_t count,
                           const char *id)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal(words[i].id, id))
            return words[i].tell(page);
    return id;
}

const char *tell_stage(const struct page *page, const char *stage, const char *since)
{
    static const struct word words[] = {{"idea", tell_stage_idea},
                                        {"design", tell_stage_design},
                                        {"launch", tell_stage_launch},
                                        {"running", tell_stage_running},
                                        {"renewal", tell_stage_renewal}};
    const char *word = word_of(page, words, COUNT_OF(words), stage);
    return word && since && text_equal(stage, "running") ? tell_since(page, word, since) : word;
}

const char *tell_project_state(const struct page *page, const char *state)
{
    static const struct word words[] = {{"idea", tell_state_idea},
                                        {"planned", tell_state_planned},
                                        {"running", tell_state_running},
                                        {"done", tell_state_done},
                                        {"stopped", tell_state_stopped}};
    return word_of(page, words, COUNT_OF(words), state);
}

const char *tell_partner_kind(const struct page *page, const char *kind)
{
    static const struct word words[] = {
        {"association", tell_association}, {"social-economy", tell_social_economy},
        {"company", tell_company},         {"public-body", tell_public_body},
        {"education", tell_education},     {"network", tell_network},
        {"foundation", tell_foundation},   {"citizens", tell_citizens}};
    return word_of(page, words, COUNT_OF(words), kind);
}

const char *tell_outcome(const struct page *page, const char *outcome)
{
    static const struct word words[] = {{"met", tell_met},
                                        {"partial", tell_partial},
                                        {"unmet", tell_unmet},
                                        {"unknown", tell_unknown},
                                        {"not-applicable", tell_nothing_applies},
                                        {"error", tell_error},
                                        {NULL, tell_fact}};
    return word_of(page, words, COUNT_OF(words), outcome);
}

const char *tell_severity(const struct page *page, const char *severity)
{
    static const struct word words[] = {{"minor", tell_minor},
                                        {"major", tell_major},
                                        {"critical", tell_critical}};
    return word_of(page, words, COUNT_OF(words), severity);
}

const char *tell_evidence(const struct page *page, const struct node *evidence)
{
    static const struct word words[] = {{"audited", tell_audited},
                                        {"third-party", tell_third_party},
                                        {"documented", tell_documented},
                                        {"shared", tell_shared},
                                        {"declared", tell_declared},
                                        {"inferred", tell_inferred},
                                        {"assumed", tell_assumed}};
    double figure;
    if (node_number(evidence, &figure))
        return tell_proof_figure(page, tell_percent(page, figure));
    return word_of(page, words, COUNT_OF(words), node_text(evidence));
}

const char *tell_gift(const struct page *page, const char *gift)
{
    static const struct word words[] = {
        {"skills", tell_gift_skills},         {"staff", tell_gift_staff},
        {"premises", tell_gift_premises},     {"equipment", tell_gift_equipment},
        {"volunteers", tell_gift_volunteers}, {"network", tell_gift_network},
        {"reputation", tell_gift_reputation}, {"data", tell_gift_data},
        {"purchases", tell_gift_purchases},   {"guarantee", tell_gift_guarantee}};
    return word_of(page, words, COUNT_OF(words), gift);
}

const char *tell_proofs(const struct page *page, const char *level)
{
    static const struct word words[] = {
        {"audited", tell_proofs_audited},       {"third-party", tell_proofs_third_party},
        {"documented", tell_proofs_documented}, {"shared", tell_proofs_shared},
        {"declared", tell_proofs_declared},     {"inferred", tell_proofs_inferred},
        {"assumed", tell_proofs_assumed},       {NULL, tell_proofs_none}};
    return word_of(page, words, COUNT_OF(words), level);
}

/* ---- values ---- */

static const char *joined(const struct page *page, const struct node *values)
{
    struct buffer out = buffer_on(page->arena);
    for (size_t i = 0; i < node_count(values); i++) {
        const struct node *value = node_at(values, i);
        const char *text = tell_value(page, value);
        buffer_print(&out, "%s%s", i ? ", " : "",
                     value->key ? tell_entry(page, value->key, text) : text);
    }
    return buffer_end(&out);
}

static const char *interval(const struct page *page, const struct node *from, const struct node *to)
{
    if (node_kind(from) == NODE_NULL)
        return tell_at_most(page, tell_value(page, to));
    if (node_kind(to) == NODE_NULL)
        return tell_at_least(page, tell_value(page, from));
    return tell_from_to(page, tell_value(page, from), tell_value(page, to));
}

/* Four digits that may be a year are never parted. */
static bool is_year(double number)
{
    return number >= 1900 && number <= 2100 && floor(number) == number;
}

const char *tell_value(const struct page *page, const struct node *value)
{
    const struct node *from = node_get(value, "from"), *to = node_get(value, "to");
    double number;
    bool boolean;
    if (node_kind(value) == NODE_NULL)
        return "–";
    if (node_kind(from) != NODE_NULL || node_kind(to) != NODE_NULL)
        return interval(page, from, to);
    if (value->kind == NODE_LIST || value->kind == NODE_MAP)
        return value->count ? joined(page, value) : tell_none_listed(page);
    if (node_number(value, &number))
        return is_year(number) ? arena_print(page->arena, "%.0f", number)
                               : people_number(page->arena, page->language, number, 2);
    if (node_boolean(value, &boolean))
        return boolean ? tell_yes(page) : tell_no(page);
    return node_text(value);
}

const char *tell_as_of(const struct page *page, const char *date)
{
    const char *words = people_date(page->arena, page->language, date);
    return strlen(date) > 7 ? tell_at_day(page, words) : tell_at_month(page, words);
}

const char *tell_grade(const struct page *page, const struct node *card, const char *grade)
{
    const char *title = card_grade_title(card, grade);
    if (!grade || strcmp(grade, "NR") == 0)
        return tell_not_rated(page);
    return title ? tell_graded(page, title, grade) : grade;
}

const char *tell_said(const struct page *page, const struct node *said)
{
    const struct node *value = node_get(said, "value");
    return node_is_word(node_get(said, "visibility"), "internal")
               ? tell_for_us(page)
               : tell_value(page, value ? value : said);
}

const char *tell_voices(const struct page *page, const struct node *said)
{
    struct buffer out = buffer_on(page->arena);
    for (size_t i = 0; node_kind(said) == NODE_LIST && i < node_count(said); i++)
        buffer_print(&out, "%s%s", i ? " / " : "", tell_said(page, node_at(said, i)));
    return out.len ? buffer_end(&out) : tell_said(page, said);
}

const char *tell_answer(const struct page *page, const struct node *tree, const struct node *answer)
{
    struct buffer out = buffer_on(page->arena);
    bool by = node_kind(answer) == NODE_MAP && !node_get(answer, "from") &&
              !node_get(answer, "to") && !node_get(answer, "value");
    for (size_t i = 0; by && i < node_count(answer); i++)
        buffer_print(&out, "%s%s", i ? ", " : "",
                     tell_entry(page, card_partner(tree, node_at(answer, i)->key),
                                tell_voices(page, node_at(answer, i))));
    return out.len ? buffer_end(&out) : tell_said(page, answer);
}

const char *tell_voice(const struct page *page, const struct node *card, const char *question,
                       const char *partner)
{
    const struct node *view = node_get(node_get(card, "views"), question),
                      *internal = node_get(view, "internal"),
                      *said = node_get(node_get(view, "answers"), partner);
    const char *titles = node_text(node_get(node_get(view, "says"), partner));
    for (size_t i = 0; i < node_count(internal); i++)
        if (node_is_word(node_at(internal, i), partner))
            return tell_for_us(page);
    return titles ? titles : tell_voices(page, said);
}

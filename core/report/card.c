/* card.c -- the keys are those of scorecard/build.c. */
#include "report/card.h"

#include "base/text.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

const char *const card_axis_ids[CARD_AXES] = {"success", "stakes"};

enum language card_language(const struct node *card)
{
    return node_is_word(node_get(card, "lang"), "en") ? ENGLISH : FRENCH;
}

const char *card_text(const struct node *map, const char *key)
{
    return node_text(node_get(map, key));
}

double card_number(const struct node *map, const char *key)
{
    double number;
    return node_number(node_get(map, key), &number) ? number : NAN;
}

bool card_flag(const struct node *map, const char *key)
{
    bool flag;
    return node_boolean(node_get(map, key), &flag) && flag;
}

/* ---- axes and grades ---- */

const struct node *card_axis(const struct node *card, size_t which)
{
    const struct node *axis = node_get(card, card_axis_ids[which]);
    return node_kind(axis) == NODE_MAP ? axis : NULL;
}

bool card_is_rated(const struct node *axis)
{
    const char *grade = card_text(axis, "grade");
    return grade && strcmp(grade, "NR") != 0 && !isnan(card_number(axis, "score"));
}

bool card_any_rated(const struct node *card, bool rated)
{
    for (size_t i = 0; i < CARD_AXES; i++)
        if (card_axis(card, i) && card_is_rated(card_axis(card, i)) == rated)
            return true;
    return false;
}

double card_whole(const struct node *card, double score)
{
    const struct node *grades = node_path(card, "scoring.grades");
    double whole = floor(score + 0.5);
    for (size_t i = 0; i < node_count(grades); i++) {
        double from = card_number(node_at(grades, i), "from");
        if (score < from && whole >= from)
            return floor(score);
    }
    return whole;
}

const char *card_grade_title(const struct node *card, const char *grade)
{
    const struct node *grades = node_path(card, "scoring.grades");
    for (size_t i = 0; i < node_count(grades); i++)
        if (grade && text_equal(card_text(node_at(grades, i), "grade"), grade))
            return card_text(node_at(grades, i), "title");
    return NULL;
}

/* ---- the tree as lists ---- */

static void add_entry(struct entries *entries, struct entry entry, struct arena *arena)
{
    entries->list =
        arena_grow(arena, entries->list, entries->count, &entries->capacity, sizeof *entries->list);
    entry.ordinal = entries->count;
    entries->list[entries->count++] = entry;
}

static void add_factors(struct entries *entries, const struct node *axis, struct arena *arena)
{
    const struct node *dimensions = node_get(axis, "dimensions");
    for (size_t d = 0; d < node_count(dimensions); d++) {
        const struct node *dimension = node_at(dimensions, d),
                          *factors = node_get(dimension, "factors");
        for (size_t f = 0; f < node_count(factors); f++)
            add_entry(entries, (struct entry){axis, dimension, node_at(factors, f), NULL, 0},
                      arena);
    }
}

struct entries card_factors(const struct node *card, const struct node *axis, struct arena *arena)
{
    struct entries entries = {0};
    for (size_t i = 0; i < CARD_AXES; i++)
        if (!axis || axis == card_axis(card, i))
            add_factors(&entries, card_axis(card, i), arena);
    return entries;
}

struct entries card_findings(const struct node *card, const struct node *axis, struct arena *arena)
{
    struct entries factors = card_factors(card, axis, arena), entries = {0};
    for (size_t f = 0; f < factors.count; f++) {
        const struct node *findings = node_get(factors.list[f].factor, "findings");
        for (size_t i = 0; i < node_count(findings); i++) {
            struct entry entry = factors.list[f];
            entry.finding = node_at(findings, i);
            add_entry(&entries, entry, arena);
        }
    }
    return entries;
}

void card_sort(struct entries *entries, int (*compare)(const void *, const void *))
{
    if (entries->count)
        qsort(entries->list, entries->count, sizeof *entries->list, compare);
}

/* ---- findings ---- */

bool card_has_outcome(const struct node *finding, const char *outcome)
{
    return node_is_word(node_get(finding, "outcome"), outcome);
}

bool card_is_known(const struct node *finding)
{
    return card_has_outcome(finding, "met") || card_has_outcome(finding, "partial") ||
           card_has_outcome(finding, "unmet");
}

bool card_is_fact(const struct node *finding)
{
    return node_kind(node_get(finding, "outcome")) == NODE_NULL;
}

static bool any_read(const struct node *finding, const char *key, const char *word)
{
    const struct node *reads = node_get(finding, "reads");
    for (size_t i = 0; i < node_count(reads); i++)
        if (node_is_word(node_get(node_at(reads, i), key), word))
            return true;
    return false;
}

bool card_is_internal(const struct node *finding)
{
    return any_read(finding, "visibility", "internal");
}

bool card_is_planned(const struct node *finding)
{
    return any_read(finding, "status", "planned");
}

/* 0 to 1; a level by its name has the reliability of the contract. */
static double strength(const struct node *read)
{
    static const struct {
        const char *level;
        double strength;
    } levels[] = {{"audited", 1},    {"third-party", 0.9}, {"documented", 0.8}, {"shared", 0.7},
                  {"declared", 0.6}, {"inferred", 0.4},    {"assumed", 0.2}};
    for (size_t i = 0; i < COUNT_OF(levels); i++)
        if (node_is_word(node_get(read, "evidence"), levels[i].level))
            return levels[i].strength;
    return card_number(read, "evidence");
}

const struct node *card_weakest_read(const struct node *finding)
{
    const struct node *reads = node_get(finding, "reads"), *weakest = NULL;
    for (size_t i = 0; i < node_count(reads); i++) {
        const struct node *read = node_at(reads, i);
        if (!isnan(strength(read)) && (!weakest || strength(read) < strength(weakest)))
            weakest = read;
    }
    return weakest;
}

/* One figure however it is written: 18 and from 18 to 18. */
static double figure_of(const struct node *value)
{
    double number = card_number(value, "from");
    if (node_kind(value) == NODE_MAP)
        return number == card_number(value, "to") ? number : NAN;
    return node_figure(value, &number) ? number : NAN;
}

static bool has_item(const struct node *list, const struct node *item)
{
    for (size_t i = 0; i < node_count(list); i++)
        if (node_same(node_at(list, i), item))
            return true;
    return false;
}

/* Do two say the same?  The order of options is nothing. */
static bool same_said(const struct node *a, const struct node *b)
{
    bool same = node_kind(a) == NODE_LIST && node_kind(b) == NODE_LIST && a->count == b->count;
    for (size_t i = 0; same && i < a->count; i++)
        same = has_item(b, a->children[i]);
    return same || figure_of(a) == figure_of(b) || node_same(a, b);
}

/* One answer has several reads only where several sources or partners gave a value. */
bool card_differs(const struct node *finding)
{
    const struct node *reads = node_get(finding, "reads");
    bool question = node_kind(node_get(finding, "ask")) == NODE_TEXT;
    for (size_t i = 1; question && i < node_count(reads); i++)
        if (!same_said(node_get(node_at(reads, i), "value"), node_get(node_at(reads, 0), "value")))
            return true;
    return false;
}

/* ---- factors ---- */

struct tally card_tally(const struct node *factor)
{
    const struct node *findings = node_get(factor, "findings");
    struct tally tally = {0, 0};
    for (size_t i = 0; i < node_count(findings); i++) {
        const struct node *finding = node_at(findings, i);
        if (card_has_outcome(finding, "not-applicable") ||
            node_kind(node_get(finding, "value")) == NODE_NULL)
            continue; /* a fact, or a question that is never scored, has no value */
        tally.all++;
        tally.known += card_is_known(finding);
    }
    return tally;
}

bool card_applies(const struct node *factor)
{
    return !isnan(card_number(factor, "score"));
}

bool card_is_open(const struct node *factor)
{
    return card_applies(factor) && card_tally(factor).known == 0;
}

const char *card_reason(const struct node *factor)
{
    const struct node *findings = node_get(factor, "findings");
    for (size_t i = 0; i < node_count(findings); i++)
        if (card_has_outcome(node_at(findings, i), "not-applicable") &&
            card_text(node_at(findings, i), "says"))
            return card_text(node_at(findings, i), "says");
    return NULL;
}

const struct node *card_factor(const struct node *card, const char *id)
{
    for (size_t i = 0; i < CARD_AXES; i++) {
        const struct node *dimensions = node_get(card_axis(card, i), "dimensions");
        for (size_t d = 0; d < node_count(dimensions); d++) {
            const struct node *factors = node_get(node_at(dimensions, d), "factors");
            for (size_t f = 0; f < node_count(factors); f++)
                if (text_equal(card_text(node_at(factors, f), "id"), id))
                    return node_at(factors, f);
        }
    }
    return NULL;
}

const char *card_partner(const struct node *card, const char *id)
{
    const struct node *partners = node_get(card, "partners");
    for (size_t i = 0; i < node_count(partners); i++)
        if (text_equal(card_text(node_at(partners, i), "id"), id) &&
            card_text(node_at(partners, i), "name"))
            return card_text(node_at(partners, i), "name");
    return id;
}

size_t card_open_questions(const struct node *card, const struct node *axis, struct arena *arena)
{
    struct entries findings = card_findings(card, axis, arena);
    size_t count = 0;
    for (size_t i = 0; i < findings.count; i++) {
        const struct node *finding = findings.list[i].finding;
        count += card_text(finding, "ask") && card_has_outcome(finding, "unknown") &&
                 node_kind(node_get(finding, "value")) != NODE_NULL; /* a fact has no score */
    }
    return count;
}

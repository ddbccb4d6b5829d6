/* judge_question.c -- typed answers into scores (contract part 2, scoring 2.3). */
#include "run/judge.h"

#include "base/text.h"
#include "base/typography.h"
#include "model/phrase.h"

#include <math.h>
#include <string.h>

/* ---- scores ---- */

static const struct point *points_of(const struct question *q, struct point *room)
{
    for (size_t i = 0; i < q->anchor_count; i++)
        room[i] = (struct point){q->anchors[i].at, q->anchors[i].score};
    return room;
}

static double options_score(const struct question *q, uint64_t chosen)
{
    double sum = 0, most = 0, count = 0;
    for (size_t i = 0; i < q->option_count; i++) {
        if (!(chosen >> i & 1))
            continue;
        sum += q->options[i].value;
        most = fmax(most, q->options[i].value);
        count++;
    }
    if (q->combine == COMBINE_SHARE)
        return q->option_count ? 100 * count / (double)q->option_count : 0;
    return fmin(q->combine == COMBINE_MAX || q->type == TYPE_CHOICE ? most : sum, 100);
}

static void anchored(const struct question *q, const struct value *value, double *low, double *high)
{
    struct point room[ANCHORS_MOST];
    value_image(points_of(q, room), q->anchor_count, value->low, value->high, low, high);
}

int judge_score(const struct question *q, const struct value *value, double *low, double *high)
{
    switch (q->type) {
    case TYPE_FACT: return FAILED;
    case TYPE_YES_NO: *low = *high = (value->low != 0) != q->good_no ? 100 : 0; return OK;
    case TYPE_CHOICE:
    case TYPE_CHOICES: *low = *high = options_score(q, value->options); return OK;
    case TYPE_SCORE:
        *low = value->low;
        *high = value->high;
        return OK;
    default: break;
    }
    if (q->anchor_count) {
        anchored(q, value, low, high);
        return OK;
    }
    *low = 25 * value->low;
    *high = 25 * value->high;
    return q->type == TYPE_LEVEL ? OK : FAILED;
}

/* ---- sentences ---- */

/* The sentence of the anchor that the value stands on, or lies beyond; a sentence
 * is true at its anchor and nowhere else. */
static struct wording anchor_wording(const struct question *q, double value)
{
    const struct anchor *first = &q->anchors[0], *last = &q->anchors[q->anchor_count - 1];
    if (value <= first->at || value >= last->at)
        return value <= first->at ? first->says : last->says;
    for (const struct anchor *anchor = first; anchor < last; anchor++)
        if (anchor->at == value)
            return anchor->says;
    return (struct wording){0};
}

/* The question with its value, where no sentence of the framework says it. */
static struct wording plain_wording(const struct question *q, const char *en, const char *fr,
                                    struct arena *arena)
{
    return (struct wording){arena_print(arena, "%s %s", question_ask(q, ENGLISH), en),
                            arena_print(arena, "%s %s", question_ask(q, FRENCH), fr)};
}

static const char *value_text(const struct question *q, const struct node *value, enum language l,
                              struct arena *arena)
{
    double number;
    if (q->type == TYPE_PERCENT && node_percent(value, &number))
        return people_percent(arena, l, number, 1);
    const char *text = phrase_value(arena, l, value);
    if (node_kind(value) == NODE_LIST && !value->count)
        return l == FRENCH ? "aucun" : "none";
    if (q->type == TYPE_LEVEL)
        return arena_print(arena, l == FRENCH ? "Niveau : %s" : "Level: %s", text);
    return q->type == TYPE_PERCENT ? arena_print(arena, l == FRENCH ? "%s %%" : "%s%%", text)
                                   : text;
}

static bool statements_differ(const struct answer *answer)
{
    for (size_t i = 1; i < answer->statement_count; i++)
        if (!value_same(answer->question, &answer->statements[i].value,
                        &answer->statements[0].value))
            return true;
    return false;
}

/* A value as it is said among others: of a level, the figure says enough; of options, their titles. */
static const char *brief_text(const struct question *q, const struct value *value, enum language l,
                              struct arena *arena)
{
    if (question_has_options(q) && value->options) {
        const struct wording titles = question_titles(q, value->options, arena);
        return wording_in(&titles, l);
    }
    return q->type == TYPE_LEVEL ? phrase_value(arena, l, value->node)
                                 : value_text(q, value->node, l, arena);
}

static const char *name_of_partner(const struct scenario *scenario, const char *partner,
                                   enum language l)
{
    struct wording name = partner_name(scenario->dossier, partner);
    return wording_in(&name, l) ? wording_in(&name, l) : partner;
}

/* What one partner says; with the role of each, where it speaks with several voices. */
static void put_partner(struct buffer *out, const struct scenario *scenario,
                        const struct answer *answer, size_t at, size_t end, enum language l)
{
    const char *name = name_of_partner(scenario, answer->statements[at].partner, l);
    for (size_t i = at; i < end; i++) {
        const struct statement *s = &answer->statements[i];
        const char *role = end - at > 1 ? wording_in(&s->role, l) : NULL;
        buffer_print(out, "%s%s", i ? ", " : "", name);
        if (role)
            buffer_print(out, " (%s)", role);
        buffer_text(out, l == FRENCH ? " : " : ": ");
        buffer_text(out, brief_text(answer->question, &s->value, l, scenario->arena));
    }
}

/* "18 / 24", or "ares : 3, gxo : 1". */
static const char *statements_text(const struct scenario *scenario, const struct answer *answer,
                                   enum language l)
{
    struct buffer out = buffer_on(scenario->arena);
    size_t count = answer->statement_count;
    for (size_t at = 0, end; at < count; at = end) {
        const struct statement *s = &answer->statements[at];
        end = statements_end(answer->statements, count, at);
        if (s->partner) {
            put_partner(&out, scenario, answer, at, end, l);
            continue;
        }
        buffer_text(&out, at ? " / " : "");
        buffer_text(&out, brief_text(answer->question, &s->value, l, scenario->arena));
    }
    return buffer_end(&out);
}

static struct wording says_of(const struct scenario *scenario, const struct answer *answer)
{
    struct arena *arena = scenario->arena;
    const struct question *q = answer->question;
    const struct value *value = &answer->statements[0].value;
    struct wording w = {0};
    if (statements_differ(answer))
        return plain_wording(q, statements_text(scenario, answer, ENGLISH),
                             statements_text(scenario, answer, FRENCH), arena);
    if (q->type == TYPE_LEVEL && value->low == value->high)
        w = q->levels[(int)value->low];
    else if (question_has_options(q) && value->options)
        w = question_titles(q, value->options, arena);
    else if (q->anchor_count && (q->type == TYPE_NUMBER || q->type == TYPE_PERCENT) &&
             value->low == value->high)
        w = anchor_wording(q, value->low);
    if (w.en || w.fr)
        return w;
    return plain_wording(q, value_text(q, value->node, ENGLISH, arena),
                         value_text(q, value->node, FRENCH, arena), arena);
}

static double middle_of(const struct value *value)
{
    return isfinite(value->low + value->high) ? (value->low + value->high) / 2
           : isfinite(value->low)             ? value->low
                                              : value->high;
}

/* The least favourable of what is stated: what helps whoever sees it worst. */
static const struct value *lowest_of(const struct answer *answer)
{
    const struct value *lowest = &answer->statements[0].value;
    for (size_t i = 1; i < answer->statement_count; i++)
        if (middle_of(&answer->statements[i].value) < middle_of(lowest))
            lowest = &answer->statements[i].value;
    return lowest;
}

static struct wording remedy_of(const struct question *q, const struct finding *finding,
                                const struct value *value)
{
    if (q->type != TYPE_LEVEL || finding->outcome == OUTCOME_MET || q->anchor_count)
        return (struct wording){0};
    int level = (int)floor(middle_of(value));
    return level + 1 < LEVELS ? q->levels[level + 1] : (struct wording){0};
}

/* ---- evidence ---- */

static const char *path_of(const struct answer *answer, const struct statement *s,
                           struct arena *arena)
{
    const char *id = answer->question->id;
    if (answer->measure)
        return arena_print(arena, "measures.%s", answer->measure);
    return s && s->partner ? arena_print(arena, "answers.%s.by.%s", id, s->partner)
                           : arena_print(arena, "answers.%s", id);
}

static struct evidence evidence_of(const struct answer *answer, const struct statement *s,
                                   struct arena *arena)
{
    static const struct answer nothing;
    const struct answer *about =
        s && s->elsewhere ? &nothing : answer; /* what else is said of it */
    bool own = s && (s->proof_said || s->partner);
    return (struct evidence){
        .path = path_of(answer, s, arena),
        .place = s ? s->place : answer->place,
        .value = s ? s->value.node : NULL,
        .level = own ? s->level : answer->level,
        .reliability = own ? s->reliability : answer->reliability,
        .planned = s ? s->planned : answer->planned,
        .internal = answer->internal || (s && s->internal),
        .source = s && s->source ? s->source : about->source,
        .date = s && s->date ? s->date : about->date,
        .supplier = s && s->partner ? s->partner : about->supplier,
        .role = s ? s->role : (struct wording){0},
        .note = s && s->note ? s->note : about->note,
    };
}

static void add_evidence(struct finding *finding, const struct answer *answer, struct arena *arena)
{
    size_t count = answer->statement_count ? answer->statement_count : 1;
    finding->reads = arena_array(arena, count, sizeof *finding->reads);
    finding->read_count = count;
    for (size_t i = 0; i < count; i++)
        finding->reads[i] =
            evidence_of(answer, answer->statement_count ? &answer->statements[i] : NULL, arena);
}

/* ---- the finding ---- */

/* One partner one voice: the mean of what its own voices say, from at to end. */
static int score_partner(double *low, double *high, const struct answer *answer, size_t at,
                         size_t end)
{
    double count = (double)(end - at);
    *low = *high = 0;
    for (size_t i = at; i < end; i++) {
        double least, most;
        if (judge_score(answer->question, &answer->statements[i].value, &least, &most) != OK)
            return FAILED;
        *low += least;
        *high += most;
    }
    *low /= count;
    *high /= count;
    return OK;
}

static void score_statements(struct finding *finding, const struct answer *answer)
{
    double sum = 0, count = 0;
    finding->low = INFINITY;
    finding->high = -INFINITY;
    finding->judged = true;
    for (size_t at = 0, end; at < answer->statement_count; at = end) {
        double low, high;
        end = statements_end(answer->statements, answer->statement_count, at);
        if (score_partner(&low, &high, answer, at, end) != OK) {
            finding->judged = false;
            return;
        }
        finding->low = fmin(finding->low, low);
        finding->high = fmax(finding->high, high);
        sum += (low + high) / 2;
        count++;
    }
    finding->middle = answer->by ? sum / count : (finding->low + finding->high) / 2;
    finding->known = true;
}

static enum outcome outcome_of(const struct finding *finding)
{
    double middle = quantise(finding->middle);
    return middle >= 100 ? OUTCOME_MET : middle <= 0 ? OUTCOME_UNMET : OUTCOME_PARTIAL;
}

struct finding judge_question(const struct scenario *scenario, const struct slot *slot)
{
    const struct question *q = slot->question;
    const struct answer *answer = scenario->answers[q->ordinal];
    bool scorable = q->type != TYPE_FACT &&
                    (q->anchor_count || (q->type != TYPE_NUMBER && q->type != TYPE_PERCENT));
    struct finding finding = {.from = q->id,
                              .question = q,
                              .weight = slot->weight,
                              .alert = OUTCOME_CLEAR};
    finding.outcome = OUTCOME_UNKNOWN;
    finding.reliability = answer->reliability;
    add_evidence(&finding, answer, scenario->arena);
    if (answer->state == ANSWER_NOT_APPLICABLE) {
        finding.outcome = OUTCOME_NOT_APPLICABLE;
        finding.says = answer->reason;
        return finding;
    }
    if (answer->state == ANSWER_OPEN) {
        finding.judged = scorable;
        finding.high = 100;
        finding.middle = scenario->framework->scoring.unknown;
        finding.reliability = 0;
        finding.says = answer->reason;
        finding.remedy = q->proof;
        finding.triple = triple_unknown(scenario->framework->scoring.unknown);
        return finding;
    }
    score_statements(&finding, answer);
    finding.says = says_of(scenario, answer);
    if (!finding.judged)
        return finding;
    finding.outcome = outcome_of(&finding);
    finding.remedy = remedy_of(q, &finding, lowest_of(answer));
    finding.triple = judge_triple(&scenario->framework->scoring, &finding);
    return finding;
}

struct triple judge_triple(const struct scoring *scoring, const struct finding *finding)
{
    return triple_known(finding->low, finding->high, finding->middle, finding->reliability,
                        scoring->unknown, scoring->face);
}

/* views_read.h -- who answers what, partner by partner; for views.c alone. */
#ifndef VIEWS_READ_H
#define VIEWS_READ_H

#include "agreement.h"
#include "desk.h"
#include "names.h"
#include "views_words.h"

enum { LONGEST_ID = 255 }; /* bytes: of a key of the measures */
enum { MOST_RESPONDENTS = 200, MOST_QUESTIONS = 2000, MOST_ANSWERS = 50000, POINTS = 5 };

struct question {
    const char *id;
    bool level, five;   /* it is a level, or may be one; all answers lie on one scale of five */
    bool yes_no;        /* every answer is yes or no */
    bool hundred;       /* a score or a percentage */
    bool figures;       /* every answer reads as a figure */
    bool several;       /* some partner speaks with several voices */
    double lowest;      /* five: the low end of the scale */
    size_t voices;      /* partners who answer */
    double pooled, eta; /* of all voices; NAN where not defined */
};

struct hearing {
    struct desk desk;
    struct names respondents;
    struct question *questions;
    size_t count;
    double *room;         /* MOST_RESPONDENTS of them */
    double *cells;        /* questions times MOST_RESPONDENTS; NAN: no answer */
    struct group *groups; /* MOST_RESPONDENTS: the partners who answer the question that is read */
    double *said;         /* MOST_ANSWERS: the voices of one partner */
};

/* ---- reading ------------------------------------------------------------- */

static const accord_node *voices_of(const struct desk *desk, const accord_node *answer)
{
    const accord_node *by = desk->host->get(answer, "by"),
                      *beside = desk->host->get(answer, "voices");

    return desk->host->kind(by) == ACCORD_MAP       ? by
           : desk->host->kind(beside) == ACCORD_MAP ? beside
                                                    : NULL;
}

/* The voices of a partner that has several, a list; NULL of one that speaks with one. */
static const accord_node *several_of(const struct desk *desk, const accord_node *entry)
{
    const accord_node *list = desk->host->get(entry, "voices");

    return desk->host->kind(list) == ACCORD_LIST ? list : NULL;
}

static size_t voice_count(const struct desk *desk, const accord_node *entry)
{
    const accord_node *several = several_of(desk, entry);

    return several ? desk->host->count(several) : 1;
}

static const accord_node *voice_at(const struct desk *desk, const accord_node *entry, size_t i)
{
    const accord_node *several = several_of(desk, entry);
    accord_str key;

    return several ? desk->host->at(several, i, &key) : entry;
}

/* The middle; on a scale from 0 to top a figure from 2 on goes up to its end.  NAN: no such scale. */
static double middle(const struct desk *desk, const accord_node *interval, double top)
{
    double from = number_or(desk, desk->host->get(interval, "from"), NAN),
           to = number_or(desk, desk->host->get(interval, "to"), NAN),
           end = isnan(from) ? to : from;
    bool within = end >= 0 && end <= top && (top > POINTS - 1 || end == floor(end));

    return ((isnan(from) && within ? 0 : from) + (isnan(to) && within ? top : to)) / 2;
}

/* A figure, the middle of an interval, or yes and no; NAN for anything else. */
static double voice_figure(const struct desk *desk, const accord_node *voice, double top,
                           bool *boolean)
{
    const accord_host *host = desk->host;
    const accord_node *value = host->get(voice, "value");
    int32_t yes;

    if (host->kind(voice) == ACCORD_MAP && value)
        voice = value;
    if (host->kind(voice) == ACCORD_MAP)
        return middle(desk, voice, top);
    if (host->boolean(voice, &yes) == ACCORD_OK) {
        *boolean = true;
        return yes;
    }
    return number_or(desk, voice, NAN);
}

static bool is_silent(const struct desk *desk, const accord_node *voice)
{
    return desk->host->kind(voice) == ACCORD_NULL ||
           (desk->host->kind(voice) == ACCORD_MAP && !desk->host->get(voice, "value") &&
            !desk->host->get(voice, "from") && !desk->host->get(voice, "to"));
}

static bool says_nothing(const struct desk *desk, const accord_node *entry)
{
    for (size_t i = 0; i < voice_count(desk, entry); i++)
        if (!is_silent(desk, voice_at(desk, entry, i)))
            return false;
    return true;
}

/* What all voices of one question have in common. */
struct tally {
    double top; /* of the scale, from 0 on; NAN where it has no ends that we know */
    bool whole, all_yes_no, some_yes_no;
    double least, most;
};

/* The voices of one partner; their mean is NAN where one of them is no figure. */
static struct group read_partner(struct hearing *h, const accord_node *entry, struct tally *t)
{
    size_t count = 0;
    bool figures = true;

    for (size_t i = 0; i < voice_count(&h->desk, entry); i++) {
        const accord_node *voice = voice_at(&h->desk, entry, i);
        bool boolean = false;
        if (is_silent(&h->desk, voice))
            continue;
        double figure = voice_figure(&h->desk, voice, t->top, &boolean);
        t->whole = t->whole && figure == floor(figure);
        t->all_yes_no = t->all_yes_no && boolean;
        t->some_yes_no = t->some_yes_no || boolean;
        t->least = fmin(t->least, figure);
        t->most = fmax(t->most, figure);
        h->said[count++] = figure;
        figures = figures && !isnan(figure);
    }
    return figures ? group_of(h->said, count) : (struct group){(double)count, NAN, NAN};
}

/* The partners who answer, into groups and the row of the question. */
static void read_partners(struct hearing *h, struct question *q, const accord_node *by,
                          struct tally *t)
{
    const struct desk *desk = &h->desk;
    double *row = h->cells + (size_t)(q - h->questions) * MOST_RESPONDENTS;

    for (size_t i = 0; i < MOST_RESPONDENTS; i++)
        row[i] = NAN;
    q->figures = true;
    for (size_t i = 0; i < desk->host->count(by); i++) {
        accord_str id;
        const accord_node *entry = desk->host->at(by, i, &id);
        size_t who = says_nothing(desk, entry) ? NAMES_NONE : names_find(&h->respondents, id);
        if (who == NAMES_NONE)
            continue;
        struct group group = read_partner(h, entry, t);
        row[who] = group.mean;
        h->groups[q->voices++] = group;
        q->figures = q->figures && !isnan(group.mean);
        q->several = q->several || group.count > 1;
    }
}

static void read_voices(struct hearing *h, struct question *q, const accord_node *by)
{
    const struct desk *desk = &h->desk;
    const accord_node *types = desk->host->get(desk->dossier, "questions");
    bool known = desk->host->kind(types) == ACCORD_MAP;
    accord_str type = desk->host->text(desk->host->get(types, q->id));
    bool level = !known || text_is(type, "level"), score = text_is(type, "score");
    struct tally t = {.top = level   ? POINTS - 1
                             : score ? 100
                                     : NAN,
                      .whole = true,
                      .all_yes_no = true,
                      .least = INFINITY,
                      .most = -INFINITY};

    read_partners(h, q, by, &t);
    q->yes_no = q->voices && t.all_yes_no && (!known || text_is(type, "yes-no"));
    q->level = q->figures && !t.some_yes_no && level;
    q->five = q->level && (known || t.whole) && t.least >= 0 && t.most <= POINTS &&
              t.most - t.least < POINTS;
    q->lowest = t.most > POINTS - 1 ? 1 : 0;
    q->hundred = q->figures && (score || text_is(type, "percent"));
    q->pooled = q->figures ? agreement_pooled_mean(h->groups, q->voices, h->room) : NAN;
    q->eta = q->figures ? agreement_eta_squared(h->groups, q->voices, h->room) : NAN;
}

/* Who answers, and to what; false when they are too many. */
static bool read_names(struct hearing *h, const accord_node *answers)
{
    struct desk *desk = &h->desk;
    size_t given = 0;
    accord_str key;

    for (size_t i = 0; i < desk->host->count(answers); i++) {
        const accord_node *by = voices_of(desk, desk->host->at(answers, i, &key));
        if (by && (key.len == 0 || key.len > LONGEST_ID))
            desk_problem(desk, by, ACCORD_ERROR | ACCORD_AT_KEY, &NO_QUESTION, NOTHING_KNOWN);
        h->count += by != NULL;
        for (size_t k = 0; k < desk->host->count(by); k++) {
            const accord_node *entry = desk->host->at(by, k, &key);
            given += voice_count(desk, entry);
            if (!says_nothing(desk, entry) && names_add(desk, &h->respondents, key) == NAMES_NONE)
                return false;
        }
    }
    return h->count <= MOST_QUESTIONS && given <= MOST_ANSWERS;
}

static void read_answers(struct hearing *h, const accord_node *answers)
{
    struct desk *desk = &h->desk;
    struct question *q = h->questions;
    accord_str id;

    for (size_t i = 0; i < desk->host->count(answers) && desk->code == ACCORD_OK; i++) {
        const accord_node *by = voices_of(desk, desk->host->at(answers, i, &id));
        if (!by)
            continue;
        q->id = text_copy(desk, id);
        if (q->id)
            read_voices(h, q++, by);
    }
}

#endif

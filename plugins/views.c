/* views.c -- where the partners see the same thing, and where they do not.
 *
 * An answer may be given partner by partner (`by`), or by an assessor with what partners say beside it
 * (`voices`).  Means hide what matters then: a 3 and a 1 are not a 2, they are a conversation to have.
 * So for each such question we say how far apart the answers are and who differs; over all of them,
 * whether the partners rank alike (Kendall's W) and answer alike (Krippendorff's alpha).  A partner
 * that speaks with several voices counts once, with their mean.  The plugin owns no section: it reads `answers`, and the
 * types of the questions where a framework is known.  Only questions of the type level are compared
 * with one another; without a framework every figure counts as one, and the scale of five levels is
 * taken for granted where all answers to a question lie on it.
 *
 * Limits: 200 respondents, 2,000 questions and 50,000 answers, beyond which all is null.  The cost is
 * that of sorting the answers, 0.1 s at the limits with reading. */
#include "agreement.h"
#include "desk.h"
#include "names.h"
#include "views_words.h"

enum { LONGEST_ID = 255 }; /* bytes: of a key of the measures */
enum { MOST_RESPONDENTS = 200, MOST_QUESTIONS = 2000, MOST_ANSWERS = 50000, APART = 2, POINTS = 5 };

struct question {
    const char *id;
    bool level, five; /* it is a level, or may be one; all answers lie on one scale of five */
    bool yes_no;      /* every answer is yes or no */
    bool figures;     /* every answer reads as a figure */
    double lowest;    /* five: the low end of the scale */
    size_t voices;    /* partners who answer */
};

struct hearing {
    struct desk desk;
    struct names respondents;
    struct question *questions;
    size_t count;
    double *room;  /* MOST_RESPONDENTS of them */
    double *cells; /* questions times MOST_RESPONDENTS; NAN: no answer */
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

/* The middle; a level from 2 on goes up to the highest. */
static double middle(const struct desk *desk, const accord_node *interval, bool level)
{
    double from = number_or(desk, desk->host->get(interval, "from"), NAN),
           to = number_or(desk, desk->host->get(interval, "to"), NAN),
           end = isnan(from) ? to : from;

    level = level && end == floor(end) && end >= 0 && end < POINTS;
    return ((isnan(from) && level ? 0 : from) + (isnan(to) && level ? POINTS - 1 : to)) / 2;
}

/* A figure, the middle of an interval, or yes and no; NAN for anything else. */
static double voice_figure(const struct desk *desk, const accord_node *voice, bool level,
                           bool *boolean)
{
    const accord_host *host = desk->host;
    const accord_node *value = host->get(voice, "value");
    int32_t yes;

    if (host->kind(voice) == ACCORD_MAP && value)
        voice = value;
    if (host->kind(voice) == ACCORD_MAP)
        return middle(desk, voice, level);
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
    bool level, whole, all_yes_no, some_yes_no;
    double least, most;
};

/* The mean of a partner's voices; NAN where one of them is no figure. */
static double partner_figure(const struct desk *desk, const accord_node *entry, struct tally *t)
{
    double sum = 0, count = 0;

    for (size_t i = 0; i < voice_count(desk, entry); i++) {
        const accord_node *voice = voice_at(desk, entry, i);
        bool boolean = false;
        if (is_silent(desk, voice))
            continue;
        double figure = voice_figure(desk, voice, t->level, &boolean);
        t->whole = t->whole && figure == floor(figure);
        t->all_yes_no = t->all_yes_no && boolean;
        t->some_yes_no = t->some_yes_no || boolean;
        t->least = fmin(t->least, figure);
        t->most = fmax(t->most, figure);
        sum += figure;
        count++;
    }
    return sum / count;
}

static void read_voices(struct hearing *h, struct question *q, const accord_node *by)
{
    const struct desk *desk = &h->desk;
    const accord_node *types = desk->host->get(desk->dossier, "questions");
    double *row = h->cells + (size_t)(q - h->questions) * MOST_RESPONDENTS;
    bool known = desk->host->kind(types) == ACCORD_MAP;
    accord_str type = desk->host->text(desk->host->get(types, q->id));
    struct tally t = {!known || text_is(type, "level"), true, true, false, INFINITY, -INFINITY};

    for (size_t i = 0; i < MOST_RESPONDENTS; i++)
        row[i] = NAN;
    q->figures = true;
    for (size_t i = 0; i < desk->host->count(by); i++) {
        accord_str id;
        const accord_node *entry = desk->host->at(by, i, &id);
        size_t who = says_nothing(desk, entry) ? NAMES_NONE : names_find(&h->respondents, id);
        if (who == NAMES_NONE)
            continue;
        row[who] = partner_figure(desk, entry, &t);
        q->voices++;
        q->figures = q->figures && !isnan(row[who]);
    }
    q->yes_no = q->voices && t.all_yes_no && (!known || text_is(type, "yes-no"));
    q->level = q->figures && !t.some_yes_no && t.level;
    q->five = q->level && (known || t.whole) && t.least >= 0 && t.most <= POINTS &&
              t.most - t.least < POINTS;
    q->lowest = t.most > POINTS - 1 ? 1 : 0;
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

/* ---- writing ------------------------------------------------------------- */

/* The two ends of the gap: whoever answers highest, then whoever answers lowest. */
static void put_who(struct hearing *h, accord_tree *parent, const struct question *q,
                    const struct spread *s)
{
    const double *row = h->cells + (size_t)(q - h->questions) * MOST_RESPONDENTS;
    const double ends[] = {s->most, s->least};
    accord_tree *list = put_list(&h->desk, parent, "who");

    for (size_t e = 0; e < 2 && q->figures && s->most > s->least; e++)
        for (size_t i = 0; i < h->respondents.count; i++)
            if (row[i] == ends[e])
                put_word(&h->desk, list, NULL, h->respondents.ids[i]);
}

static void put_question(struct hearing *h, accord_tree *parent, const struct question *q,
                         const struct spread *s)
{
    accord_tree *map = put_map(&h->desk, parent, q->id);
    const accord_text *none = !q->voices || !q->figures ? &NO_FIGURE : NULL;
    const accord_text *alone = none ? none : q->voices < 2 ? &ONE_VOICE : NULL;
    const accord_text *level = none ? none : !q->five ? &NOT_LEVELS : alone;
    double awg = agreement_awg(s, q->lowest, q->lowest + POINTS - 1);

    put_figure(&h->desk, map, "mean", s->mean, none);
    put_figure(&h->desk, map, "gap", s->most - s->least, none);
    put_figure(&h->desk, map, "sd", sqrt(s->variance), alone);
    put_figure(&h->desk, map, "ad", s->deviation, alone);
    put_figure(&h->desk, map, "rwg", agreement_rwg(s, POINTS), level);
    put_figure(&h->desk, map, "awg", awg, level ? level : isnan(awg) ? &NEAR_AN_END : NULL);
    put_who(h, map, q, s);
}

static void put_apart(struct hearing *h, accord_tree *list, const struct question *q,
                      const struct spread *s)
{
    if (!q->five || s->most - s->least < APART - 1e-9) /* a mean of voices is not exact */
        return;
    accord_tree *map = put_map(&h->desk, list, NULL);
    put_word(&h->desk, map, "question", q->id);
    put_number(&h->desk, map, "gap", s->most - s->least);
    put_who(h, map, q, s);
}

static void put_questions(struct hearing *h, accord_tree *out)
{
    struct ratings all = {h->cells, h->count, MOST_RESPONDENTS};
    accord_tree *map = put_map(&h->desk, out, "questions");

    for (size_t i = 0; i < h->count; i++) {
        struct spread s = spread_of(&all, i, h->room);
        put_question(h, map, &h->questions[i], &s);
    }
    accord_tree *list = put_list(&h->desk, out, "apart");
    for (size_t i = 0; i < h->count; i++) {
        struct spread s = spread_of(&all, i, h->room);
        put_apart(h, list, &h->questions[i], &s);
    }
}

static bool is_level(const struct question *q)
{
    return q->level;
}

static bool is_yes_no(const struct question *q)
{
    return q->yes_no;
}

/* Questions of one kind, packed to the respondents there are; all: those that every one answers. */
static struct ratings ratings_of(struct hearing *h, bool (*kind)(const struct question *q),
                                 bool all)
{
    size_t columns = h->respondents.count;
    double *cells = desk_array(&h->desk, h->count * columns, sizeof *cells);
    struct ratings r = {cells, 0, columns};

    for (size_t i = 0; i < h->count && cells; i++) {
        const struct question *q = &h->questions[i];
        if (!kind(q) || !q->voices || (all && q->voices < columns))
            continue;
        for (size_t c = 0; c < columns; c++)
            cells[r.rows * columns + c] = h->cells[i * MOST_RESPONDENTS + c];
        r.rows++;
    }
    return r;
}

/* Over the level questions that two partners or more answer. */
static void put_agreement(struct hearing *h, accord_tree *out)
{
    struct ratings all = {h->cells, h->count, MOST_RESPONDENTS};
    double *variances = desk_array(&h->desk, h->count, sizeof *variances);
    size_t count = 0;

    for (size_t i = 0; i < h->count && variances; i++) {
        struct spread s = spread_of(&all, i, h->room);
        if (h->questions[i].five && s.count >= 2)
            variances[count++] = s.variance;
    }
    double mean = variances ? sum_sorting(variances, count) / (double)count : NAN;
    double rwg = agreement_rwg_of_all(mean, (double)count, POINTS);
    put_figure(&h->desk, out, "rwg-j", rwg, !count ? &NO_PAIR : isnan(rwg) ? &TWO_CAMPS : NULL);
}

static void put_kendall(struct hearing *h, accord_tree *out)
{
    struct ratings r = ratings_of(h, is_level, true);
    double *room = desk_array(&h->desk, 2 * r.rows, sizeof *room);
    double w = room ? agreement_kendall(&r, room) : NAN;
    const accord_text *few = r.columns < 2 ? &ONE_VOICE : r.rows < 2 ? &TOO_FEW_ALIKE : NULL;

    put_figure(&h->desk, out, "kendall-w", w, few ? few : isnan(w) ? &ALL_TIED : NULL);
}

static size_t comparable(const struct ratings *r)
{
    size_t rows = 0;

    for (size_t i = 0; i < r->rows; i++)
        rows += pairable(r, i) > 0;
    return rows;
}

static void put_krippendorff(struct hearing *h, accord_tree *out)
{
    struct ratings r = ratings_of(h, is_level, false);
    double *room = desk_array(&h->desk, r.rows * r.columns, sizeof *room);
    double alpha = room ? agreement_krippendorff(&r, room) : NAN;

    put_figure(&h->desk, out, "krippendorff-alpha", alpha,
               !comparable(&r) ? &NO_PAIR
               : isnan(alpha)  ? &ALL_SAME
                               : NULL);
}

/* A partner whose own voices say yes and no has no answer here.  Options of a choice are left out:
 * those of one question are nothing to those of another, so that there is no chance to compare with. */
static void put_nominal(struct hearing *h, accord_tree *out)
{
    struct ratings r = ratings_of(h, is_yes_no, false);
    double *room = desk_array(&h->desk, r.rows * r.columns, sizeof *room),
           *cells = desk_array(&h->desk, r.rows * r.columns, sizeof *cells);

    for (size_t i = 0; cells && i < r.rows * r.columns; i++)
        cells[i] = r.cells[i] == 0 || r.cells[i] == 1 ? r.cells[i] : NAN;
    r.cells = cells;
    double alpha = cells && room ? agreement_krippendorff_nominal(&r, room) : NAN;
    put_figure(&h->desk, out, "krippendorff-nominal", alpha,
               !cells || !comparable(&r) ? &NO_YES_NO_PAIR
               : isnan(alpha)            ? &ALL_SAME
                                         : NULL);
}

static void put_too_many(struct hearing *h, accord_tree *out)
{
    static const char *const keys[] = {
        "questions", "apart", "rwg-j", "kendall-w", "krippendorff-alpha", "krippendorff-nominal"};

    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        put_null(&h->desk, out, keys[i], &TOO_MANY_VOICES);
}

static void put_views(struct hearing *h, accord_tree *out)
{
    accord_tree *list = put_list(&h->desk, out, "respondents");

    for (size_t i = 0; i < h->respondents.count; i++)
        put_word(&h->desk, list, NULL, h->respondents.ids[i]);
    put_questions(h, out);
    put_agreement(h, out);
    put_kendall(h, out);
    put_krippendorff(h, out);
    put_nominal(h, out);
}

static int32_t measure(const accord_host *host, accord_call *call, const accord_node *dossier,
                       accord_tree *out)
{
    const accord_node *answers = host->get(dossier, "answers");
    struct hearing *h = host->scratch(call, sizeof *h);

    if (!h)
        return ACCORD_E_LIMIT;
    h->desk = (struct desk){host, call, dossier, ACCORD_OK};
    h->respondents = names_new(&h->desk, MOST_RESPONDENTS);
    if (h->desk.code != ACCORD_OK)
        return h->desk.code;
    if (!read_names(h, answers)) {
        put_too_many(h, out);
        return h->desk.code;
    }
    h->questions = desk_array(&h->desk, h->count, sizeof *h->questions);
    h->room = desk_array(&h->desk, MOST_RESPONDENTS, sizeof *h->room);
    h->cells = desk_array(&h->desk, h->count * MOST_RESPONDENTS, sizeof *h->cells);
    if (h->desk.code != ACCORD_OK)
        return h->desk.code;
    read_answers(h, answers);
    put_views(h, out);
    return h->desk.code;
}

const accord_plugin accord_plugin_v1 = {
    .magic = ACCORD_MAGIC,
    .size = sizeof accord_plugin_v1,
    .abi_major = ACCORD_ABI_MAJOR,
    .abi_minor = ACCORD_ABI_MINOR,
    .id = "views",
    .version = "1.0.0",
    .title = {"Views of the partners", "Regards des partenaires"},
    .about = {"Where the partners see the same thing and where they do not, from the answers that "
              "each of them gives (`by`). A gap is no noise to be averaged away: it says what to "
              "talk about, and with whom.",
              "Là où les partenaires voient la même chose, et là où ils ne la voient pas, d’après "
              "les réponses de chacun (`by`). Un écart n’est pas un bruit à moyenner : il dit de "
              "quoi parler, et avec qui."},
    .measures = MEASURES,
    .measure = measure,
};

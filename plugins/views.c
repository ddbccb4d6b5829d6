/* views.c -- where the partners see the same thing, and where they do not.
 *
 * An answer may be given partner by partner (`by`), or by an assessor with what partners say beside it
 * (`voices`).  Means hide what matters then: a 3 and a 1 are not a 2, they are a conversation to have.
 * So for each such question we say how far apart the answers are and who differs; over all of them,
 * whether the partners rank alike (Kendall's W) and answer alike (Krippendorff's alpha).  A partner
 * that speaks with several voices counts once, with their mean; how much of the difference lies between
 * the partners and how much within them is said beside it.  The plugin owns no section: it reads
 * `answers`, and the types of the questions where a framework is known.  Questions are compared with one
 * another only on one scale: levels, yes and no, scores with percentages.  Without a framework every
 * figure counts as a level, and the scale of five is taken for granted where all answers to a question
 * lie on it.
 *
 * Limits: 200 respondents, 2,000 questions and 50,000 answers, beyond which all is null.  The cost is
 * that of sorting the answers, 0.1 s at the limits with reading. */
#include "views_read.h"

enum { APART = 2 }; /* levels */

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

/* What figures far apart come to may be beyond any number. */
static void put_finite(struct hearing *h, accord_tree *map, const char *key, double value,
                       const accord_text *why)
{
    put_figure(&h->desk, map, key, value, why ? why : isfinite(value) ? NULL : &TOO_FAR);
}

static void put_question(struct hearing *h, accord_tree *parent, const struct question *q,
                         const struct spread *s)
{
    accord_tree *map = put_map(&h->desk, parent, q->id);
    const accord_text *none = !q->voices || !q->figures ? &NO_FIGURE : NULL;
    const accord_text *alone = none ? none : q->voices < 2 ? &ONE_VOICE : NULL;
    const accord_text *level = none ? none : !q->five ? &NOT_LEVELS : alone;
    double awg = agreement_awg(s, q->lowest, q->lowest + POINTS - 1);

    const accord_text *each = alone ? alone : !q->several ? &ONE_VOICE_EACH : NULL;

    put_finite(h, map, "mean", s->mean, none);
    put_finite(h, map, "pooled-mean", q->pooled, none);
    put_finite(h, map, "gap", s->most - s->least, none);
    put_finite(h, map, "sd", sqrt(s->variance), alone);
    put_finite(h, map, "ad", s->deviation, alone);
    put_figure(&h->desk, map, "eta-squared", q->eta,
               each            ? each
               : isnan(q->eta) ? &ONE_SAYING
                               : NULL);
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

static bool is_hundred(const struct question *q)
{
    return q->hundred;
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

static void put_alpha(struct hearing *h, accord_tree *out, const char *key, const struct ratings *r,
                      enum metric metric, const accord_text *no_pair)
{
    double *room = desk_array(&h->desk, (r->rows + 1) * r->columns, sizeof *room);
    double alpha = room ? agreement_krippendorff(r, metric, room) : NAN;

    put_figure(&h->desk, out, key, alpha,
               !comparable(r) ? no_pair
               : isnan(alpha) ? &ALL_SAME
                              : NULL);
}

/* A partner whose own voices say yes and no has no answer here.  Options of a choice are left out:
 * those of one question are nothing to those of another, so that there is no chance to compare with. */
static struct ratings yes_and_no(struct hearing *h)
{
    struct ratings r = ratings_of(h, is_yes_no, false);
    double *cells = desk_array(&h->desk, r.rows * r.columns, sizeof *cells);

    for (size_t i = 0; cells && i < r.rows * r.columns; i++)
        cells[i] = r.cells[i] == 0 || r.cells[i] == 1 ? r.cells[i] : NAN;
    return (struct ratings){cells, cells ? r.rows : 0, r.columns};
}

static void put_krippendorff(struct hearing *h, accord_tree *out)
{
    struct ratings levels = ratings_of(h, is_level, false), booleans = yes_and_no(h),
                   hundreds = ratings_of(h, is_hundred, false);

    put_alpha(h, out, "krippendorff-alpha", &levels, METRIC_ORDINAL, &NO_PAIR);
    put_alpha(h, out, "krippendorff-nominal", &booleans, METRIC_NOMINAL, &NO_YES_NO_PAIR);
    put_alpha(h, out, "krippendorff-interval", &hundreds, METRIC_INTERVAL, &NO_HUNDRED_PAIR);
}

static void put_too_many(struct hearing *h, accord_tree *out)
{
    static const char *const keys[] = {"questions",
                                       "apart",
                                       "rwg-j",
                                       "kendall-w",
                                       "krippendorff-alpha",
                                       "krippendorff-nominal",
                                       "krippendorff-interval"};

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
    h->groups = desk_array(&h->desk, MOST_RESPONDENTS, sizeof *h->groups);
    h->said = desk_array(&h->desk, MOST_ANSWERS, sizeof *h->said);
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

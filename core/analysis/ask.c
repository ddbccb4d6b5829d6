/* ask.c -- swings, flips and probabilities, question by question. */
#include "analysis/ask.h"

#include "analysis/head.h"
#include "analysis/levers.h"
#include "base/limits.h"
#include "base/text.h"
#include "run/candidates.h"
#include "scoring/value.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { GRID = 20, TRIED_VALUES = 64, HALVINGS = 50 };

/* What an answer to a question would settle on one axis. */
struct worth {
    const struct question *question;
    bool open, decisive;
    double low, high;   /* of the nominal score */
    bool flips;         /* within them the grade is another */
    double probability; /* of another grade, all answers being as likely */
};

struct asking {
    struct draft draft;
    const struct axis_result *axis;
    struct axis_tree tree;
    double *values;    /* of the findings, in one trial */
    const bool *moves; /* the findings that the question moves */
    struct arena *scratch;
    long long fuel; /* that the rules may still take */
    struct worth worth;
};

/* ---- one trial ---- */

static int try_values(struct asking *m, double *score)
{
    const struct axis_tree *t = &m->tree;
    *score = tree_score(&t->tree, m->values, t->factors, t->dimensions);
    m->worth.low = fmin(m->worth.low, *score);
    m->worth.high = fmax(m->worth.high, *score);
    return tree_grade(&t->tree, *score, t->factors, t->thresholds, t->threshold_count);
}

static void at_nominal(struct asking *m)
{
    memcpy(m->values, m->tree.figures[NOMINAL], m->tree.tree.finding_count * sizeof *m->values);
}

static const bool *findings_moved(struct asking *m, const struct question *q)
{
    bool *moves = arena_array(m->draft.arena, m->tree.tree.finding_count + 1, sizeof *moves);
    for (size_t i = 0; i < m->tree.tree.finding_count; i++)
        moves[i] = m->tree.tree.weights[i] > 0 && lever_moves(m->draft.a, q, m->tree.findings[i]);
    return moves;
}

static bool moves_rules(const struct asking *m)
{
    for (size_t i = 0; i < m->tree.tree.finding_count; i++)
        if (m->moves[i] &&
            (m->tree.findings[i]->rule || m->tree.findings[i]->question != m->worth.question))
            return true;
    return false;
}

/* ---- an open question, value by value ---- */

/* The values to try, all as likely: each one, or of a number points spread over its scale. */
static int values_of(struct candidates *c, const struct question *q, struct arena *arena)
{
    double low, high;
    if (candidates_all(c, q, arena) == OK && c->count <= TRIED_VALUES)
        return OK;
    if (q->type == TYPE_CHOICES)
        return candidates_ends(c, q, arena);
    if (q->type == TYPE_FACT)
        return FAILED;
    question_scale(q, &low, &high);
    if (isinf(low) || isinf(high))
        return FAILED;
    *c = (struct candidates){.list = arena_array(arena, GRID + 1, sizeof *c->list),
                             .count = GRID + 1};
    for (size_t i = 0; i <= GRID; i++)
        c->list[i] = node_new_number(arena, low + (high - low) * (double)i / GRID);
    return OK;
}

static bool try_value(struct asking *m, const struct node *node, bool *another)
{
    const struct assessment *a = m->draft.a;
    const struct question *q = m->worth.question;
    struct problems silent = problems_on(m->scratch, ENGLISH);
    const struct answer **instead =
        arena_array(m->scratch, a->method->framework->question_count + 1, sizeof *instead);
    struct value value;
    double score;
    if (value_read(&value, q, node, &silent) != OK)
        return false;
    instead[q->ordinal] = lever_answer(&a->dossier->answers[q->ordinal], &value, m->scratch);
    at_nominal(m);
    for (size_t i = 0; i < m->tree.tree.finding_count; i++)
        if (m->moves[i]) {
            struct lever_figures figures = lever_judge(a, instead, axis_factor(m->axis, i)->factor,
                                                       m->tree.findings[i], m->scratch);
            m->values[i] = figures.nominal;
            m->fuel -= figures.fuel;
        }
    *another = try_values(m, &score) != m->axis->nominal_grade;
    arena_reset(m->scratch);
    return true;
}

/* FAILED where its values cannot be tried: a fact, a number without a scale, rules that take too long. */
static int weigh_by_value(struct asking *m)
{
    struct candidates c = {0};
    size_t tried = 0, other = 0;
    if (m->fuel < 0 || values_of(&c, m->worth.question, m->draft.arena) != OK)
        return FAILED;
    for (size_t i = 0; i < c.count; i++) {
        bool another = false;
        tried += try_value(m, c.list[i], &another);
        other += another;
    }
    m->worth.flips = other > 0;
    m->worth.probability = tried ? (double)other / (double)tried : 0;
    return OK;
}

/* ---- findings between their ends ---- */

/* All of them at their least (0), or at their most (1). */
static int at_end(struct asking *m, const bool *moved, enum which which)
{
    double score;
    at_nominal(m);
    for (size_t i = 0; i < m->tree.tree.finding_count; i++)
        if (moved[i] && !isnan(m->values[i]))
            m->values[i] = m->tree.figures[which][i];
    return try_values(m, &score);
}

/* All of them at one score; what is tried here is no bound. */
static int at_score(struct asking *m, const bool *moved, double x)
{
    const struct axis_tree *t = &m->tree;
    at_nominal(m);
    for (size_t i = 0; i < t->tree.finding_count; i++)
        if (moved[i] && !isnan(m->values[i]))
            m->values[i] = x;
    double score = tree_score(&t->tree, m->values, t->factors, t->dimensions);
    return tree_grade(&t->tree, score, t->factors, t->thresholds, t->threshold_count);
}

/* The score from which on the grade is the one it is now, or better: by halving, for a better answer makes
 * no grade worse. */
static double edge_of(struct asking *m, const bool *moved, int grade)
{
    double low = 0, high = 100;
    if (at_score(m, moved, 0) <= grade)
        return 0;
    if (at_score(m, moved, 100) > grade)
        return 100;
    for (int i = 0; i < HALVINGS; i++) {
        double middle = (low + high) / 2;
        *(at_score(m, moved, middle) <= grade ? &high : &low) = middle;
    }
    return high;
}

/* Flips: at one of the ends the grade is another.  The probability is that of another grade for an answer
 * anywhere between 0 and 100 (scoring 3.7). */
static void weigh_between(struct asking *m, const bool *moved)
{
    int grade = m->axis->nominal_grade, worst = at_end(m, moved, LOW),
        best = at_end(m, moved, HIGH);
    m->worth.flips = worst != grade || best != grade;
    double from = edge_of(m, moved, grade), to = edge_of(m, moved, grade - 1);
    m->worth.probability = 1 - fmax(0, (grade > 0 ? to : 100) - from) / 100;
}

/* The findings of a weak answer: its own, and those of rules that are no better proven than it. */
static void weigh_proof(struct asking *m)
{
    const struct answer *answer = m->draft.a->proposed.answers[m->worth.question->ordinal];
    bool *limited = arena_array(m->draft.arena, m->tree.tree.finding_count + 1, sizeof *limited);
    for (size_t i = 0; i < m->tree.tree.finding_count; i++) {
        const struct finding *f = m->tree.findings[i];
        limited[i] = m->moves[i] && !isnan(m->tree.figures[NOMINAL][i]) &&
                     (f->question == m->worth.question ||
                      (f->rule && f->reliability >= answer->reliability - 1e-9));
    }
    weigh_between(m, limited);
}

/* ---- a question ---- */

static bool is_open(const struct answer *answer)
{
    return answer->state == ANSWER_OPEN && answer->asked && !answer->statement_count;
}

static bool is_weak(const struct answer *answer)
{
    return answer->state == ANSWER_GIVEN && answer->reliability < 1;
}

static bool is_decisive(const struct asking *m)
{
    for (size_t i = 0; i < m->tree.tree.finding_count; i++) {
        const struct factor_result *factor = axis_factor(m->axis, i);
        bool critical = factor->factor->limit.set || factor->factor->knockout.set;
        if (m->moves[i] && critical && factor->open)
            return true;
    }
    return false;
}

static bool weigh(struct asking *m, const struct question *q)
{
    const struct answer *answer = m->draft.a->proposed.answers[q->ordinal];
    double now = m->axis->score.nominal;
    m->worth = (struct worth){.question = q, .open = is_open(answer), .low = now, .high = now};
    if (!m->worth.open && !is_weak(answer))
        return false;
    m->moves = findings_moved(m, q);
    m->worth.decisive = m->worth.open && is_decisive(m);
    if (isnan(now))
        return m->worth.open && q->factor->dimension->axis == (int)(m->axis - m->draft.a->axes);
    bool alone =
        q->type == TYPE_SCORE && !moves_rules(m) && !scenario_waits(&m->draft.a->proposed, q);
    bool own = q->factor->dimension->axis == (int)(m->axis - m->draft.a->axes);
    if (!m->worth.open)
        weigh_proof(m);
    else if (alone || weigh_by_value(m) != OK)
        weigh_between(m, m->moves);
    return m->worth.high > m->worth.low || (m->worth.open && own && q->type != TYPE_FACT);
}

/* ---- for one partner ---- */

/* What the partner has said itself, and may be reminded of, with as many voices as it has; NULL where that
 * is nothing. */
static const struct statement *own_word(const struct answer *answer, const char *partner,
                                        size_t *voices)
{
    const struct statement *found = NULL;
    *voices = 0;
    for (size_t i = 0; i < answer->statement_count && !answer->internal; i++) {
        const struct statement *s = &answer->statements[i];
        bool own = s->partner
                       ? text_equal(s->partner, partner)
                       : answer->statement_count == 1 && text_equal(answer->supplier, partner);
        if (!own || s->internal)
            continue;
        found = s;
        ++*voices;
    }
    return found;
}

static bool is_of_kind(const struct assessment *a, const struct question *q, const char *partner)
{
    const struct node *partners = a->dossier->partners;
    for (size_t i = 0; i < node_count(partners); i++)
        if (node_is_word(node_get(node_at(partners, i), "id"), partner))
            return question_is_for(q, node_text(node_get(node_at(partners, i), "kind")));
    return q->to_count == 0;
}

/* Is it an answer of which nobody says who gave it, and that a partner may see? */
static bool is_nobodys(const struct answer *answer)
{
    return !answer->by && !answer->supplier && !answer->internal;
}

/* A partner is asked what is open, or proven by nobody, and of its kind, and to prove what it has said
 * itself; what is computed nobody says. */
static bool can_answer(const struct assessment *a, const struct question *q, const char *partner)
{
    const struct answer *answer = a->proposed.answers[q->ordinal];
    size_t voices;
    if (!partner)
        return true;
    if (q->from)
        return false;
    if (answer->state == ANSWER_GIVEN && !is_nobodys(answer))
        return own_word(answer, partner, &voices) != NULL;
    return is_of_kind(a, q, partner);
}

static void put_partner(struct draft *c, struct node *root, const char *id)
{
    const struct node *partners = c->a->dossier->partners;
    for (size_t i = 0; id && i < node_count(partners); i++) {
        const struct node *partner = node_at(partners, i);
        if (!node_is_word(node_get(partner, "id"), id))
            continue;
        struct node *map = draft_flow(draft_map(c, root, "partner"));
        struct wording name = partner_name(c->a->dossier, id);
        draft_text(c, map, "id", id);
        draft_wording(c, map, "name", name);
        draft_text(c, map, "kind", node_text(node_get(partner, "kind")));
    }
}

/* ---- the tree ---- */

static int compare_worths(const void *a, const void *b)
{
    const struct worth *p = a, *q = b;
    double x = quantise(p->high - p->low), y = quantise(q->high - q->low);
    if (p->flips != q->flips)
        return p->flips ? -1 : 1;
    if (x != y)
        return x > y ? -1 : 1;
    if (p->decisive != q->decisive)
        return p->decisive ? -1 : 1;
    return p->question->ordinal < q->question->ordinal ? -1 : 1;
}

/* What may be answered, in words. */
static void put_choices(struct draft *c, struct node *map, const struct question *q)
{
    struct node *list = draft_list(c, map, "choices");
    for (int i = 0; q->type == TYPE_LEVEL && i < LEVELS; i++) {
        struct node *one = node_add(c->arena, list, draft_flow(node_map(c->arena)));
        draft_figure(c, one, "value", i);
        draft_wording(c, one, "says", q->levels[i]);
    }
    for (size_t i = 0; i < q->option_count; i++) {
        struct node *one = node_add(c->arena, list, draft_flow(node_map(c->arena)));
        draft_text(c, one, "value", q->options[i].id);
        draft_wording(c, one, "says", q->options[i].title);
    }
}

/* What is noted, where it is one thing: for a partner its own word, unless it has several voices. */
static struct node *value_known(struct draft *c, const struct answer *answer, const char *partner)
{
    size_t voices = 1;
    const struct statement *s = partner ? own_word(answer, partner, &voices)
                                : answer->statement_count == 1 && !answer->by
                                    ? &answer->statements[0]
                                    : NULL;
    return s && voices == 1 && answer->state == ANSWER_GIVEN
               ? draft_value(c, s->value.node, answer->question->type)
               : node_new_null(c->arena);
}

static void put_worth(struct asking *m, struct node *list, const struct worth *worth,
                      const char *partner)
{
    struct draft *c = &m->draft;
    const struct question *q = worth->question;
    const struct answer *answer = c->a->proposed.answers[q->ordinal];
    struct node *map = node_add(c->arena, list, node_map(c->arena)), *to;
    bool null = isnan(worth->low);
    size_t voices;
    draft_text(c, map, "question", q->id);
    draft_wording(c, map, "ask", q->ask);
    draft_text(c, map, "kind", lever_kind_name(worth->open ? LEVER_ANSWER : LEVER_PROVE));
    draft_figure(c, map, "swing", null ? NAN : worth->high - worth->low);
    draft_bool(c, map, "flips", worth->flips);
    draft_figure(c, map, "probability", null ? NAN : worth->probability);
    draft_figure(c, map, "low", worth->low);
    draft_figure(c, map, "high", worth->high);
    draft_bool(c, map, "decisive", worth->decisive);
    draft_figure(c, map, "reliability", worth->open ? 0 : answer->reliability);
    node_put(c->arena, map, "value", value_known(c, answer, partner));
    if (partner)
        draft_bool(c, map, "own", !worth->open && own_word(answer, partner, &voices));
    draft_text(c, map, "measure", answer->state == ANSWER_GIVEN ? answer->measure : NULL);
    draft_text(c, map, "factor", q->factor->id);
    draft_wording(c, map, "about", q->factor->title);
    draft_wording(c, map, "why", q->factor->meaning);
    draft_text(c, map, "type", type_name(q->type));
    put_choices(c, map, q);
    to = draft_flow(draft_list(c, map, "to"));
    for (size_t i = 0; i < q->to_count; i++)
        node_add(c->arena, to, node_new_text(c->arena, q->to[i]));
    draft_wording(c, map, "proof", q->proof);
}

static void put_axis(struct draft *draft, struct node *root, int which, const char *partner)
{
    const struct framework *framework = draft->framework;
    const struct axis_result *axis = &draft->a->axes[which];
    struct asking m = {.draft = *draft,
                       .axis = axis,
                       .tree = axis_tree(axis, framework, draft->arena),
                       .scratch = arena_open(),
                       .fuel = LIMIT_ANALYSIS_FUEL};
    struct node *map = draft_map(draft, root, axis_name(which)), *list;
    struct worth *worths = arena_array(draft->arena, framework->question_count + 1, sizeof *worths);
    size_t count = 0;
    m.values = arena_array(draft->arena, m.tree.tree.finding_count + 1, sizeof *m.values);
    for (size_t i = 0; i < framework->question_count; i++)
        if (can_answer(draft->a, framework->questions[i], partner) &&
            weigh(&m, framework->questions[i]))
            worths[count++] = m.worth;
    if (count)
        qsort(worths, count, sizeof *worths, compare_worths);
    draft_wording(draft, map, "title", axis->axis->title);
    draft_figure(draft, map, "score", axis->score.nominal);
    draft_text(draft, map, "grade", draft_grade(draft, axis->nominal_grade));
    draft_text(draft, map, "headline", draft_grade(draft, axis->grade));
    list = draft_list(draft, map, "questions");
    for (size_t i = 0; i < count; i++)
        put_worth(&m, list, &worths[i], partner);
    arena_close(m.scratch);
}

struct node *ask_build(const struct assessment *assessment, const struct ask_request *request,
                       enum language language, struct arena *arena)
{
    static const struct wording texts[] = {
        {"every value that an open question may be answered with is taken as likely as any other; the points of an answer to be proven are what its lack of proof leaves open, and its probability supposes that it may turn out anywhere from 0 to 100",
         "toutes les réponses possibles à une question ouverte sont prises pour également probables ; les points d’une réponse à prouver sont ce que son manque de preuve laisse en jeu, et sa probabilité suppose qu’elle peut s’avérer n’importe où de 0 à 100"},
        {"one question at a time: all else stays at its careful estimate",
         "une question à la fois : tout le reste reste à son estimation prudente"},
        {"grades are those of the estimate, with preconditions; weights and thresholds are chosen, not calibrated on outcomes",
         "les notes sont celles de l’estimation, conditions préalables comprises ; poids et seuils sont choisis, non étalonnés sur des résultats"}};
    struct draft c = {assessment, assessment->method->framework, language, arena};
    struct node *root = head_build(&c, "questions/1");
    put_partner(&c, root, request->partner);
    for (int axis = 0; axis < AXIS_COUNT; axis++)
        if (assessment->axes[axis].set)
            put_axis(&c, root, axis, request->partner);
    head_assume(&c, root, texts, COUNT_OF(texts));
    return root;
}

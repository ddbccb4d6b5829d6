/* improve.c -- goals, sets and what is still in the way, as a tree. */
#include "analysis/improve.h"

#include "analysis/head.h"
#include "analysis/losses.h"
#include "base/limits.h"
#include "base/text.h"
#include "scoring/value.h"

#include <math.h>
#include <string.h>

struct improving {
    struct draft draft;
    const struct improve_request *request;
    struct levers levers;
    int goal;
    bool aside; /* beside something else: what takes long is left out */
    bool *made; /* of the set that is written */
};

/* ---- the search ---- */

static struct improve_table *tables_of(const struct improving *m)
{
    const struct levers *l = &m->levers;
    struct arena *arena = m->draft.arena;
    size_t count = l->tree.tree.finding_count;
    struct improve_table *tables = arena_array(arena, count + 1, sizeof *tables);
    for (size_t i = 0; i < count; i++) {
        const struct lever_finding *finding = &l->findings[i];
        size_t subsets = (size_t)1 << finding->count;
        double *values = arena_array(arena, subsets, sizeof *values);
        for (size_t mask = 0; mask < subsets; mask++)
            values[mask] =
                m->request->assured ? finding->figures[mask].low : finding->figures[mask].nominal;
        tables[i] = (struct improve_table){finding->count, finding->levers, values};
    }
    return tables;
}

static struct improve_result search(const struct improving *m)
{
    const struct levers *l = &m->levers;
    double *costs = arena_array(m->draft.arena, l->count + 1, sizeof *costs);
    for (size_t i = 0; i < l->count; i++)
        costs[i] = l->changes[i].effort;
    struct improve_problem problem = {.tree = &l->tree.tree,
                                      .tables = tables_of(m),
                                      .costs = costs,
                                      .lever_count = l->count,
                                      .work = m->aside ? LIMIT_ASIDE_WORK : LIMIT_IMPROVE_WORK,
                                      .goal = l->tree.thresholds[m->goal],
                                      .grade = m->goal,
                                      .most = LIMIT_IMPROVE_SETS,
                                      .most_levers = LIMIT_IMPROVE_CHANGES};
    return improve_search(&problem, m->draft.arena);
}

/* ---- what is still in the way ---- */

struct standing { /* of the axis, with the set done */
    double *nominal, *global;
    double coverage, evidence;
};

static struct standing stand(const struct improving *m)
{
    const struct tree *t = &m->levers.tree.tree;
    struct standing s = {.nominal =
                             arena_array(m->draft.arena, t->finding_count + 1, sizeof *s.nominal),
                         .global =
                             arena_array(m->draft.arena, t->finding_count + 1, sizeof *s.global)};
    for (size_t i = 0; i < t->finding_count; i++)
        s.nominal[i] = levers_figures(&m->levers, i, m->made)->nominal;
    tree_weights(t, s.nominal, s.global);
    for (size_t i = 0; i < t->finding_count; i++) {
        const struct lever_figures *f = levers_figures(&m->levers, i, m->made);
        s.coverage += f->known ? s.global[i] : 0;
        s.evidence += f->known ? s.global[i] * f->reliability : 0;
    }
    return s;
}

static void add_question(struct improving *m, struct node *still, const char *id)
{
    for (size_t i = 0; i < still->count; i++)
        if (node_is_word(still->children[i], id))
            return;
    node_add(m->draft.arena, still, node_new_text(m->draft.arena, id));
}

/* The change that answers a question: is it made?  NULL where nothing here does. */
static bool *made_by(const struct improving *m, const char *question)
{
    for (size_t i = 0; i < m->levers.count; i++)
        if (text_equal(m->levers.changes[i].question->id, question))
            return &m->made[i];
    return NULL;
}

static bool is_proven(const struct answer *answer)
{
    return answer->state == ANSWER_GIVEN && answer->reliability >= 1;
}

/* What is proven and waits for another answer wants nothing itself. */
static bool is_unsettled(const struct improving *m, const struct question *q)
{
    const struct answer *shown = m->draft.a->proposed.answers[q->ordinal];
    bool settled = shown->state == ANSWER_NOT_APPLICABLE || is_proven(shown) ||
                   is_proven(&m->draft.a->dossier->answers[q->ordinal]);
    const bool *made = made_by(m, q->id);
    return !settled && !(made && *made);
}

/* Would an answer to the question make finding i known, or better proven? */
static bool wants(const struct improving *m, const struct question *q, size_t i)
{
    return is_unsettled(m, q) && lever_moves(m->draft.a, q, m->levers.tree.findings[i]);
}

/* The questions whose answer would make finding i known, or better proven: those that are open or weak,
 * whether they can be changed here or not. */
static void add_questions(struct improving *m, struct node *still, size_t i)
{
    for (size_t k = 0; k < m->draft.framework->question_count; k++) {
        const struct question *q = m->draft.framework->questions[k];
        if (wants(m, q, i))
            add_question(m, still, q->id);
    }
}

/* How many questions it takes to make finding i known. */
static size_t questions_of(const struct improving *m, size_t i)
{
    size_t count = 0;
    for (size_t k = 0; k < m->draft.framework->question_count; k++)
        count += wants(m, m->draft.framework->questions[k], i);
    return count;
}

static bool is_core(const struct improving *m, size_t i)
{
    const struct question *q = m->levers.tree.findings[i]->question;
    return q && q->core;
}

/* A critical factor of which nothing is known: the finding that takes the fewest questions, a core one
 * first. */
static void add_factor(struct improving *m, struct node *still, const struct tree_factor *factor)
{
    const struct tree *t = &m->levers.tree.tree;
    size_t best = SIZE_MAX, least = SIZE_MAX;
    for (size_t i = factor->first; i < factor->first + factor->count; i++) {
        const struct lever_figures *figures = levers_figures(&m->levers, i, m->made);
        size_t count = questions_of(m, i);
        if (!(t->weights[i] > 0) || isnan(figures->nominal) || !count)
            continue;
        if (count < least || (count == least && is_core(m, i) && !is_core(m, best))) {
            least = count;
            best = i;
        }
    }
    if (best != SIZE_MAX)
        add_questions(m, still, best);
}

/* Does the factor cap the grade below the goal, because nothing is known of it? */
static bool caps(const struct improving *m, const struct tree_factor *factor)
{
    int cap = m->draft.framework->scoring.cap_open_critical;
    bool open = false, known = false;
    if (cap == GRADE_NONE || cap <= m->goal || !(factor->limit || factor->knockout))
        return false;
    for (size_t i = factor->first; i < factor->first + factor->count; i++) {
        const struct lever_figures *figures = levers_figures(&m->levers, i, m->made);
        bool counts = m->levers.tree.tree.weights[i] > 0 && !isnan(figures->nominal);
        open = open || counts;
        known = known || (counts && figures->known);
    }
    return open && !known;
}

static void add_open_critical(struct improving *m, struct node *still)
{
    const struct tree *t = &m->levers.tree.tree;
    for (size_t f = 0; f < t->factor_count; f++)
        if (caps(m, &t->factors[f]))
            add_factor(m, still, &t->factors[f]);
}

/* What is asked for is answered: what is missing then may be another thing. */
static void make_all(struct improving *m, const struct node *still)
{
    for (size_t k = 0; k < still->count; k++) {
        bool *made = made_by(m, node_text(still->children[k]));
        if (made)
            *made = true;
    }
}

static double missing_of(const struct improving *m, const struct standing *s, bool coverage)
{
    const struct scoring *scoring = &m->draft.framework->scoring;
    return coverage ? scoring->min_coverage - quantise(s->coverage)
                    : scoring->min_evidence - quantise(s->evidence);
}

/* The finding that adds most to what a gate asks for; SIZE_MAX where none does. */
static size_t most_missed(struct improving *m, const struct standing *s, const bool *taken,
                          bool coverage)
{
    size_t best = SIZE_MAX;
    double most = 0;
    for (size_t i = 0; i < m->levers.tree.tree.finding_count; i++) {
        const struct lever_figures *f = levers_figures(&m->levers, i, m->made);
        double known = f->known ? (coverage ? 1 : f->reliability) : 0;
        if (taken[i] || s->global[i] * (1 - known) <= most)
            continue;
        most = s->global[i] * (1 - known);
        best = i;
    }
    return best;
}

/* Question by question, until the gate is passed. */
static void add_gate(struct improving *m, struct node *still, bool coverage)
{
    bool *taken = arena_array(m->draft.arena, m->levers.tree.tree.finding_count + 1, sizeof *taken);
    for (;;) {
        struct standing s = stand(m);
        size_t best = missing_of(m, &s, coverage) > HALF_QUANTUM
                          ? most_missed(m, &s, taken, coverage)
                          : SIZE_MAX;
        if (best == SIZE_MAX)
            return;
        taken[best] = true;
        add_questions(m, still, best);
        make_all(m, still);
    }
}

/* How many things hold the headline. */
static size_t obstacles(const struct improving *m)
{
    const struct tree *t = &m->levers.tree.tree;
    struct standing s = stand(m);
    size_t count =
        (missing_of(m, &s, true) > HALF_QUANTUM) + (missing_of(m, &s, false) > HALF_QUANTUM);
    for (size_t f = 0; f < t->factor_count; f++)
        count += caps(m, &t->factors[f]);
    return count;
}

/* What was asked for first may not be needed any more once the rest is answered. */
static void leave_out(struct improving *m, struct node *still)
{
    size_t least = obstacles(m), kept = 0;
    bool *spared = arena_array(m->draft.arena, still->count + 1, sizeof *spared);
    for (size_t i = still->count; i-- > 0;) {
        bool *made = made_by(m, node_text(still->children[i]));
        spared[i] = !made && least == 0; /* what can do nothing here, where nothing is left to do */
        if (!made)
            continue;
        *made = false;
        spared[i] = obstacles(m) <= least;
        *made = !spared[i];
    }
    for (size_t i = 0; i < still->count; i++)
        if (!spared[i])
            still->children[kept++] = still->children[i];
    still->count = kept;
}

/* With the set made.  It is made no longer when this returns. */
static void put_still(struct improving *m, struct node *map)
{
    struct node *still = draft_flow(draft_list(&m->draft, map, "still"));
    add_open_critical(m, still);
    make_all(m, still);
    add_gate(m, still, true);
    add_gate(m, still, false);
    leave_out(m, still);
}

/* ---- a set ---- */

static struct node *change_node(struct improving *m, const struct lever_change *change)
{
    struct draft *c = &m->draft;
    const struct question *q = change->question;
    struct node *map = node_map(c->arena), *to;
    draft_text(c, map, "question", q->id);
    draft_wording(c, map, "ask", q->ask);
    const struct answer *now = &c->a->dossier->answers[q->ordinal];
    node_put(c->arena, map, "from", draft_answer(c, now, false));
    node_put(c->arena, map, "to", draft_value(c, change->made->statements[0].value.node, q->type));
    node_put(c->arena, map, "from-says", draft_answer(c, now, true));
    node_put(c->arena, map, "to-says", draft_answer(c, change->made, true));
    draft_figure(c, map, "effort", change->effort);
    draft_text(c, map, "kind", lever_kind_name(change->kind));
    to = draft_flow(draft_list(c, map, "with"));
    for (size_t i = 0; i < q->to_count; i++)
        node_add(c->arena, to, node_new_text(c->arena, q->to[i]));
    draft_wording(c, map, "proof", q->proof);
    return map;
}

static void put_set(struct improving *m, struct node *list, const struct improve_set *set)
{
    struct draft *c = &m->draft;
    struct node *map = node_add(c->arena, list, node_map(c->arena));
    const struct axis_tree *t = &m->levers.tree;
    double *values = arena_array(c->arena, t->tree.finding_count + 1, sizeof *values);
    memset(m->made, 0, m->levers.count * sizeof *m->made);
    for (size_t i = 0; i < set->count; i++)
        m->made[set->levers[i]] = true;
    for (size_t i = 0; i < t->tree.finding_count; i++) {
        const struct lever_figures *f = levers_figures(&m->levers, i, m->made);
        values[i] = m->request->assured ? f->low : f->nominal;
    }
    double score = tree_score(&t->tree, values, t->factors, t->dimensions);
    draft_figure(c, map, "cost", set->cost);
    draft_figure(c, map, "score", score);
    draft_text(c, map, "grade",
               draft_grade(c, tree_grade(&t->tree, score, t->factors, t->thresholds,
                                         t->threshold_count)));
    struct node *changes = draft_list(c, map, "changes");
    for (size_t i = 0; i < set->count; i++)
        node_add(c->arena, changes, change_node(m, &m->levers.changes[set->levers[i]]));
    put_still(m, map);
}

/* ---- why not ---- */

/* Why the tables are not there. */
static struct wording not_ready(const struct improving *m, const struct levers *levers)
{
    if (!levers->too_wide)
        return (struct wording){
            "its rules take too many steps to be tried in every way",
            "ses règles demandent trop de pas pour être essayées de toutes les façons"};
    struct arena *arena = m->draft.arena;
    const char *id = levers->too_wide->from;
    return (struct wording){
        arena_print(arena, "'%s' depends on %zu answers that could be changed, and %d can be tried",
                    id, levers->width, LIMIT_IMPROVE_READS),
        arena_print(arena,
                    "« %s » dépend de %zu réponses modifiables, et on ne peut en essayer que %d",
                    id, levers->width, LIMIT_IMPROVE_READS)};
}

static struct wording because_of(const struct improving *m, const struct improve_result *result)
{
    static const struct wording
        cheaper =
            {"too many changes act on one another: what is listed reaches the grade, and cheaper sets may exist",
             "trop de changements agissent les uns sur les autres : ce qui est listé atteint la note, mais moins cher est peut-être possible"},
        large =
            {"too many changes act on one another: the search was stopped",
             "trop de changements agissent les uns sur les autres : la recherche a été arrêtée"},
        nothing = {"nothing applies on this axis", "rien ne s’applique sur cet axe"},
        out = {
            "out of reach: even with every answer that may be changed at its target, and proven, the grade is not reached",
            "hors d’atteinte : même si chaque réponse modifiable atteint sa cible, prouvée, la note n’est pas atteinte"};
    if (isnan(m->levers.axis->score.nominal))
        return nothing;
    if (!levers_ready(&m->levers))
        return not_ready(m, &m->levers);
    return !result->gave_up ? out : result->count ? cheaper : large;
}

/* Has the question nothing to be brought to, or is it open and fixed? */
static bool is_untried(const struct improving *m, const struct question *q)
{
    const struct answer *answer = m->draft.a->proposed.answers[q->ordinal];
    struct value target;
    if (made_by(m, q->id))
        return false;
    return answer->state == ANSWER_OPEN || (answer->state == ANSWER_GIVEN && !answer->measure &&
                                            value_target(&target, q, m->draft.arena) != OK);
}

/* Questions that were not tried: other answers to them may do what is not found here. */
static void put_untried(struct improving *m, struct node *map)
{
    struct node *list = draft_flow(draft_list(&m->draft, map, "untried"));
    for (size_t k = 0; k < m->draft.framework->question_count; k++) {
        const struct question *q = m->draft.framework->questions[k];
        bool moves = false;
        for (size_t i = 0; i < m->levers.tree.tree.finding_count && !moves; i++)
            moves = m->levers.tree.tree.weights[i] > 0 &&
                    lever_moves(m->draft.a, q, m->levers.tree.findings[i]);
        if (moves && is_untried(m, q))
            add_question(m, list, q->id);
    }
}

static void put_losses(struct improving *m, struct node *map)
{
    struct draft *c = &m->draft;
    struct losses losses = losses_find(c->a, m->levers.axis, c->arena);
    struct node *node = draft_map(c, map, "losses"), *list;
    draft_text(c, node, "grade", draft_grade(c, m->levers.axis->nominal_grade));
    draft_figure(c, node, "tried", (double)losses.tried);
    draft_bool(c, node, "more", losses.count > LIMIT_LOSS_SETS);
    struct wording because = {0};
    if (!levers_ready(&losses.levers))
        because = not_ready(m, &losses.levers);
    else if (m->levers.axis->nominal_grade + 1 == (int)c->framework->grade_count)
        because = (struct wording){"there is no worse grade", "il n’y a pas de note plus basse"};
    else if (!losses.levers.count)
        because = (struct wording){"no answer that is given could be worse",
                                   "aucune réponse donnée ne pourrait être plus basse"};
    draft_wording(c, node, "because", because);
    list = draft_list(c, node, "sets");
    for (size_t i = 0; i < losses.count && i < LIMIT_LOSS_SETS; i++) {
        const struct loss *loss = &losses.list[i];
        struct node *set = node_add(c->arena, list, node_map(c->arena));
        draft_figure(c, set, "score", loss->score);
        draft_text(c, set, "grade", draft_grade(c, loss->grade));
        struct node *changes = draft_list(c, set, "changes");
        for (size_t k = 0; k < loss->count; k++) {
            const struct lever_change *change = &losses.levers.changes[loss->answers[k]];
            struct node *one = node_add(c->arena, changes, node_map(c->arena));
            const struct question *q = change->question;
            draft_text(c, one, "question", q->id);
            draft_wording(c, one, "ask", q->ask);
            node_put(c->arena, one, "from",
                     draft_answer(c, &c->a->dossier->answers[q->ordinal], false));
            node_put(c->arena, one, "to",
                     draft_value(c, change->made->statements[0].value.node, q->type));
        }
    }
}

/* ---- an axis ---- */

/* The next better grade; the best one stays. */
static int next_grade(const struct axis_result *axis, bool assured)
{
    int grade = assured ? axis->assured_grade : axis->nominal_grade;
    return grade > 0 ? grade - 1 : 0;
}

static struct node *axis_node(struct improving *m)
{
    struct draft *c = &m->draft;
    const struct axis_result *axis = m->levers.axis;
    bool assured = m->request->assured, null = isnan(axis->score.nominal);
    struct improve_result result = {0};
    struct node *map = node_map(c->arena), *sets;
    if (!null && levers_ready(&m->levers))
        result = search(m);
    draft_wording(c, map, "title", axis->axis->title);
    draft_figure(c, map, "score", assured ? axis->score.low : axis->score.nominal);
    draft_text(c, map, "grade",
               draft_grade(c, assured ? axis->assured_grade : axis->nominal_grade));
    draft_text(c, map, "headline", draft_grade(c, axis->grade));
    draft_text(c, map, "goal", draft_grade(c, m->goal));
    draft_bool(c, map, "exact", !result.gave_up && levers_ready(&m->levers));
    draft_bool(c, map, "more", result.more);
    m->made = arena_array(c->arena, m->levers.count + 1, sizeof *m->made);
    sets = draft_list(c, map, "sets");
    for (size_t i = 0; i < result.count; i++)
        put_set(m, sets, &result.sets[i]);
    struct wording because = {0};
    if (!result.count || result.gave_up)
        because = because_of(m, &result);
    draft_wording(c, map, "because", because);
    put_untried(m, map);
    if (!m->aside && !null)
        put_losses(m, map);
    return map;
}

static struct node *improved(const struct assessment *assessment, int which,
                             const struct improve_request *request, enum language language,
                             bool whole, struct arena *arena)
{
    const struct axis_result *axis = &assessment->axes[which];
    struct improving m = {.draft = {assessment, assessment->method->framework, language, arena},
                          .request = request,
                          .aside = !whole,
                          .levers =
                              levers_up(assessment, axis,
                                        whole ? LIMIT_ANALYSIS_FUEL : LIMIT_ASIDE_FUEL, arena),
                          .goal = request->goal == GRADE_NONE ? next_grade(axis, request->assured)
                                                              : request->goal};
    return axis_node(&m);
}

/* ---- the whole ---- */

static void put_assumptions(struct draft *c, struct node *root, bool assured)
{
    const struct wording estimate = {
        "the goal is a grade of the careful estimate, with preconditions, before what is open holds it back",
        "la note visée est celle de l’estimation prudente, conditions préalables comprises, avant ce que retient ce qui reste ouvert"};
    const struct wording proven = {
        "the goal is a grade of what is proven, with preconditions",
        "la note visée est celle de ce qui est prouvé, conditions préalables comprises"};
    const struct wording texts[] = {
        {"a change brings an answer to its target, proven; its cost is the effort that the framework gives to it",
         "un changement amène une réponse à sa cible, prouvée ; son coût est l’effort que lui donne le référentiel"},
        {"every other answer stays as it is, and so do the measures",
         "toutes les autres réponses restent ce qu’elles sont, les mesures aussi"},
        assured ? proven : estimate,
        {"efforts, weights and thresholds are chosen, not calibrated on outcomes",
         "efforts, poids et seuils sont choisis, non étalonnés sur des résultats"}};
    head_assume(c, root, texts, COUNT_OF(texts));
}

static struct node *build(const struct assessment *assessment,
                          const struct improve_request *request, enum language language, bool whole,
                          struct arena *arena)
{
    struct draft c = {assessment, assessment->method->framework, language, arena};
    struct node *root = head_build(&c, "improvement/1");
    draft_bool(&c, root, "assured", request->assured);
    put_assumptions(&c, root, request->assured);
    for (int axis = 0; axis < AXIS_COUNT; axis++)
        if (assessment->axes[axis].set && (request->axis == AXIS_COUNT || request->axis == axis))
            node_put(arena, root, axis_name(axis),
                     improved(assessment, axis, request, language, whole, arena));
    return root;
}

struct node *improve_build(const struct assessment *assessment,
                           const struct improve_request *request, enum language language,
                           struct arena *arena)
{
    return build(assessment, request, language, true, arena);
}

struct node *improve_ways(const struct assessment *assessment,
                          const struct improve_request *request, enum language language,
                          struct arena *arena)
{
    return build(assessment, request, language, false, arena);
}

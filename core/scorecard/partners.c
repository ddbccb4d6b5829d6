/* partners.c -- everything here stands in the measures, the dossier or the answers already; it is
 * laid out for one reader at a time.
 */
#include "scorecard/partners.h"

#include "base/text.h"
#include "scorecard/next.h"

#include <math.h>
#include <string.h>

struct profile { /* one partner */
    struct draft *draft;
    const struct node *partner, *root; /* of the dossier */
    const char *id, *kind;
    struct node *map;
};

static double figure_of(const struct node *node)
{
    double number;
    return node_number(node, &number) ? number : NAN;
}

static const struct node *measure_of(const struct profile *p, const char *path)
{
    return node_path(p->draft->a->measures, path);
}

/* ---- what it seeks ---- */

static struct wording stake_title(const struct profile *p, const char *id)
{
    const struct factor *factor = framework_factor(p->draft->framework, id);
    struct wording own =
        wording_of(node_path(p->root, arena_print(p->draft->arena, "stake-titles.%s.title", id)));
    if (own.en || own.fr)
        return own;
    return factor ? factor->title : (struct wording){id, id};
}

static double importance_sum(const struct node *stakes)
{
    double sum = 0;
    for (size_t i = 0; i < node_count(stakes); i++) {
        double importance = figure_of(node_at(stakes, i));
        sum += importance > 0 ? importance : 0;
    }
    return sum;
}

/* The most important stake that is not listed yet; NULL when there is none. */
static const struct node *next_stake(const struct node *stakes, const bool *listed, size_t *at)
{
    const struct node *best = NULL;
    for (size_t i = 0; i < node_count(stakes); i++) {
        double importance = figure_of(node_at(stakes, i));
        if (listed[i] || !(importance > 0) || (best && importance <= figure_of(best)))
            continue;
        best = node_at(stakes, i);
        *at = i;
    }
    return best;
}

static void put_seeks(struct profile *p)
{
    struct draft *c = p->draft;
    const struct node *stakes = node_get(node_get(p->root, "stakes"), p->id), *stake;
    struct node *list = draft_list(c, p->map, "seeks");
    bool *listed = arena_array(c->arena, node_count(stakes) + 1, sizeof *listed);
    double sum = importance_sum(stakes);
    for (size_t at; (stake = next_stake(stakes, listed, &at)); listed[at] = true) {
        struct node *map = node_add(c->arena, list, draft_flow(node_map(c->arena)));
        draft_text(c, map, "stake", stake->key);
        draft_wording(c, map, "title", stake_title(p, stake->key));
        draft_figure(c, map, "importance", figure_of(stake) / sum);
    }
}

/* ---- what serves it ---- */

static const struct node *project_of(const struct profile *p, const char *id)
{
    const struct node *projects = node_get(p->root, "projects");
    for (size_t i = 0; i < node_count(projects); i++)
        if (node_is_word(node_get(node_at(projects, i), "id"), id))
            return node_at(projects, i);
    return NULL;
}

static void put_project(struct profile *p, struct node *list, const char *id, double share)
{
    struct draft *c = p->draft;
    const struct node *project = project_of(p, id);
    struct wording title = wording_of(node_get(project, "title"));
    struct node *map = node_add(c->arena, list, draft_flow(node_map(c->arena)));
    draft_text(c, map, "project", id);
    draft_wording(c, map, "title", title.en || title.fr ? title : (struct wording){id, id});
    draft_text(c, map, "state", node_text(node_get(project, "state")));
    draft_figure(c, map, "share", share);
}

static void put_served(struct profile *p)
{
    struct draft *c = p->draft;
    const struct node *coverage = node_get(measure_of(p, "stakes.partner"), p->id),
                      *by = node_get(measure_of(p, "stakes.served-by"), p->id);
    struct node *map = draft_map(c, p->map, "served");
    draft_figure(c, map, "coverage", figure_of(coverage));
    struct node *list = draft_list(c, map, "by");
    for (size_t i = 0; i < node_count(by); i++)
        if (figure_of(node_at(by, i)) > 0)
            put_project(p, list, node_at(by, i)->key, figure_of(node_at(by, i)));
}

/* ---- what it brings, and what it weighs ---- */

/* Texts as they are, those in both languages in that of the scorecard. */
static void put_list_of(struct profile *p, struct node *map, const char *key,
                        const struct node *list)
{
    struct draft *c = p->draft;
    struct node *texts = node_count(list) ? draft_flow(draft_list(c, map, key)) : NULL;
    for (size_t i = 0; i < node_count(list); i++) {
        struct wording wording = wording_of(node_at(list, i));
        node_add(c->arena, texts, node_new_text(c->arena, wording_in(&wording, c->language)));
    }
}

static void put_brings(struct profile *p)
{
    struct draft *c = p->draft;
    const struct node *entry = node_get(node_get(p->root, "contributions"), p->id),
                      *exchange = node_get(node_get(p->root, "exchange"), p->id);
    bool plain = node_kind(entry) != NODE_MAP;
    double money = figure_of(plain ? entry : node_get(entry, "money")), capital;
    struct node *map = draft_map(c, p->map, "brings");
    if (node_percent(node_get(p->partner, "capital"), &capital))
        draft_figure(c, map, "capital", capital);
    if (!isnan(money))
        draft_figure(c, map, "money", money);
    put_list_of(p, map, "gifts", plain ? NULL : node_get(entry, "gifts"));
    put_list_of(p, map, "offers", node_get(exchange, "offers"));
}

/* A decision that always passes, or never, gives nobody power. */
static bool anybody_decides(const struct node *shapley)
{
    for (size_t i = 0; i < node_count(shapley); i++)
        if (figure_of(node_at(shapley, i)) > 0)
            return true;
    return false;
}

/* Its share of the power, decision by decision, and their mean: of those that can be counted. */
static void put_power(struct profile *p)
{
    struct draft *c = p->draft;
    const struct node *decisions = measure_of(p, "governance.decisions");
    struct node *each = draft_flow(node_map(c->arena));
    double sum = 0;
    for (size_t i = 0; i < node_count(decisions); i++) {
        const struct node *decision = node_at(decisions, i),
                          *shapley = node_get(decision, "shapley-shubik");
        if (node_kind(shapley) != NODE_MAP || !anybody_decides(shapley))
            continue;
        double share = figure_of(node_get(shapley, p->id));
        share = isnan(share) ? 0 : share; /* no seat, no power */
        draft_figure(c, each, decision->key, share);
        sum += share;
    }
    draft_figure(c, p->map, "share-of-power", each->count ? sum / (double)each->count : NAN);
    node_put(c->arena, p->map, "power", each);
}

/* Of whom nothing is said may hold something, unless the others hold all of 100 or of 1. */
static double capital_share(const struct profile *p)
{
    const struct node *partners = p->draft->a->dossier->partners;
    double own, capital, sum = 0;
    bool all = true;
    for (size_t i = 0; i < node_count(partners); i++) {
        const struct node *node = node_get(node_at(partners, i), "capital");
        const char *text = node_text(node);
        bool stated = node_percent(node, &capital);
        all = all && stated && !(text && strchr(text, '%')); /* percentages must reach 100 */
        sum += stated ? capital : 0;
    }
    bool whole = all || fabs(sum - 100) <= 1 || fabs(sum - 1) <= 0.01;
    if (!node_percent(node_get(p->partner, "capital"), &own))
        return NAN;
    return whole && sum > 0 ? own / sum : NAN;
}

/* Of the money where somebody brings some, else of the capital, as power is compared with. */
static void put_contribution(struct profile *p)
{
    const struct node *shares = measure_of(p, "contributions.shares");
    double share = figure_of(node_get(shares, p->id));
    draft_figure(p->draft, p->map, "share-of-contribution",
                 node_kind(shares) == NODE_MAP ? share : capital_share(p));
}

/* ---- what partners say ---- */

struct heard { /* what partners say to one question */
    const struct answer *answer;
    const struct statement *list;
    size_t count;
    bool counts; /* false: beside an answer that stands whatever they say */
};

/* What a measure fills, or does not apply, was answered by the partners all the same. */
static struct heard heard_on(const struct draft *c, size_t ordinal)
{
    const struct answer *given = &c->a->dossier->answers[ordinal],
                        *proposed = c->a->proposed.answers[ordinal];
    struct heard heard = {.answer = given, .list = given->voices, .count = given->voice_count};
    if (given->by) {
        heard.list = given->statements;
        heard.count = given->statement_count;
        heard.counts = proposed->by && proposed->state == ANSWER_GIVEN;
    }
    return heard;
}

/* What the partner says whose first voice stands at; a list where it has several. */
static struct node *said_at(struct draft *c, const struct heard *heard, size_t at)
{
    size_t end = statements_end(heard->list, heard->count, at);
    return draft_statements(c, heard->answer->question, &heard->list[at], end - at);
}

/* Is something of it not for the client? */
static bool is_internal_at(const struct heard *heard, size_t at)
{
    size_t end = statements_end(heard->list, heard->count, at);
    bool internal = heard->answer->internal;
    for (size_t i = at; i < end; i++)
        internal = internal || heard->list[i].internal;
    return internal;
}

/* ---- what is open, and where it differs ---- */

static void put_open(struct profile *p)
{
    struct draft *c = p->draft;
    struct node *list = draft_flow(draft_list(c, p->map, "open"));
    for (int axis = 0; axis < AXIS_COUNT; axis++) {
        struct next next = next_questions(c->a, &c->a->axes[axis], c->arena);
        for (size_t i = 0; c->a->axes[axis].set && i < next.count; i++)
            if (question_is_for(next.questions[i].question, p->kind))
                node_add(c->arena, list, node_new_text(c->arena, next.questions[i].question->id));
    }
}

/* Where the voices of a partner begin; their count where it says nothing. */
static size_t voice_of(const struct heard *heard, const char *partner)
{
    size_t at = 0;
    while (at < heard->count && !text_equal(heard->list[at].partner, partner))
        at++;
    return at;
}

/* Does the partner whose first voice stands at say anything that another does not? */
static bool is_alone_at(const struct heard *heard, size_t at)
{
    size_t end = statements_end(heard->list, heard->count, at);
    for (size_t i = at; i < end; i++)
        for (size_t k = 0; k < heard->count; k++)
            if ((k < at || k >= end) &&
                !value_same(heard->answer->question, &heard->list[k].value, &heard->list[i].value))
                return true;
    return false;
}

/* Is it at an end of the gap or, where answers are no figures, unlike another? */
static bool stands_apart(const struct draft *c, const struct heard *heard, size_t at)
{
    const struct node *question =
        node_get(node_path(c->a->measures, "views.questions"), heard->answer->question->id);
    const struct node *who = node_get(question, "who");
    for (size_t i = 0; i < node_count(who); i++)
        if (node_is_word(node_at(who, i), heard->list[at].partner))
            return true;
    return node_kind(node_get(question, "gap")) != NODE_NUMBER && is_alone_at(heard, at);
}

/* Does it say what the answer that counts in its place does not? */
static bool stands_against(const struct heard *heard, size_t at, const struct answer *counted)
{
    size_t end = statements_end(heard->list, heard->count, at);
    if (heard->counts || counted->state != ANSWER_GIVEN)
        return false;
    for (size_t i = at; i < end; i++) {
        bool covered = false;
        for (size_t k = 0; k < counted->statement_count; k++)
            covered = covered || value_covers(counted->question, &counted->statements[k].value,
                                              &heard->list[i].value);
        if (!covered)
            return true;
    }
    return false;
}

/* Options by their titles: those of several voices, or of facts that contradict each other, side by side. */
static void put_titles(struct draft *c, struct node *map, const char *key,
                       const struct question *question, const struct statement *list, size_t count)
{
    struct buffer out = buffer_on(c->arena);
    for (size_t i = 0; i < count && question_has_options(question); i++)
        buffer_print(&out, "%s%s", i ? " / " : "",
                     draft_options(c, question, list[i].value.options));
    if (out.len)
        draft_text(c, map, key, buffer_end(&out));
}

static void put_gap(struct draft *c, struct node *map, const char *question)
{
    const struct node *measured = node_get(node_path(c->a->measures, "views.questions"), question);
    draft_figure(c, map, "gap", figure_of(node_get(measured, "gap")));
}

static void put_difference(struct profile *p, struct node *list, const struct heard *heard,
                           size_t at, const struct answer *counted)
{
    struct draft *c = p->draft;
    const struct question *question = heard->answer->question;
    struct node *map = node_add(c->arena, list, draft_flow(node_map(c->arena)));
    draft_text(c, map, "question", question->id);
    draft_wording(c, map, "ask", question->ask);
    node_put(c->arena, map, "answer", said_at(c, heard, at));
    put_titles(c, map, "says", question, &heard->list[at],
               statements_end(heard->list, heard->count, at) - at);
    if (stands_against(heard, at, counted)) {
        node_put(c->arena, map, "dossier",
                 draft_statements(c, question, counted->statements, counted->statement_count));
        put_titles(c, map, "dossier-says", question, counted->statements, counted->statement_count);
    }
    put_gap(c, map, question->id);
    if (is_internal_at(heard, at))
        draft_text(c, map, "visibility", "internal");
}

static void put_differs(struct profile *p)
{
    struct draft *c = p->draft;
    struct node *list = draft_list(c, p->map, "differs");
    for (size_t i = 0; i < c->a->dossier->answer_count; i++) {
        const struct heard heard = heard_on(c, i);
        const struct answer *counted = c->a->proposed.answers[i];
        size_t at = voice_of(&heard, p->id);
        if (at < heard.count &&
            (stands_apart(c, &heard, at) || stands_against(&heard, at, counted)))
            put_difference(p, list, &heard, at, counted);
    }
}

/* ---- all of them ---- */

static void put_partner(struct draft *c, struct node *list, const struct node *partner)
{
    struct wording name = wording_of(node_get(partner, "name"));
    struct profile p = {.draft = c,
                        .partner = partner,
                        .root = c->a->dossier->root,
                        .id = node_text(node_get(partner, "id")),
                        .kind = node_text(node_get(partner, "kind")),
                        .map = node_add(c->arena, list, node_map(c->arena))};
    draft_text(c, p.map, "id", p.id);
    draft_wording(c, p.map, "name", name.en || name.fr ? name : (struct wording){p.id, p.id});
    put_seeks(&p);
    put_served(&p);
    put_brings(&p);
    put_power(&p);
    put_contribution(&p);
    put_open(&p);
    put_differs(&p);
}

void partners_put(struct draft *c, struct node *root)
{
    struct node *list = draft_list(c, root, "partners");
    const struct node *partners = c->a->dossier->partners;
    for (size_t i = 0; i < node_count(partners); i++)
        put_partner(c, list, node_at(partners, i));
}

/* ---- the views of all ---- */

/* Voices that are not for the client, where there are some. */
static void put_internal(struct draft *c, struct node *map, const struct heard *heard)
{
    struct node *list = draft_flow(node_list(c->arena));
    for (size_t i = 0; i < heard->count; i = statements_end(heard->list, heard->count, i))
        if (is_internal_at(heard, i))
            node_add(c->arena, list, node_new_text(c->arena, heard->list[i].partner));
    if (list->count)
        node_put(c->arena, map, "internal", list);
}

/* The ends of the gap; where answers are no figures, whoever another one contradicts. */
static struct node *who_differs(struct draft *c, const struct heard *heard,
                                const struct node *measured)
{
    const struct node *who = node_get(measured, "who");
    struct node *list = node_list(c->arena);
    if (node_kind(node_get(measured, "gap")) == NODE_NUMBER && node_kind(who) == NODE_LIST)
        return node_shallow(c->arena, who);
    for (size_t i = 0; i < heard->count; i = statements_end(heard->list, heard->count, i))
        if (is_alone_at(heard, i))
            node_add(c->arena, list, node_new_text(c->arena, heard->list[i].partner));
    return list;
}

static void put_voices(struct draft *c, struct node *views, const struct heard *heard)
{
    const char *id = heard->answer->question->id;
    const struct node *measured = node_get(node_path(c->a->measures, "views.questions"), id);
    struct node *map = draft_map(c, views, id), *answers = draft_flow(draft_map(c, map, "answers"));
    for (size_t i = 0; i < heard->count; i = statements_end(heard->list, heard->count, i))
        node_put(c->arena, answers, heard->list[i].partner, said_at(c, heard, i));
    struct node *says = draft_flow(node_map(c->arena));
    for (size_t i = 0, end; i < heard->count; i = end) {
        end = statements_end(heard->list, heard->count, i);
        put_titles(c, says, heard->list[i].partner, heard->answer->question, &heard->list[i],
                   end - i);
    }
    if (says->count)
        node_put(c->arena, map, "says", says);
    if (!heard->counts)
        draft_bool(c, map, "counts", false);
    put_gap(c, map, id);
    node_put(c->arena, map, "who", draft_flow(who_differs(c, heard, measured)));
    put_internal(c, map, heard);
}

void views_put(struct draft *c, struct node *root)
{
    struct node *views = draft_map(c, root, "views");
    for (size_t i = 0; i < c->a->dossier->answer_count; i++) {
        const struct heard heard = heard_on(c, i);
        if (heard.count)
            put_voices(c, views, &heard);
    }
}

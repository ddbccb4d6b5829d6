/* sensitivity.c -- the keys of sensitivity/1, top to bottom.  Grades are those of the nominal score
 * with knock-outs: the headline's gates speak of how much is known, which no draw changes.
 */
#include "analysis/sensitivity.h"

#include "analysis/drawing.h"
#include "analysis/head.h"
#include "analysis/outlook.h"
#include "analysis/shared.h"
#include "analysis/withheld.h"
#include "scoring/swing.h"
#include "scoring/value.h"
#include "scoring/weights.h"

#include <math.h>
#include <stdlib.h>

/* Weights vary by a quarter of themselves. */
static const double tau = 0.25;

static const struct wording assumptions[] = {
    {"Every finding is drawn within what its evidence leaves open, every weight within 25% of itself.",
     "Chaque constat est tiré dans ce que ses preuves laissent ouvert, chaque poids à 25 % près."},
    {"That, like the weights and thresholds, is chosen and not calibrated on outcomes.",
     "Cela, comme les poids et les seuils, est choisi et non étalonné sur des résultats."}};

struct sensing {
    struct draft draft;
    const struct sensitivity *sensitivity;
    const struct axis_result *axis;
    struct outlook outlook;
    const struct factor_result **factors; /* by position in the tree */
};

/* ---- the draws ---- */

static const char *robustness_of(double probability)
{
    return isnan(probability)             ? NULL
           : quantise(probability) >= 0.8 ? "solid"
           : quantise(probability) >= 0.5 ? "fair"
                                          : "fragile";
}

static double probability_of(const struct drawn *drawn, int grade)
{
    return drawn->draws && grade >= 0 ? (double)drawn->counts[grade] / (double)drawn->draws : NAN;
}

static void put_by_grade(struct sensing *s, struct node *map, const char *key,
                         double (*share)(struct sensing *, const void *, int), const void *data)
{
    struct node *node = draft_flow(draft_map(&s->draft, map, key));
    for (size_t g = 0; g < s->draft.framework->grade_count; g++)
        draft_figure(&s->draft, node, s->draft.framework->grades[g].id, share(s, data, (int)g));
}

static double share_drawn(struct sensing *s, const void *data, int grade)
{
    (void)s;
    return probability_of(data, grade);
}

static double share_of_weightings(struct sensing *s, const void *data, int grade)
{
    (void)data;
    return weights_reaching(&s->outlook, grade, s->draft.arena);
}

static void put_quantiles(struct sensing *s, struct node *map, const struct drawn *drawn)
{
    struct node *node = draft_flow(draft_map(&s->draft, map, "quantiles"));
    draft_figure(&s->draft, node, "5", drawn_quantile(drawn, 0.05));
    draft_figure(&s->draft, node, "50", drawn_quantile(drawn, 0.5));
    draft_figure(&s->draft, node, "95", drawn_quantile(drawn, 0.95));
}

static struct lottery lottery_of(const struct sensing *s)
{
    return (struct lottery){s->sensitivity->seed, s->sensitivity->draws, tau, false};
}

static void put_draws(struct sensing *s, struct node *map)
{
    const struct lottery lottery = lottery_of(s);
    struct drawn drawn = drawing_axis(&s->outlook, &lottery, s->sensitivity->jobs, s->draft.arena);
    int grade = s->axis->nominal_grade;
    double p = probability_of(&drawn, grade);
    draft_text(&s->draft, map, "robustness", robustness_of(p));
    draft_text(&s->draft, map, "grade", grade < 0 ? NULL : draft_grade(&s->draft, grade));
    draft_text(&s->draft, map, "headline", draft_grade(&s->draft, s->axis->grade));
    draft_figure(&s->draft, map, "score", s->axis->score.nominal);
    draft_figure(&s->draft, map, "probability", p);
    put_by_grade(s, map, "probabilities", share_drawn, &drawn);
    draft_figure(&s->draft, map, "standard-error",
                 sqrt(p * (1 - p) / (double)lottery.draws)); /* of the probability */
    draft_figure(&s->draft, map, "mean", drawn.draws ? drawn.mean : NAN);
    put_quantiles(s, map, &drawn);
    draft_figure(&s->draft, map, "seed", (double)lottery.seed);
    draft_figure(&s->draft, map, "draws", (double)lottery.draws);
}

/* ---- lists ---- */

/* A new entry of a list for a factor or dimension. */
static struct node *entry_for(struct sensing *s, struct node *list, const char *id,
                              struct wording title)
{
    struct node *map = node_add(s->draft.arena, list, draft_flow(node_map(s->draft.arena)));
    draft_text(&s->draft, map, "id", id);
    draft_wording(&s->draft, map, "title", title);
    return map;
}

static struct node *factor_entry(struct sensing *s, struct node *list, size_t f)
{
    return entry_for(s, list, s->factors[f]->factor->id, s->factors[f]->factor->title);
}

/* The shortest way first; of equal ones, in the order of the tree. */
static int compare_flips(const void *a, const void *b)
{
    const struct flip *p = a, *q = b;
    double x = quantise(fabs(p->at - p->weight)), y = quantise(fabs(q->at - q->weight));
    if (x != y)
        return x < y ? -1 : 1;
    if (p->dimension != q->dimension)
        return p->dimension ? -1 : 1;
    if (p->which != q->which)
        return p->which < q->which ? -1 : 1;
    return p->at < q->at ? -1 : p->at > q->at;
}

static void put_flips(struct sensing *s, struct node *map)
{
    size_t count;
    struct flip *flips = weights_flips(&s->outlook, &count, s->draft.arena);
    struct node *list = draft_list(&s->draft, map, "flips");
    if (count)
        qsort(flips, count, sizeof *flips, compare_flips);
    for (size_t i = 0; i < count; i++) {
        const struct dimension *d =
            flips[i].dimension ? s->axis->dimensions[flips[i].which].dimension : NULL;
        struct node *entry =
            d ? entry_for(s, list, d->id, d->title) : factor_entry(s, list, flips[i].which);
        draft_figure(&s->draft, entry, "weight", flips[i].weight);
        draft_figure(&s->draft, entry, "at", flips[i].at);
        draft_text(&s->draft, entry, "grade", draft_grade(&s->draft, flips[i].grade));
    }
}

static int compare_swings(const void *a, const void *b)
{
    const struct swing *p = a, *q = b;
    double x = quantise(p->high - p->low), y = quantise(q->high - q->low);
    return x != y ? (x > y ? -1 : 1) : (p->factor < q->factor ? -1 : 1);
}

static void put_tornado(struct sensing *s, struct node *map)
{
    size_t count;
    struct swing *swings = swing_factors(&s->outlook, &count, s->draft.arena);
    struct node *list = draft_list(&s->draft, map, "tornado");
    if (count)
        qsort(swings, count, sizeof *swings, compare_swings);
    for (size_t i = 0; i < count; i++) {
        struct node *entry = factor_entry(s, list, swings[i].factor);
        draft_figure(&s->draft, entry, "low", swings[i].low);
        draft_figure(&s->draft, entry, "high", swings[i].high);
        draft_figure(&s->draft, entry, "swing", swings[i].high - swings[i].low);
        draft_text(&s->draft, entry, "grade-low", draft_grade(&s->draft, swings[i].grade_low));
        draft_text(&s->draft, entry, "grade-high", draft_grade(&s->draft, swings[i].grade_high));
    }
}

static int compare_withheld(const void *a, const void *b)
{
    const struct withheld *p = a, *q = b;
    double x = quantise(p->change), y = quantise(q->change);
    return x != y ? (x > y ? -1 : 1) : (p->factor < q->factor ? -1 : 1);
}

static void put_withholding(struct sensing *s, struct node *map)
{
    size_t count;
    struct withheld *list =
        withheld_factors(s->draft.a, s->axis, &s->outlook, &count, s->draft.arena);
    struct node *node = draft_list(&s->draft, map, "withholding"),
                *untried = draft_flow(node_list(s->draft.arena));
    size_t told = 0;
    for (size_t i = 0; i < count; i++)
        if (isnan(list[i].change))
            node_add(s->draft.arena, untried,
                     node_new_text(s->draft.arena, s->factors[list[i].factor]->factor->id));
        else
            list[told++] = list[i];
    if (told)
        qsort(list, told, sizeof *list, compare_withheld);
    for (size_t i = 0; i < told; i++)
        draft_figure(&s->draft, factor_entry(s, node, list[i].factor), "change", list[i].change);
    if (untried->count)
        node_put(s->draft.arena, map, "withholding-untried", untried);
}

static void put_variance(struct sensing *s, struct node *map)
{
    static const char *const groups[GROUP_COUNT] = {"data", "weights", "method"};
    const struct lottery lottery = lottery_of(s);
    struct shares shares =
        drawing_shares(&s->outlook, &lottery, s->sensitivity->jobs, s->draft.arena);
    struct node *first = draft_flow(draft_map(&s->draft, map, "variance")),
                *total = draft_flow(draft_map(&s->draft, map, "variance-total"));
    for (size_t g = 0; g < GROUP_COUNT; g++) {
        draft_figure(&s->draft, first, groups[g], shares.first[g]);
        draft_figure(&s->draft, total, groups[g], shares.total[g]);
    }
}

/* ---- axes ---- */

static void list_factors(struct sensing *s)
{
    size_t f = 0;
    s->factors = arena_array(s->draft.arena, s->outlook.tree.factor_count + 1, sizeof *s->factors);
    for (size_t d = 0; d < s->axis->dimension_count; d++)
        for (size_t k = 0; k < s->axis->dimensions[d].factor_count; k++)
            s->factors[f++] = &s->axis->dimensions[d].factors[k];
}

static void put_axis(struct sensing *s, struct node *root, int which)
{
    s->axis = &s->draft.a->axes[which];
    if (!s->axis->set)
        return;
    s->outlook = axis_outlook(s->axis, s->draft.framework, s->draft.arena);
    list_factors(s);
    struct node *map = draft_map(&s->draft, root, axis_name(which));
    draft_wording(&s->draft, map, "title", s->axis->axis->title);
    put_draws(s, map);
    put_by_grade(s, map, "weightings", share_of_weightings, NULL);
    put_flips(s, map);
    put_tornado(s, map);
    put_withholding(s, map);
    put_variance(s, map);
    shared_put(&s->draft, s->axis, map);
}

/* ---- all of it ---- */

static void put_foot(struct draft *c, struct node *root, const struct sensitivity *s)
{
    struct node *varies = draft_flow(draft_list(c, root, "varies"));
    node_add(c->arena, varies, node_new_text(c->arena, "data"));
    node_add(c->arena, varies, node_new_text(c->arena, "weights"));
    draft_figure(c, root, "tau", tau);
    draft_figure(c, root, "seed", (double)s->seed);
    draft_figure(c, root, "draws", (double)s->draws);
    head_assume(c, root, assumptions, COUNT_OF(assumptions));
}

struct node *sensitivity_build(const struct sensitivity *sensitivity, struct arena *arena)
{
    const struct assessment *a = sensitivity->assessment;
    struct sensing s = {.draft = {a, a->method->framework, sensitivity->language, arena},
                        .sensitivity = sensitivity};
    struct node *root = head_build(&s.draft, "sensitivity/1");
    for (int axis = 0; axis < AXIS_COUNT; axis++)
        put_axis(&s, root, axis);
    put_foot(&s.draft, root, sensitivity);
    return root;
}

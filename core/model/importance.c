/* importance.c -- only ratios count, so that a partner who writes 3, 2, 1 and one who writes 60,
 * 40, 20 weigh the same.
 */
#include "model/importance.h"

#include "data/shape.h"

#include <string.h>

struct weighing {
    const struct framework *framework;
    const struct node *titles; /* stakes of the dossier's own */
    struct problems *problems;
};

static const struct axis *stakes_axis(const struct weighing *w)
{
    return &w->framework->axes[AXIS_STAKES];
}

static const struct factor *stake_find(const struct weighing *w, const char *id)
{
    const struct factor *factor = framework_factor(w->framework, id);
    return factor && factor->dimension->axis == AXIS_STAKES ? factor : NULL;
}

/* The factor that a stake counts for: itself, or the one that its title names. */
static const struct factor *stake_counts_for(const struct weighing *w, const char *id)
{
    const char *target = node_text(node_get(node_get(w->titles, id), "counts-for"));
    return stake_find(w, target ? target : id);
}

/* ---- names ---- */

static void unknown_stake(const struct weighing *w, const char *id, struct place place)
{
    enum language l = w->problems->language;
    struct nearest nearest = nearest_to(w->problems->arena, id);
    const struct axis *axis = stakes_axis(w);
    for (size_t d = 0; d < axis->dimension_count; d++)
        for (size_t f = 0; f < axis->dimensions[d].factor_count; f++)
            nearest_try(&nearest, axis->dimensions[d].factors[f].id);
    for (size_t i = 0; i < node_count(w->titles); i++)
        nearest_try(&nearest, node_at(w->titles, i)->key);
    const char *meant = nearest_word(&nearest);
    problem_helped(w->problems, place, say_unknown_stake(l, id),
                   meant ? say_did_you_mean(l, meant) : say_stake_titles(l));
}

/* A stake that a child switched off is known to be gone. */
static void check_name(const struct weighing *w, const char *id, struct place place)
{
    bool own = node_kind(w->titles) == NODE_MAP && node_get(w->titles, id);
    if (!own && !stake_find(w, id) && !framework_is_off(w->framework, id))
        unknown_stake(w, id, place);
}

static void check_names(const struct weighing *w, const struct node *stakes)
{
    for (size_t i = 0; node_kind(stakes) == NODE_MAP && i < node_count(stakes); i++)
        check_name(w, node_at(stakes, i)->key, node_key_place(node_at(stakes, i)));
}

static void check_titles(const struct weighing *w)
{
    for (size_t i = 0; i < node_count(w->titles); i++) {
        const struct node *title = node_at(w->titles, i);
        if (title->key && stake_find(w, title->key))
            problem(w->problems, node_key_place(title),
                    say_stake_of_framework(w->problems->language, title->key));
        const struct node *target = node_get(node_at(w->titles, i), "counts-for");
        const char *id = node_text(target);
        if (id && !stake_find(w, id) && !framework_is_off(w->framework, id))
            unknown_stake(w, id, node_place(target));
    }
}

/* Wherever stakes are named: by partners, by projects, by titles. */
static void check_section(const struct weighing *w, const struct node *dossier)
{
    const struct node *stakes = node_get(dossier, "stakes"),
                      *projects = node_get(dossier, "projects");
    for (size_t i = 0; i < node_count(stakes); i++)
        check_names(w, node_at(stakes, i));
    for (size_t i = 0; i < node_count(projects); i++)
        check_names(w, node_get(node_at(projects, i), "serves"));
    check_titles(w);
}

/* ---- weights ---- */

static double importance_of(const struct node *node)
{
    double number;
    return node_number(node, &number) && number > 0 ? number : 0;
}

static double sum_of(const struct node *partner)
{
    double sum = 0;
    for (size_t i = 0; i < node_count(partner); i++)
        sum += importance_of(node_at(partner, i));
    return sum;
}

static void add_partner(const struct weighing *w, const struct node *partner, double voices,
                        double *weights)
{
    double sum = sum_of(partner);
    for (size_t i = 0; i < node_count(partner) && sum > 0; i++) {
        const struct node *stake = node_at(partner, i);
        const struct factor *factor = stake->key ? stake_counts_for(w, stake->key) : NULL;
        if (factor)
            weights[factor->ordinal] += importance_of(stake) / sum / voices;
    }
}

const double *importance_read(const struct node *dossier, const struct framework *framework,
                              struct arena *arena, struct problems *problems)
{
    struct weighing w = {framework, node_get(dossier, "stake-titles"), problems};
    const struct node *stakes = node_get(dossier, "stakes");
    double voices = 0;
    if (!stakes_axis(&w)->set)
        return NULL;
    check_section(&w, dossier);
    if (node_kind(stakes) != NODE_MAP)
        return NULL;
    double *weights = arena_array(arena, framework->factor_count + 1, sizeof *weights);
    for (size_t i = 0; i < node_count(stakes); i++)
        voices += sum_of(node_at(stakes, i)) > 0;
    for (size_t i = 0; i < node_count(stakes); i++)
        add_partner(&w, node_at(stakes, i), voices, weights);
    return weights;
}

/* outlook.c -- findings into spreads, ids into the numbers that their draws are known by. */
#include "analysis/outlook.h"

#include "base/random.h"
#include "run/axis.h"

/* What nobody knows anything of lies anywhere; the rest where its answers, or a rule's completions,
 * allow. */
static struct spread spread_of(const struct finding *finding, double nominal)
{
    if (isnan(nominal))
        return (struct spread){NAN, NAN, 0, false};
    if (finding->outcome == OUTCOME_ERROR)
        return (struct spread){0, 100, 0, false};
    return (struct spread){finding->low, finding->high, finding->reliability, finding->known};
}

static void name_all(struct outlook *o, const struct axis_result *axis, const struct axis_tree *n,
                     struct arena *arena)
{
    uint32_t *findings = arena_array(arena, n->tree.finding_count + 1, sizeof *findings),
             *factors = arena_array(arena, n->tree.factor_count + 1, sizeof *factors),
             *dimensions = arena_array(arena, n->tree.dimension_count + 1, sizeof *dimensions);
    size_t f = 0;
    for (size_t i = 0; i < n->tree.finding_count; i++)
        findings[i] = hash_fnv1a(n->findings[i]->from);
    for (size_t d = 0; d < axis->dimension_count; d++) {
        dimensions[d] = hash_fnv1a(axis->dimensions[d].dimension->id);
        for (size_t k = 0; k < axis->dimensions[d].factor_count; k++, f++)
            factors[f] = hash_fnv1a(axis->dimensions[d].factors[k].factor->id);
    }
    o->finding_keys = findings;
    o->factor_keys = factors;
    o->dimension_keys = dimensions;
}

struct outlook axis_outlook(const struct axis_result *axis, const struct framework *framework,
                            struct arena *arena)
{
    struct axis_tree n = axis_tree(axis, framework, arena);
    struct spread *spreads = arena_array(arena, n.tree.finding_count + 1, sizeof *spreads);
    for (size_t i = 0; i < n.tree.finding_count; i++)
        spreads[i] = spread_of(n.findings[i], n.figures[NOMINAL][i]);
    struct outlook o = {.tree = n.tree,
                        .low = n.figures[LOW],
                        .nominal = n.figures[NOMINAL],
                        .high = n.figures[HIGH],
                        .spreads = spreads,
                        .thresholds = n.thresholds,
                        .threshold_count = n.threshold_count,
                        .unknown = framework->scoring.unknown};
    name_all(&o, axis, &n, arena);
    return o;
}

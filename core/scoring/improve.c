/* improve.c -- branch and bound.
 *
 * Levers that act within one factor are settled together, as an atom: the options of an atom are all
 * subsets of its levers.  What an option costs and adds to its factor's mean is an offer; offers of atoms
 * add up to those of the factor, these to those of the dimension and of the axis, and at every step only
 * the offers are kept that no cheaper one equals.  So the least cost of a goal falls out, without looking
 * at sets one by one.
 *
 * Levers that act on several factors, or that would make an atom too large, are branched on: done, not
 * done, or free.  While one is free each atom may buy its own copy at a part of the price, which can only
 * make the whole cheaper: a lower bound.  Where none is free the least cost is exact, and a walk down the
 * same offers lists every set that has it.
 */
#include "scoring/improve_parts.h"

#include "base/limits.h"
#include "scoring/value.h"

#include <stdlib.h>
#include <string.h>

static const double slack =
    1e-9; /* of floating sums; every set is evaluated for itself in the end */

double improve_value(const struct improve_table *table, const bool *made)
{
    size_t mask = 0;
    for (size_t i = 0; i < table->count; i++)
        mask |= (size_t)made[table->levers[i]] << i;
    return table->values[mask];
}

/* ---- which levers act where ---- */

/* Does a finding, or a factor, have any effect on the goal? */
static bool factor_acts(const struct tree *t, size_t d, size_t f, int grade)
{
    const struct tree_factor *factor = &t->factors[f];
    return factor->limit_overall || (factor->knockout && factor->cap > grade) ||
           (t->dimensions[d].weight > 0 && (factor->weight > 0 || factor->limit));
}

static void find_findings(struct improve_search *s)
{
    const struct tree *t = s->problem->tree;
    for (size_t d = 0; d < t->dimension_count; d++)
        for (size_t f = t->dimensions[d].first; f < t->dimensions[d].first + t->dimensions[d].count;
             f++)
            for (size_t i = t->factors[f].first; i < t->factors[f].first + t->factors[f].count;
                 i++) {
                s->factor_of[i] = f;
                s->acts[i] = t->weights[i] > 0 && factor_acts(t, d, f, s->problem->grade);
            }
}

/* Levers of several factors are branched on. */
static void find_branches(struct improve_search *s)
{
    size_t *factor = arena_array(s->arena, s->problem->lever_count + 1, sizeof *factor);
    for (size_t i = 0; i < s->problem->tree->finding_count; i++)
        for (size_t k = 0; s->acts[i] && k < s->problem->tables[i].count; k++) {
            size_t lever = s->problem->tables[i].levers[k];
            s->levers[lever].branched = s->levers[lever].branched ||
                                        (factor[lever] && factor[lever] != s->factor_of[i] + 1);
            factor[lever] = s->factor_of[i] + 1;
        }
}

static size_t root_of(size_t *parents, size_t i)
{
    while (parents[i] != i)
        i = parents[i] = parents[parents[i]];
    return i;
}

/* Findings of a factor that share a lever which is not branched on belong together. */
static void join_findings(const struct improve_search *s, size_t *parents)
{
    const struct tree *t = s->problem->tree;
    size_t *seen = arena_array(s->arena, s->problem->lever_count + 1, sizeof *seen);
    for (size_t i = 0; i < t->finding_count; i++)
        parents[i] = i;
    for (size_t i = 0; i < t->finding_count; i++)
        for (size_t k = 0; s->acts[i] && k < s->problem->tables[i].count; k++) {
            size_t lever = s->problem->tables[i].levers[k];
            if (s->levers[lever].branched)
                continue;
            if (seen[lever])
                parents[root_of(parents, i)] = root_of(parents, seen[lever] - 1);
            seen[lever] = i + 1;
        }
}

static bool atom_has(const struct atom *atom, size_t lever)
{
    for (size_t i = 0; i < atom->lever_count; i++)
        if (atom->levers[i] == lever)
            return true;
    return false;
}

static void add_finding(struct improve_search *s, struct atom *atom, size_t finding)
{
    const struct improve_table *table = &s->problem->tables[finding];
    atom->findings[atom->finding_count++] = finding;
    for (size_t k = 0; k < table->count; k++)
        if (!atom_has(atom, table->levers[k])) {
            atom->levers = arena_grow(s->arena, atom->levers, atom->lever_count, &atom->capacity,
                                      sizeof *atom->levers);
            atom->levers[atom->lever_count++] = table->levers[k];
        }
}

static void make_atoms(struct improve_search *s)
{
    const struct tree *t = s->problem->tree;
    size_t *parents = arena_array(s->arena, t->finding_count + 1, sizeof *parents),
           *atom_of = arena_array(s->arena, t->finding_count + 1, sizeof *atom_of);
    join_findings(s, parents);
    s->atoms = arena_array(s->arena, t->finding_count + 1, sizeof *s->atoms);
    s->atom_count = 0;
    for (size_t f = 0; f < t->factor_count; f++) {
        s->factors[f].first = s->atom_count;
        for (size_t i = t->factors[f].first; i < t->factors[f].first + t->factors[f].count; i++) {
            size_t root = root_of(parents, i);
            if (!s->acts[i])
                continue;
            if (!atom_of[root]) {
                struct atom *atom = &s->atoms[s->atom_count++];
                *atom = (struct atom){.factor = f};
                atom->findings = arena_array(s->arena, t->factors[f].count, sizeof *atom->findings);
                atom_of[root] = s->atom_count;
            }
            add_finding(s, &s->atoms[atom_of[root] - 1], i);
        }
        s->factors[f].count = s->atom_count - s->factors[f].first;
    }
}

/* The lever of a large atom that ties most of its findings together; SIZE_MAX where all are branched on. */
static size_t tie_of(const struct improve_search *s, const struct atom *atom)
{
    size_t best = SIZE_MAX, most = 0;
    for (size_t i = 0; i < atom->lever_count; i++) {
        size_t ties = 0;
        for (size_t k = 0; k < atom->finding_count; k++) {
            const struct improve_table *table = &s->problem->tables[atom->findings[k]];
            for (size_t m = 0; m < table->count; m++)
                ties += table->levers[m] == atom->levers[i];
        }
        if (!s->levers[atom->levers[i]].branched && ties > most) {
            most = ties;
            best = atom->levers[i];
        }
    }
    return best;
}

/* Atoms small enough to be looked at option by option. */
static void split_atoms(struct improve_search *s)
{
    for (bool again = true; again;) {
        again = false;
        make_atoms(s);
        for (size_t a = 0; a < s->atom_count; a++) {
            size_t tie =
                s->atoms[a].lever_count > LIMIT_IMPROVE_READS ? tie_of(s, &s->atoms[a]) : SIZE_MAX;
            if (tie == SIZE_MAX)
                continue;
            s->levers[tie].branched = again = true;
        }
    }
}

static void share_prices(struct improve_search *s)
{
    for (size_t a = 0; a < s->atom_count; a++)
        for (size_t i = 0; i < s->atoms[a].lever_count; i++)
            s->levers[s->atoms[a].levers[i]].copies++;
    s->branches = arena_array(s->arena, s->problem->lever_count + 1, sizeof *s->branches);
    for (size_t i = 0; i < s->problem->lever_count; i++)
        if (s->levers[i].branched && s->levers[i].copies)
            s->branches[s->branch_count++] = i;
}

/* ---- branch and bound ---- */

/* Those with the most copies first: they bind the most. */
static void sort_branches(struct improve_search *s)
{
    for (size_t i = 1; i < s->branch_count; i++)
        for (size_t k = i; k > 0; k--) {
            size_t *pair = &s->branches[k - 1], later = pair[1];
            if (s->levers[pair[0]].copies >= s->levers[later].copies)
                break;
            pair[1] = pair[0];
            pair[0] = later;
        }
}

static void keep_leaf(struct improve_search *s, double cost)
{
    if (cost < s->best - slack)
        s->leaf_count = 0;
    s->best = fmin(s->best, cost);
    s->leaves =
        arena_grow(s->arena, s->leaves, s->leaf_count, &s->leaf_capacity, sizeof *s->leaves);
    enum lever_state *leaf = arena_array(s->arena, s->branch_count + 1, sizeof *leaf);
    for (size_t i = 0; i < s->branch_count; i++)
        leaf[i] = s->levers[s->branches[i]].state;
    s->leaves[s->leaf_count++] = leaf;
}

/* bound is the least cost with the first `settled` branches as they are. */
static void branch(struct improve_search *s, size_t settled, double bound)
{
    if (bound > s->best + slack || bound == INFINITY || s->gave_up)
        return;

    if (settled == s->branch_count) {
        keep_leaf(s, bound);
        return;
    }
    struct lever *lever = &s->levers[s->branches[settled]];
    double bounds[2];
    s->gave_up = s->work > s->problem->work;
    for (int done = 0; done < 2; done++) {
        lever->state = done ? LEVER_DONE : LEVER_LEFT;
        bounds[done] = improve_bound(s);
    }
    bool first = bounds[1] < bounds[0];
    for (int turn = 0; turn < 2; turn++) {
        bool done = turn ? !first : first;
        lever->state = done ? LEVER_DONE : LEVER_LEFT;
        branch(s, settled + 1, bounds[done]);
    }
    lever->state = LEVER_FREE;
}

/* ---- the whole ---- */

static int compare_sets(const void *a, const void *b)
{
    const struct improve_set *p = a, *q = b;
    if (quantise(p->score) != quantise(q->score))
        return p->score > q->score ? -1 : 1;
    for (size_t i = 0; i < p->count && i < q->count; i++)
        if (p->levers[i] != q->levers[i])
            return p->levers[i] < q->levers[i] ? -1 : 1;
    return p->count < q->count ? -1 : p->count > q->count;
}

/* Every lever of inner is one of outer. */
static bool is_within(const struct improve_set *inner, const struct improve_set *outer)
{
    size_t found = 0;
    for (size_t i = 0; i < outer->count && found < inner->count; i++)
        found += outer->levers[i] == inner->levers[found];
    return found == inner->count;
}

/* A lever that costs nothing and does nothing makes another set of the same cost: it is left out. */
static void drop_wider(struct improve_result *r)
{
    size_t kept = 0;
    for (size_t i = 0; i < r->count; i++) {
        bool wider = false;
        for (size_t k = 0; k < r->count && !wider; k++)
            wider = k != i && is_within(&r->sets[k], &r->sets[i]) &&
                    (r->sets[k].count < r->sets[i].count || k < i);
        if (!wider)
            r->sets[kept++] = r->sets[i];
    }
    r->count = kept;
}

static void list_leaves(struct improve_search *s)
{
    for (size_t i = 0; i < s->leaf_count && !s->result.more; i++) {
        for (size_t k = 0; k < s->branch_count; k++)
            s->levers[s->branches[k]].state = s->leaves[i][k];
        improve_walk(s);
    }
    for (size_t k = 0; k < s->branch_count; k++)
        s->levers[s->branches[k]].state = LEVER_FREE;
}

struct improve_result improve_search(const struct improve_problem *problem, struct arena *arena)
{
    size_t findings = problem->tree->finding_count;
    struct improve_search s = {.problem = problem, .arena = arena, .slack = slack, .least = -1};
    s.levers = arena_array(arena, problem->lever_count + 1, sizeof *s.levers);
    s.made = arena_array(arena, problem->lever_count + 1, sizeof *s.made);
    s.factor_of = arena_array(arena, findings + 1, sizeof *s.factor_of);
    s.acts = arena_array(arena, findings + 1, sizeof *s.acts);
    s.factors = arena_array(arena, problem->tree->factor_count + 1, sizeof *s.factors);
    find_findings(&s);
    find_branches(&s);
    split_atoms(&s);
    share_prices(&s);
    sort_branches(&s);
    improve_open(&s);
    s.best = INFINITY;
    improve_tune(&s);
    do { /* again only where a sum was off by a rounding */
        s.best = INFINITY;
        s.leaf_count = 0;
        improve_forget(&s); /* offers may have been cut at the best cost so far */
        branch(&s, 0, improve_bound(&s));
        list_leaves(&s);
        s.least = s.best;
    } while (!s.result.count && s.best < INFINITY && !s.gave_up);
    improve_close(&s);
    s.result.gave_up = s.gave_up;
    drop_wider(&s.result);
    if (s.result.count)
        qsort(s.result.sets, s.result.count, sizeof *s.result.sets, compare_sets);
    return s.result;
}

/* voice_lay.c -- question by question, so that each answer is copied once; trees that were read stay
 * as they are.  Voices go in the order of the dossier's partners, then of their roles, whichever way
 * they were given: sums of doubles know about order.
 */
#include "model/voice.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

struct laying {
    const struct dossier *dossier;
    struct arena *arena;
    const struct voice **sorted;
    size_t count;
};

/* ---- the order ---- */

struct rank {
    const struct voice *voice;
    size_t partner;
};

static size_t ordinal_of(const struct node *partners, const char *id)
{
    size_t i = 0;
    while (i < node_count(partners) && !node_is_word(node_get(node_at(partners, i), "id"), id))
        i++;
    return i;
}

int voice_compare(const struct voice *a, const struct voice *b)
{
    const char *one = wording_in(&a->role, FRENCH), *other = wording_in(&b->role, FRENCH);
    int order = strcmp(a->partner, b->partner);
    order = order ? order : strcmp(one ? one : "", other ? other : "");
    return order ? order : strcmp(a->digest, b->digest);
}

static int compare_ranks(const void *a, const void *b)
{
    const struct rank *p = a, *q = b;
    if (p->partner != q->partner)
        return p->partner < q->partner ? -1 : 1;
    return voice_compare(p->voice, q->voice);
}

static void sort_voices(struct laying *l, const struct voices *voices)
{
    struct rank *ranks = arena_array(l->arena, voices->count + 1, sizeof *ranks);
    l->count = voices->count;
    l->sorted = arena_array(l->arena, l->count + 1, sizeof *l->sorted);
    for (size_t i = 0; i < l->count; i++)
        ranks[i] = (struct rank){&voices->list[i],
                                 ordinal_of(l->dossier->partners, voices->list[i].partner)};
    if (l->count)
        qsort(ranks, l->count, sizeof *ranks, compare_ranks);
    for (size_t i = 0; i < l->count; i++)
        l->sorted[i] = ranks[i].voice;
}

/* ---- one voice ---- */

static const struct node *entry_of(const struct voice *voice, const char *question)
{
    return node_get(node_get(voice->root, "answers"), question);
}

static bool is_interval(const struct node *node)
{
    return node_kind(node) == NODE_MAP && !node_get(node, "value") &&
           (node_get(node, "from") || node_get(node, "to"));
}

/* An answer with keys of its own, not a value alone. */
static bool is_full(const struct node *node)
{
    return node_kind(node) == NODE_MAP && !is_interval(node);
}

static bool says_something(const struct node *entry)
{
    return is_full(entry) ? node_kind(node_get(entry, "value")) != NODE_NULL &&
                                !node_is_word(node_get(entry, "status"), "not-applicable")
                          : node_kind(entry) != NODE_NULL;
}

/* An empty map that stands where node stands. */
static struct node *map_at(struct laying *l, const struct node *node)
{
    struct node *map = node_map(l->arena);
    map->source = node->source;
    map->line = node->line;
    map->column = node->column;
    map->key_line = node->key_line;
    map->key_column = node->key_column;
    return map;
}

static void put_copy(struct laying *l, struct node *map, const char *key, const struct node *value)
{
    if (node_kind(value) != NODE_NULL)
        node_put(l->arena, map, key, node_shallow(l->arena, value));
}

/* The entry as it stands under `by`: what is said of the whole answer is left to the answer. */
static struct node *statement_of(struct laying *l, const struct voice *voice,
                                 const struct node *entry)
{
    static const char *const kept[] = {"value", "status",   "today", "evidence",  "source",
                                       "date",  "supplier", "note",  "visibility"};
    struct node *map = map_at(l, entry);
    for (size_t i = 0; is_full(entry) && i < COUNT_OF(kept); i++)
        put_copy(l, map, kept[i], node_get(entry, kept[i]));
    if (!is_full(entry))
        put_copy(l, map, "value", entry);
    put_copy(l, map, "role", node_get(voice->root, "role"));
    return map;
}

/* One more voice of its partner: the first stands alone, several in a list. */
static void add_voice(struct laying *l, struct node *by, const struct voice *voice,
                      const struct node *entry)
{
    const struct node *before = node_get(by, voice->partner), *list = node_get(before, "voices");
    struct node *said = statement_of(l, voice, entry);
    if (node_kind(before) == NODE_NULL) {
        node_put(l->arena, by, voice->partner, said);
        return;
    }
    struct node *several = map_at(l, before),
                *all = list ? node_shallow(l->arena, list) : node_list(l->arena);
    if (!list)
        node_add(l->arena, all, node_shallow(l->arena, before));
    node_add(l->arena, all, said);
    node_put(l->arena, several, "voices", all);
    node_put(l->arena, by, voice->partner, several);
}

/* ---- one question ---- */

/* An entry of `by` in the dossier with its proof, where it has none of its own. */
static struct node *proven(struct laying *l, const struct node *entry, const struct node *evidence)
{
    const struct node *several = is_full(entry) ? node_get(entry, "voices") : NULL;
    struct node *map = map_at(l, entry);
    if (node_kind(entry) == NODE_NULL)
        return node_shallow(l->arena, entry);
    if (node_kind(several) == NODE_LIST) {
        struct node *list = node_list(l->arena);
        for (size_t i = 0; i < node_count(several); i++)
            node_add(l->arena, list, proven(l, node_at(several, i), evidence));
        node_put(l->arena, map, "voices", list);
        return map;
    }
    if (is_full(entry))
        map = node_shallow(l->arena, entry);
    else
        put_copy(l, map, "value", entry);
    if (node_kind(node_get(map, "evidence")) == NODE_NULL)
        put_copy(l, map, "evidence", evidence);
    return map;
}

/* The dossier's own map of voices, each with the proof that the dossier gives for all of them. */
static struct node *proven_map(struct laying *l, const struct node *by, const struct node *evidence)
{
    struct node *map = node_shallow(l->arena, by);
    for (size_t i = 0; node_kind(evidence) != NODE_NULL && i < by->count; i++)
        node_put(l->arena, map, by->children[i]->key, proven(l, by->children[i], evidence));
    return map;
}

/* An answer while voices are laid over it, one after the other. */
struct laid {
    struct laying *l;
    struct node *answer, *map; /* copies of ours: what is said of it, and by whom */
    bool stays;                /* the assessor has answered: voices are kept beside it */
};

/* Where the dossier says how well the whole answer is proven, a voice that is proven less counts. */
static void put_evidence(struct laid *a, const struct node *entry)
{
    struct arena *arena = a->l->arena;
    const struct node *before = node_get(a->answer, "evidence"),
                      *own = is_full(entry) ? node_get(entry, "evidence") : NULL;
    const char *level;
    double was, is = dossier_reliability(a->l->dossier, "answers", &level);
    bool said = evidence_reliability(&is, own) == OK;
    if (evidence_reliability(&was, before) != OK || is >= was)
        return;
    node_put(arena, a->answer, "evidence",
             said    ? node_shallow(arena, own)
             : level ? node_new_text(arena, level)
                     : node_new_number(arena, is));
}

/* Has the assessor answered it? */
static bool is_settled(const struct node *given)
{
    static const char *const keys[] = {"value", "facts", "voices"};
    if (!is_full(given))
        return node_kind(given) != NODE_NULL;
    for (size_t i = 0; i < COUNT_OF(keys); i++)
        if (node_kind(node_get(given, keys[i])) != NODE_NULL)
            return true;
    return node_is_word(node_get(given, "status"), "not-applicable");
}

/* The dossier's answer as a map of ours, and in it the map that voices join; entry is the first of
 * them.  FAILED where that is no map, which the dossier is told of. */
static int open_answer(struct laid *a, const struct node *given, const struct node *entry)
{
    struct laying *l = a->l;
    a->stays = is_settled(given);
    if (is_full(given)) {
        a->answer = node_shallow(l->arena, given);
    } else {
        a->answer = map_at(l, node_kind(given) == NODE_NULL ? entry : given);
        put_copy(l, a->answer, "value", given);
    }
    const struct node *before = node_get(a->answer, a->stays ? "voices" : "by");
    if (node_kind(before) != NODE_NULL && before->kind != NODE_MAP)
        return FAILED;
    a->map = node_kind(before) == NODE_NULL
                 ? map_at(l, entry)
                 : proven_map(l, before, node_get(a->answer, "evidence"));
    return OK;
}

static void lay_question(struct laying *l, struct node *answers, const char *question)
{
    const struct node *given = node_get(answers, question);
    struct laid a = {.l = l};
    for (size_t i = 0; i < l->count; i++) {
        const struct node *entry = entry_of(l->sorted[i], question);
        if (!says_something(entry))
            continue;
        if (!a.answer && open_answer(&a, given, entry) != OK)
            return;
        if (!a.stays)
            put_evidence(&a, entry);
        add_voice(l, a.map, l->sorted[i], entry);
        node_put(l->arena, a.answer, a.stays ? "voices" : "by", a.map);
    }
    if (a.answer)
        node_put(l->arena, answers, question, a.answer);
}

const struct node *voices_lay(const struct voices *voices, const struct dossier *dossier,
                              struct arena *arena)
{
    struct laying l = {.dossier = dossier, .arena = arena};
    const struct node *list = node_get(dossier->root, "answers");
    struct node *root = node_shallow(arena, dossier->root), *laid = node_map(arena), *answers;
    if (node_kind(list) != NODE_NULL && node_kind(list) != NODE_MAP)
        return dossier->root;
    answers = node_kind(list) == NODE_MAP ? node_shallow(arena, list) : node_map(arena);
    sort_voices(&l, voices);
    for (size_t i = 0; i < l.count; i++) {
        const struct node *entries = node_get(l.sorted[i]->root, "answers");
        for (size_t k = 0; k < node_count(entries); k++) {
            const char *question = node_at(entries, k)->key;
            if (node_get(laid, question))
                continue;
            node_put(arena, laid, question, node_new_null(arena));
            lay_question(&l, answers, question);
        }
    }
    node_put(arena, root, "answers", answers);
    return root;
}

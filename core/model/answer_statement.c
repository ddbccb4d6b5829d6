/* answer_statement.c -- one partner may speak with several voices, its director's and its
 * president's: they stay statements of their own, and what makes them one partner is that they bear
 * its name.
 */
#include "model/answer_statement.h"

#include "base/limits.h"
#include "base/text.h"

#include <string.h>

static const char *const visibility_words[] = {"client", "internal", NULL};
static const char *const state_words[] = {"achieved", "planned", NULL};
const accord_shape shape_visibility = SHAPE(ACCORD_IS_WORD, .words = visibility_words),
                   shape_evidence = SHAPE(ACCORD_IS_WORD | ACCORD_IS_NUMBER, .least = 0, .most = 1,
                                          .words = evidence_words),
                   shape_state = SHAPE(ACCORD_IS_WORD, .words = state_words),
                   shape_voices = SHAPE(ACCORD_IS_DICT | ACCORD_IS_PARTNER, .item = &shape_any);

static const accord_field *const statement_fields[] = {
    FIELD("value", ACCORD_REQUIRED, &shape_any, "the value", "la valeur"),
    FIELD("status", 0, &shape_state, "achieved or planned", "acquis ou prévu"),
    FIELD("today", 0, &shape_any, "the value of today", "la valeur d’aujourd’hui"),
    FIELD("source", 0, &shape_text, "where it comes from", "d’où elle vient"),
    FIELD("date", 0, &shape_date, "of when", "de quand"),
    FIELD("evidence", 0, &shape_evidence, "how well it is proven", "la solidité de la preuve"),
    FIELD("supplier", 0, &shape_text, "who gave it", "qui l’a fournie"),
    FIELD("role", 0, &shape_wording, "the role of whoever says so", "le rôle de qui le dit"),
    FIELD("note", 0, &shape_wording, "a remark", "une remarque"),
    FIELD("visibility", 0, &shape_visibility, "client or internal", "client ou interne"),
    NULL};
static const accord_shape statement_shape = SHAPE(ACCORD_IS_MAP, .fields = statement_fields),
                          several_values = SHAPE(ACCORD_IS_LIST, .item = &shape_any);

static const accord_field *const several_fields[] = {FIELD("voices", ACCORD_REQUIRED,
                                                           &several_values,
                                                           "several voices of one partner",
                                                           "plusieurs voix d’un même partenaire"),
                                                     NULL};
static const accord_shape several_shape = SHAPE(ACCORD_IS_MAP, .fields = several_fields);

const char *statement_remark(const struct node *node)
{
    struct wording w = wording_of(node);
    return wording_in(&w, FRENCH);
}

const char *statement_source(const struct answer_defaults *defaults, const struct node *node)
{
    const char *key = node_text(node);
    const struct node *entry = key ? node_get(defaults->sources, key) : NULL;
    const char *title = entry ? statement_remark(node_get(entry, "title")) : NULL;
    return title ? title : entry && node_text(entry) ? node_text(entry) : key;
}

static void read_proof(struct statement *s, const struct node *evidence)
{
    double ignored;
    if (evidence_reliability(&s->reliability, evidence) != OK)
        return;
    s->proof_said = true;
    s->level = node_number(evidence, &ignored) ? NULL : node_text(evidence);
}

/* What the dossier says of its answer holds for what is said there, and not in another file; an answer
 * that it plans as a whole is planned there too, unless that says otherwise. */
static void read_defaults(struct statement *s, const struct answer *answer,
                          const struct answer_defaults *defaults)
{
    s->elsewhere =
        s->place.source && answer->place.source && s->place.source != answer->place.source;
    s->reliability = s->elsewhere ? defaults->reliability : answer->reliability;
    s->level = s->elsewhere ? defaults->level : answer->level;
    s->planned = answer->planned || (s->elsewhere && defaults->planned);
}

/* Is it a map with keys of its own, and no interval? */
static bool is_full(const struct question *q, const struct node *node)
{
    return node_kind(node) == NODE_MAP && (node_get(node, "value") || !node_get(node, "from")) &&
           !(q->type != TYPE_FACT && (node_get(node, "to") && !node_get(node, "value")));
}

static int read_statement(struct statement *s, const struct answer *answer, const struct node *node,
                          const struct answer_defaults *defaults)
{
    const struct question *q = answer->question;
    struct problems *problems = defaults->check->problems;
    const struct node *value = node, *status = node_get(node, "status");
    *s = (struct statement){.place = node_place(node)};
    read_defaults(s, answer, defaults);
    if (is_full(q, node)) {
        if (!shape_check(defaults->check, node, &statement_shape))
            return FAILED;
        value = node_get(node, "value");
        s->source = statement_source(defaults, node_get(node, "source"));
        s->date = node_text(node_get(node, "date"));
        s->role = wording_of(node_get(node, "role"));
        s->note = statement_remark(node_get(node, "note"));
        s->internal = node_is_word(node_get(node, "visibility"), "internal");
        s->place = node_place(value);
        read_proof(s, node_get(node, "evidence"));
        if (node_text(status))
            s->planned = node_is_word(status, "planned");
        if (today_read(&s->today, q, node_get(node, "today"), s->planned, problems) != OK)
            return FAILED;
    }
    return value_read(&s->value, q, value, problems);
}

/* ---- several ---- */

struct reading {
    struct statement *list;
    size_t count;
    const struct answer *answer;
    const struct answer_defaults *defaults;
    int status;
};

static void add_statement(struct reading *r, const struct node *node, const char *partner)
{
    if (node_kind(node) == NODE_NULL)
        return; /* nothing was said */
    struct statement *s = &r->list[r->count++];
    if (read_statement(s, r->answer, node, r->defaults) != OK)
        r->status = FAILED;
    s->partner = partner;
}

static bool has_voices(const struct node *entry)
{
    return node_kind(entry) == NODE_MAP && node_get(entry, "voices");
}

static void add_partner(struct reading *r, const struct node *entry)
{
    const struct node *list = node_get(entry, "voices");
    if (!has_voices(entry)) {
        add_statement(r, entry, entry->key);
    } else if (!shape_check(r->defaults->check, entry, &several_shape)) {
        r->status = FAILED;
    } else if (node_count(list) > LIMIT_VOICES) {
        struct problems *problems = r->defaults->check->problems;
        r->status = problem(problems, node_place(list),
                            say_too_many_voices(problems->language, LIMIT_VOICES));
    } else {
        for (size_t i = 0; i < node_count(list); i++)
            add_statement(r, node_at(list, i), entry->key);
    }
}

size_t statements_end(const struct statement *list, size_t count, size_t at)
{
    size_t end = at + 1;
    while (end < count && list[at].partner && text_equal(list[end].partner, list[at].partner))
        end++;
    return end;
}

int statements_read(struct statement **out, size_t *count, const struct answer *answer,
                    const struct node *several, const struct answer_defaults *defaults)
{
    struct reading r = {.answer = answer, .defaults = defaults};
    size_t most = node_count(several);
    bool partners = node_kind(several) == NODE_MAP;
    for (size_t i = 0; partners && i < node_count(several); i++)
        most += node_count(node_get(node_at(several, i), "voices"));
    r.list = arena_array(defaults->arena, most + 1, sizeof *r.list);
    for (size_t i = 0; i < node_count(several); i++) {
        const struct node *node = node_at(several, i);
        if (partners)
            add_partner(&r, node);
        else
            add_statement(&r, node, NULL);
    }
    *out = r.list;
    *count = r.count;
    return r.status;
}

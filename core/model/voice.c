/* voice.c -- a file of answers is held against its questions, then against the dossier that it
 * answers to, before anything is laid over anything.
 */
#include "model/voice.h"

#include "base/digest.h"
#include "base/text.h"
#include "data/yaml_read.h"
#include "model/answer_statement.h"
#include "model/kind.h"

#include <string.h>

static const accord_field *const answer_fields[] = {
    FIELD("value", 0, &shape_any, "the value", "la valeur"),
    FIELD("status", 0, &shape_status, "achieved, planned or not-applicable",
          "acquis, prévu ou sans objet"),
    FIELD("today", 0, &shape_any, "the value of today", "la valeur d’aujourd’hui"),
    FIELD("evidence", 0, &shape_evidence, "how well it is proven", "la solidité de la preuve"),
    FIELD("source", 0, &shape_text, "where it comes from", "d’où elle vient"),
    FIELD("date", 0, &shape_date, "of when", "de quand"),
    FIELD("supplier", 0, &shape_text, "who gave it", "qui l’a fournie"),
    FIELD("note", 0, &shape_wording, "a remark", "une remarque"),
    FIELD("visibility", 0, &shape_visibility, "client or internal", "client ou interne"),
    NULL};
static const accord_shape answer_shape = SHAPE(ACCORD_IS_MAP, .fields = answer_fields),
                          answers_shape = SHAPE(ACCORD_IS_MAP | ACCORD_IS_ANY),
                          partner_shape = SHAPE(ACCORD_IS_PARTNER);

static const accord_field *const voice_fields[] = {
    FIELD("accord", ACCORD_REQUIRED, &shape_text, "answers/1", "answers/1"),
    FIELD("framework", ACCORD_REQUIRED, &shape_id, "what it answers", "ce à quoi il répond"),
    FIELD("partner", ACCORD_REQUIRED, &shape_id, "whose voice it is", "de qui c’est la voix"),
    FIELD("role", 0, &shape_wording, "the role of whoever answers", "le rôle de qui répond"),
    FIELD("date", 0, &shape_date, "of when", "de quand"),
    FIELD("answers", ACCORD_REQUIRED, &answers_shape, "answers, by question",
          "les réponses, par question"),
    NULL};
static const accord_shape voice_shape = SHAPE(ACCORD_IS_MAP, .fields = voice_fields);

/* ---- one file by itself ---- */

/* One partner says one thing: facts that disagree and answers of others belong to the dossier. */
static void check_answer(const struct question *question, const struct node *node,
                         const struct answer_defaults *defaults)
{
    bool interval = !node_get(node, "value") && (node_get(node, "from") || node_get(node, "to"));
    if (node_kind(node) == NODE_MAP && !interval &&
        !shape_check(defaults->check, node, &answer_shape))
        return;
    answer_read(question, node, defaults);
}

int voice_check(const struct node *root, const struct framework *framework, struct arena *arena,
                struct problems *problems)
{
    size_t errors = problems->errors;
    enum language l = problems->language;
    const struct node *list = node_get(root, "answers");
    const struct shape_check check = {.problems = problems};
    struct answer_defaults defaults = {.check = &check, .arena = arena};
    shape_check(&check, root, &voice_shape);
    if (node_kind(list) != NODE_NULL && node_kind(list) != NODE_MAP)
        problem(problems, node_place(list),
                say_wanted(l, l == FRENCH ? "un bloc question: réponse" : "a map of answers",
                           node_found(list, l, arena)));
    for (size_t i = 0; framework && i < node_count(list) && node_kind(list) == NODE_MAP; i++) {
        const struct node *node = node_at(list, i);
        const struct question *question = framework_question(framework, node->key);
        if (question)
            check_answer(question, node, &defaults);
        else if (!framework_is_off(framework, node->key))
            framework_unknown_question(framework, node, problems);
    }
    return problems->errors == errors ? OK : FAILED;
}

/* ---- files of answers to a dossier ---- */

struct reading {
    const struct dossier *dossier;
    const struct framework *framework;
    struct arena *arena;
    struct problems *problems;
    struct voice *list;
    size_t count;
};

static int check_kind(const struct reading *r, const struct node *root)
{
    enum language l = r->problems->language;
    const struct node *kind = node_get(root, "accord");
    if (node_kind(root) != NODE_MAP)
        return problem(r->problems, node_place(root),
                       say_wanted(l,
                                  l == FRENCH ? "un fichier de réponses (un bloc clé: valeur)"
                                              : "a file of answers (a map)",
                                  node_found(root, l, r->arena)));
    if (!kind || node_is_word(kind, "answers/1"))
        return OK;
    return kind_wrong(kind, "answers/1", r->arena, r->problems);
}

/* Answers to other questions that happen to have the same ids are not answers to these.  False with
 * a problem. */
static bool fits_framework(const struct reading *r, const struct node *named)
{
    const char *own = r->dossier->framework, *wanted = r->framework ? r->framework->id : own;
    const char *found = node_text(named);
    if (!found || !wanted || strcmp(found, wanted) == 0 || text_equal(found, own))
        return true;
    struct nearest nearest = nearest_to(r->arena, found);
    enum language l = r->problems->language;
    nearest_try(&nearest, wanted);
    problem_helped(r->problems, node_place(named), say_voice_framework(l, found, wanted),
                   nearest_word(&nearest) ? say_did_you_mean(l, wanted)
                                          : say_voice_framework_help(l, wanted));
    return false;
}

static void check_partner(const struct reading *r, const struct node *partner)
{
    struct shape_check check = {r->problems, r->dossier->partners};
    if (node_text(partner) && text_is_id(node_text(partner), strlen(node_text(partner))))
        shape_check(&check, partner, &partner_shape);
}

/* The same partner in the same role is the same file twice, or one too many. */
static void check_alone(const struct reading *r, const struct node *root)
{
    enum language l = r->problems->language;
    const struct node *partner = node_get(root, "partner"), *role = node_get(root, "role");
    for (size_t i = 0; i < r->count; i++) {
        if (!text_equal(r->list[i].partner, node_text(partner)) || !node_text(partner) ||
            !node_same(node_get(r->list[i].root, "role"), role))
            continue;
        problem_helped(r->problems, node_place(partner),
                       say_voice_twice(l, node_text(partner), r->list[i].source->path),
                       say_voice_role_help(l));
        return;
    }
}

/* What one partner says does not apply stays open, and is not passed over in silence. */
static void warn_of_not_applicable(const struct reading *r, const struct node *root)
{
    const struct node *list = node_get(root, "answers");
    for (size_t i = 0; i < node_count(list); i++) {
        const struct node *status = node_get(node_at(list, i), "status");
        if (node_is_word(status, "not-applicable"))
            problem_warn(r->problems, node_place(status),
                         say_voice_not_applicable(r->problems->language, node_at(list, i)->key),
                         NULL);
    }
}

static void read_voice(struct reading *r, const struct source *source)
{
    const struct node *root = yaml_read(source, r->arena, r->problems);
    if (!root || check_kind(r, root) != OK)
        return;
    bool fits = fits_framework(r, node_get(root, "framework"));
    voice_check(root, fits ? r->framework : NULL, r->arena, r->problems);
    check_partner(r, node_get(root, "partner"));
    check_alone(r, root);
    warn_of_not_applicable(r, root);
    r->list[r->count++] = (struct voice){
        .source = source,
        .root = root,
        .partner = node_text(node_get(root, "partner")),
        .role = wording_of(node_get(root, "role")),
        .date = node_text(node_get(root, "date")),
        .digest = digest_of(r->arena, source->text, source->len),
    };
}

int voices_read(struct voices *out, const struct source *const *sources, size_t count,
                const struct dossier *dossier, const struct framework *framework,
                struct arena *arena, struct problems *problems)
{
    size_t errors = problems->errors;
    struct reading r = {dossier, framework, arena, problems, NULL, 0};
    r.list = arena_array(arena, count + 1, sizeof *r.list);
    for (size_t i = 0; i < count; i++)
        read_voice(&r, sources[i]);
    *out = (struct voices){r.list, r.count};
    return problems->errors == errors ? OK : FAILED;
}

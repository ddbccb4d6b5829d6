/* dossier.c -- the shape of a dossier is made of its own keys and of the sections
 * of the plugins, so that a misspelt section is found like a misspelt key.
 */
#include "model/dossier.h"

#include "base/limits.h"
#include "base/text.h"
#include "data/yaml_read.h"
#include "model/framework_shape.h"
#include "model/importance.h"
#include "model/kind.h"

#include <math.h>
#include <string.h>

static const char *const lang_words[] = {"fr", "en", NULL};
static const char *const depth_words[] = {"full", "core", NULL};
static const char *const status_words[] = {"achieved", "planned", NULL};

static const accord_shape lang = SHAPE(ACCORD_IS_WORD, .words = lang_words),
                          depth = SHAPE(ACCORD_IS_WORD, .words = depth_words),
                          status = SHAPE(ACCORD_IS_WORD, .words = status_words),
                          stage = SHAPE(ACCORD_IS_WORD, .words = stage_words),
                          partner_kind = SHAPE(ACCORD_IS_WORD, .words = kind_words),
                          level = SHAPE(ACCORD_IS_WORD | ACCORD_IS_NUMBER, .least = 0, .most = 1,
                                        .words = evidence_words),
                          evidence =
                              SHAPE(ACCORD_IS_WORD | ACCORD_IS_NUMBER | ACCORD_IS_DICT, .least = 0,
                                    .most = 1, .words = evidence_words, .item = &level),
                          capital = SHAPE(ACCORD_IS_PERCENT, .least = 0, .most = 1e15),
                          head_count = SHAPE(ACCORD_IS_NUMBER, .least = 0, .most = 1e9),
                          reasons = SHAPE(ACCORD_IS_DICT, .item = &shape_wording),
                          answers = SHAPE(ACCORD_IS_MAP | ACCORD_IS_ANY);

static const accord_field *const alliance_fields[] = {
    FIELD("name", ACCORD_REQUIRED, &shape_wording, "its name", "son nom"),
    FIELD("date", ACCORD_REQUIRED, &shape_date, "the day of the assessment",
          "le jour de l’appréciation"),
    FIELD("stage", 0, &stage, "how far it is", "où elle en est"),
    FIELD("since", 0, &shape_date, "when it began", "depuis quand"),
    FIELD("territory", 0, &shape_wording, "where", "où"),
    FIELD("summary", 0, &shape_wording, "in a few words", "en quelques mots"),
    FIELD("for", 0, &shape_wording, "who asked", "pour qui"),
    FIELD("by", 0, &shape_wording, "who assesses", "par qui"),
    FIELD("version", 0, &shape_text, "version of the dossier", "version du dossier"),
    FIELD("confidential", 0, &shape_bool, "not to be passed on", "à ne pas diffuser"),
    NULL};
static const accord_shape alliance = SHAPE(ACCORD_IS_MAP, .fields = alliance_fields);

static const accord_field *const source_fields[] = {
    FIELD("title", ACCORD_REQUIRED, &shape_wording, "its title", "son titre"),
    FIELD("date", 0, &shape_date, "of when", "de quand"),
    FIELD("url", 0, &shape_text, "its address", "son adresse"),
    FIELD("note", 0, &shape_wording, "a remark", "une remarque"), NULL};
static const accord_shape one_source =
                              SHAPE(ACCORD_IS_MAP | ACCORD_IS_TEXT, .fields = source_fields),
                          sources = SHAPE(ACCORD_IS_DICT, .item = &one_source);

static const accord_field *const partner_fields[] = {
    FIELD("id", ACCORD_REQUIRED, &shape_id, "its id", "son identifiant"),
    FIELD("name", 0, &shape_wording, "its name", "son nom"),
    FIELD("kind", 0, &partner_kind, "what it is", "ce qu’il est"),
    FIELD("capital", 0, &capital, "its share of the capital", "sa part du capital"),
    FIELD("count", 0, &head_count, "how many it stands for", "combien il en représente"),
    FIELD("note", 0, &shape_wording, "a remark", "une remarque"),
    NULL};
static const accord_shape partner = SHAPE(ACCORD_IS_MAP, .fields = partner_fields),
                          partners = SHAPE(ACCORD_IS_LIST, .item = &partner);

static const accord_field *const dossier_fields[] = {
    FIELD("accord", ACCORD_REQUIRED, &shape_text, "dossier/1", "dossier/1"),
    FIELD("framework", 0, &shape_id, "what it is assessed against", "le référentiel"),
    FIELD("lang", 0, &lang, "fr or en", "fr ou en"),
    FIELD("depth", 0, &depth, "full or core", "full ou core"),
    FIELD("status", 0, &status, "of the answers that say nothing else",
          "des réponses qui ne disent rien d’autre"),
    FIELD("evidence", 0, &evidence, "of the answers that say nothing else",
          "des réponses qui ne disent rien d’autre"),
    FIELD("alliance", ACCORD_REQUIRED, &alliance, "the alliance", "l’alliance"),
    FIELD("sources", 0, &sources, "documents, by key", "les documents, par clé"),
    FIELD("partners", 0, &partners, "the partners", "les partenaires"),
    FIELD("answers", 0, &answers, "answers, by question", "les réponses, par question"),
    FIELD("not-applicable", 0, &reasons, "what does not apply, and why",
          "ce qui est sans objet, et pourquoi"),
    NULL};

/* ---- the head ---- */

static enum language read_language(const struct node *root)
{
    return node_is_word(node_get(root, "lang"), "en") ? ENGLISH : FRENCH;
}

static int read_stage(const struct node *root)
{
    const struct node *node = node_path(root, "alliance.stage");
    for (int i = 0; i < STAGE_COUNT; i++)
        if (node_is_word(node, stage_words[i]))
            return i;
    return -1;
}

struct dossier *dossier_open(const struct source *source, struct arena *arena,
                             struct problems *problems)
{
    const struct node *root = yaml_read(source, arena, problems);
    return root ? dossier_from(source, root, arena, problems) : NULL;
}

struct dossier *dossier_from(const struct source *source, const struct node *root,
                             struct arena *arena, struct problems *problems)
{
    enum language l = problems->language;
    const struct node *kind = node_get(root, "accord");
    if (node_kind(root) != NODE_MAP) {
        problem(problems, node_place(root),
                say_wanted(l,
                           l == FRENCH ? "un dossier (un bloc clé: valeur)" : "a dossier (a map)",
                           node_found(root, l, arena)));
        return NULL;
    }
    if (kind && !node_is_word(kind, "dossier/1")) {
        kind_wrong(kind, "dossier/1", arena, problems);
        return NULL;
    }
    struct dossier *dossier = arena_alloc(arena, sizeof *dossier);
    *dossier = (struct dossier){.source = source,
                                .root = root,
                                .framework = node_text(node_get(root, "framework")),
                                .language = read_language(root),
                                .core = node_is_word(node_get(root, "depth"), "core"),
                                .stage = read_stage(root),
                                .alliance = node_get(root, "alliance"),
                                .partners = node_get(root, "partners"),
                                .sources = node_get(root, "sources")};
    return dossier;
}

/* ---- the whole ---- */

bool dossier_has_key(const char *key)
{
    for (size_t i = 0; dossier_fields[i]; i++)
        if (strcmp(dossier_fields[i]->key, key) == 0)
            return true;
    return false;
}

/* The shape of the dossier: its own fields, then one for each section. */
static const accord_shape *whole_shape(const struct section *sections, size_t count,
                                       struct arena *arena)
{
    size_t own = COUNT_OF(dossier_fields) - 1;
    const accord_field **fields = arena_array(arena, own + count + 1, sizeof *fields);
    memcpy(fields, dossier_fields, own * sizeof *fields);
    for (size_t i = 0; i < count; i++) {
        accord_field *field = arena_alloc(arena, sizeof *field);
        *field = (accord_field){sizeof *field,
                                0,
                                sections[i].key,
                                sections[i].description->aliases,
                                sections[i].description->shape,
                                sections[i].description->about};
        fields[own + i] = field;
    }
    accord_shape *shape = arena_alloc(arena, sizeof *shape);
    *shape = (accord_shape)SHAPE(ACCORD_IS_MAP, .fields = fields);
    return shape;
}

static void check_partners(const struct dossier *dossier, struct problems *problems)
{
    if (node_count(dossier->partners) > LIMIT_PARTNERS) {
        problem(problems, node_place(dossier->partners),
                say_too_many_partners(problems->language, LIMIT_PARTNERS));
        return;
    }
    for (size_t i = 0; i < node_count(dossier->partners); i++) {
        const struct node *id = node_get(node_at(dossier->partners, i), "id");
        for (size_t k = 0; k < i && node_text(id); k++)
            if (node_is_word(node_get(node_at(dossier->partners, k), "id"), node_text(id)))
                problem(problems, node_place(id),
                        say_duplicate_partner(problems->language, node_text(id)));
    }
}

static bool is_section(const char *id, const struct section *sections, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(sections[i].key, id) == 0)
            return true;
    return false;
}

static void check_evidence_keys(const struct dossier *dossier, const struct section *sections,
                                size_t count, struct problems *problems)
{
    const struct node *parts = node_get(dossier->root, "evidence");
    for (size_t i = 0; node_kind(parts) == NODE_MAP && i < node_count(parts); i++) {
        const struct node *part = node_at(parts, i);
        bool own = strcmp(part->key, "answers") == 0 || strcmp(part->key, "partners") == 0 ||
                   strcmp(part->key, "alliance") == 0;
        if (!own && !is_section(part->key, sections, count))
            problem(problems, node_key_place(part),
                    say_evidence_key(problems->language, part->key));
    }
}

static void check_not_applicable(const struct dossier *dossier, const struct framework *framework,
                                 const struct section *sections, size_t count,
                                 struct problems *problems)
{
    const struct node *list = node_get(dossier->root, "not-applicable");
    for (size_t i = 0; node_kind(list) == NODE_MAP && i < node_count(list); i++) {
        const struct node *entry = node_at(list, i);
        const char *id = entry->key, *reason = node_text(entry);
        if (reason && !reason[strspn(reason, " ")])
            problem(problems, node_place(entry), say_answer_note_required(problems->language));
        if (framework_factor(framework, id) || framework_question(framework, id) ||
            is_section(id, sections, count))
            continue;
        struct nearest nearest = nearest_to(problems->arena, id);
        for (size_t f = 0; f < framework->factor_count; f++)
            nearest_try(&nearest, framework->factors[f]->id);
        for (size_t q = 0; q < framework->question_count; q++)
            nearest_try(&nearest, framework->questions[q]->id);
        const char *meant = nearest_word(&nearest);
        problem_helped(problems, node_key_place(entry),
                       say_not_applicable_target(problems->language, id),
                       meant ? say_did_you_mean(problems->language, meant) : (struct saying){""});
    }
}

/* ---- answers ---- */

static void check_answer_keys(const struct framework *framework, const struct node *list,
                              struct problems *problems)
{
    for (size_t i = 0; i < node_count(list); i++) {
        const struct node *child = node_at(list, i);
        if (framework_question(framework, child->key) || framework_is_off(framework, child->key))
            continue;
        framework_unknown_question(framework, child, problems);
    }
}

/* Why a question is answered by its absence: it, its factor or nothing. */
static struct wording excused(const struct dossier *dossier, const struct question *question)
{
    struct wording reason = dossier_not_applicable(dossier, question->id);
    return reason.en || reason.fr ? reason : dossier_excuses(dossier, question->factor);
}

static void read_answers(struct dossier *dossier, const struct framework *framework,
                         const struct shape_check *check, struct arena *arena)
{
    const struct node *list = node_get(dossier->root, "answers");
    struct answer_defaults defaults = {.planned = node_is_word(node_get(dossier->root, "status"),
                                                               "planned"),
                                       .sources = dossier->sources,
                                       .check = check,
                                       .arena = arena};
    defaults.reliability = dossier_reliability(dossier, "answers", &defaults.level);
    dossier->answers = arena_array(arena, framework->question_count + 1, sizeof *dossier->answers);
    dossier->answer_count = framework->question_count;
    for (size_t i = 0; i < framework->question_count; i++) {
        const struct question *question = framework->questions[i];
        struct answer *answer = &dossier->answers[i];
        *answer = answer_read(question, node_get(list, question->id), &defaults);
        struct wording reason = excused(dossier, question);
        if (reason.en || reason.fr) {
            answer->state = ANSWER_NOT_APPLICABLE;
            answer->reason = reason;
        }
    }
}

int dossier_read(struct dossier *dossier, const struct framework *framework,
                 const struct section *sections, size_t section_count, struct arena *arena,
                 struct problems *problems)
{
    size_t errors = problems->errors;
    struct shape_check check = {problems, dossier->partners};
    dossier->sections = sections;
    dossier->section_count = section_count;
    shape_check(&check, dossier->root, whole_shape(sections, section_count, arena));
    check_partners(dossier, problems);
    check_evidence_keys(dossier, sections, section_count, problems);
    const struct node *list = node_get(dossier->root, "answers");
    if (framework) {
        check_not_applicable(dossier, framework, sections, section_count, problems);
        if (node_kind(list) != NODE_NULL && node_kind(list) != NODE_MAP)
            problem_helped(problems, node_place(list),
                           say_wanted(problems->language,
                                      problems->language == FRENCH ? "un bloc question: réponse"
                                                                   : "a map of answers",
                                      node_found(list, problems->language, arena)),
                           number_help(list, problems->language));
        else
            check_answer_keys(framework, list, problems);
        dossier->importances = importance_read(dossier->root, framework, arena, problems);
        read_answers(dossier, framework, &check, arena);
    }
    return problems->errors == errors ? OK : FAILED;
}

double dossier_reliability(const struct dossier *dossier, const char *part, const char **level_name)
{
    const struct node *node = node_get(dossier->root, "evidence");
    double reliability = 0.6;
    if (node_kind(node) == NODE_MAP)
        node = node_get(node, part);
    *level_name = "declared";
    if (evidence_reliability(&reliability, node) == OK)
        *level_name = node_number(node, &reliability) ? NULL : node_text(node);
    return reliability;
}

double dossier_measured_reliability(const struct dossier *dossier, const char *plugin,
                                    const char **level_name)
{
    bool has_sections = false, present = false;
    double least = 1;
    *level_name = "assumed";
    for (size_t i = 0; i < dossier->section_count; i++) {
        const struct section *section = &dossier->sections[i];
        const char *name;
        if (!text_equal(section->plugin, plugin))
            continue;
        has_sections = true;
        if (!node_get(dossier->root, section->key))
            continue;
        double reliability = dossier_reliability(dossier, section->key, &name);
        if (!present || reliability < least)
            *level_name = name;
        least = fmin(least, reliability);
        present = true;
    }
    if (present)
        return least;
    return !has_sections && dossier_has_voices(dossier)
               ? dossier_reliability(dossier, "answers", level_name)
               : 0.2;
}

struct wording dossier_not_applicable(const struct dossier *dossier, const char *id)
{
    return wording_of(node_get(node_get(dossier->root, "not-applicable"), id));
}

struct wording dossier_excuses(const struct dossier *dossier, const struct factor *factor)
{
    struct wording reason = dossier_not_applicable(dossier, factor->id);
    if (reason.en || reason.fr || dossier_weight(dossier, factor) > 0 || !factor->by_importance)
        return reason;
    return (struct wording){"no partner pursues it", "aucun partenaire ne le poursuit"};
}

double dossier_weight(const struct dossier *dossier, const struct factor *factor)
{
    return factor->by_importance && dossier->importances ? dossier->importances[factor->ordinal]
                                                         : factor->weight;
}

bool dossier_asks(const struct dossier *dossier, const struct question *question)
{
    bool stage_fits =
        !question->stages || dossier->stage < 0 || question->stages >> dossier->stage & 1;
    return stage_fits && (!dossier->core || question->core);
}

bool dossier_has_voices(const struct dossier *dossier)
{
    const struct node *list = node_get(dossier->root, "answers");
    for (size_t i = 0; i < node_count(list); i++)
        if (node_kind(node_get(node_at(list, i), "by")) == NODE_MAP ||
            node_kind(node_get(node_at(list, i), "voices")) == NODE_MAP)
            return true;
    return false;
}

struct wording partner_name(const struct dossier *dossier, const char *id)
{
    for (size_t i = 0; i < node_count(dossier->partners); i++) {
        const struct node *node = node_at(dossier->partners, i);
        struct wording name = wording_of(node_get(node, "name"));
        if (node_is_word(node_get(node, "id"), id))
            return name.en || name.fr ? name : (struct wording){id, id};
    }
    return (struct wording){0};
}

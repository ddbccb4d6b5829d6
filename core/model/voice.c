/* voice.c -- shapes, and answers held against their questions. */
#include "model/voice.h"

#include "data/shape.h"
#include "model/answer.h"

#include <string.h>

static const accord_shape answers = SHAPE(ACCORD_IS_MAP | ACCORD_IS_ANY);
static const accord_field *const voice_fields[] = {
    FIELD("accord", ACCORD_REQUIRED, &shape_text, "answers/1", "answers/1"),
    FIELD("framework", ACCORD_REQUIRED, &shape_id, "what it answers", "ce à quoi il répond"),
    FIELD("partner", ACCORD_REQUIRED, &shape_id, "whose voice it is", "de qui c’est la voix"),
    FIELD("role", 0, &shape_wording, "the role of whoever answers", "le rôle de qui répond"),
    FIELD("date", 0, &shape_date, "of when", "de quand"),
    FIELD("answers", ACCORD_REQUIRED, &answers, "answers, by question",
          "les réponses, par question"),
    NULL};
static const accord_shape voice_shape = SHAPE(ACCORD_IS_MAP, .fields = voice_fields);

static const accord_field *const change_fields[] = {
    FIELD("set", 0, &shape_text, "what is set: factors.ID.weight",
          "ce qui est réglé : factors.ID.weight"),
    FIELD("to", 0, &shape_any, "its new value", "sa nouvelle valeur"),
    FIELD("off", 0, &shape_id, "what is dropped", "ce qui est retiré"),
    FIELD("because", ACCORD_REQUIRED, &shape_both, "why", "pourquoi"), NULL};
static const accord_shape change = SHAPE(ACCORD_IS_MAP, .fields = change_fields),
                          changes = SHAPE(ACCORD_IS_LIST, .item = &change);
static const accord_field *const tailoring_fields[] = {
    FIELD("accord", ACCORD_REQUIRED, &shape_text, "tailoring/1", "tailoring/1"),
    FIELD("framework", ACCORD_REQUIRED, &shape_id, "what it changes", "ce qu’il modifie"),
    FIELD("changes", ACCORD_REQUIRED, &changes, "the changes", "les modifications"), NULL};
static const accord_shape tailoring_shape = SHAPE(ACCORD_IS_MAP, .fields = tailoring_fields);

void voice_check(const struct node *root, const struct framework *framework, struct arena *arena,
                 struct problems *problems)
{
    const struct node *list = node_get(root, "answers");
    const struct shape_check check = {.problems = problems};
    struct answer_defaults defaults = {.check = &check, .arena = arena};
    shape_check(&check, root, &voice_shape);
    for (size_t i = 0; i < node_count(list) && node_kind(list) == NODE_MAP; i++) {
        const struct node *node = node_at(list, i);
        const struct question *question = framework_question(framework, node->key);
        if (question)
            answer_read(question, node, &defaults);
        else if (!framework_is_off(framework, node->key))
            framework_unknown_question(framework, node, problems);
    }
}

/* The id in "factors.ID.weight" must be known; the rest of the path is the command's to say. */
static void check_path(const struct node *set, const struct framework *framework,
                       struct problems *problems)
{
    const char *path = node_text(set);
    char id[128] = "";
    const char *start = path ? strchr(path, '.') : NULL;
    size_t len = start ? strcspn(start + 1, ".") : 0;
    if (!start || len >= sizeof id)
        return;
    memcpy(id, start + 1, len);
    if (strncmp(path, "factors.", 8) == 0 && !framework_factor(framework, id))
        problem(problems, node_place(set), say_unknown_factor(problems->language, id));
    if (strncmp(path, "questions.", 10) == 0 && !framework_question(framework, id))
        problem(problems, node_place(set), say_unknown_question(problems->language, id));
}

void tailoring_check(const struct node *root, const struct framework *framework,
                     struct problems *problems)
{
    const struct node *list = node_get(root, "changes");
    const struct shape_check check = {.problems = problems};
    shape_check(&check, root, &tailoring_shape);
    for (size_t i = 0; i < node_count(list); i++) {
        const struct node *entry = node_at(list, i), *set = node_get(entry, "set"),
                          *off = node_get(entry, "off");
        if (!set == !off)
            problem(problems, node_place(entry), say_missing_key(problems->language, "set"));
        check_path(set, framework, problems);
    }
}

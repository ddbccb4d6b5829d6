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

/* check.c -- the keys of a scorecard and of its axes: a misspelt one would leave out what it holds in
 * silence.
 */
#include "scorecard/check.h"

#include "data/shape.h"

static const accord_shape any_list = SHAPE(ACCORD_IS_LIST, .item = &shape_any),
                          map = SHAPE(ACCORD_IS_DICT, .item = &shape_any);

static const accord_field *const axis_fields[] = {
    FIELD("title", ACCORD_REQUIRED, &shape_any, "its title", "son titre"),
    FIELD("score", ACCORD_REQUIRED, &shape_any, "the nominal score, or null", "le score, ou null"),
    FIELD("grade", ACCORD_REQUIRED, &shape_any, "the headline", "la note affichée"),
    FIELD("nominal-grade", 0, &shape_any, "before what holds it", "avant ce qui la retient"),
    FIELD("because", 0, &shape_any, "what holds the headline", "ce qui retient la note"),
    FIELD("provisional", 0, &shape_any, "assured and possible grades differ",
          "les notes prouvée et possible diffèrent"),
    FIELD("assured", 0, &shape_any, "on what is proven", "sur ce qui est prouvé"),
    FIELD("possible", 0, &shape_any, "at its best", "au mieux"),
    FIELD("range", 0, &shape_any, "why the two differ", "pourquoi les deux diffèrent"),
    FIELD("today", 0, &shape_any, "without what is only planned", "sans ce qui est prévu"),
    FIELD("coverage", 0, &shape_any, "share that is known", "part renseignée"),
    FIELD("evidence", 0, &shape_any, "the same by reliability", "la même selon les preuves"),
    FIELD("known-only", 0, &shape_any, "the score of what is known",
          "le score de ce qui est connu"),
    FIELD("answered", 0, &shape_any, "questions, counted", "les questions, comptées"),
    FIELD("lost-standard-error", 0, &shape_any, "of the points lost", "des points perdus"),
    FIELD("next", 0, &shape_any, "what to ask first", "quoi demander d’abord"),
    FIELD("dimensions", ACCORD_REQUIRED, &any_list, "its dimensions", "ses dimensions"),
    NULL};
static const accord_shape axis = SHAPE(ACCORD_IS_MAP, .fields = axis_fields);

static const accord_field *const card_fields[] = {
    FIELD("accord", ACCORD_REQUIRED, &shape_text, "scorecard/1", "scorecard/1"),
    FIELD("status", 0, &shape_text, "complete or incomplete", "complete ou incomplete"),
    FIELD("errors", 0, &any_list, "what failed", "ce qui a échoué"),
    FIELD("lang", 0, &shape_text, "of its texts", "de ses textes"),
    FIELD("depth", 0, &shape_text, "full or core", "full ou core"),
    FIELD("alliance", ACCORD_REQUIRED, &map, "what is assessed", "ce qui est apprécié"),
    FIELD("framework", ACCORD_REQUIRED, &map, "against what", "selon quoi"),
    FIELD("scoring", ACCORD_REQUIRED, &map, "how it was scored", "comment c’est coté"),
    FIELD("verdict", 0, &shape_any, "the conclusion", "la conclusion"),
    FIELD("success", 0, &axis, "an axis", "un axe"),
    FIELD("stakes", 0, &axis, "an axis", "un axe"),
    FIELD("themes", 0, &shape_any, "other readings", "autres lectures"),
    FIELD("partners", 0, &shape_any, "partner by partner", "partenaire par partenaire"),
    FIELD("alerts", 0, &shape_any, "what to watch", "ce qu’il faut surveiller"),
    FIELD("views", 0, &shape_any, "what partners say", "ce que disent les partenaires"),
    FIELD("changes", 0, &shape_any, "tailorings in force", "les adaptations en vigueur"),
    FIELD("measures", 0, &shape_any, "figures of plugins", "les mesures des modules"),
    FIELD("receipt", ACCORD_REQUIRED, &map, "what it was made from", "d’où elle est tirée"),
    NULL};
static const accord_shape card = SHAPE(ACCORD_IS_MAP, .fields = card_fields);

int scorecard_check(const struct node *root, struct problems *problems)
{
    const struct shape_check check = {.problems = problems};
    size_t errors = problems->errors;
    if (node_is_word(node_get(root, "status"), "invalid"))
        return OK;
    shape_check(&check, root, &card);
    if (!node_get(root, "success") && !node_get(root, "stakes"))
        return problem(problems, node_place(root), say_missing_key(problems->language, "success"));
    return problems->errors == errors ? OK : FAILED;
}

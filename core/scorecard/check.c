/* check.c -- the keys of a scorecard, down to its findings: a misspelt one would leave out what it holds in
 * silence.
 */
#include "scorecard/check.h"

#include "data/shape.h"

static const accord_shape any_list = SHAPE(ACCORD_IS_LIST, .item = &shape_any),
                          map = SHAPE(ACCORD_IS_DICT, .item = &shape_any);

static const accord_field *const read_fields[] = {
    FIELD("path", ACCORD_REQUIRED, &shape_text, "what was read", "ce qui a été lu"),
    FIELD("at", 0, &shape_any, "line and column", "ligne et colonne"),
    FIELD("file", 0, &shape_any, "where not the dossier", "si ce n’est le dossier"),
    FIELD("value", ACCORD_REQUIRED, &shape_any, "what stands there", "ce qui y figure"),
    FIELD("says", 0, &shape_any, "the same by titles", "la même chose par les titres"),
    FIELD("evidence", 0, &shape_any, "how it is proven", "comment c’est prouvé"),
    FIELD("status", 0, &shape_any, "planned", "planned"),
    FIELD("source", 0, &shape_any, "its source", "sa source"),
    FIELD("date", 0, &shape_any, "its date", "sa date"),
    FIELD("supplier", 0, &shape_any, "who gave it", "qui l’a donné"),
    FIELD("role", 0, &shape_any, "in which role", "à quel titre"),
    FIELD("note", 0, &shape_any, "its note", "sa note"),
    FIELD("visibility", 0, &shape_any, "internal", "internal"),
    NULL};
static const accord_shape read = SHAPE(ACCORD_IS_MAP, .fields = read_fields),
                          reads = SHAPE(ACCORD_IS_LIST, .item = &read);

static const accord_field *const finding_fields[] = {
    FIELD("from", ACCORD_REQUIRED, &shape_text, "question or rule", "question ou règle"),
    FIELD("ask", 0, &shape_any, "the question", "la question"),
    FIELD("title", 0, &shape_any, "of the rule", "de la règle"),
    FIELD("weight", 0, &shape_any, "in the factor", "dans le facteur"),
    FIELD("outcome", ACCORD_REQUIRED, &shape_any, "met, partial…", "met, partial…"),
    FIELD("value", ACCORD_REQUIRED, &shape_any, "its score", "son score"),
    FIELD("reliability", 0, &shape_any, "of what it reads", "de ce qu’il lit"),
    FIELD("says", 0, &shape_any, "in a sentence", "en une phrase"),
    FIELD("error", 0, &shape_any, "how it failed", "comment il a échoué"),
    FIELD("reads", 0, &reads, "what it read", "ce qu’il a lu"),
    FIELD("remedy", 0, &shape_any, "what to do", "que faire"),
    NULL};
static const accord_shape finding = SHAPE(ACCORD_IS_MAP, .fields = finding_fields),
                          findings = SHAPE(ACCORD_IS_LIST, .item = &finding);

#define LEVEL_FIELDS                                                                          \
    FIELD("id", ACCORD_REQUIRED, &shape_text, "its id", "son identifiant"),                   \
        FIELD("title", ACCORD_REQUIRED, &shape_any, "its title", "son titre"),                \
        FIELD("weight", 0, &shape_any, "in what is above it", "dans ce qui est au-dessus"),   \
        FIELD("score", ACCORD_REQUIRED, &shape_any, "nominal, or null", "le score, ou null"), \
        FIELD("assured", 0, &shape_any, "on what is proven", "sur ce qui est prouvé"),        \
        FIELD("possible", 0, &shape_any, "at its best", "au mieux"),                          \
        FIELD("lost", 0, &shape_any, "points of the axis", "points de l’axe")

static const accord_field *const factor_fields[] = {
    LEVEL_FIELDS, FIELD("critical", 0, &map, "the limit it sets", "la limite qu’il pose"),
    FIELD("knockout", 0, &map, "the cap it sets", "le plafond qu’il pose"),
    FIELD("findings", ACCORD_REQUIRED, &findings, "its findings", "ses constats"), NULL};
static const accord_shape factor = SHAPE(ACCORD_IS_MAP, .fields = factor_fields),
                          factors = SHAPE(ACCORD_IS_LIST, .item = &factor);

static const accord_field *const dimension_fields[] = {
    LEVEL_FIELDS, FIELD("factors", ACCORD_REQUIRED, &factors, "its factors", "ses facteurs"), NULL};
static const accord_shape dimension = SHAPE(ACCORD_IS_MAP, .fields = dimension_fields),
                          dimensions = SHAPE(ACCORD_IS_LIST, .item = &dimension);

static const accord_field *const alert_fields[] = {
    FIELD("rule", ACCORD_REQUIRED, &shape_text, "its rule", "sa règle"),
    FIELD("state", ACCORD_REQUIRED, &shape_text, "raised or unknown", "raised ou unknown"),
    FIELD("severity", ACCORD_REQUIRED, &shape_text, "how grave", "sa gravité"),
    FIELD("title", ACCORD_REQUIRED, &shape_any, "its title", "son titre"),
    FIELD("says", 0, &shape_any, "in a sentence", "en une phrase"),
    FIELD("reads", 0, &reads, "what it read", "ce qu’elle a lu"),
    NULL};
static const accord_shape alert = SHAPE(ACCORD_IS_MAP, .fields = alert_fields),
                          alerts = SHAPE(ACCORD_IS_LIST, .item = &alert);

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
    FIELD("dimensions", ACCORD_REQUIRED, &dimensions, "its dimensions", "ses dimensions"),
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
    FIELD("alerts", 0, &alerts, "what to watch", "ce qu’il faut surveiller"),
    FIELD("views", 0, &shape_any, "what partners say", "ce que disent les partenaires"),
    FIELD("changes", 0, &shape_any, "tailorings in force", "les adaptations en vigueur"),
    FIELD("measures", 0, &shape_any, "figures of plugins", "les mesures des modules"),
    FIELD("receipt", ACCORD_REQUIRED, &map, "what it was made from", "d’où elle est tirée"),
    NULL};
static const accord_shape card = SHAPE(ACCORD_IS_MAP, .fields = card_fields);

/* One that could not be made. */
static const accord_field *const invalid_fields[] = {
    FIELD("accord", ACCORD_REQUIRED, &shape_text, "scorecard/1", "scorecard/1"),
    FIELD("status", ACCORD_REQUIRED, &shape_text, "invalid", "invalid"),
    FIELD("errors", ACCORD_REQUIRED, &any_list, "what is wrong", "ce qui ne va pas"),
    FIELD("lang", 0, &shape_text, "of its texts", "de ses textes"), NULL};
static const accord_shape invalid = SHAPE(ACCORD_IS_MAP, .fields = invalid_fields);

int scorecard_check(const struct node *root, struct problems *problems)
{
    static const char *const axes[] = {"success", "stakes"};
    const struct shape_check check = {.problems = problems};
    size_t errors = problems->errors;
    if (node_is_word(node_get(root, "status"), "invalid"))
        return shape_check(&check, root, &invalid) ? OK : FAILED;
    shape_check(&check, root, &card);
    for (size_t i = 0; i < COUNT_OF(axes); i++)
        if (node_get(root, axes[i]) && node_kind(node_get(root, axes[i])) == NODE_NULL)
            shape_check(&check, node_get(root, axes[i]), &axis); /* it is left out, never empty */
    if (node_kind(node_get(root, "success")) == NODE_NULL &&
        node_kind(node_get(root, "stakes")) == NODE_NULL)
        return problem(problems, node_place(root), say_missing_key(problems->language, "success"));
    return problems->errors == errors ? OK : FAILED;
}

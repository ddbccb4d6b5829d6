/* framework_shape.c -- tables, from the leaves to the root. */
#include "model/framework_shape.h"

const char *const stage_words[] = {"idea", "design", "launch", "running", "renewal", NULL};
const char *const kind_words[] = {"association", "social-economy", "company",
                                  "public-body", "education",      "network",
                                  "foundation",  "citizens",       NULL};
const char *const type_words[] = {"yes-no",  "level", "number", "percent", "choice",
                                  "choices", "score", "fact",   NULL};

static const char *const severity_words[] = {"minor", "major", "critical", NULL};
static const char *const combine_words[] = {"sum", "share", "max", NULL};
static const char *const nominal_words[] = {"prudent", "face", NULL};
static const char *const scope_words[] = {"dimension", "overall", NULL};
static const char *const importance_words[] = {"importance", NULL};
static const char *const least_words[] = {"min", NULL};

static const accord_shape weight = SHAPE(ACCORD_IS_NUMBER, .least = 0, .most = 1e9),
                          factor_weight = SHAPE(ACCORD_IS_NUMBER | ACCORD_IS_WORD, .least = 0,
                                                .most = 1e9, .words = importance_words),
                          score = SHAPE(ACCORD_IS_NUMBER, .least = 0, .most = 100),
                          share = SHAPE(ACCORD_IS_NUMBER, .least = 0, .most = 1),
                          floor_shape = SHAPE(ACCORD_IS_NUMBER, .least = 0, .most = 50),
                          power = SHAPE(ACCORD_IS_NUMBER | ACCORD_IS_WORD, .least = -50, .most = 50,
                                        .words = least_words),
                          stage = SHAPE(ACCORD_IS_WORD, .words = stage_words),
                          stages = SHAPE(ACCORD_IS_LIST, .item = &stage),
                          kind = SHAPE(ACCORD_IS_WORD, .words = kind_words),
                          kinds = SHAPE(ACCORD_IS_LIST, .item = &kind),
                          type = SHAPE(ACCORD_IS_WORD, .words = type_words),
                          severity = SHAPE(ACCORD_IS_WORD, .words = severity_words),
                          combine = SHAPE(ACCORD_IS_WORD, .words = combine_words),
                          nominal = SHAPE(ACCORD_IS_WORD, .words = nominal_words),
                          scope = SHAPE(ACCORD_IS_WORD, .words = scope_words),
                          any_list = SHAPE(ACCORD_IS_LIST, .item = &shape_any),
                          /* a rule's parameters: names are the rule's own */
    params = SHAPE(ACCORD_IS_DICT, .item = &shape_number);

static const accord_field *const anchor_fields[] = {
    FIELD("at", ACCORD_REQUIRED, &shape_number, "the measured value", "la valeur mesurée"),
    FIELD("score", ACCORD_REQUIRED, &score, "its score", "sa cotation"),
    FIELD("says", 0, &shape_both, "what it means", "ce que cela veut dire"), NULL};
static const accord_shape anchor = SHAPE(ACCORD_IS_MAP, .fields = anchor_fields),
                          anchors = SHAPE(ACCORD_IS_LIST, .item = &anchor);

static const accord_field *const option_fields[] = {
    FIELD("id", ACCORD_REQUIRED, &shape_id, "what a dossier writes", "ce que le dossier écrit"),
    FIELD("title", 0, &shape_both, "what people read", "ce que l’on lit"),
    FIELD("value", 0, &score, "its score", "sa cotation"), NULL};
static const accord_shape option = SHAPE(ACCORD_IS_MAP, .fields = option_fields),
                          options = SHAPE(ACCORD_IS_LIST, .item = &option);

static const accord_field *const level_fields[] = {
    FIELD("0", 0, &shape_both, "absent", "absent"),
    FIELD("1", 0, &shape_both, "mentioned", "évoqué"),
    FIELD("2", 0, &shape_both, "defined", "défini"),
    FIELD("3", 0, &shape_both, "committed", "engagé"),
    FIELD("4", 0, &shape_both, "proven", "éprouvé"),
    NULL};
static const accord_shape levels = SHAPE(ACCORD_IS_MAP, .fields = level_fields);

static const accord_field *const applies_fields[] = {
    FIELD("question", ACCORD_REQUIRED, &shape_id, "the question that decides",
          "la question qui décide"),
    FIELD("any", ACCORD_REQUIRED, &any_list, "asked when its answer is one of these",
          "posée si la réponse est l’une de celles-ci"),
    NULL};
static const accord_shape applies = SHAPE(ACCORD_IS_MAP, .fields = applies_fields);

static const accord_field *const question_fields[] = {
    FIELD("id", ACCORD_REQUIRED, &shape_id, "its id", "son identifiant"),
    FIELD("type", ACCORD_REQUIRED, &type, "its type", "son type"),
    FIELD("ask", ACCORD_REQUIRED, &shape_both, "the question", "la question"),
    FIELD("guidance", 0, &shape_both, "how to answer", "comment répondre"),
    FIELD("weight", 0, &weight, "its weight in the factor", "son poids dans le facteur"),
    FIELD("core", 0, &shape_bool, "asked in a quick assessment",
          "posée dans une appréciation rapide"),
    FIELD("proof", 0, &shape_both, "the document that proves it", "la pièce qui le prouve"),
    FIELD("to", 0, &kinds, "who can answer", "qui peut répondre"),
    FIELD("good", 0, &shape_bool, "the good answer", "la bonne réponse"),
    FIELD("anchors", 0, &anchors, "values and their scores", "les valeurs et leurs cotations"),
    FIELD("levels", 0, &levels, "a sentence for each level", "une phrase par niveau"),
    FIELD("options", 0, &options, "the options", "les options"),
    FIELD("combine", 0, &combine, "how options add up", "comment les options se cumulent"),
    FIELD("applies", 0, &applies, "when it is asked", "quand elle est posée"),
    FIELD("stage", 0, &stages, "the stages at which it is asked", "les étapes où elle est posée"),
    FIELD("target", 0, &shape_any, "the value to reach", "la valeur visée"),
    FIELD("effort", 0, &weight, "1 a meeting, 2 a document, 3 a negotiation, 5 a change of set-up",
          "1 une réunion, 2 un document, 3 une négociation, 5 un changement de montage"),
    FIELD("from", 0, &shape_text, "the measure that fills it", "la mesure qui la remplit"),
    FIELD("off", 0, &shape_bool, "dropped", "retirée"),
    NULL};
static const accord_shape question = SHAPE(ACCORD_IS_MAP, .fields = question_fields),
                          questions = SHAPE(ACCORD_IS_LIST, .item = &question);

static const accord_field *const rule_fields[] = {
    FIELD("id", ACCORD_REQUIRED, &shape_id, "the rule", "la règle"),
    FIELD("weight", 0, &weight, "its weight in the factor", "son poids dans le facteur"),
    FIELD("params", 0, &params, "its parameters", "ses paramètres"),
    FIELD("from", 0, &shape_id, "the plugin that it comes from", "le module dont elle vient"),
    FIELD("off", 0, &shape_bool, "dropped", "retirée"),
    NULL};
static const accord_shape rule = SHAPE(ACCORD_IS_MAP, .fields = rule_fields);
const accord_shape framework_rules_shape = SHAPE(ACCORD_IS_LIST, .item = &rule);

static const accord_field *const critical_fields[] = {
    FIELD("slack", ACCORD_REQUIRED, &score, "parent <= factor + slack",
          "parent <= facteur + marge"),
    FIELD("scope", 0, &scope, "dimension or overall", "dimension ou ensemble"), NULL};
static const accord_field *const knockout_fields[] = {
    FIELD("below", ACCORD_REQUIRED, &score, "the score below which it acts",
          "la cotation sous laquelle elle agit"),
    FIELD("cap", ACCORD_REQUIRED, &shape_text, "the best grade then", "la meilleure note alors"),
    FIELD("because", 0, &shape_both, "why", "pourquoi"), NULL};
static const accord_shape critical = SHAPE(ACCORD_IS_MAP, .fields = critical_fields),
                          knockout = SHAPE(ACCORD_IS_MAP, .fields = knockout_fields);

static const accord_field *const factor_fields[] = {
    FIELD("id", ACCORD_REQUIRED, &shape_id, "its id", "son identifiant"),
    FIELD("title", ACCORD_REQUIRED, &shape_both, "its title", "son titre"),
    FIELD("meaning", 0, &shape_both, "what it means", "ce qu’il veut dire"),
    FIELD("source", 0, &shape_text, "where it comes from", "d’où il vient"),
    FIELD("weight", 0, &factor_weight, "its weight in the dimension",
          "son poids dans la dimension"),
    FIELD("critical", 0, &critical, "a limit on what is above it",
          "une limite sur ce qui est au-dessus"),
    FIELD("knockout", 0, &knockout, "a cap on the grade", "un plafond de la note"),
    FIELD("questions", 0, &questions, "its questions", "ses questions"),
    FIELD("rules", 0, &framework_rules_shape, "its rules", "ses règles"),
    FIELD("off", 0, &shape_bool, "dropped", "retiré"),
    NULL};
static const accord_shape factor = SHAPE(ACCORD_IS_MAP, .fields = factor_fields),
                          factors = SHAPE(ACCORD_IS_LIST, .item = &factor);

static const accord_field *const dimension_fields[] = {
    FIELD("id", ACCORD_REQUIRED, &shape_id, "its id", "son identifiant"),
    FIELD("title", ACCORD_REQUIRED, &shape_both, "its title", "son titre"),
    FIELD("weight", 0, &weight, "its weight in the axis", "son poids dans l’axe"),
    FIELD("factors", 0, &factors, "its factors", "ses facteurs"),
    FIELD("off", 0, &shape_bool, "dropped", "retirée"),
    NULL};
static const accord_shape dimension = SHAPE(ACCORD_IS_MAP, .fields = dimension_fields),
                          dimensions = SHAPE(ACCORD_IS_LIST, .item = &dimension);

static const accord_field *const axis_fields[] = {
    FIELD("title", 0, &shape_both, "its title", "son titre"),
    FIELD("dimensions", ACCORD_REQUIRED, &dimensions, "its dimensions", "ses dimensions"), NULL};
static const accord_shape axis = SHAPE(ACCORD_IS_MAP, .fields = axis_fields);
static const accord_field *const axes_fields[] = {
    FIELD("success", 0, &axis, "how well the alliance is built", "la solidité de l’alliance"),
    FIELD("stakes", 0, &axis, "what it is for", "ce à quoi elle répond"), NULL};
static const accord_shape axes = SHAPE(ACCORD_IS_MAP, .fields = axes_fields);

static const accord_field *const power_fields[] = {
    FIELD("factor", 0, &power, "findings into factors", "des constats aux facteurs"),
    FIELD("dimension", 0, &power, "factors into dimensions", "des facteurs aux dimensions"),
    FIELD("axis", 0, &power, "dimensions into the axis", "des dimensions à l’axe"), NULL};
static const accord_shape powers = SHAPE(ACCORD_IS_MAP, .fields = power_fields);
static const accord_field *const scoring_fields[] = {
    FIELD("power", 0, &powers, "powers of the means", "puissances des moyennes"),
    FIELD("floor", 0, &floor_shape, "floor of powers <= 0", "plancher des puissances <= 0"),
    FIELD("unknown", 0, &score, "nominal score of what is unknown",
          "cotation de ce qui est inconnu"),
    FIELD("nominal", 0, &nominal, "prudent or face", "prudent ou face"),
    FIELD("min-coverage", 0, &share, "coverage needed for a grade", "part renseignée requise"),
    FIELD("min-evidence", 0, &share, "evidence needed for a grade", "solidité des preuves requise"),
    FIELD("cap-open-critical", 0, &shape_text, "best grade while a critical question is open",
          "meilleure note tant qu’une question décisive est ouverte"),
    NULL};
static const accord_shape scoring = SHAPE(ACCORD_IS_MAP, .fields = scoring_fields);

static const accord_field *const grade_fields[] = {
    FIELD("grade", ACCORD_REQUIRED, &shape_text, "its letter", "sa lettre"),
    FIELD("from", ACCORD_REQUIRED, &score, "its threshold", "son seuil"),
    FIELD("title", 0, &shape_both, "its word", "son mot"), NULL};
static const accord_shape grade = SHAPE(ACCORD_IS_MAP, .fields = grade_fields),
                          grades = SHAPE(ACCORD_IS_LIST, .item = &grade);

static const accord_field *const theme_fields[] = {
    FIELD("id", ACCORD_REQUIRED, &shape_id, "its id", "son identifiant"),
    FIELD("title", ACCORD_REQUIRED, &shape_both, "its title", "son titre"),
    FIELD("factors", ACCORD_REQUIRED, &shape_id_list, "its factors", "ses facteurs"),
    FIELD("off", 0, &shape_bool, "dropped", "retiré"), NULL};
static const accord_shape theme = SHAPE(ACCORD_IS_MAP, .fields = theme_fields),
                          themes = SHAPE(ACCORD_IS_LIST, .item = &theme);

static const accord_field *const verdict_fields[] = {
    FIELD("id", ACCORD_REQUIRED, &shape_id, "its id", "son identifiant"),
    FIELD("title", ACCORD_REQUIRED, &shape_both, "its words, in project", "ses mots, en projet"),
    FIELD("title-running", 0, &shape_both, "its words, in operation", "ses mots, en activité"),
    FIELD("success", 0, &shape_text, "this grade or better", "cette note ou mieux"),
    FIELD("stakes", 0, &shape_text, "this grade or better", "cette note ou mieux"),
    FIELD("no-alert", 0, &severity, "none of this severity or worse",
          "aucune de cette gravité ou plus"),
    FIELD("alerts", 0, &shape_id_list, "when one of these is raised", "si l’une d’elles est levée"),
    FIELD("off", 0, &shape_bool, "dropped", "retiré"),
    NULL};
static const accord_shape verdict = SHAPE(ACCORD_IS_MAP, .fields = verdict_fields),
                          verdicts = SHAPE(ACCORD_IS_LIST, .item = &verdict);

static const accord_field *const framework_fields[] = {
    FIELD("accord", ACCORD_REQUIRED, &shape_text, "framework/1", "framework/1"),
    FIELD("id", ACCORD_REQUIRED, &shape_id, "its id, the name of its folder",
          "son identifiant, le nom de son dossier"),
    FIELD("version", ACCORD_REQUIRED, &shape_text, "its version", "sa version"),
    FIELD("title", ACCORD_REQUIRED, &shape_both, "its title", "son titre"),
    FIELD("extends", 0, &shape_id_list, "frameworks that it builds on",
          "référentiels sur lesquels il s’appuie"),
    FIELD("plugins", 0, &shape_id_list, "plugins that it reads", "modules qu’il lit"),
    FIELD("scoring", 0, &scoring, "how scores are computed", "comment les cotations se calculent"),
    FIELD("grades", 0, &grades, "grades, best first", "les notes, la meilleure d’abord"),
    FIELD("axes", ACCORD_REQUIRED, &axes, "success and stakes", "success et stakes"),
    FIELD("themes", 0, &themes, "other readings of the factors", "autres lectures des facteurs"),
    FIELD("verdicts", 0, &verdicts, "conclusions, the first that fits",
          "conclusions, la première qui convient"),
    NULL};
const accord_shape framework_shape = SHAPE(ACCORD_IS_MAP, .fields = framework_fields);

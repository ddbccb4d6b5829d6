/* framework.c -- from the merged tree to structs.  The tree has passed its shape
 * by then, so that reading it cannot fail; what relates one part to another is
 * checked in framework_check.c.
 */
#include "model/framework.h"

#include "base/file.h"
#include "base/text.h"
#include "data/shape.h"
#include "model/framework_check.h"
#include "model/framework_merge.h"
#include "model/framework_shape.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

struct building {
    struct framework *framework;
    struct arena *arena;
    size_t question_room, factor_room, off_room;
};

/* ---- small readers ---- */

static double number_or(const struct node *node, double otherwise)
{
    double number;
    return node_number(node, &number) ? number : otherwise;
}

static bool yes(const struct node *node)
{
    bool boolean = false;
    return node_boolean(node, &boolean) && boolean;
}

static size_t word_index(const struct node *node, const char *const *words)
{
    const char *text = node_text(node);
    for (size_t i = 0; words[i]; i++)
        if (text && strcmp(words[i], text) == 0)
            return i;
    return 0;
}

static const char **texts(const struct node *list, struct arena *arena, size_t *count)
{
    const char **result = arena_array(arena, node_count(list) + 1, sizeof *result);
    *count = 0;
    for (size_t i = 0; i < node_count(list); i++)
        if (node_text(node_at(list, i)))
            result[(*count)++] = node_text(node_at(list, i));
    return result;
}

static void remember_off(struct building *b, const char *id)
{
    struct framework *f = b->framework;
    f->off = arena_grow(b->arena, f->off, f->off_count, &b->off_room, sizeof *f->off);
    f->off[f->off_count++] = id ? id : "";
}

/* What stands below a member that is switched off goes with it. */
static void drop_below(struct building *b, const struct node *member)
{
    static const char *const lists[] = {"factors", "questions", "rules"};
    for (size_t i = 0; i < COUNT_OF(lists); i++) {
        const struct node *list = node_get(member, lists[i]);
        for (size_t k = 0; k < node_count(list); k++) {
            remember_off(b, node_text(node_get(node_at(list, k), "id")));
            drop_below(b, node_at(list, k));
        }
    }
}

/* Members with off: true are remembered, so that their rules and answers are known to be gone. */
static bool switched_off(struct building *b, const struct node *member)
{
    if (!yes(node_get(member, "off")))
        return false;
    remember_off(b, node_text(node_get(member, "id")));
    drop_below(b, member);
    return true;
}

static size_t kept_count(const struct node *list)
{
    size_t count = 0;
    for (size_t i = 0; i < node_count(list); i++)
        count += !yes(node_get(node_at(list, i), "off"));
    return count;
}

/* ---- questions ---- */

static void build_anchors(struct building *b, struct question *q, const struct node *list)
{
    q->anchors = arena_array(b->arena, node_count(list) + 1, sizeof *q->anchors);
    q->anchor_count = node_count(list);
    for (size_t i = 0; i < q->anchor_count; i++) {
        const struct node *anchor = node_at(list, i);
        q->anchors[i] = (struct anchor){number_or(node_get(anchor, "at"), 0),
                                        number_or(node_get(anchor, "score"), 0),
                                        wording_of(node_get(anchor, "says")), node_place(anchor)};
    }
}

static void build_options(struct building *b, struct question *q, const struct node *list)
{
    q->options = arena_array(b->arena, node_count(list) + 1, sizeof *q->options);
    q->option_count = node_count(list);
    double share = q->option_count ? 100.0 / (double)q->option_count : 0;
    for (size_t i = 0; i < q->option_count; i++) {
        const struct node *option = node_at(list, i);
        q->options[i] = (struct option){node_text(node_get(option, "id")),
                                        wording_of(node_get(option, "title")),
                                        number_or(node_get(option, "value"), share)};
    }
}

static void build_levels(struct question *q, const struct node *levels)
{
    static const char *const keys[LEVELS] = {"0", "1", "2", "3", "4"};
    for (size_t i = 0; i < LEVELS; i++)
        q->levels[i] = wording_of(node_get(levels, keys[i]));
}

static void build_stages(struct question *q, const struct node *list)
{
    for (size_t i = 0; i < node_count(list); i++)
        q->stages |= 1u << word_index(node_at(list, i), stage_words);
}

static void build_question(struct building *b, struct question *q, const struct node *node,
                           const struct factor *factor)
{
    static const char *const combine_words[] = {"sum", "share", "max", NULL};
    bool good = true;
    node_boolean(node_get(node, "good"), &good);
    const char *from = node_text(node_get(node, "from"));
    *q = (struct question){
        .id = node_text(node_get(node, "id")),
        .type = (enum question_type)word_index(node_get(node, "type"), type_words),
        .ask = wording_of(node_get(node, "ask")),
        .guidance = wording_of(node_get(node, "guidance")),
        .proof = wording_of(node_get(node, "proof")),
        .weight = number_or(node_get(node, "weight"), 1),
        .weight_said = node_kind(node_get(node, "weight")) != NODE_NULL,
        .core = yes(node_get(node, "core")),
        .good_no = !good,
        .combine = (enum combine)word_index(node_get(node, "combine"), combine_words),
        .applies = {node_text(node_path(node, "applies.question")), node_path(node, "applies.any")},
        .target = node_get(node, "target"),
        .effort = number_or(node_get(node, "effort"), 1),
        .from = from && strncmp(from, "measures.", 9) == 0 ? from + 9 : from,
        .factor = factor,
        .place = node_place(node),
    };
    q->to = texts(node_get(node, "to"), b->arena, &q->to_count);
    build_anchors(b, q, node_get(node, "anchors"));
    build_options(b, q, node_get(node, "options"));
    build_levels(q, node_get(node, "levels"));
    build_stages(q, node_get(node, "stage"));
    struct framework *f = b->framework;
    q->ordinal = f->question_count;
    f->questions = arena_grow(b->arena, f->questions, f->question_count, &b->question_room,
                              sizeof *f->questions);
    f->questions[f->question_count++] = q;
}

/* ---- rules, factors, dimensions ---- */

static void build_rule_use(struct building *b, struct rule_use *use, const struct node *node)
{
    const struct node *params = node_get(node, "params");
    *use = (struct rule_use){.id = node_text(node_get(node, "id")),
                             .weight = number_or(node_get(node, "weight"), 1),
                             .plugin = node_text(node_get(node, "from")),
                             .place = node_place(node)};
    use->off = switched_off(b, node);
    use->params = arena_array(b->arena, node_count(params) + 1, sizeof *use->params);
    use->param_count = node_count(params);
    for (size_t i = 0; i < use->param_count; i++) {
        const struct node *param = node_at(params, i);
        use->params[i] =
            (struct param_value){param->key, number_or(param, 0), node_key_place(param)};
    }
}

static void build_limits(struct building *b, struct factor *factor, const struct node *node)
{
    const struct node *critical = node_get(node, "critical"),
                      *knockout = node_get(node, "knockout");
    if (node_kind(critical) == NODE_MAP)
        factor->limit = (struct limit){true, node_is_word(node_get(critical, "scope"), "overall"),
                                       number_or(node_get(critical, "slack"), 0)};
    if (node_kind(knockout) == NODE_MAP)
        factor->knockout =
            (struct knockout){true, number_or(node_get(knockout, "below"), 0),
                              framework_grade(b->framework, node_text(node_get(knockout, "cap"))),
                              wording_of(node_get(knockout, "because"))};
}

static void build_factor(struct building *b, struct factor *factor, const struct node *node,
                         const struct dimension *dimension)
{
    const struct node *weight = node_get(node, "weight");
    *factor = (struct factor){.id = node_text(node_get(node, "id")),
                              .title = wording_of(node_get(node, "title")),
                              .meaning = wording_of(node_get(node, "meaning")),
                              .source = node_text(node_get(node, "source")),
                              .weight = number_or(weight, 1),
                              .by_importance = node_is_word(weight, "importance"),
                              .dimension = dimension,
                              .place = node_place(node)};
    build_limits(b, factor, node);
    const struct node *questions = node_get(node, "questions"), *rules = node_get(node, "rules");
    factor->questions = arena_array(b->arena, kept_count(questions) + 1, sizeof *factor->questions);
    for (size_t i = 0; i < node_count(questions); i++)
        if (!switched_off(b, node_at(questions, i)))
            build_question(b, &factor->questions[factor->question_count++], node_at(questions, i),
                           factor);
    factor->rules = arena_array(b->arena, node_count(rules) + 1, sizeof *factor->rules);
    factor->rule_count = node_count(rules);
    for (size_t i = 0; i < factor->rule_count; i++)
        build_rule_use(b, &factor->rules[i], node_at(rules, i));
    struct framework *f = b->framework;
    factor->ordinal = f->factor_count;
    f->factors =
        arena_grow(b->arena, f->factors, f->factor_count, &b->factor_room, sizeof *f->factors);
    f->factors[f->factor_count++] = factor;
}

static void build_dimension(struct building *b, struct dimension *dimension,
                            const struct node *node, int axis)
{
    const struct node *factors = node_get(node, "factors");
    *dimension = (struct dimension){.id = node_text(node_get(node, "id")),
                                    .title = wording_of(node_get(node, "title")),
                                    .weight = number_or(node_get(node, "weight"), 1),
                                    .axis = axis,
                                    .place = node_place(node)};
    dimension->factors = arena_array(b->arena, kept_count(factors) + 1, sizeof *dimension->factors);
    for (size_t i = 0; i < node_count(factors); i++)
        if (!switched_off(b, node_at(factors, i)))
            build_factor(b, &dimension->factors[dimension->factor_count++], node_at(factors, i),
                         dimension);
}

static void build_axis(struct building *b, int which)
{
    const struct node *node = node_get(node_get(b->framework->root, "axes"), axis_name(which));
    const struct node *dimensions = node_get(node, "dimensions");
    struct axis *axis = &b->framework->axes[which];
    if (node_kind(node) != NODE_MAP)
        return;
    axis->set = true;
    axis->title = wording_of(node_get(node, "title"));
    if (!axis->title.en)
        axis->title = which == AXIS_SUCCESS
                          ? (struct wording){"Strength of the alliance", "Solidité de l’alliance"}
                          : (struct wording){"Response to the stakes", "Réponse aux enjeux"};
    axis->dimensions = arena_array(b->arena, kept_count(dimensions) + 1, sizeof *axis->dimensions);
    for (size_t i = 0; i < node_count(dimensions); i++)
        if (!switched_off(b, node_at(dimensions, i)))
            build_dimension(b, &axis->dimensions[axis->dimension_count++], node_at(dimensions, i),
                            which);
}

/* ---- scoring, grades, verdicts, themes ---- */

static double power_of(const struct node *node, double otherwise)
{
    return node_is_word(node, "min") ? -INFINITY : number_or(node, otherwise);
}

static void build_scoring(struct building *b)
{
    struct framework *f = b->framework;
    const struct node *node = node_get(f->root, "scoring");
    const char *cap = node_text(node_get(node, "cap-open-critical"));
    f->scoring = (struct scoring){
        .power_factor = power_of(node_path(node, "power.factor"), 1),
        .power_dimension = power_of(node_path(node, "power.dimension"), 0.5),
        .power_axis = power_of(node_path(node, "power.axis"), 0),
        .floor = number_or(node_get(node, "floor"), 1),
        .unknown = number_or(node_get(node, "unknown"), 50),
        .min_coverage = number_or(node_get(node, "min-coverage"), 0.65),
        .min_evidence = number_or(node_get(node, "min-evidence"), 0.40),
        .face = node_is_word(node_get(node, "nominal"), "face"),
        .cap_open_critical = framework_grade(f, cap ? cap : "C"),
    };
}

static void build_grades(struct building *b)
{
    static const struct grade usual[] = {{"A", 80, {"Solid", "Solide"}, {0}},
                                         {"B", 65, {"Well under way", "Bien engagée"}, {0}},
                                         {"C", 50, {"To be strengthened", "À consolider"}, {0}},
                                         {"D", 35, {"Fragile", "Fragile"}, {0}},
                                         {"E", 0, {"Still to be built", "À construire"}, {0}}};
    struct framework *f = b->framework;
    const struct node *list = node_get(f->root, "grades");
    size_t count = node_count(list) ? node_count(list) : COUNT_OF(usual);
    f->grades = arena_array(b->arena, count, sizeof *f->grades);
    f->grade_count = count;
    for (size_t i = 0; i < count; i++) {
        const struct node *grade = node_at(list, i);
        f->grades[i] = grade
                           ? (struct grade){node_text(node_get(grade, "grade")),
                                            number_or(node_get(grade, "from"), 0),
                                            wording_of(node_get(grade, "title")), node_place(grade)}
                           : usual[i];
        for (size_t k = 0; k < COUNT_OF(usual) && !f->grades[i].title.en; k++)
            if (text_equal(usual[k].id, f->grades[i].id))
                f->grades[i].title = usual[k].title;
    }
}

static enum alert severity_of(const struct node *node)
{
    static const char *const words[] = {"none", "minor", "major", "critical", NULL};
    return (enum alert)word_index(node, words);
}

static int grade_of(const struct framework *f, const struct node *node)
{
    return node_text(node) ? framework_grade(f, node_text(node)) : GRADE_NONE;
}

static void build_verdicts(struct building *b)
{
    struct framework *f = b->framework;
    const struct node *list = node_get(f->root, "verdicts");
    f->verdicts = arena_array(b->arena, node_count(list) + 1, sizeof *f->verdicts);
    for (size_t i = 0; i < node_count(list); i++) {
        const struct node *node = node_at(list, i);
        if (switched_off(b, node))
            continue;
        struct verdict *v = &f->verdicts[f->verdict_count++];
        *v = (struct verdict){.id = node_text(node_get(node, "id")),
                              .title = wording_of(node_get(node, "title")),
                              .title_running = wording_of(node_get(node, "title-running")),
                              .grades = {grade_of(f, node_get(node, "success")),
                                         grade_of(f, node_get(node, "stakes"))},
                              .no_alert = severity_of(node_get(node, "no-alert")),
                              .place = node_place(node)};
        v->alerts = texts(node_get(node, "alerts"), b->arena, &v->alert_count);
    }
}

static void build_themes(struct building *b)
{
    struct framework *f = b->framework;
    const struct node *list = node_get(f->root, "themes");
    f->themes = arena_array(b->arena, node_count(list) + 1, sizeof *f->themes);
    for (size_t i = 0; i < node_count(list); i++) {
        const struct node *node = node_at(list, i), *ids = node_get(node, "factors");
        if (switched_off(b, node))
            continue;
        struct theme *theme = &f->themes[f->theme_count++];
        theme->id = node_text(node_get(node, "id"));
        theme->title = wording_of(node_get(node, "title"));
        theme->factors = arena_array(b->arena, node_count(ids) + 1, sizeof *theme->factors);
        for (size_t k = 0; k < node_count(ids); k++) {
            const struct factor *factor = framework_factor(f, node_text(node_at(ids, k)));
            if (factor)
                theme->factors[theme->factor_count++] = factor;
        }
    }
}

/* ---- looking up ---- */

static int compare_ids(const void *a, const void *b)
{
    return strcmp((*(struct question *const *)a)->id, (*(struct question *const *)b)->id);
}

static void sort_questions(struct framework *f, struct arena *arena)
{
    f->by_id = arena_array(arena, f->question_count + 1, sizeof *f->by_id);
    for (size_t i = 0; i < f->question_count; i++)
        f->by_id[i] = f->questions[i];
    if (f->question_count)
        qsort(f->by_id, f->question_count, sizeof *f->by_id, compare_ids);
}

const char *question_ask(const struct question *question, enum language language)
{
    const char *ask = wording_in(&question->ask, language);
    return ask ? ask : question->id;
}

bool question_is_for(const struct question *question, const char *kind)
{
    for (size_t i = 0; i < question->to_count; i++)
        if (text_equal(question->to[i], kind))
            return true;
    return question->to_count == 0;
}

bool question_has_options(const struct question *question)
{
    return question->type == TYPE_CHOICE || question->type == TYPE_CHOICES;
}

struct wording question_titles(const struct question *question, uint64_t chosen,
                               struct arena *arena)
{
    struct buffer en = buffer_on(arena), fr = buffer_on(arena);
    for (size_t i = 0; i < question->option_count; i++) {
        const struct option *option = &question->options[i];
        if (!(chosen >> i & 1))
            continue;
        buffer_print(&en, "%s%s", en.len ? " · " : "",
                     option->title.en ? option->title.en : option->id);
        buffer_print(&fr, "%s%s", fr.len ? " · " : "",
                     option->title.fr ? option->title.fr : option->id);
    }
    return en.len ? (struct wording){buffer_end(&en), buffer_end(&fr)}
                  : (struct wording){"none", "aucun"};
}

const struct question *framework_question(const struct framework *framework, const char *id)
{
    struct question wanted = {.id = id}, *key = &wanted;
    if (framework->by_id && id && framework->question_count) {
        struct question *const *found =
            bsearch(&key, framework->by_id, framework->question_count, sizeof key, compare_ids);
        return found ? *found : NULL;
    }
    for (size_t i = 0; id && i < framework->question_count; i++)
        if (strcmp(framework->questions[i]->id, id) == 0)
            return framework->questions[i];
    return NULL;
}

const struct factor *framework_factor(const struct framework *framework, const char *id)
{
    for (size_t i = 0; id && i < framework->factor_count; i++)
        if (strcmp(framework->factors[i]->id, id) == 0)
            return framework->factors[i];
    return NULL;
}

const struct dimension *framework_dimension(const struct framework *framework, const char *id)
{
    for (int a = 0; a < AXIS_COUNT; a++)
        for (size_t i = 0; id && i < framework->axes[a].dimension_count; i++)
            if (strcmp(framework->axes[a].dimensions[i].id, id) == 0)
                return &framework->axes[a].dimensions[i];
    return NULL;
}

bool framework_is_off(const struct framework *framework, const char *id)
{
    for (size_t i = 0; i < framework->off_count; i++)
        if (strcmp(framework->off[i], id) == 0)
            return true;
    return false;
}

int framework_grade(const struct framework *framework, const char *id)
{
    for (size_t i = 0; id && i < framework->grade_count; i++)
        if (text_equal(framework->grades[i].id, id))
            return (int)i;
    return GRADE_NONE;
}

const char *axis_name(int axis)
{
    return axis == AXIS_SUCCESS ? "success" : "stakes";
}

const char *type_name(enum question_type type)
{
    return type_words[type];
}

const char *framework_nearest_question(const struct framework *framework, const char *id,
                                       struct arena *arena)
{
    struct nearest nearest = nearest_to(arena, id);
    for (size_t i = 0; i < framework->question_count; i++)
        nearest_try(&nearest, framework->questions[i]->id);
    return nearest_word(&nearest);
}

void framework_unknown_question(const struct framework *framework, const struct node *node,
                                struct problems *problems)
{
    const char *meant = framework_nearest_question(framework, node->key, problems->arena);
    problem_helped(problems, node_key_place(node),
                   say_unknown_question(problems->language, node->key),
                   meant ? say_did_you_mean(problems->language, meant) : (struct saying){""});
}

/* ---- reading ---- */

static void build(struct building *b)
{
    struct framework *f = b->framework;
    f->id = node_text(node_get(f->root, "id"));
    f->version = node_text(node_get(f->root, "version"));
    f->title = wording_of(node_get(f->root, "title"));
    f->plugins = texts(node_get(f->root, "plugins"), b->arena, &f->plugin_count);
    f->place = node_place(f->root);
    build_grades(b);
    build_scoring(b);
    for (int axis = 0; axis < AXIS_COUNT; axis++)
        build_axis(b, axis);
    build_verdicts(b);
    build_themes(b);
}

static void keep_lineage(struct framework *f, const struct lineage *lineage, struct arena *arena)
{
    f->folder_count = lineage->count;
    f->folders = arena_array(arena, lineage->count, sizeof *f->folders);
    f->ids = arena_array(arena, lineage->count, sizeof *f->ids);
    f->sources = arena_array(arena, lineage->count, sizeof *f->sources);
    for (size_t i = 0; i < lineage->count; i++) {
        f->folders[i] = lineage->folders[i];
        f->ids[i] = lineage->ids[i];
        f->sources[i] = lineage->sources[i];
    }
}

/* The merged tree with a firm's changes laid over it; NULL with problems. */
static const struct node *tailor(struct framework *f, const struct node *root, struct arena *arena,
                                 struct problems *problems)
{
    struct shape_check check = {.problems = problems};
    if (!f->tailoring)
        return root;
    if (tailoring_apply(&f->tailored, f->tailoring, root, arena, problems) != OK ||
        !shape_check(&check, f->tailored.rules, &framework_rules_shape))
        return NULL;
    return f->tailored.root;
}

static void build_loose_rules(struct building *b)
{
    struct framework *f = b->framework;
    f->loose_rule_count = node_count(f->tailored.rules);
    f->loose_rules = arena_array(b->arena, f->loose_rule_count + 1, sizeof *f->loose_rules);
    for (size_t i = 0; i < f->loose_rule_count; i++)
        build_rule_use(b, &f->loose_rules[i], node_at(f->tailored.rules, i));
}

/* A framework that does not hold together only because of the changes says so in their file too. */
static void blame_tailoring(const struct framework *f, size_t first, struct problems *problems)
{
    for (size_t i = first; i < problems->count; i++)
        if (problems->list[i].place.source == f->tailoring->source)
            return;
    problem(problems, node_place(node_get(f->tailoring->root, "changes")),
            say_tailoring_breaks(problems->language));
}

struct framework *framework_read(const char *folder, const struct tailoring *tailoring,
                                 const struct framework_finder *finder, struct arena *arena,
                                 struct problems *problems)
{
    size_t errors = problems->errors, first = problems->count;
    struct lineage *lineage = arena_alloc(arena, sizeof *lineage);
    const struct node *merged = framework_merge(lineage, folder, finder, arena, problems);
    struct framework *f = arena_alloc(arena, sizeof *f);
    f->tailoring = tailoring;
    f->folder = folder;
    f->root = merged ? tailor(f, merged, arena, problems) : NULL;
    struct shape_check check = {.problems = problems};
    if (!f->root || !shape_check(&check, f->root, &framework_shape))
        return NULL;
    struct building b = {.framework = f, .arena = arena};
    build(&b);
    sort_questions(f, arena);
    build_loose_rules(&b);
    keep_lineage(f, lineage, arena);
    framework_check(f, problems);
    if (f->tailoring && problems->errors != errors)
        blame_tailoring(f, first, problems);
    return problems->errors == errors ? f : NULL;
}

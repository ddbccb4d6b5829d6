/* model.h -- a small framework and dossiers of it, read as from files. */
#ifndef MODEL_H
#define MODEL_H

#include "folder.h"

#include "base/file.h"
#include "model/scenario.h"

static const struct framework *framework;
static struct problems problems;

static inline const char *model_folder(void *places, const char *id, const char *beside,
                                       struct arena *on)
{
    (void)places;
    (void)id;
    (void)beside;
    (void)on;
    return NULL;
}

/* Read the framework "small", whose factors are given. */
static inline void model_framework(const char *factors)
{
    static const struct framework_finder finder = {NULL, model_folder};
    const char *path = in_folder("small");
    assert_true(mkdir(path, 0755) == 0 || file_is_folder(path));
    put_text("small/framework.yaml",
             arena_print(
                 arena,
                 "accord: framework/1\nid: small\nversion: 1.0.0\ntitle: {en: Small, fr: Petit}\n"
                 "axes:\n  success:\n    dimensions:\n    - id: whole\n"
                 "      title: {en: Whole, fr: Tout}\n      factors:\n%s",
                 factors));
    problems = problems_on(arena, ENGLISH);
    framework = framework_read(path, NULL, &finder, arena, &problems);
    if (!framework)
        fail_msg("%s", problems_print(&problems, arena));
}

/* The dossier whose head is good and whose rest is given; NULL with problems. */
static inline const struct dossier *model_dossier(const char *rest)
{
    const char *text =
        arena_print(arena,
                    "accord: dossier/1\nframework: small\npartners: [{id: ares}, {id: gxo}]\n%s%s",
                    strstr(rest, "alliance:") ? "" : "alliance: {name: A, date: 2024-03-11}\n",
                    rest);
    static const accord_shape any = {.size = sizeof any, .forms = ACCORD_IS_ANY};
    static const accord_section description = {.size = sizeof description,
                                               .key = "governance",
                                               .title = {"G", "G"},
                                               .about = {"G", "G"},
                                               .shape = &any};
    static const struct section sections[] = {{"governance", "governance", &description}};
    problems = problems_on(arena, ENGLISH);
    struct dossier *dossier = dossier_open(source_text(text), arena, &problems);
    return dossier && dossier_read(dossier, framework, sections, 1, arena, &problems) == OK
               ? dossier
               : NULL;
}

static inline const struct dossier *good_dossier(const char *rest)
{
    const struct dossier *dossier = model_dossier(rest);
    if (!dossier)
        fail_msg("%s", problems_print(&problems, arena));
    return dossier;
}

/* What is said of a dossier that is bad. */
static inline const char *bad_dossier(const char *rest)
{
    if (model_dossier(rest))
        return "nothing";
    return problems_print(&problems, arena);
}

static inline struct scenario proposed(const char *rest, const struct node *measures)
{
    return scenario_proposed(good_dossier(rest), framework, measures, arena, &problems);
}

static inline const struct answer *answer_to(const struct scenario *scenario, const char *id)
{
    const struct question *question = framework_question(framework, id);
    if (!question)
        fail_msg("no question %s", id);
    return scenario->answers[question->ordinal];
}

#endif

/* assess.h -- one assessment: measures, findings, scores, grades, verdict. */
#ifndef ASSESS_H
#define ASSESS_H

#include "run/result.h"

/* Assess the dossier, which has been read with the framework of method.  language
 * is that of the sentences about rules that fail. */
struct assessment *assess(const struct method *method, const struct dossier *dossier,
                          enum language language, struct arena *arena, struct problems *problems);

/* One finding again, under another scenario of the same dossier. */
struct finding assess_again(const struct method *method, const struct scenario *scenario,
                            const struct factor *factor, const struct finding *finding);

/* The plugins that the framework names or that have a section in the dossier, by id. */
const struct plugin **assess_plugins(const struct method *method, const struct dossier *dossier,
                                     struct arena *arena, size_t *count);

/* The measures of every plugin whose section the dossier has; failures are appended.  Where a plugin
 * finds the dossier wrong that is among the problems, and an error among them makes the rest void.
 * The framework, or NULL, says of which type the questions are that partners answer one by one. */
const struct node *assess_measures(const struct toolbox *toolbox, const struct dossier *dossier,
                                   const struct framework *framework, struct arena *arena,
                                   struct problems *problems, struct failure **failures,
                                   size_t *failure_count);

/* Of a dossier that has errors: what plugins find wrong in the sections that are of their shape, so
 * that whoever corrects it learns of everything at once. */
void assess_sections(const struct toolbox *toolbox, const struct dossier *dossier,
                     struct arena *arena, struct problems *problems);

/* The measures without what is only planned: projects count today when they are running or done. */
const struct node *assess_measures_today(const struct node *measures, const struct toolbox *toolbox,
                                         const struct dossier *dossier, struct arena *arena);

#endif

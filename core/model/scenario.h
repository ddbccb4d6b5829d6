/* scenario.h -- the answers that an assessment looks at: those of the dossier,
 * with some of them laid over.
 *
 * Every analysis is "assess under a scenario": as proposed, today (what is only
 * planned at its value of today, else its worst), and, when their time comes, one
 * completion of the open questions, a what-if, a step towards a better grade.  A
 * scenario is a table of pointers; making another one copies the pointers and
 * replaces a few.
 */
#ifndef SCENARIO_H
#define SCENARIO_H

#include "model/dossier.h"

struct scenario {
    const struct dossier *dossier;
    const struct framework *framework;
    const struct node *measures;   /* by plugin, then path */
    const struct answer **answers; /* by ordinal of the question */
    enum language language;        /* of sentences about what fails */
    struct arena *arena;
};

/* As proposed: the dossier's answers, questions filled from measures, and what is
 * not asked or does not apply.  Contradictions with measures are warned of. */
struct scenario scenario_proposed(const struct dossier *dossier, const struct framework *framework,
                                  const struct node *measures, struct arena *arena,
                                  struct problems *problems);

/* The same with every planned answer at its value of today, else at its worst, and with the measures
 * of today. */
struct scenario scenario_today(const struct scenario *proposed, const struct node *measures);

/* The same with other answers in place of some of the dossier's, by ordinal of their questions (NULL: as
 * it is), and what follows from them: what is asked then, and what applies. */
struct scenario scenario_with(const struct scenario *proposed, const struct answer *const *instead,
                              const struct node *measures, struct arena *arena);

/* Does the question wait for an answer that decides whether it applies? */
bool scenario_waits(const struct scenario *scenario, const struct question *question);

/* The figure at a path; where nothing measures it, a null with the reason.  Never NULL. */
const struct node *scenario_measure(const struct scenario *scenario, const char *path);

#endif

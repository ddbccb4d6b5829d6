/* levers.h -- what could be changed in a dossier, answer by answer, and what each finding of an axis would
 * be for every combination of the changes that it depends on.  The rules themselves are asked, under a
 * scenario with those answers in place of the dossier's: there is no model of them.
 */
#ifndef LEVERS_H
#define LEVERS_H

#include "run/assess.h"
#include "run/axis.h"
#include "scoring/improve.h"

enum lever_kind { LEVER_ANSWER, LEVER_PROVE, LEVER_DO }; /* was open; was right; was another */

const char *lever_kind_name(enum lever_kind kind); /* "answer" */

/* An answer that could be another one. */
struct lever_change {
    const struct question *question;
    const struct answer *made; /* in place of the dossier's: proven */
    enum lever_kind kind;
    double effort;
};

/* What a finding comes to: as in struct finding. */
struct lever_figures {
    double nominal, low; /* NAN where it does not apply */
    double reliability;
    bool known;
    long long fuel; /* what the judgement took */
};

struct lever_finding {
    size_t count; /* of levers that it depends on */
    const size_t *levers;
    struct lever_figures *figures; /* by subset: bit i for levers[i] */
};

struct levers {
    const struct assessment *assessment;
    const struct axis_result *axis;
    struct axis_tree tree;
    struct lever_change *changes;
    size_t count;
    struct lever_finding *findings; /* in the order of the tree */
    long long fuel;                 /* that the rules may still take */
    bool too_long;                  /* they took more: the tables are not complete */
    const struct finding *too_wide; /* it depends on more levers than can be tried; or NULL */
    size_t width;                   /* how many those are */
    struct arena *arena;
};

/* Every answer of the framework brought to its target and proven, unless it is there, `fixed`, not asked,
 * without a target, or filled from a measure that has a value. */
struct levers levers_up(const struct assessment *assessment, const struct axis_result *axis,
                        long long fuel, struct arena *arena);

/* Every known answer at its worst, for certain. */
struct levers levers_down(const struct assessment *assessment, const struct axis_result *axis,
                          long long fuel, struct arena *arena);

/* Are the tables there? */
bool levers_ready(const struct levers *levers);

/* The answer to a question with that value, as certain as can be. */
const struct answer *lever_answer(const struct answer *now, const struct value *value,
                                  struct arena *arena);

/* May another answer to the question change the finding? */
bool lever_moves(const struct assessment *assessment, const struct question *question,
                 const struct finding *finding);

/* The finding with other answers in place of some, by ordinal of their questions. */
struct lever_figures lever_judge(const struct assessment *assessment,
                                 const struct answer *const *instead, const struct factor *factor,
                                 const struct finding *finding, struct arena *arena);

/* What finding i comes to when the levers of made are done. */
const struct lever_figures *levers_figures(const struct levers *levers, size_t i, const bool *made);

#endif

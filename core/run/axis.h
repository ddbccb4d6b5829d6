/* axis.h -- the numbers, coverage and grades of one judged axis. */
#ifndef AXIS_H
#define AXIS_H

#include "run/result.h"

enum which { LOW, NOMINAL, HIGH };

double *level_figure(struct level *level, enum which which);

/* Fill in everything of axis beside its findings and its counts of answers. */
void axis_score(struct axis_result *axis, const struct framework *framework, struct arena *arena);

#endif

/* importance.h -- what matters to the partners: the section `stakes` of a dossier as weights of the
 * stakes, which are the factors of the axis of that name.
 */
#ifndef IMPORTANCE_H
#define IMPORTANCE_H

#include "model/framework.h"

/* The importance of every factor, by ordinal: the mean over the partners of what each gives to it,
 * of a whole of 1 for each partner who gives anything; stakes of the dossier's own (`stake-titles`)
 * add to the one that they count for.  NULL where the dossier has no section `stakes`.  Stakes
 * that neither the framework nor the dossier knows are problems. */
const double *importance_read(const struct node *dossier, const struct framework *framework,
                              struct arena *arena, struct problems *problems);

#endif

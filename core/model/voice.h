/* voice.h -- the files that stand beside a dossier: one partner's answers
 * (answers/1), and the changes that a firm makes to a framework (tailoring/1).
 * For now they are checked; assessing with them comes with the commands that do.
 */
#ifndef VOICE_H
#define VOICE_H

#include "model/framework.h"

void voice_check(const struct node *root, const struct framework *framework, struct arena *arena,
                 struct problems *problems);
void tailoring_check(const struct node *root, const struct framework *framework,
                     struct problems *problems);

#endif

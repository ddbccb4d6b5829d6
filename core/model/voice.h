/* voice.h -- one partner's answers, in a file beside the dossier (answers/1).  For now they are
 * checked; assessing with them comes with the commands that do.
 */
#ifndef VOICE_H
#define VOICE_H

#include "model/framework.h"

void voice_check(const struct node *root, const struct framework *framework, struct arena *arena,
                 struct problems *problems);

#endif

/* progress.h -- a line on standard error that says how long something takes, from its second second on.
 * On a terminal only, and gone before anything else is written.
 */
#ifndef PROGRESS_H
#define PROGRESS_H

#include "base/base.h"

void progress_begin(bool french);
void progress_end(void); /* any number of times */

#endif

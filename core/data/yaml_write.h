/* yaml_write.h -- a tree as YAML text.  Strings are always double-quoted, so that
 * no reader makes something else of them; numbers are printed as the shortest
 * text that reads back the same; nodes marked flow stand on one line.
 */
#ifndef YAML_WRITE_H
#define YAML_WRITE_H

#include "base/text.h"
#include "data/node.h"

void yaml_write(struct buffer *out, const struct node *root);

#endif

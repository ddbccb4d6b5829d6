/* json_write.h -- a tree as JSON text, indented. */
#ifndef JSON_WRITE_H
#define JSON_WRITE_H

#include "base/text.h"
#include "data/node.h"

void json_write(struct buffer *out, const struct node *root);

#endif

/* framework_shape.h -- the shape of framework.yaml once its parents are merged in. */
#ifndef FRAMEWORK_SHAPE_H
#define FRAMEWORK_SHAPE_H

#include "data/shape.h"

extern const accord_shape framework_rules_shape; /* uses of rules, as a factor lists them */
extern const accord_shape framework_shape;
extern const char *const stage_words[], *const kind_words[], *const type_words[];

#endif

/* field-no-shape.c -- a field that may be anything and nothing. */
#define ID "field-no-shape"
#define FIELD_SHAPE NULL
#include "ill.h"

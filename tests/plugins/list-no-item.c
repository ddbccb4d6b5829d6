/* list-no-item.c -- a list of nothing. */
#define ID "list-no-item"
#define FIELD_SHAPE &list_of_nothing
#include "ill.h"

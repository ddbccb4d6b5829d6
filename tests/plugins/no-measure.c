/* no-measure.c -- a section, and nothing that measures it. */
#define ID "no-measure"
#define MEASURE NULL
#include "ill.h"

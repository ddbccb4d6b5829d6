/* field-no-french.c -- a field of the section that is described in one language. */
#define ID "field-no-french"
#define FIELD_ABOUT       \
    {                     \
        "Anything.", NULL \
    }
#include "ill.h"

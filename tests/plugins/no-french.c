/* no-french.c -- a title in one language. */
#define ID "no-french"
#define TITLE               \
    {                       \
        "Ill-behaved", NULL \
    }
#include "ill.h"

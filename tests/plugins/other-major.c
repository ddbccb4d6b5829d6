/* other-major.c -- built against another interface. */
#define ID "other-major"
#define MAJOR (ACCORD_ABI_MAJOR + 1)
#include "ill.h"

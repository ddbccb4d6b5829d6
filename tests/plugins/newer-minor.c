/* newer-minor.c -- built against a header that has grown. */
#define ID "newer-minor"
#define MINOR (ACCORD_ABI_MINOR + 1)
#include "ill.h"

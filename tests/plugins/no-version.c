/* no-version.c -- without a version. */
#define ID "no-version"
#define VERSION ""
#include "ill.h"

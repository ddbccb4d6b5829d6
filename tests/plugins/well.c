/* well.c -- nothing is wrong with this one. */
#define ID "well"
#include "ill.h"

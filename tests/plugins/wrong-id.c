/* wrong-id.c -- its id is not the name of its file. */
#define ID "some-other-id"
#include "ill.h"

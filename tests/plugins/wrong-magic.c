/* wrong-magic.c -- it begins with some other word. */
#define ID "wrong-magic"
#define MAGIC 0x12345678u
#include "ill.h"

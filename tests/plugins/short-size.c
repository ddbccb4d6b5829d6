/* short-size.c -- a description that stops half way. */
#define ID "short-size"
#define SIZE 40
#include "ill.h"

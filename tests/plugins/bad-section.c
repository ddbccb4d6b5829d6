/* bad-section.c -- a section that no dossier can have. */
#define ID "bad-section"
#define SECTION "Bad Key"
#include "ill.h"

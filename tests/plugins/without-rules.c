/* without-rules.c -- a description that ends before the rules. */
#define ID "without-rules"
#define SIZE offsetof(accord_plugin, rules)
#include "ill.h"

/* rule-no-french.c -- a rule with a title in one language. */
#define ID "rule-no-french"
#define RULE_TITLE     \
    {                  \
        "A rule", NULL \
    }
#include "ill.h"

/* finding.c -- the names of outcomes. */
#include "model/finding.h"

const char *outcome_name(enum outcome outcome)
{
    static const char *const names[OUTCOME_COUNT] = {"met",     "partial",        "unmet",
                                                     "unknown", "not-applicable", "error",
                                                     "raised",  "clear"};
    return names[outcome];
}

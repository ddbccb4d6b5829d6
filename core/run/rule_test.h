/* rule_test.h -- the tests inside the rules: what is given is made into a small
 * dossier, the rule judges it, and the finding is held against what is wanted.
 */
#ifndef RULE_TEST_H
#define RULE_TEST_H

#include "run/judge.h"

struct case_result {
    const char *name;
    struct place place;
    bool passed;
    const char *why;   /* of a failure: what was wanted and what came out */
    const char *error; /* the rule itself failed: how, and on which line of its file */
    int error_line;
};

struct rule_test_result {
    const struct bound_rule *rule;
    struct case_result *cases;
    size_t case_count;
    bool *reached; /* one for each message of the rule */
    bool *read;    /* one for each of its reads */
};

/* Run every test of rule; a failure is a result, a test that is wrongly written
 * is a problem. */
struct rule_test_result rule_test_run(const struct method *method, const struct bound_rule *rule,
                                      struct arena *arena, struct problems *problems);

#endif

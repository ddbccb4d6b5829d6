/* judge.h -- questions and rules into findings, under one scenario. */
#ifndef JUDGE_H
#define JUDGE_H

#include "model/scenario.h"
#include "run/method.h"
#include "scoring/value.h"

struct finding {
    const char *from; /* the id of the question or rule */
    const struct question *question;
    const struct bound_rule *rule;
    double weight;
    double global; /* its share of the whole axis */
    enum outcome outcome;
    bool judged;              /* false: a fact, or a question without anchors; it has no score */
    bool known;               /* judged, and the same whatever is still open */
    double low, high, middle; /* of the score, where judged */
    double *values; /* the different scores of a rule's completions; a question has none */
    size_t value_count;
    double reliability;
    const char *message; /* key of the rule's message that says it; NULL for none */
    struct wording says, remedy;
    struct evidence *reads;
    size_t read_count;
    enum outcome alert; /* of a rule that raises alerts: raised, unknown or clear */
    bool idle;          /* of a rule: it does not apply, whatever is answered */
    bool stuck;         /* of a rule: unknown whatever is answered, for want of something else */
    long long fuel;     /* what the rule took, over all its runs */
    const char *error;  /* OUTCOME_ERROR */
    int error_line;
    struct triple triple; /* where judged and applicable */
};

struct finding judge_question(const struct scenario *scenario, const struct slot *slot);

/* Run the rule on every combination of the several values that it reads. */
struct finding judge_rule(const struct scenario *scenario, const struct method *method,
                          const struct bound_rule *rule, double weight);

/* The triple of a finding that applies, by the framework's scoring. */
struct triple judge_triple(const struct scoring *scoring, const struct finding *finding);

/* The score of one value of a question, as an interval; FAILED where it has none. */
int judge_score(const struct question *question, const struct value *value, double *low,
                double *high);

#endif

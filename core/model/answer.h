/* answer.h -- what a dossier says to one question. */
#ifndef ANSWER_H
#define ANSWER_H

#include "model/framework.h"

/* One value, by the type of its question: an interval of numbers (yes-no is 0
 * or 1, a level 0 to 4; an end that nobody knows is infinite), options as bits,
 * or anything (a fact). */
struct value {
    double low, high;
    uint64_t options;
    const struct node *node; /* as written, for the evidence */
};

/* A value, with who says so. */
struct statement {
    struct value value;
    const char *partner; /* by: the partner, who may speak with several voices; NULL elsewhere */
    struct wording role; /* of whoever speaks for the partner */
    const char *source, *date, *note;
    bool proof_said;    /* it has evidence of its own */
    double reliability; /* its own, else the answer's */
    const char *level;
    bool planned;
    const struct node *today; /* planned: its own value of today, or NULL */
    bool internal;
    bool elsewhere; /* it stands in another file than the answer, which says nothing of it */
    struct place place;
};

enum answer_state { ANSWER_OPEN, ANSWER_GIVEN, ANSWER_NOT_APPLICABLE };

struct answer {
    const struct question *question;
    enum answer_state state;
    struct wording reason; /* ANSWER_NOT_APPLICABLE: why; NULL texts when it is not asked at all */
    bool asked;            /* false: out of depth, stage or condition; counted nowhere */
    struct statement *statements; /* ANSWER_GIVEN: one; several for facts and by, where those of one
                                   * partner stand side by side */
    size_t statement_count;
    bool by;
    struct statement *voices; /* of partners, beside the assessor's own answer: in no score */
    size_t voice_count;
    bool planned;             /* as a whole, or somebody's word */
    const struct node *today; /* planned: the value of today of the whole, or NULL */
    double reliability;
    const char *level; /* "documented"; NULL when a number was given */
    const char *source, *date, *supplier, *note, *internal_note;
    bool internal, fixed;
    const char *measure; /* filled from this path below "measures"; else NULL */
    struct place place;
};

/* What stands there today where a word is planned; FAILED with a problem where it is not. */
int today_read(const struct node **today, const struct question *question, const struct node *node,
               bool planned, struct problems *problems);

/* Read one value of the type of question from node.  FAILED with a problem. */
int value_read(struct value *value, const struct question *question, const struct node *node,
               struct problems *problems);

/* The answer in node (short form, an interval too, or map), NULL reads as open.  Problems are
 * added; an answer with an error is open. */
struct answer_defaults {
    bool planned;
    double reliability;
    const char *level;
    const struct node *sources;
    const struct shape_check *check; /* problems and partners */
    struct arena *arena;
};
struct answer answer_read(const struct question *question, const struct node *node,
                          const struct answer_defaults *defaults);

/* The ends of the scale of a question about a number or level: of its anchors, else of its type; infinite
 * where nothing says them.  An interval that leaves an end open has that one. */
void question_scale(const struct question *question, double *low, double *high);

/* The end of the statements of one partner, from at on; of any other statement, the next. */
size_t statements_end(const struct statement *list, size_t count, size_t at);

/* Is value what wide says: inside its interval, the same options, the same fact? */
bool value_covers(const struct question *question, const struct value *wide,
                  const struct value *value);

/* Do two values say the same: each what the other does? */
bool value_same(const struct question *question, const struct value *a, const struct value *b);

/* The value of lowest score of a question; FAILED where there is none (facts). */
int value_worst(struct value *value, const struct question *question, struct arena *arena);

/* The value of highest score, the first where there are several; FAILED where there is none. */
int value_best(struct value *value, const struct question *question, struct arena *arena);

/* What an improvement brings the answer to: the target that the framework writes, else the best value. */
int value_target(struct value *value, const struct question *question, struct arena *arena);

/* Is a plain value (a boolean, number, option or list of options) one of these? */
bool value_is_among(const struct question *question, const struct node *value,
                    const struct node *any, struct arena *arena);

/* Does one of the answer's statements have one of these values? */
bool answer_matches(const struct answer *answer, const struct node *any);

/* Do all of them, for certain? */
bool answer_matches_wholly(const struct answer *answer, const struct node *any);

/* Do two answers to one question say the same, as well proven? */
bool answer_same(const struct answer *a, const struct answer *b);

/* The reliability of a level of evidence; FAILED for an unknown word. */
int evidence_reliability(double *out, const struct node *node);
extern const char *const evidence_words[];

#endif

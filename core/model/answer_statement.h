/* answer_statement.h -- values with who says so: sources that disagree, partners who were asked
 * apart.  For answer.c and for files of answers.
 */
#ifndef ANSWER_STATEMENT_H
#define ANSWER_STATEMENT_H

#include "data/shape.h"
#include "model/answer.h"

extern const accord_shape shape_status, shape_evidence, shape_visibility, shape_voices;

/* The text of a remark, whatever its language; NULL where there is none. */
const char *statement_remark(const struct node *node);

/* What a source is called: the title of an entry of the dossier's sources, else its own words. */
const char *statement_source(const struct answer_defaults *defaults, const struct node *node);

/* A list of facts, or a map of what partners say: one value, or {voices: […]}, each a value or a map
 * with value.  Who says nothing is left out.  FAILED with problems. */
int statements_read(struct statement **out, size_t *count, const struct answer *answer,
                    const struct node *several, const struct answer_defaults *defaults);

#endif

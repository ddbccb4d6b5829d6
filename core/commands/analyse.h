/* analyse.h -- what the commands share that ask something of one assessed dossier and write the answer. */
#ifndef ANALYSE_H
#define ANALYSE_H

#include "commands/render.h"

/* Which dossier, as the options of the invocation say. */
struct request analyse_request(const struct invocation *invocation);

/* The dossier of the invocation, assessed with its options; NULL with the problems told.  language is that
 * of the result. */
const struct assessment *analyse_assess(struct invocation *invocation, enum language *language);

/* Write the tree in a form, or text where people are to read it; an exit status, that of work done in part
 * where the assessment failed in part. */
int analyse_write(const struct invocation *invocation, const struct node *tree, const char *form,
                  const char *text);

#define OPTION_FORM                                                                              \
    {                                                                                            \
        "--to", NULL, "yaml|json|text",                                                          \
        {                                                                                        \
            "the form; text on a terminal, else yaml", "la forme ; text au terminal, sinon yaml" \
        }                                                                                        \
    }
#define OPTION_OUTPUT                                                                   \
    {                                                                                   \
        "--output", "-o", "PATH",                                                       \
        {                                                                               \
            "write there, whole or not at all", "écrire là, en entier ou pas du tout" \
        }                                                                               \
    }

#endif

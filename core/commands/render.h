/* render.h -- a tree or scorecard in one of the forms of output. */
#ifndef RENDER_H
#define RENDER_H

#include "base/text.h"
#include "commands/command.h"
#include "report/text.h"

/* The form asked for by --to, by the ending of -o, or by where the output goes:
 * "text", "yaml" or "json"; NULL after a usage error. */
const char *render_form(const struct invocation *invocation);

/* The same without --to. */
const char *render_form_of_output(const struct invocation *invocation);

/* The form that the ending of a path says; NULL: none. */
const char *render_form_of_ending(const char *path);

/* How people's text looks, with the path of the dossier and the options that other commands need too. */
struct report_style render_style(const struct invocation *invocation, const char *dossier);

/* Append the scorecard in that form; dossier is named in the text's commands. */
void render_scorecard(struct buffer *out, const struct invocation *invocation,
                      const struct node *scorecard, const char *form, const char *dossier);

/* Append any tree in that form; text is what people read of it. */
void render_tree(struct buffer *out, const struct node *tree, const char *form, const char *text);

#endif

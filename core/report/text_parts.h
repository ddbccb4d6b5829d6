/* text_parts.h -- the blocks of the first screen, each written where it belongs;
 * a block that has nothing to say writes nothing.
 */
#ifndef TEXT_PARTS_H
#define TEXT_PARTS_H

#include "report/card.h"
#include "report/tell.h"
#include "report/text.h"

void text_head(struct page *page, const struct node *card);     /* who, what, when */
void text_failures(struct page *page, const struct node *card); /* what could not be assessed */
void text_axes(struct page *page, const struct node *card);     /* verdict aside, the figures */
void text_axis_line(struct page *page, const struct node *card,
                    const struct node *axis); /* title, word, score */

void text_strengths(struct page *page, const struct node *card);   /* of the axes that are rated */
void text_established(struct page *page, const struct node *card); /* of those that are not */
void text_vigilance(struct page *page, const struct node *card);
void text_ask(struct page *page, const struct node *card);

/* Of whom, kinds of partners, and which document: "partenaire social, entreprise · statuts signés". */
const char *text_whom(const struct page *page, const struct node *kinds, const char *proof);

/* Name and framework of an analysis; what it takes for granted, at its end. */
void text_analysis_head(struct page *page, const struct node *tree);
void text_assumptions(struct page *page, const struct node *tree);

/* "accord explain DOSSIER --framework F": a command to go on with, to be copied. */
const char *text_command(const struct page *page, const char *command,
                         const struct report_style *style);

#endif

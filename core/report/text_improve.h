/* text_improve.h -- an improvement as text for a person: what to answer, to prove and to do, with whom. */
#ifndef TEXT_IMPROVE_H
#define TEXT_IMPROVE_H

#include "report/text.h"

const char *report_improve(const struct node *improvement, const struct report_style *style,
                           struct arena *arena);

/* The shortest way of one axis, as a block of another page; nothing where it is reached or out of reach. */
struct page;
void text_way(struct page *page, const struct node *tree, const struct node *axis);

#endif

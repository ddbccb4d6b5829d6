/* text_whatif.h -- what would move, as text for a person at a terminal. */
#ifndef TEXT_WHATIF_H
#define TEXT_WHATIF_H

#include "report/text.h"

/* From the tree whatif/1 alone; what moves most stands first. */
const char *report_whatif(const struct node *whatif, const struct report_style *style,
                          struct arena *arena);

#endif

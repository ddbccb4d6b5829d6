/* text_ask.h -- questions as text: a list for the consultant, or a message that a partner can be sent. */
#ifndef TEXT_ASK_H
#define TEXT_ASK_H

#include "report/text.h"

const char *report_ask(const struct node *questions, const struct report_style *style,
                       struct arena *arena);

/* The message to the partner that the tree was made for; in Markdown, or plain. */
const char *report_message(const struct node *questions, bool markdown, struct arena *arena);

#endif

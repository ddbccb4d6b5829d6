/* explain_parts.h -- one thing of a scorecard in detail, for explain.c. */
#ifndef EXPLAIN_PARTS_H
#define EXPLAIN_PARTS_H

#include "report/card.h"
#include "report/tell.h"

/* A factor with all its findings; a question or rule with the factor that it counts in;
 * a point to watch, which may count in none. */
void explain_factor(struct page *page, const struct node *card, const struct entry *factor);
void explain_finding(struct page *page, const struct node *card, const struct entry *finding);
void explain_alert(struct page *page, const struct node *card, const struct node *alert);

/* The point to watch of a rule, or NULL. */
const struct node *explain_alert_of(const struct node *card, const char *rule);

#endif

/* explain_partner.h -- half a page about one partner, which it reads first; for explain.c. */
#ifndef EXPLAIN_PARTNER_H
#define EXPLAIN_PARTNER_H

#include "report/card.h"
#include "report/tell.h"

void explain_partner(struct page *page, const struct node *card, const struct node *partner);

/* The partner of this id, or NULL. */
const struct node *explain_partner_of(const struct node *card, const char *id);

#endif

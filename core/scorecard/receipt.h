/* receipt.h -- what a scorecard was made from: digests and versions. */
#ifndef RECEIPT_H
#define RECEIPT_H

#include "run/assess.h"

struct node *receipt_build(const struct assessment *assessment, enum language language,
                           struct arena *arena);

#endif

/* digest.h -- SHA-256, as text: "sha256:…". */
#ifndef DIGEST_H
#define DIGEST_H

#include "base/arena.h"

const char *digest_of(struct arena *arena, const char *text, size_t len);

#endif

/* digest.c -- libmd's SHA-256. */
#include "base/digest.h"

#include <sys/types.h>

#include <sha256.h>

const char *digest_of(struct arena *arena, const char *text, size_t len)
{
    char hex[SHA256_DIGEST_STRING_LENGTH];
    SHA256Data((const uint8_t *)text, len, hex);
    return arena_print(arena, "sha256:%s", hex);
}

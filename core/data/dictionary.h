/* dictionary.h -- the keys and words that a French word may be meant for. */
#ifndef DICTIONARY_H
#define DICTIONARY_H

#include <stdbool.h>

/* folded is a word without capitals and accents, hyphens for spaces. */
bool dictionary_means(const char *folded, const char *key);

#endif

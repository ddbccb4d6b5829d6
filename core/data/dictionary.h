/* dictionary.h -- the key that a French word was meant to be. */
#ifndef DICTIONARY_H
#define DICTIONARY_H

/* folded is a word without capitals and accents, hyphens for spaces; NULL: unknown. */
const char *dictionary_key(const char *folded);

#endif

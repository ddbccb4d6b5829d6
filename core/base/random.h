/* random.h -- numbers that look random and are the same everywhere, every time.
 *
 * Philox is a function from a counter and a key to words, without a state: a draw belongs to
 * whoever it is for, and neither the order of asking nor the number of others changes it.
 */
#ifndef RANDOM_H
#define RANDOM_H

#include "base/base.h"

enum { PHILOX_ROUNDS = 10 }; /* in use; 7 are the fewest that pass the batteries of tests */

void philox4x32(uint32_t out[4], const uint32_t counter[4], const uint32_t key[2], int rounds);
void philox4x64(uint64_t out[4], const uint64_t counter[4], const uint64_t key[2], int rounds);

uint32_t hash_fnv1a(const char *text); /* 32 bits; the counter of what is called so */

double unit_open(uint32_t word); /* 32 bits into (0, 1), neither end */
double unit_half(uint64_t word); /* the upper 53 of 64 bits into [0, 1) */

/* Two generators with a state, where numbers one after the other are wanted. */
uint64_t splitmix64(uint64_t *state);
uint64_t xoshiro256(uint64_t state[4]); /* the ** scrambler; a state of zeros stays so */

#endif

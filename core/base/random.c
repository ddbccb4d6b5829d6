/* random.c -- Philox (Salmon, Moraes, Dror, Shaw 2011), FNV-1a, splitmix64, xoshiro256**. */
#include "base/random.h"

void philox4x32(uint32_t out[4], const uint32_t counter[4], const uint32_t key[2], int rounds)
{
    uint32_t c0 = counter[0], c1 = counter[1], c2 = counter[2], c3 = counter[3];
    uint32_t k0 = key[0], k1 = key[1];
    for (int i = 0; i < rounds; i++) {
        uint64_t first = UINT64_C(0xD2511F53) * c0, second = UINT64_C(0xCD9E8D57) * c2;
        c0 = (uint32_t)(second >> 32) ^ c1 ^ k0;
        c1 = (uint32_t)second;
        c2 = (uint32_t)(first >> 32) ^ c3 ^ k1;
        c3 = (uint32_t)first;
        k0 += UINT32_C(0x9E3779B9);
        k1 += UINT32_C(0xBB67AE85);
    }
    out[0] = c0;
    out[1] = c1;
    out[2] = c2;
    out[3] = c3;
}

/* The upper 64 bits of a product, from four products of halves. */
static uint64_t upper(uint64_t a, uint64_t b)
{
    uint64_t a1 = a >> 32, a0 = (uint32_t)a, b1 = b >> 32, b0 = (uint32_t)b;
    uint64_t middle = a1 * b0 + (a0 * b0 >> 32);
    uint64_t carry = a0 * b1 + (uint32_t)middle;
    return a1 * b1 + (middle >> 32) + (carry >> 32);
}

void philox4x64(uint64_t out[4], const uint64_t counter[4], const uint64_t key[2], int rounds)
{
    const uint64_t m0 = UINT64_C(0xD2E7470EE14C6C93), m1 = UINT64_C(0xCA5A826395121157);
    uint64_t c0 = counter[0], c1 = counter[1], c2 = counter[2], c3 = counter[3];
    uint64_t k0 = key[0], k1 = key[1];
    for (int i = 0; i < rounds; i++) {
        uint64_t first = upper(m0, c0), second = upper(m1, c2), low0 = m0 * c0, low1 = m1 * c2;
        c0 = second ^ c1 ^ k0;
        c1 = low1;
        c2 = first ^ c3 ^ k1;
        c3 = low0;
        k0 += UINT64_C(0x9E3779B97F4A7C15);
        k1 += UINT64_C(0xBB67AE8584CAA73B);
    }
    out[0] = c0;
    out[1] = c1;
    out[2] = c2;
    out[3] = c3;
}

uint32_t hash_fnv1a(const char *text)
{
    uint32_t hash = UINT32_C(0x811C9DC5);
    for (; *text; text++)
        hash = (hash ^ (unsigned char)*text) * UINT32_C(0x01000193);
    return hash;
}

double unit_open(uint32_t word)
{
    return (word + 0.5) * 0x1p-32;
}

double unit_half(uint64_t word)
{
    return (double)(word >> 11) * 0x1p-53;
}

uint64_t splitmix64(uint64_t *state)
{
    uint64_t z = *state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return z ^ (z >> 31);
}

static uint64_t rotated(uint64_t x, int by)
{
    return (x << by) | (x >> (64 - by));
}

uint64_t xoshiro256(uint64_t state[4])
{
    uint64_t result = rotated(state[1] * 5, 7) * 9, shifted = state[1] << 17;
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= shifted;
    state[3] = rotated(state[3], 45);
    return result;
}

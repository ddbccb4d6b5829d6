/* random.c -- generators against published vectors, and hashes of ids. */
#include "oracle.h"

#include "base/random.h"

static uint64_t word_of(const struct node *node, int base)
{
    return strtoull(node_text(node), NULL, base);
}

static void words_of(uint64_t *words, const struct node *list, int base)
{
    for (size_t i = 0; i < node_count(list); i++)
        words[i] = word_of(node_at(list, i), base);
}

static void expect(const struct node *oracle, const uint64_t *found, const char *key, int base)
{
    const struct node *wanted = node_get(node_get(oracle, "expected"), key);
    assert_true(node_count(wanted) >= 3);
    for (size_t i = 0; i < node_count(wanted); i++)
        if (found[i] != word_of(node_at(wanted, i), base))
            wrong_row("%s: word %zu is %llx", oracle_id(oracle), i, (unsigned long long)found[i]);
}

static void run_philox(const struct node *oracle, bool wide)
{
    const struct node *input = node_get(oracle, "input");
    uint64_t counter[4], key[2], out[4];
    int rounds = (int)number_at(input, "rounds");
    words_of(counter, node_get(input, "counter_hex"), 16);
    words_of(key, node_get(input, "key_hex"), 16);
    if (wide) {
        philox4x64(out, counter, key, rounds);
    } else {
        uint32_t c[4], k[2] = {(uint32_t)key[0], (uint32_t)key[1]}, words[4];
        for (int i = 0; i < 4; i++)
            c[i] = (uint32_t)counter[i];
        philox4x32(words, c, k, rounds);
        for (int i = 0; i < 4; i++)
            out[i] = words[i];
    }
    expect(oracle, out, "output_hex", 16);
}

static void run_splitmix(const struct node *oracle)
{
    uint64_t state = word_of(node_path(oracle, "input.seed"), 10), out[10];
    for (int i = 0; i < 10; i++)
        out[i] = splitmix64(&state);
    expect(oracle, out, "output", 10);
}

static void run_xoshiro(const struct node *oracle)
{
    uint64_t state[4], out[10];
    words_of(state, node_path(oracle, "input.state"), 10);
    for (int i = 0; i < 10; i++)
        out[i] = xoshiro256(state);
    expect(oracle, out, "output", 10);
}

static void run_unit(const struct node *oracle, bool open)
{
    const struct node *words = node_path(oracle, "input.x_hex"),
                      *wanted = node_path(oracle, "expected.u");
    for (size_t i = 0; i < node_count(words); i++) {
        uint64_t word = word_of(node_at(words, i), 16);
        double u = open ? unit_open((uint32_t)word) : unit_half(word);
        if (!near(u, oracle_number(node_at(wanted, i)), 0))
            wrong_row("%s: %zu is %.17g", oracle_id(oracle), i, u);
    }
}

static void agrees_with_the_oracles(void **state)
{
    (void)state;
    const struct node *cases = oracle_cases("rng");
    for (size_t i = 0; i < node_count(cases); i++) {
        const struct node *oracle = node_at(cases, i);
        if (oracle_is(oracle, "rng.philox4x32"))
            run_philox(oracle, false);
        else if (oracle_is(oracle, "rng.philox4x64"))
            run_philox(oracle, true);
        else if (oracle_is(oracle, "rng.splitmix64"))
            run_splitmix(oracle);
        else if (oracle_is(oracle, "rng.xoshiro256starstar"))
            run_xoshiro(oracle);
        else if (oracle_is(oracle, "rng.u01_53") || oracle_is(oracle, "rng.u01_32_open"))
            run_unit(oracle, oracle_is(oracle, "rng.u01_32_open"));
        else
            wrong_row("%s is run by nobody", oracle_id(oracle));
    }
    assert_int_equal(node_count(cases), 11);
    rows_end();
}

/* The hashes of the worked alliance, and its first words. */
static void draws_belong_to_ids(void **state)
{
    (void)state;
    const struct node *expected =
        node_get(oracle_case(oracle_cases("scoring_engine"), "worked-alliance-mc"), "expected");
    const struct node *hashes = node_get(expected, "fnv1a32"),
                      *first = node_get(expected, "replicate0_stream1_words");
    assert_true(node_count(hashes) >= 9 && node_count(first) >= 9);
    for (size_t i = 0; i < node_count(hashes); i++)
        if (hash_fnv1a(node_at(hashes, i)->key) != oracle_number(node_at(hashes, i)))
            wrong_row("%s: %u", node_at(hashes, i)->key, hash_fnv1a(node_at(hashes, i)->key));
    for (size_t i = 0; i < node_count(first); i++) {
        const uint32_t counter[] = {0, hash_fnv1a(node_at(first, i)->key), 1, 0},
                       key[] = {20240607, 0};
        uint32_t out[4];
        philox4x32(out, counter, key, PHILOX_ROUNDS);
        for (size_t k = 0; k < 4; k++)
            if (out[k] != word_of(node_at(node_at(first, i), k), 16))
                wrong_row("%s: word %zu is %x", node_at(first, i)->key, k, out[k]);
    }
    rows_end();
    assert_int_equal(hash_fnv1a(""), 0x811C9DC5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(agrees_with_the_oracles), TEST(draws_belong_to_ids)};
    return RUN(tests);
}

/* digest.c -- SHA-256, by the examples of its standard. */
#include "unit.h"

#include "base/digest.h"

static void digests(void **state)
{
    (void)state;
    assert_string_equal(digest_of(arena, "", 0),
                        "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assert_string_equal(digest_of(arena, "abc", 3),
                        "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_string_equal(digest_of(arena, repeat("a", 1000000), 1000000),
                        "sha256:cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    assert_string_not_equal(digest_of(arena, "a\0b", 3),
                            digest_of(arena, "a\0c", 3)); /* all of its bytes */
}

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(digests)};
    return RUN(tests);
}

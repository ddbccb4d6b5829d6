/* arena.c -- memory that is zeroed, aligned, grown, and given back all at once. */
#include "unit.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

static void gives_zeroed_aligned_memory(void **state)
{
    (void)state;
    for (size_t size = 0; size < 300; size++) {
        unsigned char *place = arena_alloc(arena, size);
        assert_non_null(place);
        assert_int_equal((uintptr_t)place % _Alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++)
            assert_int_equal(place[i], 0);
        memset(place, 0xff, size); /* whoever comes next must not see it */
    }
}

static void places_do_not_overlap(void **state)
{
    (void)state;
    enum { COUNT = 2000 };
    unsigned char **places = malloc(COUNT * sizeof *places);
    for (size_t i = 0; i < COUNT; i++) {
        size_t size =
            i % 7 == 0 ? 70000 : 1 + i % 97; /* small ones, and some larger than a block */
        places[i] = arena_alloc(arena, size);
        memset(places[i], (int)(i % 251), size);
    }
    for (size_t i = 0; i < COUNT; i++) {
        size_t size = i % 7 == 0 ? 70000 : 1 + i % 97;
        assert_int_equal(places[i][0], i % 251);
        assert_int_equal(places[i][size - 1], i % 251);
    }
    free(places);
}

static void forgets_everything(void **state)
{
    (void)state;
    arena_reset(arena); /* nothing there yet */
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < 100; i++) {
            unsigned char *place = arena_alloc(arena, 1000);
            for (size_t k = 0; k < 1000; k++)
                assert_int_equal(place[k], 0);
            memset(place, 0xaa, 1000);
        }
        arena_reset(arena);
    }
    arena_close(NULL);
}

static void grows_arrays(void **state)
{
    (void)state;
    size_t capacity = 0;
    int *list = NULL;
    for (size_t count = 0; count < 1000; count++) {
        int *before = list;
        size_t had = capacity;
        list = arena_grow(arena, list, count, &capacity, sizeof *list);
        assert_true(capacity > count);
        assert_true(count < had ? list == before : list != before);
        list[count] = (int)count;
    }
    for (size_t i = 0; i < 1000; i++)
        assert_int_equal(list[i], i);
}

static void copies_and_prints(void **state)
{
    (void)state;
    const char bytes[] = {'a', '\0', 'b'};
    char *copy = arena_copy(arena, bytes, 3);
    assert_memory_equal(copy, "a\0b", 4);
    assert_string_equal(arena_copy(arena, NULL, 0), "");
    assert_string_equal(arena_text(arena, "été"), "été");
    assert_string_equal(arena_print(arena, "%s %d", "x", 12), "x 12");
    char *text = repeat("0123456789", 20000);
    assert_int_equal(strlen(arena_print(arena, "%s!", text)), 200001);
}

/* The process that runs out of memory says so and ends with the status for it. */
static void ends_with_71(void (*run)(void))
{
    int ends[2], status;
    char said[100] = "";
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], STDERR_FILENO);
        run();
        _exit(0);
    }
    close(ends[1]);
    ssize_t len = read(ends[0], said, sizeof said - 1);
    close(ends[0]);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 71);
    assert_true(len > 0);
    assert_string_equal(said, "accord: out of memory\n");
}

static void array_too_large(void)
{
    arena_array(arena, SIZE_MAX / 8, 16); /* the product would be small again */
}

static void piece_too_large(void)
{
    arena_alloc(arena, SIZE_MAX - 4);
}

static void no_memory(void)
{
    out_of_memory();
}

static void dies_in_order(void **state)
{
    (void)state;
    ends_with_71(array_too_large);
    ends_with_71(piece_too_large);
    ends_with_71(no_memory);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(gives_zeroed_aligned_memory), TEST(places_do_not_overlap),
        TEST(forgets_everything),          TEST(grows_arrays),
        TEST(copies_and_prints),           TEST(dies_in_order),
    };
    return RUN(tests);
}

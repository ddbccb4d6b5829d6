/* arena.c -- a list of blocks; the newest one is being filled.
 *
 * Under a sanitizer every allocation has a block of its own, so that overruns
 * inside an arena are seen.
 */
#include "base/arena.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#if defined __SANITIZE_ADDRESS__
enum { BLOCK_SIZE = 1 };
#elif defined __has_feature
#if __has_feature(address_sanitizer)
enum { BLOCK_SIZE = 1 };
#else
enum { BLOCK_SIZE = 64 * 1024 };
#endif
#else
enum { BLOCK_SIZE = 64 * 1024 };
#endif

struct block {
    struct block *next;
    size_t size, used;
    max_align_t bytes[]; /* size of them, counted in bytes */
};

struct arena {
    struct block *newest;
};

void out_of_memory(void)
{
    static const char text[] = "accord: out of memory\n";
    ssize_t ignored = write(STDERR_FILENO, text, sizeof text - 1);
    (void)ignored;
    _exit(EXIT_OUT_OF_MEMORY);
}

struct arena *arena_open(void)
{
    struct arena *arena = calloc(1, sizeof *arena);
    if (!arena)
        out_of_memory();
    return arena;
}

static void free_blocks(struct block *block)
{
    while (block) {
        struct block *next = block->next;
        free(block);
        block = next;
    }
}

void arena_close(struct arena *arena)
{
    if (!arena)
        return;
    free_blocks(arena->newest);
    free(arena);
}

void arena_reset(struct arena *arena)
{
    struct block *kept = arena->newest;
    if (!kept)
        return;
    free_blocks(kept->next);
    kept->next = NULL;
    memset(kept->bytes, 0, kept->used);
    kept->used = 0;
}

static void add_block(struct arena *arena, size_t size)
{
    size_t room = size > BLOCK_SIZE ? size : BLOCK_SIZE;
    struct block *block = calloc(1, sizeof *block + room);
    if (!block)
        out_of_memory();
    block->size = room;
    block->next = arena->newest;
    arena->newest = block;
}

void *arena_alloc(struct arena *arena, size_t size)
{
    const size_t unit = sizeof(max_align_t);
    if (size > SIZE_MAX / 2)
        out_of_memory();
    size = (size + unit - 1) / unit * unit;
    if (!arena->newest || arena->newest->size - arena->newest->used < size)
        add_block(arena, size);
    void *place = (char *)arena->newest->bytes + arena->newest->used;
    arena->newest->used += size;
    return place;
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / size)
        out_of_memory();
    return arena_alloc(arena, count * size);
}

void *arena_grow(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size)
{
    if (count < *capacity)
        return items;
    size_t wanted = *capacity ? *capacity * 2 : 8;
    void *place = arena_array(arena, wanted, size);
    if (count)
        memcpy(place, items, count * size);
    *capacity = wanted;
    return place;
}

char *arena_copy(struct arena *arena, const char *text, size_t len)
{
    char *copy = arena_alloc(arena, len + 1);
    if (len)
        memcpy(copy, text, len);
    return copy;
}

char *arena_text(struct arena *arena, const char *text)
{
    return arena_copy(arena, text, strlen(text));
}

char *arena_vprint(struct arena *arena, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, args);
    char *text = arena_alloc(arena, len < 0 ? 1 : (size_t)len + 1);
    if (len >= 0)
        vsnprintf(text, (size_t)len + 1, format, again);
    va_end(again);
    return text;
}

char *arena_print(struct arena *arena, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    char *text = arena_vprint(arena, format, args);
    va_end(args);
    return text;
}

/* arena.h -- memory that is given back all at once.
 *
 * What lives on an arena is never freed by itself.  Allocation never fails:
 * when the machine has no memory left the process says so and ends with exit
 * status 71.  That is safe because every foreign byte passes the limits of
 * limits.h first, and rules have a budget of their own.
 */
#ifndef ARENA_H
#define ARENA_H

#include "base/base.h"

#include <stdarg.h>

struct arena;

struct arena *arena_open(void);
void arena_close(struct arena *arena);
void arena_reset(struct arena *arena); /* forget everything, keep one block */

void *arena_alloc(struct arena *arena, size_t size); /* zeroed, aligned for anything */
void *arena_array(struct arena *arena, size_t count, size_t size); /* the same, overflow checked */

/* items, which has room for *capacity of them, with room for one more than
 * count; what was there is copied, the old place is left to the arena. */
void *arena_grow(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size);

char *arena_copy(struct arena *arena, const char *text, size_t len); /* NUL added */
char *arena_text(struct arena *arena, const char *text);
char *arena_print(struct arena *arena, const char *format, ...) PRINTF(2, 3);
char *arena_vprint(struct arena *arena, const char *format, va_list args) PRINTF(2, 0);

/* End the process: there is no memory left. */
NORETURN void out_of_memory(void);

#endif

/* message.h -- every sentence that accord says about an input, in English and in
 * French, from the one table in messages.h.  The table makes one function per
 * sentence, say_NAME(language, ...), so that the compiler checks that both
 * languages are there and that both formats fit the arguments.
 */
#ifndef MESSAGE_H
#define MESSAGE_H

#include "base/base.h"

/* One sentence: lower case, no full stop; cut at a character when too long. */
struct saying {
    char text[400];
};

struct saying saying_print(const char *format, ...) PRINTF(1, 2);

#define MESSAGE_ARGS(...) __VA_ARGS__
#define MESSAGE(name, en, fr) struct saying say_##name(enum language language);
#define MESSAGE_WITH(name, parameters, arguments, en, fr) \
    struct saying say_##name(enum language language, MESSAGE_ARGS parameters);
#include "base/messages.h"
#undef MESSAGE
#undef MESSAGE_WITH

#endif

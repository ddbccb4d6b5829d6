/* message.c -- the table of messages.h made into functions. */
#include "base/message.h"

#include "base/text.h"

#include <stdio.h>
#include <string.h>

struct saying saying_print(const char *format, ...)
{
    struct saying saying;
    va_list args;
    va_start(args, format);
    int len = vsnprintf(saying.text, sizeof saying.text, format, args);
    va_end(args);
    if (len < 0)
        saying.text[0] = '\0';
    if ((size_t)len < sizeof saying.text)
        return saying;
    size_t end = sizeof saying.text - 4;
    while (end && ((unsigned char)saying.text[end] & 0xc0) == 0x80)
        end--;
    memcpy(saying.text + end, "...", sizeof "...");
    return saying;
}

#define MESSAGE(name, en, fr)                                        \
    struct saying say_##name(enum language language)                 \
    {                                                                \
        return saying_print("%s", language == FRENCH ? (fr) : (en)); \
    }
#define MESSAGE_WITH(name, parameters, arguments, en, fr)                              \
    struct saying say_##name(enum language language, MESSAGE_ARGS parameters)          \
    {                                                                                  \
        return saying_print(language == FRENCH ? (fr) : (en), MESSAGE_ARGS arguments); \
    }
#include "base/messages.h"

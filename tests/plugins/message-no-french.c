/* message-no-french.c -- a message in one language. */
#define ID "message-no-french"
#define MESSAGE_TEXT       \
    {                      \
        "A message.", NULL \
    }
#include "ill.h"

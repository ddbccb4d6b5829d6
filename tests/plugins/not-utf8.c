/* not-utf8.c -- a title that is no text. */
#define ID "not-utf8"
#define TITLE                            \
    {                                    \
        "Ill-behaved", "Mal \xe9lev\xe9" \
    }
#include "ill.h"

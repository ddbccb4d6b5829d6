/* no-symbol.c -- it loads, and does not describe itself. */
#include <accord/plugin.h>

ACCORD_EXPORT extern const int some_symbol;
const int some_symbol = 1;

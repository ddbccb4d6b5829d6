/* number_write.c -- 15 digits mostly do; 17 always do. */
#include "data/number_write.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void number_write(char text[NUMBER_ROOM], double number)
{
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(text, NUMBER_ROOM, "%.*g", digits, number == 0 ? 0 : number);
        if (strtod(text, NULL) == number)
            break;
    }
    char *exponent = strchr(text, 'e');
    if (!exponent || strchr(text, '.'))
        return;
    memmove(exponent + 2, exponent, strlen(exponent) + 1); /* 1e-07 is no number in YAML 1.1 */
    memcpy(exponent, ".0", 2);
}

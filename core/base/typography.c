/* typography.c -- no locale: the two languages are known here. */
#include "base/typography.h"

#include "base/text.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define NO_BREAK "\xc2\xa0"          /* U+00A0 */
#define THIN_NO_BREAK "\xe2\x80\xaf" /* U+202F */

/* Four digits stand together: a year must not look like an amount. */
enum { GROUP_FROM = 5 };

static const char *grouped(struct arena *arena, enum language language, double number, int digits,
                           size_t group_from)
{
    char plain[400];
    if (!isfinite(number))
        return number > 0 ? "∞" : number < 0 ? "−∞" : "–";
    snprintf(plain, sizeof plain, "%.*f", digits, number);
    char *point = strchr(plain, '.');
    if (point) {
        char *end = plain + strlen(plain);
        while (end[-1] == '0')
            *--end = '\0';
        if (end[-1] == '.')
            *--end = '\0';
    }
    struct buffer out = buffer_on(arena);
    const char *at = strcmp(plain, "-0") == 0 ? "0" : plain;
    if (*at == '-')
        buffer_text(&out, (at++, "−"));
    size_t whole = strcspn(at, ".");
    for (size_t i = 0; i < whole; i++) {
        if (whole >= group_from && i && (whole - i) % 3 == 0)
            buffer_text(&out, language == FRENCH ? THIN_NO_BREAK : ",");
        buffer_char(&out, at[i]);
    }
    if (at[whole])
        buffer_print(&out, "%s%s", language == FRENCH ? "," : ".", at + whole + 1);
    return buffer_end(&out);
}

const char *people_number(struct arena *arena, enum language language, double number, int digits)
{
    return grouped(arena, language, number, digits, GROUP_FROM);
}

const char *people_percent(struct arena *arena, enum language language, double number, int digits)
{
    const char *figure = people_number(arena, language, number, digits);
    return arena_print(arena, language == FRENCH ? "%s" NO_BREAK "%%" : "%s%%", figure);
}

const char *people_euros(struct arena *arena, enum language language, double number)
{
    const char *figure = grouped(arena, language, number, 2, 0); /* an amount is no year */
    return arena_print(arena, language == FRENCH ? "%s" NO_BREAK "€" : "€%s", figure);
}

const char *people_date(struct arena *arena, enum language language, const char *date)
{
    static const char *const months[2][12] = {{"January", "February", "March", "April", "May",
                                               "June", "July", "August", "September", "October",
                                               "November", "December"},
                                              {"janvier", "février", "mars", "avril", "mai", "juin",
                                               "juillet", "août", "septembre", "octobre",
                                               "novembre", "décembre"}};
    int year, month = 0, day = 0, used = 0;
    int read = sscanf(date, "%4d-%2d%n-%2d%n", &year, &month, &used, &day, &used);
    if (read < 2 || month < 1 || month > 12 || (read > 2 && (day < 1 || day > 31)) || date[used] ||
        strspn(date, "0123456789-") != strlen(date))
        return date;
    const char *name = months[language][month - 1];
    if (read < 3)
        return arena_print(arena, "%s %d", name, year);
    if (language == FRENCH && day == 1)
        return arena_print(arena, "1er %s %d", name, year);
    return arena_print(arena, "%d %s %d", day, name, year);
}

/* Is a closing mark of French, before which the space does not break, at text? */
static bool is_high_mark(const char *text)
{
    return (*text && strchr(";:!?%", *text)) || strncmp(text, "»", 2) == 0 ||
           strncmp(text, "€", 3) == 0;
}

const char *people_text(struct arena *arena, enum language language, const char *text)
{
    if (language != FRENCH || !text)
        return text;
    struct buffer out = buffer_on(arena);
    for (const char *at = text; *at; at++) {
        bool after_quote = at - text >= 2 && memcmp(at - 2, "«", 2) == 0;
        if (*at == ' ' && (is_high_mark(at + 1) || after_quote))
            buffer_text(&out, NO_BREAK);
        else
            buffer_char(&out, *at);
    }
    return buffer_end(&out);
}

/* meant.c -- a number is its digits, what groups them and what cuts off its decimals; a
 * date is a day, a month and a year in some order.  Whatever does not fit is not guessed.
 */
#include "data/meant.h"

#include "base/text.h"
#include "data/node.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- numbers ---- */

/* What may stand behind a number, in small letters. */
/* clang-format off */
static const struct {
    const char *word;
    double times;
} units[] = {
    { "", 1 }, { "%", 1 }, { "€", 1 }, { "eur", 1 }, { "euro", 1 }, { "euros", 1 }, { "$", 1 },
    { "£", 1 }, { "k", 1e3 }, { "k€", 1e3 }, { "ke", 1e3 }, { "keur", 1e3 }, { "m€", 1e6 },
    { "meur", 1e6 }, { "million", 1e6 }, { "millions", 1e6 }, { "million d'euros", 1e6 },
    { "millions d'euros", 1e6 }, { "an", 1 }, { "ans", 1 }, { "année", 1 }, { "années", 1 },
    { "mois", 1 }, { "semaine", 1 }, { "semaines", 1 }, { "jour", 1 }, { "jours", 1 }, { "h", 1 },
    { "heure", 1 }, { "heures", 1 }, { "etp", 1 }, { "personne", 1 }, { "personnes", 1 },
    { "salarié", 1 }, { "salariés", 1 }, { "poste", 1 }, { "postes", 1 }, { "emploi", 1 },
    { "emplois", 1 }, { "point", 1 }, { "points", 1 }, { "voix", 1 }, { "year", 1 },
    { "years", 1 }, { "month", 1 }, { "months", 1 }, { "week", 1 }, { "weeks", 1 }, { "day", 1 },
    { "days", 1 }, { "hour", 1 }, { "hours", 1 }, { "fte", 1 }, { "people", 1 }, { "job", 1 },
    { "jobs", 1 }, { "vote", 1 }, { "votes", 1 },
};
/* clang-format on */

/* A text taken apart, with plain spaces, signs and apostrophes. */
struct typed {
    char number[MEANT_ROOM]; /* without its sign */
    char unit[MEANT_ROOM];
    bool negative, no_break;
};

/* Spaces and signs of typography as those of a typewriter; false when text is too long. */
static bool simplify(char out[MEANT_ROOM], bool *no_break, const char *text)
{
    static const struct {
        const char *found;
        char plain;
    } same[] = {{"\xc2\xa0", ' '},
                {"\xe2\x80\xaf", ' '},
                {"\xe2\x80\x89", ' '},
                {"\xe2\x88\x92", '-'},
                {"\xe2\x80\x99", '\''}};
    size_t len = 0;
    while (*text && len + 1 < MEANT_ROOM) {
        size_t i = 0;
        while (i < COUNT_OF(same) && strncmp(text, same[i].found, strlen(same[i].found)) != 0)
            i++;
        bool found = i < COUNT_OF(same);
        out[len++] = found ? same[i].plain : *text;
        *no_break = *no_break || (found && same[i].plain == ' ');
        text += found ? strlen(same[i].found) : 1;
    }
    while (len && out[len - 1] == ' ')
        len--;
    out[len] = '\0';
    return !*text;
}

static bool take_apart(struct typed *typed, const char *text)
{
    static const char euro[] = "€";
    char plain[MEANT_ROOM];
    *typed = (struct typed){.negative = false};
    if (!simplify(plain, &typed->no_break, text))
        return false;
    const char *at = plain + strspn(plain, " ");
    if (strncmp(at, euro, strlen(euro)) == 0)
        at += strlen(euro) + strspn(at + strlen(euro), " ");
    typed->negative = *at == '-';
    at += typed->negative;
    size_t len = strspn(at, "0123456789 .,'_");
    const char *unit = at + len;
    while (len && at[len - 1] == ' ')
        len--;
    memcpy(typed->number, at, len);
    memcpy(typed->unit, unit, strlen(unit));
    return len > 0;
}

/* What the unit multiplies with; 0 for a word that is none. */
static double unit_times(const char *unit)
{
    char small[MEANT_ROOM];
    size_t len = 0;
    for (; unit[len]; len++)
        small[len] = unit[len] >= 'A' && unit[len] <= 'Z' ? (char)(unit[len] + 32) : unit[len];
    small[len] = '\0';
    for (size_t i = 0; i < COUNT_OF(units); i++)
        if (strcmp(units[i].word, small) == 0)
            return units[i].times;
    return 0;
}

static size_t count_of(const char *text, char c)
{
    size_t count = 0;
    for (; *text; text++)
        count += *text == c;
    return count;
}

/* Groups of three behind a first one of at most three: "30 000", "1.500.000". */
static bool is_grouped(const char *text, size_t len)
{
    size_t first = 0;
    while (first < len && text[first] >= '0' && text[first] <= '9')
        first++;
    if (first == len)
        return len > 0;
    if (!first || first > 3 || (len - first) % 4 != 0)
        return false;
    for (size_t i = first; i < len; i++) {
        bool digit = text[i] >= '0' && text[i] <= '9';
        if (digit == ((i - first) % 4 == 0))
            return false;
    }
    return true;
}

/* Where the decimals are cut off, NULL where there are none. */
static const char *decimal_sign(const char *number, enum language language)
{
    size_t commas = count_of(number, ','), points = count_of(number, '.');
    const char *comma = strrchr(number, ','), *point = strrchr(number, '.');
    if (commas && points)
        return comma > point ? (commas == 1 ? comma : NULL) : (points == 1 ? point : NULL);
    if (commas == 1 && language == ENGLISH && *number != '0' && is_grouped(number, strlen(number)))
        return NULL;
    return commas == 1 ? comma : points == 1 ? point : NULL;
}

/* The number without what groups its digits, and with a point; false when it is not well made. */
static bool join(char out[MEANT_ROOM], const struct typed *typed, enum language language)
{
    const char *number = typed->number, *sign = decimal_sign(number, language);
    size_t whole = sign ? (size_t)(sign - number) : strlen(number), len = 0;
    if ((whole && !is_grouped(number, whole)) || (!whole && !sign))
        return false;
    if (typed->negative)
        out[len++] = '-';
    if (!whole)
        out[len++] = '0';
    for (size_t i = 0; i < whole; i++)
        if (number[i] >= '0' && number[i] <= '9')
            out[len++] = number[i];
    if (sign)
        out[len++] = '.';
    for (sign = sign ? sign + 1 : ""; *sign && len + 1 < MEANT_ROOM; sign++)
        out[len++] = *sign;
    out[len] = '\0';
    return true;
}

static bool typed_number(char out[MEANT_ROOM], struct typed *typed, const char *text,
                         enum language language)
{
    double number;
    if (!take_apart(typed, text))
        return false;
    double times = unit_times(typed->unit);
    if (times == 0 || !join(out, typed, language) || !number_parse(out, strlen(out), &number))
        return false;
    if (times > 1)
        snprintf(out, MEANT_ROOM, "%.15g", number * times);
    return number_parse(out, strlen(out), &number);
}

bool meant_number(char out[MEANT_ROOM], const char *text, enum language language)
{
    struct typed typed;
    return typed_number(out, &typed, text, language);
}

struct saying meant_number_help(const char *text, bool quoted, enum language language)
{
    struct typed typed;
    char number[MEANT_ROOM];
    if (meant_value(text, strlen(text)))
        return meant_entry_help(text, language);
    if (!typed_number(number, &typed, text, language))
        return strstr(text, "\xc2\xa0") || strstr(text, "\xe2\x80\xaf")
                   ? say_no_break_space_help(language)
                   : (struct saying){""};
    if (strcmp(number, text) == 0)
        return quoted ? say_unquote_help(language, number) : (struct saying){""};
    const char *sign = decimal_sign(typed.number, language);
    if (!typed.unit[0] && sign && *sign == ',')
        return say_decimal_help(language, number);
    if (!typed.unit[0] && typed.no_break)
        return say_no_break_number_help(language, number);
    return !typed.unit[0] && strchr(typed.number, ' ') ? say_thousands_help(language, number)
                                                       : say_number_alone_help(language, number);
}

/* ---- dates ---- */

struct date {
    int numbers[3], digits[3], count, month; /* month: of a word, 0 where there is none */
};

static int month_of(const char *word)
{
    static const char *const months[][2] = {
        {"janvier", "january"}, {"fevrier", "february"},  {"mars", "march"},
        {"avril", "april"},     {"mai", "may"},           {"juin", "june"},
        {"juillet", "july"},    {"aout", "august"},       {"septembre", "september"},
        {"octobre", "october"}, {"novembre", "november"}, {"decembre", "december"}};
    size_t len = strlen(word);
    if (len < 3 || strcmp(word, "jui") == 0)
        return 0;
    for (size_t i = 0; i < COUNT_OF(months); i++)
        if (strncmp(months[i][0], word, len) == 0 || strncmp(months[i][1], word, len) == 0)
            return (int)i + 1;
    return 0;
}

static bool is_small_word(const char *word)
{
    static const char *const words[] = {"le",        "la",       "du",       "de",       "en",
                                        "er",        "depuis",   "since",    "in",       "on",
                                        "the",       "of",       "st",       "nd",       "rd",
                                        "th",        "lundi",    "mardi",    "mercredi", "jeudi",
                                        "vendredi",  "samedi",   "dimanche", "monday",   "tuesday",
                                        "wednesday", "thursday", "friday",   "saturday", "sunday"};
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (strcmp(words[i], word) == 0)
            return true;
    return false;
}

static bool read_word(struct date *date, const char *word)
{
    int month = month_of(word);
    if (!month || date->month)
        return is_small_word(word);
    date->month = month;
    return true;
}

static bool read_digits(struct date *date, const char *text, size_t len)
{
    if (date->count == 3 || len > 8)
        return false;
    int number = 0;
    for (size_t i = 0; i < len; i++)
        number = number * 10 + text[i] - '0';
    date->digits[date->count] = (int)len;
    date->numbers[date->count++] = number;
    return true;
}

static bool read_date(struct date *date, struct arena *arena, const char *text)
{
    static const char digits[] = "0123456789", others[] = " ./,-'";
    const char *at = text_fold(arena, text, strlen(text));
    while (*at) {
        size_t number = strspn(at, digits), gap = strspn(at, others);
        size_t word = strcspn(at, "0123456789 ./,-'");
        if (number && !read_digits(date, at, number))
            return false;
        if (!number && word && !read_word(date, arena_copy(arena, at, word)))
            return false;
        at += number ? number : gap ? gap : word;
    }
    return true;
}

/* Year, month and day from what was read, 0 for what is not said. */
static bool order_date(const struct date *d, int *year, int *month, int *day)
{
    const int *n = d->numbers, last = d->count - 1;
    if (d->count == 1 && d->digits[0] == 8 && !d->month) {
        *year = n[0] / 10000;
        *month = n[0] / 100 % 100;
        *day = n[0] % 100;
        return true;
    }
    if (d->count == 0 || (d->month != 0) + d->count > 3)
        return false;
    bool first = d->digits[0] == 4;
    if (!first && d->digits[last] != 4)
        return false;
    *year = first ? n[0] : n[last];
    *month = d->month;
    if (d->count == 1)
        return true;
    int rest = first ? n[1] : n[0], other = d->count == 3 ? (first ? n[2] : n[1]) : 0;
    if (d->month) {
        *day = rest;
        return true;
    }
    *month = d->count == 3 && !first ? other : rest;
    *day = d->count < 3 ? 0 : first ? other : rest;
    if (!first && *month > 12 && *day <= 12) { /* month first, as in America */
        int swap = *month;
        *month = *day;
        *day = swap;
    }
    return *month > 0;
}

bool meant_date(char out[MEANT_ROOM], struct arena *arena, const char *text)
{
    struct date date = {.count = 0};
    int year = 0, month = 0, day = 0;
    if (strlen(text) >= MEANT_ROOM || !read_date(&date, arena, text) ||
        !order_date(&date, &year, &month, &day))
        return false;
    bool day_said = date.count == 3 || (date.month && date.count == 2) || date.digits[0] == 8;
    if (year < 1000 || year > 2999 || month > 12 || (day_said && !date_exists(year, month, day)))
        return false;
    if (day_said)
        snprintf(out, MEANT_ROOM, "%04d-%02d-%02d", year, month, day);
    else if (month)
        snprintf(out, MEANT_ROOM, "%04d-%02d", year, month);
    else
        snprintf(out, MEANT_ROOM, "%04d", year);
    return true;
}

/* ---- ids and keys ---- */

const char *meant_id(struct arena *arena, const char *text)
{
    struct buffer out = buffer_on(arena);
    bool gap = false;
    for (const char *at = text_fold(arena, text, strlen(text)); *at; at++) {
        bool fits = (*at >= 'a' && *at <= 'z') || (*at >= '0' && *at <= '9');
        if (fits && gap && out.len)
            buffer_char(&out, '-');
        gap = !fits;
        if (fits)
            buffer_char(&out, *at);
    }
    const char *id = buffer_end(&out);
    return text_is_id(id, strlen(id)) ? id : NULL;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

const char *meant_value(const char *text, size_t len)
{
    size_t at = 0;
    while (at < len && (is_letter(text[at]) || (at && (text[at] == '-' || text[at] == '_' ||
                                                       (text[at] >= '0' && text[at] <= '9')))))
        at++;
    if (!at || at + 1 >= len || text[at] != ':')
        return NULL;
    const char *value = text + at + 1;
    bool space = strchr(" \t\r\n:/\\", *value) ||
                 (at + 2 < len && memcmp(value, "\xc2\xa0", 2) == 0) ||
                 (at + 3 < len && memcmp(value, "\xe2\x80\xaf", 3) == 0);
    return space ? NULL : value;
}

bool meant_entry(char out[MEANT_ROOM], const char *text)
{
    size_t len = strlen(text);
    const char *value = meant_value(text, len);
    if (!value)
        return false;
    size_t end = strcspn(value, " "); /* what follows may be the next key, drawn into the text */
    while (value[end] && !memchr(value + end + 1, ':', strcspn(value + end + 1, " ")))
        end += 1 + strcspn(value + end + 1, " ");
    size_t key = (size_t)(value - text);
    return snprintf(out, MEANT_ROOM, "%.*s %.*s", (int)key, text, (int)end, value) < MEANT_ROOM;
}

struct saying meant_entry_help(const char *text, enum language language)
{
    char entry[MEANT_ROOM];
    if (meant_entry(entry, text))
        return say_missing_space_help(language, entry);
    return meant_value(text, strlen(text)) ? say_missing_space(language) : (struct saying){""};
}

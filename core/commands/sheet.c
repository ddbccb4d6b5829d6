/* sheet.c -- entries of a sheet. */
#include "commands/sheet.h"

#include "base/typography.h"

#include <string.h>

enum { SHEET_WIDTH = 80, SHEET_INDENT = 2 };

enum language sheet_tongue(const struct sheet *sheet)
{
    return sheet->session->language;
}

void sheet_heading(struct sheet *sheet, const char *kind_en, const char *kind_fr, const char *id,
                   const char *where)
{
    buffer_print(&sheet->out, "%s%s%s%s%s%s\n", sheet->found ? "\n" : "",
                 sheet_tongue(sheet) == FRENCH ? kind_fr : kind_en, *id ? " " : "", id,
                 *where ? " · " : "", where);
    sheet->found = true;
}

/* text after the label, broken at its spaces; further lines begin at the indent. */
static void wrapped(struct sheet *sheet, const char *text, size_t used, size_t indent)
{
    while (*text) {
        size_t len = strcspn(text, " ");
        const char *word = arena_copy(sheet->session->arena, text, len);
        size_t width = text_width(word);
        if (used + 1 + width > SHEET_WIDTH && used > indent) {
            buffer_print(&sheet->out, "\n%*s", (int)indent, "");
            used = indent;
        } else if (used > indent) {
            buffer_char(&sheet->out, ' ');
            used++;
        }
        buffer_text(&sheet->out, word);
        used += width;
        text += len + (text[len] == ' ');
    }
}

void sheet_nested(struct sheet *sheet, int indent, const char *label, const char *value)
{
    struct arena *arena = sheet->session->arena;
    const char *colon = sheet_tongue(sheet) == FRENCH ? " :" : ":";
    const char *head = arena_print(arena, "%*s%s%s", indent, "", label, value ? colon : "");
    buffer_text(&sheet->out, head);
    if (value)
        wrapped(sheet,
                people_text(arena, sheet_tongue(sheet), text_visible(arena, value, strlen(value))),
                text_width(head), (size_t)indent + 2);
    buffer_char(&sheet->out, '\n');
}

void sheet_entry(struct sheet *sheet, const char *en, const char *fr, const char *value)
{
    if (value && *value)
        sheet_nested(sheet, SHEET_INDENT, sheet_tongue(sheet) == FRENCH ? fr : en, value);
}

void sheet_words(struct sheet *sheet, const char *en, const char *fr, const struct wording *wording)
{
    sheet_entry(sheet, en, fr, wording_in(wording, sheet_tongue(sheet)));
}

const char *sheet_figure(struct sheet *sheet, double number)
{
    return people_number(sheet->session->arena, sheet_tongue(sheet), number, 6);
}

/* sheet.h -- a page about one thing, as `show` prints it: headings, and entries of a label and what
 * it says, broken at 80 columns.
 */
#ifndef SHEET_H
#define SHEET_H

#include "base/text.h"
#include "commands/session.h"
#include "data/shape.h"

struct sheet {
    struct session *session;
    struct buffer out;
    bool found, inherited;
    struct nearest nearest; /* to the id that was asked for */
};

enum language sheet_tongue(const struct sheet *sheet);

void sheet_heading(struct sheet *sheet, const char *kind_en, const char *kind_fr, const char *id,
                   const char *where);

/* "  label: value", in the language of the sheet; nothing where there is no value. */
void sheet_entry(struct sheet *sheet, const char *en, const char *fr, const char *value);
void sheet_words(struct sheet *sheet, const char *en, const char *fr,
                 const struct wording *wording);

/* The same so many columns further in; the label stands alone where there is no value. */
void sheet_nested(struct sheet *sheet, int indent, const char *label, const char *value);

const char *sheet_figure(struct sheet *sheet, double number);

/* Plugins called id, and measures (show_plugin.c). */
void show_plugins(struct sheet *sheet, const char *id);

#endif

/* text.c -- the order of the blocks, and those that are a few lines.  What an
 * axis shows depends on whether it is rated: a rated one has figures, strengths
 * and weak points; one that is not has what is established and what to ask.
 */
#include "report/text.h"

#include "report/text_parts.h"

#include <stdio.h>
#include <string.h>

enum { INDENT = 10, COMMAND_LEFT = 17, COMMAND_RIGHT = 55 };

/* ---- the head ---- */

/* "Joint-venture sociale, en activité depuis 2011": the framework within a sentence, and the stage. */
static const char *kind_of(const struct page *page, const struct node *card)
{
    const struct node *alliance = node_get(card, "alliance");
    const char *title = card_text(node_get(card, "framework"), "title");
    const char *stage =
        tell_stage(page, card_text(alliance, "stage"), card_text(alliance, "since"));
    if (!title || !stage)
        return title ? page_small(page->arena, title) : stage;
    return arena_print(page->arena, "%s, %s", page_small(page->arena, title), stage);
}

static void put_name(struct page *page, const struct node *card)
{
    const struct node *alliance = node_get(card, "alliance");
    const char *name = card_text(alliance, "name"), *kind = kind_of(page, card),
               *date = card_text(alliance, "date");
    const char *who = page_visible(page, name),
               *what = kind ? page_visible(page, arena_print(page->arena, "· %s", kind)) : "";
    const char *when = date ? page_visible(page, tell_as_of(page, date)) : "";
    size_t who_width = text_width(who), width = who_width + 1 + text_width(what);
    if (width + 2 + text_width(when) <= PAGE_WIDTH) {
        const struct cell cells[] = {{0, who_width, who, INK_BOLD, false},
                                     {who_width + 1, width, what, INK_PLAIN, false},
                                     {width, PAGE_WIDTH, when, INK_PLAIN, true}};
        page_row(page, cells, COUNT_OF(cells));
        return;
    }
    page_put(page, 0, INK_BOLD, who);
    size_t left = PAGE_WIDTH - (text_width(when) > 20 ? text_width(when) : 20);
    left = left < 40 ? 40 : left;
    const struct cell cells[] = {{0, left - 2, kind ? page_capital(page->arena, kind) : "",
                                  INK_PLAIN, false},
                                 {left, PAGE_WIDTH, when, INK_PLAIN, true}};
    page_row(page, cells, COUNT_OF(cells));
}

/* The partners by name and share, where the scorecard has them. */
static const char *partners_of(const struct page *page, const struct node *card)
{
    const struct node *partners = node_get(card, "partners");
    struct buffer out = buffer_on(page->arena);
    for (size_t i = 0; i < node_count(partners); i++) {
        const char *name = card_text(node_at(partners, i), "name");
        if (name)
            buffer_print(&out, "%s%s", out.len ? ", " : "", name);
    }
    return buffer_end(&out);
}

static void put_places(struct page *page, const struct node *card)
{
    const struct node *alliance = node_get(card, "alliance");
    const char *parts[] = {partners_of(page, card), card_text(alliance, "territory"),
                           card_flag(alliance, "confidential") ? tell_confidential(page) : NULL};
    struct buffer out = buffer_on(page->arena);
    for (size_t i = 0; i < COUNT_OF(parts); i++)
        if (parts[i] && *parts[i])
            buffer_print(&out, "%s%s", out.len ? " · " : "", parts[i]);
    page_put(page, 0, INK_PLAIN, buffer_end(&out));
}

static void put_depth(struct page *page, const struct node *card)
{
    double known = 0, open = 0;
    if (!node_is_word(node_get(card, "depth"), "core"))
        return;
    for (size_t i = 0; i < CARD_AXES; i++) {
        const struct node *answered = node_get(card_axis(card, i), "answered");
        known += answered ? card_number(answered, "known") : 0;
        open += answered ? card_number(answered, "open") : 0;
    }
    const char *of = tell_whole(page, known), *all = tell_whole(page, known + open);
    page_put(page, 0, INK_PLAIN,
             known < 2 ? tell_rapid_answer(page, of, all) : tell_rapid_answers(page, of, all));
}

static const char *change_text(const struct page *page, const struct node *change)
{
    const char *set = card_text(change, "set"), *why = card_text(change, "because");
    const struct node *from = node_get(change, "from");
    why = why ? why : "";
    if (!set)
        return tell_change_off(page, card_text(change, "off") ? card_text(change, "off") : "?",
                               why);
    return tell_change_set(page, set, tell_value(page, node_get(change, "to")),
                           node_kind(from) == NODE_NULL ? tell_by_default(page)
                                                        : tell_value(page, from),
                           why);
}

/* What a firm changed in the framework, and why. */
static void put_changes(struct page *page, const struct node *card)
{
    const struct node *changes = node_get(card, "changes");
    if (node_count(changes))
        page_put(page, 0, INK_PLAIN, tell_tailored(page));
    for (size_t i = 0; i < node_count(changes); i++)
        page_put(page, 2, INK_PLAIN, change_text(page, node_at(changes, i)));
}

void text_head(struct page *page, const struct node *card)
{
    put_name(page, card);
    put_places(page, card);
    put_depth(page, card);
    put_changes(page, card);
}

/* ---- what failed ---- */

static void put_errors(struct page *page, const struct node *errors)
{
    for (size_t i = 0; i < node_count(errors); i++) {
        const struct node *error = node_at(errors, i);
        const char *where = card_text(error, "where"), *at = card_text(error, "at"),
                   *text = card_text(error, "text");
        const char *place = at ? arena_print(page->arena, ":%s", at) : "";
        const struct cell cells[] = {
            {1, 2, "!", INK_BAD, false},
            {3, PAGE_WIDTH, tell_failure(page, where ? where : "?", place, text ? text : "?"),
             INK_PLAIN, false}};
        page_row(page, cells, COUNT_OF(cells));
    }
}

void text_failures(struct page *page, const struct node *card)
{
    if (node_is_word(node_get(card, "status"), "complete") || !node_count(node_get(card, "errors")))
        return;
    page_blank(page);
    page_put(page, 0, INK_BAD, page_capitals(page->arena, tell_incomplete(page)));
    page_put(page, 0, INK_PLAIN, tell_incomplete_says(page));
    put_errors(page, node_get(card, "errors"));
}

static void put_invalid(struct page *page, const struct node *card)
{
    page_put(page, 0, INK_BAD, tell_invalid(page));
    put_errors(page, node_get(card, "errors"));
}

/* ---- verdict, caution, what next ---- */

static void put_verdict(struct page *page, const struct node *card)
{
    const struct node *verdict = node_get(card, "verdict");
    const char *title = card_text(verdict, "title"), *because = card_text(verdict, "because");
    if (!title)
        return;
    const struct cell cells[] = {{0, INDENT, page_capitals(page->arena, tell_verdict(page)),
                                  INK_PLAIN, false},
                                 {INDENT, PAGE_WIDTH, title, INK_BOLD, false}};
    page_blank(page);
    page_row(page, cells, COUNT_OF(cells));
    page_put(page, INDENT, INK_PLAIN, because);
}

static void put_caution(struct page *page, const struct node *card)
{
    if (!card_any_rated(card, true))
        return;
    page_blank(page);
    page_put(page, 0, INK_PLAIN, tell_caution(page));
}

const char *report_shell_word(const char *path, struct arena *arena)
{
    const char *plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/+:@,=";
    struct buffer out = buffer_on(arena);
    if (path[0] == '-' && path[1]) /* a file, and no option */
        path = arena_print(arena, "./%s", path);
    if (*path && path[strspn(path, plain)] == '\0')
        return path;
    buffer_char(&out, '\'');
    for (; *path; path++)
        if (*path == '\'')
            buffer_text(&out, "'\\''");
        else
            buffer_char(&out, *path);
    buffer_char(&out, '\'');
    return buffer_end(&out);
}

const char *text_command(const struct page *page, const char *command,
                         const struct report_style *style)
{
    const char *dossier = style && style->dossier ? report_shell_word(style->dossier, page->arena)
                                                  : tell_dossier(page);
    return page_visible(page, arena_print(page->arena, "accord %s %s%s", command, dossier,
                                          style && style->options ? style->options : ""));
}

/* A command beside what it does, or above it where one of them is long. */
static void put_command(struct page *page, const char *label, const char *command, const char *does,
                        bool fits)
{
    const struct cell cells[] = {{0, COMMAND_LEFT, label, INK_BOLD, false},
                                 {COMMAND_LEFT, COMMAND_RIGHT - 2, fits ? command : "", INK_PLAIN,
                                  false},
                                 {COMMAND_RIGHT, PAGE_WIDTH, fits ? does : "", INK_PLAIN, false}};
    page_row(page, cells, COUNT_OF(cells));
    if (fits)
        return;
    page_put(page, 3, INK_PLAIN, command);
    page_put(page, 6, INK_PLAIN, does);
}

/* Two commands, not ten: what to ask while an axis is open, else what would do better; and why. */
static void put_go_on(struct page *page, const struct node *card, const struct report_style *style)
{
    bool open = card_any_rated(card, false);
    const char *next = text_command(page, open ? "ask" : "improve", style),
               *tree = text_command(page, "explain", style);
    bool fits = text_width(next) <= COMMAND_RIGHT - 2 - COMMAND_LEFT &&
                text_width(tree) <= COMMAND_RIGHT - 2 - COMMAND_LEFT;
    page_blank(page);
    put_command(page, tell_go_on(page), next,
                open ? tell_go_on_ask(page) : tell_go_on_improve(page), fits);
    put_command(page, "", tree, tell_go_on_tree(page), fits);
}

const char *report_text(const struct node *scorecard, const struct report_style *style,
                        struct arena *arena)
{
    struct page page = page_on(arena, card_language(scorecard), style && style->color);
    if (node_is_word(node_get(scorecard, "status"), "invalid")) {
        put_invalid(&page, scorecard);
        return page_text(&page);
    }
    text_head(&page, scorecard);
    text_failures(&page, scorecard);
    put_verdict(&page, scorecard);
    text_axes(&page, scorecard);
    text_strengths(&page, scorecard);
    text_established(&page, scorecard);
    text_vigilance(&page, scorecard);
    text_ask(&page, scorecard);
    put_caution(&page, scorecard);
    put_go_on(&page, scorecard, style);
    return page_text(&page);
}

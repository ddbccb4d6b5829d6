/* edit_read.c -- "PATH=VALUE" into steps and a tree.  The value is read with the
 * path blanked out before it, so that every place in it is one in the whole text.
 */
#include "model/edit.h"

#include "base/limits.h"
#include "base/text.h"
#include "data/yaml_read.h"

#include <string.h>

struct edit_reading {
    struct edit *edit;
    struct source *source;
    struct arena *arena;
    struct problems *problems;
};

static int fault(struct edit_reading *r, const char *at, struct saying saying)
{
    return problem(r->problems, place_at(r->source, (size_t)(at - r->source->text)), saying);
}

/* ---- the path ---- */

static int check_path(struct edit_reading *r, const char *path, size_t len)
{
    enum language l = r->problems->language;
    for (size_t left = len; left;) {
        const char *start = path;
        int32_t point = text_next(&path, &left);
        if (point < 0)
            return fault(r, start, say_not_utf8(l));
        if (text_is_control(point))
            return fault(r, start, say_control_character(l));
    }
    return OK;
}

static int add_step(struct edit_reading *r, const char *key, size_t len)
{
    enum language l = r->problems->language;
    struct edit *edit = r->edit;
    if (!len)
        return fault(r, key, say_edit_path(l));
    if (len > LIMIT_KEY_BYTES)
        return fault(r, key, say_key_too_long(l, LIMIT_KEY_BYTES));
    if (edit->depth == LIMIT_DEPTH)
        return fault(r, key, say_too_deep(l, LIMIT_DEPTH));
    edit->steps[edit->depth++] =
        (struct step){arena_copy(r->arena, key, len),
                      (int)text_count(r->source->text, (size_t)(key - r->source->text)) + 1};
    return OK;
}

static int read_path(struct edit_reading *r, size_t len)
{
    const char *path = r->source->text, *end = path + len;
    if (check_path(r, path, len) != OK)
        return FAILED;
    r->edit->path = arena_copy(r->arena, path, len);
    r->edit->steps = arena_array(r->arena, LIMIT_DEPTH, sizeof *r->edit->steps);
    for (const char *key = path;; key++) {
        size_t part = strcspn(key, ".=");
        if (add_step(r, key, part) != OK)
            return FAILED;
        key += part;
        if (key >= end)
            break;
    }
    if (strcmp(r->edit->path, "framework") != 0)
        return OK;
    return fault(r, path, say_edit_framework(r->problems->language));
}

/* ---- the value ---- */

static bool is_nothing(const char *text)
{
    static const char *const words[] = {"", "~", "null"};
    size_t skip = strspn(text, " "), len = strlen(text + skip);
    while (len && text[skip + len - 1] == ' ')
        len--;
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (strlen(words[i]) == len && memcmp(text + skip, words[i], len) == 0)
            return true;
    return false;
}

static size_t depth_of(const struct node *node)
{
    size_t most = 0;
    for (size_t i = 0; i < node_count(node); i++) {
        size_t depth = depth_of(node_at(node, i));
        most = depth > most ? depth : most;
    }
    return most + (node_kind(node) == NODE_LIST || node_kind(node) == NODE_MAP);
}

static int read_value(struct edit_reading *r, size_t before)
{
    const struct source whole = *r->source;
    struct buffer blank = buffer_on(r->arena);
    if (is_nothing(whole.text + before))
        return OK;
    buffer_repeat(&blank, " ", text_count(whole.text, before));
    buffer_text(&blank, whole.text + before);
    r->source->text = buffer_end(&blank);
    r->source->len = blank.len;
    r->edit->value = yaml_read(r->source, r->arena, r->problems);
    *r->source = whole; /* what was found wrong is shown in it */
    if (!r->edit->value)
        return FAILED;
    if (r->edit->depth + depth_of(r->edit->value) <= LIMIT_DEPTH)
        return OK;
    return problem(r->problems, node_place(r->edit->value),
                   say_too_deep(r->problems->language, LIMIT_DEPTH));
}

static int read_edit(struct edit_reading *r)
{
    const char *text = r->source->text, *equals = strchr(text, '=');
    if (!equals)
        return problem_helped(r->problems, place_of(r->source, 1, 1),
                              say_edit_form(r->problems->language),
                              say_edit_form_help(r->problems->language));
    size_t len = (size_t)(equals - text);
    return read_path(r, len) == OK ? read_value(r, len + 1) : FAILED;
}

struct edits *edits_read(const char *option, const char *const *texts, size_t count,
                         struct arena *arena, struct problems *problems)
{
    struct edits *edits = arena_alloc(arena, sizeof *edits);
    size_t errors = problems->errors;
    if (count > LIMIT_EDITS) {
        problem(problems, (struct place){0}, say_too_many_edits(problems->language, LIMIT_EDITS));
        return NULL;
    }
    edits->list = arena_array(arena, count + 1, sizeof *edits->list);
    for (size_t i = 0; i < count; i++) {
        struct source *source = arena_alloc(arena, sizeof *source);
        *source = (struct source){option, texts[i], strlen(texts[i])};
        struct edit *edit = &edits->list[edits->count++];
        edit->source = source;
        read_edit(&(struct edit_reading){edit, source, arena, problems});
    }
    return problems->errors == errors ? edits : NULL;
}

/* phrase.c -- one pass over the template. */
#include "model/phrase.h"

#include "base/limits.h"
#include "base/text.h"
#include "base/typography.h"

#include <math.h>
#include <string.h>

static const char *list_value(struct arena *arena, enum language language, const struct node *list)
{
    struct buffer out = buffer_on(arena);
    for (size_t i = 0; i < node_count(list); i++)
        buffer_print(&out, "%s%s", i ? ", " : "", phrase_value(arena, language, node_at(list, i)));
    return buffer_end(&out);
}

static const char *map_value(struct arena *arena, enum language language, const struct node *map)
{
    const struct node *from = node_get(map, "from"), *to = node_get(map, "to");
    bool fr = language == FRENCH;
    if (from && to && node_kind(from) != NODE_NULL && node_kind(to) != NODE_NULL)
        return arena_print(arena, fr ? "de %s à %s" : "%s to %s",
                           phrase_value(arena, language, from), phrase_value(arena, language, to));
    if (from && node_kind(from) != NODE_NULL)
        return arena_print(arena, fr ? "au moins %s" : "at least %s",
                           phrase_value(arena, language, from));
    if (to && node_kind(to) != NODE_NULL)
        return arena_print(arena, fr ? "au plus %s" : "at most %s",
                           phrase_value(arena, language, to));
    struct wording w = {node_text(node_get(map, "en")), node_text(node_get(map, "fr"))};
    if (w.en || w.fr)
        return wording_in(&w, language);
    struct buffer out = buffer_on(arena);
    for (size_t i = 0; i < node_count(map); i++)
        buffer_print(&out, "%s%s: %s", i ? ", " : "", node_at(map, i)->key,
                     phrase_value(arena, language, node_at(map, i)));
    return buffer_end(&out);
}

const char *phrase_value(struct arena *arena, enum language language, const struct node *value)
{
    double number;
    bool boolean;
    switch (node_kind(value)) {
    case NODE_NULL: return "–";
    case NODE_LIST: return list_value(arena, language, value);
    case NODE_MAP: return map_value(arena, language, value);
    default: break;
    }
    if (node_number(value, &number))
        return people_number(arena, language, number, 2);
    if (node_boolean(value, &boolean))
        return language == FRENCH ? (boolean ? "oui" : "non") : boolean ? "yes" : "no";
    return node_text(value);
}

/* {n|one|many}: which form, by the number. */
static const char *form(struct arena *arena, enum language language, const struct node *value,
                        const char *forms, size_t len)
{
    double number = 0;
    node_number(value, &number);
    const char *bar = memchr(forms, '|', len);
    size_t one = bar ? (size_t)(bar - forms) : len;
    bool singular = language == FRENCH ? fabs(number) < 2 : number == 1;
    if (singular || !bar)
        return arena_copy(arena, forms, one);
    return arena_copy(arena, bar + 1, len - one - 1);
}

static const char *styled(struct arena *arena, enum language language, const struct node *value,
                          const char *style)
{
    double number;
    if (!node_percent(value, &number))
        return phrase_value(arena, language, value);
    if (strcmp(style, "percent") == 0)
        return people_percent(arena, language, number, 1);
    if (strcmp(style, "euros") == 0)
        return people_euros(arena, language, number);
    return phrase_value(arena, language, value);
}

static void fill_one(struct buffer *out, enum language language, const char *field, size_t len,
                     const struct node *values, const char **missing)
{
    size_t name_len = 0;
    while (name_len < len && field[name_len] != ':' && field[name_len] != '|')
        name_len++;
    const char *name = arena_copy(out->arena, field, name_len);
    const struct node *value = node_get(values, name);
    if (!value) {
        *missing = *missing ? *missing : name;
        buffer_print(out, "{%s}", name);
        return;
    }
    if (name_len == len)
        buffer_text(out, phrase_value(out->arena, language, value));
    else if (field[name_len] == '|')
        buffer_text(out,
                    form(out->arena, language, value, field + name_len + 1, len - name_len - 1));
    else
        buffer_text(out, styled(out->arena, language, value,
                                arena_copy(out->arena, field + name_len + 1, len - name_len - 1)));
}

const char *phrase_fill(struct arena *arena, enum language language, const char *template,
                        const struct node *values, const char **missing)
{
    struct buffer out = buffer_on(arena);
    *missing = NULL;
    for (const char *at = template; at && *at && out.len < LIMIT_RULE_MESSAGE;) {
        const char *end = *at == '{' ? strchr(at, '}') : NULL;
        if (end) {
            fill_one(&out, language, at + 1, (size_t)(end - at) - 1, values, missing);
            at = end + 1;
        } else {
            size_t len = strcspn(at + 1, "{") + 1;
            buffer_add(&out, at, len);
            at += len;
        }
    }
    return people_text(arena, language, buffer_end(&out));
}

const char *phrase_unknown_form(struct arena *arena, const char *template)
{
    for (const char *at = template ? strchr(template, '{') : NULL; at; at = strchr(at + 1, '{')) {
        size_t len = strcspn(at + 1, "}"), name = strcspn(at + 1, ":|}");
        if (name >= len || at[1 + name] != ':')
            continue;
        const char *style = arena_copy(arena, at + 2 + name, len - name - 1);
        if (strcmp(style, "percent") != 0 && strcmp(style, "euros") != 0)
            return style;
    }
    return NULL;
}

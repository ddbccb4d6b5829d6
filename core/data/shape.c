/* shape.c -- one walk along a shape and a tree; every difference is a problem. */
#include "data/shape.h"

#include "base/limits.h"
#include "base/text.h"
#include "data/dictionary.h"
#include "data/meant.h"

#include <stdio.h>
#include <string.h>

const accord_shape shape_text = SHAPE(ACCORD_IS_TEXT), shape_number = SHAPE(ACCORD_IS_NUMBER),
                   shape_percent = SHAPE(ACCORD_IS_PERCENT), shape_bool = SHAPE(ACCORD_IS_BOOL),
                   shape_id = SHAPE(ACCORD_IS_ID), shape_date = SHAPE(ACCORD_IS_DATE),
                   shape_wording = SHAPE(ACCORD_IS_WORDING),
                   shape_both = SHAPE(SHAPE_BOTH_LANGUAGES), shape_any = SHAPE(ACCORD_IS_ANY),
                   shape_text_list = SHAPE(ACCORD_IS_LIST, .item = &shape_text),
                   shape_id_list = SHAPE(ACCORD_IS_LIST, .item = &shape_id);

/* ---- the word that was meant ---- */

struct nearest nearest_to(struct arena *arena, const char *word)
{
    struct nearest nearest = {.arena = arena, .folded = text_fold(arena, word, strlen(word))};
    char *folded = arena_text(arena, nearest.folded);
    for (char *c = folded; *c; c++)
        if (*c == ' ' || *c == '_')
            *c = '-';
    nearest.folded = folded;
    nearest.distance = LIMIT_SUGGESTION + 1;
    return nearest;
}

void nearest_try(struct nearest *nearest, const char *candidate)
{
    if (nearest->certain)
        return;
    if (dictionary_means(nearest->folded, candidate)) {
        nearest->best = candidate;
        nearest->certain = true;
        return;
    }
    size_t distance = text_distance(nearest->folded, candidate), len = strlen(nearest->folded);
    size_t most = len <= 1 ? 0 : len <= 3 ? 1 : len <= 6 ? 2 : LIMIT_SUGGESTION;
    if (distance <= most && distance < nearest->distance) {
        nearest->best = candidate;
        nearest->distance = distance;
    }
}

static void nearest_alias(struct nearest *nearest, const char *aliases, const char *candidate)
{
    while (aliases && *aliases && !nearest->certain) {
        size_t len = strcspn(aliases, ",");
        const char *folded = text_fold(nearest->arena, aliases, len);
        if (strcmp(folded, nearest->folded) == 0) {
            nearest->best = candidate;
            nearest->certain = true;
        }
        aliases += len + (aliases[len] == ',');
    }
}

const char *nearest_word(const struct nearest *nearest)
{
    return nearest->best;
}

/* ---- problems ---- */

static bool has_no_break_space(const char *text)
{
    return strstr(text, "\xc2\xa0") || strstr(text, "\xe2\x80\xaf") || strstr(text, "\xe2\x80\x89");
}

struct saying number_help(const struct node *node, enum language language)
{
    const char *text = node_text(node);
    return text ? meant_number_help(text, !node->plain, language) : (struct saying){""};
}

struct saying yes_no_help(const struct node *node, enum language language)
{
    struct node plain = *node;
    bool ignored;
    plain.plain = true;
    if (node->kind == NODE_TEXT && !node->plain && node_boolean(&plain, &ignored))
        return say_unquote_word_help(language);
    return say_yes_no_help(language);
}

static enum language tongue(const struct shape_check *check)
{
    return check->problems->language;
}

static const char *word_list(const struct shape_check *check, const char *const *words)
{
    struct buffer out = buffer_on(check->problems->arena);
    for (; *words; words++)
        buffer_print(&out, "%s%s", out.len ? ", " : "", *words);
    return buffer_end(&out);
}

const char *shape_wanted(const struct shape_check *check, const accord_shape *shape)
{
    static const struct {
        uint32_t form;
        const char *en, *fr;
    } names[] = {
        {ACCORD_IS_NUMBER, "a number", "un nombre"},
        {ACCORD_IS_PERCENT, "a percentage", "un pourcentage"},
        {ACCORD_IS_BOOL, "yes or no", "oui ou non"},
        {ACCORD_IS_ID, "an id", "un identifiant"},
        {ACCORD_IS_PARTNER, "the id of a partner", "l’identifiant d’un partenaire"},
        {ACCORD_IS_DATE, "a date", "une date"},
        {ACCORD_IS_TEXT, "a text", "un texte"},
        {ACCORD_IS_WORDING, "a text", "un texte"},
        {SHAPE_BOTH_LANGUAGES, "a text in both languages {en: …, fr: …}",
         "un texte dans les deux langues {en: …, fr: …}"},
        {ACCORD_IS_LIST, "a list", "une liste"},
        {ACCORD_IS_MAP, "a map", "un bloc clé: valeur"},
        {ACCORD_IS_DICT, "a map", "un bloc clé: valeur"},
    };
    bool fr = tongue(check) == FRENCH;
    struct buffer out = buffer_on(check->problems->arena);
    if (shape->forms & ACCORD_IS_WORD)
        buffer_print(&out, "%s %s", fr ? "l’un de ces mots :" : "one of",
                     word_list(check, shape->words));
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        if (!(shape->forms & names[i].form) ||
            (names[i].form == ACCORD_IS_PARTNER && shape->forms & ACCORD_IS_DICT))
            continue;
        buffer_print(&out, "%s%s", out.len ? (fr ? " ou " : " or ") : "",
                     fr ? names[i].fr : names[i].en);
    }
    return buffer_end(&out);
}

static bool is_bounded(const accord_shape *shape)
{
    return shape->least != 0 || shape->most != 0;
}

static bool is_within(const accord_shape *shape, double number)
{
    return !is_bounded(shape) || (number >= shape->least && number <= shape->most);
}

/* A number of 0 to 100 where one of 0 to 1 is wanted. */
static struct saying share_help(const accord_shape *shape, double number, enum language language)
{
    char share[MEANT_ROOM];
    if (shape->least != 0 || shape->most != 1 || number < 0 || number > 100)
        return (struct saying){""};
    snprintf(share, sizeof share, "%.12g", number / 100);
    return say_write(language, share);
}

/* What to write for a text where a number is wanted; nothing that would be refused too. */
static struct saying number_help_within(const struct node *node, const accord_shape *shape,
                                        enum language language)
{
    char meant[MEANT_ROOM];
    double number;
    if (!meant_number(meant, node->text, language) || !number_parse(meant, strlen(meant), &number))
        return number_help(node, language);
    if (strchr(node->text, '%') && shape->least == 0 && shape->most == 1)
        return share_help(shape, number, language);
    if (strchr(node->text, '%') && shape->forms & ACCORD_IS_PERCENT && is_within(shape, number))
        return say_write_text(language, saying_print("%s %%", meant).text);
    return is_within(shape, number) ? number_help(node, language) : (struct saying){""};
}

static struct saying date_help(const struct shape_check *check, const struct node *node)
{
    enum language l = tongue(check);
    char meant[MEANT_ROOM];
    if (!node_text(node))
        return say_date_example_help(l, node->key ? node->key : "date");
    if (!meant_date(meant, check->problems->arena, node->text))
        return say_date_help(l);
    return node->key ? say_date_meant_help(l, node->key, meant) : say_write(l, meant);
}

static void try_partners(const struct shape_check *check, struct nearest *nearest)
{
    for (size_t i = 0; i < node_count(check->partners); i++) {
        const char *known = node_text(node_get(node_at(check->partners, i), "id"));
        if (known && text_is_id(known, strlen(known)))
            nearest_try(nearest, known);
    }
}

/* typed is no id.  Where it names something, and does not give it its name, it may be a partner. */
static struct saying id_help(const struct shape_check *check, const char *typed, bool names)
{
    enum language l = tongue(check);
    struct nearest nearest = nearest_to(check->problems->arena, typed);
    if (names)
        try_partners(check, &nearest);
    if (nearest_word(&nearest) && nearest.distance <= 1)
        return say_did_you_mean(l, nearest_word(&nearest));
    const char *meant = meant_id(check->problems->arena, typed);
    return meant ? say_id_meant_help(l, meant) : say_id_help(l);
}

static struct saying word_help(const struct shape_check *check, const char *text,
                               const char *const *words)
{
    struct nearest nearest = nearest_to(check->problems->arena, text);
    for (; *words; words++)
        nearest_try(&nearest, *words);
    return nearest_word(&nearest) ? say_did_you_mean(tongue(check), nearest_word(&nearest))
                                  : (struct saying){""};
}

static struct saying help_for(const struct shape_check *check, const struct node *node,
                              const accord_shape *shape)
{
    enum language l = tongue(check);
    const char *text = node_text(node);
    struct saying help = {""};
    if (shape->forms & ACCORD_IS_DATE && (text || node_kind(node) == NODE_NULL))
        return date_help(check, node);
    if (!text)
        return help;
    if (shape->forms & (ACCORD_IS_MAP | ACCORD_IS_DICT))
        help = meant_entry_help(text, l);
    if (!help.text[0] && shape->forms & ACCORD_IS_WORD)
        help = word_help(check, text, shape->words);
    if (!help.text[0] && shape->forms & (ACCORD_IS_NUMBER | ACCORD_IS_PERCENT))
        return number_help_within(node, shape, l);
    if (help.text[0])
        return help;
    if (has_no_break_space(text) && !(shape->forms & ACCORD_IS_TEXT))
        return say_no_break_space_help(l);
    if (shape->forms & ACCORD_IS_BOOL)
        return yes_no_help(node, l);
    if (shape->forms & ACCORD_IS_ID)
        return id_help(check, text, !node->key || strcmp(node->key, "id") != 0);
    return help;
}

static bool wrong(const struct shape_check *check, const struct node *node,
                  const accord_shape *shape)
{
    const char *found = node_found(node, tongue(check), check->problems->arena);
    problem_helped(check->problems, node_place(node),
                   say_wanted(tongue(check), shape_wanted(check, shape), found),
                   help_for(check, node, shape));
    return false;
}

void shape_unknown_key(const struct shape_check *check, const struct node *child,
                       const accord_shape *shape)
{
    enum language l = tongue(check);
    struct arena *arena = check->problems->arena;
    if (check->problems->count >= LIMIT_PROBLEMS) { /* it is only counted */
        problem(check->problems, node_key_place(child), say_unknown_key(l, child->key));
        return;
    }
    struct nearest nearest = nearest_to(arena, child->key);
    struct buffer known = buffer_on(arena);
    for (const accord_field *const *f = shape->fields; f && *f; f++)
        nearest_alias(&nearest, (*f)->aliases, (*f)->key);
    for (const accord_field *const *f = shape->fields; f && *f; f++) {
        nearest_try(&nearest, (*f)->key);
        buffer_print(&known, "%s%s", known.len ? ", " : "", (*f)->key);
    }
    struct saying help;
    if (has_no_break_space(child->key))
        help = say_no_break_space_help(l);
    else if (nearest_word(&nearest))
        help = say_did_you_mean(l, nearest_word(&nearest));
    else if (child->kind == NODE_NULL &&
             child->column == child->key_column + (int)text_count(child->key, strlen(child->key)))
        help = say_comma_help(l);
    else
        help = say_known_keys(l, buffer_end(&known));
    problem_helped(check->problems, node_key_place(child), say_unknown_key(l, child->key), help);
}

/* ---- the walk ---- */

static bool in_words(const char *text, const char *const *words)
{
    for (; *words; words++)
        if (strcmp(text, *words) == 0)
            return true;
    return false;
}

/* One whose own id is no id is known too, so that its mistake is told once. */
static bool is_partner(const struct shape_check *check, const char *id)
{
    if (!check->partners)
        return true;
    for (size_t i = 0; i < node_count(check->partners); i++) {
        const char *known = node_text(node_get(node_at(check->partners, i), "id"));
        if (known && !text_is_id(known, strlen(known)) && strcmp(known, id) != 0)
            known = meant_id(check->problems->arena, known);
        if (known && strcmp(known, id) == 0)
            return true;
    }
    return false;
}

/* The bound that was passed is told; of a bound that only guards the arithmetic, no more. */
static bool check_number(const struct shape_check *check, const struct node *node,
                         const accord_shape *shape, double number)
{
    if (is_within(shape, number))
        return true;
    enum language l = tongue(check);
    const char *found = node_found(node, l, check->problems->arena);
    struct saying help = number >= 10 ? share_help(shape, number, l) : (struct saying){""};
    problem_helped(check->problems, node_place(node),
                   number > shape->most && shape->most >= 1e9
                       ? say_too_large(l, shape->most, found)
                       : say_out_of_bounds(l, shape->least, shape->most, found),
                   help);
    return false;
}

static bool check_partner(const struct shape_check *check, const char *id, struct place place)
{
    if (is_partner(check, id))
        return true;
    struct nearest nearest = nearest_to(check->problems->arena, id);
    if (check->problems->errors < LIMIT_PROBLEMS) /* those past it are only counted */
        try_partners(check, &nearest);
    const char *meant = nearest_word(&nearest);
    problem_helped(check->problems, place, say_unknown_partner(tongue(check), id),
                   meant ? say_did_you_mean(tongue(check), meant) : (struct saying){""});
    return false;
}

static bool check_scalar(const struct shape_check *check, const struct node *node,
                         const accord_shape *shape)
{
    double number;
    bool boolean;
    uint32_t forms = shape->forms;
    const char *text = node_text(node);
    if ((forms & ACCORD_IS_NUMBER && node_number(node, &number)) ||
        (forms & ACCORD_IS_PERCENT && node_percent(node, &number)))
        return check_number(check, node, shape, number);
    if (forms & ACCORD_IS_BOOL && node_boolean(node, &boolean))
        return true;
    if (!text)
        return wrong(check, node, shape);
    if (forms & ACCORD_IS_WORD && in_words(text, shape->words))
        return true;
    if (forms & ACCORD_IS_DATE && node_date(node))
        return true;
    if (forms & ACCORD_IS_PARTNER && !(forms & ACCORD_IS_DICT))
        return check_partner(check, text, node_place(node));
    if (forms & ACCORD_IS_ID && text_is_id(text, node->len))
        return true;
    if (forms & (ACCORD_IS_TEXT | ACCORD_IS_WORDING))
        return true;
    return wrong(check, node, shape);
}

static const accord_field *const tongue_fields[] = {
    FIELD("en", 0, &shape_text, "English", "anglais"),
    FIELD("fr", 0, &shape_text, "French", "français"), NULL};
static const accord_shape tongue_map = SHAPE(ACCORD_IS_MAP, .fields = tongue_fields);

static bool check_wording(const struct shape_check *check, const struct node *node, bool both)
{
    static const struct {
        const char *key, *en, *fr;
    } tongues[] = {{"en", "English", "anglais"}, {"fr", "French", "français"}};
    bool good = true;
    size_t known = 0;
    if (!both && !node_text(node_get(node, "en")) && !node_text(node_get(node, "fr")))
        return wrong(check, node, &shape_wording);
    for (size_t i = 0; i < COUNT_OF(tongues); i++) {
        const struct node *text = node_get(node, tongues[i].key);
        known += text != NULL;
        if (text ? node_text(text) != NULL && text->len > 0 : !both)
            continue;
        struct place place = text ? node_place(text) : node_key_place(node);
        problem(check->problems, place,
                say_missing_translation(tongue(check),
                                        tongue(check) == FRENCH ? tongues[i].fr : tongues[i].en));
        good = false;
    }
    for (size_t i = 0; known < node_count(node) && i < node_count(node); i++) {
        const struct node *child = node_at(node, i);
        if (strcmp(child->key, "en") == 0 || strcmp(child->key, "fr") == 0)
            continue;
        shape_unknown_key(check, child, &tongue_map);
        good = false;
    }
    return good;
}

static const accord_field *field_of(const accord_shape *shape, const char *key)
{
    for (const accord_field *const *f = shape->fields; f && *f; f++)
        if (strcmp((*f)->key, key) == 0)
            return *f;
    return NULL;
}

static bool check_map(const struct shape_check *check, const struct node *node,
                      const accord_shape *shape)
{
    bool good = true;
    for (size_t i = 0; i < node->count; i++) {
        const struct node *child = node->children[i];
        const accord_field *field = field_of(shape, child->key);
        if (!field) {
            shape_unknown_key(check, child, shape);
            good = false;
        } else if (child->kind != NODE_NULL || field->flags & ACCORD_REQUIRED) {
            good = shape_check(check, child, field->shape) && good;
        }
    }
    for (const accord_field *const *f = shape->fields; f && *f; f++) {
        if (!((*f)->flags & ACCORD_REQUIRED) || node_get(node, (*f)->key))
            continue;
        problem_helped(check->problems, node_place(node), say_missing_key(tongue(check), (*f)->key),
                       (*f)->shape->forms & ACCORD_IS_DATE
                           ? say_date_example_help(tongue(check), (*f)->key)
                           : (struct saying){""});
        good = false;
    }
    return good;
}

static bool check_dict(const struct shape_check *check, const struct node *node,
                       const accord_shape *shape)
{
    bool good = true;
    for (size_t i = 0; i < node->count; i++) {
        const struct node *child = node->children[i];
        bool is_id = text_is_id(child->key, strlen(child->key));
        if (shape->forms & ACCORD_IS_PARTNER && (is_id || check->partners)) {
            good = check_partner(check, child->key, node_key_place(child)) && good;
        } else if (!is_id) {
            problem_helped(check->problems, node_key_place(child),
                           say_not_an_id(tongue(check), child->key),
                           id_help(check, child->key, true));
            good = false;
        }
        good = shape_check(check, child, shape->item) && good;
    }
    return good;
}

static bool check_list(const struct shape_check *check, const struct node *node,
                       const accord_shape *shape)
{
    bool good = true;
    for (size_t i = 0; i < node->count; i++)
        good = shape_check(check, node->children[i], shape->item) && good;
    return good;
}

bool shape_check(const struct shape_check *check, const struct node *node,
                 const accord_shape *shape)
{
    uint32_t forms = shape->forms;
    if (forms & ACCORD_IS_ANY)
        return true;
    switch (node_kind(node)) {
    case NODE_TEXT: return check_scalar(check, node, shape);
    case NODE_LIST:
        return forms & ACCORD_IS_LIST ? check_list(check, node, shape) : wrong(check, node, shape);
    case NODE_MAP:
        if (forms & SHAPE_BOTH_LANGUAGES || forms & ACCORD_IS_WORDING)
            return check_wording(check, node, forms & SHAPE_BOTH_LANGUAGES);
        if (forms & ACCORD_IS_MAP)
            return check_map(check, node, shape);
        if (forms & ACCORD_IS_DICT)
            return check_dict(check, node, shape);
        return wrong(check, node, shape);
    case NODE_BOOL:
    case NODE_NUMBER: /* a tree of ours: given by a rule's tests */
        return check_scalar(check, node, shape);
    case NODE_NULL: break;
    }
    return wrong(check, node, shape);
}

struct wording wording_of(const struct node *node)
{
    const char *text = node_text(node);
    if (text)
        return (struct wording){text, text};
    return (struct wording){node_text(node_get(node, "en")), node_text(node_get(node, "fr"))};
}

/* text_ask.c -- the one that matters most first. */
#include "report/text_ask.h"

#include "base/typography.h"
#include "report/text_parts.h"

#include <math.h>
#include <string.h>

enum { LISTED = 12, SHOWN = 7, NUMBER = 1, ITEM = 4, MIDDLE = 43, END = 60 };

/* ---- the list: on an axis that is not rated, what is decisive comes first ---- */

/* On an axis that is not rated no figure stands. */
static const char *weight_of(const struct page *page, const struct node *question, bool rated)
{
    double swing = card_number(question, "swing");
    if (isnan(swing) || !rated)
        return "";
    return swing < 0.5   ? tell_swings_little(page)
           : swing < 1.5 ? tell_swings_one(page)
                         : tell_swings(page, tell_whole(page, swing));
}

/* "à renseigner · 6 points · peut changer la note". */
static const char *told(const struct page *page, const struct node *question, bool rated)
{
    bool open = node_is_word(node_get(question, "kind"), "answer");
    const char *weight = weight_of(page, question, rated),
               *mark = rated && card_flag(question, "flips") ? tell_may_flip(page)
                       : card_flag(question, "decisive")     ? tell_is_decisive(page)
                                                             : "";
    return arena_print(page->arena, "%s%s%s%s%s", open ? tell_do_answer(page) : tell_do_prove(page),
                       *weight ? " · " : "", weight, *mark ? " · " : "", mark);
}

static void put_question(struct page *page, size_t number, const struct node *question, bool rated)
{
    bool marked = (rated && card_flag(question, "flips")) || card_flag(question, "decisive");
    const struct cell cells[] = {
        {NUMBER, ITEM - 1, tell_count(page, number), marked ? INK_CARE : INK_PLAIN, true},
        {ITEM, MIDDLE - 2, card_text(question, "ask"), INK_PLAIN, false},
        {MIDDLE, PAGE_WIDTH,
         text_whom(page, node_get(question, "to"), card_text(question, "proof")), INK_PLAIN,
         false}};
    page_row(page, cells, COUNT_OF(cells));
    page_put(page, ITEM, marked ? INK_CARE : INK_PLAIN, told(page, question, rated));
}

static void put_axis(struct page *page, const struct node *tree, const struct node *axis)
{
    const struct node *questions = node_get(axis, "questions");
    const char *partner = card_text(node_get(tree, "partner"), "name");
    const char *headline = card_text(axis, "headline");
    bool rated = !node_is_word(node_get(axis, "headline"), "NR");
    size_t shown = 0;
    const struct cell cells[] = {{0, 40, card_text(axis, "title"), INK_BOLD, false},
                                 {41, PAGE_WIDTH, headline ? tell_grade(page, tree, headline) : "",
                                  INK_PLAIN, true}};
    page_blank(page);
    page_row(page, cells, COUNT_OF(cells));
    if (!node_count(questions))
        page_put(page, NUMBER + 1, INK_GOOD,
                 partner ? tell_message_nothing(page, partner) : tell_nothing_to_ask(page));
    for (int turn = 0; turn < 2; turn++)
        for (size_t i = 0; i < node_count(questions) && shown < SHOWN; i++) {
            bool first = rated || card_flag(node_at(questions, i), "decisive");
            if (first == (turn == 0))
                put_question(page, ++shown, node_at(questions, i), rated);
        }
    if (node_count(questions) > SHOWN)
        page_put(page, ITEM, INK_PLAIN,
                 tell_more(page, tell_count(page, node_count(questions) - SHOWN)));
}

const char *report_ask(const struct node *tree, const struct report_style *style,
                       struct arena *arena)
{
    struct page page = page_on(arena, card_language(tree), style->color);
    const char *partner = card_text(node_get(tree, "partner"), "name");
    text_analysis_head(&page, tree);
    if (partner)
        page_put(&page, 0, INK_PLAIN, tell_asked_of(&page, partner));
    for (size_t a = 0; a < CARD_AXES; a++)
        if (card_axis(tree, a))
            put_axis(&page, tree, card_axis(tree, a));
    text_assumptions(&page, tree);
    return page_text(&page);
}

/* ---- the message ---- */

struct message {
    struct page page;
    bool markdown;
    const struct node **questions;
    size_t count;
};

static bool is_listed(const struct message *m, const struct node *question)
{
    for (size_t i = 0; i < m->count; i++)
        if (node_same(node_get(m->questions[i], "question"), node_get(question, "question")))
            return true;
    return false;
}

/* Of both axes, each in its order: what may change a grade, then the rest by turns. */
static void collect(struct message *m, const struct node *tree, bool flips)
{
    size_t most = 0;
    for (size_t a = 0; a < CARD_AXES; a++) {
        size_t count = node_count(node_get(card_axis(tree, a), "questions"));
        most = count > most ? count : most;
    }
    for (size_t i = 0; i < most; i++)
        for (size_t a = 0; a < CARD_AXES; a++) {
            const struct node *q = node_at(node_get(card_axis(tree, a), "questions"), i);
            if (q && card_flag(q, "flips") == flips && !is_listed(m, q))
                m->questions[m->count++] = q;
        }
}

static void put_line(struct message *m, const char *indent, const char *text)
{
    buffer_print(&m->page.out, "%s%s\n", indent,
                 people_text(m->page.arena, m->page.language, page_visible(&m->page, text)));
}

/* A text of the dossier or framework: in Markdown its signs stand for themselves. */
static const char *plain(const struct message *m, const char *text)
{
    struct buffer out = buffer_on(m->page.arena);
    for (const char *at = text ? text : ""; *at; at++) {
        if (m->markdown && strchr("\\`*_[]<>#|", *at))
            buffer_char(&out, '\\');
        buffer_char(&out, *at);
    }
    return out.len ? buffer_end(&out) : "";
}

static void put_choices(struct message *m, const struct node *question)
{
    const struct node *choices = node_get(question, "choices");
    const char *type = card_text(question, "type");
    if (type && strcmp(type, "yes-no") == 0)
        put_line(m, "   ", tell_message_yes_no(&m->page));
    if (!node_count(choices))
        return;
    put_line(m, "   ", tell_message_answers(&m->page));
    for (size_t i = 0; i < node_count(choices); i++) {
        const struct node *choice = node_at(choices, i);
        const char *says = card_text(choice, "says"),
                   *value = tell_value(&m->page, node_get(choice, "value"));
        bool level = type && strcmp(type, "level") == 0;
        const char *text = !says   ? plain(m, value)
                           : level ? arena_print(m->page.arena, "%s. %s", value, plain(m, says))
                                   : plain(m, says);
        put_line(m, "   - ", text);
    }
}

/* What a value says where the question has words for it: a level's sentence, an option's title. */
static const char *in_words(const struct message *m, const struct node *question,
                            const struct node *value)
{
    const struct node *choices = node_get(question, "choices");
    struct buffer out = buffer_on(m->page.arena);
    for (size_t i = 0; i < node_count(choices); i++) {
        const struct node *choice = node_at(choices, i), *own = node_get(choice, "value");
        bool chosen = node_same(own, value);
        for (size_t k = 0; node_kind(value) == NODE_LIST && k < node_count(value); k++)
            chosen = chosen || node_same(own, node_at(value, k));
        const char *says = chosen ? card_text(choice, "says") : NULL;
        if (says)
            buffer_print(&out, "%s%s", out.len ? ", " : "", page_small(m->page.arena, says));
    }
    return out.len ? buffer_end(&out) : tell_value(&m->page, value);
}

static const char *noted(const struct message *m, const struct node *question)
{
    const struct node *value = node_get(question, "value");
    if (!card_flag(question, "own"))
        return tell_message_prove(&m->page);
    if (node_kind(value) == NODE_NULL)
        return tell_message_confirm(&m->page);
    const char *words = in_words(m, question, value);
    size_t len = strlen(words);
    if (len && words[len - 1] == '.') /* the sentence around it ends by itself */
        words = arena_copy(m->page.arena, words, len - 1);
    return tell_message_noted(&m->page, plain(m, words));
}

static void put_asked(struct message *m, size_t number, const struct node *question)
{
    struct page *page = &m->page;
    const char *proof = card_text(question, "proof"), *about = card_text(question, "about");
    bool open = node_is_word(node_get(question, "kind"), "answer");
    const char *ask = card_text(question, "ask");
    buffer_char(&page->out, '\n');
    put_line(m, "",
             arena_print(page->arena, m->markdown ? "%s. **%s**" : "%s. %s",
                         tell_count(page, number), plain(m, ask)));
    if (about)
        put_line(m, "   ", tell_message_about(page, plain(m, page_small(page->arena, about))));
    if (open)
        put_choices(m, question);
    else
        put_line(m, "   ", noted(m, question));
    if (proof)
        put_line(m, "   ", tell_message_proof(page, plain(m, page_small(page->arena, proof))));
}

const char *report_message(const struct node *tree, bool markdown, struct arena *arena)
{
    struct message m = {page_on(arena, card_language(tree), false), markdown, NULL, 0};
    size_t all = 0;
    for (size_t a = 0; a < CARD_AXES; a++)
        all += node_count(node_get(card_axis(tree, a), "questions"));
    m.questions = arena_array(arena, all + 1, sizeof *m.questions);
    collect(&m, tree, true);
    collect(&m, tree, false);
    const char *alliance = plain(&m, card_text(node_get(tree, "alliance"), "name")),
               *partner = plain(&m, card_text(node_get(tree, "partner"), "name"));
    put_line(&m, markdown ? "# " : "", tell_message_subject(&m.page, alliance));
    buffer_char(&m.page.out, '\n');
    put_line(&m, "", tell_message_hello(&m.page));
    buffer_char(&m.page.out, '\n');
    if (m.count)
        put_line(&m, "", tell_message_why(&m.page, alliance, partner));
    else
        put_line(&m, "", tell_message_nothing(&m.page, partner));
    for (size_t i = 0; i < m.count && i < LISTED; i++)
        put_asked(&m, i + 1, m.questions[i]);
    buffer_char(&m.page.out, '\n');
    if (m.count > LISTED)
        put_line(&m, "", tell_message_more(&m.page, tell_count(&m.page, m.count - LISTED)));
    if (m.count)
        put_line(&m, "", tell_message_end(&m.page));
    put_line(&m, "", tell_message_thanks(&m.page));
    return page_text(&m.page);
}

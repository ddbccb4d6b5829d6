/* answer.c -- answers are checked against the type of their question; whatever
 * is wrong with one is said, and it counts as open.
 */
#include "model/answer.h"

#include "base/text.h"
#include "data/meant.h"
#include "model/answer_statement.h"

#include <math.h>
#include <string.h>

const char *const evidence_words[] = {"audited",  "third-party", "documented", "shared",
                                      "declared", "inferred",    "assumed",    NULL};
static const double evidence_values[] = {1.0, 0.9, 0.8, 0.7, 0.6, 0.4, 0.2};

int evidence_reliability(double *out, const struct node *node)
{
    if (node_number(node, out))
        return *out >= 0 && *out <= 1 ? OK : FAILED;
    for (size_t i = 0; evidence_words[i]; i++)
        if (node_is_word(node, evidence_words[i])) {
            *out = evidence_values[i];
            return OK;
        }
    return FAILED;
}

/* ---- one value ---- */

/* May a question of this type be answered with number? */
static bool takes_number(const struct question *q, double number)
{
    if (q->type == TYPE_LEVEL)
        return number >= 0 && number <= LEVELS - 1 && number == floor(number);
    return q->type != TYPE_SCORE || (number >= 0 && number <= 100);
}

/* What to write for it; never a number that would be refused too. */
static struct saying help_with(const struct question *q, const struct node *node, enum language l)
{
    const char *text = node_text(node);
    char meant[MEANT_ROOM];
    double number;
    if (q->type == TYPE_YES_NO)
        return yes_no_help(node, l);
    struct saying help = number_help(node, l);
    if (text && meant_number(meant, text, l) && number_parse(meant, strlen(meant), &number) &&
        !takes_number(q, number))
        help = (struct saying){""};
    return q->type == TYPE_LEVEL && !help.text[0] ? say_level_help(l) : help;
}

static int complain(const struct question *q, const struct node *node, struct problems *problems,
                    const char *en, const char *fr)
{
    enum language l = problems->language;
    const char *found = node_found(node, l, problems->arena);
    return problem_helped(problems, node_place(node),
                          say_answer_wanted(l, q->id, l == FRENCH ? fr : en, found),
                          help_with(q, node, l));
}

static int read_number(double *out, const struct question *q, const struct node *node,
                       struct problems *problems)
{
    bool percent = q->type == TYPE_PERCENT;
    if (!(percent ? node_percent(node, out) : node_number(node, out)))
        return complain(q, node, problems,
                        q->type == TYPE_LEVEL ? "a level, 0 to 4"
                        : percent             ? "a percentage"
                                              : "a number",
                        q->type == TYPE_LEVEL ? "un niveau, de 0 à 4"
                        : percent             ? "un pourcentage"
                                              : "un nombre");
    if (takes_number(q, *out))
        return OK;
    return q->type == TYPE_LEVEL
               ? complain(q, node, problems, "a level, 0 to 4", "un niveau, de 0 à 4")
               : complain(q, node, problems, "a score, 0 to 100", "une cotation, de 0 à 100");
}

static const accord_field *const number_ends[] = {
    FIELD("from", 0, &shape_number, "the lower end", "la borne basse"),
    FIELD("to", 0, &shape_number, "the upper end", "la borne haute"), NULL};
static const accord_field *const percent_ends[] = {
    FIELD("from", 0, &shape_percent, "the lower end", "la borne basse"),
    FIELD("to", 0, &shape_percent, "the upper end", "la borne haute"), NULL};
static const accord_shape number_interval = SHAPE(ACCORD_IS_MAP, .fields = number_ends),
                          percent_interval = SHAPE(ACCORD_IS_MAP, .fields = percent_ends);

static int read_interval(struct value *value, const struct question *q, const struct node *node,
                         struct problems *problems)
{
    struct shape_check check = {.problems = problems};
    const struct node *from = node_get(node, "from"), *to = node_get(node, "to");
    question_scale(q, &value->low, &value->high);
    if (!shape_check(&check, node, q->type == TYPE_PERCENT ? &percent_interval : &number_interval))
        return FAILED;
    if (node_kind(from) == NODE_NULL && node_kind(to) == NODE_NULL)
        return problem(problems, node_place(node), say_missing_key(problems->language, "from"));
    if (node_kind(from) != NODE_NULL && read_number(&value->low, q, from, problems) != OK)
        return FAILED;
    if (node_kind(to) != NODE_NULL && read_number(&value->high, q, to, problems) != OK)
        return FAILED;
    if (value->low <= value->high)
        return OK;
    if (node_kind(from) != NODE_NULL && node_kind(to) != NODE_NULL)
        return problem(problems, node_place(node), say_interval_order(problems->language));
    /* the end that is given lies beyond the scale: the other is the same */
    if (node_kind(from) != NODE_NULL)
        value->high = value->low;
    else
        value->low = value->high;
    return OK;
}

static int read_option(uint64_t *bits, const struct question *q, const struct node *node,
                       struct problems *problems)
{
    enum language l = problems->language;
    const char *text = node_text(node);
    if (!text)
        return complain(q, node, problems, "an option", "une option");
    struct nearest nearest = nearest_to(problems->arena, text);
    struct buffer known = buffer_on(problems->arena);
    for (size_t i = 0; i < q->option_count; i++) {
        if (strcmp(q->options[i].id, text) == 0) {
            if (*bits >> i & 1)
                return problem(problems, node_place(node), say_duplicate_option(l, text));
            *bits |= (uint64_t)1 << i;
            return OK;
        }
        nearest_try(&nearest, q->options[i].id);
        buffer_print(&known, "%s%s", known.len ? ", " : "", q->options[i].id);
    }
    const char *meant = nearest_word(&nearest);
    return problem_helped(problems, node_place(node), say_unknown_option(l, text),
                          meant ? say_did_you_mean(l, meant)
                                : say_known_words(l, buffer_end(&known)));
}

static int read_options(struct value *value, const struct question *q, const struct node *node,
                        struct problems *problems)
{
    if (node_kind(node) != NODE_LIST)
        return complain(q, node, problems, "a list of options", "une liste d’options");
    int status = OK;
    for (size_t i = 0; i < node_count(node); i++)
        if (read_option(&value->options, q, node_at(node, i), problems) != OK)
            status = FAILED;
    return status;
}

static int read_yes_no(struct value *value, const struct question *q, const struct node *node,
                       struct problems *problems)
{
    bool boolean;
    if (!node_boolean(node, &boolean))
        return complain(q, node, problems, "yes or no", "oui ou non");
    value->low = value->high = boolean;
    return OK;
}

int value_read(struct value *value, const struct question *question, const struct node *node,
               struct problems *problems)
{
    *value = (struct value){.node = node};
    switch (question->type) {
    case TYPE_FACT:
        if (!node_number(node, &value->low))
            value->low = NAN;
        value->high = value->low;
        return OK;
    case TYPE_YES_NO: return read_yes_no(value, question, node, problems);
    case TYPE_CHOICE: return read_option(&value->options, question, node, problems);
    case TYPE_CHOICES: return read_options(value, question, node, problems);
    default: break;
    }
    if (node_kind(node) == NODE_MAP)
        return read_interval(value, question, node, problems);
    int status = read_number(&value->low, question, node, problems);
    value->high = value->low;
    return status;
}

/* ---- an answer ---- */

static const char *const status_words[] = {"achieved", "planned", "not-applicable", NULL};
static const accord_shape facts_shape = SHAPE(ACCORD_IS_LIST, .item = &shape_any);
const accord_shape shape_status = SHAPE(ACCORD_IS_WORD, .words = status_words);

static const accord_field *const answer_fields[] = {
    FIELD("value", 0, &shape_any, "the value", "la valeur"),
    FIELD("facts", 0, &facts_shape, "values of sources that disagree",
          "les valeurs de sources qui se contredisent"),
    FIELD("by", 0, &shape_voices, "one value per partner", "une valeur par partenaire"),
    FIELD("voices", 0, &shape_voices, "what partners say beside it, which enters no score",
          "ce que disent des partenaires à côté, qui n’entre dans aucune cotation"),
    FIELD("status", 0, &shape_status, "achieved, planned or not-applicable",
          "acquis, prévu ou sans objet"),
    FIELD("today", 0, &shape_any, "the value of today", "la valeur d’aujourd’hui"),
    FIELD("evidence", 0, &shape_evidence, "how well it is proven", "la solidité de la preuve"),
    FIELD("source", 0, &shape_text, "where it comes from", "d’où elle vient"),
    FIELD("date", 0, &shape_date, "of when", "de quand"),
    FIELD("supplier", 0, &shape_text, "who gave it", "qui l’a fournie"),
    FIELD("note", 0, &shape_wording, "a remark", "une remarque"),
    FIELD("visibility", 0, &shape_visibility, "client or internal", "client ou interne"),
    FIELD("internal", 0, &shape_wording, "a remark that is not for the client",
          "une remarque qui n’est pas pour le client"),
    FIELD("fixed", 0, &shape_bool, "not to be changed", "à ne pas changer"),
    NULL};
static const accord_shape answer_shape = SHAPE(ACCORD_IS_MAP, .fields = answer_fields);

static struct statement *room_for_one(struct answer *answer, struct arena *arena)
{
    answer->statements = arena_array(arena, 1, sizeof *answer->statements);
    return answer->statements;
}

static int read_values(struct answer *answer, const struct node *node,
                       const struct answer_defaults *defaults)
{
    struct problems *problems = defaults->check->problems;
    const struct node *value = node_get(node, "value"), *facts = node_get(node, "facts"),
                      *by = node_get(node, "by");
    int given = (node_kind(value) != NODE_NULL) + (node_kind(facts) != NODE_NULL) +
                (node_kind(by) != NODE_NULL);
    if (given > 1)
        return problem(problems, node_place(node), say_answer_one_of(problems->language));
    if (node_kind(facts) != NODE_NULL || node_kind(by) != NODE_NULL) {
        const struct node *several = node_kind(facts) != NODE_NULL ? facts : by;
        answer->by = node_kind(several) == NODE_MAP;
        return statements_read(&answer->statements, &answer->statement_count, answer, several,
                               defaults);
    }
    if (node_kind(value) == NODE_NULL)
        return OK; /* asked, not answered */
    struct statement *s = room_for_one(answer, defaults->arena);
    answer->statement_count = 1;
    *s = (struct statement){.place = node_place(value),
                            .reliability = answer->reliability,
                            .level = answer->level,
                            .planned = answer->planned};
    return value_read(&s->value, answer->question, value, problems);
}

static void read_about(struct answer *answer, const struct node *node,
                       const struct answer_defaults *defaults)
{
    const struct node *evidence = node_get(node, "evidence"), *status = node_get(node, "status");
    if (evidence_reliability(&answer->reliability, evidence) == OK)
        answer->level = node_text(evidence) && !node_number(evidence, &answer->reliability)
                            ? node_text(evidence)
                            : NULL;
    if (node_text(status))
        answer->planned = node_is_word(status, "planned");
    answer->source = statement_source(defaults, node_get(node, "source"));
    answer->date = node_text(node_get(node, "date"));
    answer->supplier = node_text(node_get(node, "supplier"));
    answer->note = statement_remark(node_get(node, "note"));
    answer->internal_note = statement_remark(node_get(node, "internal"));
    answer->internal = node_is_word(node_get(node, "visibility"), "internal");
    node_boolean(node_get(node, "fixed"), &answer->fixed);
}

int today_read(const struct node **today, const struct question *question, const struct node *node,
               bool planned, struct problems *problems)
{
    struct value ignored;
    *today = NULL;
    if (node_kind(node) == NODE_NULL)
        return OK;
    if (!planned)
        return problem(problems, node_key_place(node), say_today_planned(problems->language));
    *today = node;
    return value_read(&ignored, question, node, problems);
}

static int read_today(struct answer *answer, const struct node *node,
                      const struct answer_defaults *defaults)
{
    return today_read(&answer->today, answer->question, node_get(node, "today"), answer->planned,
                      defaults->check->problems);
}

/* One word that is planned makes the answer planned, whatever the others say. */
static void take_planned(struct answer *answer)
{
    for (size_t i = 0; i < answer->statement_count; i++)
        answer->planned = answer->planned || answer->statements[i].planned;
}

/* Several statements are as well proven as the least of them. */
static void take_weakest(struct answer *answer)
{
    for (size_t i = 0; i < answer->statement_count; i++) {
        const struct statement *s = &answer->statements[i];
        if (i > 0 && s->reliability >= answer->reliability)
            continue;
        answer->reliability = s->reliability;
        answer->level = s->level;
    }
}

/* What partners say beside the assessor's own answer. */
static int read_voices(struct answer *answer, const struct node *node,
                       const struct answer_defaults *defaults)
{
    struct problems *problems = defaults->check->problems;
    const struct node *voices = node_get(node, "voices");
    if (node_kind(voices) == NODE_NULL)
        return OK;
    if (answer->by || (answer->state != ANSWER_NOT_APPLICABLE && !answer->statement_count))
        return problem(problems, node_key_place(voices), say_voices_beside(problems->language));
    return statements_read(&answer->voices, &answer->voice_count, answer, voices, defaults);
}

static bool has_value(const struct node *node)
{
    static const char *const keys[] = {"value", "facts", "by", "today"};
    for (size_t i = 0; i < COUNT_OF(keys); i++)
        if (node_kind(node_get(node, keys[i])) != NODE_NULL)
            return true;
    return false;
}

static int read_map(struct answer *answer, const struct node *node,
                    const struct answer_defaults *defaults)
{
    struct problems *problems = defaults->check->problems;
    if (!shape_check(defaults->check, node, &answer_shape))
        return FAILED;
    read_about(answer, node, defaults);
    if (node_is_word(node_get(node, "status"), "not-applicable")) {
        answer->state = ANSWER_NOT_APPLICABLE;
        answer->reason = wording_of(node_get(node, "note"));
        const char *note = wording_in(&answer->reason, FRENCH);
        if (!note || !note[strspn(note, " ")])
            return problem(problems, node_place(node),
                           say_answer_note_required(problems->language));
        if (has_value(node))
            return problem(problems, node_place(node),
                           say_value_beside_not_applicable(problems->language));
        return read_voices(answer, node, defaults);
    }
    if (read_values(answer, node, defaults) != OK || read_today(answer, node, defaults) != OK ||
        read_voices(answer, node, defaults) != OK)
        return FAILED;
    if (node_kind(node_get(node, "evidence")) == NODE_NULL)
        take_weakest(answer);
    take_planned(answer);
    answer->state = answer->statement_count ? ANSWER_GIVEN : ANSWER_OPEN;
    return OK;
}

struct answer answer_read(const struct question *question, const struct node *node,
                          const struct answer_defaults *defaults)
{
    struct answer answer = {.question = question,
                            .asked = true,
                            .planned = defaults->planned,
                            .reliability = defaults->reliability,
                            .level = defaults->level,
                            .place = node_place(node)};
    int status = OK;
    bool interval = !node_get(node, "value") && (node_get(node, "from") || node_get(node, "to"));
    if (node_kind(node) == NODE_MAP && !interval) {
        status = read_map(&answer, node, defaults);
    } else if (node_kind(node) != NODE_NULL) {
        struct statement *s = room_for_one(&answer, defaults->arena);
        s->place = answer.place;
        s->planned = answer.planned;
        answer.statement_count = 1;
        answer.state = ANSWER_GIVEN;
        status = value_read(&s->value, question, node, defaults->check->problems);
    }
    if (status != OK) {
        answer.state = ANSWER_OPEN;
        answer.statement_count = 0;
    }
    if (answer.state == ANSWER_GIVEN)
        answer.place = answer.statements[0].place;
    return answer;
}

/* ---- comparing, worst value, conditions ---- */

bool value_covers(const struct question *question, const struct value *wide,
                  const struct value *value)
{
    if (question_has_options(question))
        return wide->options == value->options;
    double a, b;
    if (question->type == TYPE_FACT) /* 51 and 51.0 are one figure */
        return (node_figure(wide->node, &a) && node_figure(value->node, &b) && a == b) ||
               node_same(wide->node, value->node);
    return wide->low <= value->low && value->high <= wide->high;
}

bool value_same(const struct question *question, const struct value *a, const struct value *b)
{
    return value_covers(question, a, b) && value_covers(question, b, a);
}

static bool value_matches(const struct question *q, const struct value *value,
                          const struct node *wanted)
{
    double number;
    bool boolean;
    for (size_t i = 0; i < q->option_count; i++)
        if (node_is_word(wanted, q->options[i].id))
            return value->options >> i & 1;
    if (q->type == TYPE_YES_NO)
        return node_boolean(wanted, &boolean) && value->low == boolean;
    if (q->type == TYPE_FACT && !node_number(wanted, &number))
        return node_same(value->node, wanted);
    return node_percent(wanted, &number) && number >= value->low && number <= value->high;
}

bool answer_matches(const struct answer *answer, const struct node *any)
{
    for (size_t s = 0; s < answer->statement_count; s++)
        for (size_t i = 0; i < node_count(any); i++)
            if (value_matches(answer->question, &answer->statements[s].value, node_at(any, i)))
                return true;
    return false;
}

bool value_is_among(const struct question *question, const struct node *value,
                    const struct node *any, struct arena *arena)
{
    struct problems silent = problems_on(arena, ENGLISH);
    struct value read;
    if (value_read(&read, question, value, &silent) != OK)
        return false;
    for (size_t i = 0; i < node_count(any); i++)
        if (value_matches(question, &read, node_at(any, i)))
            return true;
    return false;
}

static bool is_certain(const struct question *question, const struct value *value)
{
    return question_has_options(question) || question->type == TYPE_FACT ||
           value->low == value->high;
}

bool answer_matches_wholly(const struct answer *answer, const struct node *any)
{
    for (size_t s = 0; s < answer->statement_count; s++) {
        const struct value *value = &answer->statements[s].value;
        bool matches = false;
        for (size_t i = 0; i < node_count(any); i++)
            matches = matches || value_matches(answer->question, value, node_at(any, i));
        if (!matches || !is_certain(answer->question, value))
            return false;
    }
    return true;
}

bool answer_same(const struct answer *a, const struct answer *b)
{
    if (a == b)
        return true;
    if (a->state != b->state || a->statement_count != b->statement_count || a->by != b->by ||
        a->reliability != b->reliability || a->planned != b->planned ||
        !text_equal(a->measure, b->measure) || !text_equal(a->reason.en, b->reason.en))
        return false;
    for (size_t i = 0; i < a->statement_count; i++)
        if (!node_same(a->statements[i].value.node, b->statements[i].value.node) ||
            a->statements[i].reliability != b->statements[i].reliability ||
            a->statements[i].planned != b->statements[i].planned)
            return false;
    return true;
}

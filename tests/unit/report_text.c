/* report_text.c -- what a person reads of a scorecard: nothing that an axis that
 * is not rated must not show, 80 columns, both languages, foreign texts made safe.
 */
#include "unit.h"

#include "report/explain.h"

#define NO_BREAK "\xc2\xa0"

/* Scores that stand nowhere else, so that any of them seen is one too many. */
#define AXIS_HEAD(grade)                    \
    "  title: Solidité\n"                  \
    "  score: 47.3\n"                       \
    "  grade: " grade "\n"                  \
    "  nominal-grade: D\n"                  \
    "  provisional: yes\n"                  \
    "  assured: {score: 38.7, grade: E}\n"  \
    "  possible: {score: 71.8, grade: B}\n" \
    "  range: {open: 9.1, evidence: 24}\n"  \
    "  today: {score: 29.4, grade: E}\n"    \
    "  coverage: 0.2299\n"                  \
    "  evidence: 0.1\n"                     \
    "  answered: {known: 5, open: 6, not-applicable: 1}\n"

#define QUESTION                                                                     \
    "            - from: exit-clause\n"                                              \
    "              ask: \"Comment sort-on ?\"\n"                                     \
    "              to: [social-economy, company]\n"                                  \
    "              proof: Pacte signé\n"                                            \
    "              weight: 1\n"                                                      \
    "              outcome: unknown\n"                                               \
    "              value: {from: 0, to: 100}\n"                                      \
    "              reliability: 0\n"                                                 \
    "              says: null\n"                                                     \
    "              reads: [{path: answers.exit-clause, at: \"9:3\", value: null}]\n" \
    "              remedy: Pacte signé\n"

#define FACTORS                                                                                    \
    "  dimensions:\n"                                                                              \
    "    - id: mission\n"                                                                          \
    "      title: Mission\n"                                                                       \
    "      score: 83.6\n"                                                                          \
    "      assured: 76.9\n"                                                                        \
    "      possible: 94.1\n"                                                                       \
    "      factors:\n"                                                                             \
    "        - id: capital\n"                                                                      \
    "          title: Capital\n"                                                                   \
    "          score: 83.6\n"                                                                      \
    "          assured: 76.9\n"                                                                    \
    "          possible: 94.1\n"                                                                   \
    "          findings:\n"                                                                        \
    "            - from: capital-share\n"                                                          \
    "              ask: \"Quelle part du capital ?\"\n"                                            \
    "              weight: 1\n"                                                                    \
    "              outcome: partial\n"                                                             \
    "              value: 88\n"                                                                    \
    "              reliability: 0.8\n"                                                             \
    "              says: Le partenaire social détient la majorité\n"                             \
    "              reads: [{path: answers.capital-share, at: \"7:3\", value: 51, evidence: "       \
    "documented, date: 2017-03-02, source: Statuts}]\n"                                            \
    "              remedy: null\n"                                                                 \
    "            - from: capital-planned\n"                                                        \
    "              ask: \"Une réserve ?\"\n"                                                      \
    "              outcome: met\n"                                                                 \
    "              value: 100\n"                                                                   \
    "              reliability: 0.9\n"                                                             \
    "              says: Une réserve est prévue seulement\n"                                     \
    "              reads: [{path: answers.capital-planned, value: yes, evidence: audited, "        \
    "status: planned}]\n"                                                                          \
    "        - id: exit\n"                                                                         \
    "          title: Sortie\n"                                                                    \
    "          score: 33.2\n"                                                                      \
    "          assured: 3.4\n"                                                                     \
    "          possible: 95.2\n"                                                                   \
    "          critical: {slack: 25, scope: dimension, binds: false}\n"                            \
    "          findings:\n" QUESTION "        - id: stay\n"                                        \
    "          title: Durée\n"                                                                    \
    "          score: 44.4\n"                                                                      \
    "          assured: 36.6\n"                                                                    \
    "          possible: 55.5\n"                                                                   \
    "          findings:\n"                                                                        \
    "            - from: stay-months\n"                                                            \
    "              ask: \"Combien de mois ?\"\n"                                                   \
    "              outcome: partial\n"                                                             \
    "              value: {from: 40, to: 60}\n"                                                    \
    "              reliability: 0.6\n"                                                             \
    "              says: Entre deux\n"                                                             \
    "              reads: [{path: answers.stay-months, value: 18, evidence: declared}, {path: "    \
    "answers.stay-months, value: 24, evidence: declared}]\n"                                       \
    "        - id: green\n"                                                                        \
    "          title: Écologie\n"                                                                 \
    "          score: null\n"                                                                      \
    "          assured: null\n"                                                                    \
    "          possible: null\n"                                                                   \
    "          findings: [{from: green-plan, ask: Un plan, outcome: not-applicable, value: null, " \
    "says: \"Aucun partenaire ne l’affiche\", reads: []}]\n"

#define NEXT                                                                                    \
    "  next:\n"                                                                                 \
    "    answers-needed: 3\n"                                                                   \
    "    questions: [{question: exit-clause, ask: \"Comment sort-on ?\", to: [social-economy, " \
    "company], proof: Pacte signé, decisive: yes}]\n"

#define HEAD(lang)                                                                                 \
    "accord: scorecard/1\n"                                                                        \
    "status: complete\n"                                                                           \
    "lang: " lang "\n"                                                                             \
    "depth: full\n"                                                                                \
    "alliance: {name: Les Deux Rives, date: 2024-03-11, stage: running, since: 2011}\n"            \
    "framework: {id: x, version: 1.0.0, title: Joint-venture sociale}\n"                           \
    "scoring:\n"                                                                                   \
    "  min-coverage: 0.65\n"                                                                       \
    "  min-evidence: 0.4\n"                                                                        \
    "  cap-open-critical: C\n"                                                                     \
    "  grades: [{grade: A, from: 80, title: Solide}, {grade: B, from: 65, title: Bien engagée}, " \
    "{grade: C, from: 50, title: À consolider}, {grade: D, from: 35, title: Fragile}, "           \
    "{grade: E, from: 0, title: À construire}]\n"                                                 \
    "verdict: {id: v, title: À compléter, because: Parce que}\n"

#define ALERTS                                                                                     \
    "alerts:\n"                                                                                    \
    "  - {rule: wear, state: unknown, severity: minor, title: L’alliance s’use, says: Durée " \
    "inconnue, reads: []}\n"                                                                       \
    "  - {rule: lock, state: raised, severity: critical, title: Rien ne verrouille, says: Aucune " \
    "clause, reads: [{path: answers.capital-share, value: 51}]}\n"

#define BECAUSE(list) "  because: [" list "]\n"

static const char unrated[] = HEAD("fr") "success:\n" AXIS_HEAD("NR")
    BECAUSE("{cap: NR, from: coverage}, {cap: NR, from: evidence}") NEXT FACTORS ALERTS;
static const char rated[] = HEAD("fr") "success:\n" AXIS_HEAD("D")
    BECAUSE("{cap: D, from: open-critical}") NEXT FACTORS ALERTS;

static const struct report_style plain = {.color = false, .dossier = "dossier.yaml"};

static const char *screen(const char *yaml)
{
    return report_text(good_yaml(yaml), &plain, arena);
}

static const char *in_english(const char *yaml)
{
    char *copy = arena_text(arena, yaml), *lang = strstr(copy, "lang: fr");
    memcpy(lang, "lang: en", 8);
    return copy;
}

/* A page on one line, to find sentences that are wrapped. */
static const char *flat(const char *text)
{
    struct buffer out = buffer_on(arena);
    for (const char *at = text; *at; at++)
        if (*at != '\n')
            buffer_char(&out, *at);
        else
            for (buffer_char(&out, ' '); at[1] == ' '; at++)
                ;
    return buffer_end(&out);
}

/* ---- an axis that is not rated ---- */

static void lacks_figures(const char *text)
{
    static const char *const figures[] = {"47", "38", "39", "71", "72", "29", "83", "84",
                                          "76", "77", "94", "33", "95", "44", "55", "88"};
    static const char *const words[] = {"Fragile",      "(D)",     "(E)",        "Bien engag",
                                        "À construire", "sur 100", "prouvé",     "possible",
                                        "of 100",       "proven",  "à confirmer"};
    for (size_t i = 0; i < COUNT_OF(figures); i++)
        assert_lacks(text, figures[i]);
    for (size_t i = 0; i < COUNT_OF(words); i++)
        assert_lacks(text, words[i]);
}

static void shows_no_score_before_the_axis_is_rated(void **state)
{
    (void)state;
    static const char *const ids[] = {"success", "mission", "capital",
                                      "exit",    "stay",    "exit-clause"};
    const char *yaml[] = {unrated, in_english(unrated)};
    for (size_t l = 0; l < COUNT_OF(yaml); l++) {
        const struct node *card = good_yaml(yaml[l]);
        lacks_figures(report_text(card, &plain, arena));
        lacks_figures(report_explain_tree(card, &plain, arena));
        for (size_t i = 0; i < COUNT_OF(ids); i++)
            lacks_figures(report_explain(card, ids[i], &plain, arena));
    }
}

static void shows_how_much_is_known(void **state)
{
    (void)state;
    const char *text = flat(screen(unrated));
    assert_contains(text, "non notée");
    assert_contains(text, "▰▰▱▱▱▱▱▱▱▱");
    assert_contains(text, "22" NO_BREAK "%"); /* 22.99 is not 23 yet */
    assert_contains(text, "5/11");
    assert_contains(text, "déclarations"); /* of three proofs as frequent, the weakest */
    assert_contains(text, "réponses et preuves ensemble" NO_BREAK ": 10" NO_BREAK
                          "%, il en faut 40" NO_BREAK "%");
    assert_contains(text, "Écologie" NO_BREAK ": sans objet, aucun partenaire ne l’affiche");
}

static void establishes_what_is_proven_and_achieved(void **state)
{
    (void)state;
    const char *text = screen(unrated);
    assert_contains(text, "CE QUI EST ÉTABLI\n ✔ Quelle part du capital" NO_BREAK
                          "? Le partenaire social");
    assert_contains(text, "document fourni, mars 2017");
    assert_lacks(text, "Une réserve"); /* only planned */
    assert_lacks(screen(rated), "CE QUI EST ÉTABLI");
}

static void says_whom_to_ask(void **state)
{
    (void)state;
    const char *text = screen(unrated);
    assert_contains(text, "À DEMANDER D’ABORD     (3 réponses de plus permettent une note)");
    assert_contains(text, "Comment sort-on" NO_BREAK "?");
    assert_contains(text, "partenaire social, entreprise · pacte");
    assert_contains(text, "▸ question décisive" NO_BREAK
                          ": sans réponse, la note ne peut pas dépasser C");
    assert_contains(text, "accord explain dossier.yaml ");
}

/* ---- one that is ---- */

static void shows_the_range_of_a_rated_axis(void **state)
{
    (void)state;
    const char *text = flat(screen(rated));
    assert_contains(text, "Fragile (D), à confirmer");
    assert_contains(text, "47 sur 100");
    assert_contains(text, "prouvé 39 ├");
    assert_contains(text, "┤ 72 possible");
    assert_contains(text, "E à B");
    assert_contains(text, "entre 39 et 72 tient surtout aux preuves" NO_BREAK ": 24 points");
    assert_contains(text, ", 9 parce");
    assert_contains(text, "une question qui compte reste ouverte"); /* facts have no score */
    assert_contains(text, "seulement prévu" NO_BREAK ": À construire (E), 29");
    assert_contains(text, "Sans réponse sur «" NO_BREAK "Sortie" NO_BREAK
                          "», la note ne peut pas dépasser Fragile (D)");
    assert_contains(text, "ne prédit pas");
    assert_lacks(strstr(text, "ne prédit pas") + 1, "ne prédit pas");
}

static void names_strong_and_weak_factors(void **state)
{
    (void)state;
    const char *text = screen(rated);
    assert_contains(text, " ✔ Capital ");
    assert_contains(text, "✘ Durée");
    assert_lacks(text, "✘ Sortie"); /* it is open, not weak */
    assert_lacks(text, "✔ Écologie");
}

static void rounds_no_score_into_a_better_grade(void **state)
{
    (void)state;
    static const char yaml[] =
        HEAD("fr") "success: {title: Axe, score: 64.7, grade: C, assured: {score: 49.9, grade: D}, "
                   "possible: {score: 64.7, grade: C}, because: []}\n";
    const char *text = screen(yaml);
    assert_contains(text, "64 sur 100");
    assert_contains(text, "prouvé 49");
    assert_lacks(text, "65");
}

static void shows_two_axes_of_which_one_is_rated(void **state)
{
    (void)state;
    const char *yaml = arena_print(
        arena, "%s%s%s%s%s%s", HEAD("fr") "success:\n" AXIS_HEAD("D"), BECAUSE(""), NEXT, FACTORS,
        "stakes: {title: Réponse, score: 61.6, grade: NR, because: [{cap: NR, from: coverage}], "
        "coverage: 0.5, evidence: 0.4, answered: {known: 2, open: 2}}\n",
        ALERTS);
    const char *text = screen(yaml);
    assert_contains(text, "47 sur 100");
    assert_contains(text, "Réponse                    non notée   ▰▰▰▰▰▱▱▱▱▱");
    assert_lacks(text, "61");
    assert_lacks(text, "62");
}

/* ---- what to watch, what failed ---- */

static void watches_raised_alerts_before_unknown_ones(void **state)
{
    (void)state;
    const char *text = screen(unrated);
    const char *raised = strstr(text, " ! Rien ne verrouille (critique)"),
               *unknown = strstr(text, " ? L’alliance s’use" NO_BREAK "?");
    assert_non_null(raised);
    assert_non_null(unknown);
    assert_true(raised < unknown);
    assert_contains(text, "18 ou 24" NO_BREAK ": des sources se contredisent");
}

static void names_what_failed(void **state)
{
    (void)state;
    static const char yaml[] =
        "accord: scorecard/1\nstatus: incomplete\nlang: fr\nalliance: {name: A}\n"
        "errors: [{where: mission-lock, at: \"3:1\", text: la règle est arrêtée}]\n";
    const char *text = screen(yaml);
    assert_contains(text, "APPRÉCIATION INCOMPLÈTE");
    assert_contains(text, "! mission-lock:3:1" NO_BREAK ": la règle est arrêtée");
    assert_contains(
        screen(
            "accord: scorecard/1\nstatus: invalid\nerrors: [{where: a.yaml, at: null, text: faux}]\n"),
        "! a.yaml" NO_BREAK ": faux");
}

/* ---- the page ---- */

static void check_width(const char *text)
{
    for (const char *line = text; *line; line += strcspn(line, "\n") + 1) {
        const char *copy = arena_copy(arena, line, strcspn(line, "\n"));
        size_t len = strlen(copy);
        if (text_width(copy) > 80)
            wrong_row("%zu columns: %s", text_width(copy), copy);
        if (len && copy[len - 1] == ' ')
            wrong_row("a space at the end: '%s'", copy);
    }
}

static void check_one(void *card, const char *id)
{
    const char *text = report_explain(card, id, &plain, arena);
    if (!text)
        wrong_row("nothing explains %s", id);
    else
        check_width(text);
}

static char *with(const char *yaml, const char *from, const char *to)
{
    const char *at = strstr(yaml, from);
    assert_non_null(at);
    return arena_print(arena, "%.*s%s%s", (int)(at - yaml), yaml, to, at + strlen(from));
}

static void check_pages(const char *yaml)
{
    struct node *card = node_shallow(arena, good_yaml(yaml));
    check_width(report_text(card, &plain, arena));
    check_width(report_text(card, NULL, arena));
    check_width(report_explain_tree(card, &plain, arena));
    report_explain_ids(card, check_one, card);
}

static void is_never_wider_than_80_columns(void **state)
{
    (void)state;
    const char *longs[] = {repeat("mot ", 60), repeat("x", 300), repeat("日本", 70),
                           repeat("é", 81)};
    static const char *const places[] = {"Les Deux Rives",
                                         "Joint-venture sociale",
                                         "À compléter",
                                         "Parce que",
                                         "Solidité",
                                         "Mission\n",
                                         "Capital\n",
                                         "capital-share\n",
                                         "Rien ne verrouille",
                                         "Aucune clause",
                                         "Fragile",
                                         "Pacte signé",
                                         "Statuts"};
    for (size_t i = 0; i < COUNT_OF(longs); i++)
        for (size_t k = 0; k < COUNT_OF(places); k++) {
            size_t len = strlen(places[k]);
            const char *end = places[k][len - 1] == '\n' ? "\n" : "";
            const char *quoted = arena_print(arena, "\"%s\"%s", longs[i], end);
            check_pages(with(unrated, places[k], quoted));
            check_pages(with(rated, places[k], quoted));
            check_pages(in_english(with(rated, places[k], quoted)));
        }
    rows_end();
}

static void wraps_a_long_name_between_words(void **state)
{
    (void)state;
    const char *text = screen(with(
        unrated, "Les Deux Rives",
        "\"Une coopérative dont le nom est fort long et ne tient pas sur une seule ligne de texte\""));
    assert_contains(
        text,
        "Une coopérative dont le nom est fort long et ne tient pas sur une seule ligne de\ntexte\n");
    assert_contains(text, "Joint-venture sociale, en activité depuis 2011");
    assert_contains(screen(unrated),
                    "Les Deux Rives · joint-venture sociale, en activité depuis 2011");
}

/* The map under key, with another text in it. */
static void spoil(struct node *card, const char *key, const char *inner, const char *text)
{
    struct node *map = node_shallow(arena, node_get(card, key));
    node_put_text(arena, map, inner, text);
    node_put(arena, card, key, map);
}

static void makes_foreign_texts_visible(void **state)
{
    (void)state;
    static const char *const places[][2] = {{"alliance", "name"},   {"alliance", "territory"},
                                            {"framework", "title"}, {"verdict", "title"},
                                            {"verdict", "because"}, {"success", "title"}};
    const char *foreign = "a\033[2Jb\342\200\256c\nd\r";
    for (size_t i = 0; i < COUNT_OF(places); i++) {
        struct node *card = node_shallow(arena, good_yaml(rated));
        spoil(card, places[i][0], places[i][1], foreign);
        const char *text = report_text(card, &plain, arena);
        assert_contains(text, "\\x1b[2Jb\\u202ec d\\x0d");
        assert_lacks(text, "\033");
        assert_lacks(text, "\342\200\256");
    }
    struct report_style style = {.color = false, .dossier = foreign};
    assert_lacks(report_text(good_yaml(rated), &style, arena), "\033");
}

static void speaks_both_languages(void **state)
{
    (void)state;
    const char *text = screen(in_english(rated));
    static const char *const words[] = {"as of 11 March 2024",
                                        "to be confirmed",
                                        "47 of 100",
                                        "proven 39",
                                        "72 possible",
                                        "E to B",
                                        "STRENGTHS",
                                        "WEAK POINTS",
                                        "POINTS TO WATCH",
                                        "TO ASK FIRST",
                                        "social partner, company",
                                        "does not predict success",
                                        "To go on"};
    for (size_t i = 0; i < COUNT_OF(words); i++)
        assert_contains(text, words[i]);
    assert_lacks(text, NO_BREAK);
    assert_contains(screen(rated), "au 11 mars 2024");
}

/* Without its escapes a coloured page is the plain one. */
static void adds_colour_and_nothing_else(void **state)
{
    (void)state;
    static const struct report_style coloured = {.color = true, .dossier = "dossier.yaml"};
    const char *text = report_text(good_yaml(rated), &coloured, arena);
    struct buffer out = buffer_on(arena);
    assert_contains(text, "\033[1m");
    for (const char *at = text; *at; at++)
        if (*at == '\033')
            at += strcspn(at, "m");
        else
            buffer_char(&out, *at);
    assert_string_equal(buffer_end(&out), screen(rated));
}

/* ---- explain ---- */

static void puts_the_weakest_first(void **state)
{
    (void)state;
    const char *text = report_explain_tree(good_yaml(rated), &plain, arena);
    const char *weak = strstr(text, "Sortie"), *middle = strstr(text, "Durée"),
               *strong = strstr(text, "Capital"), *none = strstr(text, "Écologie");
    assert_true(weak && middle && strong && none);
    assert_true(weak < middle && middle < strong && strong < none);
    assert_contains(text, "3–95");
    assert_contains(text, "◆  Sortie");
}

static void explains_every_value_read(void **state)
{
    (void)state;
    const char *text = flat(report_explain(good_yaml(rated), "capital", &plain, arena));
    assert_contains(text, "84 sur 100 · prouvé 77, possible 94");
    assert_contains(text, "en partie · 88 sur 100");
    assert_contains(
        text, "answers.capital-share  51  ligne 7:3  document fourni, 2 mars 2017, source" NO_BREAK
              ": Statuts");
    assert_contains(text, "prévu");
}

static void explains_questions_and_alerts(void **state)
{
    (void)state;
    const struct node *card = good_yaml(unrated);
    const char *text = report_explain(card, "exit-clause", &plain, arena);
    assert_contains(text, "à renseigner");
    assert_contains(text, "answers.exit-clause  sans réponse");
    assert_contains(text, "Ce qui le prouverait" NO_BREAK ": Pacte signé");
    assert_contains(text, "Compte dans" NO_BREAK ": Sortie (exit)");
    assert_contains(report_explain(card, "capital-share", &plain, arena),
                    "Lu aussi par" NO_BREAK ": lock");
    assert_contains(report_explain(card, "lock", &plain, arena), "avéré, critique");
    assert_null(report_explain(card, "nothing-of-the-kind", &plain, arena));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(shows_no_score_before_the_axis_is_rated),
        TEST(shows_how_much_is_known),
        TEST(establishes_what_is_proven_and_achieved),
        TEST(says_whom_to_ask),
        TEST(shows_the_range_of_a_rated_axis),
        TEST(names_strong_and_weak_factors),
        TEST(rounds_no_score_into_a_better_grade),
        TEST(shows_two_axes_of_which_one_is_rated),
        TEST(watches_raised_alerts_before_unknown_ones),
        TEST(names_what_failed),
        TEST(is_never_wider_than_80_columns),
        TEST(wraps_a_long_name_between_words),
        TEST(makes_foreign_texts_visible),
        TEST(speaks_both_languages),
        TEST(adds_colour_and_nothing_else),
        TEST(puts_the_weakest_first),
        TEST(explains_every_value_read),
        TEST(explains_questions_and_alerts),
    };
    return RUN(tests);
}

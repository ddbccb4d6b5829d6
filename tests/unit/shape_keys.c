/* shape_keys.c -- the key or word that was meant: a few edits away, in French, by an alias. */
#include "unit.h"

#include "base/limits.h"
#include "data/dictionary.h"
#include "data/shape.h"

/* The keys of a dossier and of its answers, and a section of some plugin. */
static const accord_field with_aliases = {sizeof with_aliases, 0,
                                          "meetings",          "réunions,rencontres",
                                          &shape_any,          {"meetings", "réunions"}};
static const accord_field *const fields[] = {FIELD("accord", 0, &shape_any, "", ""),
                                             FIELD("framework", 0, &shape_any, "", ""),
                                             FIELD("lang", 0, &shape_any, "", ""),
                                             FIELD("depth", 0, &shape_any, "", ""),
                                             FIELD("status", 0, &shape_any, "", ""),
                                             FIELD("evidence", 0, &shape_any, "", ""),
                                             FIELD("alliance", 0, &shape_any, "", ""),
                                             FIELD("sources", 0, &shape_any, "", ""),
                                             FIELD("partners", 0, &shape_any, "", ""),
                                             FIELD("answers", 0, &shape_any, "", ""),
                                             FIELD("not-applicable", 0, &shape_any, "", ""),
                                             FIELD("value", 0, &shape_any, "", ""),
                                             FIELD("note", 0, &shape_any, "", ""),
                                             FIELD("stage", 0, &shape_any, "", ""),
                                             FIELD("name", 0, &shape_any, "", ""),
                                             FIELD("capital", 0, &shape_any, "", ""),
                                             FIELD("governance", 0, &shape_any, "", ""),
                                             &with_aliases,
                                             NULL};
static const accord_shape map = SHAPE(ACCORD_IS_MAP, .fields = fields);

static const char *checked(const char *text, enum language language)
{
    struct problems problems = problems_on(arena, language);
    struct shape_check check = {.problems = &problems};
    shape_check(&check, good_yaml(text), &map);
    return problems_print(&problems, arena);
}

static void knows_the_key_that_was_meant(void **state)
{
    (void)state;
    static const struct {
        const char *typed, *meant; /* NULL: nothing is near, and all keys are named */
    } rows[] = {
        {"framwork", "framework"},
        {"frameworks", "framework"},
        {"Framework", "framework"},
        {"partner", "partners"},
        {"parnters", "partners"},
        {"evidance", "evidence"},
        {"answer", "answers"},
        {"anwsers", "answers"},
        {"satus", "status"},
        {"not_applicable", "not-applicable"},
        {"not applicable", "not-applicable"},
        {"valeu", "value"},
        {"lnag", "lang"},
        /* in French */
        {"référentiel", "framework"},
        {"Référentiel", "framework"},
        {"referentiel", "framework"},
        {"preuve", "evidence"},
        {"preuves", "evidence"},
        {"réponses", "answers"},
        {"réponse", "answers"},
        {"partenaires", "partners"},
        {"langue", "lang"},
        {"profondeur", "depth"},
        {"statut", "status"},
        {"sans objet", "not-applicable"},
        {"sans-objet", "not-applicable"},
        {"valeur", "value"},
        {"motif", "note"},
        {"étape", "stage"},
        {"nom", "name"},
        {"gouvernance", "governance"},
        /* by an alias of the plugin */
        {"réunions", "meetings"},
        {"Reunions", "meetings"},
        {"rencontres", "meetings"},
        {"meeting", "meetings"},
        /* far from everything */
        {"zzz", NULL},
        {"colour", NULL},
        {"x", NULL},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *text = arena_print(arena, "%s: 1\n", rows[i].typed);
        const char *en = checked(text, ENGLISH), *fr = checked(text, FRENCH);
        const char *wanted_en = rows[i].meant
                                    ? arena_print(arena, "did you mean '%s'?", rows[i].meant)
                                    : "known here: accord, framework";
        const char *wanted_fr = rows[i].meant ? rows[i].meant : "connues ici";
        if (!strstr(en, wanted_en) || !strstr(fr, wanted_fr) ||
            !strstr(en, arena_print(arena, "unknown key '%s'", rows[i].typed)))
            wrong_row("wanted: %s; found: %s", wanted_en, en);
        if (strstr(fr, "did you") || strstr(fr, "known") || strstr(en, "connu"))
            wrong_row("in two languages: %s%s", en, fr);
    }
    rows_end();
}

/* {value: 3, note: réunions, ateliers} makes a key "ateliers" without a word. */
static void helps_with_commas(void **state)
{
    (void)state;
    const char *text = "{value: 3, note: réunions, ateliers}\n";
    assert_contains(checked(text, ENGLISH), "x.yaml:1:28: error: unknown key 'ateliers'");
    assert_contains(checked(text, ENGLISH),
                    "help: a comma inside {…} needs quotes around the text");
    assert_contains(checked(text, FRENCH), "une virgule dans {…} demande des guillemets");
    assert_lacks(checked("ateliers:\n", ENGLISH), "comma"); /* no comma near */
    assert_lacks(checked("{value: 3, ateliers: 4}\n", ENGLISH), "comma");
}

static void helps_with_no_break_spaces(void **state)
{
    (void)state;
    assert_contains(checked("value\xc2\xa0: 51\n", ENGLISH), "help: a no-break space stands here");
    assert_contains(checked("\xe2\x80\xafvalue: 51\n", FRENCH), "espace insécable");
}

static const char *nearest(const char *word, const char *const *candidates)
{
    struct nearest nearest = nearest_to(arena, word);
    for (; *candidates; candidates++)
        nearest_try(&nearest, *candidates);
    return nearest_word(&nearest);
}

static const accord_field shares = {sizeof shares, 0, "shares", "parts", &shape_any, {"", ""}};
static const accord_field *const venture_fields[] = {FIELD("capital", 0, &shape_any, "", ""),
                                                     &shares, NULL};
static const accord_shape venture = SHAPE(ACCORD_IS_MAP, .fields = venture_fields);

/* An alias of one field says more than a word of the dictionary for another. */
static void takes_an_alias_first(void **state)
{
    (void)state;
    struct problems problems = problems_on(arena, ENGLISH);
    struct shape_check check = {.problems = &problems};
    shape_check(&check, good_yaml("parts: 1\n"), &venture);
    assert_contains(problems_print(&problems, arena), "did you mean 'shares'?");
}

static void takes_the_nearest(void **state)
{
    (void)state;
    static const char *const ids[] = {
        "ess-capital-share", "capital-share", "mission", "a", "ab", NULL};
    assert_string_equal(nearest("ess-captal-share", ids), "ess-capital-share");
    assert_string_equal(nearest("capital-shar", ids), "capital-share");
    assert_string_equal(nearest("Misión", ids), "mission");
    assert_null(nearest("something-else", ids));
    assert_null(nearest("", (const char *const[]){NULL}));
    assert_null(nearest("5", ids));   /* one letter allows none */
    assert_null(nearest("xyz", ids)); /* short words allow fewer edits */
    assert_null(nearest(repeat("x", 200), ids));
    static const char *const twins[] = {"note-a", "note-b", NULL};
    assert_string_equal(nearest("note-c", twins), "note-a"); /* the first of two that are as near */
    static const char *const edits[] = {"abcdefghij", NULL};
    assert_non_null(nearest("abcdefgxyz", edits));
    assert_null(nearest("abcdefwxyz", edits));
    assert_int_equal(LIMIT_SUGGESTION, 3);
}

/* The vocabulary that clients use, beside the keys of a dossier. */
static void knows_french_words(void **state)
{
    (void)state;
    static const struct {
        const char *french, *key;
    } rows[] = {
        {"enjeux", "stakes"},
        {"reseau", "network"},
        {"apports", "contributions"},
        {"prevu", "planned"},
        {"poids", "weight"},
        {"facteur", "factors"},
        {"regles", "rules"},
        {"notes", "grades"},
        {"voix", "votes"},
        {"unanimite", "unanimity"},
        {"titre", "title"},
        /* other forms of the same words */
        {"terminees", "done"},
        {"majorites-absolues", "majority"},
        {"lycees", "education"},
        {"reseaux", "network"},
        {"prevue", "planned"},
        {"entreprises-d'insertion", "social-economy"},
        {"declarees", "declared"},
        {"parts-du-capital", "capital"},
        {"titres-des-enjeux", "stake-titles"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        if (!dictionary_means(rows[i].french, rows[i].key))
            wrong_row("%s is not %s", rows[i].french, rows[i].key);
    rows_end();
    assert_true(dictionary_means("projet", "projects"));
    assert_true(dictionary_means("projet", "design")); /* a word may mean several keys */
    assert_false(dictionary_means("zzz", "projects"));
    assert_false(dictionary_means("notes", "note")); /* the grades */
    assert_false(dictionary_means("as", "to"));      /* no plural of "a" */
    assert_false(dictionary_means("termin", "done"));
    assert_false(dictionary_means("terminerons", "done"));
    assert_false(dictionary_means("majorite-", "majority"));
    assert_false(dictionary_means("majorite-absolue-simple", "majority"));
    assert_false(dictionary_means("", ""));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(knows_the_key_that_was_meant),
        TEST(helps_with_commas),
        TEST(helps_with_no_break_spaces),
        TEST(takes_an_alias_first),
        TEST(takes_the_nearest),
        TEST(knows_french_words),
    };
    return RUN(tests);
}

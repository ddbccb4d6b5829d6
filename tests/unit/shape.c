/* shape.c -- trees against shapes: every form, every problem, in one language. */
#include "unit.h"

#include "data/shape.h"

static const char *const words[] = {"achieved", "planned", NULL};

static const accord_shape bounded = SHAPE(ACCORD_IS_NUMBER, .least = -1, .most = 10),
                          bounded_percent = SHAPE(ACCORD_IS_PERCENT, .least = 0, .most = 100),
                          word = SHAPE(ACCORD_IS_WORD, .words = words),
                          word_or_number = SHAPE(ACCORD_IS_WORD | ACCORD_IS_NUMBER, .least = 0,
                                                 .most = 1, .words = words),
                          partner = SHAPE(ACCORD_IS_PARTNER),
                          no_less =
                              SHAPE(ACCORD_IS_NUMBER | ACCORD_IS_MAP, .least = 0, .most = 1e12),
                          ids = SHAPE(ACCORD_IS_LIST, .item = &shape_id),
                          dates = SHAPE(ACCORD_IS_LIST, .item = &shape_date),
                          numbers = SHAPE(ACCORD_IS_LIST, .item = &shape_number),
                          dict = SHAPE(ACCORD_IS_DICT, .item = &shape_number),
                          by_partner =
                              SHAPE(ACCORD_IS_DICT | ACCORD_IS_PARTNER, .item = &shape_number),
                          text_or_list =
                              SHAPE(ACCORD_IS_TEXT | ACCORD_IS_LIST, .item = &shape_text);

static const accord_field *const fields[] = {FIELD("name", ACCORD_REQUIRED, &shape_text, "its name",
                                                   "son nom"),
                                             FIELD("weight", 0, &bounded, "its weight",
                                                   "son poids"),
                                             FIELD("evidence", 0, &word, "its proof", "sa preuve"),
                                             FIELD("inner", 0, &dict, "more", "plus"), NULL};
static const accord_field *const id_fields[] = {FIELD("id", 0, &shape_id, "its id",
                                                      "son identifiant"),
                                                NULL};
static const accord_field *const date_fields[] = {FIELD("date", ACCORD_REQUIRED, &shape_date,
                                                        "its date", "sa date"),
                                                  NULL};
static const accord_shape named = SHAPE(ACCORD_IS_MAP, .fields = id_fields),
                          dated = SHAPE(ACCORD_IS_MAP, .fields = date_fields);
static const accord_shape map = SHAPE(ACCORD_IS_MAP, .fields = fields),
                          maps = SHAPE(ACCORD_IS_LIST, .item = &map),
                          map_or_text = SHAPE(ACCORD_IS_MAP | ACCORD_IS_TEXT, .fields = fields);

/* What is said of the key x in text, "" when nothing is. */
static const char *checked(const char *text, const accord_shape *shape, enum language language)
{
    struct problems problems = problems_on(arena, language);
    const struct node *partners = good_yaml("[{id: ares}, {id: gxo}]");
    struct shape_check check = {&problems, partners};
    bool good = shape_check(&check, node_get(good_yaml(text), "x"), shape);
    assert_int_equal(good, problems.count == 0);
    return problems_print(&problems, arena);
}

static void accepts_each_form(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const accord_shape *shape;
    } rows[] = {
        {"x: any text", &shape_text},
        {"x: 012", &shape_text},
        {"x: no", &shape_text},
        {"x: 2024-03-11", &shape_text},
        {"x: ''", &shape_text},
        {"x: 5.4", &shape_number},
        {"x: -1e3", &shape_number},
        {"x: -1", &bounded},
        {"x: 10", &bounded},
        {"x: 51", &shape_percent},
        {"x: 51 %", &shape_percent},
        {"x: 100%", &bounded_percent},
        {"x: yes", &shape_bool},
        {"x: Non", &shape_bool},
        {"x: true", &shape_bool},
        {"x: planned", &word},
        {"x: \"planned\"", &word},
        {"x: like-this-2", &shape_id},
        {"x: gxo", &partner},
        {"x: 2024", &shape_date},
        {"x: 2024-03", &shape_date},
        {"x: '2024-03-11'", &shape_date},
        {"x: a text", &shape_wording},
        {"x: {en: a, fr: b}", &shape_wording},
        {"x: {fr: b}", &shape_wording},
        {"x: {en: a, fr: b}", &shape_both},
        {"x: []", &numbers},
        {"x: [1, 2.5]", &numbers},
        {"x: {name: n}", &map},
        {"x: {name: n, weight: 3}", &map},
        {"x: {name: n, weight: }", &map},
        {"x: {}", &dict},
        {"x: {a: 1, b-2: 2}", &dict},
        {"x: {ares: 1, gxo: 2}", &by_partner},
        {"x: [{a: 1}, b]", &shape_any},
        {"x: ", &shape_any},
        {"x: a", &text_or_list},
        {"x: [a, b]", &text_or_list},
        {"x: text", &map_or_text},
        {"x: {name: n}", &map_or_text},
        {"x: 0.5", &word_or_number},
        {"x: achieved", &word_or_number},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        for (int l = ENGLISH; l <= FRENCH; l++)
            if (*checked(rows[i].text, rows[i].shape, (enum language)l))
                wrong_row("%s: %s", rows[i].text,
                          checked(rows[i].text, rows[i].shape, (enum language)l));
    rows_end();
}

static void refuses_each_form(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const accord_shape *shape;
        const char *en, *fr;
    } rows[] = {
        {"x: [a]", &shape_text, "wanted a text, found a list",
         "attendu : un texte ; trouvé : une liste"},
        {"x: {a: 1}", &shape_text, "wanted a text, found a map", "attendu : un texte"},
        {"x: ", &shape_text, "wanted a text, found nothing", "trouvé : rien"},
        {"x: many", &shape_number, "wanted a number, found 'many'", "attendu : un nombre"},
        {"x: \"5\"", &shape_number, "wanted a number", "attendu : un nombre"},
        {"x: 5,4 %", &bounded_percent, "write '5.4 %'", "écrivez « 5.4 % »"},
        {"x: 51 %", &shape_number, "wanted a number", "attendu : un nombre"},
        {"x: -1.5", &bounded, "from -1 to 10, found '-1.5'", "un nombre de -1 à 10"},
        {"x: 10.001", &bounded, "from -1 to 10", "de -1 à 10"},
        {"x: 101 %", &bounded_percent, "from 0 to 100", "de 0 à 100"},
        {"x: -1", &no_less, "wanted a number of 0 or more, found '-1'",
         "attendu : un nombre positif ou nul ; trouvé : « -1 »"},
        {"x: 2e12", &no_less, "wanted a number of at most 1000000000000, found '2e12'",
         "attendu : un nombre d’au plus 1000000000000"},
        {"x: half", &shape_percent, "wanted a percentage", "attendu : un pourcentage"},
        {"x: perhaps", &shape_bool, "wanted yes or no", "attendu : oui ou non"},
        {"x: 1", &shape_bool, "wanted yes or no", "attendu : oui ou non"},
        {"x: done", &word, "wanted one of achieved, planned, found 'done'", "achieved, planned"},
        {"x: 3", &word_or_number, "from 0 to 1", "de 0 à 1"},
        {"x: maybe", &word_or_number, "wanted one of achieved, planned or a number",
         "achieved, planned ou un nombre"},
        {"x: Not An Id", &shape_id, "wanted an id", "attendu : un identifiant"},
        {"x: 1e3", &shape_id, "wanted an id", "attendu : un identifiant"},
        {"x: yes", &shape_id, "wanted an id", "attendu : un identifiant"},
        {"x: acme", &partner, "'acme' is not a partner of this dossier",
         "n’est pas un partenaire de ce dossier"},
        {"x: 11/03/2024", &shape_date, "wanted a date", "attendu : une date"},
        {"x: spring", &shape_date, "wanted a date", "attendu : une date"},
        {"x: [a]", &shape_wording, "wanted a text", "attendu : un texte"},
        {"x: one text", &shape_both, "wanted a text in both languages",
         "un texte dans les deux langues"},
        {"x: {en: a}", &shape_both, "the text in French is missing",
         "il manque le texte en français"},
        {"x: {fr: a}", &shape_both, "the text in English is missing",
         "il manque le texte en anglais"},
        {"x: {en: a, fr: ''}", &shape_both, "the text in French is missing", "en français"},
        {"x: {en: a, fr: [b]}", &shape_both, "the text in French", "en français"},
        {"x: {en: a, fr: b, de: c}", &shape_both, "unknown key 'de'", "clé inconnue"},
        {"x: {de: c, fr: b}", &shape_wording, "unknown key 'de'", "clé inconnue"},
        {"x: 1", &numbers, "wanted a list, found '1'", "attendu : une liste"},
        {"x: [1, a]", &numbers, "wanted a number, found 'a'", "attendu : un nombre"},
        {"x: [1, ]\ny: [[]]", &bounded, "wanted a number, found a list", "trouvé : une liste"},
        {"x: text", &map, "wanted a map", "attendu : un bloc"},
        {"x: {}", &map, "the key 'name' is missing", "il manque la clé"},
        {"x: {name: }", &map, "wanted a text, found nothing", "trouvé : rien"},
        {"x: {name: n, weight: 11}", &map, "from -1 to 10", "de -1 à 10"},
        {"x: [1]", &dict, "wanted a map", "attendu : un bloc"},
        {"x: {A B: 1}", &dict, "'A B' is not an id", "n’est pas un identifiant"},
        {"x: {a: b}", &dict, "wanted a number", "attendu : un nombre"},
        {"x: {acme: 1}", &by_partner, "'acme' is not a partner", "n’est pas un partenaire"},
        {"x: {a: 1}", &text_or_list, "wanted a text or a list, found a map",
         "un texte ou une liste"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *en = checked(rows[i].text, rows[i].shape, ENGLISH),
                   *fr = checked(rows[i].text, rows[i].shape, FRENCH);
        if (!strstr(en, rows[i].en) || !strstr(fr, rows[i].fr))
            wrong_row("%s: wanted %s; found: %s%s", rows[i].text, rows[i].en, en, fr);
    }
    rows_end();
}

/* A text that is asked for is there: {} holds none. */
static void refuses_empty_wordings(void **state)
{
    (void)state;
    assert_string_not_equal(checked("x: {}", &shape_wording, ENGLISH), "");
    assert_string_not_equal(checked("x: {}", &shape_both, ENGLISH), "");
    assert_string_not_equal(checked("x: {en: }", &shape_wording, ENGLISH), "");
}

static void says_everything_at_its_place(void **state)
{
    (void)state;
    const char *said = checked(
        "x:\n  - {name: a, weight: 12, evidnce: planned}\n  - {weight: b}\n  - c\n  - name: [d]\n"
        "    inner: {X: 1, y: z}\n",
        &maps, ENGLISH);
    static const char *const wanted[] = {
        "x.yaml:2:23: error: wanted a number from -1 to 10, found '12'",
        "x.yaml:2:27: error: unknown key 'evidnce'",
        "x.yaml:3:5: error: the key 'name' is missing",
        "x.yaml:3:14: error: wanted a number, found 'b'",
        "x.yaml:4:5: error: wanted a map, found 'c'",
        "x.yaml:5:11: error: wanted a text, found a list",
        "x.yaml:6:13: error: 'X' is not an id",
        "x.yaml:6:22: error: wanted a number, found 'z'",
    };
    const char *at = said;
    for (size_t i = 0; i < COUNT_OF(wanted); i++) {
        at = strstr(at, wanted[i]);
        if (!at)
            fail_msg("not said in its turn: %s\n%s", wanted[i], said);
    }
}

static void helps(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const accord_shape *shape;
        const char *en, *fr;
    } rows[] = {
        {"x: plannd", &word, "did you mean 'planned'?", "vouliez-vous écrire « planned »"},
        {"x: prévu", &word, "did you mean 'planned'?", "planned"},
        {"x: réalisé", &word, "did you mean 'achieved'?", "achieved"},
        {"x: 5,4", &shape_number, "write 5.4, with a point", "écrivez 5.4, avec un point"},
        {"x: 5,4", &bounded_percent, "write 5.4, with a point", "avec un point"},
        {"x: 51 %", &shape_number, "write 51, the number alone", "écrivez 51, le nombre seul"},
        {"x: 50 %", &word_or_number, "write 0.5\n", "écrivez 0.5\n"},
        {"x: 12,5 %", &word_or_number, "write 0.125\n", "écrivez 0.125\n"},
        {"x: 80", &word_or_number, "write 0.8\n", "écrivez 0.8\n"},
        {"x: 0,5", &word_or_number, "write 0.5, with", "écrivez 0.5, avec"},
        {"x: 30 000 €", &no_less, "write 30000, the number alone", "écrivez 30000"},
        {"x: \"5\"", &shape_number, "without quotes", "sans guillemets"},
        {"x: \"oui\"", &shape_bool, "without quotes", "sans guillemets"},
        {"x: peut-être", &shape_bool, "write yes or no", "écrivez oui ou non"},
        {"x: Déjà vu", &shape_id, "write 'deja-vu': small letters", "minuscules sans accent"},
        {"x: --", &shape_id, "small letters, digits and single", "minuscules sans accent"},
        {"x: Arès", &shape_id, "did you mean 'ares'?", "« ares »"},
        {"x: [GXO]", &ids, "did you mean 'gxo'?", "« gxo »"},
        {"x: {id: Ares}", &named, "write 'ares'", "écrivez « ares »"}, /* its own name */
        {"x: {GXO: 1}", &by_partner, "did you mean 'gxo'?", "« gxo »"},
        {"x: {gxô: 1}", &dict, "did you mean 'gxo'?", "« gxo »"},
        {"x: 11/03/2024", &shape_date, "write x: 2024-03-11", "écrivez x: 2024-03-11"},
        {"x: 13 mai 2024", &shape_date, "write x: 2024-05-13", "écrivez x: 2024-05-13"},
        {"x: 05/13/2024", &shape_date, "write x: 2024-05-13", "écrivez x: 2024-05-13"},
        {"x: 13th of May 2024", &shape_date, "write x: 2024-05-13", "écrivez x: 2024-05-13"},
        {"x: 1er août 2024", &shape_date, "write x: 2024-08-01", "écrivez x: 2024-08-01"},
        {"x: [le 3 juil. 2024]", &dates, "write 2024-07-03", "écrivez 2024-07-03"},
        {"x: juin 2024", &shape_date, "write x: 2024-06", "écrivez x: 2024-06"},
        {"x: jui 2024", &shape_date, "write a date as 2024", "sous la forme 2024"},
        {"x: 13/05/24", &shape_date, "write a date as 2024", "sous la forme 2024"},
        {"x: 0/5/2024", &shape_date, "write a date as 2024", "sous la forme 2024"},
        {"x: 13 mai juin 2024", &shape_date, "write a date as 2024", "sous la forme 2024"},
        {"x: 1 2 3 2024", &shape_date, "write a date as 2024", "sous la forme 2024"},
        {"x: ", &shape_date, "for example x: 2024-05-13", "par exemple x: 2024-05-13"},
        {"x: {}", &dated, "for example date: 2024-05-13", "par exemple date: 2024-05-13"},
        {"x: name:n", &map, "write 'name: n'", "écrivez « name: n »"},
        {"x: name:a b c:d", &map, "write 'name: a b'", "écrivez « name: a b »"},
        {"x: oui\xc2\xa0", &shape_bool, "no-break space", "espace insécable"},
        {"x: arès", &partner, "did you mean 'ares'?", "ares"},
        {"x: {gxoo: 1}", &by_partner, "did you mean 'gxo'?", "gxo"},
        {"x: {A: 1}", &dict, "write 'a': small letters", "minuscules"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *en = strstr(checked(rows[i].text, rows[i].shape, ENGLISH), "\nhelp: ");
        const char *fr = strstr(checked(rows[i].text, rows[i].shape, FRENCH), "\naide");
        if (!en || !strstr(en, rows[i].en) || !fr || !strstr(fr, rows[i].fr))
            wrong_row("%s: wanted %s; found %s and %s", rows[i].text, rows[i].en, en ? en : "-",
                      fr ? fr : "-");
    }
    rows_end();
}

/* No sentence of one language holds words of the other. */
static void speaks_one_language(void **state)
{
    (void)state;
    static const accord_shape all =
        SHAPE(ACCORD_IS_NUMBER | ACCORD_IS_PERCENT | ACCORD_IS_BOOL | ACCORD_IS_WORD |
                  ACCORD_IS_ID | ACCORD_IS_PARTNER | ACCORD_IS_DATE | ACCORD_IS_WORDING |
                  SHAPE_BOTH_LANGUAGES,
              .words = words);
    static const char *const english[] = {" a ",  " an ", "yes",    "number", "percentage",
                                          "text", " or ", "one of", "found"};
    static const char *const french[] = {" un ",  " une ", "oui",    "nombre", "pourcentage",
                                         "texte", " ou ",  "trouvé", "attendu"};
    const char *en = checked("x: [1]", &all, ENGLISH), *fr = checked("x: [1]", &all, FRENCH);
    fr = arena_copy(arena, fr, strcspn(fr, "\n"));
    for (size_t i = 0; i < COUNT_OF(french); i++) {
        assert_lacks(en, french[i]);
        assert_contains(fr, french[i]);
    }
    for (size_t i = 0; i < COUNT_OF(english); i++) {
        assert_contains(en, english[i]);
        const char *at = strstr(fr, english[i]);
        if (at && strncmp(at, "texte", 5) != 0)
            fail_msg("'%s' in: %s", english[i], fr);
    }
}

/* No help where what would be written is refused too. */
static void helps_only_with_what_is_right(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const accord_shape *shape;
    } rows[] = {{"x: 51 %", &bounded},         {"x: 1,2", &word_or_number},
                {"x: 1.2", &word_or_number},   {"x: 101", &word_or_number},
                {"x: -50 %", &word_or_number}, {"x: 150 %", &word_or_number}};
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        for (int l = ENGLISH; l <= FRENCH; l++) {
            const char *said = checked(rows[i].text, rows[i].shape, (enum language)l);
            if (!*said || strstr(said, "help") || strstr(said, "aide"))
                wrong_row("%s: %s", rows[i].text, said);
        }
    rows_end();
}

/* A partner whose id is no id is told where it stands, and not wherever it is named. */
static void tells_a_wrong_id_once(void **state)
{
    (void)state;
    struct problems problems = problems_on(arena, ENGLISH);
    const struct node *partners = good_yaml("[{id: Arès}]");
    struct shape_check check = {&problems, partners};
    assert_true(shape_check(&check, node_get(good_yaml("x: {ares: 1}"), "x"), &by_partner));
    assert_true(shape_check(&check, node_get(good_yaml("x: {Arès: 1}"), "x"), &by_partner));
    assert_false(shape_check(&check, node_get(good_yaml("x: {acme: 1}"), "x"), &by_partner));
}

static void checks_trees_of_ours(void **state)
{
    (void)state;
    struct problems problems = problems_on(arena, ENGLISH);
    struct shape_check check = {&problems, NULL};
    assert_true(shape_check(&check, node_new_number(arena, 5), &bounded));
    assert_true(shape_check(&check, node_new_bool(arena, true), &shape_bool));
    assert_true(shape_check(&check, node_new_text(arena, "whoever"),
                            &partner)); /* partners are not known here */
    assert_int_equal(problems.count, 0);
    assert_false(shape_check(&check, node_new_number(arena, 50), &bounded));
    assert_false(shape_check(&check, node_new_bool(arena, true), &shape_number));
    assert_false(shape_check(&check, node_new_number(arena, NAN), &shape_number));
    assert_int_equal(problems.errors, 3);
}

static void takes_wordings(void **state)
{
    (void)state;
    const struct node *root = good_yaml("a: text\nb: {en: one, fr: un}\nc: {fr: un}\nd: [x]\n");
    struct wording plain = wording_of(node_get(root, "a")), both = wording_of(node_get(root, "b"));
    struct wording one = wording_of(node_get(root, "c")), none = wording_of(node_get(root, "d"));
    assert_string_equal(plain.en, "text");
    assert_string_equal(plain.fr, "text");
    assert_string_equal(both.en, "one");
    assert_string_equal(both.fr, "un");
    assert_null(one.en);
    assert_string_equal(wording_in(&one, ENGLISH),
                        "un"); /* rather the other language than nothing */
    assert_true(!none.en && !none.fr);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(accepts_each_form),
        TEST(refuses_each_form),
        TEST(refuses_empty_wordings),
        TEST(says_everything_at_its_place),
        TEST(helps),
        TEST(helps_only_with_what_is_right),
        TEST(tells_a_wrong_id_once),
        TEST(speaks_one_language),
        TEST(checks_trees_of_ours),
        TEST(takes_wordings),
    };
    return RUN(tests);
}

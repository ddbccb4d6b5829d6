/* show.c -- one page about one thing: a framework, factor, question, rule, plugin,
 * measure, or the levels of evidence.
 */
#include "base/typography.h"
#include "commands/command.h"
#include "commands/frameworks.h"
#include "commands/sheet.h"

#include <string.h>

/* ---- questions, factors, frameworks ---- */

static void show_question(struct sheet *p, const struct framework *f, const struct question *q)
{
    sheet_heading(p, "Question", "Question", q->id, f->id);
    sheet_words(p, "ask", "question", &q->ask);
    sheet_entry(p, "type", "type", type_name(q->type));
    sheet_entry(p, "factor", "facteur", q->factor->id);
    sheet_words(p, "guidance", "comment répondre", &q->guidance);
    sheet_words(p, "proof", "preuve", &q->proof);
    for (size_t i = 0; i < LEVELS && q->type == TYPE_LEVEL; i++)
        sheet_entry(p, arena_print(p->session->arena, "%zu", i),
                    arena_print(p->session->arena, "%zu", i),
                    wording_in(&q->levels[i], sheet_tongue(p)));
    for (size_t i = 0; i < q->anchor_count; i++)
        sheet_entry(p,
                    arena_print(p->session->arena, "at %s: %s", sheet_figure(p, q->anchors[i].at),
                                sheet_figure(p, q->anchors[i].score)),
                    arena_print(p->session->arena, "à %s : %s", sheet_figure(p, q->anchors[i].at),
                                sheet_figure(p, q->anchors[i].score)),
                    wording_in(&q->anchors[i].says, sheet_tongue(p))
                        ? wording_in(&q->anchors[i].says, sheet_tongue(p))
                        : "–");
    for (size_t i = 0; i < q->option_count; i++)
        sheet_entry(p, q->options[i].id, q->options[i].id,
                    wording_in(&q->options[i].title, sheet_tongue(p))
                        ? wording_in(&q->options[i].title, sheet_tongue(p))
                        : "–");
    sheet_entry(p, "measure", "mesure", q->from);
    for (size_t i = 0; i < q->to_count; i++)
        sheet_entry(p, "asked of", "à poser à", q->to[i]);
    if (q->core)
        sheet_entry(p, "quick assessment", "appréciation rapide",
                    sheet_tongue(p) == FRENCH ? "posée" : "asked");
    sheet_entry(p, "effort", "effort", sheet_figure(p, q->effort));
}

static void show_factor(struct sheet *p, const struct framework *f, const struct factor *factor)
{
    sheet_heading(p, "Factor", "Facteur", factor->id, f->id);
    sheet_words(p, "title", "titre", &factor->title);
    sheet_words(p, "meaning", "sens", &factor->meaning);
    sheet_entry(p, "source", "source", factor->source);
    sheet_entry(p, "weight", "poids",
                factor->by_importance ? "importance" : sheet_figure(p, factor->weight));
    if (factor->limit.set)
        sheet_entry(p, "limit, slack", "facteur déterminant, marge",
                    sheet_figure(p, factor->limit.slack));
    if (factor->knockout.set)
        sheet_entry(p, "knock-out below", "condition préalable, sous",
                    sheet_figure(p, factor->knockout.below));
    for (size_t i = 0; i < factor->question_count; i++)
        sheet_entry(p, factor->questions[i].id, factor->questions[i].id,
                    wording_in(&factor->questions[i].ask, sheet_tongue(p)));
}

static void show_dimension(struct sheet *p, const struct framework *f,
                           const struct dimension *dimension)
{
    sheet_heading(p, "Dimension", "Dimension", dimension->id, f->id);
    sheet_words(p, "title", "titre", &dimension->title);
    sheet_entry(p, "weight", "poids", sheet_figure(p, dimension->weight));
    for (size_t i = 0; i < dimension->factor_count; i++)
        sheet_words(p, dimension->factors[i].id, dimension->factors[i].id,
                    &dimension->factors[i].title);
}

static const struct dimension *dimension_of(const struct framework *f, const char *id)
{
    for (int a = 0; a < AXIS_COUNT; a++)
        for (size_t d = 0; d < f->axes[a].dimension_count; d++)
            if (strcmp(f->axes[a].dimensions[d].id, id) == 0)
                return &f->axes[a].dimensions[d];
    return NULL;
}

static void show_framework(struct sheet *p, const struct framework *f)
{
    sheet_heading(p, "Framework", "Référentiel", f->id, f->version);
    sheet_words(p, "title", "titre", &f->title);
    sheet_entry(p, "folder", "dossier", f->folder);
    for (int a = 0; a < AXIS_COUNT; a++)
        for (size_t d = 0; d < f->axes[a].dimension_count; d++) {
            const struct dimension *dimension = &f->axes[a].dimensions[d];
            buffer_print(&p->out, "  %s\n", wording_in(&dimension->title, sheet_tongue(p)));
            for (size_t i = 0; i < dimension->factor_count; i++)
                buffer_print(&p->out, "    %-28s %s\n", dimension->factors[i].id,
                             wording_in(&dimension->factors[i].title, sheet_tongue(p)));
        }
}

/* ---- rules ---- */

static void show_rule(struct sheet *p, const struct method *method, const struct bound_rule *bound)
{
    const struct rule *rule = bound->rule;
    sheet_heading(p, "Rule", "Règle", rule->id, method->framework->id);
    sheet_words(p, "title", "titre", &rule->title);
    sheet_words(p, "why", "pourquoi", &rule->why);
    sheet_entry(p, "factor", "facteur", rule->factor);
    if (rule->alert != ALERT_NONE)
        sheet_entry(p, "alert", "alerte", alert_name(rule->alert));
    for (size_t i = 0; i < rule->source_count; i++)
        sheet_entry(p, "source", "source", rule->sources[i]);
    for (size_t i = 0; i < rule->read_count; i++)
        sheet_entry(p, "reads", "lit", rule->reads[i]);
    for (size_t i = 0; i < rule->param_count; i++)
        sheet_entry(p,
                    arena_print(p->session->arena, "%s = %s", rule->params[i].id,
                                sheet_figure(p, bound->params[i])),
                    arena_print(p->session->arena, "%s = %s", rule->params[i].id,
                                sheet_figure(p, bound->params[i])),
                    wording_in(&rule->params[i].about, sheet_tongue(p))
                        ? wording_in(&rule->params[i].about, sheet_tongue(p))
                        : "–");
    for (size_t i = 0; i < rule->message_count; i++)
        sheet_words(p, rule->messages[i].key, rule->messages[i].key, &rule->messages[i].text);
    sheet_entry(p, "file", "fichier", rule->source ? rule->source->path : rule->plugin);
}

/* ---- evidence ---- */

static void show_evidence(struct sheet *p)
{
    static const struct {
        const char *id;
        double q;
        struct wording about;
    } levels[] = {
        {"audited",
         1.0,
         {"verified: a signed deed that was read, certified accounts",
          "vérifié : acte signé lu, comptes certifiés"}},
        {"third-party",
         0.9,
         {"attested by a third party: authority, evaluator, label",
          "attesté par un tiers : administration, évaluateur, label"}},
        {"documented",
         0.8,
         {"a document was supplied: draft agreement, budget, dated article",
          "document fourni : projet de pacte, budget, article daté"}},
        {"shared",
         0.7,
         {"several partners say the same", "déclaré par plusieurs partenaires, concordant"}},
        {"declared", 0.6, {"one partner says so", "déclaré par un partenaire"}},
        {"inferred", 0.4, {"the consultant infers it", "déduit par le consultant"}},
        {"assumed", 0.2, {"a working assumption", "hypothèse de travail"}},
    };
    sheet_heading(p, "Levels of evidence", "Niveaux de preuve", "", "");
    for (size_t i = 0; i < COUNT_OF(levels); i++)
        buffer_print(&p->out, "  %-12s %s  %s\n", levels[i].id, sheet_figure(p, levels[i].q),
                     wording_in(&levels[i].about, sheet_tongue(p)));
}

static void try_ids(struct sheet *p, const struct method *method)
{
    const struct framework *f = method->framework;
    nearest_try(&p->nearest, f->id);
    for (size_t i = 0; i < f->factor_count; i++)
        nearest_try(&p->nearest, f->factors[i]->id);
    for (size_t i = 0; i < f->question_count; i++)
        nearest_try(&p->nearest, f->questions[i]->id);
    for (size_t i = 0; i < method->rule_count; i++)
        nearest_try(&p->nearest, method->rules[i].rule->id);
}

static int nothing_called(const struct sheet *p, const char *id)
{
    struct problems problems = problems_on(p->session->arena, sheet_tongue(p));
    const char *meant = nearest_word(&p->nearest);
    if (!meant)
        return usage_error(p->session, "nothing is called", "rien ne s’appelle", id);
    problem_helped(&problems, (struct place){0},
                   saying_print(sheet_tongue(p) == FRENCH ? "rien ne s’appelle « %s »"
                                                          : "nothing is called '%s'",
                                id),
                   say_did_you_mean(sheet_tongue(p), meant));
    session_report(&problems);
    return EXIT_NOT_DONE;
}

static void show_in_method(struct sheet *p, struct method *method, const char *id)
{
    const struct framework *f = method->framework;
    const struct factor *factor = framework_factor(f, id);
    const struct question *question = framework_question(f, id);
    const struct dimension *dimension = dimension_of(f, id);
    const struct bound_rule *rule = method_rule(method, id);
    try_ids(p, method);
    if (strcmp(f->id, id) == 0)
        show_framework(p, f);
    if (dimension && !p->inherited)
        show_dimension(p, f, dimension);
    if (factor && !p->inherited)
        show_factor(p, f, factor);
    if (question && !p->inherited)
        show_question(p, f, question);
    if (rule && method_owns(method, rule))
        show_rule(p, method, rule);
    p->inherited = p->inherited || dimension || factor ||
                   question; /* frameworks that extend this one have it too */
}

static int run(struct invocation *invocation)
{
    struct session *session = invocation->session;
    struct sheet p = {.session = session, .out = buffer_on(session->arena)};
    struct folder_list folders = {0};
    const char *id = invocation->files[0];
    p.nearest = nearest_to(session->arena, id);
    frameworks_everywhere(&folders, session->places, session->arena);
    for (size_t i = 0; i < folders.count; i++) {
        struct problems silent = problems_on(session->arena, session->language);
        struct method *method =
            session_method(session, folders.list[i], (struct place){0}, &silent);
        if (method)
            show_in_method(&p, method, id);
    }
    show_plugins(&p, id);
    if (strcmp(id, "evidence") == 0)
        show_evidence(&p);
    if (!p.found)
        return nothing_called(&p, id);
    buffer_end(&p.out);
    return command_write(session, NULL, p.out.text, p.out.len);
}

static const struct option_spec options[] = {{NULL, NULL, NULL, {NULL, NULL}}};

const struct command command_show = {
    "show",
    "ID",
    GROUP_RULES,
    {"one page about a framework, factor, question, rule, plugin, measure",
     "une page sur un référentiel, facteur, question, règle, module, mesure"},
    options,
    1,
    1,
    run};

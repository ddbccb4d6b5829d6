/* show.c -- one page about one thing: a framework, factor, question, rule, plugin,
 * measure, or the levels of evidence.
 */
#include "base/text.h"
#include "base/typography.h"
#include "commands/command.h"
#include "commands/frameworks.h"

#include <string.h>

struct page {
    struct session *session;
    struct buffer out;
    bool found, inherited;
};

static enum language tongue(const struct page *p)
{
    return p->session->language;
}

static void heading(struct page *p, const char *kind_en, const char *kind_fr, const char *id,
                    const char *where)
{
    buffer_print(&p->out, "%s%s%s%s%s%s\n", p->found ? "\n" : "",
                 tongue(p) == FRENCH ? kind_fr : kind_en, *id ? " " : "", id, *where ? " · " : "",
                 where);
    p->found = true;
}

enum { PAGE_WIDTH = 80, PAGE_INDENT = 4 };

/* text, broken at its spaces; used columns of the first line are taken. */
static void wrapped(struct page *p, const char *text, size_t used)
{
    while (*text) {
        size_t len = strcspn(text, " ");
        const char *word = arena_copy(p->session->arena, text, len);
        size_t width = text_width(word);
        if (used + 1 + width > PAGE_WIDTH && used > PAGE_INDENT) {
            buffer_print(&p->out, "\n%*s", PAGE_INDENT, "");
            used = PAGE_INDENT;
        } else if (used > PAGE_INDENT) {
            buffer_char(&p->out, ' ');
            used++;
        }
        buffer_text(&p->out, word);
        used += width;
        text += len + (text[len] == ' ');
    }
    buffer_char(&p->out, '\n');
}

static void entry(struct page *p, const char *en, const char *fr, const char *value)
{
    if (!value || !*value)
        return;
    struct arena *arena = p->session->arena;
    const char *label =
        arena_print(arena, tongue(p) == FRENCH ? "  %s :" : "  %s:", tongue(p) == FRENCH ? fr : en);
    buffer_text(&p->out, label);
    wrapped(p, people_text(arena, tongue(p), text_visible(arena, value, strlen(value))),
            text_width(label));
}

static void words(struct page *p, const char *en, const char *fr, const struct wording *wording)
{
    entry(p, en, fr, wording_in(wording, tongue(p)));
}

static const char *figure(struct page *p, double number)
{
    return people_number(p->session->arena, tongue(p), number, 6);
}

/* ---- questions, factors, frameworks ---- */

static void show_question(struct page *p, const struct framework *f, const struct question *q)
{
    heading(p, "Question", "Question", q->id, f->id);
    words(p, "ask", "question", &q->ask);
    entry(p, "type", "type", type_name(q->type));
    entry(p, "factor", "facteur", q->factor->id);
    words(p, "guidance", "comment répondre", &q->guidance);
    words(p, "proof", "preuve", &q->proof);
    for (size_t i = 0; i < LEVELS && q->type == TYPE_LEVEL; i++)
        entry(p, arena_print(p->session->arena, "%zu", i), arena_print(p->session->arena, "%zu", i),
              wording_in(&q->levels[i], tongue(p)));
    for (size_t i = 0; i < q->anchor_count; i++)
        entry(p,
              arena_print(p->session->arena, "at %s: %s", figure(p, q->anchors[i].at),
                          figure(p, q->anchors[i].score)),
              arena_print(p->session->arena, "à %s : %s", figure(p, q->anchors[i].at),
                          figure(p, q->anchors[i].score)),
              wording_in(&q->anchors[i].says, tongue(p))
                  ? wording_in(&q->anchors[i].says, tongue(p))
                  : "–");
    for (size_t i = 0; i < q->option_count; i++)
        entry(p, q->options[i].id, q->options[i].id,
              wording_in(&q->options[i].title, tongue(p))
                  ? wording_in(&q->options[i].title, tongue(p))
                  : "–");
    entry(p, "measure", "mesure", q->from);
    entry(p, "effort", "effort", figure(p, q->effort));
}

static void show_factor(struct page *p, const struct framework *f, const struct factor *factor)
{
    heading(p, "Factor", "Facteur", factor->id, f->id);
    words(p, "title", "titre", &factor->title);
    words(p, "meaning", "sens", &factor->meaning);
    entry(p, "source", "source", factor->source);
    entry(p, "weight", "poids", factor->by_importance ? "importance" : figure(p, factor->weight));
    if (factor->limit.set)
        entry(p, "limit, slack", "facteur déterminant, marge", figure(p, factor->limit.slack));
    if (factor->knockout.set)
        entry(p, "knock-out below", "condition préalable, sous", figure(p, factor->knockout.below));
    for (size_t i = 0; i < factor->question_count; i++)
        entry(p, factor->questions[i].id, factor->questions[i].id,
              wording_in(&factor->questions[i].ask, tongue(p)));
}

static void show_framework(struct page *p, const struct framework *f)
{
    heading(p, "Framework", "Référentiel", f->id, f->version);
    words(p, "title", "titre", &f->title);
    entry(p, "folder", "dossier", f->folder);
    for (int a = 0; a < AXIS_COUNT; a++)
        for (size_t d = 0; d < f->axes[a].dimension_count; d++) {
            const struct dimension *dimension = &f->axes[a].dimensions[d];
            buffer_print(&p->out, "  %s\n", wording_in(&dimension->title, tongue(p)));
            for (size_t i = 0; i < dimension->factor_count; i++)
                buffer_print(&p->out, "    %-28s %s\n", dimension->factors[i].id,
                             wording_in(&dimension->factors[i].title, tongue(p)));
        }
}

/* ---- rules ---- */

static void show_rule(struct page *p, const struct method *method, const struct bound_rule *bound)
{
    const struct rule *rule = bound->rule;
    heading(p, "Rule", "Règle", rule->id, method->framework->id);
    words(p, "title", "titre", &rule->title);
    words(p, "why", "pourquoi", &rule->why);
    entry(p, "factor", "facteur", rule->factor);
    if (rule->alert != ALERT_NONE)
        entry(p, "alert", "alerte", alert_name(rule->alert));
    for (size_t i = 0; i < rule->source_count; i++)
        entry(p, "source", "source", rule->sources[i]);
    for (size_t i = 0; i < rule->read_count; i++)
        entry(p, "reads", "lit", rule->reads[i]);
    for (size_t i = 0; i < rule->param_count; i++)
        entry(p,
              arena_print(p->session->arena, "%s = %s", rule->params[i].id,
                          figure(p, bound->params[i])),
              arena_print(p->session->arena, "%s = %s", rule->params[i].id,
                          figure(p, bound->params[i])),
              wording_in(&rule->params[i].about, tongue(p))
                  ? wording_in(&rule->params[i].about, tongue(p))
                  : "–");
    for (size_t i = 0; i < rule->message_count; i++)
        words(p, rule->messages[i].key, rule->messages[i].key, &rule->messages[i].text);
    entry(p, "file", "fichier", rule->source ? rule->source->path : rule->plugin);
}

/* ---- plugins and measures ---- */

static void show_measure(struct page *p, const struct plugin *plugin, const accord_measure *m)
{
    struct wording title = {m->title.en, m->title.fr}, about = {m->about.en, m->about.fr};
    heading(p, "Measure", "Mesure", arena_print(p->session->arena, "%s.%s", plugin->id, m->path),
            m->unit);
    words(p, "title", "titre", &title);
    words(p, "about", "sens", &about);
}

static void show_plugin(struct page *p, const struct plugin *plugin)
{
    struct wording title = {plugin->api.title.en, plugin->api.title.fr},
                   about = {plugin->api.about.en, plugin->api.about.fr};
    heading(p, "Plugin", "Module", plugin->id, plugin->api.version);
    words(p, "title", "titre", &title);
    words(p, "about", "sens", &about);
    entry(p, "file", "fichier", plugin->path);
    for (size_t i = 0; plugin->api.sections && plugin->api.sections[i]; i++) {
        struct wording w = {plugin->api.sections[i]->about.en, plugin->api.sections[i]->about.fr};
        words(p, arena_print(p->session->arena, "section '%s'", plugin->api.sections[i]->key),
              arena_print(p->session->arena, "rubrique « %s »", plugin->api.sections[i]->key), &w);
    }
    for (size_t i = 0; plugin->api.measures && plugin->api.measures[i]; i++) {
        struct wording w = {plugin->api.measures[i]->title.en, plugin->api.measures[i]->title.fr};
        words(p, plugin->api.measures[i]->path, plugin->api.measures[i]->path, &w);
    }
}

/* A measure is named by its whole path, the path below its plugin, or its last word. */
static bool names_measure(struct page *p, const struct plugin *plugin, const char *path,
                          const char *id)
{
    const char *dot = strrchr(path, '.');
    return strcmp(path, id) == 0 || strcmp(dot ? dot + 1 : path, id) == 0 ||
           strcmp(arena_print(p->session->arena, "%s.%s", plugin->id, path), id) == 0;
}

static void show_plugins(struct page *p, const char *id)
{
    struct problems silent = problems_on(p->session->arena, tongue(p));
    size_t count;
    const char **ids = toolbox_available(p->session->toolbox, &count);
    for (size_t i = 0; i < count; i++) {
        const struct plugin *plugin =
            toolbox_plugin(p->session->toolbox, ids[i], (struct place){0}, &silent);
        if (!plugin)
            continue;
        if (strcmp(plugin->id, id) == 0)
            show_plugin(p, plugin);
        for (size_t k = 0; plugin->api.measures && plugin->api.measures[k]; k++)
            if (names_measure(p, plugin, plugin->api.measures[k]->path, id))
                show_measure(p, plugin, plugin->api.measures[k]);
    }
}

/* ---- evidence ---- */

static void show_evidence(struct page *p)
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
    heading(p, "Levels of evidence", "Niveaux de preuve", "", "");
    for (size_t i = 0; i < COUNT_OF(levels); i++)
        buffer_print(&p->out, "  %-12s %s  %s\n", levels[i].id, figure(p, levels[i].q),
                     wording_in(&levels[i].about, tongue(p)));
}

static void show_in_method(struct page *p, struct method *method, const char *id)
{
    const struct framework *f = method->framework;
    const struct factor *factor = framework_factor(f, id);
    const struct question *question = framework_question(f, id);
    const struct bound_rule *rule = method_rule(method, id);
    if (strcmp(f->id, id) == 0)
        show_framework(p, f);
    if (factor && !p->inherited)
        show_factor(p, f, factor);
    if (question && !p->inherited)
        show_question(p, f, question);
    if (rule && method_owns(method, rule))
        show_rule(p, method, rule);
    p->inherited =
        p->inherited || factor || question; /* frameworks that extend this one have it too */
}

static int run(struct invocation *invocation)
{
    struct session *session = invocation->session;
    struct page p = {session, buffer_on(session->arena), false, false};
    struct folder_list folders = {0};
    const char *id = invocation->files[0];
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
        return usage_error(session, "nothing is called", "rien ne s’appelle", id);
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

/* words.c -- the verdict explained by what stands between it and a better one. */
#include "scorecard/words.h"

#include "base/text.h"
#include "base/typography.h"

#include <math.h>
#include <string.h>

const struct wording words_insufficient = {"To be completed: it is too early to conclude",
                                           "Dossier à compléter : il est trop tôt pour conclure"};

const char *words_grade(const struct framework *framework, int grade, enum language language,
                        struct arena *arena)
{
    if (grade < 0)
        return language == FRENCH ? "non notée" : "not rated";
    const struct grade *g = &framework->grades[grade];
    const char *title = wording_in(&g->title, language);
    return title ? arena_print(arena, "%s (%s)", title, g->id) : g->id;
}

/* ---- the alert that decides ---- */

static bool names(const struct verdict *verdict, const char *id)
{
    for (size_t i = 0; i < verdict->alert_count; i++)
        if (strcmp(verdict->alerts[i], id) == 0)
            return true;
    return false;
}

static void because_alert(struct buffer *out, const struct assessment *a,
                          const struct verdict *verdict, enum language l)
{
    for (size_t i = 0; i < a->alert_count; i++) {
        const struct finding *alert = &a->alerts[i];
        const char *says = wording_in(&alert->says, l);
        if (alert->alert == OUTCOME_RAISED && names(verdict, alert->from))
            buffer_print(out, "%s%s", out->len ? " " : "",
                         says ? says : wording_in(&alert->rule->rule->title, l));
    }
}

/* ---- not enough is known ---- */

static const struct hold *gate_of(const struct axis_result *axis)
{
    for (size_t i = 0; i < axis->hold_count; i++)
        if (axis->holds[i].cap == GRADE_NR)
            return &axis->holds[i];
    return NULL;
}

static void add_gate(struct buffer *out, const struct assessment *a, const struct axis_result *axis,
                     enum language l)
{
    const struct hold *gate = gate_of(axis);
    const struct scoring *scoring = &a->method->framework->scoring;
    bool fr = l == FRENCH, coverage = gate && strcmp(gate->from, "coverage") == 0;
    const char *title = wording_in(&axis->axis->title, l);
    buffer_text(out, out->len ? " " : "");
    if (!gate) {
        buffer_print(out, fr ? "%s : rien ne s’applique." : "%s: nothing applies.", title);
        return;
    }
    const char *have =
        people_percent(out->arena, l,
                       floor(100 * quantise(coverage ? axis->coverage : axis->evidence)), 0);
    const char *need =
        people_percent(out->arena, l,
                       100 * (coverage ? scoring->min_coverage : scoring->min_evidence), 0);
    if (coverage)
        buffer_print(
            out,
            fr ? "%s : les réponses connues (%zu sur %zu questions) couvrent %s de ce qu’il faut savoir, il en faut %s."
               : "%s: the known answers (%zu of %zu questions) cover %s of what must be known; %s is needed.",
            title, axis->known, axis->known + axis->open, have, need);
    else
        buffer_print(out,
                     fr ? "%s : les preuves atteignent %s, il en faut %s."
                        : "%s: the evidence reaches %s; %s is needed.",
                     title, have, need);
}

/* What an alert that decides says stays true, however little else is known. */
static void because_raised(struct buffer *out, const struct assessment *a, enum language l)
{
    const struct framework *f = a->method->framework;
    for (size_t v = 0; v < f->verdict_count; v++)
        because_alert(out, a, &f->verdicts[v], l);
}

static void because_insufficient(struct buffer *out, const struct assessment *a, enum language l)
{
    because_raised(out, a, l);
    for (int i = 0; i < AXIS_COUNT; i++)
        if (a->axes[i].set && a->axes[i].grade == GRADE_NR)
            add_gate(out, a, &a->axes[i], l);
    buffer_text(out, l == FRENCH
                         ? " Ce n’est pas un mauvais résultat : c’est un dossier encore ouvert."
                         : " This is not a bad result: it is a dossier that is still open.");
}

/* ---- what is missing for the better verdict ---- */

static const struct verdict *better_verdict(const struct assessment *a)
{
    const struct framework *f = a->method->framework;
    size_t at = (size_t)(a->verdict - f->verdicts);
    while (at-- > 0)
        if (!f->verdicts[at].alert_count)
            return &f->verdicts[at];
    return NULL;
}

static void add_missing_grades(struct buffer *out, const struct assessment *a,
                               const struct verdict *better, enum language l)
{
    const struct framework *f = a->method->framework;
    for (int i = 0; i < AXIS_COUNT; i++) {
        if (better->grades[i] == GRADE_NONE || a->axes[i].grade <= better->grades[i])
            continue;
        buffer_print(out,
                     l == FRENCH ? "%s%s : %s ; il faudrait %s." : "%s%s: %s; %s would be needed.",
                     out->len ? " " : "", wording_in(&a->axes[i].axis->title, l),
                     words_grade(f, a->axes[i].grade, l, out->arena),
                     words_grade(f, better->grades[i], l, out->arena));
    }
}

static void add_alerts(struct buffer *out, const struct assessment *a, enum alert severity,
                       enum language l)
{
    for (size_t i = 0; i < a->alert_count && severity != ALERT_NONE; i++) {
        const struct rule *rule = a->alerts[i].rule->rule;
        if (rule->alert < severity)
            continue;
        const char *open = a->alerts[i].alert == OUTCOME_RAISED ? ""
                           : l == FRENCH                        ? " (à vérifier)"
                                                                : " (to be checked)";
        buffer_print(out, l == FRENCH ? "%sPoint de vigilance : %s%s." : "%sPoint to watch: %s%s.",
                     out->len ? " " : "", wording_in(&rule->title, l), open);
    }
}

static void because_of_distance(struct buffer *out, const struct assessment *a, enum language l)
{
    const struct verdict *better = better_verdict(a);
    if (!better) {
        buffer_text(out, l == FRENCH ? "Les niveaux demandés sont atteints."
                                     : "The grades asked for are reached.");
        return;
    }
    add_missing_grades(out, a, better, l);
    add_alerts(out, a, better->no_alert, l);
}

const char *words_because(const struct assessment *assessment, enum language language,
                          struct arena *arena)
{
    struct buffer out = buffer_on(arena);
    if (assessment->insufficient)
        because_insufficient(&out, assessment, language);
    else if (assessment->verdict && assessment->verdict->alert_count)
        because_alert(&out, assessment, assessment->verdict, language);
    else if (assessment->verdict)
        because_of_distance(&out, assessment, language);
    return people_text(arena, language, buffer_end(&out));
}

/* session.c -- opened by main, closed at the end. */
#include "commands/session.h"

#include "base/file.h"
#include "base/limits.h"
#include "base/text.h"
#include "commands/frameworks.h"
#include "commands/progress.h"
#include "data/yaml_read.h"
#include "model/voice.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static enum language language_of_environment(void)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        const char *value = getenv(names[i]);
        if (value && *value)
            return strncmp(value, "fr", 2) == 0 ? FRENCH : ENGLISH;
    }
    return ENGLISH;
}

static bool wants_color(const char *color)
{
    const char *no_color = getenv("NO_COLOR"), *terminal = getenv("TERM");
    if (color && strcmp(color, "always") == 0)
        return true;
    if ((color && strcmp(color, "never") == 0) || (no_color && *no_color) ||
        (terminal && strcmp(terminal, "dumb") == 0))
        return false;
    return isatty(STDOUT_FILENO);
}

void session_open(struct session *session, const char *lang, const char *color)
{
    *session = (struct session){.arena = arena_open(),
                                .language_said = lang != NULL,
                                .color = wants_color(color)};
    session->language =
        lang ? (strcmp(lang, "fr") == 0 ? FRENCH : ENGLISH) : language_of_environment();
    session->places = places_find(session->arena);
    session->lua = lua_host_open();
    session->toolbox = toolbox_new(session->places, session->arena);
}

void session_close(struct session *session)
{
    lua_host_close(session->lua);
    arena_close(session->arena);
}

bool session_report(const struct problems *problems)
{
    if (problems->count) {
        struct arena *arena = arena_open();
        progress_end();
        fputs(problems_print(problems, arena), stderr);
        arena_close(arena);
    }
    return problems->errors > 0;
}

const struct source *session_read(struct session *session, const char *path, struct arena *arena,
                                  struct problems *problems)
{
    if (strcmp(path, "-") != 0)
        return file_read(path, LIMIT_FILE_BYTES, arena, problems);
    if (!session->input)
        session->input = file_read(path, LIMIT_FILE_BYTES, session->arena, problems);
    return session->input;
}

/* The failure is told in the language of the scorecard; a message in the other one
 * points there instead of mixing both. */
static struct saying failure_saying(enum language l, enum language told, const struct failure *f)
{
    if (!f->place.source)
        return say_plugin_call(l, f->where, f->text);
    return l == told ? say_rule_failed(l, f->where, f->text)
                     : say_rule_failed_elsewhere(l, f->where);
}

void session_failures(const struct session *session, enum language told,
                      const struct failure *failures, size_t count)
{
    if (count)
        progress_end();
    for (size_t i = 0; i < count; i++) {
        struct saying saying = failure_saying(session->language, told, &failures[i]);
        const struct problem problem = {failures[i].place, SEVERITY_ERROR, saying.text, NULL};
        fprintf(stderr, "%s\n", problem_line(&problem, session->language, session->arena));
    }
}

enum language session_result_language(const struct session *session, const struct dossier *dossier)
{
    return session->language_said ? session->language : dossier->language;
}

/* A folder may be named by several paths. */
static const struct loaded_method *find_method(const struct session *s, const char *folder)
{
    const char *real = file_real(folder, s->arena);
    for (size_t i = 0; i < s->method_count; i++)
        if (strcmp(s->methods[i].folder, real ? real : folder) == 0)
            return &s->methods[i];
    return NULL;
}

static const char *nearest_framework(const struct session *s, const char *id)
{
    struct nearest nearest = nearest_to(s->arena, id);
    struct folder_list folders = {0};
    frameworks_everywhere(&folders, s->places, s->arena);
    for (size_t i = 0; i < folders.count; i++)
        nearest_try(&nearest, file_name(folders.list[i]));
    return nearest_word(&nearest);
}

static void framework_missing(const struct session *s, const char *id, struct place place,
                              struct problems *problems)
{
    const char *meant = nearest_framework(s, id);
    problem_helped(problems, place, say_framework_not_found(problems->language, id),
                   meant ? say_did_you_mean(problems->language, meant)
                         : say_framework_searched(problems->language,
                                                  places_rules_text(s->places, s->arena)));
}

/* The method of a folder, loaded once; where there is none, name is what was looked for. */
static struct method *method_in(struct session *s, const char *folder, const char *name,
                                struct place place, struct problems *problems)
{
    if (!folder) {
        framework_missing(s, name, place, problems);
        return NULL;
    }
    const struct loaded_method *loaded = find_method(s, folder);
    if (loaded) {
        if (!loaded->method && !problems->errors) /* what is wrong was told when it was loaded */
            problem(problems, place, say_framework_broken(problems->language, name));
        return loaded->method;
    }
    struct method *method =
        method_load(folder, s->tailoring, s->toolbox, s->lua, s->arena, problems);
    const char *real = file_real(folder, s->arena);
    s->methods =
        arena_grow(s->arena, s->methods, s->method_count, &s->method_capacity, sizeof *s->methods);
    s->methods[s->method_count++] = (struct loaded_method){real ? real : folder, method};
    return method;
}

struct method *session_method(struct session *s, const char *path_or_id, struct place place,
                              struct problems *problems)
{
    const char *folder = places_framework(s->places, path_or_id, s->arena);
    return method_in(s, folder, path_or_id, place, problems);
}

struct method *session_method_named(struct session *s, const struct node *id,
                                    struct problems *problems)
{
    const char *folder = places_framework_by_id(s->places, node_text(id), s->arena);
    return method_in(s, folder, node_text(id), node_place(id), problems);
}

int session_tailor(struct session *s, const char *path)
{
    struct problems problems = problems_on(s->arena, s->language);
    const struct source *source = path ? session_read(s, path, s->arena, &problems) : NULL;
    s->tailoring = source ? tailoring_read(source, s->arena, &problems) : NULL;
    session_report(&problems);
    return !path || s->tailoring ? OK : FAILED;
}

void session_check_tailoring(struct session *s, const struct source *source,
                             struct problems *problems)
{
    const struct tailoring *tailoring = tailoring_read(source, s->arena, problems);
    if (!tailoring)
        return;
    struct place named = node_place(node_get(tailoring->root, "framework"));
    const char *folder = places_framework_by_id(s->places, tailoring->framework, s->arena);
    if (folder)
        method_load(folder, tailoring, s->toolbox, s->lua, s->arena, problems);
    else
        framework_missing(s, tailoring->framework, named, problems);
}

/* The method that the dossier is assessed with: the one given, else the one it names. */
static struct method *method_of(struct session *session, const struct dossier *dossier,
                                const char *given, struct problems *problems)
{
    if (given)
        return session_method(session, given, place_of(dossier->source, 0, 0), problems);
    if (dossier->framework)
        return session_method_named(session, node_get(dossier->root, "framework"), problems);
    problem(problems, node_place(dossier->root), say_framework_not_said(problems->language));
    return NULL;
}

/* Changes of answers wait for what partners say, so that what is set holds whatever that is; those of all
 * else come first. */
static struct edits edits_of(const struct request *request, bool answers, struct arena *arena)
{
    size_t count = request->edits ? request->edits->count : 0;
    struct edits out = {arena_array(arena, count + 1, sizeof *out.list), 0};
    for (size_t i = 0; i < count; i++) {
        const struct edit *edit = &request->edits->list[i];
        if ((strcmp(edit->steps[0].key, "answers") == 0) == answers)
            out.list[out.count++] = *edit;
    }
    return out;
}

/* The dossier as it was written, with the changes that the request lays over it; those of answers are
 * left for later where there are respondents. */
static struct dossier *open_dossier(struct session *session, const struct request *request,
                                    struct arena *arena, struct problems *problems)
{
    const struct source *source = session_read(session, request->path, arena, problems);
    const struct node *root = source ? yaml_read(source, arena, problems) : NULL;
    if (root && request->edits) {
        struct edits now =
            request->respondent_count ? edits_of(request, false, arena) : *request->edits;
        root = edits_lay(&now, root, arena, problems);
    }
    return root ? dossier_from(source, root, arena, problems) : NULL;
}

struct dossier *session_respondents(struct session *session, const struct request *request,
                                    struct dossier *dossier, const struct framework *framework,
                                    struct arena *arena, struct problems *problems)
{
    const struct source **sources =
        arena_array(arena, request->respondent_count + 1, sizeof *sources);
    struct voices *voices = arena_alloc(arena, sizeof *voices);
    size_t errors = problems->errors, count = 0;
    for (size_t i = 0; i < request->respondent_count; i++) {
        sources[count] = session_read(session, request->respondents[i], arena, problems);
        count += sources[count] != NULL;
    }
    if (!request->respondent_count ||
        voices_read(voices, sources, count, dossier, framework, arena, problems) != OK ||
        problems->errors > errors)
        return dossier;
    const struct node *root = voices_lay(voices, dossier, arena);
    struct edits answers = edits_of(request, true, arena);
    root = edits_lay(&answers, root, arena, problems);
    if (!root)
        return dossier;
    struct dossier *laid = dossier_from(dossier->source, root, arena, problems);
    laid->voices = voices;
    return laid;
}

int session_prepare(struct prepared *out, struct session *session, const struct request *request,
                    struct arena *arena, struct problems *problems)
{
    struct dossier *dossier = open_dossier(session, request, arena, problems);
    if (!dossier)
        return FAILED;
    struct method *method = method_of(session, dossier, request->framework, problems);
    size_t errors = problems->errors;
    dossier = session_respondents(session, request, dossier, method ? method->framework : NULL,
                                  arena, problems);
    bool heard = problems->errors == errors;
    toolbox_for_dossier(session->toolbox, dossier, problems);
    *out = (struct prepared){dossier, method};
    int status =
        dossier_read(dossier, method ? method->framework : NULL, session->toolbox->sections,
                     session->toolbox->section_count, arena, problems);
    if (method && status == OK && heard)
        return OK;
    assess_sections(session->toolbox, dossier, arena, problems); /* all the rest, all the same */
    return FAILED;
}

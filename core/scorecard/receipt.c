/* receipt.c -- no path, no host, no clock: only what decides the result. */
#include "scorecard/receipt.h"

#include "base/digest.h"
#include "model/voice.h"

#include <stdlib.h>
#include <string.h>

static struct node *flow_map(struct arena *arena)
{
    struct node *map = node_map(arena);
    map->flow = true;
    return map;
}

static void put_framework(struct node *receipt, const struct method *method, struct arena *arena)
{
    struct node *map = node_put(arena, receipt, "framework", flow_map(arena));
    node_put_text(arena, map, "id", method->framework->id);
    node_put_text(arena, map, "version", method->framework->version);
    node_put_text(arena, map, "digest", method->digest);
}

static void put_rules(struct node *receipt, const struct method *method, struct arena *arena)
{
    struct node *list = node_put(arena, receipt, "rules", node_list(arena));
    for (size_t i = 0; i < method->rule_count; i++) {
        const struct rule *rule = method->rules[i].rule;
        struct node *map = node_add(arena, list, flow_map(arena));
        node_put_text(arena, map, "id", rule->id);
        if (rule->plugin)
            node_put_text(arena, map, "from", rule->plugin);
        else
            node_put_text(arena, map, "digest", rule->digest);
    }
}

/* The plugins that this assessment used; others may be loaded for other dossiers. */
static void put_plugins(struct node *receipt, const struct assessment *assessment,
                        struct arena *arena)
{
    struct node *list = node_put(arena, receipt, "plugins", node_list(arena));
    size_t count;
    const struct plugin **used =
        assess_plugins(assessment->method, assessment->dossier, arena, &count);
    for (size_t i = 0; i < count; i++) {
        const accord_plugin *api = &used[i]->api;
        struct node *map = node_add(arena, list, flow_map(arena));
        node_put_text(arena, map, "id", api->id);
        node_put_text(arena, map, "version", api->version);
        node_put_text(arena, map, "abi",
                      arena_print(arena, "%u.%u", api->abi_major, api->abi_minor));
    }
}

static int compare_voices(const void *a, const void *b)
{
    return voice_compare(*(const struct voice *const *)a, *(const struct voice *const *)b);
}

/* The files of answers that were laid over the dossier: by partner, role and content, whichever way they
 * were given. */
static void put_respondents(struct node *receipt, const struct voices *voices,
                            enum language language, struct arena *arena)
{
    struct node *list = node_put(arena, receipt, "respondents", node_list(arena));
    const struct voice **sorted = arena_array(arena, voices->count + 1, sizeof *sorted);
    for (size_t i = 0; i < voices->count; i++)
        sorted[i] = &voices->list[i];
    if (voices->count)
        qsort(sorted, voices->count, sizeof *sorted, compare_voices);
    for (size_t i = 0; i < voices->count; i++) {
        const struct voice *voice = sorted[i];
        struct node *map = node_add(arena, list, flow_map(arena));
        node_put_text(arena, map, "partner", voice->partner);
        node_put_text(arena, map, "role", wording_in(&voice->role, language));
        node_put_text(arena, map, "date", voice->date);
        node_put_text(arena, map, "digest", voice->digest);
    }
}

struct node *receipt_build(const struct assessment *assessment, enum language language,
                           struct arena *arena)
{
    struct node *receipt = node_map(arena);
    const struct source *source = assessment->dossier->source;
    node_put_text(arena, receipt, "engine", program_version);
    node_put_text(arena, receipt, "dossier", digest_of(arena, source->text, source->len));
    if (assessment->dossier->voices)
        put_respondents(receipt, assessment->dossier->voices, language, arena);
    put_framework(receipt, assessment->method, arena);
    if (assessment->method->framework->tailoring)
        node_put_text(arena, receipt, "tailoring",
                      assessment->method->framework->tailoring->digest);
    put_rules(receipt, assessment->method, arena);
    put_plugins(receipt, assessment, arena);
    return receipt;
}

/* rule.h -- a judgement that somebody wrote: its description.  Lua files and
 * plugins both are read into this; running one is extend's work.
 */
#ifndef RULE_H
#define RULE_H

#include "model/finding.h"

enum alert { ALERT_NONE, ALERT_MINOR, ALERT_MAJOR, ALERT_CRITICAL };

const char *alert_name(enum alert alert);

struct rule_param {
    const char *id;
    double value, least, most; /* no bounds where least > most */
    struct wording about;
    struct place place;
};

struct rule_message {
    const char *key;
    struct wording text;
    struct place place;
};

struct rule {
    const char *id;
    const char *factor;         /* NULL: an alert and nothing else */
    enum alert alert;           /* ALERT_NONE: a finding and nothing else */
    enum outcome alert_outcome; /* of a rule that is both: the outcome that raises it */
    struct wording title, why;
    const char **sources;
    size_t source_count;
    const char **reads, **rises,
        **falls; /* paths: "answers.ID", "measures.PATH", "partners", "alliance" */
    size_t read_count, rise_count, fall_count;
    struct rule_param *params;
    size_t param_count;
    struct rule_message *messages;
    size_t message_count;
    struct wording remedies[OUTCOME_COUNT];
    const struct node *tests;    /* list of {name, given, want}; places are those of the file */
    const struct source *source; /* the Lua text; NULL for a native rule */
    struct place place;          /* of its id */
    const char *digest;          /* sha256 of the text, or of plugin and version */
    const char *plugin;          /* native: the id of the plugin */
    const void *native;          /* native: its accord_rule */
};

const struct rule_message *rule_message(const struct rule *rule, const char *key);
const struct rule_param *rule_param(const struct rule *rule, const char *id);

/* May the rule read path?  An entry covers everything below it. */
bool rule_reads(const struct rule *rule, const char *path);
bool rule_reads_answer(const struct rule *rule, const char *question);

#endif

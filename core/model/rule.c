/* rule.c -- looking things up in the description of a rule. */
#include "model/rule.h"

#include <string.h>

const char *alert_name(enum alert alert)
{
    static const char *const names[] = {"none", "minor", "major", "critical"};
    return names[alert];
}

const struct rule_message *rule_message(const struct rule *rule, const char *key)
{
    for (size_t i = 0; i < rule->message_count; i++)
        if (strcmp(rule->messages[i].key, key) == 0)
            return &rule->messages[i];
    return NULL;
}

const struct rule_param *rule_param(const struct rule *rule, const char *id)
{
    for (size_t i = 0; i < rule->param_count; i++)
        if (strcmp(rule->params[i].id, id) == 0)
            return &rule->params[i];
    return NULL;
}

bool rule_reads(const struct rule *rule, const char *path)
{
    for (size_t i = 0; i < rule->read_count; i++) {
        size_t len = strlen(rule->reads[i]);
        if (strncmp(rule->reads[i], path, len) == 0 && (path[len] == '\0' || path[len] == '.'))
            return true;
    }
    return false;
}

bool rule_reads_answer(const struct rule *rule, const char *question)
{
    static const char answers[] = "answers";
    enum { LENGTH = sizeof answers - 1 };
    for (size_t i = 0; i < rule->read_count; i++) {
        const char *path = rule->reads[i];
        if (strncmp(path, answers, LENGTH) == 0 &&
            (path[LENGTH] == '\0' ||
             (path[LENGTH] == '.' && strcmp(path + LENGTH + 1, question) == 0)))
            return true;
    }
    return false;
}

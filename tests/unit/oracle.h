/* oracle.h -- the figures of tests/oracles: JSON, read as YAML. */
#ifndef ORACLE_H
#define ORACLE_H

#include "unit.h"

#include "base/file.h"

static inline const struct node *oracle_cases(const char *name)
{
    struct problems problems = problems_on(arena, ENGLISH);
    const char *path = arena_print(arena, "tests/oracles/%s.json", name);
    const struct source *file = file_read(path, 1 << 24, arena, &problems);
    const struct node *root = file ? yaml_read(file, arena, &problems) : NULL;
    if (!root)
        fail_msg("%s", problems_print(&problems, arena));
    return node_get(root, "cases");
}

static inline const char *oracle_id(const struct node *oracle)
{
    return node_text(node_get(oracle, "id"));
}

static inline const struct node *oracle_case(const struct node *cases, const char *id)
{
    for (size_t i = 0; i < node_count(cases); i++)
        if (strcmp(oracle_id(node_at(cases, i)), id) == 0)
            return node_at(cases, i);
    fail_msg("no case is called %s", id);
    return NULL;
}

static inline bool oracle_is(const struct node *oracle, const char *measure)
{
    return node_is_word(node_get(oracle, "measure"), measure);
}

/* A number, NAN for null or what is not there. */
static inline double oracle_number(const struct node *node)
{
    double number;
    return node_number(node, &number) ? number : NAN;
}

static inline double oracle_or(const struct node *node, double otherwise)
{
    double number = oracle_number(node);
    return isnan(number) ? otherwise : number;
}

static inline double *oracle_numbers(const struct node *list)
{
    double *numbers = arena_array(arena, node_count(list) + 1, sizeof *numbers);
    for (size_t i = 0; i < node_count(list); i++)
        numbers[i] = oracle_number(node_at(list, i));
    return numbers;
}

#endif

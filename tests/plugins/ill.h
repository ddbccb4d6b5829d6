/* ill.h -- a plugin that is good, but for what the file that includes it defines first. */
#ifndef ILL_H
#define ILL_H

#include <accord/plugin.h>

#include <stddef.h>

#ifndef MAGIC
#define MAGIC ACCORD_MAGIC
#endif
#ifndef SIZE
#define SIZE sizeof(accord_plugin)
#endif
#ifndef MAJOR
#define MAJOR ACCORD_ABI_MAJOR
#endif
#ifndef MINOR
#define MINOR ACCORD_ABI_MINOR
#endif
#ifndef VERSION
#define VERSION "1.0.0"
#endif
#ifndef TITLE
#define TITLE                        \
    {                                \
        "Ill-behaved", "Mal élevé" \
    }
#endif
#ifndef SECTION
#define SECTION "ill"
#endif
#ifndef FIELD_ABOUT
#define FIELD_ABOUT                      \
    {                                    \
        "Anything.", "N’importe quoi." \
    }
#endif
#ifndef FIELD_SHAPE
#define FIELD_SHAPE &anything
#endif
#ifndef RULE_TITLE
#define RULE_TITLE             \
    {                          \
        "A rule", "Une règle" \
    }
#endif
#ifndef MESSAGE_TEXT
#define MESSAGE_TEXT                \
    {                               \
        "A message.", "Un message." \
    }
#endif
#ifndef MEASURE
#define MEASURE measure
#endif

static const accord_shape anything = {.size = sizeof anything, .forms = ACCORD_IS_ANY};
static const accord_shape list_of_nothing = {.size = sizeof list_of_nothing,
                                             .forms = ACCORD_IS_LIST};
static const accord_field field = {.size = sizeof field,
                                   .key = "field",
                                   .shape = FIELD_SHAPE,
                                   .about = FIELD_ABOUT};
static const accord_field *const fields[] = {&field, NULL};
static const accord_shape content = {.size = sizeof content,
                                     .forms = ACCORD_IS_MAP,
                                     .fields = fields};
static const accord_section section = {.size = sizeof section,
                                       .key = SECTION,
                                       .title = {"A section", "Une rubrique"},
                                       .about = {"Some section.", "Une rubrique."},
                                       .shape = &content};
static const accord_section *const sections[] = {&section, NULL};
static const accord_measure figure = {.size = sizeof figure,
                                      .path = "figure",
                                      .unit = "",
                                      .title = {"A figure", "Un chiffre"},
                                      .about = {"Some figure.", "Un chiffre."}};
static const accord_measure *const measures[] = {&figure, NULL};

static inline int32_t measure(const accord_host *host, accord_call *call,
                              const accord_node *dossier, accord_tree *out)
{
    (void)dossier;
    (void)list_of_nothing;
    return host->put_number(call, out, "figure", 1);
}

static int32_t judge(const accord_host *host, accord_call *call, accord_tree *values,
                     accord_finding *out)
{
    (void)host;
    (void)call;
    (void)values;
    out->outcome = ACCORD_MET;
    return ACCORD_OK;
}

static const accord_message message = {.size = sizeof message, .key = "said", .text = MESSAGE_TEXT};
static const accord_message *const messages[] = {&message, NULL};
static const char *const reads[] = {"alliance", NULL};
static const accord_rule rule = {.size = sizeof rule,
                                 .id = "ill-rule",
                                 .title = RULE_TITLE,
                                 .why = {"Why.", "Pourquoi."},
                                 .source = "a test",
                                 .reads = reads,
                                 .messages = messages,
                                 .judge = judge};
static const accord_rule *const rules[] = {&rule, NULL};

#ifndef OWN_DESCRIPTION
const accord_plugin accord_plugin_v1 = {.magic = MAGIC,
                                        .size = SIZE,
                                        .abi_major = MAJOR,
                                        .abi_minor = MINOR,
                                        .id = ID,
                                        .version = VERSION,
                                        .title = TITLE,
                                        .about = {"A plugin of the tests.", "Un module des tests."},
                                        .sections = sections,
                                        .measures = measures,
                                        .measure = MEASURE,
                                        .rules = rules};
#endif

#endif

/* grown.c -- it knows more members than we do; its interface is the same. */
#define ID "grown"
#define OWN_DESCRIPTION
#include "ill.h"

struct grown {
    accord_plugin known;
    const char *more[4];
};

extern ACCORD_EXPORT const struct grown grown __asm__("accord_plugin_v1");
const struct grown grown = {{.magic = MAGIC,
                             .size = sizeof(struct grown),
                             .abi_major = MAJOR,
                             .abi_minor = MINOR,
                             .id = ID,
                             .version = VERSION,
                             .title = TITLE,
                             .about = {"A plugin of the tests.", "Un module des tests."},
                             .sections = sections,
                             .measures = measures,
                             .measure = MEASURE,
                             .rules = rules},
                            {"a", "b", "c", "d"}};

/* undefined.c -- it calls what nobody has. */
#define ID "undefined"
#define MEASURE measure_elsewhere
#include <accord/plugin.h>

int32_t measure_elsewhere(const accord_host *host, accord_call *call, const accord_node *dossier,
                          accord_tree *out);

#include "ill.h"

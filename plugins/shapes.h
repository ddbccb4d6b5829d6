/* shapes.h -- short forms of the structs of accord/plugin.h with which our plugins describe their
 * sections and measures. */
#ifndef SHAPES_H
#define SHAPES_H

#include <accord/plugin.h>

/* clang-format off */

#define SHAPE(...) &(const accord_shape){.size = sizeof(accord_shape), __VA_ARGS__}
/* SHAPE_NAMED(WEIGHT, .forms = ACCORD_IS_NUMBER); */
#define SHAPE_NAMED(name, ...) \
    static const accord_shape name = {.size = sizeof(accord_shape), __VA_ARGS__}
/* required is ACCORD_REQUIRED or 0; the texts are about, English then French */
#define FIELD(required, key, aliases, shape, ...) \
    &(const accord_field){sizeof(accord_field), required, key, aliases, shape, {__VA_ARGS__}}
#define FIELDS(...) (const accord_field *const[]){__VA_ARGS__, NULL}
#define WORDS(...) (const char *const[]){__VA_ARGS__, NULL}
/* MEASURE("density", "share", {title en, fr}, {about en, fr}) */
#define MEASURE(path, unit, ...) \
    &(const accord_measure){sizeof(accord_measure), 0, path, unit, __VA_ARGS__}

/* clang-format on */

#define MOST 1e12 /* of an amount or a weight: beyond it doubles lose the cents */

#endif

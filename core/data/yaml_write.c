/* yaml_write.c -- libyaml's emitter, fed with events. */
#include "data/yaml_write.h"

#include "data/number_write.h"

#include <math.h>
#include <string.h>
#include <yaml.h>

static int append(void *data, unsigned char *bytes, size_t size)
{
    buffer_add(data, (const char *)bytes, size);
    return 1;
}

/* Events fail for want of memory only. */
static void emit(yaml_emitter_t *emitter, yaml_event_t *event, int made)
{
    if (!made || !yaml_emitter_emit(emitter, event))
        out_of_memory();
}

static void emit_text(yaml_emitter_t *emitter, const char *text, size_t len, bool plain);

/* text with U+FFFD for every malformed byte: the emitter would refuse all of it. */
static void emit_mended(yaml_emitter_t *emitter, const char *text, size_t len)
{
    struct arena *scratch = arena_open();
    struct buffer mended = buffer_on(scratch);
    while (len) {
        const char *start = text;
        if (text_next(&text, &len) < 0)
            buffer_text(&mended, "\xef\xbf\xbd");
        else
            buffer_add(&mended, start, (size_t)(text - start));
    }
    buffer_end(&mended);
    emit_text(emitter, mended.text, mended.len, false);
    arena_close(scratch);
}

static void emit_text(yaml_emitter_t *emitter, const char *text, size_t len, bool plain)
{
    if (!text_is_utf8(text, len)) {
        emit_mended(emitter, text, len);
        return;
    }
    yaml_event_t event;
    int made =
        yaml_scalar_event_initialize(&event, NULL, NULL, (const yaml_char_t *)text, (int)len, 1, 1,
                                     plain ? YAML_PLAIN_SCALAR_STYLE
                                           : YAML_DOUBLE_QUOTED_SCALAR_STYLE);
    emit(emitter, &event, made);
}

static bool is_simple_key(const char *key)
{
    return text_is_id(key, strlen(key));
}

static void emit_scalar(yaml_emitter_t *emitter, const struct node *node)
{
    char number[NUMBER_ROOM];
    switch (node_kind(node)) {
    case NODE_BOOL:
        emit_text(emitter, node->boolean ? "true" : "false", node->boolean ? 4 : 5, true);
        return;
    case NODE_NUMBER:
        number_write(number, node->number);
        emit_text(emitter, isfinite(node->number) ? number : "null",
                  isfinite(node->number) ? strlen(number) : 4, true);
        return;
    case NODE_TEXT: emit_text(emitter, node->text, node->len, false); return;
    default: emit_text(emitter, "null", 4, true);
    }
}

static void emit_node(yaml_emitter_t *emitter, const struct node *node);

static void emit_list(yaml_emitter_t *emitter, const struct node *list)
{
    yaml_event_t event;
    bool flow = list->flow || !list->count;
    emit(emitter, &event,
         yaml_sequence_start_event_initialize(&event, NULL, NULL, 1,
                                              flow ? YAML_FLOW_SEQUENCE_STYLE
                                                   : YAML_BLOCK_SEQUENCE_STYLE));
    for (size_t i = 0; i < list->count; i++)
        emit_node(emitter, list->children[i]);
    emit(emitter, &event, yaml_sequence_end_event_initialize(&event));
}

static void emit_map(yaml_emitter_t *emitter, const struct node *map)
{
    yaml_event_t event;
    bool flow = map->flow || !map->count;
    emit(emitter, &event,
         yaml_mapping_start_event_initialize(&event, NULL, NULL, 1,
                                             flow ? YAML_FLOW_MAPPING_STYLE
                                                  : YAML_BLOCK_MAPPING_STYLE));
    for (size_t i = 0; i < map->count; i++) {
        const char *key = map->children[i]->key;
        emit_text(emitter, key, strlen(key), is_simple_key(key));
        emit_node(emitter, map->children[i]);
    }
    emit(emitter, &event, yaml_mapping_end_event_initialize(&event));
}

static void emit_node(yaml_emitter_t *emitter, const struct node *node)
{
    if (node_kind(node) == NODE_LIST)
        emit_list(emitter, node);
    else if (node_kind(node) == NODE_MAP)
        emit_map(emitter, node);
    else
        emit_scalar(emitter, node);
}

/* libyaml lets characters pass that turn a line around on a screen; they stand
 * inside double quotes always, where an escape means the same. */
static void add_visible(struct buffer *out, const char *text, size_t len)
{
    const char *from = text;
    while (len) {
        const char *start = text;
        int32_t point = text_next(&text, &len);
        if (point < 0x80 || !text_is_control(point))
            continue;
        buffer_add(out, from, (size_t)(start - from));
        buffer_print(out, "\\u%04X", (unsigned)point);
        from = text;
    }
    buffer_add(out, from, (size_t)(text - from));
}

void yaml_write(struct buffer *out, const struct node *root)
{
    yaml_emitter_t emitter;
    yaml_event_t event;
    if (!yaml_emitter_initialize(&emitter))
        out_of_memory();
    struct buffer text = buffer_on(out->arena);
    yaml_emitter_set_output(&emitter, append, &text);
    yaml_emitter_set_unicode(&emitter, 1);
    yaml_emitter_set_width(&emitter, -1);
    yaml_emitter_set_indent(&emitter, 2);
    emit(&emitter, &event, yaml_stream_start_event_initialize(&event, YAML_UTF8_ENCODING));
    emit(&emitter, &event, yaml_document_start_event_initialize(&event, NULL, NULL, NULL, 1));
    emit_node(&emitter, root);
    emit(&emitter, &event, yaml_document_end_event_initialize(&event, 1));
    emit(&emitter, &event, yaml_stream_end_event_initialize(&event));
    yaml_emitter_flush(&emitter);
    yaml_emitter_delete(&emitter);
    add_visible(out, text.text, text.len);
}

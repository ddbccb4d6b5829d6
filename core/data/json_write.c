/* json_write.c -- RFC 8259, two spaces a level. */
#include "data/json_write.h"

#include "data/number_write.h"

#include <math.h>
#include <string.h>

static void write_text(struct buffer *out, const char *text, size_t len)
{
    buffer_char(out, '"');
    while (len) {
        const char *start = text;
        int32_t point = text_next(&text, &len);
        if (point < 0)
            buffer_text(out, "\\ufffd");
        else if (point == '"' || point == '\\')
            buffer_print(out, "\\%c", (char)point);
        else if (point == '\n')
            buffer_text(out, "\\n");
        else if (text_is_control(point))
            buffer_print(out, "\\u%04x", (unsigned)point);
        else
            buffer_add(out, start, (size_t)(text - start));
    }
    buffer_char(out, '"');
}

static void write_node(struct buffer *out, const struct node *node, size_t depth);

static void write_children(struct buffer *out, const struct node *node, size_t depth)
{
    bool map = node->kind == NODE_MAP;
    buffer_char(out, map ? '{' : '[');
    for (size_t i = 0; i < node->count; i++) {
        buffer_text(out, i ? (node->flow ? ", " : ",") : "");
        if (!node->flow) {
            buffer_char(out, '\n');
            buffer_repeat(out, "  ", depth + 1);
        }
        if (map) {
            write_text(out, node->children[i]->key, strlen(node->children[i]->key));
            buffer_text(out, ": ");
        }
        write_node(out, node->children[i], depth + 1);
    }
    if (node->count && !node->flow) {
        buffer_char(out, '\n');
        buffer_repeat(out, "  ", depth);
    }
    buffer_char(out, map ? '}' : ']');
}

static void write_node(struct buffer *out, const struct node *node, size_t depth)
{
    char number[NUMBER_ROOM];
    switch (node_kind(node)) {
    case NODE_NULL: buffer_text(out, "null"); return;
    case NODE_BOOL: buffer_text(out, node->boolean ? "true" : "false"); return;
    case NODE_NUMBER:
        number_write(number, node->number);
        buffer_text(out, isfinite(node->number) ? number : "null");
        return;
    case NODE_TEXT: write_text(out, node->text, node->len); return;
    case NODE_LIST:
    case NODE_MAP: write_children(out, node, depth);
    }
}

void json_write(struct buffer *out, const struct node *root)
{
    write_node(out, root, 0);
    buffer_char(out, '\n');
    buffer_end(out);
}

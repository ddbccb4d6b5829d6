/* yaml_read.h -- one YAML file into one tree.
 *
 * libyaml's events, with limits that libyaml lacks; no anchors, aliases, tags,
 * merge keys or second document; duplicate keys refused.  Every problem that the
 * reader can go on from is added; a syntax error ends the reading.
 */
#ifndef YAML_READ_H
#define YAML_READ_H

#include "data/node.h"

/* The tree of source, or NULL with at least one error among the problems. */
struct node *yaml_read(const struct source *source, struct arena *arena, struct problems *problems);

#endif

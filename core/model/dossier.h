/* dossier.h -- one proposed alliance, as it was written down.
 *
 * Reading goes in two steps, because the framework and the plugins that say what
 * a dossier may hold are named in it: dossier_open reads the file and its head,
 * dossier_read checks everything and reads the answers.
 */
#ifndef DOSSIER_H
#define DOSSIER_H

#include "data/shape.h"
#include "model/answer.h"

struct voices; /* model/voice.h, which lays them over a dossier */

/* A section that some plugin owns. */
struct section {
    const char *key;
    const char *plugin;
    const accord_section *description;
};

struct dossier {
    const struct source *source;
    const struct node *root;
    const char *framework; /* the id named in it, or NULL */
    enum language language;
    bool core; /* depth: core */
    int stage; /* enum stage, or -1 */
    const struct node *alliance, *partners, *sources;
    struct answer *answers; /* one for each question of the framework, by ordinal */
    size_t answer_count;
    const struct section *sections; /* that it may have */
    size_t section_count;
    const struct voices *voices; /* files of answers that were laid over it; NULL: none */
    const double *importances;   /* of the factors, by ordinal; NULL without a section `stakes` */
};

/* The tree and head of a dossier; NULL with problems. */
struct dossier *dossier_open(const struct source *source, struct arena *arena,
                             struct problems *problems);

/* The same of a tree that was read from source, and perhaps changed since. */
struct dossier *dossier_from(const struct source *source, const struct node *root,
                             struct arena *arena, struct problems *problems);

/* Is this a key of every dossier, and not a section of some plugin? */
bool dossier_has_key(const char *key);

/* Check the whole dossier, and read its answers where framework is given. */
int dossier_read(struct dossier *dossier, const struct framework *framework,
                 const struct section *sections, size_t section_count, struct arena *arena,
                 struct problems *problems);

/* The reliability of a part of the dossier: "answers" or a section. */
double dossier_reliability(const struct dossier *dossier, const char *part, const char **level);

/* The reliability of what a plugin measures: the least of those of its sections that the dossier
 * has, or of the answers where it reads what the partners say; else that of an assumption. */
double dossier_measured_reliability(const struct dossier *dossier, const char *plugin,
                                    const char **level);

/* Why a factor, question or section does not apply, as the dossier says; NULL texts: it applies. */
struct wording dossier_not_applicable(const struct dossier *dossier, const char *id);

/* Why a factor does not apply: the dossier says so or, of a stake weighed by its importance, no
 * partner pursues it. */
struct wording dossier_excuses(const struct dossier *dossier, const struct factor *factor);

/* The weight of a factor in its dimension, which the partners may decide. */
double dossier_weight(const struct dossier *dossier, const struct factor *factor);

/* Questions asked of this dossier: of its depth and stage. */
bool dossier_asks(const struct dossier *dossier, const struct question *question);

/* Is some answer given partner by partner? */
bool dossier_has_voices(const struct dossier *dossier);

/* What people call a partner, its id where it has no name; NULL texts where there is none. */
struct wording partner_name(const struct dossier *dossier, const char *id);

#endif

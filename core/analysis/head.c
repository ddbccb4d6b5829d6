/* head.c -- the same keys as in a scorecard. */
#include "analysis/head.h"

#include "base/typography.h"

void head_partners(struct draft *c, struct node *root)
{
    const struct node *partners = c->a->dossier->partners;
    struct node *list = draft_list(c, root, "partners");
    for (size_t i = 0; i < node_count(partners); i++) {
        const char *id = node_text(node_get(node_at(partners, i), "id"));
        struct node *map = node_add(c->arena, list, draft_flow(node_map(c->arena)));
        draft_text(c, map, "id", id);
        draft_wording(c, map, "name", partner_name(c->a->dossier, id ? id : ""));
    }
}

struct node *head_build(struct draft *c, const char *kind)
{
    const struct node *alliance = c->a->dossier->alliance;
    struct node *root = node_map(c->arena), *map;
    draft_text(c, root, "accord", kind);
    draft_text(c, root, "status", c->a->failure_count ? "incomplete" : "complete");
    draft_failures(c, root);
    draft_text(c, root, "lang", c->language == FRENCH ? "fr" : "en");
    map = draft_map(c, root, "alliance");
    draft_wording(c, map, "name", wording_of(node_get(alliance, "name")));
    draft_text(c, map, "date", node_text(node_get(alliance, "date")));
    map = draft_flow(draft_map(c, root, "framework"));
    draft_text(c, map, "id", c->framework->id);
    draft_text(c, map, "version", c->framework->version);
    draft_wording(c, map, "title", c->framework->title);
    if (c->framework->tailored.change_count) {
        struct node *list = draft_flow(draft_list(c, root, "tailored"));
        for (size_t i = 0; i < c->framework->tailored.change_count; i++)
            node_add(c->arena, list,
                     node_new_text(c->arena, c->framework->tailored.changes[i].target));
    }
    head_partners(c, root);
    struct node *grades = draft_list(c, draft_map(c, root, "scoring"), "grades");
    for (size_t i = 0; i < c->framework->grade_count; i++) {
        struct node *grade = node_add(c->arena, grades, draft_flow(node_map(c->arena)));
        draft_text(c, grade, "grade", c->framework->grades[i].id);
        draft_figure(c, grade, "from", c->framework->grades[i].from);
        draft_wording(c, grade, "title", c->framework->grades[i].title);
    }
    return root;
}

void head_assume(struct draft *c, struct node *root, const struct wording *texts, size_t count)
{
    struct node *list = draft_list(c, root, "assumptions");
    for (size_t i = 0; i < count; i++)
        node_add(c->arena, list,
                 node_new_text(c->arena, people_text(c->arena, c->language,
                                                     wording_in(&texts[i], c->language))));
}

/* partners.h -- who takes part and what each brings, as several plugins read it: capital from the
 * partners of the dossier, money from the section `contributions`. */
#ifndef PARTNERS_H
#define PARTNERS_H

#include "names.h"

static inline size_t partner_count(const struct desk *desk)
{
    return desk->host->count(desk->host->get(desk->dossier, "partners"));
}

static inline const accord_node *partner_at(const struct desk *desk, size_t i)
{
    accord_str key;

    return desk->host->at(desk->host->get(desk->dossier, "partners"), i, &key);
}

static inline accord_str partner_id(const struct desk *desk, size_t i)
{
    return desk->host->text(desk->host->get(partner_at(desk, i), "id"));
}

static inline accord_str partner_kind(const struct desk *desk, size_t i)
{
    return desk->host->text(desk->host->get(partner_at(desk, i), "kind"));
}

/* False where the dossier states no capital for it. */
static inline bool partner_capital(const struct desk *desk, size_t i, double *capital)
{
    const accord_node *node = desk->host->get(partner_at(desk, i), "capital");

    return desk->host->number(node, capital) == ACCORD_OK;
}

static inline struct names partner_names(struct desk *desk)
{
    struct names names = names_new(desk, partner_count(desk));

    for (size_t i = 0; i < partner_count(desk) && desk->code == ACCORD_OK; i++)
        names_add(desk, &names, partner_id(desk, i));
    return names;
}

/* The money of one entry of `contributions`: an amount, or {money: amount, gifts: [...]}. */
static inline const accord_node *contribution_money(const struct desk *desk,
                                                    const accord_node *entry)
{
    bool plain = desk->host->kind(entry) != ACCORD_MAP;

    return plain ? entry : desk->host->get(entry, "money");
}

#endif

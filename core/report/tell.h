/* tell.h -- every word that a report adds to those of the scorecard, in English
 * and in French, from the one table in phrases.h: tell_NAME(page, ...).  The
 * compiler checks that both languages are there and fit the arguments.
 */
#ifndef TELL_H
#define TELL_H

#include "data/node.h"
#include "report/layout.h"

#define PHRASE_ARGS(...) __VA_ARGS__
#define PHRASE(name, en, fr) const char *tell_##name(const struct page *page);
#define PHRASE_WITH(name, parameters, arguments, en, fr) \
    const char *tell_##name(const struct page *page, PHRASE_ARGS parameters);
#include "report/phrases.h"
#undef PHRASE
#undef PHRASE_WITH

const char *tell_whole(const struct page *page, double number); /* "1 234" */
const char *tell_percent(const struct page *page,
                         double share); /* of 0 to 1, never rounded up: "64 %" */
const char *tell_count(const struct page *page, size_t count);

/* Words for the ids of the contract; an id that is not known stands for itself. */
const char *tell_stage(const struct page *page, const char *stage,
                       const char *since); /* since may be NULL */
const char *tell_project_state(const struct page *page, const char *state);
const char *tell_partner_kind(const struct page *page, const char *kind);
const char *tell_outcome(const struct page *page, const char *outcome); /* NULL: a fact */
const char *tell_severity(const struct page *page, const char *severity);

const char *tell_gift(const struct page *page, const char *gift);

/* A share to the nearest percent, as shares of a whole are told; tell_percent never rounds up. */
const char *tell_share(const struct page *page, double share);

/* The level or number under "evidence"; all evidence of an axis in one word: "documents". */
const char *tell_evidence(const struct page *page, const struct node *evidence);
const char *tell_proofs(const struct page *page, const char *level);

/* A value as a person reads it: "oui", "de 4 à 6"; nothing is "–". */
const char *tell_value(const struct page *page, const struct node *value);

/* What one voice says, a value or {value, visibility}: what is not for the client is said to be so; and of
 * several voices, a list: "3 / 1". */
const char *tell_said(const struct page *page, const struct node *said);
const char *tell_voices(const struct page *page, const struct node *said);

/* An answer of an analysis: a value, a list of facts, or what partners say: "Les Amis : 3, Groupe A : 1". */
const char *tell_answer(const struct page *page, const struct node *tree,
                        const struct node *answer);

/* What a partner says to a question of a scorecard, by the titles of options. */
const char *tell_voice(const struct page *page, const struct node *card, const char *question,
                       const char *partner);

/* When the head says it: "au 11 mars 2024", "en mars 2024". */
const char *tell_as_of(const struct page *page, const char *date);

/* "Fragile (D)", the letter alone where a grade has no title, "non notée" for NR. */
const char *tell_grade(const struct page *page, const struct node *card, const char *grade);

#endif

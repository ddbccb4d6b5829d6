/* dictionary.c -- the French words that a hand types where the format has an
 * English one.  Edit distance alone never finds them.
 */
#include "data/dictionary.h"

#include "base/base.h"

#include <string.h>

/* clang-format off */
static const struct {
    const char *french, *key; /* folded: small letters without accents */
} words[] = {
    { "accompagnement", "stage" }, { "acquis", "achieved" }, { "actif", "running" }, { "alertes", "alerts" },
    { "ancrages", "anchors" }, { "apports", "contributions" }, { "appreciation", "assess" },
    { "a", "to" }, { "au", "to" }, { "aujourd'hui", "today" }, { "audite", "audited" },
    { "association", "association" }, { "attendu", "want" }, { "axe", "axes" }, { "axes", "axes" },
    { "bloquant", "critical" }, { "but", "for" }, { "capital", "capital" }, { "catalyseur", "catalyst" },
    { "choix", "choice" }, { "citoyens", "citizens" }, { "college", "colleges" }, { "colleges", "colleges" },
    { "collectivite", "public-body" }, { "commanditaire", "for" }, { "confidentiel", "confidential" },
    { "consensus", "consensus" }, { "de", "from" }, { "decision", "decisions" }, { "decisions", "decisions" },
    { "declare", "declared" }, { "depuis", "since" }, { "deux-tiers", "two-thirds" }, { "dimension", "dimensions" },
    { "documente", "documented" }, { "droits-de-vote", "votes" }, { "duree", "time" }, { "effort", "effort" },
    { "enjeux", "stakes" }, { "en-projet", "design" }, { "entreprise", "company" }, { "entree-sortie", "entry-exit" },
    { "etape", "stage" }, { "etat", "status" }, { "facteur", "factors" }, { "facteurs", "factors" },
    { "faits", "facts" }, { "fixe", "fixed" }, { "fondation", "foundation" }, { "fournisseur", "supplier" },
    { "gouvernance", "governance" }, { "habitants", "citizens" }, { "hypothese", "assumed" }, { "idee", "idea" },
    { "interne", "internal" }, { "lancement", "launch" }, { "langue", "lang" }, { "majorite", "majority" },
    { "mesure", "measures" }, { "mesures", "measures" }, { "mode", "mode" }, { "motif", "note" },
    { "motivation", "because" }, { "niveau", "level" }, { "niveaux", "levels" }, { "nom", "name" },
    { "nombre", "number" }, { "note", "note" }, { "notes", "grades" }, { "oui-non", "yes-no" },
    { "options", "options" }, { "ordinaire", "ordinary" }, { "par", "by" }, { "partage", "shared" },
    { "partenaire", "partners" }, { "partenaires", "partners" }, { "piece", "proof" }, { "poids", "weight" },
    { "pourcent", "percent" }, { "pourcentage", "percent" }, { "pour", "for" }, { "preuve", "evidence" },
    { "preuves", "evidence" }, { "prevu", "planned" }, { "prevue", "planned" }, { "profondeur", "depth" },
    { "projet", "projects" }, { "projet", "design" }, { "en-cours", "running" }, { "projets", "projects" }, { "public", "public-body" }, { "question", "questions" },
    { "questions", "questions" }, { "quorum", "quota" }, { "rapide", "core" }, { "realise", "achieved" },
    { "referentiel", "framework" }, { "regle", "rules" }, { "regles", "rules" }, { "renouvellement", "renewal" },
    { "reponse", "answers" }, { "reponses", "answers" }, { "reseau", "network" }, { "reservee", "reserved" },
    { "resume", "summary" }, { "role", "role" }, { "sans-objet", "not-applicable" }, { "sens", "meaning" },
    { "seuil", "quota" }, { "source", "source" }, { "sources", "sources" }, { "statut", "status" },
    { "territoire", "territory" }, { "textes", "messages" }, { "tiers", "third-party" }, { "titre", "title" },
    { "trois-quarts", "three-quarters" }, { "type", "kind" }, { "entreprises", "company" }, { "associations", "association" }, { "territorial", "territory" }, { "unanimite", "unanimity" }, { "valeur", "value" },
    { "veto", "vetoes" }, { "vetos", "vetoes" }, { "visibilite", "visibility" }, { "voix", "votes" },
    { "vote", "votes" }, { "complet", "full" }, { "deduit", "inferred" }, { "verifie", "audited" },
    { "enseignement", "education" }, { "ess", "social-economy" }, { "economie-sociale", "social-economy" },
    { "inconnu", "unknown" }, { "exploitation", "running" }, { "activite", "running" }, { "montage", "design" },
};
/* clang-format on */

bool dictionary_means(const char *folded, const char *key)
{
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (strcmp(words[i].french, folded) == 0 && strcmp(words[i].key, key) == 0)
            return true;
    return false;
}

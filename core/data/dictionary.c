/* dictionary.c -- the French words that a hand types where the format has an
 * English one.  Edit distance alone never finds them.  A word may mean several keys:
 * which of them can stand at a place decides.
 */
#include "data/dictionary.h"

#include "base/base.h"

#include <string.h>

/* clang-format off */
static const struct {
    const char *french, *key; /* folded: small letters without accents; singular, masculine */
} words[] = {
    /* the file and its parts */
    { "alerte", "alerts" }, { "collaboration", "alliance" }, { "cooperation", "alliance" },
    { "partenariat", "alliance" }, { "ancrage", "anchors" }, { "reponse", "answers" },
    { "appreciation", "assess" }, { "axe", "axes" }, { "axes", "axes" }, { "college", "colleges" },
    { "apport", "contributions" }, { "decision", "decisions" }, { "profondeur", "depth" },
    { "dimension", "dimensions" }, { "preuve", "evidence" }, { "fiabilite", "evidence" },
    { "solidite", "evidence" }, { "niveau-de-preuve", "evidence" }, { "echange", "exchange" },
    { "facteur", "factors" }, { "referentiel", "framework" }, { "grille", "framework" },
    { "gouvernance", "governance" }, { "notes", "grades" }, { "langue", "lang" },
    { "niveaux", "levels" }, { "mesure", "measures" }, { "texte", "messages" },
    { "reseau", "network" }, { "sans-objet", "not-applicable" },
    { "non-applicable", "not-applicable" }, { "non-concerne", "not-applicable" },
    { "option", "options" }, { "partenaire", "partners" }, { "partenaire", "partner" }, { "repondant", "partner" }, { "membre", "partners" },
    { "voix", "voices" },
    { "temoignage", "voices" }, { "projet", "projects" }, { "question", "questions" }, { "regle", "rules" },
    { "source", "sources" }, { "piece", "sources" }, { "enjeu", "stakes" },
    { "titre-des-enjeux", "stake-titles" }, { "statut", "status" }, { "etat", "status" },
    { "confiance", "trust" }, { "coentreprise", "venture" }, { "co-entreprise", "venture" },
    { "entreprise-commune", "venture" }, { "societe-commune", "venture" }, { "veto", "vetoes" },
    /* keys of a part */
    { "motivation", "because" }, { "par", "by" }, { "par-partenaire", "by" }, { "auteur", "by" },
    { "consultant", "by" }, { "capital", "capital" }, { "part", "capital" },
    { "part-du-capital", "capital" }, { "part-sociale", "capital" }, { "catalyseur", "catalyst" },
    { "confidentiel", "confidential" }, { "effectif", "count" }, { "nombre", "count" },
    { "jour", "date" }, { "fait", "facts" }, { "fixe", "fixed" }, { "fige", "fixed" },
    { "pour", "for" }, { "commanditaire", "for" }, { "but", "for" }, { "client", "for" },
    { "de", "from" }, { "min", "from" }, { "minimum", "from" }, { "entre", "from" },
    { "au-moins", "from" }, { "identifiant", "id" }, { "code", "id" }, { "interne", "internal" },
    { "type", "kind" }, { "nature", "kind" }, { "categorie", "kind" }, { "niveau", "level" },
    { "sens", "meaning" }, { "mode", "mode" }, { "nom", "name" }, { "denomination", "name" },
    { "note", "note" }, { "motif", "note" }, { "remarque", "note" }, { "commentaire", "note" },
    { "justification", "note" }, { "nombre", "number" }, { "pourcent", "percent" },
    { "pourcentage", "percent" }, { "piece", "proof" }, { "quorum", "quota" },
    { "seuil", "quota" }, { "raison", "reason" }, { "role", "role" }, { "fonction", "role" },
    { "qualite", "role" }, { "part", "shares" },
    { "depuis", "since" }, { "debut", "since" }, { "source", "source" }, { "etape", "stage" },
    { "accompagnement", "stage" }, { "stade", "stage" }, { "phase", "stage" }, { "etat", "state" },
    { "statut", "state" }, { "avancement", "state" }, { "resume", "summary" },
    { "description", "summary" }, { "fournisseur", "supplier" }, { "territoire", "territory" },
    { "territorial", "territory" }, { "lieu", "territory" }, { "duree", "time" },
    { "titre", "title" }, { "intitule", "title" }, { "a", "to" }, { "au", "to" }, { "max", "to" },
    { "maximum", "to" }, { "jusqu'a", "to" }, { "au-plus", "to" }, { "aujourd'hui", "today" },
    { "lien", "url" }, { "adresse", "url" }, { "site", "url" }, { "valeur", "value" },
    { "visibilite", "visibility" }, { "diffusion", "visibility" }, { "voix", "votes" },
    { "vote", "votes" }, { "droit-de-vote", "votes" }, { "droits-de-vote", "votes" },
    { "attendu", "want" }, { "poids", "weight" },
    /* how far an alliance or a project is, what is there and what is to come */
    { "idee", "idea" }, { "reflexion", "idea" }, { "intention", "idea" }, { "a-l'etude", "idea" },
    { "projet", "design" }, { "en-projet", "design" }, { "conception", "design" },
    { "montage", "design" }, { "prefiguration", "design" }, { "lancement", "launch" },
    { "en-lancement", "launch" }, { "demarrage", "launch" }, { "creation", "launch" },
    { "actif", "running" }, { "active", "running" }, { "activite", "running" },
    { "en-activite", "running" }, { "en-cours", "running" }, { "exploitation", "running" },
    { "en-exploitation", "running" }, { "en-service", "running" }, { "en-place", "running" },
    { "en-fonctionnement", "running" }, { "renouvellement", "renewal" },
    { "reconduction", "renewal" }, { "prevu", "planned" }, { "planifie", "planned" },
    { "programme", "planned" }, { "a-venir", "planned" }, { "termine", "done" },
    { "acheve", "done" }, { "realise", "done" }, { "fini", "done" }, { "fait", "done" },
    { "clos", "done" }, { "abandonne", "stopped" }, { "arrete", "stopped" },
    { "suspendu", "stopped" }, { "annule", "stopped" }, { "acquis", "achieved" },
    { "realise", "achieved" }, { "en-place", "achieved" }, { "fait", "achieved" },
    { "atteint", "achieved" },
    /* what a partner is */
    { "association", "association" }, { "association-loi-1901", "association" },
    { "ong", "association" }, { "ess", "social-economy" },
    { "economie-sociale", "social-economy" }, { "siae", "social-economy" },
    { "iae", "social-economy" }, { "entreprise-d'insertion", "social-economy" },
    { "chantier-d'insertion", "social-economy" }, { "cooperative", "social-economy" },
    { "scop", "social-economy" }, { "scic", "social-economy" }, { "mutuelle", "social-economy" },
    { "entreprise", "company" }, { "societe", "company" }, { "groupe", "company" },
    { "pme", "company" }, { "eti", "company" }, { "tpe", "company" }, { "public", "public-body" },
    { "collectivite", "public-body" }, { "collectivite-territoriale", "public-body" },
    { "collectivite-locale", "public-body" }, { "mairie", "public-body" },
    { "ville", "public-body" }, { "commune", "public-body" },
    { "intercommunalite", "public-body" }, { "communaute-de-communes", "public-body" },
    { "agglomeration", "public-body" }, { "metropole", "public-body" },
    { "departement", "public-body" }, { "region", "public-body" }, { "etat", "public-body" },
    { "enseignement", "education" }, { "lycee", "education" }, { "college", "education" },
    { "ecole", "education" }, { "universite", "education" },
    { "centre-de-formation", "education" }, { "organisme-de-formation", "education" },
    { "cfa", "education" }, { "federation", "network" }, { "fondation", "foundation" },
    { "fonds-de-dotation", "foundation" }, { "citoyen", "citizens" }, { "habitant", "citizens" },
    { "benevole", "citizens" }, { "riverain", "citizens" },
    /* how well something is proven */
    { "audite", "audited" }, { "verifie", "audited" }, { "certifie", "audited" },
    { "controle", "audited" }, { "tiers", "third-party" }, { "tierce-partie", "third-party" },
    { "externe", "third-party" }, { "documente", "documented" }, { "document", "documented" },
    { "ecrit", "documented" }, { "partage", "shared" }, { "commun", "shared" },
    { "declare", "declared" }, { "declaratif", "declared" }, { "oral", "declared" },
    { "deduit", "inferred" }, { "estime", "inferred" }, { "hypothese", "assumed" },
    { "suppose", "assumed" }, { "presume", "assumed" }, { "inconnu", "unknown" },
    /* how far, how grave */
    { "entierement", "fully" }, { "totalement", "fully" }, { "pleinement", "fully" },
    { "completement", "fully" }, { "largement", "largely" }, { "fortement", "largely" },
    { "beaucoup", "largely" }, { "en-grande-partie", "largely" }, { "en-partie", "partly" },
    { "partiellement", "partly" }, { "moyennement", "partly" }, { "moyen", "partly" },
    { "un-peu", "slightly" }, { "peu", "slightly" }, { "faiblement", "slightly" },
    { "faible", "slightly" }, { "legerement", "slightly" }, { "bloquant", "critical" },
    { "critique", "critical" }, { "majeur", "major" }, { "mineur", "minor" },
    { "complet", "full" }, { "rapide", "core" },
    /* how it is decided */
    { "majorite", "majority" }, { "majorite-simple", "majority" },
    { "majorite-absolue", "majority" }, { "deux-tiers", "two-thirds" },
    { "majorite-des-deux-tiers", "two-thirds" }, { "majorite-qualifiee", "two-thirds" },
    { "2/3", "two-thirds" }, { "trois-quarts", "three-quarters" },
    { "majorite-des-trois-quarts", "three-quarters" }, { "3/4", "three-quarters" },
    { "unanimite", "unanimity" }, { "unanime", "unanimity" }, { "a-l'unanimite", "unanimity" },
    { "ordinaire", "ordinary" }, { "courant", "ordinary" }, { "reserve", "reserved" },
    { "qualifie", "reserved" }, { "strategique", "reserved" }, { "entree-sortie", "entry-exit" },
    { "entree-et-sortie", "entry-exit" }, { "consensus", "consensus" },
    { "consensuel", "consensus" }, { "consentement", "consensus" }, { "scrutin", "vote" },
    /* types of a file */
    { "dossier", "dossier/1" }, { "alliance/1", "dossier/1" }, { "referentiel", "framework/1" },
    { "referentiel/1", "framework/1" }, { "grille/1", "framework/1" }, { "reponse", "answers/1" },
    { "reponse/1", "answers/1" }, { "reponses/1", "answers/1" }, { "adaptation", "tailoring/1" },
    { "adaptation/1", "tailoring/1" }, { "fiche", "scorecard/1" }, { "fiche/1", "scorecard/1" },
    /* types of a question */
    { "choix", "choice" }, { "effort", "effort" }, { "oui-non", "yes-no" },
};
/* clang-format on */

static bool is_known(const char *folded)
{
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (words[i].french[0] == folded[0] && strcmp(words[i].french, folded) == 0)
            return true;
    return false;
}

/* Is the beginning of typed, len letters, word of n letters but for the ending of a plural
 * or a feminine?  Of a word of one or two letters there is no other form. */
static bool is_part_of(const char *typed, size_t len, const char *word, size_t n)
{
    static const char *const endings[] = {"", "s", "e", "es", "x"};
    if (len < n || memcmp(typed, word, n) != 0 || (n < 3 && len != n))
        return false;
    for (size_t i = 0; i < COUNT_OF(endings); i++)
        if (strlen(endings[i]) == len - n && memcmp(typed + n, endings[i], len - n) == 0)
            return true;
    return false;
}

/* "terminees" is a form of "termine", "majorites-absolues" of "majorite-absolue". */
static bool is_form_of(const char *typed, const char *word)
{
    for (;;) {
        size_t n = strcspn(word, "-"), len = strcspn(typed, "-");
        if (!is_part_of(typed, len, word, n) || (word[n] == '\0') != (typed[len] == '\0'))
            return false;
        if (word[n] == '\0')
            return true;
        word += n + 1;
        typed += len + 1;
    }
}

bool dictionary_means(const char *folded, const char *key)
{
    bool known = is_known(folded); /* "notes" are the grades, and no plural of "note" */
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (words[i].french[0] == folded[0] && strcmp(words[i].key, key) == 0 &&
            (known ? strcmp(words[i].french, folded) == 0 : is_form_of(folded, words[i].french)))
            return true;
    return false;
}

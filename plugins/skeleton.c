/* skeleton.c -- the smallest complete plugin: copy it, rename it, make it say something true.
 *
 * It owns one section of the dossier,
 *
 *     skeleton: {people: 4, meetings: 6}
 *
 * computes one measure from it, measures.skeleton.meetings-per-person (1.5 here; null when there is
 * nobody to meet), and offers one native rule, which a framework names in a factor:
 *
 *     rules: [{id: skeleton-rhythm, from: skeleton}]
 *
 * The guide is README.md beside this file; the whole contract is include/accord/plugin.h. */
#include <accord/plugin.h> /* the only header of accord that a plugin sees */

#include <stddef.h> /* NULL; a plugin may use the C library as it likes */

/* ---- the section --------------------------------------------------------- */

/* A shape says what may stand in the dossier.  The host checks it before we are called, writes it
 * into the JSON Schema and into the template of `accord init`.  One shape can serve many fields. */
static const accord_shape count = {
    .size = sizeof count,      /* so that shapes can grow in later versions */
    .forms = ACCORD_IS_NUMBER, /* a plain decimal ... */
    .least = 0,                /* ... that is not negative ... */
    .most = 1000000,           /* ... and not absurd */
};

/* A field is a key with its shape.  flags is 0: the person may leave it out. */
static const accord_field people = {
    .size = sizeof people,
    .key = "people",                     /* as it is written in the dossier */
    .aliases = "personnes,participants", /* understood when somebody types them: "did you mean" */
    .shape = &count,
    .about = {"How many people take part.", "Combien de personnes participent."},
};

/* ACCORD_REQUIRED: the section makes no sense without it, so the host refuses it then. */
static const accord_field meetings = {
    .size = sizeof meetings,
    .flags = ACCORD_REQUIRED,
    .key = "meetings",
    .aliases = "réunions,rencontres",
    .shape = &count,
    .about = {"How many meetings they hold in a year.",
              "Combien de réunions elles tiennent par an."},
};

/* Lists in a plugin are lists of pointers with NULL at the end. */
static const accord_field *const fields[] = {&people, &meetings, NULL};

/* The shape of the section itself: a map with these fields and no others. */
static const accord_shape content = {
    .size = sizeof content,
    .forms = ACCORD_IS_MAP,
    .fields = fields,
};

static const accord_section section = {
    .size = sizeof section,
    .key = "skeleton",                                        /* at the top level of the dossier */
    .title = {"Skeleton of a plugin", "Squelette de module"}, /* every text in both languages */
    .about = {"An example for whoever writes a plugin; it says nothing about an alliance.",
              "Un exemple pour qui écrit un module ; il ne dit rien d’une alliance."},
    .shape = &content,
};

static const accord_section *const sections[] = {&section, NULL};

/* ---- the measure --------------------------------------------------------- */

/* What a measure says, in which unit, where it comes from and when it is null: `accord list
 * measures` and `accord show` print this. */
static const accord_measure meetings_per_person = {
    .size = sizeof meetings_per_person,
    .path = "meetings-per-person", /* read as measures.skeleton.meetings-per-person */
    .unit = "meetings",            /* "share" for 0 to 1, "" for a pure number or a list */
    .title = {"Meetings per person", "Réunions par personne"},
    .about =
        {"Meetings divided by people. Source: this example. Null when there is nobody, or when "
         "their number is not given.",
         "Réunions divisées par le nombre de personnes. Source : cet exemple. Non défini quand "
         "il n’y a personne, ou quand leur nombre n’est pas donné."},
};

static const accord_measure *const measures[] = {&meetings_per_person, NULL};

/* Compute every measure.  Called once for a dossier that has the section, perhaps in several
 * threads at once: so no global variable is written, no clock, file or environment is read. */
static int32_t measure(const accord_host *host, accord_call *call, const accord_node *dossier,
                       accord_tree *out)
{
    /* Why the measure is null; one sentence in each language, lower case, no full stop. */
    const accord_text nobody = {"there is nobody to meet", "il n’y a personne à réunir"};
    const accord_text not_given = {"the number of people is not given",
                                   "le nombre de personnes n’est pas donné"};

    /* What get returns belongs to the host.  NULL is allowed wherever a node is, and reads as
     * nothing, so absent keys need no special care here. */
    const accord_node *given = host->get(dossier, "skeleton");
    double persons, held;

    /* Never guess: what is not known is null with its reason, not 0.  Every call of the host that
     * can fail returns ACCORD_OK or a negative code, which we hand on. */
    if (host->number(host->get(given, "people"), &persons) != ACCORD_OK)
        return host->put_null(call, out, "meetings-per-person", not_given);
    if (persons == 0)
        return host->put_null(call, out, "meetings-per-person", nobody);

    /* A required field passed its shape, so this succeeds; to look costs nothing. */
    if (host->number(host->get(given, "meetings"), &held) != ACCORD_OK)
        return ACCORD_E_ARG;

    /* out is the map that is printed under our name.  host->map and host->list add deeper ones. */
    return host->put_number(call, out, "meetings-per-person", held / persons);
}

/* ---- the rule ------------------------------------------------------------ */

/* What the rule may say; {each} is a value that judge hands over under that name, and
 * {each|meeting|meetings} chooses the word by it. */
static const accord_message often = {
    .size = sizeof often,
    .key = "often",
    .text = {"There are {each} {each|meeting|meetings} a year for each person.",
             "Il y a {each} {each|réunion|réunions} par an et par personne."},
};

static const accord_message seldom = {
    .size = sizeof seldom,
    .key = "seldom",
    .text = {"There are fewer meetings ({each} a year) than people.",
             "Il y a moins de réunions ({each} par an) que de personnes."},
};

static const accord_message never = {
    .size = sizeof never,
    .key = "never",
    .text = {"They never meet.", "Elles ne se réunissent jamais."},
};

static const accord_message *const messages[] = {&often, &seldom, &never, NULL};

/* What the rule reads.  Reading anything else is an error that names the rule. */
static const char *const reads[] = {"measures.skeleton.meetings-per-person", NULL};

/* Judge: set the outcome, the key of a message, and the values of that message. */
static int32_t judge(const accord_host *host, accord_call *call, accord_tree *values,
                     accord_finding *out)
{
    /* NULL when the measure is null, open or not applicable: then we are done, for the host knows
     * what that means for the finding (unknown, never a 0). */
    const accord_node *node = host->read(call, reads[0]);
    double each;

    if (!node)
        return ACCORD_OK;
    if (host->number(node, &each) != ACCORD_OK)
        return ACCORD_E_ARG;

    if (each >= 1) {
        out->outcome = ACCORD_MET; /* scores 100 */
        out->message = "often";
    } else if (each > 0) {
        out->outcome = ACCORD_PARTIAL; /* scores 100 times degree */
        out->degree = each;
        out->message = "seldom";
    } else {
        out->outcome = ACCORD_UNMET; /* scores 0 */
        out->message = "never";
    }
    return host->put_number(call, values, "each", each); /* what {each} stands for */
}

static const accord_rule rhythm = {
    .size = sizeof rhythm,
    .id = "skeleton-rhythm", /* no factor, question or rule of the framework may have this id too */
    .title = {"They meet", "Elles se réunissent"},
    .why = {"An example: people who never meet decide nothing together.",
            "Un exemple : des personnes qui ne se réunissent jamais ne décident rien ensemble."},
    .source = "An example; no study stands behind it", /* in your own rules: one that can be read */
    .reads = reads,
    .messages = messages,
    .judge = judge,
};

static const accord_rule *const rules[] = {&rhythm, NULL};

/* ---- the plugin ---------------------------------------------------------- */

/* The one symbol that we export.  It is data, so the host can look at it before any of our code
 * has run. */
const accord_plugin accord_plugin_v1 = {
    .magic = ACCORD_MAGIC,           /* "this is a plugin of accord" */
    .size = sizeof accord_plugin_v1, /* how much of the struct we know */
    .abi_major = ACCORD_ABI_MAJOR,   /* of the header that we were compiled with: */
    .abi_minor = ACCORD_ABI_MINOR,   /* never write the numbers yourself */
    .id = "skeleton",                /* the name of the file, without .so */
    .version = "1.0.0",              /* yours; it is printed in the receipt of every scorecard */
    .title = {"Skeleton", "Squelette"},
    .about = {"The smallest complete plugin, to copy.", "Le plus petit module complet, à copier."},
    .sections = sections,
    .measures = measures,
    .measure = measure,
    .rules = rules, /* or nothing at all: most plugins only measure */
};

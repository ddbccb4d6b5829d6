/* plugin.h -- the whole contract between accord and a plugin.
 *
 * A plugin computes figures ("measures") from its own sections of a dossier,
 * and may judge with native rules.  It is a shared object that exports one data
 * symbol, accord_plugin_v1, a constant description of itself.  It links against
 * nothing of ours: all it may call arrives in the host table.
 *
 *   borrow   What you are handed is valid until the callback you are in
 *            returns.  Copy what you want to keep.
 *   copy     What you hand over is copied before the call returns.
 *   free     Nothing is freed across this boundary, in either direction.
 *   pure     Callbacks are functions of their input: no state, clock, file,
 *            environment or locale.  They may run in several threads at once.
 *   growth   Structs grow at the end only; size says how much of one exists.
 *            Numbers in enums are never reused; ignore those you do not know.
 *   trust    A plugin is native code in our process.  The host checks the file
 *            before loading it and every result after a call, against mistakes;
 *            it cannot protect anybody against malice.
 *
 * All text is UTF-8.  A callback returns ACCORD_OK, or a negative code: the
 * figures are then dropped and the assessment says that the plugin failed.
 */
#ifndef ACCORD_PLUGIN_H
#define ACCORD_PLUGIN_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define ACCORD_ABI_MAJOR 1u      /* also in the name of the exported symbol */
#define ACCORD_ABI_MINOR 1u      /* one more whenever something is appended */
#define ACCORD_MAGIC 0x41434344u /* "ACCD": the first word of the description */

#if defined __GNUC__
#define ACCORD_EXPORT __attribute__((visibility("default")))
#else
#define ACCORD_EXPORT
#endif

/* Does this object, as built by the other side, reach as far as member? */
#define ACCORD_HAS(type, pointer, member) \
    ((pointer)->size >= offsetof(type, member) + sizeof(pointer)->member)

/* ---- words --------------------------------------------------------------- */

/* Length-counted text, not NUL-terminated. */
typedef struct accord_str {
    const char *ptr;
    size_t len;
} accord_str;

/* A text that a client may read, in both languages; both are required. */
typedef struct accord_text {
    const char *en;
    const char *fr;
} accord_text;

/* How a problem of the dossier is told (since minor 1): one of the first two, and what else holds. */
enum {
    ACCORD_WARNING = 1,
    ACCORD_ERROR = 2,   /* the dossier is refused: nothing is computed from it */
    ACCORD_AT_KEY = 4,  /* at the key of the node, not at its value */
    ACCORD_IF_NEAR = 8, /* only where one of the known words is near: a likely slip of the hand */
};

enum { ACCORD_OK = 0, ACCORD_E_ARG = -1, ACCORD_E_LIMIT = -2, ACCORD_E_PLUGIN = -3 };

/* Kinds of a node.  A number written plainly in the dossier is ACCORD_TEXT:
 * what it is, its shape decides; host->number reads it. */
enum { ACCORD_NULL, ACCORD_BOOL, ACCORD_NUMBER, ACCORD_TEXT, ACCORD_LIST, ACCORD_MAP };

typedef struct accord_node accord_node; /* a read-only node of the dossier */
typedef struct accord_tree accord_tree; /* a map or list of results being built */
typedef struct accord_call accord_call; /* the callback that is running */

/* ---- the shape of a section ---------------------------------------------- */

/* What a value may be: one or several of these, by how it is written.  The same
 * shapes check the dossier, and describe it to people and to editors. */
enum {
    ACCORD_IS_TEXT = 1,      /* any scalar */
    ACCORD_IS_NUMBER = 2,    /* plain decimal between least and most */
    ACCORD_IS_PERCENT = 4,   /* the same; "51 %" is accepted too */
    ACCORD_IS_BOOL = 8,      /* yes no true false oui non */
    ACCORD_IS_WORD = 16,     /* one of words */
    ACCORD_IS_ID = 32,       /* [a-z0-9]+(-[a-z0-9]+)*, with a letter */
    ACCORD_IS_PARTNER = 64,  /* the id of a partner of the dossier */
    ACCORD_IS_DATE = 128,    /* 2024, 2024-03 or 2024-03-11 */
    ACCORD_IS_WORDING = 256, /* a text, or {en: ..., fr: ...} */
    ACCORD_IS_LIST = 512,    /* of item */
    ACCORD_IS_MAP = 1024,    /* with fields */
    ACCORD_IS_DICT = 2048,   /* id: item, keys free (partners where ACCORD_IS_PARTNER is set too) */
    ACCORD_IS_ANY = 4096     /* not checked here */
};

typedef struct accord_shape accord_shape;

enum { ACCORD_REQUIRED = 1 };

typedef struct accord_field {
    uint32_t size; /* sizeof(accord_field) as you know it */
    uint32_t flags;
    const char *key;
    const char *aliases; /* words that a hand may type instead, "preuve,preuves", or NULL */
    const accord_shape *shape;
    accord_text about; /* one line for the person who fills it in */
} accord_field;

struct accord_shape {
    uint32_t size; /* sizeof(accord_shape) as you know it */
    uint32_t forms;
    double least, most;                /* of a number; no bounds where both are 0 */
    const char *const *words;          /* NULL-terminated; for ACCORD_IS_WORD */
    const accord_shape *item;          /* of a list or dict */
    const accord_field *const *fields; /* NULL-terminated; of a map */
};

/* ---- what the host does for you ------------------------------------------ */

typedef struct accord_host {
    uint32_t size;
    uint16_t abi_major, abi_minor;

    /* Reading.  A NULL node is allowed everywhere and reads as ACCORD_NULL. */
    int32_t (*kind)(const accord_node *node);
    size_t (*count)(const accord_node *list_or_map);
    const accord_node *(*get)(const accord_node *map, const char *key); /* NULL: absent */
    const accord_node *(*at)(const accord_node *list_or_map, size_t index, accord_str *key);
    accord_str (*text)(const accord_node *node); /* of a scalar; empty otherwise */
    /* ACCORD_OK, or ACCORD_E_ARG when the node is no finite number ("51 %" reads as 51). */
    int32_t (*number)(const accord_node *node, double *out);
    int32_t (*boolean)(const accord_node *node, int32_t *out);

    /* Building.  key is NULL under a list.  Keys are new, at most 255 bytes; a
     * number is finite.
     * NULL or ACCORD_E_ARG on misuse, ACCORD_E_LIMIT past 200,000 values. */
    accord_tree *(*map)(accord_call *call, accord_tree *parent, const char *key);
    accord_tree *(*list)(accord_call *call, accord_tree *parent, const char *key);
    int32_t (*put_number)(accord_call *call, accord_tree *parent, const char *key, double value);
    int32_t (*put_boolean)(accord_call *call, accord_tree *parent, const char *key, int32_t value);
    int32_t (*put_text)(accord_call *call, accord_tree *parent, const char *key, accord_str value);
    /* A measure that is not defined here: null, and why, in one sentence each.  A
     * rule that reads it is unknown with that reason. */
    int32_t (*put_null)(accord_call *call, accord_tree *parent, const char *key,
                        accord_text reason);
    /* The same where the question itself does not arise ("no vote"): a rule that
     * reads it is not applicable. */
    int32_t (*put_not_applicable)(accord_call *call, accord_tree *parent, const char *key,
                                  accord_text reason);

    /* Working memory, zeroed, gone after the callback; NULL past 256 MiB. */
    void *(*scratch)(accord_call *call, size_t bytes);

    /* For native rules.  The value at a path ("answers.trust",
     * "measures.network.density", "partners"), as a Lua rule would see it; every
     * read becomes evidence.  NULL when it is open, not applicable or absent:
     * return ACCORD_OK at once then, the host knows what that means. */
    const accord_node *(*read)(accord_call *call, const char *path);

    /* Since minor 1.  What no shape can say is wrong at a node of the dossier ("a tie joins two
     * different actors"): told with its file, line and column, and the nearest of the known words
     * where text at the node looks like one of them.  For measure only.  how: ACCORD_ERROR or
     * ACCORD_WARNING, with what else holds; known: count words, or NULL and 0. */
    int32_t (*problem)(accord_call *call, const accord_node *where, uint32_t how, accord_text what,
                       const char *const *known, size_t count);
    /* minor 2 will begin here */
} accord_host;

/* ---- what a plugin describes --------------------------------------------- */

/* A section of the dossier that the plugin owns. */
typedef struct accord_section {
    uint32_t size;
    uint32_t flags; /* none yet: 0 */
    const char *key;
    const char *aliases; /* as in accord_field */
    accord_text title;
    accord_text about;
    const accord_shape *shape;
} accord_section;

/* One figure, or one family of figures, that the plugin computes. */
typedef struct accord_measure {
    uint32_t size;
    uint32_t flags;   /* none yet: 0 */
    const char *path; /* below the plugin's name: "decisions.ID.deadlock" */
    const char *unit; /* "share", "years", "" */
    accord_text title;
    accord_text about; /* what it says, where it comes from, when it is null */
} accord_measure;

enum { ACCORD_MET, ACCORD_PARTIAL, ACCORD_UNMET, ACCORD_UNKNOWN, ACCORD_NOT_APPLICABLE };

/* What a native rule concludes; values of the message go into the tree it gets. */
typedef struct accord_finding {
    uint32_t size;
    int32_t outcome;
    double degree;       /* 0 to 1, for ACCORD_PARTIAL */
    const char *message; /* the key of one of the rule's messages */
} accord_finding;

typedef struct accord_message {
    uint32_t size;
    uint32_t flags; /* none yet: 0 */
    const char *key;
    accord_text text; /* with {name}, {name:percent}, {name:euros}, {n|one|many} */
} accord_message;

/* A judgement in native code; a framework names it: {id: ..., from: PLUGIN}. */
typedef struct accord_rule {
    uint32_t size;
    uint32_t flags; /* none yet: 0 */
    const char *id;
    accord_text title;
    accord_text why;
    const char *source;
    const char *const *reads; /* NULL-terminated paths */
    const accord_message *const *messages;
    int32_t (*judge)(const accord_host *host, accord_call *call, accord_tree *values,
                     accord_finding *out);
} accord_rule;

typedef struct accord_plugin {
    uint32_t magic;                /* ACCORD_MAGIC */
    uint32_t size;                 /* sizeof(accord_plugin) as you know it */
    uint16_t abi_major, abi_minor; /* of the header that this was built against */
    uint32_t flags;                /* none yet: 0 */
    const char *id;                /* the file's name without .so */
    const char *version;
    accord_text title;
    accord_text about;
    const accord_section *const *sections; /* NULL-terminated; pointers, so that one can grow */
    const accord_measure *const *measures;
    /* Compute every measure from the root of the dossier, whose sections have
     * passed their shapes, into out (the map that is printed under the id).
     * Called only when one of the sections is there.  A plugin without sections
     * measures what partners answer one by one (`by` in `answers`): it is called
     * when there is such an answer, and the root has a map `questions` more, the
     * type of each, where a framework is known. */
    int32_t (*measure)(const accord_host *host, accord_call *call, const accord_node *dossier,
                       accord_tree *out);
    const accord_rule *const *rules; /* or NULL */
} accord_plugin;

extern ACCORD_EXPORT const accord_plugin accord_plugin_v1;

#ifdef __cplusplus
}
#endif
#endif

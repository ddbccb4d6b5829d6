/* limits.h -- every limit of accord, in one place.  `accord doctor` prints them. */
#ifndef LIMITS_H
#define LIMITS_H

enum {
    LIMIT_FILE_BYTES = 16 * 1024 * 1024, /* of a YAML file */
    LIMIT_NODES = 1000000,               /* of a YAML document */
    LIMIT_DEPTH = 64,                    /* of nested lists and maps */
    LIMIT_SCALAR_BYTES = 1024 * 1024,
    LIMIT_KEY_BYTES = 1000,
    LIMIT_PROBLEMS = 200, /* printed for one run; the others are counted */
    LIMIT_SUGGESTION = 3, /* edits between a key and the one suggested */

    LIMIT_PARTNERS = 1000, /* of a dossier */
    LIMIT_EDITS = 1000,    /* of one what if */
    LIMIT_VOICES = 100,    /* of one partner on one question */
    LIMIT_EXTENDS = 16,    /* frameworks above a framework */
    LIMIT_RULES = 500,     /* rules in a framework */

    LIMIT_RULE_BYTES = 64 * 1024, /* of a rule's source: compiling is quadratic */
    LIMIT_RULE_MEMORY = 64 * 1024 * 1024,
    LIMIT_RULE_FUEL = 20000000, /* instructions, or their worth in C work */
    LIMIT_RULE_SECONDS = 2,     /* of processor time; a safety net, never a verdict */
    LIMIT_RULE_STRING = 1024 * 1024,
    LIMIT_RULE_MESSAGE = 4096,       /* bytes of a message once filled in */
    LIMIT_COMPLETIONS = 512,         /* runs of one rule on one dossier */
    LIMIT_JUDGE_FUEL = 40000000,     /* of all those runs together */
    LIMIT_ANALYSIS_FUEL = 250000000, /* of all runs of an analysis, on one axis */
    LIMIT_ASIDE_FUEL = 80000000,     /* the same, where it stands beside something else */

    LIMIT_IMPROVE_READS = 10,       /* changes that one finding may depend on */
    LIMIT_IMPROVE_WORK = 200000000, /* steps of a search for the cheapest changes */
    LIMIT_IMPROVE_SETS = 256,       /* sets of changes that are listed */
    LIMIT_IMPROVE_CHANGES = 1000,   /* changes in all of them */
    LIMIT_LOSS_SETS = 20,           /* sets of losses that are listed */
    LIMIT_LOSSES = 3,               /* answers that are lost together, at most */
    LIMIT_LOSS_TRIALS = 100000,     /* sets of them that are tried */
    LIMIT_ASIDE_WORK = 20000000,    /* steps of such a search beside something else */

    LIMIT_ATTRIBUTION = 1 << 20, /* evaluations for exact points to gain; beyond, orders by lot */

    LIMIT_DRAWS = 1000000,   /* of one analysis */
    LIMIT_SEED = 2147483647, /* the largest */
    LIMIT_JOBS = 64,         /* threads side by side */

    LIMIT_PLUGIN_VALUES = 200000, /* put by one call of a plugin */
    LIMIT_PLUGIN_SCRATCH = 256 * 1024 * 1024,
    LIMIT_PLUGIN_BYTES = 64 * 1024 * 1024
};

#endif

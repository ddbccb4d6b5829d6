/* venture.c -- what a joint venture earns, and whether each partner is better off in it.
 *
 * A venture that pays as a whole may still fail for the partner that carries most of the outlay and
 * receives less of what comes back.  So besides the usual figures of the whole (net present value,
 * internal rate of return, payback, profitability index, break-even; as in Brealey, Myers and
 * Allen, Principles of Corporate Finance) we follow the money to each partner: the flow at the
 * start in proportion to capital, later flows in proportion to shares, over every scenario, and
 * against what it would have without the alliance.  What is left over, the surplus, can be split
 * equally by transfers (Nash 1950, The Bargaining Problem), so that nobody has a reason to leave.
 * Capital also says who controls: more than 1/2 decides, more than 1/3 blocks what needs two
 * thirds.
 *
 * Every key of the section is optional.  A figure whose ingredients are there is given, any other
 * is null and says what is missing.  An internal rate of return that is not the only one is never
 * given as if it were (rates.h finds all of them).
 *
 * Limits: 1,000 partners with a part in the venture, 1,000 scenarios, and 60 periods for the rates
 * of return where the flows change sign more than once; beyond them the figures concerned are null,
 * with the reason.  The cost is that of reading, and O(partners * scenarios) for the worst case of
 * each partner: 60 partners, 100 scenarios and 60 periods take 8 ms, nearly all of it reading;
 * 1,000 partners and 1,000 scenarios 0.1 s.  Rates of return of 60 periods with several changes of
 * sign take O(periods^3), measured below 20 ms. */
#include "rates.h"
#include "venture_read.h"

/* ---- the cash flows ------------------------------------------------------ */

/* The figure; too large for a double, it is null like any other that cannot be given. */
static void put_amount(struct venture *venture, accord_tree *out, const char *key, double value,
                       const accord_text *why)
{
    put_figure(&venture->desk, out, key, value, why ? why : isfinite(value) ? NULL : &TOO_LARGE);
}

static const accord_text *no_flows(const struct venture *venture)
{
    if (venture->flows.count > 0)
        return NULL;
    return venture->scenarios ? &ONLY_SCENARIOS : &NO_FLOWS;
}

static const accord_text *no_worth(const struct venture *venture)
{
    const accord_text *why = no_flows(venture);

    return why ? why : venture->no_rate;
}

static const accord_text *no_irr(enum rates_state state, const struct rates *rates)
{
    switch (state) {
    case RATES_NO_CHANGE:
    case RATES_ANY: return &NO_CHANGE;
    case RATES_TOO_MANY: return &TOO_MANY_PERIODS;
    case RATES_FOUND: break;
    }
    if (rates->count == 1)
        return NULL;
    return rates->count == 0 ? &NO_ROOT : &SEVERAL_ROOTS;
}

/* Roots that are no list: too many to find, or too large to be written. */
static const accord_text *no_roots(enum rates_state state, const struct rates *rates)
{
    if (state == RATES_ANY)
        return &ALL_ZERO;
    if (state == RATES_TOO_MANY)
        return &TOO_MANY_PERIODS;
    return rates->count == 0 || isfinite(rates->at[rates->count - 1]) ? NULL : &TOO_LARGE;
}

static void put_irr(struct venture *venture, accord_tree *out)
{
    struct desk *desk = &venture->desk;
    struct rates rates = {.count = 0};
    enum rates_state state = RATES_FOUND;
    const accord_text *why = no_flows(venture), *no_list = why;
    accord_tree *list;

    if (!why) {
        state = rates_find(&rates, venture->flows.at, venture->flows.count);
        why = no_irr(state, &rates);
        no_list = no_roots(state, &rates);
    }
    put_amount(venture, out, "irr", rates.at[0], why);
    if (no_list) {
        put_null(desk, out, "irr-roots", no_list);
        return;
    }
    list = put_list(desk, out, "irr-roots");
    for (size_t i = 0; i < rates.count; i++)
        put_number(desk, list, NULL, rates.at[i]);
}

static void put_payback(struct venture *venture, accord_tree *out, const char *key, double rate,
                        const accord_text *why)
{
    double periods = why ? 0 : cash_payback(venture->flows.at, venture->flows.count, rate);

    if (!why && periods < 0)
        why = periods == CASH_NEVER ? &NEVER : &NO_OUTLAY;
    put_amount(venture, out, key, periods, why);
}

static void put_flows(struct venture *venture, accord_tree *out)
{
    const accord_text *why = no_worth(venture);
    struct worth worth = {0, 0, 0};

    if (!why)
        worth = cash_worth(venture->flows.at, venture->flows.count, venture->rate);
    put_amount(venture, out, "npv", worth_net(&worth), why);
    put_irr(venture, out);
    put_payback(venture, out, "payback", 0, no_flows(venture));
    put_payback(venture, out, "discounted-payback", venture->rate, why);
    if (!why && !(worth.first < 0))
        why = &NO_OUTLAY_AT_START;
    put_amount(venture, out, "profitability-index", why ? 0 : worth.later / -worth.first, why);
}

/* ---- break-even ---------------------------------------------------------- */

static void put_break_even(struct venture *venture, accord_tree *out)
{
    const accord_host *host = venture->desk.host;
    const accord_text *why = NULL;
    double price, cost, fixed, volume = 0, units = 0;

    if (host->number(venture_get(venture, "price"), &price) != ACCORD_OK ||
        host->number(venture_get(venture, "variable-cost"), &cost) != ACCORD_OK ||
        host->number(venture_get(venture, "fixed-costs"), &fixed) != ACCORD_OK)
        why = &NO_PRICE;
    else if (price <= cost)
        why = &NO_MARGIN;
    else
        units = fixed / (price - cost);
    put_amount(venture, out, "break-even", units, why);
    if (!why && host->number(venture_get(venture, "volume"), &volume) != ACCORD_OK)
        why = &NO_VOLUME;
    else if (!why && volume == 0)
        why = &VOLUME_ZERO;
    put_amount(venture, out, "safety-margin", why ? 0 : (volume - units) / volume, why);
}

/* ---- scenarios ----------------------------------------------------------- */

static void put_scenarios(struct venture *venture, accord_tree *out)
{
    accord_tree *map;

    if (!venture->scenarios || venture->no_list) {
        put_null(&venture->desk, out, "scenarios",
                 venture->no_list ? venture->no_list : &NO_SCENARIO);
        return;
    }
    map = put_map(&venture->desk, out, "scenarios");
    for (size_t i = 0; i < venture->outlook_count; i++) {
        const struct outlook *outlook = &venture->outlooks[i];
        put_amount(venture, map, outlook->id, worth_net(&outlook->worth), outlook->why);
    }
}

/* The least that remains of such parts of the first and later flows. */
static double worth_least(const struct venture *venture, double first, double later)
{
    double least = INFINITY;

    for (size_t i = 0; i < venture->outlook_count; i++) {
        const struct worth *worth = &venture->outlooks[i].worth;
        least = fmin(least, first * worth->first + later * worth->later);
    }
    return least;
}

static double loss_probability(const struct venture *venture)
{
    for (size_t i = 0; i < venture->outlook_count; i++) {
        const struct outlook *outlook = &venture->outlooks[i];
        venture->values[i] = worth_is_loss(&outlook->worth) ? outlook->odds : 0;
    }
    return sum_sorting(venture->values, venture->outlook_count);
}

/* One course of events has no worst case: nobody has thought of another. */
static const accord_text *no_worst(const struct venture *venture)
{
    return venture->scenarios ? venture->no_worth : &NO_SCENARIO;
}

static void put_prospects(struct venture *venture, accord_tree *out)
{
    put_scenarios(venture, out);
    put_amount(venture, out, "expected", worth_net(&venture->expected), venture->no_odds);
    put_amount(venture, out, "worst", worth_least(venture, 1, 1), no_worst(venture));
    put_amount(venture, out, "loss-probability", loss_probability(venture),
               venture->scenarios ? venture->no_odds : &NO_SCENARIO);
}

/* ---- partner by partner -------------------------------------------------- */

/* Why the flows cannot be split: what nobody pays or receives need not be. */
static const accord_text *no_split(const struct venture *venture)
{
    bool first = false, later = false;

    for (size_t i = 0; i < venture->outlook_count; i++) {
        first = first || venture->outlooks[i].worth.first != 0;
        later = later || venture->outlooks[i].worth.later != 0;
    }
    if (first && venture->no_total[CAPITAL])
        return venture->no_total[CAPITAL];
    return later ? venture->no_total[SHARES] : NULL;
}

static double part_of(const struct venture *venture, const struct party *party, int which)
{
    return venture->no_total[which] ? 0 : party->parts[which] / venture->totals[which];
}

static double party_expected(const struct venture *venture, const struct party *party)
{
    return part_of(venture, party, CAPITAL) * venture->expected.first +
           part_of(venture, party, SHARES) * venture->expected.later;
}

static void put_party(struct venture *venture, accord_tree *partners, size_t i,
                      const accord_text *no_expected, const accord_text *no_least)
{
    const struct party *party = &venture->parties[i];
    accord_tree *map = put_map(&venture->desk, partners, venture->names.ids[i]);
    const accord_text *no_alone = party->has_alone ? NULL : &NO_ALONE;
    double expected = no_expected ? 0 : party_expected(venture, party);

    put_amount(venture, map, "expected", expected, no_expected);
    put_amount(venture, map, "worst",
               worth_least(venture, part_of(venture, party, CAPITAL),
                           part_of(venture, party, SHARES)),
               no_least);
    put_amount(venture, map, "alone", party->alone, no_alone);
    put_amount(venture, map, "gain", expected - party->alone, no_expected ? no_expected : no_alone);
}

static bool says_alone(const struct venture *venture)
{
    for (size_t i = 0; i < venture->names.count; i++)
        if (venture->parties[i].has_alone)
            return true;
    return false;
}

/* One null says it where not a single figure of any partner is known. */
static void put_parties(struct venture *venture, accord_tree *out)
{
    const accord_text *split = no_split(venture),
                      *no_expected = venture->no_odds ? venture->no_odds : split,
                      *worst = no_worst(venture), *no_least = worst ? worst : split,
                      *why = venture->no_party;
    accord_tree *map;

    if (!why && no_expected && no_least && !says_alone(venture))
        why = no_expected;
    if (why) {
        put_null(&venture->desk, out, "partner", why);
        return;
    }
    map = put_map(&venture->desk, out, "partner");
    for (size_t i = 0; i < venture->names.count; i++)
        put_party(venture, map, i, no_expected, no_least);
}

static const accord_text *no_surplus(const struct venture *venture)
{
    const accord_text *why = venture->no_odds ? venture->no_odds : venture->no_party;

    if (!why)
        why = no_split(venture);
    for (size_t i = 0; i < venture->names.count && !why; i++)
        if (!venture->parties[i].has_alone)
            why = &SOME_NOT_ALONE;
    return why;
}

static double surplus_of(const struct venture *venture)
{
    for (size_t i = 0; i < venture->names.count; i++)
        venture->values[i] = venture->parties[i].alone;
    return worth_net(&venture->expected) - sum_sorting(venture->values, venture->names.count);
}

static void put_surplus(struct venture *venture, accord_tree *out)
{
    const accord_text *why = no_surplus(venture);
    double surplus = why ? 0 : surplus_of(venture);
    accord_tree *map;

    put_amount(venture, out, "surplus", surplus, why);
    if (why) {
        put_null(&venture->desk, out, "transfers", why);
        return;
    }
    map = put_map(&venture->desk, out, "transfers");
    for (size_t i = 0; i < venture->names.count; i++) {
        const struct party *party = &venture->parties[i];
        double due = party->alone + surplus / (double)venture->names.count;
        put_amount(venture, map, venture->names.ids[i], due - party_expected(venture, party), NULL);
    }
}

/* ---- the capital --------------------------------------------------------- */

/* What a part is measured against: never less than 100 or 1 where that is what is divided, so that
 * rounding down makes no majority. */
static double capital_whole(const struct venture *venture)
{
    double whole = round_whole(venture->totals[CAPITAL], venture->percent);

    return whole > 0 ? whole : venture->totals[CAPITAL];
}

/* Whoever has more than such a part; an even split is not more, whatever rounding makes of it.
 * Where percentages leave a rest to holders who are not named, the list is still whole as long as
 * none of them can have so much. */
static void put_holders(struct venture *venture, accord_tree *map, const char *key, double part)
{
    struct desk *desk = &venture->desk;
    const accord_text *why = venture->no_total[CAPITAL];
    double whole = capital_whole(venture), known = venture->known_whole;
    accord_tree *list;

    if (known > 0 && 1 - venture->totals[CAPITAL] / known <= part + 1e-9) {
        why = NULL;
        whole = known;
    }
    if (why) {
        put_null(desk, map, key, why);
        return;
    }
    list = put_list(desk, map, key);
    for (size_t i = 0; i < venture->names.count; i++)
        if (venture->parties[i].parts[CAPITAL] / whole > part + 1e-9)
            put_word(desk, list, NULL, venture->names.ids[i]);
}

static bool same_kind(const struct party *a, const struct party *b)
{
    return a->stated[CAPITAL] && b->stated[CAPITAL] && a->kind.len == b->kind.len &&
           memcmp(a->kind.ptr, b->kind.ptr, a->kind.len) == 0;
}

/* The capital of the kind of a holder; false when it stands further up already. */
static bool sum_kind(const struct venture *venture, size_t first, double *sum)
{
    size_t count = 0;

    for (size_t i = 0; i < venture->names.count; i++) {
        if (!same_kind(&venture->parties[first], &venture->parties[i]))
            continue;
        if (i < first)
            return false;
        venture->values[count++] = venture->parties[i].parts[CAPITAL];
    }
    *sum = sum_sorting(venture->values, count);
    return count > 0;
}

static void put_kinds(struct venture *venture, accord_tree *out)
{
    const accord_text *why = venture->no_total[CAPITAL];
    accord_tree *map;
    double sum;

    for (size_t i = 0; i < venture->names.count && !why; i++)
        if (venture->parties[i].parts[CAPITAL] > 0 && venture->parties[i].kind.len == 0)
            why = &NO_KIND;
    if (why) {
        put_null(&venture->desk, out, "by-kind", why);
        return;
    }
    map = put_map(&venture->desk, out, "by-kind");
    for (size_t i = 0; i < venture->names.count; i++) {
        accord_str kind = venture->parties[i].kind;
        if (kind.len > 0 && sum_kind(venture, i, &sum))
            put_number(&venture->desk, map, text_copy(&venture->desk, kind),
                       sum / capital_whole(venture));
    }
}

static void put_capital(struct venture *venture, accord_tree *out)
{
    accord_tree *map = put_map(&venture->desk, out, "control");

    put_holders(venture, map, "majority", 1.0 / 2);
    put_holders(venture, map, "blocking", 1.0 / 3);
    put_kinds(venture, out);
}

static int32_t measure(const accord_host *host, accord_call *call, const accord_node *dossier,
                       accord_tree *out)
{
    struct venture *venture = host->scratch(call, sizeof *venture);

    if (!venture)
        return ACCORD_E_LIMIT;
    venture->desk = (struct desk){host, call, dossier, ACCORD_OK};
    venture->section = host->get(dossier, "venture");
    read_venture(venture);
    if (venture->desk.code)
        return venture->desk.code;
    put_flows(venture, out);
    put_break_even(venture, out);
    put_prospects(venture, out);
    put_parties(venture, out);
    put_surplus(venture, out);
    put_capital(venture, out);
    return venture->desk.code;
}

const accord_plugin accord_plugin_v1 = {
    .magic = ACCORD_MAGIC,
    .size = sizeof accord_plugin_v1,
    .abi_major = ACCORD_ABI_MAJOR,
    .abi_minor = ACCORD_ABI_MINOR,
    .id = "venture",
    .version = "1.0.0",
    .title = {"Joint venture", "Structure commune"},
    .about = {"What the joint venture earns as a whole, what each partner can expect of it or lose "
              "by it compared with going alone, which payments would make all of them gain alike, "
              "and who holds the capital. It works on cash flows, period by period, and on "
              "scenarios with their probabilities; whatever is not given leaves the figures that "
              "need it undefined, and says so.",
              "Ce que rapporte la structure commune dans son ensemble, ce que chaque partenaire "
              "peut en attendre ou y perdre par rapport à ce qu’il aurait seul, quels versements "
              "feraient gagner tous autant, et qui détient le capital. Le calcul part des flux de "
              "trésorerie, période par période, et de scénarios avec leurs probabilités ; ce qui "
              "n’est pas indiqué laisse non définis les chiffres qui en dépendent, et le dit."},
    .sections = (const accord_section *const[]){&SECTION, NULL},
    .measures = MEASURES,
    .measure = measure,
};

#!/usr/bin/env python3
"""The joint venture through `accord measures`: published figures, then random ventures computed here in exact
fractions and rates of return counted by Sturm's theorem, then what is missing, odd or large."""

import math
import os
import random
import sys
from fractions import Fraction

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from support import *

HERE = os.path.dirname(os.path.abspath(__file__))
QUICK = 10  # seconds that nothing here comes near
LISTED = re.findall(r"^venture\.(\S+)", accord("list", "measures").out, re.M)


def measures(section, **keys):
    """The measures and the run, or {} and the run."""
    run = accord("measures", "--to", "json", write(os.path.join(folder(), "v.yaml"),
                                                   dossier(venture=section, **keys)), timeout=QUICK)
    return (run.json()["venture"] if run.status == 0 else {}), run


def leaves(tree, path=""):
    """Every figure with its path; a list is one."""
    for key, value in tree.items():
        if key == "reasons" and not path:
            continue
        here = path + "." + key if path else key
        if isinstance(value, dict):
            yield from leaves(value, here)
        else:
            yield here, value


def is_listed(path):
    words = path.split(".")
    return any(len(words) >= len(known.split(".")) and all(w == k or k.isupper() for w, k in
                                                          zip(words, known.split(".")))
               for known in LISTED) or any(known.startswith(path + ".") for known in LISTED)


def unsound(got):
    """What no output may have: a null without its reason, a reason that is no plain clause, a figure that
    `list measures` does not know, a missing family."""
    wrong, reasons = [], got.get("reasons", {})
    for path, value in leaves(got):
        if not is_listed(path):
            wrong.append("%s is not listed" % path)
        if (value is None) != (path in reasons):
            wrong.append("%s: %r, reason %r" % (path, value, reasons.get(path)))
    for path, reason in reasons.items():
        for tongue in ("en", "fr"):
            text = reason.get(tongue, "")
            if not text or text[0] != text[0].lower() or text.endswith("."):
                wrong.append("%s: %s: %r" % (path, tongue, text))
    wrong += ["%s is missing" % known for known in LISTED if known.split(".")[0] not in got]
    return wrong


def why(got, path):
    return got.get("reasons", {}).get(path, {}).get("en")


# ---- published figures --------------------------------------------------------------------------------

cases = {case["id"]: case for case in json.loads(read(os.path.join(HERE, "finance.json")))["cases"]}
same(set(cases), {"excel-npv-1", "excel-npv-2", "excel-irr", "irr-multiple-roots", "breakeven-volume",
                  "jv-three-partners"}, "none of the published cases is left out")


def case(id):
    return cases[id]["input"], cases[id]["expected"], cases[id]["tolerance"]["abs"]


given, want, tolerance = case("excel-npv-1")
got, run = measures({"rate": given["rate"], "cash-flows": given["cash_flows"]})
near(got.get("npv") and got["npv"] / (1 + given["rate"]), want["npv"],
     "excel-npv-1: a spreadsheet discounts the first flow too, so its figure is ours / 1.1", tolerance, run)
got, run = measures({"rate": given["rate"], "cash-flows": [0] + given["cash_flows"]})
near(got.get("npv"), want["npv"], "excel-npv-1: or ours of the flows one period later", tolerance, run)

given, want, tolerance = case("excel-npv-2")
got, run = measures({"rate": given["rate"], "cash-flows": given["cash_flows"]})
near(got.get("npv"), want["npv"], "excel-npv-2: net present value, the outlay not discounted", tolerance, run)

given, want, tolerance = case("excel-irr")
got, run = measures({"rate": "8 %", "cash-flows": given["cash_flows"]})
near({k: got.get(k) for k in ("irr", "irr-roots", "payback", "discounted-payback", "profitability-index")},
     {"irr": want["irr"], "irr-roots": [want["irr"]], "payback": want["payback"],
      "discounted-payback": want["discounted_payback_8pct"],
      "profitability-index": want["profitability_index_8pct"]},
     "excel-irr: rate of return, both paybacks, profitability index", tolerance, run)

given, want, tolerance = case("irr-multiple-roots")
got, run = measures({"rate": 0.1, "cash-flows": given["cash_flows"]})
near([got.get("irr", 0), got.get("irr-roots"), got.get("npv")], [None, want["roots"], want["npv_10pct"]],
     "irr-multiple-roots: 25 % and 400 %, so neither is given as the rate of return", tolerance, run)
same(why(got, "irr"), "several rates make the net present value 0 (irr-roots lists them)", "and the reason says so")

given, want, tolerance = case("breakeven-volume")
got, run = measures({"price": given["price"], "variable-cost": given["variable"], "fixed-costs": given["fixed"],
                     "volume": given["expected_volume"]})
units, margin = got.get("break-even", 0), got.get("safety-margin", 0)
near([units, margin], [want["break_even_units"], want["margin_of_safety"]], "breakeven-volume", tolerance, run)
near([units * given["price"], margin and 1 / margin], [want["break_even_revenue"], want["operating_leverage"]],
     "breakeven-volume: revenue and leverage follow from them", tolerance)

given, want, tolerance = case("jv-three-partners")
ids = {name: name.lower() for name in given["partners"]}
flows = {s: [-given["initial"]] + one["flows"] for s, one in given["scenarios"].items()}
JV = {"rate": given["discount_rate"],
      "capital": {ids[p]: one["capital"] for p, one in given["partners"].items()},
      "shares": {ids[p]: one["share"] for p, one in given["partners"].items()},
      "alone": {ids[p]: one["standalone_npv"] for p, one in given["partners"].items()},
      "scenarios": [{"id": s, "probability": one["p"], "cash-flows": flows[s]}
                    for s, one in given["scenarios"].items()]}
PARTNERS = [{"id": "a", "kind": "company"}, {"id": "b", "kind": "association"}, {"id": "c", "kind": "company"}]
got, run = measures(JV, partners=PARTNERS)
each = lambda values: {ids[p]: v for p, v in values.items()}
near({k: got.get(k) for k in ("scenarios", "expected", "worst", "loss-probability", "surplus", "transfers")},
     {"scenarios": {s: one["npv"] for s, one in want["scenarios"].items()}, "expected": want["expected_npv"],
      "worst": want["scenarios"]["low"]["npv"], "loss-probability": want["probability_of_loss"],
      "surplus": want["joint_surplus"], "transfers": each(want["transfer_needed"])},
     "jv-three-partners: the whole", tolerance, run)
partner = got.get("partner", {})
near({p: one["expected"] for p, one in partner.items()}, each(want["expected_partner_npv"]),
     "jv-three-partners: what each partner can expect", tolerance)
same({p: one["gain"] > 0 for p, one in partner.items()}, each(want["participation_ok"]),
     "jv-three-partners: who is better off in it")
near({p: one["worst"] for p, one in partner.items()},
     {ids[p]: min(one["partners"][p] for one in want["scenarios"].values()) for p in ids},
     "jv-three-partners: the worst scenario of each", tolerance)
same([p for p, one in partner.items() if one["worst"] < 0], [ids[p] for p in want["partners_losing_in_low"]],
     "jv-three-partners: who loses in it")
near({p: one["expected"] + got["transfers"][p] for p, one in partner.items()},
     each(want["equal_split_nash"]),
     "jv-three-partners: after the transfers each has alone and an equal part of the surplus", tolerance)
near([got.get("control"), got.get("by-kind")], [{"majority": ["a"], "blocking": ["a"]},
                                               {"company": 0.7, "association": 0.3}],
     "jv-three-partners: control and capital by kind", 1e-12)
same([why(got, k) for k in ("npv", "irr", "irr-roots", "payback", "discounted-payback", "profitability-index")],
     ["no cash flows are given, only scenarios"] * 6, "only scenarios: what is of the cash flows alone is null")
every(unsound(got), "jv-three-partners: nulls, reasons and names")

# ---- the rate -----------------------------------------------------------------------------------------

flows = [-40000, 8000, 9200, 10000, 12000, 14500]
texts = ["accord: dossier/1\nalliance: {name: x, date: 2024}\nventure: {rate: %s, cash-flows: %s}\n" % (rate, flows)
         for rate in ("0.08", "8 %", "8%", "8\u00a0%", "'8\u202f%'", "8.0 %", "8e-2")]
runs = [accord("measures", write(os.path.join(folder(), "v.yaml"), text)) for text in texts]
same([(run.status, run.out == runs[0].out) for run in runs], [(0, True)] * len(runs),
     "0.08, 8 % and however it is spaced are the same rate", *runs)
refused(dossier(venture={"rate": 8, "cash-flows": flows}),
        [("the discount rate is above 1, that is 100 %: 8 % is written 8 % or 0.08",
          "le taux d’actualisation dépasse 1, soit 100 % : 8 % s’écrit 8 % ou 0.08")], "8 without the sign")
got, run = measures({"rate": 1, "cash-flows": [-1, 2]})
near(got.get("npv"), 0, "1 is 100 %", 0, run)
got, run = measures({"rate": 0, "cash-flows": flows})
near(got.get("npv"), 13700, "0 is a rate", 0, run)
got, run = measures({"cash-flows": flows})
same([why(got, k) for k in ("npv", "discounted-payback", "profitability-index", "expected")],
     ["no discount rate is given"] * 4, "no rate: null with that reason", run)
every(unsound(got), "no rate: nulls, reasons and names")

# ---- one key at a time --------------------------------------------------------------------------------

HELD = [{"id": "ares", "kind": "social-economy", "capital": 51}, {"id": "gxo", "kind": "company", "capital": "49 %"},
        {"id": "city", "kind": "public-body"}]
got, run = measures({"legal-form": "SAS"}, partners=HELD)
near([got.get("control"), got.get("by-kind")], [{"majority": ["ares"], "blocking": ["ares", "gxo"]},
                                               {"social-economy": 0.51, "company": 0.49}],
     "legal form alone: control and kinds by the partners' capital", 1e-12, run)
same([k for k, v in leaves(got) if v is not None], ["control.majority", "control.blocking", "by-kind.social-economy",
                                                   "by-kind.company"], "and all the rest is null")
every(unsound(got), "legal form alone: nulls, reasons and names")
got, run = measures({"legal-form": "SAS", "capital": {"gxo": 20000, "city": 30000, "ares": 0}}, partners=HELD)
near(got.get("by-kind"), {"social-economy": 0, "company": 0.4, "public-body": 0.6}, "the section's capital goes before the partners'", 1e-12,
     run)
wrong = []
for section in ({}, {"rate": 0.1}, {"cash-flows": []}, {"scenarios": []}, {"capital": {}}, {"alone": {"gxo": 5}},
                {"shares": {"gxo": 1}}, {"price": 3}, {"volume": 3}, {"cash-flows": [5]}, {"cash-flows": [0]},
                {"scenarios": [{"id": "s"}]}, {"scenarios": [{"id": "s", "cash-flows": [-1, 2]}]}):
    for partners in ({}, {"partners": HELD}):
        got, run = measures(section, **partners)
        bad = unsound(got) if run.status == 0 else [run]
        wrong += ["%s %s: %s" % (section, partners, bad)] if bad else []
every(wrong, "any key alone, or none: a figure, or null with its reason")
got, run = measures({"alone": {"gxo": 5}}, partners=HELD)
same(got.get("partner"), {p: {"expected": None, "worst": None, "alone": a, "gain": None}
                          for p, a in (("ares", None), ("gxo", 5))},
     "alone is shown though nothing else is known; who has no part in the venture is left out", run)

# ---- rates of return ----------------------------------------------------------------------------------

def divide(a, b):
    """Quotient and remainder, coefficients upwards."""
    a, quotient = a[:], [Fraction(0)] * max(len(a) - len(b) + 1, 0)
    for k in reversed(range(len(quotient))):
        quotient[k] = a[k + len(b) - 1] / b[-1]
        for i, c in enumerate(b):
            a[k + i] -= quotient[k] * c
    a = a[:len(b) - 1]
    while a and a[-1] == 0:
        a.pop()
    return quotient, a


def scaled(p):
    most = max(map(abs, p), default=1)
    return [c / most for c in p]


def value(p, x):
    total = Fraction(0)
    for c in reversed(p):
        total = total * x + c
    return total


def changes(numbers):
    signs = [n > 0 for n in numbers if n != 0]
    return sum(a != b for a, b in zip(signs, signs[1:]))


def exact_rates(flows):
    """Every root above -1, by Sturm's theorem in fractions."""
    p = [Fraction(f) for f in reversed(flows)]  # in y = 1 + r
    while p and p[-1] == 0:
        p.pop()
    while p and p[0] == 0:
        p.pop(0)
    slope = lambda q: [i * c for i, c in enumerate(q)][1:]
    common, rest = p, slope(p)
    while rest:
        common, rest = rest, scaled(divide(common, rest)[1])
    if len(common) > 1:
        p = divide(p, common)[0]
    if len(p) < 2:
        return []
    chain = [p, slope(p)]
    while len(chain[-1]) > 1:
        chain.append(scaled([-c for c in divide(chain[-2], chain[-1])[1]]))
    found, most = [], 1 + max(abs(c / p[-1]) for c in p)
    count = lambda x: changes([value(q, x) for q in chain])
    spans = [(Fraction(0), most, count(Fraction(0)), count(most))]
    while spans:
        low, high, above, below = spans.pop()
        middle = (low + high) / 2
        if above - below > 1:
            here = count(middle)
            spans += [(low, middle, above, here), (middle, high, here, below)]
        elif above - below == 1:
            while high - low > Fraction(1, 10 ** 13) and value(p, high) != 0:
                middle = (low + high) / 2
                low, high = (middle, high) if value(p, middle) * value(p, high) < 0 else (low, middle)
            found.append(float(high - 1))
    return sorted(found)


def product(factors):
    p = [Fraction(1)]
    for factor in factors:
        longer = [Fraction(0)] * (len(p) + len(factor) - 1)
        for i, a in enumerate(p):
            for k, b in enumerate(factor):
                longer[i + k] += a * b
        p = longer
    return p


def with_roots(*rates):
    """Whole flows whose rates of return are these."""
    p = product([[-1 - Fraction(r), Fraction(1)] for r in rates])
    return [int(c * math.prod(f.denominator for f in map(Fraction, rates))) for c in reversed(p)]


def rates(flows):
    got, run = measures({"cash-flows": flows})
    return got.get("irr", 0), got.get("irr-roots", 0), why(got, "irr"), unsound(got) if got else [run]


draw = random.Random(1955)
wrong, several = [], 0
for i in range(150):
    if i % 3 == 0:
        flows = [draw.choice((-1, 1)) * draw.choice((0, 1, 1, 10)) * draw.randint(0, 999)
                 for _ in range(draw.randint(2, 10))]
    elif i % 3 == 1:
        flows = with_roots(*[Fraction(draw.randint(-15, 40), 20) for _ in range(draw.randint(1, 3))] *
                           draw.choice((1, 1, 2)))
        flows = [int(c) for c in product([[Fraction(f) for f in flows], [Fraction(draw.randint(1, 9))] *
                                          draw.randint(1, 3)])]
    else:
        flows = [-1000.0] + [round(draw.gauss(100, 400), 2) for _ in range(draw.randint(2, 9))]
    if max(map(abs, flows)) > 1e12 or not any(flows):
        continue
    irr, roots, reason, bad = rates(flows)
    want = exact_rates(flows)
    several += len(want) > 1
    good = is_near(roots, want, 1e-7) and (irr is None) == (len(want) != 1) and (irr is None or [irr] == roots)
    if not good or bad:
        wrong.append("%r: got %r %r, want %r %r" % (flows, irr, roots, want, bad))
every(wrong, "150 random flows, simple and multiple roots: the rates that Sturm's theorem counts")
ok(several > 20, "many of them with several rates", several)

wrong = []
for made in ((0.1, 0.1), (0, 0), (0.1, 0.1, 0.1), (-0.5, 0.2, 0.2), (0, 0, 0.25), (-0.5, -0.5), (4, 4, 0), (0.05, 0.05,
             0.05, 0.05), (-0.02, 0, 0.02), (0.1, 0.11), (0.1, 0.101, 0.102)):
    irr, roots, reason, bad = rates(with_roots(*[Fraction(str(r)) for r in made]))
    distinct = sorted(set(map(float, made)))
    if not is_near(roots, distinct, 1e-7) or not is_near(irr, distinct[0] if len(distinct) == 1 else None, 1e-7) or bad:
        wrong.append("%s: %s %s %s" % (made, irr, roots, bad))
every(wrong, "double, triple and fourfold roots, at 0, beside others, and roots that nearly meet")
irr, roots, reason, bad = rates([-1000.10, 2200.22, -1210.121])
near(irr, 0.1, "a double root of flows with cents", 1e-7, roots)
near(rates([-100, 30, -20, 150])[0], exact_rates([-100, 30, -20, 150])[0],
     "several changes of sign, and yet one rate: it is the rate of return", 1e-12)
near(rates([0, 0, -100, 110, 0])[0], 0.1, "zeros before and after move nothing", 1e-12)
near(rates([-100, 0, 0, 0, 50])[0], 0.5 ** 0.25 - 1, "a negative rate", 1e-12)
near(list(rates([-100, 60, 40])[:2]), [0, [0]], "rate 0, where only what was put in comes back", 0)
near(rates([-1, 1e12])[0], 1e12 - 1, "a huge rate", 1)
near(rates([100, -110])[0], 0.1, "a loan has a rate too", 1e-12)
for what, flows, roots, reason in (
        ("flows of one sign", [100, 50], [], "the cash flows never change sign"),
        ("a single flow", [-100], [], "the cash flows never change sign"),
        ("flows of 0", [0, 0, 0], None, "the cash flows never change sign"),
        ("flows without a rate", [100, -200, 150], [], "no rate makes the net present value 0")):
    irr, got, said, bad = rates(flows)
    same((irr, got, said, bad), (None, roots, reason, []), what + ": no rate of return, and why")

# The worth at the roots that are found, and a Descartes bound, where Sturm would take too long.
wrong = []
for i in range(12):
    flows = [-draw.randint(100, 5000)] + [draw.randint(-200, 400) - (draw.randint(0, 4000) if t % 10 == 0 else 0)
                                          for t in range(1, 61)]
    irr, roots, reason, bad = rates(flows)
    for root in roots:
        exact = sum(Fraction(f) / (1 + Fraction(root)) ** t for t, f in enumerate(flows))
        size = sum(abs(Fraction(f)) / (1 + Fraction(root)) ** t for t, f in enumerate(flows))
        if abs(exact) > size * Fraction(1, 10 ** 11):
            bad.append("%r: %r" % (root, float(exact)))
    worth = [sum(f / (1 + k / 200) ** t for t, f in enumerate(flows)) for k in range(-60, 600)]
    if len(roots) % 2 != changes(flows) % 2 or changes(worth) > len(roots) or bad:
        wrong.append("%r: %r %r" % (flows, roots, bad))
every(wrong, "60 periods with renewals: every root is one, and none that a fine scan sees is missing")
flows = [-1000] + [(-1) ** t * t for t in range(1, 62)]
same(rates(flows)[:3], (None, None, "the cash flows change sign several times over more than 60 periods: too many "
                        "to find every rate"), "61 periods with several changes of sign: null, with the limit")
ok(rates(flows[:-1])[1] is not None, "60 periods are within the limit")
near(rates([-1000] + [10] * 400)[0], 0.0097, "one change of sign: as many periods as you like", 1e-3)

# ---- payback and the index ----------------------------------------------------------------------------

for what, flows, payback in (
        ("earned back at the end of a period", [-100, 60, 40, 10], 2), ("within a period", [-100, 60, 80], 1.5),
        ("counted from the start, though the outlay is later", [0, -100, 200], 1.5),
        ("the first time counts", [-100, 200, -300, 50], 0.5), ("never", [-100, 60, 39], None),
        ("tenths that add up to 0 only nearly", [-0.3, 0.1, 0.1, 0.1, 0], 3), ("no outlay", [100, 50], None),
        ("never below 0", [100, -50, 5], None), ("an outlay alone", [-100], None)):
    got, run = measures({"cash-flows": flows, "rate": 0})
    near([got.get("payback", 0), got.get("discounted-payback", 0)], [payback, payback], "payback: " + what, 1e-12, run)
same([why(measures({"cash-flows": flows})[0], "payback") for flows in ([-100, 99], [100])],
     ["the outlay is never earned back",
      "the cash flows never add up to less than 0, so there is no outlay to earn back"],
     "payback: why there is none")
got, run = measures({"cash-flows": [0, -100, 200], "rate": 0})
same(why(got, "profitability-index"), "the first cash flow is no outlay",
     "no index without an outlay at the start", run)

# ---- break-even ---------------------------------------------------------------------------------------

BREAK = {"price": 50, "variable-cost": 30, "fixed-costs": 120000, "volume": 8000}
NO_MARGIN = "the price is not above the variable cost: no volume covers the fixed costs"
NOT_ALL = "price, variable cost and fixed costs are not all given"
for what, change, want, reasons in (
        ("price at the variable cost", {"price": 30}, [None, None], [NO_MARGIN] * 2),
        ("price below it", {"price": 1}, [None, None], [NO_MARGIN] * 2),
        ("no fixed costs", {"fixed-costs": 0}, [0, 1], [None, None]),
        ("below break-even", {"volume": 4000}, [6000, -0.5], [None, None]),
        ("no volume", {"volume": None}, [6000, None], [None, "no volume is given"]),
        ("a volume of 0", {"volume": 0}, [6000, None], [None, "the volume is 0"]),
        ("no variable cost", {"variable-cost": None}, [None, None], [NOT_ALL] * 2),
        ("too large", {"price": 1e-300, "variable-cost": 0, "fixed-costs": 1e12}, [None, None],
         ["the figure is too large to be written"] * 2)):
    got, run = measures({k: v for k, v in dict(BREAK, **change).items() if v is not None})
    near([[got.get("break-even", 0), got.get("safety-margin", 0)], [why(got, "break-even"), why(got, "safety-margin")],
          unsound(got) if got else [run]], [want, reasons, []], "break-even: " + what, 1e-12)

# ---- scenarios ----------------------------------------------------------------------------------------

def changed(**keys):
    return dict({k: v for k, v in JV.items() if keys.get(k, 0) is not None}, **{k: v for k, v in keys.items() if v
                                                                               is not None})


def scenario(i, **keys):
    listed = [dict(s) for s in JV["scenarios"]]
    listed[i] = {k: v for k, v in dict(listed[i], **keys).items() if v is not None}
    return changed(scenarios=listed)


OF_ODDS = ("expected", "loss-probability", "surplus", "transfers")
whole, _ = measures(JV, partners=PARTNERS)
ODDS = lambda sum: ("the probabilities of the scenarios add up to %s, not to 1" % sum, "les probabilités des scénarios font %s au lieu de 1" % sum)
refused(dossier(venture=scenario(0, probability=0.26), partners=PARTNERS), [ODDS("1.01")], "probabilities that do not add up to 1")
refused(dossier(venture=scenario(0, probability=25), partners=PARTNERS), [ODDS("25.75")], "percentages without the sign")
refused(dossier(venture=scenario(2, id="base"), partners=PARTNERS),
        [("two scenarios have the same id 'base'", "deux scénarios ont le même identifiant « base »")], "two scenarios of one name")
for what, section, nulls, reason in (
        ("a probability that is missing", scenario(1, probability=None), OF_ODDS,
         "the probability of a scenario is missing"),
        ("a scenario without flows", scenario(2, **{"cash-flows": None}), (*OF_ODDS, "worst", "partner.a.worst"),
         "the cash flows of a scenario are missing")):
    got, run = measures(section, partners=PARTNERS)
    same([why(got, path) for path in (*nulls, "partner.a.expected", "partner.a.gain")], [reason] * (len(nulls) + 2),
         "%s: null, with that reason" % what, run)
    every(unsound(got), what + ": nulls, reasons and names")
    if "worst" not in nulls:
        same([got.get(k) for k in ("worst", "scenarios")] + [got["partner"]["a"]["worst"]],
             [whole.get(k) for k in ("worst", "scenarios")] + [whole["partner"]["a"]["worst"]],
             what + ": what needs no probability is as before")
got, run = measures(scenario(2, **{"cash-flows": None}), partners=PARTNERS)
same([got.get("scenarios", {}).get("high", 0), got.get("scenarios", {}).get("low")], [None, whole["scenarios"]["low"]],
     "the scenarios that have flows keep their worth")
got, run = measures(changed(scenarios=[dict(s, probability="%g %%" % (100 * s["probability"]))
                                       for s in JV["scenarios"]]), partners=PARTNERS)
same(got, whole, "25 % and 0.25 are the same probability", run)
thirds = [dict(s, probability=1 / 3) for s in JV["scenarios"]]
got, run = measures(changed(scenarios=thirds), partners=PARTNERS)
near(got.get("loss-probability"), 1 / 3, "three thirds add up to 1", 1e-12, run)
got, run = measures({"rate": 0.1, "scenarios": [{"id": "even", "probability": 1, "cash-flows": [-110, 121]}]})
near([got.get("loss-probability"), got.get("scenarios")], [0, {"even": 0}], "what comes out even is no loss", 1e-12,
     run)
got, run = measures(changed(scenarios=None, **{"cash-flows": JV["scenarios"][1]["cash-flows"]}), partners=PARTNERS)
near([got.get(k, 0) for k in ("npv", "expected", "worst", "loss-probability", "scenarios")],
     [whole["scenarios"]["base"]] * 2 + [None, None, None], "without scenarios the cash flows are what is expected", 1e-12,
     run)
base = cases["jv-three-partners"]["expected"]["scenarios"]["base"]["partners"]
near({p: [one["expected"], one["worst"]] for p, one in got.get("partner", {}).items()},
     {ids[p]: [v, None] for p, v in base.items()}, "and partner by partner", 1e-9)
same([why(got, k) for k in ("worst", "partner.%s.worst" % next(iter(got["partner"])), "loss-probability", "scenarios")],
     ["no scenario is described"] * 4, "but nobody has thought of a worst case")
every(unsound(got), "without scenarios: nulls, reasons and names")

# ---- who carries and who receives ---------------------------------------------------------------------

got, run = measures(changed(shares=None), partners=PARTNERS)
near({p: one["expected"] for p, one in got.get("partner", {}).items()},
     {p: whole["expected"] * c / 1000 for p, c in JV["capital"].items()}, "no shares: as the capital", 1e-9, run)
got, run = measures(changed(capital={"a": 0.6, "b": 0.3, "c": 0.1}, shares={"a": 500, "b": 300, "c": 200}),
                    partners=PARTNERS)
near(got, whole, "amounts or shares, only ratios count", 1e-9, run)
got, run = measures(changed(capital=None), partners=[dict(p, capital=c) for p, c in zip(PARTNERS, (600, 300, 100))])
same(got, whole, "no capital in the section: the partners'", run)
got, run = measures(changed(capital=None), partners=PARTNERS)
same([why(got, k) for k in ("partner.a.expected", "partner.b.worst", "partner.c.gain", "surplus", "transfers",
                            "control.majority", "control.blocking", "by-kind")], ["nobody’s capital is stated"] * 8,
     "no capital at all: null, with that reason", run)
same([got.get("expected"), got["partner"]["a"]["alone"]], [whole["expected"], 40], "and the rest is given")
every(unsound(got), "no capital: nulls, reasons and names")
nothing_down = [dict(s, **{"cash-flows": [0] + s["cash-flows"][1:]}) for s in JV["scenarios"]]
got, run = measures(changed(capital=None, scenarios=nothing_down), partners=PARTNERS)
near({p: one["expected"] for p, one in got.get("partner", {}).items()},
     {p: (whole["expected"] + 1000) * s for p, s in JV["shares"].items()},
     "where nothing is put in at the start, no capital is needed", 1e-9, run)
got, run = measures(changed(alone={"a": 40, "b": 10}), partners=PARTNERS)
same([why(got, k) for k in ("partner.c.alone", "partner.c.gain", "surplus", "transfers")],
     ["what it would have without the alliance is not stated"] * 2 +
     ["what each partner would have without the alliance is not stated for all of them"] * 2,
     "one partner's alone is missing: its gain and what is of all are null", run)
near(got["partner"]["a"], whole["partner"]["a"], "the others' gain is given", 0)
every(unsound(got), "one partner's alone is missing: nulls, reasons and names")
for what, section, path, reason in (
        ("capital of 0", changed(capital={"a": 0, "b": 0}), "control.majority", "the capital adds up to 0"),
        ("shares of 0", changed(shares={"a": 0}), "partner.a.worst", "the shares of the later flows add up to 0"),
        ("percentages of the capital that leave somebody out", changed(capital={"a": "45 %", "b": "40 %"}),
         "by-kind", "the percentages of the capital do not add up to 100 %"),
        ("percentages of the flows that leave somebody out", changed(shares={"a": "45 %", "b": "40 %"}),
         "partner.b.expected", "the percentages of the later flows do not add up to 100 %")):
    got, run = measures(section, partners=PARTNERS)
    same(why(got, path), reason, what + ": null, with that reason", run)
    every(unsound(got), what + ": nulls, reasons and names")
got, run = measures({"capital": {"a": "33 %", "b": "33 %", "c": "33 %"}}, partners=PARTNERS)
near([got.get("control"), got.get("by-kind", {}).get("company")], [{"majority": [], "blocking": []}, 0.66],
     "rounded percentages are whole, and given as written; a third blocks nothing", 1e-12, run)
for held, why_not in (({"a": "50 %", "b": "49.2 %"}, None), ({"a": 0.5, "b": 0.492}, None), ({"a": 500, "b": 500}, "c"),
                      ({"a": 51, "c": 30}, "b"), ({"a": 30, "b": "30 %", "c": "20 %"}, "%")):
    wanted = {None: None, "%": "the percentages of the capital do not add up to 100 %"}.get(
        why_not, "the capital of '%s' is not stated (0 where it holds none)" % why_not)
    got, run = measures({"capital": held}, partners=PARTNERS)
    same(why(got, "by-kind"), wanted, "%s: silence is not 0" % held, run)
    same(why(got, "control.majority"), None if why_not == "%" else wanted, "%s: nor a majority" % held, run)
    same((got.get("control") or {}).get("majority"), None if wanted and why_not != "%" else [],
         "%s: nobody is told to hold the majority" % held, run)
    at_partners = [dict(p, capital=held[p["id"]]) if p["id"] in held else p for p in PARTNERS]
    again, run = measures({"legal-form": "SAS"}, partners=at_partners)
    same([again.get("control"), again.get("by-kind")], [got.get("control"), got.get("by-kind")],
         "%s: the same where the partners say it" % held, run)
for held, majority, blocking in (({"a": "75 %"}, ["a"], ["a"]), ({"a": "45 %", "b": "40 %"}, [], ["a", "b"]),
                                 ({"a": "60 %", "b": 3}, ["a"], None), ({"a": "60 %"}, ["a"], None),
                                 ({"a": "40 %"}, None, None), ({"a": "80 %", "b": "80 %"}, None, None)):
    got, run = measures({"capital": held}, partners=PARTNERS)
    same(got.get("control"), {"majority": majority, "blocking": blocking},
         "%s: control as far as those who are not named cannot change it" % held, run)
got, run = measures({"capital": {"a": 0.1, "b": 0.1, "c": 0.1}}, partners=PARTNERS)
same(got.get("control"), {"majority": [], "blocking": []},
     "a third is not more than a third, whatever rounding says", run)
got, run = measures({"capital": {"a": 50, "b": 50}}, partners=PARTNERS)
same(got.get("control"), {"majority": [], "blocking": ["a", "b"]}, "half is no majority", run)
got, run = measures({"capital": {"a": 1, "b": 2}}, partners=[{"id": "a"}, {"id": "b", "kind": "company"}])
same([got.get("by-kind", 0), why(got, "by-kind")], [None, "the kind of a partner that holds capital is not stated"],
     "a holder without a kind: no capital by kind", run)
got, run = measures(changed(capital={"a": 600, "b": 300, "c": 0}), partners=PARTNERS)
near([got["partner"]["c"]["expected"], got["by-kind"]], [(whole["expected"] + 1000) * 0.2,
                                                         {"company": 2 / 3, "association": 1 / 3}],
     "a partner may receive without having put in", 1e-9, run)

# ---- random ventures ----------------------------------------------------------------------------------

def exact(section, partners):
    """The same figures in fractions."""
    F = lambda x: Fraction(str(x))
    rate = F(section["rate"])
    ids = list(dict.fromkeys([*section["capital"], *section["shares"], *section["alone"]]))
    part = lambda key, p: F(section[key].get(p, 0)) / sum(map(F, section[key].values()))
    later = [sum(F(f) / (1 + rate) ** t for t, f in enumerate(s["cash-flows"]) if t) for s in section["scenarios"]]
    first = [F(s["cash-flows"][0]) for s in section["scenarios"]]
    odds = [F(s["probability"]) for s in section["scenarios"]]
    of = {p: [part("capital", p) * a + part("shares", p) * b for a, b in zip(first, later)] for p in ids}
    npv = [a + b for a, b in zip(first, later)]
    mean = lambda values: sum(o * v for o, v in zip(odds, values))
    surplus = mean(npv) - sum(F(section["alone"][p]) for p in ids)
    kinds = {}
    for one in partners:
        if one["id"] in section["capital"]:
            kinds[one["kind"]] = kinds.get(one["kind"], 0) + part("capital", one["id"])
    made = {"scenarios": {s["id"]: v for s, v in zip(section["scenarios"], npv)}, "expected": mean(npv),
            "worst": min(npv), "loss-probability": sum(o for o, v in zip(odds, npv) if v < 0), "surplus": surplus,
            "partner": {p: {"expected": mean(of[p]), "worst": min(of[p]), "alone": F(section["alone"][p]),
                            "gain": mean(of[p]) - F(section["alone"][p])} for p in ids},
            "transfers": {p: F(section["alone"][p]) + surplus / len(ids) - mean(of[p]) for p in ids},
            "by-kind": kinds}
    control = {"majority": [p for p in ids if part("capital", p) > Fraction(1, 2)],
               "blocking": [p for p in ids if part("capital", p) > Fraction(1, 3)]}
    return dict(floats(made), control=control)


def floats(tree):
    return {k: floats(v) if isinstance(v, dict) else float(v) for k, v in tree.items()}


def random_venture(partners, scenarios, periods):
    ids = ["p%d" % i for i in range(partners)]
    kinds = ("company", "association", "social-economy", "public-body")
    odds = [draw.randint(0, 9) for _ in range(scenarios - 1)] + [1]
    odds = [round(o / sum(odds), 3) for o in odds]
    odds[-1] = round(1 - sum(odds[:-1]), 3)
    held, nothing = draw.sample(ids, draw.randint(1, partners)), {p: 0 for p in ids}
    flow = lambda: round(draw.gauss(100, 300), 2)
    return {"rate": draw.randint(0, 30) / 100,
            "capital": dict(nothing, **{p: draw.randint(0 if i else 102, 999) for i, p in enumerate(held)}),
            "shares": dict(nothing, **{p: draw.randint(1, 20) / 10
                                       for p in draw.sample(ids, draw.randint(1, partners))}),
            "alone": {p: draw.randint(-50, 200) for p in ids},
            "scenarios": [{"id": "s%d" % i, "probability": o, "cash-flows": [-draw.randint(0, 900)] +
                           [flow() for _ in range(draw.randint(0, periods))]} for i, o in enumerate(odds)]
            }, [{"id": p, "kind": draw.choice(kinds)} for p in ids]


wrong, moved = [], []
for i in range(60):
    section, partners = random_venture(draw.randint(1, 6), draw.randint(1, 6), 8)
    got, run = measures(section, partners=partners)
    want = exact(section, partners) if got else {}
    bad = ["%s: got %r, want %r" % (k, got.get(k), v) for k, v in want.items() if not is_near(got.get(k), v, 1e-8)]
    bad += unsound(got) if got else [run]
    wrong += ["%s\n  %s" % (json.dumps(section), "\n  ".join(map(str, bad)))] if bad else []
    turned = {k: dict(draw.sample(list(v.items()), len(v))) if isinstance(v, dict) else
              draw.sample(v, len(v)) if k == "scenarios" else v for k, v in section.items()}
    again, run = measures(turned, partners=draw.sample(partners, len(partners)))
    alike = lambda tree: dict(tree, control={k: sorted(v) for k, v in tree["control"].items()})
    moved += [json.dumps(section)] if not got or alike(got) != alike(again) else []
every(wrong, "60 random ventures: as computed in fractions")
every(moved, "in any order of partners and scenarios: the same figures to the last digit")

# ---- refused where it stands --------------------------------------------------------------------------

for what, section in (("a negative rate", {"rate": -0.1}), ("a rate above 100 %", {"rate": "101 %"}),
                      ("a word as a flow", {"cash-flows": [1, "two"]}), ("an empty flow", {"cash-flows": [1, None]}),
                      ("a huge flow", {"cash-flows": [1e13]}), ("negative capital", {"capital": {"a": -1}}),
                      ("a negative share", {"shares": {"a": -1}}), ("a negative price", {"price": -1}),
                      ("a percentage of units", {"volume": "8 %"}), ("an unknown partner", {"capital": {"zed": 1}}),
                      ("an unknown partner alone", {"alone": {"zed": 1}}),
                      ("a scenario without id", {"scenarios": [{"cash-flows": [1]}]}),
                      ("a negative probability", {"scenarios": [{"id": "s", "probability": -0.1}]}),
                      ("a French key", {"taux": 0.08})):
    run = accord("measures", write(os.path.join(folder(), "v.yaml"), dossier(venture=section, partners=PARTNERS)))
    ok(run.status == 2 and not run.raw and re.search(r"v\.yaml:\d+:\d+: error: ", run.err),
       what + " is refused where it stands", run)
wrong = []
for french, meant in (("taux", "rate"), ("flux", "cash-flows"), ("scénarios", "scenarios"), ("parts", "shares"),
                      ("seul", "alone"), ("prix", "price"), ("coût-variable", "variable-cost"),
                      ("coûts-fixes", "fixed-costs"), ("forme-juridique", "legal-form")):
    run = accord("measures", "--lang", "fr", write(os.path.join(folder(), "v.yaml"), dossier(venture={french: 1})))
    wrong += [] if run.status == 2 and meant in run.err else ["%s: %s" % (french, run)]
every(wrong, "a French key is led to ours")

# ---- large --------------------------------------------------------------------------------------------

def large(partners, scenarios, periods):
    ids = ["p%04d" % i for i in range(partners)]
    flows = lambda: [-draw.randint(500, 5000)] + [draw.randint(-300, 500) for _ in range(periods)]
    return {"rate": "7 %", "capital": {p: draw.randint(1, 99) for p in ids}, "shares": {p: draw.randint(1, 99)
                                                                                       for p in ids},
            "alone": {p: draw.randint(-9, 9) for p in ids}, "cash-flows": flows(),
            "scenarios": [{"id": "s%d" % i, "probability": 1 / scenarios, "cash-flows": flows()}
                          for i in range(scenarios)]}


section = large(60, 100, 60)
got, run = measures(section)
want = exact(dict(section, rate=0.07, scenarios=[dict(s, probability=Fraction(1, 100)) for s in section["scenarios"]]),
             []) if got else {}
near({k: got.get(k) for k in ("expected", "worst", "partner", "transfers", "scenarios", "loss-probability")},
     {k: want.get(k) for k in ("expected", "worst", "partner", "transfers", "scenarios", "loss-probability")},
     "60 partners, 100 scenarios, 60 periods: as in fractions (%.2f s)" % run.seconds, 1e-7)
got, run = measures(large(1000, 1000, 4))
ok(got and len(got["partner"]) == 1000 and got["worst"] is not None, "1,000 partners and 1,000 scenarios (%.2f s)"
   % run.seconds, run)
got, run = measures(large(1001, 2, 2))
same([why(got, k) for k in ("partner", "surplus", "transfers", "control.majority", "by-kind")],
     ["more than 1,000 partners in the venture"] * 5, "more partners: null, with the limit", run)
ok(got.get("expected") is not None, "and the whole is given")
got, run = measures(large(2, 1001, 2))
same([why(got, k) for k in ("scenarios", "expected", "worst", "loss-probability", "partner.p0000.gain", "surplus")],
     ["more than 1,000 scenarios"] * 6, "more scenarios: null, with the limit", run)
ok(got.get("npv") is not None, "and the cash flows are weighed")
every(unsound(got), "beyond the limits: nulls, reasons and names")
got, run = measures({"rate": 0.01, "cash-flows": [-1000] + [20] * 100000})
near([got.get("npv"), got.get("irr"), got.get("payback")], [1000, 0.02, 50], "100,000 periods (%.2f s)" % run.seconds,
     1e-9, run)
got, run = measures({"rate": 0.1, "cash-flows": [1e12, -1e12] * 30 + [1e-300], "alone": {"a": 1e12, "b": -1e12}})
ok(run.status == 0 and not unsound(got), "the largest and the smallest amounts", run, unsound(got))
got, run = measures({"cash-flows": [-1e-300, 1e12]})
same([why(got, "irr"), why(got, "irr-roots")], ["the figure is too large to be written"] * 2,
     "a rate beyond every double: null, with that reason", run)

done()

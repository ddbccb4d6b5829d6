#!/usr/bin/env python3
"""What partners bring in, through `accord measures`: the shared cases, then the odd ones, then random ones
computed here in fractions, then the large ones."""

import os
import random
import re
import sys
from fractions import Fraction

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from support import *

HERE = os.path.dirname(os.path.abspath(__file__))
QUICK = 10  # seconds that nothing here comes near
OF_MONEY = ("shares", "hhi", "hhi-normalised", "effective", "gini", "largest")


def measures(section, *options, **keys):
    made = dossier(contributions=section, **keys)
    return accord("measures", "--to", "json", *options, write(os.path.join(folder(), "given.yaml"), made),
                  timeout=QUICK)


def figures(section, **keys):
    """The measures, or an empty map, and the run."""
    run = measures(section, **keys)
    return (run.json()["contributions"] if run.status == 0 else {}), run


def null(got, path, why, name):
    """One figure is null, for this reason, which stands in both languages."""
    at = got
    for key in path.split("."):
        at = at.get(key, "absent") if isinstance(at, dict) else "absent"
    said = got.get("reasons", {}).get(path, {})
    ok(at is None and why in said.get("en", "") and said.get("fr") and said["fr"] != said["en"], name, at, said)


# ---- the shared cases ---------------------------------------------------------------------------------

for case in json.loads(read(os.path.join(HERE, "concentration.json")))["cases"]:
    amounts, want = case["input"]["shares"], case["expected"]
    got, run = figures({"p%d" % i: v for i, v in enumerate(amounts)})
    expected = {"hhi": want["hhi"], "effective": want["effective_number"], "gini": want["gini"],
                "hhi-normalised": want.get("hhi_normalised"), "largest": want.get("cr1")}
    near({k: got.get(k) for k in expected}, expected, case["id"], case["tolerance"]["abs"], run)
    shares = {"p%d" % i: v / want["total"] for i, v in enumerate(amounts)} if want["total"] else None
    near(got.get("shares"), shares, case["id"] + ": shares", 1e-12)

# ---- the odd ones -------------------------------------------------------------------------------------

for section, why in (({}, "no partner states how much money"),
                     ({"a": {"gifts": ["skills"]}}, "no partner states how much money"),
                     ({"a": {}}, "no partner states how much money"),
                     ({"a": 0, "b": {"money": 0}}, "nothing to share")):
    got, run = figures(section)
    for key in OF_MONEY:
        null(got, key, why, "%s: %s is null" % (json.dumps(section), key))

got, run = figures({"alone": 250})
near({k: got.get(k) for k in OF_MONEY}, {"shares": {"alone": 1}, "hhi": 1, "hhi-normalised": None, "effective": 1,
                                         "gini": 0, "largest": 1}, "one contributor", 1e-12, run)
null(got, "hhi-normalised", "only one partner", "one contributor: nothing to normalise by")

got, run = figures({"a": 30, "b": {"money": 10}, "silent": {"gifts": ["premises"]}, "nothing": {"money": 0}})
near(got.get("shares"), {"a": 0.75, "b": 0.25, "nothing": 0},
     "money not stated is left out, 0 counts, short and long forms are the same", 1e-12, run)
near([got.get("hhi"), got.get("hhi-normalised"), got.get("gini")], [0.625, (0.625 - 1 / 3) / (2 / 3), 0.5],
     "three contributors count, not four", 1e-12)
near([figures({"a": 0.1, "b": 0.1, "c": 0.1})[0].get(k) for k in ("hhi-normalised", "gini")], [0, 0],
     "equal amounts: exactly even", 0)
near(figures({"a": 1e12, "b": 0.000001})[0].get("shares"), {"a": 1, "b": 1e-18}, "amounts far apart", 1e-18)

# ---- gifts --------------------------------------------------------------------------------------------

got, run = figures({"a": {"money": 1, "gifts": ["skills", "la salle du mardi", "skills"]},
                    "b": {"gifts": [{"en": "a van", "fr": "un camion"}, "51"]}, "c": {"gifts": []}, "d": 3})
same(got.get("gifts"), {"a": ["skills", "la salle du mardi", "skills"],
                        "b": [{"en": "a van", "fr": "un camion"}, "51"], "c": []}, "gifts stand as they are written", run)
got, run = figures({"a": 1, "b": 2})
null(got, "gifts", "besides money", "nobody states a gift")

# ---- random ones --------------------------------------------------------------------------------------

draw = random.Random(1945)


def counted(amounts):
    """The same in fractions, from the definitions."""
    x = [Fraction(str(a)) for a in amounts]
    n, total = len(x), sum(x)
    s = [a / total for a in x]
    hhi = sum(v * v for v in s)
    return {"hhi": hhi, "effective": 1 / hhi, "largest": max(s),
            "hhi-normalised": (hhi - Fraction(1, n)) / (1 - Fraction(1, n)) if n > 1 else None,
            "gini": sum(abs(a - b) for a in x for b in x) / (2 * n * total)}


wrong, moved = [], []
for i in range(60):
    n = draw.randint(1, 9)
    amounts = [draw.choice((0, 1, 1, draw.randint(1, 50), draw.randint(1, 10 ** 6) / 100)) for _ in range(n)]
    if not any(amounts):
        continue
    section = {"p%d" % k: a for k, a in enumerate(amounts)}
    got, run = figures(section)
    want = {k: None if v is None else float(v) for k, v in counted(amounts).items()}
    if not is_near({k: got.get(k) for k in want}, want, 1e-12):
        wrong.append("%r: got %r, want %r" % (amounts, got, want))
    items = list(section.items())
    draw.shuffle(items)
    if figures(dict(items))[0] != got:
        moved.append(json.dumps(items))
every(wrong, "random contributions: as computed in fractions")
every(moved, "in any order of the partners the same figures, to the last bit")

# ---- what is refused ----------------------------------------------------------------------------------

for what, entry in (("a negative amount", -1), ("a word as amount", "beaucoup"), ("a negative amount of money", {"money": -3}),
                    ("an amount beyond all", 1e13), ("gifts that are no list", {"gifts": "skills"}),
                    ("an unknown key", {"argent": 3}), ("a list in place of a gift", {"gifts": [["skills"]]})):
    run = measures({"a": entry}, partners=[{"id": "a"}])
    ok(run.status == 2 and not run.raw and re.search(r"given\.yaml:\d+:\d+: error: ", run.err), what + " is refused", run)
run = measures({"nobody": 1}, partners=[{"id": "a"}])
ok(run.status == 2 and "nobody" in run.err, "an unknown partner is refused", run)
run = measures({"a": {"argent": 3}}, partners=[{"id": "a"}])
ok("money" in run.err, "argent: money is meant", run)

# ---- the large ones -----------------------------------------------------------------------------------

partners = [{"id": "p%d" % i} for i in range(1000)]
got, run = figures({p["id"]: {"money": i, "gifts": ["skills"] * 20} for i, p in enumerate(partners)}, partners=partners)
near(got.get("gini"), 1 / 3 + 1 / 3000, "1,000 partners", 1e-9, run)
same(sum(map(len, (got.get("gifts") or {}).values())), 20000, "20,000 gifts")
got, run = figures({"p%d" % i: {"money": 1, "gifts": ["skills"] * 5} for i in range(5001)})
for key in (*OF_MONEY, "gifts"):
    null(got, key, "more than 5,000 contributors", "5,001 contributors: %s is null" % key)
got, run = figures({"p%d" % i: {"money": 1, "gifts": ["skills"] * 5} for i in range(5000)})
near(got.get("effective"), 5000, "5,000 contributors", 1e-6, run)
null(got, "gifts", "more than 20,000", "25,000 gifts: null")
run = accord("show", "contributions")
ok(run.status == 0 and all(key in run.out for key in (*OF_MONEY, "gifts")), "every figure has its page", run)

done()

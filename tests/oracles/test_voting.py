#!/usr/bin/env python3
"""Voting power through `accord measures`: published games, then random ones counted here coalition by
coalition, then the large and the odd ones."""

import itertools
import math
import os
import random
import sys
from fractions import Fraction

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from support import *

HERE = os.path.dirname(os.path.abspath(__file__))
QUICK = 10  # seconds that nothing here comes near


def measures(decisions, *options, **keys):
    made = dossier(governance={"decisions": decisions}, **keys)
    return accord("measures", "--to", "json", *options, write(os.path.join(folder(), "votes.yaml"), made),
                  timeout=QUICK)


def power(decisions, **keys):
    """The measures of the decisions, or None, with the run."""
    result = measures(decisions, **keys)
    return (result.json()["governance"] if result.status == 0 else None), result


# ---- counted here -------------------------------------------------------------------------------------

def count(members, wins):
    """Every figure of a small game, coalition by coalition."""
    n, winning = len(members), 0
    swings, shapley = {m: 0 for m in members}, {m: Fraction(0) for m in members}
    sizes, blocking = [], []
    for bits in itertools.product((False, True), repeat=n):
        inside = {m for m, b in zip(members, bits) if b}
        if not wins(inside):
            continue
        winning += 1
        sizes.append(len(inside))
        for m in inside:
            if not wins(inside - {m}):
                swings[m] += 1
                k = len(inside) - 1
                shapley[m] += Fraction(math.factorial(k) * math.factorial(n - k - 1), math.factorial(n))
    for bits in itertools.product((False, True), repeat=n):
        outside = {m for m, b in zip(members, bits) if not b}
        if not wins(outside):
            blocking.append(sum(bits))
    return figures(members, winning, 2 ** n - winning, swings, shapley, min(sizes, default=None),
                   min(blocking, default=None))


def figures(members, winning, losing, swings, shapley, smallest, blocking):
    total, half = sum(swings.values()), (winning + losing) // 2
    by = lambda divisor: {m: float(Fraction(swings[m], divisor)) if divisor else 0.0 for m in members}
    return {
        "shapley-shubik": {m: float(shapley[m]) for m in members},
        "banzhaf": by(total),
        "banzhaf-absolute": by(half),
        "coleman": {"act": winning / (winning + losing), "prevent": by(winning) if winning else None,
                    "initiate": by(losing) if losing else None},
        "veto-players": [m for m in members if winning and swings[m] == winning],
        "dictators": [m for m in members if swings[m] == half],
        "dummies": [m for m in members if swings[m] == 0],
        "smallest-winning": smallest,
        "smallest-blocking": blocking,
        "deadlock": losing / (winning + losing),
    }


def differences(got, want, tolerance=1e-12):
    return ["%s: got %r, want %r" % (key, got.get(key), value) for key, value in want.items()
            if not is_near(got.get(key), value, tolerance)]


# ---- published games ----------------------------------------------------------------------------------

cases = json.loads(read(os.path.join(HERE, "voting_power.json")))["cases"]
left_out = {case["id"] for case in cases if "colleges" not in case["input"]}
same(left_out, {"us-federal-1789", "us-federal-no-vp"},
     "only the two compound rules of 537 members cannot be said in colleges and vetoes")

for case in cases:
    if case["id"] in left_out:
        continue
    players = ["m-" + name.lower() for name in case["input"]["players"]]
    want = case["expected"]
    colleges = [{"id": "c%d" % i, "quota": c["quota"], "votes": dict(zip(players, c["weights"]))}
                for i, c in enumerate(case["input"]["colleges"])]
    got, run = power([{"id": "motion", "colleges": colleges}])
    listed = lambda key: [players[i] for i in want[key]]
    each = lambda values: None if values is None else dict(zip(players, values))
    expected = {"kind": "ordinary", "shapley-shubik": each([float(Fraction(x))
                                                            for x in want["shapley_shubik_exact"]]),
                "banzhaf": each(want["banzhaf_normalised"]), "banzhaf-absolute": each(want["banzhaf_absolute"]),
                "coleman": {"act": want["coleman_act"], "prevent": each(want["coleman_prevent"]),
                            "initiate": each(want["coleman_initiate"])}, "veto-players": listed("veto_players"),
                "dictators": listed("dictators"), "dummies": listed("dummies"), "deadlock": 1 - want["coleman_act"],
                }
    wrong = differences(got["decisions"]["motion"], expected, case["tolerance"]["abs"]) if got else [run]
    ok(not wrong, "%s: as published" % case["id"], *wrong)

# ---- random games -------------------------------------------------------------------------------------

WORDS = {"majority": Fraction(1, 2), "two-thirds": Fraction(2, 3), "three-quarters": Fraction(3, 4),
         "unanimity": Fraction(1)}
draw = random.Random(1965)


def random_decision(i):
    members, colleges = ["m%d" % k for k in range(draw.randint(1, 6))], []
    for c in range(draw.randint(1, 3)):
        voters = draw.sample(members, draw.randint(1, len(members)))
        step = draw.choice((1, 1, 0.5, 0.1))
        votes = {m: round(draw.randint(0, 9) * step, 1) for m in voters}
        total = sum(Fraction(str(v)) for v in votes.values())
        quota = draw.choice((*WORDS, "number", "number")) if total else "number"
        if quota == "number":
            quota = float(draw.randint(0, int(total) + 1))
        colleges.append({"id": "c%d" % c, "quota": quota, "votes": votes})
    vetoes = draw.sample(members, draw.choice((0, 0, 0, 1, 2)) % (len(members) + 1))
    return {"id": "d%d" % i, "colleges": colleges, "vetoes": vetoes}


def passes(decision, yes):
    for college in decision["colleges"]:
        votes = {m: Fraction(str(v)) for m, v in college["votes"].items()}
        total, got, quota = sum(votes.values()), sum((v for m, v in votes.items() if m in yes),
                                                     Fraction(0)), college["quota"]
        if quota == "majority" and not got > total / 2:
            return False
        if quota in WORDS and quota != "majority" and not got >= WORDS[quota] * total:
            return False
        if quota not in WORDS and not got >= Fraction(str(quota)):
            return False
    return all(m in yes for m in decision["vetoes"])


def members_of(decision):
    seen = [m for c in decision["colleges"] for m in c["votes"]] + decision["vetoes"]
    return list(dict.fromkeys(seen))


games = [random_decision(i) for i in range(150)]
got, run = power(games)
wrong = [] if got else [run]
for game in games if got else ():
    bad = differences(got["decisions"][game["id"]], count(members_of(game), lambda yes: passes(game, yes)))
    wrong += ["%s\n  %s" % (json.dumps(game), "\n  ".join(bad))] if bad else []
every(wrong, "150 random games with colleges, vetoes, words and fractions: as counted coalition by coalition")
if got:
    near(got["deadlock"], max(d["deadlock"] for d in got["decisions"].values()),
         "the largest deadlock stands over all decisions")

# ---- the gap between power and what is brought in -----------------------------------------------------

jv = [{"id": "budget", "colleges": [{"id": "c", "quota": "majority", "votes": "capital"}]},
      {"id": "statutes", "kind": "reserved", "vetoes": ["b"],
       "colleges": [{"id": "c", "quota": "majority", "votes": "capital"}]}]
partners = [{"id": "a", "capital": 60}, {"id": "b", "capital": "40 %"}]
got, run = power(jv, partners=partners)
near(got and {k: d["power-gap"] for k, d in got["decisions"].items()}, {"budget": 0.4, "statutes": 0.1},
     "power gap against the capital", 1e-12, run)
near(got and got["power-gap"], 0.4, "the largest gap stands over all decisions")
same(got and [d["kind"] for d in got["decisions"].values()], ["ordinary", "reserved"],
     "kinds, ordinary when it is not said")
same(got and got["decisions"]["statutes"]["veto-players"], ["a", "b"], "a veto holder is a veto player")
got, run = power([{"id": "d", "colleges": [{"id": "c", "quota": 2, "votes": {"a": 1, "b": 1}}]}])
same(got and (got["decisions"]["d"]["power-gap"], got["power-gap"]), (None, None),
     "without capital nor contributions there is no gap", run)
ok(got and got.get("reasons", {}).get("power-gap", {}).get("fr") and got["reasons"]["power-gap"].get("en"),
   "and the reason stands in both languages", run)

# ---- consensus, quota 0, a quota out of reach, negative -----------------------------------------------

run = accord("measures", "--to", "json", write(os.path.join(folder(), "d.yaml"),
                                               dossier(governance={"mode": "consensus",
                                                                   "decisions": [{"id": "d", "colleges": []}]})))
got = run.json()["governance"] if run.status == 0 else {}
ok(got.get("decisions", 0) is None and got.get("deadlock", 0) is None and got.get("power-gap", 0) is None,
   "consensus: no figures", run)
same(got.get("reasons", {}).get("decisions"), {"en": "no vote", "fr": "pas de vote"},
     "consensus: the reason is that there is no vote", run)

got, run = power([{"id": "d", "colleges": [{"id": "c", "quota": 0, "votes": {"a": 2, "b": 1}}]}])
d = got["decisions"]["d"] if got else {}
near({k: d.get(k) for k in ("shapley-shubik", "banzhaf", "dummies", "deadlock", "veto-players", "dictators")},
     {"shapley-shubik": {"a": 0, "b": 0}, "banzhaf": {"a": 0, "b": 0}, "dummies": ["a", "b"], "deadlock": 0,
      "veto-players": [], "dictators": []}, "quota 0 always passes", 1e-12, run)
near(d.get("coleman"), {"act": 1, "prevent": {"a": 0, "b": 0}, "initiate": None},
     "quota 0: there is nothing to initiate", 1e-12, run)
ok(got and any("initiate" in path for path in got.get("reasons", {})), "quota 0: the reason of the null is given",
   run)

got, run = power([{"id": "d", "colleges": [{"id": "c", "quota": 4, "votes": {"a": 1, "b": 1, "c": 1}}]}])
d = got["decisions"]["d"] if got else {}
near([d.get("deadlock"), d.get("coleman", {}).get("act"), d.get("coleman", {}).get("prevent"),
      d.get("smallest-winning"), d.get("smallest-blocking")], [1, 0, None, None, 0],
     "a quota out of reach can never decide", 1e-12, run)
ok(got and any("prevent" in path for path in got.get("reasons", {})), "and says so", run)

for what, decision in (("a negative quota", {"id": "d", "colleges": [{"quota": -1, "votes": {"a": 1}}]}),
                       ("a negative weight", {"id": "d", "colleges": [{"quota": 1, "votes": {"a": -1}}]}),
                       ("an unknown word as quota", {"id": "d",
                                                     "colleges": [{"quota": "most", "votes": {"a": 1}}]})):
    run = measures([decision])
    ok(run.status == 2 and not run.raw and re.search(r"votes\.yaml:\d+:\d+: error: ", run.err),
       what + " is refused where it stands", run)

# ---- many members -------------------------------------------------------------------------------------

def count_weighted(weights, quota):
    """Swings and Shapley values of a weighted game: coalitions by sum, and in each sum by size (one digit of
    64 bits a size), the member taken out."""
    n, swings, shapley = len(weights), {}, {}
    for own in set(weights):
        others = list(weights)
        others.remove(own)
        sums = {0: 1}
        for w in others:
            new = dict(sums)
            for s, c in sums.items():
                new[s + w] = new.get(s + w, 0) + (c << 64)
            sums = new
        swings[own], shapley[own] = 0, Fraction(0)
        for s, c in sums.items():
            if not quota - own <= s < quota:
                continue
            for k in range(n):
                here = c >> 64 * k & (1 << 64) - 1
                swings[own] += here
                shapley[own] += Fraction(here * math.factorial(k) * math.factorial(n - 1 - k), math.factorial(n))
    return [swings[w] for w in weights], [shapley[w] for w in weights]


def large(name, weights, quota, scale=1):
    ids = ["m%02d" % i for i in range(len(weights))]
    swings, shapley = count_weighted(weights, quota)
    votes = {m: w / scale if scale != 1 else w for m, w in zip(ids, weights)}
    got, run = power([{"id": "d", "colleges": [{"id": "c", "quota": quota / scale if scale != 1 else quota,
                                                "votes": votes}]}])
    d = got["decisions"]["d"] if got else {}
    near(d.get("shapley-shubik"), {m: float(v) for m, v in zip(ids, shapley)}, name + ": Shapley-Shubik", 1e-12, run
         if not got else "")
    near(d.get("banzhaf"), {m: s / sum(swings) for m, s in zip(ids, swings)}, name + ": Banzhaf", 1e-12)
    near(d.get("banzhaf-absolute"), {m: s / 2 ** (len(ids) - 1) for m, s in zip(ids, swings)},
         name + ": absolute Banzhaf", 1e-12)
    ok(run.seconds < QUICK, name + ": at once (%.2f s)" % run.seconds)


# Electors of the states, 2010 census.
STATES = [55, 38, 29, 29, 20, 20, 18, 16, 16, 15, 14, 13, 12, 11, 11, 11, 11, 10, 10, 10, 10, 9, 9, 9, 8, 8, 7, 7,
          7, 6, 6, 6, 6, 6, 6, 5, 5, 5, 4, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 3, 3]
assert len(STATES) == 51 and sum(STATES) == 538
large("51 members, the electoral college of the United States", STATES, 270)
sixty = [draw.randint(1, 40) for _ in range(60)]
large("60 members", sixty, sum(sixty) // 2 + 1)
tenths = [draw.randint(1, 60) for _ in range(60)]
large("60 members with tenths of votes", tenths, sum(tenths) * 2 // 3 + 1, scale=10)

ids = ["m%02d" % i for i in range(60)]
got, run = power([{"id": "d", "colleges": [{"id": "c", "quota": "majority",
                                            "votes": {m: 2 ** (i % 39) + i * i for i, m in enumerate(ids)}}]}])
d = got["decisions"]["d"] if got else {}
ok(got and d["shapley-shubik"] is None and d["deadlock"] is None, "too many different sums: null", run)
ok(got and any("shapley" in path and reason.get("en") and reason.get("fr") for path,
               reason in got.get("reasons", {}).items()), "with the reason", got and got.get("reasons"))
ok(run.seconds < QUICK, "and at once (%.2f s)" % run.seconds)

# ---- figures ------------------------------------------------------------------------------------------

run = accord("measures", write(os.path.join(folder(), "d.yaml"),
                               dossier(governance={"decisions": [{"id": "d",
                                                                  "colleges": [{"quota": 2,
                                                                                "votes": {"a": 1, "b": 1,
                                                                                          "c": 1}}]}]})))
ok(run.status == 0 and "0.3333333333333333" in run.out,
   "figures are printed in full: they read back as they were computed", run)

refused(dossier(governance={"decisions": [{"id": "twin", "colleges": [{"quota": 1, "votes": {"a1": 1}}]}] * 2}),
        [("two decisions have the same id 'twin'", "deux décisions ont le même identifiant « twin »")], "two decisions of one id")

# ---- slips of the hand ----------------------------------------------------------------------------------

partners = [{"id": "atelier"}, {"id": "mairie"}]
for votes, vetoes, quota, wanted in (
        ({"ateliers": 1, "mairie": 1}, [], "majority", ["'ateliers' is not a partner", "did you mean 'atelier'?"]),
        ({"atelier": 1, "mairie": 1}, ["maire"], "majority", ["'maire' is not a partner", "did you mean 'mairie'?"]),
        ({"atelier": 2, "mairie": 3}, [], 50, ["a quota of 50 can never be reached with 5 votes"]),
        ({"atelier": 2, "residents": 3}, [], 5, []), ({"atelier": 2, "mairie": 3}, [], 5, [])):
    run = measures([{"id": "d", "vetoes": vetoes, "colleges": [{"quota": quota, "votes": votes}]}], "--lang", "en", partners=partners)
    ok(run.status == 0 and all(w in run.err for w in wanted) and ("warning" in run.err) == bool(wanted),
       "a warning, and the figures all the same: %s" % (wanted or "none"), run)

done()

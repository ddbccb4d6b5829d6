#!/usr/bin/env python3
"""Networks of actors through `accord measures`: published figures, then random networks counted here from
their definitions, then the large and the odd ones; and the rule ptce-composition."""

import os
import random
import sys
from fractions import Fraction

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from support import *

HERE = os.path.dirname(os.path.abspath(__file__))
QUICK = 20  # seconds that nothing here comes near
REST = ("components", "largest", "fragmentation", "efficiency")


def measures(section, *options, **keys):
    return accord("measures", "--to", "json", *options,
                  write(os.path.join(folder(), "network.yaml"), dossier(network=section, **keys)), timeout=QUICK)


def figures(section, **keys):
    """The measures of the network, or {}, with the run."""
    result = measures(section, **keys)
    return (result.json()["network"] if result.status == 0 else {}), result


def ties(pairs):
    return [{"between": list(pair)} for pair in pairs]


def section(ids, pairs, sectors=None, **keys):
    actors = [{"id": id, **({"sector": sectors[id]} if sectors else {})} for id in ids]
    return {"actors": actors, "ties": ties(pairs), **keys}


# ---- counted here -------------------------------------------------------------------------------------

def neighbours(ids, pairs):
    near = {id: [] for id in ids}
    for a, b in pairs:
        near[a].append(b)
        near[b].append(a)
    return near


def search(near, start):
    """{actor: (distance, number of shortest paths)} of whom start reaches."""
    found, layer = {start: (0, 1)}, [start]
    while layer:
        ahead = {}
        for a in layer:
            for b in near[a]:
                if b not in found:
                    ahead[b] = ahead.get(b, 0) + found[a][1]
        depth = found[layer[0]][0] + 1
        found.update({b: (depth, ways) for b, ways in ahead.items()})
        layer = list(ahead)
    return found


def rest(ids, pairs):
    """What REST says of a network, from the distances alone."""
    n, near = len(ids), neighbours(ids, pairs)
    reach = {a: search(near, a) for a in ids}
    sizes = sorted({frozenset(found) for found in reach.values()}, key=len)
    together = sum(len(found) - 1 for found in reach.values())
    efficiency = sum(1 / d for found in reach.values() for d, _ in found.values() if d)
    return {"components": len(sizes), "largest": len(sizes[-1]) if sizes else 0,
            "fragmentation": 1 - together / (n * (n - 1)) if n > 1 else None,
            "efficiency": efficiency / (n * (n - 1)) if n > 1 else None}


def without(ids, pairs, gone):
    return rest([a for a in ids if a != gone], [p for p in pairs if gone not in p])


def betweenness(ids, reach):
    """By definition: for each pair of others, the share of its shortest paths that lead through."""
    n, through = len(ids), {v: Fraction(0) for v in ids}
    for i, s in enumerate(ids):
        for t in ids[i + 1:]:
            if t not in reach[s]:
                continue
            d, ways = reach[s][t]
            for v in ids:
                if v not in (s, t) and v in reach[s] and reach[s][v][0] + reach[v].get(t, (d, 0))[0] == d:
                    through[v] += Fraction(reach[s][v][1] * reach[v][t][1], ways)
    pairs = (n - 1) * (n - 2) // 2
    return {v: float(x / pairs) if pairs else 0.0 for v, x in through.items()}


def count(ids, pairs, sectors, catalyst):
    """Every figure of a small network."""
    n, near = len(ids), neighbours(ids, pairs)
    reach = {a: search(near, a) for a in ids}
    whole = rest(ids, pairs)
    one = whole["components"] == 1
    cuts = [v for v in ids if near[v] and without(ids, pairs, v)["components"] > whole["components"]]
    bridges = [p for p in pairs if rest(ids, [q for q in pairs if q != p])["components"] > whole["components"]]
    place = {a: i for i, a in enumerate(ids)}
    close = {}
    for a in ids:
        r, total = len(reach[a]) - 1, sum(d for d, _ in reach[a].values())
        close[a] = r / (n - 1) * r / total if r else 0.0
    between, degree = betweenness(ids, reach), {a: len(near[a]) for a in ids}
    spread = lambda values: sum(max(values.values()) - v for v in values.values())
    inside = sum(sectors[a] == sectors[b] for a, b in pairs)
    alike = sum(sectors[a] == sectors[b] for i, a in enumerate(ids) for b in ids[i + 1:])
    gone = {v: without(ids, pairs, v) for v in ids if v in cuts or v == catalyst}
    return {
        "density": 2 * len(pairs) / (n * (n - 1)) if n > 1 else None,
        "degree": degree, "betweenness": between, "closeness": close,
        "centralisation": {
            "degree": spread(degree) / ((n - 1) * (n - 2)) if n > 2 else None,
            "betweenness": spread(between) / (n - 1) if n > 2 else None,
            "closeness": spread(close) * (2 * n - 3) / ((n - 1) * (n - 2)) if n > 2 and one else None},
        "components": whole["components"], "cut-points": cuts,
        "bridges": sorted((sorted(p, key=place.get) for p in bridges), key=lambda p: [place[a] for a in p]),
        "fragmentation": whole["fragmentation"], "efficiency": whole["efficiency"],
        "ei-index": (len(pairs) - 2 * inside) / len(pairs) if pairs else None,
        "ei-expected": 1 - 4 * alike / (n * (n - 1)) if n > 1 else None,
        "without": gone, "catalyst": gone[catalyst] if catalyst else None,
    }


def differences(got, want, tolerance=1e-12):
    return ["%s: got %r, want %r" % (key, got.get(key), value) for key, value in want.items()
            if not is_near(got.get(key), value, tolerance)]


def unreasoned(got):
    """Paths of nulls without a reason in both languages, and reasons without a null."""
    reasons, nulls = got.get("reasons", {}), set()

    def walk(node, path):
        for key, value in node.items():
            at = path + key
            if isinstance(value, dict):
                walk(value, at + ".")
            elif value is None:
                nulls.add(at)

    walk({key: value for key, value in got.items() if key != "reasons"}, "")
    said = {path for path, why in reasons.items()
            if all(why.get(l) and why[l][0] == why[l][0].lower() and why[l][-1] != "." for l in ("en", "fr"))}
    return sorted(nulls ^ said)


def why(got, key):
    return got.get("reasons", {}).get(key)


# ---- published networks -------------------------------------------------------------------------------

oracle = json.loads(read(os.path.join(HERE, "network_centrality.json")))["cases"]
same({case["id"] for case in oracle if case["measure"] != "network.metrics"}, {"territory-12-brokerage"},
     "only brokerage roles are no measure of this plugin")

PUBLISHED = {"density": "density", "components": "components", "fragmentation": "fragmentation",
             "efficiency": "global_efficiency", "ei-index": "ei_index", "ei-expected": "expected_ei_random"}
for case in oracle:
    if case["measure"] != "network.metrics":
        continue
    want, tolerance = case["expected"], case["tolerance"]["abs"]
    ids = ["n-" + name.lower() for name in case["input"]["nodes"]]
    pairs = [(ids[a], ids[b]) for a, b in case["input"]["edges"]]
    sectors = dict(zip(ids, case["input"]["sector"])) if "sector" in case["input"] else None
    expected = {key: want[name] for key, name in PUBLISHED.items() if name in want}
    expected.update(
        {"degree": dict(zip(ids, want["degree"])), "closeness": dict(zip(ids, want["closeness_wf"])),
         "betweenness": dict(zip(ids, want["betweenness_normalised"])),
         "centralisation": {key: want[key + "_centralisation"] for key in ("degree", "betweenness", "closeness")},
         "cut-points": [ids[i] for i in want["articulation_points"]],
         "bridges": [[ids[a], ids[b]] for a, b in want["bridges"]]})
    gone = {ids[r["node"]]: {key: r[key] for key in REST} for r in want["removal"]}
    wrong = []
    for catalyst in ids:
        got, run = figures(section(ids, pairs, sectors, catalyst=catalyst))
        expected["catalyst"] = gone[catalyst]
        expected["without"] = {a: gone[a] for a in ids if a == catalyst or a in expected["cut-points"]}
        wrong += differences(got, expected, tolerance) if got else [run]
    every(wrong, "%s: as published, with each actor as catalyst" % case["id"])
    got, run = figures(section(ids, pairs, sectors, catalyst=ids[0]))
    ok(got and not unreasoned(got), "%s: every null has its reason" % case["id"], unreasoned(got))

# ---- random networks ----------------------------------------------------------------------------------

draw = random.Random(1977)


def scattered(n):
    """Any ties, few or many."""
    return {(a, b) for a in range(n) for b in range(a + 1, n) if draw.random() < draw.choice((1.2, 2, 4)) / n}


def tree(n):
    return {(draw.randrange(b), b) for b in range(1, n)}


def cactus(n):
    """Rings and ties that hang together at single actors: detours without a cut point."""
    made, used = set(), 1
    while used < n:
        more = min(draw.choice((1, 2, 4, 5, 6, 7, 9)), n - used)
        ring = [draw.randrange(used)] + list(range(used, used + more))
        made |= {tuple(sorted(p)) for p in zip(ring, ring[1:])}
        if more > 1:
            made.add(tuple(sorted((ring[0], ring[-1]))))
        if more > 4 and draw.random() < 0.5:
            made.add(tuple(sorted((ring[1], ring[4]))))
        used += more
    return made


def drawn(i):
    n = draw.choice((1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 18, 22, 28))
    made = draw.choice((scattered, tree, cactus, cactus))(n)
    ids = ["a%d" % k for k in range(n)]
    draw.shuffle(ids)
    pairs = [draw.choice(((ids[a], ids[b]), (ids[b], ids[a]))) for a, b in sorted(made)]
    draw.shuffle(pairs)
    sectors = {a: draw.choice(("company", "public-body", "Économie sociale")) for a in ids}
    return ids, pairs, sectors, draw.choice([None] + ids)


wrong, silent, moved, swapped = [], [], [], 0
for i in range(130):
    ids, pairs, sectors, catalyst = drawn(i)
    keys = {"catalyst": catalyst} if catalyst else {}
    made = section(ids, pairs, sectors, **keys)
    got, run = figures(made)
    bad = differences(got, count(ids, pairs, sectors, catalyst)) if got else [run]
    wrong += ["%s\n  %s" % (json.dumps(made), "\n  ".join(map(str, bad)))] if bad else []
    silent += ["%s: %s" % (json.dumps(made), unreasoned(got))] if unreasoned(got) else []
    if i % 3 == 0:
        draw.shuffle(ids)
        draw.shuffle(pairs)
        again, run = figures(section(ids, [p[::-1] for p in pairs], sectors, **keys))
        pair = lambda g: sorted(map(sorted, g.get("bridges", ())))
        if pair(got) != pair(again) or any(
                (sorted(got[k]) if k == "cut-points" else got[k]) != (sorted(again.get(k, ())) if k == "cut-points"
                                                                      else again.get(k))
                for k in got if k != "bridges"):
            moved.append(json.dumps(made))
        swapped += 1
every(wrong, "130 random networks: every figure as counted from its definition")
every(silent, "130 random networks: every null has its reason, and nothing else")
every(moved, "%d of them in another order: the same figures to the last digit" % swapped)

# ---- small and odd ------------------------------------------------------------------------------------

EVERY = ("density", "degree", "betweenness", "closeness", "centralisation", "components", "cut-points", "bridges",
         "fragmentation", "efficiency", "ei-index", "ei-expected", "without", "catalyst")


def all_null(name, made, en, fr, **keys):
    """Every figure is null for one reason, with the run's status 0."""
    got, run = figures(made, **keys)
    same({key: got.get(key, 0) for key in EVERY}, dict.fromkeys(EVERY), name + ": no figure", run)
    same([why(got, key) for key in EVERY], [{"en": en, "fr": fr}] * len(EVERY), name + ": the reason")


for made in ({}, {"actors": []}, {"ties": []}):
    all_null("nobody at all (%s)" % json.dumps(made), made, "the network has no actor", "le réseau n’a aucun acteur")

got, run = figures(section(["a"], [], {"a": "x"}, catalyst="a"))
near({key: got.get(key, 0) for key in EVERY}, {
    "density": None, "degree": {"a": 0}, "betweenness": {"a": 0}, "closeness": {"a": 0},
    "centralisation": {"degree": None, "betweenness": None, "closeness": None}, "components": 1, "cut-points": [],
    "bridges": [], "fragmentation": None, "efficiency": None, "ei-index": None, "ei-expected": None,
    "without": {"a": {"components": 0, "largest": 0, "fragmentation": None, "efficiency": None}},
    "catalyst": {"components": 0, "largest": 0, "fragmentation": None, "efficiency": None}}, "one actor", 0, run)
same(unreasoned(got), [], "one actor: every null has its reason")

got, run = figures(section(["a", "b"], [("b", "a")], {"a": "x", "b": "y"}, catalyst="b"))
near({key: got.get(key, 0) for key in EVERY}, {
    "density": 1, "degree": {"a": 1, "b": 1}, "betweenness": {"a": 0, "b": 0}, "closeness": {"a": 1, "b": 1},
    "centralisation": {"degree": None, "betweenness": None, "closeness": None}, "components": 1, "cut-points": [],
    "bridges": [["a", "b"]], "fragmentation": 0, "efficiency": 1, "ei-index": 1, "ei-expected": 1,
    "without": {"b": {"components": 1, "largest": 1, "fragmentation": None, "efficiency": None}},
    "catalyst": {"components": 1, "largest": 1, "fragmentation": None, "efficiency": None}}, "two actors", 0, run)
same(unreasoned(got), [], "two actors: every null has its reason")
same(why(got, "centralisation.degree"), {"en": "centralisation takes three actors",
                                         "fr": "une centralisation suppose au moins trois acteurs"},
     "two actors: why there is no centralisation")

got, run = figures(section(["a", "b", "c"], [], dict.fromkeys("abc", "x")))
near([got.get(k, 0) for k in ("density", "closeness", "components", "fragmentation", "efficiency", "ei-index",
                              "ei-expected", "without")],
     [0, {"a": 0, "b": 0, "c": 0}, 3, 1, 0, None, -1, {}], "three actors without ties", 0, run)
near(got.get("centralisation"), {"degree": 0, "betweenness": 0, "closeness": None},
     "without ties nothing goes to one actor", 0)
same(why(got, "ei-index"), {"en": "there is no tie", "fr": "il n’y a aucun lien"}, "without ties: no E-I index")
same(why(got, "centralisation.closeness"),
     {"en": "the network is in several parts, in which closeness cannot be compared",
      "fr": "le réseau est en plusieurs morceaux, entre lesquels la proximité ne se compare pas"},
     "in parts: why there is no centralisation of closeness")
same(why(got, "catalyst"), {"en": "no catalyst is named", "fr": "aucun catalyseur n’est nommé"},
     "why nothing is said of the catalyst")

star = section(["hub"] + ["l%d" % i for i in range(5)], [("hub", "l%d" % i) for i in range(5)], catalyst="hub")
got, run = figures(star)
near([got.get("centralisation"), got.get("catalyst"), got.get("betweenness", {}).get("hub"), got.get("cut-points")],
     [{"degree": 1, "betweenness": 1, "closeness": 1},
      {"components": 5, "largest": 1, "fragmentation": 1, "efficiency": 0}, 1, ["hub"]],
     "a star is wholly centralised, and nothing is left without its centre", 1e-12, run)
same(why(got, "ei-index"), {"en": "hub has no sector", "fr": "hub n’a pas de secteur"},
     "an actor without a sector is named")
same(why(got, "ei-expected"), why(got, "ei-index"), "and the same for what is expected")

# ---- partners -----------------------------------------------------------------------------------------

partners = [{"id": "ares", "kind": "association"}, {"id": "gxo", "kind": "company"}, {"id": "city"},
            {"id": "aside", "kind": "education"}]
got, run = figures({"ties": ties([("ares", "gxo"), ("gxo", "school")]),
                    "actors": [{"id": "school", "sector": "education", "name": {"en": "S", "fr": "É"}}]},
                   partners=partners)
same([got.get("degree"), got.get("ei-index")], [{"school": 1, "ares": 1, "gxo": 2}, 1],
     "partners named in a tie are actors, their kind is their sector; others are not", run)
got, run = figures({"ties": ties([("ares", "city")]), "actors": [{"id": "gxo"}]}, partners=partners)
same(why(got, "ei-index"), {"en": "city has no sector", "fr": "city n’a pas de secteur"},
     "a partner without a kind has no sector", run)
got, run = figures({"ties": ties([("ares", "gxo")]), "actors": [{"id": "gxo", "sector": "association"},
                                                                {"id": "ares"}]}, partners=partners)
same([got.get("degree"), got.get("ei-index")], [{"gxo": 1, "ares": 1}, -1],
     "a partner in the list: its sector if it is said, else its kind", run)
got, run = figures({"catalyst": "aside", "ties": ties([("ares", "gxo")])}, partners=partners)
same([got.get("degree"), got.get("components"), got.get("catalyst")],
     [{"ares": 1, "gxo": 1, "aside": 0}, 2,
      {"components": 1, "largest": 2, "fragmentation": 0, "efficiency": 1}],
     "a partner who is the catalyst is an actor, even without ties", run)
# ---- what the shape cannot refuse, and what it does ---------------------------------------------------

abc = [{"id": "a"}, {"id": "b"}, {"id": "c"}]

UNKNOWN = lambda id: ("'%s' is neither a partner nor one of the actors" % id,
                      "« %s » n’est ni un partenaire ni l’un des acteurs (actors)" % id)
TWO = ("a tie joins two actors, neither more nor fewer", "un lien relie deux acteurs, ni plus ni moins")
TWICE = lambda one, two: ("the tie between '%s' and '%s' is given twice" % (one, two), "le lien entre « %s » et « %s » est donné deux fois" % (one, two))
ITSELF = lambda id: ("a tie joins two different actors, and this one joins '%s' to itself" % id,
                     "un lien relie deux acteurs différents ; celui-ci relie « %s » à lui-même" % id)
LISTED = lambda id: ("the actor '%s' is listed twice" % id, "l’acteur « %s » figure deux fois dans la liste" % id)
refused(dossier(network={"actors": abc, "ties": ties([("a", "b"), ("b", "x")]), "catalyst": "a"}), [UNKNOWN("x")], "a tie with somebody unknown")
refused(dossier(network={"actors": abc, "ties": ties([("a", "b"), ("c", "c")])}), [ITSELF("c")], "a tie of an actor with itself")
refused(dossier(network={"actors": abc, "ties": ties([("c", "b"), ("a", "b"), ("b", "c")])}), [TWICE("b", "c")], "a tie given twice")
refused(dossier(network={"actors": abc + [{"id": "b"}], "ties": ties([("a", "b")])}), [LISTED("b")], "an actor listed twice")
for between in ([], ["a"], ["a", "b", "c"]):
    refused(dossier(network={"actors": abc, "ties": ties([between])}), [TWO], "a tie of %d actors" % len(between))
refused(dossier(network={"catalyst": "gox", "ties": ties([("ares", "gxo")])}, partners=partners),
        [("the catalyst 'gox' is neither a partner nor one of the actors",
          "le catalyseur « gox » n’est ni un partenaire ni l’un des acteurs (actors)")], "a catalyst whom nobody knows")
refused(dossier(network={"actors": abc + [{"id": "c"}], "ties": ties([("a", "b"), ("a", "z"), ("b", "a"), ("c", "c"), ("a",)])}),
        [LISTED("c"), UNKNOWN("z"), TWICE("a", "b"), ITSELF("c"), TWO], "everything at once")
run = measures({"catalyst": "gox", "ties": ties([("ares", "gxo")])}, "--lang", "en", partners=partners)
ok("did you mean 'gxo'" in run.err, "with the one that may be meant", run)
run = accord("assess", "--framework", "alliance", write(os.path.join(folder(), "network.yaml"),
             dossier({}, network={"actors": abc, "ties": ties([("a", "x")])})))
same([run.status, run.raw], [2, b""], "and such a dossier is not assessed", run)
for what, made in (("a strength of 5", {"ties": [{"between": ["a", "b"], "strength": 5}]}),
                   ("a strength of 0", {"ties": [{"between": ["a", "b"], "strength": 0}]}),
                   ("a tie without actors", {"ties": [{"strength": 2}]}),
                   ("an actor without an id", {"actors": [{"name": "A"}]}),
                   ("an id that is none", {"actors": [{"id": "Not an id"}]}),
                   ("an id of 256 characters", {"actors": [{"id": "a" * 256}]}),
                   ("an unknown key", {"ties": [{"entre": ["a", "b"]}]})):
    run = measures(made)
    ok(run.status == 2 and not run.raw and re.search(r"network\.yaml:\d+:\d+: error: ", run.err),
       what + " is refused where it stands", run)
ok("between" in measures({"ties": [{"entre": ["a", "b"]}]}).err, "and the French word for it is understood")

got, run = figures({"actors": abc, "ties": [{"between": ["a", "b"], "strength": 4, "about": "le bail"},
                                            {"between": ["b", "c"], "strength": 1}]})
weak, _ = figures({"actors": abc, "ties": ties([("a", "b"), ("b", "c")])})
same(got, weak, "strength enters no measure", run)

# ---- large --------------------------------------------------------------------------------------------

def large(name, n, pairs, **keys):
    ids = ["a%d" % i for i in range(n)]
    made = section(ids, [("a%d" % a, "a%d" % b) for a, b in pairs], {a: "s%d" % (len(a) % 3) for a in ids}, **keys)
    got, run = figures(made)
    ok(got and run.seconds < QUICK * SLOW and not unreasoned(got), "%s: it ends, and says why where it does not "
       "(%.2f s)" % (name, run.seconds), run if not got else unreasoned(got))
    return got


def random_pairs(n, m):
    made = set()
    while len(made) < m:
        a, b = draw.randrange(n), draw.randrange(n)
        if a != b:
            made.add((min(a, b), max(a, b)))
    return sorted(made)


def numbered(pairs):
    return [("a%d" % a, "a%d" % b) for a, b in pairs]


got = large("2,000 actors, 10,000 ties", 2000, random_pairs(2000, 10000), catalyst="a0")
near(got.get("density"), 10000 / 1999000, "2,000 actors: their density", 1e-15)
pairs = random_pairs(1000, 9000) + [(i, 1000 + i) for i in range(1000)]
got = large("2,000 actors, of whom 1,000 hang on the others", 2000, pairs)
same(len(got.get("cut-points", ())), 1000, "each of the others is a cut point")


def chain(n):
    """The sum of 1 / distance over the ordered pairs of a chain."""
    return sum(2 * (n - d) / d for d in range(1, n))


got = large("a chain of 2,000", 2000, [(i, i + 1) for i in range(1999)], catalyst="a0")
near([got.get("without", {}).get("a%d" % i, {}).get("efficiency") for i in (0, 1, 499, 1000)],
     [(chain(i) + chain(1999 - i)) / (1999 * 1998) for i in (0, 1, 499, 1000)], "a chain without one of them", 1e-12)
for name, n, pairs in (
        ("300 actors, of whom 150 hang on the others", 300,
         random_pairs(150, 250) + [(i, 150 + i) for i in range(150)]),
        ("a ring of 60 on which 120 hang", 180, [(i, (i + 1) % 60) for i in range(60)] + [(i // 2, 60 + i)
                                                                                         for i in range(120)])):
    ids, got = ["a%d" % i for i in range(n)], large(name, n, pairs)
    near({a: got.get("without", {}).get(a) for a in ids[:20:4]},
         {a: without(ids, numbered(pairs), a) if a in got.get("without", ()) else None for a in ids[:20:4]},
         name + ": without one of them, as counted anew", 1e-12)
got = large("a star of 2,000", 2000, [(0, i) for i in range(1, 2000)], catalyst="a0")
same(got.get("catalyst"), {"components": 1999, "largest": 1, "fragmentation": 1, "efficiency": 0},
     "a star without its centre")

ring = [(i, (i + 1) % 1000) for i in range(1000)] + [(i, 1000 + i) for i in range(1000)]
got = large("a ring of 1,000 on which 1,000 hang", 2000, ring, catalyst="a0")
near([got.get("without", {}).get("a1", {}).get(k, 0) for k in REST], [2, 1998, 2 / 1999, None],
     "too many detours: no efficiency without its cut points, the rest is there", 1e-12)
same(why(got, "without.a1.efficiency"),
     {"en": "too many detours to look at without each of the cut points (limit: 100 million steps)",
      "fr": "trop de détours à examiner sans chacun des points de coupure (limite de 100 millions de pas)"},
     "too many detours: the reason")
ok((got.get("catalyst") or {}).get("efficiency"), "but the catalyst's is there")

layers = [(3 * l + a, 3 * l + 3 + b) for l in range(665) for a in range(3) for b in range(3)]
got = large("666 layers of three", 1998, layers)
same([got.get("betweenness", 0), got.get("centralisation", {}).get("betweenness", 0)], [None, None],
     "more shortest paths than a number can hold: no betweenness")
same(why(got, "betweenness"), {"en": "there are more shortest paths between two actors than can be counted",
                               "fr": "il y a entre deux acteurs plus de plus courts chemins qu’on ne peut en "
                                     "compter"}, "and the reason")
ok(got.get("efficiency") and got.get("closeness", {}).get("a0"), "but distances are there")

got = large("5,000 actors, 2,500 ties", 5000, random_pairs(5000, 2500))
ok(got.get("efficiency"), "5,000 actors have every figure")
got = large("5,000 actors, 26,000 ties", 5000, random_pairs(5000, 26000), catalyst="a1")
same([got.get(k, 0) for k in ("betweenness", "closeness", "efficiency")] + [got.get("catalyst", {}).get(
    "efficiency", 0)], [None] * 4, "too many paths to look at: none of the figures that do")
ok(got.get("density") and got.get("degree") and got.get("components") and got["catalyst"]["components"],
   "but the others are there")
all_null("5,001 actors", section(["a%d" % i for i in range(5001)], []),
         "more than 5,000 actors: too many to look at every path",
         "plus de 5 000 acteurs, trop pour examiner tous les chemins")
all_null("50,001 ties", section(["a%d" % i for i in range(400)], numbered(random_pairs(400, 50001))),
         "more than 50,000 ties: too many to look at every path",
         "plus de 50 000 liens, trop pour examiner tous les chemins")

# ---- the rule ptce-composition ------------------------------------------------------------------------

poles = save_framework(framework("poles", plugins=["network"], success=[dimension("d", [factor(
    "f", [question("ptce-sought", "yes-no", core=True)], rules=[{"id": "ptce-composition", "from": "network"}])])]))
NEED = {"en": "(at least three are needed); missing:", "fr": "(il en faut au moins trois) ; il manque"}


def finding(partners, lang="en", sought=True):
    made = dossier({} if sought is None else {"ptce-sought": sought},
                   **({} if partners is None else {"partners": partners}))
    run, card = assess(made, poles, "--lang", lang)
    return findings(card["success"])["ptce-composition"] if card else {"says": str(run)}


def kinds(*given):
    return [{"id": "p%d" % i, **({"kind": kind} if isinstance(kind, str) else kind)}
            for i, kind in enumerate(given)]


MISSING = (  # kinds, the degree in percent, what is missing in English and in French
    ((), 0, "a social-economy enterprise, another enterprise, and a local authority or a research, education or "
     "training body.", "une entreprise de l’économie sociale et solidaire, une autre entreprise, et une collectivité "
     "ou un acteur de la recherche, de l’enseignement ou de la formation."),
    (("network", "citizens"), 0, "a social-economy enterprise, another enterprise, and",
     "une entreprise de l’économie sociale et solidaire, une autre entreprise, et une collectivité"),
    (("association",), 25, "an enterprise outside the social economy, and a local authority or",
     "une entreprise hors de l’économie sociale et solidaire, et une collectivité ou"),
    (("company",), 25, "a social-economy enterprise, and a local authority or a research",
     "une entreprise de l’économie sociale et solidaire, et une collectivité ou un acteur"),
    (("public-body",), 25, "a social-economy enterprise, and another enterprise.",
     "une entreprise de l’économie sociale et solidaire et une autre entreprise."),
    (("foundation", "company"), 50, "a local authority, or a research, education or training body.",
     "une collectivité, ou un acteur de la recherche, de l’enseignement ou de la formation."),
    (("company", "education"), 50, "a social-economy enterprise.",
     "une entreprise de l’économie sociale et solidaire."),
    (("social-economy", "public-body"), 50, "an enterprise outside the social economy.",
     "une entreprise hors de l’économie sociale et solidaire."),
    (("company", "company", "company"), 50, "a social-economy enterprise, and a local authority",
     "une entreprise de l’économie sociale et solidaire, et une collectivité"),
    (("company", "company", "education"), 75, "a social-economy enterprise.",
     "une entreprise de l’économie sociale et solidaire."),
    (({"kind": "company", "count": 2}, "association"), 75, "a local authority", "une collectivité"),
)
wrong = []
for given, score, en, fr in MISSING:
    for lang, words in (("en", en), ("fr", fr)):
        got = finding(kinds(*given), lang)
        outcome = "partial" if score else "unmet"
        if (got.get("outcome"), got.get("value")) != (outcome, score) or words not in got["says"] \
                or NEED[lang] not in got["says"].replace("\u202f", " ").replace("\u00a0", " "):
            wrong.append("%s %s: %s" % (lang, given, got))
every(wrong, "PTCE: partial by the share of the conditions that hold, and what is missing in both languages")

everyone = kinds("association", "company", {"kind": "public-body", "count": 3}, "network", "citizens")
got = finding(everyone)
same([got.get("outcome"), got.get("value"), got["says"]],
     ["met", 100, "The composition is that of a PTCE: 5 legal persons, with 1 social-economy enterprise, 1 other "
      "enterprise and 3 public or educational bodies."], "PTCE: met, in English")
same(finding(everyone, "fr")["says"].replace("\u202f", " ").replace("\u00a0", " "),
     "La composition est celle d’un PTCE : 5 personnes morales, dont 1 entreprise de l’économie sociale et solidaire, "
     "1 autre entreprise et 3 acteurs publics ou d’enseignement.", "PTCE: met, in French")
same({read["path"] for read in got.get("reads", ())}, {"answers.ptce-sought", "partners"}, "PTCE: what it read")
same(finding(kinds("association", "company", {"kind": "education", "count": 0})).get("value"), 50,
     "PTCE: a partner who stands for nobody is nobody")
for who in ("association", "social-economy", "foundation"):
    for other in ("public-body", "education"):
        same(finding(kinds(other, "company", who)).get("outcome"), "met", "PTCE: met with %s, %s" % (who, other))

got, fr = finding([{"id": "a", "kind": "company"}, {"id": "b"}, {"id": "c"}]), finding([{"id": "b"}], "fr")
same([got.get("outcome"), got["says"]], ["unknown", "The composition cannot be told: the dossier does not say what 2 "
                                         "partners are (kind)."], "PTCE: unknown while it turns on unsaid kinds")
ok("1 partenaire sans nature indiquée" in fr["says"].replace("\u00a0", " "), "PTCE: the same in French", fr)
same(finding(kinds("association", "company", "education") + [{"id": "x"}]).get("outcome"), "met",
     "PTCE: met, whatever the others are")
got, fr = finding(kinds("company"), sought=False), finding(kinds("company"), "fr", sought=False)
same([got.get("outcome"), got["says"], fr["says"]],
     ["not-applicable", "The alliance does not seek to become a PTCE.",
      "L’alliance ne cherche pas à devenir un PTCE."], "PTCE: not sought, not applicable")
same([finding(kinds("company"), sought=None).get("outcome"), finding(None).get("outcome")], ["unknown", "unknown"],
     "PTCE: unknown when it is not said, or when no partner is")

run = accord("measures", "--lang", "en", write(os.path.join(folder(), "self.yaml"), dossier(network={"actors": [{"id": "a"}, {"id": "b"}],
             "ties": [{"between": ["a", "a"]}, {"between": ["a", "b"]}, {"between": ["b", "a"]}, {"between": ["a"]}]})))
ok(run.status == 2 and run.err.count("error:") == 3 and "did you mean" not in run.err, "what is no unknown name gets no other name", run)

for command in (["measures"], ["check", "--framework", "alliance"]):
    run = accord(*command, "--lang", "en", write(os.path.join(folder(), "all.yaml"), dossier(partners=[{"id": "ares"}], stakes={"ares": {"hr": -1}},
                 network={"actors": [{"id": "mairie"}], "ties": [{"between": ["ares", "mairie"]}, {"between": ["mairie", "ares"]}, {"between": ["ares", "nope"]}]})))
    ok(run.status in (1, 2) and run.err.count("error:") == 3, "%s: an error in one section hides none in another" % command[0], run)

done()

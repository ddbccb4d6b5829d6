#!/usr/bin/env python3
"""Stakes, projects and exchange through `accord measures`: the shared cases, then the odd ones, then random ones
computed here slowly in fractions, then the large ones."""

import itertools
import os
import random
import re
import sys
from fractions import Fraction

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from support import *

HERE = os.path.dirname(os.path.abspath(__file__))
QUICK = 10  # seconds that nothing here comes near
OF_STAKES = ("coverage", "coverage-joint")
OF_PARTNERS = ("partner", "partner-joint", "uncovered", "win-win", "mean", "gini", "without", "served-by", "unsought")
OF_EXCHANGE = ("needs", "single-source", "reciprocal", "unmet")
WORDS = {"fully": 1, "largely": 0.75, "partly": 0.5, "slightly": 0.25}


def measures(**sections):
    made = dossier(**{key.replace("_", "-"): value for key, value in sections.items()})
    return accord("measures", "--to", "json", write(os.path.join(folder(), "given.yaml"), made), timeout=QUICK)


def figures(**sections):
    """The measures, or an empty map, and the run."""
    run = measures(**sections)
    return (run.json()["stakes"] if run.status == 0 else {}), run


def null(got, path, why, name):
    """One figure is null, for this reason, which stands in both languages."""
    at = got
    for key in path.split("."):
        at = at.get(key, "absent") if isinstance(at, dict) else "absent"
    said = got.get("reasons", {}).get(path, {})
    ok(at is None and why in said.get("en", "") and said.get("fr") and said["fr"] != said["en"], name, at, said)


def project(id, serves, state="planned", **keys):
    return {"id": id, "state": state, "serves": serves, **keys}


# ---- the shared cases ---------------------------------------------------------------------------------

cases = {case["id"]: case for case in json.loads(read(os.path.join(HERE, "stakes.json")))["cases"]}
same(set(cases), {"coverage-4x3", "setcover-greedy-trap", "needs-offers"}, "no shared case is left out")

case = cases["coverage-4x3"]
want, low = case["expected"], lambda values: {k.lower(): v for k, v in values.items()}
stakes = low(case["input"]["importance"])
projects = [project(id.lower(), serves) for id, serves in case["input"]["projects"].items()]
got, run = figures(stakes=stakes, projects=projects)
for key, value in (("coverage", want["stake_coverage_max"]), ("coverage-joint", want["stake_coverage_noisy_or"]),
                   ("partner", low(want["partner_coverage_max"])), ("uncovered", want["uncovered"]),
                   ("partner-joint", low(want["partner_coverage_noisy_or"])), ("mean", want["mean"]),
                   ("gini", want["gini"]), ("win-win", want["win_win"]),
                   ("without", low(want["marginal_loss_if_project_dropped"]))):
    near(got.get(key), value, "coverage-4x3: " + key, case["tolerance"]["abs"], run if not got else "")
same(min(got["partner"], key=got["partner"].get), want["min_partner"].lower(), "coverage-4x3: the least served")
overlap = want["stake_overlap_jaccard"]
near(got["alignment"], sum(overlap.values()) / len(overlap), "coverage-4x3: the mean overlap", 1e-9)
for pair, value in overlap.items():
    near(figures(stakes={p: stakes[p] for p in pair.lower().split("|")})[0].get("alignment"), value,
         "coverage-4x3: overlap of " + pair, 1e-9)

case = cases["setcover-greedy-trap"]
trap = [project(id, {"s%d" % e: 1 for e in elements}) for id, elements in case["input"]["sets"].items()]
got, run = figures(stakes={"a": {"s%d" % e: 1 for e in case["input"]["universe"]}}, projects=trap)
same(got.get("minimal-sets"), [case["expected"]["exact"]], "setcover-greedy-trap: the smallest set, and no other", run)

case = cases["needs-offers"]
exchange = {p.lower(): {"needs": needs, "offers": case["input"]["offers"][p]}
            for p, needs in case["input"]["needs"].items()}
got, run = figures(exchange=exchange)
got, want = got.get("exchange", {}), case["expected"]
near(got.get("needs"), low(want["need_coverage"]), "needs-offers: what others offer", 1e-12, run)
near(sum(got["needs"].values()) / len(got["needs"]), want["overall"], "needs-offers: over all", 1e-12)
same(got.get("single-source"), {need: p.lower() for need, p in want["single_source"].items()}, "needs-offers: single sources")
matches = {tuple(pair.lower().split("->")) for pair, goods in want["matches"].items() if goods}
mutual = [[p, q] for p, q in itertools.combinations(exchange, 2) if {(p, q), (q, p)} <= matches]
same((len(mutual), got.get("reciprocal")), (want["reciprocal_pairs"], mutual), "needs-offers: reciprocal pairs")
same(got.get("unmet"), {p: [] for p in exchange}, "needs-offers: nothing is left unmet")

# ---- sections that are not there ----------------------------------------------------------------------

got, run = figures(exchange=exchange)
for key in OF_STAKES + ("minimal-sets",):
    null(got, key, "no project is described", "exchange alone: %s is null" % key)
for key in OF_PARTNERS + ("alignment",):
    null(got, key, "no partner says what it pursues", "exchange alone: %s is null" % key)

got, run = figures(stakes={"a": {"x": 1}, "b": {"x": 1, "u": 2}})
for key in OF_STAKES + OF_PARTNERS + ("minimal-sets",):
    null(got, key, "no project is described", "stakes alone: %s is null" % key)
for key in OF_EXCHANGE:
    null(got, "exchange." + key, "needs and offers", "stakes alone: exchange.%s is null" % key)
near(got.get("alignment"), 0.5, "stakes alone: they can be compared", 1e-12)

got, run = figures(projects=[project("p", {"x": 0.5}), project("q", {"x": 0.5, "u": "fully"})])
near([got.get("coverage"), got.get("coverage-joint"), got.get("minimal-sets")],
     [{"x": 0.5, "u": 1}, {"x": 0.75, "u": 1}, [["q"]]], "projects alone: what they serve", 1e-12, run)
for key in OF_PARTNERS + ("alignment",):
    null(got, key, "no partner says what it pursues", "projects alone: %s is null" % key)

got, run = figures(stake_titles={"x": {"title": "X"}})
null(got, "coverage", "no project", "titles alone: nothing to measure")
got, run = figures(stakes={}, projects=[], exchange={})
near([got.get(key) for key in OF_STAKES], [{}, {}], "empty sections: no stake", 1e-12, run)
null(got, "mean", "no partner says", "empty sections: no partner")
null(got, "exchange.needs", "no partner says", "empty sections: no exchange")
got, run = figures(stakes={"a": {"x": 1}, "b": {"x": 2}}, projects=[])
near([got.get(k) for k in ("coverage", "partner", "uncovered", "mean", "without", "served-by", "unsought")],
     [{"x": 0}, {"a": 0, "b": 0}, ["x"], 0, {}, {"a": {}, "b": {}}, []], "no project at all: nobody is served", 1e-12, run)
for key in ("win-win", "gini"):
    null(got, key, "no partner is served", "no project at all: %s is null" % key)
null(got, "minimal-sets", "no project serves", "no project at all: no set")

said = {"exchange": "they buy from nobody", "projects": {"en": "too early", "fr": "trop tôt"}}
got, run = figures(stakes={"a": {"x": 1}}, not_applicable=said)
same([got["reasons"][k] for k in ("exchange.needs", "coverage", "mean")],
     [{"en": "they buy from nobody", "fr": "they buy from nobody"}] + [{"en": "too early", "fr": "trop tôt"}] * 2,
     "what does not apply says so in the words of the dossier", run)
tested = save_framework(framework("tested", success=[dimension("d", [factor("f", [
    question("shared", "number", anchors=[{"at": 0, "score": 0}, {"at": 1, "score": 100}],
             **{"from": "measures.stakes.exchange.reciprocal"})])])], plugins=["stakes"]))
run, card = assess(dossier(partners=[{"id": "a"}], projects=[], **{"not-applicable": said}), tested)
same(card and findings(card["success"])["shared"]["outcome"], "not-applicable", "and questions on it do not apply", run)

# ---- stakes and partners ------------------------------------------------------------------------------

got, run = figures(stakes={"a": {"x": 3, "u": 1, "z": 0}, "b": {"x": 0, "z": 0}, "c": {"w": 1}, "d": {}},
                   projects=[project("p", {"x": "partly", "z": 1, "v": 0.1}), project("q", {"u": 0})])
near([got.get("partner"), got.get("mean"), got.get("uncovered"), got.get("unsought")],
     [{"a": 0.375, "b": None, "c": 0, "d": None}, 0.1875, ["u", "w"], ["z", "v"]],
     "importance 0: named, not pursued; partners who pursue nothing are left out of the mean", 1e-12, run)
near(got.get("coverage"), {"x": 0.5, "u": 0, "z": 1, "w": 0}, "coverage of every stake that is named", 1e-12)
near([got.get("win-win"), got.get("gini")], [0, 0.5], "one partner gains nothing", 1e-12)
null(got, "partner.b", "gives no stake any importance", "all of its importances are 0: null")
null(got, "served-by.d", "gives no stake any importance", "a partner who says nothing: null")
near(got.get("alignment"), 0, "nothing shared; pairs without any stake are left out", 1e-12)

got, run = figures(stakes={"a": {"x": 0}, "b": {"u": 0}}, projects=[project("p", {"x": 1})])
for key in ("mean", "gini", "without", "alignment"):
    null(got, key, "no partner gives a stake any importance", "nobody pursues anything: %s is null" % key)
null(got, "win-win", "fewer than two", "nobody pursues anything: no balance")
null(got, "minimal-sets", "no project serves a stake that", "nobody pursues anything: no set")
near([got.get("uncovered"), got.get("unsought"), got.get("served-by")], [[], ["x"], {"a": None, "b": None}],
     "nobody pursues anything: nothing is uncovered, what is served is unsought")

got, run = figures(stakes={"a": {"x": 2}}, projects=[project("p", {"x": 0.4})])
null(got, "win-win", "fewer than two", "one partner: no balance")
null(got, "alignment", "fewer than two", "one partner: no alignment")
near([got.get("mean"), got.get("gini"), got.get("without"), got.get("minimal-sets"), got.get("served-by")],
     [0.4, 0, {"p": 0.4}, [["p"]], {"a": {"p": 0.4}}], "one partner: the rest", 1e-12, run)

states = ("idea", "planned", "running", "done", "stopped")
got, run = figures(stakes={"a": {"s-" + s: 1 for s in states}},
                   projects=[project("p-" + s, {"s-" + s: 1}, s) for s in states])
near([got.get("coverage"), got.get("without")],
     [{"s-idea": 0, "s-planned": 1, "s-running": 1, "s-done": 1, "s-stopped": 0},
      {"p-idea": 0, "p-planned": 0.2, "p-running": 0.2, "p-done": 0.2, "p-stopped": 0}],
     "ideas and what has stopped count for nothing", 1e-12, run)
same(got.get("minimal-sets"), [["p-planned", "p-running", "p-done"]], "nor for the smallest sets")
got, run = figures(stakes={"a": {"x": 1}}, projects=[{"id": "p", "serves": {"x": 1}}, {"id": "q"}])
near([got.get("mean"), got.get("without")], [1, {"p": 1, "q": 0}], "without a state a project counts; one may serve nothing", 1e-12, run)
got, run = figures(stakes={"a": dict.fromkeys(WORDS, 1)}, projects=[project("p", {w: w for w in WORDS})])
near(got.get("coverage"), WORDS, "words for degrees", 1e-12, run)

refused(dossier(stakes={"a": {"x": 1}}, projects=[project("p", {"x": 1}), project("p", {"x": 0.5})]),
        [("two projects have the same id 'p'", "deux projets ont le même identifiant « p »")], "two projects with one id")

# ---- stakes that count for others ---------------------------------------------------------------------

titles = {"jobs": {"title": "Jobs", "counts-for": "territorial"}, "image": {"title": "Image"},
          "water": {"title": {"en": "Water", "fr": "Eau"}, "counts-for": "ecological"}}
got, run = figures(stakes={"a": {"jobs": 3, "territorial": 1}, "b": {"jobs": 1, "image": 1}}, stake_titles=titles,
                   projects=[project("p", {"jobs": 0.8, "image": 0.5}), project("q", {"territorial": 0.2, "water": 1})])
grouped = (0.625 * 0.8 + 0.125 * 0.2) / 0.75  # importances: jobs (3/4 + 1/2)/2, territorial 1/4/2
near(got.get("coverage"), {"jobs": 0.8, "territorial": grouped, "image": 0.5},
     "a stake for which others count: the mean by importance", 1e-12, run)
near(got.get("partner"), {"a": (3 * 0.8 + grouped) / 4, "b": 0.65}, "partners read the same coverage", 1e-12)
near([got.get("unsought"), got.get("minimal-sets")], [["water"], [["p", "q"]]], "what is served counts by itself in sets")
got, run = figures(stakes={"a": {"jobs": 1}}, stake_titles=titles, projects=[project("p", {"jobs": 0.5})])
near([got.get("coverage"), got.get("uncovered")], [{"jobs": 0.5, "territorial": 0.5}, []],
     "a stake that only others count for has a coverage too", 1e-12, run)
got, run = figures(stakes={"a": {"jobs": 0, "territorial": 0, "image": 1}}, stake_titles=titles, projects=[project("p", {"jobs": 0.5})])
null(got, "coverage.territorial", "nor to those that count for it", "without any importance there is no such mean")
near(got["coverage"].get("jobs"), 0.5, "the others keep theirs", 1e-12)
got, run = figures(stakes={"a": {"territorial": 0, "image": 1}}, stake_titles=titles, projects=[project("p", {"jobs": 0.5, "territorial": 0.2})])
near([got.get("coverage"), got.get("unsought")], [{"territorial": 0.2, "image": 0}, ["territorial", "jobs"]],
     "what no partner names counts for nothing", 1e-12, run)
got, run = figures(stake_titles=titles, projects=[project("p", {"jobs": 0.5})])
near(got.get("coverage"), {"jobs": 0.5, "territorial": None}, "without partners there is no mean by importance", 1e-12, run)
CHAIN = lambda one, two: ("other stakes count for '%s', which counts for '%s' in its turn" % (one, two),
                          "d’autres enjeux comptent pour « %s », qui compte lui-même pour « %s »" % (one, two))
for what, chain, said in (("itself", {"x": "x"}, [CHAIN("x", "x")]), ("one another", {"x": "u", "u": "x"}, [CHAIN("x", "u"), CHAIN("u", "x")]),
                          ("a third", {"x": "u", "u": "z"}, [CHAIN("u", "z")])):
    refused(dossier(stakes={"a": {"x": 1}}, projects=[project("p", {"x": 1})],
                    **{"stake-titles": {k: {"title": k, "counts-for": v} for k, v in chain.items()}}), said, "a stake that counts for %s" % what)

# ---- exchange -----------------------------------------------------------------------------------------

got, run = figures(exchange={"a": {"needs": ["data", "data", "Data", "own"], "offers": ["own", "cash"]},
                             "b": {"offers": ["data"]}, "c": {"needs": [], "offers": ["cash", "data"]},
                             "d": {"needs": ["own", "cash", "un local, le mardi"]}})
got = got.get("exchange", {})
near(got.get("needs"), {"a": 1 / 3, "b": None, "c": None, "d": 2 / 3},
     "each need once, letter by letter, and what one offers oneself does not count", 1e-12, run)
same(got.get("unmet"), {"a": ["Data", "own"], "b": [], "c": [], "d": ["un local, le mardi"]}, "what nobody else offers")
same(got.get("single-source"), {"own": "a"}, "one source, for somebody else's need")
same(got.get("reciprocal"), [], "nobody needs each other")
null(run.json()["stakes"], "exchange.needs.b", "states no need", "a partner without needs: null")
got, run = figures(exchange={"a": {"needs": ["x"], "offers": ["u"]}})
for key in OF_EXCHANGE:
    null(got, "exchange." + key, "only one partner", "one partner: exchange.%s is null" % key)
for word, what in (("", "an empty need"), ("x" * 256, "an endless need")):
    got, run = figures(exchange={"a": {"needs": [word]}, "b": {"offers": ["x"]}})
    null(got, "exchange.single-source", "255 bytes", what + " cannot be shown: null")
got, run = figures(exchange={"a": {"needs": ["x" * 255]}, "b": {"offers": ["x" * 255]}})
same(got.get("exchange", {}).get("single-source"), {"x" * 255: "b"}, "a long need is shown", run)

# ---- random ones --------------------------------------------------------------------------------------

draw = random.Random(1972)


def gini(values):
    total = sum(values)
    return sum(abs(a - b) for a in values for b in values) / (2 * len(values) * total) if total else None


def computed(stakes, projects, titles):
    """Everything from the definitions, in fractions; smallest sets by trying all."""
    exact = lambda v: Fraction(str(WORDS.get(v, v)))
    counted = [p for p in projects if p["state"] not in ("idea", "stopped")]
    voices = [{s: Fraction(v, sum(own.values())) for s, v in own.items() if v} for own in stakes.values() if any(own.values())]
    weight = lambda s: sum(v.get(s, 0) for v in voices)
    named = list(dict.fromkeys(s for own in stakes.values() for s in own))
    target = lambda s: titles.get(s, {}).get("counts-for")
    listed = list(dict.fromkeys(named + [target(s) for s in named if target(s)]))
    pursued = [s for s in named if weight(s)]

    def cover(chosen, joint=False):
        def own(s):
            degrees = [exact(p["serves"].get(s, 0)) for p in chosen]
            if not joint:
                return max(degrees, default=Fraction(0))
            left = Fraction(1)
            for d in degrees:
                left *= 1 - d
            return 1 - left
        def of(s):
            group = [s] + [t for t in named if target(t) == s]
            if len(group) == 1:
                return own(s)
            total = sum(weight(t) for t in group)
            return sum(weight(t) * own(t) for t in group) / total if total else None
        return {s: of(s) for s in listed}

    def served(coverage):
        return {p: sum(v * coverage[s] for s, v in own.items() if v) / sum(own.values()) if any(own.values()) else None
                for p, own in stakes.items()}

    def mean(coverage):
        known = [v for v in served(coverage).values() if v is not None]
        return sum(known) / len(known) if known else None

    best, joint = cover(counted), cover(counted, True)
    known = [v for v in served(best).values() if v is not None]
    needed = [{p["id"] for p in counted if exact(p["serves"].get(s, 0))} for s in pursued]
    needed = [n for n in needed if n]
    sets = next(found for k in range(len(counted) + 1)
                for found in [[list(c) for c in itertools.combinations([p["id"] for p in counted], k)
                               if all(n & set(c) for n in needed)]] if found)
    pairs = [(set(k for k, v in a.items() if v), set(k for k, v in b.items() if v))
             for a, b in itertools.combinations(stakes.values(), 2)]
    overlaps = [Fraction(len(a & b), len(a | b)) for a, b in pairs if a | b]
    return {
        "coverage": best, "coverage-joint": joint, "partner": served(best), "partner-joint": served(joint),
        "uncovered": [s for s in listed if s in pursued and not best[s]],
        "win-win": min(known) / max(known) if len(known) > 1 and max(known) else None,
        "mean": mean(best), "gini": gini(known) if known else None,
        "without": {p["id"]: mean(best) - mean(cover([q for q in counted if q is not p])) for p in projects}
        if known else None,
        "served-by": {p: None if not any(own.values()) else
                      {q["id"]: v for q in counted for v in [served(cover([q]))[p]] if v} for p, own in stakes.items()},
        "unsought": [s for s in dict.fromkeys(listed + [s for p in projects for s in p["serves"]])
                     if s not in pursued and any(exact(p["serves"].get(s, 0)) for p in counted)],
        "minimal-sets": sets if needed and len(sets) <= 100 else None,
        "alignment": sum(overlaps) / len(overlaps) if overlaps else None,
    }


def plain(value):
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    return float(value) if isinstance(value, Fraction) else value


def random_dossier():
    names = ["s%d" % i for i in range(draw.randint(1, 7))]
    stakes = {"p%d" % i: {s: draw.choice((0, 1, 1, 2, 3, 5)) for s in draw.sample(names, draw.randint(0, len(names)))}
              for i in range(draw.randint(1, 5))}
    if not any(stakes.values()):
        stakes["p0"][names[0]] = 1
    degree = lambda: draw.choice((0, 0.1, 0.3, 0.6, 1, *WORDS))
    projects = [project("j%d" % i, {s: degree() for s in draw.sample(names + ["extra"], draw.randint(0, min(3, len(names))))},
                        draw.choice(("idea", "planned", "planned", "running", "done", "stopped")))
                for i in range(draw.randint(0, 8))]
    titles = {s: {"title": s, "counts-for": draw.choice(("top", names[0]))}
              for s in names[1:] if draw.random() < 0.3}
    return stakes, projects, titles


def shuffled(value):
    """The same in another order."""
    if isinstance(value, dict):
        items = [(k, shuffled(v)) for k, v in value.items()]
        draw.shuffle(items)
        return dict(items)
    if isinstance(value, list):
        return draw.sample(value, len(value))
    return value


def unordered(value):
    if isinstance(value, dict):
        return {k: unordered(v) for k, v in value.items()}
    return sorted(map(unordered, value)) if isinstance(value, list) else value


wrong, moved = [], []
for i in range(120):
    stakes, projects, titles = random_dossier()
    got, run = figures(stakes=stakes, projects=projects, stake_titles=titles)
    want = plain(computed(stakes, projects, titles))
    bad = ["%s: got %r, want %r" % (k, got.get(k), v) for k, v in want.items() if not is_near(got.get(k), v, 1e-12)]
    if bad:
        wrong.append("%s\n  %s" % (json.dumps([stakes, projects, titles]), "\n  ".join(bad)))
    again, _ = figures(stakes=shuffled(stakes), projects=shuffled(projects), stake_titles=shuffled(titles))
    if unordered(again) != unordered(got):
        moved.append(json.dumps([stakes, projects, titles]))
every(wrong, "random stakes and projects: as computed in fractions, all smallest sets by trying all")
every(moved, "in any order the same figures, to the last bit")

wrong = []
for i in range(40):
    goods, partners = ["g%d" % k for k in range(6)], ["p%d" % k for k in range(draw.randint(2, 5))]
    pick = lambda: draw.sample(goods, draw.randint(0, 4))
    exchange = {p: {"needs": pick(), "offers": pick()} for p in partners}
    offers = lambda good, but: [q for q in partners if q != but and good in exchange[q]["offers"]]
    want = {"needs": {p: sum(bool(offers(g, p)) for g in e["needs"]) / len(e["needs"]) if e["needs"] else None
                      for p, e in exchange.items()},
            "unmet": {p: [g for g in e["needs"] if not offers(g, p)] for p, e in exchange.items()},
            "single-source": {g: offers(g, None)[0] for g in goods if len(offers(g, None)) == 1
                              and any(g in exchange[p]["needs"] for p in partners if p != offers(g, None)[0])},
            "reciprocal": [[p, q] for p, q in itertools.combinations(partners, 2)
                           if set(exchange[p]["offers"]) & set(exchange[q]["needs"])
                           and set(exchange[q]["offers"]) & set(exchange[p]["needs"])]}
    got, run = figures(exchange=exchange)
    if not is_near(got.get("exchange"), want, 1e-12):
        wrong.append("%s\n  got  %r\n  want %r" % (json.dumps(exchange), got.get("exchange"), want))
every(wrong, "random exchanges: as counted here")

# ---- what is refused ----------------------------------------------------------------------------------

PARTNERS = [{"id": "a"}, {"id": "b"}]
for what, sections in (
        ("a negative importance", {"stakes": {"a": {"x": -1}}}), ("a word as importance", {"stakes": {"a": {"x": "high"}}}),
        ("an unknown partner", {"stakes": {"c": {"x": 1}}}), ("a stake that is no id", {"stakes": {"a": {"Été": 1}}}),
        ("a project carried by nobody known", {"projects": [project("p", {}, partners=["c"])]}),
        ("a project without an id", {"projects": [{"serves": {"x": 1}}]}), ("a degree above 1", {"projects": [project("p", {"x": 1.5})]}),
        ("an unknown degree", {"projects": [project("p", {"x": "very"})]}), ("an unknown state", {"projects": [project("p", {}, "soon")]}),
        ("a stake without a title", {"stake-titles": {"x": {"counts-for": "u"}}}),
        ("needs that are no list", {"exchange": {"a": {"needs": "data"}}}), ("an unknown key", {"exchange": {"a": {"besoins": []}}})):
    run = accord("measures", write(os.path.join(folder(), "given.yaml"), dossier(partners=PARTNERS, **sections)))
    ok(run.status == 2 and not run.raw and re.search(r"given\.yaml:\d+:\d+: error: ", run.err), what + " is refused where it stands", run)
ok("needs" in run.err, "besoins: needs is meant", run)

# ---- the large ones -----------------------------------------------------------------------------------


def large(seed, partners, stakes, projects, density):
    draw = random.Random(seed)
    names = ["s%d" % i for i in range(stakes)]
    return {"stakes": {"p%d" % i: {s: draw.randint(1, 5) for s in names if draw.random() < 0.3} or {names[0]: 1} for i in range(partners)},
            "projects": [project("j%d" % i, {s: draw.randint(1, 10) / 10 for s in names if draw.random() < density})
                         for i in range(projects)]}


def covers(chosen, made):
    serves = {p["id"]: p["serves"] for p in made["projects"]}
    return {s for p in chosen for s in serves[p]} >= {s for own in made["stakes"].values() for s in own
                                                      if any(s in v for v in serves.values())}


for seed, density, found in ((1, 0.02, None), (2, 0.05, 6), (3, 0.1, None), (4, 0.2, None), (5, 1, None)):
    made = large(seed, 60, 50, 200, density)
    got, run = figures(**made)
    sets = got.get("minimal-sets")
    why = got.get("reasons", {}).get("minimal-sets", {}).get("en", "")
    ok(got and len(got["without"]) == 200 and len(got["served-by"]) == 60, "60 partners, 50 stakes, 200 projects, %g of the cells" % density, run)
    ok((sets and all(covers(s, made) for s in sets) and len({tuple(s) for s in sets}) == len(sets) and len({len(s) for s in sets}) == 1)
       or "more than 100" in why, "and all of the smallest sets, or more than 100 of them", sets, why)
    print("# density %g: %s, %.2f s" % (density, len(sets) if sets else why, run.seconds))

made = large(2, 60, 50, 200, 0.05)
same(unordered(figures(**shuffled(made))[0]), unordered(figures(**made)[0]), "in any order the same, to the last bit")
wrong = []
for seed in range(12):
    made = large(100 + seed, 3, 10, 13, 0.2 + 0.02 * seed)
    ids = [p["id"] for p in made["projects"]]
    sought = {s for own in made["stakes"].values() for s in own}
    needed = {sum(1 << i for i, p in enumerate(made["projects"]) if s in p["serves"]) for s in sought} - {0}
    fits = [c for c in range(1 << 13) if all(c & n for n in needed)]
    fewest = min(bin(c).count("1") for c in fits)
    want = sorted([id for i, id in enumerate(ids) if c >> i & 1] for c in fits if bin(c).count("1") == fewest)
    got = figures(**made)[0].get("minimal-sets")
    wrong += [] if (got is None and len(want) > 100) or sorted(got or []) == want else ["%d: got %r, want %r" % (seed, got, want)]
every(wrong, "13 projects: all smallest sets, as found by trying all")

alike = {"stakes": {"a": {"x": 1, "u": 1}}, "projects": [project("%s%d" % (s, i), {s: 1}) for s in "xu" for i in range(10)]}
same(figures(**alike)[0]["minimal-sets"], [["x%d" % i, "u%d" % k] for i in range(10) for k in range(10)],
     "100 sets of projects that serve the same are all listed")
alike["projects"].append(project("x10", {"x": 0.1}))
null(figures(**alike)[0], "minimal-sets", "more than 100", "101 are not")
made = large(6, 5, 200, 300, 0.1)
null(figures(**made)[0], "minimal-sets", "more than 64 stakes", "200 stakes at once: null")
made = large(7, 1, 64, 1000, 0.1)
made["stakes"]["p0"] = {"s%d" % i: 1 for i in range(64)}
got, run = figures(**made)
null(got, "minimal-sets", "30 million steps", "64 stakes and 1,000 projects: null after the limit of work")
ok(got["mean"] > 0.9, "and the rest is there (%.2f s)" % run.seconds, run)

got, run = figures(**large(8, 60, 20, 900, 0.1))
null(got, "served-by", "more than 50,000 pairs", "54,000 pairs: served-by is null")
ok(len(got["without"]) == 900, "and the rest is there", run)
got, run = figures(**{**large(9, 1000, 120, 1000, 0.01), "partners": [{"id": "p%d" % i} for i in range(1000)]})
for key in ("without", "served-by"):
    null(got, key, "100 million", "120 million cells: %s is null" % key)
ok(len(got["partner"]) == 1000 and 0 < got["alignment"] < 1, "and the rest is there (%.2f s)" % run.seconds, run)
for what, made in (("1,001 partners", large(1, 1001, 2, 1, 1)), ("1,001 stakes", large(1, 20, 1001, 1, 1)),
                   ("1,001 projects", large(1, 1, 2, 1001, 1))):
    got, run = figures(**made)
    for key in OF_STAKES + OF_PARTNERS + ("minimal-sets", "alignment"):
        null(got, key, "more than 1,000 " + what.split()[1], "%s: %s is null" % (what, key))

ids = ["p%d" % i for i in range(1000)]
got, run = figures(exchange={p: {"needs": ["n%d" % (i % 7)], "offers": ["n%d" % (k % 7) for k in range(i, i + 3)]} for i, p in enumerate(ids)})
null(got, "exchange.reciprocal", "more than 10,000 pairs", "1,000 partners: too many pairs")
near(got["exchange"]["needs"], dict.fromkeys(ids, 1), "1,000 partners: all needs are met")
got, run = figures(exchange={p: {"needs": ["n%d-%d" % (i, k) for k in range(10)], "offers": ["n%d-%d" % (i - 1, k) for k in range(10)]} for i, p in enumerate(ids)})
same(len(got["exchange"]["single-source"]), 9990, "20,000 needs and offers", run)
got, run = figures(exchange={"a": {"needs": ["n%d" % i for i in range(20001)]}, "b": {}})
null(got, "exchange.needs", "more than 20,000", "20,001 needs: null")
got, run = figures(exchange={p + "x": {} for p in ids + ["more"]})
null(got, "exchange.unmet", "more than 1,000 partners", "1,001 partners: null")

run = accord("show", "stakes")
ok(run.status == 0 and all(key in run.out for key in (*OF_STAKES, *OF_PARTNERS, *OF_EXCHANGE, "minimal-sets", "alignment")),
   "every figure has its page", run)

done()

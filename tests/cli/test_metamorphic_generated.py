#!/usr/bin/env python3
"""What must hold whatever the figures, on a thousand frameworks and dossiers made by lot: of every question
type, with rules, alerts, conditions, limits, knock-outs, all powers.

Each property is one test over all cases.  A failure names its case, and `test_metamorphic_generated.py 17 230`
repeats these alone, and prints what they are made of."""

import copy
import itertools
import os
import shutil
import sys
import tempfile

if os.access("/dev/shm", os.W_OK):  # thousands of small files, gone after their case: not through a disk
    tempfile.tempdir = "/dev/shm"
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from generate import *
from relations import *

PROPERTIES = 21  # that are looked at
CASES = 1000
DRAWS = "60"
chosen = [int(a) for a in sys.argv[1:]] or range(CASES)
wrong, held = {}, {}


def hold(name, case, what, about=""):
    """The property has been looked at once; what: how it failed, or None."""
    held[name] = held.get(name, 0) + 1
    failures = wrong.setdefault(name, [])
    if what:
        failures.append("case %d%s: %s" % (case.number, ", " + about if about else "", what))


# ---- the same framework and other dossiers ------------------------------------------------------------

def reordered(case):
    """The dossier with its answers, partners and keys in another order."""
    made, draw = copy.deepcopy(case.dossier), case.draw
    made["answers"] = dict(draw.sample(list(made["answers"].items()), len(made["answers"])))
    for a in made["answers"].values():
        if "by" in a:
            a["by"] = dict(draw.sample(list(a["by"].items()), len(a["by"])))
    made["partners"] = draw.sample(made["partners"], len(made["partners"]))
    return dict(reversed(list(made.items())))


def with_answer(made, id, answer):
    return dict(made, answers={**made["answers"], id: answer})


def stronger(draw, answer):
    now = EVIDENCE.get(answer["evidence"], answer["evidence"])
    return dict(answer, evidence=draw.choice([e for e, q in EVIDENCE.items() if q >= now]))


def completions(case, most):
    """All ways to answer a few of the open questions that have few answers, and one of a number."""
    open_ones = [q for id, q in case.questions.items() if id not in case.dossier["answers"]]
    picked, count = [], 1
    for q in case.draw.sample(open_ones, len(open_ones)):
        values = every_value(q) or [any_value(case.draw, q)]
        if count * len(values) <= most:
            picked.append((q["id"], values))
            count *= len(values)
    for values in itertools.product(*(v for _, v in picked)):
        yield {id: {"value": v, "evidence": "audited"} for (id, _), v in zip(picked, values)}


def variants(case):
    """{name: dossier}: the dossier, and others whose scores are held against its own."""
    made, draw, answers = case.dossier, case.draw, case.dossier["answers"]
    batch = {"order": reordered(case)}
    some = lambda ids, most: draw.sample(ids, min(len(ids), most))
    said = [id for id in answers if answers[id].get("status") != "not-applicable" or not case.readers(id)]
    batch.update({"without-" + id: without(made, id) for id in some(said, 2)})
    given = [id for id in answers if "evidence" in answers[id]]
    batch.update({"proof-" + id: with_answer(made, id, stronger(draw, answers[id])) for id in some(given, 2)})
    rising = [id for id in given if case.rises_with(id)]
    batch.update({"value-" + id: with_answer(made, id, with_values(answers[id], lambda v: better(draw, case.questions[id], v)))
                  for id in some(rising, 2)})
    batch.update({"complete-%d" % i: dict(made, answers={**answers, **more})
                  for i, more in enumerate(completions(case, 4))})
    return {**batch, "base": made}  # last: what the others leave behind would show


def outside(whole, part):
    """A range that is not within another one."""
    for a, b in zip(three(whole), three(part)):
        if a[0] is not None and b[0] is not None and not (a[0] - EPS <= b[0] and b[2] <= a[2] + EPS):
            return "%r lies outside %r" % (b, a)
    return None


def steps_down(before, after):
    """A possible score that rose, or a weight of evidence that fell, when the evidence became better."""
    for a, b in zip(axes(before), axes(after)):
        if a["score"] is not None and b["possible"]["score"] > a["possible"]["score"] + EPS:
            return "possible rose from %r to %r" % (a["possible"]["score"], b["possible"]["score"])
        if b["evidence"] < a["evidence"] - EPS:
            return "evidence fell from %r to %r" % (a["evidence"], b["evidence"])
    return None


def losses(card):
    return {f["id"]: f["lost"] for a in axes(card) for f in factors(a).values()}


def shared_out(card):
    """What is wrong with the points lost of an axis."""
    for axis in axes(card):
        own = factors(axis).values()
        rounding = 1e-6 * (len(own) + 1)
        for nodes in (own, axis["dimensions"]):
            lost = [n["lost"] for n in nodes if n["lost"] is not None]
            if axis["score"] is None:
                if any(lost):
                    return "%s has no score, and lost %r" % (axis["title"], lost)
            elif abs(sum(lost) - (100 - axis["score"])) > rounding:
                return "%r add up to %r, not to 100 - %r" % (lost, sum(lost), axis["score"])
            if any(x < -rounding for x in lost):
                return "negative: %r" % lost
        for f in own:
            if f["score"] == 100 and abs(f["lost"] or 0) > rounding:
                return "%s is at 100 and lost %r" % (f["id"], f["lost"])
    return None


def null_for_nothing(card):
    """A score that is null where something below has one, or the reverse."""
    for axis in axes(card):
        for node in [axis] + axis["dimensions"]:
            below = [n["score"] for n in node.get("dimensions", node.get("factors")) if n["weight"] > 0]
            if (node["score"] is None) != all(s is None for s in below):
                return "%r above %r" % (node["score"], below)
    return None


def against_itself(case, batch, cards):
    base = cards["base"]
    for name, card in cards.items():
        kind, _, id = name.partition("-")
        hold("assured <= score <= possible, at every level", case, ordered(card), name)
        hold("a score is null where nothing below applies, and only there", case, null_for_nothing(card), name)
        hold("points lost add up to 100 - score, over factors and dimensions; none is negative; a factor at 100 has none",
             case, shared_out(card), name)
        if kind == "order":
            hold("the order of answers and partners changes nothing", case, differ(profile(base), profile(card)) or
                 differ(losses(base), losses(card)) or (base["verdict"]["id"] != card["verdict"]["id"] and "verdict") or None)
        elif kind == "without":
            hold("deleting an answer (but not, of one that a rule reads, that it does not apply) raises neither the assured score nor the coverage", case, silence_pays(base, card), name)
        elif kind == "proof":
            hold("stronger evidence lowers neither the assured score nor the score: proof pays", case,
                 drops(base, card, (0, 1)), name)
            hold("stronger evidence never raises the possible score, and never lowers the weight of evidence", case,
                 steps_down(base, card), name)
        elif kind == "value":
            hold("a better answer lowers none of the three", case, drops(base, card), name)
        elif kind == "complete":
            hold("every way to answer what is open stays within the range", case, outside(base, card), name)


# ---- other frameworks that must say the same -------------------------------------------------------------

def shuffled(case):
    return shuffle_lists(case.framework, case.lots_for("order").draw)


def in_other_units(case):
    """All weights of each node times a number of its own."""
    made, k = copy.deepcopy(case.framework), lambda: case.draw.choice((2, 3, 7, 10, 0.25, 1000))
    for axis in made["axes"].values():
        nodes = [axis["dimensions"]] + [d["factors"] for d in axis["dimensions"]]
        nodes += [f["questions"] + f.get("rules", []) for d in axis["dimensions"] for f in d["factors"]]
        for node in nodes:
            times = k()
            for child in node:
                child["weight"] = child["weight"] * times if "weight" in child else 0
    return made


def in_halves(case):
    """One factor as two of half its weight, with the same questions, answers and rules under other names."""
    made, answers = copy.deepcopy(case.framework), dict(case.dossier["answers"])
    d = case.draw.choice([d for a in made["axes"].values() for d in a["dimensions"]])
    f = case.draw.choice([f for f in d["factors"] if not {"critical", "knockout"} & set(f)] or [None])
    if f is None:
        return None
    f["weight"] = f["weight"] / 2
    twin = copy.deepcopy(f)
    twin["id"] += "-twin"
    own = {q["id"]: q for q in twin["questions"]}
    answers.update({id + "-twin": answers[id] for id in own if id in answers})
    for q in twin["questions"] + twin.get("rules", []):
        q["id"] += "-twin"
    rules = [dict(r, id=r["id"] + "-twin", factor=twin["id"],
                  reads=[own.get(q["id"], q) for q in r["reads"]],
                  way={**r["way"], **{id + "-twin": way for id, way in r["way"].items()}})
             for r in case.rules if r["factor"] == f["id"]]
    d["factors"].insert(case.draw.randint(0, len(d["factors"])), twin)
    excused = case.dossier.get("not-applicable", {})
    return made, case.rules + rules, dict(case.dossier, answers=answers, **(
        {"not-applicable": {**excused, twin["id"]: "rien"}} if f["id"] in excused else {}))


def with_unused(case):
    """With a factor that weighs nothing, one that does not apply, and a dimension that does not either."""
    made = copy.deepcopy(case.framework)
    first = made["axes"]["success"]["dimensions"]
    case.draw.choice(first)["factors"].insert(0, factor("a-weightless", [question("a-question")], weight=0))
    case.draw.choice(first)["factors"].append(factor("z-pointless", [question("z-question")], weight=4))
    first.insert(case.draw.randint(0, len(first)), dimension("m-pointless", [factor("m-factor", [question("m-question")])], weight=9))
    dossier = copy.deepcopy(case.dossier)
    dossier["answers"]["a-question"] = {"value": 37, "evidence": "declared"}
    dossier["not-applicable"] = {**dossier.get("not-applicable", {}), "z-pointless": "rien", "m-factor": "rien"}
    return made, dossier


def plain(case):
    """With questions of score alone, without rules and conditions."""
    made = copy.deepcopy(case.framework)
    for axis in made["axes"].values():
        for f in (f for d in axis["dimensions"] for f in d["factors"]):
            f.pop("rules", None)
            f["questions"] = [question(q["id"], weight=q.get("weight", 1)) for q in f["questions"]]
            if not any(q["weight"] for q in f["questions"]):
                f["questions"][0]["weight"] = 1
    return made


def of_the_axis(card):
    """What a factor in two halves does not change: figures and grades, without what counts answers and names."""
    found = profile(card)
    for axis in axes(card):
        found[axis["title"]] = found[axis["title"]][:-2]
    found["alerts"] = [a for a in found["alerts"] if not a[0].endswith("-twin")]
    return found


def same_as(base, case, made, rules=None, dossier=None, of=profile):
    run, cards = assess_all({"d": compact(dossier or case.dossier)}, case.save(made, rules))
    if "d" not in cards:
        return None, "%r" % run
    before, after = of(base), of(cards["d"])
    return cards["d"], differ(before, {k: v for k, v in after.items() if k in before})


def against_others(case, base):
    """Each case is held against one or two of the others, in turn: a framework is a run of the program."""
    turn = case.number % 8 if len(chosen) == CASES else None
    if turn in (None, 0, 2, 4, 6):
        card, what = same_as(base, case, shuffled(case), dossier=reordered(case))
        hold("the order of dimensions, factors and questions changes nothing", case,
             what or differ(losses(base), losses(card)))
    if turn in (None, 1, 5):
        card, what = same_as(base, case, in_other_units(case.lots_for("units")))
        hold("weights in other units change nothing", case, what or differ(losses(base), losses(card)))
    halves = in_halves(case.lots_for("halves"))
    if turn in (None, 3, 7) and halves:
        hold("a factor split into two halves, without limit and knock-out, changes nothing else", case,
             same_as(base, case, *halves, of=of_the_axis)[1])
    if turn in (None, 7):
        value = case.lots_for("constant").draw.choice((0, 7, 33.333333, 50, 100))
        constant = dossier({id: value for id in case.questions}, evidence="audited")
        run, card = assess(compact(constant), case.save(plain(case), []))
        hold("constant input gives itself back, to the last digit", case,
             None if card and all(t == [value] * 3 for t in three(card)) else "%r: %r" % (value, card and three(card) or run))


# ---- draws, and what would do ---------------------------------------------------------------------------

def asked(case, command, framework, made, *options):
    path = write(os.path.join(folder(), "d.yaml"), compact(made))
    return accord(command, "--to", "json", "--framework", framework, *options, path)


def drawn(case, framework, made):
    """What `sensitivity` draws."""
    run = asked(case, "sensitivity", framework, made, "--draws", DRAWS)
    if run.status != 0:
        return {"run": repr(run)}
    return {a["title"]: [a[k] for k in ("robustness", "grade", "mean", "quantiles", "probabilities")] for a in axes(run.json())}


def against_draws(case):
    base = drawn(case, case.path, case.dossier)
    hold("the order of everything changes no digit of the draws", case,
         None if base == drawn(case, case.save(shuffled(case)), reordered(case)) else "other draws")
    made, dossier = with_unused(case.lots_for("unused"))
    got = drawn(case, case.save(made), dossier)
    hold("a factor that weighs nothing or does not apply changes no digit of the others' draws", case,
         None if base == got else "%r became %r" % (base, got))


def against_threads(case):
    one = asked(case, "sensitivity", case.path, case.dossier, "--draws", "3000", "-j", "1")
    for jobs in ("2", "4", "8"):
        run = asked(case, "sensitivity", case.path, case.dossier, "--draws", "3000", "-j", jobs)
        hold("draws shared out among threads give the bytes of one alone", case,
             None if one.status == run.status == 0 and one.raw == run.raw else "%r, not %r" % (run, one), "-j " + jobs)


def against_company(case, run):
    alone = asked(case, "assess", case.path, case.dossier)
    hold("a dossier assessed alone gives the bytes that it gives among others", case,
         None if alone.status == 0 and alone.raw.strip() in run.raw else "%r" % alone)


def set_by(changes):
    said = lambda v: {True: "yes", False: "no"}[v] if isinstance(v, bool) else json.dumps(v)
    return [o for c in changes for o in ("--set", "answers.%s=%s" % (c["question"], said(c["to"])))]


def what_would_do(case):
    """Each set that `improve` finds, through `whatif`; and without one of its changes, through `assess`."""
    goal = case.lots_for("goal").draw.choice(GRADES[:4])
    run = asked(case, "improve", case.path, case.dossier, "--to", goal)
    hold("ways to a grade are found, or why there are none", case, None if run.status == 0 else "%r" % run)
    for name, now in run.json().items() if run.status == 0 else ():
        if name not in AXES:
            continue
        if now["score"] is not None and bool(now["sets"]) == bool(now.get("because")):
            hold("ways to a grade are found, or why there are none", case, "%r" % now)
        for s in now["sets"][:2]:
            promised(case, name, now, s)
            less_is_not_enough(case, name, goal, s)


def promised(case, name, now, s):
    if not s["changes"]:
        return
    run = asked(case, "whatif", case.path, case.dossier, *set_by(s["changes"]))
    moved = run.json()[name] if run.status == 0 else {}
    got = [moved.get("score", {}).get("to", now["score"]), moved.get("nominal-grade", {}).get("to", now["grade"])]
    hold("a set of changes gives the score and the grade that it promises", case,
         None if is_near(got, [s["score"], s["grade"]]) else "%r, %r: %r" % (s, got, run))


def less_is_not_enough(case, name, goal, s):
    make = {c["question"]: {"value": c["to"], "evidence": "audited"} for c in s["changes"]}
    batch = {"less-" + id: dict(case.dossier, answers={**case.dossier["answers"], **make, **kept(case, id)}) for id in make}
    for made in batch.values():
        made["answers"] = {id: a for id, a in made["answers"].items() if a}
    run, cards = assess_all({n: compact(made) for n, made in batch.items()}, case.path) if batch else (None, {})
    hold("with one change less a set does not reach the grade", case, None if len(cards) == len(batch) else "%r" % run)
    for n, card in cards.items():
        hold("with one change less a set does not reach the grade", case,
             None if card[name]["nominal-grade"] > goal else "%r is %s" % (s, card[name]["nominal-grade"]), n)


def kept(case, id):
    """The answer as it is; None: open."""
    return {id: case.dossier["answers"].get(id)}


# ---- all cases --------------------------------------------------------------------------------------------

for number in chosen:
    case = Case(number)
    case.path = case.save()
    batch = variants(case.lots_for("variants"))
    run, cards = assess_all({name: compact(made) for name, made in batch.items()}, case.path)
    hold("they are assessed, into JSON, which knows no NaN", case, None if run.status == 0 and len(cards) == len(batch) else "%r" % run)
    if "base" not in cards:
        continue
    against_itself(case, batch, cards)
    against_others(case, cards["base"])
    if number % 5 == 0 or len(chosen) < CASES:
        against_draws(case)
        against_company(case, run)
    if number % 20 == 0 or len(chosen) < CASES:
        against_threads(case)
    if number % 16 == 8 or len(chosen) < CASES:
        what_would_do(case)
    if len(chosen) < CASES:
        print("# case %d" % number, *json.dumps([case.framework, case.dossier], indent=1).splitlines(),
              *[line for r in case.rules for line in lua(r).splitlines()], sep="\n# ")
if len(chosen) == CASES:
    same(len(held), PROPERTIES, "every property was looked at")
for name in held:
    every(wrong[name], "%s (%d times)" % (name, held[name]))

done()

#!/usr/bin/env python3
"""`accord improve`: the cheapest sets against published figures and against every subset, assessed one by one;
what kind of change each is, what would still hold the grade, and the losses that would cost it."""

import itertools
import os
import random
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from support import *

JV = os.path.join(RULES, "social-joint-venture", "examples")


def improve(file, *options, framework=None):
    """The run, and its tree."""
    given = ["--framework", framework] if framework else []
    result = accord("improve", *options, *given, "--to", "json", file, timeout=60)
    return result, result.json() if result.out.startswith("{") else None


def sets(axis):
    return [(s["cost"], sorted(c["question"] for c in s["changes"])) for s in axis["sets"]]


# ---- the oracles --------------------------------------------------------------------------------------

cases = oracle_cases("scoring_engine")


def plain(id):
    return id.replace(".", "-")


def against(name, config, costs, want):
    made, answers = oracle_made(config, costs)
    path = save_framework(made)
    file = write(os.path.join(folder(), "oracle.yaml"), answers)
    run, tree = improve(file, "--to", want["goal"], framework=path)
    got = tree and [[s["cost"], sorted(c["question"][2:] for c in s["changes"]), s["score"]]
                    for s in tree["success"]["sets"]]
    near(got, sorted([want["min_cost"], sorted(plain(f) for f in s["set"]), s["score"]] for s in want["optimal_sets"]),
         name + ": all of the cheapest sets, and their scores", 5.1e-7, run) if len(want["optimal_sets"]) == 1 else \
        near(got, [[want["min_cost"], sorted(plain(f) for f in s["set"]), s["score"]]
                   for s in sorted(want["optimal_sets"], key=lambda s: -s["score"])],
             name + ": all of the cheapest sets, best first", 5.1e-7, run)


worked = cases["worked-alliance"]
against("unit cost", worked["input"]["config"], {}, worked["expected"]["counterfactual_unit_cost"])
against("with costs", worked["input"]["config"], worked["input"]["costs"], worked["expected"]["counterfactual_costed"])
for id in ("counterfactual-plateau", "counterfactual-knapsack"):
    against(id, cases[id]["input"]["config"], cases[id]["input"].get("costs", {}), cases[id]["expected"])

# ---- the examples: sets that `whatif` confirms ----------------------------------------------------------


def written(value):
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else json.dumps(value)


for name, goal in (("humando", "B"), ("la-petite-reine", "B"), ("illustration", "B"), ("humando", "A"), ("liva", "B")):
    file = os.path.join(JV, name + ".yaml")
    run, tree = improve(file, "--to", goal)
    ok(tree and tree["success"]["exact"] and tree["success"]["sets"], "%s: there are ways to %s" % (name, goal), run)
    wrong = []
    for axis in ("success", "stakes"):
        for s in (tree or {}).get(axis, {}).get("sets", [])[:4]:
            changes = [o for c in s["changes"]
                       for o in ("--set", "answers.%s=%s" % (c["question"], written(c["to"])))]
            if not changes:
                continue
            moved = accord("whatif", "--to", "json", *changes, file)
            after = moved.json()[axis] if moved.out.startswith("{") else {}
            if not is_near(after.get("score", {}).get("to"), s["score"]) or s["grade"] > goal or \
                    after.get("nominal-grade", {}).get("to", tree[axis]["grade"]) != s["grade"]:
                wrong.append((axis, s["score"], after.get("score"), after.get("nominal-grade"), moved))
    every(wrong, "%s to %s: each set, set by `whatif`, gives the score and the grade that it promises" % (name, goal))
    if tree and tree["success"]["sets"]:
        first = tree["success"]["sets"][0]
        less = [o for c in first["changes"][1:]
                for o in ("--set", "answers.%s=%s" % (c["question"], written(c["to"])))]
        if less:
            moved = accord("whatif", "--to", "json", *less, file).json()["success"]
            ok(moved.get("score", {"to": tree["success"]["score"]})["to"] < tree["scoring"]["grades"][ord(goal) - 65]["from"],
               "%s to %s: with one change less it is not reached" % (name, goal), moved.get("score"))

# ---- every subset, assessed -----------------------------------------------------------------------------

draw = random.Random(4)
levels = {str(i): words("niveau %d" % i) for i in range(5)}


def small(n):
    """A small framework with rules, limits and knock-outs, and a dossier that knows a part."""
    dimensions, rules, answers, ids = [], {}, {}, []
    for d in range(draw.randint(1, 2)):
        made = []
        for f in range(draw.randint(1, 2)):
            id, questions = "f-%d-%d" % (d, f), []
            for q in range(draw.randint(1, 2)):
                qid = "q-%d-%d-%d" % (d, f, q)
                kind = draw.choice(("level", "yes-no", "score", "number", "choices"))
                more = {"levels": levels} if kind == "level" else \
                    {"anchors": [{"at": 0, "score": 0}, {"at": 10, "score": 100}, {"at": 20, "score": 60}]} if kind == "number" else \
                    {"options": [{"id": "one", "value": 40}, {"id": "two", "value": 70}]} if kind == "choices" else {}
                if ids and draw.random() < 0.2 and kinds[ids[-1]] == "yes-no":
                    more["applies"] = {"question": ids[-1], "any": [True]}
                questions.append(question(qid, kind, effort=draw.choice((1, 1, 2, 3)), **more))
                kinds[qid] = kind
                ids.append(qid)
                value = {"level": draw.randint(0, 4), "yes-no": draw.random() < 0.5, "score": draw.randint(0, 100),
                         "number": draw.randint(0, 25), "choices": draw.choice(([], ["one"], ["two"]))}[kind]
                if draw.random() < 0.6:
                    answers[qid] = {"value": value, "evidence": draw.choice((1.0, 0.8, 0.6, 0.4))}
                    if draw.random() < 0.1:
                        answers[qid]["fixed"] = True
            keys = {"weight": draw.randint(1, 3)}
            if draw.random() < 0.3:
                keys["critical"] = {"slack": draw.choice((10, 20)), "scope": draw.choice(("dimension", "overall"))}
            if draw.random() < 0.2:
                keys["knockout"] = {"below": draw.choice((30, 55)), "cap": draw.choice("CDE")}
            made.append(factor(id, questions, **keys))
            if draw.random() < 0.6:
                a, b = draw.choice(ids), draw.choice(ids)
                test = lambda q: {"level": 'd.answers["%s"] >= 2', "yes-no": 'd.answers["%s"]', "score": 'd.answers["%s"] >= 60',
                                  "number": 'd.answers["%s"] >= 8', "choices": '#d.answers["%s"] >= 2'}[kinds[q]] % q
                rules["r-%d-%d" % (d, f)] = rule("r-%d-%d" % (d, f),
                                                 'if %s then if %s then return out.met("said") end return out.partial(0.4, "said") end return out.unmet("other")'
                                                 % (test(a), test(b)), factor=id,
                                                 reads=sorted({"answers." + a, "answers." + b}),
                                                 more='rises = { "answers.%s" },' % a if kinds[a] in ("score", "number") else "")
        dimensions.append(dimension("d-%d" % d, made, weight=draw.randint(1, 3)))
    made = framework("small-%d" % n, dimensions, scoring={"power": {"factor": 1, "dimension": draw.choice((1, 0.5, 0)),
                                                                     "axis": draw.choice((1, 0, "min"))}})
    return save_framework(made, rules), dossier(answers), {q["id"]: q for d in dimensions for f in d["factors"] for q in f["questions"]}


TARGETS = {"level": 4, "yes-no": True, "score": 100, "number": 10, "choices": ["one", "two"]}
score = {"level": lambda v: 25 * v, "yes-no": lambda v: 100 * v, "score": float,
         "number": lambda v: 10 * v if v <= 10 else max(60, 100 - 4 * (v - 10)),
         "choices": lambda v: sum({"one": 40, "two": 70}[o] for o in v)}
wrong, unheld, asked, compared, reached, empty, out_of_reach = [], [], 0, 0, 0, 0, 0
for n in range(60):
    kinds = {}
    path, made, questions = small(n)
    file = write(os.path.join(folder(), "small.yaml"), made)
    goal = draw.choice("ABC")
    run, tree = improve(file, "--to", goal, framework=path)
    if not tree:
        wrong.append(run)
        continue
    levers = {}
    for id, q in questions.items():
        now = made["answers"].get(id)
        best = TARGETS[q["type"]]
        if now and now.get("fixed"):
            continue
        if now and min(100, score[q["type"]](now["value"])) >= min(100, score[q["type"]](best)):
            best = now["value"]
        if now and now["value"] == best and now["evidence"] == 1:
            continue
        levers[id] = {"value": best, "evidence": "audited"}
    if len(levers) > 8:
        continue
    batch, names = {}, {}
    for size in range(len(levers) + 1):
        for some in itertools.combinations(sorted(levers), size):
            name = "s-" + "".join("1" if id in some else "0" for id in sorted(levers))
            names[name] = some
            batch[name] = dict(made, answers={**made["answers"], **{id: levers[id] for id in some}})
    result, cards = assess_all(batch, path)
    thresholds = tree["success"]
    good = {names[k]: c["success"] for k, c in cards.items() if c["success"]["nominal-grade"] in "ABCDE"[:ord(goal) - 64]}
    cost = lambda some: sum(questions[i]["effort"] for i in some)
    least = min(map(cost, good), default=None)
    cheapest = [s for s in good if cost(s) == least]
    cheapest = [s for s in cheapest if not any(set(o) < set(s) for o in cheapest)]
    want = sorted((least, list(s)) for s in cheapest)
    got = sorted(sets(tree["success"]))
    if len(want) > 256:
        continue
    compared += 1
    reached += bool(want) and least > 0
    empty += least == 0
    out_of_reach += not want
    if got != [(c, s) for c, s in want] or bool(tree["success"]["because"]) != (not want) or \
            any(not is_near(s["score"], good[tuple(sorted(c["question"] for c in s["changes"]))]["score"])
                for s in tree["success"]["sets"]):
        wrong.append("%d to %s: %r, wanted %r" % (n, goal, got, want))
    heads = {names[k]: c["success"]["grade"] for k, c in cards.items()}
    stands = lambda some: heads[tuple(sorted(some))] in "ABCDE"[:ord(goal) - 64]
    for s in tree["success"]["sets"]:
        made_so, still = {c["question"] for c in s["changes"]}, set(s["still"])
        if not still <= set(levers):
            continue
        asked += len(still)
        if stands(made_so | still) != any(stands(made_so | set(o)) for o in names.values()):
            unheld.append("%d to %s: %s and %s do not do" % (n, goal, sorted(made_so), sorted(still)))
        unheld += ["%d to %s: %s is not needed" % (n, goal, t) for t in still if stands(made_so | still - {t})]
every(unheld, "what is still named lets the headline stand, and none of it could be left out (%d)" % asked)
ok(asked > 10, "and some of it was", asked)
every(wrong, "no subset of the changes is cheaper, none of the cheapest is missing, and scores are those of `assess` (%d frameworks)" % compared)
ok(compared > 40 and reached > 15 and empty > 3 and out_of_reach > 1, "they were worth it: %d reached, %d there already, %d out of reach"
   % (reached, empty, out_of_reach))

# ---- kinds, fixed, still, assured, axes -------------------------------------------------------------------

three = save_framework(framework("three", [dimension("d-one", [
    factor("f-open", [question("q-open", effort=2, core=True)]), factor("f-weak", [question("q-weak", effort=1)]),
    factor("f-low", [question("q-low", effort=3)]),
    factor("f-gate", [question("q-gate", core=True), question("q-gate-two")], critical={"slack": 60})])],
    stakes=[dimension("internal", [factor("differentiation", [question("q-stake")])])],
    scoring={"power": {"dimension": 1, "axis": 1}}))
answers = {"q-weak": {"value": 100, "evidence": 0.2}, "q-low": {"value": 10, "evidence": 1}, "q-stake": {"value": 90, "evidence": 1}}
file = write(os.path.join(folder(), "three.yaml"), dossier(answers))
run, tree = improve(file, "--to", "B", framework=three)
axis = tree and tree["success"]
same(axis and sorted(sets(axis)), [(3, ["q-gate", "q-gate-two", "q-weak"]), (3, ["q-low"]), (3, ["q-open", "q-weak"])],
     "three ways of one cost", axis)
kinds_of = lambda tree: {c["question"]: (c["kind"], c["from"], c["to"], c["effort"])
                         for s in tree["success"]["sets"] for c in s["changes"]}
same(kinds_of(tree), {"q-weak": ("prove", 100, 100, 1), "q-gate": ("answer", None, 100, 1),
                      "q-gate-two": ("answer", None, 100, 1), "q-open": ("answer", None, 100, 2),
                      "q-low": ("do", 10, 100, 3)},
     "each change says what it is, from where to where, and its effort")
run, tree = improve(write(os.path.join(folder(), "fixed.yaml"), dossier({**answers, "q-low": {"value": 10, "evidence": 1, "fixed": True}})),
                    "--to", "A", framework=three)
ok("q-low" not in json.dumps(tree["success"]["sets"]), "`fixed: yes` is left alone", tree["success"]["sets"])
run, tree = improve(file, "--to", "C", framework=three)
near([tree["success"]["sets"][0]["cost"] if tree["success"]["sets"] else None], [0] if tree["success"]["grade"] <= "C" else [1],
     "a goal that is reached costs nothing", 1e-9, tree["success"])
run, tree = improve(write(os.path.join(folder(), "still.yaml"), dossier({"q-open": {"value": 100, "evidence": 1}, "q-low": {"value": 100, "evidence": 1}, "q-weak": {"value": 100, "evidence": 1}})),
                    "--to", "B", framework=three)
same([(s["cost"], s["still"]) for s in tree["success"]["sets"]], [(0, ["q-gate"])],
     "`still` names what then holds the headline: the core question of an open critical factor", tree["success"])
sum_of = save_framework(framework("sum", [dimension("d-one", [factor("f-one", [question("q-known"), question("q-x", "level", weight=0), question("q-z", "level", weight=0)], weight=1)])]),
                        {"r-sum": rule("r-sum", 'return out.partial((d.answers["q-x"] + d.answers["q-z"]) / 8, "said")', factor="f-one", reads=["answers.q-x", "answers.q-z"])})
summed = improve(write(os.path.join(folder(), "sum.yaml"), dossier({"q-known": {"value": 100, "evidence": 1}, "q-z": {"value": 3, "evidence": "documented"}})),
                 "--to", "D", framework=sum_of)[1]
same([s["still"] for s in summed["success"]["sets"]], [["q-x"]], "an answer that is there holds nothing", summed["success"])
waits = save_framework(framework("waits", [dimension("d-one", [
    factor("f-one", [question("q-if", "yes-no"), question("q-then", applies={"question": "q-if", "any": ["yes"]}, weight=3)]),
    factor("f-two", [question("q-two")])])], scoring={"min-coverage": 0.9, "power": {"dimension": 1, "axis": 1}}))
waited = improve(write(os.path.join(folder(), "waits.yaml"), dossier({"q-then": {"value": 100, "evidence": 1}, "q-two": {"value": 100, "evidence": 1}})),
                 "--to", "B", framework=waits)[1]
same([s["still"] for s in waited["success"]["sets"]], [["q-if"]], "nor one that is proven and waits for another", waited["success"])
ok(tree["success"]["headline"] == "C" and tree["success"]["grade"] <= "B", "which is why the headline is below", tree["success"])
run, tree = improve(file, "--to", "B", "--axis", "stakes", framework=three)
same((("success" in tree), sets(tree["stakes"])), (False, [(0, [])]), "--axis: one axis", run)
run, tree = improve(file, "--to", "B", "--assured", framework=three)
ok(tree["assured"] is True and all(s["score"] >= 65 and s["cost"] > 0 for s in tree["success"]["sets"]) and tree["success"]["sets"],
   "--assured: on what is proven", tree["success"]["sets"])
run, tree = improve(file, framework=three)
same([tree["success"]["goal"], tree["stakes"]["goal"]], [chr(ord(tree["success"]["grade"]) - 1), "A"],
     "without --to: the next better grade of each axis; the best one stays", run)
run, tree = improve(write(os.path.join(folder(), "nothing.yaml"), dossier({"q-stake": {"status": "not-applicable", "note": "non"}})), "--to", "A", framework=three)
same([tree["stakes"]["sets"], bool(tree["stakes"]["because"])], [[], True], "an axis where nothing applies: no sets, and why", run)

# ---- what cannot be tried, and what is close to nothing ---------------------------------------------------

count = save_framework(framework("count", [dimension("d-one", [factor("f-one", [question("q-count", "number", weight=0, core=True)],
                                                                      critical={"slack": 10}), factor("f-two", [question("q-two")])])]),
                       {"r-one": rule("r-one", 'if d.answers["q-count"] >= 3 then return out.met("said") end return out.unmet("other")',
                                      factor="f-one", reads=["answers.q-count"])})
for made, still in (({}, ["q-count"]), ({"q-count": {"value": 2, "evidence": 1}}, [])):
    file = write(os.path.join(folder(), "count.yaml"), dossier({"q-two": {"value": 90, "evidence": 1}, **made}))
    run, tree = improve(file, "--to", "B", framework=count)
    same([tree["success"]["sets"], tree["success"]["untried"]], [[], ["q-count"]], "a number without a target is told as not tried", run)
    run, tree = improve(file, "--to", "E", framework=count)
    same([(s["cost"], s["still"]) for s in tree["success"]["sets"]], [(0, still)], "and as what still holds the headline, while it is open", run)
wide = save_framework(framework("wide", [dimension("d-one", [factor("f-one", [question("q-%02d" % i, "yes-no") for i in range(15)]),
                                                             factor("f-two", [question("q-other")])])]),
                      {"r-wide": rule("r-wide", "local n = 0 " + " ".join('if d.answers["q-%02d"] then n = n + 1 end' % i for i in range(15))
                                      + ' return out.partial(n / 15, "said")', factor="f-one", reads=["answers.q-%02d" % i for i in range(15)])})
for answers in ({}, {"q-%02d" % i: {"value": True, "evidence": 1} for i in range(15)}):
    run, tree = improve(write(os.path.join(folder(), "wide.yaml"), dossier({**answers, "q-other": {"value": 60, "evidence": 1}})), "--to", "A", framework=wide)
    told = tree["success"] if not answers else tree["success"]["losses"]
    ok("r-wide" in told["because"] and "15" in told["because"] and not told["sets"], "a rule that reads too much to be tried is named", run)
for floor in (0, 1, 2, 5, 7):
    path = save_framework(framework("noise", [dimension("d-one", [factor("f-one", [question("q-one")]), factor("f-two", [question("q-two")])]),
                                              dimension("d-two", [factor("f-three", [question("q-three")])], weight=3)],
                                    scoring={"power": {"factor": 1, "dimension": 0, "axis": 0.5}, "floor": floor}))
    none = {"value": 0, "evidence": 1, "fixed": True}
    file = write(os.path.join(folder(), "noise.yaml"), dossier({"q-one": none, "q-two": none, "q-three": {"value": 50, "evidence": 1}}))
    same([sets(improve(file, "--to", g, framework=path)[1]["success"]) for g in "CE"], [[(1, ["q-three"])], [(0, [])]],
         "a mean of nothing at all is nothing, not a little less (floor %d)" % floor)

# ---- respondents: what partners say stays beside a value that is set ----------------------------------------

path = save_framework(framework("voices", [dimension("d-one", [factor("f-one", [question("q-one", "level", levels=levels)]),
                                                               factor("f-gap")])], plugins=["views"]),
                      {"r-gap": rule("r-gap", 'local g = 0 for id, v in pairs(d.measures.views.questions) do if v.gap and v.gap > g then g = v.gap end end'
                                     ' if g >= 2 then return out.unmet("other") end return out.met("said")', factor="f-gap", reads=["measures.views"])})
file = write(os.path.join(folder(), "voices.yaml"), dossier({}, partners=[{"id": "aa", "kind": "company"}, {"id": "bb", "kind": "association"}]))
heard = [o for partner, level in (("aa", 0), ("bb", 4)) for o in
         ("--respondent", write(os.path.join(folder(), partner + ".yaml"), {"accord": "answers/1", "framework": "voices", "partner": partner,
                                                                           "date": "2024-01-01", "answers": {"q-one": level}}))]
tree = accord("improve", "--framework", path, *heard, "--to", "D", "--to", "json", file).json()["success"]
moved = accord("whatif", "--framework", path, *heard, "--set", "answers.q-one=4", "--to", "json", file).json()["success"]
written_so = write(os.path.join(folder(), "written.yaml"), dossier({"q-one": {"value": 4, "evidence": "audited"}},
                                                                  partners=[{"id": "aa", "kind": "company"}, {"id": "bb", "kind": "association"}]))
by_hand = accord("assess", "--framework", path, *heard, "--to", "json", written_so).json()["success"]
near(moved["score"]["to"], by_hand["score"], "the partners' gap is as it was, whether set or written", 5.1e-7, moved, by_hand["score"])
same([tree["sets"], bool(tree["because"]), by_hand["nominal-grade"]], [[], True, "E"], "and improve knows that it holds the grade down", tree)

# ---- losses -------------------------------------------------------------------------------------------

run, tree = improve(write(os.path.join(folder(), "loss.yaml"), dossier({"q-open": {"value": 95, "evidence": 1}, "q-low": {"value": 70, "evidence": 1}, "q-weak": {"value": 60, "evidence": 1}, "q-gate": {"value": 80, "evidence": 1}, "q-gate-two": {"value": 100, "evidence": 1}})),
                    "--to", "A", framework=three)
losses = tree["success"]["losses"]
same([[c["question"] for c in s["changes"]] for s in losses["sets"]], [["q-open"], ["q-low"], ["q-weak"]],
     "the answers each of which would cost the grade at its worst, worst first", losses)
near([s["score"] for s in losses["sets"]], [55, 61.25, 63.75], "and the score that would be left", 1e-9, losses)
same(losses["grade"], "B", "the grade that is lost")

# ---- the command ----------------------------------------------------------------------------------------

for arguments, what in ((["--to", "Q"], "not one of A, B, C, D, E"), (["--axis", "both"], "--axis takes one of success|stakes, and not 'both'"), ([], None)):
    run = accord("improve", "--lang", "en", *arguments, os.path.join(JV, "logins.yaml"))
    ok((run.status == 2 and what in run.err and not run.raw) if what else run.status == 0,
       "improve %s: exit %d" % (" ".join(arguments), 2 if what else 0), run)
one, two = (accord("improve", "--to", "B", os.path.join(JV, "humando.yaml")) for _ in range(2))
ok(one.raw == two.raw and one.out.startswith('accord: "improvement/1"'), "YAML where nobody looks, the same bytes twice", one)
path = os.path.join(folder(), "way.json")
run = accord("improve", "--to", "B", "-o", path, os.path.join(JV, "illustration.yaml"))
ok(run.status == 0 and not run.raw and json.loads(read(path))["accord"] == "improvement/1", "-o takes the form from the ending", run)
for language, wanted in (("fr", ("LE PLUS COURT CHEMIN VERS BIEN ENGAGÉE (B)", "à faire", "effort 3", "non étalonnés", "--set 'answers.coordination-funded-years=3'")),
                         ("en", ("THE SHORTEST WAY TO “WELL UNDER WAY (B)”", "to do", "effort 3", "not calibrated", "--set 'answers.coordination-funded-years=3'"))):
    text = accord("improve", "--to", "B", "--to", "text", "--lang", language, os.path.join(JV, "illustration.yaml")).out
    flat = " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())
    ok(all(w in flat for w in wanted) and max(len(l) for l in text.splitlines() if "accord whatif" not in l) <= 80, "text for people, in %s" % language, text)
    ok(not any(w in text for w in ("Owen", "Shafer", "Varsi", "branch and bound")), "without the name of a method, in %s" % language)

done()

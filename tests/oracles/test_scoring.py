#!/usr/bin/env python3
"""Scores through `accord assess`: the worked alliance to six decimals, the edge cases, means and published
indices, the image of an interval, and how every type of question is scored."""

import math
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from support import *

HERE = os.path.dirname(os.path.abspath(__file__))
SIX = 5.1e-7
ERROR = 'error("on purpose")'


def cases(name):
    return {case["id"]: case for case in json.loads(read(os.path.join(HERE, name)))["cases"]}


# ---- from an oracle's configuration to a framework and a dossier --------------------------------------

def plain(id):
    return id.replace(".", "-")


def made_of(config):
    """A framework with one question of type score for each factor, its rules, and the answers."""
    dimensions, rules, answers = [], {}, {}
    for d in config["dimensions"]:
        made = []
        for f in d["factors"]:
            id, keys = "f-" + plain(f["id"]), {"weight": f["weight"]}
            if "limit_slack" in f:
                keys["critical"] = {"slack": f["limit_slack"], "scope": f.get("limit_scope", "dimension")}
            if "knockout" in f:
                keys["knockout"] = f["knockout"]
            if f.get("status") == "error":
                rules["r-" + plain(f["id"])] = rule("r-" + plain(f["id"]), ERROR, factor=id)
                made.append(factor(id, **keys))
                continue
            made.append(factor(id, [question("q-" + plain(f["id"]))], **keys))
            if f.get("status") == "not_applicable":
                answers["q-" + plain(f["id"])] = {"status": "not-applicable", "note": "sans objet ici"}
            elif "value" in f:
                value = f["value"] if not isinstance(f["value"], list) else dict(zip(("from", "to"), f["value"]))
                answers["q-" + plain(f["id"])] = {"value": value, "evidence": f.get("reliability", 1.0)}
        dimensions.append(dimension("d-" + plain(d["id"]), made, weight=d["weight"]))
    scoring = {"power": {"factor": 1, "dimension": config["p_within"], "axis": config["p_across"]},
               "floor": config["floor"], "unknown": config["unknown_nominal"], "nominal": config["nominal_rule"],
               "min-coverage": config["min_coverage"], "min-evidence": config["min_evidence"],
               "cap-open-critical": config["max_grade_with_open_critical"]}
    grades = [{"grade": g, "from": at} for g, at in config["grades"]]
    return framework("oracle", dimensions, scoring=scoring, grades=grades), rules, dossier(answers)


def compare(name, axis, want):
    """Everything that the oracle knows of one axis."""
    low, nominal, high = want["low"], want["nominal"], want["high"]
    near([axis["score"], axis["nominal-grade"], axis["grade"]],
         [nominal["score"], nominal["grade"], want["headline_grade"]], name + ": score and grades")
    near([axis["assured"], axis["possible"]], [{"score": v["score"], "grade": v["grade"]} for v in (low, high)],
         name + ": assured and possible")
    near({d["id"][2:]: [d["assured"], d["score"], d["possible"]] for d in axis["dimensions"]},
         {plain(id): [v["dimensions"][id] for v in (low, nominal, high)] for id in nominal["dimensions"]},
         name + ": dimensions")
    near([axis["coverage"], axis["evidence"], axis["known-only"]],
         [want["coverage"], want["evidence_coverage"], want["known_only_score"]],
         name + ": coverage, evidence, known-only")
    same(axis["provisional"], want["provisional"], name + ": provisional")


engine = cases("scoring_engine.json")

# ---- the worked alliance ------------------------------------------------------------------------------

worked = engine["worked-alliance"]
made, rules, answers = made_of(worked["input"]["config"])
alliance_folder = save_framework(made, rules)
run, card = assess(answers, alliance_folder)
ok(run.status == 0 and card, "worked-alliance is assessed", run)
if card:
    axis, want = card["success"], worked["expected"]
    compare("worked-alliance", axis, want["assess"])
    known = {plain(id): triple for id, triple in want["triples"].items()}
    near({id[2:]: [f["assured"], f["score"], f["possible"]] for id, f in factors(axis).items()},
         {id: triple or [None] * 3 for id, triple in known.items()}, "worked-alliance: factors")
    same((axis["because"], factors(axis)["f-gov-exit"]["knockout"]["state"]), ([], "possible"),
         "worked-alliance: the open exit holds the assured grade only, its knock-out is possible")
    same(factors(axis)["f-people-trust"]["critical"]["binds"], True, "worked-alliance: trust binds")
    near([axis["range"]["open"], axis["range"]["evidence"]], [13.152863, 14.078967],
         "worked-alliance: what stays open with every known answer proven, and the rest", SIX)
    near(axis["range"]["open"] + axis["range"]["evidence"], 70.246894 - 43.015063,
         "worked-alliance: the two parts of the range add up", 2e-6)
    same(axis["answered"], {"known": 7, "open": 1, "not-applicable": 1}, "worked-alliance: answers are counted")
    losses = {id[2:]: f.get("lost") for id, f in factors(axis).items()}
    owen = want["owen_points_lost"]
    near(losses, {plain(id): owen["owen"].get(id) for id in want["triples"]},
         "worked-alliance: points lost are the Owen values, null where a factor does not apply")
    near({d["id"][2:]: d["lost"] for d in axis["dimensions"]}, owen["by_dimension"],
         "worked-alliance: and so are those of the dimensions")
    near(sum(v for v in losses.values() if v), 100 - axis["score"], "worked-alliance: they add up to what is lost",
         5e-6)
    shown = [axis["score"], axis["assured"]["score"], axis["possible"]["score"], axis["coverage"], axis["evidence"],
             axis["known-only"]]
    same(shown, [58.15641, 43.015063, 70.246894, 0.928571, 0.807143, 58.374439], "worked-alliance: to the digit")

# ---- edge cases ---------------------------------------------------------------------------------------

for id, case in engine.items():
    if not id.startswith("edge-") or case["measure"] != "scoring.assess":
        continue
    made, rules, answers = made_of(case["input"]["config"])
    path = save_framework(made, rules)
    run, card = assess(answers, path)
    error = bool(rules)
    ok(card and run.status == (3 if error else 0), "%s is assessed, status %d" % (id, 3 if error else 0), run)
    if not card:
        continue
    compare(id, card["success"], case["expected"]["assess"])
    same(card["status"], "incomplete" if error else "complete", id + ": status")
    if error:
        same(findings(card["success"])["r-b"]["outcome"], "error",
             id + ": the finding is an error, neither 0 nor absent")
        ok(any(e["where"] == "r-b" and "on purpose" in e["text"] for e in card["errors"]),
           id + ": errors name the rule", card.get("errors"))


def refused(name, made, answers, pattern, rules=None):
    path = save_framework(made, rules)
    run = accord("assess", "--framework", path, write(os.path.join(folder(), "dossier.yaml"), answers))
    ok(run.status == 2 and not run.raw and re.search(pattern, run.err, re.M), name, run)


AT = r"^\S*%s:\d+:\d+: error: "
made, rules, answers = made_of(engine["edge-negative-weight-error"]["input"]["config"])
refused("edge-negative-weight-error: refused where it stands", made, answers, AT % r"framework\.yaml")
made, rules, answers = made_of(engine["edge-out-of-range-error"]["input"]["config"])
refused("edge-out-of-range-error: the dossier is refused where it stands", made, answers,
        AT % r"dossier\.yaml" + r".*q-a.*101")

one = lambda **keys: framework("bad", [dimension("d-one", [factor("f-one", [question("q-one")], **keys)])])
for weight in (".nan", ".inf", "-.inf", '"1"', "1e999"):
    text = json.dumps(one(weight="@")).replace('"@"', weight)
    path = os.path.join(folder(), "bad")
    os.makedirs(path)
    write(os.path.join(path, "framework.yaml"), text)
    run = accord("assess", "--framework", path, write(os.path.join(folder(), "dossier.yaml"),
                                                      dossier({"q-one": 50})))
    ok(run.status == 2 and not run.raw and re.search(AT % r"framework\.yaml", run.err, re.M),
       "a weight of %s is refused where it stands" % weight, run)
refused("all weights of the factors of a dimension 0: refused", one(weight=0), dossier({}), AT % r"framework\.yaml")
refused("all weights of the dimensions 0: refused", framework("bad",
                                                              [dimension("d-one",
                                                                         [factor("f-one", [question("q-one")])],
                                                                         weight=0)]), dossier({}),
        AT % r"framework\.yaml")
refused("all weights of the questions of a factor 0: refused",
        framework("bad", [dimension("d-one", [factor("f-one",
                                                     [question("q-one", weight=0),
                                                      question("q-two", weight=0)])])]), dossier({}),
        AT % r"framework\.yaml")
refused("two questions of one id: refused", framework("bad",
                                                      [dimension("d-one",
                                                                 [factor("f-one", [question("q-one")]),
                                                                  factor("f-two", [question("q-one")])])]),
        dossier({}), AT % r"framework\.yaml")
refused("a factor and a question of one id: refused",
        framework("bad", [dimension("d-one", [factor("f-one", [question("f-one")])])]), dossier({}),
        AT % r"framework\.yaml")

# Only zero weights left applicable: the group is not applicable.
made = framework("left", [dimension("d-one", [factor("f-one", [question("q-one")]),
                                              factor("f-two", [question("q-two")], weight=0)]),
                          dimension("d-two", [factor("f-three", [question("q-three")])])])
run, card = assess(dossier({"q-one": {"status": "not-applicable", "note": "non"},
                            "q-two": {"value": 10, "evidence": 1}, "q-three": {"value": 60, "evidence": 1}}),
                   save_framework(made))
near(card and [card["success"]["score"], [d["score"] for d in card["success"]["dimensions"]],
               card["success"]["coverage"]], [60, [None, 60], 1],
     "only a zero weight left applicable: the dimension is not applicable", SIX, run)

# A factor of weight 0 has no effect on the number, but its limit and its knock-out act.
for keys, want in (({"critical": {"slack": 10}}, [30, [30], "E", "E", []]),
                   ({"critical": {"slack": 10, "scope": "overall"}}, [30, [80], "E", "E", []]),
                   ({"knockout": {"below": 21, "cap": "D"}}, [80, [80], "D", "D", [{"cap": "D", "from": "f-two"}]]),
                   ({"knockout": {"below": 20, "cap": "D"}}, [80, [80], "A", "A", []]),
                   ({}, [80, [80], "A", "A", []])):
    made = framework("zero", [dimension("d-one", [factor("f-one", [question("q-one")]),
                                                  factor("f-two", [question("q-two")], weight=0, **keys)])])
    run, card = assess(dossier({"q-one": 80, "q-two": 20}, evidence="audited"), save_framework(made))
    axis = card and card["success"]
    near(axis and [axis["score"], [d["score"] for d in axis["dimensions"]], axis["nominal-grade"], axis["grade"],
                   axis["because"]], want, "a factor of weight 0 with %s" % (json.dumps(keys) if keys
                                                                             else "nothing"), SIX, run)

# A limit binds when it is what holds its parent.
for value, slack, binds in ((40, 10, True), (70, 10, False), (40, 50, False), (79, 0, True)):
    made = framework("binds", [dimension("d-one", [factor("f-one", [question("q-one")]),
                                                   factor("f-two", [question("q-two")],
                                                          critical={"slack": slack})])],
                     scoring={"power": {"dimension": 1}})
    run, card = assess(dossier({"q-one": 80, "q-two": value}, evidence="audited"), save_framework(made))
    near(card and [factors(card["success"])["f-two"]["critical"], card["success"]["score"]],
         [{"slack": slack, "scope": "dimension", "binds": binds}, min(value + slack, (80 + value) / 2)],
         "a limit of %d and slack %d %s" % (value, slack, "binds" if binds else "does not bind"), SIX, run)

# A knock-out is certain, possible or clear, whatever its evidence.
for answer, state, grades in (({"value": 10, "evidence": 1}, "certain", "DDD"),
                              ({"value": 30, "evidence": 1}, "clear", "AAA"),
                              ({"value": {"from": 10, "to": 30}, "evidence": 1}, "possible", "DAA"),
                              (None, "possible", "DAA"), ({"value": 10, "evidence": 0.5}, "possible", "DDA"),
                              ({"value": 20, "evidence": 1}, "clear", "AAA")):
    made = framework("state", [dimension("d-one", [factor("f-one", [question("q-one")], weight=1000),
                                                   factor("f-two", [question("q-two")],
                                                          knockout={"below": 20, "cap": "D"})])])
    run, card = assess(dossier({"q-one": 100, "q-two": answer}, evidence="audited"), save_framework(made))
    axis = card and card["success"]
    same(axis and [factors(axis)["f-two"]["knockout"]["state"],
                   axis["assured"]["grade"] + axis["nominal-grade"] + axis["possible"]["grade"]], [state, grades],
         "a knock-out is %s with %s" % (state, json.dumps(answer)), run)

# An open knock-out question caps the headline.
made = framework("open", [dimension("d-one", [factor("f-one", [question("q-one")], weight=9),
                                              factor("f-two", [question("q-two")],
                                                     knockout={"below": 20, "cap": "D"})])])
path = save_framework(made)
run, card = assess(dossier({"q-one": 100}, evidence="audited"), path)
axis = card and card["success"]
same(axis and [axis["nominal-grade"], axis["grade"], axis["because"]],
     ["A", "C", [{"cap": "C", "from": "open-critical"}]], "an open knock-out question caps the headline at C", run)
same(axis and [axis["assured"]["grade"], axis["possible"]["grade"]], ["D", "A"],
     "and the assured grade at its own cap, not the possible one")
run, card = assess(dossier({"q-one": 100, "q-two": 20}, evidence="audited"), path)
same(card and [card["success"]["grade"], card["success"]["because"]], ["A", []], "answered, it does not", run)

# Both axes at once, never added up: other figures on the one change nothing on the other.
two = framework("two", [dimension("d-one", [factor("f-one", [question("q-one")])])],
                [dimension("internal", [factor("f-two", [question("q-two")])])])
path = save_framework(two)
cards = assess_all({"low": dossier({"q-one": 70, "q-two": 10}, evidence="audited"),
                    "high": dossier({"q-one": 70, "q-two": 90}, evidence="audited")}, path)[1]
same([cards["low"]["success"]["score"], cards["high"]["success"]["score"], cards["low"]["stakes"]["score"],
      cards["high"]["stakes"]["score"]], [70, 70, 10, 90], "two axes, each with its own score")

# ---- means, at each of the three levels ---------------------------------------------------------------

aggregation = cases("aggregation.json")


def mean_at(level, case):
    x, w, p = case["x"], case["w"], case["p"]
    powers = {"factor": 1, "dimension": 1, "axis": 1, level: p}
    questions = [question("q-%d" % i) for i in range(len(x))]
    if level == "factor":
        tree = [dimension("d-one", [factor("f-one", [dict(q, weight=v) for q, v in zip(questions, w)])])]
    elif level == "dimension":
        tree = [dimension("d-one", [factor("f-%d" % i, [q], weight=v) for i,
                                    (q, v) in enumerate(zip(questions, w))])]
    else:
        tree = [dimension("d-%d" % i, [factor("f-%d" % i, [q])], weight=v) for i,
                (q, v) in enumerate(zip(questions, w))]
    path = save_framework(framework("mean", tree, scoring={"power": powers, "floor": case["floor"]}))
    run, card = assess(dossier({"q-%d" % i: v for i, v in enumerate(x)}, evidence="audited"), path)
    return card and card["success"]["score"], run


for id, case in aggregation.items():
    if case["measure"] != "aggregate.power_mean":
        continue
    for level in ("factor", "dimension", "axis"):
        got, run = mean_at(level, case["input"])
        near(got, case["expected"]["value"], "%s as the power of %s" % (id, level), SIX, run)
for level in ("factor", "dimension", "axis"):
    got, run = mean_at(level, {"x": [70, 20, 90], "w": [1, 1, 1], "p": "min", "floor": 1})
    near(got, 20, "the minimum as the power of %s" % level, SIX, run)

# ---- published indices --------------------------------------------------------------------------------

SAYS = words("une phrase")


def measured(id, low, high):
    """Linear between two goalposts, clipped outside."""
    return question(id, "number", anchors=[{"at": low, "score": 0, "says": SAYS},
                                           {"at": high, "score": 100, "says": SAYS}])


hdi = [c for c in aggregation.values() if c["measure"] == "aggregate.hdi"]
posts = hdi[0]["input"]["goalposts"]
logs = [math.log(v) for v in posts["gni"]]
path = save_framework(framework("hdi", [dimension("health",
                                                  [factor("life", [measured("life-expectancy", *posts["life"])])]),
                                        dimension("education",
                                                  [factor("expected", [measured("expected-years", *posts["eys"])]),
                                                   factor("mean", [measured("mean-years", *posts["mys"])])]),
                                        dimension("income", [factor("gni", [measured("log-income", *logs)])])],
                                scoring={"power": {"dimension": 1, "axis": 0}, "floor": 0}))
run, cards = assess_all({case["id"]: dossier({"life-expectancy": case["input"]["life_expectancy"],
                                              "expected-years": case["input"]["expected_years_schooling"],
                                              "mean-years": case["input"]["mean_years_schooling"],
                                              "log-income": math.log(case["input"]["gni_per_capita_2017ppp"])},
                                             evidence="audited") for case in hdi}, path)
for case in hdi:
    axis, want = cards.get(case["id"], {}).get("success"), case["expected"]
    near(axis and [axis["score"], *(d["score"] for d in axis["dimensions"])],
         [100 * want[k] for k in ("hdi", "health", "education", "income")], case["id"], 1e-6, run)
    near(axis and axis["score"] / 100, want["hdi_published"], case["id"] + ": near what was published", 1.1e-3)

for case in aggregation.values():
    if case["measure"] != "aggregate.tai":
        continue
    given, want = case["input"], case["expected"]
    scale = lambda i, v: math.log(v) if given["log"][i] else v
    path = save_framework(framework("tai", [dimension("d-%d" % g,
                                                      [factor("f-%d" % i,
                                                              [measured("q-%d" % i, scale(i, given["min"][i]),
                                                                        scale(i, given["max"][i]))])
                                                       for i in group]) for g, group in enumerate(given["groups"])],
                                    scoring={"power": {"dimension": 1, "axis": 1}}))
    run, card = assess(dossier({"q-%d" % i: scale(i, v) for i, v in enumerate(given["values"])},
                               evidence="audited"), path)
    axis = card and card["success"]
    near(axis and [axis["score"], [d["score"] for d in axis["dimensions"]],
                   [f["score"] for f in factors(axis).values()]],
         [100 * want["tai"], [100 * v for v in want["dimensions"]], [100 * v for v in want["normalised"]]],
         case["id"], 1e-6, run)

case = aggregation["efqm-2020-points"]
weights, scores = case["input"]["max_points"], case["input"]["scores_percent"]
path = save_framework(framework("efqm", [dimension("d-one",
                                                   [factor("f-" + k[0], [question("q-" + k[0])], weight=w) for k,
                                                    w in weights.items()])], scoring={"power": {"dimension": 1}}))
run, card = assess(dossier({"q-" + k[0]: v for k, v in scores.items()}, evidence="audited"), path)
near(card and card["success"]["score"], case["expected"]["points"] / 10, "efqm-2020-points", SIX, run)

# What an engine that drops the unknown would print.
RISK = {"Critical": 10, "High": 7.5, "Medium": 5, "Low": 2.5}
for case in aggregation.values():
    if case["measure"] != "aggregate.ossf_scorecard":
        continue
    checks = case["input"]["checks"]
    path = save_framework(framework("ossf", [dimension("d-one",
                                                       [factor("f-%d" % i, [question("q-%d" % i)],
                                                               weight=RISK[c["risk"]]) for i,
                                                        c in enumerate(checks)])],
                                    scoring={"power": {"dimension": 1}}))
    run, card = assess(dossier({"q-%d" % i: 10 * c["score"] for i, c in enumerate(checks) if c["score"] >= 0},
                               evidence="audited"), path)
    axis = card and card["success"]
    near(axis and axis["known-only"], 10 * case["expected"]["aggregate"], case["id"] + ": known-only", SIX, run)
    ok(axis and axis["assured"]["score"] <= axis["score"] <= axis["possible"]["score"]
       and (axis["possible"]["score"] - axis["assured"]["score"] >= 50) == any(c["score"] < 0 for c in checks),
       case["id"] + ": and the range stays honest", run)

# ---- the image of an interval -------------------------------------------------------------------------

case = aggregation["pl-interval-image"]
path = save_framework(framework("image", [dimension("d-one", [factor("f-one", [question("q-one", "number", anchors=[
    {"at": at, "score": score, "says": SAYS} for at, score in case["input"]["points"]])])])]))
for (low, high), (least, most) in zip(case["input"]["intervals"], case["expected"]["image"]):
    run, card = assess(dossier({"q-one": {"value": {"from": low, "to": high}, "evidence": 1}}), path)
    found = card and findings(card["success"])["q-one"]["value"]
    near(found if isinstance(found, dict) else {"from": found, "to": found}, {"from": least, "to": most},
         "pl-interval-image of %s to %s" % (low, high), SIX, run)
for answer, want in (({"from": 0.3}, [0, 100]), ({"to": 0.1}, [0, 32]), (-3, [0, 0]), (7, [0, 0]), (0.5, [60, 60]),
                     ("0.35", None)):
    run, card = assess(dossier({"q-one": {"value": answer, "evidence": 1}}), path)
    if want is None:
        ok(run.status == 2 and not run.raw and re.search(AT % r"dossier\.yaml", run.err, re.M),
           "a number between quotes is refused where it stands", run)
        continue
    found = card and findings(card["success"])["q-one"]["value"]
    near(found if isinstance(found, dict) else {"from": found, "to": found}, dict(zip(("from", "to"), want)),
         "an open end is that of the anchors, clipped outside: %s" % json.dumps(answer), SIX, run)

# ---- every type of question ---------------------------------------------------------------------------

options = [{"id": "first", "value": 40}, {"id": "second", "value": 70}, {"id": "third", "value": 0},
           {"id": "fourth", "value": 10}]
anchors = [{"at": 0, "score": 0, "says": SAYS}, {"at": 51, "score": 100, "says": SAYS}]
levels = {str(i): words("niveau %d" % i) for i in range(5)}
types = framework("types", [dimension("d-one", [factor("f-one",
                                                       [question("agreed", "yes-no"),
                                                        question("good-no", "yes-no", good=False),
                                                        question("level", "level", levels=levels),
                                                        question("bent-level", "level", levels=levels,
                                                                 anchors=[{"at": 0, "score": 0},
                                                                          {"at": 1, "score": 80},
                                                                          {"at": 4, "score": 100}]),
                                                        question("share", "percent", anchors=anchors),
                                                        question("figure", "number", anchors=anchors),
                                                        question("choice", "choice", options=options),
                                                        question("sum", "choices", options=options),
                                                        question("part", "choices", options=options,
                                                                 combine="share"),
                                                        question("most", "choices", options=options, combine="max"),
                                                        question("score"), question("fact", "fact")])])])
path = save_framework(types)
partners = [{"id": "p1"}, {"id": "p2"}, {"id": "p3"}]
# question, answer, value of the finding, outcome
TABLE = [("agreed", "@yes", 100, "met"), ("agreed", "@no", 0, "unmet"), ("agreed", "@oui", 100, "met"),
         ("agreed", "@non", 0, "unmet"), ("agreed", "@true", 100, "met"), ("agreed", "@false", 0, "unmet"),
         ("good-no", "@yes", 0, "unmet"), ("good-no", "@no", 100, "met"), ("level", 0, 0, "unmet"),
         ("level", 1, 25, "partial"), ("level", 3, 75, "partial"), ("level", 4, 100, "met"),
         ("level", {"value": {"from": 2}}, [50, 100], "partial"),
         ("level", {"value": {"to": 1}}, [0, 25], "partial"), ("bent-level", 1, 80, "partial"),
         ("bent-level", 2, 86.666667, "partial"), ("share", 51, 100, "met"), ("share", "@51 %", 100, "met"),
         ("share", "@25.5 %", 50, "partial"), ("share", 80, 100, "met"),
         ("share", {"value": {"from": 0, "to": 51}}, [0, 100], "partial"), ("figure", 25.5, 50, "partial"),
         ("figure", -4, 0, "unmet"), ("figure", "@5.1e1", 100, "met"), ("choice", "second", 70, "partial"),
         ("choice", "third", 0, "unmet"), ("sum", ["first", "fourth"], 50, "partial"),
         ("sum", ["first", "second"], 100, "met"), ("sum", [], 0, "unmet"),
         ("part", ["first", "second", "third"], 75, "partial"), ("part", [], 0, "unmet"),
         ("most", ["first", "fourth"], 40, "partial"), ("most", ["first", "second"], 70, "partial"),
         ("score", 62.5, 62.5, "partial"), ("score", 99.9, 99.9, "partial"), ("score", 0.1, 0.1, "partial"),
         ("score", 0, 0, "unmet"), ("score", {"value": {"from": 40, "to": 90}}, [40, 90], "partial"),
         ("score", {"facts": [{"value": 18, "source": "a"}, {"value": 24, "source": "b"}]}, [18, 24], "partial"),
         ("score", {"facts": [30, {"value": {"from": 10, "to": 20}}]}, [10, 30], "partial"),
         ("score", {"by": {"p1": 100, "p2": {"value": 0, "note": "non"}}}, [0, 100], "partial"),
         ("level", {"by": {"p1": 4, "p2": 4}}, 100, "met"),
         ("score", {"by": {"p1": 60, "p2": 90, "p3": None}}, [60, 90], "partial"),
         ("score", {"status": "not-applicable", "note": "sans objet"}, None, "not-applicable"),
         ("score", None, [0, 100], "unknown"), ("score", {"value": None}, [0, 100], "unknown"),]
texts = {}
for i, (id, answer, value, outcome) in enumerate(TABLE):
    text = json.dumps(dossier({id: answer}, partners=partners, evidence="audited"), ensure_ascii=False)
    texts["t%02d" % i] = re.sub(r'"@([^"]*)"', r"\1", text)
run, cards = assess_all(texts, path)
wrong = []
for i, (id, answer, value, outcome) in enumerate(TABLE):
    card = cards.get("t%02d" % i)
    found = findings(card["success"])[id] if card else {}
    got = found.get("value")
    want = dict(zip(("from", "to"), value)) if isinstance(value, list) else value
    if not card or not is_near(got, want, 1e-6) or found.get("outcome") != outcome:
        wrong.append("%s: %s gives %r, %s; wanted %r, %s" % (id, json.dumps(answer), got, found.get("outcome"),
                                                             want, outcome))
every(wrong + ([] if run.status == 0 else [run]), "%d answers of every type are scored as written" % len(TABLE))

# Several partners: the point is the mean of their scores, the interval their hull.
scores = {i: findings(cards["t%02d" % i]["success"])["score"] for i, row in enumerate(TABLE) if row[0] == "score"
          and isinstance(row[1], dict) and "by" in row[1] and "t%02d" % i in cards}
alone = save_framework(framework("alone", [dimension("d-one", [factor("f-one", [question("score")])])]))
cards = assess_all({"three": dossier({"score": {"by": {"p1": 90, "p2": 90, "p3": 30}}}, partners=partners,
                                     evidence="audited"),
                    "facts": dossier({"score": {"facts": [90, 90, 30]}}, evidence="audited"),
                    "half": dossier({"score": {"value": 80, "evidence": 0.5}}),
                    "low": dossier({"score": {"value": 20, "evidence": 0.5}}), "declared": dossier({"score": 80}),
                    "word": dossier({"score": {"value": 80, "evidence": "third-party"}}),
                    "part": dossier({"score": 80}, evidence={"answers": "documented"})}, alone)[1]
triple = lambda name: [cards[name]["success"]["assured"]["score"], cards[name]["success"]["score"],
                       cards[name]["success"]["possible"]["score"]]
near(triple("three"), [30, 70, 90], "by: the mean of the scores, between the least and the most")
near(triple("facts"), [30, 60, 90], "facts: the middle of the hull, between its ends")
near(triple("half"), [40, 65, 90], "half proven: discounted to both sides, prudent in the middle")
near(triple("low"), [10, 20, 60], "half proven and bad: weak proof does not lift it")
near([triple("declared"), triple("word"), triple("part")], [[48, 68, 88], [72, 77, 82], [64, 74, 84]],
     "declared by default, a word, a level per part")

# Planned: today takes the value of today, else the worst.
cards = assess_all({"worst": dossier({"score": {"value": 80, "status": "planned"}}, evidence="audited"),
                    "today": dossier({"score": {"value": 80, "status": "planned", "today": 30}},
                                     evidence="audited"),
                    "default": dossier({"score": 80}, evidence="audited", status="planned"),
                    "achieved": dossier({"score": 80}, evidence="audited")}, alone)[1]
near([[c["success"]["score"], c["success"]["today"]["score"]]
      for c in (cards[k] for k in ("worst", "today", "default", "achieved"))],
     [[80, 0], [80, 30], [80, 0], [80, 80]], "today: what is planned at today's value, else at its worst")
face = save_framework(framework("face", [dimension("d-one", [factor("f-one", [question("score")])])],
                                scoring={"nominal": "face", "unknown": 0}))
cards = assess_all({"half": dossier({"score": {"value": 80, "evidence": 0.5}}), "none": dossier({})}, face)[1]
near([triple("half"), triple("none")], [[40, 80, 90], [0, 0, 100]],
     "nominal: face takes the point as it is, unknown: 0 is the prudent zero")

done()

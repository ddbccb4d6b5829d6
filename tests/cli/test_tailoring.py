#!/usr/bin/env python3
"""--tailor: a firm's changes, laid over a framework, each with its reason in the scorecard."""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from support import *

home = folder()
parent = framework("parent", [dimension("d", [factor("f", [question("a")], weight=2), factor("g", [question("b")])]),
                              dimension("e", [factor("h", [question("c", "number", anchors=[
                                  {"at": 0, "score": 0}, {"at": 10, "score": 100}])])])], scoring={"unknown": 40})
share = """
  if d.answers.c >= p.least then return out.raised("said") end
  return out.clear("other")"""
params = """params = { least = { default = 5, min = 0, max = 10, doc = { en = "Least.", fr = "Moins." } } },"""
save_framework(parent, {"watch": rule("watch", share, alert="major", reads=("answers.c",), more=params),
                        "other": rule("other", share, alert="minor", reads=("answers.c",), more=params)}, home)
child = save_framework({"accord": "framework/1", "id": "child", "version": "1.0.0", "title": words("Child"),
                        "extends": ["parent"], "axes": {}}, under=home)
ANSWERS = {"a": 80, "b": 20, "c": 4}


def tailoring(*changes, of="child"):
    return write(os.path.join(folder(), "tailoring.yaml"), {"accord": "tailoring/1", "framework": of, "changes": [
        {**change, "because": {"en": "Why %d." % i, "fr": "Raison %d." % i}} for i, change in enumerate(changes)]})


def card(*changes, lang="en"):
    return assess(dossier(ANSWERS, evidence=1), child, "--lang", lang, "--tailor", tailoring(*changes))[1]


run, plain = assess(dossier(ANSWERS, evidence=1), child)
ok(plain, "the framework loads", run)
same(plain["changes"], [], "without a tailoring nothing is changed")
ok("tailoring" not in plain["receipt"], "and the receipt speaks of none")

# ---- each kind of change ------------------------------------------------------------------------------

got = card({"set": "factors.f.weight", "to": 1})
same(factors(got["success"])["f"]["weight"], 1, "the weight of a parent's factor")
ok(got["success"]["score"] < plain["success"]["score"], "changes the score")
same(got["changes"], [{"set": "factors.f.weight", "from": 2, "to": 1, "because": "Why 0."}], "and stands in the scorecard")
ok(got["receipt"]["tailoring"].startswith("sha256:"), "with its digest in the receipt")
same(card({"set": "factors.f.weight", "to": 1}, lang="fr")["changes"][0]["because"], "Raison 0.", "in French too")
got = card({"set": "questions.c.anchors", "to": [{"at": 0, "score": 0}, {"at": 4, "score": 100}]})
same(factors(got["success"])["h"]["score"], 100, "anchors")
got = card({"set": "rules.watch.params.least", "to": 4})
same([a["rule"] for a in got["alerts"]], ["watch"], "a parameter of a rule that no factor lists")
got = card({"set": "rules.watch.params.least", "to": 4}, {"set": "rules.other.params.least", "to": 3}, {"off": "other"})
same([a["rule"] for a in got["alerts"]], ["watch"], "a rule is dropped, whatever was set before")
got = card({"set": "scoring.power.dimension", "to": 1}, {"set": "scoring.min-coverage", "to": 0.9})
same((got["scoring"]["power"]["dimension"], got["scoring"]["min-coverage"], got["scoring"]["unknown"]), (1, 0.9, 40),
     "scoring, and what is not named stays")
got = card({"set": "grades", "to": [{"grade": "X", "from": 10}, {"grade": "Y", "from": 0}]})
same(got["success"]["grade"], "X", "grades")
got = card({"off": "g"})
same(sorted(factors(got["success"])), ["f", "h"], "a factor is dropped")
got = card({"off": "d"})
same([d["id"] for d in got["success"]["dimensions"]], ["e"], "and a dimension")
got = card({"set": "factors.f.weight", "to": 7}, {"set": "factors.f.weight", "to": 9})
same([(c["from"], c["to"]) for c in got["changes"]], [(2, 7), (7, 9)], "changes go in order")

text = accord("assess", "--to", "text", "--lang", "en", "--framework", child, "--tailor", tailoring({"off": "g"}),
              write(os.path.join(folder(), "d.yaml"), dossier(ANSWERS)))
ok("was adapted for this assessment" in text.out.replace("\n", " "), "the text says that the framework was adapted", text)
text = accord("explain", "--lang", "en", "--framework", child, "--tailor", tailoring({"off": "g"}),
              write(os.path.join(folder(), "d.yaml"), dossier(ANSWERS)))
ok(text.status == 0 and "Facteur g" not in text.out and "Facteur f" in text.out, "explain takes it too", text)

kept = accord("assess", "--framework", child, write(os.path.join(folder(), "d.yaml"), dossier(ANSWERS)))
kept = write(os.path.join(folder(), "card.yaml"), kept.out)
for option, value in (("--tailor", tailoring({"off": "g"})), ("--framework", child)):
    run = accord("explain", "--lang", "en", option, value, kept)
    ok(run.status == 2 and not run.out and "a scorecard is explained as it stands" in run.err, "explain: a scorecard takes no %s" % option, run)
ok(accord("explain", kept).status == 0, "explain: a scorecard alone")
run = accord("explain", "--lang", "en", kept)
ok(run.status == 0 and "the scorecard is in French and is explained as it stands" in run.err, "explain: --lang cannot change a scorecard", run)
run = accord("explain", "--lang", "fr", kept)
same((run.status, run.err), (0, ""), "explain: in its own language nothing is told")

# ---- mistakes -----------------------------------------------------------------------------------------

MISTAKES = [
    ("a factor that does not exist", {"set": "factors.ff.weight", "to": 1}, "nothing of this framework is called 'ff'"),
    ("a rule that does not exist", {"set": "rules.wach.params.least", "to": 1}, "nothing of this framework is called 'wach'"),
    ("dropping what does not exist", {"off": "nothing-here"}, "nothing of this framework is called 'nothing-here'"),
    ("a parameter that does not exist", {"set": "rules.watch.params.most", "to": 1}, "the rule 'watch' has no parameter 'most'"),
    ("a parameter out of bounds", {"set": "rules.watch.params.least", "to": 11}, "from 0 to 10"),
    ("a parameter that is no number", {"set": "rules.watch.params.least", "to": "much"}, "wanted a number"),
    ("a key that does not exist", {"set": "factors.f.wieght", "to": 1}, "unknown key 'wieght'"),
    ("a value out of bounds", {"set": "factors.f.weight", "to": -1}, "wanted a number of 0 or more"),
    ("a path of nothing", {"set": "weights.f", "to": 1}, "'weights.f' is nothing that can be set"),
    ("a path without a key", {"set": "factors.f", "to": 1}, "'factors.f' is nothing that can be set"),
    ("no value", {"set": "factors.f.weight"}, "the key 'to' is missing"),
    ("set and off", {"set": "factors.f.weight", "to": 1, "off": "g"}, "either set with to, or off"),
    ("off with a value", {"off": "g", "to": 3}, "either set with to, or off"),
    ("neither", {}, "either set with to, or off"),
    ("anchors out of order", {"set": "questions.c.anchors", "to": [{"at": 4, "score": 0}, {"at": 1, "score": 9}]}, "anchors must rise"),
    ("all weights 0", {"set": "factors.h.weight", "to": 0}, "with these changes the framework no longer holds together"),
    ("a path with a part too many", {"set": "scoring.power.dimension.x", "to": 1}, "'scoring.power.dimension.x' is nothing that can be set"),
    ("a path that goes on and on", {"set": "factors.f.a.b.c.d", "to": 1}, "'factors.f.a.b.c.d' is nothing that can be set"),
    ("a path that ends in a point", {"set": "factors.f.weight.", "to": 1}, "'factors.f.weight.' is nothing that can be set"),
    ("a path with an empty name", {"set": "factors..weight", "to": 1}, "'factors..weight' is nothing that can be set"),
    ("a member of a list by its number", {"set": "questions.c.anchors.0", "to": 1}, "'questions.c.anchors.0' is nothing that can be set"),
    ("a member of the grades", {"set": "grades.A", "to": 1}, "'grades.A' is nothing that can be set"),
    ("below a number", {"set": "factors.f.weight.deep", "to": 1}, "'factors.f.weight.deep' is nothing that can be set"),
    ("another name", {"set": "factors.f.id", "to": "ff"}, "'factors.f.id' is nothing that can be set"),
    ("dropping by setting", {"set": "factors.f.off", "to": True}, "'factors.f.off' is nothing that can be set"),
    ("all questions at once", {"set": "factors.f.questions", "to": []}, "'factors.f.questions' is nothing that can be set"),
    ("the code of a rule", {"set": "rules.watch.title", "to": "x"}, "'rules.watch.title' is nothing that can be set"),
    ("an empty value", {"set": "factors.f.weight", "to": None}, "the key 'to' is missing"),
]
wrong = []
for name, change, wanted in MISTAKES:
    path = tailoring(change)
    run = accord("assess", "--lang", "en", "--framework", child, "--tailor", path,
                 write(os.path.join(folder(), "d.yaml"), dossier(ANSWERS)))
    placed = re.compile(re.escape(path) + r":\d+:\d+: error: .*" + re.escape(wanted))
    if run.status != 2 or run.out or not placed.search(run.err):
        wrong.append("%s: %s" % (name, run))
    checked = accord("check", "--lang", "en", path, env={"ACCORD_RULES": home})
    if checked.status != 1 or not placed.search(checked.err):
        wrong.append("%s: check: %s" % (name, checked))
every(wrong, "a mistake in a tailoring: exit 2 (check: 1), nothing written, its place and what was wanted")
named = framework("named", [dimension("d", [factor("f", [question("a")]), factor("g", [question("b")])])],
                  verdicts=[{"id": "g", "title": words("Going well")}], themes=[{"id": "g", "title": words("Thème"), "factors": ["f"]}])
run, got = assess(dossier({"a": 80}, evidence=1), save_framework(named), "--tailor", tailoring({"off": "g"}, of="named"))
same(got and [sorted(factors(got["success"])), got["verdict"]["title"], [t["id"] for t in got["themes"]]],
     [["f"], "Going well", ["g"]], "dropping a factor leaves a verdict and a theme of the same name", run)
run = accord("check", tailoring({"off": "g"}, {"set": "factors.f.weight", "to": 3}), env={"ACCORD_RULES": home})
same((run.status, run.err), (0, ""), "check is silent on a good one")
run = accord("assess", "--lang", "en", "--framework", child, "--tailor", tailoring({"off": "g"}, of="parent"),
             write(os.path.join(folder(), "d.yaml"), dossier(ANSWERS)))
ok(run.status == 2 and "made for the framework 'parent'" in run.err, "a tailoring of another framework is refused", run)
run = accord("assess", "--framework", child, "--tailor", os.path.join(home, "absent.yaml"),
             write(os.path.join(folder(), "d.yaml"), dossier(ANSWERS)))
same(run.status, 2, "a tailoring that is not there")
bare = write(os.path.join(folder(), "bare.yaml"), {"accord": "tailoring/1", "framework": "child", "changes": [{"off": "g"}]})
run = accord("check", "--lang", "en", bare, env={"ACCORD_RULES": home})
ok(run.status == 1 and "'because' is missing" in run.err, "every change has its reason", run)

done()

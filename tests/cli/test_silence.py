#!/usr/bin/env python3
"""An error is never a pass, silence never a yes, and no output takes the place of an input."""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from support import *

LEVELS = {str(i): words("niveau %d" % i) for i in range(5)}
YES = {"value": True, "evidence": "audited"}


def with_rule(check, questions, reads, **keys):
    return save_framework(framework("silence", [dimension("d-one", [factor("f-one", questions)])], **keys),
                          {"r-one": rule("r-one", check, factor="f-one", reads=reads)})


# ---- a message that shows what the rule does not give --------------------------------------------------

broken = save_framework(framework("silence", [dimension("d-one", [factor("f-one", [question("qa", "yes-no")])])]), {
    "r-one": rule("r-one", 'local q = d.answers.qa return out.met("gap")', factor="f-one", reads=["answers.qa"]).replace(
        "messages = {", 'messages = { gap = { en = "At {n}.", fr = "À {n}." },')})
run, card = assess(dossier({"qa": YES}), broken)
finding = findings(card["success"])["r-one"]
same([run.status, card["status"], finding["outcome"], finding["value"]], [3, "incomplete", "error", {"from": 0, "to": 100}],
     "a rule that fails counts as unknown, whatever it concluded", run)
ok("{n}" not in json.dumps(finding["says"]), "and says nothing with a hole in it", finding)
near(card["success"]["assured"]["score"], 0, "and is worth nothing for certain", 5.1e-7, card["success"])

# ---- an answer with less behind it than an assumption ----------------------------------------------------

asked = [question("ql", "level", levels=LEVELS, weight=0)]
path = with_rule('if d.answers.ql >= 2 then return out.partial(0.75, "said") end return out.partial(0.5, "other")', asked, ["answers.ql"])
cards = assess_all({"open": dossier({})} | {"given-%g" % q: dossier({"ql": {"value": 1, "evidence": q}}) for q in (0, 0.05, 0.2, 0.6)}, path)[1]
near([cards[n]["success"]["assured"]["score"] for n in ("open", "given-0", "given-0.05", "given-0.2", "given-0.6")], [10, 10, 10, 10, 30],
     "what a rule reads counts as assumed at the least, as does what is not answered: deleting it never pays", 5.1e-7)

# ---- d.applicable on what is open ----------------------------------------------------------------------

CONDITION = {"question": "ql", "any": [3, 4]}
conditional = [question("ql", "level", levels=LEVELS, weight=0), question("qx", "yes-no", applies=CONDITION)]
path = with_rule('if d.applicable("qx") then return out.met("said") end return out.unmet("said")', conditional, ["answers.qx"])
for name, answer in (("a condition that is not met", {"value": 2, "evidence": "audited"}),
                     ("a condition that is met", {"value": 3, "evidence": "audited"}),
                     ("sources that disagree on it", {"facts": [4, 1], "evidence": "audited"})):
    run, given = assess(dossier({"ql": answer, "qx": YES}), path)
    run, deleted = assess(dossier({"qx": YES}), path)
    ok(deleted["success"]["assured"]["score"] <= given["success"]["assured"]["score"]
       and deleted["success"]["coverage"] <= given["success"]["coverage"], "deleting never pays: " + name, given["success"], deleted["success"])
path = with_rule('if d.applicable("qa") then return out.met("said") end return out.unmet("said")', [question("qa", "yes-no", weight=1)], ["answers.qa"])
run, given = assess(dossier({"qa": {"status": "not-applicable", "note": "n"}}), path)
run, deleted = assess(dossier({}), path)
ok(deleted["success"]["assured"]["score"] <= given["success"]["assured"]["score"], "deleting never pays: an answer that says not applicable",
   given["success"], deleted["success"])

# ---- conditions: no order, no cycle ---------------------------------------------------------------------

chain = [question("qa", "yes-no"), question("qb", "yes-no", applies={"question": "qa", "any": [True]}),
         question("qc", "yes-no", applies={"question": "qb", "any": [True]})]
results = []
for questions in (chain, chain[::-1]):
    run, card = assess(dossier({"qb": YES, "qc": YES}), save_framework(framework("order", [dimension("d-one", [factor("f-one", questions)])])))
    results.append([card["success"][key] for key in ("score", "coverage", "assured", "possible")])
same(results[0], results[1], "the order of questions changes nothing where conditions follow conditions")
loop = [question("qa", "yes-no", applies={"question": "qb", "any": [True]}), question("qb", "yes-no", applies={"question": "qa", "any": [True]})]
run = accord("check", save_framework(framework("loop", [dimension("d-one", [factor("f-one", loop)])])))
ok(run.status == 1 and "depends on itself" in run.err, "conditions in a circle are refused", run)

# ---- verdicts and alerts that are not ruled out ---------------------------------------------------------

grades = [{"id": "launch", "success": "C", "no-alert": "critical", "title": words("Launch")}, {"id": "rethink", "title": words("Rethink")}]
alerts = save_framework(framework("alerts", [dimension("d-one", [factor("f-one", [question("qa"), question("qb", "yes-no", weight=0)])])], verdicts=grades),
                        {"r-one": rule("r-one", 'if d.answers.qb then return out.clear("said") end return out.raised("other")', alert="critical", reads=["answers.qb"])})
verdicts = []
for answers in ({"qa": {"value": 90, "evidence": 1}, "qb": True}, {"qa": {"value": 90, "evidence": 1}, "qb": False}, {"qa": {"value": 90, "evidence": 1}}):
    run, card = assess(dossier(answers), alerts)
    verdicts.append(card["verdict"]["id"])
same(verdicts, ["launch", "rethink", "rethink"], "an alert that is open stands in the way like one that is raised", run)

# ---- what is switched off takes along what stands below it ---------------------------------------------

child = {"accord": "framework/1", "id": "child", "version": "1.0.0", "title": words("Child"), "extends": ["social-joint-venture"],
         "axes": {"success": {"dimensions": [{"id": "pathways", "off": True}]}}}
run, card = assess(dossier({}), save_framework(child))
ok(card and "exits-to-work" not in factors(card["success"]) and "exits-with-profile" not in findings(card["success"]),
   "a dimension that is off takes its factors, questions and rules along", run)

# ---- outputs and inputs ---------------------------------------------------------------------------------

place = folder()
text = read(write(os.path.join(place, "a.yaml"), dossier({"qa": YES})))
for arguments in (["-o", place, "a.yaml"], ["-o", "a.yaml", "a.yaml"], ["-o", "./a.yaml", "a.yaml"]):
    run = accord("assess", "--framework", broken, *arguments, cwd=place)
    ok(run.status == 2 and read(os.path.join(place, "a.yaml")) == text, "a scorecard never replaces the dossier: " + " ".join(arguments[:2][:1]), run)

done()

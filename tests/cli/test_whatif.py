#!/usr/bin/env python3
"""accord whatif: any part of a dossier may be set, what moves is what `assess` says of a dossier that was written that
way, and what is set wrongly is told at the place where it was typed."""

import copy
import json
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from support import *

NB = "\u00a0"
SHARE = """local held = d.measures.contributions.largest
  if held > 0.5 then return out.unmet("said") end
  return out.met("other")"""
SHARE_ALERT = """if d.measures.contributions.largest > 0.5 then return out.raised("said") end
  return out.clear("other")"""

FRAMEWORK = save_framework(framework("small", success=[
    dimension("bonds", [
        factor("trust-factor", [question("trust", "level", weight=2), question("exit", "yes-no", weight=1),
                                question("ways", "choices", options=[{"id": o, "title": words("By " + o), "value": 50}
                                                                     for o in ("road", "rail", "river")])],
               knockout={"below": 20, "cap": "D", "because": words("no trust")}),
        factor("money", [question("part", "percent", anchors=[{"at": 0, "score": 0}, {"at": 100, "score": 100}])])]),
    dimension("plans", [factor("plan", [question("plan-score", "score"), question("later", "score", stage=["running"])])])],
    stakes=[dimension("internal", [factor("hr", [question("hr-score", "score")], weight="importance"),
                                   factor("ecological", [question("eco-score", "score")], weight="importance")])],
    plugins=["contributions", "governance", "stakes", "venture"],
    themes=[{"id": "bond-theme", "title": words("Bonds"), "factors": ["trust-factor", "money"]}],
    verdicts=[{"id": "go", "success": "B", "title": words("Go")}, {"id": "wait", "title": words("Wait")}]),
    rules={"one-pays": rule("one-pays", SHARE, factor="money", reads=["measures.contributions.largest"]),
           "one-pays-all": rule("one-pays-all", SHARE_ALERT, alert="major", reads=["measures.contributions.largest"])})
RISKS = save_framework(framework("risks", [dimension("d", [factor("f", [question("q", "yes-no")])])]),
                       {"r-risk": rule("r-risk", 'if d.answers.q then return out.met("said") end return out.unmet("other")',
                                       factor="f", more='alert = { outcome = "unmet", severity = "major" },', reads=["answers.q"]),
                        "r-alone": rule("r-alone", 'if d.answers.q then return out.clear("said") end return out.raised("other")',
                                        alert="minor", reads=["answers.q"])})

BASE = dossier({
    "trust": {"by": {"ares": 2, "gxo": {"value": 1, "note": "a secret"}}, "note": "internal view", "fixed": True},
    "exit": True, "ways": ["road"], "part": {"value": {"from": 20, "to": 60}, "evidence": "documented"},
    "plan-score": {"value": 60, "status": "planned", "today": 10, "source": "s1"},
    "hr-score": 70, "eco-score": {"value": 50, "evidence": "audited"}}, lang="en", evidence="documented",
    partners=[{"id": "ares", "name": "Ares", "kind": "social-economy", "capital": 51},
              {"id": "gxo", "name": "Gxo", "kind": "company", "capital": 49}],
    sources={"s1": "Papers"},
    contributions={"ares": 1000, "gxo": 3000},
    stakes={"ares": {"hr": 2, "ecological": 1}, "gxo": {"hr": 1}},
    projects=[{"id": "market", "title": "Market", "state": "planned", "partners": ["ares"], "serves": {"hr": 0.5}}],
    governance={"mode": "vote", "decisions": [{"id": "budget", "colleges": [
        {"id": "board", "quota": "majority", "votes": {"ares": 2, "gxo": 1}}]}]},
    venture={"rate": 0.05, "cash-flows": [-100, 60, 70]})
BASE["alliance"]["stage"] = "running"
PATH = write(os.path.join(folder(), "base.yaml"), BASE)
BYTES = read(PATH, "rb")


def whatif(*sets, path=PATH, lang=None, to="json", options=()):
    args = [a for s in sets for a in ("--set", s)]
    return accord("whatif", "--to", to, "--framework", FRAMEWORK, *(["--lang", lang] if lang else []), *args, *options,
                  path)


def assessed(made):
    return assess(made, FRAMEWORK)[1]


CARD = assessed(BASE)

# ---- what moved, told by two scorecards ----------------------------------------------------------------------------

LEVELS = ("weight", "score", "assured", "possible", "critical", "knockout", "lost", "because")


def differences(a, b, keys):
    found = {}
    for key in keys:
        x, y = (a or {}).get(key), (b or {}).get(key)
        if isinstance(x, dict) and isinstance(y, dict):
            inner = {k: {"from": x.get(k), "to": y[k]} for k in y if x.get(k) != y[k]}
            if inner:
                found[key] = inner
        elif x != y:
            found[key] = {"from": x, "to": y}
    return found


def named(things, key):
    return {t[key]: t for t in things}


def moved_between(old, new):
    """What whatif must say of an axis, from its two scorecards."""
    want = differences(old, new, ("score", "grade", "nominal-grade", "because", "assured", "possible", "provisional",
                                  "range", "today", "coverage", "evidence", "known-only", "answered", "lost"))
    dimensions, factors_moved, findings_moved = [], [], []
    for a, b in zip(old["dimensions"], new["dimensions"]):
        dimensions.append((b["id"], differences(a, b, LEVELS)))
        for x, y in zip(a["factors"], b["factors"]):
            factors_moved.append((y["id"], differences(x, y, LEVELS)))
            before, after = named(x["findings"], "from"), named(y["findings"], "from")
            for id in list(after) + [i for i in before if i not in after]:
                findings_moved.append((id, {
                    key: {"from": before.get(id, {}).get(key), "to": after.get(id, {}).get(key)}
                    for key in ("outcome", "value", "reliability", "weight")
                    if before.get(id, {}).get(key) != after.get(id, {}).get(key)}))
    for key, moved in (("dimensions", dimensions), ("factors", factors_moved), ("findings", findings_moved)):
        moved = [(id, m) for id, m in moved if m]
        if moved:
            want[key] = moved
    return want


def told(axis):
    """The same of what whatif printed."""
    got = {k: v for k, v in axis.items() if k not in ("title", "moved", "grade-stays")}
    for key, id in (("dimensions", "id"), ("factors", "id"), ("findings", "finding")):
        if key in got:
            got[key] = [(t[id], {k: v for k, v in t.items() if k not in (id, "title", "dimension", "factor", "says")})
                        for t in got[key]]
    return got


def every_pair(node, path=""):
    """(path, from, to) of all that is told to have moved."""
    if isinstance(node, dict) and set(node) == {"from", "to"}:
        yield path, node["from"], node["to"]
    elif isinstance(node, (dict, list)):
        for key, child in node.items() if isinstance(node, dict) else enumerate(node):
            if key not in ("changes", "measures"):
                yield from every_pair(child, "%s.%s" % (path, key))


def by_hand(name, sets, change, moves=True):
    """`sets` say what change(dossier) writes."""
    made = copy.deepcopy(BASE)
    change(made)
    run, card = whatif(*sets), assessed(made)
    if not ok(run.status == 0 and run.err == "" and card, "%s: done" % name, run):
        return {}
    tree = run.json()
    for axis in ("success", "stakes"):
        want = moved_between(CARD[axis], card[axis])
        same(told(tree[axis]), want, "%s: %s moves as if written by hand" % (name, axis))
        same(tree[axis]["moved"], bool(want), "%s: %s says whether it moved" % (name, axis))
        same(tree[axis].get("grade-stays", CARD[axis]["grade"]),
             CARD[axis]["grade"] if "grade" in want else card[axis]["grade"], "%s: %s names its grade" % (name, axis))
    before, after = named(CARD["alerts"], "rule"), named(card["alerts"], "rule")
    want = {r: {"from": before.get(r, {}).get("state", "clear"), "to": after.get(r, {}).get("state", "clear")}
            for r in {**before, **after} if before.get(r, {}).get("state") != after.get(r, {}).get("state")}
    same({a["rule"]: a["state"] for a in tree.get("alerts", [])}, want, "%s: alerts" % name)
    verdict = [{k: c["verdict"][k] for k in ("id", "title")} for c in (CARD, card)]
    same(tree.get("verdict"), {"from": verdict[0], "to": verdict[1]} if verdict[0] != verdict[1] else None,
         "%s: verdict" % name)
    every([p for p in every_pair(tree) if p[1] == p[2]], "%s: nothing is told that did not move" % name)
    if moves is not None:
        same(any(tree[a]["moved"] for a in ("success", "stakes")), moves, "%s: moves" % name)
    return tree


def answer(id, value):
    return lambda made: made["answers"].__setitem__(id, value)


def proven(value, **keys):
    return {"value": value, "status": "achieved", "evidence": "audited", **keys}


def test_answers():
    tree = by_hand("a level", ["answers.trust=4"], answer("trust", proven(4, fixed=True)))
    same(tree["changes"], [{"set": "answers.trust", "from": {"by": {"ares": 2, "gxo": 1}},
                            "to": {"value": 4, "status": "achieved", "evidence": "audited"}}],
         "what was set, with old and new, and no notes")
    same("secret" in json.dumps(tree["changes"]), False, "a note is not told")
    same(list(tree)[:7], ["accord", "status", "lang", "alliance", "framework", "partners", "scoring"], "the head")
    same([tree["accord"], tree["status"], tree["lang"]], ["whatif/1", "complete", "en"], "kind, status, language")
    by_hand("a no", ["answers.exit=no"], answer("exit", proven(False)))
    by_hand("oui is yes", ["answers.exit=oui"], answer("exit", proven(True)))
    by_hand("a list", ["answers.ways=[road, rail]"], answer("ways", proven(["road", "rail"])))
    by_hand("a percent sign", ["answers.part=51 %"], answer("part", proven(51)))
    by_hand("an interval", ["answers.part={from: 30, to: 40}"], answer("part", proven({"from": 30, "to": 40})))
    by_hand("an end of an interval", ["answers.part.value.from=50"],
            lambda m: m["answers"]["part"].update(value={**m["answers"]["part"]["value"], "from": 50}, evidence="audited"))
    by_hand("a value, and what is said about it stays", ["answers.part.value={from: 30, to: 40}"],
            lambda m: m["answers"]["part"].update(value={"from": 30, "to": 40}, evidence="audited"))
    by_hand("an answer in full", ["answers.trust={value: 3}"], answer("trust", {"value": 3, "evidence": "audited"}))
    by_hand("a planned answer is achieved", ["answers.plan-score=60"], answer("plan-score", proven(60)))
    by_hand("an open question", ["answers.later=90"], answer("later", proven(90)))
    by_hand("a map as it is", ["answers.trust={value: 3, evidence: declared}"],
            answer("trust", {"value": 3, "evidence": "declared"}))
    by_hand("one voice per partner", ["answers.trust={by: {ares: 4, gxo: 0}}"], answer("trust", {"by": {"ares": 4, "gxo": 0}, "evidence": "audited"}))
    by_hand("facts", ["answers.part={facts: [{value: 10}, {value: 90}]}"],
            answer("part", {"facts": [{"value": 10}, {"value": 90}], "evidence": "audited"}))
    by_hand("one voice", ["answers.trust.by.ares=4"], lambda m: m["answers"]["trust"]["by"].__setitem__("ares", 4))
    by_hand("taken away", ["answers.hr-score="], lambda m: m["answers"].pop("hr-score"))
    by_hand("null is nothing", ["answers.hr-score=null"], lambda m: m["answers"].pop("hr-score"))
    by_hand("taken away, and never there", ["answers.later="], lambda m: None, moves=False)
    by_hand("all taken away", ["answers="], lambda m: m.pop("answers"))
    by_hand("not applicable", ["answers.part={status: not-applicable, note: no money}"],
            answer("part", {"status": "not-applicable", "note": "no money"}))
    by_hand("two at once", ["answers.exit=no", "answers.hr-score=10"],
            lambda m: m["answers"].update({"exit": proven(False), "hr-score": proven(10)}))
    by_hand("the same proven value", ["answers.eco-score=50"], answer("eco-score", proven(50)), moves=False)


def test_evidence():
    documented = {"value": 3, "status": "achieved", "evidence": "documented", "fixed": True}
    for order in (1, -1):
        by_hand("evidence beside, either way", ["answers.trust=3", "answers.trust.evidence=documented"][::order],
                answer("trust", documented))
    by_hand("status beside", ["answers.trust=3", "answers.trust.status=planned", "answers.trust.today=1"],
            answer("trust", proven(3, status="planned", today=1, fixed=True)))
    by_hand("evidence of a short answer", ["answers.hr-score.evidence=audited"],
            answer("hr-score", {"value": 70, "evidence": "audited"}))
    by_hand("beside", ["answers.hr-score.voices={ares: 3}"], answer("hr-score", {"value": 70, "voices": {"ares": 3}}), None)
    by_hand("a plan that is carried out", ["answers.plan-score.status=achieved"],
            answer("plan-score", {"value": 60, "status": "achieved", "source": "s1"}))
    by_hand("status of a short answer", ["answers.hr-score.status=planned"],
            answer("hr-score", {"value": 70, "status": "planned"}))
    by_hand("evidence of a short list", ["answers.ways.evidence=assumed"],
            answer("ways", {"value": ["road"], "evidence": "assumed"}))
    by_hand("evidence of all, by part", ["evidence.contributions=assumed"], lambda m: m.__setitem__("evidence", {
        **{k: "documented" for k in ("answers", "partners", "alliance", "stakes", "projects", "governance", "venture")},
        "contributions": "assumed"}))
    by_hand("evidence of all", ["evidence=audited"], lambda m: m.__setitem__("evidence", "audited"))


def test_parts():
    for path, value, old, new in (("hr-score.value", "51", 70, 51), ("exit.value", "no", True, False),
                                  ("trust.by.ares", "4", 2, {"value": 4, "evidence": "audited"}),
                                  ("part.evidence", "audited", "documented", "audited"), ("later.value", "9", None, 9)):
        run = whatif("answers.%s=%s" % (path, value))
        same(run.json()["changes"] if run.status == 0 else run.err, [{"set": "answers." + path, "from": old, "to": new}],
             "a part of an answer is told as what it is: " + path, run)


def test_risks():
    path = write(os.path.join(folder(), "r.yaml"), dossier({"q": False}, lang="en"))
    run = accord("whatif", "--framework", RISKS, "--to", "json", "--set", "answers.q=yes", path)
    findings = named(run.json()["success"]["findings"], "finding")
    same({id: f["title"] for id, f in findings.items()}, {"q": "Question q", "r-risk": "Facteur f"},
         "a finding that is met is never told by the name of a risk", run)
    same(named(run.json()["alerts"], "rule")["r-risk"]["state"], {"from": "raised", "to": "clear"}, "its alert is", run)
    run = accord("whatif", "--framework", RISKS, "--to", "json", "--set", "not-applicable.q=never", path)
    same([a["state"] for a in run.json()["alerts"]], [{"from": "raised", "to": "not-applicable"}] * 2,
         "what does not apply is not ruled out", run)
    text = accord("whatif", "--framework", RISKS, "--to", "text", "--lang", "en", "--set", "not-applicable.q=never", path)
    same(len(re.findall("^– Rule r-(?:risk|alone) +established → not applicable$", text.out, re.M)), 2, "in words too", text)


def test_words():
    run = whatif("answers.ways=[road, rail]", "projects.market.state=done", "alliance.stage=design",
                 "answers.plan-score.status=achieved", to="text", lang="en")
    text = " ".join(run.out.split())
    for want in ("answers.ways By road → By road · By rail, verified",
                 "projects.market.state planned → done", "alliance.stage in operation → in project",
                 "answers.plan-score.status planned → achieved"):
        ok(want in text, "what is set, in words: " + want, run)
    tree = whatif("answers.plan-score.status=achieved").json()["success"]
    same(["score" in tree, tree["today"]["score"]["to"]], [False, CARD["success"]["score"]],
         "what is carried out is so today, and no more than was planned")


def test_sections():
    tree = by_hand("a section", ["contributions.gxo=1000"], lambda m: m["contributions"].__setitem__("gxo", 1000))
    same([m for m in tree["measures"] if m["path"] == "contributions.largest"],
         [{"path": "contributions.largest", "from": 0.75, "to": 0.5}], "a measure moves")
    same([f["finding"] for f in tree["success"]["findings"]], ["one-pays"], "and the rule that reads it")
    same(tree["alerts"], [{"rule": "one-pays-all", "title": "Rule one-pays-all", "severity": "major",
                           "state": {"from": "raised", "to": "clear"}, "says": "Said."}], "and the alert that reads it")
    by_hand("a section taken away", ["contributions="], lambda m: m.pop("contributions"))
    by_hand("a new key", ["stakes.gxo.ecological=5"], lambda m: m["stakes"]["gxo"].__setitem__("ecological", 5))
    by_hand("a partner by id", ["partners.ares.capital=10"], lambda m: m["partners"][0].__setitem__("capital", 10), None)
    by_hand("a partner by position", ["partners.2.capital=10"], lambda m: m["partners"][1].__setitem__("capital", 10), None)
    tree = by_hand("a project", ["projects.market.state=running"],
                   lambda m: m["projects"][0].__setitem__("state", "running"), None)
    same(tree["changes"][0], {"set": "projects.market.state", "from": "planned", "to": "running"}, "old and new of it")
    tree = by_hand("a quota", ["governance.decisions.budget.colleges.board.quota=unanimity"],
                   lambda m: m["governance"]["decisions"][0]["colleges"][0].__setitem__("quota", "unanimity"), None)
    same(sorted(m["path"] for m in tree["measures"])[:2],
         ["governance.deadlock", "governance.decisions.budget.banzhaf-absolute.ares"], "its measures move")
    by_hand("a value in a list", ["venture.cash-flows.3=90"],
            lambda m: m["venture"]["cash-flows"].__setitem__(2, 90), None)
    by_hand("one of a list taken away", ["projects.market="], lambda m: m["projects"].pop(), None)
    by_hand("two of a list, by place as read", ["venture.cash-flows.1=", "venture.cash-flows.3=5"],
            lambda m: m["venture"].__setitem__("cash-flows", [60, 5]), None)
    by_hand("not applicable", ["not-applicable.ecological=nobody's matter"],
            lambda m: m.__setitem__("not-applicable", {"ecological": "nobody's matter"}))
    by_hand("the stage", ["alliance.stage=design"], lambda m: m["alliance"].__setitem__("stage", "design"))
    by_hand("the depth", ["depth=core"], lambda m: m.__setitem__("depth", "core"))
    by_hand("a whole section, and a part of it", ["contributions.ares=5", "contributions={gxo: 5}"],
            lambda m: m.__setitem__("contributions", {"gxo": 5, "ares": 5}))
    by_hand("what was short", ["contributions.gxo={money: 500, gifts: [skills]}"],
            lambda m: m["contributions"].__setitem__("gxo", {"money": 500, "gifts": ["skills"]}), None)
    run = whatif("lang=fr")
    same(run.json()["lang"], "fr", "the language may be set too")


def test_capped_measures():
    many = copy.deepcopy(BASE)
    many["partners"] = [{"id": "p%d" % i} for i in range(30)]
    for key in ("stakes", "projects", "governance", "answers", "venture"):
        many.pop(key)
    many["contributions"] = {"p%d" % i: 100 + i for i in range(30)}
    tree = whatif("contributions.p0=5000", "venture={capital: {p1: 1, p2: 2}, cash-flows: [-100, 60, 70], rate: 0.05}",
                  path=write(os.path.join(folder(), "many.yaml"), many)).json()
    same(len(tree["measures"]), 40, "at most forty measures are listed")
    ok(tree["more"]["measures"] > 0, "and the others are counted", tree["more"])


REFUSALS = [
    ("no value", ["answers.trust"], 1, "wanted PATH=VALUE, found no '='",
     "attendu : CHEMIN=VALEUR ; il n’y a pas de « = »"),
    ("no path", ["=3"], 1, "a path is made of keys with one dot between them",
     "un chemin est fait de clés séparées par un point"),
    ("two dots", ["answers..trust=3"], 9, "a path is made of keys with one dot between them",
     "un chemin est fait de clés séparées par un point"),
    ("a dot at the end", ["answers.=3"], 9, "a path is made of keys with one dot between them",
     "un chemin est fait de clés séparées par un point"),
    ("twice", ["answers.trust=3", "answers.trust=4"], 1, "'answers.trust' is set twice",
     "« answers.trust » est modifié deux fois"),
    ("twice, by other words", ["partners.ares.capital=3", "partners.1.capital=4"], 1, "'partners.1.capital' is set twice",
     "« partners.1.capital » est modifié deux fois"),
    ("twice, the value of a plain answer", ["answers.trust.value=4", "answers.trust=3"], 1,
     "'answers.trust.value' is set twice", "« answers.trust.value » est modifié deux fois"),
    ("twice, in an answer written out", ["answers.trust={value: 3, evidence: shared}", "answers.trust.evidence=audited"], 1,
     "'answers.trust.evidence' is set twice", "« answers.trust.evidence » est modifié deux fois"),
    ("unknown question", ["answers.trsut=3"], 9, "no question is called 'trsut'", "aucune question ne s’appelle « trsut »"),
    ("unknown question taken away", ["answers.trsut="], 9, "no question is called 'trsut'",
     "aucune question ne s’appelle « trsut »"),
    ("wrong level", ["answers.trust=9"], 15, "'trust' wants a level, 0 to 4, found '9'",
     "« trust » attend un niveau, de 0 à 4 ; trouvé : « 9 »"),
    ("unknown option", ["answers.ways=[road, boat]"], 21, "no option is called 'boat'", "aucune option ne s’appelle « boat »"),
    ("unknown key of an answer", ["answers.trust.evidense=audited"], 15, "unknown key 'evidense'", "clé inconnue « evidense »"),
    ("wrong level of evidence", ["answers.trust.evidence=auditted"], 24, None, None),
    ("unknown id", ["partners.aers.capital=3"], 10, "'partners' has nothing called 'aers'",
     "« partners » n’a rien qui s’appelle « aers »"),
    ("unknown position", ["venture.cash-flows.4=3"], 20, "'venture.cash-flows' has 3 entries, counted from 1",
     "« venture.cash-flows » a 3 éléments, comptés à partir de 1"),
    ("into a value", ["partners.ares.capital.x=3"], 23,
     "'partners.ares.capital' is a single value: nothing in it can be set",
     "« partners.ares.capital » est une valeur simple : rien dedans ne se modifie"),
    ("not there to take away", ["alliance.stge="], 10, "there is no 'alliance.stge' to take away",
     "il n’y a pas de « alliance.stge » à retirer"),
    ("needed", ["alliance.date="], 1, "the key 'date' is missing", "il manque la clé « date »"),
    ("unknown section", ["contribution.ares=3"], 1, "unknown key 'contribution'", "clé inconnue « contribution »"),
    ("unknown word", ["depth=cor"], 7, "wanted one of full, core, found 'cor'",
     "attendu : l’un de ces mots : full, core ; trouvé : « cor »"),
    ("another framework", ["framework=alliance"], 1,
     "both are assessed against one framework, which cannot be set here: --framework says which",
     "les deux sont appréciés selon un seul référentiel, qui ne se modifie pas ici : --framework dit lequel"),
    ("a plugin finds it wrong", ["governance.decisions.budget.colleges.board.quota=-1"], None, None, None),
    ("anchor", ["answers.trust=&a 3"], 15, "anchors (&) and aliases (*) are not accepted", None),
    ("tag", ["answers.trust=!!int 3"], 15, None, None),
    ("broken YAML", ["answers.trust={value: [1}"], 25, None, None),
    ("a control character", ["answers.tr\x1bust=3"], 11, "a control character stands here", None),
    ("no UTF-8 in the path", [b"answers.\xff=3"], 9, "this is not UTF-8 text", None),
    ("no UTF-8 in the value", [b"answers.trust=\xff"], 15, "this is not UTF-8 text", None),
    ("deep", ["answers.trust=" + "[" * 100], 79, "nested more than 64 levels deep", None),
    ("deep in the path", [".".join("a" * 100) + "=3"], 129, "nested more than 64 levels deep", None),
    ("deep in both", [".".join("a" * 40) + "=" + "[" * 40 + "]" * 40], 81, "nested more than 64 levels deep", None),
    ("a long key", ["answers." + "k" * 1001 + "=3"], 9, "a key longer than 1000 bytes", None),
    ("a long value", ["answers.trust=" + "9" * 100000], 15, None, None),
    ("two documents", ["answers.trust=3\n--- 4\n"], None, None, None),
]


def test_refusals():
    for name, sets, column, en, fr in REFUSALS:
        for lang, want, label in (("en", en, "error:"), ("fr", fr, "erreur :")):
            run = whatif(*sets, lang=lang)
            said = re.findall(r"^--set:\d+:(\d+): %s (.*)" % label, run.err, re.M)
            ok(run.status == 2 and run.raw == b"" and said, "%s: refused (%s)" % (name, lang), run)
            if column:
                ok(said and int(said[0][0]) == column, "%s: at its place (%s)" % (name, lang), said)
            if want:
                same(said[0][1].replace(NB, " ").replace("\u202f", " ") if said else None, want, "%s: says so (%s)" % (name, lang))
    run = whatif("partners.ares.id=other", lang="en")
    ok(run.status == 2 and "'ares' is not a partner" in run.err and
       "--set:1:1: error: with what is set here the dossier no longer holds together" in run.err,
       "at odds with what stands elsewhere", run)
    for sets, meant in ((["answers.trsut=3"], "trust"), (["partners.aers.capital=3"], "ares"),
                        (["alliance.stge="], "stage"), (["contribution.ares=1"], "contributions")):
        ok("did you mean '%s'?" % meant in whatif(*sets, lang="en").err, "%s is offered" % meant)
    run = whatif("answers.trsut=3", "partners.aers.capital=3", "answers.exit=maybe", lang="en")
    same(run.status, 2, "several mistakes: refused")
    run = whatif("answers.trsut=3", "answers.exit=maybe", lang="en")
    same(len(re.findall("^--set:", run.err, re.M)), 2, "every mistake is told", run)
    ok("    answers.exit=maybe\n                 ^\n" in run.err, "with the caret in the option", run)
    run = whatif(*["answers.trust=%d" % i for i in range(1001)], lang="en")
    ok(run.status == 2 and "more than 1000 changes" in run.err, "more changes than there may be", run)


def test_usage():
    for lang, said in (("en", "what is to be set is missing; wanted '--set answers.trust=3'"),
                       ("fr", "il manque ce qui doit changer ; attendu : « --set answers.trust=3 »")):
        run = whatif(lang=lang)
        ok(run.status == 2 and run.out == "" and said in run.err.replace(NB, " "), "nothing to set (%s)" % lang, run)
    same(accord("whatif").status, 2, "no dossier")
    same(whatif("answers.trust=3", path="/nowhere.yaml").status, 2, "no such dossier")
    broken = copy.deepcopy(BASE)
    broken["answers"]["trust"] = 9
    run = whatif("answers.trust=3", path=write(os.path.join(folder(), "broken.yaml"), broken), lang="en")
    ok(run.status == 2 and "broken.yaml:" in run.err and "--set" not in run.err,
       "a dossier with problems of its own is not changed", run)
    out = os.path.join(folder(), "result.json")
    run = accord("whatif", "--framework", FRAMEWORK, "--set", "answers.trust=3", "-o", out, PATH)
    same([run.status, run.out, json.loads(read(out))], [0, "", whatif("answers.trust=3").json()], "-o takes the form from the ending")
    run = accord("whatif", "--framework", FRAMEWORK, "--set", "answers.trust=3", "-o", PATH, "--to", "yaml", PATH)
    same([run.status, read(PATH, "rb")], [2, BYTES], "the dossier is not written over")
    run = accord("whatif", "--framework", FRAMEWORK, "--set=answers.trust=3", "--to", "json", "-", stdin=BYTES)
    same(run.json(), whatif("answers.trust=3").json(), "a dossier on standard input")
    same(whatif("answers.trust=3", to="yaml").yaml(), whatif("answers.trust=3").json(), "YAML says the same as JSON")
    same(whatif("answers.trust=3").raw, whatif("answers.trust=3").raw, "the same input, the same bytes")
    long = "x" * 100000
    run = whatif("partners.ares.name=" + long)
    ok(run.status == 0 and run.json()["changes"][0]["to"] == long, "a very long text is a text")
    same(read(PATH, "rb"), BYTES, "the dossier is as it was")


def test_warnings():
    """What both dossiers are warned of is told once."""
    made = copy.deepcopy(BASE)
    text = json.dumps(made).replace('"Market"', "Lot #2\n")
    run = whatif("answers.trust=3", path=write(os.path.join(folder(), "warned.yaml"), text), lang="en")
    same([run.status, run.err.count("warning:")], [0, 1], "one warning", run)


def test_failures():
    failing = save_framework(framework("failing", success=[
        dimension("d", [factor("f", [question("a", "score"), question("b", "level", weight=1)])])]), rules={
            "fails": rule("fails", 'if d.answers.b == 4 then error("oh") end return out.met("said")', factor="f",
                          reads=["answers.b"])})
    path = write(os.path.join(folder(), "d.yaml"), dossier({"a": 50, "b": 1}, lang="en"))
    run = accord("whatif", "--to", "json", "--lang", "en", "--framework", failing, "--set", "answers.b=4", path)
    same(run.status, 3, "a rule fails in the changed dossier", run)
    tree = run.json()
    same([tree["status"], [e["where"] for e in tree["errors"]]], ["incomplete", ["fails"]], "and it is named")
    ok("the rule 'fails' is not assessed" in run.err, "and told", run)
    run = accord("whatif", "--to", "text", "--lang", "en", "--framework", failing, "--set", "answers.b=4", path)
    ok("INCOMPLETE ASSESSMENT" in run.out, "people are told too", run)
    run = accord("whatif", "--framework", failing, "--set", "answers.b=2", path)
    same([run.status, run.yaml()["status"]], [0, "complete"], "none fails with another value")


def test_tailored():
    tailoring = write(os.path.join(folder(), "t.yaml"), {
        "accord": "tailoring/1", "framework": "small",
        "changes": [{"set": "factors.plan.weight", "to": 5, "because": words("ours")}]})
    tailored = whatif("answers.plan-score=90", options=["--tailor", tailoring])
    same(tailored.status, 0, "with a tailoring", tailored)
    low, high = (c["success"] for c in (assess(BASE, FRAMEWORK, "--tailor", tailoring)[1],
                                        assess({**BASE, "answers": {**BASE["answers"], "plan-score": proven(90)}}, FRAMEWORK,
                                               "--tailor", tailoring)[1]))
    same(tailored.json()["success"]["score"], {"from": low["score"], "to": high["score"]}, "the same for both")


def test_improve():
    """The changes that `improve` proposes reach what it says."""
    path = os.path.join(RULES, "social-joint-venture", "examples", "illustration.yaml")
    for goal in ("B", "A"):
        for axis, found in accord("improve", "--to", goal, "--to", "json", path, timeout=60).json().items():
            sets = found["sets"] if axis in ("success", "stakes") and found["sets"] else []
            for one in [s for s in sets if s["changes"]][:2]:
                args = [a for c in one["changes"] for a in ("--set", "answers.%s=%s" % (c["question"], json.dumps(c["to"])))]
                tree = accord("whatif", "--to", "json", *args, path).json()
                same(tree[axis]["score"]["to"], one["score"], "%s to %s: reached" % (axis, goal), args)


def test_text():
    for lang, head, verdict, nothing, chosen in (
            ("en", "WHAT IF", "Verdict: ", "\nNothing else moves.\n", "not calibrated"),
            ("fr", "ET SI", "Verdict : ", "\nRien d’autre ne bouge.\n", "non étalonnés")):
        run = whatif("answers.trust=4", "answers.part=100", "answers.plan-score=100", "answers.ways=[road, rail]",
                     "contributions.gxo=1000", to="text", lang=lang)
        text = run.out.replace(NB, " ")
        every([line for line in text.split("\n") if len(line) > 80], "no line is wider than 80 columns (%s)" % lang)
        ok(head in text and nothing in text and chosen in " ".join(text.split(nothing)[-1].split()),
           "it begins in words, and ends with what it assumes (%s)" % lang, text)
        ok(verdict in text, "the verdict (%s)" % lang, text)
        scores = [tuple(map(int, m)) for m in re.findall(r"^  Facteur [\w-]+ +(\d+) → (\d+) ", text, re.M)]
        ways = [abs(b - a) for a, b in scores]
        ok(len(ways) == 3 and ways == sorted(ways, reverse=True), "what moves most first (%s)" % lang, text)
        ok(re.search(r"^Axe success ?: \w.* \d+ → ", text, re.M), "words, letter and figure (%s)" % lang, text)
        same("\x1b" in run.out, False, "no colour (%s)" % lang)
    run = whatif("answers.eco-score=50", to="text", lang="en")
    ok("\nNothing moves.\n" in run.out, "nothing moves", run)
    unrated = write(os.path.join(folder(), "u.yaml"), dossier({"trust": 1}, lang="en"))
    run = whatif("answers.trust=3", "answers.exit=yes", path=unrated, to="text")
    ok(re.search(r"^Axe success: not rated, as before$", run.out, re.M), "an axis that is not rated", run)
    same(re.findall(r"\d+ → \d+$", run.out, re.M), [], "shows no score", run)
    sets = ["answers.%s=%s" % (k, json.dumps(v)) for k, v in (("trust", 3), ("exit", True), ("later", 90), ("ways", ["road"]), ("part", 50), ("plan-score", 50))]
    back = whatif(*sets, path=unrated, to="text")
    ok("not rated → " in back.out and not re.search(r"\d+ → \d+$|[+−]\d+$", back.out, re.M)
       and re.search(r"Proven → \d+", back.out), "what was not rated has no old score", back)
    ok(re.search("Question exit +not answered yet → met$", run.out, re.M), "and findings in words", run)


for test in (test_answers, test_evidence, test_parts, test_risks, test_words, test_sections, test_capped_measures, test_refusals, test_usage, test_warnings,
             test_failures, test_tailored, test_improve, test_text):
    test()
done()

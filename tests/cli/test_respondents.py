#!/usr/bin/env python3
"""--respondent: partners' own answers, each in a file, laid over a dossier."""

import copy
import hashlib
import itertools
import json
import os
import random
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from support import *

HOME = folder()
SIX = 2e-6
ANCHORS = [{"at": 0, "score": 0}, {"at": 100, "score": 100}]
SMALL = save_framework(framework("small", [dimension("d", [factor("f", [
    question("sc"), question("lev", "level"), question("agreed", "yes-no"),
    question("num", "number", anchors=ANCHORS), question("part", "percent", anchors=ANCHORS),
    question("one", "choice", options=[{"id": "low", "title": words("Low"), "value": 0}, {"id": "high", "title": words("High"), "value": 100}]),
    question("some", "choices", options=[{"id": "aa", "title": words("A"), "value": 40}, {"id": "bb", "title": words("B"), "value": 60}]),
    question("told", "fact")])])], plugins=["views"]), under=HOME)
ONE = save_framework(framework("small", [dimension("d", [factor("f", [question("sc")])])]))
ENV = {"ACCORD_RULES": HOME}
PARTNERS = [{"id": "ares", "name": "Groupe ARES"}, {"id": "gxo", "name": "GXO"}, {"id": "town"}]


def answers(partner, given, role=None, name=None, **keys):
    made = {"accord": "answers/1", "framework": "small", "partner": partner, "answers": given, **keys}
    if role is not None:
        made["role"] = role
    return write(os.path.join(folder(), name or partner + ".yaml"), made)


def plain(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def run_on(made, files, *options, of=SMALL):
    path = write(os.path.join(folder(), "dossier.yaml"), made)
    given = [x for f in files for x in ("--respondent", f)]
    return accord("assess", "--to", "json", "--framework", of, *given, *options, path)


def card(given, *files, of=SMALL, **keys):
    run = run_on(dossier(given, partners=PARTNERS, **keys), files, of=of)
    return run.json() if run.status == 0 else ok(False, "assessed", run)


def found(made, id):
    return findings(made["success"])[id]


def bare(made):
    """A scorecard without what says where things stand."""
    made = copy.deepcopy(made)
    del made["receipt"]
    stack = [made]
    while stack:
        node = stack.pop()
        stack += node.values() if isinstance(node, dict) else node if isinstance(node, list) else []
        if isinstance(node, dict):
            node.pop("at", None), node.pop("file", None)
    return made


# ---- merging ------------------------------------------------------------------------------------------

ares = answers("ares", {"lev": {"value": 3, "note": "Said.", "evidence": "documented"}, "sc": 80, "num": None,
                        "agreed": {"status": "not-applicable", "note": "no"}}, role="director", date="2024-02-28")
gxo = answers("gxo", {"lev": 1, "part": {"from": 20, "to": 40}})
got = card({}, ares, gxo)
same([found(got, "lev")["value"], plain(found(got, "lev")["says"])], [{"from": 25, "to": 75}, "Question lev Groupe ARES : 3, GXO : 1"],
     "an answer that the dossier does not give is made of what the partners say")
same([r["path"] for r in found(got, "lev")["reads"]], ["answers.lev.by.ares", "answers.lev.by.gxo"], "one by one")
same([(r["file"], r["at"].split(":")[0]) for r in found(got, "lev")["reads"]], [("ares.yaml", "7"), ("gxo.yaml", "6")],
     "each at its place, in its file")
same([r.get("evidence") for r in found(got, "lev")["reads"]], ["documented", "declared"], "as well proven as it says, else as the dossier's answers")
same(found(got, "lev")["reliability"], 0.6, "the weakest counts")
same([r.get(k) for r in found(got, "lev")["reads"] for k in ("supplier", "role", "note")], ["ares", "director", "Said.", "gxo", None, None],
     "who says it, in which role, with its note")
same([found(got, q)["outcome"] for q in ("num", "agreed")], ["unknown", "unknown"], "empty and not-applicable say nothing")
run = run_on(dossier({}, partners=PARTNERS), [ares], "--lang", "en")
ok(run.status == 0 and "ares.yaml:14:14:" in run.err and "warning: the dossier says whether 'agreed' applies" in run.err,
   "which is said of what does not apply, at its place", run)
same(found(got, "part")["value"], {"from": 20, "to": 40}, "an interval")
same(card({}, ares, gxo, evidence={"answers": "audited"})["success"]["dimensions"][0]["factors"][0]["findings"][1]["reliability"], 0.8,
     "a voice is proven like the answers of the dossier where it does not say")
same(got["receipt"]["respondents"], [{"partner": "ares", "role": "director", "date": "2024-02-28",
                                      "digest": got["receipt"]["respondents"][0]["digest"]},
                                     {"partner": "gxo", "role": None, "date": None, "digest": got["receipt"]["respondents"][1]["digest"]}],
     "the receipt names the files")
same(got["receipt"]["respondents"][0]["digest"], "sha256:" + hashlib.sha256(read(ares, "rb")).hexdigest(), "by the digest of their bytes")
ok("respondents" not in card({"sc": 3})["receipt"], "and nothing where there are none")
ok(HOME not in json.dumps(card({}, ares)), "no path of a folder in the scorecard")

got = card({"lev": {"by": {"town": 4}}, "sc": {"note": "asked"}}, ares, gxo)
same(sorted(r["path"][-4:] for r in found(got, "lev")["reads"]), [".gxo", "ares", "town"], "a voice joins those of the dossier")
same([r.get("file") for r in found(got, "lev")["reads"]], [None, "ares.yaml", "gxo.yaml"], "what stands in the dossier has no file")
same(found(got, "sc")["value"], 80, "an answer that is asked and empty is open to voices")
got = card({"lev": {"by": {"town": 4}, "source": "Report", "date": "2020", "note": "Noted.", "evidence": "audited"}}, gxo)
same([r.get("source") for r in found(got, "lev")["reads"]], ["Report", None], "the dossier's source is not the partner's")
same([r["evidence"] for r in found(got, "lev")["reads"]], ["audited", "declared"], "nor its proof")
same(found(got, "lev")["reliability"], 0.6, "which lowers that of the answer")
got = card({"lev": {"by": {"town": 4}}}, answers("gxo", {"lev": {"value": 1, "visibility": "internal"}}))
same([r.get("visibility") for r in found(got, "lev")["reads"]], [None, "internal"], "what is internal stays internal")
same(got["views"]["lev"]["internal"], ["gxo"], "in the views too")

# ---- one partner, several voices ----------------------------------------------------------------------

CITY = [("ares", 80), ("ares", 75), ("ares", 85)]
files = [answers(p, {"sc": v}, role="r%d" % i) for i, (p, v) in enumerate(CITY)]
files += [answers("gxo", {"sc": 70})] + [answers("town", {"sc": v}, role=str(v)) for v in (35, 45)]
got = card({}, *files)
same(found(got, "sc")["value"], {"from": 40, "to": 80}, "several voices of a partner count as their mean")
near(card({}, *files, of=ONE, evidence=1)["success"]["score"], (80 + 70 + 40) / 3, "one partner one voice, whoever has more of them")
same(plain(found(got, "sc")["says"]), "Question sc Groupe ARES (r0) : 80, Groupe ARES (r1) : 75, Groupe ARES (r2) : 85, GXO : 70, town (35) : 35, town (45) : 45",
     "who says what, in which role")
same(got["views"]["sc"], {"answers": {"ares": [80, 75, 85], "gxo": 70, "town": [35, 45]}, "gap": 40, "who": ["ares", "town"]}, "all of it in the views")
near(got["measures"]["views"]["questions"]["sc"]["mean"], 190 / 3, "and in the measures")
want = card({"sc": {"by": {"ares": {"voices": [{"value": v, "role": "r%d" % i} for i, (_, v) in enumerate(CITY)]}, "gxo": 70,
                           "town": {"voices": [{"value": v, "role": str(v)} for v in (35, 45)]}}}})
same(bare(got), bare(want), "the same may be written in a dossier")
got = card({"sc": {"by": {"ares": 60}}}, answers("ares", {"sc": 80}))
same([found(got, "sc")["value"], got["views"]["sc"]["answers"]], [70, {"ares": [60, 80]}], "a file joins what the dossier has of the same partner")
got = card({"one": {"by": {"gxo": "low"}}}, answers("ares", {"one": "high"}, role="a"), answers("ares", {"one": "low"}, role="b"))
same([p["differs"] for p in got["partners"]][0][0]["answer"], ["high", "low"], "a partner page shows all its voices")

# ---- the assessor's word stays ------------------------------------------------------------------------

voice = {"sc": 10, "lev": 0, "agreed": False, "num": 5, "part": 1, "one": "low", "some": ["aa"], "told": "b"}
GIVEN = {"sc": 90, "lev": {"value": 4, "evidence": "audited"}, "agreed": True, "num": {"from": 50, "to": 60}, "part": {"facts": [70, 80]},
         "one": "high", "some": ["aa", "bb"], "told": "a"}
alone, heard = card(GIVEN), card(GIVEN, answers("ares", voice), answers("gxo", {"lev": {"value": 4, "status": "planned"}}))
same(heard["success"], alone["success"], "a value, an interval and facts of the dossier stand as if nobody had spoken")
same({q: v["counts"] for q, v in heard["views"].items()}, dict.fromkeys(voice, False), "the voices are in the views, and count nowhere")
same([heard["views"]["lev"][k] for k in ("answers", "gap", "who")], [{"ares": 0, "gxo": 4}, 4, ["gxo", "ares"]], "with who differs, and by how much")
said = {d["question"]: (d["answer"], d["dossier"]) for p in heard["partners"] for d in p["differs"] if p["id"] == "ares"}
same(said, {"sc": (10, 90), "lev": (0, 4), "agreed": (False, True), "num": (5, {"from": 50, "to": 60}), "part": (1, [70, 80]), "one": ("low", "high"),
            "some": (["aa"], ["aa", "bb"]), "told": ("b", "a")}, "the page of a partner says what it says against the dossier")
same([d["question"] for p in card({"lev": 2}, answers("ares", {"lev": 2}))["partners"] for d in p["differs"]], [], "and not what agrees with it")
got = card({"one": {"by": {"ares": "low", "gxo": "high"}}, "some": {"by": {"ares": ["aa", "bb"], "gxo": ["bb", "aa"]}},
            "told": {"by": {"town": "a", "gxo": "b"}}})["views"]
same({q: (v["gap"], v["who"]) for q, v in got.items()},
     {"one": (None, ["ares", "gxo"]), "some": (None, []), "told": (None, ["town", "gxo"])}, "of what is no figure too, whatever the order of options")
same(alone["views"], {}, "where nobody spoke there are none")
excused = {"lev": {"status": "not-applicable", "note": "why"}}
heard = card(excused, answers("ares", {"lev": 3}))
same([found(heard, "lev")["outcome"], heard["views"]["lev"]["counts"]], ["not-applicable", False], "what does not apply stays so")
heard = card({}, answers("ares", {"lev": 3}), **{"not-applicable": {"lev": "why"}})
same([found(heard, "lev")["outcome"], heard["views"]["lev"]["counts"]], ["not-applicable", False], "wherever the dossier says it")
written = card({"sc": {"value": 90, "voices": {"ares": 10}}})
same(bare(written), bare(card({"sc": 90}, answers("ares", {"sc": 10}))), "voices may stand beside a value in a dossier too")

# ---- planned ------------------------------------------------------------------------------------------

def today(given, *files, **keys):
    made = card(given, *files, of=ONE, evidence=1, **keys)
    return [made["success"]["score"], made["success"]["today"]["score"]]


planned = {"sc": {"value": 80, "status": "planned", "today": 30}}
near(today({}, answers("ares", planned)), [80, 30], "what one plans is not there today")
near(today({}, answers("ares", planned), answers("gxo", {"sc": 60})), [70, 45], "one plans, the other has it: each counts with what it has today")
near(today({}, answers("ares", planned), answers("gxo", {"sc": {"value": 60, "status": "planned", "today": 30}})), [70, 30], "two who agree on today")
near(today({}, answers("ares", planned), answers("gxo", {"sc": {"value": 60, "status": "planned", "today": 40}})), [70, 35], "two who do not: the mean of what they say")
near(today({}, answers("ares", planned), answers("gxo", {"sc": {"value": 60, "status": "planned"}})), [70, 15], "whoever does not say what there is today: the worst")
near(today({}, answers("ares", {"sc": 80}), status="planned"), [80, 0], "the dossier's default holds for voices")
near(today({}, answers("ares", {"sc": {"value": 80, "status": "achieved"}}), status="planned"), [80, 80], "which may say otherwise")
near(today({"sc": {"by": {"town": 50}}}, answers("ares", planned)), [65, 40], "and joins those of the dossier")
near(today({"sc": {"by": {"town": 50, "ares": {"value": 80, "status": "planned", "today": 30}}}}), [65, 40], "which may plan partner by partner too")
got = found(card({"sc": {"status": "achieved", "by": {"town": 50}}}, answers("ares", planned)), "sc")
same([(r["path"][-4:], r.get("status")) for r in got["reads"]], [("town", None), ("ares", "planned")], "what one plans is not what the other has")
near(today({"sc": {"by": {"town": 50}, "status": "planned"}}, answers("ares", {"sc": 80})), [65, 0], "planned as a whole: whoever joins too")
near(today({"sc": {"by": {"town": 50}, "status": "planned"}}, answers("ares", {"sc": {"value": 80, "status": "achieved"}})), [65, 40], "unless it says otherwise")
near(today({"sc": {"by": {"town": 50}, "status": "planned", "today": 20}}, answers("ares", planned)), [65, 20], "whose word on today stays")

# ---- nothing else changes -----------------------------------------------------------------------------

draw = random.Random(7)
KINDS = {"sc": lambda: draw.randint(0, 100), "lev": lambda: draw.randint(0, 4), "agreed": lambda: draw.random() < 0.5,
         "num": lambda: {"from": draw.randint(0, 50), "to": draw.randint(50, 100)}, "part": lambda: draw.randint(0, 100),
         "one": lambda: draw.choice(("low", "high")), "some": lambda: draw.choice((["aa"], ["aa", "bb"], [])), "told": lambda: "x"}


def some_answers():
    return {q: make() if draw.random() < 0.6 else {"value": make(), "evidence": draw.choice(("audited", "assumed", 0.5)), "note": "n"}
            for q, make in KINDS.items() if draw.random() < 0.7}


wrong, order, bounds = [], [], []
for _ in range(25):
    said = {p["id"]: some_answers() for p in PARTNERS}
    by = {}
    for p, given in said.items():
        for q, v in given.items():
            v = v if isinstance(v, dict) and "value" in v else {"value": v}
            by.setdefault(q, {"by": {}})["by"][p] = v
    files = [answers(p, given) for p, given in said.items()]
    one = card({}, *files)
    if bare(one) != bare(card(by)):
        wrong.append(said)
    first = PARTNERS[0]["id"]
    without = {q: {"by": {p: v for p, v in a["by"].items() if p != first}} for q, a in by.items()}
    mixed = card({q: a for q, a in without.items() if a["by"]}, files[0])
    if any(mixed["success"][k] != one["success"][k] for k in ("score", "assured", "possible", "coverage", "evidence", "today")):
        wrong.append(("one file", said))
    for files in itertools.permutations(files):
        other = card({}, *files)
        if other != one:
            order.append(files)
    stack = [one["success"]]
    levels = [one["success"]] + one["success"]["dimensions"] + one["success"]["dimensions"][0]["factors"]
    for level in levels:
        low, high = [level[k]["score"] if isinstance(level[k], dict) else level[k] for k in ("assured", "possible")]
        if level["score"] is not None and not low <= level["score"] <= high:
            bounds.append(level)
every(wrong, "files of answers equal the same under `by`: the same scorecard, apart from places and the receipt")
every(order, "the order of the files changes nothing")
every(bounds, "low <= nominal <= high")

# ---- the alert, in every framework --------------------------------------------------------------------

for id in sorted(n for n in os.listdir(RULES) if os.path.isdir(os.path.join(RULES, n))):
    folder_ = folder()
    path = write(os.path.join(folder_, "d.yaml"), dossier({"trust": 3}, framework=id, partners=PARTNERS, lang="en"))
    files = [write(os.path.join(folder_, p + ".yaml"), {"accord": "answers/1", "framework": id, "partner": p, "answers": {"trust": v}})
             for p, v in (("ares", 4), ("gxo", 2))]
    for given, state in ((files, "raised"), (files[:1], "unknown")):
        run = accord("assess", "--to", "json", *[x for f in given for x in ("--respondent", f)], path)
        seen = {a["rule"]: a for a in run.json()["alerts"]} if run.status == 0 else {}
        same([seen.get("views-differ", {}).get("state"), len(given)], [state, len(given)], "%s: files two levels apart raise the alert, one alone does not" % id, run)
    same(seen["views-differ"]["says"], "Fewer than two partners have answered for themselves: nobody knows whether they see the same thing.", "%s: one voice" % id)

# ---- other commands -----------------------------------------------------------------------------------

told = dossier({"lev": {"by": {"town": 2}}}, partners=PARTNERS, lang="en")
ares = answers("ares", {"lev": {"value": 3, "note": "Said.", "evidence": "documented"}}, role="director")
second = answers("ares", {"lev": 1}, role="president", name="second.yaml")
path = write(os.path.join(folder(), "d.yaml"), told)
run = accord("explain", "--lang", "en", "--framework", SMALL, "--respondent", ares, "--respondent", second, path, "lev")
text = " ".join(run.out.split())
ok(run.status == 0 and "answers.lev.by.ares 3 ares.yaml, line 7:13 document supplied, given by Groupe ARES (director)" in text and
   "answers.lev.by.ares 1 second.yaml, line 6:10 declared by a partner, given by Groupe ARES (president)" in text and
   "answers.lev.by.town 2 line" in text, "explain shows who says what, and in which file", run)
run = accord("explain", "--lang", "fr", "--framework", SMALL, "--respondent", ares, path, "lev")
ok("ares.yaml, ligne 7:13" in " ".join(run.out.split()), "in French too", run)
kept = write(os.path.join(folder(), "card.yaml"), accord("assess", "--framework", SMALL, path).out)
run = accord("explain", "--lang", "en", "--respondent", ares, kept)
ok(run.status == 2 and not run.out and "as it stands" in run.err, "explain: a scorecard takes no --respondent", run)
run = accord("measures", "--to", "json", "--respondent", ares, "--respondent", second, path)
got = run.json()["views"] if run.status == 0 else {}
same([got.get("respondents"), got and got["questions"]["lev"]["gap"]], [["town", "ares"], 0], "measures: the figures of the voices, without a framework", run)
run = accord("measures", "--respondent", ares, write(os.path.join(folder(), "e.yaml"), dossier(partners=PARTNERS)))
ok(run.status == 0 and "respondents" in run.out, "measures: a dossier without answers", run)
run = accord("assess", "--to", "json", "--framework", SMALL, "--respondent", "-", path, stdin=read(ares))
ok(run.status == 0 and found(run.json(), "lev")["value"] == {"from": 50, "to": 75}, "a file of answers from standard input", run)
run = accord("whatif", "--to", "json", "--framework", SMALL, "--respondent", ares, "--set", "answers.lev.by.ares=0", "--set", "answers.sc=40", path)
moved = run.json()["success"]["score"] if run.status == 0 else run
want = card({"lev": {"by": {"town": 2, "ares": 0}}, "sc": {"value": 40, "evidence": 1}}, lang="en")["success"]["score"]
same(moved and moved["to"], want, "whatif: what is set holds, whatever a file says of it", run)
BASE = dossier({"lev": {"by": {"gxo": {"value": 1, "visibility": "internal"}, "town": 2}}, "sc": 60, "part": {"facts": [18, 70]}},
               partners=PARTNERS)
BASE["alliance"]["territory"] = "Here"
PLACE = write(os.path.join(folder(), "w.yaml"), BASE)
FILES = [answers("ares", {"lev": 4, "sc": 10}), answers("gxo", {"num": 40, "part": 3})]


def changed(sets, by_hand, files=FILES):
    """What whatif makes of sets with voices, and assess of the dossier written so."""
    made = copy.deepcopy(BASE)
    by_hand(made)
    run = accord("whatif", "--to", "json", "--framework", SMALL, *[x for s in sets for x in ("--set", s)],
                 *[x for f in FILES for x in ("--respondent", f)], PLACE)
    want, was = run_on(made, files).json()["success"], run_on(BASE, FILES).json()["success"]
    got = {k: run.json()["success"].get(k, {}).get("to", was[k]) if run.status == 0 else run.err for k in ("score", "coverage", "evidence")}
    near(got, {k: want[k] for k in got}, "whatif with voices is the dossier written so, with voices: %s" % sets, SIX)
    return run.json() if run.status == 0 else {"changes": []}


proven = {"status": "achieved", "evidence": "audited"}
changed(["alliance.territory="], lambda m: m["alliance"].pop("territory"))
changed(["partners.3.name=T"], lambda m: m["partners"][2].__setitem__("name", "T"))
changed(["answers.part.facts.1="], lambda m: m["answers"]["part"].__setitem__("facts", [70]))
changed(["answers.num=30"], lambda m: m["answers"].__setitem__("num", {"value": 30, **proven}))
changed(["answers.sc="], lambda m: m["answers"].pop("sc"), [answers("ares", {"lev": 4}), FILES[1]])
changed(["answers={sc: 5, lev: {value: 3, evidence: declared}}"],
        lambda m: m.__setitem__("answers", {"sc": {"value": 5, **proven}, "lev": {"value": 3, "evidence": "declared"}}), [])
run = accord("whatif", "--to", "json", "--framework", SMALL, "--set", "answers.lev.by.ares=3", "--set", "answers.lev.by.town=0",
             "--set", "answers.lev.by.gxo={value: 2, evidence: third-party}", *[x for f in FILES for x in ("--respondent", f)], PLACE)
spelt = accord("whatif", "--to", "json", "--framework", SMALL, "--set", "answers.lev.by.ares=3", "--set", "answers.lev.by.town=0",
               "--set", "answers.lev.by.gxo.value=2", "--set", "answers.lev.by.gxo.evidence=third-party",
               *[x for f in FILES for x in ("--respondent", f)], PLACE)
want = run_on(dict(BASE, answers=dict(BASE["answers"], lev={"by": {
    "ares": {"value": 3, "evidence": "audited"}, "town": {"value": 0, "evidence": "audited"},
    "gxo": {"value": 2, "evidence": "third-party"}}})), [answers("ares", {"sc": 10}), FILES[1]]).json()["success"]["assured"]["score"]
near([r.json()["success"]["assured"]["score"]["to"] for r in (run, spelt)], [want] * 2, "each partner's word is proven for itself, however it is spelt", SIX)
same([c["from"] for c in run.json()["changes"]], [4, 2, {"value": 1, "visibility": "internal"}], "with what each said before, short or in full, and nothing else")
text = accord("whatif", "--to", "text", "--lang", "en", "--framework", SMALL, "--set", "answers.lev=3", *[x for f in FILES for x in ("--respondent", f)], PLACE)
ok("GXO: internal, town: 2" in " ".join(text.out.split()), "a voice that is not for the client is not printed", text)
SPOKEN = dossier({"lev": {"by": {"ares": {"voices": [{"value": 1, "visibility": "internal"}, 2]}, "gxo": {"value": 4, "status": "planned", "today": 0}}},
                  "sc": {"value": 60, "evidence": "declared", "voices": {"gxo": {"value": 37, "visibility": "internal"}}}}, lang="en", partners=PARTNERS)
FILE = write(os.path.join(folder(), "spoken.yaml"), SPOKEN)
proof = {"evidence": "audited"}
for sets, lev in ((["answers.sc.voices.gxo=4"], None), (["answers.sc.voices={gxo: 5}"], None),
                  (["answers.lev.by.ares={voices: [3, 2]}"], {"ares": {"voices": [{"value": 3, **proof}, {"value": 2, **proof}]}}),
                  (["answers.lev.by.ares.voices=[3]"], {"ares": {"voices": [{"value": 3, **proof}]}}),
                  (["answers.lev.by.ares.voices.2=3"], {"ares": {"voices": [{"value": 1}, {"value": 3, **proof}]}}),
                  (["answers.lev.by.ares.voices.2.value=3"], {"ares": {"voices": [{"value": 1}, {"value": 3, **proof}]}}),
                  (["answers.lev.by.ares.voices.2.value=3", "answers.lev.by.ares.voices.2.evidence=inferred"],
                   {"ares": {"voices": [{"value": 1}, {"value": 3, "evidence": "inferred"}]}}),
                  (["answers.lev.by.gxo.status=achieved"], {"gxo": {"value": 4}}), (["answers.lev.by.gxo.status="], {"gxo": {"value": 4}})):
    made = copy.deepcopy(SPOKEN)
    made["answers"]["lev"]["by"].update(lev or {})
    run = accord("whatif", "--to", "json", "--framework", SMALL, *[x for s in sets for x in ("--set", s)], FILE)
    want, was = run_on(made, []).json()["success"], run_on(SPOKEN, []).json()["success"]
    got = {k: run.json()["success"].get(k, {}).get("to", was[k]) if run.status == 0 else run.err for k in ("score", "coverage", "evidence")}
    near(got, {k: want[k] for k in got}, "one voice of several, and one beside a value: %s" % sets, SIX)
for sets, want in (("answers.lev.by.ares.voices.1.value=3", "internal → internal"), ("answers.sc.voices.gxo=4", "internal → 4"),
                   ("answers.sc.voices.gxo=", "internal → –"), ("answers.lev.by.ares.voices=[3]", "internal / 2 → 3"),
                   ("answers={sc: 3}", "answers 2 answers → one answer"), ("answers={}", "answers 2 answers → –"),
                   ("answers.sc.evidence=audited", "declared by a partner → verified"), ("answers.sc={status: not-applicable, note: no}", "→ not applicable")):
    text = accord("whatif", "--to", "text", "--framework", SMALL, "--set", sets, FILE)
    ok(want in " ".join(text.out.split()) and "37" not in text.out.split("Axe")[0], "told in words, and nothing that is not for the client: " + sets, text)
run = accord("whatif", "--to", "json", "--framework", SMALL, "--set", "answers={sc: 3}", FILE)
same(run.json()["changes"][0]["to"], {"sc": {"value": 3, "evidence": "audited"}}, "what stands there then is told", run)
run = accord("assess", "--to", "yaml", "--framework", SMALL, *[x for f in FILES for x in ("--respondent", f)], FILE)
same(accord("check", write(os.path.join(folder(), "card.yaml"), run.raw)).err, "", "a scorecard with views is one that check knows", run)
text = accord("explain", "--lang", "en", "--framework", SMALL, write(os.path.join(folder(), "beside.yaml"), dossier(
    {"one": {"value": "high", "voices": {"ares": "low", "gxo": {"value": "low", "visibility": "internal"}}}}, partners=PARTNERS)), "ares")
ok("Question one Low; the dossier: High; the others: internal" in " ".join(text.out.split()), "a partner's page tells options by their titles, and hides what is internal", text)
text = accord("improve", "--to", "text", "--lang", "en", "--framework", SMALL, write(os.path.join(folder(), "two.yaml"), dossier(
    {"lev": {"by": {"ares": {"voices": [0, 3]}, "gxo": 1}}}, partners=PARTNERS)))
ok(re.search(r"Groupe ARES: 0 /\s+(all partners\s+)?3, GXO: 1 → 4", text.out), "improve tells all voices", text)
text = accord("whatif", "--to", "text", "--lang", "en", "--framework", SMALL, "--set", "answers.one=high", write(os.path.join(folder(), "one.yaml"), dossier(
    {"one": {"by": {"ares": "low", "gxo": "high", "town": {"value": "low", "visibility": "internal"}}}}, partners=PARTNERS)))
ok("Groupe ARES: Low, GXO: High, town: internal → High, verified" in " ".join(text.out.split()), "by the titles of options, and who says which", text)
run = run_on(dossier({"num": {"by": {"ares": 18, "gxo": 1e300}}}, partners=PARTNERS), [])
same([run.status, run.json()["measures"]["views"]["questions"]["num"]["sd"]], [0, None], "figures too far apart have no spread", run)
written = dossier({"num": {"by": {"ares": 18, "gxo": {"from": 18, "to": 18}}}, "some": {"by": {"ares": ["aa", "bb"], "gxo": ["bb", "aa"]}},
                   "told": {"by": {"ares": 51, "gxo": "51", "town": 51.0}}}, partners=PARTNERS)
text = accord("assess", "--to", "text", "--lang", "en", "--framework", SMALL, write(os.path.join(folder(), "alike.yaml"), written))
ok(text.status == 0 and "do not see the same thing" not in " ".join(text.out.split()), "the same, however it is written, is no difference", text)
written["answers"]["some"]["by"]["gxo"] = []
text = accord("assess", "--to", "text", "--lang", "en", "--framework", SMALL, write(os.path.join(folder(), "apart.yaml"), written))
ok("Groupe ARES A · B, GXO none: partners do not" in " ".join(text.out.split()), "options are told by their titles", text)
run = accord("check", "--lang", "en", ares, second, env=ENV)
same((run.status, run.err), (0, ""), "check is silent on good files of answers")
run = accord("check", "--lang", "en", "--respondent", answers("area", {"lev": 2}), path, "--framework", SMALL)
ok(run.status == 1 and "did you mean 'ares'?" in run.err, "check: with the partners of a dossier", run)

# ---- mistakes, each at its place ----------------------------------------------------------------------

MISTAKES = [
    ("a dossier", {"accord": "dossier/1"}, "2", ("wanted 'accord: answers/1', found 'dossier/1'", "attendu : « accord: answers/1 » ; trouvé : « dossier/1 »"),
     "this is a dossier|c’est un dossier"),
    ("a scorecard", {"accord": "scorecard/1"}, "2", ("found 'scorecard/1'", "trouvé : « scorecard/1 »"),
     "this is a scorecard|c’est une fiche d’appréciation"),
    ("a misspelt kind", {"accord": "réponses/1"}, "2", ("found 'réponses/1'", "trouvé : « réponses/1 »"), "answers/1"),
    ("no kind", {"accord": None}, None, ("wanted 'accord: answers/1', found nothing", "attendu : « accord: answers/1 » ; trouvé : rien"), "answers/1"),
    ("another framework", {"framework": "alliance"}, "3", ("these answers are to the framework 'alliance', and the dossier is assessed against 'small'",
     "ces réponses sont faites pour le référentiel « alliance », et le dossier est apprécié selon « small »"), "--framework"),
    ("a misspelt framework", {"framework": "smal"}, "3", ("these answers are to the framework 'smal'", "pour le référentiel « smal »"), "'small'|« small »"),
    ("an unknown partner", {"partner": "arse"}, "4", ("'arse' is not a partner of this dossier", "« arse » n’est pas un partenaire de ce dossier"), "'ares'|« ares »"),
    ("no partner", {"partner": None}, None, ("wanted an id, found nothing", "attendu : un identifiant ; trouvé : rien"), None),
    ("an unknown question", {"answers": {"levl": 3}}, "6", ("no question is called 'levl'", "aucune question ne s’appelle « levl »"), "'lev'|« lev »"),
    ("a wrong value", {"answers": {"lev": 7}}, "6", ("'lev' wants a level, 0 to 4, found '7'", "« lev » attend un niveau, de 0 à 4 ; trouvé : « 7 »"), None),
    ("a wrong option", {"answers": {"one": "hihg"}}, "6", ("no option is called 'hihg'", "aucune option ne s’appelle « hihg »"), "'high'|« high »"),
    ("voices of others", {"answers": {"lev": {"by": {"ares": 3}}}}, "7", ("unknown key 'by'", "clé inconnue « by »"), None),
    ("facts that disagree", {"answers": {"lev": {"facts": [1, 2]}}}, "7", ("unknown key 'facts'", "clé inconnue « facts »"), None),
    ("a French key", {"answers": {"lev": {"value": 3, "preuve": "audited"}}}, "8", ("unknown key 'preuve'", "clé inconnue « preuve »"), "'evidence'|« evidence »"),
    ("a French word for the partner", {"partenaire": "ares"}, None, ("unknown key 'partenaire'", "clé inconnue « partenaire »"), "'partner'|« partner »"),
    ("an unknown key", {"rôle": "x"}, None, ("unknown key 'rôle'", "clé inconnue « rôle »"), "'role'|« role »"),
    ("not applicable without a reason", {"answers": {"lev": {"status": "not-applicable"}}}, "6", ("needs a note", "demande une note"), None),
    ("answers that are a list", {"answers": [1]}, "5", ("wanted a map of answers, found a list", "attendu : un bloc question: réponse ; trouvé : une liste"), None),
]
GOOD = {"accord": "answers/1", "framework": "small", "partner": "ares", "answers": {"lev": 3}}
path = write(os.path.join(folder(), "d.yaml"), dossier({"sc": 50}, partners=PARTNERS))


def refusal(lang, *files, on=path):
    return accord("assess", "--lang", lang, "--framework", SMALL, *[x for f in files for x in ("--respondent", f)], on)


wrong = []
for name, change, line, wanted, help_ in MISTAKES:
    file = write(os.path.join(folder(), "bad.yaml"), {**GOOD, **change})
    for lang, text in zip(("en", "fr"), wanted):
        run = refusal(lang, file)
        said = plain(run.err)
        at = re.escape(file) + ":" + (line or r"\d+") + r":\d+: (error|erreur ): "
        placed = [l for l in said.splitlines() if re.match(at, l) and text in l]
        if run.status != 2 or run.out or not placed or (help_ and not re.search(help_, said.split(placed[0])[1])):
            wrong.append("%s (%s): %s" % (name, lang, run))
every(wrong, "a mistake in a file of answers: exit 2, nothing written, its place and what was wanted, in both languages")

twice = answers("ares", {"lev": 3})
for files, name in (([twice, twice], "the same file twice"), ([twice, answers("ares", {"lev": 2}, name="other.yaml")], "two files without a role"),
                    ([answers("ares", {"lev": 3}, role="x"), answers("ares", {"lev": 2}, role="x", name="other.yaml")], "two files of one role")):
    for lang, text in (("en", "'ares' answers a second time in the same role (first in %s)"), ("fr", "« ares » répond une seconde fois au même titre (déjà dans %s)")):
        run = refusal(lang, *files)
        said = plain(run.err)
        ok(run.status == 2 and not run.out and text % files[0] in said and said.startswith(files[1] + ":4:") and "role" in said,
           "%s: refused (%s)" % (name, lang), run)
run = refusal("en", answers("ares", {"levl": 3, "sc": "much"}), answers("gxx", {"lev": 9}), os.path.join(HOME, "absent.yaml"),
              on=write(os.path.join(folder(), "d.yaml"), dossier({"sc": 500}, partners=PARTNERS)))
same([run.status, len(re.findall(": error: ", run.err))], [2, 6], "everything that is wrong is told at once, of the files and of the dossier", run)
run = accord("assess", "--respondent", answers("ares", {"lev": 3}), write(os.path.join(folder(), "d.yaml"), dossier({}, framework="alliance", partners=PARTNERS)))
ok(run.status == 2 and "'small'" in run.err, "answers to another framework than the dossier names", run)
run = run_on(dossier({}, framework="small", partners=PARTNERS), [answers("ares", {"lev": 3})])
same(run.status, 0, "to the one that it names, whichever it is assessed against", run)
broken = write(os.path.join(folder(), "broken.yaml"), "accord: answers/1\nanswers: {\n")
run = refusal("en", broken)
ok(run.status == 2 and run.err.startswith(broken + ":"), "what is not YAML is told at its place", run)

many = [answers("ares", {"lev": 3}, role="r%d" % i, name="v%d.yaml" % i) for i in range(101)]
same(refusal("en", *many[:100]).status, 0, "a hundred voices of one partner")
run = refusal("en", *many)
ok(run.status == 2 and "more than 100 voices of one partner" in run.err, "one more is refused", run)

for given, text in (({"lev": {"voices": {"ares": 3}}}, "'voices' stands beside a value"), ({"lev": {"by": {"gxo": 2}, "voices": {"ares": 3}}}, "'voices' stands beside a value"),
                    ({"lev": {"value": 2, "voices": {"arse": 3}}}, "did you mean 'ares'?"), ({"lev": {"value": 2, "voices": {"ares": 9}}}, "wants a level"),
                    ({"lev": {"by": {"ares": {"voices": 3}}}}, "wanted a list"), ({"lev": {"by": {"ares": {"voices": [3], "value": 2}}}}, "unknown key 'value'"),
                    ({"lev": {"value": 2, "voix": {"ares": 3}}}, "did you mean 'voices'?")):
    run = refusal("en", on=write(os.path.join(folder(), "d.yaml"), dossier(given, partners=PARTNERS)))
    ok(run.status == 2 and text in run.err, "a dossier with voices: %s" % json.dumps(given), run)

done()

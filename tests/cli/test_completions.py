#!/usr/bin/env python3
"""What a rule reads where an answer has several values: it is run on every completion, what they have in
common is its finding, and a rule counts as known only where all of them agree."""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from support import *

levels = {str(i): words("niveau %d" % i) for i in range(5)}
options = [{"id": "one", "value": 0}, {"id": "two", "value": 50}, {"id": "three", "value": 100}]
anchors = [{"at": 0, "score": 0}, {"at": 100, "score": 100}]
PARTNERS = [{"id": "a", "kind": "company", "capital": 60}, {"id": "b", "kind": "social-economy", "capital": 40}]
VOTES = {"decisions": [{"id": "d", "colleges": [{"quota": "majority", "votes": "capital"}]}]}
questions = [question("level", "level", levels=levels), question("agreed", "yes-no"),
             question("share", "percent", anchors=anchors), question("form", "choice", options=options),
             question("forms", "choices", options=options), question("score"), question("fact", "fact"),
             question("only-if", "yes-no", applies={"question": "form", "any": ["one", "two"]})]
READS = ["answers.%s" % q["id"] for q in questions] + ["partners", "alliance", "measures.governance.deadlock",
                                                       "measures.governance.power-gap"]


def made(check, reads, more="", factor_keys=None, alert=None):
    """A framework whose factor has the rule alone; the questions stand in another one."""
    text = rule("r-one", check, factor=None if alert else "f-rule", alert=alert, reads=reads, more=more)
    return save_framework(framework("completions", [dimension("d-one",
                                                              [factor("f-rule",
                                                                      **({"weight": 1} | (factor_keys or {})))
                                                               if not alert
                                                               else factor("f-rule", [question("other")]),
                                                               factor("f-questions", questions)])],
                                    plugins=["governance"]), {"r-one": text})


def judged(path, answers, **keys):
    """The finding of the rule, its factor, and the run."""
    keys.setdefault("evidence", "audited")
    run, card = assess(dossier(answers, partners=PARTNERS, **keys), path)
    if not card:
        return {}, {}, run
    return findings(card["success"]).get("r-one", {}), factors(card["success"])["f-rule"], run


def expect(name, path, answers, outcome, value, low_high=None, **keys):
    finding, of_factor, run = judged(path, answers, **keys)
    got = sorted(finding["value"]) if isinstance(finding.get("value"), list) else finding.get("value")
    ok(finding.get("outcome") == outcome and is_near(got, value)
       and (low_high is None or is_near([of_factor.get("assured"), of_factor.get("possible")], low_high)), name,
       "wanted %s %r %r" % (outcome, value, low_high), finding,
       {k: of_factor.get(k) for k in ("assured", "score", "possible")}, run if not finding else "")
    return finding


# ---- plain values, of every type ----------------------------------------------------------------------

types = made("""
  local seen = {}
  if d.answers.level == 3 and type(d.answers.level) == "number" then seen[1] = 1 end
  if d.answers.agreed == true then seen[#seen + 1] = 1 end
  if d.answers.share == 51 then seen[#seen + 1] = 1 end
  if d.answers.form == "two" then seen[#seen + 1] = 1 end
  if #d.answers.forms == 2 and d.answers.forms[1] == "one" then seen[#seen + 1] = 1 end
  if d.answers.score == 62.5 then seen[#seen + 1] = 1 end
  if d.answers.fact == "un texte" then seen[#seen + 1] = 1 end
  if #d.partners == 2 and d.partners[1].id == "a" and d.partners[2].kind == "social-economy" and d.partners[1].capital == 60 then seen[#seen + 1] = 1 end
  if d.alliance.name == "Essai" then seen[#seen + 1] = 1 end
  if d.measures.governance.deadlock == 0.5 then seen[#seen + 1] = 1 end
  return out.partial(#seen / 10, "said")""", READS)
finding = expect("every type is read as what it is", types,
                 {"level": 3, "agreed": True, "share": 51, "form": "two", "forms": ["one", "three"], "score": 62.5,
                  "fact": "un texte", "only-if": True}, "partial", 100, governance=VOTES)
paths = [r["path"] for r in finding.get("reads", ())]
ok({"answers.level", "answers.fact", "measures.governance.deadlock"} <= set(paths)
   and any(p.startswith("partners") for p in paths) and any(p.startswith("alliance") for p in paths)
   and "answers.only-if" not in paths, "what is read stands in the finding, and nothing else", paths)

at_least = lambda n: made('if d.answers.level >= %d then return out.met("said") end return out.unmet("other")' % n,
                          ["answers.level"])
two, share = at_least(2), made('if d.answers.share >= 50 then return out.met("said") end return out.unmet("other")',
                               ["answers.share"])
expect("a planned answer: its value", two, {"level": {"value": 3, "status": "planned", "today": 0}}, "met", 100,
       [100, 100])

# ---- several values -----------------------------------------------------------------------------------

expect("an interval of levels that agrees", two, {"level": {"value": {"from": 2, "to": 4}}}, "met", 100, [100, 100])
expect("one that does not", two, {"level": {"value": {"from": 1, "to": 4}}}, "unknown", [0, 100], [0, 100])
expect("each level in it is read, not its ends alone",
       made('if d.answers.level == 2 then return out.unmet("other") end return out.met("said")', ["answers.level"]),
       {"level": {"value": {"from": 1, "to": 3}}}, "unknown", [0, 100], [0, 100])
expect("an interval of numbers: both ends", share, {"share": {"value": {"from": 50, "to": 90}}}, "met", 100,
       [100, 100])
expect("an open end is that of the anchors", share, {"share": {"value": {"from": 50}}}, "met", 100, [100, 100])
expect("ends that disagree", share, {"share": {"value": {"to": 60}}}, "unknown", [0, 100], [0, 100])
expect("facts that agree", share, {"share": {"facts": [55, 80]}}, "met", 100, [100, 100])
expect("facts that do not", share, {"share": {"facts": [{"value": 55, "source": "x"}, 20]}}, "unknown", [0, 100],
       [0, 100])
expect("partners who agree", two, {"level": {"by": {"a": 2, "b": 4}}}, "met", 100, [100, 100])
expect("partners who do not", two, {"level": {"by": {"a": 1, "b": 4}}}, "unknown", [0, 100], [0, 100])
expect("partners who said nothing are left out", two, {"level": {"by": {"a": 4, "b": None}}}, "met", 100,
       [100, 100])
degrees = made('return out.partial(d.answers.level / 4, "said")', ["answers.level"])
expect("scored on the hull", degrees, {"level": {"value": {"from": 1, "to": 3}}}, "unknown", [25, 50, 75], [25, 75])
for unknown in (0, 50, 80):
    wide = save_framework(framework("wide", [dimension("d-one", [factor("f-one", [question("level", "level", levels=levels)])])],
                                    scoring={"unknown": unknown}),
                          {"r-one": rule("r-one", 'return out.partial(d.answers.level / 4, "said")', factor="f-one", reads=["answers.level"])})
    cards = assess_all({n: dossier(a, evidence="audited") for n, a in (("low", {"level": {"facts": [0, 3]}}), ("all", {"level": {"facts": [0, 4]}}),
                                                                       ("high", {"level": {"facts": [1, 4]}}), ("open", {}))}, wide)[1]
    near([cards[n]["success"]["score"] for n in ("low", "all", "high", "open")], [37.5, 50, 62.5, unknown],
         "what is stated is estimated by its hull, up to 0 to 100; what is open, by what the unknown counts for (%d)" % unknown)
card = assess(dossier({"level": {"value": {"from": 1, "to": 3}}}, evidence="audited", partners=PARTNERS),
              degrees)[1]
ok(card and card["success"]["coverage"] < 0.5, "a finding whose completions differ does not count as known", card
   and card["success"]["coverage"])
expect("scored on the hull, as far as it is proven", degrees, {"level": {"value": {"from": 1, "to": 3}}}, "unknown",
       [25, 50, 75], [12.5, 87.5], evidence=0.5)
both = made('if d.answers.level >= 2 and d.answers.share >= 50 then return out.met("said") end return out.unmet("other")',
            ["answers.level", "answers.share"])
expect("every combination", both, {"level": {"by": {"a": 2, "b": 3}}, "share": {"facts": [50, 70]}}, "met", 100,
       [100, 100])
expect("every combination: one is enough to doubt", both,
       {"level": {"by": {"a": 2, "b": 3}}, "share": {"facts": [49, 70]}}, "unknown", [0, 100], [0, 100])
twice = made('if d.answers.level ~= d.answers.level then return out.unmet("other") end return out.met("said")',
             ["answers.level"])
expect("one value in one completion, however often it is read", twice, {"level": {"by": {"a": 0, "b": 4}}}, "met",
       100, [100, 100])
expect("a set that mixes what applies with what does not is unknown, 0 to 100",
       made('if d.answers.level > 2 then return out.not_applicable("other") end return out.met("said")',
            ["answers.level"]), {"level": {"by": {"a": 1, "b": 4}}}, "unknown", {"from": 0, "to": 100}, [0, 100])
expect("an error in one completion is an error",
       made('if d.answers.level > 2 then error("x") end return out.met("said")', ["answers.level"]),
       {"level": {"by": {"a": 1, "b": 4}}}, "error", {"from": 0, "to": 100}, [0, 100])
many = made('local sum = d.answers.level + d.answers.share + d.answers.score if #d.answers.form > 9 or sum < 0 then return out.unmet("other") end return out.met("said")',
            ["answers.level", "answers.share", "answers.score", "answers.form"])
facts = lambda n: {"facts": [i * 100 / n for i in range(n)]}
expect("up to 512 completions", many, {"level": {"facts": [0, 1, 2, 3]}, "share": facts(16), "score": facts(8),
                                       "form": "one"}, "met", 100, [100, 100])
expect("beyond them it is unknown", many, {"level": {"facts": [0, 1, 2, 3, 4]}, "share": facts(16),
                                           "score": facts(8), "form": "one"}, "unknown", {"from": 0, "to": 100},
       [0, 100])

named = made('local sum = d.answers.level + d.answers.share + d.answers.score return out.partial(sum / 400, "said")',
             ["answers.level", "answers.share", "answers.score"],
             more='rises = { "answers.share", "answers.score" },')
expect("beyond them, the corners where the rule says its directions", named,
       {"level": {"facts": [0, 1, 2, 3, 4]}, "share": facts(16), "score": facts(8)}, "unknown",
       {"from": 0, "to": 100 * (4 + 93.75 + 87.5) / 400}, [0, 100 * (4 + 93.75 + 87.5) / 400])

# ---- questions that nobody has answered ---------------------------------------------------------------


def open_expect(name, check, reads, outcome, value, low_high, answers=None, more="", **keys):
    return expect("open: " + name, made(check, reads, more), answers or {}, outcome, value, low_high, **keys)


MET = 'return out.met("said")'
hull = lambda a, b, q=0.2: [q * a, q * b + 100 * (1 - q)]
degree = 'return out.partial(d.answers.level / 4, "said")'
open_expect("each level in turn", degree, ["answers.level"], "unknown", [0, 25, 50, 75, 100], [0, 100])
open_expect("a hull narrower than the scale is scored as an assumption",
            'if d.answers.agreed then return out.met("said") end return out.partial(0.5, "other")',
            ["answers.agreed"], "unknown", [50, 100], hull(50, 100))
open_expect("each option of a choice",
            'if d.answers.form == "two" then return out.partial(0.5, "said") end return out.met("said")',
            ["answers.form"], "unknown", [50, 100], hull(50, 100))
open_expect("each set of choices, none and all included", 'return out.partial(#d.answers.forms / 4, "said")',
            ["answers.forms"], "unknown", [0, 25, 50, 75], hull(0, 75))
finding = open_expect("what all completions agree on is known, and assumed",
                      'if d.answers.level >= 0 then return out.met("said") end return out.unmet("other")',
                      ["answers.level"], "met", 100, [20, 100])
same([finding.get("reliability"), finding.get("says"), [(r["path"], r["value"]) for r in finding.get("reads", ())]],
     [0.2, "Dit.", [("answers.level", None)]], "open: what was read is told, without a value")
open_expect("a question that is not read in the end changes nothing",
            'if d.answers.agreed then return out.met("said") end if d.answers.level > 2 then return out.met("said") end return out.unmet("other")',
            ["answers.agreed", "answers.level"], "met", 100, [100, 100], {"agreed": True})
open_expect("every combination with what is stated",
            'return out.partial((d.answers.level + (d.answers.agreed and 4 or 0)) / 8, "said")',
            ["answers.agreed", "answers.level"], "unknown", [12.5, 25, 62.5, 75], hull(12.5, 75),
            {"level": {"by": {"a": 1, "b": 2}}})
less = 'if d.answers.share >= 50 then return out.met("said") end return out.partial(0.25, "other")'
open_expect("a number whose direction is named: the ends of its anchors", less, ["answers.share"], "unknown",
            [25, 100], hull(25, 100), more='rises = { "answers.share" },')
open_expect("downwards", 'if d.answers.share <= 100 then return out.partial(0.75, "said") end return out.met("other")',
            ["answers.share"], "partial", 75, hull(75, 75), more='falls = { "answers.share" },')
open_expect("a score has the ends of its scale", 'return out.partial(0.5 + d.answers.score / 400, "said")',
            ["answers.score"], "unknown", [50, 75], hull(50, 75), more='rises = { "answers.score" },')
open_expect("a fact is anything: 0 to 100", 'if d.answers.fact then return out.met("said") end return out.met("other")',
            ["answers.fact"], "unknown", {"from": 0, "to": 100}, [0, 100])
open_expect("an open number beside it, read in one completion only: 0 to 100",
            'if d.answers.agreed then return out.met("said") end if d.answers.share > 50 then return out.met("said") end return out.unmet("other")',
            ["answers.agreed", "answers.share"], "unknown", {"from": 0, "to": 100}, [0, 100])
sum_of = 'local n = #d.answers.forms + d.answers.level + (d.answers.agreed and 1 or 0) + (d.answers["only-if"] and 1 or 0) + (d.answers.form == "one" and 0 or 1) + d.answers.score / 100 return out.partial(0.2 + n / 20, "said")'
every_one = ["answers." + q for q in ("forms", "level", "agreed", "only-if", "form", "score")]
open_expect("more than 512 completions: 0 to 100", sum_of, every_one, "unknown", {"from": 0, "to": 100}, [0, 100],
            {"score": facts(8)})
open_expect("more than 512, and directions: the two corners",
            sum_of, every_one, "unknown", {"from": 0, "to": 100}, [0, 100], {"score": facts(8)},
            more='rises = { "answers.forms", "answers.level", "answers.agreed", "answers.score" },')
open_expect("more than 512, and directions, all of which apply: the two corners",
            sum_of, every_one, "unknown", {"from": 20, "to": 20 + 5 * (3 + 4 + 1 + 1 + 0 + 0.875)},
            hull(20, 20 + 5 * 9.875), {"score": facts(8), "form": "one"},
            more='rises = { "answers.forms", "answers.level", "answers.agreed", "answers.score" },')
waits = 'if d.answers["only-if"] then return out.met("said") end return out.unmet("other")'
open_expect("a question whose condition is open may not apply: 0 to 100", waits, ["answers.only-if"], "unknown",
            {"from": 0, "to": 100}, [0, 100])
open_expect("a given one whose condition is open may not apply either", waits, ["answers.only-if"], "unknown",
            {"from": 0, "to": 100}, [0, 100], {"only-if": True})
open_expect("what is read of the condition is the same in one completion",
            'if d.answers.form == "three" then return out.met("said") end ' + waits, ["answers.only-if", "answers.form"],
            "met", 100, [20, 100], {"only-if": True})
open_expect("whichever is read first",
            'local applies = d.applicable("only-if") if d.answers.form == "three" and applies then return out.unmet("other") end ' + MET,
            ["answers.only-if", "answers.form"], "met", 100, [20, 100])
open_expect("today an open question is as open", degree, ["answers.level"], "unknown", [0, 25, 50, 75, 100], [0, 100],
            status="planned")

# ---- what does not apply, what is not known -----------------------------------------------------------

gone = {"level": {"status": "not-applicable", "note": "sans objet"}}
expect("a question that does not apply ends the rule: not applicable", two, gone, "not-applicable", None,
       [None, None])
asks = made('if not d.applicable("level") then return out.met("said") end if d.answers.level >= 2 then return out.met("said") end return out.unmet("other")',
            ["answers.level"])
expect("the rule may ask first", asks, gone, "met", 100, [100, 100])
expect("and if it applies, reads", asks, {"level": 1}, "unmet", 0, [0, 0])
expect("a condition that is not met: not applicable",
       made('if d.answers["only-if"] then return out.met("said") end return out.unmet("other")',
            ["answers.only-if"]), {"form": "three", "only-if": True}, "not-applicable", None, [None, None])
expect("a condition that is met",
       made('if d.answers["only-if"] then return out.met("said") end return out.unmet("other")',
            ["answers.only-if"]), {"form": "one", "only-if": True}, "met", 100, [100, 100])
asks = made('if d.applicable("only-if") and d.answers["only-if"] then return out.met("said") end return out.partial(0.25, "other")',
            ["answers.only-if"])
for form, path in (("three", []), ("one", ["answers.only-if"])):
    finding = expect("what decides that it applies, or not, is as sure as that (%s)" % form, asks,
                     {"form": {"value": form, "evidence": "assumed"}, "only-if": True}, "partial" if form == "three" else "met",
                     25 if form == "three" else 100, [5, 85] if form == "three" else [20, 100])
    same([[r["path"] for r in finding["reads"]], finding["reliability"]], [["answers.form"] + path, 0.2], "and is evidence (%s)" % form)
expect("an open number without a direction: 0 to 100", share, {}, "unknown", {"from": 0, "to": 100}, [0, 100])
blocked = made('if d.measures.governance.deadlock > 0.4 then return out.met("said") end return out.unmet("other")',
               ["measures.governance.deadlock"])
finding = expect("a measure whose section is absent: unknown, with the reason", blocked, {}, "unknown",
                 {"from": 0, "to": 100}, [0, 100])
ok("governance" in (finding.get("says") or ""), "the reason is said", finding)
expect("a section that does not apply: not applicable", blocked, {}, "not-applicable", None, [None, None],
       **{"not-applicable": {"governance": "pas de structure"}})
finding = expect("no vote: rules that read it do not apply", blocked, {}, "not-applicable", None, [None, None],
                 governance={"mode": "consensus"})
gap = made('if d.measures.governance["power-gap"] > 0.4 then return out.met("said") end return out.unmet("other")',
           ["measures.governance.power-gap"])
finding = expect("a measure that is null: unknown", gap, {}, "unknown", {"from": 0, "to": 100}, [0, 100],
                 governance={"decisions": [{"id": "d", "colleges": [{"quota": 1, "votes": {"x": 1}}]}]})
ok("capital" in (finding.get("says") or ""), "with the plugin's reason", finding)

# ---- reliability --------------------------------------------------------------------------------------

for name, answers, keys, want in (("the least of what is read",
                                   {"level": {"value": 3, "evidence": "audited"},
                                    "share": {"value": 60, "evidence": "inferred"}}, {}, 0.4),
                                  ("of every completion",
                                   {"level": {"facts": [{"value": 2, "evidence": "declared"},
                                                        {"value": 3, "evidence": "audited"}]},
                                    "share": {"value": 60, "evidence": "audited"}}, {}, 0.6)):
    finding, of_factor, run = judged(both, answers, **keys)
    near([finding.get("reliability"), of_factor.get("assured"), of_factor.get("possible")], [want, 100 * want, 100],
         "reliability: " + name, 5.1e-7, finding, run)
finding, of_factor, run = judged(blocked, {}, governance=VOTES,
                                 evidence={"answers": "audited", "governance": "shared"})
near([finding.get("reliability"), of_factor.get("assured")], [0.7, 70],
     "reliability: of a measure, that of its section", 5.1e-7, finding, run)

# ---- alerts -------------------------------------------------------------------------------------------

alert = made('if d.answers.level < 2 then return out.raised("said") end return out.clear("other")',
             ["answers.level"], alert="major")
for answers, want in (({"level": 1}, "raised"), ({"level": 3}, None), ({}, "unknown"),
                      ({"agreed": True}, "unknown"),
                      ({"level": {"by": {"a": 0, "b": 1}}}, "raised"),
                      ({"level": {"by": {"a": 0, "b": 3}}}, "unknown"), ({"level": {"value": {"from": 2}}}, None),
                      (gone, None)):
    run, card = assess(dossier(answers, partners=PARTNERS), alert)
    found = card and [(a["rule"], a["state"], a["severity"]) for a in card["alerts"]]
    same(found, [("r-one", want, "major")] if want else [],
         "alert: %s with %s" % (want or "clear, not listed", json.dumps(answers)), run if not card else "")

# ---- questions that a rule of their factor reads ------------------------------------------------------

reading = rule("r-one", 'if d.answers["q-one"] then return out.met("said") end return out.unmet("other")',
               factor="f-one", reads=["answers.q-one"])
for keys, want in (({}, {"q-one": 0, "q-two": 1, "r-one": 1}),
                   ({"weight": 2}, {"q-one": 2, "q-two": 1, "r-one": 1})):
    path = save_framework(framework("counted", [dimension("d-one",
                                                          [factor("f-one",
                                                                  [question("q-one", "yes-no", **keys),
                                                                   question("q-two", "yes-no")])])]),
                          {"r-one": reading})
    run, card = assess(dossier({"q-one": True, "q-two": True}), path)
    same(card and {k: v["weight"] for k, v in findings(card["success"]).items()}, want,
         "a question that a rule of its factor reads has weight %s" % keys.get("weight", "0 unless it is written"),
         run if not card else "")

done()

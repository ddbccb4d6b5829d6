#!/usr/bin/env python3
"""What a rule reads where a question is open: each of its values in turn, and what they have in common."""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from support import *

levels = {str(i): words("niveau %d" % i) for i in range(5)}
options = [{"id": "one", "value": 0}, {"id": "two", "value": 50}, {"id": "three", "value": 100}]
anchors = [{"at": 0, "score": 0}, {"at": 100, "score": 100}]
questions = [question("level", "level", levels=levels), question("agreed", "yes-no"), question("share", "percent", anchors=anchors), question("form", "choice", options=options)]


def expect(name, check, reads, answers, outcome, value, low_high, more="", evidence="audited"):
    path = save_framework(framework("open", [dimension("d-one", [factor("f-rule"), factor("f-questions", questions)])]), {"r-one": rule("r-one", check, factor="f-rule", reads=reads, more=more)})
    run, card = assess(dossier(answers, evidence=evidence), path)
    finding, of_factor = (findings(card["success"])["r-one"], factors(card["success"])["f-rule"]) if card else ({}, {})
    got = sorted(finding["value"]) if isinstance(finding.get("value"), list) else finding.get("value")
    ok(finding.get("outcome") == outcome and is_near(got, value) and is_near([of_factor.get("assured"), of_factor.get("possible")], low_high), name,
       "wanted %s %r %r" % (outcome, value, low_high), finding, {k: of_factor.get(k) for k in ("assured", "score", "possible")})
    return finding


LEVEL, AGREED, SHARE, FORM = ("answers.level", "answers.agreed", "answers.share", "answers.form")
finding = expect("an open question that does not matter: the common outcome, as an assumption", 'if d.answers.agreed or d.answers.level >= 2 then return out.met("said") end return out.unmet("other")',
                 [AGREED, LEVEL], {"level": 3}, "met", 100, [20, 100])
near(finding.get("reliability"), 0.2, "an unanswered question that was read counts as assumed")
expect("one that decides: both outcomes", 'if d.answers.agreed then return out.met("said") end return out.unmet("other")', [AGREED], {}, "unknown", [0, 100], [0, 100])
expect("degrees over an open level: the hull of what the rule can return", 'return out.partial(0.4 + d.answers.level / 10, "said")', [LEVEL], {}, "unknown", [40, 50, 60, 70, 80], [8, 96])
expect("an open choice: each option", 'if d.answers.form == "none" then return out.unmet("other") end return out.partial(0.5, "said")', [FORM], {}, "partial", 50, [10, 90])
expect("an open number that rises: the ends of its anchors", 'return out.partial(0.2 + 0.6 * d.answers.share / 100, "said")', [SHARE], {}, "unknown", [20, 80], [4, 96], more='rises = { "answers.share" },')
expect("an open number without a direction: 0 to 100", 'return out.partial(0.2 + 0.6 * d.answers.share / 100, "said")', [SHARE], {}, "unknown", {"from": 0, "to": 100}, [0, 100])
expect("what is not read does not matter", 'if d.answers.level >= 2 then return out.met("said") end if d.answers.agreed then return out.met("said") end return out.unmet("other")',
       [LEVEL, AGREED], {"level": 4}, "met", 100, [100, 100])

done()

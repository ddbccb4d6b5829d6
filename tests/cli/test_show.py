#!/usr/bin/env python3
"""show: one page about one thing, which says how it is written."""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from support import *


def page(id, lang):
    run = accord("show", id, "--lang", lang)
    return run.out if run.status == 0 and not run.err else repr(run)


for lang, wanted in (("en", ("section 'governance'", "decisions: ", "quota (required): ", "two-thirds", "votes (required): ",
                             "or capital]", "[one of vote, consensus]", "decisions.ID.deadlock: Exposure to deadlock")),
                     ("fr", ("rubrique « governance »", "decisions : ", "quota (obligatoire) : ", "ou capital]",
                             "decisions.ID.deadlock : Risque de blocage"))):
    text = page("governance", lang)
    flat = " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())
    every([word for word in wanted if word not in flat], "show governance: the section key by key, then the measures (%s)" % lang)
    ok(max(map(len, text.splitlines())) <= 80, "no line is wider than 80 columns", text)
stakes = " ".join(page("stakes", "en").split())
every([w for w in ("{PARTNER: {ID: a number (0 or more)}}", "state: ", "[{ID: one of fully, largely, partly, slightly or a number (0 to 1)}]")
       if w not in stakes], "show stakes: free keys and bounds")
plugins = [line.split()[0] for line in accord("list", "plugins", "--lang", "en").out.splitlines() if line.strip()]
ok(len(plugins) >= 6, "there are plugins to show", plugins)
every(["%s, %s: %s" % (id, lang, page(id, lang)[:200]) for id in plugins for lang in ("en", "fr") if id not in page(id, lang)],
      "every plugin has its page in both languages")
for id, wanted in (("measures.governance.power-gap", "Measure governance.power-gap"), ("internal", "Dimension internal"),
                   ("measures.network.degree.mairie", "Measure network.degree.ID"),
                   ("governance.power-gap", "Measure governance.power-gap")):
    ok(wanted in page(id, "en"), "show %s" % id, page(id, "en"))
for id, lang, wanted in (("governanse", "en", "did you mean 'governance'?"), ("exit-clauze", "fr", "vouliez-vous écrire « exit-clause » ?")):
    run = accord("show", id, "--lang", lang)
    ok(run.status == 2 and not run.out and wanted in run.err.replace("\u00a0", " ").replace("\u202f", " "), "show %s: what was meant" % id, run)
text = page("ess-capital-share", "en")
ok("quick assessment: asked" in text, "show a question: whether a quick assessment asks it", text)

EXAMPLE = os.path.join(RULES, "alliance", "examples", "illustration.yaml")
flat = " ".join(accord("explain", "--lang", "en", EXAMPLE, "balance-of-voting-power").out.replace("\u00a0", " ").split())
ok("measures.governance.decisions.activities.shapley-shubik centre 0.2 · coop 0.2 ·" in flat,
   "explain: the figures of one measure stand on one line", flat)

done()

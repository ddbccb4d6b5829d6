#!/usr/bin/env python3
"""The scorecards of the examples, byte by byte, as they were the last time that somebody looked at them; and what an
expert should see in each of them (notes/FRAMEWORK.yaml), which the scorecard must say.

  tests/golden/test_golden.py --renew    write them anew; then read the difference before it is kept"""

import difflib
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from support import *

HERE = os.path.dirname(os.path.abspath(__file__))
FRAMEWORKS = sorted(n for n in os.listdir(RULES) if os.path.isdir(os.path.join(RULES, n, "examples")))
# what is made of each example
FORMS = {".yaml": ("assess", "--lang", "fr", "--to", "yaml")}
renew = "--renew" in sys.argv[1:]
expected = set()
NOTE_KEYS = {"expert", "verdict", "raised", "unknown", "clear"}


def texts(node, path=""):
    """Every text of a scorecard with its path; keys and figures apart."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from texts(value, path + "." + str(key))
    elif isinstance(node, list):
        for i, value in enumerate(node):
            yield from texts(value, "%s[%d]" % (path, i))
    else:
        yield path, node


def check_note(name, card, note):
    """What the note wants of the scorecard."""
    states = {a["rule"]: a["state"] for a in card["alerts"]}
    same(set(note) - NOTE_KEYS, set(), "%s: the note has known keys" % name)
    ok(len(note.get("expert", "").split()) >= 12, "%s: an expert says what to see in it" % name)
    same((card.get("verdict") or {}).get("id"), note["verdict"], "%s: the verdict" % name)
    same(sorted(r for r in states if states[r] == "raised"), sorted(note.get("raised") or []), "%s: exactly these alerts are raised" % name)
    same([r for r in note.get("unknown") or [] if states.get(r) != "unknown"], [], "%s: alerts still to be checked" % name)
    same([r for r in note.get("clear") or [] if r in states], [], "%s: alerts that must not be there" % name)


def check_languages(name, path, french):
    """Another language changes texts and nothing else, and leaves no text out."""
    english = accord("assess", "--lang", "en", "--to", "yaml", path).yaml()
    here, there = dict(texts(french)), dict(texts(english))
    same(sorted(set(here) ^ set(there)), [], "%s: the same keys in both languages" % name)
    odd = ["%s: %r, %r" % (p, here[p], there[p]) for p in here if p in there and here[p] != there[p]
           and not (isinstance(here[p], str) and isinstance(there[p], str))]
    every(odd, "%s: only texts differ between the languages" % name)

for name in FRAMEWORKS:
    notes_file = os.path.join(HERE, "notes", name + ".yaml")
    notes = yaml_of(read(notes_file)) if os.path.exists(notes_file) else {}
    folder_of = os.path.join("rules", name, "examples")
    for example in sorted(n[:-5] for n in os.listdir(os.path.join(TOP, folder_of)) if n.endswith(".yaml")):
        for ending, command in FORMS.items():
            file = "%s.%s%s" % (name, example, ending)
            golden = os.path.join(HERE, file)
            expected.add(file)
            result = accord(*command, os.path.join(folder_of, example + ".yaml"))
            if renew:
                write(golden, result.raw)
            kept = read(golden) if os.path.exists(golden) else ""
            change = difflib.unified_diff(kept.splitlines(), result.out.splitlines(), "kept", "now", "", "", 1, "")
            ok(result.status == 0 and result.out == kept,
               "%s: as kept (or look at the difference and say --renew)" % file, result.err, *list(change)[:40])
            if golden.endswith(".yaml") and result.yaml().get("accord") == "scorecard/1":
                same(accord("check", golden).err, "", "%s: a scorecard, and nothing else in it" % file)
            if example in notes:
                check_note(file, result.yaml(), notes[example])
            check_languages(file, os.path.join(folder_of, example + ".yaml"), result.yaml())
    same(sorted(notes), sorted(n[:-5] for n in os.listdir(os.path.join(TOP, folder_of)) if n.endswith(".yaml")),
         "%s: every example has its note" % name)

found = {n for n in os.listdir(HERE) if n.endswith(tuple(FORMS))}
if renew:
    for file in found - expected:
        os.remove(os.path.join(HERE, file))
    found &= expected
same(found - expected, set(), "no scorecard of an example that is gone")

done()

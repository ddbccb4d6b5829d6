#!/usr/bin/env python3
"""The scorecards of the examples, byte by byte, as they were the last time that somebody looked at them.

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

for name in FRAMEWORKS:
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

found = {n for n in os.listdir(HERE) if n.endswith(tuple(FORMS))}
if renew:
    for file in found - expected:
        os.remove(os.path.join(HERE, file))
    found &= expected
same(found - expected, set(), "no scorecard of an example that is gone")

done()

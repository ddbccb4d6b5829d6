#!/usr/bin/env python3
"""How long `assess` and the analyses take: `make bench`, or this file by hand.  Never a test: it prints, and judges nothing.

The case is made here, from a seed: 10 factors in 4 dimensions, each with 4 questions that nobody answered and 2 that were
answered, and 6 Lua rules that read 2 to 4 of them.  Every round runs each command once, so that a machine that is busy for
a while is busy for all of them; a ratio is one of the same round.

  bench.py [ROUNDS] [--keep FOLDER]      11 rounds unless said; the case is left in FOLDER"""

import argparse
import os
import random
import re
import statistics
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from support import ACCORD, dimension, dossier, environment, factor, folder, framework, save_framework, words, write

SEED = 20240311
FACTORS = (3, 3, 2, 2)  # of each dimension
OPEN = ("level", "yes-no", "choice", "level")  # the questions of a factor
ANSWERED = ("level", "yes-no")
RULES, LEAST, MOST = 6, 2, 4  # of a factor; questions that one of them reads
OPTIONS = (("none", 0), ("part", 50), ("whole", 100))

# Options of the commands, of which those that the program has are run.
COMMANDS = {"assess": (), "explain": (), "improve": ("--to", "B"), "ask": (),
            "whatif": ("--set", "answers.%s=4"), "sensitivity": ("--draws", "10000")}

# ---- the case -------------------------------------------------------------------------------------------------------


def question_of(id, kind):
    made = {"id": id, "type": kind, "ask": words("Question %s" % id)}
    if kind == "choice":
        made["options"] = [{"id": o, "title": words(o), "value": value} for o, value in OPTIONS]
    return made


def points_of(id, kind):
    """A line of Lua that adds what an answer is worth, from 0 to 4."""
    read = 'd.answers["%s"]' % id
    if kind == "level":
        return "points = points + %s" % read
    if kind == "yes-no":
        return "if %s then points = points + 4 end" % read
    return 'local %s = %s\n    if %s == "whole" then points = points + 4 elseif %s == "part" then points = points + 2 end' % (
        (id.replace("-", "_"), read) + (id.replace("-", "_"),) * 2)


def rule_of(id, factor_id, reads):
    most = 4 * len(reads)
    return """return {
  api = 1, id = "%s", factor = "%s",
  title = { en = "Rule %s", fr = "Règle %s" }, why = { en = "Because.", fr = "Parce que." },
  reads = { %s },
  messages = { much = { en = "{points} points.", fr = "{points} points." },
               little = { en = "Only {points} points.", fr = "Seulement {points} points." } },
  check = function(d, p, out)
    local points = 0
    %s
    if points >= %d then return out.met("much", { points = points }) end
    if points >= %d then return out.partial(0.5, "little", { points = points }) end
    return out.unmet("little", { points = points })
  end,
  tests = { { name = "open", given = {}, want = { outcome = "unknown" } } },
}
""" % (id, factor_id, id, id, ", ".join('"answers.%s"' % q for q, _ in reads),
       "\n    ".join(points_of(*q) for q in reads), most * 3 // 4, most // 3)


def make_case(under):
    """(framework, dossier, an open question of type level)"""
    chance = random.Random(SEED)
    dimensions, rules, answers, number = [], {}, {}, 0
    for d, count in enumerate(FACTORS):
        factors = []
        for _ in range(count):
            number += 1
            id = "factor-%d" % number
            asked = [("q%d-%d" % (number, i + 1), kind) for i, kind in enumerate(OPEN + ANSWERED)]
            for name, kind in asked[len(OPEN):]:
                answers[name] = chance.randint(1, 4) if kind == "level" else chance.random() < 0.7
            for i in range(RULES):
                rule_id = "rule-%d-%d" % (number, i + 1)
                reads = chance.sample(asked, chance.randint(LEAST, MOST))
                rules[rule_id] = rule_of(rule_id, id, reads)
            factors.append(factor(id, [question_of(*q) for q in asked], weight=chance.randint(1, 3)))
        dimensions.append(dimension("dimension-%d" % (d + 1), factors, weight=chance.randint(1, 3)))
    path = save_framework(framework("bench", success=dimensions), rules, under)
    made = dossier(answers, framework="bench", lang="en", evidence="documented")
    return path, write(os.path.join(under, "dossier.yaml"), made), "q1-1"


# ---- the clock ------------------------------------------------------------------------------------------------------


def commands():
    """The names of those above that this program has."""
    said = subprocess.run([ACCORD, "--help"], env=environment(), stdout=subprocess.PIPE, check=True).stdout.decode()
    there = re.findall(r"^  ([a-z]+) ", said, re.M)
    return [name for name in COMMANDS if name in there]


def seconds(arguments):
    begin = time.perf_counter()
    result = subprocess.run([ACCORD] + arguments, env=environment(), stdin=subprocess.DEVNULL,
                            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    took = time.perf_counter() - begin
    if result.returncode not in (0, 1):
        sys.exit("accord %s: exit %d\n%s" % (" ".join(arguments), result.returncode, result.stderr.decode()))
    return took


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rounds", nargs="?", type=int, default=11)
    parser.add_argument("--keep", metavar="FOLDER")
    given = parser.parse_args()
    if given.keep:
        os.makedirs(given.keep, exist_ok=True)
    method, path, level = make_case(given.keep or folder())
    names = commands()
    lines = {name: [name, "--framework", method] + [o % level if "%s" in o else o for o in COMMANDS[name]] + [path]
             for name in names}
    for name in names:
        seconds(lines[name])  # files into memory
    times = {name: [] for name in names}
    for _ in range(max(1, given.rounds)):
        for name in names:
            times[name].append(seconds(lines[name]))
    print("%d rounds, %d cores; medians (least-most)" % (len(times["assess"]), os.cpu_count()))
    print("%-30s %-24s %s" % ("command", "milliseconds", "times assess"))
    for name in names:
        ratios = [a / b for a, b in zip(times[name], times["assess"])]
        told = " ".join([name] + [o % level if "%s" in o else o for o in COMMANDS[name]])
        took, ratio = (["%.*f" % (digits, f(those)) for f in (statistics.median, min, max)]
                       for those, digits in (([1000 * t for t in times[name]], 1), (ratios, 2)))
        print("%-30s %-24s %s" % (told, "%s (%s-%s)" % tuple(took), "%s (%s-%s)" % tuple(ratio)))


main()

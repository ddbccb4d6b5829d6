#!/usr/bin/env python3
"""The exit codes, one table for all commands; what is written, and that a failure leaves nothing behind and
takes nothing away."""

import os
import signal
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from support import *

place = folder()
path = lambda name: os.path.join(place, name)
small = framework("small", [dimension("d-one", [factor("f-one", [question("q-one"), question("q-two")])])],
                  [dimension("internal", [factor("f-stake", [question("q-stake")])])],
                  verdicts=[{"id": "launch", "success": "B", "title": words("Prêt")},
                            {"id": "rethink", "title": words("À revoir")}])
SMALL = save_framework(small)
VOTES = {"decisions": [{"id": "d", "colleges": [{"quota": 1, "votes": {"a": 1}}]}]}
GOOD = write(path("good.yaml"), dossier({"q-one": 70, "q-two": 70, "q-stake": 70}, evidence="audited",
                                        governance=VOTES))
OTHER = write(path("other.yaml"), dossier({"q-one": 90, "q-two": 90, "q-stake": 90}, evidence="audited"))
OPEN = write(path("open.yaml"), dossier({}))
BAD = write(path("bad.yaml"), dossier({"q-one": 170}, partners=[{"id": "a"}, {"id": "a"}]))
F = ["--framework", SMALL]
# what each command needs for a good run
RUNS = {"assess": [*F, GOOD], "explain": [*F, GOOD], "measures": [GOOD], "check": [*F, GOOD], "test": [RULES],
        "list": ["plugins"], "show": ["governance"], "doctor": []}


def is_usage(result, word=None):
    """Refused for its arguments: said on stderr, with a help, and nothing on stdout."""
    return result.status == 2 and not result.raw and result.err.startswith("accord: error: ") and "\nhelp: " in result.err and (word
                                                                                                                                or "") in result.err


# ---- 0 and usage --------------------------------------------------------------------------------------

for command, arguments in RUNS.items():
    result = accord(command, *arguments)
    ok(result.status == 0 and (result.raw or command == "check") and not result.raw_err, command + ": 0", result)
    ok(is_usage(accord(command, "--no-such-option", *arguments), "--no-such-option"),
       command + ": an unknown option is 2", accord(command, "--no-such-option", *arguments))
    ok(is_usage(accord(command, *arguments, "-Z"), "-Z"), command + ": an unknown letter is 2")
    ok(is_usage(accord(command, *arguments, "--lang", "de"), "de"), command + ": an unknown language is 2",
       accord(command, *arguments, "--lang", "de"))
    ok(is_usage(accord(command, *arguments, "--color=sometimes"), "sometimes"),
       command + ": an unknown colour is 2")
    ok(is_usage(accord(command, *arguments, "--lang"), "--lang"), command + ": an option without its value is 2")
    result = accord(command, "--help")
    ok(result.status == 0 and result.out.startswith("accord " + command) and not result.raw_err
       and all(o in result.out for o in ("--lang", "--color", "--help")), command + ": --help is 0, on stdout",
       result)
    french = accord(command, "--help", "--lang", "fr")
    ok(french.status == 0 and french.out != result.out and "langue des textes" in french.out,
       command + ": --help in French", french)
for typed, command, meant in (("--too", "improve", "--to"), ("--respondant=x", "assess", "--respondent"), ("--langue", "ask", "--lang")):
    result = accord(command, typed, GOOD)
    ok(is_usage(result, "did you mean '%s'?" % meant) and "help: accord %s --help" % command in result.err,
       "%s: meant was %s" % (typed, meant), result)
result = accord("ask", GOOD, "--partner", "--lang", "fr")
ok(result.status == 2 and result.err.startswith("accord: erreur") and "--partner" in result.err,
   "an option never takes the next one for its value", result)
for command in ("assess", "explain", "measures", "check", "list", "show"):
    ok(is_usage(accord(command), command), command + ": without its argument, 2", accord(command))
for arguments in (["measures", GOOD, OTHER], ["explain", *F, GOOD, "f-one", "f-one"], ["list", "plugins", "rules"],
                  ["show", "governance", "small"], ["doctor", "now"]):
    ok(is_usage(accord(*arguments), arguments[-1]), arguments[0] + ": one argument too many, 2", accord(*arguments))
for arguments in (["assess", "--to", "pdf", *F, GOOD], ["measures", "--to", "text", GOOD], ["test", "--to", "html"],
                  ["assess", "--fail-under", "Z", *F, GOOD], ["test", "--run", "("], ["list", "things"],
                  ["assess", "-o", path("card.pdf"), *F, GOOD], ["improve-nothing"], ["--no-such-option"]):
    ok(is_usage(accord(*arguments), arguments[-1] if arguments[0] in ("list", "--no-such-option", "improve-nothing")
                else ""), "usage: " + " ".join(map(os.path.basename, arguments)), accord(*arguments))
result = accord()
ok(result.status == 2 and not result.raw and "assess" in result.err, "no command at all: 2, and the help on stderr",
   result)
result = accord("--help")
ok(result.status == 0 and all("\n%s\n" % g in result.out for g in ("Assess", "Write rules", "Check"))
   and all("  %s " % c in result.out for c in RUNS), "--help: every command, in three groups", result)
ok(all("\n%s\n" % g in accord("--help", "--lang=fr").out for g in ("Apprécier", "Écrire des règles", "Vérifier")),
   "--help in French", accord("--help", "--lang=fr"))
ok(all(str(code) in result.out for code in (0, 1, 2, 3, 70, 71, 130)), "--help: the exit codes")
result = accord("--version")
ok(result.status == 0 and re.fullmatch(r"accord \d+\.\d+\.\d+\n", result.out), "--version", result)
same(accord("assess", *F, "--to=json", "--", GOOD).raw, accord("assess", "--to", "json", GOOD, *F).raw,
     "--to=json and --to json, options anywhere, -- ends them")

# ---- what cannot be read ------------------------------------------------------------------------------

missing = os.path.join(place, "missing.yaml")
for command, arguments in (("assess", F), ("explain", F), ("measures", []), ("check", F)):
    for name, file in (("a missing file", missing), ("a folder", place),
                       ("an empty file", write(path("empty.yaml"), ""))):
        result = accord(command, *arguments, file)
        want = 2 if command != "check" or name == "a missing file" else 1 if name == "an empty file" else 0
        if command == "check" and name == "a folder":
            continue # its files are checked
        ok(result.status == want and not result.raw and re.match(re.escape(file) + r":(\d+:\d+:)? error: \S",
                                                                 result.err),
           "%s: %s is %d" % (command, name, want), result)
    if os.geteuid():
        os.chmod(write(path("secret.yaml"), "x"), 0)
        ok(accord(command, *arguments, path("secret.yaml")).status == 2,
           command + ": a file that may not be read is 2")
result = accord("assess", *F, BAD)
ok(result.status == 2 and not result.raw and result.err.count("error:") == 2,
   "assess: an invalid dossier is 2, with all its problems", result)
same([accord("explain", *F, BAD).status, accord("check", *F, BAD).status, accord("measures", BAD).status],
     [2, 1, 2], "explain 2, check 1, measures 2")
for arguments in (["assess", "--framework", "nowhere", GOOD], ["assess", "--framework", missing, GOOD],
                  ["assess", GOOD], ["explain", GOOD], ["assess", "--framework", place, GOOD]):
    result = accord(*arguments)
    ok(result.status == 2 and not result.raw and "error: " in result.err,
       "no framework: 2 (%s)" % " ".join(map(os.path.basename, arguments)), result)
ok("help: looked in: " in accord("assess", "--framework", "nowhere", GOOD).err,
   "where frameworks were looked for is said", accord("assess", "--framework", "nowhere", GOOD))
for arguments, word in ((["explain", *F, GOOD, "f-onne"], "f-one"), (["show", "no-such-thing"], "no-such-thing"),
                        (["explain", *F, GOOD, "zzzzzzzzz"], "zzzzzzzzz")):
    result = accord(*arguments)
    ok(result.status == 2 and not result.raw and word in result.err,
       "an unknown id is 2, and named: " + arguments[-1], result)
same(accord("test", "--run", "no-such-rule", RULES).status, 2, "test: nothing matched is 2")
same(accord("test", folder()).status, 2, "test: no rule at all is 2")

# ---- rules --------------------------------------------------------------------------------------------

def with_rule(text, id="r-one"):
    return save_framework(framework("ruled", [dimension("d-one",
                                                        [factor("f-one", [question("q-one", core=True)])])]),
                          {id: text})


FINE = rule("r-one", 'if d.answers["q-one"] > 50 then return out.met("said") end return out.unmet("other")',
            factor="f-one", reads=["answers.q-one"])
answered = write(path("answered.yaml"), dossier({"q-one": 60}, evidence="audited"))
same([accord("test", with_rule(FINE)).status, accord("check", with_rule(FINE)).status,
      accord("assess", "--framework", with_rule(FINE), answered).status], [0, 0, 0],
     "a good rule: test, check and assess are 0", accord("check", with_rule(FINE)))
wrong_test = FINE.replace('"unknown"', '"met"')
result = accord("test", with_rule(wrong_test))
ok(result.status == 1 and "1 failed" in result.out and re.search(r"r-one\.lua:\d+", result.out),
   "a failed test is 1, and located", result)
same(accord("check", with_rule(wrong_test)).status in (0, 1), True, "check runs what it needs")
for name, text in (("not Lua", "return {"), ("no table", "return 5"),
                   ("another id", FINE.replace('id = "r-one"', 'id = "r-two"')),
                   ("an unknown factor", FINE.replace('"f-one"', '"f-none"')),
                   ("an unknown path in reads", FINE.replace('"answers.q-one"', '"answers.q-none"')),
                   ("no api", FINE.replace("api = 1,", "")),
                   ("an unknown key", FINE.replace("api = 1,", "api = 1, apy = 2,"))):
    folder_of = with_rule(text)
    runs = [accord("assess", "--framework", folder_of, answered), accord("test", folder_of),
            accord("check", folder_of), accord("explain", "--framework", folder_of, answered)]
    ok([r.status for r in runs] == [2, 2, 1, 2] and all(re.search(r"r-one\.lua:\d+:\d+: error: ", r.err)
                                                        for r in runs) and not runs[0].raw,
       "a rule that does not load (%s): assess 2, test 2, check 1, explain 2, located" % name, *runs)
for name, body in (("raises an error", 'error("on purpose")'), ("returns a number", "return 5"),
                   ("never ends", "while true do end"),
                   ("takes all memory", 'local s = "x" while true do s = s .. s end'),
                   ("reads what it does not declare", 'return d.answers["q-two"]'),
                   ("names no message", 'return out.met("nothing")'), ("returns nothing", "")):
    folder_of = with_rule(rule("r-one", body, factor="f-one"))
    target = os.path.join(folder(), "card.json")
    result = accord("assess", "--framework", folder_of, "-o", target, answered, timeout=15)
    card = json.loads(read(target)) if os.path.exists(target) else {}
    ok(result.status == 3 and card.get("status") == "incomplete"
       and any(e["where"] == "r-one" for e in card.get("errors", ())),
       "a rule that %s: 3, incomplete, named" % name, result)
    ok(card and findings(card["success"])["r-one"]["outcome"] == "error"
       and card["success"]["assured"]["score"] <= 60 and card["success"]["coverage"] <= 0.5,
       "and it counts as unknown", card.get("success"))
    same([accord("assess", "--framework", folder_of, "--fail-under", "A", answered, timeout=15).status,
          accord("explain", "--framework", folder_of, answered, timeout=15).status], [3, 3],
         "3 wins over 1, and explain is 3 too")

# ---- gates --------------------------------------------------------------------------------------------

grades = {GOOD: "B", OTHER: "A", OPEN: "NR"}
for file, grade in grades.items():
    card = accord("assess", *F, "--to", "json", file).json()
    same((card["success"]["grade"], card["stakes"]["grade"]), (grade, grade),
         "gate: %s is %s" % (os.path.basename(file), grade))
    plain = accord("assess", *F, file)
    for wanted in "ABCDE":
        result = accord("assess", *F, "--fail-under", wanted, file)
        want = 0 if grade != "NR" and grade <= wanted else 1
        ok(result.status == want and result.raw == plain.raw,
           "gate: %s under %s is %d, and the scorecard is written" % (grade, wanted, want), result)
one_axis = write(path("one-axis.yaml"), dossier({"q-one": 90, "q-two": 90, "q-stake": 40}, evidence="audited"))
same(accord("assess", *F, "--fail-under", "C", one_axis).status, 1, "gate: any axis counts")
same(accord("assess", *F, "--fail-under", "C", "-o", folder(), OTHER, one_axis).status, 1,
     "gate: any dossier counts")
result = accord("assess", *F, "--fail-under", "Z", "-o", path("never.yaml"), GOOD)
ok(result.status == 2 and not os.path.exists(path("never.yaml")),
   "gate: an unknown grade is 2, and nothing is written", result)

# ---- several dossiers ---------------------------------------------------------------------------------

alone = {name: accord("assess", *F, file).raw for name, file in (("good", GOOD), ("other", OTHER), ("open", OPEN))}
target = folder()
result = accord("assess", *F, "-o", target, GOOD, OTHER, OPEN)
same((result.status, listing(target)), (0, {n + ".yaml": alone[n] for n in alone}),
     "several dossiers: a file each, the same as alone", result)
target = os.path.join(folder(), "new")
result = accord("assess", *F, "-o", target, GOOD, BAD, missing, OTHER)
same((result.status, listing(target)), (3, {n + ".yaml": alone[n] for n in ("good", "other")}),
     "some invalid: 3, and the others are written", result)
ok("bad.yaml:" in result.err and "missing.yaml:" in result.err and "good.yaml" not in result.err,
   "each of the invalid ones is named", result)
same(accord("assess", *F, "--fail-under", "A", "-o", target, GOOD, BAD).status, 3, "3 wins over 1")
result = accord("assess", *F, "-o", os.path.join(target, "none"), BAD, missing)
same((result.status, os.listdir(os.path.join(target, "none")) if os.path.exists(os.path.join(target, "none"))
      else []), (2, []), "all invalid: 2, and nothing is written", result)
result = accord("assess", *F, GOOD, OTHER)
documents = [d for d in result.raw.split(b"---\n") if d]
same((result.status, documents), (0, [alone["good"], alone["other"]]),
     "several on stdout: a YAML stream of the same documents", result)
result = accord("assess", *F, GOOD, BAD, OTHER)
same((result.status, [d for d in result.raw.split(b"---\n") if d]), (3, [alone["good"], alone["other"]]),
     "a stream with one invalid: 3, and the others")
twin = write(os.path.join(folder(), "good.yaml"), dossier({}))
target = folder()
result = accord("assess", *F, "-o", target, GOOD, twin)
ok(result.status == 2 and not os.listdir(target), "two dossiers of one name: 2, and nothing is written", result)
result = accord("assess", *F, "-o", write(path("taken.yaml"), "kept"), GOOD, OTHER)
ok(result.status == 2 and read(path("taken.yaml")) == "kept",
   "several into a file that is there: 2, and the file is kept", result)

# ---- where it goes ------------------------------------------------------------------------------------

target = folder()
for ending, form in (("yaml", "yaml"), ("yml", "yaml"), ("json", "json"), ("txt", "text")):
    file = os.path.join(target, "card." + ending)
    result = accord("assess", *F, "-o", file, GOOD)
    same((result.status, result.raw, read(file, "rb")), (0, b"", accord("assess", *F, "--to", form, GOOD).raw),
         "-o card.%s: %s, the same as on stdout" % (ending, form), result)
    ok(accord("assess", *F, "--to", "json", "-o", file, GOOD).status == 0 and read(file).startswith("{"),
       "--to says more than the ending")
same(sorted(os.listdir(target)), ["card.json", "card.txt", "card.yaml", "card.yml"], "nothing is left beside them")
same(accord("assess", *F, "-o", "-", GOOD).raw, alone["good"], "-o - is stdout")
write(os.path.join(target, "old.yaml"), "old")
os.chmod(os.path.join(target, "old.yaml"), 0o640)
ok(accord("assess", *F, "-o", os.path.join(target, "old.yaml"), GOOD).status == 0
   and read(os.path.join(target, "old.yaml"), "rb") == alone["good"], "a file that is there is replaced")
os.remove(os.path.join(target, "old.yaml"))


def fails(name, *arguments, **keys):
    """The output cannot be written: 2, said, and whatever stood there still does."""
    kept = write(os.path.join(target, "kept.yaml"), "kept")
    before = listing(target)
    result = accord(*arguments, **keys)
    ok(result.status == 2 and result.err.count("error:") and listing(target) == before and read(kept) == "kept",
       name, result, sorted(listing(target)))


fails("an invalid dossier leaves the file as it was", "assess", *F, "-o", os.path.join(target, "kept.yaml"), BAD)
fails("-o into a folder that is not there", "assess", *F, "-o", os.path.join(target, "none", "card.yaml"), GOOD)
fails("-o under a file", "assess", *F, "-o", os.path.join(target, "kept.yaml", "card.yaml"), GOOD)
fails("-o where nobody may write", "assess", *F, "-o", "/proc/card.yaml", GOOD)
fails("-o to a full disk", "assess", *F, "--to", "yaml", "-o", "/dev/full", GOOD)
fails("measures -o to a full disk", "measures", "-o", "/dev/full", GOOD)
LITTLE = 'trap "" XFSZ; ulimit -f 0; exec "$@"'
fails("-o on a disk that fills up: the old file is kept", "assess", *F, "-o", os.path.join(target, "kept.yaml"),
      GOOD, shell=LITTLE)
fails("-o FOLDER on a disk that fills up", "assess", *F, "-o", target, GOOD, OTHER, shell=LITTLE)
fails("measures -o on a disk that fills up", "measures", "-o", os.path.join(target, "kept.yaml"), GOOD,
      shell=LITTLE)
if os.geteuid():
    os.chmod(target, 0o555)
    fails("-o into a folder that may not be written", "assess", *F, "-o", os.path.join(target, "card.yaml"), GOOD)
    os.chmod(target, 0o755)

for command, arguments in RUNS.items():
    if command == "check":
        continue
    with open("/dev/full", "wb") as full:
        result = accord(command, *arguments, stdout=full)
    ok(result.status == 2 and "error:" in result.err, command + ": stdout to a full disk is 2", result)
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as broken:
        result = accord(command, *arguments, stdout=broken)
    ok(result.status == 2 and "error:" in result.err, command + ": stdout into a closed pipe is 2, not a signal",
       result)
with open("/dev/full", "wb") as full:
    same([accord("--help", stdout=full).status, accord("--version", stdout=full).status], [2, 2],
         "--help and --version to a full disk are 2")
file = os.path.join(target, "closed.yaml")
for closed in ('exec "$@" >&-', 'exec "$@" 2>&-', 'exec "$@" <&- >&- 2>&-'):
    result = accord("assess", *F, "-o", file, GOOD, shell=closed)
    same((result.status, read(file, "rb") if os.path.exists(file) else None), (0, alone["good"]),
         "closed streams (%s): the file is whole" % closed[10:], result)
    result = accord("assess", *F, "-o", file, BAD, shell=closed)
    same((result.status, read(file, "rb")), (2, alone["good"]),
         "closed streams (%s): no message lands in the file" % closed[10:])
    os.remove(file)

for command, arguments in RUNS.items():
    if command != "check":
        result = accord(command, *arguments, shell='exec "$@" >&-')
        ok(result.status == 2 and "error:" in result.err, command + ": a closed stdout is 2, a result is not lost",
           result)
result = accord("assess", *F, "-", shell='exec "$@" <&-')
ok(result.status == 2 and "error:" in result.err, "a closed stdin is 2", result)

# ---- stdin --------------------------------------------------------------------------------------------

content = read(GOOD, "rb")
for command, arguments in (("assess", F), ("explain", F), ("measures", []), ("check", F)):
    result = accord(command, *arguments, "-", stdin=content)
    ok(result.status == 0 and not result.raw_err, command + ": a dossier from stdin", result)
    if command in ("assess", "measures"):
        same(result.raw, accord(command, *arguments, GOOD).raw, command + ": the same as from a file")
result = accord("assess", *F, "-", stdin=read(BAD, "rb"))
ok(result.status == 2 and re.search(r"^-:\d+:\d+: error: ", result.err, re.M), "a problem of stdin is located too",
   result)
same(accord("assess", *F, "-", stdin=b"").status, 2, "nothing on stdin is 2")
same(accord("assess", *F, "-", stdin=b"a: " + b"x" * (17 << 20)).status, 2, "too much on stdin is 2")
process = subprocess.Popen([ACCORD, "assess", *F, "-o", os.path.join(target, "never.yaml"), "-"],
                           stdin=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment())
time.sleep(0.3)
process.send_signal(signal.SIGINT)
same((process.wait(10) in (130, -signal.SIGINT), sorted(os.listdir(target)).count("never.yaml")), (True, 0),
     "interrupted: 130, and nothing is written")
process.stdin.close()

# ---- plugins ------------------------------------------------------------------------------------------

plugins = os.path.join(os.path.dirname(ACCORD), "plugins")
for name, mode, change in (("for everybody to change", 0o777, None), ("damaged", 0o755, lambda b: b[:3000]),
                           ("a text", 0o755, lambda b: b"#!/bin/sh\n"), ("empty", 0o755, lambda b: b"")):
    own = folder()
    data = read(os.path.join(plugins, "governance.so"), "rb")
    write(os.path.join(own, "governance.so"), change(data) if change else data)
    os.chmod(own, mode)
    result = accord("measures", GOOD, env={"ACCORD_PLUGINS": own})
    ok(result.status == 2 and not result.raw and "governance" in result.err,
       "measures: a plugin that is %s is refused, 2" % name, result)
    result = accord("doctor", env={"ACCORD_PLUGINS": own})
    ok(result.status in (0, 1) and re.search(r"^  --.*governance", result.out, re.M), "doctor: and says so", result)

# A framework is named by its id: a folder of that name in the working directory is not taken for it.
home = folder()
save_framework(framework("alliance", [dimension("trap", [factor("f", [question("q")])])]), under=home)
write(os.path.join(home, "d.yaml"), dossier({}, framework="alliance"))
run = accord("assess", "--to", "json", "d.yaml", cwd=home)
ok(run.status == 0 and "trap" not in run.out, "the working directory has no say in what a dossier names", run)
run = accord("assess", "--to", "json", "--framework", "alliance", "d.yaml", cwd=home)
ok(run.status == 0 and "trap" in run.out, "but --framework may be a path", run)

done()

"""What the black-box tests share: TAP, the program, a scratch folder, frameworks and dossiers made here.

A test says `from support import *` after putting tests/ on the path, calls ok, same or near once a
statement, and ends with done().  Dossiers and frameworks are written as JSON, which is YAML too."""

import atexit
import hashlib
import json
import os
import shutil
import re
import subprocess
import sys
import tempfile
import time

import yaml

TOP = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
ACCORD = os.path.abspath(os.environ.get("ACCORD") or os.path.join(TOP, "build", "accord"))
RULES = os.path.join(TOP, "rules")
SCRATCH = tempfile.mkdtemp(prefix="accord-")
SLOW = 6 if any(w in open(ACCORD, "rb").read() for w in (b"__asan_init", b"__tsan_init")) else 1  # times that a build with a sanitizer takes
atexit.register(shutil.rmtree, SCRATCH, True)

# ---- TAP ----------------------------------------------------------------------------------------------

_count = _failed = 0


def ok(good, name, *details):
    """One test; the details are printed when it fails."""
    global _count, _failed
    _count += 1
    _failed += not good
    print("%sok %d - %s" % ("" if good else "not ", _count, name.replace("\n", " ").replace("#", "")))
    for detail in details if not good else ():
        for line in str(detail)[:4000].splitlines():
            print("#   " + line)
    return bool(good)


def same(got, want, name, *details):
    return ok(got == want, name, "got  %r" % (got,), "want %r" % (want,), *details)


def near(got, want, name, tolerance=5.1e-7, *details):
    """Figures, lists or maps of figures, with None for what is undefined; by default to the six decimals
    that accord prints."""
    return ok(is_near(got, want, tolerance), name, "got  %r" % (got,), "want %r" % (want,), *details)


def is_near(got, want, tolerance=5.1e-7):
    if isinstance(want, dict):
        return isinstance(got, dict) and set(got) == set(want) and all(is_near(got[k], want[k], tolerance)
                                                                       for k in want)
    if isinstance(want, (list, tuple)):
        return isinstance(got, list) and len(got) == len(want) and all(map(lambda a, b: is_near(a, b, tolerance),
                                                                           got, want))
    if isinstance(want, (int, float)) and not isinstance(want, bool):
        return isinstance(got, (int, float)) and not isinstance(got, bool) and abs(got - want) <= tolerance
    return got == want


def every(failures, name):
    """One test over many inputs: passes when nothing stands in failures."""
    return ok(not failures, name, "%d failures" % len(failures), *failures[:12])


def skip(name, why):
    """A test that this machine cannot run."""
    global _count
    _count += 1
    print("ok %d - %s # skip %s" % (_count, name.replace("\n", " ").replace("#", ""), why))


def done():
    print("1..%d" % _count)
    sys.exit(1 if _failed else 0)


# ---- the program --------------------------------------------------------------------------------------

class Result:
    """What a run left: the exit status (negative: a signal, None: it did not end), both streams, the time."""

    def __init__(self, status, out, err, seconds):
        self.status, self.raw, self.raw_err, self.seconds = status, out, err, seconds
        self.out = out.decode("utf-8", "backslashreplace")
        self.err = err.decode("utf-8", "backslashreplace")

    def __repr__(self):
        return "status %s\nstdout: %s\nstderr: %s" % (self.status, self.out[:1500], self.err[:1500])

    def json(self):
        return json.loads(self.out)

    def yaml(self):
        return yaml_of(self.out)


def yaml_of(text):
    return yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def environment(**changes):
    env = {k: v for k, v in os.environ.items() if not k.startswith("ACCORD_")
           and k not in ("NO_COLOR", "LANG", "LC_MESSAGES")}
    env.update(LC_ALL="C.UTF-8", ACCORD_RULES=RULES)
    env.update(changes)
    return {k: v for k, v in env.items() if v is not None}


def accord(*args, stdin=b"", env=None, cwd=None, timeout=20, stdout=subprocess.PIPE, shell=None):
    """Run the program.  env: changes to the environment (None takes away); shell: a command of sh that
    says "$@" where the program is meant."""
    command = ([] if shell is None else ["/bin/sh", "-c", shell, "sh"]) + [ACCORD] + [os.fspath(a) for a in args]
    begin = time.monotonic()
    if isinstance(stdin, str):
        stdin = stdin.encode()
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=stdout, stderr=subprocess.PIPE, cwd=cwd
                               or TOP, env=environment(**(env or {})))
    try:
        out, err = process.communicate(stdin, timeout * SLOW)
        status = process.returncode
    except subprocess.TimeoutExpired:
        process.kill()
        out, err = process.communicate()
        status = None
    return Result(status, out or b"", err or b"", time.monotonic() - begin)


def refused(made, wanted, name):
    """`accord measures` refuses a dossier: exit 2, nothing written, and exactly these problems (in English, in
    French), each at its place."""
    path = write(os.path.join(folder(), "refused.yaml"), made)
    for lang, index in (("en", 0), ("fr", 1)):
        run = accord("measures", "--lang", lang, path)
        said = re.findall(r"refused\.yaml:\d+:\d+: (?:error: |erreur : )(.*)", run.err)
        same([run.status, run.raw, said], [2, b"", [w[index] for w in wanted]], "%s: refused (%s)" % (name, lang), run)


# ---- files --------------------------------------------------------------------------------------------

_names = 0


def folder(name=None):
    """A new folder in the scratch folder."""
    global _names
    _names += 1
    path = os.path.join(SCRATCH, "%03d" % _names, name or "")
    os.makedirs(path)
    return path.rstrip("/")


def write(path, content):
    """Text or bytes as they are, anything else as JSON."""
    if not isinstance(content, (str, bytes)):
        content = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    with open(path, "wb") as file:
        file.write(content if isinstance(content, bytes) else content.encode())
    return path


def read(path, mode="r"):
    with open(path, mode, **({} if "b" in mode else {"encoding": "utf-8", "newline": ""})) as file:
        return file.read()


def listing(path):
    """Every file below path with its content."""
    found = {}
    for root, _, names in os.walk(path):
        for name in names:
            full = os.path.join(root, name)
            found[os.path.relpath(full, path)] = read(full, "rb") if os.path.isfile(full) else None
    return found


# ---- dossiers and frameworks --------------------------------------------------------------------------

def words(text):
    return {"en": text, "fr": text}


def dossier(answers=None, **keys):
    """A dossier; other keys as they are."""
    made = {"accord": "dossier/1", "alliance": {"name": "Essai", "date": "2024-03-11"}}
    if answers is not None:
        made["answers"] = answers
    made.update(keys)
    return made


def question(id, type="score", **keys):
    return {"id": id, "type": type, "ask": words("Question %s" % id), **keys}


def factor(id, questions=(), **keys):
    return {"id": id, "title": words("Facteur %s" % id), "questions": list(questions), **keys}


def dimension(id, factors, **keys):
    return {"id": id, "title": words("Dimension %s" % id), "factors": list(factors), **keys}


def framework(id, success=None, stakes=None, **keys):
    """A framework with the dimensions of its axes."""
    axes = {}
    if success is not None:
        axes["success"] = {"title": words("Axe success"), "dimensions": list(success)}
    if stakes is not None:
        axes["stakes"] = {"title": words("Axe stakes"), "dimensions": list(stakes)}
    return {"accord": "framework/1", "id": id, "version": "1.0.0", "title": words("Cadre %s" % id), "axes": axes,
            **keys}


def save_framework(made, rules=None, under=None):
    """Write a framework, and rules {id: Lua}, in a folder of its id; its path."""
    path = os.path.join(under or folder(), made["id"])
    os.makedirs(path, exist_ok=True)
    write(os.path.join(path, "framework.yaml"), made)
    for name, text in (rules or {}).items():
        write(os.path.join(path, name + ".lua"), text)
    return path


def rule(id, check, factor=None, alert=None, reads=(), more=""):
    """A small rule whose messages are said, raised and clear."""
    target = ("factor = %s," % json.dumps(factor) if factor else "") + ("alert = %s," % json.dumps(alert) if alert
                                                                        else "")
    return """return {
  api = 1, id = %s, %s
  title = { en = "Rule %s", fr = "Règle %s" }, why = { en = "Because.", fr = "Parce que." },
  reads = { %s }, %s
  messages = { said = { en = "Said.", fr = "Dit." }, other = { en = "Other.", fr = "Autre." } },
  check = function(d, p, out) %s end,
  tests = { { name = "one", given = {}, want = { outcome = "unknown" } } },
}
""" % (json.dumps(id), target, id, id, ", ".join(map(json.dumps, reads)), more, check)


def assess_all(dossiers, framework, *options, timeout=60):
    """Assess many dossiers {name: dossier or text} in one run; the run, and {name: scorecard}, by the digest of
    each.  Through standard output: a file each would be flushed to the disk each."""
    source = folder("in")
    paths = {name: write(os.path.join(source, name + ".yaml"), made) for name, made in dossiers.items()}
    result = accord("assess", "--to", "json", "--framework", framework, *options, *paths.values(), timeout=timeout)
    by_digest, at, out = {}, 0, result.out.rstrip()
    while at < len(out):
        card, at = json.JSONDecoder().raw_decode(out, at)
        by_digest[card["receipt"]["dossier"]] = card
        at += len(out[at:at + 9]) - len(out[at:at + 9].lstrip())
    digests = {name: "sha256:" + hashlib.sha256(read(path, "rb")).hexdigest() for name, path in paths.items()}
    return result, {name: by_digest[d] for name, d in digests.items() if d in by_digest}


def assess(made, framework, *options):
    """One dossier; the run and its scorecard, or None."""
    result = accord("assess", "--to", "json", "--framework", framework, *options,
                    write(os.path.join(folder(), "dossier.yaml"), made))
    return result, result.json() if result.out.startswith("{") else None


def findings(axis):
    """{id: finding} of an axis."""
    return {f["from"]: f for d in axis["dimensions"] for k in d["factors"] for f in k["findings"]}


def factors(axis):
    return {k["id"]: k for d in axis["dimensions"] for k in d["factors"]}


# ---- oracles ------------------------------------------------------------------------------------------

def oracle_cases(name):
    """{id: case} of a file of tests/oracles."""
    return {case["id"]: case for case in json.loads(read(os.path.join(TOP, "tests", "oracles", name + ".json")))["cases"]}


def oracle_made(config, costs={}):
    """The framework and the dossier of an oracle's configuration: for each of its factors a question of type
    score, with the factor's target and its cost as the effort.  Dots become hyphens; ids begin with d-, f-, q-."""
    dimensions, answers = [], {}
    for d in config["dimensions"]:
        made = []
        for f in d["factors"]:
            id, keys = f["id"].replace(".", "-"), {"weight": f["weight"]}
            if "limit_slack" in f:
                keys["critical"] = {"slack": f["limit_slack"], "scope": f.get("limit_scope", "dimension")}
            if "knockout" in f:
                keys["knockout"] = f["knockout"]
            q = question("q-" + id, effort=costs.get(f["id"], 1), **({"target": f["target"]} if "target" in f else {}))
            made.append(factor("f-" + id, [q], **keys))
            if f.get("status") == "not_applicable":
                answers[q["id"]] = {"status": "not-applicable", "note": "sans objet ici"}
            elif "value" in f:
                value = f["value"] if not isinstance(f["value"], list) else dict(zip(("from", "to"), f["value"]))
                answers[q["id"]] = {"value": value, "evidence": f.get("reliability", 1.0)}
        dimensions.append(dimension("d-" + d["id"].replace(".", "-"), made, weight=d["weight"]))
    return framework("oracle", dimensions, scoring={
        "power": {"factor": 1, "dimension": config["p_within"], "axis": config["p_across"]},
        "floor": config["floor"]}), dossier(answers)

#!/usr/bin/env python3
"""Hostile YAML, as dossier and as framework: never a crash, a hang, half a file or a byte that the terminal
obeys; what must be refused is refused where it stands.  yaml/INDEX.tsv says what must happen to each file;
strings.jsonl holds texts that must come out as they went in."""

import os
import random
import stat
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from support import *

HERE = os.path.dirname(os.path.abspath(__file__))
SOON = 3 * SLOW  # seconds
CONTROL = re.compile(rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]")
PLACED = re.compile(r"^[^\n]*:\d+:\d+: error: \S", re.M)
OWN_FAULTS = re.compile(rb"Sanitizer|runtime error|lua_|unprotected|\b0x[0-9a-f]{8,}")

small = framework("small", [dimension("d-one", [factor("f-one", [question("q-one"), question("q-fact", "fact")])])])
SMALL = save_framework(small)
GOOD = write(os.path.join(folder(), "good.yaml"), dossier({"q-one": 50}))


def faults(result, name, source=b""):
    """What no input may bring about."""
    found = []
    if result.status is None or result.seconds > SOON:
        found.append("%s: %.1f s" % (name, result.seconds))
    elif result.status < 0 or result.status > 3:
        found.append("%s: status %s: %s" % (name, result.status, result.err[:300]))
    if CONTROL.search(result.raw) or CONTROL.search(result.raw_err):
        found.append("%s: a control or bidi byte is printed: %r" % (name,
                                                                    (CONTROL.search(result.raw)
                                                                     or CONTROL.search(result.raw_err)).group()))
    if OWN_FAULTS.search(result.raw_err):
        found.append("%s: %s" % (name, result.err[:300]))
    if result.status == 2 and result.raw:
        found.append("%s: refused, and yet it printed" % name)
    if result.status == 2 and not result.raw_err:
        found.append("%s: refused without a word" % name)
    return found


def check_refusal(result, name, must_refuse=True):
    """A refusal has status 2 and says where."""
    if result.status == 2 and not PLACED.search(result.err):
        return ["%s: refused, but not said where: %s" % (name, result.err[:300])]
    if must_refuse and result.status != 2:
        return ["%s: status %s instead of 2" % (name, result.status)]
    return []


def as_dossier(path, name, must):
    """Through every command that reads a dossier; -o leaves a whole file or none."""
    wrong = []
    target = folder()
    for command in (["assess", "--framework", SMALL], ["assess", "--framework", SMALL, "--to", "text"],
                    ["measures"], ["explain", "--framework", SMALL]):
        result = accord(*command, path, timeout=2 * SOON)
        wrong += faults(result, " ".join(command[:1]) + " " + name) + check_refusal(result, command[0] + " " + name,
                                                                                    must == "REFUSE")
    for ending in ("yaml", "json", "txt"):
        result = accord("assess", "--framework", SMALL, "-o", os.path.join(target, "card." + ending), path,
                        timeout=2 * SOON)
        wrong += faults(result, "assess -o " + name)
        left = sorted(os.listdir(target))
        if left != (["card." + ending] if result.status in (0, 1, 3) else []):
            wrong.append("%s: status %s leaves %s" % (name, result.status, left))
        for file in left:
            os.remove(os.path.join(target, file))
    result = accord("check", "--framework", SMALL, path, timeout=2 * SOON)
    wrong += faults(result, "check " + name)
    if must == "REFUSE" and not (result.status == 1 and PLACED.search(result.err)):
        wrong.append("check %s: status %s: %s" % (name, result.status, result.err[:200]))
    return wrong


def as_framework(content, name, must):
    """As framework.yaml, found by path and by id."""
    wrong = []
    path = folder("hostile")
    write(os.path.join(path, "framework.yaml"), content)
    target = os.path.join(folder(), "card.yaml")
    for command in (["assess", "--framework", path, "-o", target, GOOD], ["explain", "--framework", path, GOOD]):
        result = accord(*command, timeout=2 * SOON)
        wrong += faults(result, command[0] + " framework " + name) + check_refusal(result, "framework " + name,
                                                                                   True)
    result = accord("check", path, timeout=2 * SOON)
    wrong += faults(result, "check framework " + name)
    if result.status != 1 or not PLACED.search(result.err):
        wrong.append("check framework %s: status %s: %s" % (name, result.status, result.err[:200]))
    for command in (["list", "frameworks"], ["show", "hostile"], ["doctor"]):
        result = accord(*command, env={"ACCORD_RULES": os.path.dirname(path)}, timeout=2 * SOON)
        wrong += faults(result, command[0] + " " + name)
    if os.path.exists(target):
        wrong.append("%s: a scorecard was written" % name)
    return wrong


# ---- the small files ----------------------------------------------------------------------------------

index = {}
for line in read(os.path.join(HERE, "yaml", "INDEX.tsv")).splitlines():
    id, must, why = line.split("\t")
    index[id] = must, why
same({n[:-5] for n in os.listdir(os.path.join(HERE, "yaml")) if n.endswith(".yaml")}, set(index),
     "the index names every file")
for id, (must, why) in sorted(index.items()):
    path = os.path.join(HERE, "yaml", id + ".yaml")
    # none of them is a dossier nor a framework: the file is refused, or else its keys are
    every(as_dossier(path, id, "REFUSE"), "%s as a dossier: %s" % (id, why))
    every(as_framework(read(path, "rb"), id, must), "%s as a framework" % id)

# What is refused for its YAML is refused inside a valid dossier and framework too.
wrong = []
for id, (must, why) in sorted(index.items()):
    content = read(os.path.join(HERE, "yaml", id + ".yaml"), "rb")
    if must != "REFUSE" or id in ("syn-05-empty", "enc-10-utf16be-nobom"):
        continue
    for name, base in (("dossier.yaml", dossier()), ("framework.yaml", small)):
        text = json.dumps(base, ensure_ascii=False)[1:-1].replace('"accord"', '\n"accord"')
        whole = "\n".join("%s: %s" % (json.dumps(k), json.dumps(v, ensure_ascii=False)) for k,
                          v in base.items()).encode() + b"\n" + content
        path = folder("small")
        write(os.path.join(path, "framework.yaml"), small)
        path = write(os.path.join(path, name), whole)
        command = ["assess", "--framework", SMALL, path] if name == "dossier.yaml" else ["assess", "--framework",
                                                                                         os.path.dirname(path),
                                                                                         GOOD]
        result = accord(*command, timeout=2 * SOON)
        wrong += faults(result, id + " in " + name) + check_refusal(result, id + " in " + name)
every(wrong, "what must be refused is refused behind a valid dossier and framework too")

# The forms that must be accepted, in a dossier that is one.
plain = "accord: dossier/1\nalliance: {name: Essai, date: 2024-03-11}\nanswers: {q-one: {value: 50, note: %s}}\n"
ACCEPTED = {
    "with a byte order mark": (b"\xef\xbb\xbf" + (plain % "ici").encode(), "ici"),
    "with CRLF": ((plain % "ici").replace("\n", "\r\n").encode(), "ici"),
    "with both": (b"\xef\xbb\xbf" + (plain % "ici").replace("\n", "\r\n").encode(), "ici"),
    "without a newline at the end": ((plain % "ici").rstrip("\n").encode(), "ici"),
    "words that are no booleans": ((plain % "no").encode(), "no"),
    "a version that is no number": ((plain % "1.10").encode(), "1.10"),
    "zeros in front": ((plain % "012").encode(), "012"),
    "an hour": ((plain % "12:30:45").encode(), "12:30:45"),
    "a date that is none": ((plain % "2024-02-30").encode(), "2024-02-30"),
    "a hash without a space": ((plain % "lot#2").encode(), "lot#2"),
    "backslashes in single quotes": ((plain % r"'C:\temp\new'").encode(), r"C:\temp\new"),
    "an equals sign": ((plain % "=").encode(), "="),
    "quoted null": ((plain % '"null"').encode(), "null"),
    "%YAML 1.1": (b"%YAML 1.1\n---\n" + (plain % "on").encode(), "on"),
    "a document between markers": (b"---\n" + (plain % "ici").encode() + b"...\n", "ici"),
}
for name, (content, want) in ACCEPTED.items():
    result = accord("assess", "--to", "json", "--framework", SMALL,
                    write(os.path.join(folder(), "d.yaml"), content))
    got = findings(result.json()["success"])["q-one"]["reads"][0].get("note") if result.status == 0 else None
    same(got, want, "accepted, and the value survives: " + name, result if got is None else "")

# ---- texts --------------------------------------------------------------------------------------------

def quoted(text):
    """A double-quoted YAML scalar of ASCII."""
    escaped = ""
    for c in text:
        n = ord(c)
        escaped += "\\" + c if c in '"\\' else c if 0x20 <= n < 0x7F else "\\x%02x" % n if n < 0x100 else "\\u%04x" % n if n < 0x10000 else "\\U%08x" % n
    return '"' + escaped + '"'


TEMPLATE = """accord: dossier/1
lang: en
alliance: {name: @, date: 2024-03-11, summary: @, territory: @}
sources: {s: {title: @}}
partners: [{id: a, name: @, note: @}]
answers:
  q-one: {value: 50, evidence: audited, source: s, note: @, supplier: @}
  q-fact: @
not-applicable: {}
"""
FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f]")  # what YAML does not print; tab and line feed are kept
strings = [json.loads(line) for line in read(os.path.join(HERE, "strings.jsonl")).splitlines()]
texts = {s["id"]: s["text"] for s in strings}
texts["surrogates"] = "\U0001F600 \ud7ff \ue000"
texts["escape"] = "\x1b[2J\x1b]0;owned\x07"
texts["bidi"] = "a\u202eb\u2066c\u2069"
source, target = folder("in"), folder("out")
paths = [write(os.path.join(source, id + ".yaml"), TEMPLATE.replace("@", quoted(text))) for id,
         text in texts.items()]
result = accord("assess", "--framework", SMALL, "-o", target, *paths, timeout=30)
as_json = accord("assess", "--framework", SMALL, "--to", "json", "-o", target, *paths, timeout=30)
clear = lambda r: "".join(faults(r, "batch")[:3]) if r.status not in (0,
                                                                      3) or CONTROL.search(r.raw + r.raw_err) else ""
ok(not clear(result) and not clear(as_json), "%d texts in every place of a dossier are assessed" % len(texts),
   clear(result), clear(as_json), result)
changed, torn, refused = [], [], []
for id, text in texts.items():
    path = os.path.join(target, id + ".yaml")
    if not os.path.exists(path):
        if not re.search(re.escape(id) + r"\.yaml:\d+:\d+: error: ", result.err):
            torn.append(id + " is neither there nor refused where it stands")
        refused.append(id)
        continue
    if CONTROL.search(read(path, "rb")):
        torn.append(id + ": a control byte in the scorecard")
    card, twin = yaml_of(read(path)), json.loads(read(path[:-5] + ".json"))
    if card != twin:
        torn.append(id + ": YAML and JSON differ")
    got = [card["alliance"]["name"], card["alliance"]["summary"], card["alliance"]["territory"]]
    reads = findings(card["success"])["q-one"]["reads"][0]
    got += [reads.get("note"), reads.get("source"), reads.get("supplier")]
    fact = findings(card["success"])["q-fact"]["reads"][0]["value"]
    number = isinstance(fact, (int, float)) and not isinstance(fact, bool)
    if any(g != text for g in got if g is not None) or not (fact == text or (number and float(text) == fact)):
        changed.append("%s: %r became %r, %r" % (id, text[:80],
                                                 next((g for g in got if g is not None and g != text), None), fact))
every(torn, "each is written whole, or refused where it stands")
every(changed, "each comes out as it went in, and is the same in YAML and JSON")
bad = [id for id in refused if not FORBIDDEN.search(texts[id]) and texts[id] != ""]
same(bad, [], "only control characters are refused")

wrong = []
for form in ("text", "explain", "explain q-one", "yaml", "json"):
    for path in paths:
        if os.path.basename(path)[:-5] in refused:
            continue
        command = ["explain", "--framework", SMALL, path,
                   *form.split()[1:]] if form.startswith("explain") else ["assess", "--framework", SMALL, "--to",
                                                                          form, path]
        if form in ("yaml", "json") and len(wrong) == 0 and not os.path.basename(path).startswith(("tty", "path",
                                                                                                   "escape",
                                                                                                   "bidi")):
            continue
        wrong += faults(accord(*command), "%s %s" % (form, os.path.basename(path)))
every(wrong, "no byte of them reaches the terminal, in text and in explanations")

wrong = []
for id, text in texts.items():
    if not text or len(text) > 200 or "\x00" in text or "/" in text or text in (".", ".."):
        continue
    try:
        name = os.path.join(folder(), text.encode("utf-8", "surrogateescape").decode("utf-8"))
        write(name, "accord: dossier/1\nalliance: {name: %s}\n%s: 1\n" % (quoted(text), quoted(text)))
    except (OSError, UnicodeError, ValueError):
        continue
    result = accord("assess", "--framework", SMALL, "--", name)
    if CONTROL.search(result.raw + result.raw_err) or result.status != 2:
        wrong.append("%r: status %s %r" % (text, result.status, result.err[:200]))
    result = accord("explain", "--framework", SMALL, GOOD, text, env={"LC_ALL": "fr_FR.UTF-8"})
    if not text.startswith("-") and (CONTROL.search(result.raw + result.raw_err) or result.status not in (0, 2)):
        wrong.append("explain %r: status %s %r" % (text, result.status, result.err[:200]))
every(wrong, "nor from the names of files, keys and arguments in messages")

# ---- large ones ---------------------------------------------------------------------------------------

BIG = {"deep flow lists": b"a: " + b"[" * 20000,
       "deep flow lists, closed": b"a: " + b"[" * 5000 + b"]" * 5000 + b"\n",
       "deep flow maps": b"{a: " * 5000 + b"1" + b"}" * 5000 + b"\n",
       "deep block maps": b"".join(b" " * i + b"a:\n" for i in range(1000)), "deep dashes": b"- " * 20000 + b"x\n",
       "question marks": b"? " * 20000 + b"x\n", "quoted keys in lists": b"{" + b'"": [' * 5000,
       "many anchors": b"".join(b"- &a%d x\n" % i for i in range(40000)),
       "many aliases": b"- &a x\n" + b"- *a\n" * 100000,
       "anchors in anchors": b"".join(b"&a%d [" % i for i in range(5000)),
       "laughs": b"l0: &l0 [x]\n" + b"".join(b"l%d: &l%d [%s]\n" % (i, i, b", ".join([b"*l%d" % (i - 1)] * 9))
                                             for i in range(1, 10)),
       "one key many times": b"".join(b"k: %d\n" % i for i in range(50000)),
       "many keys": b"".join(b"k%d: v\n" % i for i in range(50000)), "many documents": b"---\na: 1\n" * 50000,
       "more than a million values": b"a: [" + b"x, " * 1000001 + b"x]\n",
       "a scalar of 2 MiB": b"a: " + b"x" * (2 << 20) + b"\n",
       "a quote that never ends": b'a: "' + b"x" * (2 << 20),
       "a block of 2 MiB": b"a: |\n" + (b"  " + b"x" * 78 + b"\n") * 27000,
       "a key of 2000 characters": b"k" * 2000 + b": 1\n", "a tag of 64 KiB": b"a: !" + b"t" * 65536 + b" x\n",
       "17 MiB of blank lines": b"\n" * (17 << 20) + b"a: 1\n", "17 MiB in one line": b"a: " + b"x" * (17 << 20),
       "zeros": b"\0" * 1000000, "noise": random.Random(7).randbytes(300000),
       "comments": b"# " + b"c" * 100 + b"\n" * 100000,}
place = folder("small")
write(os.path.join(place, "framework.yaml"), "")
for name, content in BIG.items():
    path = write(os.path.join(place, "framework.yaml"), content)
    target = os.path.join(folder(), "card.yaml")
    wrong = []
    for command in (["assess", "--framework", SMALL, "-o", target, path], ["measures", path], ["check", path],
                    ["assess", "--framework", place, "-o", target, GOOD]):
        result = accord(*command, timeout=2 * SOON)
        wrong += faults(result, command[0])
        wrong += check_refusal(result,
                               command[0]) if command[0] != "check" else ["check: status %s" % result.status] * (result.status != 1)
        wrong += ["%s: %d bytes of messages" % (command[0], len(result.raw_err))] * (len(result.raw_err) > 100000)
    wrong += ["something was written"] * bool(os.listdir(os.path.dirname(target)))
    every(wrong, "large, refused at once: " + name)

# At the limits it is read, a step beyond it is not, and the limit is said.
NEST = 'alliance: {name: x, date: 2024}\nanswers: {q-fact: %s}'
LIMITS = {"levels": (NEST % ("[" * 62 + "1" + "]" * 62), NEST % ("[" * 63 + "1" + "]" * 63), "64 levels"),
          "values": (NEST % ("[%s]" % ", ".join(["1"] * 999000)), NEST % ("[%s]" % ", ".join(["1"] * 1000000)),
                     "1000000 values"),
          "bytes of a text": ("alliance: {name: x, date: 2024, summary: %s}" % ("x" * (1 << 20)),
                              "alliance: {name: x, date: 2024, summary: %s}" % ("x" * ((1 << 20) + 1)),
                              "1048576 bytes"), "bytes of a key": (NEST % ("[{? %s : 1}]" % ("k" * 1000)),
                                                                   NEST % ("[{? %s : 1}]" % ("k" * 1001)),
                                                                   "1000 bytes"),
          "bytes of a file": (NEST % "1" + "\n#" + "c" * ((16 << 20) - 100), NEST % "1" + "\n#" + "c" * (16 << 20),
                              "16777216 bytes")}
for name, (within, beyond, said) in LIMITS.items():
    result = accord("assess", "--framework", SMALL, write(os.path.join(folder(), "d.yaml"),
                                                          "accord: dossier/1\n" + within + "\n"), timeout=30)
    ok(result.status == 0, "at the limit: %s (%.1f s)" % (name, result.seconds), result)
    result = accord("assess", "--framework", SMALL, write(os.path.join(folder(), "d.yaml"),
                                                          "accord: dossier/1\n" + beyond + "\n"), timeout=30)
    ok(result.status == 2 and PLACED.search(result.err) and said in result.err and result.err.count("error:") == 1,
       "beyond the limit, which is said: " + name, result)

# ---- things that are no files -------------------------------------------------------------------------

place = folder()
os.mkfifo(os.path.join(place, "pipe.yaml"))
os.symlink(os.path.join(place, "loop.yaml"), os.path.join(place, "loop.yaml"))
os.symlink("/nowhere/at/all", os.path.join(place, "dangling.yaml"))
for path, name in ((os.path.join(place, "pipe.yaml"), "a pipe"), (place, "a folder"), ("/dev/zero", "a device"),
                   (os.path.join(place, "loop.yaml"), "a loop of links"),
                   (os.path.join(place, "dangling.yaml"), "a dangling link"),
                   (os.path.join(place, "none.yaml"), "a missing file"), ("", "an empty name")):
    wrong = []
    for command in (["assess", "--framework", SMALL, path], ["measures", path],
                    ["explain", "--framework", SMALL, path], ["assess", "--framework", path, GOOD]):
        result = accord(*command, timeout=2 * SOON)
        wrong += faults(result, command[0]) + ["%s: status %s %s" % (command[0], result.status,
                                                                     result.err[:200])] * (result.status != 2)
    every(wrong, "%s instead of a file: refused" % name)

# ---- mutants ------------------------------------------------------------------------------------------

TOKENS = [b"&a ", b"*a", b"[", b"]", b"{", b"}", b": ", b"- ", b"\n", b"\t", b'"', b"'", b"|", b">", b"!", b"%",
          b"#", b"\x00", b"\xff", b"<<: ", b"---\n", b"...\n", b"? ", b"\xef\xbb\xbf", b"  ", b".nan", b"1e999",
          b"\xc2\xa0", b", "]


def mutants(seed, count, draw):
    """Byte by byte: cut, insert, change, repeat, truncate, copy."""
    for _ in range(count):
        data = bytearray(seed)
        for _ in range(draw.choice((1, 1, 2, 3, 8))):
            what, at = draw.randrange(6), draw.randrange(len(data) + 1)
            if what == 0:
                del data[at:at + draw.choice((1, 2, 8, 64))]
            elif what == 1:
                data[at:at] = draw.choice(TOKENS)
            elif what == 2 and at < len(data):
                data[at] = draw.randrange(256)
            elif what == 3:
                data[at:at] = data[at:min(len(data), at + draw.randrange(64))] * draw.choice((1, 2, 20))
            elif what == 4 and draw.random() < 0.3:
                data = data[:at]
            elif what == 5 and data:
                begin = draw.randrange(len(data))
                data[at:at] = data[begin:begin + draw.randrange(80)]
        yield bytes(data)


draw = random.Random(20240501)
example = read(os.path.join(RULES, "social-joint-venture", "examples", "illustration.yaml"), "rb")
jv = os.path.join(RULES, "social-joint-venture")
# the longest file that has a rule that fails is no fault of its own: 0 to 3 are all fine, one by one and together
wrong, number = [], 0
for batch in range(6):
    source, target = folder(), folder()
    made = [write(os.path.join(source, "m%03d.yaml" % i), content) for i,
            content in enumerate(mutants(example, 50, draw))]
    result = accord("assess", "--framework", jv, "-o", target, *made, timeout=60)
    number += len(made)
    if result.status not in (0, 2,
                             3) or CONTROL.search(result.raw + result.raw_err) or OWN_FAULTS.search(result.raw_err):
        wrong.append("batch %d: %r" % (batch, result))
    for name, content in listing(target).items():
        if not re.fullmatch(r"m\d+\.yaml", name) or not content.endswith(b"\n") or b"\nreceipt:" not in content:
            wrong.append("batch %d: %s is not whole" % (batch, name))
    for path in made:
        if os.path.basename(path) not in os.listdir(target) and os.path.basename(path) not in result.err:
            wrong.append("batch %d: nothing is said of %s" % (batch, path))
every(wrong, "%d mutants of a dossier: assessed or refused, nothing else" % number)

wrong = []
for content in mutants(read(os.path.join(jv, "framework.yaml"), "rb"), 60, draw):
    place = folder("social-joint-venture")
    write(os.path.join(place, "framework.yaml"), content)
    result = accord("check", place, timeout=10)
    if result.status not in (0,
                             1) or CONTROL.search(result.raw + result.raw_err) or OWN_FAULTS.search(result.raw_err):
        wrong.append(repr(result))
every(wrong, "60 mutants of a framework: checked, nothing else")

done()

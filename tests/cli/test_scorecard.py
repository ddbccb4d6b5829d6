#!/usr/bin/env python3
"""The scorecard of the examples: its keys, its arithmetic done again from the findings, the same bytes
everywhere, the same values in YAML and JSON, and what people read of it."""

import hashlib
import math
import os
import shutil
import sys
import unicodedata

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from support import *

EXAMPLES = os.path.join("rules", "social-joint-venture", "examples")
NAMES = sorted(n[:-5] for n in os.listdir(os.path.join(TOP, EXAMPLES)) if n.endswith(".yaml"))
FILES = {name: os.path.join(EXAMPLES, name + ".yaml") for name in NAMES}
runs = {name: accord("assess", FILES[name]) for name in NAMES}
same(set(NAMES) >= {"humando", "illustration", "liva", "logins"}, True, "the four examples are there")
same([(n, r.status, r.err) for n, r in runs.items()], [(n, 0, "") for n in NAMES],
     "each is assessed: 0, and not a word on stderr")
cards = {name: run.yaml() for name, run in runs.items()}

# ---- keys ---------------------------------------------------------------------------------------------

TOP_KEYS = "accord status lang depth alliance framework scoring verdict success stakes themes alerts views changes measures receipt"
AXIS = ("title score grade nominal-grade because provisional assured possible range today coverage evidence known-only answered dimensions")
KEYS = {"framework": "id version title",
        "scoring": "power floor unknown nominal min-coverage min-evidence cap-open-critical grades",
        "verdict": "id title because", "success": AXIS, "stakes": AXIS,
        "receipt": "engine dossier framework rules plugins"}
FINDING = "from weight outcome value reliability says reads remedy"


def in_order(keys, wanted):
    """The wanted keys are all there, in this order; others may stand between them."""
    keys = list(keys)
    return [k for k in keys if k in wanted.split()] == wanted.split()


def key_faults(card):
    wrong = []
    expect = lambda where, found, wanted: wrong.append("%s: %s" % (where, list(found))) if not in_order(found,
                                                                                                        wanted) else None
    expect("top", card, TOP_KEYS)
    for key, wanted in KEYS.items():
        expect(key, card[key], wanted)
    expect("grades", card["scoring"]["grades"][0], "grade from title")
    expect("receipt.framework", card["receipt"]["framework"], "id version digest")
    expect("receipt.rules", card["receipt"]["rules"][0], "id digest")
    for which in ("success", "stakes"):
        axis = card[which]
        expect(which + ".assured", axis["assured"], "score grade")
        expect(which + ".range", axis["range"], "open evidence")
        expect(which + ".answered", axis["answered"], "known open not-applicable")
        for d in axis["dimensions"]:
            expect("dimension " + d["id"], d, "id title weight score assured possible lost factors")
            for f in d["factors"]:
                extra = " ".join(k for k in ("critical", "knockout") if k in f)
                expect("factor " + f["id"], f, "id title weight score assured possible lost %s findings" % extra)
                if "critical" in f:
                    expect("critical", f["critical"], "slack scope binds")
                if "knockout" in f:
                    expect("knockout", f["knockout"], "below cap state")
                for finding in f["findings"]:
                    expect("finding " + finding["from"], finding, FINDING)
                    for entry in finding["reads"]:
                        expect("reads of " + finding["from"], entry, "path at value")
    for alert in card["alerts"]:
        expect("alert", alert, "rule state severity title says reads")
    return wrong


for name, card in cards.items():
    every(key_faults(card), name + ": every key, in its order")
    same((card["accord"], card["status"], card["lang"]), ("scorecard/1", "complete", "fr"), name + ": its head")
generated = save_framework(framework("tiny", [dimension("d-one", [factor("f-one", [question("q-one")])])]))
card = assess(dossier({}), generated)[1]
same((list(k for k in card if k in TOP_KEYS.split()), card["verdict"], card["alerts"], card["themes"],
      card["changes"], card["views"], card["measures"]),
     ([k for k in TOP_KEYS.split() if k != "stakes"], None, [], [], [], {}, {}),
     "empty things stand as empty, an axis that the framework leaves out does not stand")
same([k in factors(card["success"])["f-one"] for k in ("critical", "knockout")], [False, False],
     "no critical nor knockout where a factor has none")

# ---- figures ------------------------------------------------------------------------------------------


def figures(node, path=""):
    if isinstance(node, dict):
        for key, value in node.items():
            yield from figures(value, path + "." + str(key))
    elif isinstance(node, list):
        for i, value in enumerate(node):
            yield from figures(value, "%s.%d" % (path, i))
    elif isinstance(node, (int, float)) and not isinstance(node, bool):
        yield path, node


for name, card in cards.items():
    long = ["%s: %r" % (p, v) for p, v in figures(card) if round(v, 6) != v or not math.isfinite(v)]
    every([l for l in long if not l.startswith(".measures")], name + ": figures have at most six decimals")
    every([l for l in long if l.startswith(".measures")], name + ": and so have measures")

SIX = 1.1e-5  # what six decimals leave of sums and means


def mean(pairs, power, floor):
    """The power mean of [(value, weight)], as scoring says it."""
    pairs = [(x, w) for x, w in pairs if x is not None and w > 0]
    if not pairs:
        return None
    total, least = sum(w for _, w in pairs), min(x for x, _ in pairs)
    if power == "min" or least == max(x for x, _ in pairs):
        return least
    delta = floor if power <= 0 else 0
    scale = 1 - delta / 100
    lifted = [(delta + scale * x, w / total) for x, w in pairs]
    if power == 0:
        result = math.exp(sum(w * math.log(y) for y, w in lifted))
    else:
        result = sum(w * y ** power for y, w in lifted) ** (1 / power)
    return (result - delta) / scale


def counts(finding):
    return finding["outcome"] not in (None, "not-applicable") and finding["value"] is not None


def known(finding):
    return counts(finding) and finding["outcome"] not in ("unknown", "error")


def hull(value):
    if isinstance(value, dict):
        return value["from"], value["to"]
    return (min(value), max(value)) if isinstance(value, list) else (value, value)


def ends(finding):
    """Assured and possible of one finding."""
    low, high = hull(finding["value"])
    q = finding["reliability"]
    if not known(finding) and (low, high) == (0, 100):
        return 0, 100
    return q * low, q * high + 100 * (1 - q)


def nominal(finding, unknown):
    low, high = hull(finding["value"])
    if not known(finding) and (low, high) == (0, 100):
        return unknown
    if low != high and any(".by." in entry["path"] for entry in finding["reads"]):
        return None # the mean of the partners' scores is not printed
    q, m = finding["reliability"], (low + high) / 2
    return min(m, q * m + (1 - q) * unknown)


def close(got, want):
    return got is want if got is None or want is None else abs(got - want) <= SIX


def again(card, which):
    """The axis done again from its findings; what differs."""
    axis, scoring, wrong = card[which], card["scoring"], []
    power, floor, unknown = scoring["power"], scoring["floor"], scoring["unknown"]
    check = lambda where, got, want: None if close(got,
                                                   want) else wrong.append("%s: %r, done again %r" % (where, got,
                                                                                                      want))
    for figure in ("assured", "possible", "score"):
        limits, top = [], []
        for d in axis["dimensions"]:
            own, below = [], []
            for f in d["factors"]:
                if figure == "score":
                    parts = [(nominal(x, unknown), x["weight"]) for x in f["findings"] if counts(x)]
                    if any(v is None and w > 0 for v, w in parts):
                        parts = None
                else:
                    parts = [(ends(x)[figure == "possible"], x["weight"]) for x in f["findings"] if counts(x)]
                if parts is not None:
                    check("%s of %s" % (figure, f["id"]), f[figure], mean(parts, power["factor"], floor))
                own.append((f[figure], f["weight"]))
                if "critical" in f and f[figure] is not None:
                    (limits if f["critical"]["scope"] == "overall"
                     else below).append(f[figure] + f["critical"]["slack"])
            want = mean(own, power["dimension"], floor)
            check("%s of %s" % (figure, d["id"]), d[figure], want if want is None else min([want] + below))
            top.append((d[figure], d["weight"]))
        want = mean(top, power["axis"], floor)
        got = axis["score"] if figure == "score" else axis[figure]["score"]
        check("%s of the axis" % figure, got, want if want is None else min([want] + limits))
    # coverage and evidence, down to findings
    live = lambda f: sum(x["weight"] for x in f["findings"] if counts(x))
    factor_sum = lambda d: sum(f["weight"] for f in d["factors"] if live(f) > 0)
    total = sum(d["weight"] for d in axis["dimensions"] if factor_sum(d) > 0)
    coverage = evidence = 0
    for d in axis["dimensions"]:
        for f in d["factors"]:
            for x in f["findings"]:
                if known(x) and live(f) > 0 and total:
                    g = d["weight"] / total * f["weight"] / factor_sum(d) * x["weight"] / live(f)
                    coverage, evidence = coverage + g, evidence + g * x["reliability"]
    check("coverage", axis["coverage"], coverage)
    check("evidence", axis["evidence"], evidence)
    return wrong


def grade(card, score):
    return next(g["grade"] for g in card["scoring"]["grades"] if round(score, 6) >= g["from"])


def grade_faults(card, which):
    axis, wrong = card[which], []
    order = [g["grade"] for g in card["scoring"]["grades"]]
    for figure, score, printed in (("assured", axis["assured"]["score"], axis["assured"]["grade"]),
                                   ("score", axis["score"], axis["nominal-grade"]),
                                   ("possible", axis["possible"]["score"], axis["possible"]["grade"])):
        want = order.index(grade(card, score))
        for f in factors(axis).values():
            if "knockout" in f and f[figure] is not None and f[figure] < f["knockout"]["below"]:
                want = max(want, order.index(f["knockout"]["cap"]))
        if printed != order[want]:
            wrong.append("%s %s: %s instead of %s" % (which, figure, printed, order[want]))
    enough = axis["coverage"] >= card["scoring"]["min-coverage"] and axis["evidence"] >= card["scoring"]["min-evidence"]
    is_open = lambda f: any(counts(x) and x["weight"] > 0 for x in f["findings"]) and not any(known(x)
                                                                                              and x["weight"] > 0
                                                                                              for x in f["findings"])
    decisive = any(is_open(f) and ("knockout" in f or "critical" in f) for f in factors(axis).values())
    headline = axis["nominal-grade"]
    if decisive:
        headline = order[max(order.index(headline), order.index(card["scoring"]["cap-open-critical"]))]
    if axis["grade"] != (headline if enough else "NR"):
        wrong.append("%s: %s instead of %s" % (which, axis["grade"], headline if enough else "NR"))
    if axis["provisional"] != (axis["assured"]["grade"] != axis["possible"]["grade"]):
        wrong.append(which + ": provisional")
    if abs(axis["range"]["open"] + axis["range"]["evidence"] - (axis["possible"]["score"] - axis["assured"]["score"])) > SIX:
        wrong.append(which + ": the range does not add up")
    for nodes in (axis["dimensions"], list(factors(axis).values())):
        if abs(sum(n["lost"] or 0 for n in nodes) - (100 - axis["score"])) > 6e-5:
            wrong.append(which + ": the points lost do not add up")
        wrong += ["%s: %s loses %s at %s" % (which, n["id"], n["lost"], n["score"]) for n in nodes
                  if (n["lost"] is None) != (n["score"] is None) or (n["lost"] or 0) < 0
                  or (n["score"] == 100 and n["lost"])]
    if not (axis["assured"]["score"] <= axis["score"] <= axis["possible"]["score"]
            and axis["today"]["score"] <= axis["score"] + SIX):
        wrong.append(which + ": out of order")
    if (axis["grade"] == "NR") != any(h["cap"] == "NR" for h in axis["because"]):
        wrong.append("%s: because %s" % (which, axis["because"]))
    return wrong


def six_decimals(tree):
    if isinstance(tree, dict):
        return {key: six_decimals(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [six_decimals(value) for value in tree]
    return math.floor(tree * 1e6 + 0.5) / 1e6 if isinstance(tree, float) else tree


# Too many factors for every coalition: orders drawn by lot add up as exactly, and say how near they are.
wide = framework("wide", [dimension("d-%d" % d, [factor("f-%d-%d" % (d, f), [question("q-%d-%d" % (d, f))])
                                                 for f in range(9)]) for d in range(12)])
path = save_framework(wide)
many = dossier({"q-%d-%d" % (d, f): (d * 37 + f * 11) % 101 for d in range(12) for f in range(9)}, evidence="audited")
run, card = assess(many, path)
axis = card["success"]
near([sum(n["lost"] for n in nodes) for nodes in (axis["dimensions"], factors(axis).values())],
     [100 - axis["score"]] * 2, "points lost by lot add up", 1e-4, run)
ok(0 < axis["lost-standard-error"] < 0.5 and not any("lost-standard-error" in card["success"] for card in cards.values()),
   "they say their standard error, exact ones have none", axis.get("lost-standard-error"))
same(assess(many, path)[0].raw, run.raw, "and are the same each time")
ok("LIMIT_ATTRIBUTION" in accord("doctor").out, "the limit stands in doctor")

# `explain` puts first where most is to be gained, with the points at the right.
tree = accord("explain", "--lang", "fr", FILES["illustration"]).out
rated = cards["illustration"]["success"]
shown = [line for line in tree.split("Réponse aux enjeux")[0].split("\n")]
places = [next(i for i, line in enumerate(shown) if " %s " % d["id"] in line)
          for d in sorted(rated["dimensions"], key=lambda d: -d["lost"])]
same((places, [shown[i][-3:].strip() for i in places]),
     (sorted(places), ["+%d" % math.floor(v + 0.5) for v in sorted((d["lost"] for d in rated["dimensions"]),
                                                                    reverse=True)]),
     "explain: dimensions by the points to gain", tree)

for name, card in cards.items():
    for which in ("success", "stakes"):
        every(again(card, which), "%s: %s done again from its findings" % (name, which))
        every(grade_faults(card, which), "%s: the grades of %s follow from its figures" % (name, which))
        axis = card[which]
        asked = [x for d in axis["dimensions"] for f in d["factors"] for x in f["findings"] if "ask" in x
                 or x["reads"] and x["from"] == x["reads"][0]["path"].split(".")[1]]
        same(axis["answered"]["not-applicable"], sum(x["outcome"] == "not-applicable" for x in asked),
             "%s: %s counts what does not apply" % (name, which))
    same(card["measures"], six_decimals(accord("measures", FILES[name]).yaml()),
         name + ": measures as `accord measures` prints them, to six decimals")
    values = {0: "unmet", 100: "met"}
    bad = [x["from"] for a in ("success", "stakes") for x in findings(card[a]).values()
           if isinstance(x["value"], (int, float)) and x["outcome"] in ("met", "partial", "unmet")
           and x["outcome"] != values.get(x["value"], "partial")]
    every(bad, name + ": met at 100, unmet at 0, else in part")

# ---- where values stand -------------------------------------------------------------------------------

YES = {True: ("yes", "true", "oui"), False: ("no", "false", "non")}
for name, card in cards.items():
    lines, wrong, seen = read(os.path.join(TOP, FILES[name])).split("\n"), [], 0
    entries = [e for a in ("success", "stakes") for x in findings(card[a]).values() for e in x["reads"]] + [e
                                                                                                            for alert in card["alerts"]
                                                                                                            for e in alert["reads"]]
    for entry in entries:
        if entry["value"] is None or not entry["path"].startswith("answers."):
            continue
        seen += 1
        line, column = map(int, entry["at"].split(":"))
        there, value = lines[line - 1][column - 1:], entry["value"]
        if isinstance(value, bool):
            fits = there.startswith(YES[value])
        elif isinstance(value, (int, float)):
            fits = re.match(r"-?[0-9.]+", there) and float(re.match(r"-?[0-9.]+", there).group()) == value
        elif isinstance(value, (list, dict)):
            fits = there[:1] in "[{-" or re.match(r"(from|to):", there)
        else:
            fits = there.strip("\"'").startswith(value[:20].split('"')[0])
        if not fits:
            wrong.append("%s at %s: %r, there stands %r" % (entry["path"], entry["at"], value, there[:40]))
    every(wrong + ["nothing was read"] * (not seen), "%s: %d values stand where the scorecard says" % (name, seen))

# ---- the receipt --------------------------------------------------------------------------------------

digest = lambda data: "sha256:" + hashlib.sha256(data).hexdigest()
for name, card in cards.items():
    same(card["receipt"]["dossier"], digest(read(os.path.join(TOP, FILES[name]), "rb")),
         name + ": the digest of the dossier is that of its bytes")
receipt = cards["illustration"]["receipt"]
rule_files = {n[:-4]: os.path.join(RULES, f, n) for f in ("alliance", "social-joint-venture")
              for n in os.listdir(os.path.join(RULES, f)) if n.endswith(".lua")}
same({r["id"]: r["digest"] for r in receipt["rules"]},
     {r["id"]: digest(read(rule_files[r["id"]], "rb")) for r in receipt["rules"]},
     "the digest of a rule is that of its file")
same([r["id"] for r in receipt["rules"]], sorted(set(r["id"] for r in receipt["rules"])),
     "rules stand once each, by id")
same(("accord %s\n" % receipt["engine"], [(p["id"], p["abi"]) for p in receipt["plugins"]]),
     (accord("--version").out, [(id, "1.1") for id in ("contributions", "governance", "stakes", "venture", "views")]),
     "engine and plugins with their versions")
copy = os.path.join(folder(), "rules")
shutil.copytree(RULES, copy)


def framework_digest():
    result = accord("assess", FILES["illustration"], env={"ACCORD_RULES": copy})
    return result.yaml()["receipt"]["framework"]["digest"] if result.status == 0 else result


first = framework_digest()
same(first, receipt["framework"]["digest"], "the same rules elsewhere: the same digest")
for file, moves in (("social-joint-venture/framework.yaml", True), ("alliance/framework.yaml", True),
                    ("social-joint-venture/mission-lock.lua", True), ("alliance/wear.lua", True),
                    ("social-joint-venture/examples/liva.yaml", False), ("social-joint-venture/notes.txt", False),
                    ("social-joint-venture/old.lua~", False)):
    path = os.path.join(copy, file)
    before = read(path) if os.path.exists(path) else None
    write(path, (before or "") + ("\n# more\n" if file.endswith("yaml") else "\n-- more\n"))
    changed = framework_digest()
    ok((changed != first) == moves, "the digest of the framework %s with %s" % ("changes" if moves
                                                                                else "does not change", file),
       first, changed)
    write(path, before) if before is not None else os.remove(path)

# ---- the same bytes everywhere ------------------------------------------------------------------------

locales = folder()
for name in ("de_DE", "tr_TR", "fr_FR"):
    try: # real ones, with a decimal comma, where the machine can make them
        subprocess.run(["localedef", "--no-archive", "-c", "-i", name, "-f", "UTF-8",
                        os.path.join(locales, name + ".UTF-8")], stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        pass
elsewhere = folder("ailleurs – là")
absolute = {name: os.path.join(TOP, file) for name, file in FILES.items()}
SURROUNDINGS = [("again", {}, TOP, FILES), ("LC_ALL=de_DE.UTF-8", {"LC_ALL": "de_DE.UTF-8", "LOCPATH": locales},
                                            TOP, FILES),
                ("LC_ALL=tr_TR.UTF-8", {"LC_ALL": "tr_TR.UTF-8", "LOCPATH": locales}, TOP, FILES),
                ("LC_ALL=fr_FR.UTF-8", {"LC_ALL": "fr_FR.UTF-8", "LOCPATH": locales}, TOP, FILES),
                ("TZ", {"TZ": "Asia/Tokyo"}, TOP, FILES),
                ("without HOME, USER, PATH", {"HOME": None, "USER": None, "PATH": None}, TOP, FILES),
                ("an absolute path", {}, elsewhere, absolute),
                ("another folder", {}, os.path.join(TOP, EXAMPLES), {n: n + ".yaml" for n in NAMES}),
                ("with ../", {}, os.path.join(TOP, "tests"), {n: "../" + f for n, f in FILES.items()}),
                ("frameworks elsewhere", {"ACCORD_RULES": copy}, TOP, FILES),
                ("many variables", {"X%d" % i: "y" * 100 for i in range(50)}, TOP, FILES)]
for what, env, where, files in SURROUNDINGS:
    same([n for n in NAMES if accord("assess", files[n], env=env, cwd=where).raw != runs[n].raw], [],
         "the same bytes: " + what)
for form in ("text", "json"):
    one = {n: accord("assess", "--to", form, FILES[n]).raw for n in NAMES}
    same([(n, w) for w, env, where, files in SURROUNDINGS if files is FILES for n in NAMES
          if accord("assess", "--to", form, FILES[n], env=env).raw != one[n]], [], "the same bytes as " + form)
target = folder()
accord("assess", "-o", target, *FILES.values())
same(listing(target), {n + ".yaml": runs[n].raw for n in NAMES}, "the same bytes as one of several")
target = folder()
accord("assess", "-o", target, *reversed(list(FILES.values())))
same(listing(target), {n + ".yaml": runs[n].raw for n in NAMES}, "in any order")
same([n for n in NAMES if accord("assess", "-", stdin=read(absolute[n], "rb")).raw != runs[n].raw], [],
     "from stdin")
same([n for n in NAMES if accord("assess", "--framework", "rules/social-joint-venture",
                                 FILES[n]).raw != runs[n].raw], [], "with the framework by its path")
same([n for n in NAMES if TOP in runs[n].out or SCRATCH in accord("assess", absolute[n],
                                                                  env={"ACCORD_RULES": copy}).out], [],
     "no absolute path in it")
accord("assess", "-o", os.path.join(elsewhere, "card.yaml"), absolute["logins"])
same(read(os.path.join(elsewhere, "card.yaml"), "rb"), runs["logins"].raw, "the same bytes with -o")

# ---- YAML and JSON ------------------------------------------------------------------------------------


def twins(a, b):
    """The same values of the same types, keys in the same order."""
    if type(a) is not type(b):
        return False
    if isinstance(a, dict):
        return list(a) == list(b) and all(twins(a[k], b[k]) for k in a)
    if isinstance(a, list):
        return len(a) == len(b) and all(map(twins, a, b))
    return a == b


for name in NAMES:
    for language in ("fr", "en"):
        result = accord("assess", "--lang", language, FILES[name])
        ok(twins(yaml.safe_load(result.out), accord("assess", "--lang", language, "--to", "json",
                                                    FILES[name]).json()),
           "%s in %s: YAML and JSON hold the same values of the same types" % (name, language))
    english = accord("assess", "--lang", "en", FILES[name]).yaml()
    ok(list(figures(english)) == list(figures(cards[name])), name + ": the language changes no figure")
    asks = [(findings(cards[name][a])[i].get("ask"), findings(english[a])[i].get("ask"))
            for a in ("success", "stakes") for i in findings(cards[name][a])]
    ok(sum(f == e for f, e in asks if f) == 0 and english["verdict"]["title"] != cards[name]["verdict"]["title"],
       name + ": every question is said in English")

# ---- for people ---------------------------------------------------------------------------------------

width = lambda line: sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
                         for c in line)
SCORE = re.compile(r"sur\s100|of\s100|├|●|\([A-E]\)|\bNR\b")
for name in NAMES:
    for language in ("fr", "en"):
        text, tree = accord("assess", "--to", "text", "--lang", language, FILES[name]), accord("explain", "--lang",
                                                                                               language,
                                                                                               FILES[name])
        same((text.status, text.err, tree.status, tree.err), (0, "", 0, ""),
             "%s in %s: text and explanation" % (name, language))
        wide = [l for r in (text, tree) for l in r.out.splitlines() if width(l) > 80]
        every(wide, "%s in %s: 80 columns" % (name, language))
        rated = [a for a in ("success", "stakes") if cards[name][a]["grade"] != "NR"]
        shown = text.out.replace("\u00a0", " ").replace("\u202f", " ")
        if not rated:
            every(SCORE.findall(shown) + SCORE.findall(tree.out),
                  "%s in %s: no number and no letter on an axis that is not rated" % (name, language))
        for axis in ("success", "stakes"):
            card = cards[name][axis]
            bar = "%d sur 100" % round(card["score"]) if language == "fr" else "%d of 100" % round(card["score"])
            ok((bar in shown) == (axis in rated),
               "%s in %s: the score of %s stands exactly when it is rated" % (name, language, axis), bar)

# One axis rated, the other not.
half = save_framework(framework("half", [dimension("d-one", [factor("f-one", [question("q-one")])])],
                                [dimension("internal", [factor("f-two", [question("q-two")])])]))
file = write(os.path.join(folder(), "half.yaml"), dossier({"q-one": 77}, evidence="audited"))
for arguments in (["assess", "--to", "text"], ["explain"]):
    shown = accord(*arguments, "--framework", half, file).out.replace("\u00a0", " ")
    part = shown[shown.index("Axe stakes"):] if "Axe stakes" in shown else ""
    part = part[:part.find("\n\n")] if "\n\n" in part else part
    ok("77" in shown and part and not SCORE.search(part) and "50" not in part,
       "one axis rated, the other not: no figure on the other (%s)" % arguments[0], shown)

logins = accord("assess", "--to", "text", FILES["logins"]).out.replace("\u00a0", " ").replace("\u202f", " ")
for want in ("en activité depuis 2011", "au 1er juin 2023", "Dossier à compléter : il est trop tôt pour conclure",
             "Ce n’est pas un mauvais résultat", "Solidité de l’alliance     non notée",
             "Réponse aux enjeux         non notée", "CE QUI EST ÉTABLI", "document fourni, 2017",
             "POINTS DE VIGILANCE", "se contredisent", "À DEMANDER D’ABORD", "réponses de plus permettent une note",
             "sans réponse, la note ne peut pas dépasser C", "accord explain"):
    ok(" ".join(want.split()) in " ".join(logins.split()), "Log’ins: " + want, logins)
parts = dict(zip(("established", "watch", "ask"),
                 re.split("CE QUI EST ÉTABLI|POINTS DE VIGILANCE|À DEMANDER D’ABORD", logins)[1:]))
facts = re.findall(r"^ ✔ .*", parts.get("established", ""), re.M)
ok(len(facts) >= 4 and sum(bool(re.search(r"document fourni|attesté|déduit|vérifié|déclaré", f))
                           for f in facts) == len(facts), "Log’ins: what is established carries its proof", facts)
ok(re.search(r"majorité du|51 %", parts.get("established", "")),
   "Log’ins: the majority of the capital is established", facts)
ok(len(re.findall(r"^ \? .*", parts.get("watch", ""), re.M)) >= 3,
   "Log’ins: what nobody can say yet stands as a question", parts)
asked = cards["logins"]["success"]["next"]["questions"] + cards["logins"]["stakes"]["next"]["questions"]
items = re.findall(r"^ *(\d)", parts.get("ask", ""), re.M)
ok(items[:3] == ["1", "2", "3"] and asked[0]["decisive"], "Log’ins: what is decisive is asked first",
   parts.get("ask"))
long_words = lambda text: set(re.findall(r"\w{4,}", text.lower()))
ok(long_words(asked[0]["ask"] + " " + asked[0]["proof"]) <= long_words(parts.get("ask", "")),
   "Log’ins: with the question and the document", asked[0])
needed = int(re.search(r"\((\d+) réponses de plus", logins).group(1))
same(needed,
     cards["logins"]["success"]["next"]["answers-needed"] + cards["logins"]["stakes"]["next"]["answers-needed"],
     "Log’ins: the answers needed are those of the scorecard")
card = cards["logins"]
same((card["verdict"]["id"], card["success"]["grade"], card["stakes"]["grade"]), ("insufficient-data", "NR", "NR"),
     "Log’ins: too early to conclude")
illustration = accord("assess", "--to", "text", FILES["illustration"]).out.replace("\u00a0", " ").replace("\u202f",
                                                                                                          " ")
for axis in ("success", "stakes"):
    a = cards["illustration"][axis]
    word = next(g["title"] for g in cards["illustration"]["scoring"]["grades"] if g["grade"] == a["grade"])
    for want in ("%s (%s)" % (word, a["grade"]), "%d sur 100" % round(a["score"]),
                 "prouvé %d ├" % round(a["assured"]["score"]), "┤ %d possible" % round(a["possible"]["score"])):
        ok(want in illustration, "illustration, %s: %s" % (axis, want), illustration)
ok("ne prédit pas la réussite" in " ".join(illustration.split()), "the caution stands under a rating")

# ---- explanations -------------------------------------------------------------------------------------

wrong, count = [], 0
saved = write(os.path.join(folder(), "illustration.yaml"), runs["illustration"].raw)
from_card = accord("explain", saved).out.replace(saved, "X")
from_dossier = accord("explain", FILES["illustration"]).out.replace(FILES["illustration"], "X")
same(from_dossier[:len(from_card)], from_card, "explained from the scorecard as from the dossier")
for typed, right, axis in (("sucess", "success", ""), ("scoer", "score", "  "), ("dimension", "dimensions", "  ")):
    damaged = re.sub("(?m)^%s%s:" % (axis, right), "%s%s:" % (axis, typed), read(saved))
    path = write(os.path.join(folder(), "damaged.yaml"), damaged.encode())
    for command, status in (("check", 1), ("explain", 2)):
        result = accord(command, "--lang", "en", path)
        ok(result.status == status and not result.out and "unknown key '%s'" % typed in result.err and "did you mean '%s'?" % right in result.err,
           "%s: a scorecard whose key '%s' is misspelt is refused, not read without it" % (command, right), result)
same(accord("check", saved).err, "", "and a whole one is right")
ok("PLUS COURT CHEMIN" in from_dossier[len(from_card):], "and from the dossier, which can be tried, the way to the next better grade",
   from_dossier[len(from_card):])
ids = [(i, x.get("ask") or x.get("title") or x["says"]) for a in ("success", "stakes") for i,
       x in findings(cards["illustration"][a]).items()]
ids += [(i, f["title"]) for a in ("success", "stakes") for i,
        f in factors(cards["illustration"][a]).items()] + [(a["rule"], a["title"])
                                                           for a in cards["illustration"]["alerts"]]
flat = lambda text: re.sub(r"[\s\u00a0\u202f│]+", "", text)
for id, title in ids:
    result = accord("explain", saved, id)
    count += 1
    if result.status or result.err or flat(title) not in flat(result.out.replace(id, "", 1)) or any(width(l) > 80
                                                                                                    for l in result.out.splitlines()):
        wrong.append("%s: %r" % (id, result))
every(wrong, "%d factors, questions, rules and alerts explained, each under its title" % count)
result = accord("explain", FILES["illustration"], "mission-lock")
ok(all(w in result.out for w in ("ess-capital-share", "51", "vérifié")),
   "a rule: every value read, where, and how well it is proven", result)

done()

#!/usr/bin/env python3
"""`accord sensitivity`: the worked alliance, what nobody's draws hang on, axes that are not rated or do not
apply, options that are refused, and what people read of it."""

import math
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from generate import *

SIX = 5.1e-7
engine = oracle_cases("scoring_engine")
KEYS = ("title robustness grade headline score probability probabilities standard-error mean quantiles seed draws "
        "weightings flips tornado withholding variance variance-total shared").split()


def sensitivity(made, framework, *options):
    """One dossier; the run and its tree, or None."""
    path = made if isinstance(made, str) else write(os.path.join(folder(), "dossier.yaml"), made)
    run = accord("sensitivity", "--to", "json", "--framework", framework, *options, path)
    return run, run.json() if run.out.startswith("{") else None


# ---- the worked alliance ------------------------------------------------------------------------------

config, want = engine["worked-alliance"]["input"]["config"], engine["worked-alliance"]["expected"]
plain = lambda id: id.replace(".", "-")
made, described = oracle_made(config)
worked, answers, dimensions = save_framework(made), described["answers"], made["axes"]["success"]["dimensions"]
run, tree = sensitivity(described, worked)
same((run.status, run.err, tree and tree["accord"], tree and [k for k in tree if k in ("success", "stakes")]),
     (0, "", "sensitivity/1", ["success"]), "the worked alliance: one tree, of the axis that there is", run)
axis = tree["success"]
same(list(axis), KEYS, "the keys of an axis, in their order")
same((axis["robustness"], axis["grade"], axis["headline"], axis["seed"], axis["draws"]), ("fair", "C", "C", 1, 10000),
     "robustness: a probability between 0.5 and 0.8 is fair")
runs = engine["worked-alliance-mc"]["expected"]["runs"][0]
near(axis["probabilities"], runs["grade_probability"], "probabilities, as near as the draws allow", 0.03)
near(sum(axis["probabilities"].values()), 1, "they add up to 1", 1e-5)
near([axis["mean"], axis["quantiles"]["5"], axis["quantiles"]["50"], axis["quantiles"]["95"]],
     [runs["mean"], runs["q05"], runs["median"], runs["q95"]], "mean and quantiles, as near", 1)
same(axis["probability"], axis["probabilities"]["C"], "the probability is that of the nominal grade")
near(axis["standard-error"], (axis["probability"] * (1 - axis["probability"]) / 10000) ** 0.5,
     "its standard error", 1e-6)
near({g: axis["weightings"][g] for g in "ABCD"}, want["share_of_all_dimension_weightings_reaching"],
     "the share of all weightings that reach a grade", SIX)
swings = {plain(id): t for id, t in want["tornado"].items()}
near({t["id"][2:]: [t["low"], t["high"], t["swing"], t["grade-low"], t["grade-high"]] for t in axis["tornado"]},
     {id: [t["low"], t["high"], t["swing"], t["grade_low"], t["grade_high"]] for id, t in swings.items()},
     "the tornado", SIX)
same([t["id"] for t in axis["tornado"]][:3], ["f-people-trust", "f-gov-exit", "f-fit-rivalry"],
     "the largest swing first")
near({w["id"][2:]: w["change"] for w in axis["withholding"]},
     {plain(id): v for id, v in want["withhold_gain"].items()}, "withholding", SIX)
same([w["id"] for w in axis["withholding"]][:2], ["f-people-trust", "f-gov-power"], "where silence would pay first")
flips = {(f["id"][2:], f["at"] > f["weight"]): [f["weight"], f["at"], f["grade"]] for f in axis["flips"]}
stable = want["weight_stability"]
near(flips, {(plain(id), up): [s["weight"], s[key], "B" if (id, up) == ("fit", True) else "D"]
             for id, s in stable.items() for up, key in ((False, "decrease_to"), (True, "increase_to"))
             if s[key] is not None}, "weights at which the grade changes, and to which one", SIX)
ok(axis["variance"]["data"] > 0.8 and abs(axis["variance"]["weights"]) < 0.1 and abs(axis["variance"]["method"]) < 0.1
   and axis["variance-total"]["data"] > axis["variance"]["data"] - 0.02,
   "the uncertainty of the worked alliance is that of its answers", axis["variance"])
same((tree["varies"], tree["tau"], tree["seed"], tree["draws"]),
     (["data", "weights"], 0.25, 1, 10000), "what varies, and how much")
ok("étalonné" in tree["assumptions"][-1], "and that it was chosen, not calibrated")

# ---- draws --------------------------------------------------------------------------------------------

path = write(os.path.join(folder(), "dossier.yaml"), dossier(answers))
same(sensitivity(path, worked)[0].raw, sensitivity(path, worked)[0].raw, "the same bytes twice")
other = sensitivity(path, worked, "--seed", "2")[1]["success"]
ok(other["probabilities"] != axis["probabilities"] and other["seed"] == 2, "another seed, other draws", other)
near(other["probabilities"], axis["probabilities"], "of the same alliance", 0.02)
few = sensitivity(path, worked, "--draws", "100")[1]["success"]
same((few["draws"], few["tornado"], few["weightings"]), (100, axis["tornado"], axis["weightings"]),
     "fewer draws, the same figures where nothing is drawn")

# Threads share out the draws, and nothing else.
for more in ((), ("--draws", "5"), ("--draws", "1", "--to", "text", "--full"), ("--seed", "9", "--draws", "1001")):
    alone = accord("sensitivity", "--framework", worked, *more, "-j", "1", path)
    ok(alone.status == 0 and alone.raw and not alone.err, "one job %s" % (more,), alone)
    for jobs in (("-j", "2"), ("-j", "3"), ("--jobs", "8"), ("--jobs=64",), ()):
        same(accord("sensitivity", "--framework", worked, *more, *jobs, path).raw, alone.raw,
             "the same bytes whatever the number of jobs %s" % (more + jobs,))

# Others' draws do not hang on what is unused.
drawn = ("probabilities", "mean", "quantiles", "variance", "variance-total")
idle = json.loads(json.dumps(dimensions))
idle[0]["factors"].insert(0, factor("f-idle", [question("q-idle")], weight=0))
idle[1]["factors"].append(factor("f-apart", [question("q-apart")], weight=5))
idle.insert(0, dimension("d-apart", [factor("f-gone", [question("q-gone")])], weight=2))
extra = dict(answers, **{id: {"status": "not-applicable", "note": "non"} for id in ("q-apart", "q-gone")})
found = sensitivity(dossier(dict(extra, **{"q-idle": 90})),
                    save_framework(framework("idle", idle)))[1]["success"]
same({k: found[k] for k in drawn}, {k: axis[k] for k in drawn},
     "a factor without weight, one that does not apply and a dimension of such: everybody else draws the same")
turned = [dict(d, factors=d["factors"][::-1]) for d in dimensions[::-1]]
found = sensitivity(path, save_framework(framework("turned", turned)))[1]["success"]
near({k: found[k] for k in drawn}, {k: axis[k] for k in drawn}, "another order, the same draws", 1e-5)

# ---- what is certain, not rated, not there ------------------------------------------------------------

one = save_framework(framework("one", [dimension("d-one", [factor("f-one", [question("q-one")])])],
                               [dimension("internal", [factor("f-two", [question("q-two")])])]))
run, tree = sensitivity(dossier({"q-one": {"value": 70, "evidence": 1},
                                 "q-two": {"status": "not-applicable", "note": "non"}}), one)
sure, gone = tree["success"], tree["stakes"]
same((sure["robustness"], sure["probability"], sure["standard-error"], sure["quantiles"], sure["flips"],
      sure["variance"]),
     ("solid", 1, 0, {"5": 70, "50": 70, "95": 70}, [], {"data": None, "weights": None, "method": None}),
     "what is proven does not vary, and nothing has a share of it")
same([k for k in KEYS if gone[k] is not None and k not in ("title", "headline", "seed", "draws")],
     ["probabilities", "quantiles", "weightings", "flips", "tornado", "withholding", "variance", "variance-total",
      "shared"],
     "an axis where nothing applies: nulls")
same((gone["headline"], set(gone["probabilities"].values()), set(gone["weightings"].values()), gone["tornado"]),
     ("NR", {None}, {None}, []), "and lists without entries")
run, tree = sensitivity(dossier({}), one)
same((tree["success"]["headline"], tree["success"]["grade"], tree["success"]["robustness"]), ("NR", "C", "fragile"),
     "an axis that is not rated says so, and its robustness is that of the nominal grade", tree["success"])
same(tree["success"]["withholding"], [], "where nothing is known, nothing can be withheld")

# Silence about a factor: the answers to its questions are taken away, and what reads them is judged again.
wrong, tried = [], 0
for number in range(80):
    case = Case(number)
    where = case.save()
    tree = sensitivity(case.dossier, where, "--draws", "1")[1]
    own = {f["id"]: [q["id"] for q in f["questions"]] for f in case.factors}
    batch, changes = {"all": case.dossier}, {}
    for a in ("success", "stakes"):
        for w in tree[a]["withholding"] if a in tree else ():
            silent = [id for id in own[w["id"]] if id in case.dossier["answers"]
                      and case.dossier["answers"][id].get("status") != "not-applicable"]
            if silent:
                changes[w["id"]] = (a, w["change"])
                batch[w["id"]] = dict(case.dossier, answers={k: v for k, v in case.dossier["answers"].items() if k not in silent})
    cards = assess_all(batch, where)[1]
    for id, (a, change) in changes.items():
        tried += 1
        if not is_near(change, cards[id][a]["score"] - cards["all"][a]["score"], 2e-6):
            wrong.append((number, id, change, cards[id][a]["score"] - cards["all"][a]["score"]))
ok(tried > 100, "silence about many factors", tried)
every(wrong, "changes the score as if the answers to its questions were deleted, by way of rules too")
two = save_framework(framework("two", [dimension("d-one", [factor("f-one", [question("q-one"), question("q-two", weight=0)]), factor("f-two")])]),
                     {"r-two": rule("r-two", 'if d.answers["q-two"] > 50 then return out.met("said") end return out.unmet("other")',
                                    factor="f-two", reads=["answers.q-two"])})
given = {"q-one": {"value": 80, "evidence": 1}, "q-two": {"value": 10, "evidence": 1}}
near({w["id"]: w["change"] for w in sensitivity(dossier(given), two)[1]["success"]["withholding"]},
     {"f-two": ((80 ** 0.5 + 50 ** 0.5) / 2) ** 2 - 20, "f-one": 50 - 20}, "a factor of rules alone: without what they read", SIX)

# What takes too long is not tried, and is said not to be.
LONG = 'local s = d.answers["q-%d"] for k = 1, 1200000 do s = s + k end return out.met("said")'
slow = save_framework(framework("slow", [dimension("d-one", [factor("f-%d" % n, [question("q-%d" % n, "level")]) for n in range(60)])]),
                      {"r-%d" % n: rule("r-%d" % n, LONG % n, factor="f-%d" % n, reads=["answers.q-%d" % n]) for n in range(60)})
run, tree = sensitivity(dossier({"q-%d" % n: {"value": 4, "evidence": "audited"} for n in range(60)}), slow, "--draws", "1", "--lang", "en")
told, untried = tree["success"]["withholding"], tree["success"].get("withholding-untried", [])
same(sorted([w["id"] for w in told] + untried), sorted("f-%d" % n for n in range(60)), "every factor is tried, or said not to be", run)
ok(told and untried and len({w["change"] for w in told}) == 1, "no figure is made up", (len(told), untried))

# An open precondition: the headline is not the grade that is spoken of.
open_one = save_framework(framework("open", [dimension("d-one", [
    factor("f-one", [question("q-one")], weight=9),
    factor("f-two", [question("q-two")], knockout={"below": 20, "cap": "D"})])]))
run, tree = sensitivity(dossier({"q-one": {"value": 100, "evidence": 1}}), open_one)
axis = tree["success"]
same((axis["grade"], axis["headline"]), ("A", "C"), "the nominal grade, beside the headline")
near(axis["probabilities"]["D"], 0.2, "a draw below a precondition is capped", 0.02)
same([(t["id"], t["grade-low"], t["grade-high"]) for t in axis["tornado"]][0], ("f-two", "D", "A"),
     "and so is the low end of a swing")

# A limit of the whole axis, and a knock-out that nothing opens: no weighting helps.
shut = save_framework(framework("shut", [
    dimension("d-one", [factor("f-one", [question("q-one")])]),
    dimension("d-two", [factor("f-two", [question("q-two")], critical={"slack": 10, "scope": "overall"})])]))
run, tree = sensitivity(dossier({"q-one": 90, "q-two": 40}, evidence="audited"), shut)
shares = tree["success"]["weightings"]
same([shares[g] for g in "ABDE"], [0, 0, 1, 1], "a limit of the axis holds under every weighting", shares)
at = lambda y: math.log(1 + 0.99 * y)
near(shares["C"], (at(90) - at(50)) / (at(90) - at(40)), "below it, weightings matter")
same({f["id"]: (f["at"] > f["weight"], f["grade"]) for f in tree["success"]["flips"]},
     {"d-one": (False, "D"), "d-two": (True, "D")}, "and a weight can only make it worse")

# ---- answers that count in several factors ------------------------------------------------------------

helps = 'if d.answers["%s"] then return out.met() end return out.unmet()'
hurts = 'if d.answers["%s"] then return out.unmet() end return out.met()'
reads = lambda id, text, q, factor: rule(id, text % q, factor=factor, reads=["answers." + q])
twice = framework("twice", [
    dimension("d-one", [
        factor("f-own", [question("q-own", "yes-no"), question("q-single")]),
        factor("f-against", [question("q-fact", "fact", weight=0)]),
        factor("f-along", [question("q-door", "yes-no"), question("q-loose", "yes-no")])]),
    dimension("d-two", [
        factor("f-behind", [question("q-behind", applies={"question": "q-door", "any": [True]})]),
        factor("f-fact", []), factor("f-mute", []),
        factor("f-idle", [], weight=0), factor("f-guard", [], weight=0, knockout={"below": 20, "cap": "D"})])],
    [dimension("internal", [factor("s-one", [question("q-stake")])])])
rules = {id: reads(id, *how) for id, how in {
    "r-against": (hurts, "q-own", "f-against"), "r-along": (helps, "q-own", "f-along"),
    "r-fact-one": (helps, "q-fact", "f-fact"), "r-fact-two": (hurts, "q-fact", "f-mute"),
    "r-idle": (hurts, "q-loose", "f-idle"), "r-guard": (helps, "q-door", "f-guard"),
    "r-other-axis": (hurts, "q-single", "s-one"), "r-same": (hurts, "q-single", "f-own")}.items()}
both_ways = save_framework(twice, rules)
given = {"q-own": True, "q-single": 50, "q-door": True, "q-behind": 70, "q-fact": "something", "q-stake": 50,
         "q-loose": True}
run, tree = sensitivity(dossier(given), both_ways)
shared = {s["question"]: s for s in tree["success"]["shared"]}
same((run.status, [s["question"] for s in tree["success"]["shared"]], tree["stakes"]["shared"]),
     (0, ["q-own", "q-fact", "q-door"], []),
     "answers that weigh in several factors of one axis, in the order of the framework", run)
same(shared["q-own"], {"question": "q-own", "ask": "Question q-own", "factors": ["f-own", "f-against", "f-along"],
                       "titles": ["Facteur f-own", "Facteur f-against", "Facteur f-along"],
                       "findings": ["q-own", "r-against", "r-along"], "opposite": True},
     "which, where, through what: one finding falls while two rise")
same((shared["q-fact"]["factors"], shared["q-fact"]["findings"], shared["q-fact"]["opposite"]),
     (["f-fact", "f-mute"], ["r-fact-one", "r-fact-two"], None), "a fact has no worst and no best: null")
same((shared["q-door"]["factors"], shared["q-door"]["findings"], shared["q-door"]["opposite"]),
     (["f-along", "f-behind", "f-guard"], ["q-door", "q-behind", "r-guard"], False),
     "a condition, and a factor that weighs by its precondition alone")
none = sensitivity(dossier({}), both_ways)[1]["success"]["shared"]
same([(s["question"], s["opposite"]) for s in none], [("q-own", True), ("q-fact", None), ("q-door", False)],
     "the same where nothing is answered")
gone = sensitivity(dossier(dict(given, **{"q-own": {"status": "not-applicable", "note": "non"}})), both_ways)[1]
ok("q-own" not in [s["question"] for s in gone["success"]["shared"]], "what does not apply counts nowhere")
lighter = json.loads(json.dumps(twice))
for d in lighter["axes"]["success"]["dimensions"]:
    for f in d["factors"]:
        if f["id"] in ("f-against", "f-along"):
            f["weight"] = 0
found = sensitivity(dossier(given), save_framework(lighter, rules))[1]["success"]["shared"]
same({s["question"]: s["factors"] for s in found},
     {"q-fact": ["f-fact", "f-mute"], "q-door": ["f-behind", "f-guard"]}, "nor does a factor without weight count")
path_twice = write(os.path.join(folder(), "twice.yaml"), dossier(given, evidence="documented"))
for lang, words_in, words_against in (
        ("fr", "La réponse à « Question q-door » compte dans plusieurs facteurs : Facteur f-along, Facteur f-behind, "
               "Facteur f-guard.", "Elle aide l’un en gênant l’autre : tant qu’elle n’est pas établie, l’intervalle "
                                   "annoncé est plus large que nécessaire."),
        ("en", "The answer to “Question q-door” counts in several factors: Facteur f-along, Facteur f-behind, "
               "Facteur f-guard.", "It helps one and hinders another: while it is not settled, the range given is "
                                   "wider than it need be.")):
    run = accord("sensitivity", "--to", "text", "--full", "--lang", lang, "--framework", both_ways, path_twice)
    text = re.sub(r"\s+", " ", run.out)
    ok(text.count(words_in) == 1 and text.count(words_against) == 1 and max(map(len, run.out.split("\n"))) <= 80,
       "in words, with --full (%s)" % lang, run)
    ok(words_in not in re.sub(r"\s+", " ", accord("sensitivity", "--to", "text", "--lang", lang, "--framework",
                                                 both_ways, path_twice).out), "and only there (%s)" % lang)

# ---- refusals -----------------------------------------------------------------------------------------

for options in (("--draws", "0"), ("--draws", "1000001"), ("--draws", "1e3"), ("--draws", ""), ("--draws", "-5"),
                ("--seed", "-1"), ("--seed", "x"), ("--seed", "2147483648"), ("--seed", "9" * 40), ("--seed", "1.5"),
                ("--jobs", "0"), ("--jobs", "65"), ("--jobs", "-1"), ("--jobs", "two"), ("--jobs", "")):
    for lang, what in (("en", "not a whole number"), ("fr", "pas un nombre entier")):
        run = accord("sensitivity", "--lang", lang, *options, "--framework", one, path)
        ok(run.status == 2 and not run.raw and what in run.err and options[0] in run.err,
           "%s %r is refused (%s)" % (options + (lang,)), run)
run = accord("sensitivity", "--framework", one, write(os.path.join(folder(), "bad.yaml"), dossier({"q-no": 1})))
ok(run.status == 2 and not run.raw and "q-no" in run.err, "an invalid dossier is refused where it is wrong", run)
broken = save_framework(framework("broken", [dimension("d-one", [factor("f-one", [question("q-one", weight=1)])])]),
                        {"r-one": rule("r-one", 'error("on purpose")', factor="f-one")})
run, tree = sensitivity(dossier({"q-one": 50}), broken)
same((run.status, tree and tree["status"]), (3, "incomplete"), "a rule that fails: done in part", run)
run = accord("sensitivity", "--framework", one, "-o", path, path)
ok(run.status == 2 and "q-fit-purpose" in read(path), "the result never replaces the dossier", run)

# Two ids that the draws could not tell apart.
alike = framework("alike", [dimension("d-one", [factor("costarring", [question("q-one")]),
                                                factor("liquid", [question("q-two")])])])
for lang, what in (("en", "'liquid' and 'costarring' happen to have the same hash"),
                   ("fr", "« liquid » et « costarring » ont par hasard la même empreinte")):
    run = accord("check", "--lang", lang, save_framework(alike))
    ok(run.status == 1 and what in run.err and re.search(r"framework\.yaml:\d+:\d+: ", run.err),
       "ids of one hash are refused (%s)" % lang, run)

# ---- forms --------------------------------------------------------------------------------------------

out = folder()
for ending, begin in (("yaml", 'accord: "sensitivity/1"'), ("json", "{"), ("txt", "Essai")):
    target = os.path.join(out, "x." + ending)
    run = accord("sensitivity", "--framework", worked, "-o", target, path)
    ok(run.status == 0 and not run.raw and read(target).startswith(begin), "-o x.%s: the form of its ending" % ending,
       run)
EXAMPLE = os.path.join("rules", "social-joint-venture", "examples", "illustration.yaml")
LOGINS = os.path.join("rules", "social-joint-venture", "examples", "logins.yaml")
NAMES = re.compile(r"owen|shapley|shafer|varsi|sobol|saltelli|jansen|monte.carlo|philox|dirichlet", re.I)
for lang in ("fr", "en"):
    for more in ((), ("--full",)):
        for file in (EXAMPLE, LOGINS):
            run = accord("sensitivity", "--to", "text", "--lang", lang, *more, file)
            name = "%s %s %s" % (os.path.basename(file), lang, " ".join(more))
            ok(run.status == 0 and not run.err and all(len(line) <= 80 or line.startswith("    accord ") for line in run.out.split("\n")),
               name + ": 80 columns, but for a command to be copied", run)
            ok(not NAMES.search(run.out), name + ": in the words of clients", run)
            if lang == "fr":
                ok(not re.search(r"[^\s\u00a0\u202f][%;:!?]( |$)| [%;:!?]", run.out.split("accord sensitivity")[0], re.M),
                   name + ": French typography", run)
run = accord("sensitivity", "--to", "text", "--framework", worked, path)
lines = run.out.replace("\u00a0", " ").split("\n")
ok(lines[2].startswith("Axe success") and "note assez solide" in lines[2], "first one word", run)
ok(re.match(r" +La note C tient dans 6\d % des tirages\.", lines[3])
   and re.match(r" +La note C, ou mieux, tient dans 94 % des pondérations possibles\.", lines[4]),
   "then a sentence on draws and weightings", run)
for file in (EXAMPLE, os.path.join("rules", "alliance", "examples", "illustration.yaml")):
    text = accord("sensitivity", "--full", "--to", "text", "--lang", "en", file).out
    tables = [list(map(int, re.findall(r"[▰▱]{16} +(\d+)% +\d+%$", t, re.M))) for t in text.split("in the draws  ")[1:]]
    same([(len(t), sum(t)) for t in tables], [(5, 100)] * 2, "the shares of the draws add up to 100: " + file, text)
    shares = re.findall(r"answers and evidence (\d+)% · weights (\d+)% · way of\s+calculating (\d+)%(?: ·\s+together\s+(\d+)%)?", text)
    ok(shares and all(sum(int(n or 0) for n in s) == 100 for s in shares), "and those of the spread", text)
ok("Ce qui, seul" not in run.out and "CE QUE CELA SUPPOSE" in run.out and "--full" in run.out,
   "the rest is for --full, the assumptions stand at the end", run)
full = accord("sensitivity", "--full", "--to", "text", "--framework", worked, path).out.replace("\u00a0", " ")
ok(all(part in full for part in ("Ce qui, seul", "Poids qui, seuls", "« Dimension d-fit » : de 43 % à 74 % des poids, "
                                 "la note devient B", "D’où vient l’incertitude", "+3")), "--full: everything", full)
text = accord("sensitivity", "--to", "text", "--lang", "fr", "--full", LOGINS).out
ok("non notée" in text and not re.search(r"\d", text.split("Solidité")[1].split("CE QUE CELA SUPPOSE")[0]),
   "an axis that is not rated: no number, no letter", text)
run = accord("sensitivity", EXAMPLE)
ok(run.seconds < 2 * SLOW, "10,000 draws of a large dossier: under two seconds", run.seconds)

# ---- a line for who waits ------------------------------------------------------------------------------


def on_terminal(**changes):
    """What a terminal shows of an analysis that takes seconds; None where there is none to be had."""
    try:
        import pty
        pid, terminal = pty.fork()
    except (ImportError, OSError):
        return None
    if pid == 0:
        os.execve(ACCORD, ["accord", "sensitivity", "--lang", "en", "--draws", "400000", "-j", "1", "--framework", worked, path],
                  environment(**changes))
    shown = b""
    while True:
        try:
            got = os.read(terminal, 65536)
        except OSError:
            break
        if not got:
            break
        shown += got
    os.waitpid(pid, 0)
    return shown


shown = on_terminal(TERM="xterm")
if shown is None:
    skip("a line says how long it takes", "no pseudo-terminal here")
else:
    ok(b"\raccord is working\xe2\x80\xa6 1 s" in shown and b"\r\x1b[K" in shown and shown.rfind(b"working") < shown.rfind(b"draws"),
       "a line says how long it takes, and is gone before the result", shown[:300])
    ok(b"working" not in on_terminal(TERM="dumb"), "not on a terminal that cannot take it back")

done()

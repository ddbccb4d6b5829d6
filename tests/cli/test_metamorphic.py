#!/usr/bin/env python3
"""What must hold whatever the figures: on the examples, and on random frameworks and dossiers (fixed seed,
many dossiers to a run)."""

import copy
import os
import random
import shutil
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from relations import *

class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """YAML with its dates as they were typed."""


Loader.yaml_implicit_resolvers = {first: [(tag, regexp) for tag, regexp in pairs if not tag.endswith(":timestamp")]
                                  for first, pairs in Loader.yaml_implicit_resolvers.items()}


def load(path):
    return yaml.load(read(path), Loader)


def without_capital(made):
    """The dossier without the capital of one holder, for each of them, wherever it is stated."""
    for i, partner in enumerate(made["partners"]):
        if "capital" in partner:
            rest = copy.deepcopy(made)
            del rest["partners"][i]["capital"]
            yield partner["id"], rest
    for id in made.get("venture", {}).get("capital", {}):
        rest = copy.deepcopy(made)
        del rest["venture"]["capital"][id]
        yield id, rest


# ---- the examples -------------------------------------------------------------------------------------

JV = os.path.join(RULES, "social-joint-venture")
NAMES = sorted(n[:-5] for n in os.listdir(os.path.join(JV, "examples")) if n.endswith(".yaml"))
EXAMPLES = sorted((f, n[:-5]) for f in os.listdir(RULES) if os.path.isdir(os.path.join(RULES, f, "examples"))
                  for n in os.listdir(os.path.join(RULES, f, "examples")) if n.endswith(".yaml"))
draw = random.Random(20240311)
SECTIONS = ("governance", "network", "stakes", "stake-titles", "projects", "exchange", "venture", "contributions")
# Stakes say what weighs how much, so that without them the axis is another one; their exchange is proven with them.
ALONE = ("governance", "network", "projects", "venture", "contributions")
for framework_name, name in EXAMPLES:
    home = os.path.join(RULES, framework_name)
    file = os.path.join(home, "examples", name + ".yaml")
    name, made = "%s/%s" % (framework_name, name), load(file)
    batch = {"base": made}
    batch.update({"without-" + id: without(made, id) for id in made["answers"]})
    shuffled = copy.deepcopy(made)
    shuffled["answers"] = dict(draw.sample(list(made["answers"].items()), len(made["answers"])))
    shuffled["partners"] = draw.sample(made["partners"], len(made["partners"]))
    batch["shuffled"] = dict(reversed(list(shuffled.items())))
    chain = copy.deepcopy(made)
    for i, id in enumerate(draw.sample(list(made["answers"]), len(made["answers"]))):
        chain = without(chain, id)
        batch["chain-%03d" % i] = chain
    batch["silent"] = {**{k: v for k, v in made.items() if k not in SECTIONS}, "answers": {}}
    batch.update({"capital-" + id: rest for id, rest in without_capital(made)})
    batch.update({"section-" + key: {k: v for k, v in made.items() if k != key} for key in ALONE if key in made})
    run, cards = assess_all(batch, home)
    ok(run.status == 0 and len(cards) == len(batch), "%s: %d variants are assessed" % (name, len(batch)), run)
    base = cards["base"]
    direct = accord("assess", "--to", "json", file).json()
    same(differ(profile(direct), profile(base)), None, name + ": written as JSON it is the same dossier")
    wrong = ["%s: %s" % (k, silence_pays(base, c)) for k, c in cards.items() if k.startswith("without-")
             and silence_pays(base, c)]
    every(wrong, "%s: deleting any of %d answers raises neither the assured score nor the coverage" % (name,
                                                                                                       len(made["answers"])))
    steps = [base] + [cards[k] for k in sorted(cards) if k.startswith("chain-")]
    every(["step %d: %s" % (i, silence_pays(a, b)) for i, (a, b) in enumerate(zip(steps, steps[1:]))
           if silence_pays(a, b)], name + ": nor does deleting them one after the other")
    every([f for a in axes(cards["silent"]) for f in findings(a).values()
           if f["outcome"] not in ("unknown", "not-applicable", None)], name + ": without answers and sections no finding is known")
    ok(all(a["assured"]["score"] < 1 and abs(a["score"] - 50) < 1 and a["possible"]["score"] == 100 and a["coverage"] == 0
           for a in axes(cards["silent"])), name + ": everything is open then, but for what rules say of any answer at all",
       three(cards["silent"]))
    every(["%s: %s" % (k, ordered(c)) for k, c in cards.items() if ordered(c)],
          name + ": assured <= score <= possible in all of them, at every level")
    same(differ(profile(base), profile(cards["shuffled"])), None,
         name + ": the order of answers, partners and keys changes nothing")
    every(["%s: %s" % (k, silence_pays(base, c)) for k, c in cards.items()
           if k.startswith(("capital-", "section-")) and silence_pays(base, c)],
          name + ": nor does leaving out a section, or what one partner holds")

# The shipped frameworks in another order, and with other units of weight.
parent, child = load(os.path.join(RULES, "alliance", "framework.yaml")), load(os.path.join(JV, "framework.yaml"))


def copied_rules(change):
    """The folder of a copy of rules/ whose frameworks went through a change."""
    root = os.path.join(folder(), "rules")
    shutil.copytree(RULES, root)
    for name, made in (("alliance", parent), ("social-joint-venture", child)):
        write(os.path.join(root, name, "framework.yaml"), change(copy.deepcopy(made)))
    return os.path.join(root, "social-joint-venture")


shuffled_lists = lambda node: shuffle_lists(node, draw)


def scale_weights(node, k, within=("dimensions",)):
    """All weights of dimensions (or of factors) times k."""
    if isinstance(node, dict):
        made = {}
        for key, value in node.items():
            made[key] = scale_weights(value, k, within)
            if key in within and isinstance(value, list):
                for item in made[key]:
                    if isinstance(item, dict) and not isinstance(item.get("weight"), str) and item.get("title"):
                        item["weight"] = item.get("weight", 1) * k
        return made
    return [scale_weights(v, k, within) for v in node] if isinstance(node, list) else node


every(["not scaled"] * (scale_weights(child, 3) == child) + ["not shuffled"] * (shuffled_lists(child) == child),
      "the changes change something")
texts = {n: read(os.path.join(JV, "examples", n + ".yaml")) for n in NAMES}
shipped = assess_all(texts, JV)[1]
same(differ(profile(shipped["illustration"]), profile(assess_all(texts,
                                                                 copied_rules(lambda made: made))[1].get("illustration",
                                                                                                         {"alerts": []}))),
     None, "the frameworks written as JSON are the same")
for what, change in (("the order of dimensions, factors, questions and rules", shuffled_lists),
                     ("all weights of dimensions times 3", lambda m: scale_weights(m, 3)),
                     ("all weights of factors times 0.5", lambda m: scale_weights(m, 0.5, ("factors",)))):
    run, cards = assess_all(texts, copied_rules(change))
    wrong = ["%s: %s" % (n, differ(profile(shipped[n]), profile(cards[n])) if n in cards else run) for n in NAMES
             if n not in cards or differ(profile(shipped[n]), profile(cards[n]))]
    every(wrong, "the shipped frameworks: %s changes nothing" % what)

# ---- random frameworks and dossiers -------------------------------------------------------------------

LEVELS = {str(i): words("niveau %d" % i) for i in range(5)}
RISING = [{"at": 0, "score": 0}, {"at": 20, "score": 10}, {"at": 60, "score": 90}, {"at": 100, "score": 100}]
WAYS = {"yes-no": {}, "level": {"levels": LEVELS}, "score": {}, "number": {"anchors": RISING},
        "percent": {"anchors": RISING}, "choice": {"options": [{"id": "none-yet", "value": 0},
                                                               {"id": "half", "value": 50},
                                                               {"id": "full", "value": 100}]}}
EVIDENCE = ["audited", "third-party", "documented", "shared", "declared", "inferred", "assumed"]
Q = dict(zip(EVIDENCE, (1, 0.9, 0.8, 0.7, 0.6, 0.4, 0.2)))
PARTNERS = [{"id": "p1"}, {"id": "p2"}, {"id": "p3"}]


def weights(count):
    """Not all of them 0."""
    made = [draw.choice((0, 1, 1, 2, 3, 0.5)) for _ in range(count)]
    return made if any(made) else [1] * count


def random_rule(id, factor_id, asked):
    """A rule of a factor that reads one or two of its questions and never falls when they rise."""
    read_ids = [q for q in draw.sample(asked, min(len(asked), draw.choice((1, 2))))]
    lines = ["local sum = 0"]
    for q in read_ids:
        value = 'd.answers["%s"]' % q["id"]
        as_score = {"yes-no": "(%s and 100 or 0)", "level": "25 * %s",
                    "choice": '(({ ["none-yet"] = 0, half = 50, full = 100 })[%s])'}.get(q["type"], "%s") % value
        lines.append("sum = sum + %s" % as_score)
    lines.append("local share = sum / %d" % (100 * len(read_ids)))
    lines.append('if share >= 0.8 then return out.met("said") elseif share > 0.1 then return out.partial(share, "other") end return out.unmet("other")')
    numbers = ['"answers.%s"' % q["id"] for q in read_ids if q["type"] in ("score", "number", "percent")]
    return rule(id, "\n".join(lines), factor=factor_id, reads=["answers." + q["id"] for q in read_ids],
                more="rises = { %s }," % ", ".join(numbers) if numbers else "")


def random_framework(number):
    questions, rules, trees = [], {}, {}
    for axis in AXES[:draw.choice((1, 2))]:
        dimensions = []
        for d in range(draw.randint(1, 3)):
            made, count = [], draw.randint(1, 4)
            for f, weight in zip(range(count), weights(count)):
                id, own = "f-%s-%d-%d" % (axis, d, f), []
                many = draw.randint(1, 3)
                for q, w in zip(range(many), weights(many)):
                    kind = draw.choice(list(WAYS))
                    own.append(question("q-%s-%d-%d-%d" % (axis, d, f, q), kind, weight=w, **WAYS[kind]))
                keys = {"weight": weight}
                if draw.random() < 0.2:
                    keys["critical"] = {"slack": draw.choice((0, 10, 25)),
                                        "scope": draw.choice(("dimension", "overall"))}
                if draw.random() < 0.2:
                    keys["knockout"] = {"below": draw.choice((20, 50)), "cap": draw.choice("CD")}
                if draw.random() < 0.35:
                    rules["r-%s-%d-%d" % (axis, d, f)] = random_rule("r-%s-%d-%d" % (axis, d, f), id, own)
                questions += own
                made.append(factor(id, own, **keys))
            dimensions.append(dimension("d-%s-%d" % (axis, d), made))
        for d, weight in zip(dimensions, weights(len(dimensions))):
            d["weight"] = weight
        trees[axis] = dimensions
    scoring = {"power": {"factor": draw.choice((1, 1, 0.5, "min")), "dimension": draw.choice((0.5, 0.5, 1, 0, -1)),
                         "axis": draw.choice((0, 0, 1, 0.5, -2, "min"))}, "floor": draw.choice((1, 1, 5)),
               "unknown": draw.choice((50, 50, 0, 30))}
    return framework("random", trees["success"], trees.get("stakes"), scoring=scoring), rules, questions


def random_value(q):
    return {"yes-no": lambda: draw.choice((True, False)), "level": lambda: draw.randint(0, 4),
            "choice": lambda: draw.choice(("none-yet", "half", "full"))}.get(q["type"],
                                                                             lambda: round(draw.uniform(0, 100),
                                                                                           draw.choice((0, 1,
                                                                                                        3))))()


def random_answer(q):
    kind = draw.random()
    numeric = q["type"] in ("score", "number", "percent", "level")
    if kind < 0.2:
        return None
    if kind < 0.26:
        return {"status": "not-applicable", "note": "ici"}
    answer = {"evidence": draw.choice(EVIDENCE)}
    if kind < 0.36 and numeric:
        low, high = sorted((random_value(q), random_value(q)))
        answer["value"] = {"from": low, "to": high}
    elif kind < 0.44:
        answer["facts"] = [random_value(q) for _ in range(draw.randint(1, 3))]
    elif kind < 0.52:
        answer["by"] = {p["id"]: random_value(q) for p in draw.sample(PARTNERS, draw.randint(1, 3))}
    else:
        answer["value"] = random_value(q)
        if draw.random() < 0.2:
            answer["status"] = "planned"
    return answer


def better(q, value):
    """The same value or a better one."""
    if q["type"] == "yes-no":
        return True
    if q["type"] == "choice":
        return {"none-yet": "half"}.get(value, "full")
    return min(value + draw.choice((1, 1, 2)), 4) if q["type"] == "level" else min(100,
                                                                                   round(value + draw.uniform(0,
                                                                                                              40),
                                                                                         3))


def raised(q, answer):
    made = copy.deepcopy(answer)
    if isinstance(made.get("value"), dict):
        made["value"] = {k: better(q, v) for k, v in made["value"].items()}
        if made["value"]["from"] > made["value"]["to"]:
            made["value"]["from"] = made["value"]["to"]
    elif "value" in made:
        made["value"] = better(q, made["value"])
    elif "facts" in made:
        made["facts"] = [better(q, v) for v in made["facts"]]
    elif "by" in made:
        made["by"] = {k: better(q, v) for k, v in made["by"].items()}
    return made


def with_answer(made, id, answer):
    changed = copy.deepcopy(made)
    changed["answers"][id] = answer
    return changed


def halves(made, answers):
    """One factor split into two of half its weight, with the same questions and answers."""
    split, renamed = copy.deepcopy(made), dict(answers)
    axis = draw.choice(list(split["axes"].values()))
    d = draw.choice(axis["dimensions"])
    f = draw.choice(d["factors"])
    f["weight"] = f["weight"] / 2
    twin = copy.deepcopy(f)
    twin["id"] += "-twin"
    for q in twin["questions"]:
        if q["id"] in answers:
            renamed[q["id"] + "-twin"] = answers[q["id"]]
        q["id"] += "-twin"
    d["factors"].insert(draw.randint(0, len(d["factors"])), twin)
    return split, renamed, f["id"]


FRAMEWORKS, DOSSIERS = 40, 3
wrong = {k: [] for k in ("silence", "chain", "order", "ordered", "evidence", "value", "complete", "weights",
                         "shuffle", "halves", "na")}
assessed, failed = 0, []
for number in range(FRAMEWORKS):
    made, rules, questions = random_framework(number)
    ask = {q["id"]: q for q in questions}
    path = save_framework(made, rules)
    batch, notes = {}, {}
    for n in range(DOSSIERS):
        answers = {q["id"]: random_answer(q) for q in questions}
        base = dossier({k: v for k, v in answers.items() if v is not None}, partners=PARTNERS)
        name = "d%d" % n
        batch[name] = base
        for id, answer in base["answers"].items():
            batch["%s-without-%s" % (name, id)] = without(base, id)
            if "evidence" in answer and answer["evidence"] != "audited":
                level = draw.choice(EVIDENCE[:EVIDENCE.index(answer["evidence"])])
                batch["%s-evidence-%s" % (name, id)] = with_answer(base, id, dict(answer, evidence=level))
            if "evidence" in answer:
                batch["%s-value-%s" % (name, id)] = with_answer(base, id, raised(ask[id], answer))
        full = copy.deepcopy(base)
        for q in questions:
            if answers[q["id"]] is None:
                full["answers"][q["id"]] = {"value": random_value(q), "evidence": "audited"}
        batch[name + "-complete"] = full
        mixed = copy.deepcopy(base)
        mixed["answers"] = dict(draw.sample(list(base["answers"].items()), len(base["answers"])))
        mixed["partners"] = PARTNERS[::-1]
        batch[name + "-order"] = mixed
    run, cards = assess_all(batch, path)
    assessed += len(cards)
    if run.status != 0 or len(cards) != len(batch):
        failed.append("framework %d: %r" % (number, run))
        continue
    for key, card in cards.items():
        name, _, rest = key.partition("-")
        base, kind = cards[name], rest.split("-")[0]
        note = lambda k, what: wrong[k].append("framework %d, %s: %s" % (number, key, what)) if what else None
        note("ordered", ordered(card))
        if kind == "without":
            note("silence", silence_pays(base, card))
        elif kind == "evidence":
            note("evidence", drops(base, card, (0, 1)))
        elif kind == "value":
            note("value", drops(base, card))
        elif kind == "order":
            note("order", differ(profile(base), profile(card)))
        elif kind == "complete":
            for a, b in zip(three(base), three(card)):
                if a[0] is not None and not (a[0] - EPS <= b[0] and b[2] <= a[2] + EPS):
                    note("complete", "%r lies outside %r" % (b, a))
    originals = {n: d for n, d in batch.items() if "-" not in n}
    # other frameworks that must give the same
    k = draw.choice((2, 3, 10, 0.25))
    scaled = copy.deepcopy(made)
    for axis in scaled["axes"].values():
        for d in axis["dimensions"]:
            d["weight"] *= k
            for f in d["factors"]:
                f["weight"] *= k * k
                if not any(f["id"] == r.replace("r-", "f-", 1) for r in rules):
                    for q in f["questions"]:
                        q["weight"] *= 3
    shuffled = shuffle_lists(made, draw)
    extra = copy.deepcopy(made)
    first = extra["axes"]["success"]["dimensions"]
    first.append(dimension("d-na", [factor("f-na", [question("q-na")], weight=5)], weight=9))
    first[0]["factors"].append(factor("f-also-na", [question("q-also-na")], weight=4))
    for kind, other in (("weights", scaled), ("shuffle", shuffled), ("na", extra)):
        variants = copy.deepcopy(originals)
        if kind == "na":
            for d in variants.values():
                d["not-applicable"] = {"f-na": "rien", "q-also-na": "rien"}
        run, cards_of = assess_all(variants, save_framework(other, rules))
        for n in originals:
            if n not in cards_of:
                wrong[kind].append("framework %d: %r" % (number, run))
                continue
            before, after = profile(cards[n]), profile(cards_of[n])
            if kind == "na":
                after = {k: v for k, v in after.items() if k in before}
                for a in axes(cards_of[n])[:1]:
                    after[a["title"]][-1] = before[a["title"]][-1]
            if differ(before, after):
                wrong[kind].append("framework %d, %s: %s" % (number, n, differ(before, after)))
    # the halves of a factor, without rules, which have one factor each
    whole = assess_all(originals, save_framework(made))[1]
    for n, d in originals.items():
        split, answers, at = halves(made, d["answers"])
        run, cards_of = assess_all({n: dict(d, answers=answers)}, save_framework(split))
        if n not in cards_of:
            wrong["halves"].append("framework %d: %r" % (number, run))
            continue
        before, after = profile(whole[n]), profile(cards_of[n])
        after = {k: v for k, v in after.items() if not k.endswith("-twin")}
        for title in [a["title"] for a in axes(whole[n])]:  # knock-outs are named twice, answers counted twice
            before[title], after[title] = before[title][:-2], after[title][:-2]
        if differ(before, after):
            wrong["halves"].append("framework %d, %s, %s: %s" % (number, n, at, differ(before, after)))
every(failed, "%d random dossiers on %d random frameworks are assessed" % (assessed, FRAMEWORKS))
for key, name in (("silence", "deleting an answer raises neither the assured score nor the coverage"),
                  ("ordered", "assured <= score <= possible, at every level"),
                  ("evidence", "stronger evidence lowers neither the assured score nor the score"),
                  ("value", "a better answer lowers none of the three"),
                  ("complete", "answering what is open stays within the range"),
                  ("order", "the order of answers and partners changes nothing"),
                  ("shuffle", "the order of dimensions, factors and questions changes nothing"),
                  ("weights", "weights in other units change nothing"),
                  ("halves", "a factor split into two halves changes nothing"),
                  ("na", "a factor and a dimension that do not apply change nothing")):
    every(wrong[key], "random: " + name)

# Constant input gives itself back, whatever the weights and powers.
wrong = []
for number in range(15):
    made, rules, questions = random_framework(number)
    made = json.loads(json.dumps(made))
    for axis in made["axes"].values():
        for d in axis["dimensions"]:
            for f in d["factors"]:
                f["questions"] = [question(q["id"], weight=q["weight"]) for q in f["questions"]]
    value = draw.choice((0, 7, 33.333333, 50, 100))
    ids = [q["id"] for q in questions]
    run, card = assess(dossier({id: value for id in ids}, evidence="audited"), save_framework(made))
    if not card or any(not is_near(t, [value] * 3, 1e-9) for t in three(card)):
        wrong.append("%r: %r" % (value, three(card) if card else run))
every(wrong, "random: constant input gives itself back, to the last digit")

# ---- fifteen answers of seventy -----------------------------------------------------------------------

seventy = [question("q-%02d" % i, proof=words("Pièce %d" % i), core=i % 7 == 0) for i in range(70)]
path = save_framework(framework("seventy", [dimension("d-%d" % d,
                                                      [factor("f-%d-%d" % (d, f),
                                                              seventy[14 * d + 7 * f:14 * d + 7 * f + 7])
                                                       for f in range(2)]) for d in range(5)],
                                verdicts=[{"id": "launch", "success": "B", "title": words("Prêt")},
                                          {"id": "rethink", "title": words("À revoir")}]))
batch = {"t%02d" % i: dossier({q["id"]: draw.choice((100, 100, 80, 0)) for q in draw.sample(seventy, 15)},
                              evidence="audited") for i in range(60)}
batch["core"] = dossier({q["id"]: 100 for q in seventy[::7]} | {q["id"]: 100 for q in seventy[1:6]},
                        evidence="audited")
run, cards = assess_all(batch, path)
every(["%s: %s %s" % (n, c["success"]["grade"], c["verdict"]["id"]) for n, c in cards.items()
       if c["success"]["grade"] != "NR" or c["verdict"]["id"] != "insufficient-data"] + [run] * (len(cards) != 61),
      "fifteen answers of seventy are never enough for a grade")
card = cards["t00"]
same([card["success"]["because"], card["success"]["answered"]],
     [[{"cap": "NR", "from": "coverage"}, {"cap": "NR", "from": "evidence"}],
      {"known": 15, "open": 55, "not-applicable": 0}], "the scorecard says what holds the grade, and counts")
near(card["success"]["coverage"], 15 / 70, "and the coverage is fifteen seventieths")
ok("15" in card["verdict"]["because"] and "70" in card["verdict"]["because"] and "65" in card["verdict"]["because"],
   "the verdict says why", card["verdict"])
same([card["success"]["next"]["answers-needed"], len(card["success"]["next"]["questions"]) > 2], [31, True],
     "and how many more answers: 46 of 70 are 65 %")
far = save_framework(framework("far", [dimension("d-one", [
    factor("f-rule", [], weight=6), factor("f-two", [question("q-a"), question("q-b")], weight=2),
    factor("f-three", [question("q-c", weight=1), question("q-d", weight=1)], weight=2)])]),
    {"r-far": rule("r-far", 'if d.answers["q-b"] > d.answers["q-d"] then return out.met("said") end return out.unmet("other")',
                   factor="f-rule", reads=["answers.q-b", "answers.q-d"])})
run, cards = assess_all({"none": dossier({}), "two": dossier({"q-b": 9, "q-d": 3}, evidence="audited"), "one": dossier({"q-b": 9})}, far)
same([c["success"]["next"]["answers-needed"] for c in cards.values()], [2, 0, 1],
     "what a rule of another factor waits for counts: two answers open 80 %", run)
same([q["question"] for q in cards["none"]["success"]["next"]["questions"]], ["q-b", "q-d", "q-a", "q-c"], "and is asked first")
held = save_framework(framework("held", [dimension("d-one", [
    factor("f-rule", [], weight=6), factor("f-two", [question("q-a", "yes-no"), question("q-b", "yes-no")], weight=4)])], plugins=["contributions"]),
    {"r-held": rule("r-held", 'if d.measures.contributions.largest > 0.5 and d.answers["q-a"] then return out.met("said") end '
                    'return out.unmet("other")', factor="f-rule", reads=["measures.contributions.largest", "answers.q-a"])})
run, cards = assess_all({"no section": dossier({"q-b": True}),
                         "section": dossier({"q-b": True}, contributions={"ares": 3, "gxo": 1},
                                            partners=[{"id": p, "name": p, "kind": "company"} for p in ("ares", "gxo")])}, held)
same([c["success"]["next"]["answers-needed"] for c in cards.values()], [None, 1],
     "one more answer, and no number of them while a section is missing that weighs too much", run)
same([c["success"]["coverage"] for c in cards.values()], [0.2, 0.2], "of which it is one")
answered = set(batch["t00"]["answers"])
same([q["question"] for q in card["success"]["next"]["questions"] if q["question"] in answered], [],
     "what to ask is what is open")
for language, want in (("fr", ("15 sur 70", "65 %", "31 réponses de plus", "Pièce")),
                       ("en", ("15 of 70", "65%", "31 more answers", "Pièce"))):
    text = accord("assess", "--to", "text", "--lang", language, "--framework", path,
                  write(os.path.join(folder(), "d.yaml"), batch["t00"])).out.replace("\u00a0",
                                                                                     " ").replace("\u202f", " ")
    ok(all(w.lower() in " ".join(text.split()).lower() for w in want),
       "the text says why, and what to ask, in %s" % language, text)

# On the shipped framework, and with the fifteen that cover most.
made = load(os.path.join(JV, "examples", "illustration.yaml"))
shares = {}
for axis in axes(shipped["illustration"]):
    for d in axis["dimensions"]:
        for f in d["factors"]:
            total = sum(x["weight"] for x in f["findings"] if x["outcome"] not in (None, "not-applicable"))
            for x in f["findings"]:
                if x["from"] in made["answers"] and total:
                    shares[x["from"]] = d["weight"] * f["weight"] / sum(k["weight"]
                                                                        for k in d["factors"]) * x["weight"] / total
top = sorted((i for i in shares), key=shares.get, reverse=True)
batch = {"top": dict(made, answers={i: made["answers"][i] for i in top[:15]})}
for i in range(40):
    batch["t%02d" % i] = dict(made, answers=dict(draw.sample(list(made["answers"].items()), 15)))
run, cards = assess_all(batch, JV)
every(["%s: %s" % (n, c["success"]["grade"]) for n, c in cards.items()
       if c["success"]["grade"] != "NR"] + [run] * (len(cards) != len(batch)),
      "nor are fifteen answers on the shipped framework, the weightiest included")

done()

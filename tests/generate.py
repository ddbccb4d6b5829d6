"""Frameworks and dossiers made by lot, of everything that they may hold: what a property is held against.

A Case is made of its number alone, so that one that fails can be made again.  Its rules are kept as what they
say (which questions they read, and whether they rise or fall with them), and written in Lua by lua(): so a
test knows what a rule promises, and can give a copy of it other names."""

import copy
import random

from support import *

LEVELS = {str(i): words("niveau %d" % i) for i in range(5)}
EVIDENCE = {"audited": 1, "third-party": 0.9, "documented": 0.8, "shared": 0.7, "declared": 0.6, "inferred": 0.4,
            "assumed": 0.2}
KINDS = ("level", "level", "yes-no", "yes-no", "number", "percent", "choice", "choices", "score", "score")
RISING = [{"at": 0, "score": 0}, {"at": 20, "score": 10}, {"at": 60, "score": 90}, {"at": 100, "score": 100}]
FALLING = [{"at": 10, "score": 100}, {"at": 70, "score": 30}, {"at": 90, "score": 0}]
PEAKED = [{"at": 0, "score": 10}, {"at": 40, "score": 100}, {"at": 60, "score": 80}, {"at": 90, "score": 20}]
GRADES = "ABCDE"


def compact(made):
    """JSON on one line: with indents it takes several times as long to write."""
    return json.dumps(made, ensure_ascii=False)


def weights_of(draw, count):
    """0 here and there, never everywhere."""
    made = [draw.choice((0, 1, 1, 2, 3, 0.5)) for _ in range(count)]
    return made if any(made) else [1] * count


# ---- questions ----------------------------------------------------------------------------------------

def make_question(draw, id):
    kind, keys = draw.choice(KINDS), {}
    if kind == "yes-no" and draw.random() < 0.4:
        keys["good"] = False
    elif kind == "level":
        keys["levels"] = LEVELS
        if draw.random() < 0.2:
            keys["anchors"] = [{"at": 0, "score": 0}, {"at": 2, "score": 80}, {"at": 4, "score": 100}]
    elif kind in ("number", "percent"):
        keys["anchors"] = draw.choice((RISING, FALLING, PEAKED))
    elif kind in ("choice", "choices"):
        values = [draw.choice((0, 20, 50, 60, 100)) for _ in range(draw.randint(2, 3))]
        keys["options"] = [{"id": "o-%d" % i, "value": v} for i, v in enumerate(values)]
        if kind == "choices":
            keys["combine"] = draw.choice(("sum", "share", "max"))
    if draw.random() < 0.3:
        keys["core"] = True
    return question(id, kind, effort=draw.choice((1, 1, 2, 3)), **keys)


def ids(q):
    return [o["id"] for o in q["options"]]


def any_value(draw, q):
    kind = q["type"]
    if kind == "yes-no":
        return draw.random() < 0.5
    if kind == "level":
        return draw.randint(0, 4)
    if kind == "choice":
        return draw.choice(ids(q))
    if kind == "choices":
        return [i for i in ids(q) if draw.random() < 0.5]
    return round(draw.uniform(0, 100), draw.choice((0, 1, 3)))


def every_value(q):
    """All that it may be answered with, where that is finite."""
    kind = q["type"]
    if kind in ("yes-no", "level", "choice"):
        return {"yes-no": [False, True], "level": list(range(5)), "choice": ids(q) if kind == "choice" else 0}[kind]
    if kind == "choices":
        return [[o for i, o in enumerate(ids(q)) if some >> i & 1] for some in range(1 << len(ids(q)))]
    return None


def direction(q):
    """1: its score never falls when its value rises; -1: never rises; 0: neither, or values have no order."""
    if q["type"] in ("number", "percent"):
        return 1 if q["anchors"] == RISING else -1 if q["anchors"] == FALLING else 0
    return -1 if q.get("good") is False else 1


def better(draw, q, value):
    """A value of the same score or a better one."""
    kind = q["type"]
    if kind == "yes-no":
        return q.get("good", True)
    if kind == "level":
        return min(value + 1, 4)
    if kind == "choice":
        worth = {o["id"]: o["value"] for o in q["options"]}
        return draw.choice([i for i in ids(q) if worth[i] >= worth[value]])
    if kind == "choices":
        return [i for i in ids(q) if i in value or draw.random() < 0.5]
    return round(min(max(value + direction(q) * draw.uniform(0, 40), 0), 100), 3)


# ---- answers ------------------------------------------------------------------------------------------

def any_proof(draw):
    return draw.choice(list(EVIDENCE)) if draw.random() < 0.8 else round(draw.random(), 2)


def any_answer(draw, q, partners):
    """None: open."""
    kind, numeric = draw.random(), q["type"] in ("score", "number", "percent", "level")
    value = lambda: any_value(draw, q)
    if kind < 0.2:
        return None
    if kind < 0.25:
        return {"status": "not-applicable", "note": "ici"}
    answer = {"evidence": any_proof(draw)}
    if kind < 0.37 and numeric:
        low, high = sorted((value(), value()))
        answer["value"] = {"from": low, "to": high}
    elif kind < 0.45:
        answer["facts"] = [value() for _ in range(draw.randint(1, 3))]
    elif kind < 0.55 and partners:
        answer["by"] = {p["id"]: value() for p in draw.sample(partners, draw.randint(1, len(partners)))}
    else:
        answer["value"] = value()
        if draw.random() < 0.3:
            answer["status"] = "planned"
            if draw.random() < 0.6:
                answer["today"] = value()
    return answer


def with_values(answer, change):
    """The answer with each of its values changed."""
    made = copy.deepcopy(answer)
    if isinstance(made.get("value"), dict):
        made["value"] = dict(zip(("from", "to"), sorted(change(v) for v in made["value"].values())))
    elif "value" in made:
        made["value"] = change(made["value"])
    elif "facts" in made:
        made["facts"] = [change(v) for v in made["facts"]]
    elif "by" in made:
        made["by"] = {k: change(v) for k, v in made["by"].items()}
    return made


# ---- rules --------------------------------------------------------------------------------------------

def share_of(q, way):
    """Lua: the answer between 0 and 1, rising or falling with it, or neither."""
    value = 'd.answers["%s"]' % q["id"]
    share = {"yes-no": "(%s and 1 or 0)", "level": "%s / 4", "choices": "#%%s / %d" % len(q.get("options", "-")),
             "choice": "({ %s })[%%s]" % ", ".join('["%s"] = %g' % (o["id"], o["value"] / 100)
                                                   for o in q.get("options", ()))}.get(q["type"], "%s / 100") % value
    return share if way > 0 else "(1 - %s)" % share if way < 0 else "math.abs(2 * %s - 1)" % share


def make_rule(draw, id, factor, readable):
    """What a rule says: of a factor, or an alert (factor None)."""
    read = draw.sample(readable, min(len(readable), draw.randint(1, 3)))
    way = {q["id"]: draw.choice((1, 1, 1, -1, 0)) for q in read}
    return {"id": id, "factor": factor, "reads": read, "way": way, "form": draw.choice(("mean", "gate", "first", "asks")),
            "says-way": draw.random() < 0.7, "also-alert": draw.random() < 0.3}


def has_ends(q):
    """No answer to it lies beyond its anchors: only then is an open one between the two that a rule is run with."""
    return q["type"] not in ("number", "percent") or q["anchors"] == RISING


def lua(r):
    """The rule in Lua.  All its forms rise with the shares that they read."""
    shares = [share_of(q, r["way"][q["id"]]) for q in r["reads"]]
    lines = ["local sum, n = 0, 0"]
    ends = ("out.met", "out.partial", "out.unmet") if r["factor"] else ("out.clear", "out.clear", "out.raised")
    if r["form"] in ("gate", "first"):
        lines.append({"gate": 'if %s < 0.3 then return %s("other") end' % (shares[0], ends[2]),
                      "first": 'if %s >= 0.6 then return %s("said") end' % (shares[0], ends[0])}[r["form"]])
    for q, share in zip(r["reads"], shares):
        counted = "sum, n = sum + %s, n + 1" % share
        lines.append('if d.applicable("%s") then %s end' % (q["id"], counted) if r["form"] == "asks" else counted)
    middle = '%s(sum / n, "said")' % ends[1] if r["factor"] else '%s("said")' % ends[1]
    lines.append('if n == 0 then return out.unknown("other") end' if r["factor"] else 'if n == 0 then return out.clear("other") end')
    lines.append('if sum / n >= 0.8 then return %s("said") end if sum / n > 0.2 then return %s end return %s("other")'
                 % (ends[0], middle, ends[2]))
    more = ""
    for word, sign in (("rises", 1), ("falls", -1)):
        named = ['"answers.%s"' % q["id"] for q in r["reads"] if r["way"][q["id"]] == sign and has_ends(q)]
        if named and r["says-way"]:
            more += "%s = { %s }, " % (word, ", ".join(named))
    if r["factor"] and r["also-alert"]:
        more += 'alert = { outcome = "unmet", severity = "major" },'
    return rule(r["id"], "\n".join(lines), factor=r["factor"], alert=None if r["factor"] else "critical",
                reads=["answers." + q["id"] for q in r["reads"]], more=more)


# ---- a case -------------------------------------------------------------------------------------------

def make_condition(draw, earlier):
    """Asked when an earlier question has one of some answers."""
    other = draw.choice([q for q in earlier if every_value(q) and q["type"] != "choices"] or [None])
    if other is None:
        return {}
    values = every_value(other)
    return {"applies": {"question": other["id"], "any": draw.sample(values, draw.randint(1, len(values) - 1))}}


class Case:
    """number: what it is made of.  draw: for what a test draws by lot, anew for each test (lots_for)."""

    def __init__(self, number):
        self.number = number
        self.draw = random.Random("case %d" % number)
        self.questions, self.rules, self.factors = {}, [], []
        self.partners = [{"id": "p-%d" % i} for i in range(self.draw.randint(0, 3))]
        axes = [self.make_axis(a) for a in ("success", "stakes")[:self.draw.choice((1, 1, 2))]]
        for i in range(self.draw.choice((0, 0, 1))):
            self.rules.append(make_rule(self.draw, "alert-%d" % i, None, list(self.questions.values())))
        self.framework = framework("made", *axes, scoring=self.make_scoring(), verdicts=[
            {"id": "good", "success": "B", "no-alert": "critical", "title": words("Bien")},
            {"id": "other", "title": words("Autre")}])
        self.dossier = self.make_dossier()

    def lots_for(self, what):
        """The same lots for one test whichever tests are run."""
        self.draw = random.Random("case %d, %s" % (self.number, what))
        return self

    def make_factor(self, id, weight):
        draw, own, keys = self.draw, [], {"weight": weight}
        for i in range(draw.randint(1, 3)):
            q = make_question(draw, "%s-q%d" % (id.replace("f-", "q-"), i))
            if draw.random() < 0.15:
                q.update(make_condition(draw, list(self.questions.values())))
            self.questions[q["id"]] = q
            own.append(q)
        if draw.random() < 0.35:
            r = make_rule(draw, id.replace("f-", "r-"), id, draw.choice((own, list(self.questions.values()))))
            self.rules.append(r)
            keys["rules"] = [{"id": r["id"], "weight": draw.choice((1, 2, 0.5))}]
        unsaid = {q["id"] for r in self.rules if r["factor"] == id for q in r["reads"] if draw.random() < 0.7}
        for q, weight in zip(own, weights_of(draw, len(own))):
            if q["id"] not in unsaid:
                q["weight"] = weight
        if draw.random() < 0.15:
            keys["critical"] = {"slack": draw.choice((0, 10, 25)), "scope": draw.choice(("dimension", "overall"))}
        if draw.random() < 0.15:
            keys["knockout"] = {"below": draw.choice((20, 50)), "cap": draw.choice("CDE")}
        made = factor(id, own, **keys)
        self.factors.append(made)
        return made

    def make_axis(self, axis):
        draw, dimensions = self.draw, []
        many = draw.choice((1, 2, 2, 3, 4))
        for d, weight in zip(range(many), weights_of(draw, many)):
            count = draw.randint(1, 3 if many < 3 else 2)
            own = [self.make_factor("f-%s-%d-%d" % (axis, d, f), w) for f, w in zip(range(count), weights_of(draw, count))]
            dimensions.append(dimension("d-%s-%d" % (axis, d), own, weight=weight))
        return dimensions

    def make_scoring(self):
        draw, powers = self.draw, (1, 0.5, 0, -1, 2, "min")
        return {"power": {"factor": draw.choice((1, 1) + powers), "dimension": draw.choice(powers), "axis": draw.choice(powers)},
                "floor": draw.choice((1, 1, 5, 0.1)), "unknown": draw.choice((50, 50, 50, 0, 30, 80)),
                "nominal": draw.choice(("prudent", "prudent", "face"))}

    def make_dossier(self):
        draw = self.draw
        answers = {id: any_answer(draw, q, self.partners) for id, q in self.questions.items()}
        made = dossier({id: a for id, a in answers.items() if a}, partners=self.partners)
        if draw.random() < 0.15:
            made["not-applicable"] = {draw.choice(self.factors)["id"]: "rien"}
        if draw.random() < 0.1:
            made["depth"] = "core"
        if draw.random() < 0.1:
            made["status"] = "planned"
        return made

    def save(self, made=None, rules=None):
        path = folder("made")
        write(os.path.join(path, "framework.yaml"), compact(made or self.framework))
        for r in self.rules if rules is None else rules:
            write(os.path.join(path, r["id"] + ".lua"), lua(r))
        return path

    # what the rules and conditions make of a question

    def readers(self, id):
        return [r for r in self.rules if id in r["way"]]

    def decides(self, id):
        return any(q.get("applies", {}).get("question") == id for q in self.questions.values())

    def rises_with(self, id):
        """A better answer to it can only help: no rule reads it the other way round, and nothing hangs on it."""
        way = direction(self.questions[id])
        return way != 0 and not self.decides(id) and all(r["way"][id] == way for r in self.readers(id))

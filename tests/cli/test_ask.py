#!/usr/bin/env python3
"""`accord ask`: what each open or weak answer would settle, against published figures and against the same
dossier answered in every way; and the message to one partner."""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from support import *

JV = os.path.join(RULES, "social-joint-venture", "examples")


def ask(file, *options, framework=None):
    given = ["--framework", framework] if framework else []
    result = accord("ask", *options, *given, "--to", "json", file)
    return result, result.json() if result.out.startswith("{") else None


# ---- the worked alliance --------------------------------------------------------------------------------

worked = oracle_cases("scoring_engine")["worked-alliance"]
made, answers = oracle_made(worked["input"]["config"])
path = save_framework(made)
file = write(os.path.join(folder(), "worked.yaml"), answers)
run, tree = ask(file, framework=path)
questions = tree["success"]["questions"] if tree else []
tornado = {("q-" + k.replace(".", "-")): v for k, v in worked["expected"]["tornado"].items() if v["swing"]}
near({q["question"]: [q["low"], q["high"], q["swing"]] for q in questions},
     {k: [v["low"], v["high"], v["swing"]] for k, v in tornado.items()},
     "worked-alliance: what is open or weak, and how far each moves the score", 5.1e-7, run)
same([q["question"] for q in questions], ["q-gov-exit", "q-people-trust", "q-fit-rivalry", "q-fit-stakes", "q-people-staff"],
     "grade flips first, then by swing: the exit clause before anything else")
same({q["question"]: q["flips"] for q in questions},
     {k: v["grade_low"] != "C" or v["grade_high"] != "C" for k, v in tornado.items()}, "what changes the grade on its own")
near(questions[0]["probability"], 0.2, "below 20 the exit clause caps the grade: a fifth of what it may be", 1e-6)
wrong = []
for q in questions:
    batch = {"x%03d" % i: dossier({**answers["answers"], q["question"]: {"value": i / 2, "evidence": 1}}) for i in range(201)}
    cards = assess_all(batch, path)[1]
    other = sum(c["success"]["nominal-grade"] != "C" for c in cards.values()) / len(cards)
    if not is_near(q["probability"], other, 0.006):
        wrong.append((q["question"], q["probability"], other))
every(wrong, "the probability is that of another grade for an answer anywhere between 0 and 100")
same([(q["kind"], q["decisive"]) for q in questions], [("answer", True)] + [("prove", False)] * 4,
     "the open one is to be answered, and decisive; the others are to be proven")

text = accord("ask", "--framework", path, "--to", "text", "--lang", "en", file).out
same([line.split()[0] for line in text.split("WHAT THIS")[0].splitlines() if line.strip()[:1].isdigit()], list("12345"), "people see each once")

# ---- every value, assessed ------------------------------------------------------------------------------

levels = {str(i): words("niveau %d" % i) for i in range(5)}
options = [{"id": "one", "value": 0}, {"id": "two", "value": 30}, {"id": "three", "value": 100}]
given = [question("q-level", "level", levels=levels, to=["company"], proof=words("Le pacte signé")), question("q-yes", "yes-no"),
         question("q-choice", "choice", options=options), question("q-choices", "choices", options=options),
         question("q-known", weight=3), question("q-read", "level", levels=levels, to=["association"]), question("q-fact", "fact"),
         question("q-if", "yes-no", applies={"question": "q-yes", "any": [True]})]
rules = {"r-one": rule("r-one", 'if d.answers["q-read"] >= 3 and d.answers["q-yes"] then return out.met("said") end return out.unmet("other")',
                       factor="f-two", reads=["answers.q-read", "answers.q-yes"])}
path = save_framework(framework("ways", [dimension("d-one", [factor("f-one", given), factor("f-two", [question("q-other")])])]), rules)
partners = [{"id": "ares", "name": "Groupe A", "kind": "company"}, {"id": "amis", "name": "Les Amis", "kind": "association"}]
base = dossier({"q-known": {"value": 60, "evidence": 1}, "q-other": {"value": 70, "evidence": 1}}, partners=partners)
file = write(os.path.join(folder(), "ways.yaml"), base)
run, tree = ask(file, framework=path)
found = {q["question"]: q for q in tree["success"]["questions"]}
grade = tree["success"]["grade"]
subsets = [[o["id"] for i, o in enumerate(options) if mask >> i & 1] for mask in range(8)]
wrong = []
for id, values in (("q-level", range(5)), ("q-yes", (False, True)), ("q-choice", ("one", "two", "three")), ("q-choices", subsets),
                   ("q-read", range(5))):
    batch = {"v%d" % i: dict(base, answers={**base["answers"], id: {"value": v, "evidence": "audited"}}) for i, v in enumerate(values)}
    result, cards = assess_all(batch, path)
    scores = [c["success"]["score"] for c in cards.values()] + [tree["success"]["score"]]
    other = [c["success"]["nominal-grade"] != grade for c in cards.values()]
    q = found.get(id, {})
    if not is_near([q.get("low"), q.get("high"), q.get("probability")], [min(scores), max(scores), sum(other) / len(other)], 1e-6) \
            or q.get("flips") != any(other):
        wrong.append((id, q, scores, other))
every(wrong, "low, high and probability are those of the dossier answered in every way, rules included")
same(sorted(set(found) - {"q-level", "q-yes", "q-choice", "q-choices", "q-read"}), ["q-if"], "facts and what is proven are not asked")

# ---- one partner ----------------------------------------------------------------------------------------

run, tree = ask(file, "--partner", "ares", framework=path)
same(sorted(q["question"] for q in tree["success"]["questions"]), ["q-choice", "q-choices", "q-if", "q-level", "q-yes"],
     "--partner: what its kind is asked, and what everybody is", run)
same(tree["partner"], {"id": "ares", "name": "Groupe A", "kind": "company"}, "for whom")
for language, wanted in (("fr", ("Objet :", "Bonjour,", "Groupe A", "niveau 3", "Pièce souhaitée", "le pacte signé", "Merci")),
                         ("en", ("Subject:", "Hello,", "Groupe A", "niveau 3", "Document wanted", "le pacte signé", "Thank you"))):
    for form in ("md", "text"):
        run = accord("ask", "--partner", "ares", "--framework", path, "--to", form, "--lang", language, file)
        flat = run.out.replace("\u00a0", " ").replace("\u202f", " ")
        ok(run.status == 0 and all(w in flat for w in wanted) and "q-read" not in flat, "a message in %s, %s" % (language, form), run)
        ok(("**" in run.out) == (form == "md"), "marked up only where that is asked for (%s, %s)" % (language, form))
hidden = dossier({"q-known": {"value": 61.5, "evidence": 0.5, "visibility": "internal"}}, partners=partners)
run = accord("ask", "--partner", "ares", "--framework", path, "--to", "text", write(os.path.join(folder(), "hidden.yaml"), hidden))
ok("61,5" not in run.out and "q-known" not in run.out, "what is internal is not told to a partner", run)
own = dossier({"q-known": {"value": 61.5, "evidence": 0.5, "supplier": "ares"}, "q-read": {"value": 3, "evidence": 0.5, "supplier": "amis"},
               "q-yes": {"by": {"ares": {"value": True, "evidence": 0.5}, "amis": {"value": False, "evidence": 0.5}}}}, partners=partners)
run = accord("ask", "--partner", "ares", "--framework", path, "--to", "text", write(os.path.join(folder(), "own.yaml"), own))
ok("61,5" in run.out and "q-read" not in run.out and "noté : oui" in run.out.replace("\u00a0", " "),
   "a partner is reminded of its own word, and told nobody else's", run)
weak = dossier({"q-known": {"value": 61.5, "evidence": 0.5}, "q-level": {"value": 3, "evidence": 0.5}, "q-read": {"value": 3, "evidence": 0.5},
                "q-other": {"value": 70, "evidence": 0.5, "supplier": "amis"}}, partners=partners)
run, tree = ask(write(os.path.join(folder(), "weak.yaml"), weak), "--partner", "ares", framework=path)
same({q["question"]: q["own"] for q in tree["success"]["questions"] if q["kind"] == "prove"}, {"q-known": False, "q-level": False},
     "what nobody says who said it is proven by whoever may be asked", run)
run = accord("ask", "--partner", "ares", "--framework", path, "--to", "text", "--lang", "en", write(os.path.join(folder(), "weak.yaml"), weak))
ok(run.out.count("Do you have a document that shows it?") == 2 and "61.5" not in run.out, "and not told as the partner's word", run)
given = dossier({id: {"value": 50, "evidence": 0.5, "supplier": "amis"} for id in ("q-known", "q-other")},
                partners=partners)
only = save_framework(framework("only", [dimension("d-one", [factor("f-one", [question("q-known"), question("q-other")])])]))
run = accord("ask", "--partner", "ares", "--framework", only, "--to", "text", "--lang", "en", write(os.path.join(folder(), "given.yaml"), given))
ok("There is no question for Groupe A." in run.out and "proven" not in run.out, "nothing to ask of one does not mean that all is proven", run)
marked = dossier({}, partners=[{"id": "ares", "name": "*A* <b>_", "kind": "company"}])
run = accord("ask", "--partner", "ares", "--framework", path, "--to", "md", write(os.path.join(folder(), "marked.yaml"), marked))
ok("\\*A\\* \\<b\\>\\_" in run.out, "a name is a name in Markdown too", run)
target = os.path.join(folder(), "message.md")
run = accord("ask", "--partner", "ares", "--framework", path, "-o", target, file)
ok(run.status == 0 and read(target).startswith("# "), "-o message.md is the message", run)
run = accord("ask", "--partner", "are", "--framework", path, "--lang", "en", file)
ok(run.status == 2 and "did you mean 'ares'" in run.err and not run.raw, "an unknown partner: refused, with the nearest", run)
run = accord("ask", "--to", "md", "--framework", path, "--lang", "en", file)
ok(run.status == 2 and "--partner" in run.err, "a message is for somebody", run)

# ---- the examples -----------------------------------------------------------------------------------------

for name in ("logins", "illustration", "humando"):
    run, tree = ask(os.path.join(JV, name + ".yaml"))
    wrong = []
    for axis in ("success", "stakes"):
        keys = [(not q["flips"], -q["swing"]) for q in tree[axis]["questions"]]
        wrong += [axis] * (keys != sorted(keys)) + [q for q in tree[axis]["questions"]
                                                     if not (q["low"] - 1e-6 <= tree[axis]["score"] <= q["high"] + 1e-6) or not 0 <= q["probability"] <= 1]
    every(wrong, "%s: in order, and the score lies between low and high" % name)
    text = accord("ask", "--to", "text", "--lang", "fr", os.path.join(JV, name + ".yaml")).out
    ok(max(map(len, text.splitlines())) <= 80 and "à renseigner" in text and "non étalonnés" in text.replace("\n    ", " "), "%s: text in 80 columns" % name, text)
one, two = (accord("ask", os.path.join(JV, "logins.yaml")) for _ in range(2))
ok(one.raw == two.raw and one.out.startswith('accord: "questions/1"'), "YAML where nobody looks, the same bytes twice", one)

done()

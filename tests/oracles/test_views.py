#!/usr/bin/env python3
"""Agreement between partners through `accord measures` and through frameworks: published cases, then small ones
worked out here another way."""

import itertools
import json
import os
import random
import statistics
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from support import *

HERE = os.path.dirname(os.path.abspath(__file__))


def views(rows, **keys):
    """The measures of questions q0, q1...: lists of answers by partner p0, p1..., None for none."""
    answers = {"q%d" % i: {"by": {"p%d" % k: v for k, v in enumerate(row) if v is not None}}
               for i, row in enumerate(rows)}
    result = accord("measures", "--to", "json", write(os.path.join(folder(), "voices.yaml"), dossier(answers, **keys)))
    return result.json()["views"] if result.status == 0 else result


# ---- published cases ----------------------------------------------------------------------------------

cases = {c["id"]: c for c in json.loads(read(os.path.join(HERE, "agreement.json")))["cases"]}
told = set()


def scored(rows, type="score"):
    """The same measures, of questions of a type that a framework gives them."""
    questions = [question("q%d" % i, type, **({"anchors": [{"at": 0, "score": 0}, {"at": 100, "score": 100}]} if type == "percent"
                          else {})) for i in range(len(rows))]
    home = folder()
    save_framework(framework("scored", [dimension("d", [factor("f", questions)])], plugins=["views"]), under=home)
    answers = {"q%d" % i: {"by": {"p%d" % k: v for k, v in enumerate(row) if v is not None}} for i, row in enumerate(rows)}
    path = write(os.path.join(home, "scored.yaml"), dossier(answers, partners=[{"id": "p%d" % k} for k in range(len(rows[0]))],
                                                            framework="scored"))
    return accord("measures", "--to", "json", path, env={"ACCORD_RULES": home}).json()["views"]


def published(id, what, **got):
    """Figures of a case, by the names that it gives them."""
    told.update((id, name) for name in got)
    near(got, {name: cases[id]["expected"][name] for name in got}, "%s: %s" % (id, what), cases[id]["tolerance"]["abs"])


for id in ("krippendorff-C", "kripp-systematic-disagreement"):
    units = cases[id]["input"]["units"]
    published(id, "alpha of scores", interval=scored(units)["krippendorff-interval"])
published("krippendorff-C", "alpha of levels", ordinal=views(cases["krippendorff-C"]["input"]["units"])["krippendorff-alpha"])
published("kripp-systematic-disagreement", "alpha of yes and no",
          nominal=views([[v == 5 for v in row] for row in cases["kripp-systematic-disagreement"]["input"]["units"]])["krippendorff-nominal"])
for id in (id for id in cases if cases[id]["measure"] == "agreement.kendall_w"):
    got = views(cases[id]["input"]["ratings"])
    published(id, "W, corrected for ties", W_tie_corrected=got["kendall-w"], n_items=len(got["questions"]), m_raters=len(got["respondents"]))
for id in ("rwg-strong", "rwg-moderate"):
    given = cases[id]["input"]["values"]
    got, q = views([given]), views([given])["questions"]["q0"]
    published(id, "mean, agreement, deviations", n=len(got["respondents"]), mean=q["mean"], s2=q["sd"] ** 2, sd=q["sd"], rwg=q["rwg"],
              awg=q["awg"], ad_mean=q["ad"])
got = views([cases["rwg-7pt"]["input"]["values"]])
q = got["questions"]["q0"]
published("rwg-7pt", "mean and deviations on seven points", n=len(got["respondents"]), mean=q["mean"], s2=q["sd"] ** 2, sd=q["sd"], ad_mean=q["ad"])
given = cases["rwgj-3-items"]["input"]["items"]
got = views(given)
published("rwgj-3-items", "agreement over all questions", rwg_J=got["rwg-j"], J=len(got["questions"]),
          mean_s2=statistics.fmean(q["sd"] ** 2 for q in got["questions"].values()))
given = cases["partner-gap"]["input"]["responses"]
by = {name.lower(): {"voices": said} if len(said) > 1 else said[0] for name, said in given.items()}
result = accord("measures", "--to", "json", write(os.path.join(folder(), "gap.yaml"), dossier({"q": {"by": by}})))
q = result.json()["views"]["questions"]["q"]
published("partner-gap", "one partner one voice", mean_of_partner_means=q["mean"], max_gap=q["gap"], sd_between_partners=q["sd"],
          pooled_mean=q["pooled-mean"], eta_squared=q["eta-squared"])
same(q["who"], [name.lower() for name in cases["partner-gap"]["expected"]["gap_pair"]], "partner-gap: the pair, highest first")
told.add(("partner-gap", "gap_pair"))
for name, said in given.items():
    alone = accord("measures", "--to", "json", write(os.path.join(folder(), "one.yaml"), dossier({"q": {"by": {name.lower(): by[name.lower()]}}})))
    near(alone.json()["views"]["questions"]["q"]["mean"], cases["partner-gap"]["expected"]["partner_means"][name],
         "partner-gap: the mean of %s" % name, cases["partner-gap"]["tolerance"]["abs"])
told.add(("partner-gap", "partner_means"))

# No measure shows these, for partners are few, levels five, and r_wg is told as it is; all are in tests/unit/agreement.c.
MORE = {"agreement.krippendorff_alpha": {"ratio"}, "agreement.fleiss_kappa": {"P_bar", "Pe_bar", "kappa"},
        "agreement.kendall_w": {"S", "W_uncorrected", "chi_square", "df", "p_value", "mean_spearman"},
        "agreement.rwg": {"sigma2_eu", "rwg_truncated", "ad_cutoff_A_over_6"}}
left = {(id, name) for id, c in cases.items() for name in c["expected"] if name not in MORE.get(c["measure"], ())} - told
same(left, {("krippendorff-C", "nominal"), ("rwg-7pt", "rwg"), ("rwg-7pt", "awg")}, "left to the unit test: five kinds, and a scale of seven points")

# ---- small cases, worked out another way --------------------------------------------------------------

draw = random.Random(1939)


def alpha(rows, ordinal=True):
    """Krippendorff's alpha, ordinal or interval, by coincidences, pair by pair."""
    units = [[v for v in row if v is not None] for row in rows]
    units = [u for u in units if len(u) > 1]
    values = sorted({v for u in units for v in u})
    count = {v: sum(u.count(v) for u in units) for v in values}
    n = sum(count.values())

    def delta(a, b):
        a, b = min(a, b), max(a, b)
        apart = sum(count[v] for v in values if a <= v <= b) - (count[a] + count[b]) / 2 if ordinal else b - a
        return apart ** 2 if a != b else 0

    found = sum(delta(a, b) / (len(u) - 1) for u in units for a, b in itertools.permutations(u, 2)) if n else 0
    expected = sum(count[a] * count[b] * delta(a, b) for a in values for b in values)
    return 1 - (n - 1) * found / expected if expected else None


def eta(partners):
    """Share of the squared distances that lies between partners, lists of voices."""
    voices = [v for said in partners for v in said]
    mean = statistics.fmean(voices)
    total = sum((v - mean) ** 2 for v in voices)
    return sum(len(said) * (statistics.fmean(said) - mean) ** 2 for said in partners) / total


wrong = []
for i in range(25):
    partners, questions = draw.randint(1, 5), draw.randint(1, 6)
    rows = [[draw.choice((None, 0, 1, 2, 3, 4)) for _ in range(partners)] for _ in range(questions)]
    got = views(rows)
    if isinstance(got, Result):
        if any(v is not None for row in rows for v in row):
            wrong.append((rows, got))
        continue
    for k, row in enumerate(rows):
        known = [v for v in row if v is not None]
        q = got["questions"]["q%d" % k]
        if known and not (is_near(q["mean"], sum(known) / len(known), 1e-12) and q["gap"] == max(known) - min(known)):
            wrong.append((row, q))
        if not known and (q["mean"], q["gap"], q["sd"], q["ad"], q["rwg"], q["awg"], q["who"]) != (None,) * 6 + ([],):
            wrong.append((row, q))
        if len(known) > 1 and not is_near([q["sd"], q["ad"]], [statistics.stdev(known), statistics.fmean(
                abs(v - statistics.fmean(known)) for v in known)], 1e-12):
            wrong.append((row, q))
    apart = [("q%d" % k) for k, row in enumerate(rows)
             if max([v for v in row if v is not None] or [0]) - min([v for v in row if v is not None] or [0]) >= 2]
    if [a["question"] for a in got["apart"]] != apart or not is_near(got["krippendorff-alpha"], alpha(rows), 1e-12):
        wrong.append((rows, got["apart"], got["krippendorff-alpha"], alpha(rows)))
    shuffled = list(range(partners))
    draw.shuffle(shuffled)
    again = views([[row[p] for p in shuffled] for row in rows])
    if not is_near([got["kendall-w"], got["krippendorff-alpha"]], [again["kendall-w"], again["krippendorff-alpha"]], 1e-12):
        wrong.append(("order", rows, shuffled))
every(wrong, "random voices: means, gaps, who is apart, alpha, and no order of partners matters")

# ---- several voices of one partner, voices beside a value ----------------------------------------------

def measured(answers, **keys):
    return accord("measures", "--to", "json", write(os.path.join(folder(), "d.yaml"), dossier(answers, **keys))).json()["views"]


got = measured({"q": {"by": {"a": {"voices": [4, 3, 2]}, "b": {"voices": [{"value": 1, "role": "x"}, None]}, "c": {"voices": []}}}})
same(got["respondents"], ["a", "b"], "a partner whose voices say nothing does not answer")
same([got["questions"]["q"][k] for k in ("mean", "gap", "who")], [2, 2, ["a", "b"]], "the mean of a partner's voices is its voice")
same(got["apart"], [{"question": "q", "gap": 2, "who": ["a", "b"]}], "and two levels apart are two levels apart")
got = measured({"q": {"by": {"a": {"voices": [3, 3, 2]}, "b": {"voices": [1, 1, 0]}}}})
same([a["question"] for a in got["apart"]], ["q"], "8/3 and 2/3 are two levels apart")
ok(got["questions"]["q"]["rwg"] is not None, "a mean between two levels is on the scale of the levels")
got = measured({"q": {"value": 2, "voices": {"a": 4, "b": 0}}, "p": {"facts": [1, 2], "voices": {"a": 1}}})
same([got["questions"][q]["mean"] for q in ("q", "p")], [2, 1], "voices beside a value are heard")
same([a["who"] for a in got["apart"]], [["a", "b"]], "and may be far apart")
got = views([[True, False, True], [{"voices": [True, False]}, True, True], [False, False, False]])
near(got["krippendorff-nominal"], 1 - 7 * (2 * 2 / 2) / (8 * 8 - 16 - 16), "alpha of yes and no leaves out who says both", 1e-12)
same(views([[True, True], [True, True]])["krippendorff-nominal"], None, "nothing but yes: nothing to compare with")
got = views([[0, 4], [4, 0]])
same([got["rwg-j"]] + [got["questions"]["q0"][k] for k in ("rwg", "awg")], [None, -3, -1], "two camps: raw figures, and no agreement over all")
same(got["reasons"]["rwg-j"]["en"][:35], "the answers vary more than at rando", "and why")
same(views([[4, 4]])["questions"]["q0"]["awg"], None, "all at one end: nothing is known of agreement")

wrong = []
for i in range(25):
    rows = [[draw.choice((None, draw.randint(0, 100), round(draw.uniform(0, 100), 1))) for _ in range(4)] for _ in range(3)]
    said = [[draw.randint(0, 100) for _ in range(draw.randint(1, 4))] for _ in range(draw.randint(2, 4))] + [[0, 100]]
    rows.append([{"voices": v} for v in said][:4] + [None] * (4 - len(said)))
    got = scored(rows)
    q = got["questions"]["q3"]
    heard = rows[:3] + [[statistics.fmean(v) for v in said[:4]]]
    if not is_near(got["krippendorff-interval"], alpha(heard, False), 1e-12):
        wrong.append((rows, got["krippendorff-interval"]))
    if any(len(v) > 1 for v in said[:4]) and not is_near([q["pooled-mean"], q["eta-squared"]],
                                                         [statistics.fmean(v for p in said[:4] for v in p), eta(said[:4])], 1e-12):
        wrong.append((rows, q))
every(wrong, "random scores: alpha of intervals, the mean of all voices, what lies between partners")
got = scored([[10, 30], [{"from": 40}, {"to": 60}]])
same([got["questions"]["q1"]["mean"], got["krippendorff-alpha"]], [50, None], "a score from 40 on goes up to 100, and is no level")
near(scored([["10 %", "20 %"], [80, 95]], "percent")["krippendorff-interval"], alpha([[10, 20], [80, 95]], False), "percentages too", 1e-12)
got = views([[10, 80], [90, 20]])
same([got["krippendorff-interval"], got["reasons"]["krippendorff-interval"]["en"]], [None, "no question of type score or percent is answered by two partners"],
     "without a framework no figure is known to be a score")
same(scored([[50, 50], [50, 50]])["krippendorff-interval"], None, "nothing but one score: nothing to compare with")
got = views([[{"voices": [1, 3]}, {"voices": [1, 3]}], [{"voices": [1, 1]}, {"voices": [3, 3]}], [1, 3], [{"voices": [2, 2]}, 2],
             [{"voices": [1, 3]}, None], [{"voices": [1, None]}, 3], [{"voices": ["a", "b"]}, 1]])
same([got["questions"]["q%d" % i]["eta-squared"] for i in range(7)], [0, 1] + [None] * 5, "all within, all between; else not defined")
same([got["questions"]["q%d" % i]["pooled-mean"] for i in range(7)], [2, 2, 2, 2, 2, 2, None], "the mean of all voices")
same([got["reasons"]["questions.q%d.eta-squared" % i]["en"].split(":")[0] for i in range(2, 7)],
     ["each partner speaks with one voice", "every voice says the same", "one partner alone has answered", "each partner speaks with one voice",
      "the partners do not answer with figures, levels or yes and no"], "and why")
same([views([[{"voices": v} for v in said]])["questions"]["q0"] == views([[{"voices": v} for v in again]])["questions"]["q0"] for said, again in [
    ([[0.1, 0.2, 0.3, 0.7], [0.7, 0.1]], [[0.7, 0.3, 0.2, 0.1], [0.1, 0.7]])]], [True], "the order of the voices changes no digit")
full = views([[{"voices": [0, 4]}] + [draw.randint(0, 4) for _ in range(11)] for _ in range(2000)])
ok(isinstance(full["krippendorff-alpha"], float) and len(full["questions"]) == 2000, "2,000 questions")

# ---- what is not a figure -----------------------------------------------------------------------------

got = views([[True, False], [{"value": {"from": 1, "to": 3}}, 4], ["budget", "calendar"], [60, 20], [3]])
same([got["questions"][q]["mean"] for q in ("q0", "q1", "q2", "q3", "q4")], [0.5, 3, None, 40, 3],
     "yes and no, intervals, words, percents, one voice")
same([got["questions"][q]["rwg"] for q in ("q0", "q2", "q3", "q4")], [None] * 4, "agreement is for levels, and for two")
reasons = got["reasons"]
ok(all(r["en"] and r["fr"] and r["en"] != r["fr"] for r in reasons.values()), "every null has its reason in both languages")
same(reasons["questions.q4.rwg"]["en"], "one partner alone has answered", "one voice: said so")
same([a["question"] for a in got["apart"]], ["q1"] if got["questions"]["q1"]["gap"] >= 2 else [], "no yes or no, no percent is levels apart")
many = views([[draw.randint(0, 4) for _ in range(200)] for _ in range(100)])
ok(isinstance(many["krippendorff-alpha"], float), "200 respondents")
many = views([[round(draw.random(), 6) for _ in range(200)] for _ in range(250)])
ok(isinstance(many["krippendorff-alpha"], float) and all(len(q["who"]) == 2 for q in many["questions"].values()), "50,000 answers, all different")
many = views([[draw.randint(0, 4) for _ in range(196)] for _ in range(256)])
same((many["questions"], many["krippendorff-alpha"]), (None, None), "50,176 answers: null")
tenths = views([[0.1, 0.2, 0.3, 0.7], [0.7, 0.3, 0.2, 0.1]])
same(*[[tenths["questions"][q][k] for k in ("mean", "rwg")] for q in ("q0", "q1")], "the order of the partners changes no digit")
many = views([[draw.randint(0, 4) for _ in range(201)]])
same((many["questions"], many["kendall-w"]), (None, None), "201 respondents: null")
same(many["reasons"]["questions"]["en"], "more than 200 respondents, 2,000 questions or 50,000 answers", "and why")

for id in ("", "q" * 256):
    refused(dossier({id: {"by": {"p0": 1, "p1": 2}}}), [("the id of a question is empty, or longer than 255 bytes",
            "l’identifiant d’une question est vide, ou long de plus de 255 octets")], "an id of %d bytes" % len(id))

named = dossier({"coordination-funded-years": {"by": {"p0": 1, "p1": 4}}, "trust": {"by": {"p0": 3, "p1": 3}}},
                partners=[{"id": "p0"}, {"id": "p1"}], framework="alliance")
run = accord("measures", "--to", "json", write(os.path.join(folder(), "named.yaml"), named))
ok(run.status == 0 and (run.json()["views"]["apart"], run.json()["views"]["questions"]["coordination-funded-years"]["rwg"]) == ([], None),
   "the framework that a dossier names says that years are no levels", run)

# ---- with a framework ---------------------------------------------------------------------------------

made = framework("pair", [dimension("d", [factor("f", [question("lev", "level"), question("years", "number", anchors=[
    {"at": 0, "score": 0}, {"at": 5, "score": 100}])])])], plugins=["views"])
path = save_framework(made, {"apart": rule("apart", """
  local n = 0
  for _, entry in ipairs(d.measures.views.apart) do if entry.gap >= 2 then n = n + 1 end end
  if n > 0 then return out.raised("said") end
  return out.clear("other")""", alert="major", reads=("measures.views.apart",))})
partners = [{"id": "p0", "kind": "company"}, {"id": "p1", "kind": "association"}]


def alerts(years, level):
    run, card = assess(dossier({"years": {"by": {"p0": years[0], "p1": years[1]}},
                                "lev": {"by": {"p0": level[0], "p1": level[1]}}}, partners=partners), path)
    return (card["alerts"], card["measures"]["views"]) if card else run


got, measured = alerts((1, 5), (2, 3))
same(got, [], "four years apart are not four levels apart")
same([q for q in measured["questions"] if measured["questions"][q]["rwg"] is not None], ["lev"], "only the level is a level")
got, measured = alerts((1, 1), (1, 3))
same([(a["rule"], a["state"]) for a in got], [("apart", "raised")], "two levels apart raise the alert")
same(measured["apart"], [{"question": "lev", "gap": 2, "who": ["p1", "p0"]}], "with the gap, and who")
near(got[0]["reads"][0]["evidence"] if got[0]["reads"] else None, "declared", "proven like the answers that it reads")
got, measured = alerts((1, 1), ({"from": 2}, {"to": 1}))
same([measured["questions"]["lev"][k] for k in ("mean", "gap")], [1.75, 2.5], "a level from 2 on goes up to 4, one up to 1 down to 0")
run, card = assess(dossier({"lev": 3}, partners=partners), path)
same([(a["state"], a["says"]) for a in card["alerts"]], [("unknown", "les partenaires n’ont pas répondu chacun de leur côté")],
     "nobody was asked apart: to be checked, and why")

# ---- what stands below a null has its reason -----------------------------------------------------------

below = save_framework(framework("below", [dimension("d", [factor("f", [question("q")])])], plugins=["network"]), {"below": rule(
    "below", "if d.measures.network.catalyst.components > 1 then return out.raised('said') end return out.clear('other')",
    alert="minor", reads=("measures.network.catalyst.components",))})
run, card = assess(dossier({"q": 1}, network={"ties": [{"between": ["p0", "p1"]}]}, partners=partners), below, "--lang", "en")
ok(card and card["alerts"][0]["state"] == "unknown" and "catalyst" in card["alerts"][0]["says"], "a figure below a null has the reason of the null", run)

done()

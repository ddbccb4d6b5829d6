#!/usr/bin/env python3
"""What the alliance is for: stakes weighed by what matters to the partners, served by projects, read partner by
partner."""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from support import *

PARTNERS = [{"id": "ares", "name": "Ares", "kind": "social-economy", "capital": 51},
            {"id": "gxo", "name": {"en": "GXO", "fr": "GXO France"}, "kind": "company", "capital": 49}]


def stake(id, *questions):
    return factor(id, [question("q-" + id), *questions], weight="importance")


def coverage(id):
    return question("c-" + id, "number", **{"from": "measures.stakes.coverage." + id},
                    anchors=[{"at": 0, "score": 0}, {"at": 1, "score": 100}])


path = save_framework(framework(
    "stakeful", success=[dimension("d", [factor("f", [question("trust", "level", to=["company"]), question("plan")])])],
    stakes=[dimension("internal", [stake("differentiation"), stake("scaling")]),
            dimension("external", [stake("hr", coverage("hr")), stake("ecological")])],
    plugins=["governance", "stakes", "contributions", "views"], scoring={"nominal": "face", "power": {"dimension": 1, "axis": 1}}))
ANSWERS = {"q-differentiation": 80, "q-scaling": 40, "q-hr": 60, "q-ecological": 10}


def card(answers=ANSWERS, lang="en", **keys):
    run, made = assess(dossier(answers, partners=PARTNERS, evidence=1, **keys), path, "--lang", lang)
    return made or run


def weights(made):
    return {id: f["weight"] for id, f in factors(made["stakes"]).items()}


# ---- importance ---------------------------------------------------------------------------------------

same(weights(card()), {"differentiation": 1, "scaling": 1, "hr": 1, "ecological": 1}, "no section: equal weights")
sought = {"ares": {"differentiation": 3, "scaling": 1}, "gxo": {"hr": 1, "scaling": 1}}
near(weights(card(stakes=sought)), {"differentiation": 0.375, "scaling": 0.375, "hr": 0.25, "ecological": 0},
     "the mean of what each partner gives, of a whole of 1")
scaled = {"ares": {"differentiation": 90, "scaling": 30}, "gxo": {"hr": 0.001, "scaling": 0.001}}
near(weights(card(stakes=scaled)), weights(card(stakes=sought)), "only ratios count")
made = card(stakes=sought)
near(made["stakes"]["dimensions"][0]["score"], 60, "a dimension is the mean of its stakes by importance")
found = findings(made["stakes"])
same((found["q-ecological"]["outcome"], factors(made["stakes"])["ecological"]["score"]), ("not-applicable", None),
     "a stake that nobody pursues does not apply by itself")
same(found["q-ecological"]["says"], "no partner pursues it", "and says why")
same(findings(card(stakes=sought, lang="fr")["stakes"])["q-ecological"]["says"], "aucun partenaire ne le poursuit", "in French")
bad = {**ANSWERS, "q-ecological": 0}
same(card(bad, stakes=sought)["stakes"]["score"], made["stakes"]["score"], "it costs nothing")
without = {k: v for k, v in ANSWERS.items() if k != "q-ecological"}
same(card(without, stakes=sought)["stakes"]["coverage"], made["stakes"]["coverage"], "nor does leaving it open")
silent = {**sought, "gxo": {"hr": 0, "scaling": 0}}
near(weights(card(stakes=silent)), {"differentiation": 0.75, "scaling": 0.25, "hr": 0, "ecological": 0},
     "a partner who gives nothing any importance has no voice in it")
none = card(stakes={"ares": {"hr": 0}})
same((none["stakes"]["score"], none["stakes"]["grade"]), (None, "NR"), "nobody seeks anything: the axis does not apply")
own = card(stakes={"ares": {"image": 1, "scaling": 1}}, **{"stake-titles": {"image": {"title": "Image", "counts-for": "differentiation"}}})
near(weights(own), {"differentiation": 0.5, "scaling": 0.5, "hr": 0, "ecological": 0}, "a stake of the dossier's own counts for another")

for keys, wanted in (({"stakes": {"ares": {"scalling": 1}}}, "no stake is called 'scalling'"),
                     ({"stakes": {"ares": {"f": 1}}}, "no stake is called 'f'"),
                     ({"stakes": {"ares": {"image": 1}}, "stake-titles": {"image": {"title": "x", "counts-for": "imag"}}}, "no stake is called 'imag'"),
                     ({"stakes": {"ares": {"hr": 1}}, "projects": [{"id": "p1", "state": "running", "serves": {"hrr": 1}}]}, "no stake is called 'hrr'"),
                     ({"stakes": {"ares": {"hr": 1}}, "stake-titles": {"hr": {"title": "Mine", "counts-for": "scaling"}}},
                      "'hr' is a stake of the framework, which gives it its title"),
                     ({"stakes": {"nobody": {"hr": 1}}}, "nobody")):
    run, made_bad = assess(dossier(ANSWERS, partners=PARTNERS, **keys), path, "--lang", "en")
    ok(run.status == 2 and wanted in run.err and ":" in run.err.split(" ")[0], "refused: %s" % wanted, run)

weighed = save_framework(framework("weighed", [dimension("d", [factor("f", [question("q")], weight="importance")])]))
run, got = assess(dossier({"q": 1}), weighed, "--lang", "en")
ok(run.status == 2 and re.search(r"framework\.yaml:\d+:\d+: error: the factor 'f' is weighed by importance", run.err),
   "refused: importance on the axis of success", run)

# ---- coverage fills its question, today without what is only planned ---------------------------------------------

projects = [{"id": "depot", "title": {"en": "Depot", "fr": "Dépôt"}, "state": "running", "partners": ["ares", "gxo"], "serves": {"hr": 0.5, "scaling": "slightly"}},
            {"id": "school", "title": "School", "state": "planned", "serves": {"hr": "fully"}},
            {"id": "dream", "state": "idea", "serves": {"differentiation": 1}}]
made = card(stakes=sought, projects=projects)
near(findings(made["stakes"])["c-hr"]["value"], 100, "coverage fills its question: the best project, planned ones too")
same(findings(made["stakes"])["c-hr"]["reads"][0]["path"], "measures.stakes.coverage.hr", "and is its evidence")
near(made["stakes"]["today"]["score"], card(stakes=sought, projects=[projects[0], {**projects[1], "state": "stopped"}])["stakes"]["score"],
     "today counts what is running or done, and nothing else")
ok(made["stakes"]["today"]["score"] < made["stakes"]["score"], "so that today is less", made["stakes"]["today"])
done_now = card(stakes=sought, projects=[projects[0], {**projects[1], "state": "done"}])
same(done_now["stakes"]["today"]["score"], done_now["stakes"]["score"], "what is done counts today")

# ---- the proof of what is measured: the least of the sections that it is measured from ---------------------------

for proof, reliability, level in (({"stakes": "audited", "projects": "documented"}, 0.8, "documented"),
                                  ({"stakes": "assumed", "projects": "audited"}, 0.2, "assumed"),
                                  ({"projects": "audited"}, 0.6, "declared")):
    run, got = assess(dossier(ANSWERS, partners=PARTNERS, stakes=sought, projects=projects, evidence=proof), path)
    found = findings(got["stakes"])["c-hr"]
    same((found["reliability"], found["reads"][0]["evidence"]), (reliability, level), "the proof of a measure: %s" % proof, run)
loose = save_framework(framework("loose", [dimension("d", [factor("f", [question("deep", "number", **{
    "from": "measures.stakes.partner.ares"}, anchors=[{"at": 0, "score": 0}, {"at": 1, "score": 100}])])])], plugins=["stakes"]))
run, got = assess(dossier({}, partners=PARTNERS, projects=projects), loose, "--lang", "en")
measured = accord("measures", "--to", "json", write(os.path.join(folder(), "m.yaml"), dossier(partners=PARTNERS, projects=projects))).json()["stakes"]
same((measured["partner"], got and findings(got["success"])["deep"]["says"]), (None, measured["reasons"]["partner"]["en"]),
     "a figure below one that is null: the question says why", run)

# ---- a measure that is not there ----------------------------------------------------------------------------------

watched = save_framework(framework("watched", [dimension("d", [factor("f", [question("q"), question("gap", "number", **{
    "from": "measures.stakes.mean"}, anchors=[{"at": 0, "score": 0}, {"at": 1, "score": 100}])])])], plugins=["stakes"]),
    {"mean": rule("mean", 'if d.measures.stakes.mean < 1 then return out.raised("said") end return out.clear("other")', alert="minor",
                  reads=("measures.stakes.mean",))})
ABSENT = "the section 'stakes' is not filled in"
for excused, outcome, why in (({}, "unknown", ABSENT), ({"exchange": "nothing to swap"}, "unknown", ABSENT),
                              ({"stake-titles": "none"}, "unknown", ABSENT), ({"stakes": "no"}, "not-applicable", "no"),
                              ({"stakes": "no", "projects": "none"}, "not-applicable", "no")):
    run, got = assess(dossier({"q": 1}, partners=PARTNERS, **{"not-applicable": excused}), watched, "--lang", "en")
    gap = findings(got["success"])["gap"]
    same((gap["outcome"], gap["says"]), (outcome, why), "a question of a measure, excused %s: %s" % (excused, outcome), run)
    same([a["state"] for a in got["alerts"]], ["unknown"] if outcome == "unknown" else [], "and a rule alike", run)
    if outcome == "unknown":
        same(gap["reads"][0]["path"], "measures.stakes.mean", "its evidence would be the measure")
run, got = assess(dossier({"q": 1, "gap": 0.5}, partners=PARTNERS), watched)
same(findings(got["success"])["gap"]["value"], 50, "what is answered by hand needs no section", run)

# ---- partner by partner -------------------------------------------------------------------------------

KEYS = ["id", "name", "seeks", "served", "brings", "share-of-power", "share-of-contribution", "open", "differs"]
voices = {**ANSWERS, "trust": {"by": {"ares": 4, "gxo": {"value": 1, "visibility": "internal"}}}}
made = card(voices, stakes=sought, projects=projects, contributions={"ares": 30000, "gxo": {"money": 10000, "gifts": ["premises"]}},
            exchange={"ares": {"needs": ["orders"], "offers": ["support"]}, "gxo": {"needs": ["support"], "offers": ["orders"]}},
            governance={"decisions": [{"id": "daily", "colleges": [{"id": "c", "quota": "majority", "votes": "capital"}]},
                                      {"id": "statutes", "kind": "reserved", "colleges": [{"id": "c", "quota": "two-thirds", "votes": "capital"}]}]})
ares, gxo = made["partners"]
ok(all(key in ares and key in gxo for key in KEYS), "every partner has every key", sorted(ares))
same([(s["stake"], s["importance"]) for s in ares["seeks"]], [("differentiation", 0.75), ("scaling", 0.25)], "what it seeks, the most important first")
same([s["title"] for s in gxo["seeks"]], ["Facteur hr", "Facteur scaling"], "by the titles of the framework")
near(gxo["served"]["coverage"], 0.625, "how far what it seeks is covered")
same([(p["project"], p["state"]) for p in gxo["served"]["by"]], [("depot", "running"), ("school", "planned")], "by which projects")
same((ares["brings"], gxo["brings"]), ({"capital": 51, "money": 30000, "offers": ["support"]},
                                       {"capital": 49, "money": 10000, "gifts": ["premises"], "offers": ["orders"]}), "what it brings")
near([ares["share-of-power"], gxo["share-of-power"]], [0.75, 0.25], "its power: the mean over the decisions")
same(ares["power"], {"daily": 1, "statutes": 0.5}, "decision by decision")
near([ares["share-of-contribution"], gxo["share-of-contribution"]], [0.75, 0.25], "beside its contribution")
same((ares["open"], gxo["open"]), (["plan"], ["plan"]), "the open questions that it can answer")
same([(d["question"], d["answer"], d["gap"]) for d in ares["differs"]], [("trust", 4, 3)], "where its view differs")
asked = save_framework(framework("asked", [dimension("d", [factor("f", [question("trust", "level", levels={
    str(i): words("niveau %d" % i) for i in range(5)})])])]))
for by in ({"ares": 3, "gxo": 1}, {"gxo": 1, "ares": 3}):
    run, got = assess(dossier({"trust": {"by": by}}, partners=PARTNERS), asked)
    same(got and findings(got["success"])["trust"]["remedy"], "niveau 2", "the remedy begins at whoever sees it worst: %s" % by, run)
same(gxo["differs"][0]["visibility"], "internal", "a voice that is not for the client is marked")
same(made["views"], {"trust": {"answers": {"ares": 4, "gxo": 1}, "gap": 3, "who": ["ares", "gxo"], "internal": ["gxo"]}}, "the views of all, question by question")
same([p["name"] for p in card(voices, lang="fr")["partners"]], ["Ares", "GXO France"], "names in the language of the scorecard")
bare = card()["partners"][0]
same((bare["seeks"], bare["served"], bare["share-of-power"], bare["differs"]), ([], {"coverage": None, "by": []}, None, []), "what is not known is null or empty")
near(bare["share-of-contribution"], 0.51, "without contributions, the capital")

# ---- rules speak of partners by id, people read names ---------------------------------------------------

speaking = save_framework(framework("speaking", [dimension("d", [factor("f", [question("q")])])]), {"said": rule(
    "said", 'return out.raised("said", { who = d.partners[2].id, other = d.partners[1].id })',
    alert="minor", reads=("partners",)).replace('"Said."', '"{who} of {other}."').replace('"Dit."', '"{who} avec {other}."')})
for lang, wanted in (("en", "GXO of Ares."), ("fr", "GXO France avec Ares.")):
    run, got = assess(dossier({"q": 1}, partners=PARTNERS), speaking, "--lang", lang)
    same(got and [a["says"] for a in got["alerts"]], [wanted], "a rule names partners, %s" % lang, run)

run, got = assess(dossier({"q": 1}, partners=PARTNERS, evidence={"partners": "third-party"}), speaking)
same(got and [r["evidence"] for r in got["alerts"][0]["reads"]], ["third-party"] * 2, "partners have a proof of their own", run)

file = write(os.path.join(folder(), "d.yaml"), dossier(voices, partners=PARTNERS, stakes=sought, projects=projects))
for lang, wanted in (("en", "What it seeks"), ("fr", "Ce qu’il cherche")):
    one = accord("explain", "--framework", path, "--lang", lang, file, "gxo")
    ok(one.status == 0 and wanted in one.out and "Ares" not in one.out, "explain: one partner, %s" % lang, one)
    every_one = accord("explain", "--framework", path, "--lang", lang, file, "partners")
    ok(every_one.status == 0 and "Ares" in every_one.out and "GXO" in every_one.out, "explain: all of them, %s" % lang, every_one)
    ok(max(map(len, every_one.out.splitlines())) <= 80, "no line is wider than 80 columns")
twin = write(os.path.join(folder(), "twin.yaml"), dossier(ANSWERS, partners=[{"id": "hr", "name": "House of Rivers"}]))
run = accord("explain", "--framework", path, "--lang", "en", twin, "hr")
ok(run.status == 0 and "Facteur hr" in run.out and "House of Rivers" in run.out, "explain: a partner called like a factor, both", run)
run = accord("explain", "--framework", path, "--lang", "en", write(os.path.join(folder(), "alone.yaml"), dossier(ANSWERS)), "partners")
same((run.status, run.out), (0, "The dossier names no partner.\n"), "explain: no partners", run)
miss = accord("explain", "--framework", path, "--lang", "en", file, "gxoo")
ok(miss.status == 2 and "did you mean 'gxo'" in miss.err, "a misspelt partner is named", miss)

done()

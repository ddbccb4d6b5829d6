#!/usr/bin/env python3
"""Messages: where, what, the line with a caret, what to try; in English and in French; and the traps that
French fingers set in YAML, each with its own help."""

import os
import pty
import select
import sys
import unicodedata

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from support import *

levels = {str(i): words("niveau %d" % i) for i in range(5)}
options = [{"id": "first", "title": {"en": "The first", "fr": "La première"}, "value": 40},
           {"id": "second", "value": 70}]
SMALL = save_framework(framework("small", [dimension("d-one",
                                                     [factor("f-one",
                                                             [question("trust", "level", levels=levels),
                                                              question("exit-clause", "yes-no"),
                                                              question("share", "percent",
                                                                       anchors=[{"at": 0, "score": 0},
                                                                                {"at": 50, "score": 100}]),
                                                              question("jobs", "number",
                                                                       anchors=[{"at": 0, "score": 0},
                                                                                {"at": 9, "score": 100}]),
                                                              question("form", "choice", options=options),
                                                              question("forms", "choices", options=options)])])]))
HEAD = "accord: dossier/1\nalliance: {name: Essai, date: 2024-03-11}\n"
F = ["--framework", SMALL]


def of(text, *arguments, **keys):
    """Assess a dossier of this text, from a folder where it is called d.yaml."""
    where = folder()
    write(os.path.join(where, "d.yaml"), text)
    return accord("assess", *F, "d.yaml", *arguments, cwd=where, **keys)


# ---- the form of a message ----------------------------------------------------------------------------

result = of(HEAD + "answers:\n  trust: 3\n  exit-clauze: yes\n")
same(result.err,
     "d.yaml:5:3: error: no question is called 'exit-clauze'\n      exit-clauze: yes\n      ^\nhelp: did you mean 'exit-clause'?\n",
     "path, line, column, sentence; the line and a caret; a help")
result = of(HEAD + "answers:\n  trust: 3\n  exit-clauze: yes\n", "--lang", "fr")
same(result.err,
     "d.yaml:5:3: erreur : aucune question ne s’appelle « exit-clauze »\n      exit-clauze: yes\n      ^\naide : vouliez-vous écrire « exit-clause » ?\n",
     "the same in French")
result = of(HEAD + "answers:\n  \"é→日本\": {trust: 1}\n")
line, caret = result.err.splitlines()[1:3]
same((line.index('"'), caret.index("^")), (6, 6), "the caret stands under a key behind two spaces", result)
result = of(HEAD + "answers: {trust: {value: 3, note: \"é→日本\", sourse: x}}\n")
line, caret = result.err.splitlines()[1:3]
wide = sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line[:line.index("sourse")])
same(caret.index("^"), wide, "the caret counts columns as a terminal shows them", result)
result = of(HEAD + "alliance: {name: x}\n" + "x: " + "y" * 3000 + "\nanswers: {}\n")
ok(all(len(l) < 400 for l in result.err.splitlines()), "long lines are cut", result)
wrong = []
SEVERAL = """accord: dossier/1
lang: de
alliance: {name: Essai, date: demain, stade: lancement}
partners:
  - {id: ares, capital: 51, kind: entreprise}
  - {id: ares, capital: beaucoup}
answers:
  trust: 7
  exit-clause: peut-être
  share: 5,4
  form: third
  forms: [first, third]
  nothing-like-it: 3
sources: [a]
"""
result = of(SEVERAL)
lines = [int(m.group(1)) for m in re.finditer(r"^d\.yaml:(\d+):\d+: error: ", result.err, re.M)]
same(lines, [2, 3, 3, 5, 6, 6, 8, 9, 10, 11, 12, 13, 14], "every problem of a file is reported, in its order",
     result)
ok(all(m for m in re.findall(r"error: (?=[a-z'])", result.err))
   and not re.search(r"error: .*\.$", result.err, re.M), "sentences are lower case, without a full stop", result)
ok(max(len(l) for l in re.findall(r"^d\.yaml.*", result.err, re.M)) <= 300, "and short")
two = accord("assess", *F, "d.yaml", "e.yaml",
             cwd=os.path.dirname(write(os.path.join(os.path.dirname(write(os.path.join(folder(), "d.yaml"),
                                                                          HEAD + "lang: x\n")), "e.yaml"),
                                       HEAD + "lang: y\n")))
same([l.split(":")[0] for l in two.err.splitlines() if "error" in l], ["d.yaml", "e.yaml"],
     "several files: each under its own name", two)

# ---- the language of messages and of results ----------------------------------------------------------

broken, fine = HEAD + "answers: {trust: 7}\n", HEAD + "answers: {trust: 3}\n"
for env, arguments, french in (({}, [], False), ({"LC_ALL": "fr_FR.UTF-8"}, [], True),
                               ({"LC_ALL": None, "LC_MESSAGES": "fr_FR"}, [], True),
                               ({"LC_ALL": None, "LANG": "fr"}, [], True),
                               ({"LC_ALL": "C", "LANG": "fr_FR.UTF-8"}, [], False),
                               ({"LC_ALL": None, "LC_MESSAGES": "en_GB", "LANG": "fr_FR"}, [], False),
                               ({"LC_ALL": "" , "LANG": "fr_FR"}, [], True),
                               ({"LC_ALL": "fr_FR.UTF-8"}, ["--lang", "en"], False), ({}, ["--lang", "fr"], True),
                               ({"LC_ALL": "de_DE.UTF-8"}, [], False)):
    result = of(broken, *arguments, env=env)
    ok(("erreur :" in result.err) == french and ("error:" in result.err) != french,
       "messages in %s: %s %s" % ("French" if french else "English", env, " ".join(arguments)), result)
for text, arguments, want in ((fine, [], "fr"), (fine + "lang: fr\n", [], "fr"), (fine + "lang: en\n", [], "en"),
                              (fine + "lang: en\n", ["--lang", "fr"], "fr"), (fine, ["--lang", "en"], "en")):
    for locale in ("C", "fr_FR.UTF-8", "en_GB.UTF-8"):
        card = of(text, *arguments, env={"LC_ALL": locale}).yaml()
        same((card["lang"], findings(card["success"])["trust"]["ask"]), (want, "Question trust"),
             "results in %s: %r %s, LC_ALL %s" % (want, text[len(fine):], arguments, locale))
titles = [of(HEAD + "answers: {form: first}\n", "--lang", l).yaml() for l in ("en", "fr")]
same([findings(c["success"])["form"]["says"] for c in titles], ["The first", "La première"],
     "texts of the framework follow --lang")
one, other = titles
same((list(one), one["success"]["score"], list(one["success"])),
     (list(other), other["success"]["score"], list(other["success"])), "keys and numbers do not")
for command in (["frobnicate"], ["assess"], ["assess", "--to", "pdf", "x"], ["show", "frobnicate"],
                ["list", "frobnicate"]):
    result = accord(*command, env={"LC_ALL": "fr_FR.UTF-8"})
    ok(result.status == 2 and "erreur :" in result.err and "error" not in result.err,
       "usage in French: " + " ".join(command), result)
ok(re.search(r"^accord: erreur : ", accord("frobnicate", "--lang", "fr").err), "--lang fr for an unknown command",
   accord("frobnicate", "--lang", "fr"))

# ---- colours and the terminal -------------------------------------------------------------------------


def on_terminal(*arguments, **env):
    """What a terminal receives on stdout."""
    master, slave = pty.openpty()
    process = subprocess.Popen([ACCORD, *arguments], stdin=subprocess.DEVNULL, stdout=slave, stderr=subprocess.PIPE,
                               env=environment(**{"TERM": "xterm", **env}), cwd=TOP)
    os.close(slave)
    received = b""
    while select.select([master], [], [], 10)[0]:
        try:
            piece = os.read(master, 65536)
        except OSError:
            break
        if not piece:
            break
        received += piece
    process.wait(10)
    process.stderr.close()
    os.close(master)
    return received.replace(b"\r\n", b"\n")


dossier_file = write(os.path.join(folder(), "d.yaml"), fine)
plain = accord("assess", *F, "--to", "text", dossier_file)
ok(b"\x1b" not in plain.raw, "no colours into a file")


def has_terminals():
    try:
        for end in pty.openpty():
            os.close(end)
    except OSError:
        return False
    return True


def test_terminal():
    shown = on_terminal("assess", *F, dossier_file)
    ok(re.sub(rb"\x1b\[[0-9;]*m", b"", shown) == plain.raw and b"\x1b[" in shown,
       "on a terminal: the text for people, in colour", shown[:500])
    for name, arguments, env, colour in (("NO_COLOR", [], {"NO_COLOR": "1"}, False),
                                         ("an empty NO_COLOR", [], {"NO_COLOR": ""}, True),
                                         ("TERM=dumb", [], {"TERM": "dumb"}, False),
                                         ("--color never", ["--color", "never"], {}, False),
                                         ("--color always with NO_COLOR", ["--color", "always"], {"NO_COLOR": "1"},
                                          True)):
        shown = on_terminal("assess", *arguments, *F, dossier_file, **env)
        same(b"\x1b[" in shown, colour, "on a terminal with %s: %s" % (name, "colour" if colour else "none"))
    ok(on_terminal("assess", *F, "--to", "yaml", dossier_file).startswith(b"accord: "), "--to yaml on a terminal")


if has_terminals():
    test_terminal()
else:
    skip("what a terminal shows", "no pseudo-terminal here")
result = accord("assess", "--color", "always", "--to", "text", *F, dossier_file)
ok(b"\x1b[" in result.raw and re.sub(rb"\x1b\[[0-9;]*m", b"", result.raw) == plain.raw,
   "--color always into a file")
for form in ("yaml", "json"):
    ok(b"\x1b" not in accord("assess", "--color", "always", "--to", form, *F, dossier_file).raw,
       "never in %s" % form)
file = os.path.join(folder(), "card.txt")
accord("assess", "--color", "always", *F, "-o", file, dossier_file)
same(read(file, "rb"), plain.raw, "never into a file of -o")

# ---- French fingers -----------------------------------------------------------------------------------

NBSP, THIN = "\u00a0", "\u202f"
# name, text behind the head, line, English, French
TRAPS = [("a colon in a text",
          "answers:\n  trust: {value: 3, evidence: documented}\nnot-applicable:\n  share: deux sources : 18 et 24\n",
          6, 'put quotes around a text that contains ": "', "mettez entre guillemets un texte qui contient"),
         ("a colon in a note", "answers:\n  trust:\n    value: 3\n    note: deux sources : 18 et 24\n", 6,
          'put quotes around a text that contains ": "', "mettez entre guillemets un texte qui contient"),
         ("a comma in {…}", "answers:\n  trust: {value: 3, note: réunions, ateliers}\n", 4,
          "a comma inside {…} needs quotes", "une virgule dans {…} demande des guillemets"),
         ("a no-break space behind a colon in {…}", "answers:\n  trust: {value:%s3}\n" % NBSP, 4,
          "a no-break space", "espace insécable"), ("a no-break space behind a colon",
                                                    "answers:\n  trust:%s3\n  exit-clause: yes\n" % NBSP, 4,
                                                    "a no-break space", "espace insécable"),
         ("a no-break space behind the last colon", "answers:\n  trust:%s3\n" % NBSP, 4, "a no-break space",
          "espace insécable"), ("a no-break space before a colon", "answers:\n  trust%s: 3\n" % NBSP, 4,
                                "did you mean 'trust'?", "vouliez-vous écrire « trust » ?"),
         ("a no-break space in a number", "answers:\n  jobs: 1%s500\n" % NBSP, 4, "a no-break space",
          "espace insécable"), ("a thin space in a number", "answers:\n  jobs: 1%s500\n" % THIN, 4,
                                "a no-break space", "espace insécable"),
         ("a no-break space for indentation", "answers:\n%s trust: 3\n" % NBSP, 4, "a no-break space",
          "espace insécable"), ("an apostrophe in single quotes", "not-applicable:\n  share: 'l'insertion'\n", 4,
                                "apostrophe goes between double quotes",
                                "apostrophe se met entre guillemets doubles"),
         ("an apostrophe in single quotes in {…}", "answers:\n  trust: {value: 3, note: 'l'insertion'}\n", 4,
          "apostrophe goes between double quotes", "apostrophe se met entre guillemets doubles"),
         ("a decimal comma", "answers:\n  jobs: 5,4\n", 4, "write the decimal with a point: 5.4",
          "écrivez le nombre décimal avec un point : 5.4"),
         ("a decimal comma in a percentage", "answers:\n  share: 5,4 %\n", 4, "5.4", "5.4"),
         ("a percent sign on a number", "answers:\n  jobs: 51 %\n", 4, "write the number alone: 51",
          "écrivez le nombre seul : 51"), ("a space in a number", "answers:\n  jobs: 1 500\n", 4,
                                           "write the number without spaces: 1500",
                                           "écrivez le nombre sans espace : 1500"),
         ("a number between quotes", 'answers:\n  jobs: "5"\n', 4, "without quotes", "sans guillemets"),
         ("a tab", "answers:\n\ttrust: 3\n", 4, "with spaces, not with tabs",
          "avec des espaces, pas avec des tabulations"),
         ("a quote that stays open", 'answers:\n  trust: {value: 3, note: "ouvert}\n', 4, "close the quote",
          "fermez le guillemet"), ("a text that begins with a quotation mark and goes on",
                                   'answers:\n  trust:\n    value: 3\n    note: "fini" ou presque\n', 6, "", ""),
         ("a text that begins with an asterisk", "answers:\n  trust: {value: 3, note: *important}\n", 4,
          "quote a text that begins with & or *", "guillemets un texte qui commence par & ou *"),
         ("a text that begins with a percent sign", "answers:\n  trust:\n    value: 3\n    note: %x\n", 6,
          "quotes around a text that begins with this", "guillemets un texte qui commence par ce caractère"),
         ("Latin-1", (HEAD + "not-applicable: {share: ").encode() + "prévu".encode("latin-1") + b"}\n", 3,
          "save the file as UTF-8", "enregistrez le fichier en UTF-8"),]
for name, text, line, english, french in TRAPS:
    for arguments, want in (([], english), (["--lang", "fr"], french)):
        result = of(HEAD + text if isinstance(text, str) else text, *arguments)
        label = "help: " if not arguments else "aide : "
        help_lines = [l for l in result.err.replace(NBSP, " ").replace(THIN, " ").splitlines()
                      if l.startswith(label)]
        ok(result.status == 2 and not result.raw and re.match(r"d\.yaml:%d:\d+: " % line, result.err)
           and (not want or any(want in l for l in help_lines)),
           "%s%s" % (name, ", in French" if arguments else ""), "wanted line %d, help: %s" % (line, want), result)

# These are accepted.
card = of(HEAD + "answers: {share: 51 %}\npartners: [{id: a, capital: 51%}]\n")
ok(card.status == 0 and findings(card.yaml()["success"])["share"]["value"] == 100,
   "51 % is accepted for a percentage", card)
card = of(HEAD + "answers: {share: 51%s%%}\n" % NBSP)
ok(card.status == 0 and findings(card.yaml()["success"])["share"]["value"] == 100,
   "with a no-break space before the sign too", card)
card = of(HEAD + "answers:\n  trust: 3\n  exit-clause: oui\n")
ok(card.status == 0 and findings(card.yaml()["success"])["exit-clause"]["value"] == 100, "oui is a yes", card)

# A text that is cut by " #": accepted, with a warning.
for arguments, label, want in (([], "warning: ", 'what follows " #" is a comment'),
                               (["--lang", "fr"], "avertissement : ", "est un commentaire")):
    result = of(HEAD + "answers:\n  trust: {value: 3, evidence: audited}\nsources:\n  s: lot #2\n", *arguments)
    seen = result.err.replace(NBSP, " ").replace(THIN, " ")
    ok(result.status == 0 and re.match(r"d\.yaml:6:\d+: " + label, seen) and want in seen,
       "a text cut by “ #” is said%s" % (", in French" if arguments else ""), result)
for comment in ("  trust: 3 # un commentaire\n", "  trust: 3   #aussi\n", "  trust: {value: 3, note: lot#2}\n",
                "  # rien\n  trust: 3\n"):
    result = of(HEAD + "answers:\n" + comment)
    ok(result.status == 0 and not result.err, "no warning: " + comment.strip(), result)

# ---- French words for keys and values -----------------------------------------------------------------

KEYS = [("réponses: {trust: 3}", "réponses", "answers"), ("reponse: {trust: 3}", "reponse", "answers"),
        ("answers: {trust: {value: 3, preuve: documented}}", "preuve", "evidence"),
        ("answers: {trust: {valeur: 3}}", "valeur", "value"),
        ("answers: {trust: {value: 3, statut: planned}}", "statut", "status"),
        ("partenaires: []", "partenaires", "partners"), ("référentiel: small", "référentiel", "framework"),
        ("partners: [{id: a, nom: A}]", "nom", "name"), ("langue: fr", "langue", "lang"),
        ("profondeur: core", "profondeur", "depth"), ("preuves: declared", "preuves", "evidence"),
        ("sans-objet: {}", "sans-objet", "not-applicable"), ("anwsers: {trust: 3}", "anwsers", "answers"),
        ("answers: {trust: {value: 3, evidnce: declared}}", "evidnce", "evidence"),
        ("answers: {trust: {value: 3, status: planned, \"aujourd’hui\": 2}}", "aujourd’hui", "today"),
        ("answers: {trust: {value: 3, fournisseur: a}}", "fournisseur", "supplier"),
        ("gouvernance: {}", "gouvernance", "governance"), ("answers: {trust: {faits: [3]}}", "faits", "facts")]
for text, typed, meant in KEYS:
    result = of(HEAD + text + "\n")
    ok(result.status == 2 and "unknown key '%s'" % typed in result.err
       and "help: did you mean '%s'?" % meant in result.err, "%s: %s is meant" % (typed, meant), result)
VALUES = [("status: prévu", "planned"), ("status: prevu", "planned"), ("evidence: documenté", "documented"),
          ("evidence: déclaré", "declared"), ("answers: {trust: {value: 3, status: prévu}}", "planned"),
          ("answers: {trust: {value: 3, evidence: audité}}", "audited"),
          ("partners: [{id: a, kind: entreprise}]", "company"), ("depth: rapide", "core"), ("evidence: plannd", ""),
          ("answers: {form: frist}", "first"), ("governance: {decisions: [{id: d, kind: ordinaire}]}", "ordinary"),
          ("answers: {trust: {status: sans-objet, note: x}}", "not-applicable")]
for text, meant in VALUES:
    result = of(HEAD + text + "\n")
    ok(result.status == 2 and ("did you mean '%s'?" % meant in result.err if meant
                               else "did you mean" not in result.err),
       "%s: %s" % (text, meant or "nothing like it"), result)
for text, want in (("answers: {}\nwhatever-it-is: 1", "help: known here: "),
                   ("answers: {form: zzzzzz}", "help: accepted: first, second")):
    result = of(HEAD + text + "\n")
    ok(result.status == 2 and want in result.err, "nothing near: what is known is said", result)

# ---- what a dossier must not do, each with a word -----------------------------------------------------

REFUSED = [("answers: {trust: {status: not-applicable}}", "note"),
           ("answers: {trust: {value: 3, facts: [1]}}", "exclude each other"),
           ("answers: {trust: {value: 3, today: 1}}", "today"),
           ("answers: {jobs: {value: {from: 5, to: 2}}}", "'from' is above 'to'"),
           ("partners: [{id: a}]\nanswers: {trust: {by: {nobody: 3}}}", "is not a partner"),
           ("not-applicable: {nothing-here: x}", "nothing-here"), ("evidence: {governanse: audited}", "governanse"),
           ("evidence: 1.5", "1.5"), ("alliance: {name: x, date: 2024}", "second time"),
           ("answers: [trust]", "found"), ("answers: 3", "found"), ("answers: {forms: [first, first]}", "twice"),
           ("answers: {forms: first}", "list"), ("answers: {trust: {value: yes}}", "'trust' wants"),
           ("answers: {trust: 2.5}", "level"), ("answers: {exit-clause: 1}", "yes or no")]
for text, want in REFUSED:
    result = of(HEAD + text + "\n")
    ok(result.status == 2 and not result.raw and re.match(r"d\.yaml:\d+:\d+: error: ", result.err)
       and want in result.err, "refused: " + text, result)
for text, want in (("accord: dossier/2\nalliance: {name: x, date: 2024}\n", "dossier/2"),
                   ("alliance: {name: x, date: 2024}\n", "accord"), ("accord: dossier/1\n", "alliance"),
                   ("accord: dossier/1\nalliance: {date: 2024}\n", "name"),
                   ("accord: dossier/1\nalliance: {name: x}\n", "date"),
                   ("accord: dossier/1\nalliance: {name: x, date: 2024-13-01}\n", "2024-13-01"),
                   ("accord: framework/1\n", "framework/1"),
                   ("accord: dossier/1\nalliance: {name: , date: 2024}\n", "")):
    result = of(text)
    ok(result.status == 2 and not result.raw and re.match(r"d\.yaml:\d+:\d+: error: ", result.err)
       and want in result.err, "refused: " + repr(text), result)

# ---- rules: measures and forms that do not exist ---------------------------------------------------------

shares = framework("shares", [dimension("d", [factor("f", [question("q")])])], plugins=["contributions", "governance"])
for name, reads, message, wanted in (
        ("a measure that no plugin computes", "measures.contributions.larges", "Said.",
         ["no measure is called 'measures.contributions.larges'", "did you mean 'measures.contributions.largest'?"]),
        ("one below an id of the dossier", "measures.governance.decisions.budget.deadlok", "Said.", ["no measure is called"]),
        ("a plugin that the framework does not name", "measures.network.density", "Said.", ["'measures.network.density' is not a path to a measure"]),
        ("a form that does not exist", "measures.contributions.largest", "{s:pourcent}", ["a value has no form 'pourcent'; wanted percent or euros"]),
        ("what exists", "measures.governance.decisions.budget.deadlock", "{s:percent}", [])):
    path = save_framework(shares, {"large": rule("large", "return out.clear('other')", alert="minor", reads=(reads,)).replace("Said.", message)})
    run = accord("check", "--lang", "en", path)
    told = [line for line in run.err.splitlines() if "error:" in line and "never read" not in line]
    ok(all(w in run.err for w in wanted) and (len(told) == 1 if wanted else not told), name, run)
broken = save_framework(shares, {"large": "return {"})
for i in range(3):
    write(os.path.join(broken, "d%d.yaml" % i), dossier({"q": 1}, framework="shares"))
run = accord("check", "--lang", "en", broken, env={"ACCORD_RULES": os.path.dirname(broken)})
same(run.err.count("not valid Lua"), 1, "a mistake of a framework is told once, however many dossiers use it", run)
run = accord("assess", "--lang", "en", *["%s/d%d.yaml" % (broken, i) for i in range(2)], env={"ACCORD_RULES": os.path.dirname(broken)})
ok(run.status in (2, 3) and "has problems of its own, told above" in run.err, "and pointed to for the others", run)

done()

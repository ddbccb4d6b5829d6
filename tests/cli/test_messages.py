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
         ("a no-break space in a number", "answers:\n  jobs: 1%s500\n" % NBSP, 4, "write 1500, without the no-break space",
          "espace insécable"), ("a thin space in a number", "answers:\n  jobs: 1%s500\n" % THIN, 4,
                                "write 1500, without the no-break space", "espace insécable"),
         ("a no-break space for indentation", "answers:\n%s trust: 3\n" % NBSP, 4, "a no-break space",
          "espace insécable"), ("an apostrophe in single quotes", "not-applicable:\n  share: 'l'insertion'\n", 4,
                                "apostrophe goes between double quotes",
                                "apostrophe se met entre guillemets doubles"),
         ("an apostrophe in single quotes in {…}", "answers:\n  trust: {value: 3, note: 'l'insertion'}\n", 4,
          "apostrophe goes between double quotes", "apostrophe se met entre guillemets doubles"),
         ("a decimal comma", "answers:\n  jobs: 5,4\n", 4, "help: write 5.4, with a point",
          "aide : écrivez 5.4, avec un point"),
         ("a decimal comma in a percentage", "answers:\n  share: 5,4 %\n", 4, "5.4", "5.4"),
         ("a percent sign on a number", "answers:\n  jobs: 51 %\n", 4, "help: write 51, the number alone",
          "aide : écrivez 51, le nombre seul"), ("a space in a number", "answers:\n  jobs: 1 500\n", 4,
                                           "help: write 1500, without spaces",
                                           "aide : écrivez 1500, sans espace"),
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

# ---- what a consultant typed: one mistake, one error, at its place ----------------------------------------

LEVELS = [question(id, "level", levels=levels) for id in ("trust", "milestones")]
FIGURES = [question(id, type, anchors=[{"at": 0, "score": 0}, {"at": 9, "score": 100}])
           for id, type in (("jobs", "number"), ("share", "percent"))]
STAKES = [factor(id, [question("q-" + id)]) for id in ("hr", "ecological")]
WIDE = save_framework(framework("wide", [dimension("d-one", [factor("f-one", LEVELS + FIGURES)])],
                                stakes=[dimension("d-two", STAKES)],
                                plugins=["stakes", "governance", "contributions", "network", "venture"]))
DATED = "accord: dossier/1\nalliance:\n  name: Essai\n"
PARTNERS = HEAD + "partners: [{id: ares}, {id: atelier}]\n"
SERVES = PARTNERS + "projects: [{id: p, serves: {hr: %s}}]\n"
DECIDES = PARTNERS + "governance: {decisions: [{id: d, %s}]}\n"
VOTES = DECIDES % "colleges: [{quota: 1, votes: {%s: 1}}]"
JOBS = HEAD + "answers:\n  jobs: %s\n"


def told(text, lang):
    """What is said of a dossier, [(line:column, sentence, help or None)] with plain spaces, and the run."""
    where = folder()
    write(os.path.join(where, "d.yaml"), text)
    result = accord("assess", "--framework", WIDE, "--lang", lang, "d.yaml", cwd=where)
    said, place = [], re.compile(r"d\.yaml:(\d+:\d+): (?:error|erreur |warning|avertissement ): (.*)")
    for line in result.err.replace(NBSP, " ").replace(THIN, " ").splitlines():
        match = place.match(line)
        if match:
            said.append(match.groups() + (None,))
        elif re.match("(help|aide ): ", line):
            said[-1] = said[-1][:2] + (line.split(": ", 1)[1],)
    return said, result


def one(name, text, place, en, fr):
    """Exactly one thing is said, at its place; en and fr are parts of the sentence and of the help, or None."""
    for lang, want in (("en", en), ("fr", fr)):
        said, result = told(text, lang)
        good = len(said) == 1 and said[0][0] == place and all(part is None or part in (got or "")
                                                              for got, part in zip(said[0][1:], want))
        ok(good, "%s (%s)" % (name, lang), "wanted one at %s: %s" % (place, want), result)


def helped(name, text, place, en, fr):
    one(name, text, place, (None, en), (None, fr))


def fine(name, text):
    said, result = told(text, "en")
    same(said, [], name, result)


def at(text, what):
    """Line and column of the last time that what stands in text."""
    before = text[:text.rindex(what)]
    return "%d:%d" % (before.count("\n") + 1, len(before) - before.rfind("\n"))


# A quote that stays open: before it, from it to the end of its line, the lines behind.
OPEN = [("a title of a block", "sources:\n  s:\n    title: ", '"Charte',
         '    note: x\n  t:\n    title: "Autre"\nanswers: {trust: 3}\n'),
        ("a title in {…}", "sources:\n  s: {title: ", '"Charte, date: 2023}', '  t: {title: "Autre", date: 2024}\n'),
        ("a name in a list of {…}", "partners:\n  - {id: a, name: ", '"Ares, kind: company}',
         '  - {id: b, name: "B"}\n'),
        ("one far above the next", "answers:\n  trust:\n    value: 3\n    note: ", '"suite',
         '  jobs: 3\n\n# rien\nsources:\n  a: b\n  c: {title: "d"}\n'),
        ("the last one", "answers:\n  trust: {value: 3, note: ", '"ouvert}', "  jobs: 3\n"),
        ("in single quotes", "sources:\n  s: {title: ", "'Charte}", "  t: {title: 'Autre'}\n"),
        ("items of a list", "contributions:\n  ares:\n    gifts:\n      - ", '"camion', '      - "local"\n'),
        ("items on one line", "contributions: {ares: {gifts: [", '"camion, "local"]}}', ""),
        ("texts on one line", "answers: {trust: {value: 3, note: ", '"ouvert, source: x, internal: "fermé"}}', "")]
for name, before, quote, after in OPEN:
    text = HEAD + before + quote + "\n" + after
    one("a quote that stays open: " + name, text, at(text, quote), ["this quote is opened and never closed"],
        ["ce guillemet ouvert n’est jamais fermé"])
TITLE = HEAD + "sources:\n  s:\n    title: %s\n"
fine("a quoted text of two lines", TITLE % '"Deux lignes,\n      jamais : fermées à tort"')
said, result = told(TITLE % '"Deux lignes,\n      note: bien fermées"\n   x: 3', "en")
ok("never closed" not in result.err, "it is not taken for an open one when something else is wrong", result)
helped("a quote inside quotes", HEAD + 'answers:\n  trust: {value: 3, note: "il dit "oui" ici"}\n', "4:36",
       "the text between quotes ends before this", "le texte entre guillemets finit juste avant")
for text in ('sources:\n  s: {title: Tissages Morel"}\n', 'answers: {trust: {note: "a", source: Morel"}}\n'):
    for lang, want in (("en", "a quote too many at the end?"), ("fr", "un guillemet de trop à la fin ?")):
        said, result = told(HEAD + text, lang)
        same((result.status, [s[:2] for s in said]), (0, [(at(HEAD + text, '"}'), want)]),
             "a quote left over at the end: a warning (%s)" % lang, result)
for text in ('le projet "Charte"', '"a"', "'a\"'", 'l’écran de 24" est là'):
    fine("no warning: " + text, TITLE % text)

# No space behind a colon: the text, what is glued, and what to write.
GLUED = [("answers:\n  trust: 3\n  milestones:2\n  jobs: 3\n", "milestones:2", "milestones: 2"),
         ("answers:\n  milestones:2\n  jobs: 3\n", "milestones:2", "milestones: 2"),
         ("answers:\n  trust: 3\n  milestones:2\n", "milestones:2", "milestones: 2"),
         ("answers:\n  trust: 3\n  milestones:2\nsources: {}\n", "milestones:2", "milestones: 2"),
         ("answers: {trust: 3, milestones:2}\n", "milestones:2", "milestones: 2"),
         ("lang:fr\nanswers: {trust: 3}\n", "lang:fr", "lang: fr"),
         ("partners:\n  - id:ares\n    kind: company\n", "id:ares", "id: ares"),
         ("answers:\n  trust: {value:3, note: x}\n", "value:3", "value: 3"),
         ('answers:\n  trust:\n    value:"3"\n    note: x\n', 'value:"3"', 'value: "3"'),
         ("answers:\n  trust:{value: 3}\n  jobs: 3\n", "trust:{", None),
         ("answers:\n  trust:{value: 3, note: x}\n", "trust:{", None),
         ("contributions: {ares: {gifts:[local]}}\n", "gifts:[", None)]
for text, what, meant in GLUED:
    line, column = at(HEAD + text, what).split(":")
    one("no space behind a colon: " + what, HEAD + text, "%s:%d" % (line, int(column) + what.index(":") + 1),
        ("a space is missing after ':'", meant and "write '%s'" % meant),
        ("il manque une espace après « : »", meant and "écrivez « %s »" % meant))
for text, what in (("answers:\n  milestones:2\n", "milestones: 2"), ("answers:\n  trust:\n    value:3\n", "value: 3"),
                   ("partners:\n  - {id: ares}\n  - id:b\n", "id: b"), ('sources:\n  s:"%s"\n' % ("x" * 90), None)):
    helped("no space behind the only colon: " + text, HEAD + text, at(HEAD + text, text.split()[-1]),
           "a space is missing after ':'" + (", write '%s'" % what if what else ""),
           "il manque une espace après « : »" + (", écrivez « %s »" % what if what else ""))
fine("a colon in an address or an hour",
     HEAD + "sources:\n  s: {title: x, url: https://example.org/a:b}\nanswers:\n  trust: {value: 3, note: 12:30}\n")

# A number as people write it.
for value, meant in (("50 %", "0.5"), ("50", "0.5"), ("12.5 %", "0.125"), ("80%", "0.8"), ("75" + NBSP + "%", "0.75")):
    text = SERVES % value
    helped("a share as a percentage: " + value, text, at(text, value), "write " + meant, "écrivez " + meant)
helped("a proof as a percentage", HEAD + "answers: {trust: {value: 3, evidence: 80 %}}\n", "3:39", "write 0.8",
       "écrivez 0.8")
helped("a proof as a number of 100", HEAD + "evidence: 80\n", "3:11", "write 0.8", "écrivez 0.8")
said, result = told(HEAD + "evidence: 1.2\n", "en")
ok(len(said) == 1 and not said[0][2], "not 0.012 for 1.2", result)
for text, typed, meant in ((SERVES % "0,5", "0,5", "0.5"), (SERVES % "0, 5", "0, 5", "0.5"),
                           (HEAD + "answers: {jobs: 5,4}\n", "5,4", "5.4"),
                           (HEAD + "answers: {jobs: -3,25}\n", "-3,25", "-3.25"),
                           (HEAD + "answers: {trust: 3, jobs: {value: 62,5, note: x}}\n", "62,5", "62.5"),
                           (HEAD + "answers: {jobs: {value: {from: 0,5, to: 2}}}\n", "0,5", "0.5"),
                           (HEAD + "partners: [{id: ares, capital: 51,5 %}]\n", "51,5 %", "51.5"),
                           (PARTNERS + "contributions: {ares: {money: 30 000,50 €}}\n", "30 000,50 €", "30000.50")):
    one("a decimal comma in {…}: " + typed, text, at(text, typed), ("the comma cuts", "write %s, " % meant),
        ("la virgule coupe", "écrivez %s, " % meant))
fine("a point in {…}", SERVES % "0.5")
NUMBERS = {"30000": ["30 000 €", "30 000", "30000 euros", "30 k€", "30'000", "30%s000%s€" % (THIN, NBSP)],
           "1500.50": ["1.500,50", "1,500.50", "1 500,50"], "1500000": ["1 500 000", "1.500.000 €", "1,5 M€"],
           "12.5": ["12,5", '"12,5 %"'], "-3.5": ["-3,5"], "51": ["51 %"], "7": ["7 ans", '"7"'], "2": ["2 ETP"],
           "30500": ["30,5 k€"], "30000.00": ["€ 30,000.00"]}
for meant, writings in NUMBERS.items():
    for typed in writings:
        helped("a number: " + typed, JOBS % typed, "4:9", "write %s, " % meant, "écrivez %s, " % meant)
for typed in ("3/4", "beaucoup", "5 ou 6", "12:30", "1 2 3", "5 élus et 3 agents", "3 mai", "1.2.3", "1,2,3"):
    said, result = told(JOBS % typed, "fr")
    ok(len(said) == 1 and not said[0][2], "no number is guessed: " + typed, result)
helped("1,500 is what it is in the language that is spoken", JOBS % "1,500", "4:9", "write 1500, ", "écrivez 1.500, ")
helped("an amount of a section", PARTNERS + "contributions:\n  ares: 30 000 €\n", "5:9", "write 30000", "écrivez 30000")
for typed in ("3,5", "75 %", "5", "haut"):
    helped("a level: " + typed, HEAD + "answers:\n  trust: %s\n" % typed, "4:10", "write 0, 1, 2, 3 or 4",
           "écrivez 0, 1, 2, 3 ou 4")

# Bounds that only guard the arithmetic.
for text, typed in ((PARTNERS + "stakes: {ares: {hr: -1}}\n", "-1"), (PARTNERS + "contributions: {ares: -5}\n", "-5"),
                    (HEAD + "partners: [{id: a, capital: -5}]\n", "-5"),
                    (HEAD + "partners: [{id: a, count: -5}]\n", "-5")):
    one("0 or more: " + text.splitlines()[-1], text, at(text, typed), ["wanted a number of 0 or more, found '%s'" % typed],
        ["attendu : un nombre positif ou nul ; trouvé : « %s »" % typed])
text = PARTNERS + "contributions: {ares: 5e12}\n"
one("beyond such a bound", text, at(text, "5e12"), ["wanted a number of at most 1000000000000, found '5e12'"],
    ["attendu : un nombre d’au plus 1000000000000 ; trouvé : « 5e12 »"])

# A date as people write it.
DATES = {"2024-05-13": ["13 mai 2024", "13/05/2024", "13.05.2024", "lundi 13 mai 2024", "2024/05/13", "2024-5-13",
                        "May 13, 2024", "20240513", "le 13 mai 2024"],
         "2024-05": ["mai 2024", "05/2024"], "2023-06-01": ["1er juin 2023"], "2023-12-13": ["13 déc. 2023"],
         "2024-08-02": ["2 août 2024"], "2021": ["depuis 2021"]}
for meant, writings in DATES.items():
    for typed in writings:
        helped("a date: " + typed, DATED + "  date: %s\n" % typed, "4:9", "write date: " + meant,
               "écrivez date: " + meant)
for typed in ("demain", "32/05/2024", "13 foo 2024", "2024-13-01", "13.05.24"):
    helped("a date that is none: " + typed, DATED + "  date: %s\n" % typed, "4:9", "as 2024, 2024-03 or 2024-03-11",
           "2024, 2024-03 ou 2024-03-11")
for name, text, place in (("no date", DATED, "3:3"), ("an empty date", DATED + "  date:\n", "4:8")):
    helped(name, text, place, "for example date: 2024-05-13", "par exemple date: 2024-05-13")

# French words, with accents and in other forms: place, word or key, what is typed for it.
FRENCH = """
stage    running: en activité, en cours, exploitation, en service, actif, active, en place
stage    launch: lancement, démarrage, création, en lancement
stage    idea: idée, réflexion, intention, à l’étude
stage    design: conception, montage, projet, en projet, préfiguration
stage    renewal: renouvellement, reconduction
kind     social-economy: siae, SIAE, ess, coopérative, scop, SCIC, entreprise d’insertion, mutuelle
kind     public-body: mairie, collectivité, collectivités territoriales, commune, région, métropole, état
kind     public-body: département, communauté de communes
kind     education: lycée, lycées, école, université, collège, centre de formation, CFA
kind     company: entreprise, PME, société, groupe, TPE
kind     association: associations, association loi 1901, ONG
kind     citizens: citoyen, citoyens, habitants, bénévoles
kind     foundation: fondation, fonds de dotation
kind     network: réseau, fédération
evidence audited: audité, vérifié, certifié, contrôlé
evidence third-party: tiers, tierce partie, externe
evidence documented: documenté, document, écrit, documentée
evidence shared: partagé, partagée, commun
evidence declared: déclaré, déclaratif, déclarée, oral
evidence inferred: déduit, déduite, estimé
evidence assumed: supposé, hypothèse, présumé, supposée
state    running: en cours, en activité
state    done: terminé, terminée, réalisé, fini, achevé, fait, clos
state    stopped: abandonné, arrêté, suspendu, annulé
state    planned: prévu, planifié, programmé, à venir
state    idea: idée, à l’étude
serves   fully: entièrement, totalement, pleinement, complètement
serves   largely: largement, en grande partie, fortement, beaucoup
serves   partly: en partie, partiellement, moyennement, moyen
serves   slightly: un peu, faiblement, faible, légèrement
quota    majority: majorité, majorité absolue, majorité simple, majorités
quota    two-thirds: deux tiers, deux-tiers, 2/3, majorité des deux tiers, majorité qualifiée
quota    three-quarters: trois quarts, 3/4
quota    unanimity: unanimité, unanime, à l’unanimité
status   achieved: acquis, réalisé, en place, fait
status   planned: prévu, prévue, à venir, planifié
decision reserved: réservée, qualifiée, stratégique
decision ordinary: ordinaire, courante
decision entry-exit: entrée-sortie, entrée et sortie, entrées et sorties
mode     consensus: consensuel, consentement
mode     vote: scrutin

question trust: confiance
dossier  network: réseau
dossier  stakes: enjeux, enjeu
dossier  projects: projets
dossier  contributions: apports, apport
dossier  governance: gouvernance
dossier  exchange: échanges, échange
dossier  venture: coentreprise, co-entreprise, société commune
dossier  stake-titles: titres des enjeux
dossier  framework: référentiel, grille
dossier  partners: partenaires, membres
dossier  lang: langue
dossier  depth: profondeur
dossier  status: statut, état
dossier  evidence: preuve, preuves, fiabilité, solidité
dossier  not-applicable: sans objet, non applicable
dossier  answers: réponses
partner  capital: parts, part, part du capital, parts sociales
partner  kind: nature, type, catégorie
partner  count: effectif, effectifs, nombre
partner  note: remarque, commentaire
partner  id: identifiant, code
partner  name: nom, dénomination
answer   note: commentaire, remarque, justification
answer   evidence: fiabilité, solidité
answer   by: par, par partenaire
answer   facts: faits
answer   fixed: figé, fixé
range    from: de, min, minimum, entre
range    to: à, max, maximum, jusqu’à
alliance stage: phase, étape, stade
alliance summary: résumé, description
alliance territory: territoire, lieu
alliance by: auteur, consultant
alliance for: commanditaire, client
alliance since: depuis, début
source   title: titre, intitulé
source   url: lien, adresse, site
venture  shares: parts, part
venture  capital: capital social
"""
PLACES = {"stage": DATED + "  date: 2024\n  stage: %s\n", "kind": HEAD + "partners: [{id: a, kind: %s}]\n",
          "evidence": HEAD + "evidence: %s\n", "state": HEAD + "projects: [{id: p, state: %s}]\n", "serves": SERVES,
          "quota": DECIDES % "colleges: [{quota: %s, votes: {ares: 1}}]", "status": HEAD + "status: %s\n",
          "decision": DECIDES % "kind: %s", "mode": HEAD + "governance: {mode: %s}\n",
          "question": HEAD + "answers: {%s: 3}\n", "dossier": HEAD + "%s: {}\n",
          "partner": HEAD + "partners: [{id: a, %s: 1}]\n", "answer": HEAD + "answers: {trust: {value: 3, %s: x}}\n",
          "range": HEAD + "answers: {jobs: {value: {from: 1, to: 2, %s: 1}}}\n",
          "alliance": DATED + "  date: 2024\n  %s: x\n", "source": HEAD + "sources: {s: {title: x, %s: x}}\n",
          "venture": HEAD + "venture: {%s: {}}\n"}
for place, meant, writings in re.findall(r"^(\w+) +(\S+): (.*)$", FRENCH, re.M):
    for typed in writings.split(", "):
        said, result = told(PLACES[place] % typed, "fr")
        ok(len(said) == 1 and said[0][2] == "vouliez-vous écrire « %s » ?" % meant,
           "%s: « %s » is %s" % (place, typed, meant), result)

# An id with an accent or a capital: what it is meant for, where that is known; else what it would be.
for text, typed, meant in ((PARTNERS + "answers: {trust: {by: {Ares: 3}}}\n", "Ares", "ares"),
                           (PARTNERS + "answers: {trust: {by: {atelié: 3}}}\n", "atelié", "atelier"),
                           (VOTES % "atelié", "atelié", "atelier"), (DECIDES % "vetoes: [Ares]", "Ares", "ares"),
                           (PARTNERS + "contributions: {Atelier: 3}\n", "Atelier", "atelier"),
                           (PARTNERS + "projects: [{id: p, partners: [Arès]}]\n", "Arès", "ares"),
                           (PARTNERS + "network: {ties: [{between: [Ares, atelier]}]}\n", "Ares", "ares"),
                           (HEAD + "answers: {Trust: 3}\n", "Trust", "trust"),
                           (HEAD + "answers: {milestonés: 3}\n", "milestonés", "milestones"),
                           (HEAD + "not-applicable: {Trust: x}\n", "Trust", "trust"),
                           (PARTNERS + "stakes: {ares: {écologique: 1}}\n", "écologique", "ecological"),
                           (PARTNERS + "projects: [{id: p, serves: {Hr: 1}}]\n", "Hr", "hr")):
    one("an id: " + typed, text, at(text, typed), ("'%s'" % typed, "did you mean '%s'?" % meant),
        ("« %s »" % typed, "vouliez-vous écrire « %s » ?" % meant))
for text, typed, meant in ((HEAD + "sources: {Réf 1: {title: x}}\n", "Réf 1", "ref-1"),
                           (HEAD + "partners: [{id: Les Ateliers}]\n", "Les Ateliers", "les-ateliers"),
                           (PARTNERS + "stakes: {ares: {développement local: 1}}\n", "développement local",
                            "developpement-local"),
                           (HEAD + "evidence: {Governance: audited}\n", "Governance", "governance"),
                           (HEAD + "partners: [{id: Ares}]\nanswers: {trust: {by: {ares: 3}}}\n", "Ares", "ares")):
    one("an id of one’s own: " + typed, text, at(text, typed), ("'%s'" % typed, "write '%s'" % meant),
        ("« %s »" % typed, "écrivez « %s »" % meant))

# The kind of a file.
for kind, meant in (("adaptation/1", "tailoring/1"), ("dossier", "dossier/1"), ("réponses", "answers/1"),
                    ("tayloring/1", "tailoring/1"), ("référentiel/1", "framework/1")):
    path = write(os.path.join(folder(), "f.yaml"), "accord: %s\nframework: small\n" % kind)
    for lang, found, want in (("en", "found '%s'\n" % kind, "help: write %s\n" % meant),
                              ("fr", "trouvé : « %s »\n" % kind, "aide : écrivez %s\n" % meant)):
        said = accord("check", "--lang", lang, path).err.replace(NBSP, " ").replace(THIN, " ")
        ok(found in said and want in said, "accord: %s is %s (%s)" % (kind, meant, lang), said)

said, result = told(HEAD + 'answers: {trust: {note: "%s", sourse: x, internal: "%s"}}\n' % ("été " * 30, "et " * 30), "en")
excerpt, caret = result.err.splitlines()[1:3]
ok(len(excerpt) <= 80 and excerpt[4] == excerpt[-1] == "…" and excerpt[caret.index("^"):].startswith("sourse"),
   "an excerpt is no wider than 80 columns, the caret still under the place", result)

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

# ---- the mistake that is there, not one that looks alike --------------------------------------------------------

COLON = ('put quotes around a text that contains ": "', "mettez entre guillemets un texte qui contient « : »")
helped("a colon behind a text of several lines", HEAD + "sources:\n  s:\n    title: |\n      horaire:9h\n    date: a: b\n",
       "%d:12" % (HEAD.count("\n") + 5), *COLON)
helped("a colon, and a line that begins with an apostrophe", HEAD + "answers:\n  trust: bonjour\n    'tis the season\n  x: it's\n  w: a: b\n",
       "%d:7" % (HEAD.count("\n") + 5), *COLON)
for what, text in (("blank lines", "\n" * 200000), ("lines that begin with a quote", "k: x\n" + "  ''x\n" * 100000)):
    run = accord("check", "--lang", "en", write(os.path.join(folder(), "long.yaml"), HEAD + text + "a: b: c\n"), timeout=10)
    ok(run.status == 1 and "%d:5: error" % (HEAD.count("\n") + text.count("\n") + 1) in run.err, "100,000 and more %s: told at once" % what, run)
for date in ("2023-02-29", "2024-02-30", "2024-04-31"):
    said, result = told(HEAD.replace("2024-03-11", date), "en")
    ok(len(said) == 1 and "wanted a date" in said[0][1], "%s: there is no such day" % date, result)
fine("a day that comes every four years", HEAD.replace("2024-03-11", "2024-02-29") + "answers: {trust: 3}\n")
fine("a length in inches", HEAD + "answers:\n  trust: {value: 3, note: écran 24\"}\n")

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

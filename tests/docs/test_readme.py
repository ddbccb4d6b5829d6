#!/usr/bin/env python3
"""The guides say what is true: TAP, one test an example, then what they name.

A guide is worked through from top to bottom in a folder of its own, which holds rules/, plugins/, include/ and the
program as build/accord:

  ```yaml or ```lua   whose first line is a comment with a path: the file is written there
  ```diff             "--- PATH", then lines "-" that stand in that file once and lines "+" in their place: so it is
                      for the next commands, and put back after them
  ```sh               lines that begin with "$ " are run one after the other, and what is shown below each is compared
                      with what it prints on both streams; a line […] stands for any lines

With --write, what is shown is rewritten with what the program prints; look at the difference before you keep it."""

import difflib
import os
import re
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from support import ACCORD, TOP, done, every, folder, ok, read, same, write, yaml_of

GUIDES = ["README.md", "rules/README.md", "plugins/README.md", "core/README.md"]
WITH_EXAMPLES = {"README.md": 4, "rules/README.md": 20}  # at least so many commands are run
ANY = "[…]"
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.S | re.M)
PATH_LINE = re.compile(r"(?:#|--) ([\w./-]+\.(?:yaml|lua))$")
MARK = 'mark() { local status=$?; printf "\\036%d\\n" $status; return $status; }\n'

# ---- what is shown and what came out ---------------------------------------------------------------------------


def lines_of(text):
    """Without blanks at the ends of lines, and without empty lines at the end."""
    return "\n".join(line.rstrip() for line in text.split("\n")).rstrip("\n").split("\n") if text.strip() else []


def fits(shown, got):
    pattern = "".join(r"(?:.*\n)*?" if line == ANY else re.escape(line) + r"\n" for line in shown)
    return re.fullmatch(pattern, "".join(line + "\n" for line in got)) is not None


def rewritten(shown, got):
    """What came out, cut where it was cut before; None where that cannot be told."""
    parts = [[]]
    for line in shown:
        parts.append([]) if line == ANY else parts[-1].append(line)
    if len(parts) == 1:
        return got
    result, at = got[:len(parts[0])], len(parts[0])
    for part in parts[1:-1]:  # a piece from the middle is found again by its first line
        if not part or part[0] not in got[at:]:
            return None
        at = got.index(part[0], at)
        result += [ANY] + got[at:at + len(part)]
        at += len(part)
    return result + [ANY] + (got[-len(parts[-1]):] if parts[-1] else [])


# ---- a guide -----------------------------------------------------------------------------------------------------


def commands_of(block):
    """[(command, lines shown)] of a block; none where no line begins with "$ "."""
    pieces = re.split(r"^\$ (.*)\n", block, flags=re.M)
    return [(pieces[i], lines_of(pieces[i + 1])) for i in range(1, len(pieces), 2)]


def block_of(commands):
    return "\n\n".join("\n".join(["$ " + command] + shown) for command, shown in commands) + "\n"


def house():
    """A new folder in which the commands of a guide work as in this tree."""
    home = folder("accord")
    for name in ("rules", "plugins", "include"):
        shutil.copytree(os.path.join(TOP, name), os.path.join(home, name))
    os.makedirs(os.path.join(home, "build"))
    shutil.copy2(ACCORD, os.path.join(home, "build", "accord"))
    shutil.copytree(os.path.join(os.path.dirname(ACCORD), "plugins"), os.path.join(home, "build", "plugins"))
    return home


def run(commands, home):
    """[(exit status, lines)], both streams together, in one shell."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("ACCORD") and name != "NO_COLOR"}
    env.update(LC_ALL="C.UTF-8", TERM="dumb")
    script = MARK + "".join("%s\nmark\n" % command for command, _ in commands)
    result = subprocess.run(["bash", "-c", script], cwd=home, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                            stderr=subprocess.STDOUT, timeout=120)
    pieces = re.split(r"\x1e(\d+)\n", result.stdout.decode("utf-8", "backslashreplace"))
    return [(int(pieces[i + 1]), lines_of(pieces[i])) for i in range(0, len(pieces) - 1, 2)]


class Guide:
    def __init__(self, name, text, rewrite=False):
        self.name, self.text, self.rewrite = name, text, rewrite
        self.home, self.saved, self.results = house(), {}, []  # results: (where, good, details)
        self.new_text = FENCE.sub(self.block, text)

    def tell(self, match, good, what, *details):
        line = self.text.count("\n", 0, match.start()) + 1
        self.results.append(("%s:%d: %s" % (self.name, line, what), good, details))

    def path(self, name):
        return os.path.join(self.home, name)

    def block(self, match):
        kind, body = match.groups()
        first = body.split("\n", 1)[0]
        if kind in ("yaml", "lua") and PATH_LINE.match(first):
            self.put(PATH_LINE.match(first).group(1), body)
        elif kind == "diff" and first.startswith("--- "):
            self.change(match, first[4:], body.split("\n")[1:-1])
        elif kind == "sh" and commands_of(body):
            return "```sh\n%s```" % self.examples(match, commands_of(body))
        return match.group(0)

    def put(self, name, body):
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        write(self.path(name), body)

    def change(self, match, name, lines):
        old, new = ("".join(line[1:] + "\n" for line in lines if line[:1] == sign) for sign in "-+")
        text = read(self.path(name)) if os.path.exists(self.path(name)) else ""
        if not old or text.count(old) != 1:
            self.tell(match, False, "the lines that go are not once in %s" % name, old)
        self.saved.setdefault(name, text)
        write(self.path(name), text.replace(old, new))

    def examples(self, match, commands):
        shown = []
        outcomes = run(commands, self.home)
        for i, (command, wanted) in enumerate(commands):
            status, got = outcomes[i] if i < len(outcomes) else (70, ["(the shell ended before it)"])
            if self.rewrite:
                wanted = rewritten(wanted, got) or wanted
            good = status < 70 and fits(wanted, got)
            self.tell(match, good, command, "exit status %d" % status,
                      *difflib.unified_diff(wanted, got, "shown", "printed", lineterm="", n=1))
            shown.append((command, wanted))
        for name, text in self.saved.items():
            write(self.path(name), text)
        self.saved = {}
        return block_of(shown)


# ---- what the guides name ----------------------------------------------------------------------------------------


def names_in(pattern, *sources):
    return sorted({name for source in sources for name in re.findall(pattern, read(os.path.join(TOP, source)), re.M)})


def missing_files(name, text):
    """Links, and files of this tree between backticks, that are not there."""
    here = os.path.dirname(name)
    links = [os.path.join(here, to) for to in re.findall(r"\]\(([^)#:]+)[^):]*\)", text)]
    files = re.findall(r"`((?:core|rules|plugins|include|tests)/[\w./-]*[\w/])`", text)
    named = {to for to in links + files if not re.search(r"\b[A-Z]+\.", to) or to.endswith("README.md")}  # NAME.c is nobody's
    return ["%s: %s" % (name, to) for to in sorted(named) if not os.path.exists(os.path.join(TOP, to))]


def unknown_commands(name, text, known):
    """Commands that the guide tells people to type and that the program does not have."""
    typed = re.findall(r"(?:`|^\$ |^    |=\S+ )(?:build/)?accord ([a-z]+)\b", text, re.M)
    return ["%s: accord %s" % (name, command) for command in typed if command not in known]


def unnamed(text, names):
    """Those of the names that no code of the guide holds."""
    code = " ".join(re.findall(r"```.*?```|`[^`\n]+`", text, re.S))
    return [name for name in names if not re.search(r"(?<![\w-])%s(?![\w-])" % re.escape(name), code)]


# ---- the tests ---------------------------------------------------------------------------------------------------


def test_guides(texts, rewrite):
    for name, text in texts.items():
        guide = Guide(name, text, rewrite)
        for what, good, details in guide.results:
            ok(good, what, *details)
        ok(len(guide.results) >= WITH_EXAMPLES.get(name, 0), "%s has its examples" % name, "%d were run" % len(guide.results))
        if rewrite and guide.new_text != text:
            write(os.path.join(TOP, name), guide.new_text)


def test_names(texts):
    help_text = subprocess.run([ACCORD, "--help"], stdout=subprocess.PIPE).stdout.decode()
    commands = re.findall(r"^  ([a-z]+)  ", help_text, re.M)
    every([m for name, text in texts.items() for m in missing_files(name, text)], "every file that a guide names is there")
    mine = {name: text for name, text in texts.items() if name != "plugins/README.md"}  # which speaks of "new" and "init", to come
    every([c for name, text in mine.items() for c in unknown_commands(name, text, commands)], "every command that a guide names exists")
    same(unnamed(texts["README.md"], commands), [], "README.md names every command")
    field = r'FIELD\("([^"]+)"'
    keys = names_in(field, "core/model/framework_shape.c", "core/extend/lua_describe.c", "core/run/rule_test.c")
    same(unnamed(texts["rules/README.md"], keys), [], "rules/README.md names every key of a framework and of a rule")
    sandbox = re.findall(r'_names\[\] = \{(.*?)NULL', read(os.path.join(TOP, "core/extend/lua_sandbox.c")), re.S)
    words = sorted(set(re.findall(r'"(\w+)"', " ".join(sandbox))) | set(names_in(r'\{ "(\w+)", \w+ \}', "core/extend/lua_helpers.c")))
    same(unnamed(texts["rules/README.md"], words), [], "rules/README.md names every function that a rule has")
    layers = names_in(r"^layer (\w+)", "core/LAYERS")
    same(unnamed(texts["core/README.md"], layers), [], "core/README.md names every layer")
    packages = names_in(r"^build ([\w.-]+) ", ".ci/needs")
    same([p for p in packages if not re.search(r"\b%s\b" % re.escape(p), texts["README.md"])], [], "the Dockerfile of README.md installs what a build needs")


def ids_of_frameworks():
    """Every id of a factor, question, rule, theme, framework and example, and every word that a framework may use."""
    ids, rules = set(), os.path.join(TOP, "rules")
    for name in sorted(n for n in os.listdir(rules) if os.path.isdir(os.path.join(rules, n))):
        made = yaml_of(read(os.path.join(rules, name, "framework.yaml")))
        ids.add(name)
        stack = [made]
        while stack:
            node = stack.pop()
            stack += node.values() if isinstance(node, dict) else node if isinstance(node, list) else []
            if isinstance(node, dict) and isinstance(node.get("id"), str):
                ids.add(node["id"])
        ids |= {n[:-4] for n in os.listdir(os.path.join(rules, name)) if n.endswith(".lua")}
        ids |= {n[:-5] for n in os.listdir(os.path.join(rules, name, "examples"))}
    return ids


def test_coverage_tables(text):
    """What the guide says of the article and of a published inventory stands in the frameworks."""
    ids = ids_of_frameworks()
    words = {"stakes", "success", "weight: importance", "count: 53", "by"}  # keys, not ids
    for title, least in (("The founding article, sentence by sentence", 35), ("Beside a published inventory", 22)):
        part = re.split(r"^## ", text.split("## " + title, 1)[1], flags=re.M)[0] if "## " + title in text else ""
        rows = [line for line in part.splitlines() if re.match(r"\| \d+ \|", line)]
        ok(len(rows) >= least, "%s: a row for each" % title, len(rows))
        named = set(re.findall(r"`([^`]+)`", "\n".join(rows))) - words
        every(sorted(n for n in named if n not in ids), "%s: every id in it exists" % title)
        bare = [row for row in rows if "`" not in row and "no factor" not in row and "–" not in row]
        every(bare, "%s: every row names what answers it, or says why nothing does" % title)


def test_itself():
    """A wrong example is seen, and […] stands for any lines, not for any text."""
    def wrong(text):
        return [what for what, good, _ in Guide("guide", text).results if not good]
    ok(not wrong("```sh\n$ echo one; echo two\none\ntwo\n```\n"), "an example that is right passes")
    ok(wrong("```sh\n$ echo one; echo two\none\n```\n"), "an example that shows too little fails")
    ok(wrong("```sh\n$ echo two\ntoo\n```\n"), "an example that shows something else fails")
    ok(wrong("```sh\n$ build/accord nothing >/dev/null 2>&1; exit 70\n```\n"), "an example that crashes fails")
    ok(not wrong("```sh\n$ seq 9\n1\n[…]\n9\n```\n") and wrong("```sh\n$ seq 9\n1\n[…]\n8\n```\n"), "[…] stands for lines")
    ok(not wrong("```sh\n$ false\n\n$ echo $?\n1\n```\n"), "the exit status can be shown")
    ok(wrong("```diff\n--- rules/alliance/wear.lua\n-no such line\n+x\n```\n"), "a change of what is not there fails")
    same(rewritten(["1", ANY, "5", "6", ANY, "8"], [str(i) for i in range(1, 10)]), ["1", ANY, "5", "6", ANY, "9"],
         "--write keeps the cuts")


def main():
    rewrite = sys.argv[1:] == ["--write"]
    texts = {name: read(os.path.join(TOP, name)) for name in GUIDES}
    test_guides(texts, rewrite)
    test_names(texts)
    test_coverage_tables(texts["rules/README.md"])
    test_itself()
    done()


main()

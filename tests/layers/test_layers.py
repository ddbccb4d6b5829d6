#!/usr/bin/env python3
"""The layers of core/LAYERS are kept: TAP, one test a rule, then one a way to break it."""

import fnmatch
import os
import re
import sys
import tempfile

TOP = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.M)
# Comments, texts and characters, which may hold anything.
NOT_CODE = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)


class Layers:
    def __init__(self, text):
        self.order, self.uses, self.owners, self.never, self.lines = [], {}, {}, [], 0
        for line in text.splitlines():
            words = line.split("#")[0].split()
            if not words:
                continue
            kind, name, rest = words[0], words[1], words[2:]
            uses = rest[rest.index("uses") + 1:] if "uses" in rest else None
            if kind == "layer":
                self.uses[name] = self.order[:] if uses is None else uses
                self.order.append(name)
            elif kind == "file":
                self.uses[name] = uses
            elif kind == "only":
                for header in rest:
                    self.owners.setdefault(header, []).append(name)
            elif kind == "never":
                self.never += words[1:]
            elif kind == "lines":
                self.lines = int(name)
            else:
                raise SystemExit("core/LAYERS: unknown word: " + kind)
        unknown = {u for uses in self.uses.values() for u in uses} - set(self.order)
        if unknown:
            raise SystemExit("core/LAYERS: no such layer: " + " ".join(sorted(unknown)))


def sources(root):
    for folder in ("core", "plugins", "include"):
        for path, folders, names in os.walk(os.path.join(root, folder)):
            folders.sort()
            for name in sorted(names):
                if name.endswith((".c", ".h")):
                    yield os.path.relpath(os.path.join(path, name), root)


def blank(match):
    """A comment or text without its content, keeping its lines."""
    found = match.group()
    return found[0] + "\n" * found.count("\n") + found[0] if found[0] in "\"'" else " " + "\n" * found.count("\n")


def resolve(root, file, quoted, name):
    """The file of the tree that an include means, or None for a header of others."""
    places = ["include"] if file.startswith("plugins/") else ["core", "include"]
    if quoted:
        places.insert(0, os.path.dirname(file))
    for place in places:
        path = os.path.normpath(os.path.join(place, name))
        if os.path.isfile(os.path.join(root, path)):
            return path
    return None


def layer_of(layers, file):
    if file in layers.uses:
        return file
    parts = file.split("/")
    return parts[1] if len(parts) == 3 and parts[0] == "core" else None


def module_of(file):
    """A module is the files of a folder whose names begin with the same word: framework.c, framework_merge.h."""
    folder, name = os.path.split(file)
    return folder + "/" + os.path.splitext(name)[0].split("_")[0]


def check_include(layers, root, file, quoted, name):
    """What is wrong with one include, or None; and the module of the same layer that it names, or None."""
    target = resolve(root, file, quoted, name)
    if target is None:
        owners = layers.owners.get(name.split("/")[-1])
        if owners and not any(fnmatch.fnmatch(file, owner) for owner in owners):
            return "%s may include <%s>" % ("only " + " and ".join(owners) if owners != ["nowhere"] else "nobody", name), None
        return ("there is no such file: " + name if quoted else None), None
    if target.startswith("include/"):
        return None, None
    if file.startswith("plugins/"):
        return (None if target.startswith("plugins/") else "a plugin sees nothing of core: " + name), None
    if file.startswith("include/"):
        return "a public header includes only headers of others: " + name, None
    here, there = layer_of(layers, file), layer_of(layers, target)
    if there is None or here is None:
        return "no layer of core/LAYERS: " + (target if there is None else file), None
    if here == there:
        return None, module_of(target)
    if there not in layers.uses[here]:
        return "%s does not use %s: %s" % (here, there, name), None
    return None, None


def check_includes(layers, root):
    neighbours = {}
    for file in sources(root):
        text = open(os.path.join(root, file), encoding="utf-8").read()
        module = module_of(file)
        if file.startswith("core/") and layer_of(layers, file) not in layers.uses:
            yield "%s: in no layer of core/LAYERS" % file
            continue
        for match in INCLUDE.finditer(text):
            wrong, neighbour = check_include(layers, root, file, match.group(1) == '"', match.group(2))
            if wrong:
                yield "%s:%d: %s" % (file, text.count("\n", 0, match.start()) + 1, wrong)
            if neighbour and neighbour != module:
                neighbours.setdefault(module, set()).add(neighbour)
    yield from circles(neighbours)


def circles(neighbours):
    done, path = set(), []

    def visit(module):
        if module in path:
            yield "modules include each other: " + " -> ".join(path[path.index(module):] + [module])
        elif module not in done:
            path.append(module)
            for next_module in sorted(neighbours.get(module, ())):
                yield from visit(next_module)
            path.pop()
            done.add(module)

    for module in sorted(neighbours):
        yield from visit(module)


def check_calls(layers, root):
    never = re.compile(r"\b(%s)\s*\(" % "|".join(layers.never))
    for file in sources(root):
        code = NOT_CODE.sub(blank, open(os.path.join(root, file), encoding="utf-8").read())
        for match in never.finditer(code):
            yield "%s:%d: %s is never called" % (file, code.count("\n", 0, match.start()) + 1, match.group(1))


def check_lines(layers, root):
    for file in sources(root):
        count = sum(1 for _ in open(os.path.join(root, file), encoding="utf-8"))
        if count > layers.lines:
            yield "%s: %d lines, more than %d" % (file, count, layers.lines)


# Small trees with one fault each: the file, its text, the check that must see it, part of what it says.
FAULTS = [
    ("upwards", "core/base/a.c", '#include "data/d.h"\n', check_includes, "core/base/a.c:1: base does not use data"),
    ("past what it uses", "core/scoring/a.c", '\n#include "data/d.h"\n', check_includes, "a.c:2: scoring does not use data"),
    ("from main", "core/main.c", '#include "data/d.h"\n', check_includes, "core/main.c does not use data"),
    ("by a relative path", "core/base/a.c", '# include "../data/d.h"\n', check_includes, "base does not use data"),
    ("in angle brackets", "core/base/a.c", "#include <data/d.h>\n", check_includes, "base does not use data"),
    ("a circle", "core/base/b.h", '#include "base/c.h"\n', check_includes, "core/base/b -> core/base/c -> core/base/b"),
    ("no layer", "core/other/a.c", "", check_includes, "in no layer"),
    ("beside the layers", "core/a.c", "", check_includes, "in no layer"),
    ("a missing file", "core/base/a.c", '#include "base/none.h"\n', check_includes, "no such file"),
    ("Lua elsewhere", "core/extend/plugin_a.c", "#include <lua.h>\n", check_includes, "lua_*.[ch] may include"),
    ("Lua by its folder", "core/run/a.c", "#include <lua5.4/lauxlib.h>\n", check_includes, "lua_*.[ch] may include"),
    ("YAML elsewhere", "core/data/node.c", "#include <yaml.h>\n", check_includes, "yaml_*.c may include"),
    ("dlopen elsewhere", "core/run/a.c", "#include <dlfcn.h>\n", check_includes, "plugin_*.c may include"),
    ("threads elsewhere", "core/extend/lua_a.c", "#include <pthread.h>\n", check_includes, "core/run/*.[ch] may include"),
    ("a locale", "core/run/a.c", "#include <locale.h>\n", check_includes, "nobody may include"),
    ("a plugin into core", "plugins/p.c", '#include "../core/data/d.h"\n', check_includes, "nothing of core"),
    ("a plugin with threads", "plugins/p.c", "#include <pthread.h>\n", check_includes, "may include"),
    ("a public header into core", "include/accord/plugin.h", '#include "../../core/data/d.h"\n', check_includes, "public header"),
    ("a call", "plugins/p.c", "/* sprintf( */\nint n = atoi (x);\n", check_calls, "plugins/p.c:2: atoi"),
    ("a call after a text", "core/base/a.c", 'f("\\"/*"); strcpy(a, b);', check_calls, "strcpy is never"),
    ("a long file", "core/base/a.c", "\n" * 601, check_lines, "601 lines"),
]

# And one that has none, though it looks like it.
CLEAN = {
    "core/base/a.c": '/* strcpy(a, b) */ const char *s = "atoi(1)"; int my_atoi(int); char q = \'"\';\n',
    "core/base/c.h": '#include "base/b.h"\n',
    "core/base/b.h": "#include <string.h>\n",
    "core/base/b.c": '#include "base/b_more.h"\n',
    "core/base/b_more.h": '#include "base/b.h"\n',
    "core/data/d.h": '#include "base/b.h"\n',
    "core/data/yaml_a.c": "#include <yaml.h>\n",
    "core/extend/lua_a.c": '#include "data/d.h"\n#include <lua.h>\n',
    "core/run/a.c": "#include <pthread.h>\n",
    "core/report/a.c": '#include "data/d.h"\n' + "\n" * 599,
    "include/accord/plugin.h": "#include <stddef.h>\n",
    "plugins/own.h": "",
    "plugins/p.c": '#include <accord/plugin.h>\n#include "own.h"\n#include <math.h>\n',
}


def faults_in(layers, files, check):
    with tempfile.TemporaryDirectory() as root:
        for name, text in files.items():
            os.makedirs(os.path.dirname(os.path.join(root, name)), exist_ok=True)
            with open(os.path.join(root, name), "w", encoding="utf-8") as out:
                out.write(text)
        return list(check(layers, root))


def main():
    layers = Layers(open(os.path.join(TOP, "core", "LAYERS"), encoding="utf-8").read())
    number = failed = 0

    def tell(good, name, details=()):
        nonlocal number, failed
        number += 1
        failed += not good
        print("%s %d - %s" % ("ok" if good else "not ok", number, name))
        for detail in () if good else details:
            print("# " + detail)

    for name, check in (("includes keep to the layers", check_includes),
                        ("no function that is never to be called", check_calls),
                        ("no file is too long", check_lines)):
        found = list(check(layers, TOP))
        tell(not found, name, found)
    for check in (check_includes, check_calls, check_lines):
        found = faults_in(layers, CLEAN, check)
        tell(not found, "a clean tree: " + check.__name__, found)
    for name, file, text, check, wanted in FAULTS:
        found = faults_in(layers, dict(CLEAN, **{file: text}), check)
        tell(any(wanted in f for f in found), "seen: " + name, found or ["nothing was found"])
    print("1..%d" % number)
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())

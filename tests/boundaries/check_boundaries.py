#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""What may include what, and the other rules of the house that a machine can see.

    check_boundaries.py includes|headers|files|identifiers CHECKOUT [COMPILER]

includes: every #include of the product is allowed by the table below, and a header that no other folder needs stands in detail/.
headers:  every public header compiles alone.
files:    licence line first, no line and no file too long, no catch-all names.
identifiers: no identifier is parsed or built outside lib/identity and grammar.
"""
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys

# folder: (folders whose headers it may include, third-party headers it may include, only in .cpp and detail/)
TABLE = {
    "lib/language": ([], []),
    "lib/model": (["language"], []),
    "grammar": ([], ["boost/spirit/", "boost/fusion/", "boost/optional.hpp"]),
    "lib/identity": (["model", "grammar"], []),
    "lib/read": (["language", "model", "identity"], ["iconv.h", "libxml/", "nlohmann/", "pugixml", "zip.h", "zlib.h", "zstd.h", "zstd_errors.h"]),
    "lib/segment": (["language", "model", "identity", "grammar"], []),
    "lib/cite": (["language", "model", "identity", "grammar", "segment"], []),
    "lib/resolve": (["language", "model", "identity"], []),
    "lib/graph": (["language", "model", "identity"], ["boost/graph/", "boost/property_map/", "boost/range/", "boost/iterator/", "nlohmann/", "pugixml",
                  "simdjson.h"]),
    "lib/analyse": (["language", "model", "identity", "graph"], ["boost/graph/", "boost/property_map/", "boost/range/", "boost/iterator/"]),
    "lib/annotate": (["language", "model", "identity", "graph"], ["nlohmann/"]),
    "lib/check": (["language", "model", "identity", "graph", "analyse"], ["nlohmann/"]),
    "lib/draw": (["language", "model", "identity", "graph", "analyse"], ["graphviz/"]),
    "lib/explore": (["language", "model", "identity", "graph", "analyse"], ["nlohmann/", "zlib.h"]),
    "lib/report": (["language", "model", "identity", "graph", "analyse"], ["kainjow/", "nlohmann/"]),
    "lib/store": (["language", "model", "identity", "graph", "analyse"], ["sqlite3.h", "openssl/"]),
    "lib/api": (["language", "model", "identity", "read", "segment", "cite", "resolve", "graph", "analyse", "annotate", "draw", "report", "store"],
                ["recital/"]),
    "lib/serve": (["language", "model", "identity", "graph", "analyse", "check", "report", "store", "api"], ["nlohmann/"]),
    "lib/python": ([], ["recital/", "pybind11/"]),
    "include/recital": ([], ["recital/"]),
    "pdf_reader": (["read"], ["poppler.h", "seccomp.h", "linux/landlock.h", "grp.h"]),
    "tools": (["language", "model", "identity", "read", "segment", "cite", "resolve", "graph", "analyse", "annotate", "check", "draw",
               "explore", "report", "store", "api", "serve", "tools"], ["CLI/"]),
}
HEAVY = ("recital/", "pybind11/", "poppler", "simdjson.h", "seccomp.h", "linux/", "grp.h", "boost/", "graphviz/", "CLI/", "nlohmann/", "kainjow/", "fmt/", "pugixml", "libxml/", "sqlite3", "openssl/", "iconv.h", "zip.h", "zlib.h",
         "zstd.h", "zstd_errors.h")
POSIX = re.compile(r"^(sys/\w+\.h|dlfcn\.h|link\.h|fcntl\.h|poll\.h|signal\.h|spawn\.h|unistd\.h|stdlib\.h|malloc\.h)$")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def sources(root, folder):
    base = root / folder
    return sorted(p for p in base.rglob("*") if p.suffix in (".cpp", ".hpp", ".in"))


def included(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = INCLUDE.match(line)
        if found:
            yield number, found[1], found[2]


def check_includes(root):
    for folder in sorted(p.name for p in (root / "lib").iterdir() if p.is_dir()):
        if f"lib/{folder}" not in TABLE:
            yield f"lib/{folder}: has no row in the table of boundaries"
    for folder, (own, foreign) in TABLE.items():
        name = folder.split("/")[-1]
        for path in sources(root, folder):
            private = path.suffix != ".hpp" or "detail" in path.parts
            for number, quote, header in included(path):
                where = f"{path.relative_to(root)}:{number}: "
                if quote == '"':
                    first = header.split("/")[0]
                    if first != name and first not in own and not first.startswith("@"):
                        yield where + f"{folder} may not include {header}"
                    if "/detail/" in header and first != name and not (folder == "lib/analyse" and first == "graph"):
                        yield where + f"{header} is private to its folder"
                elif header.startswith(HEAVY):
                    if not header.startswith(tuple(foreign)):
                        yield where + f"{folder} may not use {header}"
                    elif not private and folder != "include/recital":
                        yield where + f"{header} belongs into .cpp files and detail/ only"
                elif "/" in header or header.endswith(".h"):
                    if not (POSIX.match(header) and folder in ("lib/read", "lib/draw", "lib/store", "pdf_reader", "tools")):
                        yield where + f"{header} is not in the table of boundaries"


def check_places(root):
    """Headers of lib/ that only their own folder includes belong into its detail/, unless a header that is public includes them."""
    public, users = {}, {}
    for folder in TABLE:
        for path in sources(root, folder):
            where = path.relative_to(root)
            if folder.startswith("lib/") and folder != "lib/model" and path.suffix == ".hpp" and path.parent == root / folder:
                public[str(where.relative_to("lib"))] = folder
            for _, quote, header in included(path):
                users.setdefault(header, set()).add((folder, path.suffix == ".hpp" and "detail" not in path.parts))
    for header, folder in sorted(public.items()):
        if all(user == folder and not shown for user, shown in users.get(header, ())):
            yield f"lib/{header}: no other folder includes it: it belongs into {folder}/detail/"


def public_headers(root):
    return [p for folder in TABLE for p in sources(root, folder) if p.suffix == ".hpp" and "detail" not in p.parts]


def check_headers(root, compiler):
    def compile_alone(path):
        done = subprocess.run([compiler, "-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-x", "c++", "-I", str(root),
                               "-I", str(root / "lib"), "-I", str(root / "include"), "-include", str(path), os.devnull], capture_output=True, text=True, check=False)
        return None if done.returncode == 0 else f"{path.relative_to(root)}: does not compile alone:\n{done.stderr}"

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        yield from filter(None, pool.map(compile_alone, public_headers(root)))


def check_files(root):
    for folder in ("grammar", "include", "lib", "pdf_reader", "tools", "tests"):
        for path in sources(root, folder):
            where = str(path.relative_to(root))
            lines = path.read_text(encoding="utf-8").split("\n")
            if "SPDX-License-Identifier: BSL-1.0" not in lines[0]:
                yield f"{where}:1: the licence line is missing"
            most = 450 if folder == "tests" else 400
            if len(lines) - 1 > most:
                yield f"{where}: {len(lines) - 1} lines: above {most} there are two things in one file"
            if re.search(r"util|helper|misc|common", path.stem):
                yield f"{where}: a name that says nothing"
            for number, line in enumerate(lines, 1):
                if len(line) > 140 and 'R"' not in line and "tests/" not in where:
                    yield f"{where}:{number}: longer than 140 columns"
                if "\t" in line and path.suffix == ".hpp":
                    yield f"{where}:{number}: a tab"


# How identifiers were parsed and built by hand: acts between strokes, series before them, letters of parts, sites, second functions of one name.
BY_HAND = [
    (re.compile(r'"(?![^"]*number)[^"]*/(RES|DEC|PRST)[/"]'), "an act within a symbol: ask Identifier::act(), build with Identifier::adopted()"),
    (re.compile(r'"(UNTS|LNTS|ICJ|GAOR|ESCOR|SCOR|TCOR|Sales No\.)[ /]'), "a series of publications: ask Identifier::series()"),
    (re.compile(r'(?<!series\.)\b(rfind|starts_with|substr|compare)\([^;]*"[A-Z]/'), "a series at the beginning of an id: ask Identifier::series()"),
    (re.compile(r'"\(Sect\.'), "a section of a document: ask Identifier::additions()"),
    (re.compile(r'docs\.un\.org'), "an address of a document: Identifier::url(), identify_url()"),
    (re.compile(r'\b(is_symbol|roman_value|without_part|printed_symbol|document_url|symbol_as_id|session_in|year_in)\([^()]*\) (const )?(noexcept )?\{'),
     "a function that lib/identity has"),
]
IDENTITY = ("lib/identity/", "grammar/")


def without_comment(line):
    """The line up to a comment that does not stand in a string."""
    quoted = False
    for at, c in enumerate(line):
        if c == '"' and (at == 0 or line[at - 1] != "\\"):
            quoted = not quoted
        if not quoted and line.startswith("//", at):
            return line[:at]
    return line


def check_identifiers(root):
    for path in (p for folder in TABLE for p in sources(root, folder)):
        where = str(path.relative_to(root))
        if where.startswith(IDENTITY):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            for pattern, advice in BY_HAND:
                if pattern.search(without_comment(line)):
                    yield f"{where}:{number}: {advice}"


def main():
    what, root = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    if what == "includes":
        wrong = list(check_includes(root)) + list(check_places(root))
    elif what == "headers":
        wrong = list(check_headers(root, sys.argv[3]))
    elif what == "identifiers":
        wrong = list(check_identifiers(root))
    else:
        wrong = list(check_files(root))
    checked = sum(len(sources(root, folder)) for folder in TABLE)
    print(f"{checked} files, {len(wrong)} faults")
    if wrong or checked < 50:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()

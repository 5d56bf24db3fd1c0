#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The files that documentation and sources name exist.

    check_names.py CHECKOUT

In CONTRIBUTING.md, README.md, docs/ and data/README.md: what stands between backticks (or, in a diff, behind "---") and looks like a path of the
checkout (`lib/segment/marks.cpp`, `data/en/`) or like a source's name (`titles.cpp`).
NAME, <code> and the like stand for names; * and {a,b} are tried as patterns.
"""
import itertools
import pathlib
import re
import sys

FOLDERS = ("lib", "tools", "grammar", "data", "tests", "docs", "cmake", "pdf_reader")
QUOTED = re.compile(r"`([^`\n]+)`|^--- ([^ (,]+)")
PATH = re.compile(rf"^({'|'.join(FOLDERS)})/[\w./{{}},*<>-]*$")
SOURCE = re.compile(r"^[\w*{},]+\.(cpp|hpp|mustache|py|cmake)$")
STANDS_FOR = re.compile(r"NAME|<|DIR|FOLDER|LANG|…")


def spelled_out(pattern):
    """show_{a,b}.cpp → show_a.cpp, show_b.cpp"""
    pieces = re.split(r"\{([^{}]*)\}", pattern)
    choices = [[piece] if at % 2 == 0 else piece.split(",") for at, piece in enumerate(pieces)]
    return ["".join(chosen) for chosen in itertools.product(*choices)]


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    sources = [path for folder in FOLDERS for path in (root / folder).rglob("*") if "build" not in path.parts]
    names = {path.name for path in sources}
    texts = [root / "CONTRIBUTING.md", root / "README.md", root / "data/README.md", root / "grammar/README.md", *sorted((root / "docs").glob("*.md"))]
    wrong, read = [], 0
    for text in texts:
        for number, line in enumerate(text.read_text(encoding="utf-8").splitlines(), 1):
            for found in QUOTED.finditer(line):
                name = found[1] or found[2]
                if STANDS_FOR.search(name):
                    continue
                for each in spelled_out(name):
                    if "." not in each and not each.endswith("/"):
                        continue  # the name of a test
                    if PATH.match(each):
                        there = any(True for _ in root.glob(each.rstrip("/"))) if "*" in each else (root / each).exists()
                    elif SOURCE.match(each):
                        there = any(pathlib.PurePath(known).match(each) for known in names)
                    else:
                        continue
                    read += 1
                    if not there:
                        wrong.append(f"{text.relative_to(root)}:{number}: there is no {each}")
    print(f"{read} names of files, {len(wrong)} faults")
    if wrong or read < 100:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()

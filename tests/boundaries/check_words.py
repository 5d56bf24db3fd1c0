#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Words of a language stand in data/<code>/, not in the code.

    check_words.py CHECKOUT [--write]

Counts in every source of lib/ the lists (brace-enclosed initializers without statements) that hold three or more string literals with a word in
small letters. word_lists.tsv beside this file says how many each file may hold and why they are code: messages, names of fields and formats. More
than that, or a list without such a reason, fails. --write takes the counts as they are, keeping the reasons, so that what has moved stays away.
"""
import pathlib
import re
import sys

LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
WORD = re.compile(r"(?<![\\A-Za-z])[a-z]{2,}|[A-Z][a-z]+")
GROUP = re.compile(r"(?=\{((?:[^{}]|\{[^{}]*\})*)\})")  # at every brace


def lists_in(text):
    text = re.sub(r"//[^\n]*", "", text)
    count = end = 0
    for group in GROUP.finditer(text):
        body = group[1]
        if group.start() < end or ";" in LITERAL.sub("", body):
            continue
        if sum(1 for literal in LITERAL.findall(body) if WORD.search(literal)) >= 3:
            count += 1
            end = group.end(1)  # lists within this one are part of it
    return count


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    table = pathlib.Path(__file__).with_name("word_lists.tsv")
    allowed, why = {}, {}
    for line in table.read_text(encoding="utf-8").splitlines() if table.exists() else []:
        if line and not line.startswith("#") and not line.startswith("file\t"):
            name, count, reason = line.split("\t")
            allowed[name], why[name] = int(count), reason
    found = {}
    for path in sorted((root / "lib").rglob("*")):
        if path.suffix in (".cpp", ".hpp"):
            count = lists_in(path.read_text(encoding="utf-8"))
            if count:
                found[str(path.relative_to(root))] = count
    if "--write" in sys.argv:
        rows = [f"{name}\t{count}\t{why.get(name, 'to move')}" for name, count in sorted(found.items())]
        table.write_text("# Lists of words in the code: how many a file may hold, and why; see check_words.py.\nfile\tlists\twhy\n"
                         + "\n".join(rows) + "\n", encoding="utf-8")
        return
    wrong = []
    for name in sorted(set(found) | set(allowed)):
        here, most = found.get(name, 0), allowed.get(name, 0)
        if here > most:
            wrong.append(f"{name}: {here} lists of words, {most} allowed: words of a language belong into data/en/, see CONTRIBUTING.md")
    wrong += [f"{name}: its lists have no reason to be code" for name, reason in why.items() if reason in ("", "to move")]
    print(f"{sum(found.values())} lists in {len(found)} files, {len(wrong)} faults")
    if wrong:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()

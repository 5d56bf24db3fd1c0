#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Does the confidence of a citation mean something?

    confidence.py --program build/recital --checkout .          tests it: of each confidence given often enough, the share that is
                                                                right lies within .05 of it
    confidence.py --program … --checkout … --steps              prints what each step of data/confidence.tsv gets right, to fill it

Right and wrong are told by the marked documents (a citation that overlaps a mark has its id) and by the hyperlinks that editors set
(a citation under a link to a numbered text has the link's target, or was found through it). A citation without mark or link is left
out among links, and wrong among the marked documents. The links are not all right themselves: where the words under a link give
series and number in full and the citation has that number, a link to another is not held against it. Exit status 77 where the documents are not there.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys

import marked_documents

ENOUGH = 60  # citations in a bin: below, chance alone moves the share by more than .05
WIDTH = 0.05


def citations(program, files):
    out = collections.defaultdict(list)
    command = [str(program), "extract", "--format", "jsonl", "--explain", *map(str, files)]
    for line in subprocess.run(command, capture_output=True, text=True, check=False).stdout.splitlines():
        row = json.loads(line)
        if row["kind"] != "unresolved":
            out[pathlib.Path(row["source"]).stem].append(row)
    return out


def canonical(symbol):
    """A symbol as the links write it: no blanks, no part letters, no year of the Security Council."""
    symbol = re.sub(r"\s+", "", (symbol or "").upper())
    symbol = re.sub(r"\[[A-Z-]+\]$", "", symbol)
    symbol = re.sub(r"^((?:A|E)/RES/\d+)[A-Z]?(\(.+?\))[A-Z]?$", r"\1\2", symbol)
    symbol = re.sub(r"^(A/RES/(?:ES-|S-)?\d+/\d+)[A-Z]$", r"\1", symbol)
    return re.sub(r"^S/RES/(\d+)\(\d+\)$", r"S/RES/\1", symbol).rstrip("/.,*")


def judged_by_marks(folder, found):
    for table in sorted(folder.glob("*.tsv")):
        if table.name == "instruments.tsv":
            continue
        marks = [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
        for row in found.get(table.stem, []):
            over = [m for m in marks if int(m[0]) < row["end"] and row["begin"] < int(m[1])]
            if any("optional" in cell for m in over for cell in m[7:]):
                continue
            yield row, any(row["id"] in m[4].split("|") for m in over)


def judged_by_links(folder, found):
    for table in sorted(folder.glob("*.tsv")):
        links = [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines() if line]
        for row in found.get(table.stem, []):
            over = [link for link in links if int(link[0]) < row["end"] and row["begin"] < int(link[1])]
            if not over:
                continue
            if row["kind"] not in ("resolution", "decision", "document"):
                continue  # a link on a title leads to what adopted it
            targets = {canonical(link[2]) for link in over}
            right = canonical(row["id"]) in targets
            number = re.sub(r"\s", "", row["text"]).upper()
            slip = not right and row["id"].upper().replace(" ", "").endswith(number) and any(
                number not in re.sub(r"\s", "", target) for target in targets) and "/" in number
            if not slip:
                yield row, right


def judged(program, shared):
    for name in marked_documents.SCORERS:
        folder = shared / name
        if not folder.is_dir():
            continue
        found = citations(program, marked_documents.texts(shared, name))
        yield from (judged_by_marks if name == "gold" else judged_by_links)(folder, found)


STEPS = [  # what the sentence of a step is known by; the first that fits
    ("meeting record", r"^the record of the \d+th meeting"), ("back reference", r"stands for the one named just before"),
    ("ibid", r"stands for the reference before it"), ("note", r"^footnote .* cites "), ("adoption", r"adopted .*"),
    ("symbol", r"^a document symbol"), ("publication", r"^a publication's number"), ("supplement", r"^a supplement of"),
    ("series printed", r"^the symbol names the series"), ("number is symbol", r"^the letters of the number"),
    ("council number", r"^a number with the year in brackets"), ("council number alone", r"^a number without a year|with its year before$"),
    ("organ named", r"^the text names the"), ("title goes on", r"goes on to another matter"), ("title", r"^the title of a listed instrument"),
    ("title begins", r"^the beginning of the title of"), ("only beginning", r"^the beginning of one listed"),
    ("title by shape", r"^built like the title"), ("name by shape", r"^built like the name"), ("alias introduced", r"short name of"),
    ("alias unlisted", r"introduced as a short name"), ("belonging", r"^the one to"), ("antecedent", r"^stands for"),
    ("charter", r"Charter"), ("conference", r"conference"), ("rules of procedure", r"rules of procedure"),
    ("year and noun", r"^the one of \d"), ("organ chosen", r"."),
]


def step_of(row):
    for name, pattern in STEPS:
        if any(re.search(pattern, step) for step in row["steps"]):
            return name
    return "?"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--checkout", type=pathlib.Path, required=True)
    parser.add_argument("--steps", action="store_true")
    parser.add_argument("--wrong", type=int, default=0, help="show so many wrong ones of each step")
    options = parser.parse_args()
    shared = marked_documents.shared_folder(options.checkout)
    bins, steps, shown = collections.defaultdict(list), collections.defaultdict(list), collections.Counter()
    for row, right in judged(options.program, shared):
        bins[row["confidence"]].append(right)
        name = f"{step_of(row)}{' (repaired)' if row['repaired'] else ''} {row['confidence']}"
        steps[name].append(right)
        if not right and shown[name] < options.wrong:
            shown[name] += 1
            print(name, row["source"], row["begin"], repr(row["text"]), row["id"], row["steps"][:1])
    if options.steps:
        for name, rights in sorted(steps.items()):
            print(f"{name:40} {sum(rights):6} of {len(rights):6}  {sum(rights) / len(rights):.4f}")
    off = 0
    for stated, rights in sorted(bins.items()):
        share = sum(rights) / len(rights)
        enough = len(rights) >= ENOUGH
        wrong = enough and abs(share - stated) > WIDTH
        off += wrong
        print(f"stated {stated:.3f}  right {share:.3f} of {len(rights):6}{'' if enough else '  (too few to tell)'}{'  OFF' if wrong else ''}")
    sys.exit(1 if off else 0)


if __name__ == "__main__":
    main()

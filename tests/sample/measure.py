#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Measure the extraction of the sample document against the citations marked in it by hand.

    measure.py --program build/recital --checkout .

data/samples/A_RES_52_189.tsv holds a citation a line: begin, end (bytes), text, kind, ids (any of which is right, set apart by `|`), pinpoint,
treatment, flags. A citation found is right where it overlaps a marked one and has one of its ids; each marked one counts once, those
flagged `optional` neither way. The bars may be raised, never lowered.
"""
import argparse
import json
import pathlib
import subprocess
import sys

BARS = {"linked F1": 0.97, "kind": 0.97, "pinpoint": 0.95, "treatment": 0.95}


def marked(path):
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            begin, end, text, kind, ids, pinpoint, treatment, flags = (line.split("\t") + [""] * 8)[:8]
            rows.append({"begin": int(begin), "end": int(end), "text": text, "kind": kind, "ids": ids.split("|"), "pinpoint": pinpoint,
                         "treatment": treatment, "optional": "optional" in flags})
    return rows


def overlap(a, b):
    return min(a["end"], b["end"]) - max(a["begin"], b["begin"])


def pairs_of(marks, found):
    """Each mark with the right citation that overlaps it most, no citation used twice."""
    possible = sorted(((overlap(m, f), i, j) for i, m in enumerate(marks) for j, f in enumerate(found)
                       if overlap(m, f) > 0 and f["id"] in m["ids"]), key=lambda p: (-p[0], p[1], p[2]))
    used_marks, used_found, pairs = set(), set(), []
    for _, i, j in possible:
        if i not in used_marks and j not in used_found:
            used_marks.add(i)
            used_found.add(j)
            pairs.append((i, j))
    return pairs


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--checkout", type=pathlib.Path, required=True)
    options = parser.parse_args()
    sample = options.checkout / "data" / "samples" / "A_RES_52_189.txt"
    marks = marked(sample.with_suffix(".tsv"))
    done = subprocess.run([options.program, "extract", str(sample), "--format", "jsonl"], capture_output=True, check=True)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    source = sample.read_bytes()
    for citation in found:
        if source[citation["begin"]:citation["end"]].decode() != citation["text"]:
            sys.exit(f"{citation['begin']}: the text is not what stands there: {citation['text']!r}")

    pairs = pairs_of(marks, found)
    paired_marks, paired_found = {i for i, _ in pairs}, {j for _, j in pairs}
    missed = [m for i, m in enumerate(marks) if i not in paired_marks and not m["optional"]]
    wrong = [f for j, f in enumerate(found) if j not in paired_found and f["id"]
             and not any(m["optional"] and overlap(m, f) > 0 for m in marks)]
    right = sum(not marks[i]["optional"] for i, _ in pairs)
    precision, recall = right / max(right + len(wrong), 1), right / max(right + len(missed), 1)

    def share(field, only_where_marked):
        relevant = [(marks[i], found[j]) for i, j in pairs if marks[i][field] or not only_where_marked]
        return sum(m[field] == f[field] for m, f in relevant) / max(len(relevant), 1)

    measured = {"linked F1": 2 * precision * recall / max(precision + recall, 1e-9), "kind": share("kind", False),
                "pinpoint": share("pinpoint", True), "treatment": share("treatment", True)}
    for name, value in measured.items():
        print(f"{name:10} {value:.4f}  (bar {BARS[name]})")
    for what, rows in (("missed", missed), ("wrong", wrong)):
        for row in rows:
            print(f"{what}: {row['begin']}: {row['text']!r}: {row.get('ids') or row['id']}")
    sys.exit(0 if all(measured[name] >= bar for name, bar in BARS.items()) else 1)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Measure the extraction against marked documents that are not part of the project.

    measure.py --program build/recital --checkout .

Without the documents (marked_documents.py says where they are looked for) the test is skipped (exit status 77). The bars may be raised,
never lowered.
"""
import argparse
import pathlib
import re
import sys
import tempfile

import marked_documents

# measure: (set, what to look for in the scorer's last lines, bar)
MEASURES = {
    "gold, found F1": ("gold", r"(?m)^found .* F1 ([\d.]+)", 0.98),
    "gold, linked F1": ("gold", r"(?m)^linked .* F1 ([\d.]+)", 0.97),
    "gold, pinpoint": ("gold", r"pinpoint (\d+/\d+)", 0.95),
    "gold, treatment": ("gold", r"treatment (\d+/\d+)", 0.95),
    "links/akn, right": ("links/akn", r"(?m)^links .* right ([\d.]+)$", 0.985),
    "links/akn, part": ("links/akn", r"part (\d+/\d+)", 0.98),
    "links/akn, paragraph": ("links/akn", r"paragraph (\d+/\d+)", 0.97),
    "links/akn, treatment": ("links/akn", r"treatment (\d+/\d+)", 0.95),
    "links/editors, right": ("links/editors", r"(?m)^links .* right ([\d.]+)$", 0.97),
}


def value_of(printed):
    """0.9812, or 98/100."""
    if "/" not in printed:
        return float(printed)
    part, whole = printed.split("/")
    return int(part) / int(whole)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--checkout", type=pathlib.Path, required=True)
    options = parser.parse_args()
    shared = marked_documents.shared_folder(options.checkout)
    scores = {}
    with tempfile.TemporaryDirectory(prefix="recital-gold-") as folder:
        for name in marked_documents.SCORERS:
            predictions = pathlib.Path(folder) / (name.replace("/", "-") + ".jsonl")
            marked_documents.extract(options.program, marked_documents.texts(shared, name), predictions)
            scores[name] = marked_documents.score(shared, name, predictions, "--errors", "20")
            print(f"{name}\n{scores[name]}")
    below = 0
    for measure, (name, pattern, bar) in MEASURES.items():
        found = re.findall(pattern, scores[name])
        if not found:
            sys.exit(f"{measure}: the scorer no longer prints {pattern}")
        value = value_of(found[-1])
        below += value < bar
        print(f"{measure:22} {value:.4f}  (bar {bar}){'  BELOW THE BAR' if value < bar else ''}")
    sys.exit(1 if below else 0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Measure the extraction against hand-marked documents that are not part of the project.

    measure.py --program build/recital --checkout .

They are looked for in $RECITAL_SHARED, else beside the checkout in `shared`; the folder `gold` in it holds NAME.txt, NAME.tsv and the scorer.
Without them the test is skipped (exit status 77).
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile

SKIPPED = 77
BAR = 0.97  # linked F1 of the sample document


def score(gold, predictions, *more):
    done = subprocess.run([sys.executable, "-B", str(gold / "score.py"), str(gold), predictions, *more], capture_output=True, text=True, check=True)
    return done.stdout


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--checkout", type=pathlib.Path, required=True)
    options = parser.parse_args()
    shared = pathlib.Path(os.environ.get("RECITAL_SHARED") or options.checkout.resolve().parent / "shared")
    gold = shared / "gold"
    if not (gold / "score.py").is_file():
        print(f"skipped: {gold} holds no marked documents; RECITAL_SHARED names another folder")
        sys.exit(SKIPPED)
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as predictions:
        texts = sorted(str(path) for path in gold.glob("*.txt"))
        subprocess.run([options.program, "extract", "--format", "jsonl", "-o", predictions.name, *texts], check=True)
        print(score(gold, predictions.name))
        sample = score(gold, predictions.name, "--only", "A_RES_52_189")
    linked = float(re.search(r"(?m)^linked .*F1 ([\d.]+)", sample)[1])
    print(f"the sample alone: linked F1 {linked:.4f} (bar {BAR})")
    sys.exit(0 if linked >= BAR else 1)


if __name__ == "__main__":
    main()

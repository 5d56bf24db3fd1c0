#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The sample document, set in pages in two ways and read back, has the citations of the text.

    sample_round_trip.py --program build/recital --checkout .

Compared are ids, kinds, treatments, parts, paragraphs, footnotes and pinpoints, in order of the ids within each paragraph. Skipped (exit
status 77) where groff is not installed or cannot write PDF.
"""
import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import sample_document

SKIPPED = 77
COMPARED = ("part", "paragraph", "footnote", "id", "kind", "treatment", "pinpoint", "form")


def citations(program, source):
    done = subprocess.run([program, "extract", "--format", "jsonl", str(source)], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{source}: {done.stderr}")
    return sorted(tuple(json.loads(line)[key] for key in COMPARED) for line in done.stdout.splitlines())


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--checkout", type=pathlib.Path, required=True)
    options = parser.parse_args()
    if shutil.which("groff") is None:
        print("skipped: groff is not installed")
        sys.exit(SKIPPED)
    sample = options.checkout / "data" / "samples" / "A_RES_52_189.txt"
    wanted = citations(options.program, sample)
    wrong = 0
    with tempfile.TemporaryDirectory(prefix="recital-pdf-") as folder:
        for layout in sample_document.HEAD:
            output = pathlib.Path(folder) / (layout.replace(" ", "_") + ".pdf")
            try:
                sample_document.write_pdf(layout, sample, output)
            except subprocess.CalledProcessError as failure:
                print(f"skipped: groff writes no PDF: {failure.stderr.decode()}")
                sys.exit(SKIPPED)
            found = citations(options.program, output)
            for citation in sorted(set(wanted) - set(found)):
                print(f"{layout}: missing {citation}")
            for citation in sorted(set(found) - set(wanted)):
                print(f"{layout}: not in the text {citation}")
            wrong += found != wanted
            print(f"{layout}: {len(found)} citations, {len(wanted)} in the text")
    if wrong or len(wanted) < 30:
        sys.exit(1)


if __name__ == "__main__":
    main()

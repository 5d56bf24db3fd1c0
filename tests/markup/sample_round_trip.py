#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The sample document, made a DOCX file, three pages of HTML and two Akoma Ntoso documents, has the citations of the text.

    sample_round_trip.py --program build/recital --checkout .

Compared are ids, kinds, treatments, parts, paragraphs, footnotes, pinpoints and forms.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

import sample_formats
import sample_text

COMPARED = ("part", "paragraph", "footnote", "id", "kind", "treatment", "pinpoint", "form", "document", "date")


def citations(program, source):
    done = subprocess.run([program, "extract", "--format", "jsonl", str(source)], capture_output=True, text=True, check=False)
    if done.returncode != 0 or done.stderr:
        sys.exit(f"{source}: {done.stderr}")
    return sorted(tuple(json.loads(line)[key] for key in COMPARED) for line in done.stdout.splitlines())


def write_all(folder, paragraphs, notes):
    sample_formats.write_docx(folder / "word.docx", paragraphs, notes)
    (folder / "today.html").write_bytes(sample_formats.page_of_today(paragraphs, notes))
    (folder / "nineties.htm").write_bytes(sample_formats.page_of_the_nineties(paragraphs, notes))
    (folder / "word.htm").write_bytes(sample_formats.page_of_word(paragraphs, notes))
    (folder / "plain.xml").write_bytes(sample_formats.akn(paragraphs, notes))
    (folder / "prefixed.xml").write_bytes(sample_formats.akn(paragraphs, notes, prefix="an", notes_in_metadata=True))
    return sorted(folder.iterdir())


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--checkout", type=pathlib.Path, required=True)
    parser.add_argument("--keep", type=pathlib.Path, help="an empty folder for the files made")
    options = parser.parse_args()
    sample = options.checkout / "data" / "samples" / "A_RES_52_189.txt"
    wanted = citations(options.program, sample)
    wrong = 0
    with tempfile.TemporaryDirectory(prefix="recital-markup-") as scratch:
        for file in write_all(options.keep or pathlib.Path(scratch), *sample_text.read(sample)):
            found = citations(options.program, file)
            for citation in sorted(set(wanted) - set(found)):
                print(f"{file.name}: missing {citation}")
            for citation in sorted(set(found) - set(wanted)):
                print(f"{file.name}: not in the text {citation}")
            wrong += found != wanted
            print(f"{file.name}: {len(found)} citations, {len(wanted)} in the text")
    if wrong or len(wanted) < 30:
        sys.exit(1)


if __name__ == "__main__":
    main()

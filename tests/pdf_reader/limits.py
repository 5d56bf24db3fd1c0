#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""PDF files that are locked, broken, scanned, or larger than the limits: each costs one line, the others are read.

    limits.py --program build/recital --checkout .
"""
import argparse
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

import pdf_file


def good():
    return pdf_file.file_of([pdf_file.words([(72, 770, 10, "Recalling its resolution 52/189 of 18 December 1997,")])])


def many_words():
    """More words than anybody can put in order within a second: each stands elsewhere."""
    places = ((i * 7919 % 590, i * 104729 % 840) for i in range(200_000))
    return pdf_file.file_of([b"BT\n" + b"\n".join(b"/F1 9 Tf 1 0 0 1 %d %d Tm (word) Tj" % place for place in places) + b"\nET"])


def half_scanned():
    """A page of text, and one that is lost: its place in the list of pages leads nowhere."""
    return good().replace(b"/Count 1 /Kids [10 0 R]", b"/Count 2 /Kids [10 0 R 99 0 R]")


class Cases:
    def __init__(self, program, folder):
        self.program, self.folder, self.wrong = program, folder, 0

    def check(self, name, data, said, *options, found=0, status=1, others=1, environment=None, given=()):
        """`data` gives a problem that says `said` (none where empty) and `found` citations; the file beside it `others`."""
        source = self.folder / (name + ".pdf")
        source.write_bytes(data)
        other = self.folder / "other.pdf"
        other.write_bytes(good())
        begun = time.monotonic()
        done = subprocess.run([self.program, "extract", *options, str(source), str(other)], capture_output=True, text=True, check=False,
                              env={**os.environ, **(environment or {})}, preexec_fn=lambda: [resource.setrlimit(*each) for each in given])
        took = time.monotonic() - begun
        problems = done.stderr.splitlines()
        citations = [json.loads(line) for line in done.stdout.splitlines()]
        right = done.returncode == status and len(citations) == found + others and len(problems) == (1 if said else 0) + 1 - others and all(
            said in line for line in problems if str(source) in line)
        print(f'{"ok" if right else "WRONG"}: {name}, {took:.1f} s: {" / ".join(problems)}')
        if not right:
            print(f"  status {done.returncode}, {len(citations)} citations")
            self.wrong += 1


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--checkout", type=pathlib.Path, required=True)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="recital-pdf-") as scratch:
        folder = pathlib.Path(scratch)
        cases = Cases(options.program, folder)
        cases.check("good", good(), "", found=1, status=0)
        cases.check("locked", (pathlib.Path(__file__).parent / "locked.pdf").read_bytes(), "password")
        cases.check("broken", good()[:200], "damaged beyond repair")
        cases.check("not_one", b"%PDF-1.7\n" + b"nothing of the kind\n" * 50, "damaged beyond repair")
        cases.check("no_pages", pdf_file.assemble({1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Count 0 /Kids [] >>"}), "damaged")
        cases.check("circle", pdf_file.assemble({1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] >>"}),
                    "damaged")
        cases.check("scan", pdf_file.scan(), "without a text layer; recognise its text first, as with: ocrmypdf")
        cases.check("lost_page", half_scanned(), "page 2 is damaged and left out", found=1)
        cases.check("pages", pdf_file.file_of([b""] * 30), "more than 20 pages", "--max-pages", "20")
        cases.check("seconds", many_words(), "more than 1 second to read", "--max-seconds", "1")
        cases.check("size", good() + b"\0" * (1 << 20), "1 MiB", "--max-size", "1")
        if not os.environ.get("RECITAL_PDF_SANITIZED"):
            # 100 MB of blanks that are packed in 100 KB: never unpacked as a whole.
            bomb = pdf_file.file_of([b" " * (100 << 20) + pdf_file.words([(72, 770, 10, "Recalling its resolution 52/189 of 18 December 1997,")])])
            cases.check("memory", many_words() + b"\0" * (40 << 20), "more than 64 MiB of memory", "--max-memory", "64")
            cases.check("packed", bomb, "", "--max-memory", "192", found=1, status=0)
            cases.check("memory_given", many_words() + b"\0" * (40 << 20), "ulimit -v", given=[(resource.RLIMIT_AS, (200 << 20,) * 2)])
            cases.check("memory_less", good(), "", found=1, status=0, given=[(resource.RLIMIT_AS, (900000 << 10,) * 2)])
        cases.check("seconds_less", good(), "", found=1, status=0, given=[(resource.RLIMIT_CPU, (50, 50))])
        crash = folder / "crash"
        crash.write_text("#!/bin/sh\nkill -SEGV $$\n")
        crash.chmod(0o700)
        cases.check("crash", good(), "its reader broke down (signal 11)", others=0, status=2, environment={"RECITAL_PDF_READER": str(crash)})
        cases.check("no_reader", good(), "is missing", others=0, status=2,
                    environment={"RECITAL_PDF_READER": str(folder / "none")})
        if cases.wrong:
            sys.exit(f"{cases.wrong} wrong")


if __name__ == "__main__":
    main()

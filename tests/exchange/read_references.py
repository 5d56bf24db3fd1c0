#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Read the sample bibliographies with programs that are not ours and compare what they find.

    read_references.py FOLDER

FOLDER was filled by exchange_samples. RIS is read by bibutils' ris2xml, BibTeX by python3-bibtexparser and bib2xml, CSL-JSON by
python3-citeproc. Exit status 77: none of them is installed.
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys

try:
    import bibtexparser
    from bibtexparser.bparser import BibTexParser
except ImportError:
    bibtexparser = None
try:
    from citeproc.source.json import CiteProcJSON
except ImportError:
    CiteProcJSON = None

readers = set()


def same(what, found, wanted):
    if found != wanted:
        sys.exit(f"{what}: found {found!r:.400}, expected {wanted!r:.400}")


def references_counted(program, path):
    """How many references a program of bibutils says it read."""
    if not shutil.which(program):
        return None
    readers.add(program)
    done = subprocess.run([program, str(path)], capture_output=True, check=False)
    return int(re.search(rb"Processed (\d+) references", done.stderr)[1])


def check(folder, name):
    items = json.loads((folder / (name + ".csl-json")).read_text(encoding="utf-8"))
    expected = json.loads((folder / (name + ".expected")).read_text(encoding="utf-8"))
    keys = [item["id"] for item in items]
    same(name + ": references", len(keys), len(expected["nodes"]))
    same(name + ": keys", len(set(keys)), len(keys))
    for program, ending in (("ris2xml", "ris"), ("bib2xml", "bibtex")):
        counted = references_counted(program, folder / f"{name}.{ending}")
        if counted is not None:
            same(f"{name}.{ending}: references of {program}", counted, len(keys))
    ris = (folder / (name + ".ris")).read_bytes().decode("utf-8")
    for line in ris.split("\r\n"):
        if line and not re.fullmatch(r"[A-Z][A-Z0-9]  - [^\r\n]*", line):
            sys.exit(f"{name}.ris: no line of RIS: {line!r:.200}")
    same(name + ".ris: keys", re.findall(r"(?m)^ID  - (.*?)\r$", ris), keys)
    if bibtexparser and keys:
        readers.add("bibtexparser")
        with open(folder / (name + ".bibtex"), encoding="utf-8") as file:
            entries = bibtexparser.load(file, BibTexParser(common_strings=True, ignore_nonstandard_types=False)).entries
        same(name + ".bibtex: keys", sorted(entry["ID"] for entry in entries), sorted(keys))
        for entry in entries:
            item = items[keys.index(entry["ID"])]
            same(entry["ID"] + ": has a title", bool(entry["title"].strip("{}")), bool(item["title"]))
            if "issued" in item:
                same(entry["ID"] + ": year", int(entry["year"]), item["issued"]["date-parts"][0][0])
    if CiteProcJSON and items:
        readers.add("citeproc")
        read = CiteProcJSON(items)
        for item in items:
            found = read[item["id"].lower()]
            same(item["id"] + ": type", found["type"], item["type"])
            if "issued" in item:
                same(item["id"] + ": year", found["issued"]["year"], item["issued"]["date-parts"][0][0])


def main():
    folder = pathlib.Path(sys.argv[1])
    names = sorted(path.stem for path in folder.glob("*.expected"))
    for name in names:
        check(folder, name)
    print(f"{len(names)} bibliographies, read by {', '.join(sorted(readers)) or 'nothing but this script'}")
    if len(names) < 6:
        sys.exit("too little was compared")
    sys.exit(0 if readers else 77)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Compare what is found in DOCX and Akoma Ntoso files as published with the hyperlinks and the markup their editors set.

    links.py docx|akn --program build/recital --checkout . [--bar 0.98]

The files are no part of the project. They are looked for in $RECITAL_SHARED/originals, else in `shared/originals` beside the checkout;
without them the test is skipped (exit status 77).

docx: docx_links.tsv has the columns doc, part, anchor, href, target_symbol. A link counts as found when its target is among the citations
of the same part ("body" or "footnotes"), letters of parts ("57/270 B") left aside.
akn: of each <a> or <ref> to a document the target is to be among the citations of the part, paragraph and note in which the markup has it;
each paragraph with a number or an ordinal and each note of the markup is to be cited by these where it has citations at all.
The misses are listed.
"""
import argparse
import collections
import csv
import json
import os
import pathlib
import re
import subprocess
import sys
import urllib.parse
import xml.etree.ElementTree as ElementTree

SKIPPED = 77
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
TAKES_NUMBER = ("paragraph", "subparagraph", "point", "indent", "item", "clause", "alinea")


def plain(symbol):
    """The symbol without what is no part of it: letters of parts, the second of two symbols."""
    symbol = re.sub(r"\[.*\]$", "", symbol)
    symbol = re.sub(r"(\d|\))\s*[A-Za-z](-[A-Z])?$", r"\1", symbol)
    symbol = re.sub(r"^S/RES/(\d+)\s*\(\d+\)$", r"S/RES/\1", symbol)
    return re.sub(r"\s+", "", symbol).upper()


def citations(program, source):
    done = subprocess.run([program, "extract", "--format", "jsonl", str(source)], capture_output=True, text=True, check=False)
    if done.returncode != 0 or done.stderr:
        sys.exit(f"{source}: {done.stderr}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def docx_misses(folder, program):
    """(links, misses): a miss is what to print of it."""
    with open(folder / "docx_links.tsv", encoding="utf-8", newline="") as rows:
        links = [row for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE) if row["target_symbol"]]
    found = {}
    misses = []
    for link in links:
        name = link["doc"]
        if name not in found:
            found[name] = collections.defaultdict(set)
            for citation in citations(program, folder / f"{name}.docx"):
                # Notes that stand in the body of the file ("* A/80/50." in a frame) are body to the table of links.
                found[name]["body"].add(plain(citation["id"]))
                if citation["footnote"]:
                    found[name]["footnotes"].add(plain(citation["id"]))
        if plain(link["target_symbol"]) not in found[name][link["part"]]:
            misses.append(f"{name}, {link['part']}: {link['anchor']!r} -> {link['target_symbol']}: {link['context'][:120]}")
    return len(links), misses


def place_in_markup(element, parents):
    """(part, paragraph, note) as the markup has them."""
    chain = [element]
    while chain[-1] in parents:
        chain.append(parents[chain[-1]])
    names = [each.tag.replace(AKN, "") for each in chain]
    for each, name in zip(chain, names):
        if name == "authorialNote":
            return "footnote", "", each.get("marker")
    if "preamble" in names:
        at = names.index("preamble")
        clauses = [each for each in chain[at] if each.tag != AKN + "formula"]
        return "preamble", str(clauses.index(chain[at - 1]) + 1) if chain[at - 1] in clauses else "", ""
    numbers = []
    for each, name in zip(chain, names):
        number = each.find(AKN + "num")
        if name in TAKES_NUMBER and number is not None:
            numbers.append("".join(number.itertext()).strip().rstrip("."))
    part = "operative" if "mainBody" in names else "masthead" if {"coverPage", "preface"} & set(names) else "closing"
    return part, " ".join(reversed(numbers)), ""


def akn_misses(folder, program):
    links = 0
    misses = []
    for file in sorted((folder / "akn").glob("*.xml")):
        tree = ElementTree.parse(file).getroot()
        parents = {child: parent for parent in tree.iter() for child in parent}
        found = citations(program, file)
        places = {place_in_markup(element, parents) for element in tree.iter()}
        for citation in found:
            where = (citation["part"], citation["paragraph"], citation["footnote"])
            if where not in places:
                misses.append(f"{file.name}: {citation['id']} stands at {where}, which the markup does not have")
        for element in tree.iter():
            target = re.match(r"https?://(?:undocs|docs\.un)\.org/+(?:en/)?(.*)", element.get("href", ""))
            if element.tag not in (AKN + "a", AKN + "ref") or not target:
                continue
            links += 1
            where = place_in_markup(element, parents)
            wanted = plain(urllib.parse.unquote(target[1]))
            if not any(plain(each["id"]) == wanted and (each["part"], each["paragraph"], each["footnote"]) == where for each in found):
                misses.append(f"{file.name}, {where}: {''.join(element.itertext())!r} -> {target[1]}")
    return links, misses


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=("docx", "akn"))
    parser.add_argument("--program", required=True)
    parser.add_argument("--checkout", type=pathlib.Path, required=True)
    parser.add_argument("--bar", type=float, default=0.98)
    options = parser.parse_args()
    shared = pathlib.Path(os.environ.get("RECITAL_SHARED") or options.checkout.resolve().parent / "shared")
    folder = shared / "originals"
    if not (folder / "docx_links.tsv").is_file():
        print(f"skipped: {folder} is not there; RECITAL_SHARED names another folder")
        sys.exit(SKIPPED)
    links, misses = (docx_misses if options.what == "docx" else akn_misses)(folder, options.program)
    for miss in misses:
        print(miss)
    share = 1 - len(misses) / links
    print(f"{links} links, {len(misses)} misses: {share:.4f}")
    if share < options.bar:
        sys.exit(1)


if __name__ == "__main__":
    main()

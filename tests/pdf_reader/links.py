#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Compare the citations found in PDF files as published with the hyperlinks their editors set.

    links.py --program build/recital --dump build/layout_dump --checkout . [--bar 0.98]

The files are no part of the project. They are looked for in $RECITAL_SHARED/originals, else in `shared/originals` beside the checkout:
the PDF files, and pdf_links.tsv with the columns doc, page, anchor, href, target_symbol. Without them the test is skipped (exit status 77).
A link counts as found when its target is among the citations on the same page, letters of parts ("57/270 B") left aside. Links to
pages that are no documents (no target_symbol) do not count. The misses are listed.
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

SKIPPED = 77


def plain(symbol):
    """The symbol without what is no part of it: "(supp)", letters of parts, the second of two symbols."""
    symbol = re.sub(r"\s*\(supp\)$", "", symbol, flags=re.I)
    symbol = re.sub(r"-[A-Z]+/.*$", "", symbol)
    symbol = re.sub(r"\[.*\]$", "", symbol)
    symbol = re.sub(r"(\d|\))\s*[A-Z](-[A-Z])?$", r"\1", symbol)
    return re.sub(r"\s+", "", symbol).upper()


def citations(options, source):
    """The ids found on each page: {page: {id}}. A form feed ends each page of the text that the offsets refer to."""
    done = subprocess.run([options.program, "extract", "--format", "jsonl", str(source)], capture_output=True, check=False)
    sys.stderr.buffer.write(done.stderr)
    text = subprocess.run([options.dump, "--text", str(source)], capture_output=True, check=True).stdout
    pages = collections.defaultdict(set)
    for line in done.stdout.splitlines():
        citation = json.loads(line)
        pages[text.count(b"\f", 0, citation["begin"]) + 1].add(plain(citation["id"]))
    return pages


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--dump", required=True, help="the test program layout_dump")
    parser.add_argument("--checkout", type=pathlib.Path, required=True)
    parser.add_argument("--bar", type=float, default=0.98)
    options = parser.parse_args()
    shared = pathlib.Path(os.environ.get("RECITAL_SHARED") or options.checkout.resolve().parent / "shared")
    table = shared / "originals" / "pdf_links.tsv"
    if not table.is_file():
        print(f"skipped: {table} is not there; RECITAL_SHARED names another folder")
        sys.exit(SKIPPED)
    with open(table, encoding="utf-8", newline="") as rows:
        links = [row for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE) if row["target_symbol"]]
    found = {}
    misses = []
    for link in links:
        name = link["doc"]
        if name not in found:
            found[name] = citations(options, table.parent / (name + ".pdf"))
        if plain(link["target_symbol"]) not in found[name][int(link["page"])]:
            misses.append(link)
    for link in misses:
        print(f'missed: {link["doc"]} page {link["page"]}: "{link["anchor"]}" leads to {link["target_symbol"]}')
    share = 1 - len(misses) / len(links)
    print(f"{len(links)} links in {len(found)} files, {len(links) - len(misses)} found: {share:.4f} (bar {options.bar})")
    if len(links) < 100 or share < options.bar:
        sys.exit(1)


if __name__ == "__main__":
    main()

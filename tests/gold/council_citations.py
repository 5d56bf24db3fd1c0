#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Compare the Security Council's citations of itself with those that another parser found in the same resolutions.

    council_citations.py --program build/recital --checkout .

Skipped (exit status 77) without the documents, see marked_documents.py, or without tar and zstd. What is missing here is listed: in 794,
868 and 877 the other parser took numbers of paragraphs and articles for resolutions.
"""
import argparse
import collections
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import marked_documents

BAR = 0.95


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--checkout", type=pathlib.Path, required=True)
    options = parser.parse_args()
    shared = marked_documents.shared_folder(options.checkout)
    archive, table = shared / "corpus" / "corpus.tar.zst", shared / "meta" / "sc_arcs_edges.tsv"
    if not archive.exists() or not table.exists() or not shutil.which("zstd"):
        print("skipped: the corpus, the table of citations or zstd is not there")
        sys.exit(77)
    pairs = [line.split("\t")[:2] for line in table.read_text(encoding="utf-8").splitlines()[1:]]
    citing = {source.rsplit("/", 1)[1] for source, _ in pairs}
    with tempfile.TemporaryDirectory(prefix="recital-council-") as folder:
        names = subprocess.run(["tar", "--zstd", "-tf", archive], capture_output=True, text=True, check=True).stdout.splitlines()
        wanted = [name for name in names if (found := re.search(r"/sc/S_RES_(\d+)_\d+\.txt$", name)) and found[1] in citing]
        subprocess.run(["tar", "--zstd", "-xf", archive, "-C", folder, *wanted], check=True)
        run = subprocess.run([options.program, "graph", folder, "--format", "json"], capture_output=True, text=True, check=False)
        graph = json.loads(run.stdout)
    read = {node["id"] for node in graph["nodes"] if node["in_corpus"]}
    number = {}
    for node in sorted(graph["nodes"], key=lambda one: one["in_corpus"]):
        if found := re.match(r"S/RES/(\d+)\(\d+\)$", node["id"]):
            number[found[1]] = node["id"]
    cited = {(edge["source"], edge["target"]) for edge in graph["edges"]}
    count = collections.Counter()
    for source, target in pairs:
        source, target = (number.get(one.rsplit("/", 1)[1], one) for one in (source, target))
        if source not in read:
            continue
        count["all"] += 1
        count["found"] += (source, target) in cited
        if (source, target) not in cited:
            print(f"not found: {source} -> {target}")
    share = count["found"] / max(count["all"], 1)
    print(f"{count['found']} of {count['all']} citations found: {share:.4f} (bar {BAR})")
    sys.exit(0 if count["all"] > 100 and share >= BAR else 1)


if __name__ == "__main__":
    main()

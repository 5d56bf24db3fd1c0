#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Looks for untruths in the graph of all documents at hand:

    graph_truth.py --program build/recital --checkout .      makes the graph of the shared corpus first; exit status 77 where it is not there
    graph_truth.py --graph GRAPH.json [--show N]             of a graph that `recital graph … --format json` wrote

Each rule says what no graph of real documents may hold; a finding is one vertex or edge.

    future      a document cites what is dated later, and the edge does not say so ("forward"); or too many edges say so
    year        the year of a vertex is not the one its identifier states, or is nothing but its running number ("CD/2067")
    kind        the kind of a vertex is not that of its identifier
    title       a title is none: the head of a page, a chapter, a number
    fragment    a document of the input is named after a file although its kind is one that has a number

Exit status 1 where a rule has more findings than slips of the documents themselves explain.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import marked_documents

MOST_FORWARD = 0.003  # of all citations: drafts of what was adopted later, insertions of editors, slips

NO_TITLE = re.compile(
    r"^(?:[IVXL]+\. *resolutions? adopted|chapter [IVX\d]+\b|distr\.|original:|agenda item \d|\d+(?:st|nd|rd|th) (?:plenary )?meeting|"
    r"(?:resolutions|decisions) adopted|page \d|the general assembly,|the security council,|\d+$)", re.IGNORECASE)


def stated_year(identifier):
    """The year an identifier states outright, or 0: "E/RES/1996/31", "S/RES/1325(2000)", "S/PRST/2015/22"."""
    match = (re.fullmatch(r"S/RES/\d+\((\d{4})\)", identifier) or re.match(r"E/(?:RES|DEC)/(\d{4})/", identifier) or
             re.match(r"S(?:/PRST)?/((?:19|20)\d\d)/\d+", identifier))
    return int(match.group(1)) if match else 0


def kind_of(identifier):
    decided = re.search(r"/(RES|DEC)/", identifier)
    if decided and not re.search(r"/(?:Add|Corr|Rev)\.", identifier):
        return {"RES": "resolution", "DEC": "decision"}[decided.group(1)]
    if identifier.startswith("ICJ "):
        return "judgment"
    return "publication" if re.match(r"UNTS |LNTS |Sales No\. |GAOR/|ESCOR/|SCOR/", identifier) else ""


def judge_vertex(node, found):
    name, year = node["id"], node["year"]
    stated = stated_year(name)
    if year and not 1800 <= year <= 2035:
        found["year"].append(f"{name}: {year}")
    elif stated and year and abs(stated - year) > 1:
        found["year"].append(f"{name}: {year}, stated {stated}")
    running = re.fullmatch(r"[A-Z]+/(\d{3,5})", name)
    if running and str(year) == running.group(1) and not node["date"]:
        found["year"].append(f"{name}: {year} is its running number")
    kind = kind_of(name)
    if kind and node["kind"] != kind:
        found["kind"].append(f"{name}: {node['kind']}")
    if NO_TITLE.match(node["title"]) or len(node["title"]) > 600:
        found["title"].append(f"{name}: {node['title'][:90]}")
    if node["in_corpus"] and "/" not in name and node["kind"] != "document":
        found["fragment"].append(f"{name}: {node['kind']}")


def judge(graph):
    """The findings by rule, and how many citations there are."""
    nodes = {node["id"]: node for node in graph["nodes"]}
    found = collections.defaultdict(list)
    for node in nodes.values():
        judge_vertex(node, found)
    cites = [edge for edge in graph["edges"] if edge["relation"] == "cites"]
    forward = 0
    for edge in cites:
        source, target = nodes[edge["source"]]["date"], nodes[edge["target"]]["date"]
        forward += edge.get("forward", False)
        if len(source) == len(target) == 10 and source < target and not edge.get("forward"):
            found["future"].append(f"{edge['source']} ({source}) cites {edge['target']} ({target})")
    if forward > MOST_FORWARD * len(cites):
        found["future"].append(f"{forward} of {len(cites)} citations are of what was adopted later")
    return found, len(nodes), len(cites), forward


def graph_of_corpus(program, checkout):
    shared = marked_documents.shared_folder(checkout)
    with tempfile.TemporaryDirectory() as folder:
        marked_documents.unpack_corpus(shared, folder)
        path = pathlib.Path(folder) / "graph.json"
        subprocess.run([str(program), "graph", folder, "--format", "json", "-o", str(path)], stderr=subprocess.DEVNULL, check=False)
        return json.loads(path.read_text(encoding="utf-8"))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", type=pathlib.Path)
    parser.add_argument("--checkout", type=pathlib.Path, default=pathlib.Path("."))
    parser.add_argument("--graph", type=pathlib.Path)
    parser.add_argument("--show", type=int, default=10)
    options = parser.parse_args()
    if options.graph:
        graph = json.loads(options.graph.read_text(encoding="utf-8"))
    else:
        graph = graph_of_corpus(options.program, options.checkout)
    found, vertices, citations, forward = judge(graph)
    print(f"{vertices} vertices, {citations} citations, {forward} of them of what was adopted later")
    for rule, lines in sorted(found.items()):
        print(f"{rule}: {len(lines)}")
        for line in lines[: options.show]:
            print("   ", line)
    return 1 if any(found.values()) else 0


if __name__ == "__main__":
    sys.exit(main())

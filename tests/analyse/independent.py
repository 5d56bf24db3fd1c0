#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Compare what recital computes of graphs with igraph and NetworkX, and with plain definitions where neither has it.

    independent.py --program build/recital [--checkout .]

The graphs are random ones with cycles, loops, parallel edges, adoptions and isolated vertices, the empty one and, with a checkout,
those of the sample and of docs/examples/rivers. Exit status 77 says that the packages are not installed.
"""
import argparse
import collections
import csv
import io
import json
import math
import pathlib
import random
import subprocess
import sys
import tempfile

try:
    import igraph
    import networkx
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(77)

KINDS = ["resolution", "decision", "document", "treaty"]
ORGANS = ["General Assembly", "Security Council", ""]
TREATMENTS = [("recalls", "neutral"), ("reaffirms", "supportive"), ("", ""), ("decides", "mandating")]
PARTS = ["preamble", "operative", "footnote"]


def random_graph(vertices, edges, seed, acyclic):
    """Ids ascend with their number, as recital orders them."""
    draw = random.Random(seed)
    nodes = []
    for number in range(vertices):
        year = draw.choice([0, 1990, 1995, 1995, 2000])
        nodes.append({"id": f"v{number:04}", "kind": draw.choice(KINDS), "label": f"v{number:04}", "title": "", "organ": draw.choice(ORGANS),
                      "date": f"{year}-0{draw.randint(1, 9)}-01" if year else "", "year": year, "session": "",
                      "in_corpus": draw.random() < 0.7, "url": ""})
    links = []
    for _ in range(edges if vertices else 0):
        source, target = draw.randrange(vertices), draw.randrange(vertices)
        if acyclic and source < target:
            source, target = target, source
        treatment, stance = draw.choice(TREATMENTS)
        adoption = draw.random() < 0.05
        links.append({"source": f"v{source:04}", "target": f"v{target:04}", "relation": "adopted_by" if adoption else "cites",
                      "treatment": "adopted_by" if adoption else treatment, "stance": "" if adoption else stance,
                      "part": "" if adoption else draw.choice(PARTS), "paragraph": str(draw.randint(1, 3)), "footnote": "", "pinpoint": "",
                      "weight": draw.randint(1, 3)})
    return {"recital": "graph", "version": 1, "nodes": nodes, "edges": links}


class Checker:
    def __init__(self, program, folder):
        self.program, self.folder, self.faults, self.compared = program, folder, [], collections.Counter()

    def text(self, graph, command, *arguments):
        path = self.folder / "graph.json"
        path.write_text(json.dumps(graph), encoding="utf-8")
        if command in ("rank", "missing", "mainpath") and "--adoptions" not in arguments:
            arguments = (*arguments, "--adoptions", "edge" if command != "mainpath" else "ignore")
        run = subprocess.run([self.program, command, str(path), *arguments], capture_output=True, text=True, check=False)
        if run.returncode != 0:
            self.faults.append(f"{command} {arguments}: status {run.returncode}: {run.stderr}")
        return run.stdout, run.stderr

    def rows(self, graph, command, *arguments):
        return list(csv.DictReader(io.StringIO(self.text(graph, command, *arguments, "--format", "csv")[0])))

    def equal(self, what, ours, theirs, tolerance=0.0):
        self.compared[what.split(":")[0]] += 1
        if ours.keys() != theirs.keys():
            self.faults.append(f"{what}: {sorted(ours.keys() ^ theirs.keys())[:5]} on one side only")
            return
        for key in ours:
            far = abs(ours[key] - theirs[key]) > tolerance if isinstance(ours[key], float) else ours[key] != theirs[key]
            if far:
                self.faults.append(f"{what}: {key}: {ours[key]} here, {theirs[key]} there")
                return


def pairs_of(graph):
    """Each citing and cited once, without adoptions and loops."""
    return sorted({(edge["source"], edge["target"]) for edge in graph["edges"]
                   if edge["relation"] == "cites" and edge["source"] != edge["target"]})


def as_igraph(graph, directed=True):
    ids = [node["id"] for node in graph["nodes"]]
    place = {name: number for number, name in enumerate(ids)}
    made = igraph.Graph(n=len(ids), edges=[(place[a], place[b]) for a, b in pairs_of(graph)], directed=True)
    if not directed:
        made = made.as_undirected(mode="collapse")
    return made, ids


def by_id(rows, column):
    return {row["id"]: float(row[column]) for row in rows}


def check_degrees(check, graph, name):
    made = networkx.DiGraph()
    made.add_nodes_from(node["id"] for node in graph["nodes"])
    made.add_edges_from(pairs_of(graph))
    cited = {node: float(degree) for node, degree in made.in_degree()}
    check.equal(f"cited: {name}", by_id(check.rows(graph, "rank", "--top", "0"), "cited"), cited)
    check.equal(f"citing: {name}", by_id(check.rows(graph, "rank", "--top", "0", "--by", "citing"), "citing"),
                {node: float(degree) for node, degree in made.out_degree()})
    weighted = networkx.MultiDiGraph()
    weighted.add_nodes_from(made)
    weighted.add_weighted_edges_from((e["source"], e["target"], e["weight"]) for e in graph["edges"]
                                     if e["relation"] == "cites" and e["source"] != e["target"])
    check.equal(f"mentions: {name}", by_id(check.rows(graph, "rank", "--top", "0", "--by", "mentions"), "mentions"),
                {node: float(degree) for node, degree in weighted.in_degree(weight="weight")})
    check.equal(f"citing-mentions: {name}", by_id(check.rows(graph, "rank", "--top", "0", "--by", "citing-mentions"), "mentions"),
                {node: float(degree) for node, degree in weighted.out_degree(weight="weight")})
    undirected = made.to_undirected()
    check.equal(f"core: {name}", by_id(check.rows(graph, "rank", "--top", "0", "--by", "core"), "core"),
                {node: float(core) for node, core in networkx.core_number(undirected).items()})
    check_normalised(check, graph, name, cited)
    years = collections.Counter()
    year = {node["id"]: node["year"] for node in graph["nodes"]}
    for source, target in pairs_of(graph):
        years[target, year[source]] += 1
    rows = check.rows(graph, "rank", "--top", "0", "--by-year")
    check.equal(f"by-year: {name}", {(row["id"], int(row["year"] or 0)): int(row["cited"]) for row in rows}, dict(years))


def check_normalised(check, graph, name, cited):
    node = {one["id"]: one for one in graph["nodes"]}
    latest = max((node[source]["year"] for source, _ in pairs_of(graph)), default=0)
    per_year = {one: count / max(latest - node[one]["year"] + 1, 1) if node[one]["year"] else 0.0 for one, count in cited.items()}
    check.equal(f"per-year: {name}", by_id(check.rows(graph, "rank", "--top", "0", "--by", "per-year"), "per_year"), per_year, 0.00501)
    cohorts = collections.defaultdict(list)
    for one, count in cited.items():
        if count:
            cohorts[node[one]["year"], node[one]["kind"]].append(count)
    def relative(one):
        cohort = cohorts[node[one]["year"], node[one]["kind"]]
        return cited[one] * len(cohort) / sum(cohort) if cited[one] and node[one]["year"] else 0.0
    check.equal(f"cohort: {name}", by_id(check.rows(graph, "rank", "--top", "0", "--by", "cohort"), "cohort"),
                {one: relative(one) for one in cited}, 0.00501)


def check_igraph(check, graph, name):
    made, ids = as_igraph(graph)
    if ids:
        ranks = dict(zip(ids, made.pagerank(damping=0.85, implementation="prpack")))
        check.equal(f"pagerank: {name}", by_id(check.rows(graph, "rank", "--top", "0", "--by", "pagerank"), "pagerank"), ranks, 2e-6)
    between = dict(zip(ids, made.betweenness(directed=True)))
    check.equal(f"betweenness: {name}", by_id(check.rows(graph, "rank", "--top", "0", "--by", "betweenness"), "betweenness"), between, 0.00501)
    if made.ecount() > len(ids):  # where the greatest eigenvalue is single
        for measure, column, theirs in (("hubs", "hub", made.hub_score(scale=True)), ("authorities", "authority", made.authority_score(scale=True))):
            length = math.sqrt(sum(score * score for score in theirs))
            check.equal(f"{measure}: {name}", by_id(check.rows(graph, "rank", "--top", "0", "--by", measure), column),
                        {one: score / length for one, score in zip(ids, theirs)}, 2e-5)
    outs = [set(row) for row in made.get_adjlist(mode="out")]
    ins = [set(row) for row in made.get_adjlist(mode="in")]
    for vertex in range(0, len(ids), max(len(ids) // 2, 1)):
        for by, sets, counts in (("coupling", outs, made.bibcoupling(vertex)), ("cocitation", ins, made.cocitation(vertex))):
            counts = counts[0]
            for measure in ("cosine", "jaccard"):
                def score(other):
                    a, b, c = len(sets[vertex]), len(sets[other]), counts[other]
                    return c / math.sqrt(a * b) if measure == "cosine" else c / (a + b - c)
                theirs = {ids[other]: score(other) for other in range(len(ids)) if other != vertex and counts[other] > 0}
                rows = check.rows(graph, "similar", ids[vertex], "--by", by, "--measure", measure, "--top", "0")
                check.equal(f"{by}: {name} {ids[vertex]}", by_id(rows, measure), theirs, 0.000501)


def check_communities(check, graph, name):
    made, ids = as_igraph(graph, directed=False)
    out, notes = check.text(graph, "communities", "--members", "--top", "0", "--format", "csv")
    group = {row["id"]: int(row["community"]) for row in csv.DictReader(io.StringIO(out))}
    if sorted(group) != ids:
        check.faults.append(f"communities: {name}: not every vertex has one")
        return
    if made.ecount() == 0:
        return
    membership = [group[one] - 1 for one in ids]
    ours = made.modularity(membership)
    told = float(notes.rsplit("modularity ", 1)[1])
    check.equal(f"modularity: {name}", {"q": told}, {"q": ours}, 0.000501)
    igraph.set_random_number_generator(random.Random(1))
    best = max(made.community_leiden(objective_function="modularity", n_iterations=-1).modularity for _ in range(5))
    check.compared["leiden"] += 1
    if ours < best - 0.015:
        check.faults.append(f"leiden: {name}: modularity {ours:.4f}, igraph's Leiden reaches {best:.4f}")
    for community in set(membership):
        if not made.induced_subgraph([at for at, one in enumerate(membership) if one == community]).is_connected():
            check.faults.append(f"communities: {name}: community {community + 1} is not connected")


def check_chains(check, graph, name):
    made = networkx.DiGraph()
    made.add_nodes_from(node["id"] for node in graph["nodes"])
    made.add_edges_from((edge["source"], edge["target"]) for edge in graph["edges"])
    ids = sorted(made)
    for root in ids[:: max(len(ids) // 2, 1)]:
        for direction, way in (("--rests-on", made), ("--rests-on-it", made.reverse())):
            depths = networkx.single_source_shortest_path_length(way, root)
            theirs = {one: float(depth) for one, depth in depths.items() if depth}
            check.equal(f"chain: {name} {root}", by_id(check.rows(graph, "chain", root, direction), "depth"), theirs)
        down = networkx.descendants(made, root)
        for end in sorted(down)[:1]:
            between = {root, end} | (down & networkx.ancestors(made, end))
            rows = check.rows(graph, "chain", root, "--rests-on", "--to", end)
            check.equal(f"chain --to: {name} {root} {end}", {row["id"]: 1 for row in rows}, {one: 1 for one in between - {root}})


def check_missing(check, graph, name):
    read = {node["id"] for node in graph["nodes"] if node["in_corpus"]}
    citing, mentions = collections.defaultdict(set), collections.Counter()
    for edge in graph["edges"]:
        if edge["relation"] == "cites":
            citing[edge["target"]].add(edge["source"])
            mentions[edge["target"]] += edge["weight"]
    rows = check.rows(graph, "missing")
    theirs = {one: (len(by), mentions[one]) for one, by in citing.items() if one not in read}
    check.equal(f"missing: {name}", {row["id"]: (int(row["documents"]), int(row["mentions"])) for row in rows}, theirs)
    cited = {target for _, target in pairs_of(graph)}
    check.equal(f"uncited: {name}", {row["id"]: 1 for row in check.rows(graph, "missing", "--uncited")}, {one: 1 for one in read - cited})


def check_filters(check, graph, name):
    """The edges that stay, by the plain definition."""
    node = {one["id"]: one for one in graph["nodes"]}
    cases = [
        (["--kind", "treaty,decision"], lambda e: node[e["target"]]["kind"] in ("treaty", "decision")),
        (["--citing-kind", "resolution"], lambda e: node[e["source"]]["kind"] == "resolution"),
        (["--organ", "General Assembly"], lambda e: node[e["target"]]["organ"] == "General Assembly"),
        (["--years", "1995-"], lambda e: node[e["target"]]["year"] >= 1995),
        (["--citing-years", "-1995"], lambda e: 0 < node[e["source"]]["year"] <= 1995),
        (["--treatment", "recalls"], lambda e: e["treatment"] == "recalls"),
        (["--stance", "none,mandating"], lambda e: e["stance"] in ("", "mandating")),
        (["--part", "operative", "--years", "1990"], lambda e: e["part"] == "operative" and node[e["target"]]["year"] == 1990),
        (["--drop", "self"], lambda e: e["source"] != e["target"]),
    ]
    for arguments, stays in cases:
        out, notes = check.text(graph, "graph", *arguments, "--format", "json")
        left = json.loads(out)
        def kept(edges):
            return collections.Counter((e["source"], e["target"], e["treatment"], e["part"], e["paragraph"], e["weight"])
                                       for e in edges if e["relation"] == "cites")
        cites = [e for e in graph["edges"] if e["relation"] == "cites"]
        check.equal(f"filters: {name} {arguments}", dict(kept(left["edges"])), dict(kept(e for e in cites if stays(e))))
        gone = sum(e["weight"] for e in cites if not stays(e))
        if gone and str(gone) not in notes:
            check.faults.append(f"filters: {name} {arguments}: {gone} citations are left out, standard error says: {notes}")


def check_compare(check, before, after, name):
    def treatments(graph):
        found = collections.defaultdict(set)
        for edge in graph["edges"]:
            if edge["relation"] == "cites":
                found[edge["source"], edge["target"]].add(edge["treatment"])
        return found
    old, new = treatments(before), treatments(after)
    theirs = {}
    for pair in old.keys() | new.keys():
        if pair not in new:
            theirs[pair] = "lost"
        elif pair not in old:
            theirs[pair] = "gained"
        elif old[pair] != new[pair]:
            theirs[pair] = "treated"
    path = check.folder / "after.json"
    path.write_text(json.dumps(after), encoding="utf-8")
    rows = check.rows(before, "compare", str(path))
    check.equal(f"compare: {name}", {(row["document"], row["cited"]): row["change"] for row in rows}, theirs)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--checkout", type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        check = Checker(options.program, pathlib.Path(folder))
        graphs = {"empty": random_graph(0, 0, 0, False), "isolated": random_graph(4, 0, 1, False), "small": random_graph(7, 12, 2, False),
                  "cycles": random_graph(40, 120, 3, False), "acyclic": random_graph(60, 200, 4, True), "sparse": random_graph(80, 60, 5, False)}
        if options.checkout:
            for name, source in (("sample", "data/samples/A_RES_52_189.txt"), ("rivers", "docs/examples/rivers")):
                text = subprocess.run([options.program, "graph", str(options.checkout / source), "--format", "json"],
                                      capture_output=True, text=True, check=True).stdout
                graphs[name] = json.loads(text)
        for name, graph in graphs.items():
            check_degrees(check, graph, name)
            check_igraph(check, graph, name)
            check_communities(check, graph, name)
            check_chains(check, graph, name)
            check_missing(check, graph, name)
        for name in ("small", "cycles"):
            check_filters(check, graphs[name], name)
        check_compare(check, graphs["cycles"], random_graph(40, 120, 9, False), "cycles")
    print(", ".join(f"{what} {count}" for what, count in sorted(check.compared.items())))
    if check.faults or len(check.compared) < 15:
        sys.exit("\n".join(check.faults[:20]) or "hardly anything was compared")


if __name__ == "__main__":
    main()

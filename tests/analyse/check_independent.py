#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Compare paths, main paths, reductions and circles with NetworkX and igraph, which know nothing of recital.

    check_independent.py --program build/recital --checkout .

The graphs: random ones with cycles, loops, parallel edges and isolated vertices, an empty one, that of the examples and that of the
sample. Exit status 77: NetworkX or igraph is not installed.
"""
import argparse
import csv
import io
import itertools
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile

try:
    import igraph
    import networkx as nx
except ImportError as missing:
    # The distribution's packages are seen by its own interpreter only.
    if sys.executable != "/usr/bin/python3" and os.path.exists("/usr/bin/python3") and "RECITAL_PYTHON_TRIED" not in os.environ:
        os.environ["RECITAL_PYTHON_TRIED"] = "1"
        os.execv("/usr/bin/python3", ["/usr/bin/python3", "-B", *sys.argv])
    print(f"skipped: {missing}")
    sys.exit(77)


class Program:
    def __init__(self, program, source):
        self.program, self.source = program, str(source)

    def __call__(self, command, *arguments):
        if command == "mainpath" and "--adoptions" not in arguments:
            arguments = (*arguments, "--adoptions", "ignore")  # NetworkX is given the citations alone
        done = subprocess.run([self.program, command, self.source, *arguments], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            sys.exit(f"{command} {arguments}: exit status {done.returncode}\n{done.stderr}")
        return done.stdout

    def rows(self, command, *arguments):
        return list(csv.DictReader(io.StringIO(self(command, *arguments, "--format", "csv"))))


def random_graph(seed):
    """(number of vertices, arcs) of a shape that differs from seed to seed."""
    chance = random.Random(seed)
    count = chance.choice([1, 2, 5, 9, 14])
    arcs = [(chance.randrange(count), chance.randrange(count)) for _ in range(chance.randrange(3 * count))]
    if seed % 3 == 0:
        arcs = [(max(arc), min(arc)) for arc in arcs]
    return count, arcs


def written(path, count, arcs):
    def name(number):
        return f"v{number:02}"

    nodes = [{"id": name(number), "kind": "document", "label": name(number), "in_corpus": True} for number in range(count)]
    edges = [{"source": name(a), "target": name(b), "relation": "cites", "treatment": "recalls", "weight": 1} for a, b in arcs]
    path.write_text(json.dumps({"recital": "graph", "version": 1, "directed": True, "multigraph": True, "nodes": nodes, "edges": edges}), encoding="utf-8")


def loaded(path, adoptions):
    """Who cites whom: parallel edges as one, loops left out. Paths follow adoptions; the others are asked without them."""
    data = json.loads(path.read_text(encoding="utf-8"))
    graph = nx.DiGraph()
    graph.add_nodes_from(node["id"] for node in data["nodes"])
    graph.add_edges_from((edge["source"], edge["target"]) for edge in data["edges"]
                         if edge["source"] != edge["target"] and (adoptions or edge["relation"] == "cites"))
    loops = sum(edge["source"] == edge["target"] for edge in data["edges"])
    return graph, loops


class Checks:
    def __init__(self):
        self.count, self.wrong = 0, []

    def equal(self, found, expected, what):
        self.count += 1
        if found != expected:
            self.wrong.append(f"{what}: {found!r}, expected {expected!r}")

    def holds(self, held, what):
        self.equal(bool(held), True, what)


def check_cycles(program, graph, loops, name, checks):
    rows = program.rows("cycles")
    closing = {(row["citing"], row["cited"]) for row in rows if row["circle"] != "0"}
    sizes = {row["circle"]: int(row["members"]) for row in rows if row["circle"] != "0"}
    expected = sorted(len(members) for members in nx.strongly_connected_components(graph) if len(members) > 1)
    checks.equal(sorted(sizes.values()), expected, f"{name}: sizes of circles (NetworkX)")
    numbers = {vertex: at for at, vertex in enumerate(graph)}
    other = igraph.Graph(len(graph), [(numbers[a], numbers[b]) for a, b in graph.edges], directed=True)
    checks.equal(sorted(sizes.values()), sorted(size for size in other.connected_components("strong").sizes() if size > 1), f"{name}: sizes of circles (igraph)")
    checks.equal(sum(row["circle"] == "0" for row in rows), loops, f"{name}: self-citations")
    without = graph.copy()
    without.remove_edges_from(closing)
    checks.holds(nx.is_directed_acyclic_graph(without), f"{name}: no circle is left without the closing citations")
    if 0 < len(graph) < 20:
        checks.holds(len(closing) >= len(other.feedback_arc_set(method="ip")), f"{name}: no fewer closing citations than the fewest (igraph)")


def check_reduction(program, graph, name, checks):
    data = json.loads(program("reduce", "--format", "json"))
    reduced = nx.DiGraph()
    reduced.add_nodes_from(node["id"] for node in data["nodes"])
    reduced.add_edges_from((edge["source"], edge["target"]) for edge in data["edges"] if edge["relation"] == "cites")
    checks.holds(set(reduced.edges) <= set(graph.edges), f"{name}: a reduction adds nothing")
    if nx.is_directed_acyclic_graph(graph):
        checks.equal(set(reduced.edges), set(nx.transitive_reduction(graph).edges), f"{name}: reduction (NetworkX)")
    else:
        checks.equal(set(nx.transitive_closure(reduced).edges), set(nx.transitive_closure(graph).edges), f"{name}: what a reduction reaches (NetworkX)")


def check_paths(program, graph, name, checks):
    chance = random.Random(name)
    pairs = chance.sample(list(itertools.permutations(graph, 2)), min(3, len(graph) * (len(graph) - 1)))
    for begin, end in pairs:
        # Where all cite all, NetworkX lists for hours what recital counts: such graphs are not among these.
        every = sorted(nx.all_simple_paths(graph, begin, end), key=lambda path: (len(path), path))
        what = f"{name}: {begin} to {end}"
        checks.equal(program("path", begin, end, "--count").split()[0], str(len(every)), f"{what}: number of paths (NetworkX)")
        rows = program.rows("path", begin, end, "--which", "k-shortest", "-k", "4")
        found = [[row["id"] for row in group] for _, group in itertools.groupby(rows, key=lambda row: row["path"])]
        checks.equal(found, every[:4], f"{what}: shortest paths (NetworkX)")
        if every:
            checks.equal([len(path) for path in itertools.islice(nx.shortest_simple_paths(graph, begin, end), 4)], [len(path) for path in found],
                         f"{what}: lengths of the shortest paths (NetworkX)")
    longest = program.rows("path", "--which", "longest")
    if nx.is_directed_acyclic_graph(graph):
        length = nx.dag_longest_path_length(graph) if len(graph) else 0
        checks.equal(max(len(longest) - 1, 0), length, f"{name}: longest chain (NetworkX)")


def check_main_path(program, graph, name, checks):
    """The weights by the definition: NetworkX lists the search paths of the condensation."""
    condensed = nx.condensation(graph).reverse()  # from cited to citing, as knowledge flows
    component = condensed.graph["mapping"] if len(graph) else {}
    begins = [vertex for vertex in condensed if condensed.in_degree(vertex) == 0]
    ends = [vertex for vertex in condensed if condensed.out_degree(vertex) == 0]
    weights = {edge: 0 for edge in condensed.edges}
    total = 0
    for begin, end in itertools.product(begins, ends):
        for path in nx.all_simple_paths(condensed, begin, end):
            total += 1
            for edge in zip(path, path[1:]):
                weights[edge] += 1
    data = json.loads(program("mainpath", "--path", "key-route", "--key-routes", "1000000", "--format", "json"))
    checks.equal(data["total"], str(total), f"{name}: search paths (NetworkX)")
    found = {}
    for link in data["links"]:
        ends_of_link = (component[data["nodes"][side]["members"][0]["id"]] for side in (link["cited"], link["citing"]))
        found[tuple(ends_of_link)] = int(link["weight"])
    checks.equal(found, weights, f"{name}: SPC weights (NetworkX)")
    if weights:
        for edge, weight in weights.items():
            condensed.edges[edge]["count"] = weight
        sums = sum(int(link["weight"]) for link in json.loads(program("mainpath", "--format", "json"))["links"])
        checks.equal(sums, nx.dag_longest_path_length(condensed, weight="count"), f"{name}: sum of the global main path (NetworkX)")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--checkout", type=pathlib.Path, required=True)
    options = parser.parse_args()
    checks = Checks()
    with tempfile.TemporaryDirectory() as folder:
        sources = {}
        for seed in range(10):
            sources[f"random {seed}"] = pathlib.Path(folder, f"random{seed}.json")
            written(sources[f"random {seed}"], *random_graph(seed))
        sources["empty"] = pathlib.Path(folder, "empty.json")
        written(sources["empty"], 0, [])
        for name, documents in (("examples", "docs/examples/rivers"), ("sample", "data/samples/A_RES_52_189.txt")):
            sources[name] = pathlib.Path(folder, f"{name}.json")
            subprocess.run([options.program, "graph", options.checkout / documents, "-o", sources[name]], check=True)
        for name, source in sources.items():
            program = Program(options.program, source)
            graph, loops = loaded(source, False)
            check_cycles(program, graph, loops, name, checks)
            check_reduction(program, graph, name, checks)
            check_paths(program, loaded(source, True)[0], name, checks)
            check_main_path(program, graph, name, checks)
    print(f"{checks.count} comparisons on {len(sources)} graphs, {len(checks.wrong)} differ")
    if checks.wrong:
        sys.exit("\n".join(checks.wrong))


if __name__ == "__main__":
    main()

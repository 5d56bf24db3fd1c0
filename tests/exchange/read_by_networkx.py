#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Read the sample graphs with NetworkX (and Python's csv module) and compare them with what is expected, node by node, types included.

    read_by_networkx.py FOLDER

FOLDER was filled by exchange_samples. Exit status 77: there is no NetworkX.
"""
import collections
import csv
import html
import json
import pathlib
import re
import sys

try:
    import networkx as nx
except ImportError:
    print("skipped: there is no NetworkX")
    sys.exit(77)

NODE_FIELDS = {"kind": str, "label": str, "title": str, "organ": str, "date": str, "year": int, "session": str, "in_corpus": bool, "url": str}
EDGE_FIELDS = {"relation": str, "treatment": str, "stance": str, "part": str, "paragraph": str, "footnote": str, "pinpoint": str, "weight": int, "verb": str}
EMPTY = {str: "", int: 0, bool: False}
checked = 0


def same(what, found, wanted):
    global checked
    checked += 1
    if found != wanted or type(found) is not type(wanted):
        sys.exit(f"{what}: found {found!r:.300}, expected {wanted!r:.300}")


def attributes(found, fields, what):
    """The fields of a node or edge, absent ones empty, each of its type."""
    values = {}
    for name, kind in fields.items():
        value = found.get(name, EMPTY[kind])
        if type(value) is not kind:
            sys.exit(f"{what}.{name} is {value!r:.100}, a {type(value).__name__}, not a {kind.__name__}")
        values[name] = value
    return values


def governed(edge):
    """With the verb that a label shows."""
    return {**edge, "governing": edge["verb"] or edge["treatment"]}


def compare(what, graph, expected, node_fields=NODE_FIELDS, edge_fields=EDGE_FIELDS):
    """`graph` is a NetworkX multigraph whose nodes are the ids."""
    if not graph.is_directed():
        sys.exit(f"{what}: the graph is not directed")
    wanted = {node["id"]: node for node in expected["nodes"]}
    same(what + ": ids", sorted(graph.nodes), sorted(wanted))
    for node, found in graph.nodes(data=True):
        same(f"{what}: {node!r:.60}", attributes(found, node_fields, what), {name: wanted[node][name] for name in node_fields})

    def bag(edges):
        return collections.Counter((source, target, *values.values()) for source, target, values in edges)
    found = bag((s, t, attributes(data, edge_fields, what)) for s, t, data in graph.edges(data=True))
    same(what + ": edges", found, bag((e["source"], e["target"], {name: e[name] for name in edge_fields}) for e in map(governed, expected["edges"])))


def multi(graph):
    return nx.MultiDiGraph(graph) if graph.number_of_edges() == 0 else graph


def read_gexf(path):
    """GEXF 1.2 as it is, which is all that NetworkX 2.8 knows; 1.3 is alike but for the name space and the version."""
    if path.suffix == ".gexf":
        return nx.MultiDiGraph(nx.read_gexf(path, version="1.2draft"))
    text = path.read_text(encoding="utf-8").replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft").replace('version="1.3"', 'version="1.2"')
    other = path.with_suffix(".gexf12")
    other.write_text(text, encoding="utf-8")
    graph = nx.read_gexf(other, version="1.2draft")
    return nx.MultiDiGraph(graph)


def check_dates(path, expected):
    """Every node begins on the first day its date can mean, every edge when both its ends have begun."""
    text = path.read_text(encoding="utf-8")
    starts = {}
    for node, start in re.findall(r'<node id="([^"]*)" label="[^"]*"(?: start="([^"]*)")?', text):
        starts[html.unescape(node)] = start
    for node in expected["nodes"]:
        date = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", node["date"])
        year = date[1] if date else f"{node['year']:04}" if node["year"] else ""
        same("start of " + node["id"][:60], starts[node["id"]], f"{year}-{date and date[2] or '01'}-{date and date[3] or '01'}" if year else "")
    for source, target, start in re.findall(r'<edge id="e\d+" source="([^"]*)" target="([^"]*)" weight="\d+" kind="[^"]*"(?: label="[^"]*")?(?: start="([^"]*)")?', text):
        same("start of an edge", start, max(starts[html.unescape(source)], starts[html.unescape(target)]))


def decoded(graph):
    """Pajek has no other way to write some characters than by their numbers."""
    def text(value):
        return re.sub(r"&#(\d+);", lambda m: chr(int(m[1])), value) if isinstance(value, str) else value
    graph = nx.relabel_nodes(graph, {node: text(node) for node in graph})
    for _, _, data in graph.edges(data=True):
        data["weight"] = int(data["weight"])
        data["governing"] = text(data.pop("l", ""))
    return graph


def read_csv(folder, name):
    """As a spreadsheet shows it: the apostrophe before what would be a formula does not belong to the text."""
    def cell(value):
        return value[1:] if re.match(r"'+[=+\-@]", value) else value
    graph = nx.MultiDiGraph()

    def typed(row, fields):
        return {k: int(v) if fields[k] is int else v == "true" if fields[k] is bool else cell(v) for k, v in row.items() if k in fields}
    with open(folder / (name + ".nodes.csv"), encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            # A sign alone and a plain number are what they say: a spreadsheet calculates nothing.
            if any(value[0] in "=+-@" and not re.fullmatch(r"[=+@-]|[+-]?\d+(\.\d+)?([eE][+-]?\d+)?", value) for value in row.values() if value):
                sys.exit("a cell begins like a formula")
            graph.add_node(cell(row["id"]), **typed(row, NODE_FIELDS))
    with open(folder / (name + ".edges.csv"), encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            graph.add_edge(cell(row["source"]), cell(row["target"]), row["id"], **typed(row, EDGE_FIELDS))
    return graph


def read_all(folder, name):
    expected = json.loads((folder / (name + ".expected")).read_text(encoding="utf-8"))
    ours = json.loads((folder / (name + ".json")).read_text(encoding="utf-8"))

    def path(ending):
        return folder / f"{name}.{ending}"
    compare(name + ".graphml", multi(nx.read_graphml(path("graphml"), force_multigraph=True)), expected)
    node_link = json.loads(path("node-link").read_text(encoding="utf-8"))
    compare(name + ".node-link", nx.node_link_graph(node_link), ours)
    cytoscape = json.loads(path("cytoscape").read_text(encoding="utf-8"))
    compare(name + ".cytoscape", nx.cytoscape_graph(cytoscape), ours)
    identities = [each["data"]["id"] for kind in ("nodes", "edges") for each in cytoscape["elements"][kind]]
    same(name + ".cytoscape: ids", len(set(identities)), len(identities))
    for ending in ("gexf", "gexf-1.3"):
        gexf = read_gexf(path(ending))
        for _, _, data in gexf.edges(data=True):
            data["weight"] = int(data["weight"])
        compare(f"{name}.{ending}", gexf, expected)
        check_dates(path(ending), expected)
    gml = nx.read_gml(path("gml"), label="name")
    for _, data in gml.nodes(data=True):
        data["in_corpus"] = {0: False, 1: True}[data["in_corpus"]]
    for _, _, data in gml.edges(data=True):
        data["weight"] = int(data["weight"])
    labels = [data["label"] for _, data in gml.nodes(data=True)]
    same(name + ".gml: labels", len(set(labels)), len(labels))
    compare(name + ".gml", multi(gml), expected, {k: v for k, v in NODE_FIELDS.items() if k != "label"})
    same(name + ".gml: nodes by label", len(nx.read_gml(path("gml"))), len(expected["nodes"]))
    pajek = decoded(nx.read_pajek(path("pajek")))
    compare(name + ".pajek", pajek, expected, {}, {"governing": str, "weight": int})
    compare(name + ".csv", read_csv(folder, name), expected)


def main():
    folder = pathlib.Path(sys.argv[1])
    names = sorted(path.stem for path in folder.glob("*.expected"))
    for name in names:
        read_all(folder, name)
    print(f"{len(names)} graphs, {checked} comparisons, NetworkX {nx.__version__}")
    if len(names) < 6 or checked < 200:
        sys.exit("too little was compared")


if __name__ == "__main__":
    main()
